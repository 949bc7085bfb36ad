//! Words about sheets, for print shops and whoever orders from them: English, in the Latin face, artifacts of the PDF.

use crate::diagnostic::Diagnostic;
use crate::geometry::Pt;
use crate::language::{Direction, Language};
use crate::rich_text::RichText;
use crate::text::{Align, Line, ParagraphStyle, Setter};
use std::sync::Arc;

/// Words on one line, however long. The findings are about characters that no face can show.
pub(super) fn line(setter: &Setter, words: &str, size: Pt, bold: bool, findings: &mut Vec<Diagnostic>) -> Line {
    let language = Language::undetermined(Direction::LeftToRight);
    let text = RichText {
        text: words.to_owned(),
        spans: Vec::new(),
        kept: Vec::new(),
        language: Arc::new(language),
        message: String::new(),
    };
    let style =
        ParagraphStyle { size, leading: size * 1.2, bold, align: Align::Start, hyphenate: false, balance: false };
    let paragraph = setter.set(&text, &style, Pt(10_000.0), findings);
    paragraph.lines.into_iter().next().unwrap_or(Line {
        runs: Vec::new(),
        width: Pt::ZERO,
        ascent: Pt::ZERO,
        descent: Pt::ZERO,
        range: 0..0,
        stretch: 0.0,
    })
}
