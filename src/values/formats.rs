//! Formats of dates as CLDR writes them: `d. MMMM y 'г'.`, with words in single quotation marks.

/// A part of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// As it stands.
    Text(String),
    /// A letter that stands for a value, and how often it is repeated.
    Field(char, usize),
}

/// The parts of a format.
pub(super) fn parts(format: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut quoted = false;
    let mut rest = format.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, parts.last_mut()) {
            // Two of them are an apostrophe, within a quotation as well.
            ('\'', _) if rest.next_if_eq(&'\'').is_none() => quoted = !quoted,
            (c, Some(Part::Field(letter, times))) if !quoted && *letter == c => *times += 1,
            (c, _) if !quoted && c.is_ascii_alphabetic() => parts.push(Part::Field(c, 1)),
            (c, Some(Part::Text(text))) => text.push(c),
            (c, _) => parts.push(Part::Text(c.to_string())),
        }
    }
    parts
}

/// The format with its values. `None` if one of them is not known.
pub(super) fn fill(parts: &[Part], value: impl Fn(char, usize) -> Option<String>) -> Option<String> {
    parts.iter().map(|part| of(part, &value)).collect()
}

fn of(part: &Part, value: &impl Fn(char, usize) -> Option<String>) -> Option<String> {
    match part {
        Part::Text(text) => Some(text.clone()),
        Part::Field(letter, times) => value(*letter, *times),
    }
}

/// The value of a field in a text of that format, from the values that are known beside it.
pub(super) fn value_of<'t>(
    field: &Part,
    text: &'t str,
    parts: &[Part],
    value: impl Fn(char, usize) -> Option<String>,
) -> Option<&'t str> {
    let at = parts.iter().position(|part| part == field)?;
    let (before, behind) = (&parts[..at], &parts[at + 1..]);
    let known = |part: &&Part| of(part, &value).is_some();
    let near = before.iter().rev().take_while(known).count();
    let left = fill(&before[before.len() - near..], &value)?;
    let far = behind.iter().take_while(known).count();
    let right = fill(&behind[..far], &value)?;
    // What ends a text stands there once, however often it occurs.
    let text = if near == before.len() { text.strip_prefix(left.as_str()) } else { Some(text.split_once(&left)?.1) }?;
    let text = if far == behind.len() { text.strip_suffix(right.as_str()) } else { Some(text.split_once(&right)?.0) }?;
    Some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(letter: char, times: usize) -> Option<String> {
        match letter {
            'd' => Some(format!("{:0times$}", 5)),
            'y' => Some("2025".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn a_format_has_words_and_fields() {
        for (format, expected) in [
            ("d 'de' MMMM 'de' y", Some("5 de @ de 2025")),
            ("dd. MMMM y.", Some("05. @ 2025.")),
            ("d 'o''clock' MMMM", Some("5 o'clock @")),
            ("d''MMMM", Some("5'@")),
            ("y年M月d日", None),
        ] {
            let with_month = |letter, times| if times == 4 { Some("@".to_owned()) } else { value(letter, times) };
            assert_eq!(fill(&parts(format), with_month).as_deref(), expected, "{format}");
        }
    }

    #[test]
    fn a_value_is_found_between_what_is_known() {
        for (format, text, expected) in [
            ("d MMMM y", "5 juuni 2025", Some("juuni")),
            ("G y MMMM dd", "AP 2025 Khordad 05", Some("Khordad")),
            ("MMMM d", "June 5", Some("June")),
            ("d MMMM y", "5 2025", None),
            ("d LLLL y", "5 juin 2025", None),
        ] {
            assert_eq!(value_of(&Part::Field('M', 4), text, &parts(format), value), expected, "{format}");
        }
    }
}
