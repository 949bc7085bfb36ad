//! The piece of a source line that a finding is about. Messages are long lines: the whole one would hide the fault.

use crate::diagnostic::Place;
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// A window on one line, and what is underlined in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    path: String,
    /// Line and column of the fault, from 0.
    line: usize,
    column: usize,
    text: String,
    start: usize,
    length: usize,
}

impl Excerpt {
    /// A window of about `width` columns. Of a fault over several lines, the first is shown.
    pub fn new(place: &Place, width: usize) -> Excerpt {
        let whole = &place.file.text;
        let span = whole.floor_char_boundary(place.span.start)..whole.floor_char_boundary(place.span.end);
        let line_start = whole[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = whole[span.start..].find('\n').map_or(whole.len(), |newline| span.start + newline);
        let end = span.end.clamp(span.start, line_end);
        let (line, column) = place.start();

        // A third of the window stands before the fault.
        let mut from = span.start;
        let mut room = width / 3;
        for (offset, character) in whole[line_start..span.start].char_indices().rev() {
            let columns = columns(character);
            if columns > room {
                break;
            }
            room -= columns;
            from = line_start + offset;
        }
        let mut to = from;
        let mut room = width;
        for (offset, character) in whole[from..line_end].char_indices() {
            let columns = columns(character);
            if columns > room {
                break;
            }
            room -= columns;
            to = from + offset + character.len_utf8();
        }
        let (head, tail) = (if from > line_start { "... " } else { "" }, if to < line_end { " ..." } else { "" });
        let end = end.min(to);
        let before = printable(&whole[from..span.start.min(to)]);
        let fault = printable(&whole[span.start.min(to)..end.max(span.start.min(to))]);
        let after = printable(&whole[end.max(span.start.min(to))..to]);
        Excerpt {
            path: place.file.path.clone(),
            line: line.saturating_sub(1),
            column: column.saturating_sub(1),
            start: head.len() + before.len(),
            // An empty place is still shown.
            length: fault.len(),
            text: format!("{head}{before}{fault}{after}{tail}"),
        }
    }

    /// What is underlined.
    pub fn span(&self) -> SourceSpan {
        (self.start, self.length).into()
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        Ok(Box::new(MietteSpanContents::new_named(
            self.path.clone(),
            self.text.as_bytes(),
            (0, self.text.len()).into(),
            self.line,
            self.column,
            1,
        )))
    }
}

/// The text without characters that would steer the terminal; a tab is a space.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' => ' ',
            // Embeddings and overrides would turn the rest of the terminal's line; isolates left open do the same.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        })
        .collect()
}

/// Roughly how many columns a terminal gives a character.
fn columns(character: char) -> usize {
    if matches!(character, '\u{2E80}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}') { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use std::sync::Arc;

    fn excerpt(text: &str, piece: &str, width: usize) -> Excerpt {
        let file = Arc::new(SourceFile { path: "f".into(), text: text.into() });
        let at = text.find(piece).unwrap();
        Excerpt::new(&Place { file, span: at..at + piece.len() }, width)
    }

    fn underlined(e: &Excerpt) -> &str {
        &e.text[e.start..e.start + e.length]
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        let e = excerpt("one\ntwo THREE four\nfive", "THREE", 60);
        assert_eq!((e.text.as_str(), underlined(&e), e.line, e.column), ("two THREE four", "THREE", 1, 4));
    }

    #[test]
    fn a_long_line_is_cut_around_the_fault() {
        let line = format!("{} FAULT {}", "ক".repeat(300), "খ".repeat(300));
        let e = excerpt(&line, "FAULT", 60);
        assert_eq!(underlined(&e), "FAULT");
        assert!(e.text.starts_with("... ক") && e.text.ends_with("খ ..."));
        assert!(e.text.chars().count() <= 68);
        assert_eq!(e.column, 301);
    }

    #[test]
    fn strange_places_do_no_harm() {
        let e = excerpt("a\nFAULT\nGOES ON\n", "FAULT\nGOES", 40);
        assert_eq!(underlined(&e), "FAULT");
        let long = "x".repeat(500);
        assert_eq!(underlined(&excerpt(&long, &long, 40)).len(), 40);
        let e = excerpt("say \u{1b}[31m \u{202E}x", "\u{1b}", 40);
        assert_eq!(underlined(&e), "\u{FFFD}");
        assert!(!e.text.contains('\u{202E}'));
        let empty = excerpt("", "", 40);
        assert_eq!((empty.text.as_str(), empty.length), ("", 0));
    }
}
