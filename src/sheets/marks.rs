//! Printers' marks: where to cut, whether the plates lie on each other, how much ink there is.

use super::{Fold, Mark, MarkInk, Sheet, words};
use crate::diagnostic::Diagnostic;
use crate::geometry::{Point, Pt, Rect, Rgb, mm};
use crate::layout::page::{Fill, Leaflet, Paint, Segment, circle};
use crate::text::{Line, Run, Setter};

/// Room for the marks beyond the bleed.
pub(super) const SLUG: Pt = Pt(34.0);
/// Between the bleed and a mark.
const AWAY: Pt = Pt(2.0);
/// Length of a crop mark.
const LENGTH: Pt = Pt(14.0);
/// Fine enough to cut by, and held by every plate.
const WIDTH: Pt = Pt(0.25);
/// Side of a patch of the colour bars.
const BAR: Pt = Pt(12.0);
/// From the bleed to the baseline of the slug, under all other marks.
const SLUG_LINE: Pt = Pt(28.0);

/// Size of the slug.
const SLUG_SIZE: Pt = Pt(9.0);

/// Puts printers' marks on the sheets of a press. The findings are about words of the slug that no face can show.
pub fn print_marks(sheets: Vec<Sheet>, leaflet: &Leaflet, setter: &Setter) -> (Vec<Sheet>, Vec<Diagnostic>) {
    let (sides, mut findings) = (sheets.len(), Vec::new());
    let (year, month, day) = leaflet.metadata.date;
    let marked = sheets.into_iter().zip(1..).map(|(mut sheet, side)| {
        // What tells a side from others, so that nobody mixes them up.
        let facts = format!("{} · {year:04}-{month:02}-{day:02} · {side}/{sides}", leaflet.metadata.identifier);
        let slug = words::line(setter, &facts, SLUG_SIZE, false, &mut findings);
        sheet.marks = around(&sheet, Some(&slug));
        sheet
    });
    (marked.collect(), findings)
}

/// Crop marks at the corners, registration marks about the middle of each side, dashes where the sheet is folded, colour
/// bars and the slug at the foot.
pub(super) fn around(sheet: &Sheet, slug_line: Option<&Line>) -> Vec<Mark> {
    let Sheet { trim, bleed, ref folds, .. } = *sheet;
    let mut marks = crop(trim, bleed);
    // Beside the colour bars on narrow sheets, and never on a fold's dashes.
    let bars_at = trim.x + mm(12.0);
    let middle_x = (trim.x + trim.width / 2.0).max(bars_at + BAR * 8.0 + mm(6.0));
    let upright = |fold: &Fold| if let Fold::Upright(x) = fold { Some(*x) } else { None };
    let across = |fold: &Fold| if let Fold::Across(y) = fold { Some(*y) } else { None };
    let middle_x = beside(middle_x, folds.iter().filter_map(upright));
    let middle_y = beside(trim.y + trim.height / 2.0, folds.iter().filter_map(across));
    let off = AWAY + LENGTH * 0.6;
    for center in [
        Point { x: middle_x, y: bleed.y - off },
        Point { x: middle_x, y: bleed.bottom() + off },
        Point { x: bleed.x - off, y: middle_y },
        Point { x: bleed.right() + off, y: middle_y },
    ] {
        marks.extend(registration(center));
    }
    for fold in folds {
        marks.extend(match *fold {
            Fold::Upright(x) => dashes_at(x, bleed),
            Fold::Across(y) => dashes_across(y, bleed),
        });
    }
    marks.extend(bars(Point { x: bars_at, y: bleed.bottom() + AWAY + Pt(3.0) }));
    marks.extend(slug_line.into_iter().flat_map(|line| slug(line, sheet)));
    marks
}

/// A place of which no fold is nearer than 8 mm: so far beyond the fold that is too near.
fn beside(place: Pt, folds: impl Iterator<Item = Pt>) -> Pt {
    let (mut place, near) = (place, mm(8.0));
    for fold in folds {
        if (fold - place).0.abs() < near.0 {
            place = fold + near;
        }
    }
    place
}

fn all(paint: Paint) -> Mark {
    Mark { paint, plates: MarkInk::All }
}

fn rule(from: Point, to: Point) -> Mark {
    all(Paint::Rule { from, to, width: WIDTH, color: Rgb::BLACK })
}

/// Where the sheet is folded: dashes above and below.
fn dashes_at(x: Pt, bleed: Rect) -> Vec<Mark> {
    let dashes = dashes(bleed.y, bleed.bottom());
    dashes.map(|(from, to)| rule(Point { x, y: from }, Point { x, y: to })).collect()
}

/// The same for a fold that runs across: dashes at the left and at the right.
fn dashes_across(y: Pt, bleed: Rect) -> Vec<Mark> {
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
pub(super) fn crop(trim: Rect, bleed: Rect) -> Vec<Mark> {
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
    let patches = [0, 1, 2, 3].into_iter().flat_map(|ink| [(ink, 1000), (ink, 500)]);
    patches
        .enumerate()
        .map(|(index, (ink, amount))| Mark {
            paint: Paint::Rect {
                rect: Rect { x: at.x + BAR * index as f64, y: at.y, width: BAR, height: BAR },
                radius: Pt::ZERO,
                fill: Fill::Solid(Rgb::BLACK),
            },
            plates: MarkInk::One(ink, amount),
        })
        .collect()
}

/// Where the slug begins: at the cut; what is wider than the trimmed page has the whole medium.
fn slug_start(line: &Line, sheet: &Sheet) -> Point {
    let x = sheet.trim.x.min(sheet.media.width - line.width - AWAY).max(AWAY);
    Point { x, y: sheet.bleed.bottom() + SLUG_LINE }
}

/// A line of text at the foot, under the colour bars and on no mark.
fn slug(line: &Line, sheet: &Sheet) -> Vec<Mark> {
    // Wherever on its own measure the line stands.
    let first = line.runs.iter().map(|run| run.x).reduce(Pt::min).unwrap_or_default();
    let Point { x, y } = slug_start(line, sheet);
    let start = Point { x: x - first, y };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Size;

    fn sheet(width: Pt, folds: Vec<Fold>) -> Sheet {
        let around = SLUG + mm(3.0);
        let trim = Rect { x: around, y: around, width, height: mm(210.0) };
        let bleed = Rect { x: SLUG, y: SLUG, width: trim.width + mm(6.0), height: trim.height + mm(6.0) };
        let media = Size { width: width + around * 2.0, height: trim.height + around * 2.0 };
        Sheet { media, trim, bleed, pages: Vec::new(), folds, marks: Vec::new() }
    }

    #[test]
    fn registration_marks_keep_away_from_folds() {
        assert_eq!(beside(mm(100.0), [mm(50.0)].into_iter()), mm(100.0));
        assert_eq!(beside(mm(100.0), [mm(100.0)].into_iter()), mm(108.0));
        assert_eq!(beside(mm(100.0), [mm(97.0), mm(106.0)].into_iter()), mm(114.0));
    }

    #[test]
    fn a_slug_lies_under_the_other_marks_and_inside_the_medium() {
        for (width, slug_width) in [(297.0, 95.0), (148.0, 95.0), (99.0, 95.0), (74.0, 95.0)] {
            let sheet = sheet(mm(width), vec![Fold::Upright(mm(width / 2.0))]);
            let line = Line {
                runs: Vec::new(),
                width: mm(slug_width),
                ascent: Pt(7.0),
                descent: Pt(2.5),
                range: 0..0,
                stretch: 0.0,
            };
            let start = slug_start(&line, &sheet);
            assert!(start.x > Pt::ZERO && start.x + line.width < sheet.media.width, "{width}: {start:?}");
            assert!(start.y + line.descent < sheet.media.height);
            for mark in around(&sheet, None) {
                let (_, _, _, bottom) = reach(&mark.paint);
                assert!(bottom <= start.y - line.ascent, "{width}: {:?} reaches into the slug", mark.paint);
            }
        }
    }
}
