//! Sixty faults of all kinds at once, one table: `check` finds each of them at its line, and nothing else.

mod common;

use common::Project;
use serde_json::Value;
use std::collections::BTreeMap;

/// A fault: the file, what is replaced by what, the code, and a piece of the line that it must be found at.
type Fault = (&'static str, &'static str, &'static str, &'static str, &'static str);

const DE: &str = "de/botox-chronic-pain.ftl";
const ES: &str = "es/botox-chronic-pain.ftl";
const FR: &str = "fr/botox-chronic-pain.ftl";
const RU: &str = "ru/botox-chronic-pain.ftl";
const VI: &str = "vi/botox-chronic-pain.ftl";
const BN: &str = "bn/botox-chronic-pain.ftl";
const AR: &str = "ar/botox-chronic-pain.ftl";
const HI: &str = "hi/botox-chronic-pain.ftl";
const ZH: &str = "zh-Hans/botox-chronic-pain.ftl";
const PT: &str = "pt-BR/botox-chronic-pain.ftl";

/// The end of the file.
const END: &str = "";

const FAULTS: [Fault; 60] = [
    // Syntax, in Fluent's words.
    (DE, "how-relax = Die Muskeln", "how-relax Die Muskeln", "LP103", "how-relax Die"),
    (AR, "right-nerve = ", "\tright-nerve = ", "LP103", "\tright-nerve"),
    (HI, "final = ", "<<<<<<< HEAD\nfinal = ", "LP103", "<<<<<<< HEAD"),
    (ES, "right-nerve = Tiene", "right-nerve = { Tiene", "LP103", "right-nerve = { Tiene"),
    ("ja/leaflet.ftl", "notes = メモ", "notes = メモ { $version", "LP103", "notes = メモ"),
    ("ta/leaflet.ftl", "*[other]", "[other]", "LP103", "    }"),
    // What is missing, twice, or too much.
    ("de/leaflet.ftl", "callout-emergency = Notfall\n", "", "LP110", END),
    (ZH, "final = 结语\n", "", "LP110", END),
    ("de/leaflet.ftl", "draft = ", "draft = Doppelt\ndraft = ", "LP105", "draft = Entwurf"),
    ("de/leaflet.ftl", "    .in-source = German", "    .in-source = German\n    .in-source = Twice", "LP106", "Twice"),
    ("de/leaflet.ftl", "        [one] ", "        [one] x\n        [one] ", "LP107", "[one] {"),
    ("ru/leaflet.ftl", "        [few] { NUMBER($comments) } комментария\n", "", "LP108", "[one] {"),
    ("de/leaflet.ftl", "       *[other] ", "        [few] y\n       *[other] ", "LP109", "[few] y"),
    ("hi/leaflet.ftl", "language-name = हिन्दी\n", "language-name =\n", "LP111", "language-name ="),
    (ES, "how-relax = Los músculos se relajan y la inflamación disminuye.\n", "how-relax =\n", "LP111", "how-relax ="),
    (DE, "    .detail = Nerven senden", "    .detale = Nerven senden", "LP116", "    .detale"),
    ("bn/leaflet.ftl", "    .in-source = Bengali\n", "", "LP112", "language-name ="),
    (
        PT,
        "right-daily-life = A dor atrapalha o seu dia a dia",
        "right-daily-life = { \"\" }",
        "LP113",
        "right-daily-life",
    ),
    (DE, "right-nerve = ", "right-nerves = Zu viel\nright-nerve = ", "LP115", "right-nerves"),
    ("fr/clinic.ftl", "-clinic = ", "-old = ancien\n-clinic = ", "LP117", "-old = ancien"),
    ("de/clinic.ftl", "author-avatar =\n", "author-avatar = Wert\n", "LP118", "author-avatar = Wert"),
    (
        PT,
        "how-overactive = A dor começa com nervos hiperativos.",
        "how-overactive = Pain starts with overactive nerves.",
        "LP119",
        "how-overactive",
    ),
    // What a message names.
    ("de/leaflet.ftl", "callout-warning = Warnung", "callout-warning = Warnung { $nothing }", "LP120", "$nothing"),
    ("de/leaflet.ftl", "callout-info = Gut zu wissen", "callout-info = Gut { NOPE(1) }", "LP121", "NOPE"),
    ("ar/leaflet.ftl", "month: \"long\"", "month: \"lang\"", "LP122", "\"lang\""),
    ("de/leaflet.ftl", "notes = Notizen", "notes = Notizen { -term }", "LP123", "{ -term }"),
    ("de/leaflet.ftl", "fallback = ", "fallback = { missing } ", "LP124", "{ missing }"),
    ("bn/clinic.ftl", "[locative] দরদিয়া", "[locative] { -clinic } দরদিয়া", "LP125", "{ -clinic } দরদিয়া"),
    (DE, "Etwa { RANGE($procedure-minutes) } Minuten", "Etwa eine Viertelstunde", "LP127", ".value = Etwa"),
    (DE, "how = Wie wirkt { -botox } bei", "how = Wie wirkt es bei", "LP128", "how = Wie wirkt es"),
    ("zh-Hans/leaflet.ftl", "notes = ", "notes = { fallback }", "LP129", "notes = "),
    // Markup.
    ("es/leaflet.ftl", "status-source = ", "status-source = <u>x</u> ", "LP130", "<u>x"),
    ("es/leaflet.ftl", "draft = ", "draft = <strong>", "LP131", "<strong>"),
    ("th/leaflet.ftl", "<a data-l10n-name=\"more\">", "", "LP131", "read-more"),
    (FR, "<em>Clostridium botulinum</em>", "Clostridium botulinum", "LP133", "what-is = "),
    // What can turn a dose round.
    (
        AR,
        "right-daily-life = ",
        "right-daily-life = { $relief-days-min }–{ $relief-days-max } ",
        "LP140",
        "right-daily-life",
    ),
    ("ur/botox-chronic-pain.ftl", "right-nerve = ", "right-nerve = \u{202E}", "LP142", "right-nerve"),
    // review.toml.
    ("ta/review.toml", "title = { source = \"", "title = { source = \"xyz", "LP150", "title = "),
    ("th/review.toml", "[botox-chronic-pain.messages]", "[botox-chronic-pian.messages]", "LP152", "pian"),
    // Marks of the language.
    (ES, "Siente tensión", "Siente\u{200D} tensión", "LP170", "right-tightness"),
    (
        ES,
        "right-daily-life = El dolor interfiere",
        "right-daily-life = El dolor  interfiere",
        "LP171",
        "right-daily-life",
    ),
    (
        FR,
        "how-relax = Les muscles se détendent et l’",
        "how-relax = Les muscles se détendent et l'",
        "LP172",
        "how-relax",
    ),
    (
        FR,
        "intro-lead = Quand vous entendez «\u{A0}{ -botox }\u{A0}»",
        "intro-lead = Quand vous entendez “{ -botox }”",
        "LP173",
        "intro-lead",
    ),
    (FR, "pourrait vous aider\u{202F}?", "pourrait vous aider?", "LP174", "right-invitation"),
    (AR, "right-medications = ", "right-medications = نعم, ", "LP175", "right-medications"),
    (
        ES,
        "right-medications = Ha probado medicamentos",
        "right-medications = Ha probado... medicamentos",
        "LP176",
        "right-medications",
    ),
    (VI, "final = Lời kết", "final = Lo\u{31B}\u{300}i kết", "LP177", "final = "),
    (ES, "Pero ¿sabía", "Pero sabía", "LP178", "intro-lead"),
    (
        HI,
        "right-daily-life = दर्द आपके रोज़मर्रा के जीवन में रुकावट डालता है",
        "right-daily-life = Pain gets in your way every day",
        "LP179",
        "right-daily-life",
    ),
    // Numbers, names, letters.
    (BN, "right-nerve = ", "right-nerve = ১2 ", "LP182", "right-nerve"),
    (
        RU,
        "{ -botox } останавливает выделение",
        "Ботокс останавливает выделение { -botox(case: \"genitive\") } и",
        "LP183",
        "how-release",
    ),
    (
        DE,
        "expect-side-effects = Nebenwirkungen",
        "expect-side-effects = Begleiterscheinungen",
        "LP184",
        "expect-side-effects",
    ),
    (DE, "right-tightness = Sie haben", "right-tightness = Sie h\u{430}ben", "LP185", "right-tightness"),
    (RU, "right-nerve = у вас", "right-nerve = 3 раза у вас", "LP187", "right-nerve"),
    (RU, "right-tightness = ", "# typography-ok:\nright-tightness = ", "LP189", "# typography-ok"),
    // Reading and paper.
    (
        VI,
        "right-medications = Quý vị đã dùng thuốc nhưng ít hiệu quả",
        "right-medications = Quý vị đã dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc rồi lại dùng thuốc",
        "LP190",
        "right-medications",
    ),
    (VI, "right-nerve = Quý vị", "right-nerve = 𒀀 Quý vị", "LP201", "right-nerve"),
    (
        "te/botox-chronic-pain.ftl",
        "final = చివరగా",
        "final = చివరగా చివరగా చివరగా చివరగా చివరగా చివరగా చివరగా చివరగా",
        "LP304",
        "final = ",
    ),
    // Files.
    (
        "th/clinic.ftl",
        "-clinic = ",
        "-clinic = { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { { ",
        "LP104",
        "-clinic = {",
    ),
    ("ur/leaflet.ftl", "notes = ", "notes = \u{FEFF}", "LP170", "notes = "),
];

fn findings(project: &Project) -> Vec<Value> {
    let run = project.run(&["check", "--format", "a4", "--output-format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr));
    report["findings"].as_array().unwrap().clone()
}

/// No-break spaces are spaces here.
fn find(text: &str, piece: &str) -> Option<std::ops::Range<usize>> {
    let plain = |c: char| if c == '\u{A0}' { ' ' } else { c };
    let wanted: Vec<char> = piece.chars().map(plain).collect();
    text.char_indices().map(|(at, _)| at).find_map(|at| {
        let mut rest = text[at..].char_indices();
        let same = wanted.iter().all(|wanted| rest.next().is_some_and(|(_, c)| plain(c) == *wanted));
        same.then(|| at..at + rest.next().map_or(text.len() - at, |(end, _)| end))
    })
}

#[test]
fn untouched_locales_have_no_finding() {
    assert_eq!(findings(&Project::shipped()), Vec::<Value>::new());
}

#[test]
fn sixty_faults_are_found_at_their_lines_and_nothing_else() {
    let project = Project::shipped();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (file, from, to, ..) in FAULTS {
        let path = format!("locales/{file}");
        let text = texts.entry(path.clone()).or_insert_with(|| project.text(&path));
        let place = find(text, from).unwrap_or_else(|| panic!("{path} has no {from:?}"));
        text.replace_range(place, to);
    }
    for (path, text) in &texts {
        project.write(path, text);
    }
    let mut found = findings(&project);
    let mut missed = Vec::new();
    for (file, _, _, code, at) in FAULTS {
        let path = format!("locales/{file}");
        let text = &texts[&path];
        let at =
            if at == END { text.len() } else { find(text, at).unwrap_or_else(|| panic!("{path} has no {at:?}")).start };
        let line = text[..at].matches('\n').count() + 1;
        let is_it =
            |finding: &Value| finding["code"] == code && finding["file"] == path.as_str() && finding["line"] == line;
        match found.iter().position(is_it) {
            Some(number) => _ = found.remove(number),
            None => missed.push(format!("{path}:{line} {code}")),
        }
    }
    let rest: Vec<String> = found
        .iter()
        .map(|finding| {
            format!(
                "{}:{} {} {} {}",
                finding["file"], finding["line"], finding["code"], finding["id"], finding["message"]
            )
        })
        .collect();
    assert!(missed.is_empty() && rest.is_empty(), "missed:\n{}\nbesides:\n{}", missed.join("\n"), rest.join("\n"));
}
