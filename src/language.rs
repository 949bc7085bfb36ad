//! Languages: tag, script and direction from CLDR.

use crate::diagnostic::{Diagnostic, codes};
use icu_locale::{Direction as ScriptDirection, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};

/// The direction in which a paragraph's lines begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

/// A language as far as typesetting needs it. From CLDR (likely subtags, script direction), never from settings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language {
    /// The BCP 47 tag, such as `zh-Hans`; what the PDF declares.
    pub tag: String,
    /// The primary language subtag, such as `zh`.
    pub language: String,
    /// The ISO 15924 code of the likely script, such as `Hans`. `Jpan` also for Japanese in kana alone, or in kanji alone: it is
    /// set by the same rules, in the same faces.
    pub script: String,
    /// The script's direction.
    pub direction: Direction,
}

impl Language {
    /// The language of a BCP 47 tag, such as `zh-Hans`, with the script and direction that CLDR says are likely.
    pub fn parse(tag: &str) -> Result<Language, Diagnostic> {
        let wrong = |help: String| {
            Diagnostic::new(codes::BAD_LOCALE, format!("`{}` is not a language tag", tag.escape_debug())).help(help)
        };
        let mut locale = Locale::try_from_str(tag).map_err(|_| {
            // As other programs and POSIX write it.
            let meant = tag.split('.').next().and_then(|tag| Locale::try_from_str(&tag.replace('_', "-")).ok());
            if let Some(meant) = meant.filter(|_| tag.contains('_')) {
                return wrong(format!("write `{meant}`"));
            }
            wrong("a BCP 47 tag has a language and, if needed, a script and a region: bn, zh-Hans".into())
        })?;
        let written = locale.to_string();
        if written != tag {
            return Err(wrong(format!("write `{written}`")));
        }
        // By another tag (iw for he) the language's own names, rules and fonts are not found.
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        let canonical = locale.to_string();
        if canonical != tag {
            let message = format!("`{tag}` is not the usual tag of its language");
            return Err(Diagnostic::new(codes::BAD_LOCALE, message).help(format!("write `{canonical}`")));
        }
        let mut likely = locale.id.clone();
        LocaleExpander::new_extended().maximize(&mut likely);
        let script = match likely.script {
            Some(script) if !locale.id.language.is_unknown() => script,
            _ => return Err(wrong(format!("nobody knows its script: name it, as in `{canonical}-Latn`"))),
        };
        let direction = match LocaleDirectionality::new_extended().get(&likely) {
            Some(ScriptDirection::RightToLeft) => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        };
        let language = locale.id.language.to_string();
        let script = match script.as_str() {
            "Hira" | "Kana" | "Hrkt" | "Hani" if language == "ja" => "Jpan",
            script => script,
        };
        Ok(Language { tag: canonical, script: script.to_owned(), language, direction })
    }

    /// Whether its script runs from top to bottom, which no page here does: its lines are printed as those of others.
    pub fn is_vertical(&self) -> bool {
        matches!(self.script.as_str(), "Mong" | "Phag")
    }

    /// No language in particular: signs, and words about the sheet. Set in the Latin face, in the direction of what it
    /// belongs to.
    pub fn undetermined(direction: Direction) -> Language {
        Language { tag: "und".to_owned(), language: "und".to_owned(), script: "Latn".to_owned(), direction }
    }

    /// Whether it is written in Chinese characters alone: in Mandarin, Cantonese or any other language of China, but
    /// not in an alphabet, such as Pinyin.
    pub fn is_chinese(&self) -> bool {
        matches!(self.script.as_str(), "Hans" | "Hant")
    }

    /// Whether it is written without spaces in Chinese characters, alone or with kana.
    pub fn is_chinese_or_japanese(&self) -> bool {
        self.is_chinese() || self.script == "Jpan"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_and_direction_come_from_cldr() {
        for (tag, script, rtl) in [
            ("en", "Latn", false),
            ("bn", "Beng", false),
            ("ur", "Arab", true),
            ("ar", "Arab", true),
            ("zh-Hans", "Hans", false),
            ("th", "Thai", false),
            ("pa-PK", "Arab", true),
            ("az", "Latn", false),
            ("dv", "Thaa", true),
            ("ja-Hira", "Jpan", false),
            ("nqo", "Nkoo", true),
            ("ar-u-nu-arab", "Arab", true),
        ] {
            let language = Language::parse(tag).unwrap();
            assert_eq!(
                (language.script.as_str(), language.direction == Direction::RightToLeft),
                (script, rtl),
                "{tag}"
            );
            assert_eq!(language.tag, tag);
        }
    }

    #[test]
    fn the_script_says_whether_it_is_chinese_or_japanese() {
        for (tag, chinese, either) in [
            ("zh-Hans", true, true),
            ("zh-Hant", true, true),
            ("yue", true, true),
            ("wuu", true, true),
            ("ja", false, true),
            ("ja-Hira", false, true),
            ("ja-Kana", false, true),
            ("ja-Hrkt", false, true),
            ("ja-Hani", false, true),
            ("zh-Latn", false, false),
            ("ja-Latn", false, false),
            ("ko", false, false),
            ("vi", false, false),
        ] {
            let language = Language::parse(tag).unwrap();
            assert_eq!((language.is_chinese(), language.is_chinese_or_japanese()), (chinese, either), "{tag}");
        }
    }

    #[test]
    fn wrong_tags_are_refused() {
        for (tag, help) in [
            ("zh_Hans", "zh-Hans"),
            ("EN", "`en`"),
            ("../en", "BCP 47"),
            ("", "BCP 47"),
            ("und", "script"),
            ("iw", "`he`"),
            ("in", "`id`"),
            ("jpn", "`ja`"),
            ("sh", "`sr-Latn`"),
        ] {
            let finding = Language::parse(tag).unwrap_err();
            assert!(finding.help.as_ref().unwrap().contains(help), "{tag}: {finding:?}");
        }
    }
}
