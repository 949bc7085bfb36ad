//! Lengths, points, rectangles and colours. The page's origin is its upper left corner, y grows downwards.

use serde::Deserialize;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A length in PostScript points: 1/72 inch.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Pt(pub f64);

/// A length in millimetres, for what people write and print shops measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Deserialize)]
#[serde(transparent)]
pub struct Mm(pub f64);

impl From<Mm> for Pt {
    fn from(mm: Mm) -> Pt {
        Pt(mm.0 * 72.0 / 25.4)
    }
}

/// How long the handles of a quarter of a circle are, as one cubic curve, in parts of the radius: the usual
/// 4/3 · (√2 − 1).
pub const ARC: f64 = 0.552_284_749_8;

/// `mm(18.0)` is 18 mm in points.
pub fn mm(length: f64) -> Pt {
    Mm(length).into()
}

impl Pt {
    /// No length.
    pub const ZERO: Pt = Pt(0.0);
    /// The larger of two lengths.
    pub fn max(self, other: Pt) -> Pt {
        Pt(self.0.max(other.0))
    }
    /// The smaller of two lengths.
    pub fn min(self, other: Pt) -> Pt {
        Pt(self.0.min(other.0))
    }
}
impl Add for Pt {
    type Output = Pt;
    fn add(self, other: Pt) -> Pt {
        Pt(self.0 + other.0)
    }
}
impl Sub for Pt {
    type Output = Pt;
    fn sub(self, other: Pt) -> Pt {
        Pt(self.0 - other.0)
    }
}
impl Neg for Pt {
    type Output = Pt;
    fn neg(self) -> Pt {
        Pt(-self.0)
    }
}
impl Mul<f64> for Pt {
    type Output = Pt;
    fn mul(self, factor: f64) -> Pt {
        Pt(self.0 * factor)
    }
}
impl Div<f64> for Pt {
    type Output = Pt;
    fn div(self, divisor: f64) -> Pt {
        Pt(self.0 / divisor)
    }
}
impl Div for Pt {
    type Output = f64;
    fn div(self, other: Pt) -> f64 {
        self.0 / other.0
    }
}
impl AddAssign for Pt {
    fn add_assign(&mut self, other: Pt) {
        self.0 += other.0;
    }
}
impl SubAssign for Pt {
    fn sub_assign(&mut self, other: Pt) {
        self.0 -= other.0;
    }
}
impl Sum for Pt {
    fn sum<I: Iterator<Item = Pt>>(lengths: I) -> Pt {
        lengths.fold(Pt::ZERO, Add::add)
    }
}

/// A point on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the page's left edge.
    pub x: Pt,
    /// From the page's upper edge.
    pub y: Pt,
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width.
    pub width: Pt,
    /// Height.
    pub height: Pt,
}

/// An upright rectangle on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: Pt,
    /// Upper edge.
    pub y: Pt,
    /// Width.
    pub width: Pt,
    /// Height.
    pub height: Pt,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> Pt {
        self.x + self.width
    }
    /// The lower edge.
    pub fn bottom(&self) -> Pt {
        self.y + self.height
    }
}

/// An sRGB colour, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// White.
    pub const WHITE: Rgb = Rgb(255, 255, 255);
    /// Black.
    pub const BLACK: Rgb = Rgb(0, 0, 0);

    /// Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Rgb) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl TryFrom<String> for Rgb {
    type Error = String;
    fn try_from(text: String) -> Result<Rgb, String> {
        let wrong = || format!("`{text}` is not a colour: write it as \"#0B2A5B\"");
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii()).ok_or_else(wrong)?;
        let channel = |i: usize| u8::from_str_radix(&digits[i..i + 2], 16).map_err(|_| wrong());
        Ok(Rgb(channel(0)?, channel(2)?, channel(4)?))
    }
}

/// Amounts of the four process inks, in thousandths: cyan, magenta, yellow, black.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "[f64; 4]")]
pub struct Cmyk(pub [u16; 4]);

impl Cmyk {
    /// Bare paper.
    pub const PAPER: Cmyk = Cmyk([0; 4]);

    /// All inks together, in thousandths: 3000 is a total area coverage of 300 %.
    pub fn total(self) -> u32 {
        self.0.iter().map(|ink| u32::from(*ink)).sum()
    }

    /// Black ink and no other.
    pub fn is_black_only(self) -> bool {
        matches!(self.0, [0, 0, 0, black] if black > 0)
    }
}

impl TryFrom<[f64; 4]> for Cmyk {
    type Error = String;
    /// From percentages, as people write them.
    fn try_from(percent: [f64; 4]) -> Result<Cmyk, String> {
        match percent.iter().find(|ink| !(0.0..=100.0).contains(*ink)) {
            Some(ink) => Err(format!("{ink} is no amount of ink: write four percentages from 0 to 100")),
            None => Ok(Cmyk(percent.map(|ink| (ink * 10.0).round() as u16))),
        }
    }
}
