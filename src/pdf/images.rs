//! Artwork → image XObjects.

use super::finish::deflate;
use super::objects::{Coding, Id, Objects, dictionary, name};
use crate::document::{Artwork, ArtworkKind};
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use lopdf::{Dictionary, Object};
use std::io::Cursor;

/// The longest side of an artwork, in pixels.
const MAX_SIDE: u32 = 20_000;

/// The most memory that decoding may take, in bytes.
const MAX_MEMORY: u64 = 512 << 20;

/// Writes each artwork once; gives its objects in the same order.
pub(super) fn write<'o>(artworks: &[&'o Artwork], objects: &mut Objects<'o>) -> Result<Vec<Id>, String> {
    artworks.iter().map(|artwork| write_one(artwork, objects)).collect()
}

fn write_one<'o>(artwork: &'o Artwork, objects: &mut Objects<'o>) -> Result<Id, String> {
    match artwork.kind {
        ArtworkKind::Jpeg { components } => {
            let space = match components {
                1 => "DeviceGray",
                3 => "DeviceRGB",
                n => {
                    return Err(format!(
                        "{}: a JPEG of {n} components cannot be printed in sRGB",
                        artwork.path.display()
                    ));
                }
            };
            let mut dictionary = header(artwork.width, artwork.height, space);
            dictionary.set("Filter", name("DCTDecode"));
            Ok(objects.stream(dictionary, &artwork.data[..], Coding::AsIs))
        }
        ArtworkKind::Png => {
            let wrong = |error: image::ImageError| format!("{}: {error}", artwork.path.display());
            let mut reader = ImageReader::with_format(Cursor::new(&artwork.data[..]), ImageFormat::Png);
            let mut limits = Limits::default();
            limits.max_image_width = Some(MAX_SIDE);
            limits.max_image_height = Some(MAX_SIDE);
            limits.max_alloc = Some(MAX_MEMORY);
            reader.limits(limits);
            let decoded = reader.decode().map_err(wrong)?;
            let (width, height) = (decoded.width(), decoded.height());
            let (samples, channels) = flattened(decoded);
            let space = if channels == 1 { "DeviceGray" } else { "DeviceRGB" };
            let mut header = header(width, height, space);
            header.set("Filter", name("FlateDecode"));
            let parameters = [
                ("Predictor", 15),
                ("Colors", channels as i64),
                ("BitsPerComponent", 8),
                ("Columns", i64::from(width)),
            ];
            header.set("DecodeParms", dictionary(parameters.map(|(key, n)| (key, Object::Integer(n)))));
            let data = deflate(&predicted(&samples, width as usize * channels, channels));
            Ok(objects.stream(header, data, Coding::AsIs))
        }
    }
}

fn header(width: u32, height: u32, space: &str) -> Dictionary {
    dictionary([
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", Object::Integer(i64::from(width))),
        ("Height", Object::Integer(i64::from(height))),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", Object::Integer(8)),
    ])
}

/// Samples of 8 bits without transparency: what is transparent shows white paper.
fn flattened(image: DynamicImage) -> (Vec<u8>, usize) {
    let over = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let color = image.color();
    match (color.has_color(), color.has_alpha()) {
        (false, false) => (image.into_luma8().into_raw(), 1),
        (true, false) => (image.into_rgb8().into_raw(), 3),
        (false, true) => (image.into_luma_alpha8().pixels().map(|p| over(p.0[0], p.0[1])).collect(), 1),
        (true, true) => {
            let image = image.into_rgba8();
            (image.pixels().flat_map(|p| [0, 1, 2].map(|i| over(p.0[i], p.0[3]))).collect(), 3)
        }
    }
}

/// Rows with PNG's predictor Up or Sub, whichever leaves less, by the sum of absolute differences.
fn predicted(samples: &[u8], row_length: usize, channels: usize) -> Vec<u8> {
    if row_length == 0 {
        return Vec::new();
    }
    let weight = |row: &[u8]| row.iter().map(|&b| u64::from((b as i8).unsigned_abs())).sum::<u64>();
    let mut above = vec![0; row_length];
    let mut out = Vec::with_capacity(samples.len() + samples.len() / row_length);
    for row in samples.chunks_exact(row_length) {
        let up: Vec<u8> = row.iter().zip(&above).map(|(a, b)| a.wrapping_sub(*b)).collect();
        let left = std::iter::repeat_n(&0, channels).chain(row);
        let sub: Vec<u8> = row.iter().zip(left).map(|(a, b)| a.wrapping_sub(*b)).collect();
        let (kind, best) = if weight(&sub) < weight(&up) { (1, sub) } else { (2, up) };
        out.push(kind);
        out.extend_from_slice(&best);
        above.copy_from_slice(row);
    }
    out
}
