//! Names that are terms: whoever types one again will spell it in two ways, and its cases and isolates are lost.

use super::lines::{Line, is_combining};
use super::phrases::Phrases;
use super::{Report, Text};
use crate::diagnostic::codes;
use crate::locale::syntax::{Ftl, Pattern, Variant};
use fluent_syntax::ast::{self, InlineExpression, PatternElement, VariantKey};
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::collections::BTreeSet;

/// A name that is shorter may be a part of other words, and must stand alone.
const LONG: usize = 4;
/// So many letters of an ending may follow a name.
const ENDING: usize = 4;

/// A term's texts, the usual one first, each with how a message asks for it. Texts that are put together are no names.
fn texts<'p>(id: &str, pattern: &'p Pattern<'p>, own: bool) -> Vec<(&'p str, String)> {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => vec![(value.trim(), id.to_owned())],
        [PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } }] => {
            let parameter = match selector {
                InlineExpression::VariableReference { id } if own => Some(id.name),
                _ => None,
            };
            let mut variants: Vec<_> = variants.iter().collect();
            variants.sort_by_key(|variant| !variant.default);
            let text = |variant: &&'p Variant<'p>| match variant.value.elements.as_slice() {
                [PatternElement::TextElement { value }] => Some(value.trim()),
                _ => None,
            };
            let call = |variant: &Variant<'_>| match (&variant.key, parameter) {
                (VariantKey::Identifier { name }, Some(parameter)) if !variant.default => {
                    format!("{id}({parameter}: \"{name}\")")
                }
                _ => id.to_owned(),
            };
            variants.into_iter().filter_map(|variant| Some((text(&variant)?, call(variant)))).collect()
        }
        _ => Vec::new(),
    }
}

/// Terms that are another name than the source's: Dysport is not Botox. Only one word in Latin letters can be compared with
/// one: what a name is in another script, and what a description is in another language, nobody can tell from its letters.
pub(super) fn renamed(
    text: &Text<'_>,
    (own, pattern): (&Ftl, &Pattern<'_>),
    source: &Pattern<'_>,
    report: &mut Report<'_>,
) {
    let theirs: Vec<String> = texts(text.id, source, false).iter().filter_map(|(name, _)| proper(name)).collect();
    if theirs.is_empty() || theirs.len() < texts(text.id, source, false).len() {
        return;
    }
    for (name, _) in texts(text.id, pattern, true) {
        let other = |name: &String| !theirs.iter().any(|wanted| is_form(wanted, name));
        if proper(name).filter(other).is_none() {
            continue;
        }
        report.add(codes::CHANGED_NAME, text.id, own.span(name), || {
            let wanted = texts(text.id, source, false).first().map_or("", |(name, _)| *name).to_owned();
            let message = format!("`{}` is called `{name}` here, and `{wanted}` in the source", text.id);
            let help = format!(
                "write {wanted} as it is spelt in this language; if it is really called {name}, say why in a comment: # wording-ok: …"
            );
            (message, help)
        });
    }
}

/// A name in small letters without accents, if it is one word in Latin letters and begins with a capital.
fn proper(name: &str) -> Option<String> {
    const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    let name = name.trim_matches(|c: char| !c.is_alphabetic());
    let letters: String = NFD.normalize(name).chars().filter(|c| !is_combining(*c)).collect();
    let latin = |c: char| c.is_alphabetic() && c < '\u{250}' || c == '-';
    let is_name = name.chars().any(char::is_uppercase) && letters.len() >= LONG && letters.chars().all(latin);
    is_name.then(|| letters.to_lowercase())
}

/// Whether a name is another one with an ending, with a prefix, or in another spelling.
fn is_form(theirs: &str, own: &str) -> bool {
    let stem = theirs.chars().zip(own.chars()).take_while(|(a, b)| a == b).count();
    let longer = theirs.chars().count().max(own.chars().count());
    stem >= LONG || own.contains(theirs) || 5 * strsim::damerau_levenshtein(theirs, own) <= 2 * longer
}

/// The terms' texts, each with how a message asks for it.
#[derive(Debug, Default)]
pub(super) struct Names {
    phrases: Phrases<String>,
}

impl Names {
    /// Those of the locale, in every variant, and of the source.
    pub(super) fn new(own: Option<&Ftl>, source: Option<&Ftl>) -> Names {
        let mut names = Names::default();
        let mut known = BTreeSet::new();
        for (ftl, own_terms) in own.map(|ftl| (ftl, true)).into_iter().chain(source.map(|ftl| (ftl, false))) {
            for id in ftl.ids().filter(|id| id.starts_with('-')) {
                // What the source calls so has its name here, if the locale has it.
                let entry = ftl.entry(id).filter(|_| own_terms || own.is_some_and(|own| own.entry(id).is_some()));
                let Some(pattern) = entry.and_then(|entry| entry.value) else { continue };
                for (text, call) in texts(id, pattern, own_terms) {
                    if known.insert(text.to_lowercase()) {
                        names.add(text, &call);
                    }
                }
            }
        }
        names
    }

    fn add(&mut self, name: &str, id: &str) {
        // A word in small letters is no name.
        if name.starts_with(char::is_lowercase)
            || name.chars().count() < 3 && !name.starts_with(super::scripts::is_solid)
        {
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
                let term = id.split('(').next().unwrap_or_default();
                (format!("`{typed}` is typed, though it is the term `{term}`"), help)
            });
        }
    }
}
