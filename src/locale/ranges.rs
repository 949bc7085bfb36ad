//! Ranges that right-to-left text turns around.
//!
//! Between two numbers a dash has no direction of its own. In right-to-left text each number runs from left to right, but
//! the second stands left of the first: `4–6` is displayed as `6–4` (UAX #9, rules N1 and N2), and in a leaflet that is
//! another dose. Looked for in text as it will be printed, so that it doesn't matter how a message spells it: with markup,
//! literals, terms, brackets or invisible characters.

const LRI: char = '\u{2066}';
const PDI: char = '\u{2069}';
/// The longest unit of Latin letters between a number and the dash: "mcg", "unit".
const UNIT: usize = 4;

/// The first stretch from a number over a dash to another number.
pub(super) fn reversible(text: &str) -> Option<&str> {
    let mut number: Option<usize> = None;
    let (mut dash, mut letters) = (false, 0);
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let end = at + c.len_utf8();
        if c == LRI {
            let length = text[end..].find(PDI).unwrap_or(text.len() - end);
            if is_data(&text[end..end + length]) {
                (number, dash, letters) = (None, false, 0);
                at = end + length;
                continue;
            }
        }
        if c.is_numeric() {
            if let Some(start) = number.filter(|_| dash) {
                return text.get(start..end);
            }
            number = Some(number.filter(|_| letters == 0).unwrap_or(at));
            letters = 0;
        } else if is_dash(c) {
            dash = number.is_some();
        } else if c.is_ascii_alphabetic() || c == 'µ' {
            letters += 1;
            if dash || letters > UNIT {
                (number, dash, letters) = (None, false, 0);
            }
        } else if separates_digits(c) && text[end..].starts_with(char::is_numeric) && !dash {
            // Inside a number.
        } else if !is_neutral(c) {
            (number, dash, letters) = (None, false, 0);
        }
        at = end;
    }
    None
}

/// Telephone numbers and addresses, isolated left to right. A range is none: where an isolate keeps its order, people who
/// read from the right still take the larger number for the first.
fn is_data(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let groups = text.split(|c: char| !c.is_numeric()).filter(|group| !group.is_empty()).count();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let address = text
        .match_indices(['.', '@'])
        .any(|(at, mark)| letter(text[..at].chars().next_back()) && letter(text[at + mark.len()..].chars().next()));
    address || text.contains("://") || digits >= 7 || text.starts_with('+') || groups >= 3
}

/// Signs that people write a range with.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '/' | '~' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2053}' | '\u{2190}'..='\u{2194}'
        | '\u{21D0}'..='\u{21D4}' | '\u{2212}' | '\u{223C}' | '\u{301C}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{FF5E}')
}

fn separates_digits(c: char) -> bool {
    matches!(c, '.' | ',' | '٫' | '٬' | '\u{A0}' | '\u{202F}')
}

/// What may stand between a number and the dash without keeping them apart: spaces, brackets, percent signs, and what
/// nobody sees.
fn is_neutral(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '%' | '٪' | '°' | '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_between_two_numbers_is_found_however_it_is_spelt() {
        for text in [
            "4–6",
            "من 4-6 أشهر",
            "٤–٦",
            "4 – 6",
            "4\u{A0}–\u{A0}6",
            "4\u{2009}–\u{2009}6",
            "4\u{200E}–\u{200F}6",
            "4\u{200C}–\u{2060}6",
            "4\u{61C}–6",
            "(4)–(6)",
            "[4]–6",
            "1000–2000000",
            "1,000–2,000",
            "4→6",
            "4～6",
            "4/6",
            "4 mg – 6 mg",
            "4 µg–6",
            "50% – 60%",
            "\u{2068}4\u{2069}–\u{2068}6\u{2069}",
            "\u{2066}4\u{2069}–\u{2066}6\u{2069}",
            "\u{2066}10-20\u{2069}",
            "\u{2066}4 mg – 6 mg\u{2069}",
            "جرعة 0.5–1.5",
            "4 – – 6",
        ] {
            assert!(reversible(text).is_some(), "{text:?}");
        }
        assert_eq!(reversible("خلال 4–6 أشهر"), Some("4–6"));
    }

    #[test]
    fn other_dashes_and_numbers_are_left_alone() {
        for text in [
            "من 4 إلى 6 أشهر",
            "كلمة - كلمة",
            "هاتف \u{2066}033-1234-5678\u{2069}",
            "COVID-19",
            "2016 مراجعة – 50%",
            "1.0 · BCP-01",
            "4، 6",
            "في 5 يونيو 2025",
            "Journal 4 of Pain – 6",
            "24",
            "\u{2066}www.daradia.com/4-6\u{2069}",
        ] {
            assert_eq!(reversible(text), None, "{text:?}");
        }
    }
}
