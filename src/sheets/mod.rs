//! Pages → sheets: how pages lie on the paper that runs through the press, with bleed and printers' marks.
//!
//! Pages are placed before they are painted, so that a sheet keeps their tags. A sheet's coordinates begin at the upper
//! left corner of its media, as a page's do at its own.

mod booklet;
mod folded;
mod marks;
mod proof;
mod words;

pub use marks::print_marks;
pub use proof::{Proof, mark_up};

use crate::format::{Edition, Folded, Format};
use crate::geometry::{Point, Pt, Rect, Size};
use crate::language::Direction;
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
    /// Where it is folded, from the left and from the top.
    pub folds: Vec<Fold>,
    /// Printers' marks, outside the bleed; on a proof also what is drawn over the pages.
    pub marks: Vec<Mark>,
}

/// A fold through a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fold {
    /// From top to bottom, so far from the medium's left edge.
    Upright(Pt),
    /// From side to side, so far from the medium's upper edge.
    Across(Pt),
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
    /// What is painted. Its own colour is looked at only where it is on no plate.
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
    /// No plate: on a proof, in the paint's own colour.
    None,
}

/// How a leaflet is put on sheets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrangement {
    /// How far colour runs over the cut.
    pub bleed: Pt,
    /// Room around the bleed for [`print_marks`].
    pub marks: bool,
    /// Two pages side by side on a sheet of this size, in the order of a saddle-stitched booklet.
    pub imposed_on: Option<Size>,
    /// Panels beside or under each other on both sides.
    pub folded: Option<Folded>,
}

impl Arrangement {
    /// Each page on a sheet of its own, which nobody cuts.
    pub const PLAIN: Arrangement = Arrangement { bleed: Pt::ZERO, marks: false, imposed_on: None, folded: None };

    /// What an edition needs of a format. Only what goes to a print shop is cut, and print shops impose for themselves;
    /// on a screen, pages are read one by one.
    pub fn of(edition: Edition, format: Format, marks: bool) -> Arrangement {
        let sheet = format.spec().imposed_on.map(|(width, height)| Size { width: width.into(), height: height.into() });
        let folded = format.spec().folded;
        match edition {
            // The sheets of a proof are the press's with their own marks: `proof::mark_up`.
            Edition::Press | Edition::Proof => {
                let marks = marks && edition == Edition::Press;
                Arrangement { bleed: format.bleed(), marks, imposed_on: None, folded }
            }
            Edition::Office => Arrangement { imposed_on: sheet, folded, ..Arrangement::PLAIN },
            Edition::Web => Arrangement::PLAIN,
        }
    }
}

/// Puts a leaflet on sheets.
pub fn arrange(leaflet: &Leaflet, arrangement: Arrangement) -> Vec<Sheet> {
    let right_to_left = leaflet.metadata.language.direction == Direction::RightToLeft;
    match (arrangement.imposed_on, arrangement.folded) {
        (Some(sheet), _) => booklet::impose(leaflet, sheet, right_to_left),
        (None, Some(folded)) => folded::arrange(leaflet, folded, arrangement, right_to_left),
        (None, None) => single(leaflet, arrangement),
    }
}

/// Each page on a sheet of its own.
fn single(leaflet: &Leaflet, arrangement: Arrangement) -> Vec<Sheet> {
    let sheet = |(index, size): (usize, Size)| {
        let mut sheet = empty(size, arrangement);
        sheet.pages.push(Placed { page: index, at: Point { x: sheet.trim.x, y: sheet.trim.y } });
        sheet
    };
    leaflet.pages.iter().map(|page| page.size).enumerate().map(sheet).collect()
}

/// A sheet without pages and marks that is cut to `size`, with room for bleed and marks around it.
fn empty(size: Size, arrangement: Arrangement) -> Sheet {
    let around = arrangement.bleed + if arrangement.marks { marks::SLUG } else { Pt::ZERO };
    let trim = Rect { x: around, y: around, width: size.width, height: size.height };
    let bleed = grown(trim, arrangement.bleed);
    let media = Size { width: size.width + around * 2.0, height: size.height + around * 2.0 };
    Sheet { media, trim, bleed, pages: Vec::new(), folds: Vec::new(), marks: Vec::new() }
}

/// The rectangle with `by` more on all sides.
fn grown(rect: Rect, by: Pt) -> Rect {
    Rect { x: rect.x - by, y: rect.y - by, width: rect.width + by * 2.0, height: rect.height + by * 2.0 }
}

/// A leaflet of empty pages, to be put on sheets.
#[cfg(test)]
fn blank(size: Size, pages: usize, direction: Direction) -> Leaflet {
    use crate::language::Language;
    use crate::layout::page::{Metadata, Page, Structure};
    use std::sync::Arc;
    let language = Language { tag: "en".to_owned(), language: "en".to_owned(), script: "Latn".to_owned(), direction };
    let language = Arc::new(language);
    let metadata = Metadata {
        title: String::new(),
        title_language: Arc::clone(&language),
        author: String::new(),
        publisher: String::new(),
        language,
        date: (2025, 6, 5),
        identifier: String::new(),
    };
    let page = Page { size, items: Vec::new(), links: Vec::new() };
    Leaflet { pages: vec![page; pages], structure: Structure::new(), outline: Vec::new(), metadata }
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
        for edition in [Edition::Web, Edition::Office] {
            assert_eq!(Arrangement::of(edition, Format::A4, true), Arrangement::PLAIN);
        }
        let press = Arrangement { bleed: mm(3.0), ..Arrangement::PLAIN };
        assert_eq!(Arrangement::of(Edition::Press, Format::A4, false), press);
        let booklet = Format::built_in().find(|format| format.name() == "a5-booklet").unwrap();
        assert!(Arrangement::of(Edition::Office, booklet, false).imposed_on.is_some());
        assert_eq!(Arrangement::of(Edition::Press, booklet, false), press);
    }

    #[test]
    fn marks_stand_outside_the_bleed_and_inside_the_medium() {
        let trim = Rect { x: mm(20.0), y: mm(20.0), width: mm(210.0), height: mm(297.0) };
        let bleed = grown(trim, mm(3.0));
        assert!(near(bleed.x, 17.0) && near(bleed.width, 216.0) && near(bleed.bottom(), 320.0));
        let media = Size { width: mm(250.0), height: mm(337.0) };
        let folds = vec![Fold::Upright(mm(125.0)), Fold::Across(mm(168.5))];
        for mark in marks::around(&Sheet { media, trim, bleed, pages: Vec::new(), folds, marks: Vec::new() }, None) {
            let (left, top, right, bottom) = marks::reach(&mark.paint);
            assert!(left.0 >= 0.0 && top.0 >= 0.0 && right <= mm(250.0) && bottom <= mm(337.0));
            let beside = right <= bleed.x || left >= bleed.right() || bottom <= bleed.y || top >= bleed.bottom();
            assert!(beside, "{:?}", mark.paint);
        }
    }
}
