//! Limits in words: at least six hours are not at most six hours, and above 38.5 °C is not below it.
//!
//! What is told is only a number that the source limits to one side alone, and the translation to the other side alone, and
//! one of which the source forbids more ("do not take more than") where the translation denies nothing in the number's own
//! sentence. A "not" beside the word makes the other limit of it ("not more than" is at most). Farther away it may, so that
//! such a limit is compared only with one that is denied as well, and only where nothing else in the sentence may turn it.
//! Words that no table has are left alone; so is a word with no number near it: who is over 65 years may well be given a lower
//! dose. Each variant is read with what stands around it.

mod clauses;
mod near;
mod once;
mod sentences;
mod variants;
mod words;

use super::Compared;
use super::bans::{self, FORBIDDING, is_banned};
use super::counters;
use super::spelt::spelt;
use super::units;
use crate::desk::rules::lines::{OBJECT, digit};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use near::nearest;
use once::add_once;
use sentences::sentences;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use variants::{Variant, variants};
use words::{
    AHEAD, BY_TIME, DENYING, EITHER, EITHER_IF_DENIED, EXCESS, MINIMA, OF_THE_NEXT, RISKS, UNTIL, WORDS, denial,
    is_of_people, limit, turns, without_harmless,
};

/// To which sides a number is limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sides {
    least: bool,
    most: bool,
}

impl Sides {
    fn or(self, other: Sides) -> Sides {
        Sides { least: self.least || other.least, most: self.most || other.most }
    }

    fn turned(self) -> Sides {
        Sides { least: self.most, most: self.least }
    }

    /// The only side, in words.
    fn only(self) -> Option<&'static str> {
        match (self.least, self.most) {
            (true, false) => Some("at least or more than"),
            (false, true) => Some("at most or less than"),
            _ => None,
        }
    }
}

/// What a text says of one number.
#[derive(Clone, Copy, Debug, Default)]
struct Limit {
    sides: Sides,
    /// How often English forbids more of it.
    banned: usize,
    /// How often it is the most: by an "at most", or by a denial in its sentence.
    capped: usize,
    /// How often more of it is said with nothing that denies it.
    free: usize,
    /// How often of these in no condition: "if you took more than 4" tells nobody to take them.
    told: usize,
    /// To which sides the words set it that something denies, without what denies.
    denied: Sides,
    /// To which sides a condition sets it whose sentence denies something else, as its words say.
    apart: Sides,
    /// How it is denied, in all its places together.
    how: How,
}

/// How limits are denied.
#[derive(Clone, Copy, Debug, Default)]
struct How {
    /// One is not denied, or nobody knows what of it is.
    open: bool,
    /// One has its denial beside it.
    beside: bool,
    /// One has its denial farther away.
    away: bool,
    /// One is an English order's own: do not store above. Others are a condition's: do not use it if you are under 18.
    governed: bool,
    /// One is an at least or at most in a sentence that denies something.
    around: bool,
    /// One is a plain condition: nothing in its sentence denies it or makes an exception of it.
    plain: bool,
    /// One is no condition apart from what its sentence denies.
    joined: bool,
}

impl How {
    fn or(self, other: How) -> How {
        How {
            open: self.open || other.open,
            beside: self.beside || other.beside,
            away: self.away || other.away,
            governed: self.governed || other.governed,
            around: self.around || other.around,
            plain: self.plain || other.plain,
            joined: self.joined || other.joined,
        }
    }
}

impl Limit {
    /// What two variants of a text say together. Each says the same again, so nothing is counted twice.
    fn or(self, other: Limit) -> Limit {
        Limit {
            sides: self.sides.or(other.sides),
            banned: self.banned.max(other.banned),
            capped: self.capped.max(other.capped),
            free: self.free.max(other.free),
            told: self.told.max(other.told),
            denied: self.denied.or(other.denied),
            apart: self.apart.or(other.apart),
            how: self.how.or(other.how),
        }
    }

    /// Whether a ban of the source's is missing from `own`.
    fn is_lost(&self, own: &Limit) -> bool {
        let more = own.free > self.free || own.told > self.told;
        self.banned > 0 && more && own.capped < self.capped
    }

    /// The sides to which a source's limit and `own` are set, if they are not the same.
    fn changed(&self, own: &Limit) -> Option<(&'static str, &'static str)> {
        let (theirs, mine) = (self.how, own.how);
        // Not for at least 6 hours: until no more than 6 hours are over.
        let spans = theirs.around && mine.beside || mine.around && theirs.beside;
        let plain = || if spans { None } else { self.sides.only().zip(own.sides.only()) };
        // A condition that is denied may be turned by what denies it, and so is not compared with "not more than".
        let comparable = !theirs.open && theirs.away && !mine.open && (mine.away || theirs.governed && mine.beside);
        let denied = || if comparable { self.denied.only().zip(own.denied.only()) } else { None };
        // If less than 12 hours are left: „wenn mehr als 12 Stunden bleiben, nehmen Sie es nicht“.
        let apart = || if theirs.plain && !mine.joined { self.sides.only().zip(own.apart.only()) } else { None };
        plain().or_else(denied).or_else(apart).filter(|(wanted, found)| wanted != found)
    }
}

/// What a text says of its numbers: of an amount, or of a fact by its name.
type Limits = BTreeMap<String, Limit>;

/// What parts a number from its unit in the key of a limit.
const OF: char = '\u{1}';

/// Bengali for "at most" before its number, and for "if more" behind one, whose noun is in the genitive: ৩ দিনের বেশি হলে.
const IF_MORE: &str = "বেশি হলে";

/// Bengali for younger and older, which are small and big where no genitive stands before them: ৬ বছরের ছোট.
const OF_GENITIVES: [&str; 2] = ["ছোট", "বড়"];

fn is_genitive(before: &[char]) -> bool {
    before.iter().rev().find(|c| !c.is_whitespace()) == Some(&'র')
}

/// A word that sets a limit.
struct Found<'w> {
    /// Which of the table's lists it is from.
    kind: usize,
    word: &'w str,
    at: Range<usize>,
    sentence: usize,
    /// The numbers that it limits, with where they end.
    numbers: Vec<(usize, String)>,
}

/// Whether a language's words are known.
pub(in crate::desk::rules) fn are_known(language: &str) -> bool {
    WORDS.iter().any(|(known, _)| *known == language)
}

/// A word belongs to the number that is nearest to it.
fn limits(text: &Variant, language: &str) -> Option<Limits> {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
    let sentences = sentences(&text.typed, language);
    let mut numbers = text.numbers.clone();
    // Words that stand for numbers elsewhere are among them already.
    let known: BTreeSet<usize> = numbers.iter().map(|(marks, _)| marks.start).collect();
    let spelt = spelt(&text.typed, language).into_iter().filter(|(marks, _)| !known.contains(&marks.start));
    numbers.extend(spelt.map(|(marks, value)| (marks, vec![value])));
    numbers.sort_by_key(|(marks, _)| marks.start);
    let lower: Vec<char> = text.typed.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
    add_once(&mut numbers, &lower, language);
    if numbers.is_empty() {
        return Some(Limits::new());
    }
    // The longest first: minimal, and then neither `at least` in it nor `more`.
    let mut all: Vec<(usize, &str)> =
        words[..4].iter().enumerate().flat_map(|(kind, words)| words.iter().map(move |word| (kind, *word))).collect();
    all.sort_by_key(|(_, word)| std::cmp::Reverse(word.chars().count()));
    let mut taken = vec![false; lower.len()];
    let mut found: Vec<Found<'_>> = Vec::new();
    for (kind, word) in all {
        for at in 0..lower.len() {
            let Some(end) = limit(&lower, at, word).filter(|end| !taken[at..*end].contains(&true)) else { continue };
            taken[at..end].fill(true);
            if language == "en" && PREPOSITIONS.contains(&word) && !is_limit(&lower, at, end) {
                continue;
            }
            let behind_number = || lower[..at].iter().rev().find(|c| !c.is_whitespace()).is_some_and(is_digit);
            let before_number = || lower[end..].iter().find(|c| !c.is_whitespace()).is_some_and(is_digit);
            if MINIMA.contains(&word) && (behind_number() || !before_number()) {
                continue;
            }
            if OF_THE_NEXT.contains(&word) && !is_of_next(word, &lower, at..end) {
                continue;
            }
            if OF_GENITIVES.contains(&word) && !is_genitive(&lower[..at]) {
                continue;
            }
            let kind = match word {
                IF_MORE if is_genitive(&lower[..at]) => 2,
                _ if EITHER_IF_DENIED.contains(&word) && is_of_people(&lower[end..]) => kind + 2,
                _ => kind,
            };
            let sentence = sentences.partition_point(|range| range.end <= at).min(sentences.len() - 1);
            if UNTIL.contains(&word) && begins_clause(&lower[end..]) {
                continue;
            }
            let numbers = nearest(&text.typed, &numbers, (kind, word, &(at..end)), &sentences[sentence], language);
            found.push(Found { kind, word, at: at..end, sentence, numbers });
        }
    }
    let told = without_harmless(&lower, language);
    let denials = denials(text, &told, &found, &sentences, language);
    let within = |range: &Range<usize>| {
        let first = denials.partition_point(|one| one.start < range.start);
        let last = denials.partition_point(|one| one.start < range.end);
        &denials[first..last.max(first)]
    };
    let denied: Vec<bool> = sentences.iter().map(|range| !within(range).is_empty()).collect();
    // What is asked may be denied in the answer, and an "at most" far from its number may be that of any in its sentence.
    let is_most = |one: &Found<'_>| one.kind == 1 && !UNTIL.contains(&one.word) && one.numbers.is_empty();
    let asks = |sentence: usize| text.typed[sentences[sentence].clone()].iter().any(|c| matches!(c, '?' | '？' | '؟'));
    let mut capped: Vec<bool> = (0..denied.len())
        .map(|sentence| denied[sentence] || denied.get(sentence + 1) == Some(&true) && asks(sentence))
        .collect();
    found.iter().filter(|one| is_most(one)).for_each(|one| capped[one.sentence] = true);
    let mut of_limits = vec![false; lower.len()];
    found
        .iter()
        .filter(|one| one.kind < 2 || DENYING.contains(&one.word))
        .for_each(|one| of_limits[one.at.clone()].fill(true));
    let groups: Vec<Vec<Range<usize>>> =
        sentences.iter().map(|range| groups(within(range), &of_limits, &told, language)).collect();
    let mut limits = Limits::new();
    // कम से कम 6 घंटे तक: beside another word for its limit, `until` sets none.
    let firm = |one: &&Found<'_>| one.kind < 2 && !UNTIL.contains(&one.word);
    let firm: BTreeSet<usize> = found.iter().filter(firm).flat_map(|one| &one.numbers).map(|(end, _)| *end).collect();
    let is_idle = |one: &&Found<'_>| UNTIL.contains(&one.word) && one.numbers.iter().all(|(end, _)| firm.contains(end));
    for one in found.iter().filter(|one| !is_idle(one)) {
        let (sentence, denied) = (&sentences[one.sentence], denied[one.sentence]);
        let banned = one.kind == 2
            && language == "en"
            && is_banned(&lower[sentence.start..one.at.start], &lower[one.at.end..sentence.end]);
        let (how, turned) = how(one, &lower, sentence, &groups[one.sentence], language);
        let is_until = one.kind == 1 && UNTIL.contains(&one.word);
        let is_before =
            |words: &[&str]| words.contains(&one.word) && clauses::is_before(&lower, &one.at, sentence, language);
        // Spätestens 7 Tage vorher is at least 7 days before. An hour of the clock counts nothing.
        let counts_back = BY_TIME.contains(&one.word)
            && one.numbers.iter().all(|(end, _)| {
                unit(text, *end, language).is_some() && clauses::is_behind_before(&lower, *end, sentence, language)
                    || clauses::is_ago(&lower, one.at.end..*end, language)
            });
        let either = EITHER.contains(&one.word)
            || denied && one.kind < 2 && EITHER_IF_DENIED.contains(&one.word)
            || is_until && is_before(&UNTIL)
            || is_before(&AHEAD)
            || is_before(&BY_TIME) && !counts_back;
        let capped = banned || capped[one.sentence];
        let mut one_limit = Limit { how, ..Limit::default() };
        let words = Sides { least: matches!(one.kind, 0 | 2), most: matches!(one.kind, 1 | 3) };
        // Nothing to eat up to 6 hours before is nothing for at least 6 hours.
        one_limit.sides = match turned || counts_back {
            true => words.turned(),
            false => Sides {
                least: words.least || either || denied && (one.kind == 3 || is_until),
                most: words.most || either || denied && one.kind == 2,
            },
        };
        if one.kind > 1 {
            one_limit.denied = words;
        }
        let group = &groups[one.sentence];
        one_limit.how.plain =
            one.kind > 1 && group.is_empty() && clauses::is_plain_condition(&lower, &one.at, sentence, language);
        one_limit.how.joined = !(how.away && clauses::is_apart(&lower, &one.at, group, sentence, language));
        if !one_limit.how.joined {
            one_limit.apart = words;
        }
        one_limit.banned = usize::from(banned);
        one_limit.capped = usize::from(one.kind == 1 || words.least && capped);
        one_limit.free = usize::from(words.least && !capped);
        one_limit.told =
            usize::from(words.least && !capped && !clauses::is_condition(&lower, &one.at, sentence, language));
        for (end, number) in &one.numbers {
            let of = unit(text, *end, language).map(|unit| format!("{number}{OF}{unit}"));
            for key in of.into_iter().chain([number.clone()]) {
                limits.entry(key).and_modify(|known| known.add(&one_limit)).or_insert(one_limit);
            }
        }
    }
    Some(limits)
}

/// What denies in a text without its harmless words.
fn denials(
    text: &Variant,
    told: &[char],
    found: &[Found<'_>],
    sentences: &[Range<usize>],
    language: &str,
) -> Vec<Range<usize>> {
    let words = WORDS.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, words)| words[4]);
    let forbidding = if language == "en" { &FORBIDDING[..] } else { &[] };
    // The risk is less than 1 %: there a risk warns of nothing.
    let mut shares = vec![None; sentences.len()];
    for one in found {
        for (end, _) in &one.numbers {
            let is_percent = unit(text, *end, language) == Some("%");
            shares[one.sentence] = Some(shares[one.sentence].unwrap_or(true) && is_percent);
        }
    }
    let is_share = |at: usize| {
        let sentence = sentences.partition_point(|range| range.end <= at);
        shares.get(sentence).copied().flatten() == Some(true)
    };
    // Where a word sets a limit, and whether it is one of those that say no with it: ไม่ถึง 12 is less than 12.
    let mut own = vec![None; told.len()];
    for one in found.iter().filter(|one| one.kind > 1 && !one.numbers.is_empty()) {
        own[one.at.clone()].fill(Some(DENYING.contains(&one.word)));
    }
    let is_one_of = |at: usize, words: &[&str]| words.iter().any(|word| denial(told, at, word).is_some());
    let denies = |range: &Range<usize>| match own[range.start] {
        Some(true) => false,
        Some(false) if is_one_of(range.start, &EXCESS) => false,
        _ => !(is_share(range.start) && is_one_of(range.start, &RISKS)),
    };
    (0..told.len())
        .filter_map(|at| Some(at..words.iter().chain(forbidding).filter_map(|word| denial(told, at, word)).max()?))
        .filter(denies)
        .collect()
}

impl Limit {
    /// Adds what the same text says of it in another place.
    fn add(&mut self, other: &Limit) {
        let sum = Limit {
            banned: self.banned + other.banned,
            capped: self.capped + other.capped,
            free: self.free + other.free,
            told: self.told + other.told,
            ..self.or(*other)
        };
        *self = sum;
    }
}

/// Hasta que, até que, jusqu’à ce que: until something is done.
fn begins_clause(after: &[char]) -> bool {
    let after: String = after.iter().take(6).collect();
    after.starts_with(" que ") || after.starts_with(" ce qu")
}

/// Whether a word says something of the number that follows it: no range's `to`; `до` and `ab` of ages and weights alone.
fn is_of_next(word: &str, text: &[char], at: Range<usize>) -> bool {
    let next = || text[at.end..].iter().find(|c| !c.is_whitespace()).is_some_and(is_digit);
    let last = || text[..at.start].iter().rev().find(|c| !c.is_whitespace()).is_some_and(is_digit);
    let counts = |units: &[&str]| {
        let rest: String = text[at.end..].iter().take(24).collect();
        let rest = rest.trim_start().trim_start_matches(|c: char| is_digit(&c)).trim_start();
        units.iter().any(|unit| rest.starts_with(unit))
    };
    let is_its = match word {
        "до" => counts(&["лет", "года"]),
        "ab" => counts(&["jahr", "monat", "kg", "kilo"]),
        _ => true,
    };
    is_its && next() && !last()
}

fn is_digit(c: &char) -> bool {
    digit(*c).is_some() || *c == OBJECT
}

/// Which of the units or counters stands behind a number, so that 4 hours and 4 tablets have limits of their own.
fn unit(text: &Variant, end: usize, language: &str) -> Option<&'static str> {
    let after: String = text.typed.get(end..)?.iter().take(24).collect();
    let after = after.trim_start();
    let unit = units::begins(after, language).or_else(|| counters::begins(after, language))?;
    Some(&unit.key)
}

/// What denies in a sentence, each once: „ne … pas“ is one, and so are words side by side. What is a part of a limit ("no more
/// than") denies nothing else.
fn groups(denials: &[Range<usize>], limits: &[bool], text: &[char], language: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for one in denials.iter().filter(|one| !limits[one.start]) {
        let begins = |range: &Range<usize>| {
            text[range.start] == 'n' && matches!(text.get(range.start + 1), Some('e' | '’' | '\''))
        };
        match found.last_mut() {
            Some(last)
                if one.start <= last.end
                    || one.start - last.end < 3 && text[last.end..one.start].iter().all(|c| c.is_whitespace()) =>
            {
                last.end = last.end.max(one.end);
            }
            Some(last) if language == "fr" && begins(last) && one.start - last.end < 40 => *last = one.clone(),
            _ => found.push(one.clone()),
        }
    }
    found
}

/// How a limit is denied in its sentence, and whether what denies makes the other limit of it.
fn how(
    one: &Found<'_>,
    text: &[char],
    sentence: &Range<usize>,
    denials: &[Range<usize>],
    language: &str,
) -> (How, bool) {
    if one.kind < 2 {
        return (How { open: true, around: !denials.is_empty(), ..How::default() }, false);
    }
    let open = How { open: true, ..How::default() };
    let [denial] = denials else { return (open, false) };
    if turns(text, &one.at, denial, sentence.end, language) {
        return (How { beside: true, ..How::default() }, true);
    }
    // 以内: nothing within 6 hours is nothing for more than 6 hours.
    if one.word == "以内" || !clauses::is_single(text, &one.at, denial, sentence, language) {
        return (open, false);
    }
    let governed = language == "en" && clauses::is_governed(text, &one.at, denial);
    let behind = || language == "en" && clauses::is_denied_behind(text, &one.at, denial);
    let condition = || clauses::is_condition(text, &one.at, sentence, language);
    // Not less than 2 hours after it is not for more than 2 hours after it.
    let begins = || !text[sentence.start..one.at.start].iter().any(|c| c.is_alphabetic());
    let counts_time = || one.kind == 3 && bans::counts_time(&text[one.at.end..]);
    let spans = || (governed || begins()) && counts_time();
    match language != "en" || (governed || condition() || behind()) && !spans() {
        true => (How { away: true, governed, ..How::default() }, false),
        false => (open, false),
    }
}

/// English words that may only say where or how long: over the next 3 days, given over 30 minutes, above your head.
const PREPOSITIONS: [&str; 4] = ["over", "above", "below", "under"];
pub(super) const TIMES: [&str; 5] = ["minute", "hour", "day", "week", "month"];

/// Whether one of them sets a limit: its number is the next word, and it is not how long something is given.
fn is_limit(text: &[char], at: usize, end: usize) -> bool {
    let before: String = text[at.saturating_sub(24)..at].iter().collect();
    let after: String = text[end..].iter().take(48).collect();
    let mut rest = after.trim_start();
    for word in ["the age of ", "age ", "about ", "a temperature of "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let counted = rest.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    let lasts = || {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        TIMES.iter().any(|time| counted.starts_with(time)) && !matches!(last, "for" | "last" | "lasts" | "lasting")
    };
    rest.starts_with(|c| digit(c).is_some() || c == OBJECT) && !(word_is_over(text, at) && lasts())
}

fn word_is_over(text: &[char], at: usize) -> bool {
    text[at..].starts_with(&['o', 'v', 'e', 'r'])
}

/// A limit of the source's that the translation sets to the other side, or a ban that it has lost.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let theirs = variants(&compared.original.lines, compared.source, &compared.original.ftl.file.text);
    let mut wanted = Limits::new();
    for (number, limit) in theirs.iter().filter_map(|text| limits(text, compared.from)).flatten() {
        wanted.entry(number).and_modify(|known| *known = known.or(limit)).or_insert(limit);
    }
    if wanted.is_empty() {
        return;
    }
    let ours = variants(&compared.text.lines, compared.own, &report.ftl.file.text);
    let found: Vec<Limits> = ours.iter().filter_map(|text| limits(text, compared.language())).collect();
    // A number's own limit comes before that of it with its unit, which sorts behind it.
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (key, theirs) in &wanted {
        let (number, is_of_unit) = key.split_once(OF).map_or((key.as_str(), false), |(number, _)| (number, true));
        if told.contains(number) {
            continue;
        }
        let mut own = found.iter().filter_map(|limits| limits.get(key));
        let shown = || match number.starts_with('$') {
            true => format!("`{number}`"),
            false => compared.localised(number),
        };
        if !is_of_unit && own.clone().any(|own| theirs.is_lost(own)) {
            told.insert(number);
            report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.place.clone(), || {
                let message = format!("the source forbids more than {}, and here no word forbids it", shown());
                (message, format!("put the source's `not` in; {PASS}"))
            });
            continue;
        }
        let Some((wanted, found)) = own.find_map(|own| theirs.changed(own)) else { continue };
        told.insert(number);
        report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.place.clone(), || {
            let message = format!("the source says {wanted} {}, and this {found} that", shown());
            (message, format!("set the limit to the source's side; {PASS}"))
        });
    }
}
