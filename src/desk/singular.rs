//! A fact that is one, before an English noun of many: "every 1 hours". Other languages' forms are their own affair, and a
//! message with a choice has been thought of.

use super::Pair;
use crate::article::Article;
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::document;
use crate::locale::message_name;
use crate::locale::syntax::named;
use crate::values::{Value, same_amount};
use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};

/// What leaflets count, with its singular.
#[rustfmt::skip]
const NOUNS: &[(&str, &str)] = &[
    ("seconds", "second"), ("minutes", "minute"), ("hours", "hour"), ("days", "day"), ("weeks", "week"),
    ("months", "month"), ("years", "year"), ("tablets", "tablet"), ("capsules", "capsule"), ("pills", "pill"),
    ("drops", "drop"), ("puffs", "puff"), ("sprays", "spray"), ("patches", "patch"), ("sachets", "sachet"),
    ("doses", "dose"), ("spoonfuls", "spoonful"), ("teaspoons", "teaspoon"), ("tablespoons", "tablespoon"),
    ("injections", "injection"), ("treatments", "treatment"), ("sessions", "session"), ("visits", "visit"),
    ("times", "time"), ("glasses", "glass"), ("cups", "cup"), ("milligrams", "milligram"), ("micrograms", "microgram"),
    ("grams", "gram"), ("millilitres", "millilitre"), ("milliliters", "milliliter"), ("litres", "litre"),
    ("liters", "liter"), ("units", "unit"),
];

/// What is wrong with an English file's counts.
pub(super) fn check(pair: &Pair<'_>, article: &Article) -> Vec<Diagnostic> {
    let mut findings = Gathered::default();
    if pair.language.language != "en" {
        return Vec::new();
    }
    let variables = document::variables(article);
    for entry in pair.own.entries() {
        let attributes = entry.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in entry.value.map(|pattern| (None, pattern)).into_iter().chain(attributes) {
            for both in pattern.elements.windows(2) {
                let [PatternElement::Placeable { expression }, PatternElement::TextElement { value: text }] = both
                else {
                    continue;
                };
                let Some((name, inline)) = counted(expression) else { continue };
                let one = matches!(variables.get(name), Some(Value::Number(number)) if same_amount(number, &1.into()));
                let rest = text.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
                let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
                let noun = NOUNS.iter().find(|(many, _)| *many == &rest[..length]);
                let Some((many, single)) = noun.filter(|_| one && rest.len() < text.len()) else { continue };
                findings.add(|| {
                    let message = format!("this prints `1 {many}`: `${name}` is 1");
                    let help = format!(
                        "write both forms: {{ ${name} ->\n    [one] {{ ${name} }} {single}\n   *[other] {{ ${name} }} {many}\n}}"
                    );
                    Diagnostic::new(codes::MISSING_CATEGORY, message)
                        .about(message_name(entry.id, attribute))
                        .help(help)
                        .at(&pair.own.file, pair.own.place(inline))
                });
            }
        }
    }
    findings.finish()
}

/// The variable that a placeable prints as a number, as it is.
fn counted<'a>(
    expression: &'a crate::locale::syntax::Expression<'a>,
) -> Option<(&'a str, &'a crate::locale::syntax::Inline<'a>)> {
    let Expression::Inline(inline) = expression else { return None };
    match inline {
        InlineExpression::VariableReference { id } => Some((id.name, inline)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            match arguments.positional.first() {
                Some(InlineExpression::VariableReference { id }) if named(Some(arguments)).is_empty() => {
                    Some((id.name, inline))
                }
                _ => None,
            }
        }
        _ => None,
    }
}
