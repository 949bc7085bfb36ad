//! The booklet from outside: how pages lie on sheets, and that their tags stay in reading order.

mod common;

use common::{ARTICLE, Project};
use lopdf::{Document, Object, ObjectId};

fn build(project: &Project, locale: &str, edition: &str) -> Document {
    let run = project.run(&["build", "--format", "a5-booklet", "--edition", edition, "--locale", locale]).expect(0);
    assert_eq!(run.stdout.contains("flipped on the short edge"), edition == "office", "{}", run.stdout);
    Document::load_mem(&project.bytes(&format!("dist/{ARTICLE}.{locale}.a5-booklet-{edition}.pdf"))).unwrap()
}

fn size(document: &Document, page: ObjectId) -> [f32; 2] {
    let media = document.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    [2, 3].map(|side| media[side].as_float().unwrap() * 25.4 / 72.0)
}

/// The pages of all marked content below a structure element, in the tree's order.
fn pages_in_order(document: &Document, element: &Object, page: Option<ObjectId>, found: &mut Vec<ObjectId>) {
    let element = document.dereference(element).unwrap().1;
    match element {
        Object::Integer(_) => found.extend(page),
        Object::Array(kids) => kids.iter().for_each(|kid| pages_in_order(document, kid, page, found)),
        Object::Dictionary(dictionary) => {
            let page = dictionary.get(b"Pg").and_then(Object::as_reference).ok().or(page);
            if dictionary.get(b"MCID").is_ok() {
                found.extend(page);
            } else if let Ok(kids) = dictionary.get(b"K") {
                pages_in_order(document, kids, page, found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_office_gets_sheets_that_can_be_folded() {
    let project = Project::new();
    for (locale, order) in [("en", &[1, 2, 1][..]), ("ur", &[1, 2, 3, 4, 3, 2, 1])] {
        let document = build(&project, locale, "office");
        let pages = document.get_pages();
        assert!(pages.len().is_multiple_of(2), "{locale}: {} sides", pages.len());
        for page in pages.values() {
            let [width, height] = size(&document, *page);
            assert!((width - 297.0).abs() < 0.1 && (height - 210.0).abs() < 0.1, "{locale}: {width} × {height}");
        }
        let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
        let mut found = Vec::new();
        pages_in_order(&document, root, None, &mut found);
        let mut sides: Vec<u32> =
            found.iter().map(|id| *pages.iter().find(|(_, page)| *page == id).unwrap().0).collect();
        sides.dedup();
        assert_eq!(sides, order, "{locale}");
    }
}

#[test]
fn the_print_shop_gets_single_pages_in_a_multiple_of_four() {
    let project = Project::new();
    for (locale, expected) in [("en", 4), ("ur", 8)] {
        let document = build(&project, locale, "press");
        assert_eq!(document.get_pages().len(), expected);
        for page in document.get_pages().values() {
            let [width, height] = size(&document, *page);
            assert!((width - 154.0).abs() < 0.1 && (height - 216.0).abs() < 0.1, "{locale}: {width} × {height}");
        }
    }
}
