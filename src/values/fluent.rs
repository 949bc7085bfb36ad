//! Values in Fluent's library: as variables, in functions, and printed.
//!
//! The library chooses variants by strings and by its own numbers, so a number that counts something reaches it as
//! one; everything else is a [`Fact`]. It prints no locale's digits. What it prints for a value therefore begins with
//! a mark, and whoever takes the text ([`crate::locale`]) writes plain numbers and knows values from written text.

use super::{Argument, FUNCTIONS, Value, Values, call};
use fixed_decimal::Decimal;
use fluent::concurrent::FluentBundle;
use fluent::types::{FluentNumber, FluentNumberType, FluentType};
use fluent::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::{IntlLangMemoizer, concurrent};
use std::borrow::Cow;
use std::str::FromStr;
use std::sync::Arc;

/// Files as Fluent's library resolves them.
pub type Bundle = FluentBundle<Arc<FluentResource>>;

/// Before a value. The marks are noncharacters, which Unicode (chapter 23.7) leaves to the inside of programs.
pub const VALUE: char = '\u{FDD0}';
/// Before a value that stays left to right.
pub const DATA: char = '\u{FDD1}';
/// Before a number that nobody has formatted.
pub const NUMBER: char = '\u{FDD2}';
/// In place of a value that could not be had.
pub const FAILED: char = '\u{FDD3}';

/// A value that is none of Fluent's own.
#[derive(Clone, Debug)]
struct Fact {
    value: Value,
    values: Arc<Values>,
}

impl PartialEq for Fact {
    fn eq(&self, other: &Fact) -> bool {
        self.value == other.value
    }
}

impl Fact {
    fn print(&self) -> Cow<'static, str> {
        let mark = if matches!(self.value, Value::Data(_)) { DATA } else { VALUE };
        self.values.text(&self.value).map_or_else(|| FAILED.to_string(), |text| format!("{mark}{text}")).into()
    }
}

impl FluentType for Fact {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.print()
    }

    fn as_string_threadsafe(&self, _: &concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.print()
    }
}

impl Values {
    /// An empty bundle of the locale, with our functions. Isolates are ours too: the library sets them by the form of
    /// the message, not by what the text holds, and none around terms.
    pub fn bundle(self: &Arc<Values>) -> Bundle {
        let mut bundle = Bundle::new_concurrent(vec![self.locale.id.to_string().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::String(text) => Some(format!("{VALUE}{text}")),
            FluentValue::Number(number) => Some(match &number.options.currency {
                Some(text) => format!("{VALUE}{text}"),
                None => format!("{NUMBER}{}", number.as_string()),
            }),
            FluentValue::None | FluentValue::Error => Some(FAILED.to_string()),
            FluentValue::Custom(_) => None,
        }));
        for name in FUNCTIONS {
            let values = Arc::clone(self);
            // No name is taken: the bundle is empty. What is wrong with a call has been said by the check.
            bundle
                .add_function(name, move |positional, named| {
                    values.called(name, positional, named).map_or(FluentValue::None, |value| values.to_fluent(&value))
                })
                .unwrap_or_default();
        }
        bundle
    }

    fn called(&self, name: &str, positional: &[FluentValue<'_>], named: &FluentArgs<'_>) -> Option<Value> {
        let positional: Option<Vec<Value>> = positional.iter().map(from_fluent).collect();
        let named: Option<Vec<_>> = named.iter().map(|(name, value)| Some((name, argument(value)?))).collect();
        call(self, name, &positional?, &named?).ok()
    }

    /// The value for the library.
    pub fn to_fluent(self: &Arc<Values>, value: &Value) -> FluentValue<'static> {
        let number = |number: &Decimal| FluentNumber::from_str(&number.to_string()).ok();
        match value {
            Value::Text(text) | Value::Formatted(text, None) => text.clone().into(),
            Value::Number(decimal) => number(decimal).map_or(FluentValue::None, |mut number| {
                if number.as_string() != decimal.to_string() {
                    // More digits than the library can hold.
                    number.options.currency = self.text(value);
                }
                number.into()
            }),
            Value::Formatted(text, Some((decimal, ordinal))) => number(decimal).map_or(FluentValue::None, |mut number| {
                // The one text of a number's options; nobody here prints amounts of money.
                number.options.currency = Some(text.clone());
                if *ordinal {
                    number.options.r#type = FluentNumberType::Ordinal;
                }
                number.into()
            }),
            _ => FluentValue::Custom(Box::new(Fact { value: value.clone(), values: Arc::clone(self) })),
        }
    }
}

fn from_fluent(value: &FluentValue<'_>) -> Option<Value> {
    match value {
        FluentValue::String(text) => Some(Value::Text(text.to_string())),
        FluentValue::Number(number) => match &number.options.currency {
            Some(text) => Some(Value::Formatted(text.clone(), None)),
            None => Decimal::from_str(&number.as_string()).ok().map(Value::Number),
        },
        FluentValue::Custom(custom) => (**custom).as_any().downcast_ref().map(|fact: &Fact| fact.value.clone()),
        FluentValue::None | FluentValue::Error => None,
    }
}

fn argument(value: &FluentValue<'_>) -> Option<Argument> {
    match from_fluent(value)? {
        Value::Text(text) => Some(Argument::Text(text)),
        Value::Number(number) => Some(Argument::Number(number)),
        _ => None,
    }
}
