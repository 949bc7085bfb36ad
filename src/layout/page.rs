//! Pages as plain data: what is painted where, and what each piece is in the structure tree. Knows no PDF.

use crate::artwork::Artwork;
use crate::geometry::{ARC, Point, Pt, Rect, Rgb, Size};
use crate::language::Language;
use crate::text::Run;
use std::sync::Arc;

/// A whole leaflet, ready to be written.
#[derive(Clone, Debug)]
pub struct Leaflet {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The structure tree.
    pub structure: Structure,
    /// Bookmarks.
    pub outline: Vec<Bookmark>,
    /// Document-wide facts for Info and XMP.
    pub metadata: Metadata,
}

/// What the PDF says about itself.
#[derive(Clone, Debug)]
pub struct Metadata {
    /// The title.
    pub title: String,
    /// The language that the title is in: the source's, if the leaflet has none of its own yet.
    pub title_language: Arc<Language>,
    /// The author's name.
    pub author: String,
    /// The clinic.
    pub publisher: String,
    /// The leaflet's language.
    pub language: Arc<Language>,
    /// Year, month, day of publication: both PDF dates.
    pub date: (i32, u8, u8),
    /// `BCP-01/1.0 botox-chronic-pain bn a4-office`: identifies this version of the leaflet, in its format and edition.
    pub identifier: String,
}

/// One page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The trimmed size.
    pub size: Size,
    /// In painting order, which is also reading order for what is tagged.
    pub items: Vec<Item>,
    /// Links: where, to what, and the structure node of role Link they belong to.
    pub links: Vec<LinkArea>,
}

/// A rectangle that leads somewhere.
#[derive(Clone, Debug)]
pub struct LinkArea {
    /// Where on the page.
    pub area: Rect,
    /// The address.
    pub url: Arc<str>,
    /// What a screen reader says: the annotation's `/Contents`.
    pub description: String,
    /// The node of role [`Role::Link`].
    pub node: NodeId,
}

/// A piece of a page.
#[derive(Clone, Debug)]
pub struct Item {
    /// What is painted.
    pub paint: Paint,
    /// The structure node it belongs to; `None` is an artifact (page furniture).
    pub node: Option<NodeId>,
    /// The message it came from, such as `how-overactive.detail`; empty for furniture.
    pub message: Arc<str>,
}

/// What is painted.
#[derive(Clone, Debug)]
pub enum Paint {
    /// Glyphs on one baseline. `origin` is the left end of the run's baseline.
    Text {
        /// The left end of the baseline.
        origin: Point,
        /// The run; its `x` has been added to `origin` already, its `rise` has not.
        run: Run,
        /// The text's colour.
        color: Rgb,
    },
    /// A filled rectangle with rounded corners (`radius` 0 for sharp ones).
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius.
        radius: Pt,
        /// The filling.
        fill: Fill,
    },
    /// A straight stroke.
    Rule {
        /// From.
        from: Point,
        /// To.
        to: Point,
        /// Width of the stroke.
        width: Pt,
        /// Colour.
        color: Rgb,
    },
    /// A closed shape of lines and cubic curves, filled (non-zero winding).
    Shape {
        /// The outline.
        path: Vec<Segment>,
        /// Colour.
        color: Rgb,
    },
    /// A picture: all of it at `rect`, painted only inside `clip`.
    Image {
        /// The picture.
        artwork: Artwork,
        /// Where the whole picture lies.
        rect: Rect,
        /// What of it shows.
        clip: Rect,
        /// Mirrored left to right.
        mirror: bool,
    },
}

/// How a rectangle is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// One colour.
    Solid(Rgb),
    /// The colour of a picture's edge, which runs into that picture: converted as pictures are.
    Ground(Rgb),
}

/// A piece of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Begin a contour.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve with two control points.
    Cubic(Point, Point, Point),
    /// Close the contour.
    Close,
}

/// A node of the structure tree: an index into [`Structure::nodes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub usize);

/// The structure tree as an arena. Node 0 is the Document. A node's children and its own content
/// (items that name it) are ordered by where each first appears in painting order; nodes without content are left out.
#[derive(Clone, Debug)]
pub struct Structure {
    /// All nodes; a parent stands before its children.
    pub nodes: Vec<Node>,
}

/// One element of the structure tree.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its parent; `None` for the document.
    pub parent: Option<NodeId>,
    /// Its standard structure type.
    pub role: Role,
    /// Alternative text (figures).
    pub alt: Option<String>,
    /// Language, where it differs from the parent's.
    pub language: Option<String>,
    /// Bounding box on its page, for figures (PDF/UA-1, 7.3; ISO 32000-1, 14.8.5.4.3) and tables.
    pub bbox: Option<Rect>,
}

/// Standard structure types (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Role {
    Document,
    Sect,
    Heading1,
    Heading2,
    Paragraph,
    /// L; `ordered` gives the ListNumbering attribute (Decimal or Disc).
    List {
        ordered: bool,
    },
    ListItem,
    Label,
    ListBody,
    Table,
    TableRow,
    /// TH with Scope Row.
    TableHeader,
    TableData,
    Figure,
    /// What is printed of a figure stands behind it: inside, its alternative text would be read in its place.
    Caption,
    Link,
    Span,
    BlockQuote,
}

/// A bookmark, nested by level.
#[derive(Clone, Debug)]
pub struct Bookmark {
    /// 1 for the title, 2 for sections.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Page index from 0.
    pub page: usize,
    /// Height on the page that is shown.
    pub y: Pt,
    /// The heading's structure node.
    pub node: NodeId,
}

impl Structure {
    /// A tree with only the document in it.
    pub fn new() -> Structure {
        Structure { nodes: vec![Node { parent: None, role: Role::Document, alt: None, language: None, bbox: None }] }
    }

    /// The document node.
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// A new node under `parent`.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { parent: Some(parent), role, alt: None, language: None, bbox: None });
        NodeId(self.nodes.len() - 1)
    }
}

impl Default for Structure {
    fn default() -> Structure {
        Structure::new()
    }
}

/// A circle as four cubic curves.
pub fn circle(center: Point, radius: Pt) -> Vec<Segment> {
    let k = radius * ARC;
    let at = |dx: Pt, dy: Pt| Point { x: center.x + dx, y: center.y + dy };
    let (r, o) = (radius, Pt::ZERO);
    vec![
        Segment::Move(at(r, o)),
        Segment::Cubic(at(r, k), at(k, r), at(o, r)),
        Segment::Cubic(at(-k, r), at(-r, k), at(-r, o)),
        Segment::Cubic(at(-r, -k), at(-k, -r), at(o, -r)),
        Segment::Cubic(at(k, -r), at(r, -k), at(r, o)),
        Segment::Close,
    ]
}
