//! What is painted beside text: areas, rules, drawings, pictures.

use super::super::images::Picture;
use super::super::inks::Ink;
use super::{Painter, image_name};
use crate::artwork::Artwork;
use crate::geometry::{ARC, Point, Pt, Rect};
use crate::layout::page::Segment;
use printpdf::{
    CurTransMat, Line, LinePoint, Op, PaintMode, Polygon, PolygonRing, WindingOrder, XObjectId, XObjectTransform,
};

impl<'a> Painter<'_, 'a> {
    pub(super) fn rectangle(&mut self, rect: Rect, radius: Pt, ink: Ink) {
        if rect.width.0 > 0.0 && rect.height.0 > 0.0 {
            self.fill(ink);
            self.outline(rect, radius, PaintMode::Fill);
        }
    }

    /// The ground above a picture, inside a clipping path as the picture is: some viewers draw each pixel whole that such a
    /// path touches, and the sides of the two would be a pixel apart.
    pub(super) fn ground(&mut self, rect: Rect, ink: Ink) {
        self.fill(ink);
        self.ops.push(Op::SaveGraphicsState);
        self.outline(rect, Pt::ZERO, PaintMode::Clip);
        let over = Pt(1.0);
        let wider = Rect { x: rect.x - over, width: rect.width + over * 2.0, ..rect };
        self.outline(wider, Pt::ZERO, PaintMode::Fill);
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// A rectangle's path with round corners.
    fn outline(&mut self, rect: Rect, radius: Pt, mode: PaintMode) {
        let (left, top, right, bottom) = (rect.x.0, rect.y.0, rect.right().0, rect.bottom().0);
        let radius = radius.0.min(rect.width.0 / 2.0).min(rect.height.0 / 2.0);
        if radius <= 0.0 {
            let rectangle = printpdf::Rect {
                x: printpdf::Pt(self.number(left + self.at.x.0)),
                y: printpdf::Pt(self.number(self.height - (bottom + self.at.y.0))),
                width: printpdf::Pt(self.number(rect.width.0)),
                height: printpdf::Pt(self.number(rect.height.0)),
                mode: Some(mode),
                winding_order: Some(WindingOrder::NonZero),
            };
            self.ops.push(Op::DrawRectangle { rectangle });
            return;
        }
        let handle = radius * (1.0 - ARC);
        let p = |x: f64, y: f64| Point { x: Pt(x), y: Pt(y) };
        let path = [
            Segment::Move(p(left + radius, top)),
            Segment::Line(p(right - radius, top)),
            Segment::Cubic(p(right - handle, top), p(right, top + handle), p(right, top + radius)),
            Segment::Line(p(right, bottom - radius)),
            Segment::Cubic(p(right, bottom - handle), p(right - handle, bottom), p(right - radius, bottom)),
            Segment::Line(p(left + radius, bottom)),
            Segment::Cubic(p(left + handle, bottom), p(left, bottom - handle), p(left, bottom - radius)),
            Segment::Line(p(left, top + radius)),
            Segment::Cubic(p(left, top + handle), p(left + handle, top), p(left + radius, top)),
        ];
        self.polygon(&path, mode);
    }

    fn polygon(&mut self, path: &[Segment], mode: PaintMode) {
        let mut rings: Vec<PolygonRing> = Vec::new();
        let mut start = Point::default();
        for segment in path {
            match *segment {
                Segment::Move(to) => {
                    start = to;
                    let p = self.point(to);
                    rings.push(PolygonRing { points: vec![LinePoint { p, bezier: false }] });
                }
                Segment::Line(to) => {
                    let p = self.point(to);
                    ring(&mut rings).points.push(LinePoint { p, bezier: false });
                }
                Segment::Cubic(a, b, to) => {
                    let curve = [(a, true), (b, true), (to, false)]
                        .map(|(point, bezier)| LinePoint { p: self.point(point), bezier });
                    if rings.is_empty() {
                        let p = self.point(start);
                        ring(&mut rings).points.push(LinePoint { p, bezier: false });
                    }
                    ring(&mut rings).points.extend(curve);
                }
                // Filling closes every contour.
                Segment::Close => {}
            }
        }
        if rings.iter().any(|ring| ring.points.len() > 1) {
            self.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
        }
    }

    pub(super) fn shape(&mut self, path: &[Segment], ink: Ink) {
        self.fill(ink);
        self.polygon(path, PaintMode::Fill);
    }

    pub(super) fn rule(&mut self, from: Point, to: Point, width: Pt, ink: Ink) {
        if width.0 <= 0.0 {
            return;
        }
        self.stroke(ink);
        if self.thickness != width.0 {
            self.thickness = width.0;
            let pt = printpdf::Pt(self.number(width.0));
            self.ops.push(Op::SetOutlineThickness { pt });
        }
        let points = [from, to].map(|point| LinePoint { p: self.point(point), bezier: false }).to_vec();
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    pub(super) fn image(&mut self, artwork: &'a Artwork, rect: Rect, clip: Rect, mirror: bool) {
        let Some(picture) = Picture::seen(artwork, rect, clip, self.inks) else { return };
        let Some(index) = self.images.iter().position(|known| known.is(&picture)) else { return };
        self.used.images.insert(index);
        self.ops.push(Op::SaveGraphicsState);
        if clip != rect {
            self.outline(clip, Pt::ZERO, PaintMode::Clip);
        }
        let (x, scale) = if mirror { (rect.right().0, -rect.width.0) } else { (rect.x.0, rect.width.0) };
        let (x, y) = (x + self.at.x.0, self.height - (rect.bottom().0 + self.at.y.0));
        let turn = self.inks.turn(artwork);
        let place = |[u, v]: [f64; 2]| [x + scale * u, y + rect.height.0 * v];
        let ([ox, oy], [ux, uy], [vx, vy]) =
            (turn.upright([0.0, 0.0]), turn.upright([1.0, 0.0]), turn.upright([0.0, 1.0]));
        let [e, f] = place([ox, oy]);
        // Differences of whole numbers; a zero must not be a negative one.
        let along = |[x, y]: [f64; 2]| [scale * x + 0.0, rect.height.0 * y + 0.0];
        let ([a, b], [c, d]) = (along([ux - ox, uy - oy]), along([vx - ox, vy - oy]));
        let matrix = [a, b, c, d, e, f].map(|n| self.number(n));
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        let id = XObjectId(image_name(index));
        self.ops.push(Op::UseXobject { id, transform: XObjectTransform::default() });
        self.ops.push(Op::RestoreGraphicsState);
    }
}

/// The contour that is open.
fn ring(rings: &mut Vec<PolygonRing>) -> &mut PolygonRing {
    if rings.is_empty() {
        rings.push(PolygonRing::default());
    }
    let last = rings.len() - 1;
    &mut rings[last]
}
