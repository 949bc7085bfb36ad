//! A sheet folded into panels, each of which is a page: which page lies where on its two sides.

use super::{Arrangement, Fold, Placed, Sheet, empty};
use crate::format::Folded;
use crate::geometry::{Point, Pt};
use crate::layout::page::Leaflet;

/// The side with the cover, and the other one. Right-to-left leaflets are the mirror image.
pub(super) fn arrange(leaflet: &Leaflet, folded: Folded, arrangement: Arrangement, right_to_left: bool) -> Vec<Sheet> {
    let widths: Vec<Pt> = folded.panels.iter().map(|side| Pt::from(*side)).collect();
    // The sheet is turned about the direction of its folds.
    let turned = widths.iter().rev().copied().collect();
    let mut sides: Vec<(Vec<usize>, Vec<Pt>)> = pages(folded).into_iter().zip([widths, turned]).collect();
    if right_to_left && !folded.across {
        sides.iter_mut().for_each(|(pages, widths)| {
            pages.reverse();
            widths.reverse();
        });
    }
    sides.into_iter().map(|(pages, widths)| side(leaflet, &pages, &widths, folded, arrangement)).collect()
}

/// The pages of its sides from left to right, or from the top, in the reader's order: cover first.
fn pages(folded: Folded) -> Vec<Vec<usize>> {
    let panels = folded.panels.len();
    if folded.one_sided {
        return vec![(0..panels).collect()];
    }
    // Opened like a book, all panels inside; turned over, those beside the cover: of what is folded as a letter the flap and
    // the back.
    vec![(panels + 1..panels * 2).chain([0]).collect(), (1..=panels).collect()]
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

#[cfg(test)]
mod tests {
    use super::super::blank;
    use super::*;
    use crate::format::Folding;
    use crate::geometry::{Mm, Size, mm};
    use crate::language::Direction;

    /// Empty panels, 100 mm wide and high.
    fn leaflet(pages: usize) -> Leaflet {
        blank(Size { width: mm(100.0), height: mm(100.0) }, pages, Direction::LeftToRight)
    }

    /// The pages of each side in the order of their places, from 1, and where the folds are, in mm.
    fn sides(folded: Folded, pages: usize, right_to_left: bool) -> Vec<(Vec<usize>, Vec<i64>)> {
        let side = |sheet: Sheet| {
            let mut placed: Vec<&Placed> = sheet.pages.iter().collect();
            let along = |at: Point| if folded.across { at.y } else { at.x };
            placed.sort_by(|a, b| along(a.at).0.total_cmp(&along(b.at).0));
            let fold = |fold: &Fold| {
                let (Fold::Upright(at) | Fold::Across(at)) = fold;
                (*at / mm(1.0)).round() as i64
            };
            (placed.iter().map(|placed| placed.page + 1).collect(), sheet.folds.iter().map(fold).collect())
        };
        arrange(&leaflet(pages), folded, Arrangement::PLAIN, right_to_left).into_iter().map(side).collect()
    }

    const UNEVEN: [Mm; 3] = [Mm(100.0), Mm(110.0), Mm(120.0)];

    fn folded(folding: Folding, panels: usize) -> Folded {
        Folded { folding, panels: &UNEVEN[..panels], across: false, one_sided: false }
    }

    #[test]
    fn what_is_printed_on_both_sides_opens_like_a_book() {
        let folder = folded(Folding::Half, 2);
        assert_eq!(sides(folder, 4, false), [(vec![4, 1], vec![100]), (vec![2, 3], vec![110])]);
        assert_eq!(sides(folder, 4, true), [(vec![1, 4], vec![110]), (vec![3, 2], vec![100])]);
        for folding in [Folding::Letter, Folding::Accordion] {
            let both = [(vec![5, 6, 1], vec![100, 210]), (vec![2, 3, 4], vec![120, 230])];
            assert_eq!(sides(folded(folding, 3), 6, false), both);
            let mirrored = [(vec![1, 6, 5], vec![120, 230]), (vec![4, 3, 2], vec![100, 210])];
            assert_eq!(sides(folded(folding, 3), 6, true), mirrored);
        }
    }

    #[test]
    fn what_is_printed_on_one_side_begins_with_its_cover() {
        let fan = Folded { one_sided: true, ..folded(Folding::Accordion, 3) };
        assert_eq!(sides(fan, 3, false), [(vec![1, 2, 3], vec![100, 210])]);
        assert_eq!(sides(fan, 3, true), [(vec![3, 2, 1], vec![120, 230])]);
    }

    #[test]
    fn panels_under_each_other_are_turned_upwards_in_every_direction() {
        let pad = Folded { across: true, ..folded(Folding::Accordion, 3) };
        let both = [(vec![5, 6, 1], vec![100, 210]), (vec![2, 3, 4], vec![120, 230])];
        assert_eq!(sides(pad, 6, false), both);
        assert_eq!(sides(pad, 6, true), both);
    }
}
