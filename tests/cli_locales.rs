//! Locales, their tags and sign-offs: a mistake is told with its place and fails only what it names.

mod common;

use common::{ARTICLE, Project, at, broken, leaflet};

#[test]
fn missing_locale() {
    broken(true, |p| p.remove("locales/ur"), &["LP101", "locales/ur", "leafpress.toml:3:18", "locale new ur"]);
}

/// A wrong tag is its own leaflets' fault.
#[test]
fn wrong_language_tags() {
    let list = "[\"en\", \"ur\"]";
    for (wrong, code, said) in [
        ("u_r", "LP100", "did you mean `ur`?"),
        ("urr", "LP101", "did you mean `ur`?"),
        ("UR", "LP100", "write `ur`"),
        ("ur ", "LP100", "did you mean `ur`?"),
        ("klingon-language", "LP100", "a BCP 47 tag has"),
        ("sv", "LP101", "leafpress locale new sv"),
    ] {
        let write = |p: &Project| p.replace("leafpress.toml", list, &format!("[\"en\", \"{wrong}\"]"));
        broken(true, write, &[code, "leafpress.toml:3:18", said, "1 error\n"]);
        let project = Project::new();
        write(&project);
        let run = project.run(&["check", "--format", "a4"]).expect(1);
        assert!(run.stdout.contains(code) && run.stdout.contains("leafpress.toml:3:18"), "{}", run.stdout);
        project.run(&["build", "--locale", "en"]).expect(0);
    }
    // Nothing can be built in these, and no file can be called so.
    for wrong in ["", "../ur", "u\\u001Br"] {
        let write = |p: &Project| p.replace("leafpress.toml", list, &format!("[\"en\", \"{wrong}\"]"));
        let project = Project::new();
        write(&project);
        project.run(&["build"]).expect(1).says(&["LP100", "leafpress.toml:3:18"]);
    }
}

#[test]
fn a_source_locale_that_is_not_listed_is_its_own_fault() {
    let project = Project::new();
    project.replace("leafpress.toml", "[\"en\", \"ur\"]", "[\"ne\", \"ur\"]");
    let run = project.run(&["build"]).expect(1);
    let run =
        run.says(&["did you mean `en`?", "`locales` lacks the source locale `en`", "leafpress.toml:3:11", "2 errors"]);
    assert!(project.exists(&leaflet("ur")) && !project.exists(&leaflet("en")), "{}", run.stdout);
    project.replace("leafpress.toml", "source-locale = \"en\"", "source-locale = \"enn\"");
    let run = project.run(&["build", "--locale", "ur"]).expect(1);
    run.says(&["leafpress.toml:2:17", "did you mean `en`?"]);
    assert!(project.entry("ur")["outdated"].as_bool().unwrap());
}

#[test]
fn a_sign_off_of_no_article_is_told() {
    let review = "locales/ur/review.toml";
    for (wrong, help) in [
        ("botox-chronic-pian", "did you mean `botox-chronic-pain`?"),
        ("headache", "an entry is called by an article's folder"),
    ] {
        let project = Project::new();
        project.replace(review, "[botox-chronic-pain]", &format!("[{wrong}]"));
        let run = project.run(&["build"]).expect(0);
        run.says(&["warning LP152", wrong, help, "locales/ur/review.toml:2:2", "1 warning\n"]);
        assert!(project.entry("ur")["warnings"][0].as_str().unwrap().contains("LP152"));
        assert!(project.entry("en")["warnings"].as_array().unwrap().is_empty());
        project.run(&["check", "--format", "a4", "--deny-warnings"]).expect(1);
    }
}

#[test]
fn a_term_that_is_mistyped_where_it_is_written_is_one_mistake() {
    let clinic = "locales/ur/clinic.ftl";
    let place = at(clinic, &Project::new().text(clinic), "-botox =");
    let rename = |p: &Project| p.replace(clinic, "-botox =", "-botxo =");
    broken(true, rename, &["LP123", &place, "did you mean `-botox` here?", "1 error\n"]);
    // Where one text alone names it otherwise, that text is wrong.
    let article = "locales/ur/botox-chronic-pain.ftl";
    let place = at(article, &Project::new().text(article), "{ -botox }");
    let rename = |p: &Project| p.replace(article, "{ -botox }", "{ -botxo }");
    broken(true, rename, &["LP123", &place, "there is no term `-botxo`", "did you mean `-botox`?", "1 error\n"]);
}

/// A translation that lies there under another name is not begun anew.
#[test]
fn what_lies_there_under_another_name_is_named() {
    let words = format!("locales/ur/{ARTICLE}.ftl");
    for (other, said) in [
        (format!("{ARTICLE}.ftl.txt"), format!("lies beside it: if it has the texts, rename it to `{ARTICLE}.ftl`")),
        (format!("{ARTICLE}.docx"), "save it from there as plain text in UTF-8".to_owned()),
    ] {
        let project = Project::new();
        project.write(&format!("locales/ur/{other}"), project.text(&words));
        project.remove(&words);
        let run = project.run(&["check", "--locale", "ur", "--format", "a4", "--output-format", "json"]).expect(1);
        assert!(
            run.stdout.contains("LP102") && run.stdout.contains(&other) && run.stdout.contains(&said),
            "{}",
            run.stdout
        );
        // Terms that it uses are not left over.
        assert!(!run.stdout.contains("LP117") && !run.stdout.contains("locale sync"), "{}", run.stdout);
    }
    let project = Project::new();
    project.write("locales/bengali/clinic.ftl", "");
    project.replace("leafpress.toml", "\"ur\"]", "\"ur\", \"bn\"]");
    project.run(&["build", "--locale", "bn"]).expect(1).says(&[
        "LP101",
        "locales/bengali",
        "rename it to `locales/bn`",
    ]);
}

/// Who works in a copy works in vain.
#[test]
fn files_that_nothing_reads_are_told() {
    let project = Project::new();
    for path in ["locales/ur/clinic (copy).ftl", "locales/ur/botox-chronic-pian.ftl", "locales/ur - Copy/clinic.ftl"] {
        project.write(path, "");
    }
    // One that waits to be listed is no mistake.
    project.write("locales/nl/clinic.ftl", "");
    project.write("locales/templates/notes.txt", "");
    let run = project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(0);
    assert_eq!(run.stdout.matches("LP155").count(), 3, "{}", run.stdout);
    for said in ["clinic (copy)", "did you mean `botox-chronic-pain`?", "locales/ur - Copy: its name is no language"] {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
    for command in [&["check", "--locale", "nl"][..], &["locale", "sync", "nl"]] {
        project.run(command).expect(2).says(&["add \"nl\" to `locales` in leafpress.toml"]);
    }
}

/// Nothing can begin the source anew.
#[test]
fn a_missing_source_is_brought_back() {
    let project = Project::new();
    project.remove("locales/en");
    let run = project.run(&["build"]).expect(1).says(&["LP101", "take it from your version control"]);
    assert!(!run.stderr.contains("locale new en"), "{}", run.stderr);
}
