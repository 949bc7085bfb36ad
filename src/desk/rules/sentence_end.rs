//! A sentence without its end: half of it may have been lost with the mark.

use super::conventions::Longest;
use super::lines::{Kind, Line, Mark};
use super::{Original, Report, Text, shown};
use crate::diagnostic::codes;

/// What ends a sentence in one language or another: CLDR `exemplarCharacters type="punctuation"`, UAX #29 `STerm`.
const ENDS: &[char] = &[
    '.', '!', '?', ':', ';', '…', '。', '！', '？', '：', '；', '．', '｡', '।', '॥', '۔', '؟', '؛', '։', '՞', '՜', '።',
    '፧', '፡', '။', '၊', '។', '៕', '៖', '།', '༎', '·', '᠃', '᠉', '᙮', '꓿', '꛳', '꘎', '߹', '܀', '჻', '¡', '¿', '—', '–',
];

/// Words without which a source's text may be no sentence: `5 p.m.`, `Dr.`
const SENTENCE: usize = 4;

/// A source's sentence ends with a mark, so the translation's does.
pub(super) fn check(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
    // Thai has none.
    let has_ends = !matches!(text.house.conventions.longest, Longest::Unknown);
    let ([own], [theirs]) = (&text.lines[..], &original.lines[..]) else { return };
    let Some((at, end)) = last(theirs).filter(|_| has_ends) else { return };
    let words = theirs.words();
    let whole = words.len() >= SENTENCE && words.last().is_some_and(|word| word.end == at && word.len() > 2);
    // A heading that asks has no mark in Japanese, and what a list follows often has none elsewhere.
    if !whole || !matches!(end.typed(), Some('.' | '!')) {
        return;
    }
    let Some((at, mark)) = last(own) else { return };
    if mark.kind != Kind::Text || ENDS.contains(&mark.c) {
        return;
    }
    report.add(codes::MISSING_END, text.id, own.span(at..at + 1), || {
        (
            format!("the source ends with {}, and this with no such mark", shown(end.c)),
            "see whether the end of the text was lost, and end it as the language does".to_owned(),
        )
    });
}

/// The last mark that is no space and closes nothing, with its index.
fn last(line: &Line) -> Option<(usize, &Mark)> {
    let closes = |mark: &Mark| mark.is_space() || mark.typed().is_some_and(|c| "\"'”’»«“‘」』）)]}״׳".contains(c));
    line.marks.iter().enumerate().rev().find(|(_, mark)| !closes(mark))
}
