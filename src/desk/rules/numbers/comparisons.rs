//! What words say of an amount that a sign may say: less than 5 is < 5.

use super::signs::Sign;

/// A language's words, as parts of words: for less, for more, for not, for either side.
type Words = (&'static str, [&'static [&'static str]; 4]);

#[rustfmt::skip]
const WORDS: &[Words] = &[
    ("en", [
        &["less", "fewer", "below", "under", "lower", "smaller", "up to", "at most", "maxim", "within", "shorter", "younger"],
        &["more", "greater", "above", "over", "higher", "larger", "at least", "exceed", "minim", "longer", "older", "beyond"],
        &["not", "no ", "n’t", "never"], &["plus", "about", "give or take", "approx"],
    ]),
    ("de", [
        &["weniger", "unter", "kleiner", "niedriger", "geringer", "bis", "höchstens", "maxim", "kürzer", "jünger", "binnen"],
        &["mehr", "über", "größer", "höher", "mindestens", "wenigstens", "ab ", "minim", "länger", "älter", "oberhalb"],
        &["nicht", "kein", "nie"], &["plus", "etwa", "rund", "circa", "ca."],
    ]),
    ("fr", [
        &["moins", "inférieur", "sous", "dessous", "jusqu", "maxim", "au plus"],
        &["plus", "supérieur", "dessus", "dépass", "au moins", "minim", "à partir"],
        &["ne ", "pas ", "n’"], &["plus", "environ", "près"],
    ]),
    ("es", [
        &["menos", "inferior", "menor", "debajo", "bajo", "hasta", "máxim", "como mucho", "a lo sumo"],
        &["más", "superior", "mayor", "encima", "al menos", "por lo menos", "mínim", "desde", "a partir", "exced", "super"],
        &["no ", "nunca"], &["más", "alrededor", "aproximad"],
    ]),
    ("pt", [
        &["menos", "inferior", "menor", "abaixo", "até", "máxim", "sob "],
        &["mais", "superior", "maior", "acima", "pelo menos", "mínim", "a partir", "exced", "ultrapass"],
        &["não", "nunca"], &["mais", "cerca", "aproximad"],
    ]),
    ("ru", [
        &["менее", "меньше", "ниже", "до ", "максимум", "младше", "под "],
        &["более", "больше", "выше", "свыше", "от ", "минимум", "старше", "превыш"],
        &["не "], &["плюс", "около", "примерно"],
    ]),
    ("vi", [
        &["dưới", "ít hơn", "nhỏ hơn", "thấp hơn", "tối đa", "đến", "không quá", "chưa"],
        &["trên", "hơn", "tối thiểu", "ít nhất", "từ ", "quá", "vượt"],
        &["không", "đừng"], &["cộng", "khoảng"],
    ]),
    ("bn", [
        &["কম", "নিচে", "নীচে", "পর্যন্ত", "সর্বোচ্চ", "অনধিক", "মধ্যে"],
        &["বেশি", "বেশী", "উপর", "ওপর", "অধিক", "ঊর্ধ্ব", "অন্তত", "কমপক্ষে", "ন্যূনতম"],
        &["না", "নয়"], &["প্লাস", "কমবেশি", "প্রায়"],
    ]),
    ("hi", [
        &["कम", "नीचे", "तक", "अधिकतम", "भीतर", "अंदर", "छोट"],
        &["ज़्यादा", "ज्यादा", "अधिक", "ऊपर", "न्यूनतम", "बड़"],
        &["नहीं", "न "], &["प्लस", "लगभग", "करीब", "क़रीब"],
    ]),
    ("ur", [
        &["کم", "نیچے", "تک", "اندر", "چھوٹ"],
        &["زیادہ", "اوپر", "زائد", "کم از کم", "بڑ"],
        &["نہیں", "نہ "], &["پلس", "تقریب", "کم و بیش"],
    ]),
    ("ar", [
        &["أقل", "اقل", "دون", "تحت", "أدنى", "حتى", "أقصى", "أصغر", "خلال", "يقل", "تقل"],
        &["أكثر", "اكثر", "أكبر", "فوق", "أعلى", "يزيد", "تزيد", "تجاوز", "على الأقل"],
        &["لا ", "ليس", "ألا"], &["زائد", "زيادة", "حوالي", "نحو"],
    ]),
    ("ta", [
        &["குறை", "கீழ்", "வரை", "மிகாம", "உள்", "அதிகபட்ச"],
        &["அதிக", "மேல்", "மேற்பட்ட", "கூடுதல", "குறைந்த"],
        &["இல்ல", "அல்ல", "வேண்டாம்"], &["பிளஸ்", "சுமார்"],
    ]),
    ("te", [
        &["తక్కువ", "లోపు", "లోపల", "దిగువ", "కింద", "వరకు", "గరిష్"],
        &["ఎక్కువ", "పైన", "పైగా", "పైబడి", "మించి", "కనీస", "అధిక"],
        &["కాదు", "కూడదు", "లేద", "వద్దు", "మించకుండా"], &["ప్లస్", "సుమారు"],
    ]),
    ("th", [
        &["น้อยกว่า", "ต่ำกว่า", "ใต้", "ถึง", "สูงสุด", "ภายใน", "ไม่เกิน"],
        &["มากกว่า", "สูงกว่า", "เกิน", "อย่างน้อย", "ตั้งแต่", "ขึ้นไป", "เหนือ"],
        &["ไม่", "ห้าม"], &["บวก", "ประมาณ"],
    ]),
    ("ja", [
        &["未満", "以下", "より少", "より小", "より低", "まで", "下回", "以内", "最大"],
        &["以上", "超", "より多", "より大", "より高", "上回", "少なくとも", "最低", "最小", "から"],
        &["ない", "ません"], &["プラス", "前後", "約"],
    ]),
    ("zh", [
        &["少于", "小于", "低于", "以下", "以内", "内", "不到", "不足", "未满", "未滿", "至多", "最多", "少於", "小於", "低於"],
        &["多于", "大于", "高于", "以上", "超过", "超過", "至少", "最少", "多於", "大於", "高於", "逾"],
        &["不", "勿"], &["正负", "正負", "上下", "左右", "加减", "约", "約"],
    ]),
];

/// Whether a text says what the sign says. `None` if the language's words are not known. What is denied may say the
/// opposite: not more than 5 is ≤ 5.
pub(super) fn says(text: &str, sign: Sign, language: &str) -> Option<bool> {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
    let [less, more, not, either] = words.map(|words| words.iter().any(|word| text.contains(word)));
    Some(match sign {
        Sign::Less | Sign::AtMost => less || more && not,
        Sign::More | Sign::AtLeast => more || less && not,
        Sign::PlusMinus => either || less && more,
        Sign::Minus | Sign::Dash => true,
    })
}
