//! Classes of characters that several stages ask for: those that nobody sees, and which of them are harmless; Chinese
//! characters and kana.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

/// Whether a character has no look of its own unless a renderer supports it: isolates, joiners, variation
/// selectors, soft hyphen (Unicode, DerivedCoreProperties, `Default_Ignorable_Code_Point`).
pub fn is_default_ignorable(c: char) -> bool {
    // No ASCII or other Latin-1 character but the soft hyphen is one: most text never reaches the lookup.
    match c {
        '\u{AD}' => true,
        _ if c < '\u{34F}' => false,
        _ => CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c),
    }
}

/// Whether a character leaves something to see on the paper.
pub fn is_seen(c: char) -> bool {
    !c.is_whitespace() && !is_default_ignorable(c)
}

/// Whether a character begins or ends an isolate (UAX #9, 2.4).
pub fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// A text as it is read out or put into metadata: isolates are for the eye.
pub fn without_isolates(text: &str) -> String {
    text.chars().filter(|&c| !is_isolate(c)).collect()
}

/// Whether a character is a mark, an embedding, an override or an isolate of the bidirectional algorithm (UAX #9,
/// section 2).
pub fn is_direction_mark(c: char) -> bool {
    is_isolate(c) || matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}')
}

/// Whether a character steers direction and line breaking, and is never drawn itself. Joiners and variation selectors
/// are not among them: they choose a form, and a reader's copy of a word needs them.
pub fn is_steering(c: char) -> bool {
    is_direction_mark(c) || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a character is a Chinese one, as Japanese and Korean have them too.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character is of the block of Hiragana, with its marks.
pub fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{309F}')
}

/// Whether a character is a letter of katakana or the mark of length. The middle dot (・) and the double hyphen (゠) of
/// the same block part words.
pub fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}')
}

/// What keeps a text from naming somebody, if anything: nobody stands behind a sign-off by blanks, and what turns a line
/// around, or ends it, shows another name than the one that is written. Joiners and marks of direction belong to names of
/// some scripts.
pub(crate) fn unnamed(text: &str) -> Option<String> {
    let ends_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if let Some(c) = text.chars().find(|&c| is_dangerous(c) || ends_line(c) || is_isolate(c)) {
        return Some(match c {
            '\u{FFFD}' => "has a character that was lost (U+FFFD): type it again".to_owned(),
            _ if ends_line(c) => "must stand on one line, without control characters".to_owned(),
            _ => format!("has U+{:04X}, which nobody sees: delete it", c as u32),
        });
    }
    let letters = text.chars().any(|c| c.is_alphabetic());
    (!letters).then(|| "has no letter that anybody sees".to_owned())
}

/// Whether nobody sees a character that can turn a dose around, or hide or lose it: embeddings and overrides of direction
/// (UAX #9, 2.1 and 2.2), what a broken encoding left behind, control characters, and whatever else has no look and is
/// needed by no script: fillers, tags, deprecated signs and invisible operators.
pub fn is_dangerous(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{FFFD}' => true,
        // Soft hyphen, joiners, marks of direction, isolates; selectors of variants and of Mongolian's forms.
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{2066}'..='\u{2069}' => false,
        '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}' => false,
        _ => c.is_control() || is_default_ignorable(c),
    }
}

/// What is wrong with a dangerous character, and what to do: the same words wherever it is found.
pub(crate) fn danger(c: char) -> (String, String) {
    let message = format!("U+{:04X}: nobody sees it, and it can turn a dose around or lose it", c as u32);
    let help = match c {
        '\u{202A}'..='\u{202E}' => "delete it: the program keeps the direction of numbers and names right by itself",
        '\r' => "begin a new line there",
        '\u{FFFD}' => "type the character that was lost, and save the file as UTF-8",
        _ => "delete it",
    };
    (message, help.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scripts_need_is_harmless_and_what_hides_is_not() {
        for harmless in ['a', 'ক', ' ', '\n', '\u{AD}', '\u{200C}', '\u{200D}', '\u{2068}', '\u{FE0F}', '\u{E0101}'] {
            assert!(!is_dangerous(harmless), "U+{:04X}", harmless as u32);
        }
        let hidden =
            ['\0', '\u{85}', '\u{202E}', '\u{2062}', '\u{206A}', '\u{3164}', '\u{115F}', '\u{17B4}', '\u{FFA0}'];
        let rare = ['\u{FFF0}', '\u{FFFD}', '\u{1BCA0}', '\u{1D173}', '\u{E0041}', '\u{E01F0}'];
        for dangerous in hidden.into_iter().chain(rare) {
            assert!(is_dangerous(dangerous), "U+{:04X}", dangerous as u32);
        }
    }

    #[test]
    fn nobody_is_named_by_what_nobody_sees() {
        for name in ["Dr A. Sen", "ক্ষ\u{200D}য", "علی\u{200C}رضا", "דנה\u{200F}", "山田 太郎", "O’Brien", "कु\u{200C}ष"]
        {
            assert_eq!(unnamed(name), None, "{name}");
        }
        for name in [
            "",
            "\u{200B}",
            "\u{2800}",
            "\u{3164}",
            "\u{200E}\u{AD}",
            " . ",
            "A\u{202E}B",
            "\u{2066}A",
            "A\nB",
            "A\u{7}",
        ] {
            assert!(unnamed(name).is_some(), "{name:?}");
        }
    }

    #[test]
    fn isolates_are_for_the_eye() {
        assert_eq!(without_isolates("Nehmen Sie \u{2068}Botox\u{2069}\u{200D}."), "Nehmen Sie Botox\u{200D}.");
        assert!("\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{61C}\u{202E}".chars().all(is_direction_mark));
        assert!("\u{AD}\u{2060}".chars().all(|c| is_steering(c) && !is_direction_mark(c)));
        assert!(!is_steering('\u{200C}') && !is_steering('\u{FE0F}'));
    }

    #[test]
    fn a_text_of_nothing_visible_is_known() {
        assert!(!"\u{200B}\u{A0}\u{61C}\u{FE0F}\u{3164} ".chars().any(is_seen));
        assert!(is_seen('।') && is_seen('.'));
    }
}
