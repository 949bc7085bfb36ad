//! Step 1: a paragraph → pieces that are shaped as a whole: one direction, script, language, face and size.

use super::script::{Char, resolve};
use super::{ParagraphStyle, findings};
use crate::characters::{is_default_ignorable, is_steering};
use crate::diagnostic::Diagnostic;
use crate::fonts::{FaceId, Family, Fonts};
use crate::language::{Direction, Language};
use crate::rich_text::{RichText, SpanStyle};
use std::ops::Range;
use std::sync::Arc;
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_script::Script;

/// Superscripts and subscripts are set at this part of the text's size.
const SCRIPT_SIZE: f64 = 0.62;
/// How far a script may be scaled to sit with the paragraph's.
const MATCH: std::ops::RangeInclusive<f64> = 0.85..=1.15;

/// A stretch of text that is shaped as a whole.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Bytes of the paragraph. Pieces follow each other; a control between two belongs to the first.
    pub range: Range<usize>,
    pub rtl: bool,
    pub script: harfrust::Script,
    /// Which of [`Itemised::languages`].
    pub language: usize,
    pub face: FaceId,
    /// In points.
    pub size: f64,
    /// Baseline shift in points, up positive.
    pub rise: f64,
    /// Characters set at half their width: punctuation of Chinese that meets other punctuation.
    pub halved: Vec<Range<usize>>,
}

/// A paragraph in pieces.
#[derive(Debug)]
pub(super) struct Itemised {
    pub pieces: Vec<Piece>,
    /// The languages that pieces are in, for the shaper.
    pub languages: Vec<harfrust::Language>,
    /// The embedding level of every byte (UAX #9).
    pub levels: Vec<Level>,
    pub base: Level,
}

/// Splits a paragraph.
pub(super) fn itemise(
    text: &RichText,
    style: &ParagraphStyle,
    fonts: &Fonts,
    diagnostics: &mut Vec<Diagnostic>,
) -> Itemised {
    let base = match text.language.direction {
        Direction::LeftToRight => Level::ltr(),
        Direction::RightToLeft => Level::rtl(),
    };
    let levels = ParagraphBidiInfo::new(&text.text, Some(base)).levels;
    let mut chars: Vec<Char> = text
        .text
        .char_indices()
        .map(|(at, c)| Char { at, c, level: levels.get(at).map_or(0, Level::number), script: Script::Common })
        .filter(|char| !is_steering(char.c))
        .collect();
    let paragraph = paragraph_script(text);
    resolve(&mut chars, paragraph);
    narrow_dots(&mut chars);
    let mut chooser =
        Chooser { text, style, fonts, paragraph, known: Vec::new(), languages: Vec::new(), body: None, diagnostics };
    let mut pieces: Vec<Piece> = Vec::new();
    let plain = SpanStyle::default();
    let mut spans = text.spans.iter().enumerate().peekable();
    let mut i = 0;
    while let Some(char) = chars.get(i).copied() {
        // A character with its marks takes one face.
        let end = i + 1 + chars[i + 1..].iter().take_while(|next| is_mark(next.c)).count();
        while spans.peek().is_some_and(|(_, span)| span.range.end <= char.at) {
            spans.next();
        }
        let span = spans.peek().filter(|(_, span)| span.range.start <= char.at);
        let span = span.map_or((usize::MAX, &plain), |(index, span)| (*index, &span.style));
        let dress = chooser.dress(&chars[i..end], span);
        let byte_end = chars.get(end).map_or(text.text.len(), |next| next.at);
        match pieces.last_mut() {
            Some(piece)
                if piece.rtl == (char.level % 2 == 1)
                    && piece.face == dress.face
                    && piece.script == dress.script
                    && piece.language == dress.language
                    && piece.size == dress.size
                    && piece.rise == dress.rise =>
            {
                piece.range.end = byte_end;
            }
            _ => pieces.push(Piece {
                range: pieces.last().map_or(0, |last: &Piece| last.range.end)..byte_end,
                rtl: char.level % 2 == 1,
                script: dress.script,
                language: dress.language,
                face: dress.face,
                size: dress.size,
                rise: dress.rise,
                halved: Vec::new(),
            }),
        }
        i = end;
    }
    let languages = chooser.languages;
    pieces.retain(|piece| fonts.metrics(piece.face).is_some());
    halve_punctuation(&chars, &mut pieces);
    Itemised { pieces, languages, levels, base }
}

/// The script that the paragraph's language is written in.
pub(super) fn paragraph_script(text: &RichText) -> Script {
    Script::from_short_name(iso_base(&text.language.script)).unwrap_or(Script::Latin)
}

/// The ISO 15924 code as Unicode's Script property knows it: `Hans` and `Hant` are ways of writing `Hani`.
fn iso_base(script: &str) -> &str {
    match script {
        "Hans" | "Hant" | "Jpan" | "Kore" => "Hani",
        "Aran" => "Arab",
        other => other,
    }
}

fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && (unicode_script::UnicodeScript::script(&c) == Script::Inherited || is_default_ignorable(c) || {
            use icu_properties::props::GraphemeExtend;
            icu_properties::CodePointSetData::new::<GraphemeExtend>().contains(c)
        })
}

/// What a character is set in.
#[derive(Clone, Copy)]
struct Dress {
    script: harfrust::Script,
    language: usize,
    face: FaceId,
    size: f64,
    rise: f64,
}

/// Chooses faces, remembering what it chose: a paragraph has few combinations.
struct Chooser<'a> {
    text: &'a RichText,
    style: &'a ParagraphStyle,
    fonts: &'a Fonts,
    paragraph: Script,
    /// By script and span.
    known: Vec<(Script, usize, Dress)>,
    languages: Vec<harfrust::Language>,
    body: Option<f64>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Chooser<'_> {
    /// Chooses for a character with its marks.
    fn dress(&mut self, cluster: &[Char], (index, span): (usize, &SpanStyle)) -> Dress {
        let script = cluster.first().map_or(self.paragraph, |char| char.script);
        let known = self.known.iter().find(|(s, i, _)| *s == script && *i == index);
        let dress = match known {
            Some((_, _, dress)) => *dress,
            None => {
                let dress = self.choose(script, span);
                self.known.push((script, index, dress));
                dress
            }
        };
        let covers = |face: FaceId| cluster.iter().all(|char| self.fonts.covers(face, char.c));
        if covers(dress.face) {
            return dress;
        }
        // First the paragraph's own face, then the family for signs of no script, then any, in the table's order, that has the
        // language's forms: the Japanese form of a Chinese character is another one.
        let (bold, italic) = (self.style.bold || span.strong, span.emphasis);
        let language = span.language.as_ref().unwrap_or(&self.text.language);
        let lenders = cluster.first().map(|char| lending(self.fonts, char.c, language)).into_iter().flatten();
        let own = self.fonts.family_for(iso_base(&self.text.language.script), &self.text.language);
        let common = self.fonts.family_for("Zyyy", &self.text.language);
        let family = own.into_iter().chain(common).chain(lenders).find(|family| covers(family.face(bold, italic)));
        match family {
            Some(family) => {
                let face = family.face(bold, italic);
                self.fitted(face, script, span, dress.language)
            }
            // Reported when the shaper finds no glyph: see `shape`.
            None => dress,
        }
    }

    fn choose(&mut self, script: Script, span: &SpanStyle) -> Dress {
        let language: &Arc<Language> = span.language.as_ref().unwrap_or(&self.text.language);
        let (bold, italic) = (self.style.bold || span.strong, span.emphasis);
        let family = self.fonts.family_for(script.short_name(), language);
        let family = family.or_else(|| self.fonts.family_for("Zyyy", language)).or(self.fonts.families().first());
        let face = family.map_or(FaceId(u16::MAX), |family| family.face(bold, italic));
        if let Err(broken) = self.fonts.check(face) {
            findings::once(self.diagnostics, broken);
        }
        let tag = if language.tag.is_empty() { "und" } else { &language.tag };
        let known = self.languages.iter().position(|l| l.as_str().eq_ignore_ascii_case(tag));
        let index = known.unwrap_or_else(|| {
            self.languages.extend(harfrust::Language::new(tag));
            self.languages.len().saturating_sub(1)
        });
        self.fitted(face, script, span, index)
    }

    /// Size and shift for a face beside the paragraph's own.
    fn fitted(&mut self, face: FaceId, script: Script, span: &SpanStyle, language: usize) -> Dress {
        let fonts = self.fonts;
        let body = *self.body.get_or_insert_with(|| {
            let own = fonts.face_for(iso_base(&self.text.language.script), &self.text.language, false, false);
            own.and_then(|face| optical(fonts, face, self.paragraph)).unwrap_or(0.0)
        });
        // Bold and italic take the size of their family's regular face, so that a word in bold doesn't jump.
        let regular = fonts.families().iter().find(|f| f.faces().any(|f| f == face)).map_or(face, |f| f.regular);
        let factor = match optical(fonts, regular, script) {
            Some(own) if own > 0.0 && body > 0.0 => (body / own).clamp(*MATCH.start(), *MATCH.end()),
            _ => 1.0,
        };
        let mut size = self.style.size.0 * factor;
        let mut rise = 0.0;
        if let Some(metrics) = fonts.metrics(face).filter(|_| span.superscript || span.subscript) {
            let em = f64::from(metrics.units_per_em);
            rise = size
                * if span.superscript {
                    f64::from(metrics.superscript_rise) / em
                } else {
                    -f64::from(metrics.subscript_drop) / em
                };
            size *= SCRIPT_SIZE;
        }
        Dress { script: shaping_script(script), language, face, size, rise }
    }
}

/// The families that may print a character which the ones for its script and language do not have. What a language itself is
/// written in has its own forms there: where a family is meant for the language, no other one of that script lends any, and
/// one for other languages never does. A name in the letters of another language takes any.
pub(super) fn lending<'a>(fonts: &'a Fonts, c: char, language: &'a Language) -> impl Iterator<Item = &'a Family> {
    let (script, written) = (unicode_script::UnicodeScript::script(&c), iso_base(&language.script));
    let kana = language.script == "Jpan" && matches!(script, Script::Hiragana | Script::Katakana);
    let own = script.short_name() == written || kana;
    let serving = own.then(|| fonts.family_for(script.short_name(), language)).flatten();
    let names = |family: &Family| !family.languages.is_empty() && family.is_for(language);
    let named = serving.is_some_and(names);
    fonts.families().iter().filter(move |family| {
        let strange = || named && !names(family) && family.scripts.iter().any(|script| iso_base(script) == written);
        serving.is_none() || family.is_for(language) && !strange()
    })
}

/// How large the script looks in the face; a sign that the face draws for another script goes by its Latin height.
fn optical(fonts: &Fonts, face: FaceId, script: Script) -> Option<f64> {
    let own = fonts.families().iter().find(|f| f.faces().any(|f| f == face))?;
    let serves = own.scripts.iter().any(|s| iso_base(s) == script.short_name());
    let script = if serves { script } else { Script::Latin };
    fonts.optics(face, shaping_script(script)).map(|optics| optics.body)
}

/// The script under the name that the shaper knows it by.
pub(super) fn shaping_script(script: Script) -> harfrust::Script {
    let name: Result<[u8; 4], _> = script.short_name().as_bytes().try_into();
    name.ok()
        .and_then(|name| harfrust::Script::from_iso15924_tag(harfrust::Tag::new(&name)))
        .unwrap_or(harfrust::Script::UNKNOWN)
}

/// Opening marks of Chinese, whose left half is blank.
pub(super) fn is_wide_opening(c: char) -> bool {
    "（［｛“‘「『【〔《〈".contains(c)
}

/// A middle dot between spaces parts facts, as it does beside Latin letters: the dot of a Chinese name has an em of its own,
/// and with its spaces the facts would stand two apart.
fn narrow_dots(chars: &mut [Char]) {
    let is_space = |c: char| matches!(c, ' ' | '\u{A0}');
    for at in 1..chars.len().saturating_sub(1) {
        if chars[at].c == '·'
            && chars[at].script == Script::Han
            && is_space(chars[at - 1].c)
            && is_space(chars[at + 1].c)
        {
            chars[at].script = Script::Latin;
        }
    }
}

/// Marks those full-width punctuation marks whose blank half meets another mark or ends the text: `，“` or `。）` would gape by
/// a whole em, and a text at a column's far edge would not reach it. (W3C, Requirements for Chinese Text Layout, 3.1.6; the rule is that of the OpenType feature `chws`.)
fn halve_punctuation(chars: &[Char], pieces: &mut [Piece]) {
    // Marks whose right half is blank.
    let closing = |c: char| "、。，．：；）］｝”’」』】〕》〉".contains(c);
    let opening = is_wide_opening;
    let mut piece = 0;
    let pairs = chars.windows(2).filter_map(|pair| {
        let [a, b] = pair else { return None };
        match () {
            () if a.script != Script::Han || b.script != Script::Han => None,
            () if closing(a.c) && (closing(b.c) || opening(b.c)) => Some(a),
            () if opening(a.c) && opening(b.c) => Some(b),
            () => None,
        }
    });
    let last = chars.last().filter(|last| last.script == Script::Han && closing(last.c));
    for halved in pairs.chain(last) {
        while pieces.get(piece).is_some_and(|p| p.range.end <= halved.at) {
            piece += 1;
        }
        if let Some(piece) = pieces.get_mut(piece).filter(|p| p.range.contains(&halved.at)) {
            piece.halved.push(halved.at..halved.at + halved.c.len_utf8());
        }
    }
}
