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
    /// How high the letter stands, in em, in a face that sits with Noto Sans at the same size; where no rule is known, as
    /// high as in the Noto face whose designers left Latin at its own size beside it. Letters without a case
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
    Sample {
        script: *b"Guru", letter: 'ਨ', level: 0.625, words: "ਪੰਜਾਬੀ ਟਿੱਪਣੀਆਂ ਪੜ੍ਹੋ ਮੂੰਹ ਨੂੰ ਪ੍ਰੀ"
    },
    Sample {
        script: *b"Gujr", letter: 'ન', level: 0.603, words: "ગુજરાતી દર્દીઓ આવૃત્તિ પ્રક્રિયા શુદ્ધ સ્ત્રી"
    },
    Sample {
        script: *b"Knda", letter: 'ಲ', level: 0.565, words: "ಆವೃತ್ತಿ ಪಠ್ಯ ಚಿಕಿತ್ಸೆ ಸ್ತ್ರೀ ನಮ್ಮನ್ನು ಪ್ರಕ್ರಿಯೆ"
    },
    Sample {
        script: *b"Mlym", letter: 'ന', level: 0.566, words: "രോഗികൾക്കുള്ളതല്ല ചെയ്തിട്ടില്ല സ്ത്രീ കൂടുതൽ"
    },
    Sample {
        script: *b"Sinh", letter: 'න', level: 0.612, words: "රෝගීන් මුල් ශ්‍රී කෘත්‍රිම ප්‍රතිකාර අනුවාදය"
    },
    Sample {
        script: *b"Khmr", letter: 'ន', level: 0.586, words: "ប្រើប្រាស់ ស្ត្រី ក្នុងថ្ងៃ អ្នកក្អួត"
    },
    Sample {
        script: *b"Laoo", letter: 'ບ', level: 0.548, words: "ນີ້ ທີ່ ເຫຼົ່ານີ້ ຫຼຸດລົງ ຢູ່"
    },
    Sample {
        script: *b"Mymr", letter: 'ပ', level: 0.546, words: "ကျွန်ုပ်တို့ကို ဤသည်မှာ မြန်မာ နှင့် ရှည်"
    },
    // It hangs from a headline, but stands deeper than Devanagari does.
    Sample {
        script: *b"Tibt", letter: 'པ', level: 0.678, words: "བསྒྱུར རྒྱུ ཤོག་བུ་འདི བསྐྱར་ཞིབ ཚོད ཆེན་པོ སྐྱུགས"
    },
    // All letters are as high as capitals.
    Sample {
        script: *b"Ethi", letter: 'ነ', level: 0.714, words: "ለታካሚዎች ረቂቅ አማርኛ አይደለም በትልቅ"
    },
    Sample { script: *b"Hebr", letter: 'ה', level: 0.593, words: "לקרוא העלון מתוך ץ ף" },
    // The letters are low, and the vowels lie over them.
    Sample {
        script: *b"Thaa", letter: 'ނ', level: 0.418, words: "ވަރޝަން ދިވެހި އިންޖެކްޝަން ބޯށެވެ ލިޔުން"
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
    let rtl = [b"Arab", b"Hebr", b"Thaa"].iter().any(|tag| script.tag() == Tag::new(tag));
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

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_script::UnicodeScript;

    #[test]
    fn each_script_is_measured_on_its_own_letters() {
        for (at, sample) in SAMPLES.iter().enumerate() {
            let of_script = |c: char| c.script().short_name().as_bytes() == sample.script;
            assert!(of_script(sample.letter), "{}", sample.letter);
            let foreign = |c: &char| !of_script(*c) && (c.is_alphanumeric() || c.is_ascii());
            assert_eq!(sample.words.chars().filter(|c| *c != ' ').find(foreign), None, "{}", sample.words);
            assert!(SAMPLES[..at].iter().all(|other| other.script != sample.script));
            assert!((0.4..0.75).contains(&sample.level));
        }
    }
}
