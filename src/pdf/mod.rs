//! Sheets → PDF: PDF/UA-1 and PDF/A-2a in one file, for a press PDF/X-4 as well; its proof is for screens and desks.
//!
//! | module | does |
//! |---|---|
//! | `fonts` | which glyphs and clusters each face must draw: its codes and its subset |
//! | `font_file` | a face's dictionaries and streams: program, widths, ToUnicode |
//! | `descriptor` | what a font descriptor says of a face |
//! | `truetype` | adds composite glyphs to a subset |
//! | `paint` | content streams: it and its folder alone name printpdf |
//! | `pages` | page objects: boxes and resources |
//! | `order` | the order of the text, for readers that ignore tags |
//! | `inks` | colours of pages → colours of content streams |
//! | `images` | artwork → image XObjects |
//! | `structure` | structure tree, parent tree, links, bookmarks |
//! | `metadata` | XMP and Info, from the same facts |
//! | `finish` | object streams, cross-references, `/ID` |
//!
//! How each clause of the standards is met stands in `standards/`.

mod descriptor;
mod finish;
mod font_file;
mod fonts;
mod images;
mod inks;
mod metadata;
mod objects;
mod order;
mod pages;
mod paint;
mod structure;
mod truetype;

pub use inks::Inks;

use crate::fonts::{FaceId, Fonts};
use crate::layout::page::Leaflet;
use crate::sheets::{self, Arrangement, Sheet};
use crate::threads;
use objects::Objects;

/// What the writer needs to know of the project's faces. [`Fonts`] is the usual one.
pub trait Faces {
    /// The whole face file; it must hold TrueType outlines.
    fn data(&self, face: FaceId) -> &[u8];
    /// Font units per em.
    fn units_per_em(&self, face: FaceId) -> u16;
    /// The PostScript name, such as `NotoSans-Bold`.
    fn postscript_name(&self, face: FaceId) -> &str;
}

impl Faces for Fonts {
    fn data(&self, face: FaceId) -> &[u8] {
        Fonts::data(self, face)
    }
    fn units_per_em(&self, face: FaceId) -> u16 {
        Fonts::units_per_em(self, face)
    }
    fn postscript_name(&self, face: FaceId) -> &str {
        Fonts::postscript_name(self, face)
    }
}

/// Writes a leaflet as PDF/UA-1 and PDF/A-2a, each page on a sheet of its own. The same leaflet gives the same bytes.
///
/// # Errors
/// Says in one sentence what cannot be written: a face without TrueType outlines, a glyph that
/// its face lacks, an artwork that cannot be decoded, a structure tree that is none.
pub fn write(leaflet: &Leaflet, faces: &dyn Faces) -> Result<Vec<u8>, String> {
    let sheets = sheets::arrange(leaflet, Arrangement::PLAIN);
    write_sheets(leaflet, &sheets, faces, Inks::Srgb, 1)
}

/// Writes the sheets of a leaflet as PDF/UA-1 and PDF/A-2a, for a press also as PDF/X-4, on up to `threads` threads. Their
/// number changes no byte.
///
/// # Errors
/// As [`write()`].
pub fn write_sheets(
    leaflet: &Leaflet,
    sheets: &[Sheet],
    faces: &dyn Faces,
    inks: Inks,
    threads: usize,
) -> Result<Vec<u8>, String> {
    let embedded = fonts::embed(leaflet, sheets, faces, threads)?;
    let (painted, streams) = threads::both(
        threads,
        || paint::paint(leaflet, sheets, &embedded, inks, threads),
        || font_file::streams(&embedded, threads),
    );
    let painted = painted?;

    let mut objects = Objects::default();
    let fonts = font_file::write(&embedded, streams, &mut objects);
    let images = images::write(&painted.images, inks, &mut objects)?;
    let written = pages::write(sheets, painted, &fonts, &images, &mut objects);
    let tree = structure::write(leaflet, sheets, &written, &mut objects)?;
    let catalog = metadata::catalog(leaflet, inks, &written, &tree, &mut objects);
    let info = metadata::info(&leaflet.metadata, inks, &mut objects);
    if objects.entries.len() > MOST_OBJECTS {
        return Err(format!("it would have {} objects: divide the article", objects.entries.len()));
    }
    Ok(finish::finish(&objects, catalog, info, threads))
}

/// The cross-references count places in the object stream with two bytes.
const MOST_OBJECTS: usize = u16::MAX as usize;

/// An array of numbers as PDF writes rectangles: left, lower, right, upper.
fn rectangle(page_height: f64, rect: crate::geometry::Rect) -> lopdf::Object {
    objects::numbers([rect.x.0, page_height - rect.bottom().0, rect.right().0, page_height - rect.y.0])
}
