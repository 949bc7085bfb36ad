//! `leafpress check` on a translation's words: one fault of each kind, seeded into the shipped locales.

mod common;

use common::Project;
use serde_json::Value;

const ARTICLE: &str = "botox-chronic-pain.ftl";

fn check(project: &Project, locale: &str) -> Vec<Value> {
    let output = ["check", "--format", "a4", "--locale", locale, "--output-format", "json"];
    let run = project.run(&output);
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr));
    report["findings"].as_array().unwrap().clone()
}

/// Line and column of the first `what` in the file, from 1.
fn place(text: &str, what: &str) -> (u64, u64) {
    let at = text.find(what).unwrap_or_else(|| panic!("no {what:?}"));
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() + 1;
    (line as u64, column as u64)
}

#[test]
fn the_shipped_project_has_no_finding() {
    let run = Project::shipped().run(&["check", "--deny-warnings"]).expect(0);
    assert!(run.stdout.contains("nothing found"), "{}", run.stdout);
}

#[test]
fn each_fault_is_found_at_its_place() {
    // The locale, what is replaced, by what; the code, and what it points at.
    let faults = [
        ("de", "Schritt für Schritt", "Schritt  für Schritt", "LP171", "  für"),
        ("de", "„{ -botox }“ hören, denken Sie wahr", "\"{ -botox }“ hören, denken Sie wahr", "LP172", "\"{"),
        ("de", "Fachzeitschrift „Journal", "Fachzeitschrift “Journal", "LP173", "“Journal"),
        ("es", "¿Qué es realmente", "Qué es realmente", "LP178", "?\n# Clostridium"),
        ("hi", "घटती है।", "घटती है.", "LP175", ".\n    .detail = नतीजा"),
        ("ar", "الأعصاب المحيطة، وتشنّج", "الأعصاب المحيطة, وتشنّج", "LP175", ", وتشنّج"),
        ("zh-Hans", "疼痛始于神经过度活跃。", "疼痛始于神经过度活跃...", "LP176", "...\n"),
        ("zh-Hans", "肌肉放松，炎症", "肌肉放松,炎症", "LP175", ",炎症"),
        ("de", "Nervenzelle, rechts", "Nerv\u{200D}enzelle, rechts", "LP170", "\u{200D}enzelle"),
        ("de", "Stärke der Kopf", "Sta\u{308}rke der Kopf", "LP177", "a\u{308}rke der"),
        ("th", "คือ แรงกดต่อเส้นประสาท", "คือ « แรงกดต่อเส้นประสาท", "LP173", "« แรง"),
        ("bn", "প্রায় { RANGE", "প্রায় 5 { RANGE", "LP186", "5 { RANGE"),
        ("bn", "প্রায় { RANGE", "প্রায় ১2 { RANGE", "LP182", "১2 { RANGE"),
        ("de", "Muskelkrämpfe\n", "Muskelkr\u{430}mpfe\n", "LP185", "\u{430}mpfe\n"),
        ("ta", "தசைகள் தளர்கின்றன, அழற்சி குறைகிறது.", "Muscles will rest, and swelling goes.", "LP179", "will rest"),
        ("bn", "অতিসক্রিয় স্নায়ু থেকে", "বোটক্সের স্নায়ু থেকে", "LP183", "বোটক্সের স্নায়ু"),
        ("ar", "تمسك قنينة { -botox }", "تمسك قنينة Botox", "LP183", "Botox ومحقنة"),
        ("de", "Triggerpunkten in Nacken", "Druckpunkten in Nacken", "LP184", "detail = Besonders"),
    ];
    for (locale, from, to, code, at) in faults {
        let project = Project::shipped();
        let path = format!("locales/{locale}/{ARTICLE}");
        project.replace(&path, from, to);
        let (line, column) = place(&project.text(&path), at);
        let findings = check(&project, locale);
        let found = findings.iter().any(|finding| {
            finding["code"] == code && finding["file"] == path && finding["line"] == line && finding["column"] == column
        });
        assert!(found, "{locale}: {code} at {line}:{column} is not in {findings:#?}");
        assert!(findings.iter().all(|finding| finding["help"].is_string()));
    }
}

#[test]
fn doses_are_compared_with_the_source() {
    let project = Project::shipped();
    let source = format!("locales/en/{ARTICLE}");
    project.replace(&source, "mild bruising, or fatigue", "mild bruising, or fatigue for 3 days after 0.5 mg");
    for (locale, from, to, code) in [
        ("de", "oder Müdigkeit", "oder Müdigkeit für 3 Tage nach 0,5 mg", ""),
        ("es", "leves o cansancio", "leves o cansancio durante 3 días tras 0,5 mg", ""),
        ("hi", "पड़ना या थकान", "पड़ना या थकान: 0.5 मि.ग्रा. के बाद 3 दिन", ""),
        ("bn", "কালশিটে বা ক্লান্তি", "কালশিটে বা ক্লান্তি: ০.৫ মিগ্রা পরে ৩ দিন", ""),
        ("de", "für 3 Tage", "für 30 Tage", "LP180"),
        ("es", "0,5 mg", "0,5 g", "LP181"),
        ("hi", "0.5 मि.ग्रा. के बाद ", "", "LP180"),
        ("bn", "৩ দিন", "৩ সপ্তাহ", "LP181"),
    ] {
        let path = format!("locales/{locale}/{ARTICLE}");
        project.replace(&path, from, to);
        let codes = check(&project, locale).into_iter().map(|finding| finding["code"].as_str().unwrap().to_owned());
        // The source has changed, too.
        let codes: Vec<String> = codes.filter(|code| code != "LP153").collect();
        assert_eq!(codes.first().map_or("", String::as_str), code, "{locale}: {codes:?}");
    }
    let path = format!("locales/de/{ARTICLE}");
    project.replace(
        &path,
        "expect-side-effects = ",
        "# number-ok: the German study had 30 days\nexpect-side-effects = ",
    );
    assert!(check(&project, "de").iter().all(|finding| finding["code"] == "LP153"));
}

#[test]
fn an_override_is_found_once_wherever_it_stands() {
    for (text, times) in [("right-nerve = Sie haben", 1), ("-botox = Bo", 1)] {
        let project = Project::shipped();
        let name = if text.starts_with('-') { "clinic.ftl" } else { ARTICLE };
        let path = format!("locales/de/{name}");
        project.replace(&path, text, &format!("{text}\u{202E}"));
        let (line, column) = place(&project.text(&path), "\u{202E}");
        let findings = check(&project, "de");
        let found: Vec<_> = findings.iter().filter(|finding| finding["code"] == "LP142").collect();
        assert_eq!(found.len(), times, "{findings:#?}");
        assert_eq!((found[0]["line"].as_u64(), found[0]["column"].as_u64()), (Some(line), Some(column)));
    }
    // In a variant that is not chosen, and in a message that no leaflet prints.
    let project = Project::shipped();
    let path = "locales/bn/clinic.ftl";
    project.replace(path, "[locative] বোটক্সে", "[locative] বোটক্সে\u{202D}");
    project.append(path, "unused = x\u{2066}y\u{2069} \u{202B}z\n");
    let findings = check(&project, "bn");
    assert_eq!(findings.iter().filter(|finding| finding["code"] == "LP142").count(), 2, "{findings:#?}");
}

#[test]
fn a_glossary_with_mistakes_says_where() {
    let project = Project::shipped();
    project.write(
        "locales/de/glossary.toml",
        "[[term]]\nsource = \"nerve\"\nalowed = [\"Nerv\"]\n\n[[term]]\nsource = 5\nallowed = []\n",
    );
    let findings = check(&project, "de");
    let seen: Vec<_> = findings.iter().map(|f| (f["code"].as_str().unwrap(), f["line"].as_u64().unwrap())).collect();
    assert_eq!(seen, [("LP012", 1), ("LP011", 3), ("LP013", 6), ("LP014", 7)], "{findings:#?}");
}

#[test]
fn the_reading_grade_has_a_limit_of_its_own() {
    let project = Project::shipped();
    project.replace("leafpress.toml", "reading-grade = 10", "reading-grade = 6");
    let findings = check(&project, "en");
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!((&findings[0]["code"], &findings[0]["severity"]), (&Value::from("LP191"), &Value::from("warning")));
    project.replace("leafpress.toml", "reading-grade = 6", "reading-grade = \"easy\"");
    assert_eq!(check(&project, "en")[0]["code"], "LP013");
}

/// One slip, one finding, at its place; and what only compares can find.
#[test]
fn slips_are_told_once() {
    let cases: [(&str, &str, &str, &str, &[&str]); 13] = [
        ("ru", ARTICLE, "PERCENT($headache-reduction-percent)", "$headache-reduction-percent", &["LP127"]),
        ("ru", "leaflet.ftl", "[few] { NUMBER($comments) } комментария", "[few] комментария", &["LP127"]),
        ("ru", ARTICLE, "{ -botox(case: \"prepositional\") }", "{ -botox(case: prepositional) }", &["LP122"]),
        ("es", ARTICLE, "    .detail = Los nervios envían", "    .detail = { Los nervios envían", &["LP103"]),
        ("es", ARTICLE, "    .detail = Los nervios envían", "    .detail = Los nervios } envían", &["LP103"]),
        ("fr", ARTICLE, "{ $migraine-approved-year }", "2010", &["LP127"]),
        ("fr", ARTICLE, "{ $migraine-approved-year }", "{ $migraine-approved-year }, { $relief-days-min }", &["LP187"]),
        (
            "te",
            "leaflet.ftl",
            ".alt = ఈ వెబ్ చిరునామా QR కోడ్: { $url }",
            ".alt = QR code with the address { $url }",
            &["LP119"],
        ),
        ("te", "clinic.ftl", "-botox = ", "-botux = ", &["LP123"]),
        ("vi", ARTICLE, "{ -botox } chặn", "{ botox } chặn", &["LP124"]),
        ("vi", "clinic.ftl", "www.daradia.com", "www.daradia.vn", &["LP188"]),
        ("de", "clinic.ftl", "-botox = Botox\n", "", &["LP110"]),
        ("de", ARTICLE, "# $procedure-minutes: a range of minutes", "# number-ok: reason", &["LP189"]),
    ];
    for (locale, file, from, to, wanted) in cases {
        let project = Project::shipped();
        let path = format!("locales/{locale}/{file}");
        let text = project.text(&path).replace('\u{A0}', " ");
        let from = from.replace('\u{A0}', " ");
        assert!(text.contains(&from), "{path}: {from}");
        project.write(&path, text.replacen(&from, to, 1));
        let found = check(&project, locale);
        // Without its no-break spaces the file is untidy.
        let codes: Vec<&str> = found.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        let codes: Vec<&str> = codes.into_iter().filter(|code| *code != "LP174").collect();
        assert_eq!(codes, wanted, "{locale} {to:?}: {found:#?}");
        if to == "2010" {
            let (line, column) = place(&project.text(&path), to);
            let typed = found.iter().find(|finding| finding["code"] == "LP127").unwrap();
            assert_eq!((&typed["line"], &typed["column"]), (&line.into(), &column.into()), "where it is typed");
        }
        if to.starts_with("    .detail") {
            let (line, column) = place(&project.text(&path), to);
            assert_eq!(found[0]["line"], line);
            assert!(found[0]["column"].as_u64().unwrap() > column + 10, "in the text: {found:#?}");
        }
    }
}

/// Who types a Gregorian year where the variable prints another one is told how to have both.
#[test]
fn a_typed_year_may_be_meant_in_another_calendar() {
    let project = Project::shipped();
    let path = format!("locales/th/{ARTICLE}");
    let asked = "{ YEAR($migraine-approved-year, calendar: \"gregory\") }";
    project.replace(&path, "{ $migraine-approved-year }", "ค.ศ. 2010");
    let found = check(&project, "th");
    let typed = found.iter().find(|finding| finding["code"] == "LP127").unwrap();
    assert!(typed["help"].as_str().unwrap().contains(asked), "{typed}");
    project.replace(&path, "ค.ศ. 2010", &format!("ค.ศ. {asked}"));
    assert_eq!(check(&project, "th"), [] as [Value; 0]);
    project.replace(&path, asked, "{ $migraine-approved-year }");
    assert_eq!(check(&project, "th")[0]["code"], "LP180");
}

/// Doses in one text that change into each other.
#[test]
fn amounts_are_counted() {
    let project = Project::shipped();
    let source = format!("locales/en/{ARTICLE}");
    let own = format!("locales/de/{ARTICLE}");
    let (english, german) = (project.text(&source), project.text(&own));
    for (from, to, code) in [
        ("5 mg, then 5 mg, then 10 mg", "5 mg, dann 5 mg, dann 10 mg", ""),
        ("5 mg, then 5 mg, then 10 mg", "5 mg, dann 10 mg, dann 10 mg", "LP180"),
        ("5 mg and again 5 mg", "5 mg und noch einmal 5 g", "LP181"),
        ("5 mg/kg", "5 mg/kg", ""),
        ("5 mg/kg", "5 mg", "LP181"),
        ("2 l of water", "2 ml Wasser", "LP181"),
        ("a cut of 2 cm", "ein Schnitt von 2 mm", "LP181"),
        ("10<sup>6</sup> cells", "10<sup>6</sup> Zellen", ""),
        ("10<sup>6</sup> cells", "106 Zellen", "LP133"),
        ("10<sup>6</sup> cells", "10⁶ Zellen", ""),
        ("10⁶ cells", "10<sup>6</sup> Zellen", ""),
        ("10⁶ cells", "10⁵ Zellen", "LP180"),
        ("10⁶ cells", "106 Zellen", "LP180"),
    ] {
        project.write(&source, english.replacen("mild bruising, or fatigue", &format!("fatigue after {from}"), 1));
        project.write(&own, german.replacen("oder Müdigkeit", &format!("oder Müdigkeit nach {to}"), 1));
        let found = check(&project, "de");
        let codes: Vec<&str> = found.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        let codes: Vec<&str> = codes.into_iter().filter(|code| *code != "LP153").collect();
        assert_eq!(codes.first().copied().unwrap_or_default(), code, "{from} → {to}: {found:#?}");
        assert!(
            found.iter().filter(|finding| finding["code"] != "LP153").all(|finding| finding["severity"] == "error")
        );
    }
}

/// Thousands of warnings crowd out no error, and what is left over does not take minutes.
#[test]
fn many_findings_hide_none_that_matters() {
    let project = Project::shipped();
    let more: String = (0..3000).map(|n| format!("left-over-{n} = some more words here\n")).collect();
    project
        .write("locales/en/leaflet.ftl", project.text("locales/en/leaflet.ftl") + &more.replace("left-over", "wanted"));
    project.write("locales/de/leaflet.ftl", project.text("locales/de/leaflet.ftl") + &more);
    project.replace(&format!("locales/de/{ARTICLE}"), "{ $migraine-approved-year }", "jeher");
    let found = check(&project, "de");
    assert!(found.iter().any(|finding| finding["code"] == "LP127"), "{found:#?}");
    assert!(found.len() < 350);
    let slash = format!("{}x = {{ y\n", ".".repeat(100_000));
    project.write("locales/de/leaflet.ftl", project.text("locales/de/leaflet.ftl") + &slash);
    check(&project, "de");
}

/// The number of a fact cannot be mistyped, but its unit can.
#[test]
fn units_of_facts_are_compared() {
    for (locale, from, to) in [
        ("de", "{ RANGE($procedure-minutes) } Minuten", "{ RANGE($procedure-minutes) } Stunden"),
        ("de", "{ NUMBER($relief-days-max) } Tage", "{ NUMBER($relief-days-max) } Wochen"),
        ("es", "{ NUMBER($effect-months-max) } meses", "{ NUMBER($effect-months-max) } años"),
        ("zh-Hans", "{ RANGE($procedure-minutes) }分钟", "{ RANGE($procedure-minutes) }小时"),
    ] {
        let project = Project::shipped();
        let path = format!("locales/{locale}/{ARTICLE}");
        let text = project.text(&path).replace('\u{A0}', " ");
        assert!(text.contains(from), "{from}");
        project.write(&path, text.replacen(from, to, 1));
        let found = check(&project, locale);
        let codes: Vec<&str> = found.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["LP181"], "{to}: {found:#?}");
    }
}

/// "For babies under 3–72 months": the fact's name differs by its ending only.
#[test]
fn a_range_does_not_stand_for_one_of_its_ends() {
    let project = Project::shipped();
    for (locale, text) in [("en", "Under { $relief-days-min } days"), ("de", "Unter { $relief-days } Tagen")] {
        project.append(&format!("locales/{locale}/{ARTICLE}"), &format!("baby = {text}\n"));
    }
    let of = |findings: &[Value]| -> Vec<String> {
        let about = findings.iter().filter(|finding| finding["id"] == "baby" && finding["severity"] == "error");
        about.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of(&check(&project, "de")), ["`baby` prints `$relief-days`, and the source does not"]);
    // Its ends are the range, and the other way round.
    project.replace(
        &format!("locales/en/{ARTICLE}"),
        "Under { $relief-days-min } days",
        "{ $relief-days-min } to { $relief-days-max } days",
    );
    assert_eq!(of(&check(&project, "de")), [""; 0]);
}

/// Doses turned round by a slip that changes no number: what only the order and the options say.
#[test]
fn facts_keep_their_order_and_their_amount() {
    for (from, to, code) in [
        (
            "{ NUMBER($relief-days-min) } bis { NUMBER($relief-days-max) }",
            "{ NUMBER($relief-days-max) } bis { NUMBER($relief-days-min) }",
            "LP180",
        ),
        (
            "PERCENT($headache-reduction-percent)",
            "PERCENT($headache-reduction-percent, maximumFractionDigits: 0)",
            "LP180",
        ),
        ("PERCENT($headache-reduction-percent)", "PERCENT($headache-reduction-percent, minimumFractionDigits: 2)", ""),
        ("PERCENT($headache-reduction-percent)", "PERCENT($headache-reduction-percent, style: \"percent\")", "LP122"),
        ("-botox = Botox", "-botox = Dysport", "LP193"),
        ("Botulinumtoxin Typ A", "Botulinumtoxin Typ B", "LP192"),
    ] {
        let project = Project::shipped();
        project.replace("assets/articles/botox-chronic-pain/article.toml", "percent = 50", "percent = 50.5");
        let path =
            if from.starts_with('-') { "locales/de/clinic.ftl".to_owned() } else { format!("locales/de/{ARTICLE}") };
        let text = project.text(&path).replace('\u{A0}', " ");
        assert!(text.contains(from), "{from}");
        project.write(&path, text.replacen(from, to, 1));
        let found = check(&project, "de");
        let codes: Vec<&str> = found.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        assert_eq!(codes, code.split(' ').filter(|code| !code.is_empty()).collect::<Vec<_>>(), "{to}: {found:#?}");
    }
    // Rounded as the source rounds.
    let project = Project::shipped();
    project.replace("assets/articles/botox-chronic-pain/article.toml", "percent = 50", "percent = 50.5");
    let rounded = "PERCENT($headache-reduction-percent, maximumFractionDigits: 0)";
    for locale in ["en", "de"] {
        project.replace(&format!("locales/{locale}/{ARTICLE}"), "PERCENT($headache-reduction-percent)", rounded);
    }
    let found = check(&project, "de");
    assert!(found.iter().all(|finding| finding["code"] == "LP153"), "{found:#?}");
    project.replace(&format!("locales/de/{ARTICLE}"), rounded, "PERCENT($headache-reduction-percent)");
    assert!(check(&project, "de").iter().any(|finding| finding["code"] == "LP180"));
}
