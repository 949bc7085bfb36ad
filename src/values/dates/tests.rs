//! What is expected here is CLDR 48, as `Intl` of another program writes it.

use super::*;
use crate::language::Language;
use crate::values::no_names;
use std::collections::BTreeSet;

fn values(tag: &str) -> Values {
    Values::new(&Language::parse(tag).unwrap()).unwrap()
}

fn day(tag: &str) -> String {
    values(tag).day((2025, 6, 5), DayOptions::default()).unwrap()
}

fn tags() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../dates_cldr.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.rsplit_once('\t')).flat_map(|(_, tags)| tags.split(' '))
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

/// Each calendar that a message may ask for, in each language: as ICU 78 writes it, or refused with a way that works.
#[test]
fn a_day_in_any_calendar_is_written_whole_or_can_be_written_otherwise() {
    let (mut whole, mut refused) = (0, 0);
    for tag in tags() {
        let Ok(language) = Language::parse(tag) else { continue };
        let values = Values::new(&language).unwrap();
        let day = |calendar, fields, length| values.day((2025, 6, 5), DayOptions { fields, length, calendar }).unwrap();
        for (name, calendar) in crate::values::functions::CALENDARS {
            let calendar = Some(calendar);
            let in_full = day(calendar, DateFields::YMD, Length::Long);
            assert!(!in_full.contains(['{', '\'', '}']), "{tag} {name}: {in_full}");
            for (fields, length) in
                [(DateFields::D, Length::Long), (DateFields::M, Length::Short), (DateFields::Y, Length::Long)]
            {
                let part = day(calendar, fields, length);
                // Mongolian's numbers of months are Roman.
                assert!(!values.lacks_words(&part) || tag == "mn", "{tag} {name}: {part}");
            }
            if !values.lacks_words(&in_full) {
                whole += 1;
                continue;
            }
            refused += 1;
            let help = no_names(&values, &in_full, calendar).help.unwrap();
            assert!(help.contains(&format!("year: \"numeric\", calendar: \"{name}\"")), "{tag} {name}: {help}");
            for (other, known) in crate::values::functions::CALENDARS {
                let is_known = !values.lacks_words(&day(Some(known), DateFields::YMD, Length::Long));
                let is_named =
                    help.rsplit_once("known: ").is_some_and(|(_, named)| named.contains(&format!("\"{other}\"")));
                assert_eq!(is_known, is_named, "{tag} {name}: {help}");
            }
        }
    }
    assert!(whole > 2700 && refused < 1400, "{whole} whole, {refused} refused");
}

#[test]
#[rustfmt::skip]
fn days_of_other_calendars_are_written_as_cldr_has_them() {
    use CalendarAlgorithm::{Buddhist, Coptic, Ethiopic, Hebrew, Indian, Japanese, Persian, Roc};
    for (tag, calendar, expected) in [
        ("en", Buddhist, "June 5, 2568 BE"),
        ("en", Hebrew, "9 Sivan 5785"),
        ("th", Buddhist, "5 มิถุนายน 2568"),
        ("th", CalendarAlgorithm::Gregory, "5 มิถุนายน ค.ศ. 2025"),
        ("lo", Buddhist, "5 ມິຖຸນາ 2568 ພ.ສ."),
        ("zh-Hans", Buddhist, "佛历2568年6月5日"),
        ("zh-Hant", Roc, "民國114年6月5日"),
        ("vi", Buddhist, "ngày 5 tháng 6 năm 2568 BE"),
        ("ja", Japanese, "令和7年6月5日"),
        ("ko", Buddhist, "불기 2568년 6월 5일"),
        ("hi", Indian, "15 ज्येष्ठ 1947 शक"),
        ("bn", Roc, "৫ জুন, ১১৪ মিঙ্গুয়া"),
        ("lv", Coptic, "1741. gada 28. bašnass pēc Diokl."),
        ("ha", Ethiopic, "28 Genbot, 2017 AM"),
        ("de", Ethiopic, "28. Gənbot 2017 AM"),
        ("fa", Buddhist, "۵ ژوئن ۲۵۶۸ تقویم بودایی"),
        ("fa", Persian, "۱۵ خرداد ۱۴۰۴"),
        // CLDR has these eras in Latin letters only, and they are refused.
        ("am", Ethiopic, "28 ግንቦት 2017 AM"),
        ("km", Buddhist, "5 មិថុនា 2568 BE"),
        ("my", Buddhist, "BE ၀၅ ဇွန် ၂၅၆၈"),
        ("si", Buddhist, "BE 2568 පොසොන් 5"),
    ] {
        let values = values(tag);
        let written = values.day((2025, 6, 5), DayOptions { calendar: Some(calendar), ..DayOptions::default() }).unwrap();
        assert_eq!(written, expected, "{tag}");
        assert_eq!(values.lacks_words(&written), ["am", "km", "my", "si"].contains(&tag), "{tag}: {written}");
    }
    for (tag, expected) in [
        ("am-u-ca-ethiopic", "28 ግንቦት 2017 AM"),
        ("am-u-ca-ethioaa", "28 ግንቦት 7517 AA"),
        ("ar-u-ca-islamic-umalqura", "9 ذو الحجة 1446 هـ"),
        ("en-TH", "June 5, 2568 BE"),
    ] {
        assert_eq!(day(tag), expected, "{tag}");
    }
    // A leap month counts among the others; the first year of an era has a name.
    let day = |tag, day, calendar| {
        values(tag).day(day, DayOptions { calendar: Some(calendar), ..DayOptions::default() })
    };
    assert_eq!(day("zh-Hans", (2024, 6, 5), Hebrew).unwrap(), "希伯来历5784年9月28日");
    assert_eq!(day("ja", (2019, 6, 5), Japanese).unwrap(), "令和元年6月5日");
}

/// A message can write the era, as Amharic's ዓ.ም., only if its year can be had without.
#[test]
fn a_year_stands_without_an_era_that_its_readers_do_not_know() {
    use CalendarAlgorithm::{Buddhist, Coptic, Ethiopic, Persian};
    for (tag, calendar, expected) in [
        ("am", Ethiopic, "2017"),
        ("ti", Ethiopic, "2017"),
        ("km", Buddhist, "2568"),
        ("my", Buddhist, "၂၅၆၈"),
        ("ru", Buddhist, "2568 г."),
        ("hy", Persian, "1404 թ․"),
        ("en", Ethiopic, "2017 AM"),
        ("th", Buddhist, "พ.ศ. 2568"),
        ("ru", Coptic, "1741 г. от Диокл."),
    ] {
        let year = values(tag).year_of((2025, 6, 5), Some(calendar)).unwrap();
        assert_eq!(year.replace('\u{202F}', " "), expected, "{tag}");
    }
    // Nobody has asked for it: it would be read as a Gregorian one.
    assert_eq!(values("km-u-ca-buddhist").year(2016, None), "2016");
    assert_eq!(values("km").year(2016, Some(Buddhist)), "2559");
    assert_eq!(values("lo-u-ca-buddhist").year(2016, None), "ພ.ສ. 2559");
}
