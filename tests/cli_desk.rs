//! A translator's and a clinic's way: a language is begun, brought up to a changed source, counted, signed off.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project, at, tree};
use serde_json::Value;

const SOURCE: &str = "locales/en/botox-chronic-pain.ftl";
const URDU: &str = "locales/ur/botox-chronic-pain.ftl";
const REVIEW: &str = "locales/ur/review.toml";

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
    let row = &project.status("ru");
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
    // Besides, what has no words is the same in every language.
    assert!(after.contains("\n\npublished = { DATETIME($published) }\n"), "{after}");
    assert_eq!(project.status("ru")["shared"]["translated"], 3);
    project.run(&["check", "--locale", "ru"]).expect(1);
    project.run(&["build", "--locale", "ru", "--allow-fallback"]).expect(0);
}

#[test]
fn a_language_is_begun_once_and_with_a_tag() {
    let project = Project::new();
    project.run(&["locale", "new", "ur"]).expect(2).says(&["there is a folder locales/ur already", "locale sync ur"]);
    // A folder that the project does not know of is taken up, or begun in if nothing is in it.
    std::fs::create_dir(project.path("locales/sv")).unwrap();
    project.run(&["locale", "new", "sv"]).expect(0);
    // What a file manager leaves behind is nobody's text.
    project.write("locales/nb/.DS_Store", "");
    project.run(&["locale", "new", "nb"]).expect(0);
    // Advice that somebody can follow.
    project.write("locales/lt", "a file");
    let no_folder: &[&str] = &["locales/lt is no folder", "Take it away", "locale new lt"];
    project.run(&["locale", "new", "lt"]).expect(2).says(no_folder);
    assert_eq!(project.text("locales/lt"), "a file");
    #[cfg(unix)]
    {
        project.remove("locales/lt");
        std::os::unix::fs::symlink("nowhere", project.path("locales/lt")).unwrap();
        project.run(&["locale", "new", "lt"]).expect(2).says(no_folder);
    }
    project.write("locales/fi/clinic.ftl", "");
    project.run(&["locale", "new", "fi"]).expect(2).says(&["add \"fi\" to `locales` in leafpress.toml", "sync fi"]);
    project.replace("leafpress.toml", "\"sv\"", "\"sv\", \"fi\"");
    project.run(&["locale", "sync", "fi"]).expect(0);
    project.run(&["locale", "new", "pt_BR"]).expect(2).says(&["Write `pt-BR`"]);
    project.run(&["locale", "new", "klingon-language"]).expect(2).says(&["is not a language tag"]);
    let run = project.run(&["locale", "new", "km"]).expect(0);
    assert!(run.stdout.contains("no font for the script Khmr"), "{}", run.stdout);
    project.run(&["locale", "sync", "en"]).expect(2).says(&["`en` is the source itself"]);
    project.run(&["locale", "sync", "xx"]).expect(2);
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
    let row = project.status("ur");
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
        ("locales/ur/leaflet.ftl", "notes = ", "notes = دو "),
        ("locales/ur/leaflet.ftl", "language-name = ", "language-name = دو "),
        ("locales/ur/leaflet.ftl", "*[other] ", "*[other] روز "),
    ] {
        let before = project.text(path);
        project.replace(path, from, to);
        project.run(final_print).expect(1).says(&["LP151"]);
        assert_eq!(project.status("ur")["articles"][0]["review"]["status"], "stale");
        project.write(path, before);
        project.run(final_print).expect(0);
    }
    // A review settles what was stale.
    project.replace(SOURCE, "Final Thoughts", "Last Thoughts");
    assert_eq!(project.status("ur")["articles"][0]["stale"], 1);
    let run = project.run(review).expect(0);
    assert!(run.stdout.contains("1 translation no longer stale"), "{}", run.stdout);
    assert_eq!(project.status("ur")["articles"][0]["stale"], 0);

    // The source needs its own.
    project.run(&["build", "--final", "--locale", "en"]).expect(1).says(&["LP160", "the source text has no sign-off"]);
    let unsigned = "1 leaflet in the source language is not signed off";
    assert!(project.run(&["build", "--locale", "en"]).expect(0).stdout.contains(unsigned));
    project.run(&["review", "en", ARTICLE, "--reviewer", "Dr B", "--role", "author"]).expect(0);
    let run = project.run(&["build", "--final"]).expect(0);
    assert!(!run.stdout.contains("not signed off"), "{}", run.stdout);
    // A stale one is none.
    project.replace(SOURCE, "Last Thoughts", "Final Thoughts");
    let stale = &["LP160", "patients yet: the sign-off is for an earlier"];
    project.run(&["build", "--final", "--locale", "en"]).expect(1).says(stale);
    assert!(project.run(&["build", "--locale", "en"]).expect(0).says(&["LP151"]).stdout.contains(unsigned));
}

/// Nobody knows what is in it.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_makes_no_sign_off_stale() {
    let project = Project::new();
    project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(0);
    project.remove("locales/ur/leaflet.ftl");
    std::os::unix::fs::symlink("leaflet.ftl", project.path("locales/ur/leaflet.ftl")).unwrap();
    let run = project.run(&["build", "--locale", "ur"]).expect(1).says(&["locales/ur/leaflet.ftl"]);
    assert!(!run.stderr.contains("LP151"), "{}", run.stderr);
}

#[test]
fn nobody_has_read_a_leaflet_long_before_it_was_published() {
    let project = Project::new();
    let review =
        |day: &str| project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor", "--date", day]);
    let before = project.text("locales/ur/review.toml");
    review("1999-01-01").expect(2).says(&["was published on 2025-06-05", "Nothing was signed off"]);
    assert_eq!(project.text("locales/ur/review.toml"), before);
    // Somebody may have read it before.
    review("2025-06-01").expect(0).says(&["warning", "2025-06-01 lies before"]);
    assert!(!review("2025-06-05").expect(0).stderr.contains("lies before"));
    // What is published in two years may have been read yesterday.
    let article = project.path("assets/articles/botox-chronic-pain/article.toml");
    let text = std::fs::read_to_string(&article).unwrap();
    let later = text.replace("published = 2025-06-05", "published = 2099-06-05");
    std::fs::write(&article, later.replace("review-by = 2027", "review-by = 2100")).unwrap();
    review("2026-11-30").expect(0).says(&["lies before"]);
}

/// Whoever writes the file by hand says who it was, too.
#[test]
fn a_sign_off_of_nobody_is_none() {
    let project = Project::new();
    project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(0);
    let signed = project.text(REVIEW);
    for (from, to, code, said) in [
        ("reviewer = \"Dr A\"", "reviewer = \"\"", "LP014", "`reviewer` is empty"),
        ("role = \"doctor\"", "role = \" \"", "LP014", "`role` is empty"),
        ("date = 20", "date = \"soon\" # 20", "LP013", "`date`"),
        ("date = 20", "date = \"20260131\" # 20", "LP013", "`date`"),
        ("date = 20", "date = \"2026-01-31T10:00\" # 20", "LP013", "`date`"),
        ("date = 20", "date = \"2026-1-31\" # 20", "LP013", "`date`"),
        ("date = 20", "date = \"-000001-01-01\" # 20", "LP014", "no year of a leaflet"),
        ("date = 20", "date = \"1026-01-31\" # 20", "LP014", "no year of a leaflet"),
        ("reviewer = \"Dr A\"", "reviewer = \"Dr\\nA\"", "LP014", "`reviewer` must stand on one line"),
        ("reviewer = \"Dr A\"", "reviewer = \"Dr A\\n\"", "LP014", "`reviewer` must stand on one line"),
        ("role = \"doctor\"", "role = \"doc\\u001btor\"", "LP014", "`role` must stand on one line"),
        // Nobody stands behind blanks, and what turns a line around shows another name.
        ("reviewer = \"Dr A\"", "reviewer = \"\\u200b\"", "LP014", "`reviewer` has no letter that anybody sees"),
        ("role = \"doctor\"", "role = \"\\u2800\"", "LP014", "`role` has no letter that anybody sees"),
        ("reviewer = \"Dr A\"", "reviewer = \"Dr \\u202eA\"", "LP014", "`reviewer` has U+202E, which nobody sees"),
        ("reviewer = \"Dr A\"", "reviewer = \"\\u2066Dr A\"", "LP014", "`reviewer` has U+2066, which nobody sees"),
    ] {
        project.write(REVIEW, signed.replacen(from, to, 1));
        let place = at(REVIEW, &project.text(REVIEW), to);
        project.run(&["build", "--final", "--locale", "ur"]).expect(1).says(&[code, &place, said]);
    }
    // Some tools write days in quotation marks.
    project.write(REVIEW, signed.replacen("date = 20", "date = \"2026-01-31\" # 20", 1));
    project.run(&["build", "--final", "--locale", "ur"]).expect(0);
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
        (["ur", ARTICLE, "--reviewer", "\u{200B}", "--role", "B"], "no letter that anybody sees"),
        (["ur", ARTICLE, "--reviewer", "A", "--role", "\u{2060}."], "no letter that anybody sees"),
        (["ur", ARTICLE, "--reviewer", "A\u{202E}B", "--role", "B"], "U+202E, which nobody sees"),
        (["ur", ARTICLE, "--reviewer", "\u{2066}A", "--role", "B"], "U+2066, which nobody sees"),
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
    assert!(!run.stdout.contains("error"), "what is not translated is not broken: {}", run.stdout);
}

/// The first two of a new language's missing messages are shown, the others named; each where its source waits.
#[test]
fn a_new_language_is_not_drowned_in_findings() {
    let project = Project::new();
    project.run(&["locale", "new", "sv"]).expect(0);
    let run = project.run(&["check", "--locale", "sv", "--format", "a4"]).expect(1);
    assert!(run.stdout.matches("error LP110").count() <= 3 * 2, "{}", run.stdout);
    assert!(
        run.stdout.contains("more messages are missing (locales/sv/leaflet.ftl): byline, comments, "),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("locales/sv/leaflet.ftl:7:5"), "where the source waits: {}", run.stdout);
    let json = project.run(&["check", "--locale", "sv", "--format", "a4", "--output-format", "json"]).expect(1);
    assert!(json.stdout.matches("\"LP110\"").count() > 60);

    for (tag, said) in
        [("en-XA", "the source in a disguise"), ("pt_BR", "Write `pt-BR`"), ("iw", "Write `he`"), ("jpn", "Write `ja`")]
    {
        project.run(&["locale", "new", tag]).expect(2).says(&[said]);
    }
    let run = project.run(&["locale", "new", "se"]).expect(0);
    assert!(run.stdout.contains("is it the tag that you mean?"), "Northern Sami is not Swedish: {}", run.stdout);
    let run = project.run(&["locale", "new", "am-u-ca-ethiopic"]).expect(0);
    assert!(run.stdout.contains("no name of its calendar's era"), "the months have names: {}", run.stdout);
    let run = project.run(&["locale", "new", "mn-Mong"]).expect(0);
    assert!(run.stdout.contains("from top to bottom, which cannot be printed"), "{}", run.stdout);
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
    let shared = &project.status("sv")["shared"];
    assert!(shared["missing"].as_u64().unwrap() > 0, "{shared}");
    let run = project.run(&["check", "--locale", "sv", "--format", "a4"]).expect(1);
    assert!(run.stdout.contains("LP119"), "{}", run.stdout);
}

/// In a file with blank lines between messages, a note is a paragraph like the others.
#[test]
fn a_note_stands_as_its_neighbours_do() {
    let project = Project::new();
    let lines = project.text(URDU).lines().map(str::to_owned).collect::<Vec<_>>();
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let mut apart = String::new();
    for line in
        lines.iter().filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("right-nerve"))
    {
        apart.push_str(if begins(line) && !apart.is_empty() { "\n" } else { "" });
        apart.push_str(&format!("{line}\n"));
    }
    project.write(URDU, &apart);
    project.run(&["locale", "sync", "ur"]).expect(0);
    let text = project.text(URDU);
    assert!(text.contains("\n\n# ~ # missing") && !text.contains("\n\n\n"), "{text}");
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

/// What the source says to translators is not lost with the note that it came in; its exceptions are not the translation's.
#[test]
fn the_sources_comment_stays_with_a_translation_that_is_written_below() {
    let project = Project::new();
    let source = "locales/en/clinic.ftl";
    project.append(source, "\n# The name on the door.\n# typography-ok: as on the door\ndoor-sign = Pain  Clinic\n");
    project.run(&["locale", "sync", "ur"]).expect(0);
    let file = "locales/ur/clinic.ftl";
    project.replace(file, "# ~ door-sign = Pain  Clinic\n", "# ~ door-sign = Pain  Clinic\n\ndoor-sign = درد کلینک\n");
    project.run(&["locale", "sync", "ur"]).expect(0);
    let text = project.text(file);
    assert!(text.contains("\n# The name on the door.\ndoor-sign = درد کلینک\n"), "{text}");
    assert!(!text.contains("# ~") && !text.contains("typography-ok: as on the door"), "{text}");
    // Nothing is done twice.
    project.run(&["locale", "sync", "ur"]).expect(0);
    assert_eq!(project.text(file), text);
}

#[test]
fn a_translation_inside_of_a_note_is_told() {
    let project = Project::new();
    project.replace(URDU, "right-nerve = ", "right-nerves = ");
    project.run(&["locale", "sync", "ur"]).expect(0);
    project.replace(URDU, "# ~ right-nerve = You’re", "# ~ right-nerve = آپ You’re");
    let line = project.text(URDU).lines().position(|line| line.starts_with("# ~ right-nerve")).unwrap() + 1;
    let run = project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(1);
    for said in ["typed behind `# ~`", "take `# ~ ` away", &format!("{URDU}:{line}:")] {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
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
    assert!(run.stdout.contains("compared:\n    final: [-Final-] {+Last+} Thoughts\n"), "{}", run.stdout);
    assert_eq!(project.status("ur")["shared"]["stale"], 1);
}

/// Of what the leaflet does not print, nobody has said what it was translated from.
#[test]
fn a_review_notes_no_message_that_nobody_has_read() {
    let project = Project::new();
    project.append("locales/en/clinic.ftl", "\nshared-note = A note for all leaflets.\n");
    project.append("locales/ur/clinic.ftl", "\nshared-note = تمام کتابچوں کے لیے ایک نوٹ۔\n");
    let new = "`shared-note` is new, here and in the source";
    let checked = || project.run(&["check", "--locale", "ur", "--format", "a4", "--edition", "office"]).stdout;
    assert!(checked().contains(new), "{}", checked());
    let run = project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(0);
    assert!(run.stderr.contains("LP154") && run.stderr.contains(new), "{}", run.stderr);
    assert!(checked().contains(new), "{}", checked());
    project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(!checked().contains("LP154"), "{}", checked());
}

/// The digest covers them, so that whoever signs stands behind them, too.
#[test]
fn a_review_settles_what_the_leaflet_prints_once_signed_or_in_another_edition() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    project.replace(
        "locales/en/leaflet.ftl",
        "*[other] { NUMBER($comments) } C",
        "*[other] { NUMBER($comments) } Reader c",
    );
    project.replace("locales/en/leaflet.ftl", "status-signed-off = ", "status-signed-off = Now ");
    assert_eq!(project.status("ur")["shared"]["stale"], 2);
    let run = project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(0);
    assert!(run.stdout.contains("2 translations no longer stale"), "{}", run.stdout);
    assert!(!run.stderr.contains("LP153"), "{}", run.stderr);
    assert_eq!(project.status("ur")["shared"]["stale"], 0);
}

/// What only another leaflet prints nobody has read, wherever it stands.
#[test]
fn a_review_leaves_stale_what_only_another_leaflet_prints() {
    let project = Project::new();
    project.run(&["new", "bee"]).expect(0);
    for (tag, other, inner) in [("en", "Placebo", "Zeta"), ("ur", "پلیسبو", "زیٹا")] {
        project.append(
            &format!("locales/{tag}/clinic.ftl"),
            &format!("\n-other = {other}\n-inner = {inner}\n-outer = {{ -inner }}\n"),
        );
        project.replace(&format!("locales/{tag}/{ARTICLE}.ftl"), "\nfinal = ", "\nfinal = { -outer }: ");
        project.write(&format!("locales/{tag}/bee.ftl"), "title = { -other }\n");
    }
    project.run(&["locale", "sync", "ur", "--accept", "final"]).expect(0);
    project.replace("locales/en/clinic.ftl", "-other = Placebo", "-other = Placebo pill");
    project.replace("locales/en/clinic.ftl", "-inner = Zeta", "-inner = Zetas");
    project.run(&["locale", "sync"]).expect(0);
    let run = project.run(&["review", "ur", ARTICLE, "--reviewer", "Dr A", "--role", "doctor"]).expect(0);
    assert!(run.stdout.contains("1 translation no longer stale"), "{}", run.stdout);
    assert!(run.stdout.contains("\n    -inner: ") && !run.stdout.contains("-other"), "{}", run.stdout);
    let told =
        run.stderr.contains("LP153 the source of `-other`") && !run.stderr.contains("LP153 the source of `-inner`");
    assert!(told, "{}", run.stderr);
    assert_eq!(project.status("ur")["shared"]["stale"], 1);
}

/// What another command is about to write must not be lost.
#[cfg(unix)]
#[test]
fn a_project_that_another_command_works_on_is_waited_for_and_then_left_alone() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    project.replace(SOURCE, "Final Thoughts", "Last Thoughts");
    let before = tree(&project.path("locales"));
    let held = std::fs::File::open(project.root()).unwrap();
    held.lock().unwrap();
    let said = &["LP901", "another leafpress command", "nothing was changed"];
    project.run(&["locale", "sync"]).expect(3).says(said);
    project.run(&["locale", "new", "fr"]).expect(3).says(said);
    assert!(tree(&project.path("locales")) == before);
    // Whoever only looks need not wait.
    project.run(&["status"]).expect(0);
    drop(held);
    project.run(&["locale", "sync"]).expect(0);
    assert!(tree(&project.path("locales")) != before);
}

/// What cannot be read may name what nothing else names.
#[test]
fn nothing_is_left_over_while_a_file_cannot_be_read() {
    let project = Project::with_bengali();
    let clinic = project.text("locales/bn/clinic.ftl");
    let left_over = |project: &Project| {
        let run = project.run(&["check", "--locale", "bn", "--format", "a4", "--output-format", "json"]);
        run.stdout.contains("\"LP117\"")
    };
    assert!(!left_over(&project));
    project.write("locales/bn/clinic.ftl", clinic.clone() + "\n-old = অন্য\n");
    assert!(left_over(&project));
    let words = format!("locales/bn/{ARTICLE}.ftl");
    project.write(&words, project.text(&words) + "\nbroken = { $x\n");
    assert!(!left_over(&project));
    project.write(&words, [0xFF, 0xFE, 0x41, 0]);
    assert!(!left_over(&project));
}
