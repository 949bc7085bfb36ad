//! Spaces: doubled, missing, or where none belongs.

use super::conventions::Spacing;
use super::cure::{self, Numbers};
use super::lines::{Line, Mark, is_word};
use super::{Report, Text, numbers, shown};
use crate::diagnostic::codes;

pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    doubled(text, line, report);
    let conventions = &text.house.conventions;
    if conventions.name.is_none() {
        return;
    }
    for (index, mark) in line.marks.iter().enumerate() {
        let Some(c) = mark.typed().filter(|_| !mark.address) else { continue };
        match conventions.spacing {
            Spacing::French if matches!(c, ';' | ':' | '!' | '?' | '»' | '«') => french(text, line, index, report),
            Spacing::Canadian if matches!(c, ':' | '»' | '«') => french(text, line, index, report),
            Spacing::Free if !matches!(c, ',' | '.') => {}
            _ => close(text, line, index, report),
        }
        if conventions.full_width && matches!(c, '，' | '。' | '、' | '：' | '；' | '！' | '？' | '）') {
            after_wide(text, line, index, report);
        }
        if matches!(c, ',' | ';' | '!' | '?' | '،' | '؛' | '؟' | '।' | '۔') {
            none_after(text, line, index, report);
        }
    }
}

/// Two spaces or more between two words of a line.
fn doubled(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    for run in line.runs(|mark| mark.is_space() && mark.c != '\u{3000}') {
        let ends = run.start == 0 || run.end == line.marks.len();
        // Where the text goes on in the next line of the file, the indentation counts for nothing.
        let wraps = line.marks[run.clone()].iter().any(|mark| mark.c == '\n');
        if run.len() > 1 && !ends && !wraps {
            // A no-break space among them belongs to one of its neighbours: nobody knows to which.
            let plain = line.marks[run.clone()].iter().all(|mark| mark.c == ' ');
            let right = (plain.then(|| " ".to_owned()), Numbers::One);
            report.mend(codes::DOUBLE_SPACE, text.id, (line, run.clone()), right, || {
                (format!("{} spaces in a row", run.len()), "type one".to_owned())
            });
        }
    }
}

/// A no-break space before `; : ! ? »` and after `«`.
fn french(text: &Text<'_>, line: &Line, index: usize, report: &mut Report<'_>) {
    let mark = line.marks[index];
    let opens = mark.c == '«';
    let beside = if opens { line.after(index) } else { line.before(index) };
    let Some(beside) = beside else { return };
    if matches!(beside.typed(), Some('\u{A0}' | '\u{202F}')) {
        return;
    }
    let digit = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.is_number());
    // `10:30` and `?!`.
    let joined = mark.c == ':' && digit(line.before(index)) && digit(line.after(index));
    let in_row = matches!(beside.typed(), Some('!' | '?' | '¡' | '¿' | '(' | '[' | '\n')) && !opens;
    if joined || in_row {
        return;
    }
    let (marks, now) = match (beside.is_space(), opens) {
        (true, true) => (index..index + 2, "a space where a line can end"),
        (true, false) => (index - 1..index + 1, "a space where a line can end"),
        (false, _) => (index..index + 1, "none"),
    };
    let space = if matches!(mark.c, ':' | '«' | '»') { '\u{A0}' } else { '\u{202F}' };
    let right = if opens { format!("{}{space}", mark.c) } else { format!("{space}{}", mark.c) };
    report.mend(codes::SPACE_AT_MARK, text.id, (line, marks), (Some(right), Numbers::One), || {
        let side = if opens { "after" } else { "before" };
        let message = format!("French has a no-break space {side} {}, and here is {now}", shown(mark.c));
        let help = match mark.c {
            ':' | '«' | '»' => "type U+00A0 (no-break space) there",
            _ => "type U+202F (narrow no-break space) there, or U+00A0",
        };
        (message, help.to_owned())
    });
}

/// No space before a mark that ends something, and none after what opens.
fn close(text: &Text<'_>, line: &Line, index: usize, report: &mut Report<'_>) {
    let mark = line.marks[index];
    let ends = matches!(mark.c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '،' | '؛' | '؟' | '۔' | '।')
        || matches!(mark.c, '，' | '。' | '、' | '：' | '；' | '！' | '？' | '）');
    let opens = matches!(mark.c, '(' | '[' | '（');
    let spaces = if ends {
        let count = line.marks[..index].iter().rev().take_while(|mark| mark.is_space()).count();
        index - count..index
    } else if opens {
        let count = line.marks[index + 1..].iter().take_while(|mark| mark.is_space()).count();
        index + 1..index + 1 + count
    } else {
        return;
    };
    let beyond =
        if ends { spaces.start.checked_sub(1).and_then(|before| line.at(before)) } else { line.at(spaces.end) };
    // `.5`, `.NET`, `: )` and dots that stand for what is left out.
    let begins_word =
        ends && line.after(index).is_some_and(|mark| {
            mark.is_number() || mark.typed().is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | ')'))
        }) && matches!(mark.c, '.' | ':');
    // `,5`: a zero is missing there, and no space is too many.
    // ,,Wort“: two commas are a typewriter's quotation mark, and belong to the word behind them.
    let comma = |mark: Option<&Mark>| mark.and_then(Mark::typed) == Some(',');
    let doubled = mark.c == ',' && (comma(line.after(index)) || comma(line.before(index)));
    let begins_number =
        text.house.numerals.as_ref().is_some_and(|numerals| numbers::fraction(line, index, numerals).is_some());
    // A ratio: 1 : 2.
    let ratio = mark.c == ':' && beyond.is_some_and(Mark::is_number) && {
        let after = line.marks[index + 1..].iter().take(2).find(|mark| !mark.is_space());
        after.is_some_and(Mark::is_number)
    };
    // In « , » the spaces are the quotation's.
    let quoted = beyond.is_some_and(|mark| matches!(mark.typed(), Some('«' | '»')))
        && line.marks[spaces.clone()].iter().all(|mark| matches!(mark.c, '\u{A0}' | '\u{202F}'));
    if spaces.is_empty()
        || quoted
        || doubled
        || beyond.is_none()
        || begins_word
        || begins_number
        || ratio
        || line.marks[spaces.clone()].iter().any(|mark| mark.c == '\n')
    {
        return;
    }
    // Behind a space that ends a line of the file, ,5 is a number as well.
    let fix = (!line.after(index).is_some_and(Mark::is_number)).then(String::new);
    report.mend(codes::SPACE_AT_MARK, text.id, (line, spaces), (fix, Numbers::None), || {
        let side = if ends { "before" } else { "after" };
        (format!("a space {side} {}", shown(mark.c)), "take the space out".to_owned())
    });
}

/// A full-width mark has its space in its own square, and another one behind it is a gap on paper. The ideographic space
/// that Japanese has behind ！ and ？ is none.
fn after_wide(text: &Text<'_>, line: &Line, index: usize, report: &mut Report<'_>) {
    let is_single = line.at(index + 2).is_some_and(|mark| !mark.is_space());
    if line.after(index).and_then(Mark::typed) == Some(' ') && is_single {
        let right = (Some(String::new()), Numbers::One);
        report.mend(codes::SPACE_AT_MARK, text.id, (line, index + 1..index + 2), right, || {
            (format!("a space after {}", shown(line.marks[index].c)), "take the space out".to_owned())
        });
    }
}

/// A word begins right behind the mark. In scripts without spaces nothing else is possible.
fn none_after(text: &Text<'_>, line: &Line, index: usize, report: &mut Report<'_>) {
    let wordy = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.is_text() && !mark.address && is_word(mark.c));
    if text.house.conventions.full_width || text.language.script == "Thai" {
        return;
    }
    // French parts the mark from its word by a no-break space, which is not the one that is missed.
    let nobreak = |mark: &Mark| matches!(mark.typed(), Some('\u{A0}' | '\u{202F}'));
    let apart = line.before(index).is_some_and(nobreak) && index > 1 && wordy(line.before(index - 1));
    if (wordy(line.before(index)) || apart) && wordy(line.after(index)) {
        let mark = line.marks[index];
        let right = Some(format!("{} ", mark.c)).filter(|_| cure::parts_words(line, index));
        report.mend(codes::SPACE_AT_MARK, text.id, (line, index..index + 1), (right, Numbers::None), || {
            (format!("no space after {}", shown(mark.c)), "type a space after it".to_owned())
        });
    }
}
