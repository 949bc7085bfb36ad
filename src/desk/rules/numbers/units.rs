//! Units at the beginning of a text, by the symbols and names of the shared table.
//!
//! Symbols hold in every language (SI Brochure, 5.2). Names are what leaflets write, cut to the part that does not change
//! with case and number. Where a language is not listed for a unit, its CLDR name is known, and nothing is asked.

use super::quotients;
use crate::desk::rules::lines::is_word;
use crate::desk::rules::scripts::is_solid;
pub(in crate::desk::rules) use crate::units::Unit;
use crate::units::{self, Name, Sticks};

impl Unit {
    /// Whether the unit is all that a text has.
    pub(super) fn is_all_of(&self, text: &str, language: &str) -> bool {
        self.length(text, &text.to_lowercase(), language) == text.len()
    }

    /// How much of `text` the unit takes, if that begins with it. `lower`: the same text in small letters.
    fn length(&self, text: &str, lower: &str, language: &str) -> usize {
        let ends = |rest: &str| !rest.starts_with(is_word);
        // A Latin letter would make another word of it: `g` and `gel`; `40%ig` and `5 mgを` are right.
        let symbol_ends = |symbol: &str, rest: &str| {
            if symbol.ends_with(|c| matches!(c, 'А'..='я')) {
                return ends(rest);
            }
            !symbol.ends_with(char::is_alphabetic)
                || !rest
                    .starts_with(|c: char| c.is_alphabetic() && (c < '\u{250}' || matches!(c, '\u{1E00}'..='\u{1EFF}')))
        };
        let symbols = self.symbols.iter();
        let symbols =
            symbols.filter(|symbol| text.strip_prefix(symbol.as_str()).is_some_and(|rest| symbol_ends(symbol, rest)));
        // A short name is whole; the end of a longer one may change with case and number.
        let named = |name: &Name| {
            let Some(rest) = lower.strip_prefix(name.text) else { return false };
            let open = name.text.chars().count() > 2 || !name.text.is_ascii() && name.text.starts_with(is_solid);
            (open || ends(rest)) && !(name.leads && units::leads_on(rest, language))
        };
        let names = self.names(language).filter(named).map(|name| name.text.len());
        symbols.map(String::len).chain(names).max().unwrap_or(0)
    }

    /// Whether a text begins with the unit.
    pub(super) fn begins(&self, text: &str, language: &str) -> bool {
        let text = clipped(text);
        self.length(text, &text.to_lowercase(), language) > 0
    }

    /// Whether a text may as well begin with this unit as with the one that is found there: 2キロ are kilograms or kilometres.
    pub(in crate::desk::rules) fn may_begin(&self, text: &str, language: &str) -> bool {
        let clip = clipped(text);
        let length = self.length(clip, &clip.to_lowercase(), language);
        let alone = || begins(text, language).is_some_and(|found| found.halves.is_none());
        length > 0 && simple(clip, language).is_some_and(|(longest, _)| longest == length) && alone()
    }

    /// Whether the unit stands anywhere in a text; only looked for from the beginnings of words, if there are spaces.
    pub(in crate::desk::rules) fn stands_in(&self, text: &str, language: &str) -> bool {
        let mut before = ' ';
        text.char_indices().any(|(at, c)| {
            // الساعات: the article is written together with its noun, and so may a preposition before it.
            let article = language == "ar" && (text[..at].ends_with("ال") || text[..at].ends_with("لل"));
            let begins = !is_word(before) || !is_word(c) || article || text[at..].starts_with(is_solid);
            before = c;
            let rest = clipped(&text[at..]);
            begins && self.length(rest, &rest.to_lowercase(), language) > 0
        })
    }

    /// Whether it is a mass, a volume or a temperature: languages in Latin letters write them with the symbol, or a name much
    /// like it in all its cases.
    pub(in crate::desk::rules) fn is_measure(&self) -> bool {
        ["mg", "µg", "g", "kg", "ml", "l", "°C"].contains(&self.key.as_str())
    }

    /// Whether a dose is measured in it, or in it for each of another one.
    pub(in crate::desk::rules) fn is_dose(&self) -> bool {
        let others = ["ng", "µl", "dl", "IU", "mIU", "kIU", "MIU", "mmol", "µmol", "mol", "mEq", "kcal", "kJ", "MBq"];
        match self.halves {
            Some((first, _)) => first.is_dose(),
            None => self.is_measure() && self.key != "°C" || others.contains(&self.key.as_str()),
        }
    }

    /// Whether it is the percentage, whose sign PERCENT prints itself.
    pub(in crate::desk::rules) fn is_percent(&self) -> bool {
        self.key == "%"
    }

    /// What somebody is told to write, whose source has this `word`: of the names only the stems are known.
    pub(in crate::desk::rules) fn advice(&self, word: &str) -> String {
        match self.symbol() {
            // A clock's symbols are few people's: घण्टा, and no h.
            Some(symbol) if self.uses.sticks == Sticks::Symbol && symbol != word => {
                format!("write what the source's `{word}` means")
            }
            // Half of units/h is no cure.
            Some(symbol) if symbol.contains('/') || !word.contains('/') => format!("type `{symbol}` or its name"),
            _ => format!("write what the source's `{word}` means"),
        }
    }
}

/// No name is longer.
fn clipped(text: &str) -> &str {
    &text[..text.floor_char_boundary(64)]
}

/// The unit that a text begins with: the one with the longest name.
pub(in crate::desk::rules) fn begins(text: &str, language: &str) -> Option<&'static Unit> {
    let text = text.replace(['\u{A0}', '\u{202F}'], " ");
    let (length, unit) = simple(&text, language)?;
    quotients::begins(unit, length, &text, language).or(Some(unit))
}

/// The whole word that a unit at the beginning of a text is written with: `Tagen`, of which only the stem is listed.
pub(in crate::desk::rules) fn word<'t>(text: &'t str, language: &str) -> &'t str {
    let length = simple(text, language).map_or(0, |(length, _)| length).min(text.len());
    let rest = text.get(length..).unwrap_or_default();
    match text.get(..length) {
        Some(unit) if unit.ends_with(is_solid) => unit,
        _ => &text[..text.len() - rest.trim_start_matches(|c| is_word(c) || matches!(c, '/' | '²')).len()],
    }
}

/// The unit that a text begins with, and how much of the text it takes.
pub(super) fn simple(text: &str, language: &str) -> Option<(usize, &'static Unit)> {
    let units = units::beginning_with(text.chars().next()?);
    longest(units.iter().copied(), text, language)
}

/// The one of some units that takes most of the beginning of a text.
pub(super) fn longest(
    units: impl Iterator<Item = &'static Unit>,
    text: &str,
    language: &str,
) -> Option<(usize, &'static Unit)> {
    let text = clipped(text);
    let lower = text.to_lowercase();
    let found = units.map(|unit| (unit.length(text, &lower, language), unit));
    found.filter(|(length, _)| *length > 0).max_by_key(|(length, _)| *length)
}
