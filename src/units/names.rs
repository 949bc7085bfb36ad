//! Reads `names.txt`, which says in which form it is written.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A name of a unit in some language, in small letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub text: &'static str,
    /// Whether other units' names begin with it: see [`leads_on`].
    pub leads: bool,
}

impl Name {
    pub(super) fn of(text: &'static str) -> Name {
        match text.strip_suffix('~') {
            Some(text) => Name { text, leads: true },
            None => Name { text, leads: false },
        }
    }
}

/// The names of a unit in a language.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub words: Vec<Name>,
    /// Whether these are all that leaflets write.
    pub complete: bool,
}

impl Names {
    pub(super) fn all(names: &[&'static str]) -> Names {
        Names { words: names.iter().map(|name| Name::of(name)).collect(), complete: true }
    }
}

/// The lines of a list that have something to say: the unit, the language, and what is said.
fn lines() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
    let lines = include_str!("names.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| {
        let (head, names) = line.split_once(": ").unwrap_or_default();
        let (unit, languages) = head.split_once(' ').unwrap_or_default();
        languages.split(',').map(move |language| (unit, language, names.split(", ").collect()))
    })
}

/// The names of each unit, by language.
pub(super) fn read() -> BTreeMap<&'static str, BTreeMap<&'static str, Names>> {
    let mut units = BTreeMap::<_, BTreeMap<_, Names>>::new();
    for (unit, language, names) in lines().filter(|(unit, _, _)| *unit != "~") {
        let complete = names.last() != Some(&"…");
        let words = names.into_iter().filter(|name| *name != "…").map(Name::of);
        // A long list has several lines.
        let known = units.entry(unit).or_default().entry(language).or_insert(Names { words: Vec::new(), complete });
        known.words.extend(words);
        known.complete &= complete;
    }
    units
}

/// Whether the name of another unit goes on with `rest` behind what is a unit's name by itself: キロ|カロリー, kilo|calories.
pub(crate) fn leads_on(rest: &str, language: &str) -> bool {
    /// Behind a space, a short one may be any word: ৫ মিলি বার বার is no pressure.
    const LEAST: usize = 4;
    static BASES: OnceLock<BTreeMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    let bases = BASES.get_or_init(|| {
        let mut all = BTreeMap::<_, Vec<_>>::new();
        for (_, language, bases) in lines().filter(|(unit, _, _)| *unit == "~") {
            all.entry(language).or_default().extend(bases);
        }
        all
    });
    let apart = rest.trim_start_matches([' ', '-', '\u{200C}']);
    let least = if apart.len() == rest.len() || matches!(language, "ar" | "ur") { 0 } else { LEAST };
    let fits = |base: &&str| apart.starts_with(base) && base.chars().count() >= least;
    bases.get(language).is_some_and(|bases| bases.iter().any(fits))
}
