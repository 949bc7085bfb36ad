//! Small numbers that a translation spells out: two days are „zwei Tage“.
//!
//! They only excuse a number that is missing in digits. Whole words count, in the forms that stand before what is counted; what
//! is also another word is left out (`năm` is a year, `নয়` a no).

use crate::desk::rules::lines::{Line, is_word};

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

/// Whether a line spells a number out.
pub(super) fn says(line: &Line, value: &str, language: &str) -> bool {
    let spelt = || {
        let number: usize = value.parse().ok()?;
        let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
        words.get(number.checked_sub(2)?).filter(|forms| !forms.is_empty())
    };
    let Some(forms) = spelt() else { return false };
    let plain = line.plain().to_lowercase();
    forms.split('|').any(|form| {
        plain.match_indices(form).any(|(at, _)| {
            let behind = &plain[at + form.len()..];
            !plain[..at].ends_with(is_word) && !behind.starts_with(is_word)
        })
    })
}
