//! `fonts.toml`: which family serves which script, and where its faces lie.

use crate::diagnostic::codes::WRONG_FONT_TABLE;
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, nearest};
use crate::language::Language;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};
use std::sync::Arc;
use toml::Spanned;
use unicode_script::{Script, UnicodeScript};

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
    /// Language tags; empty serves every language.
    #[serde(default = "every_language")]
    pub languages: Spanned<Vec<String>>,
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

fn every_language() -> Spanned<Vec<String>> {
    Spanned::new(0..0, Vec::new())
}

/// Codes of scripts that are no scripts of their own to Unicode: ways of writing one, or several at once.
const WAYS_OF_WRITING: [&str; 12] =
    ["Aran", "Cyrs", "Hans", "Hant", "Hanb", "Hrkt", "Jpan", "Kore", "Latf", "Latg", "Zmth", "Zsym"];

/// The codes of all scripts that Unicode's characters have.
fn scripts() -> BTreeSet<&'static str> {
    ('\0'..=char::MAX).map(|c| c.script().short_name()).collect()
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
            if Script::from_short_name(script).is_none() && !WAYS_OF_WRITING.contains(&script.as_str()) {
                let meant = nearest(script, scripts().into_iter().chain(WAYS_OF_WRITING))
                    .map(|code| format!("did you mean \"{code}\"? "));
                let help = format!(
                    "{}scripts are ISO 15924 codes, such as \"Latn\"; `leafpress locale new` says which one a language has",
                    meant.unwrap_or_default()
                );
                found.push(wrong(family.scripts.span(), format!("`{script}` is not a script"), &help));
            }
        }
        for tag in family.languages.get_ref() {
            if let Err(finding) = Language::parse(tag) {
                let help = finding.help.unwrap_or_default();
                found.push(wrong(family.languages.span(), finding.message, &help));
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
    let finding = Diagnostic::new(code, message).maybe_help(help.map(str::to_owned));
    Diagnostic { severity: Severity::Error, place, ..finding }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or("wrong TOML").trim_end_matches('.').to_owned()
}
