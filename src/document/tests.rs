//! The article that ships, copied to a temporary project and spoilt there.

mod trust;

use super::*;
use crate::diagnostic::{Diagnostic, codes};
use crate::format::Edition;
use crate::language::Direction;
use crate::project::Project;
use crate::rich_text::{Span, SpanStyle};
use std::fs;
use std::path::Path;

/// The smallest file with a JPEG's chain of markers.
const JPEG: &[u8] =
    &[0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 3, 1, 0x11, 0, 0xFF, 0xDA, 0, 3, 0, 7, 0xFF, 0xD9];

struct Workshop(tempfile::TempDir);

impl Workshop {
    /// The project as shipped, with a banner of a few bytes.
    fn new() -> Workshop {
        let folder = tempfile::tempdir().unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&shipped.join("locales"), &folder.path().join("locales"));
        let article = folder.path().join("assets/articles/botox-chronic-pain");
        fs::create_dir_all(&article).unwrap();
        fs::copy(shipped.join("assets/articles/botox-chronic-pain/article.toml"), article.join("article.toml"))
            .unwrap();
        fs::write(article.join("banner.jpg"), JPEG).unwrap();
        fs::copy(shipped.join("leafpress.toml"), folder.path().join("leafpress.toml")).unwrap();
        Workshop(folder)
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(path), bytes).unwrap();
    }

    /// Replaces a piece of a file, which must be there.
    fn spoil(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} does not contain {from}");
        self.write(path, text.replacen(from, to, 1));
    }

    fn resolve(&self, locale: &str, options: Options) -> (Option<Document>, Vec<Diagnostic>) {
        let project = Project::find(self.0.path()).unwrap();
        resolve(&project, "botox-chronic-pain", locale, Edition::Office, options)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

const EN: &str = "locales/en/botox-chronic-pain.ftl";
const DE: &str = "locales/de/botox-chronic-pain.ftl";
const ARTICLE: &str = "assets/articles/botox-chronic-pain/article.toml";
const BANNER: &str = "assets/articles/botox-chronic-pain/banner.jpg";

#[test]
fn every_shipped_locale_resolves() {
    let workshop = Workshop::new();
    let project = Project::find(workshop.0.path()).unwrap();
    for locale in &project.config().locales {
        let (document, findings) = resolve(&project, "botox-chronic-pain", locale, Edition::Office, Options::default());
        assert_eq!(findings, [], "{locale}");
        let document = document.unwrap();
        assert_eq!(document.sections.len(), 7, "{locale}");
        assert_eq!(document.identification.is_some(), locale != "en");
        assert_eq!(document.comments, None, "only the web edition shows comments");
    }
}

#[test]
fn the_english_leaflet_says_what_the_source_says() {
    let (document, _) = Workshop::new().resolve("en", Options::default());
    let document = document.unwrap();
    assert_eq!(document.title.text, "The Science Behind Botox for Chronic Pain Management");
    assert_eq!(document.byline.text, "Written by Dr Sushpa Das");
    assert_eq!(document.published.text, "June 5, 2025");
    assert_eq!(document.review_by.text, "review by June 2027");
    assert_eq!(document.page_label.of(1, 3).text, "1 of 3");
    assert_eq!(document.author_card.read_more.unwrap().printed_url.text, "www.daradia.com");
    assert_eq!(document.review, Review::Source);
    let Block::Paragraph(what) = &document.sections[0].blocks[0] else { panic!() };
    let [span] = what.spans.as_slice() else { panic!() };
    assert_eq!(&what.text[span.range.clone()], "Clostridium botulinum");
    assert!(span.style.emphasis);
    let Block::Steps(steps) = &document.sections[1].blocks[1] else { panic!() };
    assert_eq!(steps[2].marker, "3");
    assert_eq!(steps[1].text.message, "how-release");
    let Block::Details(details) = &document.sections[4].blocks[1] else { panic!() };
    assert_eq!(details[0].value.text, "Around 10–20 minutes");
    assert_eq!(details[1].value.text, "3 to 10 days post-treatment");
}

#[test]
fn the_web_edition_has_its_link_and_comments() {
    let workshop = Workshop::new();
    let project = Project::find(workshop.0.path()).unwrap();
    let (document, findings) = resolve(&project, "botox-chronic-pain", "bn", Edition::Web, Options::default());
    assert_eq!(findings, []);
    let document = document.unwrap();
    assert!(document.comments.unwrap().text.contains('০'));
    let [span] = document.author_card.read_more.as_ref().unwrap().text.spans.as_slice() else { panic!() };
    assert_eq!(span.style.link.as_deref(), Some("https://www.daradia.com/"));
    let (office, _) = workshop.resolve("bn", Options::default());
    let office = office.unwrap();
    assert_eq!(office.author_card.read_more.unwrap().text.spans, []);
    assert_eq!(office.page_label.digits[1], '১');
}

#[test]
fn a_clinic_without_a_website_needs_no_words_for_one() {
    let workshop = Workshop::new();
    workshop.spoil(ARTICLE, "\nread-more = ", "\n# ");
    for locale in ["en", "de"] {
        let leaflet = format!("locales/{locale}/leaflet.ftl");
        for name in ["read-more", "qr-code", "shortened"] {
            workshop.spoil(&leaflet, &format!("\n{name} ="), &format!("\nx-{name} ="));
        }
        let (document, findings) = workshop.resolve(locale, Options::default());
        assert_eq!(findings, []);
        let document = document.unwrap();
        assert_eq!(document.author_card.read_more, None);
        assert!(!document.messages.contains("read-more") && !document.messages.contains("qr-code"));
        // The trifold has no room for every section, and nobody can read the others on the web.
        assert_eq!(document.shortened.unwrap().message, "shortened-ask");
    }

    // A project that was begun without these words is told which.
    workshop.spoil("locales/en/leaflet.ftl", "\nshortened-ask =", "\nx-shortened-ask =");
    let (document, findings) = workshop.resolve("en", Options::default());
    assert_eq!(document, None);
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].help.as_ref().unwrap().contains("This is a short version"), "{findings:?}");
    assert!(findings[0].place.is_some());

    // Where nothing is left out, nothing is said of it.
    workshop.spoil(ARTICLE, "\nomit-in = ", "\n# ");
    let (document, findings) = workshop.resolve("en", Options::default());
    assert_eq!(findings, []);
    assert_eq!(document.unwrap().shortened, None);
}

#[test]
fn a_page_label_keeps_its_markup_whatever_the_numbers_take() {
    let mut label = Workshop::new().resolve("bn", Options::default()).0.unwrap().page_label;
    label.pattern.text = "p. \u{E000} of \u{E001}!".into();
    let span = |range| Span { range, style: SpanStyle { strong: true, ..SpanStyle::default() } };
    label.pattern.spans = vec![span(3..6), span(10..14)];
    let set = label.of(7, 12);
    let parts: Vec<&str> = set.spans.iter().map(|span| &set.text[span.range.clone()]).collect();
    assert_eq!((set.text.as_str(), parts.as_slice()), ("p. ৭ of ১২!", &["৭", "১২!"][..]));
}

/// One slip in a file, and the code, the text at the place, and words of message or help that must come of it.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

#[test]
fn each_slip_in_messages_is_found_at_its_place() {
    let cases: &[Case] = &[
        (
            EN,
            "{ -botox } is the brand",
            "{ -botx } is the brand",
            codes::UNKNOWN_TERM,
            "-botx",
            "did you mean `-botox`?",
        ),
        (
            EN,
            "{ $migraine-approved-year }",
            "{ $migraine-aproved-year }",
            codes::UNKNOWN_VARIABLE,
            "$migraine-aproved-year",
            "did you mean `$migraine-approved-year`?",
        ),
        (
            EN,
            "{ $migraine-approved-year }",
            "{ $migraine-approved }",
            codes::UNKNOWN_VARIABLE,
            "$migraine-approved",
            "did you mean `$migraine-approved-year`?",
        ),
        (EN, "{ $migraine-approved-year }", "{ $zzz }", codes::UNKNOWN_VARIABLE, "$zzz", "known here:\n$author, "),
        (EN, "PERCENT(", "PERCNT(", codes::UNKNOWN_FUNCTION, "PERCNT", "did you mean `PERCENT`?"),
        (EN, "RANGE($procedure-minutes)", "NUMBER($procedure-minutes)", codes::BAD_ARGUMENT, "NUMBER", "-min and -max"),
        (
            EN,
            "<em>Clostridium botulinum</em>",
            "<em>Clostridium botulinum",
            codes::UNBALANCED_MARKUP,
            "<em>",
            "never closed",
        ),
        (
            EN,
            "<em>Clostridium botulinum</em>",
            "<em>Clostridium botulinum</strong>",
            codes::UNBALANCED_MARKUP,
            "</strong>",
            "</em>",
        ),
        (
            EN,
            "<em>Clostridium botulinum</em>",
            "Clostridium botulinum</em>",
            codes::UNBALANCED_MARKUP,
            "</em>",
            "closes nothing",
        ),
        (EN, "<em>Clostridium botulinum</em>", "<br>Clostridium botulinum", codes::UNKNOWN_MARKUP, "<br>", "<strong>"),
        (
            EN,
            "final = Final Thoughts",
            "finale = Final Thoughts",
            codes::MISSING_MESSAGE,
            "\"final\"",
            "locales/en/botox-chronic-pain.ftl",
        ),
        (
            EN,
            "final = Final Thoughts",
            "final = { final-fix }\nfinal-fix = x",
            codes::DUPLICATE_MESSAGE,
            "final-fix",
            "already, on line 88",
        ),
        (EN, "final = Final Thoughts", "final = { final }", codes::CYCLE, "final", "final → final"),
        (
            EN,
            "final = Final Thoughts",
            "final = { thoughts }",
            codes::UNKNOWN_REFERENCE,
            "thoughts",
            "no message `thoughts`",
        ),
        (EN, "final = Final Thoughts", "final = { what.alt }", codes::UNKNOWN_REFERENCE, "what.alt", "no attribute"),
        (EN, "final = Final Thoughts", "final = { \"\" }", codes::EMPTY_TEXT, "final", "is empty"),
        (EN, "final = Final Thoughts", "final = \u{200b}\u{a0}", codes::EMPTY_TEXT, "final", "is empty"),
        (EN, "final = Final Thoughts", "final = { $comments -> [one] x }", codes::FLUENT_SYNTAX, "[", "E00"),
        (EN, "final = Final Thoughts", "final Final Thoughts", codes::FLUENT_SYNTAX, "F", "E0003"),
        (EN, "final = Final Thoughts", "final = Final } Thoughts", codes::FLUENT_SYNTAX, "}", "E0027"),
        (DE, "final = ", "finale = ", codes::MISSING_MESSAGE, "", "final = Final Thoughts"),
        (
            "locales/de/clinic.ftl",
            "\n    .alt",
            "\n    .alternative",
            codes::MISSING_ATTRIBUTE,
            "author-avatar",
            ".alt = author avatar",
        ),
        (
            "locales/en/leaflet.ftl",
            "data-l10n-name=\"more\"",
            "data-l10n-name=\"mor\"",
            codes::UNKNOWN_MARKUP,
            "<a data-l10n-name=\"mor\">",
            "did you mean `more`?",
        ),
        ("locales/en/leaflet.ftl", "month: \"long\"", "month: \"lang\"", codes::BAD_ARGUMENT, "DATETIME", "\"long\""),
    ];
    for (path, from, to, code, place, words) in cases {
        let workshop = Workshop::new();
        workshop.spoil(path, from, to);
        let locale = if path.contains("/de/") { "de" } else { "en" };
        let (document, findings) = workshop.resolve(locale, Options::default());
        assert_eq!(document, None, "{to}");
        // A message with a mistyped id is missing, and nothing prints the mistyped one.
        let mut findings = findings.iter().filter(|finding| finding.code != codes::UNPRINTED_MESSAGE);
        let (Some(finding), None) = (findings.next(), findings.next()) else { panic!("{to}: {findings:?}") };
        assert_eq!(finding.code, *code, "{to}: {finding:?}");
        let found = finding.place.as_ref().unwrap();
        assert_eq!(&found.file.text[found.span.clone()], *place, "{to}: {}", finding.message);
        let all = format!("{} {}", finding.message, finding.help.clone().unwrap_or_default());
        assert!(all.contains(words), "{to}: {all}");
        assert_eq!(finding.locale.as_deref(), Some(locale));
        assert_eq!(finding.article.as_deref(), Some("botox-chronic-pain"));
    }
}

#[test]
fn a_slip_in_a_variant_that_is_not_chosen_is_found() {
    let workshop = Workshop::new();
    let leaflet = "locales/en/leaflet.ftl";
    workshop.spoil(leaflet, "[one] { NUMBER($comments) } Comment", "[one] <b>{ NUMBR($coments) }</b> Comment");
    let project = Project::find(workshop.0.path()).unwrap();
    let (_, findings) = resolve(&project, "botox-chronic-pain", "en", Edition::Web, Options::default());
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [codes::UNKNOWN_MARKUP, codes::UNKNOWN_VARIABLE, codes::UNKNOWN_MARKUP]);
}

#[test]
fn what_is_wrong_with_files_is_found() {
    type Spoil = fn(&Workshop);
    let cases: &[(Spoil, &str, &str)] = &[
        (|w| fs::remove_dir_all(w.path("locales/de")).unwrap(), codes::MISSING_LOCALE, "leafpress locale new de"),
        (|w| fs::remove_file(w.path(DE)).unwrap(), codes::MISSING_FILE, "leafpress locale sync de"),
        (|w| w.write(DE, b"a = \xFF\n"), codes::NOT_UTF8, "UTF-8"),
        // What a broken file of the source would have said is no further mistake.
        (|w| fs::remove_file(w.path("locales/en/leaflet.ftl")).unwrap(), codes::MISSING_FILE, "leaflet.ftl"),
        (|w| w.spoil(EN, "title = ", "title "), codes::FLUENT_SYNTAX, "="),
        (|w| w.write(DE, "x = ".to_owned() + &"{".repeat(10_000)), codes::NESTING, "64"),
        (|w| w.write(DE, "x = { ".to_owned() + &"F(".repeat(10_000)), codes::NESTING, "64"),
        (|w| w.write(DE, vec![b'#'; 5 << 20]), codes::TOO_LARGE, "4 MB"),
        (|w| fs::remove_file(w.path(BANNER)).unwrap(), codes::NOT_FOUND, "put the picture"),
        (
            |w| fs::rename(w.path(BANNER), w.path(BANNER).with_extension("jpeg")).unwrap(),
            codes::NOT_FOUND,
            "banner.jpeg",
        ),
        (|w| w.write(BANNER, "no picture"), codes::NOT_AN_IMAGE, "JPEG or PNG"),
        (|w| w.write(BANNER, ""), codes::NOT_AN_IMAGE, "JPEG or PNG"),
        (|w| w.write(BANNER, &JPEG[..JPEG.len() - 2]), codes::TRUNCATED_IMAGE, "incomplete"),
        (|w| w.write(BANNER, png(50_000, 50_000)), codes::ABSURD_IMAGE, "50000 × 50000"),
        (|w| w.write(BANNER, png(10_000, 9_990)), codes::ABSURD_IMAGE, "at most 40 million"),
        (|w| w.write(BANNER, png(65_536, 40)), codes::ABSURD_IMAGE, "65536 × 40"),
        (|w| w.write(BANNER, png(0, 5)), codes::ABSURD_IMAGE, "0 × 5"),
        (|w| w.spoil(ARTICLE, "banner.jpg", "../banner.jpg"), codes::UNSAFE_PATH, "out of the project"),
        (|w| w.spoil(ARTICLE, "banner.jpg", "/etc/passwd"), codes::UNSAFE_PATH, "out of the project"),
        (|w| w.spoil(ARTICLE, "id = \"botox", "id = \"botx"), codes::ID_IS_NOT_FOLDER, "rename"),
        (
            |w| w.write("locales/de/review.toml", "[botox-chronic-pain]\nstatus = \"sigend-off\"\n"),
            codes::BAD_VALUE,
            "signed-off",
        ),
        (
            |w| {
                w.write("locales/de/review.toml", "[botox-chronic-pain]\nstatus = \"signed-off\"\nreviewer = \"A\"\nrole = \"B\"\ndate = 2026-01-01\nsource = \"C\"\n")
            },
            codes::MISSING_KEY,
            "digest",
        ),
    ];
    for (spoil, code, words) in cases {
        let workshop = Workshop::new();
        spoil(&workshop);
        let (document, findings) = workshop.resolve("de", Options::default());
        assert_eq!(document, None);
        let [finding] = findings.as_slice() else { panic!("{code}: {findings:?}") };
        assert_eq!(finding.code, *code, "{finding:?}");
        let all = format!("{} {}", finding.message, finding.help.clone().unwrap_or_default());
        assert!(all.contains(words), "{code}: {all}");
        assert!(!finding.is_machine_failure());
    }
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".to_vec();
    png.extend(width.to_be_bytes());
    png.extend(height.to_be_bytes());
    png.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
    png.extend(b"\0\0\0\x01IDATx\0\0\0\0\0\0\0\0IEND\0\0\0\0");
    png
}

#[cfg(unix)]
#[test]
fn symbolic_links_in_a_circle_are_an_error() {
    let workshop = Workshop::new();
    for (link, target) in [(DE, "botox-chronic-pain.ftl"), (BANNER, "banner.jpg")] {
        fs::remove_file(workshop.path(link)).unwrap();
        std::os::unix::fs::symlink(target, workshop.path(link)).unwrap();
    }
    let (_, findings) = workshop.resolve("de", Options::default());
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [codes::UNSAFE_PATH, codes::UNSAFE_PATH], "{findings:?}");
}

#[test]
fn windows_line_ends_change_nothing() {
    let workshop = Workshop::new();
    let (expected, _) = workshop.resolve("en", Options::default());
    for file in ["botox-chronic-pain", "clinic", "leaflet"] {
        let path = format!("locales/en/{file}.ftl");
        let text = fs::read_to_string(workshop.path(&path)).unwrap();
        workshop.write(&path, format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
    }
    assert_eq!(workshop.resolve("en", Options::default()).0, expected);
}

#[test]
fn numbers_and_latin_words_are_isolated_in_right_to_left_leaflets_only() {
    let workshop = Workshop::new();
    for locale in ["ar", "ur", "en", "bn", "de", "th", "zh-Hans"] {
        let (document, _) = workshop.resolve(locale, Options::default());
        let document = document.unwrap();
        let Block::Details(details) = &document.sections[4].blocks[1] else { panic!() };
        let rtl = document.language.direction == Direction::RightToLeft;
        assert_eq!(details[0].value.text.contains('\u{2068}'), rtl, "{locale}");
        assert_eq!(document.contact.text.contains('\u{2066}'), rtl, "{locale}");
        assert!(!document.author.contains('\u{2068}'), "metadata has no isolates");
    }
}

#[test]
fn a_dash_between_numbers_is_refused_in_right_to_left_text() {
    let workshop = Workshop::new();
    let path = "locales/ar/botox-chronic-pain.ftl";
    let text = fs::read_to_string(workshop.path(path)).unwrap();
    let line = text.lines().find(|line| line.starts_with("final = ")).unwrap().to_owned();
    for (dashed, refused) in [
        ("{ NUMBER($relief-days-min) }–{ NUMBER($relief-days-max) }", true),
        ("4-6 أشهر", true),
        ("٤–٦ أشهر", true),
        ("{ \"4\" }–{ \"6\" } أشهر", true),
        ("{ \"4–6\" } أشهر", true),
        ("{ \"10-20\" } دقيقة", true),
        ("4<strong>–</strong>6 أشهر", true),
        ("(4)–(6) أشهر", true),
        ("4 mg – 6 mg", true),
        ("1000–2000000", true),
        ("{ $relief-days-min ->\n        [one] 4\n       *[other] 4\n    }–6 أشهر", true),
        ("هاتف 033-1234-5678", false),
        ("{ RANGE($relief-days) } أيام", false),
        ("كلمة - كلمة", false),
    ] {
        workshop.write(path, text.replace(&line, &format!("final = {dashed}")));
        let (_, findings) = workshop.resolve("ar", Options::default());
        let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        let expected: &[&str] = if refused { &[codes::REVERSIBLE_RANGE] } else { &[] };
        assert_eq!(codes, expected, "{dashed}");
    }
}

#[test]
fn a_term_takes_parameters_and_refuses_wrong_ones() {
    let workshop = Workshop::new();
    workshop.spoil(
        "locales/en/clinic.ftl",
        "-botox = Botox",
        "-botox =\n    { $case ->\n       *[nominative] Botox\n        [genitive] Botox’s\n    }",
    );
    let heading = |text: &str| {
        let source = fs::read_to_string(Workshop::new().path(EN)).unwrap();
        workshop.write(EN, source.replace("final = Final Thoughts", &format!("final = {text}")));
        let (document, findings) = workshop.resolve("en", Options::default());
        (document.map(|document| document.sections[6].heading.text.clone()), findings)
    };
    assert_eq!(heading("{ -botox }").0.unwrap(), "Botox");
    assert_eq!(heading("{ -botox(case: \"genitive\") }").0.unwrap(), "Botox’s");
    assert_eq!(heading("{ -botox(case: \"genitiv\") }").1[0].help.as_deref(), Some("did you mean `genitive`?"));
    assert_eq!(heading("{ -botox(csae: \"genitive\") }").1[0].code, codes::BAD_ARGUMENT);
}

#[test]
fn what_no_leaflet_prints_is_found() {
    for (from, to, code, id, help) in [
        // The first step's explanation would be gone from the paper.
        (
            ".detail = Nerves",
            ".detale = Nerves",
            codes::UNPRINTED_ATTRIBUTE,
            "how-overactive.detale",
            "did you mean `.detail`?",
        ),
        (
            "final = Final",
            "spare = Spare words\nfinal = Final",
            codes::UNPRINTED_MESSAGE,
            "spare",
            "name it in article.toml",
        ),
        (
            "final = Final Thoughts",
            "final = Final Thoughts\n    .note = More",
            codes::UNPRINTED_ATTRIBUTE,
            "final.note",
            "can have no attribute",
        ),
    ] {
        let workshop = Workshop::new();
        workshop.spoil(EN, from, to);
        let (_, findings) = workshop.resolve("en", Options::default());
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!((findings[0].code, findings[0].id.as_deref()), (code, Some(id)));
        assert!(findings[0].help.as_deref().is_some_and(|given| given.contains(help)), "{findings:?}");
        assert!(findings[0].place.is_some());
    }
    // What another message refers to is printed.
    let workshop = Workshop::new();
    workshop.spoil(
        EN,
        "final = Final Thoughts",
        "spare = Final\n    .rest = Thoughts\nfinal = { spare } { spare.rest }",
    );
    let (document, findings) = workshop.resolve("en", Options::default());
    assert_eq!(findings, []);
    assert_eq!(document.unwrap().sections[6].heading.text, "Final Thoughts");
    // What an article asks for is no translator's business.
    let workshop = Workshop::new();
    workshop.spoil(DE, "final = ", "left-over = Von früher\nfinal = ");
    let (_, findings) = workshop.resolve("de", Options::default());
    let help = findings[0].help.as_deref();
    assert_eq!(help, Some("the source has no such message: take it out of the file"), "{findings:?}");
}

#[test]
fn a_billion_laughs_end_early() {
    let workshop = Workshop::new();
    let mut laughs = "lol0 = ha\n".to_owned();
    for level in 1..40 {
        let before = format!("{{ lol{} }}", level - 1);
        laughs += &format!("lol{level} = {}\n", before.repeat(10));
    }
    workshop.spoil(EN, "final = Final Thoughts", &format!("{laughs}final = {{ lol39 }}"));
    let (_, findings) = workshop.resolve("en", Options::default());
    assert_eq!(findings[0].code, codes::TOO_LONG);
    assert_eq!(findings.len(), 1);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_the_machines_failure() {
    use std::os::unix::fs::PermissionsExt;
    let workshop = Workshop::new();
    fs::set_permissions(workshop.path(DE), fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser reads it all the same: that the failure is called so, `project::files` tests for everybody.
    let refused = fs::read(workshop.path(DE)).is_err();
    let (document, findings) = workshop.resolve("de", Options::default());
    assert_eq!((findings.first().is_some_and(Diagnostic::is_machine_failure), document.is_none()), (refused, refused));
}
