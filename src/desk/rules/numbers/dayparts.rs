//! Doses by the time of day: 2 tablets in the morning and 1 in the evening are not 1 and 2.
//!
//! Which of two numbers of the same noun is which, only another word can say. The times of day do, where each number has its
//! own: the first number and the first time, the second and the second, in whichever order a language says the two. Anything
//! else is left alone.

use super::amounts::Token;
use super::{Compared, Numbers, half_words};
use crate::desk::rules::lines::{Line, is_word};
use crate::desk::rules::rates::often::halves::Halves;
use crate::desk::rules::scripts::is_solid;
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use std::ops::Range;

/// The words for a time of day by its beginning: morning, noon, evening with night. Which hour ends the evening, each
/// language says for itself.
type Words = (&'static str, [&'static [&'static str]; 3]);

#[rustfmt::skip]
const WORDS: &[Words] = &[
    ("en", [&["morning", "breakfast"], &["noon", "midday", "lunch"], &["evening", "night", "bedtime", "dinner", "supper"]]),
    ("de", [&["morgen", "früh"], &["mittag"], &["abend", "nacht", "schlafengehen"]]),
    ("fr", [&["matin"], &["midi"], &["soir", "coucher", "nuit"]]),
    ("es", [&["mañana", "desayun"], &["mediodía", "almuerzo"], &["noche", "acostarse", "cena"]]),
    ("pt", [&["manhã"], &["meio-dia", "almoço"], &["noite", "deitar", "jantar"]]),
    ("ru", [&["утр", "завтрак"], &["днем", "днём", "полдень", "обед"], &["вечер", "ноч", "сном", "ужин"]]),
    ("vi", [&["sáng"], &["trưa"], &["tối", "đêm", "ngủ"]]),
    ("bn", [&["সকাল"], &["দুপুর"], &["সন্ধ্যা", "রাত"]]),
    ("hi", [&["सुबह", "सवेरे"], &["दोपहर"], &["शाम", "रात"]]),
    ("ur", [&["صبح"], &["دوپہر"], &["شام", "رات"]]),
    ("ar", [&["صباح", "الصباح", "بالصباح"], &["ظهر", "الظهر"], &["مساء", "المساء", "ليل", "الليل", "النوم"]]),
    ("ta", [&["காலை"], &["மதிய", "நண்பகல்"], &["மாலை", "இரவு"]]),
    ("te", [&["ఉదయ", "పొద్దున"], &["మధ్యాహ్న"], &["సాయంత్ర", "రాత్రి"]]),
    ("th", [&["เช้า"], &["กลางวัน", "เที่ยง"], &["เย็น", "ก่อนนอน", "กลางคืน", "ค่ำ"]]),
    ("ja", [&["朝"], &["昼"], &["夕", "夜", "晩", "寝る前", "就寝前"]]),
    ("zh", [&["早", "晨"], &["中午", "午间"], &["晚", "夜", "睡前"]]),
];

/// Where a word begins, and which time of day it is.
fn times(line: &Line, language: &str) -> Vec<(usize, usize)> {
    let Some((_, words)) = WORDS.iter().find(|(known, _)| *known == language) else { return Vec::new() };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..line.marks.len() {
        let begins =
            line.before(at).is_none_or(|mark| !mark.is_text() || !is_word(mark.c)) || is_solid(line.marks[at].c);
        if !line.marks[at].is_text() || !begins {
            continue;
        }
        let rest: String = line.marks[at..].iter().take(20).map(|mark| mark.c).collect::<String>().to_lowercase();
        let is_it = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
        found.extend(words.iter().position(|words| is_it(words)).map(|time| (at, time)));
    }
    // 夜間, 夜晚: said twice in one word.
    found.dedup_by(|next, before| next.1 == before.1 && next.0 - before.0 <= 2);
    found
}

/// Meals that are times of the day as well, beside those that stand in [`WORDS`].
const MEALS: [(&str, &[&str]); 6] = [
    ("fr", &["déjeuner", "dîner"]),
    ("hi", &["नाश्त"]),
    ("bn", &["নাশত", "নাস্ত"]),
    ("ur", &["ناشت"]),
    ("ar", &["فطور", "إفطار", "غداء", "عشاء"]),
    ("zh", &["午餐", "午饭"]),
];

/// Whether a text names times of the day.
pub(in crate::desk::rules) fn are_named(lines: &[Line], language: &str) -> bool {
    let meals = MEALS.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, meals)| meals);
    let names = |line: &Line| {
        let plain = line.plain().to_lowercase();
        meals.iter().any(|meal| plain.contains(meal)) || !times(line, language).is_empty()
    };
    lines.iter().any(names)
}

/// Whether the source's 12 is noon, and the translation names that.
pub(super) fn say_noon(compared: &Compared<'_, '_>) -> bool {
    const NOON: usize = 1;
    // What cannot be lunch.
    const FURTHER: [&str; 10] =
        ["midi", "meio-dia", "mediodía", "полдень", "полудн", "เที่ยง", "正午", "中午", "mittag", "الظهر"];
    // What has a word for noon in it, and is another time.
    const OTHERS: [&str; 9] = [
        "เที่ยงคืน",
        "après-midi",
        "après midi",
        "vormittag",
        "nachmittag",
        "بعد الظهر",
        "قبل الظهر",
        "после полудн",
        "до полудн",
    ];
    let plain = |lines: &[Line]| lines.iter().map(|line| line.plain().to_lowercase() + "\n").collect::<String>();
    let theirs = plain(&compared.original.lines);
    let is_noon = ["12 noon", "12\u{A0}noon", "12 midday"].iter().any(|noon| theirs.contains(noon));
    let names = || {
        let typed = plain(&compared.text.lines);
        let ours = OTHERS.iter().fold(typed.clone(), |text, other| text.replace(other, " "));
        let lines = compared.text.lines.iter();
        FURTHER.iter().any(|noon| ours.contains(noon))
            || typed == ours && lines.flat_map(|line| times(line, compared.language())).any(|(_, time)| time == NOON)
    };
    is_noon && names()
}

/// An amount and where it stands.
type Amount = (String, Range<usize>);

/// The amounts of a line, in digits and with halves in words; nothing if one of them is not certain.
fn amounts(line: &Line, tokens: &[Token], language: &str) -> Option<Vec<Amount>> {
    let halved = Halves::of(std::slice::from_ref(line), language).unwrap_or_default().amounts;
    let mut amounts: Vec<Amount> = halved.into_iter().map(|one| (one.amount.to_string(), one.marks)).collect();
    let joins = |amounts: &[Amount], marks: &Range<usize>| {
        amounts.iter().any(|(_, known)| known.start < marks.end && marks.start < known.end)
    };
    for half in half_words::find(line, language) {
        if !joins(&amounts, &half) {
            amounts.push(("0.5".to_owned(), half));
        }
    }
    for token in tokens.iter().filter(|token| !joins(&amounts, &token.marks)).collect::<Vec<_>>() {
        let known = token.values.len() == 1 && !token.date && token.clock.is_none();
        amounts.push(known.then(|| (token.values[0].clone(), token.marks.clone()))?);
    }
    Some(amounts)
}

/// The amounts of a text, each with its time of day; nothing if it is not certain which has which.
fn doses(lines: &[Line], numbers: &Numbers, language: &str) -> Option<Vec<(Amount, usize)>> {
    let ([line], [tokens]) = (lines, numbers.tokens.as_slice()) else { return None };
    let times = times(line, language);
    if times.len() < 2 {
        return None;
    }
    let amounts = amounts(line, tokens, language).filter(|amounts| amounts.len() == times.len())?;
    let mut places: Vec<(usize, Option<Amount>, Option<usize>)> =
        amounts.into_iter().map(|amount| (amount.1.start, Some(amount), None)).collect();
    places.extend(times.iter().map(|(at, time)| (*at, None, Some(*time))));
    places.sort_by_key(|(at, ..)| *at);
    let pairs = places.chunks_mut(2).map(|pair| match pair {
        [(_, amount @ Some(_), None), (_, None, Some(time))] | [(_, None, Some(time)), (_, amount @ Some(_), None)] => {
            Some((amount.take()?, *time))
        }
        _ => None,
    });
    let pairs: Vec<(Amount, usize)> = pairs.collect::<Option<_>>()?;
    let twice = pairs.iter().enumerate().any(|(at, (_, time))| pairs[..at].iter().any(|(_, known)| known == time));
    (!twice).then_some(pairs)
}

/// An amount that has another one's time of day.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let Some(theirs) = doses(&compared.original.lines, compared.source, compared.from) else { return };
    let Some(ours) = doses(&compared.text.lines, compared.own, compared.language()) else { return };
    let of = |doses: &[(Amount, usize)], time: usize| {
        doses.iter().find(|(_, known)| *known == time).map(|((value, _), _)| value.clone())
    };
    let sorted = |doses: &[(Amount, usize)]| {
        let mut values: Vec<String> = doses.iter().map(|((value, _), _)| value.clone()).collect();
        values.sort();
        values
    };
    // Other amounts and other times have been told, or are nobody's mistake.
    if sorted(&theirs) != sorted(&ours) || !theirs.iter().all(|(_, time)| of(&ours, *time).is_some()) {
        return;
    }
    let wrong = ours.iter().find(|((value, _), time)| of(&theirs, *time).is_some_and(|wanted| wanted != *value));
    let Some(((value, marks), time)) = wrong else { return };
    report.add(codes::MISSING_NUMBER, compared.text.id, compared.text.lines[0].span(marks.clone()), || {
        let when = ["in the morning", "at noon", "in the evening"][*time];
        let wanted = compared.localised(&of(&theirs, *time).unwrap_or_default());
        let typed = compared.localised(value);
        (
            format!("the source has {wanted} {when}, and here it is {typed}"),
            format!("put each number at its time of day; {PASS}"),
        )
    });
}
