//! A sheet folded into panels, each of which is a page: which page lies where on its two sides.

use super::{Arrangement, Fold, Placed, Sheet, empty};
use crate::geometry::{Point, Pt};
use crate::layout::format::{Folded, Folding};
use crate::layout::page::Leaflet;

/// The side with the cover, and the other one. Right-to-left leaflets are the mirror image.
pub(super) fn arrange(leaflet: &Leaflet, folded: Folded, arrangement: Arrangement, right_to_left: bool) -> Vec<Sheet> {
    let widths: Vec<Pt> = folded.panels.iter().map(|side| Pt::from(*side)).collect();
    let turned = widths.iter().rev().copied().collect();
    let mut sides: Vec<(Vec<usize>, Vec<Pt>)> = pages(folded).into_iter().zip([widths, turned]).collect();
    if folded.across {
        // Turned like a page of a book, the upper panel stays above.
        sides[1].1.reverse();
    } else if right_to_left {
        sides.iter_mut().for_each(|(pages, widths)| {
            pages.reverse();
            widths.reverse();
        });
    }
    // An accordion may have nothing on its other side.
    sides.retain(|(pages, _)| pages.iter().any(|page| *page < leaflet.pages.len()));
    sides.into_iter().map(|(pages, widths)| side(leaflet, &pages, &widths, folded, arrangement)).collect()
}

/// The pages on both sides from left to right, or from the top, in the reader's order: cover first.
fn pages(folded: Folded) -> [Vec<usize>; 2] {
    let panels = folded.panels.len();
    match folded.folding {
        // Opened, the two panels inside; the back.
        Folding::Half => [vec![3, 0], vec![1, 2]],
        // Opened, the three panels inside; the flap; the back.
        Folding::Letter => [vec![4, 5, 0], vec![1, 2, 3]],
        // All of one side, then all of the other.
        Folding::Accordion => [(0..panels).collect(), (panels..panels * 2).collect()],
    }
}

fn side(leaflet: &Leaflet, pages: &[usize], widths: &[Pt], folded: Folded, arrangement: Arrangement) -> Sheet {
    let panel = leaflet.pages.first().map(|page| page.size).unwrap_or_default();
    let mut sheet = empty(folded.sheet(panel), arrangement);
    let mut edge = if folded.across { sheet.trim.y } else { sheet.trim.x };
    for (index, (page, width)) in pages.iter().zip(widths).enumerate() {
        if index > 0 {
            sheet.folds.push(if folded.across { Fold::Across(edge) } else { Fold::Upright(edge) });
        }
        if let Some(content) = leaflet.pages.get(*page) {
            // Set to the smallest panel, in the middle of its own.
            let at = match folded.across {
                true => Point { x: sheet.trim.x, y: edge + (*width - content.size.height) / 2.0 },
                false => Point { x: edge + (*width - content.size.width) / 2.0, y: sheet.trim.y },
            };
            sheet.pages.push(Placed { page: *page, at });
        }
        edge += *width;
    }
    sheet.pages.sort_by_key(|placed| placed.page);
    sheet
}
