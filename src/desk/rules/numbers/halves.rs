//! Halves of the day: 2:30 p.m. is not 2:30 a.m.
//!
//! A number is the same in both, so it is only told where the translation says the other half in words, or on a clock of 24 hours,
//! of each hour that may be the source's.

use super::amounts::Token;
use super::daytimes::{self, Daytime};
use super::{Compared, clocks};
use crate::desk::rules::lines::{Line, digit};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;

/// Languages whose words for the parts of the day are known well enough.
const LANGUAGES: &[&str] =
    &["en", "de", "fr", "es", "pt", "it", "ru", "bn", "hi", "ur", "ar", "ta", "te", "th", "zh", "ja", "vi"];

/// What German says of the later half anywhere in a text: an hour without it is one of the morning, if it has minutes.
const LATE_IN_GERMAN: &[&str] = &["abend", "nacht", "mittag", "pm", "p.m"];

/// A time of day: its hour and minute as typed, and its hour on a clock of 24 hours, if the text says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Time {
    hour: u8,
    minute: u8,
    known: Option<u8>,
}

impl Time {
    /// Whether both are the same on a clock of 12 hours.
    fn looks_like(self, other: Time) -> bool {
        (self.hour % 12, self.minute) == (other.hour % 12, other.minute)
    }
}

fn time(line: &Line, token: &Token, language: &str) -> Option<Time> {
    let (start, end) = (token.marks.start, token.marks.end);
    let clock = token.clock.or(token.perhaps);
    let said = daytimes::certain(line, start, end, language);
    let (hour, minute) = match clock {
        Some(clock) => (clock.hour, clock.minute),
        // 15 tablets are no hour.
        None if daytimes::of_bare(line, start, end).is_none() && !clocks::is_hour(line, end, language) => return None,
        None => (token.plain_digits(line).filter(|hour| *hour <= 24)?, minutes(line, end)),
    };
    let known = match said {
        _ if (13..24).contains(&hour) => Some(hour),
        Some(daytime) => daytimes::hour(daytime, hour).or((daytime != Daytime::Late && hour < 12).then_some(hour)),
        None if clock.is_some() && on_a_long_clock(line, end, minute, language) => Some(hour),
        None => None,
    };
    Some(Time { hour, minute, known })
}

/// The minutes behind an hour and its sign: 2時30分, 8 giờ 30.
fn minutes(line: &Line, end: usize) -> u8 {
    let after = clocks::after(line, end);
    let sign = ["時", "时", "点", "點", "giờ", "h", "ч"].iter().find_map(|sign| after.strip_prefix(sign));
    let digits = sign.unwrap_or_default().trim_start().chars().map_while(digit).take(2);
    digits.fold(0, |all, (value, _)| all * 10 + value)
}

/// Whether hours are counted to 24, and nothing says a half: 2.30 น., um 2:30 Uhr.
fn on_a_long_clock(line: &Line, end: usize, minute: u8, language: &str) -> bool {
    let after = clocks::after(line, end);
    match language {
        "th" => after.starts_with("น."),
        "de" => {
            let text = line.plain().to_lowercase();
            minute > 0 && after.starts_with("uhr") && !LATE_IN_GERMAN.iter().any(|word| text.contains(word))
        }
        _ => false,
    }
}

/// An hour of the source that the translation says of the other half of the day.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (from, language) = (compared.from, compared.language());
    if !LANGUAGES.contains(&from) || !LANGUAGES.contains(&language) {
        return;
    }
    let source: Vec<Time> = compared
        .original
        .lines
        .iter()
        .zip(&compared.source.tokens)
        .flat_map(|(line, tokens)| tokens.iter().filter_map(|token| time(line, token, from)))
        .collect();
    let halves = |time: &Time| time.known.filter(|_| time.hour <= 12);
    if !source.iter().any(|time| halves(time).is_some()) {
        return;
    }
    let own = compared.text.lines.iter().zip(&compared.own.tokens).enumerate();
    let own: Vec<(usize, &Token, Time)> = own
        .flat_map(|(at, (line, tokens))| {
            tokens.iter().filter_map(move |token| Some((at, token, time(line, token, language)?)))
        })
        .collect();
    for wanted in source.iter().filter(|time| halves(time).is_some()) {
        let alike: Vec<_> = own.iter().filter(|(.., time)| time.looks_like(*wanted)).collect();
        // One that says no half may be it; a translation that has fewer may say it in words.
        let enough = alike.len() >= source.iter().filter(|time| time.looks_like(*wanted)).count();
        let open = alike.iter().any(|(.., time)| time.known.is_none() || time.known == wanted.known);
        let Some((at, token, found)) = alike.first().filter(|_| enough && !open) else { continue };
        let line = &compared.text.lines[*at];
        report.add(codes::MISSING_NUMBER, compared.text.id, line.span(token.marks.clone()), || {
            let clock = |hour: Option<u8>| format!("{:02}:{:02}", hour.unwrap_or_default(), wanted.minute);
            let (theirs, ours) = (clock(wanted.known), clock(found.known));
            let message = format!("the source has {theirs} on a clock of 24 hours, and this says {ours}");
            (message, format!("name the source's half of the day; {PASS}"))
        });
        return;
    }
}
