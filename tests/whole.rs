//! What pages must not part, wherever it happens to stand, and what must keep apart.

mod common;

use common::Project as Folder;
use common::lines::{faults, lines};
use leafpress::article::CalloutKind;
use leafpress::document::{self, Block, Detail, Document, Item, Options, Section};
use leafpress::fonts::Fonts;
use leafpress::format::{Edition, Format};
use leafpress::geometry::{Pt, Rect, mm};
use leafpress::layout::lay_out;
use leafpress::layout::page::{Leaflet, Page, Paint, Role, Segment};
use leafpress::project::Project;
use leafpress::rich_text::RichText;
use leafpress::style::Style;
use leafpress::text::Setter;
use std::path::Path;
use std::sync::LazyLock;

const ACCOUNT: &str = "account-daradia-new";
const DOSES: usize = 7;
const NUMBERS: usize = 4;
const SENTENCE: &str = "Give the medicine with a little water, and wait before you give more.";

/// The shipped faces and style.
static SHELF: LazyLock<(Fonts, Style)> = LazyLock::new(|| {
    let root = Path::new(common::REPOSITORY);
    let style = std::fs::read_to_string(root.join("assets/styles/default.toml")).unwrap();
    (Fonts::open(&root.join("fonts")).unwrap(), Style::parse(&style).unwrap())
});

/// The shipped leaflet of a locale, to be given other content.
fn base(locale: &str) -> Document {
    let project = Project::open(Path::new(common::REPOSITORY)).unwrap();
    let options = Options { allow_fallback: false };
    document::resolve(&project, common::ARTICLE, locale, Edition::Office, options).0.unwrap()
}

fn set(document: &Document, format: Format) -> Option<Leaflet> {
    let (fonts, style) = &*SHELF;
    lay_out(document, style, format, Edition::Office, &Setter::new(fonts)).0
}

fn built_in(name: &str) -> Format {
    Format::built_in().find(|format| format.name() == name).unwrap()
}

fn text(base: &Document, message: &str, words: &str) -> RichText {
    let (text, message) = (words.to_owned(), message.to_owned());
    RichText { text, message, spans: Vec::new(), kept: Vec::new(), language: base.language.clone() }
}

/// The document with these sections.
fn with(base: &Document, sections: Vec<Vec<Block>>) -> Document {
    let section = |(index, blocks)| Section {
        id: format!("section-{index}"),
        heading: text(base, &format!("heading-{index}"), "What to do"),
        blocks,
        omit_in: Vec::new(),
    };
    Document { sections: sections.into_iter().enumerate().map(section).collect(), ..base.clone() }
}

fn sentences(base: &Document, message: &str, count: usize) -> RichText {
    text(base, message, &vec![SENTENCE; count].join(" "))
}

fn table(base: &Document, rows: usize) -> Block {
    let dose = |n| Detail {
        label: text(base, &format!("age-{n}"), "From 6 to 23 months"),
        value: text(base, &format!("dose-{n}"), "7.5 ml of 250 mg in 5 ml"),
    };
    Block::Details((0..rows).map(dose).collect())
}

/// On which pages lines of such messages stand, and how many.
fn counted(leaflet: &Leaflet, message: &str) -> Vec<(usize, usize)> {
    let of_page = |page| lines(page).iter().filter(|line| line.message.starts_with(message)).count();
    leaflet.pages.iter().map(of_page).enumerate().filter(|(_, count)| *count > 0).collect()
}

/// The heights of a page's level strokes, without its footer's.
fn strokes(page: &Page) -> Vec<f64> {
    let level = |paint: &Paint| match paint {
        Paint::Rule { from, to, .. } if from.y == to.y => Some(from.y.0),
        _ => None,
    };
    let mut found: Vec<f64> = page.items.iter().filter_map(|item| level(&item.paint)).collect();
    found.sort_by(f64::total_cmp);
    found.pop();
    found
}

#[test]
fn numbers_to_call_and_a_table_of_doses_are_not_parted() {
    let base = base("en");
    let numbers: Vec<_> = (0..NUMBERS).map(|n| text(&base, &format!("number-{n}"), "Night: 020 7946 0123")).collect();
    for format in Format::built_in() {
        for count in (1..40).step_by(3) {
            let name = format!("{} after {count} sentences", format.name());
            let document = with(
                &base,
                vec![
                    vec![Block::Paragraph(sentences(&base, "before", count)), table(&base, DOSES)],
                    vec![Block::Paragraph(sentences(&base, "after", count))],
                    vec![
                        Block::Paragraph(text(&base, "call", "Call us at any time:")),
                        Block::Contact(numbers.clone()),
                    ],
                ],
            );
            // Panels are fixed in number.
            let Some(leaflet) = set(&document, format) else {
                assert!(format.spec().folded.is_some(), "{name}");
                break;
            };
            // They stand with the line that announces them.
            let announced = counted(&leaflet, "call")[0].0;
            assert_eq!(counted(&leaflet, "number-"), [(announced, NUMBERS)], "{name}");
            // Where no panel or sheet is left, a table may be parted.
            let rows = counted(&leaflet, "age-");
            let folded = format.spec().folded.is_some() || format.spec().imposed_on.is_some();
            assert!(rows.len() == 1 || folded && rows.iter().all(|(_, rows)| *rows > 1), "{name}: {rows:?}");
        }
    }
}

/// Wherever a page happens to end: a line that ends in a colon stands with the first of what it announces.
#[test]
fn what_is_announced_begins_where_it_is_announced() {
    let base = base("en");
    let item = |n: usize| {
        let detail = Some(sentences(&base, "detail", 1));
        Item { marker: (n + 1).to_string(), text: text(&base, &format!("item-{n}"), SENTENCE), detail }
    };
    let items = || (0..5).map(item).collect::<Vec<_>>();
    let kinds: [(&str, &str, Block); 4] = [
        ("steps", "item-0", Block::Steps(items())),
        ("bullets", "item-0", Block::Bullets(items())),
        ("definitions", "item-0", Block::Definitions(items())),
        ("details", "age-0", table(&base, DOSES)),
    ];
    for format in ["a4", "a5", "large-print"].map(built_in) {
        for (kind, first, block) in &kinds {
            let mut ends = Vec::new();
            for count in 1..40 {
                let announcement = Block::Paragraph(text(&base, "announced", "Do these things in this order:"));
                let blocks = vec![Block::Paragraph(sentences(&base, "before", count)), announcement, block.clone()];
                let leaflet = set(&with(&base, vec![blocks]), format).unwrap();
                let (announced, begun) = (counted(&leaflet, "announced"), counted(&leaflet, first));
                assert_eq!(announced[0].0, begun[0].0, "{kind} in {} after {count} sentences", format.name());
                ends.push(announced[0].0);
            }
            // It has stood at the foot of a page, and at the head of the next.
            assert!(ends.first() != ends.last(), "{kind} in {}", format.name());
        }
    }
}

#[test]
fn an_articles_own_lines_to_write_on_stay_together_and_are_all_there_are() {
    let base = base("en");
    let folder = Folder::new();
    folder.append("leafpress.toml", include_str!("fixtures/own-paper.toml"));
    let own = Project::open(folder.root()).unwrap().config().formats();
    let wide = *own.iter().find(|format| format.name() == "wide").unwrap();
    for format in [built_in("dl-trifold"), built_in("a5"), wide] {
        for count in 4..12 {
            let label = text(&base, "questions", "My questions");
            let document = with(
                &base,
                vec![
                    vec![Block::Paragraph(sentences(&base, "before", count))],
                    vec![Block::Paragraph(sentences(&base, "after", count)), Block::Notes { label, lines: 6 }],
                ],
            );
            let leaflet = set(&document, format).unwrap();
            let page = counted(&leaflet, "questions")[0].0;
            let below = lines(&leaflet.pages[page]).iter().find(|line| line.message == "questions").unwrap().y;
            let under = strokes(&leaflet.pages[page]).iter().filter(|y| **y > below).count();
            assert!(under >= 6, "{} after {count} sentences: {under} lines", format.name());
            if format.spec().folded.is_none() {
                let all: usize = leaflet.pages.iter().map(|page| strokes(page).len()).sum();
                // Two more part the sections.
                assert!(all <= 8, "{} after {count} sentences: {all}", format.name());
            }
        }
    }
}

#[test]
fn no_two_rules_look_like_an_empty_row() {
    let base = base("en");
    let notes = Block::Notes { label: text(&base, "notes", "Notes"), lines: 4 };
    let last = Block::Paragraph(sentences(&base, "last", 2));
    let document = with(&base, vec![vec![table(&base, 3)], vec![notes], vec![last]]);
    for format in Format::built_in() {
        for page in set(&document, format).unwrap().pages {
            let strokes = strokes(&page);
            let near = strokes.windows(2).find(|pair| (0.1..14.0).contains(&(pair[1] - pair[0])));
            assert!(near.is_none(), "{}: {near:?}", format.name());
        }
    }
}

#[test]
fn an_address_on_the_card_breaks_after_slashes_only() {
    for locale in ["en", "de", "ja", "ar"] {
        let mut document = base(locale);
        let card = &mut document.author_card;
        card.account.text = "Pflegefachfrau Nadia Khan".to_owned();
        card.clinic.text = "Riverside Children’s Clinic".to_owned();
        let address = &mut card.read_more.as_mut().unwrap().printed_url;
        address.text = "www.riverside-clinic.example/leaflets/paracetamol".to_owned();
        [&mut card.account, &mut card.clinic, address].into_iter().for_each(|text| text.spans.clear());
        for format in Format::built_in().filter(|format| format.spec().folded.is_none()) {
            let leaflet = set(&document, format).unwrap();
            let lines = lines(leaflet.pages.last().unwrap());
            let address: Vec<&str> = lines
                .iter()
                .map(|line| line.text.trim())
                .skip_while(|text| !text.starts_with("www.riverside"))
                .take_while(|text| !text.contains(' ') && text.is_ascii())
                .collect();
            let (end, others) = address.split_last().unwrap();
            let whole = end.ends_with("paracetamol") && others.iter().all(|line| line.ends_with('/'));
            assert!(whole, "{locale} {}: {address:?}", format.name());
        }
    }
}

#[test]
fn a_card_without_an_address_has_portrait_and_names_alone() {
    for locale in ["en", "ar", "ja"] {
        for format in Format::built_in() {
            // The panel behind the names, and how many pictures the leaflet has.
            let card = |document: &Document| {
                let leaflet = set(document, format).unwrap();
                let page = leaflet.pages.iter().find(|page| page.items.iter().any(|item| &*item.message == ACCOUNT));
                let items = &page.unwrap().items;
                let middle = items.iter().find_map(|item| match &item.paint {
                    Paint::Text { origin, .. } if &*item.message == ACCOUNT => Some(*origin),
                    _ => None,
                });
                let is_in = |rect: Rect| {
                    middle
                        .is_some_and(|at| rect.x < at.x && at.x < rect.right() && rect.y < at.y && at.y < rect.bottom())
                };
                let mut panels = items.iter().filter_map(|item| match &item.paint {
                    Paint::Rect { rect, .. } if is_in(*rect) => Some(*rect),
                    _ => None,
                });
                let figures = leaflet.structure.nodes.iter().filter(|node| node.role == Role::Figure).count();
                let margin = mm(format.spec().margin.unwrap_or(SHELF.1.page.margin_mm).0);
                let faults = faults(document, &leaflet, margin);
                assert!(faults.is_empty(), "{locale} {}: {faults:?}", format.name());
                (panels.next_back().unwrap(), figures)
            };
            let mut document = base(locale);
            let (with, figures) = card(&document);
            document.author_card.read_more = None;
            let (without, fewer) = card(&document);
            assert_eq!(fewer, figures - 1, "{locale} {}", format.name());
            assert_eq!(without.width, with.width, "{locale} {}", format.name());
            assert!(without.height < with.height, "{locale} {}", format.name());
        }
    }
}

#[test]
fn a_name_that_lacks_a_hair_in_the_margin_stays_in_one_line() {
    let mut document = base("ja");
    document.clinic.text = "リバーサイド小児クリニック".to_owned();
    document.clinic.spans.clear();
    let leaflet = set(&document, Format::A4).unwrap();
    let lines = lines(&leaflet.pages[0]);
    let name: Vec<&str> =
        lines.iter().filter(|line| line.text.contains("リバー")).map(|line| line.text.as_str()).collect();
    assert_eq!(name, ["リバーサイド小児クリニック"]);
}

#[test]
fn a_steps_disc_keeps_off_the_heading() {
    let base = base("en");
    let step = |n: &str| Item { marker: n.to_owned(), text: sentences(&base, "step", 1), detail: None };
    let document = with(&base, vec![vec![Block::Steps(vec![step("1"), step("2")])]]);
    let leaflet = set(&document, built_in("dl-trifold")).unwrap();
    let page = leaflet.pages.iter().find(|page| lines(page).iter().any(|line| line.message == "step")).unwrap();
    let heading = lines(page).iter().filter(|line| line.message == "heading-0").map(|line| line.y).fold(0.0, f64::max);
    let numeral = page
        .items
        .iter()
        .position(|item| matches!(&item.paint, Paint::Text { run, .. } if run.clusters[0].text == "1"));
    let Paint::Shape { path, .. } = &page.items[numeral.unwrap() - 1].paint else { panic!("no disc") };
    let heights = path.iter().filter_map(|segment| match segment {
        Segment::Cubic(_, _, to) => Some(to.y),
        _ => None,
    });
    let top = heights.fold(Pt(f64::INFINITY), Pt::min);
    assert!(top.0 - heading > 6.0, "{} under the baseline", top.0 - heading);
}

#[test]
fn a_callout_that_no_page_holds_goes_on_over_the_page() {
    let base = base("en");
    let callout = |count| Block::Callout {
        kind: CalloutKind::Warning,
        label: text(&base, "warning", "Warning"),
        text: sentences(&base, "callout", count),
    };
    for format in ["a5", "a4", "large-print"].map(built_in) {
        let long = set(&with(&base, vec![vec![callout(80)]]), format).unwrap();
        let pages = counted(&long, "callout");
        assert!(pages.len() > 1 && pages.iter().all(|(_, lines)| *lines > 1), "{}: {pages:?}", format.name());
        let short = set(&with(&base, vec![vec![callout(8)]]), format).unwrap();
        assert_eq!(counted(&short, "callout").len(), 1, "{}", format.name());
    }
}

#[test]
fn the_label_of_a_last_pages_lines_is_as_large_as_a_heading() {
    let base = base("en");
    let found = (2..60).step_by(6).filter(|count| {
        let document = with(&base, vec![vec![Block::Paragraph(sentences(&base, "text", *count))]]);
        let leaflet = set(&document, Format::A4).unwrap();
        let sizes = |message: &str| -> Vec<f64> {
            let lines: Vec<_> = leaflet.pages.iter().flat_map(lines).collect();
            lines.iter().filter(|line| line.message == message).map(|line| line.size).collect()
        };
        let labels = sizes(&base.notes_label.message);
        assert!(labels.is_empty() || labels == sizes("heading-0"), "after {count} sentences: {labels:?}");
        !labels.is_empty()
    });
    assert!(found.count() > 0);
}
