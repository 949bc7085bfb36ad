//! Pages of what is folded: of a saddle-stitched booklet always a multiple of four, of other folded sheets as many as they
//! have panels, with notes pages instead of blank ones. What text or the closing card leaves empty of theirs is filled only
//! where the article has no lines to write on of its own.

use super::compose::Composer;
use super::flow::Row;
use super::notes::{NotesLabel, fill_with_notes, has_notes};
use super::paginate::PageRows;
use super::plan::Area;
use crate::format::Format;
use crate::geometry::{Pt, mm};

/// Pages on one folded sheet.
const FOLDED: usize = 4;
/// Left free under the last ruled line of a page that the card doesn't close, in mm.
const UNDER_LINES: f64 = 4.0;

/// How many pages a leaflet of `pages` must have when it is folded.
pub(super) fn wanted(format: Format, pages: usize) -> usize {
    let spec = format.spec();
    match (spec.imposed_on, spec.folded) {
        (Some(_), _) => pages.next_multiple_of(FOLDED),
        (None, Some(folded)) => folded.pages().max(pages),
        (None, None) => pages,
    }
}

/// Adds columns of notes until there are `wanted`; a page of one column is one. What closes the leaflet goes into the last
/// one, which of what is folded is the back.
pub(super) fn pad(
    composer: &mut Composer,
    rows: &mut Vec<Row>,
    columns: &mut Vec<PageRows>,
    area: Area,
    wanted: usize,
) {
    let closing = rows.len() - 1;
    let is_full = columns.len() >= wanted;
    // What was the last: its text without what closes the leaflet, or the one before if it has no other.
    columns.pop_if(|last| !is_full && last.rows.start == closing);
    let missing = wanted.saturating_sub(columns.len());
    let number = columns.len().saturating_sub(1);
    let Some(last) = columns.last_mut().filter(|_| missing > 0) else { return };
    last.rows.end = closing;
    let own = has_notes(composer.document);
    let added = fill_with_notes(composer, rows, columns, area, mm(UNDER_LINES));
    // The lines go on in the next column and on the next page under one label.
    let (mut at, mut begun) = (closing + added, added > 0);
    let root = composer.structure.root();
    for column in 1..=missing {
        let end = column == missing;
        let card = || rows.last().map_or(Pt::ZERO, |row| row.height) + Pt(composer.style.space.section.natural);
        let room = area.room(number + column) - if end { card() } else { mm(UNDER_LINES) };
        let label = if begun { NotesLabel::default() } else { composer.notes_label(root) };
        let ruling = composer.ruling(room - label.height());
        // Beside columns of the same page, or above the card, an empty one is no blank page.
        let blank = !end && (area.columns == 1 || composer.format.spec().folded.is_some());
        let ruling = ruling.filter(|_| blank || !own);
        begun = ruling.is_some();
        if let Some(ruling) = ruling {
            let notes = composer.labelled_lines(label, ruling);
            let added = notes.len();
            rows.splice(at..at, notes);
            columns.push(PageRows { rows: at..at + added + usize::from(end), ratio: 0.0 });
            at += added;
        } else {
            columns.push(PageRows { rows: at..at + usize::from(end), ratio: 0.0 });
        }
    }
    for column in columns.iter().rev().take(missing).filter(|column| !column.rows.is_empty()) {
        rows[column.rows.start].break_before = 0.0;
        rows[column.rows.start].before = crate::style::Glue::default();
    }
}
