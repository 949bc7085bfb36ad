//! Once, which is a number where a limit is set to it: not more than once a day.

use super::words::stands;
use std::ops::Range;

/// A language's words for it.
#[rustfmt::skip]
const ONCE: &[(&str, &[&str])] = &[
    ("en", &["once"]), ("de", &["einmal"]), ("fr", &["une fois"]), ("es", &["una vez"]), ("pt", &["uma vez"]), ("it", &["una volta"]),
    ("nl", &["eenmaal"]), ("pl", &["raz"]), ("ru", &["одного раза", "один раз", "раз"]), ("vi", &["một lần"]), ("bn", &["একবার"]),
    ("hi", &["एक बार"]), ("ur", &["ایک بار", "ایک دفعہ"]), ("ar", &["مرة واحدة", "مرة"]), ("ta", &["ஒருமுறை", "ஒரு முறை"]),
    ("th", &["หนึ่งครั้ง"]), ("ja", &["一回", "一度"]), ("zh", &["一次"]),
];
/// What makes at the same time of it: at once.
const AT_ONCE: [&str; 3] = ["at ", "auf ", "de "];

/// Adds what says once to a text's numbers.
pub(super) fn add_once(numbers: &mut Vec<(Range<usize>, Vec<String>)>, text: &[char], language: &str) {
    let Some((_, words)) = ONCE.iter().find(|(known, _)| *known == language) else { return };
    let mut end = 0;
    let mut found = Vec::new();
    for at in 0..text.len() {
        let Some(last) = words.iter().find_map(|word| stands(text, at, word)).filter(|_| at >= end) else { continue };
        let before: String = text[at.saturating_sub(4)..at].iter().collect();
        let next = numbers.partition_point(|(marks, _)| marks.end <= at);
        let known = numbers.get(next).is_some_and(|(marks, _)| marks.start < last);
        if !known && !AT_ONCE.iter().any(|word| before.ends_with(word)) {
            found.push((at..last, vec!["1".to_owned()]));
        }
        end = last;
    }
    numbers.extend(found);
    numbers.sort_by_key(|(marks, _)| marks.start);
}
