//! Imposition for saddle stitch: folded once and stapled in the fold, the sheets' pages follow each other.

use super::{Fold, Placed, Sheet};
use crate::geometry::{Point, Pt, Rect, Size};
use crate::layout::page::Leaflet;

/// Two pages side by side on each side of a sheet, the fold in the middle. A number of pages that is no multiple of four
/// leaves blanks at the end.
pub(super) fn impose(leaflet: &Leaflet, sheet: Size, right_to_left: bool) -> Vec<Sheet> {
    sides(leaflet.pages.len(), right_to_left)
        .into_iter()
        .map(|side| {
            let middle = sheet.width / 2.0;
            let place = |page: Option<usize>, left: bool| {
                let page = page?;
                let size = leaflet.pages.get(page)?.size;
                let x = if left { middle - size.width } else { middle };
                Some(Placed { page, at: Point { x, y: (sheet.height - size.height) / 2.0 } })
            };
            let mut pages: Vec<Placed> = [place(side[0], true), place(side[1], false)].into_iter().flatten().collect();
            pages.sort_by_key(|placed| placed.page);
            let whole = Rect { x: Pt::ZERO, y: Pt::ZERO, width: sheet.width, height: sheet.height };
            Sheet {
                media: sheet,
                trim: whole,
                bleed: whole,
                pages,
                folds: vec![Fold::Upright(middle)],
                marks: Vec::new(),
            }
        })
        .collect()
}

/// The left and the right page of each side, front and back of one sheet after the other, from the outermost sheet.
fn sides(pages: usize, right_to_left: bool) -> Vec<[Option<usize>; 2]> {
    let whole = pages.next_multiple_of(4);
    let there = |page: usize| (page < pages).then_some(page);
    let mut sides = Vec::with_capacity(whole / 2);
    for sheet in 0..whole / 4 {
        let (first, last) = (2 * sheet, whole - 1 - 2 * sheet);
        sides.push([there(last), there(first)]);
        sides.push([there(first + 1), there(last - 1)]);
    }
    if right_to_left {
        // Bound at the right: the mirror image.
        sides.iter_mut().for_each(|side| side.reverse());
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(pages: usize, right_to_left: bool) -> Vec<[usize; 2]> {
        sides(pages, right_to_left).into_iter().map(|side| side.map(|page| page.map_or(0, |page| page + 1))).collect()
    }

    #[test]
    fn pages_follow_each_other_when_folded() {
        assert_eq!(numbers(4, false), [[4, 1], [2, 3]]);
        assert_eq!(numbers(8, false), [[8, 1], [2, 7], [6, 3], [4, 5]]);
        assert_eq!(numbers(8, true), [[1, 8], [7, 2], [3, 6], [5, 4]]);
        assert_eq!(numbers(6, false), [[0, 1], [2, 0], [6, 3], [4, 5]]);
        assert!(numbers(0, false).is_empty());
    }
}
