//! Building a [`RichText`]: styles, isolates, white space, normalisation.

use super::isolates::isolate;
use super::phrases::BIDI;
use crate::language::{Direction, Language};
use crate::rich_text::{RichText, Span, SpanStyle};
use crate::values::{FSI, LRI, PDI};
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{BidiClass, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};
use std::ops::Range;
use std::sync::Arc;

/// Characters with the style that each has.
#[derive(Debug)]
pub(super) struct Builder<'l> {
    language: &'l Arc<Language>,
    characters: Vec<(char, u16)>,
    /// Each with whether it is a name's that was put in (see [`RichText::kept`]).
    styles: Vec<(SpanStyle, bool)>,
    current: u16,
    enclosing: Vec<u16>,
    /// The language of what is pushed, where it is not the text's own; whatever markup is open.
    spoken: Option<Arc<Language>>,
}

const SCRIPT: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();

impl<'l> Builder<'l> {
    pub(super) fn new(language: &'l Arc<Language>) -> Builder<'l> {
        Builder {
            language,
            characters: Vec::new(),
            styles: vec![(SpanStyle::default(), false)],
            current: 0,
            enclosing: Vec::new(),
            spoken: None,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.characters.len()
    }

    pub(super) fn push(&mut self, text: &str) {
        let style = self.current;
        self.characters.extend(text.chars().map(|character| (character, style)));
    }

    pub(super) fn open(&mut self, change: impl FnOnce(&mut SpanStyle)) {
        self.enclosing.push(self.current);
        self.restyle(change);
    }

    pub(super) fn close(&mut self) {
        self.current = self.enclosing.pop().unwrap_or(0);
        self.speak(self.spoken.clone());
    }

    /// What is pushed from here on is in this language; `None` for the text's own.
    pub(super) fn speak(&mut self, language: Option<Arc<Language>>) {
        self.spoken = language.clone();
        self.restyle(|style| style.language = language);
    }

    fn restyle(&mut self, change: impl FnOnce(&mut SpanStyle)) {
        let mut style = self.styles[usize::from(self.current)].clone();
        change(&mut style.0);
        self.current = self.numbered(style).unwrap_or(self.current);
    }

    /// The number of a style, new or known.
    fn numbered(&mut self, style: (SpanStyle, bool)) -> Option<u16> {
        match self.styles.iter().position(|known| *known == style) {
            Some(known) => Some(known as u16),
            None if self.styles.len() < usize::from(u16::MAX) => {
                self.styles.push(style);
                Some((self.styles.len() - 1) as u16)
            }
            None => None,
        }
    }

    /// Marks what was pushed since `start` as a name, where only the text itself can say how far it goes: words without
    /// spaces between them.
    fn keep(&mut self, start: usize) {
        if !self.characters[start..].iter().any(|(character, _)| unspaced(*character)) {
            return;
        }
        for at in start..self.characters.len() {
            let (style, _) = self.styles[usize::from(self.characters[at].1)].clone();
            if let Some(kept) = self.numbered((style, true)) {
                self.characters[at].1 = kept;
            }
        }
    }

    /// Isolates what was pushed since `start`, if it could change its order, or that of its surroundings; and keeps it together
    /// where no space shows what belongs together.
    pub(super) fn isolate(&mut self, start: usize, data: bool) {
        self.keep(start);
        let right_to_left = self.language.direction == Direction::RightToLeft;
        if !turns(&self.characters[start..], right_to_left) {
            return;
        }
        let style = self.characters[start].1;
        let opening = if data && right_to_left { LRI } else { FSI };
        self.characters.insert(start, (opening, style));
        self.characters.push((PDI, style));
    }

    pub(super) fn finish(self, message: String) -> RichText {
        let mut characters = tidy_spaces(&self.characters);
        if self.language.direction == Direction::RightToLeft {
            characters = isolate(characters);
        }
        let mut text = String::with_capacity(characters.len() * 2);
        let (mut spans, mut kept): (Vec<Span>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        for run in characters.chunk_by(|a, b| a.1 == b.1) {
            let (style, named) = &self.styles[usize::from(run[0].1)];
            let piece: String = run.iter().map(|(character, _)| *character).collect();
            let start = text.len();
            text.push_str(&normalizer.normalize(&piece));
            if *named {
                match kept.last_mut().filter(|last| last.end == start) {
                    Some(last) => last.end = text.len(),
                    None => kept.push(start..text.len()),
                }
            }
            if *style == SpanStyle::default() {
                continue;
            }
            // A name inside of emphasis is no emphasis of its own.
            match spans.last_mut().filter(|last| last.range.end == start && last.style == *style) {
                Some(last) => last.range.end = text.len(),
                None => spans.push(Span { range: start..text.len(), style: style.clone() }),
            }
        }
        RichText { text, spans, kept, language: Arc::clone(self.language), message }
    }
}

/// Whether a piece holds a character that a text of that direction could reorder. What is isolated already counts
/// no more.
fn turns(piece: &[(char, u16)], right_to_left: bool) -> bool {
    let mut depth = 0usize;
    for (character, _) in piece {
        match *character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            PDI => depth = depth.saturating_sub(1),
            // A page number to come.
            '\u{E000}' | '\u{E001}' if right_to_left => return true,
            _ if depth > 0 => {}
            character => {
                let class = BIDI.get(character);
                let foreign = match right_to_left {
                    true => {
                        [BidiClass::LeftToRight, BidiClass::EuropeanNumber, BidiClass::ArabicNumber].contains(&class)
                    }
                    false => {
                        [BidiClass::RightToLeft, BidiClass::ArabicLetter, BidiClass::ArabicNumber].contains(&class)
                    }
                };
                if foreign {
                    return true;
                }
            }
        }
    }
    false
}

/// White space without breaks: none at the ends, one space elsewhere. Where a line ends between two letters of
/// scripts that put no space between words, nothing stands.
fn tidy_spaces(characters: &[(char, u16)]) -> Vec<(char, u16)> {
    let mut tidy: Vec<(char, u16)> = Vec::with_capacity(characters.len());
    let mut pending: Option<(bool, u16)> = None;
    for &(character, style) in characters {
        if matches!(character, ' ' | '\t' | '\n' | '\r') {
            let line_end = pending.is_some_and(|(line_end, _)| line_end) || character == '\n';
            pending = Some((line_end, pending.map_or(style, |(_, style)| style)));
            continue;
        }
        if let Some((line_end, space_style)) = pending.take()
            && let Some((before, _)) = tidy.last()
            && !(line_end && solid(*before) && solid(character))
        {
            tidy.push((' ', space_style));
        }
        tidy.push((character, style));
    }
    tidy
}

/// Whether words of the character's script are written without spaces. Full-width punctuation counts.
fn solid(character: char) -> bool {
    matches!(SCRIPT.get(character), Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo)
        || unspaced(character) && SCRIPT.get(character) != Script::Tibetan
        || matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// Whether a line may end between any two words of the script, or syllables, with no space to show where.
fn unspaced(character: char) -> bool {
    matches!(SCRIPT.get(character), Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar | Script::Tibetan)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::locale) fn rich(tag: &str, text: &str) -> String {
        let language = Arc::new(Language::parse(tag).unwrap());
        let mut builder = Builder::new(&language);
        builder.push(text);
        builder.finish(String::new()).text
    }

    #[test]
    fn lines_are_joined_as_their_script_wants() {
        assert_eq!(rich("en", "  one\ntwo  three \n"), "one two three");
        assert_eq!(rich("zh-Hans", "肉毒\n杆菌，\n毒素"), "肉毒杆菌，毒素");
        assert_eq!(rich("th", "ยา\nแก้ปวด x\ny"), "ยาแก้ปวด x y");
        assert_eq!(rich("zh-Hans", "一 二"), "一 二");
    }

    #[test]
    fn names_that_are_put_in_are_kept_where_no_space_shows_their_ends() {
        let kept = |tag: &str, name: &str| {
            let language = Arc::new(Language::parse(tag).unwrap());
            let mut builder = Builder::new(&language);
            builder.open(|style| style.strong = true);
            builder.push("ที่");
            let start = builder.len();
            builder.push(name);
            builder.isolate(start, false);
            builder.push("x");
            builder.close();
            let text = builder.finish(String::new());
            assert_eq!(text.spans.len(), 1, "a name is no emphasis of its own");
            text.kept.into_iter().map(|range| text.text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(kept("th", "คลินิกดาราเดีย"), ["คลินิกดาราเดีย"]);
        assert!(kept("th", "Daradia").is_empty());
    }

    #[test]
    fn text_is_nfc_and_no_break_spaces_stay() {
        assert_eq!(rich("en", "e\u{301}\u{A0}x"), "é\u{A0}x");
    }
}
