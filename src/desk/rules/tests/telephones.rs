//! Telephone numbers: every digit in its order, and nothing besides.

use super::*;

#[test]
fn telephone_numbers_that_look_like_dates() {
    for (source, own) in [
        ("Call us on 02 12 3456.", "Rufen Sie an: 12 02 3456."),
        ("Call us on 22 11 3344.", "Rufen Sie an: 11 22 3344."),
        ("Call us on (02) 12 4567.", "Rufen Sie an: (12) 02 4567."),
        ("Call us on +22 12 4567.", "Rufen Sie an: +12 22 4567."),
        ("Call us on +03 04 2025.", "Rufen Sie an: +04 03 2025."),
        ("Call us on 03-04 2025.", "Rufen Sie an: 04-03 2025."),
        ("Call us on 01 02 2025.", "Rufen Sie an: 02 01 2025."),
    ] {
        let found = compared("de", source, own);
        assert!(found.iter().any(|(code, _)| *code == codes::MISSING_NUMBER), "{source} → {own}: {found:?}");
    }
    for (tag, source, own) in [
        ("de", "Call us on 02 12 3456.", "Rufen Sie an: 0212 3456."),
        ("de", "Call us on 02 12 3456.", "Rufen Sie an: 02 123 456."),
        ("de", "Call us on 22 11 3344.", "Rufen Sie an: 22 11 33 44."),
        ("de", "Call us on (02) 12 4567.", "Rufen Sie an: 02 124567."),
        ("te", "on 3 April 2025", "03-04-2025న"),
        ("th", "on 3 April 2025", "03-04-2568"),
        ("th", "Call us on 03 04 2500 today.", "โทรหาเราที่ 03 04 2500 วันนี้"),
        ("fa", "Call us on 03 04 1403.", "با ۰۳ ۰۴ ۱۴۰۳ تماس بگیرید."),
        ("de", "Doses of 100, 200 and 300 mg", "Dosen von 100, 200 und 300 mg"),
        ("fr", "300,000 and 100,000 people", "100\u{A0}000 et 300\u{A0}000 personnes"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn hours_behind_a_telephone_number_are_not_dialled() {
    let day = "Day: 020 7946 0958 (8:00 to 18:00)";
    for (tag, source, own) in [
        ("ar", day, "نهارًا: 020 7946 0958 (8:00 إلى 18:00)"),
        ("ja", day, "昼間：020 7946 0958（8:00～18:00）"),
        ("ja", day, "昼間：020 7946 0958 (8:00～18:00)"),
        ("de", day, "Tagsüber: 020 7946 0958 (8.00 bis 18.00 Uhr)"),
        ("de", day, "Tagsüber: 020 79460958 8:00–18:00"),
        ("fr", day, "Le jour\u{A0}: 020 7946 0958 8\u{A0}h–18\u{A0}h"),
        ("de", "Call 020 7946 0958 (2 lines).", "Rufen Sie an: 020 7946 0958 (2 Leitungen)."),
        ("de", "Call +44 (0)20 7946 0958.", "Rufen Sie an: +44 (0)20 79460958."),
        ("de", "Call 020 7946 0958 8 am to 6 pm.", "Rufen Sie an: 020 7946 0958, 8 bis 18 Uhr."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
    for (tag, own) in [
        ("ar", "نهارًا: 020 7946 0985 (8:00 إلى 18:00)"),
        ("de", "Tagsüber: 020 7946 0958 (9:00 bis 18:00)"),
        ("de", "Tagsüber: 020 0958 7946 (8:00 bis 18:00)"),
    ] {
        assert_ne!(compared(tag, day, own), [], "{tag}: {own}");
    }
}

#[test]
fn what_stands_behind_a_telephone_number_and_its_unit_are_no_part_of_it() {
    let all_day = "Call 033 2463 5876 24 hours a day.";
    for (tag, source, own) in [
        ("de", all_day, "Rufen Sie 24 Stunden am Tag 033 2463 5876 an."),
        ("de", all_day, "Tel. 033 2463 5876 24 Stunden am Tag."),
        ("fr", all_day, "Appelez le 033 2463 5876 24\u{A0}heures sur 24."),
        ("es", all_day, "Llame al 033 2463 5876 las 24 horas del día."),
        ("hi", all_day, "033 2463 5876 पर 24 घंटे फ़ोन करें।"),
        ("ar", all_day, "اتصل على 033 2463 5876 24 ساعة في اليوم."),
        ("ja", all_day, "033 2463 5876（24時間）へお電話ください。"),
        ("de", "Call +91 98300 12345 7 days a week.", "Tel. +91 98300 12345 an 7 Tagen der Woche."),
        ("de", "Call 033 2463 5876 24/7.", "Tel. 033 2463 5876, 24/7."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
    for own in ["Tel. 033 2463 5878 24 Stunden am Tag.", "Tel. 033 2463 5876 12 Stunden am Tag."] {
        assert_ne!(compared("de", all_day, own), [], "{own}");
    }
}

#[test]
fn points_and_strokes_part_a_telephone_number() {
    for (tag, source, own) in [
        ("fr", "Call 01 23 45 67 89.", "Appelez le 01.23.45.67.89."),
        ("de", "Call 033 2463 5876.", "Rufen Sie 033/24635876 an."),
        ("de", "Call 033 2463 5876.", "Rufen Sie 033/2463 58 76 an."),
        ("de", "on 3 April 2025 at 8 am", "am 03.04.2025 8.00 Uhr"),
        ("de", "from 08/2025 on, 100 mg", "ab 08/2025 100 mg"),
        ("fr", "on 3 April 2025, 100 mg", "le 03.04.2025 100\u{A0}mg"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
    for (tag, source, own) in [
        ("fr", "Call 01 23 45 67 89.", "Appelez le 01.23.45.89.67."),
        ("de", "Call 033 2463 5876.", "Rufen Sie 033/24635867 an."),
    ] {
        assert_ne!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn two_groups_that_change_places() {
    for (source, own) in
        [("Call 98300 12345.", "Rufen Sie 12345 98300 an."), ("Call +91 98300 12345.", "Rufen Sie +91 12345 98300 an.")]
    {
        assert_ne!(compared("de", source, own), [], "{source} → {own}");
    }
    for (source, own) in [
        ("Call 98300 12345.", "Rufen Sie 98300 12345 an."),
        ("Call 98300 12345.", "Rufen Sie 9830 012345 an."),
        ("Call 98300 12345.", "Rufen Sie 9830012345 an."),
        ("In 2016, 12500 patients", "12500 Patienten im Jahr 2016"),
        ("5000-1000 units", "1000 bis 5000 Einheiten"),
    ] {
        assert_eq!(compared("de", source, own), [], "{source} → {own}");
    }
}
