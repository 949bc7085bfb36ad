//! Places that hold a text which is still to be written. What `leafpress new` begins is full of them, and people type others
//! where an amount is to come: XXX mg, [dose] mg, ??? mg.

use crate::language::Language;
use crate::units::is_of_amount;
use std::ops::Range;

/// Words in capitals that hold the place of a text.
pub(crate) const MARKS: [&str; 2] = ["TODO", "FIXME"];
/// Languages in which `TODO` is a word that may stand in capitals: there a colon must follow, as in what `leafpress new` writes.
pub(crate) const TODO_IS_A_WORD: [&str; 7] = ["es", "pt", "gl", "ast", "an", "ca", "eo"];
/// Between its brackets, what is to be put in is named in fewer letters.
const MOST_LETTERS: usize = 24;

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where the first of the marks stands in a text, as a word of its own.
pub(crate) fn mark(text: &str, language: &Language) -> Option<Range<usize>> {
    let colon = TODO_IS_A_WORD.contains(&language.language.as_str());
    let all = MARKS.into_iter().flat_map(|mark| text.match_indices(mark));
    let whole = all.filter(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        !text[..*at].ends_with(is_part) && !rest.starts_with(is_part) && (!colon || rest.starts_with(':'))
    });
    let marked = whole.map(|(at, mark)| at..at + mark.len());
    marked.chain(gaps(text).filter(|(_, certain)| *certain).map(|(place, _)| place)).min_by_key(|place| place.start)
}

/// What may as well be meant as it stands: a line to write on before a unit, Roman numerals, an abbreviation.
pub(crate) fn doubtful(text: &str) -> Option<Range<usize>> {
    gaps(text).find(|(_, certain)| !certain).map(|(place, _)| place)
}

/// Gaps that people leave, in the text's order, each with whether nothing else can be meant.
fn gaps(text: &str) -> impl Iterator<Item = (Range<usize>, bool)> {
    let mut end = 0;
    text.char_indices().filter_map(move |(at, c)| {
        if at < end {
            return None;
        }
        let (length, certain) = gap(&text[..at], &text[at..], c)?;
        end = at + length;
        Some((at..end, certain))
    })
}

fn gap(before: &str, rest: &str, c: char) -> Option<(usize, bool)> {
    // Every character of every text comes by here.
    if !matches!(c, 'x' | 'X' | 'T' | 't' | 'L' | 'l' | '?' | '_' | '[') {
        return None;
    }
    let run = rest.find(|other| other != c).unwrap_or(rest.len());
    let word = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let (apart, behind) = (!before.ends_with(is_part), &rest[word..]);
    let alone = before.trim().is_empty() && behind.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
    match c {
        'x' | 'X' if apart && run == word && run > 1 => {
            let amount = begins_with_unit(behind) || alone && run > 2;
            // 47,XXX is a set of chromosomes, and XX one of two.
            let number = before.ends_with(|c: char| c.is_numeric() || c == ',');
            (run > 2 && !number || amount).then_some((run, amount))
        }
        'T' | 't' if apart && matches!(&rest[..word], "TBD" | "tbd") => {
            Some((word, &rest[..word] == "tbd" || alone || begins_with_unit(behind)))
        }
        'L' | 'l' if apart => {
            let latin = rest.get(.."lorem ipsum".len()).is_some_and(|words| words.eq_ignore_ascii_case("lorem ipsum"));
            latin.then_some(("lorem ipsum".len(), true))
        }
        '?' if run > 1 && (before.is_empty() || before.ends_with(char::is_whitespace)) => {
            (run > 2 || begins_with_unit(&rest[run..])).then_some((run, true))
        }
        '_' if run > 1 && !before.ends_with(is_part) && begins_with_unit(&rest[run..]) => Some((run, false)),
        '[' => {
            let (end, _) = rest.char_indices().take(MOST_LETTERS + 2).find(|(_, c)| *c == ']')?;
            // Vowel signs and viramas are no letters of their own.
            let is_named = |c: char| !c.is_numeric() && (!c.is_ascii_punctuation() || matches!(c, '_' | '-'));
            let named = end > 1 && rest[1..end].chars().all(is_named);
            let amount = rest[end + 1..].starts_with(char::is_whitespace) && begins_with_unit(&rest[end + 1..]);
            (named && amount).then_some((end + 1, true))
        }
        _ => None,
    }
}

/// Whether a unit follows: an amount was to stand before it.
fn begins_with_unit(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    rest.starts_with(['%', '°']) || length > 0 && is_of_amount(&rest[..length])
}
