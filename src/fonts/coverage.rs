//! Which characters a face can draw.

use super::face::Face;
use crate::characters::is_default_ignorable;

/// Whether the face draws `c`. Default-ignorable characters need no glyph; white space and the no-break hyphen are
/// drawn from their everyday relatives where the face lacks them (the shaper does so, as HarfBuzz does).
pub(super) fn covers(face: &Face, c: char) -> bool {
    let has = |c: char| face.font().charmap().map_unicode(c).is_some();
    match c {
        '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => has(' '),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => has(c) || has(' '),
        '\u{2011}' => has(c) || has('\u{2010}'),
        _ => is_default_ignorable(c) || has(c),
    }
}
