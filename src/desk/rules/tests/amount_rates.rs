//! A time behind an amount that came or went: mg/kg and mg/kg/day.

use super::*;

const DAY: &str = "The dose is 15 mg/kg/day.";
const NONE: &str = "The dose is 15 mg/kg.";

#[test]
fn a_time_that_came_or_went() {
    for (tag, with, without) in [
        ("de", "Die Dosis beträgt 15 mg/kg/Tag.", "Die Dosis beträgt 15 mg/kg."),
        ("fr", "La dose est de 15\u{A0}mg/kg/jour.", "La dose est de 15\u{A0}mg/kg."),
        ("es", "La dosis es de 15 mg/kg/día.", "La dosis es de 15 mg/kg."),
        ("pt-BR", "A dose é de 15 mg/kg/dia.", "A dose é de 15 mg/kg."),
        ("ru", "Доза составляет 15 мг/кг/сут.", "Доза составляет 15 мг/кг."),
        ("vi", "Liều dùng là 15 mg/kg/ngày.", "Liều dùng là 15 mg/kg."),
        ("bn", "মাত্রা ১৫ মিগ্রা/কেজি/দিন।", "মাত্রা ১৫ মিগ্রা/কেজি।"),
        ("hi", "खुराक 15 मिग्रा/किग्रा/दिन है।", "खुराक 15 मिग्रा/किग्रा है।"),
        ("ur", "خوراک 15 ملی گرام/کلوگرام/دن ہے۔", "خوراک 15 ملی گرام/کلوگرام ہے۔"),
        ("ar", "الجرعة 15 ملغ/كغ/يوم.", "الجرعة 15 ملغ/كغ."),
        ("ta", "அளவு 15 மிகி/கிகி/நாள்.", "அளவு 15 மிகி/கிகி."),
        ("te", "మోతాదు 15 మి.గ్రా/కిలో/రోజు.", "మోతాదు 15 మి.గ్రా/కిలో."),
        ("th", "ขนาดยาคือ 15 มก./กก./วัน", "ขนาดยาคือ 15 มก./กก."),
        ("ja", "用量は15 mg/kg/日です。", "用量は15 mg/kgです。"),
        ("zh-Hans", "剂量为15 mg/kg/天。", "剂量为15 mg/kg。"),
    ] {
        let codes = |source: &str, own: &str| -> Vec<&'static str> {
            compared(tag, source, own).into_iter().map(|(code, _)| code).collect()
        };
        assert_eq!(codes(DAY, with), [] as [&str; 0], "{tag}: {with}");
        assert_eq!(codes(NONE, without), [] as [&str; 0], "{tag}: {without}");
        assert_eq!(codes(DAY, without), [codes::CHANGED_UNIT], "{tag}: {without}");
        assert_eq!(codes(NONE, with), [codes::CHANGED_UNIT], "{tag}: {with}");
    }
}

#[test]
fn a_time_said_elsewhere() {
    same(&[
        ("de", DAY, "Die Tagesdosis beträgt 15 mg/kg."),
        ("de", DAY, "Die Dosis beträgt täglich 15 mg/kg."),
        ("de", "The daily dose is 15 mg/kg.", "Die Dosis beträgt 15 mg/kg/Tag."),
        ("de", "The dose is 15 mg/kg per day.", "Die Dosis beträgt 15 mg/kg/d."),
        ("ja", DAY, "1日15 mg/kgを投与します。"),
        ("hi", DAY, "रोज़ 15 मिग्रा/किग्रा दें।"),
        ("bn", DAY, "দৈনিক মাত্রা ১৫ মিগ্রা/কেজি।"),
        ("ar", DAY, "الجرعة اليومية 15 ملغ/كغ."),
        ("th", DAY, "ขนาดยาต่อวันคือ 15 มก./กก."),
        ("zh-Hans", DAY, "每日剂量为15 mg/kg。"),
        ("vi", DAY, "Liều mỗi ngày là 15 mg/kg."),
        ("de", "Take 15 mg/kg/day for 7 days.", "Nehmen Sie täglich 15 mg/kg, 7 Tage lang."),
    ]);
}
