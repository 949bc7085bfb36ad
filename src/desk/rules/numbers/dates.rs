//! Dates: a month that one text names and the other counts, and years of another era.

use super::amounts::{Reader, Token};
use super::clocks::{after, before};
use super::{Compared, Numbers};
use crate::desk::rules::lines::{Line, Mark, digit, is_word};
use crate::desk::rules::scripts::is_solid;
use crate::values::{DayOptions, Values};
use icu_datetime::fieldsets::builder::DateFields;
use icu_datetime::options::Length;
use std::collections::BTreeSet;
use std::ops::Range;

/// The years between the Buddha's era and the common one.
const BUDDHIST: i32 = 543;
/// Eras that are named before the year, and the year before their first one.
const ERAS: &[(&str, i32)] = &[("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911)];

/// Parts of dates are no amounts with units, and years may be of another era.
pub(super) fn mark(line: &Line, tokens: &mut [Token], reader: &Reader<'_>) {
    const SIGNS: [char; 3] = ['年', '月', '日'];
    let sign = |token: &Token| line.at(token.marks.end).and_then(Mark::typed).filter(|c| SIGNS.contains(c));
    for index in 0..tokens.len().saturating_sub(1) {
        let (first, second) = (&tokens[index], &tokens[index + 1]);
        let follows = second.marks.start == first.marks.end + 1;
        if follows && matches!((sign(first), sign(second)), (Some('年'), Some('月')) | (Some('月'), Some('日'))) {
            tokens[index].date = true;
            tokens[index + 1].date = true;
        }
    }
    for token in tokens.iter_mut().filter(|_| reader.own) {
        let [value] = token.values.as_slice() else { continue };
        let Ok(year) = value.parse::<i32>() else { continue };
        let era = before(line, token.marks.start);
        // What the era is, a word before the year says: พ.ศ. 2010 is no year of ours, and ค.ศ. 2553 none that has been.
        let said = |words: &[&str]| reader.language == "th" && words.iter().any(|word| era.ends_with(word));
        if said(&["ค.ศ.", "คริสต์ศักราช"]) {
            continue;
        }
        if said(&["พ.ศ.", "พุทธศักราช"]) && (1857..2257).contains(&year) {
            token.values = vec![(year - BUDDHIST).to_string()];
            continue;
        }
        let common = match (reader.language, reader.other) {
            ("th" | "lo" | "km", _) if (2400..2800).contains(&year) => Some(year - BUDDHIST),
            (_, "th" | "lo" | "km") if (1857..2257).contains(&year) => Some(year + BUDDHIST),
            _ => ERAS.iter().find(|(name, _)| era.ends_with(name)).and_then(|(_, start)| start.checked_add(year)),
        };
        token.readings.extend(common.map(|year| vec![year.to_string()]));
    }
}

/// The months of the Levant.
const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

/// The months' names in a language, each with its number: alone, and as they stand in a date.
#[derive(Debug)]
pub(in crate::desk::rules) struct Months {
    names: Vec<(String, u8)>,
}

impl Months {
    pub(in crate::desk::rules) fn new(values: &Values) -> Months {
        let mut names: Vec<(String, u8)> = Vec::new();
        for month in 1..=12 {
            for (fields, length) in [
                (DateFields::M, Length::Long),
                (DateFields::MD, Length::Long),
                (DateFields::M, Length::Medium),
                (DateFields::MD, Length::Medium),
            ] {
                let written = values.day((2026, month, 15), DayOptions { fields, length, calendar: None });
                // 15 de mayo, 11月15日: the longest word that is no number is the name.
                let words = written.as_deref().unwrap_or_default().split(|c: char| !is_word(c));
                let name = words.max_by_key(|word| word.chars().count()).unwrap_or_default();
                let name = (name.to_owned(), month);
                // मई, মে: so short a word is a name where each sign is a syllable.
                let short = if name.0.is_ascii() || name.0.contains(is_solid) { 3 } else { 2 };
                if name.0.chars().count() >= short && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        // Arabic has two sets of names, and leaflets for the Levant write what CLDR has for those countries alone.
        if names.iter().any(|(name, _)| name == "مارس" || name == "آذار") {
            let further = LEVANTINE.iter().zip(1..).map(|(name, month)| ((*name).to_owned(), month));
            names.extend(further.filter(|name| !names.contains(name)).collect::<Vec<_>>());
        }
        // A word of every date is no month's name: tháng.
        let of_several = |name: &str| names.iter().filter(|(known, _)| known == name).count() > 1;
        let names = names.iter().filter(|(name, _)| !of_several(name)).cloned().collect();
        Months { names }
    }

    /// The months that a line names.
    pub(super) fn named(&self, line: &Line) -> Vec<u8> {
        let words = line.words();
        let typed =
            |word: &std::ops::Range<usize>| line.marks[word.clone()].iter().map(|mark| mark.c).collect::<String>();
        let months = words
            .iter()
            .map(typed)
            .filter_map(|word| self.names.iter().find(|(name, _)| *name == word).map(|(_, month)| *month));
        months.collect()
    }

    /// The months that a line names beside a day or a year: `may` alone is no month.
    pub(super) fn dated(&self, line: &Line, tokens: &[Token]) -> Vec<u8> {
        tokens.iter().flat_map(|token| self.beside(line, token)).collect()
    }

    /// Those that stand beside a number.
    fn beside(&self, line: &Line, token: &Token) -> Vec<u8> {
        let (before, after) = (before_as_typed(line, token.marks.start), after_as_typed(line, token.marks.end));
        let beside = |name: &str| {
            before.strip_suffix(name).is_some_and(|rest| !rest.ends_with(is_word) || name.starts_with(is_solid))
                || after.strip_prefix(name).is_some_and(|rest| !rest.starts_with(is_word))
        };
        self.names.iter().filter(|(name, _)| beside(name)).map(|(_, month)| *month).collect()
    }

    /// The days of named months.
    fn days(&self, line: &Line, tokens: &[Token]) -> Vec<Day> {
        self.days_at(line, tokens).into_iter().map(|(day, _)| day).collect()
    }

    /// The same, with the marks of each day.
    fn days_at(&self, line: &Line, tokens: &[Token]) -> Vec<(Day, Range<usize>)> {
        let days = tokens.iter().filter_map(|token| Some((token, token.plain_digits(line)?)));
        let at = |token: &Token, day: u8, month: u8| (Day { day, month }, token.marks.clone());
        days.flat_map(|(token, day)| self.beside(line, token).into_iter().map(move |month| at(token, day, month)))
            .collect()
    }
}

/// Without the little words and marks of a date: 29 de noviembre, November 29th, 29. November.
fn after_as_typed(line: &Line, end: usize) -> String {
    let rest: String = line.marks.get(end..).unwrap_or_default().iter().take(24).map(|mark| mark.c).collect();
    let rest = ["st ", "nd ", "rd ", "th "].iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(&rest);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-' | '/'));
    ["de ", "of "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).to_owned()
}

fn before_as_typed(line: &Line, start: usize) -> String {
    let text: String = line.marks[start.saturating_sub(24)..start].iter().map(|mark| mark.c).collect();
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-' | '/'));
    // มีนาคม พ.ศ. 2569
    let text = text.strip_suffix("พ.ศ").or_else(|| text.strip_suffix("ค.ศ")).unwrap_or(text).trim_end();
    text.strip_suffix(" de").unwrap_or(text).to_owned()
}

/// The source's month, where the translation's dates have another one: by its name, or the number at `typed`.
pub(super) fn changed(compared: &Compared<'_, '_>, typed: Option<&Token>) -> Option<u8> {
    let dated = |names: Option<&Months>, lines: &[Line], numbers: &Numbers| -> BTreeSet<u8> {
        let lines = lines.iter().zip(&numbers.tokens).filter(|(_, tokens)| !tokens.is_empty());
        names.map(|names| lines.flat_map(|(line, tokens)| names.dated(line, tokens)).collect()).unwrap_or_default()
    };
    let (text, house) = (compared.text, compared.text.house);
    if compared.source.counts.is_empty() || !super::measures::are_few(compared) {
        return None;
    }
    let theirs = dated(house.source_months(), &compared.original.lines, compared.source);
    if theirs.is_empty() {
        return None;
    }
    let ours = dated(house.own_months(), &text.lines, compared.own);
    let lost = |month: &&u8| !ours.contains(month) && !compared.own.counts.contains_key(&month.to_string());
    let other = match typed {
        Some(token) => text.lines.iter().zip(&compared.own.tokens).any(|(line, tokens)| {
            let in_date = counted(line, tokens);
            tokens.iter().any(|own| own.marks == token.marks)
                && token.values.iter().any(|value| in_date.contains(value))
        }),
        // A month that is called so nowhere else may be one of the source's: as many must be known.
        None => ours.len() >= theirs.len() && ours.iter().any(|month| !theirs.contains(month)),
    };
    theirs.iter().find(lost).copied().filter(|_| other)
}

/// The months that a line's dates in numbers may mean: 11/29/2026, 29.11.2026, 2026年11月29日.
pub(super) fn counted(line: &Line, tokens: &[Token]) -> Vec<String> {
    let mut months: Vec<String> = Vec::new();
    let is_month = |value: &&String| value.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    for (index, token) in tokens.iter().enumerate() {
        if token.values.len() == 3 && token.values.iter().any(|value| value.len() == 4) || token.date {
            months.extend(token.values.iter().filter(is_month).cloned());
        }
        let Some([first, second, third]) = tokens.get(index..index + 3) else { continue };
        let stroke = |left: &Token, right: &Token| {
            left.marks.end + 1 == right.marks.start
                && matches!(line.at(left.marks.end).and_then(Mark::typed), Some('/' | '-' | '‑'))
        };
        if stroke(first, second) && stroke(second, third) {
            let parts = [first, second, third];
            months.extend(parts.iter().flat_map(|part| &part.values).filter(is_month).cloned());
        }
    }
    // tháng 11, 11月
    for token in tokens.iter().filter(|token| token.plain_digits(line).is_some()) {
        if before(line, token.marks.start).ends_with("tháng") || after(line, token.marks.end).starts_with('月') {
            months.extend(token.values.iter().filter(is_month).cloned());
        }
    }
    months
}

/// A day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) day: u8,
    pub(super) month: u8,
}

impl Day {
    fn swapped(self) -> Day {
        Day { day: self.month, month: self.day }
    }
}

/// What a date in numbers begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum First {
    Day,
    Month,
    /// Then the month follows; how people write one whose year stands last, no table says: 3/4/2025 in Swedish.
    Year,
}

/// What a language begins a date in numbers with (CLDR `dateFormats`, as ICU formats them).
fn first_part(values: &Values) -> Option<First> {
    let options = DayOptions { fields: DateFields::YMD, length: Length::Short, calendar: None };
    let written = values.day((2026, 11, 25), options)?;
    let western = |c: char| digit(c).map_or(' ', |(value, _)| char::from(b'0' + value));
    let numbers: String = written.chars().map(western).collect();
    let at = |number: &str| numbers.split_whitespace().position(|part| part == number);
    let (day, month) = (at("25")?, at("11")?);
    Some(match (day.min(month), day < month) {
        (1.., false) => First::Year,
        (_, true) => First::Day,
        (_, false) => First::Month,
    })
}

/// The days that a line's dates in numbers mean, each with the marks that it is typed with: 3.4.2025, 3.4., 2025年4月3日.
/// Where the language's own begin with the year, others are not read.
fn typed_days(line: &Line, tokens: &[Token], begins: First) -> Vec<(Day, Range<usize>)> {
    let number = |value: &String| value.parse::<u8>().ok();
    let is_year = |value: &str| value.len() == 4;
    let parts = |values: &[&String]| match values {
        [year, month, day] if is_year(year) => Some(Day { day: number(day)?, month: number(month)? }),
        [first, second] | [first, second, _] => {
            let (day, month) = match begins {
                First::Day => (first, second),
                First::Month => (second, first),
                First::Year => return None,
            };
            Some(Day { day: number(day)?, month: number(month)? })
        }
        _ => None,
    };
    let typed = |index: usize| line.at(index).and_then(Mark::typed);
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.clock.is_none() && !token.version) {
        let values: Vec<&String> = token.values.iter().collect();
        let whole = values.len() == 3 && values.iter().any(|value| is_year(value));
        // 3.4. and no amount: as in 3.4.2025.
        let is_day = token.day.as_ref() == Some(&token.values);
        let short = values.len() == 2 && (typed(token.marks.end) == Some('.') || is_day);
        found.extend(parts(&values).filter(|_| whole || short).map(|day| (day, token.marks.clone())));
        let Some(next) = tokens.get(index + 1) else { continue };
        let marks = token.marks.start..next.marks.end;
        let pair = token.plain_digits(line).zip(next.plain_digits(line));
        if let Some((first, second)) = pair {
            let close = next.marks.start.saturating_sub(token.marks.end) <= TO_MONTH;
            if typed(token.marks.end) == Some('月') && typed(next.marks.end) == Some('日') {
                found.push((Day { day: second, month: first }, marks.clone()));
            } else if close && before(line, next.marks.start).ends_with("tháng") {
                found.push((Day { day: first, month: second }, marks.clone()));
            }
        }
        let Some(third) = tokens.get(index + 2) else { continue };
        let stroke = |left: &Token, right: &Token| {
            left.marks.end + 1 == right.marks.start && matches!(typed(left.marks.end), Some('/' | '-' | '‑'))
        };
        if let ([a], [b], [c]) = (&token.values[..], &next.values[..], &third.values[..])
            && (is_year(a) || is_year(c))
            && stroke(token, next)
            && stroke(next, third)
        {
            found.extend(parts(&[a, b, c]).map(|day| (day, token.marks.start..third.marks.end)));
        }
    }
    found
}

/// How far the month stands behind the day in `ngày 3 tháng 4`, at most.
const TO_MONTH: usize = 8;

/// A date whose month the source names and whose day and month have changed places in the translation's numbers: that date, where
/// it stands, and whether the day belongs before the month. Both numbers are there, and nothing else tells.
pub(super) fn swapped(compared: &Compared<'_, '_>) -> Option<(Day, usize, Range<usize>, bool)> {
    let (text, house) = (compared.text, compared.text.house);
    if !super::measures::are_few(compared) {
        return None;
    }
    let names = house.source_months()?;
    let lines = || compared.original.lines.iter().zip(&compared.source.tokens);
    let mut theirs: BTreeSet<Day> = lines().flat_map(|(line, tokens)| names.days(line, tokens)).collect();
    // 2026-04-03 means one day in every language.
    theirs.extend(lines().flat_map(|(line, tokens)| typed_days(line, tokens, First::Year)).map(|(day, _)| day));
    let mut doubtful = theirs.iter().filter(|day| day.day <= 12 && !theirs.contains(&day.swapped())).peekable();
    doubtful.peek()?;
    let begins = first_part(house.values[0].as_deref()?)?;
    let own = text.lines.iter().zip(&compared.own.tokens).enumerate();
    let ours: Vec<(Day, usize, Range<usize>)> = own
        .flat_map(|(at, (line, tokens))| {
            typed_days(line, tokens, begins).into_iter().map(move |(day, marks)| (day, at, marks))
        })
        .collect();
    let mut ours = ours;
    let lines = text.lines.iter().zip(&compared.own.tokens).enumerate();
    if let Some(names) = house.own_months() {
        ours.extend(lines.flat_map(|(at, (line, tokens))| {
            names.days_at(line, tokens).into_iter().map(move |(day, marks)| (day, at, marks))
        }));
    }
    let mut lost = doubtful.filter(|day| !ours.iter().any(|(own, ..)| own == *day));
    lost.find_map(|day| {
        let (_, at, marks) = ours.iter().find(|(own, ..)| *own == day.swapped())?;
        Some((*day, *at, marks.clone(), begins == First::Day))
    })
}

/// Days of named months whose months have changed places, or one that has the month of none in the source: that day as the source
/// has it, and where the translation's stands. Told only where both texts name each of their months.
pub(super) fn moved(compared: &Compared<'_, '_>) -> Option<(Day, usize, Range<usize>)> {
    let (text, house) = (compared.text, compared.text.house);
    if !super::measures::are_few(compared) || compared.has_choices() {
        return None;
    }
    let (names, own_names) = (house.source_months()?, house.own_months()?);
    let lines = compared.original.lines.iter().zip(&compared.source.tokens);
    let theirs: Vec<Day> = lines.flat_map(|(line, tokens)| names.days(line, tokens)).collect();
    let own = text.lines.iter().zip(&compared.own.tokens).enumerate();
    let ours: Vec<(Day, usize, Range<usize>)> = own
        .flat_map(|(at, (line, tokens))| {
            own_names.days_at(line, tokens).into_iter().map(move |(day, marks)| (day, at, marks))
        })
        .collect();
    let months = |days: &[Day]| -> Vec<u8> {
        let mut months: Vec<u8> = days.iter().map(|day| day.month).collect();
        months.sort_unstable();
        months
    };
    let numbers = |days: &[Day]| -> Vec<u8> {
        let mut numbers: Vec<u8> = days.iter().map(|day| day.day).collect();
        numbers.sort_unstable();
        numbers
    };
    let own_days: Vec<Day> = ours.iter().map(|(day, ..)| *day).collect();
    let other_month = ours.iter().find(|(day, ..)| !theirs.iter().any(|known| known.month == day.month));
    let same = numbers(&theirs) == numbers(&own_days) && months(&theirs) == months(&own_days);
    let (day, at, marks) = match same {
        true => ours.iter().find(|(day, ..)| !theirs.contains(day))?,
        // 5–9 June that has become 5 June – 9 May: another month beside the source's.
        false if theirs.iter().any(|day| own_days.iter().any(|own| own.month == day.month)) => other_month?,
        false => return None,
    };
    // What the source says in digits may be named.
    let lines = compared.original.lines.iter().zip(&compared.source.tokens);
    if lines.flat_map(|(line, tokens)| counted(line, tokens)).any(|month| month == day.month.to_string()) {
        return None;
    }
    let wanted = theirs.iter().find(|known| known.day == day.day).or_else(|| theirs.first())?;
    Some((*wanted, *at, marks.clone()))
}
