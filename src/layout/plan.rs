//! What stands on which page: head, rows and closing, divided among pages.

use super::banner::{Head, Pill};
use super::columns::{self, Balanced};
use super::compose::{self, Composer};
use super::copyfit::Copyfitting;
use super::flow::{self, Row};
use super::notes::fill_with_notes;
use super::page::NodeId;
use super::paginate::{DEAREST, EMPTY, FREE, PAGE, PageRows, Rooms, even_out, paginate, spread};
use super::{blocks, padding};
use crate::document::Section;
use crate::format::FormatSpec;
use crate::geometry::Pt;
use crate::style::Glue;

/// A last paragraph of so many lines may be divided.
const LONG: usize = 7;

/// The cost of nothing but what closes the leaflet on the back of what is folded: as much as a quarter of it left empty.
const ALONE_ON_BACK: f64 = 1_000.0;

/// The cost of a lower banner: as much as a tenth of a page left empty.
const LOW_BANNER: f64 = 150.0;

/// Where the review status stands on the pages after the first.
pub(super) const PILL_Y: Pt = Pt(20.0);

/// Between text and footer.
const ABOVE_FOOTER: Pt = Pt(11.0);

/// What stands on which page.
pub(super) struct Plan {
    pub head: Head,
    pub rows: Vec<Row>,
    pub headings: Headings,
    /// The columns in order, some of them on each page.
    pub columns: Vec<PageRows>,
    /// What stands under the columns of the last page, with its upper edge. Elsewhere the last row is what closes the leaflet.
    pub foot: Vec<(Pt, Row)>,
    /// How much of the last page is used, 0 to 1.
    pub last_page: f64,
    /// How empty the feet of the pages before it are: the sum of the squares of their shares of the page, without what [`spread`]
    /// allows them.
    pub hollow: f64,
    /// The cost of all that ends of pages divide.
    pub divided: f64,
    pub area: Area,
}

impl Plan {
    /// With columns that end alike.
    fn of(head: Head, rows: Vec<Row>, headings: Headings, area: Area, balanced: Balanced) -> Plan {
        let Balanced { columns, foot, used: last_page } = balanced;
        let full = (columns.len() - 1) / area.columns * area.columns;
        let (hollow, divided) = (hollow(&rows, &columns[..full], area), divided(&rows, &columns));
        Plan { head, rows, headings, columns, foot, last_page, hollow, divided, area }
    }

    /// What nobody wants to see: empty feet, and what ends of pages part.
    pub fn blemishes(&self) -> f64 {
        blemishes(self.hollow, self.divided)
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.columns.len().div_ceil(self.area.columns)
    }
}

/// The text area's upper edge on the first page and on the others, and its lower edge.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub first_top: Pt,
    pub top: Pt,
    pub bottom: Pt,
    /// How many columns it has.
    pub columns: usize,
}

impl Area {
    pub fn rooms(&self) -> Rooms {
        let (first, rest) = (self.bottom - self.first_top, self.bottom - self.top);
        Rooms { first, rest, columns: self.columns, price: PAGE, even: 0.0 }
    }

    /// The height of a column by its number from the start of the leaflet.
    pub fn room(&self, column: usize) -> Pt {
        self.rooms().of(column)
    }

    /// Its upper edge.
    pub fn top(&self, column: usize) -> Pt {
        self.bottom - self.room(column)
    }
}

/// The head with which the rows are divided best, and how: the whole banner, or a lower one if that saves a page or an empty
/// foot; none where rules are bent and nothing else leaves the text its room.
fn headed(
    composer: &mut Composer,
    fitting: Copyfitting,
    paginated: impl Fn(&Head) -> Option<Vec<PageRows>>,
    cost: impl Fn(&Head, &[PageRows]) -> (usize, f64),
) -> Option<(Head, Vec<PageRows>)> {
    let mut head = composer.head(false);
    let mut filled = paginated(&head);
    let (pages, blemishes) = filled.as_ref().map_or((usize::MAX, 0.0), |filled| cost(&head, filled));
    if pages > 1 {
        let tight = composer.head(true);
        let better = paginated(&tight).filter(|filled| {
            let (fewest, less) = cost(&tight, filled);
            fewest < pages || fewest == pages && less + LOW_BANNER < blemishes
        });
        if better.is_some() {
            (head, filled) = (tight, better);
        }
    }
    if filled.is_none() && fitting.bent {
        head = composer.bare_head();
        filled = paginated(&head);
    }
    Some((head, filled?))
}

/// Composes everything and chooses where pages end.
pub(super) fn plan(composer: &mut Composer, sections: &[&Section], fitting: Copyfitting) -> Option<Plan> {
    let format = composer.format;
    let &FormatSpec { columns, folded, imposed_on: imposed, .. } = format.spec();
    let (mut rows, headings) = compose_rows(composer, sections);
    keep_the_end_whole(&mut rows);
    let mut closing = composer.closing();
    if folded.is_some() || imposed.is_some() {
        // It is at home on the back, even alone.
        closing.break_before = ALONE_ON_BACK;
    }
    rows.push(closing);
    let (top, bottom) = composer.text_area(&rows);
    part_what_must_be(&mut rows, bottom - top);
    if fitting.bent {
        rows.iter_mut().for_each(Row::bend);
    }
    let area = |head: &Head| Area { first_top: head.bottom(), top, bottom, columns };
    let paginated = |head: &Head, rows: &[Row]| {
        let rooms = area(head).rooms();
        let cheapest = paginate(rows, Rooms { price: if folded.is_some() { FREE } else { PAGE }, ..rooms });
        if folded.is_none() && imposed.is_none() {
            // What must stay empty may stay empty where it keeps together what belongs together.
            let even = spread(rows, rooms, cheapest.as_ref()?.len());
            let calmer = if even > 0.0 { paginate(rows, Rooms { even, ..rooms }) } else { None };
            return calmer.filter(|calmer| Some(calmer.len()) == cheapest.as_ref().map(Vec::len)).or(cheapest);
        }
        // Pages of what is folded cost nothing as long as they are enough; then a whole sheet.
        let fewest = paginate(rows, Rooms { price: DEAREST, ..rooms })?;
        let enough = padding::wanted(format, fewest.len().div_ceil(columns)) * columns;
        Some(cheapest.filter(|found| found.len() <= enough).unwrap_or(fewest))
    };
    let pages = |filled: &[PageRows]| filled.len().div_ceil(columns);
    let cost = |head: &Head, filled: &[PageRows]| {
        let hollow = hollow(&rows, &filled[..filled.len() - 1], area(head));
        (pages(filled), if folded.is_none() { blemishes(hollow, divided(&rows, filled)) } else { 0.0 })
    };
    let (head, mut filled) = headed(composer, fitting, |head| paginated(head, &rows), cost)?;
    let area = area(&head);
    if columns > 1 && folded.is_none() {
        let balanced = columns::balanced(composer, &rows[..rows.len() - 1], area);
        if let Some(balanced) = balanced.filter(|balanced| pages(&balanced.columns) <= pages(&filled)) {
            rows.pop();
            return Some(Plan::of(head, rows, headings, area, balanced));
        }
    }
    let spare = spare_room(&rows, &filled, area);
    let last_page = 1.0 - spare / area.room(filled.len() - 1);
    let hollow = hollow(&rows, &filled[..filled.len() - 1], area);
    let divided = divided(&rows, &filled);
    if columns == 1 {
        even_out(&mut filled, &rows, area.rooms());
    }
    let wanted = padding::wanted(composer.format, filled.len().div_ceil(columns)) * columns;
    if wanted > filled.len() {
        padding::pad(composer, &mut rows, &mut filled, area, wanted);
    } else {
        // As much under the lines as above them.
        let above = rows.last().map_or(0.0, |closing| closing.before.natural);
        let leave = Pt((composer.style.space.section.natural - above).max(0.0));
        fill_with_notes(composer, &mut rows, &mut filled, area, leave);
    }
    let foot = Vec::new();
    Some(Plan { head, rows, headings, columns: filled, foot, last_page, hollow, divided, area })
}

/// The last page begins with no piece of the last paragraph, unless that is long.
fn keep_the_end_whole(rows: &mut [Row]) {
    let last = rows.iter().rev().take_while(|row| row.before == Glue::default()).count();
    if last < LONG {
        rows.iter_mut().rev().take(last).for_each(|row| row.break_before = row.break_before.max(flow::NEVER));
    }
}

/// A table or callout that is higher than a page is parted whatever happens: there, more ends of pages are nearly as good as
/// fewer, and better than a page left empty for the sake of one.
fn part_what_must_be(rows: &mut [Row], room: Pt) {
    let is_whole = |row: &Row| row.break_before >= EMPTY;
    let mut start = 0;
    while start < rows.len() {
        let length = 1 + rows[start + 1..].iter().take_while(|row| is_whole(row)).count();
        let piece = &mut rows[start..start + length];
        let height: f64 = piece.iter().skip(1).map(|row| row.height.0 + row.before.natural - row.before.shrink).sum();
        if height + piece[0].height.0 > room.0 {
            piece
                .iter_mut()
                .skip(1)
                .filter(|row| !row.forbids_break())
                .for_each(|row| row.break_before = blocks::DIVIDED);
        }
        start += length;
    }
}

/// See [`Plan::blemishes`]; in the coin that pages are divided by.
fn blemishes(hollow: f64, divided: f64) -> f64 {
    EMPTY * hollow + divided
}

/// See [`Plan::hollow`]. The last page is not among `columns`.
fn hollow(rows: &[Row], columns: &[PageRows], area: Area) -> f64 {
    let even = spread(rows, area.rooms(), columns.len() + 1);
    let seen = |(index, column): (usize, &PageRows)| {
        let foot = column.foot(rows, area.room(index));
        if index == 0 { foot } else { (foot - even).max(0.0) }
    };
    columns.iter().enumerate().map(seen).map(|foot| foot.powi(2)).sum()
}

/// See [`Plan::divided`].
fn divided(rows: &[Row], columns: &[PageRows]) -> f64 {
    let begun = columns.iter().skip(1).filter(|column| !column.rows.is_empty());
    begun.map(|column| rows[column.rows.start].break_before).sum()
}

/// How much of the last column is empty with its spaces as wide as they should be.
pub(super) fn spare_room(rows: &[Row], columns: &[PageRows], area: Area) -> Pt {
    let Some(last) = columns.last() else { return Pt::ZERO };
    let above = |i: usize| if i > last.rows.start { Pt(rows[i].before.natural) } else { Pt::ZERO };
    let used: Pt = last.rows.clone().map(|i| rows[i].height + above(i)).sum();
    area.room(columns.len() - 1) - used
}

/// Which row begins which section, and its heading's node, in the rows' order.
pub(super) type Headings = Vec<(usize, (usize, NodeId))>;

/// Introduction and sections as rows.
pub(super) fn compose_rows(composer: &mut Composer, sections: &[&Section]) -> (Vec<Row>, Headings) {
    let root = composer.structure.root();
    let (mut notes, notes_height) = composer.margin_notes();
    let mut rows = composer.blocks(&composer.document.intro, root);
    if let Some(first) = rows.first_mut().filter(|_| !composer.grid.wide) {
        // The margin's first line and the opening words share their baseline.
        if let (Some(text), Some(own)) = (compose::first_baseline(&first.marks), compose::first_baseline(&notes)) {
            blocks::move_down(&mut notes, text - own);
        }
        notes.append(&mut first.marks);
        first.marks = notes;
        // What follows a short introduction stands under the notes, too.
        blocks::keep_together(&mut rows, notes_height);
        blocks::lengthen(&mut rows, notes_height);
    } else {
        let mut row = Row::space(notes_height, Glue::default());
        row.marks = notes;
        if let Some(first) = rows.first_mut() {
            // Nearer to the lead than to the banner, but no line of it.
            first.before = Glue { natural: composer.style.space.item.natural * 1.5, ..Glue::default() };
            first.break_before = flow::NEVER;
        }
        rows.insert(0, row);
    }
    composer.headings_beside = composer.headings_fit_beside(sections);
    let mut headings = Vec::with_capacity(sections.len());
    for (index, section) in sections.iter().enumerate() {
        let (mut part, heading) = composer.section(section, root);
        if let Some(first) = part.first_mut() {
            first.part_from(rows.last());
        }
        headings.push((rows.len(), (index, heading)));
        rows.extend(part);
    }
    (rows, headings)
}

impl Composer<'_> {
    /// Upper and lower edge of what rows may fill on a page without a head.
    pub fn text_area(&mut self, rows: &[Row]) -> (Pt, Pt) {
        let margin = self.grid.margin;
        let pill = self.page_pill();
        let top = pill.map_or(margin, |pill| margin.max(PILL_Y + pill.height + below_pill(&pill)));
        // The footer grows by a line where the page's number does not stand beside the rest. How many digits it has is
        // known before the pages are: what stands on two pages in a row would not have fitted on one.
        let few = self.footer(88, 88).top - ABOVE_FOOTER;
        let height: Pt = rows.iter().map(|row| row.height).sum();
        let most = height / ((few - top) * self.format.spec().columns as f64) * 2.0 + 1.0;
        if most < 100.0 { (top, few) } else { (top, self.footer(8888, 8888).top - ABOVE_FOOTER) }
    }
}

/// Between the review status and the text: more where lines are high, since their letters rise out of them.
pub(super) fn below_pill(pill: &Pill) -> Pt {
    (pill.height * 0.58).max(Pt(9.0)).min(Pt(15.0))
}
