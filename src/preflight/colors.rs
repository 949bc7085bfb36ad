//! Colour spaces: what they are, and whether a press has inks for them.

use super::file::{File, as_dictionary};
use super::intents::Condition;
use crate::diagnostic::Severity;
use lopdf::Object;

/// What a colour space is, and what it stands on.
pub(super) fn spaces(file: &File, object: &Object, depth: usize) -> Vec<String> {
    if depth > 4 {
        return Vec::new();
    }
    let object = file.resolve(object);
    if let Ok(name) = object.as_name() {
        return vec![String::from_utf8_lossy(name).into_owned()];
    }
    let Some((kind, rest)) = object.as_array().ok().and_then(|array| array.split_first()) else { return Vec::new() };
    let kind = String::from_utf8_lossy(file.resolve(kind).as_name().unwrap_or_default()).into_owned();
    match kind.as_str() {
        "ICCBased" => {
            let channels = rest.first().and_then(|profile| as_dictionary(file.resolve(profile)));
            let name = match channels.and_then(|profile| file.number(profile, "N")).unwrap_or(0.0) as i64 {
                1 => "ICCBased grey",
                4 => "ICCBased CMYK",
                _ => "ICCBased RGB",
            };
            vec![name.to_owned()]
        }
        "Indexed" | "I" => rest.first().map(|base| spaces(file, base, depth + 1)).unwrap_or_default(),
        "Separation" | "DeviceN" => {
            let mut found = vec![kind];
            found.extend(rest.get(1).map(|alternate| spaces(file, alternate, depth + 1)).unwrap_or_default());
            found
        }
        "Pattern" => rest.first().map(|base| spaces(file, base, depth + 1)).unwrap_or_default(),
        _ => vec![kind],
    }
}

/// What is wrong with a colour space in a file for the press.
pub(super) fn judge(space: &str, press: bool, condition: &Condition) -> Option<(Severity, &'static str)> {
    match space {
        "DeviceRGB" | "RGB" if press => Some((Severity::Error, "which no press has inks for")),
        "DeviceCMYK" | "CMYK" if !press && !condition.inks => None,
        "ICCBased RGB" | "CalRGB" | "Lab" if press => {
            Some((Severity::Warning, "which PDF/X-4 allows, but then the print shop decides what becomes of it"))
        }
        _ => None,
    }
}
