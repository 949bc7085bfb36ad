//! Pictures: what kind of file they are, how large, and whether they are whole. Nothing is decoded until a page needs
//! its samples.

mod decode;
mod jpeg;
mod png;

pub use decode::{decode, flattened, on_white};

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Artwork, ArtworkKind};
use crate::project::Project;
use std::path::PathBuf;
use std::sync::Arc;

/// The largest file that is read.
pub const MAX_BYTES: u64 = 40 << 20;
/// The most pixels a picture may have: ten times a full A4 page at 450 ppi would still fit.
pub const MAX_PIXELS: u64 = 100_000_000;

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
}

/// Reads artwork by its path relative to the project's root; at most 40 MB and 100 megapixels.
///
/// Memory is bounded by the file's size: only the header and the chain of markers or chunks are looked at.
pub fn load(project: &Project, path: &str) -> Result<Artwork, Diagnostic> {
    let data = project.read_bytes(path, MAX_BYTES).map_err(|finding| match finding.code {
        codes::TOO_LARGE => Diagnostic { code: codes::ABSURD_IMAGE, ..finding }
            .help("save the picture with at most 450 pixels per inch of its printed size"),
        _ => finding,
    })?;
    let header = header(&data).map_err(|fault| match fault {
        Fault::NotAnImage => Diagnostic::new(codes::NOT_AN_IMAGE, format!("`{path}` is neither a JPEG nor a PNG"))
            .help("save the picture as JPEG or PNG; changing the file's name is not enough"),
        Fault::Truncated => Diagnostic::new(codes::TRUNCATED_IMAGE, format!("`{path}` is incomplete or damaged"))
            .help("export or copy the picture once more"),
        Fault::Unsuitable(what, help) => {
            Diagnostic::new(codes::UNSUITABLE_IMAGE, format!("`{path}` {what}")).help(help)
        }
    })?;
    if header.width == 0 || header.height == 0 || u64::from(header.width) * u64::from(header.height) > MAX_PIXELS {
        let message = format!("`{path}` claims to have {} × {} pixels", header.width, header.height);
        return Err(Diagnostic::new(codes::ABSURD_IMAGE, message)
            .help("a picture has at least one pixel and at most 100 million"));
    }
    Ok(Artwork {
        path: PathBuf::from(path),
        data: Arc::from(data),
        kind: header.kind,
        width: header.width,
        height: header.height,
    })
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
