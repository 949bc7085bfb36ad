//! Pictures for the press: decoded, brought to the resolution at which they are printed, converted, deflated.

use super::convert::Press;
use super::source::to_srgb;
use crate::artwork::{self, Artwork};
use crate::geometry::Pt;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The resolution that a press needs, in pixels per inch: twice the screen ruling of 150 lines per inch.
pub const WANTED: f64 = 300.0;
/// A picture with more than this is brought down to [`WANTED`]: no press shows the difference.
const TOO_FINE: f64 = 330.0;
/// Below this a picture begins to look soft.
pub const SOFT: f64 = 225.0;
/// Below this its pixels show.
pub const COARSE: f64 = 150.0;

/// How a picture's resolution as printed suits the press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// 225 ppi or more.
    Fine,
    /// 150 to 225 ppi: it will look soft.
    Soft,
    /// Under 150 ppi: it must not be printed.
    Coarse,
}

impl Resolution {
    /// Of so many pixels per inch.
    pub fn of(ppi: f64) -> Resolution {
        if ppi >= SOFT {
            Resolution::Fine
        } else if ppi >= COARSE {
            Resolution::Soft
        } else {
            Resolution::Coarse
        }
    }
}

/// A picture in four inks.
pub struct Plates {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Pixels of four bytes (cyan, magenta, yellow, black; 255 is all ink) row by row.
    pub inks: Vec<u8>,
    /// What the PDF's writer made of them, kept for the other leaflets with the same picture.
    pub encoded: OnceLock<Box<[u8]>>,
    /// The same for proofs.
    pub proofed: OnceLock<Box<[u8]>>,
}

/// Converted pictures by their bytes' address and their width in pixels.
#[derive(Default)]
pub(super) struct Cache {
    known: Mutex<HashMap<(usize, u32), Slot>>,
}

/// Keeps the artwork too: as long as it is here, no other can have its address.
type Slot = (Arc<Vec<u8>>, Arc<OnceLock<Result<Arc<Plates>, String>>>);

/// The picture as it is printed in the width `printed`; each is made once.
pub(super) fn plates(press: &Press, cache: &Cache, artwork: &Artwork, printed: Pt) -> Result<Arc<Plates>, String> {
    let width = width(artwork.width, printed);
    let (_, cell) = {
        let mut known = cache.known.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (artwork.data.as_ptr() as usize, width);
        known.entry(key).or_insert_with(|| (artwork.data.clone(), Arc::default())).clone()
    };
    cell.get_or_init(|| convert(press, artwork, width).map(Arc::new)).clone()
}

/// How many pixels wide a picture is embedded.
fn width(pixels: u32, printed: Pt) -> u32 {
    let inches = printed.0 / 72.0;
    if inches > 0.0 && f64::from(pixels) / inches > TOO_FINE {
        ((inches * WANTED).ceil() as u32).clamp(1, pixels)
    } else {
        pixels
    }
}

fn convert(press: &Press, artwork: &Artwork, width: u32) -> Result<Plates, String> {
    let decoded = artwork::decode(artwork)?;
    let mut rgb = artwork::on_white(decoded);
    if width != rgb.width() {
        rgb = artwork::resampled(&rgb.into(), width).into_rgb8();
    }
    to_srgb(artwork, &mut rgb);
    let (width, height) = rgb.dimensions();
    let mut inks = vec![0; width as usize * height as usize * 4];
    press.convert(rgb.as_raw(), &mut inks);
    Ok(Plates { width, height, inks, encoded: OnceLock::new(), proofed: OnceLock::new() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::mm;

    #[test]
    fn only_what_is_finer_than_the_press_is_brought_down() {
        // 216 mm are 8.504 inches.
        assert_eq!(width(2600, mm(216.0)), 2600);
        assert_eq!(width(2600, mm(154.0)), 1819);
        assert_eq!(width(600, mm(216.0)), 600);
        assert_eq!(width(600, Pt::ZERO), 600);
    }

    #[test]
    fn resolutions_are_judged() {
        assert_eq!(Resolution::of(225.0), Resolution::Fine);
        assert_eq!(Resolution::of(224.9), Resolution::Soft);
        assert_eq!(Resolution::of(149.9), Resolution::Coarse);
    }
}
