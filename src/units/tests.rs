use super::*;

#[test]
fn every_symbol_is_one_units() {
    let mut seen = BTreeMap::new();
    for unit in all() {
        for symbol in &unit.symbols {
            let known = seen.insert(symbol.as_str(), unit.key.as_str());
            assert!(known.is_none(), "{symbol} is {} and {}", unit.key, known.unwrap_or_default());
        }
    }
    let unit = |symbol: &str| seen.get(symbol).copied();
    assert_eq!([unit("mg"), unit("Mg"), unit("MG")], [Some("mg"), Some("Mg"), None]);
    assert_eq!(
        [unit("MU"), unit("mU"), unit("U"), unit("UI"), unit("МЕ")].map(Option::unwrap),
        ["MIU", "mIU", "IU", "IU", "IU"]
    );
    assert_eq!([unit("µg"), unit("μg"), unit("mcg"), unit("ug"), unit("мкг"), unit("㎍")], [Some("µg"); 6]);
    assert_eq!([unit("kIE"), unit("KIE")], [Some("kIU"), Some("KIU")]);
}

#[test]
fn every_line_of_names_is_some_units() {
    for (unit, languages) in names::read() {
        assert!(all().iter().any(|known| known.key == unit), "no unit is {unit}");
        for (language, names) in languages.into_iter().filter(|(language, _)| *language != "*") {
            assert!(!names.words.is_empty(), "{unit} {language}");
            for name in names.words {
                assert!(!name.text.is_empty() && name.text == name.text.to_lowercase(), "{unit} {language} {name:?}");
            }
        }
    }
    let unit = |key: &str| all().iter().find(|unit| unit.key == key).unwrap();
    // CLDR's names are known where nobody has listed any, or not all.
    let has = |key: &str, language: &str, name: &str| unit(key).names(language).any(|known| known.text == name);
    assert!(has("mg", "pl", "miligram") && has("mg", "gu", "મિગ્રા") && has("mg", "gu", "મિલિગ્રામ"));
    assert!(unit("mg").is_known_in("bn") && !unit("mg").is_known_in("gu") && !unit("MBq").is_known_in("de"));
}

#[test]
fn quotients_are_of_two_known_units() {
    for (numerators, denominators) in symbols::QUOTIENTS {
        for key in numerators.split(' ').chain(denominators.split(' ')) {
            assert!(all().iter().any(|unit| unit.key == key && unit.uses.compared != Compared::Never), "{key}");
        }
    }
    assert!(quotients().iter().any(|unit| unit.key == "µmol/l" && !unit.is_known_in("de")));
    assert!(quotients().iter().any(|unit| unit.key == "mg/kg" && unit.is_known_in("de")));
}

#[test]
fn a_longer_name_is_another_unit() {
    for (rest, language, other) in [
        ("カロリー", "ja", true),
        ("以内", "ja", false),
        ("calories", "en", true),
        ("s", "en", false),
        (" কেলরি", "bn", false),
        ("ক্যালরি", "bn", true),
        (" বার", "bn", false),
        (" متر", "ar", true),
    ] {
        assert_eq!(leads_on(rest, language), other, "{language} {rest}");
    }
}

#[test]
fn amounts_have_units_in_capitals_or_not_and_their_english_names() {
    for word in
        ["mg", "MG", "MIU", "kIU", "mEq", "cmH", "mm", "milligrams", "millilitres", "hours", "IU", "µg", "Units"]
    {
        assert!(is_of_amount(word), "{word}");
    }
    for word in ["", "A", "River", "United", "AND", "NE"] {
        assert!(!is_of_amount(word), "{word}");
    }
}
