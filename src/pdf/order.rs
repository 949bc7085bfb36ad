//! The order in which text is painted, and so read by whoever ignores tags.
//!
//! Runs are painted in logical order, each as one `TJ` in visual order; but a
//! right-to-left run on a line that has left-to-right runs too is painted word by word in logical
//! order, each word as one `TJ` in visual order with the space that follows it. Measured (poppler
//! 22.12, MuPDF 1.28, PDFium of pypdfium2 5.15; copied text against the source):
//!
//! | line | poppler | MuPDF | PDFium |
//! |---|---|---|---|
//! | left to right, any script | exact | exact | exact |
//! | pure Urdu or Arabic | exact; the space beside a colon moves | exact | exact; brackets are mirrored |
//! | mixed with Latin or digits | all words; a space at a phrase's edge moves | all words; line breaks come in | all words; the words of a Latin phrase turn around |
//!
//! What remains on mixed lines is these readers' own bidi algorithms. The other orders that were
//! tried: one `TJ` a run on mixed lines too (MuPDF moves spaces and brackets), cluster by cluster
//! (MuPDF better, but PDFium loses all spaces of Nastaliq), words without their spaces (the same).

use crate::layout::page::{Item, Paint};
use crate::text::Cluster;

/// For each item, whether it is a right-to-left run on a line that has left-to-right runs too. A line is
/// the text items of one node on one baseline that follow each other.
pub(super) fn mixed_lines(items: &[Item]) -> Vec<bool> {
    let line = |item: &Item| match &item.paint {
        Paint::Text { origin, .. } => Some((item.node, origin.y)),
        _ => None,
    };
    let rtl = |item: &Item| matches!(&item.paint, Paint::Text { run, .. } if run.rtl);
    items
        .chunk_by(|a, b| line(a).is_some() && line(a) == line(b))
        .flat_map(|chunk| {
            let mixed = chunk.iter().any(|item| !rtl(item));
            chunk.iter().map(move |item| mixed && rtl(item))
        })
        .collect()
}

/// The words of a right-to-left run in logical order, each in visual order with the spaces after it
/// (at its left); spaces at the run's beginning stay with the first word, since PDFium drops a
/// space that stands alone.
pub(super) fn words(clusters: &[Cluster]) -> Vec<&[Cluster]> {
    let space = |cluster: &Cluster| cluster.text == " ";
    let mut words: Vec<&[Cluster]> = clusters.chunk_by(|left, right| !space(right) || space(left)).collect();
    words.reverse();
    // The last word now holds what stands at the right end; if that is spaces only, it is the run's beginning.
    if words.len() > 1 && words[0].iter().all(space) {
        let joined = words[0].len() + words[1].len();
        words.remove(0);
        words[0] = &clusters[clusters.len() - joined..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Pt;

    fn joined(visual: &str) -> Vec<String> {
        let cluster = |c: char| Cluster { glyphs: vec![], advance: 0, x: Pt::ZERO, text: c.to_string() };
        let clusters: Vec<Cluster> = visual.chars().map(cluster).collect();
        words(&clusters).iter().map(|word| word.iter().map(|c| &c.text[..]).collect()).collect()
    }

    #[test]
    fn words_keep_the_spaces_that_follow_them() {
        // Visual order: what is read first stands at the right.
        assert_eq!(joined("cd ab"), [" ab", "cd"]);
        assert_eq!(joined(" cd ab"), [" ab", " cd"]);
        assert_eq!(joined("cd ab "), [" ab ", "cd"]);
        assert_eq!(joined(" ab "), [" ab "]);
        assert_eq!(joined("  "), ["  "]);
        assert!(joined("").is_empty());
    }
}
