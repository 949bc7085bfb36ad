//! The facts of a text in their order: a range whose ends have changed places, and a fact that is printed more often than
//! in the source.

use super::numbers::joins;
use super::{Report, Text};
use crate::diagnostic::codes;
use crate::locale::syntax::{Expression, Ftl, Inline, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};
use std::collections::BTreeMap;

/// What joins the ends of a range, with a unit, is no longer.
const JOINT: usize = 24;

/// A range whose larger end comes first: its name, and that end.
type Reversed<'a> = (&'a str, &'a str);

/// No language says the larger end of a range first.
pub(super) fn check(
    text: &Text<'_>,
    (own, own_pattern): (&Ftl, &Pattern<'_>),
    source: &Pattern<'_>,
    report: &mut Report<'_>,
) {
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    reversed(own_pattern, Some(&text.language.language), &mut ours);
    reversed(source, None, &mut theirs);
    for (range, at) in ours.into_iter().filter(|(range, _)| !theirs.iter().any(|(known, _)| known == range)) {
        report.add(codes::MISSING_NUMBER, text.id, own.span(at), || {
            let message = format!("the range `${range}` is printed backwards: from its larger end to its smaller one");
            (message, format!("put `${range}-min` before `${range}-max`, in right-to-left text too; {}", super::PASS))
        });
    }
    let there = counted(source);
    for (fact, (count, at)) in counted(own_pattern) {
        let Some((wanted, _)) = there.get(fact).filter(|(wanted, _)| *wanted < count) else { continue };
        report.add(codes::ADDED_NUMBER, text.id, own.span(at), || {
            let message = format!(
                "`${fact}` is printed {count} times here, and {} in the source",
                match wanted {
                    1 => "once".to_owned(),
                    _ => format!("{wanted} times"),
                }
            );
            (message, format!("print it as often as the source does; {}", super::PASS))
        });
    }
}

/// `language`: whose words make a range; `None` if any do.
fn reversed<'a>(pattern: &'a Pattern<'a>, language: Option<&str>, found: &mut Vec<Reversed<'a>>) {
    // The larger end that stands last, and whether the text behind it makes a range: at most ten, at least three does not.
    let mut before: Option<(&str, &str, bool)> = None;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let joined = value.chars().count() <= JOINT && language.is_none_or(|language| joins(value, language));
                before = before.map(|(range, at, _)| (range, at, joined));
            }
            PatternElement::Placeable { expression } => {
                variants(expression, &mut |pattern| reversed(pattern, language, found));
                let names = printed(expression);
                if let [from, to] = names.as_slice()
                    && let (Some(range), Some(other)) = (from.strip_suffix("-max"), to.strip_suffix("-min"))
                    && range == other
                {
                    found.push((range, from));
                }
                let name = names.first().copied().unwrap_or_default();
                if let (Some(range), Some((open, at, true))) = (name.strip_suffix("-min"), before)
                    && range == open
                {
                    found.push((range, at));
                }
                before = name.strip_suffix("-max").map(|range| (range, name, false));
            }
        }
    }
}

/// How often each fact is printed at most, whichever variants are chosen, each with a place. A range's two ends are one.
fn counted<'a>(pattern: &'a Pattern<'a>) -> BTreeMap<&'a str, (usize, &'a str)> {
    let mut names = BTreeMap::new();
    count(pattern, &mut names);
    let times = |name: &str| names.get(name).map_or(0, |(count, _)| *count);
    let fact = |name: &'a str| name.strip_suffix("-min").or_else(|| name.strip_suffix("-max")).unwrap_or(name);
    let of = |name: &str| times(name) + times(&format!("{name}-min")).max(times(&format!("{name}-max")));
    names.iter().map(|(name, (_, at))| (fact(name), (of(fact(name)), *at))).collect()
}

fn count<'a>(pattern: &'a Pattern<'a>, counts: &mut BTreeMap<&'a str, (usize, &'a str)>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let mut most: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
        variants(expression, &mut |pattern| {
            let mut own = BTreeMap::new();
            count(pattern, &mut own);
            for (name, here) in own {
                let known = most.entry(name).or_insert(here);
                *known = (*known).max(here);
            }
        });
        // Names of people and addresses have no number that could be taken twice; a year may stand in two calendars.
        let in_calendar = matches!(
            expression,
            ast::Expression::Inline(InlineExpression::FunctionReference { id, .. }) if matches!(id.name, "DATETIME" | "YEAR")
        );
        for name in printed(expression).into_iter().filter(|name| name.contains('-') && !in_calendar) {
            most.insert(name, (1, name));
        }
        for (name, (count, at)) in most {
            let known = counts.entry(name).or_insert((0, at));
            *known = (known.0 + count, at);
        }
    }
}

/// Calls `visit` for the variants of a choice.
fn variants<'a>(expression: &'a Expression<'a>, visit: &mut dyn FnMut(&'a Pattern<'a>)) {
    match expression {
        ast::Expression::Select { variants, .. } => variants.iter().for_each(|variant| visit(&variant.value)),
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => variants(expression, visit),
        ast::Expression::Inline(_) => {}
    }
}

/// The variables that a placeable prints: one, or the two ends that a function is given.
fn printed<'a>(expression: &'a Expression<'a>) -> Vec<&'a str> {
    match expression {
        ast::Expression::Inline(inline) => inline_variables(inline),
        ast::Expression::Select { .. } => Vec::new(),
    }
}

fn inline_variables<'a>(inline: &'a Inline<'a>) -> Vec<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => vec![id.name],
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().flat_map(inline_variables).collect()
        }
        InlineExpression::Placeable { expression } => printed(expression),
        _ => Vec::new(),
    }
}
