//! Space between words that climb over each other. A Nastaliq face's word space is hardly seen (Noto's has 0.13 em), and its
//! letters reach over and under what stands beside them: how far two words are apart is measured on their ink.

use super::Glyph;
use super::itemise::Itemised;
use super::shape::Unit;
use crate::fonts::Fonts;
use harfrust::Script;
use skrifa::GlyphId;

/// In em: a word space of Arabic letters below this is that of a Nastaliq face.
const HARDLY_SEEN: f64 = 0.16;
/// What such a space has at least beside a dash, in em.
const BESIDE_DASH: f64 = 0.28;
/// And between two digits, where a number is written in groups: `۱۰ ۰۰۰` reads as ten times as much or as little without it.
const BETWEEN_DIGITS: f64 = 0.28;
/// What stands at least between the ink of two words, in em: where it is less, as after a letter that joins none, `پھاڑ نہ` reads
/// as one word. Half of all words in running text have 0.2 and more.
const BETWEEN_WORDS: f64 = 0.17;
/// What stands at least between an opening bracket and the letters that reach back to it, in em.
const AFTER_BRACKET: f64 = 0.06;
/// Boxes that overlap by less than this in height, in em, do not meet.
const TOLERANCE: f64 = 0.05;
/// So many clusters on either side may reach as far as the space.
const REACH: usize = 3;

/// The box of a glyph's ink, in points; x to the right of where the word before the space ends.
#[derive(Clone, Copy)]
struct Ink {
    left: f64,
    right: f64,
    bottom: f64,
    top: f64,
}

/// Widens the spaces of Nastaliq that are not seen, and parts brackets from the letters behind them.
pub(super) fn part(units: &mut [Unit], text: &str, itemised: &Itemised, fonts: &Fonts, glyphs: &[Glyph]) {
    let arabic = |unit: &Unit| itemised.pieces.get(unit.piece).filter(|piece| piece.script == Script::ARABIC);
    let letter = |unit: &Unit| text.get(unit.range.clone()).and_then(|part| part.chars().next());
    let space = |unit: &Unit| matches!(letter(unit), Some(' ' | '\u{A0}'));
    let narrow = |unit: &Unit| arabic(unit).is_some_and(|piece| space(unit) && unit.width < HARDLY_SEEN * piece.size);
    let dash = |unit: Option<&Unit>| matches!(unit.and_then(letter), Some('–' | '—'));
    let digit = |unit: Option<&Unit>| unit.and_then(letter).is_some_and(char::is_numeric);
    if !units.iter().any(narrow) {
        return;
    }
    // Of a cluster whose left end is at `pen`. A word in bold beside the space is in another face.
    let inks = |unit: &Unit, pen: f64| -> Vec<Ink> {
        let Some((piece, font)) = arabic(unit).and_then(|piece| Some((piece, fonts.font(piece.face)?))) else {
            return Vec::new();
        };
        let (metrics, scale) = (font.glyph_metrics(), piece.size / f64::from(fonts.units_per_em(piece.face)));
        let ink = |glyph: &Glyph| {
            let ink = metrics.extents(GlyphId::from(glyph.id)).filter(|ink| ink.width > 0.0)?;
            let left = pen + (f64::from(glyph.dx) + f64::from(ink.x_bearing)) * scale;
            let top = (f64::from(glyph.dy) + f64::from(ink.y_bearing)) * scale;
            let (width, height) = (f64::from(ink.width) * scale, f64::from(ink.height) * scale);
            Some(Ink { left, right: left + width, bottom: top - height, top })
        };
        glyphs.get(unit.glyphs.clone()).unwrap_or_default().iter().filter_map(ink).collect()
    };
    for at in 0..units.len() {
        let unit = &units[at];
        let Some(piece) = arabic(unit) else { continue };
        let is_space = narrow(unit);
        if !is_space && !matches!(letter(unit), Some('(' | '[')) {
            continue;
        }
        let (before, after) = (at.checked_sub(1).and_then(|before| units.get(before)), units.get(at + 1));
        let gap = if is_space && (dash(before) || dash(after)) {
            BESIDE_DASH * piece.size - unit.width
        } else if is_space && digit(before) && digit(after) {
            BETWEEN_DIGITS * piece.size - unit.width
        } else {
            let word = |other: &&Unit| arabic(other).is_some() && other.level == unit.level && !space(other);
            let mut pen = 0.0;
            let ends: Vec<Ink> = match is_space {
                true => units[..at]
                    .iter()
                    .rev()
                    .take_while(word)
                    .take(REACH)
                    .flat_map(|unit| {
                        pen += unit.width;
                        inks(unit, pen - unit.width)
                    })
                    .collect(),
                false => inks(unit, -unit.width).into_iter().flat_map(of_bracket).collect(),
            };
            let mut pen = -unit.width;
            let starts = units[at + 1..].iter().take_while(word).take(REACH).flat_map(|unit| {
                pen -= unit.width;
                // The long stroke of kaf and gaf lies over the word before: that is how they are written.
                let reaches_over = matches!(letter(unit), Some('ک' | 'گ' | 'ك'));
                inks(unit, pen).into_iter().filter(move |_| !reaches_over)
            });
            let tolerance = TOLERANCE * piece.size;
            let apart = starts.flat_map(|start| {
                let meets = move |end: &&Ink| start.bottom + tolerance < end.top && end.bottom + tolerance < start.top;
                ends.iter().filter(meets).map(move |end| end.left - start.right)
            });
            let least = if is_space { BETWEEN_WORDS } else { AFTER_BRACKET } * piece.size;
            (least - apart.fold(f64::INFINITY, f64::min)).max(0.0)
        };
        units[at].gap = gap;
    }
}

/// The ends of an opening bracket, which bend towards the text, and the half of it that lies further back between them.
fn of_bracket(ink: Ink) -> [Ink; 3] {
    let quarter = (ink.top - ink.bottom) / 4.0;
    let middle =
        Ink { left: (ink.left + ink.right) / 2.0, top: ink.top - quarter, bottom: ink.bottom + quarter, ..ink };
    [Ink { bottom: middle.top, ..ink }, middle, Ink { top: middle.bottom, ..ink }]
}
