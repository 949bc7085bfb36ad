//! Letters that name a kind, and names that are others than the source's.

use super::*;

#[test]
fn letters_that_name_a_kind() {
    for (tag, source, own, at) in [
        ("de", "botulinum toxin type A", "Botulinumtoxin Typ B", "B"),
        ("zh-Hans", "botulinum toxin type A", "B型肉毒毒素", "B"),
        ("ja", "type A", "これはB型です", "B"),
        ("de", "vitamin D helps", "Vitamin B hilft", "B"),
        ("ar", "vitamin D helps", "فيتامين B يساعد", "B"),
        ("de", "vitamin B12", "Vitamin D12", "D12"),
        ("fr", "hepatitis B and C", "hépatite A et C", "A"),
    ] {
        let found = compared(tag, source, own);
        assert_eq!(found, [(codes::CHANGED_KIND, at.to_owned())], "{tag}: {source} → {own}");
    }
    for (tag, source, own) in [
        ("zh-Hans", "botulinum toxin type A", "A型肉毒毒素"),
        ("ru", "vitamin D", "витамин Д"),
        ("es", "botulinum toxin type A helps", "la toxina botulínica tipo A ayuda. Y además"),
        ("de", "100 U of it", "100 E davon"),
        ("fr", "the right eye (R)", "l’œil droit (D)"),
        ("fr", "at T5", "en D5"),
        ("de", "at T5", "bei Th5"),
        ("de", "type I", "Typ 1"),
        ("de", "A nerve is tight. I know.", "Ein Nerv ist fest. O ja."),
        ("de", "38 °C", "38 °C (100,4 °F)"),
        ("de", "substance P and glutamate", "Substanz P und Glutamat"),
        ("de", "J. Das and type A", "Typ A und K. Das"),
        ("hi", "vitamin D", "विटामिन डी"),
    ] {
        let found = compared(tag, source, own);
        assert!(found.iter().all(|(code, _)| *code != codes::CHANGED_KIND), "{tag}: {source} → {own}: {found:?}");
    }
}

#[test]
fn letters_that_are_lost() {
    let tells = |(tag, source, own): &(&str, &str, &str)| {
        compared(tag, source, own).iter().any(|(code, _)| *code == codes::CHANGED_KIND)
    };
    #[rustfmt::skip]
    let lost = [
        ("de", "botulinum toxin type A", "Botulinumtoxin Typ"),
        ("fr", "botulinum toxin type A", "toxine botulique de type"),
        ("es", "botulinum toxin type A", "toxina botulínica tipo."),
        ("pt-BR", "vitamin D helps", "a vitamina ajuda"),
        ("ru", "botulinum toxin type A", "ботулотоксин типа, белок"),
        ("hi", "botulinum toxin type A", "बोटुलिनम टॉक्सिन टाइप।"),
        ("bn", "botulinum toxin type A", "বটুলিনাম টক্সিন টাইপ।"),
        ("ar", "botulinum toxin type A", "توكسين البوتولينوم من النوع."),
        ("ta", "botulinum toxin type A", "போட்யூலினம் டாக்சின் வகை."),
        ("te", "botulinum toxin type A", "బోటులినం టాక్సిన్ టైప్."),
        ("th", "botulinum toxin type A", "โบทูลินัมท็อกซินชนิด"),
        ("ja", "botulinum toxin type A", "型ボツリヌス毒素"),
        ("zh-Hans", "botulinum toxin type A", "型肉毒毒素"),
        ("vi", "botulinum toxin type A", "độc tố botulinum týp"),
        ("es", "botulinum toxin type A", "toxina botulínica tipo; a la clínica"),
    ];
    for case in &lost {
        assert!(tells(case), "{case:?}");
    }
    #[rustfmt::skip]
    let kept = [
        ("de", "botulinum toxin type A", "Botulinumtoxin Typ A"),
        ("de", "botulinum toxin type A", "Typ-A-Botulinumtoxin"),
        ("de", "botulinum toxin type A", "Botulinumtoxin A"),
        ("de", "botulinum toxin type A", "Botulinumtoxin"),
        ("de", "botulinum toxin type A", "BoNT/A, ein typisches Toxin"),
        ("ru", "botulinum toxin type A", "ботулотоксин типа А"),
        ("ru", "botulinum toxin type A", "ботулотоксин типа A"),
        ("hi", "botulinum toxin type A", "बोटुलिनम टॉक्सिन टाइप ए"),
        ("hi", "botulinum toxin type A", "बोटुलिनम टॉक्सिन टाइप A"),
        ("bn", "botulinum toxin type A", "বটুলিনাম টক্সিন টাইপ এ"),
        ("ar", "botulinum toxin type A", "توكسين البوتولينوم من النوع أ"),
        ("ar", "botulinum toxin type A", "توكسين البوتولينوم من النوع (A)"),
        ("ur", "botulinum toxin type A", "بوٹولینم ٹاکسن ٹائپ اے"),
        ("ta", "botulinum toxin type A", "ஏ வகை போட்யூலினம் நச்சு"),
        ("ta", "botulinum toxin type A", "போட்யூலினம் டாக்சின் வகை ஏ"),
        ("te", "botulinum toxin type A", "బోటులినం టాక్సిన్ టైప్ ఎ"),
        ("th", "botulinum toxin type A", "โบทูลินัมท็อกซินชนิดเอ"),
        ("th", "botulinum toxin type A", "โบทูลินัมท็อกซินชนิด A"),
        ("ja", "botulinum toxin type A", "A型ボツリヌス毒素"),
        ("ja", "botulinum toxin type A", "Ａ型ボツリヌス毒素"),
        ("zh-Hans", "botulinum toxin type A", "A型肉毒毒素"),
        ("zh-Hans", "hepatitis A", "甲型肝炎"),
        ("vi", "botulinum toxin type A", "độc tố botulinum týp A"),
        ("vi", "hepatitis B", "viêm gan siêu vi B"),
        ("fr", "vitamin D", "vitamine D"),
        ("de", "vitamin D and calcium", "Vitamin-D- und Calciumpräparate"),
        ("de", "vitamins A and D", "Vitamine A und D"),
        ("ja", "vitamin D", "ビタミンD"),
        ("hi", "vitamin D", "विटामिन डी"),
        ("th", "vitamin D", "วิตามินดี"),
        ("de", "The type. A nerve hurts.", "Der Typ. Ein Nerv schmerzt."),
    ];
    for case in &kept {
        assert!(!tells(case), "{case:?}");
    }
}

/// The codes found in a locale's terms.
fn terms(tag: &str, source: &str, own: &str) -> Vec<&'static str> {
    find(tag, own, own, Some(source)).iter().map(|finding| finding.code).collect()
}

#[test]
fn terms_keep_their_names() {
    for (tag, own) in [("de", "-botox = Dysport\n"), ("es", "-botox = Xeomin\n"), ("vi", "-botox = Vistabel\n")] {
        assert_eq!(terms(tag, "-botox = Botox\n", own), [codes::CHANGED_NAME], "{own}");
    }
    let cases = "-botox =\n    { $case ->\n        [genitive] Dysportu\n       *[nominative] Botox\n    }\n";
    assert_eq!(terms("pl", "-botox = Botox\n", cases), [codes::CHANGED_NAME]);
    for (tag, source, own) in [
        ("de", "-botox = Botox\n", "-botox = Botox\n"),
        ("es", "-botox = Botox\n", "-botox = Bótox\n"),
        ("lv", "-botox = Botox\n", "-botox = Botokss\n"),
        ("lt", "-botox = Botox\n", "-botox = „Botox“\n"),
        ("ja", "-botox = Botox\n", "-botox = ボトックス\n"),
        ("ru", "-botox = Botox\n", "-botox = Ботокс\n"),
        ("de", "-clinic = Daradia Pain Clinic\n", "-clinic = Schmerzklinik Daradia\n"),
        ("de", "-side = side effect\n", "-side = Nebenwirkung\n"),
        ("de", "-botox = Botox\n", "# wording-ok: so it is sold here\n-botox = Dysport\n"),
    ] {
        assert_eq!(terms(tag, source, own), Vec::<&str>::new(), "{own}");
    }
}

/// What is found in a message with facts. These texts leave units out, which others look at.
fn facts(source: &str, own: &str) -> Vec<(&'static str, String)> {
    compared("ar", source, own).into_iter().filter(|(code, _)| *code != codes::CHANGED_UNIT).collect()
}

#[test]
fn ranges_of_facts_run_forwards() {
    let source = "{ NUMBER($x-days-min) } to { NUMBER($x-days-max) } days";
    for own in [
        "{ NUMBER($x-days-max) } إلى { NUMBER($x-days-min) } يوم",
        "{ RANGE($x-days-max, $x-days-min) } يوم",
        "{ $x-days-max }–{ $x-days-min }",
        "{ $n-x -> [one] { $x-days-max } إلى { $x-days-min } *[other] { $x-days-min } إلى { $x-days-max } }",
    ] {
        let found = facts(source, own);
        assert_eq!(found, [(codes::MISSING_NUMBER, "x-days-max".to_owned())], "{own}");
        assert_eq!(facts(own, own), [], "as the source has it: {own}");
    }
    for own in [
        "{ NUMBER($x-days-min) } إلى { NUMBER($x-days-max) } يوم",
        "{ RANGE($x-days-min, $x-days-max) } يوم",
        "على الأكثر { $x-days-max }، وعلى الأقل { $x-days-min }",
        "{ $x-days-max } إلى { $y-days-min }",
        "على الأكثر { $x-days-max } وعلى الأقل { $x-days-min }",
    ] {
        assert_eq!(facts(source, own), [], "{own}");
    }
}

#[test]
fn facts_are_printed_as_often() {
    let source = "Take { $dose-mg } mg";
    let repeated = "خذ { $dose-mg } ثم { NUMBER($dose-mg) }";
    assert_eq!(facts(source, repeated), [(codes::ADDED_NUMBER, "dose-mg".to_owned())]);
    let twice = "{ RANGE($x-days) } ({ $x-days-min } إلى { $x-days-max })";
    assert_eq!(facts("{ RANGE($x-days) }", twice).len(), 1);
    for (source, own) in [
        (source, "{ $dose-mg -> [one] { $dose-mg } واحد *[other] { $dose-mg } }"),
        ("{ $a-year } was good", "{ $a-year } ({ DATETIME($a-year, calendar: \"gregory\") })"),
        ("{ RANGE($x-days) }", "{ $x-days-min } إلى { $x-days-max }"),
        ("{ $author } said", "{ $author } و{ $author }"),
        ("{ $dose-mg } and { $dose-mg }", "{ $dose-mg }"),
        ("{ RANGE($x-days) } ({ $x-days-max })", "{ $x-days-min } إلى { $x-days-max } ({ $x-days-max })"),
    ] {
        assert_eq!(facts(source, own), [], "{own}");
    }
}
