//! Amounts: a number and its unit, which no line's end parts. The unit's name is not divided either: who reads
//! "4,000 milli" at a line's end may stop there.
//!
//! Symbols and what leaflets write stand in the table of units, further languages' names come from CLDR, and what is beside
//! a unit in `lexicon_units.txt`.

use super::characters::{is_digit, is_final_punctuation, is_han, is_space};
use crate::language::Language;
use crate::text::complex::is_solid;
use crate::text::hyphenation::is_mark;
use crate::text::lexicon;
use crate::{unit_names, units};
use std::ops::Range;
use unicode_script::{Script, UnicodeScript};

/// Languages whose units the table has in all the ways in which leaflets write them.
pub(super) fn are_listed(language: &Language) -> bool {
    matches!(
        &*language.language,
        "en" | "de"
            | "fr"
            | "es"
            | "pt"
            | "it"
            | "ru"
            | "uk"
            | "hi"
            | "bn"
            | "ta"
            | "te"
            | "vi"
            | "th"
            | "ar"
            | "ur"
            | "ko"
            | "ja"
            | "zh"
    )
}

/// The amounts in a text, sorted.
#[derive(Debug, Default)]
pub(super) struct Amounts {
    /// From a number's last digit to its unit's end. Where a language puts the unit first, as Sinhala does, from the unit to
    /// the number's first digit.
    pub(super) firm: Vec<Range<usize>>,
    /// Where the name of a unit of time begins behind its number: 3 months.
    pub(super) times: Vec<usize>,
}

pub(super) fn amounts(text: &str, language: &Language) -> Amounts {
    let mut found = Amounts::default();
    if !text.contains(is_digit) {
        return found;
    }
    let names = Names { language: &language.language, further: unit_names::of_amounts(&language.language).collect() };
    let unit_first = !are_listed(language);
    let mut digits = text.char_indices().filter(|(_, c)| is_digit(*c)).peekable();
    let mut number = 0;
    while let Some((at, digit)) = digits.next() {
        let end = at + digit.len_utf8();
        if number != at && unit_first {
            found.firm.extend(before(text, at, &names).map(|start| start..end));
        }
        number = end;
        if digits.peek().is_some_and(|(next, _)| *next == end) {
            continue;
        }
        let rest = text[end..].trim_start_matches(is_gap);
        let gap = text.len() - end - rest.len();
        match length(rest, &names, gap > 0) {
            Some(length) => found.firm.push(at..end + gap + length),
            None if gap > 0 && names.begin_loosely(rest) => found.times.push(end + gap),
            None => {}
        }
    }
    found
}

/// What may stand between a number and its unit.
fn is_gap(c: char) -> bool {
    is_space(c) || matches!(c, '\u{A0}' | '\u{202F}' | '\u{200B}' | '\u{2060}')
}

/// What units are called in a language.
struct Names<'l> {
    language: &'l str,
    /// CLDR's.
    further: Vec<&'static str>,
}

impl Names<'_> {
    /// The length of the longest name at the beginning of a text.
    fn begin(&self, text: &str) -> Option<usize> {
        let listed = units::sticking().names(initial(text)?, self.language);
        listed.chain(self.further.iter().copied()).filter_map(|name| begins(text, name)).max()
    }

    /// Whether a text begins with the name of a unit of time.
    fn begin_loosely(&self, text: &str) -> bool {
        let mut listed = initial(text).into_iter().flat_map(|first| units::sticking().loose(first, self.language));
        listed.any(|name| begins(text, name).is_some())
    }
}

fn initial(text: &str) -> Option<char> {
    text.chars().find(|c| !is_unseen(*c))?.to_lowercase().next()
}

/// How many bytes of `rest` the unit takes that it begins with. `parted` from its number by a space: what clings to a
/// number may be an ordinal's ending.
fn length(rest: &str, names: &Names<'_>, parted: bool) -> Option<usize> {
    let first = rest.chars().next().filter(|c| !is_gap(*c))?;
    let named = names.begin(rest).map(|end| whole(rest, end));
    let symbol = (parted || is_han(first)).then(|| symbol(rest, first)).flatten();
    Some(divided(rest, named.max(symbol)?, names))
}

/// Where a unit ends that something else divides: "মিগ্রা/কেজি", "I. E./ml".
fn divided(rest: &str, mut end: usize, names: &Names<'_>) -> usize {
    loop {
        let Some(behind) = rest[end..].trim_start_matches('.').strip_prefix('/') else { return end };
        let part = behind.split(|c| is_gap(c) || c == '/' || is_final_punctuation(c)).next().unwrap_or("");
        let length = match names.begin(behind) {
            Some(length) => whole(behind, length),
            None if lexicon::divides(part) => part.len(),
            None => return end,
        };
        end = rest.len() - behind.len() + length;
    }
}

/// How much of `rest` a symbol takes, or what is as fixed as one.
fn symbol(rest: &str, first: char) -> Option<usize> {
    let word = rest.split(is_gap).next().filter(|word| !word.is_empty())?;
    let phrases = units::sticking().phrases.iter().filter_map(|phrase| exactly(rest, phrase));
    if let Some(end) = phrases.max() {
        return Some(end);
    }
    let bare = word.trim_end_matches(is_final_punctuation);
    let second = rest[word.len()..].trim_start_matches(is_space).split(is_space).next().unwrap_or("");
    let ended = second.trim_end_matches(is_final_punctuation);
    for pair in [second, ended] {
        if lexicon::is_unit_of_two(word, pair) {
            return Some(pair.as_ptr() as usize - rest.as_ptr() as usize + pair.len());
        }
    }
    // "500 mg-Tabletten", "mg’dan", "мг)-ыг": an ending or a bracket behind it.
    let head = word.split(['-', '\u{2010}', '\u{2011}', '/', '’', '\'', ':', ')', ']', ',']).next().unwrap_or("");
    // "100 mgを", "500 mgក្នុង": another script goes on.
    let script = first.script();
    let same = |c: char| matches!(c.script(), Script::Common | Script::Inherited) && !is_han(c) || c.script() == script;
    let own = &word[..word.find(|c| !same(c)).unwrap_or(word.len())];
    [word, bare, head, head.trim_end_matches(is_final_punctuation), own, own.trim_end_matches(is_final_punctuation)]
        .into_iter()
        .find(|unit| lexicon::is_unit(unit))
        .map(str::len)
}

/// Where the unit begins that stands before the number at `at`, and is no other number's.
fn before(text: &str, at: usize, names: &Names<'_>) -> Option<usize> {
    let left = text[..at].trim_end_matches(is_gap);
    let start = left.rfind(is_gap).map_or(0, |gap| gap + left[gap..].chars().next().map_or(0, char::len_utf8));
    let unit = left[start..].trim_start_matches(['(', '[']);
    let known = || names.begin(unit).is_some_and(|end| whole(unit, end) == unit.len());
    let symbol = unit.chars().count() > 1 && lexicon::is_unit(unit);
    let free = left.len() < at && !left[..start].trim_end_matches(is_gap).ends_with(is_digit);
    (free && (symbol || known())).then(|| left.len() - unit.len())
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}')
}

/// The length of a symbol of several words at the beginning of `text`.
fn exactly(text: &str, symbol: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    let mut end = 0;
    for expected in symbol.chars() {
        let (at, c) = letters.next()?;
        if c != expected && !(is_gap(c) && is_gap(expected)) {
            return None;
        }
        end = at + c.len_utf8();
    }
    (!text[end..].starts_with(|c: char| c.is_alphanumeric() || is_mark(c))).then_some(end)
}

/// The length of `name` at the beginning of `text`, with capitals or without, whatever separators nobody sees stand in it.
/// A name of two letters is the whole word, but for Chinese characters.
fn begins(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices().filter(|(_, c)| !is_unseen(*c));
    let mut end = 0;
    for expected in name.chars() {
        let (at, c) = letters.next()?;
        let same = c == expected || c.to_lowercase().eq([expected]) || is_gap(c) && is_gap(expected);
        if !same {
            return None;
        }
        end = at + c.len_utf8();
    }
    let goes_on = text[end..].starts_with(|c: char| c.is_alphabetic() || is_mark(c));
    (!goes_on || name.chars().count() > 2 || name.starts_with(is_han)).then_some(end)
}

/// Where the word ends whose beginning up to `end` is a unit: its ending belongs to it, but where no space parts words, the
/// next one follows.
fn whole(text: &str, end: usize) -> usize {
    let solid = text[..end].chars().next_back().is_some_and(|c| is_solid(c) || is_han(c));
    let goes_on = |c: char| is_mark(c) || !solid && (c.is_alphabetic() || matches!(c, '\u{200C}' | '\u{200D}'));
    end + text[end..].find(|c| !goes_on(c)).unwrap_or(text.len() - end)
}
