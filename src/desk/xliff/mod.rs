//! XLIFF 2.1 for translation agencies, which have tools for that and none for Fluent.
//!
//! Each text is a unit: a message, an attribute, a term, and each variant of a select expression. What a translator must not
//! change is a protected code. On the way back nothing is believed: each code is one that the project has, each text is read
//! again once it is written, and what was translated from an older source stays stale.
//!
//! A unit's id is its path with `:` before each key, as XLIFF allows no brackets there: `comments[one]` is `comments:one`,
//! and the second select expression of a text, `x/2[one]`, is `x:_2:one`.

mod apply;
mod check;
mod content;
mod fluent;
mod places;
mod read;
mod render;
mod said;
mod script;
mod units;
mod write;

pub use apply::{Import, import};

use super::earlier::Earlier;
use super::ledger::{Ledger, fingerprint, texts};
use super::nodes::{by_id, nodes};
use super::splice::RawFile;
use super::sync::{Synced, Wanted, sync};
use super::{file_names, named, template};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, Review};
use crate::format::Edition;
use crate::locale::syntax::Ftl;
use crate::locale::{Locale, message_name};
use crate::project::{CLINIC, LEAFLET, MAX_TEXT_BYTES, Project};
use crate::values::Values;
use content::Piece;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use units::{Files, Message, messages};

/// The namespace of XLIFF 2.0 and 2.1.
const XLIFF: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The namespace of Leafpress's own attribute: the fingerprint of a unit's source.
const LEAFPRESS: &str = "urn:leafpress:xliff:1";
/// The state of a translation whose source has changed.
const STALE: &str = "leafpress:stale";
/// The largest file that is read.
pub const MAX_BYTES: u64 = 8 << 20;

/// An XLIFF file to be written, and what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// The whole file.
    pub text: String,
    /// Texts to translate.
    pub units: usize,
    /// Those without a translation.
    pub missing: usize,
    /// Those whose source has changed since.
    pub stale: usize,
}

/// A locale's texts for these articles, and those that all articles share. The files must have no syntax errors.
pub fn export(project: &Project, tag: &str, articles: &[String]) -> Result<Export, Vec<Diagnostic>> {
    let desk = Desk::open(project, tag)?;
    let (mut loaded, mut findings) = (Vec::new(), Vec::new());
    for name in file_names(articles) {
        match desk.load(name) {
            Ok(file) => loaded.push(file),
            Err(found) => findings.extend(found),
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let signed_off = |article: &String| {
        let (document, _) = document::resolve(project, article, tag, Edition::Office, document::Options::default());
        document.is_some_and(|document| matches!(document.review, Review::SignedOff { .. }))
    };
    let signed_off: BTreeSet<&String> = articles.iter().filter(|article| signed_off(article)).collect();
    let synced: Vec<Synced> = loaded.iter().map(|file| desk.sync(file)).collect();
    let (earlier, _) = Earlier::read(project);
    let mut export = Export::default();
    let mut files = Vec::new();
    for (file, synced) in loaded.iter().zip(&synced) {
        let stale = desk.stale_parts(file, synced);
        let messages = messages(&desk.files(file));
        for message in &messages {
            for leaf in message.leaves() {
                export.units += 1;
                export.missing += usize::from(leaf.target.is_none());
                export.stale += usize::from(leaf.target.is_some() && stale.contains(leaf.part()));
            }
        }
        // What all articles share is signed off with each of them.
        let shared = [CLINIC, LEAFLET].contains(&file.name.as_str());
        let signed_off = if shared {
            !articles.is_empty() && signed_off.len() == articles.len()
        } else {
            signed_off.iter().any(|article| **article == file.name)
        };
        files.push(write::File {
            name: &file.name,
            original: file.source.file.path.clone(),
            messages,
            fingerprints: file.fingerprints(),
            changes: changes(&desk, file, synced, &earlier),
            stale,
            signed_off,
        });
    }
    let terms = files.iter().flat_map(|file| &file.messages).filter_map(term).collect();
    let written = write::document(&desk.source.language, &desk.locale.language, &terms, &files);
    // Writing into memory fails for no other reason.
    export.text = written.ok().filter(|text| text.len() as u64 <= MAX_BYTES).ok_or_else(|| {
        let message = format!("the file would be larger than {} MB, and could not be imported", MAX_BYTES >> 20);
        let help = "export the articles one by one: leafpress export L ARTICLE";
        vec![Diagnostic::new(codes::TOO_LARGE, message).help(help)]
    })?;
    Ok(export)
}

/// What has changed in the source of stale messages, as far as it is known, by the names of their parts.
fn changes(desk: &Desk<'_>, file: &Loaded, synced: &Synced, earlier: &Earlier) -> BTreeMap<String, String> {
    let stale: BTreeSet<&str> = synced.stale.iter().map(String::as_str).collect();
    let lines = desk.ledger.0.get(&file.name);
    let mut changes = BTreeMap::new();
    for node in nodes(&file.source) {
        let Some(id) = node.id.filter(|id| stale.contains(id)) else { continue };
        let Some(made) = lines.and_then(|lines| lines.get(id)) else { continue };
        for (part, now) in texts(&file.source, &node) {
            let change = earlier.difference(&file.name, id, (part, &now), &made.source);
            let name = message_name(id, Some(part).filter(|part| !part.is_empty()));
            changes.extend(change.map(|change| (name, change)));
        }
    }
    changes
}

/// What a term of the source says, if it is plain text.
fn term(message: &Message<'_>) -> Option<(String, String)> {
    let content = &message.leaves().into_iter().find(|_| message.id.starts_with('-'))?.source;
    match content.0.as_slice() {
        [Piece::Text(text)] => Some((message.id.to_owned(), text.clone())),
        _ => None,
    }
}

/// A locale beside its source.
struct Desk<'p> {
    project: &'p Project,
    source: Arc<Locale>,
    locale: Arc<Locale>,
    values: Arc<Values>,
    ledger: Ledger,
    named: BTreeSet<String>,
}

/// A Fluent file of both.
struct Loaded {
    /// Without `.ftl`.
    name: String,
    /// The translation's path.
    path: String,
    source: Arc<Ftl>,
    /// As it lies on the disk, or as a new one would.
    raw: RawFile,
    own: Ftl,
}

impl<'p> Desk<'p> {
    fn open(project: &'p Project, tag: &str) -> Result<Desk<'p>, Vec<Diagnostic>> {
        let (source, locale) = (project.locale(&project.config().source_locale)?, project.locale(tag)?);
        let no_data = || vec![Diagnostic::new(codes::BAD_LOCALE, format!("nothing is known of `{tag}`"))];
        let values = locale.values().ok_or_else(no_data)?;
        let (ledger, named) = (Ledger::read(project, tag)?, named(project, &locale));
        Ok(Desk { project, source, locale, values, ledger, named })
    }

    fn load(&self, name: &str) -> Result<Loaded, Vec<Diagnostic>> {
        let source = self.source.file(self.project, name)?;
        let path = self.locale.path(name);
        let tag = &self.locale.language.tag;
        let bytes = if self.project.exists(&path) {
            // With all findings that reading has.
            self.locale.file(self.project, name)?;
            self.project.read_bytes(&path, MAX_TEXT_BYTES).map_err(|finding| vec![finding.in_locale(tag)])?
        } else {
            template::file(&source, &self.source.language.tag, tag, &self.values).into_bytes()
        };
        let not_text = || vec![Diagnostic::new(codes::NOT_UTF8, format!("{path} is not UTF-8")).in_file(&path)];
        let raw = RawFile::new(&path, bytes).ok_or_else(not_text)?;
        let (own, found) = Ftl::parse(&raw.file);
        if !found.is_empty() {
            return Err(found);
        }
        Ok(Loaded { name: name.to_owned(), path, source, raw, own })
    }

    fn files<'f>(&'f self, file: &'f Loaded) -> Files<'f> {
        Files { source: &file.source, own: &file.own, values: &self.values }
    }

    /// The texts and attributes of stale messages whose own source has changed, by name: "Tablets" is not to be translated
    /// anew because the dose beside it is another one.
    fn stale_parts(&self, file: &Loaded, synced: &Synced) -> BTreeSet<String> {
        let stale: BTreeSet<&str> = synced.stale.iter().map(String::as_str).collect();
        let lines = self.ledger.0.get(&file.name);
        let ours = nodes(&file.own);
        let ours = by_id(&ours);
        let mut found = BTreeSet::new();
        for node in nodes(&file.source) {
            let Some(id) = node.id.filter(|id| stale.contains(id)) else { continue };
            let now = fingerprint(&file.source, &node);
            let made = lines.and_then(|lines| lines.get(id)).zip(ours.get(id));
            let states = made.map_or_else(Vec::new, |(made, own)| made.states(&now, &fingerprint(&file.own, own)));
            let mut parts: Vec<&str> =
                states.into_iter().filter(|(_, state)| state.is_stale()).map(|(part, _)| part).collect();
            // Known by an earlier name only: which part has changed, nobody knows.
            if parts.is_empty() {
                parts = texts(&file.source, &node).into_iter().map(|(part, _)| part).collect();
            }
            found.extend(parts.into_iter().map(|part| message_name(id, Some(part).filter(|part| !part.is_empty()))));
        }
        found
    }

    /// What `leafpress locale sync` would make of a file.
    fn sync(&self, file: &Loaded) -> Synced {
        let wanted = Wanted {
            name: &file.name,
            tag: &self.locale.language.tag,
            source: &file.source,
            values: &self.values,
            named: &self.named,
            accepted: &BTreeSet::new(),
            earlier: &Earlier::default(),
        };
        sync(&wanted, &file.raw, &file.own, &self.ledger)
    }
}

impl Loaded {
    /// The fingerprints of the source's messages.
    fn fingerprints(&self) -> BTreeMap<&str, String> {
        let nodes = nodes(&self.source);
        nodes.iter().filter_map(|node| Some((node.id?, fingerprint(&self.source, node)))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;

    /// A file without mistakes.
    pub(super) fn parse(text: &str) -> Ftl {
        let file = Arc::new(SourceFile { path: "x.ftl".into(), text: text.replace("\r\n", "\n") });
        let (ftl, found) = Ftl::parse(&file);
        assert!(found.is_empty(), "{text}\n{found:?}");
        ftl
    }
}
