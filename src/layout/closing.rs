//! What closes a leaflet: the help line and the author card, at the foot of the last page.

use super::bound::{bound, ends_with_dot, parted};
use super::compose::{Column, Composer, Voice};
use super::flow::{Mark, NEVER, Row};
use super::notes::has_notes;
use super::page::{Fill, Role, Segment, circle};
use super::qr;
use crate::geometry::{Point, Pt, Rect, Rgb, Size, mm};
use crate::rich_text::RichText;
use crate::style::Glue;
use crate::text::Align;

/// Side of the QR code in mm. It grows with the type, but a small leaflet is read from where a hand holds a large one.
const CODE: f64 = 22.0;
/// The card needs this width, in em of running text, to hold everything in one row, …
const IN_A_ROW: f64 = 36.0;
/// … and this between portrait and code for its texts under each other.
const BESIDE_THE_CODE: f64 = 12.0;

/// The share of its width on one line that a text takes on two.
const IN_TWO: f64 = 0.65;

/// The cost of a last page with nothing but the card, and lines for notes: as much as three tenths of a page left empty. It
/// is forbidden where the article has lines of its own, and the page would stay empty.
const ALONE: f64 = 1_500.0;

/// The names have at least this share of the room between portrait and code.
const LEAST_NAMES: f64 = 0.4;

/// How the card's pieces stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Portrait, names, links, code.
    Row,
    /// Portrait, names above links, code.
    Stack,
    /// Portrait and names above links, code.
    Shelf,
    /// Portrait and code, names and links under them.
    Tower,
}

impl Composer<'_> {
    /// One row that stays whole and sinks to the foot of the last page.
    pub fn closing(&mut self) -> Row {
        let document = self.document;
        let card = &document.author_card;
        let root = self.structure.root();
        let grid = self.grid;
        let mut marks = Vec::new();

        let full = Column { x: grid.margin, width: grid.full };
        let voice = self.voice(self.style.scale.body, self.style.colors.deep);
        let help_voice = Voice { bold: true, balance: true, ..voice };
        let node = self.node_for(root, Role::Paragraph, &document.help_line);
        let (help, help_height) = self.stack(&document.help_line, help_voice, full, Pt::ZERO, Some(node));
        marks.extend(help);
        let voice = self.voice(self.style.scale.body, self.style.colors.ink);
        let mut contact_height = Pt::ZERO;
        for line in self.in_facts(&document.contact, voice, full.width) {
            let node = self.node_for(root, Role::Paragraph, &line);
            let (contact, height) = self.stack(&bound(&line), voice, full, help_height + contact_height, Some(node));
            marks.extend(contact);
            contact_height += height;
        }
        if let Some(text) = document.shortened.as_ref().filter(|_| super::leaves_out(document, self.format)) {
            let node = self.node_for(root, Role::Paragraph, text);
            let below = help_height + contact_height;
            let (shortened, height) = self.stack(text, voice, full, below, Some(node));
            marks.extend(shortened);
            contact_height += height;
        }
        if self.format.spec().folded.is_some() {
            // The footers of narrow panels are short: what they leave out stands here.
            let quiet = self.voice(self.style.scale.small, self.style.colors.quiet);
            let facts = [vec![&document.title], self.facts()].concat();
            let facts = self.facts_within(&facts, quiet, full.width);
            let below = help_height + contact_height + self.scaled(1.0);
            let (lines, height) = self.stack_all(&facts, quiet, full, below);
            marks.extend(lines);
            contact_height += height + self.scaled(1.0);
        }

        let top = help_height + contact_height + self.scaled(3.0);
        let (pad, code, face) = (self.scaled(3.5), mm(CODE) * self.scale.max(1.0), self.scaled(16.0));
        let gap = self.scaled(5.0);
        let qr_x = grid.margin + grid.full - pad - code;
        let names_x = grid.margin + pad + face + gap;
        // Without an address the names have the code's place as well, and the card is as low as the portrait.
        let more = card.read_more.as_ref();
        let (names_end, side) =
            if more.is_some() { (qr_x - gap, code.max(face)) } else { (grid.margin + grid.full - pad, face) };
        let beside = names_end - names_x;
        let em = self.style.scale.body.size();
        let white = Rgb::WHITE;
        let strong = Voice { bold: true, ..self.voice(self.style.scale.heading, white) };
        let plain = self.voice(self.style.scale.body, white);
        let parts = more.map_or(Pt::ZERO, |more| self.widest_part(&more.printed_url, plain));
        let shape = match () {
            () if grid.full >= em * IN_A_ROW => Shape::Row,
            () if beside < em * BESIDE_THE_CODE => Shape::Tower,
            () if beside >= parts => Shape::Stack,
            () => Shape::Shelf,
        };
        let (left, right) = match shape {
            Shape::Row if let Some(more) = more => {
                // Names take what they need as far as the links, in two lines if they must, leave it to them.
                let names = self.width(&card.account, strong).max(self.width(&card.clinic, plain)) + Pt(0.5);
                let apart = mm(4.0);
                let address = self.width(&more.printed_url, plain);
                let links = [(1.0, address), (IN_TWO, address), (IN_TWO, parts)]
                    .map(|(share, address)| (self.width(&more.text, strong) * share + Pt(0.5)).max(address));
                let rest = links.map(|links| beside - apart - links);
                let width = rest.into_iter().find(|rest| names <= *rest).unwrap_or(rest[2]).max(beside * LEAST_NAMES);
                let mut left = Column { x: names_x, width: names.min(width) };
                // Names that are divided leave room at their side.
                let known = self.diagnostics.len();
                let lines = [(&card.account, strong), (&card.clinic, plain)]
                    .map(|(text, voice)| self.set(text, voice, left.width).lines);
                self.diagnostics.truncate(known);
                let taken = lines.iter().flatten().map(|line| line.width).fold(Pt::ZERO, Pt::max);
                left.width = left.width.min(taken + Pt(0.5));
                let right_x = left.x + left.width + apart;
                (left, Column { x: right_x, width: qr_x - gap - right_x })
            }
            Shape::Row | Shape::Stack => (Column { x: names_x, width: beside }, Column { x: names_x, width: beside }),
            Shape::Shelf => {
                let under = Column { x: grid.margin + pad, width: beside + gap + face };
                (Column { x: names_x, width: beside }, under)
            }
            Shape::Tower => {
                let whole = Column { x: grid.margin + pad, width: grid.full - pad * 2.0 };
                (whole, whole)
            }
        };

        // Texts first: the card is as high as they need.
        let avatar = self.figure_node(root, &card.avatar_alt);
        let (names, names_height) = self.group(&[(&card.account, strong), (&card.clinic, plain)], left);
        let align = if shape == Shape::Row { Align::End } else { Align::Start };
        // Two lines are divided between words, as a heading is.
        let (invitation, address) = (Voice { align, balance: true, ..strong }, Voice { align, ..plain });
        let links: Vec<_> =
            more.iter().flat_map(|more| [(&more.text, invitation), (&more.printed_url, address)]).collect();
        let between = if links.is_empty() { Pt::ZERO } else { self.scaled(2.0) };
        let (links, links_height) = self.group(&links, right);
        let shelf = if shape == Shape::Shelf { face.max(names_height) } else { names_height };
        let stacked = shelf + between + links_height;
        let inner = match shape {
            Shape::Row => side.max(names_height).max(links_height),
            Shape::Stack | Shape::Shelf => side.max(stacked),
            Shape::Tower => side + self.scaled(2.0) + stacked,
        };
        let height = inner + pad * 2.0;
        // What stands beside each other shares its middle.
        let middle = match shape {
            Shape::Row | Shape::Stack | Shape::Shelf => top + height / 2.0,
            Shape::Tower => top + pad + side / 2.0,
        };
        let (names_y, links_y) = match shape {
            Shape::Row => (middle - names_height / 2.0, middle - links_height / 2.0),
            Shape::Stack | Shape::Shelf => {
                (middle - stacked / 2.0 + (shelf - names_height) / 2.0, middle + stacked / 2.0 - links_height)
            }
            Shape::Tower => (top + height - pad - stacked, top + height - pad - links_height),
        };

        let panel = Rect { x: grid.margin, y: top, width: grid.full, height };
        marks.push(Mark::Rect { rect: panel, radius: mm(3.0), fill: Fill::Solid(self.style.colors.deep) });
        let face_middle = if shape == Shape::Shelf { names_y + names_height / 2.0 } else { middle };
        let at = Point { x: grid.margin + pad, y: face_middle - face / 2.0 };
        marks.extend(self.avatar(at, face, avatar));
        marks.extend(shifted(names, names_y));
        marks.extend(shifted(links, links_y));

        if let Some((more, path)) = more.and_then(|more| Some((more, qr::path(&more.url, code)?))) {
            let node = self.figure_node(root, &more.qr_alt);
            let y = middle - code / 2.0;
            let rect = Rect { x: qr_x, y, width: code, height: code };
            marks.push(Mark::Rect { rect, radius: mm(1.2), fill: Fill::Solid(white) });
            let size = Size { width: code, height: code };
            marks.push(Mark::Shape {
                at: Point { x: qr_x, y },
                size,
                path,
                color: self.style.colors.night,
                node: Some(node),
            });
        }
        let mut row = Row::space(top + height, Glue { natural: 14.0, stretch: 0.0, shrink: 4.0 });
        row.marks = marks;
        row.break_before = if has_notes(document) { NEVER } else { ALONE };
        row
    }

    /// How to reach somebody, parted between its facts where a line would end with the dot between two of them, or in the
    /// midst of one that a line would hold.
    pub(super) fn in_facts(&mut self, contact: &RichText, voice: Voice, width: Pt) -> Vec<RichText> {
        let known = self.diagnostics.len();
        let whole = bound(contact);
        let lines = self.set(&whole, voice, width).lines;
        self.diagnostics.truncate(known);
        if lines.len() < 2 {
            return vec![contact.clone()];
        }
        let facts = parted(contact, |line| self.width(line, voice) <= width);
        let stranded = lines.iter().any(|line| ends_with_dot(&whole.text[line.range.clone()]));
        // Only what takes no more lines: on a panel each of them counts.
        let fit = facts.len() <= lines.len() && facts.iter().all(|fact| self.width(fact, voice) <= width);
        if stranded || fit { facts } else { vec![contact.clone()] }
    }

    /// The width of the widest part of an address between slashes: in a column as wide as that it ends no line elsewhere.
    pub fn widest_part(&self, address: &RichText, voice: Voice) -> Pt {
        let parts = address.text.split_inclusive('/');
        let width = |part: &str| {
            let part = RichText { text: part.to_owned(), spans: Vec::new(), kept: Vec::new(), ..address.clone() };
            self.width(&part, voice)
        };
        parts.map(width).fold(Pt::ZERO, Pt::max) + Pt(0.5)
    }

    /// Texts under each other, from 0 downwards, and their height.
    fn group(&mut self, texts: &[(&RichText, Voice)], column: Column) -> (Vec<Mark>, Pt) {
        let root = self.structure.root();
        let mut marks = Vec::new();
        let mut y = Pt::ZERO;
        for (text, voice) in texts {
            let node = self.node_for(root, Role::Paragraph, text);
            let (lines, height) = self.stack(text, *voice, column, y, Some(node));
            marks.extend(lines);
            y += height;
        }
        (marks, y)
    }

    /// A portrait without features: head and shoulders in a disc.
    fn avatar(&self, at: Point, side: Pt, node: super::page::NodeId) -> Vec<Mark> {
        let size = Size { width: side, height: side };
        let p = |x: f64, y: f64| Point { x: side * x, y: side * y };
        let mut person = circle(p(0.5, 0.38), side * 0.155);
        person.extend([
            Segment::Move(p(0.21, 0.80)),
            Segment::Cubic(p(0.21, 0.66), p(0.33, 0.585), p(0.5, 0.585)),
            Segment::Cubic(p(0.67, 0.585), p(0.79, 0.66), p(0.79, 0.80)),
            Segment::Cubic(p(0.62, 0.935), p(0.38, 0.935), p(0.21, 0.80)),
            Segment::Close,
        ]);
        let disc = circle(p(0.5, 0.5), side / 2.0);
        vec![
            Mark::Shape { at, size, path: disc, color: self.style.colors.tint, node: Some(node) },
            Mark::Shape { at, size, path: person, color: self.style.colors.deep, node: Some(node) },
        ]
    }
}

fn shifted(mut marks: Vec<Mark>, shift: Pt) -> Vec<Mark> {
    super::blocks::move_down(&mut marks, shift);
    marks
}
