//! Ruled lines for handwriting: a block of its own, and what fills a last page that would end empty.

use super::blocks::move_down;
use super::compose::{Column, Composer, Voice, first_baseline};
use super::flow::{Mark, NEVER, NEVER_LONELY, Row, hairline, ruled};
use super::page::{NodeId, Role};
use super::paginate::PageRows;
use super::plan::{Area, spare_room};
use crate::document::{Block, Document};
use crate::geometry::{Point, Pt};
use crate::rich_text::RichText;
use crate::style::Glue;

/// The share of the page's height that must be empty on the last page for lines to fill it.
const NOTES_FROM: f64 = 0.16;
/// Fewer lines are no room for notes.
pub(super) const LEAST_LINES: u32 = 3;
/// How much further apart than they must be lines may stand, to end where they should.
const WIDEST_APART: f64 = 1.25;

/// Lines for handwriting that fill a room: how many, and how far apart.
#[derive(Clone, Copy)]
pub(super) struct Ruling {
    pub lines: u32,
    pub apart: Pt,
}

/// Puts lines for handwriting under the last column's text, before the closing row, and says how many rows it is: none
/// where that is not worth it. Under them stay `leave` and what is above the closing row anyway. The column's spaces are
/// stretched as before.
pub(super) fn fill_with_notes(
    composer: &mut Composer,
    rows: &mut Vec<Row>,
    columns: &mut [PageRows],
    area: Area,
    leave: Pt,
) -> usize {
    let (root, before) = (composer.structure.root(), composer.style.space.section);
    let spare = spare_room(rows, columns, area);
    let Some(last) = columns.last_mut().filter(|_| wants_lines(composer, spare)) else { return 0 };
    let label = composer.notes_label(root);
    let ratio = last.ratio.max(0.0);
    let stretch: f64 = rows[last.rows.clone()].iter().skip(1).map(|row| row.before.stretch).sum();
    let above = label.height() + Pt(before.natural + ratio * (stretch + before.stretch));
    let Some(ruling) = composer.ruling(spare - above - leave) else { return 0 };
    let mut notes = composer.labelled_lines(label, ruling);
    let (at, added) = (rows.len() - 1, notes.len());
    let Some(first) = notes.first_mut() else { return 0 };
    first.before = before;
    first.break_before = NEVER;
    first.part_from(rows[..at].last());
    rows.splice(at..at, notes);
    last.rows.end += added;
    added
}

/// Whether lines should fill so much spare room of a page: not where the article has lines of its own.
pub(super) fn wants_lines(composer: &Composer, spare: Pt) -> bool {
    spare > composer.page_grid.page.height * NOTES_FROM && !has_notes(composer.document)
}

/// Whether the article has lines to write on of its own.
pub(super) fn has_notes(document: &Document) -> bool {
    document.sections.iter().flat_map(|s| &s.blocks).any(|b| matches!(b, Block::Notes { .. }))
}

/// The cost of a page's end between lines to write on: as much as a quarter of the page left empty. Who writes on the next
/// page no longer sees what for.
const BETWEEN_LINES: f64 = 1_000.0;
/// So many lines to write on, or more, stand before and after it.
const LEAST_APART: u32 = 3;

/// What stands at the head of the lines that fill a last page.
#[derive(Default)]
pub(super) struct NotesLabel {
    /// Rows above the first line.
    pub above: Vec<Row>,
    /// Marks beside the first line.
    beside: Vec<Mark>,
}

impl NotesLabel {
    /// What it takes above the first line.
    pub fn height(&self) -> Pt {
        self.above.iter().map(|row| row.height).sum()
    }
}

impl Composer<'_> {
    /// A heading and ruled lines for handwriting.
    pub fn notes(&mut self, label: &RichText, lines: u32, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let voice = Voice { bold: true, ..self.voice(self.style.scale.body, self.style.colors.deep) };
        let mut rows = self.paragraph(label, voice, column, parent);
        rows.extend(self.ruled_lines(Ruling { lines, apart: ruled(self.scale) }));
        rows
    }

    /// As many lines as a room holds, down to its lower edge; none if they would be too few.
    pub fn ruling(&self, room: Pt) -> Option<Ruling> {
        let least = ruled(self.scale);
        let lines = (room.max(Pt::ZERO) / least) as u32;
        let apart = (room / f64::from(lines.max(1))).min(least * WIDEST_APART);
        (lines >= LEAST_LINES).then_some(Ruling { lines, apart })
    }

    /// The label of the lines that fill a last page: one among the headings, and where they stand beside their text, so does
    /// it.
    pub fn notes_label(&mut self, parent: NodeId) -> NotesLabel {
        let (label, voice) = (&self.document.notes_label, self.heading_voice());
        let above = |above| NotesLabel { above, beside: Vec::new() };
        if !self.headings_beside {
            let column = Column { x: self.grid.margin, width: self.grid.full };
            return above(self.paragraph(label, voice, column, parent));
        }
        let column = Column { x: self.grid.margin, width: self.grid.side };
        // Its own words may be wider than the headings'.
        let style = self.paragraph_style(label, voice, column.width);
        if self.setter.widest_word(label, &style) > column.width {
            return above(self.paragraph(label, voice, self.text_column(), parent));
        }
        let node = self.node_for(parent, Role::Paragraph, label);
        let (beside, _) = self.stack(label, voice, column, Pt::ZERO, Some(node));
        NotesLabel { above: Vec::new(), beside }
    }

    /// Lines to write on, with their label.
    pub fn labelled_lines(&self, label: NotesLabel, ruling: Ruling) -> Vec<Row> {
        let mut ruled = self.ruled_lines(ruling);
        if let Some(first) = ruled.first_mut() {
            let mut beside = label.beside;
            // On the line that is written on.
            let shift = first_baseline(&beside).map_or(Pt::ZERO, |baseline| ruling.apart - baseline);
            move_down(&mut beside, shift);
            first.marks.splice(0..0, beside);
        }
        [label.above, ruled].concat()
    }

    /// Lines to write on.
    pub fn ruled_lines(&self, Ruling { lines, apart: height }: Ruling) -> Vec<Row> {
        let column = self.text_column();
        let line = |index| {
            let mut row = Row::space(height, Glue::default());
            let apart = index >= LEAST_APART && index + LEAST_APART <= lines;
            row.break_before = if apart { BETWEEN_LINES } else { NEVER_LONELY };
            row.marks.push(Mark::Rule {
                from: Point { x: column.x, y: height },
                to: Point { x: column.x + column.width, y: height },
                width: hairline(),
                color: self.style.colors.rule,
            });
            row
        };
        (0..lines).map(line).collect()
    }
}
