//! Words in scripts without spaces between them: ICU4X's dictionaries, and what they get wrong.
//!
//! The dictionaries take the longest word they know and never think again: Thai ผล|การ|ศึกษา ("study results")
//! comes out as ผลก|า|รศึ|กษา. The neural models (LSTM) get it right, but divide เภสัชก|ร ("pharmacist") and
//! เรื้อ|รัง ("chronic"), and are several times slower. So the dictionary decides. Where its pieces can't be words, the
//! model is asked, up to the next place where both agree; to ask it always would cost a Thai leaflet 10 ms and more.

use super::hyphenation::is_mark;
use icu_properties::{CodePointMapData, props::LineBreak};
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::ops::Range;
use std::sync::OnceLock;

/// Thai, Lao, Khmer, Burmese and others whose words only a dictionary parts (UAX #14, class SA).
pub(super) fn is_complex(c: char) -> bool {
    c >= '\u{E00}' && CodePointMapData::<LineBreak>::new().get(c) == LineBreak::ComplexContext
}

/// Those and Tibetan, whose syllables a dot parts and whose words nothing does.
pub(super) fn is_solid(c: char) -> bool {
    is_complex(c) || matches!(c, '\u{F00}'..='\u{FFF}')
}

/// Whether a syllable may end between these letters, whatever a model says.
pub(super) fn parts_syllables(last: char, text: &str) -> bool {
    let mut chars = text.chars();
    let Some(next) = chars.next() else { return false };
    let following =
        matches!(next, '\u{E2F}'..='\u{E3A}' | '\u{E45}'..='\u{E4E}' | '\u{EAF}'..='\u{EBD}' | '\u{EC6}'..='\u{ECE}');
    let leading = matches!(last, '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}' | '\u{17D2}' | '\u{1039}');
    // A Burmese consonant that asat silences ends the syllable before it; a Thai one that thanthakhat silences, too.
    let silenced =
        chars.find(|&c| !matches!(c, '\u{E34}'..='\u{E39}')).is_some_and(|c| matches!(c, '\u{103A}' | '\u{E4C}'));
    !(following || leading || silenced || is_mark(next))
}

/// Puts right the breaks inside words of complex scripts among `offsets`, which are sorted.
pub(super) fn repair(text: &str, offsets: &mut Vec<usize>) {
    if !text.chars().any(|c| c >= '\u{E00}' && is_complex(c)) {
        return;
    }
    let mut repaired = Vec::with_capacity(offsets.len());
    let mut rest = &offsets[..];
    for run in runs(text) {
        let before = rest.partition_point(|&at| at <= run.start);
        let inside = rest.partition_point(|&at| at < run.end);
        repaired.extend_from_slice(&rest[..before]);
        mend(text, &run, &rest[before..inside], &mut repaired);
        rest = &rest[inside..];
    }
    repaired.extend_from_slice(rest);
    *offsets = repaired;
}

/// Stretches of complex letters and their marks.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let (start, first) = chars.by_ref().find(|&(_, c)| is_complex(c))?;
        let mut end = start + first.len_utf8();
        for (at, c) in chars.by_ref() {
            if !is_complex(c) {
                break;
            }
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// Breaks inside one run; see the module's head.
fn mend(text: &str, run: &Range<usize>, dictionary: &[usize], breaks: &mut Vec<usize>) {
    let edges = |inner: &[usize]| {
        let mut edges = Vec::with_capacity(inner.len() + 2);
        edges.push(run.start);
        edges.extend_from_slice(inner);
        edges.push(run.end);
        edges
    };
    let sound = |edges: &[usize]| edges.windows(2).all(|piece| is_word(text, piece[0]..piece[1]));
    let dictionary = edges(dictionary);
    if sound(&dictionary) {
        breaks.extend_from_slice(&dictionary[1..dictionary.len() - 1]);
        return;
    }
    static MODEL: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    let model = MODEL.get_or_init(|| LineSegmenter::new_lstm(LineBreakOptions::default()));
    let inner: Vec<usize> = model
        .segment_str(&text[run.clone()])
        .map(|at| run.start + at)
        .filter(|&at| run.start < at && at < run.end)
        .collect();
    let model = edges(&inner);
    // From one place where both agree to the next.
    let (mut i, mut j) = (0, 0);
    while i + 1 < dictionary.len() {
        let (mut to_i, mut to_j) = (i + 1, j + 1);
        while dictionary[to_i] != model[to_j] {
            if dictionary[to_i] < model[to_j] {
                to_i += 1;
            } else {
                to_j += 1;
            }
        }
        let (ours, theirs) = (&dictionary[i..=to_i], &model[j..=to_j]);
        let contradict = ours.len() > 2 && theirs.len() > 2;
        let chosen = match sound(ours) {
            true if contradict => &[],
            true => ours,
            false => theirs,
        };
        for place in chosen.windows(3) {
            // What neither could read stays with its neighbour.
            if is_word(text, place[0]..place[1]) && is_word(text, place[1]..place[2]) {
                breaks.push(place[1]);
            }
        }
        if to_i + 1 < dictionary.len() {
            breaks.push(dictionary[to_i]);
        }
        (i, j) = (to_i, to_j);
    }
    // Where both agree to leave one Khmer consonant alone, it ends the word before it.
    let first = breaks.partition_point(|&at| at <= run.start);
    let mut ends = breaks.split_off(first);
    ends.push(run.end);
    for pair in ends.windows(2) {
        if !text.get(pair[0]..pair[1]).is_some_and(is_lone_khmer) {
            breaks.push(pair[0]);
        }
    }
}

/// Thai words (การก, a grammarian's term; ที่รัก, "darling") that the dictionary finds where a leaflet means others
/// (การ|กด…, ที่|รักษา "that treats"). Found by comparing both models on the Declaration of Human Rights and on leaflets.
const SWALLOWERS: [&str; 5] = ["การก", "ผลก", "ที่รัก", "มีหน้า", "จะบัน"];

/// Words that forbid what follows: whoever reads "take" at a line's beginning must not have to look back for the "not". Thai,
/// Lao, Khmer, Burmese, Tibetan. A space behind them, as some write it, ends no line either.
const FORBIDDING: [&str; 14] =
    ["ห้าม", "อย่า", "ຫ້າມ", "ຢ່າ", "ບໍ່ແມ່ນ", "កុំ", "មិន", "មិនមែន", "មិនត្រូវ", "ពុំ", "ហាម", "မ", "མ་", "མི་"];

/// Whether a piece leans on the word after it, and no line ends behind it: what forbids or denies, prefixes that make nouns
/// ("the …-ing", "the …-ness", "one who …"), and what comes before a verb or opens a clause. A line's end after one parts
/// what is read as one.
pub(super) fn is_prefix(piece: &str) -> bool {
    let piece = piece.trim_start_matches(|c| !is_solid(c)).trim_end_matches('\u{200B}');
    FORBIDDING.contains(&piece.trim_end_matches([' ', '\u{200B}'])) || leans(piece)
}

fn leans(piece: &str) -> bool {
    matches!(
        piece,
        "การ"
            | "ให้การ"
            | "ความ"
            | "ผู้"
            | "นัก"
            | "ชาว"
            | "ไม่"
            | "มิ"
            | "จะ"
            | "จึง"
            | "ก็"
            | "ที่"
            | "ซึ่ง"
            // Lao: the same ones.
            | "ການ"
            | "ຄວາມ"
            | "ຜູ້"
            | "ນັກ"
            | "ບໍ່"
            | "ບໍ"
            | "ມິ"
            | "ຈະ"
            | "ທີ່"
            | "ຊຶ່ງ"
            // Khmer: most of them.
            | "ការ"
            | "ឥត"
            | "សេចក្តី"
            | "សេចក្ដី"
            | "នឹង"
            | "ដែល"
            // Burmese: "this", and the beginnings of nouns and of "one".
            | "ဤ"
            | "အ"
            | "တ"
    )
}

/// Whether a piece can be a word: it begins and ends a syllable, and is not a lone consonant of Thai, Lao or Khmer.
fn is_word(text: &str, piece: Range<usize>) -> bool {
    let (Some(before), Some(letters), Some(after)) =
        (text.get(..piece.start), text.get(piece.clone()), text.get(piece.start..))
    else {
        return false;
    };
    if before.chars().next_back().is_some_and(|last| is_complex(last) && !parts_syllables(last, after)) {
        return false;
    }
    if is_lone_khmer(letters) {
        return false;
    }
    let thai = letters.chars().next().is_some_and(|c| ('\u{E00}'..'\u{F00}').contains(&c));
    if SWALLOWERS.contains(&letters) {
        return false;
    }
    // ณ, ธ and ก็ are words.
    !thai || matches!(letters, "ณ" | "ธ" | "ก็" | "บ่" | "ฯ" | "ๆ" | "ບໍ່" | "ໆ") || has_body(letters)
}

/// A Khmer consonant without a vowel, which hardly ever is a word: it is a word's end that a dictionary has cut off.
fn is_lone_khmer(piece: &str) -> bool {
    let mut letters = piece.chars();
    matches!((letters.next(), letters.next()), (Some('\u{1780}'..='\u{17A2}'), None))
}

/// Two letters, not counting marks above and below, or a vowel.
fn has_body(piece: &str) -> bool {
    piece.chars().filter(|&c| !is_mark(c)).count() > 1
        || piece.chars().any(|c| matches!(c, '\u{E31}'..='\u{E3A}' | '\u{EB1}'..='\u{EBC}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let mut offsets: Vec<usize> =
            LineSegmenter::new_dictionary(LineBreakOptions::default()).segment_str(text).collect();
        repair(text, &mut offsets);
        let mut words = text.to_owned();
        for &at in offsets.iter().rev().filter(|&&at| at > 0 && at < text.len()) {
            words.insert(at, '|');
        }
        words
    }

    #[test]
    fn where_the_dictionary_loses_its_way_the_model_finds_it() {
        assert_eq!(words("ผลการศึกษาพบว่า"), "ผล|การ|ศึกษา|พบ|ว่า");
        assert_eq!(words("ผลการรักษา"), "ผล|การ|รักษา");
    }

    #[test]
    fn elsewhere_the_dictionary_decides() {
        assert_eq!(words("ปรึกษาเภสัชกรก่อนใช้ยา"), "ปรึกษา|เภสัชกร|ก่อน|ใช้|ยา");
        assert_eq!(words("อาการปวดเรื้อรัง"), "อาการ|ปวด|เรื้อรัง");
        assert_eq!(words("บรรเทาอาการ"), "บรรเทา|อาการ");
    }

    #[test]
    fn rare_words_swallow_no_common_ones() {
        assert_eq!(words("และการกดขี่เป็น"), "และ|การ|กดขี่|เป็น");
        assert_eq!(words("ที่รักษาอาการปวด"), "ที่|รักษา|อาการ|ปวด");
        assert_eq!(words("มีหน้าที่"), "มี|หน้าที่");
    }

    #[test]
    fn no_khmer_consonant_is_cut_off() {
        for text in ["ប្រាប់ពីរបៀបប្រើប្រាស់", "ពីអនាគតប្ដីប្រពន្ធ"]
        {
            let words = words(text);
            assert!(!words.split('|').any(is_lone_khmer), "{words}");
        }
    }

    #[test]
    fn no_line_ends_behind_what_denies() {
        for piece in ["မ", "កុំ", "កុំ\u{200B}", "មិន ", "ຫ້າມ", "ຫ້າມ ", "ບໍ່", "ຢ່າ", "ไม่", "(ห้าม", "མ་", "ဤ", "មិនមែន"]
        {
            assert!(is_prefix(piece), "{piece}");
        }
        // หรือไม่, "or not", ends a clause.
        assert!(!is_prefix("ไม่ ") && !is_prefix("ยา") && !is_prefix("mg ") && !is_prefix(""));
    }

    #[test]
    fn no_syllable_is_divided() {
        for text in ["โบทูลินัมท็อกซินชนิดเอ", "ครีเอทีนีนในเลือด", "ဆေးဝါးအကြောင်းသိကောင်းစရာ", "ការព្យាបាលជំងឺ"]
        {
            let words = words(text);
            for (at, _) in words.match_indices('|') {
                let last = words[..at].chars().next_back().unwrap();
                assert!(parts_syllables(last, &words[at + 1..]), "{words}");
            }
        }
    }
}
