//! What a fact counts, its name says: `$dose-ml` is printed before ml, in every language. What a translation's unit is beside
//! the source's, `facts.rs` compares.

use super::facts::{fact_in, units_of};
use super::numbers::units::{self, Unit};
use super::{PASS, Report, Text};
use crate::article::unit_of;
use crate::desk::pieces::{Piece, each};
use crate::diagnostic::codes;
use crate::locale::syntax::{Entry, Ftl, Pattern};
use fluent_syntax::ast::{InlineExpression, PatternElement};

/// Facts that are a dose: without their unit they say nothing.
const DOSES: [&str; 5] = ["mcg", "mg", "g", "ml", "units"];

/// The unit that a fact's name ends with, in the table.
fn in_table(name: &str) -> Option<&'static Unit> {
    let written = match name {
        "celsius" => "°C",
        "units" => "IU",
        "percent" => "%",
        "count" | "year" => return None,
        name => name,
    };
    units::begins(written, "en")
}

/// A unit that is not the fact's.
pub(super) fn check(text: &Text<'_>, (own, pattern): (&Ftl, &Pattern<'_>), report: &mut Report<'_>) {
    let language = text.language.language.as_str();
    let is_source = text.house.source.is_none();
    for (fact, found) in units_of(pattern, language) {
        let Some(name) = unit_of(fact) else { continue };
        let is_wrong = |unit: &Unit, behind: &str| {
            let first = unit.halves.map_or(unit, |(first, _)| first);
            match in_table(name) {
                // PERCENT prints the sign itself.
                Some(said) if said.is_percent() => false,
                Some(said) => {
                    !std::ptr::eq(said, first) && said.is_comparable(first) && !said.may_begin(behind, language)
                }
                None => name == "count" && first.is_measure(),
            }
        };
        for (_, behind) in found.into_iter().filter(|(unit, behind)| is_wrong(unit, behind)) {
            let written = behind.split([' ', '\n', ',', '.']).next().unwrap_or(behind);
            let place = own.span(written);
            // That it is not the source's either has been told.
            if report.has(codes::CHANGED_UNIT, &place) {
                continue;
            }
            report.add(codes::CHANGED_UNIT, text.id, place, || {
                let word = units::word(behind, language);
                let message = format!("`{word}` stands after `${fact}`, which is not counted in that");
                let help = match is_source {
                    true => format!("write the unit that article.toml gives it, `{name}`, or correct it there; {PASS}"),
                    false => format!("put each number where the source has it; {PASS}"),
                };
                (message, help)
            });
        }
    }
}

/// A dose of the source behind which no unit stands, nor anywhere else in its message.
pub(super) fn missing(
    text: &Text<'_>,
    own: &Ftl,
    (entry, pattern): (&Entry<'_>, &Pattern<'_>),
    report: &mut Report<'_>,
) {
    let language = text.language.language.as_str();
    let mut facts = Vec::new();
    printed(pattern, &mut facts);
    facts.retain(|fact| unit_of(fact).is_some_and(|unit| DOSES.contains(&unit)));
    if facts.is_empty() {
        return;
    }
    // The heading of a table may have it, and what is put in from elsewhere as well.
    let mut words = String::new();
    let mut open = false;
    for pattern in entry.value.into_iter().chain(entry.attributes.iter().map(|attribute| &attribute.value)) {
        each(pattern, &mut |piece| match piece {
            Piece::Text(text) => words.extend([text, "\n"]),
            Piece::Placeable(InlineExpression::StringLiteral { value }) => words.extend([*value, "\n"]),
            Piece::Placeable(InlineExpression::TermReference { .. } | InlineExpression::MessageReference { .. }) => {
                open = true
            }
            _ => {}
        });
    }
    // Another unit than its own has been told.
    let units = units_of(pattern, language);
    for fact in facts.into_iter().filter(|fact| !open && !units.contains_key(fact)) {
        let Some(unit) = unit_of(fact).and_then(in_table) else { continue };
        let is_known = unit.is_known_in(language) || text.language.script == "Latn" && unit.is_measure();
        if !is_known || unit.stands_in(&words, language) {
            continue;
        }
        report.add(codes::FACT_WITHOUT_UNIT, text.id, own.span(fact), || {
            let message = format!("`${fact}` is printed without its unit");
            (message, format!("write the unit behind it; {PASS}"))
        });
    }
}

/// The facts that a pattern prints.
fn printed<'a>(pattern: &'a Pattern<'a>, facts: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        facts.extend(fact_in(expression));
        super::percents::variants(expression, &mut |pattern| printed(pattern, facts));
    }
}
