//! Everything that can be wrong with what people wrote, in one type.

mod catalogue;

pub use catalogue::{CATALOGUE, Code, codes, find};

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
    /// The file that it is about, if there is no place in it: it is missing, or cannot be read. As [`SourceFile::path`].
    pub file: Option<Box<str>>,
    /// The message's id, if it is about a message.
    pub id: Option<String>,
    /// What the text names and there is none of, if that is what is wrong: a term with its hyphen, a character that no face
    /// has. Who compares findings need not read the message for it.
    pub absent: Option<Box<str>>,
    /// The locale, if it is about one.
    pub locale: Option<String>,
    /// The article, if it is about one.
    pub article: Option<String>,
    /// What should stand at the place, where that is certain.
    pub fix: Option<String>,
    /// The names of the formats, if it is about the text as set in some of them.
    pub formats: Vec<String>,
}

impl Diagnostic {
    /// A finding of that code with the catalogue's severity; an error if the catalogue does not know the code.
    pub fn new(code: &'static str, message: impl Into<String>) -> Diagnostic {
        let severity = find(code).map_or(Severity::Error, |entry| entry.severity);
        Diagnostic {
            code,
            severity,
            message: message.into(),
            help: None,
            place: None,
            file: None,
            id: None,
            absent: None,
            locale: None,
            article: None,
            fix: None,
            formats: Vec::new(),
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

    /// Says which file it is about, where it has no place in it.
    pub fn in_file(mut self, path: impl AsRef<str>) -> Diagnostic {
        self.file = Some(path.as_ref().into());
        self
    }

    /// The path of the file that it is in, or about.
    pub fn path(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.file.path.as_str()).or(self.file.as_deref())
    }

    /// Says which message it is about.
    pub fn about(mut self, id: impl Into<String>) -> Diagnostic {
        self.id = Some(id.into());
        self
    }

    /// Says what the text names and there is none of.
    pub fn names(mut self, absent: impl AsRef<str>) -> Diagnostic {
        self.absent = Some(absent.as_ref().into());
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

    /// Says in which format it was seen.
    pub fn in_format(mut self, format: &str) -> Diagnostic {
        self.formats = vec![format.to_owned()];
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

    /// The findings so far.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter()
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

/// Findings of both severities: thousands of typing faults must not crowd out one wrong dose.
#[derive(Debug, Default)]
pub struct BySeverity {
    errors: Gathered,
    warnings: Gathered,
}

impl BySeverity {
    /// Adds a finding of a severity, or only counts it.
    pub fn add(&mut self, severity: Severity, finding: impl FnOnce() -> Diagnostic) {
        match severity {
            Severity::Error => self.errors.add(finding),
            Severity::Warning => self.warnings.add(finding),
        }
    }

    /// The errors so far.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.errors.iter()
    }

    /// The warnings so far.
    pub fn warnings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.warnings.iter()
    }

    /// All of them; the last one of each severity says how many more there are.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut findings = self.errors.finish();
        findings.extend(self.warnings.finish());
        findings
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
    nearest(name, known).filter(|meant| *meant != name).map(|meant| format!("did you mean `{meant}`?"))
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
