//! A text as it is printed, variant by variant: a limit may stand before a choice, and its number in each of the variants.

use crate::desk::rules::lines::{Kind, Line};
use crate::desk::rules::numbers::Numbers;
use std::ops::Range;

/// No language has so many categories of plural; of a longer choice the first ones are read.
const MOST: usize = 16;

/// A text with a variant taken in each of its choices.
#[derive(Debug, Default)]
pub(super) struct Variant {
    /// Its characters; a placeable is U+FFFC.
    pub(super) typed: Vec<char>,
    /// Its numbers in their order: the characters and the amounts, or the name of the fact that is printed.
    pub(super) numbers: Vec<(Range<usize>, Vec<String>)>,
}

/// A text as often as its longest choice has variants, so that each of them is read once.
pub(super) fn variants(lines: &[Line], numbers: &Numbers, file: &str) -> Vec<Variant> {
    let choices = lines.iter().flat_map(|line| &line.choices);
    let most = choices.map(|choice| choice.variants.len()).max().unwrap_or(1).clamp(1, MOST);
    let text = |taken: usize| {
        let mut text = Variant::default();
        text.put(lines, numbers, file, (0, taken));
        text.numbers.sort_by_key(|(marks, _)| marks.start);
        text
    };
    (0..most).map(text).collect()
}

impl Variant {
    /// Adds a line, with the variant that is `taken` where it has a choice.
    fn put(&mut self, lines: &[Line], numbers: &Numbers, file: &str, (number, taken): (usize, usize)) {
        let Some(line) = lines.get(number) else { return };
        let mut choices = line.choices.iter().peekable();
        let mut places = Vec::with_capacity(line.marks.len() + 1);
        for (at, mark) in line.marks.iter().enumerate() {
            places.push(self.typed.len());
            if let Some(choice) = choices.next_if(|choice| choice.at == at) {
                if let Some(variant) = choice.variants.get(taken).or(choice.variants.last()) {
                    self.put(lines, numbers, file, (*variant, taken));
                }
                continue;
            }
            if mark.kind == Kind::Number {
                let here = self.typed.len();
                self.numbers.push((here..here + 1, vec![fact(file, mark.start)]));
            }
            self.typed.push(mark.c);
        }
        places.push(self.typed.len());
        for token in numbers.tokens.get(number).into_iter().flatten() {
            if let (Some(start), Some(end)) = (places.get(token.marks.start), places.get(token.marks.end)) {
                self.numbers.push((*start..*end, token.values.clone()));
            }
        }
    }
}

/// The fact that is printed by what begins at `start` in the file: each is limited for itself.
fn fact(file: &str, start: usize) -> String {
    let placeable = file.get(start..).unwrap_or_default().split('}').next().unwrap_or_default();
    let name = placeable.split_once('$').map_or("", |(_, name)| name);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(name.len());
    format!("${}", &name[..end])
}
