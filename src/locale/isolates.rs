//! Isolates around what is typed into right-to-left text and must keep its order: telephone numbers, addresses, amounts and
//! lists of foreign names. By the bidirectional algorithm (UAX #9) alone, their parts would change places.

use super::quantities;
use crate::values::{LRI, PDI};
use icu_properties::props::BidiClass;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

pub(super) const BIDI: CodePointMapDataBorrowed<'static, BidiClass> = CodePointMapData::<BidiClass>::new();

/// Telephone numbers, addresses and quantities typed into right-to-left text: without an isolate, the groups of a number
/// would stand in the reverse order, and a sign or a fraction on its other side.
pub(super) fn isolate_data(characters: Vec<(char, u16)>) -> Vec<(char, u16)> {
    let mut out = Vec::with_capacity(characters.len());
    let (mut at, mut depth) = (0, 0usize);
    while at < characters.len() {
        let (character, style) = characters[at];
        match character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            PDI => depth = depth.saturating_sub(1),
            _ => {}
        }
        let begins =
            depth == 0 && !at.checked_sub(1).is_some_and(|before| characters[before].0.is_ascii_alphanumeric());
        let rest = &characters[at..characters.len().min(at + LONGEST_DATA)];
        let length = match begins {
            true => data_length(rest).max(quantities::length(&characters[..at], rest)),
            false => 0,
        };
        if length > 0 {
            out.push((LRI, style));
            out.extend_from_slice(&characters[at..at + length]);
            out.push((PDI, style));
            at += length;
        } else {
            // Nothing begins inside a number: half of it in an isolate would stand on the other side.
            let length = if depth == 0 { number_length(rest).max(1) } else { 1 };
            out.extend_from_slice(&characters[at..at + length]);
            at += length;
        }
    }
    out
}

/// No address is longer; looking on from each character of a longer stretch would take minutes.
const LONGEST_DATA: usize = 2000;

/// How many characters of a telephone number or an address stand at the beginning.
fn data_length(characters: &[(char, u16)]) -> usize {
    let begins = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '(') || is_digit(c);
    if !characters.first().is_some_and(|(c, _)| begins(*c)) {
        return 0;
    }
    let run = |part: &dyn Fn(char) -> bool, last: &dyn Fn(char) -> bool| {
        let length = characters.iter().take_while(|(c, _)| part(*c)).count();
        characters[..length].iter().rposition(|(c, _)| last(*c)).map_or(0, |last| last + 1)
    };
    let address = run(&|c| c.is_ascii_graphic(), &|c| c.is_ascii_alphanumeric() || c == '/');
    let text = |length: usize| characters[..length].iter().map(|(c, _)| *c).collect::<String>();
    let looks_like_address = |text: &str| {
        text.contains("://")
            || text.split(['.', '@']).filter(|part| part.starts_with(|c: char| c.is_ascii_alphanumeric())).count() >= 2
                && text.contains(|c: char| c.is_ascii_alphabetic())
    };
    if address > 0 && characters[0].0.is_ascii_alphanumeric() && looks_like_address(&text(address)) {
        return address;
    }
    let between = |at: usize| {
        let digit = |at: usize| characters.get(at).is_some_and(|(c, _)| is_digit(*c));
        at.checked_sub(1).is_some_and(digit) && digit(at + 1)
    };
    let called = matches!(characters[0].0, '+' | '(');
    let mut marked = false;
    let phone = characters.iter().enumerate().take_while(|(at, (c, _))| {
        marked |= is_mark(*c);
        // A no-break space joins digits in any text.
        is_digit(*c)
            || matches!(*c, '+' | '(' | ')' | '\u{A0}' | '-' | '/' | '.' | '‑')
            || *c == ' ' && (called || !begins_anew(&characters[*at + 1..], marked))
            || is_separator(*c) && between(*at)
    });
    let phone = phone.count();
    let phone = characters[..phone].iter().rposition(|(c, _)| is_digit(*c)).map_or(0, |last| last + 1);
    let phone_text = text(phone);
    let digits = phone_text.chars().filter(|c| is_digit(*c)).count();
    // `(250 …)` is an amount in brackets; `(033) 1234` is an area code.
    let brackets = |c: char| phone_text.matches(c).count();
    let starts =
        phone_text.starts_with(|c: char| c == '+' || c == '(' || is_digit(c)) && brackets('(') == brackets(')');
    // The bidirectional algorithm itself keeps 1,234.5 together (UAX #9, W4), and the currency sign before it.
    let plain = number_length(characters) == phone && !phone_text.contains(['\'', '’']);
    if starts && digits >= 3 && digits < phone_text.chars().count() && !plain { phone } else { 0 }
}

fn is_digit(c: char) -> bool {
    matches!(BIDI.get(c), BidiClass::EuropeanNumber | BidiClass::ArabicNumber)
}

/// A mark inside of a time, a scale or an amount, which telephone numbers lack.
fn is_mark(c: char) -> bool {
    is_separator(c) && c != '.'
}

/// Whether another time or amount begins behind a blank, as in 8:00 12:00 and 2,5 5,5, and no more digits of the same one,
/// which come in threes: 1:200 000, 100 000,5. `marked`: there was a mark before the blank.
fn begins_anew(behind: &[(char, u16)], marked: bool) -> bool {
    let mut number = behind.iter().map(|(c, _)| *c).take_while(|c| is_digit(*c) || is_separator(*c));
    let digits = behind.iter().take_while(|(c, _)| is_digit(*c)).count();
    digits != 3 && (marked || number.any(is_mark))
}

/// What parts the digits of one number, or hours and minutes, or the two sides of a scale.
fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | ':' | '\'' | '’' | '٫' | '٬')
}

/// How many characters of a number stand at the beginning: digits, and separators that have digits on both sides.
fn number_length(characters: &[(char, u16)]) -> usize {
    let digit = |at: usize| characters.get(at).is_some_and(|(c, _)| is_digit(*c));
    let mut end = 0;
    while digit(end) || end > 0 && is_separator(characters.get(end).map_or(' ', |(c, _)| *c)) && digit(end + 1) {
        end += 1;
    }
    end
}

/// Left-to-right phrases with nothing but punctuation between them ("Lancet، BMJ") would be set as one phrase, the
/// last one first: each gets an isolate of its own.
pub(super) fn isolate_lists(characters: Vec<(char, u16)>) -> Vec<(char, u16)> {
    let phrases = phrases(&characters);
    let class = |index: usize| BIDI.get(characters[index].0);
    let strong = |index: usize| matches!(class(index), BidiClass::RightToLeft | BidiClass::ArabicLetter);
    // Only what lists are made with parts phrases: the underscore of `a_b` or the slash of `a/b` joins them.
    let parts = |index: usize| matches!(characters[index].0, '،' | '؛' | ',' | ';' | '·' | '|');
    let joined = |a: usize, b: usize| {
        let mut between = phrases[a].1..phrases[b].0;
        between.clone().any(parts) && between.all(|index| !strong(index))
    };
    let mut isolated = vec![false; phrases.len()];
    for next in 1..phrases.len() {
        if joined(next - 1, next) {
            (isolated[next - 1], isolated[next]) = (true, true);
        }
    }
    let mut out = Vec::with_capacity(characters.len() + 2 * phrases.len());
    let mut done = 0;
    for ((start, end), _) in phrases.into_iter().zip(isolated).filter(|(_, isolated)| *isolated) {
        out.extend_from_slice(&characters[done..start]);
        out.push((LRI, characters[start].1));
        out.extend_from_slice(&characters[start..end]);
        out.push((PDI, characters[end - 1].1));
        done = end;
    }
    out.extend_from_slice(&characters[done..]);
    out
}

/// Left-to-right phrases outside of isolates: words and what joins them (spaces, hyphens, apostrophes, full stops).
fn phrases(characters: &[(char, u16)]) -> Vec<(usize, usize)> {
    let mut phrases: Vec<(usize, usize)> = Vec::new();
    let mut depth = 0usize;
    let mut joins = false;
    for (index, (character, _)) in characters.iter().enumerate() {
        match *character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            PDI => depth = depth.saturating_sub(1),
            ' ' | '\u{A0}' | '-' | '’' | '\'' | '.' | '&' => continue,
            _ => {}
        }
        let letter = depth == 0 && BIDI.get(*character) == BidiClass::LeftToRight;
        let digit = depth == 0 && BIDI.get(*character) == BidiClass::EuropeanNumber;
        let mark = BIDI.get(*character) == BidiClass::NonspacingMark;
        match phrases.last_mut() {
            Some(last) if joins && (letter || digit || mark) => last.1 = index + 1,
            _ if letter => {
                phrases.push((index, index + 1));
                joins = true;
            }
            _ => joins = false,
        }
    }
    phrases
}

#[cfg(test)]
mod tests {
    use crate::locale::rich::tests::rich;

    #[test]
    fn lists_of_latin_names_keep_their_order_in_right_to_left_text() {
        assert_eq!(
            rich("ar", "مصادر: The Lancet، BMJ 3."),
            "مصادر: \u{2066}The Lancet\u{2069}، \u{2066}BMJ 3\u{2069}."
        );
        assert_eq!(rich("ar", "كلمة The Lancet كلمة BMJ"), "كلمة The Lancet كلمة BMJ");
        for name in ["daradia_new", "A/B", "IL-6+TNF", "C(D)"] {
            assert_eq!(rich("ur", name), name);
        }
    }

    #[test]
    fn quantities_are_isolated_in_right_to_left_text() {
        for (text, isolated) in [
            ("خوراک 1½ گولی", "خوراک \u{2066}1½\u{2069} گولی"),
            ("درجہ حرارت −5 °C پر", "درجہ حرارت \u{2066}−5 °C\u{2069} پر"),
            ("تقریباً ±2 دن", "تقریباً \u{2066}±2\u{2069} دن"),
            ("بخار 38.5 °C ہو", "بخار \u{2066}38.5 °C\u{2069} ہو"),
            ("روزانہ 500 mg لیں", "روزانہ \u{2066}500 mg\u{2069} لیں"),
            ("روزانہ (2.5 mg/kg) لیں", "روزانہ (\u{2066}2.5 mg/kg\u{2069}) لیں"),
            ("دباؤ 140/90 mmHg سے", "دباؤ \u{2066}140/90 mmHg\u{2069} سے"),
            ("دباؤ ۱۴۰/۹۰ mmHg سے", "دباؤ \u{2066}۱۴۰/۹۰ mmHg\u{2069} سے"),
            ("۵۰۰ mg لیں", "\u{2066}۵۰۰ mg\u{2069} لیں"),
            ("دوا 5-FU اور", "دوا \u{2066}5-FU\u{2069} اور"),
            ("وارڈ 12-B میں", "وارڈ \u{2066}12-B\u{2069} میں"),
            ("یہ 12-lead ECG، پھر", "یہ \u{2066}12-lead ECG\u{2069}، پھر"),
            ("خلیے 10^6 ہیں", "خلیے \u{2066}10^6\u{2069} ہیں"),
            ("خلیے 10^−6 ہیں", "خلیے \u{2066}10^−6\u{2069} ہیں"),
            // The degree sign belongs to the letter on its left.
            ("حرارت 38.5 °م ہو", "حرارت \u{2066}38.5\u{2069} °م ہو"),
            ("حرارت 38.5°س ہو", "حرارت \u{2066}38.5\u{2069}°س ہو"),
            ("زاویہ 90° پر", "زاویہ \u{2066}90°\u{2069} پر"),
        ] {
            assert_eq!(rich("ur", text), isolated);
            assert_eq!(rich("en", text), text, "only where the text runs from right to left");
        }
        for (text, isolated) in [
            ("قیمت $5, $10", "قیمت \u{2066}$5\u{2069}, \u{2066}$10\u{2069}"),
            ("قیمت $5،$10", "قیمت \u{2066}$5\u{2069}،\u{2066}$10\u{2069}"),
            ("قیمت $5، $10", "قیمت \u{2066}$5\u{2069}، \u{2066}$10\u{2069}"),
            ("قیمت $5/$10", "قیمت \u{2066}$5\u{2069}/\u{2066}$10\u{2069}"),
            ("قیمت $1,500/₹10", "قیمت \u{2066}$1,500\u{2069}/\u{2066}₹10\u{2069}"),
            ("درجہ -5, -10", "درجہ \u{2066}-5\u{2069}, \u{2066}-10\u{2069}"),
            ("لیں 500 mg, 250 mg", "لیں \u{2066}500 mg\u{2069}, \u{2066}250 mg\u{2069}"),
        ] {
            assert_eq!(rich("ur", text), isolated);
        }
        for text in [
            "(250 ملی گرام)",
            "(2026) میں",
            "(12.5 ملی گرام)",
            "10–20 mg",
            "10 - 20 mg",
            "5 mgx",
            "تا-5 دن",
            "5 گولی",
            "4/5 mg",
        ] {
            let rich = rich("ur", text);
            assert!(rich == text || !rich.contains("(\u{2069}") && !rich.contains("\u{2066}("), "{rich}");
            assert!(
                !rich.contains("\u{2066}20") && !rich.contains("\u{2066}-5") && !rich.contains("mgx\u{2069}"),
                "{rich}"
            );
        }
        assert_eq!(rich("ur", "(250 ملی گرام)"), "(250 ملی گرام)");
    }

    /// A right-to-left text as it is seen, from left to right.
    fn drawn(locale: &str, text: &str) -> String {
        let text = rich(locale, text);
        let info = unicode_bidi::BidiInfo::new(&text, Some(unicode_bidi::Level::rtl()));
        let line = info.paragraphs[0].range.clone();
        let drawn = info.reorder_line(&info.paragraphs[0], line);
        drawn.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
    }

    /// Each is printed from left to right, as it is typed: it has one level, and no isolate begins or ends inside it.
    #[test]
    fn a_number_with_several_marks_is_not_taken_apart_in_right_to_left_text() {
        for number in [
            "1,234.5",
            "1.234,5",
            "1,234,567.8",
            "100,000.5",
            "100 000,5",
            "100\u{A0}000,5",
            "١,٢٣٤.٥",
            "١٬٢٣٤٫٥",
            "1:200 000",
            "1:100.000",
            "10:30.250",
            "1'234.50",
            "1’234.50",
            "1,234",
            "1234.5",
            "12.05.2025",
            "1,000,000",
            "$1,500.00",
            "$15.50",
            "₹1,23,456.50",
            "FDA 1,234.5",
            "A1,234.5",
            "+91 33,1234",
            "+91 33,1234 5678",
            "1 200 000,5",
            "1:1 200 000",
            "01.02.2026",
            "98300 12345",
        ] {
            for locale in ["ar", "ur"] {
                let drawn = drawn(locale, &format!("سعر {number} من"));
                assert!(drawn.contains(number), "{locale} {number}: {drawn}");
            }
        }
    }

    /// Who reads from the right meets the first of them first.
    #[test]
    fn lists_of_times_and_amounts_are_read_from_right_to_left() {
        for (list, seen) in [
            ("8:00 12:00 18:00", "18:00 12:00 8:00"),
            ("10:30 12:30", "12:30 10:30"),
            ("1:200 000 5", "5 1:200 000"),
            ("8:00 12:00-13:00", "12:00-13:00 8:00"),
            ("5:30 7", "7 5:30"),
            ("7 5:30", "5:30 7"),
            ("2,5 5,5 10,5", "10,5 5,5 2,5"),
            ("١٠:٣٠ ١٢:٣٠", "١٢:٣٠ ١٠:٣٠"),
            ("01.02.2026 10:30", "10:30 01.02.2026"),
            ("8:00, 12:00, 18:00", "18:00 ,12:00 ,8:00"),
            ("$5, $10", "$10 ,$5"),
            ("$5،$10", "$10،$5"),
            ("$5/$10", "$10/$5"),
            ("-5, -10", "-10 ,-5"),
        ] {
            for locale in ["ar", "ur"] {
                let drawn = drawn(locale, &format!("في {list} من"));
                assert!(drawn.contains(seen), "{locale} {list}: {drawn}");
            }
        }
    }

    #[test]
    fn numbers_to_call_are_isolated_in_right_to_left_text() {
        assert_eq!(rich("ar", "هاتف +91 33 1234 5678."), "هاتف \u{2066}+91 33 1234 5678\u{2069}.");
        assert_eq!(rich("ur", "دیکھیں www.daradia.com پر"), "دیکھیں \u{2066}www.daradia.com\u{2069} پر");
        assert_eq!(rich("ar", "كلمة (FDA) كلمة"), "كلمة (FDA) كلمة");
        assert_eq!(rich("en", "call +91 33 1234 5678"), "call +91 33 1234 5678");
    }
}
