//! Blocks → columns → pages.
//!
//! The files are the steps: [`banner`](self) composes the head of the first page and the furniture, `blocks` turns
//! blocks into rows, `closing` the card at the end, in which `bound` keeps an address's words together, `plan` says what
//! stands on which page; `paginate` chooses where pages end for it, `columns` ends those of the last page alike, `notes`
//! and `padding` fill what the text leaves empty of last pages, panels and booklets, `copyfit` tries other leading and
//! measures until that is well, `place` gives everything its place on the page, mirrored in right-to-left leaflets.

mod banner;
mod blocks;
mod bound;
mod closing;
mod columns;
mod compose;
mod copyfit;
mod flow;
mod look;
mod notes;
mod padding;
pub mod page;
mod paginate;
mod place;
mod plan;
mod qr;
pub mod readability;

use crate::characters::without_isolates as plain;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Document, Section};
use crate::format::{Edition, Format};
use crate::geometry::{Point, Pt};
use crate::style::Style;
use crate::text::Setter;
use banner::{Footer, Pill};
use compose::Composer;
use copyfit::{Copyfitting, copyfit};
use flow::{Grid, Mark, Row};
use look::Look;
use page::{Bookmark, Leaflet, Metadata, Page, Structure};
use paginate::PageRows;
use place::Placer;
use plan::{Plan, compose_rows};
use std::sync::atomic::{AtomicBool, Ordering};

/// A table's closing rule nearer to the footer's than this is left out.
const CLOSE_RULES: Pt = Pt(24.0);

/// A booklet's type that leaves pages worse than this is larger than it should be: as bad as three tenths of one left empty.
const BLEMISHED: f64 = 1_500.0;

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
    // Sheets are folded whole: type grows into the room that the text leaves of them, if it parts no table.
    if let Some(usual) = plan.as_ref().filter(|plan| plan.pages() <= format.spec().most_pages) {
        let most = usual.divided.max(blocks::PARTED_TABLE / 4.0);
        let sheets = padding::wanted(format, usual.pages());
        let fits = |plan: &Plan| padding::wanted(format, plan.pages()) <= sheets && plan.divided <= most;
        // The largest that fits; in a booklet, unless its pages end badly and a smaller one's do not.
        let limit = if format.spec().imposed_on.is_some() { BLEMISHED } else { f64::INFINITY };
        let mut blemishes = f64::INFINITY;
        for look in &larger {
            let (composer, grown) = fitted(look);
            let Some(found) = grown.as_ref().filter(|plan| fits(plan)).map(Plan::blemishes) else { continue };
            if found < blemishes {
                (chosen, plan, blemishes) = (composer, grown, found);
            }
            if blemishes < limit {
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
                let Some(mut row) = rows[number].take() else { continue };
                if number > range.start {
                    let give = if *ratio < 0.0 { row.before.shrink } else { row.before.stretch };
                    let above = Pt(row.before.natural + ratio * give);
                    if let Some(share) = row.rule_above {
                        placer.place(&mut page, vec![hairline_across(&grid, style, y + above * share)], Pt::ZERO);
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
                y += row.height;
                // Two hairlines this close look like a row with nothing in it.
                if number + 1 == range.end && footer.top - y < CLOSE_RULES {
                    row.leave_open();
                }
                placer.place(&mut page, row.marks, y - row.height);
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
