//! A time behind an amount: 15 mg/kg is not 15 mg/kg/day.
//!
//! Told is a time that came or went: the other text has no rate of that time, and names the time less often.

use super::words::{TIMES, table};
use super::{Rate, Reading, SAME};
use crate::desk::rules::lines::{Line, Mark, OBJECT, digit};
use crate::desk::rules::numbers::units;
use crate::desk::rules::{Original, PASS, Report, Text};
use crate::diagnostic::codes;

/// So far before its time an amount's number stands.
const REACH: usize = 32;

/// Whether a rate stands right behind the unit of a number.
fn is_of_amount(rate: &Rate, lines: &[Line], language: &str) -> bool {
    let line = &lines[rate.line];
    let from = rate.marks.start.saturating_sub(REACH);
    let before: Vec<char> = line.marks[from..rate.marks.start].iter().map(|mark| mark.c).collect();
    let Some(number) = before.iter().rposition(|c| digit(*c).is_some() || *c == OBJECT) else { return false };
    let between: String = before[number + 1..].iter().collect();
    let between = between.trim();
    let parted = between.contains([',', ';', '(', ')', '،', '、', '，', '；', '。', ':']);
    // As much as a unit or a quotient has.
    let few = between.split_whitespace().count() <= 4;
    !between.is_empty() && !parted && few && units::begins(between, language).is_some_and(units::Unit::is_dose)
}

/// Whether a text has an amount of a medicine.
fn has_amounts(lines: &[Line], language: &str) -> bool {
    lines.iter().any(|line| {
        line.runs(Mark::is_number).into_iter().any(|run| {
            let rest: String = line.marks[run.end..].iter().take(REACH).map(|mark| mark.c).collect();
            units::begins(rest.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-']), language)
                .is_some_and(units::Unit::is_dose)
        })
    })
}

/// A time behind an amount that only one of the texts has.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, from: &str, report: &mut Report<'_>) {
    let (Some(theirs), Some(ours)) = (table().get(from), table().get(text.language.language.as_str())) else { return };
    let language = text.language.language.as_str();
    let single = text.lines.len() == 1 && original.lines.len() == 1;
    if !single || !has_amounts(&original.lines, from) || !has_amounts(&text.lines, language) {
        return;
    }
    let (theirs, ours) = (Reading::new(theirs, &original.lines), Reading::new(ours, &text.lines));
    let (source, own) = (theirs.rates(), ours.rates());
    let is_none_in = |rates: &[Rate], time: usize| !rates.iter().any(|rate| rate.time == time);
    let says_same = |reading: &Reading<'_>, time: usize| reading.digits().any(|digits| SAME[time].contains(&digits));
    let lost = source.iter().find(|rate| {
        !rate.loose
            && is_of_amount(rate, &original.lines, from)
            && is_none_in(&own, rate.time)
            && ours.hinted(rate.time) < theirs.named_by_names(rate.time).max(1)
            && !says_same(&ours, rate.time)
            && own.is_empty()
    });
    if let Some(lost) = lost.filter(|_| !report.tells_of_number(text.id)) {
        report.add(codes::CHANGED_UNIT, text.id, text.place.clone(), || {
            let time = TIMES[lost.time];
            let message = format!("the source gives an amount for each {time}, and here no word says so");
            (message, format!("name the source's time; {PASS}"))
        });
        return;
    }
    let added = own.iter().find(|rate| {
        !rate.loose
            && is_of_amount(rate, &text.lines, language)
            && is_none_in(&source, rate.time)
            && theirs.hinted(rate.time) == 0
            && !says_same(&theirs, rate.time)
            && source.is_empty()
    });
    if let Some(added) = added.filter(|_| !report.tells_of_number(text.id)) {
        let line = &text.lines[added.line];
        report.add(codes::CHANGED_UNIT, text.id, line.span(added.marks.clone()), || {
            let typed: String = line.marks[added.marks.clone()].iter().map(|mark| mark.c).collect();
            let message = format!("`{typed}` stands behind an amount, and the source does not say how often");
            (message, format!("take it out; {PASS}"))
        });
    }
}
