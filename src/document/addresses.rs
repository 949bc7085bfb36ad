//! Web and mail addresses in a text become links, where the edition has links.

use crate::rich_text::{RichText, Span, SpanStyle};
use std::ops::Range;

/// Gives every address its link that begins with `www.`, `https://` or `http://`, or has an @. Those that markup makes a part
/// of something else, a link or emphasis, stay as they are.
pub(super) fn linked(mut text: RichText) -> RichText {
    let found: Vec<(Range<usize>, String)> = addresses(&text.text).collect();
    for (range, link) in found {
        let at = text.spans.partition_point(|span| span.range.end <= range.start);
        if text.spans.get(at).is_none_or(|span| span.range.start >= range.end) {
            let style = SpanStyle { link: Some(link.into()), ..SpanStyle::default() };
            text.spans.insert(at, Span { range, style });
        }
    }
    text
}

/// The addresses of a text with what they lead to. Line breaking has a wider notion of them (`text/break_rules.rs`):
/// there a word too many only stays without a hyphen, here it would be a link that leads nowhere.
fn addresses(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let part = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']' | '{' | '}');
    let mut at = 0;
    text.split_inclusive(move |c| !part(c)).filter_map(move |stretch| {
        let start = at;
        at += stretch.len();
        // What ends a sentence is no part of it.
        let word = stretch.trim_end_matches(move |c| !part(c)).trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        Some((start..start + word.len(), target(word)?))
    })
}

fn target(word: &str) -> Option<String> {
    let host = |host: &str| {
        let mut labels = host.split('.');
        labels.clone().count() >= 2
            && labels.all(|label| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
    };
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    if let Some(rest) = rest {
        return rest.split(['/', '?', '#']).next().is_some_and(host).then(|| word.to_owned());
    }
    if word.starts_with("www.") {
        return word.split(['/', '?', '#']).next().is_some_and(host).then(|| format!("https://{word}"));
    }
    let (name, domain) = word.split_once('@')?;
    let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._%+-".contains(c));
    (named && host(domain)).then(|| format!("mailto:{word}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_marks_around_them() {
        for (text, expected) in [
            ("Daradia, Kolkata · www.daradia.com", vec![("www.daradia.com", "https://www.daradia.com")]),
            ("(see https://a.org/b?c=1).", vec![("https://a.org/b?c=1", "https://a.org/b?c=1")]),
            ("اكتب إلى \u{2068}help@clinic.in\u{2069}.", vec![("help@clinic.in", "mailto:help@clinic.in")]),
            ("www.a.org, www.b.org", vec![("www.a.org", "https://www.a.org"), ("www.b.org", "https://www.b.org")]),
            ("Cochrane.org, 5@6, www., @, a@b, https://", vec![]),
        ] {
            let found: Vec<_> = addresses(text).map(|(range, link)| (text[range].to_owned(), link)).collect();
            let found: Vec<_> = found.iter().map(|(address, link)| (&**address, &**link)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
