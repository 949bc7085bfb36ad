//! How often something is done: so many times in a time, or once in so many of it, in words or in digits.
//!
//! What counts is only what is certain: a number of times beside the time that it is in, or an interval. "Daily" alone is kept
//! apart, since it may be said of a dose as well: 4 g daily. What one text says as an interval the other may say as a number
//! of times: every 12 hours is twice a day.

pub(in crate::desk::rules) mod halves;
mod reading;
pub(in crate::desk::rules) mod spans;
mod table;

use super::words::TIMES;
use crate::desk::rules::lines::Line;
use crate::desk::rules::numbers::dayparts;
use crate::desk::rules::{Original, PASS, Report, Text};
use crate::diagnostic::codes;
pub(super) use reading::Reading;
use std::collections::BTreeSet;
use std::ops::Range;

/// Something that is done so often.
#[derive(Clone, Debug)]
pub(super) struct Frequency {
    /// How often in an hour, at least and at most; more than one of these if the words may mean either.
    per_hour: Vec<(f64, f64)>,
    /// The time that it is said in.
    pub(super) time: usize,
    line: usize,
    marks: Range<usize>,
    /// Its numbers in digits.
    digits: Vec<String>,
}

/// Months and years have no fixed length: every four weeks is about monthly.
const ABOUT: f64 = 0.13;
/// What two quotients may differ by.
const ROUNDED: f64 = 1e-6;
const MONTH: usize = 4;

impl Frequency {
    /// Whether both say the same.
    pub(super) fn is(&self, other: &Frequency) -> bool {
        let about = if self.time.max(other.time) >= MONTH && self.time != other.time { ABOUT } else { ROUNDED };
        let near = |a: f64, b: f64| (a - b).abs() <= about * a.max(b);
        let same = |a: &(f64, f64), b: &(f64, f64)| near(a.0, b.0) && near(a.1, b.1);
        self.per_hour.iter().any(|own| other.per_hour.iter().any(|theirs| same(own, theirs)))
    }

    fn is_in(&self, others: &[Frequency]) -> bool {
        others.iter().any(|other| self.is(other))
    }

    /// Whether it is certainly less often than another one.
    fn is_rarer(&self, than: &Frequency) -> bool {
        let (most, least) = (self.per_hour.iter().map(|range| range.1), than.per_hour.iter().map(|range| range.0));
        most.fold(0.0, f64::max) * (1.0 + ABOUT) < least.fold(f64::MAX, f64::min)
    }
}

/// What two texts say of how often.
pub(super) struct Both {
    theirs: Reading,
    ours: Reading,
}

impl Both {
    /// Reads both, if the words of both languages are known.
    pub(super) fn read(original: &[Line], from: &str, own: &[Line], language: &str) -> Option<Both> {
        let theirs = Reading::of(original, from)?;
        // Most texts say nothing of how often. Where a number may be a dose, one may have come in.
        if theirs.is_empty() && (theirs.numbers.is_empty() || !theirs.is_silent()) {
            return None;
        }
        Some(Both { theirs, ours: Reading::of(own, language)? })
    }

    /// Whether the source's frequencies in a time are said in another one.
    pub(super) fn is_said_otherwise(&self, time: usize) -> bool {
        let of_time = |one: &&Frequency| one.time == time;
        let is_said = |theirs: &Frequency| self.ours.counted.iter().any(|own| own.time != time && own.is(theirs));
        let theirs = || self.theirs.counted.iter().chain(&self.theirs.each);
        match theirs().any(|one| of_time(&one)) {
            true => theirs().filter(of_time).all(is_said),
            // Every half hour is said in minutes.
            false => !self.theirs.counted.is_empty() && self.theirs.counted.iter().all(is_said),
        }
    }

    /// A frequency of the translation's that is none of the source's, with the source's own. `dayparts`: whether the translation
    /// names times of the day; `hints`: whether it may name a time.
    fn changed(&self, dayparts: &dyn Fn() -> bool, hints: &dyn Fn(usize) -> bool) -> Option<(&Frequency, &Frequency)> {
        let (theirs, ours) = (&self.theirs, &self.ours);
        if theirs.open || ours.open {
            return None;
        }
        let is_lost = |one: &&Frequency| !one.is_in(&ours.counted) && !one.is_in(&ours.each);
        let is_new = |one: &&Frequency| !one.is_in(&theirs.counted) && !one.is_in(&theirs.each);
        // A day of 24 hours is as good as hours.
        let kind = |one: &Frequency| one.time.clamp(2, 3) + usize::from(one.time > 3);
        let lost: Vec<&Frequency> = theirs.counted.iter().filter(is_lost).collect();
        let new: Vec<&Frequency> = ours.counted.iter().filter(is_new).collect();
        let as_many = theirs.counted.len() == ours.counted.len();
        for theirs in &lost {
            if let Some(own) = new.iter().find(|own| as_many || kind(own) == kind(theirs)) {
                return Some((own, theirs));
            }
        }
        if let Some(lost) = lost.first().filter(|_| new.is_empty()) {
            return self.weaker(lost, as_many, dayparts).map(|own| (own, *lost));
        }
        let each = theirs.each.iter().find(|each| is_lost(each)).filter(|_| theirs.counted.is_empty())?;
        // Weekly for daily, where that is a matter of one small word: हफ़्ते में 2.
        let longer = |own: &&Frequency| own.is_rarer(each) && !theirs.names(own.time);
        let unsaid = || ours.is_empty() && !ours.times && !ours.names(each.time) && !hints(each.time);
        if let Some(own) = ours.bare.iter().find(longer).filter(|_| unsaid()) {
            return Some((own, each));
        }
        let own = new.first()?;
        // 2 tablets daily are 1 tablet twice daily, but not 2 of them.
        let divides = || !theirs.numbers.is_empty() && !ours.repeat(&theirs.numbers);
        let says_more = || theirs.more || own.time != each.time || divides();
        (own.is_rarer(each) || each.is_rarer(own) && !says_more()).then_some((own, each))
    }

    /// What stands where a frequency is lost and no new one has come: another one once more, or daily for every other day, or
    /// daily for three times a day.
    fn weaker(&self, lost: &Frequency, as_many: bool, dayparts: &dyn Fn() -> bool) -> Option<&Frequency> {
        let (theirs, ours) = (&self.theirs, &self.ours);
        let times = |one: &Frequency, among: &[Frequency]| among.iter().filter(|other| other.is(one)).count();
        let surplus = |own: &&Frequency| times(own, &ours.counted) > times(own, &theirs.counted);
        if let Some(own) = ours.counted.iter().rev().find(surplus).filter(|_| as_many) {
            return Some(own);
        }
        let own = ours.each.iter().chain(&ours.bare).find(|own| !theirs.names(own.time))?;
        // A number that is not the source's may be all that is taken in a day.
        let alone = || ours.counted.is_empty() && !ours.times && theirs.repeat(&ours.numbers) && !dayparts();
        let rarer = lost.is_rarer(own) && ours.each.iter().any(|each| each.time == own.time);
        (rarer || lost.time == own.time && own.is_rarer(lost) && alone()).then_some(own)
    }

    /// A frequency of the translation's where the source says nothing of the kind.
    fn added(&self) -> Option<&Frequency> {
        self.ours.counted.first().filter(|_| self.theirs.is_silent() && !self.ours.open)
    }

    /// A frequency of the source where the translation names no time and no number of times at all.
    fn lost(&self) -> Option<&Frequency> {
        let (theirs, ours) = (&self.theirs, &self.ours);
        // Daily life need not be named so, but what is counted by the day must be.
        let each = theirs.each.first().filter(|_| !theirs.numbers.is_empty());
        theirs.counted.first().or(each).filter(|_| ours.is_silent() && !theirs.open)
    }
}

/// A translation that says another frequency than the source, or none.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, both: &Both, report: &mut Report<'_>) {
    let language = text.language.language.as_str();
    let dayparts = || dayparts::are_named(&text.lines, language);
    let words = |line: &Line, marks: &Range<usize>| -> String {
        let typed: String = line.marks[marks.clone()].iter().map(|mark| mark.c).collect();
        typed.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let hints = |time: usize| super::hints(&text.lines, language, time..time + 1);
    let any = |lines: &[Line], language: &str| {
        dayparts::are_named(lines, language) || super::hints(lines, language, 0..TIMES.len())
    };
    let from = text.house.source.as_ref().map_or("", |(_, from)| from.language.as_str());
    if let Some((own, theirs)) = both.changed(&dayparts, &hints) {
        if report.tells_of_number(text.id) {
            return;
        }
        let (line, there) = (&text.lines[own.line], &original.lines[theirs.line]);
        report.add(codes::MISSING_NUMBER, text.id, line.span(own.marks.clone()), || {
            let (typed, wanted) = (words(line, &own.marks), words(there, &theirs.marks));
            let message = format!("the source says how often, `{wanted}`, and here it is `{typed}`");
            (message, format!("say it as often as the source does; {PASS}"))
        });
    } else if let Some(own) = both.added().filter(|_| !any(&original.lines, from)) {
        if report.tells_of_number(text.id) {
            return;
        }
        let line = &text.lines[own.line];
        report.add(codes::MISSING_NUMBER, text.id, line.span(own.marks.clone()), || {
            let typed = words(line, &own.marks);
            let message = format!("`{typed}` says how often, and the source says nothing of that");
            (message, format!("say no more than the source does; {PASS}"))
        });
    } else if let Some(theirs) = both.lost().filter(|_| !any(&text.lines, language)) {
        if report.tells_of_number(text.id) {
            return;
        }
        report.add(codes::MISSING_NUMBER, text.id, text.place.clone(), || {
            let wanted = words(&original.lines[theirs.line], &theirs.marks);
            let message = format!("the source says how often, `{wanted}`, and here nothing does");
            (message, format!("say it as often as the source does; {PASS}"))
        });
    }
}

/// The numbers in which the same frequency is said in both texts: those of the source, and those of the translation. Where
/// twice a day is every 12 hours, 2 is not missing, and 12 is not new.
pub(in crate::desk::rules) fn said_otherwise(
    original: &[Line],
    from: &str,
    own: &[Line],
    language: &str,
) -> [BTreeSet<String>; 2] {
    let Some(Both { theirs, ours }) = Both::read(original, from, own, language) else { return Default::default() };
    let digits = |these: &Reading, others: &Reading| -> BTreeSet<String> {
        let same = these.counted.iter().filter(|one| one.is_in(&others.counted) || one.is_in(&others.each));
        same.flat_map(|one| one.digits.iter().cloned()).collect()
    };
    [digits(&theirs, &ours), digits(&ours, &theirs)]
}

/// How many hours each of the times has.
const HOURS: [f64; TIMES.len()] = [1.0 / 60.0, 1.0, 24.0, 168.0, 730.5, 8766.0];
