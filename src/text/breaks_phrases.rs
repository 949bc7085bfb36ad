//! Phrases of Japanese (文節): a word with the particles and endings that lean on it. A heading's line that begins with a
//! particle reads as a stumble, and no dictionary tells a particle from the beginning of a word (は|あなた, not はあ|なた).
//!
//! The model is BudouX's: a score from the characters around a place. It is the one by which browsers set
//! `word-break: auto-phrase` (CSS Text, level 4).

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// The n-grams that are looked at, by their names in the model, with the characters that they take, counted from the place.
const GRAMS: [(&str, Range<isize>); 13] = [
    ("UW1", -3..-2),
    ("UW2", -2..-1),
    ("UW3", -1..0),
    ("UW4", 0..1),
    ("UW5", 1..2),
    ("UW6", 2..3),
    ("BW1", -2..0),
    ("BW2", -1..1),
    ("BW3", 0..2),
    ("TW1", -3..0),
    ("TW2", -2..1),
    ("TW3", -1..2),
    ("TW4", 0..3),
];

#[derive(Default)]
struct Model {
    /// By n-gram's index and characters.
    weights: HashMap<(usize, &'static str), i32>,
    /// Half of all weights, which a phrase's beginning must pass.
    threshold: i32,
}

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let (mut model, mut sum) = (Model::default(), 0);
        for line in include_str!("phrases_ja.txt").lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split(' ');
            let (Some(name), Some(letters), Some(weight)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            let index = GRAMS.iter().position(|(gram, _)| *gram == name);
            let (Some(index), Ok(weight)) = (index, weight.parse::<i32>()) else { continue };
            sum += weight;
            model.weights.insert((index, letters), weight);
        }
        model.threshold = sum / 2;
        model
    })
}

/// Where phrases begin, sorted; not at the text's beginning.
pub(super) fn starts(text: &str) -> Vec<usize> {
    let model = model();
    let mut offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    offsets.push(text.len());
    let gram = |at: usize, range: &Range<isize>| {
        let offset = |by: isize| at.checked_add_signed(by).and_then(|index| offsets.get(index));
        text.get(*offset(range.start)?..*offset(range.end)?)
    };
    let score = |at: usize| -> i32 {
        let grams = GRAMS.iter().enumerate().filter_map(|(index, (_, range))| Some((index, gram(at, range)?)));
        grams.filter_map(|gram| model.weights.get(&gram)).sum()
    };
    let inside = 1..offsets.len().saturating_sub(1).max(1);
    inside.filter(|&at| score(at) > model.threshold).map(|at| offsets[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_whole() {
        let lines = include_str!("phrases_ja.txt").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!((model().weights.len(), lines), (1630, 1630));
    }

    /// What BudouX 0.9.2 itself gives (its JavaScript form).
    #[test]
    fn phrases_begin_where_they_do_in_the_original() {
        for phrases in EXPECTED {
            let mut found = phrases.replace('|', "");
            for at in starts(&found.clone()).into_iter().rev() {
                found.insert(at, '|');
            }
            assert_eq!(found, *phrases);
        }
        assert!(starts("").is_empty() && starts("あ").is_empty());
    }

    const EXPECTED: &[&str] = &[
        "ボトックスが|痛みに|働く|仕組み",
        "ボトックスは|あなたの|痛みに|合いますか",
        "ボトックスが|治療に|役立つ病気",
        "慢性の|痛みに|対する|ボトックス治療の|科学",
        "そもそも|ボトックスとは",
        "慢性疼痛の|治療に|ついて",
        "薬を|試したが、|あまり|効果が|なかった",
        "「ボトックス」と|聞くと、|おそらく、|しわの|ない|額や|有名人の笑|顔を|思い浮かべる|ことでしょう。",
    ];
}
