//! Artwork → samples, where a picture cannot go into the PDF as it is.

use super::{Artwork, ArtworkKind, jpeg};
use image::{DynamicImage, GrayImage, ImageDecoder, ImageFormat, ImageReader, Limits, Luma, Rgb, RgbImage};
use std::io::Cursor;

/// The most memory that decoding may take, in bytes.
pub(super) const MAX_MEMORY: u64 = 256 << 20;

/// Decodes an artwork within a limit of memory, and brings it upright. How many pixels and how long sides it may have is
/// `read`'s to say: what is refused here is found only where samples are needed.
///
/// # Errors
/// Says in which file what is wrong.
pub fn decode(artwork: &Artwork) -> Result<DynamicImage, String> {
    let stored = reader(artwork).decode().map_err(|error| format!("{}: {error}", artwork.path.display()))?;
    let stored = if artwork.turn.mirrored { stored.fliph() } else { stored };
    Ok(match artwork.turn.quarters % 4 {
        1 => stored.rotate90(),
        2 => stored.rotate180(),
        3 => stored.rotate270(),
        _ => stored,
    })
}

/// The ICC profile that says what a picture's colours are; `None` if there is none, or none that can be read.
pub fn icc_profile(artwork: &Artwork) -> Option<Vec<u8>> {
    // Most JPEGs have none, and their decoder would copy the whole file to find that out.
    if matches!(artwork.kind, ArtworkKind::Jpeg { .. }) && !jpeg::has_profile(&artwork.data) {
        return None;
    }
    reader(artwork).into_decoder().ok()?.icc_profile().ok()?
}

fn reader(artwork: &Artwork) -> ImageReader<Cursor<&[u8]>> {
    let format = match artwork.kind {
        ArtworkKind::Jpeg { .. } => ImageFormat::Jpeg,
        ArtworkKind::Png => ImageFormat::Png,
    };
    let mut reader = ImageReader::with_format(Cursor::new(&artwork.data[..]), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    reader
}

/// Samples of 8 bits without transparency, in grey or in red, green and blue: what is transparent shows white paper.
pub(super) fn opaque(image: DynamicImage) -> DynamicImage {
    let over = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let color = image.color();
    match (color.has_color(), color.has_alpha()) {
        (false, false) => image.into_luma8().into(),
        (true, false) => image.into_rgb8().into(),
        (false, true) => {
            let image = image.into_luma_alpha8();
            let over = |x, y| Luma([over(image.get_pixel(x, y).0[0], image.get_pixel(x, y).0[1])]);
            GrayImage::from_fn(image.width(), image.height(), over).into()
        }
        (true, true) => {
            let image = image.into_rgba8();
            let over = |x, y| {
                let [r, g, b, alpha] = image.get_pixel(x, y).0;
                Rgb([r, g, b].map(|value| over(value, alpha)))
            };
            RgbImage::from_fn(image.width(), image.height(), over).into()
        }
    }
}

/// [Opaque](opaque) samples, and how many a pixel has (1 or 3).
pub fn flattened(image: DynamicImage) -> (Vec<u8>, usize) {
    let image = opaque(image);
    let channels = usize::from(image.color().channel_count());
    (image.into_bytes(), channels)
}

/// The picture in colour on white paper.
pub fn on_white(image: DynamicImage) -> RgbImage {
    opaque(image).into_rgb8()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artwork::Turn;

    #[test]
    fn samples_are_turned_to_where_the_painter_turns_them() {
        let stored = image::GrayImage::from_fn(3, 2, |x, y| Luma([(10 * y + x) as u8]));
        let mut data = Cursor::new(Vec::new());
        stored.write_to(&mut data, ImageFormat::Png).unwrap();
        let data = std::sync::Arc::new(data.into_inner());
        for turn in (1..=8).map(|orientation| Turn::from_exif(orientation).unwrap()) {
            let (width, height) = if turn.is_sideways() { (2, 3) } else { (3, 2) };
            let artwork = Artwork { path: "a".into(), data: data.clone(), kind: ArtworkKind::Png, width, height, turn };
            let upright = decode(&artwork).unwrap().into_luma8();
            assert_eq!(upright.dimensions(), (width, height), "{turn:?}");
            for (x, y, sample) in stored.enumerate_pixels() {
                // Middles of pixels, from the lower left corner.
                let [x, y] = turn.upright([(f64::from(x) + 0.5) / 3.0, 1.0 - (f64::from(y) + 0.5) / 2.0]);
                let (x, y) = ((x * f64::from(width)) as u32, ((1.0 - y) * f64::from(height)) as u32);
                assert_eq!(upright.get_pixel(x, y), sample, "{turn:?}");
            }
        }
    }

    #[test]
    fn exif_six_is_a_camera_held_upright() {
        // Row 0 is the picture's right edge, column 0 its upper one (Exif 2.32, 4.6.5).
        let turn = Turn::from_exif(6).unwrap();
        assert_eq!(turn.upright([0.0, 1.0]), [1.0, 1.0]);
        assert_eq!(turn.upright([0.0, 0.0]), [0.0, 1.0]);
    }
}
