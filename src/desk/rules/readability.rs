//! How hard a text is to read: long sentences in every language, and for English the grade of the whole article.
//!
//! Both look at articles, and not at alternative texts: those are heard, and describe a picture in one breath.

use super::conventions::Longest;
use super::exceptions::Exceptions;
use super::lines::{Kind, Line, Mark, digit, is_word};
use super::{House, Pair, Report, Text};
use crate::diagnostic::codes;
use crate::project::{CLINIC, LEAFLET};
use std::ops::Range;

/// So many sentences have a grade; the formula was made for passages, not for a line.
const FEWEST_SENTENCES: usize = 10;
/// A placeable is a word of two syllables.
const SYLLABLES_OF_PLACEABLE: usize = 2;

/// What is counted while a file is gone through.
pub(super) struct Reading<'h> {
    house: &'h House,
    is_article: bool,
    english: bool,
    sentences: usize,
    words: usize,
    syllables: usize,
    /// Where the first text stands.
    first: Option<(Range<usize>, String)>,
}

impl<'h> Reading<'h> {
    pub(super) fn new(house: &'h House, pair: &Pair<'_>) -> Reading<'h> {
        let is_article = !matches!(pair.name, CLINIC | LEAFLET);
        let english = pair.language.language == "en";
        Reading { house, is_article, english, sentences: 0, words: 0, syllables: 0, first: None }
    }

    pub(super) fn look(&mut self, text: &Text<'_>, exceptions: Exceptions, report: &mut Report<'_>) {
        if !self.is_article || text.id.starts_with('-') || text.id.ends_with(".alt") {
            return;
        }
        for line in &text.lines {
            for sentence in sentences(line) {
                let length = match self.house.conventions.longest {
                    Longest::Characters(most) => {
                        let (count, unit) = (characters(line, &sentence), "characters");
                        Some((
                            count,
                            most,
                            unit,
                            "Agency for Cultural Affairs of Japan, 2022: 50 to 60; GOV.UK, 2014, for Chinese",
                        ))
                    }
                    Longest::Words(most) => Some((
                        words(line, &sentence).len(),
                        most,
                        "words",
                        "GOV.UK, 2014: 29 words in English are very difficult",
                    )),
                    Longest::Unknown => None,
                };
                if let Some((count, most, unit, source)) = length.filter(|(count, most, ..)| count > most)
                    && !exceptions.length
                {
                    report.add(codes::LONG_SENTENCE, text.id, line.span(sentence.clone()), || {
                        let message =
                            format!("a sentence of {count} {unit}, and more than {most} are very hard to read");
                        (message, format!("make two sentences of it ({source})"))
                    });
                }
                if self.english {
                    self.count(line, &sentence);
                    self.first.get_or_insert_with(|| (text.place.clone(), text.id.to_owned()));
                }
            }
        }
    }

    fn count(&mut self, line: &Line, sentence: &Range<usize>) {
        let words = words(line, sentence);
        self.sentences += usize::from(!words.is_empty());
        self.words += words.len();
        self.syllables += words.iter().map(|word| syllables(&line.marks[word.clone()])).sum::<usize>();
    }

    /// Flesch and Kincaid, *Derivation of New Readability Formulas* (1975).
    fn grade(&self) -> Option<f64> {
        let (sentences, words, syllables) = (self.sentences as f64, self.words as f64, self.syllables as f64);
        (self.sentences >= FEWEST_SENTENCES).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }

    pub(super) fn finish(self, report: &mut Report<'_>) {
        let (Some(grade), Some((place, id))) = (self.grade(), self.first) else { return };
        let most = self.house.reading_grade;
        if grade > f64::from(most) {
            report.add(codes::READING_GRADE, &id, place, || {
                let message = format!("the article asks for {grade:.1} years of school, and {most} are the limit (Flesch-Kincaid)");
                let help = "write short words and short sentences (MedlinePlus: 6th to 7th grade); for a text that must stay as it is, raise `reading-grade` under [check] in leafpress.toml";
                (message, help.to_owned())
            });
        }
    }
}

/// The sentences of a line: to a full stop, question or exclamation mark that a space or the end follows. `Dr. Das` and `3 p.m.
/// today` count as one, since what follows such a dot is a name or small.
fn sentences(line: &Line) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (index, mark) in line.marks.iter().enumerate() {
        let Some(c) = mark.typed().filter(|_| !mark.address) else { continue };
        let ends = match c {
            '。' | '！' | '？' | '।' | '॥' | '۔' | '؟' => true,
            '.' | '!' | '?' | '…' => {
                let after: Vec<&Mark> = line.marks[index + 1..].iter().take(4).collect();
                let closing = after
                    .iter()
                    .take_while(|mark| {
                        matches!(mark.typed(), Some('”' | '“' | '»' | '’' | ')' | '"' | ']' | '\u{A0}' | '\u{202F}'))
                    })
                    .count();
                let space = after.get(closing).is_none_or(|mark| mark.is_space());
                let next = after.get(closing + 1).and_then(|mark| mark.typed());
                let small = next.is_some_and(char::is_lowercase);
                space && !(c == '.' && (small || is_shortened(line, index, next)))
            }
            _ => false,
        };
        if ends {
            sentences.push(start..index + 1);
            start = index + 1;
        }
    }
    sentences.push(start..line.marks.len());
    sentences.retain(|sentence| line.marks[sentence.clone()].iter().any(Mark::is_wordy));
    // A place begins with a word, not with the space before it.
    for sentence in &mut sentences {
        sentence.start += line.marks[sentence.clone()].iter().take_while(|mark| mark.is_space()).count();
    }
    sentences
}

/// Whether a dot most likely shortens a word: an initial, `Dr.`, `ca. 5`. Many languages have small words of two letters.
fn is_shortened(line: &Line, index: usize, next: Option<char>) -> bool {
    let word = line.marks[..index].iter().rev().take(3).take_while(|mark| mark.is_text() && is_word(mark.c));
    let letters: Vec<char> = word.map(|mark| mark.c).collect();
    match letters[..] {
        [letter] => letter.is_ascii_alphabetic(),
        [_, first] => first.is_ascii_uppercase() || next.is_some_and(|c| digit(c).is_some()),
        _ => false,
    }
}

/// The words of a sentence; a placeable is one. Hyphens and apostrophes join.
fn words(line: &Line, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut begun: Option<usize> = None;
    for index in sentence.clone() {
        let mark = &line.marks[index];
        let part = mark.is_wordy() || mark.is_number() || mark.address;
        let joins = matches!(mark.typed(), Some('’' | '\'' | '-' | '‑' | '.' | ',')) && begun.is_some();
        match (part || joins, begun) {
            (true, None) => begun = Some(index),
            (false, Some(start)) => {
                words.push(start..index);
                begun = None;
            }
            _ => {}
        }
    }
    words.extend(begun.map(|start| start..sentence.end));
    words
}

/// What is read in a sentence without spaces: letters and digits; a word in Latin letters is seen at once and counts as two.
fn characters(line: &Line, sentence: &Range<usize>) -> usize {
    let mut in_latin = false;
    let mut count = 0;
    for mark in &line.marks[sentence.clone()] {
        let latin = mark.is_text() && (mark.c.is_ascii_alphanumeric() || mark.address);
        count += match mark.kind {
            Kind::Text if latin => 2 * usize::from(!in_latin),
            Kind::Text => usize::from(mark.c.is_alphabetic() || digit(mark.c).is_some()),
            _ => 2,
        };
        in_latin = latin;
    }
    count
}

/// The syllables of an English word: groups of vowels, without a silent e.
fn syllables(word: &[Mark]) -> usize {
    let placeables = word.iter().filter(|mark| !mark.is_text()).count() * SYLLABLES_OF_PLACEABLE;
    let letters: Vec<char> =
        word.iter().filter(|mark| mark.is_text()).map(|mark| mark.c.to_ascii_lowercase()).collect();
    if letters.iter().all(|c| !c.is_alphabetic()) {
        return placeables.max(1);
    }
    let vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'è' | 'ï');
    let groups = letters.chunk_by(|a, b| vowel(a) == vowel(b)).filter(|group| vowel(&group[0])).count();
    let silent = match letters.as_slice() {
        [.., 'l', 'e'] => false,
        [.., before, 'e'] => !vowel(before),
        [.., 'e', 'd'] => !matches!(letters.get(letters.len().wrapping_sub(3)), Some('t' | 'd')),
        _ => false,
    };
    (groups - usize::from(silent && groups > 1) + placeables).max(1)
}
