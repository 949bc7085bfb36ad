//! `leafpress build`: what is written, what is said, and what stays when something fails.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project, leaflet, leafpress, run, tree};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::fs;

#[test]
fn every_locale_is_built_and_summed_up() {
    let project = Project::new();
    let run = project.run(&["build"]).expect(0);
    for locale in ["en", "ur"] {
        assert!(project.bytes(&leaflet(locale)).starts_with(b"%PDF-"));
        let line = run.stdout.lines().find(|line| line.starts_with(&leaflet(locale))).expect(&run.stdout);
        assert!(line.contains(" pages ") && line.contains(" kB "), "{line}");
    }
    assert!(run.stdout.contains("2 leaflets written"));
    assert!(run.stdout.lines().any(|line| line.contains(".ur.") && line.contains("draft")));
    assert!(!run.stdout.contains('\x1b') && !run.stderr.contains('\x1b'));
    // Nothing else lies there: no temporary files.
    let names: Vec<String> = tree(&project.path("dist")).into_keys().collect();
    let expected =
        [format!("{ARTICLE}.en.a4-office.pdf"), format!("{ARTICLE}.ur.a4-office.pdf"), "manifest.json".to_owned()];
    assert_eq!(names, expected);
}

#[test]
fn the_manifest_has_the_shape_that_is_promised() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let manifest = project.manifest();
    assert_eq!(manifest["version"], 1);
    let leaflets = manifest["leaflets"].as_array().unwrap();
    assert_eq!(leaflets.len(), 2);
    let keys: Vec<&str> = leaflets[1].as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = vec![
        "article",
        "locale",
        "format",
        "edition",
        "file",
        "status",
        "outdated",
        "pages",
        "bytes",
        "sha256",
        "review",
        "standards",
        "warnings",
        "inputs",
        "error",
    ];
    expected.sort_unstable();
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);

    let entry = project.entry("ur");
    let pdf = project.bytes(&leaflet("ur"));
    assert_eq!(entry["status"], "written");
    assert_eq!(entry["outdated"], false);
    assert_eq!(entry["bytes"], pdf.len());
    assert_eq!(entry["sha256"], leafpress::files::sha256(&pdf));
    assert_eq!(entry["review"], "draft");
    assert_eq!(entry["standards"], serde_json::json!(["PDF/UA-1", "PDF/A-2a"]));
    assert!(entry["pages"].as_u64().unwrap() >= 2);
    assert!(entry["error"].is_null());
    assert_eq!(project.entry("en")["review"], "source");

    // Every input is there with its own digest: what went in, and nothing that did not.
    let inputs = entry["inputs"].as_object().unwrap();
    for (path, digest) in inputs {
        assert_eq!(*digest, leafpress::files::sha256(&project.bytes(path)), "{path}");
    }
    for path in [
        "leafpress.toml",
        ARTICLE_TOML,
        "assets/styles/default.toml",
        "locales/ur/clinic.ftl",
        "locales/ur/leaflet.ftl",
        "locales/ur/review.toml",
        "locales/ur/botox-chronic-pain.ftl",
        "locales/en/leaflet.ftl",
        "fonts/noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf",
    ] {
        assert!(inputs.contains_key(path), "{path} is not among the inputs");
    }
    assert!(inputs.keys().any(|path| path.ends_with("banner.jpg")));
    assert!(!inputs.keys().any(|path| path.contains("bengali")));
    assert!(!project.text("dist/manifest.json").contains(&project.root().to_string_lossy().into_owned()));
}

#[test]
fn same_inputs_give_the_same_bytes_anywhere() {
    let first = Project::new();
    first.run(&["build", "--format", "a4,letter", "--jobs", "1"]).expect(0);
    let second = Project::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = leafpress(&["build", "--format", "letter,a4", "--jobs", "7", "--root"]);
    command.arg(second.root()).arg("--out").arg(elsewhere.path().join("a/b"));
    command.current_dir(elsewhere.path());
    command.env("TZ", "Pacific/Kiritimati").env("LC_ALL", "de_DE.UTF-8").env("SOURCE_DATE_EPOCH", "1");
    run(&mut command).expect(0);
    let (one, other) = (tree(&first.path("dist")), tree(&elsewhere.path().join("a/b")));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{name} differs");
    }
}

#[test]
fn line_ends_of_the_sources_change_nothing() {
    let (unix, windows) = (Project::new(), Project::new());
    for path in ["leafpress.toml", ARTICLE_TOML, "assets/styles/default.toml", "fonts/fonts.toml"] {
        windows.write(path, windows.text(path).replace('\n', "\r\n"));
    }
    for locale in ["en", "ur"] {
        for (name, bytes) in tree(&windows.path(&format!("locales/{locale}"))) {
            let text = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
            windows.write(&format!("locales/{locale}/{name}"), text);
        }
    }
    unix.run(&["build"]).expect(0);
    windows.run(&["build"]).expect(0);
    for locale in ["en", "ur"] {
        assert!(unix.bytes(&leaflet(locale)) == windows.bytes(&leaflet(locale)), "{locale} differs");
    }
}

#[test]
fn a_leaflet_that_fails_leaves_its_earlier_file_and_says_so() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let (earlier, english) = (project.bytes(&leaflet("ur")), project.bytes(&leaflet("en")));
    project.replace("locales/ur/leaflet.ftl", "help-line =", "help-line-no-more =");
    fs::remove_file(project.path(&leaflet("en"))).unwrap();

    let run = project.run(&["build"]).expect(1).says(&["help-line"]);
    assert!(project.bytes(&leaflet("ur")) == earlier, "the earlier file was touched");
    assert!(project.bytes(&leaflet("en")) == english, "the other leaflet was not written");
    let line = run.stdout.lines().find(|line| line.starts_with(&leaflet("ur"))).unwrap();
    assert!(line.contains("FAILED") && line.contains("OUTDATED"), "{line}");
    assert!(run.stdout.contains("1 failed\n1 file is OUTDATED: dist\n"), "{}", run.stdout);
    let entry = project.entry("ur");
    assert_eq!(entry["status"], "failed");
    assert_eq!(entry["outdated"], true);
    assert!(entry["sha256"].is_null());
    assert!(entry["error"].as_str().unwrap().contains("help-line"), "{entry}");
    assert_eq!(project.entry("en")["status"], "written");

    project.replace("locales/ur/leaflet.ftl", "help-line-no-more =", "help-line =");
    project.run(&["build", "--locale", "ur"]).expect(0);
    assert_eq!(project.entry("ur")["outdated"], false);
    assert_eq!(project.entry("ur")["status"], "written");
}

#[test]
fn leaflets_of_a_language_that_is_gone_are_outdated() {
    let project = Project::with_bengali();
    project.run(&["build"]).expect(0);
    project.replace("locales/bn/botox-chronic-pain.ftl", "{ -botox }", "{ -botoxx }");
    project.run(&["build", "--locale", "bn"]).expect(1);
    project.replace("leafpress.toml", ", \"ur\", \"bn\"", "");
    // That of Bengali is known to be outdated, that of Urdu is told once.
    let run = project.run(&["build"]).expect(0).says(&[
        "LP905",
        "botox-chronic-pain.ur.a4-office.pdf is OUTDATED",
        "locale `ur`",
    ]);
    assert!(!run.stderr.contains(".bn."), "{}", run.stderr);
    let run = project.run(&["build"]).expect(0);
    assert!(!run.stderr.contains("LP905"), "{}", run.stderr);
    for locale in ["bn", "ur"] {
        let entry = project.entry(locale);
        assert_eq!((&entry["status"], &entry["outdated"]), (&"failed".into(), &true.into()), "{locale}");
    }
    // Files that are taken away take their entries along.
    ["bn", "ur"].iter().for_each(|locale| project.remove(&leaflet(locale)));
    project.run(&["build"]).expect(0);
    assert_eq!(project.manifest()["leaflets"].as_array().unwrap().len(), 1);
}

#[test]
fn what_a_killed_run_replaced_is_outdated_until_it_is_built_again() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let mark = "dist/.leafpress.1-0.tmp";
    // As a run leaves them that was killed: its mark and a new file, which the manifest does not know.
    project.write(mark, "");
    project.write(&leaflet("ur"), "another leaflet");
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    let run = run.says(&["LP905", "botox-chronic-pain.ur.a4-office.pdf is OUTDATED", "another run"]);
    assert!(!run.stderr.contains(".en."), "{}", run.stderr);
    assert_eq!(project.entry("ur")["outdated"], true);
    assert_eq!(project.entry("en")["status"], "written");
    assert!(!project.exists(mark), "it was told and entered");
    project.run(&["build"]).expect(0);
    assert_eq!(project.entry("ur")["status"], "written");
    // Of many, some are named.
    project.run(&["build", "--format", "a4,a5", "--edition", "office,web,press"]).expect(0);
    project.write(mark, "");
    for edition in ["office", "web", "press"] {
        for format in ["a4", "a5"] {
            project.write(&format!("dist/{ARTICLE}.ur.{format}-{edition}.pdf"), "another leaflet");
        }
    }
    let run = project.run(&["build", "--locale", "en"]).expect(0).says(&["and 3 more", "are OUTDATED", "them"]);
    assert_eq!(run.stderr.matches(".pdf").count(), 3, "{}", run.stderr);
    let hidden = fs::read_dir(project.path("dist")).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(hidden.filter(|name| name.to_string_lossy().starts_with('.')).count(), 0);
}

#[test]
fn digests_are_those_of_what_was_read() {
    let project = Project::new();
    let opened = leafpress::project::Project::open(project.root()).unwrap();
    let before = opened.article(ARTICLE).map(|_| opened.digest(ARTICLE_FILE)).unwrap();
    project.append(ARTICLE_FILE, "# saved while a run goes on\n");
    assert_eq!(opened.digest(ARTICLE_FILE), before);
    project.run(&["build"]).expect(0);
    let entry = project.entry("en");
    assert_ne!(entry["inputs"][ARTICLE_FILE].as_str().map(str::to_owned), before);
    for (path, digest) in entry["inputs"].as_object().unwrap() {
        assert_eq!(*digest, leafpress::files::sha256(&project.bytes(path)), "{path}");
    }
}

const ARTICLE_FILE: &str = "assets/articles/botox-chronic-pain/article.toml";

#[test]
fn a_leaflet_that_never_was_is_failed_and_not_outdated() {
    let project = Project::new();
    project.remove("locales/ur/clinic.ftl");
    let run = project.run(&["build"]).expect(1);
    assert!(run.stdout.contains("FAILED: not written"), "{}", run.stdout);
    assert!(project.exists(&leaflet("en")) && !project.exists(&leaflet("ur")));
    assert_eq!(project.entry("ur")["outdated"], false);
    assert_eq!(project.entry("ur")["status"], "failed");
}

#[test]
fn what_all_leaflets_need_fails_all_and_is_said_once() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    project.replace("assets/styles/default.toml", "[page]", "[page]\ncolour = 3");
    let run = project.run(&["build"]).expect(1).says(&["assets/styles/default.toml:6:1", "colour", "1 error\n"]);
    assert_eq!(run.stdout.matches("OUTDATED").count(), 3, "{}", run.stdout);
    assert_eq!(project.entry("en")["outdated"], true);
}

#[test]
fn building_a_part_keeps_the_manifest_of_the_rest() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let whole = project.manifest();
    project.run(&["build", "--locale", "ur"]).expect(0);
    assert_eq!(project.manifest(), whole);

    project.run(&["build", "--locale", "en", "--format", "letter", "--edition", "web"]).expect(0);
    assert_eq!(project.manifest()["leaflets"].as_array().unwrap().len(), 3);
    assert!(project.exists("dist/botox-chronic-pain.en.letter-web.pdf"));

    fs::remove_file(project.path(&leaflet("ur"))).unwrap();
    project.run(&["build", "--locale", "en"]).expect(0);
    let left = project.manifest();
    let locales: Vec<&str> =
        left["leaflets"].as_array().unwrap().iter().map(|entry| entry["locale"].as_str().unwrap()).collect();
    assert_eq!(locales, ["en", "en"], "the entry of a file that is gone stayed");
}

#[cfg(unix)]
#[test]
fn a_run_waits_for_another_ones_entries() {
    let project = Project::new();
    project.run(&["build", "--locale", "en"]).expect(0);
    let english = project.text("dist/manifest.json");
    project.remove("dist/manifest.json");
    // The other run is this test: it has read the manifest before the program writes it, and writes it afterwards.
    let lock = leafpress::files::lock(&project.path("dist")).expect("this file system has locks");
    let mut run = project.command(&["build", "--locale", "ur"]).stdout(std::process::Stdio::null()).spawn().unwrap();
    while !project.exists(&leaflet("ur")) {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    std::thread::sleep(std::time::Duration::from_millis(100));
    project.write("dist/manifest.json", english);
    drop(lock);
    assert!(run.wait().unwrap().success());
    assert_eq!(project.entry("en")["status"], "written");
    assert_eq!(project.entry("ur")["status"], "written");
    assert_eq!(tree(&project.path("dist")).len(), 3, "something was left behind");
}

/// Whoever writes a leaflet last has its entry, whoever comes to the manifest last.
#[cfg(unix)]
#[test]
fn an_entry_describes_the_file_that_another_run_put_there() {
    use leafpress::files::sha256;
    use leafpress::files::{lock, write_whole};
    let texts = "locales/ur/botox-chronic-pain.ftl";
    let project = Project::new();
    let built = || {
        project.run(&["build", "--locale", "ur"]).expect(0);
        ["dist/manifest.json", &leaflet("ur")].map(|file| project.bytes(file))
    };
    let [earlier, _] = built();
    let text = project.text(texts);
    project.replace(texts, "title =", "title = !");
    let [later, pdf] = built();
    project.write(texts, text);
    // The other run has made its entry, or is about to.
    for manifest in [&later, &earlier] {
        project.remove("dist");
        fs::create_dir(project.path("dist")).unwrap();
        let lock = lock(&project.path("dist")).expect("this file system has locks");
        let mut run =
            project.command(&["build", "--locale", "ur"]).stdout(std::process::Stdio::null()).spawn().unwrap();
        while !project.exists(&leaflet("ur")) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        write_whole(&project.path(&leaflet("ur")), &pdf).unwrap();
        project.write("dist/manifest.json", manifest);
        drop(lock);
        assert!(run.wait().unwrap().success());
        let entries = project.manifest()["leaflets"].clone();
        let entries: Vec<_> = entries.as_array().unwrap().iter().map(|entry| entry["sha256"].clone()).collect();
        if manifest == &later {
            assert_eq!(entries, [sha256(&pdf)])
        } else {
            assert!(entries.is_empty(), "{entries:?}")
        }
    }
}

#[test]
fn where_a_photograph_was_taken_is_not_published() {
    let project = Project::new();
    let banner = "assets/articles/botox-chronic-pain/banner.jpg";
    let bytes = project.bytes(banner);
    // Exif of a camera that was held upside down.
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0\0\0\0\0at home";
    let segment = [&[0xFF, 0xE1, 0, exif.len() as u8 + 2], &exif[..]].concat();
    let photograph = [&bytes[..2], &segment, &bytes[2..], b"another picture, at home"].concat();
    project.write(banner, &photograph);
    project.run(&["build", "--locale", "en", "--edition", "web"]).expect(0);
    let pdf = project.bytes("dist/botox-chronic-pain.en.a4-web.pdf");
    let holds = |piece: &[u8]| pdf.windows(piece.len()).any(|window| window == piece);
    assert!(holds(&bytes[..1000]) && holds(&bytes[bytes.len() - 1000..]), "the picture is not there");
    assert!(!holds(b"Exif") && !holds(b"at home"));
    // What went in is still the file itself.
    let digest = leafpress::files::sha256(&photograph);
    assert_eq!(project.entry_of("en", "web")["inputs"][banner], digest);
}

#[test]
fn a_damaged_manifest_is_made_anew_and_said_to_be_lost() {
    let project = Project::new();
    for damage in ["{ \"version\": 1, \"leaf", "<<<<<<< HEAD\n", "{}", ""] {
        project.write("dist/manifest.json", damage);
        project.run(&["build", "--locale", "en"]).expect(0).says(&["warning LP903", "dist/manifest.json", "again"]);
        assert_eq!(project.manifest()["leaflets"].as_array().unwrap().len(), 1);
    }
    assert!(!project.run(&["build", "--locale", "en"]).expect(0).stderr.contains("LP903"));
}

#[test]
fn the_manifest_of_a_later_version_is_not_overwritten() {
    let project = Project::new();
    project.run(&["build", "--locale", "ur"]).expect(0);
    let later = "{ \"version\": 2, \"more\": true }";
    project.write("dist/manifest.json", later);
    let earlier = project.bytes(&leaflet("ur"));
    project.append("locales/ur/clinic.ftl", "\n# changed\n");
    project.run(&["build"]).expect(3).says(&["LP904", "dist/manifest.json", "later version", "--out DIR"]);
    assert_eq!(project.text("dist/manifest.json"), later);
    assert!(!project.exists(&leaflet("en")) && project.bytes(&leaflet("ur")) == earlier);
}

/// It may be in order: nothing takes its place.
#[cfg(unix)]
#[test]
fn a_manifest_that_cannot_be_read_is_left_alone() {
    let project = Project::new();
    fs::create_dir(project.path("dist")).unwrap();
    // Links in a circle can be read by nobody, whatever is permitted.
    std::os::unix::fs::symlink("manifest.json", project.path("dist/manifest.json")).unwrap();
    let run = project.run(&["build"]).expect(3).says(&["LP900", "dist/manifest.json", "--out DIR"]);
    assert!(!run.stderr.contains("LP903"), "{}", run.stderr);
    assert!(fs::symlink_metadata(project.path("dist/manifest.json")).unwrap().is_symlink());
    assert_eq!(fs::read_dir(project.path("dist")).unwrap().count(), 1, "nothing was written");
}

#[cfg(unix)]
#[test]
fn a_manifest_that_another_run_keeps_is_waited_for_and_then_told() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let before = project.bytes("dist/manifest.json");
    let held = fs::File::open(project.path("dist")).unwrap();
    held.lock().unwrap();
    project.run(&["build"]).expect(3).says(&["LP901", "dist/manifest.json", "another run", "build again"]);
    assert_eq!(project.bytes("dist/manifest.json"), before);
    drop(held);
    project.run(&["build"]).expect(0);
}

#[test]
fn a_manifest_that_cannot_be_written_hides_nothing_else() {
    let project = Project::new();
    project.replace("locales/ur/leaflet.ftl", "help-line =", "help-line-no-more =");
    fs::create_dir_all(project.path("dist/manifest.json/inside")).unwrap();
    let run = project.run(&["build"]).expect(3).says(&["LP901", "dist/manifest.json", "help-line", "2 errors"]);
    assert!(run.stdout.contains("1 leaflet written") && run.stdout.contains("1 failed"), "{}", run.stdout);
    assert!(project.exists(&leaflet("en")));
}

#[test]
fn a_mistake_in_the_projects_file_makes_every_leaflet_outdated() {
    let broken = |project: &Project| project.append("leafpress.toml", "x = [\n");
    let no_article = |project: &Project| project.remove(ARTICLE_TOML);
    for (code, spoil) in [("LP010", &broken as &dyn Fn(&Project)), ("LP025", &no_article)] {
        let project = Project::new();
        project.run(&["build"]).expect(0);
        let before = tree(&project.path("dist"));
        spoil(&project);
        let run = project.run(&["build"]).expect(1).says(&[code]);
        for locale in ["en", "ur"] {
            let line = run.stdout.lines().find(|line| line.starts_with(&leaflet(locale))).expect(&run.stdout);
            assert!(line.contains("FAILED") && line.contains("OUTDATED"), "{line}");
            let entry = project.entry(locale);
            assert_eq!((&entry["status"], &entry["outdated"]), (&"failed".into(), &true.into()));
            assert!(entry["error"].as_str().unwrap().contains(code), "{entry}");
            assert!(project.bytes(&leaflet(locale)) == before[leaflet(locale).strip_prefix("dist/").unwrap()]);
        }
        assert!(run.stdout.contains("2 failed\n2 files are OUTDATED: dist\n"), "{}", run.stdout);
    }
}

#[test]
fn a_mistake_in_the_projects_file_says_nothing_of_leaflets_that_were_not_meant() {
    let project = Project::new();
    project.append("leafpress.toml", "x = [\n");
    assert_eq!(project.run(&["build"]).expect(1).stdout, "");
    assert!(!project.exists("dist"));
    project.replace("leafpress.toml", "x = [", "");
    project.run(&["build"]).expect(0);
    project.append("leafpress.toml", "x = [\n");
    project.run(&["build", "--locale", "ur"]).expect(1);
    assert_eq!((&project.entry("en")["outdated"], &project.entry("ur")["outdated"]), (&false.into(), &true.into()));
}

#[test]
fn a_mistake_in_the_projects_file_keeps_proofs_and_press_files_apart() {
    let project = Project::new();
    project.run(&["build", "--edition", "press", "--locale", "en"]).expect(0);
    project.run(&["build", "--proof", "--locale", "en"]).expect(0);
    let outdated = |edition: &str| project.entry_of("en", edition)["outdated"].clone();
    project.append("leafpress.toml", "x = [\n");
    project.run(&["build", "--proof"]).expect(1);
    assert_eq!((outdated("press"), outdated("proof")), (false.into(), true.into()));
    project.run(&["build", "--edition", "press"]).expect(1);
    assert_eq!((outdated("press"), outdated("proof")), (true.into(), true.into()));
}

#[test]
fn final_refuses_what_nobody_signed_off() {
    let project = Project::new();
    let run = project.run(&["build", "--final"]).expect(1).says(&["draft", "ur", "leafpress review ur"]);
    assert!(run.stdout.contains("FAILED"));
    assert!(!project.exists(&leaflet("ur")));
}

#[test]
fn a_leaflet_past_its_review_date_is_built_with_a_warning() {
    let project = Project::new();
    project.replace(ARTICLE_TOML, "review-by = 2027-06-05", "review-by = 2026-01-31");
    let run = project.run(&["build"]).expect(0).says(&["2026-01-31", "warning", "1 warning\n"]);
    assert!(run.stdout.contains("1 warning"), "{}", run.stdout);
    // What is written must not depend on the day.
    assert_eq!(project.entry("en")["warnings"], serde_json::json!([]));

    project.replace(ARTICLE_TOML, "review-by = 2026-01-31", "review-by = 2999-01-31");
    assert!(!project.run(&["build", "--locale", "en"]).expect(0).stderr.contains("2999"));
}

#[test]
fn fallback_is_allowed_only_when_asked_for() {
    let project = Project::new();
    project.replace("locales/ur/botox-chronic-pain.ftl", "how-beyond =", "how-beyond-no-more =");
    project.run(&["build", "--locale", "ur"]).expect(1).says(&["how-beyond"]);
    project.run(&["build", "--locale", "ur", "--allow-fallback"]).expect(0);
    assert!(project.exists(&leaflet("ur")));
}

#[test]
fn what_a_screen_reader_says_in_the_source_language_is_marked_as_that() {
    let project = Project::new();
    let ur = "locales/ur/botox-chronic-pain.ftl";
    project.replace(ur, "title = ", "titel = ");
    project.replace(ur, "banner =\n", "baner =\n");
    project.run(&["build", "--locale", "ur", "--allow-fallback"]).expect(0);
    let bytes = project.bytes(&leaflet("ur"));
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let words = |element: &lopdf::Dictionary, key: &[u8]| {
        element.get(key).ok().map(|value| lopdf::decode_text_string(value).unwrap())
    };
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    let figures: Vec<_> = elements
        .filter(|element| element.get(b"S").and_then(lopdf::Object::as_name).is_ok_and(|role| role == b"Figure"))
        .map(|figure| (words(figure, b"Alt").unwrap(), words(figure, b"Lang")))
        .collect();
    assert!(figures.len() > 2, "{figures:?}");
    for (alt, language) in figures {
        let english = alt.starts_with("A glowing neuron");
        assert_eq!(language.as_deref(), english.then_some("en"), "{alt}");
    }
    let catalog = document.catalog().unwrap();
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    assert!(xmp.contains("<rdf:li xml:lang=\"en\">The Science Behind"), "{xmp}");
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    assert!(validate_pdf_bytes(&bytes, &options).unwrap().failures.is_empty());
}

#[test]
fn a_new_languages_first_line_may_name_a_term_that_is_not_there_yet() {
    let project = Project::new();
    project.run(&["locale", "new", "sv"]).expect(0);
    project.append("locales/sv/botox-chronic-pain.ftl", "\nright-intro = { -botox } passar inte alla:\n");
    project.run(&["build", "--locale", "sv"]).expect(1).says(&["LP110", "`-botox`"]);
    project.run(&["build", "--locale", "sv", "--allow-fallback"]).expect(0);
    let checked = project.run(&["check", "--locale", "sv", "--allow-fallback"]).expect(0);
    assert!(!checked.stdout.contains("LP123"), "{}", checked.stdout);
}

#[test]
fn a_leaflet_in_the_sources_words_is_not_called_by_the_sources_name() {
    let project = Project::new();
    project.run(&["locale", "new", "sv"]).expect(0);
    let pages = layout(&project, "sv");
    let printed = |text: &str| pages.iter().filter(|printed| printed.as_str() == text).count();
    assert_eq!((printed("English"), printed("sv")), (0, 2));
    // The status, on page 1.
    assert_eq!(printed("Draft – not for patients"), 1);
}

/// The runs of page 1, as they would be printed where missing texts fall back.
fn layout(project: &Project, locale: &str) -> Vec<String> {
    let project = leafpress::project::Project::open(project.root()).unwrap();
    let task = leafpress::build::Task {
        article: "botox-chronic-pain".to_owned(),
        locale: locale.to_owned(),
        format: leafpress::format::Format::built_in().next().unwrap(),
        edition: leafpress::format::Edition::Office,
    };
    let options = leafpress::build::Options { allow_fallback: true, ..leafpress::build::Options::looking(1) };
    let (composed, findings) = leafpress::build::compose(&project, &task, &options);
    let (_, leaflet) = composed.unwrap_or_else(|| panic!("{findings:?}"));
    let items = leaflet.pages[0].items.iter();
    let runs = items.filter_map(|item| match &item.paint {
        leafpress::layout::page::Paint::Text { run, .. } => Some(run),
        _ => None,
    });
    runs.map(|run| run.clusters.iter().map(|cluster| &*cluster.text).collect::<String>().trim().to_owned()).collect()
}

/// A name that means no folder is mistyped.
#[test]
fn an_output_folder_that_is_none_is_wrong_use() {
    let project = Project::new();
    project.write("taken", "a file");
    for out in ["taken", "taken/x"] {
        project.run(&["build", "--out", out]).expect(2).says(&[&format!("{out} is not a folder"), "nothing was done"]);
    }
    assert_eq!(project.text("taken"), "a file");
    project.run(&["build", "--locale", "en", "--out", "new/folder"]).expect(0);
}

#[cfg(unix)]
#[test]
fn an_output_folder_that_cannot_be_written_is_the_machines_failure() {
    let project = Project::new();
    // Who is to blame for a link that leads nowhere, nobody knows.
    std::os::unix::fs::symlink("nowhere", project.path("taken")).unwrap();
    let run = project.run(&["build", "--out", "taken"]).expect(3).says(&["taken"]);
    assert_eq!(run.stderr.matches("LP9").count(), 1, "more than one message:\n{}", run.stderr);
}

#[test]
fn a_profile_that_is_no_file_is_wrong_use() {
    let project = Project::new();
    for (profile, said) in [("locales", "`locales` is not a file"), ("no.icc", "there is no file `no.icc`")] {
        let run = project.run(&["build", "--edition", "press", "--profile", profile]).expect(2);
        run.says(&[said, "--profile", "nothing was done"]);
        assert!(!project.exists("dist"));
    }
}

#[test]
fn a_failing_machine_beats_wrong_input() {
    let project = Project::new();
    project.replace("locales/ur/leaflet.ftl", "help-line =", "help-line-no-more =");
    // A folder stands where the English leaflet should go.
    fs::create_dir_all(project.path(&leaflet("en")).join("inside")).unwrap();
    project.run(&["build"]).expect(3).says(&["help-line", "en.a4-office.pdf", "2 errors"]);
}
