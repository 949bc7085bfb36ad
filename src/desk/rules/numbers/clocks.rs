//! Times of day: 5:30 p.m., 17.30 Uhr, 17h30 and 下午5:30 are one time.

use super::amounts::{Reader, Token, is_blank};
use super::daytimes;
use crate::desk::rules::lines::{Line, Mark, digit, is_word};
use crate::desk::rules::scripts::is_solid;
use std::ops::Range;

/// A time of day, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u8,
    pub(super) minute: u8,
    /// Whether a word beside it says that it is one.
    pub(super) marked: bool,
}

impl Clock {
    /// The hour and, unless it is full, the minutes.
    pub(super) fn values(self) -> Vec<String> {
        let minute = (self.minute > 0).then(|| self.minute.to_string());
        std::iter::once(self.hour.to_string()).chain(minute).collect()
    }

    /// Whether both are the same on the same clock.
    pub(super) fn is_at(self, other: Clock) -> bool {
        (self.hour, self.minute) == (other.hour, other.minute)
    }

    /// Whether it may be the same time: one of the two may count the hours of half a day, and one of them must say that
    /// it is a time at all.
    pub(super) fn may_be(self, other: Clock) -> bool {
        self.minute == other.minute
            && self.hour % 12 == other.hour % 12
            && (self.marked || other.marked || self.hour > 12 && other.hour > 12)
    }
}

/// What says behind an hour that it is one, in any language.
const AFTER: &[&str] = &[
    "a.m",
    "am",
    "a. m",
    "p.m",
    "pm",
    "p. m",
    "uhr",
    "น.",
    "น ",
    "นาฬิกา",
    "h",
    "hs",
    "hrs",
    "o’clock",
    "o'clock",
    "ч",
    "час",
    "giờ",
    "बजे",
    "بجے",
];
/// And before it.
const BEFORE: &[&str] =
    &["kl.", "kl", "klo", "kell", "godz.", "godzinie", "alle ore", "ore", "ora", "pukul", "เวลา", "中午"];
/// What stands between hours and minutes where there is no colon.
const HOURS: &[char] = &['h', 'H', '時', '时', '点', '點', 'ч', '시'];

/// Minutes beside their hours, and full hours without them.
pub(super) fn find(line: &Line, tokens: Vec<Token>, reader: &Reader<'_>) -> Vec<Token> {
    let mut tokens = tokens;
    read_pairs(line, &mut tokens, reader);
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    for mut token in tokens {
        let colon = found.last().is_some_and(|last| is_colon(line, last.marks.end, token.marks.start));
        let clock = found.last().filter(|_| colon).and_then(|last| joined(line, last, &token));
        if let (Some(clock), Some(last)) = (clock, found.last_mut()) {
            last.marks.end = token.marks.end;
            last.become_clock(clock);
            continue;
        }
        // 9:00:00, 9h00, 9 Uhr 00
        if !found.is_empty() && is_full(line, &token, reader) && (colon || is_hours(line, &token)) {
            continue;
        }
        let half =
            ["点半", "點半", "時半", "时半", "시반"].iter().any(|half| after(line, token.marks.end).starts_with(half));
        if let Some(hour) = token.plain_digits(line).filter(|hour| half && *hour <= 24) {
            token.marks.end += 2;
            token.become_clock(Clock { hour, minute: 30, marked: true });
            found.push(token);
            continue;
        }
        if let Some(clock) = dotted(line, &token, reader) {
            if clock.marked && says_time(line, &token) {
                token.become_clock(clock);
            } else {
                token.perhaps = Some(clock);
            }
        }
        found.push(token);
    }
    for token in &mut found {
        token.rather = halves(line, token);
        token.readings.extend(daytimes::counted_otherwise(line, token));
        token.hour = late(line, token, reader);
        // 8 am: what a translation writes as 8.00 is that.
        if let Some(hour) = token.plain_digits(line).filter(|hour| *hour <= 24)
            && !reader.own
            && token.clock.is_none()
            && (says_time(line, token) || daytimes::of_bare(line, token.marks.start, token.marks.end).is_some())
        {
            token.perhaps = Some(Clock { hour, minute: 0, marked: true });
        }
    }
    found
}

/// Whether digits are two times without a colon, as in 0900-1700: from one quarter of an hour to a later one.
pub(super) fn are_hours(digits: &str, first: usize, second: usize) -> bool {
    let time = |digits: &str| {
        let (hour, minute) = (digits[..2].parse::<u16>().ok()?, digits[2..].parse::<u16>().ok()?);
        (hour <= 24 && minute < 60 && minute % 15 == 0).then_some(hour * 60 + minute)
    };
    let is_western = digits.len() == 8 && digits.bytes().all(|c| c.is_ascii_digit());
    // Years and amounts begin with no zero.
    (first, second) == (4, 4)
        && is_western
        && digits.starts_with('0')
        && time(&digits[..4]).zip(time(&digits[4..])).is_some_and(|(first, second)| first < second)
}

/// 0900-1700: two times.
fn read_pairs(line: &Line, tokens: &mut [Token], reader: &Reader<'_>) {
    for at in 1..tokens.len() {
        let (first, second) = (tokens[at - 1].marks.clone(), tokens[at].marks.clone());
        let dash =
            first.end + 1 == second.start && matches!(line.at(first.end).and_then(Mark::typed), Some('-' | '–' | '‑'));
        let typed = reader.typed(line, first.clone()) + &reader.typed(line, second.clone());
        if !dash || !are_hours(&typed, first.len(), second.len()) {
            continue;
        }
        for (token, typed) in tokens[at - 1..=at].iter_mut().zip([&typed[..4], &typed[4..]]) {
            let part = |range: Range<usize>| typed[range].parse().unwrap_or_default();
            token.become_clock(Clock { hour: part(0..2), minute: part(2..4), marked: true });
        }
    }
}

/// What says half an hour more before an hour, and behind it.
const MORE: &[&str] = &["साढ़े", "साढ़े", "साढे", "साडे", "সাড়ে", "সাড়ে", "ساڑھے", "સાડા", "ਸਾਢੇ"];
const MORE_BEHIND: &[&str] =
    &["โมงครึ่ง", "ทุ่มครึ่ง", "นาฬิกาครึ่ง", "시 반", "giờ rưỡi", "часа с половиной", "часов с половиной"];
/// What says half an hour less before it: halb neun.
const LESS: &[&str] = &["halb", "half", "halv", "puoli", "fél", "půl", "setengah"];

/// A quarter of an hour more, and less.
const QUARTER_MORE: &[&str] = &["सवा", "সোয়া", "সোয়া", "سوا", "સવા", "ਸਵਾ"];
const QUARTER_LESS: &[&str] = &["पौने", "পৌনে", "پونے", "પોણા", "ਪੌਣੇ"];

/// What an hour beside a half or a quarter may be, if the source has that: half past eight, साढ़े 8, halb 9, सवा 10.
fn halves(line: &Line, token: &Token) -> Vec<Vec<String>> {
    let Some(hour) = token.plain_digits(line).filter(|hour| (1..=12).contains(hour)) else { return Vec::new() };
    let before = before(line, token.marks.start);
    let (hour, minute) = if ends(&before, LESS) {
        (hour - 1, "30")
    } else if ends(&before, MORE) || begins(&after(line, token.marks.end), MORE_BEHIND) {
        (hour, "30")
    } else if ends(&before, QUARTER_MORE) {
        (hour, "15")
    } else if ends(&before, QUARTER_LESS) {
        (hour - 1, "45")
    } else {
        return Vec::new();
    };
    [hour, hour + 12].map(|hour| vec![hour.to_string(), minute.to_owned()]).to_vec()
}

fn is_colon(line: &Line, end: usize, start: usize) -> bool {
    end + 1 == start && matches!(line.at(end).and_then(Mark::typed), Some(':' | '：'))
}

/// Two digits after a colon are minutes.
fn joined(line: &Line, hours: &Token, minutes: &Token) -> Option<Clock> {
    let hour = hours.plain_digits(line).filter(|_| hours.clock.is_none() && hours.marks.len() <= 2)?;
    let minute = minutes.plain_digits(line).filter(|_| minutes.marks.len() == 2)?;
    let marked = marked(line, hours.marks.start, minutes.marks.end);
    (hour <= 24 && minute < 60).then_some(Clock { hour, minute, marked })
}

/// `17.30`: an amount, unless something says that it is a time.
fn dotted(line: &Line, token: &Token, reader: &Reader<'_>) -> Option<Clock> {
    if !(4..=5).contains(&token.marks.len()) || token.clock.is_some() {
        return None;
    }
    let typed = reader.typed(line, token.marks.clone());
    let (hour, minute) = typed.split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    let marked = marked(line, token.marks.start, token.marks.end);
    (hour <= 24 && minute < 60).then_some(Clock { hour, minute, marked })
}

fn is_full(line: &Line, token: &Token, reader: &Reader<'_>) -> bool {
    token.marks.len() == 2 && reader.typed(line, token.marks.clone()) == "00"
}

fn is_hours(line: &Line, token: &Token) -> bool {
    let before = before(line, token.marks.start);
    let sign = before.strip_suffix("uhr").or_else(|| before.strip_suffix(HOURS)).or_else(|| before.strip_suffix("giờ"));
    sign.is_some_and(|rest| rest.trim_end().ends_with(|c| digit(c).is_some()))
}

/// What follows, in small letters.
pub(super) fn after(line: &Line, end: usize) -> String {
    let rest = line.marks.get(end..).unwrap_or_default().iter().take(24).map(|mark| mark.c);
    let rest: String = rest.flat_map(char::to_lowercase).map(plain).collect();
    rest.trim_start().to_owned()
}

/// What stands before, in small letters.
pub(super) fn before(line: &Line, start: usize) -> String {
    let from = start.saturating_sub(24);
    let text: String = line.marks[from..start].iter().flat_map(|mark| mark.c.to_lowercase()).map(plain).collect();
    text.trim_end().to_owned()
}

/// A space that keeps words together is a space.
fn plain(c: char) -> char {
    if is_blank(c) { ' ' } else { c }
}

/// Whether a text begins with one of the words: `h` does not begin `horas`.
fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let ends = |rest: &str| word.chars().count() > 3 || !rest.starts_with(is_word);
        text.strip_prefix(word).is_some_and(ends)
    })
}

fn ends(text: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| text.strip_suffix(word).is_some_and(|rest| word.starts_with(is_solid) || !rest.ends_with(is_word)))
}

/// Whether what follows says that the number that ends here is an hour: 8:00, 8h30, 8 am.
pub(super) fn is_hour(line: &Line, end: usize, language: &str) -> bool {
    let typed = |index: usize| line.at(index).and_then(Mark::typed);
    let minutes = matches!(typed(end), Some(':' | '：' | '.')) && typed(end + 1).is_some_and(|c| digit(c).is_some());
    let after = after(line, end);
    // German says `am` of days.
    let said = begins(&after, AFTER) && !(language == "de" && after.starts_with("am"));
    minutes || said || after.starts_with(['時', '时', '点', '點', '시'])
}

fn marked(line: &Line, start: usize, end: usize) -> bool {
    begins(&after(line, end), AFTER)
        || ends(&before(line, start), BEFORE)
        || daytimes::beside(line, start, end).is_some()
}

/// Whether what stands beside it leaves no doubt: `1.30 h` may be an amount of hours.
fn says_time(line: &Line, token: &Token) -> bool {
    let after = after(line, token.marks.end);
    ends(&before(line, token.marks.start), BEFORE) || begins(&after, AFTER) && !after.starts_with(['h', 'ч'])
}

/// The hour on a clock of 24 hours, if the text says which half of the day is meant: `5:30 p.m.` is 17:30.
fn late(line: &Line, token: &Token, reader: &Reader<'_>) -> Option<String> {
    // What has a point is a time only if the source has that time.
    let perhaps = token.perhaps.filter(|_| reader.own);
    let (hour, daytime) = match token.clock.or(perhaps) {
        Some(clock) => (clock.hour, daytimes::beside(line, token.marks.start, token.marks.end)?),
        None => (token.plain_digits(line)?, daytimes::of_bare(line, token.marks.start, token.marks.end)?),
    };
    daytimes::hour(daytime, hour).map(|hour| hour.to_string())
}
