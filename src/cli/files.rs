//! Files on the command line: `check` looks at the leaflets that they belong to, and tells what is in them.

use super::select::{Refusal, articles, names};
use crate::diagnostic::{Diagnostic, codes};
use crate::project::{ARTICLES, LOCALES, Project};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Files of a project.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    /// Relative to the project's root, with `/` between folders.
    paths: BTreeSet<String>,
    /// The articles that they belong to; empty: all.
    pub articles: Vec<String>,
    /// The locales that they belong to; empty: all.
    pub locales: Vec<String>,
}

impl Files {
    /// The files among the names on the command line, where articles or files are named; `None` if they are articles.
    pub fn among(project: &Project, wanted: &[String]) -> Result<Option<Files>, Refusal> {
        match wanted.iter().filter(|name| is_path(name)).count() {
            0 => Ok(None),
            count if count == wanted.len() => Files::find(project, wanted).map(Some),
            _ => Err(refused(
                "articles and files cannot be named together".to_owned(),
                "name articles, to see all about them, or files, to see what is in them",
            )),
        }
    }

    /// The files of these names, seen from the current folder or from the project's.
    fn find(project: &Project, wanted: &[String]) -> Result<Files, Refusal> {
        let known = articles(project).map_err(Refusal::Findings)?;
        let mut files = Files::default();
        let (mut all_articles, mut all_locales) = (false, false);
        for name in wanted {
            let path = relative(project, name).ok_or_else(|| {
                let help = format!("name one of it, such as {LOCALES}/{}/clinic.ftl", project.config().source_locale);
                refused(format!("this project has no file {name}"), &help)
            })?;
            match path.split('/').collect::<Vec<_>>()[..] {
                [folder, tag, file] if folder == LOCALES => {
                    files.locales.extend(names("locale", &[tag.to_owned()], &project.config().locales)?);
                    match file.strip_suffix(".ftl").filter(|stem| known.iter().any(|id| id == stem)) {
                        Some(article) => files.articles.push(article.to_owned()),
                        None => all_articles = true,
                    }
                }
                _ => {
                    let article = path.strip_prefix(ARTICLES).and_then(|rest| rest.strip_prefix('/'));
                    match article.and_then(|rest| rest.split('/').next()).filter(|id| known.iter().any(|k| k == id)) {
                        Some(article) => files.articles.push(article.to_owned()),
                        None => all_articles = true,
                    }
                    all_locales = true;
                }
            }
            files.paths.insert(path);
        }
        // What one file belongs to must not take away from another.
        if all_articles {
            files.articles.clear();
        }
        if all_locales {
            files.locales.clear();
        }
        Ok(files)
    }

    /// Divides findings into those that are about the files and those that are not; one that is in no file is about all.
    pub fn divide(&self, findings: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        findings.into_iter().partition(|finding| finding.path().is_none_or(|path| self.include(path)))
    }

    /// Whether somebody named a file.
    pub fn name(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// Whether a file is one of them; if there are none, every file is meant.
    pub fn include(&self, path: &str) -> bool {
        self.paths.is_empty() || self.paths.contains(path)
    }
}

/// Whether a name on the command line is a file's and not an article's.
fn is_path(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| ending == "ftl" || ending == "toml") || name.contains(['/', '\\'])
}

fn refused(message: String, help: &str) -> Refusal {
    Refusal::Name(Box::new(Diagnostic::new(codes::UNKNOWN_NAME, message).help(help)))
}

/// A file's path as the project knows it.
fn relative(project: &Project, name: &str) -> Option<String> {
    let root = project.root().canonicalize().ok()?;
    let seen_from = [std::env::current_dir().ok(), Some(root.clone())];
    let found = seen_from.into_iter().flatten().find_map(|folder| {
        let file: PathBuf = Some(folder.join(name)).filter(|file| file.is_file())?;
        // A link in the project is one of its files, wherever its text lies.
        let file = file.parent()?.canonicalize().ok()?.join(file.file_name()?);
        Some(file.strip_prefix(&root).ok()?.to_owned())
    })?;
    let parts: Option<Vec<&str>> = found.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}
