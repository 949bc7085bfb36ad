//! `[formats.NAME]` of `leafpress.toml`: paper that the program doesn't know.

use super::toml::{Reader, Value};
use super::{folds, is_plain_name};
use crate::diagnostic::codes;
use crate::format::Format;
use crate::format::own::Description;
use crate::geometry::{Mm, Pt};
use ::toml::Spanned;
use ::toml::de::DeString;

/// Every format of the program that an article may name in `omit-in`. No other may have one of these names.
pub const FORMATS: [&str; 6] = ["a4", "letter", "a5", "large-print", "dl-trifold", "a5-booklet"];

const KEYS: [&str; 10] = [
    "width-mm",
    "height-mm",
    "margin-mm",
    "columns",
    "column-gap-mm",
    "body-pt",
    "bleed-mm",
    "fold",
    "panels-mm",
    "sides",
];

/// Paper that a printer or a print shop can handle, in mm.
const SIDES: [f64; 2] = [50.0, 1000.0];
/// No printer reaches nearer to the edge than 5 mm.
const MARGINS: [f64; 2] = [5.0, 200.0];
/// Lines of less hold under 35 characters of 9 points.
const LEAST_TEXT: f64 = 60.0;
/// From the floor of package leaflets (European Commission, readability guideline, 2009, section 1) to a poster's.
const BODY: [f64; 2] = [9.0, 72.0];
const BLEED: [f64; 2] = [0.0, 20.0];
/// More columns than a newspaper's page has are a slip.
const MOST_COLUMNS: i64 = 6;
/// Between columns: enough to part them, and no column by itself.
const GAP: [f64; 2] = [4.0, 50.0];
const USUAL_GAP: f64 = 8.0;
/// Names end up in file names.
const LONGEST_NAME: usize = 40;

/// The project's own formats, in the order of their names.
pub(super) fn read(reader: &Reader<'_>, value: &Value<'_>) -> Vec<Format> {
    let Some(table) = reader.table(value, "`formats`, written as [formats.NAME],") else { return Vec::new() };
    let mut formats: Vec<Format> = table
        .iter()
        .filter_map(|(name, value)| {
            // A wrong name doesn't hide what is wrong in its table.
            let named = name_is_fine(reader, name);
            format(reader, name.get_ref(), value).filter(|_| named)
        })
        .map(Format::described)
        .collect();
    formats.sort();
    formats
}

fn name_is_fine(reader: &Reader<'_>, name: &Spanned<DeString<'_>>) -> bool {
    let text: &str = name.get_ref();
    let (message, help) = if FORMATS.contains(&text) {
        (format!("`{text}` is the name of a built-in format"), "give this format a name of its own")
    } else if !is_plain_name(text) || text.len() > LONGEST_NAME {
        (
            format!("`{text}` cannot be a format's name"),
            "small letters, digits and hyphens, a letter first, at most 40 of them",
        )
    } else {
        return true;
    };
    reader.error_help(codes::BAD_VALUE, name.span(), message, Some(help.to_owned()));
    false
}

fn format(reader: &Reader<'_>, name: &str, value: &Value<'_>) -> Option<Description> {
    let what = format!("`[formats.{name}]`");
    let table = reader.table(value, &what)?;
    reader.known_keys(table, &what, &KEYS);
    let number =
        |value: &Value<'_>, key: &str, [least, most]: [f64; 2]| reader.number(value, &format!("`{key}`"), least, most);
    let required = |key: &str, limits| {
        let value = reader.required(table, value.span(), &what, key)?;
        Some((number(value, key, limits)?, value))
    };
    // Absent, or a number, or wrong.
    let optional = |key: &str, limits| table.get(key).map_or(Some(None), |value| number(value, key, limits).map(Some));
    let (width, height) = (required("width-mm", SIDES), required("height-mm", SIDES));
    let margin = required("margin-mm", MARGINS);
    let (body, bleed) = (optional("body-pt", BODY), optional("bleed-mm", BLEED));
    let columns_value = table.get("columns");
    let columns = columns_value.map_or(Some(1), |value| reader.integer(value, "`columns`", 1, MOST_COLUMNS));
    let gap = optional("column-gap-mm", GAP).map(|gap| gap.unwrap_or(USUAL_GAP));
    if let Some(value) = table.get("column-gap-mm").filter(|_| columns == Some(1)) {
        let help = Some("write `columns = 2`, or leave it out".to_owned());
        reader.error_help(codes::BAD_VALUE, value.span(), "one column has no gap".to_owned(), help);
    }
    let folded = folds::read(reader, &what, table, value);

    let ((width, _), (height, _), (margin, margin_value)) = (width?, height?, margin?);
    let (columns, gap, folded) = (columns?, gap?, folded?);
    let folded = match folded {
        Some((panels, place)) => Some(folds::fitted(reader, panels, place, [width, height])?),
        None => None,
    };
    let upright = folded.as_ref().filter(|panels| !panels.across);
    let narrowest = upright.map_or(width, |panels| panels.sides.iter().map(|side| side.0).fold(width, f64::min));
    let (whole, columns) = (narrowest - margin * 2.0, columns as usize);
    let text = (whole - gap * (columns as f64 - 1.0)) / columns as f64;
    if text < LEAST_TEXT {
        let left = shown(text.max(0.0));
        let (place, message) = match columns_value.filter(|_| whole >= LEAST_TEXT) {
            Some(value) => (value.span(), format!("{columns} columns leave {left} mm of width for text in each")),
            None => {
                let left = shown(whole.max(0.0));
                let message = format!("margins of {} mm leave {left} mm of width for text", shown(margin));
                let panel = if upright.is_some() { " on the narrowest panel" } else { "" };
                (margin_value.span(), message + panel)
            }
        };
        let help = format!("leave {LEAST_TEXT} mm or more: shorter lines cannot be read with ease");
        reader.error_help(codes::BAD_VALUE, place, message, Some(help));
    }
    Some(Description {
        name: name.to_owned(),
        width: Mm(width),
        height: Mm(height),
        margin: Mm(margin),
        body: body?.map(Pt),
        bleed: bleed?.map(Mm),
        folded,
        columns: (columns, Mm(gap)),
    })
}

/// A length as a person would write it: at most three decimals.
pub(super) fn shown(length: f64) -> f64 {
    (length * 1000.0).round() / 1000.0
}
