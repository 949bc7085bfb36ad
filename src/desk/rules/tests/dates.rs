//! Dates in names and in numbers.

use super::*;

#[test]
fn dates_in_names_and_numbers() {
    same(&[
        ("ja", "on 29 November 2026", "2026年11月29日に"),
        ("zh-Hans", "November 29, 2026", "2026年11月29日"),
        ("de", "on 29 November 2026", "am 29.11.2026"),
        ("fr", "on November 29th, 2026", "le 29/11/2026"),
        ("hi", "on 29 Nov 2026", "29/11/2026 को"),
        ("de", "on 11/29/2026", "am 29. November 2026"),
        ("es", "on 11/29/2026", "el 29 de noviembre de 2026"),
        ("ru", "on 11/29/2026", "29 ноября 2026 года"),
        ("vi", "on 29 November 2026", "ngày 29 tháng 11 năm 2026"),
        ("th", "on 29 November 2026", "29 พฤศจิกายน พ.ศ. 2569"),
        ("th", "since 2026", "ตั้งแต่ปี 2569"),
        ("ar", "on 29 November 2026", "في 29 تشرين الثاني 2026"),
        ("ar", "on 3 May and 5 November 2026", "في 3 مايو و5 تشرين الثاني 2026"),
        ("vi", "on 3 May 2026", "ngày 3 tháng 5 năm 2026"),
        ("es", "on 3 May 2026", "el 3 de mayo de 2026"),
        ("pt-BR", "on May 3, 2026", "em 3 de maio de 2026"),
        ("hi", "on May 3, 2026", "3 मई 2026 को"),
        ("ja", "since 2026", "令和8年から"),
        ("hi", "on 15 May", "15 मई को"),
        ("bn", "from 3 March to 5 May", "৩ মার্চ থেকে ৫ মে"),
    ]);
    differ(&[
        ("ja", "on 29 November 2026", "2026年12月29日に", codes::MISSING_NUMBER),
        ("de", "on 29 November 2026", "am 29. Oktober 2026", codes::MISSING_NUMBER),
        ("ru", "on 29 November 2026", "29 октября 2026 года", codes::MISSING_NUMBER),
        ("de", "on 29 November 2026", "am 29.12.2026", codes::MISSING_NUMBER),
        ("th", "since 2026", "ตั้งแต่ปี 2570", codes::MISSING_NUMBER),
        ("de", "on 11/29/2026", "am 29. Oktober 2026", codes::MISSING_NUMBER),
        ("hi", "on 15 March", "15 मई को", codes::MISSING_NUMBER),
        ("bn", "on 15 March", "১৫ মে", codes::MISSING_NUMBER),
        ("te", "on 15 March", "మే 15న", codes::MISSING_NUMBER),
        ("de", "you may take 3 tablets", "Sie dürfen 5 Tabletten nehmen", codes::MISSING_NUMBER),
        ("de", "You may 3 times", "Sie dürfen 3-mal 5 nehmen", codes::ADDED_NUMBER),
    ]);
    assert_eq!(between("ja", "2026年11月29日", "de", "29. November 2026"), []);
    assert_eq!(between("th", "พ.ศ. 2569", "en", "since 2026"), []);
}

/// Both numbers are there: only their order tells which one is the month.
#[test]
fn days_and_months_that_change_places() {
    differ(&[
        ("de", "on 3 April 2025", "am 4.3.2025", codes::MISSING_NUMBER),
        ("de", "on April 3, 2025", "am 04.03.2025", codes::MISSING_NUMBER),
        ("de", "on 3 April at 8 am", "am 4.3. um 8 Uhr", codes::MISSING_NUMBER),
        ("fr", "on 3 April 2025", "le 4/3/2025", codes::MISSING_NUMBER),
        ("hi", "on 3 April 2025", "4/3/2025 को", codes::MISSING_NUMBER),
        ("bn", "on 3 April 2025", "৪/৩/২০২৫ তারিখে", codes::MISSING_NUMBER),
        ("th", "on 3 April 2025", "วันที่ 4/3/2568", codes::MISSING_NUMBER),
        ("ja", "on 3 April 2025", "2025/3/4に", codes::MISSING_NUMBER),
        ("ja", "on 3 April 2025", "2025年3月4日に", codes::MISSING_NUMBER),
        ("zh-Hans", "on 3 April", "3月4日", codes::MISSING_NUMBER),
        ("vi", "on 3 April 2025", "ngày 4 tháng 3 năm 2025", codes::MISSING_NUMBER),
        ("de", "on 3 April 2025", "am 2025-03-04", codes::MISSING_NUMBER),
        ("sv", "on 3 April 2025", "den 2025-03-04", codes::MISSING_NUMBER),
        ("hu", "on 3 April 2025", "2025-03-04", codes::MISSING_NUMBER),
        ("fr-CA", "on 3 April 2025", "le 2025-03-04", codes::MISSING_NUMBER),
        ("de", "from 3 April to 5 June 2025", "vom 3.4.2025 bis 6.5.2025", codes::MISSING_NUMBER),
    ]);
    same(&[
        ("de", "on 3 April 2025", "am 3.4.2025"),
        ("de", "on 3 April 2025", "am 03.04.2025"),
        ("de", "on 3 April at 8 am", "am 3.4. um 8 Uhr"),
        ("de", "Since 3 April this is version 4.3.", "Seit dem 3. April ist dies Version 4.3."),
        ("de", "on 3 April 2025", "am 2025-04-03"),
        ("de", "on 4 April 2025", "am 4.4.2025"),
        ("de", "on 3 April and 4 March 2025", "am 3.4.2025 und 4.3.2025"),
        ("fr", "on 3 April 2025", "le 3/4/2025"),
        ("th", "on 3 April 2025", "วันที่ 3/4/2568"),
        ("ja", "on 3 April 2025", "2025年4月3日に"),
        ("ja", "on 3 April 2025", "2025/4/3に"),
        ("vi", "on 3 April 2025", "ngày 3 tháng 4 năm 2025"),
        ("vi", "on 3 April 2025", "ngày 3/4/2025"),
        ("ar", "on 3 April 2025", "في 3/4/2025"),
        ("de", "on 3 April, 4 to 3 tablets", "am 3. April 4 bis 3 Tabletten"),
        ("en-GB", "on 3 April 2025", "on 3/4/2025"),
        // Where a date begins with the year, the order of one that ends with it is not known.
        ("sv", "on 3 April 2025", "den 3/4/2025"),
        ("sv", "on 3 April 2025", "den 2025-04-03"),
        ("lt", "on 3 April 2025", "3.4.2025"),
        ("hu", "on 3 April 2025", "3.4.2025"),
        ("hu", "on 3 April at 8 am", "3.4. 8:00"),
        ("fr-CA", "on 3 April 2025", "le 3/4/2025"),
        ("ja", "on 3 April 2025", "3/4/2025に"),
        ("zh-Hans", "on 3 April 2025", "3/4/2025"),
    ]);
    assert_eq!(between("de", "am 3. April 2025", "en", "on 4/3/2025"), []);
    assert_eq!(between("de", "am 3. April 2025", "en-GB", "on 3/4/2025"), []);
    assert_eq!(between("de", "am 3. April 2025", "en-GB", "on 4/3/2025")[0].0, codes::MISSING_NUMBER);
}

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
