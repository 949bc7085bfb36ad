//! What a translator needs: what is missing, stale or doubtful in a locale, seen file by file beside the source.
//!
//! [`crate::document`] finds what keeps a leaflet from being made. Here is what it does not look at: text that no leaflet
//! prints today, the source's wording beside the translation's, the language's own conventions.

mod compare;
pub mod difference;
mod doses;
pub mod earlier;
mod echoes;
pub mod fix;
pub mod history;
mod kept;
pub mod ledger;
pub mod marks;
pub mod nodes;
pub mod pieces;
mod rounding;
mod rules;
pub mod settled;
pub mod sign;
mod singular;
pub mod splice;
mod stale;
pub mod status;
mod strays;
pub mod sync;
mod template;
mod unasked;
pub mod uncompared;
mod unused_facts;
mod unwritten;
pub mod update;
mod variants;
pub mod xliff;

pub use echoes::without_echoes;
pub use stale::some_of;

use crate::diagnostic::{Diagnostic, codes};
use crate::language::Language;
use crate::locale::Locale;
use crate::locale::syntax::Ftl;
use crate::project::{CLINIC, LEAFLET, Project};
use crate::values::Values;
use earlier::Earlier;
use ledger::Ledger;
use std::collections::BTreeSet;

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
    /// The messages and terms (with their hyphens) that any text of the locale's files names.
    pub named: &'a BTreeSet<String>,
}

/// The names of the Fluent files that a locale has for these articles, without `.ftl`.
pub fn file_names(articles: &[String]) -> impl Iterator<Item = &str> {
    articles.iter().map(String::as_str).chain([CLINIC, LEAFLET])
}

/// Everything found in these locales' files for these articles, except what `known` says already: the findings of
/// resolving, which knows what a leaflet needs.
pub fn check(project: &Project, articles: &[String], locales: &[String], known: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut findings = look(project, articles, locales);
    // What a leaflet takes from the source is not unknown to the file's other texts.
    let borrowed: BTreeSet<_> = known
        .iter()
        .filter(|finding| finding.code == codes::FALLBACK)
        .filter_map(|finding| Some((finding.locale.as_deref()?, finding.absent.as_deref().or(finding.id.as_deref())?)))
        .collect();
    findings.retain(|finding| {
        let unknown = |(locale, name): &(&str, &str)| {
            finding.locale.as_deref() == Some(*locale) && finding.absent.as_deref() == Some(*name)
        };
        ![codes::UNKNOWN_TERM, codes::UNKNOWN_REFERENCE].contains(&finding.code) || !borrowed.iter().any(unknown)
    });
    let known: BTreeSet<_> = known.iter().flat_map(keys).collect();
    findings.retain(|finding| !keys(finding).any(|key| known.contains(&key)));
    findings
}

/// By what a finding is known again: its code and message, or its place if it is about none. What the source has not is not printed either.
fn keys(finding: &Diagnostic) -> impl Iterator<Item = (&'static str, String)> {
    let code = match finding.code {
        codes::OBSOLETE => codes::UNPRINTED_MESSAGE,
        codes::OBSOLETE_TEXT => codes::UNPRINTED_ATTRIBUTE,
        code => code,
    };
    let place = finding.place.as_ref().map(|place| format!("{}:{}", place.file.path, place.span.start));
    let about = finding.id.as_ref().zip(finding.locale.as_ref()).map(|(id, locale)| format!("{locale} {id}"));
    // Messages that are missing share a place: the file's end.
    about.or(place).into_iter().map(move |key| (code, key))
}

fn look(project: &Project, articles: &[String], locales: &[String]) -> Vec<Diagnostic> {
    let source = project.locale(&project.config().source_locale).ok();
    let (earlier, mut findings) = Earlier::read(project);
    findings.extend(strays::folders(project));
    // A pseudo-locale's files are the source's.
    for tag in locales.iter().filter(|tag| project.config().locales.contains(tag)) {
        let Ok(locale) = project.locale(tag) else { continue };
        let is_source = *tag == project.config().source_locale;
        let source = source.as_ref().filter(|source| source.language != locale.language);
        let named = named(project, &locale);
        let whole = is_whole(project, &locale);
        findings.extend(strays::files(project, &locale).into_iter().map(|finding| finding.in_locale(tag)));
        let unread = Earlier::default();
        let (ledger, earlier) = Ledger::read(project, tag).map(|ledger| (ledger, &earlier)).unwrap_or_else(|found| {
            findings.extend(found.into_iter().map(|finding| finding.in_locale(tag)));
            // Whether lines are missing in it, nobody knows.
            (Ledger::default(), &unread)
        });
        let house = rules::House::read(project, &locale, source.map(|source| &**source), &mut findings);
        for name in file_names(articles) {
            let (Some(own), _) = locale.readable(project, name) else { continue };
            let source = source.and_then(|source| source.readable(project, name).0);
            let pair = Pair { name, language: &locale.language, own: &own, source: source.as_deref(), named: &named };
            let mut found = stale::check(&pair, &ledger, earlier);
            found.extend(rules::check(&pair, &house));
            if is_source {
                found.extend(unwritten::check(&pair));
            }
            found.extend(check_file(&pair, locale.values().as_deref()));
            // What all articles share is looked at with the facts of one.
            let article = articles.iter().find(|article| *article == name).or(articles.first());
            if let Some(article) = article.and_then(|id| project.article(id).ok()) {
                found.extend(unasked::check(project, &locale, name, &article));
                found.extend(rounding::check(&pair, &article));
                found.extend(doses::calls(&pair, &article));
                if is_source && name == article.id {
                    found.extend(doses::facts(&article));
                }
                if is_source {
                    found.extend(singular::check(&pair, &article));
                }
                if source.is_none() && name == article.id {
                    found.extend(unused_facts::check(project, &locale, &article));
                }
            }
            found.retain(|finding| whole || finding.code != codes::OBSOLETE);
            findings.extend(found.into_iter().map(|finding| finding.in_locale(tag)));
        }
    }
    findings
}

/// Whether all files of a locale that are there can be read in full. What cannot be read may name what else nothing uses.
fn is_whole(project: &Project, locale: &Locale) -> bool {
    let articles = project.articles().unwrap_or_default();
    file_names(&articles).all(|name| {
        let (_, findings) = locale.readable(project, name);
        findings.iter().all(|finding| finding.code == codes::MISSING_FILE && locale.astray(project, name).is_none())
    })
}

/// What the locale's files name, those of all articles.
fn named(project: &Project, locale: &Locale) -> BTreeSet<String> {
    let articles = project.articles().unwrap_or_default();
    let mut named = BTreeSet::new();
    for ftl in file_names(&articles).filter_map(|name| locale.readable(project, name).0) {
        named.extend(ftl.references().map(|(id, _)| id.to_owned()));
        named.extend(ftl.terms_used().map(|term| format!("-{term}")));
    }
    named
}

fn check_file(pair: &Pair<'_>, values: Option<&Values>) -> Vec<Diagnostic> {
    let mut findings = compare::check(pair);
    findings.extend(values.into_iter().flat_map(|values| variants::check(pair, values)));
    findings
}
