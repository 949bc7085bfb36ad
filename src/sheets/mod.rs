//! Pages → sheets: how pages lie on the paper that runs through the press, with bleed and printers' marks.
//!
//! Pages are placed before they are painted, so that a sheet keeps their tags. A sheet's coordinates begin at the upper
//! left corner of its media, as a page's do at its own.

mod booklet;
mod letterfold;
mod marks;

use crate::document::Direction;
use crate::geometry::{Mm, Point, Pt, Rect, Size};
use crate::layout::format::{Edition, Format};
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
    /// Two pages side by side on a sheet of this size, in the order of a saddle-stitched booklet.
    pub imposed_on: Option<Size>,
    /// Three panels on each side: the widths of flap, back and cover.
    pub letterfold: Option<[Pt; 3]>,
    /// Panels between folds of a page that is a sheet by itself: they add up to its width or to its height.
    pub panels: &'static [Mm],
}

impl Arrangement {
    /// Each page on a sheet of its own, which nobody cuts.
    pub const PLAIN: Arrangement =
        Arrangement { bleed: Pt::ZERO, marks: false, imposed_on: None, letterfold: None, panels: &[] };

    /// What an edition needs of a format. Only what goes to a print shop is cut, and print shops impose for themselves;
    /// on a screen, pages are read one by one.
    pub fn of(edition: Edition, format: Format, marks: bool) -> Arrangement {
        let sheet = format.spec().imposed_on.map(|(width, height)| Size { width: width.into(), height: height.into() });
        let letterfold = format.spec().letterfold.map(|panels| panels.map(Pt::from));
        match edition {
            Edition::Press => {
                Arrangement { bleed: format.bleed(), marks, imposed_on: None, letterfold, panels: format.spec().panels }
            }
            Edition::Office => Arrangement { imposed_on: sheet, letterfold, ..Arrangement::PLAIN },
            Edition::Web => Arrangement::PLAIN,
        }
    }
}

/// Puts a leaflet on sheets.
pub fn arrange(leaflet: &Leaflet, arrangement: Arrangement) -> Vec<Sheet> {
    let right_to_left = leaflet.metadata.language.direction == Direction::RightToLeft;
    match (arrangement.imposed_on, arrangement.letterfold) {
        (Some(sheet), _) => booklet::impose(leaflet, sheet, right_to_left),
        (None, Some(panels)) => letterfold::arrange(leaflet, panels, arrangement, right_to_left),
        (None, None) => single(leaflet, arrangement),
    }
}

/// Each page on a sheet of its own.
fn single(leaflet: &Leaflet, arrangement: Arrangement) -> Vec<Sheet> {
    let sheet = |(index, size): (usize, Size)| {
        let mut sheet = empty(leaflet, size, index, arrangement);
        sheet.pages.push(Placed { page: index, at: Point { x: sheet.trim.x, y: sheet.trim.y } });
        if arrangement.marks {
            sheet.marks.extend(folds(arrangement.panels, sheet.trim, sheet.bleed));
        }
        sheet
    };
    leaflet.pages.iter().map(|page| page.size).enumerate().map(sheet).collect()
}

/// Marks between panels that add up to the trimmed width, or else stand under each other.
fn folds(panels: &[Mm], trim: Rect, bleed: Rect) -> Vec<Mark> {
    let total: Pt = panels.iter().map(|panel| Pt::from(*panel)).sum();
    let upright = (total - trim.width).0.abs() < 1.0;
    let mut marks = Vec::new();
    let mut at = if upright { trim.x } else { trim.y };
    for panel in panels.split_last().map_or(&[][..], |(_, before)| before) {
        at += Pt::from(*panel);
        marks.extend(if upright { marks::fold(at, bleed) } else { marks::fold_across(at, bleed) });
    }
    marks
}

/// A sheet without pages that is cut to `size`, with bleed and marks around it and the slug of a page.
fn empty(leaflet: &Leaflet, size: Size, slug: usize, arrangement: Arrangement) -> Sheet {
    let around = arrangement.bleed + if arrangement.marks { marks::SLUG } else { Pt::ZERO };
    let trim = Rect { x: around, y: around, width: size.width, height: size.height };
    let bleed = grown(trim, arrangement.bleed);
    let media = Size { width: size.width + around * 2.0, height: size.height + around * 2.0 };
    let mut marks = if arrangement.marks { marks::around(trim, bleed) } else { Vec::new() };
    if let Some(slug) = leaflet.slugs.get(slug).filter(|_| arrangement.marks) {
        marks.extend(marks::slug(slug, bleed));
    }
    Sheet { media, trim, bleed, pages: Vec::new(), marks }
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
    fn folds_are_marked_between_panels() {
        let trim = Rect { x: mm(20.0), y: mm(20.0), width: mm(210.0), height: mm(297.0) };
        let bleed = grown(trim, mm(3.0));
        let places = |panels: &[Mm], across: bool| -> Vec<i64> {
            let marks = folds(panels, trim, bleed);
            let mut places: Vec<i64> = marks
                .iter()
                .filter_map(|mark| if let Paint::Rule { from, .. } = mark.paint { Some(from) } else { None })
                .map(|from| ((if across { from.y } else { from.x }).0 * 25.4 / 72.0).round() as i64)
                .collect();
            places.dedup();
            places
        };
        assert_eq!(places(&[Mm(70.0), Mm(70.0), Mm(70.0)], false), [90, 160]);
        assert_eq!(places(&[Mm(148.5), Mm(148.5)], true), [169]);
        assert!(folds(&[], trim, bleed).is_empty());
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
