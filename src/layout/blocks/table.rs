//! Details: labels and their values, side by side where the paper is wide enough.

use super::move_down;
use crate::document::Detail;
use crate::geometry::{Point, Pt};
use crate::layout::compose::{Column, Composer, Voice, first_baseline};
use crate::layout::flow::{Mark, NEVER, Row, hairline};
use crate::layout::page::{NodeId, Role};
use crate::style::Glue;
use crate::text::Align;

/// A table's value has lines of at least this many em, or stands under its label.
const LEAST_VALUE: f64 = 10.0;
/// A column is wider than its widest line by this, so that rounding doesn't break it.
const ROUNDING: Pt = Pt(0.5);
/// Parts of the measure that a table's labels may take at most, the usual one first.
const LABEL_SHARES: [f64; 5] = [0.42, 0.38, 0.34, 0.3, 0.5];

impl Composer<'_> {
    /// The label column's width: what the widest label needs within limits, or what saves lines.
    fn label_width(&mut self, details: &[Detail], label: Voice, value: Voice, whole: Pt, gap: Pt) -> Pt {
        let known = self.diagnostics.len();
        let widest = details.iter().map(|detail| self.width(&detail.label, label)).fold(Pt::ZERO, Pt::max) + ROUNDING;
        let mut best: Option<(usize, Pt)> = None;
        for share in LABEL_SHARES {
            let width = widest.min(whole * share);
            self.diagnostics.truncate(known);
            let labels: Vec<_> = details.iter().map(|detail| self.set(&detail.label, label, width).lines).collect();
            // Labels that are broken leave room at their side.
            let width = labels.iter().flatten().map(|line| line.width + ROUNDING).fold(Pt::ZERO, Pt::max).min(width);
            let room = (whole - width - gap).max(Pt(1.0));
            let lines = details.iter().zip(&labels).map(|(detail, label)| {
                let value = self.set(&detail.value, value, room).lines.len();
                value.max(label.len())
            });
            let lines = lines.sum();
            // A width that no word fits is none, unless there is no other.
            let fits = self.diagnostics.len() == known;
            if best.is_none_or(|(fewest, _)| fits && lines < fewest) {
                best = Some((if fits { lines } else { usize::MAX }, width));
            }
        }
        self.diagnostics.truncate(known);
        best.map_or(widest, |(_, width)| width)
    }

    pub(super) fn details(&mut self, details: &[Detail], parent: NodeId) -> Vec<Row> {
        let column = self.text_column();
        let label_voice = Voice { bold: true, align: Align::Start, color: self.style.colors.deep, ..self.body() };
        let value_voice = Voice { align: Align::Start, ..self.body() };
        let gap = self.scaled(6.0);
        let label_width = self.label_width(details, label_voice, value_voice, column.width, gap);
        let labels = Column { x: column.x, width: label_width };
        let values = Column { x: column.x + label_width + gap, width: (column.width - label_width - gap).max(Pt(1.0)) };
        // On narrow paper the value stands under its label.
        let stacked = values.width < self.style.scale.body.size() * LEAST_VALUE;
        let (labels, values) = if stacked { (column, column) } else { (labels, values) };
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
            // A short table isn't divided.
            row.break_before = if index == 0 {
                0.0
            } else if details.len() <= 6 {
                NEVER
            } else {
                200.0
            };
            row.marks = marks;
            rows.push(row);
        }
        rows
    }
}
