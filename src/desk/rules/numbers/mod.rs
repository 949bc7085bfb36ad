//! Numbers that are typed: every one of the source is in the translation, with its unit, in digits that belong together.
//!
//! What comes from a variable is compared elsewhere. Of numbers that a translation spells out the small ones are known in some
//! languages; of others a comment says that they are there. Where a language has no other way than a word, the word counts.

mod amounts;
mod and_half;
mod bans;
mod clocks;
mod comparisons;
mod counters;
mod dates;
pub(super) mod dayparts;
mod daytimes;
mod digits;
mod english;
mod fractions;
mod half_words;
mod halves;
mod limits;
mod measures;
mod naked;
mod named;
mod order;
pub(super) mod quotients;
mod scales;
mod signs;
mod spelt;
mod telephones;
pub(super) mod units;
mod words;

use super::lines::Line;
use super::{Original, PASS, Report, Text, shown};
use crate::diagnostic::{MOST_FINDINGS, codes};
pub(super) use amounts::Numerals;
use amounts::{Reader, Token};
use clocks::Clock;
pub(super) use dates::Months;
pub(super) use digits::digits;
pub(super) use limits::are_known as limits_are_known;
pub(super) use measures::is_as_typed;
pub(super) use naked::{fraction, naked};
use named::Named;
pub(super) use order::joins;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use units::Unit;

/// A line with more numbers is a table: none of them is taken for another one, which would take minutes.
const MOST_DOUBTS: usize = 500;

/// The numbers of a text's lines.
struct Numbers {
    /// Each line's, with their places.
    tokens: Vec<Vec<Token>>,
    /// Those that are printed whichever variant is chosen.
    certain: BTreeSet<String>,
    /// How often each is written, in all variants.
    counts: BTreeMap<String, usize>,
    /// The months that are named beside days and years.
    months: BTreeSet<String>,
    /// The groups of what may be telephone numbers, by all their digits.
    telephones: BTreeMap<String, Vec<String>>,
}

impl Numbers {
    /// `wanted`: what a doubtful number is rather taken for.
    fn of(lines: &[Line], reader: &Reader<'_>, wanted: Option<&Numbers>) -> Numbers {
        let mut tokens: Vec<Vec<Token>> = lines.iter().map(|line| reader.tokens(line)).collect();
        for (line, tokens) in lines.iter().zip(&mut tokens) {
            tokens.retain(|token| !measures::is_of_symbol(line, token));
        }
        if let Some(wanted) = wanted {
            tokens.iter_mut().for_each(|tokens| wanted.decide(tokens));
        }
        let mut counts = BTreeMap::new();
        for value in tokens.iter().flatten().flat_map(|token| &token.values) {
            *counts.entry(value.clone()).or_default() += 1;
        }
        let certain = if counts.is_empty() { BTreeSet::new() } else { certain(lines, &tokens, 0) };
        Numbers { tokens, certain, counts, months: BTreeSet::new(), telephones: BTreeMap::new() }
    }

    /// All of them, each with its line's number.
    fn placed(&self) -> impl Iterator<Item = (usize, &Token)> {
        self.tokens.iter().enumerate().flat_map(|(line, tokens)| tokens.iter().map(move |token| (line, token)))
    }

    /// Takes each of a translation's numbers for what the source has, if it may be that.
    fn decide(&self, tokens: &mut Vec<Token>) {
        let has = |value: &String| self.counts.contains_key(value);
        tokens.retain(|token| !token.word || token.values.iter().all(has));
        if tokens.len() > MOST_DOUBTS {
            return;
        }
        let apart = |token: &Token| !has(&token.values[0]) && token.parts.iter().flat_map(|part| &part.values).all(has);
        while let Some(at) = tokens.iter().position(|token| !token.parts.is_empty() && apart(token)) {
            let parts = std::mem::take(&mut tokens[at].parts);
            tokens.splice(at..=at, parts);
        }
        self.regroup(tokens);
        self.choose_halves_of_days(tokens);
        // 8.30–9.45 น.: what says that one is a time says it of both.
        let marked = tokens.iter().filter_map(|token| token.clock.or(token.perhaps)).any(|clock| clock.marked);
        for index in 0..tokens.len() {
            let Some(token) = tokens.get_mut(index) else { break };
            let is_amount = token.values.iter().all(has);
            if let Some(day) = token.day.clone().filter(|day| !is_amount && self.is_day(day)) {
                token.values = day;
                continue;
            }
            if let Some(values) = token.rather.iter().find(|values| values.iter().all(has)).cloned() {
                token.values = values;
                continue;
            }
            if token.values.iter().all(has) {
                continue;
            }
            // 8.00 is no amount where a comma is the decimal sign: what it may be is the source's 8:00.
            let no_amount = token.values.len() > 1;
            if let Some(clock) = token
                .perhaps
                .map(|clock| Clock { marked: clock.marked || marked, ..clock })
                .filter(|clock| self.clocks().any(|theirs| theirs.may_be(*clock) || no_amount && theirs.is_at(*clock)))
            {
                token.become_clock(clock);
            }
            // Half past five may be half past seventeen.
            let hours = |token: &Token| {
                let hour = token.hour.clone().filter(has)?;
                Some(std::iter::once(hour).chain(token.values.iter().skip(1).cloned()).collect())
            };
            if let Some(values) = hours(token).filter(|values: &Vec<String>| values.iter().all(has)) {
                token.values = values;
                continue;
            }
            // Only two numbers with a space between them can be meant otherwise: other separators change the amount.
            // Versions have a point in every language.
            let version = |theirs: &Token| theirs.version && theirs.values == token.meant;
            let meant = (token.meant.len() > 1 || self.tokens.iter().flatten().any(version)).then_some(&token.meant);
            if let Some(values) = token.readings.iter().chain(meant).find(|reading| reading.iter().all(has)).cloned() {
                token.values = values;
                continue;
            }
            if let Some((end, value)) = token.wide.clone().filter(|(_, value)| has(value)) {
                let start = token.marks.start;
                (token.values, token.marks.end, token.wide) = (vec![value], end, None);
                tokens.retain(|other| other.marks.start <= start || other.marks.start >= end);
            }
        }
    }
}

impl Numbers {
    /// The times, and what may be one.
    fn clocks(&self) -> impl Iterator<Item = Clock> {
        self.tokens.iter().flatten().take(MOST_DOUBTS).filter_map(|token| token.clock.or(token.perhaps))
    }

    /// The same telephone number in other groups has the source's.
    fn regroup(&self, tokens: &mut Vec<Token>) {
        for index in 0..tokens.len() {
            let Some(token) = tokens.get(index) else { break };
            // In other groups, or without any.
            let one = || Some((token.marks.end, token.values.first()?));
            let all = token.wide.as_ref().map(|(end, all)| (*end, all)).or_else(one);
            let Some((end, groups)) = all.and_then(|(end, all)| Some((end, self.telephones.get(all)?))) else {
                continue;
            };
            let start = token.marks.start;
            let within = tokens.iter().filter(|other| (start..end).contains(&other.marks.start));
            if within.flat_map(|other| &other.values).all(|value| self.counts.contains_key(value)) {
                continue;
            }
            tokens[index] = Token::new(start..end, groups.clone());
            tokens.retain(|other| other.marks.start <= start || other.marks.start >= end);
        }
    }

    /// Whether two numbers may be a day and a month that is named here.
    fn is_day(&self, numbers: &[String]) -> bool {
        let [first, second] = numbers else { return false };
        let is = |day: &String, month: &String| self.counts.contains_key(day) && self.months.contains(month);
        is(first, second) || is(second, first)
    }

    /// सुबह 8 से रात 8: an hour that is said to be of the evening is the source's 20, if another one is its 8.
    fn choose_halves_of_days(&self, tokens: &mut [Token]) {
        let same = |token: &Token, hour: Option<&String>| token.hour.is_none() && token.values.first() == hour;
        for index in 0..tokens.len() {
            let Some(hour) = tokens[index].hour.clone().filter(|hour| self.counts.contains_key(hour)) else { continue };
            let early = tokens[index].values.first().cloned();
            let theirs = self.tokens.iter().flatten().filter(|token| same(token, early.as_ref())).count();
            if theirs > 0 && tokens.iter().filter(|token| same(token, early.as_ref())).count() >= theirs {
                tokens[index].values[0] = hour;
                tokens[index].hour = None;
            }
        }
    }
}

fn certain(lines: &[Line], tokens: &[Vec<Token>], index: usize) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = tokens[index].iter().flat_map(|token| token.values.iter().cloned()).collect();
    for choice in &lines[index].choices {
        let mut variants = choice.variants.iter().map(|variant| certain(lines, tokens, *variant));
        let first = variants.next().unwrap_or_default();
        found.extend(variants.fold(first, |all, variant| all.intersection(&variant).cloned().collect()));
    }
    found
}

/// A text's numbers beside those of the source's.
struct Compared<'c, 'a> {
    text: &'c Text<'a>,
    original: &'c Original<'a>,
    source: &'c Numbers,
    own: &'c Numbers,
    /// The source's language.
    from: &'c str,
    numerals: &'c Numerals,
}

impl Compared<'_, '_> {
    fn language(&self) -> &str {
        self.text.language.language.as_str()
    }

    fn has_choices(&self) -> bool {
        self.text.lines.len() > 1 || self.original.lines.len() > 1
    }

    fn place(&self, line: usize, token: &Token) -> Range<usize> {
        self.text.lines[line].span(token.marks.clone())
    }

    /// An amount as the locale writes it, without grouping.
    fn localised(&self, value: &str) -> String {
        let sign = |c: char| match c {
            '.' => Some(self.numerals.decimal),
            _ => digits::in_system(c, self.numerals.zero).or(Some(c)),
        };
        value.chars().filter_map(sign).collect()
    }
}

impl Compared<'_, '_> {
    /// A number or a time as the locale writes it.
    fn shown(&self, token: &Token) -> String {
        match (token.clock, token.values.first()) {
            (Some(clock), _) => self.localised(&format!("{}:{:02}", clock.hour, clock.minute)),
            (None, value) => self.localised(value.map_or("", String::as_str)),
        }
    }
}

/// Every number and unit of the source is there, and no other.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
    let Some(numerals) = &text.house.numerals else { return };
    let Some((Some(theirs), language)) = &text.house.source else { return };
    let (from, into) = (language.language.as_str(), text.language.language.as_str());
    let file = &original.ftl.file.text;
    let reader = Reader { numerals: theirs, language: from, other: into, file, own: false, words: false };
    let mut source = Numbers::of(&original.lines, &reader, None);
    source.telephones = telephones::groups(&original.lines, &source, from);
    // 3/4 may be three quarters, or a day of April.
    let strokes = || text.lines.iter().flat_map(|line| &line.marks).any(|mark| mark.typed() == Some('/'));
    if let Some(names) = text.house.source_months().filter(|_| !source.counts.is_empty() && strokes()) {
        let lines = original.lines.iter().zip(&source.tokens);
        source.months =
            lines.flat_map(|(line, tokens)| names.dated(line, tokens)).map(|month| month.to_string()).collect();
    }
    let words = source.counts.keys().any(|value| matches!(value.as_str(), "1" | "2" | "24") || value.ends_with(".5"));
    let file = &report.ftl.file.text;
    let reader = Reader { numerals, language: into, other: from, file, own: true, words };
    let own = Numbers::of(&text.lines, &reader, Some(&source));
    let compared = Compared { text, original, source: &source, own: &own, from, numerals };
    limits::compare(&compared, report);
    if !(source.counts.is_empty() && own.counts.is_empty() || is_told(text, original)) {
        in_digits(&compared, report);
    }
    and_half::compare(&compared, report);
}

/// What the texts say in digits.
fn in_digits(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    amounts(compared, report);
    signs::compare(compared, report);
    if measures::are_few(compared) {
        measures::compare(compared, report);
        measures::compare_in_words(compared, report);
        counters::compare(compared, report);
        telephones::compare(compared, report);
        order::compare(compared, report);
        dayparts::compare(compared, report);
        halves::compare(compared, report);
    }
}

/// An exponent without its tag is told as that.
fn is_told(text: &Text<'_>, original: &Original<'_>) -> bool {
    let tagged = |lines: &[Line]| lines.iter().flat_map(|line| &line.marks).any(|mark| mark.raised);
    let raised =
        |lines: &[Line]| lines.iter().flat_map(|line| &line.marks).any(|mark| fractions::raised(mark).is_some());
    tagged(&original.lines) && !raised(&text.lines) && text.lines.len() == 1 && original.lines.len() == 1
}

fn amounts(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (text, original) = (compared.text, compared.original);
    let (source, own) = (compared.source, compared.own);
    let named = Named::of(compared);
    let hours: BTreeMap<&String, &String> = source
        .tokens
        .iter()
        .flatten()
        .filter_map(|token| Some((token.values.first()?, token.hour.as_ref()?)))
        .collect();
    let of_hours: BTreeSet<&String> = hours.values().copied().collect();
    let is_hour = |value: &String| of_hours.contains(value);
    let known = |value: &String| source.counts.contains_key(value) || is_hour(value) || named.allows(value);
    let is_extra = |token: &Token| !token.values.iter().all(known);
    let mut extra: Vec<(usize, &Token)> = own.placed().filter(|(_, token)| is_extra(token)).collect();
    // One amount stands more often than in the source: another one may have become it.
    let mut written = own.counts.clone();
    for value in own.placed().filter(|(_, token)| token.word).flat_map(|(_, token)| &token.values) {
        written.entry(value.clone()).and_modify(|count| *count -= 1);
    }
    let surplus = written.iter().any(|(value, count)| source.counts.get(value).is_some_and(|there| count > there));
    let plain: String = match extra.is_empty() {
        true => String::new(),
        false => original.lines.iter().map(|line| line.plain().to_lowercase() + " ").collect(),
    };
    let may_say = |value: &String| words::may_say(&original.lines, &plain, value, compared.from);
    let is_missing = |value: &String| {
        let count = source.counts.get(value).copied().unwrap_or(0);
        if hours.get(value).is_some_and(|hour| own.counts.contains_key(*hour)) {
            return false;
        }
        let there = own.counts.get(value).copied().unwrap_or(0);
        match source.certain.contains(value) {
            true if !own.certain.contains(value) => {
                let is_one = || {
                    value == "1"
                        && extra.is_empty()
                        && (text.lines.iter().any(|line| spelt::says_one(line, compared.language()))
                            || measures::names_one_time(compared))
                };
                !(there == 0 && (named.says(value) || is_one()))
            }
            true => !compared.has_choices() && there < count && (surplus || !extra.is_empty()),
            // `[one] 1 day`: another language may have no such variant.
            false => there == 0 && !matches!(value.as_str(), "0" | "1" | "2"),
        }
    };
    let mut seen = BTreeSet::new();
    let values = source.tokens.iter().flatten().flat_map(|token| &token.values).filter(|value| seen.insert(*value));
    // More of them nobody reads.
    let missing: Vec<&String> = values.filter(|value| is_missing(value)).take(MOST_FINDINGS + 1).collect();
    let mut partners = partners(compared, &missing, &mut extra, &may_say);
    for value in missing {
        let there = own.counts.get(value).copied().unwrap_or(0);
        let partner = partners.remove(value);
        let meant = partner.is_some_and(|(_, token)| token.meant.contains(value));
        let span = partner.map_or_else(|| text.place.clone(), |(line, token)| compared.place(line, token));
        let typed = partner.and_then(|_| report.ftl.file.text.get(span.clone())).map(str::to_owned);
        let right = compared.localised(value);
        report.add(codes::MISSING_NUMBER, text.id, span, || match typed {
            Some(typed) if meant => (
                format!("`{typed}` is not {right} in this language"),
                format!("type {right} ({} is the decimal sign)", shown(compared.numerals.decimal)),
            ),
            Some(typed) => {
                (format!("the source has {right} here, and this is `{typed}`"), format!("type {right}; {PASS}"))
            }
            None if there > 0 => {
                (format!("not every variant has the source's {right}"), format!("type it in each; {PASS}"))
            }
            None => (format!("the source's {right} is missing"), format!("type {right}; {PASS}")),
        });
    }
    if let Some(month) = dates::changed(compared, None) {
        report.add(codes::MISSING_NUMBER, text.id, text.place.clone(), || {
            (
                format!("the source's date is in month {month}, and here another month is named"),
                format!("name the source's month; {PASS}"),
            )
        });
    } else if let Some((date, line, marks, day_first)) = dates::swapped(compared) {
        report.add(codes::MISSING_NUMBER, text.id, text.lines[line].span(marks), || {
            let [day, month] = [date.day, date.month].map(|number| compared.localised(&number.to_string()));
            let order = if day_first { "the day before the month" } else { "the month before the day" };
            (
                format!("the source's date is day {day} of month {month}, and here they have changed places"),
                format!("write {order}, as this language has it, or name the month; {PASS}"),
            )
        });
    } else if let Some((date, line, marks)) = dates::moved(compared) {
        report.add(codes::MISSING_NUMBER, text.id, text.lines[line].span(marks), || {
            let [day, month] = [date.day, date.month].map(|number| compared.localised(&number.to_string()));
            (
                format!("the source's date is day {day} of month {month}, and here it has another month"),
                format!("put each day into its month; {PASS}"),
            )
        });
    }
    if extra.is_empty() {
        return;
    }
    for (line, token) in extra.iter().filter(|(_, token)| !token.values.iter().any(may_say)).take(MOST_DOUBTS) {
        let span = &compared.place(*line, token);
        // Of a number that nobody can read, its digits are told.
        if report.has(codes::MIXED_NUMBER, span) {
            continue;
        }
        if let Some(month) = dates::changed(compared, Some(token)) {
            report.add(codes::MISSING_NUMBER, text.id, span.clone(), || {
                let month = compared.localised(&month.to_string());
                (
                    format!("the source's date is in month {month}, and this is another one"),
                    format!("type {month}; {PASS}"),
                )
            });
            continue;
        }
        report.add(codes::ADDED_NUMBER, text.id, span.clone(), || {
            let value = compared.localised(token.values.first().map_or("", String::as_str));
            (format!("the source has no {value}"), format!("take it out; {PASS}"))
        });
    }
}

/// Which number of the translation stands for each that is missing, taken out of `extra`: one that was meant to be it, one
/// with its unit, else the next one.
fn partners<'n>(
    compared: &Compared<'_, 'n>,
    missing: &[&'n String],
    extra: &mut Vec<(usize, &'n Token)>,
    may_say: &dyn Fn(&String) -> bool,
) -> BTreeMap<&'n String, (usize, &'n Token)> {
    let mut found = BTreeMap::new();
    let units: BTreeMap<&String, &Unit> = compared
        .source
        .placed()
        .filter_map(|(line, token)| {
            let unit = measures::unit_of(&compared.original.lines[line], token, compared.from)?;
            Some((token.values.first()?, unit))
        })
        .collect();
    let has_unit = |value: &String, (line, token): &(usize, &Token)| {
        let unit = measures::unit_of(&compared.text.lines[*line], token, compared.language());
        unit.zip(units.get(value)).is_some_and(|(own, theirs)| std::ptr::eq(own, *theirs))
    };
    let means = |value: &String, (_, token): &(usize, &Token)| token.meant.contains(value);
    // What the source says in words is not what has become of its 12: "Room 12 on the third floor".
    let is_next = |_: &String, (_, token): &(usize, &Token)| !token.values.iter().any(may_say);
    for fits in [&means as &dyn Fn(&String, &(usize, &Token)) -> bool, &has_unit, &is_next] {
        for value in missing {
            if !found.contains_key(value)
                && let Some(at) = extra.iter().position(|one| fits(value, one))
            {
                found.insert(*value, extra.remove(at));
            }
        }
    }
    found
}
