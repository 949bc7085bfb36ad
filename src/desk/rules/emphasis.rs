//! Whole paragraphs in capitals or italics: their words lose their shapes, and slow readers most (UK Association for
//! Accessible Formats, "Creating clear print and large print documents", 2012; NHS service manual, "Typography").

use super::lines::{Kind, Line};
use super::{Report, Text};
use crate::diagnostic::codes;
use unicode_script::Script;

/// So many letters are more than a name, a title or a warning's first words: a line of A4.
const PARAGRAPH: usize = 60;
/// So many letters in so many words are a whole step or point, where the article says that it is one.
const SENTENCE: usize = 20;
const SENTENCE_WORDS: usize = 5;
/// The share of letters that makes it a whole one, in tenths.
const WHOLE: usize = 9;

pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let letters =
        || line.marks.iter().filter(|mark| mark.kind == Kind::Text && mark.c.is_alphabetic() && !mark.address);
    let all = letters().count();
    let (Some(first), Some(last)) = (letters().next(), letters().next_back()) else { return };
    let is_sentence = || text.is_sentence && all >= SENTENCE && line.words().len() >= SENTENCE_WORDS;
    let is_paragraph = all >= PARAGRAPH;
    if !is_paragraph && !is_sentence() {
        return;
    }
    let whole = |some: usize| some * 10 >= all * WHOLE;
    let what = if whole(letters().filter(|mark| mark.c.is_uppercase()).count()) {
        "in capitals"
    } else if is_paragraph && has_italics(text) && whole(letters().filter(|mark| mark.emphasis).count()) {
        "in italics"
    } else {
        return;
    };
    report.add(codes::ALL_EMPHASIS, text.id, first.start..last.end, || {
        let whole = if is_paragraph { "paragraph" } else { "sentence" };
        let message = format!("a whole {whole} {what} is hard to read");
        (message, "set it plain, with a word or two in <strong> … </strong>, or make it a callout".to_owned())
    });
}

/// Whether italics of the text's script are hard to read: in other scripts emphasis is bold. A block of sources may be in
/// italics, as titles are.
fn has_italics(text: &Text<'_>) -> bool {
    let scripts = &text.house.scripts;
    let italic = |script: &Script| matches!(script, Script::Latin | Script::Greek | Script::Cyrillic);
    scripts.iter().any(italic) && !text.is_sources
}
