//! Quantities typed into right-to-left text: a number with a sign, a fraction or a unit in Latin letters is one thing, and runs
//! from left to right. By the rules of bidirectional text (UAX #9) alone, `1½` would print as ½1, and `−5` as 5−; and a name
//! that begins with a number, `5-FU`, as FU-5.

use super::isolates::BIDI;
use super::ranges::is_colon;
use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, GeneralCategory};

/// Signs before a number.
const SIGNS: &[char] = &['+', '-', '−', '±'];

/// Symbols behind one. Those with letters are whole words.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "mg/kg", "mg/ml", "mg/mL", "mg/dl", "mg/dL", "mg/l", "mg/L", "µg/kg", "μg/kg", "mcg/kg", "µg/ml", "μg/ml", "g/l", "g/L", "g/dl",
    "g/dL", "mmol/l", "mmol/L", "ml/h", "mL/h", "ml/kg", "IU/ml", "IU/kg",
    "mg", "g", "kg", "µg", "μg", "mcg", "ml", "mL", "l", "L", "dl", "dL", "cc", "mm", "cm", "m", "km", "mmHg", "mm Hg", "mmol", "IU",
    "U", "kcal", "kJ", "Hz", "h", "min", "s", "°C", "°F", "° C", "° F", "℃", "℉", "°", "%", "٪", "‰",
];

/// How many characters of a quantity stand at the beginning of `rest`, behind `before`; 0 for a plain number, which needs no
/// help.
pub(super) fn length(before: &[(char, u16)], rest: &[(char, u16)]) -> usize {
    let at = |index: usize| rest.get(index).map(|(c, _)| *c);
    let digit = |index: usize| {
        at(index).is_some_and(|c| {
            matches!(BIDI.get(c), BidiClass::EuropeanNumber | BidiClass::ArabicNumber) && !is_fraction(c)
        })
    };
    let blank = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
    // Of a range or a product it is a part: those are told apart, or refused, as a whole.
    let last = before.iter().rev().map(|(c, _)| *c).find(|c| !blank(*c));
    // Not so where a currency begins another amount: $5/$10.
    let currency = at(0).is_some_and(is_currency);
    let joined = last.is_some_and(|c| {
        matches!(c, '-' | '‑' | '–' | '—' | '−' | '×' | ':' | '~' | '.') || SIGNS.contains(&c) || c == '/' && !currency
    });
    // A comma that touches digits may be a decimal one; the Arabic one parts the members of a list.
    let apart = before.last().is_none_or(|(c, _)| {
        blank(*c)
            || matches!(c, '(' | '[' | '“' | '”' | '«' | '»' | '\n' | '،' | '؛')
            || matches!(c, '/' | ',') && currency
    });
    if joined || !apart {
        return 0;
    }
    // Behind an Arabic letter a currency would stand on the other side of its number.
    let sign = usize::from(currency || at(0).is_some_and(|c| SIGNS.contains(&c)));
    let mut end = sign;
    while digit(end) || digit(end + 1) && end > sign && matches!(at(end), Some('.' | ',' | '٫' | '٬')) {
        end += 1;
    }
    // 140/90 mmHg: two numbers in one unit.
    if end > sign && at(end) == Some('/') && at(end - 1).zip(at(end + 1)).is_some_and(|(a, b)| keeps_order(a, '/', b)) {
        end += 1;
        while digit(end) {
            end += 1;
        }
    }
    let (number, fraction) = (end > sign, usize::from(at(end).is_some_and(is_fraction)));
    end += fraction;
    if !number && fraction == 0 {
        return 0;
    }
    if fraction == 0
        && let Some(name) = name_behind(&rest[end..])
    {
        return end + name;
    }
    let space = usize::from(at(end).is_some_and(blank));
    let behind: String = rest[end + space..].iter().take(8).map(|(c, _)| *c).collect();
    // °م and °س, Celsius, are read from right to left, with the degree sign next to the number: that one alone is kept whole.
    let own_degrees = behind.strip_prefix('°').is_some_and(|rest| {
        let rest = rest.trim_start_matches(blank);
        rest.strip_prefix(['م', 'س', 'ف']).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let whole = |unit: &&&str| {
        behind.strip_prefix(**unit).is_some_and(|rest| match **unit {
            "°" => !own_degrees,
            unit => {
                !unit.ends_with(char::is_alphabetic)
                    || !rest.starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '²' || c == '³')
            }
        })
    };
    let unit = UNITS.iter().filter(whole).map(|unit| unit.chars().count()).max();
    match unit {
        Some(unit) => end + space + unit,
        None if number && (sign + fraction > 0 || own_degrees) => end,
        None => 0,
    }
}

/// How many characters belong to a number's name or power behind its digits: `-FU`, `-lead ECG`, `^6`.
fn name_behind(rest: &[(char, u16)]) -> Option<usize> {
    let at = |index: usize| rest.get(index).map(|(c, _)| *c);
    let run = |from: usize, part: &dyn Fn(char) -> bool| rest.iter().skip(from).take_while(|(c, _)| part(*c)).count();
    let word = |from: usize| run(from, &|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '\u{2011}' | '/'));
    match (at(0)?, at(1)?) {
        ('^', '-' | '−') => Some(2 + run(2, &|c| c.is_ascii_digit())).filter(|length| *length > 2),
        ('^', c) if c.is_ascii_digit() => Some(1 + run(1, &|c| c.is_ascii_digit())),
        ('-' | '\u{2010}' | '\u{2011}', c) if c.is_ascii_alphabetic() => {
            let mut end = 1 + word(1);
            // The Latin words behind it are read on from left to right.
            while at(end) == Some(' ') && at(end + 1).is_some_and(|c| c.is_ascii_alphabetic()) {
                end += 1 + word(end + 1);
            }
            while matches!(at(end - 1), Some('-' | '\u{2011}' | '/')) {
                end -= 1;
            }
            Some(end)
        }
        _ => None,
    }
}

/// Whether a sign between two digits becomes a part of one number, which runs from left to right in any text: a slash or
/// colon that touches digits of one kind on both sides does (UAX #9, rule W4), as in 140/90 and 1:4. A dash does not.
pub(super) fn keeps_order(before: char, sign: char, after: char) -> bool {
    let number = |c| matches!(BIDI.get(c), BidiClass::EuropeanNumber | BidiClass::ArabicNumber) && !is_fraction(c);
    (sign == '/' || is_colon(sign)) && number(before) && number(after) && BIDI.get(before) == BIDI.get(after)
}

/// Whether a digit takes the direction of Latin letters before it (UAX #9, W7: European numbers, Urdu's among them).
pub(super) fn is_european(c: char) -> bool {
    BIDI.get(c) == BidiClass::EuropeanNumber
}

/// Whether it is a currency's sign: $, €, ₹.
pub(super) fn is_currency(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::CurrencySymbol
}

fn is_fraction(c: char) -> bool {
    matches!(c, '¼'..='¾' | '⅐'..='⅞' | '↉')
}
