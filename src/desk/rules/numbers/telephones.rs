//! Telephone numbers: their groups are one number, whose digits keep their order.

use super::amounts::{Reader, Token, is_blank};
use super::{Compared, Numbers, clocks, units};
use crate::desk::rules::lines::{Line, Mark, digit};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use std::collections::BTreeMap;
use std::ops::Range;

/// A number with fewer digits is no telephone's, or is dialled without groups.
const FEWEST: usize = 7;
/// No number is longer (ITU-T E.164 allows 15 digits).
const LONGEST: usize = 24;

/// Groups that are dialled as one number become one. In a translation that is so if the source has that number.
pub(super) fn join(line: &Line, tokens: Vec<Token>, reader: &Reader<'_>) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    for mut token in tokens {
        if let Some(last) = found.last_mut().filter(|last| last.marks.end > token.marks.start) {
            last.parts.push(token);
            continue;
        }
        if let Some((end, digits, certain)) = number(line, token.marks.start, reader.language) {
            if certain {
                token = Token { parts: vec![token.clone()], ..Token::new(token.marks.start..end, vec![digits]) };
            } else if reader.own {
                token.wide = Some((end, digits));
            }
        }
        found.push(token);
    }
    found
}

/// Whether the groups are a day, a month and a year: 03-04-2025. Dates have a sign between them, and no spaces. Of telephone numbers many look like it but for the year, and
/// one that is taken for a date may be dialled with its groups in any order.
fn is_date(run: &[Mark], groups: &[&[Mark]], digits: &str, language: &str) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let within = |part: &str, most: u8| part.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
    let years = match language {
        "th" | "lo" | "km" => 1900..=2643,
        "fa" | "ps" => 1279..=2100,
        _ => 1900..=2100,
    };
    let mut signs = run.iter().filter(|mark| digit(mark.c).is_none()).map(|mark| mark.c);
    let first = signs.next();
    lengths == [2, 2, 4]
        && first.is_some_and(|c| !matches!(c, '(' | ')' | ' ' | '\u{A0}' | '\u{202F}'))
        && signs.eq(first)
        && digits[4..].parse::<u16>().is_ok_and(|year| years.contains(&year))
        && (within(&digits[..2], 31) && within(&digits[2..4], 12)
            || within(&digits[..2], 12) && within(&digits[2..4], 31))
}

/// The number that begins at `start`: where it ends, its digits, and whether it can be nothing else.
fn number(line: &Line, start: usize, language: &str) -> Option<(usize, String, bool)> {
    let dialled = |mark: &&Mark| {
        mark.is_text()
            && !mark.address
            && !mark.raised
            && (digit(mark.c).is_some() || matches!(mark.c, ' ' | '\u{A0}' | '\u{202F}' | '-' | '‑' | '(' | ')'))
    };
    if let Some(found) = with_points(line, start, language) {
        return Some(found);
    }
    let first = line.marks.get(start..)?.iter().take(LONGEST).take_while(dialled).count();
    let run = first + behind_a_stroke(&line.marks[start..], first, &dialled);
    let run = &line.marks[start..start + run];
    let length = length(line, start, run, language)?;
    let groups: Vec<&[Mark]> =
        run[..length].split(|mark| digit(mark.c).is_none()).filter(|group| !group.is_empty()).collect();
    let digits: String = groups
        .iter()
        .flat_map(|group| group.iter())
        .filter_map(|mark| digit(mark.c))
        .map(|(value, _)| char::from(b'0' + value))
        .collect();
    let before = line.before(start).and_then(Mark::typed);
    let is_date = || {
        let pair = groups.len() == 2 && clocks::are_hours(&digits, groups[0].len(), groups[1].len());
        before != Some('+') && (pair || is_date(&run[..length], &groups, &digits, language))
    };
    if digits.len() < FEWEST || groups.len() < 2 || is_date() {
        return None;
    }
    let prefixed = before == Some('+') || digits.starts_with('0') && groups[0].len() > 1;
    Some((start + length, digits, prefixed))
}

/// A number whose groups have points between them, as in France: 01.23.45.67.89.
fn with_points(line: &Line, start: usize, language: &str) -> Option<(usize, String, bool)> {
    let typed = |index: usize| line.at(index).filter(|mark| !mark.address && !mark.raised).and_then(Mark::typed);
    let is_digit = |index: usize| typed(index).and_then(digit).is_some();
    let mut end = start;
    while end - start <= LONGEST && (is_digit(end) || typed(end) == Some('.') && is_digit(end + 1)) {
        end += 1;
    }
    let run = line.marks.get(start..end)?;
    let groups: Vec<&[Mark]> = run.split(|mark| mark.c == '.').collect();
    let digits: String =
        run.iter().filter_map(|mark| digit(mark.c)).map(|(value, _)| char::from(b'0' + value)).collect();
    let parted =
        groups.len() > 2 && groups.iter().all(|group| group.len() >= 2) && !is_date(run, &groups, &digits, language);
    (parted && digits.starts_with('0') && (FEWEST..=15).contains(&digits.len())).then_some((end, digits, true))
}

/// How much more is dialled behind a stroke: it parts an area code from the rest, as in 033/24635876. Shorter codes may be months.
fn behind_a_stroke(marks: &[Mark], first: usize, dialled: &impl Fn(&&Mark) -> bool) -> usize {
    let code = &marks[..first];
    let values: Vec<u8> = code.iter().filter_map(|mark| digit(mark.c)).map(|(value, _)| value).collect();
    let is_code = values.len() == first && (3..=5).contains(&first) && values.first() == Some(&0);
    let stroke = marks.get(first).is_some_and(|mark| mark.typed() == Some('/'));
    let rest = || marks[first + 1..].iter().take(LONGEST - first).take_while(dialled).count();
    let begins = || marks.get(first + 1).is_some_and(|mark| digit(mark.c).is_some());
    if is_code && stroke && begins() { rest() + 1 } else { 0 }
}

/// How much of a run of digits is dialled. What an open bracket begins is something else, and so is a time of day: the hours in
/// which somebody answers stand behind the number.
fn length(line: &Line, start: usize, run: &[Mark], language: &str) -> Option<usize> {
    let open = run.iter().rposition(|mark| matches!(mark.c, '(' | ')')).filter(|at| run[*at].c == '(');
    let mut run = &run[..open.unwrap_or(run.len())];
    let mut is_hour = false;
    loop {
        let end = run.iter().rposition(|mark| digit(mark.c).is_some())? + 1;
        let first = run[..end].iter().rposition(|mark| digit(mark.c).is_none());
        // 8-18 Uhr: both are hours.
        let hours = || {
            let group = &run[first.map_or(0, |first| first + 1)..end];
            group
                .iter()
                .filter_map(|mark| digit(mark.c))
                .fold(0_u8, |all, (value, _)| all.saturating_mul(10).saturating_add(value))
        };
        is_hour = hours() <= 24 && clocks::is_hour(line, start + end, language)
            || first.is_some_and(|first| is_blank(run[first].c)) && is_counted(line, start + end, language)
            || is_hour && matches!(line.at(start + end).and_then(Mark::typed), Some('-' | '‑'));
        match first.filter(|first| is_hour && end - first <= 3) {
            Some(first) => run = &run[..first],
            None => return Some(end),
        }
    }
}

/// Whether a number that ends here counts the hours or days in which somebody answers, or begins the sign for all of them: 24/7.
fn is_counted(line: &Line, end: usize, language: &str) -> bool {
    let typed = |index: usize| line.at(index).and_then(Mark::typed);
    let always = typed(end) == Some('/') && typed(end + 1).is_some_and(|c| digit(c).is_some());
    let unit = units::simple(&clocks::after(line, end), language).map(|(_, unit)| unit);
    always || unit.is_some_and(|unit| ["hour", "day"].iter().any(|name| unit.is_all_of(name, "en")))
}

/// What may be telephone numbers in a text though nothing says so, each with its line, its marks and its digits.
fn perhaps(lines: &[Line], numbers: &Numbers, language: &str) -> Vec<(usize, Range<usize>, String)> {
    let mut found: Vec<(usize, Range<usize>, String)> = Vec::new();
    for (at, token) in numbers.placed() {
        let start = token.marks.start;
        let within = found.last().is_some_and(|(line, marks, _)| *line == at && start < marks.end);
        let number =
            lines.get(at).filter(|_| !within && token.parts.is_empty()).and_then(|line| number(line, start, language));
        found.extend(number.map(|(end, digits, _)| (at, start..end, digits)));
    }
    found
}

/// The groups of what may be telephone numbers, by all their digits: a translation may part them otherwise.
pub(super) fn groups(lines: &[Line], numbers: &Numbers, language: &str) -> BTreeMap<String, Vec<String>> {
    let within = |line: usize, marks: &Range<usize>| {
        let tokens = numbers.tokens[line].iter().filter(|token| marks.contains(&token.marks.start));
        tokens.flat_map(|token| token.values.clone()).collect()
    };
    // Two numbers with a hyphen are rather a range.
    let is_range = |line: usize, marks: &Range<usize>| {
        lines[line].marks[marks.clone()].iter().any(|mark| matches!(mark.c, '-' | '‑'))
    };
    let found = perhaps(lines, numbers, language).into_iter();
    let groups = found.map(|(line, marks, digits)| (digits, within(line, &marks), is_range(line, &marks)));
    let called = |(_, groups, range): &(String, Vec<String>, bool)| groups.len() > 2 || groups.len() == 2 && !range;
    groups.filter(called).map(|(digits, groups, _)| (digits, groups)).collect()
}

/// Groups that are each there, and in another order: 22 11 3344 that became 11 22 3344.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let known = &compared.source.telephones;
    if known.is_empty() {
        return;
    }
    let ours = perhaps(&compared.text.lines, compared.own, compared.language());
    let sorted = |digits: &str| {
        let mut digits: Vec<char> = digits.chars().collect();
        digits.sort_unstable();
        digits
    };
    for (line, marks, digits) in ours.iter().filter(|(.., digits)| !known.contains_key(digits)) {
        let moved = |other: &&String| !ours.iter().any(|(.., own)| own == *other) && sorted(other) == sorted(digits);
        let Some(wanted) = known.keys().find(moved) else { continue };
        let place = compared.text.lines[*line].span(marks.clone());
        report.add(codes::MISSING_NUMBER, compared.text.id, place, || {
            let wanted = compared.localised(wanted);
            let message = format!("the source has {wanted}, and here these digits stand in another order");
            (message, format!("type {wanted}, in groups as it is dialled; {PASS}"))
        });
    }
}
