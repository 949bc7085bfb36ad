//! A translator's and a clinic's way: a language is begun, brought up to a changed source, counted, signed off.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project};
use serde_json::Value;

const SOURCE: &str = "locales/en/botox-chronic-pain.ftl";
const URDU: &str = "locales/ur/botox-chronic-pain.ftl";
const REVIEW: &str = "locales/ur/review.toml";

fn status(project: &Project, locale: &str) -> Value {
    let run = project.run(&["status", "--json"]).expect(0);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["version"], 1);
    let locales = report["locales"].as_array().unwrap();
    locales.iter().find(|row| row["locale"] == locale).unwrap_or_else(|| panic!("no {locale}: {report:#}")).clone()
}

#[test]
fn a_language_is_begun_and_translated_message_by_message() {
    let project = Project::new();
    let run = project.run(&["locale", "new", "ru"]).expect(0);
    for said in
        ["locales/ru/leaflet.ftl", "script Cyrl, written from left to right", "font Noto Sans", "one, few, many, other"]
    {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
    assert!(project.text("leafpress.toml").contains("locales = [\"en\", \"ur\", \"ru\"]"));
    // The plural has a line for each category of the new language.
    let leaflet = project.text("locales/ru/leaflet.ftl");
    for line in ["# ~         [one] ", "# ~         [few] ", "# ~         [many] ", "# ~        *[other] "] {
        assert!(leaflet.contains(line), "{leaflet}");
    }
    let row = &status(&project, "ru");
    assert_eq!(row["articles"][0]["missing"], row["articles"][0]["messages"]);
    assert_eq!(row["articles"][0]["words_missing"], row["articles"][0]["words"]);
    assert_eq!(row["articles"][0]["pages"], Value::Null);
    // Nothing is wanted twice.
    let before = project.text("locales/ru/leaflet.ftl");
    project.run(&["locale", "sync", "ru"]).expect(0);
    assert_eq!(project.text("locales/ru/leaflet.ftl"), before);

    // A translator takes the signs away and changes the words.
    project.replace(
        "locales/ru/leaflet.ftl",
        "# ~ draft = Draft – not for patients",
        "draft = Черновик – не для пациентов",
    );
    project.run(&["locale", "sync", "ru"]).expect(0);
    let after = project.text("locales/ru/leaflet.ftl");
    assert!(after.contains("\n\ndraft = Черновик"), "the note's head is gone: {after}");
    assert_eq!(status(&project, "ru")["shared"]["translated"], 1);
    project.run(&["check", "--locale", "ru"]).expect(1);
    project.run(&["build", "--locale", "ru", "--allow-fallback"]).expect(0);
}

#[test]
fn a_language_is_begun_once_and_with_a_tag() {
    let project = Project::new();
    project.run(&["locale", "new", "ur"]).expect(2).says(&["there is a folder locales/ur already", "locale sync ur"]);
    project.run(&["locale", "new", "pt_BR"]).expect(2).says(&["write `pt-BR`"]);
    project.run(&["locale", "new", "klingon-language"]).expect(2).says(&["is not a language tag"]);
    let run = project.run(&["locale", "new", "km"]).expect(0);
    assert!(run.stdout.contains("no font for the script Khmr"), "{}", run.stdout);
    project.run(&["locale", "sync", "en"]).expect(2).says(&["`en` is the source itself"]);
    project.run(&["locale", "sync", "xx"]).expect(2);
}

#[test]
fn a_changed_source_makes_translations_stale_until_somebody_looks() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    assert!(project.text(REVIEW).contains("how-release = { source = \""));
    project.run(&["check"]).expect(0);
    // The same words on other lines are the same source.
    project.replace(SOURCE, "how-release = { -botox } stops", "# A comment.\nhow-release =\n    {-botox} stops");
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 0);

    project.replace(SOURCE, "{-botox} stops", "{-botox} blocks");
    let row = status(&project, "ur");
    assert_eq!(row["articles"][0]["stale"], 1);
    assert_eq!(row["articles"][0]["words_stale"], 4, "the words of the part that changed");
    let run = project.run(&["check"]).expect(0);
    for said in
        ["warning LP153", "locales/ur/botox-chronic-pain.ftl", "blocks neurotransmitter", "--accept how-release"]
    {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
    project.run(&["check", "--deny-warnings"]).expect(1);

    // A dry run changes nothing; a run without `--accept` does not launder it.
    let untouched = (project.text(URDU), project.text(REVIEW));
    let run = project.run(&["locale", "sync", "--dry-run"]).expect(0);
    assert!(run.stdout.contains("ur: 1 stale; 2 files would change"), "{}", run.stdout);
    assert_eq!((project.text(URDU), project.text(REVIEW)), untouched);
    project.run(&["locale", "sync"]).expect(0);
    project.run(&["locale", "sync"]).expect(0);
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 1);
    assert!(project.text(URDU).contains("# ~ how-release =\n# ~     {-botox} blocks"), "{}", project.text(URDU));

    project.run(&["locale", "sync", "--accept", "how-release"]).expect(2).says(&["<L>..."]);
    project
        .run(&["locale", "sync", "ur", "--accept", "how-relax"])
        .expect(2)
        .says(&["no translation of `how-relax` is stale", "Stale here: how-release"]);
    project.run(&["locale", "sync", "ur", "--accept", "how-release"]).expect(0);
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 0);
    assert_eq!(project.text(URDU), untouched.0, "the note is gone");

    // Once it is noted, a translation that changes is one of the new source.
    project.replace(SOURCE, "{-botox} blocks", "{-botox} halts");
    project.run(&["locale", "sync"]).expect(0);
    project.replace(URDU, "\nhow-release = ", "\nhow-release = اب ");
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 0);
    project.run(&["locale", "sync"]).expect(0);
    assert!(!project.text(URDU).contains("# ~"), "the note is gone");
    project.replace(SOURCE, "{-botox} halts", "{-botox} ends");
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 1);
}

/// Nothing that happens to a file between two syncs lets an old translation pass for one of the new source.
#[test]
fn staleness_is_not_laundered() {
    type Step = fn(&Project);
    let sync: Step = |p| _ = p.run(&["locale", "sync"]);
    let changed: Step = |p| p.replace(SOURCE, "It’s essential to see", "Never see");
    // As a person renames or takes out what they no longer want: article, source and translation.
    let renamed: Step = |p| {
        for path in [ARTICLE_TOML, SOURCE, URDU] {
            p.write(path, p.text(path).replace("expect-specialist", "expect-doctor"));
        }
    };
    let gone: Step = |p| {
        p.replace(ARTICLE_TOML, "\"expect-specialist\"", "\"final-fix\"");
        for path in [SOURCE, URDU] {
            p.write(path, p.text(path).replace("\nexpect-specialist = ", "\n# expect-specialist = "));
        }
    };
    let back: Step = |p| {
        p.replace(ARTICLE_TOML, "\"final-fix\"", "\"expect-specialist\"");
        for path in [SOURCE, URDU] {
            p.write(path, p.text(path).replace("\n# expect-specialist = ", "\nexpect-specialist = "));
        }
    };
    let cases: [(&str, &[Step]); 12] = [
        (
            "a change before that of the source",
            &[|p| p.replace(URDU, "expect-specialist = ", "expect-specialist = اب "), changed, sync],
        ),
        (
            "another part of the message",
            &[
                |p| p.replace(SOURCE, "It halts the release", "It never halts the release"),
                |p| p.replace(URDU, "\nhow-release = ", "\nhow-release = اب "),
                sync,
            ],
        ),
        (
            "a translation that cannot be read meanwhile",
            &[
                changed,
                |p| p.replace(URDU, "expect-specialist = ", "expect-specialist  "),
                sync,
                |p| p.replace(URDU, "expect-specialist  ", "expect-specialist = "),
                sync,
            ],
        ),
        (
            "a source that cannot be read meanwhile",
            &[
                |p| {
                    p.replace(
                        SOURCE,
                        "expect-specialist = It’s essential to see",
                        "expect-specialist It’s essential to see",
                    )
                },
                sync,
                |p| p.replace(SOURCE, "expect-specialist It’s essential to see", "expect-specialist = Never see"),
                sync,
            ],
        ),
        (
            "a source that is gone for a while",
            &[
                |p| {
                    p.replace(
                        SOURCE,
                        "expect-specialist = It’s essential to see",
                        "# expect-specialist = It’s essential to see",
                    )
                },
                sync,
                |p| p.replace(SOURCE, "# expect-specialist = It’s essential to see", "expect-specialist = Never see"),
                sync,
            ],
        ),
        (
            "a part that cannot be read meanwhile",
            &[
                |p| p.replace(SOURCE, "It halts the release", "It never halts the release"),
                |p| {
                    let lines = p.text(URDU).replacen("\nhow-release = ", "\nhow-release =  ", 1);
                    let at = lines.find("\nhow-release").unwrap();
                    let detail = at + lines[at..].find(".detail = ").unwrap();
                    p.write(URDU, format!("{}.detail   {}", &lines[..detail], &lines[detail + 10..]));
                },
                sync,
                |p| p.replace(URDU, ".detail   ", ".detail = "),
                sync,
            ],
        ),
        (
            "a first translation of a source that changed meanwhile",
            &[
                |p| p.replace(URDU, "\nfinal-remember = ", "\nfinal-forget = "),
                |p| {
                    p.write(
                        REVIEW,
                        p.text(REVIEW)
                            .lines()
                            .filter(|l| !l.starts_with("final-remember"))
                            .collect::<Vec<_>>()
                            .join("\n"),
                    )
                },
                sync,
                |p| p.replace(URDU, "\nfinal-forget = ", "\nfinal-remember = "),
                |p| p.replace(SOURCE, "\nfinal-remember = So", "\nfinal-remember = Never"),
                sync,
            ],
        ),
        ("a new name with a changed source", &[changed, renamed, sync, sync]),
        ("a new name that nobody has noted", &[changed, renamed]),
        (
            "a new name in the source first",
            &[
                changed,
                |p| {
                    for path in [ARTICLE_TOML, SOURCE] {
                        p.write(path, p.text(path).replace("expect-specialist", "expect-doctor"));
                    }
                },
                sync,
                |p| p.replace(URDU, "\nexpect-specialist = ", "\nexpect-doctor = "),
                sync,
            ],
        ),
        ("a message that was taken out for a while", &[gone, sync, sync, changed, back, sync]),
        (
            "a second change",
            &[
                changed,
                sync,
                |p| p.replace(SOURCE, "Never see", "Always see"),
                |p| p.replace(URDU, "\nexpect-specialist = ", "\nexpect-specialist = اب "),
                sync,
            ],
        ),
    ];
    for (what, steps) in cases {
        let project = Project::new();
        steps.iter().for_each(|step| step(&project));
        assert_eq!(status(&project, "ur")["articles"][0]["stale"], 1, "{what}: {}", project.run(&["status"]).stdout);
        let run = project.run(&["check", "--locale", "ur", "--format", "a4"]);
        assert!(run.stdout.contains("LP153"), "{what}: {}", run.stdout);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_left_as_it_is() {
    let project = Project::new();
    project.write("locales/ur/leaflet.ftl", b"draft = \xFF\n");
    project.replace(URDU, "how-relax = ", "how-relax  ");
    let before = (project.bytes("locales/ur/leaflet.ftl"), project.text(URDU));
    let run = project.run(&["locale", "sync"]).expect(1);
    assert!(run.stderr.contains("LP002") && run.stderr.contains("LP103"), "{}", run.stderr);
    assert_eq!(project.bytes("locales/ur/leaflet.ftl"), before.0);
    assert_eq!(project.text(URDU), before.1, "what cannot be read is not missing");
    project.write(REVIEW, "<<<<<<< HEAD\n");
    project.run(&["locale", "sync"]).expect(1).says(&["LP010", "locales/ur/review.toml:1:1"]);
    assert_eq!(project.text(REVIEW), "<<<<<<< HEAD\n");
}

#[test]
fn a_sign_off_is_for_this_leaflet_and_this_source() {
    let review: &[&str] = &["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor", "--date", "2026-11-20"];
    let final_print: &[&str] = &["build", "--final", "--locale", "ur"];
    let project = Project::new();
    project.run(final_print).expect(1).says(&["LP160", "leafpress review ur botox-chronic-pain"]);
    let run = project.run(review).expect(0);
    assert!(run.stdout.contains("is signed off by Dr A (doctor) on 2026-11-20"), "{}", run.stdout);
    project.run(final_print).expect(0);
    assert_eq!(project.entry("ur")["review"], "signed-off");
    let row = status(&project, "ur");
    let entry = &row["articles"][0]["review"];
    assert_eq!(
        (&entry["status"], &entry["reviewer"], &entry["date"]),
        (&"signed-off".into(), &"Dr A".into(), &"2026-11-20".into())
    );

    // What was signed is undone by a dose, by a word of the source, and by a word of its own.
    for (path, from, to) in [
        (ARTICLE_TOML, "\nprocedure = { minutes = [10, 20] }", "\nprocedure = { minutes = [10, 25] }"),
        (SOURCE, "Final Thoughts", "Last Thoughts"),
        ("locales/ur/clinic.ftl", "-clinic = ", "-clinic = ا"),
        ("locales/ur/leaflet.ftl", "status-signed-off = ", "status-signed-off = دو "),
        ("locales/ur/leaflet.ftl", "language-name = ", "language-name = دو "),
        ("locales/ur/leaflet.ftl", "*[other] ", "*[other] روز "),
    ] {
        let before = project.text(path);
        project.replace(path, from, to);
        project.run(final_print).expect(1).says(&["LP151"]);
        assert_eq!(status(&project, "ur")["articles"][0]["review"]["status"], "stale");
        project.write(path, before);
        project.run(final_print).expect(0);
    }
    // A review settles what was stale.
    project.replace(SOURCE, "Final Thoughts", "Last Thoughts");
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 1);
    let run = project.run(review).expect(0);
    assert!(run.stdout.contains("1 translation no longer stale"), "{}", run.stdout);
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 0);

    // The source needs its own.
    project.run(&["build", "--final", "--locale", "en"]).expect(1).says(&["LP160"]);
    project.run(&["review", "en", ARTICLE, "--reviewer", "Dr B", "--role", "author"]).expect(0);
    project.run(&["build", "--final"]).expect(0);
}

#[test]
fn what_has_errors_is_not_signed_off() {
    let project = Project::new();
    let before = project.text(REVIEW);
    project.replace(URDU, "{ $migraine-approved-year }", "2010");
    let run = project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(1);
    run.says(&["LP127", "Nothing was signed off"]);
    assert_eq!(project.text(REVIEW), before);
    for (arguments, said) in [
        (["ur", "nix", "--reviewer", "A", "--role", "B"], "no article `nix`"),
        (["xx", ARTICLE, "--reviewer", "A", "--role", "B"], "no locale `xx`"),
        (["en-XA", ARTICLE, "--reviewer", "A", "--role", "B"], "no locale `en-XA`"),
        (["ur", ARTICLE, "--reviewer", " ", "--role", "B"], "say who it was"),
        (["ur", ARTICLE, "--reviewer", "A", "--date", "2999-01-01"], "still to come"),
        (["ur", ARTICLE, "--reviewer", "A", "--date", "20260101"], "write it as 2026-01-31"),
    ] {
        project.run(&[&["review"], &arguments[..]].concat()).expect(2).says(&[said]);
    }
}

#[test]
fn pseudo_locales_are_made_when_they_are_asked_for() {
    let project = Project::new();
    let run = project.run(&["build", "--locale", "en-XA,ar-XB"]).expect(0);
    assert!(project.exists("dist/botox-chronic-pain.en-XA.a4-office.pdf"), "{}", run.stdout);
    assert!(!project.exists("dist/botox-chronic-pain.en.a4-office.pdf"), "only they are");
    assert!(!project.exists("locales/en-XA"));
    let text = |locale: &str| project.run(&["text", ARTICLE, "--locale", locale]).expect(0).stdout;
    assert!(text("en-XA").starts_with("[Ţĥé"), "{}", text("en-XA"));
    // Facts and addresses are not disguised.
    assert!(text("en-XA").contains("10–20") && text("en-XA").contains("www.daradia.com"));
    assert!(text("ar-XB").contains("بوتوخ"), "{}", text("ar-XB"));
    project.run(&["build", "--final", "--locale", "en-XA"]).expect(1).says(&["LP160"]);
    project.run(&["build"]).expect(0);
    assert!(!project.exists("dist/botox-chronic-pain.fr.a4-office.pdf"));
}

#[test]
fn status_for_people_and_for_a_readme() {
    let project = Project::new();
    let run = project.run(&["status"]).expect(0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].starts_with("language  article"), "{}", run.stdout);
    assert!(lines[2].contains("########## 42 of 42") && lines[2].ends_with("draft"), "{}", run.stdout);
    let run = project.run(&["status", "--markdown", "--locale", "ur"]).expect(0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[1].starts_with("| --- |") && lines[2].starts_with("| ur | botox-chronic-pain | 42 of 42 |"));
    assert_eq!(lines.len(), 3);
    // Full is only what is done.
    project.replace(URDU, "final = ", "finale = ");
    let run = project.run(&["status"]).expect(0);
    assert!(run.stdout.contains("#########. 41 of 42"), "{}", run.stdout);
}

/// The first four of a new language's missing messages are shown, the others named; each where its source waits.
#[test]
fn a_new_language_is_not_drowned_in_findings() {
    let project = Project::new();
    project.run(&["locale", "new", "sv"]).expect(0);
    let run = project.run(&["check", "--locale", "sv", "--format", "a4"]).expect(1);
    assert!(run.stdout.matches("error LP110").count() <= 3 * 4, "{}", run.stdout);
    assert!(run.stdout.contains("more messages are missing (locales/sv/leaflet.ftl): draft"), "{}", run.stdout);
    assert!(run.stdout.contains("locales/sv/leaflet.ftl:4:1"), "where the note stands: {}", run.stdout);
    let json = project.run(&["check", "--locale", "sv", "--format", "a4", "--output-format", "json"]).expect(1);
    assert!(json.stdout.matches("\"LP110\"").count() > 60);

    for (tag, said) in [("en-XA", "the source in a disguise"), ("pt_BR", "write `pt-BR`")] {
        project.run(&["locale", "new", tag]).expect(2).says(&[said]);
    }
    let run = project.run(&["locale", "new", "se"]).expect(0);
    assert!(run.stdout.contains("is it the tag that you mean?"), "Northern Sami is not Swedish: {}", run.stdout);
}

/// Taking away all signs by search and replace leaves comments, which `sync` knows as its own.
#[test]
fn signs_may_be_taken_away_by_search_and_replace() {
    let project = Project::new();
    project.run(&["locale", "new", "sv"]).expect(0);
    let file = "locales/sv/leaflet.ftl";
    let text = project.text(file).replace("# ~ ", "").replace("# ~\n", "\n");
    project.write(file, &text);
    project.run(&["locale", "sync", "sv"]).expect(0);
    let after = project.text(file);
    assert!(!after.contains("# missing") && after.contains("\ndraft = Draft – not for patients\n"), "{after}");
    // The source's own words are no translation.
    let shared = &status(&project, "sv")["shared"];
    assert!(shared["missing"].as_u64().unwrap() > 0, "{shared}");
    let run = project.run(&["check", "--locale", "sv", "--format", "a4"]).expect(1);
    assert!(run.stdout.contains("LP119"), "{}", run.stdout);
}

/// What was translated line by line, with some of a note's lines left, and what lacks a part.
#[test]
fn notes_are_taken_out_when_their_message_is_whole() {
    let project = Project::new();
    let without: String = project.text(URDU).replace("\nhow-release = ", "\nhow-released = ");
    project.write(URDU, without.replace("conditions-migraine = ", "conditions-migraines = "));
    project.run(&["locale", "sync", "ur"]).expect(0);
    let text = project.text(URDU);
    assert!(text.contains("# ~ # $migraine-approved-year: the year of the FDA's approval\n# ~ conditions-migraine = "));
    // The message is written, the comment's line is left as it was.
    let lines =
        ["# ~ conditions-migraine = Chronic migraine\n# ~     .detail = ", "conditions-migraine = درد\n    .detail = "];
    project.replace(URDU, lines[0], lines[1]);
    project.run(&["locale", "sync", "ur"]).expect(0);
    let text = project.text(URDU);
    assert!(!text.contains("# ~ # $migraine-approved-year") && text.contains(lines[1]), "{text}");

    project.replace(URDU, "\nhow-relax = ", "\nhow-relax-old = ");
    project.replace(URDU, "\nhow-relax-old = ", "\nhow-relax = x\nhow-relax-old = ");
    let run = project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(project.text(URDU).contains("incomplete") && run.stdout.contains("missing"), "{}", project.text(URDU));
}

/// What is not translated is marked on the paper, not only in the summary.
#[test]
fn what_fell_back_says_so_on_paper() {
    let project = Project::new();
    project.replace(URDU, "final-fix = ", "final-fixed = ");
    project.run(&["build", "--locale", "ur", "--allow-fallback"]).expect(0);
    let note = "ابھی ترجمہ";
    assert!(project.text("locales/ur/leaflet.ftl").contains(note), "the test knows the words");
    let text = project.run(&["text", ARTICLE, "--locale", "ur", "--lines"]).expect(0).stdout;
    assert_eq!(text.matches(note).count(), 1, "{text}");
}

#[test]
fn a_conflict_in_a_file_is_one_finding() {
    let project = Project::new();
    let review = project.text(REVIEW);
    project.write(REVIEW, format!("<<<<<<< HEAD\n{review}=======\n{review}>>>>>>> theirs\n"));
    let run = project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(1);
    assert!(
        run.stdout.contains("two versions of this file were merged") && run.stdout.contains("1 error"),
        "{}",
        run.stdout
    );
}

/// A file of one article that cannot be read hides nothing in the leaflet of another one.
#[test]
fn a_broken_article_costs_no_other_leaflet_a_sentence() {
    let project = Project::new();
    let article = project.text(ARTICLE_TOML).replace("id = \"botox-chronic-pain\"", "id = \"aaa\"");
    project.write("assets/articles/aaa/article.toml", article);
    project.write("assets/articles/aaa/banner.jpg", project.bytes("assets/articles/botox-chronic-pain/banner.jpg"));
    project.write("locales/en/aaa.ftl", project.text(SOURCE));
    project.write("locales/ur/aaa.ftl", b"title = \xFF\n");
    project.replace("locales/ur/leaflet.ftl", "help-line = ", "help-line = { -nope } ");
    for jobs in ["1", "2"] {
        let run = project.run(&["build", "--locale", "ur", "--jobs", jobs]).expect(1).says(&["LP002", "LP123"]);
        assert!(run.stdout.contains("botox-chronic-pain.ur.a4-office.pdf  FAILED"), "{}", run.stdout);
    }
}

/// What no leaflet prints nobody has read.
#[test]
fn a_review_settles_what_was_read() {
    let project = Project::new();
    project.replace("locales/en/leaflet.ftl", "callout-emergency = Emergency", "callout-emergency = Call at once");
    project.replace(SOURCE, "Final Thoughts", "Last Thoughts");
    let run = project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(0);
    assert!(run.stdout.contains("compared: final\n"), "{}", run.stdout);
    assert_eq!(status(&project, "ur")["shared"]["stale"], 1);
}

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

/// A term's id begins with a hyphen, and the command that LP153 shows must work.
#[test]
fn terms_are_accepted_too() {
    let project = Project::new();
    project.replace("locales/en/clinic.ftl", "-clinic = Daradia", "-clinic = The Daradia");
    let run = project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(0);
    assert!(run.stdout.contains("leafpress locale sync ur --accept -clinic"), "{}", run.stdout);
    project.run(&["locale", "sync", "ur", "--accept", "-clinic"]).expect(0);
    assert_eq!(status(&project, "ur")["shared"]["stale"], 0);
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

/// What is gone and comes back with other words on both sides is translated anew: from the source that waited.
#[test]
fn a_message_that_begins_again_is_current() {
    let project = Project::new();
    project.replace(URDU, "\nexpect-specialist = ", "\n# expect-specialist = ");
    project.replace(SOURCE, "It’s essential to see", "Never see");
    project.run(&["locale", "sync"]).expect(0);
    project.replace(URDU, "\n# expect-specialist = ", "\nexpect-specialist = اب ");
    assert_eq!(status(&project, "ur")["articles"][0]["stale"], 0);
    project.run(&["locale", "sync"]).expect(0);
    assert!(!project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(0).stdout.contains("LP153"));
}

/// A line that a merge has lost, or the heading of a section, is missed before it is written anew.
#[test]
fn a_translation_without_a_history_is_told() {
    let check = |project: &Project| project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(0).stdout;
    let without = |project: &Project, gone: &dyn Fn(&str) -> bool| {
        let kept: Vec<String> = project.text(REVIEW).lines().filter(|l| !gone(l)).map(|l| format!("{l}\n")).collect();
        project.write(REVIEW, kept.concat());
    };
    let project = Project::new();
    assert_eq!(status(&project, "ur")["articles"][0]["untracked"], 0);
    without(&project, &|line| line.starts_with("final-remember = "));
    let said = check(&project);
    for part in
        ["warning LP154", "no line about `final-remember`", "botox-chronic-pain.ftl:", "locale sync ur", "1 warning"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(status(&project, "ur")["articles"][0]["untracked"], 1);
    let run = project.run(&["status"]).expect(0);
    assert!(run.stdout.contains("`leafpress check` names them"), "{}", run.stdout);
    for arguments in [&["locale", "sync", "ur", "--dry-run"][..], &["locale", "sync", "ur"]] {
        let run = project.run(arguments).expect(0);
        assert!(run.stdout.contains("1 translation without a line in locales/ur/review.toml"), "{}", run.stdout);
        assert!(run.stdout.contains("now: final-remember\n"), "{}", run.stdout);
    }
    assert!(check(&project).contains("nothing found"));

    // Without its heading, a section's lines are another one's.
    without(&project, &|line| line == "[clinic.messages]");
    let said = check(&project);
    assert_eq!(said.matches("LP154").count(), 1, "{said}");
    assert!(said.contains("locales/ur/clinic.ftl:") && said.contains("1 warning"), "{said}");

    // Whoever has never written anything down is not asked for it.
    let project = Project::new();
    without(&project, &|line| line.ends_with(".messages]") || line.contains("= { source"));
    assert!(check(&project).contains("nothing found"));
    let run = project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(!run.stdout.contains("without a line"), "{}", run.stdout);
}
