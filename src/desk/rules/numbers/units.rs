//! What units are called.
//!
//! Symbols hold in every language (SI Brochure, 5.2). Names are what leaflets write, cut to the part that does not change with
//! case and number. Where a language is not listed for a unit, its CLDR
//! name is known, and nothing is asked.

use super::{cldr, quotients};
use crate::desk::rules::lines::is_word;
use crate::desk::rules::scripts::is_solid;

/// A unit. Two of them are never the same amount.
pub(in crate::desk::rules) struct Unit {
    symbols: &'static [&'static str],
    names: &'static [(&'static str, &'static [&'static str])],
}

/// One place in memory each: two units are the same if they are the same one.
pub(in crate::desk::rules) static UNITS: &[Unit] = &[
    // Of these, other languages' names are not all known: a change is found, and what is missing is not asked for.
    Unit { symbols: &["mg/kg"], names: &[("en", &["milligrams per kilogram"])] },
    Unit { symbols: &["mg/ml", "mg/mL"], names: &[("en", &["milligrams per millilitre"])] },
    Unit { symbols: &["µg/kg", "μg/kg", "mcg/kg"], names: &[("en", &["micrograms per kilogram"])] },
    Unit { symbols: &["ml/h", "mL/h"], names: &[("en", &["millilitres per hour"])] },
    Unit { symbols: &["mg/dl", "mg/dL"], names: &[("en", &["milligrams per decilitre"])] },
    Unit { symbols: &["mg/l", "mg/L"], names: &[("en", &["milligrams per litre"])] },
    Unit { symbols: &["g/dl", "g/dL"], names: &[("en", &["grams per decilitre"])] },
    Unit { symbols: &["g/l", "g/L"], names: &[("en", &["grams per litre"])] },
    Unit { symbols: &["mmol/l", "mmol/L"], names: &[("en", &["millimoles per litre"])] },
    Unit { symbols: &["mol/l", "mol/L"], names: &[("en", &["moles per litre"])] },
    Unit { symbols: &["µmol/l", "µmol/L"], names: &[("en", &["micromoles per litre"])] },
    Unit { symbols: &["µg/ml", "μg/ml"], names: &[("en", &["micrograms per millilitre"])] },
    Unit { symbols: &["ng/ml", "ng/mL"], names: &[("en", &["nanograms per millilitre"])] },
    Unit { symbols: &["IU/ml", "IU/mL"], names: &[("en", &["units per millilitre"])] },
    Unit { symbols: &["IU/l", "IU/L"], names: &[("en", &["units per litre"])] },
    Unit { symbols: &["mg/m²", "mg/m2"], names: &[("en", &["milligrams per square metre"])] },
    Unit { symbols: &["ml/kg", "mL/kg"], names: &[("en", &["millilitres per kilogram"])] },
    Unit { symbols: &["ml/min", "mL/min"], names: &[("en", &["millilitres per minute"])] },
    // What further ones are made of.
    Unit { symbols: &["m²", "m2", "м²", "м2"], names: &[("en", &["square metre"])] },
    Unit { symbols: &["mol", "моль"], names: &[("en", &["mole"])] },
    Unit { symbols: &["µmol", "μmol", "мкмоль"], names: &[("en", &["micromole"])] },
    Unit { symbols: &["ng", "нг"], names: &[("en", &["nanogram"])] },
    Unit { symbols: &["dl", "dL", "дл"], names: &[("en", &["decilitre", "deciliter"]), ("zh", &["分升"])] },
    Unit { symbols: &["l", "L", "ℓ", "л"], names: &[("en", &["litre", "liter"]), ("zh", &["升", "公升"])] },
    Unit { symbols: &["cm", "см"], names: &[("en", &["centimetre", "centimeter"])] },
    Unit {
        symbols: &["mm", "мм"],
        names: &[
            ("en", &["millimetre", "millimeter"]),
            ("bn", &["মিমি", "মি.মি", "মিলিমিটার"]),
            ("hi", &["मिमी", "मि.मी", "मि. मी", "मिलीमीटर", "मिलिमीटर"]),
            ("ta", &["மிமீ", "மி.மீ", "மி. மீ", "மில்லிமீட்டர"]),
        ],
    },
    Unit {
        symbols: &["mmol", "ммоль"],
        // In these, the name begins as the millilitre's short one does.
        names: &[
            ("en", &["millimole"]),
            ("bn", &["মিলিমোল"]),
            ("hi", &["मिलीमोल", "मिलिमोल"]),
            ("ur", &["ملی مول", "ملیمول"]),
            ("ar", &["مليمول", "ملليمول", "ميليمول", "ملي مول"]),
            ("ta", &["மில்லிமோல"]),
            ("te", &["మిల్లీమోల"]),
        ],
    },
    Unit {
        symbols: &["mmHg", "mm Hg", "мм рт. ст.", "мм рт.ст.", "мм рт ст", "мм.рт.ст.", "мм рт. ст"],
        names: &[("en", &["millimetres of mercury", "millimeters of mercury"])],
    },
    Unit {
        symbols: &["mg", "㎎", "мг"],
        names: &[
            ("en", &["milligram"]),
            ("de", &["milligramm"]),
            ("fr", &["milligramme"]),
            ("es", &["miligramo"]),
            ("pt", &["miligrama"]),
            ("ru", &["мг", "миллиграмм"]),
            ("vi", &["miligam", "mi-li-gam", "miligram"]),
            ("bn", &["মিগ্রা", "মি.গ্রা", "মি. গ্রা", "মিলিগ্রাম", "এমজি"]),
            ("hi", &["मिग्रा", "मि.ग्रा", "मि. ग्रा", "मिलीग्राम", "मिलिग्राम", "एमजी"]),
            ("ur", &["ملی گرام", "ملیگرام", "ملی‌گرام", "ایم جی"]),
            (
                "ar",
                &[
                    "ملغ",
                    "ملجم",
                    "مجم",
                    "مغ",
                    "مليغرام",
                    "ملليغرام",
                    "ملي غرام",
                    "مليجرام",
                    "ملليجرام",
                    "ميليغرام",
                    "ميليجرام",
                ],
            ),
            ("ta", &["மிகி", "மி.கி", "மி. கி", "மில்லிகிராம", "மில்லி கிராம"]),
            ("te", &["మి.గ్రా", "మి. గ్రా", "మిగ్రా", "మిల్లీగ్రా", "మిల్లిగ్రా"]),
            ("th", &["มก", "มิลลิกรัม"]),
            ("ja", &["ミリグラム"]),
            ("zh", &["毫克"]),
        ],
    },
    Unit {
        symbols: &["µg", "μg", "mcg", "㎍", "мкг"],
        names: &[
            ("en", &["microgram"]),
            ("de", &["mikrogramm"]),
            ("fr", &["microgramme"]),
            ("es", &["microgramo"]),
            ("pt", &["micrograma"]),
            ("ru", &["мкг", "микрограмм"]),
            ("vi", &["microgam", "micrôgam", "microgram"]),
            ("bn", &["মাইক্রোগ্রাম"]),
            ("hi", &["माइक्रोग्राम"]),
            ("ur", &["مائیکروگرام", "مائکروگرام", "مائیکرو گرام"]),
            ("ar", &["مكغ", "مكجم", "ميكروغرام", "ميكروجرام", "مايكروغرام", "مايكروجرام"]),
            ("ta", &["மைக்ரோகிராம"]),
            ("te", &["మైక్రోగ్రా"]),
            ("th", &["มคก", "ไมโครกรัม"]),
            ("ja", &["マイクログラム"]),
            ("zh", &["微克"]),
        ],
    },
    Unit {
        symbols: &["g", "ｇ", "г"],
        names: &[
            ("en", &["gram"]),
            ("de", &["gramm"]),
            ("fr", &["gramme"]),
            ("es", &["gramo"]),
            ("pt", &["grama"]),
            ("ru", &["г", "грамм"]),
            ("vi", &["gam", "gram"]),
            ("bn", &["গ্রাম", "গ্রা"]),
            ("hi", &["ग्राम", "ग्रा"]),
            ("ur", &["گرام"]),
            ("ar", &["غ", "غرام", "جرام", "غم", "جم"]),
            ("ta", &["கிராம", "கி"]),
            ("te", &["గ్రా"]),
            ("th", &["กรัม"]),
            ("ja", &["グラム"]),
            ("zh", &["克"]),
        ],
    },
    Unit {
        symbols: &["kg", "㎏", "кг"],
        names: &[
            ("en", &["kilogram", "kilo"]),
            ("de", &["kilogramm", "kilo"]),
            ("fr", &["kilogramme", "kilo"]),
            ("es", &["kilogramo", "kilo"]),
            ("pt", &["quilograma", "quilo"]),
            ("ru", &["кг", "килограмм"]),
            ("vi", &["kilôgam", "kilogam", "ki-lô-gam", "kilogram", "cân", "ký"]),
            ("bn", &["কেজি", "কিলোগ্রাম", "কেজি", "কিলো"]),
            ("hi", &["किग्रा", "कि.ग्रा", "कि. ग्रा", "किलोग्राम", "किलो"]),
            ("ur", &["کلوگرام", "کلو گرام", "کلو"]),
            ("ar", &["كغ", "كجم", "كيلو"]),
            ("ta", &["கிலோ", "கி.கி"]),
            ("te", &["కిలో", "కి.గ్రా", "కేజీ"]),
            ("th", &["กก", "กิโลกรัม"]),
            ("ja", &["キログラム", "キロ"]),
            ("zh", &["千克", "公斤"]),
        ],
    },
    Unit {
        symbols: &["ml", "mL", "㎖", "cc", "мл"],
        names: &[
            ("en", &["millilit"]),
            ("de", &["milliliter"]),
            ("fr", &["millilitre"]),
            ("es", &["mililitro"]),
            ("pt", &["mililitro"]),
            ("ru", &["мл", "миллилитр"]),
            ("vi", &["mililít", "mi-li-lít", "mililit"]),
            ("bn", &["মিলি", "মি.লি", "মি. লি", "এমএল"]),
            ("hi", &["मिली", "मि.ली", "मि. ली", "मिलि", "एमएल"]),
            ("ur", &["ملی لیٹر", "ملیلیٹر", "ایم ایل"]),
            ("ar", &["مل", "ملليلتر", "مليلتر", "ملي لتر", "ميليلتر", "ملليتر"]),
            ("ta", &["மிலி", "மி.லி", "மில்லிலிட்டர", "மில்லி"]),
            ("te", &["మి.లీ", "మిలీ", "మిల్లీలీ"]),
            ("th", &["มล", "มิลลิลิตร", "ซีซี"]),
            ("ja", &["ミリリットル"]),
            ("zh", &["毫升"]),
        ],
    },
    Unit {
        // Of languages that are not listed below, too: their names would be asked for if they were.
        symbols: &[
            "IU", "U", "I.U", "IE", "I.E", "I. E", "UI", "U.I", "U. I", "МЕ", "МО", "ЕД", "ОД", "j.m", "j. m", "m.j",
            "m. j", "NE", "KY",
        ],
        names: &[
            ("en", &["unit", "international unit"]),
            ("de", &["einheit", "e", "i.e", "ie", "internationale einheit"]),
            ("fr", &["unité", "ui", "u.i"]),
            ("es", &["unidad", "ui", "u.i"]),
            ("pt", &["unidade", "ui", "u.i"]),
            ("ru", &["ед", "ме", "единиц"]),
            ("vi", &["đơn vị", "đv"]),
            ("bn", &["ইউনিট", "একক", "আইইউ"]),
            ("hi", &["यूनिट", "इकाई", "आईयू"]),
            ("ur", &["یونٹ", "اکائی"]),
            ("ar", &["وحدة", "وحدات", "وحدتان", "وحدتين"]),
            ("ta", &["யூனிட", "அலகு", "அலகுகள்"]),
            ("te", &["యూనిట్", "ప్రమాణ", "ఐయూ"]),
            ("th", &["ยูนิต", "หน่วย", "ไอยู"]),
            ("ja", &["単位", "国際単位"]),
            ("zh", &["单位", "單位", "国际单位"]),
        ],
    },
    Unit {
        symbols: &["%", "٪", "％", "\u{200E}%"],
        names: &[
            ("en", &["percent", "per cent"]),
            ("de", &["prozent"]),
            ("fr", &["pour cent", "pourcent", "pour-cent"]),
            ("es", &["por ciento"]),
            ("pt", &["por cento"]),
            ("ru", &["процент"]),
            ("vi", &["phần trăm"]),
            ("bn", &["শতাংশ"]),
            ("hi", &["प्रतिशत", "फ़ीसदी", "फीसदी"]),
            ("ur", &["فیصد", "فی صد"]),
            ("ar", &["في المئة", "في المائة", "بالمئة", "بالمائة"]),
            ("ta", &["சதவீதம", "சதவிகிதம", "விழுக்காடு"]),
            ("te", &["శాతం"]),
            ("th", &["เปอร์เซ็นต์", "ร้อยละ"]),
            ("ja", &["パーセント"]),
            ("zh", &["百分之"]),
        ],
    },
    Unit {
        symbols: &["°C", "℃", "ºC", "° C"],
        names: &[
            ("en", &["degrees celsius", "degree celsius", "degrees centigrade"]),
            ("de", &["grad"]),
            ("fr", &["degré"]),
            ("es", &["grado"]),
            ("pt", &["grau"]),
            ("ru", &["градус", "°с"]),
            ("vi", &["độ"]),
            ("bn", &["ডিগ্রি", "ডিগ্রী", "সেলসিয়াস", "°সে", "° সে"]),
            ("hi", &["डिग्री", "सेल्सियस", "°से", "° से"]),
            ("ur", &["ڈگری", "سینٹی گریڈ", "سیلسیس", "°س", "° س"]),
            ("ar", &["درجة", "درجات", "مئوية", "°م", "° م", "°س"]),
            ("ta", &["டிகிரி", "பாகை", "செல்சியஸ்"]),
            ("te", &["డిగ్రీ", "సెల్సియస్"]),
            ("th", &["องศา", "เซลเซียส"]),
            ("ja", &["度", "摂氏", "セ氏"]),
            ("zh", &["摄氏", "攝氏", "度"]),
        ],
    },
    Unit {
        symbols: &["°F", "℉", "ºF", "° F"],
        names: &[
            ("en", &["degrees fahrenheit", "degree fahrenheit"]),
            ("de", &["grad fahrenheit", "fahrenheit"]),
            ("fr", &["degrés fahrenheit", "degré fahrenheit", "fahrenheit"]),
            ("es", &["grados fahrenheit", "grado fahrenheit", "fahrenheit"]),
            ("pt", &["graus fahrenheit", "grau fahrenheit", "fahrenheit"]),
            (
                "ru",
                &[
                    "градусов по фаренгейту",
                    "градусов фаренгейта",
                    "градуса фаренгейта",
                    "градуса по фаренгейту",
                    "по фаренгейту",
                ],
            ),
            ("vi", &["độ f"]),
            ("bn", &["ডিগ্রি ফারেনহাইট", "ডিগ্রী ফারেনহাইট", "ফারেনহাইট"]),
            ("hi", &["डिग्री फ़ारेनहाइट", "डिग्री फारेनहाइट", "डिग्री फ़ारेनहाइट", "फ़ारेनहाइट", "फारेनहाइट"]),
            ("ur", &["ڈگری فارن ہائیٹ", "ڈگری فارن ہائٹ", "فارن ہائیٹ", "فارن ہائٹ"]),
            ("ar", &["درجة فهرنهايت", "درجات فهرنهايت", "فهرنهايت"]),
            ("ta", &["டிகிரி பாரன்ஹீட்", "டிகிரி ஃபாரன்ஹீட்", "பாரன்ஹீட்", "ஃபாரன்ஹீட்"]),
            ("te", &["డిగ్రీల ఫారెన్‌హీట్", "డిగ్రీల ఫారెన్హీట్", "డిగ్రీ ఫారెన్‌హీట్", "ఫారెన్‌హీట్", "ఫారెన్హీట్"]),
            ("th", &["องศาฟาเรนไฮต์", "ฟาเรนไฮต์"]),
            ("ja", &["華氏", "カ氏"]),
            ("zh", &["华氏", "華氏"]),
        ],
    },
    Unit {
        symbols: &["min"],
        names: &[
            ("en", &["minute", "min."]),
            ("de", &["minute", "min."]),
            ("fr", &["minute", "mn"]),
            ("es", &["minuto"]),
            ("pt", &["minuto"]),
            ("ru", &["мин"]),
            ("vi", &["phút"]),
            ("bn", &["মিনিট"]),
            ("hi", &["मिनट", "मिनिट"]),
            ("ur", &["منٹ"]),
            ("ar", &["دقيقة", "دقائق", "دقيقتان", "دقيقتين"]),
            ("ta", &["நிமிட"]),
            ("te", &["నిమిష"]),
            ("th", &["นาที"]),
            ("ja", &["分"]),
            ("zh", &["分钟", "分鐘", "分"]),
        ],
    },
    Unit {
        // 24/24 is how some say around the clock.
        symbols: &["h", "/24"],
        names: &[
            ("en", &["hour", "hr"]),
            ("de", &["stunde", "std", "stündig", "stündlich"]),
            ("fr", &["heure"]),
            ("es", &["hora"]),
            ("pt", &["hora"]),
            ("ru", &["ч", "час"]),
            ("vi", &["giờ", "tiếng"]),
            ("bn", &["ঘণ্টা", "ঘন্টা"]),
            ("hi", &["घंटे", "घंटा", "घण्टे", "घण्टा", "घंटों"]),
            ("ur", &["گھنٹے", "گھنٹا", "گھنٹہ", "گھنٹوں"]),
            ("ar", &["ساعة", "ساعات", "ساعتان", "ساعتين"]),
            ("ta", &["மணி"]),
            ("te", &["గంట"]),
            ("th", &["ชั่วโมง", "ชม"]),
            ("ja", &["時間"]),
            ("zh", &["小时", "小時", "个小时", "個小時", "个钟头"]),
        ],
    },
    Unit {
        symbols: &[],
        names: &[
            ("en", &["day"]),
            ("de", &["tag", "tage", "tägig"]),
            ("fr", &["jour"]),
            ("es", &["día"]),
            ("pt", &["dia"]),
            ("ru", &["дн", "ден", "день", "дня", "дней", "сут"]),
            ("vi", &["ngày"]),
            ("bn", &["দিন"]),
            ("hi", &["दिन", "दिवस"]),
            ("ur", &["دن", "دنوں", "روز", "یوم"]),
            ("ar", &["يوم", "أيام", "يومان", "يومين"]),
            ("ta", &["நாள்", "நாட்கள்", "நாட்"]),
            ("te", &["రోజు"]),
            ("th", &["วัน"]),
            ("ja", &["日"]),
            ("zh", &["天", "日"]),
        ],
    },
    Unit {
        symbols: &[],
        names: &[
            ("en", &["week"]),
            ("de", &["woche", "wöchig"]),
            ("fr", &["semaine"]),
            ("es", &["semana"]),
            ("pt", &["semana"]),
            ("ru", &["недел", "нед"]),
            ("vi", &["tuần"]),
            ("bn", &["সপ্তাহ"]),
            ("hi", &["सप्ताह", "हफ़्त", "हफ्त"]),
            ("ur", &["ہفت"]),
            ("ar", &["أسبوع", "أسابيع", "اسبوع"]),
            ("ta", &["வார"]),
            ("te", &["వారా", "వారం"]),
            ("th", &["สัปดาห์", "อาทิตย์"]),
            ("ja", &["週"]),
            ("zh", &["周", "週", "星期", "个星期", "个周"]),
        ],
    },
    Unit {
        symbols: &[],
        names: &[
            ("en", &["month"]),
            ("de", &["monat"]),
            ("fr", &["mois"]),
            ("es", &["mes"]),
            ("pt", &["mês", "mes"]),
            ("ru", &["мес"]),
            ("vi", &["tháng"]),
            ("bn", &["মাস"]),
            ("hi", &["महीन", "माह", "मास"]),
            ("ur", &["مہین", "ماہ"]),
            ("ar", &["شهر", "أشهر", "شهور"]),
            ("ta", &["மாத"]),
            ("te", &["నెల", "మాసా"]),
            ("th", &["เดือน"]),
            ("ja", &["か月", "ヶ月", "カ月", "ヵ月", "月"]),
            ("zh", &["个月", "個月", "月"]),
        ],
    },
    Unit {
        symbols: &[],
        names: &[
            ("en", &["year"]),
            ("de", &["jahr", "jährig"]),
            ("fr", &["an", "ans", "année"]),
            ("es", &["año"]),
            ("pt", &["ano"]),
            ("ru", &["год", "лет"]),
            ("vi", &["năm", "tuổi"]),
            ("bn", &["বছর", "বৎসর", "বর্ষ"]),
            ("hi", &["साल", "वर्ष", "बरस"]),
            ("ur", &["سال", "برس"]),
            ("ar", &["سنة", "سنوات", "عام", "أعوام", "سنتان", "سنتين"]),
            ("ta", &["ஆண்டு", "வருட", "வயத"]),
            ("te", &["సంవత్సర", "ఏళ్", "ఏండ్ల"]),
            ("th", &["ปี"]),
            ("ja", &["年", "歳", "才"]),
            ("zh", &["年", "岁", "歲"]),
        ],
    },
];

impl Unit {
    /// One that has no symbol.
    pub(super) const fn named(names: &'static [(&'static str, &'static [&'static str])]) -> Unit {
        Unit { symbols: &[], names }
    }

    /// Whether the unit is all that a text has.
    pub(super) fn is_all_of(&self, text: &str, language: &str) -> bool {
        self.length(text, &text.to_lowercase(), language) == text.len()
    }

    fn listed(&self, language: &str) -> Option<&'static [&'static str]> {
        self.names.iter().find(|(known, _)| *known == language).map(|(_, names)| *names)
    }

    /// What it is called in a language, as far as that is known.
    fn names(&self, language: &str) -> &'static [&'static str] {
        let english = || self.listed("en").and_then(<[&str]>::first).copied().unwrap_or_default();
        self.listed(language).unwrap_or_else(|| cldr::names(english(), language))
    }

    /// The two units of which it is the quotient.
    pub(in crate::desk::rules) fn halves(&self) -> Option<(&'static Unit, &'static Unit)> {
        let of = |symbol: &str| UNITS.iter().find(|unit| unit.symbols.contains(&symbol));
        let (first, second) = self.symbols.first()?.split_once('/')?;
        of(first).zip(of(second))
    }

    /// Whether all ways to write it in this language are known.
    pub(in crate::desk::rules) fn is_known_in(&self, language: &str) -> bool {
        self.names.is_empty() || self.listed(language).is_some()
    }

    /// How much of `text` the unit takes, if that begins with it. `lower`: the same text in small letters.
    fn length(&self, text: &str, lower: &str, language: &str) -> usize {
        let ends = |rest: &str| !rest.starts_with(is_word);
        // A Latin letter would make another word of it: `g` and `gel`; `40%ig` and `5 mgを` are right.
        let symbol_ends = |symbol: &str, rest: &str| {
            if symbol.ends_with(|c| matches!(c, 'А'..='я')) {
                return ends(rest);
            }
            !symbol.ends_with(char::is_alphabetic)
                || !rest
                    .starts_with(|c: char| c.is_alphabetic() && (c < '\u{250}' || matches!(c, '\u{1E00}'..='\u{1EFF}')))
        };
        let symbols = self.symbols.iter();
        let symbols =
            symbols.filter(|symbol| text.strip_prefix(**symbol).is_some_and(|rest| symbol_ends(symbol, rest)));
        // A short name is whole; the end of a longer one may change with case and number.
        let named = |name: &str| {
            lower.strip_prefix(name).is_some_and(|rest| {
                name.chars().count() > 2 || !name.is_ascii() && name.starts_with(is_solid) || ends(rest)
            })
        };
        let names = self.names(language).iter().filter(|name| named(name));
        symbols.chain(names).map(|found| found.len()).max().unwrap_or(0)
    }

    /// Whether a text begins with the unit.
    pub(super) fn begins(&self, text: &str, language: &str) -> bool {
        let text = clipped(text);
        self.length(text, &text.to_lowercase(), language) > 0
    }

    /// Whether the unit stands anywhere in a text; only looked for from the beginnings of words, if there are spaces.
    pub(in crate::desk::rules) fn stands_in(&self, text: &str, language: &str) -> bool {
        let mut before = ' ';
        text.char_indices().any(|(at, c)| {
            // الساعات: the article is written together with its noun, and so may a preposition before it.
            let article = language == "ar" && (text[..at].ends_with("ال") || text[..at].ends_with("لل"));
            let begins = !is_word(before) || !is_word(c) || article || text[at..].starts_with(is_solid);
            before = c;
            let rest = clipped(&text[at..]);
            begins && self.length(rest, &rest.to_lowercase(), language) > 0
        })
    }

    /// Whether it is a mass, a volume or a temperature: languages in Latin letters write them with the symbol, or a name much
    /// like it in all its cases.
    pub(in crate::desk::rules) fn is_measure(&self) -> bool {
        self.symbols.first().is_some_and(|symbol| ["mg", "µg", "g", "kg", "ml", "l", "°C"].contains(symbol))
    }

    /// Whether it is the percentage, whose sign PERCENT prints itself.
    pub(in crate::desk::rules) fn is_percent(&self) -> bool {
        self.symbols.first() == Some(&"%")
    }

    /// What somebody is told to write, whose source has this `word`: of the names only the stems are known.
    pub(in crate::desk::rules) fn advice(&self, word: &str) -> String {
        match self.symbols.first() {
            Some(symbol) => format!("type `{symbol}` or its name"),
            None => format!("write what the source's `{word}` means"),
        }
    }
}

/// No name is longer.
fn clipped(text: &str) -> &str {
    &text[..text.floor_char_boundary(64)]
}

/// The unit that a text begins with: the one with the longest name.
pub(in crate::desk::rules) fn begins(text: &str, language: &str) -> Option<&'static Unit> {
    let text = text.replace(['\u{A0}', '\u{202F}'], " ");
    let (length, unit) = simple(&text, language)?;
    quotients::begins(unit, length, &text, language).or(Some(unit))
}

/// The whole word that a unit at the beginning of a text is written with: `Tagen`, of which only the stem is listed.
pub(in crate::desk::rules) fn word<'t>(text: &'t str, language: &str) -> &'t str {
    let length = simple(text, language).map_or(0, |(length, _)| length).min(text.len());
    let rest = text.get(length..).unwrap_or_default();
    match text.get(..length) {
        Some(unit) if unit.ends_with(is_solid) => unit,
        _ => &text[..text.len() - rest.trim_start_matches(|c| is_word(c) || matches!(c, '/' | '²')).len()],
    }
}

/// The unit that a text begins with, and how much of the text it takes.
pub(super) fn simple(text: &str, language: &str) -> Option<(usize, &'static Unit)> {
    longest(UNITS, text, language)
}

pub(super) fn longest(units: &'static [Unit], text: &str, language: &str) -> Option<(usize, &'static Unit)> {
    let text = clipped(text);
    let lower = text.to_lowercase();
    let found = units.iter().map(|unit| (unit.length(text, &lower, language), unit));
    found.filter(|(length, _)| *length > 0).max_by_key(|(length, _)| *length)
}
