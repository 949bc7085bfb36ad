//! What is no translation: the source's own words, a placeholder, a scrap of a long text.
//!
//! Words are compared by their letters: one changed mark, capital or apostrophe hides nothing.

use super::exceptions::Exceptions;
use super::lines::{Kind, Line, Mark, is_combining, is_word};
use super::scripts::is_solid;
use super::{Original, Report, Text};
use crate::desk::Pair;
use crate::diagnostic::codes;
use crate::document::unwritten::{self, MARKS, TODO_IS_A_WORD};
use crate::language::Language;
use crate::project::CLINIC;
use std::sync::Arc;
use unicode_script::{Script, UnicodeScript};

/// So many words that are the source's own are no name, no address and no coincidence.
pub(in crate::desk) const WORDS_OF_A_TEXT: usize = 3;
/// In a text of so many words most of them may be the source's: four of five, among them so many small ones.
const WORDS_OF_A_SENTENCE: usize = 5;
const SMALL_WORDS: usize = 2;
/// Longer texts are not compared word by word: it would take too long.
const MOST_WORDS: usize = 500;

/// Words of English sentences that no heading of another language is made of.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "your", "you", "with", "is", "are", "what", "how", "when", "why", "who", "where", "this",
    "that", "these", "those", "from", "for", "it", "its", "be", "been", "by", "at", "if", "can", "should", "will", "would",
    "must", "have", "was", "were", "which", "their", "there", "they", "we", "our", "about", "after", "before", "during",
    "into", "than", "also", "only", "other", "more", "most", "some", "not", "does", "any", "my", "as", "on", "may", "but",
];
/// English words of headings and boxes that are words of no other language in Latin letters.
#[rustfmt::skip]
const HEADINGS: &[&str] = &[
    "warning", "warnings", "emergency", "headache", "headaches", "treatment", "treatments", "pain", "fever", "swelling",
    "bleeding", "bruising", "dizziness", "drowsiness", "tiredness", "weakness", "numbness", "vomiting", "pregnancy",
    "breastfeeding", "children", "overview", "summary", "benefits", "risks", "surgery", "driving", "storage", "healing",
    "recovery", "appointment", "appointments", "symptoms", "medicine", "medicines", "medications", "tablets", "results",
    "today", "morning", "evening", "daily", "weekly", "answers", "caution", "remember", "never", "always", "address",
    "effects", "thoughts", "disease", "health", "safety", "yes", "further",
    "reading", "relief", "good", "know", "comments",
];
/// English words that other languages in Latin letters may have, too.
#[rustfmt::skip]
const SHARED: &[&str] = &[
    "sources", "notes", "note", "questions", "causes", "allergies", "injections", "injection", "information", "details",
    "contact", "support", "dosage", "important", "danger", "doctor", "doctors", "final", "general", "introduction",
    "conclusion", "references", "conditions", "evidence", "chronic", "syndrome", "procedure", "onset", "duration", "effect",
    "version", "draft", "reviewed", "migraine", "infection", "patient", "patients", "clinic", "hospital", "test", "tests",
    "nerve", "nerves", "muscle", "muscles", "side", "time", "comment",
];

/// Symbols of units that look like words.
const SYMBOLS: &[&str] = &["min", "mcg", "mmol", "mol", "mmhg", "kcal"];

/// With these the names of people begin, and no heading does.
const TITLES: &[&str] = &["dr", "prof", "mr", "mrs", "ms"];

/// What people write where a translation is to come.
#[rustfmt::skip]
const PLACEHOLDERS: &[&str] = &[
    "todo", "to do", "tbd", "tba", "fixme", "wip", "translate", "translate me", "translate this", "translation",
    "to translate", "to be translated", "to be done", "translation needed", "needs translation", "translation missing",
    "missing translation", "not translated", "untranslated", "placeholder", "missing", "dummy", "lorem ipsum", "asdf",
    "blah", "blah blah", "text here", "your text here", "insert text", "insert text here", "insert translation here",
];
/// Of these, and of what marks a source's gaps, capitals are enough wherever they stand.
const SHOUTED: &[&str] = &["TBD", "XXX", "XXXX"];
/// A word of a text.
#[derive(Debug, PartialEq, Eq)]
struct Word {
    letters: String,
    /// Whether it begins with a small letter.
    small: bool,
    /// All capitals.
    acronym: bool,
    script: Script,
    /// Within `<em>`: a species' name or a title.
    emphasis: bool,
}

/// The words of a text, in all its variants, addresses left out.
fn words(lines: &[Line]) -> Vec<Word> {
    let mut found = Vec::new();
    for line in lines {
        let part = |at: usize| {
            let mark = &line.marks[at];
            let inside =
                |at: Option<usize>| at.and_then(|at| line.at(at)).is_some_and(|mark| mark.is_text() && is_word(mark.c));
            mark.is_text()
                && !mark.address
                && (is_word(mark.c)
                    || matches!(mark.c, '\'' | '’') && inside(at.checked_sub(1)) && inside(Some(at + 1)))
        };
        let mut at = 0;
        while at < line.marks.len() {
            let end = at + (at..line.marks.len()).take_while(|at| part(*at)).count();
            let marks = &line.marks[at..end];
            if let Some(first) = marks.first() {
                let typed = || marks.iter().map(|mark| mark.c).filter(|c| c.is_alphabetic());
                found.push(Word {
                    letters: typed().flat_map(char::to_lowercase).collect(),
                    small: first.c.is_lowercase(),
                    acronym: typed().all(char::is_uppercase),
                    script: first.c.script(),
                    emphasis: first.emphasis,
                });
            }
            at = end.max(at + 1);
        }
    }
    found
}

/// Looks at a text beside the source's, as a whole.
pub(super) fn check(
    pair: &Pair<'_>,
    text: &Text<'_>,
    original: &Original<'_>,
    exceptions: Exceptions,
    report: &mut Report<'_>,
) {
    let (theirs, ours) = (words(&original.lines), words(&text.lines));
    let same = theirs.iter().map(|word| &word.letters).eq(ours.iter().map(|word| &word.letters));
    if !exceptions.wording && !same && is_placeholder(text, original, &theirs, &ours) {
        report.add(codes::PLACEHOLDER, text.id, text.place.clone(), || {
            (format!("`{}` has a placeholder and no translation", text.id), "translate it".to_owned())
        });
        return;
    }
    let plain = |lines: &[Line]| -> Vec<String> {
        lines.iter().flat_map(|line| line.plain().split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    let literally = same && plain(&original.lines) == plain(&text.lines);
    // What stands in clinic.ftl are names; what a term is called is each language's own affair.
    let names = pair.name == CLINIC || text.id.starts_with('-') || text.id.ends_with(".in-source");
    if !exceptions.wording && !names && is_left(text, &theirs, &ours, same, literally) {
        report.add(codes::UNTRANSLATED, text.id, text.place.clone(), || {
            let words = if same { "the source's own words" } else { "the source's own words but for a few" };
            let help = "translate it; if it is called so here, say why in a comment: # wording-ok: …";
            (format!("`{}` has {words}", text.id), help.to_owned())
        });
        return;
    }
    if !exceptions.length && is_scrap(text, original) {
        report.add(codes::TOO_SHORT, text.id, text.place.clone(), || {
            let help =
                "compare it with the source: much is missing; if all is said, say so in a comment: # length-ok: …";
            (format!("`{}` is far shorter than the source's text", text.id), help.to_owned())
        });
    }
}

/// Whether a text has a placeholder in capitals that the source does not have, or one that marks the gaps of a source: what
/// is not written there cannot be translated.
fn has_shouted(text: &Text<'_>, theirs: &[Word]) -> bool {
    let in_source = |word: &str| theirs.iter().any(|known| known.letters == word.to_lowercase());
    let plain = whole(&text.lines);
    if TODO_IS_A_WORD.contains(&text.language.language.as_str()) {
        return unwritten::mark(&plain, text.language).is_some() && MARKS.iter().any(|mark| in_source(mark));
    }
    let shouted = |run: &str| MARKS.contains(&run) || SHOUTED.contains(&run) && !in_source(run);
    plain.split(|c| !is_word(c)).any(shouted)
}

/// Whether a text has a gap, such as `[dose] mg`, where the source has none, and not the same words either.
fn has_gap(text: &Text<'_>, original: &Original<'_>) -> bool {
    let in_source = |(_, from): &(_, Arc<Language>)| unwritten::mark(&whole(&original.lines), from).is_some();
    let ours = whole(&text.lines);
    let gap = unwritten::mark(&ours, text.language).map(|place| &ours[place]);
    gap.is_some_and(|gap| !whole(&original.lines).contains(gap)) && !text.house.source.as_ref().is_some_and(in_source)
}

fn whole(lines: &[Line]) -> String {
    lines.iter().map(Line::plain).collect::<Vec<_>>().join("\n")
}

/// Whether a text was left in the source's language.
fn is_left(text: &Text<'_>, theirs: &[Word], ours: &[Word], same: bool, literally: bool) -> bool {
    let Some((_, from)) = &text.house.source else { return false };
    if from.language == text.language.language && from.script == text.language.script {
        return false;
    }
    let english = from.language == "en";
    let own_scripts = &text.house.scripts;
    let foreign = |word: &Word| !own_scripts.is_empty() && !own_scripts.contains(&word.script);
    // « Sources : Journal of Pain Research » is French: of a text that somebody has touched, most words must be small ones.
    let small = |words: &[Word]| 2 * words.iter().filter(|word| word.small).count() >= words.len();
    let same = same && (literally || theirs.len() < WORDS_OF_A_TEXT || small(theirs) || small(ours));
    if !same {
        // Neighbours such as Danish and Norwegian share most words.
        return (english || ours.iter().all(foreign)) && is_nearly(theirs, ours, english);
    }
    let counted: Vec<&Word> = theirs.iter().filter(|word| word.letters.chars().nth(1).is_some()).collect();
    let is_name = |word: &Word| word.emphasis || word.acronym || SYMBOLS.contains(&word.letters.as_str());
    let mut plain = counted.iter().filter(|word| !is_name(word)).peekable();
    // Dr. Gautam Das, Daradia Pain Clinic; 12 High Street, London
    let titled = theirs.first().is_some_and(|word| !word.small && TITLES.contains(&word.letters.as_str()));
    let marks = || text.lines.iter().flat_map(|line| &line.marks);
    let addressed = || marks().any(Mark::is_number) && marks().any(|mark| mark.typed() == Some(','));
    if plain.peek().is_none() || (titled || addressed()) && !counted.iter().any(|word| word.small) {
        return false;
    }
    if counted.len() >= WORDS_OF_A_TEXT || counted.iter().all(|word| foreign(word)) {
        // A word in small letters is no name.
        return plain.any(|word| {
            word.small && (word.letters.len() > 2 || counted.len() >= WORDS_OF_A_TEXT)
                || english && (is_english(&word.letters) || SHARED.contains(&word.letters.as_str()))
        });
    }
    english
        && match counted.len() {
            1 => plain.any(|word| HEADINGS.contains(&word.letters.as_str())),
            _ => plain.any(|word| is_english(&word.letters)),
        }
}

/// Whether a word is English for certain: by itself, or by its ending.
fn is_english(word: &str) -> bool {
    const ENDINGS: [&str; 7] = ["ness", "ght", "ghts", "ache", "aches", "ful", "ing"];
    /// English words that others have borrowed.
    const BORROWED: [&str; 9] =
        ["training", "screening", "monitoring", "timing", "peeling", "lifting", "stretching", "coaching", "walking"];
    ENGLISH.contains(&word)
        || HEADINGS.contains(&word)
        || word.len() > 5 && ENDINGS.iter().any(|ending| word.ends_with(ending)) && !BORROWED.contains(&word)
}

/// Whether four of five words are the source's in their order. Titles of journals and names of societies may be: so some
/// must be small words of a sentence.
fn is_nearly(theirs: &[Word], ours: &[Word], english: bool) -> bool {
    let longer = theirs.len().max(ours.len());
    if theirs.len() < WORDS_OF_A_SENTENCE || longer > MOST_WORDS || 5 * theirs.len().min(ours.len()) < 4 * longer {
        return false;
    }
    // The longest row of words that both have: for each number of ours its length, and the small words in it.
    let mut row = vec![(0usize, 0usize, 0usize); ours.len() + 1];
    for word in theirs {
        let mut before = row[0];
        for (at, own) in ours.iter().enumerate() {
            let here = row[at + 1];
            if own.letters == word.letters {
                let small = word.small && (!english || ENGLISH.contains(&word.letters.as_str()));
                row[at + 1] = (before.0 + 1, before.1 + usize::from(small), before.2 + usize::from(word.small));
            } else {
                row[at + 1] = row[at].max(here);
            }
            before = here;
        }
    }
    let (shared, of_sentences, small) = row[ours.len()];
    5 * shared >= 4 * longer && of_sentences >= SMALL_WORDS && 2 * small >= shared
}

/// Whether a text is what people write where a translation is to come.
fn is_placeholder(text: &Text<'_>, original: &Original<'_>, theirs: &[Word], ours: &[Word]) -> bool {
    let language = text.language.language.as_str();
    let letters: usize = theirs.iter().map(|word| word.letters.chars().count()).sum();
    if letters < 2 {
        return false;
    }
    let joined = |words: &[Word]| words.iter().map(|word| word.letters.as_str()).collect::<Vec<_>>().join(" ");
    let is_listed = |own: &str| {
        PLACEHOLDERS.contains(&own)
            && !(own == "todo" && TODO_IS_A_WORD.contains(&language) && theirs.len() < WORDS_OF_A_TEXT)
            // One word of it may be the translation of one.
            && (theirs.len() > 1 || !matches!(own, "dummy" | "translation" | "placeholder"))
    };
    let own = joined(ours);
    let lines = |line| is_listed(&joined(&words(std::slice::from_ref(line))));
    if text.lines.iter().any(lines) || has_shouted(text, theirs) || has_gap(text, original) {
        return true;
    }
    // Without letters, or with one only.
    let bare = text.lines.len() == 1 && text.lines[0].marks.iter().all(|mark| mark.is_text() && !mark.is_number());
    if !bare || original.lines.len() > 1 {
        return false;
    }
    let mut own_letters = own.chars().filter(|c| c.is_alphabetic());
    match own_letters.next() {
        // A dash may say none.
        None => text.lines[0]
            .marks
            .iter()
            .any(|mark| !mark.is_space() && (theirs.len() > 1 || !matches!(mark.c, '-' | '–' | '—' | '−' | '‑' | '/'))),
        // 痛 may be a heading.
        Some(c) if is_solid(c) => own.chars().count() == 1 && letters >= 20,
        Some(c) => {
            let one = own.chars().filter(|c| !c.is_alphabetic() || is_combining(*c)).count() == 0
                && own_letters.all(|other| other == c);
            // M may be minutes or Monday, mm millimetres, and II a number.
            let enough = match own.chars().count() {
                1 => letters >= 6 && (theirs.len() > 1 || c == 'x'),
                2 => c == 'x',
                _ => c.is_ascii() && c != 'i',
            };
            one && enough && (theirs.len() > 1 || letters >= 5)
        }
    }
}

/// A text of so many letters of an alphabet cannot be said in a fourth of what its language usually takes.
const LONG: f64 = 60.0;
const SHARE: f64 = 0.28;

/// Whether a text is far shorter than its language would have it. The shipped translations never have less than twice that.
fn is_scrap(text: &Text<'_>, original: &Original<'_>) -> bool {
    let (theirs, source_density) = length(&original.lines, 0, false);
    let (ours, density) = length(&text.lines, 0, true);
    let named =
        |lines: &[Line]| lines.iter().flat_map(|line| &line.marks).filter(|mark| mark.kind == Kind::Words).count();
    // What the source says in the text may be a term here.
    let terms = named(&text.lines) > named(&original.lines);
    let wanted = theirs / source_density;
    ours > 0.0 && !terms && wanted >= LONG && ours < SHARE * wanted * density
}

/// How many letters and digits a text has at most or at least, signs of vowels not counted, and how many its script takes
/// for one of an alphabet.
fn length(lines: &[Line], number: usize, most: bool) -> (f64, f64) {
    let Some(line) = lines.get(number) else { return (0.0, 1.0) };
    let letters =
        || line.marks.iter().filter_map(|mark| mark.typed()).filter(|c| c.is_alphanumeric() && !is_combining(*c));
    let mut length = letters().count() as f64;
    let mut dense = letters().find(|c| c.is_alphabetic() && !c.is_ascii()).map_or(1.0, |c| density(c.script()));
    for choice in &line.choices {
        let variants = choice.variants.iter().map(|variant| self::length(lines, *variant, most));
        let by = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0);
        if let Some((more, density)) = if most { variants.max_by(by) } else { variants.min_by(by) } {
            length += more;
            dense = f64::min(dense, density);
        }
    }
    (length, dense)
}

/// Letters for one of an alphabet, as the shipped translations have it.
fn density(script: Script) -> f64 {
    match script {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => 0.45,
        Script::Arabic | Script::Hebrew => 0.85,
        Script::Common
        | Script::Latin
        | Script::Cyrillic
        | Script::Greek
        | Script::Thai
        | Script::Armenian
        | Script::Georgian => 1.0,
        _ => 0.7,
    }
}
