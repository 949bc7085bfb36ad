//! Small files made by hand, and any bytes at all.

use super::*;
use lopdf::{Document, Object, Stream, dictionary};
use proptest::prelude::*;

/// A page of 100 × 100 points with this content.
fn file(content: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.6");
    let pages = document.new_object_id();
    let content = document.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
    let form = Stream::new(
        dictionary! { "Subtype" => "Form", "Matrix" => vec![2.into(), 0.into(), 0.into(), 2.into(), 0.into(), 0.into()],
        "BBox" => vec![0.into(), 0.into(), 100.into(), 100.into()] },
        b"0 0 0 1 K .1 w 0 0 m 9 9 l S /Self Do".to_vec(),
    );
    let form = document.add_object(form);
    let own = dictionary! { "XObject" => dictionary! { "Self" => form } };
    document.get_object_mut(form).unwrap().as_stream_mut().unwrap().dict.set("Resources", own);
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "Resources" => dictionary! { "XObject" => dictionary! { "Form" => form } },
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
    "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()] };
    document.objects.insert(pages, Object::Dictionary(tree));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn messages(content: &str) -> Vec<String> {
    let report = preflight(&file(content), Some(Purpose::Press)).unwrap();
    report.findings.into_iter().map(|finding| finding.message).collect()
}

fn says(content: &str, what: &str) -> bool {
    messages(content).iter().any(|message| message.contains(what))
}

#[test]
fn boxes_are_inherited_and_sizes_are_of_the_paper() {
    let report = preflight(&file(""), None).unwrap();
    assert_eq!(report.purpose, Purpose::Reading);
    assert_eq!(report.trim.map(|(width, _)| width.round()), Some(35.0));
}

#[test]
fn widths_go_with_the_matrix() {
    assert!(says("0 0 0 1 K .2 w 0 0 m 9 9 l S", "0.20 pt"));
    assert!(says("q .1 0 0 .1 0 0 cm 0 0 0 1 K 2 w 0 0 m 9 9 l S Q", "0.20 pt"));
    assert!(!says("q 2 0 0 2 0 0 cm 0 0 0 1 K .2 w 0 0 m 9 9 l S Q", "thin"));
    // A form's own matrix, too; and one that paints itself ends.
    assert!(!says("q 10 0 0 10 0 0 cm /Form Do Q", "thin"));
    assert!(says("/Form Do", "0.20 pt"));
}

#[test]
fn states_are_restored() {
    assert!(!says("q 1 1 1 1 k Q 0 0 0 1 k 0 0 9 9 re f", "% of ink"));
    assert!(says("q 1 1 1 1 k 0 0 9 9 re f Q", "400 % of ink"));
}

#[test]
fn text_size_is_what_is_printed() {
    let four = ".3 .3 .3 .3 k";
    assert!(says(&format!("BT {four} /F 6 Tf 1 0 0 1 0 0 Tm (x) Tj ET"), "6.0 pt"));
    assert!(says(&format!("BT {four} /F 1 Tf 8 0 0 8 0 0 Tm (x) Tj ET"), "8.0 pt"));
    assert!(!says(&format!("BT {four} /F 1 Tf 20 0 0 20 0 0 Tm (x) Tj ET"), "four inks"));
    assert!(!says(&format!("BT {four} /F 6 Tf 3 Tr (x) Tj ET"), "four inks"));
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = preflight(&bytes, None);
        let _ = preflight(&[b"%PDF-1.6\n".as_slice(), &bytes].concat(), None);
    }

    #[test]
    fn no_damage_makes_it_fail(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = file("q 1 0 0 1 0 0 cm .1 w 0 0 m 9 9 l S Q BT /F 6 Tf (x) Tj ET /Form Do");
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = preflight(&bytes, Some(Purpose::Press));
    }

    #[test]
    fn no_content_makes_it_fail(content in "[ 0-9a-zA-Z/<>()\\[\\].*'\"-]{0,200}") {
        let _ = preflight(&file(&content), Some(Purpose::Press));
    }
}
