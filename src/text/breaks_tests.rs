use super::*;
use proptest::prelude::*;

fn language(tag: &str) -> Language {
    let primary = tag.split('-').next().unwrap_or_default();
    let script = match primary {
        "zh" => "Hans",
        "ja" => "Jpan",
        _ => "",
    };
    Language { tag: tag.into(), language: primary.into(), script: script.into(), direction: Direction::LeftToRight }
}

/// `text` with | where a line may end without a mark and ¬ where a hyphen is drawn.
fn marked(tag: &str, text: &str, hyphenate: bool) -> String {
    let mut marked = text.to_owned();
    let breaks = opportunities(text, &language(tag), hyphenate, &[]);
    for place in breaks.iter().rev().skip(1).filter(|place| place.penalty < penalty::TERM) {
        marked.insert(place.offset, if place.kind == BreakKind::Hyphen { '¬' } else { '|' });
    }
    marked
}

/// Texts with | exactly where a line may end.
fn exactly(tag: &str, cases: &[&str]) {
    for case in cases {
        assert_eq!(marked(tag, &case.replace('|', ""), false), *case);
    }
}

#[test]
fn chinese_punctuation_begins_and_ends_lines_as_it_should() {
    exactly(
        "zh-Hans",
        &[
            "他|说|“你|好”|然|后|走",
            "他|说：|“你|好。”|她|笑",
            "（见|下|文）|疼|痛",
            "疼|痛；|“麻|木”；|刺|痛。",
            "真|的……|是|吗",
            "这|是|——|药",
            "用|量|为|100毫克",
        ],
    );
    let text = "疼痛——麻木";
    let breaks = opportunities(text, &language("zh-Hans"), false, &[]);
    let dash = breaks.iter().find(|b| b.offset == "疼痛".len()).map(|b| b.penalty);
    assert!(dash.is_none_or(|penalty| penalty == penalty::BEFORE_DASH));
    assert!(!breaks.iter().any(|b| b.offset == "疼痛—".len()));
}

#[test]
fn no_number_is_parted_by_a_character_that_nobody_sees() {
    for number in ["5\u{200B}000", "2.\u{200B}5", "2\u{200B},5", "۵\u{200B}۰۰۰", "៥\u{200B}\u{200B}០"] {
        let text = format!("dose {number} dose");
        for tag in ["en", "ur", "km", "th"] {
            let breaks = opportunities(&text, &language(tag), false, &[]);
            let inside = 5..5 + number.len();
            assert!(!breaks.iter().any(|b| inside.start < b.offset && b.offset < inside.end), "{tag} {number:?}");
        }
    }
    assert!(opportunities("ខ្ញុំ\u{200B}លេប", &language("km"), false, &[]).len() > 1);
}

/// `text` without | is found to have words that end at each |.
fn words_end(tag: &str, words: &str) {
    let text = words.replace('|', "");
    let breaks = opportunities(&text, &language(tag), false, &[]);
    let mut found = text.clone();
    for place in breaks.iter().rev().skip(1).filter(|place| !place.within_word) {
        found.insert(place.offset, '|');
    }
    assert_eq!(found, words);
    let dear = |price| price == penalty::WITHIN_HAN || price == penalty::WITHIN_PHRASE;
    let mut places = breaks.iter().filter(|place| place.penalty < penalty::LAST_CHARACTER);
    assert!(places.all(|place| if place.within_word { dear(place.penalty) } else { place.penalty == 0.0 }));
}

#[test]
fn chinese_and_japanese_words_are_known() {
    words_end("zh-Hans", "科学|证据|支持|其|疗效");
    words_end("zh-Hans", "减轻|慢性|偏头痛，|恢复|生活");
    // Beside Latin, no word is parted.
    words_end("zh-Hans", "约|30%的|患者|使用|Botox|治疗");
    // Particles, endings and what counts lean on the word before them, a kind's letter on the word after it.
    words_end("zh-Hans", "但|对|几种|慢性|疾病的|患者");
    words_end("zh-Hans", "使|神经性|疼痛|减轻了");
    words_end("zh-Hans", "在|诊所内|进行");
    words_end("zh-Hans", "A型|毒素|和|P物质，|FDA|批准");
}

#[test]
fn no_chinese_paragraph_ends_with_a_character_alone() {
    let text = "让肌肉收缩的化学物质。";
    let breaks = opportunities(text, &language("zh-Hans"), false, &[]);
    let price = |rest: &str| breaks.iter().find(|b| text[b.offset..] == *rest).unwrap().penalty;
    assert!(price("质。") > penalty::LAST_CHARACTER && price("物质。") < penalty::LAST_CHARACTER);
}

#[test]
fn japanese_phrases_are_known() {
    let dear = |text: &str| {
        let mut marked = text.to_owned();
        for place in opportunities(text, &language("ja"), false, &[]).iter().rev().skip(1) {
            if place.penalty < penalty::TERM {
                marked.insert(place.offset, if place.within_word { '·' } else { '|' });
            }
        }
        marked
    };
    assert_eq!(dear("慢性疼痛の治療について"), "慢·性·疼·痛·の|治·療·に·つ·い·て");
    assert_eq!(dear("あなたの痛みに合いますか"), "あ·な·た·の|痛·み·に|合·い·ま·す·か");
    assert_eq!(dear("（FDA）によると、「薬」は安全"), "（FDA）·に·よ·る·と、|「薬」·は|安·全");
    assert_eq!(dear("学会によると、結果として"), "学·会·に·よ·る·と、|結·果·と·し·て");
    assert_eq!(dear("効果はあなたの"), "効·果·は|あ·な·た·の");
    assert_eq!(dear("有名人の笑顔を"), "有·名·人·の·笑·顔·を");
    assert_eq!(dear("FDAの承認"), "FDA·の|承·認");
    assert_eq!(dear("58%の人に、この治療が"), "58%·の|人·に、|こ·の·治·療·が");
    assert_eq!(dear("（コルカタ）・ペイン"), "（コ·ル·カ·タ）・|ペ·イ·ン");
    // What neither the model nor the dictionary keeps together.
    assert_eq!(dear("一人ひとりに3か月、いくつか"), "一人ひとり·に|3か月、|いくつ·か");
    // No line begins with the kana that end a word.
    let breaks = opportunities("痛みが和らぎ始める時期", &language("ja"), false, &[]);
    let endings = breaks.iter().filter(|b| b.penalty >= penalty::BEFORE_ENDING).map(|b| b.offset);
    let before: Vec<_> = endings.map(|offset| &"痛みが和らぎ始める時期"[offset..]).collect();
    assert!(["める時期", "る時期", "ぎ始める時期"].iter().all(|rest| before.contains(rest)), "{before:?}");
    let text = "有効性を裏付けています。";
    let breaks = opportunities(text, &language("ja"), false, &[]);
    let price = |rest: &str| breaks.iter().find(|b| text[b.offset..] == *rest).unwrap().penalty;
    assert!(price("す。") > penalty::LAST_CHARACTER && price("ます。") < penalty::LAST_CHARACTER);
}

/// JIS X 4051:2004, 6.1 and JLREQ 3.1.7 (strict): what begins no line; 3.1.8: what ends none.
#[test]
fn japanese_lines_begin_and_end_as_they_should() {
    let text = "ちょっと、ボトックス。「キャップ」（見よ）は々ゝー・；：？！ヵ月ゃゅょっァィッ〜10～20分、第1.0版と『薬』だ……。";
    let breaks = opportunities(text, &language("ja"), false, &[]);
    for place in breaks.iter().take(breaks.len() - 1) {
        let (before, after) = text.split_at(place.offset);
        let (last, next) = (before.chars().next_back().unwrap(), after.chars().next().unwrap());
        assert!(
            !"、。」）』々ゝー・；：？！ぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ〜～…".contains(next),
            "{before}|{after}"
        );
        assert!(!"「（『".contains(last), "{before}|{after}");
    }
    exactly("ja", &["約|10～20分", "100 mg|を|使|う", "3〜4か月"]);
    exactly("ja", &[&format!("約|{0}10～20{1}分", '\u{2068}', '\u{2069}')]);
}

#[test]
fn latin_names_in_right_to_left_text_are_parted_last() {
    let arabic = Language { direction: Direction::RightToLeft, ..language("ar") };
    let text = "في مجلة Journal of Pain Research بحدوث";
    for place in opportunities(text, &arabic, false, &[]) {
        let inside = place.offset > text.find('J').unwrap() && place.offset < text.find("بحدوث").unwrap();
        assert_eq!(place.penalty >= penalty::LATIN_IN_ARABIC, inside, "{}", &text[place.offset..]);
    }
}

#[test]
fn thai_prefixes_stay_with_their_words() {
    exactly("th", &["บรรเทา|อาการปวด", "ใช้|ที่บ้าน|ก็ไม่ควร", "และ|การกดขี่|เป็น", "ผู้เชี่ยวชาญ|ความปวด"]);
}

#[test]
fn korean_words_stay_whole() {
    exactly("ko", &["보톡스는 |만성 |통증 |치료에 |쓰입니다.", "보톡스(Botox)를 |맞은 |뒤"]);
}

/// "It starts to work after 3–5" at a line's end says nothing yet.
#[test]
fn numbers_keep_their_days_and_months() {
    for (tag, text, name) in [
        ("en", "after 3–5 days you", "days"),
        ("de", "nach 3–5 Tagen kann", "Tagen"),
        ("de", "vor 2 Wochen", "Wochen"),
        ("fr", "après 3 à 5 jours", "jours"),
        ("ru", "через 3–5 дней", "дней"),
        ("bn", "প্রতি ৩ মাসে", "মাসে"),
        ("hi", "हर 3 महीने में", "महीने"),
        ("ur", "ہر 3 ماہ بعد", "ماہ"),
        ("ar", "بعد 3 أشهر", "أشهر"),
        ("th", "ทุก 3 เดือน", "เดือน"),
        ("vi", "sau 3 ngày", "ngày"),
    ] {
        let at = text.find(name).unwrap();
        let price = opportunities(text, &language(tag), false, &[]).iter().find(|b| b.offset == at).map(|b| b.penalty);
        assert_eq!(price, Some(penalty::TIME), "{tag}: {text}");
    }
    // A noun that is counted, too, in German; but no name behind a year.
    let price = |tag: &str, text: &str, next: &str| {
        let at = text.find(next).unwrap();
        opportunities(text, &language(tag), false, &[]).iter().find(|b| b.offset == at).unwrap().penalty
    };
    assert_eq!(price("de", "an 31 Stellen", "Stellen"), penalty::COUNTED);
    assert_eq!(price("en", "in 2010 Botox was", "Botox"), 0.0);
}

#[test]
fn ranges_numbers_and_units_stay_together() {
    exactly(
        "en",
        &[
            "takes |10–20 |minutes",
            "about |10 – 20 |minutes",
            "a |dose |of |100 mg, |twice",
            "take |5 mg/hour |or |500 milligrams |then",
            "up |to |50 % |less",
            "at |37 °C |or |5 mg/ml |then",
            "and/or |both",
            "call |+91 33 4062 9302 |now",
            "for |₹ 500 |only",
        ],
    );
    exactly("bn", &["১০–২০ |মিনিট", "১০০ মিগ্রা |করে"]);
    exactly("ru", &["по |100 мг |в |день"]);
    // Units of two words.
    exactly("ur", &["روزانہ |19 ملی گرام |لیں", "ملی |گرام"]);
    exactly("en", &["above |140/90 mm Hg, |ask", "in |mm |Hg"]);
    exactly("ar", &["خذ |5 وحدات دولية |يوميا"]);
}

#[test]
fn khmer_words_are_not_cut_where_the_word_before_could_take_their_first_letter() {
    for (text, word) in [
        ("ប្រាប់ពីរបៀបប្រើប្រាស់", "របៀប"),
        ("ករបស់អ្នក", "របស់"),
        ("បានការពារ", "ការពារ"),
        ("ជាសមាជិក", "សមាជិក"),
        ("លើសមភាពនៃ", "សមភាព"),
    ] {
        let start = text.find(word).unwrap();
        for place in opportunities(text, &language("km"), false, &[]) {
            assert!(place.offset <= start || place.offset >= start + word.len(), "{} {text}", place.offset);
        }
    }
}

#[test]
fn ranges_in_the_programs_own_words_stay_together() {
    for (tag, text) in
        [("he", "כל 4 עד 6 שעות"), ("fa", "هر ۴ تا ۶ ساعت"), ("ur", "ہر 4 سے 6 گھنٹے"), ("ar", "من 4 إلى 6 ساعات")]
    {
        let breaks = opportunities(text, &language(tag), false, &[]);
        let end = text.rfind(|c: char| c.is_numeric()).unwrap();
        let inside = breaks.iter().filter(|place| place.offset <= end && place.penalty == penalty::RANGE);
        assert_eq!(inside.count(), 2, "{text} {breaks:?}");
    }
}

/// A line may end after a number and its unit, and nowhere inside.
fn is_whole(tag: &str, amount: &str) {
    for place in opportunities(&format!("{amount} x"), &language(tag), true, &[]) {
        assert!(place.offset >= amount.len() || place.penalty >= penalty::TERM, "{tag} {amount} {place:?}");
    }
}

#[test]
fn no_unit_of_the_table_is_parted_from_its_number() {
    use crate::units::{Sticks, all};
    for unit in all().iter().filter(|unit| unit.uses.sticks != Sticks::No) {
        for symbol in unit.symbols.iter().filter(|symbol| !symbol.starts_with('/')) {
            for tag in ["en", "hi", "ar", "th", "zh", "km", "pl"] {
                is_whole(tag, &format!("7 {symbol}"));
            }
        }
    }
    for unit in all().iter().filter(|unit| unit.uses.sticks == Sticks::Name) {
        for (tag, name) in unit.listed_names() {
            is_whole(tag, &format!("7 {name}"));
        }
    }
    for (tag, amounts) in [
        ("en", &["3 MIU/ml", "20 mEq/l", "100 MBq/kg", "10 cm H2O", "5 million IU", "8 fl oz", "5 mg/m²"][..]),
        ("de", &["100 Einheiten", "5 I. E./kg", "3 Mikrogramm/Tag", "50 Prozent", "10 mval", "7 Std."]),
        ("bn", &["৫ মিলি গ্রাম", "৫ মিগ্রা/কেজি", "৫ মিলি গ্রাম/কেজি", "৫ এমজি"]),
        ("ar", &["5 ملجم", "5 مللي غرام", "5 كغ", "5 ملغ/كغ"]),
        ("hi", &["5 एमजी", "5 मि. ग्रा./कि. ग्रा."]),
        ("ru", &["140 мм рт. ст.", "3 МБк", "7 ч", "5 мг/кг"]),
        ("fr", &["3 unités internationales"]),
    ] {
        amounts.iter().for_each(|amount| is_whole(tag, amount));
    }
    // A time's name may stand on the next line if it must, and another language's name is no unit.
    let price = |tag, text: &str| opportunities(text, &language(tag), false, &[])[0].penalty;
    assert_eq!(price("de", "3 tage"), penalty::TIME);
    assert_eq!(price("de", "3 degrés"), penalty::COUNTED);
}

#[test]
fn no_dose_is_parted_in_any_language() {
    for (tag, doses) in [
        ("km", &["500 មីលីក្រាម", "4,000 មីលីក្រាម+ក្នុងរយៈពេល", "500 មីលី\u{200B}ក្រាម", "500មីលីក្រាម", "50 ភាគរយ"][..]),
        ("lo", &["500 ມິນລິກຣາມ", "4.000 ມິນລິກຣາມ+ໃນ", "5 mg+ໃນ"]),
        ("my", &["၅၀၀ မီလီဂရမ်", "၄၀၀၀ မီလီဂရမ်+ထက်", "၅ မိုက်ခရို ဂရမ်"]),
        ("bo", &["500 མི་ལི་གྷྲམ་", "4,000 མི་ལི་གྷྲམ་+ལས་མང་བ"]),
        ("th", &["500 มิลลิกรัม+ต่อวัน"]),
        ("zh", &["500毫克", "500 毫克"]),
        ("he", &["500 מ״ג", "500 מ\"ג", "500 מיליגרם"]),
        ("kn", &["500 ಮಿ.ಗ್ರಾಂ", "4,000 ಮಿ.ಗ್ರಾಂಗಿಂತ"]),
        ("ml", &["4,000 മി.ഗ്രാമിൽ"]),
        ("pa", &["4,000 ਮਿ.ਗ੍ਰਾ."]),
        ("fa", &["۴٬۰۰۰ میلی‌گرم", "۵ درصد"]),
        ("ps", &["۵۰۰ ملي ګرامه"]),
        ("dv", &["4,000 މިލިގްރާމަށްވުރެ"]),
        ("am", &["500 ሚ.ግ.", "5 ሚሊ ሊትር"]),
        ("hy", &["4000 մգ+-ից"]),
        ("mn", &["500 мг)-ыг", "5 миллиграммаас"]),
        ("tr", &["4000 mg’dan", "500 miligramdan"]),
        ("de", &["500 mg+-Tabletten"]),
        ("ko", &["4,000 mg을"]),
        ("si", &["මිලිග්‍රෑම් 500", "500 මි.ග්‍රෑ."]),
    ] {
        for dose in doses {
            // What follows the + goes on behind the unit.
            let (kept, rest) = dose.split_once('+').unwrap_or((dose, ""));
            for place in opportunities(&format!("{kept}{rest}"), &language(tag), true, &[]) {
                assert!(place.offset >= kept.len() || place.penalty >= penalty::TERM, "{tag} {dose} {place:?}");
            }
        }
    }
    let price = |tag, text: &str| opportunities(text, &language(tag), false, &[])[0].penalty;
    assert_eq!(price("bo", "3 ཉིན་"), penalty::COUNTED_UNKNOWN, "it may be a unit");
    assert_eq!(price("de", "3 tage"), penalty::TIME);
}

#[test]
fn russian_particles_lean_on_the_word_before_them() {
    let breaks = opportunities("Поможет ли Ботокс при боли", &language("ru"), false, &[]);
    let price = |word: &str| breaks.iter().find(|b| "Поможет ли Ботокс при боли"[b.offset..].starts_with(word));
    assert_eq!(price("ли Ботокс").map(|b| b.penalty), Some(penalty::ENCLITIC));
    assert_eq!(price("Ботокс").map(|b| b.penalty), Some(0.0));
    exactly("ru", &["боль\u{A0}— |это |знак", "боль — |это", "в |2010\u{202F}г. |и |г. Москва", "до |50\u{A0}% |дней"]);
}

#[test]
fn ranges_in_words_are_parted_last() {
    for (tag, text) in [("fr", "Environ 10 à 20 minutes"), ("vi", "Khoảng 3 đến 10 ngày"), ("ru", "от 3 до 10 дней")]
    {
        let breaks = opportunities(text, &language(tag), false, &[]);
        let prices: Vec<f64> = breaks.iter().map(|place| place.penalty).collect();
        assert_eq!(prices, [penalty::NUMBERED, penalty::RANGE, penalty::RANGE, penalty::TIME, 0.0], "{text}");
    }
    let spaced = opportunities("Environ 10 à\u{A0}20\u{A0}minutes", &language("fr"), false, &[]);
    assert_eq!(spaced.iter().map(|place| place.penalty).collect::<Vec<_>>(), [penalty::NUMBERED, penalty::RANGE, 0.0]);
    let portuguese = opportunities("De 3 a 10 dias", &language("pt-BR"), false, &[]);
    assert_eq!(portuguese.iter().filter(|place| place.penalty == penalty::RANGE).count(), 2);
    exactly("vi", &["vào |ngày 5 |tháng 6 |năm 2027"]);
}

#[test]
fn portuguese_compounds_stay_whole_where_they_can() {
    let price = |tag| opportunities("eficaz em pontos-gatilho tensos", &language(tag), false, &[])[2].penalty;
    assert_eq!((price("pt-BR"), price("es")), (penalty::REPEATED_HYPHEN, penalty::HARD_HYPHEN));
}

#[test]
fn french_marks_stay_with_their_words() {
    let (nb, nn) = ('\u{A0}', '\u{202F}');
    let text =
        format!("et |«{nb}Botox{nb}»{nn}? |oui{nn}; |non{nb}: |50{nb}% |ou |«{nn}Journal |of |Pain{nn}»{nn}! |fin");
    exactly("fr", &[&text]);
}

#[test]
fn titles_stay_with_names_and_letters_with_what_they_name() {
    exactly("bn", &["টক্সিন |টাইপ A-র |নাম"]);
    exactly("ar", &["من |النوع A، |وهو"]);
    exactly("en", &["by |Dr Das |and |Dr. Roy", "botulinum |toxin |type A, |and |substance P |too", "and |I |know"]);
    exactly("de", &["nehmen |Sie |z. B. |das"]);
    exactly("bn", &["লিখেছেন |ডা. দাস |এবং"]);
}

#[test]
fn a_dash_never_begins_a_line() {
    exactly("en", &["right — |this |staple", "a |life—|long |pain", "serious – |very"]);
    exactly("de", &["das – |so |sagt |man – |hilft"]);
    exactly("es", &["¿Qué |es?", "Hola, |¡vaya!", "el |dolor |—dijo— |pasa"]);
}

#[test]
fn a_dot_between_facts_begins_no_line() {
    exactly("ru", &["Дарадия, |Калькутта · |www.daradia|.com"]);
}

#[test]
fn addresses_break_after_slashes_without_a_hyphen() {
    exactly("en", &["see |https://|example|.org/|pain/|relief|.html |now"]);
    exactly("en", &["write |to |pain|@clinic|.example|.org."]);
    for place in opportunities("see https://example.org/chronic-treatment/information", &language("en"), true, &[]) {
        assert!(!place.flagged);
    }
}

#[test]
fn short_compounds_stay_whole() {
    exactly("en", &["an |X-ray |step-|by-|step |FDA-|approved |e-mail"]);
}

#[test]
fn thai_terms_are_not_divided() {
    for text in ["ฉีดโบท็อกซ์เพื่อรักษา", "ปรึกษาเภสัชกรหรือแพทย์", "กินพาราเซตามอลวันละครั้ง"]
    {
        let marked = marked("th", text, false);
        for term in ["โบท็อกซ์", "เภสัชกร", "แพทย์", "พาราเซตามอล"]
        {
            assert_eq!(marked.contains(term), text.contains(term), "{marked}");
        }
        assert!(marked.contains('|'), "{marked}");
    }
    let breaks = opportunities("รักษาอาการปวด", &language("th"), false, &[]);
    assert!(breaks[..breaks.len() - 1].iter().all(|b| b.kind == BreakKind::Invisible && !b.flagged));
}

#[test]
fn repetition_marks_and_dandas_begin_no_line() {
    exactly("hi", &["दर्द |है । |फिर"]);
    assert!(!marked("th", "เด็ก ๆ กิน", false).contains("|ๆ"));
}

#[test]
fn isolates_are_as_if_they_were_not_there() {
    let open = '\u{2068}';
    let close = '\u{2069}';
    exactly(
        "en",
        &[
            &format!("takes |{open}10–20{close} |minutes"),
            &format!("dose |{open}100{close} mg |daily"),
            &format!("use |{open}Botox{close} |now"),
        ],
    );
    exactly("zh", &[&format!("用|{open}保妥适{close}|治|疗"), &format!("约|{open}10{close}分|钟")]);
}

#[test]
fn hyphens_where_the_dictionary_has_them() {
    assert_eq!(
        marked("en", "Take paracetamol for inflammation now", true),
        "Take |paracetamol |for |in¬flam¬ma¬tion |now"
    );
}

#[test]
fn names_doses_capitals_and_the_last_word_are_not_hyphenated() {
    for text in [
        "see Kolkata Hospital there",
        "the INFLAMMATION is",
        "about treatment",
        "on Cochrane.org today",
        "a 3-dimensional thing",
        "use Botox now",
    ] {
        let marked = marked("en", text, true);
        assert_eq!(marked.contains('¬'), text.starts_with("a 3"), "{marked}");
    }
    // A sentence's first word is no name.
    assert!(marked("en", "Inflammation goes.", true).contains('¬'));
    // A noun is no name in German.
    assert!(marked("de", "Die Behandlung hilft.", true).contains("Be¬hand¬lung"));
}

#[test]
fn soft_hyphens_are_the_authors() {
    assert_eq!(marked("en", "in\u{AD}flammation of", true), "in\u{AD}¬flammation |of");
}

#[test]
fn south_indian_words_are_divided_without_a_mark() {
    let breaks = opportunities("சிகிச்சைக்காக வரும்", &language("ta"), true, &[]);
    assert!(breaks.iter().any(|b| b.kind == BreakKind::Invisible && b.penalty == penalty::SYLLABLE));
    assert!(breaks.iter().all(|b| b.kind != BreakKind::Hyphen));
}

#[test]
fn what_is_to_be_kept_is_kept() {
    let text = "from Clostridium botulinum bacteria come";
    let name = 5..26;
    let breaks = opportunities(text, &language("en"), true, std::slice::from_ref(&name));
    assert!(!breaks.iter().any(|b| b.offset > name.start && b.offset < name.end));
    assert!(breaks.iter().any(|b| b.offset == name.start));
}

#[test]
fn a_line_feed_ends_the_line() {
    let breaks = opportunities("one\ntwo", &language("en"), false, &[]);
    assert_eq!(breaks[0].kind, BreakKind::Mandatory);
    assert_eq!(breaks[0].offset, 4);
}

proptest! {
    #[test]
    fn any_text_has_sound_breaks(
        text in "[a-zA-Z0-9 \u{AD}\u{2066}-\u{2069}–—/.@:“”’（。疼痛ไทยปวดকরামিবাংலாமிழ்עבר\u{200B}\u{200D}\u{94D}한국%\n-]{0,60}",
        tag in "en|de|ru|bn|ta|zh|ko|th|ur|xx",
        cut in 0usize..60,
    ) {
        let name = cut..cut + 7;
        let keep = std::slice::from_ref(&name);
        for hyphenate in [false, true] {
            let breaks = opportunities(&text, &language(&tag), hyphenate, keep);
            prop_assert_eq!(breaks.last().map(|b| b.offset), (!text.is_empty()).then_some(text.len()));
            prop_assert!(breaks.windows(2).all(|pair| pair[0].offset < pair[1].offset));
            for place in &breaks {
                prop_assert!(place.offset > 0 && text.is_char_boundary(place.offset));
                prop_assert!(place.offset == text.len() || !(cut < place.offset && place.offset < cut + 7));
            }
        }
    }

    #[test]
    fn any_characters_at_all(text in any::<String>(), tag in "en|zh|th|ko|hi") {
        for place in opportunities(&text, &language(&tag), true, &[]) {
            prop_assert!(text.is_char_boundary(place.offset));
        }
    }
}
