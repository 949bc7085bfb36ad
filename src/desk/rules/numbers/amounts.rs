//! Numbers as they are typed, read by the ways of a locale.

use super::clocks::{self, Clock};
use super::scales;
use super::signs::Sign;
use super::{dates, fractions, naked, signs, telephones, words};
use crate::desk::rules::lines::{Kind, Line, Mark, digit};
use crate::values::{NumberOptions, Values};
use fixed_decimal::Decimal;
use std::ops::Range;
use std::str::FromStr;

/// How a locale writes numbers (CLDR `symbols`, as ICU formats them).
#[derive(Clone, Copy, Debug)]
pub(in crate::desk::rules) struct Numerals {
    pub(super) zero: char,
    pub(super) decimal: char,
    group: Option<char>,
}

impl Numerals {
    pub(in crate::desk::rules) fn new(values: &Values) -> Numerals {
        let zero = values.digits()[0];
        let sample = Decimal::from_str("12345678.5").map(|number| values.number(&number, NumberOptions::default()));
        let signs: Vec<char> = sample.unwrap_or_default().chars().filter(|c| digit(*c).is_none()).collect();
        let (decimal, groups) = signs.split_last().map_or(('.', &[][..]), |(decimal, groups)| (*decimal, groups));
        Numerals { zero, decimal, group: groups.first().copied() }
    }

    fn groups(&self, c: char) -> bool {
        let same = |a: char, b: char| a == b || is_blank(a) && is_blank(b);
        // A no-break space groups everywhere (ISO 80000-1, 7.3.1), and an apostrophe does nothing else.
        c == '٬' || is_raised(c) || c != ' ' && is_blank(c) || self.group.is_some_and(|group| same(c, group))
    }

    pub(in crate::desk::rules) fn is_decimal(&self, c: char) -> bool {
        c == '٫' || c == self.decimal
    }
}

pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}

fn is_raised(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// So many groups make more than all the money in the world.
const MOST_GROUPS: usize = 10;

/// What English has before a number whose point is no decimal sign.
const VERSIONS: &[&str] =
    &["version", "release", "section", "chapter", "figure", "fig.", "table", "appendix", "paragraph"];

/// A number that is typed: its marks, and the amounts that it may be.
#[derive(Clone, Debug, Default)]
pub(super) struct Token {
    pub(super) marks: Range<usize>,
    /// What it is in this locale: one amount, or several if the digits are a date's or a telephone number's.
    pub(super) values: Vec<String>,
    /// What else it may be, if the source has that.
    pub(super) readings: Vec<Vec<String>>,
    /// What it is with the word beside it, if the source has that: 1 and a half, half past 8.
    pub(super) rather: Vec<Vec<String>>,
    /// What somebody meant who wrote the separators of another locale, or no separators at all.
    pub(super) meant: Vec<String>,
    /// With the groups of three that follow behind plain spaces: where they end, and the amount.
    pub(super) wide: Option<(usize, String)>,
    /// The two numbers of a fraction, which are a date if the source names its month.
    pub(super) day: Option<Vec<String>>,
    /// The groups of a telephone number, should they be numbers of their own.
    pub(super) parts: Vec<Token>,
    /// The same hour on a clock of 24 hours.
    pub(super) hour: Option<String>,
    pub(super) clock: Option<Clock>,
    /// The time that it is if the source has that time.
    pub(super) perhaps: Option<Clock>,
    /// How many zeros a word behind it has added.
    pub(super) scale: usize,
    /// A part of a date in numbers: no unit follows.
    pub(super) date: bool,
    /// A word whose form says a number, or a lowered digit: it counts if the source has that number.
    pub(super) word: bool,
    pub(super) sign: Option<Sign>,
    /// Of a text or a part of one: version 2.1.
    pub(super) version: bool,
}

impl Token {
    pub(super) fn new(marks: Range<usize>, values: Vec<String>) -> Token {
        Token { marks, values, ..Token::default() }
    }

    pub(super) fn become_clock(&mut self, clock: Clock) {
        self.values = clock.values();
        self.clock = Some(clock);
        (self.meant, self.wide, self.readings) = (Vec::new(), None, Vec::new());
    }

    /// One or two digits and nothing else.
    pub(super) fn plain_digits(&self, line: &Line) -> Option<u8> {
        let digits = line.marks.get(self.marks.clone()).filter(|marks| (1..=2).contains(&marks.len()))?;
        let values = digits.iter().map(|mark| mark.typed().and_then(digit).map(|(value, _)| value));
        values.collect::<Option<Vec<u8>>>().map(|values| values.iter().fold(0, |all, value| all * 10 + value))
    }

    /// Its amount, if it is one.
    pub(super) fn amount(&self) -> Option<f64> {
        match self.values.as_slice() {
            [value] if self.clock.is_none() => value.parse().ok(),
            _ => None,
        }
    }
}

/// How the numbers of a text are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    pub(super) numerals: &'a Numerals,
    pub(super) language: &'a str,
    /// The other text's language.
    pub(super) other: &'a str,
    pub(super) file: &'a str,
    /// Whether this is the translation.
    pub(super) own: bool,
    /// Whether words that are numbers are looked for.
    pub(super) words: bool,
}

impl Reader<'_> {
    /// Some marks in European digits.
    pub(super) fn typed(&self, line: &Line, marks: Range<usize>) -> String {
        let western = |mark: &Mark| digit(mark.c).map_or(mark.c, |(value, _)| char::from(b'0' + value));
        line.marks.get(marks).unwrap_or_default().iter().map(western).collect()
    }

    /// The numbers of a line, in its order.
    pub(super) fn tokens(&self, line: &Line) -> Vec<Token> {
        let mut tokens = telephones::join(line, fractions::join(line, self.scan(line)), self);
        if tokens.iter().any(|token| token.values.len() <= 2) {
            tokens = clocks::find(line, tokens, self);
        }
        dates::mark(line, &mut tokens, self);
        // What only one of the two languages is known to say cannot be compared.
        if let Some(scales) = scales::of(self.language).filter(|_| scales::of(self.other).is_some()) {
            tokens = scales::multiply(line, tokens, scales);
        }
        if self.own {
            fractions::add_lowered(line, &mut tokens);
        }
        if self.words {
            words::add(line, &mut tokens, self.language);
        }
        for token in &mut tokens {
            token.sign = signs::before(line, token.marks.start);
            let before = clocks::before(line, token.marks.start);
            token.version = VERSIONS.iter().any(|word| before.ends_with(word));
        }
        tokens
    }

    /// Digits, and what may stand between two of them.
    fn scan(&self, line: &Line) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut index = 0;
        while let Some(mark) = line.at(index) {
            if let Some(marks) = naked::fraction(line, index, self.numerals) {
                index = marks.end;
                let digits = self.typed(line, marks.start + 1..marks.end);
                tokens.push(Token::new(marks, vec![tidy(&format!("0.{digits}"))]));
                continue;
            }
            // Most characters are plain letters.
            if mark.is_text() && mark.c.is_ascii() && !mark.c.is_ascii_digit() && !mark.raised {
                index += 1;
                continue;
            }
            if mark.kind == Kind::Literal {
                let written = self.file.get(mark.span()).unwrap_or_default();
                tokens.push(Token::new(index..index + 1, vec![tidy(written.trim_start_matches('-'))]));
            }
            if let Some(value) = mark.typed().and_then(fractions::of) {
                tokens.push(Token::new(index..index + 1, vec![value.to_owned()]));
            }
            if fractions::raised(mark).is_some() {
                let (token, end) = fractions::exponent(line, index, tokens.last());
                tokens.extend(token);
                index = end;
                continue;
            }
            if value_at(line, index).is_none() || mark.address {
                index += 1;
                continue;
            }
            let run = self.run(line, index, false);
            let mut token = Token { marks: index..run.end, ..self.read(&run) };
            if is_in_molecule(line, &run) {
                token = Token::new(index..run.end, run.groups.iter().map(|group| tidy(group)).collect());
            }
            if self.own && !self.numerals.groups(' ') {
                let wide = self.run(line, index, true);
                let amount = (wide.end > run.end).then(|| self.read(&wide).values);
                token.wide = amount.and_then(|values| Some((wide.end, values.into_iter().next()?)));
            }
            index = run.end;
            tokens.push(token);
        }
        tokens
    }

    /// The groups of digits from `start` on; `blanks`: groups behind plain spaces, too, whatever the locale's ways.
    fn run(&self, line: &Line, start: usize, blanks: bool) -> Run {
        let mut run = Run { end: start, groups: vec![String::new()], signs: Vec::new(), blanks };
        loop {
            if let (Some(value), Some(group)) = (value_at(line, run.end), run.groups.last_mut()) {
                group.push(char::from(b'0' + value));
                run.end += 1;
                continue;
            }
            let Some(c) = line.at(run.end).and_then(Mark::typed) else { return run };
            let separates = matches!(c, '.' | ',' | '٫' | '٬') || is_blank(c) || is_raised(c);
            // A space is part of a number only before three digits, where the locale groups with one.
            let three = || {
                (1..=3).all(|next| value_at(line, run.end + next).is_some()) && value_at(line, run.end + 4).is_none()
            };
            let grouped = || run.groups.iter().all(|group| group.len() <= 3);
            let groups = |c| self.numerals.groups(c) || blanks && is_blank(c);
            let blank = is_blank(c) && !(groups(c) && three() && run.groups.len() < MOST_GROUPS && grouped());
            if !separates || blank || value_at(line, run.end + 1).is_none() {
                return run;
            }
            run.signs.push(c);
            run.groups.push(String::new());
            run.end += 1;
        }
    }

    /// What groups of digits with signs between them are, and what may have been meant.
    fn read(&self, run: &Run) -> Token {
        let (groups, signs) = (&run.groups, &run.signs);
        let found = |values: Vec<String>, meant: Vec<String>| Token { values, meant, ..Token::default() };
        let Some((last, before)) = signs.split_last() else { return found(vec![tidy(&groups[0])], Vec::new()) };
        let fraction = groups.last().cloned().unwrap_or_default();
        let whole = &groups[..groups.len() - 1];
        let group = |c: &char| self.numerals.groups(*c) || run.blanks && is_blank(*c);
        if before.iter().chain([last]).all(group) && are_groups(groups) {
            // Two numbers with a space between them may look like a thousand.
            let apart = if *last == ' ' { groups.iter().map(|group| tidy(group)).collect() } else { Vec::new() };
            return found(vec![tidy(&groups.concat())], apart);
        }
        let decimal = self.numerals.is_decimal(*last);
        if decimal && before.iter().all(group) && (before.is_empty() || are_groups(whole)) {
            return found(vec![tidy(&format!("{}.{fraction}", whole.concat()))], Vec::new());
        }
        // A number as another locale writes it.
        let meant = match (before.is_empty(), last) {
            (true, '.' | ',') => vec![tidy(&format!("{}.{fraction}", whole.concat()))],
            _ => Vec::new(),
        };
        found(groups.iter().map(|group| tidy(group)).collect(), meant)
    }
}

/// Digits up to where no number goes on.
struct Run {
    end: usize,
    groups: Vec<String>,
    /// What stands between the groups.
    signs: Vec<char>,
    /// Whether plain spaces group.
    blanks: bool,
}

/// The last group has three digits, those before it two (in India) or three, the first one any but a leading zero.
fn are_groups(groups: &[String]) -> bool {
    let sizes: Vec<usize> = groups.iter().map(String::len).collect();
    let middle = sizes.get(1..sizes.len() - 1).unwrap_or_default();
    sizes.len() > 1
        && sizes[0] <= 3
        && !groups[0].starts_with('0')
        && sizes.last() == Some(&3)
        && (middle.iter().all(|size| *size == 3) || middle.iter().all(|size| *size == 2))
}

/// Whether numbers are places in a molecule, which have a comma in every language: 1,25-(OH)₂D.
fn is_in_molecule(line: &Line, run: &Run) -> bool {
    let typed = |index: usize| line.at(index).and_then(Mark::typed);
    !run.signs.is_empty()
        && run.signs.iter().all(|sign| *sign == ',')
        && matches!(typed(run.end), Some('-' | '‑'))
        && typed(run.end + 1) == Some('(')
        && typed(run.end + 2).is_some_and(char::is_alphabetic)
}

fn value_at(line: &Line, index: usize) -> Option<u8> {
    let mark = line.at(index).filter(|mark| !mark.raised)?;
    mark.typed().and_then(digit).map(|(value, _)| value)
}

/// Without zeros that change nothing.
pub(super) fn tidy(number: &str) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}
