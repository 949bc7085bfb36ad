//! The functions that messages may call: `NUMBER`, `PERCENT`, `RANGE`, `DATETIME`, `YEAR`.

use super::{DayOptions, NumberOptions, Value, Values, adjusted};
use crate::diagnostic::did_you_mean;
use fixed_decimal::Decimal;
use icu_datetime::fieldsets::builder::DateFields;
use icu_datetime::options::Length;
use icu_datetime::preferences::CalendarAlgorithm;
use std::str::FromStr;

/// The functions by name.
pub const FUNCTIONS: [&str; 5] = ["NUMBER", "PERCENT", "RANGE", "DATETIME", "YEAR"];

/// The value of a named argument: Fluent allows literals only.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// In quotation marks.
    Text(String),
    /// A number.
    Number(Decimal),
}

/// Named arguments in the order in which they are written.
pub type Options<'a> = [(&'a str, Argument)];

/// What is wrong with a call.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionError {
    /// Whether there is no such function at all.
    pub unknown_function: bool,
    /// In one sentence.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

fn wrong(message: impl Into<String>, help: Option<String>) -> FunctionError {
    FunctionError { unknown_function: false, message: message.into(), help }
}

const NUMBER_OPTIONS: [&str; 5] =
    ["useGrouping", "minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits", "type"];
const DAY_OPTIONS: [&str; 5] = ["year", "month", "day", "dateStyle", "calendar"];

/// Calls a function with values and options.
pub fn call(values: &Values, name: &str, positional: &[Value], named: &Options<'_>) -> Result<Value, FunctionError> {
    match name {
        "NUMBER" => {
            let options = number_options(name, named)?;
            match one(name, positional)? {
                Value::Placeholder(character) => Ok(Value::Placeholder(*character)),
                // A grouped year reads as an amount.
                Value::Year(year) => {
                    let options = NumberOptions { no_grouping: true, ..options };
                    Ok(formatted_number(values, &Decimal::from(*year), options))
                }
                // As it is, a number can be compared with a variant's key.
                Value::Number(number) if named.is_empty() => Ok(Value::Number(number.clone())),
                Value::Number(number) => Ok(formatted_number(values, number, options)),
                Value::Range(..) => Err(wrong(
                    "NUMBER takes one number, and this fact is a range",
                    Some("use RANGE, or the fact's -min and -max".to_owned()),
                )),
                other => Err(not_a(name, "a number", other)),
            }
        }
        "PERCENT" => {
            let options = number_options(name, named)?;
            match one(name, positional)? {
                Value::Number(number) => {
                    let plural = (adjusted(number, options), options.ordinal);
                    Ok(Value::Formatted(values.percent(number, options), Some(plural)))
                }
                Value::Range(from, to) => {
                    let text = values.percent_range(from, to, options).ok_or_else(no_words)?;
                    Ok(Value::Formatted(text, Some((values.range_plural(from, to, options), false))))
                }
                other => Err(not_a(name, "a number", other)),
            }
        }
        "RANGE" => {
            let options = number_options(name, named)?;
            let (from, to) = match positional {
                [Value::Range(from, to)] | [Value::Number(from), Value::Number(to)] => (from, to),
                [other] => return Err(not_a(name, "a range", other)),
                _ => return Err(wrong("RANGE takes a range, or its two numbers", None)),
            };
            let text = values.range(from, to, options).ok_or_else(no_words)?;
            Ok(Value::Formatted(text, Some((values.range_plural(from, to, options), false))))
        }
        "YEAR" => {
            let calendar = year_calendar(name, named)?;
            match one(name, positional)? {
                Value::Year(year) => readable(values, Some(values.year(*year, calendar)), calendar),
                Value::Day(day) => readable(values, values.year_of(*day, calendar), calendar),
                other => Err(not_a(name, "a year", other)),
            }
        }
        "DATETIME" => match one(name, positional)? {
            Value::Year(year) => {
                let calendar = year_calendar(name, named)?;
                readable(values, Some(values.year(*year, calendar)), calendar)
            }
            Value::Day(day) => {
                let options = day_options(named)?;
                readable(values, values.day(*day, options), options.calendar)
            }
            other => Err(not_a(name, "a day or a year", other)),
        },
        _ => Err(FunctionError {
            unknown_function: true,
            message: format!("there is no function `{name}`"),
            help: did_you_mean(name, FUNCTIONS).or_else(|| Some(format!("the functions are {}", FUNCTIONS.join(", ")))),
        }),
    }
}

/// The amount that a function prints of a number: rounded, if the options round. `None` if it prints none.
pub fn printed_amount(name: &str, number: &Decimal, named: &Options<'_>) -> Option<Decimal> {
    let prints = matches!(name, "NUMBER" | "PERCENT" | "RANGE");
    let options = number_options(name, named).ok().filter(|_| prints)?;
    Some(adjusted(number, options))
}

fn formatted_number(values: &Values, number: &Decimal, options: NumberOptions) -> Value {
    Value::Formatted(values.number(number, options), Some((adjusted(number, options), options.ordinal)))
}

/// A day or a year as it is printed, if it is words that the language's readers know.
fn readable(
    values: &Values,
    written: Option<String>,
    calendar: Option<CalendarAlgorithm>,
) -> Result<Value, FunctionError> {
    let written = written.ok_or_else(|| wrong("there is no such day", None))?;
    if values.lacks_words(&written) {
        return Err(no_names(values, &written, calendar));
    }
    Ok(Value::Formatted(written, None))
}

/// What is wrong with a day that comes out as `2025 M06 05` or with an era that its readers do not know, and how else it can
/// be written.
pub(crate) fn no_names(values: &Values, written: &str, calendar: Option<CalendarAlgorithm>) -> FunctionError {
    let is_known = |calendar| {
        let written = values.day((2025, 6, 5), DayOptions { calendar: Some(calendar), ..DayOptions::default() });
        written.is_some_and(|written| !values.lacks_words(&written))
    };
    let others = CALENDARS.iter().filter(|(_, other)| calendar != Some(*other) && is_known(*other));
    let others: Vec<String> = others.map(|(name, _)| format!("calendar: \"{name}\"")).collect();
    let others = match &others[..] {
        [] => String::new(),
        known => format!("; or ask for a calendar whose words are known: {}", known.join(", ")),
    };
    let asked = CALENDARS.iter().find(|(_, asked)| Some(*asked) == calendar);
    let asked = asked.map_or_else(String::new, |(name, _)| format!(", calendar: \"{name}\""));
    let (unknown, otherwise) = if values.knows_months(calendar) {
        (
            "name of this calendar's era is",
            format!(
                "write the era in your own words beside the year: DATETIME(…, day: \"numeric\", month: \"long\"{asked}), \
                 DATETIME(…, year: \"numeric\"{asked})"
            ),
        )
    } else {
        (
            "words for this date are",
            format!(
                "write the date in numbers, with your own words around its parts: DATETIME(…, day: \"numeric\"{asked}), \
                 DATETIME(…, month: \"numeric\"{asked}), DATETIME(…, year: \"numeric\"{asked})"
            ),
        )
    };
    wrong(
        format!("it prints `{written}`: the {unknown} not known in this language"),
        Some(format!("{otherwise}{others}")),
    )
}

fn no_words() -> FunctionError {
    wrong(
        "a range cannot be written with a dash in right-to-left text, and the words for it are not known",
        Some("write it in your own words, with the fact's -min and -max".to_owned()),
    )
}

fn one<'v>(name: &str, positional: &'v [Value]) -> Result<&'v Value, FunctionError> {
    match positional {
        [value] => Ok(value),
        _ => Err(wrong(format!("{name} takes one value, and here are {}", positional.len()), None)),
    }
}

fn not_a(name: &str, wanted: &str, value: &Value) -> FunctionError {
    let (is, help) = match value {
        Value::Text(_) | Value::Data(_) => ("text", Some("name it without a function".to_owned())),
        Value::Number(_) => ("a number", Some("use NUMBER or PERCENT".to_owned())),
        Value::Range(..) => ("a range", Some("use RANGE, or the fact's -min and -max".to_owned())),
        Value::Year(_) => ("a year", Some("name it without a function, or use YEAR".to_owned())),
        Value::Day(_) => ("a day", Some("use DATETIME".to_owned())),
        Value::Placeholder(_) => ("a page number", Some("name it without a function".to_owned())),
        Value::Formatted(..) => ("formatted already", Some("use one function only".to_owned())),
    };
    wrong(format!("{name} takes {wanted}, and this is {is}"), help)
}

fn unknown_option(function: &str, name: &str, known: &[&str]) -> FunctionError {
    wrong(
        format!("{function} has no option `{name}`"),
        did_you_mean(name, known.iter().copied()).or_else(|| Some(format!("its options are {}", known.join(", ")))),
    )
}

fn bad_option(name: &str, allowed: &str) -> FunctionError {
    wrong(format!("the option `{name}` has a wrong value"), Some(format!("allowed: {allowed}")))
}

fn number_options(function: &str, named: &Options<'_>) -> Result<NumberOptions, FunctionError> {
    let mut options = NumberOptions::default();
    for (name, argument) in named {
        let digits = || {
            match argument {
                Argument::Number(number) => {
                    u8::from_str(&number.to_string()).ok().filter(|digits| *digits <= 15).ok_or(())
                }
                Argument::Text(_) => Err(()),
            }
            .map_err(|()| bad_option(name, "a whole number from 0 to 15"))
        };
        match (*name, argument) {
            ("minimumIntegerDigits", _) => options.min_integer_digits = Some(digits()?),
            ("minimumFractionDigits", _) => options.min_fraction_digits = Some(digits()?),
            ("maximumFractionDigits", _) => options.max_fraction_digits = Some(digits()?),
            ("useGrouping", Argument::Text(text)) if text == "true" || text == "false" => {
                options.no_grouping = text == "false";
            }
            ("useGrouping", _) => return Err(bad_option(name, "\"true\", \"false\"")),
            ("type", Argument::Text(text)) if text == "cardinal" || text == "ordinal" => {
                options.ordinal = text == "ordinal";
            }
            ("type", _) => return Err(bad_option(name, "\"cardinal\", \"ordinal\"")),
            _ => return Err(unknown_option(function, name, &NUMBER_OPTIONS)),
        }
    }
    Ok(options)
}

/// The calendars that ICU4X formats, by their CLDR names.
pub(super) const CALENDARS: [(&str, CalendarAlgorithm); 9] = [
    ("gregory", CalendarAlgorithm::Gregory),
    ("buddhist", CalendarAlgorithm::Buddhist),
    ("persian", CalendarAlgorithm::Persian),
    ("indian", CalendarAlgorithm::Indian),
    ("coptic", CalendarAlgorithm::Coptic),
    ("ethiopic", CalendarAlgorithm::Ethiopic),
    ("hebrew", CalendarAlgorithm::Hebrew),
    ("japanese", CalendarAlgorithm::Japanese),
    ("roc", CalendarAlgorithm::Roc),
];

fn calendar(argument: &Argument) -> Result<CalendarAlgorithm, FunctionError> {
    let names = CALENDARS.map(|(name, _)| format!("\"{name}\"")).join(", ");
    let Argument::Text(text) = argument else { return Err(bad_option("calendar", &names)) };
    let found = CALENDARS.iter().find(|(name, _)| name == text).map(|(_, calendar)| *calendar);
    found.ok_or_else(|| bad_option("calendar", &names))
}

/// A year takes the calendar; `year: "numeric"` says what is so anyway.
fn year_calendar(function: &str, named: &Options<'_>) -> Result<Option<CalendarAlgorithm>, FunctionError> {
    let mut found = None;
    for (name, argument) in named {
        match *name {
            "calendar" => found = Some(calendar(argument)?),
            "year" if *argument == Argument::Text("numeric".to_owned()) => {}
            "year" => return Err(bad_option(name, "\"numeric\"")),
            _ => return Err(unknown_option(function, name, &["calendar", "year"])),
        }
    }
    Ok(found)
}

fn day_options(named: &Options<'_>) -> Result<DayOptions, FunctionError> {
    let (mut year, mut month, mut day, mut style, mut found) = (false, None, false, None, None);
    let numeric = |name: &str, argument: &Argument| match argument {
        Argument::Text(text) if text == "numeric" || text == "2-digit" => Ok(true),
        _ => Err(bad_option(name, "\"numeric\"")),
    };
    let length = |name: &str, argument: &Argument, allowed: &[(&str, Length)]| {
        let names = allowed.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let Argument::Text(text) = argument else { return Err(bad_option(name, &names)) };
        let found = allowed.iter().find(|(name, _)| name == text).map(|(_, length)| *length);
        found.ok_or_else(|| bad_option(name, &names))
    };
    for (name, argument) in named {
        match *name {
            "year" => year = numeric(name, argument)?,
            "day" => day = numeric(name, argument)?,
            "month" => {
                let allowed = [("long", Length::Long), ("short", Length::Medium), ("numeric", Length::Short)];
                month = Some(length(name, argument, &allowed)?);
            }
            "dateStyle" => {
                let allowed = [("long", Length::Long), ("medium", Length::Medium), ("short", Length::Short)];
                style = Some(length(name, argument, &allowed)?);
            }
            "calendar" => found = Some(calendar(argument)?),
            _ => return Err(unknown_option("DATETIME", name, &DAY_OPTIONS)),
        }
    }
    let fields = match (year, month.is_some(), day) {
        (false, false, false) => DateFields::YMD,
        _ if style.is_some() => {
            return Err(wrong("`dateStyle` cannot be combined with `year`, `month` and `day`", None));
        }
        (true, true, true) => DateFields::YMD,
        (true, true, false) => DateFields::YM,
        (true, false, false) => DateFields::Y,
        (false, true, true) => DateFields::MD,
        (false, true, false) => DateFields::M,
        (false, false, true) => DateFields::D,
        (true, false, true) => return Err(wrong("a year and a day need the month between them", None)),
    };
    Ok(DayOptions { fields, length: month.or(style).unwrap_or(Length::Long), calendar: found })
}
