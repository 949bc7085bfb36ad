//! Years that are printed in a calendar of the locale's own, beside words that say they are Gregorian: ۱۴۰۴ میلادی. And in Thai
//! the other way around: พ.ศ. 2026.

use super::{PASS, Report, Text};
use crate::diagnostic::codes;
use crate::locale::syntax::{Expression, Ftl, Pattern};
use crate::values::Values;
use fluent_syntax::ast::{self, InlineExpression, PatternElement};

/// What says that a year is Gregorian, by language: before it, and behind it.
const GREGORIAN: [(&str, &[&str], &[&str]); 5] = [
    ("ckb", &[], &["زایینی"]),
    ("fa", &["میلادی"], &["میلادی"]),
    ("ps", &["میلادي", "عیسوي"], &["میلادي", "عیسوي"]),
    ("th", &["ค.ศ.", "คริสต์ศักราช"], &["ค.ศ."]),
    ("uz", &[], &["میلادی"]),
];

/// What says before a year that it is of the Buddha's era, in Thai.
const BUDDHIST: [&str; 2] = ["พ.ศ.", "พุทธศักราช"];

pub(super) fn check(text: &Text<'_>, (own, pattern): (&Ftl, &Pattern<'_>), report: &mut Report<'_>) {
    let known = GREGORIAN.iter().find(|(language, ..)| *language == text.language.language);
    if let (Some(words), Some(values)) = (known, text.house.values[0].as_deref()) {
        look(text, own, pattern, values, *words, report);
    }
}

fn look(
    text: &Text<'_>,
    own: &Ftl,
    pattern: &Pattern<'_>,
    values: &Values,
    words: (&str, &[&str], &[&str]),
    report: &mut Report<'_>,
) {
    let beside = |index: Option<usize>| match index.and_then(|index| pattern.elements.get(index)) {
        Some(PatternElement::TextElement { value }) => *value,
        _ => "",
    };
    for (index, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable { expression } = element else { continue };
        if let ast::Expression::Select { variants, .. } = expression {
            variants.iter().for_each(|variant| look(text, own, &variant.value, values, words, report));
        }
        let Some((function, name, converts)) = year(expression, values) else { continue };
        let (before, behind) = (beside(index.checked_sub(1)).trim_end(), beside(Some(index + 1)).trim_start());
        if !converts {
            let said = BUDDHIST.iter().find(|word| words.0 == "th" && before.ends_with(**word));
            if let Some(word) = said {
                report.add(codes::MISSING_NUMBER, text.id, own.span(name), || {
                    let message = format!("`${name}` is printed in the Gregorian calendar, and {word} says otherwise");
                    let asked = format!("{{ {function}(${name}) }}");
                    (message, format!("take the calendar out, as in {asked}, or write ค.ศ. instead; {PASS}"))
                });
            }
            continue;
        }
        let before = words.1.iter().find(|word| before.ends_with(**word));
        if let Some(word) = before.or_else(|| words.2.iter().find(|word| behind.starts_with(**word))) {
            report.add(codes::MISSING_NUMBER, text.id, own.span(name), || {
                let message =
                    format!("`${name}` is printed in this language's own calendar, and {word} says otherwise");
                let asked = format!("{{ {function}(${name}, calendar: \"gregory\") }}");
                (message, format!("ask for the Gregorian one, as in {asked}, or take the word out; {PASS}"))
            });
        }
    }
}

/// The variable of a placeable that prints a year, behind the function that can print it in any calendar, and whether it is printed
/// in another one than the Gregorian.
fn year<'a>(expression: &'a Expression<'a>, values: &Values) -> Option<(&'a str, &'a str, bool)> {
    let (variable, named, function) = match expression {
        ast::Expression::Inline(InlineExpression::FunctionReference { id, arguments }) => {
            (arguments.positional.first()?, &arguments.named[..], id.name)
        }
        ast::Expression::Inline(inline) => (inline, &[][..], ""),
        ast::Expression::Select { .. } => return None,
    };
    let InlineExpression::VariableReference { id } = variable else { return None };
    let is_day = matches!(id.name, "published" | "review-by");
    let calendar = named.iter().find(|option| option.name.name == "calendar").map(|option| &option.value);
    let converts = match calendar {
        Some(InlineExpression::StringLiteral { value }) => *value != "gregory",
        _ if is_day => !values.has_gregorian_calendar(),
        _ => !values.keeps_years(),
    };
    let is_year = is_day || id.name.ends_with("-year") && function != "NUMBER";
    let function = match function {
        "" if is_day => "DATETIME",
        "" => "YEAR",
        function => function,
    };
    is_year.then_some((function, id.name, converts))
}
