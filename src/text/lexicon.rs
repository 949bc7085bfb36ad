//! Words that typesetting knows: never divided, divided in a certain way, units, titles. The lists are text files
//! beside this one; each says what it holds and in which form.

use super::hyphenation::Point;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// How an exception says that a word is divided.
#[derive(Debug)]
struct Entry {
    /// Without hyphens, lower case.
    letters: String,
    /// Where it may be divided.
    points: Vec<Point>,
}

/// Divisions that a list gives for a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division<'a> {
    /// Sorted; offsets are in the word in lower case.
    pub points: &'a [Point],
    /// From this byte on the patterns decide; the word's length where the list has the whole word.
    pub known: usize,
}

/// A list of exceptions to the hyphenation patterns.
#[derive(Debug)]
pub struct Exceptions {
    words: HashMap<String, Vec<Point>>,
    /// By their first two bytes.
    stems: HashMap<[u8; 2], Vec<Entry>>,
}

impl Exceptions {
    fn parse(list: &'static str) -> Exceptions {
        let mut words = HashMap::new();
        let mut stems: HashMap<[u8; 2], Vec<Entry>> = HashMap::new();
        for line in lines(list) {
            let (word, open) = line.strip_suffix('*').map_or((line, false), |stem| (stem, true));
            let (mut letters, mut points) = (String::new(), Vec::new());
            for c in word.chars() {
                if c == '-' || c == '=' {
                    points.push(Point { offset: letters.len(), poor: c == '-' && word.contains('=') });
                } else {
                    letters.push(c);
                }
            }
            if let (true, [a, b, ..]) = (open, letters.as_bytes()) {
                stems.entry([*a, *b]).or_default().push(Entry { letters, points });
            } else {
                words.insert(letters, points);
            }
        }
        for stems in stems.values_mut() {
            stems.sort_by(|a, b| b.letters.len().cmp(&a.letters.len()).then_with(|| a.letters.cmp(&b.letters)));
        }
        Exceptions { words, stems }
    }

    /// What the list says of `word`, which is in lower case.
    pub fn division(&self, word: &str) -> Option<Division<'_>> {
        if let Some(points) = self.words.get(word) {
            return Some(Division { points, known: word.len() });
        }
        let [a, b, ..] = word.as_bytes() else { return None };
        let entry = self.stems.get(&[*a, *b])?.iter().find(|entry| word.starts_with(&entry.letters))?;
        Some(Division { points: &entry.points, known: entry.letters.len() })
    }
}

/// The exceptions to a language's patterns, if we have any.
pub fn exceptions(language: &str) -> Option<&'static Exceptions> {
    static ENGLISH: OnceLock<Exceptions> = OnceLock::new();
    static GERMAN: OnceLock<Exceptions> = OnceLock::new();
    static RUSSIAN: OnceLock<Exceptions> = OnceLock::new();
    match language {
        "en" => Some(ENGLISH.get_or_init(|| Exceptions::parse(include_str!("lexicon_en.txt")))),
        "de" => Some(GERMAN.get_or_init(|| Exceptions::parse(include_str!("lexicon_de.txt")))),
        "ru" => Some(RUSSIAN.get_or_init(|| Exceptions::parse(include_str!("lexicon_ru.txt")))),
        _ => None,
    }
}

/// Names and terms that no line end divides.
#[derive(Debug)]
struct Whole {
    /// In lower case.
    words: HashSet<String>,
    /// What generic names begin with, by their first two characters, in lower case, longest first.
    drugs: HashMap<[char; 2], Vec<&'static str>>,
    /// Of scripts without spaces, by their first character, longest first.
    unspaced: HashMap<char, Vec<&'static str>>,
}

fn whole() -> &'static Whole {
    static WHOLE: OnceLock<Whole> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let mut whole = Whole { words: HashSet::new(), drugs: HashMap::new(), unspaced: HashMap::new() };
        for word in lines(include_str!("lexicon_whole.txt")) {
            match word.chars().next() {
                // Thai is the first of the scripts without spaces.
                Some(first) if first >= '\u{E00}' => whole.unspaced.entry(first).or_default().push(word),
                _ => _ = whole.words.insert(word.to_lowercase()),
            }
        }
        for drug in lines(include_str!("lexicon_drugs.txt")).flat_map(str::split_whitespace) {
            if let Some(first) = first_two(drug) {
                whole.drugs.entry(first).or_default().push(drug);
            }
        }
        for words in whole.unspaced.values_mut().chain(whole.drugs.values_mut()) {
            words.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        }
        whole
    })
}

fn first_two(word: &str) -> Option<[char; 2]> {
    let mut chars = word.chars();
    Some([chars.next()?, chars.next()?])
}

/// How much of `word`, in lower case, is never to be divided, in bytes from its beginning: all of it, if it is a name with
/// its ending; the name alone, if more follows; or nothing.
pub fn undivided(word: &str) -> usize {
    /// Letters of the longest ending.
    const ENDING: usize = 3;
    let whole = whole();
    if whole.words.contains(word) {
        return word.len();
    }
    let drugs = first_two(word).and_then(|first| whole.drugs.get(&first));
    let Some(drug) = drugs.and_then(|drugs| drugs.iter().find(|drug| word.starts_with(**drug))) else { return 0 };
    if word.chars().count() - drug.chars().count() <= ENDING { word.len() } else { drug.len() }
}

/// The longest term of a script without spaces that `text` begins with: its length in bytes.
pub fn whole_prefix(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    whole().unspaced.get(&first)?.iter().find(|word| text.starts_with(**word)).map(|word| word.len())
}

fn units() -> &'static HashSet<&'static str> {
    static UNITS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    UNITS.get_or_init(|| tokens(include_str!("lexicon_units.txt")))
}

/// Whether two words are a unit and how many millions of it there are, such as `million IU` or `млн ЕД/л`.
pub fn is_unit_of_two(first: &str, second: &str) -> bool {
    let (second, rest) = second.split_once('/').map_or((second, None), |(second, rest)| (second, Some(rest)));
    let pair = |entry: &&str| entry.split_once('_') == Some((first, second));
    static PAIRS: OnceLock<Vec<&'static str>> = OnceLock::new();
    let pairs = PAIRS.get_or_init(|| units().iter().copied().filter(|entry| entry.contains('_')).collect());
    pairs.iter().any(pair) && rest.is_none_or(divides)
}

/// Whether `word` is a unit's symbol that stays with its number.
pub fn is_unit(word: &str) -> bool {
    if is_symbol(word) {
        return true;
    }
    let (first, rest) = word.split_once('/').unwrap_or_default();
    is_symbol(first) && divides(rest)
}

fn is_symbol(word: &str) -> bool {
    let known = |word: &str| !word.is_empty() && crate::units::sticking().words.contains(word);
    known(word) || known(word.trim_end_matches('.')) || units().contains(word) && !word.starts_with('/')
}

/// Whether units may be divided by this, as by `kg/day`: behind a slash there may be what is no unit by itself.
pub fn divides(rest: &str) -> bool {
    let divisor = |part: &str| units().iter().any(|unit| unit.strip_prefix('/') == Some(part));
    rest.split('/').all(|part| is_symbol(part) || divisor(part))
}

/// Whether `word` stays with the word after it.
pub fn is_title(word: &str) -> bool {
    static TITLES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    TITLES.get_or_init(|| tokens(include_str!("lexicon_titles.txt"))).contains(word)
}

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn tokens(list: &'static str) -> HashSet<&'static str> {
    lines(list).flat_map(str::split_whitespace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_give_whole_words_and_stems() {
        let english = exceptions("en").unwrap();
        let offsets = |word| english.division(word).unwrap().points.iter().map(|p| p.offset).collect::<Vec<_>>();
        assert_eq!((offsets("botulinum"), offsets("migraines")), (vec![3, 4, 6], vec![2]));
        assert_eq!(english.division("botulinum").unwrap().known, 9);
        // The longest stem wins.
        assert_eq!(english.division("neurotransmitters").unwrap().known, 16);
        assert_eq!(offsets("neurotechnology"), [3, 5]);
        assert_eq!(english.division("house"), None);
    }

    #[test]
    fn the_lists_are_well_formed() {
        for list in [include_str!("lexicon_en.txt"), include_str!("lexicon_de.txt"), include_str!("lexicon_ru.txt")] {
            for line in lines(list) {
                assert!(line.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '=' | '*')), "{line}");
                assert!(!line.starts_with('-') && !line.ends_with('-') && !line.contains("--"), "{line}");
            }
        }
    }

    #[test]
    fn joints_are_better_than_syllables() {
        let points = exceptions("de").unwrap().division("schmerztherapien").unwrap().points;
        assert_eq!(points.first(), Some(&Point { offset: 7, poor: false }));
        assert!(points[1..].iter().all(|point| point.poor));
    }

    #[test]
    fn units_may_be_compound() {
        assert!(is_unit("mg") && is_unit("mg/ml") && is_unit("°C") && is_unit("%") && is_unit("I.E./ml"));
        assert!(is_unit("mg/day") && is_unit("mg/kg/day") && !is_unit("day") && !is_unit("/day"));
        assert!(is_unit_of_two("million", "IU") && is_unit_of_two("млн", "ЕД/л") && !is_unit_of_two("mm", "mm"));
        assert!(!is_unit_of_two("million", "IU/Schmerz") && !is_unit_of_two("million", "IU/") && !is_unit("Hg"));
        assert!(!is_unit("Monate") && !is_unit("mg/") && !is_unit("/"));
    }

    #[test]
    fn terms_are_found_longest_first() {
        assert_eq!(whole_prefix("เภสัชกรรมศาสตร์"), Some("เภสัชกรรม".len()));
        assert_eq!(whole_prefix("ยา"), None);
    }

    #[test]
    fn names_are_whole_with_their_endings_and_part_from_what_follows() {
        for word in [
            "botox",
            "carbamazepin",
            "gabapentins",
            "carbamazépine",
            "énoxaparine",
            "баклофена",
            "apixabana",
            "ropivacaína",
            "acetylsalicylsäure",
            "প্যারাসিটামলের",
            "பாராசிட்டமாலை",
        ] {
            assert_eq!(undivided(word), word.len(), "{word}");
        }
        assert_eq!(undivided("ibuprofentabletten"), "ibuprofen".len());
        // The longest name wins.
        assert_eq!(undivided("acetylsalicylsäurehaltig"), "acetylsalicylsäur".len());
        assert_eq!((undivided("gabapent"), undivided("house"), undivided("a"), undivided("")), (0, 0, 0, 0));
    }

    #[test]
    fn drugs_are_in_lower_case_and_once() {
        let mut seen = HashSet::new();
        for drug in lines(include_str!("lexicon_drugs.txt")).flat_map(str::split_whitespace) {
            assert!(drug == drug.to_lowercase() && drug.chars().count() >= 4 && seen.insert(drug), "{drug}");
            assert!(!drug.ends_with(['\u{BCD}', '\u{C4D}', '*', '-']), "{drug}");
        }
    }
}
