//! Limits in words: at least six hours are not at most six hours, and above 38.5 °C is not below it.
//!
//! What is told is only a number that the source limits to one side alone, and the translation to the other side alone, and
//! one of which the source forbids more ("do not take more than") where the translation denies nothing in the number's own
//! sentence. Words that no table has, and what else a sentence denies ("not more than" is at most), are left alone; so is a
//! word with no number near it: who is over 65 years may well be given a lower dose. Each variant is read with what stands
//! around it.

mod sentences;
mod variants;
mod words;

use super::Compared;
use super::bans::is_banned;
use crate::desk::rules::lines::{OBJECT, digit};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use sentences::sentences;
use std::collections::BTreeMap;
use std::ops::Range;
use variants::{Variant, variants};
use words::{UNTIL, WORDS, denies, stands, without_harmless};

/// To which sides a number is limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sides {
    least: bool,
    most: bool,
}

impl Sides {
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
}

impl Limit {
    /// What two variants of a text say together. Each says the same again, so nothing is counted twice.
    fn or(self, other: Limit) -> Limit {
        Limit {
            sides: Sides { least: self.sides.least || other.sides.least, most: self.sides.most || other.sides.most },
            banned: self.banned.max(other.banned),
            capped: self.capped.max(other.capped),
            free: self.free.max(other.free),
        }
    }

    /// Whether a ban of the source's is missing from `own`.
    fn is_lost(&self, own: &Limit) -> bool {
        self.banned > 0 && own.free > self.free && own.capped < self.capped
    }
}

/// What a text says of its numbers: of an amount, or of a fact by its name.
type Limits = BTreeMap<String, Limit>;

/// How far from a number a word for its limit stands, in characters.
const NEAR: usize = 14;

/// Bengali for "at most" before its number, and for "if more" behind one, whose noun is in the genitive: ৩ দিনের বেশি হলে.
const IF_MORE: &str = "বেশি হলে";

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
    /// The numbers that it limits.
    numbers: Vec<String>,
}

/// A word belongs to the number that is nearest to it.
fn limits(text: &Variant, language: &str) -> Option<Limits> {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
    let sentences = sentences(&text.typed, language);
    let lower: Vec<char> = text.typed.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
    let told = without_harmless(&lower, language);
    let denies = |range: &Range<usize>| range.clone().any(|at| words[4].iter().any(|word| denies(&told, at, word)));
    let denied: Vec<bool> = sentences.iter().map(denies).collect();
    // The longest first: minimal, and then neither `at least` in it nor `more`.
    let mut all: Vec<(usize, &str)> =
        words[..4].iter().enumerate().flat_map(|(kind, words)| words.iter().map(move |word| (kind, *word))).collect();
    all.sort_by_key(|(_, word)| std::cmp::Reverse(word.chars().count()));
    let mut taken = vec![false; lower.len()];
    let mut found: Vec<Found<'_>> = Vec::new();
    for (kind, word) in all {
        for at in 0..lower.len() {
            let Some(end) = stands(&lower, at, word).filter(|end| !taken[at..*end].contains(&true)) else { continue };
            taken[at..end].fill(true);
            if language == "en" && PREPOSITIONS.contains(&word) && !is_limit(&lower, at, end) {
                continue;
            }
            let kind = if word == IF_MORE && is_genitive(&lower[..at]) { 2 } else { kind };
            let sentence = sentences.partition_point(|range| range.end <= at).min(denied.len() - 1);
            let numbers = nearest(text, at..end, &sentences[sentence]);
            found.push(Found { kind, word, at: at..end, sentence, numbers });
        }
    }
    // What is asked may be denied in the answer, and an "at most" far from its number may be that of any in its sentence.
    let is_most = |one: &Found<'_>| one.kind == 1 && !UNTIL.contains(&one.word) && one.numbers.is_empty();
    let asks = |sentence: usize| text.typed[sentences[sentence].clone()].iter().any(|c| matches!(c, '?' | '？' | '؟'));
    let mut capped: Vec<bool> = (0..denied.len())
        .map(|sentence| denied[sentence] || denied.get(sentence + 1) == Some(&true) && asks(sentence))
        .collect();
    found.iter().filter(|one| is_most(one)).for_each(|one| capped[one.sentence] = true);
    let mut limits = Limits::new();
    for one in &found {
        let (sentence, denied) = (&sentences[one.sentence], denied[one.sentence]);
        let banned = one.kind == 2
            && language == "en"
            && is_banned(&lower[sentence.start..one.at.start], &lower[one.at.end..sentence.end]);
        for number in &one.numbers {
            let limit = limits.entry(number.clone()).or_default();
            // Nothing to eat up to 6 hours before is nothing for at least 6 hours.
            let until = one.kind == 1 && UNTIL.contains(&one.word);
            limit.sides.least |= one.kind == 0 || one.kind == 2 || denied && (one.kind == 3 || until);
            limit.sides.most |= one.kind == 1 || one.kind == 3 || denied && one.kind == 2;
            let is_more = matches!(one.kind, 0 | 2);
            limit.banned += usize::from(banned);
            limit.capped += usize::from(one.kind == 1 || is_more && capped[one.sentence]);
            limit.free += usize::from(is_more && !capped[one.sentence]);
        }
    }
    Some(limits)
}

/// The amounts of the number that stands next to a word in its sentence, on either side if both are as near.
fn nearest(text: &Variant, word: Range<usize>, sentence: &Range<usize>) -> Vec<String> {
    let distance = |marks: &Range<usize>| match marks.end <= word.start {
        true => Some(word.start - marks.end),
        false => marks.start.checked_sub(word.end),
    };
    // A long text has many numbers, and few of them are near.
    let around = word.start.saturating_sub(NEAR + 1).max(sentence.start)..(word.end + NEAR + 1).min(sentence.end);
    let first = text.numbers.partition_point(|(marks, _)| marks.end <= around.start);
    let near = text.numbers[first..].iter().take_while(|(marks, _)| marks.start < around.end);
    let near: Vec<(usize, &Vec<String>)> = near
        .filter_map(|(marks, values)| Some((distance(marks).filter(|distance| *distance <= NEAR)?, values)))
        .collect();
    let least = near.iter().map(|(distance, _)| *distance).min();
    near.into_iter().filter(|(distance, _)| Some(*distance) == least).flat_map(|(_, values)| values.clone()).collect()
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
    for (number, theirs) in &wanted {
        let mut own = found.iter().filter_map(|limits| limits.get(number));
        let shown = || match number.starts_with('$') {
            true => format!("`{number}`"),
            false => compared.localised(number),
        };
        if own.clone().any(|own| theirs.is_lost(own)) {
            report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.place.clone(), || {
                let message = format!("the source forbids more than {}, and here no word forbids it", shown());
                (message, format!("put the source's `not` in; {PASS}"))
            });
            continue;
        }
        let changed = own.find_map(|own| {
            let (wanted, found) = (theirs.sides.only()?, own.sides.only()?);
            (wanted != found).then_some((wanted, found))
        });
        let Some((wanted, found)) = changed else { continue };
        report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.place.clone(), || {
            let message = format!("the source says {wanted} {}, and this {found} that", shown());
            (message, format!("set the limit to the source's side; {PASS}"))
        });
    }
}
