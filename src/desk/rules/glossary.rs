//! `glossary.toml`: how a locale's translators have agreed to translate the source's terms.

use super::lines::Line;
use super::phrases::{Phrases, folded};
use super::scripts::is_solid;
use super::{Original, Report, Text};
use crate::diagnostic::{Diagnostic, codes};
use crate::locale::Locale;
use crate::project::toml::{Reader, parse};
use crate::project::{LOCALES, Project};
use std::collections::BTreeSet;

/// The file beside a locale's messages.
const FILE: &str = "glossary.toml";

/// A term of the source.
#[derive(Debug)]
struct Term {
    source: String,
    /// One of them stands wherever the source has the term; a word may go on with an ending.
    allowed: Vec<String>,
    note: Option<String>,
}

/// A locale's glossary.
#[derive(Debug, Default)]
pub(super) struct Glossary {
    terms: Vec<Term>,
    /// The numbers of the terms, by what the source calls them.
    phrases: Phrases<usize>,
}

/// Reads a locale's glossary; none is an empty one.
pub(super) fn read(project: &Project, locale: &Locale) -> Result<Glossary, Vec<Diagnostic>> {
    let path = format!("{LOCALES}/{}/{FILE}", locale.language.tag);
    if !project.exists(&path) {
        return Ok(Glossary::default());
    }
    let file = project.read_text(&path).map_err(|finding| vec![finding])?;
    let root = parse(&file)?;
    let reader = Reader::new(&file);
    reader.known_keys(root.get_ref(), FILE, &["term"]);
    let mut glossary = Glossary::default();
    let tables = root.get_ref().get("term").and_then(|value| reader.array(value, "`[[term]]`")).unwrap_or_default();
    let mut known = BTreeSet::new();
    for value in tables {
        let Some(table) = reader.table(value, "`[[term]]`") else { continue };
        reader.known_keys(table, "`[[term]]`", &["source", "allowed", "note"]);
        let source = reader.required(table, value.span(), "this term", "source");
        let source = source.and_then(|value| reader.string(value, "`source`"));
        let allowed = reader.required(table, value.span(), "this term", "allowed");
        let list = allowed.and_then(|value| reader.strings(value, "`allowed`"));
        let note = table.get("note").and_then(|value| reader.string(value, "`note`"));
        if let (Some(value), Some([])) = (allowed, list.as_deref()) {
            reader.error(codes::BAD_VALUE, value.span(), "`allowed` names no translation");
        }
        for empty in list.iter().flatten().filter(|word| word.text.trim().is_empty()) {
            reader.error(codes::BAD_VALUE, empty.span.clone(), "this translation is empty");
        }
        let (Some(source), Some(allowed)) = (source, list) else { continue };
        if source.text.trim().chars().count() < 2 {
            reader.error(codes::BAD_VALUE, source.span, "`source` must be a word");
        } else if !known.insert(source.text.trim().to_lowercase()) {
            reader.error(codes::BAD_VALUE, source.span, format!("`{}` is in the glossary already", source.text));
        } else {
            let number = glossary.terms.len();
            glossary.phrases.add(&source.text, number);
            glossary.terms.push(Term {
                source: source.text.trim().to_owned(),
                allowed: allowed.into_iter().map(|word| word.text.trim().to_owned()).collect(),
                note: note.map(|note| note.text),
            });
        }
    }
    reader.finish(Some(glossary))
}

impl Glossary {
    /// Wherever the source has a term of the glossary, the translation has one of the words allowed.
    pub(super) fn check(&self, text: &Text<'_>, original: &Original<'_>, report: &mut Report<'_>) {
        if self.phrases.is_empty() {
            return;
        }
        let english = text.house.source.as_ref().is_some_and(|(_, language)| language.language == "en");
        let mut used = BTreeSet::new();
        for line in &original.lines {
            // One letter may follow: it is looked at below.
            for (range, number) in self.phrases.find(line, |_, _| usize::from(english)) {
                let next = line.at(range.end).and_then(super::lines::Mark::typed);
                if !next.is_some_and(char::is_alphabetic) || next.map(folded) == Some('s') {
                    used.insert(*number);
                }
            }
        }
        for term in used.into_iter().filter_map(|number| self.terms.get(number)) {
            if text.lines.iter().any(|line| term.allowed.iter().any(|word| stands(line, word))) {
                continue;
            }
            report.add(codes::GLOSSARY, text.id, text.place.clone(), || {
                let words = term.allowed.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
                let note = term.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
                let help = format!("the glossary allows {words}{note}, with any ending; other forms of the word are added to `allowed` there; if something else is right here, say why in a comment: # wording-ok: …");
                (format!("the source's “{}” is translated otherwise than the glossary says", term.source), help)
            });
        }
    }
}

/// Whether a phrase stands in a line from the beginning of a word on, in any case, with any ending; in scripts without spaces
/// anywhere.
fn stands(line: &Line, phrase: &str) -> bool {
    let letters: Vec<char> = phrase.chars().map(folded).collect();
    let Some(first) = letters.first() else { return true };
    (0..line.marks.len()).any(|start| {
        let mark = &line.marks[start];
        mark.is_text()
            && folded(mark.c) == *first
            && (is_solid(*first)
                || line.before(start).is_none_or(|mark| !mark.is_text() || !super::lines::is_word(mark.c)))
            && line.marks.get(start..start + letters.len()).is_some_and(|marks| {
                marks.iter().zip(&letters).all(|(mark, letter)| mark.is_text() && folded(mark.c) == *letter)
            })
    })
}
