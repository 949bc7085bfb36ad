//! What a leaflet is made for: formats of paper, and editions for several hands.

mod edition;
pub mod own;

pub use edition::Edition;

use crate::geometry::{Mm, Pt, Size};
use std::cmp::Ordering;

/// Paper and fold: a cheap handle on what a [`FormatSpec`] says. Formats are equal if they are the same one.
#[derive(Clone, Copy, Debug)]
pub struct Format(&'static FormatSpec);

/// What a format says. What it leaves open, the style says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormatSpec {
    /// The name in file names and on the command line.
    pub name: &'static str,
    /// Width of the trimmed page.
    pub width: Mm,
    /// Height of the trimmed page.
    pub height: Mm,
    /// Left, right and upper margin; `None` is the style's.
    pub margin: Option<Mm>,
    /// Size of running text. What goes with the text (headings, spaces, discs) grows or shrinks with it.
    pub body: BodySize,
    /// Running text is never smaller, whatever the style says.
    pub least_body: Pt,
    /// Nothing is set smaller.
    pub least_small: Pt,
    /// Factor on the title's size: it goes with the paper's width more than with the text.
    pub display: f64,
    /// Whether words are divided in the languages for which the style wants it.
    pub hyphenated: bool,
    /// Whether no text is justified, whatever style and script prefer.
    pub ragged: bool,
    /// A leaflet of more pages is too long: it is set wider.
    pub most_pages: usize,
    /// A saddle-stitched booklet: the sheet's width and height on which the office edition puts two pages side by side.
    pub imposed_on: Option<(Mm, Mm)>,
    /// A sheet folded into panels, which are the leaflet's pages: width and height are those of the smallest.
    pub folded: Option<Folded>,
    /// How many columns of text stand beside each other on a page.
    pub columns: usize,
    /// Between columns.
    pub column_gap: Mm,
    /// How far colour goes beyond the trimmed edge for the print shop.
    pub bleed: Mm,
}

/// How a sheet becomes panels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Folded {
    /// The way of folding.
    pub folding: Folding,
    /// Widths of the panels of the side with the cover, from left to right; right-to-left leaflets are its mirror image.
    /// Heights, from the top, if they lie under each other.
    pub panels: &'static [Mm],
    /// The panels lie under each other, and the folds run across.
    pub across: bool,
    /// Nothing is printed on the other side.
    pub one_sided: bool,
}

/// A way of folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// Once, as a folder: the back and the cover are outside.
    Half,
    /// Twice, as a letter: the flap is folded in, the cover over it; flap, back and cover are outside.
    Letter,
    /// To and fro, as a fan.
    Accordion,
}

impl Folded {
    /// Width and height of the unfolded sheet whose panels are as high, or as wide, as `panel`.
    pub fn sheet(&self, panel: Size) -> Size {
        let total = self.panels.iter().map(|side| Pt::from(*side)).sum();
        if self.across { Size { height: total, ..panel } } else { Size { width: total, ..panel } }
    }

    /// How many panels there are to print on.
    pub fn pages(&self) -> usize {
        self.panels.len() * if self.one_sided { 1 } else { 2 }
    }

    /// Whether the cover is the first of its side's panels: what is printed on one side is read from it on. What is printed
    /// on both is opened like a book, and its cover is the last.
    pub fn cover_is_first(&self) -> bool {
        self.one_sided
    }

    /// The cover's width, or height. At its edge towards the other panels it is folded, elsewhere cut.
    pub fn cover(&self) -> Mm {
        let cover = if self.cover_is_first() { self.panels.first() } else { self.panels.last() };
        cover.copied().unwrap_or(Mm(0.0))
    }
}

/// Size of running text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BodySize {
    /// The style's, by a factor.
    Scaled(f64),
    /// In any style.
    Exactly(Pt),
}

/// What most formats share.
const PLAIN: FormatSpec = FormatSpec {
    name: "",
    width: Mm(0.0),
    height: Mm(0.0),
    margin: None,
    body: BodySize::Scaled(1.0),
    // Floor of package leaflets (European Commission, readability guideline, 2009, section 1): 9 points.
    least_body: Pt(9.0),
    least_small: Pt(9.0),
    display: 1.0,
    hyphenated: true,
    ragged: false,
    most_pages: 4,
    imposed_on: None,
    folded: None,
    columns: 1,
    column_gap: Mm(0.0),
    bleed: Mm(3.0),
};

/// A5 by itself and as a booklet.
// ISO 216. Held nearer than A4: slightly smaller type is read as well.
const A5: FormatSpec = FormatSpec {
    name: "a5",
    width: Mm(148.0),
    height: Mm(210.0),
    margin: Some(Mm(13.0)),
    body: BodySize::Scaled(0.875),
    least_body: Pt(10.5),
    display: 0.75,
    most_pages: 8,
    ..PLAIN
};

/// Flap, back and cover of A4 folded twice: what is folded in is narrower.
const TRIFOLD: [Mm; 3] = [Mm(97.0), Mm(100.0), Mm(100.0)];

/// The formats that every project has, in the order in which help texts list them.
static BUILT_IN: [FormatSpec; 6] = [
    // ISO 216.
    FormatSpec { name: "a4", width: Mm(210.0), height: Mm(297.0), ..PLAIN },
    // ANSI/ASME Y14.1, size A: 8½ × 11 inches.
    FormatSpec { name: "letter", width: Mm(215.9), height: Mm(279.4), ..PLAIN },
    A5,
    // On A4, folded once and stapled in the fold.
    FormatSpec { name: "a5-booklet", imposed_on: Some((Mm(297.0), Mm(210.0))), ..A5 },
    // A4 folded twice for envelopes of DIN lang (ISO 269): the flap that is folded in is 3 mm narrower. Every panel is set
    // to the measure of the narrowest.
    FormatSpec {
        name: "dl-trifold",
        width: Mm(97.0),
        height: Mm(210.0),
        margin: Some(Mm(8.0)),
        body: BodySize::Scaled(10.0 / 12.0),
        least_body: Pt(10.0),
        display: 0.62,
        most_pages: TRIFOLD.len() * 2,
        folded: Some(Folded { folding: Folding::Letter, panels: &TRIFOLD, across: false, one_sided: false }),
        ..PLAIN
    },
    // UKAAF, Creating clear print and large print documents (G003, 2019), minimum standards: A4, 16 points or, better,
    // 18; labels and page numbers ideally as large as the text; aligned left; words not split at the ends of lines.
    FormatSpec {
        name: "large-print",
        width: Mm(210.0),
        height: Mm(297.0),
        body: BodySize::Scaled(1.5),
        least_body: Pt(18.0),
        least_small: Pt(16.0),
        hyphenated: false,
        ragged: true,
        most_pages: 10,
        ..PLAIN
    },
];

impl Format {
    /// ISO 216 A4, 210 × 297 mm.
    pub const A4: Format = Format(&BUILT_IN[0]);

    /// The formats that every project has, in the order in which help texts list them.
    pub fn built_in() -> impl Iterator<Item = Format> + Clone {
        BUILT_IN.iter().map(Format)
    }

    /// Everything that the format says.
    pub fn spec(self) -> &'static FormatSpec {
        self.0
    }

    /// The name in file names and on the command line.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// What is to be done with the printed sheets, if anything.
    pub fn folding(self) -> Option<&'static str> {
        match (self.0.imposed_on, self.0.folded.map(|folded| folded.folding)) {
            (Some(_), _) => Some("fold in the middle and staple"),
            (None, Some(Folding::Half)) => Some("fold in the middle"),
            (None, Some(Folding::Letter)) => Some("fold the narrow panel in, then the cover over it"),
            (None, Some(Folding::Accordion)) => Some("fold to and fro, the cover on top"),
            (None, None) => None,
        }
    }

    /// How far colour runs over the cut in the press edition.
    pub fn bleed(self) -> Pt {
        self.0.bleed.into()
    }

    /// The trimmed page.
    pub fn size(self) -> Size {
        Size { width: self.0.width.into(), height: self.0.height.into() }
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Format) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Format {}

impl Ord for Format {
    /// By name; projects that describe a name differently have different formats.
    fn cmp(&self, other: &Format) -> Ordering {
        let place = |format: &Format| std::ptr::from_ref(format.0).addr();
        self.name().cmp(other.name()).then_with(|| place(self).cmp(&place(other)))
    }
}

impl PartialOrd for Format {
    fn partial_cmp(&self, other: &Format) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
