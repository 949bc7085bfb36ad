//! Names that are terms: whoever types one again will spell it in two ways, and its cases and isolates are lost.

use super::lines::Line;
use super::phrases::Phrases;
use super::{Report, Text};
use crate::diagnostic::codes;
use crate::locale::syntax::{Ftl, Pattern, Variant};
use fluent_syntax::ast::{self, InlineExpression, PatternElement, VariantKey};
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
