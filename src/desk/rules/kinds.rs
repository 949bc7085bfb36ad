//! Letters that name a kind: botulinum toxin type A is not type B, vitamin D is not vitamin K.

use super::lines::{Line, Mark, is_word};
use super::{Original, PASS, Report, Text};
use crate::diagnostic::codes;
use std::ops::Range;

/// So many capitals before a number are a code: B12, Th5; CYP2 is none.
const LETTERS: usize = 2;
/// So many digits follow them.
const DIGITS: usize = 3;

/// A code, and where it stands in its line.
struct Kind {
    name: String,
    marks: Range<usize>,
    /// Whether it is no word, unit or mark of a side: (R), 100 U, Y además.
    certain: bool,
}

/// A code that another one has taken the place of. What a language writes in its own script or in words is left alone.
/// Whether there is one.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) -> bool {
    let theirs: Vec<Kind> = original.lines.iter().flat_map(kinds).collect();
    if !theirs.iter().any(|kind| kind.certain) {
        return false;
    }
    let mut told = false;
    let lines = text.lines.iter().enumerate();
    let ours: Vec<(usize, Kind)> =
        lines.flat_map(|(at, line)| kinds(line).into_iter().map(move |kind| (at, kind))).collect();
    // How often each stands tells nothing: a language may repeat the noun, or leave it out.
    let is_lost = |kind: &&Kind| kind.certain && !ours.iter().any(|(_, own)| own.name == kind.name);
    let mut lost: Vec<&Kind> = theirs.iter().filter(is_lost).collect();
    for (at, kind) in ours.iter().filter(|(_, own)| own.certain && !theirs.iter().any(|kind| kind.name == own.name)) {
        let Some(of) = lost.iter().position(|wanted| may_become(&wanted.name, &kind.name)) else { continue };
        let wanted = &lost.remove(of).name;
        told = true;
        report.add(codes::CHANGED_KIND, text.id, text.lines[*at].span(kind.marks.clone()), || {
            (format!("the source has `{wanted}`, and this is `{}`", kind.name), format!("type {wanted}; {PASS}"))
        });
    }
    told
}

/// Whether one code was written for another: with the same digits or none, so that changed numbers are told once. The
/// thoracic vertebrae are D5 in French and Spanish and Th5 in German.
fn may_become(theirs: &str, own: &str) -> bool {
    let parts = |code: &str| code.split_at(code.find(|c: char| c.is_ascii_digit()).unwrap_or(code.len())).0.to_owned();
    let digits = |code: &str| code.trim_start_matches(|c: char| c.is_ascii_alphabetic()).to_owned();
    let vertebra = |letter: &str| matches!(letter, "T" | "D" | "TH");
    digits(theirs) == digits(own) && !(!digits(own).is_empty() && vertebra(&parts(theirs)) && vertebra(&parts(own)))
}

/// The codes of a line: one Latin capital that stands alone, or capitals with digits behind them.
fn kinds(line: &Line) -> Vec<Kind> {
    let mut found = Vec::new();
    for run in line.runs(|mark| mark.is_text() && !mark.address && mark.c.is_ascii_alphanumeric()) {
        if run.len() > LETTERS + DIGITS || !line.marks[run.start].c.is_ascii_uppercase() || !is_alone(line, &run) {
            continue;
        }
        let name: String = line.marks[run.clone()].iter().map(|mark| mark.c).collect();
        let letters = name.chars().take_while(char::is_ascii_uppercase).count();
        let certain = match (letters, name.len() - letters) {
            (1, 0) => names_a_kind(line, &run, &name),
            (1..=LETTERS, 1..=DIGITS) if name[letters..].chars().all(|c| c.is_ascii_digit()) => true,
            _ => continue,
        };
        found.push(Kind { name, marks: run, certain });
    }
    found
}

/// Whether no other letter of an alphabet touches it, and no sign that makes it a part of something: U.S., A&E, B-cell is a
/// kind.
fn is_alone(line: &Line, run: &Range<usize>) -> bool {
    let part = |mark: Option<&Mark>| {
        mark.is_some_and(|mark| {
            let c = mark.c;
            mark.is_text()
                && (is_word(c) && !super::scripts::is_solid(c) && (c as u32) < 0x370
                    || matches!(c, '&' | '’' | '\'' | '/' | '_' | '+' | '°'))
        })
    };
    let dotted = |mark: Option<&Mark>, far: Option<&Mark>| {
        mark.and_then(Mark::typed) == Some('.') && far.is_some_and(|mark| mark.is_text() && is_word(mark.c))
    };
    let before = run.start.checked_sub(1);
    !part(before.and_then(|at| line.at(at)))
        && !part(line.at(run.end))
        && !dotted(line.at(run.end), line.at(run.end + 1))
        && !dotted(before.and_then(|at| line.at(at)), run.start.checked_sub(2).and_then(|at| line.at(at)))
}

/// Whether a capital stands behind a word, or joined to one where there are no spaces: type A, vitamins A, D and E, B型.
/// Anywhere else it may be a word, a unit, an initial, or a side: Y además, 100 U, J. Das, (R).
fn names_a_kind(line: &Line, run: &Range<usize>, name: &str) -> bool {
    // Roman numerals may be written as other numbers.
    if matches!(name, "I" | "V" | "X") {
        return false;
    }
    let solid = |mark: Option<&Mark>| mark.and_then(Mark::typed).is_some_and(super::scripts::is_solid);
    let before = line.marks[..run.start].iter().rev().find(|mark| !mark.is_space());
    let word =
        before.is_some_and(|mark| mark.is_text() && (is_word(mark.c) || matches!(mark.c, '-' | '‑' | ',' | '、')));
    let initial = line.at(run.end).and_then(Mark::typed) == Some('.')
        && line.marks[run.end + 1..].iter().find(|mark| !mark.is_space()).is_some_and(|mark| mark.c.is_uppercase());
    (word && !initial) || solid(line.at(run.end)) || solid(line.before(run.start))
}
