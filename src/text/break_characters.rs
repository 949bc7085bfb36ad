//! Classes of characters that the rules of line breaking name.

use super::super::hyphenation::is_mark;

pub(super) fn is_space(c: char) -> bool {
    c == ' '
        || c == '\t'
        || c == '\u{3000}'
        || c == '\u{1680}'
        || ('\u{2000}'..='\u{200A}').contains(&c) && c != '\u{2007}'
}

/// A decimal digit of any script, and fractions and the like.
pub(super) fn is_digit(c: char) -> bool {
    c.is_numeric() && !is_han(c)
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '\u{2015}' | '\u{2E3A}')
}

pub(super) fn is_dash_alone(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next()), (Some('–' | '—' | '\u{2015}' | '-' | '−'), None))
}

pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '¥') || ('\u{20A0}'..='\u{20CF}').contains(&c) || matches!(c, '৳' | '؋' | '฿')
}

pub(super) fn is_final_punctuation(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '”'
            | '’'
            | '»'
            | '"'
            | '…'
            | '।'
            | '،'
            | '؛'
            | '؟'
            | '۔'
    )
}

/// Letters with capitals: Latin, Greek, Cyrillic, Armenian. Others have no one-letter words that hang.
pub(super) fn has_case(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// Marks that follow their word after a space, as many write them: danda, repetition and abbreviation marks.
pub(super) fn begins_no_line(c: char) -> bool {
    matches!(
        c,
        '।' | '॥'
            | 'ๆ'
            | 'ฯ'
            | 'ໆ'
            | 'ៗ'
            | '។'
            | '៕'
            | '၊'
            | '။'
            | '۔'
            | '؟'
            | '،'
            | '؛'
            | '٪'
            | '»'
            | '›'
    )
}

/// Chinese characters with all that stands in their squares: radicals, kana, Bopomofo, punctuation, full-width forms.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3000}'..='\u{30FF}' | '\u{3100}'..='\u{312F}' | '\u{31F0}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

pub(super) fn is_ascii_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

pub(super) fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '“'
            | '‘'
            | '（'
            | '《'
            | '〈'
            | '「'
            | '『'
            | '【'
            | '〔'
            | '〖'
            | '［'
            | '｛'
            | '¿'
            | '¡'
            | '«'
            | '‹'
    )
}

/// What may not begin a Chinese or Japanese line (GB/T 15834-2011, 5.1; JIS X 4051, 6.1).
pub(super) fn closes(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '”'
            | '’'
            | '）'
            | '》'
            | '〉'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '〗'
            | '］'
            | '｝'
            | '。'
            | '，'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '．'
            | '％'
            | '‰'
            | '℃'
            | '·'
            | '・'
            | '～'
            | '…'
            | '々'
            | 'ー'
            | ','
            | '.'
            | ';'
            | ':'
            | '?'
            | '!'
            | '%'
    )
}

pub(super) fn letters_back(text: &str) -> usize {
    text.chars().rev().take_while(|c| c.is_alphabetic() || is_mark(*c)).take(5).count()
}

pub(super) fn letters_ahead(text: &str) -> usize {
    text.chars().take_while(|c| c.is_alphabetic() || is_mark(*c)).take(5).count()
}
