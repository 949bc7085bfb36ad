//! The last page of several columns: they end alike, and what closes the leaflet stands under all of them.

use super::compose::Composer;
use super::flow::{Grid, Row};
use super::hairline_across;
use super::notes::wants_lines;
use super::paginate::{DEAREST, FREE, PageRows, Rooms, paginate};
use super::plan::Area;
use crate::geometry::Pt;

/// Between the columns and what stands under them.
const UNDER: Pt = Pt(20.0);
/// The height at which columns end alike is found to this part of the page's.
const HALVINGS: usize = 12;

/// Rows in columns, and what stands under the last ones.
pub(super) struct Balanced {
    pub columns: Vec<PageRows>,
    /// As wide as the page, each with its upper edge.
    pub foot: Vec<(Pt, Row)>,
    /// How much of the last page is used, 0 to 1.
    pub used: f64,
}

/// Fills columns with rows, to which what closes the leaflet does not belong. `None` if that has no room under them.
pub(super) fn balanced(composer: &mut Composer, rows: &[Row], area: Area) -> Option<Balanced> {
    let mut columns = paginate(rows, area.rooms())?;
    let first = (columns.len() - 1) / area.columns * area.columns;
    let (room, from) = (area.room(first), columns.get(first)?.rows.start);
    let closing = across(composer, Composer::closing);
    let most = room - closing.height - UNDER;
    let fitted = |height: Pt, price: f64| {
        let rooms = Rooms { first: height, rest: height, columns: area.columns, price, even: 0.0 };
        paginate(&rows[from..], rooms).filter(|found| found.len() <= area.columns)
    };
    // Tables are parted only where they leave no other way.
    let price = if fitted(most, FREE).is_some() { FREE } else { DEAREST };
    let (mut low, mut high, mut last) = (Pt::ZERO, most, fitted(most, price)?);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        match fitted(middle, price) {
            Some(found) => (high, last) = (middle, found),
            None => low = middle,
        }
    }
    columns.truncate(first);
    let moved = |PageRows { rows, ratio }| PageRows { rows: rows.start + from..rows.end + from, ratio };
    columns.extend(last.into_iter().map(moved));
    let used = 1.0 - (most - high) / room;
    let top = area.bottom - closing.height;
    let mut foot = notes(composer, area.bottom - room + high + UNDER, top - UNDER);
    foot.push((top, closing));
    Some(Balanced { columns, foot, used })
}

/// Ruled lines from `top` to `bottom`, where that is worth it.
fn notes(composer: &mut Composer, top: Pt, bottom: Pt) -> Vec<(Pt, Row)> {
    if !wants_lines(composer, bottom - top) {
        return Vec::new();
    }
    let mut rows = across(composer, |composer| {
        let (root, label) = (composer.structure.root(), &composer.document.notes_label);
        let mut rows = composer.paragraph(label, composer.heading_voice(), composer.text_column(), root);
        let above: Pt = rows.iter().map(|row| row.height).sum();
        match composer.ruling(bottom - top - above) {
            Some(ruling) => rows.extend(composer.ruled_lines(ruling)),
            None => rows.clear(),
        }
        rows
    });
    if let Some(first) = rows.first_mut() {
        first.marks.push(hairline_across(&composer.page_grid, composer.style, -UNDER / 2.0));
    }
    let mut y = top;
    let placed = |row: Row| {
        let place = y;
        y += row.height;
        (place, row)
    };
    rows.into_iter().map(placed).collect()
}

/// Composes something as wide as the page.
fn across<'a, T>(composer: &mut Composer<'a>, compose: impl FnOnce(&mut Composer<'a>) -> T) -> T {
    let page = composer.page_grid;
    let column = std::mem::replace(&mut composer.grid, Grid { text_x: page.margin, text: page.full, ..page });
    let composed = compose(composer);
    composer.grid = column;
    composed
}
