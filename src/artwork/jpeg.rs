//! JPEG's chain of markers (ITU-T T.81, annex B).

use super::{ArtworkKind, Fault, Header, Turn, bytes, exif_turn};
use std::borrow::Cow;
use std::ops::Range;

const SOI: u8 = 0xD8;
const APP1: u8 = 0xE1;
const COM: u8 = 0xFE;
pub(super) const EOI: u8 = 0xD9;
pub(super) const SOS: u8 = 0xDA;

/// A marker with what belongs to it.
pub(super) struct Segment<'d> {
    pub marker: u8,
    /// Where it stands, with its parameters.
    pub whole: Range<usize>,
    /// Its parameters.
    pub parameters: &'d [u8],
    /// Behind SOS: the entropy-coded data.
    pub scan: &'d [u8],
}

/// The markers from SOI to EOI, which is the last one. What comes behind it, such as a phone's second picture, is none of
/// ours.
pub(super) fn segments(data: &[u8]) -> impl Iterator<Item = Result<Segment<'_>, Fault>> {
    let mut at = Some(2);
    std::iter::from_fn(move || {
        let segment = segment(data, at?);
        at = segment.as_ref().ok().filter(|s| s.marker != EOI).map(|s| s.whole.end + s.scan.len());
        Some(segment)
    })
}

fn segment(data: &[u8], mut at: usize) -> Result<Segment<'_>, Fault> {
    loop {
        match bytes(data, at, 2)? {
            // Fill bytes may stand before a marker.
            [0xFF, 0xFF] => at += 1,
            [0xFF, EOI] => return Ok(Segment { marker: EOI, whole: at..at + 2, parameters: &[], scan: &[] }),
            [0xFF, SOI | 0x01 | 0xD0..=0xD7] => at += 2,
            [0xFF, marker] => {
                let length = bytes(data, at + 2, 2)?;
                let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
                let parameters = bytes(data, at + 4, length.checked_sub(2).ok_or(Fault::Truncated)?)?;
                let whole = at..at + 2 + length;
                let scan = if *marker == SOS { &data[whole.end..scan_end(data, whole.end)?] } else { &[] };
                return Ok(Segment { marker: *marker, whole, parameters, scan });
            }
            _ => return Err(Fault::Truncated),
        }
    }
}

/// Size and components; checks that a scan follows and that the end marker is there.
pub(super) fn header(data: &[u8]) -> Result<Header, Fault> {
    let (mut found, mut scanned, mut turn) = (None, false, Turn::default());
    for segment in segments(data) {
        let segment = segment?;
        match segment.marker {
            0xC0..=0xC2 if found.is_none() => found = Some(frame(segment.parameters)?),
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Err(Fault::Unsuitable(
                    "is a lossless or arithmetically coded JPEG, which PDF does not know",
                    "save it as a baseline or progressive JPEG",
                ));
            }
            APP1 => turn = segment.parameters.strip_prefix(b"Exif\0\0").and_then(exif_turn).unwrap_or(turn),
            SOS if found.is_none() => return Err(Fault::Truncated),
            SOS => scanned = true,
            _ => {}
        }
    }
    let found: Header = found.filter(|_| scanned).ok_or(Fault::Truncated)?;
    Ok(found.turned(turn))
}

/// Whether an ICC profile stands before the pixels.
pub(super) fn has_profile(data: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = data.get(at..at + 4)
        && marker != SOS
    {
        if marker == 0xE2 && data.get(at + 4..).is_some_and(|rest| rest.starts_with(PROFILE)) {
            return true;
        }
        at += if marker == 0xFF { 1 } else { 2 + usize::from(u16::from_be_bytes([high, low])) };
    }
    false
}

/// What an APP2 segment with an ICC profile, or a part of one, begins with (ICC.1, annex B.4).
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// JFIF's segment without a preview: marker, length and name; version, unit and density; no columns and no rows (ITU-T T.871,
/// 10.1).
const JFIF_HEAD: &[u8] = b"\xFF\xE0\0\x10JFIF\0";
const JFIF_DENSITY: std::ops::Range<usize> = 0..7;
const JFIF_NO_PREVIEW: &[u8] = &[0, 0];

/// The file without what a leaflet's readers must not learn: where and when a photograph was taken and with whose camera,
/// previews of what was cut off, and whatever stands behind the picture's end. Everything stays that decides how a PDF shows
/// it: no reader looks for a profile in here (ISO 32000-1, 8.9.5.1), see [`icc_profile`](super::icc_profile).
pub fn without_metadata(data: &[u8]) -> Cow<'_, [u8]> {
    let mut kept: Vec<&[u8]> = Vec::new();
    let mut from = 0;
    for segment in segments(data).map_while(Result::ok) {
        let jfif = segment.parameters.strip_prefix(b"JFIF\0");
        let tells = match segment.marker {
            // A preview may follow, here or in a segment of its own.
            0xE0 => jfif.is_none_or(|jfif| jfif.len() > JFIF_DENSITY.len() + JFIF_NO_PREVIEW.len()),
            0xEE => !segment.parameters.starts_with(b"Adobe"),
            APP1 | 0xE2..=0xED | 0xEF | COM => true,
            _ => false,
        };
        if tells || segment.marker == EOI {
            let end = if tells { segment.whole.start } else { segment.whole.end };
            kept.extend(data.get(from..end));
            // What says how large a pixel is stays.
            if let (0xE0, Some(density)) = (segment.marker, jfif.and_then(|jfif| jfif.get(JFIF_DENSITY))) {
                kept.extend([JFIF_HEAD, density, JFIF_NO_PREVIEW]);
            }
            from = segment.whole.end;
        }
    }
    if let [whole] = kept[..]
        && whole.len() == data.len()
    {
        return Cow::Borrowed(data);
    }
    Cow::Owned(kept.concat())
}

/// SOF0, SOF1, SOF2: precision, height, width, number of components.
fn frame(segment: &[u8]) -> Result<Header, Fault> {
    let [precision, h1, h0, w1, w0, components, ..] = *segment else { return Err(Fault::Truncated) };
    if precision != 8 {
        return Err(Fault::Unsuitable("has more than 8 bits a channel", "save it with 8 bits a channel"));
    }
    let kind = match components {
        1 | 3 => ArtworkKind::Jpeg { components },
        4 => {
            return Err(Fault::Unsuitable(
                "is a CMYK JPEG",
                "save it in sRGB: what the printing press needs is made from that",
            ));
        }
        _ => return Err(Fault::Unsuitable("has an odd number of channels", "save it as an sRGB or grey JPEG")),
    };
    let (width, height) = (u16::from_be_bytes([w1, w0]).into(), u16::from_be_bytes([h1, h0]).into());
    Ok(Header { kind, width, height, turn: Turn::default() })
}

/// Where the next marker stands after entropy-coded data: stuffed bytes and restart markers belong to the data.
fn scan_end(data: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        let rest = data.get(at..).ok_or(Fault::Truncated)?;
        at += rest.iter().position(|&byte| byte == 0xFF).ok_or(Fault::Truncated)?;
        match data.get(at + 1).ok_or(Fault::Truncated)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Ok(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(components: u8) -> Vec<u8> {
        let mut data =
            vec![0xFF, 0xD8, 0xFF, 0xDD, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 20, 0, 30, components, 1, 0x11, 0];
        data.extend([0xFF, 0xDA, 0, 3, 0, 7, 0xFF, 0, 9, 0xFF, 0xD0, 5, 0xFF, 0xD9]);
        data
    }

    #[test]
    fn size_and_components_come_from_the_frame() {
        let kind = ArtworkKind::Jpeg { components: 3 };
        let expected = Header { kind, width: 30, height: 20, turn: Turn::default() };
        assert_eq!(header(&jpeg(3)), Ok(expected));
        assert!(matches!(header(&jpeg(4)), Err(Fault::Unsuitable(..))));
    }

    fn segment(marker: u8, parameters: &[u8]) -> Vec<u8> {
        [&[0xFF, marker], &(parameters.len() as u16 + 2).to_be_bytes()[..], parameters].concat()
    }

    /// One entry, the orientation.
    fn exif(orientation: u8) -> Vec<u8> {
        let entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
        segment(APP1, &[&b"Exif\0\0MM\0*\0\0\0\x08\0\x01"[..], &entry, &[0; 4]].concat())
    }

    #[test]
    fn a_camera_that_was_held_sideways_says_so() {
        let whole = jpeg(3);
        for (orientation, size) in [(1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30)), (9, (30, 20))] {
            let header = header(&[&whole[..2], &exif(orientation), &whole[2..]].concat()).unwrap();
            assert_eq!((header.width, header.height), size, "{orientation}");
            assert_eq!(header.turn, Turn::from_exif(orientation).unwrap_or_default());
        }
    }

    #[test]
    fn only_what_shows_is_published() {
        let whole = jpeg(3);
        assert!(matches!(without_metadata(&whole), Cow::Borrowed(data) if data == whole));
        let (icc, adobe) = (segment(0xE2, b"ICC_PROFILE\0\x01\x01..."), segment(0xEE, b"Adobe\0d"));
        let told =
            [exif(6), segment(APP1, b"http://ns.adobe.com/xap/1.0/\0"), segment(0xED, b"Photoshop 3.0\0")].concat();
        let more = [segment(0xE2, b"MPF\0"), segment(COM, b"at home")].concat();
        let taken = [&whole[..2], &told, &icc, &adobe, &more, &whole[2..], b"a second picture"].concat();
        let expected = [&whole[..2], &adobe, &whole[2..]].concat();
        assert!(without_metadata(&taken) == expected);
    }

    #[test]
    fn jfifs_own_preview_goes_and_its_density_stays() {
        let whole = jpeg(3);
        let preview = segment(0xE0, b"JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\x01\x01rgb");
        let plain = segment(0xE0, b"JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\0\0");
        let with = |segment: &[u8]| [&whole[..2], segment, &whole[2..]].concat();
        assert!(without_metadata(&with(&preview)) == with(&plain));
        assert!(matches!(without_metadata(&with(&plain)), Cow::Borrowed(_)));
        // One that is cut off says nothing.
        assert!(without_metadata(&with(&segment(0xE0, b"JFIF\0\x01"))) == with(&segment(0xE0, b"JFIF\0\x01")));
    }

    #[test]
    fn every_truncation_is_found() {
        let whole = jpeg(3);
        for length in 3..whole.len() {
            assert_eq!(header(&whole[..length]), Err(Fault::Truncated), "{length} bytes");
        }
    }
}
