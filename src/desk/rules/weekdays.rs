//! Days of the week: the source's Monday is not the translation's Tuesday.

use super::lines::{Line, is_word};
use super::scripts::is_solid;
use super::{Original, PASS, Report, Text};
use crate::diagnostic::codes;
use crate::values::{DayOptions, Values};
use icu_datetime::fieldsets::builder::DateFields;
use icu_datetime::options::Length;
use std::collections::BTreeSet;
use unicode_script::{Script, UnicodeScript};

/// Names of days that are words for something else as well: a week.
const OTHERS: [(&str, &str); 3] = [("ur", "ہفتہ"), ("id", "minggu"), ("ms", "minggu")];

/// The days' names in a language, Monday first, in small letters.
#[derive(Debug)]
pub(super) struct Weekdays {
    names: [String; 7],
    /// What the name begins with in all cases: poniedział-ek, -ku.
    stems: [String; 7],
}

impl Weekdays {
    /// `None` if two of them cannot be told apart.
    pub(super) fn new(values: &Values) -> Option<Weekdays> {
        let options = DayOptions { fields: DateFields::E, length: Length::Long, calendar: None };
        let names: Vec<String> = (0..7)
            // The first of June 2026 is a Monday.
            .filter_map(|day| values.day((2026, 6, 1 + day), options))
            .map(|name| name.to_lowercase())
            .collect();
        let names: [String; 7] = names.try_into().ok()?;
        let distinct = |names: &[String; 7]| {
            names.iter().enumerate().all(|(at, name)| {
                !name.is_empty()
                    && names.iter().enumerate().all(|(other, longer)| at == other || !longer.contains(name))
            })
        };
        if !distinct(&names) {
            return None;
        }
        let stems = names.each_ref().map(|name| stem(name));
        Some(Weekdays { stems: if distinct(&stems) { stems } else { names.clone() }, names })
    }

    /// The days that some lines name: in full, or as a stem in any case.
    pub(super) fn named(&self, lines: &[Line], whole: bool) -> BTreeSet<usize> {
        let names = if whole { &self.names } else { &self.stems };
        let mut found = BTreeSet::new();
        for text in lines.iter().map(|line| line.plain().to_lowercase()) {
            for (day, name) in names.iter().enumerate() {
                let begins = |at: usize| name.starts_with(is_solid) || !text[..at].ends_with(is_word);
                let ends = |at: usize| {
                    let rest = &text[at + name.len()..];
                    // On Mondays.
                    let mondays = |rest: &str| !rest.strip_prefix('s').unwrap_or(rest).starts_with(is_word);
                    if whole { mondays(rest) } else { self.may_end(day, rest) }
                };
                if text.match_indices(name.as_str()).any(|(at, _)| begins(at) && ends(at)) {
                    found.insert(day);
                }
            }
        }
        found
    }

    /// Whether what follows a stem may be the rest of its name: средство is no Wednesday.
    fn may_end(&self, day: usize, rest: &str) -> bool {
        let (name, stem) = (&self.names[day], &self.stems[day]);
        let letters = rest.chars().take_while(|c| is_word(*c)).count();
        // Cases add two letters in Russian and its neighbours; other languages add whole words.
        let most = name.chars().count() - stem.chars().count() + 2;
        letters <= most || !name.starts_with(|c: char| c.script() == Script::Cyrillic)
    }
}

fn stem(name: &str) -> String {
    let count = name.chars().count();
    let kept = match count {
        _ if name.starts_with(is_solid) => count,
        6.. => count - 2,
        5 => 4,
        _ => count,
    };
    name.chars().take(kept).collect()
}

/// A day of the source's that the translation does not name, where it names another one.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
    let Some(theirs) = text.house.weekdays(1) else { return };
    let wanted = theirs.named(&original.lines, true);
    let Some(ours) = text.house.weekdays(0).filter(|_| !wanted.is_empty()) else { return };
    let found = ours.named(&text.lines, false);
    let Some(lost) = wanted.difference(&found).next() else { return };
    let language = text.language.language.as_str();
    let is_certain = |day: &&usize| !OTHERS.contains(&(language, ours.names[**day].as_str()));
    if let Some(other) = found.difference(&wanted).find(is_certain) {
        let (lost, other) = (*lost, *other);
        report.add(codes::MISSING_NUMBER, text.id, text.place.clone(), || {
            let message = format!("the source's day is {}, and here it is {}", ours.names[lost], ours.names[other]);
            (message, format!("name the source's day; {PASS}"))
        });
    }
}
