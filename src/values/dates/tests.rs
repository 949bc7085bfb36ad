//! What is expected here is CLDR 48, as `Intl` of another program writes it.

use super::*;
use crate::language::Language;
use std::collections::BTreeSet;

fn values(tag: &str) -> Values {
    Values::new(&Language::parse(tag).unwrap()).unwrap()
}

fn day(tag: &str) -> String {
    values(tag).day((2025, 6, 5), DayOptions::default()).unwrap()
}

fn tags() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../dates_cldr.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).flat_map(|(_, tags)| tags.split(' '))
}

#[test]
#[rustfmt::skip]
fn a_day_in_full_is_written_as_cldr_has_it() {
    for (tag, expected) in [
        ("et", "5. juuni 2025"),
        ("sl", "5. junij 2025"),
        ("sr", "5. јун 2025."),
        ("sr-Latn", "5. jun 2025."),
        ("ga", "5 Meitheamh 2025"),
        ("mk", "5 јуни 2025 г."),
        ("am", "5 ጁን 2025"),
        ("hy", "05 հունիսի, 2025 թ."),
        ("ug", "5-ئىيۇن، 2025"),
        ("kn", "ಜೂನ್ 5, 2025"),
        ("or", "ଜୁନ 5, 2025"),
        ("ha", "5 Yuni, 2025"),
        ("so", "Juun 5, 2025"),
        ("ti", "ሰነ 5, 2025"),
        ("om", "Waxabajjii 5, 2025"),
        ("sd", "٢٠٢٥ جون ٥"),
        ("ku", "5ê hezîrana 2025an"),
        ("tt", "5 июнь, 2025 ел"),
        ("wo", "5 Suwe, 2025"),
        ("ky", "2025-ж., 5-июнь"),
        ("brx", "5 जुन, 2025"),
        ("en-GB", "5 June 2025"),
        ("en-ZA", "05 June 2025"),
        ("de-AT", "5. Juni 2025"),
        ("eu", "2025(e)ko ekainaren 5(a)"),
        ("lt", "2025 m. birželio 5 d."),
        ("lv", "2025. gada 5. jūnijs"),
        ("hu", "2025. június 5."),
        ("kk", "2025 ж. 5 маусым"),
        ("mn", "2025 оны зургаадугаар сарын 5"),
        ("ko", "2025년 6월 5일"),
        ("uk", "5 червня 2025 р."),
        ("sv", "5 juni 2025"),
        ("el", "5 Ιουνίου 2025"),
        ("ka", "5 ივნისი, 2025"),
        ("ckb", "٥ی حوزەیرانی ٢٠٢٥"),
        ("zh-Hant", "2025年6月5日"),
        ("af", "05 Junie 2025"),
        ("mt", "5 ta’ Ġunju 2025"),
        ("kok", "5 जून 2025"),
        ("tr", "5 Haziran 2025"),
        ("he", "5 ביוני 2025"),
        ("pl", "5 czerwca 2025"),
        ("pa", "5 ਜੂਨ 2025"),
        ("ne", "२०२५ जुन ५"),
        ("mr", "५ जून, २०२५"),
        ("my", "၂၀၂၅ ဇွန် ၅"),
        ("km", "5 មិថុនា 2025"),
        ("lo", "5 ມິຖຸນາ 2025"),
        ("si", "2025 පොසොන් 5"),
        ("gu", "5 જૂન, 2025"),
        ("ml", "2025 ജൂൺ 5"),
    ] {
        // That program writes U+202F as a space.
        assert_eq!(day(tag).replace('\u{202F}', " "), expected, "{tag}");
    }
}

/// ICU4X's data lacks the names of months in some languages of CLDR: there a day is refused, and never printed as M06.
#[test]
fn every_language_writes_a_whole_day_or_says_that_it_cannot() {
    let mut whole = BTreeSet::new();
    for tag in tags() {
        let Ok(language) = Language::parse(tag) else { continue };
        let values = Values::new(&language).unwrap();
        let gregorian = DayOptions { calendar: Some(CalendarAlgorithm::Gregory), ..DayOptions::default() };
        let written = values.day((2025, 6, 5), gregorian).unwrap();
        let number = |number: u32| values.ungrouped.format_to_string(&Decimal::from(number));
        assert!(written.contains(&number(2025)) && written.contains(&number(5)), "{tag}: {written}");
        assert!(!written.contains(['{', '\'', '}']), "{tag}: {written}");
        assert_eq!(values.lacks_words(&written), written.contains("M06"), "{tag}: {written}");
        if !values.lacks_words(&written) {
            whole.insert(tag);
        }
    }
    assert!(whole.len() > 120, "{whole:?}");
}

#[test]
fn a_year_without_its_day_is_converted_only_where_both_years_begin_together() {
    for (tag, expected) in [
        ("fa", "۲۰۱۶"),
        ("ps", "۲۰۱۶"),
        ("fa-AF", "۲۰۱۶"),
        ("am-u-ca-ethiopic", "2016"),
        ("ja-u-ca-japanese", "平成28年"),
        ("th", "พ.ศ. 2559"),
        ("en", "2016"),
    ] {
        assert_eq!(values(tag).year(2016, None), expected, "{tag}");
        assert_eq!(values(tag).keeps_years(), expected.starts_with(['2', '۲']), "{tag}");
    }
    // In the middle of 2019 an era ended.
    assert_eq!(values("ja-u-ca-japanese").year(2019, None), "2019");
    let persian = Some(CalendarAlgorithm::Persian);
    assert_eq!(values("fa").year(2016, persian), "۱۳۹۵");
    // A day's own year is known.
    assert_eq!(values("fa").year_of((2025, 2, 1), None).unwrap(), "۱۴۰۳");
    assert_eq!(values("fa").year_of((2025, 6, 5), None).unwrap(), "۱۴۰۴");
    assert_eq!(values("fa").year_of((2025, 2, 1), Some(CalendarAlgorithm::Gregory)).unwrap(), "۲۰۲۵");
    assert_eq!(values("th").year_of((2025, 2, 1), None).unwrap(), "พ.ศ. 2568");
    assert_eq!(values("ja").year_of((2025, 2, 1), None).unwrap(), "2025");
}

#[test]
fn the_persian_calendar_has_no_era() {
    let month = DayOptions { fields: DateFields::YM, ..DayOptions::default() };
    for (tag, expected, year, of_month) in
        [("fa", "۱۵ خرداد ۱۴۰۴", "۱۴۰۴", "۱۴۰۴ خرداد"), ("ps", "۱۴۰۴ غبرگولی ۱۵", "۱۴۰۴", "۱۴۰۴ غبرگولی")]
    {
        let values = values(tag);
        assert_eq!(values.day((2025, 6, 5), DayOptions::default()).unwrap(), expected);
        assert_eq!(values.year_of((2025, 6, 5), None).unwrap(), year);
        assert_eq!(values.day((2025, 6, 5), month).unwrap(), of_month);
    }
}

#[test]
fn what_readers_do_not_know_is_told() {
    for (tag, lacks) in [("bo", true), ("dv", true), ("uz-Arab", true), ("fa", false), ("ps", false), ("sd", false)] {
        assert_eq!(values(tag).lacks_words(&day(tag)), lacks, "{tag}: {}", day(tag));
    }
    let numeric = DayOptions { length: Length::Short, ..DayOptions::default() };
    for tag in ["bo", "dv", "uz-Arab"] {
        let values = values(tag);
        let written = values.day((2025, 6, 5), numeric).unwrap();
        assert!(!values.lacks_words(&written), "{tag}: {written}");
    }
}
