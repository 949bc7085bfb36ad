//! Texts as the rules see them: character by character with its place in the file, without markup.
//!
//! Each variant is a line of its own. A placeable is one mark, so that what stands beside it is seen too.

use crate::locale::markup::{Piece, pieces};
use crate::locale::syntax::{Expression, Ftl, Inline, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_properties::props::GeneralCategory;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};
use std::ops::Range;

/// What stands for a placeable.
pub(super) const OBJECT: char = '\u{FFFC}';
const CATEGORY: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::<GeneralCategory>::new();

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A character that a person typed.
    Text,
    /// A number literal: its place is that of its digits.
    Literal,
    /// A placeable that prints a number.
    Number,
    /// A placeable that prints words of this language: a term, another message, a choice among variants.
    Words,
    /// A placeable that prints something else, such as an address.
    Data,
}

/// A character or a placeable.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) c: char,
    pub(super) kind: Kind,
    /// Where it stands, in bytes of the file.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Within `<em>`: names of species, titles of books.
    pub(super) emphasis: bool,
    /// Within `<sup>`.
    pub(super) raised: bool,
    /// In a string literal.
    pub(super) quoted: bool,
    /// Part of a web address, a mail address or a name with an underscore.
    pub(super) address: bool,
}

/// A pattern's own text, or a variant's.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) marks: Vec<Mark>,
    /// The choices in it, in its order.
    pub(super) choices: Vec<Choice>,
    /// A tag in it is none, or only half of one: what is text there, nobody knows.
    pub(super) unsure: bool,
    /// Where it ends, an `<em>` is open: tags close behind placeables, too.
    emphasis: bool,
    /// Where it ends, a `<sup>` is open.
    raised: bool,
}

/// A choice among variants.
#[derive(Debug)]
pub(super) struct Choice {
    /// The mark that stands for it.
    pub(super) at: usize,
    /// The numbers of its variants' lines.
    pub(super) variants: Vec<usize>,
}

/// The lines of a pattern; the first one is its own.
pub(super) fn lines(ftl: &Ftl, pattern: &Pattern<'_>) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    fill(ftl, pattern, 0, &mut lines);
    lines.iter_mut().for_each(Line::find_addresses);
    lines
}

fn fill(ftl: &Ftl, pattern: &Pattern<'_>, number: usize, lines: &mut Vec<Line>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text(ftl, value, &mut lines[number]),
            PatternElement::Placeable { expression } => placeable(ftl, expression, number, lines),
        }
    }
}

fn text(ftl: &Ftl, text: &str, line: &mut Line) {
    let Line { marks, unsure, emphasis, raised, .. } = line;
    let start = ftl.span(text).start;
    let mut at = 0;
    for piece in pieces(text) {
        at = match piece {
            Piece::Text(range) => {
                let characters = text[range.clone()].char_indices();
                marks.extend(characters.map(|(offset, c)| {
                    let start = start + range.start + offset;
                    Mark {
                        c,
                        kind: Kind::Text,
                        start,
                        end: start + c.len_utf8(),
                        emphasis: *emphasis,
                        raised: *raised,
                        quoted: false,
                        address: false,
                    }
                }));
                range.end
            }
            Piece::Character(c) => {
                let end = text[at..].find(';').map_or(text.len(), |length| at + length + 1);
                let (start, end) = (start + at, start + end);
                marks.push(Mark {
                    c,
                    kind: Kind::Text,
                    start,
                    end,
                    emphasis: *emphasis,
                    raised: *raised,
                    quoted: false,
                    address: false,
                });
                end - ftl.span(text).start
            }
            Piece::Open(tag, _, range) => {
                *emphasis |= tag.name() == "em";
                *raised |= tag.name() == "sup";
                range.end
            }
            Piece::Close(tag, range) => {
                *emphasis &= tag.name() != "em";
                *raised &= tag.name() != "sup";
                range.end
            }
            Piece::Wrong(_, _, range) => {
                *unsure = true;
                range.end
            }
        };
    }
}

fn placeable(ftl: &Ftl, expression: &Expression<'_>, number: usize, lines: &mut Vec<Line>) {
    match expression {
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => {
            placeable(ftl, expression, number, lines)
        }
        ast::Expression::Inline(InlineExpression::StringLiteral { value }) => {
            let Line { marks, emphasis, raised, .. } = &mut lines[number];
            let first = marks.len();
            literal(ftl, value, marks);
            for mark in &mut marks[first..] {
                (mark.emphasis, mark.raised) = (*emphasis, *raised);
            }
        }
        ast::Expression::Inline(inline) => {
            let (kind, span) = printed(ftl, inline);
            let Line { marks, emphasis, raised, .. } = &mut lines[number];
            marks.push(Mark { emphasis: *emphasis, raised: *raised, ..object(kind, span) });
        }
        ast::Expression::Select { selector, variants } => {
            let mut choice = Choice { at: lines[number].marks.len(), variants: Vec::with_capacity(variants.len()) };
            lines[number].marks.push(object(Kind::Words, ftl.place(selector)));
            for variant in variants {
                choice.variants.push(lines.len());
                let Line { emphasis, raised, .. } = lines[number];
                lines.push(Line { emphasis, raised, ..Line::default() });
                let own = lines.len() - 1;
                fill(ftl, &variant.value, own, lines);
            }
            lines[number].choices.push(choice);
        }
    }
}

/// Without escapes each character has its own place; with them, all have that of the literal.
fn literal(ftl: &Ftl, raw: &str, marks: &mut Vec<Mark>) {
    let span = ftl.span(raw);
    let escaped = raw.contains('\\');
    let mut at = span.start;
    for c in unescape_unicode_to_string(raw).chars() {
        let (start, end) = if escaped { (span.start, span.end) } else { (at, at + c.len_utf8()) };
        marks.push(Mark { c, start, end, quoted: true, ..object(Kind::Text, span.clone()) });
        at += c.len_utf8();
    }
}

fn object(kind: Kind, span: Range<usize>) -> Mark {
    Mark {
        c: OBJECT,
        kind,
        start: span.start,
        end: span.end,
        emphasis: false,
        raised: false,
        quoted: false,
        address: false,
    }
}

fn printed(ftl: &Ftl, inline: &Inline<'_>) -> (Kind, Range<usize>) {
    let place = ftl.place(inline);
    let kind = match inline {
        InlineExpression::NumberLiteral { .. } => Kind::Literal,
        // Facts have a hyphen; the others are names, addresses and counts.
        InlineExpression::VariableReference { id } => match id.name {
            "page" | "pages" | "comments" => Kind::Number,
            name if name.contains('-') => Kind::Number,
            _ => Kind::Data,
        },
        InlineExpression::FunctionReference { id, arguments } => match (id.name, arguments.positional.first()) {
            ("NUMBER" | "PERCENT", Some(InlineExpression::NumberLiteral { value })) => {
                return (Kind::Literal, ftl.span(value));
            }
            ("DATETIME", _) => Kind::Data,
            _ => Kind::Number,
        },
        _ => Kind::Words,
    };
    (kind, place)
}

impl Mark {
    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    pub(super) fn is_text(&self) -> bool {
        self.kind == Kind::Text
    }

    /// The character, if a person typed one.
    pub(super) fn typed(&self) -> Option<char> {
        self.is_text().then_some(self.c)
    }

    pub(super) fn is_space(&self) -> bool {
        self.is_text() && is_space(self.c)
    }

    /// Whether it is part of a word or stands for words.
    pub(super) fn is_wordy(&self) -> bool {
        match self.kind {
            Kind::Text => is_word(self.c),
            Kind::Words | Kind::Data => true,
            Kind::Literal | Kind::Number => false,
        }
    }

    pub(super) fn is_number(&self) -> bool {
        match self.kind {
            Kind::Text => digit(self.c).is_some(),
            Kind::Literal | Kind::Number => true,
            Kind::Words | Kind::Data => false,
        }
    }
}

impl Line {
    pub(super) fn at(&self, index: usize) -> Option<&Mark> {
        self.marks.get(index)
    }

    pub(super) fn before(&self, index: usize) -> Option<&Mark> {
        self.marks.get(index.checked_sub(1)?)
    }

    pub(super) fn after(&self, index: usize) -> Option<&Mark> {
        self.marks.get(index + 1)
    }

    /// The place of some of its marks.
    pub(super) fn span(&self, range: Range<usize>) -> Range<usize> {
        let first = self.marks.get(range.start).or(self.marks.last()).map_or(0, |mark| mark.start);
        let last = range.end.checked_sub(1).and_then(|last| self.marks.get(last)).map_or(first, |mark| mark.end);
        first..last.max(first)
    }

    /// Its characters; a placeable is U+FFFC.
    pub(super) fn plain(&self) -> String {
        self.marks.iter().map(|mark| mark.c).collect()
    }

    /// Stretches of marks for which `part` holds.
    pub(super) fn runs(&self, part: impl Fn(&Mark) -> bool) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut begun = None;
        for (index, mark) in self.marks.iter().enumerate() {
            match (part(mark), begun) {
                (true, None) => begun = Some(index),
                (false, Some(start)) => {
                    runs.push(start..index);
                    begun = None;
                }
                _ => {}
            }
        }
        runs.extend(begun.map(|start| start..self.marks.len()));
        runs
    }

    /// The words that a person typed.
    pub(super) fn words(&self) -> Vec<Range<usize>> {
        self.runs(|mark| mark.is_text() && is_word(mark.c))
    }

    fn find_addresses(&mut self) {
        for run in self.runs(|mark| mark.is_text() && mark.c.is_ascii_graphic()) {
            let is_end = |index: &usize| self.marks[*index].c.is_ascii_alphanumeric() || self.marks[*index].c == '/';
            let (Some(start), Some(last)) = (run.clone().find(is_end), run.clone().rfind(is_end)) else { continue };
            let c = |index: usize| self.marks[index].c;
            let joins = |index: usize| {
                let (before, after) = (c(index - 1), c(index + 1));
                match c(index) {
                    '.' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
                    '@' | '_' => before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric(),
                    ':' => after == '/',
                    _ => false,
                }
            };
            if (start + 1..last).any(joins) {
                self.marks[start..=last].iter_mut().for_each(|mark| mark.address = true);
            }
        }
    }
}

/// White space of any width.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// A combining mark.
pub(super) fn is_combining(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    c >= '\u{300}' && matches!(CATEGORY.get(c), NonspacingMark | SpacingMark | EnclosingMark)
}

/// Letters, their marks, and what may stand between them unseen.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphabetic() || is_combining(c) || matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}')
}

/// A decimal digit: its value, and the zero of its numbering system.
pub(super) fn digit(c: char) -> Option<(u8, char)> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| (c as u8 - b'0', '0'));
    }
    let decimal = |c: char| CATEGORY.get(c) == GeneralCategory::DecimalNumber;
    if !decimal(c) {
        return None;
    }
    let code = c as u32;
    // The mathematical digits follow each other; every other system begins at a multiple of 16, or 6 after one.
    let value = match code {
        0x1D7CE..=0x1D7FF => (code - 0x1D7CE) % 10,
        _ => match code & 0xF {
            low @ 0..=9 if char::from_u32(code - low).is_some_and(decimal) => low,
            low => low.checked_sub(6)?,
        },
    };
    Some((u8::try_from(value).ok()?, char::from_u32(code - value)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_system_have_their_value() {
        for zero in ['0', '٠', '۰', '०', '০', '௦', '౦', '๐', '０', '\u{1D7CE}', '\u{1D7D8}', '၀', '߀'] {
            for value in 0..10u8 {
                let c = char::from_u32(zero as u32 + u32::from(value)).unwrap();
                assert_eq!(digit(c), Some((value, zero)), "U+{:04X}", c as u32);
            }
        }
        assert_eq!(digit('½'), None);
    }
}
