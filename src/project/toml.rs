//! Walking a TOML file by hand, so that one reading reports every mistake with its place.

mod keys;
mod slips;
mod unclosed;

use crate::diagnostic::{Diagnostic, Gathered, SourceFile, codes, did_you_mean};
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// The earliest year of a day. No leaflet is older: an earlier one is mistyped.
const EARLIEST: i32 = 1900;

/// A value with its place.
pub(crate) type Value<'i> = Spanned<DeValue<'i>>;

/// What is found while a file is read.
pub(crate) struct Reader<'f> {
    pub(crate) file: &'f Arc<SourceFile>,
    findings: RefCell<Gathered>,
}

/// A string with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// What is written.
    pub text: String,
    /// Where, in bytes of the file.
    pub span: Range<usize>,
}

/// Parses the file's text. Every syntax error is a finding with its place.
pub(crate) fn parse(file: &Arc<SourceFile>) -> Result<Spanned<DeTable<'_>>, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() {
        return Ok(table);
    }
    // One conflict breaks many lines.
    let marker = file
        .text
        .match_indices("<<<<<<<")
        .map(|(at, _)| at)
        .find(|at| file.text[..*at].is_empty() || file.text[..*at].ends_with('\n'));
    if let Some(at) = marker {
        let message = "two versions of this file were merged and both are still in it";
        let help = "keep one of the two and delete the lines with <<<<<<<, ======= and >>>>>>>";
        return Err(vec![Diagnostic::new(codes::TOML_SYNTAX, message).help(help).at(file, at..at + 7)]);
    }
    let mut findings = Gathered::default();
    let mut slipped = BTreeSet::new();
    let unclosed = unclosed::first(&file.text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        // What follows from a slip, a little further on in its line, says nothing more.
        if let Some(slip) = slips::of_line(&file.text, span.start) {
            if slipped.insert(slip.place.start) {
                findings.add(|| Diagnostic::new(codes::TOML_SYNTAX, slip.message).help(slip.help).at(file, slip.place));
            }
            continue;
        }
        // From there on the parser reads the file as it was not meant.
        if unclosed.is_some_and(|opened| opened.at <= span.start) {
            continue;
        }
        findings.add(|| {
            let message = error.message().split('\n').collect::<Vec<_>>().join(": ");
            let finding = Diagnostic::new(codes::TOML_SYNTAX, format!("this is not TOML: {message}"));
            let help = match error.message() {
                message if message.contains("duplicate") => "keep one of the two, and delete the other",
                _ => "texts stand in quotation marks; numbers and days stand without: 2.5, 2026-11-30",
            };
            finding.help(help).at(file, span)
        });
    }
    let same_line =
        |opened: &unclosed::Unclosed, at: &usize| !file.text[opened.at.min(*at)..opened.at.max(*at)].contains('\n');
    // It may stand in a text that a slip has made no text.
    let unclosed = unclosed.filter(|opened| !slipped.iter().any(|at| same_line(opened, at)));
    if let Some(opened) = unclosed {
        findings.add(|| {
            let message = format!("this is not TOML: nothing closes this `{}`", opened.sign);
            let help = format!("write a `{}` where what it holds ends", opened.closer());
            Diagnostic::new(codes::TOML_SYNTAX, message).help(help).at(file, opened.at..opened.at + 1)
        });
    }
    Err(findings.finish())
}

impl<'f> Reader<'f> {
    pub(crate) fn new(file: &'f Arc<SourceFile>) -> Reader<'f> {
        Reader { file, findings: RefCell::default() }
    }

    /// What was made, or everything that was found to be wrong.
    pub(crate) fn finish<T>(self, made: Option<T>) -> Result<T, Vec<Diagnostic>> {
        let findings = self.findings.into_inner();
        match made {
            Some(made) if findings.is_empty() => Ok(made),
            _ => Err(findings.finish()),
        }
    }

    pub(crate) fn report(&self, finding: Diagnostic) {
        self.findings.borrow_mut().add(|| finding);
    }

    pub(crate) fn error(&self, code: &'static str, span: Range<usize>, message: impl Into<String>) {
        self.report(Diagnostic::new(code, message).at(self.file, span));
    }

    pub(crate) fn error_help(
        &self,
        code: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.report(Diagnostic::new(code, message).at(self.file, span).maybe_help(help));
    }

    /// Reports every key of `table` that is not among `known`.
    pub(crate) fn known_keys(&self, table: &DeTable<'_>, what: &str, known: &[&str]) {
        for key in table.keys() {
            let name: &DeString<'_> = key.get_ref();
            if !known.contains(&name.as_ref()) {
                self.error_help(
                    codes::UNKNOWN_KEY,
                    key.span(),
                    format!("{what} has no key `{name}`"),
                    did_you_mean(name, known.iter().copied())
                        .or_else(|| Some(format!("the keys are: {}", known.join(", ")))),
                );
            }
        }
    }

    /// The value of a key that must be there.
    pub(crate) fn required<'t, 'i>(
        &self,
        table: &'t DeTable<'i>,
        span: Range<usize>,
        what: &str,
        key: &str,
    ) -> Option<&'t Value<'i>> {
        let value = table.get(key);
        if value.is_none() {
            // The header's line is enough to find the table.
            let line = self.file.text[span.clone()].find('\n').map_or(span.end, |end| span.start + end);
            let message = format!("{what} lacks the key `{key}`");
            self.error_help(codes::MISSING_KEY, span.start..line, message, keys::example(key));
        }
        value
    }

    fn wrong_type(&self, value: &Value<'_>, what: &str, wanted: &str) {
        let is = match value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let written = &self.file.text[value.span()];
        let help = match value.get_ref() {
            DeValue::String(text) if wanted.ends_with("number") => slips::unquoted(text),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) if wanted.starts_with("a string") => {
                Some(format!("write \"{written}\""))
            }
            _ => None,
        };
        let message = format!("{what} must be {wanted}, and this is {is}");
        self.error_help(codes::WRONG_TYPE, value.span(), message, help);
    }

    pub(crate) fn string(&self, value: &Value<'_>, what: &str) -> Option<Located> {
        match value.get_ref() {
            DeValue::String(text) => Some(Located { text: text.to_string(), span: value.span() }),
            _ => {
                self.wrong_type(value, what, "a string in quotation marks");
                None
            }
        }
    }

    pub(crate) fn table<'t, 'i>(&self, value: &'t Value<'i>, what: &str) -> Option<&'t DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, what, "a table");
        }
        table
    }

    pub(crate) fn array<'t, 'i>(&self, value: &'t Value<'i>, what: &str) -> Option<&'t [Value<'i>]> {
        match value.get_ref() {
            DeValue::Array(array) => Some(array),
            _ => {
                self.wrong_type(value, what, "a list in brackets");
                None
            }
        }
    }

    pub(crate) fn strings(&self, value: &Value<'_>, what: &str) -> Option<Vec<Located>> {
        let array = self.array(value, what)?;
        let each = format!("each of {what}");
        Some(array.iter().filter_map(|value| self.string(value, &each)).collect())
    }

    pub(crate) fn bool(&self, value: &Value<'_>, what: &str) -> Option<bool> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(value, what, "true or false");
        }
        flag
    }

    /// A whole number from `min` to `max`.
    pub(crate) fn integer(&self, value: &Value<'_>, what: &str, min: i64, max: i64) -> Option<i64> {
        let DeValue::Integer(integer) = value.get_ref() else {
            self.wrong_type(value, what, "a whole number");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        let number = number.filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.error(codes::BAD_VALUE, value.span(), format!("{what} must be from {min} to {max}"));
        }
        number
    }

    /// A number from `least` to `most`.
    pub(crate) fn number(&self, value: &Value<'_>, what: &str, least: f64, most: f64) -> Option<f64> {
        let number = self.number_text(value).and_then(|text| text.parse::<f64>().ok());
        // TOML calls `nan` and `inf` numbers.
        if number.is_none() && !matches!(value.get_ref(), DeValue::Float(_)) {
            self.wrong_type(value, what, "a number");
            return None;
        }
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.error(codes::BAD_VALUE, value.span(), format!("{what} must be from {least} to {most}"));
        }
        number
    }

    /// A number as it is written, such as `0.5`; no hexadecimal, no `inf`, no `nan`.
    pub(crate) fn number_text(&self, value: &Value<'_>) -> Option<String> {
        let text = match value.get_ref() {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => return None,
        };
        let text = text.replace('_', "");
        text.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit()).then_some(text)
    }

    /// A day without a time, as year, month, day.
    pub(crate) fn date(&self, value: &Value<'_>, what: &str) -> Option<(i32, u8, u8)> {
        if let DeValue::Datetime(datetime) = value.get_ref()
            && let (Some(date), None, None) = (datetime.date, datetime.time, datetime.offset)
        {
            return self.of_a_leaflet(value, what, (i32::from(date.year), date.month, date.day));
        }
        self.wrong_type(value, what, "a day such as 2025-06-05, without quotation marks and time");
        None
    }

    /// A day as [`Self::date`] reads it, or the same in quotation marks, as some tools write it.
    pub(crate) fn quoted_date(&self, value: &Value<'_>, what: &str) -> Option<(i32, u8, u8)> {
        let date = value.get_ref().as_str().and_then(|text| {
            // Other ways to write one may be a slip of the pen.
            text.parse::<Date>().ok().filter(|date| date.to_string() == text)
        });
        let Some(date) = date else { return self.date(value, what) };
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        self.of_a_leaflet(value, what, (i32::from(date.year()), month, day))
    }

    fn of_a_leaflet(&self, value: &Value<'_>, what: &str, day: (i32, u8, u8)) -> Option<(i32, u8, u8)> {
        if day.0 < EARLIEST {
            let message = format!("{what} has the year {}, which is no year of a leaflet", day.0);
            self.error(codes::BAD_VALUE, value.span(), message);
            return None;
        }
        Some(day)
    }
}
