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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Direction, Language};
    use crate::geometry::{Mm, Size, mm};
    use crate::layout::page::{Metadata, Page, Structure};
    use std::sync::Arc;

    /// Empty panels, 100 mm wide and high.
    fn leaflet(pages: usize) -> Leaflet {
        let size = Size { width: mm(100.0), height: mm(100.0) };
        let language = Language {
            tag: "en".to_owned(),
            language: "en".to_owned(),
            script: "Latn".to_owned(),
            direction: Direction::LeftToRight,
        };
        let metadata = Metadata {
            title: String::new(),
            author: String::new(),
            publisher: String::new(),
            subject: String::new(),
            language: Arc::new(language),
            date: (2025, 6, 5),
            identifier: String::new(),
        };
        let page = Page { size, items: Vec::new(), links: Vec::new() };
        Leaflet { pages: vec![page; pages], structure: Structure::new(), outline: Vec::new(), metadata }
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

    #[test]
    fn a_folder_has_its_cover_in_front() {
        let folded = Folded { folding: Folding::Half, panels: &UNEVEN[..2], across: false };
        assert_eq!(sides(folded, 4, false), [(vec![4, 1], vec![100]), (vec![2, 3], vec![110])]);
        assert_eq!(sides(folded, 4, true), [(vec![1, 4], vec![110]), (vec![3, 2], vec![100])]);
    }

    #[test]
    fn an_accordion_goes_on_at_its_back() {
        let folded = Folded { folding: Folding::Accordion, panels: &UNEVEN, across: false };
        let both = [(vec![1, 2, 3], vec![100, 210]), (vec![4, 5, 6], vec![120, 230])];
        assert_eq!(sides(folded, 6, false), both);
        let mirrored = [(vec![3, 2, 1], vec![120, 230]), (vec![6, 5, 4], vec![100, 210])];
        assert_eq!(sides(folded, 6, true), mirrored);
        assert_eq!(sides(folded, 3, false), both[..1]);
    }

    #[test]
    fn panels_under_each_other_keep_their_order_in_every_direction() {
        let folded = Folded { folding: Folding::Accordion, panels: &UNEVEN, across: true };
        let both = [(vec![1, 2, 3], vec![100, 210]), (vec![4, 5, 6], vec![100, 210])];
        assert_eq!(sides(folded, 6, false), both);
        assert_eq!(sides(folded, 6, true), both);
    }
}
