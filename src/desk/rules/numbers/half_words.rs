//! Words that say a half, in whatever way: as an amount, as what is left of a whole, or as half more than a number.

use crate::desk::rules::lines::{Line, Mark, is_combining, is_word};
use crate::desk::rules::rates::words::{fold, is_word_of};
use crate::desk::rules::scripts::is_solid;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// The words of each language; `*` stands for any letters, `+` for any that begin with no vowel sign, and what has `!` before
/// it is none. Whole words, wherever others begin as they do: поликлиника is no half
/// of anything, nor are आधार, అరటి, அரைத்து, আধুনিক and półpasiec.
#[rustfmt::skip]
const WORDS: &[(&str, &str)] = &[
    ("en", "half halve halves halved halving"),
    ("de", "halb* anderthalb* *einhalb* *hälft*"), ("nl", "half halve* helft* *enhalf *enhalve anderhalf anderhalve"),
    ("sv", "halv*"), ("da", "halv*"), ("nb", "halv*"),
    ("fr", "demi demie demis demies moitié* mi"), ("es", "medio medios media medias mitad mitades"),
    ("pt", "meio meios meia meias metade metades"), ("it", "mezz* metà"), ("ro", "jumătate jumătăți jumătatea"),
    ("pl", "pół połow* półtor* półgodzin* półroc* półtablet*"), ("cs", "půl půlk* polovi* půlhodin* půlroč* půlroku *apůl"),
    ("sk", "pol polovi* polhodin* polroč* polroka *apol"),
    ("ru", "пол половин* полтор* полутор* полутаблет* полтаблет* получас* полчас* полгод* полугод* полдн* полстакан* поллитр* полложк* \
         полкапсул* полминут* полмесяц* полсут* полпорци* полдоз* полампул* полведр* пополам вдвое наполовину"),
    ("uk", "пів половин* півтор* півгодин* півтаблет* піврок* півроч* півсклянк*"), ("bg", "половин*"),
    ("sr", "пола по половин* pola po polovin*"), ("hr", "pola polovin*"), ("el", "*μισ*"),
    ("fi", "puoli* puolet puolen puolta puolik*"), ("hu", "fél fele felét feles félóra* félév* másfél*"), ("tr", "yarım* yarı yarıs* buçuk*"),
    ("vi", "nửa rưỡi rưởi"), ("id", "setengah separuh"),
    ("bn", "আধ আধা আধা-আধি আধাআধি আধ+ অর্ধেক* অর্ধ* দেড়* আড়াই* সাড়ে"), ("hi", "आधा आधे आधी अर्ध* डेढ़ डेढ ढाई अढ़ाई साढ़े साढे"),
    ("mr", "अर्ध* दीड अडीच साडे"), ("ur", "آدھا آدھے آدھی نصف ڈیڑھ ڈھائی اڑھائی ساڑھے"), ("fa", "نیم نصف نیمه نیمی"),
    ("ar", "*نصف*"), ("he", "*חצי *חציה מחצית* *מחצה"),
    ("ta", "!அரைத்த* !அரைக்க !அரைக்கு* !அரைக்கி* !அரைப்பு* !அரைப்ப !அரைவை* அரை அரைத் அரைக் அரைப் அரைச் அரை+ பாதி* *ன்றரை* *ண்டரை* *ாலரை* *ான்கரை* *ந்தரை* ஆறரை* ஏழரை* எட்டரை* ஒன்பதரை* பத்தரை*"),
    ("te", "!అరటి* !అరచే* !అరవై* !అరబ* !అరక !అరణ్య* అర అర+ అర్ధ* సగం* సగమ* సగాన్ని సగానికి *న్నర*"),
    ("th", "*ครึ่ง*"), ("ja", "*半*"), ("zh", "*半*"), ("ko", "반 반알* 반정 반개* 절반*"),
];

/// Pairs of words with one of those that say something else: by means of, in the midst of, compression stockings.
const NONE: &[(&str, &[&str])] = &[
    (
        "es",
        &[
            "por medio",
            "en medio",
            "medio ambiente",
            "medios de",
            "medias de",
            "medias elásticas",
            "medias compresivas",
        ],
    ),
    ("pt", &["por meio", "em meio", "no meio", "meio ambiente", "meios de", "meias de", "meias elásticas"]),
];

/// The words of each language, without the signs that may be left out.
fn words(language: &str) -> Option<&'static Vec<String>> {
    static FOLDED: OnceLock<HashMap<&str, Vec<String>>> = OnceLock::new();
    let folded = |(language, words): &(&'static str, &str)| (*language, words.split_whitespace().map(fold).collect());
    FOLDED.get_or_init(|| WORDS.iter().map(folded).collect()).get(language)
}

/// Where the words are that say a half; nothing if the language's are not known.
pub(super) fn find(line: &Line, language: &str) -> Vec<Range<usize>> {
    let Some(words) = words(language) else { return Vec::new() };
    let none = NONE.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, pairs)| pairs);
    let found = line.words();
    let typed = |word: &Range<usize>| fold(&line.marks[word.clone()].iter().map(|mark| mark.c).collect::<String>());
    let is_none = |pair: &[Range<usize>]| none.contains(&format!("{} {}", typed(&pair[0]), typed(&pair[1])).as_str());
    let other = |at: usize| {
        !none.is_empty() && (at.saturating_sub(1)..=at).any(|first| found.get(first..first + 2).is_some_and(is_none))
    };
    let says = |at: usize| says_half(&typed(&found[at]), words) && !other(at);
    (0..found.len()).filter(|at| says(*at)).map(|at| found[at].clone()).collect()
}

/// Whether a word is the first of its language's patterns that it fits, and that is none of the other words.
fn says_half(typed: &str, words: &[String]) -> bool {
    let fits = |pattern: &str| match pattern.strip_suffix('+') {
        Some(stem) => typed.strip_prefix(stem).is_some_and(|rest| rest.starts_with(|c| !is_combining(c))),
        None => is_word_of(typed, pattern),
    };
    let first = words.iter().find(|word| fits(word.trim_start_matches('!')));
    first.is_some_and(|word| !word.starts_with('!'))
}

/// What is written together with what it halves: полтаблетки, 半片.
const JOINED: &[(&str, &[&str])] = &[
    ("de", &["halb"]),
    ("ru", &["полу", "пол"]),
    ("bn", &["আধ"]),
    ("ta", &["அரை"]),
    ("te", &["అర"]),
    ("th", &["ครึ่ง"]),
    ("ja", &["半"]),
    ("zh", &["半"]),
];
/// What joins a half to what stands before it: dos comprimidos y medio.
const AND: [&str; 7] = ["y", "et", "e", "und", "с", "а", "and"];
/// No name of something counted is longer, in characters.
const LONGEST: usize = 12;

/// Where what a half is a half of may stand.
#[derive(Debug)]
pub(super) enum Place {
    /// It begins here, behind the half's word.
    Behind(usize),
    /// It begins here, in the half's word or in the word before it.
    Beside(usize),
    /// It is all of this, which the half is written together with.
    Whole(Range<usize>),
}

/// Where in a line what a word for a half is a half of may stand.
pub(super) fn of_what(line: &Line, half: &Range<usize>, language: &str) -> Vec<Place> {
    let text = |range: Range<usize>| line.marks[range].iter().map(|mark| mark.c).collect::<String>();
    let mut places = vec![Place::Behind(half.end)];
    let stems = JOINED.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, stems)| stems);
    let joined = half.clone().find_map(|at| {
        let rest = text(at..half.end).to_lowercase();
        Some((at, at + stems.iter().find(|stem| rest.starts_with(*stem))?.chars().count()))
    });
    places.extend(joined.map(|(_, end)| Place::Beside(end)));
    if let Some((begins, _)) = joined.filter(|(at, _)| is_solid(line.marks[*at].c)) {
        places.extend((begins.saturating_sub(LONGEST).max(half.start)..begins).map(|at| Place::Whole(at..begins)));
        return places;
    }
    // No more than an "and" between them.
    let words = line.words();
    let mut before = words.iter().rev().filter(|word| word.end <= half.start);
    let mut last = before.next();
    if last.is_some_and(|word| AND.contains(&text(word.clone()).to_lowercase().as_str())) {
        last = before.next();
    }
    let beside = |word: &&Range<usize>| text(word.end..half.start).chars().all(|c| c.is_whitespace() || is_word(c));
    places.extend(last.filter(beside).map(|word| Place::Beside(word.start)));
    places
}

/// How many words of a text say a half.
pub(super) fn count(lines: &[Line], language: &str) -> usize {
    lines.iter().map(|line| find(line, language).len()).sum()
}

/// So far behind a number stands the half that belongs to it: 1 comprimé et demi.
const REACH: usize = 24;

/// Whether one of the words for a half stands behind a number that ends at `end`, with nothing but words between them.
pub(super) fn follows(line: &Line, end: usize, halves: &[Range<usize>]) -> bool {
    let goes_on = |mark: &&Mark| {
        let typed = mark.typed().filter(|_| !mark.is_number());
        mark.is_space() || typed.is_some_and(|c| is_word(c) || c == '-')
    };
    let reach = end + line.marks.get(end..).unwrap_or_default().iter().take(REACH).take_while(goes_on).count();
    halves.iter().any(|half| (end..reach).contains(&half.start))
}
