//! `fonts.toml`: which family serves which script, and where its faces lie.

use crate::diagnostic::codes::WRONG_FONT_TABLE;
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Component, Path};
use std::sync::Arc;
use toml::Spanned;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    #[serde(default)]
    pub family: Vec<FamilyEntry>,
}

/// One `[[family]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FamilyEntry {
    pub name: String,
    /// ISO 15924 codes.
    pub scripts: Spanned<Vec<String>>,
    /// Primary language subtags; empty serves every language.
    #[serde(default)]
    pub languages: Vec<String>,
    pub regular: Spanned<String>,
    pub bold: Option<Spanned<String>>,
    pub italic: Option<Spanned<String>>,
    pub bold_italic: Option<Spanned<String>>,
    pub licence: Option<Spanned<String>>,
    #[serde(default)]
    pub version: String,
    /// Digests by face: `regular`, `bold`, `italic`, `bold-italic`.
    #[serde(default)]
    pub sha256: BTreeMap<String, Spanned<String>>,
}

/// Reads and validates the table. Whether the files exist is the caller's question.
pub(super) fn read(file: &Arc<SourceFile>) -> Result<Table, Vec<Diagnostic>> {
    let wrong = |span, message: String, help: &str| {
        finding(WRONG_FONT_TABLE, message, Some(help), Some(Place { file: file.clone(), span }))
    };
    let table: Table = toml::from_str(&file.text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        vec![wrong(span, first_line(error.message()), "see fonts/README.md for what an entry holds")]
    })?;
    let mut found = Vec::new();
    for family in &table.family {
        for script in family.scripts.get_ref() {
            if script.len() != 4 || !script.bytes().all(|b| b.is_ascii_alphabetic()) {
                found.push(wrong(
                    family.scripts.span(),
                    format!("`{script}` is not a script"),
                    "write scripts as ISO 15924 codes, such as \"Latn\"",
                ));
            }
        }
        let paths = [Some(&family.regular), family.bold.as_ref(), family.italic.as_ref(), family.bold_italic.as_ref()];
        for path in paths.into_iter().flatten().chain(&family.licence) {
            let inside = Path::new(path.get_ref()).components().all(|c| matches!(c, Component::Normal(_)));
            if !inside || path.get_ref().is_empty() {
                found.push(wrong(
                    path.span(),
                    format!("`{}` leads out of the fonts' folder", path.get_ref()),
                    "name a file in the folder of fonts.toml, with `/` between folders",
                ));
            }
        }
        for (style, digest) in &family.sha256 {
            let named = matches!(style.as_str(), "regular" | "bold" | "italic" | "bold-italic");
            if !named || digest.get_ref().len() != 64 || !digest.get_ref().bytes().all(|b| b.is_ascii_hexdigit()) {
                found.push(wrong(
                    digest.span(),
                    format!("`{style}` has no SHA-256 here"),
                    "give 64 hexadecimal digits for `regular`, `bold`, `italic` or `bold-italic`",
                ));
            }
        }
    }
    if found.is_empty() { Ok(table) } else { Err(found) }
}

/// A finding about the fonts.
pub(super) fn finding(code: &'static str, message: String, help: Option<&str>, place: Option<Place>) -> Diagnostic {
    Diagnostic {
        code,
        severity: Severity::Error,
        message,
        help: help.map(str::to_owned),
        place,
        file: None,
        id: None,
        locale: None,
        article: None,
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or("wrong TOML").trim_end_matches('.').to_owned()
}
