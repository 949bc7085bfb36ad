//! Characters that nobody sees, by Unicode's properties: which are harmless, and which are not.

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
    fn a_text_of_nothing_visible_is_known() {
        assert!(!"\u{200B}\u{A0}\u{61C}\u{FE0F}\u{3164} ".chars().any(is_seen));
        assert!(is_seen('।') && is_seen('.'));
    }
}
