//! Ruled lines for handwriting: a block of its own, and what fills a last page that would end empty.

use super::blocks::move_down;
use super::compose::{Column, Composer, Voice, first_baseline};
use super::flow::{Mark, NEVER, NEVER_LONELY, Row, hairline, ruled};
use super::page::{NodeId, Role};
use super::paginate::PageRows;
use super::plan::{Area, spare_room};
use crate::document::{Block, Document};
use crate::geometry::{Point, Pt, mm};
use crate::rich_text::RichText;
use crate::style::Glue;

/// Spare room on the last page from which notes space fills it, and how much of it stays empty then, in mm.
pub(super) const NOTES_FROM: f64 = 62.0;
const NOTES_LEAVE: f64 = 30.0;

/// Puts at most so many lines for handwriting under the last column's text, before the closing row, and says how many rows
/// it is. They take the room in which the column's spaces were to be stretched: these then stretch as far as is left.
pub(super) fn fill_with_notes(
    composer: &mut Composer,
    rows: &mut Vec<Row>,
    columns: &mut [PageRows],
    area: Area,
    lines: u32,
) -> usize {
    let (root, before) = (composer.structure.root(), composer.style.space.section);
    let label = composer.notes_label(root);
    let heading = label.height() + Pt(before.natural);
    let lines = lines.min(((spare_room(rows, columns, area) - heading) / ruled()) as u32);
    if lines == 0 {
        return 0;
    }
    let mut notes = composer.labelled_lines(label, lines);
    let (at, added) = (rows.len() - 1, notes.len());
    let Some(first) = notes.first_mut() else { return 0 };
    first.before = before;
    first.break_before = NEVER;
    first.part_from(rows[..at].last());
    rows.splice(at..at, notes);
    if let Some(last) = columns.last_mut() {
        last.rows.end += added;
    }
    let spare = spare_room(rows, columns, area).max(Pt::ZERO);
    if let Some(last) = columns.last_mut() {
        let stretch: f64 = rows[last.rows.clone()].iter().skip(1).map(|row| row.before.stretch).sum();
        if last.ratio * stretch > spare.0 {
            last.ratio = spare.0 / stretch;
        }
    }
    added
}

/// How many lines fill so much spare room on a last page; none where that is not worth it, or the article has lines of its
/// own.
pub(super) fn filling_lines(composer: &Composer, spare: Pt) -> u32 {
    // What parts the notes from text and card is larger with larger type.
    let scale = composer.scale.max(1.0);
    if spare <= mm(NOTES_FROM) * scale || has_notes(composer.document) {
        return 0;
    }
    ((spare - mm(NOTES_LEAVE) * scale) / ruled()) as u32
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
    /// A heading and ruled lines, 9 mm apart, for handwriting.
    pub fn notes(&mut self, label: &RichText, lines: u32, parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let voice = Voice { bold: true, ..self.voice(self.style.scale.body, self.style.colors.deep) };
        let mut rows = self.paragraph(label, voice, column, parent);
        rows.extend(self.ruled_lines(lines));
        rows
    }

    /// The label of the lines that fill a last page: one among the headings, and where they stand beside their text, so does it.
    pub fn notes_label(&mut self, parent: NodeId) -> NotesLabel {
        let (label, voice) = (&self.document.notes_label, self.heading_voice());
        let column = Column { x: self.grid.margin, width: self.grid.side };
        // Its own words may be wider than the headings'.
        let style = self.paragraph_style(label, voice, column.width);
        if !self.headings_beside || self.setter.widest_word(label, &style) > column.width {
            return NotesLabel { above: self.paragraph(label, voice, self.text_column(), parent), beside: Vec::new() };
        }
        let node = self.node_for(parent, Role::Paragraph, label);
        let (mut beside, _) = self.stack(label, voice, column, Pt::ZERO, Some(node));
        // On the line that is written on.
        let shift = first_baseline(&beside).map_or(Pt::ZERO, |baseline| ruled() - baseline);
        move_down(&mut beside, shift);
        NotesLabel { above: Vec::new(), beside }
    }

    /// Lines to write on, with their label.
    pub fn labelled_lines(&self, label: NotesLabel, lines: u32) -> Vec<Row> {
        let mut ruled = self.ruled_lines(lines);
        if let Some(first) = ruled.first_mut() {
            first.marks.splice(0..0, label.beside);
        }
        [label.above, ruled].concat()
    }

    /// Lines to write on.
    pub fn ruled_lines(&self, lines: u32) -> Vec<Row> {
        let column = self.text_column();
        let line = |index| {
            let mut row = Row::space(ruled(), Glue::default());
            let apart = index >= LEAST_APART && index + LEAST_APART <= lines;
            row.break_before = if apart { BETWEEN_LINES } else { NEVER_LONELY };
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
}
