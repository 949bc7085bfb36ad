//! Units that are two: mg/kg, „mg pro kg“, «мг на кг», millilitres per hour.
//!
//! Each half may be written in the language's own way, and a language may say the second one elsewhere ("15 mg for every kg",
//! 每公斤15毫克). So a quotient is its numerator with its denominator nearby.

use super::units::{self, Unit};
use crate::desk::rules::lines::{digit, is_word};
use crate::desk::rules::scripts::is_solid;

/// What stands between the halves, in any language.
#[rustfmt::skip]
const PER: &[&str] = &[
    "/", "per", "pro", "je", "par", "por", "na", "на", "за", "for every", "for each", "für jedes", "pour chaque", "por cada",
    "al", "all'", "cho mỗi", "mỗi", "प्रति", "প্রতি", "فی", "لكل", "ต่อ", "每", "毎",
];

/// As much of a text as a quotient's halves and the words between them may take.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(240)]
}

/// The quotient that a text begins with, behind a first half of so many bytes.
pub(super) fn begins(numerator: &Unit, length: usize, text: &str, language: &str) -> Option<&'static Unit> {
    let blank = |text: &str| text.trim_start_matches([' ', '\u{A0}', '\u{202F}', '\n']).to_owned();
    let rest = near(text.get(length..)?);
    // The rest of a word of which only the stem is listed, and the point of an abbreviation.
    let rest = if rest.starts_with(is_solid) { rest } else { rest.trim_start_matches(is_word) };
    let rest = blank(rest.strip_prefix('.').unwrap_or(rest));
    let lower = rest.to_lowercase();
    let behind = PER.iter().filter_map(|word| {
        let rest = lower.strip_prefix(word).and_then(|_| rest.get(word.len()..))?;
        let whole = !word.ends_with(is_word) || word.starts_with(is_solid) || !rest.starts_with(is_word);
        whole.then(|| blank(rest))
    });
    behind.filter_map(|rest| units::simple(&rest, language)).find_map(|(_, denominator)| {
        let is_it = |(a, b): (&Unit, &Unit)| std::ptr::eq(a, numerator) && std::ptr::eq(b, denominator);
        crate::units::quotients().iter().find(|unit| unit.halves.is_some_and(is_it))
    })
}

/// Whether a text begins with a unit and then says for each of what: of which unit, nobody may have listed.
pub(super) fn is_of_another(numerator: &Unit, text: &str, language: &str) -> bool {
    let text = near(text).replace(['\u{A0}', '\u{202F}', '\n'], " ");
    let Some((length, unit)) = units::simple(&text, language) else { return false };
    let rest = text[length..].trim_start_matches(is_word);
    let lower = rest.strip_prefix('.').unwrap_or(rest).trim_start().to_lowercase();
    let behind = PER.iter().chain(&["بر"]).filter_map(|word| lower.strip_prefix(word));
    let named = |rest: &str| {
        let rest = rest.trim_start();
        rest.starts_with(is_word)
            && !rest.starts_with(|c| digit(c).is_some())
            && units::simple(rest, language).is_none()
    };
    std::ptr::eq(unit, numerator) && { behind }.any(named)
}

/// Whether two units are the same, each with what stands around its number and in which language: one of them may be a
/// quotient whose second half stands elsewhere.
pub(in crate::desk::rules) fn are_same(
    (unit, around, language): (&Unit, &str, &str),
    (other, around_other, other_language): (&Unit, &str, &str),
) -> bool {
    let nearby = |quotient: &Unit, numerator: &Unit, around: &str, language: &str| {
        quotient
            .halves
            .is_some_and(|(first, second)| std::ptr::eq(first, numerator) && is_for_each(second, around, language))
    };
    std::ptr::eq(unit, other)
        || nearby(unit, other, around_other, other_language)
        || nearby(other, unit, around, language)
}

/// Whether a text names the unit without a number of its own, or with a one: of "15 mg if you weigh 50 kg" the kilogram is
/// another amount's.
fn is_for_each(unit: &Unit, text: &str, language: &str) -> bool {
    let number = |at: usize| -> String {
        let before = text[..at].trim_end_matches([' ', '\u{A0}', '\u{202F}', '-']);
        // A number that a placeable prints.
        if before.ends_with('\u{FFFC}') {
            return "?".to_owned();
        }
        before.chars().rev().map_while(|c| digit(c).map(|(value, _)| char::from(b'0' + value))).collect()
    };
    // A digit and a letter part words as well: 1kg.
    let begins = |at: usize| {
        let before = text[..at].chars().next_back();
        // في الساعة: the article is written together with its noun.
        let article = language == "ar" && (text[..at].ends_with("ال") || text[..at].ends_with("لل"));
        article || text[at..].starts_with(is_solid) || before.is_none_or(|c| !is_word(c) || digit(c).is_some())
    };
    let places = text.char_indices().map(|(at, _)| at).filter(|at| begins(*at));
    places.filter(|at| unit.begins(&text[*at..], language)).any(|at| matches!(number(at).as_str(), "" | "1"))
}
