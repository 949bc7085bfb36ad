//! Texts go to an agency and come back: nothing is lost on the way, whatever stands in them.

use fluent::{FluentArgs, FluentBundle, FluentResource};
use leafpress::desk::xliff::{Import, export, import};
use leafpress::diagnostic::SourceFile;
use leafpress::locale::syntax::Ftl;
use leafpress::project::Project;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A message's text as somebody may have written it.
fn pattern() -> impl Strategy<Value = String> {
    let start = prop_oneof![
        3 => "[a-zäপ]{1,4}",
        1 => Just("{ -b }".to_owned()),
        1 => Just("{ \" \" }".to_owned()),
        1 => Just("[x]".to_owned()),
        1 => Just("<em>y</em>".to_owned()),
    ];
    let piece = prop_oneof![
        4 => "[a-zäপ &;.,\u{A0}\u{2009}\u{3000}\t\u{1}\r\"\\\\\\[*=]{1,8}",
        1 => Just("\n        z".to_owned()),
        1 => Just("\n\n          z".to_owned()),
        1 => Just("\n        { $x }".to_owned()),
        1 => Just("&lt;em> &amp;nbsp; &nbsp;".to_owned()),
        1 => Just("x < 5".to_owned()),
        1 => Just("<em>y</em>".to_owned()),
        1 => Just("<strong>{ $x }<sup>2</sup></strong>".to_owned()),
        1 => Just("<a data-l10n-name='more'>l</a>".to_owned()),
        1 => Just("<sub>".to_owned()),
        2 => Just("{ $x }".to_owned()),
        1 => Just("{-b}".to_owned()),
        1 => Just("{ -b( case :\"g\") }".to_owned()),
        1 => Just("{ \"{\" }".to_owned()),
        1 => Just("{ \"\\u00A0\\\"}\" }".to_owned()),
        1 => Just("{ \"\" }".to_owned()),
    ];
    (start, prop::collection::vec(piece, 0..5)).prop_map(|(start, pieces)| format!("{start}{}", pieces.concat()))
}

/// What stands behind an equals sign.
fn value() -> impl Strategy<Value = String> {
    let plural = |inner: BoxedStrategy<String>| {
        (inner.clone(), inner, any::<bool>()).prop_map(|(one, other, numbered)| {
            let zero = if numbered { "        [0] none\n" } else { "" };
            format!("{{ $n ->\n{zero}        [one] {one}\n       *[other] {other}\n    }}")
        })
    };
    let nested = plural(pattern().boxed()).prop_map(|inner| format!("\n    {inner}"));
    prop_oneof![
        4 => pattern(),
        1 => pattern().prop_map(|text| format!("\n    {text}")),
        2 => plural(pattern().boxed()).prop_map(|text| format!("\n    {text}")),
        1 => plural(prop_oneof![nested, pattern()].boxed()).prop_map(|text| format!("\n    {text}")),
        1 => (pattern(), plural(pattern().boxed())).prop_map(|(text, choice)| format!("{text} {choice} end")),
    ]
}

/// Messages `m0`, `m1`, … with an attribute each third time; `None`: not there.
fn file(messages: &[Option<String>]) -> String {
    let mut text = "### Head\n\n## Group\n\n".to_owned();
    for (number, value) in messages.iter().enumerate() {
        let Some(value) = value else { continue };
        match number % 3 {
            2 => text.push_str(&format!("# about\nm{number} =\n    .a = {value}\n\n")),
            _ => text.push_str(&format!("m{number} = {value}\n")),
        }
    }
    text
}

struct Case {
    folder: TempDir,
    tag: String,
}

impl Case {
    fn new(tag: &str, source: &str, own: &str) -> Case {
        let case = Case { folder: TempDir::new().unwrap(), tag: tag.to_owned() };
        case.write("leafpress.toml", &format!("clinic = \"c\"\nsource-locale = \"en\"\nlocales = [\"en\", \"{tag}\"]\n\n[defaults]\nformat = \"a4\"\nedition = \"office\"\nstyle = \"default\"\n"));
        case.write("locales/en/clinic.ftl", source);
        case.write("locales/en/leaflet.ftl", "-b = B\n");
        case.write(&format!("locales/{tag}/clinic.ftl"), own);
        case
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn own(&self) -> String {
        fs::read_to_string(self.folder.path().join(format!("locales/{}/clinic.ftl", self.tag))).unwrap()
    }

    fn export(&self) -> Option<String> {
        let project = Project::open(self.folder.path()).unwrap();
        export(&project, &self.tag, &[]).ok().map(|export| export.text)
    }

    /// Imports and writes.
    fn import(&self, xliff: &str) -> Import {
        let project = Project::open(self.folder.path()).unwrap();
        let text = xliff.replace("\r\n", "\n").replace('\r', "\n");
        let file = Arc::new(SourceFile { path: "x.xlf".into(), text });
        let import = import(&project, &file).unwrap_or_else(|found| panic!("{found:?}\n{xliff}"));
        import.changes.iter().for_each(|change| self.write(&change.path, &change.text));
        import
    }
}

/// Every unit translated: the source's words and codes, and some more characters.
fn translated(xliff: &str, more: &str) -> String {
    let mut out = String::new();
    for segment in xliff.split_inclusive("</segment>") {
        let (before, rest) = segment.split_once("<source>").unwrap_or((segment, ""));
        out.push_str(before);
        let Some((source, after)) = rest.split_once("</source>") else { continue };
        let after = match after.split_once("</target>") {
            Some((_, after)) => after,
            None => after,
        };
        out.push_str(&format!("<source>{source}</source><target>{source}{}</target>{after}", escaped(more)));
    }
    out
}

fn escaped(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '<' => "&lt;".to_owned(),
            '&' => "&amp;".to_owned(),
            '\r' => "&#xD;".to_owned(),
            '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' => format!("<cp hex=\"{:04x}\"/>", u32::from(c)),
            c => c.to_string(),
        })
        .collect()
}

/// The text that Fluent itself makes of a message, with entities resolved.
fn resolved(ftl: &str, id: &str, attribute: bool, n: u32) -> Option<String> {
    let resource = FluentResource::try_new(format!("-b = B\n{}", ftl.replace("\r\n", "\n"))).ok()?;
    let mut bundle = FluentBundle::new(vec!["en".parse().ok()?]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).ok()?;
    let message = bundle.get_message(id)?;
    let pattern = if attribute { message.get_attribute("a")?.value() } else { message.value()? };
    let mut arguments = FluentArgs::new();
    arguments.set("x", "X");
    arguments.set("n", n);
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned();
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"), ("&nbsp;", "\u{A0}")];
    let (mut out, mut rest) = (String::new(), text.as_str());
    while let Some(c) = rest.chars().next() {
        match entities.iter().find(|(entity, _)| rest.starts_with(entity)) {
            Some((entity, character)) => {
                out.push_str(character);
                rest = &rest[entity.len()..];
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    // The two spellings of a link's tag are the same tag.
    Some(out.replace('\'', "\""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_back_is_what_was_sent(
        tag in prop::sample::select(&["de", "pl", "ar", "ja"][..]),
        texts in prop::collection::vec(value(), 1..5),
        own in prop::collection::vec(prop::option::of(value()), 5),
        windows in any::<bool>(),
        more in "[a-zপ <&;{}\\[*.\"\\\\\n\r\t\u{A0}\u{1}\u{2028}]{1,8}",
    ) {
        let source = file(&texts.iter().cloned().map(Some).collect::<Vec<_>>());
        let mut target = file(&own);
        if windows {
            target = target.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        let case = Case::new(tag, &source, &target);
        // What Fluent cannot read is not sent.
        let Some(sent) = case.export() else { return Err(TestCaseError::reject("syntax")) };
        let import = case.import(&sent);
        prop_assert!(import.changes.is_empty(), "{:?}", import);
        prop_assert!(import.findings.is_empty() && import.imported == 0, "{:?}", import);

        let back = translated(&sent, &more);
        let first = case.import(&back);
        let only_lines = first.findings.iter().all(|finding| finding.message.contains("->") );
        prop_assert!(only_lines, "{:?}\n{}", first, back);
        let changed = case.own();
        // Everything has arrived: the same file brings nothing new.
        let again = case.import(&back);
        prop_assert!(again.changes.is_empty() && again.imported == 0, "{:?}\n{}\n{}", again, back, changed);
        prop_assert_eq!(case.own(), changed);
    }

    #[test]
    fn a_new_translation_says_what_the_agency_wrote(
        texts in prop::collection::vec(value(), 1..5),
        more in "[a-z <&;{}\\[*.\"\\\\\n\r\t\u{A0}\u{1}\u{2028}]{1,8}",
    ) {
        // Found again in whatever it stands.
        let more = format!("§{more}");
        let source = file(&texts.iter().cloned().map(Some).collect::<Vec<_>>());
        let case = Case::new("de", &source, "# mine\n");
        let Some(sent) = case.export() else { return Err(TestCaseError::reject("syntax")) };
        let import = case.import(&translated(&sent, &more));
        prop_assert!(import.findings.is_empty() && import.missing == 0, "{:?}", import);
        prop_assert!(case.own().starts_with("# mine\n"));
        for (number, text) in texts.iter().enumerate() {
            let (id, attribute) = (format!("m{number}"), number % 3 == 2);
            // With text around a choice, both that text and the choice have more.
            let around = text.ends_with(" end");
            for n in [1, 5] {
                let wanted = resolved(&source, &id, attribute, n).unwrap();
                let mut more = more.replace('\'', "\"");
                let got = resolved(&case.own(), &id, attribute, n).unwrap();
                if around {
                    more = format!(" end{more}");
                    let before = wanted.strip_suffix(" end").unwrap();
                    prop_assert_eq!(got.replacen(&more[4..], "", 1), format!("{before}{more}"), "{}", case.own());
                } else {
                    prop_assert_eq!(got, format!("{wanted}{more}"), "{}", case.own());
                }
            }
        }
    }
}

/// Somebody's slip in a file: what lies between two places goes, comes twice, or something comes in between.
fn slip() -> impl Strategy<Value = (f64, usize, Option<String>)> {
    let put = prop::sample::select(
        &[
            "",
            "<",
            ">",
            "&",
            "/>",
            "</pc>",
            "<pc id=\"1\">",
            "<segment>",
            "<source>",
            "</target>",
            "<cp hex=\"D800\"/>",
            "\"",
            "<![CDATA[",
            "<!--",
            "<?x",
            "&#0;",
            "]]>",
            "<ec startRef=\"1\"/>",
            "<ph id=\"1\" copyOf=\"1\"/>",
            " order=\"0\"",
        ][..],
    );
    // What no reader refuses comes as often as what each does.
    let put = prop_oneof![put, prop::sample::select(&["é", "x ", "আ"][..])];
    (0.0..1.0f64, 0usize..200, prop::option::of(put.prop_map(str::to_owned)))
}

fn damaged(text: &str, slips: &[(f64, usize, Option<String>)]) -> String {
    let mut text = text.to_owned();
    for (at, length, put) in slips {
        let start = text.floor_char_boundary((text.len() as f64 * at) as usize);
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        match put {
            Some(put) => text.insert_str(start, put),
            None if length % 2 == 0 => text.replace_range(start..end, ""),
            None => {
                let twice = text[start..end].to_owned();
                text.insert_str(end, &twice);
            }
        }
    }
    text
}

/// The messages of which a unit is no longer in the file as it was sent.
fn hit(sent: &str, damaged: &str) -> BTreeSet<String> {
    // With its end: where that is lost, the next one's segments become its own.
    let units = sent.split("<unit ").skip(1).filter_map(|rest| Some(&rest[..rest.find("</unit>")? + "</unit>".len()]));
    let hit = units.filter(|unit| !damaged.contains(*unit));
    let id = |unit: &str| unit.split('"').nth(1).and_then(|id| id.split(['.', ':']).next()).unwrap_or("").to_owned();
    hit.map(id).collect()
}

#[test]
fn a_damaged_file_does_no_harm() {
    let config = ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() };
    let damage = (prop::collection::vec(slip(), 1..4), prop::sample::select(&["bn", "ar"][..]));
    let (read, changed) = (Cell::new(0), Cell::new(0));
    let run = TestRunner::new(config).run(&damage, |(slips, tag)| {
        let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let sent = export(&project, tag, &project.articles().unwrap()).unwrap().text;
        let text = damaged(&sent, &slips);
        let hit = hit(&sent, &text);
        let before = project.locale(tag).unwrap();
        let file = Arc::new(SourceFile { path: "x.xlf".into(), text });
        // A file that is refused as a whole does none.
        let Ok(import) = import(&project, &file) else { return Ok(()) };
        read.set(read.get() + 1);
        changed.set(changed.get() + usize::from(!import.changes.is_empty()));
        for change in import.changes.iter().filter(|change| change.path.ends_with(".ftl")) {
            // Whatever it says, the file can be read and has all its messages.
            let (ftl, found) =
                Ftl::parse(&Arc::new(SourceFile { path: change.path.clone(), text: change.text.clone() }));
            prop_assert!(found.is_empty(), "{found:?}");
            let name = Path::new(&change.path).file_stem().unwrap().to_string_lossy().into_owned();
            let old = before.file(&project, &name).unwrap();
            prop_assert_eq!(old.ids().collect::<Vec<_>>(), ftl.ids().collect::<Vec<_>>());
            for id in old.ids().filter(|id| !hit.contains(*id)) {
                prop_assert_eq!(old.written(id), ftl.written(id));
            }
        }
        Ok(())
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
    // Else nothing was tried.
    let (read, changed) = (read.get(), changed.get());
    assert!(read >= 20 && changed >= 5, "{read} files were read, {changed} of them changed something");
}

#[test]
fn all_shipped_languages_go_and_come_back() {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let articles = project.articles().unwrap();
    for tag in project.config().locales.iter().filter(|tag| *tag != "en") {
        let text = export(&project, tag, &articles).unwrap().text;
        let import = import(&project, &Arc::new(SourceFile { path: "x.xlf".into(), text })).unwrap();
        assert!(import.changes.is_empty() && import.findings.is_empty() && import.missing == 0, "{tag}: {import:?}");
        assert!(import.unchanged > 70, "{tag}: {import:?}");
    }
}
