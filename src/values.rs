//! Numbers, ranges, percentages, years and dates in a locale's own forms: the safety-critical code.
//!
//! A wrong dose here harms somebody, so everything that puts a number into words goes through this file:
//! digits and grouping are ICU4X's, ranges cannot turn around in right-to-left text, a year is never grouped.

mod cldr;
mod dates;
pub mod fluent;
mod formats;
mod functions;

pub(crate) use functions::no_names;
pub use functions::{Argument, FUNCTIONS, FunctionError, Options, call, printed_amount};

use crate::language::{Direction, Language};
use cldr::RangeForm;
use fixed_decimal::Decimal;
use icu_datetime::fieldsets::builder::DateFields;
use icu_datetime::options::Length;
use icu_datetime::preferences::CalendarAlgorithm;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;
use icu_locale::Locale;
pub use icu_plurals::PluralCategory;
use icu_plurals::{PluralRuleType, PluralRules};

/// A day of the Gregorian calendar: year, month, day.
pub type Day = (i32, u8, u8);

/// The value of a variable, and what functions make of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// What must stand left to right and unchanged: a telephone number, a web address.
    Data(String),
    /// A number that nobody has formatted: digits and grouping of the locale, and the right plural.
    Number(Decimal),
    /// A range of numbers.
    Range(Decimal, Decimal),
    /// A year of the Gregorian calendar.
    Year(i32),
    /// A day.
    Day(Day),
    /// A number that is known later: one private-use character (see `document::PageLabel`).
    Placeholder(char),
    /// A value in its final form, with the number whose plural it has: of an amount, or (`true`) of a position.
    Formatted(String, Option<(Decimal, bool)>),
}

/// How a number is written, beyond the locale's own ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberOptions {
    /// Write no grouping separators.
    pub no_grouping: bool,
    /// At least so many digits before the point.
    pub min_integer_digits: Option<u8>,
    /// At least so many digits after the point.
    pub min_fraction_digits: Option<u8>,
    /// At most so many digits after the point; more are rounded, half to even.
    pub max_fraction_digits: Option<u8>,
    /// A plural of position (first, second) rather than of amount.
    pub ordinal: bool,
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayOptions {
    /// Which of year, month and day.
    pub fields: DateFields,
    /// Month in full, short, or as a number.
    pub length: Length,
    /// The calendar; the locale's if `None`.
    pub calendar: Option<CalendarAlgorithm>,
}

impl Default for DayOptions {
    fn default() -> DayOptions {
        DayOptions { fields: DateFields::YMD, length: Length::Long, calendar: None }
    }
}

/// Formats values for one locale.
pub struct Values {
    locale: Locale,
    /// The locale whose plurals it has.
    counting: Locale,
    language: String,
    /// Its likely script.
    script: String,
    region: Option<String>,
    right_to_left: bool,
    grouped: DecimalFormatter,
    ungrouped: DecimalFormatter,
    plurals: PluralRules,
    ordinals: PluralRules,
    digits: [char; 10],
    /// For the plurals of Fluent's library.
    fluent: fluent::Bundle,
}

impl std::fmt::Debug for Values {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Values({})", self.locale)
    }
}

/// First strong isolate.
pub const FSI: char = '\u{2068}';
/// Left-to-right isolate.
pub const LRI: char = '\u{2066}';
/// Pop directional isolate.
pub const PDI: char = '\u{2069}';

impl Values {
    /// The formatters of a locale. `None` only if ICU's data has no root locale, which a build rules out.
    pub fn new(language: &Language) -> Option<Values> {
        let locale = Locale::try_from_str(&language.tag).ok()?;
        let decimal = |strategy: GroupingStrategy| DecimalFormatter::try_new((&locale).into(), strategy.into()).ok();
        // However it is written, a language counts as it does; with its script, CLDR's rules are not found (sr-Latn).
        let mut counting = locale.clone();
        counting.id.script = None;
        if let Some(known) = cldr::counts_as(&language.language).and_then(|known| known.parse().ok()) {
            counting.id.language = known;
        }
        let plurals = |kind: PluralRuleType| PluralRules::try_new((&counting).into(), kind.into()).ok();
        let ungrouped = decimal(GroupingStrategy::Never)?;
        let mut digits = ['0'; 10];
        for (digit, number) in digits.iter_mut().zip(0u8..) {
            // A native digit is one character; should a numbering system have none, European digits stand.
            let text = ungrouped.format_to_string(&Decimal::from(number));
            *digit = text.chars().next().unwrap_or(char::from(b'0' + number));
        }
        Some(Values {
            language: language.language.clone(),
            script: language.script.clone(),
            region: locale.id.region.map(|region| region.to_string()),
            right_to_left: language.direction == Direction::RightToLeft,
            grouped: decimal(GroupingStrategy::Auto)?,
            ungrouped,
            plurals: plurals(PluralRuleType::Cardinal)?,
            ordinals: plurals(PluralRuleType::Ordinal)?,
            digits,
            fluent: fluent::empty(&counting),
            counting,
            locale,
        })
    }

    /// The locale's digits, 0 to 9.
    pub fn digits(&self) -> [char; 10] {
        self.digits
    }

    /// Whether text of this locale runs right to left.
    pub fn right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// A number in the locale's digits.
    pub fn number(&self, number: &Decimal, options: NumberOptions) -> String {
        let number = adjusted(number, options);
        let formatter = if options.no_grouping { &self.ungrouped } else { &self.grouped };
        formatter.format_to_string(&number)
    }

    /// A percentage: 50 gives `50%`, `50 %`, `%50`, `৫০%`.
    pub fn percent(&self, number: &Decimal, options: NumberOptions) -> String {
        let (before, after) = cldr::percent(&self.language, self.region.as_deref(), self.digits[0]);
        format!("{before}{}{after}", self.number(number, options))
    }

    /// From the smaller number to the larger one; in right-to-left text with words, because there the numbers on
    /// both sides of a dash may change places. `None` if nobody has told us the words.
    pub fn range(&self, from: &Decimal, to: &Decimal, options: NumberOptions) -> Option<String> {
        self.span(self.number(from, options), self.number(to, options))
    }

    /// A range of percentages: `10–20%`; with words, the sign stands at both numbers.
    pub fn percent_range(&self, from: &Decimal, to: &Decimal, options: NumberOptions) -> Option<String> {
        if self.right_to_left {
            return self.span(self.percent(from, options), self.percent(to, options));
        }
        let (before, after) = cldr::percent(&self.language, self.region.as_deref(), self.digits[0]);
        Some(format!("{before}{}{after}", self.range(from, to, options)?))
    }

    fn span(&self, from: String, to: String) -> Option<String> {
        // Rounded to the same number, a range is none.
        if from == to {
            return Some(from);
        }
        match cldr::range(&self.language, self.region.as_deref(), self.right_to_left) {
            RangeForm::Sign(sign) => Some(format!("{from}{sign}{to}")),
            RangeForm::Words(before, between, after) => {
                Some(format!("{before}{FSI}{from}{PDI}{between}{FSI}{to}{PDI}{after}"))
            }
            RangeForm::Unknown => None,
        }
    }

    /// The plural category of an amount (or, with `ordinal`, of a position), as formatted.
    pub fn category(&self, number: &Decimal, options: NumberOptions) -> PluralCategory {
        let rules = if options.ordinal { &self.ordinals } else { &self.plurals };
        rules.category_for(&adjusted(number, options))
    }

    /// A number with the plural of a range (CLDR `pluralRanges`): "1–2 days". Fluent knows the plurals of numbers only.
    pub fn range_plural(&self, from: &Decimal, to: &Decimal, options: NumberOptions) -> Decimal {
        let category = |number: &Decimal| self.category(number, NumberOptions::default());
        let (from, to) = (adjusted(from, options), adjusted(to, options));
        let wanted = cldr::range_category(&self.language, category(&from), category(&to));
        let numbers = [to.clone(), from].into_iter().chain((0..=100).map(Decimal::from));
        numbers.into_iter().find(|number| category(number) == wanted).unwrap_or(to)
    }

    /// Every plural category that ranges have in this locale, by its keyword in Fluent: see [`Values::range_plural`].
    pub fn range_categories(&self) -> Vec<&'static str> {
        // Ranges of larger numbers end as these do.
        const LARGEST: u32 = 30;
        let category = |number| self.category(&Decimal::from(number), NumberOptions::default());
        let categories: Vec<PluralCategory> = (0..=LARGEST).map(category).collect();
        let mut found: Vec<&'static str> = Vec::new();
        for (at, from) in categories.iter().enumerate() {
            for to in &categories[at + 1..] {
                let name = category_name(cldr::range_category(&self.language, *from, *to));
                if !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        self.categories(false).into_iter().filter(|name| found.contains(name)).collect()
    }

    /// Every plural category of this locale, by its keyword in Fluent: of amounts, or of positions (`ordinal`).
    pub fn categories(&self, ordinal: bool) -> Vec<&'static str> {
        let rules = if ordinal { &self.ordinals } else { &self.plurals };
        rules.categories().map(category_name).collect()
    }

    /// The value as it is printed where a message names it alone. `None` for a range in a right-to-left language
    /// whose words for it nobody has told us, for a day that no calendar has, and for one whose month has no name in
    /// this language ([`Values::lacks_words`]).
    pub fn text(&self, value: &Value) -> Option<String> {
        match value {
            Value::Text(text) | Value::Data(text) | Value::Formatted(text, _) => Some(text.clone()),
            Value::Number(number) => Some(self.number(number, NumberOptions::default())),
            Value::Range(from, to) => self.range(from, to, NumberOptions::default()),
            Value::Year(year) => Some(self.year(*year, None)),
            Value::Day(day) => self.day(*day, DayOptions::default()).filter(|text| !self.lacks_words(text)),
            Value::Placeholder(character) => Some(character.to_string()),
        }
    }
}

/// The number with as many digits as the options want.
fn adjusted(number: &Decimal, options: NumberOptions) -> Decimal {
    let mut number = number.clone();
    if let Some(digits) = options.max_fraction_digits {
        number.round(-i16::from(digits));
        number.absolute.trim_end();
    }
    if let Some(digits) = options.min_fraction_digits {
        number.absolute.pad_end(-i16::from(digits));
    }
    if let Some(digits) = options.min_integer_digits {
        number.absolute.pad_start(i16::from(digits));
    }
    number
}

/// Whether two numbers are the same amount: `1` and `1.0` are.
pub fn same_amount(a: &Decimal, b: &Decimal) -> bool {
    let tidy = |number: &Decimal| {
        let mut number = number.clone();
        number.absolute.trim_end();
        number.absolute.trim_start();
        number
    };
    tidy(a) == tidy(b)
}

/// The keyword of a plural category in Fluent.
pub fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests;
