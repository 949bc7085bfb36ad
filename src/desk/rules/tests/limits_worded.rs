//! Limits of ages, weights, doses, shares and times, with their words where each language has them.

use super::limits_denied::tells_limit;

/// A source, and its translations: the language, a right one and a wrong one.
type Cases = &'static [(&'static str, &'static [(&'static str, &'static str, &'static str)])];

#[rustfmt::skip]
const CASES: Cases = &[
    // Who is denied a medicine stands before the denial.
    ("Children weighing less than 20 kg must not take this medicine.", &[
        ("de", "Kinder unter 20 kg dürfen dieses Arzneimittel nicht einnehmen.", "Kinder über 20 kg dürfen dieses Arzneimittel nicht einnehmen."),
        ("de", "Kinder unter 20 kg dürfen dieses Arzneimittel nicht einnehmen.", "Kinder ab 20 kg dürfen dieses Arzneimittel nicht einnehmen."),
        ("fr", "Les enfants pesant moins de 20 kg ne doivent pas prendre ce médicament.", "Les enfants pesant plus de 20 kg ne doivent pas prendre ce médicament."),
        ("es", "Los niños que pesen menos de 20 kg no deben tomarlo.", "Los niños que pesen más de 20 kg no deben tomarlo."),
        ("pt-BR", "Crianças com menos de 20 kg não devem tomá-lo.", "Crianças com mais de 20 kg não devem tomá-lo."),
        ("ru", "Детям с массой тела менее 20 кг его принимать нельзя.", "Детям с массой тела более 20 кг его принимать нельзя."),
        ("ar", "يجب ألا يتناوله الأطفال الذين يقل وزنهم عن 20 كغ.", "يجب ألا يتناوله الأطفال الذين يزيد وزنهم على 20 كغ."),
        ("hi", "20 किलोग्राम से कम वज़न वाले बच्चों को यह दवा नहीं लेनी चाहिए।", "20 किलोग्राम से ज़्यादा वज़न वाले बच्चों को यह दवा नहीं लेनी चाहिए।"),
        ("th", "เด็กที่มีน้ำหนักน้อยกว่า 20 กก. ห้ามใช้ยานี้", "เด็กที่มีน้ำหนักมากกว่า 20 กก. ห้ามใช้ยานี้"),
        ("ja", "体重20 kg未満のお子さまは服用してはいけません。", "体重20 kg以上のお子さまは服用してはいけません。"),
        ("zh-Hans", "体重不足20公斤的儿童禁用本药。", "体重超过20公斤的儿童禁用本药。"),
    ]),
    ("Patients under 18 must not use this cream.", &[
        ("de", "Patienten unter 18 dürfen diese Creme nicht anwenden.", "Patienten über 18 dürfen diese Creme nicht anwenden."),
        ("es", "Los menores de 18 años no deben usar esta crema.", "Los mayores de 18 años no deben usar esta crema."),
    ]),
    // A dose, and what the number says of it.
    ("The maximum daily dose is 4 g.", &[
        ("de", "Die Tageshöchstdosis beträgt 4 g.", "Die Tagesmindestdosis beträgt 4 g."),
        ("de", "Nehmen Sie pro Tag nicht mehr als 4 g.", "Die minimale Tagesdosis beträgt 4 g."),
        ("ru", "Максимальная суточная доза — 4 г.", "Минимальная суточная доза — 4 г."),
        ("te", "రోజుకు గరిష్ఠ మోతాదు 4 గ్రాములు.", "రోజుకు కనిష్ఠ మోతాదు 4 గ్రాములు."),
        ("ja", "1日の最大用量は4 gです。", "1日の最小用量は4 gです。"),
        ("ar", "يجب ألا تزيد الجرعة اليومية عن 4 غرامات.", "الجرعة الدنيا اليومية هي 4 غرامات."),
        ("vi", "Liều tối đa hằng ngày là 4 g.", "Liều tối thiểu hằng ngày là 4 g."),
    ]),
    ("Do not exceed the stated dose of 3 g per day.", &[
        ("de", "Überschreiten Sie die angegebene Dosis von 3 g pro Tag nicht.", "Überschreiten Sie die angegebene Dosis von 3 g pro Tag."),
        ("fr", "Ne dépassez pas la dose indiquée de 3 g par jour.", "Dépassez la dose indiquée de 3 g par jour."),
        ("hi", "प्रतिदिन 3 ग्राम की बताई गई खुराक से ज़्यादा न लें।", "प्रतिदिन 3 ग्राम की बताई गई खुराक से ज़्यादा लें।"),
        ("th", "ห้ามใช้ยาเกินขนาดที่ระบุคือ 3 กรัมต่อวัน", "ใช้ยาเกินขนาดที่ระบุคือ 3 กรัมต่อวัน"),
        ("vi", "Không vượt quá liều quy định là 3 g mỗi ngày.", "Vượt quá liều quy định là 3 g mỗi ngày."),
        ("ja", "1日3 gの用量を超えず服用してください。", "1日3 gの用量を下回らないでください。"),
        ("te", "రోజుకు 3 గ్రాముల మోతాదుకు మించకుండా వాడండి.", "రోజుకు 3 గ్రాముల మోతాదును మించండి."),
    ]),
    ("Do not take more than the recommended dose of 20 mg.", &[
        ("de", "Nehmen Sie nicht mehr als die empfohlene Dosis von 20 mg.", "Nehmen Sie mehr als die empfohlene Dosis von 20 mg."),
    ]),
    // Of people 以上 is more, and what is denied is not that.
    ("Do not give this medicine to children under 12.", &[
        ("zh-Hans", "12岁以下儿童禁用本药。", "12岁以上儿童禁用本药。"),
        ("zh-Hans", "12岁以上方可使用，12岁以下儿童禁用。", "12岁以上的患者请勿使用。"),
        ("ja", "12歳未満のお子さまには与えないでください。", "12歳以上のお子さまには与えないでください。"),
        ("ru", "Не давайте этот препарат детям младше 12 лет.", "Не давайте этот препарат детям старше 12 лет."),
        ("te", "12 ఏళ్లలోపు పిల్లలకు ఈ మందు ఇవ్వవద్దు.", "12 ఏళ్లు పైబడిన పిల్లలకు ఈ మందు ఇవ్వవద్దు."),
    ]),
    ("Keep out of the reach of children under 6.", &[
        ("ja", "6歳未満のお子さまの手の届かない所に保管してください。", "6歳以上のお子さまの手の届かない所に保管してください。"),
        ("zh-Hans", "请放在6岁以下儿童接触不到的地方。", "请放在6岁以上儿童接触不到的地方。"),
        ("te", "6 ఏళ్లలోపు పిల్లలకు అందకుండా ఉంచండి.", "6 ఏళ్లు పైబడిన పిల్లలకు అందకుండా ఉంచండి."),
    ]),
    // Ages.
    ("For children over 12.", &[
        ("ru", "Для детей старше 12 лет.", "Для детей до 12 лет."), ("ru", "Для детей старше 12 лет.", "Для детей младше 12 лет."),
        ("hi", "12 साल से बड़े बच्चों के लिए।", "12 साल से छोटे बच्चों के लिए।"), ("ur", "12 سال سے بڑے بچوں کے لیے۔", "12 سال سے چھوٹے بچوں کے لیے۔"),
        ("bn", "১২ বছরের বড় শিশুদের জন্য।", "১২ বছরের ছোট শিশুদের জন্য।"),
        ("te", "12 ఏళ్లు పైబడిన పిల్లలకు.", "12 ఏళ్లలోపు పిల్లలకు."), ("ta", "12 வயதுக்கு மேற்பட்ட குழந்தைகளுக்கு.", "12 வயதுக்கு உட்பட்ட குழந்தைகளுக்கு."),
        ("zh-Hans", "适用于12岁以上儿童。", "适用于未满12岁的儿童。"), ("de", "Für Kinder ab 12 Jahren.", "Für Kinder unter 12 Jahren."),
        ("ar", "للأطفال الذين تزيد أعمارهم على 12 عامًا.", "للأطفال الذين تقل أعمارهم عن 12 عامًا."),
    ]),
    ("For children from 6 to 12 years and over 12.", &[
        ("ru", "Детям от 6 до 12 лет и старше 12 лет.", "Детям от 6 до 12 лет и младше 12 лет."),
    ]),
    ("If more than 12 hours remain, wait.", &[
        ("th", "หากเหลือเวลามากกว่า 12 ชั่วโมง ให้รอ", "หากเหลือเวลาไม่ถึง 12 ชั่วโมง ให้รอ"),
        ("vi", "Nếu còn hơn 12 giờ, hãy chờ.", "Nếu còn chưa đầy 12 giờ, hãy chờ."),
    ]),
    // Earliest and latest, which count back before something.
    ("The next injection is given no earlier than 12 weeks after the last one.", &[
        ("de", "Die nächste Injektion wird frühestens 12 Wochen nach der letzten gegeben.", "Die nächste Injektion wird spätestens 12 Wochen nach der letzten gegeben."),
        ("fr", "L’injection suivante se fait au plus tôt 12 semaines après la dernière.", "L’injection suivante se fait au plus tard 12 semaines après la dernière."),
        ("ru", "Следующая инъекция проводится не ранее чем через 12 недель.", "Следующая инъекция проводится не позднее чем через 12 недель."),
    ]),
    ("Stop taking it at least 7 days before the procedure.", &[
        ("de", "Setzen Sie es spätestens 7 Tage vor dem Eingriff ab.", "Setzen Sie es frühestens 7 Tage vor dem Eingriff ab."),
        ("ru", "Прекратите приём не позднее чем за 7 дней до процедуры.", "Прекратите приём не ранее чем за 7 дней до процедуры."),
        ("fr", "Arrêtez-le au plus tard 7 jours avant l’intervention.", "Arrêtez-le au plus tôt 7 jours avant l’intervention."),
    ]),
    ("Cancel at least 24 hours in advance.", &[
        ("ru", "Предупредите не позднее чем за 24 часа.", "Предупредите не ранее чем за 24 часа."),
    ]),
    ("Come no later than 8 am.", &[
        ("de", "Kommen Sie vor der Operation spätestens um 8 Uhr.", "Kommen Sie frühestens um 8 Uhr."),
    ]),
    ("The injection is given no more often than once every 12 weeks.", &[
        ("ru", "Инъекции проводят не чаще одного раза в 12 недель.", "Инъекции проводят не реже одного раза в 12 недель."),
        ("es", "La inyección se pone, como mucho, una vez cada 12 semanas.", "La inyección se pone, como mínimo, una vez cada 12 semanas."),
        ("zh-Hans", "每12周最多注射一次。", "每12周至少注射一次。"), ("ja", "注射は12週間に1回までです。", "注射は12週間に1回以上です。"),
        ("th", "ฉีดยาได้ไม่เกิน 1 ครั้งทุก 12 สัปดาห์", "ฉีดยาได้อย่างน้อย 1 ครั้งทุก 12 สัปดาห์"),
    ]),
    // A share's risk warns of nothing.
    ("The risk of bleeding is less than 1%.", &[
        ("ar", "خطر النزيف أقل من 1٪.", "خطر النزيف أكثر من 1٪."), ("bn", "রক্তপাতের ঝুঁকি ১%-এর কম।", "রক্তপাতের ঝুঁকি ১%-এর বেশি।"),
        ("hi", "खून बहने का खतरा 1% से कम है।", "खून बहने का खतरा 1% से ज़्यादा है।"),
        ("ta", "இரத்தப்போக்கு ஏற்படும் ஆபத்து 1%-க்கும் குறைவு.", "இரத்தப்போக்கு ஏற்படும் ஆபத்து 1%-க்கும் அதிகம்."),
        ("te", "రక్తస్రావం ప్రమాదం 1% కంటే తక్కువ.", "రక్తస్రావం ప్రమాదం 1% కంటే ఎక్కువ."),
        ("th", "ความเสี่ยงต่อการมีเลือดออกน้อยกว่า 1%", "ความเสี่ยงต่อการมีเลือดออกมากกว่า 1%"),
        ("ur", "خون بہنے کا خطرہ 1% سے کم ہے۔", "خون بہنے کا خطرہ 1% سے زیادہ ہے۔"), ("zh-Hans", "出血风险低于1%。", "出血风险高于1%。"),
    ]),
    // What says more or less comes last, or first.
    ("Tell us if your pulse is below 60 or above 100 beats per minute.", &[
        ("hi", "अगर आपकी नाड़ी 60 से कम या 100 धड़कन प्रति मिनट से ज़्यादा हो तो हमें बताएँ।", "अगर आपकी नाड़ी 60 से ज़्यादा या 100 से कम हो तो हमें बताएँ।"),
        ("ur", "اگر آپ کی نبض 60 سے کم یا 100 دھڑکن فی منٹ سے زیادہ ہو تو ہمیں بتائیں۔", "اگر آپ کی نبض 60 سے زیادہ یا 100 سے کم ہو تو ہمیں بتائیں۔"),
        ("bn", "নাড়ির গতি ৬০-এর কম বা ১০০-এর বেশি হলে জানান।", "নাড়ির গতি ৬০-এর বেশি বা ১০০-এর কম হলে জানান।"),
        ("te", "నాడి 60 కంటే తక్కువ లేదా 100 కంటే ఎక్కువ ఉంటే చెప్పండి.", "నాడి 60 కంటే ఎక్కువ లేదా 100 కంటే తక్కువ ఉంటే చెప్పండి."),
        ("zh-Hans", "如果脉搏低于每分钟60次或高于每分钟100次，请告诉我们。", "如果脉搏高于每分钟60次或低于每分钟100次，请告诉我们。"),
    ]),
    ("If your blood pressure is higher than 140/90 mmHg, tell your doctor.", &[
        ("hi", "अगर आपका रक्तचाप 140/90 mmHg से ज़्यादा हो तो डॉक्टर को बताएँ।", "अगर आपका रक्तचाप 140/90 mmHg से कम हो तो डॉक्टर को बताएँ।"),
        ("ja", "血圧が140/90 mmHgより高い場合は、医師に伝えてください。", "血圧が140/90 mmHgより低い場合は、医師に伝えてください。"),
        ("ar", "إذا زاد ضغط دمك على 140/90 ملم زئبق، فأخبر طبيبك.", "إذا قل ضغط دمك عن 140/90 ملم زئبق، فأخبر طبيبك."),
    ]),
    ("Store below 25 °C.", &[
        ("hi", "25 डिग्री सेल्सियस से नीचे रखें।", "25 डिग्री सेल्सियस से ऊपर रखें।"),
        ("ur", "25 ڈگری سینٹی گریڈ سے کم درجہ حرارت پر رکھیں۔", "25 ڈگری سینٹی گریڈ سے زیادہ درجہ حرارت پر رکھیں۔"),
        ("te", "25 డిగ్రీల సెల్సియస్ కంటే తక్కువ ఉష్ణోగ్రతలో ఉంచండి.", "25 డిగ్రీల సెల్సియస్ కంటే ఎక్కువ ఉష్ణోగ్రతలో ఉంచండి."),
    ]),
    // A plain condition, and another thing that the translation denies behind it.
    ("If it is less than 12 hours until your next dose, skip the missed dose.", &[
        ("es", "Si faltan menos de 12 horas para la siguiente dosis, no tome la dosis olvidada.", "Si faltan más de 12 horas para la siguiente dosis, no tome la dosis olvidada."),
        ("ar", "إذا بقي أقل من 12 ساعة على موعد جرعتك التالية، فلا تأخذ الجرعة الفائتة.", "إذا بقي أكثر من 12 ساعة على موعد جرعتك التالية، فلا تأخذ الجرعة الفائتة."),
        ("hi", "अगर अगली खुराक में 12 घंटे से कम बचे हों तो छूटी हुई खुराक न लें।", "अगर अगली खुराक में 12 घंटे से ज़्यादा बचे हों तो छूटी हुई खुराक न लें।"),
        ("ja", "次の服用まで12時間未満の場合は、飲み忘れた分をとばしてください。", "次の服用まで12時間以上の場合は、飲み忘れた分をとばしてください。"),
    ]),
    ("You must not eat for at least 6 hours.", &[
        ("hi", "कम से कम 6 घंटे तक कुछ न खाएँ।", "ज़्यादा से ज़्यादा 6 घंटे तक कुछ न खाएँ।"),
    ]),
];

/// What may be said so, though it has another word for the limit.
#[rustfmt::skip]
const RIGHT: &[(&str, &str, &str)] = &[
    ("de", "Children under 20 kg must not take this medicine.", "Kinder dürfen dieses Arzneimittel erst ab 20 kg einnehmen."),
    ("ja", "Children under 20 kg must not take this medicine.", "20 kg以上のお子さま以外は服用できません。"),
    ("zh-Hans", "Children under 20 kg must not take this medicine.", "仅限20公斤以上的儿童服用，其他儿童禁用。"),
    ("ar", "Children under 20 kg must not take this medicine.", "يُمنع هذا الدواء على الأطفال الذين لا يزيد وزنهم على 20 كغ."),
    ("de", "Less than 4 hours after a dose you must not take another one.", "Nach einer Dosis darf mehr als 4 Stunden lang keine weitere genommen werden."),
    ("de", "People over 65 should not take more than 2 tablets.", "Ab 65 Jahren sollten Sie höchstens 2 Tabletten nehmen."),
    ("ja", "People over 65 should not take more than 2 tablets.", "65歳以上の方は2錠を超えて服用しないでください。"),
    ("ja", "Do not take it more than once a day.", "1日1回を超えて服用しないでください。"), ("th", "Do not take it more than once a day.", "ห้ามใช้เกินวันละ 1 ครั้ง"),
    ("de", "If you have a fever above 39 °C, come at once.", "Kommen Sie bei Fieber über 39 °C sofort."),
    ("hi", "Do not take more than 4 tablets at once.", "एक बार में 4 से ज़्यादा गोलियाँ न लें।"),
    ("de", "The injection is given no more often than once every 12 weeks.", "Zwischen zwei Injektionen müssen mindestens 12 Wochen liegen."),
    ("zh-Hans", "The injection is given no more often than once every 12 weeks.", "注射间隔至少12周。"),
    ("es", "Come no later than 2 hours before the operation.", "Llegue con al menos 2 horas de antelación."),
    ("de", "Come no later than 8 am before the operation.", "Kommen Sie vor der Operation spätestens um 8 Uhr."),
    ("es", "Take it only if more than 12 hours are left.", "Si faltan menos de 12 horas, no la tome."),
    ("es", "Call us if your fever stays above 38 °C.", "Si la fiebre no baja de 38 °C, llámenos."),
    ("ar", "The risk is less than 1%.", "لا يزيد خطر النزيف على 1٪."), ("zh-Hans", "The risk is less than 1%.", "风险不超过1%。"),
    ("de", "Do not lift anything heavier than 5 kg.", "Heben Sie nur, was weniger als 5 kg wiegt."),
    ("bn", "Your blood pressure should be below 140/90.", "আপনার রক্তচাপ ১৪০/৯০-এর বেশি হওয়া উচিত নয়।"),
    ("bn", "If you are over 65, your doctor may give you a lower dose.", "বয়স ৬৫ বছর পেরোলে ডাক্তার কম মাত্রা দিতে পারেন।"),
];

#[test]
fn limits_wherever_their_words_stand() {
    for (source, translations) in CASES {
        for (tag, right, wrong) in *translations {
            assert!(!tells_limit(tag, source, right), "{tag}: {source} → {right}");
            assert!(tells_limit(tag, source, wrong), "{tag}: {source} → {wrong}");
        }
    }
}

#[test]
fn limits_that_may_be_said_so() {
    for (tag, source, right) in RIGHT {
        assert!(!tells_limit(tag, source, right), "{tag}: {source} → {right}");
    }
}
