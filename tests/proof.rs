//! The proof from outside: a file of its own, in sRGB, valid, that nobody takes for the press file.

mod common;

use common::{ARTICLE, Project, pages_in_reading_order};
use lopdf::{Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::collections::BTreeSet;

fn file(locale: &str, format: &str, edition: &str) -> String {
    format!("dist/{ARTICLE}.{locale}.{format}-{edition}.pdf")
}

#[test]
fn a_proof_stands_beside_the_press_file_and_leaves_it_alone() {
    let project = Project::new();
    project.run(&["build", "--edition", "press", "--locale", "en"]).expect(0);
    let before = project.bytes(&file("en", "a4", "press"));
    project.run(&["build", "--proof", "--locale", "en"]).expect(0);
    assert_eq!(project.bytes(&file("en", "a4", "press")), before);
    let (press, proof) = (project.entry_of("en", "press"), project.entry_of("en", "proof"));
    assert_eq!(proof["file"], format!("{ARTICLE}.en.a4-proof.pdf"));
    assert_eq!(proof["standards"], serde_json::json!(["PDF/UA-1", "PDF/A-2a"]));
    assert_eq!(proof["pages"], press["pages"]);
    assert_eq!(proof["inputs"], press["inputs"]);
    // Said for good measure, it changes nothing.
    let proof = project.bytes(&file("en", "a4", "proof"));
    project.run(&["build", "--proof", "--edition", "press", "--marks", "--locale", "en"]).expect(0);
    assert_eq!(project.bytes(&file("en", "a4", "proof")), proof);
}

#[test]
fn the_manifest_names_every_face_of_a_proof() {
    let project = Project::new();
    project.run(&["build", "--proof", "--locale", "ur"]).expect(0);
    let written = Document::load_mem(&project.bytes(&file("ur", "a4", "proof"))).unwrap();
    let name = |object: &Object| {
        let name = object.as_dict().ok()?.get(b"FontName").ok()?.as_name().ok()?;
        Some(String::from_utf8_lossy(name).split_once('+')?.1.to_owned())
    };
    let embedded: BTreeSet<String> = written.objects.values().filter_map(name).collect();
    let entry = project.entry_of("ur", "proof");
    let inputs = entry["inputs"].as_object().unwrap().keys();
    let face = |path: &String| Some(path.strip_suffix(".ttf")?.rsplit('/').next()?.to_owned());
    // The words over the sheets are Latin, in two weights.
    assert!(embedded.contains("NotoSans-Bold"), "{embedded:?}");
    assert_eq!(embedded, inputs.filter_map(face).collect());
}

#[test]
fn only_the_press_edition_has_a_proof() {
    let project = Project::new();
    for edition in ["office", "web", "press,office"] {
        let run = project.run(&["build", "--proof", "--edition", edition]).expect(2);
        run.says(&["there is no proof of the", "leave `--edition` out"]);
    }
    project.run(&["build", "--edition", "proof"]).expect(2);
    assert!(!project.exists("dist"));
}

#[test]
fn proofs_are_valid_srgb_and_tagged_like_the_leaflet() {
    let project = Project::new();
    project.run(&["build", "--proof", "--format", "a4,dl-trifold,a5-booklet"]).expect(0);
    for (locale, format) in ["en", "ur"].into_iter().flat_map(|l| ["a4", "dl-trifold", "a5-booklet"].map(|f| (l, f))) {
        let bytes = project.bytes(&file(locale, format, "proof"));
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
            let faults: Vec<_> = report.failures.iter().map(|fault| &fault.message).collect();
            assert!(faults.is_empty(), "{locale} {format}: {faults:?}");
        }
        let document = Document::load_mem(&bytes).unwrap();
        for page in document.get_pages().into_values() {
            let content = document.get_and_decode_page_content(page).unwrap();
            for operation in content.operations {
                assert!(!["k", "K", "cs", "CS", "gs"].contains(&operation.operator.as_str()), "{operation:?}");
            }
            let page = document.get_dictionary(page).unwrap();
            assert_eq!(page.get(b"TrimBox").unwrap(), page.get(b"MediaBox").unwrap());
            assert!(page.get(b"BleedBox").is_err());
        }
        if format == "dl-trifold" {
            assert_eq!(pages_in_reading_order(&document), [1, 2, 1]);
        }
        let info = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
        let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
        assert!(title.starts_with("PROOF: "), "{title}");
    }
}

#[test]
fn its_medium_is_that_of_the_press_with_marks() {
    let project = Project::new();
    let media = |edition: &str| {
        let document = Document::load_mem(&project.bytes(&file("en", "dl-trifold", edition))).unwrap();
        let pages = document.get_pages();
        let media: Vec<Vec<Object>> = pages
            .into_values()
            .map(|page| document.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap().clone())
            .collect();
        media
    };
    let choice = ["--locale", "en", "--format", "dl-trifold"];
    project.run(&[&["build", "--edition", "press", "--marks"], &choice[..]].concat()).expect(0);
    let run = project.run(&[&["build", "--proof"], &choice[..]].concat()).expect(0);
    assert!(run.stdout.contains("dl-trifold: print on both sides, flipped on the short edge"), "{}", run.stdout);
    assert_eq!(media("press"), media("proof"));
}
