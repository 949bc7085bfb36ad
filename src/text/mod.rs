//! Paragraphs → lines of positioned glyphs.

pub mod breaks;
mod complex;
mod findings;
pub mod fit;
pub mod hyphenation;
mod itemise;
pub mod lexicon;
mod lines;
mod nastaliq;
mod prepared;
mod script;
mod segments;
mod shape;
mod spacing;

pub use prepared::Setter;

use crate::characters::is_isolate;
use crate::diagnostic::Diagnostic;
use crate::fonts::{FaceId, Fonts};
use crate::geometry::Pt;
use crate::rich_text::{RichText, SpanStyle};
use breaks::{Break, BreakKind};
use fit::Fit;
use itemise::Itemised;
use shape::Unit;
use smallvec::SmallVec;
use smol_str::SmolStr;
use std::ops::Range;
use unicode_script::Script;

/// How a paragraph is set.
#[derive(Clone, Debug, PartialEq)]
pub struct ParagraphStyle {
    /// Type size of the paragraph's own script.
    pub size: Pt,
    /// Baseline to baseline for Latin; a script that needs more gets more (see [`Paragraph::leading`]).
    pub leading: Pt,
    /// Bold throughout.
    pub bold: bool,
    /// How lines fill the measure.
    pub align: Align,
    /// Whether words may be hyphenated.
    pub hyphenate: bool,
    /// Even out the lines' lengths (titles, headings) rather than fill them.
    pub balance: bool,
}

/// How lines fill the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Ragged: at the side where the paragraph's direction begins.
    Start,
    /// At the other side.
    End,
    /// In the middle.
    Center,
    /// Both edges even, except the last line.
    Justify,
}

/// A paragraph broken into lines.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The lines, top to bottom.
    pub lines: Vec<Line>,
    /// Baseline to baseline: the style's, or more where the script's face needs it.
    pub leading: Pt,
    /// From a line's upper edge to its baseline: what the paragraph's own script reaches, centred in the leading. The
    /// same for all lines, whatever faces they mix.
    pub baseline: Pt,
}

/// One line. Its origin is the left end of the measure, on the baseline.
#[derive(Clone, Debug)]
pub struct Line {
    /// In logical (reading) order; each knows its own `x`.
    pub runs: Vec<Run>,
    /// Natural width of the line's glyphs as set, without hanging white space and without what stands out of a justified
    /// line's edges.
    pub width: Pt,
    /// Height of ink above the baseline that the line's faces may reach (face metrics, not the glyphs').
    pub ascent: Pt,
    /// Depth below the baseline, positive.
    pub descent: Pt,
    /// Byte range of the paragraph's text.
    pub range: Range<usize>,
    /// Ratio of the widest space to its natural width, 1 where not stretched.
    pub stretch: f64,
}

/// Glyphs of one face, size and direction on a line.
#[derive(Clone, Debug)]
pub struct Run {
    /// The face.
    pub face: FaceId,
    /// Size in points (already scaled for sub/superscript and optical match).
    pub size: Pt,
    /// Baseline shift, up positive.
    pub rise: Pt,
    /// Left end, from the left end of the measure.
    pub x: Pt,
    /// Advance width as set.
    pub width: Pt,
    /// Right-to-left (odd bidi level).
    pub rtl: bool,
    /// What the text's span asks for: face, size and rise follow it already, links and languages are left to layout and PDF.
    pub style: SpanStyle,
    /// Byte range of the paragraph's text.
    pub range: Range<usize>,
    /// In visual order, left to right.
    pub clusters: Vec<Cluster>,
}

/// The smallest piece of text that a face draws as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Glyphs with their offsets from the cluster's origin, in font units.
    pub glyphs: SmallVec<[Glyph; 2]>,
    /// Natural advance in font units.
    pub advance: i32,
    /// Left end, from the run's left end; includes justification.
    pub x: Pt,
    /// What a reader copies: the cluster's text; U+00AD for a hyphen that a line break put in.
    pub text: SmolStr,
}

/// A glyph of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Glyph {
    /// Glyph id in the whole face.
    pub id: u16,
    /// Offset to the right of the cluster's origin, in font units.
    pub dx: i32,
    /// Offset up from the baseline, in font units.
    pub dy: i32,
}

/// Sets `text` to the measure `width`. Characters that no face has are reported, naming message, character and faces
/// tried. Whoever sets a text more than once keeps a [`Setter`].
pub fn set_paragraph(
    text: &RichText,
    style: &ParagraphStyle,
    width: Pt,
    fonts: &Fonts,
    diagnostics: &mut Vec<Diagnostic>,
) -> Paragraph {
    Setter::new(fonts).set(text, style, width, diagnostics)
}

/// The width of the widest stretch of `text` that no line break parts: what a column must hold.
pub fn measure_widest_word(text: &RichText, style: &ParagraphStyle, fonts: &Fonts) -> Pt {
    Setter::new(fonts).widest_word(text, style)
}

/// A measure that arithmetic can bear. Nothing fits into none, so each word then takes a line of its own.
fn within_reason(width: Pt) -> Pt {
    const WIDEST: f64 = 1e5;
    if width.0.is_nan() { Pt::ZERO } else { Pt(width.0.clamp(0.0, WIDEST)) }
}

impl ParagraphStyle {
    fn fit(&self) -> Fit {
        match self.align {
            _ if self.balance => Fit::Balanced,
            Align::Justify => Fit::Justified,
            Align::Start | Align::End | Align::Center => Fit::Ragged,
        }
    }
}

fn hyphen_width(unit: &Unit, itemised: &Itemised, fonts: &Fonts) -> f64 {
    let Some(piece) = itemised.pieces.get(unit.piece) else { return 0.0 };
    let advance = lines::hyphen_glyph(fonts, piece.face).map_or(0, |(_, advance)| advance);
    f64::from(advance) / f64::from(fonts.units_per_em(piece.face)) * piece.size
}

/// Words that no line parts: what the article puts into a message (names, numbers, dates) stands in isolates.
/// A long word may be an address, which has to be parted somewhere.
fn keep(text: &RichText) -> Vec<Range<usize>> {
    const LONGEST: usize = 24;
    let (mut ranges, mut depth, mut start) = (Vec::new(), 0usize, 0);
    for (at, c) in text.text.char_indices() {
        let ends_word = is_isolate(c) || c.is_whitespace();
        if ends_word && depth > 0 && at > start {
            let word = &text.text[start..at];
            if word.chars().count() <= LONGEST && !word.contains('/') {
                ranges.push(start..at);
            }
        }
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if ends_word {
            start = at + c.len_utf8();
        }
    }
    ranges
}

/// Makes the places dear where a line's end would part a name that was put in and whose script has no spaces: a dictionary
/// knows no names, and finds other words in them. A space in a name is as free as any other.
fn price_names(text: &RichText, breaks: &mut [Break]) {
    /// Letters of a name that only a line which cannot hold it parts, its marks not counted.
    const SHORT: usize = 12;
    /// What a longer one costs, such as a clinic's that says what it treats: twice a hyphen.
    const LONG_NAME: f64 = 100.0;
    for name in &text.kept {
        let mut start = name.start;
        for word in text.text.get(name.clone()).unwrap_or("").split_inclusive(char::is_whitespace) {
            let within = start..start + word.len();
            start = within.end;
            let letters = word.chars().filter(|&c| !hyphenation::is_mark(c)).count();
            let price = if letters <= SHORT { breaks::penalty::TERM } else { LONG_NAME };
            let inside = |place: &&mut Break| within.start < place.offset && place.offset < within.end;
            for place in breaks.iter_mut().filter(inside).filter(|place| place.kind != BreakKind::Mandatory) {
                if text.text[..place.offset].ends_with(complex::is_solid) {
                    place.penalty = place.penalty.max(price);
                    place.within_word = true;
                }
            }
        }
    }
}

/// Baseline to baseline: the style's, or more where the paragraph's script reaches higher and deeper than Latin does;
/// and the way from a line's upper edge to its baseline.
///
/// A script without Latin's capitals and descenders needs room for what its everyday words reach
/// ([`Optics`](crate::fonts::Optics)), and between the lines a third of the air that the style gives Latin, whose
/// letters take up one em: tall and deep clusters rarely meet. For 12 points on 17.4 that is 2.1 em in Nastaliq,
/// 1.5 in Thai, and the style's 1.45 in Bengali. Vietnamese needs it in titles, where the marks over a capital would
/// meet the descenders above.
fn leading(text: &RichText, style: &ParagraphStyle, fonts: &Fonts) -> (Pt, Pt) {
    const AIR: f64 = 1.0 / 3.0;
    let script = itemise::paragraph_script(text);
    let centred = |leading: Pt, ascent: f64, descent: f64| {
        (leading, (leading - style.size * (ascent + descent)) / 2.0 + style.size * ascent)
    };
    let Some(face) = fonts.face_for(script.short_name(), &text.language, style.bold, false) else {
        return centred(style.leading, 0.8, 0.2);
    };
    let like_latin = matches!(script, Script::Latin | Script::Greek | Script::Cyrillic | Script::Han);
    let shaping = itemise::shaping_script(script);
    let tall = fonts.stacked_optics(face, shaping, &text.language.language);
    match tall.or_else(|| fonts.optics(face, shaping).filter(|_| !like_latin)) {
        Some(optics) => {
            let air = (style.leading - style.size).max(Pt::ZERO) * AIR;
            let leading = style.leading.max(style.size * (optics.ascent + optics.descent) + air);
            centred(leading, optics.ascent, optics.descent)
        }
        None => {
            let metrics = fonts.metrics(face);
            let em = |units: i32| f64::from(units) / f64::from(fonts.units_per_em(face));
            let (ascent, descent) = metrics.map_or((0.8, 0.2), |m| (em(m.ascent), em(m.descent)));
            centred(style.leading, ascent, descent)
        }
    }
}

#[cfg(test)]
mod face_tests;
#[cfg(test)]
mod language_tests;
#[cfg(test)]
mod tests;
