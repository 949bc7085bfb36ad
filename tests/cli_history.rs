//! What a translation was made from: nothing that happens to the files lets an old one pass for one of a new source.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project};

const SOURCE: &str = "locales/en/botox-chronic-pain.ftl";
const URDU: &str = "locales/ur/botox-chronic-pain.ftl";
const REVIEW: &str = "locales/ur/review.toml";

#[test]
fn a_changed_source_makes_translations_stale_until_somebody_looks() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    assert!(project.text(REVIEW).contains("how-release = { source = \""));
    project.run(&["check"]).expect(0);
    // The same words on other lines are the same source.
    project.replace(SOURCE, "how-release = { -botox } stops", "# A comment.\nhow-release =\n    {-botox} stops");
    assert_eq!(project.status("ur")["articles"][0]["stale"], 0);

    project.replace(SOURCE, "{-botox} stops", "{-botox} blocks");
    let row = project.status("ur");
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
    assert_eq!(project.status("ur")["articles"][0]["stale"], 1);
    assert!(project.text(URDU).contains("# ~ how-release =\n# ~     {-botox} blocks"), "{}", project.text(URDU));

    project.run(&["locale", "sync", "--accept", "how-release"]).expect(2).says(&["<L>..."]);
    project
        .run(&["locale", "sync", "ur", "--accept", "how-relax"])
        .expect(2)
        .says(&["no translation of `how-relax` is stale", "Stale here: how-release"]);
    project.run(&["locale", "sync", "ur", "--accept", "how-release"]).expect(0);
    assert_eq!(project.status("ur")["articles"][0]["stale"], 0);
    assert_eq!(project.text(URDU), untouched.0, "the note is gone");

    // Once it is noted, a translation that changes is one of the new source.
    project.replace(SOURCE, "{-botox} blocks", "{-botox} halts");
    project.run(&["locale", "sync"]).expect(0);
    project.replace(URDU, "\nhow-release = ", "\nhow-release = اب ");
    assert_eq!(project.status("ur")["articles"][0]["stale"], 0);
    project.run(&["locale", "sync"]).expect(0);
    assert!(!project.text(URDU).contains("# ~"), "the note is gone");
    project.replace(SOURCE, "{-botox} halts", "{-botox} ends");
    assert_eq!(project.status("ur")["articles"][0]["stale"], 1);
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
        assert_eq!(project.status("ur")["articles"][0]["stale"], 1, "{what}: {}", project.run(&["status"]).stdout);
        let run = project.run(&["check", "--locale", "ur", "--format", "a4"]);
        assert!(run.stdout.contains("LP153"), "{what}: {}", run.stdout);
    }
}

/// Who says that a translation fits must not have overlooked the dose.
#[test]
fn other_numbers_than_the_sources_are_not_accepted() {
    let project = Project::new();
    project.replace(SOURCE, "right-nerve = ", "right-nerve = For 12 hours: ");
    let before = (project.text(URDU), project.text(REVIEW));
    let accept = ["locale", "sync", "ur", "--accept", "right-nerve"];
    let run = project.run(&accept).expect(1).says(&["LP180", "the source's 12 is missing", "Nothing was changed"]);
    assert!(run.stdout.is_empty(), "{}", run.stdout);
    assert_eq!((project.text(URDU), project.text(REVIEW)), before);
    // A reason lets it pass, and so do the numbers.
    project.replace(URDU, "\nright-nerve = ", "\n# number-ok: half a day is said in words\nright-nerve = ");
    project.run(&accept).expect(0);
    assert_eq!(project.status("ur")["articles"][0]["stale"], 0);
}

/// So many findings about other messages must not hide what is wrong with the accepted one.
#[test]
fn a_lost_fact_is_not_accepted_in_a_file_full_of_mistakes() {
    let project = Project::new();
    let (mut source, mut own) = (String::new(), String::new());
    for number in 0..150 {
        source += &format!("a-{number} = Wait until {{ $published }}.\n");
        own += &format!("a-{number} = انتظار کریں\n");
    }
    project.append("locales/en/botox-chronic-pain.ftl", &(source + "z-wait = Wait until { $review-by }.\n"));
    project.append("locales/ur/botox-chronic-pain.ftl", &(own + "z-wait = انتظار کریں۔\n"));
    project.run(&["locale", "sync", "ur"]);
    project.replace("locales/en/botox-chronic-pain.ftl", "z-wait = Wait until", "z-wait = Please wait until");
    let accept = ["locale", "sync", "ur", "--accept", "z-wait"];
    project.run(&accept).expect(1).says(&["LP127", "`z-wait` does not print `$review-by`", "Nothing was changed"]);
}

/// A term's id begins with a hyphen, and the command that LP153 shows must work.
#[test]
fn terms_are_accepted_too() {
    let project = Project::new();
    project.replace("locales/en/clinic.ftl", "-clinic = Daradia", "-clinic = The Daradia");
    let run = project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(0);
    assert!(run.stdout.contains("leafpress locale sync ur --accept -clinic"), "{}", run.stdout);
    project.run(&["locale", "sync", "ur", "--accept", "-clinic"]).expect(0);
    assert_eq!(project.status("ur")["shared"]["stale"], 0);
}

/// What is gone and comes back with other words on both sides is translated anew: from the source that waited.
#[test]
fn a_message_that_begins_again_is_current() {
    let project = Project::new();
    project.replace(URDU, "\nexpect-specialist = ", "\n# expect-specialist = ");
    project.replace(SOURCE, "It’s essential to see", "Never see");
    project.run(&["locale", "sync"]).expect(0);
    project.replace(URDU, "\n# expect-specialist = ", "\nexpect-specialist = اب ");
    assert_eq!(project.status("ur")["articles"][0]["stale"], 0);
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
    assert_eq!(project.status("ur")["articles"][0]["untracked"], 0);
    without(&project, &|line| line.starts_with("final-remember = "));
    let said = check(&project);
    for part in
        ["warning LP154", "no line about `final-remember`", "botox-chronic-pain.ftl:", "locale sync ur", "1 warning"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(project.status("ur")["articles"][0]["untracked"], 1);
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

    // What is newer than what was written down is not lost.
    let project = Project::new();
    project.append("locales/en/clinic.ftl", "fresh = Some words\n");
    project.append("locales/ur/clinic.ftl", "fresh = کچھ الفاظ\n");
    let said = check(&project);
    assert!(said.contains("`fresh` is new, here and in the source") && !said.contains("merge has lost"), "{said}");
    project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(!check(&project).contains("LP154"));

    // Whoever has never written anything down is not asked for it.
    let project = Project::new();
    project.remove("locales/en/earlier.toml");
    without(&project, &|line| line.ends_with(".messages]") || line.contains("= { source"));
    assert!(check(&project).contains("nothing found"));
    let run = project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(!run.stdout.contains("without a line"), "{}", run.stdout);
}

/// What has no words was copied there by the program.
#[test]
fn what_sync_has_written_itself_is_no_translation_without_a_line() {
    let project = Project::new();
    project.append("locales/en/botox-chronic-pain.ftl", "\ncall-where = { clinic-contact }\n");
    project.append("locales/ur/botox-chronic-pain.ftl", "\ncall-where = { clinic-contact }\n");
    let run = project.run(&["locale", "sync", "ur"]).expect(0);
    assert!(!run.stdout.contains("without a line"), "{}", run.stdout);
}

/// Fifty-six words, and five of them new: a translator must not have to look for them.
#[test]
fn what_has_changed_in_the_source_is_shown() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    project.replace(SOURCE, "In high doses, it’s toxic.", "In high doses, it’s toxic and can be fatal.");
    project.replace(SOURCE, "mild bruising, or fatigue", "mild bruising, fatigue, or drooping eyelids");
    let change = "… In high doses, it’s [-toxic.-] {+toxic and can be fatal.+} But in small, controlled …";
    let detail = "bruising, {+fatigue,+} or [-fatigue-] {+drooping eyelids+}";
    let run = project.run(&["check", "--format", "a4", "--locale", "ur", "--output-format", "json"]).expect(0);
    assert!(run.stdout.contains(change) && run.stdout.contains(detail), "{}", run.stdout);
    project.run(&["locale", "sync"]).expect(0);
    let noted = project.text(URDU);
    assert!(noted.contains(&format!("\n# ~ # {change}\n# ~ what-is = ")), "{noted}");
    assert!(noted.contains(&format!("\n# ~ # .value: Temporary soreness, mild {detail}\n")), "{noted}");
    // As long as it is stale, the old text is known; a second time nothing changes.
    let earlier = project.text("locales/en/earlier.toml");
    assert!(earlier.contains("or fatigue\", \"Temporary soreness"), "{earlier}");
    assert!(project.run(&["locale", "sync"]).expect(0).stdout.contains("nothing to change"));
    assert_eq!((project.text(URDU), project.text("locales/en/earlier.toml")), (noted, earlier));
    let run = project
        .run(&[
            "review",
            "ur",
            "botox-chronic-pain",
            "--reviewer",
            "Dr A",
            "--role",
            "neurologist",
            "--date",
            "2026-01-31",
        ])
        .expect(0);
    assert!(run.stdout.contains(&format!("    what-is: {change}\n")), "{}", run.stdout);
    assert!(!project.text("locales/en/earlier.toml").contains("or fatigue"));
    // A damaged file is told of, keeps nobody from working, and stays as it is.
    project.append("locales/en/earlier.toml", "<<<<<<< HEAD\n");
    let run = project.run(&["check", "--format", "a4"]).expect(0);
    assert!(run.stdout.contains("locales/en/earlier.toml:") && run.stdout.contains("1 warning"), "{}", run.stdout);
    project.run(&["locale", "sync"]).expect(0);
    assert!(project.text("locales/en/earlier.toml").ends_with("<<<<<<< HEAD\n"), "nobody has decided yet");
    project.remove("locales/en/earlier.toml");
    project.run(&["locale", "sync"]).expect(0);
    assert!(project.text("locales/en/earlier.toml").contains("drooping eyelids"));
}

/// Where a section cannot be read, no command says that all is well.
#[test]
fn a_section_that_is_none_is_an_error() {
    for (name, what) in [("clinic", "what all articles share"), (ARTICLE, "an article's review")] {
        let project = Project::new();
        project.write(REVIEW, format!("# Drafts.\n{name} = 3\n"));
        let before = project.text(URDU);
        let place = format!("{REVIEW}:2:");
        let message = format!("{what} must be a table");
        let run = project.run(&["locale", "sync", "ur"]).expect(1).says(&[&message, &place, "1 error\n"]);
        assert!(run.stdout.is_empty(), "{}", run.stdout);
        assert_eq!(project.text(URDU), before);
        let run = project.run(&["check", "--locale", "ur", "--format", "a4"]).expect(1);
        assert!(run.stdout.contains(&message) && run.stdout.contains(&place), "{}", run.stdout);
        assert!(run.stdout.matches(&place).count() == 1 && !run.stdout.contains("LP154"), "{}", run.stdout);
    }
}

#[test]
fn a_ledger_that_is_gone_as_a_whole_is_missed() {
    let project = Project::new();
    project.run(&["locale", "sync"]).expect(0);
    project.remove(REVIEW);
    project.replace(SOURCE, "In high doses, it’s toxic.", "In high doses, it’s toxic and can be fatal.");
    let run = project.run(&["check", "--format", "a4"]).expect(0);
    assert!(run.stdout.matches("warning LP154").count() == 3, "one for each file: {}", run.stdout);
    assert_eq!(project.status("ur")["articles"][0]["untracked"], 42);
    let run = project.run(&["locale", "sync", "--dry-run"]).expect(0);
    assert!(run.stdout.contains("without a line"), "{}", run.stdout);
    // In a project where nobody has ever written anything down, there is nothing to miss.
    project.remove("locales/en/earlier.toml");
    let run = project.run(&["check", "--format", "a4"]).expect(0);
    assert!(!run.stdout.contains("LP154"), "{}", run.stdout);
}
