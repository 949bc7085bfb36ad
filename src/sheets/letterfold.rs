//! A sheet folded twice, like a letter: three panels on each side. The flap is folded in first, the cover over it.

use super::{Arrangement, Fold, Placed, Sheet, empty, marks};
use crate::geometry::{Point, Pt, Size};
use crate::layout::page::Leaflet;

/// The reader's way: cover; opened, the three panels inside; the flap; the back. Given are the places of these pages on
/// the outside and on the inside, from left to right.
const OUTSIDE: [usize; 3] = [4, 5, 0];
const INSIDE: [usize; 3] = [1, 2, 3];

/// Outside and inside. `widths` are those of flap, back and cover; right-to-left leaflets are the mirror image.
pub(super) fn arrange(leaflet: &Leaflet, widths: [Pt; 3], arrangement: Arrangement, right_to_left: bool) -> Vec<Sheet> {
    let turned = [widths[2], widths[1], widths[0]];
    let mut sides = [(OUTSIDE, widths), (INSIDE, turned)];
    if right_to_left {
        for (pages, widths) in &mut sides {
            pages.reverse();
            widths.reverse();
        }
    }
    let side = |(index, (pages, widths))| side(leaflet, index, pages, widths, arrangement);
    sides.into_iter().enumerate().map(side).collect()
}

/// The outside (0) or the inside (1).
fn side(leaflet: &Leaflet, side: usize, pages: [usize; 3], widths: [Pt; 3], arrangement: Arrangement) -> Sheet {
    let height = leaflet.pages.first().map_or(Pt::ZERO, |page| page.size.height);
    let size = Size { width: widths.into_iter().sum(), height };
    let mut sheet = empty(size, arrangement);
    let mut x = sheet.trim.x;
    for (index, (page, width)) in pages.into_iter().zip(widths).enumerate() {
        if index > 0 {
            sheet.folds.push(Fold::Upright(x));
        }
        if let Some(content) = leaflet.pages.get(page) {
            // Set to the narrowest panel, in the middle of its own.
            let at = Point { x: x + (width - content.size.width) / 2.0, y: sheet.trim.y };
            sheet.pages.push(Placed { page, at });
        }
        x += width;
    }
    sheet.pages.sort_by_key(|placed| placed.page);
    if arrangement.marks {
        sheet.marks = marks::around(&sheet, leaflet.slugs.get(side));
    }
    sheet
}
