//! Letters of another script inside a word: they look right, and no search, dictionary or voice finds the word (UTS #39).

use super::cure::Numbers;
use super::lines::{Kind, Line, Mark};
use super::scripts::is_solid_script;
use super::{Report, Text, shown};
use crate::diagnostic::codes;
use std::ops::Range;
use unicode_script::{Script, UnicodeScript};

/// Letters that look like a Latin one.
const CYRILLIC: &str = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЅSЈJ";
/// Those that every Cyrillic alphabet has.
const COMMON: &str = "аеорсухАВЕКМНОРСТУХ";
const GREEK: &str = "οoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXνvιiυuρpχxκk";

fn latin(c: char) -> Option<char> {
    let list = if c.script() == Script::Greek { GREEK } else { CYRILLIC };
    let mut letters = list.chars();
    while let (Some(foreign), Some(latin)) = (letters.next(), letters.next()) {
        if foreign == c {
            return Some(latin);
        }
    }
    None
}

/// The letter of `script` that looks like this Latin one.
fn from_latin(c: char, script: Script) -> Option<char> {
    let list = match script {
        Script::Greek => GREEK,
        Script::Cyrillic => CYRILLIC,
        _ => return None,
    };
    let mut letters = list.chars();
    while let (Some(foreign), Some(latin)) = (letters.next(), letters.next()) {
        if latin == c {
            return Some(foreign);
        }
    }
    None
}

pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    for word in line.words() {
        let scripts = || word.clone().map(|index| (index, line.marks[index].c)).filter(|(_, c)| c.is_alphabetic());
        let first = scripts().map(|(_, c)| c.script()).find(|script| is_strong(*script));
        let Some(first) = first else { continue };
        if scripts().all(|(_, c)| c.script() == first || !is_strong(c.script())) {
            preposition(text, line, &word, report);
            whole(text, line, word, first, report);
        } else {
            mixed(text, line, word, report);
        }
    }
}

fn is_strong(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// So many characters around are looked at.
const NEAR: usize = 200;

/// A word of one small letter in Latin between Cyrillic words: `o` for о. Capitals are names of kinds: «тип A».
fn preposition(text: &Text<'_>, line: &Line, word: &Range<usize>, report: &mut Report<'_>) {
    let c = line.marks[word.start].c;
    let meant = from_latin(c, Script::Cyrillic).filter(|_| matches!(c, 'a' | 'o' | 'c' | 'y'));
    let Some(meant) = meant.filter(|_| word.len() == 1 && text.house.scripts == [Script::Cyrillic]) else { return };
    // The first letter beyond a space. A term is a word of the language.
    let cyrillic = |mut marks: std::slice::Iter<'_, Mark>, back: bool| {
        let mut next = || if back { marks.next_back() } else { marks.next() };
        let space = next().is_some_and(Mark::is_space);
        let own =
            |mark: &Mark| mark.kind == Kind::Words || mark.typed().is_some_and(|c| c.script() == Script::Cyrillic);
        space && next().is_some_and(own)
    };
    if cyrillic(line.marks[..word.start].iter(), true) && cyrillic(line.marks[word.end..].iter(), false) {
        // a and b may be the names of groups.
        let near = word.start.saturating_sub(NEAR)..line.marks.len().min(word.end + NEAR);
        let letter = |mark: Option<&Mark>| mark.and_then(Mark::typed).is_some_and(char::is_alphabetic);
        let others = near.into_iter().any(|at| {
            let other = line.marks[at].c;
            other != c
                && other.script() == Script::Latin
                && line.marks[at].is_text()
                && !letter(line.before(at))
                && !letter(line.after(at))
        });
        let fix = (!others).then(|| meant.to_string());
        report.mend(codes::FOREIGN_LETTER, text.id, (line, word.clone()), (fix, Numbers::None), || {
            let message = format!("{} is a Latin letter between Cyrillic words", shown(c));
            (message, format!("type {}, which looks the same", shown(meant)))
        });
    }
}

/// A word of another script, all of whose letters look like Latin ones.
fn whole(text: &Text<'_>, line: &Line, word: Range<usize>, script: Script, report: &mut Report<'_>) {
    if text.house.scripts != [Script::Latin] || !matches!(script, Script::Cyrillic | Script::Greek) {
        return;
    }
    let letters: Option<String> = word.clone().map(|index| latin(line.marks[index].c)).collect();
    // Alone, a Greek letter is a symbol.
    if let Some(letters) = letters.filter(|_| script == Script::Cyrillic || word.len() > 1) {
        report.add(codes::FOREIGN_LETTER, text.id, line.span(word), || {
            (
                format!("this word looks Latin and is typed in {} letters", script.full_name()),
                format!("type `{letters}` anew"),
            )
        });
    }
}

/// The script that a word is in: that of most of its letters, or else the language's.
fn base(text: &Text<'_>, line: &Line, word: &Range<usize>) -> Script {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for mark in &line.marks[word.clone()] {
        let script = mark.c.script();
        if !is_strong(script) || !mark.c.is_alphabetic() {
            continue;
        }
        match counts.iter().position(|(known, _)| *known == script) {
            Some(known) => counts[known].1 += 1,
            None if counts.len() < 8 => counts.push((script, 1)),
            None => {}
        }
    }
    let rank = |(script, count): &(Script, usize)| (*count, text.house.scripts.contains(script));
    counts.iter().max_by_key(|entry| rank(entry)).map_or(Script::Common, |(script, _)| *script)
}

fn mixed(text: &Text<'_>, line: &Line, word: Range<usize>, report: &mut Report<'_>) {
    let base = base(text, line, &word);
    let c = |index: usize| line.marks[index].c;
    // The micro sign is a Greek letter in some keyboards: μg.
    if c(word.start) == 'μ' && word.clone().skip(1).all(|index| c(index).script() == Script::Latin) {
        return;
    }
    let strange = |index: usize| {
        let script = c(index).script();
        c(index).is_alphabetic()
            && is_strong(script)
            && script != base
            && !c(index).script_extension().contains_script(base)
    };
    let odd = word.clone().filter(|index| strange(*index)).count();
    let mut index = word.start;
    while index < word.end {
        if !strange(index) {
            index += 1;
            continue;
        }
        let script = c(index).script();
        let end = (index..word.end).find(|next| !strange(*next) || c(*next).script() != script).unwrap_or(word.end);
        let inside = index > word.start && end < word.end;
        if is_wrong(base, script, c(index), inside) {
            let like = |letter: char| if base == Script::Latin { latin(letter) } else { from_latin(letter, base) };
            // Where other letters are as many, the word may be another script's.
            let clear = end == index + 1 && word.len() - odd >= 3.max(2 * odd);
            let meant = like(c(index)).filter(|meant| base == Script::Latin || COMMON.contains(*meant));
            let fix = meant.filter(|_| clear).map(String::from);
            report.mend(codes::FOREIGN_LETTER, text.id, (line, index..end), (fix, Numbers::None), || {
                let letter = c(index);
                let message =
                    format!("{} is a {} letter in a {} word", shown(letter), script.full_name(), base.full_name());
                let help = match like(letter) {
                    Some(meant) => format!("type {}, which looks the same", shown(meant)),
                    None => format!(
                        "type the word in {} letters, or part the two scripts by a space or a hyphen",
                        base.full_name()
                    ),
                };
                (message, help)
            });
            return;
        }
        index = end;
    }
}

/// Whether a letter of `script` may not stand in a word of `base`.
fn is_wrong(base: Script, script: Script, c: char, inside: bool) -> bool {
    use Script::*;
    // Korean has spaces, and writes endings together with Latin words.
    let solid = |script| script == Hangul || is_solid_script(script);
    let alike = |script| matches!(script, Latin | Cyrillic | Greek | Armenian | Cherokee | Coptic);
    match (base, script) {
        (a, b) if solid(a) && b == Latin || a == Latin && solid(b) => false,
        (Han | Hiragana | Katakana | Bopomofo | Hangul, Han | Hiragana | Katakana | Bopomofo | Hangul) => false,
        // TNFα and β2 are names; a Greek letter that looks Latin is a slip.
        (Latin, Greek) => latin(c).is_some(),
        (a, b) if alike(a) && alike(b) => true,
        // An ending joined to an abbreviation: FDAর.
        (Latin, _) | (_, Latin) => inside,
        _ => true,
    }
}
