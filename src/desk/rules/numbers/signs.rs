//! Signs before numbers: −5 is not 5, and < 5 is not > 5.

use super::amounts::Token;
use super::comparisons::says;
use super::{Compared, Numbers};
use crate::desk::rules::lines::{Line, Mark, is_word};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;

/// What a number's sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Minus,
    /// A dash, which may be a minus or only a dash.
    Dash,
    PlusMinus,
    Less,
    More,
    AtMost,
    AtLeast,
}

impl Sign {
    fn shown(self) -> &'static str {
        match self {
            Sign::Minus | Sign::Dash => "−",
            Sign::PlusMinus => "±",
            Sign::Less => "<",
            Sign::More => ">",
            Sign::AtMost => "≤",
            Sign::AtLeast => "≥",
        }
    }
}

/// Words that say a minus, so far as they are known. Of other languages none is missed.
const MINUS: &[(&str, &[&str])] = &[
    ("en", &["minus", "below", "negative", "under"]),
    ("de", &["minus", "unter", "negativ"]),
    ("fr", &["moins", "sous", "négati"]),
    ("es", &["menos", "bajo", "negativ"]),
    ("pt", &["menos", "abaixo", "negativ"]),
    ("ru", &["минус", "ниже", "отрицател", "мороз"]),
    ("vi", &["âm", "trừ", "dưới"]),
    ("bn", &["মাইনাস", "ঋণাত্মক", "নিচে", "নীচে"]),
    ("hi", &["माइनस", "ऋण", "शून्य से", "नीचे"]),
    ("ur", &["منفی", "مائنس", "نیچے"]),
    ("ar", &["ناقص", "سالب", "تحت", "دون"]),
    ("ta", &["மைனஸ்", "கழித்தல்", "கீழே"]),
    ("te", &["మైనస్", "దిగువ", "కంటే తక్కువ"]),
    ("th", &["ลบ", "ต่ำกว่า"]),
    ("ja", &["マイナス", "氷点下", "零下"]),
    ("zh", &["零下", "负", "負"]),
];

fn is_minus_in(language: &str, text: &str) -> bool {
    let words = MINUS.iter().find(|(known, _)| *known == language).map(|(_, words)| *words);
    words.is_none_or(|words| words.iter().any(|word| text.contains(word)))
}

/// The sign of the number that begins at `start`. A hyphen between words and numbers is none: 5-10, COVID-19, 3-mal.
pub(super) fn before(line: &Line, start: usize) -> Option<Sign> {
    let typed = |index: usize| line.at(index).and_then(Mark::typed);
    let touching = start.checked_sub(1)?;
    let blank = typed(touching).is_some_and(|c| matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '\u{2060}'));
    let at = if blank { touching.checked_sub(1)? } else { touching };
    let alone = at.checked_sub(1).is_none_or(|before| {
        line.at(before).is_some_and(|mark| {
            mark.is_text() && !is_word(mark.c) && !mark.is_number() && !matches!(mark.c, '%' | '°' | '-' | '–')
        })
    });
    let after_number = line.marks[..at]
        .iter()
        .rev()
        .find(|mark| !mark.is_space())
        .is_some_and(|mark| mark.is_number() || mark.is_text() && matches!(mark.c, '%' | '°'));
    Some(match typed(at)? {
        // `a - 5`, `5 -10`
        '-' | '−' if !blank && alone && !after_number => Sign::Minus,
        '–' | '‑' | '﹣' | '－' if !blank && alone && !after_number => Sign::Dash,
        '±' => Sign::PlusMinus,
        '<' | '＜' | '﹤' => Sign::Less,
        '>' | '＞' | '﹥' => Sign::More,
        '≤' | '⩽' | '≦' => Sign::AtMost,
        '≥' | '⩾' | '≧' => Sign::AtLeast,
        _ => return None,
    })
}

/// The sign of an amount, if it is there once or has the same sign everywhere, so that it is certain which one it is.
fn single<'n>(numbers: &'n Numbers, value: &str) -> Option<(usize, &'n Token)> {
    let mut found = numbers.placed().filter(|(_, token)| token.values.as_slice() == [value] && !token.word);
    let first = found.next()?;
    found.all(|(_, token)| token.sign == first.1.sign).then_some(first)
}

/// Signs that are changed, added, or lost. What a sign says may be said in words: less than 5.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (source, own) = (compared.source, compared.own);
    let signed = |numbers: &Numbers| numbers.placed().any(|(_, token)| token.sign.is_some());
    if !signed(source) && !signed(own) || source.placed().count() > super::MOST_DOUBTS {
        return;
    }
    let mut told = Vec::new();
    for (line, token) in source.placed() {
        let [value] = token.values.as_slice() else { continue };
        if told.contains(&value) {
            continue;
        }
        let (Some(_), Some((at, found))) = (single(source, value), single(own, value)) else { continue };
        let theirs = || compared.original.lines[line].plain().to_lowercase();
        let ours = || compared.text.lines[at].plain().to_lowercase();
        let right = match (token.sign, found.sign) {
            (theirs, ours) if theirs == ours => true,
            (Some(Sign::Minus | Sign::Dash), Some(Sign::Minus | Sign::Dash)) => true,
            // A dash is a minus only where the other text has one.
            (Some(Sign::Dash), None) | (None, Some(Sign::Dash)) => true,
            (Some(Sign::Minus), None) => is_minus_in(compared.language(), &ours()),
            (None, Some(Sign::Minus)) => theirs().contains(['–', '—', '‑']) || is_minus_in(compared.from, &theirs()),
            (Some(sign), None) => says(&ours(), sign, compared.language()).unwrap_or(true),
            (None, Some(sign)) => says(&theirs(), sign, compared.from).unwrap_or(true),
            (Some(_), Some(_)) => false,
            (None, None) => true,
        };
        if right {
            continue;
        }
        told.push(value);
        report.add(codes::MISSING_NUMBER, compared.text.id, compared.place(at, found), || {
            let number = compared.localised(value);
            let with = |sign: Option<Sign>| format!("{}{number}", sign.map_or("", Sign::shown));
            let (wanted, typed) = (with(token.sign), with(found.sign));
            (
                format!("the source has {wanted} here, and this is {typed}"),
                format!("type {wanted}, or say it in words; {PASS}"),
            )
        });
    }
}
