//! Pseudo-locales: the source in a disguise that anybody can read, to see before anything is translated what is not
//! translatable and which layout breaks. Their tags are those of Android and ICU.

use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// How a text is disguised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`: accented, two fifths longer, each message in brackets. What has no accents is not translatable, what lacks a
    /// bracket is cut or put together from pieces.
    Accented,
    /// `ar-XB`: in Arabic letters, so that the layout is mirrored and its lines run from right to left.
    Mirrored,
}

/// The tags.
pub const PSEUDO_LOCALES: [&str; 2] = ["en-XA", "ar-XB"];

/// Of how many letters one more is made: vowels are longer in the disguise until the text is.
const PERCENT_LONGER: usize = 40;

const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ACCENTED: &str = "ÁḂÇḌÉḞĜĤÎĴĶĹṀÑÖṖǪŔŠŢÛṼŴẊÝŽáḃçḍéḟĝĥîĵķĺṁñöṗǫŕšţûṽŵẋýž";

/// By sound or by look, so that a word can be guessed.
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz,;?%";
const ARABIC: &str = "ابكدهفجحيجكلمنوثقرستعطضخىز،؛؟٪";

/// The character that stands in `to` where `c` stands in `from`.
fn other(from: &str, to: &str, c: char) -> Option<char> {
    from.chars().zip(to.chars()).find(|(plain, _)| *plain == c).map(|(_, other)| other)
}

impl Pseudo {
    /// The disguise of a tag; `None` for a language.
    pub fn of(tag: &str) -> Option<Pseudo> {
        let [accented, mirrored] = PSEUDO_LOCALES;
        match tag {
            _ if tag == accented => Some(Pseudo::Accented),
            _ if tag == mirrored => Some(Pseudo::Mirrored),
            _ => None,
        }
    }

    /// A pseudo-locale's language, as far as CLDR knows it.
    pub(super) fn language(tag: &str) -> Option<Result<Language, Diagnostic>> {
        Pseudo::of(tag).map(|_| Language::parse(tag))
    }

    /// What stands before and behind each message.
    pub(super) fn brackets(self) -> [&'static str; 2] {
        match self {
            Pseudo::Accented => ["[", "]"],
            Pseudo::Mirrored => ["", ""],
        }
    }

    /// A piece of text, disguised.
    pub(super) fn text(self, text: &str) -> String {
        match self {
            Pseudo::Mirrored => {
                text.chars().map(|c| other(LATIN, ARABIC, c.to_ascii_lowercase()).unwrap_or(c)).collect()
            }
            Pseudo::Accented => {
                let (mut disguised, mut owed) = (String::with_capacity(text.len() * 2), 0);
                for c in text.chars() {
                    let accented = other(PLAIN, ACCENTED, c);
                    disguised.push(accented.unwrap_or(c));
                    owed += PERCENT_LONGER;
                    let vowel = accented.filter(|_| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'));
                    while let Some(vowel) = vowel.filter(|_| owed >= 100) {
                        disguised.push(vowel);
                        owed -= 100;
                    }
                }
                disguised
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disguise_can_be_read() {
        assert_eq!(Pseudo::Accented.text("Pain, 50 %"), "Ṗáîîñ, 50 %");
        assert_eq!((PLAIN.chars().count(), LATIN.chars().count()), (ACCENTED.chars().count(), ARABIC.chars().count()));
        let long = "Nerves send pain signals to the brain, often because of inflammation or tight muscles.";
        let disguised = Pseudo::Accented.text(long).chars().count();
        let percent = disguised * 100 / long.chars().count();
        assert!((135..=145).contains(&percent), "{percent}");
        assert_eq!(Pseudo::Mirrored.text("Pain, 5"), "ثاين، 5");
        assert!(Pseudo::of("en").is_none());
    }
}
