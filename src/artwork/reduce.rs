//! Pictures with more pixels than anybody sees, brought down.

use super::{Artwork, ArtworkKind, Turn, decode, decode::opaque, icc_profile};
use image::codecs::{jpeg::JpegEncoder, png::PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ImageEncoder, ImageError, ImageResult};

/// Quality of JPEG, of 100, at which no second rounding is seen.
const QUALITY: u8 = 92;

/// Opaque samples, so many pixels wide, as high as before for their width.
pub fn resampled(image: &DynamicImage, width: u32) -> DynamicImage {
    let height = (u64::from(image.height()) * u64::from(width)).div_ceil(u64::from(image.width().max(1)));
    let height = height.clamp(1, u64::from(image.height().max(1))) as u32;
    // Softer than Lanczos, without its halos around bright lines on dark ground.
    image.resize_exact(width, height, FilterType::CatmullRom)
}

/// The artwork upright and so many pixels wide, in its own colours: a JPEG again, or a PNG again. `None` where that would
/// save no bytes, or its samples cannot be had: what is wrong with a picture is said by those who look for it.
pub fn reduced(artwork: &Artwork, width: u32) -> Option<Artwork> {
    let small = resampled(&opaque(decode(artwork).ok()?), width.max(1));
    let data = encoded(&small, artwork.kind, icc_profile(artwork)).ok()?;
    (data.len() < artwork.data.len()).then(|| {
        let kind = match artwork.kind {
            ArtworkKind::Jpeg { .. } => ArtworkKind::Jpeg { components: small.color().channel_count() },
            ArtworkKind::Png => ArtworkKind::Png,
        };
        let (width, height, turn) = (small.width(), small.height(), Turn::default());
        Artwork { path: artwork.path.clone(), data: data.into(), kind, width, height, turn }
    })
}

fn encoded(image: &DynamicImage, kind: ArtworkKind, profile: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let mut data = Vec::new();
    match kind {
        ArtworkKind::Jpeg { .. } => write(JpegEncoder::new_with_quality(&mut data, QUALITY), image, profile)?,
        ArtworkKind::Png => write(PngEncoder::new(&mut data), image, profile)?,
    }
    Ok(data)
}

fn write(mut encoder: impl ImageEncoder, image: &DynamicImage, profile: Option<Vec<u8>>) -> ImageResult<()> {
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(ImageError::Unsupported)?;
    }
    encoder.write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artwork::read;
    use image::{GrayImage, Luma, Rgb, RgbImage};
    use std::sync::Arc;

    fn artwork(image: &DynamicImage, kind: ArtworkKind, profile: Option<Vec<u8>>) -> Artwork {
        read("a", encoded(image, kind, profile).unwrap()).unwrap()
    }

    /// Bands with a soft border, so that resampling has something to do.
    fn bands(width: u32, height: u32) -> DynamicImage {
        RgbImage::from_fn(width, height, |x, y| Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 90])).into()
    }

    #[test]
    fn it_stays_the_same_picture_of_the_same_kind() {
        for kind in [ArtworkKind::Jpeg { components: 3 }, ArtworkKind::Png] {
            let large = artwork(&bands(800, 600), kind, Some(vec![7; 40]));
            let small = reduced(&large, 201).unwrap();
            assert_eq!((small.kind, small.width, small.height), (kind, 201, 151));
            assert_eq!(icc_profile(&small), Some(vec![7; 40]));
            // The file says of itself what the artwork says of it.
            assert_eq!(read("a", small.data.to_vec()).unwrap(), small);
            let (small, large) = (decode(&small).unwrap().into_rgb8(), bands(201, 151).into_rgb8());
            let differs = small.as_raw().iter().zip(large.as_raw()).map(|(a, b)| a.abs_diff(*b)).max().unwrap();
            assert!(differs < 8, "{kind:?} {differs}");
        }
    }

    #[test]
    fn grey_stays_grey_and_the_turned_stand_upright() {
        let grey = GrayImage::from_fn(800, 600, |x, _| Luma([(x / 4) as u8])).into();
        let stored = artwork(&grey, ArtworkKind::Jpeg { components: 1 }, None);
        let turn = Turn::from_exif(6).unwrap();
        let small = reduced(&Artwork { width: 600, height: 800, turn, ..stored }, 60).unwrap();
        assert_eq!(small.kind, ArtworkKind::Jpeg { components: 1 });
        assert_eq!((small.width, small.height, small.turn), (60, 80, Turn::default()));
        // Column 0 is the upper edge.
        let upright = decode(&small).unwrap().into_luma8();
        assert!(upright.get_pixel(30, 0).0[0] < 20 && upright.get_pixel(30, 79).0[0] > 180);
    }

    #[test]
    fn nothing_is_made_that_would_be_larger_or_of_a_broken_file() {
        let flat = artwork(&DynamicImage::new_luma8(64, 64), ArtworkKind::Jpeg { components: 1 }, None);
        assert_eq!(reduced(&flat, 63), None);
        let mut broken = artwork(&bands(800, 600), ArtworkKind::Png, None);
        broken.data = Arc::new(broken.data[..broken.data.len() / 2].to_vec());
        assert_eq!(reduced(&broken, 20), None);
    }
}
