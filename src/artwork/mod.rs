//! Pictures: what kind of file they are, how large, and whether they are whole. Nothing is decoded until a page needs
//! its samples.

mod decode;
mod huffman;
mod jpeg;
mod lightness;
mod png;
mod reduce;
mod scan;
mod turn;

pub use decode::{decode, flattened, icc_profile, on_white};
pub use jpeg::without_metadata;
pub use lightness::Lightness;
pub use reduce::{reduced, resampled};
pub use turn::Turn;

use crate::diagnostic::{Diagnostic, codes};
use image::metadata::Orientation;
use std::path::PathBuf;
use std::sync::Arc;

/// The largest file that is read.
pub const MAX_BYTES: u64 = 40 << 20;
/// The most pixels a JPEG may have: what a telephone's camera makes. It passes through undecoded where no edition needs
/// its samples.
pub const MAX_PIXELS: u64 = 52_000_000;
/// The most pixels a PNG may have, which is decoded always, and a few times at once where leaflets are made side by side:
/// twice a full A4 page at 450 ppi would still fit.
pub const MAX_PNG_PIXELS: u64 = 40_000_000;
/// The most pixels a side may have: no JPEG has more, and MuPDF shows no picture of more.
pub const MAX_SIDE: u32 = 65_535;

/// A picture: JPEG that goes into the PDF as it is unless it is far too fine, or PNG.
#[derive(Clone, Debug, PartialEq)]
pub struct Artwork {
    /// For messages and the manifest: relative to the project's root.
    pub path: PathBuf,
    /// The file's bytes, shared by all leaflets.
    pub data: Arc<Vec<u8>>,
    /// What kind of file it is.
    pub kind: ArtworkKind,
    /// In pixels, as it stands upright.
    pub width: u32,
    /// In pixels, as it stands upright.
    pub height: u32,
    /// How its stored rows are brought upright.
    pub turn: Turn,
}

impl Artwork {
    /// The path as people and the manifest read it, with slashes on every system.
    pub fn name(&self) -> String {
        self.path.to_string_lossy().replace('\\', "/")
    }

    /// Whether its pixels have a colour, or only a lightness.
    pub fn is_in_color(&self) -> bool {
        match self.kind {
            ArtworkKind::Jpeg { components } => components > 1,
            ArtworkKind::Png => png::is_in_color(&self.data),
        }
    }
}

/// What an artwork's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArtworkKind {
    /// Baseline or progressive JPEG with this many colour components (1 or 3).
    Jpeg {
        /// 1 (grey) or 3 (YCbCr).
        components: u8,
    },
    /// PNG.
    Png,
}

/// Why a file is no artwork for us.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    NotAnImage,
    Truncated,
    Unsuitable(&'static str, &'static str),
}

/// What a file's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Header {
    kind: ArtworkKind,
    width: u32,
    height: u32,
    turn: Turn,
}

impl Header {
    /// Of a picture whose rows are stored so that they must be turned.
    fn turned(self, turn: Turn) -> Header {
        let (width, height) = if turn.is_sideways() { (self.height, self.width) } else { (self.width, self.height) };
        Header { width, height, turn, ..self }
    }
}

/// How a camera was held, as its Exif says.
fn exif_turn(exif: &[u8]) -> Option<Turn> {
    Turn::from_exif(Orientation::from_exif_chunk(exif)?.to_exif())
}

/// The artwork that a file holds, which has a path relative to the project's root; at most [`MAX_PIXELS`] or
/// [`MAX_PNG_PIXELS`], and 65,535 pixels a side.
///
/// Of a JPEG, only the header and the chain of markers are looked at: [`verify`] looks at the rest. A PNG is decoded.
pub fn read(path: &str, data: Vec<u8>) -> Result<Artwork, Diagnostic> {
    let header = header(&data).map_err(|fault| match fault {
        Fault::NotAnImage => Diagnostic::new(codes::NOT_AN_IMAGE, format!("`{path}` is neither a JPEG nor a PNG"))
            .help("save the picture as JPEG or PNG; changing the file's name is not enough"),
        Fault::Truncated => damaged(path),
        Fault::Unsuitable(what, help) => {
            Diagnostic::new(codes::UNSUITABLE_IMAGE, format!("`{path}` {what}")).help(help)
        }
    })?;
    let pixels = u64::from(header.width) * u64::from(header.height);
    let (kind, most) = match header.kind {
        ArtworkKind::Jpeg { .. } => ("JPEG", MAX_PIXELS),
        ArtworkKind::Png => ("PNG", MAX_PNG_PIXELS),
    };
    if !(1..=most).contains(&pixels) {
        let message = format!("`{path}` claims to have {} × {} pixels", header.width, header.height);
        let help = format!(
            "a {kind} has at least one pixel and at most {} million; 450 per inch of its printed size are enough",
            most / 1_000_000
        );
        return Err(Diagnostic::new(codes::ABSURD_IMAGE, message).help(help));
    }
    if header.width.max(header.height) > MAX_SIDE {
        let message = format!("`{path}` has {} × {} pixels", header.width, header.height);
        return Err(Diagnostic::new(codes::ABSURD_IMAGE, message)
            .help(format!("a picture has at most {MAX_SIDE} pixels on each side")));
    }
    let artwork = Artwork {
        path: PathBuf::from(path),
        data: Arc::new(data),
        kind: header.kind,
        width: header.width,
        height: header.height,
        turn: header.turn,
    };
    if header.kind == ArtworkKind::Png && pixels * png::bytes_of_a_pixel(&artwork.data) > decode::MAX_MEMORY {
        let message = format!("`{path}` takes more than {} MB once it is decoded", decode::MAX_MEMORY >> 20);
        let help = "save it with 8 bits a channel or with fewer pixels: 450 per inch of its printed size are enough";
        return Err(Diagnostic::new(codes::ABSURD_IMAGE, message).help(help));
    }
    // A PNG's chunks may all be there and its pixels not; a JPEG goes into the file as it is.
    if header.kind == ArtworkKind::Png
        && let Err(why) = decode(&artwork)
    {
        return Err(Diagnostic::new(codes::TRUNCATED_IMAGE, why).help("export or copy the picture once more"));
    }
    Ok(artwork)
}

/// Whether all of a JPEG is there that its header promises: it goes into the PDF as it is, and viewers make up for what is
/// missing without a word. Takes 3.3 ms for the 2600 × 1500 pixels of the shipped banner, where decoding takes 18: short
/// enough for `build` to do it too, beside the leaflet's own thread.
pub fn verify(artwork: &Artwork) -> Result<(), Diagnostic> {
    match artwork.kind {
        ArtworkKind::Jpeg { .. } => scan::follow(&artwork.data).map_err(|_| damaged(&artwork.name())),
        // It has been decoded.
        ArtworkKind::Png => Ok(()),
    }
}

fn damaged(path: &str) -> Diagnostic {
    Diagnostic::new(codes::TRUNCATED_IMAGE, format!("`{path}` is incomplete or damaged"))
        .help("export or copy the picture once more")
}

fn header(data: &[u8]) -> Result<Header, Fault> {
    if data.starts_with(&[0xFF, 0xD8, 0xFF]) {
        jpeg::header(data)
    } else if data.starts_with(png::SIGNATURE) {
        png::header(data)
    } else {
        Err(Fault::NotAnImage)
    }
}

/// The `n` bytes at `at`, or what is missing.
fn bytes(data: &[u8], at: usize, n: usize) -> Result<&[u8], Fault> {
    at.checked_add(n).and_then(|end| data.get(at..end)).ok_or(Fault::Truncated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephones_picture_is_taken_and_one_that_fills_the_memory_is_not() {
        let shipped: &[u8] = include_bytes!("../../assets/articles/botox-chronic-pain/banner.jpg");
        let (width, height) = read("a.jpg", shipped.to_vec()).map(|artwork| (artwork.width, artwork.height)).unwrap();
        let size = |width: u32, height: u32| [height as u16, width as u16].map(u16::to_be_bytes).concat();
        let own = size(width, height);
        let at = shipped.windows(4).position(|window| window == own).unwrap();
        let sized = |width, height| {
            let mut data = shipped.to_vec();
            data[at..at + 4].copy_from_slice(&size(width, height));
            read("a.jpg", data)
        };
        assert_eq!(sized(8160, 6144).map(|artwork| artwork.width), Ok(8160));
        let finding = sized(10_000, 9_990).unwrap_err();
        assert_eq!(finding.code, codes::ABSURD_IMAGE);
        assert!(finding.help.unwrap().contains("a JPEG has at least one pixel and at most 52 million"));
    }
}
