//! What pages must not part, wherever it happens to stand.

mod common;

use common::lines::lines;
use leafpress::document::{self, Block, Detail, Document, Options, Section};
use leafpress::fonts::Fonts;
use leafpress::format::{Edition, Format};
use leafpress::layout::lay_out;
use leafpress::layout::page::Leaflet;
use leafpress::project::Project;
use leafpress::rich_text::RichText;
use leafpress::style::Style;
use leafpress::text::Setter;
use std::path::Path;

const DOSES: usize = 7;
const NUMBERS: usize = 4;

/// A leaflet in which a table and a contact block stand lower with every sentence before them.
fn document(base: &Document, sentences: usize) -> Document {
    let text = |message: String, words: &str| RichText {
        text: words.to_owned(),
        spans: Vec::new(),
        language: base.language.clone(),
        message,
    };
    let words = "Give the medicine with a little water, and wait before you give more. ".repeat(sentences.max(1));
    let dose = |n: usize| Detail {
        label: text(format!("age-{n}"), "From 6 to 23 months"),
        value: text(format!("dose-{n}"), "7.5 ml of 250 mg in 5 ml"),
    };
    let section = |id: &str, blocks: Vec<Block>| Section {
        id: id.to_owned(),
        heading: text(format!("heading-{id}"), "What to do"),
        blocks,
        omit_in: Vec::new(),
    };
    let number = |n| text(format!("number-{n}"), "Night: 020 7946 0123");
    let sections = vec![
        section("before", vec![Block::Paragraph(text("before".to_owned(), words.trim_end()))]),
        section("doses", vec![Block::Details((0..DOSES).map(dose).collect())]),
        section("after", vec![Block::Paragraph(text("after".to_owned(), words.trim_end()))]),
        section(
            "call",
            vec![
                Block::Paragraph(text("call".to_owned(), "Call us at any time:")),
                Block::Contact((0..NUMBERS).map(number).collect()),
            ],
        ),
    ];
    Document { sections, ..base.clone() }
}

/// On which pages lines of such messages stand, and how many.
fn counted(leaflet: &Leaflet, message: &str) -> Vec<(usize, usize)> {
    let of_page = |page| lines(page).iter().filter(|line| line.message.starts_with(message)).count();
    leaflet.pages.iter().map(of_page).enumerate().filter(|(_, count)| *count > 0).collect()
}

#[test]
fn numbers_to_call_and_a_table_of_doses_are_not_parted() {
    let root = Path::new(common::REPOSITORY);
    let (project, fonts) = (Project::open(root).unwrap(), Fonts::open(&root.join("fonts")).unwrap());
    let style = Style::parse(&std::fs::read_to_string(root.join("assets/styles/default.toml")).unwrap()).unwrap();
    let setter = Setter::new(&fonts);
    let options = Options { allow_fallback: false };
    let base = document::resolve(&project, common::ARTICLE, "en", Edition::Office, options).0.unwrap();
    for format in Format::built_in() {
        for sentences in (0..40).step_by(3) {
            let name = format!("{} after {sentences} sentences", format.name());
            let (leaflet, findings) = lay_out(&document(&base, sentences), &style, format, Edition::Office, &setter);
            // Panels are fixed in number.
            let Some(leaflet) = leaflet else {
                assert!(format.spec().folded.is_some(), "{name}: {findings:?}");
                break;
            };
            // They stand with the line that announces them.
            let announced = counted(&leaflet, "call")[0].0;
            assert_eq!(counted(&leaflet, "number-"), [(announced, NUMBERS)], "{name}");
            // Where no panel is left, a table may be parted.
            let rows = counted(&leaflet, "age-");
            let parted = format.spec().folded.is_some() && rows.iter().all(|(_, rows)| *rows > 1);
            assert!(rows.len() == 1 || parted, "{name}: {rows:?}");
        }
    }
}
