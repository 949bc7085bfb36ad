//! `manifest.json`: what it says, whoever else writes into the folder, and what happens to it when something fails.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project, leaflet, tree};
use std::fs;

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
fn what_a_killed_run_replaced_is_outdated_until_it_is_built_again() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let mark = "dist/.leafpress.1-0.tmp";
    // As a run leaves them that was killed: its mark and a new file, which the manifest does not know.
    project.write(mark, "");
    project.write(&leaflet("ur"), "another leaflet");
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    let run = run.says(&["LP905", "botox-chronic-pain.ur.a4-office.pdf may be OUTDATED: it is not", "build it again"]);
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
    let run = project.run(&["build", "--locale", "en"]).expect(0).says(&[
        "and 3 more",
        "may be OUTDATED: they are not",
        "them",
    ]);
    assert_eq!(run.stderr.matches(".pdf").count(), 3, "{}", run.stderr);
    let hidden = fs::read_dir(project.path("dist")).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(hidden.filter(|name| name.to_string_lossy().starts_with('.')).count(), 0);
}

/// What has changed is the dose: earlier files have the old one.
#[test]
fn leaflets_made_from_what_has_changed_since_are_outdated() {
    let project = Project::with_bengali();
    project.run(&["build"]).expect(0);
    let before = project.manifest();
    let article = project.text(ARTICLE_TOML);
    project.append(ARTICLE_TOML, "# changed\n");
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    let run = run.says(&[
        "LP905",
        "2 earlier leaflets are OUTDATED",
        "article.toml was changed",
        "leafpress build --locale bn,ur\n",
    ]);
    assert_eq!(run.stderr.matches("LP905").count(), 1, "{}", run.stderr);
    for locale in ["bn", "ur"] {
        let entry = project.entry(locale);
        assert_eq!((&entry["outdated"], &entry["status"]), (&true.into(), &"written".into()));
        assert!(entry["error"].as_str().unwrap().contains(ARTICLE_TOML), "{entry:#}");
    }
    assert_eq!((&project.entry("en")["outdated"], &project.entry("en")["error"]), (&false.into(), &().into()));
    // It is said as long as it holds, and of what is left.
    let run = project.run(&["build", "--locale", "bn"]).expect(0);
    run.says(&["1 earlier leaflet is OUTDATED", "leafpress build --locale ur\n"]);
    assert_eq!(project.entry("bn")["outdated"], false);
    // What was undone is as it was.
    project.write(ARTICLE_TOML, article);
    project.run(&["build", "--locale", "en,bn"]).expect(0);
    assert_eq!(project.manifest(), before);
    // A picture, a text and a face of the leaflet itself.
    for path in ["locales/ur/clinic.ftl", "locales/en/clinic.ftl", "assets/articles/botox-chronic-pain/banner.jpg"] {
        let bytes = project.bytes(path);
        project.write(path, [&bytes[..], b"\n"].concat());
        project.run(&["build", "--locale", "en"]).expect(0).says(&["OUTDATED", "was changed"]);
        assert_eq!(project.entry("ur")["outdated"], true, "{path}");
        project.write(path, bytes);
    }
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    assert!(!run.stderr.contains("LP905"), "{}", run.stderr);
    assert_eq!(project.manifest(), before);
}

/// What concerns other leaflets only makes none outdated.
#[test]
fn what_changes_for_other_leaflets_is_no_change_of_this_one() {
    let project = Project::with_bengali();
    project.run(&["build"]).expect(0);
    project.append("leafpress.toml", "# a comment\n");
    project.append("fonts/fonts.toml", "# a comment\n");
    project.append("locales/bn/review.toml", "# a comment\n");
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    assert!(!run.stderr.contains("OUTDATED"), "{}", run.stderr);
    project.run(&["review", "en", ARTICLE, "--reviewer", "Dr A", "--role", "physician"]).expect(0);
    project.run(&["review", "bn", ARTICLE, "--reviewer", "Dr A", "--role", "physician"]).expect(0);
    // The English one says that nobody has signed it, as the Bengali one does.
    project.run(&["build", "--locale", "ur"]).expect(0).says(&["2 earlier leaflets are OUTDATED", "review.toml"]);
    assert_eq!(project.entry("bn")["outdated"], true);
}

/// Another profile of the press, another source language, a family that stands first: the files would be others.
#[test]
fn what_the_projects_file_and_the_fonts_choose_makes_leaflets_outdated() {
    let outdated = |project: &Project, edition: &str| {
        let run = project.run(&["build", "--locale", "en", "--edition", edition]).expect(0);
        assert_eq!(project.entry_of("ur", edition)["outdated"], true, "{}", run.stderr);
    };
    let project = Project::new();
    project.write("shop.icc", project.bytes("assets/profiles/ISOcoated_v2_300_bas.icc"));
    project.run(&["build", "--edition", "press"]).expect(0);
    let own = project.bytes("shop.icc");
    let at = own.windows(4).position(|bytes| bytes == b"ISO ").unwrap();
    project.write("shop.icc", [&own[..at], b"iso ", &own[at + 4..]].concat());
    project.append("leafpress.toml", "[press]\nprofile = \"shop.icc\"\n");
    outdated(&project, "press");

    // And one that is taken out of it.
    project.run(&["build", "--edition", "press"]).expect(0);
    project.replace("leafpress.toml", "profile = \"shop.icc\"\n", "");
    outdated(&project, "press");
    project.append("leafpress.toml", "profile = \"shop.icc\"\n");

    // One that is named for a run is not the project's: the same run again changes nothing.
    project.write("other.icc", own);
    let named = ["build", "--edition", "press", "--profile"];
    let other = project.path("other.icc").display().to_string();
    project.run(&[&named[..], &[&other]].concat()).expect(0);
    let run = project.run(&[&named[..], &[&other, "--locale", "en"]].concat()).expect(0);
    assert!(!run.stderr.contains("LP905"), "{}", run.stderr);

    let project = Project::new();
    project.run(&["build"]).expect(0);
    project.write("fonts/heavy/Heavy.ttf", project.bytes("fonts/noto-sans/NotoSans-Bold.ttf"));
    let heavy =
        "[[family]]\nname = \"Heavy\"\nscripts = [\"Latn\"]\nregular = \"heavy/Heavy.ttf\"\nversion = \"1\"\n\n";
    let table = project.text("fonts/fonts.toml").replacen("[[family]]", &format!("{heavy}[[family]]"), 1);
    project.write("fonts/fonts.toml", table);
    outdated(&project, "office");

    let project = Project::with_bengali();
    project.run(&["build"]).expect(0);
    project.replace("leafpress.toml", "source-locale = \"en\"", "source-locale = \"bn\"");
    project.run(&["build", "--locale", "ur"]);
    assert_eq!(project.entry("bn")["outdated"], true);
}

/// What a command says that makes a leaflet anew, whoever types it needs as it was: where, and how it was asked for.
#[test]
fn the_command_for_outdated_leaflets_makes_the_same_ones() {
    let project = Project::new();
    let press = ["build", "--format", "a5", "--edition", "press", "--marks"];
    project.run(&[&press[..], &["--locale", "ur"]].concat()).expect(0);
    assert_eq!(project.manifest()["leaflets"][0]["options"], serde_json::json!(["--marks"]));
    project.run(&["build", "--locale", "ur"]).expect(0);
    assert_eq!(project.entry_of("ur", "office").get("options"), None);
    project.append(ARTICLE_TOML, "# changed\n");
    let root = project.root().display().to_string();
    let run = project.run(&["build", "--locale", "en", "--root", &root]).expect(0);
    run.says(&[
        "2 earlier leaflets are OUTDATED",
        &format!("leafpress build --locale ur --root {root}\n"),
        &format!("leafpress build --locale ur --format a5 --edition press --marks --root {root}\n"),
    ]);
    // Drafts cannot be made as signed ones: `--final` would refuse them.
    project.run(&["review", "en", ARTICLE, "--reviewer", "Dr A", "--role", "physician"]).expect(0);
    let run = project.run(&["build", "--locale", "en", "--final"]).expect(0).says(&["OUTDATED"]);
    assert!(!run.stderr.contains("--final"), "{}", run.stderr);
}

/// A format that the project has given up is asked for by no command.
#[test]
fn leaflets_of_a_format_that_is_gone_are_outdated() {
    let project = Project::new();
    let own = "[formats.card]\nwidth-mm = 120\nheight-mm = 170\nmargin-mm = 10\n";
    let before = project.text("leafpress.toml");
    project.append("leafpress.toml", own);
    project.run(&["build", "--format", "a4,card", "--locale", "ur"]).expect(0);
    project.write("leafpress.toml", before);
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    let run =
        run.says(&["ur.card-office.pdf is OUTDATED: the project has no format", "`card` any more", "take it away"]);
    assert!(!run.stderr.contains("--format"), "{}", run.stderr);
}

/// Killed in the midst of its work, a run leaves new files and old ones. The next one knows which is which.
#[cfg(unix)]
#[test]
fn after_a_killed_run_new_files_are_known_and_old_ones_outdated() {
    let project = Project::new();
    let all = ["build", "--jobs", "1", "--format", "a4,a5,letter", "--edition", "office,web"];
    project.run(&all).expect(0);
    let first = format!("dist/{ARTICLE}.en.a4-web.pdf");
    let before = project.bytes(&first);
    project.replace(ARTICLE_TOML, "days = [3, 10]", "days = [4, 10]");
    let mut run = project.command(&all).stdout(std::process::Stdio::null()).spawn().unwrap();
    while project.bytes(&first) == before {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let run = project.run(&["build", "--locale", "ur", "--edition", "press"]).expect(0);
    assert!(!run.stderr.contains("may be OUTDATED"), "{}", run.stderr);
    let now = leafpress::files::sha256(&project.bytes(ARTICLE_TOML));
    let manifest = project.manifest();
    let entries = manifest["leaflets"].as_array().unwrap();
    assert_eq!(entries.len(), 13);
    for entry in entries {
        let pdf = project.bytes(&format!("dist/{}", entry["file"].as_str().unwrap()));
        assert_eq!(entry["sha256"], leafpress::files::sha256(&pdf), "{entry:#}");
        assert_eq!(entry["outdated"] == false, entry["inputs"][ARTICLE_TOML] == now, "{entry:#}");
    }
    let outdated = entries.iter().filter(|entry| entry["outdated"] == true).count();
    assert!(outdated > 0 && outdated < 12, "{outdated}");
    run.says(&[&format!("{outdated} earlier leaflet")]);
}

#[test]
fn digests_are_those_of_what_was_read() {
    let project = Project::new();
    let opened = leafpress::project::Project::open(project.root()).unwrap();
    let before = opened.article(ARTICLE).map(|_| opened.digest(ARTICLE_TOML)).unwrap();
    project.append(ARTICLE_TOML, "# saved while a run goes on\n");
    assert_eq!(opened.digest(ARTICLE_TOML), before);
    project.run(&["build"]).expect(0);
    let entry = project.entry("en");
    assert_ne!(entry["inputs"][ARTICLE_TOML].as_str().map(str::to_owned), before);
    for (path, digest) in entry["inputs"].as_object().unwrap() {
        assert_eq!(*digest, leafpress::files::sha256(&project.bytes(path)), "{path}");
    }
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
