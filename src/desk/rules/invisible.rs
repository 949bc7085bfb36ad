//! Characters that nobody sees: dangerous ones, and those that the script does not need.

use super::cure::Numbers;
use super::lines::{Line, is_combining};
use super::scripts::is_solid;
use super::{Report, Text};
use crate::characters::{danger, is_dangerous, is_default_ignorable, is_ideograph};
use crate::diagnostic::codes;
use crate::language::Direction;
use unicode_script::{Script, UnicodeScript};

/// So many marks and joiners may follow a letter.
const MOST_MARKS: usize = 32;

/// What can turn a dose around or lose it, wherever it stands. The same finding as resolving makes, so that it is said once.
pub(super) fn dangerous(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    for mark in line.marks.iter().filter(|mark| mark.is_text() && is_dangerous(mark.c)) {
        report.add(codes::DANGEROUS_CHARACTER, text.id, mark.span(), || danger(mark.c));
    }
}

/// What the script does not need here (Unicode Standard 23.2 and 9.2, UAX #9, UAX #14).
pub(super) fn stray(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let unseen = |c: char| is_default_ignorable(c) || matches!(c, '\u{2028}' | '\u{2029}');
    if !line.marks.iter().any(|mark| mark.is_text() && unseen(mark.c)) {
        return;
    }
    let right_to_left = text.language.direction == Direction::RightToLeft;
    // In other texts marks of direction are for what somebody typed that runs the other way.
    let turning = right_to_left || line.marks.iter().any(|mark| mark.is_text() && runs_right_to_left(mark.c));
    let mut open: Vec<usize> = Vec::new();
    for (index, mark) in line.marks.iter().enumerate() {
        let c = mark.c;
        if !mark.is_text() || is_dangerous(c) || !unseen(c) {
            continue;
        }
        // No letter has more marks.
        let mut earlier = line.marks[..index].iter().rev().take(MOST_MARKS);
        let before = earlier.find(|mark| !is_combining(mark.c) && !is_default_ignorable(mark.c));
        let before = before.filter(|mark| mark.is_text()).map_or(' ', |mark| mark.c);
        let after = line.after(index).map_or(' ', |mark| mark.c);
        let wanted = match c {
            '\u{200C}' | '\u{200D}' => joins(before) || joins(after) || c == '\u{200D}' && is_picture(before),
            '\u{200B}' => !(before.is_alphabetic() && after.is_alphabetic()) || is_solid(before),
            '\u{AD}' => line.before(index).is_some_and(|mark| mark.is_wordy()) && after.is_alphabetic(),
            '\u{200E}' | '\u{200F}' | '\u{61C}' => turning,
            '\u{2066}'..='\u{2068}' => {
                open.push(index);
                turning
            }
            '\u{2069}' => open.pop().is_some(),
            '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => is_picture(before) || before.script() == Script::Han,
            '\u{180B}'..='\u{180F}' => before.script() == Script::Mongolian,
            '\u{2060}' | '\u{34F}' => true,
            _ => false,
        };
        if c == '\u{200B}' && parts_number(line, index) {
            report.add(codes::DANGEROUS_CHARACTER, text.id, mark.span(), || {
                let message = "U+200B (zero width space) stands inside a number: a line may end there".to_owned();
                (message, "delete it, and type the number anew".to_owned())
            });
        } else if !wanted {
            finding(text, line, index, report);
        }
    }
    for index in open {
        finding(text, line, index, report);
    }
}

/// Whether a character stands between the digits of one number, or beside the sign between them.
fn parts_number(line: &Line, index: usize) -> bool {
    let digit = |c: &char| c.is_numeric() && !is_ideograph(*c);
    let typed = |c: &char| !is_default_ignorable(*c);
    let mut before = line.marks[..index].iter().rev().take(MOST_MARKS).map_while(|mark| mark.typed()).filter(typed);
    let mut after = line.marks[index + 1..].iter().take(MOST_MARKS).map_while(|mark| mark.typed()).filter(typed);
    let sign = |c: &char| matches!(c, '.' | ',' | '٫' | '٬' | '\u{2044}');
    let beside = |side: &mut dyn Iterator<Item = char>| match side.next() {
        Some(c) if sign(&c) => side.next().map(|c| (digit(&c), true)),
        Some(c) => Some((digit(&c), false)),
        None => None,
    };
    let (Some((left, signed)), Some((right, too))) = (beside(&mut before), beside(&mut after)) else { return false };
    left && right && !(signed && too)
}

fn finding(text: &Text<'_>, line: &Line, index: usize, report: &mut Report<'_>) {
    let mark = line.marks[index];
    let right = if matches!(mark.c, '\u{2028}' | '\u{2029}') { " " } else { "" };
    report.mend(
        codes::STRAY_INVISIBLE,
        text.id,
        (line, index..index + 1),
        (Some(right.to_owned()), Numbers::One),
        || {
            let what = match mark.c {
                '\u{200B}' => "zero width space",
                '\u{200C}' => "zero width non-joiner",
                '\u{200D}' => "zero width joiner",
                '\u{AD}' => "soft hyphen",
                '\u{200E}' | '\u{200F}' | '\u{61C}' => "direction mark",
                '\u{2066}'..='\u{2069}' => "isolate without its other half, or not needed",
                '\u{FEFF}' => "byte order mark",
                '\u{2028}' | '\u{2029}' => "line separator",
                _ => "invisible character",
            };
            let message = format!("U+{:04X} ({what}) does nothing good here", mark.c as u32);
            let help = match mark.c {
                '\u{2028}' | '\u{2029}' => "type a space instead",
                '\u{FEFF}' => "delete it; U+2060 keeps two characters together",
                _ => "delete it: most often it was copied with the text",
            };
            (message, help.to_owned())
        },
    );
}

/// Whether letters of the character's script are joined, so that joiners decide how they look.
fn joins(c: char) -> bool {
    use Script::*;
    matches!(
        c.script(),
        Arabic
            | Syriac
            | Nko
            | Mandaic
            | Mongolian
            | Adlam
            | Bengali
            | Devanagari
            | Gujarati
            | Gurmukhi
            | Kannada
            | Malayalam
            | Oriya
            | Sinhala
            | Tamil
            | Telugu
            | Khmer
            | Myanmar
            | Tibetan
            | Balinese
            | Javanese
    )
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{203C}'..='\u{3299}' | '\u{1F000}'..='\u{1FAFF}' | '#' | '*' | '0'..='9' | '©' | '®')
}

fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
