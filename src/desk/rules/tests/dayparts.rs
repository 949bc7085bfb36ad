//! Doses by the time of day.

use super::*;

#[test]
fn doses_stay_at_their_time_of_day() {
    let source = "Take 2 tablets in the morning and 1 tablet in the evening.";
    #[rustfmt::skip]
    let wrong = [
        ("de", source, "Nehmen Sie morgens 1 Tabletten und abends 2 Tablette."),
        ("de", source, "1 Tabletten am Morgen und 2 Tablette am Abend."),
        ("de", source, "Abends 2 Tablette, morgens 1 Tabletten."),
        ("fr", source, "Prenez 1 comprimés le matin et 2 comprimé le soir."),
        ("es", source, "Tome 1 comprimidos por la mañana y 2 comprimido por la noche."),
        ("pt-BR", source, "Tome 1 comprimidos de manhã e 2 comprimido à noite."),
        ("ru", source, "Принимайте 1 таблетки утром и 2 таблетку вечером."),
        ("vi", source, "Uống 1 viên vào buổi sáng và 2 viên vào buổi tối."),
        ("bn", source, "সকালে ১টি এবং সন্ধ্যায় ২টি ট্যাবলেট খান।"),
        ("hi", source, "सुबह 1 गोलियाँ और शाम को 2 गोली लें।"),
        ("ur", source, "صبح 1 گولیاں اور شام کو 2 گولی لیں۔"),
        ("ar", source, "تناول 1 قرص صباحًا و2 قرص مساءً."),
        ("ta", source, "காலையில் 1 மாத்திரைகளும் மாலையில் 2 மாத்திரையும் எடுத்துக்கொள்ளுங்கள்."),
        ("te", source, "ఉదయం 1 మాత్రలు, సాయంత్రం 2 మాత్ర తీసుకోండి."),
        ("th", source, "รับประทานตอนเช้า 1 เม็ด และตอนเย็น 2 เม็ด"),
        ("ja", source, "朝1錠、夕方2錠を服用してください。"),
        ("zh-Hans", source, "早上服1片，晚上服2片。"),
        ("ar", source, "تناول قرصًا واحدًا صباحًا وقرصين مساءً."),
        ("de", "2 tablets in the morning, 1 at noon and 3 in the evening", "Morgens 3, mittags 1 und abends 2 Tabletten"),
    ];
    for (tag, source, own) in wrong {
        let found = compared(tag, source, own);
        assert!(found.iter().any(|(code, _)| *code == codes::MISSING_NUMBER), "{tag}: {source} → {own}: {found:?}");
    }
    #[rustfmt::skip]
    let right = [
        ("de", source, "Nehmen Sie morgens 2 Tabletten und abends 1 Tablette."),
        ("de", source, "2 Tabletten am Morgen und 1 Tablette am Abend."),
        ("de", source, "Abends 1 Tablette, morgens 2 Tabletten."),
        ("fr", source, "Prenez 2 comprimés le matin et 1 comprimé le soir."),
        ("es", source, "Tome 2 comprimidos por la mañana y 1 comprimido por la noche."),
        ("pt-BR", source, "Tome 2 comprimidos de manhã e 1 comprimido à noite."),
        ("ru", source, "Принимайте 2 таблетки утром и 1 таблетку вечером."),
        ("vi", source, "Uống 2 viên vào buổi sáng và 1 viên vào buổi tối."),
        ("bn", source, "সকালে ২টি এবং সন্ধ্যায় ১টি ট্যাবলেট খান।"),
        ("hi", source, "सुबह 2 गोलियाँ और शाम को 1 गोली लें।"),
        ("ur", source, "صبح 2 گولیاں اور شام کو 1 گولی لیں۔"),
        ("ar", source, "تناول 2 قرص صباحًا و1 قرص مساءً."),
        ("ar", source, "تناول قرصين صباحًا وقرصًا واحدًا مساءً."),
        ("ta", source, "காலையில் 2 மாத்திரைகளும் மாலையில் 1 மாத்திரையும் எடுத்துக்கொள்ளுங்கள்."),
        ("te", source, "ఉదయం 2 మాత్రలు, సాయంత్రం 1 మాత్ర తీసుకోండి."),
        ("th", source, "รับประทานตอนเช้า 2 เม็ด และตอนเย็น 1 เม็ด"),
        ("ja", source, "朝2錠、夕方1錠を服用してください。"),
        ("zh-Hans", source, "早上服2片，晚上服1片。"),
        ("de", "2 tablets in the morning, 1 at noon and 1 in the evening", "Morgens 2, mittags 1 und abends 1 Tablette"),
        ("fr", "2 tablets at breakfast, 1 at lunch", "2 comprimés au petit-déjeuner, 1 au déjeuner"),
        ("de", "2 tablets in the morning, 2 in the evening", "abends 2, morgens 2"),
        ("de", "at 8 in the morning and 6 in the evening", "um 8 Uhr morgens und 6 Uhr abends"),
    ];
    for (tag, source, own) in right {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn midnight_and_the_afternoon_are_no_noon() {
    let source = "Come at 12 noon.";
    for (tag, own) in [
        ("th", "มาตอนเที่ยงคืน"),
        ("fr", "Venez l’après-midi."),
        ("de", "Kommen Sie am Vormittag."),
        ("ar", "تعال بعد الظهر."),
        ("ru", "Приходите после полудня."),
    ] {
        assert!(!compared(tag, source, own).is_empty(), "{tag}: {own}");
    }
    same(&[
        ("th", source, "มาตอนเที่ยง"),
        ("fr", source, "Venez à midi."),
        ("de", source, "Kommen Sie mittags."),
        ("ar", source, "تعال عند الظهر."),
    ]);
}

/// Halves in words belong to a time of day as numbers do.
#[test]
fn halves_at_another_time_of_day() {
    let both = "Take one and a half tablets in the morning and half a tablet at night.";
    #[rustfmt::skip]
    other_numbers(&[
        ("de", both, "Nehmen Sie morgens eine halbe Tablette und abends eineinhalb Tabletten ein."),
        ("fr", both, "Prenez un demi-comprimé le matin et un comprimé et demi le soir."),
        ("ru", both, "Принимайте полтаблетки утром и полторы таблетки на ночь."),
        ("hi", both, "सुबह आधी और रात को डेढ़ गोली लें।"),
        ("te", both, "ఉదయం అర మాత్ర, రాత్రి ఒకటిన్నర మాత్రలు వేసుకోండి."),
        ("ja", both, "朝に半錠、夜に1錠半を飲んでください。"),
    ]);
    #[rustfmt::skip]
    same(&[
        ("de", both, "Nehmen Sie morgens eineinhalb Tabletten und abends eine halbe Tablette ein."),
        ("de", both, "Nehmen Sie abends eine halbe Tablette und morgens eineinhalb Tabletten ein."),
        ("hi", both, "सुबह डेढ़ और रात को आधी गोली लें।"),
        ("ja", both, "朝に1錠半、夜に半錠を飲んでください。"),
    ]);
}
