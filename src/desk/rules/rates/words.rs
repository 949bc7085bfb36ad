//! The words that rates are said in, and the patterns of words that say one.

use crate::desk::rules::lines::{Kind, Line, Mark, digit, is_word};
use crate::desk::rules::scripts::is_solid;
use crate::unit_names;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// The times that rates are said in, as the table and CLDR's name them.
pub(super) const TIMES: [&str; 6] = ["minute", "hour", "day", "week", "month", "year"];

/// Of a language that is not in the table, a name of so many letters may go on with an ending: tygodni-u.
const STEM: usize = 4;

/// A piece of a pattern of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A word, its beginning or its end.
    Word(String),
    /// A number, or any one word.
    Number,
    /// The name of a time.
    Name,
}

pub(super) type Pattern = Vec<Part>;

/// The words for a time.
#[derive(Debug, Default)]
pub(super) struct Time {
    pub(super) names: Vec<Pattern>,
    pub(super) rates: Vec<Pattern>,
    /// What may say it, as a part of a word.
    pub(super) hints: Vec<String>,
}

/// A language's words for rates.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) frames: Vec<Pattern>,
    /// What may make a name a rate, and may only say how long: for a week.
    pub(super) loose: Vec<Pattern>,
    pub(super) times: [Time; TIMES.len()],
    /// Whether any name is as good as a rate: of the language no more is known.
    pub(super) bare: bool,
}

pub(super) fn table() -> &'static HashMap<&'static str, Words> {
    static TABLE: OnceLock<HashMap<&'static str, Words>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut all: HashMap<&'static str, Words> = HashMap::new();
        for line in include_str!("rates.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some(((language, what), rest)) =
                line.split_once(": ").and_then(|(head, rest)| Some((head.split_once(' ')?, rest)))
            else {
                continue;
            };
            let words = all.entry(language).or_default();
            let mut fields = rest.split('|').map(|field| field.split(',').map(str::trim).filter(|one| !one.is_empty()));
            match TIMES.iter().position(|time| *time == what) {
                None => {
                    let frames = fields.next().into_iter().flatten().map(pattern).collect();
                    *(if what == "loose" { &mut words.loose } else { &mut words.frames }) = frames;
                }
                Some(time) => {
                    let mut patterns = || fields.next().into_iter().flatten().map(pattern).collect();
                    let (names, rates) = (patterns(), patterns());
                    let hints = fields.next().into_iter().flatten().map(fold).collect();
                    words.times[time] = Time { names, rates, hints };
                }
            }
        }
        all.values_mut().for_each(Words::add_symbols);
        all
    })
}

/// What stands for a time behind a stroke in every language: mg/h.
const SYMBOLS: [(usize, &str); 3] = [(0, "/ min"), (1, "/ h"), (2, "/ d")];

impl Words {
    fn add_symbols(&mut self) {
        SYMBOLS.iter().for_each(|(time, symbol)| self.times[*time].rates.push(pattern(symbol)));
    }
}

/// Of a language that is not in the table, CLDR's names.
pub(super) fn unlisted(language: &str) -> Words {
    let time = |name: &&str| {
        let names = unit_names::names(name, language);
        // giorn-o, giorn-almente; but not dzie-ci for dzień.
        let hint = |name: &&str| {
            let count = name.chars().count();
            plain(name).chars().take(if count > STEM + 1 { count - 1 } else { count }).collect()
        };
        let hints = names.iter().map(hint).collect();
        let inflected =
            |name: &&str| pattern(&if name.chars().count() < STEM { (*name).to_owned() } else { format!("{name}*") });
        Time { names: names.iter().map(inflected).collect(), rates: Vec::new(), hints }
    };
    let mut times = TIMES.iter().map(time);
    let mut words = Words {
        frames: Vec::new(),
        loose: Vec::new(),
        times: std::array::from_fn(|_| times.next().unwrap_or_default()),
        bare: true,
    };
    words.add_symbols();
    words
}

/// A pattern of the table. In scripts without spaces each character is a word.
pub(super) fn pattern(text: &str) -> Pattern {
    let mut parts = Vec::new();
    for word in text.split(' ') {
        let solid = word.contains(is_solid);
        let mut rest = String::new();
        for c in word.chars() {
            match c {
                '@' => parts.push(Part::Name),
                '#' => parts.push(Part::Number),
                _ if solid => parts.push(Part::Word(fold(&c.to_string()))),
                _ => rest.push(c),
            }
        }
        if !rest.is_empty() {
            parts.push(Part::Word(fold(&rest)));
        }
    }
    parts
}

/// Small letters without the signs that may be left out.
pub(in crate::desk::rules) fn fold(text: &str) -> String {
    let optional = |c: char| matches!(c, '\u{64B}'..='\u{652}' | '\u{93C}' | '\u{9BC}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}');
    // Letters with a dot below that are one character in older texts.
    let apart = |c: char| match c {
        '\u{958}'..='\u{95F}' => ['क', 'ख', 'ग', 'ज', 'ड', 'ढ', 'फ', 'य'][(c as usize) - 0x958],
        '\u{9DC}' => 'ড',
        '\u{9DD}' => 'ঢ',
        '\u{9DF}' => 'য',
        c => c,
    };
    text.chars().filter(|c| !optional(*c)).map(apart).flat_map(char::to_lowercase).collect()
}

/// Folded, and without accents.
pub(super) fn plain(text: &str) -> String {
    use icu_normalizer::DecomposingNormalizerBorrowed;
    const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    let accent = |c: char| matches!(c, '\u{300}'..='\u{36F}');
    NFD.normalize(&fold(text)).chars().filter(|c| !accent(*c)).collect()
}

/// A word of a text, or what stands between words.
#[derive(Debug)]
pub(super) enum Token {
    Word(String),
    /// Its digits, or nothing for a placeable.
    Number(String),
    /// A mark at which no rate goes on.
    Break,
}

/// A text's words with their marks; each character of a script without spaces is one.
pub(super) fn tokens(line: &Line) -> Vec<(Token, Range<usize>)> {
    let mut found: Vec<(Token, Range<usize>)> = Vec::new();
    let mut index = 0;
    while let Some(mark) = line.at(index) {
        let start = index;
        index += 1;
        let run = |from: usize, part: &dyn Fn(&Mark) -> bool| {
            from + line.marks[from..].iter().take_while(|mark| part(mark)).count()
        };
        let token = match mark.typed() {
            _ if mark.is_number() => {
                index = run(index, &|mark| {
                    mark.is_number() || matches!(mark.typed(), Some('.' | ',' | '–' | '-' | '〜' | '～' | '~'))
                });
                Token::Number(western(&line.marks[start..index].iter().map(|mark| mark.c).collect::<String>()))
            }
            Some(c) if is_solid(c) => Token::Word(fold(&c.to_string())),
            Some(c) if is_word(c) => {
                index = run(index, &|mark| mark.typed().is_some_and(|c| is_word(c) && !is_solid(c)));
                Token::Word(fold(&line.marks[start..index].iter().map(|mark| mark.c).collect::<String>()))
            }
            Some(c @ ('/' | '×' | '+')) => Token::Word(c.to_string()),
            Some('〜' | '～' | '~') => Token::Word("~".to_owned()),
            Some(' ' | '\u{A0}' | '\u{202F}' | '\n' | '-' | '‑' | '’' | '\'') => continue,
            None if mark.kind == Kind::Words => Token::Word(mark.c.to_string()),
            _ => Token::Break,
        };
        found.push((token, start..index));
    }
    found
}

/// `*` at an end of the wanted word stands for any letters.
pub(in crate::desk::rules) fn is_word_of(word: &str, wanted: &str) -> bool {
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (Some(rest), Some(_)) => word.contains(rest.trim_end_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == wanted,
    }
}

/// Digits of any system in European ones.
pub(super) fn western(digits: &str) -> String {
    digits.chars().map(|c| digit(c).map_or(c, |(value, _)| char::from(b'0' + value))).collect()
}
