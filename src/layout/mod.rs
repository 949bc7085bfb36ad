//! Blocks → columns → pages.
//!
//! The files are the steps: [`banner`](self) composes the head of the first page and the furniture, `blocks` turns
//! blocks into rows, `closing` the card at the end, `paginate` chooses where pages end, `place` gives everything its
//! place on the page, mirrored in right-to-left leaflets.

mod banner;
mod blocks;
mod closing;
mod compose;
mod flow;
pub mod format;
pub mod page;
mod paginate;
mod place;
mod qr;

use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{Block, Document, Section};
use crate::fonts::Fonts;
use crate::geometry::{Point, Pt, mm};
use crate::style::Style;
use compose::Composer;
use flow::{Grid, Mark, Row};
use format::{Edition, Format};
use page::{Bookmark, Leaflet, Metadata, NodeId, Structure};
use paginate::{PageRows, paginate};
use place::Placer;

/// Spare room on the last page from which notes space fills it.
const NOTES_FROM: f64 = 62.0;

/// Lays a document out. The leaflet is `None` if a piece of it is higher than a page.
pub fn lay_out(
    document: &Document,
    style: &Style,
    format: Format,
    edition: Edition,
    fonts: &Fonts,
) -> (Option<Leaflet>, Vec<Diagnostic>) {
    let grid = Grid::new(format, style);
    let mut composer = Composer {
        document,
        style,
        edition,
        fonts,
        grid,
        structure: Structure::new(),
        diagnostics: Vec::new(),
        step_lists: 0,
    };

    let head = composer.head();
    let sections: Vec<&Section> =
        document.sections.iter().filter(|s| !s.omit_in.iter().any(|f| f == format.name())).collect();
    let (mut rows, headings) = compose_rows(&mut composer, &sections);
    let closing = composer.closing();
    let spare = |rows: &[Row], pages: &[PageRows]| spare_room(rows, pages, head.bottom, &grid);

    rows.push(closing);
    let (first, rest) = (grid.bottom - head.bottom, grid.bottom - grid.margin - mm(4.0));
    let Some(mut pages) = paginate(&rows, first, rest) else {
        let mut diagnostics = composer.diagnostics;
        diagnostics.push(too_high(document, format));
        return (None, diagnostics);
    };
    let lines = ((spare(&rows, &pages).0 - mm(NOTES_FROM - 36.0).0) / mm(9.0).0).floor();
    if lines >= 4.0 && spare(&rows, &pages).0 > mm(NOTES_FROM).0 && !has_notes(document) {
        fill_with_notes(&mut composer, &mut rows, lines as u32);
        if let Some(filled) = paginate(&rows, first, rest).filter(|p| p.len() == pages.len()) {
            pages = filled;
        }
    }

    let footers: Vec<Vec<Mark>> = (1..=pages.len()).map(|n| composer.footer(n, pages.len())).collect();
    let pills: Vec<Vec<Mark>> =
        (1..=pages.len()).map(|n| if n > 1 { composer.pill(mm(7.5), false).0 } else { Vec::new() }).collect();
    let rtl = composer.rtl();
    let Composer { mut structure, diagnostics, .. } = composer;
    let mut outline =
        vec![Bookmark { level: 1, title: document.title.text.clone(), page: 0, y: Pt::ZERO, node: head.title }];
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    let last_row = rows.len() - 1;
    let mut placer = Placer::new(grid, rtl, edition, &mut structure, style.colors.rule);
    let mut leaflet_pages = Vec::with_capacity(pages.len());
    for (index, (PageRows { rows: range, ratio }, (footer, pill))) in
        pages.into_iter().zip(footers.into_iter().zip(pills)).enumerate()
    {
        let mut page = placer.page();
        placer.place(&mut page, pill, Pt::ZERO);
        let mut y = if index == 0 { head.bottom } else { grid.margin + mm(4.0) };
        if index == 0 {
            placer.place(&mut page, head.marks.clone(), Pt::ZERO);
        }
        for number in range.clone() {
            let Some(row) = rows[number].take() else { continue };
            if number > range.start {
                let give = if ratio < 0.0 { row.before.shrink } else { row.before.stretch };
                let above = Pt(row.before.natural + ratio * give);
                if row.rule_above {
                    placer.place(&mut page, vec![hairline_across(&grid, style, y + above * 0.52)], Pt::ZERO);
                }
                y += above;
            }
            if number == last_row {
                y = y.max(grid.bottom - row.height);
            }
            if let Some((section, node)) = headings.iter().find(|(r, _)| *r == number).map(|(_, h)| *h) {
                let title = plain(&sections[section].heading.text);
                outline.push(Bookmark { level: 2, title, page: index, y, node });
            }
            placer.place(&mut page, row.marks, y);
            y += row.height;
        }
        placer.join_steps(&mut page);
        placer.place(&mut page, footer, Pt::ZERO);
        leaflet_pages.push(page);
    }

    let metadata = metadata(document, format, edition);
    (Some(Leaflet { pages: leaflet_pages, structure, outline, metadata }), diagnostics)
}

/// Which row begins which section, and its heading's node.
type Headings = Vec<(usize, (usize, NodeId))>;

/// Introduction and sections as rows.
fn compose_rows(composer: &mut Composer, sections: &[&Section]) -> (Vec<Row>, Headings) {
    let root = composer.structure.root();
    let (mut notes, notes_height) = composer.margin_notes();
    let mut rows = composer.blocks(&composer.document.intro, root);
    if let Some(first) = rows.first_mut() {
        // The margin's first line and the opening words share their baseline.
        if let (Some(text), Some(own)) = (compose::first_baseline(&first.marks), compose::first_baseline(&notes)) {
            blocks::move_down(&mut notes, text - own);
        }
        notes.append(&mut first.marks);
        first.marks = notes;
    } else {
        let mut row = Row::space(notes_height, crate::style::Glue::default());
        row.marks = notes;
        rows.push(row);
    }
    let beside = composer.headings_fit_beside(sections);
    let mut headings = Vec::with_capacity(sections.len());
    for (index, section) in sections.iter().enumerate() {
        let (part, heading) = composer.section(section, beside, root);
        headings.push((rows.len(), (index, heading)));
        rows.extend(part);
    }
    (rows, headings)
}

/// How much of the last page is empty.
fn spare_room(rows: &[Row], pages: &[PageRows], first_top: Pt, grid: &Grid) -> Pt {
    let Some(last) = pages.last() else { return Pt::ZERO };
    let top = if pages.len() == 1 { first_top } else { grid.margin + mm(4.0) };
    let used: Pt = last
        .rows
        .clone()
        .map(|i| rows[i].height + if i > last.rows.start { Pt(rows[i].before.natural) } else { Pt::ZERO })
        .sum();
    grid.bottom - top - used
}

/// Puts ruled space for handwriting before the closing row.
fn fill_with_notes(composer: &mut Composer, rows: &mut Vec<Row>, lines: u32) {
    let root = composer.structure.root();
    let label = composer.document.notes_label.clone();
    let mut notes = composer.notes(&label, lines, root);
    if let Some(first) = notes.first_mut() {
        first.before = composer.style.space.section;
        first.rule_above = true;
        first.break_before = flow::NEVER;
    }
    let at = rows.len() - 1;
    rows.splice(at..at, notes);
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
    Metadata {
        title: plain(&document.title.text),
        author: document.author.clone(),
        publisher: plain(&document.clinic.text),
        subject: String::new(),
        language: document.language.clone(),
        date: document.date,
        identifier: format!(
            "{}/{} {} {}-{}",
            plain(&document.reference.text),
            document.article,
            document.language.tag,
            format.name(),
            edition.name()
        ),
    }
}

/// Without isolates, for metadata.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

fn too_high(document: &Document, format: Format) -> Diagnostic {
    Diagnostic {
        code: "LP301",
        severity: Severity::Error,
        message: format!("a callout, figure or table row is higher than a page of {}", format.name()),
        help: Some("divide its text into several blocks, or choose a larger format".to_owned()),
        place: None,
        id: None,
        locale: Some(document.language.tag.clone()),
        article: Some(document.article.clone()),
    }
}
