//! Names on the command line → articles, locales, formats and editions that exist.

use super::Outcome;
use crate::build::Selection;
use crate::diagnostic::{Diagnostic, codes, nearest};
use crate::format::{Edition, Format};
use crate::locale::PSEUDO_LOCALES;
use crate::manifest::Entry;
use crate::project::{ARTICLES, LOCALES, PROJECT_FILE, Project};
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Why what is named cannot be taken.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The project has no such name: wrong use, and the help is a line of its own.
    Name(Box<Diagnostic>),
    /// Something is wrong with the project.
    Findings(Vec<Diagnostic>),
}

impl Refusal {
    /// The same, for programs.
    pub fn into_findings(self) -> Vec<Diagnostic> {
        match self {
            Refusal::Name(finding) => vec![*finding],
            Refusal::Findings(findings) => findings,
        }
    }
}

impl From<Refusal> for Outcome {
    fn from(refusal: Refusal) -> Outcome {
        match refusal {
            Refusal::Name(finding) => {
                Outcome::wrong_use(&finding.message, &format!("  {}", finding.help.unwrap_or_default()))
            }
            Refusal::Findings(findings) => Outcome::findings(findings),
        }
    }
}

/// Which project.
#[derive(Debug, Args)]
pub struct Root {
    /// The project's folder [default: the nearest folder upwards that has a leafpress.toml]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

/// Which leaflets.
#[derive(Clone, Debug, Args)]
pub struct Choice {
    /// Only these articles, by the names of their folders in assets/articles [default: all]
    #[arg(value_name = "ARTICLE")]
    articles: Vec<String>,
    /// Only these languages, by the names of their folders in locales, such as ur or zh-Hans [default: all]. Two disguises of
    /// the source show what is not translatable and which layout breaks: en-XA and ar-XB
    #[arg(long, value_name = "L,…", value_delimiter = ',')]
    locale: Vec<String>,
    /// Paper: one of these, or a format of the project's own in leafpress.toml [default: build: the project's; check: all but
    /// folded ones]
    #[arg(long, value_name = "F,…", value_delimiter = ',', value_parser = FormatName)]
    format: Vec<String>,
    /// Whom the leaflets are for: office prints on the clinic's printer, web is for screens, press for the print shop
    /// [default: build: the project's; check: all]
    #[arg(long, value_name = "E,…", value_delimiter = ',', value_parser = editions())]
    edition: Vec<Edition>,
}

/// Any name: a project may have formats of its own. Help and shells list those that every project has.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormatName;

impl TypedValueParser for FormatName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Format::built_in().map(|format| PossibleValue::new(format.name()))))
    }
}

/// clap lists the names, suggests the nearest and completes them in the shell.
pub(super) fn editions() -> impl TypedValueParser<Value = Edition> {
    PossibleValuesParser::new(Edition::ALL.map(Edition::name))
        .try_map(|name| Edition::parse(&name).ok_or("there is no such edition"))
}

impl Root {
    /// The project that is meant.
    pub fn project(&self) -> Result<Project, Vec<Diagnostic>> {
        match &self.root {
            Some(root) => Project::open(root),
            None => match std::env::current_dir() {
                Ok(folder) => Project::find(&folder),
                Err(error) => {
                    Err(vec![Diagnostic::new(codes::UNREADABLE, format!("cannot tell the current folder: {error}"))])
                }
            },
        }
    }

    /// The folder that was named for it.
    pub(super) fn named(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// Its folder, even if what is in there cannot be read.
    pub fn folder(&self) -> Option<PathBuf> {
        match &self.root {
            Some(root) => Some(root.clone()),
            None => Project::root_above(&std::env::current_dir().ok()?),
        }
    }
}

impl Choice {
    /// The editions that somebody chose.
    pub fn editions(&self) -> &[Edition] {
        &self.edition
    }

    /// The names that stand for articles.
    pub fn articles(&self) -> &[String] {
        &self.articles
    }

    /// Whether somebody named a locale.
    pub fn names_locale(&self, tag: &str) -> bool {
        self.locale.iter().any(|named| named == tag)
    }

    /// Whether a locale is among those that are meant.
    pub fn may_mean(&self, tag: &str) -> bool {
        self.locale.is_empty() || self.names_locale(tag)
    }

    /// The same choice of paper, of these articles and locales; without any of a kind, of those that somebody chose.
    pub fn narrowed(&self, articles: Vec<String>, locales: Vec<String>) -> Choice {
        let mut choice = self.clone();
        choice.articles = articles;
        if choice.locale.is_empty() {
            choice.locale = locales;
        }
        choice
    }

    /// Whether an earlier leaflet is meant too, as far as the command line says; of `editions` any if there are none.
    pub fn means(&self, entry: &Entry, editions: &[Edition]) -> bool {
        let chosen = |names: &[String], name: &String| names.is_empty() || names.contains(name);
        chosen(&self.articles, &entry.article)
            && chosen(&self.locale, &entry.locale)
            && chosen(&self.format, &entry.format)
            && (editions.is_empty() || editions.iter().any(|edition| edition.name() == entry.edition))
    }

    /// The leaflets that are meant; formats and editions that nobody chose are `formats` and `editions`.
    pub fn selection(&self, project: &Project, formats: &[Format], editions: &[Edition]) -> Result<Selection, Refusal> {
        let articles = articles(project).map_err(Refusal::Findings)?;
        Ok(Selection {
            articles: names("article", &self.articles, &articles)?,
            locales: locales(project, &self.locale)?,
            formats: if self.format.is_empty() {
                formats.to_vec()
            } else {
                unique(&self.format).iter().map(|name| format(project, name)).collect::<Result<_, _>>()?
            },
            editions: if self.edition.is_empty() { editions.to_vec() } else { unique(&self.edition) },
        })
    }
}

/// The locales that are meant, by default all: pseudo-locales only if somebody names them.
pub(super) fn locales(project: &Project, wanted: &[String]) -> Result<Vec<String>, Refusal> {
    let known = &project.config().locales;
    let (pseudo, named): (Vec<String>, Vec<String>) =
        wanted.iter().cloned().partition(|tag| PSEUDO_LOCALES.contains(&tag.as_str()) && !known.contains(tag));
    let mut locales =
        if named.is_empty() && !pseudo.is_empty() { Vec::new() } else { named_locales(project, &named, known)? };
    locales.extend(unique(&pseudo));
    Ok(locales)
}

/// As [`names`], with what to do about a folder that the project's file does not name.
pub(super) fn named_locales(project: &Project, wanted: &[String], known: &[String]) -> Result<Vec<String>, Refusal> {
    names("locale", wanted, known).map_err(|refusal| match refusal {
        Refusal::Name(finding) => {
            let is_unlisted = |tag: &&String| {
                !project.config().locales.contains(tag)
                    && project.root().join(LOCALES).join(tag).is_dir()
                    && !tag.contains(['/', '.'])
            };
            let help = wanted.iter().find(is_unlisted).map(|tag| {
                format!(
                    "there is a folder {LOCALES}/{tag}: to take it up, add \"{tag}\" to `locales` in {PROJECT_FILE}"
                )
            });
            let help = help.or(finding.help.clone());
            Refusal::Name(Box::new(Diagnostic { help, ..*finding }))
        }
        other => other,
    })
}

/// The project's articles; there must be one.
pub(super) fn articles(project: &Project) -> Result<Vec<String>, Vec<Diagnostic>> {
    let articles = project.articles().map_err(|finding| vec![finding])?;
    if articles.is_empty() {
        let finding = Diagnostic::new(codes::UNKNOWN_ARTICLE, format!("there is no article in {ARTICLES}"));
        let help = "an article is a folder with a file `article.toml`; `leafpress init DIR` shows one";
        return Err(vec![finding.help(help)]);
    }
    Ok(articles)
}

/// The program's or the project's format of that name.
pub(super) fn format(project: &Project, name: &str) -> Result<Format, Refusal> {
    let known = project.config().formats();
    let named = known.iter().find(|format| format.name() == name);
    named.copied().ok_or_else(|| unknown("format", name, &known.iter().map(|f| f.name()).collect::<Vec<_>>()))
}

/// `wanted` without repetitions, or all of `known`; an unknown name is wrong use.
pub(super) fn names(what: &str, wanted: &[String], known: &[String]) -> Result<Vec<String>, Refusal> {
    if wanted.is_empty() {
        return Ok(known.to_vec());
    }
    match wanted.iter().find(|name| !known.contains(name)) {
        Some(name) => Err(unknown(what, name, known)),
        None => Ok(unique(wanted)),
    }
}

/// Wrong use: a name that the project doesn't know, with the one that was probably meant.
fn unknown<S: AsRef<str>>(what: &str, name: &str, known: &[S]) -> Refusal {
    let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
    let all = known.iter().copied();
    let meant = all
        .clone()
        .find(|other| other.eq_ignore_ascii_case(name))
        .or_else(|| nearest(name, all.clone()))
        .or_else(|| all.clone().find(|other| name.len() > 1 && other.starts_with(name)))
        .or_else(|| all.clone().find(|other| name.len() > 2 && other.contains(name)));
    let suggestion = meant.map(|meant| format!(", did you mean `{meant}`?")).unwrap_or_default();
    let listed = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    let finding = Diagnostic::new(codes::UNKNOWN_NAME, format!("this project has no {what} `{name}`{suggestion}"));
    Refusal::Name(Box::new(finding.help(format!("{what}s here: {listed}"))))
}

fn unique<T: Clone + PartialEq>(items: &[T]) -> Vec<T> {
    let mut kept: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        if !kept.contains(item) {
            kept.push(item.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn unknown_names_get_a_suggestion() {
        let known = strings(&["en", "ur", "zh-Hans"]);
        for (wanted, expected) in [
            ("zh-hans", "did you mean `zh-Hans`?"),
            ("zh-Hant", "did you mean `zh-Hans`?"),
            ("UR", "did you mean `ur`?"),
            ("Hans", "did you mean `zh-Hans`?"),
        ] {
            let outcome = Outcome::from(names("locale", &strings(&[wanted]), &known).unwrap_err());
            assert!(outcome.messages.contains(expected), "{}", outcome.messages);
            assert!(outcome.messages.contains("locales here: en, ur, zh-Hans"));
        }
        let outcome = Outcome::from(names("locale", &strings(&["klingon"]), &known).unwrap_err());
        assert!(!outcome.messages.contains("mean"));
    }

    #[test]
    fn repetitions_are_dropped() {
        let known = strings(&["en", "ur"]);
        assert_eq!(names("locale", &strings(&["ur", "en", "ur"]), &known).unwrap(), ["ur", "en"]);
        assert_eq!(names("locale", &[], &known).unwrap(), known);
    }
}
