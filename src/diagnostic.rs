//! Everything that can be wrong with what people wrote, in one type.

use std::ops::Range;
use std::sync::Arc;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The leaflet cannot be made, or must not be printed.
    Error,
    /// The leaflet is made, and somebody should look.
    Warning,
}

/// A file that a person wrote, kept for showing the piece with the fault.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the project's root, with `/` between folders.
    pub path: String,
    /// The whole text, without a byte order mark and with `\n` at the end of each line.
    pub text: String,
}

/// Where in a file: a range of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Byte offsets into the file's text, on character boundaries.
    pub span: Range<usize>,
}

impl SourceFile {
    /// Line and column of a byte offset, both from 1; columns count characters, as editors do.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let end = self.text.floor_char_boundary(offset);
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

impl Place {
    /// A range of bytes of a file; a range beyond its end is cut.
    pub fn new(file: &Arc<SourceFile>, span: Range<usize>) -> Place {
        let start = file.text.floor_char_boundary(span.start);
        let end = file.text.ceil_char_boundary(span.end.max(start)).min(file.text.len());
        Place { file: Arc::clone(file), span: start..end }
    }

    /// Line and column of its first character, from 1.
    pub fn start(&self) -> (usize, usize) {
        self.file.line_column(self.span.start)
    }

    /// Line and column behind its last character, from 1.
    pub fn end(&self) -> (usize, usize) {
        self.file.line_column(self.span.end)
    }
}

/// An entry of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable: scripts and editors may rely on it.
    pub code: &'static str,
    /// How bad it is, unless the place where it is found knows better.
    pub severity: Severity,
    /// What it is about, in a few words.
    pub title: &'static str,
}

macro_rules! catalogue {
    ($($name:ident = $code:literal, $severity:ident, $title:literal;)*) => {
        /// The codes by name.
        pub mod codes {
            $(#[doc = $title] pub const $name: &str = $code;)*
        }
        /// Everything that the content of a project can have wrong, in order of code.
        /// `LP9xx` is not the project's fault: the machine failed.
        pub const CATALOGUE: &[Code] = &[
            $(Code { code: $code, severity: Severity::$severity, title: $title },)*
        ];
    };
}

catalogue! {
    NO_PROJECT = "LP001", Error, "no project here";
    NOT_UTF8 = "LP002", Error, "the file is not UTF-8";
    TOO_LARGE = "LP003", Error, "the file is too large";
    NOT_FOUND = "LP004", Error, "the file does not exist";
    UNSAFE_PATH = "LP005", Error, "the path leads out of the project";
    TOML_SYNTAX = "LP010", Error, "the TOML cannot be read";
    UNKNOWN_KEY = "LP011", Error, "unknown key";
    MISSING_KEY = "LP012", Error, "a key is missing";
    WRONG_TYPE = "LP013", Error, "wrong type of value";
    BAD_VALUE = "LP014", Error, "the value is not allowed";
    UNKNOWN_BLOCK = "LP020", Error, "unknown kind of block";
    DUPLICATE_SECTION = "LP021", Error, "two sections have the same id";
    ID_IS_NOT_FOLDER = "LP022", Error, "the article's id is not its folder's name";
    BAD_MESSAGE_ID = "LP023", Error, "not a message id";
    BAD_FACT = "LP024", Error, "the fact cannot be used";
    UNKNOWN_ARTICLE = "LP025", Error, "no such article";
    NOT_AN_IMAGE = "LP030", Error, "the artwork is not a JPEG or PNG";
    TRUNCATED_IMAGE = "LP031", Error, "the artwork is incomplete";
    ABSURD_IMAGE = "LP032", Error, "the artwork is too large";
    UNSUITABLE_IMAGE = "LP033", Error, "the artwork is of an unsuitable kind";
    BAD_LOCALE = "LP100", Error, "not a language tag";
    MISSING_LOCALE = "LP101", Error, "the locale has no folder";
    MISSING_FILE = "LP102", Error, "the locale lacks a file";
    FLUENT_SYNTAX = "LP103", Error, "the Fluent cannot be read";
    NESTING = "LP104", Error, "placeables are nested too deeply";
    DUPLICATE_MESSAGE = "LP105", Error, "two messages have the same id";
    DUPLICATE_ATTRIBUTE = "LP106", Error, "two attributes have the same name";
    DUPLICATE_VARIANT = "LP107", Error, "two variants have the same key";
    MISSING_CATEGORY = "LP108", Warning, "a plural category is missing";
    UNKNOWN_CATEGORY = "LP109", Warning, "a plural category that the language does not have";
    MISSING_MESSAGE = "LP110", Error, "a message is missing";
    MISSING_VALUE = "LP111", Error, "a message has no text of its own";
    MISSING_ATTRIBUTE = "LP112", Error, "an attribute is missing";
    EMPTY_TEXT = "LP113", Error, "the text is empty";
    FALLBACK = "LP114", Warning, "shown in the source language";
    UNPRINTED_MESSAGE = "LP115", Warning, "no leaflet prints the message";
    UNPRINTED_ATTRIBUTE = "LP116", Error, "no leaflet prints the attribute";
    OBSOLETE = "LP117", Warning, "the source has no such message";
    OBSOLETE_TEXT = "LP118", Warning, "the source has no such text";
    UNTRANSLATED = "LP119", Warning, "the source's own words";
    UNKNOWN_VARIABLE = "LP120", Error, "unknown variable";
    UNKNOWN_FUNCTION = "LP121", Error, "unknown function";
    BAD_ARGUMENT = "LP122", Error, "wrong argument of a function";
    UNKNOWN_TERM = "LP123", Error, "unknown term";
    UNKNOWN_REFERENCE = "LP124", Error, "unknown message";
    CYCLE = "LP125", Error, "a message refers to itself";
    TOO_LONG = "LP126", Error, "the text is absurdly long";
    MISSING_VARIABLE = "LP127", Error, "a variable of the source is not printed";
    MISSING_REFERENCE = "LP128", Warning, "a term or message of the source is not named";
    UNKNOWN_MARKUP = "LP130", Error, "unknown markup";
    UNBALANCED_MARKUP = "LP131", Error, "unbalanced markup";
    MISSING_LINK = "LP132", Error, "a link of the source is missing";
    OTHER_MARKUP = "LP133", Warning, "markup differs from the source's";
    REVERSIBLE_RANGE = "LP140", Error, "numbers joined by a dash in right-to-left text";
    DANGEROUS_CHARACTER = "LP142", Error, "an invisible character that can change what is read";
    BAD_REVIEW = "LP150", Error, "the sign-off cannot be read";
    STALE_REVIEW = "LP151", Warning, "signed off for an earlier text";
    STRAY_REVIEW = "LP152", Warning, "a sign-off of no article";
    STALE_MESSAGE = "LP153", Warning, "the source has changed since it was translated";
    XML_SYNTAX = "LP240", Error, "the XML cannot be read";
    XML_ENTITY = "LP241", Error, "a document type or an entity of the file's own";
    XLIFF_LIMIT = "LP242", Error, "the XLIFF file is too deep or too long";
    NOT_XLIFF = "LP243", Error, "not an XLIFF 2 file";
    FOREIGN_XLIFF = "LP244", Error, "the XLIFF file is not this project's";
    UNKNOWN_UNIT = "LP245", Warning, "the source has no such text any more";
    PLACEHOLDERS = "LP246", Error, "a placeholder is missing, doubled or foreign";
    UNIT_MARKUP = "LP247", Error, "a tag of the translation does not fit";
    UNFINISHED_UNIT = "LP248", Warning, "the text is only partly translated";
    OUTDATED_UNIT = "LP249", Warning, "the source has changed since the export";
    UNREADABLE = "LP900", Error, "the machine could not read a file";
}

/// One finding: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code, such as `LP101`; the catalogue is [`codes`].
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop at its end.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where it is, if it is in a file.
    pub place: Option<Place>,
    /// The message's id, if it is about a message.
    pub id: Option<String>,
    /// The locale, if it is about one.
    pub locale: Option<String>,
    /// The article, if it is about one.
    pub article: Option<String>,
}

impl Diagnostic {
    /// A finding of that code with the catalogue's severity; an error if the catalogue does not know the code.
    pub fn new(code: &'static str, message: impl Into<String>) -> Diagnostic {
        let severity = CATALOGUE.iter().find(|entry| entry.code == code).map_or(Severity::Error, |e| e.severity);
        Diagnostic {
            code,
            severity,
            message: message.into(),
            help: None,
            place: None,
            id: None,
            locale: None,
            article: None,
        }
    }

    /// The same, as something that somebody should look at.
    pub fn as_warning(mut self) -> Diagnostic {
        self.severity = Severity::Warning;
        self
    }

    /// Adds what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// Adds what to do about it, if that is known.
    pub fn maybe_help(mut self, help: Option<String>) -> Diagnostic {
        self.help = help.or(self.help);
        self
    }

    /// Says where it is.
    pub fn at(mut self, file: &Arc<SourceFile>, span: Range<usize>) -> Diagnostic {
        self.place = Some(Place::new(file, span));
        self
    }

    /// Says which message it is about.
    pub fn about(mut self, id: impl Into<String>) -> Diagnostic {
        self.id = Some(id.into());
        self
    }

    /// Says which locale it is about, unless that is known already.
    pub fn in_locale(mut self, locale: &str) -> Diagnostic {
        self.locale.get_or_insert_with(|| locale.to_owned());
        self
    }

    /// Says which article it is about, unless that is known already.
    pub fn in_article(mut self, article: &str) -> Diagnostic {
        self.article.get_or_insert_with(|| article.to_owned());
        self
    }

    /// Whether the leaflet cannot be made because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Whether the machine failed (unreadable file, disk full), and not what people wrote: exit code 3.
    pub fn is_machine_failure(&self) -> bool {
        self.code.starts_with("LP9")
    }
}

/// So many findings about a file are worth reading; computing more would take longer than anybody waits.
pub const MOST_FINDINGS: usize = 100;

/// Findings about a file or a message: the first [`MOST_FINDINGS`], and how many there were besides.
#[derive(Debug, Default)]
pub struct Gathered {
    findings: Vec<Diagnostic>,
    more: usize,
}

impl Gathered {
    /// Adds a finding, or only counts it.
    pub fn add(&mut self, finding: impl FnOnce() -> Diagnostic) {
        if self.findings.len() >= MOST_FINDINGS {
            self.more += 1;
            return;
        }
        let finding = finding();
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The findings; the last one says how many more there are.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        if let Some(last) = self.findings.last_mut().filter(|_| self.more > 0) {
            last.message += &format!(" (and {} more mistakes after this one)", self.more);
        }
        self.findings
    }
}

/// The name among `known` that was probably meant by `name`: at most a third of its letters differ.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (name.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "did you mean `x`?" for the nearest name, if one is near.
pub fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(name, known).map(|meant| format!("did you mean `{meant}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let file = Arc::new(SourceFile { path: "a".into(), text: "é\nপেশী x\n".into() });
        assert_eq!(Place::new(&file, 0..2).end(), (1, 2));
        let x = file.text.find('x').unwrap();
        assert_eq!(Place::new(&file, x..x + 1).start(), (2, 6));
        assert_eq!(file.line_column(10_000), (3, 1));
    }

    #[test]
    fn the_catalogue_is_sorted_and_unique() {
        assert!(CATALOGUE.windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn only_near_names_are_suggested() {
        assert_eq!(nearest("paragraf", ["paragraph", "lead"]), Some("paragraph"));
        assert_eq!(nearest("x", ["paragraph", "lead"]), None);
    }
}
