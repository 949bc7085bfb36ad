//! Halves in words: one and a half tablets are not two and a half, nor one.
//!
//! Told is only an amount that nothing in the translation says, where it says another one with a half, or nothing of halves
//! at all and no number either.

use super::half_words::Place;
use super::units::{self, Unit};
use super::{Compared, counters, dayparts, half_words};
use crate::desk::rules::lines::{Line, Mark};
use crate::desk::rules::rates::often::halves::{Halved, Halves};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use std::collections::BTreeSet;
use std::ops::Range;

/// The numbers that a text says with halves in words, in digits: of amounts, of clock times, of parts of an hour.
#[derive(Debug, Default)]
pub(super) struct Said {
    numbers: BTreeSet<String>,
    /// Full hours of which half is over.
    hours: BTreeSet<u8>,
    minutes: BTreeSet<u8>,
    months: BTreeSet<u8>,
}

impl Said {
    /// What a text says, if its language is known.
    pub(super) fn of(lines: &[Line], language: &str) -> Said {
        let Some(halves) = Halves::of(lines, language) else { return Said::default() };
        let whole = |halved: &Halved| (1.0..12.9).contains(&halved.amount).then_some(halved.amount as u8);
        let numbers = |one: &Halved| [Some(one.amount.to_string()), thousandths(one, lines, language)];
        Said {
            numbers: halves.amounts.iter().flat_map(numbers).flatten().collect(),
            hours: halves.amounts.iter().filter_map(whole).collect(),
            minutes: halves.minutes,
            months: halves.months,
        }
    }

    /// Whether the amount is said.
    pub(super) fn has(&self, value: &String) -> bool {
        self.numbers.contains(value)
    }

    /// Whether an hour's half is said: half past seven is 7:30.
    pub(super) fn has_half_past(&self, hour: u8) -> bool {
        self.hours.contains(&if hour.is_multiple_of(12) { 12 } else { hour % 12 })
    }

    /// Whether so many of a unit are said as a part of a longer time: half an hour, half a year.
    pub(super) fn has_part(&self, value: &str, unit: &Unit) -> bool {
        let parts = match unit.key.as_str() {
            "min" => &self.minutes,
            "month" => &self.months,
            _ => return false,
        };
        parts.iter().any(|known| known.to_string() == value)
    }
}

/// The amount in a unit that is a thousand times smaller: half a litre is 500 ml.
fn thousandths(halved: &Halved, lines: &[Line], language: &str) -> Option<String> {
    const UNITS: [&str; 5] = ["l", "g", "kg", "m", "km"];
    let rest: String = lines[halved.line].marks[halved.marks.end..].iter().map(|mark| mark.c).collect();
    let unit = units::begins(rest.trim_start(), language)?;
    UNITS.contains(&unit.key.as_str()).then(|| (halved.amount * 1000.0).to_string())
}

/// Numbers in digits that may say a half: percents, minutes, months.
const IN_DIGITS: [&str; 10] = ["50", "30", "90", "150", "18", "2", "6", "12", "1/2", "15"];

/// Whether what follows a half is something that is taken: half-tablets. Half the time is none.
fn is_of_dose(rest: &str, language: &str) -> bool {
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
    is_counted(rest, language) || units::begins(rest, language).is_some_and(Unit::is_dose)
}

fn is_counted(text: &str, language: &str) -> bool {
    counters::begins(text, language).is_some_and(|counter| counter.key != "time")
}

/// Whether nothing but a half says it: half a year may be six months in words, and half a dozen six.
fn is_told(compared: &Compared<'_, '_>, lost: &Halved) -> bool {
    const SMALLER: [(&str, &[&str]); 5] =
        [("hour", &["min"]), ("year", &["month"]), ("month", &["week", "day"]), ("week", &["day"]), ("day", &["h"])];
    let line = &compared.original.lines[lost.line];
    let typed = |marks: &[Mark]| marks.iter().map(|mark| mark.c).collect::<String>();
    let rest = typed(&line.marks[lost.marks.end..]);
    if is_of_dose(&rest, compared.from) {
        return true;
    }
    // Half your usual dose, or the dose by half. To divide it by two is the same.
    let before = typed(&line.marks[..lost.marks.start]);
    let near = before.trim_end().strip_suffix("by").map_or(rest.as_str(), |before| before);
    let mut words = near.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let of_dose = match near == rest {
        true => words.take(3).any(|word| word == "dose"),
        false => words.next_back() == Some("dose"),
    };
    if compared.from == "en" && of_dose {
        return !Halves::say_two(&compared.text.lines, compared.language());
    }
    let around = typed(&line.marks[lost.marks.clone()]) + " " + rest.split_whitespace().next().unwrap_or_default();
    let time = SMALLER.iter().find(|(time, _)| around.contains(time));
    let plain = || compared.text.lines.iter().map(|line| line.plain() + "\n").collect::<String>();
    time.is_some_and(|(_, smaller)| {
        let mut units = crate::units::all().iter().filter(|unit| smaller.contains(&unit.key.as_str()));
        !units.any(|unit| unit.stands_in(&plain(), compared.language()))
    })
}

/// A half in words that the translation has lost or changed.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    if compared.has_choices() {
        return;
    }
    let (theirs, ours) = (&compared.original.lines, &compared.text.lines);
    // Most texts say nothing of halves.
    let says = || theirs.iter().any(|line| line.plain().to_lowercase().contains("hal"));
    if compared.from == "en" && !says() {
        return added(compared, report);
    }
    let Some(source) = Halves::of(theirs, compared.from).filter(|source| !source.amounts.is_empty()) else { return };
    let Some(own) = Halves::of(ours, compared.language()) else { return };
    if report.tells_of_number(compared.text.id) {
        return;
    }
    let in_digits = |halved: &Halved| {
        let smaller = thousandths(halved, theirs, compared.from);
        let typed = |value: &String| compared.own.counts.contains_key(value);
        typed(&halved.amount.to_string()) || smaller.is_some_and(|value| typed(&value))
    };
    let digits = || compared.own.counts.keys().any(|value| value.contains('.') || IN_DIGITS.contains(&value.as_str()));
    let is_lost = |halved: &&Halved| !own.say(halved.amount) && !in_digits(halved);
    let lost: Vec<&Halved> = source.amounts.iter().filter(is_lost).collect();
    let Some(first) = lost.first() else {
        // All are there, perhaps at another time of day.
        return dayparts::compare(compared, report);
    };
    // Half of something may be said with a word for it alone.
    let whole = first.amount >= 1.0;
    let hints = half_words::count(ours, compared.language());
    let is_new = |halved: &&Halved| !source.say(halved.amount) && halved.amount >= 1.0;
    let said =
        |lost: &Halved| -> String { theirs[lost.line].marks[lost.marks.clone()].iter().map(|mark| mark.c).collect() };
    if let Some(new) = own.amounts.iter().find(is_new).filter(|_| whole || hints <= own.amounts.len()) {
        let line = &ours[new.line];
        report.add(codes::MISSING_NUMBER, compared.text.id, line.span(new.marks.clone()), || {
            let typed: String = line.marks[new.marks.clone()].iter().map(|mark| mark.c).collect();
            let message = format!("the source has `{}`, and here it is `{typed}`", said(first));
            (message, format!("say the source's amount; {PASS}"))
        });
    } else if hints == 0
        && let Some(told) = lost.iter().find(|lost| is_told(compared, lost))
        && own.minutes.is_empty()
        && own.months.is_empty()
        && own.amounts.is_empty()
        && !digits()
    {
        report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.place.clone(), || {
            let message = format!("the source has `{}`, and here no word says a half", said(told));
            (message, format!("say the source's amount; {PASS}"))
        });
    } else {
        dayparts::compare(compared, report);
    }
}

/// A half that something has in the translation which is taken whole in the source.
fn added(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    /// Who is told not to divide a tablet is told of its halves.
    const DIVIDED: [&str; 10] =
        ["split", "break", "broken", "divid", "cut", "crush", "quarter", "piece", "part", "score"];
    let language = compared.language();
    let is_parted = |value: &String| value.contains(['.', '/']);
    let theirs: String = compared.original.lines.iter().map(|line| line.plain().to_lowercase() + "\n").collect();
    if compared.source.counts.keys().any(is_parted) || DIVIDED.iter().any(|word| theirs.contains(word)) {
        return;
    }
    let typed = |marks: &[Mark]| marks.iter().map(|mark| mark.c).collect::<String>();
    for line in &compared.text.lines {
        let halves = half_words::find(line, language);
        let of_dose = |word: &&Range<usize>| {
            let is_dose = |place: Place| match place {
                Place::Behind(at) => is_of_dose(&typed(&line.marks[at..]), language),
                Place::Beside(at) => is_counted(&typed(&line.marks[at..]), language),
                Place::Whole(name) => counters::is_one(&typed(&line.marks[name]), language),
            };
            half_words::of_what(line, word, language).into_iter().any(is_dose)
        };
        let Some(word) = halves.iter().find(of_dose).filter(|_| !report.tells_of_number(compared.text.id)) else {
            continue;
        };
        report.add(codes::MISSING_NUMBER, compared.text.id, line.span(word.clone()), || {
            let message = format!("`{}` says a half, and the source says none", typed(&line.marks[word.clone()]));
            (message, format!("say the source's amount; {PASS}"))
        });
        return;
    }
}
