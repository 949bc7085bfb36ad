//! The head of the first page: banner with title and byline, and the identification strip under it.

use super::compose::{Column, Composer, Voice, first_baseline};
use super::flow::{Mark, hairline};
use super::look::LEAST_TITLE;
use super::page::{Fill, NodeId, Role};
use crate::document::{Banner, Review};
use crate::format::Edition;
use crate::geometry::{Point, Pt, Rect, Rgb, mm};
use crate::rich_text::RichText;
use crate::style::{BannerKind, TypeSize};
use crate::text::{Align, Paragraph};

/// Height of the strip of artwork that saves ink, in mm.
const BAND: f64 = 40.0;
/// Between the head of the first page and its text.
const BELOW_HEAD: Pt = Pt(22.0);
/// How much smaller a title may be to save a line.
const SMALLER_TITLE: f64 = 0.88;
/// The identification strip's second column is at least this wide, in em of its text. And what stands between the language's
/// two names where they share a line.
const LEAST_STRIP: f64 = 16.0;
const BETWEEN_NAMES: f64 = 0.9;
/// No banner is higher than this share of the page (of the width, where that is less), unless its title needs it; in mm,
/// what shows of the picture then.
const HIGHEST_BANNER: f64 = 0.5;
const LEAST_PICTURE: f64 = 8.0;
/// Where a banner that flat would show less of its scene, the title stands under a band instead: half a hand is no picture.
const LEAST_SCENE: f64 = 0.6;
/// Beside the words of the review status, in mm beside text of the style's size.
const STATUS_PAD: f64 = 2.0;
/// A title of more lines than this is set smaller.
const TITLE_LINES: usize = 3;
/// The share of the footer's width that the page number takes at most; a longer one runs over several lines.
const WIDEST_LABEL: f64 = 0.4;

/// How much of the gutter a note in the margin may take to stay in one line.
const INTO_GUTTER: f64 = 0.4;

/// What stands above the first page's text.
pub(super) struct Head {
    /// In page coordinates.
    pub marks: Vec<Mark>,
    /// The lower edge of banner and strip.
    pub edge: Pt,
    /// The space under it.
    pub gap: Pt,
    /// The title's node.
    pub title: NodeId,
}

impl Head {
    /// Where the text area begins.
    pub fn bottom(&self) -> Pt {
        self.edge + self.gap
    }
}

/// Title and byline as they stand on a banner.
struct BannerWords {
    top: Pt,
    title: Paragraph,
    size: TypeSize,
    rule_y: Pt,
    byline_y: Pt,
    byline: Paragraph,
}

impl BannerWords {
    fn bottom(&self) -> Pt {
        self.byline_y + self.byline.leading * self.byline.lines.len() as f64
    }
}

/// Moves the higher of two lines down to the other's baseline; tells by how much.
fn align(one: &mut [Mark], other: &mut [Mark]) -> Pt {
    let (Some(first), Some(second)) = (first_baseline(one), first_baseline(other)) else { return Pt::ZERO };
    let lower = first.max(second);
    super::blocks::move_down(one, lower - first);
    super::blocks::move_down(other, lower - second);
    lower - first.min(second)
}

impl<'a> Composer<'a> {
    /// Composes the head of the first page; a `tight` one is lower, for leaflets that would else need a page more.
    pub fn head(&mut self, tight: bool) -> Head {
        let document = self.document;
        let mut head = match (&document.banner, self.style.banner) {
            (Some(banner), BannerKind::Full) => self.full_banner(banner, tight),
            (Some(banner), BannerKind::Band) => self.band(banner),
            (None, BannerKind::Full) => self.plain_banner(tight),
            _ => return self.bare_head(),
        };
        self.identification(&mut head);
        head
    }

    /// A head without a banner.
    pub fn bare_head(&mut self) -> Head {
        let margin = self.page_grid.margin;
        let mut head = self.plain_title(Vec::new(), margin);
        self.identification(&mut head);
        head
    }

    /// Where the banner may lie: the whole page's width, inside what an office printer reaches, or over the cut.
    fn banner_area(&self) -> Rect {
        let inset: Pt = match self.edition {
            Edition::Web => Pt::ZERO,
            Edition::Office => self.style.page.banner_inset_mm.into(),
            Edition::Press | Edition::Proof => -self.bleed,
        };
        let whole = self.page_grid.page.width;
        let folded = self.format.spec().folded.filter(|_| self.edition != Edition::Web);
        let Some(folded) = folded else {
            return Rect { x: inset, y: inset, width: whole - inset * 2.0, height: Pt::ZERO };
        };
        // The cover may be a little larger than what is set on it, on both sides. Nothing runs over a fold.
        let cover = Pt::from(folded.cover());
        if folded.across {
            let slack = (cover - self.page_grid.page.height) / 2.0;
            let top = if folded.cover_is_first() { inset } else { inset.max(Pt::ZERO) } - slack;
            return Rect { x: inset, y: top, width: whole - inset * 2.0, height: Pt::ZERO };
        }
        let slack = (cover - whole) / 2.0;
        let folds = if folded.cover_is_first() { [false, true] } else { [true, false] };
        let [start, end] = folds.map(|fold| if fold { inset.max(Pt::ZERO) } else { inset } - slack);
        Rect { x: start, y: inset, width: whole - start - end, height: Pt::ZERO }
    }

    fn banner_figure(&mut self, banner: &Banner, area: Rect) -> NodeId {
        let root = self.structure.root();
        let node = self.figure_node(root, &banner.alt);
        self.structure.nodes[node.0].bbox = Some(area);
        node
    }

    fn full_banner(&mut self, banner: &Banner, tight: bool) -> Head {
        let mut area = self.banner_area();
        let picture = area.width * f64::from(banner.artwork.height) / f64::from(banner.artwork.width.max(1));
        let words = self.banner_words(area, tight);
        // The scene begins under the byline. Where the picture's calm part is higher than the title needs, it is cropped;
        // where it is lower, a ground of its upper edge's colour takes its place.
        let scene = &banner.scene;
        let shown = if tight { scene.end } else { 1.0 };
        let picture_y = words.bottom() + mm(2.0) - picture * scene.start;
        let page = self.page_grid.page;
        let flat = (page.height / page.width).min(1.0);
        let most = (page.height * HIGHEST_BANNER * flat).max(words.bottom() + mm(LEAST_PICTURE));
        area.height = (picture_y + picture * shown).min(most) - area.y;
        let seen = (area.bottom() - picture_y) / picture - scene.start;
        if seen < (scene.end - scene.start) * LEAST_SCENE {
            return self.band(banner);
        }
        let ground = banner.ground.unwrap_or(self.style.colors.deep);
        let figure = self.banner_figure(banner, area);
        let mut marks = Vec::new();
        if picture_y > area.y {
            // A hair of overlap, so that no seam shows.
            let rect = Rect { height: picture_y - area.y + Pt(0.5), ..area };
            marks.push(Mark::Rect { rect, radius: Pt::ZERO, fill: Fill::Ground(ground) });
        }
        let rect = Rect { y: picture_y, height: picture, ..area };
        let clip_top = picture_y.max(area.y);
        let clip = Rect { y: clip_top, height: area.bottom() - clip_top, ..area };
        marks.push(self.picture(banner, rect, clip, figure));
        self.banner_head(marks, words, area.bottom(), tight)
    }

    /// The banner of an article that has no picture: the words on their ground.
    fn plain_banner(&mut self, tight: bool) -> Head {
        let mut area = self.banner_area();
        let words = self.banner_words(area, tight);
        // As much under the words as above them.
        area.height = words.bottom() + (words.top - area.y.max(Pt::ZERO)) - area.y;
        let fill = Fill::Solid(self.style.colors.deep);
        let marks = vec![Mark::Rect { rect: area, radius: Pt::ZERO, fill }];
        self.banner_head(marks, words, area.bottom(), tight)
    }

    fn banner_words(&mut self, area: Rect, tight: bool) -> BannerWords {
        let (title, size) = self.title(Rgb::WHITE, self.page_grid.full);
        let voice = self.voice(self.style.scale.byline, Rgb::WHITE);
        let byline = self.set(&self.document.byline, voice, self.page_grid.full);
        // What is cut off is no room for the title.
        let top = area.y.max(Pt::ZERO) + Pt::from(self.style.page.banner_pad_mm) * if tight { 0.8 } else { 1.0 };
        let rule_y = top + title.leading * title.lines.len() as f64 + mm(2.6);
        BannerWords { top, title, size, rule_y, byline_y: rule_y + mm(2.2), byline }
    }

    /// The words over what lies under them, which ends at `edge`.
    fn banner_head(&mut self, mut marks: Vec<Mark>, words: BannerWords, edge: Pt, tight: bool) -> Head {
        let (title_node, byline_node) = (self.title_node(), self.byline_node());
        let BannerWords { top, title, size, rule_y, byline_y, byline } = words;
        let (column, color) = (self.across(), Rgb::WHITE);
        marks.extend(self.lines(&self.document.title, title, top, column, color, title_node));
        let accent = Rect { x: self.page_grid.margin, y: rule_y, width: mm(14.0), height: size.size() / 22.0 };
        marks.push(Mark::Rect { rect: accent, radius: Pt::ZERO, fill: Fill::Solid(self.style.colors.glow) });
        marks.extend(self.lines(&self.document.byline, byline, byline_y, column, color, byline_node));
        let gap = if tight { BELOW_HEAD * 0.75 } else { BELOW_HEAD };
        Head { marks, edge, gap, title: title_node }
    }

    fn band(&mut self, banner: &Banner) -> Head {
        let area = self.banner_area();
        let area = Rect { height: mm(BAND) - area.y.min(Pt::ZERO), ..area };
        let picture = area.width * f64::from(banner.artwork.height) / f64::from(banner.artwork.width.max(1));
        let top = (area.height / 2.0 - picture * banner.focus.y).min(Pt::ZERO).max(area.height - picture);
        let figure = self.banner_figure(banner, area);
        let rect = Rect { y: area.y + top, height: picture, ..area };
        let marks = vec![self.picture(banner, rect, area, figure)];
        self.plain_title(marks, area.bottom() + mm(8.0))
    }

    fn picture(&self, banner: &Banner, rect: Rect, clip: Rect, node: NodeId) -> Mark {
        Mark::Picture { rect, clip, artwork: banner.artwork.clone(), flip: banner.mirror && self.rtl(), node }
    }

    /// Title and byline in blue on the paper.
    fn plain_title(&mut self, mut marks: Vec<Mark>, top: Pt) -> Head {
        let color = self.style.colors.deep;
        let (title, _) = self.title(color, self.page_grid.full);
        let column = self.across();
        let (title_node, byline_node) = (self.title_node(), self.byline_node());
        let below = top + title.leading * title.lines.len() as f64 + mm(1.5);
        marks.extend(self.lines(&self.document.title, title, top, column, color, title_node));
        let voice = self.voice(self.style.scale.byline, self.style.colors.quiet);
        let (byline, height) = self.stack(&self.document.byline, voice, column, below, Some(byline_node));
        marks.extend(byline);
        let air = mm(3.0);
        Head { marks, edge: below + height + air, gap: BELOW_HEAD - air, title: title_node }
    }

    fn title_node(&mut self) -> NodeId {
        let (root, title) = (self.structure.root(), &self.document.title);
        self.node_for(root, Role::Heading1, title)
    }

    fn byline_node(&mut self) -> NodeId {
        let (root, byline) = (self.structure.root(), &self.document.byline);
        self.node_for(root, Role::Paragraph, byline)
    }

    /// The title in as few lines as a slightly smaller size allows, and as large as that number of lines allows; never
    /// smaller than the headings under it.
    fn title(&mut self, color: Rgb, width: Pt) -> (Paragraph, TypeSize) {
        let full = self.style.scale.title;
        let set = |composer: &mut Self, factor: f64| {
            let size = full.scaled(factor);
            let voice = Voice { bold: true, balance: true, ..composer.voice(size, color) };
            (composer.set(&composer.document.title, voice, width), size)
        };
        let fewest = set(self, SMALLER_TITLE).0.lines.len();
        // Long titles go down further, to keep a banner a banner.
        let steps: &[f64] = if fewest > TITLE_LINES { &[0.8, 0.72] } else { &[1.0, 0.96, 0.92, SMALLER_TITLE] };
        let least = (LEAST_TITLE.max(self.style.scale.heading.size()) / full.size()).min(1.0);
        let mut steps = steps.iter().copied().filter(|factor| *factor >= least);
        let mut found = set(self, steps.next().unwrap_or(least));
        for factor in steps {
            if found.0.lines.len() <= fewest.min(TITLE_LINES) {
                break;
            }
            let smaller = set(self, factor);
            if smaller.0.lines.len() < found.0.lines.len() {
                found = smaller;
            }
        }
        found
    }

    fn lines(&self, text: &RichText, set: Paragraph, y: Pt, column: Column, color: Rgb, node: NodeId) -> Vec<Mark> {
        super::compose::stack(set, y, column, &super::compose::ink(text, color, Some(node)))
    }

    /// For staff who can't read the leaflet's script: its language and title in the source language, its reference,
    /// and its status in both (Health Translations Victoria, "identify the language in English on the translation").
    fn identification(&mut self, head: &mut Head) {
        let document = self.document;
        let Some(strip) = &document.identification else { return };
        let top = head.edge;
        let pad = self.scaled(2.4);
        let root = self.structure.root();
        let small = self.style.scale.small;
        let (ink, quiet) = (self.style.colors.ink, self.style.colors.quiet);
        let (bold, voice) = (Voice { bold: true, ..self.voice(small, ink) }, self.voice(small, quiet));
        let y = top + pad;
        let mut marks = Vec::new();

        let folded = self.format.spec().folded.is_some();
        let mut side = Column { x: self.page_grid.margin, width: self.page_grid.side };
        if self.page_grid.single && folded {
            // On a panel each line counts: the names stand beside the title, and take what they need.
            let widths =
                [(&strip.language, bold), (&strip.own_name, voice)].map(|(text, voice)| self.width(text, voice));
            side.width = (widths.into_iter().fold(Pt::ZERO, Pt::max) + Pt(0.5)).min(self.page_grid.side);
        }
        let beside = side.width + self.style.page.gutter_mm.into();
        let mut column = Column { x: side.x + beside, width: self.page_grid.full - beside };
        // On narrow paper everything stands under each other, the two names on one line if they fit it.
        let narrow = self.page_grid.single && !folded || column.width < small.size() * LEAST_STRIP;
        let names = if narrow { self.across() } else { side };
        let taken = self.width(&strip.language, bold) + small.size() * BETWEEN_NAMES;
        let on_one_line = narrow && taken + self.width(&strip.own_name, voice) + Pt(0.5) <= names.width;
        let node = self.node_for(root, Role::Paragraph, &strip.language);
        let (mut language, mut left) = self.stack(&strip.language, bold, names, y, Some(node));
        let node = self.node_for(root, Role::Paragraph, &strip.own_name);
        let (mut own, height) = if on_one_line {
            let rest = Column { x: names.x + taken, width: names.width - taken };
            self.stack(&strip.own_name, voice, rest, y, Some(node))
        } else {
            self.stack(&strip.own_name, voice, names, y + left, Some(node))
        };
        if on_one_line {
            left = left.max(height) + align(&mut language, &mut own);
        } else {
            left += height;
        }
        let mut right = Pt::ZERO;
        if narrow {
            (column, right) = (self.across(), left);
        }
        let node = self.node_for(root, Role::Paragraph, &strip.title);
        let (title, height) = self.stack(&strip.title, bold, column, y + right, Some(node));
        right += height;
        let node = self.node_for(root, Role::Paragraph, &strip.reference);
        let (mut reference, height) = self.stack(&strip.reference, voice, column, y + right, Some(node));
        right += height;
        // Language's own name and reference, side by side in two scripts, share the lower baseline.
        if let (Some(one), Some(other)) = (first_baseline(&own), first_baseline(&reference))
            && !narrow
            && (one.max(other) - one.min(other)) < small.leading() * 0.5
        {
            let lower = align(&mut own, &mut reference);
            (left, right) = (left + lower, right + lower);
        }
        marks.extend([language, own, title, reference].into_iter().flatten());
        // What would be broken in its column has the strip's whole width.
        if self.widest_status() > column.width {
            (column, right) = (self.across(), left.max(right));
        }
        if let Some(pill) = self.pill(column, y + right + mm(1.2), false, true) {
            marks.extend(pill.marks);
            right += pill.height + mm(1.2);
        }

        let height = left.max(right) + pad * 2.0;
        let area = Rect { y: top, height, ..self.banner_area() };
        let fill = Fill::Solid(self.style.colors.tint);
        head.marks.push(Mark::Rect { rect: area, radius: Pt::ZERO, fill });
        head.marks.extend(marks);
        head.edge = top + height;
    }

    /// The review status in the leaflet's language and the source's; nothing of a leaflet in the source language.
    fn status(&self) -> Vec<&'a RichText> {
        let document = self.document;
        match &document.status_in_source {
            None => Vec::new(),
            // What fell back to the source's words is not said twice.
            Some(in_source) if document.status.text == in_source.text => vec![in_source],
            Some(in_source) => vec![&document.status, in_source],
        }
    }

    /// Its voice, and the colour of its panel: a warning until somebody stands behind the leaflet, and quiet from then on,
    /// so that the two are told apart from afar.
    fn status_voice(&self) -> (Voice, Rgb) {
        let colors = &self.style.colors;
        let signed = matches!(self.document.review, Review::SignedOff { .. });
        let (ink, tint) = if signed { (colors.quiet, colors.tint) } else { (colors.warning, colors.warning_tint) };
        (Voice { bold: !signed, balance: true, ..self.voice(self.style.scale.small, ink) }, tint)
    }

    /// What a panel takes that holds the review status in one line for each language.
    fn widest_status(&self) -> Pt {
        let (voice, _) = self.status_voice();
        let widths = self.status().into_iter().map(|text| self.width(text, voice));
        widths.fold(Pt::ZERO, Pt::max) + Pt(0.5) + self.scaled(STATUS_PAD) * 2.0
    }

    /// The review status as a small panel, in the leaflet's language and the source's: in one line if that fits the
    /// column, else in two; at the column's start or end. Nothing for a leaflet in the source language.
    pub fn pill(&mut self, column: Column, y: Pt, at_end: bool, tagged: bool) -> Option<Pill> {
        let texts = self.status();
        if texts.is_empty() {
            return None;
        }
        let (voice, tint) = self.status_voice();
        let (pad, gap) = (self.scaled(STATUS_PAD), self.scaled(3.0));
        let widths: Vec<Pt> = texts.iter().map(|text| self.width(text, voice) + Pt(0.5)).collect();
        let together = widths.iter().fold(gap * (widths.len() - 1) as f64, |sum, width| sum + *width);
        let one_line = together + pad * 2.0 <= column.width;
        let widest = widths.iter().copied().fold(Pt::ZERO, Pt::max);
        let mut inner = if one_line { together } else { widest.min(column.width - pad * 2.0) };
        if !one_line && inner < widest {
            // Lines that are broken leave room at their side.
            let known = self.diagnostics.len();
            let taken = texts.iter().flat_map(|text| self.set(text, voice, inner).lines).map(|line| line.width);
            inner = inner.min(taken.fold(Pt::ZERO, Pt::max) + Pt(0.5));
            self.diagnostics.truncate(known);
        }
        let width = inner + pad * 2.0;
        let x = if at_end { column.x + column.width - width } else { column.x };
        let mut marks = Vec::new();
        let top = y + mm(0.6);
        let (mut left, mut bottom, mut height) = (x + pad, top, Pt::ZERO);
        for (text, width) in texts.into_iter().zip(widths) {
            let root = self.structure.root();
            let node = tagged.then(|| self.node_for(root, Role::Paragraph, text));
            let place = Column { x: left, width: if one_line { width } else { inner } };
            let (lines, taken) = self.stack(text, voice, place, bottom, node);
            marks.extend(lines);
            if one_line {
                left += width + gap;
                height = height.max(taken);
            } else {
                bottom += taken;
                height += taken;
            }
        }
        align_baselines(&mut marks, one_line);
        let rect = Rect { x, y, width, height: height + mm(1.2) };
        marks.insert(0, Mark::Rect { rect, radius: mm(1.0), fill: Fill::Solid(tint) });
        Some(Pill { marks, height: rect.height })
    }

    /// The review status at the head of the pages after the first.
    pub fn page_pill(&mut self) -> Option<Pill> {
        let whole = self.across();
        self.pill(whole, super::plan::PILL_Y, true, false)
    }

    /// The quiet lines beside the opening words: clinic, day, comments; above them where text is wide, and then in one
    /// line if they fit it.
    pub fn margin_notes(&mut self) -> (Vec<Mark>, Pt) {
        let document = self.document;
        // A name of two lines is divided as a heading is.
        let voice = Voice { balance: true, ..self.voice(self.style.scale.small, self.style.colors.quiet) };
        let root = self.structure.root();
        let notes = [Some(&document.clinic), Some(&document.published), document.comments.as_ref()];
        let mut marks = Vec::new();
        let (mut x, mut top, mut bottom) = (self.grid.margin, Pt::ZERO, Pt::ZERO);
        for text in notes.into_iter().flatten() {
            let natural = self.width(text, voice) + Pt(0.5);
            // A name that is wider than its column by a hair stands out of it rather than being divided.
            let most = self.grid.side + Pt::from(self.style.page.gutter_mm) * INTO_GUTTER;
            let width = match self.grid.wide {
                true => natural.min(self.grid.full),
                false if natural <= most => natural.max(self.grid.side),
                false => self.grid.side,
            };
            let node = self.node_for(root, Role::Paragraph, text);
            if !self.grid.wide || x + width > self.grid.margin + self.grid.full {
                (x, top) = (self.grid.margin, bottom);
            }
            let (lines, height) = self.stack(text, voice, Column { x, width }, top, Some(node));
            marks.extend(lines);
            x += width + self.scaled(6.0);
            bottom = bottom.max(top + height);
        }
        (marks, bottom)
    }

    /// What is said of a leaflet under its title: version, dates, status.
    pub fn facts(&self) -> Vec<&'a RichText> {
        let document = self.document;
        let mut facts = vec![&document.version, &document.review_by];
        // A translation's status stands in the panel at the head of every page.
        if document.status_in_source.is_none() {
            facts.push(&document.status);
        }
        facts
    }

    /// The footer of page `page` of `pages`: title and page number, under them reference, version and dates.
    pub fn footer(&mut self, page: usize, pages: usize) -> Footer {
        let document = self.document;
        let quiet = self.voice(self.style.scale.small, self.style.colors.quiet);
        let label = document.page_label.of(page, pages);
        // As wide as the last page's, so that all footers are alike.
        let widest = self.width(&label, quiet).max(self.width(&document.page_label.of(pages, pages), quiet));
        let label_width = (widest + Pt(1.0)).min(self.page_grid.full * WIDEST_LABEL);
        // The title stands on the cover of what is folded, and the rest on its back: see `closing`.
        let folded = self.format.spec().folded.is_some();
        let facts = if folded { vec![&document.version] } else { self.facts() };
        let facts = [vec![&document.reference], facts].concat();
        let whole = self.across();
        let beside = Column { width: whole.width - label_width - mm(6.0), ..whole };
        let end = Column { x: whole.x + whole.width - label_width, width: label_width };
        // The number stands beside the title, or beside the facts where that saves a line.
        let title_width = self.width(&document.title, quiet);
        let below = !folded
            && title_width > beside.width
            && title_width <= whole.width
            && self.facts_within(&facts, quiet, beside.width).len() == 1;
        let pad = mm(1.4);
        let (mut texts, title_height) = match folded {
            true => (Vec::new(), Pt::ZERO),
            false => {
                let voice = Voice { balance: true, ..quiet };
                self.stack(&document.title, voice, if below { whole } else { beside }, pad, None)
            }
        };
        let label_voice = Voice { align: Align::End, ..quiet };
        let label_top = if below { title_height } else { Pt::ZERO };
        let (label, label_height) = self.stack(&label, label_voice, end, pad + label_top, None);
        let label_bottom = label_top + label_height;
        // What stands under the page number has the whole width.
        let column = if label_bottom > title_height { beside } else { whole };
        let facts = self.facts_within(&facts, quiet, column.width);
        let (lines, height) = self.stack_all(&facts, quiet, column, pad + title_height);
        texts.extend(lines);
        texts.extend(label);
        let height = pad + (title_height + height).max(label_bottom);
        let top = self.page_grid.page.height - Pt::from(self.style.page.foot_mm) - height;
        super::blocks::move_down(&mut texts, top);
        texts.push(Mark::Rule {
            from: Point { x: self.page_grid.margin, y: top },
            to: Point { x: self.page_grid.margin + self.page_grid.full, y: top },
            width: hairline(),
            color: self.style.colors.rule,
        });
        Footer { marks: texts, top }
    }
}

/// The review status.
pub(super) struct Pill {
    pub marks: Vec<Mark>,
    pub height: Pt,
}

/// A page's footer.
pub(super) struct Footer {
    pub marks: Vec<Mark>,
    /// Its upper edge: the text area ends above it.
    pub top: Pt,
}

/// Texts of two scripts in one line stand on the lower baseline.
fn align_baselines(marks: &mut [Mark], one_line: bool) {
    let baselines =
        marks.iter().filter_map(|m| if let Mark::Line { baseline, .. } = m { Some(*baseline) } else { None });
    let lowest = baselines.fold(Pt::ZERO, Pt::max);
    for mark in marks.iter_mut().filter(|_| one_line) {
        if let Mark::Line { baseline, .. } = mark {
            *baseline = lowest;
        }
    }
}
