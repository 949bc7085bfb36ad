//! Paragraphs that are shaped once and set as often as the layout tries a measure.

use super::breaks::{self, Break, BreakKind};
use super::itemise::{self, Itemised};
use super::lines::Composer;
use super::segments::{self, Setting, Stretch};
use super::shape::{Shaper, Unit};
use super::{
    Align, Glyph, Line, Paragraph, ParagraphStyle, fit, hyphen_width, keep, leading, price_names, spacing,
    within_reason,
};
use crate::diagnostic::Diagnostic;
use crate::fonts::Fonts;
use crate::geometry::Pt;
use crate::rich_text::RichText;
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Sets paragraphs and remembers what it has shaped: shaping is most of the work, and depends on no measure. Threads may
/// share it; what it gives doesn't depend on which of them was first.
pub struct Setter<'a> {
    fonts: &'a Fonts,
    shaped: Mutex<Known>,
}

/// What is shaped so far, by the hash of its text and key.
type Known = HashMap<u64, Vec<Arc<Shaped>>>;

/// A paragraph as clusters with the places where its lines may end.
struct Shaped {
    text: RichText,
    key: Key,
    itemised: Itemised,
    units: Vec<Unit>,
    glyphs: Vec<Glyph>,
    breaks: Vec<Break>,
    findings: Vec<Diagnostic>,
}

/// What of a style the shaping depends on.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    size: u64,
    bold: bool,
    hyphenate: bool,
}

impl Key {
    fn of(style: &ParagraphStyle) -> Key {
        Key { size: style.size.0.to_bits(), bold: style.bold, hyphenate: style.hyphenate }
    }
}

impl<'a> Setter<'a> {
    /// Nothing is shaped yet.
    pub fn new(fonts: &'a Fonts) -> Setter<'a> {
        Setter { fonts, shaped: Mutex::default() }
    }

    /// Sets `text` to the measure `width`, as [`set_paragraph`](super::set_paragraph) does.
    pub fn set(
        &self,
        text: &RichText,
        style: &ParagraphStyle,
        width: Pt,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Paragraph {
        let width = within_reason(width);
        let shaped = self.shaped(text, style);
        diagnostics.extend(shaped.findings.iter().cloned());
        let stretches = self.stretches(&shaped, style, width, diagnostics);
        // Of the places where lines may end the best are chosen …
        let ends = fit::fit(&stretches.iter().map(|s| s.segment).collect::<Vec<_>>(), width.0, style.fit());
        // … and the lines put in place.
        let lines = self.lines(&shaped, style, width, &stretches, ends, diagnostics);
        let (leading, baseline) = leading(text, style, self.fonts);
        Paragraph { lines, leading, baseline }
    }

    /// The width that `text` takes on one line, or its widest one where lines must end. No lines are chosen, which takes
    /// long where more text is measured than any page holds.
    pub fn width(&self, text: &RichText, style: &ParagraphStyle) -> Pt {
        let shaped = self.shaped(text, style);
        let ragged = ParagraphStyle { align: Align::Start, ..style.clone() };
        let stretches = self.stretches(&shaped, &ragged, Pt::ZERO, &mut Vec::new());
        let ends = (0..stretches.len()).filter(|&at| stretches[at].segment.mandatory || at + 1 == stretches.len());
        let lines = self.lines(&shaped, &ragged, Pt::ZERO, &stretches, ends, &mut Vec::new());
        lines.iter().map(|line| line.width).fold(Pt::ZERO, Pt::max)
    }

    /// How far a line's ink reaches above the baseline, and below it, positive; `None` where nothing is drawn.
    pub fn ink(&self, line: &Line) -> Option<(Pt, Pt)> {
        let mut reach: Option<(Pt, Pt)> = None;
        for run in &line.runs {
            let shaper = self.fonts.shaper(run.face)?;
            let scale = run.size / f64::from(self.fonts.units_per_em(run.face));
            for glyph in run.clusters.iter().flat_map(|cluster| &cluster.glyphs) {
                let Some(extents) = shaper.glyph_extents(glyph.id.into()).filter(|extents| extents.height != 0) else {
                    continue;
                };
                let top = run.rise + scale * f64::from(extents.y_bearing + glyph.dy);
                let bottom = -(run.rise + scale * f64::from(extents.y_bearing + extents.height + glyph.dy));
                let (highest, lowest) = reach.unwrap_or((top, bottom));
                reach = Some((highest.max(top), lowest.max(bottom)));
            }
        }
        reach
    }

    /// The lines that end after the stretches `ends`.
    fn lines(
        &self,
        shaped: &Shaped,
        style: &ParagraphStyle,
        width: Pt,
        stretches: &[Stretch],
        ends: impl IntoIterator<Item = usize>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Line> {
        let Shaped { text, itemised, units, glyphs, .. } = shaped;
        let mut shaper = Shaper::new(text, self.fonts, itemised, diagnostics);
        shaper.glyphs.clone_from(glyphs);
        let (fonts, shaper) = (self.fonts, &mut shaper);
        let mut composer = Composer { text, style, fonts, measure: width.0, units, stretches, shaper };
        let (mut lines, mut start) = (Vec::new(), 0);
        for end in ends {
            let last = stretches.get(end).is_none_or(|stretch| stretch.kind == BreakKind::Mandatory);
            lines.extend(composer.line(start..end + 1, last));
            start = end + 1;
        }
        lines
    }

    /// The width of the widest stretch of `text` that no line break parts: what a column must hold.
    pub fn widest_word(&self, text: &RichText, style: &ParagraphStyle) -> Pt {
        let shaped = self.shaped(text, style);
        let ragged = ParagraphStyle { align: Align::Start, ..style.clone() };
        let stretches = self.stretches(&shaped, &ragged, Pt::ZERO, &mut Vec::new());
        Pt(stretches.iter().map(|s| s.segment.width + s.segment.mark).fold(0.0, f64::max))
    }

    /// What stands between the places where a line may end.
    fn stretches(
        &self,
        shaped: &Shaped,
        style: &ParagraphStyle,
        width: Pt,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Stretch> {
        let Shaped { text, itemised, units, breaks, .. } = shaped;
        let setting = Setting { text, itemised, measure: width.0, justified: style.align == Align::Justify };
        let hyphen = |unit: &Unit| hyphen_width(unit, itemised, self.fonts);
        segments::segments(units, breaks, &setting, hyphen, diagnostics)
    }

    fn shaped(&self, text: &RichText, style: &ParagraphStyle) -> Arc<Shaped> {
        let key = Key::of(style);
        let mut hasher = DefaultHasher::new();
        (&text.text, &text.message, &text.language, key).hash(&mut hasher);
        let hash = hasher.finish();
        let find = |known: &Known| known.get(&hash)?.iter().find(|s| s.key == key && s.text == *text).cloned();
        if let Some(shaped) = find(&self.known()) {
            return shaped;
        }
        // Unlocked, so that other threads go on; two that shape the same text at once get the same.
        let shaped = Arc::new(self.shape(text, style, key));
        let mut known = self.known();
        if let Some(shaped) = find(&known) {
            return shaped;
        }
        known.entry(hash).or_default().push(shaped.clone());
        shaped
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.shaped.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shape(&self, text: &RichText, style: &ParagraphStyle, key: Key) -> Shaped {
        let mut findings = Vec::new();
        // Stretches of one direction, script, language, face and size …
        let itemised = itemise::itemise(text, style, self.fonts, &mut findings);
        // … become clusters of glyphs, …
        let mut shaper = Shaper::new(text, self.fonts, &itemised, &mut findings);
        let mut units = shaper.paragraph();
        let glyphs = std::mem::take(&mut shaper.glyphs);
        spacing::space(&mut units, &text.text, &itemised, self.fonts, &glyphs);
        // … which stand between the places where a line may end.
        let mut breaks = breaks::opportunities(&text.text, &text.language, style.hyphenate, &keep(text));
        price_names(text, &mut breaks);
        Shaped { text: text.clone(), key, itemised, units, glyphs, breaks, findings }
    }
}
