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
    let own = "Espere un máximo de { $gap-hours -> [one] { NUMBER($gap-hours) } hora \
               *[other] { NUMBER($gap-hours) } horas }.";
    lost("es", plain, own);
    kept("es", plain, &own.replace("máximo", "mínimo"));
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

/// What is denied in another sentence is another thing, and so is what only has a word in it that denies elsewhere.
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
    for (tag, own) in [
        ("ja", "痛み止めを1日に4錠を超えて服用してください。"),
        ("vi", "Uống thuốc tránh thai hơn 4 viên mỗi ngày."),
        ("zh-Hans", "如有不适，每天服用超过4片。"),
        ("zh-Hans", "疼痛不断时每天服用超过4片。"),
        ("es", "Tome sin receta más de 4 comprimidos al día."),
    ] {
        lost(tag, ban, own);
    }
    // An abbreviation ends no sentence, and an answer belongs to its question.
    for own in [
        "Nehmen Sie nicht, z. B. bei Fieber, mehr als 4 Tabletten am Tag.",
        "Nehmen Sie nicht, auch nach Dr. Das, mehr als 4 Tabletten am Tag.",
        "Mehr als 4 Tabletten am Tag? Bitte nicht.",
    ] {
        kept("de", ban, own);
    }
}

#[test]
fn a_ban_in_words_of_harm() {
    let ban = "Do not take more than 4 tablets a day.";
    for (tag, own) in [
        ("de", "Sehen Sie davon ab, mehr als 4 Tabletten am Tag zu nehmen."),
        ("de", "Mehr als 4 Tabletten am Tag sind schädlich."),
        ("pt-BR", "É vetado tomar mais de 4 comprimidos por dia."),
        ("fr", "Il est exclu de prendre plus de 4 comprimés par jour."),
        ("fr", "Plus de 4 comprimés par jour, c’est trop."),
        ("ru", "Остерегайтесь принимать больше 4 таблеток в день."),
        ("ru", "Принимать больше 4 таблеток в день воспрещается."),
        ("te", "రోజుకు 4 మాత్రల కంటే ఎక్కువ తీసుకోవడం మానండి."),
        ("ur", "دن میں 4 سے زیادہ گولیاں لینے سے بچے رہیں۔"),
        ("ar", "يُنهى عن تناول أكثر من 4 أقراص في اليوم."),
        ("ja", "1日に4錠を超えて服用せぬこと。"),
        ("es", "Tomar más de 4 comprimidos al día es demasiado."),
        ("vi", "Uống hơn 4 viên mỗi ngày là quá liều."),
        ("zh-Hans", "每天服用超过4片属于过量。"),
        ("hi", "दिन में 4 से ज़्यादा गोलियाँ लेना हानिकारक है।"),
        ("bn", "দিনে ৪টির বেশি ট্যাবলেট খাওয়া ক্ষতিকর।"),
        ("th", "การรับประทานมากกว่า 4 เม็ดต่อวันเป็นการใช้ยาเกินขนาด"),
        ("ta", "ஒரு நாளில் 4-க்கு மேல் மாத்திரைகளை எடுப்பது ஆபத்தானது."),
    ] {
        kept(tag, ban, own);
    }
}

#[test]
fn a_dose_that_is_not_to_be_exceeded() {
    let source = "Do not exceed 4 tablets a day.";
    for (tag, wrong, right) in [
        ("de", "Überschreiten Sie 4 Tabletten am Tag.", "Überschreiten Sie 4 Tabletten am Tag nicht."),
        ("fr", "Dépassez 4 comprimés par jour.", "Ne dépassez pas 4 comprimés par jour."),
        ("es", "Supere 4 comprimidos al día.", "No supere 4 comprimidos al día."),
        ("pt-BR", "Ultrapasse 4 comprimidos por dia.", "Não ultrapasse 4 comprimidos por dia."),
        ("ru", "Превышайте 4 таблетки в день.", "Не превышайте 4 таблетки в день."),
        ("vi", "Vượt quá 4 viên mỗi ngày.", "Không vượt quá 4 viên mỗi ngày."),
        ("bn", "দিনে ৪টি ট্যাবলেট অতিক্রম করুন।", "দিনে ৪টি ট্যাবলেট অতিক্রম করবেন না।"),
        ("hi", "दिन में 4 गोलियों से ज़्यादा लें।", "दिन में 4 गोलियों से ज़्यादा न लें।"),
        ("ur", "دن میں 4 گولیوں سے تجاوز کریں۔", "دن میں 4 گولیوں سے تجاوز نہ کریں۔"),
        ("ar", "تجاوز 4 أقراص في اليوم.", "لا تتجاوز 4 أقراص في اليوم."),
        ("ta", "ஒரு நாளில் 4-ஐத் தாண்டவும்.", "ஒரு நாளில் 4-ஐத் தாண்டாதீர்கள்."),
        ("te", "రోజుకు 4 మాత్రలు మించండి.", "రోజుకు 4 మాత్రలు మించవద్దు."),
        ("th", "ใช้เกิน 4 เม็ดต่อวัน", "ห้ามใช้เกิน 4 เม็ดต่อวัน"),
        ("ja", "1日4錠を超えてください。", "1日4錠を超えないでください。"),
        ("zh-Hans", "每天超出4片。", "每天不要超出4片。"),
    ] {
        lost(tag, source, wrong);
        kept(tag, source, right);
    }
    kept("es", "Call us if your fever exceeds 38.5 °C.", "Llámenos si la fiebre supera los 38,5 °C.");
    kept("bn", "Call us if you have a fever above 38.5 °C.", "জ্বর ৩৮.৫ °C-এর বেশি হলে আমাদের ফোন করুন।");
    kept("de", "Do not eat for at least 6 hours before it.", "Essen Sie mindestens 6 Stunden vorher nichts.");
    for (tag, own) in [
        ("es", "No coma nada hasta 6 horas antes."),
        ("pt-BR", "Não coma nada até 6 horas antes."),
        ("fr", "Ne mangez rien jusqu’à 6\u{A0}heures avant."),
    ] {
        kept(tag, "Do not eat for at least 6 hours before it.", own);
    }
}
