//! How well lines are filled: sets the Universal Declaration of Human Rights justified to 80 mm and prints, for each
//! language, how far the widest space of a line is from its natural width, over all lines but the last of a paragraph.
//!
//! `benches/udhr.sh && cargo bench --bench line_quality`

mod common;

use leafpress::text::fit::{Fit, Segment, fit};

/// 95th percentiles that a prototype reached, at about 10.5 points.
const GOALS: [(&str, f64); 4] = [("en", 2.3), ("de", 2.2), ("ru", 2.4), ("bn", 1.6)];
const MEASURE: f64 = 80.0 * 72.0 / 25.4;

fn main() {
    println!("justified to 80 mm; widest space of a line over its natural width");
    println!(
        "{:<5}{:>6}{:>7}{:>9}{:>8}{:>8}{:>8}{:>8}{:>9}{:>9}{:>7}{:>7}",
        "", "size", "lines", "median", "95 %", "goal", "worst", "tight", "hyphens", "stacked", "short", "long"
    );
    for sample in &common::SAMPLES {
        let Some(paragraphs) = common::declaration(sample) else {
            println!("{}: no text; run benches/udhr.sh", sample.tag);
            continue;
        };
        for (size, hyphenate) in [(10.5, true), (12.0, true), (12.0, false)] {
            let face = common::Face::open(sample.face, size);
            let mut tally = Tally::default();
            for paragraph in &paragraphs {
                let segments = face.segments(paragraph, &common::language(sample.tag), hyphenate);
                tally.add(&segments, &fit(&segments, MEASURE, Fit::Justified, 0.0));
            }
            tally.print(sample, size, hyphenate);
        }
    }
}

/// What was counted over all paragraphs of a language.
#[derive(Default)]
struct Tally {
    stretches: Vec<f64>,
    hyphens: usize,
    stacked: usize,
    /// Paragraphs of several lines whose last is shorter than a fifth of the measure.
    short: usize,
    /// Lines that don't fit.
    long: usize,
}

impl Tally {
    fn add(&mut self, segments: &[Segment], ends: &[usize]) {
        let mut start = 0;
        for (line, &end) in ends.iter().enumerate() {
            let inner = &segments[start..end];
            let last = &segments[end];
            let natural: f64 = inner.iter().map(|s| s.width + s.space).sum::<f64>() + last.width;
            if line + 1 == ends.len() {
                self.short += usize::from(line > 0 && natural < MEASURE / 5.0);
                break;
            }
            let natural = natural + last.mark;
            let spaces: f64 = inner.iter().map(|s| s.space).sum();
            // A line without a space can't be stretched; count what it lacks as one space.
            let widest = inner.iter().map(|s| s.space).fold(0.0, f64::max).max(3.0);
            self.stretches.push(1.0 + (MEASURE - natural) / spaces.max(widest));
            self.long += usize::from(natural - spaces / 3.0 > MEASURE + 1e-6);
            self.hyphens += usize::from(last.flagged);
            self.stacked += usize::from(last.flagged && line > 0 && segments[ends[line - 1]].flagged);
            start = end + 1;
        }
    }

    fn print(&mut self, sample: &common::Sample, size: f64, hyphenate: bool) {
        self.stretches.sort_by(f64::total_cmp);
        let lines = self.stretches.len();
        let at = |part: f64| {
            self.stretches.get(((lines as f64 * part) as usize).min(lines.max(1) - 1)).copied().unwrap_or(1.0)
        };
        let goal = GOALS.iter().find(|(tag, _)| *tag == sample.tag);
        println!(
            "{:<5}{size:>6}{lines:>7}{:>9.2}{:>8.2}{:>8}{:>8.2}{:>8.2}{:>9}{:>9}{:>7}{:>7}{}",
            sample.tag,
            at(0.5),
            at(0.95),
            if size == 10.5 { goal.map_or(String::new(), |(_, goal)| goal.to_string()) } else { String::new() },
            at(1.0),
            at(0.0),
            self.hyphens,
            self.stacked,
            self.short,
            self.long,
            if hyphenate { "" } else { "  not hyphenated" },
        );
    }
}
