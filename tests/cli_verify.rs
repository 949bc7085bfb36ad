//! `leafpress verify`: sound files pass, each mutant is caught by its rule and by no other.

mod common;

use common::{ARTICLE, Project, leafpress, run};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use std::collections::BTreeSet;
use std::path::Path;

/// A press file of the shipped article, in English.
fn sound() -> (Project, Document) {
    let project = Project::new();
    project.run(&["build", "--edition", "press", "--locale", "en"]).expect(0);
    let document = Document::load_mem(&project.bytes(&format!("dist/{ARTICLE}.en.a4-press.pdf"))).unwrap();
    (project, document)
}

fn verify(path: &Path, code: i32) -> serde_json::Value {
    let path = path.to_str().unwrap();
    let run = run(&mut leafpress(&["verify", "--for", "press", "--output-format", "json", path])).expect(code);
    serde_json::from_str(&run.stdout).unwrap()
}

fn first_page(document: &Document) -> ObjectId {
    document.get_pages()[&1]
}

fn page(document: &mut Document) -> &mut Dictionary {
    let id = first_page(document);
    document.get_object_mut(id).unwrap().as_dict_mut().unwrap()
}

/// Paints something more on the first page.
fn paint(document: &mut Document, operators: &str) {
    let more = document.add_object(Stream::new(Dictionary::new(), operators.as_bytes().to_vec()));
    let page = page(document);
    let before = page.get(b"Contents").unwrap().clone();
    page.set("Contents", vec![before, more.into()]);
}

fn catalog(document: &mut Document) -> &mut Dictionary {
    document.catalog_mut().unwrap()
}

/// The dictionary that an entry of the catalog leads to, or holds.
fn inner<'a>(document: &'a mut Document, key: &[u8]) -> &'a mut Dictionary {
    let id = match document.catalog().unwrap().get(key).unwrap() {
        Object::Reference(id) => Some(*id),
        _ => None,
    };
    match id {
        Some(id) => document.get_object_mut(id).unwrap().as_dict_mut().unwrap(),
        None => document.catalog_mut().unwrap().get_mut(key).unwrap().as_dict_mut().unwrap(),
    }
}

/// Every dictionary that has a key.
fn every(document: &mut Document, key: &[u8], change: impl Fn(&mut Dictionary)) {
    let mut changed = 0;
    for object in document.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object
            && dictionary.has(key)
        {
            change(dictionary);
            changed += 1;
        }
    }
    assert!(changed > 0);
}

fn profile(document: &mut Document) -> &mut Stream {
    let id = *document
        .objects
        .iter()
        .find(|(_, object)| {
            object.as_stream().is_ok_and(|stream| stream.dict.get(b"N").is_ok_and(|n| n.as_i64().is_ok_and(|n| n == 4)))
        })
        .unwrap()
        .0;
    document.get_object_mut(id).unwrap().as_stream_mut().unwrap()
}

type Mutation = fn(&mut Document);

const MUTANTS: &[(&str, &str, Mutation)] = &[
    ("an RGB fill", "LP811", |d| paint(d, "1 0 0 rg 10 10 50 50 re f")),
    ("no printing condition", "LP804 LP805", |d| {
        catalog(d).remove(b"OutputIntents");
    }),
    ("a screen's profile", "LP805", |d| {
        let stream = profile(d);
        stream.dict.set("N", 3);
        stream.dict.remove(b"Filter");
        stream.set_content(include_bytes!("../assets/profiles/sRGB-v2-magic.icc").to_vec());
    }),
    ("a damaged profile", "LP805", |d| {
        let stream = profile(d);
        stream.dict.remove(b"Filter");
        stream.set_content(b"no profile".to_vec());
    }),
    ("a link on the page", "LP818", |d| {
        let rect = vec![50.into(), 50.into(), 90.into(), 90.into()];
        let contents = Object::string_literal("a page");
        let link = dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => rect, "Contents" => contents };
        page(d).set("Annots", vec![Object::Dictionary(link)]);
    }),
    ("a picture of 98 ppi", "LP809", |d| paint(d, "q 1900 0 0 1100 0 0 cm /I0 Do Q")),
    ("a picture of 200 ppi", "LP810", |d| paint(d, "q 936 0 0 540 0 0 cm /I0 Do Q")),
    ("black text with colour", "LP812", |d| paint(d, "BT .6 .4 .4 1 k /F0 10 Tf <0001> Tj ET")),
    ("small text in four inks", "LP813", |d| paint(d, "BT .3 .3 .3 .3 k /F0 10 Tf <0001> Tj ET")),
    ("too much ink", "LP814", |d| paint(d, "1 1 1 .2 k 10 10 50 50 re f")),
    ("a thin line", "LP815", |d| paint(d, "0 0 0 1 K .1 w 10 10 m 50 50 l S")),
    ("black text that knocks out", "LP816", |d| paint(d, "/Knock gs BT 0 0 0 1 k /F0 10 Tf <0001> Tj ET")),
    ("white that overprints", "LP817", |d| paint(d, "/Over gs 0 0 0 0 k 10 10 50 50 re f")),
    ("fonts that are elsewhere", "LP807", |d| {
        every(d, b"FontFile2", |descriptor| _ = descriptor.remove(b"FontFile2"));
    }),
    ("signs without meaning", "LP808", |d| {
        every(d, b"ToUnicode", |font| _ = font.remove(b"ToUnicode"));
    }),
    ("no trim", "LP801", |d| {
        page(d).remove(b"TrimBox");
    }),
    ("two trims", "LP801", |d| {
        let trim = page(d).get(b"TrimBox").unwrap().clone();
        page(d).set("ArtBox", trim);
    }),
    ("no bleed", "LP803", |d| {
        let trim = page(d).get(b"TrimBox").unwrap().clone();
        page(d).set("BleedBox", trim);
    }),
    ("a trim outside", "LP802", |d| {
        let media: Vec<Object> = [0, 0, 400, 400].map(Object::Integer).to_vec();
        page(d).set("MediaBox", media);
    }),
    ("a trim of no area", "LP802", |d| {
        page(d).set("TrimBox", [100, 100, 100, 400].map(Object::Integer).to_vec());
    }),
    ("a crop inside the trim", "LP834", |d| {
        page(d).set("CropBox", [100, 100, 400, 400].map(Object::Integer).to_vec());
    }),
    ("a smaller page", "LP835", |d| {
        page(d).set("TrimBox", [20, 20, 500, 700].map(Object::Integer).to_vec());
    }),
    ("pages of another unit", "LP836", |d| {
        every(d, b"TrimBox", |page| page.set("UserUnit", 2));
    }),
    ("no tags", "LP825", |d| {
        catalog(d).remove(b"StructTreeRoot");
    }),
    ("no language", "LP827", |d| {
        catalog(d).remove(b"Lang");
    }),
    ("pictures without words", "LP826", |d| {
        every(d, b"Alt", |figure| _ = figure.remove(b"Alt"));
    }),
    ("headings that skip", "LP828", |d| {
        every(d, b"S", |element| {
            if element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"H2") {
                element.set("S", "H3");
            }
        });
    }),
    ("no title shown", "LP830", |d| {
        inner(d, b"ViewerPreferences").remove(b"DisplayDocTitle");
    }),
    ("trapping unknown", "LP821", |d| {
        every(d, b"Trapped", |info| _ = info.remove(b"Trapped"));
    }),
    ("no identifier", "LP829", |d| {
        d.trailer.remove(b"ID");
    }),
    ("a later version", "LP820", |d| d.version = "1.7".to_owned()),
    ("a script", "LP823", |d| {
        let script = dictionary! { "S" => "JavaScript", "JS" => Object::String(b"1".to_vec(), StringFormat::Literal) };
        let script = d.add_object(script);
        catalog(d).set("OpenAction", script);
    }),
    ("a script in the catalog itself", "LP823", |d| {
        catalog(d).set("OpenAction", dictionary! { "S" => "JavaScript" });
    }),
    ("a program that a page starts", "LP823", |d| {
        page(d).set("AA", dictionary! { "O" => dictionary! { "S" => "Launch" } });
    }),
    ("a form that is a program", "LP832", |d| {
        catalog(d).set("AcroForm", dictionary! { "XFA" => Object::string_literal("") });
    }),
    ("an attached program", "LP833", |d| {
        let program = d.add_object(Stream::new(Dictionary::new(), b"MZ".to_vec()));
        let file = dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => program } };
        catalog(d).set("AF", vec![Object::Dictionary(file)]);
    }),
    ("a transfer curve", "LP824", |d| {
        let resources = page(d).get_mut(b"Resources").unwrap().as_dict_mut().unwrap();
        let states = resources.get_mut(b"ExtGState").unwrap().as_dict_mut().unwrap();
        states.set("Curve", dictionary! { "TR" => 0 });
        paint(d, "/Curve gs");
    }),
];

#[test]
fn every_mutant_is_caught_by_its_rule_and_by_no_other() {
    let (project, document) = sound();
    let path = project.path("mutant.pdf");
    document.clone().save(&path).unwrap();
    assert_eq!(verify(&path, 0)["files"][0]["findings"], serde_json::json!([]), "the sound file");
    for (what, codes, mutate) in MUTANTS {
        let mut mutant = document.clone();
        mutate(&mut mutant);
        mutant.save(&path).unwrap();
        let found =
            run(&mut leafpress(&["verify", "--for", "press", "--output-format", "json", path.to_str().unwrap()]));
        let report: serde_json::Value = serde_json::from_str(&found.stdout).unwrap();
        let findings = report["files"][0]["findings"].as_array().unwrap();
        let found_codes: BTreeSet<&str> = findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        assert!(!found_codes.is_empty(), "{what} is not found");
        assert!(found_codes.iter().all(|code| codes.contains(code)), "{what}: {findings:#?}");
        let errors = findings.iter().any(|finding| finding["severity"] == "error");
        assert_eq!(found.code, i32::from(errors), "{what}");
    }
}

#[test]
fn our_own_files_pass_in_every_edition() {
    let project = Project::new();
    project.run(&["build", "--edition", "office,web,press"]).expect(0);
    let files: Vec<String> = ["en", "ur"]
        .iter()
        .flat_map(|locale| ["office", "web", "press"].map(|e| format!("dist/{ARTICLE}.{locale}.a4-{e}.pdf")))
        .collect();
    let mut arguments = vec!["verify"];
    arguments.extend(files.iter().map(String::as_str));
    let run = run(leafpress(&arguments).current_dir(project.root())).expect(0);
    assert_eq!(run.stdout.matches("nothing found").count(), 6, "{}", run.stdout);
    assert!(run.stdout.contains("PDF/X-4, PDF/UA-1, PDF/A-2a; judged as for a press"), "{}", run.stdout);
}

#[test]
fn what_is_no_pdf_is_said_and_the_others_are_still_looked_at() {
    let project = Project::new();
    project.run(&["build", "--locale", "en"]).expect(0);
    let good = format!("dist/{ARTICLE}.en.a4-office.pdf");
    project.write("text.pdf", "hello");
    project.write("cut.pdf", &project.bytes(&good)[..2000]);
    let run = run(leafpress(&["verify", "text.pdf", "cut.pdf", &good]).current_dir(project.root())).expect(1);
    assert!(run.stderr.contains("text.pdf cannot be checked: it is no PDF"), "{}", run.stderr);
    assert!(run.stderr.contains("cut.pdf cannot be checked"), "{}", run.stderr);
    assert!(run.stdout.contains("nothing found"), "{}", run.stdout);
    let run = common::run(leafpress(&["verify", "nowhere.pdf", "dist", &good]).current_dir(project.root())).expect(2);
    for file in ["nowhere.pdf", "dist"] {
        assert!(run.stderr.contains(&format!("{file} cannot be read")), "{}", run.stderr);
    }
    assert!(run.stdout.contains("nothing found"), "{}", run.stdout);
    let help = common::run(&mut leafpress(&["verify", "--help"])).expect(0).stdout;
    assert!(help.contains("2 if one is not there or is no file"), "{help}");
}

#[test]
fn programs_are_told_of_every_file_that_was_given() {
    let project = Project::new();
    project.run(&["build", "--locale", "en"]).expect(0);
    let good = format!("dist/{ARTICLE}.en.a4-office.pdf");
    project.write("cut.pdf", &project.bytes(&good)[..2000]);
    let verify = |files: &[&str], code: i32| {
        let arguments = [&["verify", "--output-format", "json"], files].concat();
        let run = run(leafpress(&arguments).current_dir(project.root())).expect(code);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        report["files"].as_array().unwrap().clone()
    };
    let files = verify(&["cut.pdf", &good], 1);
    assert_eq!(files.len(), 2, "{files:#?}");
    assert_eq!(files[0]["file"], "cut.pdf");
    assert!(files[0]["error"].as_str().unwrap().starts_with("cannot be checked: "), "{files:#?}");
    // What was not looked at is no file without findings.
    assert!(files[0].get("findings").is_none() && files[1].get("error").is_none(), "{files:#?}");
    assert_eq!((files[1]["file"].as_str().unwrap(), &files[1]["findings"]), (good.as_str(), &serde_json::json!([])));
    let files = verify(&[&good, "nowhere.pdf"], 2);
    assert_eq!(files[1]["file"], "nowhere.pdf");
    assert!(files[1]["error"].as_str().unwrap().starts_with("cannot be read: "), "{files:#?}");
}
