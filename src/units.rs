//! Units of measure: one table for whatever must know them. The desk compares them, lines keep them beside their numbers, and
//! in right-to-left text an amount stays one phrase. What one of them knows, all do, and each takes what is its own by
//! [`Uses`].
//!
//! `symbols.rs` has the symbols with the prefixes that they take, `names.txt` what languages call them, and `units_cldr.txt` what
//! those call them of which nobody has listed what leaflets write.

mod names;
mod symbols;

use crate::unit_names;
use names::Names;
pub(crate) use names::{Name, leads_on};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;
use symbols::FOR_THE_DESK;
pub(crate) use symbols::{Compared, Sticks, Uses};

/// A unit. Two of them are never the same amount: each has one place in memory.
#[derive(Debug)]
pub(crate) struct Unit {
    /// What it is called in the lists: its first symbol, or its English name.
    pub key: String,
    /// Its symbol without the prefix.
    base: &'static str,
    /// All ways to write its symbol, in any language. First come the international ones, of which the first is the best.
    pub symbols: Vec<String>,
    /// How many of them are international.
    international: usize,
    /// Sorted by language.
    names: Vec<(&'static str, Names)>,
    /// What it is the quotient of.
    pub halves: Option<(&'static Unit, &'static Unit)>,
    pub uses: Uses,
}

impl Unit {
    /// One that only the desk knows.
    fn empty(key: String) -> Unit {
        let uses = FOR_THE_DESK;
        Unit { key, base: "", symbols: Vec::new(), international: 0, names: Vec::new(), halves: None, uses }
    }

    /// One that has no symbol, and all of whose names are given.
    pub(crate) fn named(key: &str, names: &[(&'static str, &'static [&'static str])]) -> Unit {
        let mut names: Vec<_> = names.iter().map(|(language, names)| (*language, Names::all(names))).collect();
        names.sort_by_key(|(language, _)| *language);
        Unit { names, ..Unit::empty(key.to_owned()) }
    }

    fn listed(&self, language: &str) -> Option<&Names> {
        let at = self.names.binary_search_by_key(&language, |(known, _)| known).ok()?;
        Some(&self.names[at].1)
    }

    /// What it is called in a language, as far as that is known: CLDR's names as well where a list has not all.
    pub(crate) fn names(&self, language: &str) -> impl Iterator<Item = Name> + '_ {
        let listed = self.listed(language);
        let english = || self.listed("en").and_then(|names| names.words.first());
        let further = match listed {
            Some(names) if names.complete => &[],
            _ => english().map_or(&[][..], |name| unit_names::names(name.text, language)),
        };
        listed.into_iter().flat_map(|names| &names.words).copied().chain(further.iter().map(|name| Name::of(name)))
    }

    /// The names that are listed, with their languages.
    #[cfg(test)]
    pub(crate) fn listed_names(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.names.iter().flat_map(|(language, names)| names.words.iter().map(move |name| (*language, name.text)))
    }

    /// Whether all ways to write it in this language are known; of a quotient, those of its first half.
    pub(crate) fn is_known_in(&self, language: &str) -> bool {
        match self.halves {
            Some((first, _)) => first.is_known_in(language),
            None => self.listed(language).is_some_and(|names| names.complete),
        }
    }

    /// Whether it is certain that another unit in its place is a mistake.
    pub(crate) fn is_comparable(&self, other: &Unit) -> bool {
        let certain = |unit: &Unit| unit.uses.compared == Compared::Always;
        self.base == other.base || certain(self) && certain(other)
    }

    /// The symbol that somebody is told to type, if it has one.
    pub(crate) fn symbol(&self) -> Option<&str> {
        self.symbols[..self.international].first().map(String::as_str)
    }
}

/// All units that are no quotients.
pub(crate) fn all() -> &'static [Unit] {
    static UNITS: OnceLock<Vec<Unit>> = OnceLock::new();
    UNITS.get_or_init(|| {
        let mut names = names::read();
        let members = symbols::FAMILIES.iter().flat_map(|family| family.members().map(move |member| (family, member)));
        let units = members.map(|(family, (key, symbols))| {
            let listed: BTreeMap<&'static str, Names> = names.remove(key.as_str()).unwrap_or_default();
            let international = symbols.len();
            let (base, uses) = (family.base(), family.uses);
            let mut unit = Unit { base, symbols, international, uses, ..Unit::empty(key) };
            for (language, names) in listed {
                match language {
                    "*" => unit.symbols.extend(names.words.iter().map(|name| name.text.to_owned())),
                    _ => unit.names.push((language, names)),
                }
            }
            unit
        });
        units.collect()
    })
}

/// The units that are compared and that a text may begin with, by its first letter: those with such a symbol, and all that have
/// names.
pub(crate) fn beginning_with(first: char) -> &'static [&'static Unit] {
    static UNITS: OnceLock<BTreeMap<Option<char>, Vec<&'static Unit>>> = OnceLock::new();
    let units = UNITS.get_or_init(|| {
        let compared = || all().iter().filter(|unit| unit.uses.compared != Compared::Never);
        let initials = compared().flat_map(|unit| &unit.symbols).map(|symbol| symbol.chars().next());
        let with = |first: Option<char>| {
            let begins = |unit: &&Unit| unit.symbols.iter().any(|symbol| symbol.starts_with(|c| Some(c) == first));
            (first, compared().filter(|unit| !unit.names.is_empty() || begins(unit)).collect())
        };
        initials.chain([None]).map(with).collect()
    });
    units.get(&Some(first)).or_else(|| units.get(&None)).map_or(&[], Vec::as_slice)
}

/// Units of one thing for each of another: mg/kg.
pub(crate) fn quotients() -> &'static [Unit] {
    static QUOTIENTS: OnceLock<Vec<Unit>> = OnceLock::new();
    QUOTIENTS.get_or_init(|| {
        let of = |keys: &'static str| keys.split(' ').filter_map(|key| all().iter().find(|unit| unit.key == key));
        let mut units = Vec::new();
        for (numerators, denominators) in symbols::QUOTIENTS {
            for (first, second) in of(numerators).flat_map(|first| of(denominators).map(move |second| (first, second)))
            {
                let (Some(above), Some(below)) = (first.symbol(), second.symbol()) else { continue };
                if first.key != second.key {
                    let key = format!("{above}/{below}");
                    let (symbols, halves) = (vec![key.clone()], Some((first, second)));
                    units.push(Unit { symbols, international: 1, halves, base: first.base, ..Unit::empty(key) });
                }
            }
        }
        units
    })
}

/// Units to be looked for behind numbers.
#[derive(Debug, Default)]
pub(crate) struct Sticking {
    /// Symbols of one word: case matters.
    pub words: HashSet<&'static str>,
    /// Those of several.
    pub phrases: Vec<&'static str>,
    /// Names in small letters, by their first letter, each with its language where that is written in Latin letters: what
    /// is a unit in one of these may be any word in another.
    names: Initials,
    /// Those that rather stay with their number, in the same way.
    loose: Initials,
}

type Initials = HashMap<char, Vec<(&'static str, Option<&'static str>)>>;

impl Sticking {
    /// The names that begin with a letter.
    pub(crate) fn names(&self, first: char, language: &str) -> impl Iterator<Item = &'static str> {
        of_language(&self.names, first, language)
    }

    /// The names that begin with a letter, of what should stay on its number's line but need not.
    pub(crate) fn loose(&self, first: char, language: &str) -> impl Iterator<Item = &'static str> {
        of_language(&self.loose, first, language)
    }
}

fn of_language(names: &Initials, first: char, language: &str) -> impl Iterator<Item = &'static str> {
    let names = names.get(&first).map_or(&[][..], Vec::as_slice).iter();
    names.filter(move |(_, own)| own.is_none_or(|own| own == "en" || own == language)).map(|(name, _)| *name)
}

/// What of all units stays on the line of its number.
pub(crate) fn sticking() -> &'static Sticking {
    static STICKING: OnceLock<Sticking> = OnceLock::new();
    STICKING.get_or_init(|| {
        let mut sticking = Sticking::default();
        for unit in all().iter().filter(|unit| unit.uses.sticks != Sticks::No) {
            for symbol in unit.symbols.iter().map(String::as_str) {
                match symbol.contains(' ') {
                    true => sticking.phrases.push(symbol),
                    false => _ = sticking.words.insert(symbol),
                }
            }
            let list = if unit.uses.sticks == Sticks::Name { &mut sticking.names } else { &mut sticking.loose };
            for (language, names) in &unit.names {
                for name in names.words.iter().map(|name| name.text) {
                    let own = name.starts_with(|c| c < '\u{250}').then_some(*language);
                    list.entry(name.chars().next().unwrap_or_default()).or_default().push((name, own));
                }
            }
        }
        sticking
    })
}

/// Whether a word of Latin letters, without points, is a unit or its English name, in capitals or not: it belongs to the number
/// before it.
pub(crate) fn is_of_amount(word: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words = BTreeSet::new();
        for unit in all().iter().filter(|unit| unit.uses.counted) {
            // cmH2O is seen as far as its letters go, and mm Hg by its first word.
            let symbols = unit.symbols[..unit.international].iter().map(|symbol| symbol.replace('.', ""));
            let letters =
                symbols.map(|symbol| symbol.split(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase());
            words.extend(letters.filter(|letters| !letters.is_empty()));
            let names = unit.listed("en").into_iter().flat_map(|names| &names.words).map(|name| name.text);
            for name in names.filter(|name| name.chars().all(|c| c.is_ascii_lowercase())) {
                let endings: &[&str] = if name.ends_with("lit") { &["er", "ers", "re", "res"] } else { &["", "s"] };
                words.extend(endings.iter().map(|ending| format!("{name}{ending}")));
            }
        }
        words
    });
    words.contains(&word.to_lowercase())
}

#[cfg(test)]
mod tests;
