//! The structure tree, its parent tree, links and bookmarks (ISO 32000-1, 14.7 and 14.8).

use super::objects::{Id, Objects, bytes, dictionary, name, number, numbers, reference, text};
use super::pages::SheetObject;
use super::rectangle;
use crate::geometry::{Point, Rect};
use crate::layout::page::{Bookmark, Leaflet, LinkArea, NodeId, Role};
use crate::sheets::Sheet;
use lopdf::{Dictionary, Object};
use std::collections::BTreeMap;

/// What the catalog needs.
pub(super) struct Tree {
    pub root: Id,
    pub outline: Option<Id>,
}

/// A child of an element.
#[derive(Clone, Copy)]
enum Kid {
    Element(usize),
    /// Marked content of a sheet, and the leaflet's page that it belongs to.
    Content {
        sheet: usize,
        identifier: usize,
        page: usize,
    },
    Annotation {
        sheet: usize,
        id: Id,
    },
}

/// Where the leaflet's pages lie on the sheets.
struct Places<'a> {
    /// By page: the sheet's index and the page's corner on it.
    places: Vec<Option<(usize, Point)>>,
    sheets: &'a [SheetObject],
}

impl Places<'_> {
    /// The sheet of a page, and its index.
    fn sheet(&self, page: usize) -> Option<(usize, &SheetObject)> {
        let (index, _) = (*self.places.get(page)?)?;
        Some((index, self.sheets.get(index)?))
    }

    /// A rectangle of a page as the PDF writes it.
    fn rectangle(&self, page: usize, rect: Rect) -> Option<Object> {
        let (index, at) = (*self.places.get(page)?)?;
        let moved = Rect { x: rect.x + at.x, y: rect.y + at.y, ..rect };
        Some(rectangle(self.sheets.get(index)?.height, moved))
    }

    /// A reference to a sheet's page object.
    fn reference(&self, sheet: usize) -> Object {
        self.sheets.get(sheet).map_or(Object::Null, |sheet| reference(sheet.id))
    }
}

fn places<'a>(leaflet: &Leaflet, placed: &[Sheet], sheets: &'a [SheetObject]) -> Places<'a> {
    let mut places = vec![None; leaflet.pages.len()];
    for (index, sheet) in placed.iter().enumerate() {
        for page in &sheet.pages {
            if let Some(place) = places.get_mut(page.page) {
                *place = Some((index, page.at));
            }
        }
    }
    Places { places, sheets }
}

/// The standard structure type (ISO 32000-1, 14.8.4).
pub(super) fn type_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Sect => "Sect",
        Role::Heading1 => "H1",
        Role::Heading2 => "H2",
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHeader => "TH",
        Role::TableData => "TD",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Link => "Link",
        Role::Span => "Span",
        Role::BlockQuote => "BlockQuote",
    }
}

/// The language that holds at a node: its own, or the nearest above it, or the document's.
pub(super) fn language(leaflet: &Leaflet, node: NodeId) -> &str {
    let mut at = Some(node);
    while let Some(node) = at.and_then(|id| leaflet.structure.nodes.get(id.0)) {
        if let Some(language) = &node.language {
            return language;
        }
        // A parent stands before its children, so this ends; a wrong tree is refused by `check`.
        at = node.parent.filter(|parent| at.is_some_and(|id| parent.0 < id.0));
    }
    &leaflet.metadata.language.tag
}

/// Writes the tree and closes the pages.
pub(super) fn write(
    leaflet: &Leaflet,
    placed: &[Sheet],
    sheets: &[SheetObject],
    objects: &mut Objects,
) -> Result<Tree, String> {
    check(leaflet)?;
    let places = places(leaflet, placed, sheets);
    let nodes = &leaflet.structure.nodes;
    let mut kids = Kids { kids: vec![Vec::new(); nodes.len()], attached: vec![false; nodes.len()], leaflet };
    kids.attached[0] = true;
    // In the pages' order, which is not the sheets' where those are folded.
    let mut content: Vec<(usize, usize, usize, NodeId)> = Vec::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let marked = sheet.marked.iter().enumerate();
        content.extend(marked.map(|(identifier, marked)| (marked.page, index, identifier, marked.node)));
    }
    content.sort_unstable_by_key(|(page, sheet, identifier, _)| (*page, *sheet, *identifier));
    for (page, sheet, identifier, node) in content {
        kids.push(node.0, Kid::Content { sheet, identifier, page });
    }
    // Links after the text that they lie on; their numbers in the parent tree follow the sheets'.
    let mut annotations: Vec<Vec<(Id, &LinkArea, Object)>> = vec![Vec::new(); sheets.len()];
    for (page, content) in leaflet.pages.iter().enumerate() {
        let Some((index, _)) = places.sheet(page) else { continue };
        for link in &content.links {
            let id = objects.reserve();
            kids.push(link.node.0, Kid::Annotation { sheet: index, id });
            let area = places.rectangle(page, link.area).unwrap_or(Object::Null);
            annotations[index].push((id, link, area));
        }
    }
    let (kids, attached) = kids.finish();

    let root = objects.reserve();
    let ids: Vec<Option<Id>> = attached.iter().map(|attached| attached.then(|| objects.reserve())).collect();
    let element = |node: usize| ids.get(node).copied().flatten().map_or(Object::Null, reference);
    for (node, id) in ids.iter().enumerate() {
        let Some(id) = id else { continue };
        let parent = nodes[node].parent.map_or(reference(root), |parent| element(parent.0));
        let mut dictionary = write_element(leaflet, node, &kids[node], &places, &element);
        dictionary.set("P", parent);
        objects.set(*id, dictionary);
    }

    let mut numbers = Vec::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let elements = sheet.marked.iter().map(|marked| element(marked.node.0)).collect();
        numbers.extend([number(index as f64), Object::Array(elements)]);
    }
    let mut next = sheets.len();
    for (index, (sheet, annotations)) in sheets.iter().zip(annotations).enumerate() {
        let mut list = Vec::with_capacity(annotations.len());
        for (id, link, area) in annotations {
            objects.set(id, write_link(link, area, sheet.id, next));
            numbers.extend([number(next as f64), element(link.node.0)]);
            list.push(reference(id));
            next += 1;
        }
        let mut dictionary = sheet.dictionary.clone();
        dictionary.set("StructParents", number(index as f64));
        // Reading order of what the keyboard reaches: ISO 14289-1, 7.18.3.
        dictionary.set("Tabs", name("S"));
        if !list.is_empty() {
            dictionary.set("Annots", Object::Array(list));
        }
        objects.set(sheet.id, dictionary);
    }
    let parent_tree = objects.add(dictionary([("Nums", Object::Array(numbers))]));
    let tree = dictionary([
        ("Type", name("StructTreeRoot")),
        ("K", element(0)),
        ("ParentTree", reference(parent_tree)),
        ("ParentTreeNextKey", number(next as f64)),
    ]);
    objects.set(root, tree);
    let outline = write_outline(&leaflet.outline, &places, &ids, objects);
    Ok(Tree { root, outline })
}

/// Refuses what is no tree, so that nothing below can go astray.
fn check(leaflet: &Leaflet) -> Result<(), String> {
    let nodes = &leaflet.structure.nodes;
    if leaflet.pages.is_empty() {
        return Err("the leaflet has no page".to_owned());
    }
    if nodes.first().is_none_or(|root| root.parent.is_some() || root.role != Role::Document) {
        return Err("the structure tree does not begin with its document".to_owned());
    }
    if nodes.iter().enumerate().skip(1).any(|(i, node)| node.parent.is_none_or(|parent| parent.0 >= i)) {
        return Err("a node of the structure tree stands before its parent".to_owned());
    }
    let links = leaflet.pages.iter().flat_map(|page| &page.links);
    if links.into_iter().any(|link| nodes.get(link.node.0).is_none_or(|node| node.role != Role::Link)) {
        return Err("a link belongs to a node that is no link".to_owned());
    }
    Ok(())
}

/// Children of all nodes, in the order in which they appear on the pages.
struct Kids<'a> {
    kids: Vec<Vec<Kid>>,
    attached: Vec<bool>,
    leaflet: &'a Leaflet,
}

impl Kids<'_> {
    fn push(&mut self, node: usize, kid: Kid) {
        self.attach(node);
        self.kids[node].push(kid);
    }

    fn attach(&mut self, mut node: usize) {
        while !self.attached[node] {
            self.attached[node] = true;
            let Some(parent) = self.leaflet.structure.nodes[node].parent else { return };
            self.kids[parent.0].push(Kid::Element(node));
            node = parent.0;
        }
    }

    /// The children, and which nodes are in the tree at all. An empty cell stays in a row that has
    /// others: without it the columns would shift (ISO 14289-1, 7.5).
    fn finish(mut self) -> (Vec<Vec<Kid>>, Vec<bool>) {
        let nodes = &self.leaflet.structure.nodes;
        let mut rows: BTreeMap<usize, Vec<Kid>> = BTreeMap::new();
        for (cell, node) in nodes.iter().enumerate() {
            let row = node.parent.filter(|row| nodes[row.0].role == Role::TableRow && self.attached[row.0]);
            if let Some(row) = row {
                rows.entry(row.0).or_default().push(Kid::Element(cell));
                self.attached[cell] = true;
            }
        }
        for (row, cells) in rows {
            self.kids[row] = cells;
        }
        (self.kids, self.attached)
    }
}

fn write_element(
    leaflet: &Leaflet,
    index: usize,
    kids: &[Kid],
    places: &Places,
    element: &impl Fn(usize) -> Object,
) -> Dictionary {
    let node = &leaflet.structure.nodes[index];
    let mut dictionary = dictionary([("Type", name("StructElem")), ("S", name(type_name(node.role)))]);
    let own = kids.iter().find_map(|kid| match kid {
        Kid::Content { sheet, page, .. } => Some((*sheet, *page)),
        _ => None,
    });
    if let Some((sheet, _)) = own {
        dictionary.set("Pg", places.reference(sheet));
    }
    let mut list: Vec<Object> = Vec::with_capacity(kids.len());
    for kid in kids {
        list.push(match *kid {
            Kid::Element(child) => element(child),
            Kid::Content { sheet, identifier, .. } if own.is_some_and(|(own, _)| own == sheet) => {
                number(identifier as f64)
            }
            Kid::Content { sheet, identifier, .. } => super::objects::dictionary([
                ("Type", name("MCR")),
                ("Pg", places.reference(sheet)),
                ("MCID", number(identifier as f64)),
            ])
            .into(),
            Kid::Annotation { sheet, id } => super::objects::dictionary([
                ("Type", name("OBJR")),
                ("Pg", places.reference(sheet)),
                ("Obj", reference(id)),
            ])
            .into(),
        });
    }
    match list.len() {
        0 => {}
        1 => dictionary.set("K", list.remove(0)),
        _ => dictionary.set("K", Object::Array(list)),
    }
    if let Some(alt) = &node.alt {
        dictionary.set("Alt", text(alt));
    }
    if let Some(language) = &node.language {
        dictionary.set("Lang", text(language));
    }
    let attributes = |owner: &str, pairs: [(&str, Object); 1]| {
        let mut attributes = super::objects::dictionary([("O", name(owner))]);
        attributes.extend(&Dictionary::from_iter(pairs));
        attributes
    };
    match node.role {
        Role::List { ordered } => {
            let numbering = name(if ordered { "Decimal" } else { "Disc" });
            dictionary.set("A", attributes("List", [("ListNumbering", numbering)]));
        }
        Role::TableHeader => dictionary.set("A", attributes("Table", [("Scope", name("Row"))])),
        _ => {
            let page = || own.map(|(_, page)| page).or_else(|| first_page(leaflet, index));
            if let Some(bbox) = node.bbox.and_then(|bbox| places.rectangle(page()?, bbox)) {
                dictionary.set("A", attributes("Layout", [("BBox", bbox)]));
            }
        }
    }
    dictionary
}

/// The page of the first item below a node that has no content of its own.
fn first_page(leaflet: &Leaflet, node: usize) -> Option<usize> {
    let nodes = &leaflet.structure.nodes;
    let below = |id: NodeId| {
        let mut at = Some(id);
        while let Some(id) = at {
            if id.0 == node {
                return true;
            }
            at = nodes.get(id.0).and_then(|n| n.parent);
        }
        false
    };
    leaflet.pages.iter().position(|page| page.items.iter().any(|item| item.node.is_some_and(below)))
}

/// A link annotation (ISO 14289-1, 7.18.5): printed without a frame, and described.
fn write_link(link: &LinkArea, area: Object, sheet: Id, key: usize) -> Dictionary {
    // A URI is ASCII (ISO 32000-1, 12.6.4.7).
    let mut uri = Vec::with_capacity(link.url.len());
    for byte in link.url.bytes() {
        if byte.is_ascii_graphic() { uri.push(byte) } else { uri.extend(format!("%{byte:02X}").bytes()) }
    }
    dictionary([
        ("Type", name("Annot")),
        ("Subtype", name("Link")),
        ("Rect", area),
        ("Border", numbers([0.0, 0.0, 0.0])),
        ("F", number(4.0)),
        ("P", reference(sheet)),
        ("Contents", text(if link.description.is_empty() { &link.url } else { &link.description })),
        ("A", dictionary([("Type", name("Action")), ("S", name("URI")), ("URI", bytes(&uri))]).into()),
        ("StructParent", number(key as f64)),
    ])
}

/// Bookmarks nested by level, all open; `None` without any.
fn write_outline(
    bookmarks: &[Bookmark],
    places: &Places,
    elements: &[Option<Id>],
    objects: &mut Objects,
) -> Option<Id> {
    let bookmarks: Vec<&Bookmark> = bookmarks.iter().filter(|b| places.sheet(b.page).is_some()).collect();
    if bookmarks.is_empty() {
        return None;
    }
    let root = objects.reserve();
    let ids: Vec<Id> = bookmarks.iter().map(|_| objects.reserve()).collect();
    // For each bookmark the nearest earlier one of a smaller level.
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(ids.len());
    let mut open: Vec<usize> = Vec::new();
    for (i, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|&above| bookmarks[above].level >= bookmark.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(i);
    }
    // Those of each bookmark, and after them those without a parent.
    let mut children = vec![Vec::new(); ids.len() + 1];
    for (i, parent) in parents.iter().enumerate() {
        children[parent.unwrap_or(ids.len())].push(i);
    }
    let mut counts = vec![0_i64; ids.len()];
    for i in (0..ids.len()).rev() {
        if let Some(parent) = parents[i] {
            counts[parent] += counts[i] + 1;
        }
    }
    let family = |dictionary: &mut Dictionary, children: &[usize], count: i64| {
        if let (Some(first), Some(last)) = (children.first(), children.last()) {
            dictionary.set("First", reference(ids[*first]));
            dictionary.set("Last", reference(ids[*last]));
            dictionary.set("Count", Object::Integer(count));
        }
    };
    for (i, bookmark) in bookmarks.iter().enumerate() {
        let Some((_, sheet)) = places.sheet(bookmark.page) else { continue };
        let top = places.places[bookmark.page].map_or(bookmark.y, |(_, at)| at.y + bookmark.y);
        let siblings: &[usize] = &children[parents[i].unwrap_or(ids.len())];
        let place = siblings.partition_point(|&sibling| sibling < i);
        let destination =
            vec![reference(sheet.id), name("XYZ"), Object::Null, number(sheet.height - top.0), Object::Null];
        let mut item = dictionary([
            ("Title", text(&bookmark.title)),
            ("Parent", reference(parents[i].map_or(root, |parent| ids[parent]))),
            ("Dest", Object::Array(destination)),
        ]);
        if let Some(element) = elements.get(bookmark.node.0).copied().flatten() {
            item.set("SE", reference(element));
        }
        if let Some(previous) = place.checked_sub(1).and_then(|p| siblings.get(p)) {
            item.set("Prev", reference(ids[*previous]));
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", reference(ids[*next]));
        }
        family(&mut item, &children[i], counts[i]);
        objects.set(ids[i], item);
    }
    let mut outline = dictionary([("Type", name("Outlines"))]);
    family(&mut outline, &children[ids.len()], ids.len() as i64);
    objects.set(root, outline);
    Some(root)
}
