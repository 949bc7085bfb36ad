//! Small numbers that a translation spells out: two days are „zwei Tage“.
//!
//! They excuse a number that is missing in digits, and may be what a limit is set to. Whole words count, in the forms that
//! stand before what is counted; what is also another word is left out (`năm` is a year, `নয়` a no).

use crate::desk::rules::lines::{Line, is_word};
use std::ops::Range;

/// A language's words for the numbers from two on; `|` parts the forms of one.
type Words = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const WORDS: &[Words] = &[
    ("de", &["zwei|zweimal|zweier", "drei|dreimal|dreier", "vier|viermal", "fünf|fünfmal", "sechs|sechsmal", "sieben|siebenmal",
        "acht|achtmal", "neun", "zehn", "elf", "zwölf"]),
    ("fr", &["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"]),
    ("es", &["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"]),
    ("pt", &["dois|duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"]),
    ("it", &["due", "tre", "quattro", "cinque", "", "sette", "otto", "nove", "dieci", "undici", "dodici"]),
    ("nl", &["twee|tweemaal", "drie|driemaal", "vier|viermaal", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]),
    ("pl", &["dwa|dwie|dwóch|dwoma|dwukrotnie", "trzy|trzech|trzema|trzykrotnie", "cztery|czterech", "pięć|pięciu", "sześć|sześciu",
        "siedem|siedmiu", "osiem|ośmiu", "dziewięć|dziewięciu", "dziesięć|dziesięciu", "jedenaście", "dwanaście|dwunastu"]),
    ("ru", &["два|две|двух|двумя|двум|дважды", "три|трёх|трех|тремя|трижды", "четыре|четырёх|четырех|четырежды", "пять|пяти",
        "шесть|шести", "семь|семи", "восемь|восьми", "девять|девяти", "десять|десяти", "одиннадцать", "двенадцать|двенадцати"]),
    ("vi", &["hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười"]),
    ("tr", &["iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]),
    ("hi", &["दो", "तीन", "चार", "पाँच|पांच", "छह|छः|छे", "सात", "आठ", "नौ", "दस", "ग्यारह", "बारह"]),
    ("ne", &["दुई", "तीन", "चार", "पाँच", "", "सात", "आठ", "नौ", "दश|दस"]),
    ("ur", &["دو", "تین", "چار", "پانچ", "چھ|چھے", "سات", "آٹھ", "نو", "دس", "گیارہ", "بارہ"]),
    ("bn", &["দুই|দু|দুটি|দুটো|দুবার|দুইবার|দু’বার", "তিন|তিনটি|তিনবার", "চার|চারটি|চারবার", "পাঁচ|পাঁচটি|পাঁচবার", "ছয়|ছয়|ছয়টি|ছয়টি", "সাত|সাতটি",
        "আট|আটটি", "", "দশ|দশটি", "এগারো", "বারো"]),
    ("ar", &["", "ثلاث|ثلاثة", "أربع|أربعة", "خمس|خمسة", "ست|ستة", "سبع|سبعة", "ثمان|ثماني|ثمانية|ثمانيا", "تسع|تسعة", "عشر|عشرة"]),
    ("ta", &["இரண்டு|இரு", "மூன்று", "நான்கு", "ஐந்து", "ஆறு", "ஏழு", "எட்டு", "ஒன்பது", "பத்து"]),
    ("te", &["రెండు", "మూడు", "నాలుగు", "ఐదు", "ఆరు", "ఏడు", "ఎనిమిది", "తొమ్మిది", "పది"]),
];

/// One: mostly an article as well, so that it counts only where no number stands besides the source's.
#[rustfmt::skip]
const ONE: &[(&str, &str)] = &[
    ("de", "ein|eine|einen|einem|einer|eines|einmal"), ("fr", "un|une"), ("es", "un|una|uno"), ("pt", "um|uma"), ("it", "un|una|uno"),
    ("nl", "een|één|eenmaal"), ("pl", "jeden|jedna|jedną|jedno|jednej|jednego|raz"),
    ("ru", "один|одна|одну|одно|одной|одного|раз"), ("vi", "một"), ("tr", "bir"), ("hi", "एक"), ("ne", "एक"), ("ur", "ایک"),
    ("bn", "এক|একটি|একটা|একবার"), ("ta", "ஒரு|ஒன்று"), ("te", "ఒక|ఒకటి"),
];

/// Chinese and Japanese numbers before what leaflets count, where no spaces part words: 两天.
const DIGITS: [&str; 9] = ["两二兩", "三", "四", "五", "六", "七", "八", "九", "十"];
const COUNTED: &str = "天日周週个個小时時月年次片粒颗顆锭錠回人岁歳杯滴";

/// Whether a line says one in a word.
pub(super) fn says_one(line: &Line, language: &str) -> bool {
    if matches!(language, "zh" | "ja" | "yue") {
        return is_counted(line, "一");
    }
    ONE.iter().any(|(known, forms)| *known == language && has(line, forms))
}

/// Whether a line spells a number out.
pub(super) fn says(line: &Line, value: &str, language: &str) -> bool {
    if matches!(language, "zh" | "ja" | "yue") {
        let number = value.parse::<usize>().ok().and_then(|number| DIGITS.get(number.checked_sub(2)?));
        return number.is_some_and(|digits| is_counted(line, digits));
    }
    let spelt = || {
        let number: usize = value.parse().ok()?;
        let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
        words.get(number.checked_sub(2)?).filter(|forms| !forms.is_empty())
    };
    // بسبعة أيام: Arabic writes a preposition together with its number.
    let prefixed = |forms: &str| {
        let forms = forms.split('|').flat_map(|form| ["ب", "ل", "و"].map(|prefix| format!("{prefix}{form}")));
        language == "ar" && forms.into_iter().any(|form| has(line, &form))
    };
    spelt().is_some_and(|forms| has(line, forms) || prefixed(forms))
}

/// The small numbers that a text spells out, with their places.
pub(super) fn spelt(text: &[char], language: &str) -> Vec<(Range<usize>, String)> {
    let Some((_, words)) = WORDS.iter().chain([&ENGLISH]).find(|(known, _)| *known == language) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.chunk_by(|a, b| is_word(*a) == is_word(*b)) {
        let end = start + word.len();
        if word.len() <= LONGEST && word.first().is_some_and(|c| is_word(*c)) {
            let word: String = word.iter().flat_map(|c| c.to_lowercase()).collect();
            let known = words.iter().position(|forms| forms.split('|').any(|form| form == word));
            found.extend(known.map(|index| (start..end, (index + 2).to_string())));
        }
        start = end;
    }
    found
}

/// No word for a small number is longer, in characters.
const LONGEST: usize = 16;
/// The source's, which asks for them.
#[rustfmt::skip]
const ENGLISH: Words = ("en", &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]);

/// Whether one of the characters stands before what is counted, and is no part of a larger number.
fn is_counted(line: &Line, digits: &str) -> bool {
    let c = |at: Option<usize>| at.and_then(|at| line.at(at)).map(|mark| mark.c);
    let part = |c: Option<char>| c.is_some_and(|c| "一二三四五六七八九十百千万".contains(c));
    (0..line.marks.len()).any(|at| {
        c(Some(at)).is_some_and(|c| digits.contains(c))
            && !part(at.checked_sub(1).and_then(|at| c(Some(at))))
            && c(Some(at + 1)).is_some_and(|c| COUNTED.contains(c))
    })
}

/// Whether one of the forms stands in a line as a word of its own.
fn has(line: &Line, forms: &str) -> bool {
    let plain = line.plain().to_lowercase();
    forms.split('|').any(|form| {
        plain.match_indices(form).any(|(at, _)| {
            let behind = &plain[at + form.len()..];
            !plain[..at].ends_with(is_word) && !behind.starts_with(is_word)
        })
    })
}
