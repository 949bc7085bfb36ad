//! Fluent's syntax errors in plain words, with Fluent's own codes.

use crate::diagnostic::{Diagnostic, SourceFile, codes};
use fluent_syntax::parser::{ErrorKind, ParserError};
use std::sync::Arc;

/// The finding for an error of the parser: Fluent's code, what is wrong, what to do, and where.
pub fn syntax_error(file: &Arc<SourceFile>, error: &ParserError) -> Diagnostic {
    let finding = in_attribute(file, error).map_or_else(|| told(file, error), |inner| told(file, &inner));
    match error.slice.as_ref().and_then(|slice| about(&file.text, slice.clone())) {
        Some(id) => finding.about(id),
        None => finding,
    }
}

/// The message that a broken stretch is of, or the attribute, with the message that stands before it.
fn about(text: &str, junk: std::ops::Range<usize>) -> Option<String> {
    let written = text.get(junk.clone())?;
    let Some(attribute) = written.trim_start().strip_prefix('.') else { return entry_id(written) };
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let message = entry_id(text[..junk.start].lines().rev().find(begins)?)?;
    Some(format!("{message}.{}", entry_id(attribute)?))
}

fn told(file: &Arc<SourceFile>, error: &ParserError) -> Diagnostic {
    // Point at the character where the parser gave up, but never at the blank line behind it.
    let mut start = error.pos.start.min(file.text.len());
    if file.text[file.text.floor_char_boundary(start)..].trim().is_empty() {
        start = file.text.trim_end().len().saturating_sub(1);
    }
    let start = file.text.floor_char_boundary(start);
    let (code, what, help) = match &error.kind {
        kind @ ErrorKind::ExpectedToken(_) => letter_in_name(&file.text, start).unwrap_or_else(|| explain(kind)),
        ErrorKind::ExpectedInlineExpression if open_bracket(&file.text, start) => {
            ("E0003", "here a `)` is missing".to_owned(), "close each ( with a ), as in { RANGE($minutes) }".to_owned())
        }
        kind @ ErrorKind::ExpectedMessageField { entry_id } => {
            text_begins(&file.text, error, entry_id).unwrap_or_else(|| explain(kind))
        }
        ErrorKind::ExpectedCharRange { .. } => at_margin(&file.text, start).unwrap_or_else(|| explain(&error.kind)),
        kind => explain(kind),
    };
    // An opening brace is far from where its closing one is missed, if that is on another line.
    let entry = error.slice.as_ref().map_or(0, |slice| slice.start);
    let start = match &error.kind {
        ErrorKind::ExpectedToken('}') => open_brace(&file.text, entry..start).unwrap_or(start),
        _ => start,
    };
    let end = file.text.ceil_char_boundary((start + 1).max(error.pos.end.min(line_end(&file.text, start))));
    let end = end.min(file.text.len());
    Diagnostic::new(codes::FLUENT_SYNTAX, format!("{what} (Fluent {code})")).help(help).at(file, start..end)
}

/// Code, what is wrong, what to do, where a name goes on with a letter that names cannot have.
fn letter_in_name(text: &str, at: usize) -> Option<(&'static str, String, String)> {
    let letter = text[at..].chars().next().filter(|c| c.is_alphabetic() && !c.is_ascii())?;
    text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).then(|| {
        let what = format!("a name cannot have the letter `{letter}`");
        ("E0003", what, "names of messages, variants and options have letters a to z, digits, - and _ only".to_owned())
    })
}

/// The mistake in the text of an attribute: the parser goes back to its beginning, and says only that no entry begins there.
fn in_attribute(file: &Arc<SourceFile>, error: &ParserError) -> Option<ParserError> {
    let junk = error.slice.clone().filter(|slice| slice.end <= file.text.len())?;
    let indent = file.text.get(junk.clone())?.find(|c: char| c != ' ')?;
    let start = junk.start + indent + 1;
    // Without its dot it is a message with the same mistake.
    let text = file.text.get(start - 1..junk.end)?.strip_prefix('.').filter(|text| {
        // As an attribute's name begins.
        text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.contains('=')
    })?;
    let (covered, _) = super::escapes::covered(text.to_owned());
    let (_, errors) = fluent_syntax::parser::parse_runtime(covered.as_str()).err()?;
    let mut inner = errors.into_iter().next()?;
    // The next attribute is none of a message that could not be read.
    let own =
        text.match_indices('\n').map(|(at, _)| at + 1).find(|at| text[*at..].trim_start_matches(' ').starts_with('.'));
    if own.is_some_and(|own| inner.pos.start >= own && matches!(inner.kind, ErrorKind::ExpectedCharRange { .. })) {
        return None;
    }
    inner.pos = inner.pos.start + start..inner.pos.end + start;
    inner.slice = Some(start..junk.end);
    Some(inner)
}

/// Whether the parser gave up in the brackets of a function: at a brace that closes what stands around them.
fn open_bracket(text: &str, at: usize) -> bool {
    let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at];
    let inside = line.rfind('{').map_or("", |brace| &line[brace..]);
    text[at..].starts_with('}') && inside.matches('(').count() > inside.matches(')').count()
}

/// Code, what is wrong, what to do, where a message's text stands on the next line and begins with a sign that no line of a
/// text begins with.
fn text_begins(text: &str, error: &ParserError, id: &str) -> Option<(&'static str, String, String)> {
    let from = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
    let own = text.get(from..)?;
    let mut lines = own[own.find(id)?..].lines();
    let empty = lines.next()?.strip_prefix(id)?.trim() == "=";
    let next = lines.find(|line| !line.trim().is_empty()).filter(|line| empty && line.starts_with(' '))?;
    let sign = next.trim_start().chars().next().filter(|sign| matches!(sign, '[' | '*' | '}'))?;
    let what = format!("the text of `{id}` begins with `{sign}`, and no line of a text can");
    Some(("E0005", what, format!("put the sign in a placeable, as in {{ \"{sign}\" }}")))
}

/// Where the line ends that holds byte `at`.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length)
}

/// The last brace that is opened and not closed within `range`, if it stands on an earlier line than the range's end.
fn open_brace(text: &str, range: std::ops::Range<usize>) -> Option<usize> {
    let mut open = Vec::new();
    for (at, c) in text.get(range.clone())?.char_indices() {
        match c {
            '{' => open.push(range.start + at),
            '}' => _ = open.pop(),
            _ => {}
        }
    }
    open.pop().filter(|&brace| line_end(text, brace) < range.end)
}

/// Code, what is wrong, what to do, where a line begins with what no entry begins with.
fn at_margin(text: &str, start: usize) -> Option<(&'static str, String, String)> {
    if start > 0 && !text[..start].ends_with('\n') {
        return None;
    }
    let line = &text[start..line_end(text, start)];
    let (what, help) = match (line.chars().next()?, line.trim_start().chars().next()?) {
        _ if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|marker| line.starts_with(marker)) => (
            "two versions of this file were merged and both are still in it".to_owned(),
            "keep one of the two and delete the lines with <<<<<<<, ======= and >>>>>>>",
        ),
        ('\t', _) => ("this line begins with a tab".to_owned(), "indent it with spaces: Fluent knows no tabs"),
        ('\u{FEFF}', _) => (
            "this line begins with U+FEFF, which nobody sees".to_owned(),
            "delete the line and write it anew: two files were joined, or it was copied",
        ),
        (' ', sign @ ('[' | '*' | '.' | '}')) => (
            format!("a line of text cannot begin with `{sign}`"),
            "move it up to the line before, or put it in a placeable, as in { \"[\" }",
        ),
        ('\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}', _) => (
            "this line begins with a space that only looks like one of the keyboard's".to_owned(),
            "delete it; a line that belongs to the text above is indented with plain spaces",
        ),
        (' ', 'a'..='z' | 'A'..='Z' | '-') if line.contains('=') => (
            "a message begins at the left margin, and this line begins with a space".to_owned(),
            "delete the spaces before it",
        ),
        (' ', _) => (
            "this line is indented as the rest of a text is, and no text stands above it".to_owned(),
            "begin the line with the message's id and `=`, or put it below the text that it belongs to",
        ),
        _ => (
            "here no message begins: an id begins with a letter a to z".to_owned(),
            "if this line belongs to the text above, indent it with spaces",
        ),
    };
    Some(("E0004", what, help.to_owned()))
}

/// The id at the beginning of a broken entry.
pub(super) fn entry_id(junk: &str) -> Option<String> {
    let line = junk.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let id: String =
        line.trim_start().chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
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
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => (
            "E0004",
            "the line must end behind the arrow".into(),
            "write each variant on a line of its own, indented: [one] … and *[other] …",
        ),
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
            // The parser may give the sign behind it, too: a quotation mark, or what covers a longer character.
            let number = sequence.split(['"', '?']).next().filter(|number| !number.is_empty()).unwrap_or("\\u");
            ("E0026", format!("`{number}` is no character's number"), "\\u has four hexadecimal digits, \\U has six")
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
