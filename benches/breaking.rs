//! How fast about 600 words are broken into lines: break opportunities, and total fit.
//!
//! `benches/udhr.sh && cargo bench --bench breaking`

mod common;

use criterion::{Criterion, criterion_group, criterion_main};
use leafpress::text::{breaks, fit};
use std::hint::black_box;

fn breaking(criterion: &mut Criterion) {
    for sample in &common::SAMPLES {
        let Some(mut paragraphs) = common::declaration(sample) else { continue };
        let mut words = 0;
        paragraphs.retain(|paragraph| {
            words += paragraph.split(' ').count();
            words < 600
        });
        let language = common::language(sample.tag);
        criterion.bench_function(&format!("opportunities, 600 words, {}", sample.tag), |bencher| {
            bencher.iter(|| {
                for paragraph in &paragraphs {
                    black_box(breaks::opportunities(black_box(paragraph), &language, true, &[]));
                }
            });
        });
        let face = common::Face::open(sample.face, 12.0);
        let segments: Vec<_> = paragraphs.iter().map(|p| face.segments(p, &language, true)).collect();
        for kind in [fit::Fit::Justified, fit::Fit::Ragged] {
            criterion.bench_function(&format!("{kind:?}, 600 words, {}", sample.tag), |bencher| {
                bencher.iter(|| {
                    for segments in &segments {
                        black_box(fit::fit(black_box(segments), 227.0, kind, 0.0));
                    }
                });
            });
        }
    }
}

criterion_group!(benches, breaking);
criterion_main!(benches);
