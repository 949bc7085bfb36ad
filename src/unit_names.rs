//! The names of units that CLDR gives, for languages of which nobody has listed what leaflets write.
//!
//! They are the plain forms, not those of every case: a unit that stands there is known, and one that is not found may be.

use std::collections::HashMap;
use std::sync::OnceLock;

/// By language and unit.
type Names = HashMap<&'static str, HashMap<&'static str, Vec<&'static str>>>;

/// The names of a unit, by its English one, in a language.
pub(crate) fn names(unit: &str, language: &str) -> &'static [&'static str] {
    static NAMES: OnceLock<Names> = OnceLock::new();
    let all = NAMES.get_or_init(|| {
        let mut all = Names::new();
        for line in include_str!("units_cldr.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((head, names)) = line.split_once(": ") else { continue };
            let Some((language, unit)) = head.split_once(' ') else { continue };
            all.entry(language).or_default().insert(unit, names.split(", ").collect());
        }
        all
    });
    all.get(language).and_then(|units| units.get(unit)).map_or(&[], Vec::as_slice)
}

/// What amounts of a medicine are measured in, in a language: for whatever keeps a dose on one line.
pub(crate) fn of_amounts(language: &str) -> impl Iterator<Item = &'static str> {
    const AMOUNTS: [&str; 8] =
        ["milligram", "microgram", "gram", "kilogram", "millilit", "percent", "degrees celsius", "degrees fahrenheit"];
    AMOUNTS.into_iter().flat_map(|unit| names(unit, language)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        let lines = include_str!("units_cldr.txt").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(lines, 1412);
        assert_eq!(names("hour", "it"), ["ora", "ore"]);
        assert_eq!(names("degrees celsius", "pl").len(), 4);
        assert!(names("hour", "de").is_empty() && names("tablet", "it").is_empty());
    }
}
