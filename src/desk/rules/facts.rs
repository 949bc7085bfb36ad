//! The unit behind a fact: the number cannot be mistyped, but what it counts can.

use super::lines::OBJECT;
use super::numbers::is_as_typed;
use super::numbers::quotients::are_same;
use super::numbers::units::{self, Unit};
use super::{PASS, Report, Text, percents};
use crate::diagnostic::codes;
use crate::locale::syntax::{Expression, Ftl, Inline, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};
use std::collections::BTreeMap;
use std::ops::Range;

/// The units that follow facts, by the fact's name without `-min` and `-max`, each with the text that it begins.
pub(super) type Units<'a> = BTreeMap<&'a str, Vec<(&'static Unit, &'a str)>>;

/// A unit that follows a fact in the source follows it in the translation, as far as both are known.
pub(super) fn check(
    text: &Text<'_>,
    (own, own_pattern): (&Ftl, &Pattern<'_>),
    source: &Pattern<'_>,
    from: &str,
    report: &mut Report<'_>,
) {
    let language = text.language.language.as_str();
    let (theirs, ours) = (units_of(source, from), units_of(own_pattern, language));
    let mut plain: Option<String> = None;
    let mut around: Option<[String; 2]> = None;
    for (fact, wanted) in &theirs {
        let Some(found) = ours.get(fact) else {
            let plain = plain.get_or_insert_with(|| text.lines.iter().map(|line| line.plain() + "\n").collect());
            // Of other languages not all forms of a name are known; where no word stands at all, none of them does.
            let bare = text.lines.iter().flat_map(|line| &line.marks).all(|mark| !mark.is_wordy());
            let latin = text.language.script == "Latn";
            let is_lost = |unit: &Unit| {
                let first = unit.halves.map_or(unit, |(first, _)| first);
                let is_known = unit.is_known_in(language) || latin && first.is_measure();
                bare || is_known && !unit.stands_in(plain, language) && !first.stands_in(plain, language)
            };
            let lost = wanted.iter().all(|(unit, _)| is_lost(unit));
            // PERCENT prints the sign itself.
            let percent = || wanted.iter().all(|(unit, _)| unit.is_percent()) && percents::has(own_pattern, fact);
            let as_typed = || {
                let behind = plain.split(OBJECT).map(|rest| rest.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-']));
                let words: Vec<&str> = wanted.iter().map(|(_, behind)| units::word(behind, from)).collect();
                { behind }.any(|rest| words.iter().any(|word| is_as_typed(word, rest)))
            };
            if lost && prints(own_pattern, fact) && !percent() && !as_typed() {
                report.add(codes::CHANGED_UNIT, text.id, text.place.clone(), || {
                    let (word, advice) = wanted.first().map(|theirs| in_source(theirs, from)).unwrap_or_default();
                    let message = format!("the source's unit behind `${fact}`, `{word}`, is missing");
                    (message, format!("{advice} behind it; {PASS}"))
                });
            }
            continue;
        };
        // The second half of a quotient may stand anywhere: je kg Körpergewicht 15 mg.
        let around = around.get_or_insert_with(|| [words(own_pattern), words(source)]);
        let is_wanted = |unit: &Unit| {
            wanted.iter().any(|(wanted, _)| are_same((wanted, &around[1], from), (unit, &around[0], language)))
        };
        let may_be = |(unit, behind): &(&Unit, &str)| {
            wanted.iter().any(|(wanted, _)| wanted.may_begin(behind, language) || !wanted.is_comparable(unit))
        };
        for (_, behind) in found.iter().filter(|found| !is_wanted(found.0) && !may_be(found)) {
            let written = behind.split([' ', '\n', ',', '.']).next().unwrap_or(behind);
            let place: Range<usize> = own.span(written);
            report.add(codes::CHANGED_UNIT, text.id, place, || {
                let (word, advice) = wanted.first().map(|theirs| in_source(theirs, from)).unwrap_or_default();
                let own = units::word(behind, language);
                (format!("`{own}` stands after `${fact}`, and the source has `{word}`"), format!("{advice}; {PASS}"))
            });
        }
    }
}

/// The words of a pattern, as far as they stand in no choice.
fn words(pattern: &Pattern<'_>) -> String {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value,
        PatternElement::Placeable { .. } => "\u{FFFC}",
    });
    pieces.collect()
}

/// Whether a pattern prints a fact: where it does not, that is told.
fn prints(pattern: &Pattern<'_>, fact: &str) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::Placeable { expression } => fact_in(expression) == Some(fact),
        PatternElement::TextElement { .. } => false,
    })
}

/// A unit as the source has it, and what to do to have it.
fn in_source((unit, behind): &(&'static Unit, &str), from: &str) -> (String, String) {
    let word = units::word(behind, from);
    (word.to_owned(), unit.advice(word))
}

pub(super) fn units_of<'a>(pattern: &'a Pattern<'a>, language: &str) -> Units<'a> {
    let mut units = Units::new();
    collect(pattern, language, &mut units);
    units
}

fn collect<'a>(pattern: &'a Pattern<'a>, language: &str, units: &mut Units<'a>) {
    let mut before: Option<&str> = None;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let rest = value.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-', '\n']);
                if let Some((fact, unit)) = before.take().zip(units::begins(rest, language)) {
                    units.entry(fact).or_default().push((unit, rest));
                }
            }
            PatternElement::Placeable { expression } => {
                before = fact_in(expression);
                variants(expression, language, units);
            }
        }
    }
}

fn variants<'a>(expression: &'a Expression<'a>, language: &str, units: &mut Units<'a>) {
    match expression {
        ast::Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| collect(&variant.value, language, units));
        }
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => variants(expression, language, units),
        ast::Expression::Inline(_) => {}
    }
}

/// The fact that a placeable prints, without what tells a range's ends apart.
pub(super) fn fact_in<'a>(expression: &'a Expression<'a>) -> Option<&'a str> {
    let ast::Expression::Inline(inline) = expression else { return None };
    let name = variable(inline)?;
    let name = name.strip_suffix("-min").or_else(|| name.strip_suffix("-max")).unwrap_or(name);
    // A year is no amount of years, though some languages say so: в 2016 году.
    (name.contains('-') && !name.ends_with("-year")).then_some(name)
}

fn variable<'a>(inline: &'a Inline<'a>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.first().and_then(variable),
        InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inline) => variable(inline),
            ast::Expression::Select { .. } => None,
        },
        _ => None,
    }
}
