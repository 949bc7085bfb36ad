//! Which half of the day a text means by an hour: 8:30 in the evening is 20:30.

use super::amounts::Token;
use super::clocks::{after, before};
use crate::desk::rules::lines::{Line, digit, is_word};
use crate::desk::rules::scripts::is_solid;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Daytime {
    /// Before noon.
    Early,
    /// After noon.
    Late,
    /// Two at night is 2:00, ten at night is 22:00.
    Night,
}

use Daytime::{Early, Late, Night};

/// What says so behind an hour, in any language; a word of more than three letters may go on.
#[rustfmt::skip]
const BEHIND: &[(Daytime, &[&str])] = &[
    (Early, &[
        "a.m", "am", "a. m", "morgens", "vormittags", "du matin", "de la mañana", "de la madrugada", "da manhã", "di mattina",
        "del mattino", "'s ochtends", "'s morgens", "på morgonen", "på förmiddagen", "om morgenen", "om formiddagen", "aamulla",
        "aamupäivällä", "hommikul", "утра", "ранку", "сутринта", "ујутру", "ујутро", "ujutro", "ujutru", "rano", "ráno",
        "dopoledne", "dopoludnia", "zjutraj", "dimineața", "dimineaţa", "το πρωί", "π.μ", "صباح", "ص", "صبح", "בבוקר", "pagi",
        "sáng",
    ]),
    (Late, &[
        "p.m", "pm", "p. m", "nachmittags", "abends", "de l'après-midi", "du soir", "de la tarde", "del mediodía", "da tarde",
        "del pomeriggio", "di sera", "'s middags", "'s avonds", "på eftermiddagen", "på kvällen", "om ettermiddagen", "om kvelden",
        "om eftermiddagen", "om aftenen", "iltapäivällä", "illalla", "õhtul", "дня", "вечера", "вечора", "следобед", "вечерта",
        "поподне", "увече", "poslijepodne", "popodne", "navečer", "uveče", "wieczorem", "po południu", "odpoledne", "popoludní",
        "večer", "zvečer", "după-amiaza", "seara", "το απόγευμα", "το βράδυ", "μ.μ", "مساء", "م", "ظهر", "بعد الظهر", "عصر",
        "بعد از ظهر", "אחר הצהריים", "אחה״צ", "בערב", "sore", "petang", "chiều", "tối",
    ]),
    (Night, &[
        "nachts", "de la noche", "da noite", "di notte", "ночи", "ночі", "през нощта", "w nocy", "v noci", "ليلا", "ليلًا", "شب",
        "בלילה", "malam", "đêm",
    ]),
];
/// And before it, as a whole word.
#[rustfmt::skip]
const BEFORE: &[(Daytime, &[&str])] = &[
    (Early, &[
        "सुबह", "प्रातः", "सकाळी", "बिहान", "صبح", "সকাল", "সকালে", "ভোর", "ભોરે", "સવારે", "ਸਵੇਰੇ", "காலை", "ఉదయం", "ಬೆಳಿಗ್ಗೆ", "രാവിലെ",
        "上午", "早上", "凌晨", "清晨", "午前", "朝", "오전", "아침", "sabah", "reggel", "délelőtt", "morgens", "vormittags",
    ]),
    (Late, &[
        "บ่าย", "下午", "傍晚", "午後", "夕方", "오후", "저녁", "शाम", "दोपहर", "दुपारी", "संध्याकाळी", "सायंकाळी", "दिउँसो", "साँझ", "बेलुका",
        "বিকেল", "বিকেলে", "বিকাল", "বিকালে", "সন্ধ্যা", "সন্ধ্যায়", "সন্ধ্যায়", "দুপুর", "দুপুরে", "شام", "دوپہر", "سہ پہر", "બપોરે", "સાંજે",
        "ਸ਼ਾਮ", "ਦੁਪਹਿਰ", "மாலை", "மதியம்", "பிற்பகல்", "సాయంత్రం", "మధ్యాహ్నం", "ಸಂಜೆ", "ಮಧ್ಯಾಹ್ನ", "വൈകുന്നേരം", "വൈകിട്ട്", "ഉച്ചയ്ക്ക്",
        "nachmittags", "abends", "akşam", "délután", "este",
    ]),
    (Night, &[
        "晚上", "夜里", "夜", "밤", "रात", "रात्री", "राति", "রাত", "রাতে", "رات", "રાત્રે", "ਰਾਤ", "இரவு", "రాత్రి", "ರಾತ್ರಿ", "രാത്രി", "gece",
        "nachts",
    ]),
];
/// Between an hour and its daytime: what hours are called.
const HOURS: &[&str] = &[
    "uhr",
    "uur",
    "h",
    "hs",
    "hrs",
    "hod.",
    "hodin",
    "hodině",
    "godz.",
    "sati",
    "часов",
    "часа",
    "час",
    "ч",
    "годин",
    "години",
    "година",
    "heures",
    "horas",
    "hora",
    "giờ",
    "o'clock",
];
/// Between a daytime and its hour.
const SMALL: &[&str] =
    &["um", "gegen", "ab", "के", "को", "करीब", "लगभग", "کے", "کو", "تقریباً", "প্রায়", "saat", "сағат", "の", "ở", "约"];

/// The part of the day that stands beside the number at these marks.
pub(super) fn beside(line: &Line, start: usize, end: usize) -> Option<Daytime> {
    behind(&after(line, end)).or_else(|| in_front(&before(line, start)))
}

/// The part of the day that stands beside the number at these marks, and what may stand on its other side says no other.
pub(super) fn certain(line: &Line, start: usize, end: usize, language: &str) -> Option<Daytime> {
    let after = after(line, end);
    // German says `am` of days.
    let day = |text: &str| language == "de" && text.trim_start_matches("uhr").trim_start().starts_with("am ");
    let (behind, front) = (behind(&after).filter(|_| !day(&after)), in_front(&before(line, start)));
    if behind.is_some() && front.is_some() && behind != front { None } else { behind.or(front) }
}

/// The part of the day of a number that may be an hour or something else: a daytime in front of it says nothing if something
/// follows that is counted, as in "at night 8 tablets".
pub(super) fn of_bare(line: &Line, start: usize, end: usize) -> Option<Daytime> {
    let after = after(line, end);
    behind(&after).or_else(|| in_front(&before(line, start)).filter(|_| may_be_hour(&after)))
}

/// What may follow an hour: its name, a word that goes on to another one, or no word at all.
#[rustfmt::skip]
const BEHIND_HOURS: &[&str] = &[
    "बजे", "वाजता", "वाजेपर्यंत", "بجے", "টা", "বাজে", "மணி", "గంట", "ಗಂಟೆ", "മണി", "વાગ્ય", "વાગે", "ਵਜੇ", "时", "時", "点", "點", "시", "uhr", "h ", "órá", "से ",
    "سے ", "থেকে", "முதல்", "నుండి", "నుంచి", "到", "至", "から", "부터", "bis ", "तक", "تک", "পর্যন্ত", "まで", "까지",
];

fn may_be_hour(after: &str) -> bool {
    !after.starts_with(is_word) || BEHIND_HOURS.iter().any(|word| after.starts_with(word))
}

/// The hour on a clock of 24 hours.
pub(super) fn hour(daytime: Daytime, hour: u8) -> Option<u8> {
    match (daytime, hour) {
        (Early | Night, 12) => Some(0),
        (Late, 0..=12) | (Night, 6..12) => Some(hour % 12 + 12),
        _ => None,
    }
}

/// Hours of a language that counts them from six o'clock: in Swahili, saa 3 asubuhi is nine, and in Thai, 2 ทุ่ม is eight.
pub(super) fn counted_otherwise(line: &Line, token: &Token) -> Vec<Vec<String>> {
    let hour = match token.clock {
        Some(clock) => clock.hour,
        None => token.plain_digits(line).unwrap_or_default(),
    };
    let rest = after(line, token.marks.end);
    let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    let same = match hour {
        1..=12 if begins(&["asubuhi", "alfajiri", "mchana", "alasiri", "jioni"]) => hour + 6,
        1..=6 if begins(&["usiku"]) => hour + 18,
        7..=12 if begins(&["usiku"]) => hour - 6,
        1..=5 if begins(&["ทุ่ม"]) => hour + 18,
        _ => return Vec::new(),
    };
    let minutes = match token.clock {
        Some(clock) => (clock.minute > 0).then(|| clock.minute.to_string()),
        None => begins(&["ทุ่มครึ่ง"]).then(|| "30".to_owned()),
    };
    let hours = [same % 24, same % 12, if same % 12 == 0 { 12 } else { same % 12 }];
    hours.map(|hour| std::iter::once(hour.to_string()).chain(minutes.clone()).collect()).to_vec()
}

fn behind(after: &str) -> Option<Daytime> {
    let after = after.replace('’', "'");
    // 8h30 da noite, 8 giờ 30 tối: the minutes stand between.
    let minutes = |rest: &str| {
        let rest = rest.trim_start();
        let length: usize = rest.chars().take_while(|c| digit(*c).is_some()).map(char::len_utf8).sum();
        rest[length..].trim_start().to_owned()
    };
    let hours = HOURS.iter().filter_map(|word| {
        let rest = after.strip_prefix(word)?;
        (!rest.starts_with(is_word) || rest.starts_with(|c| digit(c).is_some())).then(|| minutes(rest))
    });
    let rests: Vec<String> = std::iter::once(after.clone()).chain(hours).collect();
    let says = |word: &str| {
        rests.iter().any(|rest| {
            rest.strip_prefix(word).is_some_and(|rest| word.chars().count() > 3 || !rest.starts_with(is_word))
        })
    };
    BEHIND.iter().find(|(_, words)| words.iter().any(|word| says(word))).map(|(daytime, _)| *daytime)
}

fn in_front(before: &str) -> Option<Daytime> {
    let ends = |text: &str, word: &str| {
        text.strip_suffix(word).is_some_and(|rest| word.starts_with(is_solid) || !rest.ends_with(is_word))
    };
    let mut text = before.trim_end();
    // 夜の, रात के
    if let Some(word) = SMALL.iter().find(|word| ends(text, word)) {
        text = text[..text.len() - word.len()].trim_end();
    }
    BEFORE.iter().find(|(_, words)| words.iter().any(|word| ends(text, word))).map(|(daytime, _)| *daytime)
}
