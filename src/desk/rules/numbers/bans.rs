//! What English forbids more of: "do not take more than", and not "the pain should not last more than".

use super::limits::TIMES;
use crate::desk::rules::lines::is_word;

/// What forbids in English.
#[rustfmt::skip]
const BANS: [&str; 10] = [
    "do not ", "don’t ", "never ", "must not ", "mustn’t ", "should not ", "shouldn’t ", "cannot ", "can not ",
    "can’t ",
];
/// What stands between a ban and a limit that it does not ban: "do not drive if you took more than …", "do not forget to wait
/// for more than …", "you do not need to take more than …".
#[rustfmt::skip]
const OTHERWISE: [&str; 23] = [
    "if", "unless", "until", "when", "while", "because", "before", "after", "without", "but", "that", "who",
    "which", "forget", "hesitate", "afraid", "worry", "fail", "need", "have", "expect", "surprised", "alarmed",
];
/// So far before a limit a ban may stand, in characters.
const BAN: usize = 120;
/// What makes an exception or another clause, wherever it stands in the sentence: "for more than 3 days without asking your
/// doctor" may be "more than 3 days only after asking".
#[rustfmt::skip]
const EXCEPTIONS: [&str; 21] = [
    "if", "unless", "until", "till", "when", "while", "because", "before", "without", "except", "who", "which", "that",
    "as", "since", "where", "ago", "but", "only", "whether", "so",
];
/// What is done with a dose, and what nobody says the other way round: "do not lie down for more than an hour" may be "stay
/// upright for more than an hour".
#[rustfmt::skip]
const DOSED: [&str; 12] = [
    "take", "taking", "taken", "use", "using", "used", "give", "giving", "given", "apply", "applying", "applied",
];
/// What is done with one at once. Nobody is forbidden a pain that lasts more than two days.
#[rustfmt::skip]
const DOSING: [&str; 19] = [
    "swallow", "swallowed", "inject", "injecting", "injected", "drink", "drinking", "eat", "chew", "inhale",
    "inhaled", "administer", "administered", "put", "exceed", "exceeded", "store", "stored", "heat",
];

/// Whether the words of a sentence before a limit forbid what is above that; `after` is what follows.
pub(super) fn is_banned(before: &[char], after: &[char]) -> bool {
    let before = &before[before.len().saturating_sub(BAN)..];
    let before: String = before.iter().map(|c| if *c == '\'' { '’' } else { *c }).collect();
    let bans = BANS.iter().flat_map(|ban| before.match_indices(ban));
    let mut whole = bans.filter(|(at, _)| !before[..*at].ends_with(is_word));
    let (Some((at, ban)), None) = (whole.next(), whole.next()) else { return false };
    let between = &before[at + ban.len()..];
    let words: Vec<&str> = between.split_whitespace().collect();
    let lasts = words.last() == Some(&"for");
    let is_dosing = |word: &&str| DOSED.contains(word) || !lasts && DOSING.contains(word);
    if between.contains([',', ';', ':', '(', '–', '—'])
        || words.iter().any(|word| OTHERWISE.contains(word) || EXCEPTIONS.contains(word))
    {
        return false;
    }
    let rest: String = after.iter().collect();
    let around = before[..at].split(|c| !is_word(c)).chain(rest.split(|c| !is_word(c)));
    if around.into_iter().any(|word| EXCEPTIONS.contains(&word)) {
        return false;
    }
    // "It should not take more than 20 minutes" hopes so.
    let hopes = (ban.starts_with("should") || ban.starts_with("can")) && !before[..at].ends_with("you ");
    let takes_long = hopes && matches!(words[..], ["take"] | ["take", "you"]) && counts_time(after);
    words.iter().any(is_dosing) && !takes_long
}

/// Whether the number that follows counts minutes or days.
fn counts_time(after: &[char]) -> bool {
    let after: String = after.iter().take(48).collect();
    let counted = after.trim_start().trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    TIMES.iter().any(|time| counted.starts_with(time))
}
