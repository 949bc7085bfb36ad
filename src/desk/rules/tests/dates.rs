//! Dates in numbers.

use super::*;

#[test]
fn a_day_and_a_month_without_their_year_are_no_fraction() {
    for (tag, source, own) in [
        ("es", "Come back on 3 April.", "Vuelva el 3/4."),
        ("pt-BR", "Come back on 3 April.", "Volte em 3/4."),
        ("vi", "Come back on 3 April.", "Tái khám ngày 3/4."),
        ("de", "Take ¾ of it on 3 April.", "Nehmen Sie am 3. April 3/4 davon."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
    for (tag, source, own) in [
        ("es", "Come back on 3 April.", "Vuelva el 3/5."),
        ("es", "Come back on 3 April.", "Vuelva el 4/3."),
        ("es", "Take 3 tablets or 4.", "Tome 3/4 comprimidos."),
        ("es", "Take ½ tablet on 3 April.", "Tome 3/4 comprimido el 3 de abril."),
    ] {
        let found = compared(tag, source, own);
        assert!(found.iter().any(|(code, _)| *code == codes::MISSING_NUMBER), "{tag}: {source} → {own}: {found:?}");
    }
}
