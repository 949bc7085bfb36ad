//! Limits that are denied, turned round, joined or said in other words.

use super::*;

/// A source, and translations of it, each with its language.
type Cases = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// What is set to the other side, or has lost its ban.
#[rustfmt::skip]
const CHANGED: Cases = &[
    ("Do not use it if you are under 18 years old.", &[
        ("de", "Nicht anwenden, wenn Sie über 18 Jahre alt sind."),
        ("fr", "Ne l’utilisez pas si vous avez plus de 18 ans."), ("es", "No lo use si tiene más de 18 años."),
        ("pt-BR", "Não use se tiver mais de 18 anos."),
        ("hi", "अगर आपकी उम्र 18 साल से ज़्यादा है तो इसका इस्तेमाल न करें।"),
        ("ar", "لا تستخدمه إذا كان عمرك أكثر من 18 سنة."), ("zh-Hans", "如果您超过18岁，请勿使用。"),
        ("ja", "18歳を超える方は使用しないでください。"), ("ru", "Не применяйте, если вам больше 18 лет."),
        ("bn", "আপনার বয়স ১৮ বছরের বেশি হলে এটি ব্যবহার করবেন না।"),
        ("ur", "اگر آپ کی عمر 18 سال سے زیادہ ہے تو اسے استعمال نہ کریں۔"),
        ("vi", "Không dùng nếu bạn trên 18 tuổi."), ("th", "ห้ามใช้หากคุณอายุมากกว่า 18 ปี"),
        ("ta", "உங்களுக்கு 18 வயதுக்கு மேல் இருந்தால் பயன்படுத்த வேண்டாம்."),
        ("te", "మీకు 18 ఏళ్ల కంటే ఎక్కువ ఉంటే వాడవద్దు."),
    ]),
    ("Do not take it if you weigh less than 50 kg.", &[
        ("de", "Nehmen Sie es nicht, wenn Sie mehr als 50 kg wiegen."),
        ("fr", "Ne le prenez pas si vous pesez plus de 50 kg."), ("es", "No lo tome si pesa más de 50 kg."),
        ("hi", "अगर आपका वज़न 50 kg से ज़्यादा है तो इसे न लें।"), ("ar", "لا تتناوله إذا كان وزنك أكثر من 50 kg."),
        ("zh-Hans", "体重超过50 kg者请勿服用。"),
    ]),
    ("Take no more than 8 tablets a day.", &[
        ("de", "Nehmen Sie nicht weniger als 8 Tabletten am Tag."),
        ("ru", "Принимайте не менее 8 таблеток в день."), ("fr", "Ne prenez pas moins de 8 comprimés par jour."),
        ("es", "Tome no menos de 8 comprimidos al día."),
    ]),
    ("Store below 25 °C.", &[
        ("ru", "Хранить при температуре не ниже 25 °C."), ("ar", "يحفظ في درجة حرارة لا تقل عن 25 °C."),
        ("de", "Nicht unter 25 °C lagern."), ("th", "เก็บที่อุณหภูมิไม่ต่ำกว่า 25 °C"),
        ("pt-BR", "Conservar a não menos de 25 °C."),
    ]),
    ("Wait at least 4 hours before the next dose.", &[
        ("de", "Warten Sie vor der nächsten Dosis nicht länger als 4 Stunden."),
        ("fr", "N’attendez pas plus de 4 heures avant la prochaine dose."),
        ("es", "Espere no más de 4 horas antes de la siguiente dosis."), ("zh-Hans", "下一次服药前等待不要超过4小时。"),
        ("ja", "4時間を超えないでください。"), ("hi", "4 घंटे से ज़्यादा नहीं।"),
    ]),
    ("Store below 25 °C and do not freeze.", &[
        ("de", "Über 25 °C lagern und nicht einfrieren."), ("fr", "Conserver à plus de 25 °C et ne pas congeler."),
        ("zh-Hans", "25 °C以上保存，不要冷冻。"), ("th", "เก็บที่อุณหภูมิสูงกว่า 25 °C ห้ามแช่แข็ง"),
        ("es", "Conservar por encima de 25 °C y no congelar."),
        ("ru", "Хранить при температуре выше 25 °C и не замораживать."),
    ]),
    ("Wait at least 4 hours between doses. Take no more than 4 doses a day.", &[
        ("de", "Warten Sie zwischen den Dosen höchstens 4 Stunden. Nehmen Sie mindestens 4 Dosen am Tag."),
        ("es", "Espere como máximo 4 horas entre las dosis. Tome al menos 4 dosis al día."),
        ("hi", "खुराकों के बीच ज़्यादा से ज़्यादा 4 घंटे रुकें। दिन में कम से कम 4 खुराक लें।"),
        ("zh-Hans", "两次服药之间最多等待4小时。每天至少服用4次。"),
        ("ar", "انتظر 4 ساعات على الأكثر بين الجرعات. تناول 4 جرعات على الأقل في اليوم."),
    ]),
    ("Maximum dose: 8 tablets a day.", &[
        ("de", "Mindestdosis: 8 Tabletten am Tag."), ("de", "Minimum: 8 Tabletten am Tag."),
        ("de", "Mind. 8 Tabletten am Tag."), ("fr", "Dose minimale : 8 comprimés par jour."),
        ("es", "Dosis mínima: 8 comprimidos al día."), ("pt-BR", "Dose mínima: 8 comprimidos por dia."),
        ("ru", "Минимальная доза: 8 таблеток в день."), ("hi", "न्यूनतम खुराक: दिन में 8 गोलियाँ।"),
        ("ar", "الجرعة الدنيا: 8 أقراص في اليوم."), ("zh-Hans", "最低剂量：每天8片。"),
        ("vi", "Liều tối thiểu: 8 viên mỗi ngày."), ("bn", "ন্যূনতম মাত্রা: দিনে ৮টি ট্যাবলেট।"),
        ("ta", "குறைந்தபட்ச அளவு: ஒரு நாளைக்கு 8 மாத்திரைகள்."), ("te", "కనీస మోతాదు: రోజుకు 8 మాత్రలు."),
        ("th", "ขนาดต่ำสุด: 8 เม็ดต่อวัน"),
    ]),
    ("Do not take more than 4 tablets per day, as it may harm your liver.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten am Tag, da es der Leber helfen kann."),
    ]),
    ("Do not take more than 4 tablets per day because they may harm your liver.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten am Tag, weil sie der Leber helfen können."),
    ]),
    ("Avoid taking more than 4 tablets.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten."), ("es", "Tome más de 4 comprimidos."),
    ]),
    ("It is dangerous to take more than 4 tablets.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten."),
    ]),
    ("More than 4 tablets a day must not be taken.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten am Tag."),
    ]),
    ("Please do not, under any circumstances, take more than 4 tablets.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten."),
    ]),
    ("Do not take more than 4 tablets at once. If you took more than 4 tablets, call us.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten auf einmal. Bei Überdosis rufen Sie uns an."),
        ("de", "Nehmen Sie mehr als 4 Tabletten auf einmal. Wenn Sie mehr als 4 Tabletten genommen haben, rufen Sie an."),
    ]),
    ("Take the first dose before 8 a.m. Do not take more than 4 tablets a day.", &[
        ("de", "Nehmen Sie die erste Dosis vor 8 Uhr. Nehmen Sie mehr als 4 Tabletten am Tag."),
    ]),
    ("Do not take more than 4 tablets a day. Do not freeze.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten tägl. Nicht einfrieren."),
    ]),
    ("Cancel at least 24 hours before.", &[
        ("de", "Sagen Sie höchstens 24 Stunden vorher ab."),
    ]),
    ("If you have a fever above 39 °C, come at once.", &[
        ("vi", "Nếu sốt dưới 39 °C, đến phòng khám ngay."),
    ]),
    ("Do not take more than 4 tablets.", &[
        ("ta", "4 மாத்திரைகளுக்கு மேல் எடுங்கள்."), ("ta", "4 கேப்சூல்களுக்கு மேல் எடுங்கள்."),
        ("ta", "4 சொட்டுகளுக்கு மேல் எடுங்கள்."), ("ta", "4 மில்லிகிராமுக்கு மேல் எடுங்கள்."),
        ("te", "4 టాబ్లెట్ల కంటే ఎక్కువ తీసుకోండి."), ("te", "4 క్యాప్సూల్స్ కంటే ఎక్కువ తీసుకోండి."),
    ]),
    ("Take at least 4 tablets.", &[
        ("ta", "4 மாத்திரைகளுக்குக் கீழ் எடுங்கள்."),
    ]),
    ("Do not store above 25 °C.", &[
        ("de", "Nicht unter 25 °C lagern."), ("fr", "Ne pas conserver en dessous de 25 °C."),
        ("ru", "Не хранить при температуре ниже 25 °C."),
    ]),
    ("Never take more than two tablets.", &[
        ("de", "Nehmen Sie mehr als zwei Tabletten."), ("es", "Tome más de dos comprimidos."),
        ("hi", "दो से ज़्यादा गोलियाँ लें।"),
    ]),
    ("Wait at least two hours.", &[
        ("de", "Warten Sie höchstens zwei Stunden."),
    ]),
    ("Take more than 4 tablets.", &[
        ("de", "Nehmen Sie nicht mehr als 4 Tabletten."),
    ]),
    ("To avoid harm, do not take more than 4 tablets.", &[
        ("de", "Nehmen Sie mehr als 4 Tabletten."), ("hi", "4 से ज़्यादा गोलियाँ लें।"),
    ]),
    ("Do not give it to children under 12 years.", &[
        ("de", "Geben Sie es Kindern über 12 Jahren nicht."),
        ("ta", "12 வயதுக்கு மேல் உள்ள குழந்தைகளுக்குக் கொடுக்க வேண்டாம்."), ("th", "ห้ามให้เด็กอายุมากกว่า 12 ปี"),
        ("vi", "Không cho trẻ trên 12 tuổi dùng."),
    ]),
];

/// What says the same, or may.
#[rustfmt::skip]
const KEPT: Cases = &[
    ("Do not use it if you are under 18 years old.", &[
        ("de", "Nicht anwenden, wenn Sie unter 18 Jahre alt sind."),
        ("de", "Nicht anwenden, wenn Sie nicht über 18 Jahre alt sind."),
        ("de", "Nur anwenden, wenn Sie über 18 Jahre alt sind."),
        ("de", "Nicht anwenden, es sei denn, Sie sind über 18 Jahre alt."),
        ("de", "Wenden Sie es erst an, wenn Sie über 18 Jahre alt sind, nicht früher."),
        ("fr", "Ne l’utilisez pas si vous avez moins de 18 ans."),
        ("fr", "Ne l’utilisez que si vous avez plus de 18 ans."),
        ("fr", "Ne l’utilisez pas, sauf si vous avez plus de 18 ans."),
        ("es", "No lo use si tiene menos de 18 años."), ("es", "No lo use a menos que tenga más de 18 años."),
        ("hi", "अगर आपकी उम्र 18 साल से कम है तो इसका इस्तेमाल न करें।"),
        ("hi", "जब तक आप 18 साल से ज़्यादा के न हों, इसका इस्तेमाल न करें।"),
        ("ar", "لا تستخدمه إذا كان عمرك أقل من 18 سنة."), ("ar", "لا تستخدمه إلا إذا كان عمرك أكثر من 18 سنة."),
        ("zh-Hans", "如果您未满18岁，请勿使用。"), ("zh-Hans", "除非您超过18岁，否则请勿使用。"), ("zh-Hans", "18岁以下请勿使用。"),
        ("ja", "18歳未満の方は使用しないでください。"), ("ja", "18歳を超える方以外は使用しないでください。"),
        ("ru", "Не применяйте, если вам меньше 18 лет."), ("ru", "Не применяйте, если вам не больше 18 лет."),
        ("bn", "আপনার বয়স ১৮ বছরের কম হলে এটি ব্যবহার করবেন না।"),
        ("ur", "اگر آپ کی عمر 18 سال سے کم ہے تو اسے استعمال نہ کریں۔"), ("vi", "Không dùng nếu bạn dưới 18 tuổi."),
        ("vi", "Không dùng trừ khi bạn trên 18 tuổi."), ("th", "ห้ามใช้หากคุณอายุต่ำกว่า 18 ปี"),
        ("th", "ห้ามใช้ เว้นแต่คุณอายุมากกว่า 18 ปี"),
        ("ta", "உங்களுக்கு 18 வயதுக்குக் கீழ் இருந்தால் பயன்படுத்த வேண்டாம்."),
        ("te", "మీకు 18 ఏళ్ల కంటే తక్కువ ఉంటే వాడవద్దు."),
    ]),
    ("Do not take it if you weigh less than 50 kg.", &[
        ("de", "Nehmen Sie es nicht, wenn Sie weniger als 50 kg wiegen."),
    ]),
    ("Take no more than 8 tablets a day.", &[
        ("ru", "Принимайте не более 8 таблеток в день."), ("de", "Nehmen Sie nicht mehr als 8 Tabletten am Tag."),
        ("hi", "दिन में 8 से ज़्यादा गोलियाँ न लें।"),
    ]),
    ("Store below 25 °C.", &[
        ("ru", "Хранить при температуре не выше 25 °C."), ("ar", "يحفظ في درجة حرارة لا تزيد عن 25 °C."),
        ("ar", "لا يحفظ في درجة حرارة أعلى من 25 °C."), ("de", "Nicht über 25 °C lagern."),
        ("de", "Vor Temperaturen über 25 °C schützen."), ("fr", "Protéger des températures supérieures à 25 °C."),
        ("th", "เก็บที่อุณหภูมิไม่เกิน 25 °C"), ("ja", "25 °Cを超えない場所に保管してください。"), ("zh-Hans", "储存温度不得超过25 °C。"),
    ]),
    ("Wait at least 4 hours before the next dose.", &[
        ("de", "Warten Sie vor der nächsten Dosis nicht weniger als 4 Stunden."),
        ("ru", "Подождите не меньше 4 часов до следующей дозы."),
        ("hi", "अगली खुराक से पहले कम से कम 4 घंटे रुकें।"), ("hi", "अगली खुराक 4 घंटे से कम समय में न लें।"),
    ]),
    ("Store below 25 °C and do not freeze.", &[
        ("de", "Unter 25 °C lagern und nicht einfrieren."), ("de", "Nicht über 25 °C lagern und nicht einfrieren."),
        ("de", "Nicht über 25 °C lagern oder einfrieren."), ("de", "Nicht einfrieren oder über 25 °C lagern."),
        ("de", "Vor Temperaturen über 25 °C und Frost schützen."),
        ("de", "Vor Temperaturen über 25 °C schützen und nicht einfrieren."),
        ("fr", "Ne pas conserver au-dessus de 25 °C et ne pas congeler."),
        ("fr", "Protéger des températures supérieures à 25 °C et ne pas congeler."),
        ("es", "Proteger de temperaturas superiores a 25 °C y no congelar."),
        ("es", "No conservar a temperatura superior a 25 °C ni congelar."), ("zh-Hans", "25 °C以下保存，不要冷冻。"),
        ("zh-Hans", "请勿在25 °C以上保存，不要冷冻。"), ("th", "เก็บที่อุณหภูมิต่ำกว่า 25 °C ห้ามแช่แข็ง"),
        ("th", "ห้ามเก็บที่อุณหภูมิสูงกว่า 25 °C ห้ามแช่แข็ง"),
        ("ru", "Не хранить при температуре выше 25 °C и не замораживать."),
        ("hi", "25 °C से ऊपर न रखें और जमने न दें।"), ("hi", "25 °C से ऊपर रखने और जमाने से बचें।"),
        ("ja", "25 °Cを超える場所に置いたり凍らせたりしないでください。"),
    ]),
    ("Wait at least 4 hours between doses. Take no more than 4 doses a day.", &[
        ("de", "Warten Sie zwischen den Dosen mindestens 4 Stunden. Nehmen Sie höchstens 4 Dosen am Tag."),
        ("zh-Hans", "两次服药之间至少等待4小时。每天最多服用4次。"),
    ]),
    ("Maximum dose: 8 tablets a day.", &[
        ("de", "Höchstdosis: 8 Tabletten am Tag."), ("de", "Max. 8 Tabletten am Tag."),
        ("fr", "Dose maximale : 8 comprimés par jour."), ("es", "Dosis máxima: 8 comprimidos al día."),
        ("ru", "Максимальная доза: 8 таблеток в день."), ("ru", "Максимальная суточная доза: 8 таблеток."),
        ("hi", "अधिकतम खुराक: दिन में 8 गोलियाँ।"), ("ar", "الجرعة القصوى: 8 أقراص في اليوم."),
        ("zh-Hans", "最大剂量：每天8片。"), ("vi", "Liều tối đa: 8 viên mỗi ngày."), ("th", "ขนาดสูงสุด: 8 เม็ดต่อวัน"),
        ("ja", "最大用量：1日8錠。"),
    ]),
    ("Do not take more than 4 tablets per day, as it may harm your liver.", &[
        ("de", "Nehmen Sie nicht mehr als 4 Tabletten am Tag, da es der Leber schaden kann."),
    ]),
    ("Avoid taking more than 4 tablets.", &[
        ("de", "Nehmen Sie möglichst nicht mehr als 4 Tabletten."),
    ]),
    ("It is dangerous to take more than 4 tablets.", &[
        ("de", "Es ist gefährlich, mehr als 4 Tabletten zu nehmen."),
    ]),
    ("More than 4 tablets a day must not be taken.", &[
        ("de", "Mehr als 4 Tabletten am Tag dürfen nicht genommen werden."),
    ]),
    ("Please do not, under any circumstances, take more than 4 tablets.", &[
        ("de", "Nehmen Sie bitte unter keinen Umständen mehr als 4 Tabletten."),
    ]),
    ("Do not take more than 4 tablets at once. If you took more than 4 tablets, call us.", &[
        ("de", "Nehmen Sie nicht mehr als 4 Tabletten auf einmal. Wenn Sie mehr als 4 Tabletten genommen haben, rufen Sie an."),
        ("de", "Nehmen Sie höchstens 4 Tabletten auf einmal. Haben Sie mehr als 4 Tabletten genommen, rufen Sie an."),
        ("hi", "एक बार में 4 से ज़्यादा गोलियाँ न लें। अगर आपने 4 से ज़्यादा गोलियाँ ली हैं तो हमें फ़ोन करें।"),
    ]),
    ("Take the first dose before 8 a.m. Do not take more than 4 tablets a day.", &[
        ("de", "Nehmen Sie die erste Dosis vor 8 Uhr. Nehmen Sie nicht mehr als 4 Tabletten am Tag."),
    ]),
    ("Cancel at least 24 hours before.", &[
        ("de", "Sagen Sie bis zu 24 Stunden vorher ab."), ("fr", "Annulez jusqu’à 24 heures avant."),
        ("es", "Cancele hasta 24 horas antes."), ("pt-BR", "Cancele até 24 horas antes."),
        ("hi", "24 घंटे पहले तक रद्द करें।"), ("ur", "24 گھنٹے پہلے تک منسوخ کریں۔"),
        ("bn", "২৪ ঘণ্টা আগে পর্যন্ত বাতিল করুন।"), ("te", "24 గంటల ముందు వరకు రద్దు చేయండి."),
        ("ja", "24時間前までにキャンセルしてください。"),
    ]),
    ("Come at least 15 minutes before your appointment.", &[
        ("ja", "予約の15分前までにお越しください。"), ("vi", "Hãy đến sớm 15 phút trước giờ hẹn."),
        ("th", "กรุณามาถึงก่อนเวลานัด 15 นาที"), ("th", "กรุณามาถึงก่อนเวลานัดอย่างน้อย 15 นาที"),
    ]),
    ("If you have a fever above 39 °C, come at once.", &[
        ("vi", "Nếu sốt lên quá 39 °C, đến phòng khám ngay."),
    ]),
    ("If your fever is 39 °C or more, call us.", &[
        ("th", "หากมีไข้ถึง 39 °C โปรดโทรหาเรา"),
    ]),
    ("Do not take more than 4 tablets.", &[
        ("ta", "4 மாத்திரைகளுக்கு மேல் எடுக்காதீர்கள்."), ("te", "4 టాబ్లెట్ల కంటే ఎక్కువ తీసుకోవద్దు."),
        ("te", "4 క్యాప్సూల్స్ కంటే ఎక్కువ తీసుకోకండి."),
    ]),
    ("Do not store above 25 °C.", &[
        ("de", "Nicht über 25 °C lagern."), ("de", "Unter 25 °C lagern."),
        ("fr", "Ne pas conserver au-dessus de 25 °C."), ("ar", "لا تحفظه في درجة حرارة أعلى من 25 °C."),
    ]),
    ("Do not store above 25 °C or in the sun.", &[
        ("de", "Unter 25 °C und nicht in der Sonne lagern."),
    ]),
    ("Do not drive for at least 6 hours.", &[
        ("ja", "6時間を超えないうちは運転しないでください。"), ("de", "Fahren Sie mehr als 6 Stunden lang nicht."),
    ]),
    ("Do not take another dose if less than 4 hours have passed.", &[
        ("de", "Nehmen Sie keine weitere Dosis, bevor mehr als 4 Stunden vergangen sind."),
        ("hi", "जब तक 4 घंटे से ज़्यादा न बीतें, दूसरी खुराक न लें।"),
    ]),
    ("Do not take it less than 2 hours after a meal.", &[
        ("de", "Nach einer Mahlzeit mehr als 2 Stunden lang nicht einnehmen."),
    ]),
    ("Do not take it if you have not slept more than 4 hours.", &[
        ("de", "Nehmen Sie es nicht, wenn Sie weniger als 4 Stunden geschlafen haben."),
    ]),
    ("Call us if your fever lasts for more than 2 days.", &[
        ("hi", "अगर बुखार 2 दिन से ज़्यादा नहीं उतरे तो हमें फ़ोन करें।"), ("zh-Hans", "如果发烧超过2天不退，请致电我们。"),
        ("fr", "Appelez-nous si la fièvre ne tombe pas pendant plus de 2 jours."),
    ]),
    ("Never take more than two tablets.", &[
        ("de", "Nehmen Sie nie mehr als zwei Tabletten."), ("de", "Nehmen Sie höchstens zwei Tabletten."),
        ("es", "No tome más de dos comprimidos."), ("hi", "दो से ज़्यादा गोलियाँ न लें।"),
    ]),
    ("Wait at least two hours.", &[
        ("de", "Warten Sie mindestens 2 Stunden."),
    ]),
    ("To avoid harm, do not take more than 4 tablets.", &[
        ("de", "Nehmen Sie nicht mehr als 4 Tabletten."),
    ]),
    ("Avoid alcohol. You may take more than 4 tablets.", &[
        ("de", "Trinken Sie keinen Alkohol. Sie dürfen mehr als 4 Tabletten nehmen."),
    ]),
    ("The pain should not last more than 2 days.", &[
        ("de", "Der Schmerz sollte nicht länger als 2 Tage dauern."),
        ("fr", "La douleur ne devrait pas durer plus de 2 jours."),
        ("hi", "दर्द 2 दिन से ज़्यादा नहीं रहना चाहिए।"), ("ja", "痛みは2日を超えて続かないはずです。"), ("zh-Hans", "疼痛不应超过2天。"),
    ]),
    ("Do not use it if you had a stroke less than 6 months ago.", &[
        ("de", "Nicht anwenden, wenn Ihr Schlaganfall weniger als 6 Monate zurückliegt."),
        ("fr", "Ne l’utilisez pas si vous avez eu un AVC il y a moins de 6 mois."),
        ("es", "No lo use si tuvo un ictus hace menos de 6 meses."), ("zh-Hans", "中风不到6个月者请勿使用。"),
        ("ja", "脳卒中から6か月未満の方は使用しないでください。"), ("ru", "Не применяйте, если после инсульта прошло менее 6 месяцев."),
        ("hi", "अगर लकवा 6 महीने से कम समय पहले हुआ हो तो इस्तेमाल न करें।"),
        ("ar", "لا تستخدمه إذا أصبت بسكتة دماغية منذ أقل من 6 أشهر."),
    ]),
    ("Do not use it for more than 7 days.", &[
        ("de", "Nicht länger als 7 Tage anwenden."), ("fr", "Ne l’utilisez pas plus de 7 jours."),
        ("es", "No lo use más de 7 días."), ("pt-BR", "Não use por mais de 7 dias."),
        ("ru", "Не применяйте дольше 7 дней, не более недели."), ("hi", "7 दिन से ज़्यादा इस्तेमाल न करें।"),
        ("bn", "৭ দিনের বেশি ব্যবহার করবেন না।"), ("ur", "7 دن سے زیادہ استعمال نہ کریں۔"),
        ("ar", "لا تستخدمه أكثر من 7 أيام."), ("ta", "7 நாட்களுக்கு மேல் பயன்படுத்த வேண்டாம்."),
        ("te", "7 రోజుల కంటే ఎక్కువ వాడవద్దు."), ("th", "ห้ามใช้เกิน 7 วัน"), ("ja", "7日を超えて使用しないでください。"),
        ("zh-Hans", "使用不要超过7天。"), ("vi", "Không dùng quá 7 ngày."), ("vi", "Đừng dùng lâu hơn 7 ngày."),
    ]),
    ("Do not lift more than 5 kg for at least 2 weeks.", &[
        ("de", "Heben Sie mindestens 2 Wochen lang nicht mehr als 5 kg."),
        ("fr", "Ne soulevez pas plus de 5 kg pendant au moins 2 semaines."),
        ("es", "No levante más de 5 kg durante al menos 2 semanas."),
        ("hi", "कम से कम 2 हफ़्ते तक 5 kg से ज़्यादा वज़न न उठाएँ।"), ("zh-Hans", "至少2周内不要提超过5 kg的重物。"),
        ("ja", "少なくとも2週間は5 kgを超えるものを持ち上げないでください。"), ("ru", "Не поднимайте более 5 kg не менее 2 недель."),
        ("vi", "Không nâng quá 5 kg trong ít nhất 2 tuần."), ("th", "ห้ามยกของหนักเกิน 5 kg อย่างน้อย 2 สัปดาห์"),
    ]),
    ("Your blood pressure must not be above 140.", &[
        ("de", "Ihr Blutdruck darf nicht über 140 liegen."), ("fr", "Votre tension ne doit pas dépasser 140."),
        ("es", "Su tensión no debe superar 140."), ("zh-Hans", "血压不得高于140。"),
    ]),
    ("Do not eat for at least 6 hours before it.", &[
        ("de", "Essen Sie mindestens 6 Stunden vorher nichts."), ("hi", "इससे कम से कम 6 घंटे पहले कुछ न खाएँ।"),
        ("ja", "6時間前からは何も食べないでください。"), ("zh-Hans", "之前6小时以内不要进食。"), ("vi", "Không ăn ít nhất 6 giờ trước đó."),
        ("th", "งดอาหารอย่างน้อย 6 ชั่วโมงก่อนทำ"), ("ru", "Не ешьте не менее 6 часов до процедуры."),
    ]),
    ("Call us if the fever does not fall below 38 °C within 2 days.", &[
        ("de", "Rufen Sie uns an, wenn das Fieber in 2 Tagen nicht unter 38 °C sinkt."),
        ("fr", "Appelez-nous si la fièvre ne descend pas sous 38 °C en 2 jours."),
        ("es", "Llámenos si la fiebre no baja de 38 °C en 2 días."),
        ("hi", "अगर 2 दिन में बुखार 38 °C से नीचे न आए तो हमें फ़ोन करें।"),
        ("zh-Hans", "如果2天内体温未降至38 °C以下，请致电我们。"),
        ("ru", "Позвоните нам, если за 2 дня температура не опустится ниже 38 °C."),
        ("ar", "اتصل بنا إذا لم تنخفض الحرارة إلى أقل من 38 °C خلال يومين."),
        ("de", "Rufen Sie uns an, wenn das Fieber nach 2 Tagen noch über 38 °C liegt."),
    ]),
    ("Do not give it to children under 12 years.", &[
        ("de", "Geben Sie es Kindern unter 12 Jahren nicht."),
        ("fr", "Ne le donnez pas aux enfants de moins de 12 ans."), ("es", "No lo dé a niños menores de 12 años."),
        ("pt-BR", "Não dê a crianças com menos de 12 anos."), ("ru", "Не давайте детям младше 12 лет."),
        ("hi", "12 साल से कम उम्र के बच्चों को न दें।"), ("bn", "১২ বছরের কম বয়সী শিশুদের দেবেন না।"),
        ("ur", "12 سال سے کم عمر بچوں کو نہ دیں۔"), ("ar", "لا تعطه للأطفال دون 12 سنة."),
        ("ta", "12 வயதுக்குக் கீழ் உள்ள குழந்தைகளுக்குக் கொடுக்க வேண்டாம்."),
        ("te", "12 ఏళ్ల కంటే తక్కువ వయసు పిల్లలకు ఇవ్వవద్దు."), ("th", "ห้ามให้เด็กอายุต่ำกว่า 12 ปี"),
        ("ja", "12歳未満のお子さまには与えないでください。"), ("zh-Hans", "12岁以下儿童禁用。"), ("vi", "Không cho trẻ dưới 12 tuổi dùng."),
        ("de", "Für Kinder nur geeignet, wenn sie über 12 Jahre alt sind."),
    ]),
    ("Take up to 2 tablets up to 3 times a day, but never more than 6 tablets a day.", &[
        ("de", "Nehmen Sie bis zu 3-mal täglich bis zu 2 Tabletten, aber nie mehr als 6 Tabletten am Tag."),
        ("fr", "Prenez jusqu’à 2 comprimés jusqu’à 3 fois par jour, mais jamais plus de 6 comprimés par jour."),
        ("es", "Tome hasta 2 comprimidos hasta 3 veces al día, pero nunca más de 6 comprimidos al día."),
        ("zh-Hans", "每次最多2片，每天最多3次，但每天绝不超过6片。"),
        ("th", "รับประทานครั้งละไม่เกิน 2 เม็ด วันละไม่เกิน 3 ครั้ง แต่ไม่เกิน 6 เม็ดต่อวัน"),
        ("ar", "تناول حتى 2 من الأقراص حتى 3 مرات يوميا، ولكن لا تتجاوز 6 أقراص يوميا."),
    ]),
    ("You can have it again after at least 12 weeks, but not more than 4 times a year.", &[
        ("de", "Sie können es nach mindestens 12 Wochen wieder bekommen, aber nicht öfter als 4-mal im Jahr."),
        ("de", "Frühestens nach 12 Wochen, höchstens 4-mal im Jahr."),
        ("hi", "इसे कम से कम 12 हफ़्ते बाद दोबारा लगवा सकते हैं, पर साल में 4 बार से ज़्यादा नहीं।"),
        ("ja", "12週間以上あければ再び受けられますが、年に4回を超えてはいけません。"),
    ]),
    ("Please come at least two weeks before.", &[
        ("de", "Bitte kommen Sie mindestens zwei Wochen vorher."), ("fr", "Venez au moins deux semaines avant."),
        ("ru", "Приходите не менее чем за две недели."), ("vi", "Vui lòng đến trước ít nhất hai tuần."),
        ("th", "กรุณามาถึงก่อนอย่างน้อย 2 สัปดาห์"),
    ]),
    ("Keep it below 25 °C, away from light, and do not freeze.", &[
        ("de", "Unter 25 °C, vor Licht geschützt lagern und nicht einfrieren."),
        ("fr", "Conserver en dessous de 25 °C, à l’abri de la lumière, et ne pas congeler."),
        ("es", "Conservar por debajo de 25 °C, protegido de la luz, y no congelar."),
        ("zh-Hans", "25 °C以下避光保存，不要冷冻。"),
    ]),
];

/// Of the numbers in words, and those that have their noun before them, other rules tell other things.
pub(super) fn tells_limit(tag: &str, source: &str, own: &str) -> bool {
    let (text, original) = (message(own), message(source));
    let found = find(tag, "-botox = Botox\n", &text, Some(&original));
    found.iter().any(|finding| {
        let said = &finding.message;
        said.starts_with("the source forbids more than") || said.contains("at least") || said.contains("at most")
    })
}

#[test]
fn limits_that_are_changed() {
    for (source, translations) in CHANGED {
        for (tag, own) in *translations {
            assert!(tells_limit(tag, source, own), "{tag}: {source} → {own}");
        }
    }
}

#[test]
fn limits_that_are_kept() {
    for (source, translations) in KEPT {
        for (tag, own) in *translations {
            assert!(!tells_limit(tag, source, own), "{tag}: {source} → {own}");
        }
    }
}

/// A text of nothing but vowel signs, or one sentence as long as a book, is read once: else this would not end.
#[test]
fn long_texts_take_no_minutes() {
    let signs = format!("تناول أكثر من 4 أقراص {}", "\u{64E}".repeat(20_000));
    let bans = "do not take more than 4 tablets of this or that, ".repeat(1_000);
    compared("ar", BAN, &signs);
    compared("de", &bans, "Nehmen Sie mehr als 4 Tabletten.");
}

const BAN: &str = "Do not take more than 4 tablets a day.";
