//! A locale: its language and its Fluent files, and messages resolved to styled, directed text.
//!
//! Fluent's own library resolves messages. What it cannot give is done here: the place of a mistake in the file, the
//! checks of variants that are not chosen, and in the resolved text isolates, markup and white space.

mod amounts;
mod check;
mod escapes;
mod explain;
mod isolates;
pub(crate) mod markup;
mod nesting;
mod phrases;
mod pseudo;
mod ranges;
mod rich;
mod scope;
pub mod syntax;

pub use pseudo::{PSEUDO_LOCALES, Pseudo};
pub(crate) use scope::name as message_name;
pub use scope::{Lender, Messages, Scope, Variables, data, plain};

use crate::diagnostic::{Diagnostic, codes};
use crate::language::Language;
use crate::project::{FileProblem, LOCALES, Memo, Project, problem};
use crate::values::Values;
use std::sync::{Arc, OnceLock};
use syntax::Ftl;

/// A locale's folder. Its files are parsed when first needed and kept.
#[derive(Debug)]
pub struct Locale {
    /// The language.
    pub language: Arc<Language>,
    /// The folder that its files lie in: a pseudo-locale's is the source's.
    folder: String,
    files: Memo<(Option<Arc<Ftl>>, Vec<Diagnostic>)>,
    values: OnceLock<Option<Arc<Values>>>,
    messages: Memo<Arc<Messages>>,
}

impl Locale {
    /// Opens a locale's folder.
    pub(crate) fn open(project: &Project, language: Language) -> Result<Locale, Diagnostic> {
        let folder = format!("{LOCALES}/{}", language.tag);
        let there = project.root().join(&folder).metadata().map_err(problem);
        let there = match there {
            Err(FileProblem::Machine(error)) if project.exists(&folder) => {
                let finding = Diagnostic::new(codes::UNREADABLE, format!("cannot open the folder `{folder}`: {error}"));
                return Err(finding.in_locale(&language.tag).in_file(folder));
            }
            Err(circle @ FileProblem::Circle) => {
                return Err(circle.into_diagnostic(&folder).in_locale(&language.tag));
            }
            there => there,
        };
        if !there.is_ok_and(|there| there.is_dir()) {
            let help = if language.tag == project.config().source_locale {
                "it has the words that all languages are translated from: take it from your version control or a backup, or \
                 name another language as `source-locale` in leafpress.toml"
                    .to_owned()
            } else {
                match strays(project).as_slice() {
                    [] => format!("begin it with `leafpress locale new {}`", language.tag),
                    others => format!(
                        "if it is one of these, rename it to `{folder}`: {}; if not, `leafpress locale new {}` begins it",
                        others.join(", "),
                        language.tag
                    ),
                }
            };
            let missing = Diagnostic::new(codes::MISSING_LOCALE, format!("there is no folder `{folder}`"));
            return Err(missing.in_locale(&language.tag).help(help));
        }
        let folder = language.tag.clone();
        Ok(Locale::in_folder(language, folder))
    }

    /// The source in a disguise; `None` for a language, and for a tag that the project has a folder for.
    pub(crate) fn pseudo(project: &Project, tag: &str) -> Option<Result<Locale, Diagnostic>> {
        let language = Pseudo::language(tag).filter(|_| !project.exists(&format!("{LOCALES}/{tag}")))?;
        Some(language.map(|language| Locale::in_folder(language, project.config().source_locale.clone())))
    }

    fn in_folder(language: Language, folder: String) -> Locale {
        Locale {
            language: Arc::new(language),
            folder,
            files: Memo::default(),
            values: OnceLock::new(),
            messages: Memo::default(),
        }
    }

    /// How its texts are disguised: it is a pseudo-locale.
    pub fn disguise(&self) -> Option<Pseudo> {
        Pseudo::of(&self.language.tag).filter(|_| self.folder != self.language.tag)
    }

    /// Its formatters, made once. `None` only if ICU's data has no root locale, which a build rules out.
    pub(crate) fn values(&self) -> Option<Arc<Values>> {
        self.values.get_or_init(|| Values::new(&self.language).map(Arc::new)).clone()
    }

    /// Some of its files for resolving, put together once, in the order in which messages are looked up; `whole` if
    /// none of them is left out because it cannot be read.
    /// Terms that they lack are taken from the `lender`.
    pub(crate) fn messages(
        &self,
        values: &Arc<Values>,
        files: &[&Arc<Ftl>],
        lender: Option<Lender>,
        whole: bool,
    ) -> Arc<Messages> {
        let lent = lender.as_ref().map(|lender| &lender.file);
        let paths: Vec<&str> = files.iter().copied().chain(lent).map(|ftl| ftl.file.path.as_str()).collect();
        self.messages.get(&format!("{whole} {}", paths.join(" ")), || {
            let files = files.iter().map(|ftl| Arc::clone(ftl)).collect();
            Arc::new(Messages::new(values, files, lender, whole))
        })
    }

    /// The path of one of its Fluent files, such as `locales/bn/clinic.ftl`.
    pub fn path(&self, name: &str) -> String {
        format!("{LOCALES}/{}/{name}.ftl", self.folder)
    }

    /// A Fluent file of the locale by its name without `.ftl`, read once. `Err`: missing, unreadable, or with
    /// syntax errors or duplicates; all of them are reported.
    pub fn file(&self, project: &Project, name: &str) -> Result<Arc<Ftl>, Vec<Diagnostic>> {
        match self.readable(project, name) {
            (Some(ftl), findings) if findings.is_empty() => Ok(ftl),
            (_, findings) => Err(findings),
        }
    }

    /// What lies in the folder under a name that is nearly that of one of its Fluent files: a text editor has added `.txt`, a
    /// word processor has saved it its own way, somebody has made a copy of it.
    pub(crate) fn astray(&self, project: &Project, name: &str) -> Option<String> {
        let right = format!("{name}.ftl");
        let folder = project.root().join(LOCALES).join(&self.folder);
        let names = folder.read_dir().ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        // `clinic.toml` and the like are files of other kinds.
        let near = |other: &String| {
            let rest = other.strip_prefix(name).filter(|rest| !rest.is_empty() && *other != right);
            let texts = [".ftl", ".txt", ".docx", ".doc", ".odt", ".rtf"];
            let is_text = texts.iter().any(|end| other.to_lowercase().ends_with(end));
            let copy = rest.is_some_and(|rest| rest.starts_with(['.', ' ', '(', '_']));
            is_text && copy || other.eq_ignore_ascii_case(&right) && *other != right
        };
        names.filter(near).min()
    }

    /// The same file as far as it can be read, with what is wrong with it: a mistake in one message hides none in others.
    /// `None` if it is missing or no text.
    pub fn readable(&self, project: &Project, name: &str) -> (Option<Arc<Ftl>>, Vec<Diagnostic>) {
        self.files.get(name, || {
            let path = self.path(name);
            let about = |finding: Diagnostic| finding.in_locale(&self.language.tag);
            let file = match project.read_text(&path) {
                Ok(file) => file,
                Err(finding) if finding.code == codes::NOT_FOUND && !project.exists(&path) => {
                    let help = match self.astray(project, name) {
                        Some(other) => format!("`{other}` lies beside it: {}", how_to_save(&other, name)),
                        None => format!("`leafpress locale sync {}` begins it", self.language.tag),
                    };
                    let missing = Diagnostic::new(codes::MISSING_FILE, format!("there is no file `{path}`"));
                    return (None, vec![about(missing.in_file(&path).help(help))]);
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

/// The folders with Fluent files whose names are no languages, in order. One of a language that is not listed may be waiting.
pub(crate) fn strays(project: &Project) -> Vec<String> {
    let Ok(entries) = project.root().join(LOCALES).read_dir() else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_stray = |name: &String| {
        let folder = project.root().join(LOCALES).join(name);
        // Five letters and more may be a language by the rules; none has such a tag.
        let is_language = name.split('-').next().is_some_and(|first| first.len() <= 3) && Language::parse(name).is_ok();
        let is_fluent = |file: std::fs::DirEntry| file.path().extension().is_some_and(|end| end == "ftl");
        !is_language
            && !project.config().locales.contains(name)
            && !name.starts_with('.')
            && folder.read_dir().is_ok_and(|files| files.filter_map(Result::ok).any(is_fluent))
    };
    let mut strays: Vec<String> = names.filter(is_stray).map(|name| format!("{LOCALES}/{name}")).collect();
    strays.sort_unstable();
    strays
}

/// How what lies there under another name becomes a Fluent file.
fn how_to_save(other: &str, name: &str) -> String {
    let lower = other.to_lowercase();
    if [".docx", ".doc", ".odt", ".rtf"].iter().any(|end| lower.ends_with(end)) {
        format!("if it has the texts, save it from there as plain text in UTF-8, under the name `{name}.ftl`")
    } else {
        format!("if it has the texts, rename it to `{name}.ftl`")
    }
}

#[cfg(test)]
mod tests;
