//! Texts that no leaflet asks for today, looked at as those that are printed: a callout's label will be asked for by the
//! next article.

use crate::article::Article;
use crate::diagnostic::{Diagnostic, Gathered};
use crate::document;
use crate::document::given::{COMMENTS, GIVEN, MORE};
use crate::locale::{Locale, Scope, Variables};
use crate::project::{CLINIC, LEAFLET, Project};
use crate::values::Value;
use std::sync::Arc;

/// What is wrong with any message of one of the locale's files, whichever variant is chosen.
pub(super) fn check(project: &Project, locale: &Locale, name: &str, article: &Article) -> Vec<Diagnostic> {
    let Some(values) = locale.values() else { return Vec::new() };
    let order =
        if [CLINIC, LEAFLET].contains(&name) { [LEAFLET, CLINIC].to_vec() } else { vec![name, CLINIC, LEAFLET] };
    let wanted = order.len();
    let readable =
        |locale: &Locale| -> Vec<_> { order.iter().filter_map(|name| locale.readable(project, name).0).collect() };
    let files = readable(locale);
    let source = project.locale(&project.config().source_locale).ok();
    let source =
        source.filter(|source| source.language != locale.language).map_or_else(Vec::new, |source| readable(&source));
    let Some(own) = files.iter().find(|ftl| ftl.file.path == locale.path(name)).cloned() else { return Vec::new() };
    let messages = locale.messages(&values, &files.iter().collect::<Vec<_>>(), None, files.len() == wanted);
    let mut variables: Variables = document::variables(article);
    for name in GIVEN {
        // What counts is a number, in any article.
        let value = if name == COMMENTS { Value::Number(1.into()) } else { Value::Data("1".to_owned()) };
        variables.insert(name.to_owned(), value);
    }
    let scope = Scope {
        language: &locale.language,
        values: &values,
        messages: &messages,
        variables: &variables,
        disguise: None,
        links: &[(MORE, None::<Arc<str>>)],
    };
    let mut findings = Gathered::default();
    // A term is seen where it is used: there it knows what it is given.
    for id in own.written_ids().filter(|id| !id.starts_with('-')) {
        let Some(entry) = own.entry(id) else { continue };
        let attributes = entry.attributes.iter().map(|attribute| Some(attribute.id.name));
        for attribute in entry.value.map(|_| None).into_iter().chain(attributes) {
            for finding in scope.findings(id, attribute) {
                findings.add(|| document::to_be_translated(finding, &source, &locale.language.tag));
            }
        }
    }
    findings.finish()
}
