//! The press edition from outside: what a print shop's preflight looks at, and what goes wrong with profiles.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project, at, leaflet};
use lopdf::{Dictionary, Document, Object};

fn name(locale: &str) -> String {
    leaflet(locale).replace("office", "press")
}

fn press(project: &Project, arguments: &[&str]) -> Document {
    project.run(&[&["build", "--edition", "press", "--locale", "ur"], arguments].concat()).expect(0);
    Document::load_mem(&project.bytes(&name("ur"))).unwrap()
}

fn numbers(page: &Dictionary, key: &[u8]) -> Vec<f32> {
    page.get(key).unwrap().as_array().unwrap().iter().map(|n| n.as_float().unwrap()).collect()
}

/// A message without the breaks of its lines.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().filter(|word| *word != "|").collect::<Vec<_>>().join(" ")
}

/// Every operator of a page's content with its operands.
fn operations(document: &Document, page: lopdf::ObjectId) -> Vec<(String, Vec<Object>)> {
    let content = document.get_and_decode_page_content(page).unwrap();
    content.operations.into_iter().map(|operation| (operation.operator, operation.operands)).collect()
}

#[test]
fn boxes_lie_in_each_other() {
    let project = Project::new();
    for (arguments, around) in [(&[][..], 8.504), (&["--marks"], 42.504)] {
        let document = press(&project, arguments);
        for page in document.get_pages().into_values() {
            let page = document.get_dictionary(page).unwrap();
            let trim = numbers(page, b"TrimBox");
            let bleed = numbers(page, b"BleedBox");
            let media = numbers(page, b"MediaBox");
            assert!((trim[2] - trim[0] - 595.276).abs() < 0.01 && (trim[3] - trim[1] - 841.89).abs() < 0.01);
            for side in 0..4 {
                assert!(((trim[side] - bleed[side]).abs() - 8.504).abs() < 0.01, "{trim:?} {bleed:?}");
                assert!(((trim[side] - media[side]).abs() - around).abs() < 0.01, "{trim:?} {media:?}");
            }
            assert!(page.get(b"Annots").is_err() && page.get(b"ArtBox").is_err());
        }
    }
}

#[test]
fn there_are_four_inks_and_nothing_else() {
    let project = Project::new();
    let document = press(&project, &["--marks"]);
    for page in document.get_pages().into_values() {
        let mut overprint = false;
        let mut fill = Vec::new();
        let mut black_text = 0;
        for (operator, operands) in operations(&document, page) {
            match operator.as_str() {
                "rg" | "RG" | "g" | "G" | "sc" | "SC" | "scn" | "SCN" | "sh" => panic!("{operator} in a press file"),
                "k" => fill = operands.iter().map(|n| n.as_float().unwrap()).collect(),
                "cs" | "CS" => assert_eq!(operands[0].as_name().unwrap(), b"All"),
                "gs" => overprint = operands[0].as_name().unwrap() == b"Over",
                "TJ" | "Tj" => {
                    let black = fill[..3] == [0.0; 3] && fill[3] > 0.0;
                    assert_eq!(overprint, black, "{fill:?}");
                    black_text += usize::from(black);
                    assert!(fill.iter().filter(|ink| **ink > 0.0).count() <= 3, "text of four inks: {fill:?}");
                }
                _ => {}
            }
        }
        assert!(black_text > 3);
    }
    for object in document.objects.values() {
        let Object::Stream(stream) = object else { continue };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image") {
            assert_eq!(stream.dict.get(b"ColorSpace").unwrap().as_name().unwrap(), b"DeviceCMYK");
            assert_eq!(stream.dict.get(b"Filter").unwrap().as_name().unwrap(), b"FlateDecode");
        }
    }
}

#[test]
fn both_intents_share_one_press_profile_and_the_version_is_said() {
    let project = Project::new();
    let document = press(&project, &[]);
    let catalog = document.catalog().unwrap();
    let intents = catalog.get(b"OutputIntents").unwrap().as_array().unwrap();
    let intents: Vec<&Dictionary> =
        intents.iter().map(|intent| document.dereference(intent).unwrap().1.as_dict().unwrap()).collect();
    let kinds: Vec<&[u8]> = intents.iter().map(|intent| intent.get(b"S").unwrap().as_name().unwrap()).collect();
    assert_eq!(kinds, [&b"GTS_PDFX"[..], b"GTS_PDFA1"]);
    let profiles: Vec<_> =
        intents.iter().map(|intent| intent.get(b"DestOutputProfile").unwrap().as_reference().unwrap()).collect();
    assert_eq!(profiles[0], profiles[1]);
    let profile = document.get_object(profiles[0]).unwrap().as_stream().unwrap();
    assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 4);
    assert_eq!(&profile.decompressed_content().unwrap()[12..20], b"prtrCMYK");
    let identifier = document.dereference(intents[0].get(b"OutputConditionIdentifier").unwrap()).unwrap().1;
    assert_eq!(identifier.as_str().unwrap(), b"FOGRA39");
    let info = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    assert_eq!(info.get(b"Trapped").unwrap().as_name().unwrap(), b"False");
    assert!(info.get(b"GTS_PDFXVersion").is_err());
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let xmp = String::from_utf8_lossy(&metadata.as_stream().unwrap().content).into_owned();
    for fact in [
        "<pdfxid:GTS_PDFXVersion>PDF/X-4<",
        "<pdfaid:part>2<",
        "<pdfuaid:part>1<",
        "xmpMM:DocumentID",
        "RenditionClass",
    ] {
        assert!(xmp.contains(fact), "{fact}");
    }
    assert_eq!(project.entry_of("ur", "press")["standards"], serde_json::json!(["PDF/X-4", "PDF/UA-1", "PDF/A-2a"]));
}

#[test]
fn each_version_of_a_leaflet_has_a_name_of_its_own() {
    let project = Project::new();
    let names = || {
        let document = press(&project, &[]);
        let metadata = document.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
        let metadata = document.get_object(metadata).unwrap().as_stream().unwrap();
        let xmp = String::from_utf8(metadata.content.clone()).unwrap();
        let file = document.trailer.get(b"ID").unwrap().as_array().unwrap()[1].as_str().unwrap().to_vec();
        let value = |name: &str| {
            let (_, rest) = xmp.split_once(&format!("<{name}>")).unwrap();
            rest.split_once(&format!("</{name}>")).unwrap().0.to_owned()
        };
        (value("dc:identifier"), value("xmpMM:DocumentID"), file)
    };
    let first = names();
    assert_eq!(first.0, format!("BCP-01/1.0 {ARTICLE} ur a4-press"));
    assert_eq!(names(), first, "a name changes only with what it names");
    project.replace(ARTICLE_TOML, "version = \"1.0\"", "version = \"1.1\"");
    let second = names();
    assert_eq!(second.0, format!("BCP-01/1.1 {ARTICLE} ur a4-press"));
    assert_ne!(second.1, first.1);
    assert_ne!(second.2, first.2);
}

#[test]
fn a_profile_that_is_none_of_a_press_fails_the_press_edition_alone() {
    let project = Project::new();
    project.write("cut.icc", &project.bytes("assets/profiles/ISOcoated_v2_300_bas.icc")[..5000]);
    for (profile, expected) in [
        ("assets/profiles/sRGB-v2-magic.icc", "it is a profile of a screen, not of a printing press"),
        ("assets/profiles/README.md", "it is no ICC profile, or damaged"),
        ("cut.icc", "it is cut off"),
    ] {
        let path = project.path(profile);
        let arguments = ["build", "--edition", "office,press", "--locale", "en", "--profile", path.to_str().unwrap()];
        let run = project.run(&arguments).expect(1);
        assert!(unwrapped(&run.stderr).contains(expected), "{profile}: {}", run.stderr);
        assert!(project.exists(&leaflet("en")) && !project.exists(&name("en")), "{profile}");
        // Ten leaflets have one printing condition: the fault is said once, and what to do.
        let run = project.run(&["build", "--proof", "--profile", path.to_str().unwrap()]).expect(1);
        assert_eq!(run.stderr.matches("LP041").count(), 1, "{}", run.stderr);
        assert!(run.stderr.contains("ask the print shop") && !project.exists(&name("en").replace("press", "proof")));
    }
    // A slip of the pen touches no leaflet.
    project.run(&["build", "--edition", "press", "--locale", "en"]).expect(0);
    let slip = ["build", "--edition", "press", "--profile", "nowhere.icc"];
    project.run(&slip).expect(2).says(&["there is no file `nowhere.icc`"]);
    project.run(&["build", "--edition", "press", "--profile", "assets"]).expect(2).says(&["assets` is not a file"]);
    assert_eq!(project.entry_of("en", "press")["status"], "written");
    for flag in [&["--marks"][..], &["--profile", "cut.icc"]] {
        project.run(&[&["build"], flag].concat()).expect(2).says(&["is for the press edition"]);
    }
    // The project's own is told where it is named.
    let toml = project.text("leafpress.toml");
    for (profile, code, expected) in [
        ("cut.icc", "LP041", "cut.icc cannot be used: it is no ICC profile, or damaged: it is cut off"),
        ("assets/profiles/sRGB-v2-magic.icc", "LP041", "it is a profile of a screen"),
        ("assets/profiles/none.icc", "LP004", "there is no file `assets/profiles/none.icc`"),
        ("../cut.icc", "LP005", "leads out of the project"),
    ] {
        let named = format!("{toml}\n[press]\nprofile = \"{profile}\"\n");
        project.write("leafpress.toml", &named);
        let run = project.run(&["build", "--edition", "press", "--locale", "en"]).expect(1);
        let place = at("leafpress.toml", &named, &format!("profile = \"{profile}\""));
        let said = unwrapped(&run.stderr);
        assert!([code, expected, &place].iter().all(|piece| said.contains(*piece)), "{}", run.stderr);
        // What the command line names instead is not there.
        let path = project.path("cut.icc");
        let other = ["build", "--edition", "press", "--locale", "en", "--profile", path.to_str().unwrap()];
        assert!(!project.run(&other).expect(1).stderr.contains("leafpress.toml:"));
    }
    project.replace("leafpress.toml", "profile =", "profil =");
    assert!(project.run(&["build"]).expect(1).stderr.contains("profil"));
}

#[test]
fn a_coarse_picture_is_refused_and_a_soft_one_is_a_warning() {
    let project = Project::new();
    let banner = format!("assets/articles/{ARTICLE}/banner.jpg");
    let picture = image::load_from_memory(&project.bytes(&banner)).unwrap();
    for (width, code, expected) in
        [(1000, 1, "is printed at 118 pixels per inch"), (1600, 0, "is printed at 188 pixels per inch")]
    {
        let mut jpeg = std::io::Cursor::new(Vec::new());
        let small = picture.thumbnail(width, width);
        small.write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
        project.write(&banner, jpeg.into_inner());
        let run = project.run(&["build", "--edition", "press", "--locale", "en"]).expect(code);
        assert!(unwrapped(&run.stderr).contains(expected), "{}", run.stderr);
    }
}
