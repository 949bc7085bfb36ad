//! How large a script's letters look in a face, and how far they reach above and below the baseline.
//!
//! Both are measured on glyphs: a face's own tables do not say. The OS/2 heights of a Bengali face are those of the
//! Latin letters merged into it, and its line metrics leave room for marks that no patient leaflet has.

use super::face::Face;
use harfrust::{Buffer, Direction, Script, ShapeOptions, Tag};

/// What a script's text in a face looks like, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Optics {
    /// The size at which the script's letters look as large as Latin ones of 1 em with an x-height of 1 em:
    /// two faces sit together when their sizes times their `body` are equal.
    pub body: f64,
    /// How far everyday words reach above the baseline.
    pub ascent: f64,
    /// How far they reach below it, positive.
    pub descent: f64,
}

/// A letter to measure, and words that reach as high and as deep as everyday text does.
struct Sample {
    script: [u8; 4],
    letter: char,
    /// How high the letter stands, in em, in a face that sits with Noto Sans at the same size. Letters without a case
    /// whose vowel signs rise above them, such as Tamil and Thai ones, stand at the x-height ([`X_HEIGHT`]). Letters
    /// that hang from a headline stand midway between x-height and cap height. Arabic is measured by its dal: alef and
    /// lam are as long as a style likes.
    level: f64,
    words: &'static str,
}

/// The x-height of Noto Sans, in em.
const X_HEIGHT: f64 = 0.536;

const SAMPLES: &[Sample] = &[
    Sample {
        script: *b"Beng", letter: 'ন', level: 0.625, words: "র্কি ট্রৈ স্নায়ু চিকিৎসা ইনজেকশন"
    },
    Sample {
        script: *b"Deva", letter: 'न', level: 0.625, words: "र्कीं ट्रै द्धृ हूँ बैक्टीरिया"
    },
    Sample { script: *b"Taml", letter: 'ப', level: 0.536, words: "கீ லி ஞூ டூ ணீ ழு" },
    // The bowl without the tick that most letters bear: the face's designers left Latin at its own size beside it.
    Sample {
        script: *b"Telu", letter: 'ల', level: 0.5, words: "కీ స్త్రీ ర్మి చికిత్స ద్వారా బొటాక్స్ కృ పూ ట్రై"
    },
    Sample {
        script: *b"Thai", letter: 'บ', level: 0.536, words: "ที่ ปู่ เป็น กล้ามเนื้อ"
    },
    Sample {
        script: *b"Arab", letter: 'د', level: 0.469, words: "آج علاج درد کرتا کلینک پیچیدگی اعصاب"
    },
];

/// What Vietnamese stacks: a capital with two marks, and below the line a mark and a descender.
const VIETNAMESE: &str = "Ễ Ấ Ộ ễ ợ g y";

/// Whether a language stacks marks on Latin letters, so that titles, whose lines stand close, need more leading.
pub(super) fn stacks_marks(script: Script, language: &str) -> bool {
    language == "vi" && script.tag() == Tag::new(b"Latn")
}

/// Measures Latin in a face as Vietnamese uses it.
pub(super) fn measure_stacked(face: &Face, script: Script) -> Optics {
    let plain = measure(face, script);
    let em = f64::from(face.metrics.units_per_em);
    match ink(face, script, VIETNAMESE) {
        Some((top, bottom)) => Optics { ascent: top / em, descent: -bottom / em, ..plain },
        None => plain,
    }
}

/// Measures a script in a face that has letters of it.
pub(super) fn measure(face: &Face, script: Script) -> Optics {
    let metrics = &face.metrics;
    let em = f64::from(metrics.units_per_em);
    let tag = script.tag().into_bytes();
    let line = (f64::from(metrics.ascent) / em, f64::from(metrics.descent) / em);
    let Some(sample) = SAMPLES.iter().find(|sample| sample.script == tag) else {
        // Latin, Greek and Cyrillic have true OS/2 heights. Ideographs fill their square; the Latin letters that the
        // face's designer put beside them show how large Latin should be, and OS/2 measures those.
        let ideographs = [*b"Hani", *b"Hira", *b"Kana"].contains(&tag);
        let (ascent, descent) = if ideographs { (0.88, 0.12) } else { line };
        return Optics { body: f64::from(metrics.x_height) / em, ascent, descent };
    };
    let ink = |text: &str| ink(face, script, text).map(|(top, bottom)| (top / em, -bottom / em));
    let letter = ink(sample.letter.encode_utf8(&mut [0; 4])).map_or(sample.level, |(top, _)| top);
    let (ascent, descent) = ink(sample.words).unwrap_or(line);
    Optics { body: letter / sample.level * X_HEIGHT, ascent, descent }
}

/// Highest and lowest ink of shaped text, in font units; `None` where nothing is drawn.
fn ink(face: &Face, script: Script, text: &str) -> Option<(f64, f64)> {
    let shaper = face.shaper();
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_script(Some(script));
    let rtl = script.tag() == Tag::new(b"Arab");
    buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    harfrust::shape(&shaper, &mut buffer, ShapeOptions::new()).ok()?;
    let mut reach: Option<(f64, f64)> = None;
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let Some(extents) = shaper.glyph_extents(info.glyph_id.into()) else { continue };
        if extents.height == 0 {
            continue;
        }
        let top = f64::from(extents.y_bearing + position.y_offset);
        let bottom = f64::from(extents.y_bearing + extents.height + position.y_offset);
        let (highest, lowest) = reach.get_or_insert((top, bottom));
        *highest = highest.max(top);
        *lowest = lowest.min(bottom);
    }
    reach
}
