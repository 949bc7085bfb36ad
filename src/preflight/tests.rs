//! Small files made by hand, and any bytes at all.

use super::*;
use lopdf::{Document, Object, Stream, dictionary};
use proptest::prelude::*;

mod document;

/// A page of 100 × 100 points with this content.
fn file(content: &str) -> Vec<u8> {
    file_with(Stream::new(dictionary! {}, content.as_bytes().to_vec()), |_, _| {})
}

/// The same with resources of its own.
fn file_with(content: Stream, add: impl FnOnce(&mut Document, &mut lopdf::Dictionary)) -> Vec<u8> {
    let mut document = Document::with_version("1.6");
    let pages = document.new_object_id();
    let content = document.add_object(content);
    let form = Stream::new(
        dictionary! { "Subtype" => "Form", "Matrix" => vec![2.into(), 0.into(), 0.into(), 2.into(), 0.into(), 0.into()],
        "BBox" => vec![0.into(), 0.into(), 100.into(), 100.into()] },
        b"0 0 0 1 K .1 w 0 0 m 9 9 l S /Self Do".to_vec(),
    );
    let form = document.add_object(form);
    let own = dictionary! { "XObject" => dictionary! { "Self" => form } };
    document.get_object_mut(form).unwrap().as_stream_mut().unwrap().dict.set("Resources", own);
    let mut resources = dictionary! { "XObject" => dictionary! { "Form" => form } };
    add(&mut document, &mut resources);
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
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

/// The ink that is found, and everything that is said.
fn inked(bytes: &[u8]) -> (i64, Vec<String>) {
    let report = preflight(bytes, Some(Purpose::Press)).unwrap();
    let ink = report.most_ink.map_or(-1, |ink| ink.round() as i64);
    (ink, report.findings.into_iter().map(|finding| finding.message).collect())
}

fn numbers(values: &[f32]) -> Object {
    Object::Array(values.iter().map(|value| Object::Real(*value)).collect())
}

/// A page painted with a gradient of this function.
fn gradient(pattern: bool, function: impl FnOnce(&mut Document) -> Object) -> (i64, Vec<String>) {
    let content = if pattern { "/Pattern cs /P scn 0 0 9 9 re f" } else { "/S sh" };
    inked(&file_with(Stream::new(dictionary! {}, content.into()), |document, resources| {
        let function = function(document);
        let shading = dictionary! { "ShadingType" => 2, "ColorSpace" => "DeviceCMYK", "Function" => function,
        "Coords" => numbers(&[0.0, 0.0, 9.0, 0.0]) };
        let shading = document.add_object(shading);
        resources.set("Shading", dictionary! { "S" => shading });
        resources.set("Pattern", dictionary! { "P" => dictionary! { "PatternType" => 2, "Shading" => shading } });
    }))
}

fn exponential(from: &[f32], to: &[f32]) -> Object {
    dictionary! { "FunctionType" => 2, "Domain" => numbers(&[0.0, 1.0]), "N" => 1, "C0" => numbers(from),
    "C1" => numbers(to) }
    .into()
}

#[test]
fn a_gradients_ink_is_measured_where_it_is_most() {
    for pattern in [false, true] {
        let ends = |_: &mut Document| exponential(&[0.0, 0.0, 0.0, 0.1], &[1.0, 0.9, 0.9, 0.6]);
        let (ink, said) = gradient(pattern, ends);
        assert!(ink == 340 && said.iter().any(|m| m.contains("a gradient has 340 % of ink")), "{ink} {said:?}");
        // Its ends are light; what lies between them stands in the samples.
        let sampled = |document: &mut Document| {
            let dictionary = dictionary! { "FunctionType" => 0, "Domain" => numbers(&[0.0, 1.0]), "Size" => vec![3.into()],
            "Range" => numbers(&[0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]), "BitsPerSample" => 8 };
            let samples = vec![0, 0, 0, 51, 255, 255, 204, 102, 51, 0, 0, 0];
            document.add_object(Stream::new(dictionary, samples)).into()
        };
        assert_eq!(gradient(pattern, sampled).0, 320);
        // Two side by side, and one for each ink.
        let stitched = |_: &mut Document| {
            let parts = [([0.0; 4], [0.9; 4]), ([0.2; 4], [0.1; 4])];
            let parts: Vec<Object> = parts.iter().map(|(a, b)| exponential(a, b)).collect();
            dictionary! { "FunctionType" => 3, "Domain" => numbers(&[0.0, 1.0]), "Functions" => parts,
            "Bounds" => numbers(&[0.5]), "Encode" => numbers(&[0.0, 1.0, 0.0, 1.0]) }
            .into()
        };
        assert_eq!(gradient(pattern, stitched).0, 360);
        let single = |_: &mut Document| Object::Array(vec![exponential(&[0.2], &[0.9]); 4]);
        assert_eq!(gradient(pattern, single).0, 360);
        let (ink, said) = gradient(pattern, |_| dictionary! { "FunctionType" => 4 }.into());
        assert!(ink == -1 && said.iter().any(|m| m.contains("could not be measured")), "{said:?}");
    }
}

/// What is said of a page painted with a tile.
fn tiled(content: &str, paint_type: i64, tile: &str) -> Vec<String> {
    inked(&file_with(Stream::new(dictionary! {}, content.into()), |document, resources| {
        let dictionary = dictionary! { "PatternType" => 1, "PaintType" => paint_type, "TilingType" => 1,
        "BBox" => numbers(&[0.0, 0.0, 9.0, 9.0]), "XStep" => 9, "YStep" => 9,
        "Matrix" => numbers(&[0.1, 0.0, 0.0, 0.1, 0.0, 0.0]), "Resources" => dictionary! {} };
        let tile = document.add_object(Stream::new(dictionary, tile.into()));
        let own = dictionary! { "Pattern" => dictionary! { "P" => tile } };
        document.get_object_mut(tile).unwrap().as_stream_mut().unwrap().dict.set("Resources", own);
        resources.set("Pattern", dictionary! { "P" => tile });
    }))
    .1
}

#[test]
fn what_tiles_are_made_of_is_looked_at() {
    let area = "/Pattern cs /P scn 0 0 99 99 re f";
    let said = |content: &str, paint_type: i64, tile: &str, what: &str| {
        tiled(content, paint_type, tile).iter().any(|message| message.contains(what))
    };
    assert!(said(area, 1, "1 1 1 .5 k 0 0 9 9 re f", "an area has 350 % of ink"));
    assert!(said(area, 1, "1 0 0 rg 0 0 9 9 re f", "in DeviceRGB"));
    // A tenth of a point, by the tile's own matrix and whatever holds where it is painted.
    assert!(said(&format!("50 0 0 50 0 0 cm {area}"), 1, "1 w 0 0 m 9 9 l S", "0.10 pt"));
    assert!(!said(area, 1, "9 w 0 0 m 9 9 l S", "thin"));
    // In the colours that it is given; one that paints itself ends.
    let colored = "/Pattern cs .9 .9 .9 .9 /P scn 0 0 9 9 re f 0 0 0 1 /P scn 0 0 9 9 re f";
    assert!(said(colored, 2, "0 0 9 9 re f /P scn 0 0 9 9 re f", "an area has 360 % of ink"));
    assert!(said("/Pattern CS /P SCN 0 0 m 9 9 l S", 1, "1 1 1 .5 k 0 0 9 9 re f", "350 % of ink"));
}

#[test]
fn the_ink_of_jpegs_is_measured() {
    const JPEG: &[u8] = include_bytes!("../../tests/fixtures/four-inks.jpg");
    let with = |data: &[u8], inverted: bool| {
        inked(&file_with(Stream::new(dictionary! {}, b"q 9 0 0 9 0 0 cm /J Do Q".to_vec()), |document, resources| {
            let mut dictionary = dictionary! { "Subtype" => "Image", "Width" => 16, "Height" => 16,
            "ColorSpace" => "DeviceCMYK", "BitsPerComponent" => 8, "Filter" => "DCTDecode" };
            if inverted {
                dictionary.set("Decode", numbers(&[1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]));
            }
            let picture = document.add_object(Stream::new(dictionary, data.to_vec()));
            resources.set("XObject", dictionary! { "J" => picture });
        }))
    };
    // 100, 90, 80 and 70 %, stored as their complements as Photoshop does.
    let (ink, said) = with(JPEG, true);
    assert!((338..=342).contains(&ink) && said.iter().any(|m| m.contains("% of ink")), "{ink} {said:?}");
    assert!((58..=62).contains(&with(JPEG, false).0));
    // The same numbers taken for luminance, colour differences and black.
    let mut ycck = JPEG.to_vec();
    let adobe = ycck.windows(5).position(|window| window == b"Adobe").unwrap();
    ycck[adobe + 11] = 2;
    assert!((292..=298).contains(&with(&ycck, false).0), "{}", with(&ycck, false).0);
    let (ink, said) = with(&JPEG[..JPEG.len() / 4], true);
    assert!(ink == -1 && said.iter().any(|m| m.contains("could not be measured")), "{said:?}");
}

/// So much white space, deflated to a thousandth.
fn spaces_of(megabytes: usize) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; megabytes << 20], 1)
}

#[test]
fn content_that_grows_beyond_measure_is_not_read() {
    let bomb = Stream::new(dictionary! { "Filter" => "FlateDecode" }, spaces_of(80));
    let (_, said) = inked(&file_with(bomb, |_, _| {}));
    assert!(said.iter().any(|message| message.contains("grows out of all proportion")), "{said:?}");
    // So many operators that a list of them would fill the memory.
    let crowd = Stream::new(dictionary! {}, b"q ".repeat(2_100_000));
    let (_, said) = inked(&file_with(crowd, |_, _| {}));
    assert!(said.iter().any(|message| message.contains("so many operators")), "{said:?}");
    // A form that is no bomb by itself, painted again and again.
    let often = Stream::new(dictionary! {}, b"/Room Do ".repeat(12));
    let (_, said) = inked(&file_with(often, |document, resources| {
        let room = Stream::new(dictionary! { "Subtype" => "Form", "Filter" => "FlateDecode" }, spaces_of(60));
        let room = document.add_object(room);
        resources.set("XObject", dictionary! { "Room" => room });
    }));
    assert!(said.iter().any(|message| message.contains("grows out of all proportion")), "{said:?}");
}

/// A file with object streams that are not what they should be, and with its page as it should be.
fn with_object_streams(count: usize, data: &[u8]) -> Vec<u8> {
    let mut bytes = file("");
    bytes.push(b'\n');
    for index in 0..count {
        let head = format!(
            "{} 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>stream\n",
            50 + index,
            data.len()
        );
        bytes.extend(head.as_bytes());
        bytes.extend(data);
        bytes.extend(b"\nendstream\nendobj\n");
    }
    // A table of where each object begins.
    let text: String = bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect();
    let starts = (1..50 + count).filter_map(|id| Some((id, text.find(&format!("\n{id} 0 obj"))? + 1)));
    let table: String = starts.map(|(id, at)| format!("{id} 1\n{at:010} 00000 n \n")).collect();
    let root = (1..50).rfind(|id| text.contains(&format!("\n{id} 0 obj\n<</Type/Catalog")));
    let start = bytes.len();
    let tail = format!("xref\n{table}trailer\n<</Size 200/Root {} 0 R>>\nstartxref\n{start}\n%%EOF\n", root.unwrap());
    bytes.extend(tail.as_bytes());
    bytes
}

#[test]
fn lists_of_objects_that_grow_beyond_measure_are_refused() {
    assert!(preflight(&with_object_streams(1, &spaces_of(1)), None).is_ok());
    // One by itself, and many together.
    for (count, megabytes) in [(1, 40), (20, 2)] {
        let error = preflight(&with_object_streams(count, &spaces_of(megabytes)), None).unwrap_err();
        assert!(error.contains("grows out of all proportion"), "{error}");
    }
    // A cross-reference stream.
    let data = spaces_of(40);
    let mut bytes = b"%PDF-1.6\n".to_vec();
    let head =
        format!("1 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length {}>>stream\n", data.len());
    bytes.extend(head.as_bytes());
    bytes.extend(&data);
    bytes.extend(b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n");
    let error = preflight(&bytes, None).unwrap_err();
    assert!(error.contains("grows out of all proportion"), "{error}");
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

#[test]
fn an_encrypted_file_is_refused_and_the_word_alone_does_no_harm() {
    let file = |content: &str, encrypted: bool| {
        let mut bytes = file_with(Stream::new(dictionary! {}, content.into()), |_, _| {});
        if encrypted {
            bytes.extend(b"trailer <</Encrypt 9 0 R>>");
        }
        bytes
    };
    assert!(preflight(&file("BT (/Encrypt it) Tj ET", false), None).is_ok());
    assert!(preflight(&file("", true), None).is_err_and(|why| why.contains("encrypted")));
}

#[test]
fn one_large_object_under_many_numbers_is_a_bomb() {
    let mut document = Document::load_mem(&file_with(Stream::new(dictionary! {}, Vec::new()), |_, _| {})).unwrap();
    let large = Object::Array(vec![Object::Integer(7); 200_000]);
    for _ in 0..60 {
        document.add_object(large.clone());
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(preflight(&bytes, None).is_err_and(|why| why.contains("out of all proportion")));
}

#[test]
fn a_stitched_gradients_ink_is_measured_inside_its_parts() {
    // A peak narrower than the places at which a gradient is looked at.
    let (ink, _) = gradient(false, |document| {
        let mut samples = vec![0; 4 * 1001];
        samples[4 * 500..4 * 501].fill(255);
        let sampled = Stream::new(
            dictionary! { "FunctionType" => 0, "Domain" => numbers(&[0.0, 1.0]), "Size" => vec![1001.into()],
            "BitsPerSample" => 8, "Range" => numbers(&[0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]) },
            samples,
        );
        let sampled = document.add_object(sampled);
        let plain = document.add_object(exponential(&[0.0; 4], &[0.1; 4]));
        dictionary! { "FunctionType" => 3, "Domain" => numbers(&[0.0, 1.0]), "Functions" => vec![plain.into(), sampled.into()],
        "Bounds" => numbers(&[0.9]), "Encode" => numbers(&[0.0, 1.0, 0.0, 1.0]) }
        .into()
    });
    assert_eq!(ink, 400);
}

/// A press file or an archive's by its claim, changed; what is said of it by the rules that are asked for.
pub(super) fn claiming(claim: &str, codes: &[&str], change: impl FnOnce(&mut Document)) -> Vec<(Severity, String)> {
    let mut document = Document::load_mem(&file("")).unwrap();
    let xmp = document.add_object(Stream::new(dictionary! {}, claim.as_bytes().to_vec()));
    document.catalog_mut().unwrap().set("Metadata", xmp);
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    let found = preflight(&bytes, None).unwrap().findings.into_iter();
    found.filter(|f| codes.contains(&f.rule.code)).map(|f| (f.severity, f.message)).collect()
}

pub(super) const PRESS: &str = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>";
pub(super) const ARCHIVE: &str = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
pub(super) const ACCESSIBLE: &str = "<pdfuaid:part>1</pdfuaid:part>";

fn page(document: &mut Document) -> &mut lopdf::Dictionary {
    let id = document.get_pages()[&1];
    document.get_dictionary_mut(id).unwrap()
}

/// A press file of two pages, changed; what is said of its boxes.
fn boxed(change: impl FnOnce(&mut lopdf::Dictionary)) -> Vec<String> {
    let codes = ["LP802", "LP834", "LP835", "LP836"];
    let found = claiming(PRESS, &codes, |d| {
        let sides = |sides: [i64; 4]| Object::from(sides.map(Object::Integer).to_vec());
        page(d).set("TrimBox", sides([10, 10, 90, 60]));
        let parent = page(d).get(b"Parent").unwrap().as_reference().unwrap();
        let mut second = page(d).clone();
        change(&mut second);
        let second = d.add_object(second);
        let tree = d.get_dictionary_mut(parent).unwrap();
        tree.get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(second.into());
        tree.set("Count", 2);
    });
    found.into_iter().map(|(_, message)| message).collect()
}

#[test]
fn pages_are_cut_alike() {
    let sides = |sides: [i64; 4]| sides.map(Object::Integer).to_vec();
    assert_eq!(boxed(|_| {}), [""; 0]);
    let smaller = boxed(|page| page.set("TrimBox", sides([20, 10, 90, 60])));
    assert_eq!(smaller, ["the page is cut to 24.7 × 17.6 mm, the first one to 28.2 × 17.6 mm"]);
    // Elsewhere on the sheet, or turned round, it is the same page; lying on its side it is not, and upright again.
    assert_eq!(boxed(|page| page.set("TrimBox", sides([15, 15, 95, 65]))), [""; 0]);
    assert_eq!(boxed(|page| page.set("Rotate", 180)), [""; 0]);
    assert_eq!(boxed(|page| page.set("Rotate", -90)).len(), 1);
    let upright = |page: &mut lopdf::Dictionary| {
        page.set("TrimBox", sides([10, 10, 60, 90]));
        page.set("Rotate", 270);
    };
    assert_eq!(boxed(upright), [""; 0]);
    // Where nobody knows the cut, there is no size.
    assert_eq!(boxed(|page| _ = page.remove(b"TrimBox")), [""; 0]);
}

#[test]
fn boxes_have_an_area_and_show_what_is_printed() {
    let sides = |sides: [i64; 4]| sides.map(Object::Integer).to_vec();
    let flat = boxed(|page| page.set("TrimBox", sides([50, 10, 50, 60])));
    assert!(flat.len() == 1 && flat[0].contains("the TrimBox has no area"), "{flat:?}");
    let cropped = boxed(|page| page.set("CropBox", sides([20, 10, 90, 60])));
    assert!(cropped.len() == 1 && cropped[0].contains("the CropBox cuts the TrimBox off"), "{cropped:?}");
    assert_eq!(boxed(|page| page.set("CropBox", sides([5, 5, 95, 95]))), [""; 0]);
    // Half as large in units of twice the size.
    let doubled = boxed(|page| {
        page.set("TrimBox", sides([10, 10, 50, 35]));
        page.set("UserUnit", 2);
    });
    assert_eq!(doubled, ["the page is 2 times as large as its boxes say (/UserUnit)"]);
}
