//! Limits in words: at least and at most.

use super::*;

const LEAST: &str = "Wait at least { NUMBER($gap-hours) } hours.";
const ABOVE: &str = "Call us if you have a fever above 38.5 °C.";
const MOST: &str = "Take at most 3 tablets a day.";

const NO_MORE: &str = "Take no more than 8 tablets in 24 hours.";
const BELOW: &str = "Store below 25 °C. Do not freeze.";
const DAYS: &str = "Call us if your fever is above 38.5 °C for more than 2 days.";

#[test]
fn limits_to_the_other_side() {
    for (tag, source, own) in [
        ("de", LEAST, "Warten Sie höchstens { NUMBER($gap-hours) } Stunden."),
        ("fr", LEAST, "Attendez au plus { NUMBER($gap-hours) } heures."),
        ("es", LEAST, "Espere como máximo { NUMBER($gap-hours) } horas."),
        ("pt-BR", LEAST, "Espere no máximo { NUMBER($gap-hours) } horas."),
        ("pl", LEAST, "Czekaj najwyżej { NUMBER($gap-hours) } godzin."),
        ("vi", LEAST, "Đợi tối đa { NUMBER($gap-hours) } giờ."),
        ("bn", LEAST, "সর্বোচ্চ { NUMBER($gap-hours) } ঘণ্টা অপেক্ষা করুন।"),
        ("hi", LEAST, "ज़्यादा से ज़्यादा { NUMBER($gap-hours) } घंटे रुकें।"),
        ("ur", LEAST, "زیادہ سے زیادہ { NUMBER($gap-hours) } گھنٹے انتظار کریں۔"),
        ("ar", LEAST, "انتظر { NUMBER($gap-hours) } ساعات على الأكثر."),
        ("ta", LEAST, "அதிகபட்சம் { NUMBER($gap-hours) } மணி நேரம் காத்திருங்கள்."),
        ("te", LEAST, "గరిష్ఠంగా { NUMBER($gap-hours) } గంటలు ఆగండి."),
        ("th", LEAST, "รออย่างมาก { NUMBER($gap-hours) } ชั่วโมง"),
        ("ja", LEAST, "最大{ NUMBER($gap-hours) }時間お待ちください。"),
        ("zh-Hans", LEAST, "最多等待{ NUMBER($gap-hours) }小时。"),
        ("de", ABOVE, "Rufen Sie an bei Fieber unter 38,5 °C."),
        ("pl", ABOVE, "Zadzwoń, jeśli masz gorączkę poniżej 38,5 °C."),
        ("ru", ABOVE, "Звоните, если температура ниже 38,5 °C."),
        ("zh-Hans", ABOVE, "体温低于38.5 °C时请致电。"),
        ("de", MOST, "Nehmen Sie mindestens 3 Tabletten am Tag."),
        ("it", MOST, "Prenda almeno 3 compresse al giorno."),
        ("hi", MOST, "दिन में कम से कम 3 गोलियाँ लें।"),
        ("de", NO_MORE, "Nehmen Sie mehr als 8 Tabletten in 24 Stunden ein."),
        ("fr", NO_MORE, "Prenez plus de 8 comprimés en 24 heures."),
        ("ja", NO_MORE, "24時間に8錠以上服用してください。"),
        ("zh-Hans", NO_MORE, "24小时内至少服用8片。"),
        ("ru", NO_MORE, "Принимайте как минимум 8 таблеток за 24 часа."),
        ("de", BELOW, "Über 25 °C lagern. Nicht einfrieren."),
        ("th", "Store below 25 °C.", "เก็บที่อุณหภูมิสูงกว่า 25 องศาเซลเซียส"),
        ("es", BELOW, "Conservar por encima de 25 °C. No congelar."),
        ("de", DAYS, "Rufen Sie uns an, wenn das Fieber länger als 2 Tage unter 38,5 °C liegt."),
        ("zh-Hans", DAYS, "如果体温低于38.5℃持续超过2天，请给我们打电话。"),
    ] {
        assert_eq!(compared(tag, source, own), [(codes::MISSING_NUMBER, "m".to_owned())], "{tag}: {own}");
    }
}

#[test]
fn limits_to_the_same_side() {
    for (tag, source, own) in [
        ("de", LEAST, "Warten Sie mindestens { NUMBER($gap-hours) } Stunden."),
        ("de", LEAST, "Warten Sie nicht weniger als { NUMBER($gap-hours) } Stunden."),
        ("fr", LEAST, "Attendez au moins { NUMBER($gap-hours) } heures."),
        ("ru", LEAST, "Подождите не менее { NUMBER($gap-hours) } часов."),
        ("hi", LEAST, "कम से कम { NUMBER($gap-hours) } घंटे रुकें।"),
        ("bn", LEAST, "কমপক্ষে { NUMBER($gap-hours) } ঘণ্টা অপেক্ষা করুন।"),
        ("ur", LEAST, "کم از کم { NUMBER($gap-hours) } گھنٹے انتظار کریں۔"),
        ("ar", LEAST, "انتظر { NUMBER($gap-hours) } ساعات على الأقل."),
        ("ta", LEAST, "குறைந்தது { NUMBER($gap-hours) } மணி நேரம் காத்திருங்கள்."),
        ("th", LEAST, "รออย่างน้อย { NUMBER($gap-hours) } ชั่วโมง"),
        ("ja", LEAST, "{ NUMBER($gap-hours) }時間以上お待ちください。"),
        ("de", ABOVE, "Rufen Sie an bei Fieber über 38,5 °C."),
        ("de", ABOVE, "Rufen Sie uns unter unserer Nummer an, wenn das Fieber höher als 38,5 °C ist."),
        ("de", MOST, "Nehmen Sie nicht mehr als 3 Tabletten am Tag."),
        ("de", MOST, "Nehmen Sie bis zu 3 Tabletten am Tag."),
        ("ne", MOST, "दिनमा ३ ट्याब्लेटभन्दा बढी होइन।"),
        // Denied: which side is meant, the words alone do not say.
        ("de", "Never take more than 4 tablets.", "Nehmen Sie höchstens 4 Tabletten."),
        ("zh-Hans", "Do not drive for at least 6 hours.", "6小时内不要开车。"),
        ("te", NO_MORE, "24 గంటల్లో 8 మాత్రల కంటే ఎక్కువ తీసుకోకండి."),
        ("ta", NO_MORE, "24 மணி நேரத்தில் 8 மாத்திரைகளுக்கு மேல் எடுக்காதீர்கள்."),
        ("fr", NO_MORE, "Évitez de prendre plus de 8 comprimés en 24 heures."),
        ("ar", NO_MORE, "يُمنع تناول أكثر من 8 أقراص خلال 24 ساعة."),
        ("hi", NO_MORE, "24 घंटे में 8 से ज़्यादा गोलियाँ लेने से बचें।"),
        ("ja", NO_MORE, "24時間以内に8錠を超えて服用しないでください。"),
        ("de", BELOW, "Nicht über 25 °C lagern. Nicht einfrieren."),
        ("es", BELOW, "No conservar a temperatura superior a 25 °C. No congelar."),
        ("zh-Hans", DAYS, "如发烧38.5℃以上超过2天不退，请致电我们。"),
        ("ja", DAYS, "38.5℃以上の熱が2日を超えて続くときはご連絡ください。"),
        ("te", DAYS, "జ్వరం 2 రోజులకు మించి 38.5 °C కంటే ఎక్కువగా ఉంటే మాకు ఫోన్ చేయండి."),
        // No number is near.
        ("de", "Do you want more than that? Take 2 mg.", "Wollen Sie weniger? Nehmen Sie 2 mg."),
        ("de", "over the next 3 to 10 days", "in den nächsten 3 bis 10 Tagen"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}

/// What sets no limit to the source's number, though it says more or less.
#[test]
fn words_of_limits_that_set_none() {
    let older = "If you are over 65 years, your doctor may give you a lower dose.";
    let longer = "The effect may last up to 6 months or longer.";
    for (tag, source, own) in [
        ("es", older, "Si tiene 65 años cumplidos, su médico puede darle una dosis menor."),
        ("pt-BR", older, "Depois dos 65 anos, o médico pode receitar uma dose menor."),
        ("ru", older, "Если вам за 65 лет, врач может назначить дозу ниже обычной."),
        ("vi", older, "Nếu bạn ngoài 65 tuổi, bác sĩ có thể cho liều ít hơn."),
        ("hi", older, "65 साल के बाद डॉक्टर कम खुराक दे सकते हैं।"),
        ("bn", older, "বয়স ৬৫ বছর পেরোলে ডাক্তার কম মাত্রা দিতে পারেন।"),
        ("ur", older, "65 سال کی عمر کے بعد ڈاکٹر کم خوراک دے سکتے ہیں۔"),
        ("ar", older, "إذا تجاوز عمرك 65 سنة فقد يصف لك الطبيب جرعة أقل من المعتاد."),
        ("ta", older, "65 வயதைத் தாண்டியவர்களுக்கு மருத்துவர் குறைவான அளவு தரலாம்."),
        ("te", older, "65 ఏళ్లు దాటితే డాక్టర్ తక్కువ మోతాదు ఇవ్వవచ్చు."),
        ("it", older, "Dopo i 65 anni il medico può prescrivere una dose inferiore."),
        ("pl", older, "Po 65. roku życia lekarz może zalecić mniejszą dawkę, poniżej zwykłej."),
        ("es", longer, "El efecto puede durar 6 meses o más."),
        ("ja", longer, "効果は6か月、またはそれ以上続くことがあります。"),
        ("hi", longer, "असर 6 महीने या उससे ज़्यादा रह सकता है।"),
        ("bn", longer, "প্রভাব ৬ মাস বা তারও বেশি থাকতে পারে।"),
        ("te", longer, "ప్రభావం 6 నెలలు లేదా అంతకంటే ఎక్కువ కాలం ఉండవచ్చు."),
        (
            "de",
            "Call us on 112 if your temperature rises above 38.5 °C.",
            "Rufen Sie uns unter 112 an, wenn das Fieber 38,5 °C übersteigt.",
        ),
        ("zh-Hans", "Stop eating at least 6 hours before surgery.", "手术前6小时以内不要进食。"),
        ("ja", "Do not eat for at least 6 hours before surgery.", "手術前6時間以内は食べないでください。"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}

const BAN: &str = "Do not take more than 4 tablets a day.";

#[test]
fn a_ban_that_has_lost_its_not() {
    for (tag, source, own) in [
        ("de", BAN, "Nehmen Sie mehr als 4 Tabletten am Tag ein."),
        ("fr", BAN, "Prenez plus de 4 comprimés par jour."),
        ("es", BAN, "Tome más de 4 comprimidos al día."),
        ("pt-BR", BAN, "Tome mais de 4 comprimidos por dia."),
        ("it", BAN, "Prenda più di 4 compresse al giorno."),
        ("nl", BAN, "Neem meer dan 4 tabletten per dag."),
        ("pl", BAN, "Przyjmuj więcej niż 4 tabletki dziennie."),
        ("ru", BAN, "Принимайте больше 4 таблеток в день."),
        ("vi", BAN, "Uống hơn 4 viên mỗi ngày."),
        ("bn", BAN, "দিনে ৪টির বেশি ট্যাবলেট নিন।"),
        ("hi", BAN, "दिन में 4 से ज़्यादा गोलियाँ लें।"),
        ("ur", BAN, "دن میں 4 سے زیادہ گولیاں لیں۔"),
        ("ar", BAN, "تناول أكثر من 4 أقراص في اليوم."),
        ("ta", BAN, "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்கவும்."),
        ("te", BAN, "రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోండి."),
        ("th", BAN, "รับประทานมากกว่า 4 เม็ดต่อวัน"),
        ("ja", BAN, "1日に4錠を超えて服用してください。"),
        ("zh-Hans", BAN, "每天服用超过4片。"),
        ("de", "Never take more than 4 tablets.", "Nehmen Sie mehr als 4 Tabletten."),
        ("de", "Don't take more than { NUMBER($most-mg) } mg.", "Nehmen Sie mehr als { NUMBER($most-mg) } mg."),
        ("de", "Do not use it for more than 3 days.", "Verwenden Sie es länger als 3 Tage."),
        ("es", "Do not freeze. Do not store above 25 °C.", "No congelar. Conservar por encima de 25 °C."),
        ("de", "Take more than 4 tablets.", "Nehmen Sie nicht mehr als 4 Tabletten."),
    ] {
        assert_eq!(compared(tag, source, own), [(codes::MISSING_NUMBER, "m".to_owned())], "{tag}: {own}");
    }
}

#[test]
fn a_ban_that_is_said_otherwise() {
    for (tag, source, own) in [
        ("de", BAN, "Nehmen Sie nicht mehr als 4 Tabletten am Tag ein."),
        ("de", BAN, "Nehmen Sie höchstens 4 Tabletten am Tag ein."),
        ("de", BAN, "Nehmen Sie nur bis zu 4 Tabletten am Tag ein."),
        ("de", BAN, "Mehr als 4 Tabletten am Tag sind verboten."),
        ("fr", BAN, "Ne prenez pas plus de 4 comprimés par jour."),
        ("fr", BAN, "Il est interdit de prendre plus de 4 comprimés par jour."),
        ("es", BAN, "No tome más de 4 comprimidos al día."),
        ("pt-BR", BAN, "Não tome mais de 4 comprimidos por dia."),
        ("it", BAN, "Non prenda più di 4 compresse al giorno."),
        ("ru", BAN, "Не принимайте больше 4 таблеток в день."),
        ("vi", BAN, "Không uống hơn 4 viên mỗi ngày."),
        ("bn", BAN, "দিনে ৪টির বেশি ট্যাবলেট খাবেন না।"),
        ("bn", BAN, "দিনে ৪টির বেশি ট্যাবলেট খাবেননা।"),
        ("bn", BAN, "দিনে বেশি হলে ৪টি ট্যাবলেট নিন।"),
        ("hi", BAN, "दिन में 4 से ज़्यादा गोलियाँ न लें।"),
        ("hi", BAN, "दिन में ज़्यादा से ज़्यादा 4 गोलियाँ लें।"),
        ("ur", BAN, "دن میں 4 سے زیادہ گولیاں نہ لیں۔"),
        ("ur", BAN, "دن میں زیادہ سے زیادہ 4 گولیاں لیں۔"),
        ("ar", BAN, "لا تتناول أكثر من 4 أقراص في اليوم."),
        ("ar", BAN, "امتنع عن تناول أكثر من 4 أقراص في اليوم."),
        ("ta", BAN, "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்கவேண்டாம்."),
        ("te", BAN, "రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోవద్దు."),
        ("te", BAN, "రోజుకు ఎక్కువలో ఎక్కువ 4 మాత్రలు తీసుకోండి."),
        ("th", BAN, "ห้ามรับประทานเกิน 4 เม็ดต่อวัน"),
        ("th", BAN, "รับประทานไม่เกิน 4 เม็ดต่อวัน"),
        ("ja", BAN, "1日に4錠を超えて服用しないでください。"),
        ("ja", BAN, "1日4錠を超える服用は控えてください。"),
        ("ja", BAN, "1日4錠までにしてください。"),
        ("zh-Hans", BAN, "每天服用勿超过4片。"),
        ("zh-Hans", BAN, "每天最多服用4片。"),
        // What English denies is something else, or may be said the other way round.
        (
            "de",
            "Do not call us unless your fever is above 38 °C.",
            "Rufen Sie uns nur an, wenn das Fieber über 38 °C liegt.",
        ),
        (
            "de",
            "Do not drive if you took more than 4 tablets.",
            "Haben Sie mehr als 4 Tabletten genommen? Dann fahren Sie nicht.",
        ),
        ("de", "Do not forget to wait for more than 2 hours.", "Denken Sie daran, länger als 2 Stunden zu warten."),
        ("de", "Do not lie down for more than 2 hours.", "Bleiben Sie mehr als 2 Stunden aufrecht."),
        ("de", "It is not safe to take more than 4 tablets.", "Es ist gefährlich, mehr als 4 Tabletten zu nehmen."),
        ("de", "Take more than 4 tablets.", "Nehmen Sie mehr als 4 Tabletten."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}

/// Words that look as if they denied something: a child, the morning, amoxicillin, or, each.
#[test]
fn harmless_words_beside_a_ban_that_has_lost_its_not() {
    for (tag, own) in [
        ("hi", "बच्चे को दिन में 4 से ज़्यादा गोलियाँ दें।"),
        ("hi", "दर्द से बचने के लिए दिन में 4 से ज़्यादा गोलियाँ लें।"),
        ("hi", "त्योहार मनाते समय दिन में 4 से ज़्यादा गोलियाँ लें।"),
        ("zh-Hans", "阿莫西林每天服用超过4片。"),
        ("zh-Hans", "请特别注意：每天服用超过4片。"),
        ("zh-Hans", "早晚分别服用，每天超过4片。"),
        ("zh-Hans", "感到不舒服时，每天服用超过4片。"),
        ("te", "పొద్దున 4 మాత్రల కంటే ఎక్కువ తీసుకోండి."),
        ("te", "మొద్దుబారితే రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోండి."),
        ("te", "ఈ కండిషన్‌లో రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోండి."),
        ("bn", "দিনে ৪টির বেশি ট্যাবলেট নিন, কেননা ব্যথা বেশি।"),
        ("bn", "বিরতি দিয়ে দিনে ৪টির বেশি ট্যাবলেট নিন।"),
        ("bn", "নাইট্রোগ্লিসারিন দিনে ৪টির বেশি নিন।"),
        ("ja", "ぬるま湯で1日に4錠を超えて服用してください。"),
        ("ja", "体にダメージがあるときは1日に4錠を超えて服用してください。"),
        ("ja", "痛みがなくなるまで1日に4錠を超えて服用してください。"),
        ("ja", "1日に必ず4錠を超えて服用してください。"),
        ("ja", "少しずつ、1日に4錠を超えて服用してください。"),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் வில்லைகளை எடுக்கவும்."),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகள் அல்லது வில்லை எடுக்கவும்."),
        ("ta", "பாதுகாப்பாக ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்கவும்."),
        ("ta", "காது வலித்தால் ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்கவும்."),
        ("it", "Per l’astenia prenda più di 4 compresse al giorno."),
        ("es", "En la abstinencia tome más de 4 comprimidos al día."),
        ("pt-BR", "Na abstinência tome mais de 4 comprimidos por dia."),
        ("fr", "Pendant l’abstinence prenez plus de 4 comprimés par jour."),
        ("fr", "Pour la défense de l’organisme, prenez plus de 4 comprimés par jour."),
        ("vi", "Chẳng hạn, uống hơn 4 viên mỗi ngày."),
        ("th", "ค่อยๆ รับประทานอย่างช้าๆ มากกว่า 4 เม็ดต่อวัน"),
        ("th", "ผู้หญิงดื่มน้ำและรับประทานมากกว่า 4 เม็ดต่อวัน"),
        ("th", "เว้นระยะห่างและรับประทานมากกว่า 4 เม็ดต่อวัน"),
        ("ar", "استخدم لاتكس وتناول أكثر من 4 أقراص في اليوم."),
        ("de", "Nehmen Sie nur heute mehr als 4 Tabletten."),
    ] {
        assert_eq!(compared(tag, BAN, own), [(codes::MISSING_NUMBER, "m".to_owned())], "{tag}: {own}");
    }
}

#[test]
fn a_ban_in_further_words() {
    for (tag, own) in [
        ("hi", "दिन में 4 से ज़्यादा गोलियाँ लेने से बचना चाहिए।"),
        ("hi", "दिन में 4 से ज़्यादा गोलियाँ लेना मना है।"),
        ("zh-Hans", "切莫每天服用超过4片。"),
        ("zh-Hans", "每天服用莫超过4片。"),
        ("te", "రోజుకు 4 మాత్రల కంటే ఎక్కువ వాడొద్దు."),
        ("te", "పొద్దున 4 మాత్రల కంటే ఎక్కువ ఇవ్వొద్దు."),
        ("te", "రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోకండి."),
        ("bn", "দিনে ৪টির বেশি ট্যাবলেট খাওয়া অনুচিত।"),
        ("bn", "দিনে ৪টির বেশি ট্যাবলেট নেবেননা।"),
        ("bn", "দিনে ৪টির বেশি ট্যাবলেট খাওয়া থেকে বিরত থাকুন।"),
        ("ja", "1日に4錠を超えずに服用してください。"),
        ("ja", "1日に4錠を超えることなく服用してください。"),
        ("ja", "1日に4錠を超えぬようにしてください。"),
        ("ja", "1日に4錠を超えて服用してはダメです。"),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்கக்கூடாது."),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்காதீர்கள்."),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்க அனுமதியில்லை."),
        ("it", "Si astenga dal prendere più di 4 compresse al giorno."),
        ("es", "Absténgase de tomar más de 4 comprimidos al día."),
        ("pt-BR", "Abstenha-se de tomar mais de 4 comprimidos por dia."),
        ("pt-BR", "Deixe de tomar mais de 4 comprimidos por dia."),
        ("fr", "Abstenez-vous de prendre plus de 4 comprimés par jour."),
        ("fr", "Défense de prendre plus de 4 comprimés par jour."),
        ("de", "Mehr als 4 Tabletten am Tag sind untersagt."),
        ("de", "Von mehr als 4 Tabletten am Tag wird abgeraten."),
        ("de", "Nehmen Sie mehr als 4 Tabletten am Tag nur nach Rücksprache mit uns."),
        ("vi", "Chẳng được uống hơn 4 viên mỗi ngày."),
        ("th", "งดใช้มากกว่า 4 เม็ดต่อวัน"),
        ("th", "หลีกเลี่ยงการรับประทานมากกว่า 4 เม็ดต่อวัน"),
        ("ar", "يرجى الانتباه وألا تتناول أكثر من 4 أقراص في اليوم."),
        ("ar", "يرجى الانتباه وعدم تناول أكثر من 4 أقراص في اليوم."),
        ("ar", "يرجى الانتباه وَعَدَم تناول أكثر من 4 أقراص في اليوم."),
        ("ar", "تجنّب تناول أكثر من 4 أقراص في اليوم."),
        ("ar", "يُمنَع تناول أكثر من 4 أقراص في اليوم."),
        ("ar", "لَا تتناول أكثر من 4 أقراص في اليوم."),
        ("ar", "لاتتناول أكثر من 4 أقراص في اليوم."),
    ] {
        assert_eq!(compared(tag, BAN, own), [], "{tag}: {own}");
    }
}

/// The "at most" of another number is not that of the ban.
#[test]
fn a_ban_beside_an_at_most() {
    let source = "Take up to 2 tablets at once. Do not take more than 8 tablets a day.";
    for (tag, own) in [
        ("de", "Nehmen Sie bis zu 2 Tabletten auf einmal. Nehmen Sie mehr als 8 Tabletten am Tag."),
        ("fr", "Prenez jusqu’à 2 comprimés à la fois. Prenez plus de 8 comprimés par jour."),
        ("hi", "एक बार में ज़्यादा से ज़्यादा 2 गोलियाँ लें। दिन में 8 से ज़्यादा गोलियाँ लें।"),
        ("ja", "1回に最大2錠を服用できます。1日に8錠を超えて服用してください。"),
    ] {
        assert_eq!(compared(tag, source, own), [(codes::MISSING_NUMBER, "m".to_owned())], "{tag}: {own}");
    }
    for (tag, own) in [
        ("de", "Nehmen Sie bis zu 2 Tabletten auf einmal. Nehmen Sie nicht mehr als 8 Tabletten am Tag."),
        ("de", "Nehmen Sie bis zu 2 Tabletten auf einmal, höchstens aber 8 Tabletten am Tag."),
        ("zh-Hans", "每次最多服用2片。每天最多服用8片。"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}

/// English also says with `not` what is hoped for, or what nobody needs.
#[test]
fn a_not_that_forbids_no_dose() {
    for (source, own) in [
        ("The pain should not last more than 2 days.", "Hält der Schmerz mehr als 2 Tage an, rufen Sie uns an."),
        ("You should not wait more than 20 minutes.", "Sagen Sie uns Bescheid, wenn Sie mehr als 20 Minuten warten."),
        ("Do not be surprised by more than 3 bruises.", "Mehr als 3 blaue Flecke sind normal."),
        ("Do not be surprised to be given more than 3 injections.", "Mehr als 3 Spritzen sind normal."),
        ("It should not take more than 20 minutes.", "Dauert es mehr als 20 Minuten, rufen Sie uns an."),
        ("You do not need to take more than 4 tablets.", "Mehr als 4 Tabletten sind unnötig."),
        // What is behind the number makes an exception, or another clause.
        ("Do not use for more than 3 days without asking.", "Länger als 3 Tage erst nach Rückfrage verwenden."),
        ("Do not take more than 4 unless your doctor says so.", "Mehr als 4 nimmt, wem der Arzt das sagt."),
        ("If you cannot take more than 4, call us.", "Rufen Sie an, falls mehr als 4 zu viel sind."),
        ("Never use drops opened more than 28 days ago.", "Werfen Sie Tropfen weg, die über 28 Tage offen sind."),
        ("Do not give up as it takes more than 2 weeks.", "Haben Sie Geduld: Es dauert mehr als 2 Wochen."),
    ] {
        assert_eq!(compared("de", source, own), [], "{source}");
    }
    for (source, own) in [
        ("You should not take more than 4 tablets.", "Nehmen Sie mehr als 4 Tabletten."),
        ("It should not be used for more than 3 days.", "Verwenden Sie es länger als 3 Tage."),
        ("Do not take longer than 3 days.", "Nehmen Sie es länger als 3 Tage."),
        ("You must not drink more than 2 glasses.", "Trinken Sie mehr als 2 Gläser."),
        ("No one should be given it. Never inject more than 5 ml.", "Spritzen Sie mehr als 5 ml."),
    ] {
        assert_eq!(compared("de", source, own), [(codes::MISSING_NUMBER, "m".to_owned())], "{source}");
    }
}
