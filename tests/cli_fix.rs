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
    ("ru", &[("ени", "eни"), ("«", "\""), ("»", "\""), (". В", ".  В")]),
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

/// What a careless typist makes of a line. Comments keep their marks, and so does what stands between two Latin names.
fn typed(line: &str, careless: &[(&str, &str)]) -> String {
    match line.starts_with('#') || line.starts_with("evidence-sources") {
        true => line.to_owned(),
        false => careless.iter().fold(line.to_owned(), |line, (right, typed)| line.replace(right, typed)),
    }
}

/// What was mended is what was broken, and of it nearly all.
#[test]
fn what_a_keyboard_gets_wrong_is_mended() {
    let project = Project::shipped();
    let path = |tag: &str| format!("locales/{tag}/{ARTICLE}.ftl");
    let mut before = Vec::new();
    for (tag, careless) in CARELESS {
        let text = project.text(&path(tag));
        let broken: Vec<String> = text.lines().map(|line| typed(line, careless)).collect();
        let broken = broken.join("\n") + "\n";
        assert_ne!(broken, text, "{tag} has none of its marks");
        project.write(&path(tag), broken);
        before.push((tag, careless, text));
    }
    assert!(typographic(&project).len() > 100);
    let run = project.run(&["check", "--format", "a4", "--fix"]).expect(0);
    for (tag, careless, text) in before {
        let mended = project.text(&path(tag));
        let (mut broken, mut left) = (0, Vec::new());
        for (mended, right) in mended.lines().zip(text.lines()) {
            broken += usize::from(typed(right, careless) != right);
            if mended != right {
                assert_eq!(typed(mended, careless), typed(right, careless), "{tag}: something else was changed");
                left.push(mended);
            }
        }
        assert!(left.len() * 8 <= broken, "{tag}: {} of {broken} lines are left: {left:#?}", left.len());
        assert_eq!(mended.lines().count(), text.lines().count());
        assert!(run.stderr.contains(&format!("{}: ", path(tag))), "{}", run.stderr);
    }
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
    let left = format!("{URDU}: 1 place left alone, in texts whose source has changed or cannot be read\n");
    assert_eq!(run.stderr, format!("{URDU}: 2 places mended\n{left}"), "{}", run.stdout);
    let text = project.text(URDU);
    assert!(text.starts_with('\u{FEFF}') && text.matches("\r\n").count() == text.matches('\n').count());
    assert!(text.contains("final = اب، "), "{text}");
    assert!(text.contains("right-nerve = a  b ") && text.contains("how-relax = a  b "), "{text}");
    assert!(project.text(ENGLISH).contains("final-fix = a  b "));
    assert!(!run.stdout.contains("mends"), "what is left needs a person: {}", run.stdout);
    let said = "the source is left alone, since its translations would be stale: `leafpress check --locale en --fix`\n";
    assert!(run.stdout.ends_with(said), "{}", run.stdout);
    let run = project.run(&["check", "--locale", "ur,en", "--format", "a4"]);
    assert!(run.stdout.ends_with("with `--fix`, this command mends 1 place\n"), "{}", run.stdout);
    // The source is mended if it is named; a file is mended alone.
    project.replace("locales/en/clinic.ftl", "clinic-contact = ", "clinic-contact = a  b ");
    project.run(&["check", "--fix", ENGLISH, "--format", "a4"]);
    assert!(
        project.text(ENGLISH).contains("final-fix = a b ") && project.text("locales/en/clinic.ftl").contains("a  b ")
    );
}

/// What looks like a slip and may be none: numbers, names, abbreviations, syntax, what is quoted or excused.
const DOUBTFUL: [(&str, &str); 57] = [
    ("de", "An den Tagen 1 ,2 und 3"),
    ("de", "Er sagte ,,ja“ und nein."),
    ("ar", "قال ,,نعم هنا"),
    ("bn", "ঠিকানা: 12 River Road, London SE1 9XX"),
    ("bn", "জরুরি অবস্থায় 112 নম্বরে ফোন করুন"),
    ("de", "Nehmen Sie ,5 mg davon"),
    ("de", "Nehmen Sie 2  500 Tropfen"),
    ("de", "Nehmen Sie 2 \u{A0}Tropfen"),
    ("de", "Die МОЗ und die (РАМН) sagen"),
    ("de", "{ \"＂hallo＂\" } und mehr"),
    ("de", "Hier\n    ［1］ Quelle"),
    ("de", "Hier\n    ＊ nur das"),
    ("de", "Hier a＜strong＞b"),
    ("de", "Ein 'Wort' sagt er"),
    ("de", "Das „Rohr“ ist 5\" lang"),
    ("de", "Mit N,N-Diethyl-m-toluamid"),
    ("de", "Rechne 10 - 5 und 10 -- 5"),
    ("de", "Mit --fix wird es"),
    ("de", "Name: ............"),
    ("de", "Bei - 5 °C"),
    ("de", "So a<b data-x=\"more\">"),
    ("de", "\"Nehmen\" 5 mg davon"),
    ("de", "Nehmen Sie 5 \"Tropfen\" davon"),
    ("de", "Nehmen Sie 2 “5 Tropfen” davon"),
    ("de", "Nehmen Sie “Tropfen\" davon"),
    ("de", "Ein Rohr von 5” Länge"),
    ("de", "Die ‚Tropfen‘ sind für Sie"),
    ("es", "Tome 5 \"gotas\" de esto"),
    ("ja", "\"錠剤\" 5回"),
    ("fr", "Le signe «\u{A0},\u{A0}» est"),
    ("fr", "De 1 à 2 \u{A0}500 mg"),
    ("vi", "Thành phố Вос này"),
    ("hi", "एम. आर. आई. जांच"),
    ("hi", "सी. टी. स्कैन"),
    ("hi", "ई. सी. जी. और डी. एन. ए. जाँच"),
    ("hi", "वि. सं. 2080 में"),
    ("hi", "हिंदी | अंग्रेज़ी"),
    ("bn", "এম. আর. আই. পরীক্ষা"),
    ("bn", "মি. রহমান আসবেন"),
    ("bn", "বি.দ্র. এটি দেখুন"),
    ("ur", "ایم. آر. آئی. کرائیں"),
    ("ja", "方法：1. 休む 2. 冷やす"),
    ("ja", "図. 3 を見る"),
    ("ja", "例え.jp を見る"),
    ("ja", "この薬(ABC) は"),
    ("zh-Hans", "图 1. 说明"),
    ("zh-Hans", "第 1. 2 章"),
    ("zh-Hans", "药.com 网站"),
    ("ru", "Это вiтамин"),
    ("ru", "Если рH ниже"),
    ("ru", "группа a и группа b здесь"),
    ("ar", "خذ ٣٫٥ مغ"),
    ("ar", "خذ ١٬٠٠٠ مغ"),
    ("ar", "من 1\u{200B}0 مغ"),
    ("th", "ใช้ 2  500 มก."),
    ("te", "రోజుకు 1 ,5 మి.గ్రా"),
    ("ta", "{ \"N,N--x 'y' ...\" } என்ற"),
];

#[test]
fn in_doubt_nothing_is_touched() {
    let project = Project::shipped();
    let mut before = std::collections::BTreeMap::new();
    for (number, (tag, text)) in DOUBTFUL.iter().enumerate() {
        let path = format!("locales/{tag}/clinic.ftl");
        project.append(&path, &format!("doubtful-{number} = {text}\n"));
        before.insert(path.clone(), project.text(&path));
    }
    let run = project.run(&["check", "--format", "a4", "--allow-fallback", "--fix"]);
    for (path, text) in before {
        let mended = project.text(&path);
        let changed: Vec<(&str, &str)> = text.lines().zip(mended.lines()).filter(|(a, b)| a != b).collect();
        assert!(changed.is_empty() && text == mended, "{path}: {changed:#?}");
    }
    assert!(!run.stderr.contains("mended") && !run.stdout.contains("mends"), "{} {}", run.stderr, run.stdout);
}

/// A hundred findings are told; of more, none may be laundered and none left.
#[test]
fn what_is_stale_is_left_however_much_it_is() {
    let project = Project::new();
    let lines = |text: &str| (0..150).map(|n| format!("more-{n} = {text}\n")).collect::<String>();
    let (english, urdu) = (project.text("locales/en/clinic.ftl"), project.text("locales/ur/clinic.ftl"));
    project.write("locales/en/clinic.ftl", format!("{english}{}fresh = One  two\n", lines("Some text")));
    project.write("locales/ur/clinic.ftl", format!("{urdu}{}fresh = ایک  دو\n", lines("کچھ  متن")));
    project.run(&["locale", "sync"]).expect(0);
    project.write("locales/en/clinic.ftl", format!("{english}{}fresh = One  two\n", lines("Another text")));
    project.run(&["locale", "sync"]).expect(0);
    let run = project.run(&["check", "--fix", "--format", "a4"]);
    let left = "locales/ur/clinic.ftl: 150 places left alone, in texts whose source has changed or cannot be read\n";
    assert_eq!(run.stderr, format!("locales/ur/clinic.ftl: 1 place mended\n{left}"));
    let run = project.run(&["locale", "sync"]).expect(0);
    assert!(run.stdout.contains("ur: 150 stale"), "{}", run.stdout);
    // Nor while the source cannot be read.
    project.write("locales/en/clinic.ftl", format!("{english}{}fresh = One  two\n", lines("{ Another text")));
    assert_eq!(project.run(&["check", "--fix", "--format", "a4"]).stderr, "");
}

/// A program gets a finding like others, whatever a terminal would be shown.
#[test]
fn what_cannot_be_written_is_a_finding() {
    let project = Project::new();
    project.run(&["new", "bee"]).expect(0);
    // A name as long as one can be: there is no room for a file with a longer one beside it.
    let name = "b".repeat(250);
    let file = format!("locales/en/{name}.ftl");
    for (from, to) in [
        ("assets/articles/bee".to_owned(), format!("assets/articles/{name}")),
        ("locales/en/bee.ftl".to_owned(), file.clone()),
    ] {
        std::fs::rename(project.path(&from), project.path(&to)).unwrap();
    }
    project.replace(&format!("assets/articles/{name}/article.toml"), "id = \"bee\"", &format!("id = \"{name}\""));
    project.replace(&file, "do = What to do", "do = What  to do");
    let check = ["check", &name, "--locale", "en", "--format", "a4", "--fix"];
    project.run(&check).expect(3).says(&["LP901", "cannot write locales/en/"]);
    let run = project.run(&[&check[..], &["--output-format", "json"]].concat()).expect(3);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let finding = report["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == "LP901").unwrap();
    assert!(finding["message"].as_str().unwrap().starts_with(&format!("cannot write {file}: ")), "{finding}");
    assert_eq!(finding["file"], file.as_str());
    assert!(project.text(&file).contains("What  to do"));
}
