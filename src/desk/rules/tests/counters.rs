//! What doses are counted in: spoons, drops, puffs, tablets.

use super::*;

const TEA: &str = "Take 2 teaspoons.";
const DROPS: &str = "Take 10 drops.";
const PUFFS: &str = "Take 2 puffs.";

#[test]
fn another_counter() {
    #[rustfmt::skip]
    let cases = [
        ("de", TEA, "Nehmen Sie 2 Esslöffel."),
        ("fr", TEA, "Prenez 2 cuillères à soupe."),
        ("es", TEA, "Tome 2 cucharadas."),
        ("pt-BR", TEA, "Tome 2 colheres de sopa."),
        ("ru", TEA, "Примите 2 столовые ложки."),
        ("vi", TEA, "Uống 2 thìa canh."),
        ("bn", TEA, "২ টেবিল চামচ খান।"),
        ("hi", TEA, "2 बड़े चम्मच लें।"),
        ("ur", TEA, "2 کھانے کے چمچ لیں۔"),
        ("ar", "Take 5 teaspoons.", "تناول 5 ملاعق كبيرة."),
        ("ta", TEA, "2 மேசைக்கரண்டி எடுத்துக்கொள்ளுங்கள்."),
        ("te", TEA, "2 టేబుల్ స్పూన్లు తీసుకోండి."),
        ("th", TEA, "รับประทาน 2 ช้อนโต๊ะ"),
        ("zh-Hans", TEA, "服用2汤匙。"),
        ("de", DROPS, "Nehmen Sie 10 ml."),
        ("fr", DROPS, "Prenez 10 ml."),
        ("hi", DROPS, "10 मिली लें।"),
        ("ja", DROPS, "10 mLを服用してください。"),
        ("zh-Hans", DROPS, "服用10毫升。"),
        ("de", PUFFS, "Nehmen Sie 2 Tabletten."),
        ("fr", PUFFS, "Prenez 2 gouttes."),
        ("de", "Take 2 sachets.", "Nehmen Sie 2 Tropfen."),
        ("de", "Take 2 capsules.", "Nehmen Sie 2 Tabletten."),
    ];
    for (tag, source, own) in cases {
        let found: Vec<&str> = compared(tag, source, own).into_iter().map(|(code, _)| code).collect();
        assert_eq!(found, [codes::CHANGED_UNIT], "{tag}: {source} → {own}");
    }
}

#[test]
fn the_same_counter() {
    same(&[
        ("de", TEA, "Nehmen Sie 2 Teelöffel."),
        ("de", TEA, "Nehmen Sie 2 Löffel."),
        ("fr", TEA, "Prenez 2 cuillères à café."),
        ("es", TEA, "Tome 2 cucharaditas."),
        ("pt-BR", TEA, "Tome 2 colheres de chá."),
        ("ru", TEA, "Примите 2 чайные ложки."),
        ("vi", TEA, "Uống 2 thìa cà phê."),
        ("bn", TEA, "২ চা চামচ খান।"),
        ("hi", TEA, "2 छोटे चम्मच लें।"),
        ("ur", TEA, "2 چائے کے چمچ لیں۔"),
        ("ar", "Take 5 teaspoons.", "تناول 5 ملاعق صغيرة."),
        ("ta", TEA, "2 தேக்கரண்டி எடுத்துக்கொள்ளுங்கள்."),
        ("te", TEA, "2 టీస్పూన్లు తీసుకోండి."),
        ("th", TEA, "รับประทาน 2 ช้อนชา"),
        ("ja", TEA, "小さじ2杯を服用してください。"),
        ("zh-Hans", TEA, "服用2茶匙。"),
        ("de", "Take 1 teaspoon (5 ml).", "Nehmen Sie 5 ml (1 Teelöffel)."),
        ("vi", "Take 2 capsules.", "Uống 2 viên."),
        ("th", "Take 2 capsules.", "รับประทาน 2 เม็ด"),
        ("zh-Hans", "Take 2 tablets.", "服用2粒。"),
        ("hi", "Take 2 capsules.", "2 गोली लें।"),
        ("th", PUFFS, "พ่น 2 ครั้ง"),
        ("ru", PUFFS, "Сделайте 2 впрыска."),
        ("de", PUFFS, "Nehmen Sie 2 Hübe."),
    ]);
}

/// Limits of two numbers that are the same belong to what each of them counts.
#[test]
fn limits_of_what_is_counted() {
    let source = "Wait at least 8 hours. Take at most 8 tablets.";
    same(&[
        ("de", source, "Warten Sie mindestens 8 Stunden. Nehmen Sie höchstens 8 Tabletten."),
        ("de", "Max. 8 tablets", "Max. 8 Tabletten"),
    ]);
    differ(&[
        ("de", source, "Warten Sie mindestens 8 Stunden. Nehmen Sie mindestens 8 Tabletten.", codes::MISSING_NUMBER),
        ("fr", source, "Attendez au moins 8 heures. Prenez au moins 8 comprimés.", codes::MISSING_NUMBER),
        ("hi", source, "कम से कम 8 घंटे रुकें। कम से कम 8 गोलियाँ लें।", codes::MISSING_NUMBER),
        ("zh-Hans", source, "至少等待8小时。至少服用8片。", codes::MISSING_NUMBER),
        ("de", "Max. 8 tablets", "Mind. 8 Tabletten", codes::MISSING_NUMBER),
        ("fr", "Max. 8 tablets", "Min. 8 comprimés", codes::MISSING_NUMBER),
        ("es", "Max. 8 tablets", "Mín. 8 comprimidos", codes::MISSING_NUMBER),
        ("pt-BR", "Max. 8 tablets", "Mín. 8 comprimidos", codes::MISSING_NUMBER),
        ("ru", "Max. 8 tablets", "Мин. 8 таблеток", codes::MISSING_NUMBER),
        ("ar", source, "انتظر 8 ساعات على الأقل. تناول 8 أقراص على الأقل.", codes::MISSING_NUMBER),
    ]);
}
