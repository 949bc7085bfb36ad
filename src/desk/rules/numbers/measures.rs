//! The units behind numbers: 5 mg is not 5 g.

use super::amounts::{Token, is_blank};
use super::quotients::{self, are_same};
use super::units::{self, Unit};
use super::{Compared, Numbers, clocks, words};
use crate::desk::rules::lines::{Line, digit, is_word};
use crate::desk::rules::rates::often::spans::{self, TimeInWords};
use crate::desk::rules::scripts::is_solid;
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;

/// A text with more numbers is a table, and to compare each with each would take minutes.
const MOST: usize = 60;

/// Whether there are few enough numbers to compare each with each.
pub(super) fn are_few(compared: &Compared<'_, '_>) -> bool {
    [compared.source, compared.own].iter().all(|numbers| numbers.placed().count() <= MOST)
}

/// What follows a number in its line; of a word that says a number itself, the word.
pub(super) fn following(line: &Line, token: &Token) -> String {
    let from = if token.word { token.marks.start } else { token.marks.end };
    let rest = line.marks.get(from..).unwrap_or_default().iter().map(|mark| mark.c).take(40);
    let rest: String = rest.collect();
    let mut characters = rest.chars();
    match characters.next() {
        Some(c) if is_blank(c) || matches!(c, '-' | '‑' | '\n') => characters.as_str().trim_start().to_owned(),
        _ => rest,
    }
}

/// The unit of a number. Times and dates have none.
pub(super) fn unit_of(line: &Line, token: &Token, language: &str) -> Option<&'static Unit> {
    if token.date || token.clock.is_some() {
        return None;
    }
    units::begins(&following(line, token), language)
}

/// Whether a number is the digit in a symbol: a centimetre of water, cmH2O, has nothing else that is 2.
pub(super) fn is_of_symbol(line: &Line, token: &Token) -> bool {
    let water = || {
        let before = clocks::before(line, token.marks.start);
        let unit = before.strip_suffix('h').map_or("", str::trim_end);
        let ends = ["cm", "cm de", "см", "mm", "мм"].iter().any(|length| unit.ends_with(length));
        ends && clocks::after(line, token.marks.end).starts_with('o')
    };
    token.values == ["2"] && water()
}

/// Whether the unit stands right before the number, as in 华氏100度 and ร้อยละ 50.
fn is_before(line: &Line, token: &Token, unit: &Unit, language: &str) -> bool {
    let from = token.marks.start.saturating_sub(10);
    let text: String = line.marks[from..token.marks.start].iter().map(|mark| mark.c).collect();
    let text = text.trim_end();
    // „Sie“ ends with what is a unit alone.
    let whole = |at: usize| text[at..].starts_with(is_solid) || !text[..at].ends_with(is_word);
    text.char_indices().rev().take(8).any(|(at, _)| whole(at) && unit.is_all_of(&text[at..], language))
}

/// Whether it is the minutes of `1 h 30`.
fn is_behind_hours(line: &Line, token: &Token) -> bool {
    let before = clocks::before(line, token.marks.start);
    let hours = before.strip_suffix("h").or_else(|| before.strip_suffix("ч")).map(str::trim_end);
    hours.is_some_and(|rest| rest.ends_with(|c| digit(c).is_some()))
}

/// Whether the unit is a quotient, and the other one its first half beside a second one that is not listed: 12 克/分升.
fn is_of_another(unit: &Unit, other: &Unit, text: &str, language: &str) -> bool {
    let numerator = unit.halves.map(|(numerator, _)| numerator);
    numerator.is_some_and(|numerator| std::ptr::eq(numerator, other)) && quotients::is_of_another(other, text, language)
}

/// How far before a number the second half of a quotient may stand: প্রতি কেজি দেহের ওজনের জন্য ১০ মিগ্রা.
const AROUND: usize = 40;

/// What stands around a number, where the second half of a quotient may stand.
fn around(line: &Line, token: &Token) -> String {
    let from = token.marks.start.saturating_sub(AROUND);
    let before = line.marks.get(from..token.marks.start).unwrap_or_default().iter().map(|mark| mark.c);
    before.collect::<String>() + "\n" + &following(line, token)
}

/// Whether a text begins with a quotient in the very letters that the source has: units/h.
pub(in crate::desk::rules) fn is_as_typed(wanted: &str, text: &str) -> bool {
    wanted.contains('/') && text.strip_prefix(wanted).is_some_and(|rest| !rest.starts_with(is_word))
}

/// Whether the source has one of a time, as in "in 1 week", and the translation names that time, which alone says one of it in
/// languages without articles.
pub(super) fn names_one_time(compared: &Compared<'_, '_>) -> bool {
    const NOUNS: [&str; 9] = ["ru", "te", "zh", "ja", "th", "ar", "ta", "bn", "hi"];
    let language = compared.language();
    let ones = compared.source.placed().filter(|(_, token)| token.values == ["1"]);
    let mut units = ones.map(|(line, token)| unit_of(&compared.original.lines[line], token, compared.from)).peekable();
    let plain = || compared.text.lines.iter().map(|line| line.plain() + "\n").collect::<String>();
    NOUNS.contains(&language)
        && units.peek().is_some()
        && units.all(|unit| unit.is_some_and(|unit| is_time(unit) && unit.stands_in(&plain(), language)))
}

/// An amount of time whose number the translation spells out beside another time: 3 weeks are not drei Monate.
pub(super) fn compare_in_words(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let mut in_words: Option<Vec<TimeInWords>> = None;
    for (at, token) in compared.source.placed() {
        let [value] = token.values.as_slice() else { continue };
        let Some(unit) = unit_of(&compared.original.lines[at], token, compared.from).filter(|unit| is_time(unit))
        else {
            continue;
        };
        // One may be an article, and what is there in digits has been compared.
        if value == "1" || compared.own.counts.contains_key(value) || compared.has_choices() {
            continue;
        }
        let language = compared.language();
        let in_words = in_words.get_or_insert_with(|| spans::in_words(&compared.text.lines, language));
        let mut of_value = in_words.iter().filter(|time| time.number == *value).peekable();
        let Some(first) = of_value.peek().copied() else { continue };
        // The source may have the same number of both.
        let in_source = |time: &TimeInWords| {
            compared.source.placed().any(|(line, other)| {
                let unit = unit_of(&compared.original.lines[line], other, compared.from);
                other.values.as_slice() == [value.as_str()] && unit.is_some_and(|unit| unit.key == time.unit)
            })
        };
        if of_value.all(|time| time.unit != unit.key && !in_source(time)) {
            let line = &compared.text.lines[first.line];
            report.add(codes::CHANGED_UNIT, compared.text.id, line.span(first.marks.clone()), || {
                let typed: String = line.marks[first.marks.clone()].iter().map(|mark| mark.c).collect();
                let number = compared.localised(value);
                let behind = following(&compared.original.lines[at], token);
                let wanted = units::word(&behind, compared.from);
                let message = format!("the source has {number} ({wanted}), and here it is `{typed}`");
                (message, format!("name the source's time; {PASS}"))
            });
        }
    }
}

/// Whether it is one of the times that languages spell out.
fn is_time(unit: &Unit) -> bool {
    ["min", "h", "day", "week", "month", "year"].contains(&unit.key.as_str())
}

/// A unit that follows a number in the source follows it, or at least stands, in the translation.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (text, original, from) = (compared.text, compared.original, compared.from);
    let (source, own): (&Numbers, &Numbers) = (compared.source, compared.own);
    let language = compared.language();
    let mut plain: Option<String> = None;
    for (line, token) in source.placed() {
        let [value] = token.values.as_slice() else { continue };
        let Some(unit) = unit_of(&original.lines[line], token, from) else { continue };
        let theirs = following(&original.lines[line], token);
        let wanted = units::word(&theirs, from);
        let (mut changed, mut kept) = (None, 0);
        let same = |other: &Token| other.values.as_slice() == [value.as_str()];
        // As often as the source has this amount in this unit.
        let here = around(&original.lines[line], token);
        let is_it = |line: &Line, token: &Token, other: &Unit, language: &str| {
            are_same((unit, &here, from), (other, &around(line, token), language))
        };
        let wanted_here = source.placed().filter(|(_, other)| same(other)).filter(|(line, other)| {
            let line = &original.lines[*line];
            unit_of(line, other, from).is_some_and(|unit| is_it(line, other, unit, from))
        });
        let wanted_here = wanted_here.count();
        for (line, found) in own.placed().filter(|(_, found)| same(found)) {
            match unit_of(&text.lines[line], found, language) {
                Some(other) if is_it(&text.lines[line], found, other, language) => kept += 1,
                _ if words::is_day(found) || unit.begins("min", "en") && is_behind_hours(&text.lines[line], found) => {
                    kept += 1;
                }
                _ if is_before(&text.lines[line], found, unit, language) => kept += 1,
                _ if is_as_typed(wanted, &following(&text.lines[line], found)) => kept += 1,
                Some(other) if is_of_another(unit, other, &following(&text.lines[line], found), language) => kept += 1,
                Some(_) if unit.may_begin(&following(&text.lines[line], found), language) => kept += 1,
                Some(other) if !unit.is_comparable(other) => {}
                Some(_) => {
                    let line = &text.lines[line];
                    changed = Some((line.span(found.marks.clone()), following(line, found)));
                }
                None => {}
            }
        }
        if kept >= wanted_here || compared.has_choices() && kept > 0 || !own.counts.contains_key(value) {
            continue;
        }
        let number = compared.localised(value);
        if let Some((span, other)) = changed {
            report.add(codes::CHANGED_UNIT, text.id, span, || {
                let other = units::word(&other, language);
                let message = format!("the source's unit after {number} is `{wanted}`, and here it is `{other}`");
                (message, format!("{}; {PASS}", unit.advice(wanted)))
            });
            continue;
        }
        let plain = plain.get_or_insert_with(|| text.lines.iter().map(|line| line.plain() + "\n").collect());
        let first = unit.halves.map_or(unit, |(first, _)| first);
        let stands = unit.stands_in(plain, language) || first.stands_in(plain, language);
        if kept == 0 && unit.is_known_in(language) && !stands {
            report.add(codes::CHANGED_UNIT, text.id, text.place.clone(), || {
                let message = format!("the source's unit after {number}, `{wanted}`, is missing");
                (message, format!("{} after the number; {PASS}", unit.advice(wanted)))
            });
        }
    }
}
