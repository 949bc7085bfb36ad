//! Details: labels and their values, side by side where the paper is wide enough.

use super::move_down;
use crate::characters::is_steering;
use crate::document::Detail;
use crate::geometry::{Point, Pt};
use crate::layout::compose::{Column, Composer, Voice, first_baseline};
use crate::layout::flow::{Mark, NEVER, Row, hairline};
use crate::layout::page::{NodeId, Role};
use crate::rich_text::RichText;
use crate::style::Glue;
use crate::text::{Align, Line};

/// A table's value has lines of at least this many em, or stands under its label.
const LEAST_VALUE: f64 = 10.0;
/// In a column of less than this many em, values stand under their labels also where that is the calmer table.
const NARROW: f64 = 26.0;
/// A column is wider than its widest line by this, so that rounding doesn't break it.
const ROUNDING: Pt = Pt(0.5);
/// Parts of the measure that a table's labels may take at most, the usual one first, and what a column that wide costs.
const LABEL_SHARES: [(f64, usize); 6] = [(0.42, 0), (0.38, 0), (0.34, 0), (0.3, 0), (0.46, 1), (0.5, 1)];
/// What a line of the table costs, where a label's further line costs 1: labels are read at a glance.
const LINE: usize = 2;
/// What it costs to part a number from what it counts: a further line and more.
const PARTED_NUMBER: usize = 3;

/// The cost of a page's end inside a table: more than a page left empty and one page more. Who looks for a dose must see
/// that it is among others.
pub(in crate::layout) const PARTED_TABLE: f64 = 20_000.0;
/// The cost of a page's end between a table and the paragraph that announces it: rather that than a table that is parted.
pub(super) const ANNOUNCED: f64 = 10_000.0;
/// A table of so many rows is never divided.
const SHORT: usize = 3;

impl Composer<'_> {
    /// The width of the column of labels beside which the table is the shortest and calmest; `None` if that is the table
    /// with its values under their labels.
    fn label_width(&mut self, details: &[Detail], label: Voice, value: Voice, whole: Pt, gap: Pt) -> Option<Pt> {
        let known = self.diagnostics.len();
        let em = self.style.scale.body.size();
        let widest = details.iter().map(|detail| self.width(&detail.label, label)).fold(Pt::ZERO, Pt::max) + ROUNDING;
        let mut best: Option<(usize, Pt)> = None;
        for (share, wide) in LABEL_SHARES {
            let width = widest.min(whole * share);
            self.diagnostics.truncate(known);
            let labels: Vec<_> = details.iter().map(|detail| self.set(&detail.label, label, width).lines).collect();
            // Labels that are broken leave room at their side.
            let width = labels.iter().flatten().map(|line| line.width + ROUNDING).fold(Pt::ZERO, Pt::max).min(width);
            let room = (whole - width - gap).max(Pt(1.0));
            let costs = details.iter().zip(&labels).map(|(detail, label)| {
                let (value, parted) = self.lines_of_value(&detail.value, value, room);
                let parted = parted + numbers_parted(&detail.label, label);
                value.max(label.len()) * LINE + label.len().saturating_sub(1) + parted * PARTED_NUMBER
            });
            let cost = costs.sum::<usize>() + wide;
            // A width that no word fits is none, unless there is no other.
            let fits = self.diagnostics.len() == known;
            if best.is_none_or(|(least, _)| fits && cost < least) {
                best = Some((if fits { cost } else { usize::MAX }, width));
            }
        }
        self.diagnostics.truncate(known);
        let (cost, width) = best?;
        if whole - width - gap < em * LEAST_VALUE {
            return None;
        }
        let mut cost_of = |detail: &Detail| {
            let (lines, parted) = self.lines_of_value(&detail.value, value, whole);
            let label = self.set(&detail.label, label, whole).lines;
            (label.len() + lines) * LINE + (parted + numbers_parted(&detail.label, &label)) * PARTED_NUMBER
        };
        let calmer = whole < em * NARROW && details.iter().map(&mut cost_of).sum::<usize>() < cost;
        self.diagnostics.truncate(known);
        (!calmer).then_some(width)
    }

    /// How many lines a value takes, and how many of them part a number from what it counts.
    fn lines_of_value(&mut self, value: &RichText, voice: Voice, width: Pt) -> (usize, usize) {
        let lines = self.set(value, voice, width).lines;
        (lines.len(), numbers_parted(value, &lines))
    }

    pub(super) fn details(&mut self, details: &[Detail], parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let label_voice = Voice { bold: true, align: Align::Start, color: self.style.colors.deep, ..self.body() };
        let value_voice = Voice { align: Align::Start, whole: true, ..self.body() };
        let gap = self.scaled(6.0);
        let label_width = self.label_width(details, label_voice, value_voice, column.width, gap);
        let stacked = label_width.is_none();
        let (labels, values) = match label_width {
            Some(width) => {
                let room = (column.width - width - gap).max(Pt(1.0));
                (Column { width, ..column }, Column { x: column.x + width + gap, width: room })
            }
            None => (column, column),
        };
        let pad = Pt(4.0) * self.scale;
        let table = self.structure.add(parent, Role::Table);
        let mut rows = Vec::new();
        for (index, detail) in details.iter().enumerate() {
            let tr = self.structure.add(table, Role::TableRow);
            let th = self.node_for(tr, Role::TableHeader, &detail.label);
            let td = self.node_for(tr, Role::TableData, &detail.value);
            let (mut marks, label_height) = self.stack(&detail.label, label_voice, labels, pad, Some(th));
            let start = if stacked { pad + label_height } else { pad };
            let (mut value, value_height) = self.stack(&detail.value, value_voice, values, start, Some(td));
            // The bold face may stand deeper in its line than the regular one: both begin on one baseline.
            let below = match (first_baseline(&marks), first_baseline(&value)) {
                (Some(label), Some(value)) if !stacked => value - label,
                _ => Pt::ZERO,
            };
            move_down(&mut marks, below.max(Pt::ZERO));
            move_down(&mut value, -below.min(Pt::ZERO));
            marks.extend(value);
            let beside = (label_height + below.max(Pt::ZERO)).max(value_height - below.min(Pt::ZERO));
            let height = if stacked { label_height + value_height } else { beside } + pad * 2.0;
            let color = self.style.colors.rule;
            let line = |y| Mark::Rule {
                from: Point { x: column.x, y },
                to: Point { x: column.x + column.width, y },
                width: hairline(),
                color,
            };
            marks.push(line(Pt::ZERO));
            if index + 1 == details.len() {
                marks.push(line(height));
            }
            let mut row = Row::space(height, Glue::default());
            row.break_before = break_before(index, details.len());
            row.marks = marks;
            rows.push(row);
        }
        rows
    }
}

/// How many of a text's lines part a number from what it counts.
fn numbers_parted(text: &RichText, lines: &[Line]) -> usize {
    lines.iter().skip(1).filter(|line| parts_number(&text.text, line.range.start)).count()
}

/// Whether a number ends before a place in a text, and a word begins there.
fn parts_number(text: &str, at: usize) -> bool {
    let mark = |c: char| c.is_whitespace() || is_steering(c);
    let (before, after) = text.split_at(at);
    before.trim_end_matches(mark).ends_with(char::is_numeric)
        && after.trim_start_matches(mark).starts_with(char::is_alphabetic)
}

/// The cost of ending a page above a row of a table: on either side stand two rows at least.
fn break_before(index: usize, rows: usize) -> f64 {
    match index {
        0 => 0.0,
        _ if rows <= SHORT || index == 1 || index + 1 == rows => NEVER,
        _ => PARTED_TABLE,
    }
}
