//! Blocks and sections → rows in the text column.

use super::compose::{Column, Composer, Voice, first_baseline};
use super::flow::{Mark, NEVER, Row, hairline, ruled};
use super::look::scaled;
use super::page::{Fill, NodeId, Role, Segment, circle};
use super::qr;
use crate::document::{Artwork, Block, CalloutKind, Detail, Item, RichText, Section};
use crate::geometry::{Point, Pt, Rect, Rgb, Size, mm};
use crate::style::Glue;
use crate::text::Align;

/// A step's disc, in mm beside text of the style's size.
const DISC: f64 = 8.0;
/// The cost of ending a page inside what should be seen as a whole: as much as a sixth of the page left empty.
pub(super) const DIVIDED: f64 = 400.0;
/// The further cost of leaving one step alone.
const ALONE: f64 = 400.0;
/// A list of so many lines should be seen as a whole.
const SHORT_LIST: usize = 6;
/// A table's value has lines of at least this many em, or stands under its label.
const LEAST_VALUE: f64 = 10.0;

/// A column is wider than its widest line by this, so that rounding doesn't break it.
const ROUNDING: Pt = Pt(0.5);
/// Parts of the measure that a table's labels may take at most, the usual one first.
const LABEL_SHARES: [f64; 5] = [0.42, 0.38, 0.34, 0.3, 0.5];

impl Composer<'_> {
    /// The rows of blocks that follow each other, the first without space above it.
    pub fn blocks(&mut self, blocks: &[Block], parent: NodeId) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            let mut part = self.block(block, parent);
            if let Some(first) = part.first_mut() {
                if index > 0 {
                    first.before = self.space_above(block);
                }
                // A paragraph that announces a list or table stays with it.
                if index > 0 && is_enumeration(block) && matches!(blocks[index - 1], Block::Paragraph(_)) {
                    first.break_before = NEVER;
                }
                // What sums up or proves doesn't stand alone at the head of a page.
                match block {
                    Block::Sources(_) if index > 0 => first.break_before = NEVER,
                    Block::Callout { .. } | Block::Lead(_) if index > 0 => first.break_before += 150.0,
                    _ => {}
                }
            }
            rows.extend(part);
        }
        rows
    }

    fn space_above(&self, block: &Block) -> Glue {
        let space = &self.style.space;
        match block {
            Block::Steps(_) => Glue { natural: space.item.natural + 2.0, ..space.item },
            Block::Details(_) => space.item,
            // Edges and larger letters look closer than lines of text, which bring some space with them.
            Block::Callout { .. } | Block::Figure { .. } | Block::Qr { .. } | Block::Lead(_) | Block::Quote { .. } => {
                Glue { natural: space.paragraph.natural * 1.4, ..space.paragraph }
            }
            _ => space.paragraph,
        }
    }

    fn block(&mut self, block: &Block, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        match block {
            Block::Lead(text) => {
                let voice =
                    Voice { align: self.body().align, ..self.voice(self.style.scale.lead, self.style.colors.deep) };
                self.paragraph(text, voice, column, parent)
            }
            Block::Paragraph(text) => self.paragraph(text, self.body(), column, parent),
            Block::Steps(items) => self.steps(items, parent),
            Block::Bullets(items) | Block::Definitions(items) => self.bullets(items, parent),
            Block::Details(details) => self.details(details, parent),
            Block::Callout { kind, label, text } => self.callout(*kind, label, text, parent),
            Block::Figure { artwork, alt, caption } => self.figure(artwork, alt, caption.as_ref(), parent),
            Block::Quote { text, source } => self.quote(text, source.as_ref(), parent),
            Block::Sources(text) => {
                let voice = self.voice(self.style.scale.small, self.style.colors.quiet);
                self.paragraph(text, voice, column, parent)
            }
            Block::Contact(lines) => {
                let voice = Voice { bold: true, ..self.body() };
                lines.iter().flat_map(|line| self.paragraph(line, voice, column, parent)).collect()
            }
            Block::Notes { label, lines } => self.notes(label, *lines, parent),
            Block::Qr { url, alt, caption } => self.qr_block(url, alt, caption.as_ref(), parent),
        }
    }

    fn paragraph(&mut self, text: &RichText, voice: Voice, column: Column, parent: NodeId) -> Vec<Row> {
        let node = self.node_for(parent, Role::Paragraph, text);
        self.rows(text, voice, column, Some(node))
    }

    /// A point's text and its explanation in one column; the two stay together at the turn of a page.
    fn point(&mut self, item: &Item, column: Column, body: NodeId) -> Vec<Row> {
        let lead = Voice { bold: item.detail.is_some(), ..self.body() };
        let mut rows = self.paragraph(&item.text, lead, column, body);
        if let Some(detail) = &item.detail {
            let mut explanation = self.paragraph(detail, self.body(), column, body);
            if let Some(first) = explanation.first_mut() {
                first.break_before = NEVER;
            }
            rows.extend(explanation);
        }
        // Short points aren't divided at all.
        if rows.len() <= 4 {
            rows.iter_mut().skip(1).for_each(|r| r.break_before = NEVER);
        }
        rows
    }

    fn steps(&mut self, items: &[Item], parent: NodeId) -> Vec<Row> {
        let list_node = self.structure.add(parent, Role::List { ordered: true });
        let list = self.step_lists;
        self.step_lists += 1;
        let column = self.text_column();
        let (disc, gap) = (self.scaled(DISC), self.scaled(3.6));
        let inner = Column { x: column.x + disc + gap, width: column.width - disc - gap };
        let mut rows = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let entry = self.structure.add(list_node, Role::ListItem);
            let label = self.structure.add(entry, Role::Label);
            let body = self.structure.add(entry, Role::ListBody);
            let mut point = self.point(item, inner, body);
            let Some(first) = point.first_mut() else { continue };
            // The numeral stands on the text's first baseline; the disc is centred on its digits.
            let baseline = first_baseline(&first.marks).unwrap_or(first.height);
            let marker = RichText {
                text: item.marker.clone(),
                spans: Vec::new(),
                language: self.document.language.clone(),
                message: String::new(),
            };
            let voice = Voice { bold: true, color: Rgb::WHITE, align: Align::Center, ..self.body() };
            let size = voice.size.size();
            let (mut numeral, _) =
                self.stack(&marker, voice, Column { x: column.x, width: disc }, Pt::ZERO, Some(label));
            if let Some(Mark::Line { baseline: b, .. }) = numeral.first_mut() {
                *b = baseline;
            }
            let center = Point { x: column.x + disc / 2.0, y: baseline - size * 0.355 };
            let mut marks = vec![Mark::StepDisc { list, center, radius: disc / 2.0, color: self.style.colors.deep }];
            marks.append(&mut numeral);
            marks.append(&mut first.marks);
            first.marks = marks;
            if index > 0 {
                first.before = self.style.space.item;
                // Steps are followed one after the other: better all on one page, and none alone on its page.
                let alone = index == 1 || index + 1 == items.len();
                first.break_before = DIVIDED + if alone { ALONE } else { 0.0 };
            }
            // The disc may be higher than a single line of text.
            let height: Pt = point.iter().map(|r| r.height).sum();
            let least = center.y + disc / 2.0;
            if height < least
                && let Some(last) = point.last_mut()
            {
                last.height += least - height;
            }
            rows.extend(point);
        }
        rows
    }

    fn bullets(&mut self, items: &[Item], parent: NodeId) -> Vec<Row> {
        let list_node = self.structure.add(parent, Role::List { ordered: false });
        let column = self.text_column();
        let indent = self.scaled(5.0);
        let inner = Column { x: column.x + indent, width: column.width - indent };
        let explained = items.iter().any(|i| i.detail.is_some());
        let mut rows = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let entry = self.structure.add(list_node, Role::ListItem);
            let label = self.structure.add(entry, Role::Label);
            let body = self.structure.add(entry, Role::ListBody);
            let mut point = self.point(item, inner, body);
            let Some(first) = point.first_mut() else { continue };
            let bullet = self.sign("•");
            let voice = Voice { bold: true, color: self.style.colors.accent, align: Align::Start, ..self.body() };
            let baseline = first_baseline(&first.marks).unwrap_or(first.height);
            let (mut marks, _) =
                self.stack(&bullet, voice, Column { x: column.x, width: indent }, Pt::ZERO, Some(label));
            if let Some(Mark::Line { baseline: b, .. }) = marks.first_mut() {
                *b = baseline;
            }
            marks.append(&mut first.marks);
            first.marks = marks;
            if index > 0 {
                first.before = if explained { self.style.space.item } else { self.style.space.point };
                first.break_before = 30.0;
            }
            // No page begins with the last point alone, none ends with the first.
            if index + 1 == items.len() && items.len() > 2 || index == 1 {
                first.break_before += 60.0;
            }
            rows.extend(point);
        }
        // A few short points are one thought.
        if !explained && rows.len() <= SHORT_LIST {
            rows.iter_mut().skip(1).for_each(|r| r.break_before = r.break_before.max(DIVIDED));
        }
        rows
    }

    /// The label column's width: what the widest label needs within limits, or what saves lines.
    fn label_width(&mut self, details: &[Detail], label: Voice, value: Voice, whole: Pt, gap: Pt) -> Pt {
        let known = self.diagnostics.len();
        let widest = details.iter().map(|detail| self.width(&detail.label, label)).fold(Pt::ZERO, Pt::max) + ROUNDING;
        let mut best: Option<(usize, Pt)> = None;
        for share in LABEL_SHARES {
            let width = widest.min(whole * share);
            self.diagnostics.truncate(known);
            let labels: Vec<_> = details.iter().map(|detail| self.set(&detail.label, label, width).lines).collect();
            // Labels that are broken leave room at their side.
            let width = labels.iter().flatten().map(|line| line.width + ROUNDING).fold(Pt::ZERO, Pt::max).min(width);
            let room = (whole - width - gap).max(Pt(1.0));
            let lines = details.iter().zip(&labels).map(|(detail, label)| {
                let value = self.set(&detail.value, value, room).lines.len();
                value.max(label.len())
            });
            let lines = lines.sum();
            // A width that no word fits is none, unless there is no other.
            let fits = self.diagnostics.len() == known;
            if best.is_none_or(|(fewest, _)| fits && lines < fewest) {
                best = Some((if fits { lines } else { usize::MAX }, width));
            }
        }
        self.diagnostics.truncate(known);
        best.map_or(widest, |(_, width)| width)
    }

    fn details(&mut self, details: &[Detail], parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let label_voice = Voice { bold: true, align: Align::Start, color: self.style.colors.deep, ..self.body() };
        let value_voice = Voice { align: Align::Start, ..self.body() };
        let gap = self.scaled(6.0);
        let label_width = self.label_width(details, label_voice, value_voice, column.width, gap);
        let labels = Column { x: column.x, width: label_width };
        let values = Column { x: column.x + label_width + gap, width: (column.width - label_width - gap).max(Pt(1.0)) };
        // On narrow paper the value stands under its label.
        let stacked = values.width < self.style.scale.body.size() * LEAST_VALUE;
        let (labels, values) = if stacked { (column, column) } else { (labels, values) };
        let pad = Pt(4.0) * self.scale;
        let table = self.structure.add(parent, Role::Table);
        let mut rows = Vec::new();
        for (index, detail) in details.iter().enumerate() {
            let tr = self.structure.add(table, Role::TableRow);
            let th = self.node_for(tr, Role::TableHeader, &detail.label);
            let td = self.node_for(tr, Role::TableData, &detail.value);
            let (mut marks, label_height) = self.stack(&detail.label, label_voice, labels, pad, Some(th));
            let start = if stacked { pad + label_height } else { pad };
            let (mut value, value_height) = self.stack(&detail.value, value_voice, values, start, Some(td));
            // The bold face may stand deeper in its line than the regular one: both begin on one baseline.
            let below = match (first_baseline(&marks), first_baseline(&value)) {
                (Some(label), Some(value)) if !stacked => value - label,
                _ => Pt::ZERO,
            };
            move_down(&mut marks, below.max(Pt::ZERO));
            move_down(&mut value, -below.min(Pt::ZERO));
            marks.extend(value);
            let beside = (label_height + below.max(Pt::ZERO)).max(value_height - below.min(Pt::ZERO));
            let height = if stacked { label_height + value_height } else { beside } + pad * 2.0;
            let color = self.style.colors.rule;
            let line = |y| Mark::Rule {
                from: Point { x: column.x, y },
                to: Point { x: column.x + column.width, y },
                width: hairline(),
                color,
            };
            marks.push(line(Pt::ZERO));
            if index + 1 == details.len() {
                marks.push(line(height));
            }
            let mut row = Row::space(height, Glue::default());
            // A short table isn't divided.
            row.break_before = if index == 0 {
                0.0
            } else if details.len() <= 6 {
                NEVER
            } else {
                200.0
            };
            row.marks = marks;
            rows.push(row);
        }
        rows
    }

    fn callout(&mut self, kind: CalloutKind, label: &RichText, text: &RichText, parent: NodeId) -> Vec<Row> {
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
        // An invitation needs no heading; a warning says what it is, for colour alone means nothing.
        if kind != CalloutKind::Info {
            let node = self.node_for(panel, Role::Paragraph, label);
            let voice = Voice { bold: true, align: Align::Start, ..self.voice(self.style.scale.heading, color) };
            let (marks, height) = self.stack(label, voice, inner, y, Some(node));
            texts.extend(marks);
            y += height;
        }
        let node = self.node_for(panel, Role::Paragraph, text);
        let (marks, height) = self.stack(text, self.body(), inner, y, Some(node));
        texts.extend(marks);
        let height = y + height + pad * 0.8;
        let top = first_baseline(&texts).unwrap_or(y) - self.style.scale.body.size() * 0.36 - icon / 2.0;
        let mut row = Row::space(height, Glue::default());
        let rect = |x, width| Rect { x, y: Pt::ZERO, width, height };
        row.marks.push(Mark::Rect { rect: rect(column.x, column.width), radius: Pt::ZERO, fill: Fill::Solid(tint) });
        row.marks.push(Mark::Rect {
            rect: rect(column.x, self.scaled(0.9)),
            radius: Pt::ZERO,
            fill: Fill::Solid(accent),
        });
        row.marks.extend(sign(kind, Point { x: column.x + pad, y: top }, icon, accent, tint));
        row.marks.extend(texts);
        vec![row]
    }

    fn figure(&mut self, artwork: &Artwork, alt: &str, caption: Option<&RichText>, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let aspect = f64::from(artwork.height) / f64::from(artwork.width.max(1));
        let width = column.width.min(mm(100.0) / aspect.max(0.01));
        let height = width * aspect;
        let node = self.structure.add(parent, Role::Figure);
        self.structure.nodes[node.0].alt = Some(alt.to_owned());
        let mut row = Row::space(height, Glue::default());
        let rect = Rect { x: column.x, y: Pt::ZERO, width, height };
        row.marks.push(Mark::Picture { rect, clip: rect, artwork: artwork.clone(), flip: false, node });
        let mut rows = vec![row];
        if let Some(caption) = caption {
            let voice = self.voice(self.style.scale.small, self.style.colors.quiet);
            let mut lines = self.paragraph(caption, voice, column, parent);
            if let Some(first) = lines.first_mut() {
                first.before = Glue { natural: 3.0, ..Glue::default() };
            }
            lines.iter_mut().for_each(|l| l.break_before = NEVER);
            rows.extend(lines);
        }
        rows
    }

    fn quote(&mut self, text: &RichText, source: Option<&RichText>, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let inner = Column { x: column.x + self.scaled(5.0), width: column.width - self.scaled(5.0) };
        let block = self.structure.add(parent, Role::BlockQuote);
        let voice = self.voice(self.style.scale.lead, self.style.colors.deep);
        let mut rows = self.paragraph(text, voice, inner, block);
        if let Some(source) = source {
            let voice = self.voice(self.style.scale.small, self.style.colors.quiet);
            let mut lines = self.paragraph(source, voice, inner, block);
            lines.iter_mut().for_each(|l| l.break_before = NEVER);
            rows.extend(lines);
        }
        for row in &mut rows {
            let rect = Rect { x: column.x, y: Pt::ZERO, width: self.scaled(0.9), height: row.height };
            row.marks.insert(0, Mark::Rect { rect, radius: Pt::ZERO, fill: Fill::Solid(self.style.colors.accent) });
        }
        rows
    }

    /// A heading and ruled lines, 9 mm apart, for handwriting.
    pub fn notes(&mut self, label: &RichText, lines: u32, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let voice = Voice { bold: true, ..self.voice(self.style.scale.body, self.style.colors.deep) };
        let mut rows = self.paragraph(label, voice, column, parent);
        rows.extend(self.ruled_lines(lines));
        rows
    }

    /// Lines to write on.
    pub fn ruled_lines(&self, lines: u32) -> Vec<Row> {
        let column = self.text_column();
        let line = |index| {
            let mut row = Row::space(ruled(), Glue::default());
            row.break_before = if index < 2 { NEVER } else { 50.0 };
            row.marks.push(Mark::Rule {
                from: Point { x: column.x, y: ruled() },
                to: Point { x: column.x + column.width, y: ruled() },
                width: hairline(),
                color: self.style.colors.rule,
            });
            row
        };
        (0..lines).map(line).collect()
    }

    fn qr_block(&mut self, url: &str, alt: &str, caption: Option<&RichText>, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let side = mm(26.0);
        let mut row = Row::space(side, Glue::default());
        if let Some(path) = qr::path(url, side) {
            let node = self.structure.add(parent, Role::Figure);
            self.structure.nodes[node.0].alt = Some(alt.to_owned());
            row.marks.push(Mark::Shape {
                at: Point { x: column.x, y: Pt::ZERO },
                size: Size { width: side, height: side },
                path,
                color: Rgb::BLACK,
                node: Some(node),
            });
        }
        if let Some(caption) = caption {
            let node = self.node_for(parent, Role::Paragraph, caption);
            let beside = Column { x: column.x + side + mm(4.0), width: column.width - side - mm(4.0) };
            let (marks, height) = self.stack(caption, self.body(), beside, mm(3.0), Some(node));
            row.marks.extend(marks);
            row.height = row.height.max(height + mm(6.0));
        }
        vec![row]
    }

    /// Whether every word of every heading fits the side column.
    pub fn headings_fit_beside(&mut self, sections: &[&Section]) -> bool {
        let voice = self.heading_voice();
        let style = crate::text::ParagraphStyle {
            size: voice.size.size(),
            leading: voice.size.leading(),
            bold: true,
            align: Align::Start,
            hyphenate: false,
            balance: true,
        };
        !self.grid.wide
            && self.grid.side > mm(20.0)
            && sections.iter().all(|s| self.setter.widest_word(&s.heading, &style) <= self.grid.side)
    }

    fn heading_voice(&self) -> Voice {
        Voice { bold: true, balance: true, ..self.voice(self.style.scale.heading, self.style.colors.deep) }
    }

    /// A section with its heading beside its text or above it, and the heading's structure node.
    pub fn section(&mut self, section: &Section, beside: bool, parent: NodeId) -> (Vec<Row>, NodeId) {
        let sect = self.structure.add(parent, Role::Sect);
        let heading = self.node_for(sect, Role::Heading2, &section.heading);
        let voice = self.heading_voice();
        let mut rows;
        if beside {
            rows = self.blocks(&section.blocks, sect);
            let column = Column { x: self.grid.margin, width: self.grid.side };
            let (mut marks, height) = self.stack(&section.heading, voice, column, Pt::ZERO, Some(heading));
            if rows.is_empty() {
                rows.push(Row::space(height, Glue::default()));
            }
            // Heading and text share their first baseline.
            let text = rows.first().and_then(|r| first_baseline(&r.marks));
            let shift = match (text, first_baseline(&marks)) {
                (Some(text), Some(own)) => text - own,
                _ => Pt::ZERO,
            };
            move_down(&mut marks, shift);
            reserve(&mut rows, height + shift);
            let first = &mut rows[0];
            marks.append(&mut first.marks);
            first.marks = marks;
        } else {
            let column = Column { x: self.grid.margin, width: self.grid.full };
            rows = self.rows(&section.heading, voice, column, Some(heading));
            let mut body = self.blocks(&section.blocks, sect);
            if let Some(first) = body.first_mut() {
                first.before = scaled(Glue { natural: 4.0, stretch: 1.0, shrink: 1.0 }, self.scale);
            }
            body.iter_mut().take(2).for_each(|r| r.break_before = NEVER);
            rows.iter_mut().skip(1).for_each(|r| r.break_before = NEVER);
            rows.extend(body);
        }
        if let Some(first) = rows.first_mut() {
            first.before = self.style.space.section;
            first.rule_above = true;
            first.break_before = 0.0;
        }
        (rows, heading)
    }
}

/// Whether a block lists what the paragraph above it announces.
fn is_enumeration(block: &Block) -> bool {
    matches!(block, Block::Steps(_) | Block::Bullets(_) | Block::Definitions(_) | Block::Details(_))
}

pub(super) fn move_down(marks: &mut [Mark], shift: Pt) {
    for mark in marks {
        if let Mark::Line { baseline, .. } = mark {
            *baseline += shift;
        }
    }
}

/// Keeps the first rows together until `height` is used, and lengthens the last one if all are lower than that.
fn reserve(rows: &mut [Row], height: Pt) {
    let mut used = Pt::ZERO;
    for row in rows.iter_mut() {
        if used > Pt::ZERO && used < height {
            row.break_before = NEVER;
        }
        used += row.height + Pt(row.before.natural - row.before.shrink);
    }
    if used < height
        && let Some(last) = rows.last_mut()
    {
        last.height += height - used;
    }
}

/// The callout's sign in a box of `side`: a disc with an i or a triangle with an exclamation mark.
fn sign(kind: CalloutKind, at: Point, side: Pt, color: Rgb, ground: Rgb) -> Vec<Mark> {
    let size = Size { width: side, height: side };
    let shape = |path, color| Mark::Shape { at, size, path, color, node: None };
    let p = |x: f64, y: f64| Point { x: side * x, y: side * y };
    let bar =
        |top: f64, bottom: f64| super::flow::rectangle(side * 0.45, side * top, side * 0.1, side * (bottom - top));
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
