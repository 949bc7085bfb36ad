//! Artwork → image XObjects.

use super::inks::Inks;
use super::objects::{Coding, Id, Objects, deflate, dictionary, name, reference};
use crate::artwork::{Artwork, ArtworkKind, decode, flattened, without_metadata};
use crate::color::{Plates, Press, SoftProof, SourceColors};
use crate::geometry::{Pt, Rect};
use lopdf::{Dictionary, Object};
use std::sync::Arc;

/// An artwork as pages show it.
#[derive(Clone, Copy)]
pub(super) struct Picture<'a> {
    pub artwork: &'a Artwork,
    /// The width in which it is printed; zero where that makes no difference.
    pub printed: Pt,
}

impl<'a> Picture<'a> {
    /// The picture of an artwork that fills `rect` and shows in `clip`; `None` where there is nothing to be seen.
    pub fn seen(artwork: &'a Artwork, rect: Rect, clip: Rect, inks: Inks) -> Option<Picture<'a>> {
        let empty = [rect, clip].iter().any(|r| r.width.0 <= 0.0 || r.height.0 <= 0.0);
        let empty = empty || artwork.width == 0 || artwork.height == 0;
        (!empty).then(|| Picture { artwork, printed: inks.printed(rect.width) })
    }

    /// Whether both can be one object of the file.
    pub fn is(&self, other: &Picture) -> bool {
        let (one, two) = (&self.artwork.data, &other.artwork.data);
        self.printed == other.printed && (Arc::ptr_eq(one, two) || one == two)
    }
}

/// Writes each picture once; gives their objects in the same order.
pub(super) fn write<'o>(pictures: &[Picture<'o>], inks: Inks, objects: &mut Objects<'o>) -> Result<Vec<Id>, String> {
    let mut profiles = Profiles::default();
    let write = |picture: &Picture<'o>| match inks {
        Inks::Srgb => write_rgb(picture.artwork, &mut profiles, objects),
        Inks::Press(press) => write_plates(press, picture, objects),
        Inks::Proof(press, proof) => write_proof(press, proof, picture, objects),
    };
    pictures.iter().map(write).collect()
}

/// A picture in sRGB, or in its own colours if its file says what they are.
fn write_rgb<'o>(artwork: &'o Artwork, profiles: &mut Profiles, objects: &mut Objects<'o>) -> Result<Id, String> {
    match artwork.kind {
        ArtworkKind::Jpeg { components } => {
            let space = match components {
                1 => name("DeviceGray"),
                3 => profiles.space(artwork, objects),
                n => {
                    return Err(format!(
                        "{}: a JPEG of {n} components cannot be printed in red, green and blue",
                        artwork.path.display()
                    ));
                }
            };
            // As the rows are stored: the painter turns them.
            let (width, height) = match artwork.turn.is_sideways() {
                true => (artwork.height, artwork.width),
                false => (artwork.width, artwork.height),
            };
            let mut dictionary = header(width, height, space);
            dictionary.set("Filter", name("DCTDecode"));
            Ok(objects.stream(dictionary, without_metadata(&artwork.data), Coding::AsIs))
        }
        ArtworkKind::Png => {
            let decoded = decode(artwork)?;
            let (width, height) = (decoded.width(), decoded.height());
            let (samples, channels) = flattened(decoded);
            let space = if channels == 1 { name("DeviceGray") } else { profiles.space(artwork, objects) };
            let header = flate(header(width, height, space), channels, width);
            let data = deflate(&predicted(&samples, width as usize * channels, channels));
            Ok(objects.stream(header, data, Coding::AsIs))
        }
    }
}

/// Profiles of pictures that are in the file already.
#[derive(Default)]
struct Profiles(Vec<(Vec<u8>, Id)>);

impl Profiles {
    /// The space of a picture in colour: its own, if its file says that it is not in sRGB. Then its samples can stay as they
    /// are.
    fn space(&mut self, artwork: &Artwork, objects: &mut Objects) -> Object {
        let Some(own) = SourceColors::of(artwork) else { return name("DeviceRGB") };
        let known = self.0.iter().find(|(icc, _)| icc == own.icc()).map(|(_, id)| *id);
        let profile = known.unwrap_or_else(|| {
            let header = dictionary([("N", Object::Integer(3)), ("Alternate", name("DeviceRGB"))]);
            let id = objects.stream(header, own.icc().to_vec(), Coding::Deflate);
            self.0.push((own.icc().to_vec(), id));
            id
        });
        Object::Array(vec![name("ICCBased"), reference(profile)])
    }
}

/// A picture in the press's inks. Never as JPEG: its rounding would add ink beyond the limit.
fn write_plates<'o>(press: &Press, picture: &Picture<'o>, objects: &mut Objects<'o>) -> Result<Id, String> {
    const INKS: usize = 4;
    let plates = press.plates(picture.artwork, picture.printed)?;
    let Plates { width, height, ref inks, ref encoded, .. } = *plates;
    let data = encoded.get_or_init(|| deflate(&predicted(inks, width as usize * INKS, INKS)).into());
    let header = flate(header(width, height, name("DeviceCMYK")), INKS, width);
    Ok(objects.stream(header, data.to_vec(), Coding::AsIs))
}

/// A picture as the press will print it, in sRGB.
fn write_proof<'o>(
    press: &Press,
    proof: &SoftProof,
    picture: &Picture<'o>,
    objects: &mut Objects<'o>,
) -> Result<Id, String> {
    const CHANNELS: usize = 3;
    let plates = press.plates(picture.artwork, picture.printed)?;
    let Plates { width, height, ref inks, ref proofed, .. } = *plates;
    let encode = || deflate(&predicted(&proof.seen_pixels(inks), width as usize * CHANNELS, CHANNELS)).into();
    let data = proofed.get_or_init(encode);
    let header = flate(header(width, height, name("DeviceRGB")), CHANNELS, width);
    Ok(objects.stream(header, data.to_vec(), Coding::AsIs))
}

fn flate(mut header: Dictionary, channels: usize, width: u32) -> Dictionary {
    header.set("Filter", name("FlateDecode"));
    let parameters =
        [("Predictor", 15), ("Colors", channels as i64), ("BitsPerComponent", 8), ("Columns", i64::from(width))];
    header.set("DecodeParms", dictionary(parameters.map(|(key, n)| (key, Object::Integer(n)))));
    header
}

fn header(width: u32, height: u32, space: Object) -> Dictionary {
    dictionary([
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", Object::Integer(i64::from(width))),
        ("Height", Object::Integer(i64::from(height))),
        ("ColorSpace", space),
        ("BitsPerComponent", Object::Integer(8)),
    ])
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
