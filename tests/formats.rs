//! What formats promise to their readers, as plain data: sizes, lines, pages.

mod common;

use common::LOCALES;
use leafpress::document::{self, Document, Options};
use leafpress::fonts::Fonts;
use leafpress::format::{Edition, Format};
use leafpress::layout::lay_out;
use leafpress::layout::page::{Leaflet, Page, Paint};
use leafpress::project::Project;
use leafpress::style::Style;
use leafpress::text::Setter;
use std::collections::BTreeMap;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Calls `look` with the office leaflets of a format and their names.
fn every_leaflet(format: &str, locales: &[&str], mut look: impl FnMut(&str, &Document, &Leaflet)) {
    let project = Project::open(Path::new(ROOT)).unwrap();
    let fonts = Fonts::open(&Path::new(ROOT).join("fonts")).unwrap();
    let style =
        Style::parse(&std::fs::read_to_string(Path::new(ROOT).join("assets/styles/default.toml")).unwrap()).unwrap();
    let format = Format::built_in().find(|known| known.name() == format).unwrap();
    for locale in locales {
        let options = Options { allow_fallback: false };
        let (document, _) = document::resolve(&project, "botox-chronic-pain", locale, Edition::Office, options);
        let document = document.unwrap();
        let (leaflet, _) = lay_out(&document, &style, format, Edition::Office, &Setter::new(&fonts));
        look(&format!("{locale} {}", format.name()), &document, &leaflet.unwrap());
    }
}

/// A line of a message: its text in the order of the runs, its right end, its largest type.
#[derive(Default)]
struct Line {
    text: String,
    right: f64,
    size: f64,
}

/// The lines of each message by their baseline; furniture is the message without a name.
fn lines(page: &Page) -> BTreeMap<(&str, i64), Line> {
    let mut lines: BTreeMap<(&str, i64), Line> = BTreeMap::new();
    for item in &page.items {
        let Paint::Text { origin, run, .. } = &item.paint else { continue };
        let line = lines.entry((&*item.message, (origin.y.0 * 10.0) as i64)).or_default();
        line.text.extend(run.clusters.iter().map(|cluster| cluster.text.as_str()));
        line.right = line.right.max((origin.x + run.width).0);
        line.size = line.size.max(run.size.0);
    }
    lines
}

#[test]
fn no_type_is_smaller_than_the_format_allows() {
    for (format, body, small) in [("a5", 10.5, 9.0), ("large-print", 18.0, 14.0)] {
        every_leaflet(format, &LOCALES, |name, _, leaflet| {
            for page in &leaflet.pages {
                for ((message, _), line) in lines(page) {
                    let least = if message.starts_with("how-") { body } else { small };
                    // A face beside another is matched to it by its letters, not by its points.
                    assert!(line.size >= least * 0.9, "{name}: {message} has {:.1} points", line.size);
                }
            }
            let of = |id: &str| {
                let all = leaflet.pages.iter().flat_map(lines);
                all.filter(|((message, _), _)| *message == id).map(|(_, line)| line.size).fold(0.0, f64::max)
            };
            assert!(of("how-intro") >= body, "{name}: text has {:.1} points", of("how-intro"));
            assert!(of("evidence-sources") >= small, "{name}: sources have {:.1} points", of("evidence-sources"));
        });
    }
}

#[test]
fn large_print_divides_no_word_and_justifies_nothing() {
    every_leaflet("large-print", &["de", "zh-Hans"], |name, document, leaflet| {
        let soft = leaflet.pages.iter().flat_map(lines).find(|(_, line)| line.text.ends_with('\u{AD}'));
        assert!(soft.is_none(), "{name}: a word is divided");
        if document.language.language == "zh" {
            let of = |id: &str| {
                let all = leaflet.pages.iter().flat_map(lines);
                let lines = all.filter(move |((message, _), _)| *message == id).map(|(_, line)| line.right);
                lines.map(f64::round).collect::<Vec<_>>()
            };
            let rights = [of("intro-lead"), of("what-is"), of("final-fix")].concat();
            let widest = rights.iter().copied().fold(0.0, f64::max);
            let even = rights.iter().filter(|right| **right == widest).count();
            assert!(even * 2 < rights.len(), "{name}: lines end at {rights:?}");
        }
    });
}

#[test]
fn lines_hold_thirty_five_characters_or_more() {
    for format in ["a5", "large-print"] {
        every_leaflet(format, &["en", "es", "de"], |name, _, leaflet| {
            for id in ["what-is", "how-beyond"] {
                let all = leaflet.pages.iter().flat_map(lines).filter(|((message, _), _)| *message == id);
                let counts: Vec<usize> = all.map(|(_, line)| line.text.chars().count()).collect();
                let full = &counts[..counts.len() - 1];
                assert!(full.iter().all(|count| (35..=80).contains(count)), "{name}: {id} has lines of {counts:?}");
            }
        });
    }
}

#[test]
fn the_last_page_holds_more_than_the_card() {
    for format in ["a5", "large-print"] {
        every_leaflet(format, &LOCALES, |name, document, leaflet| {
            let last = lines(leaflet.pages.last().unwrap());
            let sections: Vec<&str> =
                document.sections.iter().map(|section| section.heading.message.as_str()).collect();
            let of_article = |message: &str| sections.iter().any(|id| message.starts_with(id)) && !message.is_empty();
            assert!(last.keys().any(|(message, _)| of_article(message)), "{name}: {:?}", last.keys());
        });
    }
}

#[test]
fn no_page_before_the_last_ends_halfway() {
    for (format, least) in [("a4", 0.7), ("letter", 0.7), ("a5", 0.68), ("large-print", 0.6)] {
        every_leaflet(format, &LOCALES, |name, _, leaflet| {
            for (index, page) in leaflet.pages.iter().enumerate().take(leaflet.pages.len() - 1) {
                let texts = lines(page).into_keys().filter(|(message, _)| !message.is_empty() && *message != "title");
                let lowest = texts.map(|(_, baseline)| baseline as f64 / 10.0).fold(0.0, f64::max);
                let share = lowest / page.size.height.0;
                assert!(share > least, "{name}: page {} ends at {share:.2} of its height", index + 1);
            }
        });
    }
}

#[test]
fn type_grows_into_the_room_on_panels_and_never_beyond_the_styles() {
    let mut sizes = BTreeMap::new();
    every_leaflet("dl-trifold", &["en", "de", "th"], |name, _, leaflet| {
        let all = leaflet.pages.iter().flat_map(lines);
        let size =
            all.filter(|((message, _), _)| *message == "how-intro").map(|(_, line)| line.size).fold(0.0, f64::max);
        sizes.insert(name.to_owned(), size);
    });
    assert!(sizes.values().all(|size| (9.99..12.01).contains(size)), "{sizes:?}");
    // English is short enough for larger type than German.
    let of = |locale: &str| sizes.iter().find(|(name, _)| name.starts_with(locale)).map(|(_, size)| *size);
    assert!(of("en") > of("de"), "{sizes:?}");
}
