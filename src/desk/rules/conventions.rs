//! What each language's typography asks for.
//!
//! Quotation marks: CLDR 42, for Spanish 45, `delimiters` (ICU4X does not offer them), and what the language's own authority allows
//! besides. Full-width signs: GB/T 15834-2011 (Chinese), JIS X 4051 and JLREQ (Japanese). Spaces in French: Imprimerie
//! nationale, *Lexique des règles typographiques*; Office québécois de la langue française for Canada. Danda: Unicode
//! Standard 12.1; the other signs: CLDR `exemplarCharacters type="punctuation"`.

mod others;

use crate::language::Language;
use unicode_script::Script;

/// How quotation marks are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quotes {
    /// What is suggested.
    pub(super) first: (char, char),
    /// Every pair that is right.
    pub(super) pairs: &'static [(char, char)],
    /// The pairs after the first one stand only inside of the first one.
    pub(super) nested: bool,
    /// Which of a pair opens can't be told from the character: right-to-left scripts mirror some and not others.
    pub(super) either_way: bool,
}

/// Where spaces stand at punctuation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spacing {
    /// No space before any mark.
    Close,
    /// A no-break space before `; : ! ? »` and after `«`.
    French,
    /// A no-break space before `: »` and after `«` only.
    Canadian,
    /// Only inside of `« »`, if at all: nothing is asked for.
    Free,
}

/// A sign of another script, and what stands for it beside letters of this one.
pub(super) type Replacement = (char, char);

/// How long a sentence may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Longest {
    /// So many words.
    Words(usize),
    /// So many characters; a word in Latin letters counts as two.
    Characters(usize),
    /// Sentences have no end that can be seen.
    Unknown,
}

/// The conventions of a language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Conventions {
    /// The language's name, if its conventions are known. Otherwise only what holds everywhere is asked for.
    pub(super) name: Option<&'static str>,
    pub(super) quotes: Option<Quotes>,
    /// What stands for a straight double mark, where no quotes are asked for.
    pub(super) double: (char, char),
    pub(super) spacing: Spacing,
    pub(super) replacements: &'static [Replacement],
    /// Signs stand in an em square, beside Han and kana.
    pub(super) full_width: bool,
    /// Sentences end in a danda.
    pub(super) danda: bool,
    pub(super) ellipsis: &'static str,
    pub(super) dash: Option<&'static str>,
    /// Questions and exclamations begin with `¿` and `¡`.
    pub(super) inverted: bool,
    pub(super) longest: Longest,
}

const ENGLISH: Quotes = pairs(('“', '”'), &[('“', '”'), ('‘', '’')]);
/// What CLDR has, and what is written as well: in Arabic script guillemets and English marks, whose shapes turn.
const ARABIC: Quotes =
    Quotes { either_way: true, ..pairs(('«', '»'), &[('«', '»'), ('“', '”'), ('‘', '’'), ('‹', '›')]) };
const ARABIC_SIGNS: &[Replacement] = &[(',', '،'), (';', '؛'), ('?', '؟')];
const URDU_SIGNS: &[Replacement] = &[(',', '،'), (';', '؛'), ('?', '؟'), ('.', '۔')];

const fn pairs(first: (char, char), pairs: &'static [(char, char)]) -> Quotes {
    Quotes { first, pairs, nested: false, either_way: false }
}

/// What holds everywhere.
const UNKNOWN: Conventions = Conventions {
    name: None,
    quotes: None,
    double: ('“', '”'),
    spacing: Spacing::Free,
    replacements: &[],
    full_width: false,
    danda: false,
    ellipsis: "…",
    dash: None,
    inverted: false,
    // As the language that needs most words for the same text.
    longest: Longest::Words(45),
};

/// What most languages share.
const fn usual(name: &'static str, quotes: Quotes, dash: &'static str, words: usize) -> Conventions {
    Conventions {
        name: Some(name),
        quotes: Some(quotes),
        spacing: Spacing::Close,
        dash: Some(dash),
        longest: Longest::Words(words),
        ..UNKNOWN
    }
}

/// The conventions of a language.
///
/// Sentences: GOV.UK, "Sentence length: why 25 words is our limit" (2014): 25 words are difficult, 29 or more very difficult.
/// Other languages need more words or fewer for the same text: 28 times what the shipped leaflet has in that language for
/// each English word; languages that it does not have take the number of a near one.
/// Japanese: Agency for Cultural Affairs, *Kōyōbun sakusei no kangaekata* (2022): 50 to 60 characters.
pub(super) fn of(language: &Language) -> Conventions {
    let region = language.tag.split('-').skip(1).find(|part| part.len() == 2 || part.starts_with(char::is_numeric));
    match (language.language.as_str(), language.script.as_str()) {
        ("en", "Latn") => usual("English", ENGLISH, "—", 28),
        ("de", "Latn") => {
            let swiss = matches!(region, Some("CH" | "LI"));
            let quotes = match swiss {
                true => pairs(('«', '»'), &[('«', '»'), ('‹', '›'), ('„', '“'), ('‚', '‘')]),
                // Books have » « (Duden, "Anführungszeichen").
                false => pairs(('„', '“'), &[('„', '“'), ('‚', '‘'), ('»', '«'), ('›', '‹')]),
            };
            usual("German", quotes, "–", 32)
        }
        ("fr", "Latn") => {
            let quotes = pairs(('«', '»'), &[('«', '»'), ('“', '”'), ('‹', '›'), ('‘', '’')]);
            let spacing = match region {
                Some("CA") => Spacing::Canadian,
                Some("CH") => Spacing::Free,
                _ => Spacing::French,
            };
            Conventions { spacing, ..usual("French", Quotes { nested: true, ..quotes }, "–", 37) }
        }
        // The Academy recommends « », CLDR 45 and America have “ ”: both are right.
        ("es", "Latn") => {
            let quotes = pairs(('«', '»'), &[('«', '»'), ('“', '”'), ('‘', '’')]);
            let american = region.is_some_and(|region| region != "ES");
            let first = if american { ('“', '”') } else { quotes.first };
            Conventions { inverted: true, ..usual("Spanish", Quotes { first, ..quotes }, "—", 37) }
        }
        ("pt", "Latn") => {
            let quotes = match region {
                None | Some("BR") => ENGLISH,
                Some(_) => pairs(('«', '»'), &[('«', '»'), ('“', '”'), ('‘', '’')]),
            };
            usual("Portuguese", quotes, "—", 37)
        }
        ("vi", "Latn") => usual("Vietnamese", ENGLISH, "–", 40),
        ("ru", "Cyrl") => usual("Russian", pairs(('«', '»'), &[('«', '»'), ('„', '“')]), "—", 32),
        // The Greek question mark looks like a semicolon and is one (U+037E is U+003B in NFC).
        ("el", "Grek") => Conventions {
            replacements: &[('?', ';')],
            ..usual("Greek", pairs(('«', '»'), &[('«', '»'), ('“', '”'), ('‘', '’')]), "–", 37)
        },
        ("bn", "Beng") => Conventions { danda: true, ..usual("Bengali", ENGLISH, "–", 30) },
        ("hi", "Deva") => Conventions { danda: true, ..usual("Hindi", ENGLISH, "–", 40) },
        // The danda belongs to verse.
        ("ta", "Taml") => Conventions { replacements: &[('।', '.')], ..usual("Tamil", ENGLISH, "–", 27) },
        ("te", "Telu") => Conventions { replacements: &[('।', '.')], ..usual("Telugu", ENGLISH, "–", 27) },
        ("ur", "Arab") => Conventions {
            replacements: URDU_SIGNS,
            ..usual("Urdu", Quotes { first: ('“', '”'), ..ARABIC }, "–", 45)
        },
        ("ar", "Arab") => Conventions { replacements: ARABIC_SIGNS, ..usual("Arabic", ARABIC, "–", 28) },
        // Spaces end phrases and sentences alike, and stand before some signs.
        ("th", "Thai") => Conventions {
            spacing: Spacing::Free,
            dash: None,
            longest: Longest::Unknown,
            ..usual("Thai", ENGLISH, "–", 0)
        },
        ("ja", "Jpan") => Conventions {
            replacements: &[
                (',', '、'),
                ('.', '。'),
                (':', '：'),
                (';', '；'),
                ('!', '！'),
                ('?', '？'),
                ('(', '（'),
                (')', '）'),
            ],
            full_width: true,
            ellipsis: "……",
            dash: None,
            longest: Longest::Characters(60),
            ..usual(
                "Japanese",
                pairs(('「', '」'), &[('「', '」'), ('『', '』'), ('〈', '〉'), ('《', '》'), ('〝', '〟')]),
                "—",
                0,
            )
        },
        ("zh", "Hans") => chinese(pairs(('“', '”'), &[('“', '”'), ('‘', '’'), ('《', '》'), ('〈', '〉')])),
        ("zh", "Hant") => {
            chinese(pairs(('「', '」'), &[('「', '」'), ('『', '』'), ('《', '》'), ('〈', '〉'), ('“', '”')]))
        }
        _ => others::of(language),
    }
}

const fn chinese(quotes: Quotes) -> Conventions {
    Conventions {
        replacements: &[
            (',', '，'),
            ('.', '。'),
            (':', '：'),
            (';', '；'),
            ('!', '！'),
            ('?', '？'),
            ('(', '（'),
            (')', '）'),
        ],
        full_width: true,
        ellipsis: "……",
        longest: Longest::Characters(56),
        ..usual("Chinese", quotes, "——", 0)
    }
}

/// The scripts that a language is written in.
pub(super) fn scripts(language: &Language) -> Vec<Script> {
    match language.script.as_str() {
        "Hans" | "Hant" => vec![Script::Han, Script::Bopomofo],
        "Jpan" | "Hrkt" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        "Kore" => vec![Script::Hangul, Script::Han],
        name => Script::from_short_name(name).into_iter().collect(),
    }
}
