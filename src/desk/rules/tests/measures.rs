//! Units as each language writes them, and units that are others.

use super::*;

#[test]
fn a_unit_may_be_written_in_the_languages_own_way() {
    for (tag, source, own) in [
        ("ru", "Take 15 mg/kg.", "Принимайте 15 мг/кг."),
        ("ru", "Take 15 mg/kg.", "Принимайте 15 мг на кг."),
        ("ru", "Take 15 mg/kg.", "Принимайте 15 мг на килограмм массы тела."),
        ("ru", "Take 15 mg/ml.", "Принимайте 15 мг/мл."),
        ("ru", "Below 5 mmol/l.", "Ниже 5 ммоль/л."),
        ("ru", "Give 5 ml/h.", "Вводить 5 мл/ч."),
        ("ru", "Give 5 µg/kg.", "Вводить 5 мкг/кг."),
        ("ru", "Give 100 mg/m².", "Вводить 100 мг/м²."),
        ("uk", "Take 15 mg/kg.", "Приймайте 15 мг/кг."),
        ("uk", "Take 15 mg.", "Приймайте 15 мг."),
        ("uk", "Give 100 units.", "Вводити 100 ОД."),
        ("uk", "Give 100 IU.", "Вводити 100 МО."),
        ("uk", "Give 5 ml.", "Вводити 5 мл."),
        ("uk", "Below 140 mmHg.", "Нижче 140 мм рт. ст."),
        ("bg", "Take 15 mg/kg.", "Приемайте 15 mg/kg."),
        ("bg", "Take 15 mg/kg.", "Приемайте 15 мг/кг."),
        ("bg", "Take 15 mg.", "Приемайте 15 мг."),
        ("bg", "Give 100 IU.", "Приложете 100 МЕ."),
        ("bg", "Give 100 units.", "Приложете 100 единици."),
        ("ru", "Below 140 mmHg.", "Ниже 140 мм рт. ст."),
        ("ru", "Below 140 mmHg.", "Ниже 140 мм рт.\u{A0}ст."),
        ("sr", "Take 15 mg/kg.", "Узмите 15 mg/kg."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 mg pro kg."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 mg pro Kilogramm Körpergewicht."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 mg je kg."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 Milligramm pro Kilogramm."),
        ("de", "Give 5 ml/h.", "Geben Sie 5 ml pro Stunde."),
        ("de", "Take 15 mg per kg.", "Nehmen Sie 15 mg/kg."),
        ("de", "Take 15 mg per kg of body weight.", "Nehmen Sie 15 mg pro kg Körpergewicht."),
        ("de", "Below 140 mmHg.", "Unter 140 mm Hg."),
        ("de", "Below 140 mmHg.", "Unter 140 mm\u{A0}Hg."),
        ("de", "Below 140 mm Hg.", "Unter 140 mmHg."),
        ("de", "At 10 cmH2O.", "Bei 10 cm Wassersäule."),
        ("ru", "At 10 cmH2O.", "При 10 см вод. ст."),
        ("de", "Give 100 units.", "Geben Sie 100 I. E."),
        ("de", "Give 100 units.", "Geben Sie 100 I.\u{A0}E."),
        ("de", "Give 100 IU.", "Geben Sie 100 I.E."),
        ("de", "Give 100 IU.", "Geben Sie 100 IE."),
        ("de", "Give 100 U.", "Geben Sie 100 E."),
        ("de", "Give 100 IU/ml.", "Geben Sie 100 I.E./ml."),
        ("de", "Give 100 IU/ml.", "Geben Sie 100 IE/ml."),
        ("fr", "Give 100 IU.", "Donnez 100 UI."),
        ("fr", "Give 100 units.", "Donnez 100 U.I."),
        ("fr", "Give 100 IU/ml.", "Donnez 100 UI/ml."),
        ("fr", "Take 15 mg/kg.", "Prenez 15 mg par kg."),
        ("es", "Take 15 mg/kg.", "Tome 15 mg por kg."),
        ("es", "Give 100 IU.", "Administre 100 U.I."),
        ("es", "Give 100 IU/ml.", "Administre 100 UI/ml."),
        ("it", "Give 100 IU.", "Somministrate 100 UI."),
        ("it", "Give 100 units.", "Somministrate 100 unità."),
        ("it", "Take 15 mg/kg.", "Prendete 15 mg per kg."),
        ("pt-BR", "Take 15 mg/kg.", "Tome 15 mg por quilo."),
        ("pl", "Take 15 mg/kg.", "Przyjmij 15 mg na kg."),
        ("pl", "Take 15 mg/kg.", "Przyjmij 15 mg na kilogram masy ciała."),
        ("pl", "Give 100 IU.", "Podaj 100 j.m."),
        ("pl", "Give 100 IU.", "Podaj 100 j. m."),
        ("pl", "Give 100 IU.", "Podaj 100 IU."),
        ("pl", "Take 500 mg/day.", "Przyjmij 500 mg na dobę."),
        ("pl", "Take 500 mg per day.", "Przyjmij 500 mg na dobę."),
        ("pl", "Take 500 mg a day for 7 days.", "Przyjmij 500 mg na dobę przez 7 dni."),
        ("pl", "Take 2 tablets in 24 hours.", "Przyjmij 2 tabletki na 24 godziny."),
        ("pl", "Take it for 1 day.", "Przyjmij przez 1 dobę."),
        ("pl", "Take it for 2 days.", "Przyjmij przez 2 doby."),
        ("pl", "Take it for 7 days.", "Przyjmij przez 7 dób."),
        ("cs", "Give 100 IU.", "Podejte 100 m.j."),
        ("cs", "Take 15 mg/kg.", "Vezměte 15 mg na kg."),
        ("hu", "Give 100 IU.", "Adjon 100 NE-t."),
        ("fi", "Give 100 IU.", "Anna 100 KY."),
        ("sv", "Give 100 IU.", "Ge 100 IE."),
        ("nl", "Give 100 IU.", "Geef 100 IE."),
        ("nl", "Take 15 mg/kg.", "Neem 15 mg per kg."),
        ("tr", "Take 15 mg/kg.", "15 mg/kg alın."),
        ("vi", "Take 15 mg/kg.", "Uống 15 mg cho mỗi kg."),
        ("hi", "Take 15 mg/kg.", "15 मि.ग्रा./कि.ग्रा. लें।"),
        ("hi", "Take 15 mg/kg.", "15 मिग्रा प्रति किग्रा लें।"),
        ("bn", "Take 15 mg/kg.", "১৫ মিগ্রা/কেজি নিন।"),
        ("ar", "Take 15 mg/kg.", "تناول 15 ملغ/كغ."),
        ("ar", "Take 15 mg/kg.", "تناول 15 ملغ لكل كغ."),
        ("ar", "Give 5 ml/h.", "أعطِ 5 مل في الساعة."),
        ("ur", "Take 15 mg/kg.", "15 ملی گرام فی کلوگرام لیں۔"),
        ("zh-Hans", "Take 15 mg/kg.", "每次15毫克/公斤。"),
        ("ja", "Take 15 mg/kg.", "15ミリグラム/キログラムを飲んでください。"),
        ("zh-Hans", "Below 140 mmHg.", "低于140毫米汞柱。"),
        ("ja", "Below 140 mmHg.", "140ミリ水銀柱未満。"),
        ("th", "Take 15 mg/kg.", "15 มก./กก."),
        ("ta", "Take 15 mg/kg.", "15 மி.கி./கி.கி. எடுங்கள்."),
        ("de", "Give 5 ml every hour.", "Geben Sie 5 ml pro Stunde."),
        ("de", "Take 15 mg for every kg.", "Nehmen Sie 15 mg/kg."),
        ("zh-Hans", "Take 15 mg/kg.", "每公斤15毫克。"),
        ("ja", "Take 15 mg/kg.", "体重1kgあたり15mg。"),
        ("uk", "In 2024, 5 years", "У 2024 році, 5 років"),
        ("ru", "Take { $dose-mg } mg/kg.", "Принимайте { $dose-mg } мг на кг."),
        ("de", "Take { $dose-mg } mg/kg.", "Nehmen Sie { $dose-mg } mg pro kg."),
        ("te", "Take 15 mg/kg.", "15 మి.గ్రా./కి.గ్రా. తీసుకోండి."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn another_unit_is_found_whoever_writes_it() {
    for (tag, source, own) in [
        ("ru", "Take 15 mg/kg.", "Принимайте 15 мкг/кг."),
        ("ru", "Take 15 mg/kg.", "Принимайте 15 мг."),
        ("ru", "Take 15 mg/kg.", "Принимайте 15 мг/мл."),
        ("ru", "Take 15 mg.", "Принимайте 15 мг/кг."),
        ("uk", "Take 15 mg/kg.", "Приймайте 15 г/кг."),
        ("uk", "Take 15 mg.", "Приймайте 15 г."),
        ("bg", "Take 15 mg.", "Приемайте 15 мкг."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 g pro kg."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 mg."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 mg pro Tag."),
        ("de", "Give 100 units.", "Geben Sie 100 ml."),
        ("de", "Below 140 mmHg.", "Unter 140 mm."),
        ("de", "Take 15 mg/kg if you weigh 50 kg.", "Nehmen Sie 15 mg, wenn Sie 50 kg wiegen."),
        ("de", "Give 5 ml every 2 hours.", "Geben Sie alle 2 Stunden 5 ml pro Stunde."),
        ("fr", "Give 100 IU.", "Donnez 100 ml."),
        ("pl", "Take 15 mg/kg.", "Przyjmij 15 g na kg."),
        ("pl", "Take it for 7 days.", "Przyjmij przez 7 tygodni."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15 mg. Bis zu 10 Wochen später wiegen Sie sich und notieren die kg."),
    ] {
        assert_ne!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn units_are_shown_as_they_are_typed() {
    let words = |tag: &str, source: &str, own: &str| {
        let found = find(tag, "-botox = Botox\n", &message(own), Some(&message(source)));
        let [finding] = found.as_slice() else { panic!("{own}: {found:?}") };
        format!("{} / {}", finding.message, finding.help.clone().unwrap_or_default())
    };
    for (tag, source, own, said) in [
        (
            "de",
            "Wait 7 days.",
            "Warten Sie 7 Wochen.",
            &["`days`", "`Wochen`", "write what the source's `days` means"][..],
        ),
        ("hi", "Wait 7 days.", "7 सप्ताहों रुकें।", &["`days`", "`सप्ताहों`"]),
        ("zh-Hans", "Take 15 mg each day.", "每天15毫升，一日。", &["`mg`", "`毫升`", "type `mg` or its name"]),
        (
            "de",
            "Wait { $wait-days } days.",
            "Warten Sie { $wait-days } Wochen.",
            &["`Wochen` stands after `$wait-days`", "`days`"],
        ),
        ("de", "Take 5 ml 3 times.", "Nehmen Sie 3 ml und 5 Mal.", &["3 (times)"]),
    ] {
        let words = words(tag, source, own);
        for said in said {
            assert!(words.contains(said), "{words}");
        }
    }
}

/// A unit in the very letters of the source is the source's.
#[test]
fn quotients_as_the_source_has_them() {
    for (tag, source, own) in [
        ("de", "Give 10 units/h.", "Geben Sie 10 units/h."),
        ("ar", "Give 10 units/h.", "أعطِ 10 units/h."),
        ("de", "Give { NUMBER($dose-units) } units/h.", "Geben Sie { NUMBER($dose-units) } units/h."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
    assert_ne!(compared("de", "Give 10 units/h.", "Geben Sie 10."), []);
    assert_ne!(compared("de", "Give 10 units/h.", "Geben Sie 10 mg/h."), []);
}
