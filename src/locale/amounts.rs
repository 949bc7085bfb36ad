//! Numbers typed into right-to-left text, with what belongs to them: signs, fractions, the groups of telephone numbers; and web
//! and mail addresses.

use super::phrases::BIDI;
use super::ranges::{is_address, is_colon};
use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, GeneralCategory};

/// No address is longer; looking on from each character of a longer stretch would take minutes.
pub(super) const LONGEST: usize = 2000;

/// Signs before a number.
const SIGNS: &[char] = &['+', '-', '−', '±', '\u{2011}', '–'];

/// A number at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// How many characters it has.
    pub length: usize,
    /// Whether its parts would change places: `1½` would print as ½1, `−5` as 5−, and a telephone number from its end.
    pub breaks: bool,
}

/// The number that stands at the beginning of `rest`, behind `before`.
pub(super) fn number(before: &[(char, u16)], rest: &[(char, u16)]) -> Option<Number> {
    if let Some(length) = telephone(rest) {
        return Some(Number { length, breaks: true });
    }
    let at = |index: usize| rest.get(index).map(|(c, _)| *c);
    let digit = |index: usize| at(index).is_some_and(is_digit);
    let apart = is_apart(before);
    let first = at(0)?;
    let currency = is_currency(first);
    let signed = SIGNS.contains(&first) && apart
        || currency && (apart || before.last().is_some_and(|(c, _)| matches!(c, '/' | ',')));
    let naked = apart && is_point(first) && digit(1);
    if !(signed || naked || is_digit(first) || is_fraction(first)) {
        return None;
    }
    let sign = usize::from(signed);
    let mut end = sign + usize::from(naked);
    while digit(end) || digit(end + 1) && end > sign && at(end).is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬')) {
        end += 1;
    }
    let whole = end > sign;
    // 140/90 mmHg: two numbers in one unit.
    if end > sign && at(end) == Some('/') && at(end - 1).zip(at(end + 1)).is_some_and(|(a, b)| keeps_order(a, '/', b)) {
        end += 1;
        while digit(end) {
            end += 1;
        }
    }
    // 1½, 1 ½ or 1 1/2
    let gap = usize::from(whole && at(end).is_some_and(is_blank));
    let fraction = match at(end + gap) {
        Some(c) if is_fraction(c) => gap + 1,
        _ if gap == 1 && is_written_fraction(&rest[end + 1..]) => gap + 3,
        _ => 0,
    };
    // What keeps together by itself may have more marks in it.
    let length = (end + fraction).max(if signed { 0 } else { plain(rest) });
    (length > sign).then_some(Number { length, breaks: signed || naked || fraction > 0 })
}

/// Whether it may be the sign of the number behind it.
pub(super) fn is_sign(c: char) -> bool {
    SIGNS.contains(&c)
}

/// Whether a sign may follow: behind a letter, a number or what closes one, it joins what it stands between.
pub(super) fn is_apart(before: &[(char, u16)]) -> bool {
    let last = before.iter().rev().map(|(c, _)| *c).find(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}'));
    !last.is_some_and(|c| {
        c.is_alphanumeric() || is_digit(c) || matches!(c, ')' | ']' | '\u{2069}' | '%' | '٪' | '°' | '.' | ',')
    })
}

/// How many characters of a web or mail address stand at the beginning.
pub(super) fn address(rest: &[(char, u16)]) -> Option<usize> {
    if !rest.first()?.0.is_ascii_alphanumeric() {
        return None;
    }
    let length = rest.iter().take_while(|(c, _)| c.is_ascii_graphic()).count();
    let length = rest[..length].iter().rposition(|(c, _)| c.is_ascii_alphanumeric() || *c == '/')? + 1;
    let text: String = rest[..length].iter().map(|(c, _)| *c).collect();
    is_address(&text).then_some(length)
}

/// How many characters of a telephone number stand at the beginning: groups of digits, three or more in all.
fn telephone(rest: &[(char, u16)]) -> Option<usize> {
    let first = rest.first()?.0;
    let called = matches!(first, '+' | '(');
    if !called && !is_digit(first) {
        return None;
    }
    let at = |index: usize| rest.get(index).map(|(c, _)| *c);
    let digit = |index: usize| at(index).is_some_and(is_digit);
    let (mut end, mut open) = (0, false);
    while let Some(c) = at(end) {
        let goes_on = match c {
            ')' => std::mem::take(&mut open),
            // A no-break space joins digits in any text.
            '+' => end == 0 || rest[end - 1].0 == '(',
            '\u{A0}' | '-' | '/' | '.' | '‑' => true,
            // `(24 hours)` is none of its digits.
            '(' => {
                let closes = rest[end + 1..].iter().find(|(c, _)| !is_digit(*c) && !matches!(c, ' ' | '-' | '+'));
                open = closes.is_some_and(|(c, _)| *c == ')');
                open
            }
            ' ' => called && !is_time(&rest[end + 1..]) || goes_on(&rest[..end], &rest[end + 1..]),
            c => is_digit(c) || is_separator(c) && end > 0 && digit(end - 1) && digit(end + 1),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    let mut end = rest[..end].iter().rposition(|(c, _)| is_digit(*c))? + 1;
    if !called && !is_one_number(&rest[..end]) {
        end = rest[..end].iter().position(|(c, _)| *c == ' ').unwrap_or(end);
    }
    end = before_hours(rest, end);
    let count = |end: usize, test: &dyn Fn(char) -> bool| rest[..end].iter().filter(|(c, _)| test(*c)).count();
    // `(250 …)` is an amount in brackets; `(033) 1234` begins with an area code.
    if count(end, &|c| c == '(') > count(end, &|c| c == ')') {
        if first == '(' && count(end, &|c| c == '(') == 1 {
            return None;
        }
        end += 1;
    }
    let digits = count(end, &is_digit);
    // The bidirectional algorithm itself keeps 1,234.5 together (UAX #9, W4).
    let keeps = plain(rest) == end && count(end, &|c| matches!(c, '\'' | '’')) == 0;
    (digits >= 3 && digits < end && !keeps).then_some(end)
}

/// What times of answering are counted in or said with, as far as a word's beginning tells. In Arabic and Urdu, and in Hebrew.
const HOURS: &[&str] = &[
    "ساعة",
    "ساعات",
    "ساعه",
    "ساعت",
    "يوم",
    "أيام",
    "ايام",
    "صباح",
    "مساء",
    "ظهر",
    "دقيق",
    "دقائق",
    "أسبوع",
    "اسبوع",
    "گھنٹ",
    "دن ",
    "بجے",
    "منٹ",
    "ہفت",
    "روز",
    "שעות",
    "שעה",
    "ימים",
    "דקות",
];

/// Where a number to call ends before the hours in which somebody answers: its last group counts the word behind it, or says
/// day and night, as in 24/7.
fn before_hours(rest: &[(char, u16)], end: usize) -> usize {
    let Some(blank) = rest[..end].iter().rposition(|(c, _)| matches!(c, ' ' | '\u{A0}')) else { return end };
    let digits = |part: &[(char, u16)]| part.iter().filter(|(c, _)| is_digit(*c)).count();
    let last: String = rest[blank + 1..end].iter().map(|(c, _)| *c).collect();
    let behind = rest[end..].iter().map(|(c, _)| *c).skip_while(|c| is_blank(*c));
    let word: String = behind.filter(|c| !matches!(c, '\u{64B}'..='\u{652}')).take(8).collect();
    let counts = end - blank <= 3 && last.chars().all(is_digit) && HOURS.iter().any(|hour| word.starts_with(hour));
    let always = matches!(last.as_str(), "24/7" | "٢٤/٧" | "۲۴/۷");
    if (counts || always) && digits(&rest[..blank]) >= 7 { blank } else { end }
}

/// Whether a time of day stands at the beginning: no number to call has a colon.
fn is_time(text: &[(char, u16)]) -> bool {
    text[..plain(text)].iter().any(|(c, _)| is_colon(*c))
}

/// Whether groups of digits that blanks part are one number: it begins with a zero or has eight digits, as telephone numbers
/// do, or goes on by thousands (1 200 000, 100 000). Two short ones are a week and a dose.
fn is_one_number(text: &[(char, u16)]) -> bool {
    let groups: Vec<&[(char, u16)]> = text.split(|(c, _)| *c == ' ').collect();
    let digits = |group: &&[(char, u16)]| group.iter().filter(|(c, _)| is_digit(*c)).count();
    let zeros = |group: &&[(char, u16)]| group.iter().take(3).all(|(c, _)| matches!(c, '0' | '٠' | '۰'));
    let Some((first, rest)) = groups.split_first() else { return true };
    let thousands = rest.iter().all(|group| group.iter().take_while(|(c, _)| is_digit(*c)).count() == 3);
    if is_year(first) && is_amount_behind_a_year(rest) {
        return false;
    }
    rest.is_empty()
        || matches!(first.first(), Some(('0' | '٠' | '۰', _)))
        || groups.iter().map(digits).sum::<usize>() >= 8
        || thousands && (rest.len() > 1 || rest.iter().all(zeros))
}

/// Whether digits are a year of our time.
fn is_year(group: &[(char, u16)]) -> bool {
    let century = (group.first(), group.get(1));
    let is = |mark: Option<&(char, u16)>, digits: [char; 3]| mark.is_some_and(|(c, _)| digits.contains(c));
    let (nineteen, twenty) = ((['1', '١', '۱'], ['9', '٩', '۹']), (['2', '٢', '۲'], ['0', '٠', '۰']));
    let begins = |(first, second)| is(century.0, first) && is(century.1, second);
    group.len() == 4 && group.iter().all(|(c, _)| is_digit(*c)) && (begins(nineteen) || begins(twenty))
}

/// Whether what stands behind a year is an amount: of four digits, or one that begins with few digits before its thousands.
/// `1900 123 456` is a number to call.
fn is_amount_behind_a_year(groups: &[&[(char, u16)]]) -> bool {
    match groups {
        [one] => one.len() == 4,
        [first, rest @ ..] => first.len() <= 2 && rest.iter().all(|group| group.len() == 3),
        [] => false,
    }
}

/// Whether a number goes on behind a blank. Its groups have no marks in them; but that thousands may follow a scale's colon
/// (1:200 000), or a decimal sign the last thousands (100 000,5). Behind a time or a date, and before one, another number
/// begins: 8:00 250, 7 5:30.
fn goes_on(number: &[(char, u16)], behind: &[(char, u16)]) -> bool {
    let digits = |text: &[(char, u16)]| text.iter().take_while(|(c, _)| is_digit(*c)).count();
    let thousands = digits(behind) == 3;
    if number.iter().any(|(c, _)| is_separator(*c)) {
        let colon = number.iter().position(|(c, _)| is_colon(*c));
        let alone = number.iter().filter(|(c, _)| is_separator(*c)).count() == 1;
        // 8:00 has two digits behind its colon; no dose begins with three zeros.
        let zeros = behind.iter().take(3).all(|(c, _)| matches!(c, '0' | '٠' | '۰'));
        return thousands && alone && colon.is_some_and(|colon| zeros || digits(&number[colon + 1..]) != 2);
    }
    let next = &behind[..plain(behind)];
    let mark = |(c, _): &(char, u16)| is_separator(*c) && *c != '.';
    let time = next.iter().position(|(c, _)| *c == '.').is_some_and(|point| point <= 2);
    thousands || !next.iter().any(mark) && !time
}

/// How many characters of a number stand at the beginning: digits, and separators that have digits on both sides.
pub(super) fn plain(rest: &[(char, u16)]) -> usize {
    let digit = |at: usize| rest.get(at).is_some_and(|(c, _)| is_digit(*c));
    let mut end = 0;
    while digit(end) || end > 0 && rest.get(end).is_some_and(|(c, _)| is_separator(*c)) && digit(end + 1) {
        end += 1;
    }
    end
}

/// What parts the digits of one number, or hours and minutes, or the two sides of a scale.
fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | ':' | '\'' | '’' | '٫' | '٬')
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | '٫')
}

pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// Whether it is a digit, and no fraction.
pub(super) fn is_digit(c: char) -> bool {
    matches!(BIDI.get(c), BidiClass::EuropeanNumber | BidiClass::ArabicNumber) && !is_fraction(c)
}

/// Whether a sign between two digits becomes a part of one number, which runs from left to right in any text: a slash or
/// colon that touches digits of one kind on both sides does (UAX #9, rule W4), as in 140/90 and 1:4. A dash does not.
pub(super) fn keeps_order(before: char, sign: char, after: char) -> bool {
    (sign == '/' || is_colon(sign)) && is_digit(before) && is_digit(after) && BIDI.get(before) == BIDI.get(after)
}

/// Whether a digit takes the direction of Latin letters before it (UAX #9, W7: European numbers, Urdu's among them).
pub(super) fn is_european(c: char) -> bool {
    BIDI.get(c) == BidiClass::EuropeanNumber
}

/// Whether it is a currency's sign: $, €, ₹.
pub(super) fn is_currency(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::CurrencySymbol
}

/// Whether a fraction of a whole stands at the beginning: 1/2, 3/4. What has more digits is a date or a pressure.
fn is_written_fraction(rest: &[(char, u16)]) -> bool {
    let digit = |at: usize| rest.get(at).map(|(c, _)| *c).filter(|c| is_digit(*c));
    let slash = rest.get(1).is_some_and(|(c, _)| matches!(c, '/' | '⁄'));
    let more =
        digit(3).is_some() || rest.get(3).is_some_and(|(c, _)| is_separator(*c) || *c == '/') && digit(4).is_some();
    // Both in one system: its digits lie in their order.
    slash && !more && digit(0).zip(digit(2)).is_some_and(|(part, whole)| part < whole)
}

pub(super) fn is_fraction(c: char) -> bool {
    matches!(c, '¼'..='¾' | '⅐'..='⅞' | '↉')
}
