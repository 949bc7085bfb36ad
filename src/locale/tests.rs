//! What Fluent's library and we make of messages; and any text at all against panics.

use super::syntax::Ftl;
use super::*;
use crate::diagnostic::SourceFile;
use crate::values::{Value, Values};
use fixed_decimal::Decimal;
use proptest::prelude::*;

fn parse(text: &str) -> (Ftl, Vec<Diagnostic>) {
    Ftl::parse(&Arc::new(SourceFile { path: "locales/x/a.ftl".into(), text: text.into() }))
}

fn resolve(tag: &str, text: &str, id: &str, variables: &Variables) -> Result<Option<String>, Vec<Diagnostic>> {
    let language = Arc::new(Language::parse(tag).unwrap());
    let values = Arc::new(Values::new(&language).unwrap());
    let messages = Messages::new(&values, vec![Arc::new(parse(text).0)]);
    let scope = Scope { language: &language, values: &values, messages: &messages, variables, links: &[] };
    Ok(scope.text(id, None)?.map(|text| text.text))
}

#[test]
fn each_element_knows_its_place() {
    let (ftl, findings) = parse("a = x { $y }\n    z\n    .b = { NUMBER($c, useGrouping: \"false\") }\n");
    assert_eq!(findings, []);
    let entry = ftl.entry("a").unwrap();
    let places: Vec<&str> = entry
        .value
        .iter()
        .flat_map(|value| &value.elements)
        .map(|element| match element {
            syntax::Element::Text(span) => ftl.text(span),
            syntax::Element::Placeable(expression) => ftl.text(&expression.span),
        })
        .collect();
    assert_eq!(places, ["x ", "$y", "\n", "z"]);
    assert_eq!(ftl.text(&entry.attributes[0].span), "b");
}

#[test]
fn syntax_errors_are_explained_in_plain_words() {
    for (text, code, line_column, words) in [
        ("a = { $x\n", "E0003", (1, 8), "not closed"),
        ("ok = 1\na b = 2\n", "E0003", (2, 3), "followed by `=`"),
        ("a = { $x ->\n [one] 1\n }\n", "E0010", (3, 2), "default"),
        ("a =\n", "E0005", (1, 1), "neither text"),
        ("a = { \"x }\n", "E0020", (1, 10), "quotation mark"),
        ("a = { }\n", "E0028", (1, 7), "nothing to print"),
        ("a = { b ->\n *[x] y\n }\n", "E0016", (1, 9), "cannot be selected"),
        ("a = { \"\\x\" }\n", "E0025", (1, 8), "`\\x` is no escape"),
        ("a = { F(x: 1, 2) }\n", "E0021", (1, 16), "behind an option"),
        ("a = { f() }\n", "E0008", (1, 10), "capitals"),
    ] {
        let (_, findings) = parse(text);
        let [finding] = findings.as_slice() else { panic!("{text}: {findings:?}") };
        let all = format!("{} {}", finding.message, finding.help.clone().unwrap_or_default());
        assert!(all.contains(code) && all.contains(words), "{text}: {all}");
        assert_eq!(finding.place.as_ref().unwrap().start(), line_column, "{text}: {all}");
    }
}

#[test]
fn the_ranges_plural_chooses_the_variant() {
    let text = "a = { RANGE($d) } { RANGE($d) ->\n [few] أيام\n *[other] يومًا\n }\n";
    let mut variables = Variables::new();
    variables.insert("d".into(), Value::Range(Decimal::from(3), Decimal::from(10)));
    let resolved = resolve("ar", text, "a", &variables).unwrap().unwrap();
    assert_eq!(resolved, "من \u{2068}3\u{2069} إلى \u{2068}10\u{2069} أيام");
}

/// Pieces that mean something to Fluent or to us, put together at random.
fn fluent_like() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "b",
        "-t",
        " = ",
        "\n",
        "    ",
        ".x",
        "{",
        "}",
        " { ",
        " }",
        "$x",
        "\"",
        "\\",
        "(",
        ")",
        "->",
        "[one]",
        "*[other]",
        "NUMBER(",
        "RANGE($r)",
        ", ",
        ": ",
        "<em>",
        "</em>",
        "<a data-l10n-name=\"m\">",
        "&",
        "&lt;",
        "#",
        "é",
        "১",
        "٤",
        "–",
        "م",
        "\u{2068}",
        "3",
        "1.5",
        "\r\n",
        "中",
        "\u{301}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_makes_us_panic(rest in fluent_like(), rtl: bool) {
        let text = format!("a = {rest}");
        let mut variables = Variables::new();
        variables.insert("x".into(), Value::Number(Decimal::from(7)));
        variables.insert("r".into(), Value::Range(Decimal::from(3), Decimal::from(10)));
        let (ftl, findings) = parse(&text);
        for finding in findings {
            let place = finding.place.unwrap();
            prop_assert!(place.file.text.get(place.span.clone()).is_some());
        }
        for entry in &ftl.entries {
            prop_assert_eq!(ftl.text(&entry.span), entry.id.as_str());
        }
        if let Err(findings) = resolve(if rtl { "ar" } else { "en" }, &text, "a", &variables) {
            for finding in findings {
                let place = finding.place.unwrap();
                prop_assert!(place.file.text.get(place.span.clone()).is_some());
            }
        }
    }
}
