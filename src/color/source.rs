//! Pictures that are not in sRGB: telephones save in Display P3, photographers in Adobe RGB, and say so in a profile.

use super::icc::Header;
use crate::artwork::{self, Artwork};
use moxcms::{
    ColorProfile, DataColorSpace, Layout, ProfileClass, RenderingIntent, Transform8BitExecutor, TransformOptions,
};
use std::sync::Arc;

/// A profile by which colours differ by no more than this from sRGB, in 255ths of a channel, is one of sRGB: nobody sees the
/// difference, and the many sRGB profiles about do not agree to a bit.
const UNSEEN: u8 = 4;
/// So many steps on each axis are compared.
const STEPS: u8 = 5;

/// What a picture's own profile says of its colours.
pub struct SourceColors {
    icc: Vec<u8>,
    to_srgb: Arc<Transform8BitExecutor>,
}

impl SourceColors {
    /// Of a picture in colour with a profile that is not one of sRGB. A profile that cannot be understood is passed over, as
    /// viewers do.
    pub fn of(artwork: &Artwork) -> Option<SourceColors> {
        SourceColors::parse(artwork::icc_profile(artwork).filter(|_| artwork.is_in_color())?)
    }

    fn parse(mut icc: Vec<u8>) -> Option<SourceColors> {
        // ISO 32000-1, 8.6.5.5 and ISO 19005-2, 6.2.4.2: a sound profile of the ICC's versions 2 to 4, of a device or a space.
        let header = Header::read(&icc).ok().filter(|header| header.fit().is_ok())?;
        icc.truncate(header.size);
        let parsed = ColorProfile::new_from_slice(&icc).ok()?;
        let fit = matches!(
            parsed.profile_class,
            ProfileClass::InputDevice
                | ProfileClass::DisplayDevice
                | ProfileClass::OutputDevice
                | ProfileClass::ColorSpace
        );
        if !fit || parsed.color_space != DataColorSpace::Rgb {
            return None;
        }
        let options =
            TransformOptions { rendering_intent: RenderingIntent::RelativeColorimetric, ..TransformOptions::default() };
        let to_srgb =
            parsed.create_transform_8bit(Layout::Rgb, &ColorProfile::new_srgb(), Layout::Rgb, options).ok()?;
        let colors = SourceColors { icc, to_srgb };
        (!colors.is_srgb()).then_some(colors)
    }

    /// The profile, as it stands in the picture's file.
    pub fn icc(&self) -> &[u8] {
        &self.icc
    }

    /// Turns pixels of three bytes into sRGB.
    pub fn convert(&self, rgb: &mut [u8]) {
        let own = rgb.to_vec();
        // Fails on lengths that do not match, and ours do.
        let _ = self.to_srgb.transform(&own, rgb);
    }

    fn is_srgb(&self) -> bool {
        let steps = || (0..STEPS).map(|step| step * (255 / (STEPS - 1)));
        let own: Vec<u8> =
            steps().flat_map(|r| steps().flat_map(move |g| steps().flat_map(move |b| [r, g, b]))).collect();
        let mut srgb = own.clone();
        self.convert(&mut srgb);
        own.iter().zip(&srgb).all(|(own, srgb)| own.abs_diff(*srgb) <= UNSEEN)
    }
}

/// Turns an artwork's pixels of three bytes into sRGB, if they are in other colours.
pub fn to_srgb(artwork: &Artwork, pixels: &mut [u8]) {
    if let Some(own) = SourceColors::of(artwork) {
        own.convert(pixels);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_of_srgb_are_none() {
        let shipped = std::fs::read("assets/profiles/sRGB-v2-magic.icc").unwrap();
        assert!(SourceColors::parse(shipped).is_none());
        assert!(SourceColors::parse(ColorProfile::new_srgb().encode().unwrap()).is_none());
        assert!(SourceColors::parse(b"no profile".to_vec()).is_none());
        assert!(SourceColors::parse(Vec::new()).is_none());
    }

    /// A file that claims PDF/A must not hold it.
    #[test]
    fn damaged_profiles_are_none() {
        let p3 = ColorProfile::new_display_p3().encode().unwrap();
        assert!(SourceColors::parse(p3.clone()).is_some());
        for (at, bytes) in [(0, (p3.len() as u32 + 1).to_be_bytes()), (20, *b"Luv "), (36, *b"none"), (140, [0x7F; 4])]
        {
            let mut damaged = p3.clone();
            damaged[at..at + 4].copy_from_slice(&bytes);
            assert!(SourceColors::parse(damaged).is_none(), "{at}");
        }
        for length in 0..p3.len() {
            assert!(SourceColors::parse(p3[..length].to_vec()).is_none(), "{length}");
        }
        // What stands behind its end is no part of it.
        assert_eq!(SourceColors::parse([&p3[..], &[0; 100]].concat()).unwrap().icc(), p3);
    }

    #[test]
    fn a_telephones_green_is_stronger_in_srgb() {
        let p3 = SourceColors::parse(ColorProfile::new_display_p3().encode().unwrap()).unwrap();
        let mut pixels = [80, 200, 80, 128, 128, 128, 255, 255, 255];
        p3.convert(&mut pixels);
        let [r, g, b, grey @ ..] = pixels;
        assert!(r < 60 && g >= 200 && b < 75, "{r} {g} {b}");
        // White and grey are white and grey in both.
        assert!(grey[..3].iter().all(|c| c.abs_diff(128) < 2) && grey[3..].iter().all(|c| *c > 253), "{grey:?}");
    }
}
