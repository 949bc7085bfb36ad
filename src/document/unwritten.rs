//! Places that hold a text which is still to be written. What `leafpress new` begins is full of them.

use crate::language::Language;
use std::ops::Range;

/// Words in capitals that hold the place of a text.
pub(crate) const MARKS: [&str; 2] = ["TODO", "FIXME"];
/// Languages in which `TODO` is a word that may stand in capitals: there a colon must follow, as in what `leafpress new` writes.
pub(crate) const TODO_IS_A_WORD: [&str; 7] = ["es", "pt", "gl", "ast", "an", "ca", "eo"];

/// Where the first of the marks stands in a text, as a word of its own.
pub(crate) fn mark(text: &str, language: &Language) -> Option<Range<usize>> {
    let colon = TODO_IS_A_WORD.contains(&language.language.as_str());
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let all = MARKS.into_iter().flat_map(|mark| text.match_indices(mark));
    let whole = all.filter(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        !text[..*at].ends_with(is_part) && !rest.starts_with(is_part) && (!colon || rest.starts_with(':'))
    });
    whole.map(|(at, mark)| at..at + mark.len()).min_by_key(|place| place.start)
}
