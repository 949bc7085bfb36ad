//! Blocks → columns → pages.
//!
//! The files are the steps: [`banner`](self) composes the head of the first page and the furniture, `blocks` turns
//! blocks into rows, `closing` the card at the end, `paginate` chooses where pages end, `columns` ends those of the last
//! page alike, `padding` fills panels and booklets' pages that the text leaves empty, `copyfit` tries other leading and
//! measures until that is well, `place` gives everything its place on the page, mirrored in right-to-left leaflets.

mod banner;
mod blocks;
mod closing;
mod columns;
mod compose;
mod copyfit;
mod flow;
mod look;
mod padding;
pub mod page;
mod paginate;
mod place;
mod qr;
pub mod readability;

use crate::characters::without_isolates as plain;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Block, Document, Section};
use crate::format::{Edition, Format};
use crate::geometry::{Point, Pt, mm};
use crate::style::{Glue, Style};
use crate::text::Setter;
use banner::{Footer, Head, Pill};
use columns::Balanced;
use compose::Composer;
use copyfit::{Copyfitting, copyfit};
use flow::{Grid, Mark, Row};
use look::Look;
use page::{Bookmark, Leaflet, Metadata, NodeId, Page, Structure};
use paginate::{PageRows, Rooms, even_out, paginate};
use place::Placer;
use std::sync::atomic::{AtomicBool, Ordering};

/// Spare room on the last page from which notes space fills it, and how much of it stays empty then, in mm.
const NOTES_FROM: f64 = 62.0;
const NOTES_LEAVE: f64 = 30.0;
/// A last paragraph of so many lines may be divided.
const LONG: usize = 7;
/// Where the review status stands on the pages after the first.
const PILL_Y: Pt = Pt(20.0);
/// Between text and footer.
const ABOVE_FOOTER: Pt = Pt(11.0);

/// Lays a document out. The leaflet is `None` if a piece of it is higher than a page.
pub fn lay_out(
    document: &Document,
    style: &Style,
    format: Format,
    edition: Edition,
    setter: &Setter,
) -> (Option<Leaflet>, Vec<Diagnostic>) {
    let sections = sections(document, format);
    let (usual, larger) = Look::from_style(style, format);
    let fitted = |look| copyfit(document, look, format, edition, setter, &sections);
    let (mut chosen, mut plan) = fitted(&usual);
    // Panels are fixed in number: type grows into the room that the text leaves.
    if plan.as_ref().is_some_and(|plan| plan.pages() <= format.spec().most_pages) {
        for look in &larger {
            let (composer, grown) = fitted(look);
            if grown.as_ref().is_some_and(|plan| plan.pages() <= format.spec().most_pages) {
                (chosen, plan) = (composer, grown);
                break;
            }
        }
    }
    match plan {
        Some(plan) if format.spec().folded.is_some() && plan.pages() > format.spec().most_pages => {
            let lines = lines_beyond(&plan, format.spec().most_pages, chosen.style.scale.body.leading());
            (None, vec![too_long(document, format, lines)])
        }
        Some(plan) => {
            let mut diagnostics = Vec::new();
            let (pages, structure, outline) = place_pages(chosen, plan, &sections, &mut diagnostics);
            let metadata = metadata(document, format, edition);
            (Some(Leaflet { pages, structure, outline, metadata }), diagnostics)
        }
        None => {
            let finding = too_high(&mut chosen, &sections);
            chosen.diagnostics.push(finding);
            (None, chosen.diagnostics)
        }
    }
}

/// Shapes what [`lay_out`] will set, from the last section back, until `enough` says that nobody needs more of it: a
/// second thread meets the one that lays out in the middle.
pub fn shape_ahead(
    document: &Document,
    style: &Style,
    format: Format,
    edition: Edition,
    setter: &Setter,
    enough: &AtomicBool,
) {
    let (look, _) = Look::from_style(style, format);
    let mut composer = Composer::new(document, &look, format, edition, setter, Copyfitting::default());
    composer.headings_beside = true;
    let root = composer.structure.root();
    for section in sections(document, format).into_iter().rev() {
        if enough.load(Ordering::Relaxed) {
            return;
        }
        composer.section(section, root);
    }
}

/// The sections that a format has room for.
fn sections(document: &Document, format: Format) -> Vec<&Section> {
    document.sections.iter().filter(|section| !is_left_out(section, format)).collect()
}

fn is_left_out(section: &Section, format: Format) -> bool {
    section.omit_in.iter().any(|name| name == format.name())
}

/// Whether a format has no room for some section.
fn leaves_out(document: &Document, format: Format) -> bool {
    document.sections.iter().any(|section| is_left_out(section, format))
}

/// What stands on which page.
struct Plan {
    head: Head,
    rows: Vec<Row>,
    headings: Headings,
    /// The columns in order, some of them on each page.
    columns: Vec<PageRows>,
    /// What stands under the columns of the last page, with its upper edge. Elsewhere the last row is what closes the leaflet.
    foot: Vec<(Pt, Row)>,
    /// How much of the last page is used, 0 to 1.
    last_page: f64,
    /// How empty the feet of the pages before it are: the sum of the squares of their shares of the page.
    hollow: f64,
    /// The cost of all that ends of pages divide.
    divided: f64,
    area: Area,
}

impl Plan {
    /// With columns that end alike.
    fn of(head: Head, rows: Vec<Row>, headings: Headings, area: Area, balanced: Balanced) -> Plan {
        let Balanced { columns, foot, used: last_page } = balanced;
        let full = (columns.len() - 1) / area.columns * area.columns;
        let (hollow, divided) = (hollow(&rows, &columns[..full], area), divided(&rows, &columns));
        Plan { head, rows, headings, columns, foot, last_page, hollow, divided, area }
    }

    /// How many pages there are.
    fn pages(&self) -> usize {
        self.columns.len().div_ceil(self.area.columns)
    }
}

/// The text area's upper edge on the first page and on the others, and its lower edge.
#[derive(Clone, Copy)]
struct Area {
    first_top: Pt,
    top: Pt,
    bottom: Pt,
    /// How many columns it has.
    columns: usize,
}

impl Area {
    fn rooms(&self) -> Rooms {
        let (first, rest) = (self.bottom - self.first_top, self.bottom - self.top);
        Rooms { first, rest, columns: self.columns, free: false }
    }

    /// The height of a column by its number from the start of the leaflet.
    fn room(&self, column: usize) -> Pt {
        self.rooms().of(column)
    }

    /// Its upper edge.
    fn top(&self, column: usize) -> Pt {
        self.bottom - self.room(column)
    }
}

/// Composes everything and chooses where pages end: with the whole banner, or with a lower one if that saves a page.
fn plan(composer: &mut Composer, sections: &[&Section], fitting: Copyfitting) -> Option<Plan> {
    let (mut rows, headings) = compose_rows(composer, sections);
    keep_the_end_whole(&mut rows);
    rows.push(composer.closing());
    let (top, bottom) = composer.text_area(&rows);
    if fitting.bent {
        rows.iter_mut().for_each(Row::bend);
    }
    let (columns, folded) = (composer.format.spec().columns, composer.format.spec().folded);
    let area = |head: &Head| Area { first_top: head.bottom(), top, bottom, columns };
    let paginated = |head: &Head, rows: &[Row]| {
        let rooms = area(head).rooms();
        // Panels cost nothing as long as they are enough.
        let free = folded.and_then(|folded| {
            paginate(rows, Rooms { free: true, ..rooms }).filter(|found| found.len() <= folded.pages() * columns)
        });
        free.or_else(|| paginate(rows, rooms))
    };
    let pages = |columns_filled: &[PageRows]| columns_filled.len().div_ceil(columns);
    let mut head = composer.head(false);
    let mut filled = paginated(&head, &rows);
    if filled.as_ref().is_none_or(|filled| pages(filled) > 1) {
        let tight = composer.head(true);
        let fewer = paginated(&tight, &rows);
        if let Some(fewer) = fewer.filter(|fewer| filled.as_ref().is_none_or(|filled| pages(fewer) < pages(filled))) {
            (head, filled) = (tight, Some(fewer));
        }
    }
    if filled.is_none() && fitting.bent {
        head = composer.bare_head();
        filled = paginated(&head, &rows);
    }
    let (mut filled, area) = (filled?, area(&head));
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
    // What parts the notes from text and card is larger with larger type.
    let scale = composer.scale.max(1.0);
    let wanted = padding::wanted(composer.format, filled.len().div_ceil(columns)) * columns;
    if wanted > filled.len() {
        padding::pad(composer, &mut rows, &mut filled, area, wanted);
    } else if spare > mm(NOTES_FROM) * scale && !has_notes(composer.document) {
        let lines = ((spare - mm(NOTES_LEAVE) * scale) / flow::ruled()) as u32;
        fill_with_notes(composer, &mut rows, &mut filled, area, lines);
    }
    let foot = Vec::new();
    Some(Plan { head, rows, headings, columns: filled, foot, last_page, hollow, divided, area })
}

/// Between the review status and the text: more where lines are high, since their letters rise out of them.
fn below_pill(pill: &Pill) -> Pt {
    (pill.height * 0.58).max(Pt(9.0)).min(Pt(15.0))
}

/// Puts everything in its place.
fn place_pages(
    mut composer: Composer,
    plan: Plan,
    sections: &[&Section],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Page>, Structure, Vec<Bookmark>) {
    let count = plan.pages();
    let footers: Vec<Footer> = (1..=count).map(|n| composer.footer(n, count)).collect();
    let pills: Vec<Option<Pill>> = (0..count).map(|n| if n > 0 { composer.page_pill() } else { None }).collect();
    let rtl = composer.rtl();
    let Composer { document, style, edition, grid, mut structure, diagnostics: found, .. } = composer;
    diagnostics.extend(found);
    let title = plain(&document.title.text);
    let mut outline = vec![Bookmark { level: 1, title, page: 0, y: Pt::ZERO, node: plan.head.title }];
    let mut rows: Vec<Option<Row>> = plan.rows.into_iter().map(Some).collect();
    let mut foot = plan.foot;
    let closing = foot.is_empty().then(|| rows.len() - 1);
    let mut head = Some(plan.head.marks);
    let mut headings = plan.headings.into_iter().peekable();
    let mut placer = Placer::new(grid, rtl, edition, &mut structure, style.colors.rule);
    let mut pages = Vec::with_capacity(count);
    for (index, ((columns, footer), pill)) in plan.columns.chunks(plan.area.columns).zip(footers).zip(pills).enumerate()
    {
        let mut page = placer.page();
        if let Some(pill) = pill {
            placer.place(&mut page, pill.marks, Pt::ZERO);
        }
        placer.place(&mut page, head.take().unwrap_or_default(), Pt::ZERO);
        for (place, PageRows { rows: range, ratio }) in columns.iter().enumerate() {
            placer.start = grid.pitch * place as f64;
            let mut y = plan.area.top(index * plan.area.columns + place);
            for number in range.clone() {
                let Some(row) = rows[number].take() else { continue };
                if number > range.start {
                    let give = if *ratio < 0.0 { row.before.shrink } else { row.before.stretch };
                    let above = Pt(row.before.natural + ratio * give);
                    if row.rule_above {
                        placer.place(&mut page, vec![hairline_across(&grid, style, y + above * 0.52)], Pt::ZERO);
                    }
                    y += above;
                }
                if Some(number) == closing {
                    y = y.max(plan.area.bottom - row.height);
                }
                while let Some((_, (section, node))) = headings.next_if(|(row, _)| *row <= number) {
                    let title = plain(&sections[section].heading.text);
                    outline.push(Bookmark { level: 2, title, page: index, y, node });
                }
                placer.place(&mut page, row.marks, y);
                y += row.height;
            }
        }
        placer.start = Pt::ZERO;
        if index + 1 == count {
            foot.drain(..).for_each(|(y, row)| placer.place(&mut page, row.marks, y));
        }
        placer.join_steps(&mut page);
        placer.place(&mut page, footer.marks, Pt::ZERO);
        pages.push(page);
    }
    (pages, structure, outline)
}

/// Which row begins which section, and its heading's node, in the rows' order.
type Headings = Vec<(usize, (usize, NodeId))>;

/// Introduction and sections as rows.
fn compose_rows(composer: &mut Composer, sections: &[&Section]) -> (Vec<Row>, Headings) {
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
        let (part, heading) = composer.section(section, root);
        headings.push((rows.len(), (index, heading)));
        rows.extend(part);
    }
    (rows, headings)
}

/// The last page begins with no piece of the last paragraph, unless that is long.
fn keep_the_end_whole(rows: &mut [Row]) {
    let last = rows.iter().rev().take_while(|row| row.before == Glue::default()).count();
    if last < LONG {
        rows.iter_mut().rev().take(last).for_each(|row| row.break_before = row.break_before.max(flow::NEVER));
    }
}

/// See [`Plan::hollow`].
fn hollow(rows: &[Row], columns: &[PageRows], area: Area) -> f64 {
    columns.iter().enumerate().map(|(index, column)| column.foot(rows, area.room(index)).powi(2)).sum()
}

/// See [`Plan::divided`].
fn divided(rows: &[Row], columns: &[PageRows]) -> f64 {
    let begun = columns.iter().skip(1).filter(|column| !column.rows.is_empty());
    begun.map(|column| rows[column.rows.start].break_before).sum()
}

/// How much of the last column is empty with its spaces as wide as they should be.
fn spare_room(rows: &[Row], columns: &[PageRows], area: Area) -> Pt {
    let Some(last) = columns.last() else { return Pt::ZERO };
    let above = |i: usize| if i > last.rows.start { Pt(rows[i].before.natural) } else { Pt::ZERO };
    let used: Pt = last.rows.clone().map(|i| rows[i].height + above(i)).sum();
    area.room(columns.len() - 1) - used
}

/// Puts at most so many lines for handwriting under the last column's text, before the closing row, and says how many rows
/// it is. They take the room in which the column's spaces were to be stretched: these then stretch as far as is left.
fn fill_with_notes(
    composer: &mut Composer,
    rows: &mut Vec<Row>,
    columns: &mut [PageRows],
    area: Area,
    lines: u32,
) -> usize {
    let (root, before) = (composer.structure.root(), composer.style.space.section);
    let label = composer.notes_label(root);
    let heading = label.height() + Pt(before.natural);
    let lines = lines.min(((spare_room(rows, columns, area) - heading) / flow::ruled()) as u32);
    if lines == 0 {
        return 0;
    }
    let mut notes = composer.labelled_lines(label, lines);
    let Some(first) = notes.first_mut() else { return 0 };
    first.before = before;
    first.rule_above = true;
    first.break_before = flow::NEVER;
    let (at, added) = (rows.len() - 1, notes.len());
    rows.splice(at..at, notes);
    if let Some(last) = columns.last_mut() {
        last.rows.end += added;
    }
    let spare = spare_room(rows, columns, area).max(Pt::ZERO);
    if let Some(last) = columns.last_mut() {
        let stretch: f64 = rows[last.rows.clone()].iter().skip(1).map(|row| row.before.stretch).sum();
        if last.ratio * stretch > spare.0 {
            last.ratio = spare.0 / stretch;
        }
    }
    added
}

fn has_notes(document: &Document) -> bool {
    document.sections.iter().flat_map(|s| &s.blocks).any(|b| matches!(b, Block::Notes { .. }))
}

fn hairline_across(grid: &Grid, style: &Style, y: Pt) -> Mark {
    Mark::Rule {
        from: Point { x: grid.margin, y },
        to: Point { x: grid.margin + grid.full, y },
        width: flow::hairline(),
        color: style.colors.rule,
    }
}

fn metadata(document: &Document, format: Format, edition: Edition) -> Metadata {
    let title = plain(&document.title.text);
    Metadata {
        // What a window's title bar shows: a proof must not pass for the leaflet.
        title: if edition == Edition::Proof { format!("PROOF: {title}") } else { title },
        title_language: document.title.language.clone(),
        author: document.author.clone(),
        publisher: plain(&document.clinic.text),
        language: document.language.clone(),
        date: document.date,
        identifier: format!(
            "{}/{} {} {} {}-{}",
            plain(&document.reference.text),
            document.number,
            document.article,
            document.language.tag,
            format.name(),
            edition.name()
        ),
    }
}

impl Composer<'_> {
    /// Upper and lower edge of what rows may fill on a page without a head.
    fn text_area(&mut self, rows: &[Row]) -> (Pt, Pt) {
        // The footer grows by a line where the page's number does not stand beside the rest. How many digits it has is
        // known before the pages are: no page is less than half full on the whole.
        let height: Pt = rows.iter().map(|row| row.height).sum();
        let most = height / (self.format.size().height * self.format.spec().columns as f64) * 2.0;
        let widest = if most < 100.0 { 88 } else { 8888 };
        let bottom = self.footer(widest, widest).top - ABOVE_FOOTER;
        let margin = self.grid.margin;
        let pill = self.page_pill();
        (pill.map_or(margin, |pill| margin.max(PILL_Y + pill.height + below_pill(&pill))), bottom)
    }
}

/// How many lines of running text a leaflet has beyond so many pages, at least: what is left of its rows when all pages
/// are full to the foot.
fn lines_beyond(plan: &Plan, pages: usize, leading: Pt) -> usize {
    let needed: Pt = plan.rows.iter().map(|row| row.height + Pt(row.before.natural)).sum();
    let room: Pt = (0..pages * plan.area.columns).map(|column| plan.area.room(column)).sum();
    ((needed - room) / leading).ceil().max(1.0) as usize
}

fn too_long(document: &Document, format: Format, lines: usize) -> Diagnostic {
    let (name, locale) = (format.name(), &document.language.tag);
    Diagnostic {
        locale: Some(locale.clone()),
        article: Some(document.article.clone()),
        ..Diagnostic::new(
            codes::TOO_MUCH_TEXT,
            format!(
                "the text in {locale} is about {lines} {} too long for {name}",
                if lines == 1 { "line" } else { "lines" }
            ),
        )
    }
    .help(format!(
        "leave a section out with `omit-in = [\"{name}\"]` in article.toml, shorten the text, or choose another format"
    ))
}

fn too_high(composer: &mut Composer, sections: &[&Section]) -> Diagnostic {
    let (document, format) = (composer.document, composer.format);
    let (mut rows, _) = compose_rows(composer, sections);
    rows.push(composer.closing());
    let (top, bottom) = composer.text_area(&rows);
    let highest = rows.iter().max_by(|a, b| a.height.0.total_cmp(&b.height.0));
    // A long title takes the footer's room too, and then nothing else fits.
    let cramped = bottom - top < format.size().height * 0.5;
    let highest = highest.filter(|row| !cramped && row.height > bottom - top);
    let message = highest.and_then(|row| row.message()).map(str::to_owned);
    let what = match (highest, &message) {
        (Some(_), Some(message)) => format!("what holds the text of `{message}` is"),
        (Some(_), None) => "a picture is".to_owned(),
        (None, _) => "the title, with the banner and the first lines under it, is".to_owned(),
    };
    let help = "shorten it or divide it into several blocks, or choose a larger format or smaller type";
    let finding =
        Diagnostic::new(codes::TOO_HIGH, format!("{what} higher than a page of {}", format.name())).help(help);
    Diagnostic { id: message, ..finding.in_locale(&document.language.tag).in_article(&document.article) }
}
