//! Words that say a half, in whatever way: as an amount, as what is left of a whole, or as half more than a number.

use crate::desk::rules::lines::{Line, Mark, is_word};
use crate::desk::rules::rates::words::{fold, is_word_of};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// The words of each language; `*` stands for any letters. Whole words, wherever others begin as they do: поликлиника is no half
/// of anything, nor are आधार, అరటి, அரைத்து, আধুনিক and półpasiec.
#[rustfmt::skip]
const WORDS: &[(&str, &str)] = &[
    ("en", "half halve halves halved"),
    ("de", "halb* anderthalb* *einhalb* *hälft*"), ("nl", "half halve* helft* *enhalf *enhalve anderhalf anderhalve"),
    ("sv", "halv*"), ("da", "halv*"), ("nb", "halv*"),
    ("fr", "demi demie demis demies moitié* mi"), ("es", "medio medios media medias mitad mitades"),
    ("pt", "meio meios meia meias metade metades"), ("it", "mezz* metà"), ("ro", "jumătate jumătăți jumătatea"),
    ("pl", "pół połow* półtor* półgodzin* półroc* półtablet*"), ("cs", "půl půlk* polovi* půlhodin* půlroč* půlroku *apůl"),
    ("sk", "pol polovi* polhodin* polroč* polroka *apol"),
    ("ru", "пол половин* полтор* полутор* полутаблет* полтаблет* получас* полчас* полгод* полугод* полдн* полстакан* поллитр* полложк* \
         полкапсул* полминут* полмесяц* полсут* полпорци* полдоз* полампул* полведр* пополам"),
    ("uk", "пів половин* півтор* півгодин* півтаблет* піврок* півроч* півсклянк*"), ("bg", "половин*"),
    ("sr", "пола по половин* pola po polovin*"), ("hr", "pola polovin*"), ("el", "*μισ*"),
    ("fi", "puoli* puolet puolen puolta puolik*"), ("hu", "fél fele felét feles félóra* félév* másfél*"), ("tr", "yarım* yarı yarıs* buçuk*"),
    ("vi", "nửa rưỡi rưởi"), ("id", "setengah separuh"),
    ("bn", "আধ আধা আধখানা* আধটা আধটি আধঘণ্টা* আধঘন্টা* অর্ধেক* অর্ধ* দেড়* আড়াই* সাড়ে"), ("hi", "आधा आधे आधी अर्ध* डेढ़ डेढ ढाई अढ़ाई साढ़े साढे"),
    ("mr", "अर्ध* दीड अडीच साडे"), ("ur", "آدھا آدھے آدھی نصف ڈیڑھ ڈھائی اڑھائی ساڑھے"), ("fa", "نیم نصف نیمه نیمی"),
    ("ar", "*نصف*"), ("he", "*חצי *חציה מחצית* *מחצה"),
    ("ta", "அரை அரைமாத்திரை* அரைமணி* பாதி* *ன்றரை* *ண்டரை* *ாலரை* *ான்கரை* *ந்தரை* ஆறரை* ஏழரை* எட்டரை* ஒன்பதரை* பத்தரை*"),
    ("te", "అర అరగంట* అరమాత్ర* అర్ధ* సగం* సగమ* సగాన్ని సగానికి *న్నర*"),
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
    let says = |at: usize| {
        let typed = typed(&found[at]);
        words.iter().any(|word| is_word_of(&typed, word)) && !other(at)
    };
    (0..found.len()).filter(|at| says(*at)).map(|at| found[at].clone()).collect()
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
