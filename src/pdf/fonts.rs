//! What each face must draw, as one small font: a code for each cluster, the subset with the cluster glyphs.
//!
//! Every code of the text is one cluster. A cluster that one glyph draws is that glyph; a cluster
//! of several, or of one that is raised, or of one that already stands for another text, becomes a
//! composite glyph. So each code has exactly one text, and what a reader copies and searches is
//! what was written, in every script, without ActualText.

use super::Faces;
use super::font_file::FontFile;
use super::order::{Direction, followers};
use super::truetype::{self, Composite, Part};
use crate::characters::is_steering;
use crate::fonts::FaceId;
use crate::layout::page::{Leaflet, Paint};
use crate::sheets::Sheet;
use crate::text::{Cluster, Glyph, Run};
use crate::threads;
use rustc_hash::FxHashMap;
use skrifa::raw::{FontRef, TableProvider, types::GlyphId};
use smallvec::SmallVec;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use subsetter::GlyphRemapper;

/// The faces of a leaflet, ready to be embedded.
pub struct Embedded<'a> {
    /// By face.
    pub(super) faces: BTreeMap<FaceId, Face<'a>>,
}

/// A face with the codes of its clusters.
pub(super) struct Face<'a> {
    pub units_per_em: f64,
    order: FxHashMap<Key<'a>, usize>,
    /// In the order of first use.
    codes: Vec<u16>,
    followers: BTreeMap<char, u16>,
    metrics: FaceMetrics<'a>,
    pub file: FontFile,
}

/// A code as the text shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Code {
    pub code: u16,
    /// From the cluster's origin to the glyph's, in font units.
    pub shift: i32,
    /// Its width in `/W`, in thousandths of an em.
    pub width: i64,
}

/// Clusters with the same key look the same and say the same. The glyphs are placed relative to
/// the first that has an advance of its own, so that kerning with the neighbours, which moves all
/// of a cluster, makes no second glyph, unless it is wide: see [`within`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key<'a> {
    first: Glyph,
    rest: SmallVec<[Glyph; 2]>,
    /// Space after the glyphs that the code's width must hold, in font units.
    after: i32,
    text: Cow<'a, str>,
}

/// The face's own advances.
#[derive(Clone)]
struct FaceMetrics<'a> {
    font: FontRef<'a>,
    hmtx: skrifa::raw::tables::hmtx::Hmtx<'a>,
    loca: skrifa::raw::tables::loca::Loca<'a>,
    units_per_em: i32,
}

impl FaceMetrics<'_> {
    fn advance(&self, glyph: u16) -> u16 {
        self.hmtx.advance(GlyphId::from(glyph)).unwrap_or(0)
    }

    /// How much of the space beside a glyph must be within the code's width, in steps.
    ///
    /// Kerning of Nastaliq moves letters of a word far apart, and lines are filled between ideographs. If
    /// adjustments between the codes did that, readers would see spaces: PDFium from half a space's width on
    /// (cpdf_textpage.cpp), which is 0.066 em in Noto Nastaliq Urdu, poppler from 0.1 em on, MuPDF from 0.15 em on.
    fn within(&self, space: i32) -> i32 {
        let step = (self.units_per_em / 10).max(1);
        if space < step / 2 { 0 } else { space.saturating_add(step / 2) / step * step }
    }

    fn has_ink(&self, glyph: u16) -> bool {
        let offset = |i: usize| self.loca.get_raw(i);
        offset(usize::from(glyph)) != offset(usize::from(glyph) + 1)
    }
}

/// What a cluster becomes, before the subset's glyph ids are known.
#[derive(Clone, Copy)]
enum Plan {
    Glyph(u16),
    Composite(usize),
}

/// A face's clusters while they are gathered.
struct Gathering<'a> {
    metrics: FaceMetrics<'a>,
    /// Where each stands in `plans`. Every cluster of the leaflet is looked up here, twice.
    order: FxHashMap<Key<'a>, usize>,
    /// In order of first use: the file's order must not come from a hash map.
    plans: Vec<(Plan, Cow<'a, str>)>,
    composites: Vec<(Vec<Glyph>, u16)>,
    /// Glyphs without ink or width, by what they say.
    followers: BTreeMap<char, usize>,
    /// Glyphs that a code stands for as they are: only the first text of each.
    plain: BTreeSet<u16>,
}

/// Characters that say nothing in copied text: bidi controls (the order they made is already in
/// the runs), joiners of words, break opportunities, byte order marks (ISO 14289-1, 7.21.7, forbids them). A soft
/// hyphen is not one of them: where it comes this far, it is drawn, and says that its word goes on.
pub(super) fn is_silent(c: char) -> bool {
    is_steering(c) && c != '\u{AD}' || c == '\0'
}

/// Characters without ink that need no code where a face draws nothing for them.
fn needs_no_code(c: char) -> bool {
    is_silent(c)
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{34F}' | '\u{180E}' | '\u{FE00}'..='\u{FE0F}')
}

/// The text that a code stands for.
fn spoken(text: &str) -> Cow<'_, str> {
    if !text.contains(is_silent) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| !is_silent(c)).collect())
}

/// The key of a cluster and the shift of its glyph; `None` if it draws and says nothing. `extra` is the
/// space after the cluster, in font units.
fn key<'a>(cluster: &'a Cluster, extra: i32, rtl: bool, metrics: &FaceMetrics) -> Option<(Key<'a>, i32)> {
    // A shaper leaves blanks for joiners; only a cluster that is nothing else needs one.
    let inked = cluster.glyphs.iter().any(|g| metrics.has_ink(g.id));
    let mut glyphs = cluster.glyphs.iter().filter(|g| !inked || metrics.has_ink(g.id));
    let anchor = glyphs.clone().find(|g| metrics.advance(g.id) > 0).or(cluster.glyphs.first())?;
    let text = spoken(&cluster.text);
    if text.is_empty() || (!inked && cluster.text.chars().all(needs_no_code)) {
        return None;
    }
    let text = match (rtl, text) {
        (true, Cow::Borrowed(text)) => Cow::Borrowed(&text[..text.chars().next().map_or(0, char::len_utf8)]),
        (true, Cow::Owned(text)) => Cow::Owned(text.chars().take(1).collect()),
        (false, text) => text,
    };
    let advance = i32::from(metrics.advance(anchor.id));
    let (before, after) = match &text[..] {
        " " => (0, 0),
        // A mark that is a cluster by itself: moving the pen back to its place would part its word in poppler.
        _ if advance == 0 => (anchor.dx, 0),
        _ => {
            let after = cluster.advance.saturating_sub(anchor.dx).saturating_sub(advance).saturating_add(extra);
            (metrics.within(anchor.dx), metrics.within(after))
        }
    };
    let shift = anchor.dx.saturating_sub(before);
    let placed = |g: &Glyph| Glyph { dx: g.dx.saturating_sub(shift), ..*g };
    let first = placed(glyphs.next()?);
    Some((Key { first, rest: glyphs.map(placed).collect(), after, text }, shift))
}

/// The clusters of a run, each with the space that justification put after it, in font units.
pub(super) fn spaced(run: &Run, units_per_em: i32) -> impl Iterator<Item = (&Cluster, i32)> {
    let scale = f64::from(units_per_em) / run.size.0;
    let nexts = run.clusters.iter().skip(1).map(Some).chain([None]);
    run.clusters.iter().zip(nexts).map(move |(cluster, next)| {
        let extra = next.map_or(0.0, |next| (next.x.0 - cluster.x.0) * scale - f64::from(cluster.advance));
        (cluster, extra.round() as i32)
    })
}

/// Gathers the clusters of a leaflet and makes one font of each face, on up to `threads` threads.
pub fn embed<'a>(
    leaflet: &'a Leaflet,
    sheets: &'a [Sheet],
    faces: &'a dyn Faces,
    threads: usize,
) -> Result<Embedded<'a>, String> {
    let mut gatherings: BTreeMap<FaceId, Gathering<'a>> = BTreeMap::new();
    let items = leaflet.pages.iter().flat_map(|page| &page.items).map(|item| (&item.paint, &item.message[..]));
    let marks = sheets.iter().flat_map(|sheet| &sheet.marks).map(|mark| (&mark.paint, "printers' marks"));
    for (paint, message) in items.chain(marks) {
        let Paint::Text { run, .. } = paint else { continue };
        let gathering = match gatherings.entry(run.face) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => {
                let name = faces.postscript_name(run.face);
                entry.insert(Gathering::new(faces.data(run.face)).map_err(|error| format!("the face {name}: {error}"))?)
            }
        };
        // Where the direction changes is known when the page is painted.
        if let Some(sign) = Direction::against(run).sign(run) {
            gathering.follow(sign);
        }
        let mut previous = None;
        for (cluster, extra) in spaced(run, gathering.metrics.units_per_em) {
            gathering
                .add(cluster, extra, run.rtl)
                .map_err(|error| format!("the face {} in `{message}`: {error}", faces.postscript_name(run.face)))?;
            for follower in followers(previous.replace(cluster), cluster, run.rtl) {
                gathering.follow(follower);
            }
        }
    }
    let mut work: Vec<Work> = gatherings
        .into_iter()
        .map(|(id, gathering)| Work {
            id,
            data: faces.data(id),
            name: faces.postscript_name(id),
            units_per_em: f64::from(faces.units_per_em(id).max(1)),
            clusters: gathering.order.len(),
            gathering: Mutex::new(Some(gathering)),
        })
        .collect();
    // The longest first, so that no thread is left alone with it in the end.
    work.sort_by_key(|work| std::cmp::Reverse(work.clusters));
    let finished = threads::each(&work, threads, |Work { id, data, name, units_per_em, gathering, .. }| {
        let gathering = gathering.lock().unwrap_or_else(PoisonError::into_inner).take();
        let face = gathering.ok_or_else(|| "it was lost".to_owned()).and_then(|g| g.finish(data, name, *units_per_em));
        (*id, face.map_err(|error| format!("the face {name} cannot be embedded: {error}")))
    });
    let mut embedded = BTreeMap::new();
    for (id, face) in finished {
        embedded.insert(id, face?);
    }
    Ok(Embedded { faces: embedded })
}

/// A face to be finished by whichever thread is free.
struct Work<'a> {
    id: FaceId,
    data: &'a [u8],
    name: &'a str,
    units_per_em: f64,
    clusters: usize,
    gathering: Mutex<Option<Gathering<'a>>>,
}

impl<'a> Gathering<'a> {
    fn new(data: &'a [u8]) -> Result<Gathering<'a>, String> {
        let font = FontRef::new(data).map_err(|error| error.to_string())?;
        if font.glyf().is_err() {
            return Err("it has no TrueType outlines (table `glyf`); take a TrueType build of it".to_owned());
        }
        let hmtx = font.hmtx().map_err(|error| error.to_string())?;
        let loca = font.loca(None).map_err(|error| error.to_string())?;
        let units_per_em = i32::from(font.head().map_err(|error| error.to_string())?.units_per_em());
        let metrics = FaceMetrics { font, hmtx, loca, units_per_em };
        Ok(Gathering {
            metrics,
            order: FxHashMap::default(),
            plans: Vec::new(),
            composites: Vec::new(),
            followers: BTreeMap::new(),
            plain: BTreeSet::new(),
        })
    }

    /// Makes a code without ink or width for a character.
    fn follow(&mut self, character: char) {
        if !self.followers.contains_key(&character) {
            self.composites.push((Vec::new(), 0));
            self.followers.insert(character, self.composites.len() - 1);
        }
    }

    fn add(&mut self, cluster: &'a Cluster, extra: i32, rtl: bool) -> Result<(), String> {
        let Some((key, shift)) = key(cluster, extra, rtl, &self.metrics) else { return Ok(()) };
        if cluster.glyphs.iter().any(|g| g.id == 0) {
            return Err(format!("it has no glyph for `{}`", cluster.text));
        }
        if self.order.contains_key(&key) {
            return Ok(());
        }
        let plain = key.rest.is_empty() && key.first.dx == 0 && key.first.dy == 0 && key.after == 0;
        let plan = if plain && self.plain.insert(key.first.id) {
            Plan::Glyph(key.first.id)
        } else {
            let advance = if key.rest.is_empty() {
                let own = i32::from(self.metrics.advance(key.first.id));
                own.saturating_add(key.first.dx.max(0) + key.after)
            } else {
                cluster.advance.saturating_sub(shift).saturating_add(self.metrics.within(extra))
            };
            let advance = advance.clamp(0, i32::from(u16::MAX)) as u16;
            self.composites.push((std::iter::once(key.first).chain(key.rest.iter().copied()).collect(), advance));
            Plan::Composite(self.composites.len() - 1)
        };
        self.plans.push((plan, key.text.clone()));
        self.order.insert(key, self.plans.len() - 1);
        Ok(())
    }

    fn finish(self, data: &[u8], name: &str, units_per_em: f64) -> Result<Face<'a>, String> {
        let mut glyphs: Vec<u16> = self.plain.iter().copied().collect();
        glyphs.extend(self.composites.iter().flat_map(|(parts, _)| parts.iter().map(|g| g.id)));
        glyphs.sort_unstable();
        glyphs.dedup();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&glyphs);
        let subset = subsetter::subset(data, 0, &remapper).map_err(|error| error.to_string())?;
        let first = FontRef::new(&subset).and_then(|font| font.maxp()).map_err(|error| error.to_string())?.num_glyphs();

        let new = |old: u16| remapper.get(old).ok_or("a glyph was lost");
        let mut composites = Vec::with_capacity(self.composites.len());
        for (parts, advance) in &self.composites {
            let parts: Result<Vec<Part>, &str> =
                parts.iter().map(|g| Ok(Part { glyph: new(g.id)?, dx: g.dx, dy: g.dy })).collect();
            composites.push(Composite { parts: parts?, advance: *advance });
        }
        let program = truetype::extend(&subset, &composites)?;

        let mut codes = Vec::with_capacity(self.plans.len());
        let mut texts = BTreeMap::new();
        for (plan, text) in self.plans {
            let code = match plan {
                Plan::Glyph(old) => new(old)?,
                Plan::Composite(index) => first + index as u16,
            };
            texts.insert(code, text.into_owned());
            codes.push(code);
        }
        let mut followers = BTreeMap::new();
        for (character, index) in self.followers {
            texts.insert(first + index as u16, character.to_string());
            followers.insert(character, first + index as u16);
        }
        let file = FontFile::new(name, &self.metrics.font, units_per_em, program, &texts);
        Ok(Face { units_per_em, order: self.order, codes, followers, metrics: self.metrics, file })
    }
}

impl Face<'_> {
    /// The code of a cluster that was gathered; `None` if it draws and says nothing.
    pub fn code(&self, cluster: &Cluster, extra: i32, rtl: bool) -> Option<Code> {
        let (key, shift) = key(cluster, extra, rtl, &self.metrics)?;
        let code = *self.codes.get(*self.order.get(&key)?)?;
        Some(Code { code, shift, width: self.file.width(code) })
    }

    /// The code of a sign of direction: see [`Direction::sign`].
    pub fn sign(&self, sign: char) -> Option<u16> {
        self.followers.get(&sign).copied()
    }

    /// Codes to be shown before (left of) a cluster's own, which say the rest of its text.
    ///
    /// A reader that turns a right-to-left line around turns around the characters of each code
    /// too (poppler 22.12, PDFium): "يبًا" came back with its tanwin before its letter. So in
    /// right-to-left runs a code says one character, and the others have codes without ink or width.
    pub fn followers(&self, previous: Option<&Cluster>, cluster: &Cluster, rtl: bool) -> impl Iterator<Item = u16> {
        followers(previous, cluster, rtl).filter_map(|character| self.followers.get(&character).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATIN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/noto-sans/NotoSans-Regular.ttf");

    fn glyph(font: &FontRef, c: char) -> u16 {
        let id = font.cmap().expect("a cmap").map_codepoint(c).expect("a glyph");
        u16::try_from(id.to_u32()).expect("small")
    }

    /// A cluster: glyphs with offsets, and text.
    type Sample<'a> = (&'a [(char, i32, i32)], &'a str);

    /// Clusters → what their codes say.
    fn texts(rtl: bool, clusters: &[Sample]) -> Vec<Option<String>> {
        let data = std::fs::read(LATIN).expect("a face");
        let font = FontRef::new(&data).expect("a font");
        let clusters: Vec<Cluster> = clusters
            .iter()
            .map(|(glyphs, text)| Cluster {
                glyphs: glyphs.iter().map(|&(c, dx, dy)| Glyph { id: glyph(&font, c), dx, dy }).collect(),
                advance: 500,
                x: crate::geometry::Pt::ZERO,
                text: (*text).into(),
            })
            .collect();
        let mut gathering = Gathering::new(&data).expect("TrueType");
        for cluster in &clusters {
            gathering.add(cluster, 0, rtl).expect("glyphs");
            followers(None, cluster, rtl).for_each(|follower| gathering.follow(follower));
        }
        let face = gathering.finish(&data, "Test", 1000.0).expect("a subset");
        let cmap = String::from_utf8(face.file.to_unicode.clone()).expect("ASCII");
        let said = |code: u16| {
            let from = cmap.find(&format!("\n<{code:04X}> <")).expect("an entry") + 9;
            let hex: String = cmap[from..].chars().take_while(|c| *c != '>').collect();
            let units: Vec<u16> = hex
                .as_bytes()
                .chunks(4)
                .map(|h| u16::from_str_radix(std::str::from_utf8(h).expect("ASCII"), 16).expect("hex"))
                .collect();
            String::from_utf16(&units).expect("UTF-16")
        };
        clusters
            .iter()
            .map(|cluster| {
                let code = face.code(cluster, 0, rtl)?;
                let before: String = face.followers(None, cluster, rtl).map(said).collect();
                Some(before + &said(code.code))
            })
            .collect()
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn every_text_of_a_glyph_has_a_code_of_its_own() {
        let clusters: &[Sample] = &[
            (&[('-', 0, 0)], "-"),
            (&[('-', 0, 0)], "\u{AD}"),
            (&[(' ', 0, 0)], " "),
            (&[(' ', 0, 0)], "\u{A0}"),
            (&[('a', 0, 120)], "a"),
            (&[('f', 0, 0), ('i', 300, 0)], "fi"),
            (&[('a', 0, 0)], "\u{2068}a\u{2069}"),
            (&[('x', 0, 0)], "𝑥"),
        ];
        let expected = ["-", "\u{AD}", " ", "\u{A0}", "a", "fi", "a", "𝑥"].map(some);
        assert_eq!(texts(false, clusters), expected);
    }

    #[test]
    fn controls_without_ink_have_no_code() {
        let clusters: &[Sample] =
            &[(&[(' ', 0, 0)], "\u{200C}"), (&[], "\u{2068}"), (&[(' ', 0, 0)], "\u{200B}"), (&[(' ', 0, 0)], " ")];
        assert_eq!(texts(false, clusters), [None, None, None, some(" ")]);
    }

    #[test]
    fn right_to_left_codes_say_one_character_each_the_last_first() {
        let clusters: &[Sample] = &[(&[('a', 0, 0)], "لا"), (&[('b', 0, 0)], "ب")];
        assert_eq!(texts(true, clusters), [some("ال"), some("ب")]);
    }
}
