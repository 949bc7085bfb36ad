//! Escapes that fluent-syntax 0.12 cannot look at: `\u` with too few digits before a character of several bytes. To tell
//! them it cuts that character in two, which ends the program; so the character is covered before it is parsed.

use std::ops::Range;

/// The text with such characters covered by as many question marks as they have bytes, and where they stand. All of it
/// keeps its place.
pub(super) fn covered(text: String) -> (String, Vec<Range<usize>>) {
    let places = broken(&text);
    if places.is_empty() {
        return (text, places);
    }
    let (mut covered, mut end) = (String::with_capacity(text.len()), 0);
    for place in &places {
        covered.push_str(&text[end..place.start]);
        covered.extend(std::iter::repeat_n('?', place.len()));
        end = place.end;
    }
    covered.push_str(&text[end..]);
    (covered, places)
}

/// Where such characters stand in string literals, which begin in placeables only, before the arrow of a choice, and end with
/// their line: what stands in its variants is text again. Behind a brace that nobody closes there may be some too many: better
/// than one too few.
fn broken(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    // Of each brace that is open, whether the variants of its choice have begun.
    let mut open: Vec<bool> = Vec::new();
    let (mut places, mut quoted, mut at) = (Vec::new(), false, 0);
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\n' => quoted = false,
            b'{' if !quoted => open.push(false),
            b'}' if !quoted => _ = open.pop(),
            b'-' if !quoted && bytes.get(at) == Some(&b'>') => {
                if let Some(variants) = open.last_mut() {
                    *variants = true;
                }
            }
            b'"' if open.last() == Some(&false) => quoted = !quoted,
            b'\\' if quoted => {
                let wanted = match bytes.get(at) {
                    Some(b'u') => 4,
                    Some(b'U') => 6,
                    // `\\` and `\"` are whole.
                    Some(b'\\' | b'"') => {
                        at += 1;
                        continue;
                    }
                    _ => continue,
                };
                let rest = &bytes[at + 1..];
                let digits = rest.iter().take(wanted).take_while(|byte| byte.is_ascii_hexdigit()).count();
                let next = at + 1 + digits;
                let next = text.get(next..).and_then(|rest| rest.chars().next()).map(|c| (next, c));
                if let Some((start, c)) = next.filter(|(_, c)| digits < wanted && !c.is_ascii()) {
                    places.push(start..start + c.len_utf8());
                }
            }
            _ => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_characters_that_would_be_cut_are_covered() {
        for (text, wanted) in [
            ("a = { \"\\u½\" }", "a = { \"\\u??\" }"),
            ("a = { \"\\u00疼\" }", "a = { \"\\u00???\" }"),
            ("a = { \"\\U01F6é\" }", "a = { \"\\U01F6??\" }"),
            ("a = { \"\\u00A0½\" }", "a = { \"\\u00A0½\" }"),
            ("a = { \"\\\\u½\" }", "a = { \"\\\\u½\" }"),
            ("a = C:\\u½", "a = C:\\u½"),
            ("a = { \"[\" }x]\\u½", "a = { \"[\" }x]\\u½"),
            ("a = He said \"\\u½\"", "a = He said \"\\u½\""),
            ("a = { $n ->\n *[other] \"\\u½\"\n}", "a = { $n ->\n *[other] \"\\u½\"\n}"),
            ("a = { $n ->\n *[other] { \"\\u½\" }\n}", "a = { $n ->\n *[other] { \"\\u??\" }\n}"),
            ("a = {\n    \"\\u½\" }", "a = {\n    \"\\u??\" }"),
            ("a = { \"\\u", "a = { \"\\u"),
        ] {
            assert_eq!(covered(text.to_owned()).0, wanted);
        }
    }
}
