//! The words of `often.txt`, which says in which form they are written.

use crate::desk::rules::rates::words::{Part, Pattern, TIMES, Token, pattern};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a time says beside a number of times, or alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Only what time.
    Per,
    /// Once in each, or nothing at all.
    Each,
    /// So many are left out.
    Skip,
    /// Once in so many.
    Every,
    /// It only looks like one.
    None,
}

/// What words say of a half.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Half {
    /// This amount.
    Is(f64),
    /// Half more than a number.
    More,
    /// Half less.
    Less,
    /// So many minutes: half an hour.
    Minutes(u8),
    /// So many months: half a year.
    Months(u8),
    /// Nothing that can be compared: half past, half-life.
    None,
}

/// What words that say a time mean.
#[derive(Clone, Debug)]
pub(super) struct Period {
    pub(super) kind: Kind,
    /// The time, if the words say which.
    pub(super) time: Option<usize>,
    /// How many of it: several if the words may mean either.
    pub(super) count: Vec<f64>,
}

/// Patterns with what they mean, by their first words: a text is long, and few of them can begin at any place.
#[derive(Debug)]
pub(super) struct Meanings<T> {
    by_word: HashMap<String, Vec<(Pattern, T)>>,
    /// Those that begin with a number, a time or a part of a word.
    others: Vec<(Pattern, T)>,
}

impl<T> Default for Meanings<T> {
    fn default() -> Meanings<T> {
        Meanings { by_word: HashMap::new(), others: Vec::new() }
    }
}

impl<T> Meanings<T> {
    fn add(&mut self, words: Pattern, meaning: T) {
        match words.first() {
            Some(Part::Word(word)) if !word.contains('*') => {
                self.by_word.entry(word.clone()).or_default().push((words, meaning));
            }
            _ => self.others.push((words, meaning)),
        }
    }

    /// Whether a word goes on behind the one word of a pattern: in a case that is not listed, perhaps.
    pub(super) fn begin(&self, word: &str) -> bool {
        /// Shorter ones begin too many words.
        const LEAST: usize = 4;
        let whole = |(words, _): &(Pattern, T)| words.len() == 1;
        let begins = |known: &str| known.chars().count() >= LEAST && word.starts_with(known);
        self.by_word.iter().any(|(known, patterns)| begins(known) && patterns.iter().any(whole))
    }

    /// Those that may begin with a token.
    pub(super) fn at(&self, token: &Token) -> impl Iterator<Item = &(Pattern, T)> {
        let word = match token {
            Token::Word(word) | Token::Number(word) => self.by_word.get(word),
            Token::Break => None,
        };
        word.into_iter().flatten().chain(&self.others)
    }
}

/// A language's words.
#[derive(Debug, Default)]
pub(super) struct Often {
    pub(super) numbers: Meanings<f64>,
    pub(super) once: Meanings<f64>,
    pub(super) times: Vec<Pattern>,
    pub(super) or: Vec<Pattern>,
    pub(super) periods: Meanings<Period>,
    pub(super) halves: Meanings<Half>,
}

/// The languages that are known.
pub(super) fn table() -> &'static HashMap<&'static str, Often> {
    static TABLE: OnceLock<HashMap<&'static str, Often>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut all: HashMap<&'static str, Often> = HashMap::new();
        for line in include_str!("../often.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((head, patterns)) = line.split_once(": ") else { continue };
            let mut head = head.split(' ');
            let (Some(language), Some(what)) = (head.next(), head.next()) else { continue };
            all.entry(language).or_default().add(what, head, patterns);
        }
        all
    })
}

impl Often {
    /// Adds a line of the list.
    fn add(&mut self, what: &str, head: std::str::Split<'_, char>, patterns: &str) {
        let patterns = patterns.split(", ");
        let valued = |text: &str| {
            let (words, value) = text.rsplit_once('=')?;
            Some((pattern(words), value.parse::<f64>().ok()?))
        };
        let (mut time, mut count) = (None, Vec::new());
        for word in head {
            match TIMES.iter().position(|time| *time == word) {
                Some(known) => time = Some(known),
                None => count.extend(word.split('|').filter_map(|number| number.parse::<f64>().ok())),
            }
        }
        let amount = count.first().copied().unwrap_or_default();
        let kind = match what {
            "numbers" => return patterns.filter_map(valued).for_each(|(words, value)| self.numbers.add(words, value)),
            "once" => return patterns.filter_map(valued).for_each(|(words, value)| self.once.add(words, value)),
            "times" => return self.times.extend(patterns.map(pattern)),
            "or" => return self.or.extend(patterns.map(pattern)),
            "more" => return patterns.for_each(|words| self.halves.add(pattern(words), Half::More)),
            "not" => return patterns.for_each(|words| self.halves.add(pattern(words), Half::None)),
            "less" => return patterns.for_each(|words| self.halves.add(pattern(words), Half::Less)),
            "half" => return patterns.for_each(|words| self.halves.add(pattern(words), Half::Is(amount))),
            "minutes" => {
                return patterns.for_each(|words| self.halves.add(pattern(words), Half::Minutes(amount as u8)));
            }
            "months" => return patterns.for_each(|words| self.halves.add(pattern(words), Half::Months(amount as u8))),
            "per" => Kind::Per,
            "each" => Kind::Each,
            "skip" => Kind::Skip,
            "every" => Kind::Every,
            _ => Kind::None,
        };
        let period = Period { kind, time, count };
        patterns.for_each(|words| self.periods.add(pattern(words), period.clone()));
    }
}
