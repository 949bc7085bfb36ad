//! Words that no line's end parts: a house's number and its street, a fact and the dot after it.

use crate::characters::is_direction_mark;
use crate::rich_text::{RichText, Span};
use std::ops::Range;

/// What stands between facts and between the parts of an address.
const BETWEEN: [char; 8] = ['·', '|', '・', ',', ';', '،', '、', '，'];
/// Those that have a space before them, which must not end a line.
const SPACED: [char; 2] = ['·', '|'];

/// The text of an address, with spaces that do not break where they must not.
pub(super) fn bound(text: &RichText) -> RichText {
    let spaces: Vec<usize> =
        text.text.match_indices(' ').map(|(at, _)| at).filter(|at| binds(&text.text, *at)).collect();
    let moved = |at: usize| at + ('\u{A0}'.len_utf8() - 1) * spaces.partition_point(|space| *space < at);
    let stretch = |range: &Range<usize>| moved(range.start)..moved(range.end);
    let span = |span: &Span| Span { range: stretch(&span.range), style: span.style.clone() };
    let (spans, kept) = (text.spans.iter().map(span).collect(), text.kept.iter().map(stretch).collect());
    let mut bound = RichText { spans, kept, ..text.clone() };
    for space in spaces.iter().rev() {
        bound.text.replace_range(*space..space + 1, "\u{A0}");
    }
    bound
}

/// Whether the words around a space belong together.
fn binds(text: &str, space: usize) -> bool {
    let (before, after) = (&text[..space], &text[space + 1..]);
    if shown(after).starts_with(SPACED) {
        return true;
    }
    let part = part_around(text, space);
    let (first, last) = (&text[part.start..space], &text[space + 1..part.end]);
    let letter_ahead = shown(after).starts_with(char::is_alphabetic);
    let letter_behind = shown(before).ends_with(char::is_alphabetic);
    is_number(shown(first)) && letter_ahead || is_number(shown(last)) && letter_behind
}

/// The stretch between separators in which a byte lies.
fn part_around(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].char_indices().rfind(|(_, c)| BETWEEN.contains(c)).map_or(0, |(i, c)| i + c.len_utf8());
    let end = text[at..].find(BETWEEN).map_or(text.len(), |length| at + length);
    start..end
}

/// A number of a house: some digits and a letter at most.
fn is_number(word: &str) -> bool {
    let digits = word.strip_suffix(char::is_alphabetic).unwrap_or(word);
    (1..=5).contains(&digits.chars().count()) && digits.chars().all(char::is_numeric)
}

/// Without spaces and marks of direction around it.
fn shown(word: &str) -> &str {
    word.trim_matches(|c: char| c.is_whitespace() || is_direction_mark(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Direction, Language};
    use crate::rich_text::SpanStyle;
    use std::sync::Arc;

    fn text(text: &str, spans: Vec<Span>) -> RichText {
        let language = Arc::new(Language::undetermined(Direction::LeftToRight));
        RichText { text: text.to_owned(), spans, kept: Vec::new(), language, message: String::new() }
    }

    #[test]
    fn a_house_keeps_its_number_and_a_fact_its_dot() {
        for (given, expected) in [
            (
                "Riverside · 12 River Road, London SE1 · www.x.example",
                "Riverside_· 12_River Road, London SE1_· www.x.example",
            ),
            ("Hauptstraße 12b, 10115 Berlin", "Hauptstraße_12b, 10115_Berlin"),
            ("عيادة · \u{2066}12 River Road\u{2069}", "عيادة_· \u{2066}12_River Road\u{2069}"),
            ("عيادة · 12 \u{200F}River Road", "عيادة_· 12_\u{200F}River Road"),
            ("Tel. 020 7946 0958", "Tel. 020 7946 0958"),
            ("Daradia, Kolkata", "Daradia, Kolkata"),
        ] {
            assert_eq!(bound(&text(given, Vec::new())).text.replace('\u{A0}', "_"), expected);
        }
    }

    #[test]
    fn what_has_a_style_keeps_it() {
        let style = SpanStyle { strong: true, ..SpanStyle::default() };
        let bound = bound(&text("A · 12 River Road", vec![Span { range: 5..18, style }]));
        assert_eq!(&bound.text[bound.spans[0].range.clone()], "12\u{A0}River Road");
    }
}
