//! Comments that let a justified exception pass.

use super::Report;
use crate::diagnostic::{SourceFile, codes};
use std::ops::Range;

/// What is let pass in a message, for a reason that its comment gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Exceptions {
    pub(super) typography: bool,
    pub(super) number: bool,
    pub(super) wording: bool,
    pub(super) length: bool,
}

/// Whether what stands behind the colon is one: not the word that our own advice has there.
fn is_reason(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && text.trim() != "reason"
}

/// Whether the comment right above the message that begins at `place` lets its numbers and variables pass.
pub(in crate::desk) fn passes_numbers(file: &SourceFile, place: &Range<usize>) -> bool {
    passes(file, place, "number-ok")
}

/// The same of its words.
pub(in crate::desk) fn passes_wording(file: &SourceFile, place: &Range<usize>) -> bool {
    passes(file, place, "wording-ok")
}

fn passes(file: &SourceFile, place: &Range<usize>, key: &str) -> bool {
    lines_above(file, place).any(|(_, words)| {
        let rest = words.strip_prefix(key).map(str::trim_start);
        rest.and_then(|rest| rest.strip_prefix(':')).is_some_and(is_reason)
    })
}

/// The lines of the comment right above `place`, from the last one, each with where its words begin. Fluent's runtime parser
/// drops comments, so they are read from the file.
fn lines_above<'f>(file: &'f SourceFile, place: &Range<usize>) -> impl Iterator<Item = (usize, &'f str)> {
    let mut line_start = file.text[..place.start].rfind('\n').map_or(0, |newline| newline + 1);
    std::iter::from_fn(move || {
        let end = line_start.checked_sub(1)?;
        let start = file.text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        let line = &file.text[start..end];
        let comment = line.strip_prefix('#').filter(|comment| !comment.starts_with('#'))?;
        line_start = start;
        let words = comment.trim_start();
        Some((start + line.len() - words.len(), words))
    })
}

impl Exceptions {
    /// Those of the comment right above the message that begins at `place`.
    pub(super) fn of(file: &SourceFile, place: &Range<usize>, id: &str, report: &mut Report<'_>) -> Exceptions {
        let mut exceptions = Exceptions::default();
        for (at, words) in lines_above(file, place) {
            for (key, flag) in [
                ("typography-ok", &mut exceptions.typography),
                ("number-ok", &mut exceptions.number),
                ("wording-ok", &mut exceptions.wording),
                ("length-ok", &mut exceptions.length),
            ] {
                let Some(rest) = words.strip_prefix(key) else { continue };
                match rest.trim_start().strip_prefix(':') {
                    Some(reason) if is_reason(reason) => *flag = true,
                    None if !rest.trim().is_empty() => {}
                    _ => report.add(codes::NO_REASON, id, at..at + key.len(), || {
                        let message = format!("`{key}` without a reason does not count");
                        (message, format!("say why, for who reviews this after you: # {key}: …"))
                    }),
                }
            }
        }
        exceptions
    }
}
