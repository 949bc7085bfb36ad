//! Symbols of units, with the prefixes that they take: BIPM, *The International System of Units*, 9th edition, and what medicine
//! uses beside it. Case matters: mg and Mg, mU and MU are not the same amount.

/// What asks for a unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Uses {
    /// The desk: it is the same in source and translation.
    pub compared: Compared,
    /// Lines: it stays with its number.
    pub sticks: Sticks,
    /// Right-to-left text: behind a number, it belongs to the amount.
    pub counted: bool,
}

/// Whether a unit is compared with what the other text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compared {
    Never,
    /// With others of its own prefixes only, since it may be another word: the 1990s, 5 A day, „6 J.“, Lithuanian „5 m.“ of years.
    /// But nobody means years where the other text has millimetres.
    Beside,
    Always,
}

/// How a unit stays on the line of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sticks {
    No,
    /// With its name, rather: 3 months.
    Symbol,
    Name,
}

const WHOLLY: Uses = Uses { compared: Compared::Always, sticks: Sticks::Name, counted: true };
const TIME: Uses = Uses { sticks: Sticks::Symbol, ..WHOLLY };
const DOUBTFUL: Uses = Uses { compared: Compared::Beside, ..WHOLLY };
const UNCOMPARED: Uses = Uses { compared: Compared::Never, ..WHOLLY };
/// What only the desk knows.
pub(super) const FOR_THE_DESK: Uses = Uses { sticks: Sticks::No, counted: false, ..WHOLLY };

/// Symbols that one unit has, and the prefixes that they take.
pub(super) struct Family {
    pub(super) uses: Uses,
    /// `_` is none of them.
    prefixes: &'static str,
    /// In Latin letters; the first is the one to type.
    latin: &'static [&'static str],
    cyrillic: &'static [&'static str],
    /// What a unit without a symbol is called in the lists.
    name: &'static str,
}

/// A unit that takes prefixes.
const fn prefixed(prefixes: &'static str, latin: &'static [&'static str], cyrillic: &'static [&'static str]) -> Family {
    Family { uses: WHOLLY, prefixes, latin, cyrillic, name: "" }
}

const fn single(latin: &'static [&'static str]) -> Family {
    prefixed("_", latin, &[])
}

/// One without its prefixes, which may be another word.
const fn doubtful(latin: &'static [&'static str], cyrillic: &'static [&'static str]) -> Family {
    Family { uses: DOUBTFUL, ..prefixed("_", latin, cyrillic) }
}

/// A time that is written with its name.
const fn time(name: &'static str) -> Family {
    Family { uses: TIME, name, ..single(&[]) }
}

#[rustfmt::skip]
pub(super) const FAMILIES: &[Family] = &[
    // Mass, volume, length, area.
    prefixed("fpnµmc_kM", &["g"], &["г"]),
    prefixed("nµmcd_", &["l", "L"], &["л"]),
    prefixed("nµmcdkM", &["m"], &["м"]),
    doubtful(&["m"], &["м"]),
    prefixed("mc_k", &["m²", "m2"], &["м²", "м2"]),
    single(&["lb", "lbs"]),
    single(&["oz"]),
    single(&["fl oz", "fl. oz"]),
    single(&["ft"]),
    Family { uses: UNCOMPARED, ..single(&["t"]) },
    // Amount of substance.
    prefixed("fpnµm_", &["mol"], &["моль"]),
    prefixed("µm_", &["Eq"], &["экв", "Экв"]),
    prefixed("m_", &["Osm", "osm", "Osmol", "osmol"], &["осм", "Осм", "осмоль"]),
    prefixed("k", &["Da"], &["Да"]),
    doubtful(&["Da"], &["Да"]),
    // Activity of medicines. What one international unit is, each medicine says for itself; KIE are those of aprotinin.
    prefixed("µm_kM", &["IU", "U", "UI", "IE"], &["МЕ", "ЕД", "МО", "ОД"]),
    single(&["KIU", "KIE", "UIK"]),
    single(&["CFU", "UFC"]),
    Family { uses: UNCOMPARED, ..single(&["AU"]) },
    // Energy, power, electricity, sound. A is also an English word, whatever stands before it.
    prefixed("mkM", &["J"], &["Дж"]),
    doubtful(&["J"], &["Дж"]),
    prefixed("_k", &["cal"], &["кал"]),
    prefixed("mkM", &["W"], &["Вт"]),
    doubtful(&["W"], &["Вт"]),
    prefixed("µmk", &["V"], &["В"]),
    doubtful(&["V"], &["В"]),
    prefixed("µm", &["A"], &["А"]),
    Family { uses: Uses { counted: false, ..DOUBTFUL }, ..doubtful(&["A"], &["А"]) },
    prefixed("_kMG", &["Hz"], &["Гц"]),
    prefixed("µm", &["T"], &["Тл"]),
    doubtful(&["T"], &["Тл"]),
    prefixed("_", &["dB"], &["дБ"]),
    // Radiation.
    prefixed("µmc_", &["Gy"], &["Гр"]),
    prefixed("µm_", &["Sv"], &["Зв"]),
    prefixed("_kMGT", &["Bq"], &["Бк"]),
    prefixed("nµm_k", &["Ci"], &["Ки"]),
    // Pressure.
    prefixed("m_hkMG", &["Pa"], &["Па"]),
    prefixed("m_", &["bar"], &["бар"]),
    single(&["mmHg", "mm Hg"]),
    single(&["cmH2O", "cmH₂O", "cm H2O", "cm H₂O"]),
    // Parts, temperatures, gauges, rates.
    single(&["%"]),
    single(&["‰"]),
    single(&["ppm"]),
    single(&["ppb"]),
    single(&["°C"]),
    single(&["°F"]),
    Family { uses: UNCOMPARED, ..single(&["°"]) },
    Family { uses: UNCOMPARED, ..single(&["K"]) },
    Family { uses: UNCOMPARED, ..single(&["G"]) },
    Family { uses: UNCOMPARED, ..single(&["Fr"]) },
    Family { uses: UNCOMPARED, ..single(&["bpm"]) },
    // Times.
    prefixed("nµm", &["s"], &["с"]),
    doubtful(&["s"], &["с"]),
    time("second"),
    Family { uses: TIME, ..single(&["min"]) },
    Family { uses: TIME, ..single(&["h"]) },
    time("day"),
    time("week"),
    time("month"),
    time("year"),
];

/// What is given for each of what, by the first symbols.
pub(super) const QUOTIENTS: &[(&str, &str)] = &[
    (
        "pg ng µg mg g kg pmol nmol µmol mmol mol mEq µIU mIU IU kIU MIU µl ml l kcal kJ kBq MBq",
        "kg g ml µl dl l m² mol mmol",
    ),
    ("ml l", "h min"),
    ("µg", "h"),
];

impl Family {
    /// The symbol of all of them without a prefix.
    pub(super) fn base(&self) -> &'static str {
        self.latin.first().copied().unwrap_or(self.name)
    }

    /// The units with all their symbols, and what each is called in the lists.
    pub(super) fn members(&self) -> impl Iterator<Item = (String, Vec<String>)> + '_ {
        self.prefixes.chars().map(|prefix| {
            let mut symbols = Vec::new();
            for (bases, spellings) in [(self.latin, self.latin_of(prefix)), (self.cyrillic, cyrillic_of(prefix))] {
                symbols.extend(
                    spellings.iter().flat_map(|prefix| bases.iter().map(move |base| format!("{prefix}{base}"))),
                );
            }
            (symbols.first().cloned().unwrap_or_else(|| self.name.to_owned()), symbols)
        })
    }

    /// How a prefix is typed: the micro sign and the Greek letter are the same to every reader, and where neither can be
    /// typed, medicine has two ways around them.
    fn latin_of(&self, prefix: char) -> &'static [&'static str] {
        let medical = matches!(self.latin, ["g" | "l" | "mol", ..]);
        match prefix {
            'f' => &["f"],
            'p' => &["p"],
            'n' => &["n"],
            'µ' if medical => &["µ", "μ", "mc", "u"],
            'µ' => &["µ", "μ"],
            'm' => &["m"],
            'c' => &["c"],
            'd' => &["d"],
            'h' => &["h"],
            'k' => &["k"],
            'M' => &["M"],
            'G' => &["G"],
            'T' => &["T"],
            _ => &[""],
        }
    }
}

fn cyrillic_of(prefix: char) -> &'static [&'static str] {
    match prefix {
        'f' => &["ф"],
        'p' => &["п"],
        'n' => &["н"],
        'µ' => &["мк"],
        'm' => &["м"],
        'c' => &["с"],
        'd' => &["д"],
        'h' => &["г"],
        'k' => &["к"],
        'M' => &["М"],
        'G' => &["Г"],
        'T' => &["Т"],
        _ => &[""],
    }
}
