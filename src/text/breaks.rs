//! Where a line may end: UAX #14 by ICU4X with dictionaries for the scripts without spaces, then our own rules.
//!
//! The way: leave out what is invisible (isolates), ask ICU4X, put each of its breaks to the rules (`break_rules.rs`), take
//! breaks out of terms, add addresses' own breaks, add hyphens.

use super::complex;
use super::hyphenation::{self, Hyphenator, Style};
use super::lexicon;
use crate::characters::is_direction_mark;
use crate::language::{Direction, Language};
use icu_segmenter::options::{LineBreakOptions, LineBreakWordOption};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

#[path = "break_characters.rs"]
mod characters;
#[path = "breaks_han.rs"]
mod han;
#[path = "breaks_phrases.rs"]
mod phrases;
#[path = "break_rules.rs"]
mod rules;
#[path = "break_units.rs"]
mod units;

/// Where a line may end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Break {
    /// Byte offset: the next line begins here.
    pub offset: usize,
    /// What the line's end looks like.
    pub kind: BreakKind,
    /// The price, on TeX's scale: 0 is free, 50 a hyphen; see [`penalty`].
    pub penalty: f64,
    /// The line ends in a hyphen, be it drawn or part of the text: two of them should not stand one under the other.
    pub flagged: bool,
    /// It parts a word: no place for a heading's line to end.
    pub within_word: bool,
}

impl Break {
    fn new(offset: usize, kind: BreakKind, penalty: f64) -> Break {
        let hyphen = kind == BreakKind::Hyphen;
        Break { offset, kind, penalty, flagged: hyphen, within_word: hyphen }
    }
}

/// What a line's end looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// After white space, between ideographs, after a hyphen or dash of the text: nothing is drawn.
    Space,
    /// Inside a word: a hyphen is drawn.
    Hyphen,
    /// Inside a word or between words that no space parts: nothing is drawn.
    Invisible,
    /// The line ends here in any case; the end of the text, too.
    Mandatory,
}

/// What line ends cost.
pub mod penalty {
    /// Between two words that no space parts (Thai, Khmer, Burmese, Lao): a little, since a space is better.
    pub const DICTIONARY: f64 = 10.0;
    /// At a soft hyphen: the author wished it.
    pub const SOFT_HYPHEN: f64 = 30.0;
    /// After a hyphen of the text.
    pub const HARD_HYPHEN: f64 = 30.0;
    /// The same in Portuguese, which would have to repeat it on the next line (Acordo Ortográfico 1990, Base XX, 6.º).
    pub const REPEATED_HYPHEN: f64 = 300.0;
    /// A word divided with a hyphen.
    pub const HYPHEN: f64 = 50.0;
    /// The same in scripts whose readers are little used to it (Hindi, Bengali).
    pub const RARE_HYPHEN: f64 = 70.0;
    /// A word divided without a mark (Tamil, Telugu, Kannada, Malayalam).
    pub const SYLLABLE: f64 = 70.0;
    /// Added for two letters alone, for short words, and for words that have a hyphen already.
    pub const POOR: f64 = 40.0;
    /// The paragraph's last word divided: only where the spaces of a line before would more than double.
    pub const LAST_WORD: f64 = 8000.0;
    /// In an address, after a slash.
    pub const ADDRESS: f64 = 40.0;
    /// In an address, before a full stop or another mark.
    pub const ADDRESS_INSIDE: f64 = 300.0;
    /// After a slash between two long words.
    pub const SLASH: f64 = 50.0;
    /// After a word of one letter, which hangs at the line's end.
    pub const ONE_LETTER: f64 = 25.0;
    /// The same in Slavic languages, whose typographers forbid it (Czech: ČSN 01 6910).
    pub const ONE_LETTER_SLAVIC: f64 = 200.0;
    /// Between a number and the word it counts.
    pub const COUNTED: f64 = 30.0;
    /// The same in a language whose units are not all known: the word may be one.
    pub const COUNTED_UNKNOWN: f64 = 300.0;
    /// Between a number and the minutes, days or months that it counts.
    pub const TIME: f64 = 120.0;
    /// Between a word and the number that follows it.
    pub const NUMBERED: f64 = 20.0;
    /// Inside a range in words.
    pub const RANGE: f64 = 300.0;
    /// Inside a Chinese or Japanese word, where no hyphen is drawn: less than a line of the grid gives for it.
    pub const WITHIN_HAN: f64 = 12.0;
    /// Inside a Japanese word before kana that only end it: 始め|る.
    pub const BEFORE_ENDING: f64 = 36.0;
    /// In Chinese and Japanese between a word and the particle or ending that leans on it.
    pub const WITHIN_PHRASE: f64 = 6.0;
    /// In Japanese inside a particle of two words, に|よると: rather there than before or behind it.
    pub const WITHIN_PARTICLE: f64 = 3.0;
    /// Added where a single character would stand alone on a Chinese or Japanese paragraph's last line.
    pub const LAST_CHARACTER: f64 = 3000.0;
    /// Between two Latin words in right-to-left text: the reader would have to jump back and forth.
    pub const LATIN_IN_ARABIC: f64 = 300.0;
    /// Inside a Chinese or Japanese term: never, unless a line would else leave the measure.
    pub const TERM: f64 = 1e6;
    /// Before a Chinese dash, which rather ends a line than begins one.
    pub const BEFORE_DASH: f64 = 80.0;
    /// Before a Russian particle that leans on the word before it (Мильчин, Справочник издателя и автора, 3.4).
    pub const ENCLITIC: f64 = 150.0;
    /// After an initial: "S. Das".
    pub const INITIAL: f64 = 150.0;
}

/// All places where a line may end inside `text`, sorted; none at 0, and the end as [`BreakKind::Mandatory`]. No line
/// ends inside a range of `keep`: words of what the article puts into a message, such as names. Isolates and other
/// direction marks are as if they weren't there: openers begin the next line, closers end the one before.
pub fn opportunities(text: &str, language: &Language, hyphenate: bool, keep: &[Range<usize>]) -> Vec<Break> {
    if text.is_empty() {
        return Vec::new();
    }
    let visible = Visible::of(text);
    let plain: &str = &visible.text;
    let context = rules::Context::new(language);
    let addresses = rules::addresses(plain);
    let amounts = units::amounts(plain, language);
    let mut breaks = Vec::with_capacity(plain.len() / 3 + 2);
    let mut terms = Terms::default();
    let mut offsets: Vec<usize> = segmenter(language).segment_str(plain).collect();
    complex::repair(plain, &mut offsets);
    let mut previous = 0;
    for offset in offsets {
        if offset == 0 || offset >= plain.len() || !plain.is_char_boundary(offset) {
            continue;
        }
        let piece = plain.get(std::mem::replace(&mut previous, offset)..offset).unwrap_or("");
        if inside(&addresses, offset) || complex::is_prefix(piece) {
            continue;
        }
        if terms.hides(plain, offset) || inside(&amounts.firm, offset) {
            if context.han {
                // The grid loosens evenly, inside a term too; only no line ends there.
                let place = Break::new(offset, BreakKind::Invisible, penalty::TERM);
                breaks.push(Break { within_word: true, ..place });
            }
            continue;
        }
        let Some(mut place) = context.judge(plain, offset) else { continue };
        if parts_latin_in_arabic(plain, offset, language) {
            place.penalty += penalty::LATIN_IN_ARABIC;
        }
        if amounts.times.binary_search(&offset).is_ok() {
            place.penalty = place.penalty.max(penalty::TIME);
        }
        breaks.push(place);
    }
    if context.han {
        context.add_around_quotes(plain, &mut breaks);
        let starts = (language.language == "ja").then(|| phrases::starts(plain));
        price_within_words(plain, starts.as_deref(), &mut breaks);
    }
    for address in &addresses {
        rules::add_inside_address(plain, address, &mut breaks);
    }
    let undivided: Vec<Range<usize>> = addresses.into_iter().chain(amounts.firm).collect();
    if let Some(hyphenator) = hyphenate.then(|| hyphenation::hyphenator(&language.language)).flatten() {
        add_hyphens(plain, &hyphenator, &undivided, &mut breaks);
    }
    for place in &mut breaks {
        place.offset = visible.offset(place.offset);
    }
    breaks.retain(|place| {
        place.offset > 0
            && place.offset < text.len()
            && !keep.iter().any(|r| r.start < place.offset && place.offset < r.end)
    });
    // At one place the strongest counts: a line's end that must be, then the cheapest.
    breaks.sort_by(|a, b| {
        (a.offset, a.kind != BreakKind::Mandatory)
            .cmp(&(b.offset, b.kind != BreakKind::Mandatory))
            .then(a.penalty.total_cmp(&b.penalty))
    });
    breaks.dedup_by_key(|place| place.offset);
    breaks.push(Break::new(text.len(), BreakKind::Mandatory, 0.0));
    breaks
}

/// Whether a line's end would part a Latin name in right-to-left text.
fn parts_latin_in_arabic(text: &str, offset: usize, language: &Language) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    language.direction == Direction::RightToLeft
        && latin(text[..offset].trim_end().chars().next_back())
        && latin(text[offset..].chars().next())
}

/// Makes the places inside Chinese and Japanese words dearer than those between them, and those before a particle or an
/// ending. Japanese phrases begin at `starts`.
fn price_within_words(text: &str, starts: Option<&[usize]>, breaks: &mut [Break]) {
    let words = han::words(text);
    for place in breaks.iter_mut().filter(|place| place.kind == BreakKind::Space) {
        // A name in katakana is in no dictionary: コルカ|タ.
        let name = starts.is_some() && han::parts_katakana(text, place.offset);
        let within_word = name || words.inside.binary_search(&place.offset).is_ok();
        let leans = starts.is_none() && words.leaning.binary_search(&place.offset).is_ok();
        let begins_phrase = starts.is_some_and(|starts| starts.binary_search(&place.offset).is_ok());
        // The dictionary loses its way in hiragana, the model among ideographs: 笑|顔.
        let price = if starts.is_some() && !begins_phrase && han::begins_with_ending(text, place.offset, within_word) {
            penalty::BEFORE_ENDING
        } else if within_word && (!begins_phrase || han::parts_compound(text, place.offset)) {
            penalty::WITHIN_HAN
        } else if leans
            || starts.is_some() && !begins_phrase && han::begins_with_letter(text, place.offset)
            || begins_phrase && han::ends_pointing(text, place.offset)
        {
            penalty::WITHIN_PHRASE
        } else if begins_phrase && han::begins_compound_particle(text, place.offset) {
            penalty::WITHIN_PARTICLE
        } else {
            0.0
        };
        if price > 0.0 {
            place.penalty += price;
            place.within_word = true;
        }
        if han::leaves_one(text, place.offset) {
            place.penalty += penalty::LAST_CHARACTER;
        }
    }
}

/// The segmenters, with dictionaries for the scripts that need them; see [`complex`].
fn segmenter(language: &Language) -> LineSegmenterBorrowed<'static> {
    static COMMON: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    static KOREAN: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    if language.language == "ko" {
        // Words whole (W3C, "Requirements for Hangul Text Layout", 5.1.2: by word, for ragged and justified text).
        *KOREAN.get_or_init(|| {
            let mut options = LineBreakOptions::default();
            options.word_option = Some(LineBreakWordOption::KeepAll);
            LineSegmenter::new_dictionary(options)
        })
    } else {
        // Strict: small kana and 々 don't begin a line.
        *COMMON.get_or_init(|| LineSegmenter::new_dictionary(LineBreakOptions::default()))
    }
}

/// A text without what is invisible and has no place of its own on the line.
struct Visible<'a> {
    text: Cow<'a, str>,
    /// For each left-out stretch: offset in the visible text, offset in the whole text of a line end there, and the
    /// whole text's lead over the visible after it.
    gaps: Vec<(usize, usize, usize)>,
}

impl<'a> Visible<'a> {
    fn of(text: &'a str) -> Visible<'a> {
        if !text.chars().any(is_direction_mark) {
            return Visible { text: Cow::Borrowed(text), gaps: Vec::new() };
        }
        let mut visible = String::with_capacity(text.len());
        let mut gaps: Vec<(usize, usize, usize)> = Vec::new();
        for (offset, c) in text.char_indices() {
            if !is_direction_mark(c) {
                visible.push(c);
                continue;
            }
            let after = offset + c.len_utf8();
            // A closer belongs to what is before it.
            let closes = matches!(c, '\u{202C}' | '\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}');
            match gaps.last_mut() {
                Some(gap) if gap.0 == visible.len() => {
                    gap.2 = after - visible.len();
                    if closes {
                        gap.1 = after;
                    }
                }
                _ => gaps.push((visible.len(), if closes { after } else { offset }, after - visible.len())),
            }
        }
        Visible { text: Cow::Owned(visible), gaps }
    }

    /// Where a line that begins at `offset` of the visible text begins in the whole text.
    fn offset(&self, offset: usize) -> usize {
        let next = self.gaps.partition_point(|gap| gap.0 <= offset);
        match next.checked_sub(1).map(|i| self.gaps[i]) {
            Some((at, whole, _)) if at == offset => whole,
            Some((_, _, lead)) => offset + lead,
            None => offset,
        }
    }
}

fn inside(ranges: &[Range<usize>], offset: usize) -> bool {
    ranges.iter().any(|range| range.start < offset && offset < range.end)
}

/// Finds, in one pass over the text, whether a break would divide a term of a script without spaces.
#[derive(Default)]
struct Terms {
    /// All terms that begin before this are known.
    read: usize,
    /// Where the term ends that reaches furthest.
    end: usize,
    /// Where that term begins.
    start: usize,
}

impl Terms {
    fn hides(&mut self, text: &str, offset: usize) -> bool {
        while self.read < offset {
            let Some(rest) = text.get(self.read..) else { break };
            let Some(first) = rest.chars().next() else { break };
            if first >= '\u{E00}'
                && let Some(length) = lexicon::whole_prefix(rest)
                && self.read + length > self.end
            {
                self.start = self.read;
                self.end = self.read + length;
            }
            self.read += first.len_utf8();
        }
        self.start < offset && offset < self.end
    }
}

/// What the last word must leave for the last line if it is divided, in bytes.
const LAST_LINE: usize = 6;

fn add_hyphens(text: &str, hyphenator: &Hyphenator, undivided: &[Range<usize>], breaks: &mut Vec<Break>) {
    let (kind, price) = match hyphenator.style() {
        Style::Hyphen => (BreakKind::Hyphen, penalty::HYPHEN),
        Style::RareHyphen => (BreakKind::Hyphen, penalty::RARE_HYPHEN),
        Style::Nothing => (BreakKind::Invisible, penalty::SYLLABLE),
    };
    let mut points = Vec::new();
    for word in rules::words(text) {
        if !rules::may_divide(text, &word, hyphenator.nouns_capital())
            || undivided.iter().any(|kept| kept.start < word.end && word.start < kept.end)
        {
            continue;
        }
        hyphenator.points(&text[word.clone()], &mut points);
        let compound = rules::beside_hyphen(text, &word);
        let last = rules::is_last(text, &word);
        for point in &points {
            // A last line of a few letters is no line.
            if last && word.len() - point.offset < LAST_LINE {
                continue;
            }
            let poor = if point.poor || compound { penalty::POOR } else { 0.0 };
            let price = if last { penalty::LAST_WORD } else { price + poor };
            breaks.push(Break { within_word: true, ..Break::new(word.start + point.offset, kind, price) });
        }
    }
}

#[cfg(test)]
#[path = "breaks_tests.rs"]
mod tests;
