//! Decimal points without a zero before them.

use super::*;

#[test]
fn a_point_before_a_digit_begins_a_fraction() {
    for (tag, source, own) in [
        ("de", "Take .5 mg.", "Nehmen Sie 5 mg."),
        ("fr", "Take .5 mg.", "Prenez 5\u{A0}mg."),
        ("bn", "Take .5 mg.", "৫ মিগ্রা নিন।"),
        ("de", "Take .25 mg.", "Nehmen Sie 25 mg."),
        ("de", "Take 5 mg.", "Nehmen Sie .5 mg."),
        ("de", "Take 5 mg.", "Nehmen Sie ,5 mg."),
        ("de", "Take 5 mg.", "Nehmen Sie (,5 mg)."),
        ("bn", "Take 5 mg.", ".৫ মিগ্রা নিন।"),
        ("ar-EG", "Take 5 mg.", "تناول ٫٥ ملغ."),
        ("zh-Hans", "Take 5 mg.", "服用 .5 毫克。"),
        ("de", "Take .5–1 mg.", "Nehmen Sie 5–1 mg."),
        ("de", "It says “.5 mg” on it.", "Darauf steht „5 mg“."),
        ("de", "Take 5 mg.", "Darauf steht „.5 mg“."),
        ("de", "Take ‘.5 mg’.", "Nehmen Sie 5 mg."),
        ("de", "Take '.5 mg'.", "Nehmen Sie 5 mg."),
        ("de", "Take 5 mg.", "Nehmen Sie ‚.5 mg‘."),
        ("de", "Take 5 mg.", "Nehmen Sie ».5 mg«."),
    ] {
        let found = compared(tag, source, own);
        assert!(found.iter().any(|(code, _)| *code == codes::MISSING_NUMBER), "{tag}: {source} → {own}: {found:?}");
    }
    for (tag, source, own) in [
        ("de", "Take .5 mg.", "Nehmen Sie 0,5 mg."),
        ("de", "Take .5 mg.", "Nehmen Sie ½ mg."),
        ("bn", "Take .25 mg.", "০.২৫ মিগ্রা নিন।"),
        ("de", "From .5 to 1 mg", "Von 0,5 bis 1 mg"),
        ("de", "It costs $.50.", "Es kostet 0,50\u{A0}$."),
        ("de", "Take ‘.5 mg’.", "Nehmen Sie 0,5 mg."),
        ("de", "Say ‘so’.5 tablets are enough.", "Sagen Sie so. 5 Tabletten sind genug."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn naked_points_are_told() {
    finds(&[
        ("en", "Take .5 mg.", codes::NAKED_POINT, ".5"),
        ("en", "Take .25mg.", codes::NAKED_POINT, ".25"),
        ("en", "m (.5 mg) of it", codes::NAKED_POINT, ".5"),
        ("de", "Nehmen Sie ,5 mg.", codes::NAKED_POINT, ",5"),
        ("de", "Nehmen Sie .5 mg.", codes::NAKED_POINT, ".5"),
        ("bn", ".৫ মিগ্রা নিন।", codes::NAKED_POINT, ".৫"),
        ("zh-Hans", "服用 .5 毫克。", codes::NAKED_POINT, ".5"),
    ]);
    assert_eq!(compared("de", "Take 0.5 mg.", "Nehmen Sie ,5 mg."), [(codes::NAKED_POINT, ",5".to_owned())]);
    let found = find("de", "", "m = Nehmen Sie .5 mg.\n", None);
    assert_eq!(found[0].help.as_deref().map(|help| help.starts_with("type 0,5")), Some(true), "{found:?}");
}

#[test]
fn points_that_begin_no_number() {
    leaves(&[
        ("en", "Version 1.0, section 2.5.1"),
        ("en", "Wait…5 minutes"),
        ("en", "Look at example.com or at .com"),
        ("en", "See §.5 and No.5, Fig.5"),
        ("en", "Take it.5 tablets are too many"),
        ("en", "Take it (slowly).5 minutes are enough"),
        ("en", "The file is called .7z or backup.7z"),
        ("en", "Step .5.1 comes first"),
        ("en", "1,000 people; 1.5 mg"),
        ("en", "{ -botox }.5 more words"),
        ("th", "ตั้งแต่ พ.ศ.2569 เวลา 8.30 น.5 ครั้ง"),
        ("de", "Am 3.5.2026 um 8.30 Uhr"),
    ]);
    assert_eq!(compared("de", "Wait. 5 minutes are enough.", "Warten Sie.5 Minuten sind genug."), []);
}
