//! Words that no line's end parts: a house's number and its street, a fact and the dot after it. And the lines of an address
//! that is wider than one.

use crate::characters::{is_direction_mark, is_katakana};
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

/// An address in the lines that it must have: parted between its facts, with no dot left at a line's end. What holds no dot
/// stays whole.
pub(super) fn parted(text: &RichText, fits: impl Fn(&RichText) -> bool) -> Vec<RichText> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for fact in facts(&text.text) {
        match lines.last_mut() {
            Some(line) if fits(&piece(text, line.start..fact.end)) => line.end = fact.end,
            _ => lines.push(fact),
        }
    }
    lines.into_iter().map(|line| piece(text, line)).collect()
}

/// Whether a text ends with what should stand between two facts.
pub(super) fn ends_with_dot(text: &str) -> bool {
    shown(text).ends_with(is_dot)
}

fn is_dot(c: char) -> bool {
    c == '・' || SPACED.contains(&c)
}

/// The stretches between dots. What is put in for a placeable is no two facts.
fn facts(text: &str) -> Vec<Range<usize>> {
    let (mut facts, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if is_dot(c) && depth == 0 && at > start => {
                let (before, after) = (&text[start..at], &text[at + c.len_utf8()..]);
                let between = |is: fn(char) -> bool| before.ends_with(is) && after.starts_with(is);
                // The Japanese one has no spaces, and parts the words of a foreign name, too.
                let parts = if SPACED.contains(&c) { between(char::is_whitespace) } else { !between(is_katakana) };
                if parts {
                    facts.push(start..start + before.trim_end().len());
                    start = text.len() - after.trim_start().len();
                }
            }
            _ => {}
        }
    }
    facts.push(start..text.len());
    facts
}

/// A stretch of a text.
fn piece(text: &RichText, range: Range<usize>) -> RichText {
    let within = |part: &Range<usize>| {
        let part = part.start.max(range.start)..part.end.min(range.end);
        (part.start < part.end).then(|| part.start - range.start..part.end - range.start)
    };
    let span = |span: &Span| Some(Span { range: within(&span.range)?, style: span.style.clone() });
    let (spans, kept) = (text.spans.iter().filter_map(span).collect(), text.kept.iter().filter_map(within).collect());
    RichText { text: text.text[range.clone()].to_owned(), spans, kept, ..text.clone() }
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

    #[test]
    fn an_address_of_two_lines_has_no_dot_at_the_end_of_the_first() {
        let style = SpanStyle { strong: true, ..SpanStyle::default() };
        for (given, most, expected) in [
            ("Clinic, Kolkata · www.x.example", 40, vec!["Clinic, Kolkata · www.x.example"]),
            ("Clinic, Kolkata · www.x.example", 20, vec!["Clinic, Kolkata", "www.x.example"]),
            ("Clinic · 12 Road · www.x.example", 20, vec!["Clinic · 12 Road", "www.x.example"]),
            ("\u{2068}A · B\u{2069} · www.x.example", 20, vec!["\u{2068}A · B\u{2069}", "www.x.example"]),
            ("苏什帕·达斯 · www.x.example", 10, vec!["苏什帕·达斯", "www.x.example"]),
            ("ペイン・クリニック（コルカタ）・www.x", 18, vec!["ペイン・クリニック（コルカタ）", "www.x"]),
        ] {
            let whole = text(given, Vec::new());
            let lines = parted(&whole, |line| line.text.chars().count() <= most);
            assert_eq!(lines.iter().map(|line| &*line.text).collect::<Vec<_>>(), expected);
        }
        let whole = text("A · 12 River Road", vec![Span { range: 5..18, style }]);
        let lines = parted(&whole, |_| false);
        assert_eq!(lines[1].spans[0].range, 0..13);
    }
}
