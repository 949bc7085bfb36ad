//! Formats that a project describes itself, and what is said about wrong ones.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project, laid_out};
use leafpress::layout::page::Paint;

const SLIM: &str = "
[formats.slim]
width-mm = 99
height-mm = 210
margin-mm = 10.5
body-pt = 10
bleed-mm = 2
";

/// The number of lines of the project's file, before a format is appended.
fn head() -> usize {
    Project::new().text("leafpress.toml").lines().count()
}

#[test]
fn a_format_of_the_projects_own_is_printed() {
    let project = Project::new();
    project.append("leafpress.toml", SLIM);
    project.run(&["build", "--format", "slim,a5", "--locale", "en"]).expect(0);
    let pdf = lopdf::Document::load_mem(&project.bytes(&format!("dist/{ARTICLE}.en.slim-office.pdf"))).unwrap();
    let page = pdf.get_dictionary(*pdf.get_pages().get(&1).unwrap()).unwrap();
    let size: Vec<f32> =
        page.get(b"MediaBox").unwrap().as_array().unwrap().iter().map(|side| side.as_float().unwrap()).collect();
    // 99 × 210 mm.
    assert!((size[2] - 280.63).abs() < 0.01 && (size[3] - 595.28).abs() < 0.01, "{size:?}");
    assert!(project.exists(&format!("dist/{ARTICLE}.en.a5-office.pdf")));
    assert!(!project.exists(&format!("dist/{ARTICLE}.en.a4-office.pdf")));
}

#[test]
fn it_can_be_the_default_and_leave_sections_out() {
    let project = Project::new();
    project.append("leafpress.toml", SLIM);
    project.replace("leafpress.toml", "format = \"a4\"", "format = \"slim\"");
    project.replace(ARTICLE_TOML, "omit-in = [\"dl-trifold\"]", "omit-in = [\"slim\"]");
    project.run(&["build", "--locale", "en"]).expect(0);
    assert!(project.exists(&format!("dist/{ARTICLE}.en.slim-office.pdf")));
    let text = |format| project.run(&["text", ARTICLE, "--locale", "en", "--format", format]).expect(0).stdout;
    let heading = "The Science Supports It";
    assert!(text("a4").contains(heading) && !text("slim").contains(heading));
}

#[test]
fn check_looks_at_it_too() {
    let project = Project::new();
    project.append("leafpress.toml", "\n[formats.stamp]\nwidth-mm = 100\nheight-mm = 50\nmargin-mm = 10\n");
    let run = project.run(&["check", "--locale", "en"]).expect(1);
    assert!(run.stdout.contains("LP301") && run.stdout.contains("is higher than a page"), "{}", run.stdout);
}

#[test]
fn unknown_formats_are_wrong_use_with_a_suggestion() {
    let project = Project::new();
    project.append("leafpress.toml", SLIM);
    let all = "formats here: a4, letter, a5, a5-booklet, dl-trifold, large-print, slim";
    for (wanted, expected) in [
        ("a44", Some("did you mean `a4`?")),
        ("A4", Some("did you mean `a4`?")),
        ("slime", Some("did you mean `slim`?")),
        ("large", Some("did you mean `large-print`?")),
        ("a4,lettre", Some("did you mean `letter`?")),
        ("broadsheet", None),
        ("", None),
    ] {
        let run = project.run(&["build", "--format", wanted]).expect(2).says(&[all]);
        assert_eq!(run.stderr.contains("did you mean"), expected.is_some(), "{}", run.stderr);
        run.says(expected.as_slice());
    }
    project.run(&["text", ARTICLE, "--locale", "en", "--format", "a6"]).expect(2).says(&[all]);
    assert!(!project.exists("dist"), "wrong use must change nothing");
}

#[test]
fn mistakes_are_shown_at_their_line() {
    let cases: &[(&str, &str, usize, &[&str])] = &[
        (
            "width-mm = 99",
            "width = 99",
            3,
            &["`[formats.slim]` has no key `width`", "the keys are: width-mm, height-mm"],
        ),
        ("height-mm = 210\n", "", 2, &["`[formats.slim]` lacks the key `height-mm`", "add height-mm = 210"]),
        ("width-mm = 99", "width-mm = 49.9", 3, &["`width-mm` must be from 50 to 1000"]),
        ("height-mm = 210", "height-mm = 1001", 4, &["`height-mm` must be from 50 to 1000"]),
        ("height-mm = 210", "height-mm = \"210 mm\"", 4, &["`height-mm` must be a number", "a string", "write 210"]),
        ("height-mm = 210", "height-mm = inf", 4, &["`height-mm` must be from 50 to 1000"]),
        ("height-mm = 210", "height-mm = nan", 4, &["`height-mm` must be from 50 to 1000"]),
        ("margin-mm = 10.5", "margin-mm = 20", 5, &["margins of 20 mm leave 59 mm of width for text", "60 mm or more"]),
        ("margin-mm = 10.5", "margin-mm = 60", 5, &["margins of 60 mm leave 0 mm of width for text"]),
        ("margin-mm = 10.5", "margin-mm = -3", 5, &["`margin-mm` must be from 5 to 200"]),
        ("body-pt = 10", "body-pt = 8.9", 6, &["`body-pt` must be from 9 to 72"]),
        ("bleed-mm = 2", "bleed-mm = 21", 7, &["`bleed-mm` must be from 0 to 20"]),
        ("body-pt = 10", "columns = 2", 6, &["2 columns leave 35 mm of width for text in each", "60 mm or more"]),
        ("body-pt = 10", "columns = 0", 6, &["`columns` must be from 1 to 6"]),
        ("body-pt = 10", "columns = 1.5", 6, &["`columns` must be a whole number"]),
        ("body-pt = 10", "column-gap-mm = 3", 6, &["`column-gap-mm` must be from 4 to 50"]),
        ("body-pt = 10", "column-gap-mm = 9", 6, &["one column has no gap"]),
        ("body-pt = 10", "sides = 1", 6, &["`sides` is for folded sheets"]),
        ("formats.slim", "formats.a4", 2, &["`a4` is the name of a built-in format", "a name of its own"]),
        ("formats.slim", "formats.dl-trifold", 2, &["`dl-trifold` is the name of a built-in format"]),
        ("formats.slim", "formats.Slim", 2, &["`Slim` cannot be a format's name", "small letters"]),
        ("formats.slim", "formats.\"../up\"", 2, &["`../up` cannot be a format's name"]),
        ("[formats.slim]", "[format.slim]", 2, &["leafpress.toml has no key `format`", "did you mean `formats`?"]),
    ];
    are_shown(SLIM, cases);
}

const TRIFOLD: &str = "
[formats.folded]
width-mm = 279.4
height-mm = 215.9
margin-mm = 8
fold = \"letter\"
panels-mm = [91.4, 94, 94]
";

#[test]
fn folds_that_cannot_be_folded_are_shown_at_their_line() {
    let ways = "`half` (two panels), `letter` (three,";
    let cases: &[(&str, &str, usize, &[&str])] = &[
        ("fold = \"letter\"\n", "", 2, &["lacks the key `fold`", ways]),
        ("panels-mm = [91.4, 94, 94]\n", "", 2, &["lacks the key `panels-mm`", "[97, 100, 100]"]),
        ("\"letter\"", "\"leter\"", 6, &["there is no fold `leter`", ways]),
        ("\"letter\"", "3", 6, &["`fold` must be a string"]),
        ("\"letter\"", "\"half\"", 7, &["a sheet folded in half has two panels, and here are 3"]),
        ("[91.4, 94, 94]", "[139.7, 139.7]", 7, &["a sheet folded as a letter has three panels, and here are 2"]),
        ("[91.4, 94, 94]", "[]", 7, &["a sheet folded as a letter has three panels, and here are 0"]),
        ("[91.4, 94, 94]", "[94, 94, 91.4]", 7, &["the first panel, which is folded in, is not narrower"]),
        (
            "[91.4, 94, 94]",
            "[90, 94, 94]",
            7,
            &["the panels add up to 278 mm", "they must add up to the width, 279.4 mm"],
        ),
        ("margin-mm = 8", "margin-mm = 8\nsides = 1", 6, &["only an accordion is printed on one side"]),
        ("margin-mm = 8", "margin-mm = 8\nsides = 3", 6, &["`sides` must be from 1 to 2"]),
        ("\"letter\"\npanels-mm = [91.4, 94, 94]", "\"half\"\npanels-mm = [139, 140.4]", 7, &["not equally wide"]),
        ("[91.4, 94, 94]", "[80, 110, 89.4]", 7, &["the second and the third panel lie on each other"]),
        ("[91.4, 94, 94]", "[91.4, 94.2, 94]", 7, &["the panels add up to 279.6 mm"]),
        ("[91.4, 94, 94]", "[91.4, 185, 3]", 7, &["each of `panels-mm` must be from 20 to 1000"]),
        ("[91.4, 94, 94]", "91.4", 7, &["`panels-mm` must be a list in brackets"]),
        (
            "[91.4, 94, 94]",
            "[71.9, 72, 72]",
            7,
            &["panels under each other can only be folded as an accordion", "279.4 mm"],
        ),
        (
            "margin-mm = 8",
            "margin-mm = 16",
            5,
            &["margins of 16 mm leave 59.4 mm of width for text on the narrowest panel"],
        ),
    ];
    are_shown(TRIFOLD, cases);
}

/// Replaces pieces of a format one by one; the findings must name the line of the project's file.
fn are_shown(format: &str, cases: &[(&str, &str, usize, &[&str])]) {
    for (from, to, line, expected) in cases {
        let project = Project::new();
        assert!(format.contains(from), "{from}");
        project.append("leafpress.toml", &format.replacen(from, to, 1));
        let place = format!("leafpress.toml:{}:", head() + line);
        let run = project.run(&["build"]).expect(1);
        assert!(run.stderr.contains(&place), "{to}: {place} is not in\n{}", run.stderr);
        // Words may be parted by the ends of lines.
        let words = |text: &str| text.replace("\n  | ", " ");
        for piece in *expected {
            assert!(words(&run.stderr).contains(piece), "{piece:?} is not in\n{}", run.stderr);
        }
        assert!(!project.exists("dist"), "{to}");
    }
}

#[test]
fn wrong_names_elsewhere_list_the_projects_formats() {
    let project = Project::new();
    project.append("leafpress.toml", SLIM);
    project.replace(ARTICLE_TOML, "omit-in = [\"dl-trifold\"]", "omit-in = [\"slimm\"]");
    project.run(&["build"]).expect(1).says(&["there is no format `slimm`", "did you mean `slim`?"]);
    project.replace("leafpress.toml", "format = \"a4\"", "format = \"slum\"");
    project.run(&["build"]).expect(1).says(&["there is no format `slum`", "did you mean `slim`?"]);
}

#[test]
fn help_and_shells_know_the_built_in_formats() {
    let help = common::run(&mut common::leafpress(&["build", "--help"])).expect(0).stdout;
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        help.contains("a4, letter, a5, a5-booklet, dl-trifold, large-print") && help.contains("leafpress.toml"),
        "{help}"
    );
    for shell in ["bash", "zsh", "fish"] {
        let script = common::run(&mut common::leafpress(&["completions", shell])).expect(0).stdout;
        assert!(script.contains("large-print"), "{shell}");
    }
}

/// Headings that fit beside the text tell nothing of the lines for notes.
#[test]
fn a_label_of_notes_lines_that_does_not_fit_beside_them_stands_above() {
    let project = Project::new();
    project.replace("locales/en/leaflet.ftl", "notes = Notes", "notes = Llanfairpwllgwyngyllgogerychwyrn");
    // Short enough for its page to be filled up with lines.
    let article = project.text(ARTICLE_TOML);
    let third = article.match_indices("\n[[section]]").nth(2).unwrap().0;
    project.write(ARTICLE_TOML, &article[..third]);
    let run = project.run(&["build", "--locale", "en"]).expect(0);
    assert!(!run.stderr.contains("LP202"), "{}", run.stderr);
    let (leaflet, _) = laid_out(project.root(), "a4", "en");
    let labels = leaflet.pages.iter().flat_map(|page| &page.items).filter(|item| &*item.message == "notes");
    let places: Vec<f64> = labels
        .filter_map(|item| if let Paint::Text { origin, .. } = &item.paint { Some(origin.x.0) } else { None })
        .collect();
    // The text column begins 68 mm from the edge; in the side column it would be divided, too.
    assert!(matches!(places[..], [x] if x > 68.0 * 72.0 / 25.4 - 1.0), "{places:?}");
}
