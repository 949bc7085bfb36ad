//! Slips in doses that a leaflet would print, in the source, in a translation and from an agency: told, and not built.

mod common;

use common::{Project, leaflet, xliff};
use serde_json::Value;

const ARTICLE: &str = "botox-chronic-pain";
const TOML: &str = "assets/articles/botox-chronic-pain/article.toml";

fn path(locale: &str) -> String {
    format!("locales/{locale}/{ARTICLE}.ftl")
}

/// The codes, severities and places that `check` tells in a language, with message and help.
fn check(project: &Project, locale: &str) -> Vec<(String, String, String)> {
    let run = project.run(&["check", "--format", "a4", "--locale", locale, "--output-format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr));
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|f| (text(f, "code"), text(f, "severity"), format!("{} {}", text(f, "message"), text(f, "help"))))
        .collect()
}

fn codes(found: &[(String, String, String)]) -> Vec<&str> {
    found.iter().map(|(code, ..)| code.as_str()).collect()
}

/// A project whose article has a dose besides.
fn with_fact(fact: &str) -> Project {
    let project = Project::shipped();
    project.replace(TOML, "[facts]\n", &format!("[facts]\n{fact}\n"));
    project
}

/// A text of the source gets more words, which print a fact.
fn in_source(fact: &str, words: &str) -> Vec<(String, String, String)> {
    let project = with_fact(fact);
    project.replace(&path("en"), "how-relax = Muscles relax", &format!("how-relax = {words} Muscles relax"));
    check(&project, "en")
}

#[test]
fn a_fact_without_braces_is_refused() {
    for (locale, from, to) in [
        ("en", "since { $migraine-approved-year }", "since $migraine-approved-year"),
        ("en", "since { $migraine-approved-year }", "since { \"{\" } $migraine-approved-year { \"}\" }"),
        // Another place prints it properly.
        ("hi", "how-relax = ", "how-relax = $cochrane-review-year "),
    ] {
        let project = Project::shipped();
        project.replace(&path(locale), from, to);
        let found = check(&project, locale);
        let told: Vec<_> = found.iter().filter(|(code, ..)| code == "LP143").collect();
        let [(_, severity, words)] = told.as_slice() else { panic!("{to}: {found:#?}") };
        assert!(severity == "error" && words.contains("has no braces") && words.contains("write { $"), "{words}");
        project.run(&["build", ARTICLE, "--locale", locale, "--format", "a4"]).expect(1);
        assert!(!project.exists(&leaflet(locale)), "{to}");
    }
    let money = in_source("dose = { mg = 500 }", "It costs $5 or $ 5. Take { $dose-mg } mg.");
    assert!(money.is_empty(), "{money:#?}");
    let unknown = in_source("dose = { mg = 500 }", "Take $dose mg of { $dose-mg } mg.");
    assert!(unknown[0].2.contains("did you mean { $dose-mg }?") && unknown[0].1 == "warning", "{unknown:#?}");
}

#[test]
fn an_agencys_typed_placeable_is_one() {
    let project = Project::with_bengali();
    let sent = xliff::exported(&project);
    let back = xliff::translate(&sent, "byline", "লিখেছেন { $author }");
    let unit = sent.contains("<unit id=\"byline\"");
    assert!(unit);
    xliff::imported(&project, &back).expect(0);
    let text = project.text("locales/bn/leaflet.ftl");
    assert!(text.contains("byline = লিখেছেন { $author }\n"), "{text}");
    // One that the source does not have is not printed with its braces.
    let back = xliff::translate(&sent, "byline", "লিখেছেন { $nope } { $author }");
    xliff::imported(&project, &back).says(&["LP246", "{ $nope }, which the source has not"]);
    assert!(!project.text("locales/bn/leaflet.ftl").contains("nope"));
}

#[test]
fn the_facts_unit_is_compared_with_the_typed_one() {
    let found = in_source("d-dose = { ml = 10 }", "Give { NUMBER($d-dose-ml) } mg.");
    assert_eq!(codes(&found), ["LP181"], "{found:#?}");
    assert!(found[0].1 == "error" && found[0].2.contains("`mg` stands after `$d-dose-ml`"), "{found:#?}");
    let found = in_source("d-dose = { ml = 10 }", "Give { NUMBER($d-dose-ml) } with food.");
    assert_eq!(codes(&found), ["LP144"], "{found:#?}");
    let found = in_source("strength = { mg = 120 }", "Give { PERCENT($strength-mg) }.");
    assert_eq!(codes(&found)[0], "LP122", "{found:#?}");
    assert!(found[0].2.contains("PERCENT takes a percentage, and `$strength-mg` counts mg"), "{found:#?}");
    let found = in_source("d-dose = { ml = 10 }", "Give { $d-dose-ml } ml.");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn zeros_behind_a_dose_are_told_wherever_they_come_from() {
    for (fact, code, words) in [
        ("dose = { ml = 5.0 }", "LP145", "write 5: whoever overlooks the point"),
        ("dose = { ml = 2.50 }", "LP145", "write 2.5: "),
        ("dose = { ml = 0 }", "LP146", "is a dose of 0"),
    ] {
        let found = in_source(fact, "Give { $dose-ml } ml.");
        assert_eq!(codes(&found), [code], "{found:#?}");
        assert!(found[0].1 == "warning" && found[0].2.contains(words), "{found:#?}");
    }
    let found = in_source("dose = { ml = 2.5 }", "Give { NUMBER($dose-ml, minimumFractionDigits: 2) } ml.");
    assert_eq!(codes(&found), ["LP145"], "{found:#?}");
    let found = in_source("dose = { kg = 70.0 }", "If you weigh { $dose-kg } kg or { NUMBER($dose-kg) } kg.");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn one_hours_is_told() {
    let found = in_source("gap = { hours = 1 }", "Wait { $gap-hours } hours.");
    assert_eq!(codes(&found), ["LP108"], "{found:#?}");
    assert!(found[0].2.contains("`1 hours`") && found[0].2.contains("[one] { $gap-hours } hour\n"), "{found:#?}");
    for (fact, words) in [
        ("gap = { hours = 2 }", "Wait { $gap-hours } hours."),
        ("gap = { hours = 1 }", "Wait { $gap-hours } hour."),
        (
            "gap = { hours = 1 }",
            "Wait { $gap-hours ->\n    [one] { $gap-hours } hour\n   *[other] { $gap-hours } hours\n  }.",
        ),
    ] {
        let found = in_source(fact, words);
        assert!(found.is_empty(), "{words}: {found:#?}");
    }
}

#[test]
fn a_gap_in_an_amount_keeps_a_leaflet_a_draft() {
    let project = Project::shipped();
    project.replace(&path("en"), "how-relax = Muscles relax", "how-relax = Take XXX mg. Muscles relax");
    assert_eq!(codes(&check(&project, "en")), ["LP194"]);
    project.run(&["build", ARTICLE, "--locale", "en", "--format", "a4", "--final"]).expect(1);
}

#[test]
fn what_is_not_compared_in_a_language_is_said() {
    let project = Project::shipped();
    let run = project.run(&["locale", "new", "ne"]).expect(0);
    assert!(run.stdout.contains("are not compared in Nepali"), "{}", run.stdout);
    let run = project.run(&["check", "--format", "a4", "--locale", "ne", "--locale", "de"]);
    assert_eq!(run.stdout.matches("are not compared in Nepali").count(), 1, "{}", run.stdout);
    let run = project.run(&["check", "--format", "a4", "--locale", "de", "--locale", "en"]).expect(0);
    assert!(!run.stdout.contains("not compared"), "{}", run.stdout);
}
