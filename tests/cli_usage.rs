//! The command line itself: names, help, streams, exit codes, and the small commands.

mod common;

use common::{ARTICLE, Project, REPOSITORY, leafpress, run, tree};
use std::path::Path;
use std::process::Stdio;

#[test]
fn unknown_names_are_wrong_use_with_a_suggestion() {
    let project = Project::new();
    for (arguments, expected) in [
        (&["build", "--locale", "uk"][..], &["`uk`", "did you mean `ur`?", "en, ur"][..]),
        (&["check", "--locale", "en,EN"], &["did you mean `en`?"]),
        (&["build", "botox-cronic-pain"], &["did you mean `botox-chronic-pain`?"]),
        (&["build", "--format", "a44"], &["a44", "a4", "letter"]),
        (&["build", "--edition", "ofice"], &["ofice", "office", "web"]),
        (&["buidl"], &["build"]),
        (&["build", "--jobs", "0"], &["0"]),
        (&["build", "--fnial"], &["--final"]),
        (&["locale", "sync", "-dry-run", "ur"], &["'--dry-run'"]),
    ] {
        let run = project.run(arguments).expect(2).says(expected);
        assert!(run.stdout.is_empty());
    }
    assert!(!project.exists("dist"), "wrong use must change nothing");
}

#[test]
fn outside_of_a_project_the_way_out_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["build", "check", "fonts"] {
        run(leafpress(&[command]).current_dir(folder.path())).expect(2).says(&["leafpress.toml", "leafpress init"]);
    }
    run(leafpress(&["build", "--root", "nowhere"]).current_dir(folder.path())).expect(2);
}

#[test]
fn the_project_is_found_from_below() {
    let project = Project::new();
    let run = run(project.command(&["check", "--locale", "en"]).current_dir(project.path("locales/en"))).expect(0);
    assert!(run.stdout.contains("nothing found"), "{}", run.stdout);
}

#[test]
fn every_command_explains_itself() {
    let help = run(&mut leafpress(&["--help"])).expect(0);
    assert!(help.stderr.is_empty());
    for command in [
        "build",
        "check",
        "init",
        "new",
        "status",
        "locale",
        "export",
        "import",
        "review",
        "verify",
        "explain",
        "fonts",
        "completions",
        "man",
    ] {
        assert!(help.stdout.contains(&format!("  {command} ")), "{command} is missing in the help");
        let own = run(&mut leafpress(&[command, "--help"])).expect(0);
        assert!(own.stdout.contains("Example"), "{command} --help has no example");
    }
    for command in
        ["build", "check", "status", "locale", "export", "import", "review", "init", "fonts", "verify", "explain"]
    {
        let help = run(&mut leafpress(&[command, "--help"])).expect(0).stdout;
        assert!(!help.contains('\\'), "{help}");
    }
    assert!(run(&mut leafpress(&["--version"])).expect(0).stdout.contains(env!("CARGO_PKG_VERSION")));
    run(&mut leafpress(&[])).expect(2).says(&["Usage"]);
}

#[test]
fn completions_and_manual_pages() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&mut leafpress(&["completions", shell])).expect(0).stdout.contains("--allow-fallback"), "{shell}");
    }
    // What is hidden in the help is offered by no shell.
    let fish = run(&mut leafpress(&["completions", "fish"])).expect(0).stdout;
    assert!(fish.contains("-a \"verify\"") && !fish.contains("-a \"text\""), "{fish}");
    assert!(run(&mut leafpress(&["man"])).expect(0).stdout.contains(".TH leafpress 1"));
    let folder = tempfile::tempdir().unwrap();
    run(leafpress(&["man", "--out"]).arg(folder.path())).expect(0);
    let pages = tree(folder.path());
    let names: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "leafpress-build.1",
            "leafpress-check.1",
            "leafpress-completions.1",
            "leafpress-explain.1",
            "leafpress-export.1",
            "leafpress-fonts.1",
            "leafpress-import.1",
            "leafpress-init.1",
            "leafpress-locale-new.1",
            "leafpress-locale-sync.1",
            "leafpress-locale.1",
            "leafpress-man.1",
            "leafpress-new.1",
            "leafpress-review.1",
            "leafpress-status.1",
            "leafpress-verify.1",
            "leafpress.1"
        ]
    );
    assert!(String::from_utf8_lossy(&pages["leafpress-build.1"]).contains("allow"));
    // What a page refers to is there.
    assert!(pages.values().all(|page| !String::from_utf8_lossy(page).contains("help(1)")));
    let file = folder.path().join("leafpress.1");
    for out in [file.clone(), file.join("x")] {
        run(leafpress(&["man", "--out"]).arg(out)).expect(2).says(&["is not a folder"]);
    }
}

#[test]
fn what_is_mistyped_on_the_command_line_is_told_as_it_is_meant() {
    for (arguments, said) in [
        (&["build", "-final"][..], "'--final'"),
        (&["check", "-allow-fallback"], "'--allow-fallback'"),
        (&["build", "--jobs", "0"], "write a number, 1 or more"),
        (&["review", "ur", ARTICLE, "--reviewer", "A", "--role", "B", "--date", "2026-11-31"], "there is no such day"),
    ] {
        let run = run(&mut leafpress(arguments)).expect(2).says(&[said]);
        assert!(!run.stderr.contains("as a value"), "{}", run.stderr);
    }
    let project = Project::new();
    project.run(&["locale", "new", "english"]).expect(2).says(&["Nothing was changed. A BCP 47 tag has"]);
}

#[test]
fn fonts_shows_who_serves_what() {
    let project = Project::new();
    let table = project.run(&["fonts"]).expect(0).stdout;
    let line = table.lines().find(|line| line.starts_with("Noto Nastaliq Urdu")).expect(&table);
    assert!(line.contains("Arab") && line.contains("ur"), "{line}");
    let json: serde_json::Value = serde_json::from_str(&project.run(&["fonts", "--json"]).expect(0).stdout).unwrap();
    assert!(json.as_array().unwrap().iter().any(|f| f["family"] == "Noto Sans Bengali" && f["scripts"][0] == "Beng"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let project = Project::new();
    let mut child =
        project.command(&["completions", "bash"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_the_machines_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = leafpress(&["completions", "bash"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("the results could not be written to standard output"), "{said}");
}

#[test]
fn init_gives_a_project_that_builds() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("my leaflets");
    let said = run(leafpress(&["init", "my leaflets"]).current_dir(folder.path())).expect(0);
    assert!(said.stdout.contains("leafpress build"), "{}", said.stdout);
    // As a shell takes it.
    assert!(said.stdout.contains("  cd 'my leaflets'\n"), "{}", said.stdout);

    // The program carries what the repository holds, byte for byte.
    let written = tree(&new);
    for part in ["locales", "fonts", "assets/articles", "assets/profiles", "assets/styles"] {
        for (name, bytes) in tree(&Path::new(REPOSITORY).join(part)) {
            assert!(written.get(&format!("{part}/{name}")) == Some(&bytes), "{part}/{name} is missing or differs");
        }
    }
    assert_eq!(written["leafpress.toml"], std::fs::read(Path::new(REPOSITORY).join("leafpress.toml")).unwrap());

    // What its README and its comments point to is there.
    for page in ["README.md", "assets/docs/check.md", "assets/docs/codes.md", "assets/articles/README.md"] {
        assert!(written.contains_key(page), "{page}");
    }
    assert!(String::from_utf8_lossy(&written[".gitignore"]).lines().any(|line| line == "/dist/"));

    run(leafpress(&["build", "--locale", "en,ta"]).current_dir(&new)).expect(0);
    assert!(new.join(format!("dist/{ARTICLE}.ta.a4-office.pdf")).is_file());
}

#[test]
fn init_touches_no_folder_that_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letter.txt"), "Dear").unwrap();
    run(leafpress(&["init", "."]).current_dir(folder.path())).expect(2).says(&["not empty"]);
    run(leafpress(&["init", "letter.txt"]).current_dir(folder.path())).expect(2).says(&["is a file"]);
    assert_eq!(tree(folder.path()).into_keys().collect::<Vec<_>>(), ["letter.txt"]);
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    run(leafpress(&["init", "empty"]).current_dir(folder.path())).expect(0);
}

#[test]
fn init_that_cannot_write_is_the_machines_failure() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let run = run(leafpress(&["init", "file/new"]).current_dir(folder.path()));
    assert!(matches!(run.code, 2 | 3), "{}: {}", run.code, run.stderr);
    assert!(!run.stderr.is_empty());
}

/// The page that lies beside the program is what the program says.
#[test]
fn codes_are_explained() {
    let page = run(&mut leafpress(&["explain", "--markdown"])).expect(0).stdout;
    let written = std::fs::read_to_string(Path::new(REPOSITORY).join("assets/docs/codes.md")).unwrap();
    assert_eq!(page, written, "leafpress explain --markdown > assets/docs/codes.md");
    let one = run(&mut leafpress(&["explain", "lp153"])).expect(0).stdout;
    assert!(one.starts_with("LP153 (warning): the source has changed"), "{one}");
    assert!(run(&mut leafpress(&["explain"])).expect(0).stdout.lines().count() > 100);
    run(&mut leafpress(&["explain", "LP000"])).expect(2).says(&["there is no code `LP000`"]);
}
