//! Percentages that are printed with two signs, or with one that the source has not.

use super::*;

#[test]
fn percentages() {
    #[rustfmt::skip]
    let wrong = [
        ("de", "by { PERCENT($x-percent) }", "um { PERCENT($x-percent) } %"),
        ("de", "by { PERCENT($x-percent) }", "um { PERCENT($x-percent) }%"),
        ("de", "by { PERCENT($x-percent) }", "um { PERCENT($x-percent) } Prozent"),
        ("ar", "by { PERCENT($x-percent) }", "{ PERCENT($x-percent) }٪"),
        ("bn", "by { PERCENT($x-percent) }", "{ PERCENT($x-percent) } শতাংশ"),
        ("it", "by { PERCENT($x-percent) }", "{ PERCENT($x-percent) } percento"),
        ("zh-Hans", "by { PERCENT($x-percent) }", "百分之{ PERCENT($x-percent) }"),
        ("de", "by { NUMBER($x-percent) }", "um { PERCENT($x-percent) }"),
        ("de", "by { $x-percent }", "um { PERCENT($x-percent) }"),
        ("de", "50%", "{ PERCENT(50) } %"),
    ];
    for (tag, source, own) in wrong {
        let found = compared(tag, source, own);
        assert!(found.iter().any(|(code, _)| *code == codes::CHANGED_UNIT), "{tag}: {source} → {own}: {found:?}");
    }
    #[rustfmt::skip]
    let right = [
        ("de", "by { PERCENT($x-percent) }", "um { PERCENT($x-percent) }"),
        ("de", "by { NUMBER($x-percent) }%", "um { PERCENT($x-percent) }"),
        ("de", "by { NUMBER($x-percent) } percent", "um { PERCENT($x-percent) }"),
        ("de", "by { PERCENT($x-percent) } and 5%", "um { PERCENT($x-percent) } und 5 %"),
        ("de", "by { PERCENT($x-percent) }, grams", "um { PERCENT($x-percent) } g"),
        ("zh-Hans", "by { PERCENT($x-percent) }", "{ PERCENT($x-percent) }"),
    ];
    for (tag, source, own) in right {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
    assert_eq!(seen("en", "by { PERCENT($x-percent) }%"), [(codes::CHANGED_UNIT, "x-percent".to_owned())]);
}
