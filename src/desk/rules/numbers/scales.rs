//! Words that multiply the number before them: 2 million, 200万, 20 लाख.

use super::amounts::{Token, tidy};
use super::clocks::after;
use crate::desk::rules::lines::{Line, Mark, digit, is_word};
use crate::desk::rules::scripts::is_solid;

/// A word, and how many zeros it adds. A word of three letters or more may go on with an ending.
type Scale = (&'static str, usize);

/// The words of each language, longer ones first where one begins another.
const SCALES: &[(&str, &[Scale])] = &[
    ("en", &[("thousand", 3), ("million", 6), ("billion", 9), ("lakh", 5), ("crore", 7)]),
    ("de", &[("tausend", 3), ("tsd", 3), ("million", 6), ("mio", 6), ("milliarde", 9), ("mrd", 9)]),
    ("fr", &[("mille", 3), ("milliard", 9), ("million", 6)]),
    ("es", &[("mil millones", 9), ("mil", 3), ("millón", 6), ("millon", 6)]),
    ("pt", &[("mil", 3), ("milhão", 6), ("milhões", 6), ("bilhão", 9), ("bilhões", 9)]),
    ("it", &[("mila", 3), ("mille", 3), ("milion", 6), ("miliard", 9)]),
    ("ru", &[("тыс", 3), ("миллион", 6), ("млн", 6), ("миллиард", 9), ("млрд", 9)]),
    ("vi", &[("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("tỷ", 9), ("tỉ", 9)]),
    ("bn", &[("হাজার", 3), ("লাখ", 5), ("লক্ষ", 5), ("কোটি", 7), ("মিলিয়ন", 6), ("মিলিয়ন", 6)]),
    ("hi", &[("हज़ार", 3), ("हजार", 3), ("हज़ार", 3), ("लाख", 5), ("करोड़", 7), ("करोड़", 7), ("मिलियन", 6)]),
    ("ur", &[("ہزار", 3), ("لاکھ", 5), ("کروڑ", 7), ("ملین", 6)]),
    ("ar", &[("ألف", 3), ("آلاف", 3), ("الف", 3), ("مليون", 6), ("ملايين", 6), ("مليار", 9)]),
    ("ta", &[("ஆயிர", 3), ("லட்ச", 5), ("இலட்ச", 5), ("கோடி", 7), ("மில்லியன்", 6)]),
    ("te", &[("వేల", 3), ("వెయ్యి", 3), ("లక్ష", 5), ("కోట్ల", 7), ("కోటి", 7), ("మిలియన్", 6)]),
    ("th", &[("พัน", 3), ("หมื่น", 4), ("แสน", 5), ("ล้าน", 6)]),
    ("ja", &[("百", 2), ("千", 3), ("万", 4), ("億", 8)]),
    ("nl", &[("duizend", 3), ("miljoen", 6), ("mln", 6), ("miljard", 9), ("mld", 9)]),
    ("sv", &[("tusen", 3), ("miljon", 6), ("miljard", 9)]),
    ("da", &[("tusind", 3), ("million", 6), ("mio", 6), ("milliard", 9)]),
    ("nb", &[("tusen", 3), ("million", 6), ("milliard", 9)]),
    ("pl", &[("tys", 3), ("milion", 6), ("mln", 6), ("miliard", 9), ("mld", 9)]),
    ("cs", &[("tis", 3), ("milion", 6), ("mil", 6), ("miliard", 9), ("mld", 9)]),
    ("sk", &[("tis", 3), ("milión", 6), ("mil", 6), ("miliard", 9), ("mld", 9)]),
    ("hr", &[("tisuć", 3), ("milijun", 6), ("milijard", 9)]),
    ("uk", &[("тис", 3), ("мільйон", 6), ("млн", 6), ("мільярд", 9), ("млрд", 9)]),
    ("bg", &[("хил", 3), ("милион", 6), ("млн", 6), ("милиард", 9), ("млрд", 9)]),
    ("ro", &[("mii", 3), ("miliard", 9), ("milioa", 6), ("milion", 6), ("mil", 6)]),
    ("hu", &[("ezer", 3), ("milliárd", 9), ("millió", 6)]),
    ("fi", &[("tuha", 3), ("miljard", 9), ("milj", 6), ("mrd", 9)]),
    ("el", &[("χιλιάδ", 3), ("εκατομμ", 6), ("εκατ", 6), ("δισεκατομμ", 9)]),
    ("tr", &[("bin", 3), ("milyon", 6), ("milyar", 9)]),
    ("id", &[("ribu", 3), ("juta", 6), ("miliar", 9)]),
    ("fa", &[("هزار", 3), ("میلیون", 6), ("میلیارد", 9)]),
    ("he", &[("אלף", 3), ("אלפ", 3), ("מיליון", 6), ("מיליונ", 6), ("מיליארד", 9)]),
    ("ko", &[("백", 2), ("천", 3), ("만", 4), ("억", 8)]),
    ("ne", &[("हजार", 3), ("लाख", 5), ("करोड", 7)]),
    ("mr", &[("हजार", 3), ("लाख", 5), ("कोटी", 7), ("दशलक्ष", 6)]),
    ("gu", &[("હજાર", 3), ("લાખ", 5), ("કરોડ", 7)]),
    ("pa", &[("ਹਜ਼ਾਰ", 3), ("ਹਜ਼ਾਰ", 3), ("ਲੱਖ", 5), ("ਕਰੋੜ", 7)]),
    ("zh", &[("百", 2), ("千", 3), ("万", 4), ("萬", 4), ("亿", 8), ("億", 8)]),
];
/// Other words that begin with one: of species, of units, of length and weight.
const OTHERS: &[&str] =
    &["พันธ", "พันท", "千克", "千米", "千卡", "千焦", "百分", "千瓦", "millimet", "milligr", "millilit"];

/// The words of a language, if they are known.
pub(super) fn of(language: &str) -> Option<&'static [Scale]> {
    SCALES.iter().find(|(known, _)| *known == language).map(|(_, scales)| *scales)
}

/// Korean has spaces, and none between a number, its word and what is counted: 120만명.
fn is_unspaced(c: char) -> bool {
    is_solid(c) || matches!(c, '가'..='힣')
}

/// The zeros that a text adds to the number before it, and how long the word is.
fn begins(text: &str, scales: &[Scale]) -> Option<(usize, usize)> {
    let fits = |word: &str| {
        text.strip_prefix(word).is_some_and(|rest| {
            word.chars().count() > 2 && !matches!(word, "mil" | "tis")
                || word.starts_with(is_unspaced)
                || !rest.starts_with(is_word)
        })
    };
    let found = scales.iter().find(|(word, _)| fits(word) && !OTHERS.iter().any(|other| text.starts_with(other)))?;
    // With its ending: millions, миллионов.
    let ending = |word: &str| match word.starts_with(is_unspaced) {
        true => 0,
        false => text[word.len()..].chars().take_while(|c| is_word(*c)).count(),
    };
    Some((found.1, found.0.chars().count() + ending(found.0)))
}

/// Numbers with their words: 2 million is 2000000, 1万2000 is 12000.
pub(super) fn multiply(line: &Line, tokens: Vec<Token>, scales: &[Scale]) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    for mut token in tokens {
        if let Some(last) = found.last_mut()
            && last.scale > 0
            && last.marks.end == token.marks.start
            && let ([whole], [rest]) = (last.values.as_slice(), token.values.as_slice())
            && let (Ok(whole), Ok(rest)) = (whole.parse::<u64>(), rest.parse::<u64>())
            && rest.to_string().len() <= last.scale
            && let Some(sum) = whole.checked_add(rest)
        {
            last.values = vec![sum.to_string()];
            last.marks.end = token.marks.end;
            continue;
        }
        if let ([value], None) = (token.values.as_slice(), token.clock)
            && value.chars().all(|c| c.is_ascii_digit() || c == '.')
        {
            let (mut end, mut zeros) = (token.marks.end, 0);
            while let Some((more, length)) = begins(&after(line, end), scales).filter(|_| zeros < 12) {
                zeros += more;
                end += blanks(line, end) + length;
            }
            if zeros > 0 {
                token.values = vec![shifted(value, zeros)];
                token.marks.end = end.min(line.marks.len());
                token.scale = zeros;
            }
        }
        found.push(token);
    }
    found
}

fn blanks(line: &Line, from: usize) -> usize {
    line.marks.get(from..).unwrap_or_default().iter().take_while(|mark| mark.is_space()).count()
}

/// A number with its point so many digits further to the right.
fn shifted(value: &str, zeros: usize) -> String {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let moved: String = part.chars().chain(std::iter::repeat('0')).take(zeros).collect();
    tidy(&format!("{whole}{moved}.{}", part.get(zeros..).unwrap_or("")))
}

/// Whether a text says a round amount without a number: a million, eine Million.
pub(super) fn says(line: &Line, value: &str, scales: &[Scale]) -> bool {
    let zeros = value.len().saturating_sub(1);
    if !value.starts_with('1') || zeros < 2 || !value[1..].chars().all(|c| c == '0') {
        return false;
    }
    (0..line.marks.len()).any(|at| {
        // 千万 is not only ten million, and แสน not only a hundred thousand: one must be said, too.
        let one = || line.before(at).and_then(Mark::typed).is_some_and(|c| matches!(c, '一' | '壹'));
        let starts = match is_solid(line.marks[at].c) {
            true => one(),
            false => line.before(at).is_none_or(|mark| !mark.typed().is_some_and(is_word)),
        };
        let counted = line.marks[..at].iter().rev().find(|mark| !mark.is_space());
        let counted = counted.and_then(Mark::typed).is_some_and(|c| digit(c).is_some());
        starts
            && !counted
            && !line.marks[at].is_space()
            && begins(&after(line, at), scales).is_some_and(|(found, _)| found == zeros)
    })
}
