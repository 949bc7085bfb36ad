//! Signs of another script, dots and hyphens for an ellipsis or a dash, questions that don't begin, and Unicode's normal form.

use super::cure::{self, Numbers};
use super::lines::{Kind, Line, Mark, digit, is_combining, is_space};
use super::{Report, Text, shown};
use crate::diagnostic::codes;
use crate::language::Direction;
use icu_normalizer::ComposingNormalizerBorrowed;
use std::ops::Range;
use unicode_script::UnicodeScript;

pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    replaced(text, line, report);
    wide(text, line, report);
    danda(text, line, report);
    dots(text, line, report);
    dashes(text, line, report);
    // What begins in one variant may end outside of it.
    if text.house.conventions.inverted && text.lines.len() == 1 {
        inverted(text, line, report);
    }
    composed(text, line, report);
}

/// Whether a mark is a letter of the language's own script, or words of it. `None`: neither that nor another script's.
fn own(text: &Text<'_>, mark: &Mark) -> Option<bool> {
    match mark.kind {
        Kind::Words => Some(true),
        Kind::Text if mark.c.is_alphabetic() || is_combining(mark.c) => {
            Some(text.house.scripts.contains(&mark.c.script()))
        }
        _ => None,
    }
}

/// What stands before or after, beyond spaces, brackets and quotation marks.
fn beyond<'l>(marks: impl Iterator<Item = &'l Mark>, text: &Text<'_>) -> Option<bool> {
    // Nobody writes more of them in a row.
    let mut near = marks.take(6);
    near.find_map(|mark| own(text, mark).or_else(|| mark.is_number().then_some(false)))
}

fn stands_beside_own(text: &Text<'_>, line: &Line, index: usize) -> bool {
    let before = || beyond(line.marks[..index].iter().rev(), text);
    let after = || beyond(line.marks[index + 1..].iter(), text);
    before() == Some(true) || after() == Some(true)
}

/// A sign of another script beside letters of this one: `,` for `،` or `，`.
fn replaced(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let conventions = &text.house.conventions;
    let holds_own = conventions.full_width && line.marks.iter().any(|mark| own(text, mark) == Some(true));
    for (index, mark) in line.marks.iter().enumerate() {
        let Some(c) = mark.typed().filter(|_| !mark.address) else { continue };
        let Some((_, right)) = conventions.replacements.iter().find(|(wrong, _)| *wrong == c) else { continue };
        let (before, after) = (line.before(index), line.after(index));
        let digit = |mark: Option<&Mark>| mark.is_some_and(Mark::is_number);
        let dot = |mark: Option<&Mark>| mark.and_then(Mark::typed) == Some('.');
        if digit(before) && digit(after) || c == '.' && (dot(before) || dot(after)) {
            continue;
        }
        let is_own = |mark: Option<&Mark>| mark.is_some_and(|mark| own(text, mark) == Some(true) || is_wide(mark.c));
        let space = |mark: Option<&Mark>| mark.is_some_and(Mark::is_space);
        let wrong = match (conventions.full_width, c) {
            // A dot after Latin letters is an abbreviation's; behind a bracket it ends the sentence around it.
            (true, '.') => {
                let bracket = matches!(before.and_then(Mark::typed), Some(')' | '）' | '”' | '」'));
                let ends = after.is_none_or(|mark| mark.is_space() || own(text, mark) == Some(true));
                // A number at the beginning is a list's.
                let counts = || line.marks[..index].iter().rposition(|mark| !mark.is_number()).is_some();
                let number = digit(before) && ends && counts();
                is_own(before) || bracket && ends && holds_own || number && holds_own
            }
            // A space beside the sign is part of the mistake.
            (true, _) => {
                is_own(before)
                    || is_own(after)
                    || space(before) && index.checked_sub(2).is_some_and(|index| is_own(line.at(index)))
                    || space(after) && is_own(line.at(index + 2))
            }
            (false, '.') => {
                let ends = after.is_none_or(|mark| mark.is_text() && (is_space(mark.c) || !mark.c.is_alphanumeric()));
                ends && is_own(before) && !is_abbreviation(line, index)
            }
            (false, _) => stands_beside_own(text, line, index),
        };
        if wrong {
            foreign(text, line, index, *right, report);
        }
    }
}

fn foreign(text: &Text<'_>, line: &Line, index: usize, right: char, report: &mut Report<'_>) {
    let c = line.marks[index].c;
    let (before, after) = (line.before(index), line.after(index));
    let space = |mark: Option<&Mark>| mark.is_some_and(Mark::is_space);
    let certain = match c {
        '.' | '．' => cure::ends_sentence(line, index),
        // Columns are parted by bars as well.
        '|' => !space(before) && after.is_none_or(Mark::is_space),
        // Two of them are a typewriter's quotation mark.
        ',' => ![before, after].into_iter().any(|mark| mark.and_then(Mark::typed) == Some(',')),
        // Of a pair both or none; the others may be list marks or syntax.
        '(' | ')' | '（' | '）' | '［' | '］' | '＂' | '＜' | '＞' | '＆' | '＊' => false,
        _ => true,
    };
    let fix = certain.then(|| right.to_string());
    // A full-width sign brings its space with it: the one behind the sign goes too. Of two, a person says what they are.
    let goes = text.house.conventions.full_width
        && !matches!(c, '(' | ')' | '|')
        && after.and_then(Mark::typed) == Some(' ')
        && line.at(index + 2).is_some_and(|mark| !mark.is_space());
    let end = index + 1 + usize::from(goes && fix.is_some());
    report.mend(codes::FOREIGN_MARK, text.id, (line, index..end), (fix, Numbers::One), || {
        let language = text.house.conventions.name.unwrap_or("this language");
        (format!("{} is not how {language} writes it", shown(c)), format!("type {}", shown(right)))
    });
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3011}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}' | '\u{FF3D}')
}

/// Full-width signs where no em squares are.
fn wide(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    if text.house.conventions.full_width
        || matches!(text.language.script.as_str(), "Hans" | "Hant" | "Jpan" | "Kore" | "Bopo" | "Hani" | "Yiii")
    {
        return;
    }
    for (index, mark) in line.marks.iter().enumerate().filter(|(_, mark)| mark.is_text() && is_wide(mark.c)) {
        let plain = match mark.c {
            '、' => ',',
            '。' => '.',
            '「' | '『' | '《' | '〈' | '」' | '』' | '》' | '〉' => continue,
            c => char::from_u32(c as u32).and_then(|c| char::from_u32((c as u32).checked_sub(0xFEE0)?)).unwrap_or('.'),
        };
        let right = text
            .house
            .conventions
            .replacements
            .iter()
            .find(|(wrong, _)| *wrong == plain)
            .map_or(plain, |found| found.1);
        foreign(text, line, index, right, report);
    }
}

/// Abbreviations whose dot is no end of a sentence, as they stand before it.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "डॉ", "प्रो", "श्री", "सु", "सं", "रु", "पं", "नं", "क्र", "बी", "एम", "एस", "ए", "ई", "पू", "उदा",
    "डा", "रू", "प्रा", "वि", "ने", "मो", "ਡਾ", "ਸ੍ਰੀ", "ਪ੍ਰੋ", "ਨੰ", "ଡା", "ଡାଃ", "ଶ୍ରୀ", "ପ୍ରୋ", "ନଂ", "ডঃ",
    "ডা", "ডাঃ", "ড", "প্রো", "শ্রী", "মো", "নং", "এম", "বি", "এস", "এ", "ই", "পৃ",
    "د", "ڈاکٹر",
];

/// Those of units: behind a number only, since मिली. is also what somebody has got.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "मि", "ग्रा", "कि", "मी", "सें", "ली", "मिली",
    "से", "के", "जी", "लि", "मिलि", "ਮਿ", "ਗ੍ਰਾ", "ਕਿ", "ਲੀ", "ମି", "ଗ୍ରା", "କି", "ଲି",
    "মি", "গ্রা", "কি", "সে", "লি", "মিলি",
];

fn is_abbreviation(line: &Line, index: usize) -> bool {
    let start = line.marks[..index].iter().rposition(|mark| !mark.is_text() || !super::lines::is_word(mark.c));
    let start = start.map_or(0, |start| start + 1);
    let word: String = line.marks[start..index].iter().map(|mark| mark.c).take(8).collect();
    let before = line.marks[..start].iter().rev().find(|mark| !mark.is_space());
    let counted = before.is_some_and(|mark| mark.is_number() || mark.typed() == Some('.'));
    ABBREVIATIONS.contains(&word.as_str()) || counted && UNITS.contains(&word.as_str())
}

/// A full stop or a vertical bar for a danda.
fn danda(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    if !text.house.conventions.danda {
        return;
    }
    for (index, mark) in line.marks.iter().enumerate() {
        let Some('.' | '|') = mark.typed() else { continue };
        let dot = |mark: Option<&Mark>| mark.and_then(Mark::typed) == Some('.');
        // Behind a bracket or a quotation it ends the sentence around it.
        let closes = |mark: &Mark| mark.is_text() && matches!(mark.c, ')' | ']' | '”' | '’');
        let closed = line.before(index).is_some_and(closes);
        let before = line.marks[..index].iter().rev().find(|mark| !mark.is_space());
        let ends =
            line.after(index).is_none_or(|mark| mark.is_text() && !mark.c.is_alphanumeric() && !is_combining(mark.c));
        if !ends || dot(line.before(index)) || dot(line.after(index)) || is_abbreviation(line, index) {
            continue;
        }
        let holds_own = || line.marks[..index].iter().any(|mark| own(text, mark) == Some(true));
        if before.is_some_and(|mark| own(text, mark) == Some(true)) || closed && holds_own() {
            foreign(text, line, index, '।', report);
        }
    }
}

/// Three dots or more for an ellipsis.
fn dots(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let right = text.house.conventions.ellipsis;
    let wide = text.house.conventions.full_width;
    let full_stops =
        line.runs(|mark| mark.is_text() && (mark.c == '.' || wide && matches!(mark.c, '。' | '．' | '・')));
    for run in full_stops.into_iter().filter(|run| run.len() >= 3) {
        // More of them are a line to write on.
        let fix = (run.len() == 3).then(|| right.to_owned());
        report.mend(codes::ELLIPSIS_OR_DASH, text.id, (line, run), (fix, Numbers::None), || {
            ("dots stand for an ellipsis".to_owned(), format!("type {right} ({})", numbers(right)))
        });
    }
    // GB/T 15834, 4.11: two characters of three dots.
    if wide && text.language.language == "zh" {
        for run in line.runs(|mark| mark.is_text() && mark.c == '…').into_iter().filter(|run| run.len() == 1) {
            report.mend(codes::ELLIPSIS_OR_DASH, text.id, (line, run), (Some(right.to_owned()), Numbers::None), || {
                ("a Chinese ellipsis has six dots".to_owned(), format!("type {right} ({})", numbers(right)))
            });
        }
    }
}

fn numbers(text: &str) -> String {
    text.chars().map(|c| format!("U+{:04X}", c as u32)).collect::<Vec<_>>().join(" ")
}

/// Two hyphens, or one between spaces, for a dash.
fn dashes(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let right = text.house.conventions.dash.unwrap_or("–");
    let mut found = |run: Range<usize>| {
        let fix = cure::is_dash(line, &run).then(|| right.to_owned());
        report.mend(codes::ELLIPSIS_OR_DASH, text.id, (line, run), (fix, Numbers::None), || {
            ("a hyphen stands for a dash".to_owned(), format!("type {right} ({})", numbers(right)))
        });
    };
    for run in line.runs(|mark| mark.is_text() && !mark.address && mark.c == '-') {
        let space = |mark: Option<&Mark>| mark.is_some_and(Mark::is_space);
        let between = space(line.before(run.start)) && space(line.at(run.end)) && run.start > 1;
        if run.len() == 2 || run.len() == 3 || run.len() == 1 && between && text.house.conventions.dash.is_some() {
            found(run);
        }
    }
    // In right-to-left text no dash will do; that is said elsewhere.
    if text.language.direction == Direction::LeftToRight {
        hyphens_in_ranges(text, line, report);
    }
    // GB/T 15834, 4.10: as wide as two characters. Between digits an en dash is a range.
    if text.house.conventions.dash == Some("——") {
        for run in
            line.runs(|mark| mark.is_text() && matches!(mark.c, '—' | '–')).into_iter().filter(|run| run.len() == 1)
        {
            let is_own = |mark: Option<&Mark>| mark.is_some_and(|mark| own(text, mark) == Some(true));
            if is_own(line.before(run.start)) && is_own(line.at(run.end)) {
                report.mend(
                    codes::ELLIPSIS_OR_DASH,
                    text.id,
                    (line, run),
                    (Some(right.to_owned()), Numbers::None),
                    || {
                        (
                            "a Chinese dash is as wide as two characters".to_owned(),
                            format!("type {right} ({})", numbers(right)),
                        )
                    },
                );
            }
        }
    }
}

fn hyphens_in_ranges(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let is_hyphen = |mark: &Mark| mark.typed() == Some('-') && !mark.address;
    for (index, _) in line.marks.iter().enumerate().filter(|(_, mark)| is_hyphen(mark)) {
        if is_range(line, index) {
            let sign = text.house.range_sign().unwrap_or_else(|| "–".to_owned());
            let right = (Some(sign.clone()), Numbers::None);
            report.mend(codes::ELLIPSIS_OR_DASH, text.id, (line, index..index + 1), right, || {
                let help =
                    format!("type {} ({}), or print a fact's range with RANGE($…)", sign.trim(), numbers(sign.trim()));
                ("a hyphen stands between the numbers of a range".to_owned(), help)
            });
        }
    }
}

/// Whether a hyphen stands between two placeables that print numbers, or two small typed numbers that rise: 10-20, and no
/// telephone number's 555-123, date's 10-11-2025 or name's 5-HT3.
fn is_range(line: &Line, index: usize) -> bool {
    let printed = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.kind == Kind::Number);
    if printed(line.before(index)) && printed(line.after(index)) {
        return true;
    }
    let typed = |mark: &&Mark| mark.typed().and_then(digit).is_some();
    let before = line.marks[..index].iter().rev().take_while(typed).count();
    let after = line.marks[index + 1..].iter().take_while(typed).count();
    let value = |marks: &[Mark]| {
        let digits = marks.iter().filter_map(|mark| Some(u32::from(digit(mark.c)?.0)));
        digits.fold(0, |value, digit| value * 10 + digit)
    };
    let apart = |mark: Option<&Mark>| {
        mark.is_none_or(|mark| mark.is_space() || mark.typed().is_some_and(|c| "([~≈±“„«,;:".contains(c)))
    };
    let ends = |mark: Option<&Mark>| !mark.and_then(Mark::typed).is_some_and(|c| "-/–".contains(c));
    let (from, to) = (&line.marks[index - before..index], &line.marks[index + 1..index + 1 + after]);
    // Postal codes: 00-950 Warszawa, 12-345 Wieś.
    let next = line.marks[index + 1 + after..].iter().find(|mark| !mark.is_space());
    let postal = (before, after) == (2, 3) && next.and_then(Mark::typed).is_some_and(char::is_uppercase);
    let zero = from.first().and_then(|mark| digit(mark.c)).is_some_and(|(value, _)| value == 0) && before > 1;
    !postal
        && !zero
        && (1..=3).contains(&before)
        && (1..=3).contains(&after)
        && apart(line.before(index - before))
        && ends(line.at(index + 1 + after))
        && value(from) < value(to)
}

/// Spanish: what ends in `?` or `!` begins with `¿` or `¡` (RAE, *Ortografía*, 3.4.9).
fn inverted(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let mut open: Vec<usize> = Vec::new();
    let ends = |mark: Option<&Mark>| mark.is_some_and(|mark| matches!(mark.typed(), Some('?' | '!')));
    let begins = |mark: Option<&Mark>| mark.is_some_and(|mark| matches!(mark.typed(), Some('¿' | '¡')));
    for (index, mark) in line.marks.iter().enumerate() {
        let Some(c) = mark.typed().filter(|_| !mark.address) else { continue };
        match c {
            '¿' | '¡' if !begins(line.before(index)) => open.push(index),
            '?' | '!' if !ends(line.after(index)) && open.pop().is_none() => {
                let first = line.marks[..index].iter().rposition(|mark| !matches!(mark.typed(), Some('?' | '!')));
                // Alone in brackets it is a comment: (!).
                if first.and_then(|first| line.at(first)).and_then(Mark::typed) == Some('(') {
                    continue;
                }
                let wanted = if c == '?' { '¿' } else { '¡' };
                report.add(codes::UNPAIRED_MARK, text.id, mark.span(), || {
                    let what = if c == '?' { "question" } else { "exclamation" };
                    (format!("the {what} has no beginning"), format!("type {} before its first word", shown(wanted)))
                });
            }
            _ => {}
        }
    }
    for index in open {
        let c = line.marks[index].c;
        report.add(codes::UNPAIRED_MARK, text.id, line.marks[index].span(), || {
            let end = if c == '¿' { '?' } else { '!' };
            (format!("{} has no end", shown(c)), format!("type {} where it ends", shown(end)))
        });
    }
}

/// Unicode normal form C (UAX #15): what is typed in two ways is found by search in one of them only.
fn composed(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
    if line.marks.iter().all(|mark| mark.c < '\u{300}') {
        return;
    }
    let plain = line.plain();
    let up_to = NFC.split_normalized(&plain).0.len();
    if up_to == plain.len() {
        return;
    }
    // The piece whose form is another one: a character with its marks.
    let first = plain[..up_to].chars().count();
    let starts = |index: &usize| !is_combining(line.marks[*index].c);
    let pieces: Vec<usize> = (first.saturating_sub(8)..line.marks.len()).filter(starts).collect();
    let mut changed = pieces.iter().enumerate().filter_map(|(number, start)| {
        let end = pieces.get(number + 1).copied().unwrap_or(line.marks.len()).min(start + 32);
        let typed: String = line.marks[*start..end].iter().map(|mark| mark.c).collect();
        let right = NFC.normalize(&typed).into_owned();
        (typed != right).then_some((*start..end, typed, right))
    });
    let (run, typed, right) = changed.next().unwrap_or((first..first + 1, String::new(), String::new()));
    changed.for_each(|(run, _, right)| report.mend_too(line, run, &right, Numbers::One));
    let fix = (!right.is_empty()).then(|| right.clone());
    report.mend(codes::NOT_COMPOSED, text.id, (line, run), (fix, Numbers::One), || {
        let message = format!("{} is not in Unicode's normal form C, and perhaps more in this text", numbers(&typed));
        (message, format!("type {}; an editor can turn a whole file into NFC", numbers(&right)))
    });
}
