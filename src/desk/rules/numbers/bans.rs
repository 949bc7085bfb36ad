//! What English forbids more of: "do not take more than", and not "the pain should not last more than".

use super::limits::TIMES;
use crate::desk::rules::lines::is_word;

/// What denies and forbids in English in one word; those with `*` go on with any ending where they only deny.
pub(super) const FORBIDDING: [&str; 8] =
    ["never", "don’t", "mustn’t", "shouldn’t", "cannot", "can’t", "avoid*", "refrain*"];
/// What forbids in several words.
#[rustfmt::skip]
const BANS: [&str; 11] = [
    "do not", "must not", "should not", "can not", "it is dangerous to", "it’s dangerous to", "it is harmful to", "it is unsafe to",
    "it is not safe to", "it’s not safe to", "it is unsafe for you to",
];
/// What forbids behind a limit: more than 4 must not be taken.
#[rustfmt::skip]
const BANS_BEHIND: [&str; 8] = [
    " must not be ", " must never be ", " should not be ", " should never be ", " may not be ", " cannot be ", " are not to be ",
    " can not be ",
];
/// What may stand between commas in a ban.
const STRESS: [&str; 6] = [
    ", under any circumstances,",
    ", under no circumstances,",
    ", on any account,",
    ", in any case,",
    ", ever,",
    ", please,",
];
/// What follows `as`, `since` or `so` behind a comma where it gives the reason of a ban, and no exception: as it may harm you.
#[rustfmt::skip]
const REASONED: [&str; 16] = [
    "it", "this", "that", "they", "these", "the", "there", "too", "more", "higher", "you", "your", "large", "larger", "doing",
    "overdoses",
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

/// So much of what follows a limit is read; of a longer sentence nobody knows what makes an exception.
const REST: usize = 400;

/// Whether the words of a sentence around a limit forbid what is above that: `before` it and `after` it.
pub(super) fn is_banned(before: &[char], after: &[char]) -> bool {
    let before = &before[before.len().saturating_sub(BAN)..];
    if after.len() > REST {
        return false;
    }
    let mut before: String = before.iter().map(|c| if *c == '\'' { '’' } else { *c }).collect();
    for stress in STRESS {
        before = before.replace(stress, "");
    }
    let rest: String = after.iter().collect();
    let rest = &rest[..reason(&rest).unwrap_or(rest.len())];
    let excepted = |text: &str| text.split(|c| !is_word(c)).any(|word| EXCEPTIONS.contains(&word));
    if excepted(rest) {
        return false;
    }
    let bans = FORBIDDING.iter().map(|ban| ban.trim_end_matches('*')).chain(BANS);
    let mut whole: Vec<(usize, &str)> = bans.flat_map(|ban| before.match_indices(ban)).collect();
    // "To avoid harm, do not take": only what is done with a dose is avoided as a ban.
    let is_done = |rest: &str| {
        let next = rest.strip_prefix(" from").unwrap_or(rest).split_whitespace().next().unwrap_or_default();
        DOSED.contains(&next) || DOSING.contains(&next)
    };
    let is_ban = |at: usize, ban: &str| {
        let rest = &before[at + ban.len()..];
        rest.starts_with(' ') && (!matches!(ban, "avoid" | "refrain") || is_done(rest))
    };
    whole.retain(|(at, ban)| !before[..*at].ends_with(is_word) && is_ban(*at, ban));
    let (at, ban) = match whole[..] {
        [] => return !excepted(&before) && is_banned_behind(rest),
        [one] => one,
        _ => return false,
    };
    let between = &before[at + ban.len()..];
    let words: Vec<&str> = between.split_whitespace().collect();
    let lasts = words.last() == Some(&"for");
    let is_dosing = |word: &&str| DOSED.contains(word) || !lasts && DOSING.contains(word);
    if between.contains([',', ';', ':', '(', '–', '—'])
        || words.iter().any(|word| OTHERWISE.contains(word) || EXCEPTIONS.contains(word))
        || excepted(&before[..at])
    {
        return false;
    }
    // "It should not take more than 20 minutes" hopes so.
    let hopes = (ban.starts_with("should") || ban.starts_with("can")) && !before[..at].ends_with("you ");
    let takes_long = hopes && matches!(words[..], ["take"] | ["take", "you"]) && counts_time(after);
    words.iter().any(is_dosing) && !takes_long
}

/// Whether what follows a limit forbids it. Nobody is forbidden a pain.
fn is_banned_behind(after: &str) -> bool {
    let mut bans = BANS_BEHIND.iter().filter_map(|ban| after.split_once(ban));
    bans.any(|(between, done)| {
        let done = done.split(|c| !is_word(c)).next().unwrap_or_default();
        !between.contains([',', ';', ':', '(', '–', '—']) && (DOSED.contains(&done) || DOSING.contains(&done))
    })
}

/// Where the reason begins for which more is forbidden.
fn reason(after: &str) -> Option<usize> {
    let begins = |word: &'static str| after.match_indices(word).map(move |(at, _)| (at, at + word.len()));
    let is_given = |end: usize| {
        let next = after[end..].split(|c| !is_word(c)).next().unwrap_or_default();
        REASONED.contains(&next)
    };
    let joined = [", as ", ", since ", ", so "].into_iter().flat_map(begins).filter(|(_, end)| is_given(*end));
    // "Only because", "just because" forbid one reason alone.
    let because =
        begins(" because ").filter(|(at, _)| !after[..*at].ends_with("only") && !after[..*at].ends_with("just"));
    joined.chain(because).map(|(at, _)| at).min()
}

/// Whether the number that follows counts minutes or days.
pub(super) fn counts_time(after: &[char]) -> bool {
    let after: String = after.iter().take(48).collect();
    let counted = after.trim_start().trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    TIMES.iter().any(|time| counted.starts_with(time))
}
