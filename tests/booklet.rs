//! The booklet from outside: how pages lie on sheets, and that their tags stay in reading order.

mod common;

use common::{ARTICLE, Project, media_size, pages_in_reading_order};
use lopdf::Document;

fn build(project: &Project, locale: &str, edition: &str) -> Document {
    let run = project.run(&["build", "--format", "a5-booklet", "--edition", edition, "--locale", locale]).expect(0);
    assert_eq!(run.stdout.contains("flipped on the short edge"), edition == "office", "{}", run.stdout);
    Document::load_mem(&project.bytes(&format!("dist/{ARTICLE}.{locale}.a5-booklet-{edition}.pdf"))).unwrap()
}

#[test]
fn the_office_gets_sheets_that_can_be_folded() {
    let project = Project::new();
    for (locale, order) in [("en", &[1, 2, 1][..]), ("ur", &[1, 2, 3, 4, 3, 2, 1])] {
        let document = build(&project, locale, "office");
        let pages = document.get_pages();
        assert!(pages.len().is_multiple_of(2), "{locale}: {} sides", pages.len());
        for page in pages.values() {
            let [width, height] = media_size(&document, *page);
            assert!((width - 297.0).abs() < 0.1 && (height - 210.0).abs() < 0.1, "{locale}: {width} × {height}");
        }
        assert_eq!(pages_in_reading_order(&document), order, "{locale}");
    }
}

#[test]
fn the_print_shop_gets_single_pages_in_a_multiple_of_four() {
    let project = Project::new();
    for (locale, expected) in [("en", 4), ("ur", 8)] {
        let document = build(&project, locale, "press");
        assert_eq!(document.get_pages().len(), expected);
        for page in document.get_pages().values() {
            let [width, height] = media_size(&document, *page);
            assert!((width - 154.0).abs() < 0.1 && (height - 216.0).abs() < 0.1, "{locale}: {width} × {height}");
        }
    }
}
