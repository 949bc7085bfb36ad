//! Values in Fluent's library: as variables, in functions, and printed.
//!
//! The library chooses variants by strings and by its own numbers, so a number that counts something reaches it as
//! one; everything else is a `Fact`. It prints no locale's digits. What it prints for a value therefore begins with
//! a mark, and whoever takes the text ([`crate::locale`]) writes plain numbers and knows values from written text.

use super::{Argument, FUNCTIONS, NumberOptions, Value, Values, call, category_name};
use fixed_decimal::Decimal;
use fluent::concurrent::FluentBundle;
use fluent::resolver::Scope;
use fluent::types::{FluentNumber, FluentNumberType, FluentType};
use fluent::{FluentArgs, FluentResource, FluentValue};
use icu_locale::Locale;
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

/// A bundle that knows no more than the locale's plurals.
pub(super) fn empty(locale: &Locale) -> Bundle {
    Bundle::new_concurrent(vec![locale.id.to_string().parse().unwrap_or_default()])
}

impl Values {
    /// An empty bundle of the locale, with our functions. Isolates are ours too: the library sets them by the form of
    /// the message, not by what the text holds, and none around terms.
    pub fn bundle(self: &Arc<Values>) -> Bundle {
        let mut bundle = empty(&self.counting);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::String(text) => Some(format!("{VALUE}{text}")),
            FluentValue::Number(number) => Some(print(number)),
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
        match value {
            Value::Text(text) | Value::Formatted(text, None) => text.clone().into(),
            Value::Number(number) => self.counted(number, false, format!("{NUMBER}{number}")),
            Value::Formatted(text, Some((number, ordinal))) => self.counted(number, *ordinal, format!("{VALUE}{text}")),
            _ => FluentValue::Custom(Box::new(Fact { value: value.clone(), values: Arc::clone(self) })),
        }
    }

    /// A number for the library that chooses the right variant and prints `text`.
    ///
    /// The library has plural rules of an early CLDR, and not all are right (Arabic 103 is `few`, to it `other`). Where
    /// they differ from ICU's, a small number of the right plural stands for the number.
    fn counted(&self, number: &Decimal, ordinal: bool, text: String) -> FluentValue<'static> {
        let category = self.category(number, NumberOptions { ordinal, ..NumberOptions::default() });
        let in_fluent = |number: &Decimal| {
            let mut number = FluentNumber::from_str(&number.to_string()).ok()?;
            if ordinal {
                number.options.r#type = FluentNumberType::Ordinal;
            }
            Some(number)
        };
        let agrees = |number: &FluentNumber| {
            let number = FluentValue::from(number.clone());
            FluentValue::from(category_name(category)).matches(&number, &Scope::new(&self.fluent, None, None))
        };
        let Some(own) = in_fluent(number) else { return FluentValue::None };
        let small = || (0..=100).filter_map(|small| in_fluent(&Decimal::from(small))).find(agrees);
        let mut counted = if agrees(&own) { own } else { small().unwrap_or(own) };
        if print(&counted) != text {
            // The one text of a number's options. Amounts of money are not printed here.
            counted.options.currency = Some(text);
        }
        counted.into()
    }
}

/// What stands for a number in the library's text.
fn print(number: &FluentNumber) -> String {
    number.options.currency.clone().unwrap_or_else(|| format!("{NUMBER}{}", number.as_string()))
}

fn from_fluent(value: &FluentValue<'_>) -> Option<Value> {
    match value {
        FluentValue::String(text) => Some(Value::Text(text.to_string())),
        // Those that are formatted are no function's to take.
        FluentValue::Number(number) => Decimal::from_str(print(number).strip_prefix(NUMBER)?).ok().map(Value::Number),
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
