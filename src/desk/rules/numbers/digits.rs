//! Digits of another numbering system than the locale's, and of two in one number.

use super::units;
use crate::desk::rules::cure::Numbers;
use crate::desk::rules::lines::{Kind, Line, Mark, digit};
use crate::desk::rules::{PASS, Report, Text};
use crate::diagnostic::codes;
use crate::language::Direction;
use std::ops::Range;

/// Finds them, the first foreign ones only.
pub(in crate::desk::rules) fn digits(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let Some(numerals) = &text.house.numerals else { return };
    let mut foreign: Option<Range<usize>> = None;
    glued(text, line, report);
    parted(text, line, report);
    for run in line.runs(|mark| mark.is_text() && !mark.address && digit(mark.c).is_some()) {
        let zeros = || line.marks[run.clone()].iter().filter_map(|mark| digit(mark.c)).map(|(_, zero)| zero);
        let first = zeros().next().unwrap_or('0');
        if zeros().any(|zero| zero != first) {
            let fix = in_one_system(line, &run, numerals.zero).filter(|_| !is_part(line, &run));
            report.mend(codes::MIXED_NUMBER, text.id, (line, run.clone()), (fix, Numbers::None), || {
                let (number, right) = (first_digits(line, &run), in_one_system(line, &shortened(&run), numerals.zero));
                let right = right.unwrap_or_default();
                (format!("`{number}` has digits of two numbering systems"), format!("type `{right}`"))
            });
        } else if first != numerals.zero && !(first == '0' && stays(line, &run, &text.language.language)) {
            match &foreign {
                None => foreign = Some(run),
                // The first one is told for all.
                Some(_) => {
                    let right = in_one_system(line, &run, numerals.zero).filter(|_| !is_part(line, &run));
                    right.iter().for_each(|right| report.mend_too(line, run.clone(), right, Numbers::None));
                }
            }
        }
    }
    if let Some(run) = foreign {
        let fix = in_one_system(line, &run, numerals.zero).filter(|_| !is_part(line, &run));
        report.mend(codes::FOREIGN_DIGITS, text.id, (line, run.clone()), (fix, Numbers::None), || {
            let (number, right) = (first_digits(line, &run), in_one_system(line, &shortened(&run), numerals.zero));
            let right = right.unwrap_or_default();
            (format!("numbers from the article have other digits here than `{number}`"), format!("type `{right}`"))
        });
    }
}

/// `3{ NUMBER($dose) }`: two numbers that print as one.
fn glued(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let is_value = |mark: &Mark| mark.kind == Kind::Number;
    let typed = |mark: &Mark| mark.is_number() && !is_value(mark);
    for (index, pair) in line.marks.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        if typed(a) && is_value(b) || is_value(a) && (typed(b) || is_value(b)) {
            report.add(codes::MIXED_NUMBER, text.id, line.span(index..index + 2), || {
                (
                    "two numbers stand together and print as one".to_owned(),
                    "type a space or a word between them".to_owned(),
                )
            });
        }
    }
}

/// `12 500` in right-to-left text: a space gives way to the direction of the text, so that the thousands would stand left of
/// the rest. Which is right for a week and a dose, and wrong for one number: nobody can tell which is meant. Longer numbers, and
/// those that begin with a zero, are kept together (see `locale`'s amounts).
fn parted(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    if text.language.direction == Direction::LeftToRight {
        return;
    }
    let runs = line.runs(|mark| mark.is_text() && !mark.address && digit(mark.c).is_some());
    let sign = |mark: Option<&Mark>| {
        mark.and_then(Mark::typed)
            .is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬' | '/' | ':' | '-' | '–' | '+' | '\u{A0}'))
    };
    let parts = |index: usize| line.at(index).and_then(Mark::typed).is_some_and(|c| matches!(c, ' ' | '\u{2009}'));
    let beside = |a: &Range<usize>, b: &Range<usize>| a.end + 1 == b.start && parts(a.end);
    for (index, pair) in runs.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let alone = !index.checked_sub(1).is_some_and(|before| beside(&runs[before], first))
            && !runs.get(index + 2).is_some_and(|next| beside(second, next));
        let value = |run: &Range<usize>| line.marks[run.clone()].iter().map(|mark| digit(mark.c).map_or(0, |(n, _)| n));
        let zeros = |run: &Range<usize>| value(run).all(|n| n == 0);
        let thousands = first.len() <= 3 && second.len() == 3 && !zeros(second) && value(first).next() != Some(0);
        let whole = !sign(line.before(first.start)) && !is_part(line, second);
        // Latin letters before it carry it along: Kolkata 700 019.
        let before = line.marks[..first.start].iter().rev().find(|mark| !mark.is_space()).and_then(Mark::typed);
        let whole = whole && !before.is_some_and(|c| c.is_ascii_alphabetic());
        if beside(first, second) && alone && thousands && whole {
            report.add(codes::MIXED_NUMBER, text.id, line.span(first.start..second.end), || {
                let (a, b) = (first_digits(line, first), first_digits(line, second));
                let message = format!("`{a} {b}` would be printed as `{b} {a}`: right-to-left text parts it at the space");
                let help = format!(
                    "if it is one number, type it without the space, or with U+00A0 (no-break space) instead; if `{a}` and `{b}` \
                     are two, a comma or a word between them; {PASS}"
                );
                (message, help)
            });
        }
    }
}

/// So many digits of a number are shown.
fn shortened(run: &Range<usize>) -> Range<usize> {
    run.start..run.end.min(run.start + 20)
}

fn first_digits(line: &Line, run: &Range<usize>) -> String {
    line.marks[shortened(run)].iter().map(|mark| mark.c).collect()
}

/// Whether it is a part of a number: its other digits and signs would stay as they are.
fn is_part(line: &Line, run: &Range<usize>) -> bool {
    let sign = |mark: Option<&Mark>| {
        mark.and_then(Mark::typed)
            .is_some_and(|c| matches!(c, '٫' | '٬' | '.' | ',' | '/' | ':' | '\'' | '’' | '⁄' | '·'))
    };
    sign(line.before(run.start)) || sign(line.at(run.end)) && line.at(run.end + 1).is_some_and(|mark| !mark.is_space())
}

fn in_one_system(line: &Line, run: &Range<usize>, zero: char) -> Option<String> {
    line.marks[run.clone()].iter().map(|mark| in_system(mark.c, zero)).collect()
}

pub(super) fn in_system(c: char, zero: char) -> Option<char> {
    char::from_u32(zero as u32 + u32::from(digit(c)?.0))
}

/// Emergency numbers that are no round amount: whoever dials looks for the digits on the telephone's keys.
const DIALLED: [&str; 27] = [
    "000", "102", "108", "110", "111", "112", "113", "115", "117", "118", "119", "122", "123", "144", "190", "191",
    "192", "193", "199", "911", "995", "997", "998", "999", "1122", "1155", "1669",
];

/// Whether Latin digits may stand in a text with digits of its own.
fn stays(line: &Line, run: &Range<usize>, language: &str) -> bool {
    is_of_name(line, run) || is_of_address(line, run, language) || is_dialled(line, run, language)
}

/// Whether a number is one to dial in an emergency, and no amount of something.
fn is_dialled(line: &Line, run: &Range<usize>, language: &str) -> bool {
    let typed: String = line.marks[run.clone()].iter().map(|mark| mark.c).collect();
    DIALLED.contains(&typed.as_str())
        && !is_part(line, run)
        && !line.before(run.start).and_then(Mark::typed).is_some_and(|c| "-−–+±<>≤≥=×$€£¥₹৳".contains(c))
        && !begins_unit(line, run.end, language)
}

/// Whether a number stands among words in Latin letters, as in an address: 12 River Road, London 75. A unit is no such word,
/// and behind one alone a number goes with what follows it.
fn is_of_address(line: &Line, run: &Range<usize>, language: &str) -> bool {
    let between =
        |mark: &&Mark| mark.is_space() || mark.is_number() || matches!(mark.typed(), Some(',' | '-' | '/' | '.'));
    let letter = |mark: &&Mark| mark.typed().is_some_and(|c| c.is_ascii_alphabetic());
    // Nobody parts them by more.
    let behind = line.marks[run.end..].iter().take(12).take_while(between).count() + run.end;
    let word = line.marks[behind..].iter().take_while(letter).count();
    if word > 1 && !line.at(behind + word).is_some_and(Mark::is_wordy) {
        return !begins_unit(line, behind, language);
    }
    let before = run.start - line.marks[..run.start].iter().rev().take(12).take_while(between).count();
    let word = line.marks[..before].iter().rev().take_while(letter).count();
    word > 1 && !line.at(behind).is_some_and(Mark::is_wordy) && !begins_unit(line, before - word, language)
}

/// Whether a unit begins there, beyond a space: of the text's language, or of English, which is written in these letters.
fn begins_unit(line: &Line, at: usize, language: &str) -> bool {
    let rest: String = line.marks[at..].iter().take(40).map(|mark| mark.c).collect();
    [language, "en"].into_iter().any(|language| units::begins(rest.trim_start(), language).is_some())
}

/// Whether digits belong to a name in Latin letters (B12, COVID-19), or to a telephone number.
fn is_of_name(line: &Line, run: &Range<usize>) -> bool {
    let latin = |mark: Option<&Mark>| mark.and_then(Mark::typed).is_some_and(|c| c.is_ascii_alphabetic());
    let joint = |mark: Option<&Mark>| matches!(mark.and_then(Mark::typed), Some('-' | '‑' | '/' | '.'));
    let (before, after) = (line.before(run.start), line.at(run.end));
    let far = |index: Option<usize>| index.and_then(|index| line.at(index));
    let name = latin(before)
        || latin(after)
        || joint(before) && latin(far(run.start.checked_sub(2)))
        || joint(after) && latin(far(Some(run.end + 1)));
    let dialled =
        |mark: &&Mark| matches!(mark.typed(), Some('+' | '-' | ' ' | '\u{A0}' | '(' | ')' | '‑')) || mark.is_number();
    let before = line.marks[..run.start].iter().rev().take(20).take_while(dialled);
    let around = before.chain(line.marks[run.start..].iter().take(20).take_while(dialled));
    name || around.filter(|mark| mark.is_number()).count() >= 7
}
