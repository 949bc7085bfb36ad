//! Printers' marks: where to cut, whether the plates lie on each other, how much ink there is.

use super::{Mark, MarkInk};
use crate::geometry::{Point, Pt, Rect, Rgb, mm};
use crate::layout::page::{Fill, Paint, Segment, circle};
use crate::text::{Line, Run};

/// Room for the marks beyond the bleed.
pub(super) const SLUG: Pt = Pt(34.0);
/// Between the bleed and a mark.
const AWAY: Pt = Pt(2.0);
/// Length of a crop mark.
const LENGTH: Pt = Pt(14.0);
/// Fine enough to cut by, and held by every plate.
const WIDTH: Pt = Pt(0.25);

/// Crop marks at the corners, registration marks at the middle of each side, colour bars at the foot.
pub(super) fn around(trim: Rect, bleed: Rect) -> Vec<Mark> {
    let mut marks = crop(trim, bleed);
    let (middle_x, middle_y) = (trim.x + trim.width / 2.0, trim.y + trim.height / 2.0);
    let off = AWAY + LENGTH * 0.6;
    for center in [
        Point { x: middle_x, y: bleed.y - off },
        // Beside the slug, not on it.
        Point { x: trim.right() - mm(12.0), y: bleed.bottom() + off },
        Point { x: bleed.x - off, y: middle_y },
        Point { x: bleed.right() + off, y: middle_y },
    ] {
        marks.extend(registration(center));
    }
    marks.extend(bars(Point { x: trim.x + mm(12.0), y: bleed.bottom() + AWAY + Pt(3.0) }));
    marks
}

fn all(paint: Paint) -> Mark {
    Mark { paint, plates: MarkInk::All }
}

fn rule(from: Point, to: Point) -> Mark {
    all(Paint::Rule { from, to, width: WIDTH, color: Rgb::BLACK })
}

/// Where the sheet is folded: dashes above and below.
pub(super) fn fold(x: Pt, bleed: Rect) -> Vec<Mark> {
    let dashes = dashes(bleed.y, bleed.bottom());
    dashes.map(|(from, to)| rule(Point { x, y: from }, Point { x, y: to })).collect()
}

/// The same for a fold that runs across: dashes at the left and at the right.
pub(super) fn fold_across(y: Pt, bleed: Rect) -> Vec<Mark> {
    let dashes = dashes(bleed.x, bleed.right());
    dashes.map(|(from, to)| rule(Point { x: from, y }, Point { x: to, y })).collect()
}

/// Where dashes begin and end, before one edge and behind the other.
fn dashes(near: Pt, far: Pt) -> impl Iterator<Item = (Pt, Pt)> {
    const DASH: Pt = Pt(3.0);
    let away = [0.0, 1.6, 3.2].map(|place| DASH * place + AWAY);
    let before = away.into_iter().map(move |away| (near - away, near - away - DASH));
    before.chain(away.into_iter().map(move |away| (far + away, far + away + DASH)))
}

/// Two rules at each corner, in line with the cut.
fn crop(trim: Rect, bleed: Rect) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(8);
    for y in [trim.y, trim.bottom()] {
        let left = bleed.x - AWAY;
        let right = bleed.right() + AWAY;
        marks.push(rule(Point { x: left - LENGTH, y }, Point { x: left, y }));
        marks.push(rule(Point { x: right, y }, Point { x: right + LENGTH, y }));
    }
    for x in [trim.x, trim.right()] {
        let top = bleed.y - AWAY;
        let bottom = bleed.bottom() + AWAY;
        marks.push(rule(Point { x, y: top - LENGTH }, Point { x, y: top }));
        marks.push(rule(Point { x, y: bottom }, Point { x, y: bottom + LENGTH }));
    }
    marks
}

/// A cross through a ring.
fn registration(center: Point) -> Vec<Mark> {
    let (radius, arm) = (Pt(3.2), Pt(6.0));
    let at = |dx: Pt, dy: Pt| Point { x: center.x + dx, y: center.y + dy };
    // The hole is mirrored, so that it runs the other way round and non-zero winding leaves it open.
    let mirrored = |p: Point| Point { x: center.x * 2.0 - p.x, y: p.y };
    let mut path = circle(center, radius);
    path.extend(circle(center, radius - WIDTH).into_iter().map(|segment| match segment {
        Segment::Move(p) => Segment::Move(mirrored(p)),
        Segment::Line(p) => Segment::Line(mirrored(p)),
        Segment::Cubic(a, b, p) => Segment::Cubic(mirrored(a), mirrored(b), mirrored(p)),
        Segment::Close => Segment::Close,
    }));
    let o = Pt::ZERO;
    vec![rule(at(-arm, o), at(arm, o)), rule(at(o, -arm), at(o, arm)), all(Paint::Shape { path, color: Rgb::BLACK })]
}

/// Each ink solid and at half, for the densitometer.
fn bars(at: Point) -> Vec<Mark> {
    let side = Pt(12.0);
    let patches = [0, 1, 2, 3].into_iter().flat_map(|ink| [(ink, 1000), (ink, 500)]);
    patches
        .enumerate()
        .map(|(index, (ink, amount))| Mark {
            paint: Paint::Rect {
                rect: Rect { x: at.x + side * index as f64, y: at.y, width: side, height: side },
                radius: Pt::ZERO,
                fill: Fill::Solid(Rgb::BLACK),
            },
            plates: MarkInk::One(ink, amount),
        })
        .collect()
}

/// A line of text at the foot, behind the colour bars.
pub(super) fn slug(line: &Line, bleed: Rect) -> Vec<Mark> {
    // Wherever on its own measure the line stands.
    let first = line.runs.iter().map(|run| run.x).reduce(Pt::min).unwrap_or_default();
    let start = Point { x: bleed.x + mm(62.0) - first, y: bleed.bottom() + AWAY + Pt(12.0) };
    let paint = |run: &Run| Paint::Text {
        origin: Point { x: start.x + run.x, y: start.y },
        run: run.clone(),
        color: Rgb::BLACK,
    };
    line.runs.iter().map(|run| Mark { paint: paint(run), plates: MarkInk::One(3, 1000) }).collect()
}

/// Left, upper, right and lower edge of what a mark covers.
#[cfg(test)]
pub(super) fn reach(paint: &Paint) -> (Pt, Pt, Pt, Pt) {
    let points: Vec<Point> = match paint {
        Paint::Rule { from, to, .. } => vec![*from, *to],
        Paint::Rect { rect, .. } => {
            vec![Point { x: rect.x, y: rect.y }, Point { x: rect.right(), y: rect.bottom() }]
        }
        Paint::Shape { path, .. } => path
            .iter()
            .flat_map(|segment| match segment {
                Segment::Move(p) | Segment::Line(p) => vec![*p],
                Segment::Cubic(_, _, p) => vec![*p],
                Segment::Close => vec![],
            })
            .collect(),
        Paint::Text { .. } | Paint::Image { .. } => vec![],
    };
    let fold = |pick: fn(&Point) -> Pt, with: fn(Pt, Pt) -> Pt, start: Pt| points.iter().map(pick).fold(start, with);
    (
        fold(|p| p.x, Pt::min, Pt(f64::MAX)),
        fold(|p| p.y, Pt::min, Pt(f64::MAX)),
        fold(|p| p.x, Pt::max, Pt(f64::MIN)),
        fold(|p| p.y, Pt::max, Pt(f64::MIN)),
    )
}
