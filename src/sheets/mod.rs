//! Pages → sheets: how pages lie on the paper that runs through the press, with bleed and printers' marks.
//!
//! Pages are placed before they are painted, so that a sheet keeps their tags. A sheet's coordinates begin at the upper
//! left corner of its media, as a page's do at its own.

mod marks;

use crate::geometry::{Point, Pt, Rect, Size};
use crate::layout::format::Edition;
use crate::layout::page::{Leaflet, Paint};

/// One side of a sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The medium: all that the file shows.
    pub media: Size,
    /// What is left after cutting.
    pub trim: Rect,
    /// How far colour runs over the cut. Equal to `trim` where nothing is cut.
    pub bleed: Rect,
    /// The pages on it, in reading order.
    pub pages: Vec<Placed>,
    /// Printers' marks, outside the bleed.
    pub marks: Vec<Mark>,
}

/// A page on a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The page's index in the leaflet.
    pub page: usize,
    /// Where its upper left corner lies.
    pub at: Point,
}

/// A printers' mark and the inks it is printed in.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What is painted. Its own colour is not looked at.
    pub paint: Paint,
    /// On which plates.
    pub plates: MarkInk,
}

/// Which plates a printers' mark is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkInk {
    /// Every plate (ISO 32000-1, 8.6.6.4, colorant `All`).
    All,
    /// One ink, 0 cyan to 3 black, in thousandths.
    One(usize, u16),
}

/// How a leaflet is put on sheets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrangement {
    /// How far colour runs over the cut.
    pub bleed: Pt,
    /// Crop and registration marks and colour bars.
    pub marks: bool,
}

impl Arrangement {
    /// What an edition needs of a format with this bleed: only what goes to a print shop is cut.
    pub fn of(edition: Edition, bleed: Pt, marks: bool) -> Arrangement {
        match edition {
            Edition::Press => Arrangement { bleed, marks },
            Edition::Office | Edition::Web => Arrangement { bleed: Pt::ZERO, marks: false },
        }
    }
}

/// Each page on a sheet of its own.
pub fn arrange(leaflet: &Leaflet, arrangement: Arrangement) -> Vec<Sheet> {
    let around = arrangement.bleed + if arrangement.marks { marks::SLUG } else { Pt::ZERO };
    let sheet = |(index, size): (usize, Size)| {
        let trim = Rect { x: around, y: around, width: size.width, height: size.height };
        let bleed = grown(trim, arrangement.bleed);
        let media = Size { width: size.width + around * 2.0, height: size.height + around * 2.0 };
        let mut marks = if arrangement.marks { marks::around(trim, bleed) } else { Vec::new() };
        if let Some(slug) = leaflet.slugs.get(index).filter(|_| arrangement.marks) {
            marks.extend(marks::slug(slug, bleed));
        }
        Sheet { media, trim, bleed, pages: vec![Placed { page: index, at: Point { x: trim.x, y: trim.y } }], marks }
    };
    leaflet.pages.iter().map(|page| page.size).enumerate().map(sheet).collect()
}

/// The rectangle with `by` more on all sides.
fn grown(rect: Rect, by: Pt) -> Rect {
    Rect { x: rect.x - by, y: rect.y - by, width: rect.width + by * 2.0, height: rect.height + by * 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::mm;

    fn near(a: Pt, b: f64) -> bool {
        (a - mm(b)).0.abs() < 1e-6
    }

    #[test]
    fn office_and_web_have_no_bleed() {
        assert_eq!(Arrangement::of(Edition::Web, mm(3.0), true), Arrangement { bleed: Pt::ZERO, marks: false });
        assert_eq!(Arrangement::of(Edition::Press, mm(3.0), false), Arrangement { bleed: mm(3.0), marks: false });
    }

    #[test]
    fn marks_stand_outside_the_bleed_and_inside_the_medium() {
        let trim = Rect { x: mm(20.0), y: mm(20.0), width: mm(210.0), height: mm(297.0) };
        let bleed = grown(trim, mm(3.0));
        assert!(near(bleed.x, 17.0) && near(bleed.width, 216.0) && near(bleed.bottom(), 320.0));
        for mark in marks::around(trim, bleed) {
            let (left, top, right, bottom) = marks::reach(&mark.paint);
            assert!(left.0 >= 0.0 && top.0 >= 0.0 && right <= mm(250.0) && bottom <= mm(337.0));
            let beside = right <= bleed.x || left >= bleed.right() || bottom <= bleed.y || top >= bleed.bottom();
            assert!(beside, "{:?}", mark.paint);
        }
    }
}
