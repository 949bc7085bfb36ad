//! `review.toml`: who stands behind a translation.

use crate::characters::unnamed;
use crate::diagnostic::{Diagnostic, Gathered, SourceFile, codes, did_you_mean};
use crate::locale::Locale;
use crate::project::toml::{Reader, Value, parse};
use crate::project::{ARTICLES, CLINIC, LEAFLET, LOCALES, Project};
use std::ops::Range;
use std::sync::Arc;
use toml::de::DeTable;

/// A sign-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) reviewer: String,
    pub(crate) role: String,
    pub(crate) date: String,
    /// [`super::Document::digest`] of what was signed.
    pub(super) digest: String,
    /// The digest of the source's leaflet at that time; `None` for the source's own.
    pub(crate) source: Option<String>,
    pub(super) file: Arc<SourceFile>,
    /// The article's entry in the file.
    pub(super) span: Range<usize>,
}

const KEYS: [&str; 10] =
    ["status", "translated", "back-translated", "notes", "reviewer", "role", "date", "digest", "source", "messages"];

/// The locale's sign-off of an article; `None` for a draft. Without the file, everything is a draft.
pub(crate) fn read_record(
    project: &Project,
    article: &str,
    locale: &Locale,
    findings: &mut Vec<Diagnostic>,
) -> Option<Record> {
    let path = format!("{LOCALES}/{}/review.toml", locale.language.tag);
    let file = match project.read_text(&path) {
        Ok(file) => file,
        Err(_) if !project.exists(&path) => return None,
        Err(finding) => {
            findings.push(finding);
            return None;
        }
    };
    let root = parse(&file).map_err(|found| findings.extend(found)).ok()?;
    findings.extend(of_no_article(project, &file, root.get_ref()));
    let reader = Reader::new(&file);
    let (key, value) = root.get_ref().get_key_value(article)?;
    let record = reader.table(value, "an article's review").and_then(|table| {
        let what = "the review";
        reader.known_keys(table, what, &KEYS);
        // Lines about messages say nothing of a review.
        if table.keys().all(|key| key.get_ref() == "messages") {
            return Some(None);
        }
        let required = |name: &str| reader.required(table, value.span(), what, name);
        let status = reader.string(required("status")?, "`status`")?;
        match status.text.as_str() {
            "draft" => return Some(None),
            "signed-off" => {}
            _ => {
                let known = ["draft", "signed-off"];
                crate::project::config_unknown(&reader, &status, "status", &known);
                return None;
            }
        }
        let text = |name: &str| reader.string(required(name)?, &format!("`{name}`"));
        // Nobody stands behind what nobody has signed.
        let said = |name: &str, whose: &str| {
            let said = text(name)?;
            if said.text.trim().is_empty() {
                let message = format!("`{name}` is empty: a sign-off needs {whose}");
                let help = "record it with `leafpress review`".to_owned();
                reader.error_help(codes::BAD_VALUE, said.span, message, Some(help));
                return None;
            }
            if let Some(wrong) = unnamed(&said.text) {
                let help = "record it with `leafpress review`".to_owned();
                reader.error_help(codes::BAD_VALUE, said.span, format!("`{name}` {wrong}"), Some(help));
                return None;
            }
            Some(said)
        };
        let date = required("date").and_then(|value| reader.quoted_date(value, "`date`"));
        let date = date.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
        let reviewer = said("reviewer", "the name of who has read the text");
        let (role, digest) = (said("role", "what makes that person fit for it"), text("digest"));
        let is_source = locale.language.tag == project.config().source_locale;
        let source = if is_source { None } else { Some(text("source")?.text) };
        Some(Some(Record {
            reviewer: reviewer?.text,
            role: role?.text,
            date: date?,
            digest: digest?.text,
            source,
            file: Arc::clone(&file),
            span: key.span(),
        }))
    });
    reader.finish(record).unwrap_or_else(|found| {
        findings.extend(found);
        None
    })
}

/// Entries that no article will look for: with a name mistyped, what was signed off would go on being a draft.
fn of_no_article(project: &Project, file: &Arc<SourceFile>, root: &DeTable<'_>) -> Vec<Diagnostic> {
    let Ok(articles) = project.articles() else { return Vec::new() };
    let mut findings = Gathered::default();
    // What all articles share has lines about its messages.
    let known = |name: &str| [CLINIC, LEAFLET].contains(&name) || articles.iter().any(|id| id == name);
    for key in root.keys().filter(|key| !known(key.get_ref())) {
        findings.add(|| {
            // An article without an entry is what was meant.
            let only_lines = |value: &Value<'_>| {
                value.get_ref().as_table().is_some_and(|table| table.keys().all(|key| key.get_ref() == "messages"))
            };
            let without = articles.iter().map(String::as_str).filter(|id| root.get(*id).is_none_or(only_lines));
            let help = did_you_mean(key.get_ref(), without).unwrap_or_else(|| {
                format!("an entry is called by an article's folder in {ARTICLES}; take out what belongs to none")
            });
            let message =
                format!("there is no article `{}`: nothing looks at this review", key.get_ref().escape_debug());
            Diagnostic::new(codes::STRAY_REVIEW, message).help(help).at(file, key.span())
        });
    }
    findings.finish()
}
