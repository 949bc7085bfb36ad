//! Halves in words: anderthalb, ढाई, две с половиной, 两片半, and parts of an hour.

use super::reading::{Reader, Reading};
use super::table::{Half, table};
use crate::desk::rules::lines::Line;
use crate::desk::rules::rates::words::{self, Token, tokens};
use std::collections::BTreeSet;
use std::ops::Range;

/// An amount with a half that words say, and where.
#[derive(Clone, Debug)]
pub(in crate::desk::rules) struct Halved {
    pub(in crate::desk::rules) amount: f64,
    pub(in crate::desk::rules) line: usize,
    pub(in crate::desk::rules) marks: Range<usize>,
}

/// What a text says of halves.
#[derive(Debug, Default)]
pub(in crate::desk::rules) struct Halves {
    pub(in crate::desk::rules) amounts: Vec<Halved>,
    /// The parts of an hour, in minutes.
    pub(in crate::desk::rules) minutes: BTreeSet<u8>,
    /// The parts of a year, in months.
    pub(in crate::desk::rules) months: BTreeSet<u8>,
}

impl Halves {
    /// Reads a text, if the words of its language are known.
    pub(in crate::desk::rules) fn of(lines: &[Line], language: &str) -> Option<Halves> {
        let (often, words) = (table().get(language)?, words::table().get(language)?);
        let mut halves = Halves::default();
        for (number, line) in lines.iter().enumerate() {
            let tokens = tokens(line);
            let reader = Reader { often, words, tokens: &tokens, language };
            let mut at = 0;
            while at < tokens.len() {
                let Some((end, amount)) = halves.read(&reader, at) else {
                    at += 1;
                    continue;
                };
                let marks = tokens[at].1.start..tokens[end - 1].1.end;
                halves.amounts.extend(amount.map(|amount| Halved { amount, line: number, marks }));
                at = end;
            }
        }
        Some(halves)
    }

    /// Where the words for a half that begin at `at` end, and the amount unless it is a part of an hour or a year, or none.
    fn read(&mut self, reader: &Reader<'_>, at: usize) -> Option<(usize, Option<f64>)> {
        let found = reader.often.halves.at(&reader.tokens[at].0).filter_map(|(words, half)| {
            let found = reader.matches(at, words, None)?;
            Some((found.end, *half, found.number))
        });
        // ثلاثة ونصف: what ends as its counted nouns do is a number all the same.
        let (end, half, number) = found.max_by_key(|(end, _, number)| (*end, number.is_some()))?;
        let known = number.filter(|number| !number.open && number.least == number.most).map(|number| number.least);
        Some(match half {
            Half::Minutes(minutes) => {
                self.minutes.insert(minutes);
                (end, None)
            }
            Half::Months(months) => {
                self.months.insert(months);
                (end, None)
            }
            Half::None => (end, None),
            Half::Is(amount) => (end, Some(amount)),
            // 2 comprimidos y media hora después: the half is the hour's.
            Half::More if is_of_hour(reader, end) || is_of_next(reader, end) => return None,
            Half::More => (end, Some(known? + 0.5)),
            Half::Less => (end, Some(known? - 0.5)),
        })
    }

    /// Whether a text has a word or a digit for two.
    pub(in crate::desk::rules) fn say_two(lines: &[Line], language: &str) -> bool {
        let reading = Reading::of(lines, language);
        reading.is_none_or(|reading| reading.numbers.contains(&2.0))
    }

    /// Whether an amount is said.
    pub(in crate::desk::rules) fn say(&self, amount: f64) -> bool {
        self.amounts.iter().any(|known| known.amount == amount)
    }
}

/// Whether the name of a time follows, where a language puts its half before it.
fn is_of_hour(reader: &Reader<'_>, end: usize) -> bool {
    const HALVES_FIRST: [&str; 4] = ["es", "pt", "fr", "ar"];
    let hours = ["hora", "heure", "ساعة"];
    HALVES_FIRST.contains(&reader.language)
        && matches!(reader.tokens.get(end), Some((Token::Word(word), _)) if hours.contains(&word.as_str()))
}

/// Whether a Chinese or Japanese half is one of what follows: 一天半片 is half a tablet a day.
fn is_of_next(reader: &Reader<'_>, end: usize) -> bool {
    const COUNTED: &str = "片粒錠杯包颗顆枚袋支瓶勺匙滴丸カ錠本";
    let next = reader.tokens.get(end);
    matches!(reader.language, "ja" | "zh")
        && matches!(next, Some((Token::Word(word), _)) if word.starts_with(|c| COUNTED.contains(c)))
}
