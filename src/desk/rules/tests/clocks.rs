//! Times of day, as each language writes them: half a day's hours with their word, hours and minutes with a point.

use super::*;

#[test]
fn an_evening_hour_is_the_same_by_either_clock() {
    for (tag, source, own) in [
        ("hi", "at 20:30", "शाम 8:30 बजे"),
        ("hi", "at 20:30", "रात 8:30 बजे"),
        ("hi", "at 20:30", "रात के 8:30 बजे"),
        ("hi", "at 20:30", "रात को 8.30 बजे"),
        ("hi", "from 8:00 to 20:30", "सुबह 8 बजे से रात 8:30 बजे तक"),
        ("mr", "at 20:30", "रात्री ८:३० वाजता"),
        ("ur", "at 20:30", "رات 8:30 بجے"),
        ("ur", "at 20:30", "رات کے 8:30 بجے"),
        ("ur", "at 20:30", "شام 8:30 بجے"),
        ("ur", "at 20:30", "شام کو 8:30 بجے"),
        ("bn", "at 20:30", "রাত ৮:৩০ মিনিটে"),
        ("bn", "at 20:30", "রাত ৮টা ৩০ মিনিটে"),
        ("bn", "at 20:30", "সন্ধ্যা ৮:৩০টায়"),
        ("es", "at 20:30", "a las 8:30 de la noche"),
        ("es", "at 20:30", "a las 8:30 p. m."),
        ("es", "at 20:30", "a las 8:30 p.\u{A0}m."),
        ("es", "at 20:30", "a las 8:30 PM"),
        ("es", "at 20:30", "a las 8.30 de la noche"),
        ("hi", "from 8:00 to 20:00", "सुबह 8 बजे से रात 8 बजे तक"),
        ("hi", "from 8 am to 8 pm", "सुबह 8 बजे से रात 8 बजे तक"),
        ("es", "8 tablets at 20:30", "8 comprimidos a las 8:30 de la noche"),
        ("pl", "from 20:00 to 2:00", "od 8 wieczorem do 2 w nocy"),
        ("es", "from 8:00 to 20:30", "de 8 de la mañana a 8:30 de la noche"),
        ("pt-BR", "at 20:30", "às 8:30 da noite"),
        ("pt-BR", "at 20:30", "às 8h30 da noite"),
        ("ar", "at 20:30", "في الساعة 8:30 مساءً"),
        ("ar", "at 20:30", "الساعة 8:30 ليلًا"),
        ("ar", "at 20:30", "الساعة 8:30 م"),
        ("ru", "at 20:30", "в 8:30 вечера"),
        ("ru", "at 20:30", "в 8.30 вечера"),
        ("uk", "at 20:30", "о 8:30 вечора"),
        ("bg", "at 20:30", "в 8:30 вечерта"),
        ("pl", "at 20:30", "o 8:30 wieczorem"),
        ("pl", "at 20:30", "o 8.30 wieczorem"),
        ("cs", "at 20:30", "v 8:30 večer"),
        ("it", "at 20:30", "alle 8:30 di sera"),
        ("it", "at 14:30", "alle 2:30 del pomeriggio"),
        ("fr", "at 20:30", "à 8\u{A0}h\u{A0}30 du soir"),
        ("de", "at 20:30", "um 8.30 Uhr abends"),
        ("de", "at 20:30", "abends um 8.30 Uhr"),
        ("nl", "at 20:30", "om 8:30 uur ’s avonds"),
        ("sv", "at 20:30", "kl. 8.30 på kvällen"),
        ("tr", "at 20:30", "akşam 8:30’da"),
        ("fa", "at 20:30", "ساعت ۸:۳۰ شب"),
        ("fa", "at 20:30", "ساعت ۸:۳۰ عصر"),
        ("he", "at 20:30", "בשעה 8:30 בערב"),
        ("id", "at 20:30", "pukul 8.30 malam"),
        ("vi", "at 20:30", "lúc 8:30 tối"),
        ("vi", "at 20:30", "8 giờ 30 tối"),
        ("th", "at 20:30", "20.30 น."),
        ("ta", "at 20:30", "இரவு 8:30 மணிக்கு"),
        ("te", "at 20:30", "రాత్రి 8:30 గంటలకు"),
        ("zh-Hans", "at 20:30", "晚上8:30"),
        ("zh-Hans", "at 20:30", "晚上8点30分"),
        ("ja", "at 20:30", "夜8時30分"),
        ("ja", "at 20:30", "夜の8時30分"),
        ("ko", "at 20:30", "저녁 8시 30분"),
        ("ko", "at 20:30", "오후 8시 30분"),
        ("fr", "at 8:30 p.m.", "à 20:30"),
        ("de", "at 8 pm", "um 20 Uhr"),
        ("pl", "at 8 pm", "o godz. 20"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn a_point_may_stand_between_hours_and_minutes() {
    for (tag, source, own) in [
        ("pl", "at 8:00", "o 8.00 rano"),
        ("pl", "at 8 am", "o 8.00 rano"),
        ("pl", "at 8:00 a.m.", "o 8.00"),
        ("pl", "at 20:30", "o godz. 20.30"),
        ("pl", "at 8:30 pm", "o godz. 20.30"),
        ("pl", "at 8:30", "o godzinie 8.30"),
        ("pl", "from 8:00 to 16:30", "od 8.00 do 16.30"),
        ("pl", "from 8 am to 4 pm", "od 8.00 do 16.00"),
        ("it", "at 8:00", "alle 8.00"),
        ("it", "at 8 am", "alle ore 8.00"),
        ("it", "at 8:30", "alle ore 8.30"),
        ("fi", "at 8:30", "klo 8.30"),
        ("da", "at 8:30 am", "kl. 8.30"),
        ("id", "at 8:30 am", "pukul 08.30"),
        ("id", "at 8:00", "pukul 08.00"),
        ("ro", "at 8:30", "la ora 8.30"),
        ("cs", "at 8:30", "v 8.30 hodin"),
        ("cs", "at 8 am", "v 8.00"),
        ("sk", "at 8:30", "o 8.30 h"),
        ("hr", "at 8:30", "u 8.30 sati"),
        ("ru", "at 8:30", "в 8.30 утра"),
        ("uk", "at 8:30", "о 8.30 ранку"),
        ("es", "at 8:30", "a las 8.30"),
        ("nl", "at 8:30", "om 8.30 uur"),
        ("tr", "at 8:30", "saat 8.30’da"),
        ("sv", "at 8:30", "kl 8.30"),
        ("nb", "at 8:30", "kl. 08.30"),
        ("de", "at 8:30", "um 8.30"),
        ("et", "at 8:30", "kell 8.30"),
        ("el", "at 8:30", "στις 8.30"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn another_time_is_found() {
    for (tag, source, own) in [
        ("hi", "at 20:30", "सुबह 8:30 बजे"),
        ("hi", "at 20:30", "शाम 9:30 बजे"),
        ("ur", "at 20:30", "صبح 8:30 بجے"),
        ("ar", "at 20:30", "الساعة 8:30 صباحًا"),
        ("es", "at 20:30", "a las 8:30 de la mañana"),
        ("es", "at 20:30", "a las 8:40 de la noche"),
        ("pl", "at 20:30", "o 8.30 rano"),
        ("pl", "at 8:00", "o 9.00 rano"),
        ("pl", "at 8:30", "o godz. 9.30"),
        ("es", "20:30", "8:30"),
        ("hi", "from 8:00 to 20:00", "सुबह 8 बजे से रात 9 बजे तक"),
        ("hi", "from 8:00 to 20:00", "सुबह 8 बजे से 8 बजे तक"),
        ("ru", "at 14:00", "в 2 часа ночи"),
        ("hi", "Take 20 ml at night.", "रात 8 मि.ली. लें।"),
        ("hi", "Take 20 drops at night.", "रात को 8 बूँदें लें।"),
        ("de", "Take 20 tablets in the evening.", "Nehmen Sie abends 8 Tabletten."),
        ("zh-Hans", "Take 20 tablets in the evening.", "晚上8片。"),
        ("pl", "Take 8.5 mg.", "Przyjmij 8.00 mg."),
        ("pl", "Take 8.5 mg.", "Przyjmij 8.50 mg."),
    ] {
        assert_ne!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn the_other_half_of_the_day_is_found() {
    for (tag, source, own) in [
        ("de", "Come at 2:30 pm.", "Kommen Sie um 2:30 Uhr."),
        ("th", "Come at 2:30 pm.", "กรุณามาเวลา 2.30 น."),
        ("es", "Come at 2:30 pm.", "Venga a las 2:30 a. m."),
        ("zh-Hans", "Come at 2:30 pm.", "请在上午2:30来。"),
        ("hi", "Come at 2:30 pm.", "रात 2:30 बजे आएँ।"),
        ("bn", "Come at 2:30 pm.", "রাত ২:৩০-এ আসুন।"),
        ("ja", "Come at 2:30 pm.", "午前2時30分に来てください。"),
        ("ar", "Come at 2:30 pm.", "تعال الساعة 2:30 صباحًا."),
        ("vi", "Come at 2:30 pm.", "Hãy đến lúc 2:30 sáng."),
        ("ur", "Come at 2:30 pm.", "صبح 2:30 بجے آئیں۔"),
        ("ru", "Come at 2:30 am.", "Приходите в 14:30."),
        ("de", "Take it at 8 pm.", "Nehmen Sie es um 8 Uhr morgens."),
        ("hi", "Take it at 8 am.", "रात 8 बजे लें।"),
        ("hi", "at 8 am and 8 pm", "सुबह 8 बजे और सुबह 8 बजे"),
        ("fr", "at 8 a.m.", "à 8 h du soir"),
    ] {
        assert_ne!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
    for (tag, source, own) in [
        ("de", "Come at 2:30 pm.", "Kommen Sie um 14:30 Uhr."),
        ("de", "Come at 2:30 pm.", "Kommen Sie nachmittags um 2:30 Uhr."),
        ("de", "Come at 2:30 pm.", "Kommen Sie am Nachmittag, um 2:30 Uhr."),
        ("de", "Take it at 8 pm on Monday.", "Nehmen Sie es um 8 Uhr am Montag."),
        ("de", "at 8 am and 8 pm", "um 8 Uhr morgens und 8 Uhr abends"),
        ("de", "at 8 am and 8 pm", "morgens und abends um 8 Uhr"),
        ("th", "Come at 2:30 pm.", "กรุณามาเวลา 14.30 น."),
        ("th", "Come at 2 pm.", "กรุณามาเวลาบ่าย 2 โมง"),
        ("es", "Come at 2:30 pm.", "Venga a las 2:30 p. m."),
        ("es", "Come at 2:30 pm.", "Venga a las 2:30 de la tarde."),
        ("zh-Hans", "Come at 2:30 pm.", "请在下午2:30来。"),
        ("zh-Hans", "at 12:30 am", "凌晨12:30"),
        ("hi", "Come at 2:30 pm.", "दोपहर 2:30 बजे आएँ।"),
        ("hi", "at 12:30 pm", "दोपहर 12:30 बजे"),
        ("hi", "at 2 am", "रात 2 बजे"),
        ("hi", "from 8 am to 8 pm", "सुबह 8 बजे से रात 8 बजे तक"),
        ("bn", "at 11 pm", "রাত ১১টায়"),
        ("ja", "Come at 2:30 pm.", "午後2時30分に来てください。"),
        ("ja", "at 4 am", "朝4時"),
        ("ar", "Come at 2:30 pm.", "تعال الساعة 2:30 ظهرًا."),
        ("ar", "at 8 am and 8 pm", "الساعة 8 صباحًا والساعة 8 مساءً"),
        ("vi", "at 8:30 pm", "lúc 8:30 tối"),
        ("vi", "at 1 am", "lúc 1 giờ đêm"),
        ("ru", "at 3 am", "в 3 часа ночи"),
        ("ru", "at 4 am", "в 4 часа утра"),
        ("ru", "at 1 pm", "в 1 час дня"),
        ("pt-BR", "at 8 pm", "às 8 da noite"),
        ("fr", "at 8 p.m.", "à 8 h du soir"),
        ("ur", "at 8 pm", "رات 8 بجے"),
        ("ta", "at 8 pm", "இரவு 8 மணிக்கு"),
        ("te", "at 8 am", "ఉదయం 8 గంటలకు"),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}
