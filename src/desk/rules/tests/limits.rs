//! Limits in words: at least and at most.

use super::*;

const LEAST: &str = "Wait at least { NUMBER($gap-hours) } hours.";
const ABOVE: &str = "Call us if you have a fever above 38.5 °C.";
const MOST: &str = "Take at most 3 tablets a day.";

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
        // No number is near.
        ("de", "Do you want more than that? Take 2 mg.", "Wollen Sie weniger? Nehmen Sie 2 mg."),
        ("de", "over the next 3 to 10 days", "in den nächsten 3 bis 10 Tagen"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {own}");
    }
}
