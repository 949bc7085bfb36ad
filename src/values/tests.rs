//! What is expected here was read from CLDR 48 (`Intl` of another program), not from our own output.

use super::*;
use std::str::FromStr;

fn values(tag: &str) -> Values {
    Values::new(&Language::parse(tag).unwrap()).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

/// Without isolates, which other tests look at.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

#[test]
fn every_locale_writes_its_own_numbers() {
    // locale, number, percent, range, day, month and year, year
    for (tag, number, percent, range, day, month, year) in [
        ("en", "1,234,567.5", "50%", "10–20", "June 5, 2025", "June 2027", "2010"),
        ("bn", "১২,৩৪,৫৬৭.৫", "৫০%", "১০–২০", "৫ জুন, ২০২৫", "জুন ২০২৭", "২০১০"),
        ("hi", "12,34,567.5", "50%", "10–20", "5 जून 2025", "जून 2027", "2010"),
        ("ur", "1,234,567.5", "50%", "10 سے 20", "5 جون، 2025", "جون 2027", "2010"),
        ("ar", "1,234,567.5", "50\u{200E}%\u{200E}", "من 10 إلى 20", "5 يونيو 2025", "يونيو 2027", "2010"),
        ("ta", "12,34,567.5", "50%", "10–20", "5 ஜூன், 2025", "ஜூன் 2027", "2010"),
        ("th", "1,234,567.5", "50%", "10–20", "5 มิถุนายน 2568", "มิถุนายน 2570", "พ.ศ. 2553"),
        ("zh-Hans", "1,234,567.5", "50%", "10–20", "2025年6月5日", "2027年6月", "2010"),
        ("es", "1.234.567,5", "50\u{A0}%", "10-20", "5 de junio de 2025", "junio de 2027", "2010"),
        ("de", "1.234.567,5", "50\u{A0}%", "10–20", "5. Juni 2025", "Juni 2027", "2010"),
        ("fr", "1\u{202F}234\u{202F}567,5", "50\u{A0}%", "10–20", "5 juin 2025", "juin 2027", "2010"),
        ("ru", "1\u{A0}234\u{A0}567,5", "50\u{A0}%", "10–20", "5 июня 2025\u{202F}г.", "июнь 2027\u{202F}г.", "2010"),
        ("ja", "1,234,567.5", "50%", "10～20", "2025年6月5日", "2027年6月", "2010"),
        ("vi", "1.234.567,5", "50%", "10–20", "5 tháng 6, 2025", "tháng 6 năm 2027", "2010"),
        ("te", "12,34,567.5", "50%", "10–20", "5 జూన్, 2025", "జూన్ 2027", "2010"),
        ("pt-BR", "1.234.567,5", "50%", "10–20", "5 de junho de 2025", "junho de 2027", "2010"),
    ] {
        let values = values(tag);
        let plain = NumberOptions::default();
        let month_and_year = DayOptions { fields: DateFields::YM, ..DayOptions::default() };
        assert_eq!(values.number(&decimal("1234567.5"), plain), number, "{tag}");
        assert_eq!(values.percent(&decimal("50"), plain), percent, "{tag}");
        assert_eq!(visible(&values.range(&decimal("10"), &decimal("20"), plain).unwrap()), range, "{tag}");
        assert_eq!(values.day((2025, 6, 5), DayOptions::default()).unwrap(), day, "{tag}");
        assert_eq!(values.day((2027, 6, 5), month_and_year).unwrap(), month, "{tag}");
        assert_eq!(values.year(2010, None), year, "{tag}");
    }
    let buddhist = DayOptions { calendar: Some(CalendarAlgorithm::Buddhist), ..DayOptions::default() };
    assert!(values("vi").day((2025, 6, 5), buddhist).unwrap().contains("2568"));
}

#[test]
fn every_form_of_a_day_has_its_digits() {
    for tag in ["fr", "ru", "ja", "vi", "te", "pt-BR", "pt-PT", "bn", "ar-u-nu-arab"] {
        let values = values(tag);
        for fields in [DateFields::YMD, DateFields::YM, DateFields::Y, DateFields::MD, DateFields::M] {
            for length in [Length::Long, Length::Medium, Length::Short] {
                let written = values.day((2025, 6, 5), DayOptions { fields, length, calendar: None }).unwrap();
                assert!(!written.is_empty() && !written.contains('{'), "{tag} {fields:?} {length:?}: {written}");
            }
        }
    }
    let month = DayOptions { fields: DateFields::YM, ..DayOptions::default() };
    assert_eq!(values("pt").day((2027, 6, 5), month).unwrap(), "junho de 2027");
}

#[test]
fn the_tag_may_choose_other_digits() {
    let plain = NumberOptions::default();
    assert_eq!(values("bn-u-nu-latn").number(&decimal("10"), plain), "10");
    assert_eq!(values("ar-EG").percent(&decimal("50"), plain), "٥٠٪\u{61C}");
    assert_eq!(values("ar-u-nu-arab").digits()[4], '٤');
    assert_eq!(values("mr").number(&decimal("5"), plain), "५");
    assert_eq!(values("bn").digits(), ['০', '১', '২', '৩', '৪', '৫', '৬', '৭', '৮', '৯']);
}

#[test]
fn percent_signs_stand_where_cldr_puts_them() {
    for (tag, expected) in [
        ("de-AT", "50\u{A0}%"),
        ("de-CH", "50%"),
        ("es-MX", "50%"),
        ("es-419", "50%"),
        ("fr", "50\u{A0}%"),
        ("fr-CA", "50\u{A0}%"),
        ("fr-CH", "50%"),
        ("pt-BR", "50%"),
        ("pt-PT", "50%"),
        ("tr", "%50"),
        ("eu", "%\u{A0}50"),
        ("fa", "۵۰٪"),
        ("he", "50%"),
        ("ru", "50\u{A0}%"),
        ("my", "၅၀%"),
    ] {
        assert_eq!(values(tag).percent(&decimal("50"), NumberOptions::default()), expected, "{tag}");
    }
}

#[test]
fn a_range_in_right_to_left_text_has_words_and_isolates() {
    let plain = NumberOptions::default();
    let range = |tag: &str| values(tag).range(&decimal("4"), &decimal("6"), plain);
    assert_eq!(range("ur").unwrap(), "\u{2068}4\u{2069} سے \u{2068}6\u{2069}");
    assert_eq!(range("ar-u-nu-arab").unwrap(), "من \u{2068}٤\u{2069} إلى \u{2068}٦\u{2069}");
    for tag in ["ar", "ur", "fa", "he", "ar-EG"] {
        assert!(!range(tag).unwrap().contains(['-', '–', '—', '‒']), "{tag}");
    }
    // Nobody has told us the words: no range rather than one that turns.
    assert_eq!(range("dv"), None);
    assert_eq!(range("nqo"), None);
}

#[test]
fn plurals_are_the_locales() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    let plain = NumberOptions::default();
    for (tag, number, expected) in [
        ("en", "1", One),
        ("en", "1.0", Other),
        ("en", "0", Other),
        ("bn", "0", One),
        ("ar", "0", Zero),
        ("ar", "2", Two),
        ("ar", "5", Few),
        ("ar", "11", Many),
        ("ar", "100", Other),
        ("es", "1000000", Many),
        ("fr", "0", One),
        ("fr", "1.5", One),
        ("fr", "2", Other),
        ("fr", "1000000", Many),
        ("pt-BR", "0", One),
        ("pt-BR", "1.5", One),
        ("pt-BR", "1000000", Many),
        ("pt-PT", "0", Other),
        ("ru", "1", One),
        ("ru", "2", Few),
        ("ru", "5", Many),
        ("ru", "11", Many),
        ("ru", "21", One),
        ("ru", "1.5", Other),
        ("te", "1", One),
        ("te", "0", Other),
        ("ja", "1", Other),
        // New in CLDR 49, which ICU4X 2.4 carries.
        ("vi", "1", One),
        ("vi", "2", Other),
        ("th", "1", Other),
        // ICU4X has none for these.
        ("dv", "1", One),
        ("dv", "2", Other),
        ("sn", "1", One),
        ("mg", "0", One),
        ("ff", "1.5", One),
        ("yi", "1.5", Other),
        ("se", "2", Two),
    ] {
        assert_eq!(values(tag).category(&decimal(number), plain), expected, "{tag} {number}");
    }
    for (tag, from, to, expected) in [
        ("en", "0.5", "1", Other),
        ("ar", "3", "10", Few),
        ("ar", "10", "20", Many),
        ("ar", "1", "2", Other),
        ("ar", "0", "1", Zero),
        ("ru", "2", "21", One),
        ("fa", "0", "1", Other),
        ("he", "1", "2", Other),
        ("sl", "100", "101", Few),
        ("ro", "2", "1", Few),
        ("lv", "1", "10", Other),
        ("fr", "1", "1000000", Other),
        ("fr", "0", "1", One),
        ("pt-BR", "1", "1000000", Other),
        ("ru", "1", "2", Few),
        ("ru", "10", "20", Many),
        ("te", "0", "1", One),
        ("ja", "1", "2", Other),
        ("ve", "0", "1", Other),
    ] {
        let values = values(tag);
        let category = values.category(&values.range_plural(&decimal(from), &decimal(to), plain), plain);
        assert_eq!(category, expected, "{tag} {from}–{to}");
    }
}

/// The library that chooses variants counts by the same rules.
#[test]
fn variants_are_chosen_by_borrowed_plurals() {
    let values = std::sync::Arc::new(values("dv"));
    for (number, expected) in [("1", "one"), ("1.0", "one"), ("3", "other")] {
        let number = values.to_fluent(&Value::Number(decimal(number)));
        let category = ::fluent::FluentValue::from(expected);
        assert!(category.matches(&number, &::fluent::resolver::Scope::new(&values.bundle(), None, None)), "{expected}");
    }
}

#[test]
fn a_year_is_never_grouped() {
    for tag in ["en", "de", "bn", "hi", "ar", "zh-Hans", "es"] {
        let year = values(tag).year(2010, None);
        assert_eq!(year.chars().count(), 4, "{tag}: {year}");
    }
    assert_eq!(values("th").year(2016, Some(CalendarAlgorithm::Gregory)), "2016");
    let grouped = call(&values("en"), "NUMBER", &[Value::Year(2010)], &[]).unwrap();
    assert_eq!(values("en").text(&grouped).unwrap(), "2010");
}

#[test]
fn options_change_digits() {
    let number = |text: &str, options| values("de").number(&decimal(text), options);
    let fraction = NumberOptions { min_fraction_digits: Some(2), ..NumberOptions::default() };
    assert_eq!(number("2.5", fraction), "2,50");
    assert_eq!(number("2.55", NumberOptions { max_fraction_digits: Some(1), ..NumberOptions::default() }), "2,6");
    assert_eq!(number("7", NumberOptions { min_integer_digits: Some(2), ..NumberOptions::default() }), "07");
    assert_eq!(number("12345", NumberOptions { no_grouping: true, ..NumberOptions::default() }), "12345");
}

#[test]
fn functions_refuse_what_they_cannot_format() {
    let number = || vec![Value::Number(decimal("10"))];
    let range = || vec![Value::Range(decimal("10"), decimal("20"))];
    let day = || vec![Value::Day((2025, 6, 5))];
    let none = || ("", Argument::Text(String::new()));
    let text = |name: &'static str, text: &str| (name, Argument::Text(text.to_owned()));
    let cases = [
        ("NUMBR", number(), none(), "no function"),
        ("NUMBER", vec![], none(), "one value"),
        ("NUMBER", range(), none(), "range"),
        ("NUMBER", day(), none(), "day"),
        ("NUMBER", number(), text("useGroupin", "false"), "no option"),
        ("NUMBER", number(), text("useGrouping", "no"), "wrong value"),
        ("NUMBER", number(), ("minimumFractionDigits", Argument::Number(decimal("400"))), "wrong value"),
        ("PERCENT", vec![Value::Text("x".into())], none(), "text"),
        ("RANGE", number(), none(), "number"),
        ("DATETIME", number(), none(), "number"),
        ("DATETIME", day(), text("month", "huge"), "wrong value"),
        ("YEAR", vec![Value::Year(2010)], text("calendar", "mayan"), "wrong value"),
    ];
    for (function, positional, option, expected) in cases {
        let named = if option.0.is_empty() { vec![] } else { vec![option] };
        let error = call(&values("en"), function, &positional, &named).unwrap_err();
        assert!(error.message.contains(expected), "{function}: {}", error.message);
    }
    assert_eq!(call(&values("en"), "NUMBR", &number(), &[]).unwrap_err().help.unwrap(), "did you mean `NUMBER`?");
}

#[test]
fn a_day_whose_words_are_not_known_is_refused() {
    let called = |tag: &str, named: &[(&str, &str)]| {
        let named: Vec<_> = named.iter().map(|(name, value)| (*name, Argument::Text((*value).to_owned()))).collect();
        call(&values(tag), "DATETIME", &[Value::Day((2026, 11, 20))], &named)
    };
    let error = called("dv", &[]).unwrap_err();
    assert!(error.message.contains("`2026 M11 20`") && error.help.unwrap().contains("DATETIME(…, day: \"numeric\")"));
    let error = called("bo", &[("month", "long"), ("year", "numeric")]).unwrap_err();
    assert!(error.message.contains("M11") && !error.help.unwrap().contains("gregory"));
    let error = called("ka-IR", &[]).unwrap_err();
    assert!(error.help.unwrap().contains("known: calendar: \"gregory\""));
    // Its months have names, and only its era has none.
    let error = called("am", &[("calendar", "ethiopic")]).unwrap_err();
    assert!(error.message.contains("era") && error.help.unwrap().ends_with("known: calendar: \"gregory\""));
    let parts = [("day", "numeric"), ("month", "long"), ("calendar", "ethiopic")];
    assert_eq!(values("am").text(&called("am", &parts).unwrap()).unwrap(), "ኅዳር 11");
    let year = [("year", "numeric"), ("calendar", "ethiopic")];
    assert_eq!(values("am").text(&called("am", &year).unwrap()).unwrap(), "2019");
    assert_eq!(values("dv").text(&Value::Day((2026, 11, 20))), None);
    for part in ["day", "month", "year"] {
        called("bo", &[(part, "numeric")]).unwrap();
    }
}

#[test]
fn days_take_fluents_options() {
    let day = |tag: &str, named: &[(&str, &str)]| {
        let named: Vec<_> = named.iter().map(|(name, value)| (*name, Argument::Text((*value).to_owned()))).collect();
        let values = values(tag);
        values.text(&call(&values, "DATETIME", &[Value::Day((2025, 6, 5))], &named).unwrap()).unwrap()
    };
    assert_eq!(day("en", &[("month", "short"), ("year", "numeric"), ("day", "numeric")]), "Jun 5, 2025");
    assert_eq!(day("en", &[("month", "long"), ("year", "numeric")]), "June 2025");
    assert_eq!(day("en", &[("year", "numeric")]), "2025");
    assert_eq!(day("en", &[("month", "long")]), "June");
    assert_eq!(day("th", &[("calendar", "gregory")]), "5 มิถุนายน ค.ศ. 2025");
}
