//! What makes a limit that is denied say something else: unless, only, until, and, if; and what ends before a time.

use super::words::{denial, stands};
use crate::desk::rules::lines::digit;
use std::ops::Range;

/// A language's words, as in the table of limits.
type Table = &'static [(&'static str, &'static [&'static str])];

/// With one of these what is denied may be said with the opposite limit: not under 18, and only over 18; not if less than 4
/// hours ago, and not before more than 4 hours.
#[rustfmt::skip]
const EXCEPT: Table = &[
    ("en", &["unless", "until", "till", "before", "without", "except", "only", "other than", "just"]),
    ("de", &[
        "nur", "außer", "es sei denn", "bis", "bevor", "vor", "vorher", "ohne", "erst", "lediglich", "ausschließlich",
        "sonst",
    ]),
    ("fr", &[
        "que", "qu’*", "sauf", "à moins", "avant", "sans", "seul*", "uniquement", "jusqu*", "hormis", "réserv*",
        "exclusivement",
    ]),
    ("es", &[
        "solo", "sólo", "solamente", "únicamente", "salvo", "excepto", "a menos", "antes", "hasta", "sin", "sino",
        "exclusivamente",
    ]),
    ("pt", &[
        "só", "somente", "apenas", "salvo", "exceto", "a menos", "antes", "até", "sem", "senão", "exclusivamente",
    ]),
    ("it", &["solo", "soltanto", "tranne", "salvo", "a meno", "prima", "fino", "senza", "finché", "esclusivamente"]),
    ("nl", &["alleen", "slechts", "tenzij", "behalve", "voor", "voordat", "tot", "zonder", "pas", "uitsluitend"]),
    ("pl", &["tylko", "chyba", "oprócz", "przed", "zanim", "dopóki", "aż", "bez", "dopiero", "wyłącznie"]),
    ("ru", &["только", "лишь", "кроме", "если не", "пока", "до", "прежде", "перед", "без", "исключени*", "исключительно"]),
    ("vi", &["chỉ", "trừ", "trước", "cho đến", "cho tới", "nếu không", "nếu chưa", "mà không"]),
    ("bn", &[
        "শুধু*", "কেবল*", "মাত্র", "ছাড়া", "ছাড়া", "আগে", "পর্যন্ত", "যদি না", "না হলে", "ব্যতীত",
    ]),
    ("hi", &["सिर्फ़", "सिर्फ", "केवल", "मात्र", "सिवा*", "अलावा", "पहले", "तक|", "बिना", "ही|"]),
    ("ur", &["صرف", "محض", "سوائے", "علاوہ", "پہلے", "تک", "بغیر", "ہی"]),
    ("ar", &["إلا", "سوى", "فقط", "قبل", "حتى", "بدون", "باستثناء", "ما لم", "عدا"]),
    ("ta", &["மட்டும்", "தவிர", "முன்", "வரை", "இல்லாமல்"]),
    ("te", &["మాత్రమే", "తప్ప", "ముందు", "వరకు", "లేకుండా"]),
    ("th", &["เท่านั้น", "เฉพาะ", "เว้นแต่", "ยกเว้น", "ก่อน", "จนกว่า", "จนถึง", "นอกจาก", "โดยไม่"]),
    ("ja", &["のみ", "だけ", "しか", "限り", "以外", "まで", "前", "うち", "なしに", "除"]),
    ("zh", &["只", "仅", "僅", "除", "才", "前", "直到", "未经", "未經", "否则", "否則"]),
];

/// What joins two things, of which only one may be denied: over 25 °C, and not in the sun.
#[rustfmt::skip]
const AND: Table = &[
    ("en", &["and", "or", "but", "nor"]), ("de", &["und", "oder", "aber", "sondern", "noch"]), ("fr", &["et", "ou", "mais", "ni"]),
    ("es", &["y", "e", "o", "u", "pero", "ni", "sino"]), ("pt", &["e", "ou", "mas", "nem"]), ("it", &["e", "ed", "o", "ma", "né"]),
    ("nl", &["en", "of", "maar"]), ("pl", &["i", "oraz", "lub", "albo", "ale", "ani"]), ("ru", &["и", "или", "но", "а"]),
    ("vi", &["và", "hoặc", "nhưng"]), ("bn", &["এবং", "ও|", "বা|", "কিন্তু", "আর|"]), ("hi", &["और", "या|", "लेकिन", "व|"]),
    ("ur", &["اور", "یا", "لیکن"]), ("ar", &["أو", "لكن", "ولكن", "ولا", "وعدم", "وألا", "ويجب"]), ("ta", &["மற்றும்", "அல்லது"]),
    ("te", &["మరియు", "లేదా", "కానీ"]), ("th", &["และ", "หรือ", "แต่"]), ("ja", &["そして", "または", "及び", "、かつ"]),
    ("zh", &["和", "或", "并", "並", "及", "但", "且", "又", "、"]),
];

/// What makes a condition: whoever took more than 4 is not told to take them.
#[rustfmt::skip]
const IF: Table = &[
    ("en", &["if", "when", "in case", "who", "whose", "once", "after", "should"]),
    ("de", &["wenn", "falls", "sollte*", "sobald", "haben", "wer", "bei", "nach"]),
    ("fr", &["si", "s’*", "quand", "lorsqu*", "en cas", "après", "quiconque"]),
    ("es", &["si", "cuando", "en caso", "quien", "después", "al"]), ("pt", &["se", "quando", "caso", "quem", "após", "depois", "ao"]),
    ("it", &["se", "quando", "in caso", "chi", "dopo"]), ("nl", &["als", "indien", "wanneer", "wie", "na"]),
    ("pl", &["jeśli", "jeżeli", "gdy", "kto", "po"]), ("ru", &["если", "когда", "при", "кто", "после", "в случае"]),
    ("vi", &["nếu", "khi", "trường hợp", "sau"]), ("bn", &["যদি", "হলে", "*লে|", "পর", "ক্ষেত্রে"]),
    ("hi", &["अगर", "यदि", "जब", "तो|", "पर|", "बाद", "जो|"]), ("ur", &["اگر", "جب", "تو", "پر", "بعد", "جو"]),
    ("ar", &["إذا", "اذا", "إن", "لو", "عند", "حال", "حالة", "بعد", "من"]), ("ta", &["*ால்|", "போது", "பிறகு", "பின்"]),
    ("te", &["*తే|", "అయితే", "తర్వాత", "అప్పుడు"]), ("th", &["หาก", "ถ้า", "เมื่อ", "กรณี", "หลัง"]),
    ("ja", &["場合", "とき", "時", "たら", "れば", "なら", "と、", "後"]), ("zh", &["如", "若", "当", "當", "时", "時", "万一", "萬一", "倘", "后", "後"]),
];

/// Before. „Bis zu 24 Stunden vorher“ may be at least, and at most.
#[rustfmt::skip]
const BEFORE: Table = &[
    ("en", &["before", "beforehand", "prior", "ahead", "in advance"]), ("de", &["vorher", "vor", "zuvor", "im voraus", "bevor"]),
    ("fr", &["avant", "auparavant", "à l’avance"]), ("es", &["antes", "previ*", "antelación", "anticipación"]),
    ("pt", &["antes", "prévi*", "antecedência"]), ("it", &["prima"]), ("nl", &["voor", "vooraf", "tevoren", "voordat"]),
    ("pl", &["przed", "wcześniej"]), ("ru", &["до", "перед", "раньше", "заранее"]), ("vi", &["trước", "sớm"]),
    ("bn", &["আগে", "পূর্বে"]), ("hi", &["पहले", "पूर्व"]), ("ur", &["پہلے", "قبل"]), ("ar", &["قبل", "مسبقا"]),
    ("ta", &["முன்*"]), ("te", &["ముందు*"]), ("th", &["ก่อน", "ล่วงหน้า"]), ("ja", &["前"]), ("zh", &["前"]),
];

/// What denies is no more than this far from the limit, in characters: a sentence may be a whole file.
const FAR: usize = 240;

fn has(table: Table, text: &[char], within: Range<usize>, language: &str) -> bool {
    let words = table.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, words)| words);
    within.into_iter().any(|at| {
        words.iter().any(|word| match word.starts_with('*') {
            true => denial(text, at, word).is_some(),
            false => stands(text, at, word).is_some(),
        })
    })
}

/// The part of a sentence around a limit.
fn around(at: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    at.start.saturating_sub(FAR).max(sentence.start)..(at.end + FAR).min(sentence.end)
}

/// Whether what a sentence denies is no exception, and nothing joined to the limit.
pub(super) fn is_single(
    text: &[char],
    at: &Range<usize>,
    denied: &Range<usize>,
    sentence: &Range<usize>,
    language: &str,
) -> bool {
    let between = at.end.min(denied.end)..at.start.max(denied.start);
    between.len() <= FAR && !has(EXCEPT, text, around(at, sentence), language) && !has(AND, text, between, language)
}

/// Whether a limit stands in a condition.
pub(super) fn is_condition(text: &[char], at: &Range<usize>, sentence: &Range<usize>, language: &str) -> bool {
    has(IF, text, around(at, sentence), language)
}

/// Whether a limit is how long before something.
pub(super) fn is_before(text: &[char], at: &Range<usize>, sentence: &Range<usize>, language: &str) -> bool {
    let near = at.start.saturating_sub(24).max(sentence.start)..(at.end + 36).min(sentence.end);
    has(BEFORE, text, near, language)
}

/// Whether the number that ends at `end` is how long before something.
pub(super) fn is_behind_before(text: &[char], end: usize, sentence: &Range<usize>, language: &str) -> bool {
    has(BEFORE, text, end..(end + 24).min(sentence.end), language)
}

/// Не позднее чем за сутки: what stands between a word and its number makes it how long before something.
pub(super) fn is_ago(text: &[char], between: Range<usize>, language: &str) -> bool {
    language == "ru" && between.into_iter().any(|at| stands(text, at, "за").is_some())
}

/// What English says between a denial and the limit that it denies itself.
pub(super) fn is_governed(text: &[char], at: &Range<usize>, denied: &Range<usize>) -> bool {
    let between = denied.end..at.start;
    denied.end <= at.start && !text[between.clone()].iter().any(parts) && !has(IF, text, between, "en")
}

/// What English denies of those whom a limit names: children under 12 must not take it.
pub(super) fn is_denied_behind(text: &[char], at: &Range<usize>, denied: &Range<usize>) -> bool {
    let between = at.end..denied.start;
    // A fever above 38 °C that does not fall is not denied.
    let goes_on = |at| ["that", "which"].iter().any(|word| stands(text, at, word).is_some());
    at.end <= denied.start
        && !between.clone().any(goes_on)
        && !text[between.clone()].iter().any(|c| parts(c) || *c == '.')
        && !has(IF, text, between, "en")
}

fn parts(c: &char) -> bool {
    matches!(c, ',' | ';' | ':' | '(' | '–' | '—' | '،' | '，' | '、' | '；')
}

/// Whether English sets a limit in a condition and makes no exception of it.
pub(super) fn is_plain_condition(text: &[char], at: &Range<usize>, sentence: &Range<usize>, language: &str) -> bool {
    let only = |at| ["only", "unless", "except", "just"].iter().any(|word| stands(text, at, word).is_some());
    language == "en" && is_condition(text, at, sentence, language) && !around(at, sentence).any(only)
}

/// Whether a limit stands in a condition, and all that its sentence denies in the part behind that.
pub(super) fn is_apart(
    text: &[char],
    at: &Range<usize>,
    denied: &[Range<usize>],
    sentence: &Range<usize>,
    language: &str,
) -> bool {
    let then = |at: usize| ["तो|", "تو"].iter().any(|word| stands(text, at, word).is_some());
    let is_end = |at: &usize| {
        let digit = || text.get(at + 1).is_some_and(|c| digit(*c).is_some());
        parts(&text[*at]) && !digit() || matches!(language, "hi" | "ur") && then(*at)
    };
    let begin = (around(at, sentence).start..at.start).rev().find(is_end).map_or(sentence.start, |end| end + 1);
    let Some(end) = (at.end..around(at, sentence).end).find(is_end) else { return false };
    !denied.is_empty() && denied.iter().all(|one| one.start >= end) && has(IF, text, begin..end + 1, language)
}
