//! Reads how often a text says that something is done.

use super::table::{Kind, Meanings, Often, table};
use super::{Frequency, HOURS};
use crate::desk::rules::lines::Line;
use crate::desk::rules::rates::words::{self, Part, Pattern, Token, Words, is_word_of, tokens};
use crate::desk::rules::scripts::is_solid;
use std::ops::Range;

/// So many words may stand between a number of times and its time, and so many letters where words have no spaces.
const WORDS_BETWEEN: usize = 3;
const LETTERS_BETWEEN: usize = 6;
/// In Thai each sign of a syllable is one.
const SIGNS_BETWEEN: usize = 14;

/// Languages that say the time before the number of times, if they can: দিনে দুবার, 1日2回.
const TIME_FIRST: [&str; 9] = ["bn", "hi", "ur", "ta", "te", "th", "vi", "ja", "zh"];

/// The day, whose doses may be written 1-0-1.
const DAY: usize = 2;

/// What leaves open how much of a time is meant that stands behind it.
const UNSURE: [&str; 24] = [
    "半",
    "几",
    "幾",
    "数",
    "數",
    "多",
    "某",
    "nửa",
    "vài",
    "mấy",
    "nhiều",
    "আধ",
    "আধা",
    "কয়েক",
    "কিছু",
    "आधे",
    "आधा",
    "कुछ",
    "कई",
    "چند",
    "آدھے",
    "சில",
    "பல",
    "அரை",
];

/// What a text says of how often.
#[derive(Debug, Default)]
pub(in crate::desk::rules::rates) struct Reading {
    /// So many times in a time, or once in so many of it.
    pub(super) counted: Vec<Frequency>,
    /// In each of a time, with no number: daily.
    pub(super) each: Vec<Frequency>,
    /// Times with no number of times, as in 4 g a day.
    pub(super) bare: Vec<Frequency>,
    /// There is a number of times, with a time or without.
    pub(super) times: bool,
    /// Some of it nobody can read: several times a day, a number from the article.
    pub(super) open: bool,
    /// The numbers beside those of how often, from two on; a range's end is one.
    pub(super) numbers: Vec<f64>,
    /// Some of these nobody can read, or there are words for what is done at more than one time of a day.
    pub(super) more: bool,
}

/// A number, or a range of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Span {
    pub(super) least: f64,
    pub(super) most: f64,
    digits: Vec<String>,
    /// Nobody knows which.
    pub(super) open: bool,
}

impl Span {
    fn of(value: f64) -> Span {
        Span { least: value, most: value, ..Span::default() }
    }

    /// The range from one to the other.
    fn to(&self, other: &Span) -> Span {
        Span {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
            digits: self.digits.iter().chain(&other.digits).cloned().collect(),
            open: self.open || other.open,
        }
    }
}

/// What stands somewhere in a line's tokens.
#[derive(Debug)]
enum Item {
    Times(Span),
    Time { kind: Kind, time: usize, count: Vec<Span> },
}

type Tokens = [(Token, Range<usize>)];

impl Reading {
    /// Reads a text, if the words of its language are known.
    pub(super) fn of(lines: &[Line], language: &str) -> Option<Reading> {
        let (often, words) = (table().get(language)?, words::table().get(language)?);
        let mut reading = Reading::default();
        for (number, line) in lines.iter().enumerate() {
            let tokens = tokens(line);
            Reader { often, words, tokens: &tokens, language }.read(number, &mut reading);
        }
        Some(reading)
    }

    /// Whether all of some numbers are among its own.
    pub(super) fn repeat(&self, numbers: &[f64]) -> bool {
        let mut own = self.numbers.clone();
        numbers
            .iter()
            .all(|number| own.iter().position(|known| known == number).map(|at| own.swap_remove(at)).is_some())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.counted.is_empty() && self.each.is_empty()
    }

    /// Whether it says nothing of how often at all, as far as anybody can read it.
    pub(super) fn is_silent(&self) -> bool {
        self.is_empty() && self.bare.is_empty() && !self.times && !self.open && !self.more
    }

    /// Whether it names a time, with or without a number of times.
    pub(super) fn names(&self, time: usize) -> bool {
        self.each.iter().chain(&self.bare).any(|one| one.time == time)
    }
}

pub(super) struct Reader<'r> {
    pub(super) often: &'r Often,
    pub(super) words: &'r Words,
    pub(super) tokens: &'r Tokens,
    pub(super) language: &'r str,
}

impl Reader<'_> {
    fn read(&self, line: usize, reading: &mut Reading) {
        let items = self.items();
        let once =
            |(token, _): &(Token, Range<usize>)| matches!(token, Token::Word(word) if self.often.once.begin(word));
        reading.times |= items.iter().any(|(_, item)| matches!(item, Item::Times(_))) || self.tokens.iter().any(once);
        let mut claimed = vec![false; items.len()];
        let mut done: Vec<(usize, Option<usize>)> = Vec::new();
        let mut pairs: Vec<(usize, bool, usize, usize)> = Vec::new();
        for (first, pair) in items.windows(2).enumerate() {
            let ((a, before), (b, behind)) = (&pair[0], &pair[1]);
            let gap = self.gap(a.end..b.start);
            let (times, time) = match (before, behind) {
                (Item::Times(_), Item::Time { .. }) => (first, first + 1),
                (Item::Time { .. }, Item::Times(_)) => (first + 1, first),
                _ => continue,
            };
            if let Some(gap) = gap {
                pairs.push((gap, (times > time) != TIME_FIRST.contains(&self.language), times, time));
            }
        }
        pairs.sort_unstable();
        for (_, _, times, time) in pairs {
            if !claimed[times] && !claimed[time] {
                (claimed[times], claimed[time]) = (true, true);
                done.push((time, Some(times)));
            }
        }
        done.extend((0..items.len()).filter(|at| !claimed[*at]).map(|at| (at, None)));
        for (at, times) in done {
            let (range, Item::Time { kind, time, count }) = &items[at] else {
                continue;
            };
            let once = Span::of(1.0);
            let (times, marks) = match times.map(|times| &items[times]) {
                Some((other, Item::Times(times))) => (times, range.start.min(other.start)..range.end.max(other.end)),
                _ => (&once, range.clone()),
            };
            let bare = *kind == Kind::Per && marks == *range;
            if times.open || !bare && count.iter().any(|count| count.open) {
                reading.open = true;
                continue;
            }
            let per_hour = count
                .iter()
                .map(|count| (times.least / count.most / HOURS[*time], times.most / count.least / HOURS[*time]));
            let mut per_hour: Vec<(f64, f64)> = per_hour.collect();
            // "2 ครั้งทุก 4 ชั่วโมง" may count what is taken every 4 hours, as in "2 puffs every 4 hours".
            if matches!(kind, Kind::Every | Kind::Skip) && times.most > 1.0 {
                per_hour.extend(
                    count.iter().map(|count| (1.0 / count.most / HOURS[*time], 1.0 / count.least / HOURS[*time])),
                );
            }
            let is_each = *kind == Kind::Each && marks == *range;
            let frequency = Frequency {
                per_hour,
                time: *time,
                line,
                marks: self.tokens[marks.start].1.start..self.tokens[marks.end - 1].1.end,
                digits: times.digits.iter().chain(count.iter().flat_map(|count| &count.digits)).cloned().collect(),
            };
            match kind {
                Kind::Each if is_each => reading.each.push(frequency),
                Kind::Per if bare => reading.bare.push(frequency),
                _ => reading.counted.push(frequency),
            }
        }
        self.read_slots(line, reading);
        self.read_numbers(&items, reading);
    }

    fn is_solid(&self) -> bool {
        matches!(self.language, "ja" | "zh" | "th")
    }

    /// How many words or letters stand between two items, if nothing there parts them.
    fn gap(&self, between: Range<usize>) -> Option<usize> {
        let most = match self.language {
            "th" => SIGNS_BETWEEN,
            _ if self.is_solid() => LETTERS_BETWEEN,
            _ => WORDS_BETWEEN,
        };
        let plain = |at: usize| matches!(self.tokens[at].0, Token::Word(_)) && (self.atom(at).is_none());
        (between.len() <= most && between.clone().all(plain)).then_some(between.len())
    }

    /// What the line has, in its order.
    fn items(&self) -> Vec<(Range<usize>, Item)> {
        let mut items = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let times = self.times(at).map(|(span, end)| (end, Item::Times(self.certain(at, span))));
            let time = self.time(at);
            let best = match (times, time) {
                (Some(times), Some(time)) if time.0 >= times.0 => Some((time.0, time.1)),
                (Some(times), _) => Some((times.0, Some(times.1))),
                (None, time) => time,
            };
            match best {
                Some((end, item)) => {
                    items.extend(item.map(|item| (at..end, item)));
                    at = end;
                }
                None => at += 1,
            }
        }
        items
    }

    /// A number of times with another number before it that nobody has joined to it is not certain: two or even three times.
    fn certain(&self, at: usize, span: Span) -> Span {
        let from = at.saturating_sub(WORDS_BETWEEN);
        let joined = (from..at).any(|before| {
            let is_or = self.often.or.iter().any(|or| self.matches(before, or, None).is_some());
            is_or && before > 0 && (self.atom(before - 1).is_some() || self.times_end(before))
        });
        let next = at.checked_sub(1).is_some_and(|before| self.atom(before).is_some_and(|(_, end)| end == at));
        Span { open: span.open || joined || next, ..span }
    }

    /// Whether a number of times ends at `end`.
    fn times_end(&self, end: usize) -> bool {
        (end.saturating_sub(WORDS_BETWEEN)..end).any(|at| self.times(at).is_some_and(|(_, there)| there == end))
    }

    /// A time that begins at `at`: where it ends, and nothing if it only looks like one.
    fn time(&self, at: usize) -> Option<(usize, Option<Item>)> {
        let found = self.often.periods.at(&self.tokens[at].0).filter_map(|(words, period)| {
            let found = self.matches(at, words, period.time)?;
            Some((found.end, (words, period), found.time?, found.number))
        });
        let (end, (words, period), time, number) = found.max_by_key(|(end, (_, period), ..)| (*end, period.kind))?;
        // Half a year, every few days: how much of it, nobody knows.
        let begins = words.first() == Some(&Part::Name);
        let unsure =
            || at > 0 && matches!(&self.tokens[at - 1].0, Token::Word(word) if UNSURE.contains(&word.as_str()));
        if period.kind == Kind::None || begins && unsure() {
            return Some((end, None));
        }
        let count = match (number, period.count.as_slice()) {
            (Some(number), _) => {
                let digits = self.tokens[at..end].iter().any(|(token, _)| matches!(token, Token::Number(_)));
                self.intervals(number, period.kind, (time, digits))
            }
            (None, []) => vec![Span::of(1.0)],
            (None, counts) => counts.iter().map(|count| Span::of(*count)).collect(),
        };
        Some((end, Some(Item::Time { kind: period.kind, time, count })))
    }

    /// What a number of times left out or counted may be. Some languages count both ends of a week: huit jours, quinze jours,
    /// which the Romance ones write 15 jours as well, though nobody writes eight so.
    fn intervals(&self, number: Span, kind: Kind, (time, digits): (usize, bool)) -> Vec<Span> {
        let counts_both_ends = match self.language {
            "fr" | "es" | "pt" => !digits || number.least == 15.0,
            "de" | "ar" => !digits,
            _ => false,
        };
        let next = |by: f64| Span { least: number.least + by, most: number.most + by, ..number.clone() };
        match kind {
            Kind::Skip if time >= DAY && number.most <= 1.0 => vec![next(1.0)],
            Kind::Skip if time >= DAY => vec![number.clone(), next(1.0)],
            _ if counts_both_ends
                && time == DAY
                && number.least == number.most
                && [8.0, 15.0].contains(&number.least) =>
            {
                vec![number.clone(), next(-1.0)]
            }
            _ => vec![number],
        }
    }

    /// A number of times that begins at `at`, and where it ends.
    fn times(&self, at: usize) -> Option<(Span, usize)> {
        let (first, end) = match self.times_atom(at) {
            Some(found) => found,
            // Zwei- bis dreimal.
            None => {
                let (first, end) = self.number(at)?;
                let (second, end) = self.joined(end).find_map(|next| self.times_atom(next))?;
                return Some((first.to(&second), end));
            }
        };
        let second = self.joined(end).find_map(|next| self.times_atom(next));
        Some(second.map_or((first.clone(), end), |(second, end)| (first.to(&second), end)))
    }

    fn times_atom(&self, at: usize) -> Option<(Span, usize)> {
        let counted = self.number(at).and_then(|(number, end)| {
            let ends = self.often.times.iter().filter_map(|times| self.matches(end, times, None));
            Some((number, ends.map(|found| found.end).max()?))
        });
        counted.or_else(|| self.longest(at, &self.often.once))
    }

    /// Where the second number of a range begins, if something joins it to the one that ends at `end`.
    fn joined(&self, end: usize) -> impl Iterator<Item = usize> + '_ {
        self.often.or.iter().filter_map(move |or| self.matches(end, or, None)).map(|found| found.end)
    }

    /// A number or a range that begins at `at`, and where it ends.
    fn number(&self, at: usize) -> Option<(Span, usize)> {
        let (first, end) = self.atom(at)?;
        let second = self.joined(end).find_map(|next| self.atom(next));
        // দুই-তিন, दो-तीन
        let side_by_side = || {
            let (second, end) = self.atom(end).filter(|_| matches!(self.language, "bn" | "hi" | "ur" | "ta" | "te"))?;
            (second.least == first.most + 1.0).then_some((second, end))
        };
        match second.or_else(side_by_side) {
            Some((second, end)) => Some((first.to(&second), end)),
            None => Some((first, end)),
        }
    }

    /// One number, in digits or in words.
    fn atom(&self, at: usize) -> Option<(Span, usize)> {
        match &self.tokens.get(at)?.0 {
            Token::Number(digits) => Some((in_digits(digits), at + 1)),
            Token::Word(word) if word.starts_with(is_solid) && self.language != "th" => self.han(at),
            Token::Word(word) => {
                let Some((tens, end)) = self.longest(at, &self.often.numbers) else { return self.counted(word, at) };
                // Twenty-four, vingt-quatre.
                match self.longest(end, &self.often.numbers) {
                    Some((ones, end)) if tens.least >= 20.0 && tens.least % 10.0 == 0.0 && ones.least < 10.0 => {
                        Some((Span::of(tens.least + ones.least), end))
                    }
                    _ => Some((tens, end)),
                }
            }
            Token::Break => None,
        }
    }

    /// A number with what Bengali writes behind it: সাতটা, দুইটি.
    fn counted(&self, word: &str, at: usize) -> Option<(Span, usize)> {
        const ENDINGS: [&str; 6] = ["টি", "টা", "টায", "টার", "টো", "টের"];
        let number = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).filter(|_| self.language == "bn")?;
        let token = Token::Word(number.to_owned());
        let is_it = |words: &Pattern| matches!(words.as_slice(), [Part::Word(word)] if word == number);
        let known = self.often.numbers.at(&token).find(|(words, _)| is_it(words));
        known.map(|(_, value)| (Span::of(*value), at + 1))
    }

    /// A number in Chinese characters; two that follow each other are a range: 两三次.
    fn han(&self, at: usize) -> Option<(Span, usize)> {
        const DIGITS: &str = "一二三四五六七八九十";
        let digit = |at: usize| match &self.tokens.get(at)?.0 {
            Token::Word(word) if word == "两" || word == "兩" => Some(2.0),
            Token::Word(word) => {
                let c = word.chars().next()?;
                DIGITS.chars().position(|known| known == c).map(|index| index as f64 + 1.0)
            }
            _ => None,
        };
        let digits: Vec<f64> = (at..at + 4).map_while(digit).collect();
        let value = match digits.as_slice() {
            [one] => Span::of(*one),
            [10.0, ones] => Span::of(10.0 + ones),
            [tens, 10.0] => Span::of(tens * 10.0),
            [tens, 10.0, ones] => Span::of(tens * 10.0 + ones),
            [one, next] if *next == one + 1.0 => Span::of(*one).to(&Span::of(*next)),
            [] => return None,
            _ => Span { open: true, ..Span::default() },
        };
        Some((value, at + digits.len()))
    }

    /// The longest of some words, and what it says.
    fn longest(&self, at: usize, meanings: &Meanings<f64>) -> Option<(Span, usize)> {
        let found = meanings.at(&self.tokens.get(at)?.0);
        let found = found.filter_map(|(words, value)| Some((self.matches(at, words, None)?.end, *value)));
        found.max_by_key(|(end, _)| *end).map(|(end, value)| (Span::of(value), end))
    }

    /// Where a pattern that begins at `at` ends, and what its number and its time are.
    pub(super) fn matches(&self, at: usize, parts: &[Part], time: Option<usize>) -> Option<Found> {
        let Some((part, rest)) = parts.split_first() else { return Some(Found { end: at, time, number: None }) };
        let token = &self.tokens.get(at)?.0;
        match (part, token) {
            (Part::Number, _) => {
                let (number, end) = self.number(at)?;
                let found = self.matches(end, rest, time)?;
                Some(Found { number: found.number.or(Some(number)), ..found })
            }
            (Part::Name, _) => {
                let names = self.words.times.iter().enumerate();
                let names = names.flat_map(|(time, words)| words.names.iter().map(move |name| (time, name)));
                let named = names.filter_map(|(time, name)| {
                    let end = self.matches(at, name, None)?.end;
                    self.matches(end, rest, Some(time))
                });
                named.max_by_key(|found| found.end)
            }
            (Part::Word(wanted), Token::Break) if wanted == "&" => self.matches(at + 1, rest, time),
            (Part::Word(wanted), Token::Number(digits)) if digits == wanted => self.matches(at + 1, rest, time),
            (Part::Word(wanted), Token::Word(word)) if is_word_of(word, wanted) => self.matches(at + 1, rest, time),
            _ => None,
        }
    }

    /// Doses in the morning, at noon, in the evening and at night, as 1-0-1 or 1+0+1: so many times a day.
    fn read_slots(&self, line: usize, reading: &mut Reading) {
        for at in 0..self.tokens.len() {
            let Some((slots, end)) = self.slots(at).filter(|(slots, _)| matches!(slots.len(), 3 | 4)) else { continue };
            let times = slots.iter().filter(|slot| *slot != "0").count();
            if times > 0 {
                let per_hour = times as f64 / HOURS[DAY];
                reading.counted.push(Frequency {
                    per_hour: vec![(per_hour, per_hour)],
                    time: DAY,
                    line,
                    marks: self.tokens[at].1.start..self.tokens[end - 1].1.end,
                    digits: slots,
                });
            }
        }
    }

    /// Single digits up to three with a dash or a plus between them.
    fn slots(&self, at: usize) -> Option<(Vec<String>, usize)> {
        let is_slot = |slot: &str| matches!(slot, "0" | "1" | "2" | "3");
        let number = |at: usize| match self.tokens.get(at).map(|(token, _)| token) {
            Some(Token::Number(digits)) => Some(digits.trim_end_matches(|c: char| !c.is_ascii_digit())),
            _ => None,
        };
        let is_plus = |at: usize| matches!(self.tokens.get(at), Some((Token::Word(word), _)) if word == "+");
        let dashed: Vec<String> = number(at)?.split(['-', '–']).map(str::to_owned).collect();
        if dashed.len() > 1 {
            return dashed.iter().all(|slot| is_slot(slot)).then_some((dashed, at + 1));
        }
        let before = at.checked_sub(1).is_some_and(is_plus);
        let mut slots = vec![number(at).filter(|slot| is_slot(slot) && !before)?.to_owned()];
        let mut end = at + 1;
        while let Some(slot) = number(end + 1).filter(|slot| is_plus(end) && is_slot(slot)) {
            slots.push(slot.to_owned());
            end += 2;
        }
        Some((slots, end))
    }

    /// Numbers that say nothing of how often, and words for what is done more than once a day.
    fn read_numbers(&self, items: &[(Range<usize>, Item)], reading: &mut Reading) {
        const MORE: [&str; 14] = [
            "meal",
            "meals",
            "breakfast",
            "lunch",
            "dinner",
            "supper",
            "morning",
            "evening",
            "night",
            "noon",
            "bedtime",
            "both",
            "several",
            "divided",
        ];
        let says_more =
            |(token, _): &(Token, Range<usize>)| matches!(token, Token::Word(word) if MORE.contains(&word.as_str()));
        reading.more |= self.tokens.iter().any(says_more);
        let mut at = 0;
        while at < self.tokens.len() {
            if let Some((range, _)) = items.iter().find(|(range, _)| range.contains(&at)) {
                at = range.end;
                continue;
            }
            let Some((span, end)) = self.atom(at) else {
                at += 1;
                continue;
            };
            reading.more |= span.open;
            reading.numbers.extend((span.most > 1.0).then_some(span.most));
            at = end;
        }
    }
}

/// What a pattern has found.
pub(super) struct Found {
    pub(super) end: usize,
    pub(super) time: Option<usize>,
    pub(super) number: Option<Span>,
}

/// A number in digits, or a range with a dash.
fn in_digits(digits: &str) -> Span {
    let open = || Span { open: true, ..Span::default() };
    let trimmed = digits.trim_end_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = trimmed.split(['-', '–', '〜', '～', '~']).collect();
    let value = |part: &str| part.replace(',', ".").parse::<f64>().ok().filter(|value| *value > 0.0);
    let span = match parts.as_slice() {
        [one] => value(one).map(Span::of),
        [first, second] => value(first).zip(value(second)).map(|(first, second)| Span::of(first).to(&Span::of(second))),
        _ => None,
    };
    let digits = parts.iter().map(|part| (*part).to_owned()).collect();
    span.map_or_else(open, |span| Span { digits, ..span })
}
