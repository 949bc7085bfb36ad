//! Which number a word for a limit belongs to: the nearest one on the side on which the language has it.

use super::words::{APART, ENDS, OF_THE_NEXT, UNTIL};
use crate::desk::rules::lines::{is_combining, is_word};
use crate::desk::rules::numbers::units;
use std::ops::Range;

/// How far from a number a word for its limit stands, in characters.
const NEAR: usize = 14;
/// With so few words between, marks are not counted: மாத்திரைகளுக்கு is eight letters, with seven marks.
const NEAR_WORDS: usize = 2;
/// The same where a colon is between: maximum daily dose: 8.
const NEAR_COLON: usize = 26;
/// The same where a dose is between that the number says: do not exceed the stated dose of 3 g.
const NEAR_DOSE: usize = 36;
/// No letter has more marks in a text that is meant.
const MARKED: usize = 3;

/// What a language calls the dose whose number follows, as a part of a word.
#[rustfmt::skip]
const DOSES: &[(&str, &[&str])] = &[
    ("en", &["dose", "dosage", "amount", "limit", "maximum", "minimum", "quantity"]),
    ("de", &["dosis", "dosierung", "menge"]), ("fr", &["dose", "posologie", "quantité"]), ("es", &["dosis", "cantidad"]),
    ("pt", &["dose", "quantidade"]), ("it", &["dose", "quantità"]), ("nl", &["dosis", "hoeveelheid"]), ("pl", &["dawk", "ilość"]),
    ("ru", &["доз", "количеств"]), ("vi", &["liều"]), ("bn", &["মাত্রা", "ডোজ"]), ("hi", &["खुराक", "ख़ुराक", "मात्रा"]),
    ("ur", &["خوراک", "مقدار"]), ("ar", &["جرعة", "الجرعة", "كمية"]), ("ta", &["அளவ"]), ("te", &["మోతాదు"]), ("th", &["ขนาด"]),
    ("ja", &["用量", "投与量", "服用量"]), ("zh", &["剂量", "劑量", "用量"]),
];
/// What English has between the dose and its number.
const LINKS: [&str; 4] = ["is", "are", "of", "was"];

/// On which side of a word its number stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
    Either,
}

/// 60 से कम या 100: what says more or less comes last in these languages, and in Chinese all but a few words come first.
fn side(word: &str, kind: usize, language: &str) -> Side {
    let last = matches!(language, "hi" | "ur" | "bn" | "ta" | "te" | "ja");
    match language {
        _ if ENDS.contains(&word) || language == "zh" && word == "以内" => Side::Before,
        _ if OF_THE_NEXT.contains(&word) || APART.contains(&word) => Side::Behind,
        "zh" => Side::Behind,
        "ja" if kind < 2 => Side::Behind,
        _ if kind > 1 && last => Side::Before,
        _ => Side::Either,
    }
}

/// The amounts of the number that stands next to a `word` in its sentence, on either side if both are as near, each with where
/// it ends.
pub(super) fn nearest(
    typed: &[char],
    numbers: &[(Range<usize>, Vec<String>)],
    (kind, word, at): (usize, &str, &Range<usize>),
    sentence: &Range<usize>,
    language: &str,
) -> Vec<(usize, String)> {
    let side = side(word, kind, language);
    let distance = |marks: &Range<usize>| {
        let between = match marks.end <= at.start {
            true if side == Side::Behind => return None,
            true => marks.end..at.start,
            false if side == Side::Before || marks.start < at.end => return None,
            false => at.end..marks.start,
        };
        let between = &typed[between];
        let letters = between.iter().filter(|c| !is_combining(**c)).count();
        // 25 डिग्री सेल्सियस से ऊपर: a unit parts nothing from the word that comes last.
        let beyond_unit = || {
            let rest = typed.get(past_unit(typed, marks.end, language)..at.start).unwrap_or_default();
            let words = rest.split(|c| c.is_whitespace()).filter(|part| !part.is_empty()).count();
            rest.len() <= NEAR && words <= 1
        };
        let is_near =
            is_near(between, letters, word, language) || side == Side::Before && letters <= NEAR_DOSE && beyond_unit();
        is_near.then_some(letters)
    };
    // A long text has many numbers, and few of them are near.
    let reach = NEAR_DOSE * MARKED;
    let around = at.start.saturating_sub(reach).max(sentence.start)..(at.end + reach).min(sentence.end);
    let first = numbers.partition_point(|(marks, _)| marks.end <= around.start);
    let last = first + numbers[first..].iter().take_while(|(marks, _)| marks.start < around.end).count();
    let near: Vec<(usize, usize)> =
        (first..last).filter_map(|index| Some((index, distance(&numbers[index].0)?))).collect();
    let least = near.iter().map(|(_, distance)| *distance).min();
    let mut found: Vec<usize> =
        near.into_iter().filter(|(_, distance)| Some(*distance) == least).map(|(index, _)| index).collect();
    // 140/90 is one pressure.
    let joined = |left: usize, right: usize| {
        let (Some((left, _)), Some((right, _))) = (numbers.get(left), numbers.get(right)) else { return false };
        typed.get(left.end..right.start) == Some(&['/'])
    };
    for index in found.clone() {
        let before = index.checked_sub(1).filter(|before| joined(*before, index));
        let after = Some(index + 1).filter(|after| joined(index, *after));
        found.extend(before.into_iter().chain(after));
    }
    found.sort_unstable();
    found.dedup();
    let amounts = found.into_iter().filter_map(|index| numbers.get(index));
    amounts.flat_map(|(marks, values)| values.iter().map(move |value| (marks.end, value.clone()))).collect()
}

/// Whether what stands between a word and a number parts them no farther than its limit may be.
fn is_near(between: &[char], letters: usize, word: &str, language: &str) -> bool {
    if APART.contains(&word) {
        let typed: String = between.iter().collect();
        let preposition = typed.split_whitespace().next_back();
        return letters <= NEAR_COLON && !is_parted(between) && matches!(preposition, Some("على" | "عن"));
    }
    let parts = between.split(|c| c.is_whitespace());
    match between.contains(&':') || between.contains(&'：') {
        true => letters <= NEAR_COLON,
        false => {
            between.len() <= NEAR
                || letters <= NEAR && parts.filter(|part| !part.is_empty()).count() <= NEAR_WORDS
                || letters <= NEAR_DOSE && !UNTIL.contains(&word) && names_dose(between, language)
        }
    }
}

/// Whether the dose is named whose number stands at the end of what is between.
fn names_dose(between: &[char], language: &str) -> bool {
    let typed: String = between.iter().flat_map(|c| c.to_lowercase()).collect();
    let doses = DOSES.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, doses)| doses);
    let linked = || typed.split_whitespace().next_back().is_some_and(|last| LINKS.contains(&last));
    doses.iter().any(|dose| typed.contains(dose)) && !is_parted(between) && (language != "en" || linked())
}

fn is_parted(between: &[char]) -> bool {
    between.iter().any(|c| matches!(c, ',' | ';' | '(' | ')' | '،' | '，' | '、' | '؛' | '；' | '（' | '）'))
}

/// Where the unit ends that stands behind a number, or the number itself.
fn past_unit(typed: &[char], end: usize, language: &str) -> usize {
    let mut past = end;
    // ڈگری سینٹی گریڈ is two of the table's names, and one unit.
    for _ in 0..2 {
        let rest = typed.get(past..).unwrap_or_default();
        let blank = rest.iter().take_while(|c| c.is_whitespace()).count();
        let text: String = rest[blank..].iter().take(48).collect();
        if units::begins(&text, language).is_none() {
            break;
        }
        past += blank + units::word(&text, language).chars().count();
    }
    // What is joined to it belongs to it: °C-এর.
    let rest = typed.get(past..).unwrap_or_default();
    let joined = rest.iter().take_while(|c| is_word(**c) || **c == '-').count();
    past + if past > end && rest.first() == Some(&'-') { joined } else { 0 }
}
