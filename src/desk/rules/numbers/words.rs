//! Numbers without digits: words whose form is a number, and words that spell one out.

use super::amounts::Token;
use super::{Compared, half_words, scales};
use crate::desk::rules::lines::{Line, Mark, is_word};
use crate::desk::rules::scripts::is_solid;
use std::ops::Range;

/// Words that say a number of themselves, where the language leaves no other way: Arabic's and Hebrew's duals of what
/// leaflets count, their "one", and Arabic's singular, which says it alone. The dual has no digit beside it (Wright, *A Grammar of the Arabic Language*, § 299).
const FORMS: &[(&str, &str, &[&str])] = &[
    (
        "ar",
        "2",
        &[
            "يومان",
            "يومين",
            "شهران",
            "شهرين",
            "أسبوعان",
            "أسبوعين",
            "اسبوعان",
            "اسبوعين",
            "ساعتان",
            "ساعتين",
            "مرتان",
            "مرتين",
            "مرّتان",
            "مرّتين",
            "سنتان",
            "سنتين",
            "عامان",
            "عامين",
            "دقيقتان",
            "دقيقتين",
            "ثانيتان",
            "ثانيتين",
            "ليلتان",
            "ليلتين",
            "جرعتان",
            "جرعتين",
            "قرصان",
            "قرصين",
            "حبتان",
            "حبتين",
            "حبّتان",
            "حبّتين",
            "كبسولتان",
            "كبسولتين",
            "قطرتان",
            "قطرتين",
            "ملعقتان",
            "ملعقتين",
            "حقنتان",
            "حقنتين",
            "بختان",
            "بختين",
            "نقطتان",
            "نقطتين",
            "وحدتان",
            "وحدتين",
            "جلستان",
            "جلستين",
            "لتران",
            "لترين",
            "غرامان",
            "غرامين",
            "كوبان",
            "كوبين",
            "كأسان",
            "كأسين",
            "شخصان",
            "شخصين",
            "درجتان",
            "درجتين",
            "اثنان",
            "اثنين",
            "اثنتان",
            "اثنتين",
            "إثنان",
            "إثنين",
        ],
    ),
    (
        "ar",
        "1",
        &[
            "واحد",
            "واحدة",
            "واحدًا",
            "واحدا",
            "يوم",
            "أسبوع",
            "شهر",
            "سنة",
            "ساعة",
            "دقيقة",
            "مرة",
            "جرعة",
            "حبة",
            "قرص",
            "قرصا",
            "قرصًا",
            "قطرة",
            "كبسولة",
            "ملعقة",
            "بخة",
            "حقنة",
            "ليلة",
            "جلسة",
            "كوب",
            "كوبا",
            "كوبًا",
        ],
    ),
    ("he", "2", &["יומיים", "שבועיים", "חודשיים", "שעתיים", "פעמיים", "שנתיים", "שני", "שתי", "שניים", "שתיים"]),
    ("he", "1", &["אחד", "אחת"]),
];

/// What a word for a day and a night begins with: it says 24 hours and nothing else.
#[rustfmt::skip]
const DAYS: &[(&str, &[&str])] = &[
    ("ru", &["сутк", "суток", "суточ"]), ("uk", &["доб"]), ("bg", &["денонощи"]), ("pl", &["dob"]), ("nl", &["etma"]), ("sv", &["dygn"]),
    ("da", &["døgn"]), ("nb", &["døgn"]), ("nn", &["døgn"]), ("is", &["sólarhring"]), ("fi", &["vuorokau", "vuorokaut", "vuorokaude"]),
    ("et", &["ööpäev"]), ("lv", &["diennakt"]), ("lt", &["para", "parą", "paros"]),
];

/// Whether a number that a word says is the hours of a day and a night.
pub(super) fn is_day(token: &Token) -> bool {
    token.word && token.values == ["24"]
}

/// Adds the words that say 24 hours.
fn add_days(line: &Line, tokens: &mut Vec<Token>, language: &str) {
    let Some((_, stems)) = DAYS.iter().find(|(known, _)| *known == language) else { return };
    for word in line.words() {
        let typed: String = line.marks[word.clone()].iter().map(|mark| mark.c).collect::<String>().to_lowercase();
        if stems.iter().any(|stem| typed.starts_with(stem)) && !is_counted(line, word.start) {
            let token = Token { word: true, ..Token::new(word, vec!["24".to_owned()]) };
            let at = tokens.partition_point(|known| known.marks.start < token.marks.start);
            tokens.insert(at, token);
        }
    }
}

/// Behind a number the noun only says what is counted: 24 ساعة.
fn is_counted(line: &Line, start: usize) -> bool {
    line.marks[..start].iter().rev().find(|mark| !mark.is_space()).is_some_and(Mark::is_number)
}

/// A number that a half follows may be that and a half, if the source has it.
fn read_halves(line: &Line, tokens: &mut [Token], halves: &[Range<usize>]) {
    for token in tokens.iter_mut().filter(|token| !token.word && token.clock.is_none()) {
        if !half_words::follows(line, token.marks.end, halves) {
            continue;
        }
        if let Some(whole) = token.plain_digits(line) {
            token.rather.push(vec![format!("{whole}.5")]);
        }
    }
}

/// Adds the words that say a half.
fn add_halves(tokens: &mut Vec<Token>, halves: Vec<Range<usize>>) {
    for word in halves {
        let token = Token { word: true, ..Token::new(word, vec!["0.5".to_owned()]) };
        let at = tokens.partition_point(|known| known.marks.start < token.marks.start);
        tokens.insert(at, token);
    }
}

/// Letters that Arabic and Hebrew write together with the word that follows: and, so, with, for, like, the article.
const PARTICLES: &[&str] =
    &["", "و", "ف", "ب", "ل", "ك", "ال", "لل", "بال", "وال", "ول", "وب", "ו", "ב", "ל", "ה", "כ", "מ"];

/// Adds the words that are numbers, in the line's order.
pub(super) fn add(line: &Line, tokens: &mut Vec<Token>, language: &str) {
    let halves = half_words::find(line, language);
    read_halves(line, tokens, &halves);
    add_halves(tokens, halves);
    add_days(line, tokens, language);
    if !FORMS.iter().any(|(known, ..)| *known == language) {
        return;
    }
    for word in line.words() {
        let typed: String = line.marks[word.clone()].iter().map(|mark| mark.c).collect();
        let is_form = |form: &&str| typed.strip_suffix(form).is_some_and(|rest| PARTICLES.contains(&rest));
        let found = FORMS.iter().find_map(|(known, value, forms)| {
            let form = forms.iter().filter(|_| *known == language).find(|form| is_form(form))?;
            Some((*value, form.chars().count()))
        });
        // قرصًا واحدًا: its number follows.
        let rest: String = line.marks[word.end..].iter().take(5).map(|mark| mark.c).collect();
        let numbered = || !typed.contains("واحد") && rest.trim_start().starts_with("واحد");
        if let Some((value, length)) = found.filter(|_| !is_counted(line, word.start) && !numbered()) {
            let token = Token { word: true, ..Token::new(word.end - length..word.end, vec![value.to_owned()]) };
            let at = tokens.partition_point(|known| known.marks.start < token.marks.start);
            tokens.insert(at, token);
        }
    }
}

/// The Roman numerals of a line from two to thirteen, in European digits: type II is type 2.
pub(super) fn roman(line: &Line) -> impl Iterator<Item = String> {
    const NUMERALS: [&str; 12] = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"];
    let is_numeral = |c: char| matches!(c, 'I' | 'V' | 'X');
    let runs = line.runs(move |mark| mark.typed().is_some_and(is_numeral));
    runs.into_iter().filter_map(move |run| {
        let letter =
            |mark: Option<&Mark>| mark.and_then(Mark::typed).is_some_and(|c| c.is_alphanumeric() && !is_solid(c));
        let alone = !letter(line.before(run.start)) && !letter(line.at(run.end));
        let typed = || line.marks[run.clone()].iter().map(|mark| mark.c).collect::<String>();
        let at = alone.then(typed).and_then(|typed| NUMERALS.iter().position(|numeral| *numeral == typed))?;
        Some((at + 2).to_string())
    })
}

/// The numbers that a translation may give the source's days of the week: thứ 2 is Monday, 2ª segunda-feira.
pub(super) fn of_weekdays(compared: &Compared<'_, '_>) -> Vec<String> {
    let numbered: fn(usize) -> [String; 2] = match compared.language() {
        "vi" => |number| [format!("thứ {number}"), format!("thứ\u{A0}{number}")],
        "pt" => |number| [format!("{number}ª"), format!("{number}.ª")],
        _ => return Vec::new(),
    };
    let Some(names) = compared.text.house.weekdays(1) else { return Vec::new() };
    let plain: String = compared.text.lines.iter().map(|line| line.plain().to_lowercase() + "\n").collect();
    let numbers = names.named(&compared.original.lines, true).into_iter().map(|day| day + 2);
    let typed = numbers.filter(|number| numbered(*number).iter().any(|word| plain.contains(word)));
    typed.map(|number| number.to_string()).collect()
}

/// The words for a number, in its language; a week is seven days.
type Spelt = (&'static str, &'static [&'static str]);

const ENGLISH: &[Spelt] = &[
    ("0", &["zero", "no"]),
    ("1", &["one", "once", "first", "single", "a", "an"]),
    ("2", &["two", "twice", "second", "both", "pair", "couple", "double"]),
    ("3", &["three", "third", "triple"]),
    ("4", &["four", "fourth"]),
    ("5", &["five", "fifth"]),
    ("6", &["six", "sixth"]),
    ("7", &["seven", "week"]),
    ("8", &["eight"]),
    ("9", &["nine"]),
    ("10", &["ten"]),
    ("11", &["eleven"]),
    ("12", &["twelve", "dozen"]),
    ("13", &["thirteen"]),
    ("14", &["fourteen", "fortnight"]),
    ("15", &["fifteen"]),
    ("20", &["twenty"]),
    ("30", &["thirty"]),
    ("40", &["forty"]),
    ("50", &["fifty"]),
    ("60", &["sixty"]),
    ("70", &["seventy"]),
    ("80", &["eighty"]),
    ("90", &["ninety"]),
    ("100", &["hundred"]),
    ("0.5", &["half"]),
    ("0.25", &["quarter"]),
];
const GERMAN: &[Spelt] = &[
    ("0", &["null", "kein", "keine", "keinen"]),
    ("1", &["ein", "eine", "einen", "einem", "einer", "eins", "einmal", "erste", "ersten", "erster", "einzelne"]),
    ("2", &["zwei", "zweimal", "zweite", "zweiten", "beide", "beiden", "paar", "doppelt", "doppelte"]),
    ("3", &["drei", "dreimal", "dritte", "dritten"]),
    ("4", &["vier", "viermal", "vierte", "vierten"]),
    ("5", &["fünf", "fünfmal", "fünfte", "fünften"]),
    ("6", &["sechs", "sechsmal"]),
    ("7", &["sieben", "woche"]),
    ("8", &["acht"]),
    ("9", &["neun"]),
    ("10", &["zehn"]),
    ("11", &["elf"]),
    ("12", &["zwölf", "dutzend"]),
    ("0.5", &["halb", "halbe", "halben", "halber", "halbes", "hälfte"]),
];
const FRENCH: &[Spelt] = &[
    ("0", &["zéro", "aucun", "aucune"]),
    ("1", &["un", "une", "premier", "première", "seul", "seule"]),
    ("2", &["deux", "deuxième", "second", "seconde", "double"]),
    ("3", &["trois", "troisième", "triple"]),
    ("4", &["quatre"]),
    ("5", &["cinq"]),
    ("6", &["six"]),
    ("7", &["sept", "semaine"]),
    ("8", &["huit"]),
    ("9", &["neuf"]),
    ("10", &["dix"]),
    ("11", &["onze"]),
    ("12", &["douze", "douzaine"]),
    ("0.5", &["demi", "demie", "moitié"]),
];
const SPANISH: &[Spelt] = &[
    ("0", &["cero", "ningún", "ninguna", "ninguno"]),
    ("1", &["un", "una", "uno", "primer", "primera", "primero", "sola", "solo"]),
    ("2", &["dos", "segunda", "segundo", "ambos", "ambas", "par", "doble"]),
    ("3", &["tres", "tercer", "tercera", "tercero"]),
    ("4", &["cuatro"]),
    ("5", &["cinco"]),
    ("6", &["seis"]),
    ("7", &["siete", "semana"]),
    ("8", &["ocho"]),
    ("9", &["nueve"]),
    ("10", &["diez"]),
    ("11", &["once"]),
    ("12", &["doce", "docena"]),
    ("0.5", &["media", "medio", "mitad"]),
];
const PORTUGUESE: &[Spelt] = &[
    ("0", &["zero", "nenhum", "nenhuma"]),
    ("1", &["um", "uma", "primeira", "primeiro"]),
    ("2", &["dois", "duas", "segunda", "segundo", "ambos", "ambas", "par", "dobro"]),
    ("3", &["três", "terceira", "terceiro"]),
    ("4", &["quatro"]),
    ("5", &["cinco"]),
    ("6", &["seis"]),
    ("7", &["sete", "semana"]),
    ("8", &["oito"]),
    ("9", &["nove"]),
    ("10", &["dez"]),
    ("11", &["onze"]),
    ("12", &["doze", "dúzia"]),
    ("0.5", &["meia", "meio", "metade"]),
];

/// Whether a text in small letters may say a number in words. Of languages whose words are not known only numbers that
/// nobody writes out are told: large ones that are not round, and decimals.
pub(super) fn may_say(lines: &[Line], text: &str, value: &str, language: &str) -> bool {
    let words = match language {
        "en" => ENGLISH,
        "de" => GERMAN,
        "fr" => FRENCH,
        "es" => SPANISH,
        "pt" => PORTUGUESE,
        _ => return is_wordy(value),
    };
    let says = scales::of(language).is_some_and(|scales| lines.iter().any(|line| scales::says(line, value, scales)));
    let known = words.iter().find(|(number, _)| *number == value).map(|(_, words)| *words);
    // Twenty-one, quarante-deux: what is put together is in no table.
    let composed = language != "en" && known.is_none() && is_wordy(value);
    says || composed || text.split(|c| !is_word(c)).any(|word| known.is_some_and(|known| known.contains(&word)))
}

fn is_wordy(value: &str) -> bool {
    match value.parse::<u64>() {
        Ok(number) => number <= 100 || number % 50 == 0,
        Err(_) => matches!(value, "0.5" | "0.25" | "0.75" | "1.5" | "2.5") || value.contains(['/', '^']),
    }
}
