//! How fast about 600 words are broken into lines: break opportunities, total fit, and the whole way to glyphs.
//!
//! `benches/udhr.sh && cargo bench --bench breaking`

mod common;

use criterion::{Criterion, criterion_group, criterion_main};
use leafpress::geometry::Pt;
use leafpress::text::fit::{Fit, SHRINK, STRETCH, Segment, fit};
use leafpress::text::{breaks, set_paragraph};
use std::hint::black_box;

const MEASURE: f64 = 227.0;

fn breaking(criterion: &mut Criterion) {
    let fonts = common::fonts();
    for sample in &common::SAMPLES {
        let Some(mut paragraphs) = sample.paragraphs() else { continue };
        let mut words = 0;
        paragraphs.retain(|paragraph| {
            words += paragraph.text.split(' ').count();
            words < 600
        });
        let (tag, language) = (sample.tag, sample.language());
        criterion.bench_function(&format!("opportunities, 600 words, {tag}"), |bencher| {
            bencher.iter(|| {
                for text in &paragraphs {
                    black_box(breaks::opportunities(black_box(&text.text), &language, true, &[]));
                }
            });
        });
        let segments: Vec<_> = paragraphs.iter().map(|text| segments(&text.text, &language)).collect();
        for kind in [Fit::Justified, Fit::Ragged] {
            criterion.bench_function(&format!("fit {kind:?}, 600 words, {tag}"), |bencher| {
                bencher.iter(|| {
                    for segments in &segments {
                        black_box(fit(black_box(segments), MEASURE, kind));
                    }
                });
            });
        }
        let style = common::justified(12.0, true);
        criterion.bench_function(&format!("set_paragraph, 600 words, {tag}"), |bencher| {
            bencher.iter(|| {
                for text in &paragraphs {
                    black_box(set_paragraph(black_box(text), &style, Pt(MEASURE), &fonts, &mut Vec::new()));
                }
            });
        });
    }
}

/// Segments of letters half an em wide: what they measure doesn't matter here.
fn segments(text: &str, language: &leafpress::language::Language) -> Vec<Segment> {
    let mut start = 0;
    breaks::opportunities(text, language, true, &[])
        .into_iter()
        .map(|place| {
            let piece = &text[start..place.offset];
            start = place.offset;
            let ink = piece.trim_end();
            let space = if ink.len() < piece.len() { 3.0 } else { 0.0 };
            Segment {
                width: 6.0 * ink.chars().count() as f64,
                space,
                stretch: space * STRETCH,
                shrink: space * SHRINK,
                mark: if place.kind == breaks::BreakKind::Hyphen { 4.0 } else { 0.0 },
                hang_before: 0.0,
                hang_after: 0.0,
                penalty: place.penalty,
                flagged: place.flagged,
                within_word: place.within_word,
                solid: false,
                mandatory: place.kind == breaks::BreakKind::Mandatory,
            }
        })
        .collect()
}

criterion_group!(benches, breaking);
criterion_main!(benches);
