//! What Fluent's library and we make of messages; and any text at all against panics.

use super::syntax::Ftl;
use super::*;
use crate::diagnostic::SourceFile;
use crate::values::{NumberOptions, Value, Values, category_name};
use fixed_decimal::Decimal;
use proptest::prelude::*;

fn parse(text: &str) -> (Ftl, Vec<Diagnostic>) {
    Ftl::parse(&Arc::new(SourceFile { path: "locales/x/a.ftl".into(), text: text.into() }))
}

fn resolve(tag: &str, text: &str, id: &str, variables: &Variables) -> Result<Option<String>, Vec<Diagnostic>> {
    let language = Arc::new(Language::parse(tag).unwrap());
    let values = Arc::new(Values::new(&language).unwrap());
    let messages = Messages::new(&values, vec![Arc::new(parse(text).0)], None, true);
    let scope =
        Scope { language: &language, values: &values, messages: &messages, variables, disguise: None, links: &[] };
    Ok(scope.text(id, None)?.map(|text| text.text))
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
        ("a = { $n ->\n   *[dopełniacz] x\n}\n", "E0003", (2, 10), "cannot have the letter `ł`"),
        ("tytuł = x\n", "E0003", (1, 5), "cannot have the letter `ł`"),
        ("a = {\nb = c\n", "E0003", (1, 5), "not closed"),
        ("<<<<<<< HEAD\na = b\n", "E0004", (1, 1), "two versions"),
        ("a = b\n\tc\n", "E0004", (2, 1), "a tab"),
        ("a = b\n\u{feff}c = d\n", "E0004", (2, 1), "U+FEFF"),
        ("a = b\n    [c] d\n", "E0004", (2, 1), "begin with `[`"),
        ("a = b\nاور\n", "E0004", (2, 1), "indent it"),
        ("# note\n b = c\n", "E0004", (2, 1), "delete the spaces before it"),
        ("# note\n -b = c\n", "E0004", (2, 1), "at the left margin"),
        ("# note\n b c\n", "E0004", (2, 1), "no text stands above it"),
        ("a = b\n\u{A0}c = d\n", "E0004", (2, 1), "a space that only looks like"),
        ("a = { $x -> [one] b *[other] c }\n", "E0004", (1, 13), "behind the arrow"),
        ("a = { \"\\u½12\" }\n", "E0026", (1, 10), "`\\u` is no character"),
        ("a = x\n    .b = { \"\\u00疼\" }\n", "E0026", (2, 17), "`00` is no character"),
        ("a = { RANGE($x }\n", "E0003", (1, 16), "a `)` is missing"),
        ("a =\n    [ ] x\n", "E0005", (1, 1), "begins with `[`"),
        ("a =\n    * x\n", "E0005", (1, 1), "begins with `*`"),
        ("a = x\n    .b = c\n    d = e\n    .b = f\n", "two attributes", (4, 6), "`d` is a message"),
        ("a = x\n    .b = c\n    d e\n    .b = f\n", "two attributes", (4, 6), "keep one of them"),
        ("a = { \"\\u12\" }\n", "E0026", (1, 12), "`12` is no character"),
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

fn number(number: &str) -> Variables {
    Variables::from([("n".to_owned(), Value::Number(number.parse().unwrap()))])
}

/// The code, the text at the place, and message and help of the only finding.
fn slip(tag: &str, text: &str, variables: &Variables) -> (&'static str, String, String) {
    let findings = resolve(tag, text, "a", variables).unwrap_err();
    let [finding] = findings.as_slice() else { panic!("{text}: {findings:?}") };
    let place = finding.place.as_ref().unwrap();
    let words = format!("{} {}", finding.message, finding.help.clone().unwrap_or_default());
    (finding.code, place.file.text[place.span.clone()].to_owned(), words)
}

#[test]
fn fluent_chooses_the_plurals_that_icu_does() {
    let others = ["1000", "0.5", "1.0", "1.5", "2.0", "21.0", "1000003", "123456789012345.000000000000001"];
    let numbers: Vec<String> = (0..=200).map(|n| n.to_string()).chain(others.map(str::to_owned)).collect();
    for tag in [
        "en",
        "bn",
        "hi",
        "ur",
        "ar",
        "ta",
        "th",
        "zh-Hans",
        "es",
        "de",
        "ar-u-nu-arab",
        "ru",
        "he",
        "cy",
        "sl",
        "sr-Latn",
        "pa-Arab",
    ] {
        let values = Values::new(&Language::parse(tag).unwrap()).unwrap();
        // To the library all Spanish positions are `other`.
        for ordinal in [false, true].into_iter().take(if tag == "es" { 1 } else { 2 }) {
            let function = if ordinal { "NUMBER($n, type: \"ordinal\")" } else { "$n" };
            let forms = "[zero] zero\n[one] one\n[two] two\n[few] few\n[many] many\n*[other] other";
            let text = format!("a = {{ {function} ->\n{forms}\n }}");
            for number in &numbers {
                let options = NumberOptions { ordinal, ..NumberOptions::default() };
                let category = category_name(values.category(&number.parse().unwrap(), options));
                let chosen = resolve(tag, &text, "a", &self::number(number));
                assert_eq!(chosen, Ok(Some(category.to_owned())), "{tag} {number} {ordinal}");
            }
        }
    }
}

/// Braces around a word: a variable without its sign, another name than the one that is meant, or only braces.
#[test]
fn a_word_in_braces_is_told_what_it_may_be() {
    let variables = Variables::from([("rest-hours".to_owned(), Value::Number(4.into()))]);
    for (word, said) in [
        ("gently", "{ \"{\" }gently{ \"}\" }"),
        ("rest-hours", "the variable? { $rest-hours }"),
        ("resthours", "the variable? { $rest-hours }"),
        ("clinic-nam", "did you mean `clinic-name`?"),
        ("botox", "the term? { -botox }"),
    ] {
        let text = format!("a = Rub {{ {word} }}.\nclinic-name = x\n-botox = y\n");
        let (code, place, words) = slip("en", &text, &variables);
        assert_eq!((code, place.as_str()), (codes::UNKNOWN_REFERENCE, word));
        assert!(words.contains(said), "{word}: {words}");
    }
    // What it says is what Fluent prints so.
    let written = resolve("en", "a = Rub { \"{\" }gently{ \"}\" }.", "a", &variables);
    assert_eq!(written, Ok(Some("Rub {gently}.".into())));
    // A term sees no variable but those that it is given.
    let words = slip("en", "a = { -t }\n-t = { rest-hours }\n", &variables).2;
    assert!(!words.contains('$'), "{words}");
}

#[test]
fn where_fluent_would_choose_another_variant_the_message_must_say_what_it_wants() {
    let million = |more: &str| format!("a = {{ $n ->\n{more}[one] x\n[many] y\n*[other] z\n }}");
    let (code, place, words) = slip("es", &million(""), &number("1000000"));
    assert_eq!((code, place.as_str()), (codes::BAD_ARGUMENT, "many"));
    assert!(words.contains("[1000000]"), "{words}");
    assert_eq!(resolve("es", &million("[1000000] y\n"), "a", &number("1000000")), Ok(Some("y".into())));
    let exact = |call: &str| format!("a = {{ {call} ->\n[1] x\n*[other] y\n }}");
    assert_eq!(resolve("en", &exact("$n"), "a", &number("1")), Ok(Some("x".into())));
    assert_eq!(resolve("en", &exact("NUMBER($n)"), "a", &number("1")), Ok(Some("x".into())));
    for (call, n) in [("PERCENT($n)", "1"), ("$n", "1.0")] {
        assert_eq!(slip("en", &exact(call), &number(n)).1, "1", "{call}");
    }
    let range = Variables::from([("n".to_owned(), Value::Range(Decimal::from(1), Decimal::from(2)))]);
    assert!(slip("en", &exact("$n"), &range).2.contains("RANGE"));
    assert!(slip("en", &exact("$n"), &Variables::from([("n".to_owned(), Value::Year(2010))])).2.contains("number"));
}

#[test]
fn numbers_are_printed_in_the_locales_digits() {
    let text = "a = { $n } { NUMBER($n, minimumFractionDigits: 1) } { 3.50 } { PERCENT(12) } { RANGE(1, 2) }";
    assert_eq!(resolve("bn", text, "a", &number("1234567")).unwrap().unwrap(), "১২,৩৪,৫৬৭ ১২,৩৪,৫৬৭.০ ৩.৫০ ১২% ১–২");
    // More digits than the library's numbers have.
    let long = number("123456789012345.000000000000001");
    assert_eq!(resolve("de", "a = { $n }", "a", &long).unwrap().unwrap(), "123.456.789.012.345,000000000000001");
    assert_eq!(slip("en", "a = { 3.14159265358979 }", &Variables::new()).1, "3.14159265358979");
}

#[test]
fn a_range_of_any_size_is_found_in_each_variant_and_a_telephone_number_is_none() {
    for text in [
        "1000-2000000",
        "1000–2000000",
        "{ 5 }-2000000",
        "10-20/30-40",
        "5～10",
        "5 → 10",
        "امزج المحلول بنسبة 1 : 4 مع الماء",
        "8 ÷ 4",
        "{ 5 } : 4",
    ] {
        let text = format!("a = {{ $n ->\n [one] {text}\n *[other] x\n }}");
        assert_eq!(slip("ar", &text, &number("5")).0, codes::REVERSIBLE_RANGE, "{text}");
        assert!(resolve("en", &text, "a", &number("5")).is_ok());
    }
    // A slash that touches both numbers makes one of them, and digits of one kind stay in their order.
    for text in [
        "140/90",
        "ضغط 140/90",
        "١٤٠/٩٠ ملم",
        "4/6",
        "<strong>140/90</strong>",
        "{ \"140/90\" } ملم",
        "1:4",
        "في اليوم { $n }: 2 قرص",
        "اليوم 5: { $n }",
    ] {
        let text = format!("a = {{ $n ->\n [one] {text}\n *[other] {text}\n }}");
        assert!(resolve("ar", &text, "a", &number("5")).is_ok(), "{text}");
    }
    for text in ["140 / 90", "140/٩٠", "{ $n }/90", "50%/60%"] {
        assert_eq!(slip("ar", &format!("a = {text}"), &number("5")).0, codes::REVERSIBLE_RANGE, "{text}");
    }
    for text in ["033-12345678", "+91 98300-12345", "033-24635876 / 033-24635877", "1-800-555-1234", "98300 12345"] {
        let both = format!("a = {{ $n ->\n [one] {text}\n *[other] هاتف {text}\n }}");
        assert_eq!(resolve("ar", &both, "a", &number("5")), Ok(Some(format!("هاتف \u{2066}{text}\u{2069}"))), "{text}");
    }
}

#[test]
fn in_right_to_left_text_each_term_has_one_isolate() {
    for (text, expected) in [
        ("a = كلمة { -t } كلمة\n-t = Daradia: Pain", "كلمة \u{2068}Daradia: Pain\u{2069} كلمة"),
        ("a = { -t }، { -t }\n-t = Botox", "\u{2068}Botox\u{2069}، \u{2068}Botox\u{2069}"),
        ("a = { -t }\n-t = { -u } Kolkata\n-u = Daradia", "\u{2068}Daradia Kolkata\u{2069}"),
        ("a = <em>{ -t }</em>\n-t = A{ \"\\u00A0\" }<strong>B</strong>", "\u{2068}A\u{A0}B\u{2069}"),
        ("a = { -t } { $n }\n-t = كلمة", "كلمة \u{2068}5\u{2069}"),
        ("a = كلمة FDA{ \"\\u200F\" }", "كلمة FDA\u{200F}"),
    ] {
        assert_eq!(resolve("ar", text, "a", &number("5")), Ok(Some(expected.to_owned())), "{text}");
    }
}

#[test]
fn only_what_is_written_as_text_is_markup() {
    let variables = Variables::from([("x".to_owned(), Value::Text("<em> & &lt;".into()))]);
    assert_eq!(resolve("en", "a = { $x } &lt;<em>x</em>", "a", &variables), Ok(Some("<em> & &lt; <x".into())));
    assert_eq!(slip("en", "a = { \"<em>\" }", &variables).0, codes::UNKNOWN_MARKUP);
    assert_eq!(resolve("en", "a = { \"< &\" }", "a", &variables), Ok(Some("< &".into())));
}

#[test]
fn what_the_library_cannot_do_is_found_before() {
    let many = "{ $n }".repeat(101);
    for (text, code, place) in [
        (format!("a = {many}"), codes::TOO_LONG, "a"),
        // Here it would panic.
        (format!("a = {{ {{ b }} }}\nb = {many}"), codes::TOO_LONG, "a"),
        (format!("a = {{ 1 ->\n *[other] {many}\n }}"), codes::TOO_LONG, "a"),
        ("a = { -b }\n-b = x\nb = y".to_owned(), codes::DUPLICATE_MESSAGE, "-b"),
        ("-a = x\na = y".to_owned(), codes::DUPLICATE_MESSAGE, "a"),
        // A term forgets what it was given when it has named another one, and a message in a term sees that alone.
        ("a = { -t(c: \"x\") }\n-t = { -u } { $c }\n-u = y".to_owned(), codes::UNKNOWN_VARIABLE, "$c"),
        ("a = { -t }\n-t = { b }\nb = { $n }".to_owned(), codes::UNKNOWN_VARIABLE, "$n"),
    ] {
        let found = slip("en", &text, &number("1"));
        assert_eq!((found.0, found.1.as_str()), (code, place), "{text}");
    }
    let nested = |inner: &str, open: &str, close: &str| format!("{}{inner}{}", open.repeat(60), close.repeat(60));
    for (open, close) in [("{", "}"), ("{ 1 ->\n *[o] ", "\n }")] {
        let chain = (0..100).map(|n| format!("b{n} = {}\n", nested(&format!("{{ b{} }}", n + 1), open, close)));
        let text = format!("a = {{ b0 }}\n{}b100 = x", chain.collect::<String>());
        assert_eq!(slip("en", &text, &Variables::new()).0, codes::TOO_LONG);
    }
    let kept = "a = { -t(c: \"x\") }\n-t = { $c ->\n [x] { -u }\n *[y] { -u } y\n }\n-u = z";
    assert_eq!(resolve("en", kept, "a", &Variables::new()), Ok(Some("z".into())));
    assert_eq!(resolve("en", &format!("a = {}", "{ $n }".repeat(100)), "a", &number("1")), Ok(Some("1".repeat(100))));
}

#[test]
fn a_variable_without_braces_is_an_error() {
    let variables = Variables::from([
        ("max-count".to_owned(), Value::Number(4.into())),
        ("rest-hours".to_owned(), Value::Range(4.into(), 6.into())),
        ("strength-mg".to_owned(), Value::Number(120.into())),
        ("share-percent".to_owned(), Value::Number(30.into())),
    ]);
    for (text, code, place, help) in [
        ("a = At most $max-count doses", codes::BARE_VARIABLE, "$max-count", "write { $max-count }"),
        ("a = { \"{\" } $max-count { \"}\" }", codes::BARE_VARIABLE, "$max-count", "write { $max-count }"),
        ("a = { \"$max-count\" } doses", codes::BARE_VARIABLE, "$max-count", "write { $max-count }"),
        ("a = { $max-count ->\n *[other] $max-count doses\n }", codes::BARE_VARIABLE, "$max-count doses", "{ $max"),
        ("a = { b }\nb = দিনে $max-countটি", codes::BARE_VARIABLE, "$max-count", "write { $max-count }"),
        ("a = $rest-hours hours", codes::BARE_VARIABLE, "$rest-hours", "write { RANGE($rest-hours) }"),
        ("a = { PERCENT($strength-mg) }", codes::BAD_ARGUMENT, "PERCENT", "write { NUMBER($strength-mg) }"),
    ] {
        let (found, at, said) = slip("en", text, &variables);
        assert_eq!(found, code, "{text}");
        assert!(place.starts_with(&at) && said.contains(help), "{text}: {at} {said}");
    }
    for text in ["a = It costs $5, $ 5, US$5, A$AP or $US", "a = { PERCENT($share-percent) }"] {
        assert!(resolve("en", text, "a", &variables).is_ok(), "{text}");
    }
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
        for id in ftl.ids() {
            prop_assert_eq!(&text[ftl.place_of(id).unwrap()], id);
        }
        if let Err(findings) = resolve(if rtl { "ar" } else { "en" }, &text, "a", &variables) {
            for finding in findings {
                let place = finding.place.unwrap();
                prop_assert!(place.file.text.get(place.span.clone()).is_some());
            }
        }
    }
}
