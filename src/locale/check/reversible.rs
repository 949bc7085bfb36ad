//! Two numbers that right-to-left text would let change places, found in a pattern as it is written.

use crate::locale::amounts::{is_european, keeps_order};
use crate::locale::ranges::{self, Telephones};
use crate::locale::syntax::{Bytes, Expression, Ftl, Inline, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};

/// The second number of each pair with a dash, slash or colon between: 4–6 would be shown as 6–4, or read from the other side.
pub(super) fn reversible(ftl: &Ftl, pattern: &Pattern<'_>) -> Vec<Bytes> {
    let mut reversed = Vec::new();
    // What stands at a place: a number is a digit or a placeable that prints one.
    let mut before_dash: Option<bool> = None;
    let mut number = false;
    for element in &pattern.elements {
        let found = match element {
            PatternElement::Placeable { expression } => {
                let printed = prints_number(expression);
                let found = printed.filter(|_| before_dash == Some(true));
                (number, before_dash) = (printed.is_some(), None);
                found.map(|printed| ftl.place(printed))
            }
            PatternElement::TextElement { value: text } => {
                let mut found = None;
                let mut telephones = Telephones::in_text(text, 0);
                let span = ftl.span(text);
                let mut last = None;
                let (mut latin, mut word, mut address) = (false, 0, false);
                for (at, c) in text.char_indices() {
                    if at >= word {
                        word = at + text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
                        address = ranges::is_address(&text[at..word]);
                    }
                    // It is isolated.
                    if address {
                        (number, before_dash, last) = (false, None, None);
                        continue;
                    }
                    // As in `ranges::reversible`.
                    if c.is_ascii_alphabetic() {
                        latin |= !number;
                    } else if c.is_alphabetic() {
                        latin = false;
                    }
                    let next = text[at + c.len_utf8()..].chars().next();
                    let keeps = before_dash.is_none()
                        && last.zip(next).is_some_and(|(before, after)| keeps_order(before, c, after));
                    let before = last.replace(c);
                    if keeps {
                        continue;
                    }
                    if c.is_numeric() {
                        // What looks like a telephone number is isolated.
                        if before_dash == Some(true) && !telephones.hold(at) {
                            found.get_or_insert(span.start + at..span.start + at + c.len_utf8());
                        }
                        (number, before_dash) = (!(latin && is_european(c)), None);
                    } else if ranges::joins(before, c, next) {
                        before_dash = Some(number);
                    } else if !matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '%' | '٪') {
                        (number, before_dash) = (false, None);
                    }
                }
                found
            }
        };
        reversed.extend(found);
    }
    reversed
}

/// The number that a placeable prints.
fn prints_number<'e>(expression: &'e Expression<'e>) -> Option<&'e Inline<'e>> {
    let ast::Expression::Inline(inline) = expression else { return None };
    let prints = match inline {
        InlineExpression::NumberLiteral { .. } => true,
        InlineExpression::VariableReference { id } => matches!(id.name, "page" | "pages") || id.name.contains('-'),
        InlineExpression::FunctionReference { id, .. } => matches!(id.name, "NUMBER" | "PERCENT" | "YEAR"),
        InlineExpression::Placeable { expression } => return prints_number(expression),
        _ => false,
    };
    prints.then_some(inline)
}
