//! Words of Chinese and Japanese. A line may end between almost any two of their characters; where there is a choice,
//! it ends between two words, as a reader reads them.

use crate::characters::{is_hiragana, is_ideograph, is_katakana};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use std::ops::Range;
use std::sync::OnceLock;

/// Where the dictionary finds words.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The places inside words, sorted: between two ideographs or kana where ICU4X's dictionary finds no boundary.
    pub inside: Vec<usize>,
    /// The places, sorted, before Chinese words of one character that lean on what is before them: 疼痛|的, 几|种, 神经|性.
    pub leaning: Vec<usize>,
}

pub(super) fn words(text: &str) -> Words {
    static WORDS: OnceLock<WordSegmenterBorrowed<'static>> = OnceLock::new();
    let mut found = Words::default();
    for run in runs(text) {
        let words = WORDS.get_or_init(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));
        let letters = &text[run.clone()];
        let mut boundaries = words.segment_str(letters).peekable();
        let mut before = text[..run.start].chars().next_back().filter(|c| c.is_alphanumeric() || *c == '%');
        for (offset, c) in letters.char_indices() {
            while boundaries.next_if(|&at| at < offset).is_some() {}
            if boundaries.next_if_eq(&offset).is_none() {
                found.inside.push(run.start + offset);
            } else if boundaries.peek() == Some(&(offset + c.len_utf8())) && before.is_some_and(|b| leans(b, c)) {
                found.leaning.push(run.start + offset);
            }
            before = Some(c);
        }
    }
    found
}

/// Whether `word`, a Chinese word of one character, leans on the one that ends with `before`: a particle or a place, an
/// ending, what is counted or the word that counts it.
fn leans(before: char, word: char) -> bool {
    const PARTICLES: &str = "的地得了着过之吗呢吧们上下里内中外前后时";
    const ENDINGS: &str = "性化者症征炎";
    const NUMERALS: &str = "一二两三四五六七八九十百千万几半每各这那";
    PARTICLES.contains(word) || ENDINGS.contains(word) || NUMERALS.contains(before)
}

/// Whether a line that begins at `offset` begins with an ideograph or kana that continues the text before it; what stands
/// in brackets goes on behind them.
pub(super) fn begins_with_letter(text: &str, offset: usize) -> bool {
    around(text, offset).is_some_and(|(a, b)| {
        is_letter(b) && (a.is_alphanumeric() || matches!(a, '%' | '％' | '）' | '」' | '』' | '】' | '〉' | '》' | '”'))
    })
}

/// Whether a line that begins at `offset` begins with kana that end a word: inside a word of the dictionary, or with one
/// that begins no particle and no auxiliary.
pub(super) fn begins_with_ending(text: &str, offset: usize, within_word: bool) -> bool {
    const LEANING: &str = "がのにをはともでへやかよまなだしさこらすほばつくい";
    let inside = |b| within_word || !LEANING.contains(b);
    around(text, offset).is_some_and(|(a, b)| a.is_alphanumeric() && is_hiragana(b) && inside(b))
}

/// Whether a Japanese line that begins at `offset` begins with the verb of a compound particle: に|よると, と|して.
pub(super) fn begins_compound_particle(text: &str, offset: usize) -> bool {
    const AFTER_NI: [&str; 9] = ["よる", "よっ", "より", "つい", "とっ", "おい", "おけ", "対し", "対す"];
    const AFTER_TO: [&str; 3] = ["いう", "いっ", "し"];
    let Some((before, after)) = text.split_at_checked(offset) else { return false };
    let begins = |verbs: &[&str]| verbs.iter().any(|verb| after.starts_with(verb));
    before.ends_with('に') && begins(&AFTER_NI) || before.ends_with('と') && begins(&AFTER_TO)
}

/// Whether a Japanese line that ends at `offset` ends with a word that only points at the next one: この|治療.
pub(super) fn ends_pointing(text: &str, offset: usize) -> bool {
    const POINTING: [&str; 4] = ["この", "その", "あの", "どの"];
    text.get(..offset).is_some_and(|before| POINTING.iter().any(|word| before.ends_with(word)))
}

/// Whether no more than one character, with its punctuation, follows `offset`.
pub(super) fn leaves_one(text: &str, offset: usize) -> bool {
    text.get(offset..).is_some_and(|rest| rest.chars().filter(|c| c.is_alphanumeric()).nth(1).is_none())
}

/// Whether a line's end at `offset` parts two ideographs or two letters of katakana.
pub(super) fn parts_compound(text: &str, offset: usize) -> bool {
    around(text, offset).is_some_and(|(a, b)| !is_hiragana(a) && !is_hiragana(b) && is_katakana(a) == is_katakana(b))
}

/// Whether a line's end at `offset` parts two letters of katakana.
pub(super) fn parts_katakana(text: &str, offset: usize) -> bool {
    around(text, offset).is_some_and(|(a, b)| is_katakana(a) && is_katakana(b))
}

fn around(text: &str, offset: usize) -> Option<(char, char)> {
    let (before, after) = text.split_at_checked(offset)?;
    Some((before.chars().next_back()?, after.chars().next()?))
}

/// Stretches of ideographs and kana.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.by_ref().find(|&(_, c)| is_letter(c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|&(_, c)| is_letter(c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// What the dictionary is asked about: with the signs that repeat a character or stand for zero, and with the middle
/// dot between a foreign name's words, which no [`is_katakana`] is.
fn is_letter(c: char) -> bool {
    is_ideograph(c) || is_hiragana(c) || is_katakana(c) || matches!(c, '\u{3005}'..='\u{3007}' | '゠' | '・')
}
