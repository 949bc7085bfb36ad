//! Translations of doses and opening hours as good translators write them: no finding in any of them, and few slips that hide.

use super::super::lines::digit;
use super::*;

const DOSE: &str = "Take 2 tablets (500 mg each) 3 times a day for 7 days. Do not take more than 8 tablets in 24 hours. Keep below 25 °C. Call if your temperature is above 38.5 °C for more than 2 days.";
const DOSES: &[(&str, &str)] = &[
    (
        "de",
        "Nehmen Sie 7 Tage lang 3-mal täglich 2 Tabletten (je 500 mg). Nehmen Sie in 24 Stunden nicht mehr als 8 Tabletten. Unter 25 °C lagern. Rufen Sie an, wenn Sie länger als 2 Tage mehr als 38,5 °C Fieber haben.",
    ),
    (
        "fr",
        "Prenez 2 comprimés (de 500 mg chacun) 3 fois par jour pendant 7 jours. Ne prenez pas plus de 8 comprimés en 24 heures. À conserver à moins de 25 °C. Appelez si vous avez plus de 38,5 °C pendant plus de 2 jours.",
    ),
    (
        "ru",
        "Принимайте по 2 таблетки (по 500 мг) 3 раза в день в течение 7 дней. Не принимайте более 8 таблеток за 24 часа. Хранить при температуре ниже 25 °C. Позвоните, если температура выше 38,5 °C держится дольше 2 дней.",
    ),
    (
        "vi",
        "Uống mỗi lần 2 viên (mỗi viên 500 mg), 3 lần mỗi ngày trong 7 ngày. Không uống quá 8 viên trong 24 giờ. Bảo quản dưới 25 °C. Gọi nếu sốt trên 38,5 °C quá 2 ngày.",
    ),
    (
        "bn",
        "৭ দিন ধরে দিনে ৩ বার ২টি করে ট্যাবলেট (প্রতিটি ৫০০ মিগ্রা) খান। ২৪ ঘণ্টায় ৮টির বেশি ট্যাবলেট খাবেন না। ২৫ °সে-এর নিচে রাখুন। ২ দিনের বেশি ৩৮.৫ ডিগ্রি সেলসিয়াসের বেশি জ্বর থাকলে ফোন করুন।",
    ),
    (
        "hi",
        "7 दिन तक दिन में 3 बार 2 गोलियाँ (हर एक 500 मि.ग्रा.) लें। 24 घंटे में 8 से ज़्यादा गोलियाँ न लें। 25 °C से कम पर रखें। 2 दिन से ज़्यादा 38.5 डिग्री सेल्सियस से ऊपर बुखार हो तो फ़ोन करें।",
    ),
    (
        "ar",
        "تناول قرصين (500 ملغ لكل قرص) 3 مرات يوميًا لمدة 7 أيام. لا تتناول أكثر من 8 أقراص خلال 24 ساعة. يُحفظ تحت 25 درجة مئوية. اتصل إذا تجاوزت الحرارة 38.5 درجة مئوية لأكثر من يومين.",
    ),
    (
        "ta",
        "7 நாட்களுக்கு ஒரு நாளைக்கு 3 முறை 2 மாத்திரைகள் (ஒவ்வொன்றும் 500 மி.கி.) எடுத்துக்கொள்ளுங்கள். 24 மணி நேரத்தில் 8 மாத்திரைகளுக்கு மேல் எடுக்க வேண்டாம். 25 °C-க்குக் கீழே வைக்கவும். 2 நாட்களுக்கு மேல் 38.5 °C-க்கு மேல் காய்ச்சல் இருந்தால் அழைக்கவும்.",
    ),
    (
        "th",
        "รับประทานครั้งละ 2 เม็ด (เม็ดละ 500 มก.) วันละ 3 ครั้ง เป็นเวลา 7 วัน ห้ามรับประทานเกิน 8 เม็ดใน 24 ชั่วโมง เก็บที่อุณหภูมิต่ำกว่า 25 องศาเซลเซียส โทรหาเราหากมีไข้เกิน 38.5 องศา นานกว่า 2 วัน",
    ),
    (
        "zh-Hans",
        "每次2片（每片500毫克），每日3次，连服7天。24小时内不要超过8片。请存放在25℃以下。如果体温超过38.5摄氏度持续2天以上，请来电。",
    ),
];

/// In languages whose units are CLDR's.
const FURTHER: &[(&str, &str)] = &[
    (
        "it",
        "Prendete 2 compresse (da 500 mg ciascuna) 3 volte al giorno per 7 giorni. Non prendete più di 8 compresse in 24 ore. Conservare a meno di 25 °C. Chiamate se avete più di 38,5 °C per più di 2 giorni.",
    ),
    (
        "pl",
        "Przyjmuj 2 tabletki (po 500 mg) 3 razy dziennie przez 7 dni. Nie przyjmuj więcej niż 8 tabletek w ciągu 24 godzin. Przechowuj w temperaturze poniżej 25 °C. Zadzwoń, jeśli gorączka powyżej 38,5 °C trwa dłużej niż 2 dni.",
    ),
    (
        "nl",
        "Neem 7 dagen lang 3 keer per dag 2 tabletten (elk 500 mg). Neem in 24 uur niet meer dan 8 tabletten. Bewaren beneden 25 °C. Bel als u langer dan 2 dagen meer dan 38,5 °C koorts hebt.",
    ),
    (
        "sv",
        "Ta 2 tabletter (500 mg vardera) 3 gånger om dagen i 7 dagar. Ta inte mer än 8 tabletter på 24 timmar. Förvaras under 25 °C. Ring om du har mer än 38,5 °C i mer än 2 dagar.",
    ),
    (
        "tr",
        "7 gün boyunca günde 3 kez 2 tablet (her biri 500 mg) alın. 24 saatte 8 tabletten fazla almayın. 25 °C’nin altında saklayın. Ateşiniz 2 günden uzun süre 38,5 °C’nin üzerinde kalırsa arayın.",
    ),
    (
        "uk",
        "Приймайте по 2 таблетки (по 500 мг) 3 рази на день протягом 7 днів. Не приймайте більше 8 таблеток за 24 години. Зберігати за температури нижче 25 °C. Зателефонуйте, якщо температура понад 38,5 °C тримається довше 2 днів.",
    ),
];

#[test]
fn languages_without_units_of_their_own_take_those_of_cldr() {
    for (tag, own) in FURTHER {
        assert_eq!(compared(tag, DOSE, own), [], "{tag}: {own}");
        let all = swaps(own);
        let hidden: Vec<&String> =
            all.iter().filter(|(_, text)| compared(tag, DOSE, text).is_empty()).map(|(what, _)| what).collect();
        assert!(hidden.len() <= 7, "{tag}: {} of {}: {hidden:?}", hidden.len(), all.len());
    }
}

#[test]
fn doses_are_sound_and_few_swaps_hide() {
    for (tag, own) in DOSES {
        assert_eq!(compared(tag, DOSE, own), [], "{tag}: {own}");
        let hidden: Vec<String> = swaps(own)
            .into_iter()
            .filter(|(_, text)| compared(tag, DOSE, text).is_empty())
            .map(|(what, _)| what)
            .collect();
        // The two numbers of days, and those of tablets: only a reader knows which is which.
        assert!(hidden.len() <= 5, "{tag}: {hidden:?}");
    }
}

/// A text with two of its numbers in each other's places, for any two that differ.
fn swaps(text: &str) -> Vec<(String, String)> {
    let characters: Vec<char> = text.chars().collect();
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, _) in characters.iter().enumerate().filter(|(_, c)| digit(**c).is_some()) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + 1,
            None => runs.push(at..at + 1),
        }
    }
    let piece = |range: std::ops::Range<usize>| characters[range].iter().collect::<String>();
    let mut swapped = Vec::new();
    for (number, first) in runs.iter().enumerate() {
        for second in &runs[number + 1..] {
            let (a, b) = (piece(first.clone()), piece(second.clone()));
            if a != b {
                let ends = [piece(0..first.start), piece(first.end..second.start), piece(second.end..characters.len())];
                swapped.push((format!("{a} and {b}"), format!("{}{b}{}{a}{}", ends[0], ends[1], ends[2])));
            }
        }
    }
    swapped
}

#[test]
fn opening_hours_and_rates_are_sound() {
    let source = "The clinic is open Monday to Friday from 8:30 am to 5:00 pm and on Saturday from 9 am to 12:30 pm. Call +91 33 2463 5876 or 112. On 1 May 2026 we are closed. About 1.5 million people (1 in 50) have it; 3 to 5 of 100,000 die.";
    for (tag, own) in [
        (
            "de",
            "Die Klinik ist Montag bis Freitag von 8.30 bis 17 Uhr und samstags von 9 bis 12.30 Uhr geöffnet. Rufen Sie +91 33 2463 5876 oder 112 an. Am 1. Mai 2026 ist geschlossen. Etwa 1,5 Millionen Menschen (1 von 50) haben es; 3 bis 5 von 100.000 sterben.",
        ),
        (
            "es",
            "La clínica abre de lunes a viernes de 8:30 a 17:00 y los sábados de 9:00 a 12:30. Llame al +91 33 2463 5876 o al 112. El 1 de mayo de 2026 está cerrada. Cerca de 1,5 millones de personas (1 de cada 50) la tienen; mueren de 3 a 5 de cada 100 000.",
        ),
        (
            "pt-BR",
            "A clínica abre de segunda a sexta, das 8h30 às 17h, e aos sábados, das 9h às 12h30. Ligue para +91 33 2463 5876 ou 112. Em 1º de maio de 2026 estaremos fechados. Cerca de 1,5 milhão de pessoas (1 em 50) têm; 3 a 5 em 100 mil morrem.",
        ),
        (
            "bn",
            "ক্লিনিক সোমবার থেকে শুক্রবার সকাল ৮:৩০ থেকে বিকেল ৫টা এবং শনিবার সকাল ৯টা থেকে দুপুর ১২:৩০ পর্যন্ত খোলা। ফোন করুন +91 33 2463 5876 বা ১১২। ১ মে ২০২৬ তারিখে বন্ধ। প্রায় ১৫ লাখ মানুষের (৫০ জনে ১ জন) এটি আছে; ১,০০,০০০ জনে ৩ থেকে ৫ জন মারা যান।",
        ),
        (
            "hi",
            "क्लिनिक सोमवार से शुक्रवार सुबह 8:30 से शाम 5 बजे तक और शनिवार को सुबह 9 से दोपहर 12:30 बजे तक खुला है। +91 33 2463 5876 या 112 पर फ़ोन करें। 1 मई 2026 को बंद है। लगभग 15 लाख लोगों (50 में से 1) को है; 1 लाख में से 3 से 5 की मौत होती है।",
        ),
        (
            "ar",
            "تفتح العيادة من الاثنين إلى الجمعة من 8:30 صباحًا إلى 5:00 مساءً ويوم السبت من 9 صباحًا إلى 12:30 ظهرًا. اتصل على +91 33 2463 5876 أو 112. في 1 مايو 2026 نحن مغلقون. لدى حوالي 1.5 مليون شخص (1 من كل 50)؛ ويموت 3 إلى 5 من كل 100 ألف.",
        ),
        (
            "th",
            "คลินิกเปิดวันจันทร์ถึงศุกร์ 8.30–17.00 น. และวันเสาร์ 9.00–12.30 น. โทร +91 33 2463 5876 หรือ 112 วันที่ 1 พฤษภาคม 2569 ปิด มีผู้ป่วยประมาณ 1.5 ล้านคน (1 ใน 50) และ 3 ถึง 5 ใน 100,000 คนเสียชีวิต",
        ),
        (
            "ja",
            "診療時間は月曜から金曜の午前8時30分から午後5時、土曜は午前9時から午後0時30分です。電話：+91 33 2463 5876または112。2026年5月1日は休診です。約150万人（50人に1人）がこの病気で、10万人中3〜5人が亡くなります。",
        ),
        (
            "zh-Hans",
            "诊所周一至周五上午8:30至下午5:00、周六上午9点至下午12:30开放。请致电+91 33 2463 5876或112。2026年5月1日休息。约150万人（每50人中1人）患病；每10万人中有3至5人死亡。",
        ),
        (
            "sv",
            "Kliniken är öppen måndag till fredag kl. 8.30–17.00 och lördag kl. 9–12.30. Ring +91 33 2463 5876 eller 112. Den 1 maj 2026 har vi stängt. Cirka 1,5 miljoner människor (1 av 50) har det; 3 till 5 av 100 000 dör.",
        ),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}

#[test]
fn short_texts_are_sound() {
    for (tag, source, own) in [
        ("de", "Day 3 – 5 mg", "5 mg am 3. Tag"),
        ("de", "at 17:30 – 5 mg", "5 mg um 17.30 Uhr"),
        ("zh-Hans", "Never take more than 1,000 mg", "千万不要超过1000毫克"),
        (
            "de",
            "Start with 1 tablet twice a day, then 2 tablets 3 times a day",
            "Beginnen Sie mit 1 Tablette 2-mal täglich, dann 2 Tabletten 3-mal täglich",
        ),
        ("ja", "Use 2 drops 3 times a day for 5 days", "1日3回、2滴ずつ、5日間点眼してください"),
        ("zh-Hans", "Use 2 drops 3 times a day for 5 days", "每天3次，每次2滴，共5天"),
        ("fr", "Drink 1.5 to 2 litres a day", "Buvez 1,5 à 2\u{A0}litres par jour"),
        ("es", "between 18 and 65 years", "entre 18 y 65 años"),
        ("ar", "between 18 and 65 years", "بين 18 و65 عامًا"),
        ("ja", "between 18 and 65 years", "18歳から65歳まで"),
        ("hi", "aged 18–65", "18–65 साल"),
        ("de", "10 to 20 mg, up to 40 mg a day", "10 bis 20 mg, höchstens 40 mg am Tag"),
        ("ru", "10 to 20 mg, up to 40 mg a day", "от 10 до 20 мг, не более 40 мг в сутки"),
        ("th", "10 to 20 mg", "10 ถึง 20 มก."),
        ("bn", "10 to 20 mg", "১০ থেকে ২০ মিগ্রা"),
        ("te", "10 to 20 mg", "10 నుండి 20 మి.గ్రా."),
        ("ta", "10 to 20 mg", "10 முதல் 20 மி.கி."),
        ("ur", "10 to 20 mg", "10 سے 20 ملی گرام"),
        ("vi", "10 to 20 mg", "từ 10 đến 20 mg"),
        ("pt-BR", "Your blood pressure should be below 140/90 mmHg", "Sua pressão deve ficar abaixo de 140/90 mmHg"),
        ("de", "below 140/90 mmHg", "unter 140/90 mmHg"),
        ("de", "in 2010–2016, 1,000 of 25,000", "2010–2016 waren es 1.000 von 25.000"),
        ("ja", "in 2010–2016, 1,000 of 25,000", "2010〜2016年に2万5000人中1000人"),
        ("zh-Hans", "12,345 people", "1万2345人"),
        ("hi", "12,34,567 people", "12,34,567 लोग"),
        ("de", "Call 030 1234567 or +49 30 1234567", "Rufen Sie 030 1234567 oder +49 30 1234567 an"),
        ("fr", "Call +33 1 23 45 67 89", "Appelez le +33\u{A0}1\u{A0}23\u{A0}45\u{A0}67\u{A0}89"),
        ("bn", "Call +91 33 2463 5876", "ফোন +৯১ ৩৩ ২৪৬৩ ৫৮৭৬"),
        ("de", "Call (033) 2463-5876", "Rufen Sie 033 2463 5876 an"),
        ("de", "Call 1-800-222-1222", "Rufen Sie 1-800-222-1222 an"),
        ("de", "Call +91 33 2463 5876", "Rufen Sie 91 33 2463 5876 an"),
        ("de", "vitamin B6 and B12, C and D3", "Vitamin B6 und B12, C und D3"),
        ("fr", "SpO2 above 92% and CO₂", "SpO₂ supérieure à 92\u{A0}% et CO2"),
        ("de", "a 5 mL syringe, 0.5 mL", "eine 5-ml-Spritze, 0,5 ml"),
        ("de", "at -20 °C to -80 °C", "bei −20 °C bis −80 °C"),
        ("ja", "at −20 °C", "−20℃で"),
        ("ar", "at −20 °C", "عند -20 درجة مئوية"),
        ("ar", "-5 to 5", "من \u{200E}-5 إلى 5"),
        ("hi", "a pain score of 7/10", "10 में से 7"),
        ("de", "a pain score of 7/10", "Schmerzen von 7/10"),
        ("zh-Hans", "a pain score of 7 out of 10", "疼痛评分为7分（满分10分）"),
        ("de", "1 in 10 people (10%)", "1 von 10 Menschen (10 %)"),
        ("ja", "1 in 10 people (10%)", "10人に1人（10%）"),
        ("de", "24/7", "rund um die Uhr (24/7)"),
        ("de", "Day 1, day 2 and day 3", "Tag 1, Tag 2 und Tag 3"),
        ("ar", "on days 1 and 2", "في اليومين 1 و2"),
        ("ar", "2 weeks before and 2 weeks after", "قبل أسبوعين وبعد أسبوعين"),
        ("ar", "take 2 pills 2 times a day", "تناول حبتين مرتين في اليوم"),
        ("ar", "for 1 to 2 days", "لمدة يوم إلى يومين"),
        ("de", "3 months of 2026", "3 Monate des Jahres 2026"),
        ("es", "In May 2026 and on May 3", "En mayo de 2026 y el 3 de mayo"),
        ("zh-Hans", "In May 2026", "2026年5月"),
        ("ja", "May 3 to June 7", "5月3日から6月7日まで"),
        ("de", "from May 3 to June 7", "vom 3.5. bis 7.6."),
        ("de", "from May 3 to June 7", "vom 3. Mai bis zum 7. Juni"),
        ("ru", "on 12/31/2026", "31.12.2026"),
        ("de", "from 10 pm to 6 am", "von 22 bis 6 Uhr"),
        ("fr", "from 10 pm to 6 am", "de 22\u{A0}h à 6\u{A0}h"),
        ("es", "at 12 noon and at 12:00 am", "a las 12 del mediodía y a las 0:00"),
        ("hi", "from 10 pm to 6 am", "रात 10 बजे से सुबह 6 बजे तक"),
        ("vi", "at 7:30 am and 7:30 pm", "lúc 7 giờ 30 sáng và 19 giờ 30"),
        ("zh-Hans", "8:30 am–5:30 pm", "上午8点半到下午5:30"),
        ("de", "½–1 tablet", "½–1 Tablette"),
        ("de", "1½ to 2 tablets", "1½ bis 2 Tabletten"),
        ("ru", "1½ tablets", "1,5 таблетки"),
        ("de", "between 2 and 8 °C (36–46 °F)", "zwischen 2 und 8 °C (36–46 °F)"),
        ("ru", "Store at 2 °C to 8 °C", "Хранить при 2–8 °С"),
        ("th", "Store at 2 °C to 8 °C", "เก็บที่ 2–8 องศาเซลเซียส"),
        ("es", "type 2 diabetes", "diabetes de tipo 2"),
        ("de", "Phase II and type II", "Phase 2 und Typ 2"),
        ("fr", "grade A evidence, plan B", "preuve de grade A, plan B"),
        ("pl", "botulinum toxin type A", "toksyna botulinowa typu A"),
        ("fr", "the 5 Ws", "les 5 questions"),
        ("de", "100 U (units) of toxin A", "100 E (Einheiten) Toxin A"),
        ("es", "hepatitis A", "la hepatitis A"),
        ("vi", "type A", "loại A. Ở đây"),
        ("pt-BR", "type A", "tipo A. E depois, O que fazer"),
        ("it", "type A", "tipo A. E poi"),
        (
            "de",
            "Give 10 units per site at 5 sites, 50 units in all",
            "10 Einheiten an 5 Stellen, zusammen 50 Einheiten",
        ),
        ("ja", "10 units at 5 sites", "5か所に10単位"),
        ("sv", "2 tablets 3 times a day", "2 tabletter 3 gånger om dagen"),
        ("tr", "2 tablets 3 times a day", "günde 3 kez 2 tablet"),
        ("ko", "2 tablets 3 times a day", "1일 3회 2정"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn halves_may_be_words() {
    let source = "Take ½ tablet in the morning.";
    for (tag, own) in [
        ("de", "Nehmen Sie morgens eine halbe Tablette."),
        ("fr", "Prenez un demi-comprimé le matin."),
        ("es", "Tome media pastilla por la mañana."),
        ("ru", "Принимайте полтаблетки утром."),
        ("hi", "सुबह आधी गोली लें।"),
        ("bn", "সকালে আধখানা ট্যাবলেট খান।"),
        ("ur", "صبح آدھی گولی لیں۔"),
        ("ar", "تناول نصف قرص صباحا."),
        ("ta", "காலையில் அரை மாத்திரை எடுங்கள்."),
        ("th", "รับประทานครึ่งเม็ดตอนเช้า"),
        ("ja", "朝、半錠を飲んでください。"),
        ("zh-Hans", "早上服用半片。"),
        ("vi", "Uống nửa viên vào buổi sáng."),
        ("pl", "Przyjmij rano pół tabletki."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
    assert_eq!(compared("hi", source, "सुबह एक गोली लें।")[0].0, codes::MISSING_NUMBER);
}

#[test]
fn ratios_and_the_joints_of_ranges_are_compared() {
    for (source, own, found) in [
        ("Below 140/90 is good.", "Unter 140/90 ist gut.", false),
        ("Below 140/90 is good.", "Unter 90/140 ist gut.", true),
        ("Take 250–500 mg.", "Nehmen Sie 250–500 mg.", false),
        ("Take 250–500 mg.", "Nehmen Sie 250 bis 500 mg.", false),
        ("Take 250–500 mg.", "Nehmen Sie 250 500 mg.", true),
        ("More than 1.5 mg/dl.", "Mehr als 1,5 mg/dl.", false),
        ("More than 1.5 mg/dl.", "Mehr als 1,5 mg/l.", true),
        ("Below 5 mmol/l.", "Unter 5 mol/l.", true),
    ] {
        assert_eq!(!compared("de", source, own).is_empty(), found, "{own}");
    }
}

#[test]
fn a_unit_behind_a_fact_is_not_lost() {
    let source = "Wait { NUMBER($wait-hours) } hours and take { NUMBER($dose-mg) } mg.";
    for (tag, own, lost) in [
        ("hi", "{ NUMBER($wait-hours) } घंटे रुकें और { NUMBER($dose-mg) } मिग्रा लें।", 0),
        ("hi", "{ NUMBER($wait-hours) } रुकें और { NUMBER($dose-mg) } लें।", 2),
        ("de", "Nach { NUMBER($wait-hours) } h { NUMBER($dose-mg) } mg.", 0),
        ("de", "Stunden warten: { NUMBER($wait-hours) }; mg: { NUMBER($dose-mg) }.", 0),
        ("ar", "انتظر الساعات الـ{ NUMBER($wait-hours) } القادمة وخذ { NUMBER($dose-mg) } ملغ.", 0),
        ("it", "Aspettate { NUMBER($wait-hours) } e prendete { NUMBER($dose-mg) }.", 1),
    ] {
        let found = compared(tag, source, own);
        assert_eq!(
            found.iter().filter(|(code, _)| *code == codes::CHANGED_UNIT).count(),
            lost,
            "{tag}: {own} {found:?}"
        );
    }
    let source = "At least { NUMBER($wait-hours) } hours";
    assert_eq!(compared("it", source, "≥ { NUMBER($wait-hours) }.").len(), 1, "no word is there");
    assert_eq!(compared("it", source, "{ NUMBER($wait-hours) } { -botox }"), [], "a term may be anything");
}

/// A fact's unit may be half of a quotient whose other half stands elsewhere.
#[test]
fn quotients_of_facts_are_said_in_any_order() {
    let source = "{ $dose-mg } mg for each kg of body weight";
    for (tag, own) in [
        ("de", "je kg Körpergewicht { $dose-mg } mg"),
        ("de", "{ $dose-mg } mg pro kg Körpergewicht"),
        ("zh-Hans", "每公斤体重服用{ $dose-mg }毫克"),
        ("hi", "शरीर के वज़न के प्रति kg { $dose-mg } mg"),
        ("tr", "Her kg vücut ağırlığı için { $dose-mg } mg"),
    ] {
        let found = compared(tag, source, own);
        assert!(found.iter().all(|(code, _)| *code != codes::CHANGED_UNIT), "{tag}: {own}: {found:?}");
    }
    for (tag, own) in [
        ("de", "{ $dose-mg } mg, wenn Sie { $weight-kg } kg wiegen"),
        ("de", "{ $dose-mg } mg"),
        ("tr", "Her kg vücut ağırlığı için { $dose-mg }"),
    ] {
        let found = compared(tag, source, own);
        assert!(found.iter().any(|(code, _)| *code == codes::CHANGED_UNIT), "{tag}: {own}: {found:?}");
    }
}

/// Two facts that have changed places: what each counts, its name says.
#[test]
fn facts_count_what_they_are_called() {
    let source = "{ $relief-days } doses, no more than { $procedure-minutes } minutes";
    assert_eq!(compared("de", source, "{ $relief-days } Dosen, höchstens { $procedure-minutes } Minuten"), []);
    let found = compared("de", source, "{ $procedure-minutes } Dosen, höchstens { $relief-days } Minuten");
    assert!(found.contains(&(codes::CHANGED_UNIT, "Minuten".to_owned())), "{found:?}");
    let source = "{ $times-count } times, at most { $max-mg } mg";
    assert_eq!(compared("tr", source, "{ $times-count } kez, en fazla { $max-mg } mg"), []);
    let found = compared("tr", source, "{ $max-mg } kez, en fazla { $times-count } mg");
    assert!(found.contains(&(codes::CHANGED_UNIT, "mg".to_owned())), "{found:?}");
}
