//! A table of mistakes in `article.toml` and what is said about each.

use super::*;
use crate::diagnostic::{Diagnostic, codes};

const HEAD: &str = r#"id = "pain"
reference = "P-1"
version = "1.0"
published = 2025-06-05
review-by = 2027-06-05
author = "a-b"
read-more = "https://example.org/"
"#;

fn read(text: &str) -> Result<Article, Vec<Diagnostic>> {
    let file = Arc::new(SourceFile { path: "assets/articles/pain/article.toml".into(), text: text.into() });
    Article::read("pain", &file, &crate::project::FORMATS)
}

/// Code, line and column, and a piece of message or help, of each finding for what follows the head.
fn findings(rest: &str) -> Vec<(&'static str, (usize, usize), String)> {
    let found = match read(&format!("{HEAD}{rest}")) {
        Ok(_) => Vec::new(),
        Err(found) => found,
    };
    found
        .into_iter()
        .map(|finding| {
            let (line, column) = finding.place.as_ref().map_or((0, 0), |place| place.start());
            let words = format!("{} / {}", finding.message, finding.help.unwrap_or_default());
            // Lines of the text behind the head.
            (finding.code, (line.saturating_sub(HEAD.lines().count()), column), words)
        })
        .collect()
}

#[test]
fn every_block_is_read() {
    let article = read(&format!(
        r##"{HEAD}
comments = 3
[banner]
artwork = "b.jpg"
scene = [0.4, 0.9]
focus = "top right"
ground = "#0B2A5B"
[facts]
dose = {{ mg = [2.5, 10], count = 3 }}
bag = {{ g = 5, kg = 0.5, mcg = 250, celsius = [2, 8] }}
approved = {{ year = 2010 }}
[[section]]
id = "one"
omit-in = ["dl-trifold"]
blocks = [
  {{ paragraph = "p" }}, {{ lead = "l" }}, {{ steps = ["s1", "s2"] }}, {{ bullets = ["b"] }}, {{ definitions = ["d"] }},
  {{ details = ["e"] }}, {{ callout = {{ kind = "emergency", text = "c" }} }},
  {{ figure = {{ artwork = "f.png", message = "f" }} }}, {{ quote = {{ text = "q", source = "qs" }} }},
  {{ sources = "so" }}, {{ contact = ["co"] }}, {{ notes = {{ lines = 3 }} }},
  {{ qr = {{ url = "https://example.org/a", message = "qr" }} }},
]"##
    ))
    .unwrap();
    assert_eq!(article.sections[0].blocks.len(), 13);
    assert_eq!(
        article.facts.keys().collect::<Vec<_>>(),
        [
            "approved-year",
            "bag-celsius",
            "bag-celsius-max",
            "bag-celsius-min",
            "bag-g",
            "bag-kg",
            "bag-mcg",
            "dose-count",
            "dose-mg",
            "dose-mg-max",
            "dose-mg-min"
        ]
    );
    assert_eq!(article.facts["approved-year"], Fact::Year(2010));
    assert_eq!(article.banner.unwrap().focus, Focus { x: 1.0, y: 0.0 });
}

#[test]
fn each_mistake_is_found_at_its_place() {
    let section = |blocks: &str| format!("[[section]]\nid = \"s\"\nblocks = [{blocks}]\n");
    for (text, code, place, words) in [
        ("athor = \"x\"\n".to_owned(), codes::UNKNOWN_KEY, (1, 1), "did you mean `author`?"),
        (section("{ paragraf = \"x\" }"), codes::UNKNOWN_BLOCK, (3, 13), "did you mean `paragraph`?"),
        (section("{ paragraph = 3 }"), codes::WRONG_TYPE, (3, 25), "must be a string"),
        (section("{ steps = \"x\" }"), codes::WRONG_TYPE, (3, 21), "must be a list"),
        (section("{ steps = [] }"), codes::BAD_VALUE, (3, 21), "is empty"),
        (section("{ bullets = [\"x\", \"y\", \"x\"] }"), codes::BAD_VALUE, (3, 34), "printed already, by line 10"),
        (
            section("{ paragraph = \"x\" }").replace("\"s\"", "\"title\""),
            codes::BAD_VALUE,
            (2, 6),
            "the article itself",
        ),
        (section("{ paragraph = \"title\" }"), codes::BAD_VALUE, (3, 25), "`title` stands above every leaflet"),
        (section("{ paragraph = \"s\" }"), codes::BAD_VALUE, (3, 25), "printed already, by line 9"),
        (section("{ paragraph = \"x\" }, { lead = \"x\" }"), codes::BAD_VALUE, (3, 41), "by line 10"),
        (
            section("{ steps = [\"x\", \"y\"] }, { callout = { kind = \"info\", text = \"y\" } }"),
            codes::BAD_VALUE,
            (3, 71),
            "{ y }",
        ),
        (section("{ contact = [\"x\", \"x\"] }"), codes::BAD_VALUE, (3, 29), "printed twice"),
        (section("\"x\""), codes::WRONG_TYPE, (3, 11), "a block must be a table"),
        (section("{ paragraph = \"x\", lead = \"y\" }"), codes::BAD_VALUE, (3, 11), "one kind"),
        (section("{ callout = \"info\", text = \"y\" }"), codes::BAD_VALUE, (3, 11), "{ callout = { kind = "),
        (section("{ paragraph = \"two words\" }"), codes::BAD_MESSAGE_ID, (3, 25), "cannot be a message's id"),
        (section("{ callout = { kind = \"info\" } }"), codes::MISSING_KEY, (3, 23), "lacks the key `text`"),
        (section("{ callout = { kind = \"inform\", text = \"x\" } }"), codes::BAD_VALUE, (3, 32), "info"),
        (section("{ notes = { lines = 4000 } }"), codes::BAD_VALUE, (3, 31), "from 1 to 40"),
        (section("{ qr = { url = \"javascript:x\" } }"), codes::BAD_VALUE, (3, 26), "web address"),
        (
            section("{ paragraph = \"x\" }") + &section("{ paragraph = \"y\" }"),
            codes::DUPLICATE_SECTION,
            (5, 6),
            "already, on line 9",
        ),
        (
            "[[section]]\nid = \"s\"\nblocks = [{ paragraph = \"x\" }]\nomit-in = [\"dl-trifodl\"]\n".into(),
            codes::BAD_VALUE,
            (4, 12),
            "dl-trifold",
        ),
        ("[[section]]\nid = \"s\"\n".to_owned(), codes::MISSING_KEY, (1, 1), "lacks the key `blocks`"),
        ("comments = -1\n".to_owned(), codes::BAD_VALUE, (1, 12), "from 0"),
        ("[facts]\nx = { parsecs = 3 }\n".to_owned(), codes::BAD_VALUE, (2, 7), "no unit `parsecs`"),
        ("[facts]\nx = { minuts = 3 }\n".to_owned(), codes::BAD_VALUE, (2, 7), "did you mean `minutes`?"),
        ("[facts]\nx = { \"µg\" = 3 }\n".to_owned(), codes::BAD_VALUE, (2, 7), "write `mcg`"),
        ("[facts]\nx = { \"°C\" = 3 }\n".to_owned(), codes::BAD_VALUE, (2, 7), "write `celsius`"),
        ("[facts]\nx = { \"%\" = 3 }\n".to_owned(), codes::BAD_VALUE, (2, 7), "write `percent`"),
        ("[facts]\nx = { gram = 3 }\n".to_owned(), codes::BAD_VALUE, (2, 7), "write `g`"),
        ("[facts]\nx = { mg = [20, 10] }\n".to_owned(), codes::BAD_FACT, (2, 12), "did you mean [10, 20]?"),
        ("[facts]\nx = { mg = [10, 10.0] }\n".to_owned(), codes::BAD_FACT, (2, 12), "write 10 alone"),
        ("[facts]\nx = { mg = [1, 2, 3] }\n".to_owned(), codes::BAD_FACT, (2, 12), "two numbers"),
        ("[[section]]\nid = \"x\"\nblocks = []\n".to_owned(), codes::BAD_VALUE, (3, 10), "nothing under it"),
        ("[facts]\nx = { mg = \"10\" }\n".to_owned(), codes::BAD_FACT, (2, 12), "must be a number"),
        ("[facts]\nx = { mg = nan }\n".to_owned(), codes::BAD_FACT, (2, 12), "must be a number"),
        ("[facts]\nx = { mg = 1e3 }\n".to_owned(), codes::BAD_FACT, (2, 12), "as it is"),
        ("[facts]\nx = { mg = -1 }\n".to_owned(), codes::BAD_FACT, (2, 12), "negative"),
        ("[facts]\nx = { year = 2010.5 }\n".to_owned(), codes::WRONG_TYPE, (2, 14), "whole number"),
        ("[facts]\nx = 10\n".to_owned(), codes::WRONG_TYPE, (2, 5), "must be a table"),
        ("[facts]\n\"X y\" = { mg = 1 }\n".to_owned(), codes::BAD_FACT, (2, 1), "a fact's name"),
        ("[banner]\nfocus = \"left\"\n".to_owned(), codes::MISSING_KEY, (1, 1), "lacks the key `artwork`"),
        ("[banner]\nartwork = \"b\"\nfocus = \"lfet\"\n".to_owned(), codes::BAD_VALUE, (3, 9), "did you mean `left`?"),
        ("[banner]\nartwork = \"b\"\nfocus = [2, 0]\n".to_owned(), codes::BAD_VALUE, (3, 9), "0 to 1"),
        ("[banner]\nartwork = \"b\"\nscene = [0.9, 0.4]\n".to_owned(), codes::BAD_VALUE, (3, 9), "rising"),
        ("[banner]\nartwork = \"b\"\nground = \"blue\"\n".to_owned(), codes::BAD_VALUE, (3, 10), "colour"),
        (
            "[banner]\nartwork = \"b\"\nground = \"#FFFFFF\"\n".to_owned(),
            codes::BAD_VALUE,
            (3, 10),
            "contrast of 1.0:1",
        ),
        ("x = \n".to_owned(), codes::TOML_SYNTAX, (1, 5), "not TOML"),
        ("[facts]\nx = { ml = 2,5 }\n".to_owned(), codes::TOML_SYNTAX, (2, 12), "write 2.5"),
        ("x = 2,5\n".to_owned(), codes::TOML_SYNTAX, (1, 5), "write 2.5"),
        ("id = \"again\"\n".to_owned(), codes::TOML_SYNTAX, (1, 1), "duplicate"),
    ] {
        let found = findings(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!((found[0].0, found[0].1), (code, place), "{text}: {found:?}");
        assert!(found[0].2.contains(words), "{text}: {found:?}");
    }
}

/// What is wanted twice, or never on one paper.
#[test]
fn a_message_may_be_named_again() {
    let two = "[[section]]\nid = \"a\"\nomit-in = [\"dl-trifold\"]\nblocks = [{ paragraph = \"x\" }]\n\
               [[section]]\nid = \"b\"\nomit-in = [FORMATS]\nblocks = [{ paragraph = \"x\" }]\n";
    let but_one = crate::project::FORMATS.iter().filter(|format| **format != "dl-trifold");
    let but_one: Vec<String> = but_one.map(|format| format!("\"{format}\"")).collect();
    let again = "[intro]\nblocks = [{ contact = [\"call\"] }, { quote = { text = \"q\", source = \"who\" } }, { notes = { label = \"l\" } }]\n\
                 [[section]]\nid = \"s\"\nblocks = [{ contact = [\"call\"] }, { quote = { text = \"r\", source = \"who\" } }, { notes = { label = \"l\" } }]\n";
    for text in [two.replace("FORMATS", &but_one.join(", ")), again.to_owned()] {
        assert_eq!(findings(&text), [], "{text}");
    }
    assert_eq!(findings(&two.replace("FORMATS", "\"dl-trifold\"")).len(), 1);
}

#[test]
fn an_article_may_be_nowhere_on_the_web() {
    assert_eq!(read(HEAD).unwrap().read_more.as_deref(), Some("https://example.org/"));
    assert_eq!(read(&HEAD.replace("read-more = \"https://example.org/\"\n", "")).unwrap().read_more, None);
}

#[test]
fn the_heads_mistakes_are_found() {
    for (from, to, code, words) in [
        ("id = \"pain\"", "id = \"pane\"", codes::ID_IS_NOT_FOLDER, "the folder is `pain`"),
        ("published = 2025-06-05", "published = \"2025-06-05\"", codes::WRONG_TYPE, "must be a day"),
        ("published = 2025-06-05", "published = 2025-06-05T10:00:00Z", codes::WRONG_TYPE, "must be a day"),
        ("published = 2025-06-05", "published = 2025-02-30", codes::TOML_SYNTAX, "that month has 28 days"),
        ("review-by = 2027-06-05", "review-by = 2024-06-05", codes::BAD_VALUE, "before the publication"),
        ("published = 2025-06-05", "published = 0025-06-05", codes::BAD_VALUE, "no year of a leaflet"),
        ("reference = \"P-1\"\n", "", codes::MISSING_KEY, "lacks the key `reference`"),
        ("author = \"a-b\"", "author = \"Dr A B\"", codes::BAD_MESSAGE_ID, "clinic.ftl"),
        ("https://example.org/", "example.org", codes::BAD_VALUE, "not a web address"),
        ("https://example.org/", "", codes::BAD_VALUE, "take `read-more` out"),
        ("version = \"1.0\"", "version = \"\"", codes::BAD_VALUE, "one line"),
        ("version = \"1.0\"", "version = 1.0", codes::WRONG_TYPE, "a string in quotation marks"),
        ("version = \"1.0\"", "version = 1.0", codes::WRONG_TYPE, "write \"1.0\""),
        ("published = 2025-06-05", "published = 05.06.2025", codes::TOML_SYNTAX, "write 2025-06-05"),
    ] {
        let found = read(&HEAD.replace(from, to)).unwrap_err();
        assert_eq!(found.len(), 1, "{to}: {found:?}");
        assert_eq!(found[0].code, code, "{to}: {found:?}");
        let all = format!("{} {}", found[0].message, found[0].help.clone().unwrap_or_default());
        assert!(all.contains(words), "{to}: {all}");
    }
}

#[test]
fn several_mistakes_are_reported_together() {
    let found = findings(
        "colour = 1\n[facts]\nx = { parsec = 1 }\n[[section]]\nid = 3\nblocks = [{ foo = 1 }, { lead = 2 }]\n",
    );
    let codes: Vec<_> = found.iter().map(|(code, ..)| *code).collect();
    assert_eq!(
        codes,
        [codes::UNKNOWN_KEY, codes::BAD_VALUE, codes::WRONG_TYPE, codes::UNKNOWN_BLOCK, codes::WRONG_TYPE]
    );
}

/// A cure is one that is taken.
#[test]
fn no_id_is_offered_that_is_refused() {
    let help = |folder: &str| {
        let file = Arc::new(SourceFile { path: "article.toml".into(), text: HEAD.into() });
        let found = Article::read(folder, &file, &crate::project::FORMATS).unwrap_err();
        let found = found.into_iter().find(|finding| finding.code == codes::ID_IS_NOT_FOLDER).unwrap();
        found.help.unwrap()
    };
    assert_eq!(help("pane"), "write id = \"pane\", or rename the folder");
    for folder in ["Pain", "clinic", "after injection"] {
        assert_eq!(help(folder), "rename the folder to `pain`: it cannot be an id as it is called");
    }
}

#[test]
fn deep_nesting_is_an_error_and_no_crash() {
    let deep = format!("x = {}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(findings(&deep).iter().all(|(code, ..)| *code == codes::TOML_SYNTAX));
}

/// The page for those who write articles names everything that there is.
#[test]
fn the_documentation_is_whole() {
    let page = include_str!("../../assets/articles/README.md");
    for name in read::KEYS.iter().chain(&blocks::KINDS).chain(&Unit::NAMES) {
        let named = [format!("`{name}`"), format!("`[{name}]`"), format!("`[[{name}]]`")];
        assert!(named.iter().any(|named| page.contains(named)), "{name} is missing");
    }
    for (kind, _) in CALLOUT_KINDS {
        assert!(page.contains(&format!("`{kind}`")), "{kind} is missing");
    }
    for kind in blocks::KINDS {
        let block = blocks::example(kind);
        assert!(read(&format!("{HEAD}[[section]]\nid = \"s\"\nblocks = [{block}]\n")).is_ok(), "{block}");
    }
}
