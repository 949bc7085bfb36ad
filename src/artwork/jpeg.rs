//! JPEG's chain of markers (ITU-T T.81, annex B).

use super::{Fault, Header, bytes};
use crate::document::ArtworkKind;

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;

/// Size and components; checks that a scan follows and that the end marker is there.
pub(super) fn header(data: &[u8]) -> Result<Header, Fault> {
    let mut found = None;
    let mut at = 2;
    loop {
        let marker = match bytes(data, at, 2)? {
            // Fill bytes may stand before a marker.
            [0xFF, 0xFF] => {
                at += 1;
                continue;
            }
            [0xFF, marker] => *marker,
            _ => return Err(Fault::Truncated),
        };
        match marker {
            EOI => return found.ok_or(Fault::Truncated),
            SOI | 0x01 | 0xD0..=0xD7 => {
                at += 2;
                continue;
            }
            _ => {}
        }
        let length = bytes(data, at + 2, 2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let segment = bytes(data, at + 4, length.checked_sub(2).ok_or(Fault::Truncated)?)?;
        match marker {
            0xC0..=0xC2 if found.is_none() => found = Some(frame(segment)?),
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Err(Fault::Unsuitable(
                    "is a lossless or arithmetically coded JPEG, which PDF does not know",
                    "save it as a baseline or progressive JPEG",
                ));
            }
            _ => {}
        }
        at += 2 + length;
        if marker == SOS {
            if found.is_none() {
                return Err(Fault::Truncated);
            }
            at = scan_end(data, at)?;
        }
    }
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
    Ok(Header { kind, width: u16::from_be_bytes([w1, w0]).into(), height: u16::from_be_bytes([h1, h0]).into() })
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
            vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 20, 0, 30, components, 1, 0x11, 0];
        data.extend([0xFF, 0xDA, 0, 3, 0, 7, 0xFF, 0, 9, 0xFF, 0xD0, 5, 0xFF, 0xD9]);
        data
    }

    #[test]
    fn size_and_components_come_from_the_frame() {
        let expected = Header { kind: ArtworkKind::Jpeg { components: 3 }, width: 30, height: 20 };
        assert_eq!(header(&jpeg(3)), Ok(expected));
        assert!(matches!(header(&jpeg(4)), Err(Fault::Unsuitable(..))));
    }

    #[test]
    fn every_truncation_is_found() {
        let whole = jpeg(3);
        for length in 3..whole.len() {
            assert_eq!(header(&whole[..length]), Err(Fault::Truncated), "{length} bytes");
        }
    }
}
