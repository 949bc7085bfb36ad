//! `leafpress check --fix`: what a keyboard gets wrong is mended; what a person must weigh is not.

mod common;

use common::{ARTICLE, Project};
use serde_json::Value;

const ENGLISH: &str = "locales/en/botox-chronic-pain.ftl";
const URDU: &str = "locales/ur/botox-chronic-pain.ftl";

/// What a careless typist leaves in a language, as replacements in the whole file.
const CARELESS: [(&str, &[(&str, &str)]); 14] = [
    ("fr", &[("’", "'"), ("«\u{A0}", "\""), ("\u{A0}»", "\""), ("\u{A0}: ", ": "), ("\u{202F}?", " ?")]),
    ("de", &[("„", "\""), ("“", "\"")]),
    ("ru", &[("о", "o"), ("«", "\""), ("»", "\""), (". В", ".  В")]),
    ("pt-BR", &[("“", "\""), ("”", "\"")]),
    ("bn", &[("।", "."), ("টি", "ট\u{FEFF}ি")]),
    ("hi", &[("।", ".")]),
    ("ar", &[("،", ","), ("؟", "?")]),
    ("ur", &[("۔", "."), ("،", ",")]),
    ("zh-Hans", &[("，", ","), ("。", "."), ("？", "?")]),
    ("ja", &[("、", ","), ("。", ".")]),
    ("vi", &[("ế", "e\u{302}\u{301}"), ("“", "\""), ("”", "\""), ("…", "..."), (" – ", " - ")]),
    ("ta", &[("“", "\""), ("”", "\"")]),
    ("te", &[("“", "\""), ("”", "\"")]),
    ("th", &[("“", "\""), ("”", "\"")]),
];

fn typographic(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--format", "a4", "--output-format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    findings.filter(|finding| finding["code"].as_str().unwrap() < "LP180").map(|finding| finding.to_string()).collect()
}

/// The files are those of before, byte for byte: what was mended is what was broken.
#[test]
fn what_a_keyboard_gets_wrong_is_mended() {
    let project = Project::shipped();
    let path = |tag: &str| format!("locales/{tag}/{ARTICLE}.ftl");
    let mut before = Vec::new();
    for (tag, careless) in CARELESS {
        let text = project.text(&path(tag));
        let typed = careless.iter().fold(text.clone(), |text, (right, typed)| {
            let head = text.find("\n\n").unwrap();
            // Comments keep their marks, and so does what stands between two Latin names.
            let kept = |line: &str| line.starts_with('#') || line.starts_with("evidence-sources");
            let lines = text[head..].lines().map(|line| match kept(line) {
                true => line.to_owned(),
                false => line.replace(right, typed),
            });
            format!("{}{}\n", &text[..head], lines.collect::<Vec<_>>().join("\n"))
        });
        assert_ne!(typed, text, "{tag} has none of its marks");
        project.write(&path(tag), typed);
        before.push((tag, text));
    }
    assert!(typographic(&project).len() > 100);
    let run = project.run(&["check", "--format", "a4", "--fix"]).expect(0);
    for (tag, text) in before {
        let mended = project.text(&path(tag));
        for (line, (mended, right)) in mended.lines().zip(text.lines()).enumerate() {
            assert_eq!(mended, right, "{tag}, line {}", line + 1);
        }
        assert_eq!(mended, text);
        assert!(run.stderr.contains(&format!("{}: ", path(tag))), "{}", run.stderr);
    }
    assert!(run.stdout.contains("nothing found"), "{}", run.stdout);
    // A second time there is nothing to do.
    assert_eq!(project.run(&["check", "--format", "a4", "--fix"]).expect(0).stderr, "");
}

#[test]
fn what_a_person_must_weigh_is_left() {
    let project = Project::new();
    let windows = format!("\u{FEFF}{}", project.text(URDU)).replace('\n', "\r\n");
    let careless =
        windows.replacen("final = ", "final = اب , ", 1).replacen("right-nerve = ", "right-nerve = a  b ", 1);
    project.write(URDU, careless.replacen("how-relax = ", "# typography-ok: as it was said\r\nhow-relax = a  b ", 1));
    // The source has a double space, and has changed since `right-nerve` was translated.
    project.replace(ENGLISH, "final-fix = ", "final-fix = a  b ");
    project.replace(ENGLISH, "right-nerve = ", "right-nerve = Newly: ");
    let run = project.run(&["check", "--fix", "--format", "a4"]);
    assert_eq!(run.stderr, format!("{URDU}: 2 places mended\n"), "{}", run.stdout);
    let text = project.text(URDU);
    assert!(text.starts_with('\u{FEFF}') && text.matches("\r\n").count() == text.matches('\n').count());
    assert!(text.contains("final = اب، "), "{text}");
    assert!(text.contains("right-nerve = a  b ") && text.contains("how-relax = a  b "), "{text}");
    assert!(project.text(ENGLISH).contains("final-fix = a  b "));
    assert!(run.stdout.contains("`leafpress check --fix` mends"), "{}", run.stdout);
    // The source is mended if it is named; a file is mended alone.
    project.replace("locales/en/clinic.ftl", "clinic-contact = ", "clinic-contact = a  b ");
    project.run(&["check", "--fix", ENGLISH, "--format", "a4"]);
    assert!(
        project.text(ENGLISH).contains("final-fix = a b ") && project.text("locales/en/clinic.ftl").contains("a  b ")
    );
}
