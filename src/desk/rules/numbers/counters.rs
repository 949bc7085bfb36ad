//! What is counted in a dose: tablets, drops, times. Other than a unit, a counter may be said in another way or not at all:
//! it tells which of two numbers is which, and is only told itself where another one has certainly taken its place: a
//! tablespoon is three teaspoons, and 10 drops are not 10 ml.

use super::Compared;
use super::amounts::Token;
use super::measures::{following, unit_of};
use super::units::{self, Unit};
use crate::desk::rules::{PASS, Report};
use crate::diagnostic::codes;
use std::sync::OnceLock;

/// What a counter is called in each language, cut as the names of units are.
type Names = &'static [(&'static str, &'static [&'static str])];

const NAMES: &[(&str, Names)] = &[
    (
        "tablet",
        &[
            ("en", &["tablet", "pill", "caplet"]),
            ("de", &["tablette", "pille"]),
            ("fr", &["comprimé", "cachet", "pilule"]),
            ("es", &["comprimido", "tableta", "pastilla", "píldora"]),
            ("pt", &["comprimido", "pílula"]),
            ("it", &["compress", "pillol"]),
            ("ro", &["comprimat", "tablet"]),
            ("pl", &["tablet"]),
            ("cs", &["tablet"]),
            ("sk", &["tablet", "tabliet"]),
            ("sl", &["tablet"]),
            ("hr", &["tablet"]),
            ("sr", &["таблет", "tablet"]),
            ("bg", &["таблет"]),
            ("uk", &["таблет"]),
            ("nl", &["tablet"]),
            ("sv", &["tablett"]),
            ("da", &["tablet"]),
            ("nb", &["tablett"]),
            ("fi", &["tablet"]),
            ("hu", &["tablett"]),
            ("tr", &["tablet"]),
            ("id", &["tablet"]),
            ("el", &["δισκί", "χάπι"]),
            ("fa", &["قرص"]),
            ("ko", &["정", "알"]),
            ("ru", &["таблет", "табл"]),
            ("vi", &["viên"]),
            ("bn", &["টি ট্যাবলেট", "টি করে ট্যাবলেট", "টা করে ট্যাবলেট", "টা ট্যাবলেট", "ট্যাবলেট", "টি বড়ি", "বড়ি"]),
            ("hi", &["गोली", "गोलिया", "टैबलेट", "टेबलेट"]),
            ("ur", &["گولی", "ٹیبلٹ", "ٹیبلیٹ"]),
            ("ar", &["قرص", "أقراص", "حبة", "حبوب", "حبات", "حبت"]),
            ("ta", &["மாத்திரை"]),
            ("te", &["మాత్ర", "టాబ్లెట్", "ట్యాబ్లెట్"]),
            ("th", &["เม็ด"]),
            ("ja", &["錠"]),
            ("zh", &["片", "粒药片", "錠"]),
        ],
    ),
    (
        "capsule",
        &[
            ("en", &["capsule"]),
            ("de", &["kapsel"]),
            ("fr", &["gélule", "capsule"]),
            ("es", &["cápsula"]),
            ("pt", &["cápsula"]),
            ("it", &["capsul"]),
            ("ru", &["капсул"]),
            ("bn", &["টি ক্যাপসুল", "ক্যাপসুল"]),
            ("hi", &["कैप्सूल"]),
            ("ur", &["کیپسول"]),
            ("ar", &["كبسول"]),
            ("ta", &["கேப்சூல்"]),
            ("te", &["క్యాప్సూల్"]),
            ("th", &["แคปซูล"]),
            ("ja", &["カプセル"]),
            ("zh", &["粒胶囊", "胶囊", "粒"]),
        ],
    ),
    (
        "drop",
        &[
            ("en", &["drop"]),
            ("de", &["tropfen"]),
            ("fr", &["goutte"]),
            ("es", &["gota"]),
            ("pt", &["gota"]),
            ("it", &["gocc"]),
            ("ru", &["капл", "капель"]),
            ("vi", &["giọt"]),
            ("bn", &["ফোঁটা"]),
            ("hi", &["बूँद", "बूंद"]),
            ("ur", &["قطر"]),
            ("ar", &["قطر"]),
            ("ta", &["சொட்டு"]),
            ("te", &["చుక్క"]),
            ("th", &["หยด"]),
            ("ja", &["滴"]),
            ("zh", &["滴"]),
        ],
    ),
    (
        "time",
        &[
            ("en", &["time"]),
            ("de", &["mal", "x", "×"]),
            ("fr", &["fois"]),
            ("es", &["vez", "veces"]),
            ("pt", &["vez", "vezes"]),
            ("it", &["volt"]),
            ("ro", &["ori"]),
            ("pl", &["raz"]),
            ("cs", &["krát"]),
            ("sk", &["krát"]),
            ("hr", &["put"]),
            ("sr", &["пут", "put"]),
            ("bg", &["път"]),
            ("uk", &["раз"]),
            ("nl", &["keer", "maal"]),
            ("sv", &["gång"]),
            ("da", &["gang"]),
            ("nb", &["gang"]),
            ("fi", &["kerta", "kertaa"]),
            ("hu", &["alkal"]),
            ("tr", &["kez", "kere", "defa"]),
            ("id", &["kali"]),
            ("el", &["φορ"]),
            ("fa", &["بار", "مرتبه"]),
            ("ko", &["회", "번"]),
            ("ru", &["раз"]),
            ("vi", &["lần"]),
            ("bn", &["বার"]),
            ("hi", &["बार"]),
            ("ur", &["بار", "مرتبہ", "دفعہ"]),
            ("ar", &["مرة", "مرات", "مرّة", "مرّات", "مرت", "مرّت"]),
            ("ta", &["முறை", "தடவை", "வேளை"]),
            ("te", &["సార్లు", "సారి", "సార్ల"]),
            ("th", &["ครั้ง"]),
            ("ja", &["回"]),
            ("zh", &["次"]),
        ],
    ),
    (
        "puff",
        &[
            ("en", &["puff", "spray", "inhalation"]),
            ("de", &["sprühst", "hub", "hübe", "inhalation"]),
            ("fr", &["bouffée", "pulvérisation", "inhalation"]),
            ("es", &["inhalaci", "pulverizaci", "puff"]),
            ("pt", &["inalaç", "jato", "pulverizaç", "borrifada", "puff"]),
            ("ru", &["впрыск", "вдох", "ингаляц"]),
            ("vi", &["nhát xịt", "nhát", "lần xịt", "lần hít"]),
            ("bn", &["পাফ", "স্প্রে", "টি পাফ", "টি স্প্রে"]),
            ("hi", &["पफ", "स्प्रे", "कश"]),
            ("ur", &["پف", "سپرے", "اسپرے"]),
            ("ar", &["بخ"]),
            ("ta", &["பஃப்", "தெளிப்பு", "உறிஞ்சல்"]),
            ("te", &["పఫ్", "స్ప్రే"]),
            ("th", &["พัฟ", "สเปรย์"]),
            ("ja", &["吸入", "噴霧", "プッシュ", "パフ"]),
            ("zh", &["喷", "噴", "揿", "吸"]),
        ],
    ),
    (
        "sachet",
        &[
            ("en", &["sachet"]),
            ("de", &["beutel", "sachet"]),
            ("fr", &["sachet"]),
            // "Sobre" is "on", too.
            (
                "es",
                &[
                    "sobres",
                    "sobre de",
                    "sobre al",
                    "sobre a la",
                    "sobre cada",
                    "sobre por",
                    "sobre con",
                    "sobre disuelt",
                ],
            ),
            ("pt", &["saqueta", "sachê", "envelope", "saché"]),
            ("ru", &["пакетик", "саше"]),
            ("vi", &["gói"]),
            ("bn", &["স্যাশে", "টি স্যাশে", "প্যাকেট", "টি প্যাকেট"]),
            ("hi", &["सैशे", "पाउच", "पैकेट", "पुड़िया"]),
            ("ur", &["ساشے", "پیکٹ"]),
            ("ar", &["كيس", "أكياس", "ظرف", "أظرف"]),
            ("ta", &["சாஷே", "பாக்கெட்"]),
            ("te", &["సాచెట్", "ప్యాకెట్"]),
            ("th", &["ซอง"]),
            ("ja", &["包"]),
            ("zh", &["袋", "包"]),
        ],
    ),
    (
        "teaspoon",
        &[
            ("en", &["teaspoon", "tsp"]),
            ("de", &["teelöffel", "tl"]),
            ("fr", &["cuillère à café", "cuillères à café", "cuillerée à café", "cuillerées à café", "cuillère à thé"]),
            (
                "es",
                &["cucharadita", "cucharita", "cucharilla", "cucharada de té", "cucharadas de té", "cucharada de café"],
            ),
            ("pt", &["colher de chá", "colheres de chá", "colher (de chá", "colheres (de chá"]),
            ("ru", &["чайн"]),
            ("vi", &["thìa cà phê", "muỗng cà phê", "thìa trà", "muỗng trà"]),
            ("bn", &["চা চামচ", "চামচ চা"]),
            ("hi", &["छोटा चम्मच", "छोटे चम्मच", "छोटी चम्मच", "चाय का चम्मच", "चाय के चम्मच", "चाय चम्मच", "टीस्पून"]),
            ("ur", &["چائے کا چمچ", "چائے کے چمچ", "چھوٹا چمچ", "چھوٹے چمچ", "چائے کی چمچ"]),
            ("ar", &["ملعقة صغيرة", "ملاعق صغيرة", "ملعقة شاي", "ملاعق شاي", "ملعقتان صغيرتان", "ملعقتين صغيرتين"]),
            ("ta", &["தேக்கரண்டி", "டீஸ்பூன்", "தேக் கரண்டி"]),
            ("te", &["టీస్పూన్", "టీ స్పూన్", "టీస్పూను", "చిన్న చెంచా"]),
            ("th", &["ช้อนชา"]),
            ("ja", &["小さじ", "小匙", "ティースプーン"]),
            ("zh", &["茶匙", "小勺"]),
        ],
    ),
    (
        "tablespoon",
        &[
            ("en", &["tablespoon", "tbsp"]),
            ("de", &["esslöffel", "eßlöffel", "el"]),
            ("fr", &["cuillère à soupe", "cuillères à soupe", "cuillerée à soupe", "cuillerées à soupe"]),
            ("es", &["cucharada", "cucharada sopera"]),
            ("pt", &["colher de sopa", "colheres de sopa", "colher (de sopa", "colheres (de sopa"]),
            ("ru", &["столов"]),
            ("vi", &["thìa canh", "muỗng canh", "thìa súp", "muỗng súp"]),
            ("bn", &["টেবিল চামচ", "টেবিলচামচ", "বড় চামচ", "বড় চামচ"]),
            ("hi", &["बड़ा चम्मच", "बड़े चम्मच", "बड़ी चम्मच", "बड़ा चम्मच", "बड़े चम्मच", "टेबलस्पून", "टेबल स्पून"]),
            ("ur", &["کھانے کا چمچ", "کھانے کے چمچ", "بڑا چمچ", "بڑے چمچ", "ٹیبل سپون", "کھانے کی چمچ"]),
            ("ar", &["ملعقة كبيرة", "ملاعق كبيرة", "ملعقة طعام", "ملاعق طعام", "ملعقتان كبيرتان", "ملعقتين كبيرتين"]),
            ("ta", &["மேசைக்கரண்டி", "டேபிள்ஸ்பூன்", "மேஜைக்கரண்டி"]),
            ("te", &["టేబుల్ స్పూన్", "టేబుల్‌స్పూన్", "టేబుల్‌స్పూను", "పెద్ద చెంచా"]),
            ("th", &["ช้อนโต๊ะ"]),
            ("ja", &["大さじ", "大匙", "テーブルスプーン"]),
            ("zh", &["汤匙", "湯匙", "大勺"]),
        ],
    ),
    (
        "vial",
        &[
            ("en", &["vial"]),
            ("de", &["durchstechflasche", "fläschchen"]),
            ("fr", &["flacon"]),
            ("es", &["vial", "frasco"]),
            ("pt", &["frasco"]),
            ("ru", &["флакон"]),
            ("vi", &["lọ"]),
            ("bn", &["টি ভায়াল", "ভায়াল", "শিশি"]),
            ("hi", &["शीशी", "वायल"]),
            ("ur", &["شیشی", "وائل"]),
            ("ar", &["قارورة", "قوارير", "قنين", "فيال"]),
            ("ta", &["குப்பி"]),
            ("te", &["సీసా", "వయల్"]),
            ("th", &["ขวด", "ไวอัล"]),
            ("ja", &["バイアル"]),
            ("zh", &["瓶", "小瓶"]),
        ],
    ),
    (
        "ampoule",
        &[
            ("en", &["ampoule", "ampule"]),
            ("de", &["ampulle"]),
            ("fr", &["ampoule"]),
            ("es", &["ampolla"]),
            ("pt", &["ampola"]),
            ("ru", &["ампул"]),
            ("vi", &["ống"]),
            ("bn", &["টি অ্যাম্পুল", "অ্যাম্পুল"]),
            ("hi", &["एम्पुल", "ऐम्पूल", "एम्प्यूल"]),
            ("ur", &["ایمپول", "ایمپیول"]),
            ("ar", &["أمبول"]),
            ("ta", &["ஆம்பூல்"]),
            ("te", &["ఆంపౌల్", "ఆంప్యూల్"]),
            ("th", &["หลอด", "แอมพูล"]),
            ("ja", &["アンプル"]),
            ("zh", &["安瓿", "支"]),
        ],
    ),
    (
        "patch",
        &[
            ("en", &["patch"]),
            ("de", &["pflaster"]),
            ("fr", &["patch", "timbre"]),
            ("es", &["parche"]),
            ("pt", &["adesivo"]),
            ("ru", &["пластыр"]),
            ("vi", &["miếng dán"]),
            ("bn", &["টি প্যাচ", "প্যাচ"]),
            ("hi", &["पैच"]),
            ("ur", &["پیچ"]),
            ("ar", &["لصق", "لاصق", "لصاق"]),
            ("ta", &["பேட்ச்", "ஒட்டு"]),
            ("te", &["ప్యాచ్"]),
            ("th", &["แผ่น"]),
            ("ja", &["枚"]),
            ("zh", &["贴", "貼"]),
        ],
    ),
    // Which of the two, the word alone does not say.
    (
        "spoon",
        &[
            ("en", &["spoon"]),
            ("de", &["löffel"]),
            ("fr", &["cuillère", "cuillerée"]),
            ("es", &["cuchara"]),
            ("pt", &["colher"]),
            ("ru", &["ложк", "ложек", "ложеч"]),
            ("vi", &["muỗng", "thìa"]),
            ("bn", &["চামচ"]),
            ("hi", &["चम्मच"]),
            ("ur", &["چمچ"]),
            ("ar", &["ملعق", "ملاعق"]),
            ("ta", &["கரண்டி", "ஸ்பூன்"]),
            ("te", &["చెంచా", "స్పూన్"]),
            ("th", &["ช้อน"]),
            ("ja", &["さじ"]),
            ("zh", &["勺", "匙"]),
        ],
    ),
];

/// Those that are never the same as another one, and the measures that none of them is.
const CERTAIN: [&str; 5] = ["drop", "puff", "sachet", "teaspoon", "tablespoon"];
/// What swallowed medicines are called, where a language tells one from the other.
const SWALLOWED: [&str; 2] = ["tablet", "capsule"];
const TELLING: [&str; 6] = ["de", "fr", "es", "pt", "ru", "ja"];

fn all() -> &'static [Unit] {
    static COUNTERS: OnceLock<Vec<Unit>> = OnceLock::new();
    COUNTERS.get_or_init(|| NAMES.iter().map(|(key, names)| Unit::named(key, names)).collect())
}

/// The counter that a text begins with.
pub(super) fn begins(text: &str, language: &str) -> Option<&'static Unit> {
    units::longest(all().iter(), text, language).map(|(_, counter)| counter)
}

/// Whether a text is the name of a counter and nothing else.
pub(super) fn is_one(text: &str, language: &str) -> bool {
    units::longest(all().iter(), text, language).is_some_and(|(length, _)| length == text.len())
}

/// Whether it is certain that one in the place of the other is a mistake.
fn are_others(counter: &str, other: &str, language: &str) -> bool {
    let certain = |key: &str| CERTAIN.contains(&key);
    let swallowed = |key: &str| SWALLOWED.contains(&key);
    counter != other
        && (certain(counter) && (certain(other) || swallowed(other))
            || swallowed(counter) && certain(other)
            || swallowed(counter) && swallowed(other) && TELLING.contains(&language))
}

/// A counter of the source's whose amount counts something else in the translation, or measures it.
pub(super) fn compare(compared: &Compared<'_, '_>, report: &mut Report<'_>) {
    let (from, language) = (compared.from, compared.language());
    let (theirs, ours) = (&compared.original.lines, &compared.text.lines);
    if compared.has_choices() {
        return;
    }
    let mut plain: Option<String> = None;
    for (line, token) in compared.source.placed().filter(|(_, token)| token.values.len() == 1 && !token.date) {
        let typed = following(&theirs[line], token);
        let Some(counter) = begins(&typed, from).filter(|_| unit_of(&theirs[line], token, from).is_none()) else {
            continue;
        };
        let same = |other: &&(usize, &Token)| other.1.values == token.values;
        let own: Vec<(usize, &Token)> = compared.own.placed().collect();
        let others: Vec<Option<(usize, &Token)>> = own
            .iter()
            .filter(same)
            .map(|(line, own)| {
                let behind = following(&ours[*line], own);
                let changed = match (unit_of(&ours[*line], own, language), begins(&behind, language)) {
                    (Some(unit), None) => CERTAIN.contains(&counter.key.as_str()) && unit.is_measure(),
                    (None, Some(other)) => are_others(&counter.key, &other.key, language),
                    _ => false,
                };
                changed.then_some((*line, *own))
            })
            .collect();
        let Some(Some((line, own))) = others.first().filter(|_| others.iter().all(Option::is_some)) else { continue };
        let plain = plain.get_or_insert_with(|| ours.iter().map(|line| line.plain() + "\n").collect());
        if counter.stands_in(plain, language) {
            continue;
        }
        let (wanted, behind) = (units::word(&typed, from).to_owned(), following(&ours[*line], own));
        report.add(codes::CHANGED_UNIT, compared.text.id, compared.place(*line, own), || {
            let number = compared.localised(&token.values[0]);
            let found = units::word(&behind, language);
            let message = format!("the source has {number} ({wanted}), and here they are `{found}`");
            (message, format!("name what the source counts; {PASS}"))
        });
    }
}
