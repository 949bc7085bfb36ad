//! What has edges: callouts, figures and QR codes.

use super::move_down;
use crate::article::CalloutKind;
use crate::artwork::Artwork;
use crate::document::AltText;
use crate::geometry::{Point, Pt, Rect, Rgb, Size, mm};
use crate::layout::compose::{Column, Composer, Voice, first_baseline};
use crate::layout::flow::{Mark, NEVER, NEVER_UNDER_HEADING, Row, rectangle};
use crate::layout::page::{Fill, NodeId, Role, Segment, circle};
use crate::layout::{plain, qr};
use crate::rich_text::RichText;
use crate::style::Glue;
use crate::text::Align;

/// No figure is higher, in mm: a third of an A4 page.
const HIGHEST_FIGURE: f64 = 100.0;
/// The side of a code that has a block of its own, in mm: enough for an arm's length.
const CODE: f64 = 26.0;

/// A callout that takes more than this share of the page may be divided, …
const HIGHEST_WHOLE: f64 = 0.6;
/// … but is no more often than it must: more than a page left empty and one page more.
const PARTED_PANEL: f64 = 20_000.0;

impl Composer<'_> {
    pub(super) fn callout(&mut self, kind: CalloutKind, label: &RichText, text: &RichText, parent: NodeId) -> Vec<Row> {
        let colors = &self.style.colors;
        let (accent, tint, color) = match kind {
            CalloutKind::Info => (colors.accent, colors.tint, colors.ink),
            CalloutKind::Warning => (colors.warning, colors.warning_tint, colors.warning),
            CalloutKind::Emergency => (colors.emergency, colors.emergency_tint, colors.emergency),
        };
        let column = self.text_column();
        let (pad, icon) = (self.scaled(4.0), self.scaled(7.0));
        let inner = Column { x: column.x + pad + icon + pad, width: column.width - pad * 3.0 - icon };
        let mut y = pad * 0.8;
        let mut texts = Vec::new();
        let panel = self.structure.add(parent, Role::Sect);
        // An invitation needs no heading; a warning says what it is, for colour alone means nothing. Who hears the leaflet
        // hears both: the sign stands for the word that is not printed.
        let mut said = None;
        if kind == CalloutKind::Info {
            said =
                Some(self.figure_node(panel, &AltText { text: plain(&label.text), language: label.language.clone() }));
        } else {
            let node = self.node_for(panel, Role::Paragraph, label);
            let voice = Voice { bold: true, align: Align::Start, ..self.voice(self.style.scale.heading, color) };
            let (marks, height) = self.stack(label, voice, inner, y, Some(node));
            texts.extend(marks);
            y += height;
        }
        let node = self.node_for(panel, Role::Paragraph, text);
        let (marks, height) = self.stack(text, self.body(), inner, y, Some(node));
        let (lines, leading) = (marks.len(), height / marks.len().max(1) as f64);
        let cuts = (2..lines.saturating_sub(1)).map(|line| y + leading * line as f64).collect();
        texts.extend(marks);
        let height = y + height + pad * 0.8;
        let top = first_baseline(&texts).unwrap_or(y) - self.style.scale.body.size() * 0.36 - icon / 2.0;
        let mut content = sign(kind, Point { x: column.x + pad, y: top }, icon, (accent, tint), said);
        content.extend(texts);
        let cuts: Vec<Pt> = if height > self.page_grid.page.height * HIGHEST_WHOLE { cuts } else { Vec::new() };
        let mut rows = bands(height, content, &cuts);
        let last = rows.len() - 1;
        for (index, row) in rows.iter_mut().enumerate() {
            // A hair of overlap, so that no seam shows.
            let height = row.height + if index < last { Pt(0.3) } else { Pt::ZERO };
            let panel = |width, color| Mark::Rect {
                rect: Rect { x: column.x, y: Pt::ZERO, width, height },
                radius: Pt::ZERO,
                fill: Fill::Solid(color),
            };
            row.marks.splice(0..0, [panel(column.width, tint), panel(self.scaled(0.9), accent)]);
        }
        rows
    }

    pub(super) fn figure(
        &mut self,
        artwork: &Artwork,
        alt: &AltText,
        caption: Option<&RichText>,
        parent: NodeId,
    ) -> Vec<Row> {
        let column = self.text_column();
        let aspect = f64::from(artwork.height) / f64::from(artwork.width.max(1));
        let width = column.width.min(mm(HIGHEST_FIGURE) / aspect.max(0.01)) * self.figures;
        let height = width * aspect;
        let node = self.figure_node(parent, alt);
        let mut row = Row::space(height, Glue::default());
        let rect = Rect { x: column.x, y: Pt::ZERO, width, height };
        row.marks.push(Mark::Picture { rect, clip: rect, artwork: artwork.clone(), flip: false, node });
        let mut rows = vec![row];
        if let Some(caption) = caption {
            let voice = self.voice(self.style.scale.small, self.style.colors.quiet);
            let group = self.structure.add(parent, Role::Caption);
            let mut lines = self.paragraph(caption, voice, column, group);
            lines.iter_mut().for_each(|l| l.break_before = l.break_before.max(NEVER));
            if let Some(first) = lines.first_mut() {
                first.before = Glue { natural: 3.0, ..Glue::default() };
                first.break_before = NEVER_UNDER_HEADING;
            }
            rows.extend(lines);
        }
        rows
    }

    pub(super) fn qr_block(
        &mut self,
        url: &str,
        alt: &AltText,
        texts: (Option<&RichText>, &RichText),
        parent: NodeId,
    ) -> Vec<Row> {
        let column = self.text_column();
        let side = mm(CODE) * self.scale.max(1.0);
        let mut row = Row::space(side, Glue::default());
        let mut edge = column.x + side;
        if let Some((path, quiet)) = qr::path_and_quiet(url, side) {
            let node = self.figure_node(parent, alt);
            // What is seen of it keeps the column's edge.
            row.marks.push(Mark::Shape {
                at: Point { x: column.x - quiet, y: Pt::ZERO },
                size: Size { width: side, height: side },
                path,
                color: self.style.colors.night,
                node: Some(node),
            });
            edge -= quiet;
        }
        // Who has no camera types the address, and where it is parted other than after a slash, easily a full stop less.
        let (caption, address) = texts;
        let group = self.structure.add(parent, Role::Caption);
        let small = self.voice(self.style.scale.small, self.style.colors.quiet);
        let gap = mm(4.0);
        let beside = Column { x: edge + gap, width: column.x + column.width - edge - gap };
        let under = self.widest_part(address, small) > beside.width;
        let (place, mut bottom) = if under { (column, side + mm(2.0)) } else { (beside, Pt::ZERO) };
        let (mut texts, mut apart) = (Vec::new(), Pt::ZERO);
        for (text, voice) in caption.map(|caption| (caption, self.body())).into_iter().chain([(address, small)]) {
            let node = self.node_for(group, Role::Paragraph, text);
            bottom += apart;
            let (marks, height) = self.stack(text, voice, place, bottom, Some(node));
            texts.extend(marks);
            bottom += height;
            apart = mm(1.0);
        }
        // What stands beside each other shares its middle.
        if !under {
            move_down(&mut texts, ((side - bottom) / 2.0).max(Pt::ZERO));
        }
        row.marks.extend(texts);
        row.height = row.height.max(if under { bottom + mm(2.0) } else { bottom });
        vec![row]
    }
}

/// What is painted in a box so high as rows: one, or one more with each cut.
fn bands(height: Pt, content: Vec<Mark>, cuts: &[Pt]) -> Vec<Row> {
    let edges: Vec<Pt> = [&[Pt::ZERO], cuts, &[height]].concat();
    let mut rows: Vec<Row> = edges.windows(2).map(|edges| Row::space(edges[1] - edges[0], Glue::default())).collect();
    rows.iter_mut().skip(1).for_each(|row| row.break_before = PARTED_PANEL);
    for mut mark in content {
        let mut band = 0;
        if let Mark::Line { baseline, .. } = &mut mark {
            band = cuts.partition_point(|cut| *cut < *baseline);
            *baseline -= edges[band];
        }
        rows[band].marks.push(mark);
    }
    rows
}

/// The callout's sign in a box of `side`, in a colour and that of the ground: a disc with an i or a triangle with an
/// exclamation mark.
fn sign(kind: CalloutKind, at: Point, side: Pt, (color, ground): (Rgb, Rgb), node: Option<NodeId>) -> Vec<Mark> {
    let size = Size { width: side, height: side };
    let shape = |path, color| Mark::Shape { at, size, path, color, node };
    let p = |x: f64, y: f64| Point { x: side * x, y: side * y };
    let bar = |top: f64, bottom: f64| rectangle(side * 0.45, side * top, side * 0.1, side * (bottom - top));
    match kind {
        CalloutKind::Info => {
            let mut letter = circle(p(0.5, 0.29), side * 0.068);
            letter.extend(bar(0.42, 0.76));
            vec![shape(circle(p(0.5, 0.5), side / 2.0), color), shape(letter, ground)]
        }
        CalloutKind::Warning | CalloutKind::Emergency => {
            let triangle = vec![
                Segment::Move(p(0.5, 0.04)),
                Segment::Line(p(1.0, 0.94)),
                Segment::Line(p(0.0, 0.94)),
                Segment::Close,
            ];
            let mut letter = circle(p(0.5, 0.83), side * 0.06);
            letter.extend(bar(0.36, 0.7));
            vec![shape(triangle, color), shape(letter, ground)]
        }
    }
}
