//! Pages of what is folded: of a saddle-stitched booklet always a multiple of four, of a letterfold six, with notes pages
//! instead of blank ones.

use super::compose::Composer;
use super::flow::{self, Row};
use super::format::{Format, PANELS};
use super::paginate::PageRows;
use super::{Area, NOTES_FROM, fill_with_notes, spare_room};
use crate::geometry::{Pt, mm};

/// Pages on one folded sheet.
const FOLDED: usize = 4;
/// Left free under the last ruled line of a page, in mm.
const UNDER_LINES: f64 = 4.0;

/// How many pages a leaflet of `pages` must have when it is folded.
pub(super) fn wanted(format: Format, pages: usize) -> usize {
    let spec = format.spec();
    match (spec.imposed_on, spec.letterfold) {
        (Some(_), _) => pages.next_multiple_of(FOLDED),
        (None, Some(_)) => pages.max(PANELS),
        (None, None) => pages,
    }
}

/// Adds notes pages until there are `wanted`. What closes the leaflet goes on to the last page, which is the back.
pub(super) fn pad(composer: &mut Composer, rows: &mut Vec<Row>, pages: &mut Vec<PageRows>, area: Area, wanted: usize) {
    let missing = wanted.saturating_sub(pages.len());
    let Some(last) = pages.last_mut().filter(|_| missing > 0) else { return };
    // The page that was the last: its text without what closes the leaflet.
    let closing = rows.len() - 1;
    last.rows.end = closing;
    let top = if last.rows.start == 0 { area.first_top } else { area.top };
    let spare = spare_room(rows, pages, top, area.bottom);
    let mut at = closing;
    if spare > mm(NOTES_FROM) {
        at += fill_with_notes(composer, rows, lines_in(spare - mm(NOTES_FROM / 4.0)));
        if let Some(last) = pages.last_mut() {
            last.rows.end = at;
        }
    }
    for page in 1..=missing {
        let room = area.bottom - area.top;
        let end = page == missing;
        let reserved = if end { rows.last().map_or(Pt::ZERO, |row| row.height) + mm(12.0) } else { Pt::ZERO };
        let label = composer.document.notes_label.clone();
        let root = composer.structure.root();
        let heading = composer.notes(&label, 0, root).iter().map(|row| row.height).sum();
        let notes = composer.notes(&label, lines_in(room - reserved - heading), root);
        let added = notes.len();
        rows.splice(at..at, notes);
        pages.push(PageRows { rows: at..at + added + usize::from(end), ratio: 0.0 });
        at += added;
    }
    for page in pages.iter().rev().take(missing) {
        rows[page.rows.start].break_before = 0.0;
        rows[page.rows.start].before = crate::style::Glue::default();
    }
}

/// Ruled lines for handwriting in so much room.
fn lines_in(room: Pt) -> u32 {
    ((room - mm(UNDER_LINES)).max(Pt::ZERO) / flow::ruled()) as u32
}
