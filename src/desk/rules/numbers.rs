//! Numbers that are typed: every one of the source is in the translation, with its unit, in digits that belong together.
//!
//! What comes from a variable is compared elsewhere. A number that is spelt out is not guessed at: a comment says that it is
//! there.

use super::lines::{Kind, Line, Mark, digit};
use super::{Original, Report, Text, shown, units};
use crate::diagnostic::codes;
use crate::values::{NumberOptions, Values};
use fixed_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::str::FromStr;

/// How a locale writes numbers (CLDR `symbols`, as ICU formats them).
#[derive(Clone, Copy, Debug)]
pub(super) struct Numerals {
    zero: char,
    decimal: char,
    group: Option<char>,
}

impl Numerals {
    pub(super) fn new(values: &Values) -> Numerals {
        let zero = values.digits()[0];
        let sample = Decimal::from_str("12345678.5").map(|number| values.number(&number, NumberOptions::default()));
        let signs: Vec<char> = sample.unwrap_or_default().chars().filter(|c| digit(*c).is_none()).collect();
        let (decimal, groups) = signs.split_last().map_or(('.', &[][..]), |(decimal, groups)| (*decimal, groups));
        Numerals { zero, decimal, group: groups.first().copied() }
    }

    fn groups(&self, c: char) -> bool {
        let same = |a: char, b: char| a == b || is_blank(a) && is_blank(b) || is_raised(a) && is_raised(b);
        // A no-break space groups everywhere (ISO 80000-1, 7.3.1).
        c == '٬' || c != ' ' && is_blank(c) || self.group.is_some_and(|group| same(c, group))
    }

    fn is_decimal(&self, c: char) -> bool {
        c == '٫' || c == self.decimal
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}

fn is_raised(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// So many groups make more than all the money in the world.
const MOST_GROUPS: usize = 10;

/// A number that is typed: its marks, and the amounts that it may be.
#[derive(Debug)]
struct Token {
    marks: Range<usize>,
    /// What it is in this locale: one amount, or several if the digits are a date's or a telephone number's.
    values: Vec<String>,
    /// What somebody meant who wrote the separators of another locale, or no separators at all.
    meant: Vec<String>,
    /// The same hour on a clock of 24 hours.
    hour: Option<String>,
}

impl Token {
    fn new(marks: Range<usize>, values: Vec<String>, meant: Vec<String>) -> Token {
        Token { marks, values, meant, hour: None }
    }
}

fn is_address(mark: &Mark) -> bool {
    mark.address
}

/// Digits, and what may stand between two of them.
fn tokens(line: &Line, numerals: &Numerals, file: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut index = 0;
    while let Some(mark) = line.at(index) {
        if mark.kind == Kind::Literal {
            let written = file.get(mark.span()).unwrap_or_default();
            tokens.push(Token::new(index..index + 1, vec![tidy(written.trim_start_matches('-'))], Vec::new()));
        }
        if let Some(value) = mark.typed().and_then(fraction) {
            tokens.push(Token::new(index..index + 1, vec![value.to_owned()], Vec::new()));
        }
        let value_of = |index: usize| line.at(index).and_then(Mark::typed).and_then(digit).map(|(value, _)| value);
        if value_of(index).is_none() || is_address(mark) {
            index += 1;
            continue;
        }
        let start = index;
        let mut groups = vec![String::new()];
        let mut signs = Vec::new();
        loop {
            if let (Some(value), Some(group)) = (value_of(index), groups.last_mut()) {
                group.push(char::from(b'0' + value));
                index += 1;
                continue;
            }
            let Some(c) = line.at(index).and_then(Mark::typed) else { break };
            let separates = matches!(c, '.' | ',' | '٫' | '٬') || is_blank(c) || is_raised(c);
            // A space is part of a number only before three digits, where the locale groups with one.
            let three = || (1..=3).all(|next| value_of(index + next).is_some()) && value_of(index + 4).is_none();
            let grouped = || groups.iter().all(|group| group.len() <= 3);
            let blank = is_blank(c) && !(numerals.groups(c) && three() && groups.len() < MOST_GROUPS && grouped());
            if !separates || blank || value_of(index + 1).is_none() {
                break;
            }
            signs.push(c);
            groups.push(String::new());
            index += 1;
        }
        let (values, meant) = read(&groups, &signs, numerals);
        // 9:00 is 9 o'clock.
        let sharp = signs.is_empty() && groups[0] == "00" && start >= 2;
        if sharp && line.before(start).and_then(Mark::typed) == Some(':') && value_of(start - 2).is_some() {
            continue;
        }
        let hour = hour(line, index, &groups);
        tokens.push(Token { hour, ..Token::new(start..index, values, meant) });
    }
    halves(line, tokens)
}

/// An English hour before or after noon, as most other languages have it: `5:30 p.m.` is 17:30.
fn hour(line: &Line, end: usize, groups: &[String]) -> Option<String> {
    let hour: u8 = groups.first().filter(|_| groups.len() == 1)?.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let rest: String = line.marks.get(end..)?.iter().take(10).map(|mark| mark.c.to_ascii_lowercase()).collect();
    let rest = match rest.strip_prefix(':') {
        Some(minutes) => minutes.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => &rest,
    };
    let half = rest.trim_start();
    if half.starts_with("p.m") || half.starts_with("pm") {
        Some((hour % 12 + 12).to_string())
    } else if hour == 12 && (half.starts_with("a.m") || half.starts_with("am")) {
        Some("0".to_owned())
    } else {
        None
    }
}

/// `1/2` is an amount; `5/6/2025` and `24/7` are not.
fn halves(line: &Line, tokens: Vec<Token>) -> Vec<Token> {
    let slash = |index: usize| line.at(index).and_then(Mark::typed) == Some('/');
    let small = |token: &Token| token.marks.len() == 1 && token.values.len() == 1 && token.values[0].len() == 1;
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let part = joined.last().is_some_and(|last: &Token| {
            let (start, end) = (last.marks.start, token.marks.end);
            last.marks.end + 1 == token.marks.start
                && slash(last.marks.end)
                && small(last)
                && small(&token)
                && !slash(end)
                && !start.checked_sub(1).is_some_and(slash)
        });
        match joined.last_mut().filter(|_| part) {
            Some(last) => {
                let value = match (last.values[0].as_str(), token.values[0].as_str()) {
                    ("1", "2") => "0.5".to_owned(),
                    ("1", "4") => "0.25".to_owned(),
                    ("3", "4") => "0.75".to_owned(),
                    (a, b) => format!("{a}/{b}"),
                };
                *last = Token::new(last.marks.start..token.marks.end, vec![value], Vec::new());
            }
            None => joined.push(token),
        }
    }
    joined
}

fn fraction(c: char) -> Option<&'static str> {
    Some(match c {
        '½' => "0.5",
        '¼' => "0.25",
        '¾' => "0.75",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '⅕' => "1/5",
        '⅙' => "1/6",
        '⅛' => "1/8",
        _ => return None,
    })
}

/// Without zeros that change nothing.
fn tidy(number: &str) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

/// What groups of digits with signs between them are, and what may have been meant.
fn read(groups: &[String], signs: &[char], numerals: &Numerals) -> (Vec<String>, Vec<String>) {
    // The last group has three digits, those before it two (in India) or three, the first one any but a leading zero.
    let are_groups = |groups: &[String]| {
        let sizes: Vec<usize> = groups.iter().map(String::len).collect();
        let middle = sizes.get(1..sizes.len() - 1).unwrap_or_default();
        sizes[0] <= 3
            && !groups[0].starts_with('0')
            && sizes.last() == Some(&3)
            && (middle.iter().all(|size| *size == 3) || middle.iter().all(|size| *size == 2))
    };
    let Some((last, before)) = signs.split_last() else { return (vec![tidy(&groups[0])], Vec::new()) };
    let fraction = groups.last().cloned().unwrap_or_default();
    let whole = &groups[..groups.len() - 1];
    if before.iter().chain([last]).all(|c| numerals.groups(*c)) && are_groups(groups) {
        // Two numbers with a space between them may look like a thousand.
        let apart = if *last == ' ' { groups.iter().map(|group| tidy(group)).collect() } else { Vec::new() };
        return (vec![tidy(&groups.concat())], apart);
    }
    if numerals.is_decimal(*last)
        && before.iter().all(|c| numerals.groups(*c))
        && (before.is_empty() || are_groups(whole))
    {
        return (vec![tidy(&format!("{}.{fraction}", whole.concat()))], Vec::new());
    }
    let apart = groups.iter().map(|group| tidy(group)).collect();
    // A number as another locale writes it.
    let meant = match (before.is_empty(), last) {
        (true, '.' | ',') => vec![tidy(&format!("{}.{fraction}", whole.concat()))],
        _ => Vec::new(),
    };
    (apart, meant)
}

/// Digits of another numbering system than the locale's, and of two in one number.
pub(super) fn digits(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let Some(numerals) = &text.house.numerals else { return };
    let mut foreign: Option<(Range<usize>, char)> = None;
    for run in line.runs(|mark| mark.is_text() && !mark.address && digit(mark.c).is_some()) {
        let zeros = || line.marks[run.clone()].iter().filter_map(|mark| digit(mark.c)).map(|(_, zero)| zero);
        let first = zeros().next().unwrap_or('0');
        if zeros().any(|zero| zero != first) {
            report.add(codes::MIXED_NUMBER, text.id, line.span(run.clone()), || {
                let number: String = line.marks[run.clone()].iter().take(20).map(|mark| mark.c).collect();
                let right: String = number.chars().filter_map(|c| in_system(c, numerals.zero)).collect();
                (format!("`{number}` has digits of two numbering systems"), format!("type `{right}`"))
            });
        } else if first != numerals.zero && !(first == '0' && is_of_name(line, &run)) {
            foreign.get_or_insert((run, first));
        }
    }
    if let Some((run, _)) = foreign {
        report.add(codes::FOREIGN_DIGITS, text.id, line.span(run.clone()), || {
            let number: String = line.marks[run.clone()].iter().take(20).map(|mark| mark.c).collect();
            let right: String = number.chars().filter_map(|c| in_system(c, numerals.zero)).collect();
            (format!("numbers from the article have other digits here than `{number}`"), format!("type `{right}`"))
        });
    }
}

fn in_system(c: char, zero: char) -> Option<char> {
    char::from_u32(zero as u32 + u32::from(digit(c)?.0))
}

/// Whether digits belong to a name in Latin letters (B12, COVID-19), or to a telephone number.
fn is_of_name(line: &Line, run: &Range<usize>) -> bool {
    let latin = |mark: Option<&Mark>| mark.and_then(Mark::typed).is_some_and(|c| c.is_ascii_alphabetic());
    let joint = |mark: Option<&Mark>| matches!(mark.and_then(Mark::typed), Some('-' | '‑' | '/' | '.'));
    let (before, after) = (line.before(run.start), line.at(run.end));
    let far = |index: Option<usize>| index.and_then(|index| line.at(index));
    let name = latin(before)
        || latin(after)
        || joint(before) && latin(far(run.start.checked_sub(2)))
        || joint(after) && latin(far(Some(run.end + 1)));
    let dialled =
        |mark: &&Mark| matches!(mark.typed(), Some('+' | '-' | ' ' | '\u{A0}' | '(' | ')' | '‑')) || mark.is_number();
    let before = line.marks[..run.start].iter().rev().take(20).take_while(dialled);
    let around = before.chain(line.marks[run.start..].iter().take(20).take_while(dialled));
    name || around.filter(|mark| mark.is_number()).count() >= 7
}

/// The numbers of a text's lines.
struct Numbers {
    /// Each line's, with their places.
    tokens: Vec<Vec<Token>>,
    /// Those that are printed whichever variant is chosen.
    certain: BTreeSet<String>,
    /// How often each is written, in all variants.
    counts: BTreeMap<String, usize>,
}

impl Numbers {
    /// `wanted`: what a doubtful number is rather taken for.
    fn of(lines: &[Line], numerals: &Numerals, file: &str, wanted: Option<&Numbers>) -> Numbers {
        let mut tokens: Vec<Vec<Token>> = lines.iter().map(|line| tokens(line, numerals, file)).collect();
        if let Some(wanted) = wanted {
            let has = |value: &String| wanted.counts.contains_key(value);
            // Only two numbers with a space between them can be meant otherwise: other separators change the amount.
            for token in tokens.iter_mut().flatten().filter(|token| token.meant.len() > 1) {
                if !token.values.iter().all(has) && token.meant.iter().all(has) {
                    token.values = std::mem::take(&mut token.meant);
                }
            }
        }
        let mut counts = BTreeMap::new();
        for value in tokens.iter().flatten().flat_map(|token| &token.values) {
            *counts.entry(value.clone()).or_default() += 1;
        }
        let certain = if counts.is_empty() { BTreeSet::new() } else { certain(lines, &tokens, 0) };
        Numbers { tokens, certain, counts }
    }
}

fn certain(lines: &[Line], tokens: &[Vec<Token>], index: usize) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = tokens[index].iter().flat_map(|token| token.values.iter().cloned()).collect();
    for choice in &lines[index].choices {
        let mut variants = choice.iter().map(|variant| certain(lines, tokens, *variant));
        let first = variants.next().unwrap_or_default();
        found.extend(variants.fold(first, |all, variant| all.intersection(&variant).cloned().collect()));
    }
    found
}

const PASS: &str = "if it is right as it is, say why in a comment above the message: # number-ok: …";

/// Every number and unit of the source is there, and no other.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
    let Some(numerals) = &text.house.numerals else { return };
    let Some((Some(theirs), language)) = &text.house.source else { return };
    let source = Numbers::of(&original.lines, theirs, &original.ftl.file.text, None);
    let own = Numbers::of(&text.lines, numerals, &report.ftl.file.text, Some(&source));
    if source.counts.is_empty() && own.counts.is_empty() {
        return;
    }
    let place = |line: usize, token: &Token| text.lines[line].span(token.marks.clone());
    let placed =
        || own.tokens.iter().enumerate().flat_map(|(line, tokens)| tokens.iter().map(move |token| (line, token)));
    let hours: BTreeMap<&String, &String> = source
        .tokens
        .iter()
        .flatten()
        .filter_map(|token| Some((token.values.first()?, token.hour.as_ref()?)))
        .collect();
    let is_hour = |value: &String| hours.values().any(|hour| *hour == value);
    let is_extra =
        |token: &Token| token.values.iter().any(|value| !source.counts.contains_key(value) && !is_hour(value));
    let mut extra: Vec<_> =
        placed().filter(|(_, token)| is_extra(token)).map(|(line, token)| (place(line, token), token)).collect();
    // One amount stands more often than in the source: another one may have become it.
    let surplus = own.counts.iter().any(|(value, count)| source.counts.get(value).is_some_and(|there| count > there));
    let choices = text.lines.len() > 1 || original.lines.len() > 1;
    for (value, count) in &source.counts {
        if hours.get(value).is_some_and(|hour| own.counts.contains_key(*hour)) {
            continue;
        }
        let is_certain = source.certain.contains(value);
        let there = own.counts.get(value).copied().unwrap_or(0);
        let missing = match is_certain {
            true if !own.certain.contains(value) => true,
            true => !choices && there < *count && (surplus || !extra.is_empty()),
            // `[one] 1 day`: another language may have no such variant.
            false => there == 0 && !matches!(value.as_str(), "0" | "1" | "2"),
        };
        if !missing {
            continue;
        }
        let meant = extra.iter().position(|(_, token)| token.meant.contains(value));
        let found = meant.or_else(|| (!extra.is_empty()).then_some(0));
        let (span, typed) = match found {
            Some(found) => {
                let (span, _) = extra.remove(found);
                (span.clone(), report.ftl.file.text.get(span).map(str::to_owned))
            }
            None => (text.place.clone(), None),
        };
        let right = localised(value, numerals);
        report.add(codes::MISSING_NUMBER, text.id, span, || match typed {
            Some(typed) if meant.is_some() => (
                format!("`{typed}` is not {right} in this language"),
                format!("type {right} ({} is the decimal sign)", shown(numerals.decimal)),
            ),
            Some(typed) => {
                (format!("the source has {right} here, and this is `{typed}`"), format!("type {right}; {PASS}"))
            }
            None if there > 0 => {
                (format!("not every variant has the source's {right}"), format!("type it in each; {PASS}"))
            }
            None => (format!("the source's {right} is missing"), format!("type {right}; {PASS}")),
        });
    }
    if language.language == "en" {
        let plain: String = original.lines.iter().map(|line| line.plain().to_lowercase() + " ").collect();
        let unsaid = |token: &Token| !token.values.iter().any(|value| is_spelt(&plain, value));
        for (span, token) in extra.iter().filter(|(_, token)| unsaid(token)) {
            // Of a number that nobody can read, its digits are told.
            if report.has(codes::MIXED_NUMBER, span) {
                continue;
            }
            report.add(codes::ADDED_NUMBER, text.id, span.clone(), || {
                let value = localised(token.values.first().map_or("", String::as_str), numerals);
                (format!("the source has no {value}"), format!("take it out; {PASS}"))
            });
        }
    }
    compare_units(text, original, &source, &own, &language.language, report);
}

/// An amount as the locale writes it, without grouping.
fn localised(value: &str, numerals: &Numerals) -> String {
    let sign = |c: char| if c == '.' { Some(numerals.decimal) } else { in_system(c, numerals.zero).or(Some(c)) };
    value.chars().filter_map(sign).collect()
}

/// Whether an English text spells a number out.
fn is_spelt(text: &str, value: &str) -> bool {
    const WORDS: [(&str, &[&str]); 14] = [
        ("0", &["zero", "no"]),
        ("1", &["one", "once", "first", "single", "a", "an"]),
        ("2", &["two", "twice", "second", "both", "pair", "couple", "double"]),
        ("3", &["three", "third", "triple"]),
        ("4", &["four", "fourth"]),
        ("5", &["five", "fifth"]),
        ("6", &["six", "sixth"]),
        ("7", &["seven", "week"]),
        ("8", &["eight"]),
        ("9", &["nine"]),
        ("10", &["ten"]),
        ("11", &["eleven"]),
        ("12", &["twelve", "dozen"]),
        ("0.5", &["half"]),
    ];
    let words = WORDS.iter().find(|(number, _)| *number == value).map_or(&[][..], |(_, words)| words);
    text.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word))
}

/// What follows a number in its line.
fn following(line: &Line, token: &Token) -> String {
    let rest = line.marks.get(token.marks.end..).unwrap_or_default().iter().map(|mark| mark.c).take(40);
    let rest: String = rest.collect();
    let mut characters = rest.chars();
    match characters.next() {
        Some(c) if is_blank(c) || matches!(c, '-' | '‑' | '\n') => characters.as_str().trim_start().to_owned(),
        _ => rest,
    }
}

/// A unit that follows a number in the source follows it, or at least stands, in the translation.
fn compare_units(
    text: &Text<'_>,
    original: &Original<'_>,
    source: &Numbers,
    own: &Numbers,
    from: &str,
    report: &mut Report<'_>,
) {
    let language = text.language.language.as_str();
    let mut plain: Option<String> = None;
    // A text with more of them is a table, and to compare each with each would take minutes.
    const MOST: usize = 60;
    if [&source.tokens, &own.tokens].into_iter().any(|tokens| tokens.iter().map(Vec::len).sum::<usize>() > MOST) {
        return;
    }
    for (line, token) in
        source.tokens.iter().enumerate().flat_map(|(line, tokens)| tokens.iter().map(move |token| (line, token)))
    {
        let [value] = token.values.as_slice() else { continue };
        let Some(unit) = units::begins(&following(&original.lines[line], token), from) else { continue };
        let (mut changed, mut kept) = (None, 0);
        // As often as the source has this amount in this unit.
        let wanted_here = source
            .tokens
            .iter()
            .enumerate()
            .flat_map(|(line, tokens)| tokens.iter().map(move |token| (line, token)))
            .filter(|(_, other)| other.values.as_slice() == [value.as_str()])
            .filter(|(line, other)| {
                let after = following(&original.lines[*line], other);
                units::begins(&after, from).is_some_and(|other| std::ptr::eq(other, unit))
            })
            .count();
        for (line, found) in
            own.tokens.iter().enumerate().flat_map(|(line, tokens)| tokens.iter().map(move |token| (line, token)))
        {
            if found.values.as_slice() != [value.as_str()] {
                continue;
            }
            match units::begins(&following(&text.lines[line], found), language) {
                Some(other) if std::ptr::eq(other, unit) => kept += 1,
                Some(other) => changed = Some((text.lines[line].span(found.marks.clone()), other)),
                None => {}
            }
        }
        let choices = text.lines.len() > 1 || original.lines.len() > 1;
        if kept >= wanted_here || choices && kept > 0 || !own.counts.contains_key(value) {
            continue;
        }
        let wanted = unit.suggestion(language);
        let number = text.house.numerals.map_or_else(|| value.clone(), |numerals| localised(value, &numerals));
        if let Some((span, other)) = changed {
            report.add(codes::CHANGED_UNIT, text.id, span, || {
                let message = format!(
                    "the source's unit after {number} is `{wanted}`, and here it is `{}`",
                    other.suggestion(language)
                );
                (message, format!("type `{wanted}`; {PASS}"))
            });
            continue;
        }
        let plain = plain.get_or_insert_with(|| text.lines.iter().map(|line| line.plain() + "\n").collect());
        if kept == 0 && unit.is_known_in(language) && !unit.stands_in(plain, language) {
            report.add(codes::CHANGED_UNIT, text.id, text.place.clone(), || {
                (
                    format!("the source's unit after {number} is missing"),
                    format!("type `{wanted}` after the number; {PASS}"),
                )
            });
        }
    }
}
