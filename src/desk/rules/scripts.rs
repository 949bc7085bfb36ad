//! Texts that are mostly in another script than their language's.

use super::lines::{Line, is_word};
use super::{Report, Text};
use crate::diagnostic::codes;
use unicode_script::{Script, UnicodeScript};

/// So many words that are no names make a text worth a look.
const FEW: usize = 3;
/// So many after each other are a sentence that was left as it was.
const ROW: usize = 4;

/// No symbol of a unit has more letters.
const UNIT: usize = 4;

/// Whether a word stands behind a number or its unit: 5 mmol, mg/dl.
fn is_behind_amount(line: &Line, index: usize) -> bool {
    let before = line.marks[..index].iter().rev().find(|mark| !mark.is_space());
    before.is_some_and(|mark| mark.is_number() || mark.typed() == Some('/'))
}

/// Names, addresses, species' names and what is explained in brackets may be in another script; sentences may not.
pub(super) fn check(text: &Text<'_>, line: &Line, report: &mut Report<'_>) {
    let own_scripts = &text.house.scripts;
    // A language's name in the source language.
    if own_scripts.is_empty() || text.id.ends_with(".in-source") {
        return;
    }
    let (mut own, mut foreign, mut names) = (0usize, 0usize, 0usize);
    let mut first: Option<(usize, usize, Script)> = None;
    let (mut depth, mut row, mut longest_row) = (0usize, 0usize, 0usize);
    let mut index = 0;
    while let Some(mark) = line.marks.get(index) {
        match mark.typed() {
            Some('(' | '（' | '[') => depth += 1,
            Some(')' | '）' | ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let Some(c) = mark.typed().filter(|c| is_word(*c)) else {
            if mark.kind == super::lines::Kind::Words {
                own += 1;
                row = 0;
            }
            index += 1;
            continue;
        };
        let script = c.script();
        let length = line.marks[index..]
            .iter()
            .take_while(|next| next.is_text() && is_word(next.c) && same(next.c, script))
            .count()
            .max(1);
        match script {
            Script::Common | Script::Inherited | Script::Unknown => {}
            _ if own_scripts.contains(&script) => {
                row = 0;
                own += match script {
                    Script::Han | Script::Hiragana | Script::Katakana => length.div_ceil(2),
                    Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar => length.div_ceil(5),
                    _ => 1,
                };
            }
            _ if mark.emphasis || mark.address || depth > 0 => {}
            _ if c.is_uppercase() || length == 1 || length <= UNIT && is_behind_amount(line, index) => names += 1,
            _ => {
                foreign += 1;
                row += 1;
                longest_row = longest_row.max(row);
                let end = index + length;
                first = Some(first.map_or((index, end, script), |(start, _, script)| (start, end, script)));
            }
        }
        index += length;
    }
    let only = own == 0 && foreign > 0 && foreign + names > 1;
    if let Some((start, end, script)) = first.filter(|_| only || foreign >= FEW && foreign > own || longest_row >= ROW)
    {
        report.add(codes::OTHER_SCRIPT, text.id, line.span(start..end), || {
            let message = format!("these words are in {} script, and the language has another", script.full_name());
            (message, "translate them; what must stay as it is stands in brackets or in a term".to_owned())
        });
    }
}

fn same(c: char, script: Script) -> bool {
    let own = c.script();
    own == script || matches!(own, Script::Common | Script::Inherited)
}

/// Whether words of the character's script have no spaces between them.
pub(super) fn is_solid(c: char) -> bool {
    // No letter before Thai is one: most texts are done with here. The sound mark of kana is of no script.
    c >= '\u{E00}' && (c == 'ー' || is_solid_script(c.script()))
}

/// Whether words of the script have no spaces between them.
pub(super) fn is_solid_script(script: Script) -> bool {
    use Script::*;
    matches!(
        script,
        Thai | Lao | Khmer | Myanmar | Tibetan | Han | Hiragana | Katakana | Bopomofo | Javanese | Balinese
    )
}
