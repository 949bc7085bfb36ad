//! PNG's chain of chunks (ISO/IEC 15948, clause 5).

use super::{ArtworkKind, Fault, Header, Turn, bytes, exif_turn};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// The size from IHDR, and how a camera was held, from eXIf (PNG, third edition, 11.3.3.6), which may stand behind the
/// pixels; checks that IDAT is there and that the chain ends with IEND.
pub(super) fn header(data: &[u8]) -> Result<Header, Fault> {
    let mut at = SIGNATURE.len();
    let mut found: Option<Header> = None;
    let (mut pixels, mut turn) = (false, Turn::default());
    loop {
        let length = number(bytes(data, at, 4)?);
        let kind = bytes(data, at + 4, 4)?;
        let content = bytes(data, at + 8, length as usize)?;
        bytes(data, at + 8 + content.len(), 4)?;
        match (kind, &found) {
            (b"IHDR", None) => {
                let (Some(width), Some(height)) = (content.get(..4), content.get(4..8)) else {
                    return Err(Fault::Truncated);
                };
                let (width, height) = (number(width), number(height));
                found = Some(Header { kind: ArtworkKind::Png, width, height, turn: Turn::default() });
            }
            (_, None) => return Err(Fault::Truncated),
            (b"IDAT", _) => pixels = true,
            (b"eXIf", _) => turn = exif_turn(content).unwrap_or(turn),
            (b"IEND", Some(header)) => return if pixels { Ok(header.turned(turn)) } else { Err(Fault::Truncated) },
            _ => {}
        }
        at += 12 + content.len();
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// What a pixel takes once it is decoded, in bytes (PNG, third edition, 11.2.1: depth and colour type).
pub(super) fn bytes_of_a_pixel(data: &[u8]) -> u64 {
    let (depth, kind) = (data.get(24).copied().unwrap_or(8), data.get(25).copied().unwrap_or(6));
    let channels = match kind {
        0 => 1,
        2 => 3,
        4 => 2,
        // A palette may have transparent entries.
        _ => 4,
    };
    channels * if depth == 16 { 2 } else { 1 }
}

/// Whether the colour type is one of red, green and blue (PNG, third edition, 11.2.1).
pub(super) fn is_in_color(data: &[u8]) -> bool {
    data.get(25).is_some_and(|kind| kind & 2 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let mut chunk = (content.len() as u32).to_be_bytes().to_vec();
        chunk.extend(kind);
        chunk.extend(content);
        chunk.extend([0; 4]);
        chunk
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
        header.extend([8, 2, 0, 0, 0]);
        [SIGNATURE.to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", &[1, 2, 3]), chunk(b"IEND", &[])].concat()
    }

    #[test]
    fn the_size_is_in_the_header() {
        let expected = Header { kind: ArtworkKind::Png, width: 50_000, height: 50_000, turn: Turn::default() };
        assert_eq!(header(&png(50_000, 50_000)), Ok(expected));
    }

    #[test]
    fn a_camera_that_was_held_sideways_says_so() {
        let whole = png(30, 20);
        // One entry, the orientation.
        let exif = |orientation: u8| {
            let entry = [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
            chunk(b"eXIf", &[&b"II*\0\x08\0\0\0\x01\0"[..], &entry].concat())
        };
        let (first, end) = (SIGNATURE.len() + 25, whole.len() - 12);
        for (orientation, size) in [(1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30)), (9, (30, 20))] {
            for at in [first, end] {
                let header = header(&[&whole[..at], &exif(orientation), &whole[at..]].concat()).unwrap();
                assert_eq!((header.width, header.height), size, "{orientation}");
                assert_eq!(header.turn, Turn::from_exif(orientation).unwrap_or_default());
            }
        }
        let empty = [&whole[..first], &chunk(b"eXIf", &[]), &whole[first..]].concat();
        assert_eq!(header(&empty), header(&whole));
    }

    #[test]
    fn every_truncation_is_found() {
        let whole = png(3, 4);
        for length in 8..whole.len() {
            assert_eq!(header(&whole[..length]), Err(Fault::Truncated), "{length} bytes");
        }
    }
}
