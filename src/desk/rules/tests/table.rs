//! Every unit of the table, written in each of its ways, and beside another one.

use super::*;
use crate::units::{self, Compared};

/// What is said of units and numbers.
fn told(tag: &str, source: &str, own: &str) -> Vec<(&'static str, String)> {
    let mut found = compared(tag, source, own);
    found.retain(|(code, _)| [codes::CHANGED_UNIT, codes::MISSING_NUMBER, codes::ADDED_NUMBER].contains(code));
    found
}

#[test]
fn no_unit_of_the_table_becomes_another_one() {
    let units: Vec<_> =
        units::all().iter().filter(|unit| unit.uses.compared != Compared::Never && !unit.symbols.is_empty()).collect();
    for (index, unit) in units.iter().enumerate() {
        let symbol = &unit.symbols[0];
        let source = format!("Give 7 {symbol} now.");
        for spelling in unit.symbols.iter().filter(|spelling| !spelling.starts_with('/')) {
            for tag in ["de", "bn", "ru"] {
                assert_eq!(told(tag, &source, &format!("7 {spelling}")), [], "{tag}: {symbol} is {spelling}");
            }
        }
        // Those of the same family are the next ones.
        let others = units[index + 1..].iter().take(4).chain(units.iter().take(1));
        for other in others.filter(|other| other.key != unit.key && unit.is_comparable(other)) {
            let other = &other.symbols[0];
            for (a, b) in [(symbol, other), (other, symbol)] {
                let found = told("de", &format!("Give 7 {a} now."), &format!("7 {b}"));
                assert!(found.iter().any(|(code, _)| *code == codes::CHANGED_UNIT), "{a} is no {b}: {found:?}");
            }
        }
    }
}

#[test]
fn every_name_is_its_units() {
    let mut wrong = Vec::new();
    for unit in units::all().iter().filter(|unit| unit.uses.compared == Compared::Always) {
        let source = format!("Give 7 {} now.", unit.symbol().map_or_else(|| format!("{}s", unit.key), str::to_owned));
        for (language, name) in unit.listed_names().filter(|(language, _)| *language != "en") {
            let found = told(language, &source, &format!("7 {name}"));
            if !found.is_empty() {
                wrong.push(format!("{language}: {} is {name}", unit.key));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_prefix_makes_another_amount() {
    for (tag, source, own) in [
        ("de", "Give 3 MIU.", "Geben Sie 3 IU."),
        ("de", "Give 3 MIU.", "Geben Sie 3 I.E."),
        ("de", "Give 5 MU.", "Geben Sie 5 U."),
        ("de", "Give 5 MU.", "Geben Sie 5 mU."),
        ("fr", "Give 3 MIU.", "Donnez 3 UI."),
        ("de", "Take 5 gm.", "Nehmen Sie 5 mg."),
        ("de", "Take 5 mls.", "Nehmen Sie 5 Liter."),
        ("es", "Give 3 MIU.", "Administre 3 UI."),
        ("ru", "Give 100 MBq.", "Введите 100 ГБк."),
        ("de", "Give 100 MBq.", "Geben Sie 100 GBq."),
        ("de", "A cut of 5 mm.", "Ein Schnitt von 5 m."),
        ("de", "A cut of 5 m.", "Ein Schnitt von 5 mm."),
        ("de", "A current of 5 mA.", "Ein Strom von 5 A."),
        ("de", "A pulse of 5 ms.", "Ein Impuls von 5 s."),
        ("de", "Give 5 mg.", "Geben Sie 5 Mg."),
        ("de", "A cut of 5 mm.", "Ein Schnitt von 5 Mm."),
        ("de", "Give 20 mEq.", "Geben Sie 20 Eq."),
        ("bn", "Give 20 mEq.", "২০ mg দিন।"),
        ("ru", "Give 20 mmol.", "Введите 20 мкмоль."),
        ("ru", "Give 3 nmol/l.", "Введите 3 пмоль/л."),
        ("de", "A dose of 2 Gy.", "Eine Dosis von 2 mGy."),
        ("ru", "A dose of 5 mSv.", "Доза 5 мкЗв."),
        ("de", "TSH of 2 mIU/l.", "TSH von 2 IU/l."),
        ("de", "At 10 cmH2O.", "Bei 10 mmHg."),
        ("de", "At 10 kPa.", "Bei 10 mmHg."),
        ("de", "Up to 200 kcal.", "Bis 200 kJ."),
        ("de", "Wait 30 seconds.", "Warten Sie 30 Minuten."),
        ("de", "Give 500 KIU.", "Geben Sie 500 I.E."),
        // What lines knew of languages without a list of their own.
        ("he", "Take 5 g.", "קחו 5 מ״ג."),
        ("gu", "Take 5 g.", "5 મિ.ગ્રા. લો."),
        ("de", "Take 15 mg/kg.", "Nehmen Sie 15."),
        ("th", "Take 5 g.", "รับประทาน 5 ก.ก."),
        ("ka", "Take 5 g.", "მიიღეთ 5 მგ."),
    ] {
        assert_ne!(told(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn languages_may_say_them_in_their_own_way() {
    for (tag, source, own) in [
        ("fr", "Give 3 MIU.", "Donnez 3 MUI."),
        ("fr", "Give 3 MIU.", "Donnez 3 M.U.I."),
        ("de", "Take 5 gm in 10 mls.", "Nehmen Sie 5 g in 10 ml."),
        ("de", "Give 3 MU.", "Geben Sie 3 MIE."),
        ("ru", "TSH of 2 mIU/l.", "ТТГ 2 мМЕ/л."),
        ("fr", "TSH of 2 mIU/L.", "TSH de 2 mUI/l."),
        ("de", "Give 500 KIU.", "Geben Sie 500 KIE."),
        ("de", "Give 20 mEq.", "Geben Sie 20 mval."),
        ("ru", "Give 20 mEq.", "Введите 20 мэкв."),
        ("de", "At 10 cmH2O.", "Bei 10 cm Wassersäule."),
        ("ru", "At 10 cmH2O.", "При 10 см вод. ст."),
        ("de", "At 10 cmH2O.", "Bei 10 cm H<sub>2</sub>O."),
        ("fr", "Below 140 mmHg.", "Moins de 140 mm de mercure."),
        ("bn", "Below 140 mmHg.", "১৪০ মিমি পারদের নিচে।"),
        ("hi", "Below 140 mmHg.", "140 मिमी पारे से कम।"),
        ("ta", "Below 140 mmHg.", "140 மிமீ பாதரசத்திற்குக் கீழே."),
        // The short names of kilogram and millilitre begin those of others.
        ("ja", "Up to 200 kcal.", "200キロカロリーまで。"),
        ("bn", "Up to 200 kcal.", "২০০ কিলোক্যালরি পর্যন্ত।"),
        ("te", "Up to 200 kcal.", "200 కిలో కేలరీల వరకు."),
        ("ur", "Up to 200 kcal.", "200 کلو کیلوری تک۔"),
        ("hi", "A dose of 5 mSv.", "5 मिलीसीवर्ट की मात्रा।"),
        ("ta", "Within 2 km.", "2 கிலோமீட்டருக்குள்."),
        ("bn", "Take 5 ml, mixed.", "৫ মিলি মিশিয়ে নিন।"),
        ("bn", "Take 5 mg.", "৫ মিলি গ্রাম নিন।"),
        ("ja", "Within 2 km.", "2キロ以内。"),
        ("ja", "You weigh 50 kg.", "体重50キロ。"),
        // What may be a unit and may be a word.
        ("lt", "For 5 years.", "5 m."),
        ("lt", "Take { $wait-years } years.", "{ $wait-years } m."),
        ("zh-Hans", "In the 1990s.", "在1990年代。"),
        ("ar", "Use a 25 µg/h patch.", "استخدم لصقة 25 ميكروغرام في الساعة."),
        ("bn", "A BMI of 25 kg/m².", "বিএমআই ২৫ কেজি/মি²।"),
        ("th", "Take 5 g.", "รับประทาน 5 ก."),
        ("th", "Take 5 kg.", "รับประทาน 5 ก.ก."),
        ("he", "Take 5 mg.", "קחו 5 מ״ג."),
        ("ne", "Take 5 ml.", "5 मिलि लिनुहोस्।"),
    ] {
        assert_eq!(told(tag, source, own), [], "{tag}: {source} → {own}");
    }
}
