//! `leafpress.toml`.

use super::formats::{self, FORMATS};
use super::toml::{Located, Reader, parse};
use crate::diagnostic::{Diagnostic, SourceFile, codes, did_you_mean};
use crate::format::{Edition, Format};
use crate::language::Language;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What `leafpress.toml` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The clinic's short name.
    pub clinic: String,
    /// The locale that the others are translated from.
    pub source_locale: String,
    /// All locales, in the file's order; the source is among them. A tag may be wrong: then its own leaflets fail.
    pub locales: Vec<String>,
    /// The source locale is not listed, and its leaflets fail by it.
    pub unlisted_source: Option<Diagnostic>,
    /// Where the file names each locale first.
    locale_spans: BTreeMap<String, Range<usize>>,
    /// Formats that the project describes itself, in the order of their names.
    pub own_formats: Vec<Format>,
    /// What is built if nothing else is asked for.
    pub defaults: Defaults,
    /// What the press edition is printed on.
    pub press: PressConfig,
    /// How strict `check` is.
    pub check: CheckConfig,
}

/// How strict `check` is about wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckConfig {
    /// So many years of school an English article may ask for. Without it, 8: texts for patients should be written for the
    /// 6th to 7th grade (National Library of Medicine, MedlinePlus, *How to Write Easy-to-Read Health Materials*), and the
    /// formula may be off by one.
    pub reading_grade: u8,
}

impl Default for CheckConfig {
    fn default() -> CheckConfig {
        CheckConfig { reading_grade: 8 }
    }
}

/// What the press edition is printed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PressConfig {
    /// The ICC profile of the printing condition, relative to the project's root; `None` for the one that comes with the
    /// program: offset printing on coated paper, FOGRA39.
    pub profile: Option<String>,
    /// Where the project's file names it, in bytes.
    pub profile_place: Option<Range<usize>>,
}

impl Config {
    /// Where the file names a locale, in bytes.
    pub fn span_of_locale(&self, tag: &str) -> Option<Range<usize>> {
        self.locale_spans.get(tag).cloned()
    }

    /// Every format that can be printed, in the order in which help texts list them.
    pub fn formats(&self) -> Vec<Format> {
        Format::built_in().chain(self.own_formats.iter().copied()).collect()
    }

    /// Every format that an article may name in `omit-in`: those above, and those to come.
    pub fn format_names(&self) -> Vec<&'static str> {
        FORMATS.into_iter().chain(self.own_formats.iter().map(|format| format.name())).collect()
    }
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
    /// Where the project's file names it, in bytes.
    pub style_place: Option<Range<usize>>,
}

pub(super) fn read(file: &Arc<SourceFile>) -> Result<Config, Vec<Diagnostic>> {
    let root = parse(file)?;
    let reader = Reader::new(file);
    let (table, span) = (root.get_ref(), root.span());
    reader.known_keys(
        table,
        "leafpress.toml",
        &["clinic", "source-locale", "locales", "defaults", "formats", "press", "check"],
    );
    let clinic = table.get("clinic").map_or(Some(String::new()), |v| Some(reader.string(v, "`clinic`")?.text));
    let refused = |located: &Located| Some(Language::parse(&located.text).err()?.at(file, located.span.clone()));
    // Every leaflet needs the source locale.
    let source = reader.required(table, span.clone(), "leafpress.toml", "source-locale").and_then(|value| {
        let source = reader.string(value, "`source-locale`")?;
        if let Some(finding) = refused(&source) {
            reader.report(finding);
            return None;
        }
        Some(source)
    });
    let mut locales: Vec<String> = Vec::new();
    let (mut locale_spans, mut unlisted_source) = (BTreeMap::new(), None);
    if let Some(value) = reader.required(table, span, "leafpress.toml", "locales")
        && let Some(tags) = reader.strings(value, "`locales`")
    {
        for tag in tags {
            if locales.contains(&tag.text) {
                reader.error(codes::BAD_VALUE, tag.span, format!("`{}` is listed twice", tag.text));
            } else if names_a_file(&tag.text) {
                locales.push(tag.text.clone());
                locale_spans.insert(tag.text, tag.span);
            } else if let Some(finding) = refused(&tag) {
                reader.report(finding);
            }
        }
        if let Some(source) = &source
            && !locales.contains(&source.text)
        {
            let message = format!("`locales` lacks the source locale `{}`", source.text);
            let finding = Diagnostic::new(codes::BAD_VALUE, message).help("list it too, or correct `source-locale`");
            unlisted_source = Some(finding.at(file, value.span()));
            locales.push(source.text.clone());
            locale_spans.insert(source.text.clone(), source.span.clone());
        }
    }
    let own_formats = table.get("formats").map_or_else(Vec::new, |value| formats::read(&reader, value));
    let mut defaults =
        Defaults { format: Format::A4, edition: Edition::Office, style: "default".to_owned(), style_place: None };
    if let Some(table) = table.get("defaults").and_then(|value| reader.table(value, "`defaults`")) {
        reader.known_keys(table, "`defaults`", &["format", "edition", "style"]);
        let named = |key: &str| table.get(key).and_then(|value| reader.string(value, &format!("`{key}`")));
        if let Some(name) = named("format") {
            let known = Format::built_in().chain(own_formats.iter().copied());
            match known.clone().find(|format| format.name() == name.text) {
                Some(format) => defaults.format = format,
                None => unknown(&reader, &name, "format", &known.map(Format::name).collect::<Vec<_>>()),
            }
        }
        if let Some(name) = named("edition") {
            let names = Edition::ALL.map(Edition::name);
            match Edition::parse(&name.text) {
                Some(edition) => defaults.edition = edition,
                None => unknown(&reader, &name, "edition", &names),
            }
        }
        if let Some(name) = named("style") {
            if super::is_plain_name(&name.text) {
                (defaults.style, defaults.style_place) = (name.text, Some(name.span));
            } else {
                reader.error(codes::BAD_VALUE, name.span, "a style's name has small letters, digits and hyphens only");
            }
        }
    }
    let mut press = PressConfig::default();
    if let Some(value) = table.get("press")
        && let Some(table) = reader.table(value, "`[press]`")
    {
        reader.known_keys(table, "`[press]`", &["profile"]);
        let profile = table.get("profile").and_then(|value| reader.string(value, "`profile`"));
        (press.profile, press.profile_place) = profile.map(|named| (named.text, named.span)).unzip();
    }
    let mut check = CheckConfig::default();
    if let Some(value) = table.get("check")
        && let Some(table) = reader.table(value, "`[check]`")
    {
        reader.known_keys(table, "`[check]`", &["reading-grade"]);
        let grade = table.get("reading-grade").and_then(|value| reader.integer(value, "`reading-grade`", 1, 30));
        check.reading_grade = grade.and_then(|grade| u8::try_from(grade).ok()).unwrap_or(check.reading_grade);
    }
    let config = (|| {
        let (clinic, source_locale) = (clinic?, source?.text);
        Some(Config {
            clinic,
            source_locale,
            locales,
            unlisted_source,
            locale_spans,
            own_formats,
            defaults,
            press,
            check,
        })
    })();
    reader.finish(config)
}

/// Whether what should be a language tag can be part of a leaflet's file name, as which its failure is told.
fn names_a_file(tag: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == ' ' || c.is_ascii_graphic() && !matches!(c, '/' | '\\');
    !tag.is_empty() && tag.chars().all(part)
}

/// Reports a name that is not among `known`.
pub(crate) fn unknown(reader: &Reader<'_>, name: &Located, what: &str, known: &[&str]) {
    let help =
        did_you_mean(&name.text, known.iter().copied()).or_else(|| Some(format!("one of: {}", known.join(", "))));
    reader.error_help(codes::BAD_VALUE, name.span.clone(), format!("there is no {what} `{}`", name.text), help);
}
