//! The inks of a press → sRGB: what ink can do, on a screen or the office printer.

use super::profile::Profile;
use crate::geometry::{Cmyk, Rgb};
use moxcms::{ColorProfile, Layout, RenderingIntent, Transform8BitExecutor, TransformOptions};
use std::sync::Arc;

/// The way back from a press's inks to sRGB, through the profile that the press file is made with.
pub struct SoftProof {
    transform: Arc<Transform8BitExecutor>,
}

impl SoftProof {
    /// For a profile.
    ///
    /// # Errors
    /// Says why the profile does not tell how inks look.
    pub fn new(profile: &Profile) -> Result<SoftProof, String> {
        // Relative: bare paper stays white, since the proof is printed on paper of its own, and black ink is as grey as ink is.
        let options =
            TransformOptions { rendering_intent: RenderingIntent::RelativeColorimetric, ..TransformOptions::default() };
        let transform = profile
            .parsed
            .create_transform_8bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgb, options)
            .map_err(|error| error.to_string())?;
        Ok(SoftProof { transform })
    }

    /// How a flat colour looks.
    pub fn seen(&self, inks: Cmyk) -> Rgb {
        if inks == Cmyk::PAPER {
            return Rgb::WHITE;
        }
        let pixel = inks.0.map(|ink| ((u32::from(ink.min(1000)) * 255 + 500) / 1000) as u8);
        match self.seen_pixels(&pixel)[..] {
            [r, g, b] => Rgb(r, g, b),
            _ => Rgb::BLACK,
        }
    }

    /// How pixels of four bytes look, as pixels of three.
    pub fn seen_pixels(&self, inks: &[u8]) -> Vec<u8> {
        let mut rgb = vec![0; inks.len() / 4 * 3];
        // Fails on lengths that do not match, and ours do.
        let _ = self.transform.transform(&inks[..inks.len() / 4 * 4], &mut rgb);
        rgb
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Press;
    use std::collections::BTreeMap;

    #[test]
    fn inks_look_like_inks() {
        let profile = Profile::iso_coated().unwrap();
        let proof = SoftProof::new(&profile).unwrap();
        assert_eq!(proof.seen(Cmyk::PAPER), Rgb::WHITE);
        // ISO 12647-2, solids on coated paper: cyan is no pure sRGB blue-green, black no sRGB black.
        let Rgb(r, g, b) = proof.seen(Cmyk([1000, 0, 0, 0]));
        assert!(r < 60 && (130..=180).contains(&g) && b > 200, "cyan {r} {g} {b}");
        let Rgb(r, g, b) = proof.seen(Cmyk([0, 1000, 0, 0]));
        assert!(r > 200 && g < 60 && (100..=150).contains(&b), "magenta {r} {g} {b}");
        let Rgb(r, g, b) = proof.seen(Cmyk([0, 0, 0, 1000]));
        assert!([r, g, b].iter().all(|c| (20..=60).contains(c)), "black {r} {g} {b}");
    }

    #[test]
    fn colours_that_ink_can_print_come_back() {
        let profile = Profile::iso_coated().unwrap();
        let (press, proof) = (Press::new(profile.clone(), BTreeMap::new()).unwrap(), SoftProof::new(&profile).unwrap());
        for color in [Rgb(200, 120, 90), Rgb(120, 140, 90), Rgb(90, 110, 150), Rgb(220, 200, 190)] {
            let Rgb(r, g, b) = proof.seen(press.inks_of_picture(color));
            let away = [(r, color.0), (g, color.1), (b, color.2)].map(|(a, b)| a.abs_diff(b));
            assert!(away.iter().all(|d| *d < 24), "{color:?} → {r} {g} {b}");
        }
    }
}
