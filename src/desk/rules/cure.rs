//! When a finding's cure is certain, so that `check --fix` may write it into the file: only where no number, no syntax and no
//! word can become another one. In doubt there is none, and a person looks.

use super::lines::{Kind, Line, Mark, is_word};
use super::scripts::is_solid;
use std::ops::Range;
use unicode_script::{Script, UnicodeScript};

/// What numbers may stand beside a cure, spaces aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    /// None: the mark may be a part of one.
    None,
    /// One: a space, or a mark that no number has.
    One,
}

/// Whether `right` may stand in the place of some marks of a line of this file.
pub(super) fn is_certain(file: &str, line: &Line, marks: &Range<usize>, right: &str, numbers: Numbers) -> bool {
    let place = line.span(marks.clone());
    let typed = line.marks[marks.clone()].iter().map(|mark| mark.c);
    // An escape stands for its character in the file, and others stand beside it. What is quoted may be code.
    let plain = file.get(place.clone()).is_some_and(|text| text.chars().eq(typed))
        && line.marks[marks.clone()].iter().all(|mark| mark.is_text() && !mark.quoted && !mark.address);
    let beside = [number_before(line, marks.start), number_behind(line, marks.end)];
    let beside = beside.into_iter().filter(|is_number| *is_number).count();
    let few = beside <= usize::from(numbers == Numbers::One);
    plain && !line.unsure && few && !right.contains(['{', '}', '"', '\\', '<', '>', '&', '[', ']', '*', '＂'])
        // Fluent reads what a line begins with.
        && (!begins_line(file, place.start) || right.starts_with(|c: char| c.is_alphabetic() || "“„«‘「『¿¡".contains(c)))
}

fn begins_line(file: &str, at: usize) -> bool {
    file[..at].trim_end_matches(' ').ends_with('\n')
}

/// A digit that a person typed. What a placeable prints is whole.
fn is_digit(mark: &Mark) -> bool {
    mark.is_number() && mark.kind != Kind::Number
}

fn number_before(line: &Line, index: usize) -> bool {
    line.marks[..index].iter().rev().find(|mark| !mark.is_space()).is_some_and(is_digit)
}

fn number_behind(line: &Line, index: usize) -> bool {
    line.marks[index..].iter().find(|mark| !mark.is_space()).is_some_and(is_digit)
}

/// Short words that end sentences where an abbreviation could stand as well.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "है", "हैं", "हो", "था", "थे", "थी", "लें", "दें", "गया", "गई", "गए", "जाए", "आए", "करे", "हुआ", "हुई", "हुए", "भी", "हाँ",
    "छ", "छन्", "हुन्", "भयो", "होस्", "गर", "गरे", "ਹੈ", "ਹਨ", "ਸੀ", "ਲਵੋ", "ਕਰੋ", "ଅଛି", "ନାହିଁ", "নহয়", "হ'ব",
    "না", "হয়", "নয়", "হল", "হন", "খান", "দিন", "নিন", "করে", "হবে", "নেই", "আছে", "আসে", "থাকে", "যায়", "দেয়", "নেয়", "দিই",
    "ہے", "ہیں", "ہو", "گا", "گی", "گے", "لیں", "دیں", "گیا", "گئی", "گئے", "تھا", "تھی", "ہوا", "کیا", "بھی", "ہاں",
];

/// A word of fewer characters may be an abbreviation.
const SHORT: usize = 4;

/// Whether a dot ends a sentence, and is no abbreviation's, number's or address's.
pub(super) fn ends_sentence(line: &Line, index: usize) -> bool {
    let (before, behind) = (&line.marks[..index], line.marks.get(index + 1..).unwrap_or_default());
    let closes =
        |mark: &Mark| mark.typed().is_some_and(|c| matches!(c, ')' | ']' | '”' | '’' | '»' | '」' | '』' | '）'));
    let letter = |mark: &Mark| mark.kind != Kind::Text && !is_digit(mark) || mark.typed().is_some_and(is_word);
    let solid = |mark: Option<&Mark>| mark.and_then(Mark::typed).is_some_and(is_solid);
    let next = behind.iter().find(|mark| !mark.is_space());
    if solid(before.last()) || solid(next) {
        // Words are not parted there, and abbreviations have no dots.
        let ended = before.last().is_some_and(|mark| letter(mark) || closes(mark));
        return ended && next.is_none_or(|mark| solid(Some(mark)) || mark.kind != Kind::Text);
    }
    let is_dot = |mark: &Mark| matches!(mark.typed(), Some('.' | '।' | '۔'));
    // `एम. आर. आई.`, `д. м. н.`: no sentence has one word only.
    let words = |marks: &mut dyn Iterator<Item = &Mark>| {
        let (mut words, mut inside) = (0, false);
        for mark in marks.take_while(|mark| !is_dot(mark)) {
            words += usize::from(!inside && letter(mark));
            inside = letter(mark);
        }
        words
    };
    let ends_text = behind.iter().all(|mark| mark.is_space() || closes(mark));
    let apart = ends_text || behind.first().is_some_and(Mark::is_space) && next.is_some_and(letter);
    let start = before.iter().rposition(|mark| !mark.typed().is_some_and(is_word)).map_or(0, |at| at + 1);
    let word: String = before[start..].iter().map(|mark| mark.c).collect();
    let ended = match before.last() {
        Some(mark) if closes(mark) || mark.kind != Kind::Text => !is_digit(mark),
        _ => !word.is_empty() && (ends_text || before.len() - start >= SHORT || ENDINGS.contains(&word.as_str())),
    };
    let whole = words(&mut before.iter().rev()) > 1 && (ends_text || words(&mut behind.iter()) > 1);
    apart && ended && whole
}

/// Whether all straight single marks of a line are apostrophes, each between two letters: none waits for its end.
pub(super) fn are_apostrophes(line: &Line) -> bool {
    let letter = |mark: Option<&Mark>| {
        mark.is_some_and(|mark| {
            mark.kind == Kind::Words || mark.typed().is_some_and(|c| c.is_alphabetic() && c.script() != Script::Hebrew)
        })
    };
    let between = |index: usize| letter(line.before(index)) && letter(line.after(index));
    let mut straight = line.marks.iter().enumerate().filter(|(_, mark)| mark.typed() == Some('\''));
    straight.all(|(at, _)| between(at))
}

/// Whether the straight double marks of a line are pairs that open and close by turns.
pub(super) fn are_pairs(line: &Line, opens: impl Fn(usize) -> Option<bool>) -> bool {
    let straight: Vec<usize> =
        line.marks.iter().enumerate().filter(|(_, mark)| mark.typed() == Some('"')).map(|(at, _)| at).collect();
    let others = line.marks.iter().any(|mark| matches!(mark.typed(), Some('“' | '”' | '„' | '«' | '»')));
    straight.len().is_multiple_of(2)
        && !others
        && straight.iter().enumerate().all(|(number, at)| opens(*at) == Some(number.is_multiple_of(2)))
}

/// Whether a comma or the like stands between two words and not between two letters of a name (N,N-diethyl).
pub(super) fn parts_words(line: &Line, index: usize) -> bool {
    let letters =
        |marks: &mut dyn Iterator<Item = &Mark>| marks.take_while(|mark| mark.is_text() && is_word(mark.c)).count();
    letters(&mut line.marks[..index].iter().rev()) > 1 && letters(&mut line.marks[index + 1..].iter()) > 1
}

/// Whether hyphens stand between two words with spaces, and are no option's or sign's.
pub(super) fn is_dash(line: &Line, run: &Range<usize>) -> bool {
    let space = |mark: Option<&Mark>| mark.is_some_and(Mark::is_space);
    let word = |mark: Option<&Mark>| {
        mark.is_some_and(|mark| mark.is_wordy() || mark.typed().is_some_and(|c| "»”“)".contains(c)))
    };
    let far = |index: Option<usize>| index.and_then(|index| line.at(index));
    space(line.before(run.start))
        && space(line.at(run.end))
        && word(far(run.start.checked_sub(2)))
        && word(line.at(run.end + 1))
}
