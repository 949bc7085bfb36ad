//! A locale: its language and its Fluent files, and messages resolved to styled, directed text.
//!
//! fluent-syntax reads the files. Resolving is done here rather than by fluent-bundle, because a leaflet needs what
//! a resolved string has lost: the place of a mistake in the file, the checks of variants that were not chosen,
//! which characters came from a term or a number and so need an isolate of their own, and what was markup. A test
//! compares both on what they share.

mod check;
mod explain;
mod language;
mod markup;
mod nesting;
mod rich;
mod scope;
pub mod syntax;

pub use crate::document::Language;
pub(crate) use scope::name as message_name;
pub use scope::{Scope, Variables, data, plain};

use crate::diagnostic::{Diagnostic, codes};
use crate::project::{LOCALES, Memo, Project};
use std::sync::Arc;
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
    files: Memo<Result<Arc<Ftl>, Vec<Diagnostic>>>,
}

impl Locale {
    /// Opens a locale's folder.
    pub(crate) fn open(project: &Project, language: Language) -> Result<Locale, Diagnostic> {
        let folder = format!("{LOCALES}/{}", language.tag);
        if !project.root().join(&folder).is_dir() {
            return Err(Diagnostic::new(codes::MISSING_LOCALE, format!("there is no folder `{folder}`"))
                .in_locale(&language.tag)
                .help(format!("start it with `leafpress locale new {}`", language.tag)));
        }
        Ok(Locale { language: Arc::new(language), files: Memo::default() })
    }

    /// The path of one of its Fluent files, such as `locales/bn/clinic.ftl`.
    pub fn path(&self, name: &str) -> String {
        format!("{LOCALES}/{}/{name}.ftl", self.language.tag)
    }

    /// A Fluent file of the locale by its name without `.ftl`, read once. `Err`: missing, unreadable, or with
    /// syntax errors or duplicates; all of them are reported.
    pub fn file(&self, project: &Project, name: &str) -> Result<Arc<Ftl>, Vec<Diagnostic>> {
        self.files.get(name, || {
            let path = self.path(name);
            let about = |finding: Diagnostic| finding.in_locale(&self.language.tag);
            let file = project.read_text(&path).map_err(|finding| match finding.code {
                codes::NOT_FOUND => vec![about(
                    Diagnostic::new(codes::MISSING_FILE, format!("there is no file `{path}`"))
                        .help(format!("add the missing messages with `leafpress locale sync {}`", self.language.tag)),
                )],
                _ => vec![about(finding)],
            })?;
            let (ftl, findings) = Ftl::parse(&file);
            if findings.is_empty() { Ok(Arc::new(ftl)) } else { Err(findings.into_iter().map(about).collect()) }
        })
    }
}

#[cfg(test)]
mod tests;
