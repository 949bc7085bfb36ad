//! Bad input: each a clear message with its place, exit code 1, and the other leaflets are still written.

mod common;

use common::{ARTICLE_TOML, Project, at, broken, leaflet, png_chunk};
use std::fs;

const UR: &str = "locales/ur/botox-chronic-pain.ftl";
const BANNER: &str = "assets/articles/botox-chronic-pain/banner.jpg";

fn article() -> String {
    Project::new().text(ARTICLE_TOML)
}

#[test]
fn unknown_key() {
    let place = at(ARTICLE_TOML, &article(), "reference");
    broken(false, |p| p.replace(ARTICLE_TOML, "reference =", "refrence ="), &["refrence", &place]);
}

#[test]
fn unknown_block() {
    let place = at(ARTICLE_TOML, &article(), "{ steps =");
    broken(false, |p| p.replace(ARTICLE_TOML, "{ steps =", "{ stepps ="), &["stepps", &place]);
}

#[test]
fn wrong_type() {
    let place = at(ARTICLE_TOML, &article(), "version =");
    broken(false, |p| p.replace(ARTICLE_TOML, "version = \"1.0\"", "version = 1.0"), &["version", &place]);
}

#[test]
fn broken_toml() {
    let place = at(ARTICLE_TOML, &article(), "version =");
    broken(false, |p| p.replace(ARTICLE_TOML, "version = \"1.0\"", "version = \"1.0"), &[&place]);
}

#[test]
fn duplicate_section() {
    let place = at(ARTICLE_TOML, &article(), "id = \"how\"");
    broken(false, |p| p.replace(ARTICLE_TOML, "id = \"how\"", "id = \"what\""), &["what", &place]);
}

#[test]
fn missing_artwork() {
    let place = at(ARTICLE_TOML, &article(), "artwork =");
    broken(false, |p| p.remove(BANNER), &["banner.jpg", &place]);
}

#[test]
fn artwork_that_is_no_image() {
    broken(false, |p| p.write(BANNER, "Dear Sir or Madam"), &["banner.jpg"]);
}

#[test]
fn truncated_artwork() {
    let cut = |p: &Project| {
        let bytes = p.bytes(BANNER);
        p.write(BANNER, &bytes[..bytes.len() / 2]);
    };
    broken(false, cut, &["banner.jpg"]);
}

#[test]
fn truncated_artwork_with_an_end_marker() {
    let place = at(ARTICLE_TOML, &article(), "artwork =");
    let cut = |p: &Project| {
        let bytes = p.bytes(BANNER);
        p.write(BANNER, [&bytes[..bytes.len() / 2], &[0xFF, 0xD9]].concat());
    };
    broken(false, cut, &["LP031", "banner.jpg", "damaged", &place]);
    let project = Project::new();
    cut(&project);
    let run = project.run(&["check", "--format", "a4", "--locale", "en"]).expect(1);
    assert!(run.stdout.contains("LP031") && run.stdout.contains(&place), "{}", run.stdout);
}

/// Whatever stands where a text or a face should be, the program ends, and soon.
#[cfg(unix)]
#[test]
fn pipes_devices_and_links_out_of_the_project_are_not_read() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().unwrap();
    let outside = |p: &Project, path: &str| {
        let original = elsewhere.path().join(path.replace('/', "-"));
        fs::copy(p.path(path), &original).unwrap();
        fs::remove_file(p.path(path)).unwrap();
        symlink(&original, p.path(path)).unwrap();
    };
    let pipe = |p: &Project, path: &str| {
        fs::remove_file(p.path(path)).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(p.path(path)).status().unwrap().success());
    };
    let device = |p: &Project, path: &str| {
        fs::remove_file(p.path(path)).unwrap();
        symlink("/dev/zero", p.path(path)).unwrap();
    };
    let face = "fonts/noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf";
    for path in [UR, "locales/ur/review.toml", "fonts/fonts.toml", "assets/styles/default.toml", face] {
        for spoil in [&outside as &dyn Fn(&Project, &str), &pipe, &device] {
            let project = Project::new();
            spoil(&project, path);
            let run = project.run(&["build"]).expect(1).says(&[path]);
            assert!(!project.exists(&leaflet("ur")), "{path}: {}", run.stderr);
            let inputs = &project.entry("ur")["inputs"];
            assert!(inputs[path].is_null(), "the digest of somebody else's file is in the manifest: {inputs:#}");
        }
    }
}

/// Each of these once took minutes or all memory.
#[test]
fn absurd_texts_are_refused_before_anybody_gives_up() {
    let words = "words ".repeat(50_000);
    let references = "{ e0 }".repeat(95);
    let (dots, numbers, brackets) = (".".repeat(100_000), "1-".repeat(20_000), "(".repeat(60_000));
    let twice = "dupe = w\n".repeat(30_000);
    let attributes: String = (0..100_000).map(|number| format!("    .a{number} = x\n")).collect();
    let attributes = format!("many = x\n{attributes}");
    let braces: String = (0..40_000).map(|number| format!("spare{number} = }} {{\n")).collect();
    let blank = format!("last = {{ $x ->\n   *[o] x{}", "\n".repeat(2_000_000));
    let (unclosed, crossed) = ("<a".repeat(200_000), "<strong>".repeat(100_000) + &"</em>".repeat(100_000));
    let (junk, tags, opened) = ("bad\n".repeat(30_000), "<b>".repeat(20_000), "<strong>x ".repeat(20_000));
    // With them a mistake, so that the leaflet isn't built.
    let spares: String = (0..30_000).map(|number| format!("spare{number} = x\n")).collect();
    let unused = format!("{spares}how-beyond-new = <b>x\n");
    let message = |text: &str| format!("\nhow-beyond-new = {text}\n");
    for (name, text, said) in [
        ("references", format!("\ne0 = {words}\nhow-beyond-new = {references}\n"), "LP126"),
        ("words", message(&words), "LP126"),
        ("dots", message(&dots), "LP126"),
        ("numbers", message(&numbers), "LP140"),
        ("brackets", message(&brackets), "LP126"),
        ("duplicates", twice, "(and 29899 more"),
        ("attributes", attributes, "`many` has more than 1000 attributes"),
        ("braces", braces, "(and 39900 more"),
        ("blank lines", blank, "a placeable is not closed"),
        ("junk", junk, "(and 29900 more"),
        ("unused", unused, "(and 29901 more"),
        ("tags", message(&tags), "(and 19900 more"),
        ("open tags", message(&opened), "(and 19900 more"),
        ("unclosed tags", message(&unclosed), "(and 199900 more"),
        ("crossed tags", message(&crossed), "(and 99900 more"),
        ("no messages", message(&"{x}".repeat(200_000)), "there is no message `x`"),
    ] {
        let project = Project::new();
        if text.contains("how-beyond-new") {
            project.replace(UR, "how-beyond =", "how-beyond-old =");
        }
        project.append(UR, &text.replace("how-beyond-new", "how-beyond"));
        let run = project.run(&["build", "--locale", "ur"]).expect(1).says(&[said, UR]);
        assert!(run.stderr.len() < 100_000, "{name}: {} bytes were said", run.stderr.len());
    }
}

/// A PNG that says it has 50,000 × 50,000 pixels: 10 GB, were anybody to believe it.
#[test]
fn artwork_that_would_fill_the_memory() {
    // 6000 × 6000 pixels of four channels of 16 bits.
    let mut header = [6000u32.to_be_bytes(), 6000u32.to_be_bytes()].concat();
    header.extend([16, 6, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend([png_chunk(b"IHDR", &header), png_chunk(b"IDAT", &[]), png_chunk(b"IEND", &[])].concat());
    let replace = |p: &Project| {
        p.write("assets/articles/botox-chronic-pain/banner.png", &png);
        p.replace(ARTICLE_TOML, "banner.jpg", "banner.png");
    };
    broken(false, replace, &["LP032", "banner.png", "256 MB", "8 bits"]);
}

fn absurd_png() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [50_000u32.to_be_bytes(); 2].concat();
    header.extend([8, 6, 0, 0, 0]);
    png.extend([png_chunk(b"IHDR", &header), png_chunk(b"IDAT", &[]), png_chunk(b"IEND", &[])].concat());
    png
}

#[test]
fn absurd_artwork() {
    let replace = |p: &Project| {
        p.write("assets/articles/botox-chronic-pain/banner.png", absurd_png());
        p.replace(ARTICLE_TOML, "banner.jpg", "banner.png");
    };
    broken(false, replace, &["50000", "banner.png"]);
}

#[test]
fn paths_that_lead_out() {
    for path in ["../../../secret.jpg", "/etc/hostname", "art/../../../../x.jpg"] {
        broken(false, |p| p.replace(ARTICLE_TOML, "banner.jpg", path), &[path, ARTICLE_TOML]);
    }
}

#[test]
fn a_path_that_is_written_otherwise_is_told_how() {
    for (written, said) in [
        ("pics\\\\banner.jpg", "write `/` for each `\\`"),
        ("https://www.example.org/a.png", "`https://www.example.org/a.png` is a web address"),
        ("Banner.JPG", "it is `banner.jpg` there: small letters and capitals"),
        ("baner.jpg", "did you mean `banner.jpg`?"),
    ] {
        broken(false, |p| p.replace(ARTICLE_TOML, "\"banner.jpg\"", &format!("\"{written}\"")), &[said, ARTICLE_TOML]);
    }
}

#[test]
fn a_day_that_is_none_is_told() {
    broken(
        false,
        |p| p.replace(ARTICLE_TOML, "published = 2025-06-05", "published = 2025-06-31"),
        &["there is no day `2025-06-31`", "that month has 30 days", "1 error\n"],
    );
}

#[test]
fn old_line_ends_are_one_mistake() {
    let write = |p: &Project| p.write(UR, p.text(UR).replace('\n', "\r"));
    broken(true, write, &["LP007", "CR alone", UR, "1 error\n"]);
    // Editors end the last line in their own way.
    let write = |p: &Project| p.write(UR, p.text(UR).replace('\n', "\r") + "\n");
    broken(true, write, &["LP007", "CR alone", UR, "1 error\n"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_told_as_that() {
    let write = |p: &Project| {
        let banner = p.path("assets/articles/botox-chronic-pain/banner.jpg");
        std::fs::remove_file(&banner).unwrap();
        std::os::unix::fs::symlink("nowhere.jpg", banner).unwrap();
    };
    broken(false, write, &["banner.jpg", "a link of that name points to a file that is not there"]);
}

#[test]
fn missing_message() {
    broken(true, |p| p.replace(UR, "how-beyond =", "how-byond ="), &["how-beyond", "ur"]);
}

#[test]
fn a_message_behind_a_space_is_told_where_it_stands() {
    let project = Project::new();
    let place = at(UR, &project.text(UR), "how-beyond =");
    project.replace(UR, "how-beyond =", " how-beyond =");
    let run = project.run(&["check"]).expect(1);
    for said in [place.as_str(), "begins with a space", "delete the spaces before it"] {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
}

#[test]
fn missing_attribute() {
    let remove = |p: &Project| {
        let text = p.text(UR);
        let from = text.find("how-overactive").unwrap();
        let changed = text[from..].replacen(".detail", ".detale", 1);
        p.write(UR, format!("{}{changed}", &text[..from]));
    };
    broken(true, remove, &["how-overactive", "detail"]);
}

#[test]
fn missing_file() {
    broken(true, |p| p.remove(UR), &[UR]);
}

#[test]
fn fluent_syntax() {
    let text = Project::new().text(UR);
    let place = at(UR, &text, "how-beyond =");
    broken(true, |p| p.replace(UR, "how-beyond =", "how-beyond"), &[&place]);
}

#[test]
fn nested_too_deeply() {
    let deep = |p: &Project| {
        let nested = format!("how-beyond = {}\"x\"{}\nhow-before =", "{".repeat(10_000), "}".repeat(10_000));
        p.replace(UR, "how-beyond =", &nested);
    };
    broken(true, deep, &[UR, "nested"]);
}

#[test]
fn unknown_names_in_a_message() {
    for (wrong, said) in [("{ $nobody }", "nobody"), ("{ NOFUNCTION(1) }", "NOFUNCTION"), ("{ -no-term }", "no-term")] {
        broken(true, |p| p.replace(UR, "how-beyond =", &format!("how-beyond = {wrong}")), &[said, UR]);
    }
}

#[test]
fn wrong_markup() {
    for (wrong, said) in [("<b>x</b>", "<b>"), ("<strong>x", "strong"), ("x</em>", "em")] {
        broken(true, |p| p.replace(UR, "how-beyond =", &format!("how-beyond = {wrong}")), &[said, UR]);
    }
}

#[test]
fn a_range_in_right_to_left_text_however_large() {
    for range in ["4-6", "1000-2000000"] {
        let place = at(UR, &Project::new().text(UR), "how-beyond =");
        let write = |p: &Project| p.replace(UR, "how-beyond =", &format!("how-beyond = {range} "));
        broken(true, write, &["LP140", &place, "write words between the numbers"]);
    }
    // Without its spaces the colon would make a ratio of a day and a dose.
    let write = |p: &Project| p.replace(UR, "how-beyond =", "how-beyond = دن 5 : 2 گولیاں ");
    broken(true, write, &["LP140", "where the colon is a punctuation mark"]);
    let project = Project::new();
    project.replace(UR, "how-beyond =", "how-beyond = 033-24635876 / 033-24635877 ");
    project.run(&["build", "--locale", "ur"]).expect(0);
    // What runs from left to right as a whole.
    for (locale, text) in [("ur", "https://www.who.int/covid-19-2024 "), ("ur", "T1-2 ")] {
        let project = Project::new();
        project.replace(
            &format!("locales/{locale}/botox-chronic-pain.ftl"),
            "how-beyond =",
            &format!("how-beyond = {text}"),
        );
        project.run(&["build", "--locale", locale]).expect(0);
    }
}

#[test]
fn a_character_that_no_face_has() {
    // Egyptian hieroglyph A1.
    broken(true, |p| p.replace(UR, "how-beyond =", "how-beyond = \u{13000}"), &["how-beyond", "13000"]);
}

#[test]
fn invalid_utf_8() {
    let spoil = |p: &Project| {
        let mut bytes = p.bytes(UR);
        bytes.extend(b"odd = \xff\n");
        p.write(UR, bytes);
    };
    broken(true, spoil, &[UR, "UTF-8"]);
}

/// Links that lead in a circle are the project's fault, and not the machine's.
#[cfg(unix)]
#[test]
fn a_loop_of_links() {
    use std::os::unix::fs::symlink;
    let file = |p: &Project| {
        p.remove(UR);
        symlink("botox-chronic-pain.ftl", p.path(UR)).unwrap();
    };
    broken(true, file, &["LP005", UR, "in a circle"]);
    let folder = |p: &Project| {
        fs::remove_dir_all(p.path("locales/ur")).unwrap();
        symlink("ur", p.path("locales/ur")).unwrap();
    };
    broken(true, folder, &["LP005", "locales/ur", "in a circle"]);
    let project = Project::new();
    fs::remove_dir_all(project.path("assets/articles")).unwrap();
    symlink("articles", project.path("assets/articles")).unwrap();
    project.run(&["build"]).expect(1).says(&["LP005", "assets/articles", "in a circle"]);
}

#[test]
fn earlier_files_stay_untouched() {
    let project = Project::new();
    project.run(&["build"]).expect(0);
    let before = [fs::read(project.path(&leaflet("en"))).unwrap(), fs::read(project.path(&leaflet("ur"))).unwrap()];
    project.replace(ARTICLE_TOML, "version = \"1.0\"", "version = 1.0");
    let run = project.run(&["build"]).expect(1);
    let after = [fs::read(project.path(&leaflet("en"))).unwrap(), fs::read(project.path(&leaflet("ur"))).unwrap()];
    assert!(before == after);
    assert_eq!(run.stdout.matches("FAILED").count(), 2);
}

#[test]
fn characters_that_can_reverse_or_lose_a_dose_are_refused() {
    for (text, code) in [
        ("Take \u{202E}21 mg\u{202C} a day", "U+202E"),
        ("Take { \"\\u202D\" }21 mg a day", "U+202D"),
        ("Take { \"\\uD800\" }5 mg a day", "U+FFFD"),
        ("Take 5\u{FFFD} mg a day", "U+FFFD"),
        ("Take 5\u{0} mg a day", "U+0000"),
        ("Take 5\u{3164}mg a day", "U+3164"),
        ("Take 5\u{1160} mg a day", "U+1160"),
        ("Take 5\u{E0031} mg a day", "U+E0031"),
        ("Take 5\u{1BCA0} mg a day", "U+1BCA0"),
    ] {
        let project = Project::new();
        project.replace("locales/en/botox-chronic-pain.ftl", "how-beyond = But", &format!("how-beyond = {text}. But"));
        let run = project.run(&["build", "--locale", "en"]).expect(1);
        assert!(run.stderr.contains("LP142") && run.stderr.contains(code), "{text:?}: {}", run.stderr);
        assert!(run.stderr.contains("botox-chronic-pain.ftl"), "{}", run.stderr);
    }
}

#[test]
fn what_no_face_can_draw_is_the_texts_fault_and_check_finds_it() {
    let heap = format!("how-beyond = a{}. But", "\u{301}".repeat(300));
    let project = Project::new();
    project.replace("locales/en/botox-chronic-pain.ftl", "how-beyond = But", &heap);
    project.run(&["build", "--locale", "en"]).expect(1).says(&[
        "LP126",
        "30 marks",
        "locales/en/botox-chronic-pain.ftl",
    ]);
    assert!(project.run(&["check", "--locale", "en", "--format", "a4"]).expect(1).stdout.contains("LP126"));
}

#[test]
fn names_and_folders_that_cannot_be_are_wrong_input() {
    let long = "x".repeat(5000);
    broken(false, |p| p.replace(ARTICLE_TOML, "banner.jpg", &long), &["LP004", "there is no file", ARTICLE_TOML]);
    let project = Project::new();
    project.remove("assets/articles");
    project.write("assets/articles", "a file");
    project.run(&["build"]).expect(1).says(&["LP025", "no article in assets/articles"]);
    project.run(&["check"]).expect(1);
    broken(false, |p| p.replace(ARTICLE_TOML, "BCP-01", "BCP-\u{202E}01"), &["LP014", "visible", ARTICLE_TOML]);
}

/// Lists of mistakes in TOML are told once too.
#[test]
fn absurd_articles_are_refused_before_anybody_gives_up() {
    broken(false, |p| p.append(ARTICLE_TOML, &"? ".repeat(50_000)), &["LP010", ARTICLE_TOML]);
    let keys: String = (0..50_000).map(|number| format!("k{number} = 1\n")).collect();
    broken(false, |p| p.write(ARTICLE_TOML, keys.clone() + &p.text(ARTICLE_TOML)), &["LP011", "(and 49900 more"]);
}

#[test]
fn what_is_wrong_with_a_text_as_it_is_set_has_a_place() {
    let project = Project::new();
    project.replace("locales/en/botox-chronic-pain.ftl", "how-beyond = But", "how-beyond = \u{13000} But");
    let place =
        at("locales/en/botox-chronic-pain.ftl", &project.text("locales/en/botox-chronic-pain.ftl"), "how-beyond");
    project.run(&["build", "--locale", "en"]).expect(1).says(&["LP201", "U+13000", &place]);
    let project = Project::new();
    project.replace("locales/en/botox-chronic-pain.ftl", ".detail = ", ".detail = \u{13000} ");
    let place = at("locales/en/botox-chronic-pain.ftl", &project.text("locales/en/botox-chronic-pain.ftl"), ".detail");
    project.run(&["build", "--locale", "en"]).expect(1).says(&["LP201", "U+13000", &place]);
}

/// It is the term that must be mended, and once: not each of the messages that it is put into.
#[test]
fn a_character_that_no_face_has_is_told_where_it_was_typed() {
    let clinic = "locales/en/clinic.ftl";
    let project = Project::new();
    project.replace(clinic, "-botox = ", "-botox = 한");
    let place = at(clinic, &project.text(clinic), "-botox = ");
    let run = project.run(&["build", "--locale", "en"]).expect(1).says(&["LP201", "U+D55C", &place]);
    assert_eq!(run.stderr.matches("LP201").count(), 1, "{}", run.stderr);
    let path = "locales/en/botox-chronic-pain.ftl";
    for (typed, before) in [("many 한 words", "many "), ("many { \"한\" } words", "many { \"")] {
        let project = Project::new();
        project.replace(path, "how-beyond = But", &format!("how-beyond = So {typed}. But"));
        let run = project.run(&["check", "--locale", "en", "--format", "a4", "--output-format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let of = |finding: &&serde_json::Value| finding["code"] == "LP201";
        let finding = report["findings"].as_array().unwrap().iter().find(of).unwrap();
        assert_eq!(finding["column"], "how-beyond = So ".len() + before.len() + 1, "{finding}");
    }
}

#[test]
fn what_is_higher_than_a_page_is_named() {
    let path = "locales/en/botox-chronic-pain.ftl";
    // A row of a table is not divided.
    let project = Project::new();
    project.replace(path, "Temporary soreness, mild bruising, or fatigue", &"word ".repeat(1500));
    let place = at(path, &project.text(path), "    .value = word");
    let run = project.run(&["build", "--locale", "en"]);
    run.expect(1).says(&["LP301", "expect-side-effects.value", &place]);
    let project = Project::new();
    let title = project.text(path).lines().find(|line| line.starts_with("title =")).unwrap().to_owned();
    project.replace(path, &title, &format!("title = {}", "word ".repeat(300)));
    project.run(&["build", "--locale", "en"]).expect(1).says(&["LP301", "the title"]);
}

#[test]
fn an_article_has_no_name_of_a_shared_file() {
    let project = Project::new();
    fs::rename(project.path("assets/articles/botox-chronic-pain"), project.path("assets/articles/clinic")).unwrap();
    project.replace("assets/articles/clinic/article.toml", "id = \"botox-chronic-pain\"", "id = \"clinic\"");
    let run = project.run(&["build"]).expect(1).says(&["LP014", "clinic.ftl", "another name", "1 error\n"]);
    assert!(run.stdout.contains("2 failed"), "{}", run.stdout);
}

#[test]
fn a_list_is_no_longer_than_pages_can_be_found_for() {
    let many = format!("{{ steps = [{}", "\"how-relax\", ".repeat(300));
    broken(false, |p| p.replace(ARTICLE_TOML, "{ steps = [", &many), &["LP014", "303 entries", "several blocks"]);
}

#[test]
fn a_table_without_fonts_prints_no_empty_leaflets() {
    let project = Project::new();
    project.write("fonts/fonts.toml", "");
    let run = project.run(&["build"]).expect(1);
    assert!(run.stderr.contains("it names no font"), "{}", run.stderr);
    assert!(!project.exists(&leaflet("en")));
}

#[test]
fn a_script_without_a_family_is_one_finding() {
    let project = Project::new();
    let table = project.text("fonts/fonts.toml");
    project.write("fonts/fonts.toml", table.replace("[\"Arab\"]", "[\"Grek\"]"));
    let run = project.run(&["build"]).expect(1).says(&["LP204", "no family in fonts/fonts.toml serves Arab"]);
    assert!(run.stderr.ends_with("1 error\n"), "{}", run.stderr);
    assert!(project.exists(&leaflet("en")));
}

#[test]
fn a_project_without_articles_says_so() {
    let project = Project::new();
    std::fs::remove_dir_all(project.path("assets/articles/botox-chronic-pain")).unwrap();
    let run = project.run(&["build"]).expect(1);
    assert!(run.stderr.contains("there is no article in assets/articles"), "{}", run.stderr);
}

#[test]
fn a_face_that_is_not_the_described_one_prints_nothing() {
    let project = Project::new();
    let face = "fonts/noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf";
    let mut bytes = project.bytes(face);
    // Without outlines the words would be there for a reader's search and not on the paper.
    let table = bytes.windows(4).position(|tag| tag == b"loca").unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let (offset, length) = (number(table + 8), number(table + 12));
    bytes[offset..offset + length].fill(0);
    project.write(face, bytes);
    let run = project.run(&["build"]).expect(1);
    assert!(run.stderr.contains("LP215"), "{}", run.stderr);
    assert!(project.exists(&leaflet("en")) && !project.exists(&leaflet("ur")), "{}", run.stdout);
}

#[test]
fn a_style_that_is_not_there_is_told_where_it_is_named() {
    let project = Project::new();
    project.replace("leafpress.toml", "style = \"default\"", "style = \"festive\"");
    let place = at("leafpress.toml", &project.text("leafpress.toml"), "\"festive\"");
    project.run(&["build", "--locale", "en"]).expect(1).says(&["assets/styles/festive.toml", &place, "are: default"]);
    project.replace("leafpress.toml", "\"festive\"", "\"defalut\"");
    project.run(&["build", "--locale", "en"]).expect(1).says(&["did you mean `default`?"]);
}

/// One missing bracket is one mistake, and it is told where it stands.
#[test]
fn a_bracket_that_nothing_closes_is_told_once() {
    for (from, to, sign) in [
        ("procedure = { minutes = [10, 20] }", "procedure = { minutes = [10, 20]", "nothing closes this `{`"),
        ("procedure = { minutes = [10, 20] }", "procedure = { minutes = [10, 20 }", "nothing closes this `[`"),
    ] {
        let spoil = |p: &Project| p.replace(ARTICLE_TOML, &format!("\n{from}"), &format!("\n{to}"));
        let line = article().lines().position(|line| line.starts_with(from)).unwrap() + 1;
        broken(false, spoil, &["LP010", sign, &format!("{ARTICLE_TOML}:{line}:"), "1 error\n"]);
    }
}
