//! Content streams, by printpdf; only this file and `shapes` name it.
//!
//! printpdf turns operations into content streams and shadings into dictionaries. The rest of what
//! it writes is not taken over, for these reasons (printpdf 0.12.8):
//! - fonts: the descriptor's `FontBBox` is empty without its azul features, widths are cut off
//!   instead of rounded, and each font program is copied three times;
//! - text: with a font that it knows, it merges runs by itself and pads the differences with long
//!   fractions; with one that it doesn't know, it writes the codes and adjustments as they are;
//! - images: it decodes and encodes JPEG again;
//! - Info, `/ID`: times of day and random numbers; empty `Annots` on every page.

mod shapes;

use super::fonts::{Embedded, Face, spaced};
use super::images::Picture;
use super::inks::{Components, Ink, Inks, Subject};
use super::objects::deflate;
use super::order::Direction;
use crate::fonts::FaceId;
use crate::geometry::{Point, Pt, Rgb};
use crate::layout::page::{Fill, Item, Leaflet, NodeId, Paint};
use crate::sheets::{self, MarkInk, Sheet};
use crate::text::Run;
use crate::threads;
use lopdf::Object;
use printpdf::{
    Codepoint, Color, DictItem, ExtendedGraphicsStateId, FontId, Op, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, TextItem, TextMatrix,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// All sheets, painted.
pub struct Painted<'a> {
    pub(super) sheets: Vec<PaintedSheet>,
    /// Each distinct picture once.
    pub(super) images: Vec<Picture<'a>>,
}

/// A painted sheet and what its content names.
pub(super) struct PaintedSheet {
    /// The content stream, deflated.
    pub content: Vec<u8>,
    pub used: Used,
}

#[derive(Default)]
pub(super) struct Used {
    pub fonts: BTreeSet<FaceId>,
    pub images: BTreeSet<usize>,
    /// Graphics states for overprinting and for not doing so.
    pub overprint: BTreeSet<bool>,
    /// The colorant of every plate.
    pub all_plates: bool,
    pub marked: Vec<Marked>,
}

/// A marked-content sequence.
#[derive(Clone, Copy)]
pub(super) struct Marked {
    pub node: NodeId,
    /// The leaflet's page that it lies on.
    pub page: usize,
}

/// Paints all sheets, on up to `threads` threads.
pub fn paint<'a>(
    leaflet: &'a Leaflet,
    sheets: &'a [Sheet],
    embedded: &Embedded,
    inks: Inks<'a>,
    threads: usize,
) -> Result<Painted<'a>, String> {
    let images = images(leaflet, sheets, inks);
    let painted = threads::each(sheets, threads, |sheet| paint_sheet(sheet, leaflet, embedded, inks, &images));
    Ok(Painted { sheets: painted.into_iter().collect::<Result<_, _>>()?, images })
}

/// The pictures on the sheets, each distinct one once.
fn images<'a>(leaflet: &'a Leaflet, sheets: &[Sheet], inks: Inks) -> Vec<Picture<'a>> {
    let mut images: Vec<Picture> = Vec::new();
    let pages = sheets.iter().flat_map(|sheet| &sheet.pages).filter_map(|placed| leaflet.pages.get(placed.page));
    for item in pages.flat_map(|page| &page.items) {
        let Paint::Image { artwork, rect, clip, .. } = &item.paint else { continue };
        let Some(picture) = Picture::seen(artwork, *rect, *clip, inks) else { continue };
        if !images.iter().any(|known| known.is(&picture)) {
            images.push(picture);
        }
    }
    images
}

fn paint_sheet<'a>(
    sheet: &'a Sheet,
    leaflet: &'a Leaflet,
    embedded: &Embedded,
    inks: Inks<'a>,
    images: &[Picture],
) -> Result<PaintedSheet, String> {
    let mut painter = Painter::new(sheet, leaflet, embedded, inks, images);
    for placed in &sheet.pages {
        let page = leaflet.pages.get(placed.page).ok_or("a sheet shows a page that the leaflet does not have")?;
        (painter.page, painter.at) = (placed.page, placed.at);
        for item in &page.items {
            painter.item(item)?;
        }
        painter.mark(Mark::None);
    }
    painter.marks(&sheet.marks);
    if painter.odd {
        return Err("a length on a page is not a finite number".to_owned());
    }
    let mut document = PdfDocument::new("");
    document.pages.push(PdfPage::new(printpdf::Mm(0.0), printpdf::Mm(0.0), painter.ops));
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut written = printpdf::serialize::to_lopdf_doc(&document, &options, &mut Vec::new());
    let content = written.get_pages().into_values().next().and_then(|page| {
        let id = written.get_dictionary(page).and_then(|d| d.get(b"Contents")?.as_reference()).ok()?;
        written.objects.remove(&id)
    });
    let Some(Object::Stream(stream)) = content else { return Err("a page has lost its content".to_owned()) };
    Ok(PaintedSheet { content: deflate(&join_strings(stream.content)), used: painter.used })
}

/// `<0001><0002>` → `<00010002>`: printpdf writes one string for each code. Nothing else in our
/// content streams holds `><`, since dictionaries end with `>>` and are followed by an operator.
fn join_strings(content: Vec<u8>) -> Vec<u8> {
    let mut joined = Vec::with_capacity(content.len());
    for byte in content {
        if byte == b'<' && joined.last() == Some(&b'>') {
            joined.pop();
        } else {
            joined.push(byte);
        }
    }
    joined
}

pub(super) fn font_name(face: FaceId) -> String {
    format!("F{}", face.0)
}

pub(super) fn image_name(index: usize) -> String {
    format!("I{index}")
}

pub(super) fn state_name(overprint: bool) -> String {
    if overprint { "Over" } else { "Knock" }.to_owned()
}

/// The name of the colour space of every plate.
pub(super) const ALL_PLATES: &str = "All";

/// What the content that is being painted is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Node(NodeId),
    /// Page furniture with text, such as a footer.
    Pagination,
    /// Grounds, rules, ornaments.
    Layout,
}

/// Paints one sheet.
struct Painter<'p, 'a> {
    leaflet: &'a Leaflet,
    embedded: &'p Embedded<'p>,
    inks: Inks<'a>,
    images: &'p [Picture<'p>],
    /// The sheet's.
    height: f64,
    /// The page that is being painted, and where its upper left corner lies on the sheet.
    page: usize,
    at: Point,
    ops: Vec<Op>,
    used: Used,
    mark: Mark,
    in_text: bool,
    /// The language of a marked sequence inside the node's.
    language: Option<Arc<crate::language::Language>>,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    overprint: bool,
    thickness: f64,
    font: Option<(FaceId, f32)>,
    direction: Direction,
    /// Some number was not finite.
    odd: bool,
}

impl<'p, 'a> Painter<'p, 'a> {
    fn new(
        sheet: &Sheet,
        leaflet: &'a Leaflet,
        embedded: &'p Embedded<'p>,
        inks: Inks<'a>,
        images: &'p [Picture<'p>],
    ) -> Self {
        Painter {
            leaflet,
            embedded,
            inks,
            images,
            height: sheet.media.height.0,
            page: 0,
            at: Point::default(),
            ops: Vec::new(),
            used: Used::default(),
            mark: Mark::None,
            in_text: false,
            language: None,
            fill: None,
            stroke: None,
            overprint: false,
            thickness: 1.0,
            font: None,
            direction: Direction::default(),
            odd: !sheet.media.width.0.is_finite() || !sheet.media.height.0.is_finite(),
        }
    }

    /// A number as the stream shows it: a thousandth of a point is finer than any press.
    fn number(&mut self, value: f64) -> f32 {
        self.odd |= !value.is_finite();
        ((value * 1000.0).round() / 1000.0) as f32
    }

    fn point(&mut self, point: Point) -> printpdf::Point {
        printpdf::Point {
            x: printpdf::Pt(self.number(point.x.0 + self.at.x.0)),
            y: printpdf::Pt(self.number(self.height - (point.y.0 + self.at.y.0))),
        }
    }

    fn item(&mut self, item: &'a Item) -> Result<(), String> {
        let is_text = matches!(item.paint, Paint::Text { .. });
        self.mark(match item.node {
            Some(node) if node.0 >= self.leaflet.structure.nodes.len() => {
                return Err(format!("an item of `{}` belongs to no node", item.message));
            }
            Some(node) => Mark::Node(node),
            None if is_text => Mark::Pagination,
            None => Mark::Layout,
        });
        if !is_text {
            self.end_text();
        }
        match &item.paint {
            Paint::Text { origin, run, color } => self.text(*origin, run, self.inks.flat(*color, Subject::Text)),
            Paint::Rect { rect, radius, fill: Fill::Solid(color) } => {
                self.rectangle(*rect, *radius, self.inks.flat(*color, Subject::Area));
            }
            Paint::Rect { rect, fill: Fill::Ground(color), .. } => self.ground(*rect, self.inks.ground(*color)),
            Paint::Rule { from, to, width, color } => {
                self.rule(*from, *to, *width, self.inks.flat(*color, Subject::Rule));
            }
            Paint::Shape { path, color } => self.shape(path, self.inks.flat(*color, Subject::Area)),
            Paint::Image { artwork, rect, clip, mirror } => self.image(artwork, *rect, *clip, *mirror),
        }
        Ok(())
    }

    /// Ends the marked content that is open and begins another, unless it is the same.
    fn mark(&mut self, mark: Mark) {
        if self.mark == mark {
            return;
        }
        self.end_text();
        if self.mark != Mark::None {
            self.ops.push(Op::EndMarkedContent);
        }
        self.mark = mark;
        let properties =
            |map: [(&str, DictItem); 1]| DictItem::Dict { map: map.map(|(k, v)| (k.to_owned(), v)).into() };
        let (tag, properties) = match mark {
            Mark::None => return,
            Mark::Node(node) => {
                let identifier = self.used.marked.len() as i64;
                self.used.marked.push(Marked { node, page: self.page });
                let role = super::structure::type_name(self.leaflet.structure.nodes[node.0].role);
                (role, properties([("MCID", DictItem::Int(identifier))]))
            }
            Mark::Pagination => ("Artifact", properties([("Type", DictItem::Name(b"Pagination".to_vec()))])),
            Mark::Layout => ("Artifact", properties([("Type", DictItem::Name(b"Layout".to_vec()))])),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    fn end_text(&mut self) {
        if self.language.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn fill(&mut self, ink: Ink) {
        self.ready(ink);
        if self.fill.replace(ink) != Some(ink) {
            self.ops.push(match color(ink) {
                Some(col) => Op::SetFillColor { col },
                None => Op::SetColorSpaceFill { id: ALL_PLATES.to_owned() },
            });
        }
    }

    fn stroke(&mut self, ink: Ink) {
        self.ready(ink);
        if self.stroke.replace(ink) != Some(ink) {
            self.ops.push(match color(ink) {
                Some(col) => Op::SetOutlineColor { col },
                None => Op::SetColorSpaceStroke { id: ALL_PLATES.to_owned() },
            });
        }
    }

    /// Overprinting, and the resources that an ink needs.
    fn ready(&mut self, ink: Ink) {
        self.overprint(ink.overprints());
        self.used.all_plates |= ink == Ink::All;
    }

    fn overprint(&mut self, overprint: bool) {
        if self.overprint != overprint {
            self.overprint = overprint;
            self.used.overprint.insert(overprint);
            self.ops.push(Op::LoadGraphicsState { gs: ExtendedGraphicsStateId(state_name(overprint)) });
        }
    }

    /// Printers' marks: furniture.
    fn marks(&mut self, marks: &'a [sheets::Mark]) {
        self.at = Point::default();
        for mark in marks {
            self.mark(Mark::Layout);
            if !matches!(mark.paint, Paint::Text { .. }) {
                self.end_text();
            }
            let subject = if matches!(mark.paint, Paint::Text { .. }) { Subject::Text } else { Subject::Area };
            let ink = match mark.plates {
                MarkInk::All => Ink::All,
                MarkInk::One(plate, amount) => Ink::one(plate, amount, subject),
                MarkInk::None => own_ink(&mark.paint),
            };
            match &mark.paint {
                Paint::Rule { from, to, width, .. } => self.rule(*from, *to, *width, ink),
                Paint::Shape { path, .. } => self.shape(path, ink),
                Paint::Rect { rect, radius, .. } => self.rectangle(*rect, *radius, ink),
                Paint::Text { origin, run, .. } => self.text(*origin, run, ink),
                Paint::Image { .. } => {}
            }
        }
        self.mark(Mark::None);
    }

    fn text(&mut self, origin: Point, run: &'a Run, ink: Ink) {
        let Some(face) = self.embedded.faces.get(&run.face) else { return };
        let size = self.number(run.size.0);
        if size <= 0.0 {
            return;
        }
        let Some((start, items)) = glyphs(run, face, f64::from(size)) else { return };
        if !self.in_text {
            self.in_text = true;
            self.direction = Direction::default();
            self.ops.push(Op::StartTextSection);
        }
        self.speak(run);
        self.fill(ink);
        if self.font != Some((run.face, size)) {
            self.font = Some((run.face, size));
            self.used.fonts.insert(run.face);
            let font = PdfFontHandle::External(FontId(font_name(run.face)));
            self.ops.push(Op::SetFont { font, size: printpdf::Pt(size) });
        }
        self.odd |= items.iter().any(|code| !code.offset.is_finite());
        let at = self.point(Point { x: origin.x + Pt(start), y: origin.y - run.rise });
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, at.x.0, at.y.0]) });
        // By itself: PDFium leaves out a text object without width, and so finds phrases across it.
        if let Some(code) = self.direction.sign(run).and_then(|sign| face.sign(sign)) {
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(vec![Codepoint::new(code, 0.0)])] });
        }
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(items)] });
    }

    /// Says a run's language where it is not its node's (ISO 32000-1, 14.9.2.2).
    fn speak(&mut self, run: &Run) {
        if self.language == run.style.language {
            return;
        }
        if self.language.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        let Mark::Node(node) = self.mark else { return };
        let Some(language) = &run.style.language else { return };
        if super::structure::language(self.leaflet, node) == language.tag {
            return;
        }
        let tag = DictItem::String { data: language.tag.as_bytes().to_vec(), literal: true };
        let properties = DictItem::Dict { map: [("Lang".to_owned(), tag)].into() };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        self.language = Some(language.clone());
    }
}

/// The colour that a proof's mark names itself.
fn own_ink(paint: &Paint) -> Ink {
    Ink::Rgb(match paint {
        Paint::Rule { color, .. } | Paint::Shape { color, .. } | Paint::Text { color, .. } => *color,
        Paint::Rect { fill: Fill::Solid(color) | Fill::Ground(color), .. } => *color,
        Paint::Image { .. } => Rgb::BLACK,
    })
}

/// A run's codes in visual order with the adjustments between them, in thousandths of an em, and
/// where the first stands from its run's left end, in points. The pen is followed in the widths that a
/// reader uses and in the adjustments as written, so that roundings don't add up.
fn glyphs(run: &Run, face: &Face, size: f64) -> Option<(f64, Vec<Codepoint>)> {
    let em = 1000.0 / size;
    let rtl = run.rtl;
    let mut codes: Vec<Codepoint> = Vec::with_capacity(run.clusters.len());
    let (mut start, mut pen, mut previous) = (0.0, 0.0, None);
    for (cluster, extra) in spaced(run, face.units_per_em as i32) {
        let previous = previous.replace(cluster);
        let Some(code) = face.code(cluster, extra, rtl) else { continue };
        let x = cluster.x.0 + f64::from(code.shift) * size / face.units_per_em;
        match codes.last_mut() {
            None => start = x,
            Some(last) => {
                let adjustment = (pen - (x - start) * em).round();
                last.offset = adjustment as f32;
                pen -= adjustment;
            }
        }
        codes.extend(face.followers(previous, cluster, rtl).map(|code| Codepoint::new(code, 0.0)));
        codes.push(Codepoint::new(code.code, 0.0));
        pen += code.width as f64;
    }
    (!codes.is_empty()).then_some((start, codes))
}

/// An ink in the library's words; `None` for a colour space of its own.
fn color(ink: Ink) -> Option<Color> {
    Some(match ink.components()? {
        Components::Rgb([r, g, b]) => Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None }),
        Components::Cmyk([c, m, y, k]) => Color::Cmyk(printpdf::Cmyk { c, m, y, k, icc_profile: None }),
    })
}
