//! Rows → pages: "start" becomes left or right, marks become items with their place in the structure tree.

use super::flow::{Grid, Mark, hairline};
use super::page::{Item, LinkArea, NodeId, Page, Paint, Role, Segment, Structure, circle};
use crate::format::Edition;
use crate::geometry::{Point, Pt, Rect, Rgb, Size};
use crate::language::Language;
use crate::text::Line;
use std::collections::HashMap;
use std::sync::Arc;

/// Places marks on pages.
pub(super) struct Placer<'a> {
    pub grid: Grid,
    /// How far from the page's start edge the column begins whose marks are placed: what they call 0.
    pub start: Pt,
    pub rtl: bool,
    pub edition: Edition,
    pub structure: &'a mut Structure,
    pub rule: Rgb,
    /// The link or the passage in another language that each text's node ended with: its next line may go on with it.
    inline: HashMap<NodeId, (InlineKind, NodeId)>,
    /// The steps' discs on the page so far: list, centre, radius.
    discs: Vec<(usize, Point, Pt)>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum InlineKind {
    Link(Arc<str>),
    Language(Arc<Language>),
}

impl<'a> Placer<'a> {
    pub fn new(grid: Grid, rtl: bool, edition: Edition, structure: &'a mut Structure, rule: Rgb) -> Placer<'a> {
        Placer { grid, start: Pt::ZERO, rtl, edition, structure, rule, inline: HashMap::new(), discs: Vec::new() }
    }

    /// An empty page.
    pub fn page(&mut self) -> Page {
        self.discs.clear();
        Page { size: self.grid.page, items: Vec::new(), links: Vec::new() }
    }

    /// Paints marks whose upper edge is at `top`.
    pub fn place(&mut self, page: &mut Page, marks: Vec<Mark>, top: Pt) {
        for mark in marks {
            self.mark(page, mark, top);
        }
    }

    /// Joins the discs of steps that follow each other on this page.
    pub fn join_steps(&mut self, page: &mut Page) {
        for pair in self.discs.windows(2) {
            let [(list, from, radius), (next, to, _)] = pair else { continue };
            // Not from one column to the next.
            if list == next && (to.x - from.x).0.abs() < 1.0 {
                // Between close discs it is short, but it is there.
                let between = to.y - from.y - *radius * 2.0;
                let gap = *radius + Pt(3.0).min(between / 4.0);
                let (from, to) = (Point { y: from.y + gap, ..*from }, Point { y: to.y - gap, ..*to });
                if to.y > from.y {
                    let paint = Paint::Rule { from, to, width: hairline() * 1.6, color: self.rule };
                    page.items.push(artifact(paint));
                }
            }
        }
    }

    /// The left edge of something that begins `x` from the start edge and is `width` wide.
    fn left(&self, x: Pt, width: Pt) -> Pt {
        let x = x + self.start;
        if self.rtl { self.grid.page.width - x - width } else { x }
    }

    fn rect(&self, rect: Rect, top: Pt) -> Rect {
        Rect { x: self.left(rect.x, rect.width), y: rect.y + top, ..rect }
    }

    fn point(&self, point: Point, top: Pt) -> Point {
        Point { x: self.left(point.x, Pt::ZERO), y: point.y + top }
    }

    fn mark(&mut self, page: &mut Page, mark: Mark, top: Pt) {
        match mark {
            Mark::Line { x, baseline, measure, line, ink } => {
                let origin = Point { x: self.left(x, measure), y: baseline + top };
                self.line(page, origin, line, ink);
            }
            Mark::Rect { rect, radius, fill } => {
                page.items.push(artifact(Paint::Rect { rect: self.rect(rect, top), radius, fill }));
            }
            Mark::Rule { from, to, width, color } => {
                let (from, to) = (self.point(from, top), self.point(to, top));
                page.items.push(artifact(Paint::Rule { from, to, width, color }));
            }
            Mark::Shape { at, size, path, color, node } => {
                let corner = Point { x: self.left(at.x, size.width), y: at.y + top };
                self.bound(node, corner, size);
                let path = path.into_iter().map(|s| moved(s, corner)).collect();
                page.items.push(Item { paint: Paint::Shape { path, color }, node, message: Arc::from("") });
            }
            Mark::StepDisc { list, center, radius, color } => {
                let center = self.point(center, top);
                self.discs.push((list, center, radius));
                page.items.push(artifact(Paint::Shape { path: circle(center, radius), color }));
            }
            Mark::Picture { rect, clip, artwork, flip, node } => {
                let (rect, clip) = (self.rect(rect, top), self.rect(clip, top));
                let size = Size { width: clip.width, height: clip.height };
                self.bound(Some(node), Point { x: clip.x, y: clip.y }, size);
                let paint = Paint::Image { artwork, rect, clip, mirror: flip };
                page.items.push(Item { paint, node: Some(node), message: Arc::from("") });
            }
        }
    }

    /// Notes a figure's box, as ISO 32000-1, 14.8.5.4.3 wants.
    fn bound(&mut self, node: Option<NodeId>, corner: Point, size: Size) {
        let Some(node) = node.and_then(|n| self.structure.nodes.get_mut(n.0)) else { return };
        if node.role == Role::Figure {
            node.bbox = Some(Rect { x: corner.x, y: corner.y, width: size.width, height: size.height });
        }
    }

    fn line(&mut self, page: &mut Page, origin: Point, line: Line, ink: super::flow::Ink) {
        let (ascent, descent) = (line.ascent, line.descent);
        for run in line.runs {
            let node = ink.node.map(|parent| {
                let url = run.style.link.clone().filter(|_| self.edition == Edition::Web);
                let language = run.style.language.clone();
                let kind = url.clone().map(InlineKind::Link).or_else(|| language.map(InlineKind::Language));
                let node = self.inline_node(parent, kind);
                if let Some(url) = url {
                    let area =
                        Rect { x: origin.x + run.x, y: origin.y - ascent, width: run.width, height: ascent + descent };
                    let description = url.to_string();
                    page.links.push(LinkArea { area, url, description, node });
                }
                node
            });
            let at = Point { x: origin.x + run.x, y: origin.y };
            let message = ink.message.clone();
            page.items.push(Item { paint: Paint::Text { origin: at, run, color: ink.color }, node, message });
        }
    }

    /// The node of a run of text inside `parent`: one for all runs of a link that follow each other, another one where the
    /// same link comes again, since a reader hears the nodes one after the other (ISO 14289-1, 7.1).
    fn inline_node(&mut self, parent: NodeId, kind: Option<InlineKind>) -> NodeId {
        let open = self.inline.remove(&parent);
        let Some(kind) = kind else { return parent };
        let node = match open {
            Some((before, node)) if before == kind => node,
            _ => match &kind {
                InlineKind::Link(_) => self.structure.add(parent, Role::Link),
                InlineKind::Language(language) => {
                    let node = self.structure.add(parent, Role::Span);
                    self.structure.nodes[node.0].language = Some(language.tag.clone());
                    node
                }
            },
        };
        self.inline.insert(parent, (kind, node));
        node
    }
}

fn artifact(paint: Paint) -> Item {
    Item { paint, node: None, message: Arc::from("") }
}

fn moved(segment: Segment, by: Point) -> Segment {
    let at = |p: Point| Point { x: p.x + by.x, y: p.y + by.y };
    match segment {
        Segment::Move(p) => Segment::Move(at(p)),
        Segment::Line(p) => Segment::Line(at(p)),
        Segment::Cubic(a, b, c) => Segment::Cubic(at(a), at(b), at(c)),
        Segment::Close => Segment::Close,
    }
}
