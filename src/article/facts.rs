//! Facts: numbers that live once, in `article.toml`, and reach messages as variables.

use crate::diagnostic::codes;
use crate::project::toml::{Located, Reader, Value};
use crate::project::{config_unknown, is_plain_name};
use fixed_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;
use std::str::FromStr;

/// What a fact counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unit(&'static str);

impl Unit {
    /// Every unit; its name ends the variable's.
    #[rustfmt::skip]
    pub const NAMES: [&str; 16] = [
        "minutes", "hours", "days", "weeks", "months", "years", "percent", "year", "count", "mcg", "mg", "g", "kg", "ml", "units",
        "celsius",
    ];
    /// What else people write for one. A variable's name has plain letters only.
    const SPELLINGS: [(&str, &str); 25] = [
        ("µg", "mcg"),
        ("μg", "mcg"),
        ("ug", "mcg"),
        ("microgram", "mcg"),
        ("micrograms", "mcg"),
        ("milligram", "mg"),
        ("milligrams", "mg"),
        ("mgs", "mg"),
        ("millilitre", "ml"),
        ("milliliter", "ml"),
        ("cc", "ml"),
        ("millilitres", "ml"),
        ("milliliters", "ml"),
        ("gram", "g"),
        ("grams", "g"),
        ("kilogram", "kg"),
        ("kilograms", "kg"),
        ("mL", "ml"),
        ("IU", "units"),
        ("iu", "units"),
        ("doses", "count"),
        ("°C", "celsius"),
        ("°c", "celsius"),
        ("degrees", "celsius"),
        ("%", "percent"),
    ];

    /// The unit's name.
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// The unit that ends a fact's variable, such as `$rest-hours-min`.
pub(crate) fn unit_of(variable: &str) -> Option<&'static str> {
    let name = variable.strip_suffix("-min").or_else(|| variable.strip_suffix("-max")).unwrap_or(variable);
    let (_, unit) = name.rsplit_once('-')?;
    Unit::NAMES.into_iter().find(|known| *known == unit)
}

/// A variable's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A number.
    Number(Decimal),
    /// From the smaller to the larger one.
    Range(Decimal, Decimal),
    /// A year of the Gregorian calendar: never grouped.
    Year(i32),
}

/// The largest number of digits before and after the point: more is a mistake, and would be set as written.
const MAX_DIGITS: usize = 15;

/// `procedure = { minutes = [10, 20] }` → `procedure-minutes`, `procedure-minutes-min`, `procedure-minutes-max`.
pub(super) fn read(reader: &Reader<'_>, value: &Value<'_>) -> (BTreeMap<String, Fact>, BTreeMap<String, Range<usize>>) {
    let (mut facts, mut places) = (BTreeMap::new(), BTreeMap::new());
    let Some(table) = reader.table(value, "`[facts]`") else { return (facts, places) };
    for (key, value) in table {
        let name = key.get_ref();
        if !is_plain_name(name) {
            reader.error_help(
                codes::BAD_FACT,
                key.span(),
                format!("`{name}` cannot be a fact's name"),
                Some("small letters, digits and hyphens, a letter first".to_owned()),
            );
            continue;
        }
        let Some(units) = reader.table(value, &format!("the fact `{name}`")) else { continue };
        if units.is_empty() {
            reader.error(codes::BAD_FACT, value.span(), format!("the fact `{name}` has no unit and number"));
        }
        for (unit, number) in units {
            let place = unit.span();
            let Some(unit) = Unit::NAMES.into_iter().find(|known| unit.get_ref() == known) else {
                let unit = Located { text: unit.get_ref().to_string(), span: unit.span() };
                match Unit::SPELLINGS.iter().find(|(written, _)| unit.text == *written) {
                    Some((written, right)) => {
                        let message = format!("there is no unit `{written}`");
                        let help = format!("write `{right}`: the unit's name ends the variable's, `${name}-{right}`");
                        reader.error_help(codes::BAD_VALUE, unit.span, message, Some(help));
                    }
                    None => config_unknown(reader, &unit, "unit", &Unit::NAMES),
                }
                continue;
            };
            places.insert(format!("{name}-{unit}"), place);
            insert(reader, &mut facts, &format!("{name}-{unit}"), Unit(unit), number);
        }
    }
    (facts, places)
}

fn insert(reader: &Reader<'_>, facts: &mut BTreeMap<String, Fact>, name: &str, unit: Unit, value: &Value<'_>) {
    if unit.name() == "year" {
        if let Some(year) = reader.integer(value, "a year", 1, 9999) {
            facts.insert(name.to_owned(), Fact::Year(year as i32));
        }
        return;
    }
    let toml::de::DeValue::Array(pair) = value.get_ref() else {
        if let Some(number) = number(reader, value) {
            facts.insert(name.to_owned(), Fact::Number(number));
        }
        return;
    };
    let [low, high] = &pair[..] else {
        let message = format!("a range has two numbers, and this has {}", pair.len());
        reader.error_help(codes::BAD_FACT, value.span(), message, Some("write it as [10, 20]".to_owned()));
        return;
    };
    let (Some(min), Some(max)) = (number(reader, low), number(reader, high)) else { return };
    let order = compare(&min, &max);
    if order != Ordering::Less {
        reader.error_help(
            codes::BAD_FACT,
            value.span(),
            format!("a range goes from the smaller number to the larger one, and {min} is not less than {max}"),
            Some(if order == Ordering::Equal {
                format!("write {min} alone")
            } else {
                format!("did you mean [{max}, {min}]?")
            }),
        );
        return;
    }
    facts.insert(format!("{name}-min"), Fact::Number(min.clone()));
    facts.insert(format!("{name}-max"), Fact::Number(max.clone()));
    facts.insert(name.to_owned(), Fact::Range(min, max));
}

/// Compares by value. The digits of both stand at the same places, at most fifteen on each side of the point.
fn compare(a: &Decimal, b: &Decimal) -> Ordering {
    let top = (*a.absolute.magnitude_range().end()).max(*b.absolute.magnitude_range().end());
    let bottom = (*a.absolute.magnitude_range().start()).min(*b.absolute.magnitude_range().start());
    let digits = (bottom..=top).rev().map(|place| a.absolute.digit_at(place).cmp(&b.absolute.digit_at(place)));
    digits.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn number(reader: &Reader<'_>, value: &Value<'_>) -> Option<Decimal> {
    let text = reader.number_text(value);
    let wrong = |message: String, help: &str| {
        reader.error_help(codes::BAD_FACT, value.span(), message, Some(help.to_owned()));
        None
    };
    let Some(text) = text else {
        return wrong("a fact must be a number".to_owned(), "write 10, 0.5 or a range such as [10, 20]");
    };
    if text.starts_with('-') {
        return wrong(format!("a fact cannot be negative, and this is {text}"), "say it in the message's words");
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if text.contains(['e', 'E']) || whole.len() > MAX_DIGITS || fraction.len() > MAX_DIGITS {
        return wrong(format!("{text} cannot be printed as it is"), "write the number out, with at most 15 digits");
    }
    match Decimal::from_str(text.trim_start_matches('+')) {
        Ok(number) => Some(number),
        Err(_) => wrong(format!("{text} is not a number"), "write 10, 0.5 or a range such as [10, 20]"),
    }
}
