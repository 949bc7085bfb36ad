//! `leafpress new`, and the page for those who write articles.

mod common;

use common::Project;

const ARTICLE: &str = "assets/articles/after-injection/article.toml";
const WORDS: &str = "locales/en/after-injection.ftl";

#[test]
fn a_new_article_can_be_printed_and_translated() {
    let project = Project::new();
    let run = project.run(&["new", "after-injection"]).expect(0);
    for said in [ARTICLE, WORDS, "leafpress locale sync"] {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
    assert!(project.text(WORDS).contains("title = After injection\n"));
    let article = project.text(ARTICLE);
    assert!(article.contains("reference = \"AI-01\"") && article.contains("author = \"name\""), "{article}");
    // Nobody stands behind it yet, and nobody else is named.
    assert!(!article.contains("sushpa") && !article.contains("daradia"), "{article}");
    assert!(!article.contains('@') && !project.text(WORDS).contains('@'));
    // What is to be written is told.
    let run = project.run(&["check", "after-injection", "--locale", "en", "--output-format", "json"]).expect(1);
    assert_eq!(run.stdout.matches("\"LP194\"").count(), project.text(WORDS).matches("= TODO").count());
    // No article has to have comments for the words about them.
    let run = project.run(&["check", "after-injection", "--locale", "en"]);
    assert!(!run.stdout.contains("LP120"), "{}", run.stdout);
    // A page full of them is a draft, and says so.
    let run = project.run(&["build", "after-injection", "--locale", "en"]).expect(0);
    let run =
        run.says(&["LP194", "9 texts are still to be written, and are printed as they stand: author-name,", WORDS]);
    assert!(
        run.stdout.contains(" draft ") && run.stdout.contains("1 leaflet is still to be written: not for patients")
    );
    assert_eq!(project.entry("en")["review"], "draft");
    let run = project.run(&["text", "after-injection", "--locale", "en", "--furniture"]).expect(0);
    assert!(run.stdout.contains("Draft – not for patients"), "{}", run.stdout);
    let run = project.run(&["text", "after-injection", "--locale", "en"]).expect(0);
    assert!(run.stdout.contains("TODO: the name of who wrote this"), "{}", run.stdout);
    assert!(!run.stdout.contains("Das") && !run.stdout.contains("daradia_new"), "{}", run.stdout);
    let run = project.run(&["check", "after-injection", "--locale", "en"]);
    // What it begins with is no leaflet yet: "Reviewed" must not stand above a TODO.
    assert!(
        run.stdout.contains("LP194") && run.stdout.contains("a text that is still to be written"),
        "{}",
        run.stdout
    );
    let review = ["review", "en", "after-injection", "--reviewer", "A. Sen", "--role", "author"];
    project.run(&review).expect(1).says(&["LP194", "Nothing was signed off"]);
    assert!(project.exists("dist/after-injection.en.a4-office.pdf"));
    project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(project.text("locales/ur/after-injection.ftl").contains("# ~ lead = "));
    // So is a translation of what is not written, whether it keeps the source's TODO or not.
    let before = project.text("locales/ur/after-injection.ftl");
    let draft: String = project.text(WORDS).lines().map(|line| format!("{line}\n")).collect();
    project.write("locales/ur/after-injection.ftl", draft.replace("TODO: ", "TODO: یہ جملہ بعد میں لکھا جائے گا۔ "));
    let run = project.run(&["check", "after-injection", "--locale", "ur", "--output-format", "json"]).expect(1);
    assert!(run.stdout.contains("\"LP194\""), "{}", run.stdout);
    let run = project.run(&["build", "after-injection", "--locale", "ur"]).expect(0);
    assert!(run.stdout.contains("1 leaflet is still to be written: not for patients"), "{}", run.stdout);
    let ur = ["review", "ur", "after-injection", "--reviewer", "A. Sen", "--role", "physician"];
    project.run(&ur).expect(1).says(&[
        "LP194",
        "the source is still to be written: author-name",
        "Nothing was signed off",
    ]);
    project.write("locales/ur/after-injection.ftl", draft.replace("TODO: ", "یہ جملہ بعد میں لکھا جائے گا۔ "));
    project.run(&ur).expect(1).says(&["the source is still to be written: author-name", "Nothing was signed off"]);
    project.write("locales/ur/after-injection.ftl", before);
    // Nothing that is there is written over.
    project.write(WORDS, "title = Mine\n");
    project.run(&["new", "after-injection"]).expect(2).says(&["already"]);
    project.remove(ARTICLE);
    project.run(&["new", "after-injection"]).expect(2).says(&["already"]);
    assert_eq!(project.text(WORDS), "title = Mine\n");
}

#[test]
fn an_article_has_a_plain_name() {
    let project = Project::new();
    for (name, said) in
        [("After", "cannot be"), ("../x", "cannot be"), ("", "cannot be"), ("a b", "cannot be"), ("clinic", "share")]
    {
        project.run(&["new", name]).expect(2).says(&[said, "Nothing was changed"]);
    }
}

/// The page's example is an article: it is checked and printed as it stands there.
#[test]
fn the_documentations_example_is_an_article() {
    let project = Project::new();
    let page = project.text("assets/articles/README.md");
    let block = |language: &str| {
        let (_, rest) = page.split_once(&format!("```{language}\n")).unwrap();
        rest.split_once("```\n").unwrap().0.to_owned()
    };
    project.write(ARTICLE, block("toml"));
    project.write(WORDS, block("ftl"));
    let picture = project.bytes("assets/articles/botox-chronic-pain/banner.jpg");
    project.write("assets/articles/after-injection/banner.jpg", &picture);
    project.write("assets/articles/after-injection/map.png", &picture);
    let run = project.run(&["check", "after-injection", "--locale", "en"]).expect(0);
    assert!(run.stdout.contains("nothing found"), "{}", run.stdout);
    project.run(&["build", "after-injection", "--locale", "en"]).expect(0);
}

/// Whoever changes a fact that no text prints changes nothing on paper.
#[test]
fn a_fact_that_no_text_prints_is_told() {
    let project = Project::new();
    let places = |project: &Project| -> Vec<String> {
        let run = project.run(&["check", "--locale", "en", "--output-format", "json"]).expect(0);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap().iter();
        findings.map(|finding| format!("{} {}", finding["code"].as_str().unwrap(), finding["line"])).collect()
    };
    assert!(places(&project).is_empty());
    project.replace("locales/en/botox-chronic-pain.ftl", "{ RANGE($procedure-minutes) }", "10–20");
    let toml = project.text(common::ARTICLE_TOML);
    let line = toml.lines().position(|line| line.starts_with("procedure = ")).unwrap() + 1;
    assert_eq!(places(&project), [format!("LP026 {line}")]);
}
