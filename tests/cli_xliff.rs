//! `leafpress export` and `leafpress import`: XLIFF to an agency and back.

mod common;

use common::xliff::{exported, imported, translate, unit};
use common::{ARTICLE, Project, at, tree};

const BN: &str = "locales/bn/botox-chronic-pain.ftl";
const BN_LEAFLET: &str = "locales/bn/leaflet.ftl";
const EN_LEAFLET: &str = "locales/en/leaflet.ftl";
const REVIEW: &str = "locales/bn/review.toml";

/// The lines that two texts do not share, as a diff shows them.
fn difference(before: &str, after: &str) -> Vec<String> {
    let gone = before.lines().filter(|line| !after.lines().any(|other| other == *line)).map(|line| format!("-{line}"));
    let new = after.lines().filter(|line| !before.lines().any(|other| other == *line)).map(|line| format!("+{line}"));
    gone.chain(new).collect()
}

#[test]
fn an_unchanged_file_changes_nothing() {
    let project = Project::with_bengali();
    project.run(&["locale", "sync"]).expect(0);
    let xliff = exported(&project);
    let before = tree(project.root());
    let run = project.run(&["import", "bn.xlf"]).expect(0);
    assert!(run.stdout.contains("bn: 0 texts imported, 86 unchanged"), "{}", run.stdout);
    assert_eq!(tree(project.root()), before);
    // Exported again, it is the same file, and may be written over itself.
    project.run(&["export", "bn"]).expect(0);
    assert_eq!(project.text("bn.xlf"), xliff);
}

#[test]
fn only_what_was_translated_changes() {
    let project = Project::with_bengali();
    let windows = project.text(BN).replace('\n', "\r\n");
    project.write(BN, format!("\u{FEFF}{windows}"));
    let (article, leaflet) = (project.text(BN), project.text(BN_LEAFLET));
    let xliff = exported(&project);
    let em = unit(&xliff, "what-is").contains("<pc id=\"2\"");
    assert!(em, "{}", unit(&xliff, "what-is"));
    let ph = "<ph id=\"1\" dataRef=\"d1\"/>";
    let xliff = translate(&xliff, "what", &format!("নতুন {ph}? {{ 1 &lt;2 }} "));
    let xliff = translate(&xliff, "comments:one", &format!("{ph}টি নতুন\n[মন্তব্য]"));
    let xliff = translate(&xliff, "byline", &format!("লেখা: {ph}"));
    let run = imported(&project, &xliff).expect(0);
    assert!(run.stdout.starts_with("bn: 3 texts imported, 83 unchanged\n  locales/bn/"), "{}", run.stdout);
    let after = project.text(BN);
    assert_eq!(
        difference(&article, &after),
        ["-what = { -botox } আসলে কী?", "+what = নতুন { -botox }? { \"{\" } 1 <2 { \"}\" }{ \" \" }"]
    );
    assert_eq!(after.matches("\r\n").count(), article.matches("\r\n").count());
    assert!(after.starts_with('\u{FEFF}') && !after.replace("\r\n", "").contains('\n'));
    assert_eq!(
        difference(&leaflet, &project.text(BN_LEAFLET)),
        [
            "-byline = লিখেছেন { $author }",
            "-        [one] { NUMBER($comments) }টি মন্তব্য",
            "+byline = লেখা: { $author }",
            "+        [one] { NUMBER($comments) }টি নতুন",
            "+            { \"[\" }মন্তব্য]",
        ]
    );
    let review = project.text(REVIEW);
    for line in ["[botox-chronic-pain.messages]\n", "\nwhat = {", "[leaflet.messages]\nbyline = {", "\ncomments = {"] {
        assert!(review.contains(line), "{review}");
    }
    // What is there now is what the file says.
    let run = imported(&project, &xliff).expect(0);
    assert!(run.stdout.starts_with("bn: 0 texts imported, 86 unchanged\n"), "{}", run.stdout);
}

#[test]
fn a_missing_message_takes_its_notes_place() {
    for synced in [true, false] {
        let project = Project::with_bengali();
        let whole = project.text(BN_LEAFLET);
        let lines = "# Shown above a part that is still in the source language.\nfallback = এখনও অনুবাদ হয়নি\n";
        project.replace(BN_LEAFLET, lines, "");
        if synced {
            project.run(&["locale", "sync", "bn"]).expect(0);
            assert!(project.text(BN_LEAFLET).contains("# ~ fallback = Not yet translated"));
        }
        let before = project.text(BN_LEAFLET);
        let xliff = exported(&project);
        assert!(unit(&xliff, "fallback").contains("state=\"initial\""));
        assert!(unit(&xliff, "fallback").contains("<note category=\"comment\">Shown above a part"));
        imported(&project, &translate(&xliff, "fallback", "এখনও অনুবাদ হয়নি")).expect(0);
        let after = project.text(BN_LEAFLET);
        assert!(after.contains(lines) && !after.contains("# ~"), "{after}");
        if !synced {
            assert_eq!(after, whole);
            assert_eq!(difference(&before, &after).len(), 2);
        }
    }
}

#[test]
fn missing_parts_and_files_are_filled_in() {
    let project = Project::with_bengali();
    project.replace(BN_LEAFLET, "    .in-source = Bengali\n", "");
    let text = project.text(BN);
    let start = text.find("how-overactive =").unwrap() + "how-overactive =".len();
    let end = start + text[start..].find('\n').unwrap();
    project.write(BN, format!("{}{}", &text[..start], &text[end..]));
    project.remove("locales/bn/clinic.ftl");
    let xliff = exported(&project);
    let xliff = translate(&xliff, "language-name.in-source", "Bengali");
    let xliff = translate(&xliff, "how-overactive", "ব্যথা");
    let xliff = translate(&xliff, "author-sushpa-das", "ডাঃ সুষ্পা দাস");
    imported(&project, &xliff).expect(0);
    assert!(project.text(BN_LEAFLET).contains("language-name = বাংলা\n    .in-source = Bengali\n\n## Under"));
    assert!(project.text(BN).contains("\nhow-overactive = ব্যথা\n    .detail = "));
    let clinic = project.text("locales/bn/clinic.ftl");
    assert!(
        clinic.contains("\nauthor-sushpa-das = ডাঃ সুষ্পা দাস\n") && clinic.contains("# ~ -clinic = Daradia"),
        "{clinic}"
    );
}

#[test]
fn a_new_language_is_translated_whole() {
    let project = Project::with_bengali();
    project.run(&["locale", "new", "pl"]).expect(0);
    let run = project.run(&["export", "pl"]).expect(0);
    assert!(run.stdout.contains("to be translated\n  pl.xlf\n"), "{}", run.stdout);
    let mut xliff = project.text("pl.xlf");
    for category in ["one", "few", "many", "other"] {
        assert!(xliff.contains(&format!("id=\"comments:{category}\" name=\"comments[{category}]\"")), "{category}");
    }
    assert!(unit(&xliff, "comments:few").contains("few (2, 3, 4, 22, 23, 24, 32, 33, …)"));
    // What has no words is there already.
    assert_eq!(xliff.matches("<target>").count(), 2);
    // Untranslated, it changes nothing.
    let before = tree(&project.path("locales"));
    let empty = |rest: &str| if rest.trim_start().starts_with("</segment>") { "<target/>" } else { "" };
    let pieces = xliff.split("</source>").enumerate();
    let same: String = pieces
        .map(|(at, rest)| if at == 0 { rest.into() } else { format!("</source>{}{rest}", empty(rest)) })
        .collect();
    project.write("same.xlf", same);
    let run = project.run(&["import", "same.xlf"]).expect(0);
    assert!(run.stdout.contains("pl: 0 texts imported, 2 unchanged, 83 without a translation"), "{}", run.stdout);
    assert_eq!(tree(&project.path("locales")), before);
    for segment in xliff.clone().split("<source>").skip(1) {
        let (source, _) = segment.split_once("</source>").unwrap();
        let both = format!("<source>{source}</source>");
        if !empty(segment.split_once("</source>").unwrap().1).is_empty() {
            xliff = xliff.replace(&format!("{both}\n"), &format!("{both}<target>Ł {source}</target>\n"));
        }
    }
    project.write("pl.xlf", &xliff);
    let run = project.run(&["import", "pl.xlf"]).expect(0);
    assert!(run.stdout.starts_with("pl: 83 texts imported, 2 unchanged\n"), "{}", run.stdout);
    let leaflet = project.text("locales/pl/leaflet.ftl");
    let plural = "# $comments: how many comments the article has on the website\ncomments =\n    { $comments ->\n        \
                  [one] Ł { NUMBER($comments) } Comment\n        [few] Ł { NUMBER($comments) } Comments\n        \
                  [many] Ł { NUMBER($comments) } Comments\n       *[other] Ł { NUMBER($comments) } Comments\n    }\n";
    assert!(leaflet.contains(plural), "{leaflet}");
    assert!(!leaflet.contains("# ~"), "{leaflet}");
    let run = project.run(&["status", "--locale", "pl", "--json"]).expect(0);
    assert!(!run.stdout.contains("\"missing\": 1"), "{}", run.stdout);
    project.run(&["check", "--locale", "pl", "--format", "a4"]).expect(0);
}

/// Some tools fill in the source; that is no translation, and least of all a better one.
#[test]
fn the_sources_own_words_replace_no_translation() {
    let project = Project::with_bengali();
    let xliff = exported(&project);
    let before = project.text(BN_LEAFLET);
    let copied = translate(&xliff, "notes", "Notes");
    let run = imported(&project, &copied).expect(0).says(&["warning LP119", "`notes`", "stays"]);
    assert!(run.stdout.contains("1 without a translation"), "{}", run.stdout);
    assert_eq!(project.text(BN_LEAFLET), before);
    let whole = unit(&copied, "notes");
    let reviewed = copied.replace(whole, &whole.replace("state=\"translated\"", "state=\"reviewed\""));
    imported(&project, &reviewed).expect(0);
    assert!(project.text(BN_LEAFLET).contains("\nnotes = Notes\n"));
}

/// What other tools make of the file.
#[test]
fn any_tool_may_have_written_it() {
    let project = Project::with_bengali();
    let xliff = exported(&project);
    let whole = unit(&xliff, "byline").to_owned();
    let segments = "<segment id='s1' state='translated'><source xml:space='preserve'>Written </source>\
                    <target order='3'><mrk id='m1' type='term'>শেষে</mrk></target></segment>\
                    <ignorable><source>by </source></ignorable>\
                    <!-- nobody --><segment id='s2'><source><ph id='1' dataRef='d1'/></source>\
                    <target order='1'><![CDATA[লেখক: <]]>&#x9B2;<ph canCopy='no' id='1' disp='changed'/>&#32;</target></segment>";
    let head = &whole[..whole.find("<segment").unwrap()];
    let changed = format!(
        "{}<mda:metadata xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'><mda:metaGroup/></mda:metadata>\
         <mtc:matches xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'><mtc:match ref='#1'><source>x</source>\
         <target>y</target></mtc:match></mtc:matches>{}{segments}",
        &head[..head.find('>').unwrap() + 1],
        &head[head.find('>').unwrap() + 1..]
    );
    let xliff = xliff.replace(&whole, &changed);
    // Emphasis as two codes.
    let em = unit(&xliff, "what-is").to_owned();
    let (before, rest) = em.rsplit_once("<pc ").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let (inside, after) = rest.split_once("</pc>").unwrap();
    let split = format!("{before}<sc id='2' disp='&lt;em&gt;'/>নতুন {inside}<ec startRef='2'/>{after}");
    let xliff = xliff.replace(&em, &split);
    // Languages as other tools name them.
    let xliff = xliff.replace("srcLang=\"en\"", "srcLang=\"en-US\"").replace("trgLang=\"bn\"", "trgLang=\"BN-in\"");
    // Another prefix, a byte order mark, a declaration, UTF-16.
    let mut prefixed = xliff.replace("</", "</x:").replace("xmlns=", "xmlns:x=");
    for name in ["xliff", "file", "unit", "group", "notes", "note", "originalData", "data", "segment", "ignorable"] {
        prefixed = prefixed
            .replace(&format!("<{name} "), &format!("<x:{name} "))
            .replace(&format!("<{name}>"), &format!("<x:{name}>"));
    }
    for name in ["source", "target", "ph", "pc", "sc", "ec", "mrk", "cp"] {
        prefixed = prefixed
            .replace(&format!("<{name} "), &format!("<x:{name} "))
            .replace(&format!("<{name}>"), &format!("<x:{name}>"));
    }
    let prefixed = prefixed.replace("</x:mda:", "</mda:").replace("</x:mtc:", "</mtc:");
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(xliff.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{FEFF}{}", xliff.replace('\n', "\r\n"));
    let before = (project.text(BN), project.text(BN_LEAFLET));
    for (number, bytes) in
        [xliff.clone().into_bytes(), prefixed.into_bytes(), utf16, marked.into_bytes()].iter().enumerate()
    {
        project.write(BN, &before.0);
        project.write(BN_LEAFLET, &before.1);
        project.write("back.xlf", bytes);
        let run = project.run(&["import", "back.xlf"]).expect(0);
        assert!(run.stdout.starts_with("bn: 2 texts imported"), "{number}: {}\n{}", run.stdout, run.stderr);
        let difference = difference(&before.1, &project.text(BN_LEAFLET));
        assert_eq!(difference[1..], ["+byline = লেখক: <ল{ $author } by শেষে"], "{number}");
        assert!(project.text(BN).contains("<em>নতুন Clostridium botulinum</em>"), "{number}: {}", project.text(BN));
    }
}

/// A text that a tool has divided must not lose a sentence.
#[test]
fn a_segment_with_blanks_is_not_translated() {
    let project = Project::with_bengali();
    let xliff = exported(&project);
    let whole = unit(&xliff, "draft").to_owned();
    let head = &whole[..whole.find("<segment").unwrap()];
    let before = project.text(BN_LEAFLET);
    for (blank, imported_texts) in [("", 0), (" ", 0), ("\n  ", 0), ("রোগীদের জন্য নয়", 1)]
    {
        let segments = format!(
            "<segment state='translated'><source>Draft –</source><target>নতুন খসড়া –</target></segment>\
             <segment state='translated'><source> </source><target> </target></segment>\
             <segment state='translated'><source>not for patients</source><target>{blank}</target></segment>"
        );
        let run = imported(&project, &xliff.replace(&whole, &format!("{head}{segments}"))).expect(0);
        let said = format!("bn: {imported_texts} text");
        assert!(run.stdout.starts_with(&said), "{blank:?}: {}", run.stdout);
        assert_eq!(project.text(BN_LEAFLET) == before, imported_texts == 0);
        if imported_texts == 0 {
            run.says(&["`draft` is translated only in part: it is left out"]);
        }
    }
}

/// Some tools put each element on a line of its own, also within texts.
#[test]
fn a_tool_may_have_wrapped_the_lines() {
    let project = Project::with_bengali();
    let xliff = translate(&exported(&project), "byline", "<ph id=\"1\" dataRef=\"d1\"/>: লেখা");
    let mut wrapped = String::new();
    for (number, line) in xliff.lines().enumerate() {
        let text = line.trim_start().starts_with("<source>") || line.trim_start().starts_with("<target>");
        if text && line.contains("<ph") && number > 0 {
            let line = line.replace("<ph", "\n            <ph").replace("</source>", "\n      </source>");
            wrapped.push_str(&line.replace("</target>", "\n   </target>"));
        } else {
            wrapped.push_str(line);
        }
        wrapped.push('\n');
    }
    let wrapped = wrapped.replace(" xml:space=\"preserve\"", "");
    let run = imported(&project, &wrapped).expect(0);
    assert!(run.stdout.starts_with("bn: 1 text imported, 85 unchanged\n"), "{}", run.stdout);
    assert!(project.text(BN_LEAFLET).contains("\nbyline = { $author }: লেখা\n"));
    // What cannot be told apart is not guessed at.
    let spoilt = xliff.replacen("<source>Written by ", "<source>Written  by ", 1);
    imported(&project, &spoilt).expect(1).says(&["LP243", "changed the blanks of `byline`"]);
}

/// Nothing at all is imported.
#[test]
fn files_that_are_none() {
    let project = Project::with_bengali();
    let good = exported(&project);
    let before = tree(&project.path("locales"));
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>\n<xliff>&b;</xliff>";
    let deep = format!("{}{}", "<a>".repeat(100), "</a>".repeat(100));
    let deep = good.replacen("<file ", &format!("{deep}<file "), 1);
    let attributes: String = (0..500_000).map(|number| format!("a{number}='' ")).collect();
    let big = good.replacen("</source>", &"x".repeat(10 << 20), 1);
    for (what, text, said) in [
        ("truncated", good[..good.len() / 2].to_owned(), &["LP240"][..]),
        ("truncated between tags", good[..good.rfind("</file>").unwrap()].to_owned(), &["LP240", "ask for it again"]),
        ("not XML", "Dear all, please find attached\n".to_owned(), &["LP243", "back.xlf:1:1"]),
        ("empty", String::new(), &["LP243"]),
        ("a control character", good.replacen("Botox", "Bo\u{1}tox", 1), &["LP240", "U+0001"]),
        ("wrong end", good.replacen("</notes>", "</note>", 1), &["LP240"]),
        ("twice the same attribute", good.replacen("<unit id=", "<unit id=\"x\" id=", 1), &["LP240"]),
        ("entity bomb", bomb.to_owned(), &["LP241", "back.xlf:2:", "document type"]),
        (
            "document type",
            good.replacen("<xliff", "<!DOCTYPE xliff SYSTEM 'file:///etc/passwd'>\n<xliff", 1),
            &["LP241"],
        ),
        ("entity", good.replacen("<source>", "<source>&x;", 1), &["LP241", "&x;"]),
        ("entity in an attribute", good.replacen("name=\"title\"", "name=\"&x;\"", 1), &["LP241"]),
        ("too deep", deep, &["LP242"]),
        ("too many attributes", good.replacen("<unit ", &format!("<unit {}", attributes), 1), &["LP242"]),
        ("too large", big, &["LP003", "8 MB"]),
        (
            "XLIFF 1.2",
            "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>".to_owned(),
            &["LP243", "XLIFF 2"],
        ),
        ("another root", good.replace("xliff:document:2.0", "other"), &["LP243"]),
        ("no languages", good.replacen(" srcLang=\"en\"", "", 1), &["LP243", "srcLang"]),
        ("another source", good.replacen("srcLang=\"en\"", "srcLang=\"fr\"", 1), &["LP244", "`fr`"]),
        ("no target", good.replacen(" trgLang=\"bn\"", "", 1), &["LP244", "trgLang"]),
        ("another target", good.replacen("trgLang=\"bn\"", "trgLang=\"sw\"", 1), &["LP244", "`sw`", "ur, bn"]),
        ("another script", good.replacen("trgLang=\"bn\"", "trgLang=\"bn-Latn\"", 1), &["LP244", "`bn-Latn`"]),
        ("the source", good.replacen("trgLang=\"bn\"", "trgLang=\"en\"", 1), &["LP244"]),
        (
            "another project",
            good.replace("<file id=\"leaflet\"", "<file id=\"leaflt\""),
            &["LP244", "did you mean `leaflet`?"],
        ),
        ("two of a file", good.replace("<file id=\"leaflet\"", "<file id=\"clinic\""), &["LP244", "two files"]),
        ("a unit without id", good.replacen("<unit id=\"title\"", "<unit", 1), &["LP243", "`id`"]),
    ] {
        let run = imported(&project, &text)
            .expect(1)
            .says(said)
            .says(&["Nothing was imported."][..usize::from(what != "too large")]);
        assert!(run.stdout.is_empty(), "{what}: {}", run.stdout);
        assert_eq!(tree(&project.path("locales")), before, "{what}");
    }
    // The machine's fault, and the command line's.
    project.write("back.xlf", [0xFF, 0x3C, 0x61]);
    project.run(&["import", "back.xlf"]).expect(1).says(&["LP002"]);
    project.run(&["import", "nothing.xlf"]).expect(2).says(&["nothing.xlf", "Nothing was imported"]);
    project.run(&["import", "."]).expect(2).says(&["it is no file"]);
    project.run(&["import"]).expect(2);
}

/// Nothing of the unit is imported, and all others are.
#[test]
fn units_that_are_wrong() {
    let ph = "<ph id=\"1\" dataRef=\"d1\"/>";
    for (wrong_unit, target, said) in [
        ("byline", "লেখক".to_owned(), &["LP246", "`byline` lacks { $author }", "put the placeholder back"][..]),
        ("byline", format!("{ph} {ph}"), &["LP246", "{ $author } twice, and needs it once"]),
        ("byline", format!("{ph}<ph id=\"9\"/>"), &["LP246", "none of the source's"]),
        (
            "byline",
            format!("{ph}<ph id=\"9\" disp=\"{{ $page }}\"/>"),
            &["LP246", "{ $page }, which the source has not", "are { $author }"],
        ),
        (
            "byline",
            format!("<pc id=\"7\" dispStart=\"&lt;em&gt;\">{ph}</pc>"),
            &["LP246", "<em>, which the source has not"],
        ),
        ("comments:other", "মন্তব্য".to_owned(), &["LP246", "`comments[other]` lacks { NUMBER($comments) }"]),
        ("read-more", "আরও".to_owned(), &["LP246", "lacks <a data-l10n-name=\"more\">"]),
        ("read-more", "<sc id=\"1\" dataRef=\"d1\"/>আরও".to_owned(), &["LP247", "has no end"]),
        ("read-more", "আরও<ec startRef=\"1\"/>".to_owned(), &["LP247", "has not begun"]),
    ] {
        let project = Project::with_bengali();
        let before = project.text(BN_LEAFLET);
        let xliff = translate(&exported(&project), wrong_unit, &target);
        let xliff = translate(&xliff, "notes", "নতুন");
        let run = imported(&project, &xliff).expect(1).says(said).says(&["1 error\n"]);
        let line = at("back.xlf", &xliff, &format!("<unit id=\"{wrong_unit}\""));
        let line: usize = line.split(':').nth(1).unwrap().parse().unwrap();
        let near = (line..line + 12).any(|line| run.stderr.contains(&format!("back.xlf:{line}:")));
        assert!(near, "{line}: {}", run.stderr);
        assert!(
            run.stdout.starts_with("bn: 1 text imported, 84 unchanged, 1 with mistakes, left out"),
            "{}",
            run.stdout
        );
        assert_eq!(difference(&before, &project.text(BN_LEAFLET)), ["-notes = নোট", "+notes = নতুন"]);
    }
    // However many there are, each is looked at once: else this would not end.
    let project = Project::with_bengali();
    let one = "<ph id=\"7\" disp=\"x\"/>";
    let many = one.repeat(200_000);
    let xliff = translate(&exported(&project), "byline", &many);
    let source = format!("<source>{many}");
    let start = xliff.find("<unit id=\"byline\"").unwrap();
    let xliff = format!("{}{}", &xliff[..start], xliff[start..].replacen("<source>", &source, 1));
    imported(&project, &xliff).expect(1).says(&["LP003"]);
    let xliff = xliff.replace(&many, &one.repeat(100_000));
    imported(&project, &xliff).expect(1).says(&["LP246", "more mistakes"]);
    // Several are told together.
    let xliff = translate(&exported(&project), "byline", "x");
    let xliff = translate(&xliff, "version", "x");
    let xliff = translate(&xliff, "draft", &format!("x{ph}"));
    imported(&project, &xliff).expect(1).says(&["3 findings", "`byline`", "`version`", "`draft`", "3 errors"]);
}

#[test]
fn what_is_left_over_is_told() {
    let project = Project::with_bengali();
    let xliff = exported(&project);
    let again = unit(&xliff, "notes").to_owned() + "</unit>";
    let partial = "<segment><source>a</source><target>b</target></segment><segment><source>c</source></segment>";
    let begun = unit(&xliff, "version").to_owned();
    let begun_partly = format!("{}{partial}", &begun[..begun.find("<segment").unwrap()]);
    let xliff = xliff.replace(
        "</group>\n  </file>\n</xliff>",
        "<unit id=\"gone\"><segment><source/></segment></unit></group>\n  </file>\n</xliff>",
    );
    let xliff = xliff.replace(&again, &format!("{again}{again}")).replace(&begun, &begun_partly);
    let before = tree(&project.path("locales"));
    imported(&project, &xliff).expect(1).says(&["LP245", "`gone`", "LP243", "two units `notes`", "LP248", "`version`"]);
    assert_eq!(tree(&project.path("locales")), before);
    // Of a plural, the form for all other cases cannot be missing.
    let path = project.text(BN_LEAFLET);
    let start = path.find("comments =\n").unwrap();
    let end = start + path[start..].find("\n\n").unwrap() + 1;
    project.write(BN_LEAFLET, format!("{}{}", &path[..start], &path[end..]));
    let xliff = exported(&project);
    let ph = "<ph id=\"1\" dataRef=\"d1\"/>";
    let before = tree(&project.path("locales"));
    imported(&project, &translate(&xliff, "comments:one", ph)).expect(0).says(&["LP248", "`comments:one`"]);
    assert_eq!(tree(&project.path("locales")), before);
    imported(&project, &translate(&xliff, "comments:other", &format!("{ph}টি"))).expect(0);
    assert!(
        project
            .text(BN_LEAFLET)
            .contains("comments =\n    { $comments ->\n       *[other] { NUMBER($comments) }টি\n    }\n")
    );
    // The category that is missing comes in between.
    let xliff = exported(&project);
    imported(&project, &translate(&xliff, "comments:one", &format!("{ph} এক"))).expect(0);
    assert!(project.text(BN_LEAFLET).contains("->\n        [one] { NUMBER($comments) } এক\n       *[other]"));
}

#[test]
fn a_file_in_another_script_than_its_languages_is_not_imported() {
    let project = Project::with_bengali();
    let xliff = exported(&project).replace("trgLang=\"bn\"", "trgLang=\"ur\"");
    let before = tree(&project.path("locales"));
    let run = imported(&project, &xliff).expect(1);
    let run = run.says(&["LP244", "`ur`", "Bengali", "trgLang", "Nothing was imported"]);
    assert!(!run.stderr.contains("LP245"), "{}", run.stderr);
    assert_eq!(tree(&project.path("locales")), before);
}

#[test]
fn a_dry_run_changes_nothing() {
    let project = Project::with_bengali();
    let xliff = translate(&exported(&project), "notes", "নতুন");
    project.write("back.xlf", &xliff);
    let before = tree(project.root());
    let run = project.run(&["import", "back.xlf", "--dry-run"]).expect(0);
    assert!(
        run.stdout.starts_with("bn: 1 text would be imported, 85 unchanged\n  locales/bn/leaflet.ftl\n"),
        "{}",
        run.stdout
    );
    assert_eq!(tree(project.root()), before);
}

#[test]
fn export_says_what_it_does() {
    let project = Project::with_bengali();
    let run = project.run(&["export", "bn", ARTICLE, "--out", "-"]).expect(0);
    assert!(run.stdout.starts_with("<?xml"), "{}", run.stdout);
    let run = project.run(&["export", "bn"]).expect(0);
    assert!(run.stdout.starts_with("bn: 86 texts\n  bn.xlf\n"), "{}", run.stdout);
    // What came back is not lost.
    project.write("bn.xlf", translate(&project.text("bn.xlf"), "notes", "নতুন"));
    project.run(&["export", "bn"]).expect(2).says(&["another file bn.xlf", "leafpress import bn.xlf", "--out bn.xlf"]);
    assert!(project.text("bn.xlf").contains("<target>নতুন</target>"));
    project.run(&["export", "bn", "--out", "bn.xlf"]).expect(0);
    project.run(&["export", "en"]).expect(2).says(&["`en` is the source itself"]);
    project.run(&["export", "bm"]).expect(2).says(&["did you mean `bn`?"]);
    project.run(&["export", "bn", "botox"]).expect(2).says(&["did you mean"]);
    project.run(&["export", "bn", "--out", "nowhere/x.xlf"]).expect(2).says(&["a folder that is there"]);
    project.run(&["export", "bn", "--out", "bn.xlf/x.xlf"]).expect(2).says(&["a folder that is there"]);
    project.replace(BN, "what = ", "what = { ");
    project.run(&["export", "bn", "--out", "x.xlf"]).expect(1).says(&["LP103"]);
    assert!(!project.exists("x.xlf"));
}

#[test]
fn what_is_signed_off_is_final() {
    let project = Project::with_bengali();
    assert!(!exported(&project).contains("state=\"final\""));
    for locale in ["en", "bn"] {
        let sign = ["review", locale, ARTICLE, "--reviewer", "Dr A", "--role", "doctor"];
        project.run(&sign).expect(0);
    }
    let xliff = exported(&project);
    assert!(xliff.contains("state=\"final\"") && !xliff.contains("state=\"translated\""));
    // A changed translation is a draft again.
    imported(&project, &translate(&xliff, "how-relax", "নতুন")).expect(0);
    assert!(!exported(&project).contains("state=\"final\""));
}

/// A text with thousands of choices names all of them in each.
#[test]
fn a_file_beyond_all_measure_is_given_up_soon() {
    let project = Project::with_bengali();
    let choices: String = (0..20_000).map(|key| format!("{{ $x ->\n [a{key}] x\n *[other] x\n }}")).collect();
    let variants: String = (0..50_000).map(|key| format!(" [a{key}] x\n")).collect();
    project.append(EN_LEAFLET, &format!("\nmany = x {choices}\nlong = {{ $x ->\n{variants} *[other] x\n }}\n"));
    project.run(&["export", "bn", "--out", "-"]).expect(1).says(&["LP003", "larger than 8 MB"]);
}
