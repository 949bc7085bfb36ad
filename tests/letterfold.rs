//! The folded leaflet of six panels from outside.

mod common;

use common::{ARTICLE, Project, REPOSITORY, media_size, pages_in_reading_order, sheets};
use leafpress::geometry::{Pt, mm};
use leafpress::sheets::{Fold, Sheet};
use lopdf::Document;
use std::path::Path;

fn load(project: &Project, locale: &str, edition: &str) -> Document {
    Document::load_mem(&project.bytes(&format!("dist/{ARTICLE}.{locale}.dl-trifold-{edition}.pdf"))).unwrap()
}

#[test]
fn two_sides_hold_six_panels_and_are_read_from_the_cover_on() {
    let project = Project::new();
    let run = project.run(&["build", "--format", "dl-trifold", "--edition", "office,press"]).expect(0);
    assert!(run.stdout.contains("dl-trifold: print on both sides, flipped on the short edge"), "{}", run.stdout);
    for locale in ["en", "ur"] {
        for (edition, expected) in [("office", [297.0, 210.0]), ("press", [303.0, 216.0])] {
            let document = load(&project, locale, edition);
            let pages = document.get_pages();
            assert_eq!(pages.len(), 2, "{locale} {edition}");
            for page in pages.values() {
                let size = media_size(&document, *page);
                assert!((0..2).all(|side| (size[side] - expected[side]).abs() < 0.1), "{locale} {edition}: {size:?}");
            }
            // Cover; the three panels inside; flap and back.
            assert_eq!(pages_in_reading_order(&document), [1, 2, 1], "{locale} {edition}");
        }
    }
}

/// Where the banner's picture begins, from the left, as a part of the sheet's width.
fn banner(document: &Document) -> f32 {
    let page = document.get_pages()[&1];
    let content = document.get_and_decode_page_content(page).unwrap();
    let picture = content.operations.iter().position(|operation| operation.operator == "Do").unwrap();
    // The one that enlarges it; others may stand between.
    let enlarges = |a: &lopdf::Object| a.as_float().is_ok_and(|a| a > 10.0);
    let placing =
        |operation: &&lopdf::content::Operation| operation.operator == "cm" && enlarges(&operation.operands[0]);
    let matrix = content.operations[..picture].iter().rfind(placing).unwrap();
    matrix.operands[4].as_float().unwrap() * 25.4 / 72.0 / 297.0
}

#[test]
fn the_cover_is_at_the_right_and_in_right_to_left_leaflets_at_the_left() {
    let project = Project::new();
    project.run(&["build", "--format", "dl-trifold", "--edition", "office"]).expect(0);
    assert!(banner(&load(&project, "en", "office")) > 0.65);
    assert!(banner(&load(&project, "ur", "office")) < 0.05);
}

#[test]
fn folds_are_marked_outside_the_cut() {
    let project = Project::new();
    let build = ["build", "--format", "dl-trifold", "--edition", "press", "--locale", "en"];
    let rules = |marks: bool| {
        let arguments: Vec<&str> = build.iter().copied().chain(marks.then_some("--marks")).collect();
        project.run(&arguments).expect(0);
        let document = load(&project, "en", "press");
        let content = document.get_and_decode_page_content(document.get_pages()[&1]).unwrap();
        content.operations.iter().filter(|operation| operation.operator == "S").count()
    };
    // Eight crop marks, four crosses of two rules, two folds of six dashes.
    assert_eq!(rules(true) - rules(false), 8 + 8 + 12);
}

#[test]
fn folds_lie_where_the_flap_is_narrower() {
    for (locale, expected) in [("en", [[97, 197], [100, 200]]), ("ur", [[100, 200], [97, 197]])] {
        let folds = |sheet: &Sheet| -> Vec<i64> {
            let from_cut = |fold: &Fold| match fold {
                Fold::Upright(x) => ((*x - sheet.trim.x) / mm(1.0)).round() as i64,
                Fold::Across(_) => panic!("{locale} is folded across"),
            };
            sheet.folds.iter().map(from_cut).collect()
        };
        let found: Vec<Vec<i64>> =
            sheets(Path::new(REPOSITORY), "dl-trifold", locale).iter().map(|(sheet, _)| folds(sheet)).collect();
        assert_eq!(found, expected, "{locale}");
    }
}

#[test]
fn text_keeps_away_from_cuts_and_folds() {
    // What a guillotine or a folding machine may be off by.
    let least = mm(3.0);
    for locale in ["en", "ur", "ar", "de"] {
        for (sheet, text) in sheets(Path::new(REPOSITORY), "dl-trifold", locale) {
            assert!(text.len() > 20, "{locale}");
            let folds = sheet.folds.iter().filter_map(|fold| if let Fold::Upright(x) = fold { Some(*x) } else { None });
            let edges: Vec<Pt> = [sheet.trim.x, sheet.trim.right()].into_iter().chain(folds).collect();
            for [left, right, baseline] in text {
                assert!(baseline > sheet.trim.y + least && baseline < sheet.trim.bottom() - least, "{locale}");
                for edge in &edges {
                    let away = right <= *edge - least || left >= *edge + least;
                    assert!(away, "{locale}: text from {left:?} to {right:?} lies at {edge:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_left_out_is_said_with_the_address_of_the_whole() {
    let project = Project::new();
    let printed = |format: &str| {
        let arguments = ["text", ARTICLE, "--locale", "en", "--format", format, "--lines"];
        project.run(&arguments).expect(0).stdout
    };
    assert!(printed("dl-trifold").contains("This is a short version."));
    assert!(!printed("dl-trifold").contains("Cochrane") && printed("a4").contains("Cochrane"));
    assert!(!printed("a4").contains("short version"));
}

#[test]
fn a_text_that_does_not_fit_says_by_how_much_and_fails_alone() {
    let project = Project::new();
    project.replace(
        "locales/en/botox-chronic-pain.ftl",
        "how-beyond = ",
        &format!("how-beyond = {}", "Word after word. ".repeat(600)),
    );
    let run = project.run(&["build", "--format", "dl-trifold,a4", "--edition", "office,press"]).expect(1);
    // The cover's banner differs between the editions, and with it perhaps the number of lines.
    assert!(matches!(run.stderr.matches("LP303").count(), 1 | 2), "{}", run.stderr);
    assert!(run.stderr.contains("LP303") && run.stderr.contains("lines too long for dl-trifold"), "{}", run.stderr);
    assert!(run.stderr.contains("omit-in"), "{}", run.stderr);
    assert!(!project.exists(&format!("dist/{ARTICLE}.en.dl-trifold-office.pdf")));
    for file in ["ur.dl-trifold-office", "ur.dl-trifold-press", "en.a4-office", "en.a4-press"] {
        assert!(project.exists(&format!("dist/{ARTICLE}.{file}.pdf")), "{file}");
    }
}

#[test]
fn words_that_lead_an_item_are_whole_where_they_fit() {
    let text = ["text", ARTICLE, "--locale", "de", "--format", "dl-trifold", "--lines"];
    let lines = common::run(&mut common::leafpress(&[&text[..], &["--root", REPOSITORY]].concat())).expect(0).stdout;
    assert!(lines.lines().any(|line| line.ends_with("überaktiven Nerven.")), "{lines}");
}
