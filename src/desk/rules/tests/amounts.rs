//! Numbers beside the source's: what is the same amount in another language's ways, and what is not.

use super::*;

#[test]
fn numbers_of_the_source() {
    for (tag, source, own, code, at) in [
        ("de", "Take 5 mg.", "Nehmen Sie 50 mg.", codes::MISSING_NUMBER, "50"),
        ("de", "Take 5 mg.", "Nehmen Sie es.", codes::MISSING_NUMBER, "m"),
        ("de", "0.5 ml", "0.5 ml", codes::MISSING_NUMBER, "0.5"),
        ("de", "1.5 ml", "1.5 ml", codes::MISSING_NUMBER, "1.5"),
        ("de", "1 mg", "1.000 mg", codes::MISSING_NUMBER, "1.000"),
        ("de", "1,000 people", "1,000 Menschen", codes::MISSING_NUMBER, "1,000"),
        ("bn", "3 days", "৪ দিন", codes::MISSING_NUMBER, "৪"),
        ("ar", "5 mg and 10 mg", "٥ ملغ و٥ ملغ", codes::MISSING_NUMBER, "m"),
        ("de", "a { 5 } b", "a { 6 } b", codes::MISSING_NUMBER, "6"),
        ("de", "½ tablet", "eine Tablette", codes::MISSING_NUMBER, "m"),
        ("de", "Take tablets.", "Nehmen Sie 7 davon.", codes::ADDED_NUMBER, "7"),
        ("de", "Take 5 mg.", "Nehmen Sie 5 g.", codes::CHANGED_UNIT, "5"),
        ("de", "Take 5 mg.", "Nehmen Sie 5.", codes::CHANGED_UNIT, "m"),
        ("hi", "Wait 3 days.", "3 हफ़्ते रुकें।", codes::CHANGED_UNIT, "3"),
        ("zh-Hans", "5 ml", "5毫克", codes::CHANGED_UNIT, "5"),
        ("de", "up to 40%", "bis zu 40 kg", codes::CHANGED_UNIT, "40"),
    ] {
        let found = compared(tag, source, own);
        assert!(found.contains(&(code, at.to_owned())), "{tag}: {source} → {own}: {found:?}");
    }
    for (tag, source, own) in [
        ("de", "Take 0.5 mg of 1,000 mg.", "Von 1.000 mg nehmen Sie 0,5 mg."),
        ("de", "1,000 people", "1000 Menschen"),
        ("fr", "1,000 people in 2010", "1\u{202F}000 personnes en 2010"),
        ("fr", "5 of 100", "5 sur 100"),
        ("hi", "100,000 people", "1,00,000 लोग"),
        ("bn", "0.5 mg for 3 days", "৩ দিন ধরে ০.৫ মিগ্রা"),
        ("ar-EG", "0.5 mg, 1,000 people", "٠٫٥ ملغ و١٬٠٠٠ شخص"),
        ("ar", "0.5 mg, 1,000 people", "0.5 ملغ و1,000 شخص"),
        ("ur", "5 mg for 3 days", "3 دن تک 5 ملی گرام"),
        ("th", "for 3 days", "เป็นเวลา 3 วัน"),
        ("ja", "5 mg for 3 weeks", "5 mgを3週間"),
        ("zh-Hans", "3 months, 50%", "3个月，50%"),
        ("zh-Hans", "50%", "百分之50"),
        ("vi", "10 minutes", "10 phút"),
        ("ru", "1,000 mg", "1000 мг"),
        ("de", "on 06/05/2025", "am 05.06.2025"),
        ("de", "½ tablet", "1/2 Tablette"),
        ("de", "two tablets", "2 Tabletten"),
        ("de", "vitamin B12", "Vitamin B12"),
        ("sw", "5 units", "vipimo 5"),
        ("de", "from 9:00 a.m. to 5 pm", "von 9 bis 17 Uhr"),
        ("fr", "at 12:30 a.m. and 9:00 p.m.", "à 0\u{A0}h\u{A0}30 et 21\u{A0}h"),
        ("de", "{ $n-x -> [one] 1 day *[other] { $n-x } days }", "{ $n-x } Tage"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn times_of_day() {
    same(&[
        ("th", "at 5.30 pm", "เวลา 17.30 น."),
        ("th", "at 5:30 pm", "17.30 น."),
        ("th", "from 9:00 to 17:30", "9.00–17.30 น."),
        ("th", "from 8:30 to 9:45", "8.30–9.45 น."),
        ("hi", "from 8:30 to 9:45", "सुबह 8.30 से 9.45 बजे तक"),
        ("de", "at 5.30 pm", "um 17:30 Uhr"),
        ("de", "at 5:30 p.m.", "um 17.30 Uhr"),
        ("de", "at 9 am", "um 9.00 Uhr"),
        ("fr", "at 5:30 pm", "à 17h30"),
        ("fr", "at 9:00 am", "à 9h00"),
        ("fr", "at 9:00 am", "à 9\u{A0}h\u{A0}00"),
        ("zh-Hans", "at 17:30", "下午5:30"),
        ("zh-Hans", "at 5:30 pm", "下午5:30"),
        ("zh-Hans", "at 5:30 pm", "17:30"),
        ("zh-Hans", "at 5:30 pm", "下午5点30分"),
        ("ja", "at 17:30", "午後5時30分"),
        ("hi", "at 17:30", "शाम 5:30 बजे"),
        ("ur", "at 5:30 pm", "شام 5:30 بجے"),
        ("vi", "at 17:30", "5 giờ 30 chiều"),
        ("pt-BR", "at 5:30 pm", "às 17h30"),
        ("es", "at 5:30 pm", "a las 17.30 h"),
        ("ru", "at 5:30 pm", "в 17.30"),
        ("sv", "at 5:30 pm", "kl. 17.30"),
    ]);
    differ(&[
        ("th", "at 5.30 pm", "เวลา 18.30 น.", codes::MISSING_NUMBER),
        ("de", "at 5:30 pm", "um 17:40 Uhr", codes::MISSING_NUMBER),
        ("zh-Hans", "at 17:30", "下午6:30", codes::MISSING_NUMBER),
        ("th", "Take 17.3 mg", "17.30 น.", codes::MISSING_NUMBER),
        // No time, whatever it looks like.
        ("hi", "a dilution of 1:10", "1.10", codes::MISSING_NUMBER),
        ("de", "Take 5.3 mg", "Nehmen Sie 5.30 mg", codes::MISSING_NUMBER),
    ]);
}

#[test]
fn groups_of_three() {
    same(&[
        ("es", "100,000 people", "100 000 personas"),
        ("es", "100,000 people", "100\u{A0}000 personas"),
        ("es", "100,000 people", "100.000 personas"),
        ("fr", "100,000 people", "100 000 personnes"),
        ("fr", "100,000 people", "100\u{2009}000 personnes"),
        ("ru", "100,000 people", "100 000 человек"),
        ("sv", "100,000 people", "100 000 människor"),
        ("de", "100,000 people", "100.000 Menschen"),
        ("de-CH", "100,000 people", "100'000 Menschen"),
        ("de-CH", "100,000 people", "100’000 Menschen"),
        ("de", "100,000 people", "100'000 Menschen"),
        ("hi", "100,000 people", "1,00,000 लोग"),
        ("bn", "100,000 people", "১,০০,০০০ মানুষ"),
        ("es", "2 100 mg tablets", "2 comprimidos de 100 mg"),
        ("es", "in 2 100 people each", "en 2 100 personas cada uno"),
        ("en", "5 100", "5 100"),
    ]);
    differ(&[
        ("es", "100,000 people", "10 000 personas", codes::MISSING_NUMBER),
        ("es", "2 of 100 mg", "2100 mg", codes::MISSING_NUMBER),
        ("de", "100,000 people", "100,000 Menschen", codes::MISSING_NUMBER),
    ]);
    assert_eq!(between("fr", "100 000 personnes", "de", "100.000 Menschen"), []);
}

#[test]
fn words_that_multiply() {
    same(&[
        ("ja", "100,000 people", "10万人"),
        ("ja", "12,000 people", "1万2000人"),
        ("zh-Hans", "2 million people", "200万人"),
        ("zh-Hans", "1,000,000 people", "1百万人"),
        ("hi", "100,000 people", "1 लाख लोग"),
        ("bn", "100,000 people", "১ লাখ মানুষ"),
        ("hi", "2 million people", "20 लाख लोग"),
        ("bn", "20 million people", "২ কোটি মানুষ"),
        ("de", "2 million people", "2 Millionen Menschen"),
        ("de", "2.5 million people", "2,5 Mio. Menschen"),
        ("de", "1 million people", "eine Million Menschen"),
        ("es", "2 billion people", "2 mil millones de personas"),
        ("fr", "2,000 people", "2 mille personnes"),
        ("ru", "2 million people", "2 млн человек"),
        ("ar", "2 million people", "2 مليون شخص"),
        ("th", "2 million people", "2 ล้านคน"),
        ("th", "5 strains", "5 พันธุ์"),
        ("zh-Hans", "5 kg", "5千克"),
        ("sw", "2 million people", "watu milioni 2"),
        ("de", "a million people", "1 Million Menschen"),
    ]);
    differ(&[
        ("ja", "10,000 people", "10万人", codes::MISSING_NUMBER),
        ("de", "2 million people", "2 Milliarden Menschen", codes::MISSING_NUMBER),
        ("de", "2 million people", "2 Tausend Menschen", codes::MISSING_NUMBER),
        ("hi", "2 million people", "2 लाख लोग", codes::MISSING_NUMBER),
    ]);
}

#[test]
fn forms_that_are_numbers() {
    same(&[
        ("ar", "for 2 days", "لمدة يومين"),
        ("ar", "2 months", "شهران"),
        ("ar", "2 weeks and 3 days", "أسبوعان و3 أيام"),
        ("ar", "every 2 hours, 2 times", "كل ساعتين، مرتين"),
        ("ar", "1 dose", "جرعة واحدة"),
        ("ar", "2 tablets", "قرصين"),
        ("ar", "2 minutes", "بعد دقيقتين"),
        ("he", "2 days", "יומיים"),
    ]);
    differ(&[
        ("ar", "for 3 days", "لمدة يومين", codes::MISSING_NUMBER),
        ("ar", "for 2 days", "لمدة أسبوعين", codes::CHANGED_UNIT),
        ("ar", "for 2 days", "لعدة أيام", codes::MISSING_NUMBER),
        ("de", "for 2 days", "für ein paar Tage", codes::MISSING_NUMBER),
    ]);
}

#[test]
fn degrees_in_words() {
    same(&[
        ("ru", "above 38 °C", "выше 38 градусов Цельсия"),
        ("fr", "above 38 °C", "au-dessus de 38\u{A0}degrés Celsius"),
        ("de", "above 38 °C", "über 38 Grad Celsius"),
        ("ar", "above 38 °C", "فوق 38 درجة مئوية"),
        ("hi", "above 38 °C", "38 डिग्री सेल्सियस से ऊपर"),
        ("bn", "above 38 °C", "৩৮ ডিগ্রি সেলসিয়াসের উপরে"),
        ("zh-Hans", "above 38 °C", "38摄氏度以上"),
        ("zh-Hans", "above 38 °C", "38℃以上"),
        ("ja", "above 38 °C", "38度以上"),
        ("ja", "100 °F", "華氏100度"),
        ("de", "100 °F", "100 Grad Fahrenheit"),
        ("th", "50%", "ร้อยละ 50"),
        ("es", "bend it 90 degrees", "dóblelo 90 grados"),
    ]);
    differ(&[
        ("fr", "above 38 °C", "au-dessus de 38\u{A0}degrés Fahrenheit", codes::CHANGED_UNIT),
        ("de", "100 °F", "100 Grad Celsius", codes::CHANGED_UNIT),
        ("zh-Hans", "38 °C", "38 °F", codes::CHANGED_UNIT),
    ]);
}

#[test]
fn numbers_that_change_places() {
    let dose = "Take 2 tablets 3 times a day.";
    same(&[
        ("de", dose, "3-mal täglich 2 Tabletten nehmen."),
        ("de", dose, "Nehmen Sie 2 Tabletten 3 Mal am Tag."),
        ("ja", dose, "1日3回、2錠を服用してください。"),
        ("zh-Hans", dose, "每日3次，每次2片。"),
        ("hi", dose, "दिन में 3 बार 2 गोलियाँ लें।"),
        ("bn", dose, "দিনে ৩ বার ২টি ট্যাবলেট খান।"),
        ("th", dose, "รับประทานครั้งละ 2 เม็ด วันละ 3 ครั้ง"),
        ("ar", dose, "تناول قرصين 3 مرات يوميًا."),
        ("ja", "3 of 10 people", "10人中3人"),
        ("tr", "3 of 10 people", "10 kişiden 3’ü"),
        ("zh-Hans", "3 out of 10 people", "10人中有3人"),
        ("de", "5 to 10 mg", "5 bis 10 mg"),
        ("ja", "5–10 mg", "5〜10 mg"),
        ("ar", "5–10 days", "من 5 إلى 10 أيام"),
        ("de", "2 tablets of 5 mg", "je 5 mg: 2 Tabletten"),
        ("de", "2 doses, 3 times", "2 Spritzen, 3 Mal"),
    ]);
    differ(&[
        ("de", dose, "Nehmen Sie 3 Tabletten 2-mal täglich.", codes::MISSING_NUMBER),
        ("ja", dose, "1日2回、3錠を服用してください。", codes::MISSING_NUMBER),
        ("zh-Hans", dose, "每日2次，每次3片。", codes::MISSING_NUMBER),
        ("hi", dose, "दिन में 2 बार 3 गोलियाँ लें।", codes::MISSING_NUMBER),
        ("ru", dose, "По 3 таблетки 2 раза в день.", codes::MISSING_NUMBER),
        ("ar", dose, "تناول 3 أقراص مرتين يوميًا.", codes::MISSING_NUMBER),
        ("de", "2 tablets every 4 hours", "4 Tabletten alle 2 Stunden", codes::MISSING_NUMBER),
        ("de", "5 to 10 mg", "10 bis 5 mg", codes::MISSING_NUMBER),
        ("ja", "5–10 mg", "10〜5 mg", codes::MISSING_NUMBER),
        ("ar", "5–10 days", "من 10 إلى 5 أيام", codes::MISSING_NUMBER),
    ]);
}

/// Groups of a telephone number, and minutes of an hour, belong together.
#[test]
fn telephones_and_minutes_stay_whole() {
    same(&[
        ("de", "Call +91 33 2463 5876", "Rufen Sie +91 33 24635876 an"),
        ("de", "Call +91 33 2463 5876", "Rufen Sie +91-33-2463-5876 an"),
        ("de", "Call 91 33 2463 5876", "Rufen Sie +91 33 2463 5876 an"),
        ("de", "from 8:30 to 17:00", "von 8.30 bis 17 Uhr"),
        ("zh-Hans", "at 8:30 am", "上午8点半"),
        ("fr", "from 22:30 to 6:00", "de 22\u{A0}h\u{A0}30 à 6\u{A0}h"),
        ("de", "1000-2000 mg", "1.000–2.000 mg"),
        // Digits enough for a telephone number, in the form of a date.
        ("te", "on 3 April 2025", "03-04-2025న"),
        ("es", "on 9 June 2025", "el 09-06-2025"),
    ]);
    differ(&[
        ("de", "Call +91 33 2463 5876", "Rufen Sie +91 33 5876 2463 an", codes::MISSING_NUMBER),
        ("bn", "Call +91 33 2463 5876", "ফোন +91 33 2463 5867", codes::MISSING_NUMBER),
        ("de", "from 8:30 to 17:00", "von 17.00 bis 8.30 Uhr", codes::MISSING_NUMBER),
        ("de", "from 8:30 to 17:00", "von 8.00 bis 17.30 Uhr", codes::MISSING_NUMBER),
        ("hi", "8 tablets in 24 hours", "8 घंटे में 24 से ज़्यादा गोलियाँ नहीं", codes::MISSING_NUMBER),
    ]);
}

#[test]
fn signs_before_numbers() {
    same(&[
        ("de", "at −5 °C", "bei −5 °C"),
        ("de", "at -5 °C", "bei –5 °C"),
        ("de", "at −5 °C", "bei minus 5 °C"),
        ("hi", "at −5 °C", "माइनस 5 °C पर"),
        ("zh-Hans", "at −5 °C", "零下5 °C"),
        ("sw", "at −5 °C", "kwa baridi ya 5 °C"),
        ("de", "less than 5 mg", "< 5 mg"),
        ("de", "&lt;5 mg", "weniger als 5 mg"),
        ("de", "5-10 mg", "5–10 mg"),
        ("de", "from 5 to -5", "von 5 bis -5"),
        ("de", "a 5-day course", "eine 5-tägige Kur"),
        ("de", "COVID-19 and 3 more", "COVID-19 und 3 weitere"),
        ("ja", "below 5 mg", "5 mg未満"),
        ("en", "±2 mg", "± 2 mg"),
        ("de", "minus 5 °C", "-5 °C"),
    ]);
    differ(&[
        ("de", "at −5 °C", "bei 5 °C", codes::MISSING_NUMBER),
        ("hi", "at −5 °C", "5 °C पर", codes::MISSING_NUMBER),
        ("de", "at 5 °C", "bei -5 °C", codes::MISSING_NUMBER),
        ("de", "≤ 5 mg", "≥ 5 mg", codes::MISSING_NUMBER),
        ("de", "&lt; 5 mg", "&gt; 5 mg", codes::MISSING_NUMBER),
        ("de", "&lt;5 mg", "≤5 mg", codes::MISSING_NUMBER),
    ]);
}

/// A sign that compares may be said in words, and no other sign or opposite word may stand for it.
#[test]
fn signs_that_compare() {
    #[rustfmt::skip]
    same(&[
        ("de", "&lt; 5 mg", "weniger als 5 mg"),
        ("de", "≤ 5 mg", "bis zu 5 mg"),
        ("de", "≤ 5 mg", "nicht mehr als 5 mg"),
        ("de", "≥ 5 mg", "ab 5 mg"),
        ("de", "&gt; 5 mg", "über 5 mg"),
        ("fr", "≥ 5 mg", "au moins 5 mg"),
        ("fr", "&lt; 5 mg", "moins de 5 mg"),
        ("es", "≥ 5 mg", "5 mg o más"),
        ("ru", "≤ 5 mg", "не более 5 мг"),
        ("vi", "&gt; 5 mg", "trên 5 mg"),
        ("bn", "&lt; 5 mg", "৫ মিগ্রার কম"),
        ("hi", "&gt; 5 mg", "5 मिग्रा से ज़्यादा"),
        ("ur", "&gt; 5 mg", "5 ملی گرام سے زیادہ"),
        ("ar", "&lt; 5 mg", "أقل من 5 ملغ"),
        ("ta", "&lt; 5 mg", "5 மி.கி.க்கும் குறைவாக"),
        ("te", "&gt; 5 mg", "5 మి.గ్రా. కంటే ఎక్కువ"),
        ("th", "&lt; 5 mg", "น้อยกว่า 5 มก."),
        ("ja", "≥ 5 mg", "5 mg以上"),
        ("zh-Hans", "&lt; 5 mg", "少于5毫克"),
        ("sw", "&lt; 5 mg", "chini ya 5 mg"),
        ("de", "±2 mg", "plus/minus 2 mg"),
        ("de", "less than 5 mg", "< 5 mg"),
        ("de", "at least 5 mg", "≥ 5 mg"),
        ("de", "more than 5 mg", "> 5 mg"),
        ("de", "no more than 5 mg", "≤ 5 mg"),
        ("de", "±2 mg and ±2 mg", "±2 mg und ±2 mg"),
        ("de", "< 5 mg or <5 ml", "< 5 mg oder <5 ml"),
        ("it", "<5 mg", "meno di 5 mg"),
    ]);
    #[rustfmt::skip]
    differ(&[
        ("de", "&lt; 5 mg", "5 mg", codes::MISSING_NUMBER),
        ("de", "≤ 5 mg", "5 mg", codes::MISSING_NUMBER),
        ("de", "±2 mg", "2 mg", codes::MISSING_NUMBER),
        ("de", "±2 mg", "−2 mg", codes::MISSING_NUMBER),
        ("de", "less than 5 mg", "> 5 mg", codes::MISSING_NUMBER),
        ("de", "at most 5 mg", "≥ 5 mg", codes::MISSING_NUMBER),
        ("de", "&lt; 5 mg", "mehr als 5 mg", codes::MISSING_NUMBER),
        ("de", "&gt; 5 mg", "weniger als 5 mg", codes::MISSING_NUMBER),
        ("de", "5 mg", "< 5 mg", codes::MISSING_NUMBER),
        ("hi", "&gt; 5 mg", "5 मिग्रा", codes::MISSING_NUMBER),
        ("hi", "&gt; 5 mg", "5 मिग्रा से कम", codes::MISSING_NUMBER),
        ("zh-Hans", "&lt; 5 mg", "多于5毫克", codes::MISSING_NUMBER),
        ("ja", "≥ 5 mg", "5 mg未満", codes::MISSING_NUMBER),
        ("ar", "&lt; 5 mg", "أكثر من 5 ملغ", codes::MISSING_NUMBER),
        ("fr", "≥ 5 mg", "5 mg", codes::MISSING_NUMBER),
        ("es", "< 5 mg", "5 mg", codes::MISSING_NUMBER),
        ("pt-BR", "< 5 mg", "5 mg", codes::MISSING_NUMBER),
        ("ru", "< 5 mg", "5 мг", codes::MISSING_NUMBER),
        ("vi", "< 5 mg", "5 mg", codes::MISSING_NUMBER),
        ("bn", "< 5 mg", "৫ মিগ্রা", codes::MISSING_NUMBER),
        ("ur", "< 5 mg", "5 ملی گرام", codes::MISSING_NUMBER),
        ("ta", "< 5 mg", "5 மி.கி", codes::MISSING_NUMBER),
        ("te", "< 5 mg", "5 మి.గ్రా", codes::MISSING_NUMBER),
        ("th", "< 5 mg", "5 มก.", codes::MISSING_NUMBER),
        ("de", "<5 mg or <5 ml", ">5 mg oder >5 ml", codes::MISSING_NUMBER),
        ("sw", "<5 mg", ">5 mg", codes::MISSING_NUMBER),
    ]);
}

#[test]
fn fractions_and_exponents() {
    same(&[
        ("de", "10⁶ cells", "10⁶ Zellen"),
        ("de", "10⁶ cells", "10<sup>6</sup> Zellen"),
        ("de", "10⁻³", "10<sup>−3</sup>"),
        ("de", "2½ tablets", "2,5 Tabletten"),
        ("de", "2 ½ tablets", "2½ Tabletten"),
        ("de", "2 1/2 tablets", "2½ Tabletten"),
        ("de", "⅜ and ⅛", "3/8 und 1/8"),
        ("de", "⅜ of it", "0,375 davon"),
        ("de", "⅔ of it", "2/3 davon"),
        ("de", "½ tablet", "0,5 Tabletten"),
        ("de", "CO₂", "CO2"),
        ("de", "C₁₂", "C12"),
        ("de", "C12", "C₁₂"),
        ("zh-Hans", "CO₂", "二氧化碳"),
        ("de", "m² of skin", "m2 Haut"),
        ("de", "5 mg/m²", "5 mg/m²"),
        ("de", "a note¹ here", "eine Anmerkung hier¹"),
    ]);
    differ(&[
        ("de", "10⁶ cells", "10⁵ Zellen", codes::MISSING_NUMBER),
        ("de", "10⁶ cells", "106 Zellen", codes::MISSING_NUMBER),
        ("de", "10⁶ cells", "10<sup>5</sup> Zellen", codes::MISSING_NUMBER),
        ("de", "⅜ of it", "⅛ davon", codes::MISSING_NUMBER),
        ("de", "2½ tablets", "2 Tabletten", codes::MISSING_NUMBER),
    ]);
}

#[test]
fn numbers_that_no_source_has() {
    for (from, source, tag, own) in [
        ("de", "Nehmen Sie Tabletten.", "en", "Take 7 tablets."),
        ("fr", "Prenez des comprimés.", "de", "Nehmen Sie 7 Tabletten."),
        ("ru", "Примите таблетки.", "de", "Nehmen Sie 375 mg."),
        ("ja", "服用してください。", "de", "Nehmen Sie 0,125 mg."),
    ] {
        let found = between(from, source, tag, own);
        assert!(found.iter().any(|(code, _)| *code == codes::ADDED_NUMBER), "{source} → {own}: {found:?}");
    }
    for (from, source, tag, own) in [
        ("de", "Nehmen Sie sieben Tabletten.", "en", "Take 7 tablets."),
        ("fr", "vingt et un jours", "de", "21 Tage"),
        ("ru", "Примите пять таблеток.", "de", "Nehmen Sie 5 Tabletten."),
    ] {
        assert_eq!(between(from, source, tag, own), [], "{source} → {own}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_number_is_read_without_panic(
        own in "[0-9٠-٩०-९ .,:'’/+<>≤±½⅜⁰-⁹₀-₉年月日点半時万千百億hmpagk°%ABIVXTİ()\u{A0}−–يومينمرتنลานพ.ศ]{0,40}",
        source in "[0-9 .,:'/+<>≤±½⅜⁰-⁹₀-₉年月日万千hmpagk°%ABIVXTİ()\u{A0}−–]{0,40}",
        words in prop::sample::select(vec!["", " يومين ", " Mio. ", "万", " p.m. ", "Uhr", " May 2026", "<sup>6</sup>", " million", "น.", "5点半", " مليون "]),
        tag in prop::sample::select(vec!["de", "fr", "es", "ru", "vi", "bn", "hi", "ur", "ar", "ta", "te", "th", "ja", "zh-Hans", "sw", "he"]),
    ) {
        let (own, source) = (format!("m = x{own}{words}{own}\n"), format!("m = x{source}{words}10{words}{source}\n"));
        for finding in find(tag, "-botox = Botox\n", &own, Some(&source)) {
            let place = finding.place.unwrap();
            prop_assert!(own.get(place.span.clone()).is_some(), "{:?}", place.span);
        }
    }

    /// What is the same in both languages is the same amount.
    #[test]
    fn a_text_is_its_own_translation(
        text in "[0-9 .,:/+≤±½⅜⁰-⁹₀-₉hmpagk°%ABT()−–]{0,30}",
        words in prop::sample::select(vec!["", " million ", " p.m. ", " May 2026 ", "<sup>6</sup>", " tablets ", " to "]),
    ) {
        is_its_own_translation(&format!("x{text}{words}{text}"));
    }
}

fn is_its_own_translation(text: &str) {
    let numbers = [codes::MISSING_NUMBER, codes::ADDED_NUMBER, codes::CHANGED_UNIT, codes::CHANGED_KIND];
    let found = compared("en-GB", text, text);
    assert!(found.iter().all(|(code, _)| !numbers.contains(code)), "{text}: {found:?}");
}

/// Found by the one above.
#[test]
fn fractions_in_a_row_are_their_own_translation() {
    is_its_own_translation("x⅜½⅜−½⅜½⅜−½");
}

/// Whoever follows the help writes the right dose: what is told of a number is what the source has in its place.
#[test]
fn each_wrong_number_is_told_which_one_it_is() {
    let source = message("Never take more than 3 tablets (1.5 g) in 24 hours.");
    for own in [
        "Nigdy nie bierz więcej niż 4 tabletki (2 g) w ciągu 24 godzin.",
        "W ciągu 24 godzin nie bierz więcej niż (2 g) 4 tabletki.",
    ] {
        let found = find("pl", "-botox = Botox\n", &message(own), Some(&source));
        let told: BTreeSet<(String, &str)> =
            found.iter().map(|finding| (pointed(finding), finding.message.as_str())).collect();
        let wanted = [
            ("2".to_owned(), "the source has 1,5 here, and this is `2`"),
            ("4".to_owned(), "the source has 3 here, and this is `4`"),
        ];
        assert_eq!(told, wanted.into(), "{own}");
    }
}

#[test]
fn the_number_of_a_room_is_missed_by_itself() {
    let source = "Come to Room 12 on the third floor.";
    for (own, at) in [
        ("Kommen Sie in das Zimmer im 3. Stock.", "m"),
        ("Kommen Sie in Zimmer 13 im 3. Stock.", "13"),
        ("Kommen Sie in das Zimmer im dritten Stock.", "m"),
    ] {
        assert_eq!(compared("de", source, own), [(codes::MISSING_NUMBER, at.to_owned())], "{own}");
    }
    assert_eq!(compared("de", source, "Kommen Sie in Zimmer 12 im 3. Stock."), []);
}

/// The numbers in a chemical name are places, which have a comma in every language.
#[test]
fn places_in_a_molecule_are_no_amounts() {
    same(&[
        ("de", "Vitamin D is 1,25-(OH)₂D.", "Vitamin D ist 1,25-(OH)₂D."),
        ("fr", "Vitamin D is 1,25-(OH)2D.", "La vitamine D est 1,25-(OH)2D."),
    ]);
    differ(&[
        ("de", "Vitamin D is 1,25-(OH)₂D.", "Vitamin D ist 1,52-(OH)₂D.", codes::MISSING_NUMBER),
        ("de", "Take 1.25 (OH) mg.", "Nehmen Sie 125 (OH) mg.", codes::MISSING_NUMBER),
    ]);
}
