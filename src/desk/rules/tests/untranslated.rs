//! What is no translation: the source's words, placeholders, scraps.

use super::*;

const CODES: [&str; 3] = [codes::UNTRANSLATED, codes::PLACEHOLDER, codes::TOO_SHORT];

/// Which of the three is told.
fn told(tag: &str, source: &str, own: &str) -> Option<&'static str> {
    let mut found = compared(tag, source, own).into_iter().filter(|(code, _)| CODES.contains(code));
    let first = found.next();
    assert!(found.next().is_none(), "told twice: {source} → {own}");
    first.map(|(code, _)| code)
}

fn tells(cases: &[(&str, &str, &str)], code: &str) {
    for (tag, source, own) in cases {
        assert_eq!(told(tag, source, own), Some(code), "{tag}: {source} → {own}");
    }
}

#[test]
fn the_source_s_own_words() {
    #[rustfmt::skip]
    tells(&[
        ("de", "What to expect", "What to expect"),
        ("de", "To expect", "To expect"),
        ("de", "Your pain", "Your pain"),
        ("de", "Warning", "Warning"),
        ("de", "Warning!", "Warning"),
        ("de", "Side effects", "Side effects"),
        ("de", "Final Thoughts", "Final Thoughts"),
        ("fr", "Nerve pain", "Nerve pain"),
        ("vi", "How it works", "How it works"),
        ("hi", "Warning", "Warning"),
        ("hi", "Notes", "Notes"),
        ("hi", "notes", "notes"),
        ("hi", "Final Thoughts", "Final Thoughts"),
        ("ru", "Side effects", "Side effects"),
        ("zh-Hans", "Chronic migraine", "Chronic migraine"),
        ("ar", "Details", "Details"),
        ("de", "Take it with some water, every day.", "Take it with some water every day."),
        ("de", "Don’t take it with water.", "Dont take it with water!"),
        ("de", "Don’t take it with water.", "Don't take it with water."),
        ("de", "Take it with some water, every day.", "take it with some Wasser every day"),
        ("de", "Take { $x-mg } mg with some water.", "TAKE { $x-mg } mg with some water"),
        ("bn", "Take it 5 times with water.", "Take it ৫ times with water."),
        ("de", "What to Expect", "what to expect!"),
        ("fr", "How It Works", "How It Works"),
    ], codes::UNTRANSLATED);
}

#[test]
fn placeholders() {
    #[rustfmt::skip]
    tells(&[
        ("de", "Take one tablet with water.", "TODO"),
        ("de", "Take one tablet with water.", "todo"),
        ("es", "Take one tablet with water.", "TODO"),
        ("de", "Take one tablet with water.", "???"),
        ("de", "Take one tablet with water.", "…"),
        ("de", "Take one tablet with water.", "xxx"),
        ("de", "Take one tablet with water.", "x"),
        ("de", "Take one tablet with water.", "tbd"),
        ("de", "Take one tablet with water.", "translate me"),
        ("de", "Take one tablet with water.", "Translate me!"),
        ("de", "Take one tablet with water.", "[TODO]"),
        ("de", "Take { -botox } with water.", "{ -botox } TODO"),
        ("de", "Take one tablet with water.", "Eine Tablette TODO"),
        ("de", "TODO: check the dose", "TODO: Dosis prüfen"),
        ("es", "TODO: check the dose", "TODO: comprobar la dosis"),
        ("de", "Warning", "TODO"),
        ("de", "Warning", "???"),
        ("de", "Warning", "x"),
        ("de", "Warning", "xxx"),
        ("de", "Warning", "TBD"),
        ("hi", "Warning", "?"),
        ("hi", "Take one tablet with water.", "क"),
        ("ja", "Take one tablet with water.", "水"),
        ("de", "Take one tablet with water.", "-"),
        ("de", "Take one tablet with water.", "Lorem ipsum"),
        ("de", "{ $n-x -> [one] Take one. *[other] Take many of them. }", "{ $n-x -> [one] TODO *[other] TODO }"),
    ], codes::PLACEHOLDER);
}

#[test]
fn scraps_of_a_long_text() {
    #[rustfmt::skip]
    tells(&[
        ("de", "Call your doctor at once if you have trouble breathing or if your face swells up.", "Rufen Sie an."),
        ("de", "Call your doctor at once if you have trouble breathing or if your face swells up.", "Arzt rufen"),
        ("ja", "Call your doctor at once if you have trouble breathing or if your face swells up.", "電話"),
        ("zh-Hans", "Call your doctor at once if you have trouble breathing or if your face swells up.", "电话"),
        ("hi", "Call your doctor at once if you have trouble breathing or if your face swells up.", "डॉक्टर"),
        ("ar", "Call your doctor at once if you have trouble breathing or if your face swells up.", "اتصل"),
    ], codes::TOO_SHORT);
}

#[test]
fn what_is_a_translation() {
    #[rustfmt::skip]
    let cases = [
        ("de", "Details", "Details"),
        ("da", "Nerve", "Nerve"),
        ("de", "None", "–"),
        ("fr", "Muscles", "Muscles"),
        ("de", "Tuberculosis", "TBC"),
        ("es", "Tuberculosis of the lung", "TBC pulmonar"),
        ("de", "millimetres", "mm"),
        ("de", "Monday", "M"),
        ("fr", "Migraine", "Migraine"),
        ("fr", "Information", "Information"),
        ("fr", "Chronic migraine", "Migraine chronique"),
        ("fr", "Notes", "Notes"),
        ("fr", "Sources", "Sources"),
        ("fr", "version { $version }", "version { $version }"),
        ("es", "Hospital General", "Hospital General"),
        ("de", "Diabetes mellitus", "Diabetes mellitus"),
        ("de", "Cochrane Review", "Cochrane Review"),
        ("de", "[Sources: Cochrane.org, Journal of Pain Research, AAN.com]", "[Quellen: Cochrane.org, Journal of Pain Research, AAN.com]"),
        ("hi", "Dr Sushpa Das", "Dr Sushpa Das"),
        ("hi", "FDA", "FDA"),
        ("hi", "5 mg", "5 mg"),
        ("hi", "10 min", "10 min"),
        ("hi", "<em>Clostridium botulinum</em>", "<em>Clostridium botulinum</em>"),
        ("hi", "www.daradia.com", "www.daradia.com"),
        ("hi", "Dysport", "Dysport"),
        ("hi", "pH", "pH"),
        ("hi", "vitamin D", "विटामिन डी"),
        ("de", "COVID-19", "COVID-19"),
        ("de", "Training", "Training"),
        ("de", "Screening", "Screening"),
        ("en-GB", "Take it with some water every day.", "Take it with some water every day."),
        ("en-GB", "Take it with some color every day.", "Take it with some colour every day."),
        ("es", "Everything", "Todo"),
        ("es", "EVERYTHING", "TODO"),
        ("es", "Drink all the water in the glass.", "Beba TODO el agua del vaso."),
        ("zh-Hans", "Pain", "痛"),
        ("zh-Hans", "Notes", "注"),
        ("zh-Hans", "Side effects", "副作用"),
        ("zh-Hans", "Take it with water.", "温水送服。"),
        ("es", "and", "y"),
        ("ru", "with", "с"),
        ("de", "Part two", "II"),
        ("de", "Yes", "Ja"),
        ("de", "{ -botox }", "{ -botox }"),
        ("de", "Page { $page }", "{ $page }"),
        ("de", "until { $n-x }", "–{ $n-x }"),
        ("ja", "Injections of botulinum toxin into muscles of the pelvic floor have shown results.", "骨盤底筋への注射で有望な結果。"),
        ("zh-Hans", "Injections of botulinum toxin into muscles of the pelvic floor have shown results.", "盆底肌注射显示良好效果。"),
        ("hi", "Take it every day, and call us if it hurts, if you have a fever or if you feel weak.", "रोज़ लें; दर्द, बुखार या कमज़ोरी हो तो फ़ोन करें।"),
        ("ar", "Take it every day, and call us if it hurts, if you have a fever or if you feel weak.", "خذه يوميًا واتصل بنا عند الألم أو الحمى أو الضعف."),
        ("de", "Not translated", "Nicht übersetzt"),
        ("sw", "Not translated", "Haijatafsiriwa"),
        ("fr", "Translation", "Traduction"),
        ("de", "Missing", "Fehlt"),
        ("nl", "My pain", "Mijn pijn"),
        ("it", "Dose", "Dose"),
        ("it", "no", "no"),
        ("es", "No", "No"),
        ("de", "a { -botox } b", "a { -botox } b"),
        ("nb", "Muscle pain", "Muskelsmerter"),
    ];
    for (tag, source, own) in cases {
        assert_eq!(told(tag, source, own), None, "{tag}: {source} → {own}");
    }
}

/// What stands where an amount is to come is no translation, whatever the rest of the text says.
#[test]
fn gaps_are_told_in_translations_too() {
    let source = "Take 5 mg with water.";
    for (tag, own) in [
        ("de", "Nehmen Sie [dose] mg mit Wasser."),
        ("de", "Nehmen Sie [Dosis] mg mit Wasser."),
        ("de", "Nehmen Sie ??? mg mit Wasser."),
        ("de", "Nehmen Sie tbd mg mit Wasser."),
        ("de", "Lorem ipsum dolor."),
        ("bn", "[dose] mg জলের সঙ্গে খান।"),
        ("bn", "[ওষুধের মাত্রা] mg জলের সঙ্গে খান।"),
    ] {
        assert_eq!(told(tag, source, own), Some(codes::PLACEHOLDER), "{tag}: {own}");
    }
    assert_eq!(told("de", "Look at [x] now.", "[x] J sehen Sie an."), None, "the source's own words");
    assert_eq!(
        told("de", "Take [dose] mg.", "Nehmen Sie [Dosis] mg."),
        None,
        "what is not written cannot be translated"
    );
}

#[test]
fn reasons_let_pass() {
    let found = |comment: &str, source: &str, own: &str| {
        let found = find("de", "", &format!("# {comment}\nm = {own}\n"), Some(&format!("m = {source}\n")));
        found.into_iter().any(|finding| CODES.contains(&finding.code))
    };
    let title = "Journal of Pain Research";
    assert!(found("a note", title, title) && !found("wording-ok: a title", title, title));
    let long = "Call your doctor at once if you have trouble breathing or if your face swells up.";
    assert!(found("a note", long, "Arzt rufen") && !found("length-ok: all is said", long, "Arzt rufen"));
}
