//! What has changed between two texts, word by word: `[-taken out-]` and `{+put in+}`, as git writes it.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// So many words are shown on either side of a change.
const AROUND: usize = 4;

/// The changes with some words around them.
pub fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let operations = capture_diff_slices(Algorithm::Patience, &old, &new);
    let last = operations.len().saturating_sub(1);
    let mut pieces: Vec<String> = Vec::new();
    for (number, operation) in operations.iter().enumerate() {
        let (tag, from, to) = operation.as_tag_tuple();
        if tag == DiffTag::Equal {
            pieces.extend(around(&new[to], number > 0, number < last));
            continue;
        }
        for (range, words, [open, close]) in [(from, &old, ["[-", "-]"]), (to, &new, ["{+", "+}"])] {
            if !range.is_empty() {
                pieces.push(format!("{open}{}{close}", words[range].join(" ")));
            }
        }
    }
    pieces.join(" ")
}

/// What stays the same between two changes, or before the first and behind the last one.
fn around<'w>(words: &[&'w str], changed_before: bool, changed_behind: bool) -> Vec<String> {
    let (head, tail) = (if changed_before { AROUND } else { 0 }, if changed_behind { AROUND } else { 0 });
    if words.len() <= head + tail {
        return vec![words.join(" ")];
    }
    let shown = |words: &[&'w str]| Some(words.join(" ")).filter(|words| !words.is_empty());
    [shown(&words[..head]), Some("…".to_owned()), shown(&words[words.len() - tail..])].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_stand_among_some_words() {
        let old =
            "It is the brand name for a protein. In high doses, it’s toxic. But in small, controlled amounts, no.";
        let new = old.replace("it’s toxic.", "it’s toxic and can be fatal.");
        assert_eq!(
            difference(old, &new),
            "… In high doses, it’s [-toxic.-] {+toxic and can be fatal.+} But in small, controlled …"
        );
        assert_eq!(difference("a b", "a b"), "…");
        assert_eq!(difference("10 mg a day", "20 mg a day"), "[-10-] {+20+} mg a day");
        assert_eq!(difference("stop at once", "stop"), "stop [-at once-]");
        assert_eq!(difference("", "new"), "{+new+}");
        assert_eq!(
            difference("a 1 b c d e f g h i j 2", "a 3 b c d e f g h i j 4"),
            "a [-1-] {+3+} b c d e … g h i j [-2-] {+4+}"
        );
    }
}
