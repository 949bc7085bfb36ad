//! `leafpress check`: findings for people and for programs.

mod common;

use common::{ARTICLE_TOML, Project};
use serde_json::Value;

const STYLE: &str = "assets/styles/default.toml";
const ENGLISH: &str = "locales/en/botox-chronic-pain.ftl";

/// A project with one error, in line 3 of a file, and the reviewers' drafts as they are.
fn broken() -> Project {
    let project = Project::new();
    let text = project.text("locales/ur/leaflet.ftl");
    project.write("locales/ur/leaflet.ftl", format!("# one\n# two\nworld = سلام {{ $wrld }}\n{text}"));
    project.replace("locales/ur/leaflet.ftl", "help-line = ", "help-line = { $wrld } ");
    project
}

#[test]
fn a_sound_project_has_no_errors() {
    let project = Project::new();
    let run = project.run(&["check"]).expect(0);
    assert!(!run.stdout.contains("error"), "{}", run.stdout);
    assert!(!project.exists("dist"), "check must write nothing");
}

#[test]
fn json_has_the_shape_that_is_promised() {
    let run = broken().run(&["check", "--output-format", "json"]).expect(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert!(run.stderr.is_empty());
    assert_eq!(report["version"], 1);
    let findings = report["findings"].as_array().unwrap();
    let count = |severity: &str| findings.iter().filter(|finding| finding["severity"] == severity).count();
    assert_eq!(report["errors"], count("error"));
    assert_eq!(report["warnings"], count("warning"));
    let finding = findings.iter().find(|f| f["message"].as_str().unwrap().contains("wrld")).unwrap();
    let mut keys: Vec<&str> = finding.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    let expected = [
        "article",
        "code",
        "column",
        "end_column",
        "end_line",
        "file",
        "fix",
        "formats",
        "help",
        "id",
        "line",
        "locale",
        "message",
        "severity",
    ];
    assert_eq!(keys, expected);
    assert_eq!(finding["file"], "locales/ur/leaflet.ftl");
    assert_eq!(finding["locale"], "ur");
    assert!(finding["code"].as_str().unwrap().starts_with("LP"));
    let line = finding["line"].as_u64().unwrap();
    assert!(line >= 3 && finding["end_line"].as_u64().unwrap() >= line);
    assert!(finding["column"].as_u64().unwrap() > 10);
}

#[test]
fn a_finding_is_said_once_for_all_formats_and_editions() {
    let run = broken().run(&["check", "--output-format", "json"]).expect(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let mut seen = std::collections::HashSet::new();
    for finding in report["findings"].as_array().unwrap() {
        assert!(seen.insert(finding.to_string()), "twice: {finding}");
    }
}

#[test]
fn people_see_place_piece_and_count() {
    let run = broken().run(&["check"]).expect(1);
    for expected in ["[locales/ur/leaflet.ftl:", "wrld", "error"] {
        assert!(run.stdout.contains(expected), "{expected} is not in\n{}", run.stdout);
    }
    assert!(!run.stdout.contains('\x1b'));
}

#[test]
fn github_gets_workflow_commands() {
    let run = broken().run(&["check", "--output-format", "github"]).expect(1);
    let line = run.stdout.lines().find(|line| line.contains("wrld")).unwrap();
    assert!(line.starts_with("::error file=locales/ur/leaflet.ftl,line="), "{line}");
}

#[test]
fn a_mistake_in_the_project_file_is_a_finding_too() {
    let project = Project::new();
    project.append("leafpress.toml", "colour = [\n");
    let run = project.run(&["check", "--output-format", "json"]).expect(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["findings"][0]["file"], "leafpress.toml");
}

#[test]
fn warnings_can_be_denied() {
    let project = Project::new();
    project.replace("locales/ur/botox-chronic-pain.ftl", "how-beyond =", "how-beyond-no-more =");
    let warned = project.run(&["check", "--allow-fallback"]).expect(0);
    assert!(warned.stdout.contains("warning"), "{}", warned.stdout);
    project.run(&["check", "--allow-fallback", "--deny-warnings"]).expect(1);
}

/// What the leaflet's paper shows, and no file.
#[test]
fn what_is_hard_to_read_is_told() {
    let narrow = "\n[formats.narrow]\nwidth-mm = 80\nheight-mm = 210\nmargin-mm = 9\n";
    let wide = "\n[formats.wide]\nwidth-mm = 330\nheight-mm = 300\nmargin-mm = 15\n";
    let roomy = "\n[formats.roomy]\nwidth-mm = 216\nheight-mm = 280\nmargin-mm = 20\nbody-pt = 10.5\n";
    type Spoil = fn(&Project);
    let justify: Spoil = |p| p.replace(STYLE, "align = \"start\"", "align = \"justify\"");
    let cases: [(&str, &str, &str, Spoil, &str, &str); 5] = [
        (narrow, "narrow", "en", justify, "LP305", "align = \"start\""),
        // A space that is read from the right is stretched on its other side.
        (narrow, "narrow", "ar", justify, "LP305", "align = \"start\""),
        (wide, "wide", "en", |_| {}, "LP306", "characters: 25 to 80 read well"),
        (roomy, "roomy", "en", |_| {}, "LP307", "10.5 pt"),
        (
            "",
            "a4",
            "en",
            |p| {
                p.replace(
                    ENGLISH,
                    "final = Final Thoughts",
                    "final = Some Final Thoughts on Pain, on Doctors and on Life",
                )
            },
            "LP304",
            "takes 4 lines (a4)",
        ),
    ];
    for (formats, format, locale, spoil, code, said) in cases {
        let project = Project::shipped();
        project.append("leafpress.toml", formats);
        spoil(&project);
        let run = project.run(&["check", "--locale", locale, "--format", format]).expect(0);
        assert!(run.stdout.contains(code) && run.stdout.contains(said), "{code}: {}", run.stdout);
        // Nothing of it keeps anybody from printing.
        let run = project.run(&["build", "--locale", locale, "--format", format]).expect(0);
        assert!(!run.stderr.contains(code), "{}", run.stderr);
    }
}

/// What a translator's editor asks after a file is saved.
#[test]
fn a_file_is_looked_at_alone() {
    let project = broken();
    project.replace("locales/ur/botox-chronic-pain.ftl", "final = ", "final =  { $nix } ");
    let run = project.run(&["check", "locales/ur/leaflet.ftl"]).expect(1);
    assert!(run.stdout.contains("wrld") && !run.stdout.contains("nix"), "{}", run.stdout);
    assert_eq!(run.stderr, "1 error in other files of the same leaflets\n");
    // From within its folder, and from without the project's.
    let program = || std::process::Command::new(env!("CARGO_BIN_EXE_leafpress"));
    let from_within =
        program().args(["check", "leaflet.ftl"]).current_dir(project.path("locales/ur")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&from_within.stdout), run.stdout);
    // What is wrong in another language's file is none of this one's.
    let run = project.run(&["check", "locales/en/leaflet.ftl"]).expect(0);
    assert!(run.stdout.ends_with("checked, nothing found\n") && run.stderr.is_empty(), "{} {}", run.stdout, run.stderr);
    project.run(&["check", "locales/ur/nix.ftl"]).expect(2).says(&["no file locales/ur/nix.ftl"]);
    project.run(&["check", "leafpress.toml", "botox-chronic-pain"]).expect(2).says(&["cannot be named together"]);
}

#[test]
fn watching_tells_of_each_change() {
    use std::io::{BufRead, BufReader};
    let project = Project::new();
    let mut watching = std::process::Command::new(env!("CARGO_BIN_EXE_leafpress"))
        .args(["check", "--watch", "--locale", "en", "--format", "a4", "--root"])
        .arg(project.path(""))
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(watching.stdout.take().unwrap()).lines();
    let mut round = || {
        let told = lines.by_ref().map(Result::unwrap).take_while(|line| !line.starts_with("Waiting"));
        told.collect::<Vec<_>>().join("\n")
    };
    assert!(round().contains("nothing found"));
    project.replace("locales/en/leaflet.ftl", "help-line = ", "help-line = { $wrld } ");
    let told = round();
    assert!(told.contains("LP120") && told.contains("1 error"), "{told}");
    project.replace("locales/en/leaflet.ftl", "{ $wrld } ", "");
    assert!(round().contains("nothing found"));
    watching.kill().unwrap();
    watching.wait().unwrap();
}

fn report(project: &Project, arguments: &[&str], code: i32) -> Value {
    let arguments = [&["check", "--output-format", "json"], arguments].concat();
    let run = project.run(&arguments).expect(code);
    assert!(run.stderr.is_empty(), "{}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {:?}", run.stdout))
}

#[test]
fn programs_get_a_report_also_where_nothing_can_be_looked_at() {
    let project = Project::new();
    for (arguments, code, said) in [
        (&["--locale", "urr"][..], "LP006", "no locale `urr`, did you mean `ur`?"),
        (&["botox"], "LP006", "no article `botox`"),
        (&["--format", "a44"], "LP006", "no format `a44`"),
        (&["--root", "locales"], "LP001", "no leafpress.toml"),
    ] {
        let report = report(&project, arguments, 2);
        assert_eq!((&report["errors"], &report["warnings"]), (&1.into(), &0.into()), "{report:#}");
        assert_eq!(report["findings"][0]["code"], code, "{report:#}");
        assert!(report["findings"][0]["message"].as_str().unwrap().contains(said), "{report:#}");
    }
    let run = project.run(&["check", "--output-format", "github", "--locale", "urr"]).expect(2);
    assert!(run.stdout.starts_with("::error title=LP006::this project has no locale `urr`"), "{}", run.stdout);
    project.run(&["check", "--locale", "urr"]).expect(2).says(&["locales here: en, ur"]);
    project.remove("assets/articles");
    assert_eq!(report(&project, &[], 1)["findings"][0]["code"], "LP025");
    project.remove("leafpress.toml");
    let report = report(&project, &["--root", "."], 2);
    assert_eq!(report["findings"][0]["file"], "leafpress.toml", "{report:#}");
}

#[test]
fn a_file_that_is_missing_or_cannot_be_read_is_named() {
    type Spoil = fn(&Project, &str);
    let large: Spoil = |project, path| project.write(path, "x = y\n".repeat(1 << 20));
    let missing: Spoil = |project, path| project.remove(path);
    let folder: Spoil = |project, path| {
        project.remove(path);
        std::fs::create_dir(project.path(path)).unwrap();
    };
    let (review, words) = ("locales/ur/review.toml", "locales/ur/botox-chronic-pain.ftl");
    for (path, spoil, code) in [
        (words, large, "LP003"),
        (words, folder, "LP004"),
        (words, missing, "LP102"),
        (review, folder, "LP004"),
        (review, large, "LP003"),
        ("locales/ur/glossary.toml", folder, "LP004"),
        ("assets/articles/botox-chronic-pain/article.toml", folder, "LP004"),
    ] {
        let project = Project::new();
        project.write(path, if project.exists(path) { project.bytes(path) } else { Vec::new() });
        spoil(&project, path);
        let report = report(&project, &["--format", "a4"], 1);
        let findings = report["findings"].as_array().unwrap();
        let about: Vec<&Value> = findings.iter().filter(|finding| finding["code"] == code).collect();
        assert_eq!(about.len(), 1, "{path}: {report:#}");
        assert_eq!((&about[0]["file"], &about[0]["line"]), (&path.into(), &Value::Null), "{report:#}");
    }
}

#[test]
fn a_title_that_its_picture_hides_is_told() {
    let picture = |shade: u8| {
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_pixel(2800, 1700, image::Rgb([shade; 3]))
            .write_to(&mut png, image::ImageFormat::Png)
            .unwrap();
        png.into_inner()
    };
    for (shade, code) in [(250, 1), (20, 0)] {
        let project = Project::new();
        project.write("assets/articles/botox-chronic-pain/banner.png", picture(shade));
        project.replace(ARTICLE_TOML, "banner.jpg", "banner.png");
        let text = project.text(ARTICLE_TOML);
        let scene = text.lines().find(|line| line.starts_with("scene")).unwrap();
        project.replace(ARTICLE_TOML, scene, "");
        let run = project.run(&["check", "--locale", "en"]).expect(code);
        assert_eq!(run.stdout.contains("LP308"), code == 1, "{}", run.stdout);
    }
    // The shipped one is dark where the title stands, on every paper.
    let formats = "a4,letter,a5,a5-booklet,dl-trifold,large-print";
    let run = Project::new().run(&["check", "--locale", "en,ur", "--format", formats]);
    assert!(!run.stdout.contains("LP308"), "{}", run.stdout);
}
