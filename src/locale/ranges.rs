//! Ranges that right-to-left text turns around.
//!
//! Between two numbers a dash has no direction of its own. In right-to-left text each number runs from left to right, but
//! the second stands left of the first: `4–6` is displayed as `6–4` (UAX #9, rules N1 and N2), and in a leaflet that is
//! another dose. Looked for in text as it will be printed, so that it doesn't matter how a message spells it: with markup,
//! literals, terms, brackets or invisible characters.

use super::amounts::{is_currency, is_european, keeps_order};
use std::ops::{Range, RangeInclusive};

const LRI: char = '\u{2066}';
const FSI: char = '\u{2068}';
/// Unicode CLDR writes it into dates of digits, which Arabic reads from right to left.
const RLM: char = '\u{200F}';
const PDI: char = '\u{2069}';
/// The longest unit of Latin letters between a number and the dash: "mcg", "unit".
const UNIT: usize = 4;

/// What to do about it.
pub(super) const HELP: &str = "write words between the numbers, or use RANGE, which does; a slash or colon needs no spaces, as in 140/90 and 1:4; where the colon is a punctuation mark, put the space behind it only; in a telephone number, write spaces instead of dashes; with doses over the day, say which is for when";

/// Where the first stretch from a number over a dash to another number stands, in bytes. `exponents`: signs that begin a raised
/// or lowered text, and stand between no two numbers, as in 10<sup>−6</sup>.
pub(super) fn reversible(text: &str, exponents: &[usize]) -> Option<Range<usize>> {
    let mut number: Option<usize> = None;
    let (mut dash, mut letters, mut last) = (false, 0, None);
    // The last sign that may join two numbers.
    let mut sign = None;
    // A number behind Latin letters runs on with them: T1-2. That of Arabic digits does not (UAX #9, rule W7).
    let (mut latin, mut runs_on) = (false, false);
    let mut telephones = Telephones::default();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let end = at + c.len_utf8();
        if c == LRI {
            let length = isolated(&text[end..]);
            let isolated = &text[end..end + length];
            if is_address(isolated) {
                (number, dash, letters) = (None, false, 0);
                at = end + length;
                continue;
            }
            latin = false;
            // Only an isolate keeps the order of a telephone number's groups.
            telephones = Telephones::in_text(isolated, end);
        }
        if c == FSI || c == PDI {
            latin = false;
            let length = if c == FSI { isolated(&text[end..]) } else { 0 };
            if is_read_leftwards(&text[end..end + length]) {
                (number, dash, letters) = (None, false, 0);
                at = end + length;
                continue;
            }
        }
        if telephones.hold(at) {
            (number, dash, letters) = (None, false, 0);
            at = end;
            continue;
        }
        if c.is_numeric() {
            if let Some(start) = number.filter(|_| dash && !(runs_on && is_european(c))) {
                let length = text[at..].find(|c: char| !c.is_numeric()).unwrap_or(text.len() - at);
                return Some(start..at + length);
            }
            number = Some(number.filter(|_| letters == 0).unwrap_or(at));
            runs_on = latin && is_european(c);
            (dash, letters) = (false, 0);
        } else if c == '+'
            && !dash
            && letters == 0
            && let Some(stretch) = number.and_then(|start| schedule(text, start))
        {
            return Some(stretch);
        } else if exponents.contains(&at) {
            // Part of the number that it raises.
        } else if last.zip(text[end..].chars().next()).is_some_and(|(a, b)| keeps_order(a, c, b)) && !dash {
            // Inside a number, too.
        } else if c == '/' && last.is_some_and(|c| c.is_ascii_alphabetic()) && text[end..].starts_with(char::is_numeric)
        {
            // 250 mg/5 ml: a strength, in one phrase.
            (number, dash, letters) = (None, false, 0);
        } else if joins(last, c, text[end..].chars().next()) {
            dash = number.is_some();
            sign = Some(c);
        } else if dash && is_currency(c) && sign != Some('/') {
            // $100–$200. Behind a slash it is another amount.
        } else if number.is_some() && !dash && is_currency(c) {
            // 100 €–200 €
        } else if c.is_ascii_alphabetic() || c == 'µ' {
            // What follows a unit is told by the number before it.
            latin |= number.is_none() || runs_on;
            letters += 1;
            if dash || letters > UNIT {
                (number, dash, letters) = (None, false, 0);
            }
        } else if separates_digits(c) && text[end..].starts_with(char::is_numeric) && !dash {
            // Inside a number.
        } else if !is_neutral(c) {
            (number, dash, letters) = (None, false, 0);
            latin &= !c.is_alphabetic();
        }
        last = Some(c);
        at = end;
    }
    None
}

/// Three or more small numbers with plus signs between them, the first one at byte `start`: so many in the morning, at noon and in
/// the evening. What is the same from both ends may be read from either, and before a unit of Latin letters it is printed as typed.
fn schedule(text: &str, start: usize) -> Option<Range<usize>> {
    let within = |c: char| c.is_numeric() || matches!(c, '+' | ' ' | '\u{A0}');
    let rest = &text[start..];
    let stretch = &rest[..rest.find(|c| !within(c)).unwrap_or(rest.len())];
    let behind = rest[stretch.len()..].chars().next();
    let parts: Vec<&str> = stretch.split('+').map(|part| part.trim_matches([' ', '\u{A0}'])).collect();
    let small = parts.iter().all(|part| (1..=2).contains(&digits(part)) && part.chars().all(char::is_numeric));
    // A sum is the same in any order.
    let is_sum = behind == Some('=') || text[..start].trim_end().ends_with('=');
    let turns = parts.iter().ne(parts.iter().rev());
    (parts.len() >= 3 && small && turns && !is_sum && !behind.is_some_and(|c| c.is_ascii_alphabetic()))
        .then(|| start..start + stretch.trim_end().len())
}

/// How long the inside of an isolate is that has just begun, in bytes.
fn isolated(text: &str) -> usize {
    let mut depth = 0usize;
    let end = text.char_indices().find(|(_, c)| match *c {
        LRI | '\u{2067}' | FSI => {
            depth += 1;
            false
        }
        PDI if depth == 0 => true,
        PDI => {
            depth -= 1;
            false
        }
        _ => false,
    });
    end.map_or(text.len(), |(end, _)| end)
}

/// Whether an isolate holds a date that is meant to be read from right to left: 5, 6 and 2025 with marks that say so.
fn is_read_leftwards(text: &str) -> bool {
    text.contains(RLM) && text.chars().all(|c| c.is_numeric() || matches!(c, '/' | RLM))
}

/// Whether a word is a web or mail address: `p.o.` and `E.coli` are none.
pub(super) fn is_address(text: &str) -> bool {
    let host =
        text.split(['/', ':', '?', '#']).next().unwrap_or("").trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let labels: Vec<&str> = host.rsplit(['.', '@']).take(2).collect();
    let dotted = matches!(labels[..], [last, before] if last.len() >= 2
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && before.chars().filter(char::is_ascii_alphanumeric).count() >= 2);
    dotted || text.contains("://") || text.starts_with("www.")
}

/// The telephone numbers of a text (and its dates in digits), whose dashes stand for nothing.
///
/// Two groups of digits are taken for a range, however long they are: `1000-2000000` may be a dose. A telephone number
/// begins with + or 0, or has three or more groups with one sign between all of them, one of four digits: `1-800-555-1234`.
/// `25-50-100` may be three doses.
#[derive(Debug, Default)]
pub(super) struct Telephones {
    /// In order, the next one last.
    ranges: Vec<Range<usize>>,
}

/// The digits of a telephone number: a shorter one is not told from a dose, and no country has longer ones (ITU-T E.164).
const DIGITS: RangeInclusive<usize> = 7..=15;

impl Telephones {
    /// Those of a text that begins at byte `start` of what [`Self::hold`] is asked about.
    pub(super) fn in_text(text: &str, start: usize) -> Telephones {
        let mut ranges = Vec::new();
        let part =
            |c: char| c.is_numeric() || matches!(c, ' ' | '\u{A0}' | '-' | '\u{2011}' | '+' | '(' | ')' | '/' | '.');
        let mut at = 0;
        while let Some(found) = text[at..].find(part) {
            at += found;
            let length = text[at..].find(|c| !part(c)).unwrap_or(text.len() - at);
            in_stretch(&text[at..at + length], start + at, &mut ranges);
            at += length;
        }
        ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
        Telephones { ranges }
    }

    /// Whether the character at byte `at` belongs to one; asked from left to right.
    pub(super) fn hold(&mut self, at: usize) -> bool {
        while self.ranges.pop_if(|range| range.end <= at).is_some() {}
        self.ranges.last().is_some_and(|range| range.start <= at)
    }
}

/// The telephone numbers in a stretch of digits and the signs between them.
fn in_stretch(stretch: &str, start: usize, ranges: &mut Vec<Range<usize>>) {
    let mut at = 0;
    for word in stretch.split_inclusive([' ', '\u{A0}']) {
        if has_groups(word.trim_matches(|c: char| !c.is_numeric())) {
            ranges.push(start + at..start + at + word.len());
        }
        at += word.len();
    }
    // One number ends where another one may begin, or a sentence ends.
    let (mut at, mut called) = (0, false);
    while at < stretch.len() {
        let rest = &stretch[at..];
        let ends = |(end, c): (usize, char)| match c {
            '/' => Some(end + 1),
            '.' if rest[end + 1..].starts_with([' ', '\u{A0}']) => Some(end + 1),
            '+' if end > 0 => Some(end),
            _ => None,
        };
        let length = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let piece = &rest[..length];
        // The last digits of a second number may follow, as in `033-24635876/77`.
        let more = called && !piece.trim_end_matches('/').contains(is_dash) && digits(piece) < *DIGITS.start();
        called = more || begins(piece) && DIGITS.contains(&digits(piece));
        if called {
            ranges.push(start + at..start + at + length);
        }
        called &= piece.ends_with('/');
        at += length;
    }
}

/// Whether three or more groups of digits have one and the same sign between all of them.
fn has_groups(word: &str) -> bool {
    let mut signs = word.chars().filter(|c| !c.is_numeric());
    let Some(first) = signs.next().filter(|sign| is_dash(*sign)) else { return false };
    let groups = word.split(first);
    DIGITS.contains(&digits(word))
        && signs.all(|sign| sign == first)
        && groups.clone().count() >= 3
        && groups.clone().any(|group| digits(group) >= 4)
        && groups.min() != Some("")
}

/// Whether it starts as telephone numbers do; `0` alone and `0.5` are amounts.
fn begins(piece: &str) -> bool {
    let mut signs = piece.trim_start_matches(|c: char| !c.is_numeric() && c != '+').chars();
    match (signs.next(), signs.next()) {
        (Some('0' | '٠' | '۰'), Some(second)) => second.is_numeric(),
        (first, _) => first == Some('+'),
    }
}

fn digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// Whether a sign between two numbers lets them change places, where it does not keep their order. A colon with a space on
/// one side only is a punctuation mark, read from the right like the words around it: on day 5: 2 tablets.
pub(super) fn joins(before: Option<char>, sign: char, after: Option<char>) -> bool {
    let blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
    is_dash(sign) || is_colon(sign) && blank(before) == blank(after)
}

pub(super) fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

/// Signs that people write a range or a ratio with.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '/' | '~' | '÷' | '…' | 'ـ' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2053}' | '\u{2190}'..='\u{2194}'
        | '\u{21D0}'..='\u{21D4}' | '\u{2212}' | '\u{2236}' | '\u{223C}' | '\u{301C}' | '\u{FE58}' | '\u{FE63}'
        | '\u{FF0D}' | '\u{FF5E}')
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
    fn reversible(text: &str) -> Option<&str> {
        super::reversible(text, &[]).map(|stretch| &text[stretch])
    }

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
            "4 / 6",
            "50%/60%",
            "140/٩٠",
            "\u{2068}4\u{2069}/\u{2068}6\u{2069}",
            "140/90–150/95",
            "4 mg – 6 mg",
            "4 µg–6",
            "50% – 60%",
            "\u{2068}4\u{2069}–\u{2068}6\u{2069}",
            "\u{2066}4\u{2069}–\u{2066}6\u{2069}",
            "\u{2066}10-20\u{2069}",
            "\u{2066}4 mg – 6 mg\u{2069}",
            "جرعة 0.5–1.5",
            "4 – – 6",
            "1 : 4",
            "امزج المحلول بنسبة 1 : 4 مع الماء",
            "1 ： 4",
            "8 ÷ 4",
            "8÷4",
            "1∶4",
            "1:٤",
            "\u{2068}1\u{2069}:\u{2068}4\u{2069}",
            "10:30 - 11:30",
            "\u{2068}4\u{200F}-6\u{2069}",
            "140\u{200F}/90",
            "T1 من 4-6",
            "Botox ٤-٦",
            "T1-٢",
            "4 mg-6 mg",
            "\u{2068}Botox\u{2069} 4-6",
            "\u{2066}1000-2000000\u{2069}",
            "\u{2066}2000000-1000\u{2069}",
            "\u{2066}٢٠٠٠٠٠٠-٣٠٠٠٠٠٠\u{2069}",
            "\u{2066}1 000 000-2 000 000\u{2069}",
            "\u{2066}1.000.000-2.000.000\u{2069}",
            "\u{2066}0.125-1000000\u{2069}",
            "\u{2066}0-2000000\u{2069}",
            "\u{2066}2 1000-2000000\u{2069}",
            "\u{2066}10-20/30-40\u{2069}",
            "\u{2066}1/2-3/4\u{2069}",
            "\u{2066}05. 1000-2000000\u{2069}",
            "\u{2066}033-12345678 1000-2000000\u{2069}",
            "\u{2066}1000-2000000/033-12345678\u{2069}",
            "\u{2066}+5-10\u{2069}",
            "$100-$200",
            "$100–$200",
            "$100 – $200",
            "€1,000-€2,000",
            "\u{2066}$100\u{2069}-$200",
            "\u{2066}$100\u{2069}–\u{2066}$200\u{2069}",
            "100€-200€",
            "\u{2066}25-50-100\u{2069}",
            "100-200-300",
            "100…200",
            "10ـ20",
            "100 $ – 200 $",
            "\u{2066}100 €\u{2069} – \u{2066}200 €\u{2069}",
            "\u{2066}\u{2068}4\u{2069} mg\u{2069} – \u{2066}\u{2068}6\u{2069} mg\u{2069}",
            // Without an isolate its groups stand in the reverse order.
            "033-12345678",
            "1+1+2 يوميا",
            "1+0+2 أقراص",
            "1 + 0 + 2 أقراص",
            "١+١+٢ يوميا",
            "\u{2066}1+1+2\u{2069} يوميا",
            "½+0+1 قرص",
        ] {
            assert!(reversible(text).is_some(), "{text:?}");
        }
        assert_eq!(reversible("خلال 4–6 أشهر"), Some("4–6"));
        assert_eq!(reversible("\u{2066}1000-2000000\u{2069}"), Some("1000-2000000"));
    }

    #[test]
    fn other_dashes_and_numbers_are_left_alone() {
        for text in [
            "من 4 إلى 6 أشهر",
            "كلمة - كلمة",
            // Other amounts, and no range: read from right to left, like the words around them.
            "\u{2066}$5\u{2069}/\u{2066}$10\u{2069}",
            "\u{2066}$5\u{2069}، \u{2066}$10\u{2069}",
            "$5 - كلمة $10",
            "هاتف \u{2066}033-1234-5678\u{2069}",
            "\u{2066}033-12345678\u{2069}",
            "\u{2066}(033) 1234-5678\u{2069}",
            "\u{2066}033-24635876/77\u{2069}",
            "\u{2066}033-24635876 / 033-24635877\u{2069}",
            "\u{2066}٠٣٣-١٢٣٤٥٦٧٨\u{2069}",
            "\u{2066}+91 33 1234-5678\u{2069}",
            "\u{2066}+91 98300-12345 / +91 98300-12346\u{2069}",
            "\u{2066}12. +91 33 1234-5678\u{2069}",
            "\u{2066}1-800-555-1234\u{2069}",
            "\u{2066}05/06/2025\u{2069}",
            "\u{2066}2025-06-05\u{2069}",
            "\u{2066}98300 12345\u{2069}",
            "COVID-19",
            "الفقرات T1-2 في",
            "\u{2068}5\u{200F}/6\u{200F}/2025\u{2069}",
            "2016 مراجعة – 50%",
            "1.0 · BCP-01",
            "4، 6",
            "في 5 يونيو 2025",
            "Journal 4 of Pain – 6",
            "24",
            // A slash makes one number of digits that it touches.
            "4/6",
            "ضغط الدم فوق 140/90",
            "بنسبة 1:4 مع الماء",
            "بنسبة ١:٤ مع الماء",
            "في اليوم 5: 2 قرص",
            "الساعة 8:30",
            "ملاحظة: 5 أقراص",
            "ضغط الدم فوق \u{2066}140/90 mmHg\u{2069}",
            "۱۴۰/۹۰",
            "\u{2066}www.daradia.com/4-6\u{2069}",
            "\u{2066}250 mg/5 ml\u{2069}",
            "\u{2066}4 g/24 h\u{2069}",
            "\u{2066}400 mg/57 mg/5 ml\u{2069}",
            // From either end the same; sums; what a unit keeps in its order; a combination.
            "1+1+1 يوميا",
            "1 + 0 + 1 يوميا",
            "1+2+3 = 6",
            "المجموع = 1+2+3",
            "\u{2066}1+1+2 mg\u{2069}",
            "500+125 ملغ",
            "1+2",
            "A+B+1+2",
            "\u{2066}+91 98300 12345\u{2069}",
        ] {
            assert_eq!(reversible(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_exponents_sign_joins_no_numbers() {
        let text = "10−6 إلى 10−9";
        let signs: Vec<usize> = text.match_indices('−').map(|(at, _)| at).collect();
        assert_eq!(super::reversible(text, &signs), None);
        assert_eq!(super::reversible(text, &[]), Some(0..6));
        assert!(super::reversible("10−4–6", &[2]).is_some());
    }
}
