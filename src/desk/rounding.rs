//! Options of functions that change an amount: what a translation prints of a fact is what the source prints of it.

use super::Pair;
use super::pieces::{Piece, each};
use super::rules::passes_numbers;
use crate::article::Article;
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::document;
use crate::locale::syntax::{Inline, Named, Pattern, named};
use crate::locale::{Variables, message_name};
use crate::values::{Argument, Value, printed_amount, same_amount};
use fixed_decimal::Decimal;
use fluent_syntax::ast::InlineExpression;
use std::str::FromStr;

/// An amount that a call prints, and the call.
pub(super) struct Printed<'a> {
    /// The variable, or the number that is typed.
    pub(super) name: &'a str,
    pub(super) call: &'a Inline<'a>,
    /// The number, or the ends of a range: as they are, and as they are printed.
    exact: Vec<Decimal>,
    pub(super) amounts: Vec<Decimal>,
}

/// Amounts that are rounded where the source's are not, or otherwise.
pub(super) fn check(pair: &Pair<'_>, article: &Article) -> Vec<Diagnostic> {
    let Some(source) = pair.source else { return Vec::new() };
    let mut findings = Gathered::default();
    let mut variables: Option<Variables> = None;
    for own in pair.own.entries() {
        let Some(original) = source.entry(own.id) else { continue };
        let attributes = own.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in own.value.map(|pattern| (None, pattern)).into_iter().chain(attributes) {
            let Some(theirs) = original.pattern(attribute) else { continue };
            if !has_options(pattern) && !has_options(theirs) {
                continue;
            }
            let variables = variables.get_or_insert_with(|| document::variables(article));
            let (theirs, ours) = (printed(theirs, variables), printed(pattern, variables));
            for ours in ours {
                let same = |amounts: &[Decimal]| {
                    amounts.len() == ours.amounts.len()
                        && amounts.iter().zip(&ours.amounts).all(|(a, b)| same_amount(a, b))
                };
                let mut of_source = theirs.iter().filter(|theirs| theirs.name == ours.name).peekable();
                let right = match of_source.peek() {
                    Some(_) => of_source.any(|theirs| same(&theirs.amounts)),
                    None => same(&ours.exact),
                };
                let passes = || pair.own.place_of(own.id).is_some_and(|place| passes_numbers(&pair.own.file, &place));
                if right || passes() {
                    continue;
                }
                findings.add(|| {
                    let shown: Vec<String> = ours.amounts.iter().map(ToString::to_string).collect();
                    let message = format!(
                        "the options round `{}` to {}, and the source does not print that",
                        ours.name,
                        shown.join("–")
                    );
                    Diagnostic::new(codes::MISSING_NUMBER, message)
                        .about(message_name(own.id, attribute))
                        .help("give the call the source's options, or none")
                        .at(&pair.own.file, pair.own.place(ours.call))
                });
            }
        }
    }
    findings.finish()
}

/// Calls are compared only where one could change an amount: most texts have none.
pub(super) fn has_options(pattern: &Pattern<'_>) -> bool {
    let mut found = false;
    each(pattern, &mut |piece| {
        if let Piece::Placeable(InlineExpression::FunctionReference { arguments, .. }) = piece {
            found |= !arguments.named.is_empty();
        }
    });
    found
}

pub(super) fn printed<'a>(pattern: &'a Pattern<'a>, variables: &Variables) -> Vec<Printed<'a>> {
    let mut found = Vec::new();
    each(pattern, &mut |piece| {
        let Piece::Placeable(call) = piece else { return };
        let (function, options, value) = match call {
            InlineExpression::FunctionReference { id, arguments } => {
                (id.name, named(Some(arguments)), arguments.positional.first())
            }
            InlineExpression::VariableReference { .. } => ("NUMBER", &[][..], Some(call)),
            _ => return,
        };
        let (name, exact) = match value {
            Some(InlineExpression::VariableReference { id }) => match variables.get(id.name) {
                Some(Value::Number(number)) => (id.name, vec![number.clone()]),
                Some(Value::Range(from, to)) => (id.name, vec![from.clone(), to.clone()]),
                _ => return,
            },
            Some(InlineExpression::NumberLiteral { value }) => match Decimal::from_str(value) {
                Ok(number) => (*value, vec![number]),
                Err(_) => return,
            },
            _ => return,
        };
        let options: Vec<_> = options.iter().filter_map(argument).collect();
        let amounts = exact.iter().map(|number| printed_amount(function, number, &options));
        if let Some(amounts) = amounts.collect::<Option<Vec<_>>>() {
            found.push(Printed { name, call, exact, amounts });
        }
    });
    found
}

fn argument<'a>(option: &Named<'a>) -> Option<(&'a str, Argument)> {
    let value = match &option.value {
        InlineExpression::NumberLiteral { value } => Argument::Number(Decimal::from_str(value).ok()?),
        InlineExpression::StringLiteral { value } => Argument::Text((*value).to_owned()),
        _ => return None,
    };
    Some((option.name.name, value))
}
