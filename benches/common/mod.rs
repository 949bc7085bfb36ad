//! What the benches share: texts, and segments with widths as the faces have them.

use harfrust::{Buffer, Font, ShapeOptions, ShaperFont};
use leafpress::document::{Direction, Language};
use leafpress::text::breaks::{self, BreakKind};
use leafpress::text::fit::{SHRINK, STRETCH, Segment};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A language with its text in the declaration and its face.
pub struct Sample {
    pub tag: &'static str,
    pub file: &'static str,
    pub face: &'static str,
}

pub const SAMPLES: [Sample; 4] = [
    Sample { tag: "en", file: "eng", face: "noto-sans/NotoSans-Regular.ttf" },
    Sample { tag: "de", file: "deu_1996", face: "noto-sans/NotoSans-Regular.ttf" },
    Sample { tag: "ru", file: "rus", face: "noto-sans/NotoSans-Regular.ttf" },
    Sample { tag: "bn", file: "ben", face: "noto-sans-bengali/NotoSansBengali-Regular.ttf" },
];

/// The language as far as breaking needs it.
pub fn language(tag: &str) -> Language {
    Language { tag: tag.into(), language: tag.into(), script: String::new(), direction: Direction::LeftToRight }
}

/// The declaration's headings and paragraphs, or `None` where `benches/udhr.sh` hasn't run.
pub fn declaration(sample: &Sample) -> Option<Vec<String>> {
    let root = std::env::var_os("LEAFPRESS_UDHR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/udhr/package"), PathBuf::from);
    let html = std::fs::read_to_string(root.join("declaration").join(format!("{}.html", sample.file))).ok()?;
    let mut paragraphs = Vec::new();
    for tag in html.split('<') {
        let Some((name, text)) = tag.split_once('>') else { continue };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" if !text.is_empty() => paragraphs.push(text),
            "br" | "br/" | "br /" => {
                if let Some(last) = paragraphs.last_mut() {
                    last.push(' ');
                    last.push_str(&text);
                }
            }
            _ => {}
        }
    }
    Some(paragraphs)
}

/// A face at one size.
pub struct Face {
    font: Font,
    size: f64,
}

impl Face {
    pub fn open(path: &str, size: f64) -> Face {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts").join(path);
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(std::fs::read(path).expect("the face is there"));
        Face { font: Font::new(bytes, 0).expect("the face is sound"), size }
    }

    /// Advance width of a shaped text, in points; Noto's Latin and Bengali faces have 1000 units per em.
    pub fn width(&self, shaper: &ShaperFont, text: &str) -> f64 {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        harfrust::shape(shaper, &mut buffer, ShapeOptions::new()).expect("direction and script are guessed");
        let units: i32 = buffer.glyph_positions().iter().map(|p| p.x_advance).sum();
        f64::from(units) * self.size / 1000.0
    }

    /// The paragraph's segments.
    pub fn segments(&self, text: &str, language: &Language, hyphenate: bool) -> Vec<Segment> {
        let shaper = ShaperFont::new(&self.font);
        let hyphen = self.width(&shaper, "-");
        let space = self.width(&shaper, " ");
        let mut start = 0;
        breaks::opportunities(text, language, hyphenate, &[])
            .into_iter()
            .map(|place| {
                let piece = &text[start..place.offset];
                start = place.offset;
                let ink = piece.trim_end();
                let space = if ink.len() < piece.len() { space } else { 0.0 };
                Segment {
                    width: self.width(&shaper, ink),
                    space,
                    stretch: space * STRETCH,
                    shrink: space * SHRINK,
                    mark: if place.kind == BreakKind::Hyphen { hyphen } else { 0.0 },
                    penalty: place.penalty,
                    flagged: place.flagged,
                    mandatory: place.kind == BreakKind::Mandatory,
                }
            })
            .collect()
    }
}
