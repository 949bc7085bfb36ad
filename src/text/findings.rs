//! What can be wrong with a text when it is set.

use crate::diagnostic::{Diagnostic, Severity};
use crate::rich_text::RichText;

/// A finding about a message's text.
pub(super) fn finding(
    code: &'static str,
    severity: Severity,
    text: &RichText,
    message: String,
    help: &str,
) -> Diagnostic {
    let id = Some(text.message.clone()).filter(|id| !id.is_empty());
    let finding = Diagnostic::new(code, message).help(help).in_locale(&text.language.tag);
    Diagnostic { severity, id, ..finding }
}

/// Reports a finding that others may have reported already.
pub(super) fn once(diagnostics: &mut Vec<Diagnostic>, finding: Diagnostic) {
    if !diagnostics.contains(&finding) {
        diagnostics.push(finding);
    }
}

/// A character as a message names it: its look may be the very thing that is missing.
pub(super) fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
