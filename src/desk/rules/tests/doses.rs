//! Amounts that are taken for others, and units that are not the fact's.

use super::*;

#[test]
fn zeros_behind_a_dose_are_told() {
    finds(&[
        ("en", "Take 5.0 mg.", codes::TRAILING_ZERO, "5.0"),
        ("en", "Take 2.50 ml twice.", codes::TRAILING_ZERO, "2.50"),
        ("en", "Take 5.0 to 7.5 mg.", codes::TRAILING_ZERO, "5.0"),
        ("en", "Give 1.0 mg/kg.", codes::TRAILING_ZERO, "1.0"),
        ("en", "Give 100.0 units.", codes::TRAILING_ZERO, "100.0"),
        ("de", "Nehmen Sie 5,0 mg.", codes::TRAILING_ZERO, "5,0"),
    ]);
    leaves(&[
        ("en", "Take 5 mg or 2.5 mg or 50 mg or 2.05 mg."),
        ("en", "Version 2.0, an INR of 2.0 to 3.0, a fee of 12.50 dollars, 37.0 °C, 70.0 kg"),
        ("en", "Potassium of 5.0 mmol/l, glucose of 90.0 mg/dl and haemoglobin of 12.0 g/dl"),
        ("de", "Nehmen Sie 1.000 mg."),
    ]);
}

#[test]
fn amounts_that_are_mistyped_are_told() {
    finds(&[
        ("en", "Take 50 ug a day.", codes::DOUBTFUL_AMOUNT, "ug"),
        ("en", "Take { $dose-mcg } ug/kg.", codes::DOUBTFUL_AMOUNT, "ug"),
        ("en", "Take 1O mg.", codes::MISTYPED_AMOUNT, "1O"),
        ("en", "Take l00 mg.", codes::MISTYPED_AMOUNT, "l00"),
        ("en", "Wait I2 hours.", codes::MISTYPED_AMOUNT, "I2"),
        ("en", "Take O.5 mg.", codes::MISTYPED_AMOUNT, "O.5"),
        ("en", "Give 0,5 mg.", codes::MISTYPED_AMOUNT, "0,5"),
        ("en", "Give 0,125 mg.", codes::MISTYPED_AMOUNT, "0,125"),
        ("en", "Give 2,5 ml.", codes::MISTYPED_AMOUNT, "2,5"),
    ]);
    leaves(&[
        ("en", "Give 1,000 mg, 12,500 IU or 50 mcg."),
        ("en", "Breathe O2, take vitamin B12 and 1 l of water; 10l of it."),
        ("en", "On days 1, 5 and 8, steps 1,2,3, the ug99 rust"),
        ("de", "Nehmen Sie 0,5 mg."),
    ]);
}

#[test]
fn a_mistyped_source_is_told_once() {
    let found = find("de", "", "m = Geben Sie 0,5 mg.\n", Some("m = Give 0,5 mg.\n"));
    let codes: Vec<_> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [codes::MISTYPED_AMOUNT], "{found:?}");
    assert!(found[0].message.contains("the source's `0,5`"), "{found:?}");
}

#[test]
fn a_units_fact_is_printed_with_its_unit() {
    finds(&[
        ("en", "Give { NUMBER($d-dose-ml) } mg.", codes::CHANGED_UNIT, "mg"),
        ("en", "Give { $dose-mg } g/kg.", codes::CHANGED_UNIT, "g/kg"),
        ("en", "Wait { $gap-hours } days.", codes::CHANGED_UNIT, "days"),
        ("en", "Give { $max-count } mg.", codes::CHANGED_UNIT, "mg"),
        ("en", "Above { $fever-celsius } °F", codes::CHANGED_UNIT, "°F"),
        ("en", "Give { NUMBER($d-dose-ml) } with food.", codes::FACT_WITHOUT_UNIT, "d-dose-ml"),
        ("de", "Geben Sie { $d-dose-ml } mg.", codes::CHANGED_UNIT, "mg"),
    ]);
    leaves(&[
        ("en", "Give { $d-dose-ml } ml, { $dose-mg } milligrams, { $dose-mcg } µg/kg, { $dose-units } IU."),
        ("en", "Between { $a-mg } and { $b-mg } mg, { RANGE($c-mg) }-mg tablets"),
        ("en", "Under { $age-years }, above { $fever-celsius }, at most { $max-count }, every { $gap-hours }."),
        ("en", "{ $d-dose-ml } { -botox }"),
        ("en", "Since { $study-year } days have gone by."),
        ("de", "Alle { $gap-hours } Stunden { $d-dose-ml } ml"),
    ]);
    // A table's label, and the other message that prints this one.
    let label = "dose = Dose (ml)\n    .value = { $d-dose-ml }\n";
    assert!(find("en", "", label, None).is_empty());
    // Both wrong alike.
    let wrong = "m = { $d-dose-ml } mg\n";
    assert_eq!(find("de", "", wrong, Some(wrong))[0].code, codes::CHANGED_UNIT);
}

#[test]
fn markup_of_other_kinds_is_told() {
    finds(&[
        ("en", "Call us **now** please.", codes::FOREIGN_MARKUP, "**now**"),
        ("en", "Rest today.\\nThen walk.", codes::FOREIGN_MARKUP, "\\n"),
        ("en", "Wash your [hands](https://www.who.int/).", codes::FOREIGN_MARKUP, "[hands](https://www.who.int/)"),
    ]);
    leaves(&[
        ("en", "Take 5 mg** daily."),
        ("en", "** see the notes **"),
        ("en", "[Source: www.daradia.com] (in English), and/or both"),
        ("en", "**See the notes."),
    ]);
}

#[test]
fn steps_in_capitals_are_told() {
    let found = |text: &str| find("en", "", text, None).len();
    assert_eq!(found("step = DO NOT GIVE IT TO BABIES UNDER 3 MONTHS.\n"), 1);
    assert_eq!(found("step = Wait.\n    .detail = DO NOT GIVE IT TO BABIES UNDER 3 MONTHS.\n"), 1);
    assert_eq!(found("step = STOP AND TELL US.\n"), 0);
    assert_eq!(found("heading = WHAT TO DO ON THE DAYS BEFORE\n"), 0);
}

#[test]
fn nepali_kilograms_are_known() {
    let found =
        find("ne", "", "m = प्रति के.जी. { $perkg-mg } मि.ग्रा. दिनुहोस्।\n", Some("m = Give { $perkg-mg } mg per kg.\n"));
    assert!(found.is_empty(), "{found:?}");
    let found = find("ne", "", "m = { $gap-hours } दिनमा दिनुहोस्।\n", Some("m = Give it every { $gap-hours } hours.\n"));
    let help = found[0].help.clone().unwrap();
    assert!(!help.contains("`h`") && help.contains("write what the source's `hours` means"), "{help}");
}
