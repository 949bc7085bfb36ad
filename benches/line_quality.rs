//! How well lines are filled: sets the Universal Declaration of Human Rights justified to 80 mm and prints, for each
//! language, how far the widest space of a line is from its natural width, over all lines but the last of a paragraph.
//!
//! `benches/udhr.sh && cargo bench --bench line_quality`

mod common;

use leafpress::geometry::Pt;
use leafpress::text::{Line, Paragraph, set_paragraph};

/// 95th percentiles that a prototype reached, at about 10 points.
const GOALS: [(&str, f64); 4] = [("en", 2.3), ("de", 2.2), ("ru", 2.4), ("bn", 1.6)];
const GOALS_SIZE: f64 = 10.0;
const MEASURE: f64 = 80.0 * 72.0 / 25.4;

fn main() {
    println!("justified to 80 mm; widest space of a line over its natural width");
    println!(
        "{:<4}{:>6}{:>7}{:>8}{:>7}{:>6}{:>7}{:>8}{:>9}{:>9}{:>7}{:>6}",
        "", "size", "lines", "median", "95 %", "goal", "worst", "ragged", "hyphens", "ladders", "short", "long"
    );
    let fonts = common::fonts();
    for sample in &common::SAMPLES {
        let Some(paragraphs) = sample.paragraphs() else {
            println!("{}: no text; run benches/udhr.sh", sample.tag);
            continue;
        };
        for (size, hyphenate) in [(10.0, true), (10.5, true), (12.0, true), (12.0, false)] {
            let mut tally = Tally::default();
            let mut findings = Vec::new();
            for text in &paragraphs {
                let style = common::justified(size, hyphenate);
                tally.add(&set_paragraph(text, &style, Pt(MEASURE), &fonts, &mut findings));
            }
            tally.print(sample.tag, size, hyphenate);
            if !findings.is_empty() {
                println!("{} findings, the first: {:?}", findings.len(), findings[0]);
            }
        }
    }
}

/// What was counted over all paragraphs of a language.
#[derive(Default)]
struct Tally {
    stretches: Vec<f64>,
    /// Lines that were not filled, since their spaces would have become holes. What they would have needed counts.
    ragged: usize,
    hyphens: usize,
    /// Hyphens under two others.
    ladders: usize,
    /// Paragraphs of several lines whose last is shorter than a fifth of the measure.
    short: usize,
    /// Lines that don't fit.
    long: usize,
}

impl Tally {
    fn add(&mut self, paragraph: &Paragraph) {
        let mut above = 0;
        let Some((last, lines)) = paragraph.lines.split_last() else { return };
        for line in lines {
            let short = line.width.0 < MEASURE - 0.01;
            self.ragged += usize::from(short);
            self.stretches.push(if short { needed(line) } else { line.stretch });
            self.long += usize::from(line.width.0 > MEASURE + 0.01);
            let hyphen = ends_in_hyphen(line);
            self.hyphens += usize::from(hyphen);
            above = if hyphen { above + 1 } else { 0 };
            self.ladders += usize::from(above > 2);
        }
        self.short += usize::from(!lines.is_empty() && last.width.0 < MEASURE / 5.0);
    }

    fn print(&mut self, tag: &str, size: f64, hyphenate: bool) {
        self.stretches.sort_by(f64::total_cmp);
        let lines = self.stretches.len();
        let at = |part: f64| {
            let index = (lines as f64 * part) as usize;
            self.stretches.get(index.min(lines.max(1) - 1)).copied().unwrap_or(1.0)
        };
        let goal = GOALS.iter().find(|(name, _)| *name == tag && size == GOALS_SIZE && hyphenate);
        println!(
            "{tag:<4}{size:>6}{lines:>7}{:>8.2}{:>7.2}{:>6}{:>7.2}{:>8}{:>9}{:>9}{:>7}{:>6}{}",
            at(0.5),
            at(0.95),
            goal.map_or(String::new(), |(_, goal)| goal.to_string()),
            at(1.0),
            self.ragged,
            self.hyphens,
            self.ladders,
            self.short,
            self.long,
            if hyphenate { "" } else { "  not hyphenated" },
        );
    }
}

/// What the spaces of a line would be over their natural width if they filled it.
fn needed(line: &Line) -> f64 {
    let clusters = line.runs.iter().flat_map(|run| run.clusters.windows(2).map(move |pair| (run, pair)));
    let spaces: f64 = clusters
        .filter(|(_, pair)| matches!(&*pair[0].text, " " | "\u{A0}"))
        .map(|(_, pair)| pair[1].x.0 - pair[0].x.0)
        .sum();
    1.0 + (MEASURE - line.width.0) / spaces
}

/// Whether the line ends in a hyphen, one that the break put in or one of the text.
fn ends_in_hyphen(line: &Line) -> bool {
    line.runs
        .last()
        .and_then(|run| run.clusters.iter().rev().find(|cluster| cluster.text != " "))
        .is_some_and(|cluster| matches!(&*cluster.text, "\u{AD}" | "-" | "\u{2010}"))
}
