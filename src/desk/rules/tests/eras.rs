//! Years of the locale's own calendar beside words for the Gregorian one.

use super::*;

#[test]
fn a_word_for_the_gregorian_era_wants_a_gregorian_year() {
    for (tag, own, at) in [
        ("fa", "{ $published } میلادی", "published"),
        ("fa", "{ DATETIME($published, year: \"numeric\") } میلادی", "published"),
        ("fa", "سال { YEAR($study-year, calendar: \"persian\") } میلادی", "study-year"),
        ("fa", "سال میلادی { YEAR($review-by) }", "review-by"),
        ("th", "ปี ค.ศ. { $study-year }", "study-year"),
    ] {
        assert_eq!(seen(tag, own), [(codes::MISSING_NUMBER, at.to_owned())], "{tag}: {own}");
    }
    leaves(&[
        ("fa", "سال { $study-year } میلادی"),
        ("fa", "{ YEAR($published, calendar: \"gregory\") } میلادی"),
        ("fa", "{ $published } خورشیدی"),
        ("fa", "{ $dose-mg } میلادی"),
        ("th", "ปี ค.ศ. { YEAR($study-year, calendar: \"gregory\") }"),
        ("th", "ปี { $study-year }"),
        ("ur", "سال { $study-year } میلادی"),
    ]);
}
