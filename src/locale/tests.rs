//! Our resolver against fluent-bundle's, on what both know; and any text at all against panics.

use super::syntax::Ftl;
use super::*;
use crate::diagnostic::SourceFile;
use crate::values::{Value, Values};
use fixed_decimal::Decimal;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use proptest::prelude::*;

fn parse(text: &str) -> (Ftl, Vec<Diagnostic>) {
    Ftl::parse(&Arc::new(SourceFile { path: "locales/x/a.ftl".into(), text: text.into() }))
}

fn resolve(tag: &str, text: &str, id: &str, variables: &Variables) -> Result<Option<String>, Vec<Diagnostic>> {
    let language = Arc::new(Language::parse(tag).unwrap());
    let values = Values::new(&language).unwrap();
    let files = [Arc::new(parse(text).0)];
    let scope = Scope { language: &language, values: &values, files: &files, variables, links: &[] };
    Ok(scope.text(id, None)?.map(|text| text.text))
}

const SAMPLE: &str = r#"
-brand = { $case ->
    [genitive] Brand’s
   *[nominative] Brand
 }
    .gender = f
plain = one
    two
      three
escapes = { "\u00E9" } { "{" } { "\"" }
term = The { -brand } and { -brand(case: "genitive") } name
gender = { -brand.gender ->
    [m] he
    [f] she
   *[other] it
 }
reference = See { plain } and { with.attribute }
with =
    .attribute = an attribute
count = { $n ->
    [0] none
    [one] one thing
   *[other] { $n } things
 }
nested = { $n ->
   *[other] a { $kind ->
        [x] kind x
       *[y] kind y
    } b
 }
literal = { 3 } and { $kind }
"#;

#[test]
fn we_resolve_as_fluent_bundle_does() {
    let resource = FluentResource::try_new(SAMPLE.to_owned()).unwrap();
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(&resource).unwrap();
    let ids = ["plain", "escapes", "term", "gender", "reference", "count", "nested", "literal"];
    for (n, kind) in [(0, "x"), (1, "y"), (2, "z")] {
        let mut arguments = FluentArgs::new();
        arguments.set("n", n);
        arguments.set("kind", kind);
        let mut variables = Variables::new();
        variables.insert("n".into(), Value::Number(Decimal::from(n)));
        variables.insert("kind".into(), Value::Text(kind.into()));
        for id in ids {
            let pattern = bundle.get_message(id).unwrap().value().unwrap();
            let mut errors = Vec::new();
            let expected = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
            // White space is ours: a leaflet's text has no line breaks.
            let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(resolve("en", SAMPLE, id, &variables).unwrap().unwrap(), expected, "{id} with {n}, {kind}");
        }
    }
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
    let text = "a = { RANGE($d) } { $d ->\n [few] أيام\n *[other] يومًا\n }\n";
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
