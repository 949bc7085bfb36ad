//! Quotation marks and apostrophes.

use super::conventions::{Conventions, Quotes};
use super::cure::{self, Numbers};
use super::lines::{Line, Mark};
use super::{Report, Text, shown};
use crate::diagnostic::codes;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// Languages whose letters have marks that look like apostrophes (U+02BB, U+02BC): ’ would be wrong there.
const LETTER_LIKE: &[&str] = &["uz", "haw", "to", "sm", "ty", "mi", "kaa"];

/// Stands for what closes a mark that is wrong itself.
const REPORTED: char = '\0';

/// How a mark stands to what is beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opening,
    Closing,
    Unknown,
}

pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    commas(text, line, report);
    if !line.marks.iter().any(|mark| mark.is_text() && is_quotation(mark.c)) {
        return;
    }
    let conventions = &text.house.conventions;
    let (mut straight_open, sure) = (false, Sure::default());
    let mut open: Vec<(usize, char)> = Vec::new();
    for (index, mark) in line.marks.iter().enumerate() {
        if !mark.is_text() || mark.address || !is_quotation(mark.c) {
            continue;
        }
        if matches!(mark.c, '"' | '\'' | '´' | '`') {
            // „Wort": it closes what another mark has opened, and that is told here only.
            // Behind a number it stands for inches, if the quotation is closed later.
            let later = |close: char| line.marks[index + 1..].iter().any(|mark| mark.typed() == Some(close));
            let inches =
                line.before(index).is_some_and(Mark::is_number) && open.last().is_some_and(|(_, close)| later(*close));
            let ends = mark.c == '"' && !straight_open && !inches && side(line, index) != Side::Opening;
            let opened = if ends { open.pop() } else { None };
            let closing = opened.map(|(_, close)| close).filter(|close| *close != REPORTED);
            straight(text, line, index, (&mut straight_open, opened.is_some(), closing, &sure), report);
        } else if straight_open && open.is_empty() && side(line, index) == Side::Closing && closes(text, mark.c) {
            straight_open = false;
        } else if let Some(quotes) = &conventions.quotes {
            let depth = open.len();
            let wrong = wrong(text, line, index, (quotes, depth, &sure), report);
            match side(line, index) {
                _ if quotes.either_way => {}
                _ if !wrong => pair(quotes, line, index, &mut open, text, report),
                // One finding is enough: what was meant opens and closes as well.
                Side::Opening => open.push((index, REPORTED)),
                Side::Closing => _ = open.pop(),
                Side::Unknown => {}
            }
        }
    }
    // What begins in one variant may end outside of it.
    for (index, close) in open.into_iter().filter(|_| text.lines.len() == 1).filter(|(_, close)| *close != REPORTED) {
        report.add(codes::UNPAIRED_MARK, text.id, line.marks[index].span(), || {
            (format!("{} is never closed", shown(line.marks[index].c)), format!("type {} where it ends", shown(close)))
        });
    }
}

/// Two commas before a word, as a typewriter opens quotations.
fn commas(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let Some(quotes) = &text.house.conventions.quotes else { return };
    let comma = |index: usize| line.at(index).and_then(Mark::typed) == Some(',');
    let first = |index: &usize| comma(*index) && comma(*index + 1) && !(*index > 0 && comma(*index - 1));
    for index in (0..line.marks.len()).filter(first) {
        let apart = line.before(index).is_none_or(|mark| mark.is_space() || matches!(mark.typed(), Some('(' | '[')));
        if apart && line.at(index + 2).is_some_and(Mark::is_wordy) {
            report.add(codes::STRAIGHT_QUOTE, text.id, line.span(index..index + 2), || {
                ("two commas stand for a quotation mark".to_owned(), format!("type {}", shown(quotes.first.0)))
            });
        }
    }
}

/// Whether a mark closes quotations in the text's language.
fn closes(text: &Text<'_>, c: char) -> bool {
    let quotes = text.house.conventions.quotes.as_ref();
    quotes.is_some_and(|quotes| !quotes.either_way && quotes.pairs.iter().any(|pair| pair.1 == c))
}

fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '\'' | '´' | '`' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '「'..='』' | '《' | '》' | '〈' | '〉' | '〝'..='〟')
}

fn side(line: &Line, index: usize) -> Side {
    let opens = |c: char| matches!(c, '(' | '[' | '（' | '［' | '¿' | '¡' | '—' | '–' | '/') || is_quotation(c);
    let closes = |c: char| {
        matches!(c, ')' | ']' | '）' | '］' | '.' | ',' | ';' | ':' | '!' | '?' | '…' | '—' | '–' | '/')
            || is_quotation(c)
    };
    let (before, after) = (line.before(index), line.after(index));
    // A no-break space belongs to the mark, as French has it.
    let space = |mark: &Mark| mark.is_space() && !matches!(mark.c, '\u{A0}' | '\u{202F}');
    let free_before = before.is_none_or(|mark| space(mark) || mark.is_text() && opens(mark.c));
    let free_after = after.is_none_or(|mark| space(mark) || mark.is_text() && closes(mark.c));
    match (free_before, free_after) {
        (true, false) => Side::Opening,
        (false, true) => Side::Closing,
        _ => Side::Unknown,
    }
}

/// What is certain of a line's marks: asked for once, however many there are.
#[derive(Default)]
struct Sure {
    pairs: OnceCell<bool>,
    apostrophes: OnceCell<bool>,
    halves: OnceCell<BTreeMap<usize, usize>>,
}

impl Sure {
    /// The other half of a mark. Whoever mends one without the other makes a quotation that nobody finds again.
    fn other_half(&self, line: &Line, index: usize) -> Option<usize> {
        self.halves.get_or_init(|| halves(line)).get(&index).copied()
    }
}

/// Which mark is whose other half, as they stand to the words.
fn halves(line: &Line) -> BTreeMap<usize, usize> {
    let (mut open, mut found) = (Vec::new(), BTreeMap::new());
    let marks = line.marks.iter().enumerate().filter(|(_, mark)| mark.is_text() && !mark.address);
    for (index, _) in marks.filter(|(_, mark)| is_quotation(mark.c) && !matches!(mark.c, '\'' | '´' | '`')) {
        match side(line, index) {
            Side::Opening => open.push(index),
            Side::Closing => {
                if let Some(opening) = open.pop() {
                    found.extend([(opening, index), (index, opening)]);
                }
            }
            Side::Unknown => {}
        }
    }
    found
}

fn pairs(line: &Line) -> bool {
    cure::are_pairs(line, |at| match side(line, at) {
        Side::Opening => Some(true),
        Side::Closing => Some(false),
        Side::Unknown => None,
    })
}

/// A straight mark, or an accent typed for one. After a number it may stand for feet, inches, minutes or seconds.
fn straight(
    text: &Text<'_>,
    line: &Line,
    index: usize,
    (open, ends, other, sure): (&mut bool, bool, Option<char>, &Sure),
    report: &mut Report<'_>,
) {
    let mark = line.marks[index];
    let double = mark.c == '"';
    let before = line.before(index);
    let closes = double && (*open || ends);
    if before.is_some_and(|mark| mark.is_number()) && !closes {
        return;
    }
    let wordy = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.is_wordy() || mark.is_number());
    let apostrophe = !double && wordy(before) && (wordy(line.after(index)) || mark.c == '\'');
    if !double && LETTER_LIKE.contains(&text.language.language.as_str()) || mark.c == '`' && !apostrophe {
        return;
    }
    let side = side(line, index);
    if double {
        *open = !closes;
    }
    let conventions = &text.house.conventions;
    let single = |quotes: &Quotes| quotes.pairs.iter().copied().find(|pair| matches!(pair.0, '‘' | '‚' | '‹'));
    let pair = match (double, &conventions.quotes) {
        (true, Some(quotes)) => quotes.first,
        (true, None) => conventions.double,
        (false, quotes) => quotes.as_ref().and_then(single).unwrap_or(('‘', '’')),
    };
    // What another mark has opened wants that one's other half.
    let (opening, closing) = (pair.0, other.unwrap_or(pair.1));
    let right = match side {
        _ if apostrophe => Some('’'),
        _ if closes => Some(closing),
        Side::Closing => Some(closing),
        Side::Opening => Some(opening),
        Side::Unknown => None,
    };
    // A single one may also be what was left out at a word's beginning.
    let file = &report.ftl.file.text;
    let mends = |at: usize| {
        let right = if side == Side::Opening { closing } else { opening };
        line.marks[at].c == '"' && cure::is_certain(file, line, &(at..at + 1), &right.to_string(), Numbers::None)
    };
    let certain = if double {
        *sure.pairs.get_or_init(|| pairs(line)) && sure.other_half(line, index).is_some_and(mends)
    } else {
        apostrophe && *sure.apostrophes.get_or_init(|| cure::are_apostrophes(line))
    };
    let fix = right.filter(|_| certain).map(String::from);
    report.mend(codes::STRAIGHT_QUOTE, text.id, (line, index..index + 1), (fix, Numbers::None), || {
        if apostrophe {
            return (format!("{} stands for an apostrophe", shown(mark.c)), format!("type {}", shown('’')));
        }
        let help = match (right, side) {
            (None, _) => format!("type {} or {}", shown(opening), shown(closing)),
            (Some(_), Side::Opening) if !closes => {
                format!("type {} here and {} at the end", shown(opening), shown(closing))
            }
            (Some(right), _) => format!("type {} here", shown(right)),
        };
        (format!("{} is a straight quotation mark", shown(mark.c)), help)
    });
}

fn may_be_apostrophe(line: &Line, index: usize) -> bool {
    let wordy = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.is_wordy() || mark.is_number());
    line.marks[index].c == '’' && (wordy(line.before(index)) || wordy(line.after(index)))
}

/// Whether the mark is not the language's, or stands on the wrong side.
fn wrong(
    text: &Text<'_>,
    line: &Line,
    index: usize,
    (quotes, depth, sure): (&Quotes, usize, &Sure),
    report: &mut Report<'_>,
) -> bool {
    let mark = line.marks[index];
    let c = mark.c;
    if may_be_apostrophe(line, index) {
        return false;
    }
    let opens = quotes.pairs.iter().any(|pair| pair.0 == c);
    let closes = quotes.pairs.iter().any(|pair| pair.1 == c);
    let side = side(line, index);
    let turned = !quotes.either_way
        && (side == Side::Opening && !opens || side == Side::Closing && !closes)
        && (opens || closes);
    let inner = quotes.nested && depth == 0 && opens && c != quotes.first.0 && side == Side::Opening;
    if (opens || closes) && !turned && !inner {
        return false;
    }
    // What stands within a quotation may be meant to have the other marks.
    let right = match side {
        Side::Opening if depth == 0 => Some(quotes.first.0),
        Side::Closing if depth <= 1 => Some(quotes.first.1),
        _ => None,
    };
    let file = &report.ftl.file.text;
    // The other half is right already, or wrong and mended as well.
    let fits = |at: usize| {
        let c = line.marks[at].c;
        let known = |of: fn(&(char, char)) -> char| quotes.pairs.iter().any(|pair| of(pair) == c);
        let (right, stays) = match side {
            Side::Opening => (quotes.first.1, known(|pair| pair.1) || quotes.either_way && known(|pair| pair.0)),
            _ => (quotes.first.0, known(|pair| pair.0) && !quotes.nested),
        };
        let free = c != '"' && !stays && !may_be_apostrophe(line, at);
        c == right || free && cure::is_certain(file, line, &(at..at + 1), &right.to_string(), Numbers::One)
    };
    let fix = right.filter(|_| sure.other_half(line, index).is_some_and(fits)).map(String::from);
    report.mend(codes::FOREIGN_QUOTE, text.id, (line, index..index + 1), (fix, Numbers::One), || {
        let language = text.house.conventions.name.unwrap_or_default();
        let (open, close) = quotes.first;
        let message = match (turned, inner) {
            (true, _) if side == Side::Opening => format!("{} does not open a quotation in {language}", shown(c)),
            (true, _) => format!("{} does not close a quotation in {language}", shown(c)),
            (_, true) => format!("{} stands only inside of {open} {close} in {language}", shown(c)),
            _ => format!("{} is no quotation mark in {language}", shown(c)),
        };
        let help = match side {
            Side::Opening => format!("type {}", shown(open)),
            Side::Closing => format!("type {}", shown(close)),
            Side::Unknown => format!("type {} and {}", shown(open), shown(close)),
        };
        (
            message,
            if matches!(c, '“' | '”' | '„') && open == '«' {
                spaced(&text.house.conventions, help)
            } else {
                help
            },
        )
    });
    true
}

fn spaced(conventions: &Conventions, help: String) -> String {
    use super::conventions::Spacing::{Canadian, French};
    match conventions.spacing {
        French | Canadian => format!("{help}, with a no-break space (U+00A0) inside"),
        _ => help,
    }
}

/// Keeps what is open. A mark that closes what nobody opened is a finding; ’ is an apostrophe as well and never is.
fn pair(
    quotes: &Quotes,
    line: &Line,
    index: usize,
    open: &mut Vec<(usize, char)>,
    text: &Text<'_>,
    report: &mut Report<'_>,
) {
    let c = line.marks[index].c;
    if c == '’' || c == '‘' && quotes.pairs.contains(&('‘', '’')) {
        return;
    }
    let opening = quotes.pairs.iter().find(|pair| pair.0 == c);
    let closing = quotes.pairs.iter().any(|pair| pair.1 == c);
    // Where one character does both, it closes what is open.
    match open.last() {
        Some((_, close)) if *close == c || *close == REPORTED && (closing || opening.is_none()) => _ = open.pop(),
        _ => match opening {
            Some((_, close)) if *close != '’' => open.push((index, *close)),
            None if closing && text.lines.len() == 1 => {
                let opener = quotes.pairs.iter().find(|pair| pair.1 == c).map_or(c, |pair| pair.0);
                report.add(codes::UNPAIRED_MARK, text.id, line.marks[index].span(), || {
                    (format!("{} closes nothing", shown(c)), format!("type {} where it begins", shown(opener)))
                });
            }
            _ => {}
        },
    }
}
