//! Text with styles: what a message becomes, and what is set in lines.

use crate::language::Language;
use std::ops::Range;
use std::sync::Arc;

/// How a stretch of text differs from its paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SpanStyle {
    /// `<strong>`: bold.
    pub strong: bool,
    /// `<em>`: italic, or the script's equivalent.
    pub emphasis: bool,
    /// `<sup>`.
    pub superscript: bool,
    /// `<sub>`.
    pub subscript: bool,
    /// `<a>`: the address it leads to.
    pub link: Option<Arc<str>>,
    /// The language, where it differs from the paragraph's: a term that a translation borrows from the source.
    pub language: Option<Arc<Language>>,
}

/// A stretch of a text with a style of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// Its style.
    pub style: SpanStyle,
}

/// One message, resolved: text with spans. It may contain isolates (U+2066…U+2069) around placeables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RichText {
    /// The whole text, NFC, without line breaks.
    pub text: String,
    /// Sorted, not overlapping; what no span covers is plain.
    pub spans: Vec<Span>,
    /// Byte ranges of names that were put into a text whose script has no spaces, sorted: no line ends inside of one, unless
    /// it would else leave the measure.
    pub kept: Vec<Range<usize>>,
    /// The language it is in (the source's, for a fallback or the identification strip).
    pub language: Arc<Language>,
    /// The message it came from, such as `how-overactive.detail`; empty for generated text.
    pub message: String,
}
