//! Times whose number one text has in digits and the other in words, or not at all.

use super::*;

#[test]
fn another_time_behind_a_number_word() {
    for (tag, source, own) in [
        ("de", "Take it for 3 weeks.", "Nehmen Sie es drei Monate lang ein."),
        ("fr", "Take it for 3 weeks.", "Prenez-le pendant trois mois."),
        ("es", "Wait 2 hours.", "Espere dos días."),
        ("pt-BR", "Wait 2 hours.", "Espere dois dias."),
        ("ru", "Take it for 3 weeks.", "Принимайте три месяца."),
        ("vi", "Take it for 3 weeks.", "Uống trong ba tháng."),
        ("bn", "Wait 2 hours.", "দুই দিন অপেক্ষা করুন।"),
        ("hi", "Wait 2 hours.", "दो दिन रुकें।"),
        ("ur", "Wait 2 hours.", "دو دن انتظار کریں۔"),
        ("ar", "Take it for 3 weeks.", "تناوله لمدة ثلاثة أشهر."),
        ("ta", "Wait 2 hours.", "இரண்டு நாள் காத்திருங்கள்."),
        ("ja", "Take it for 3 weeks.", "三か月服用してください。"),
        ("zh-Hans", "Take it for 3 weeks.", "服用三个月。"),
    ] {
        let found = compared(tag, source, own);
        assert!(
            found.iter().any(|(code, _)| *code == codes::CHANGED_UNIT || *code == codes::MISSING_NUMBER),
            "{tag}: {own}"
        );
    }
    for (tag, source, own) in [
        ("de", "Have your blood tested every 3 months.", "Lassen Sie Ihr Blut alle drei Wochen untersuchen."),
        ("hi", "Have your blood tested every 3 months.", "हर तीन हफ़्ते में खून की जाँच करवाएँ।"),
        ("zh-Hans", "Have your blood tested every 3 months.", "请每三周验一次血。"),
        ("de", "Take it every 6 hours.", "Nehmen Sie es alle sechs Tage."),
        ("de", "Take it once a week, always on the same day.", "Nehmen Sie es täglich ein, immer am selben Wochentag."),
        ("te", "Take it once a week, always on the same day.", "ఎప్పుడూ ఒకే రోజున, రోజుకు ఒకసారి తీసుకోండి."),
    ] {
        assert!(!compared(tag, source, own).is_empty(), "{tag}: {own}");
    }
}

#[test]
fn the_same_time_in_words() {
    same(&[
        ("de", "Take it for 3 weeks.", "Nehmen Sie es drei Wochen lang ein."),
        ("de", "Take it for 3 weeks, then for 3 months.", "Nehmen Sie es drei Wochen, dann drei Monate lang."),
        ("de", "Wait 3 to 4 weeks.", "Warten Sie drei bis vier Wochen."),
        ("hi", "Wait 2 hours.", "दो घंटे रुकें।"),
        ("zh-Hans", "Take it for 3 weeks.", "服用三周。"),
        // One of a time is the time alone.
        ("ru", "Come back in 1 week.", "Приходите через неделю."),
        ("ru", "Wait 1 hour after eating.", "Подождите час после еды."),
        ("ru", "Rest for 1 day.", "Отдыхайте сутки."),
        ("te", "Come back in 1 week.", "వారం తర్వాత రండి."),
        ("te", "Wait 1 hour.", "గంట ఆగండి."),
        ("zh-Hans", "Come back in 1 week.", "一周后复诊。"),
        ("zh-Hans", "Take 1 tablet 3 times a day.", "一日三次，一次一片。"),
        ("th", "Come back in 1 month.", "อีกเดือนหนึ่งมาพบแพทย์"),
        // Half a year is six months.
        ("de", "Come back in 6 months.", "Kommen Sie in einem halben Jahr wieder."),
        ("zh-Hans", "Come back in 6 months.", "半年后复诊。"),
        ("ja", "Come back in 6 months.", "半年後に受診してください。"),
        ("ru", "Come back in 6 months.", "Приходите через полгода."),
        // Noon, and hours in words.
        ("fr", "The clinic is closed from 12 noon to 1 pm.", "La clinique est fermée de midi à 13\u{A0}h."),
        ("pt-BR", "The clinic is closed from 12 noon to 1 pm.", "A clínica fecha do meio-dia às 13h."),
        ("th", "The clinic is closed from 12 noon to 1 pm.", "คลินิกปิดตั้งแต่เที่ยงถึง 13.00 น."),
        ("ja", "The clinic is closed from 12 noon to 1 pm.", "クリニックは正午から午後1時まで休みです。"),
        ("ru", "Come at 8:30 am.", "Приходите в половине девятого утра."),
        ("de", "Come at 8:30 am.", "Kommen Sie um halb neun morgens."),
        // What Arabic writes together, and a noun that says one.
        ("ar", "Stop taking it at least 7 days before.", "توقف عن تناوله قبل ذلك بسبعة أيام على الأقل."),
        ("ar", "At least 3 hours before it.", "قبل ذلك بثلاث ساعات على الأقل."),
        ("ar", "Put 1 to 2 drops in each eye.", "ضع قطرة إلى قطرتين في كل عين."),
        ("ar", "Take 1 or 2 tablets.", "تناول قرصًا أو قرصين."),
        ("ar", "You stay for 1 or 2 nights.", "ستبقى ليلة أو ليلتين."),
        ("bn", "The dose is 10 mg per kg of body weight.", "মাত্রা প্রতি কেজি দেহের ওজনের জন্য ১০ মিগ্রা।"),
        ("th", "Last revised in May 2026.", "ปรับปรุงครั้งล่าสุดเมื่อเดือนพฤษภาคม พ.ศ. 2569"),
        ("th", "Last revised in May 2026.", "แก้ไขล่าสุดพฤษภาคม 2569"),
    ]);
    differ(&[
        ("ru", "Come back in 1 week.", "Приходите через месяц.", codes::MISSING_NUMBER),
        ("th", "Last revised in May 2026.", "ปรับปรุงครั้งล่าสุดเมื่อเดือนมีนาคม พ.ศ. 2569", codes::MISSING_NUMBER),
        ("th", "Last revised in May 2026.", "แก้ไขล่าสุดมีนาคม 2569", codes::MISSING_NUMBER),
        ("ar", "At least 3 hours before it.", "قبل ذلك بأربع ساعات على الأقل.", codes::MISSING_NUMBER),
    ]);
}
