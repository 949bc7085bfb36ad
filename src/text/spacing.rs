//! Space that no character stands for: between Chinese and Latin, and at a justified text's edges, which only look even
//! where small marks stand out into the margin.

use super::itemise::Itemised;
use super::shape::Unit;
use super::{Glyph, nastaliq};
use crate::characters::{is_hiragana, is_ideograph, is_katakana};
use crate::fonts::Fonts;
use harfrust::Script;

/// In em of the Chinese (W3C, Requirements for Chinese Text Layout, 3.2.2: an eighth to a quarter).
const BETWEEN_HAN_AND_LATIN: f64 = 0.2;

/// Parts ideographs and Latin letters or digits that stand side by side, and what touches in Nastaliq.
pub(super) fn space(units: &mut [Unit], text: &str, itemised: &Itemised, fonts: &Fonts, glyphs: &[Glyph]) {
    nastaliq::part(units, text, itemised, fonts, glyphs);
    for at in 1..units.len() {
        let (before, after) = (&units[at - 1], &units[at]);
        if before.piece == after.piece {
            continue;
        }
        let (Some(left), Some(right)) = (itemised.pieces.get(before.piece), itemised.pieces.get(after.piece)) else {
            continue;
        };
        let character = |unit: &Unit| text.get(unit.range.clone()).and_then(|part| part.chars().next());
        let (Some(a), Some(b)) = (character(before), character(after)) else { continue };
        let ideograph = |c| is_ideograph(c) || is_hiragana(c) || is_katakana(c) || matches!(c, '\u{3005}'..='\u{3007}');
        let meet = (left.script == Script::HAN && ideograph(a) && b.is_alphanumeric() && right.script == Script::LATIN)
            || (right.script == Script::HAN
                && ideograph(b)
                && left.script == Script::LATIN
                && (a.is_alphanumeric() || a == '%'));
        if meet {
            units[at - 1].gap = BETWEEN_HAN_AND_LATIN * left.size.max(right.size);
        }
    }
}

/// How far a hyphen stands out at the end of a justified line, as a part of its width. A hyphen is a light stroke half
/// way up: the eye takes the last letter for the edge. The values here and below are about those of Hàn Thế Thành,
/// "Micro-typographic extensions to the TeX typesetting system" (2000), and of the package microtype.
pub(super) const HYPHEN_HANG: f64 = 0.7;

/// The same for a character that ends a line.
pub(super) fn hang_at_end(c: char) -> f64 {
    match c {
        '-' | '\u{2010}' | '\u{2011}' => HYPHEN_HANG,
        '.' | ',' | '،' | '۔' => 0.7,
        ':' | ';' | '؛' | '’' | '‘' | '”' | '“' | '»' | '›' | '"' | '\'' => 0.5,
        '–' | '—' => 0.3,
        '!' | '?' | ')' | ']' | '।' => 0.2,
        _ => 0.0,
    }
}

/// The same for a character that begins a line.
pub(super) fn hang_at_start(c: char) -> f64 {
    match c {
        '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '‹' | '"' | '\'' => 0.5,
        '(' | '[' => 0.2,
        _ => 0.0,
    }
}
