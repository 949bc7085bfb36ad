//! Amounts that are typed so that they are taken for others: zeros behind a whole number, `ug` for micrograms, letters for
//! digits, another language's decimal sign (ISMP, *List of Error-Prone Abbreviations, Symbols, and Dose Designations*).

use super::lines::{Kind, Line, Mark, digit, is_word};
use super::numbers::Numerals;
use super::numbers::units::{self, Unit};
use super::{Original, PASS, Report, Text};
use crate::desk::doses::overlooked;
use crate::diagnostic::codes;
use crate::units::Compared;
use std::ops::Range;

/// What doses are measured in. A body's weight in kilograms is none.
const DOSES: [&str; 14] = ["ng", "µg", "mg", "g", "µl", "ml", "l", "µIU", "mIU", "IU", "kIU", "MIU", "mmol", "mEq"];
/// What laboratories find in so much of a fluid, and how strong a medicine is: 5.0 mmol/l.
const FLUIDS: [&str; 6] = ["µl", "ml", "dl", "l", "mol", "mmol"];

/// Whether a unit is one of doses.
fn is_dose(unit: &Unit) -> bool {
    match unit.halves {
        Some((first, second)) => is_dose(first) && !FLUIDS.contains(&second.key.as_str()),
        None => DOSES.contains(&unit.key.as_str()),
    }
}

/// Tells of what is easily misread, and of what is mistyped.
pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let Some(numerals) = &text.house.numerals else { return };
    let language = text.language.language.as_str();
    for run in decimals(line, numerals) {
        let typed = typed(line, &run);
        if !typed.ends_with(is_zero) || unit_of_range(line, run.end, language).is_none_or(|unit| !is_dose(unit)) {
            continue;
        }
        report.add(codes::TRAILING_ZERO, text.id, line.span(run.clone()), || {
            let short = typed.trim_end_matches(is_zero).trim_end_matches(|c| numerals.is_decimal(c));
            (
                format!("`{typed}` has a zero at the end of its decimals"),
                format!("type {short}: {}; {PASS}", overlooked(&typed)),
            )
        });
    }
    for at in 0..line.marks.len() {
        if is_ug(line, at) {
            report.add(codes::DOUBTFUL_AMOUNT, text.id, line.span(at..at + 2), || {
                let message = "`ug` is easily read as mg, which is a thousand times as much".to_owned();
                (message, format!("type mcg, or write the unit's name; {PASS}"))
            });
        }
    }
    for run in with_letters(line) {
        if unit_behind(line, run.end, language).is_none_or(|unit| unit.uses.compared != Compared::Always) {
            continue;
        }
        report.add(codes::MISTYPED_AMOUNT, text.id, line.span(run.clone()), || {
            let typed = typed(line, &run);
            let right: String = typed.chars().map(as_digit).collect();
            (format!("`{typed}` has a letter where a digit belongs"), format!("type {right} in digits; {PASS}"))
        });
    }
    if text.house.source.is_none() {
        for run in with_comma(line, numerals, language) {
            report.add(codes::MISTYPED_AMOUNT, text.id, line.span(run.clone()), || {
                let typed = typed(line, &run);
                let right = typed.replace(',', ".");
                let message = format!("`{typed}` has a comma for its decimal point");
                (message, format!("type {right}, or a space behind the comma if these are two numbers; {PASS}"))
            });
        }
    }
}

/// Tells once that a source's numbers cannot be compared, since one of them is mistyped there.
pub(super) fn are_unread(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) -> bool {
    let Some((Some(numerals), from)) = &text.house.source else { return false };
    let mut found = original.lines.iter().filter_map(|line| {
        let run = with_comma(line, numerals, &from.language).into_iter().next()?;
        Some(typed(line, &run))
    });
    let Some(typed) = found.next() else { return false };
    report.add(codes::MISTYPED_AMOUNT, text.id, text.place.clone(), || {
        let message = format!("the source's `{typed}` has a comma for its decimal point: no number here is compared");
        (message, "mend it in the source first".to_owned())
    });
    true
}

fn is_zero(c: char) -> bool {
    digit(c).is_some_and(|(value, _)| value == 0)
}

fn typed(line: &Line, run: &Range<usize>) -> String {
    line.marks[run.clone()].iter().map(|mark| mark.c).collect()
}

fn is_digit(mark: &Mark) -> bool {
    !mark.raised && !mark.address && mark.typed().and_then(digit).is_some()
}

/// Whether a number that stands at `run` is whole: no other digits or signs of numbers touch it.
fn is_apart(line: &Line, run: &Range<usize>) -> bool {
    let sign = |mark: &Mark| mark.typed().is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬' | '/' | ':'));
    let before = line.before(run.start).is_none_or(|mark| !is_digit(mark) && !mark.is_wordy() && !sign(mark));
    let joined = || line.at(run.end).is_some_and(sign) && line.at(run.end + 1).is_some_and(is_digit);
    before && !line.at(run.end).is_some_and(is_digit) && !joined()
}

/// Digits, a sign, digits.
fn with_sign(line: &Line, sign: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let is_sign = |mark: &Mark| mark.kind == Kind::Text && !mark.address && sign(mark.c);
    let runs = line.runs(|mark| is_digit(mark) || is_sign(mark));
    // A number's last sign may end the sentence.
    let trimmed = runs.into_iter().map(|run| {
        let length = line.marks[run.clone()].iter().rev().take_while(|mark| is_sign(mark)).count();
        run.start..run.end - length
    });
    let one = |run: &Range<usize>| {
        let marks = &line.marks[run.clone()];
        marks.first().is_some_and(is_digit) && marks.iter().filter(|mark| is_sign(mark)).count() == 1
    };
    trimmed.filter(|run| one(run) && is_apart(line, run)).collect()
}

fn decimals(line: &Line, numerals: &Numerals) -> Vec<Range<usize>> {
    with_sign(line, |c| numerals.is_decimal(c))
}

/// Numbers whose comma cannot group, in English that has a decimal point: 0,5 mg.
fn with_comma(line: &Line, numerals: &Numerals, language: &str) -> Vec<Range<usize>> {
    if language != "en" || !numerals.is_decimal('.') {
        return Vec::new();
    }
    let is_decimal = |run: &Range<usize>| {
        let typed = typed(line, run);
        let (whole, part) = typed.split_once(',').unwrap_or_default();
        part.len() != 3 || whole.trim_start_matches('0').is_empty()
    };
    let runs = with_sign(line, |c| c == ',').into_iter();
    runs.filter(|run| is_decimal(run) && unit_behind(line, run.end, language).is_some()).collect()
}

/// What stands behind a number, without the blanks and the hyphen before it.
fn behind(line: &Line, at: usize) -> String {
    let rest = line.marks.get(at..).unwrap_or_default().iter().take(40);
    let rest: String = rest.map(|mark| mark.c).collect();
    rest.trim_start_matches([' ', '\n', '\u{A0}', '\u{202F}', '-']).to_owned()
}

fn unit_behind(line: &Line, at: usize, language: &str) -> Option<&'static Unit> {
    units::begins(&behind(line, at), language)
}

/// The unit of a number, also where it stands behind the second one of a range: 5.0–7.5 mg.
fn unit_of_range(line: &Line, at: usize, language: &str) -> Option<&'static Unit> {
    unit_behind(line, at, language).or_else(|| {
        let rest = behind(line, at);
        let joins: &[&str] = if language == "en" { &["–", "to ", "or ", "and "] } else { &["–"] };
        let rest = joins.iter().find_map(|join| rest.strip_prefix(join))?.trim_start();
        let number = |c: char| digit(c).is_some() || matches!(c, '.' | ',' | '٫');
        let unit = rest.trim_start_matches(number);
        (unit.len() < rest.len()).then(|| units::begins(unit.trim_start(), language)).flatten()
    })
}

/// Whether `ug` stands there behind a number.
fn is_ug(line: &Line, at: usize) -> bool {
    let is = |at: usize, wanted: char| line.at(at).is_some_and(|mark| mark.typed() == Some(wanted) && !mark.address);
    let ends = || line.at(at + 2).is_none_or(|mark| !mark.is_text() || !is_word(mark.c));
    let number = || line.marks[..at].iter().rev().find(|mark| !mark.is_space()).is_some_and(Mark::is_number);
    is(at, 'u') && is(at + 1, 'g') && ends() && number()
}

/// What a letter is taken for that looks like a digit.
fn as_digit(c: char) -> char {
    match c {
        'O' | 'o' => '0',
        'l' | 'I' => '1',
        c => c,
    }
}

/// Digits with letters among them that look like digits: 1O, l00, O.5.
fn with_letters(line: &Line) -> Vec<Range<usize>> {
    let letter = |mark: &Mark| mark.kind == Kind::Text && matches!(mark.c, 'O' | 'o' | 'l' | 'I');
    let western = |mark: &Mark| is_digit(mark) && mark.c.is_ascii_digit();
    let runs = line.runs(|mark| !mark.address && (letter(mark) || western(mark) || mark.typed() == Some('.')));
    let is_number = |run: &Range<usize>| {
        let marks = &line.marks[run.clone()];
        let has = |what: &dyn Fn(&Mark) -> bool| marks.iter().any(what);
        // Oxygen is no number.
        let whole = marks.first().is_some_and(|mark| mark.c != '.') && typed(line, run) != "O2";
        whole
            && has(&letter)
            && has(&western)
            && is_apart(line, run)
            && line.at(run.end).is_none_or(|mark| !mark.is_wordy())
    };
    runs.into_iter().filter(is_number).collect()
}
