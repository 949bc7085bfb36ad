//! Stand-in until the real one is merged: finds a project and reads what the command line needs of leafpress.toml.

use crate::diagnostic::{Diagnostic, codes};
use crate::layout::format::{Edition, Format};
use std::path::{Path, PathBuf};

/// The file that marks a project's root.
pub const PROJECT_FILE: &str = "leafpress.toml";
/// Where the articles lie, relative to the root.
pub const ARTICLES: &str = "assets/articles";
/// Where the locales lie, relative to the root.
pub const LOCALES: &str = "locales";

/// A project.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    config: Config,
}

/// What `leafpress.toml` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The clinic's short name.
    pub clinic: String,
    /// The locale that the others are translated from.
    pub source_locale: String,
    /// All locales.
    pub locales: Vec<String>,
    /// What is built if nothing else is asked for.
    pub defaults: Defaults,
}

/// What is built if nothing else is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Defaults {
    /// Paper.
    pub format: Format,
    /// Whom it is for.
    pub edition: Edition,
    /// The name of a file in `assets/styles`.
    pub style: String,
}

impl Project {
    /// The nearest project upwards.
    pub fn find(start: &Path) -> Result<Project, Vec<Diagnostic>> {
        let start = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
        match start.ancestors().find(|folder| folder.join(PROJECT_FILE).is_file()) {
            Some(root) => Project::open(root),
            None => {
                Err(vec![Diagnostic::new(codes::NO_PROJECT, format!("no {PROJECT_FILE} here or in any folder above"))])
            }
        }
    }
    /// The project in `root`.
    pub fn open(root: &Path) -> Result<Project, Vec<Diagnostic>> {
        let text = std::fs::read_to_string(root.join(PROJECT_FILE))
            .map_err(|e| vec![Diagnostic::new(codes::NO_PROJECT, e.to_string())])?;
        let table: toml::Table =
            toml::from_str(&text).map_err(|e| vec![Diagnostic::new(codes::TOML_SYNTAX, e.message())])?;
        let locales = table.get("locales").and_then(|l| l.as_array()).cloned().unwrap_or_default();
        Ok(Project {
            root: root.canonicalize().map_err(|e| vec![Diagnostic::new(codes::UNREADABLE, e.to_string())])?,
            config: Config {
                clinic: String::new(),
                source_locale: "en".into(),
                locales: locales.iter().filter_map(|l| l.as_str().map(str::to_owned)).collect(),
                defaults: Defaults { format: Format::A4, edition: Edition::Office, style: "default".into() },
            },
        })
    }
    /// The root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
    /// What `leafpress.toml` says.
    pub fn config(&self) -> &Config {
        &self.config
    }
    /// The ids of all articles, sorted.
    pub fn articles(&self) -> Result<Vec<String>, Diagnostic> {
        let mut ids: Vec<String> = std::fs::read_dir(self.root.join(ARTICLES))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|e| e.file_name().into_string().ok())
            .collect();
        ids.sort();
        Ok(ids)
    }
    /// A text file.
    pub fn read_text(&self, path: &str) -> Result<std::sync::Arc<crate::diagnostic::SourceFile>, Diagnostic> {
        match std::fs::read_to_string(self.root.join(path)) {
            Ok(text) => Ok(std::sync::Arc::new(crate::diagnostic::SourceFile { path: path.into(), text })),
            Err(e) => Err(Diagnostic::new(codes::NOT_FOUND, e.to_string())),
        }
    }
}
