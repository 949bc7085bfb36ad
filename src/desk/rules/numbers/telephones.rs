//! Telephone numbers: their groups are one number, whose digits keep their order.

use super::amounts::{Reader, Token};
use crate::desk::rules::lines::{Line, Mark, digit};

/// A number with fewer digits is no telephone's, or is dialled without groups.
const FEWEST: usize = 7;
/// No number is longer (ITU-T E.164 allows 15 digits).
const LONGEST: usize = 24;

/// Groups that are dialled as one number become one. In a translation that is so if the source has that number.
pub(super) fn join(line: &Line, tokens: Vec<Token>, reader: &Reader<'_>) -> Vec<Token> {
    if tokens.len() < 2 {
        return tokens;
    }
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    for mut token in tokens {
        if let Some(last) = found.last_mut().filter(|last| last.marks.end > token.marks.start) {
            last.parts.push(token);
            continue;
        }
        if let Some((end, digits, certain)) = number(line, token.marks.start) {
            if certain {
                token = Token { parts: vec![token.clone()], ..Token::new(token.marks.start..end, vec![digits]) };
            } else if reader.own {
                token.wide = Some((end, digits));
            }
        }
        found.push(token);
    }
    found
}

/// Whether the groups are a day, a month and a year: 03-04-2025.
fn is_date(groups: &[&[Mark]], digits: &str) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let within = |part: &str, most: u8| part.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
    lengths == [2, 2, 4]
        && (within(&digits[..2], 31) && within(&digits[2..4], 12)
            || within(&digits[..2], 12) && within(&digits[2..4], 31))
}

/// The number that begins at `start`: where it ends, its digits, and whether it can be nothing else.
fn number(line: &Line, start: usize) -> Option<(usize, String, bool)> {
    let dialled = |mark: &&Mark| {
        mark.is_text()
            && !mark.address
            && !mark.raised
            && (digit(mark.c).is_some() || matches!(mark.c, ' ' | '\u{A0}' | '\u{202F}' | '-' | '‑' | '(' | ')'))
    };
    let run = line.marks.get(start..)?.iter().take(LONGEST).take_while(dialled).count();
    let run = &line.marks[start..start + run];
    let length = run.iter().rposition(|mark| digit(mark.c).is_some())? + 1;
    let groups: Vec<&[Mark]> =
        run[..length].split(|mark| digit(mark.c).is_none()).filter(|group| !group.is_empty()).collect();
    let digits: String = groups
        .iter()
        .flat_map(|group| group.iter())
        .filter_map(|mark| digit(mark.c))
        .map(|(value, _)| char::from(b'0' + value))
        .collect();
    if digits.len() < FEWEST || groups.len() < 2 || is_date(&groups, &digits) {
        return None;
    }
    let before = line.before(start).and_then(Mark::typed);
    let prefixed = before == Some('+') || digits.starts_with('0') && groups[0].len() > 1;
    Some((start + length, digits, prefixed))
}
