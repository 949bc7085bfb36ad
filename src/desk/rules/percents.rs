//! Percentages: PERCENT prints the sign, and NUMBER does not.

use super::numbers::units;
use super::{PASS, Report, Text};
use crate::diagnostic::codes;
use crate::locale::syntax::{Expression, Ftl, Inline, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};

/// What may stand before a number and says percent.
const BEFORE: &[&str] = &["%", "٪", "％", "百分之", "ร้อยละ", "yüzde"];

/// A number that a placeable prints.
struct Printed<'a> {
    /// Its variable without what tells a range's ends apart, or its digits.
    name: &'a str,
    /// Where it stands in the file.
    at: &'a str,
    /// Whether PERCENT prints it.
    percent: bool,
    /// Whether a sign or a word for percent stands at it.
    sign: bool,
}

/// A sign that stands twice, and a percentage that is a number in the source.
pub(super) fn check(
    text: &Text<'_>,
    (own, own_pattern): (&Ftl, &Pattern<'_>),
    source: Option<(&Pattern<'_>, &str)>,
    report: &mut Report<'_>,
) {
    let mut ours = Vec::new();
    printed(own_pattern, &text.language.language, &mut ours);
    if !ours.iter().any(|own| own.percent) {
        return;
    }
    let mut theirs = Vec::new();
    if let Some((source, from)) = source {
        printed(source, from, &mut theirs);
    }
    for number in ours.iter().filter(|own| own.percent) {
        let name = number.name;
        if number.sign {
            report.add(codes::CHANGED_UNIT, text.id, own.span(number.at), || {
                let message = "percent is said twice here: PERCENT prints the sign itself".to_owned();
                (message, format!("take out the sign or word beside the placeable; {PASS}"))
            });
        }
        let mut of_source = theirs.iter().filter(|known| known.name == name).peekable();
        if of_source.peek().is_some() && of_source.all(|known| !known.percent && !known.sign) {
            report.add(codes::CHANGED_UNIT, text.id, own.span(number.at), || {
                let message = format!("`${name}` is a percentage here, and a number in the source");
                (message, format!("write {{ NUMBER(${name}) }}; {PASS}"))
            });
        }
    }
}

/// Whether a pattern prints a fact as a percentage.
pub(super) fn has(pattern: &Pattern<'_>, fact: &str) -> bool {
    let mut found = Vec::new();
    printed(pattern, "", &mut found);
    found.iter().any(|number| number.percent && number.name == fact)
}

fn printed<'a>(pattern: &'a Pattern<'a>, language: &str, found: &mut Vec<Printed<'a>>) {
    let text = |at: Option<&'a PatternElement<&'a str>>| match at {
        Some(PatternElement::TextElement { value }) => *value,
        _ => "",
    };
    for (index, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable { expression } = element else { continue };
        variants(expression, &mut |pattern| printed(pattern, language, found));
        let Some((name, percent)) = number(expression) else { continue };
        let behind = text(pattern.elements.get(index + 1)).trim_start_matches([' ', '\u{A0}', '\u{202F}', '-', '\n']);
        let before = text(index.checked_sub(1).and_then(|at| pattern.elements.get(at))).trim_end();
        let is_percent = units::begins(behind, language).is_some_and(|unit| unit.is_percent());
        let sign = is_percent || BEFORE.iter().any(|word| before.ends_with(word));
        let bare = name.strip_suffix("-min").or_else(|| name.strip_suffix("-max")).unwrap_or(name);
        found.push(Printed { name: bare, at: name, percent, sign });
    }
}

/// Calls `visit` for the variants of a choice.
pub(super) fn variants<'a>(expression: &'a Expression<'a>, visit: &mut dyn FnMut(&'a Pattern<'a>)) {
    match expression {
        ast::Expression::Select { variants, .. } => variants.iter().for_each(|variant| visit(&variant.value)),
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => variants(expression, visit),
        ast::Expression::Inline(_) => {}
    }
}

/// The variable or the digits that a placeable prints, and whether as a percentage.
fn number<'a>(expression: &'a Expression<'a>) -> Option<(&'a str, bool)> {
    let ast::Expression::Inline(inline) = expression else { return None };
    match inline {
        InlineExpression::FunctionReference { id, arguments } => {
            Some((name(arguments.positional.first()?)?, id.name == "PERCENT"))
        }
        InlineExpression::Placeable { expression } => number(expression),
        _ => Some((name(inline)?, false)),
    }
}

fn name<'a>(inline: &'a Inline<'a>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::NumberLiteral { value } => Some(value),
        _ => None,
    }
}
