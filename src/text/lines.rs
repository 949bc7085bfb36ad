//! Step 5: the chosen lines → runs of clusters, in place.

use super::itemise;
use super::segments::Stretch;
use super::shape::{Shaper, Unit};
use super::spacing;
use super::{Align, BreakKind, Cluster, Line, ParagraphStyle, Run};
use crate::characters::is_steering;
use crate::fonts::Fonts;
use crate::geometry::Pt;
use crate::rich_text::{RichText, SpanStyle};
use harfrust::Script;
use smol_str::SmolStr;
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};

/// How often over a space may use its stretch (half its width). Beyond three times their width, spaces are holes: the
/// line is then set with its natural ones and ends short, as a compositor sets it in a column too narrow for it.
const LOOSEST_SPACE: f64 = 4.0;
/// The same for a gap where no space is.
const LOOSEST_GAP: f64 = 3.0;
/// By what part of its width a space may shrink at the most. [`fit`](super::fit) counts with a third; the rest is for what a
/// line gains when its ends are shaped again, such as a kern that its hyphen undoes.
const TIGHTEST_SPACE: f64 = 0.4;

/// What all lines of a paragraph share.
pub(super) struct Composer<'a, 'b> {
    pub text: &'a RichText,
    pub style: &'a ParagraphStyle,
    pub fonts: &'a Fonts,
    pub measure: f64,
    pub units: &'a [Unit],
    pub stretches: &'a [Stretch],
    pub shaper: &'b mut Shaper<'a>,
}

impl Composer<'_, '_> {
    /// Assembles the line of the segments `range`. `last` lines of a paragraph are not justified.
    pub fn line(&mut self, range: Range<usize>, last: bool) -> Option<Line> {
        let segments = self.stretches.get(range)?;
        let (first, end) = (segments.first()?, segments.last()?);
        let bytes = first.range.start..end.range.end;
        let mut units = self.units_of(&bytes);
        // What was shaped again for this line has no spaces of ours yet.
        spacing::space(&mut units, &self.text.text, self.shaper.itemised, self.fonts, &self.shaper.glyphs);
        self.trim_opening_mark(&mut units);
        let ink = units.iter().filter(|unit| unit.range.start < end.ink_end).count();
        if end.kind == BreakKind::Hyphen
            && let Some(hyphen) = ink.checked_sub(1).and_then(|at| units.get(at)).cloned()
        {
            units.splice(ink..ink, self.hyphen(&hyphen, end.ink_end));
        }
        let ink = if units.get(ink).is_some_and(|unit| unit.hyphen) { ink + 1 } else { ink };
        let base = self.shaper.itemised.base.number();
        // Rule L1: white space at the line's end stands at the paragraph's level.
        units[ink..].iter_mut().for_each(|unit| unit.level = base);
        if let Some(unit) = ink.checked_sub(1).and_then(|at| units.get_mut(at)) {
            unit.gap = 0.0;
        }

        let natural: f64 = units[..ink].iter().map(|unit| unit.width + unit.gap).sum();
        let justified = self.style.align == Align::Justify && !last && self.measure > 0.0;
        let mut extra = vec![0.0; units.len()];
        // The measure that the ink fills: with what stands out at its edges.
        let (before, after) = (first.hang.0, end.hang.1);
        let stretch =
            self.justify(&units[..ink], segments, self.measure + before + after - natural, justified, &mut extra);
        let ink_width = natural + extra.iter().sum::<f64>();
        let width = ink_width - before;
        let width = width - (width - self.measure).clamp(0.0, after);
        let hanging: f64 = units[ink..].iter().map(|unit| unit.width + unit.gap).sum();
        let rtl = base % 2 == 1;
        let free = self.measure - width;
        let left = match (self.style.align, rtl) {
            (Align::Center, _) => free / 2.0,
            (Align::End, false) | (Align::Start, true) => free,
            (Align::End, true) | (Align::Start, false) => 0.0,
            (Align::Justify, false) => -before,
            (Align::Justify, true) => self.measure + before - ink_width,
        };
        let runs = self.runs(&units, &extra, if rtl { left - hanging } else { left });
        let (ascent, descent) = self.reach(&units[..ink]);
        Some(Line { runs, width: Pt(width), ascent: Pt(ascent), descent: Pt(descent), range: bytes, stretch })
    }

    /// The units of a line: those of the paragraph, but shaped again at an end where shaping crosses the break.
    fn units_of(&mut self, line: &Range<usize>) -> Vec<Unit> {
        let first = self.units.partition_point(|unit| unit.range.end <= line.start);
        let last = self.units.partition_point(|unit| unit.range.start < line.end);
        let paragraph = self.units;
        let whole = paragraph.get(first..last).unwrap_or_default();
        let starts_clean = |unit: &Unit, at: usize| unit.safe && unit.range.start == at;
        let opens = line.start == 0 || whole.first().is_none_or(|unit| starts_clean(unit, line.start));
        let closes = paragraph.get(last).is_none_or(|unit| starts_clean(unit, line.end))
            && whole.last().is_none_or(|unit| unit.range.end <= line.end);
        if opens && closes {
            return whole.to_vec();
        }
        let mut units = Vec::with_capacity(whole.len() + 2);
        // To the first place after the line's start where the shaping of both sides is independent.
        let mut from = 0;
        if !opens && let Some(piece) = whole.first().map(|unit| unit.piece) {
            from = 1 + whole[1..].iter().take_while(|unit| unit.piece == piece && !unit.safe).count();
            let end = whole.get(from).map_or(line.end, |unit| unit.range.start);
            self.shaper.shape(piece, line.start..end.min(line.end), line.clone(), &mut units);
        }
        let mut to = whole.len();
        if !closes
            && from < to
            && let Some(piece) = whole.last().map(|unit| unit.piece)
        {
            to -= 1;
            while to > from && whole[to].piece == piece && !whole[to].safe {
                to -= 1;
            }
            if whole[to].piece != piece {
                to += 1;
            }
        }
        units.extend_from_slice(&whole[from..to]);
        if let Some(unit) = whole.get(to) {
            self.shaper.shape(unit.piece, unit.range.start..line.end, line.clone(), &mut units);
        }
        units
    }

    /// A Chinese opening mark at a line's start loses its blank half, so that the edge is even (W3C, Requirements for
    /// Chinese Text Layout, 3.1.6).
    fn trim_opening_mark(&mut self, units: &mut [Unit]) {
        let Some(unit) = units.first_mut() else { return };
        let Some(piece) = self.shaper.itemised.pieces.get(unit.piece) else { return };
        let em = i32::from(self.fonts.units_per_em(piece.face));
        let first = self.text.text.get(unit.range.clone()).and_then(|text| text.chars().find(|c| !is_steering(*c)));
        if piece.script != Script::HAN || unit.advance != em || !first.is_some_and(itemise::is_wide_opening) {
            return;
        }
        let trimmed = self.shaper.glyphs.get(unit.glyphs.clone()).unwrap_or_default().to_vec();
        let start = self.shaper.glyphs.len();
        self.shaper.glyphs.extend(trimmed.into_iter().map(|glyph| super::Glyph { dx: glyph.dx - em / 2, ..glyph }));
        unit.glyphs = start..self.shaper.glyphs.len();
        unit.advance = em - em / 2;
        unit.width -= f64::from(em / 2) / f64::from(em) * piece.size;
    }

    /// The hyphen that a line's end draws, in the face of the word it parts.
    fn hyphen(&mut self, word: &Unit, at: usize) -> Option<Unit> {
        let piece = self.shaper.itemised.pieces.get(word.piece)?;
        let (glyph, advance) = hyphen_glyph(self.fonts, piece.face)?;
        let glyphs = self.shaper.glyphs.len();
        self.shaper.glyphs.push(super::Glyph { id: glyph, dx: 0, dy: 0 });
        Some(Unit {
            range: at..at,
            glyphs: glyphs..glyphs + 1,
            advance,
            width: f64::from(advance) / f64::from(self.fonts.units_per_em(piece.face)) * piece.size,
            gap: 0.0,
            stretches: false,
            hyphen: true,
            ..word.clone()
        })
    }

    /// Shares what the line lacks among its spaces, by their width, and the gaps that may stretch. Gives back the
    /// ratio of the widest space to its natural width.
    fn justify(&self, units: &[Unit], segments: &[Stretch], lacking: f64, justified: bool, extra: &mut [f64]) -> f64 {
        // A ragged or last line that fit chose a little too wide still has to shrink.
        if lacking.abs() < 1e-9 || !(justified || (self.style.align == Align::Justify && lacking < 0.0)) {
            return 1.0;
        }
        // Gaps weigh against spaces as their stretch does: half a space's width.
        let mut weights = vec![0.0; units.len()];
        for (weight, unit) in weights.iter_mut().zip(units) {
            if unit.stretches {
                *weight = unit.width / 2.0;
            }
        }
        let mut loosest = LOOSEST_SPACE;
        if lacking > 0.0 {
            let mut at = 0;
            for (offset, stretch) in
                segments.iter().filter(|s| s.gap_stretch > 0.0).map(|s| (s.range.end, s.gap_stretch))
            {
                while units.get(at).is_some_and(|unit| unit.range.end < offset) {
                    at += 1;
                }
                if at + 1 < units.len() && units[at].range.end == offset && !units[at].hyphen {
                    weights[at] = stretch;
                    loosest = LOOSEST_GAP;
                }
            }
        }
        let total: f64 = weights.iter().sum();
        let share = (lacking / total).max(-2.0 * TIGHTEST_SPACE);
        // Not where there is no space at all, either.
        if total <= 0.0 || share > loosest * (1.0 + 1e-9) {
            return 1.0;
        }
        for (slot, weight) in extra.iter_mut().zip(&weights) {
            *slot = weight * share;
        }
        // Spaces share by their width, so all of them grow alike.
        if share > 0.0 && units.iter().any(|unit| unit.stretches) { 1.0 + share / 2.0 } else { 1.0 }
    }

    /// Puts the units in their order on paper and gathers them into runs, which stand in reading order.
    fn runs(&self, units: &[Unit], extra: &[f64], left: f64) -> Vec<Run> {
        let (positions, x) = self.place(units, extra, left);
        let mut runs: Vec<Run> = Vec::new();
        let mut previous: Option<(usize, usize, usize)> = None;
        for (index, unit) in units.iter().enumerate() {
            let Some(piece) = self.shaper.itemised.pieces.get(unit.piece) else { continue };
            let span = self.span_at(unit.range.start);
            // White space at the end of a line of the other direction runs in the line's direction.
            let rtl = unit.level % 2 == 1;
            let joins = previous.is_some_and(|(piece, span_before, position)| {
                piece == unit.piece
                    && span_before == span
                    && runs.last().is_some_and(|run| run.rtl == rtl)
                    && if rtl { positions[index] + 1 == position } else { positions[index] == position + 1 }
            });
            previous = Some((unit.piece, span, positions[index]));
            let cluster = Cluster {
                glyphs: self.shaper.glyphs.get(unit.glyphs.clone()).unwrap_or_default().into(),
                advance: unit.advance,
                x: Pt(x[index]),
                text: self.cluster_text(unit),
            };
            let end = x[index] + unit.width;
            match runs.last_mut().filter(|_| joins) {
                Some(run) => {
                    run.range.end = unit.range.end;
                    let right = (run.x.0 + run.width.0).max(end);
                    run.x = run.x.min(cluster.x);
                    run.width = Pt(right - run.x.0);
                    run.clusters.push(cluster);
                }
                None => {
                    let rest = units[index..].iter().take_while(|next| next.piece == unit.piece).count();
                    let (at, mut clusters) = (cluster.x, Vec::with_capacity(rest));
                    clusters.push(cluster);
                    runs.push(Run {
                        face: piece.face,
                        size: Pt(piece.size),
                        rise: Pt(piece.rise),
                        x: at,
                        width: Pt(end - x[index]),
                        rtl,
                        style: self.text.spans.get(span).map_or_else(SpanStyle::default, |span| span.style.clone()),
                        range: unit.range.clone(),
                        clusters,
                    })
                }
            }
        }
        for run in &mut runs {
            if run.rtl {
                run.clusters.reverse();
            }
            for cluster in &mut run.clusters {
                cluster.x -= run.x;
            }
        }
        runs
    }

    /// Each unit's position from left to right, and its left end.
    fn place(&self, units: &[Unit], extra: &[f64], left: f64) -> (Vec<usize>, Vec<f64>) {
        // Isolates part levels though they are not drawn: each is an item of its own here, after its unit.
        let levels = &self.shaper.itemised.levels;
        let (mut items, mut owners) = (Vec::with_capacity(units.len()), Vec::with_capacity(units.len()));
        for (index, unit) in units.iter().enumerate() {
            items.push(Level::new(unit.level).unwrap_or(Level::ltr()));
            owners.push(Some(index));
            if unit.level > 0 || unit.range.len() > 3 {
                let text = self.text.text.get(unit.range.clone()).unwrap_or_default();
                for (at, _) in text.char_indices().skip(1).filter(|(_, c)| is_steering(*c)) {
                    items.push(levels.get(unit.range.start + at).copied().unwrap_or(Level::ltr()));
                    owners.push(None);
                }
            }
        }
        let (mut positions, mut x) = (vec![0; units.len()], vec![0.0; units.len()]);
        let mut pen = left;
        let visual = BidiInfo::reorder_visual(&items).into_iter().filter_map(|item| owners[item]);
        for (position, index) in visual.enumerate() {
            let unit = &units[index];
            let after = unit.gap + extra[index];
            // What follows a unit in reading order stands on its left in text that runs to the left. What a space loses it
            // loses itself: taken from its left, it would stand before a mark without width.
            let (before, after) = if unit.level % 2 == 1 && after > 0.0 { (after, 0.0) } else { (0.0, after) };
            pen += before;
            (positions[index], x[index]) = (position, pen);
            pen += unit.width + after;
        }
        (positions, x)
    }

    fn span_at(&self, offset: usize) -> usize {
        let at = self.text.spans.partition_point(|span| span.range.end <= offset);
        if self.text.spans.get(at).is_some_and(|span| span.range.start <= offset) { at } else { usize::MAX }
    }

    fn cluster_text(&self, unit: &Unit) -> SmolStr {
        if unit.hyphen {
            return "\u{AD}".into();
        }
        let text = self.text.text.get(unit.range.clone()).unwrap_or_default();
        text.chars().filter(|c| !is_steering(*c)).collect()
    }

    /// How far the line's faces reach above and below the baseline, in points.
    fn reach(&self, units: &[Unit]) -> (f64, f64) {
        let mut reach: (f64, f64) = (0.0, 0.0);
        let mut seen = usize::MAX;
        for unit in units.iter().filter(|unit| !unit.hyphen) {
            if unit.piece == seen {
                continue;
            }
            seen = unit.piece;
            let Some(piece) = self.shaper.itemised.pieces.get(unit.piece) else { continue };
            if let Some(optics) = self.fonts.optics(piece.face, piece.script) {
                reach.0 = reach.0.max(optics.ascent * piece.size + piece.rise);
                reach.1 = reach.1.max(optics.descent * piece.size - piece.rise);
            }
        }
        reach
    }
}

/// The glyph of U+2010, or of the hyphen-minus where the face has no other, with its advance in font units.
pub(super) fn hyphen_glyph(fonts: &Fonts, face: crate::fonts::FaceId) -> Option<(u16, i32)> {
    let font = fonts.font(face)?;
    let glyph = font.charmap().map_unicode('\u{2010}').or_else(|| font.charmap().map_unicode('-'))?;
    Some((glyph.to_u32() as u16, font.glyph_metrics().h_advance(glyph).round() as i32))
}
