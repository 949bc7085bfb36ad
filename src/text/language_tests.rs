//! What single languages ask of a paragraph.

use super::tests::{FONTS, faces, rich, set, style};
use super::*;
use crate::rich_text::Span;

#[test]
fn japanese_stands_in_its_grid_and_takes_one_face() {
    let text = "ックが、す。痛みに「ボトックス」を、約10～20分（FDA）。";
    let (paragraph, diagnostics) = set(&rich("ja", text), Align::Start, 1000.0);
    assert_eq!(diagnostics, []);
    for (part, face) in faces(&paragraph) {
        assert_eq!(face.starts_with("NotoSansJP"), !part.contains(|c: char| c.is_ascii_alphanumeric()), "{part}");
    }
    for run in paragraph.lines[0].runs.iter().filter(|run| FONTS.postscript_name(run.face).starts_with("NotoSansJP")) {
        // Only marks that meet others are narrower than their square: no kerning of kana.
        for cluster in run.clusters.iter().filter(|cluster| cluster.text.chars().all(char::is_alphabetic)) {
            assert_eq!(cluster.advance, 1000, "{}", cluster.text);
        }
    }
    let middle_dot = "ペイン・FDA・クリニック";
    let (paragraph, _) = set(&rich("ja", middle_dot), Align::Start, 1000.0);
    let gaps: f64 = paragraph.lines[0].runs.windows(2).map(|pair| (pair[1].x - pair[0].x - pair[0].width).0).sum();
    assert!(gaps.abs() < 1e-6, "{gaps}");
}

#[test]
fn shared_ideographs_take_the_languages_own_forms() {
    for (tag, face) in [("ja", "NotoSansJP-Regular"), ("zh-Hans", "NotoSansSC-Regular")] {
        let (paragraph, _) = set(&rich(tag, "骨直器"), Align::Start, 1000.0);
        assert_eq!(faces(&paragraph), [("骨直器".to_owned(), face)]);
    }
    // What only Japanese writes is drawn in a leaflet of another language, too.
    let (_, diagnostics) = set(&rich("en", "the word ボツリヌス"), Align::Start, 1000.0);
    assert_eq!(diagnostics, []);
}

#[test]
fn the_spaces_of_french_marks_keep_their_width() {
    let text = "Le Botox\u{A0}: «\u{A0}oui\u{A0}»\u{202F}! dans dix\u{A0}ans ou plus selon les personnes traitées ici";
    let (paragraph, _) = set(&rich("fr", text), Align::Justify, 260.0);
    let line = &paragraph.lines[0];
    assert!(line.stretch > 1.0);
    let clusters: Vec<(&str, f64)> =
        line.runs.iter().flat_map(|run| run.clusters.iter().map(move |c| (c.text.as_str(), (run.x + c.x).0))).collect();
    let widths: Vec<f64> =
        clusters.windows(2).filter(|pair| pair[0].0 == "\u{A0}").map(|pair| pair[1].1 - pair[0].1).collect();
    // Noto Sans: 0.26 em; the one between words stretches with its line.
    let natural = 0.26 * 12.0;
    assert!(widths[..3].iter().all(|width| (width - natural).abs() < 1e-6), "{widths:?}");
    assert!(widths[3] > natural + 0.1, "{widths:?}");
}

#[test]
fn titles_in_vietnamese_and_telugu_keep_their_lines_apart() {
    let title = ParagraphStyle { size: Pt(30.0), leading: Pt(35.0), bold: true, ..style(Align::Start) };
    let leading = |tag, text| set_paragraph(&rich(tag, text), &title, Pt(1000.0), &FONTS, &mut Vec::new()).leading.0;
    assert_eq!(leading("fr", "Les bases"), 35.0);
    let (vietnamese, telugu) = (leading("vi", "Cơ sở"), leading("te", "బొటాక్స్"));
    // From the hook over Ễ to the foot of g: 1.29 em and a little air.
    assert!((38.0..42.0).contains(&vietnamese), "{vietnamese}");
    assert!((38.0..48.0).contains(&telugu), "{telugu}");
}

/// The lead on the narrowest panel: rather a line that stays short than a drug's name in two.
#[test]
fn a_japanese_drug_name_is_not_divided_where_lines_are_hard_to_fill() {
    let text = "「ボトックス」と聞くと、おそらく、しわのない額や有名人の笑顔を思い浮かべることでしょう。でも、ボトックスが、特定の種類の慢性の痛みの治療薬としても";
    for width in 100..300 {
        let (paragraph, _) = set(&rich("ja", text), Align::Justify, f64::from(width));
        for line in &paragraph.lines {
            assert_eq!(
                text[line.range.clone()].matches("ボトックス").count(),
                text[line.range.clone()].matches("ボ").count()
            );
        }
    }
}

#[test]
fn dashes_and_brackets_do_not_touch_nastaliq() {
    // What stands between the clusters left and right of each `mark`, in em.
    let between = |text: &RichText, mark: &str| -> Vec<f64> {
        let (paragraph, _) = set(text, Align::Start, 400.0);
        let runs = &paragraph.lines[0].runs;
        let em = runs[0].size.0;
        let placed = |run: &Run, c: &Cluster| {
            let left = run.x.0 + c.x.0;
            (left, left + f64::from(c.advance) / 1000.0 * run.size.0, c.text.to_string())
        };
        let mut clusters: Vec<_> =
            runs.iter().flat_map(|run| run.clusters.iter().map(move |c| placed(run, c))).collect();
        clusters.sort_by(|a, b| a.0.total_cmp(&b.0));
        let found = clusters.windows(3).filter(|part| part[1].2 == mark);
        found.map(|part| (part[2].0 - part[0].1) / em).collect()
    };
    let around = |text: &str, mark: &str| between(&rich("ur", text), mark);
    let beside_dash = around("مسودہ – مریض", " ");
    assert!(beside_dash.len() == 2 && beside_dash.iter().all(|gap| *gap > 0.27), "{beside_dash:?}");
    // As much as the dots want that reach back under it.
    let behind = |text: &str| around(text, "(")[0];
    let (far, near, none) = (behind("پٹھوں (پیلوک) میں"), behind("پٹھوں (جراثیم) میں"), behind("پٹھوں (کمر) میں"));
    assert!(far > none + 0.1 && near < none + 0.05, "{far} {near} {none}");
    // Words of which the first ends in a letter that joins none.
    let parted = ["چیر پھاڑ نہ", "سے پاک پیشانیاں"].map(|text| around(text, " ")[0]);
    assert!(parted.iter().all(|gap| *gap > 0.18), "{parted:?}");
    // One of them in bold, which is another face.
    for word in ["پھاڑ", "نہ"] {
        let mut text = rich("ur", "چیر پھاڑ نہ");
        let start = text.text.find(word).unwrap();
        let style = SpanStyle { strong: true, ..SpanStyle::default() };
        text.spans.push(Span { range: start..start + word.len(), style });
        assert!(between(&text, " ")[0] > 0.18, "{word}: {:?}", between(&text, " "));
    }
    assert!(around("دو لفظ", " ")[0] < 0.14);
    // Groups of digits, from either side, and those that an isolate keeps in their order.
    for text in ["خوراک ۱۰ ۰۰۰ ملی", "۵ ۵۰ ۵۰۰", "فون \u{2066}۰۳۳ ۴۰۰۴\u{2069} پر", "فون ۰۳۳\u{A0}۴۰۰۴ پر"]
    {
        let gaps: Vec<f64> = [" ", "\u{A0}"].iter().flat_map(|space| around(text, space)).collect();
        let wide = gaps.iter().filter(|gap| **gap > 0.27).count();
        let between = text.char_indices().filter(|(at, c)| {
            let beside = |c: Option<char>| c.is_some_and(char::is_numeric);
            matches!(c, ' ' | '\u{A0}')
                && beside(text[..*at].chars().next_back())
                && beside(text[at + c.len_utf8()..].chars().next())
        });
        assert_eq!(wide, between.count(), "{text}: {gaps:?}");
    }
}

/// The lines of a paragraph as they are read.
fn lines_of(text: &RichText, paragraph: &Paragraph) -> Vec<String> {
    paragraph.lines.iter().map(|line| text.text[line.range.clone()].trim().to_owned()).collect()
}

#[test]
fn a_name_without_spaces_is_parted_only_where_no_line_holds_it() {
    let mut text = rich("th", "เขียนโดยคุณหมอสุษปา ดาส");
    let name = text.text.find("คุณ").unwrap()..text.text.len();
    let narrowest = Setter::new(&FONTS).width(&rich("th", "คุณหมอสุษปา"), &style(Align::Start)).0.ceil() as u32;
    let whole = |text: &RichText| {
        (narrowest..160).step_by(2).all(|width| {
            let (paragraph, _) = set(text, Align::Start, f64::from(width));
            !lines_of(text, &paragraph).iter().any(|line| line.ends_with("คุณ") || line.ends_with("คุณหมอ"))
        })
    };
    assert!(!whole(&text), "the test needs a width at which the name would be parted");
    text.kept.push(name);
    assert!(whole(&text));
    let widest = Setter::new(&FONTS).widest_word(&text, &style(Align::Start)).0;
    assert!(widest < f64::from(narrowest));
    let (_, findings) = set(&text, Align::Start, widest + 0.1);
    assert!(findings.is_empty(), "a name that no line holds ends lines between its words: {findings:?}");
}

#[test]
fn a_telephone_number_that_no_line_holds_is_parted_at_its_spaces() {
    let text = rich("en", "call +91 33 2345 6789 now");
    for width in 30..100 {
        let (paragraph, findings) = set(&text, Align::Start, f64::from(width));
        for line in lines_of(&text, &paragraph) {
            let groups = ["call", "+91", "33", "2345", "6789", "now"];
            assert!(line.split(' ').all(|group| groups.contains(&group)), "{width}: {line}");
        }
        assert!(findings.is_empty(), "{width}: {findings:?}");
        assert!(paragraph.lines.iter().all(|line| line.width <= Pt(f64::from(width) + 0.01)), "{width}");
    }
    // A dose is not parted in silence.
    for dose in ["take 500 mg", "take 10\u{A0}000\u{A0}000\u{A0}IU"] {
        let (_, findings) = set(&rich("en", dose), Align::Start, 30.0);
        assert_eq!(findings.len(), 1, "{dose}: {findings:?}");
    }
}

#[test]
fn ink_is_that_of_the_glyphs() {
    let (paragraph, _) = set(&rich("en", "1"), Align::Start, 100.0);
    let (above, below) = Setter::new(&FONTS).ink(&paragraph.lines[0]).unwrap();
    assert!((above.0 - 12.0 * 0.714).abs() < 0.01 && below.0.abs() < 0.01, "{above:?} {below:?}");
}
