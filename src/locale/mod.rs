//! A locale: its language and its Fluent files, and messages resolved to styled, directed text.
//!
//! Fluent's own library resolves messages. What it cannot give is done here: the place of a mistake in the file, the
//! checks of variants that are not chosen, and in the resolved text isolates, markup and white space.

mod check;
mod explain;
mod language;
pub(crate) mod markup;
mod nesting;
mod ranges;
mod rich;
mod scope;
pub mod syntax;

pub use crate::document::Language;
pub(crate) use scope::name as message_name;
pub use scope::{Messages, Scope, Variables, data, plain};

use crate::diagnostic::{Diagnostic, codes};
use crate::project::{LOCALES, Memo, Project};
use crate::values::Values;
use std::sync::{Arc, OnceLock};
use syntax::Ftl;

/// Names and contact that all articles share.
pub const CLINIC: &str = "clinic";
/// Words that all leaflets share.
pub const LEAFLET: &str = "leaflet";

/// A locale's folder. Its files are parsed when first needed and kept.
#[derive(Debug)]
pub struct Locale {
    /// The language.
    pub language: Arc<Language>,
    files: Memo<(Option<Arc<Ftl>>, Vec<Diagnostic>)>,
    values: OnceLock<Option<Arc<Values>>>,
    messages: Memo<Arc<Messages>>,
}

impl Locale {
    /// Opens a locale's folder.
    pub(crate) fn open(project: &Project, language: Language) -> Result<Locale, Diagnostic> {
        let folder = format!("{LOCALES}/{}", language.tag);
        if !project.root().join(&folder).is_dir() {
            return Err(Diagnostic::new(codes::MISSING_LOCALE, format!("there is no folder `{folder}`"))
                .in_locale(&language.tag)
                .help(format!(
                    "copy the folder of the source language, `{LOCALES}/en` for example, and translate it"
                )));
        }
        Ok(Locale {
            language: Arc::new(language),
            files: Memo::default(),
            values: OnceLock::new(),
            messages: Memo::default(),
        })
    }

    /// Its formatters, made once. `None` only if ICU's data has no root locale, which a build rules out.
    pub(crate) fn values(&self) -> Option<Arc<Values>> {
        self.values.get_or_init(|| Values::new(&self.language).map(Arc::new)).clone()
    }

    /// Some of its files for resolving, put together once, in the order in which messages are looked up.
    pub(crate) fn messages(&self, values: &Arc<Values>, files: &[&Arc<Ftl>]) -> Arc<Messages> {
        let paths: Vec<&str> = files.iter().map(|ftl| ftl.file.path.as_str()).collect();
        self.messages.get(&paths.join(" "), || {
            Arc::new(Messages::new(values, files.iter().map(|ftl| Arc::clone(ftl)).collect()))
        })
    }

    /// The path of one of its Fluent files, such as `locales/bn/clinic.ftl`.
    pub fn path(&self, name: &str) -> String {
        format!("{LOCALES}/{}/{name}.ftl", self.language.tag)
    }

    /// A Fluent file of the locale by its name without `.ftl`, read once. `Err`: missing, unreadable, or with
    /// syntax errors or duplicates; all of them are reported.
    pub fn file(&self, project: &Project, name: &str) -> Result<Arc<Ftl>, Vec<Diagnostic>> {
        match self.readable(project, name) {
            (Some(ftl), findings) if findings.is_empty() => Ok(ftl),
            (_, findings) => Err(findings),
        }
    }

    /// The same file as far as it can be read, with what is wrong with it: a mistake in one message hides none in others.
    /// `None` if it is missing or no text.
    pub fn readable(&self, project: &Project, name: &str) -> (Option<Arc<Ftl>>, Vec<Diagnostic>) {
        self.files.get(name, || {
            let path = self.path(name);
            let about = |finding: Diagnostic| finding.in_locale(&self.language.tag);
            let file = match project.read_text(&path) {
                Ok(file) => file,
                Err(finding) if finding.code == codes::NOT_FOUND => {
                    let missing = Diagnostic::new(codes::MISSING_FILE, format!("there is no file `{path}`"))
                        .help("copy it from the folder of the source language and translate it");
                    return (None, vec![about(missing)]);
                }
                Err(finding) => return (None, vec![about(finding)]),
            };
            let (ftl, findings) = Ftl::parse(&file);
            // What is nested too deeply has not been parsed at all.
            let parsed = !findings.iter().any(|finding| finding.code == codes::NESTING);
            (parsed.then(|| Arc::new(ftl)), findings.into_iter().map(about).collect())
        })
    }
}

#[cfg(test)]
mod tests;
