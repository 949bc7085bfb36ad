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
    /// The whole text as read.
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
