//! Numbers that have changed places: 2 tablets 3 times a day is not 3 tablets 2 times a day, and no range runs backwards.

use super::amounts::Token;
use super::counters;
use super::measures::{following, unit_of};
use super::units::{self, Unit};
use super::{Compared, Numbers};
use crate::desk::rules::lines::{Line, Mark, is_word};
use crate::desk::rules::scripts::is_solid;
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;

/// What joins the ends of a range: a dash, or a word of the language.
const DASHES: &[&str] = &["-", "–", "—", "−", "‑", "~", "〜", "～", "―"];
const WORDS: &[(&str, &[&str])] = &[
    ("en", &["to", "through", "until", "till"]),
    ("de", &["bis", "bis zum"]),
    ("fr", &["à", "au"]),
    ("es", &["a", "al"]),
    ("pt", &["a", "até", "ao"]),
    ("it", &["a", "al"]),
    ("ru", &["до", "по"]),
    ("vi", &["đến", "tới", "đến ngày"]),
    ("bn", &["থেকে"]),
    ("hi", &["से"]),
    ("ur", &["سے", "تا"]),
    ("ar", &["إلى", "الى", "حتى"]),
    ("ta", &["முதல்"]),
    ("te", &["నుండి", "నుంచి"]),
    ("th", &["ถึง"]),
    ("ja", &["から"]),
    ("zh", &["至", "到"]),
];
/// In other languages, so short a word.
const WORD: usize = 8;

/// Whether a text between two numbers makes a range of them, the first one's unit aside.
pub(in crate::desk::rules) fn joins(text: &str, language: &str) -> bool {
    let text = text.trim();
    let known = WORDS.iter().find(|(known, _)| *known == language).map(|(_, words)| *words);
    let ends =
        |word: &str| text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(is_word) || word.starts_with(is_solid));
    DASHES.iter().any(|dash| text.ends_with(dash))
        || known.is_some_and(|words| words.iter().any(|word| ends(word)))
        || known.is_none() && !text.is_empty() && text.chars().count() <= WORD
}

/// What joins them, with the unit of the first one, is no longer.
const JOINT: usize = 20;

pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    ranges(compared, report);
    swapped(compared, report);
    times(compared, report);
}

/// What stands between two numbers of a line, if it is short and of one clause.
fn between(line: &Line, first: &Token, second: &Token) -> Option<String> {
    const CLAUSE: [char; 14] = [',', ';', '.', '(', ')', '،', '؛', '、', '，', '。', '；', '（', '।', '۔'];
    let marks = line.marks.get(first.marks.end..second.marks.start).filter(|marks| marks.len() <= JOINT)?;
    let text: String = marks.iter().map(Mark::typed).collect::<Option<_>>()?;
    // 8:30 a.m. to 5 p.m.
    let plain = text.replace("a.m.", "am").replace("p.m.", "pm");
    // The point of an ordinal before what joins it: 5.–9. Juni.
    let ordinal = plain.strip_prefix('.').filter(|rest| is_joint(rest.trim_start())).map(str::to_owned);
    let plain = ordinal.unwrap_or(plain);
    (!plain.contains(CLAUSE)).then_some(plain)
}

/// Whether a text begins with what joins the ends of a range in dates.
fn is_joint(text: &str) -> bool {
    DASHES.iter().chain(&["bis "]).any(|joint| text.starts_with(joint))
}

/// Neighbours of which the first is one number and the second another.
fn neighbours<'n>(
    numbers: &'n Numbers,
    lines: &'n [Line],
    first: &'n Token,
    second: &'n Token,
) -> impl Iterator<Item = (usize, &'n Token, &'n Token)> {
    let pairs = numbers.tokens.iter().enumerate();
    let pairs = pairs.flat_map(|(line, tokens)| tokens.windows(2).map(move |pair| (line, &pair[0], &pair[1])));
    pairs.filter(move |(line, a, b)| is_same(first, a) && is_same(second, b) && between(&lines[*line], a, b).is_some())
}

/// Whether two numbers are the same amount or the same time.
fn is_same(a: &Token, b: &Token) -> bool {
    match (a.clock, b.clock) {
        (Some(a), Some(b)) => a.minute == b.minute && a.hour % 12 == b.hour % 12,
        // 17 Uhr is 5:00 pm.
        _ => a.values == b.values || a.values.len() == 1 && a.hour.is_some() && a.hour.as_ref() == b.values.first(),
    }
}

/// A range of the source whose larger end comes first: no language says it so.
fn ranges(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (source, own) = (compared.source, compared.own);
    for (line, tokens) in source.tokens.iter().enumerate() {
        for pair in tokens.windows(2) {
            let (from, to) = (&pair[0], &pair[1]);
            let rising = match (from.amount(), to.amount()) {
                (Some(from), Some(to)) => from < to,
                // Night falls between the ends of some times.
                _ => from.clock.is_some() || to.clock.is_some(),
            };
            let joint = between(&compared.original.lines[line], from, to);
            // 140/90, whichever is larger.
            let ratio = joint.as_deref() == Some("/");
            if !rising && !ratio
                || from.date
                || to.date
                || is_same(from, to)
                || !joint.is_some_and(|joint| ratio || joins(&joint, compared.from))
            {
                continue;
            }
            let (theirs, ours) = (&compared.original.lines, &compared.text.lines);
            let right = neighbours(own, ours, from, to).next().is_some()
                || neighbours(source, theirs, to, from).next().is_some();
            let backwards = |(at, high, low): &(usize, &Token, &Token)| {
                between(&ours[*at], high, low).is_some_and(|joint| match ratio {
                    true => joint == "/",
                    false => joint != "/" && joins(&joint, compared.language()),
                })
            };
            lost(compared, (from, to), report);
            let Some((at, high, low)) = neighbours(own, ours, to, from).find(backwards).filter(|_| !right) else {
                continue;
            };
            let place = compared.text.lines[at].span(high.marks.start..low.marks.end);
            report.add(codes::MISSING_NUMBER, compared.text.id, place, || {
                let (low, high) = (compared.shown(from), compared.shown(to));
                let message = match ratio {
                    true => format!("the source has {low}/{high}, and here they have changed places"),
                    false => format!("the range from {low} to {high} runs backwards here"),
                };
                (message, format!("type {low} before {high}, in right-to-left text too; {PASS}"))
            });
        }
    }
}

/// The ends of a range with nothing between them but a space: 250–500 that became 250 500.
fn lost(compared: &Compared<'_, '_>, (from, to): (&Token, &Token), report: &mut Report<'_>) {
    let (theirs, ours) = (&compared.original.lines, &compared.text.lines);
    let bare = |line: &Line, a: &Token, b: &Token| between(line, a, b).is_some_and(|joint| joint.trim().is_empty());
    // Where they stand joined as well, or the source has them side by side, nothing is lost.
    let joined = neighbours(compared.own, ours, from, to).any(|(at, a, b)| !bare(&ours[at], a, b));
    if joined || neighbours(compared.source, theirs, from, to).any(|(at, a, b)| bare(&theirs[at], a, b)) {
        return;
    }
    let mut found = neighbours(compared.own, ours, from, to);
    // The lowered digit of O₂ is no end of a range.
    if let Some((at, a, b)) = found.find(|(at, a, b)| !a.word && !b.word && bare(&ours[*at], a, b)) {
        let place = ours[at].span(a.marks.start..b.marks.end);
        report.add(codes::MISSING_NUMBER, compared.text.id, place, || {
            let (low, high) = (compared.shown(from), compared.shown(to));
            let message = format!("what stands between {low} and {high} in the source is missing");
            (message, format!("type the dash or the word that joins them; {PASS}"))
        });
    }
}

/// Hours whose minutes have gone to another hour.
fn times(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let hours = |token: &Token| token.values.first().cloned().into_iter().chain(token.hour.clone()).collect::<Vec<_>>();
    for (_, token) in compared.source.placed() {
        let Some(minutes) = token.values.get(1).filter(|_| token.clock.is_some()) else { continue };
        let wanted = hours(token);
        let is_hour = |other: &Token| hours(other).iter().any(|hour| wanted.contains(hour));
        let found = compared.own.tokens.iter().any(|tokens| {
            let alone = tokens.iter().any(|own| own.values.get(1) == Some(minutes) && is_hour(own));
            // 17 Uhr 30
            alone || tokens.windows(2).any(|pair| is_hour(&pair[0]) && pair[1].values.first() == Some(minutes))
        });
        // What is missing altogether has been told.
        let there = |value: &String| compared.own.counts.contains_key(value);
        let Some((at, own)) = compared.own.placed().find(|(_, own)| own.values.contains(minutes)) else { continue };
        if found || !wanted.iter().any(there) {
            continue;
        }
        report.add(codes::MISSING_NUMBER, compared.text.id, compared.place(at, own), || {
            let time = compared.shown(token);
            (
                format!("the source has {time}, and here these minutes stand at another hour"),
                format!("type {time}; {PASS}"),
            )
        });
    }
}

/// What a number counts or measures, if it is known.
fn noun(line: &Line, token: &Token, language: &str) -> Option<(&'static Unit, bool)> {
    let counter = || counters::begins(&following(line, token), language).map(|counter| (counter, true));
    unit_of(line, token, language).map(|unit| (unit, false)).or_else(counter)
}

/// The numbers with a known noun, each with its place.
fn nouns<'n>(numbers: &'n Numbers, lines: &[Line], language: &str) -> Vec<(Noun<'n>, usize, &'n Token)> {
    let known = numbers.placed().filter(|(_, token)| token.values.len() == 1 && !token.date && token.clock.is_none());
    let with = known.filter_map(|(line, token)| {
        let (unit, counts) = noun(&lines[line], token, language)?;
        Some(((token.values[0].as_str(), unit, counts), line, token))
    });
    with.collect()
}

/// An amount, what it counts or measures, and whether it counts.
type Noun<'n> = (&'n str, &'static Unit, bool);

/// Two numbers of which each stands at the other one's noun. A language may put them in any order: the nouns decide.
fn swapped(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let theirs = nouns(compared.source, &compared.original.lines, compared.from);
    if theirs.len() < 2 {
        return;
    }
    let ours = nouns(compared.own, &compared.text.lines, compared.language());
    let has = |nouns: &[(Noun<'_>, usize, &Token)], value: &str, unit: &Unit| {
        nouns.iter().any(|((known, other, _), ..)| *known == value && std::ptr::eq(*other, unit))
    };
    let mut told: Vec<[&str; 2]> = Vec::new();
    let word = |line: usize, token: &Token| {
        let behind = following(&compared.original.lines[line], token);
        units::word(&behind, compared.from).to_owned()
    };
    for ((a, x, a_counts), a_line, a_token) in &theirs {
        for ((b, y, b_counts), b_line, b_token) in &theirs {
            // Units that are not the source's have been told; of a pair that is told, once is enough.
            let known = !a_counts && !b_counts || told.contains(&[*b, *a]) || told.contains(&[*a, *b]);
            let right = a == b || std::ptr::eq(*x, *y) || known || has(&theirs, a, y) || has(&theirs, b, x);
            if right || !has(&ours, b, x) || has(&ours, a, x) || has(&ours, b, y) {
                continue;
            }
            // Where the other noun cannot be seen, what is counted has become what is measured.
            let hidden = *b_counts && !a_counts && compared.own.counts.contains_key(*a);
            if !has(&ours, a, y) && !hidden {
                continue;
            }
            let Some((_, line, token)) = ours.iter().find(|((known, ..), ..)| known == b) else { continue };
            told.push([*a, *b]);
            report.add(codes::MISSING_NUMBER, compared.text.id, compared.place(*line, token), || {
                let (a, b) = (compared.localised(a), compared.localised(b));
                let (x, y) = (word(*a_line, a_token), word(*b_line, b_token));
                let message = format!("{a} and {b} have changed places: the source has {a} ({x}) and {b} ({y})");
                (message, format!("put each number at its noun; {PASS}"))
            });
        }
    }
}
