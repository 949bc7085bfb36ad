//! A kind whose letter is lost: botulinum toxin type is none.
//!
//! Only where the noun is there and no letter stands at it in any script: a language may spell the letter (टाइप ए, ชนิดเอ),
//! and leave noun and letter out together.

use super::lines::{Line, is_word};
use super::scripts::is_solid;
use super::{Original, PASS, Report, Text};
use crate::diagnostic::codes;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The nouns that have letters, by language; so many letters may follow each.
const NOUNS: [&[(&str, &[&str])]; 3] = [
    &[
        ("en", &["type"]),
        ("de", &["typ"]),
        ("fr", &["type"]),
        ("es", &["tipo"]),
        ("pt", &["tipo"]),
        ("it", &["tipo"]),
        ("ru", &["тип"]),
        ("vi", &["loại", "týp", "típ", "tuýp"]),
        ("bn", &["টাইপ", "ধরন"]),
        ("hi", &["टाइप", "प्रकार"]),
        ("ur", &["ٹائپ", "قسم"]),
        ("ar", &["نوع", "النوع"]),
        ("ta", &["வகை", "டைப்"]),
        ("te", &["రకం", "రకపు", "టైప్"]),
        ("th", &["ชนิด", "ไทป์"]),
        ("ja", &["型"]),
        ("zh", &["型"]),
    ],
    &[
        ("en", &["vitamin"]),
        ("de", &["vitamin"]),
        ("fr", &["vitamine"]),
        ("es", &["vitamina"]),
        ("pt", &["vitamina"]),
        ("it", &["vitamina"]),
        ("ru", &["витамин"]),
        ("vi", &["vitamin"]),
        ("bn", &["ভিটামিন"]),
        ("hi", &["विटामिन"]),
        ("ur", &["وٹامن", "وٹامین"]),
        ("ar", &["فيتامين"]),
        ("ta", &["வைட்டமின்", "விட்டமின்"]),
        ("te", &["విటమిన్"]),
        ("th", &["วิตามิน"]),
        ("ja", &["ビタミン"]),
        ("zh", &["维生素"]),
    ],
    &[
        ("en", &["hepatitis"]),
        ("de", &["hepatitis"]),
        ("fr", &["hépatite"]),
        ("es", &["hepatitis"]),
        ("pt", &["hepatite"]),
        ("it", &["epatite"]),
        ("ru", &["гепатит"]),
        ("bn", &["হেপাটাইটিস"]),
        ("hi", &["हेपेटाइटिस"]),
        ("ur", &["ہیپاٹائٹس"]),
        ("ar", &["الكبد"]),
        ("ta", &["ஹெபடைடிஸ்"]),
        ("te", &["హెపటైటిస్"]),
        ("th", &["ตับอักเสบ"]),
        ("ja", &["肝炎"]),
        ("zh", &["肝炎"]),
    ],
];
/// So many letters of an ending may follow a noun: Typs, typisch is another word.
const ENDING: usize = 3;
/// A letter's name in another script is no longer.
const NAME: usize = 3;
/// Letters in Thai and the stems that China counts hepatitis by.
const SPELT: &[&str] =
    &["เอ", "บี", "ซี", "ดี", "อี", "เค", "甲", "乙", "丙", "丁", "戊", "エー", "ビー", "シー", "ディー", "イー"];

/// No noun with its ending is longer.
const LONGEST: usize = 40;

/// A letter of the source that stands behind such a noun, and is nowhere in the translation.
pub(super) fn compare(text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
    let Some((_, from)) = &text.house.source else { return };
    // Whether the translation has a letter, and where it has not, of which nouns that was judged.
    let mut present: BTreeMap<String, bool> = BTreeMap::new();
    let mut judged = BTreeSet::new();
    for line in &original.lines {
        for at in runs(line) {
            let letter: String = line.marks[at.clone()].iter().map(|mark| mark.c).collect();
            // Roman numerals may be written as other numbers.
            let is_letter = letter.len() == 1
                && letter.starts_with(|c: char| c.is_ascii_uppercase())
                && !matches!(letter.as_str(), "I" | "V" | "X");
            let is_there = || text.lines.iter().any(|line| has(line, &letter));
            if !is_letter || *present.entry(letter.clone()).or_insert_with(is_there) {
                continue;
            }
            let before = at.start.saturating_sub(LONGEST)..at.start;
            let before = line.marks[before].iter().map(|mark| mark.c).collect::<String>();
            let Some(kind) = NOUNS.iter().position(|nouns| ends_in(&before, nouns, &from.language)) else { continue };
            let nouns = &NOUNS[kind];
            if !judged.insert((letter.clone(), kind)) || !stands_alone(text, nouns) {
                continue;
            }
            let noun = nouns.iter().find(|(known, _)| *known == from.language).map_or("", |(_, nouns)| nouns[0]);
            report.add(codes::CHANGED_KIND, text.id, text.place.clone(), || {
                (format!("the source's {noun} {letter} has lost its letter"), format!("write {letter} at it; {PASS}"))
            });
            present.insert(letter, true);
        }
    }
}

/// Runs of Latin letters and digits.
fn runs(line: &Line) -> Vec<Range<usize>> {
    line.runs(|mark| mark.is_text() && !mark.address && mark.c.is_ascii_alphanumeric())
}

/// Whether a text ends in one of the nouns, in whichever form.
fn ends_in(text: &str, nouns: &[(&str, &[&str])], language: &str) -> bool {
    let text = text.trim_end_matches([' ', '\u{A0}', '-', '‑', '\n']);
    let word = text.rsplit(|c| !is_word(c)).next().unwrap_or_default();
    forms(nouns, language).is_some_and(|nouns| nouns.iter().any(|noun| is_form(word, noun)))
}

fn forms<'n>(nouns: &[(&str, &'n [&'n str])], language: &str) -> Option<&'n [&'n str]> {
    nouns.iter().find(|(known, _)| *known == language).map(|(_, nouns)| *nouns)
}

fn is_form(word: &str, noun: &str) -> bool {
    let ending = word.to_lowercase().strip_prefix(noun).map(|rest| rest.chars().count());
    ending.is_some_and(|ending| ending <= ENDING)
}

/// Whether a line has the letter anywhere as one: A, Ａ, BoNT/A, BTXA, D3.
fn has(line: &Line, letter: &str) -> bool {
    let wide = |c: char| char::from_u32(c as u32 + 0xFEE0);
    let full = letter.chars().next().and_then(wide);
    line.marks.iter().any(|mark| mark.is_text() && Some(mark.c) == full)
        || runs(line).into_iter().any(|run| {
            let typed: String = line.marks[run].iter().map(|mark| mark.c).collect();
            let code = typed.chars().filter(char::is_ascii_uppercase).count() > 1 && typed.ends_with(letter);
            let numbered = typed.trim_end_matches(|c: char| c.is_ascii_digit());
            code || numbered == letter
        })
}

/// Whether one of the nouns is in the translation, and nothing at it can be a letter.
fn stands_alone(text: &Text<'_>, nouns: &[(&str, &[&str])]) -> bool {
    let Some(forms) = forms(nouns, &text.language.language) else { return false };
    let solid = forms[0].starts_with(is_solid);
    let mut found = false;
    for line in &text.lines {
        if solid {
            let plain: String = line.plain().chars().filter(|c| !c.is_whitespace()).collect();
            found |= forms.iter().any(|noun| plain.contains(noun));
            if SPELT.iter().any(|name| plain.contains(name)) {
                return false;
            }
            continue;
        }
        let words = line.words();
        let typed = |at: usize| line.marks[words[at].clone()].iter().map(|mark| mark.c).collect::<String>();
        for at in 0..words.len() {
            let word = typed(at);
            if !forms.iter().any(|noun| is_form(&word, noun)) {
                continue;
            }
            found = true;
            let may_be_letter =
                |word: String| !word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().count() <= NAME;
            let after = (at + 1 < words.len()).then(|| typed(at + 1));
            let before =
                at.checked_sub(1).map(typed).filter(|_| matches!(text.language.script.as_str(), "Taml" | "Telu"));
            if after.into_iter().chain(before).any(may_be_letter) {
                return false;
            }
        }
    }
    found
}
