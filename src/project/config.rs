//! `leafpress.toml`.

use super::formats::{self, FORMATS};
use super::toml::{Reader, parse};
use crate::diagnostic::{Diagnostic, SourceFile, codes, did_you_mean};
use crate::layout::format::{Edition, Format};
use crate::locale::Language;
use std::sync::Arc;

/// What `leafpress.toml` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The clinic's short name.
    pub clinic: String,
    /// The locale that the others are translated from.
    pub source_locale: String,
    /// All locales, in the file's order; the source is among them.
    pub locales: Vec<String>,
    /// Formats that the project describes itself, in the order of their names.
    pub own_formats: Vec<Format>,
    /// What is built if nothing else is asked for.
    pub defaults: Defaults,
    /// What the press edition is printed on.
    pub press: PressConfig,
}

/// What the press edition is printed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PressConfig {
    /// The ICC profile of the printing condition, relative to the project's root; `None` for the one that comes with the
    /// program: offset printing on coated paper, FOGRA39.
    pub profile: Option<String>,
}

impl Config {
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
}

pub(super) fn read(file: &Arc<SourceFile>) -> Result<Config, Vec<Diagnostic>> {
    let root = parse(file)?;
    let reader = Reader::new(file);
    let (table, span) = (root.get_ref(), root.span());
    reader.known_keys(table, "leafpress.toml", &["clinic", "source-locale", "locales", "defaults", "formats", "press"]);
    let clinic = table.get("clinic").map_or(Some(String::new()), |v| Some(reader.string(v, "`clinic`")?.text));
    let locale = |located: super::toml::Located| match Language::parse(&located.text) {
        Ok(_) => Some(located.text),
        Err(finding) => {
            reader.report(finding.at(file, located.span));
            None
        }
    };
    let source = reader
        .required(table, span.clone(), "leafpress.toml", "source-locale")
        .and_then(|value| locale(reader.string(value, "`source-locale`")?));
    let mut locales: Vec<String> = Vec::new();
    if let Some(value) = reader.required(table, span, "leafpress.toml", "locales")
        && let Some(tags) = reader.strings(value, "`locales`")
    {
        for tag in tags {
            if locales.contains(&tag.text) {
                reader.error(codes::BAD_VALUE, tag.span, format!("`{}` is listed twice", tag.text));
            } else {
                locales.extend(locale(tag));
            }
        }
        if let Some(source) = &source
            && !locales.contains(source)
        {
            reader.error(codes::BAD_VALUE, value.span(), format!("`locales` lacks the source locale `{source}`"));
        }
    }
    let own_formats = table.get("formats").map_or_else(Vec::new, |value| formats::read(&reader, value));
    let mut defaults = Defaults { format: Format::A4, edition: Edition::Office, style: "default".to_owned() };
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
                defaults.style = name.text;
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
        press.profile = table.get("profile").and_then(|value| Some(reader.string(value, "`profile`")?.text));
    }
    let config = (|| Some(Config { clinic: clinic?, source_locale: source?, locales, own_formats, defaults, press }))();
    reader.finish(config)
}

/// Reports a name that is not among `known`.
pub(crate) fn unknown(reader: &Reader<'_>, name: &super::toml::Located, what: &str, known: &[&str]) {
    let help =
        did_you_mean(&name.text, known.iter().copied()).or_else(|| Some(format!("one of: {}", known.join(", "))));
    reader.error_help(codes::BAD_VALUE, name.span.clone(), format!("there is no {what} `{}`", name.text), help);
}
