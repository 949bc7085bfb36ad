//! Step 3: clusters and break opportunities → the segments that [`fit`](super::fit) chooses lines from.

use super::breaks::{Break, BreakKind};
use super::findings;
use super::fit::{SHRINK, STRETCH, Segment};
use super::itemise::Itemised;
use super::shape::Unit;
use super::spacing::{HYPHEN_HANG, hang_at_end, hang_at_start};
use crate::characters::is_steering;
use crate::diagnostic::codes::OVERFLOW;
use crate::diagnostic::{Diagnostic, Severity};
use crate::rich_text::RichText;
use harfrust::Script;
use std::ops::Range;

/// How far the gap between two ideographs may stretch, in em: the grid loosens evenly.
const IDEOGRAPH_STRETCH: f64 = 0.06;
/// The same between two words of Thai, which no space parts: less, or the reader sees false spaces.
const THAI_STRETCH: f64 = 0.04;

/// How much dearer a line's end inside a Chinese word or a Japanese phrase is in ragged text, which has no grid to fill.
const RAGGED_WORD: f64 = 8.0;

/// A segment with its place in the text.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Bytes, with the trailing white space.
    pub range: Range<usize>,
    /// Where the trailing white space begins.
    pub ink_end: usize,
    pub kind: BreakKind,
    /// How far the place after it may stretch in a justified line; 0 where there is a space, which does so itself.
    pub gap_stretch: f64,
    /// How far ink stands out of the measure where a line begins and where it ends here, its hyphen included.
    pub hang: (f64, f64),
    pub segment: Segment,
}

/// Positions along the paragraph set on one endless line.
pub(super) struct Ruler<'a> {
    units: &'a [Unit],
    text: &'a str,
    /// The position of each unit's left end and, last, of the end.
    starts: Vec<f64>,
}

impl<'a> Ruler<'a> {
    pub fn new(units: &'a [Unit], text: &'a str) -> Ruler<'a> {
        let mut starts = Vec::with_capacity(units.len() + 1);
        let mut x = 0.0;
        starts.push(x);
        for unit in units {
            x += unit.width + unit.gap;
            starts.push(x);
        }
        Ruler { units, text, starts }
    }

    /// The unit that holds a byte, or the number of units at the end.
    fn unit_at(&self, offset: usize) -> usize {
        self.units.partition_point(|unit| unit.range.end <= offset)
    }

    /// Where the text from `offset` on begins.
    fn start(&self, offset: usize) -> f64 {
        let index = self.unit_at(offset);
        self.starts[index] + self.within(index, offset)
    }

    /// Where the text up to `offset` ends, without the gap that would follow it.
    fn end(&self, offset: usize) -> f64 {
        let index = self.unit_at(offset);
        match self.units.get(index) {
            Some(unit) if unit.range.start < offset => self.starts[index] + self.within(index, offset),
            _ => self.starts[index] - index.checked_sub(1).map_or(0.0, |before| self.units[before].gap),
        }
    }

    /// How far the character that begins at `start` and the one that ends at `end` may stand out of a line's edges.
    fn hang(&self, start: usize, end: usize) -> (f64, f64) {
        let alone = |index: usize, part: fn(char) -> f64| {
            let Some(unit) = self.units.get(index) else { return 0.0 };
            let mut seen = self.text[unit.range.clone()].chars().filter(|c| !is_steering(*c));
            match (seen.next(), seen.next()) {
                (Some(c), None) => part(c) * unit.width,
                _ => 0.0,
            }
        };
        let last = end.checked_sub(1).filter(|last| *last >= start);
        (alone(self.unit_at(start), hang_at_start), last.map_or(0.0, |last| alone(self.unit_at(last), hang_at_end)))
    }

    /// A break inside a ligature: its width is shared out by characters, until the line's ends are shaped again.
    fn within(&self, index: usize, offset: usize) -> f64 {
        let Some(unit) = self.units.get(index).filter(|unit| unit.range.start < offset) else { return 0.0 };
        // Signs of direction belong to the letter before them and are as wide as nothing.
        let seen = |part: &str| part.chars().filter(|&c| !is_steering(c)).count();
        let count = |range: Range<usize>| self.text.get(range).map_or(0, seen) as f64;
        unit.width * count(unit.range.start..offset) / count(unit.range.clone()).max(1.0)
    }
}

/// What the segments need to know of the paragraph.
pub(super) struct Setting<'a> {
    pub text: &'a RichText,
    pub itemised: &'a Itemised,
    pub measure: f64,
    pub justified: bool,
}

/// Cuts the paragraph at its break opportunities. A word wider than the measure is cut between clusters, and reported.
pub(super) fn segments(
    units: &[Unit],
    breaks: &[Break],
    setting: &Setting,
    hyphen_width: impl Fn(&Unit) -> f64,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Stretch> {
    let text = setting.text.text.as_str();
    let ruler = Ruler::new(units, text);
    let solid = setting.text.language.is_chinese_or_japanese();
    let whole_words = solid && !setting.justified;
    let mut stretches: Vec<Stretch> = Vec::with_capacity(breaks.len());
    let mut start = 0;
    for found in breaks.iter().filter(|b| b.offset <= text.len() && text.is_char_boundary(b.offset)) {
        if found.offset <= start {
            continue;
        }
        let range = start..found.offset;
        start = found.offset;
        let ink_end = range.start + trimmed(&text[range.clone()]);
        let (left, right) = (ruler.start(range.start), ruler.end(ink_end).max(ruler.start(range.start)));
        let space = (ruler.start(range.end) - right).max(0.0);
        let mut mark = match found.kind {
            BreakKind::Hyphen => units.get(ruler.unit_at(ink_end.saturating_sub(1))).map_or(0.0, &hyphen_width),
            _ => 0.0,
        };
        let blank = ink_end < range.end;
        let gap_stretch = if setting.justified && !blank && found.kind != BreakKind::Hyphen {
            gap_stretch(&ruler, setting.itemised, range.end)
        } else {
            0.0
        };
        let width = right - left;
        if setting.measure > 0.0 && width > setting.measure + EPSILON {
            overflow(&ruler, &range, ink_end, setting, &mut stretches, diagnostics);
        }
        // What an emergency cut left over is what remains to be set; without one, all of it.
        let from = stretches.last().map_or(range.start, |last| last.range.end).max(range.start);
        let left = ruler.start(from);
        let (mut hang, mut hang_after) = ((0.0, 0.0), 0.0);
        if setting.justified {
            hang = ruler.hang(from, ink_end);
            hang_after = hang.1;
            if found.kind == BreakKind::Hyphen {
                (hang.1, hang_after) = (mark * HYPHEN_HANG, 0.0);
                mark -= hang.1;
            }
        }
        stretches.push(Stretch {
            segment: Segment {
                hang_before: hang.0,
                hang_after,
                width: right - left,
                space,
                stretch: if blank { space * STRETCH } else { gap_stretch },
                shrink: if blank { space * SHRINK } else { 0.0 },
                mark,
                penalty: if whole_words && found.within_word { found.penalty * RAGGED_WORD } else { found.penalty },
                flagged: found.flagged,
                within_word: found.within_word,
                solid,
                mandatory: found.kind == BreakKind::Mandatory,
            },
            range: from..range.end,
            ink_end,
            kind: found.kind,
            gap_stretch,
            hang,
        });
    }
    stretches
}

/// Widths below this are rounding.
const EPSILON: f64 = 1e-6;

/// How many characters of a word a finding quotes.
const LONGEST_QUOTED: usize = 60;

/// Where trailing white space begins. Spaces that do not break are ink.
fn trimmed(text: &str) -> usize {
    text.trim_end_matches(|c: char| {
        is_steering(c) || (c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}'))
    })
    .len()
}

fn gap_stretch(ruler: &Ruler, itemised: &Itemised, offset: usize) -> f64 {
    let index = ruler.unit_at(offset);
    let piece = |index: usize| ruler.units.get(index).and_then(|unit| itemised.pieces.get(unit.piece));
    let (Some(before), Some(after)) = (index.checked_sub(1).and_then(piece), piece(index)) else { return 0.0 };
    let both = |script| before.script == script && after.script == script;
    let em = before.size.max(after.size);
    if both(Script::THAI) {
        em * THAI_STRETCH
    } else if before.script == Script::HAN || after.script == Script::HAN {
        em * IDEOGRAPH_STRETCH
    } else {
        0.0
    }
}

/// What telephone numbers begin with, and no amount of several groups.
fn is_called(c: char) -> bool {
    matches!(c, '+' | '(' | '0' | '٠' | '۰' | '०' | '০' | '௦' | '౦' | '๐' | '໐' | '០' | '၀')
}

/// Cuts a word that no line holds, as much on each line as it holds, and says so: at a space that it has, which else ends no
/// line. Between the groups of a telephone number nothing need be said.
fn overflow(
    ruler: &Ruler,
    range: &Range<usize>,
    ink_end: usize,
    setting: &Setting,
    stretches: &mut Vec<Stretch>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (mut from, mut cut, mut blank) = (range.start, range.start, range.start);
    let mut parted = false;
    // 10 000 000 is a dose.
    let called = ruler.text[range.start..ink_end].trim_start_matches(is_steering).starts_with(is_called);
    let between_groups = |at: usize| {
        called
            && ruler.text[..at].trim_end().ends_with(char::is_numeric)
            && ruler.text[at..].starts_with(char::is_numeric)
    };
    let mut divide = |from: &mut usize, cut: usize, blank: usize| {
        let to = if blank > *from { blank } else { cut };
        parted |= to != blank || !between_groups(to);
        push_piece(ruler, *from..to, stretches);
        *from = to;
    };
    let inside = ruler.units.iter().skip(ruler.unit_at(range.start));
    for at in inside.map(|unit| unit.range.end).take_while(|end| *end < ink_end) {
        // A space at a line's end takes no room.
        let seen = range.start + ruler.text[range.start..at].trim_end().len();
        if ruler.end(seen) - ruler.start(from) > setting.measure && cut > from {
            divide(&mut from, cut, blank);
        }
        cut = at;
        if ruler.text[..at].ends_with(char::is_whitespace) {
            blank = at;
        }
    }
    if ruler.end(ink_end) - ruler.start(from) > setting.measure && cut > from {
        divide(&mut from, cut, blank);
    }
    if !parted {
        return;
    }
    // A word without end would fill the terminal.
    let mut word: String = setting.text.text[range.start..ink_end].chars().filter(|c| !is_steering(*c)).collect();
    if let Some((end, _)) = word.char_indices().nth(LONGEST_QUOTED) {
        word.truncate(end);
        word.push('…');
    }
    let finding = findings::finding(
        OVERFLOW,
        Severity::Warning,
        setting.text,
        format!("`{}` is wider than its line and is divided where the line ends", word.trim()),
        "put a soft hyphen (U+00AD) where it may be parted, or use a shorter word",
    );
    findings::once(diagnostics, finding);
}

fn push_piece(ruler: &Ruler, range: Range<usize>, stretches: &mut Vec<Stretch>) {
    let ink_end = range.start + trimmed(&ruler.text[range.clone()]);
    let width = ruler.end(ink_end) - ruler.start(range.start);
    let space = if ink_end < range.end { (ruler.start(range.end) - ruler.end(ink_end)).max(0.0) } else { 0.0 };
    stretches.push(Stretch {
        segment: Segment { width, space, within_word: true, ..Segment::default() },
        ink_end,
        range,
        kind: BreakKind::Invisible,
        gap_stretch: 0.0,
        hang: (0.0, 0.0),
    });
}
