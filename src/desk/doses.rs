//! Doses that the article counts: zeros at the end of their decimals, which make ten times as much of them where the point is
//! overlooked (ISMP, *List of Error-Prone Abbreviations, Symbols, and Dose Designations*), and none at all.

use super::Pair;
use super::rounding::{self, Printed};
use super::rules::passes_numbers;
use crate::article::{Article, Fact, unit_of};
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::document;
use crate::locale::message_name;
use crate::locale::syntax::named;
use fixed_decimal::Decimal;
use fluent_syntax::ast::InlineExpression;

/// What doses are measured in. A body's weight in kilograms is none.
const DOSES: [&str; 5] = ["mcg", "mg", "g", "ml", "units"];

fn is_dose(variable: &str) -> bool {
    unit_of(variable).is_some_and(|unit| DOSES.contains(&unit))
}

/// The number without the zeros at the end of its decimals, if it has some.
fn shortened(number: &Decimal) -> Option<String> {
    let written = number.to_string();
    let short = written.contains('.').then(|| written.trim_end_matches('0'))?;
    (short.len() < written.len()).then(|| short.trim_end_matches('.').to_owned())
}

/// Why a point is dangerous: what becomes of a number in whatever digits if it is not seen.
pub(super) fn overlooked(number: &str) -> String {
    let much = match number.chars().rev().take_while(|c| c.is_numeric()).count() {
        1 => "ten times",
        2 => "a hundred times",
        3 => "a thousand times",
        _ => "many times",
    };
    format!("whoever overlooks the point takes {much} as much")
}

/// The article's facts, at their places in it.
pub(super) fn facts(article: &Article) -> Vec<Diagnostic> {
    let mut findings = Gathered::default();
    for (name, fact) in article.facts.iter().filter(|(name, _)| is_dose(name)) {
        // A range has its two ends besides.
        let Fact::Number(number) = fact else { continue };
        let base = name.strip_suffix("-min").or_else(|| name.strip_suffix("-max")).unwrap_or(name);
        let place = article.fact_places.get(name).or_else(|| article.fact_places.get(base));
        let Some(place) = place else { continue };
        let zero = number.to_string().chars().all(|c| matches!(c, '0' | '.'));
        let (code, message, help) = match shortened(number) {
            // The lower end of a range may be none.
            _ if zero && name == base => (
                codes::DOUBTFUL_AMOUNT,
                format!("`${name}` is a dose of {number}"),
                "write the dose, or take the fact out".to_owned(),
            ),
            Some(short) => (
                codes::TRAILING_ZERO,
                format!("{number} has a zero at the end of its decimals, and so it is printed"),
                format!("write {short}: {}", overlooked(&number.to_string())),
            ),
            None => continue,
        };
        findings.add(|| Diagnostic::new(code, message).help(help).at(&article.file, place.clone()));
    }
    findings.finish()
}

/// Calls whose options print such zeros.
pub(super) fn calls(pair: &Pair<'_>, article: &Article) -> Vec<Diagnostic> {
    let asks = |call: &Printed<'_>| match call.call {
        InlineExpression::FunctionReference { arguments, .. } => {
            named(Some(arguments)).iter().any(|option| option.name.name == "minimumFractionDigits")
        }
        _ => false,
    };
    let mut findings = Gathered::default();
    for entry in pair.own.entries() {
        let attributes = entry.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in entry.value.map(|pattern| (None, pattern)).into_iter().chain(attributes) {
            if !rounding::has_options(pattern) {
                continue;
            }
            let variables = document::variables(article);
            for call in
                rounding::printed(pattern, &variables).into_iter().filter(|call| is_dose(call.name) && asks(call))
            {
                let long = call.amounts.iter().find_map(|amount| Some((amount, shortened(amount)?)));
                let passes = || pair.own.place_of(entry.id).is_some_and(|place| passes_numbers(&pair.own.file, &place));
                let Some((amount, short)) = long.filter(|_| !passes()) else { continue };
                findings.add(|| {
                    let message = format!("the options print `${}` as {amount}, with a zero at the end", call.name);
                    let why = overlooked(&amount.to_string());
                    let help = format!("take minimumFractionDigits out, so that {short} is printed: {why}");
                    Diagnostic::new(codes::TRAILING_ZERO, message)
                        .about(message_name(entry.id, attribute))
                        .help(help)
                        .at(&pair.own.file, pair.own.place(call.call))
                });
            }
        }
    }
    findings.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    #[test]
    fn zeros_at_the_end_of_decimals() {
        let short = |number| shortened(&Decimal::from_str(number).unwrap());
        assert_eq!(short("5.0").as_deref(), Some("5"));
        assert_eq!(short("2.50").as_deref(), Some("2.5"));
        assert_eq!([short("50"), short("0.5"), short("100")], [None, None, None]);
    }
}
