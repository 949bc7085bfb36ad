//! What our readers' typographers know and UAX #14 doesn't. Each rule looks at the text before and after one place.

use super::super::complex::{is_complex, parts_syllables};
use super::super::{hyphenation::is_mark, lexicon};
use super::characters::*;
use super::{Break, BreakKind, penalty, units};
use crate::characters::is_ideograph;
use crate::language::Language;
use std::ops::Range;

/// What the rules need to know of the language.
pub(super) struct Context {
    /// Chinese and Japanese: quotation marks and dashes are theirs, and spaces part nothing.
    pub(super) han: bool,
    /// Words stay whole, with what is put in brackets behind them.
    korean: bool,
    one_letter: f64,
    /// Between a number and a word that is no known unit.
    counted: f64,
    english: bool,
    german: bool,
    russian: bool,
    portuguese: bool,
}

impl Context {
    pub(super) fn new(language: &Language) -> Context {
        let slavic = matches!(
            &*language.language,
            "be" | "bg" | "bs" | "cs" | "hr" | "mk" | "pl" | "ru" | "sk" | "sl" | "sr" | "uk"
        );
        Context {
            han: language.is_chinese_or_japanese(),
            korean: language.language == "ko",
            one_letter: if slavic { penalty::ONE_LETTER_SLAVIC } else { penalty::ONE_LETTER },
            counted: if units::are_listed(language) { penalty::COUNTED } else { penalty::COUNTED_UNKNOWN },
            english: language.language == "en",
            german: language.language == "de",
            portuguese: language.language == "pt",
            russian: matches!(&*language.language, "ru" | "be"),
        }
    }

    /// The break that ICU4X found at `offset`, with its price, unless a rule forbids it.
    pub(super) fn judge(&self, text: &str, offset: usize) -> Option<Break> {
        let (head, right) = text.split_at_checked(offset)?;
        let (last, next) = (head.chars().next_back()?, right.chars().next()?);
        if matches!(last, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            return Some(Break::new(offset, BreakKind::Mandatory, 0.0));
        }
        if is_mark(next) || begins_no_line(next) {
            return None;
        }
        let space = |penalty| Some(Break::new(offset, BreakKind::Space, penalty));
        if last == '\u{AD}' {
            return Some(Break::new(offset, BreakKind::Hyphen, penalty::SOFT_HYPHEN));
        }
        let left = head.trim_end_matches(is_space);
        if left.len() == head.len() {
            return self.judge_unspaced(offset, left, last, next, right);
        }
        let price = self.between_words(left, right)?;
        space(price)
    }

    /// A place with no space before it.
    fn judge_unspaced(&self, offset: usize, left: &str, last: char, next: char, right: &str) -> Option<Break> {
        let space = |penalty| Some(Break::new(offset, BreakKind::Space, penalty));
        if last == '\u{200B}' {
            // Inside a number it is a slip of the keyboard: of 5000 the one line would say 5, the other 000.
            let before = left.trim_end_matches('\u{200B}');
            let sign = ['.', ',', '٫', '٬'];
            let (number, rest) =
                (before.strip_suffix(sign).unwrap_or(before), right.strip_prefix(sign).unwrap_or(right));
            if number.ends_with(is_digit) && rest.starts_with(is_digit) {
                return None;
            }
            return space(0.0);
        }
        if self.han {
            if opens(last) || closes(next) || is_digit(last) && is_han(next) {
                return None;
            }
            // A letter that names a kind: A型, P物质, B超. The grid loosens there all the same.
            if last.is_ascii_uppercase() && is_ideograph(next) && !left[..left.len() - 1].ends_with(is_ascii_letter) {
                let place = Break::new(offset, BreakKind::Invisible, penalty::TERM);
                return Some(Break { within_word: true, ..place });
            }
            // A range's end stays with its sign: 10～20.
            if matches!(last, '～' | '〜') && is_digit(next) {
                return None;
            }
            if is_dash(next) {
                return if is_dash(last) { None } else { space(penalty::BEFORE_DASH) };
            }
        }
        if is_complex(last) && is_complex(next) {
            if !parts_syllables(last, right) {
                return None;
            }
            return Some(Break::new(offset, BreakKind::Invisible, penalty::DICTIONARY));
        }
        if is_dash(next) {
            return None;
        }
        match last {
            // A range of numbers, and an opening dash (Spanish: "—dijo—").
            '–' | '—' | '\u{2015}' => {
                let before = left[..left.len() - last.len_utf8()].chars().next_back();
                let opening = before.is_none_or(|c| is_space(c) || opens(c));
                if opening || (before.is_some_and(is_digit) && is_digit(next)) { None } else { space(0.0) }
            }
            '-' | '\u{2010}' => {
                let before = letters_back(&left[..left.len() - last.len_utf8()]);
                if before < 2 || letters_ahead(right) < 2 {
                    return None;
                }
                let price = if self.portuguese { penalty::REPEATED_HYPHEN } else { penalty::HARD_HYPHEN };
                Some(Break { flagged: true, ..Break::new(offset, BreakKind::Space, price) })
            }
            '/' => {
                let long = letters_back(&left[..left.len() - 1]) >= 5 && letters_ahead(right) >= 5;
                if long { space(penalty::SLASH) } else { None }
            }
            _ if self.korean => None,
            // Latin beside an ideograph, an emoji, a bracket: as UAX #14 has it.
            _ => space(0.0),
        }
    }

    /// The price of a line's end between `left` and `right`, which a space parts; `None` forbids it.
    fn between_words(&self, left: &str, right: &str) -> Option<f64> {
        let before = left.rsplit(is_space).next().unwrap_or("");
        let ends = |c: char| is_space(c) || self.han && is_han(c);
        // No space parts a unit from the ideograph or kana after it: 100 mgを.
        let after = right.split(ends).next().filter(|unit| !unit.is_empty());
        let after = after.unwrap_or_else(|| right.split(is_space).next().unwrap_or(""));
        let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return Some(0.0) };
        let bare = after.trim_end_matches(is_final_punctuation);
        // A dash between spaces ends a line; so does the dash of a range, and a dot between facts.
        if is_dash_alone(bare) || bare == "·" || opens(last) || (self.han && closes(next)) {
            return None;
        }
        if is_digit(last) {
            if is_digit(next) {
                return None;
            }
            // A range in words: "10 à 20", with any of the spaces.
            let (word, rest) = match after.split_once(['\u{A0}', '\u{202F}']) {
                Some(parts) => parts,
                None => (after, right[after.len()..].trim_start_matches(is_space)),
            };
            if self.joins_range(word) && rest.starts_with(is_digit) {
                return Some(penalty::RANGE);
            }
            // A capital begins a name, and where nouns have one, what is counted.
            let counts = next.is_alphabetic() && (!next.is_uppercase() || self.german);
            return Some(if counts { self.counted } else { 0.0 });
        }
        if is_digit(next) {
            if self.joins_range(before)
                && left[..left.len() - before.len()].trim_end_matches(is_space).ends_with(is_digit)
            {
                return Some(penalty::RANGE);
            }
            if is_dash_alone(before) && left[..left.len() - before.len()].trim_end_matches(is_space).ends_with(is_digit)
            {
                return None;
            }
            // A sign or currency before its number; Vietnamese day, month and year.
            if matches!(
                before,
                "+" | "−"
                    | "±"
                    | "<"
                    | ">"
                    | "≤"
                    | "≥"
                    | "≈"
                    | "~"
                    | "№"
                    | "§"
                    | "Rs"
                    | "Rs."
                    | "INR"
                    | "USD"
                    | "EUR"
                    | "BDT"
                    | "PKR"
                    | "ngày"
                    | "tháng"
                    | "năm"
            ) || before.chars().all(is_currency)
            {
                return None;
            }
        }
        if self.russian && matches!(bare, "бы" | "б" | "же" | "ж" | "ли" | "ль") {
            return Some(penalty::ENCLITIC);
        }
        let title = before.trim_start_matches(opens);
        // "2025 г." is a year, "г. Москва" a town.
        let year = title == "г." && left[..left.len() - before.len()].trim_end().ends_with(is_digit);
        if lexicon::is_title(title) && !year {
            return None;
        }
        let mut letters = title.chars();
        match (letters.next(), letters.next(), letters.next()) {
            (Some(a), Some('.'), None) if a.is_alphabetic() => {
                // "z. B.", "i. v.": one abbreviation.
                let mut following = bare.chars();
                let single = following.next().is_some_and(char::is_alphabetic)
                    && (following.next().is_none() || after.chars().nth(1) == Some('.'));
                if single {
                    return None;
                }
                return Some(if a.is_uppercase() { penalty::INITIAL } else { 0.0 });
            }
            (Some(a), None, None) if a.is_alphabetic() && has_case(a) => return Some(self.one_letter),
            _ => {}
        }
        // "type A", "substance P", "vitamin D": the letter is the name's end.
        let mut letter = bare.chars();
        if let (Some(a), ending) = (letter.next(), letter.next())
            && a.is_ascii_uppercase()
            && last.is_alphabetic()
            && !last.is_uppercase()
            && (ending.is_none() || ending == Some('-') && !has_case(last))
            && !(self.english && a == 'I')
        {
            return None;
        }
        // "since 2010", "version 1.0": the number says which.
        Some(if is_digit(next) && last.is_alphabetic() { penalty::NUMBERED } else { 0.0 })
    }

    /// Words between the two numbers of a range: French, Russian, Vietnamese, Telugu, Portuguese, then those that the program
    /// itself writes where a dash would let the numbers change places (`values/cldr.rs`), and those of the scripts without
    /// spaces.
    fn joins_range(&self, word: &str) -> bool {
        matches!(
            word,
            "to" | "bis"
                | "à"
                | "до"
                | "đến"
                | "నుంచి"
                | "నుండి"
                | "থেকে"
                | "முதல்"
                | "से"
                | "至"
                | "到"
        ) || self.portuguese && word == "a"
            || matches!(word, "إلى" | "سے" | "تا" | "עד" | "ถึง" | "ຫາ" | "ដល់" | "မှ")
    }

    /// Chinese and Japanese quotation marks: UAX #14 before Unicode 16 knows no break beside “ ” ‘ ’ at all.
    pub(super) fn add_around_quotes(&self, text: &str, breaks: &mut Vec<Break>) {
        let mut add = |offset| breaks.push(Break::new(offset, BreakKind::Space, 0.0));
        for (offset, quote) in text.char_indices() {
            if !matches!(quote, '“' | '”' | '‘' | '’') {
                continue;
            }
            let before = text[..offset].chars().next_back();
            let after = text[offset + quote.len_utf8()..].chars().next();
            match quote {
                '“' | '‘' if before.is_some_and(|c| is_han(c) && !opens(c)) => add(offset),
                '”' | '’' if after.is_some_and(|c| is_han(c) && !closes(c)) => add(offset + quote.len_utf8()),
                _ => {}
            }
        }
    }
}

/// Addresses on the web and of mail: stretches of ASCII with "://", "www.", "@" or a domain before a slash. More than
/// those that become links (`document/addresses.rs`): whatever looks like one must not be parted by a hyphen that a
/// reader would type, and a path may have brackets and no scheme.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text.contains(['/', '@']) && !text.contains("www.") {
        return found;
    }
    let mut start = 0;
    for stretch in text.split(|c: char| !c.is_ascii_graphic()) {
        let bare = stretch.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'']);
        let lead = bare.len() - bare.trim_start_matches(['(', '[', '<', '"', '\'']).len();
        let address = &bare[lead..];
        if is_address(address) {
            found.push(start + lead..start + bare.len());
        }
        // The separator may have several bytes.
        start += stretch.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn is_address(token: &str) -> bool {
    if token.contains("://") || token.starts_with("www.") {
        return true;
    }
    if let Some((name, host)) = token.split_once('@') {
        return !name.is_empty() && host.contains('.');
    }
    token.split_once('/').is_some_and(|(host, _)| {
        let domain = host.rsplit_once('.').map_or("", |(_, domain)| domain);
        host.len() > domain.len() + 1 && domain.len() >= 2 && domain.bytes().all(|b| b.is_ascii_lowercase())
    })
}

/// The Chicago Manual of Style, 17th edition, 7.46: after a slash or a colon, before a full stop and other marks,
/// never at a hyphen and never with one.
pub(super) fn add_inside_address(text: &str, address: &Range<usize>, breaks: &mut Vec<Break>) {
    let Some(letters) = text.get(address.clone()) else { return };
    let bytes = letters.as_bytes();
    for i in 1..bytes.len() {
        let (before, after) = (bytes[i - 1], bytes[i]);
        let price = if before == b'/' && after != b'/' && i + 1 < bytes.len() {
            penalty::ADDRESS
        } else if matches!(after, b'.' | b'@' | b'?' | b'#' | b'&' | b'=' | b'_' | b'~' | b'%')
            && i > 3
            && i + 3 < bytes.len()
        {
            penalty::ADDRESS_INSIDE
        } else {
            continue;
        };
        breaks.push(Break::new(address.start + i, BreakKind::Invisible, price));
    }
}

/// Stretches of letters with their marks.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.by_ref().find(|&(_, c)| c.is_alphabetic())?;
        let mut end = start + first.len_utf8();
        while let Some(&(offset, c)) = chars.peek() {
            if !(c.is_alphabetic() || is_mark(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{AD}')) {
                break;
            }
            end = offset + c.len_utf8();
            chars.next();
        }
        Some(start..end)
    })
}

/// Whether a word may be hyphenated where it stands: no name, no part of a number, formula or address, no soft
/// hyphens of its own.
pub(super) fn may_divide(text: &str, word: &Range<usize>, nouns_capital: bool) -> bool {
    let (before, letters, after) = (&text[..word.start], &text[word.clone()], &text[word.end..]);
    if letters.contains('\u{AD}') {
        return false;
    }
    let joins = |c: char| c.is_numeric() || matches!(c, '@' | '/' | '\\' | '_' | '#' | '&' | '+' | '=');
    let ahead = |s: &str| s.chars().nth(1).is_some_and(char::is_alphanumeric);
    if before.ends_with(joins) || after.starts_with(joins) || (after.starts_with('.') && ahead(after)) {
        return false;
    }
    if before.ends_with('.') && before.chars().rev().nth(1).is_some_and(char::is_alphanumeric) {
        return false;
    }
    // "botulinum-10": part of a formula; "isn’t": "isn" is no word.
    if (after.starts_with(['’', '\'']) && ahead(after)) || (after.starts_with('-') && after[1..].starts_with(is_digit))
    {
        return false;
    }
    if letters.chars().next().is_some_and(char::is_uppercase) && !nouns_capital {
        return begins_sentence(before);
    }
    true
}

/// Whether it is its paragraph's last word: what is divided off would stand alone on the last line.
pub(super) fn is_last(text: &str, word: &Range<usize>) -> bool {
    !text[word.end..].split('\n').next().unwrap_or("").contains(char::is_alphabetic)
}

/// Whether a word touches a hyphen or dash of the text.
pub(super) fn beside_hyphen(text: &str, word: &Range<usize>) -> bool {
    let hyphen = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}');
    text[..word.start].ends_with(hyphen) || text[word.end..].starts_with(hyphen)
}

/// Whether a capital here is the sentence's and not a name's.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || opens(c) || matches!(c, '"' | '\'' | '„'));
    before.chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | ':'))
}
