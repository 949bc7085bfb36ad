//! Pictures: their resolution as printed, their colours, and how much ink they hold.

use super::catalogue::{COARSE, COLOR, INK, SOFT, UNREADABLE};
use super::colors::{judge, spaces};
use super::content::{ImageUse, MOST_INK};
use super::file::File;
use super::intents::Condition;
use super::{Findings, Purpose};
use crate::diagnostic::Severity;
use lopdf::{Object, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The most samples of a picture that are looked at.
const MOST_SAMPLES: usize = 256 << 20;
/// The same of a JPEG, whose decoder needs several bytes for each.
const MOST_JPEG_SAMPLES: usize = 128 << 20;
/// How much more ink JPEG's rounding makes of a colour beside an edge: 10 %.
const JPEG_ROUNDING: f64 = 0.1;
/// Resolutions in pixels per inch; see the rules.
const COARSE_BELOW: f64 = 150.0;
const SOFT_BELOW: f64 = 225.0;
/// More than this only makes the file larger.
const NEEDLESS: f64 = 650.0;

/// What was seen.
#[derive(Default)]
pub(super) struct Pictures {
    pub lowest_ppi: Option<f64>,
    pub spaces: BTreeSet<String>,
    /// In percent.
    pub most_ink: Option<f64>,
}

pub(super) fn check(
    file: &File,
    uses: &[ImageUse],
    purpose: Purpose,
    condition: &Condition,
    findings: &mut Findings,
) -> Pictures {
    let press = purpose == Purpose::Press;
    let mut seen = Pictures::default();
    let mut lowest: BTreeMap<ObjectId, (f64, usize)> = BTreeMap::new();
    for image in uses {
        let Ok(Object::Stream(stream)) = file.document.get_object(image.id) else { continue };
        let (Some(width), Some(height)) = (file.number(&stream.dict, "Width"), file.number(&stream.dict, "Height"))
        else {
            continue;
        };
        // Stencils are drawings: other rules hold for them.
        let stencil = matches!(file.get(&stream.dict, "ImageMask"), Some(Object::Boolean(true)));
        if stencil || image.size.0 <= 0.0 || image.size.1 <= 0.0 {
            continue;
        }
        let ppi = (width / image.size.0).min(height / image.size.1) * 72.0;
        let entry = lowest.entry(image.id).or_insert((ppi, image.page));
        if ppi < entry.0 {
            *entry = (ppi, image.page);
        }
    }
    for (id, (ppi, page)) in lowest {
        seen.lowest_ppi = Some(seen.lowest_ppi.map_or(ppi, |known: f64| known.min(ppi)));
        let page = Some(page);
        let words = format!("a picture is printed at {ppi:.0} pixels per inch");
        match () {
            () if ppi < COARSE_BELOW => {
                findings.judged(&COARSE, if press { Severity::Error } else { Severity::Warning }, page, words);
            }
            () if press && ppi < SOFT_BELOW => findings.add(&SOFT, page, words),
            () if press && ppi > NEEDLESS => findings.add(&SOFT, page, format!("{words}, more than any press shows")),
            () => {}
        }
        let Ok(Object::Stream(stream)) = file.document.get_object(id) else { continue };
        let found = file.get(&stream.dict, "ColorSpace").map(|space| spaces(file, space, 0)).unwrap_or_default();
        for space in &found {
            seen.spaces.insert(space.clone());
            if let Some((severity, why)) = judge(space, press, condition) {
                findings.judged(&COLOR, severity, page, format!("a picture is in {space}, {why}"));
            }
        }
        if found.first().is_some_and(|space| space == "DeviceCMYK" || space == "ICCBased CMYK") {
            match ink(file, stream) {
                Some(most) => {
                    seen.most_ink = Some(seen.most_ink.map_or(most * 100.0, |known: f64| known.max(most * 100.0)));
                    let jpeg = file.filters(&stream.dict).last() == Some(&"DCTDecode");
                    if press && most > MOST_INK + if jpeg { JPEG_ROUNDING } else { 0.0 } {
                        findings.add(&INK, page, format!("a picture has {:.0} % of ink", most * 100.0));
                    }
                }
                None if press => {
                    findings.add(&UNREADABLE, page, "a picture's ink could not be measured");
                }
                None => {}
            }
        }
    }
    seen
}

/// The most ink of a pixel, 1 for a whole ink; `None` for what is not decoded here.
fn ink(file: &File, stream: &Stream) -> Option<f64> {
    const INKS: usize = 4;
    let (width, height) = (file.number(&stream.dict, "Width")?, file.number(&stream.dict, "Height")?);
    let samples = width * height * INKS as f64;
    let inverted =
        file.array(&stream.dict, "Decode").and_then(|decode| super::file::number(decode.first()?)) == Some(1.0);
    if file.number(&stream.dict, "BitsPerComponent") != Some(8.0) || !(1.0..=MOST_SAMPLES as f64).contains(&samples) {
        return None;
    }
    let data = match file.filters(&stream.dict).as_slice() {
        [] => stream.content.clone(),
        ["FlateDecode"] => {
            let rows = height as usize;
            let limit = samples as usize + rows;
            let data = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&stream.content, limit).ok()?;
            let parameters = file.dictionary(&stream.dict, "DecodeParms");
            match parameters.and_then(|p| file.number(p, "Predictor")).unwrap_or(1.0) as i64 {
                1 => data,
                10..=15 => unpredicted(&data, width as usize * INKS, INKS)?,
                _ => return None,
            }
        }
        ["DCTDecode"] => jpeg(&stream.content, (width, height))?,
        _ => return None,
    };
    let total = |pixel: &[u8; INKS]| -> u32 {
        pixel.iter().map(|ink| u32::from(if inverted { 255 - ink } else { *ink })).sum()
    };
    let most = data.as_chunks::<INKS>().0.iter().map(total).max()?;
    Some(f64::from(most) / 255.0)
}

/// The samples of a JPEG of four inks, as PDF understands them (ISO 32000-1, 7.4.8).
fn jpeg(data: &[u8], (width, height): (f64, f64)) -> Option<Vec<u8>> {
    let options = |space| {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(space);
        options.set_max_width(width as usize).set_max_height(height as usize)
    };
    if width * height * 4.0 > MOST_JPEG_SAMPLES as f64 {
        return None;
    }
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(data), options(ColorSpace::CMYK));
    decoder.decode_headers().ok()?;
    let stored = decoder.input_colorspace()?;
    if stored != ColorSpace::CMYK && stored != ColorSpace::YCCK {
        return None;
    }
    // As they are stored: the decoder would turn them into RGB.
    decoder.set_options(options(stored));
    let mut samples = decoder.decode().ok()?;
    if stored == ColorSpace::YCCK {
        for pixel in samples.as_chunks_mut::<4>().0 {
            // ITU-T T.871, 7: the first three are the complements of what the conversion to RGB gives.
            let [y, blue, red] = [pixel[0], pixel[1], pixel[2]].map(f64::from);
            let rgb = [
                y + 1.402 * (red - 128.0),
                y - 0.344_136 * (blue - 128.0) - 0.714_136 * (red - 128.0),
                y + 1.772 * (blue - 128.0),
            ];
            for (ink, light) in pixel.iter_mut().zip(rgb) {
                *ink = 255 - light.round().clamp(0.0, 255.0) as u8;
            }
        }
    }
    Some(samples)
}

/// Undoes PNG's predictors (ISO 15948, 9.2) of rows of `length` bytes with `pixel` bytes a pixel.
fn unpredicted(data: &[u8], length: usize, pixel: usize) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::with_capacity(data.len());
    let mut above = vec![0_u8; length];
    for row in data.chunks_exact(length + 1) {
        let (kind, bytes) = row.split_first()?;
        let mut current = vec![0_u8; length];
        for i in 0..length {
            let left = if i >= pixel { current[i - pixel] } else { 0 };
            let corner = if i >= pixel { above[i - pixel] } else { 0 };
            let predicted = match kind {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => ((u16::from(left) + u16::from(above[i])) / 2) as u8,
                4 => paeth(left, above[i], corner),
                _ => return None,
            };
            current[i] = bytes[i].wrapping_add(predicted);
        }
        out.extend_from_slice(&current);
        above = current;
    }
    Some(out)
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(above), i16::from(corner));
    let p = a + b - c;
    let (da, db, dc) = ((p - a).abs(), (p - b).abs(), (p - c).abs());
    if da <= db && da <= dc {
        left
    } else if db <= dc {
        above
    } else {
        corner
    }
}
