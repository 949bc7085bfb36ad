//! sRGB → the inks of a press.

use super::picture::{self, Cache, Plates};
use super::profile::Profile;
use crate::artwork::Artwork;
use crate::geometry::{Cmyk, Pt, Rgb};
use moxcms::{ColorProfile, Layout, RenderingIntent, Transform8BitExecutor, TransformOptions};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most ink in one place, in 255ths of an ink: 300 %.
pub(super) const MOST_INK: u32 = 3 * 255;

/// A printing condition, ready to convert into. Threads share it; each picture is converted once.
pub struct Press {
    profile: Profile,
    exact: BTreeMap<Rgb, Cmyk>,
    transform: Arc<Transform8BitExecutor>,
    cache: Cache,
}

impl Press {
    /// For a profile, with the exact inks of some colours.
    ///
    /// # Errors
    /// Says why colours cannot be converted with this profile.
    pub fn new(profile: Profile, exact: BTreeMap<Rgb, Cmyk>) -> Result<Press, String> {
        // Perceptual: dark colours of the picture stay apart, and none has more ink than the profile's limit. The library
        // knows no black point compensation, without which relative colorimetric cuts the shadows off.
        let options = TransformOptions { rendering_intent: RenderingIntent::Perceptual, ..TransformOptions::default() };
        let transform = ColorProfile::new_srgb()
            .create_transform_8bit(Layout::Rgb, &profile.parsed, Layout::Rgba, options)
            .map_err(|error| error.to_string())?;
        Ok(Press { profile, exact, transform, cache: Cache::default() })
    }

    /// The profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The inks of a flat colour: exactly those that the style names, black ink alone for greys, the profile's for all
    /// others.
    pub fn inks(&self, color: Rgb) -> Cmyk {
        if let Some(exact) = self.exact.get(&color) {
            return *exact;
        }
        let Rgb(r, g, b) = color;
        if r == g && g == b {
            // Greys of four inks change their hue with every plate that is a little too dark.
            return Cmyk([0, 0, 0, thousandths(255 - r)]);
        }
        self.inks_of_picture(color)
    }

    /// The inks that a picture's pixel of this colour has: for grounds that a picture runs into.
    pub fn inks_of_picture(&self, Rgb(r, g, b): Rgb) -> Cmyk {
        let mut inks = [0; 4];
        self.convert(&[r, g, b], &mut inks);
        Cmyk(inks.map(thousandths))
    }

    /// Converts pixels of three bytes to pixels of four, none with more than 300 % of ink.
    pub(super) fn convert(&self, rgb: &[u8], inks: &mut [u8]) {
        // Fails on lengths that do not match, and ours do; unconverted, all stays bare paper.
        let _ = self.transform.transform(rgb, inks);
        for pixel in inks.as_chunks_mut::<4>().0 {
            limit(pixel);
        }
    }

    /// An artwork as the press prints it in the width `printed`.
    ///
    /// # Errors
    /// Says why the picture cannot be decoded.
    pub fn plates(&self, artwork: &Artwork, printed: Pt) -> Result<Arc<Plates>, String> {
        picture::plates(self, &self.cache, artwork, printed)
    }
}

fn thousandths(ink: u8) -> u16 {
    ((u32::from(ink) * 1000 + 127) / 255) as u16
}

/// Takes coloured inks away from a pixel until it has no more than 300 %; black stays, which carries the drawing.
fn limit(pixel: &mut [u8; 4]) {
    let colored: u32 = pixel[..3].iter().map(|ink| u32::from(*ink)).sum();
    let room = MOST_INK - u32::from(pixel[3]);
    if colored > room {
        for ink in &mut pixel[..3] {
            *ink = (u32::from(*ink) * room / colored) as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press() -> Press {
        Press::new(Profile::iso_coated().unwrap(), BTreeMap::from([(Rgb(11, 42, 91), Cmyk([1000, 800, 0, 380]))]))
            .unwrap()
    }

    #[test]
    fn named_colours_are_exact_and_greys_are_black_ink() {
        let press = press();
        assert_eq!(press.inks(Rgb(11, 42, 91)), Cmyk([1000, 800, 0, 380]));
        assert_eq!(press.inks(Rgb::BLACK), Cmyk([0, 0, 0, 1000]));
        assert_eq!(press.inks(Rgb::WHITE), Cmyk::PAPER);
        assert!(press.inks(Rgb(128, 128, 128)).is_black_only());
        assert_ne!(press.inks_of_picture(Rgb(11, 42, 91)), Cmyk([1000, 800, 0, 380]));
    }

    #[test]
    fn hues_stay() {
        let press = press();
        let [c, m, y, _] = press.inks(Rgb(230, 30, 40)).0;
        assert!(c < 200 && m > 800 && y > 700, "{c} {m} {y}");
        let [c, m, y, _] = press.inks(Rgb(20, 160, 220)).0;
        assert!(c > 650 && m < 450 && y < 250, "{c} {m} {y}");
    }

    #[test]
    fn no_colour_has_too_much_ink() {
        let press = press();
        for r in (0..=255).step_by(17) {
            for g in (0..=255).step_by(17) {
                for b in (0..=255).step_by(17) {
                    let inks = press.inks_of_picture(Rgb(r, g, b));
                    assert!(inks.total() <= 3002, "{r} {g} {b}: {inks:?}");
                }
            }
        }
        let mut pixel = [255, 255, 255, 200];
        limit(&mut pixel);
        assert_eq!(pixel, [188, 188, 188, 200]);
    }
}
