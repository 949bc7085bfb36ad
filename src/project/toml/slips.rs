//! Slips of those who write TOML for the first time: a decimal comma, a day as it is said. The parser tells of what follows
//! from them, at the line's end.

use jiff::civil::Date;
use std::ops::Range;

/// A slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) message: String,
    pub(super) help: String,
    /// Of the value, in bytes of the file.
    pub(super) place: Range<usize>,
}

/// The first slip in the line that `at` stands in, or that ends there.
pub(super) fn of_line(text: &str, at: usize) -> Option<Slip> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    let line = &text[start..end];
    let mut quote = None;
    for (index, c) in line.char_indices() {
        match (quote, c) {
            (None, '#') => break,
            (None, '"' | '\'') => quote = Some(c),
            (None, '=') => {
                let value = line[index + 1..].trim_start();
                let from = start + (line.len() - value.len());
                let slip = number(value).or_else(|| day(value)).or_else(|| other_number(value)).or_else(|| path(value));
                if let Some((length, message, help)) = slip {
                    return Some(Slip { message, help, place: from..from + length });
                }
            }
            (None, '“' | '”' | '„' | '«' | '‘' | '’' | '‚' | '「' | '＂') => {
                let message = format!("`{c}` is no quotation mark of TOML");
                let help =
                    "write a straight \" before and behind the text: word processors turn it into others".to_owned();
                return Some(Slip { message, help, place: start + index..start + index + c.len_utf8() });
            }
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// What is written for a number in quotation marks, if it is one.
pub(super) fn unquoted(text: &str) -> Option<String> {
    let text = text.trim();
    let right = number(text).filter(|(length, ..)| *length == text.len()).map(|(.., help)| help);
    let plain = || {
        let number = text.split(' ').next().unwrap_or(text);
        let whole = number.chars().all(|c| c.is_ascii_digit() || c == '.');
        (whole && number.parse::<f64>().is_ok()).then(|| format!("write {number}"))
    };
    right.or_else(plain).map(|help| format!("{help}, without quotation marks"))
}

/// How many digits a text begins with, and what stands behind them.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// `2,5`: its length, what is wrong, what to do. In brackets it is two numbers.
fn number(value: &str) -> Option<(usize, String, String)> {
    let signed = value.strip_prefix(['+', '-']).unwrap_or(value);
    let (whole, rest) = digits(signed);
    let (part, rest) = digits(rest.strip_prefix(',')?);
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '.' | '_'));
    if whole.is_empty() || part.is_empty() || !ends {
        return None;
    }
    let written = &value[..value.len() - rest.len()];
    let right = written.replace(',', ".");
    // 1,000 may be a thousand.
    let help = match part.len() {
        3 if !whole.starts_with('0') => {
            let all = written.replace(',', "");
            format!("write {all}; if not that but {right} is meant, with a decimal point, write {}", shortest(&right))
        }
        _ => format!("write {right}"),
    };
    Some((written.len(), format!("`{written}` is no number here: TOML writes a decimal point"), help))
}

/// `10-20`, `50%`, `.5`, `05`, `১০`: the length, what is wrong, what to do.
fn other_number(value: &str) -> Option<(usize, String, String)> {
    let told = |rest: &str, why: &str, help: String| {
        let written = value[..value.len() - rest.len()].trim_end();
        let ends = rest.trim_start().chars().next().is_none_or(|c| matches!(c, ',' | '}' | ']' | '#' | '\n'));
        ends.then(|| (written.len(), format!("`{written}` is no number here: {why}"), help))
    };
    if value.starts_with(|c: char| c.is_numeric() && !c.is_ascii()) {
        let rest = value.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | '٫'));
        return told(
            rest,
            "TOML knows the digits 0 to 9",
            "write it in those: every language prints its own".to_owned(),
        );
    }
    if let Some((part, rest)) = value.strip_prefix(['.', ',']).map(digits).filter(|(part, _)| !part.is_empty()) {
        return told(rest, "a digit stands before the point", format!("write 0.{part}"));
    }
    let (whole, mut rest) = digits(value);
    if whole.is_empty() {
        return None;
    }
    let mut number = whole.to_owned();
    if let Some((part, behind)) = rest.strip_prefix('.').map(digits) {
        if part.is_empty() {
            return told(behind, "digits stand behind the point", format!("write {number}"));
        }
        number = format!("{whole}.{part}");
        rest = behind;
    }
    let behind = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    if let Some(rest) = behind.strip_prefix(['%', '٪', '％']) {
        return told(rest, "its unit is the key before the `=`", format!("write {number}"));
    }
    if let Some(behind) = behind.strip_prefix(['-', '–', '—', '~', '～']) {
        let (last, end) = digits(behind.trim_start());
        // 2026-11 is a day that lacks something.
        let is_month = whole.len() == 4 && last.len() <= 2;
        if !last.is_empty() && !is_month {
            return told(end, "a range is a list of two", format!("write [{number}, {last}]"));
        }
    }
    let bare = whole.trim_start_matches('0');
    if bare.len() < whole.len() && whole.len() > 1 {
        let (bare, part) = (if bare.is_empty() { "0" } else { bare }, &number[whole.len()..]);
        return told(rest, "no number begins with a zero too many", format!("write {bare}{part}"));
    }
    None
}

/// A path as Windows writes it: the length, what is wrong, what to do.
fn path(value: &str) -> Option<(usize, String, String)> {
    let text = value.strip_prefix('"')?;
    let mut characters = text.char_indices();
    let mut wrong = false;
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => {
                let help = "write / for each \\: the paths of a project begin in its folder".to_owned();
                return wrong.then(|| (at + 2, "`\\` means something else in a text of TOML".to_owned(), help));
            }
            '\\' => {
                let (at, escape) = characters.next()?;
                let hexadecimal =
                    |wanted: usize| text[at + 1..].bytes().take(wanted).filter(u8::is_ascii_hexdigit).count() == wanted;
                wrong |= match escape {
                    'u' => !hexadecimal(4),
                    'U' => !hexadecimal(8),
                    _ => !matches!(escape, 'b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\'),
                };
            }
            _ => {}
        }
    }
    None
}

/// A number without the zeros that end it: 1.000 is read as a thousand.
pub(super) fn shortest(number: &str) -> &str {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

/// `30.11.2026` and `30/11/2026`, `2026/11/30`: the length, what is wrong, what to do.
fn day(value: &str) -> Option<(usize, String, String)> {
    let (first, rest) = digits(value);
    let sign = rest.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let (second, rest) = digits(&rest[1..]);
    let (third, rest) = digits(rest.strip_prefix(sign)?);
    let written = &value[..value.len() - rest.len()];
    let number = |text: &str| text.parse::<u16>().ok();
    let right = |year: &str, month: &str, day: &str| {
        let (year, month, day) = (number(year)?, number(month)?, number(day)?);
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
    };
    // The parser knows as well how long months are, and does not say it.
    if (first.len(), second.len(), third.len(), sign) == (4, 2, 2, '-')
        && let (Some(year), Some(month), Some(day)) = (number(first), number(second), number(third))
        && let Ok(first) = Date::new(year as i16, month as i8, 1)
        && (1..=31).contains(&day)
        && day > first.days_in_month() as u16
    {
        let message = format!("there is no day `{written}`");
        return Some((written.len(), message, format!("that month has {} days", first.days_in_month())));
    }
    let meant: Vec<String> = match (first.len(), second.len(), third.len()) {
        (4, 1..=2, 1..=2) => right(first, second, third).into_iter().collect(),
        // With dots the day comes first; with strokes, in America, the month.
        (1..=2, 1..=2, 4) if sign == '.' => right(third, second, first).into_iter().collect(),
        (1..=2, 1..=2, 4) => {
            let mut both: Vec<String> =
                [right(third, second, first), right(third, first, second)].into_iter().flatten().collect();
            both.dedup();
            both
        }
        _ => return None,
    };
    // It is a day as it is wanted, and the fault is another one.
    if meant.is_empty() || meant[0] == written {
        return None;
    }
    let message = format!("`{written}` is no day here: TOML writes year, month, day");
    Some((written.len(), message, format!("write {}", meant.join(" or "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_where_it_stands() {
        for (line, at, help) in [
            ("ml = 2,5", "2,5", "write 2.5"),
            ("x = { ml = 2,5 } # so", "2,5", "write 2.5"),
            ("\"a=1,5\" = -0,25", "-0,25", "write -0.25"),
            ("x = 1,000", "1,000", "write 1000; if not that but 1.000 is meant, with a decimal point, write 1"),
            ("x = 0,500", "0,500", "write 0.500"),
            ("x = 1,250", "1,250", "write 1250; if not that but 1.250 is meant, with a decimal point, write 1.25"),
            ("published = 30.11.2026", "30.11.2026", "write 2026-11-30"),
            ("published = 3/4/2026", "3/4/2026", "write 2026-04-03 or 2026-03-04"),
            ("published = 30/11/2026", "30/11/2026", "write 2026-11-30"),
            ("published = 11/30/2026", "11/30/2026", "write 2026-11-30"),
            ("published = 2026/11/30", "2026/11/30", "write 2026-11-30"),
            ("published = 2026-1-5", "2026-1-5", "write 2026-01-05"),
            ("published = 2026-11-31", "2026-11-31", "that month has 30 days"),
            ("published = 2025-02-29 # so", "2025-02-29", "that month has 28 days"),
            ("minutes = 10-20", "10-20", "write [10, 20]"),
            ("x = { minutes = 10 – 20 }", "10 – 20", "write [10, 20]"),
            ("percent = 50%", "50%", "write 50"),
            ("percent = 2.5 % # so", "2.5 %", "write 2.5"),
            ("ml = .5", ".5", "write 0.5"),
            ("ml = 5.", "5.", "write 5"),
            ("mg = 05", "05", "write 5"),
            ("mg = 00.5", "00.5", "write 0.5"),
            ("mg = ১০", "১০", "write it in those: every language prints its own"),
            (
                "image = “banner.jpg”",
                "“",
                "write a straight \" before and behind the text: word processors turn it into others",
            ),
            (
                r#"profile = "C:\Users\x.icc""#,
                r#""C:\Users\x.icc""#,
                r"write / for each \: the paths of a project begin in its folder",
            ),
        ] {
            let text = format!("id = \"x\"\n{line}\ny = 1\n");
            let end = text.find("\ny").unwrap();
            for place in [end, text.find(at).unwrap()] {
                let slip = of_line(&text, place).unwrap_or_else(|| panic!("{line}"));
                assert_eq!((&text[slip.place], slip.help.as_str()), (at, help), "{line}");
            }
        }
        for line in [
            "x = [2,5]",
            "x = \"2,5\"",
            "# x = 2,5",
            "x = 2026-11-30",
            "x = 1,2,3",
            "x = 45.13.2026",
            "x = 1.2.3",
            "x = 0.5",
            "x = 2026-11",
            "x = \"a\\nb\"",
            "x = 10",
            "x = 05:30:00",
            "x = \"“a”\"",
        ] {
            assert_eq!(of_line(line, line.len()), None, "{line}");
        }
    }

    #[test]
    fn a_number_stands_without_quotation_marks() {
        assert_eq!(unquoted("99").unwrap(), "write 99, without quotation marks");
        assert_eq!(unquoted("210 mm").unwrap(), "write 210, without quotation marks");
        assert_eq!(unquoted("2,5").unwrap(), "write 2.5, without quotation marks");
        assert_eq!(unquoted("wide"), None);
        assert_eq!(unquoted("1e5"), None);
    }
}
