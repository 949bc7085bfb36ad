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

/// What `locale sync` puts there itself names messages that are not translated yet.
#[test]
fn a_text_that_names_what_is_not_translated_falls_back_as_a_whole() {
    let project = Project::new();
    project.append("locales/en/botox-chronic-pain.ftl", "\ncall-where = Call { clinic-contact }\n");
    project.replace(
        common::ARTICLE_TOML,
        "blocks = [\n  { lead",
        "blocks = [\n  { contact = [\"call-where\"] },\n  { lead",
    );
    project.run(&["locale", "new", "sv"]).expect(0);
    project.append("locales/sv/botox-chronic-pain.ftl", "\ncall-where = Ring { clinic-contact }\n");
    let run = project.run(&["build", "--locale", "sv"]).expect(1);
    let run = run.says(&["`clinic-contact`", "locales/sv/clinic.ftl"]);
    assert!(!run.stderr.contains("may stand in braces"), "{}", run.stderr);
    let run = project.run(&["build", "--locale", "sv", "--allow-fallback"]).expect(0);
    run.says(&["LP114", "it names `clinic-contact`"]);
    let checked = project.run(&["check", "--locale", "sv", "--allow-fallback"]).expect(0);
    assert!(!checked.stdout.contains("LP124"), "{}", checked.stdout);
    // Somewhere else the name is told to be missing where it is to be written.
    project.append("locales/ur/botox-chronic-pain.ftl", "\ncall-where = { clinic-fax }\n");
    project.append("locales/en/clinic.ftl", "\nclinic-fax = 1 23\n");
    let run =
        project.run(&["build", "--locale", "ur"]).expect(1).says(&["translate `clinic-fax` in locales/ur/clinic.ftl"]);
    let run = run.says(&["leafpress build --locale sv --allow-fallback\n"]);
    assert_eq!(run.stderr.matches("LP124").count(), 1, "{}", run.stderr);
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
    // So is the usual one, if that is taken, and a link that leads nowhere.
    #[cfg(unix)]
    for name in ["nowhere", "dist"] {
        std::os::unix::fs::symlink(project.path("gone"), project.path(name)).unwrap();
        for out in [name.to_owned(), format!("{name}/x")] {
            project.run(&["build", "--out", &out]).expect(2).says(&[&format!("{out} is not a folder")]);
        }
        std::fs::remove_file(project.path(name)).unwrap();
    }
    project.write("dist", "a file");
    project.run(&["build"]).expect(2).says(&["dist is not a folder", "nothing was done"]);
    project.run(&["build", "--locale", "en", "--out", "new/folder"]).expect(0);
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_folder_that_cannot_be_written_is_the_machines_failure() {
    let project = Project::new();
    // Nobody can make a folder there, whatever their rights.
    let run = project.run(&["build", "--out", "/proc/leaflets"]).expect(3).says(&["/proc/leaflets"]);
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
