//! Looking for many phrases in a text at once.

use super::lines::{Line, is_word};
use super::scripts::is_solid;
use std::collections::BTreeMap;
use std::ops::Range;

/// So many phrases are looked for; nobody has more names or a longer glossary than that.
const MOST: usize = 2000;

/// Phrases by their first two letters, so that a text is gone through once, however many they are.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_start: BTreeMap<[char; 2], Vec<(Vec<char>, T)>>,
    count: usize,
}

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { by_start: BTreeMap::new(), count: 0 }
    }
}

/// Small letters, and one kind of space.
pub(super) fn folded(c: char) -> char {
    match c {
        _ if c.is_whitespace() => ' ',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => {
            let mut lower = c.to_lowercase();
            lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
        }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase of two characters or more.
    pub(super) fn add(&mut self, phrase: &str, value: T) {
        let letters: Vec<char> = phrase.trim().chars().map(folded).collect();
        if let ([first, second, ..], true) = (letters.as_slice(), self.count < MOST) {
            self.count += 1;
            let known = self.by_start.entry([*first, *second]).or_default();
            // The longest first: of several it is the one that was meant.
            let at = known.partition_point(|(other, _)| other.len() >= letters.len());
            known.insert(at, (letters, value));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_start.is_empty()
    }

    /// Where phrases stand, from the beginnings of words on, or anywhere in scripts without spaces. `ends`: how many letters
    /// may follow before the word ends.
    pub(super) fn find<'p>(&'p self, line: &Line, ends: impl Fn(&T, usize) -> usize) -> Vec<(Range<usize>, &'p T)> {
        let mut found = Vec::new();
        let mut index = 0;
        while let (Some(first), Some(second)) = (line.at(index), line.at(index + 1)) {
            let start = index;
            index += 1;
            let typed = first.is_text() && second.is_text() && !first.address;
            let begins = line.before(start).is_none_or(|mark| !mark.is_text() || !is_word(mark.c) && !mark.is_number());
            if !typed || !(begins || is_solid(first.c)) {
                continue;
            }
            let Some(known) = self.by_start.get(&[folded(first.c), folded(second.c)]) else { continue };
            for (letters, value) in known {
                let here = line.marks.get(start..start + letters.len());
                let matches = |marks: &[super::lines::Mark]| {
                    marks.iter().zip(letters).all(|(mark, letter)| mark.is_text() && folded(mark.c) == *letter)
                };
                if !here.is_some_and(matches) {
                    continue;
                }
                let end = start + letters.len();
                let most = ends(value, letters.len());
                let rest = &line.marks[end..];
                let more = rest.iter().take(most + 1).take_while(|mark| mark.is_text() && is_word(mark.c)).count();
                if more <= most || is_solid(first.c) {
                    found.push((start..end, value));
                    index = end;
                    break;
                }
            }
        }
        found
    }
}
