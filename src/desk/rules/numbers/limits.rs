//! Limits in words: at least six hours are not at most six hours, and above 38.5 °C is not below it.
//!
//! What is told is only a text that sets the same number a limit to the other side, and no number to this side. Words that no
//! table has, and what is denied ("not more than" is at most), are left alone; so is a word with no number near it: who is over
//! 65 years may well be given a lower dose.

use super::Compared;
use super::amounts::Token;
use crate::desk::rules::lines::{Kind, Line, OBJECT, digit, is_word};
use crate::desk::rules::scripts::is_solid;
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_script::{Script, UnicodeScript};

/// A language's words: at least, at most, more than, less than, and what denies. Those with `*` go on with any ending.
type Words = (&'static str, [&'static [&'static str]; 5]);

#[rustfmt::skip]
const WORDS: &[Words] = &[
    ("en", [
        &[
            "at least", "or more", "or longer", "or older", "or higher", "or later", "or over", "or above", "and over", "and above",
            "and older", "minimum",
        ], &["at most", "or less", "or fewer", "maximum", "up to"],
        &["more than", "above", "over", "greater than", "higher than", "longer than", "older than"],
        &["less than", "fewer than", "below", "under", "lower than", "shorter than", "younger than"],
        &["not", "no", "never", "don’t", "doesn’t", "won’t", "cannot", "without"],
    ]),
    ("de", [
        &["mindestens", "wenigstens", "minimal", "oder mehr"], &["höchstens", "maximal", "bis zu", "oder weniger"],
        &["mehr als", "über", "oberhalb", "höher als", "länger als", "älter als"],
        &["weniger als", "unter", "unterhalb", "niedriger als", "kürzer als", "jünger als"],
        &["nicht", "kein*", "nie", "niemals", "ohne"],
    ]),
    ("fr", [
        &["au moins", "au minimum", "ou plus"], &["au plus", "au maximum", "jusqu’à", "ou moins"],
        &["plus de", "plus d’", "au-dessus", "supérieur*"], &["moins de", "moins d’", "au-dessous", "en dessous", "inférieur*"],
        &["ne", "n’*", "pas", "jamais", "sans"],
    ]),
    ("es", [
        &["al menos", "por lo menos", "como mínimo", "o más"], &["como máximo", "a lo sumo", "como mucho", "hasta", "o menos"],
        &["más de", "por encima", "superior*", "mayor*"], &["menos de", "por debajo", "inferior*", "menor*"],
        &["no", "nunca", "sin", "ningún*", "tampoco"],
    ]),
    ("pt", [
        &["pelo menos", "no mínimo", "ao menos", "ou mais"], &["no máximo", "até", "ou menos"],
        &["mais de", "acima", "superior*", "maior*"], &["menos de", "abaixo", "inferior*", "menor*"],
        &["não", "nunca", "sem", "nem"],
    ]),
    ("ru", [
        &["по крайней мере", "как минимум", "минимум"], &["максимум", "не больше", "не более"],
        &["более", "больше", "выше", "свыше"], &["менее", "меньше", "ниже"], &["не", "нельзя", "без", "ни"],
    ]),
    ("pl", [
        &["co najmniej", "przynajmniej", "minimum"], &["najwyżej", "co najwyżej", "maksymalnie", "maksimum"],
        &["więcej niż", "powyżej", "ponad"], &["mniej niż", "poniżej"], &["nie", "nigdy", "bez", "ani"],
    ]),
    ("it", [
        &["almeno", "come minimo", "o più"], &["al massimo", "fino a", "o meno"], &["più di", "oltre", "sopra", "superior*"],
        &["meno di", "sotto", "inferior*"], &["non", "mai", "senza"],
    ]),
    ("nl", [
        &["minstens", "ten minste", "tenminste", "minimaal", "of meer"], &["hoogstens", "ten hoogste", "maximaal", "of minder"],
        &["meer dan", "boven", "hoger dan", "langer dan"], &["minder dan", "onder", "lager dan", "korter dan"],
        &["niet", "nooit", "geen", "zonder"],
    ]),
    ("vi", [
        &["ít nhất", "tối thiểu", "trở lên"], &["nhiều nhất", "tối đa", "không quá", "trở xuống"],
        &["trên", "hơn", "lớn hơn", "cao hơn"], &["dưới", "ít hơn", "nhỏ hơn", "thấp hơn"], &["không", "đừng", "chưa", "chớ"],
    ]),
    ("bn", [
        &["অন্তত", "কমপক্ষে", "ন্যূনতম"], &["সর্বোচ্চ", "সর্বাধিক", "অনধিক"], &["বেশি", "বেশী", "উপরে", "ওপরে"],
        &["কম", "নিচে", "নীচে"], &["না", "নয়", "নয়", "নেই", "নি"],
    ]),
    ("hi", [
        &["कम से कम", "न्यूनतम"], &["ज़्यादा से ज़्यादा", "ज्यादा से ज्यादा", "अधिक से अधिक", "अधिकतम"],
        &["ज़्यादा", "ज्यादा", "अधिक", "ऊपर"], &["कम", "नीचे"], &["न", "नहीं", "मत", "ना", "बिना"],
    ]),
    ("ur", [
        &["کم از کم"], &["زیادہ سے زیادہ"], &["زیادہ", "اوپر", "زائد"], &["کم", "نیچے"], &["نہ", "نہیں", "مت", "بغیر"],
    ]),
    ("ar", [
        &["على الأقل", "كحد أدنى", "ما لا يقل"], &["على الأكثر", "كحد أقصى", "ما لا يزيد"], &["أكثر من", "فوق", "أعلى من", "تزيد عن", "يزيد عن"],
        &["أقل من", "دون", "تحت", "تقل عن", "يقل عن"], &["لا", "لن", "لم", "ليس*", "ألا", "عدم", "غير"],
    ]),
    ("ta", [
        &["குறைந்தது", "குறைந்தபட்ச*"], &["அதிகபட்ச*"], &["அதிகமா*", "மேல்", "மேலே", "மேற்பட்ட*"], &["குறைவா*", "கீழ்", "கீழே"],
        &["இல்லை", "அல்ல", "வேண்டாம்", "கூடாது", "இல்லாம*"],
    ]),
    ("te", [
        &["కనీసం", "కనీస*"], &["గరిష్ఠ*", "గరిష్ట*"], &["ఎక్కువ", "పైన", "పైగా", "మించి"], &["తక్కువ", "దిగువ", "లోపు", "కింద"],
        &["కాదు", "కూడదు", "లేదు", "వద్దు", "లేకుండా", "మించకుండా"],
    ]),
    ("th", [
        &["อย่างน้อย", "ขึ้นไป", "ไม่น้อยกว่า", "ไม่ต่ำกว่า"], &["อย่างมาก", "ไม่เกิน", "สูงสุด", "ไม่มากกว่า"], &["มากกว่า", "สูงกว่า", "เกิน", "เหนือ"],
        &["น้อยกว่า", "ต่ำกว่า", "ใต้"], &["ไม่", "ห้าม", "อย่า"],
    ]),
    ("ja", [
        &["少なくとも", "最低", "以上"], &["最大", "以下", "多くとも"], &["より多", "より高", "を超", "超える", "上回"],
        &["未満", "以内", "より少", "より低", "下回"], &["ない", "ません", "ず", "禁"],
    ]),
    ("zh", [
        &["至少", "最少", "以上", "不少于", "不低于", "不少於"], &["至多", "最多", "以下", "不超过", "不超過", "不多于"],
        &["超过", "超過", "高于", "多于", "大于", "高於", "多於"], &["低于", "少于", "小于", "以内", "不到", "低於", "少於"],
        &["不", "勿", "别", "別", "没", "無", "无"],
    ]),
];

/// The sides to which a text sets limits, each with the numbers near its words.
#[derive(Clone, Debug, Default)]
struct Sides {
    least: Option<BTreeSet<String>>,
    most: Option<BTreeSet<String>>,
}

impl Sides {
    /// The numbers of the only side to which a text sets limits.
    fn only(&self) -> Option<(&'static str, &BTreeSet<String>)> {
        match (&self.least, &self.most) {
            (Some(numbers), None) => Some(("at least or more than", numbers)),
            (None, Some(numbers)) => Some(("at most or less than", numbers)),
            _ => None,
        }
    }
}

/// How far from a number a word for its limit stands, in characters.
const NEAR: usize = 14;

fn sides(line: &Line, tokens: &[Token], language: &str, near_numbers: bool) -> Option<Sides> {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
    let text: Vec<char> = line.marks.iter().map(|mark| mark.c.to_lowercase().next().unwrap_or(mark.c)).collect();
    let denied = words[4].iter().any(|word| (0..text.len()).any(|at| stands(&text, at, word).is_some()));
    // The longest first: minimal, and then neither `at least` in it nor `more`.
    let mut all: Vec<(usize, &str)> =
        words[..4].iter().enumerate().flat_map(|(kind, words)| words.iter().map(move |word| (kind, *word))).collect();
    all.sort_by_key(|(_, word)| std::cmp::Reverse(word.chars().count()));
    let mut taken = vec![false; text.len()];
    let mut sides = Sides::default();
    for (kind, word) in all {
        for at in 0..text.len() {
            let Some(end) = stands(&text, at, word).filter(|end| !taken[at..*end].contains(&true)) else { continue };
            taken[at..end].fill(true);
            let numbers = near(line, tokens, at.saturating_sub(NEAR)..end + NEAR);
            if near_numbers && (numbers.is_empty() || PREPOSITIONS.contains(&word) && !limits(&text, at, end)) {
                continue;
            }
            let set = |side: &mut Option<BTreeSet<String>>| {
                side.get_or_insert_default().extend(numbers.iter().cloned());
            };
            if kind == 0 || kind == 2 || denied && kind == 3 {
                set(&mut sides.least);
            }
            if kind == 1 || kind == 3 || denied && kind == 2 {
                set(&mut sides.most);
            }
        }
    }
    Some(sides)
}

/// English words that may only say where or how long: over the next 3 days, given over 30 minutes, above your head.
const PREPOSITIONS: [&str; 4] = ["over", "above", "below", "under"];
const TIMES: [&str; 5] = ["minute", "hour", "day", "week", "month"];

/// Whether one of them sets a limit: its number is the next word, and it is not how long something is given.
fn limits(text: &[char], at: usize, end: usize) -> bool {
    let before: String = text[..at].iter().collect();
    let after: String = text[end..].iter().take(48).collect();
    let mut rest = after.trim_start();
    for word in ["the age of ", "age ", "about ", "a temperature of "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let counted = rest.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    let lasts = || {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        TIMES.iter().any(|time| counted.starts_with(time)) && !matches!(last, "for" | "last" | "lasts" | "lasting")
    };
    rest.starts_with(|c| digit(c).is_some() || c == OBJECT) && !(word_is_over(text, at) && lasts())
}

fn word_is_over(text: &[char], at: usize) -> bool {
    text[at..].starts_with(&['o', 'v', 'e', 'r'])
}

/// The numbers within a stretch of a line: their amounts, and the placeables as they are written.
fn near(line: &Line, tokens: &[Token], range: Range<usize>) -> BTreeSet<String> {
    let end = range.end.min(line.marks.len());
    let touches = |marks: &Range<usize>| marks.start < end && marks.end > range.start;
    let typed = tokens.iter().filter(|token| touches(&token.marks)).flat_map(|token| token.values.iter().cloned());
    // Which variable it is, others compare.
    let printed = line.marks[range.start.min(end)..end].iter().any(|mark| mark.kind == Kind::Number);
    typed.chain(printed.then(|| "$".to_owned())).collect()
}

/// Where a word ends that stands at `at`.
fn stands(text: &[char], at: usize, word: &str) -> Option<usize> {
    let (word, goes_on) = word.strip_suffix('*').map_or((word, false), |word| (word, true));
    let mut end = at;
    for c in word.chars() {
        let straight = |c: char| if c == '\'' { '’' } else { c };
        if straight(*text.get(end)?) != c {
            return None;
        }
        end += 1;
    }
    let first = word.chars().next()?;
    let part = |c: &char| is_word(*c);
    // In Indian scripts endings are written together with the word.
    let open =
        goes_on || word.ends_with('’') || !matches!(first.script(), Script::Latin | Script::Cyrillic | Script::Arabic);
    let whole = is_solid(first)
        || !at.checked_sub(1).and_then(|before| text.get(before)).is_some_and(part)
            && (open || !text.get(end).is_some_and(part));
    whole.then_some(end)
}

/// A limit of the source's that the translation sets to the other side.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let ([own], [theirs]) = (&compared.text.lines[..], &compared.original.lines[..]) else { return };
    let [ours, known] =
        [compared.own, compared.source].map(|numbers| numbers.tokens.first().map_or(&[][..], Vec::as_slice));
    let Some(wanted) = sides(theirs, known, compared.from, true) else { return };
    let Some((wanted, of)) = wanted.only() else { return };
    let Some(found) = sides(own, ours, compared.language(), false) else { return };
    let Some((found, _)) = found.only().filter(|(side, at)| *side != wanted && !at.is_disjoint(of)) else { return };
    report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.place.clone(), || {
        let message = format!("the source says {wanted}, and this {found}");
        (message, format!("set the limit to the source's side; {PASS}"))
    });
}
