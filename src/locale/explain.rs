//! Fluent's syntax errors in plain words, with Fluent's own codes.

use crate::diagnostic::{Diagnostic, SourceFile, codes};
use fluent_syntax::parser::{ErrorKind, ParserError};
use std::sync::Arc;

/// The finding for an error of the parser: Fluent's code, what is wrong, what to do, and where.
pub fn syntax_error(file: &Arc<SourceFile>, error: &ParserError) -> Diagnostic {
    let (code, what, help) = explain(&error.kind);
    // Point at the character where the parser gave up, but never at the blank line behind it.
    let mut start = error.pos.start.min(file.text.len());
    if file.text[file.text.floor_char_boundary(start)..].trim().is_empty() {
        start = file.text.trim_end().len().saturating_sub(1);
    }
    let start = file.text.floor_char_boundary(start);
    let end = file.text.ceil_char_boundary((start + 1).max(error.pos.end).min(file.text.len()));
    let finding =
        Diagnostic::new(codes::FLUENT_SYNTAX, format!("{what} (Fluent {code})")).help(help).at(file, start..end);
    match error.slice.as_ref().and_then(|slice| entry_id(file.text.get(slice.clone())?)) {
        Some(id) => finding.about(id),
        None => finding,
    }
}

/// The id at the beginning of a broken entry.
fn entry_id(junk: &str) -> Option<String> {
    let line = junk.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let id: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    (!id.is_empty()).then_some(id)
}

/// Code, what is wrong, what to do.
fn explain(kind: &ErrorKind) -> (&'static str, String, String) {
    let (code, what, help): (_, String, &str) = match kind {
        ErrorKind::ExpectedToken('=') => (
            "E0003",
            "a message's id must be followed by `=`".into(),
            "write `id = text`; the further lines of a text must be indented",
        ),
        ErrorKind::ExpectedToken('}') => {
            ("E0003", "a placeable is not closed".into(), "close each { with a }; a brace as text is written { \"{\" }")
        }
        ErrorKind::ExpectedToken(token) => ("E0003", format!("here a `{token}` is missing"), "add it"),
        ErrorKind::ExpectedCharRange { range } => {
            ("E0004", format!("here a character of {range} is missing"), "names begin with a letter a to z")
        }
        ErrorKind::ExpectedMessageField { entry_id } => (
            "E0005",
            format!("the message `{entry_id}` has neither text nor attribute"),
            "write its text behind the `=`",
        ),
        ErrorKind::ExpectedTermField { entry_id } => {
            ("E0006", format!("the term `-{entry_id}` has no text"), "write its text behind the `=`")
        }
        ErrorKind::ForbiddenCallee => {
            ("E0008", "this cannot be called".into(), "functions are written in capitals, such as NUMBER($x)")
        }
        ErrorKind::MissingDefaultVariant => {
            ("E0010", "no variant is the default".into(), "put an asterisk before one of them: *[other]")
        }
        ErrorKind::MissingValue => ("E0012", "here a text is missing".into(), "write it on this line, or indent it"),
        ErrorKind::MultipleDefaultVariants => {
            ("E0015", "two variants are the default".into(), "leave one asterisk only")
        }
        ErrorKind::MessageReferenceAsSelector => {
            ("E0016", "a message cannot be selected on".into(), "select on a variable, such as $count")
        }
        ErrorKind::TermReferenceAsSelector => {
            ("E0017", "a term cannot be selected on".into(), "select on the term's attribute, such as -brand.gender")
        }
        ErrorKind::MessageAttributeAsSelector => {
            ("E0018", "a message's attribute cannot be selected on".into(), "select on a variable, such as $count")
        }
        ErrorKind::TermAttributeAsPlaceable => {
            ("E0019", "a term's attribute cannot be printed".into(), "it is for selectors only: print the term")
        }
        ErrorKind::UnterminatedStringLiteral => {
            ("E0020", "a quotation mark is not closed on its line".into(), "close it with a straight \"")
        }
        ErrorKind::PositionalArgumentFollowsNamed => {
            ("E0021", "a value stands behind an option".into(), "values come first: NUMBER($x, useGrouping: \"false\")")
        }
        ErrorKind::DuplicatedNamedArgument(name) => {
            ("E0022", format!("the option `{name}` is given twice"), "keep one of them")
        }
        ErrorKind::UnknownEscapeSequence(sequence) => {
            // The parser gives the byte's number.
            let byte = sequence.parse::<u8>().ok().filter(u8::is_ascii_graphic);
            let escape = byte.map_or_else(|| "\\".to_owned(), |byte| format!("\\{}", char::from(byte)));
            let help = "the escapes are \\\", \\\\, \\u0041 and \\U01F602";
            ("E0025", format!("`{escape}` is no escape"), help)
        }
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            ("E0026", format!("`\\{sequence}` is no character"), "\\u has four hexadecimal digits, \\U has six")
        }
        ErrorKind::UnbalancedClosingBrace => {
            ("E0027", "a } closes nothing".into(), "remove it, or write it as { \"}\" }")
        }
        ErrorKind::ExpectedInlineExpression => (
            "E0028",
            "there is nothing to print between the braces".into(),
            "name a variable {$x}, a term {-x}, a message {x}, or a \"text\"; a brace as text is written { \"{\" }",
        ),
        ErrorKind::ExpectedSimpleExpressionAsSelector => {
            ("E0029", "this cannot be selected on".into(), "select on a variable, such as $count")
        }
        ErrorKind::ExpectedLiteral => {
            ("E0014", "an option's value must be a literal".into(), "write a number, or a text in quotation marks")
        }
    };
    (code, what, help.to_owned())
}
