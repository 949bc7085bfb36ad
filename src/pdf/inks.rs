//! Colours as content streams give them: sRGB, or the inks of a press with the rules for black.

use super::objects::{dictionary, name, numbers};
use crate::artwork::{Artwork, ArtworkKind, Turn};
use crate::color::{Press, SoftProof};
use crate::geometry::{Cmyk, Pt, Rgb};
use lopdf::{Dictionary, Object};

/// What colours become.
#[derive(Clone, Copy)]
pub enum Inks<'a> {
    /// For screens and the clinic's own printer.
    Srgb,
    /// For a press.
    Press(&'a Press),
    /// sRGB that looks like a press's print.
    Proof(&'a Press, &'a SoftProof),
}

/// What is painted in a colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Text,
    Rule,
    Area,
}

/// A colour as the content stream gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ink {
    Rgb(Rgb),
    Cmyk {
        inks: Cmyk,
        /// Printed over what is there, instead of leaving it out under it.
        overprint: bool,
    },
    /// On every plate: printers' marks.
    All,
}

impl Inks<'_> {
    /// A flat colour.
    pub(super) fn flat(self, color: Rgb, subject: Subject) -> Ink {
        match self {
            Inks::Srgb => Ink::Rgb(color),
            Inks::Press(press) => Ink::press(press.inks(color), subject),
            Inks::Proof(press, proof) => Ink::Rgb(proof.seen(press.inks(color))),
        }
    }

    /// A colour that a picture runs into.
    pub(super) fn ground(self, color: Rgb) -> Ink {
        match self {
            Inks::Srgb => Ink::Rgb(color),
            Inks::Press(press) => Ink::Cmyk { inks: press.inks_of_picture(color), overprint: false },
            Inks::Proof(press, proof) => Ink::Rgb(proof.seen(press.inks_of_picture(color))),
        }
    }

    /// How a picture's object must be turned: JPEG goes into the file as it is stored, all else is upright.
    pub(super) fn turn(self, artwork: &Artwork) -> Turn {
        match (self, artwork.kind) {
            (Inks::Srgb, ArtworkKind::Jpeg { .. }) => artwork.turn,
            _ => Turn::default(),
        }
    }

    /// The width for which a picture must be made, if that makes a difference.
    pub(super) fn printed(self, width: Pt) -> Pt {
        match self {
            Inks::Srgb => Pt::ZERO,
            Inks::Press(_) | Inks::Proof(..) => width,
        }
    }
}

impl Ink {
    /// One ink, 0 cyan to 3 black, in thousandths.
    pub(super) fn one(plate: usize, amount: u16, subject: Subject) -> Ink {
        let mut inks = [0; 4];
        if let Some(ink) = inks.get_mut(plate) {
            *ink = amount.min(1000);
        }
        Ink::press(Cmyk(inks), subject)
    }

    /// Text and rules in black ink alone overprint: a plate that is a hair off leaves no white edge around them (Ghent
    /// Workgroup, sheet-offset specification 2022, "black text").
    fn press(inks: Cmyk, subject: Subject) -> Ink {
        Ink::Cmyk { inks, overprint: subject != Subject::Area && inks.is_black_only() }
    }

    pub(super) fn overprints(self) -> bool {
        matches!(self, Ink::Cmyk { overprint: true, .. })
    }

    /// For the operators of device colours; `None` for a colour space of its own.
    pub(super) fn components(self) -> Option<Components> {
        match self {
            Ink::Rgb(Rgb(r, g, b)) => {
                // Four digits tell all 256 values apart.
                let [r, g, b] = [r, g, b].map(|channel| ((f64::from(channel) / 255.0 * 1e4).round() / 1e4) as f32);
                Some(Components::Rgb([r, g, b]))
            }
            Ink::Cmyk { inks, .. } => {
                let [c, m, y, k] = inks.0.map(|ink| (f64::from(ink) / 1000.0) as f32);
                Some(Components::Cmyk([c, m, y, k]))
            }
            Ink::All => None,
        }
    }
}

/// A device colour's components, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Components {
    Rgb([f32; 3]),
    Cmyk([f32; 4]),
}

/// The graphics state for overprinting, or for not doing so (ISO 32000-1, 11.7.4). Mode 1 leaves alone the plates of which
/// an object has no ink.
pub(super) fn state(overprint: bool) -> Dictionary {
    dictionary([
        ("Type", name("ExtGState")),
        ("OP", Object::Boolean(overprint)),
        ("op", Object::Boolean(overprint)),
        ("OPM", Object::Integer(i64::from(overprint))),
    ])
}

/// The colour space of marks on every plate (ISO 32000-1, 8.6.6.4). A new one begins with full tint.
pub(super) fn all_plates() -> Object {
    let tint = dictionary([
        ("FunctionType", Object::Integer(2)),
        ("Domain", numbers([0.0, 1.0])),
        ("C0", numbers([0.0; 4])),
        ("C1", numbers([1.0; 4])),
        ("N", Object::Integer(1)),
    ]);
    Object::Array(vec![name("Separation"), name("All"), name("DeviceCMYK"), tint.into()])
}
