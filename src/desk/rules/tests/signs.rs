//! Spaces, quotation marks and other signs as each language writes them.

use super::*;

#[test]
fn spaces() {
    finds(&[
        ("en", "two  words", codes::DOUBLE_SPACE, "  "),
        ("en", "two \u{A0}words", codes::DOUBLE_SPACE, " \u{A0}"),
        ("en", "{ -botox }  works", codes::DOUBLE_SPACE, "  "),
        ("sw", "dawa  mbili", codes::DOUBLE_SPACE, "  "),
        ("de", "Schmerz , Ruhe", codes::SPACE_AT_MARK, " "),
        ("de", "Schmerz,Ruhe", codes::SPACE_AT_MARK, ","),
        ("en", "Is { -botox } ?", codes::SPACE_AT_MARK, " "),
        ("en", "( pain)", codes::SPACE_AT_MARK, " "),
        ("hi", "दर्द कम होता है ।", codes::SPACE_AT_MARK, " "),
        ("ar", "ألم ، راحة", codes::SPACE_AT_MARK, " "),
        ("fr", "Que faire?", codes::SPACE_AT_MARK, "?"),
        ("fr", "Que faire ?", codes::SPACE_AT_MARK, " ?"),
        ("fr", "Attention :", codes::SPACE_AT_MARK, " :"),
        ("fr", "{ -botox } ?", codes::SPACE_AT_MARK, " ?"),
        ("fr", "{ -botox }?", codes::SPACE_AT_MARK, "?"),
        ("fr", "Voici: { -botox }", codes::SPACE_AT_MARK, ":"),
        ("fr", "un «mot\u{A0}» ici", codes::SPACE_AT_MARK, "«"),
        ("fr", "un «\u{A0}mot » ici", codes::SPACE_AT_MARK, " »"),
        ("fr-CA", "Voici: oui", codes::SPACE_AT_MARK, ":"),
        ("fr", "Quand\u{202F}?Demain", codes::SPACE_AT_MARK, "?"),
        ("fr", "le soir\u{A0};puis rien", codes::SPACE_AT_MARK, ";"),
        // Full-width marks bring their space with them.
        ("zh-Hant", "{ -botox }， Kolkata", codes::SPACE_AT_MARK, " "),
        ("zh-Hans", "疼痛。 麻木", codes::SPACE_AT_MARK, " "),
        ("ja", "痛み、 しびれ", codes::SPACE_AT_MARK, " "),
    ]);
    leaves(&[
        ("en", "one line\n    and the next"),
        ("en", "Use .NET"),
        ("en", "see https://a.example/b?c,d"),
        ("en", "1,000 people, 10:30"),
        ("fr", "Que faire\u{202F}? Attention\u{A0}: à 10:30, «\u{A0}{ -botox }\u{A0}»\u{202F}; oui\u{202F}!"),
        ("fr", "Quoi\u{202F}?!"),
        ("fr", "https://a.example et { -botox }\u{202F}?"),
        ("fr-CA", "Que faire? Attention\u{A0}: oui!"),
        ("th", "ดังนี้ : ยา"),
        ("wo", "Lan la ?"),
        // A slip, of which nobody knows what was meant.
        ("de", "Ruhe ,, und mehr"),
        ("ja", "痛いですか？\u{3000}はい"),
        ("zh-Hans", "疼痛。\n    麻木"),
    ]);
}

#[test]
fn quotation_marks() {
    let codes_of = |tag: &str, text: &str| seen(tag, text).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    for (tag, text, code) in [
        ("de", "Das “Wort” hier", codes::FOREIGN_QUOTE),
        ("de", "Das „Wort” hier", codes::FOREIGN_QUOTE),
        ("en", "the word „pain“ here", codes::FOREIGN_QUOTE),
        ("en", "the «pain» here", codes::FOREIGN_QUOTE),
        ("fr", "le “mot” ici", codes::FOREIGN_QUOTE),
        ("ru", "это “слово” тут", codes::FOREIGN_QUOTE),
        ("pt-BR", "a «palavra» aqui", codes::FOREIGN_QUOTE),
        ("vi", "từ «đau» này", codes::FOREIGN_QUOTE),
        ("hi", "यह «दर्द» है", codes::FOREIGN_QUOTE),
        ("bn", "এই «ব্যথা» হল", codes::FOREIGN_QUOTE),
        ("ur", "یہ „درد“ ہے", codes::FOREIGN_QUOTE),
        ("ar", "هذا „ألم“ هنا", codes::FOREIGN_QUOTE),
        ("ta", "இது «வலி» ஆகும்", codes::FOREIGN_QUOTE),
        ("te", "ఇది «నొప్పి» అని", codes::FOREIGN_QUOTE),
        ("th", "คำ «ปวด» นี้", codes::FOREIGN_QUOTE),
        ("ja", "これは“痛み”です", codes::FOREIGN_QUOTE),
        ("zh-Hans", "所谓「疼痛」很多", codes::FOREIGN_QUOTE),
        ("en", "the \"word\" here", codes::STRAIGHT_QUOTE),
        ("zh-Hans", "所谓\"疼痛\"很多", codes::STRAIGHT_QUOTE),
        ("ar", "كلمة \"{ -botox }\" هنا", codes::STRAIGHT_QUOTE),
        ("sw", "neno \"dawa\" hapa", codes::STRAIGHT_QUOTE),
        ("de", "Er sagte ,,ja und nein.", codes::STRAIGHT_QUOTE),
        ("en", "it's", codes::STRAIGHT_QUOTE),
        ("en", "{ -botox }'s effect", codes::STRAIGHT_QUOTE),
        ("fr", "l'eau", codes::STRAIGHT_QUOTE),
        ("en", "don´t", codes::STRAIGHT_QUOTE),
        ("fr", "un «\u{A0}mot\" ici", codes::STRAIGHT_QUOTE),
        ("fr", "un «\u{A0}mot\" et «\u{A0}deux\u{A0}» ici", codes::STRAIGHT_QUOTE),
        ("de", "„nur 5\" sagt er", codes::STRAIGHT_QUOTE),
        ("de", "das „Wort\" und \"zwei\" hier", codes::STRAIGHT_QUOTE),
        ("de", "das \"Wort“ hier", codes::STRAIGHT_QUOTE),
        ("de", "Das „Wort ist offen", codes::UNPAIRED_MARK),
        ("en", "the word pain” is", codes::UNPAIRED_MARK),
    ] {
        let found = codes_of(tag, text);
        assert!(!found.is_empty() && found.iter().all(|found| *found == code), "{tag}: {text}: {found:?}");
    }
    leaves(&[
        ("de", "„{ -botox }“ und »Wort«, ‚so‘"),
        ("en", "“{ -botox },” it’s the patients’ ‘choice’"),
        ("fr", "l’«\u{A0}eau “pure”\u{A0}»"),
        ("es", "«{ -botox }» y “dolor”"),
        ("ru", "«слово „два“»"),
        ("ar", "«{ -botox }» و“كلمة”"),
        ("ur", "“{ -botox }” کا نام"),
        ("ja", "「痛み」と『本』"),
        ("zh-Hans", "“{ -botox }”和《杂志》"),
        ("en", "6'2\" tall, 5\" wide"),
        ("en", "they say “it is 5\" wide” here"),
        ("en", "<a data-l10n-name=\"more\">Read</a>"),
        ("uz", "bo'sh"),
        ("sw", "„neno“"),
    ]);
}

#[test]
fn a_straight_mark_gets_the_other_half_of_what_it_closes() {
    for (tag, text, right) in
        [("fr", "un «\u{A0}mot\" ici", "`»`"), ("de", "das „Wort\" hier", "`“`"), ("de", "das »Wort\" hier", "`«`")]
    {
        let found = find(tag, "", &format!("m = {text}\n"), None);
        let [finding] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert!(finding.help.as_ref().unwrap().contains(right), "{finding:?}");
    }
}

#[test]
fn signs_of_the_script() {
    finds(&[
        ("ar", "ألم, راحة", codes::FOREIGN_MARK, ","),
        ("ar", "ما هو { -botox }?", codes::FOREIGN_MARK, "?"),
        ("ur", "درد ہوتا ہے.", codes::FOREIGN_MARK, "."),
        ("ur", "درد; آرام", codes::FOREIGN_MARK, ";"),
        ("hi", "दर्द कम होता है.", codes::FOREIGN_MARK, "."),
        ("bn", "ব্যথা কমে|", codes::FOREIGN_MARK, "|"),
        ("bn", "ব্যথা কমে. তারপর", codes::FOREIGN_MARK, "."),
        ("ta", "வலி குறைகிறது।", codes::FOREIGN_MARK, "।"),
        ("zh-Hans", "疼痛,麻木", codes::FOREIGN_MARK, ","),
        ("zh-Hans", "疼痛减轻.", codes::FOREIGN_MARK, "."),
        ("zh-Hans", "{ -botox }是什么?", codes::FOREIGN_MARK, "?"),
        ("zh-Hans", "疼痛缓解 (50%", codes::FOREIGN_MARK, "("),
        ("zh-Hans", "疼痛（50%）.", codes::FOREIGN_MARK, "."),
        ("zh-Hans", "American Academy, 学会", codes::FOREIGN_MARK, ", "),
        ("ja", "痛み,しびれ", codes::FOREIGN_MARK, ","),
        ("ja", "痛みです.", codes::FOREIGN_MARK, "."),
        ("de", "Schmerz。", codes::FOREIGN_MARK, "。"),
        ("el", "Τι είναι?", codes::FOREIGN_MARK, "?"),
        ("en", "and so on...", codes::ELLIPSIS_OR_DASH, "..."),
        ("zh-Hans", "等等...", codes::ELLIPSIS_OR_DASH, "..."),
        ("zh-Hans", "等等…", codes::ELLIPSIS_OR_DASH, "…"),
        ("zh-Hans", "用得上—当然", codes::ELLIPSIS_OR_DASH, "—"),
        ("de", "Schmerz - Ruhe", codes::ELLIPSIS_OR_DASH, "-"),
        ("en", "pain -- relief", codes::ELLIPSIS_OR_DASH, "--"),
        ("es", "Qué es?", codes::UNPAIRED_MARK, "?"),
        ("es", "¿Qué es", codes::UNPAIRED_MARK, "¿"),
        ("es", "Pero ¿sabía? Sí!", codes::UNPAIRED_MARK, "!"),
        ("de", "scho\u{308}n", codes::NOT_COMPOSED, "o\u{308}"),
        ("hi", "\u{95B}हर", codes::NOT_COMPOSED, "\u{95B}"),
    ]);
    leaves(&[
        ("ar", "1,000 مريض و0.5؛ انظر Lancet, BMJ؟"),
        ("ar", "انتهى. ثم"),
        ("ur", "ڈاکٹر. احمد۔ دیکھیں www.a.example"),
        ("hi", "डॉ. दास 2.5 मि.ग्रा. देते हैं।"),
        ("bn", "ডা. দাস এসেছেন।"),
        ("ta", "வலி குறைகிறது. ஆம், சரி"),
        ("te", "నొప్పి తగ్గుతుంది."),
        ("zh-Hans", "见www.daradia.com，1.5毫克；（FDA）……是——不"),
        ("zh-Hans", "American Academy, Inc. (FDA)"),
        ("ja", "約1,000人、痛みです。"),
        ("es", "{ $n-x -> [one] ¿Qué *[other] ¿Cuáles } son?"),
        ("de", "im Verhältnis 1 : 2"),
        ("es", "¿El resultado? ¡Menos dolor! ¿¡Qué!? Sí (!)"),
        ("en", "well-known — really… 2010-2016"),
        ("th", "คืออะไร?"),
        ("de", "schön"),
    ]);
}

/// Conventions that CLDR and the script tell.
#[test]
fn languages_without_conventions_of_their_own() {
    finds(&[
        ("ne", "दुखाइ कम हुन्छ.", codes::FOREIGN_MARK, "."),
        ("or", "ଯନ୍ତ୍ରଣା କମେ. ତା’ପରେ", codes::FOREIGN_MARK, "."),
        ("pa", "ਦਰਦ ਘਟਦਾ ਹੈ|", codes::FOREIGN_MARK, "|"),
        ("mr", "वेदना कमी होते।", codes::FOREIGN_MARK, "।"),
        ("tr", "Ağrı azalır।", codes::FOREIGN_MARK, "।"),
        ("fa", "درد, آرامش", codes::FOREIGN_MARK, ","),
        ("ne", "मस्यौदा - बिरामीका लागि होइन", codes::ELLIPSIS_OR_DASH, "-"),
        ("pl", "ból - ulga", codes::ELLIPSIS_OR_DASH, "-"),
        ("pl", "ból , ulga", codes::SPACE_AT_MARK, " "),
        ("it", "dolore ?", codes::SPACE_AT_MARK, " "),
        ("pl", "około 10-20 minut", codes::ELLIPSIS_OR_DASH, "-"),
        ("de", "etwa { NUMBER($a-days-min) }-{ NUMBER($a-days-max) } Tage", codes::ELLIPSIS_OR_DASH, "-"),
        ("vi", "10-20 phút", codes::ELLIPSIS_OR_DASH, "-"),
        ("en", "5-10mg a day", codes::ELLIPSIS_OR_DASH, "-"),
    ]);
    for (tag, text) in [
        ("pl", "to “słowo” tu"),
        ("cs", "to “slovo” zde"),
        ("it", "la „parola“, »cosi«"),
        ("uk", "це ‚слово‘ тут"),
        ("sv", "det “ordet” här"),
        ("nb", "er ”ordet” her"),
    ] {
        let found = seen(tag, text);
        assert!(found.iter().any(|(code, _)| *code == codes::FOREIGN_QUOTE), "{tag}: {text}: {found:?}");
    }
    leaves(&[
        ("pl", "„{ -botox }” i «słowo»"),
        ("cs", "„{ -botox }“ a ‚slovo‘, »tak«"),
        ("hr", "„riječ” i „riječ“"),
        ("sv", "”{ -botox }” och ’så’"),
        ("it", "«{ -botox }» o “dolore”"),
        ("uk", "«{ -botox }» та “слово” і „ще“"),
        ("fa", "«{ -botox }» و “درد”؛ ۱٫۵"),
        ("nl", "“{ -botox }” en ‘zo’"),
        ("he", "ד״ר אמר “כאב” או ”כאב”"),
        ("ne", "डा. दास २.५ मि.ग्रा. दिन्छन्। “दुखाइ”"),
        ("mr", "वेदना कमी होते."),
        ("km", "ឈឺ ?"),
        ("br", "Ar gloaz ?"),
        // Hyphens that part other things.
        ("pl", "tel. 22-33-44, 2025-11-29, 5-HT3, COVID-19, 48-12, 00-950 Warszawa, 12-345 Wieś"),
        ("de", "112-113/2"),
    ]);
}
