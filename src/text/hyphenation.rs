//! Where a word may be divided: Liang's patterns (crate `hypher`), corrected by lists of our own.

use super::lexicon;
use hypher::Lang;

/// A place inside a word where it may be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Byte offset in the word.
    pub offset: usize,
    /// A reader stumbles here: few letters before or after, a short word, or not the joint of a compound.
    pub poor: bool,
}

/// How a language is hyphenated.
#[derive(Clone, Copy, Debug)]
pub struct Hyphenator {
    lang: Lang,
    language: [u8; 2],
    /// Letters that stay before and after the hyphen; in Indic scripts their vowel signs count, too.
    least: (usize, usize),
    style: Style,
    nouns_capital: bool,
    /// Whether words are put together without a space: what follows a name is a word of its own.
    compounds: bool,
}

/// What a reader sees at a divided word's line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A hyphen.
    Hyphen,
    /// A hyphen; but the script's readers are little used to it.
    RareHyphen,
    /// Nothing: South Indian scripts are divided between syllables without a mark
    /// (W3C, "Indic Layout Requirements", line breaking).
    Nothing,
}

/// The hyphenator for a language, `None` if it isn't hyphenated or we have no patterns: Arabic, Urdu, Vietnamese,
/// Chinese, Thai and others neither have nor need any.
pub fn hyphenator(language: &str) -> Option<Hyphenator> {
    let language = match language {
        // Norwegian's two written forms share patterns.
        "nb" | "nn" => "no",
        other => other,
    };
    let &code: &[u8; 2] = language.as_bytes().try_into().ok()?;
    let lang = Lang::from_iso(code)?;
    let style = match language {
        "ta" | "te" | "kn" | "ml" => Style::Nothing,
        "as" | "bn" | "gu" | "hi" | "mr" | "or" | "pa" | "sa" => Style::RareHyphen,
        _ => Style::Hyphen,
    };
    let (left, right) = lang.bounds();
    // A single letter is never left alone, whatever a standard still allows (Greek, Georgian).
    let least = (left.max(2), right.max(2));
    let compounds = matches!(language, "da" | "de" | "nl" | "no" | "sv");
    Some(Hyphenator { lang, language: code, least, style, nouns_capital: language == "de", compounds })
}

impl Hyphenator {
    /// What a reader sees at a divided word's line end.
    pub fn style(&self) -> Style {
        self.style
    }

    /// Whether a capital may begin a word that is not a name: German nouns.
    pub fn nouns_capital(&self) -> bool {
        self.nouns_capital
    }

    /// Where `word`, letters and their marks only, may be divided. Nothing in words with a capital inside, in a name
    /// of `lexicon_whole.txt` or `lexicon_drugs.txt`, and in words so short that nobody gains.
    pub fn points(&self, word: &str, points: &mut Vec<Point>) {
        points.clear();
        let length = self.length(word);
        if length < self.least.0 + self.least.1 || word.chars().skip(1).any(char::is_uppercase) {
            return;
        }
        let lower = word.to_lowercase();
        let name = lexicon::undivided(&lower);
        if lower.len() != word.len() || name == word.len() {
            return;
        }
        if name > 0 && self.compounds {
            // Fentanyl-pflaster: the patterns, which don't know the name, would part it a letter too late.
            self.add(word, length, Point { offset: name, poor: false }, points);
            self.by_patterns(word, length, (name, &lower[name..]), name, points);
            for point in points.iter_mut().filter(|point| point.offset > name) {
                point.poor = true;
            }
            return;
        }
        if name > 0 {
            self.by_patterns(word, length, (0, &lower), name - 1, points);
            return;
        }
        let division =
            std::str::from_utf8(&self.language).ok().and_then(lexicon::exceptions).and_then(|e| e.division(&lower));
        let known = division.map_or(0, |division| division.known);
        if let Some(division) = division {
            for &point in division.points {
                self.add(word, length, point, points);
            }
        }
        if known < word.len() {
            self.by_patterns(word, length, (0, &lower), known, points);
        }
    }

    /// Adds what the patterns say of a part of the word, which begins at its byte `start`, behind its byte `known`.
    fn by_patterns(
        &self,
        word: &str,
        length: usize,
        (start, part): (usize, &str),
        known: usize,
        points: &mut Vec<Point>,
    ) {
        let mut offset = start;
        for syllable in hypher::hyphenate_bounded(part, self.lang, 1, 1) {
            offset += syllable.len();
            if offset > known {
                self.add(word, length, Point { offset, poor: false }, points);
            }
        }
    }

    fn add(&self, word: &str, length: usize, point: Point, points: &mut Vec<Point>) {
        let offset = point.offset;
        let (Some(before), Some(after)) = (word.get(..offset), word.get(offset..)) else { return };
        let (left, right) = (self.length(before), self.length(after));
        if left < self.least.0 || right < self.least.1 || after.chars().next().is_none_or(is_mark) {
            return;
        }
        if before.chars().next_back().is_none_or(joins) {
            return;
        }
        let short = if self.style == Style::Hyphen {
            left < 3 || right < 3 || length < 7
        } else {
            letters(before) < 2 || letters(after) < 2
        };
        points.push(Point { offset, poor: point.poor || short });
    }

    /// How long a word or part of it is for [`Self::least`]: a lone Indic letter with its vowel sign is two.
    fn length(&self, part: &str) -> usize {
        if self.style == Style::Hyphen { letters(part) } else { part.chars().count() }
    }
}

/// Letters a reader counts: without vowel signs and other marks, and a conjunct as one.
fn letters(word: &str) -> usize {
    let mut count = 0;
    let mut joined = false;
    for c in word.chars() {
        if !is_mark(c) && !matches!(c, '\u{200C}' | '\u{200D}') {
            count += usize::from(!joined);
        }
        joined = joins(c);
    }
    count
}

/// A mark that belongs to the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    use icu_properties::{CodePointMapData, props::GeneralCategory as G};
    // The first mark of all: most text of Latin letters never reaches the lookup.
    c >= '\u{300}'
        && matches!(CodePointMapData::<G>::new().get(c), G::NonspacingMark | G::SpacingMark | G::EnclosingMark)
}

/// A virama or joiner: the next letter belongs to the same syllable.
fn joins(c: char) -> bool {
    matches!(
        c,
        '\u{94D}' | '\u{9CD}' | '\u{A4D}' | '\u{ACD}' | '\u{B4D}' | '\u{C4D}' | '\u{CCD}' | '\u{D4D}' | '\u{200D}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divide(language: &str, word: &str) -> String {
        let mut points = Vec::new();
        hyphenator(language).unwrap().points(word, &mut points);
        let mut divided = word.to_owned();
        for point in points.iter().rev() {
            divided.insert(point.offset, '-');
        }
        divided
    }

    #[test]
    fn english_medicine_follows_the_dictionary() {
        for word in [
            "bot-u-li-num",
            "neu-ro-trans-mit-ters",
            "mi-graine",
            "tri-gem-i-nal",
            "acetyl-cho-line",
            "in-flam-ma-tion",
        ] {
            assert_eq!(divide("en", &word.replace('-', "")), word);
        }
    }

    #[test]
    fn names_and_capitals_stay_whole() {
        for word in ["Botox", "botox", "PARACETAMOL", "mRNA", "BoNT"] {
            assert_eq!(divide("en", word), word);
            assert_eq!(divide("de", word), word);
        }
    }

    #[test]
    fn generic_names_stay_whole_in_every_language() {
        for (language, words) in [
            (
                "en",
                "paracetamol acetaminophen aspirin ibuprofen lidocaine methylprednisolone hydromorphone gabapentinoids",
            ),
            ("de", "Paracetamol Acetaminophen Acetylsalicylsäure Triamcinolon Hydromorphon Metamizol Phenprocoumon"),
            (
                "fr",
                "paracétamol acétylsalicylique kétoprofène métoclopramide lévobupivacaïne triamcinolone amoxicilline",
            ),
            ("es", "paracetamol acetaminofén metilprednisolona acetilsalicílico hidromorfona ciclobenzaprina"),
            ("pt", "paracetamol acetaminofeno dipirona triancinolona metilprednisolona hidromorfona varfarina"),
            ("ru", "парацетамол ацетаминофена гидроморфоном метилпреднизолона ацетилсалициловой кеторолак"),
            ("bn", "প্যারাসিটামল প্যারাসিটামলের ডাইক্লোফেনাক ওয়ারফারিন ওয়ারফারিন"),
            ("hi", "पैरासिटामोल कार्बामाज़ेपिन कार्बामाजेपिन वारफेरिन"),
            ("ta", "பாராசிட்டமால் பாராசிட்டமாலை இன்சுலின்"),
            ("te", "పారాసిటమాల్ పారాసిటమాల్ను ఇన్సులిన్"),
        ] {
            for word in words.split(' ') {
                assert_eq!(divide(language, word), word, "{language}");
            }
        }
    }

    /// A compound is parted where the name ends; elsewhere what follows is by the patterns.
    #[test]
    fn what_follows_a_name_may_be_parted_from_it() {
        for (language, word) in [
            ("de", "Fentanyl-pflas-ter"),
            ("de", "Baclofen-pum-pe"),
            ("de", "Tramadol-trop-fen"),
            ("de", "Paracetamol-ta-blet-ten"),
            ("de", "Triamcinolon-ace-tonid"),
            ("de", "Morphin-ein-nah-me"),
            ("sv", "paracetamol-ta-blet-ter"),
            ("es", "insulino-de-pen-dien-te"),
            ("ru", "ибупрофено-вый"),
        ] {
            assert_eq!(divide(language, &word.replace('-', "")), word);
        }
    }

    #[test]
    fn german_uses_its_own_patterns() {
        assert_eq!(divide("de", "Behandlung"), "Be-hand-lung");
        assert_eq!(divide("de", "Migränepatienten"), "Mi-grä-ne-pa-ti-en-ten");
    }

    #[test]
    fn french_portuguese_and_russian_use_their_own_patterns() {
        for (language, word) in [
            ("fr", "in-flam-ma-tion"),
            ("fr", "acé-tyl-cho-line"),
            ("pt", "neu-ro-trans-mis-so-res"),
            ("pt", "in-je-ções"),
            ("ru", "вос-па-ле-ние"),
            ("ru", "так-же"),
        ] {
            assert_eq!(divide(language, &word.replace('-', "")), word);
        }
    }

    #[test]
    fn two_letters_on_a_line_are_poor_and_one_is_none() {
        let mut points = Vec::new();
        for (language, word) in [("de", "Anteile"), ("ru", "человека"), ("es", "medicina"), ("el", "ιατρική")]
        {
            hyphenator(language).unwrap().points(word, &mut points);
            assert!(!points.is_empty());
            for point in &points {
                let (left, right) = word.split_at(point.offset);
                let least = left.chars().count().min(right.chars().count());
                assert!(least >= 2 && point.poor == (least < 3), "{word} {point:?}");
            }
        }
        assert_eq!(divide("en", "quickly"), "quickly");
    }

    #[test]
    fn indic_syllables_stay_whole() {
        for (language, word) in [("bn", "মানবাধিকারের"), ("hi", "मांसपेशियों"), ("ta", "சிகிச்சைக்காக"), ("te", "చికిత్సకోసం")]
        {
            let divided = divide(language, word);
            for part in divided.split('-').skip(1) {
                assert!(!is_mark(part.chars().next().unwrap()), "{divided}");
            }
            let (first, last) = (divided.split('-').next().unwrap(), divided.rsplit('-').next().unwrap());
            assert!(first.chars().count() >= 2 && last.chars().count() >= 2, "{divided}");
        }
        assert!(divide("bn", "মানবাধিকারের").contains('-'));
        assert!(divide("ta", "சிகிச்சைக்காக").contains('-'));
    }

    #[test]
    fn languages_without_patterns_are_left_alone() {
        for language in ["ur", "ar", "vi", "zh", "th", "ko", "", "xxx", "日"] {
            assert!(hyphenator(language).is_none(), "{language}");
        }
    }
}
