//! Where lines may end (a first version: the line breaking of UAX #14 alone).

use crate::document::Language;
use icu_segmenter::LineSegmenter;
use std::ops::Range;

/// Where a line may end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Break {
    /// The next line begins at this byte.
    pub offset: usize,
    /// What kind of break it is.
    pub kind: BreakKind,
    /// 0 is free.
    pub penalty: f64,
}

/// What a break draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// White space, or another place where nothing is drawn.
    Space,
    /// A hyphen is drawn if a line ends here.
    Hyphen,
    /// A syllable or word of a dictionary: no mark.
    Invisible,
    /// A line must end here.
    Mandatory,
}

/// All break opportunities inside `text`, sorted, its end among them.
pub fn opportunities(text: &str, language: &Language, hyphenate: bool, keep: &[Range<usize>]) -> Vec<Break> {
    let _ = (language, hyphenate);
    let segmenter = LineSegmenter::new_dictionary(Default::default());
    segmenter
        .segment_str(text)
        .filter(|at| *at > 0 && !keep.iter().any(|range| range.start < *at && *at < range.end))
        .map(|offset| {
            let kind = if offset == text.len() { BreakKind::Mandatory } else { BreakKind::Space };
            Break { offset, kind, penalty: 0.0 }
        })
        .collect()
}
