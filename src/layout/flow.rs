//! What the columns are made of: rows, each with its marks, in coordinates that know "start" and "end" but not left
//! and right. A row is never divided; pages break between rows.

use crate::artwork::Artwork;
use crate::format::Format;
use crate::geometry::{Point, Pt, Rect, Rgb, Size, mm};
use crate::layout::page::{Fill, NodeId, Segment};
use crate::style::{Glue, Style};
use crate::text::Line;
use std::sync::Arc;

/// A page must not end before this row: it belongs to the one above. From here on costs forbid, see [`Row::bend`].
pub(super) const NEVER: f64 = 1e9;
/// A page must not end before this row: a single line would stand alone.
pub(super) const NEVER_LONELY: f64 = 2e9;
/// A page must not end before this row: a heading would stand without its text.
pub(super) const NEVER_UNDER_HEADING: f64 = 4e9;
/// A page must not end before this row: a heading would be divided.
pub(super) const NEVER_IN_HEADING: f64 = 8e9;
/// What is left of a forbidding cost where no pages could be made else.
const BENT: f64 = 1e-4;

/// Where a hairline runs in the space that it parts: a little below the middle, since letters stand on their baseline. And
/// how much of that space is left under one that closes what stands above it.
const AMID: f64 = 0.52;
const UNDER_RULE: f64 = 0.7;

/// The share of the side column by which wide text is indented.
const WIDE: f64 = 0.38;

/// Lines of 45 to 75 characters are read best (Bringhurst, The Elements of Typographic Style, 2.1.2). A character of
/// Latin text is about 0.53 em wide: with lines of less than 24 em beside them, headings stand above the text, and no
/// line is longer than 40 em.
const LEAST_BESIDE: f64 = 24.0;
const LONGEST: f64 = 40.0;

/// A strip across the text area that stays in one piece.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Space above, dropped at the head of a page.
    pub before: Glue,
    /// Height without the space above.
    pub height: Pt,
    /// The cost of ending a page above this row; [`NEVER`] and more forbid it.
    pub break_before: f64,
    /// A hairline runs through the space above, at this share of it, unless the row heads a page.
    pub rule_above: Option<f64>,
    /// What is painted, from the row's upper edge.
    pub marks: Vec<Mark>,
}

/// Something painted in a row. `x` runs from the page's start edge (left, or right in right-to-left leaflets).
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A line of text in a box that begins at `x` and is `measure` wide.
    Line { x: Pt, baseline: Pt, measure: Pt, line: Line, ink: Ink },
    /// A filled rectangle.
    Rect { rect: Rect, radius: Pt, fill: Fill },
    /// A horizontal or vertical stroke.
    Rule { from: Point, to: Point, width: Pt, color: Rgb },
    /// A drawing: its box begins at `at`, its path is relative to the box's upper left corner and isn't mirrored.
    Shape { at: Point, size: Size, path: Vec<Segment>, color: Rgb, node: Option<NodeId> },
    /// A step's disc; discs of one list on one page are joined by a line.
    StepDisc { list: usize, center: Point, radius: Pt, color: Rgb },
    /// A picture: all of it lies at `rect`, what shows is inside `clip`.
    Picture { rect: Rect, clip: Rect, artwork: Artwork, flip: bool, node: NodeId },
}

/// Colour and meaning of a line of text.
#[derive(Clone, Debug)]
pub(super) struct Ink {
    pub color: Rgb,
    /// The structure node; `None` for page furniture.
    pub node: Option<NodeId>,
    /// The message it came from.
    pub message: Arc<str>,
}

/// Where things stand on the page, from the start edge: a side column for headings and a text column, or one that is both.
/// Pages of several columns repeat it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    pub page: Size,
    pub margin: Pt,
    pub side: Pt,
    /// Where the text column begins.
    pub text_x: Pt,
    /// The text column's width.
    pub text: Pt,
    /// Side column, gutter and text column together.
    pub full: Pt,
    /// From one such column to the next.
    pub pitch: Pt,
    /// Headings always stand above their text, which is set wider: for leaflets that would else be too long, and for
    /// formats on which they don't fit beside it.
    pub wide: bool,
    /// The format has no room for a side column at all.
    pub single: bool,
}

impl Grid {
    /// The page as one column.
    pub fn of_page(format: Format, style: &Style, wide: bool) -> Grid {
        Grid::new(format, style, wide, 1, Pt::ZERO)
    }

    /// The first of the format's columns.
    pub fn of_column(format: Format, style: &Style, wide: bool) -> Grid {
        let spec = format.spec();
        Grid::new(format, style, wide, spec.columns, spec.column_gap.into())
    }

    fn new(format: Format, style: &Style, wide: bool, columns: usize, gap: Pt) -> Grid {
        let page = format.size();
        let margin: Pt = style.page.margin_mm.into();
        let side: Pt = style.page.side_mm.into();
        let whole = page.width - margin * 2.0;
        let full = (whole - gap * (columns as f64 - 1.0)) / columns as f64;
        let em = style.scale.body.size();
        let beside = side + style.page.gutter_mm.into();
        let single = full - beside < em * LEAST_BESIDE;
        let indent = match (single, wide) {
            (true, _) => Pt::ZERO,
            (false, true) => side * WIDE,
            (false, false) => beside,
        };
        let text = (full - indent).min(em * LONGEST);
        let pitch = full + gap;
        Grid { page, margin, side, text_x: margin + indent, text, full, pitch, wide: wide || single, single }
    }
}

impl Row {
    /// A row without marks.
    pub fn space(height: Pt, before: Glue) -> Row {
        Row { before, height, break_before: 0.0, rule_above: None, marks: Vec::new() }
    }

    /// Whether a page must not end above it.
    pub(super) fn forbids_break(&self) -> bool {
        self.break_before >= NEVER
    }

    /// Allows what was forbidden, at a high price.
    pub(super) fn bend(&mut self) {
        if self.forbids_break() {
            self.break_before *= BENT;
        }
    }

    /// Parts it from the row before it by a hairline. Where that row ends in one, or this one begins with one, it lies on
    /// it: two of them look like a row, or a line to write on, with nothing in it.
    pub(super) fn part_from(&mut self, before: Option<&Row>) {
        let above = before.is_some_and(|row| row.is_ruled_at(row.height));
        let (place, left) = match (above, self.is_ruled_at(Pt::ZERO)) {
            (false, false) => (AMID, 1.0),
            (false, true) => (1.0, 1.0),
            (true, false) => (0.0, UNDER_RULE),
            (true, true) => (0.0, 0.0),
        };
        self.rule_above = Some(place);
        for length in [&mut self.before.natural, &mut self.before.stretch, &mut self.before.shrink] {
            *length *= left;
        }
    }

    /// Whether a hairline runs along it at this height.
    fn is_ruled_at(&self, height: Pt) -> bool {
        let there = |y: Pt| (height - y).0.abs() < 0.1;
        self.marks.iter().any(|mark| matches!(mark, Mark::Rule { from, to, .. } if there(from.y) && there(to.y)))
    }

    /// Takes the hairline away that closes it where one opens it, too: the last row of a table whose page ends with it, and
    /// with a rule of its own.
    pub(super) fn leave_open(&mut self) {
        if self.is_ruled_at(Pt::ZERO) {
            let height = self.height;
            self.marks.retain(|mark| !matches!(mark, Mark::Rule { to, .. } if (height - to.y).0.abs() < 0.1));
        }
    }

    /// Whether it is one line of text, and no picture or panel.
    pub(super) fn is_single_line(&self) -> bool {
        let mut baselines = self.marks.iter().filter_map(|mark| match mark {
            Mark::Line { baseline, .. } => Some(*baseline),
            _ => None,
        });
        let pictured = self.marks.iter().any(|mark| matches!(mark, Mark::Picture { .. } | Mark::Shape { .. }));
        let first = baselines.next();
        !pictured && baselines.all(|baseline| Some(baseline) == first)
    }

    /// The message that most of its lines of text are from, the first one of several.
    pub(super) fn message(&self) -> Option<&str> {
        let mut lines: Vec<(&str, usize)> = Vec::new();
        for mark in &self.marks {
            let Mark::Line { ink, .. } = mark else { continue };
            match lines.iter_mut().find(|(message, _)| *message == &*ink.message) {
                Some((_, count)) => *count += 1,
                None => lines.push((&ink.message, 1)),
            }
        }
        lines.retain(|(message, _)| !message.is_empty());
        lines.into_iter().rev().max_by_key(|(_, count)| *count).map(|(message, _)| message)
    }
}

/// An upright rectangle as a path.
pub(super) fn rectangle(x: Pt, y: Pt, width: Pt, height: Pt) -> [Segment; 5] {
    let at = |x, y| Point { x, y };
    [
        Segment::Move(at(x, y)),
        Segment::Line(at(x + width, y)),
        Segment::Line(at(x + width, y + height)),
        Segment::Line(at(x, y + height)),
        Segment::Close,
    ]
}

/// Width of hairlines: 0.25 mm, which every laser printer holds.
pub(super) fn hairline() -> Pt {
    mm(0.25)
}

/// Between lines for handwriting: room for a hand that isn't small, and with large type for one whose eyes need more.
pub(super) fn ruled(scale: f64) -> Pt {
    mm((9.0 * scale).clamp(9.0, 12.5))
}
