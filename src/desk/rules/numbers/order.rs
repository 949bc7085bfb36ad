//! Numbers that have changed places: 2 tablets 3 times a day is not 3 tablets 2 times a day, and no range runs backwards.

use super::amounts::Token;
use super::counters;
use super::measures::{following, unit_of};
use super::units::Unit;
use super::{Compared, Numbers};
use crate::desk::rules::lines::{Line, Mark};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;

/// What joins the ends of a range in the source: a dash, or a word.
const DASHES: &[&str] = &["-", "–", "—", "−", "‑", "~", "〜", "～", "―"];
const WORDS: &[(&str, &[&str])] = &[
    ("en", &["to", "through"]),
    ("de", &["bis"]),
    ("fr", &["à"]),
    ("es", &["a"]),
    ("pt", &["a"]),
    ("it", &["a"]),
    ("ru", &["до"]),
    ("vi", &["đến"]),
    ("ja", &["から"]),
    ("zh", &["至", "到"]),
];
/// What joins them in a translation is no longer.
const JOINT: usize = 14;

pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    ranges(compared, report);
    swapped(compared, report);
}

/// What stands between two numbers of a line.
fn between(line: &Line, first: &Token, second: &Token) -> Option<String> {
    let marks = line.marks.get(first.marks.end..second.marks.start)?;
    marks.iter().map(Mark::typed).collect()
}

/// How often an amount stands in a text, words and dates apart.
fn times(numbers: &Numbers, value: &str) -> usize {
    numbers.counts.get(value).copied().unwrap_or(0)
}

/// A range of the source whose larger end comes first: no language says it so.
fn ranges(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (source, own) = (compared.source, compared.own);
    let words = WORDS.iter().find(|(known, _)| *known == compared.from).map_or(&[][..], |(_, words)| *words);
    for (line, tokens) in source.tokens.iter().enumerate() {
        for pair in tokens.windows(2) {
            let [from, to] = pair else { continue };
            let (Some(least), Some(most)) = (from.amount(), to.amount()) else { continue };
            let joint = between(&compared.original.lines[line], from, to).unwrap_or_default();
            let joint = joint.trim();
            let rising = least < most && (DASHES.contains(&joint) || words.contains(&joint));
            let once = |value: &str| times(source, value) == 1 && times(own, value) == 1;
            let (low, high) = (&from.values[0], &to.values[0]);
            if !rising || from.date || to.date || !once(low) || !once(high) {
                continue;
            }
            for (at, tokens) in own.tokens.iter().enumerate() {
                let backwards = |pair: &&[Token]| {
                    pair[0].values.as_slice() == [high.as_str()]
                        && pair[1].values.as_slice() == [low.as_str()]
                        && between(&compared.text.lines[at], &pair[0], &pair[1]).is_some_and(|joint| {
                            joint.chars().count() <= JOINT
                                && !joint.contains([',', ';', '.', '(', '،', '、', '，', '。', '；', '（', '/'])
                        })
                };
                let Some(pair) = tokens.windows(2).find(backwards) else { continue };
                let place = compared.text.lines[at].span(pair[0].marks.start..pair[1].marks.end);
                report.add(codes::MISSING_NUMBER, compared.text.id, place, || {
                    let (low, high) = (compared.localised(low), compared.localised(high));
                    let message = format!("the range from {low} to {high} runs backwards here");
                    (message, format!("type {low} before {high}, in right-to-left text too; {PASS}"))
                });
            }
        }
    }
}

/// What a number counts or measures, if it is known.
fn noun(line: &Line, token: &Token, language: &str) -> Option<(&'static Unit, bool)> {
    let counter = || counters::begins(&following(line, token), language).map(|counter| (counter, true));
    unit_of(line, token, language).map(|unit| (unit, false)).or_else(counter)
}

/// Amounts and what each counts, of those with a known noun.
fn nouns<'n>(
    numbers: &'n Numbers,
    lines: &[Line],
    language: &str,
) -> Vec<(&'n str, &'static Unit, bool, usize, &'n Token)> {
    let known = numbers.placed().filter(|(_, token)| token.values.len() == 1 && !token.date && token.clock.is_none());
    let with = known.filter_map(|(line, token)| {
        let (unit, counts) = noun(&lines[line], token, language)?;
        Some((token.values[0].as_str(), unit, counts, line, token))
    });
    with.collect()
}

/// Two numbers of which each stands at the other one's noun. A language may put them in any order: the nouns decide.
fn swapped(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let theirs = nouns(compared.source, &compared.original.lines, compared.from);
    if theirs.len() < 2 {
        return;
    }
    let ours = nouns(compared.own, &compared.text.lines, compared.language());
    let has = |nouns: &[(&str, &'static Unit, bool, usize, &Token)], value: &str, unit: &Unit| {
        nouns.iter().any(|(known, other, ..)| *known == value && std::ptr::eq(*other, unit))
    };
    for (index, (a, x, counts, ..)) in theirs.iter().enumerate() {
        for (b, y, counts_too, ..) in &theirs[index + 1..] {
            // Two units that are not the source's have been told.
            let told = !counts && !counts_too;
            let right = a == b || std::ptr::eq(*x, *y) || told || has(&theirs, a, y) || has(&theirs, b, x);
            if right || !has(&ours, a, y) || !has(&ours, b, x) || has(&ours, a, x) || has(&ours, b, y) {
                continue;
            }
            let Some((.., line, token)) = ours.iter().find(|(known, ..)| known == b) else { continue };
            report.add(codes::MISSING_NUMBER, compared.text.id, compared.place(*line, token), || {
                let (language, a, b) = (compared.language(), compared.localised(a), compared.localised(b));
                let name = |unit: &Unit| unit.suggestion(language);
                let message =
                    format!("{a} and {b} have changed places: the source has {a} ({}) and {b} ({})", name(x), name(y));
                (message, format!("put each number at its noun; {PASS}"))
            });
        }
    }
}
