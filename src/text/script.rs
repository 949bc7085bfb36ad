//! Which script each character is set in (UAX #24), so that a run takes one face.

use unicode_script::{Script, UnicodeScript};

/// A character as the itemiser sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Char {
    /// Byte offset in the paragraph.
    pub at: usize,
    pub c: char,
    /// Embedding level (UAX #9).
    pub level: u8,
    /// Resolved: never Common or Inherited, unless the whole paragraph is.
    pub script: Script,
}

/// Han and the two kana are shaped together: a Japanese word mixes them.
fn merged(script: Script) -> Script {
    match script {
        Script::Hiragana | Script::Katakana | Script::Bopomofo => Script::Han,
        other => other,
    }
}

fn own(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        '0'..='9' => Script::Latin,
        _ if c.is_ascii() => Script::Common,
        // Ideographic punctuation and full-width forms are drawn in an em square: only a Han face has them.
        '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFE6}' => Script::Han,
        _ => merged(c.script()),
    }
}

fn is_strong(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// Signs that belong to the number after them.
fn leads_number(c: char) -> bool {
    matches!(c, '+' | '-' | '\u{2212}' | '±' | '<' | '>' | '≤' | '≥' | '~' | '≈' | '#' | '$' | '£' | '€' | '₹' | '№')
}

/// Signs that stand inside a number or between two.
fn joins_numbers(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/' | '-' | '–' | '−' | '×' | '\u{2009}' | '\u{202F}' | '\u{A0}')
}

/// Marks that Chinese draws in an em square and Latin narrow.
fn wide_in_chinese(c: char) -> bool {
    matches!(c, '‘' | '’' | '“' | '”' | '…' | '—' | '·')
}

fn opening(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        '‹' => '›',
        '„' => '“',
        _ => return None,
    })
}

/// Resolves Common and Inherited characters. `paragraph` is the script of the paragraph's language; Korean's is Han,
/// since its faces have Chinese characters and their marks too.
///
/// UAX #24, 5.1 leaves the choice to the implementation; this one keeps what readers see as one thing in one face:
/// - ASCII digits are Latin everywhere, with the signs of their number, so that "500 mg" never mixes two faces;
/// - a pair of brackets or quotation marks takes one script;
/// - a mark takes the script before it, if it runs in the same direction, else the paragraph's;
/// - a space between two scripts is the paragraph's, but Latin's in a paragraph of Arabic script.
pub(super) fn resolve(chars: &mut [Char], paragraph: Script) {
    let paragraph = merged(paragraph);
    for char in chars.iter_mut() {
        char.script = own(char.c);
    }
    // The script of the next strong character, for what stands before any.
    let mut following = vec![Script::Common; chars.len() + 1];
    for i in (0..chars.len()).rev() {
        following[i] = if is_strong(chars[i].script) { chars[i].script } else { following[i + 1] };
    }
    let mut before: Option<(Script, u8)> = None;
    let mut pairs: Vec<(char, Script)> = Vec::new();
    for i in 0..chars.len() {
        let Char { c, level, script, .. } = chars[i];
        if is_strong(script) {
            before = Some((script, level));
            continue;
        }
        let previous = i.checked_sub(1).map(|p| chars[p]);
        if script == Script::Inherited {
            chars[i].script = previous.map_or_else(|| fallback(following[i], paragraph), |p| p.script);
            continue;
        }
        let next = chars.get(i + 1).map_or(' ', |n| n.c);
        let last = previous.map_or(' ', |p| p.c);
        let number = next.is_ascii_digit() && (leads_number(c) || (joins_numbers(c) && last.is_ascii_digit()));
        let beside = before.filter(|(_, l)| l % 2 == level % 2).map(|(s, _)| s);
        let extension = c.script_extension();
        let resolved = if number {
            Script::Latin
        } else if paragraph == Script::Han && wide_in_chinese(c) {
            // Between spaces a dot parts facts, as in any language; between letters it parts a foreign name's.
            let parts_facts = c == '·' && last == ' ' && next == ' ';
            let latin = last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric();
            if parts_facts || latin { Script::Latin } else { Script::Han }
        } else if !extension.is_common() {
            // A danda, an Arabic comma: marks that some scripts share.
            [beside, Some(paragraph), Some(following[i])]
                .into_iter()
                .flatten()
                .find(|s| extension.contains_script(*s))
                .or_else(|| extension.iter().next())
                .unwrap_or(paragraph)
        } else if let Some(at) = pairs.iter().rposition(|(close, _)| *close == c) {
            let (_, script) = pairs[at];
            pairs.truncate(at);
            script
        } else if c.is_whitespace() && before.is_some_and(|(b, _)| b != following[i]) {
            // Nastaliq's own space, half as wide as others, is too narrow beside upright letters.
            let (b, f) = (before.map_or(paragraph, |(b, _)| b), following[i]);
            let latin = paragraph == Script::Arabic && is_strong(f) && (b == Script::Latin || f == Script::Latin);
            if latin {
                Script::Latin
            } else if b != paragraph && (f == paragraph || !is_strong(f)) {
                paragraph
            } else {
                b
            }
        } else if c.is_whitespace()
            && let Some((script, _)) = before
        {
            script
        } else {
            match (beside, before) {
                (Some(script), _) => script,
                // Another direction before it: the mark belongs to the sentence, not to the foreign word.
                (None, Some(_)) => paragraph,
                (None, None) => fallback(following[i], paragraph),
            }
        };
        if let Some(close) = opening(c) {
            pairs.push((close, resolved));
        }
        chars[i].script = merged(resolved);
    }
}

fn fallback(script: Script, paragraph: Script) -> Script {
    if is_strong(script) { script } else { paragraph }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scripts(text: &str, paragraph: Script) -> String {
        let mut chars: Vec<Char> =
            text.char_indices().map(|(at, c)| Char { at, c, level: 0, script: Script::Common }).collect();
        resolve(&mut chars, paragraph);
        chars
            .iter()
            .map(|char| match char.script {
                Script::Latin => 'L',
                Script::Bengali => 'B',
                Script::Han => 'H',
                Script::Thai => 'T',
                _ => '?',
            })
            .collect()
    }

    #[test]
    fn what_belongs_together_takes_one_script() {
        for (text, paragraph, expected) in [
            ("ক 500 mg খ", Script::Bengali, "BBLLLLLLBB"),
            ("ক +91–33 খ", Script::Bengali, "BBLLLLLLBB"),
            ("ক “Botox,” খ", Script::Bengali, "BBBLLLLLLBBB"),
            ("ক (Botox) খ।", Script::Bengali, "BBBLLLLLBBBB"),
            ("Botox।", Script::Bengali, "LLLLLB"),
            ("10 分钟“Botox”，好", Script::Han, "LLHHHHLLLLLHHH"),
            ("it’s 好", Script::Han, "LLLLHH"),
            ("3 日のカタ", Script::Han, "LHHHHH"),
            ("๑๐ 10", Script::Thai, "TTTLL"),
            ("…", Script::Thai, "T"),
        ] {
            assert_eq!(scripts(text, paragraph), expected, "{text}");
        }
    }
}
