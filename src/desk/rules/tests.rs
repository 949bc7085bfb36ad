//! Each rule with what it must find and what it must leave alone, in every language that it is for.

mod amount_rates;
mod amounts;
mod and_half;
mod clocks;
mod counters;
mod dates;
mod dayparts;
mod doses;
mod eras;
mod frequencies;
mod kinds;
mod limits;
mod limits_denied;
mod limits_of_facts;
mod limits_worded;
mod measures;
mod percents;
mod points;
mod rates;
mod said_otherwise;
mod signs;
mod sound;
mod table;
mod telephones;
mod times_in_words;
mod untranslated;

use super::*;
use crate::diagnostic::{SourceFile, codes};
use crate::values::Values;
use proptest::prelude::*;
use std::collections::BTreeSet;

const CLINIC_EN: &str = "-botox = Botox\n-clinic = Daradia Pain Clinic\n";

fn parsed(text: &str) -> Ftl {
    let file = Arc::new(SourceFile { path: "locales/xx/article.ftl".into(), text: text.into() });
    Ftl::parse(&file).0
}

fn house(tag: &str, clinic: &str) -> (Arc<Language>, House) {
    let language = Arc::new(Language::parse(tag).unwrap());
    let english = Arc::new(Language::parse("en").unwrap());
    let numerals = |language: &Language| Values::new(language).map(|values| Numerals::new(&values));
    let clinic = parsed(clinic);
    let house = House {
        conventions: conventions::of(&language),
        scripts: conventions::scripts(&language),
        numerals: numerals(&language),
        names: Names::new(Some(&clinic), Some(&parsed(CLINIC_EN))),
        glossary: Glossary::default(),
        source: (tag != "en").then(|| (numerals(&english), Arc::clone(&english))),
        reading_grade: 8,
        values: [Values::new(&language).map(Arc::new), Values::new(&english).map(Arc::new)],
        sources: [("article".to_owned(), BTreeSet::from(["refs".to_owned()]))].into(),
        sentences: [("article".to_owned(), BTreeSet::from(["step".to_owned()]))].into(),
        months: Default::default(),
        weekdays: Default::default(),
    };
    (language, house)
}

fn find(tag: &str, clinic: &str, own: &str, source: Option<&str>) -> Vec<Diagnostic> {
    let (language, house) = house(tag, clinic);
    let (own, source) = (parsed(own), source.map(parsed));
    let named = BTreeSet::new();
    let pair = Pair { name: "article", language: &language, own: &own, source: source.as_ref(), named: &named };
    check(&pair, &house)
}

/// The codes found in a text, each with what it points at.
fn seen(tag: &str, text: &str) -> Vec<(&'static str, String)> {
    let found = find(tag, "-botox = Botox\n", &format!("m = {text}\n"), None);
    found.into_iter().map(|finding| (finding.code, pointed(&finding))).collect()
}

fn pointed(finding: &Diagnostic) -> String {
    let place = finding.place.as_ref().unwrap();
    place.file.text[place.span.clone()].to_owned()
}

fn finds(cases: &[(&str, &str, &'static str, &str)]) {
    for (tag, text, code, at) in cases {
        assert_eq!(seen(tag, text), [(*code, (*at).to_owned())], "{tag}: {text}");
    }
}

fn leaves(cases: &[(&str, &str)]) {
    for (tag, text) in cases {
        assert_eq!(seen(tag, text), [], "{tag}: {text}");
    }
}

#[test]
fn whole_paragraphs_in_capitals_or_italics() {
    let long = "Tell us if you take medicines that thin your blood, and bring the list of them.";
    let (capitals, body) = (long.to_uppercase(), &long[..long.len() - 1]);
    finds(&[
        ("en", &capitals, codes::ALL_EMPHASIS, &capitals[..capitals.len() - 1]),
        ("de", &format!("<em>{long}</em>"), codes::ALL_EMPHASIS, body),
        (
            "ru",
            "<em>Расскажите нам, какие лекарства вы принимаете, и возьмите с собой их список.</em>",
            codes::ALL_EMPHASIS,
            "Расскажите нам, какие лекарства вы принимаете, и возьмите с собой их список",
        ),
        // A name that is put in ends no emphasis.
        (
            "en",
            "<em>It works by blocking nerve signals that trigger { -botox } muscle contractions and many other things.</em>",
            codes::ALL_EMPHASIS,
            "It works by blocking nerve signals that trigger { -botox } muscle contractions and many other things",
        ),
    ]);
    leaves(&[
        (
            "en",
            "It is made from <em>Clostridium { -botox }</em> bacteria, and many other things are made from them besides.",
        ),
        ("en", &format!("STOP AND TELL US. {long}")),
        ("en", &format!("<strong>{long}</strong>")),
        ("en", "<em>Clostridium botulinum</em>"),
        ("en", "WARNING: FDA, NHS AND WHO"),
        ("bn", "রক্ত পাতলা করার ওষুধ খেলে আমাদের জানান, আর সেই ওষুধগুলোর তালিকা সঙ্গে করে নিয়ে আসুন, দয়া করে সবাই।"),
        // Emphasis is bold here.
        ("ar", "<em>أخبرنا إذا كنت تتناول أدوية تمنع تجلط الدم، وأحضر معك قائمة بكل هذه الأدوية.</em>"),
        ("bn", "<em>রক্ত পাতলা করার ওষুধ খেলে আমাদের জানান, আর সেই ওষুধগুলোর তালিকা সঙ্গে করে নিয়ে আসুন, দয়া করে সবাই।</em>"),
    ]);
    // What is printed as sources the article says, and no name.
    let sources = format!("refs = <em>{long}</em>\npain-sources = <em>{long}</em>\n");
    let found = find("de", "", &sources, None);
    assert_eq!(found.iter().map(|finding| finding.id.as_deref().unwrap()).collect::<Vec<_>>(), ["pain-sources"]);
}

#[test]
fn invisible_characters() {
    finds(&[
        ("en", "10\u{202E} mg", codes::DANGEROUS_CHARACTER, "\u{202E}"),
        ("ar", "{ \"\u{202D}\" } كلمة", codes::DANGEROUS_CHARACTER, "\u{202D}"),
        ("en", "{ \"\\u202B\" } word", codes::DANGEROUS_CHARACTER, "\\u202B"),
        ("de", "Schm\u{200D}erz", codes::STRAY_INVISIBLE, "\u{200D}"),
        ("de", "Schmerz\u{200B}mittel", codes::STRAY_INVISIBLE, "\u{200B}"),
        ("en", "Take 5\u{200B}000 mg", codes::DANGEROUS_CHARACTER, "\u{200B}"),
        ("en", "Take 5\u{200B},000 mg", codes::DANGEROUS_CHARACTER, "\u{200B}"),
        ("km", "លេប 2.\u{200B}5 មីលីក្រាម", codes::DANGEROUS_CHARACTER, "\u{200B}"),
        ("en", "pain\u{200F} relief", codes::STRAY_INVISIBLE, "\u{200F}"),
        ("en", "pain \u{FEFF}relief", codes::STRAY_INVISIBLE, "\u{FEFF}"),
        ("ar", "كلمة \u{2066}FDA كلمة", codes::STRAY_INVISIBLE, "\u{2066}"),
        ("zh-Hans", "疼\u{200D}痛", codes::STRAY_INVISIBLE, "\u{200D}"),
    ]);
    leaves(&[
        ("bn", "র\u{200D}্যাশ ক্\u{200C}ষ"),
        ("ur", "بے\u{200C}ہوش \u{2066}FDA\u{2069} کا"),
        ("th", "ยา\u{200B}แก้ปวด"),
        ("de", "Schmerz\u{AD}mittel"),
        ("en", "the word כאב\u{200F} means pain"),
        ("en", "keep\u{2060} together"),
    ]);
}

#[test]
fn scripts_and_letters() {
    finds(&[
        ("de", "Schm\u{435}rz", codes::FOREIGN_LETTER, "\u{435}"),
        ("en", "the \u{441}\u{43E} word", codes::FOREIGN_LETTER, "\u{441}\u{43E}"),
        ("ru", "б\u{6F}ль", codes::FOREIGN_LETTER, "o"),
        ("bn", "ব্য\u{925}া", codes::FOREIGN_LETTER, "\u{925}"),
        ("hi", "दrद", codes::FOREIGN_LETTER, "r"),
        ("el", "π\u{6F}νος", codes::FOREIGN_LETTER, "o"),
        ("en", "p\u{3B1}in p\u{3BF}in", codes::FOREIGN_LETTER, "\u{3BF}"),
        ("hi", "take this one now दर्द", codes::OTHER_SCRIPT, "take this one now"),
        (
            "hi",
            "यह दर्द बहुत तेज़ है और starts with overactive nerves",
            codes::OTHER_SCRIPT,
            "starts with overactive nerves",
        ),
        ("ar", "Reviewed text", codes::OTHER_SCRIPT, "text"),
        ("en", "это не перевод совсем", codes::OTHER_SCRIPT, "это не перевод совсем"),
    ]);
    leaves(&[
        ("de", "μg und µg, TNFα"),
        ("zh-Hans", "一项Cochrane系统综述、A型、P物质"),
        ("bn", "FDA-র A-র FDAর"),
        ("th", "โดยFDAอนุมัติ"),
        ("ja", "インフルエンザの痛みはFDAの"),
        ("hi", "[स्रोत: Cochrane.org, Journal of Pain Research, AAN.com]"),
        ("ar", "daradia_new"),
        ("th", "(myofascial pain syndrome) อาการปวด"),
        ("ta", "<em>Clostridium botulinum</em> என்ற"),
    ]);
}

#[test]
fn digits_of_the_locale() {
    finds(&[
        ("bn", "5 দিন", codes::FOREIGN_DIGITS, "5"),
        ("hi", "५ दिन", codes::FOREIGN_DIGITS, "५"),
        ("bn", "১2 দিন", codes::MIXED_NUMBER, "১2"),
        ("de", "3{ NUMBER($dose-ml) } ml", codes::MIXED_NUMBER, "3{ NUMBER"),
        ("de", "{ NUMBER($dose-ml) }5 ml", codes::MIXED_NUMBER, "NUMBER($dose-ml) }5"),
        ("zh-Hans", "５天", codes::FOREIGN_DIGITS, "５"),
        ("bn", "5 mg নিন", codes::FOREIGN_DIGITS, "5"),
        ("bn", "FDA 2010 সালে", codes::FOREIGN_DIGITS, "2010"),
        ("bn", "জ্বর 102 °F হলে", codes::FOREIGN_DIGITS, "102"),
        ("bn", "112 mg নিন", codes::FOREIGN_DIGITS, "112"),
        ("ar", "خذ 12 500 وحدة", codes::MIXED_NUMBER, "12 500"),
        ("fa", "۱۲ ۵۰۰ واحد", codes::MIXED_NUMBER, "۱۲ ۵۰۰"),
        ("ur", "کولکاتا 700 091", codes::MIXED_NUMBER, "700 091"),
    ]);
    leaves(&[
        ("bn", "৫ দিন, COVID-19, B12"),
        ("bn", "+91 33 1234 5678"),
        ("hi", "5 दिन"),
        ("th", "5 วัน"),
        // Addresses, and what is dialled as it stands on the keys.
        ("bn", "ঠিকানা: 12 River Road, London SE1 9XX"),
        ("bn", "Kolkata 700 019, West Bengal 75।"),
        ("bn", "জরুরি অবস্থায় 112 নম্বরে ফোন করুন।"),
        ("bn", "ফোন: 999"),
        // Told apart by what stands between them, kept together by what is in them, or both from right to left.
        ("ar", "خذ 12\u{A0}500 وحدة"),
        ("ar", "في الأسبوع 2، 500 ملغ"),
        ("ar", "في الأسبوع 2 10 ملغ"),
        ("ar", "هاتف 033 2345 678"),
        ("ar", "هاتف 98300 12345"),
        ("ar", "1 200 500 شخص و100 000 شخص"),
        ("ar", "العنوان: Kolkata 700 019"),
        ("de", "12 500 Einheiten"),
    ]);
}

/// A message with this text; Fluent wants each variant on a line of its own.
fn message(text: &str) -> String {
    let lines = match text.split_once("-> ") {
        Some((choice, variants)) => {
            let variants = variants.replace(" *[", "\n   *[").replace(" [", "\n    [");
            let end = variants.rfind('}').unwrap_or(variants.len());
            format!("{choice}->\n    {}\n    {}", &variants[..end], &variants[end..])
        }
        None => text.to_owned(),
    };
    let message = format!("m = {lines}\n");
    assert!(parsed(&message).entry("m").is_some(), "{message}");
    message
}

/// The codes found in a translation, each with what it points at.
fn compared(tag: &str, source: &str, own: &str) -> Vec<(&'static str, String)> {
    let (own, source) = (message(own), message(source));
    let found = find(tag, "-botox = Botox\n", &own, Some(&source));
    found.into_iter().map(|finding| (finding.code, pointed(&finding))).collect()
}

/// What is found between texts of two languages.
fn between(from: &str, source: &str, tag: &str, own: &str) -> Vec<(&'static str, String)> {
    let (language, mut house) = house(tag, "-botox = Botox\n");
    let theirs = Arc::new(Language::parse(from).unwrap());
    let values = Values::new(&theirs).map(Arc::new);
    house.source = Some((values.as_deref().map(Numerals::new), Arc::clone(&theirs)));
    house.values[1] = values;
    let (own, source) = (parsed(&format!("m = {own}\n")), parsed(&format!("m = {source}\n")));
    let named = BTreeSet::new();
    let pair = Pair { name: "article", language: &language, own: &own, source: Some(&source), named: &named };
    check(&pair, &house).iter().map(|finding| (finding.code, pointed(finding))).collect()
}

/// Compares a language's text with the source's in each case. All that fail are told at once: the lists are long.
fn all_are<'a>(
    cases: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
    mut expected: impl FnMut(usize, &[(&'static str, String)]) -> bool,
) {
    let compare = |(at, (tag, source, own))| {
        let found = compared(tag, source, own);
        (!expected(at, &found)).then(|| format!("{tag}: {source} → {own}: {found:?}"))
    };
    let wrong: Vec<String> = cases.into_iter().enumerate().filter_map(compare).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn same(cases: &[(&str, &str, &str)]) {
    all_are(cases.iter().copied(), |_, found| found.is_empty());
}

/// What must be found, each with its code.
fn differ(cases: &[(&str, &str, &str, &'static str)]) {
    let texts = cases.iter().map(|&(tag, source, own, _)| (tag, source, own));
    all_are(texts, |at, found| found.iter().any(|(code, _)| *code == cases[at].3));
}

/// Numbers of which each must be found, and nothing else.
fn other_numbers(cases: &[(&str, &str, &str)]) {
    all_are(cases.iter().copied(), |_, found| matches!(found, [(codes::MISSING_NUMBER, _)]));
}

#[test]
fn sentences_end_as_the_sources_do() {
    let source = "Do not drink any alcohol today.";
    for (tag, own) in
        [("pl", "Nie pij dziś alkoholu"), ("hi", "आज शराब न पिएँ"), ("zh-Hans", "今天不要喝酒"), ("ar", "لا تشرب اليوم")]
    {
        let end = own.chars().next_back().unwrap().to_string();
        assert_eq!(compared(tag, source, own), [(codes::MISSING_END, end)], "{tag}");
    }
    for (tag, own) in [
        ("pl", "Nie pij dziś alkoholu!"),
        ("hi", "आज शराब न पिएँ।"),
        ("zh-Hans", "“今天不要喝酒。”"),
        ("th", "วันนี้ห้ามดื่มแอลกอฮอล์"),
        ("de", "Heute kein Alkohol, s. { $url }"),
        ("am", "ዛሬ አልኮል አይጠጡ።"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}");
    }
    assert_eq!(compared("de", "At 5 p.m.", "Um 17 Uhr"), []);
    assert_eq!(compared("ja", "How does it work for pain?", "痛みに働く仕組み"), []);
}

#[test]
fn weekdays_are_the_sources() {
    let source = "Do not wait until Monday.";
    for (tag, right, wrong) in [
        ("pl", "Nie czekaj do poniedziałku.", "Nie czekaj do wtorku."),
        ("de", "Warten Sie nicht bis Montag.", "Warten Sie nicht bis Dienstag."),
        ("hi", "सोमवार तक न रुकें।", "मंगलवार तक न रुकें।"),
        ("bn", "সোমবার পর্যন্ত অপেক্ষা করবেন না।", "রবিবার পর্যন্ত অপেক্ষা করবেন না।"),
        ("ur", "پیر تک انتظار نہ کریں۔", "منگل تک انتظار نہ کریں۔"),
        ("ar", "لا تنتظر حتى الاثنين.", "لا تنتظر حتى الثلاثاء."),
        ("ru", "Не ждите до понедельника.", "Не ждите до вторника."),
        ("fr", "N’attendez pas lundi.", "N’attendez pas mardi."),
        ("zh-Hans", "不要等到星期一。", "不要等到星期二。"),
        ("ja", "月曜日まで待たないでください。", "火曜日まで待たないでください。"),
        ("th", "อย่ารอถึงวันจันทร์", "อย่ารอถึงวันอังคาร"),
        ("vi", "Đừng đợi đến thứ Hai.", "Đừng đợi đến thứ Ba."),
        ("ta", "திங்கள் வரை காத்திருக்க வேண்டாம்.", "செவ்வாய் வரை காத்திருக்க வேண்டாம்."),
        ("te", "సోమవారం వరకు ఆగవద్దు.", "మంగళవారం వరకు ఆగవద్దు."),
        ("pt-BR", "Não espere até segunda-feira.", "Não espere até terça-feira."),
        ("es", "No espere hasta el lunes.", "No espere hasta el martes."),
    ] {
        assert_eq!(compared(tag, source, right), [], "{tag}");
        let found: Vec<&str> = compared(tag, source, wrong).into_iter().map(|(code, _)| code).collect();
        assert_eq!(found, [codes::MISSING_NUMBER], "{tag}: {wrong}");
    }
    for (tag, source, own) in [
        ("de", "Open on Mondays and Fridays.", "Montags und freitags geöffnet."),
        ("de", "Come on Monday.", "Kommen Sie zu Wochenbeginn."),
        ("pl", "Come within a week.", "Przyjdź do piątku."),
        ("pt-BR", "Come on Monday.", "Venha na segunda."),
        ("vi", "On Monday, for the third time.", "Thứ Hai, lần thứ ba."),
        ("ur", "Come on Monday, a week after surgery.", "آپریشن کے ایک ہفتہ بعد سوموار کو آئیں۔"),
        ("ru", "Use the ointment on Mondays.", "Средство наносите по пн."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}

#[test]
fn names_are_terms() {
    let at = |tag: &str, clinic: &str, text: &str| -> Vec<(&'static str, String)> {
        let found = find(tag, clinic, &format!("m = {text}\n"), None);
        found.iter().map(|finding| (finding.code, pointed(finding))).collect()
    };
    let bn = "-botox =\n    { $case ->\n        [genitive] বোটক্সের\n       *[nominative] বোটক্স\n    }\n";
    for (tag, clinic, text, name) in [
        ("en", "-botox = Botox\n", "What is Botox?", "Botox"),
        ("en", "-botox = Botox\n", "What is BOTOX?", "BOTOX"),
        ("de", "-botox = Botox\n", "Botox-Spritze", "Botox"),
        ("de", "-botox = Botox\n", "Botoxe", "Botox"),
        ("bn", bn, "এই বোটক্সের ফল", "বোটক্সের"),
        ("bn", bn, "এই বোটক্সকে", "বোটক্স"),
        ("bn", bn, "এই Botox ফল", "Botox"),
        ("ar", "-botox = البوتوكس\n", "العلاج بالبوتوكس هنا", "بالبوتوكس"),
        ("th", "-botox = โบท็อกซ์\n", "ฉีดโบท็อกซ์เข้า", "โบท็อกซ์"),
        ("zh-Hans", "-botox = 保妥适\n", "注射保妥适治疗", "保妥适"),
    ] {
        assert_eq!(at(tag, clinic, text), [(codes::RETYPED_NAME, name.to_owned())], "{tag}: {text}");
    }
    let genitive = find("bn", bn, "m = এই বোটক্সের ফল\n", None);
    assert!(genitive[0].help.as_ref().unwrap().contains("{ -botox(case: \"genitive\") }"), "{genitive:?}");
    for (tag, clinic, text) in [
        ("en", "-botox = Botox\n", "What is { -botox }? See botox.example or Biotox"),
        ("de", "-x = Das\n", "Dasselbe"),
        ("en", "-x = relief\n", "Relief comes"),
        ("bn", bn, "{ -botox(case: \"genitive\") } ফল"),
    ] {
        assert_eq!(at(tag, clinic, text), [], "{tag}: {text}");
    }
}

#[test]
fn comments_let_pass_with_a_reason() {
    let with = |comment: &str, text: &str| {
        let found = find("de", "-botox = Botox\n", &format!("{comment}\nm = {text}\n"), Some("m = Take 5 mg.\n"));
        found.iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    let text = "Nehmen Sie  50 mg Botox.";
    for code in [codes::MISSING_NUMBER, codes::RETYPED_NAME, codes::DOUBLE_SPACE] {
        assert!(with("# a note", text).contains(&code), "{code}");
    }
    assert!(!with("# number-ok: the German label has 50", text).contains(&codes::MISSING_NUMBER));
    assert!(!with("# typography-ok: as on the box", text).contains(&codes::DOUBLE_SPACE));
    assert!(!with("# wording-ok: quoted from the box\n# number-ok: so it is", text).contains(&codes::RETYPED_NAME));
    for comment in ["# number-ok", "# number-ok:", "# number-ok: …"] {
        let found = with(comment, text);
        assert!(found.contains(&codes::MISSING_NUMBER) && found.contains(&codes::NO_REASON), "{comment}: {found:?}");
    }
    assert!(!with("# number-okay and so on", text).contains(&codes::NO_REASON));
    assert!(with("# number-ok: a section's comment does not count\n", text).contains(&codes::MISSING_NUMBER));
}

#[test]
fn long_sentences_and_hard_articles() {
    let long = "word ".repeat(29);
    assert_eq!(seen("en", &format!("{}.", long.trim())).first().map(|found| found.0), Some(codes::LONG_SENTENCE));
    leaves(&[("en", "Dr. Das says: take it. Then rest.")]);
    // A sentence may end with a small word, and an initial ends none.
    let half = "một ".repeat(30);
    leaves(&[("vi", &format!("{half}đi. Sau {half}đi."))]);
    let found = seen("vi", &format!("{half}B. Sau {half}đi."));
    assert_eq!(found.first().map(|found| found.0), Some(codes::LONG_SENTENCE));
    let sentence = "Interdisciplinary multimodal rehabilitation considerably facilitates functional improvement. ";
    let found = seen("en", sentence.repeat(12).trim());
    assert_eq!(found.iter().map(|found| found.0).collect::<Vec<_>>(), [codes::READING_GRADE]);
    assert_eq!(seen("en", "The pain goes. You can rest now. ".repeat(12).trim()), []);
    let found = seen("zh-Hans", &("疼".repeat(57) + "。"));
    assert_eq!(found.first().map(|found| found.0), Some(codes::LONG_SENTENCE));
}

#[test]
fn findings_are_bounded() {
    let text: String = (0..5000).map(|number| format!("m{number} = two  words, \"x\"  Botox 5\n")).collect();
    assert!(find("de", "-botox = Botox\n", &text, Some(&text)).len() <= 200);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_text_is_looked_at_without_panic(
        own in "[ -~“”„«»’'\"…—¿?!.,;:。，،؛؟।0-9०-५٠-٥１½{}<>&a-zа-яα-ωকখ্া疼痛ทยا-ی\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{300}-\u{308}\n]{0,60}",
        source in "[ -~0-9½/%mgkl]{0,30}",
        tag in prop::sample::select(vec!["en", "de", "fr", "es", "pt-BR", "ru", "vi", "bn", "hi", "ur", "ar", "ta", "te", "th", "ja", "zh-Hans", "sw", "el"]),
    ) {
        let own = format!("# typography-ok\nm = {own}\nn = {{ \"{}\" }}\n", own.replace(['\\', '"', '\n', '{', '}'], ""));
        let file = own.clone();
        for finding in find(tag, "-botox = Botox\n-x = ак\n", &own, Some(&format!("m = {source}\nn = {source}\n"))) {
            let place = finding.place.unwrap();
            prop_assert!(file.get(place.span.clone()).is_some(), "{:?}", place.span);
            prop_assert!(finding.help.is_some() && !finding.message.is_empty());
        }
    }
}

/// Paragraphs as good translators write them, in the languages that no locale is shipped for as well.
#[test]
fn sound_texts_have_no_findings() {
    leaves(&[
        (
            "fr",
            "Quand vous entendez «\u{A0}{ -botox }\u{A0}», vous pensez sans doute aux fronts sans rides. Mais saviez-vous que c’est aussi un traitement approuvé par la FDA\u{202F}? Oui – ce produit de beauté a un côté médical\u{A0}!",
        ),
        (
            "fr",
            "Prenez 2 comprimés à 8\u{202F}h\u{202F}; appelez le 01\u{A0}23\u{A0}45\u{A0}67\u{A0}89 (de 9:00 à 17:30). Voir www.a.example/page?x=1, p.\u{A0}5.",
        ),
        ("fr", "<strong>Attention</strong>\u{A0}: l’effet «\u{A0}<em>rebond</em>\u{A0}» dure jusqu’à 3 mois…"),
        ("fr", "Est-ce fini\u{202F}?<em> Non.</em>"),
        (
            "ru",
            "Услышав слово «{ -botox }», вы, вероятно, думаете о гладком лбе. Но знаете ли вы, что это также лечение, одобренное FDA? Да — у него есть и медицинская сторона.",
        ),
        ("ru", "Витамин C, гепатит B, COVID-19 и pH 7,4: см. www.a.example. Т. е. 5 мг в день, и т. д."),
        (
            "ja",
            "「{ -botox }」と聞くと、しわのない額を思い浮かべるかもしれません。しかし、FDAが承認した治療でもあることをご存じですか？",
        ),
        ("ja", "電話：03-1234-5678（平日9:00〜17:00）。1日3回、5 mgを服用。ビタミンB12、A型・B型……"),
        (
            "pt-BR",
            "Ao ouvir “{ -botox }”, você provavelmente pensa em testas sem rugas. Mas sabia que também é um tratamento aprovado pela FDA para a dor d’água? É isso mesmo — tem um lado médico.",
        ),
        (
            "vi",
            "Khi nghe “{ -botox }”, có lẽ bạn nghĩ đến vầng trán không nếp nhăn. Nhưng bạn có biết đây cũng là thuốc được FDA phê duyệt? Đúng vậy – liều 0,5 mg, 3 lần/ngày.",
        ),
        (
            "te",
            "“{ -botox }” అని వినగానే మీకు ముడతలు లేని నుదురు గుర్తుకు రావచ్చు. కానీ ఇది FDA ఆమోదించిన చికిత్స అని మీకు తెలుసా? అవును – ఇది వైద్యంలో కూడా ఉపయోగపడుతుంది.",
        ),
        (
            "es",
            "Llame al 91 123 45 67 (de 9:00 a 14:00). ¿Tiene fiebre (más de 38,5 °C)? ¡Vaya a urgencias! Dr. García, n.º 5, p. ej. hoy.",
        ),
        (
            "de",
            "Rufen Sie uns an: 030 1234567, z. B. von 9:00–17:30 Uhr (Mo.–Fr.). Das sind ca. 1.000 €, d. h. viel. 5 %ige Lösung, Dr. Müller…",
        ),
        (
            "en",
            "Call +91 33 1234 5678 (9:00–17:30). Take 1/2 tablet (5 mg), e.g. at 8 p.m.; don’t exceed 1,000 mg/day. “Why?” you ask. It’s 5'10\" — really!",
        ),
        ("en", "the patients’ pain, rock ’n’ roll, the ’90s, (see p. 5), and/or… well: yes; no."),
        (
            "hi",
            "हमें 033-2463-5876 पर फ़ोन करें (सुबह 9:00 से)। दिन में 2 बार, 5 मि.ग्रा. लें – डॉ. दास से पूछें। क्या आपको बुखार है? हाँ!",
        ),
        ("bn", "ফোন করুন +91 33 2463 5876। দিনে ২ বার, ৫ মি.গ্রা. খান – ডাঃ দাসকে জিজ্ঞাসা করুন। জ্বর আছে? “হ্যাঁ” বলুন!"),
        (
            "ur",
            "ہمیں 033-2463-5876 پر فون کریں (صبح 9:00 سے)۔ دن میں 2 بار، 5 ملی گرام لیں؛ ڈاکٹر سے پوچھیں۔ بخار ہے؟ جی ہاں!",
        ),
        (
            "ar",
            "اتصل بنا على +91 33 2463 5876 (من 9:00). خذ 5 ملغ مرتين يوميًا؛ هل لديك حمى؟ نعم! انظر (Cochrane, 2016) و«كلمة».",
        ),
        ("ta", "+91 33 2463 5876 என்ற எண்ணில் அழையுங்கள் (காலை 9:00 முதல்). 5 மி.கி. எடுத்துக்கொள்ளுங்கள் – காய்ச்சல் உள்ளதா? ஆம்!"),
        ("th", "โทร. 02-123-4567 (9.00–17.00 น.) รับประทานครั้งละ 5 มก. วันละ 2 ครั้ง ฯลฯ มีไข้หรือไม่? ใช่! “ยา” ต่าง ๆ"),
        (
            "zh-Hans",
            "请拨打010-1234-5678（9:00–17:00）。每日2次，每次5 mg；发烧（38.5 °C以上）？请看《疼痛》杂志第3期。是的！见 www.a.example。",
        ),
        ("zh-Hans", "{ -botox }（A型）、B型……“是‘对’的”——对吧？"),
        ("zh-Hant", "所謂「疼痛」，『是』的；每日2次。"),
        ("ko", "통증은 “보톡스”로 치료합니다. FDA의 승인을 받았습니다, 그렇죠?"),
        ("fa", "آیا تب دارید؟ بله، «درد» می\u{200C}شود."),
        ("he", "האם יש לך חום? כן, \u{200F}5 מ״ג."),
        ("sr-Latn", "Da li imate temperaturu? Da."),
        ("pl", "„Ból” to nie wszystko – prawda?"),
    ]);
}
