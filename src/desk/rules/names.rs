//! Names that are terms: whoever types one again will spell it in two ways, and its cases and isolates are lost.

use super::lines::{Line, lines};
use super::phrases::Phrases;
use super::{Report, Text};
use crate::diagnostic::codes;
use crate::locale::syntax::Ftl;

/// A name that is shorter may be a part of other words, and must stand alone.
const LONG: usize = 4;
/// So many letters of an ending may follow a name.
const ENDING: usize = 4;

/// The terms' texts, each with the term's id.
#[derive(Debug, Default)]
pub(super) struct Names {
    phrases: Phrases<String>,
}

impl Names {
    /// Those of the locale, in every variant, and of the source.
    pub(super) fn new(own: Option<&Ftl>, source: Option<&Ftl>) -> Names {
        let mut names = Names::default();
        let mut known = std::collections::BTreeSet::new();
        for (ftl, own_terms) in own.map(|ftl| (ftl, true)).into_iter().chain(source.map(|ftl| (ftl, false))) {
            for id in ftl.ids().filter(|id| id.starts_with('-')) {
                // What the source calls so has its name here, if the locale has it.
                let entry = ftl.entry(id).filter(|_| own_terms || own.is_some_and(|own| own.entry(id).is_some()));
                let Some(pattern) = entry.and_then(|entry| entry.value) else { continue };
                for line in lines(ftl, pattern) {
                    let text = line.plain();
                    let is_name = line.choices.is_empty() && line.marks.iter().all(|mark| mark.is_text());
                    if is_name && known.insert(text.trim().to_lowercase()) {
                        names.add(text.trim(), id);
                    }
                }
            }
        }
        names
    }

    fn add(&mut self, name: &str, id: &str) {
        if name.chars().count() < 3 && !name.starts_with(super::phrases::is_solid) {
            return;
        }
        self.phrases.add(name, id.to_owned());
        // Particles that Arabic writes together with a name: and, so, with, for, like, and the article.
        let bare = name.strip_prefix("ال").unwrap_or(name);
        if bare.chars().count() > LONG && bare.starts_with(|c| matches!(c, '\u{620}'..='\u{6FF}')) {
            for article in ["", "ال", "لل"] {
                for particle in ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل"] {
                    let joined = format!("{particle}{article}{bare}");
                    if joined != name {
                        self.phrases.add(&joined, id.to_owned());
                    }
                }
            }
        }
    }

    /// Names that are typed where their terms should stand.
    pub(super) fn check(&self, text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
        if self.phrases.is_empty() {
            return;
        }
        let ending = |_: &String, length: usize| if length >= LONG { ENDING } else { 0 };
        for (range, id) in self.phrases.find(line, ending) {
            report.add(codes::RETYPED_NAME, text.id, line.span(range.clone()), || {
                let typed: String = line.marks[range].iter().map(|mark| mark.c).collect();
                let help = format!("type {{ {id} }}, so that the name is the same everywhere; if it must stand here, say why in a comment: # wording-ok: …");
                (format!("`{typed}` is typed, though it is the term `{id}`"), help)
            });
        }
    }
}
