//! Blocks and sections → rows in the text column. What has shapes of its own has a file of its own.

mod lists;
mod panels;
mod table;

pub(super) use table::PARTED_TABLE;

use super::bound::bound;
use super::compose::{Column, Composer, Voice, first_baseline};
use super::flow::{Mark, NEVER, NEVER_IN_HEADING, NEVER_UNDER_HEADING, Row};
use super::look::scaled;
use super::page::{Fill, NodeId, Role};
use crate::article::CalloutKind;
use crate::document::{Block, Section};
use crate::geometry::{Pt, Rect, mm};
use crate::rich_text::RichText;
use crate::style::Glue;
use crate::text::Align;

/// The cost of ending a page inside what should be seen as a whole: as much as a sixth of the page left empty.
pub(super) const DIVIDED: f64 = 400.0;
/// The cost of what sums up heading a page: as much as a sixth of the page left empty.
const AT_HEAD: f64 = 400.0;
/// The cost of a warning heading a page, apart from what it warns of: as much as a quarter of the page left empty.
const WARNING_AT_HEAD: f64 = 1_000.0;

/// A paragraph of so many lines isn't divided if it announces a table.
const SHORT_ANNOUNCEMENT: usize = 6;

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
                // A paragraph that announces a list, a table or numbers to call stays with it, and so does a callout: "call us
                // at once" is of no use without the number.
                if index > 0 && is_enumeration(block) && matches!(blocks[index - 1], Block::Paragraph(_)) {
                    first.break_before = if matches!(block, Block::Details(_)) { table::ANNOUNCED } else { NEVER };
                    keep_announcement(&mut rows, block);
                }
                if index > 0 && matches!((&blocks[index - 1], block), (Block::Callout { .. }, Block::Contact(_))) {
                    first.break_before = NEVER;
                }
                // What sums up, proves or leads further doesn't stand alone at the head of a page.
                match block {
                    Block::Sources(_) | Block::Qr { .. } if index > 0 => first.break_before = NEVER,
                    Block::Callout { kind: CalloutKind::Warning | CalloutKind::Emergency, .. } if index > 0 => {
                        first.break_before += WARNING_AT_HEAD;
                    }
                    Block::Callout { .. } | Block::Lead(_) if index > 0 => first.break_before += AT_HEAD,
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
                let mut rows = Vec::new();
                for line in lines {
                    for facts in self.in_facts(line, voice, column.width) {
                        rows.extend(self.paragraph(&bound(&facts), voice, column, parent));
                    }
                }
                // A number must be seen with the name whose it is, and the number for the night with that for the day.
                rows.iter_mut().skip(1).for_each(|row| row.break_before = row.break_before.max(NEVER));
                rows
            }
            Block::Notes { label, lines } => self.notes(label, *lines, parent),
            Block::Qr { url, alt, caption, address } => self.qr_block(url, alt, (caption.as_ref(), address), parent),
        }
    }

    pub(super) fn paragraph(&mut self, text: &RichText, voice: Voice, column: Column, parent: NodeId) -> Vec<Row> {
        let node = self.node_for(parent, Role::Paragraph, text);
        self.rows(text, voice, column, Some(node))
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
            lines.iter_mut().for_each(|l| l.break_before = l.break_before.max(NEVER));
            rows.extend(lines);
        }
        let last = rows.len().saturating_sub(1);
        for (index, row) in rows.iter_mut().enumerate() {
            // A hair of overlap, so that no seam shows.
            let height = row.height + if index < last { Pt(0.3) } else { Pt::ZERO };
            let rect = Rect { x: column.x, y: Pt::ZERO, width: self.scaled(0.9), height };
            row.marks.insert(0, Mark::Rect { rect, radius: Pt::ZERO, fill: Fill::Solid(self.style.colors.accent) });
        }
        rows
    }

    /// Whether every word of every heading fits the side column.
    pub fn headings_fit_beside(&self, sections: &[&Section]) -> bool {
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

    pub(super) fn heading_voice(&self) -> Voice {
        Voice { bold: true, balance: true, ..self.voice(self.style.scale.heading, self.style.colors.deep) }
    }

    /// A section with its heading beside its text or above it, and the heading's structure node.
    pub fn section(&mut self, section: &Section, parent: NodeId) -> (Vec<Row>, NodeId) {
        let sect = self.structure.add(parent, Role::Sect);
        let heading = self.node_for(sect, Role::Heading2, &section.heading);
        let voice = self.heading_voice();
        let mut rows;
        if self.headings_beside {
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
            keep_two_lines(&mut rows);
            keep_together(&mut rows, height + shift);
            lengthen(&mut rows, height + shift);
            let first = &mut rows[0];
            marks.append(&mut first.marks);
            first.marks = marks;
        } else {
            let column = Column { x: self.grid.margin, width: self.grid.full };
            rows = self.rows(&section.heading, voice, column, Some(heading));
            let mut body = self.blocks(&section.blocks, sect);
            if let Some(first) = body.first_mut() {
                first.before = scaled(Glue { natural: 4.0, stretch: 1.0, shrink: 1.0 }, self.scale);
                first.before.natural += rise(first);
                first.break_before = NEVER_UNDER_HEADING;
            }
            keep_two_lines(&mut body);
            rows.iter_mut().skip(1).for_each(|r| r.break_before = NEVER_IN_HEADING);
            rows.extend(body);
        }
        if let Some(first) = rows.first_mut() {
            first.before = self.style.space.section;
            first.break_before = 0.0;
        }
        (rows, heading)
    }
}

/// Whether a block lists what the paragraph above it announces.
fn is_enumeration(block: &Block) -> bool {
    matches!(block, Block::Steps(_) | Block::Bullets(_) | Block::Definitions(_) | Block::Details(_) | Block::Contact(_))
}

/// How far a step's disc stands out above its row.
fn rise(row: &Row) -> f64 {
    let above = row.marks.iter().map(|mark| match mark {
        Mark::StepDisc { center, radius, .. } => *radius - center.y,
        _ => Pt::ZERO,
    });
    above.fold(Pt::ZERO, Pt::max).0
}

/// A short paragraph that announces what stays whole stays whole itself.
fn keep_announcement(rows: &mut [Row], block: &Block) {
    let lines = rows.iter().rev().take_while(|row| row.before == Glue::default()).count();
    let lines = if lines < rows.len() { lines + 1 } else { lines };
    if matches!(block, Block::Details(_) | Block::Contact(_)) && lines <= SHORT_ANNOUNCEMENT {
        let at = rows.len() - lines;
        rows[at..].iter_mut().skip(1).for_each(|row| row.break_before = row.break_before.max(NEVER));
    }
}

pub(super) fn move_down(marks: &mut [Mark], shift: Pt) {
    for mark in marks {
        if let Mark::Line { baseline, .. } = mark {
            *baseline += shift;
        }
    }
}

/// Keeps the first rows together until `height` is used.
pub(super) fn keep_together(rows: &mut [Row], height: Pt) {
    let mut used = Pt::ZERO;
    for row in rows {
        if used > Pt::ZERO && used < height {
            row.break_before = NEVER_UNDER_HEADING;
        }
        used += least_height(row);
    }
}

/// Keeps at least two lines together.
fn keep_two_lines(rows: &mut [Row]) {
    if let [first, second, ..] = rows
        && first.is_single_line()
    {
        second.break_before = NEVER_UNDER_HEADING;
    }
}

/// Lengthens the last row if all are lower than `height`.
pub(super) fn lengthen(rows: &mut [Row], height: Pt) {
    let used: Pt = rows.iter().map(least_height).sum();
    if let Some(last) = rows.last_mut().filter(|_| used < height) {
        last.height += height - used;
    }
}

fn least_height(row: &Row) -> Pt {
    row.height + Pt(row.before.natural - row.before.shrink)
}
