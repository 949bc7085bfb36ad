//! ICC profiles: that each is one, and of as many channels as it is said to have.

use super::Findings;
use super::catalogue::{SPACE_PROFILE, UNREADABLE};
use super::file::{File, Undecoded};
use super::intents::profile_ids;
use crate::color::MAX_PROFILE_BYTES;
use crate::color::icc::{Header, text};
use crate::diagnostic::Severity;
use lopdf::{Object, ObjectId, Stream};
use std::collections::BTreeMap;

/// The most that the profiles of a file may become together, in bytes.
const MOST_TOGETHER: usize = 64 << 20;
/// What may stand behind a profile's end: it is filled up to a multiple of four bytes, and a line end belongs to the stream.
const FILLING: usize = 3;

/// The header of a profile, if it is sound.
///
/// # Errors
/// Says what is wrong, after "the profile".
pub(super) fn profile(file: &File, stream: &Stream) -> Result<Header, String> {
    let data = file.decoded(stream).ok_or("cannot be decoded")?;
    sound(&data)
}

fn sound(data: &[u8]) -> Result<Header, String> {
    let header = Header::read(data).map_err(|why| format!("is none: {why}"))?;
    header.fit().map_err(|why| format!("is not one for PDF: {why}"))?;
    let behind = &data[header.size..];
    if behind.len() > FILLING || behind.iter().any(|byte| !matches!(byte, 0 | b'\n' | b'\r')) {
        return Err(format!("has {} bytes more than it says", behind.len()));
    }
    Ok(header)
}

/// How many channels the colours have that a profile is of; `None` for those that no colour space of PDF has (ISO 32000-1,
/// 8.6.5.5).
pub(super) fn channels(header: &Header) -> Option<u8> {
    match &header.space {
        b"GRAY" => Some(1),
        b"RGB " | b"Lab " => Some(3),
        b"CMYK" => Some(4),
        _ => None,
    }
}

/// Checks the profiles of all colour spaces. Those that output intents share have been looked at there.
pub(super) fn check(file: &File, claims: &[String], findings: &mut Findings) {
    let promised = claims.iter().any(|claim| claim.starts_with("PDF/A") || claim.starts_with("PDF/X"));
    let severity = if promised { SPACE_PROFILE.severity } else { Severity::Warning };
    let (known, mut left) = (profile_ids(file), MOST_TOGETHER);
    for (id, stream) in based(file).into_iter().filter(|(id, _)| !known.contains(id)) {
        let most = left.min(MAX_PROFILE_BYTES as usize);
        let said = match file.decoded_within(stream, most) {
            Ok(data) => {
                left = left.saturating_sub(data.len());
                judge(file, stream, &data)
            }
            Err(Undecoded::Damaged) => Err("cannot be decoded".to_owned()),
            Err(Undecoded::TooLarge) => {
                findings.add(&UNREADABLE, None, "the profiles of the file's colours are too large to be looked at");
                return;
            }
        };
        if let Err(why) = said {
            let message = format!("the profile of a colour space (object {}) {why}", id.0);
            findings.judged(&SPACE_PROFILE, severity, None, message);
        }
    }
}

fn judge(file: &File, stream: &Stream, data: &[u8]) -> Result<(), String> {
    let header = sound(data)?;
    let (class, space) = (text(header.class), text(header.space));
    if !matches!(class.as_str(), "scnr" | "mntr" | "prtr" | "spac") {
        return Err(format!("is of class `{class}`, neither of a device nor of a colour space"));
    }
    let has = channels(&header).ok_or_else(|| format!("is for {space}, neither grey, RGB, Lab nor four inks"))?;
    let said = file.number(&stream.dict, "N").unwrap_or(0.0);
    if f64::from(has) != said {
        return Err(format!("is said to have {said} channels, and has {has}"));
    }
    Ok(())
}

/// The profiles that colour spaces stand on, wherever these are, once each.
fn based(file: &File) -> BTreeMap<ObjectId, &Stream> {
    let mut found = BTreeMap::new();
    for array in file.arrays() {
        let [kind, Object::Reference(id), ..] = array else { continue };
        let is_based = file.resolve(kind).as_name().is_ok_and(|name| name == b"ICCBased");
        if is_based && let Ok(Object::Stream(stream)) = file.document.get_object(*id) {
            found.insert(*id, stream);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::{ACCESSIBLE, ARCHIVE, PRESS, claiming};
    use super::*;
    use lopdf::{Document, dictionary};

    const SRGB: &[u8] = include_bytes!("../../assets/profiles/sRGB-v2-magic.icc");
    const INKS: &[u8] = include_bytes!("../../assets/profiles/ISOcoated_v2_300_bas.icc");

    fn said(claim: &str, channels: i64, profile: &[u8]) -> Vec<(Severity, String)> {
        claiming(claim, &["LP831", "LP838"], |d| {
            let profile = d.add_object(Stream::new(dictionary! { "N" => channels }, profile.to_vec()));
            // Below another space, in a resource that no page names.
            let base: Object = vec![Object::Name(b"ICCBased".to_vec()), profile.into()].into();
            let space: Vec<Object> = vec!["Indexed".into(), base, 1.into(), Object::string_literal("abcdef")];
            d.add_object(dictionary! { "ColorSpace" => dictionary! { "C" => space } });
        })
    }

    #[test]
    fn profiles_of_colour_spaces_are_sound_and_of_their_channels() {
        for (channels, profile) in [(3, SRGB), (4, INKS), (3, &[SRGB, b"\0\n"].concat())] {
            assert_eq!(said(ARCHIVE, channels, profile), [], "{channels}");
        }
        let changed = |at: usize, bytes: &[u8]| {
            let mut profile = SRGB.to_vec();
            profile[at..at + bytes.len()].copy_from_slice(bytes);
            profile
        };
        for (channels, profile, why) in [
            (3, b"this is no profile at all, nor was it ever one".repeat(9), "acsp"),
            (3, SRGB[..SRGB.len() - 1].to_vec(), "cut off"),
            (3, [SRGB, &[0; 100]].concat(), "100 bytes more"),
            (3, changed(20, b"Luv "), "through Luv"),
            (3, changed(12, b"link"), "class `link`"),
            (3, changed(16, b"HSV "), "for HSV"),
            (4, SRGB.to_vec(), "said to have 4 channels, and has 3"),
            (3, INKS.to_vec(), "said to have 3 channels, and has 4"),
        ] {
            for (claim, severity) in
                [(ARCHIVE, Severity::Error), (PRESS, Severity::Error), (ACCESSIBLE, Severity::Warning)]
            {
                let found = said(claim, channels, &profile);
                assert!(found.len() == 1 && found[0].0 == severity && found[0].1.contains(why), "{why}: {found:?}");
            }
        }
    }

    #[test]
    fn an_output_intents_profile_is_as_long_as_it_says() {
        let intent = |profile: &[u8]| {
            let profile = profile.to_vec();
            claiming(PRESS, &["LP805", "LP838"], |d: &mut Document| {
                let profile = d.add_object(Stream::new(dictionary! { "N" => 4 }, profile));
                let intent = dictionary! { "S" => "GTS_PDFX", "DestOutputProfile" => profile };
                d.catalog_mut().unwrap().set("OutputIntents", vec![intent.into()]);
                // Shared with a colour space, it has one fault.
                d.add_object(Object::Array(vec!["ICCBased".into(), profile.into()]));
            })
        };
        assert_eq!(intent(INKS), []);
        let mut unfit = INKS.to_vec();
        unfit[20..24].copy_from_slice(b"Luv ");
        for (profile, why) in [([INKS, &b"JUNK".repeat(25)].concat(), "100 bytes more"), (unfit, "through Luv")] {
            let found = intent(&profile);
            assert!(found.len() == 1 && found[0].1.contains(why), "{found:?}");
        }
    }

    #[test]
    fn profiles_that_grow_beyond_measure_are_not_looked_at() {
        let found = claiming(ARCHIVE, &["LP831", "LP838"], |d| {
            let data = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 17 << 20], 1);
            for _ in 0..2 {
                let bomb = Stream::new(dictionary! { "N" => 3, "Filter" => "FlateDecode" }, data.clone());
                let bomb = d.add_object(bomb);
                d.add_object(Object::Array(vec!["ICCBased".into(), bomb.into()]));
            }
        });
        assert!(found.len() == 1 && found[0].1.contains("too large"), "{found:?}");
    }
}
