//! Where sentences end: what is denied in one is not in the next.

use crate::desk::rules::lines::{OBJECT, digit, is_word};
use std::ops::Range;

/// Abbreviations that another word follows, as long as no number stands before them: `ca. 4`, and not `4 Std.`
#[rustfmt::skip]
const BEFORE_WORDS: &[(&str, &[&str])] = &[
    ("en", &["dr", "mr", "mrs", "ms", "prof", "st", "vs", "approx", "max", "min", "no", "incl"]),
    ("de", &[
        "dr", "prof", "ca", "bzw", "evtl", "ggf", "max", "min", "mind", "höchst", "tabl", "inkl", "tgl", "tägl", "nr", "vgl", "sog",
    ]),
    ("fr", &["dr", "pr", "mme", "env", "max", "min", "ex", "cf"]),
    ("es", &["dr", "dra", "sr", "sra", "aprox", "máx", "mín", "ej", "núm"]),
    ("pt", &["dr", "dra", "sr", "sra", "aprox", "máx", "mín", "ex"]),
    ("it", &["dr", "dott", "sig", "ca", "max", "min", "es"]),
    ("nl", &["dr", "ca", "max", "min", "bijv", "evt", "resp"]),
    ("pl", &["dr", "prof", "ok", "np", "maks", "min", "tj"]),
    ("ru", &["др", "ок", "макс", "мин", "напр", "прим"]),
    ("vi", &["bs", "ths", "ts", "vd"]),
    ("ar", &["د"]),
];
/// Those of languages whose verb ends the sentence, where no unit does, and of Thai, which has no full stop.
#[rustfmt::skip]
const ALWAYS: &[(&str, &[&str])] = &[
    ("hi", &["डॉ", "मि", "ग्रा", "कि", "ली", "मी"]),
    ("bn", &["ডা", "ড", "মি", "গ্রা", "কি", "লি", "মো"]),
    ("ta", &["டாக்", "மி", "கி", "லி", "கிரா", "மீ"]),
    ("te", &["డా", "మి", "గ్రా", "కి", "లీ"]),
    ("th", &["กก", "มก", "มคก", "มล", "ก", "ล", "ซม", "มม", "ชม", "น"]),
];

/// A text's sentences.
pub(super) fn sentences(text: &[char], language: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.iter().enumerate() {
        let rest = &text[at + 1..];
        let ends = match c {
            '。' | '！' | '？' => true,
            '.' => is_last(rest) && !is_abbreviation(text, at, language),
            '!' | '?' | '।' | '۔' | '؟' => is_last(rest),
            // A paragraph.
            '\n' => rest.first() == Some(&'\n'),
            _ => false,
        };
        if ends {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    found.push(start..text.len());
    found
}

/// Whether nothing but a mark that closes stands between here and the next word.
fn is_last(rest: &[char]) -> bool {
    let next = rest.iter().find(|c| !matches!(c, ')' | ']' | '"' | '\'' | '”' | '“' | '’' | '‘' | '»' | '«'));
    next.is_none_or(|c| c.is_whitespace())
}

/// Whether the point at `at` only shortens a word.
fn is_abbreviation(text: &[char], at: usize, language: &str) -> bool {
    let after: Vec<char> = text[at + 1..].iter().copied().skip_while(|c| c.is_whitespace()).take(2).collect();
    // No sentence begins with a small letter.
    if after.first().is_some_and(|c| c.is_lowercase()) {
        return true;
    }
    let start = text[..at].iter().rposition(|c| !is_word(*c)).map_or(0, |before| before + 1);
    let before: Vec<char> = text[..start].iter().rev().copied().skip_while(|c| c.is_whitespace()).take(2).collect();
    let word: String = text[start..at].iter().flat_map(|c| c.to_lowercase()).collect();
    let is_one_of =
        |all: &[(&str, &[&str])]| all.iter().any(|(known, words)| *known == language && words.contains(&word.as_str()));
    let counted = before.first().is_some_and(|c| digit(*c).is_some() || *c == OBJECT);
    // „tägl. Nicht einfrieren“, "8 a.m. Do not": what is forbidden begins a sentence of its own.
    if after.first().is_some_and(|c| c.is_uppercase()) && begins_ban(&text[at + 1..], language) {
        return false;
    }
    // z. B., d. h., т. е.: a letter with a point beside another one.
    let pair = |pair: &[char]| matches!(pair, ['.', letter] | [letter, '.'] if is_word(*letter));
    let letters = at == start + 1 && (pair(&after) || pair(&before));
    is_one_of(ALWAYS) || !counted && (letters || is_one_of(BEFORE_WORDS))
}

/// Words in capitals that begin a ban.
#[rustfmt::skip]
const BEGINNINGS: &[(&str, &[&str])] = &[
    ("en", &["Do", "Don’t", "Don't", "Never", "Avoid", "You", "Take", "If", "Wait", "Call", "Store"]),
    ("de", &["Nicht", "Nie", "Niemals", "Nehmen", "Wenn"]), ("fr", &["Ne", "N’", "Jamais", "Évitez", "Prenez", "Si"]),
    ("es", &["No", "Nunca", "Evite", "Tome", "Si"]), ("pt", &["Não", "Nunca", "Evite", "Tome", "Se"]),
    ("it", &["Non", "Mai", "Eviti", "Prenda", "Se"]), ("nl", &["Niet", "Nooit", "Neem", "Gebruik"]),
    ("pl", &["Nie", "Nigdy", "Jeśli"]), ("ru", &["Не", "Никогда", "Принимайте", "Если"]), ("vi", &["Không", "Đừng", "Nếu"]),
];

/// Whether a text begins with one.
fn begins_ban(text: &[char], language: &str) -> bool {
    let text: String = text.iter().skip_while(|c| c.is_whitespace()).take(16).collect();
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    BEGINNINGS.iter().any(|(known, words)| *known == language && words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_end_no_sentence() {
        for (language, text, count) in [
            ("de", "Nehmen Sie, z. B. abends, ca. 4 Tabletten. Nicht kauen.", 2),
            ("de", "Warten Sie 4 Std. Nicht fahren.", 2),
            ("de", "Nehmen Sie mehr als 4 Tabletten tägl. Nicht einfrieren.", 2),
            ("de", "Nehmen Sie tägl. Tabletten.", 1),
            ("en", "Take the first dose before 8 a.m. Do not take more than 4 tablets.", 2),
            ("en", "Come at 8 a.m. Monday.", 1),
            ("de", "Nehmen Sie Vitamin C. Nicht kauen.", 2),
            ("de", "Wie Dr. Das sagt, im Mai.", 1),
            ("fr", "Prenez-le, p. ex. le soir. Ne mâchez pas.", 2),
            ("es", "Tome, p. ej. Paracetamol, máx. 4. No mastique.", 2),
            ("ru", "Примите, т. е. Выпейте 5 г. Не жуйте.", 2),
            ("te", "రోజుకు 5 మి.గ్రా. కంటే ఎక్కువ తీసుకోవద్దు. ఆపండి.", 2),
            ("hi", "5 मि.ग्रा. से ज़्यादा न लें। रुकें।", 2),
            ("en", "“Take it.” Do not chew.", 2),
            ("en", "Take it\n\nDo not chew", 2),
            ("ja", "飲む。噛まない。", 2),
        ] {
            let text: Vec<char> = text.chars().collect();
            let found = sentences(&text, language).into_iter().filter(|range| range.len() > 1).count();
            assert_eq!(found, count, "{language}: {}", text.iter().collect::<String>());
        }
    }
}
