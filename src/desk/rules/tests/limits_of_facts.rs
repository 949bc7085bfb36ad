//! Limits of facts, in each variant and in each sentence.

use super::*;

fn lost(tag: &str, source: &str, own: &str) {
    let found: Vec<&str> = compared(tag, source, own).into_iter().map(|(code, _)| code).collect();
    assert!(found.contains(&codes::MISSING_NUMBER), "{tag}: {source} → {own}: {found:?}");
}

fn kept(tag: &str, source: &str, own: &str) {
    assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
}

const HOURS: &str = "$gap-hours -> [one] { NUMBER($gap-hours) } Stunde *[other] { NUMBER($gap-hours) } Stunden";

#[test]
fn a_limit_before_a_choice() {
    let plain = "Wait at least { NUMBER($gap-hours) } hours.";
    let chosen = "Wait at least { $gap-hours -> [one] an hour *[other] { NUMBER($gap-hours) } hours }.";
    for source in [plain, chosen] {
        lost("de", source, &format!("Warten Sie höchstens {{ {HOURS} }}."));
        kept("de", source, &format!("Warten Sie mindestens {{ {HOURS} }}."));
        lost("de", source, "Warten Sie höchstens { NUMBER($gap-hours) } Stunden.");
        kept("de", source, "Warten Sie mindestens { NUMBER($gap-hours) } Stunden.");
    }
    // Of one variant only.
    let own = "Warten Sie { $gap-hours -> [one] mindestens { NUMBER($gap-hours) } Stunde \
               *[other] höchstens { NUMBER($gap-hours) } Stunden }.";
    lost("de", plain, own);
    let ban = "Do not take more than { NUMBER($most-count) } tablets.";
    let tablets = "$most-count -> [one] { NUMBER($most-count) } Tablette *[other] { NUMBER($most-count) } Tabletten";
    lost("de", ban, &format!("Nehmen Sie mehr als {{ {tablets} }} ein."));
    kept("de", ban, &format!("Nehmen Sie nicht mehr als {{ {tablets} }} ein."));
    kept("de", ban, &format!("Nehmen Sie höchstens {{ {tablets} }} ein."));
    let tablets = "$most-count -> [one] { NUMBER($most-count) } таблетки *[other] { NUMBER($most-count) } таблеток";
    lost("ru", ban, &format!("Принимайте больше {{ {tablets} }}."));
    kept("ru", ban, &format!("Не принимайте больше {{ {tablets} }}."));
    let fever = "Call us if you have a fever above 38.5 °C for { $gap-hours -> [one] an hour *[other] hours }.";
    lost(
        "de",
        fever,
        "Rufen Sie bei Fieber unter 38,5 °C für { $gap-hours -> [one] eine Stunde *[other] Stunden } an.",
    );
    kept("de", fever, "Rufen Sie bei Fieber über 38,5 °C für { $gap-hours -> [one] eine Stunde *[other] Stunden } an.");
}

#[test]
fn limits_of_two_facts() {
    let source = "Take no more than { NUMBER($most-count) } doses. Wait at least { NUMBER($gap-hours-min) } hours.";
    let own = |most: &str, least: &str| {
        format!(
            "Nehmen Sie {most} {{ NUMBER($most-count) }} Dosen. Warten Sie {least} {{ NUMBER($gap-hours-min) }} Stunden."
        )
    };
    kept("de", source, &own("höchstens", "mindestens"));
    lost("de", source, &own("mindestens", "mindestens"));
    lost("de", source, &own("höchstens", "höchstens"));
    lost("de", source, &own("mindestens", "höchstens"));
    lost("de", source, &own("mehr als", "mindestens"));
    let source = "Do not take more than { NUMBER($most-count) } doses. Wait at least { NUMBER($gap-hours-min) } hours.";
    for (tag, wrong, right) in [
        (
            "ar",
            "تناول أكثر من { NUMBER($most-count) } جرعات. انتظر { NUMBER($gap-hours-min) } ساعات على الأقل.",
            "لا تتناول أكثر من { NUMBER($most-count) } جرعات. انتظر { NUMBER($gap-hours-min) } ساعات على الأقل.",
        ),
        (
            "ur",
            "{ NUMBER($most-count) } سے زیادہ خوراکیں لیں۔ کم از کم { NUMBER($gap-hours-min) } گھنٹے انتظار کریں۔",
            "{ NUMBER($most-count) } سے زیادہ خوراکیں نہ لیں۔ کم از کم { NUMBER($gap-hours-min) } گھنٹے انتظار کریں۔",
        ),
        (
            "bn",
            "{ NUMBER($most-count) }টির বেশি ডোজ নিন। কমপক্ষে { NUMBER($gap-hours-min) } ঘণ্টা অপেক্ষা করুন।",
            "{ NUMBER($most-count) }টির বেশি ডোজ নেবেন না। কমপক্ষে { NUMBER($gap-hours-min) } ঘণ্টা অপেক্ষা করুন।",
        ),
        (
            "ja",
            "{ NUMBER($most-count) }回を超えて服用してください。{ NUMBER($gap-hours-min) }時間以上あけてください。",
            "{ NUMBER($most-count) }回を超えて服用しないでください。{ NUMBER($gap-hours-min) }時間以上あけてください。",
        ),
    ] {
        lost(tag, source, wrong);
        kept(tag, source, right);
    }
}

/// What is denied in another sentence is another thing.
#[test]
fn a_not_of_something_else() {
    let children = "Do not take more than 4 tablets a day. Keep out of the reach of children. Do not freeze.";
    for (tag, wrong, right) in [
        ("ja", "1日に4錠を超えて服用してください。", "1日に4錠を超えて服用しないでください。"),
        ("zh-Hans", "每天服用超过4片。", "每天服用不超过4片。"),
        ("de", "Nehmen Sie mehr als 4 Tabletten am Tag.", "Nehmen Sie nicht mehr als 4 Tabletten am Tag."),
        ("fr", "Prenez plus de 4 comprimés par jour.", "Ne prenez pas plus de 4 comprimés par jour."),
        ("es", "Tome más de 4 comprimidos al día.", "No tome más de 4 comprimidos al día."),
        ("pt-BR", "Tome mais de 4 comprimidos por dia.", "Não tome mais de 4 comprimidos por dia."),
        ("ru", "Принимайте больше 4 таблеток в день.", "Не принимайте больше 4 таблеток в день."),
        ("vi", "Uống hơn 4 viên mỗi ngày.", "Không uống hơn 4 viên mỗi ngày."),
        ("hi", "दिन में 4 से ज़्यादा गोलियाँ लें।", "दिन में 4 से ज़्यादा गोलियाँ न लें।"),
        ("bn", "দিনে ৪টির বেশি ট্যাবলেট নিন।", "দিনে ৪টির বেশি ট্যাবলেট নেবেন না।"),
        ("ur", "دن میں 4 سے زیادہ گولیاں لیں۔", "دن میں 4 سے زیادہ گولیاں نہ لیں۔"),
        ("ar", "تناول أكثر من 4 أقراص في اليوم.", "لا تتناول أكثر من 4 أقراص في اليوم."),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்கவும்.", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுக்காதீர்கள்."),
        ("te", "రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోండి.", "రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోవద్దు."),
    ] {
        let elsewhere = match tag {
            "ja" => "子供の手の届かない所に保管してください。凍らせないでください。",
            "zh-Hans" => "请放在儿童接触不到的地方。不要冷冻。",
            "de" => " Nicht in Reichweite von Kindern aufbewahren. Nicht einfrieren.",
            "fr" => " Ne pas laisser à la portée des enfants. Ne pas congeler.",
            "es" => " No dejar al alcance de los niños. No congelar.",
            "pt-BR" => " Não deixe ao alcance de crianças. Não congele.",
            "ru" => " Не давайте детям. Не замораживайте.",
            "vi" => " Không để trong tầm tay trẻ em. Không làm đông.",
            "hi" => " बच्चों की पहुँच में न रखें। जमने न दें।",
            "bn" => " শিশুদের নাগালে রাখবেন না। জমাবেন না।",
            "ur" => " بچوں کی پہنچ میں نہ رکھیں۔ منجمد نہ کریں۔",
            "ar" => " لا تتركه في متناول الأطفال. لا تجمده.",
            "ta" => " குழந்தைகளுக்கு எட்டும் இடத்தில் வைக்காதீர்கள். உறைய வைக்காதீர்கள்.",
            _ => " పిల్లలకు అందేలా ఉంచవద్దు. గడ్డకట్టనివ్వవద్దు.",
        };
        lost(tag, children, &format!("{wrong}{elsewhere}"));
        kept(tag, children, &format!("{right}{elsewhere}"));
    }
    let ban = "Do not take more than 4 tablets a day.";
    // An abbreviation ends no sentence, and an answer belongs to its question.
    for own in [
        "Nehmen Sie nicht, z. B. bei Fieber, mehr als 4 Tabletten am Tag.",
        "Nehmen Sie nicht, auch nach Dr. Das, mehr als 4 Tabletten am Tag.",
        "Mehr als 4 Tabletten am Tag? Bitte nicht.",
    ] {
        kept("de", ban, own);
    }
}
