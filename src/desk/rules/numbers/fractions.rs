//! Fractions and exponents: ½ and 1/2 are 0.5, 2½ is 2.5, 10⁶ is not 10⁵.

use super::amounts::{Token, is_blank};
use crate::desk::rules::lines::{Line, Mark, digit};

/// A sign's amount: as a decimal number if it has an end.
pub(super) fn of(c: char) -> Option<&'static str> {
    Some(match c {
        '½' => "0.5",
        '¼' => "0.25",
        '¾' => "0.75",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '⅕' => "0.2",
        '⅖' => "0.4",
        '⅗' => "0.6",
        '⅘' => "0.8",
        '⅙' => "1/6",
        '⅚' => "5/6",
        '⅛' => "0.125",
        '⅜' => "0.375",
        '⅝' => "0.625",
        '⅞' => "0.875",
        '⅐' => "1/7",
        '⅑' => "1/9",
        _ => return None,
    })
}

/// Two digits with a stroke between them.
fn quotient(above: &str, below: &str) -> String {
    let (Ok(a), Ok(b)) = (above.parse::<u32>(), below.parse::<u32>()) else { return format!("{above}/{below}") };
    match (a, b) {
        (2, 4) | (3, 6) | (4, 8) => "0.5".to_owned(),
        (2, 8) => "0.25".to_owned(),
        (6, 8) => "0.75".to_owned(),
        (a, 2 | 4 | 5 | 8) if a < b => format!("{}", f64::from(a) / f64::from(b)),
        _ => format!("{above}/{below}"),
    }
}

/// `1/2` is an amount, and so is `2 1/2`; `5/6/2025` and `24/7` are none.
pub(super) fn join(line: &Line, tokens: Vec<Token>) -> Vec<Token> {
    let slash = |index: usize| matches!(line.at(index).and_then(Mark::typed), Some('/' | '⁄'));
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
                let (above, below) = (last.values[0].clone(), token.values[0].clone());
                let value = quotient(&above, &below);
                let marks = last.marks.start..token.marks.end;
                *last = Token { day: Some(vec![above, below]), ..Token::new(marks, vec![value]) };
            }
            None => joined.push(token),
        }
    }
    mixed(line, joined)
}

/// A whole number and the fraction behind it.
fn mixed(line: &Line, tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let is_part = token.values.len() == 1 && (is_proper(&token.values[0]) && is_written_as_fraction(line, &token));
        let touches = |last: &Token| match token.marks.start.checked_sub(last.marks.end) {
            Some(0) => true,
            Some(1) => line.at(last.marks.end).and_then(Mark::typed).is_some_and(|c| is_blank(c) || c == '\u{2064}'),
            _ => false,
        };
        let whole = |last: &Token| matches!(last.values.as_slice(), [value] if value.len() <= 3 && value.chars().all(|c| c.is_ascii_digit()));
        match joined.last_mut().filter(|last| is_part && touches(last) && whole(last)) {
            Some(last) => {
                let (whole, part) = (last.values[0].clone(), token.values[0].clone());
                let value = match part.strip_prefix("0.") {
                    Some(decimals) => format!("{whole}.{decimals}"),
                    None => format!("{whole} {part}"),
                };
                let marks = last.marks.start..token.marks.end;
                *last = Token { readings: vec![vec![whole, part]], ..Token::new(marks, vec![value]) };
            }
            None => joined.push(token),
        }
    }
    joined
}

fn is_proper(value: &str) -> bool {
    value.starts_with("0.") || value.split_once('/').is_some_and(|(above, below)| above < below)
}

fn is_written_as_fraction(line: &Line, token: &Token) -> bool {
    let marks = line.marks.get(token.marks.clone()).unwrap_or_default();
    marks.iter().filter_map(Mark::typed).any(|c| of(c).is_some() || matches!(c, '/' | '⁄'))
}

/// A raised digit or minus: its own character, or within `<sup>`.
pub(super) fn raised(mark: &Mark) -> Option<char> {
    let c = mark.typed()?;
    let own = match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴'..='⁹' => char::from_digit(c as u32 - 0x2070, 10)?,
        '⁻' => '-',
        _ if mark.raised => match c {
            '-' | '−' | '–' => '-',
            _ => char::from_digit(u32::from(digit(c)?.0), 10)?,
        },
        _ => return None,
    };
    Some(own)
}

/// A digit below the line, as in H₂O: not every text writes it so.
pub(super) fn is_lowered(c: char) -> bool {
    matches!(c, '₀'..='₉')
}

/// Adds the lowered digits of a line: they count if the other text has them.
pub(super) fn add_lowered(line: &Line, tokens: &mut Vec<Token>) {
    for run in line.runs(|mark| mark.typed().is_some_and(is_lowered)) {
        let digits = line.marks[run.clone()].iter().filter_map(|mark| char::from_digit(mark.c as u32 - 0x2080, 10));
        let token = Token { word: true, ..Token::new(run.clone(), vec![digits.collect()]) };
        let at = tokens.partition_point(|known| known.marks.start < run.start);
        tokens.insert(at, token);
    }
}

/// Raised digits behind 10 are its exponent, and where they end; others are notes, and squares of units.
pub(super) fn exponent(line: &Line, start: usize, before: Option<&Token>) -> (Option<Token>, usize) {
    let digits: String = line.marks[start..].iter().map_while(raised).collect();
    let end = start + digits.len().max(1);
    let of_ten = before.is_some_and(|token| token.marks.end == start && token.values == ["10"]);
    let token = of_ten.then(|| Token::new(start..end, vec![format!("^{digits}")]));
    (token.filter(|_| digits.chars().any(|c| c.is_ascii_digit())), end)
}
