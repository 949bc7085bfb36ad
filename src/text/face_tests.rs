//! In which face and size a piece of text is set, and what is said where no face has it.

use super::tests::{drawn, faces, language, rich, set};
use super::*;
use crate::diagnostic::codes::{BROKEN_SEQUENCE, MISSING_GLYPH};
use crate::rich_text::Span;

#[test]
fn a_span_has_its_own_languages_forms() {
    // Marathi draws its la and sha differently from Hindi: only the language system (locl) knows.
    let mut text = rich("hi", "ल श");
    let hindi = drawn(&set(&text, Align::Start, 500.0).0.lines[0]);
    let style = SpanStyle { language: Some(language("mr")), ..SpanStyle::default() };
    text.spans.push(Span { range: 0..text.text.len(), style });
    let marathi = drawn(&set(&text, Align::Start, 500.0).0.lines[0]);
    assert_ne!(hindi, marathi);
    assert_eq!(marathi, drawn(&set(&rich("mr", "ल श"), Align::Start, 500.0).0.lines[0]));
}

#[test]
fn a_latin_stretch_takes_one_face() {
    for (tag, text, stretch, face) in [
        ("ar", "تناول \u{2068}500 mg\u{2069} يوميا", "500 mg", "NotoSans-Regular"),
        ("ur", "دن میں \u{2068}Botox 500 mg\u{2069} ایک بار", "Botox 500 mg", "NotoSans-Regular"),
        ("th", "ครั้งละ 500 mg ต่อวัน", "500 mg ", "NotoSans-Regular"),
        ("bn", "দিনে 2.5–5 mg/kg করে", "2.5–5 mg/kg", "NotoSans-Regular"),
        ("bn", "দিনে ১০–২০ মিনিট", "দিনে ১০–২০ মিনিট", "NotoSansBengali-Regular"),
        ("zh-Hans", "每天500 mg。", "500 mg", "NotoSans-Regular"),
        ("en", "Ask for বাংলা here", "বাংলা", "NotoSansBengali-Regular"),
    ] {
        let (paragraph, diagnostics) = set(&rich(tag, text), Align::Start, 1000.0);
        assert_eq!(diagnostics, []);
        let faces = faces(&paragraph);
        let found = faces.iter().find(|(run, _)| run.trim_end() == stretch.trim_end());
        assert_eq!(found.map(|(_, face)| *face), Some(face), "{tag}: {faces:?}");
    }
}

#[test]
fn emphasis_is_italic_where_the_script_has_one_and_bold_elsewhere() {
    let mut text = rich("bn", "যা Clostridium botulinum ব্যাকটেরিয়া");
    text.spans.push(Span { range: 0..text.text.len(), style: SpanStyle { emphasis: true, ..SpanStyle::default() } });
    let (paragraph, _) = set(&text, Align::Start, 1000.0);
    let names: Vec<&str> = faces(&paragraph).into_iter().map(|(_, face)| face).collect();
    assert_eq!(names, ["NotoSansBengali-Bold", "NotoSans-Italic", "NotoSansBengali-Bold"]);
}

#[test]
fn a_superscript_is_smaller_and_higher() {
    let mut text = rich("en", "m2");
    text.spans.push(Span { range: 1..2, style: SpanStyle { superscript: true, ..SpanStyle::default() } });
    let (paragraph, _) = set(&text, Align::Start, 100.0);
    let run = &paragraph.lines[0].runs[1];
    assert!((run.size.0 - 0.62 * 12.0).abs() < 1e-9 && (run.rise.0 - 0.35 * 12.0).abs() < 1e-9);
    assert!(paragraph.lines[0].ascent.0 > 12.0 * 0.35);
}

#[test]
fn a_character_that_no_face_has_is_named_with_message_and_faces() {
    let (_, diagnostics) = set(&rich("en", "a 한 b"), Align::Start, 100.0);
    assert_eq!(diagnostics.len(), 1);
    let found = &diagnostics[0];
    assert_eq!((found.code, found.severity), (MISSING_GLYPH, crate::diagnostic::Severity::Error));
    assert!(found.message.contains("U+D55C") && found.message.contains("Noto Sans Bengali"), "{}", found.message);
    assert!(!found.message.contains('한'));
    assert_eq!((found.id.as_deref(), found.locale.as_deref()), (Some("test"), Some("en")));
}

/// 喆 is in the Japanese face, in its Japanese form, and not in the Chinese one.
#[test]
fn a_face_for_another_language_lends_no_characters() {
    let (_, diagnostics) = set(&rich("zh-Hans", "陶喆"), Align::Start, 100.0);
    assert_eq!(diagnostics.first().map(|d| d.code), Some(MISSING_GLYPH));
    let said = format!("{:?}", diagnostics[0]);
    assert!(
        said.contains("Noto Sans SC") && !said.contains("Noto Sans JP") && said.contains("fonts/README.md"),
        "{said}"
    );
    assert_eq!(set(&rich("ja", "陶喆"), Align::Start, 100.0).1, []);
    // A name in an English text has no form but the one that there is.
    assert_eq!(set(&rich("en", "Dr 陶喆"), Align::Start, 100.0).1, []);
}

/// 药, 头 and 关 are in the Chinese face alone. In Japanese they are 薬, 頭 and 関.
#[test]
fn a_face_for_every_language_lends_no_characters_to_one_that_has_its_own() {
    for text in ["药を飲む。", "头が痛い。", "关节。"] {
        let (paragraph, diagnostics) = set(&rich("ja", text), Align::Start, 100.0);
        let found = diagnostics.first().unwrap_or_else(|| panic!("{text}: {:?}", faces(&paragraph)));
        assert_eq!((found.code, found.severity), (MISSING_GLYPH, crate::diagnostic::Severity::Error));
        assert!(found.message.contains("Noto Sans JP") && !found.message.contains("Noto Sans SC"), "{}", found.message);
        assert!(found.help.as_ref().is_some_and(|help| help.contains("Japanese form")), "{found:?}");
    }
    // Signs are those of nobody, and a Chinese name in an English text takes what there is.
    assert_eq!(set(&rich("ja", "⑴薬を飲む。"), Align::Start, 100.0).1, []);
    assert_eq!(set(&rich("en", "Dr 头"), Align::Start, 100.0).1, []);
    // A letter of Naskh joins none of Nastaliq: what was taken from another text in its printed form (U+FEE3).
    assert_eq!(set(&rich("ur", "دن \u{FEE3}"), Align::Start, 100.0).1.first().map(|d| d.code), Some(MISSING_GLYPH));
}

#[test]
fn a_dotted_circle_is_an_error() {
    let (_, diagnostics) = set(&rich("bn", "ক ি খ"), Align::Start, 100.0);
    assert_eq!(diagnostics.first().map(|d| d.code), Some(BROKEN_SEQUENCE));
}
