//! PNG's chain of chunks (ISO/IEC 15948, clause 5).

use super::{Fault, Header, bytes};
use crate::document::{ArtworkKind, Turn};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// The size from IHDR; checks that IDAT follows and that the chain ends with IEND.
pub(super) fn header(data: &[u8]) -> Result<Header, Fault> {
    let mut at = SIGNATURE.len();
    let mut found = None;
    let mut pixels = false;
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
            (b"IEND", Some(header)) => return if pixels { Ok(*header) } else { Err(Fault::Truncated) },
            _ => {}
        }
        at += 12 + content.len();
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
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
    fn every_truncation_is_found() {
        let whole = png(3, 4);
        for length in 8..whole.len() {
            assert_eq!(header(&whole[..length]), Err(Fault::Truncated), "{length} bytes");
        }
    }
}
