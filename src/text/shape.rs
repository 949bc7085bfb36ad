//! Step 2: pieces → clusters of glyphs, in reading order.

use super::Glyph;
use super::findings;
use super::itemise::{Itemised, Piece};
use crate::characters::is_steering;
use crate::diagnostic::codes::{BROKEN_SEQUENCE, MISSING_GLYPH};
use crate::diagnostic::{Diagnostic, Severity};
use crate::fonts::Fonts;
use crate::rich_text::RichText;
use harfrust::{Buffer, BufferFlags, Direction, Feature, Script, ShapeOptions, Tag};
use std::ops::Range;

/// A cluster: the smallest piece of text that the face draws as a whole.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Bytes of the paragraph; with the controls after the cluster.
    pub range: Range<usize>,
    /// Which piece it is of.
    pub piece: usize,
    /// Which of the shaper's glyphs.
    pub glyphs: Range<usize>,
    /// In font units.
    pub advance: i32,
    /// In points.
    pub width: f64,
    /// Set after it where no line ends, in points: between Chinese and Latin.
    pub gap: f64,
    /// Embedding level.
    pub level: u8,
    /// A space that justification may widen.
    pub stretches: bool,
    /// A line may begin here without anything being shaped again (HarfBuzz: not "unsafe to break").
    pub safe: bool,
    /// The hyphen that a line break draws; its range is empty.
    pub hyphen: bool,
}

/// Shapes pieces of one paragraph, reusing one buffer.
pub(super) struct Shaper<'a> {
    text: &'a RichText,
    fonts: &'a Fonts,
    pub itemised: &'a Itemised,
    /// All glyphs shaped so far; units point into it.
    pub glyphs: Vec<Glyph>,
    /// `None` only while it is lent out.
    buffer: Option<Buffer>,
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Shaper<'a> {
    pub fn new(
        text: &'a RichText,
        fonts: &'a Fonts,
        itemised: &'a Itemised,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Shaper<'a> {
        Shaper { text, fonts, itemised, glyphs: Vec::new(), buffer: None, diagnostics }
    }

    /// All units of the paragraph in reading order.
    pub fn paragraph(&mut self) -> Vec<Unit> {
        let mut units = Vec::with_capacity(self.text.text.len() / 2);
        for (index, piece) in self.itemised.pieces.iter().enumerate() {
            self.shape(index, piece.range.clone(), 0..self.text.text.len(), &mut units);
        }
        units
    }

    /// Shapes `range` of a piece. `line` is what stands around it: letters join across the edges of a piece.
    pub fn shape(&mut self, index: usize, range: Range<usize>, line: Range<usize>, units: &mut Vec<Unit>) {
        let Some(piece) = self.itemised.pieces.get(index) else { return };
        let (Some(shaper), Some(language)) =
            (self.fonts.shaper(piece.face), self.itemised.languages.get(piece.language))
        else {
            return;
        };
        let text = &self.text.text;
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.clear();
        for (at, c) in text.get(range.clone()).unwrap_or_default().char_indices() {
            if !is_steering(c) {
                // Tabs and stray line ends are drawn as a space; no face has a glyph for them.
                let drawn =
                    if c.is_whitespace() && c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
                buffer.push(drawn.into(), (range.start + at) as u32);
            }
        }
        set_context(&mut buffer, text, &range, &line);
        let mut flags = BufferFlags::REMOVE_DEFAULT_IGNORABLES;
        flags.set(BufferFlags::BEGINNING_OF_TEXT, range.start == line.start);
        flags.set(BufferFlags::END_OF_TEXT, range.end == line.end);
        buffer.set_flags(flags);
        let direction = if piece.rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        buffer.set_script(Some(piece.script));
        buffer.set_language(Some(language.clone()));
        let features = features(piece, &range, language);
        let plan = self.fonts.plan(piece.face, direction, piece.script, language, &features);
        let options = ShapeOptions::new().plan(plan.as_deref()).features(&features);
        // It fails only where direction or script differ from the plan's, and both come from one place.
        let shaped = harfrust::shape(&shaper, &mut buffer, options);
        debug_assert!(shaped.is_ok());
        if shaped.is_ok() {
            self.collect(index, piece, &range, &buffer, units);
        }
        self.buffer = Some(buffer);
    }

    /// Turns the buffer's glyphs into units, in reading order.
    fn collect(&mut self, index: usize, piece: &Piece, range: &Range<usize>, buffer: &Buffer, units: &mut Vec<Unit>) {
        let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
        let em = f64::from(self.fonts.units_per_em(piece.face));
        let first = units.len();
        let mut at = 0;
        while let Some(start) = infos.get(at) {
            let length = infos[at..].iter().take_while(|info| info.cluster == start.cluster).count();
            let glyphs = self.glyphs.len();
            let mut pen = 0i32;
            let mut safe = true;
            for (info, position) in infos[at..at + length].iter().zip(&positions[at..at + length]) {
                // Glyph ids of a face with at most 65,535 glyphs (maxp is 16 bits wide).
                let id = info.glyph_id as u16;
                safe &= !info.unsafe_to_break();
                let dx = pen.saturating_add(position.x_offset);
                self.glyphs.push(Glyph { id, dx, dy: position.y_offset });
                pen = pen.saturating_add(position.x_advance);
            }
            let cluster = start.cluster as usize;
            units.push(Unit {
                range: cluster..cluster,
                piece: index,
                glyphs: glyphs..self.glyphs.len(),
                advance: pen,
                width: f64::from(pen) / em * piece.size,
                gap: 0.0,
                level: self.itemised.levels.get(cluster).map_or(0, unicode_bidi::Level::number),
                stretches: stretches(&self.text.text, cluster),
                safe,
                hyphen: false,
            });
            at += length;
        }
        let shaped = &mut units[first..];
        if piece.rtl {
            shaped.reverse();
        }
        // A cluster reaches to the next one: joiners and controls between belong to it.
        let mut end = range.end;
        for unit in shaped.iter_mut().rev() {
            unit.range.end = end;
            end = unit.range.start;
        }
        if let Some(unit) = shaped.first_mut() {
            unit.range.start = range.start;
            unit.safe |= range.start == piece.range.start;
        }
        if first == units.len()
            && let Some(before) = units.last_mut().filter(|unit| unit.range.end == range.start)
        {
            before.range.end = range.end;
        }
        self.report(piece, units.get(first..).unwrap_or_default());
    }

    /// Reports what would print as a box or as a dotted circle.
    fn report(&mut self, piece: &Piece, units: &[Unit]) {
        let circle = self.fonts.font(piece.face).and_then(|font| font.charmap().map_unicode('\u{25CC}'));
        let circle = circle.map(|glyph| glyph.to_u32() as u16);
        for unit in units {
            let glyphs = self.glyphs.get(unit.glyphs.clone()).unwrap_or_default();
            let text = self.text.text.get(unit.range.clone()).unwrap_or_default();
            if glyphs.iter().any(|glyph| glyph.id == 0) {
                for c in text.chars().filter(|c| !self.fonts.covers(piece.face, *c)) {
                    findings::once(self.diagnostics, self.missing(c));
                }
            } else if glyphs.iter().any(|glyph| Some(glyph.id) == circle) && !text.contains('\u{25CC}') {
                let names: Vec<String> = text.chars().map(findings::name).collect();
                let finding = findings::finding(
                    BROKEN_SEQUENCE,
                    Severity::Error,
                    self.text,
                    format!("{} cannot stand where it does: it would print with a dotted circle", names.join(" ")),
                    "a vowel sign or mark follows its letter; look for a letter that got lost or a mark typed twice",
                );
                findings::once(self.diagnostics, finding);
            }
        }
    }

    fn missing(&self, c: char) -> Diagnostic {
        // The regular face of each was asked before the shaper was: see `itemise`.
        let families = super::itemise::lending(self.fonts, c, &self.text.language);
        let tried: Vec<&str> = families.map(|family| family.name.as_str()).collect();
        findings::finding(
            MISSING_GLYPH,
            Severity::Error,
            self.text,
            format!("no face draws the character {}; tried: {}", findings::name(c), tried.join(", ")),
            match unicode_script::UnicodeScript::script(&c) {
                // Their common fault: a character of the other language, taken over with a word.
                unicode_script::Script::Han if self.text.language.script == "Jpan" => {
                    "write the Japanese form if this is a Chinese one; if it is rare, fonts/README.md says which characters the face has, and how to put in the full one"
                }
                unicode_script::Script::Han => {
                    "the Chinese and Japanese faces are cut: fonts/README.md says to which characters, and how to put in the full ones"
                }
                _ => "write it another way, or add a face that has it to fonts/fonts.toml (fonts/README.md says how)",
            },
        )
        .names(c.to_string())
    }
}

/// Gives the shaper the five letters on either side: a letter joins another across a change of style.
fn set_context(buffer: &mut Buffer, text: &str, range: &Range<usize>, line: &Range<usize>) {
    let mut around = [0u32; 5];
    let mut fill = |chars: &mut dyn Iterator<Item = char>| {
        let mut length = 0;
        for (slot, c) in around.iter_mut().zip(chars.filter(|c| !is_steering(*c))) {
            *slot = c.into();
            length += 1;
        }
        around[..length].to_vec()
    };
    let before = fill(&mut text.get(line.start..range.start).unwrap_or_default().chars().rev());
    let after = fill(&mut text.get(range.end..line.end).unwrap_or_default().chars());
    buffer.set_pre_context_codepoints(&before);
    buffer.set_post_context_codepoints(&after);
}

/// Whether justification may widen the space at `offset`. Not those of French punctuation, which are as wide as the mark
/// wants (Lexique des règles typographiques en usage à l’Imprimerie nationale, "Ponctuation"); U+202F is narrow always.
fn stretches(text: &str, offset: usize) -> bool {
    let (before, after) = text.split_at_checked(offset).unwrap_or((text, ""));
    match after.chars().next() {
        Some('\u{A0}') => {
            let marks = |c: char| matches!(c, ';' | ':' | '!' | '?' | '»' | '›');
            !before.ends_with(['«', '‹']) && !after.chars().nth(1).is_some_and(marks)
        }
        Some(c) => matches!(c, ' ' | '\t' | '\n'),
        None => false,
    }
}

/// Half-width forms for the marks that need them; and no kerning of Japanese, which is set solid (JLREQ 2.1.2): the
/// face's pairs of kana are meant for its proportional forms (`palt`).
fn features(piece: &Piece, range: &Range<usize>, language: &harfrust::Language) -> Vec<Feature> {
    let inside = piece.halved.iter().filter(|mark| mark.start >= range.start && mark.end <= range.end);
    let solid = piece.script == Script::HAN && language.as_str().split('-').next() == Some("ja");
    let kern = solid.then(|| Feature::new(Tag::new(b"kern"), 0, ..));
    inside.map(|mark| Feature::new(Tag::new(b"halt"), 1, mark.clone())).chain(kern).collect()
}
