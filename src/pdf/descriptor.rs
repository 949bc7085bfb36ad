//! What a font descriptor says of a face.

use super::objects::{Id, dictionary, name, number, numbers, reference};
use lopdf::{Dictionary, Object};
use skrifa::raw::{FontRef, TableProvider};

/// The face's facts for a font descriptor (ISO 32000-1, table 122), in thousandths of an em.
#[derive(Debug)]
pub(super) struct Descriptor {
    flags: i64,
    bounds: [f64; 4],
    italic_angle: f64,
    ascent: f64,
    descent: f64,
    cap_height: f64,
    stem_v: f64,
}

impl Descriptor {
    pub fn of(font: &FontRef, scale: f64, bounds: [i16; 4]) -> Descriptor {
        const FIXED_PITCH: i64 = 1;
        // The codes are glyph ids, so no face of ours is "nonsymbolic".
        const SYMBOLIC: i64 = 1 << 2;
        const ITALIC: i64 = 1 << 6;
        let hhea = font.hhea().ok();
        let os2 = font.os2().ok();
        let post = font.post().ok();
        let ascent = hhea.as_ref().map_or(0, |t| i32::from(t.ascender().to_i16()));
        let descent = hhea.as_ref().map_or(0, |t| i32::from(t.descender().to_i16()));
        let italic_angle = post.as_ref().map_or(0.0, |t| t.italic_angle().to_f64());
        let fixed = post.as_ref().is_some_and(|t| t.is_fixed_pitch() != 0);
        let weight = os2.as_ref().map_or(400, |t| t.us_weight_class());
        let cap_height = os2.as_ref().and_then(|t| t.s_cap_height()).filter(|&h| h > 0).map_or(ascent, i32::from);
        let scaled = |value: i32| (f64::from(value) * scale).round();
        Descriptor {
            flags: SYMBOLIC | if fixed { FIXED_PITCH } else { 0 } | if italic_angle != 0.0 { ITALIC } else { 0 },
            bounds: bounds.map(|b| scaled(i32::from(b))),
            italic_angle,
            ascent: scaled(ascent),
            descent: scaled(descent),
            cap_height: scaled(cap_height),
            // No table tells the stems' width; this is the usual estimate from the weight class
            // (88 for regular, 166 for bold).
            stem_v: (50.0 + (f64::from(weight) / 65.0).powi(2)).round(),
        }
    }

    pub fn dictionary(&self, base_name: &str, file: Id) -> Dictionary {
        dictionary([
            ("Type", name("FontDescriptor")),
            ("FontName", name(base_name)),
            ("Flags", Object::Integer(self.flags)),
            ("FontBBox", numbers(self.bounds)),
            ("ItalicAngle", number(self.italic_angle)),
            ("Ascent", number(self.ascent)),
            ("Descent", number(self.descent)),
            ("CapHeight", number(self.cap_height)),
            ("StemV", number(self.stem_v)),
            ("FontFile2", reference(file)),
        ])
    }
}
