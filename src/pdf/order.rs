//! The order in which text is painted, and so read by whoever ignores tags.
//!
//! Runs are painted in logical order, each as one `TJ` in visual order. Readers turn right-to-left
//! text around by bidi of their own; MuPDF's takes the direction of punctuation, spaces and marks from
//! what was painted before them (pdf-op-run.c, `guess_bidi_level`). So where the direction changes and
//! a run begins with such a character, a sign without ink or width comes first: U+200F or U+200E.
//! Without it, the full stop at the left end of an Arabic line stood before the line if a digit was
//! painted before it, and brackets and commas beside Latin moved.
//!
//! Within a run, PDFium leaves what has no strong direction as it was painted, so that a mark painted
//! after a full stop is read after it (fx_bidi.cpp, `kLeftWeak`): [`followers`] parts the two.
//!
//! Measured (poppler 22.12, MuPDF 1.28, PDFium of pypdfium2 5.15) by `tests/readers`, which also lists what
//! remains. Worse were: word by word or cluster by cluster in logical order (MuPDF breaks the
//! line at each; PDFium loses the spaces of Nastaliq).

use super::fonts::is_silent;
use crate::text::{Cluster, Run};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed, props::BidiClass};

const BIDI: CodePointMapDataBorrowed<'static, BidiClass> = CodePointMapData::<BidiClass>::new();

/// The direction of what a text object (`BT`) has painted last; MuPDF begins each left to right.
#[derive(Clone, Copy, Default)]
pub(super) struct Direction {
    rtl: bool,
}

impl Direction {
    /// The direction that a run does not have.
    pub fn against(run: &Run) -> Direction {
        Direction { rtl: !run.rtl }
    }

    /// Paints a run: gives the sign that must come before it.
    pub fn sign(&mut self, run: &Run) -> Option<char> {
        if std::mem::replace(&mut self.rtl, run.rtl) == run.rtl {
            return None;
        }
        let mut clusters = run.clusters.iter();
        let painted = |text: &str| {
            let mut characters = text.chars().filter(|&c| !is_silent(c));
            if run.rtl { characters.next_back() } else { characters.next() }
        };
        let class = BIDI.get(clusters.find_map(|cluster| painted(&cluster.text))?);
        let (sign, strong) = if run.rtl {
            ('\u{200F}', [BidiClass::RightToLeft, BidiClass::ArabicLetter].contains(&class))
        } else {
            ('\u{200E}', [BidiClass::LeftToRight, BidiClass::EuropeanNumber].contains(&class))
        };
        (!strong).then_some(sign)
    }
}

/// What is painted, without ink, before (left of) a right-to-left cluster: its characters after the first, last first.
/// `previous` is what stands before that in the run.
pub(super) fn followers(previous: Option<&Cluster>, cluster: &Cluster, rtl: bool) -> impl Iterator<Item = char> {
    let text = if rtl { &cluster.text[..] } else { "" };
    let first = text.chars().position(|c| !is_silent(c)).map_or(0, |i| i + 1);
    let count = text.chars().skip(first).count();
    let rest = text.chars().rev().take(count).filter(|&c| !is_silent(c));
    let painted = previous.and_then(|cluster| cluster.text.chars().find(|&c| !is_silent(c)));
    let joined = painted.is_some_and(is_weak) && rest.clone().next().is_some_and(is_weak);
    joined.then_some('\u{200F}').into_iter().chain(rest)
}

/// Whether PDFium leaves a sequence of such characters as it was painted.
fn is_weak(c: char) -> bool {
    matches!(
        BIDI.get(c),
        BidiClass::ArabicNumber
            | BidiClass::EuropeanNumber
            | BidiClass::NonspacingMark
            | BidiClass::CommonSeparator
            | BidiClass::EuropeanSeparator
            | BidiClass::EuropeanTerminator
            | BidiClass::BoundaryNeutral
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::FaceId;
    use crate::geometry::Pt;
    use crate::rich_text::SpanStyle;

    fn cluster(text: &str) -> Cluster {
        Cluster { glyphs: Default::default(), advance: 0, x: Pt::ZERO, text: text.into() }
    }

    fn run(visual: &[&str], rtl: bool) -> Run {
        Run {
            face: FaceId(0),
            size: Pt(10.0),
            rise: Pt::ZERO,
            x: Pt::ZERO,
            width: Pt::ZERO,
            rtl,
            style: SpanStyle::default(),
            range: 0..0,
            clusters: visual.iter().map(|text| cluster(text)).collect(),
        }
    }

    #[test]
    fn a_run_without_a_strong_beginning_has_a_sign_where_the_direction_changes() {
        let mut direction = Direction::default();
        let mut sign = |visual: &[&str], rtl| direction.sign(&run(visual, rtl));
        assert_eq!(sign(&["(", "a"], false), None);
        assert_eq!(sign(&[".", "\u{62F}"], true), Some('\u{200F}'));
        assert_eq!(sign(&[".", "\u{62F}"], true), None);
        assert_eq!(sign(&["(", "5"], false), Some('\u{200E}'));
        assert_eq!(sign(&["\u{62F}", "."], true), None);
        assert_eq!(sign(&["5"], false), None);
        // A mark is painted before its letter.
        assert_eq!(sign(&["\u{62F}\u{651}"], true), Some('\u{200F}'));
    }

    #[test]
    fn a_mark_is_parted_from_punctuation_painted_before_it() {
        let before = |previous: Option<&str>, text| {
            let previous = previous.map(cluster);
            followers(previous.as_ref(), &cluster(text), true).collect::<String>()
        };
        assert_eq!(before(Some("."), "\u{62F}\u{651}"), "\u{200F}\u{651}");
        assert_eq!(before(Some("."), "\u{62F}"), "");
        assert_eq!(before(Some("\u{62A}"), "\u{62F}\u{651}"), "\u{651}");
        assert_eq!(before(None, "\u{62F}\u{64B}\u{651}"), "\u{651}\u{64B}");
        assert_eq!(followers(Some(&cluster(".")), &cluster("e\u{301}"), false).count(), 0);
    }
}
