//! What an import says of the source that each part was translated from.

mod common;

use common::xliff::{exported, imported, translate, unit};
use common::{ARTICLE_TOML, Project, at};

const BN: &str = "locales/bn/botox-chronic-pain.ftl";
const BN_LEAFLET: &str = "locales/bn/leaflet.ftl";
const EN_LEAFLET: &str = "locales/en/leaflet.ftl";
const REVIEW: &str = "locales/bn/review.toml";

/// An agency is paid by the word: the label above a changed text is not to be translated anew.
#[test]
fn only_the_part_that_has_changed_is_stale() {
    let project = Project::with_bengali();
    project.run(&["locale", "sync"]).expect(0);
    project.replace("locales/en/botox-chronic-pain.ftl", "Especially effective", "Very effective");
    let run = project.run(&["export", "bn", "--out", "bn.xlf"]).expect(0);
    assert!(run.stdout.contains(", 1 stale"), "{}", run.stdout);
    let xliff = project.text("bn.xlf");
    let label = unit(&xliff, "conditions-myofascial");
    assert!(label.contains("state=\"translated\"") && !label.contains("has changed"), "{label}");
    let text = unit(&xliff, "conditions-myofascial.detail");
    assert!(text.contains("subState=\"leafpress:stale\"") && text.contains("{+Very+}"), "{text}");
    let run = imported(&project, &xliff).expect(0);
    assert!(run.stdout.contains("--accept conditions-myofascial\n"), "{}", run.stdout);
    // Translated, it is settled: the label, which came back as it was, keeps it from nothing.
    let run = imported(&project, &translate(&xliff, "conditions-myofascial.detail", "খুব কার্যকর।")).expect(0);
    assert!(run.stdout.contains("1 text imported") && !run.stdout.contains("--accept"), "{}", run.stdout);
    assert!(!project.run(&["check", "--locale", "bn", "--format", "a4"]).stdout.contains("LP153"));
}

#[test]
fn what_was_translated_from_an_older_source_stays_stale() {
    let project = Project::with_bengali();
    project.run(&["locale", "sync"]).expect(0);
    let xliff = exported(&project);
    project.replace(EN_LEAFLET, "notes = Notes", "notes = Your notes");
    let back = translate(&xliff, "notes", "নতুন নোট");
    let place = at("back.xlf", &back, "<unit id=\"notes\"");
    let run = imported(&project, &back).expect(0).says(&["warning LP249", &place, "`notes`", "--accept notes"]);
    assert!(run.stdout.contains("1 text imported"), "{}", run.stdout);
    assert!(project.text(BN_LEAFLET).contains("\nnotes = নতুন নোট\n"));
    let check = |project: &Project| project.run(&["check", "--locale", "bn", "--format", "a4"]).stdout;
    assert!(check(&project).contains("LP153"), "{}", check(&project));
    project.run(&["locale", "sync"]).expect(0);
    assert!(project.text(BN_LEAFLET).contains("# ~ notes = Your notes"));
    // Exported now, it says so; translated anew, it is current, and the note goes.
    let xliff = exported(&project);
    assert!(unit(&xliff, "notes").contains("state=\"initial\" subState=\"leafpress:stale\""));
    let note = unit(&xliff, "notes");
    assert!(note.contains("[-Notes-] {+Your notes+}"), "{note}");
    let run = imported(&project, &xliff).expect(0);
    assert!(run.stdout.contains("1 message came back unchanged although the source has changed"), "{}", run.stdout);
    assert!(run.stdout.contains("\n  leafpress locale sync bn --accept notes\n"), "{}", run.stdout);
    // What says that somebody is still to translate it takes no translation's place.
    let run = imported(&project, &translate(&xliff, "notes", "TODO")).expect(1).says(&["LP194", "left out"]);
    assert!(run.stdout.contains("1 without a translation"), "{}", run.stdout);
    assert!(!project.text(BN_LEAFLET).contains("TODO"));
    imported(&project, &translate(&xliff, "notes", "আপনার নোট")).expect(0);
    assert!(!check(&project).contains("LP153"));
    assert!(!project.text(BN_LEAFLET).contains("# ~"), "{}", project.text(BN_LEAFLET));
    // Without the fingerprint, the source itself tells.
    let xliff = exported(&project).replace(" lp:source=", " lp:other=");
    project.replace(EN_LEAFLET, "notes = Your notes", "notes = My notes");
    imported(&project, &translate(&xliff, "notes", "আমার নোট")).expect(0).says(&["LP249"]);
    project.run(&["locale", "sync"]).expect(0);
    assert!(check(&project).contains("LP153"));
}

/// Of a message with two parts one was stale before the export, and the source of the other has changed since.
#[test]
fn a_part_that_comes_back_says_nothing_of_the_others() {
    const SOURCE: &str = "locales/en/botox-chronic-pain.ftl";
    let project = Project::with_bengali();
    project.run(&["locale", "sync"]).expect(0);
    let stale = |project: &Project| -> Vec<String> {
        let run = project.run(&["check", "--locale", "bn", "--format", "a4"]);
        let about = |line: &str| line.contains("LP153").then(|| line.split('`').nth(1).unwrap_or_default().to_owned());
        run.stdout.lines().filter_map(about).collect()
    };
    project.replace(SOURCE, "and abnormal posture.", "and abnormal posture. This can be dangerous.");
    project.run(&["locale", "sync"]).expect(0);
    let xliff = exported(&project);
    project.replace(SOURCE, "conditions-dystonia = Cervical", "conditions-dystonia = Severe cervical");
    let back = translate(&xliff, "conditions-dystonia", "নতুন ডিস্টোনিয়া");
    imported(&project, &back).expect(0).says(&["LP249", "`conditions-dystonia`"]);
    assert_eq!(stale(&project), ["conditions-dystonia", "conditions-dystonia.detail"]);
    // It was translated from the source that is taken back.
    project.replace(SOURCE, "conditions-dystonia = Severe cervical", "conditions-dystonia = Cervical");
    assert_eq!(stale(&project), ["conditions-dystonia.detail"]);
    project.run(&["locale", "sync"]).expect(0);
    assert_eq!(stale(&project), ["conditions-dystonia.detail"]);
    // A part whose own source is what it was is no older than that.
    let xliff = exported(&project);
    project.replace(SOURCE, "This can be dangerous.", "This is dangerous.");
    let back = translate(&xliff, "conditions-dystonia", "আরেক ডিস্টোনিয়া");
    let run = imported(&project, &back).expect(0);
    assert!(!run.stderr.contains("LP249"), "{}", run.stderr);
    assert_eq!(stale(&project), ["conditions-dystonia.detail"]);
}

/// A message that was renamed is known by its earlier name.
#[test]
fn a_part_that_comes_back_says_nothing_of_a_renamed_messages_others() {
    const SOURCE: &str = "locales/en/botox-chronic-pain.ftl";
    let project = Project::with_bengali();
    project.run(&["locale", "sync"]).expect(0);
    for path in [SOURCE, BN, ARTICLE_TOML] {
        project.write(path, project.text(path).replace("conditions-dystonia", "conditions-neck"));
    }
    project.replace(SOURCE, "and abnormal posture.", "and abnormal posture. This can be dangerous.");
    let check = |project: &Project| project.run(&["check", "--locale", "bn", "--format", "a4"]).stdout;
    assert!(check(&project).contains("LP153 the source of `conditions-neck.detail`"), "{}", check(&project));
    imported(&project, &translate(&exported(&project), "conditions-neck", "নতুন ডিস্টোনিয়া")).expect(0);
    assert!(check(&project).contains("LP153 the source of `conditions-neck.detail`"), "{}", check(&project));
    project.run(&["locale", "sync"]).expect(0);
    assert!(check(&project).contains("LP153 the source of `conditions-neck.detail`"), "{}", check(&project));
}

/// Of what was translated before anybody wrote lines, or whose line a merge has lost.
#[test]
fn a_part_that_comes_back_says_nothing_of_the_others_of_a_message_without_a_line() {
    let without_line = || {
        let project = Project::with_bengali();
        project.run(&["locale", "sync"]).expect(0);
        let kept: Vec<String> = project.text(REVIEW).lines().map(|line| format!("{line}\n")).collect();
        let kept: Vec<String> = kept.into_iter().filter(|line| !line.starts_with("conditions-dystonia = ")).collect();
        project.write(REVIEW, kept.concat());
        project
    };
    let check = |project: &Project| project.run(&["check", "--locale", "bn", "--format", "a4"]).stdout;
    let project = without_line();
    assert!(check(&project).contains("LP154"), "{}", check(&project));
    let detail = translate(&exported(&project), "conditions-dystonia.detail", "নতুন বিবরণ।");
    imported(&project, &detail).expect(0);
    for _ in 0..2 {
        let said = check(&project);
        assert!(said.contains("LP153 the source of `conditions-dystonia` "), "{said}");
        assert!(
            !said.contains("LP153 the source of `conditions-dystonia.detail`") && !said.contains("LP154"),
            "{said}"
        );
        project.run(&["locale", "sync"]).expect(0);
    }
    // Nothing is left open where all of it came back.
    let project = without_line();
    let both = translate(&exported(&project), "conditions-dystonia", "নতুন ডিস্টোনিয়া");
    imported(&project, &translate(&both, "conditions-dystonia.detail", "নতুন বিবরণ।")).expect(0);
    let said = check(&project);
    assert!(!said.contains("LP153") && !said.contains("LP154"), "{said}");
}

/// Between export and import a dose may have been corrected here: what comes back as it went out does not undo it.
#[test]
fn what_was_corrected_meanwhile_stays() {
    let project = Project::with_bengali();
    let xliff = exported(&project);
    let before = project.text(BN);
    project.replace(BN, "আপনার স্নায়ুজনিত ব্যথা থাকে", "আপনার স্নায়ুজনিত ব্যথা আছে");
    project.write("bn.xlf", xliff);
    let run = project.run(&["import", "bn.xlf"]).expect(0);
    assert!(
        run.stdout.contains("0 texts imported, 85 unchanged, 1 changed here since the export and kept"),
        "{}",
        run.stdout
    );
    assert!(project.text(BN).contains("ব্যথা আছে"));
    // Where the agency has changed it too, theirs is taken, and somebody must look.
    let theirs = project.text("bn.xlf").replace("আপনার স্নায়ুজনিত ব্যথা থাকে", "আপনার স্নায়ুর ব্যথা থাকে");
    project.write("bn.xlf", theirs);
    let run = project.run(&["import", "bn.xlf"]).expect(0).says(&["LP250", "changed here since the export"]);
    assert!(run.stdout.contains("1 text imported"), "{}", run.stdout);
    assert_eq!(project.text(BN), before.replace("আপনার স্নায়ুজনিত ব্যথা থাকে", "আপনার স্নায়ুর ব্যথা থাকে"));
}
