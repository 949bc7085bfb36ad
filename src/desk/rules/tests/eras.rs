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

#[test]
fn a_word_for_the_buddhas_era_wants_a_year_of_it() {
    for own in
        ["พ.ศ. { YEAR($study-year, calendar: \"gregory\") }", "ปีพุทธศักราช { YEAR($study-year, calendar: \"gregory\") }"]
    {
        assert_eq!(seen("th", own), [(codes::MISSING_NUMBER, "study-year".to_owned())], "{own}");
    }
    leaves(&[
        ("th", "พ.ศ. { $study-year }"),
        ("th", "พ.ศ. { YEAR($study-year) }"),
        ("th", "พ.ศ. { $published }"),
        ("th", "พ.ศ. { $dose-mg }"),
    ]);
    same(&[
        ("th", "approved in 2010", "ได้รับอนุมัติใน พ.ศ. 2553"),
        ("th", "approved in 2010", "ได้รับอนุมัติใน ค.ศ. 2010"),
        ("th", "approved in 2010", "ได้รับอนุมัติในปี 2553"),
        ("th", "approved in 2010", "ได้รับอนุมัติในปี 2010"),
        ("th", "on 29 November 2026", "29 พฤศจิกายน พ.ศ. 2569"),
    ]);
    differ(&[
        ("th", "approved in 2010", "ได้รับอนุมัติใน พ.ศ. 2010", codes::MISSING_NUMBER),
        ("th", "approved in 2010", "ได้รับอนุมัติใน ค.ศ. 2553", codes::MISSING_NUMBER),
    ]);
}
