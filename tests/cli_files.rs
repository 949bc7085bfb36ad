//! The files that people keep: what is in them stays as they put it, and what is no file is not taken for one.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project, Run};
use std::fs;

const SOURCE: &str = "locales/en/botox-chronic-pain.ftl";
const URDU: &str = "locales/ur/botox-chronic-pain.ftl";
const REVIEW: &str = "locales/ur/review.toml";
const BN: &str = "locales/bn/botox-chronic-pain.ftl";
const EN_LEAFLET: &str = "locales/en/leaflet.ftl";

/// What lies in the project stays what it was: links, who may read it, comments behind a line.
#[cfg(unix)]
#[test]
fn files_keep_their_links_modes_and_comments() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    std::fs::rename(project.path(REVIEW), project.path("review-ur.toml")).unwrap();
    symlink("../../review-ur.toml", project.path(REVIEW)).unwrap();
    let lines = project
        .text("review-ur.toml")
        .replace("[botox-chronic-pain.messages]\n", "[botox-chronic-pain.messages]\n# Ask.\n");
    let at = lines.find("\ntitle = ").unwrap() + 1;
    let end = at + lines[at..].find('\n').unwrap();
    project.write("review-ur.toml", format!("\u{FEFF}{} # ask Dr X{}", &lines[..end], &lines[end..]));
    std::fs::set_permissions(project.path("review-ur.toml"), std::fs::Permissions::from_mode(0o600)).unwrap();
    project.replace(SOURCE, "\ntitle = The", "\ntitle = A");
    project.run(&["locale", "sync"]).expect(0);
    project.run(&["review", "ur", ARTICLE, "--reviewer", "A", "--role", "B"]).expect(0);
    assert!(std::fs::symlink_metadata(project.path(REVIEW)).unwrap().is_symlink());
    let text = project.text("review-ur.toml");
    assert!(text.starts_with('\u{FEFF}') && text.contains("# ask Dr X\n") && text.contains("# Ask.\n"), "{text}");
    assert_eq!(std::fs::metadata(project.path("review-ur.toml")).unwrap().permissions().mode() & 0o777, 0o600);
}

/// What is read from nowhere else is written nowhere else.
#[cfg(unix)]
#[test]
fn nothing_is_written_outside_of_the_project() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().unwrap();
    let project = Project::new();
    project.remove("locales/ur");
    symlink(elsewhere.path(), project.path("locales/ur")).unwrap();
    for arguments in [&["locale", "sync", "ur"][..], &["locale", "sync", "ur", "--dry-run"]] {
        project.run(arguments).expect(1).says(&["LP005", "leads out of the project", "locales/ur/clinic.ftl"]);
    }
    symlink(elsewhere.path(), project.path("locales/fr")).unwrap();
    project.run(&["locale", "new", "fr"]);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    assert!(!project.text("leafpress.toml").contains("fr"));
    // A folder of the project's own may have two names.
    project.remove("locales/ur");
    fs::create_dir(project.path("urdu")).unwrap();
    symlink("../urdu", project.path("locales/ur")).unwrap();
    project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(project.exists("urdu/clinic.ftl") && project.path("locales/ur").is_symlink());
}

/// What is begun in vain leaves nothing behind that stands in the way the next time.
#[test]
fn a_write_that_fails_leaves_no_folders() {
    let project = Project::new();
    // A name as long as one can be: there is no room for a file with a longer one beside it.
    let name = "b".repeat(250);
    let folder = format!("assets/articles/{name}");
    project.write(&format!("{folder}/article.toml"), project.text(ARTICLE_TOML).replace(ARTICLE, &name));
    project.write(&format!("locales/en/{name}.ftl"), "title = T\n");
    project.run(&["locale", "new", "fr"]).expect(3).says(&["LP901", "cannot write locales/fr/"]);
    assert!(!project.exists("locales/fr") && !project.text("leafpress.toml").contains("fr"));
    for path in [folder, format!("locales/en/{name}.ftl")] {
        project.remove(&path);
    }
    project.run(&["locale", "new", "fr"]).expect(0);
}

#[test]
fn no_file_is_made_that_could_not_be_read_again() {
    let project = Project::new();
    // In the source 3 MB; with the signs of notes before each line more than 4.
    let lines = "    x\n".repeat(500);
    let messages: String = (0..1000).map(|number| format!("m{number} =\n{lines}")).collect();
    project.append(SOURCE, &format!("\n{messages}"));
    let before = (project.text(URDU), project.text(REVIEW));
    for arguments in [&["locale", "sync"][..], &["locale", "sync", "--dry-run"]] {
        project.run(arguments).expect(1).says(&["LP003", "would be larger than 4 MB", URDU, "nothing was changed"]);
    }
    assert!((project.text(URDU), project.text(REVIEW)) == before);
    project.run(&["locale", "new", "fr"]).expect(1).says(&["LP003", "locales/fr/botox-chronic-pain.ftl"]);
    assert!(!project.exists("locales/fr") && !project.text("leafpress.toml").contains("fr"));
}

#[test]
fn a_list_of_locales_keeps_its_comments_and_its_mark() {
    let project = Project::new();
    let list = "locales = [\n    \"en\", # the source\n    # ask Dr X\n    \"ur\", # Urdu\n]";
    let config = project.text("leafpress.toml").replace("locales = [\"en\", \"ur\"]", list).replace('\n', "\r\n");
    project.write("leafpress.toml", format!("\u{FEFF}{config}"));
    project.run(&["locale", "new", "fr"]).expect(0);
    let expected = config.replace("# Urdu\r\n", "# Urdu\r\n    \"fr\",\r\n");
    assert_eq!(project.text("leafpress.toml"), format!("\u{FEFF}{expected}"));
}

/// A line may stand in a table of its own, and lines in any order.
#[test]
fn lines_of_a_review_stay_as_people_have_put_them() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    let text = project.text(REVIEW);
    let line = text.lines().find(|line| line.starts_with("title = ")).unwrap();
    let prints: Vec<&str> = line.split('"').collect();
    let own = format!(
        "# asked Dr X\n[{ARTICLE}.messages.title] # a table\n# from 2019\nsource = \"{}\" # mine\ntranslation = \"{}\"\n",
        prints[1], prints[3]
    );
    let head = format!("[{ARTICLE}.messages]\n");
    let last = text.lines().find(|line| line.starts_with("banner = ")).unwrap();
    let text = text.replace(&format!("{line}\n"), "").replace(&format!("{last}\n"), "");
    let text = text.replace(
        &head,
        &format!(
            "# about messages\n{head}# first\nzz = {{ source = \"{}\", translation = \"{}\" }}\n{last}\n",
            "0".repeat(16),
            "0".repeat(16)
        ),
    );
    let text = format!("{text}\n{own}");
    project.write(REVIEW, &text);
    project.run(&["locale", "sync"]).expect(0);
    assert_eq!(project.text(REVIEW), text);
    project.replace(SOURCE, "\ntitle = The", "\ntitle = A");
    project.run(&["locale", "sync"]).expect(0);
    let after = project.text(REVIEW);
    assert!(after.starts_with(&text) && after[text.len()..].starts_with("noted = \""), "{after}");
    // A sign-off, too, leaves what is said behind its lines.
    project.run(&["review", "ur", ARTICLE, "--reviewer", "A", "--role", "B"]).expect(0);
    project.write(REVIEW, project.text(REVIEW).replace("reviewer = \"A\"", "reviewer = \"A\" # on the telephone"));
    project.run(&["review", "ur", ARTICLE, "--reviewer", "C", "--role", "B"]).expect(0);
    let after = project.text(REVIEW);
    for part in ["reviewer = \"C\" # on the telephone", "# asked Dr X", "# a table", "# from 2019", "# mine", "# first"]
    {
        assert!(after.contains(part), "{part}: {after}");
    }
}

#[cfg(unix)]
#[test]
fn an_export_leaves_links_as_they_are() {
    let project = Project::with_bengali();
    project.write("shared/bn.xlf", "");
    std::os::unix::fs::symlink("shared/bn.xlf", project.path("link.xlf")).unwrap();
    project.run(&["export", "bn", "--out", "link.xlf"]).expect(0);
    assert!(project.path("link.xlf").is_symlink());
    assert!(project.text("shared/bn.xlf").contains("<xliff"));
    // Its target need not be there yet.
    std::os::unix::fs::symlink("shared/new.xlf", project.path("first.xlf")).unwrap();
    std::os::unix::fs::symlink("first.xlf", project.path("second.xlf")).unwrap();
    project.run(&["export", "bn", "--out", "second.xlf"]).expect(0);
    assert!(project.path("first.xlf").is_symlink() && project.path("second.xlf").is_symlink());
    assert!(project.text("shared/new.xlf").contains("<xliff"));
    // Where links lead in a circle there is no file, and none of them becomes one.
    std::os::unix::fs::symlink("two", project.path("one")).unwrap();
    std::os::unix::fs::symlink("one", project.path("two")).unwrap();
    project.run(&["export", "bn", "--out", "one"]).expect(3).says(&["cannot write one"]);
    assert!(project.path("one").is_symlink() && project.path("two").is_symlink());
}

/// What is no file is neither waited for nor replaced by one.
#[cfg(unix)]
#[test]
fn pipes_and_folders_are_refused() {
    let project = Project::with_bengali();
    let pipe =
        |path: &str| assert!(std::process::Command::new("mkfifo").arg(project.path(path)).status().unwrap().success());
    pipe("pipe.xlf");
    pipe("bn.xlf");
    fs::create_dir(project.path("folder.xlf")).unwrap();
    for (arguments, path) in [
        (&["export", "bn", "--out", "pipe.xlf"][..], "pipe.xlf"),
        (&["export", "bn", "--out", "folder.xlf"], "folder.xlf"),
        (&["export", "bn", "--out", "/dev/null"], "/dev/null"),
        (&["export", "bn"], "bn.xlf"),
    ] {
        project.run(arguments).expect(2).says(&[&format!("{path} is not a file"), "--out -"]);
    }
    for path in ["pipe.xlf", "folder.xlf"] {
        project.run(&["import", path]).expect(2).says(&[&format!("{path} cannot be read: it is no file")]);
    }
    assert!(!project.path("pipe.xlf").metadata().unwrap().is_file(), "the pipe is still there");
    project.remove("bn.xlf");
    for path in [BN, EN_LEAFLET] {
        let before = project.bytes(path);
        project.remove(path);
        pipe(path);
        project.run(&["export", "bn"]).expect(1).says(&["LP004", &format!("`{path}` is not a file")]);
        project.remove(path);
        project.write(path, before);
    }
    project.run(&["export", "bn"]).expect(0);
}

/// A file that nobody may look for is not a new one.
#[cfg(unix)]
#[test]
fn what_cannot_be_looked_for_is_not_missing() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let lock = |folder: &str, mode: u32| {
        let project = Project::with_bengali();
        let path = project.path(folder);
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let runs: Vec<Run> =
            [&["export", "bn", "--out", "-"][..], &["locale", "sync", "bn"]].map(|run| project.run(run)).into();
        let (root, _) = (fs::read_dir(&path).is_ok(), fs::set_permissions(&path, fs::Permissions::from_mode(0o755)));
        (runs, root)
    };
    for folder in ["locales/bn", "locales/en", "locales", "assets/articles"] {
        let (runs, root) = lock(folder, 0);
        // Whom nothing is forbidden learns nothing here.
        for run in runs.into_iter().filter(|_| !root) {
            let run = run.expect(3).says(&["LP900", folder]);
            assert!(run.stdout.is_empty() || run.stdout.contains("3 files not looked at"), "{}", run.stdout);
        }
    }
    // A file that may not be read is not counted as untranslated, nor is a face damaged.
    for (file, arguments) in
        [(BN, &["status"][..]), ("fonts/noto-sans-bengali/NotoSansBengali-Regular.ttf", &["build", "--locale", "bn"])]
    {
        let project = Project::with_bengali();
        // The faces are the repository's own files.
        project.write(file, project.bytes(file));
        fs::set_permissions(project.path(file), fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(project.path(file)).is_err() {
            project.run(arguments).expect(3).says(&["LP900", file]);
        }
    }
    // Links in a circle are forbidden to everybody.
    let project = Project::with_bengali();
    project.remove(BN);
    symlink("botox-chronic-pain.ftl", project.path(BN)).unwrap();
    project.run(&["export", "bn", "--out", "-"]).expect(1).says(&["LP005", BN]);
    let project = self::Project::with_bengali();
    symlink("other", project.path("assets/articles/other")).unwrap();
    let run = project.run(&["check", "--format", "a4"]).expect(1);
    assert!(
        run.stdout.contains("LP005") && run.stdout.contains("assets/articles/other/article.toml"),
        "{}",
        run.stdout
    );
}
