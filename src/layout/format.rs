//! Paper formats and editions: what a leaflet is printed on, and whom it is for.

use crate::geometry::{Mm, Pt, Size, mm};

/// Paper and fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// ISO 216 A4, 210 × 297 mm.
    A4,
    /// US letter, 215.9 × 279.4 mm.
    Letter,
}

impl Format {
    /// Every format, in the order in which help texts list them.
    pub const ALL: [Format; 2] = [Format::A4, Format::Letter];

    /// The name in file names and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::A4 => "a4",
            Format::Letter => "letter",
        }
    }

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.name() == name)
    }

    /// How far colour runs over the cut in the press edition.
    pub fn bleed(self) -> Pt {
        mm(3.0)
    }

    /// The trimmed page.
    pub fn size(self) -> Size {
        let (width, height) = match self {
            Format::A4 => (Mm(210.0), Mm(297.0)),
            Format::Letter => (Mm(215.9), Mm(279.4)),
        };
        Size { width: width.into(), height: height.into() }
    }
}

/// Whom a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edition {
    /// The clinic's own printer: nothing near the paper's edge, printed addresses.
    Office,
    /// Website, e-mail, telephone: banner to the edge, live links.
    Web,
    /// The print shop: the four inks of a press, banner over the cut, printed addresses.
    Press,
}

impl Edition {
    /// Every edition, in the order in which help texts list them.
    pub const ALL: [Edition; 3] = [Edition::Office, Edition::Web, Edition::Press];

    /// The name in file names and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Edition::Office => "office",
            Edition::Web => "web",
            Edition::Press => "press",
        }
    }

    /// What every file of the edition claims to be.
    pub fn standards(self) -> &'static [&'static str] {
        match self {
            Edition::Office | Edition::Web => &["PDF/UA-1", "PDF/A-2a"],
            Edition::Press => &["PDF/X-4", "PDF/UA-1", "PDF/A-2a"],
        }
    }

    /// The edition of that name.
    pub fn parse(name: &str) -> Option<Edition> {
        Edition::ALL.into_iter().find(|e| e.name() == name)
    }
}
