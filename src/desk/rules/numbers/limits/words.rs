//! What sets a limit and what denies, in the languages that are known, and where such a word stands in a text.

use crate::desk::rules::lines::{OBJECT, is_word};
use crate::desk::rules::scripts::is_solid;
use std::ops::Range;
use unicode_script::{Script, UnicodeScript};

/// A language's words: at least, at most, more than, less than, and what denies. Those with `*` go on with any
/// ending, those with `|` with none, and those with a `*` in front may be a part of a word. Arabic stands without its
/// vowel signs.
/// English denies with what forbids, too (`FORBIDDING`).
pub(super) type Words = (&'static str, [&'static [&'static str]; 5]);

#[rustfmt::skip]
pub(super) const WORDS: &[Words] = &[
    ("en", [
        &[
            "at least", "or more", "or longer", "or older", "or higher", "or later", "or over", "or above", "and over",
            "and above", "and older", "minimum", "min.", "no less than", "not less than", "no fewer than", "no earlier than",
            "not earlier than", "no sooner than", "at the earliest", "no less often than", "not less often than",
        ],
        &[
            "at most", "or less", "or fewer", "maximum", "max", "up to", "no more than", "not more than", "no longer than",
            "not longer than", "not exceed", "no higher than", "never exceed", "don’t exceed", "cannot exceed",
            "mustn’t exceed", "shouldn’t exceed", "no later than", "not later than", "at the latest", "no more often than",
            "not more often than",
        ],
        &[
            "more than", "above", "over", "greater than", "higher than", "longer than", "older than", "exceed",
            "exceeds", "exceeding", "exceeded", "more often than", "heavier than", "larger than", "bigger than",
        ],
        &["less than", "fewer than", "below", "under", "lower than", "shorter than", "younger than", "less often than", "lighter than", "smaller than"],
        &["not", "no", "doesn’t", "won’t", "without"],
    ]),
    ("de", [
        &[
            "mindestens", "wenigstens", "minimal*", "oder mehr", "mind", "minimum", "mindestdos*", "mindestmenge*",
            "mindestabst*", "mindestalter", "tagesmindest*", "frühestens",
        ],
        &[
            "höchstens", "maximal*", "bis zu", "oder weniger", "max", "maximum", "höchstdos*", "höchstmenge*", "tageshöchst*", "tagesmaxim*", "spätestens",
        ],
        &[
            "mehr als", "über", "oberhalb", "höher als", "länger als", "älter als", "überschreit*", "übersteig*",
            "überschritten", "ab", "öfter als", "häufiger als", "schwerer als", "größer als",
        ],
        &["weniger als", "unter", "unterhalb", "niedriger als", "kürzer als", "jünger als", "seltener als", "kleiner als"],
        &[
            "nicht", "nichts", "nein", "kein*", "nie", "niemals", "ohne", "vermeid*", "verboten*", "verbiet*", "unterlass*",
            "verzicht*", "weder", "untersagt*", "abgeraten", "unbrauchbar", "nur nach", "nur auf", "nur wenn",
            "nur, wenn", "nur mit", "nur falls", "nur, falls", "nur in", "nur unter ärztlich*", "niemand*",
            "unzulässig*", "tabu", "gefährlich*", "nirgends", "davon ab", "abseh*", "abzusehen", "schädlich*",
            "gesundheitsschäd*", "zu viel*", "zuviel*", "überdos*", "untersag*", "unterbleib*", "unterbleiben",
            "schütz*", "lebensgefährlich*", "riskant*", "bedenklich*", "unerlaubt*", "ausgeschlossen", "meiden*", "giftig*",
            "tödlich*", "hüten",
        ],
    ]),
    ("fr", [
        &["au moins", "au minimum", "un minimum de", "un minimum d’", "ou plus", "minimum", "minimal*", "min.", "au plus tôt"],
        &[
            "au plus", "au maximum", "un maximum de", "un maximum d’", "jusqu’à", "ou moins", "maximum", "maximal*",
            "max", "au plus tard",
        ],
        &["plus de", "plus d’", "au-dessus", "supérieur*", "dépass*", "excéd*"],
        &["moins de", "moins d’", "au-dessous", "en dessous", "inférieur*"],
        &[
            "ne", "n’*", "pas", "jamais", "sans", "évit*", "interdi*", "déconseill*", "contre-indiqu*", "aucun*",
            "proscri*", "absten*", "abstien*", "abstenir", "défense de", "défense d’", "gardez-vous", "dangereu*",
            "exclu", "exclue*", "nocif*", "nociv*", "trop", "surdos*", "toxique*", "danger", "risqué*", "prohib*",
            "nuisible*", "renonce*", "inadmissible*", "imprudent*", "protég*", "à l’abri",
        ],
    ]),
    ("es", [
        &["al menos", "por lo menos", "como mínimo", "un mínimo de", "o más", "mínimo", "mínima", "mín.", "min.", "como muy pronto"],
        &[
            "como máximo", "un máximo de", "a lo sumo", "como mucho", "hasta", "o menos", "máximo", "máxima", "máx", "a más tardar", "como muy tarde",
        ],
        &[
            "más de", "por encima", "superior*", "mayor*", "supere", "superar", "supera", "superen", "exced*",
            "sobrepas*", "rebas*",
        ],
        &["menos de", "por debajo", "inferior*", "menor*"],
        &[
            "no", "nunca", "jamás", "sin", "ningún*", "ningun*", "ni", "tampoco", "evit*", "prohíb*", "prohib*",
            "absten*", "abstén*", "abstien*", "desaconsej*", "contraindic*", "peligros*", "demasiad*", "excesiv*",
            "sobredos*", "dañin*", "perjudicial*", "nociv*", "tóxic*", "arriesgad*", "vetad*", "vedad*", "excluid*",
            "inaceptable*", "peligro", "proteg*", "protej*",
        ],
    ]),
    ("pt", [
        &["pelo menos", "no mínimo", "um mínimo de", "ao menos", "ou mais", "mínimo", "mínima", "mín.", "min."],
        &["no máximo", "um máximo de", "até", "ou menos", "máximo", "máxima", "máx", "o mais tardar", "no mais tardar"],
        &["mais de", "acima", "superior*", "maior*", "exced*", "ultrapass*", "superar", "supere"],
        &["menos de", "abaixo", "inferior*", "menor*"],
        &[
            "não", "nunca", "jamais", "sem", "nem", "nenhum*", "evit*", "proib*", "proíb*", "absten*", "abstém*",
            "deixe de", "desaconselh*", "contraindic*", "vedad*", "perigos*", "vetad*", "nociv*", "prejudicia*",
            "demais", "excessiv*", "superdos*", "sobredos*", "overdose", "arriscad*", "tóxic*", "abster*",
            "inaceitáve*", "perigo", "proteg*", "protej*",
        ],
    ]),
    ("ru", [
        &["по крайней мере", "как минимум", "минимум", "минимальн*", "мин.", "не менее", "не меньше", "не ранее", "не раньше", "не реже"],
        &["максимум", "макс", "не больше", "не более", "максимальн*", "не позднее", "не позже", "не чаще"],
        &["более", "больше", "выше", "свыше", "превыс*", "превыш*", "старше", "чаще"],
        &["менее", "меньше", "ниже", "младше", "моложе", "реже", "до"],
        &[
            "не", "нельзя", "без", "ни", "никогда", "избега*", "запрещ*", "воздерж*", "недопустим*", "противопоказ*",
            "запрет*", "нежелательн*", "опасн*", "остерег*", "воспрещ*", "вредн*", "вредит", "чрезмерн*",
            "передозиров*", "слишком", "рискован*", "откаж*", "отказ*", "исключено", "исключен", "исключён", "токсичн*",
            "ядовит*", "берегитесь", "береч*", "защищ*",
        ],
    ]),
    ("pl", [
        &["co najmniej", "przynajmniej", "minimum", "minimaln*"],
        &["najwyżej", "co najwyżej", "maksymaln*", "maksimum"],
        &["więcej niż", "powyżej", "ponad", "przekracz*", "przekrocz*"], &["mniej niż", "poniżej"],
        &[
            "nie", "nic", "nigdy", "bez", "ani", "żadn*", "unika*", "zabroni*", "zabrania*", "powstrzym*",
            "niewskazan*", "szkodliw*", "za dużo", "zbyt", "niebezpieczn*", "przedawkow*", "zakaz*", "wzbroni*",
            "ryzykown*", "groźn*", "toksyczn*", "chroni*",
        ],
    ]),
    ("it", [
        &["almeno", "come minimo", "o più", "minimo", "minima"],
        &["al massimo", "fino a", "o meno", "massimo", "massima"],
        &["più di", "oltre", "sopra", "superior*", "supera*", "superi", "ecced*"], &["meno di", "sotto", "inferior*"],
        &[
            "non", "mai", "né", "nessun*", "senza", "evit*", "vietat*", "proibit*", "sconsigli*", "astener*",
            "astenet*", "asteng*", "astien*", "dannos*", "tropp*", "sovradosag*", "pericolos*", "nociv*", "eccessiv*",
            "rischios*", "tossic*", "esclus*", "protegg*", "proteggere",
        ],
    ]),
    ("nl", [
        &["minstens", "ten minste", "tenminste", "minimaal", "of meer", "minimum*", "minimale"],
        &["hoogstens", "ten hoogste", "maximaal", "of minder", "maximum*", "maximale"],
        &["meer dan", "boven", "hoger dan", "langer dan", "overschrijd*"],
        &["minder dan", "onder", "lager dan", "korter dan"],
        &[
            "niet", "niets", "nooit", "nimmer", "geen", "zonder", "vermijd*", "verboden", "afgeraden", "ontraden",
            "bescherm*", "schadelijk*", "te veel", "overdos*", "gevaarlijk*", "riskant*", "verbied*", "giftig*",
        ],
    ]),
    ("vi", [
        &["ít nhất", "tối thiểu", "trở lên"], &["nhiều nhất", "tối đa", "không quá", "trở xuống", "đến"],
        &["quá", "trên", "hơn", "lớn hơn", "cao hơn", "vượt quá", "vượt"], &["dưới", "ít hơn", "nhỏ hơn", "thấp hơn", "chưa đầy", "chưa đến", "chưa tới"],
        &[
            "không", "đừng", "chưa", "chớ", "chẳng", "tránh", "cấm", "kiêng", "nguy hiểm", "quá liều", "quá nhiều",
            "quá mức", "bảo vệ", "có hại", "gây hại", "độc hại", "ngộ độc", "rủi ro", "nghiêm cấm",
        ],
    ]),
    ("bn", [
        &["অন্তত", "কমপক্ষে", "ন্যূনতম", "সর্বনিম্ন"],
        &["সর্বোচ্চ", "সর্বাধিক", "অনধিক", "বেশি হলে", "সবচেয়ে বেশি", "সবচেয়ে বেশি", "পর্যন্ত"],
        &["বেশি", "বেশী", "উপরে", "ওপরে", "অতিক্রম", "ছাড়িয়ে", "ছাড়িয়ে", "বড়"],
        &["কম", "নিচে", "নীচে", "ছোট"],
        &[
            "না|", "*বেননা", "*বেনা", "নাই|", "নয়|", "নয়|", "নেই", "নি|", "নিষেধ", "নিষিদ্ধ", "বারণ", "মানা|",
            "বিরত|", "এড়ি*", "এড়ি*", "এড়ান|", "এড়ান|", "অনুচিত", "পরিহার", "বর্জন", "বিপজ্জনক", "ক্ষতি*",
            "মাত্রাতিরিক্ত", "অতিমাত্রা*", "ওভারডোজ", "ঝুঁকি*",
        ],
    ]),
    ("hi", [
        &["कम से कम", "न्यूनतम"], &["ज़्यादा से ज़्यादा", "ज्यादा से ज्यादा", "अधिक से अधिक", "अधिकतम", "तक|"],
        &["ज़्यादा", "ज्यादा", "अधिक", "ऊपर", "से बड़*", "से बड़*"], &["कम", "नीचे", "से छोट*"],
        &[
            "न|", "नहीं", "नही", "मत|", "ना|", "बिना", "बचें", "बचिए", "बचिये", "बचना", "बचने की सलाह", "बचे रहें",
            "बचा जा", "बचाव करें", "मना|", "मनाही", "परहेज़", "परहेज", "वर्जित", "निषिद्ध", "निषेध", "टालें", "टालिए",
            "ख़तरनाक", "खतरनाक", "हानि*", "नुकसान", "नुक़सान", "ख़तरा", "खतरा", "ओवरडोज*", "जोखिम", "घातक", "अनुचित",
            "रोक है", "रोक लगा", "दूर रहें", "ज़हर",
        ],
    ]),
    ("ur", [
        &["کم از کم"], &["زیادہ سے زیادہ", "تک"], &["زیادہ", "اوپر", "زائد", "تجاوز", "سے بڑ*"], &["کم", "نیچے", "سے چھوٹ*"],
        &[
            "نہ", "نہیں", "نا", "مت", "بغیر", "گریز", "منع", "ممنوع", "پرہیز", "اجتناب", "بچیں", "بچنا", "بچئے",
            "ممانعت", "خطرناک", "بچے رہیں", "بچے رہنا", "بچیے", "بچیئے", "بچتے", "نقصان*", "مضر", "مہلک", "خطرہ",
            "اوور ڈوز", "باز رہیں", "احتراز",
        ],
    ]),
    ("ar", [
        &["على الأقل", "كحد أدنى", "بحد أدنى", "الحد الأدنى", "ما لا يقل", "الدنيا"],
        &["على الأكثر", "كحد أقصى", "بحد أقصى", "الحد الأقصى", "ما لا يزيد", "القصوى"],
        &["أكثر من", "فوق", "أعلى من", "تزيد", "يزيد", "زاد", "زادت", "تجاوز*", "تتجاوز*", "يتجاوز*"],
        &["أقل من", "دون", "تحت", "تقل", "يقل", "قل", "قلت"],
        &[
            "لا", "لن", "لم", "ليس*", "ألا", "بألا", "لئلا", "عدم", "بعدم", "غير", "بدون", "*تجنب", "*جتناب", "*متنع",
            "*متناع", "يمنع", "*منوع", "*حظور", "يحظر", "احذر*", "إياك*", "حذار*", "*حذر", "تفاد*", "خطر*", "لاتت*",
            "لاتأ*", "لاتست*", "لاتزيد*", "لاتزد*", "لاتعط*", "ينهى", "تنهى", "*ننهى", "*نهي عن", "*ضار", "ضارة",
            "*مضر", "مضرة", "يضر", "زائدة", "مفرط*", "*إفراط", "خطير*", "*توقف عن", "*محرم", "ابتعد عن",
        ],
    ]),
    ("ta", [
        &["குறைந்தது", "குறைந்தபட்ச*", "குறையாம*"], &["அதிகபட்ச*", "வரை"],
        &["அதிகமா*", "அதிகம்", "மேல்", "மேலே", "மேற்பட்ட*", "மீற*", "தாண்ட*"], &["குறைவு", "குறைவா*", "கீழ்", "கீழே", "உட்பட்ட*"],
        &[
            "இல்லை", "அல்ல|", "வேண்டாம்", "கூடாது", "இல்லாம*", "*வேண்டாம்", "*ாதீர்", "*ாதீங்க", "*ாதே|", "*ாமல்",
            "*ாது|", "*க்கவில்லை", "*டவில்லை", "*யவில்லை", "*யில்லை", "*தில்லை", "தவிர்*", "தடை", "தீங்கு", "ஆபத்*",
            "விலக்*",
        ],
    ]),
    ("te", [
        &["కనీసం", "కనీస*", "కనిష్ఠ*", "కనిష్ట*", "తగ్గకుండా"], &["గరిష్ఠ*", "గరిష్ట*", "ఎక్కువలో ఎక్కువ", "వరకు"],
        &["ఎక్కువ", "పైన", "పైగా", "మించి", "మించ*", "దాట*", "పైబడ*"],
        &["తక్కువ", "దిగువ", "*లోపు", "కింద"],
        &[
            "కాదు", "కూడదు", "లేదు", "వద్దు", "లేకుండా", "మించకుండా", "*వద్దు", "*ొద్దు", "*కండి|", "*కుండా", "*రాదు",
            "*కూడదు", "మానుకో*", "నివారించ*", "*బడదు", "*కాదు", "ప్రమాద*", "నిషేధ*", "నిషిద్ధ*", "మానండి", "మానాలి",
            "మానేయ*", "హాని*", "అధిక మోతాదు", "ఓవర్‌డోస్", "దూరంగా ఉండ*", "అపాయ*",
        ],
    ]),
    ("th", [
        &["อย่างน้อย", "ขึ้นไป", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "ต่ำสุด", "ขั้นต่ำ"],
        &["อย่างมาก", "ไม่เกิน", "สูงสุด", "ไม่มากกว่า", "ได้ถึง", "ถึง"],
        &["มากกว่า", "สูงกว่า", "เกิน", "เหนือ"], &["น้อยกว่า", "ต่ำกว่า", "ใต้", "ไม่ถึง"],
        &[
            "ไม่", "ห้าม", "อย่า", "งดใช้", "งดกิน", "งดทาน", "งดยา", "งดรับ", "งดดื่ม", "งดให้", "งดฉีด", "งดการ",
            "งดเว้น", "ละเว้น", "ควรงด", "ต้องงด", "ให้งด", "โปรดงด", "เลี่ยง", "อันตราย", "เกินขนาด", "เกินไป", "โทษ",
            "เป็นพิษ", "เสี่ยง", "ป้องกัน",
        ],
    ]),
    ("ja", [
        &["少なくとも", "最低", "最小", "以上"], &["最大", "以下", "多くとも", "まで"], &["より多", "より高", "を超", "超える", "上回", "超過", "上まわ"],
        &["未満", "以内", "より少", "より低", "下回"],
        &[
            "ない", "なくて", "ことなく", "ません", "ずに", "せず", "超えず", "使わず", "飲まず", "上回らず", "べからず", "ぬよう", "禁", "避け", "控え", "やめ",
            "止め", "だめ", "ダメ", "遠慮", "中止", "危険", "せぬ", "ならぬ", "過量", "過剰", "過多", "多すぎ", "多過ぎ", "飲みすぎ", "飲み過ぎ", "有害",
            "害にな",
        ],
    ]),
    ("zh", [
        &["至少", "最少", "以上", "不少于", "不低于", "不少於", "最低剂量", "最小剂量", "最低劑量", "最小劑量"],
        &["至多", "最多", "以下", "不超过", "不超過", "不多于", "最高剂量", "最大剂量", "最高劑量", "最大劑量"],
        &["超过", "超過", "高于", "多于", "大于", "高於", "多於", "超出"], &["低于", "少于", "小于", "以内", "不到", "低於", "少於", "不足", "未满", "未滿", "不满", "不滿"],
        &[
            "不", "勿", "别", "別", "没", "無", "无", "切莫", "莫要", "莫超", "莫服", "莫用", "忌", "避免", "禁", "停用", "停药", "停藥", "危险",
            "危險", "过量", "過量", "有害", "太多", "过多", "過多", "危害", "伤害", "傷害", "中毒", "风险", "風險", "戒",
        ],
    ]),
];

/// Those for "at most" that say "until" as well: up to 3 days, until the pain goes.
#[rustfmt::skip]
pub(super) const UNTIL: [&str; 11] = [
    "jusqu’à", "hasta", "até", "fino a", "পর্যন্ত", "तक|", "تک", "வரை", "వరకు", "ได้ถึง", "まで",
];

/// Further ones that say how long before something, at least and at most.
pub(super) const AHEAD: [&str; 3] = ["bis zu", "up to", "ab"];

/// Those that are minutes behind a number, and say it of the very next one alone.
pub(super) const MINIMA: [&str; 3] = ["min.", "mín.", "мин."];

/// Those that say it of the very next number alone: elsewhere `quá` is too, `đến` and `ถึง` are to come, `ab` is off, and 不足 is
/// a deficiency.
pub(super) const OF_THE_NEXT: [&str; 9] = ["quá", "đến", "ถึง", "ab", "до", "不足", "不到", "不满", "不滿"];

/// Arabic verbs whose number stands behind a preposition: يزيد وزنهم على 20.
pub(super) const APART: [&str; 8] = ["تزيد", "يزيد", "زاد", "زادت", "تقل", "يقل", "قل", "قلت"];

/// Those of one number behind which they stand.
pub(super) const ENDS: [&str; 3] = ["以上", "以下", "まで"];

/// Those for earliest and latest, which count the other way round where they say how long before something.
#[rustfmt::skip]
pub(super) const BY_TIME: [&str; 18] = [
    "no earlier than", "not earlier than", "no sooner than", "at the earliest", "no later than", "not later than", "at the latest",
    "frühestens", "spätestens", "au plus tôt", "au plus tard", "como muy pronto", "como muy tarde", "a más tardar", "не ранее",
    "не раньше", "не позднее", "не позже",
];

/// Those for less than that have a no in them, which denies nothing else.
#[rustfmt::skip]
pub(super) const DENYING: [&str; 10] = [
    "不到", "不足", "未满", "未滿", "不满", "不滿", "ไม่ถึง", "chưa đầy", "chưa đến", "chưa tới",
];

/// Those that may say the other side as well: a fever that reaches 39 °C, and "not 4 or more", which is less than 4.
pub(super) const EITHER: [&str; 2] = ["đến", "ถึง"];
pub(super) const EITHER_IF_DENIED: [&str; 2] = ["以上", "以下"];

/// Who is meant by 12 and more: what is denied of these is not the limit.
#[rustfmt::skip]
const PEOPLE: [&str; 26] = [
    "儿童", "兒童", "小儿", "小兒", "婴", "嬰", "幼", "青少年", "患者", "病人", "人", "者", "女", "男", "孕", "老", "成人", "お子", "子供", "子ども",
    "こども", "小児", "方", "乳", "高齢", "未成年",
];

/// Whether what follows is who is meant.
pub(super) fn is_of_people(after: &[char]) -> bool {
    let after: String = after.iter().take(6).collect();
    let after = after.trim_start_matches(['の', '的']);
    PEOPLE.iter().any(|who| after.starts_with(who))
}

/// Words of harm that say nothing against a share: the risk is less than 1 %.
#[rustfmt::skip]
pub(super) const RISKS: [&str; 13] = [
    "خطر", "ঝুঁকি*", "ख़तरा", "खतरा", "जोखिम", "خطرہ", "ஆபத்*", "ప్రమాద*", "เสี่ยง", "rủi ro", "风险", "風險", "危险",
];

/// Words for an overdose that are a part of what exceeds a dose.
pub(super) const EXCESS: [&str; 2] = ["เกินขนาด", "quá liều"];

/// What says no itself. Beside more than or less than it makes the other limit of it, where it comes first.
#[rustfmt::skip]
const NOT: &[(&str, &[&str], &[&str])] = &[
    ("en", &["not", "never", "no", "don’t"], &[]), ("de", &["nicht", "nie", "niemals"], &[]), ("fr", &["pas", "jamais"], &[]),
    ("es", &["no", "nunca", "jamás"], &[]), ("pt", &["não", "nunca", "jamais"], &[]), ("it", &["non", "mai"], &[]),
    ("nl", &["niet", "nooit"], &[]), ("pl", &["nie", "nigdy"], &[]), ("ru", &["не"], &[]),
    ("vi", &["không", "đừng", "chớ", "chẳng"], &["được", "nên", "thể", "phải"]),
    ("ar", &["لا", "ألا", "لن", "لم", "ليس", "ليست", "بألا"], &[]),
    ("th", &["ไม่", "ห้าม", "อย่า"], &["ควร", "ให้", "ได้", "ต้อง"]),
    ("zh", &["不", "勿", "别", "別", "没", "沒", "未"], &["要", "得", "可", "能", "应", "應", "该", "該", "宜", "有", "会", "會", "以"]),
];
/// The same where it comes last, and what may stand behind it at the end of a sentence.
const NOT_BEHIND: &[(&str, &[&str])] = &[
    ("hi", &["हो", "हों", "होना चाहिए"]),
    ("ur", &["ہو"]),
    ("bn", &[]),
    ("ta", &[]),
    ("te", &[]),
    ("ja", &["でください", "ようにしてください", "ように", "こと"]),
];

/// Whether what denies stands beside a word for a limit, and makes the other limit of it: not more than.
pub(super) fn turns(text: &[char], word: &Range<usize>, denied: &Range<usize>, end: usize, language: &str) -> bool {
    let written = |range: Range<usize>| text[range].iter().collect::<String>().trim().to_owned();
    if let Some((_, nots, between)) = NOT.iter().find(|(known, ..)| *known == language) {
        if denied.end > word.start || word.start - denied.end > 8 {
            return false;
        }
        let mut gap = written(denied.end..word.start);
        for word in *between {
            gap = gap.replace(word, "");
        }
        let not: String = text[denied.clone()].iter().filter(|c| !is_vowel_sign(**c)).collect();
        return gap.trim().is_empty() && nots.iter().any(|known| not.ends_with(known));
    }
    let Some((_, behind)) = NOT_BEHIND.iter().find(|(known, _)| *known == language) else { return false };
    if denied.start < word.end || denied.start - word.end > 3 || end - denied.end > 16 {
        return false;
    }
    let gap = written(word.end..denied.start);
    // を超えない: what is between belongs to the verb.
    let verb = language == "ja" && gap.chars().all(|c| "えらししわ".contains(c));
    let rest = written(denied.end..end);
    let rest = rest.trim_end_matches(|c: char| !is_word(c)).trim();
    let copula = || behind.contains(&rest);
    (gap.is_empty() || verb) && (rest.is_empty() || copula())
}

/// Orders that stand beside a limit, and deny nothing of it: store below 25 °C and do not freeze. Only at a sentence's end,
/// since "do not freeze or store above 25 °C" denies both.
#[rustfmt::skip]
const FROZEN: &[(&str, &[&str])] = &[
    ("en", &["do not freeze", "don’t freeze", "never freeze"]),
    ("de", &["nicht einfrieren", "nicht gefrieren", "nicht tiefkühlen"]),
    ("fr", &["ne pas congeler", "ne congelez pas", "ne le congelez pas"]),
    ("es", &["no congelar", "no congele", "no lo congele"]), ("pt", &["não congelar", "não congele"]),
    ("it", &["non congelare"]), ("nl", &["niet invriezen"]), ("pl", &["nie zamrażać"]),
    ("ru", &["не замораживать", "не замораживайте"]),
    ("vi", &["không để đông lạnh", "không đông lạnh", "không làm đông lạnh"]),
    ("th", &["ห้ามแช่แข็ง", "อย่าแช่แข็ง"]),
    ("zh", &["不要冷冻", "不要冷凍", "请勿冷冻", "請勿冷凍", "勿冷冻", "勿冷凍", "不可冷冻", "不得冷冻", "不要冰冻", "不要結冰"]),
];

/// Words that one of those that deny is a part of, and that deny nothing: each, unwell, damage, for example.
#[rustfmt::skip]
const HARMLESS: &[(&str, &[&str])] = &[
    ("de", &[
        "ohne rezept", "nicht nur", "nicht steroid*", "nicht-steroid*", "nicht opioid*", "nicht rezeptpflichtig*",
    ]),
    ("fr", &["défense de l’", "sans ordonnance", "sans attendre", "sans tarder", "sans sucre"]),
    ("es", &["sin receta", "sin azúcar", "no esteroid*", "no solo", "sin demora"]),
    ("pt", &["sem receita", "sem açúcar", "não esteroid*", "não só", "sem demora"]),
    ("it", &["senza ricetta", "senza zucchero", "non steroid*", "non solo"]),
    ("ru", &["без рецепта", "без сахара", "не только"]),
    ("vi", &[
        "chẳng hạn", "chẳng may", "không khí", "không may", "không kê đơn", "không steroid", "không chỉ",
        "tránh thai", "tránh nắng",
    ]),
    ("hi", &["न केवल", "न सिर्फ"]),
    ("ar", &["غير الستيرويدي*", "غير ستيرويدي*", "بدون وصفة", "بدون سكر"]),
    ("ta", &["காது|", "தாது|"]),
    ("te", &["అందకుండా", "పొద్దు", "ప్రొద్దు", "మొద్దు"]),
    ("th", &["อย่าง", "ไม่สบาย", "ไม่เพียง", "ไม่ต้องใช้ใบสั่ง", "ไม่มีน้ำตาล"]),
    ("ja", &[
        "手の届かない", "届かないところ", "届かない所", "少ない", "ないし", "ダメージ", "はやめに", "まだめまい", "痛み止め", "痛止め", "咳止め", "せき止め", "下痢止め",
        "酔い止め", "吐き気止め", "かゆみ止め", "日焼け止め", "血止め", "痛みを止め", "控えめ", "禁煙", "禁酒",
    ]),
    ("zh", &[
        "接触不到", "接觸不到", "够不到", "够不着", "拿不到", "触及不到", "特别", "特別", "分别", "分別", "性别", "性別", "个别", "個別", "级别", "級別", "区别", "區別", "无论", "無論", "不舒服",
        "不良", "不适", "不適", "不断", "不斷", "不久", "不同", "不仅", "不僅", "不但", "不管", "不论", "不論", "不安",
        "不足", "不明", "不佳", "不全", "不孕", "不育", "不均", "不规则", "不規則", "不规律", "不規律", "不时", "不時",
        "不耐受", "不止", "不一", "无糖", "無糖", "无菌", "無菌", "无力", "無力", "戒烟", "戒菸", "戒酒", "禁食",
    ]),
];

/// A text without the words that only look as if they denied something.
pub(super) fn without_harmless(text: &[char], language: &str) -> Vec<char> {
    let mut told = text.to_vec();
    let harmless = HARMLESS.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, words)| words);
    for (at, word) in (0..text.len()).flat_map(|at| harmless.iter().map(move |word| (at, word))) {
        if let Some(end) = stands(text, at, word) {
            told[at..end].fill(OBJECT);
        }
    }
    let frozen = FROZEN.iter().find(|(known, _)| *known == language).map_or(&[][..], |(_, words)| words);
    for (at, word) in (0..text.len()).flat_map(|at| frozen.iter().map(move |word| (at, word))) {
        let last = |end: usize| match text.get(end) {
            None | Some('.' | '。' | '!' | '！') => true,
            // Thai ends its sentences with a space.
            Some(c) => language == "th" && c.is_whitespace(),
        };
        if let Some(end) = stands(text, at, word).filter(|end| last(*end)) {
            told[at..end].fill(OBJECT);
        }
    }
    told
}

/// Where a word that denies ends, if it stands at `at`. Arabic writes and, so together with it.
pub(super) fn denial(text: &[char], at: usize, word: &str) -> Option<usize> {
    let Some(part) = word.strip_prefix('*') else {
        let joined = |c: &char| matches!(c, 'و' | 'ف');
        // A letter has two such signs at most, and a text of nothing else must not take minutes.
        let signs = || text[..at].iter().rev().take(MOST_SIGNS).take_while(|c| is_vowel_sign(**c)).count();
        let behind = || (at - signs()).checked_sub(1).filter(|before| joined(&text[*before]));
        let with = || behind().filter(|from| begins(text, *from)).and_then(|_| ends(text, at, word));
        return stands(text, at, word).or_else(|| word.starts_with(is_arabic).then(with).flatten());
    };
    match part.strip_suffix('|') {
        Some(last) => spelt(text, at, last).filter(|end| !text.get(*end).is_some_and(|c| is_word(*c))),
        None => spelt(text, at, part),
    }
}

/// The most vowel signs on a letter that are read.
const MOST_SIGNS: usize = 4;

fn is_arabic(c: char) -> bool {
    c.script() == Script::Arabic
}

/// The signs of short vowels and doubled letters, which Arabic writes or leaves out.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}')
}

/// Where these letters end if they stand at `at`.
fn spelt(text: &[char], at: usize, letters: &str) -> Option<usize> {
    let mut end = at;
    let skip = |end: usize| end + text[end..].iter().take(MOST_SIGNS).take_while(|c| is_vowel_sign(**c)).count();
    for c in letters.chars() {
        let straight = |c: char| if c == '\'' { '’' } else { c };
        if straight(*text.get(end)?) != c {
            return None;
        }
        end = skip(end + 1);
    }
    Some(end)
}

/// Whether a word may begin at `at`.
fn begins(text: &[char], at: usize) -> bool {
    !at.checked_sub(1).and_then(|before| text.get(before)).is_some_and(|c| is_word(*c))
}

/// Where a word for a limit ends that stands at `at`. Of those with a `*` in front the end of a longer word will do: ఏళ్లలోపు.
pub(super) fn limit(text: &[char], at: usize, word: &str) -> Option<usize> {
    if word.starts_with('*') { denial(text, at, word) } else { stands(text, at, word) }
}

/// Where a word ends that stands at `at`.
pub(super) fn stands(text: &[char], at: usize, word: &str) -> Option<usize> {
    ends(text, at, word).filter(|_| word.starts_with(is_solid) || begins(text, at))
}

/// The same of a word that something may be written together with.
fn ends(text: &[char], at: usize, word: &str) -> Option<usize> {
    let (word, whole_word) = word.strip_suffix('|').map_or((word, false), |word| (word, true));
    let (word, goes_on) = word.strip_suffix('*').map_or((word, false), |word| (word, true));
    let end = spelt(text, at, word)?;
    let first = word.chars().next()?;
    // In Indian scripts endings are written together with the word.
    let ending = !whole_word && !matches!(first.script(), Script::Latin | Script::Cyrillic | Script::Arabic);
    let open = goes_on || word.ends_with('’') || ending;
    (is_solid(first) || open || !text.get(end).is_some_and(|c| is_word(*c))).then_some(end)
}
