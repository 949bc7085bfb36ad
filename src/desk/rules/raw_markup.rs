//! Markup of other kinds, which is printed as it is typed: `**now**`, `\n`, `[hands](https://…)`.

use super::lines::{Line, is_space};
use super::{Report, Text};
use crate::diagnostic::codes;
use std::ops::Range;

pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let mut at = 0;
    while at < line.marks.len() {
        let found = stars(line, at).map(|run| (run, STARS)).or_else(|| link(line, at).map(|run| (run, LINK)));
        let Some((run, (what, help))) = found.or_else(|| escape(line, at).map(|run| (run, ESCAPE))) else {
            at += 1;
            continue;
        };
        at = run.end;
        report.add(codes::FOREIGN_MARKUP, text.id, line.span(run), || (what.to_owned(), help.to_owned()));
    }
}

const STARS: (&str, &str) =
    ("the asterisks are printed as they are", "write <strong>…</strong> around the words, and no asterisks");
const LINK: (&str, &str) = (
    "the link is printed as it is, with its brackets",
    "write the words and the address as text: an address becomes a link by itself",
);
const ESCAPE: (&str, &str) = (
    "the backslash and its letter are printed as they are",
    "take them out; a new line or paragraph is a message of its own, named in article.toml",
);

fn is(line: &Line, at: usize, wanted: char) -> bool {
    line.at(at).is_some_and(|mark| mark.typed() == Some(wanted))
}

/// What is marked is shorter, in characters: to look further would take long.
const LONGEST: usize = 300;

/// `**words**`. Behind a word, or before a space, asterisks point to a note.
fn stars(line: &Line, at: usize) -> Option<Range<usize>> {
    let pair = |at: usize| is(line, at, '*') && is(line, at + 1, '*');
    let open = |at: usize| line.at(at).is_some_and(|mark| !mark.is_space() && mark.typed() != Some('*'));
    let begins = line.before(at).is_none_or(|mark| !mark.is_wordy() && !mark.is_number() && mark.typed() != Some('*'));
    if !pair(at) || !begins || !open(at + 2) {
        return None;
    }
    let end = (at + 3..line.marks.len().min(at + LONGEST))
        .find(|end| pair(*end) && line.before(*end).is_some_and(|mark| !mark.is_space()))?;
    Some(at..end + 2)
}

/// `[words](address)`.
fn link(line: &Line, at: usize) -> Option<Range<usize>> {
    const ADDRESSES: [&str; 5] = ["http", "www.", "mailto:", "tel:", "/"];
    if !is(line, at, '[') {
        return None;
    }
    let middle = (at + 1..line.marks.len().min(at + LONGEST)).find(|at| is(line, *at, ']'))?;
    let rest: String = line.marks[middle + 1..].iter().take(300).map(|mark| mark.c).collect();
    let address = rest.strip_prefix('(').filter(|rest| ADDRESSES.iter().any(|known| rest.starts_with(known)))?;
    let length = address.chars().take_while(|c| *c != ')' && !is_space(*c)).count();
    Some(at..(middle + 3 + length).min(line.marks.len()))
}

/// `\n` and its like.
fn escape(line: &Line, at: usize) -> Option<Range<usize>> {
    let letter = line.at(at + 1).is_some_and(|mark| matches!(mark.typed(), Some('n' | 'r' | 't')));
    // C:\new is a file.
    let apart = line.before(at).is_none_or(|mark| mark.typed() != Some(':'));
    (is(line, at, '\\') && letter && apart).then_some(at..at + 2)
}
