//! Decimal points without a zero before them: .5 mg is easily read as 5 mg (ISMP, *List of Error-Prone Abbreviations*; Joint
//! Commission, *"Do Not Use" List*).

use super::amounts::Numerals;
use super::{digits, units};
use crate::desk::doses::overlooked;
use crate::desk::rules::lines::{Line, Mark, digit};
use crate::desk::rules::{PASS, Report, Text};
use crate::diagnostic::codes;
use std::ops::Range;

/// The point and the digits of a fraction that begins at `at`. Behind a word, a bracket that closes or another mark the
/// point belongs to that: it ends a sentence or an abbreviation.
pub(in crate::desk::rules) fn fraction(line: &Line, at: usize, numerals: &Numerals) -> Option<Range<usize>> {
    let is_digit =
        |index: usize| line.at(index).is_some_and(|mark| !mark.raised && mark.typed().and_then(digit).is_some());
    let point = |mark: &Mark| !mark.address && mark.typed().is_some_and(|c| c == '.' || numerals.is_decimal(c));
    if !line.at(at).is_some_and(point) || !is_digit(at + 1) {
        return None;
    }
    let apart = line.before(at).is_none_or(|mark| {
        let sign = |c| "([{（［<>≤≥=＜＞±+−-–—‑~～〜≈×:：;/“„«‘‚‹「『$€£¥₹৳".contains(c);
        // These open in some languages what they close in others.
        let opens = |c| "'\"’”»›".contains(c) && line.before(at - 1).is_none_or(Mark::is_space);
        mark.is_space() || mark.typed().is_some_and(|c| sign(c) || opens(c))
    });
    let length = (at + 1..line.marks.len()).take_while(|index| is_digit(*index)).count();
    let end = at + 1 + length;
    // `.5.1` is a number of something, and no amount.
    let goes_on =
        line.at(end).and_then(Mark::typed).is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬')) && is_digit(end + 1);
    (apart && !goes_on).then_some(at..end)
}

/// Tells of those that no error is told about: what to type there, that says.
pub(in crate::desk::rules) fn naked(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let Some(numerals) = &text.house.numerals else { return };
    let mut at = 0;
    while at < line.marks.len() {
        let Some(run) = fraction(line, at, numerals) else {
            at += 1;
            continue;
        };
        at = run.end;
        let rest: String = line.marks[run.end..].iter().take(40).map(|mark| mark.c).collect();
        // `.7z` is the name of files.
        let named = rest.starts_with(|c: char| c.is_ascii_alphabetic());
        if named && units::begins(&rest, text.language.language.as_str()).is_none() {
            continue;
        }
        let place = line.span(run.clone());
        if report.has(codes::MISSING_NUMBER, &place) {
            continue;
        }
        report.add(codes::NAKED_POINT, text.id, place, || {
            let typed: String = line.marks[run.clone()].iter().map(|mark| mark.c).collect();
            let own = |value: char| digits::in_system(value, numerals.zero).unwrap_or(value);
            let right: String = ['0'].into_iter().chain(typed.chars().skip(1)).map(own).collect();
            let (zero, part) = right.split_at(right.chars().next().map_or(0, char::len_utf8));
            let right = format!("{zero}{}{part}", numerals.decimal);
            (
                format!("`{typed}` has no zero before its decimal point"),
                format!("type {right}: {}; {PASS}", overlooked(&right)),
            )
        });
    }
}
