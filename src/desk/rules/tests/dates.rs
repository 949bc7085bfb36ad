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

/// 2026-04-03 is one day in every language.
#[test]
fn iso_dates() {
    let iso = "Your appointment is on 2026-04-03.";
    let named = "Your appointment is on 3 April 2026.";
    same(&[
        ("de", iso, "Ihr Termin ist am 3. April 2026."),
        ("de", iso, "Ihr Termin ist am 2026-04-03."),
        ("de", iso, "Ihr Termin ist am 03.04.2026."),
        ("fr", iso, "Votre rendez-vous est le 3 avril 2026."),
        ("hi", iso, "आपकी मुलाकात 3 अप्रैल 2026 को है।"),
        ("ja", iso, "ご予約は2026年4月3日です。"),
        ("zh-Hans", iso, "您的预约是2026年4月3日。"),
        ("ar", iso, "موعدك في 3 أبريل 2026."),
        ("ar", named, "موعدك في 3-4-2026."),
        ("ar", named, "موعدك في 3 نيسان 2026."),
        ("ar", "on 3 May 2026", "في 3 أيار 2026"),
        ("ar", "on 3 May 2026", "في 3 أيار/مايو 2026"),
        ("de", named, "Ihr Termin ist am 2026-04-03."),
        ("es", named, "Su cita es el 2026-04-03."),
    ]);
    differ(&[
        ("de", iso, "Ihr Termin ist am 4. März 2026.", codes::MISSING_NUMBER),
        ("de", iso, "Ihr Termin ist am 04.03.2026.", codes::MISSING_NUMBER),
        ("de", iso, "Ihr Termin ist am 2026-03-04.", codes::MISSING_NUMBER),
        ("fr", iso, "Votre rendez-vous est le 4 mars 2026.", codes::MISSING_NUMBER),
        ("hi", iso, "आपकी मुलाकात 4 मार्च 2026 को है।", codes::MISSING_NUMBER),
        ("ja", iso, "ご予約は2026年3月4日です。", codes::MISSING_NUMBER),
        ("zh-Hans", iso, "您的预约是2026年3月4日。", codes::MISSING_NUMBER),
        ("ar", iso, "موعدك في 4 مارس 2026.", codes::MISSING_NUMBER),
        ("ar", iso, "موعدك في 4 آذار 2026.", codes::MISSING_NUMBER),
        ("ar", named, "موعدك في 4-3-2026.", codes::MISSING_NUMBER),
        ("ar", "on 3 May 2026", "في 3 حزيران 2026", codes::MISSING_NUMBER),
        ("de", named, "Ihr Termin ist am 2026-03-04.", codes::MISSING_NUMBER),
        ("es", named, "Su cita es el 2026-03-04.", codes::MISSING_NUMBER),
    ]);
}

/// A range of days runs forwards, and each day keeps its month.
#[test]
fn ranges_of_dates() {
    let within = "We are closed from 5 to 9 June.";
    let dash = "Closed: 5–9 June.";
    let across = "We are closed from 5 June to 9 July.";
    same(&[
        ("de", within, "Wir haben vom 5. bis 9. Juni geschlossen."),
        ("de", within, "Wir haben vom 5. bis zum 9. Juni geschlossen."),
        ("de", dash, "Geschlossen: 5.–9. Juni."),
        ("de", dash, "Geschlossen: 5. Juni bis 9. Juni."),
        ("fr", within, "Nous sommes fermés du 5 au 9 juin."),
        ("es", within, "Cerramos del 5 al 9 de junio."),
        ("pt-BR", within, "Estaremos fechados de 5 a 9 de junho."),
        ("ru", within, "Мы закрыты с 5 по 9 июня."),
        ("vi", within, "Chúng tôi đóng cửa từ ngày 5 đến ngày 9 tháng 6."),
        ("hi", within, "हम 5 से 9 जून तक बंद हैं।"),
        ("ur", within, "ہم 5 سے 9 جون تک بند ہیں۔"),
        ("bn", within, "আমরা ৫ থেকে ৯ জুন বন্ধ।"),
        ("ar", within, "نغلق من 5 إلى 9 يونيو."),
        ("ja", within, "6月5日から9日まで休みです。"),
        ("zh-Hans", within, "我们6月5日至9日休息。"),
        ("th", within, "ปิดวันที่ 5 ถึง 9 มิถุนายน"),
        ("de", across, "Wir haben vom 5. Juni bis 9. Juli geschlossen."),
        ("fr", across, "Nous sommes fermés du 5 juin au 9 juillet."),
        ("ar", across, "نغلق من 5 حزيران/يونيو إلى 9 تموز/يوليو."),
    ]);
    differ(&[
        ("de", within, "Wir haben vom 9. bis 5. Juni geschlossen.", codes::MISSING_NUMBER),
        ("de", within, "Wir haben vom 9. bis zum 5. Juni geschlossen.", codes::MISSING_NUMBER),
        ("de", dash, "Geschlossen: 9.–5. Juni.", codes::MISSING_NUMBER),
        ("de", dash, "Geschlossen: 5. Juni–9. Mai.", codes::MISSING_NUMBER),
        ("fr", within, "Nous sommes fermés du 9 au 5 juin.", codes::MISSING_NUMBER),
        ("es", within, "Cerramos del 9 al 5 de junio.", codes::MISSING_NUMBER),
        ("pt-BR", within, "Estaremos fechados de 9 a 5 de junho.", codes::MISSING_NUMBER),
        ("ru", within, "Мы закрыты с 9 по 5 июня.", codes::MISSING_NUMBER),
        ("vi", within, "Chúng tôi đóng cửa từ ngày 9 đến ngày 5 tháng 6.", codes::MISSING_NUMBER),
        ("hi", within, "हम 9 से 5 जून तक बंद हैं।", codes::MISSING_NUMBER),
        ("ur", within, "ہم 9 سے 5 جون تک بند ہیں۔", codes::MISSING_NUMBER),
        ("bn", within, "আমরা ৯ থেকে ৫ জুন বন্ধ।", codes::MISSING_NUMBER),
        ("ar", within, "نغلق من 9 إلى 5 يونيو.", codes::MISSING_NUMBER),
        ("ja", within, "6月9日から5日まで休みです。", codes::MISSING_NUMBER),
        ("zh-Hans", within, "我们6月9日至5日休息。", codes::MISSING_NUMBER),
        ("th", within, "ปิดวันที่ 9 ถึง 5 มิถุนายน", codes::MISSING_NUMBER),
        ("de", across, "Wir haben vom 9. Juni bis 5. Juli geschlossen.", codes::MISSING_NUMBER),
        ("de", across, "Wir haben vom 5. Juli bis 9. Juni geschlossen.", codes::MISSING_NUMBER),
        ("de", within, "Wir haben vom 5. Juni bis 9. Mai geschlossen.", codes::MISSING_NUMBER),
        ("fr", across, "Nous sommes fermés du 5 juillet au 9 juin.", codes::MISSING_NUMBER),
    ]);
}

/// Two times without a colon are no telephone number.
#[test]
fn times_without_a_colon() {
    let hours = "We are open from 9 am to 5 pm.";
    same(&[
        ("de", hours, "Wir haben 0900-1700 geöffnet."),
        ("de", "Open 0900-1700.", "Geöffnet von 9 bis 17 Uhr."),
        ("fr", "Open 0900-1700.", "Ouvert de 9\u{A0}h à 17\u{A0}h."),
        ("de", "Open 0900-1700.", "Geöffnet 09:00–17:00."),
        ("ar", "Open 0900-1700.", "مفتوح 0900-1700."),
    ]);
    differ(&[
        ("de", hours, "Wir haben 0800-1700 geöffnet.", codes::MISSING_NUMBER),
        ("de", "Open 0900-1700.", "Geöffnet von 9 bis 18 Uhr.", codes::MISSING_NUMBER),
    ]);
}
