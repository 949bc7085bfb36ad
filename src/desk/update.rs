//! A locale's files as they should lie on the disk: new ones, and those that are brought up to the source.

use super::earlier::{self, Earlier};
use super::kept::{add, edit_toml};
use super::ledger::{self, Ledger};
use super::nodes::nodes;
use super::splice::RawFile;
use super::sync::{Synced, Wanted, sync};
use super::{Pair, file_names, named, stale, template};
use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::document::Document;
use crate::language::Language;
use crate::locale::syntax::Ftl;
use crate::project::{LOCALES, MAX_TEXT_BYTES, PROJECT_FILE, Project};
use crate::values::Values;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A file that should be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Relative to the project's root.
    pub path: String,
    /// The whole file.
    pub text: String,
}

/// What bringing a locale up to the source comes to.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// The files that change.
    pub changes: Vec<Change>,
    /// Each Fluent file by its name without `.ftl`, with what it lacks.
    pub files: Vec<(String, Synced)>,
    /// How many Fluent files could not be looked at: nobody knows what they lack.
    pub unread: usize,
    /// What keeps a file from being looked at.
    pub findings: Vec<Diagnostic>,
    /// What is written down about the locale's messages then.
    pub ledger: Ledger,
}

/// What a review comes to, besides the sign-off.
#[derive(Clone, Debug, Default)]
pub struct Reviewed {
    /// The text of `review.toml`.
    pub review: String,
    /// The messages that were stale, each with what had changed in its source.
    pub settled: Vec<(String, Vec<String>)>,
    /// What is still not noted: messages that the leaflet does not print.
    pub untracked: Vec<Diagnostic>,
    /// Other files that change.
    pub changes: Vec<Change>,
}

/// What compare-locales and Pontoon read: the same locales, without the source.
const L10N_FILE: &str = "locales/l10n.toml";

/// What review.toml begins with.
pub(super) const REVIEW_HEAD: &str = "# Translations are drafts until a qualified person has signed them off.\n";

/// Brings a locale up to the source. `accepted`: messages whose translation fits the changed source as it is.
pub fn update(project: &Project, tag: &str, accepted: &BTreeSet<String>) -> Result<Update, Vec<Diagnostic>> {
    let (source, locale) = (project.locale(&project.config().source_locale)?, project.locale(tag)?);
    let (articles, ledger) = (project.articles().map_err(|found| vec![found])?, Ledger::read(project, tag)?);
    let Some(values) = locale.values() else { return Ok(Update { ledger, ..Update::default() }) };
    let named = named(project, &locale);
    let mut update = Update::default();
    let mut lines = ledger.clone();
    let (earlier, _) = Earlier::read(project);
    for name in file_names(&articles) {
        // What the source has wrong is the source's; what it has right is wanted. Of a file that cannot be read at all nobody
        // knows whether the translation is up to it.
        let (Some(theirs), _) = source.readable(project, name) else {
            update.findings.extend(source.readable(project, name).1);
            update.unread += 1;
            continue;
        };
        let path = locale.path(name);
        let (file, own) = if project.exists(&path) {
            // Mistakes in some messages keep nobody from seeing what the others lack.
            let (Some(_), found) = locale.readable(project, name) else {
                update.findings.extend(locale.readable(project, name).1);
                update.unread += 1;
                continue;
            };
            let bytes = project.read_bytes(&path, MAX_TEXT_BYTES).map_err(|finding| vec![finding])?;
            let Some(file) = RawFile::new(&path, bytes) else { continue };
            update.findings.extend(found);
            // Of these very bytes: an editor may have saved meanwhile.
            let own = Arc::new(Ftl::parse(&file.file).0);
            (file, own)
        } else {
            let text = template::file(&theirs, &source.language.tag, tag, &values);
            let Some(file) = RawFile::new(&path, text.clone().into_bytes()) else { continue };
            update.changes.push(Change { path: path.clone(), text });
            let own = Arc::new(Ftl::parse(&file.file).0);
            (file, own)
        };
        let wanted = Wanted { name, tag, source: &theirs, values: &values, named: &named, accepted, earlier: &earlier };
        let synced = sync(&wanted, &file, &own, &ledger);
        if synced.raw != file.raw() {
            update.changes.push(Change { path, text: synced.raw.clone() });
        }
        lines.0.insert(name.to_owned(), synced.lines.clone());
        update.files.push((name.to_owned(), synced));
    }
    let path = ledger::path(tag);
    let review = if project.exists(&path) { raw_text(project, &path)? } else { REVIEW_HEAD.to_owned() };
    match lines.write_into(&review) {
        Ok(text) if text != review => update.changes.push(Change { path, text }),
        Ok(_) => {}
        // Reading has found no fault: the two readers differ.
        Err(error) => {
            let message = format!("{path} cannot be changed: {}", error.message());
            update.findings.push(Diagnostic::new(codes::TOML_SYNTAX, message));
        }
    }
    update.ledger = lines;
    Ok(update)
}

/// What a locale's files are once an article has been reviewed: each of its translations is one of the source as it is now.
pub fn reviewed(project: &Project, tag: &str, document: &Document) -> Result<Reviewed, Vec<Diagnostic>> {
    let path = ledger::path(tag);
    let review = if project.exists(&path) { raw_text(project, &path)? } else { REVIEW_HEAD.to_owned() };
    if *tag == project.config().source_locale {
        return Ok(Reviewed { review, ..Reviewed::default() });
    }
    let (source, locale) = (project.locale(&project.config().source_locale)?, project.locale(tag)?);
    let (mut ledger, (earlier, _)) = (Ledger::read(project, tag)?, Earlier::read(project));
    let mut settled = Vec::new();
    let mut files = Vec::new();
    for name in file_names(std::slice::from_ref(&document.article)) {
        files.push((name, source.file(project, name)?, locale.file(project, name)?));
    }
    let read = read(document, files.iter().map(|(.., own)| &**own));
    let (named, mut untracked) = (named(project, &locale), Vec::new());
    for (name, theirs, own) in files {
        let before = ledger.clone();
        let renewed = ledger.renew(name, &theirs, &own, |id| read.contains(id));
        for node in nodes(&theirs) {
            let Some(id) = node.id.filter(|id| renewed.iter().any(|renewed| renewed == id)) else { continue };
            let then = before.get(name, id).map_or("", |made| &made.source);
            settled.push((id.to_owned(), earlier.differences(name, &theirs, &node, then)));
        }
        let pair = Pair { name, language: &locale.language, own: &own, source: Some(&theirs), named: &named };
        let rest = stale::check(&pair, &ledger, &earlier).into_iter();
        untracked.extend(rest.filter(|finding| finding.code == codes::UNTRACKED).map(|finding| finding.in_locale(tag)));
    }
    let wrong = |error: toml_edit::TomlError| vec![Diagnostic::new(codes::TOML_SYNTAX, error.message())];
    let review = ledger.write_into(&review).map_err(wrong)?;
    let ledgers = BTreeMap::from([(tag.to_owned(), ledger)]);
    let changes = earlier::change(project, &ledgers, &|id| read.contains(id))?.into_iter().collect();
    Ok(Reviewed { review, settled, untracked, changes })
}

/// The messages and terms that whoever reads a leaflet has read: those that it prints, in any edition and once it is signed
/// off, and what stands in these. What only another leaflet prints is not among them, though it stands in a file that both
/// share.
fn read<'f>(document: &Document, files: impl Iterator<Item = &'f Ftl> + Clone) -> BTreeSet<String> {
    let mut read = BTreeSet::new();
    let mut open: Vec<String> = document.messages.iter().cloned().collect();
    while let Some(id) = open.pop() {
        if read.contains(&id) {
            continue;
        }
        for (ftl, entry) in files.clone().filter_map(|ftl| Some((ftl, ftl.entry(&id)?))) {
            let patterns = entry.value.into_iter().chain(entry.attributes.iter().map(|attribute| &attribute.value));
            open.extend(patterns.flat_map(|pattern| ftl.named_in(pattern)).map(|(id, _)| id));
        }
        read.insert(id);
    }
    read
}

/// A new locale: its files, and `leafpress.toml` with its tag.
pub fn new_locale(project: &Project, language: &Language) -> Result<Vec<Change>, Vec<Diagnostic>> {
    let tag = language.tag.as_str();
    let source = project.locale(&project.config().source_locale)?;
    let Some(values) = Values::new(language) else { return Ok(Vec::new()) };
    let articles = project.articles().map_err(|found| vec![found])?;
    let (mut changes, mut ledger) = (Vec::new(), Ledger::default());
    for name in file_names(&articles) {
        let theirs = source.file(project, name)?;
        let text = template::file(&theirs, &source.language.tag, tag, &values);
        let path = format!("{LOCALES}/{tag}/{name}.ftl");
        // Translations will be ones of the source that waits for them.
        let file = Arc::new(SourceFile { path: path.clone(), text: text.clone() });
        ledger.begin(name, &theirs, &Ftl::parse(&file).0);
        changes.push(Change { path, text });
    }
    let drafts: String = articles.iter().map(|article| format!("[{article}]\nstatus = \"draft\"\n")).collect();
    let review = format!("{REVIEW_HEAD}{drafts}");
    let review = ledger.write_into(&review).unwrap_or(review);
    changes.push(Change { path: ledger::path(tag), text: review });
    if !project.config().locales.iter().any(|known| known == tag) {
        changes.push(Change { path: PROJECT_FILE.to_owned(), text: with_locale(project, PROJECT_FILE, tag)? });
    }
    changes.extend(earlier::change(project, &BTreeMap::new(), &|_| true)?);
    // What compare-locales and Pontoon read.
    if project.exists(L10N_FILE)
        && let Ok(text) = with_locale(project, L10N_FILE, tag)
    {
        changes.push(Change { path: L10N_FILE.to_owned(), text });
    }
    Ok(changes)
}

/// A file with a list `locales` with one more locale, all else as it is.
fn with_locale(project: &Project, path: &str, tag: &str) -> Result<String, Vec<Diagnostic>> {
    let text = raw_text(project, path)?;
    let wrong = || vec![Diagnostic::new(codes::TOML_SYNTAX, format!("add \"{tag}\" to `locales` in {path}"))];
    let mut added = false;
    let edited = edit_toml(&text, |document| {
        let Some(list) = document.get_mut("locales").and_then(|item| item.as_array_mut()) else { return };
        add(list, tag);
        added = true;
    });
    edited.ok().filter(|_| added).ok_or_else(wrong)
}

pub(super) fn raw_text(project: &Project, path: &str) -> Result<String, Vec<Diagnostic>> {
    let bytes = project.read_bytes(path, MAX_TEXT_BYTES).map_err(|finding| vec![finding])?;
    String::from_utf8(bytes)
        .map_err(|_| vec![Diagnostic::new(codes::NOT_UTF8, format!("{path} is not UTF-8")).in_file(path)])
}
