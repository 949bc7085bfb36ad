//! How often: once a week is not once a day, whether it is said with a number or without one.
//!
//! Numbers with units are compared elsewhere (`numbers::measures`). Here a rate of the source must keep its time: what is told is
//! only a rate of another time, where the source's own time is named less often than in the source. A translation that says
//! it in words that nobody has listed names no other time, and is left alone.

mod amounts;
pub(super) mod often;
pub(super) mod words;

use super::lines::{Line, is_word};
use super::scripts::is_solid;
use super::{Original, PASS, Report, Text};
use crate::diagnostic::codes;
use often::Both;
use std::collections::HashSet;
use std::ops::Range;
use unicode_script::{Script, UnicodeScript};
use words::{Part, Pattern, TIMES, Token, Words, is_word_of, plain, table, tokens, unlisted};

/// Amounts of other times that are the same as one of these: 24 hours are a day, 14 days two weeks.
const SAME: [&[&str]; 6] = [
    &["30", "60", "90", "120"],
    &["24", "60"],
    &["24", "48", "72", "365"],
    &["7", "8", "14", "15", "21", "28", "365"],
    &["4", "28", "30", "31"],
    &["12", "24", "52", "365"],
];

/// Times that more than one of is said as so many of the other: twice a year is every six months.
const IN_SMALLER: [(usize, usize); 3] = [(2, 1), (4, 3), (5, 4)];

/// Words that say a number where words have no spaces between them. Half a year is no number of years.
const NUMBERS: [&str; 25] = [
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "两",
    "兩",
    "几",
    "幾",
    "数",
    "หนึ่ง",
    "สอง",
    "สาม",
    "สี่",
    "ห้า",
    "หก",
    "เจ็ด",
    "แปด",
    "เก้า",
    "สิบ",
];

/// A text's rates and times, in one language.
struct Reading<'w> {
    words: &'w Words,
    lines: Vec<Vec<(Token, Range<usize>)>>,
    /// All of it, folded and without accents.
    plain: String,
}

/// What says how often.
struct Rate {
    time: usize,
    line: usize,
    marks: Range<usize>,
    /// Whether its number is in digits.
    counted: bool,
    /// Whether a number stands before the time: every six hours.
    spaced: bool,
    /// Whether a number may stand before the words that were found: months once, in "six months once".
    open: bool,
    /// Whether it is said of more than one time: twice a year.
    often: bool,
    /// Whether it may only say how long.
    loose: bool,
}

impl<'w> Reading<'w> {
    fn new(words: &'w Words, lines: &[Line]) -> Reading<'w> {
        let text: String = lines.iter().map(|line| line.plain() + "\n").collect();
        Reading { words, lines: lines.iter().map(tokens).collect(), plain: plain(&text) }
    }

    /// Where a pattern that begins at `at` ends, and whether a number in it is in digits.
    fn matches(line: &[(Token, Range<usize>)], at: usize, parts: &[Part], names: &[Pattern]) -> Option<(usize, bool)> {
        let Some((part, rest)) = parts.split_first() else { return Some((at, false)) };
        match (part, &line.get(at)?.0) {
            (Part::Name, _) => names.iter().find_map(|name| {
                let (end, _) = Self::matches(line, at, name, &[])?;
                Self::matches(line, end, rest, names)
            }),
            (Part::Number, Token::Number(_)) => Some((Self::matches(line, at + 1, rest, names)?.0, true)),
            (Part::Number, Token::Word(word)) if word.starts_with(is_solid) => {
                // As many characters as a number in words has.
                let ends = NUMBERS.iter().filter_map(|number| {
                    let letters = number.chars().map(|c| Part::Word(c.to_string())).collect::<Vec<_>>();
                    Self::matches(line, at, &letters, &[]).map(|(end, _)| end)
                });
                ends.into_iter().find_map(|end| Self::matches(line, end, rest, names))
            }
            (Part::Number, Token::Word(_)) => Self::matches(line, at + 1, rest, names),
            (Part::Word(wanted), Token::Number(digits)) if digits == wanted => Self::matches(line, at + 1, rest, names),
            (Part::Word(wanted), Token::Word(word)) if is_word_of(word, wanted) => {
                Self::matches(line, at + 1, rest, names)
            }
            _ => None,
        }
    }

    fn digits(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().flatten().filter_map(|(token, _)| match token {
            Token::Number(digits) => Some(digits.as_str()),
            _ => None,
        })
    }

    fn rates(&self) -> Vec<Rate> {
        let mut rates = Vec::new();
        for (number, line) in self.lines.iter().enumerate() {
            for at in 0..line.len() {
                for (time, words) in self.words.times.iter().enumerate() {
                    let names: &[Pattern] = if self.words.bare { &words.names } else { &[] };
                    let patterns =
                        self.words.frames.iter().chain(&words.rates).chain(names).map(|parts| (parts, false));
                    let patterns = patterns.chain(self.words.loose.iter().map(|parts| (parts, true)));
                    let matches = |(parts, loose): (&'w Pattern, bool)| {
                        Some((Self::matches(line, at, parts, &words.names)?, loose, parts))
                    };
                    let found: Vec<_> = patterns.filter_map(matches).collect();
                    let Some(end) = found.iter().map(|((end, _), ..)| *end).max() else { continue };
                    let longest = || found.iter().filter(|((other, _), ..)| *other == end);
                    rates.push(Rate {
                        time,
                        line: number,
                        marks: line[at].1.start..line[end - 1].1.end,
                        counted: longest().any(|((_, counted), ..)| *counted),
                        spaced: longest().all(|(.., parts)| is_spaced(parts)),
                        open: at > 0
                            && !matches!(line[at - 1].0, Token::Break)
                            && longest().any(|(.., parts)| parts.len() > 1 && parts[0] == Part::Name),
                        often: line[at.saturating_sub(1)..=at].iter().any(|(token, _)| is_often(token)),
                        loose: longest().all(|(_, loose, _)| *loose),
                    });
                }
            }
        }
        rates
    }

    /// How often a time is named for certain.
    fn named(&self, time: usize) -> usize {
        let words = &self.words.times[time];
        let begins = |line: &[(Token, Range<usize>)], at: usize| {
            words.names.iter().chain(&words.rates).any(|parts| Self::matches(line, at, parts, &[]).is_some())
        };
        self.lines.iter().map(|line| (0..line.len()).filter(|at| begins(line, *at)).count()).sum()
    }

    /// How often it stands there by its name, and not as the symbol of a rate: `/ h`.
    fn named_by_names(&self, time: usize) -> usize {
        let names = &self.words.times[time].names;
        let begins = |line: &[(Token, Range<usize>)], at: usize| {
            names.iter().any(|parts| Self::matches(line, at, parts, &[]).is_some())
        };
        self.lines.iter().map(|line| (0..line.len()).filter(|at| begins(line, *at)).count()).sum()
    }

    /// How often it may be named, in whatever way.
    fn hinted(&self, time: usize) -> usize {
        // Of a language of which only names are known, they begin words: the day in dzieci and tydzień is none.
        let begins = |at: usize| {
            let before = self.plain[..at].chars().next_back();
            !self.words.bare || !before.is_some_and(|c| is_word(c) && !is_solid(c) && !is_joining(c))
        };
        let count = |hint: &str| self.plain.match_indices(hint).filter(|(at, _)| begins(*at)).count();
        let most = self.words.times[time].hints.iter().map(|hint| count(&plain(hint))).max().unwrap_or(0);
        most.max(self.named(time))
    }
}

/// Whether short words are written together with the next one: in Hebrew and Arabic script.
fn is_joining(c: char) -> bool {
    matches!(c.script(), Script::Hebrew | Script::Arabic | Script::Syriac)
}

/// What the source says of more than one time.
fn is_often(token: &Token) -> bool {
    matches!(token, Token::Word(word) if matches!(word.as_str(), "twice" | "times"))
}

/// Whether a number stands before the time.
fn is_spaced(parts: &Pattern) -> bool {
    let name = parts.iter().position(|part| *part == Part::Name);
    name.is_some_and(|name| parts[..name].contains(&Part::Number))
}

/// Whether a text may name one of these times, in whatever way, or if nobody knows its language's words.
fn hints(lines: &[Line], language: &str, mut times: Range<usize>) -> bool {
    let Some(words) = table().get(language) else { return true };
    let reading = Reading::new(words, lines);
    times.any(|time| reading.hinted(time) > 0)
}

/// Whether the translation says how often as the source does.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
    let Some((_, from)) = &text.house.source else { return };
    let both = Both::read(&original.lines, &from.language, &text.lines, &text.language.language);
    times(text, original, both.as_ref(), report);
    if let Some(both) = &both {
        often::compare(text, original, both, report);
    }
    amounts::compare(text, original, &from.language, report);
}

/// A rate of the source whose time has become another one.
fn times(text: &Text<'_>, original: &Original<'_>, both: Option<&Both>, report: &mut Report<'_>) {
    let Some((_, from)) = &text.house.source else { return };
    let Some(theirs) = table().get(from.language.as_str()) else { return };
    let source = Reading::new(theirs, &original.lines);
    let wanted = source.rates();
    // Numbers in digits are compared with their units.
    if wanted.iter().all(|rate| rate.counted) {
        return;
    }
    let language = text.language.language.as_str();
    let other;
    let words = match table().get(language) {
        Some(words) => words,
        None => {
            other = unlisted(language);
            &other
        }
    };
    let own = Reading::new(words, &text.lines);
    let choices = text.lines.len() > 1 || original.lines.len() > 1;
    let rates: Vec<Rate> = own.rates().into_iter().filter(|rate| !rate.loose).collect();
    // By time, once for all rates.
    let each = |of: &dyn Fn(usize) -> usize| -> [usize; TIMES.len()] { std::array::from_fn(of) };
    let count = |rates: &[Rate]| each(&|time| rates.iter().filter(|rate| rate.time == time && !rate.loose).count());
    let (ours, theirs) = (count(&rates), count(&wanted));
    let (hinted, named) = (each(&|time| own.hinted(time)), each(&|time| own.named(time)));
    let (hinted_there, named_there) = (each(&|time| source.hinted(time)), each(&|time| source.named(time)));
    let in_source: HashSet<&str> = source.digits().collect();
    let added: HashSet<&str> = own.digits().filter(|digits| !in_source.contains(digits)).collect();
    // A translation may have a number of its own that says a time as an amount of another one.
    let says_same = |time: usize| SAME[time].iter().any(|digits| added.contains(digits));
    let (mut told, mut seen) = (Vec::new(), HashSet::new());
    for wanted_here in wanted.iter().filter(|rate| !(rate.counted || rate.loose && words.bare)) {
        let time = wanted_here.time;
        if hinted[time] >= named_there[time].max(1)
            || ours[time] >= theirs[time].max(1)
            || choices && hinted[time] > 0
            || told.contains(&time)
            || !seen.insert((time, wanted_here.spaced, wanted_here.often))
            || says_same(time)
            || both.is_some_and(|both| both.is_said_otherwise(time))
        {
            continue;
        }
        let is_new = |rate: &&Rate| {
            let known = hinted_there[rate.time];
            // Every six hours is four times a day, and twice a year every six months.
            let in_larger = wanted_here.spaced && !rate.spaced && rate.time == time + 1;
            let in_smaller = wanted_here.often
                && (rate.spaced || rate.open || words.bare)
                && IN_SMALLER.contains(&(time, rate.time));
            rate.time != time && !in_larger && !in_smaller && named[rate.time].max(1) > known && !(choices && known > 0)
        };
        let Some(rate) = rates.iter().find(is_new) else { continue };
        told.push(time);
        let line = &text.lines[rate.line];
        report.add(codes::CHANGED_UNIT, text.id, line.span(rate.marks.clone()), || {
            let typed: String = line.marks[rate.marks.clone()].iter().map(|mark| mark.c).collect();
            let (wanted, found) = (TIMES[time], TIMES[rate.time]);
            let message = format!("the source says how often in a {wanted}, and `{typed}` names a {found}");
            (message.replace("a hour", "an hour"), format!("name the source's time; {PASS}"))
        });
    }
}
