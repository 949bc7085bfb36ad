//! What a translator needs: what is missing, stale or doubtful in a locale, seen file by file beside the source.
//!
//! [`crate::document`] finds what keeps a leaflet from being made. Here is what it does not look at: text that no leaflet
//! prints today, the source's wording beside the translation's, the language's own conventions.

pub mod pieces;
mod rules;

use crate::diagnostic::Diagnostic;
use crate::document::Language;
use crate::locale::syntax::Ftl;
use crate::locale::{CLINIC, LEAFLET};
use crate::project::Project;

/// A Fluent file of a locale beside the source's file of the same name, both as far as they can be read.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The file's name without `.ftl`: an article's id, `clinic` or `leaflet`.
    pub name: &'a str,
    /// The locale's language.
    pub language: &'a Language,
    /// The locale's file.
    pub own: &'a Ftl,
    /// The source's; `None` if this is the source, or if the source has no such file.
    pub source: Option<&'a Ftl>,
}

/// The names of the Fluent files that a locale has for these articles, without `.ftl`.
pub fn file_names(articles: &[String]) -> impl Iterator<Item = &str> {
    articles.iter().map(String::as_str).chain([CLINIC, LEAFLET])
}

/// Everything found in these locales' files for these articles. What cannot be read at all is found by resolving.
pub fn check(project: &Project, articles: &[String], locales: &[String]) -> Vec<Diagnostic> {
    let source = project.locale(&project.config().source_locale).ok();
    let mut findings = Vec::new();
    for tag in locales {
        let Ok(locale) = project.locale(tag) else { continue };
        let source = source.as_ref().filter(|source| source.language != locale.language);
        let house = rules::House::read(project, &locale, source.map(|source| &**source), &mut findings);
        for name in file_names(articles) {
            let (Some(own), _) = locale.readable(project, name) else { continue };
            let source = source.and_then(|source| source.readable(project, name).0);
            let pair = Pair { name, language: &locale.language, own: &own, source: source.as_deref() };
            findings.extend(rules::check(&pair, &house).into_iter().map(|finding| finding.in_locale(tag)));
            findings.extend(check_file(&pair).into_iter().map(|finding| finding.in_locale(tag)));
        }
    }
    findings
}

fn check_file(_pair: &Pair<'_>) -> Vec<Diagnostic> {
    Vec::new()
}
