//! Isolates around what is typed into right-to-left text and runs from left to right: without them, parts of it would change
//! places.

use super::phrases::{BIDI, phrases};
use crate::values::{LRI, PDI};
use icu_properties::props::BidiClass;

/// A right-to-left text in which each phrase that would fall apart has an isolate of its own.
pub(super) fn isolate(characters: Vec<(char, u16)>) -> Vec<(char, u16)> {
    let mut out = Vec::with_capacity(characters.len());
    let mut done = 0;
    for phrase in phrases(&characters).into_iter().filter(|phrase| phrase.breaks) {
        out.extend_from_slice(&characters[done..phrase.range.start]);
        let inside = &characters[phrase.range.clone()];
        out.extend(inside.first().map(|(_, style)| (LRI, *style)));
        push_in_order(inside, &mut out);
        out.extend(inside.last().map(|(_, style)| (PDI, *style)));
        done = phrase.range.end;
    }
    out.extend_from_slice(&characters[done..]);
    out
}

/// Between Arabic digits, blanks and signs turn around even inside an isolate (UAX #9, N1: such digits count as right to left);
/// a mark after the first of them keeps the order.
fn push_in_order(phrase: &[(char, u16)], out: &mut Vec<(char, u16)>) {
    let arabic = |c: char| BIDI.get(c) == BidiClass::ArabicNumber;
    let mut after = false;
    for (index, &(c, style)) in phrase.iter().enumerate() {
        out.push((c, style));
        let neutral = !arabic(c) && !matches!(c, ',' | '.' | ':' | '/' | '٫' | '٬');
        if after && neutral && phrase.get(index + 1..).is_some_and(|rest| rest.iter().any(|(c, _)| arabic(*c))) {
            out.push(('\u{200E}', style));
        }
        after = arabic(c);
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::rich::tests::rich;

    #[test]
    fn lists_of_latin_names_keep_their_order_in_right_to_left_text() {
        assert_eq!(
            rich("ar", "مصادر: The Lancet، BMJ 3."),
            "مصادر: \u{2066}The Lancet\u{2069}، \u{2066}BMJ 3\u{2069}."
        );
        assert_eq!(rich("ar", "كلمة The Lancet كلمة BMJ"), "كلمة The Lancet كلمة BMJ");
        for name in ["daradia_new", "A/B", "IL-6+TNF", "C(D)"] {
            assert_eq!(rich("ur", name), name);
        }
    }

    #[test]
    fn no_unit_of_the_table_leaves_its_number_in_right_to_left_text() {
        for unit in crate::units::all().iter().filter(|unit| unit.uses.counted && unit.symbol().is_some()) {
            let symbol = unit.symbol().unwrap();
            let isolated = rich("ar", &format!("خذ 7 {symbol} الآن"));
            assert_eq!(isolated, format!("خذ \u{2066}7 {symbol}\u{2069} الآن"));
        }
        for (text, isolated) in [
            ("خذ 3 MIU الآن", "خذ \u{2066}3 MIU\u{2069} الآن"),
            ("خذ 20 MEQ الآن", "خذ \u{2066}20 MEQ\u{2069} الآن"),
            ("خذ 500 Milligrams الآن", "خذ \u{2066}500 Milligrams\u{2069} الآن"),
            // A name begins a phrase of its own.
            ("خذ 3 River الآن", "خذ 3 River الآن"),
        ] {
            assert_eq!(rich("ar", text), isolated);
        }
    }

    #[test]
    fn quantities_are_isolated_in_right_to_left_text() {
        for (text, isolated) in [
            ("خوراک 1½ گولی", "خوراک \u{2066}1½\u{2069} گولی"),
            ("خوراک 1 1/2 گولی", "خوراک \u{2066}1 1/2\u{2069} گولی"),
            ("خوراک ۱ ۱/۲ گولی", "خوراک \u{2066}۱ ۱/۲\u{2069} گولی"),
            ("ضغط 1 140/90", "ضغط 1 \u{2066}140/90\u{2069}"),
            ("درجہ حرارت −5 °C پر", "درجہ حرارت \u{2066}−5 °C\u{2069} پر"),
            ("تقریباً ±2 دن", "تقریباً \u{2066}±2\u{2069} دن"),
            ("بخار 38.5 °C ہو", "بخار \u{2066}38.5 °C\u{2069} ہو"),
            // Small letters behind a number are a unit, known or not.
            ("روزانہ 5 mgx لیں", "روزانہ \u{2066}5 mgx\u{2069} لیں"),
            ("روزانہ 500 mg لیں", "روزانہ \u{2066}500 mg\u{2069} لیں"),
            ("روزانہ (2.5 mg/kg) لیں", "روزانہ (\u{2066}2.5 mg/kg\u{2069}) لیں"),
            ("دباؤ 140/90 mmHg سے", "دباؤ \u{2066}140/90 mmHg\u{2069} سے"),
            ("دباؤ ۱۴۰/۹۰ mmHg سے", "دباؤ \u{2066}۱۴۰/۹۰ mmHg\u{2069} سے"),
            ("۵۰۰ mg لیں", "\u{2066}۵۰۰ mg\u{2069} لیں"),
            ("دوا 5-FU اور", "دوا \u{2066}5-FU\u{2069} اور"),
            ("وارڈ 12-B میں", "وارڈ \u{2066}12-B\u{2069} میں"),
            ("یہ 12-lead ECG، پھر", "یہ \u{2066}12-lead ECG\u{2069}، پھر"),
            ("خلیے 10^6 ہیں", "خلیے \u{2066}10^6\u{2069} ہیں"),
            ("خلیے 10^−6 ہیں", "خلیے \u{2066}10^−6\u{2069} ہیں"),
            // The degree sign belongs to the letter on its left.
            ("حرارت 38.5 °م ہو", "حرارت \u{2066}38.5\u{2069} °م ہو"),
            ("حرارت 38.5°س ہو", "حرارت \u{2066}38.5\u{2069}°س ہو"),
            ("زاویہ 90° پر", "زاویہ \u{2066}90°\u{2069} پر"),
        ] {
            assert_eq!(rich("ur", text), isolated);
            assert_eq!(rich("en", text), text, "only where the text runs from right to left");
        }
        for (text, isolated) in [
            ("قیمت $5, $10", "قیمت \u{2066}$5\u{2069}, \u{2066}$10\u{2069}"),
            ("قیمت $5،$10", "قیمت \u{2066}$5\u{2069}،\u{2066}$10\u{2069}"),
            ("قیمت $5، $10", "قیمت \u{2066}$5\u{2069}، \u{2066}$10\u{2069}"),
            ("قیمت $5/$10", "قیمت \u{2066}$5\u{2069}/\u{2066}$10\u{2069}"),
            ("قیمت $1,500/₹10", "قیمت \u{2066}$1,500\u{2069}/\u{2066}₹10\u{2069}"),
            ("درجہ -5, -10", "درجہ \u{2066}-5\u{2069}, \u{2066}-10\u{2069}"),
            ("لیں 500 mg, 250 mg", "لیں \u{2066}500 mg\u{2069}, \u{2066}250 mg\u{2069}"),
        ] {
            assert_eq!(rich("ur", text), isolated);
        }
        for text in
            ["(250 ملی گرام)", "(2026) میں", "(12.5 ملی گرام)", "10–20 mg", "10 - 20 mg", "تا-5 دن", "5 گولی", "4/5 mg"]
        {
            let rich = rich("ur", text);
            assert!(rich == text || !rich.contains("(\u{2069}") && !rich.contains("\u{2066}("), "{rich}");
            assert!(!rich.contains("\u{2066}20") && !rich.contains("\u{2066}-5"), "{rich}");
        }
        assert_eq!(rich("ur", "(250 ملی گرام)"), "(250 ملی گرام)");
    }

    /// A right-to-left text as it is seen, from left to right.
    fn drawn(locale: &str, text: &str) -> String {
        let text = rich(locale, text);
        let info = unicode_bidi::BidiInfo::new(&text, Some(unicode_bidi::Level::rtl()));
        let line = info.paragraphs[0].range.clone();
        let drawn = info.reorder_line(&info.paragraphs[0], line);
        drawn.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200E}')).collect()
    }

    /// Each is printed from left to right, as it is typed: it has one level, and no isolate begins or ends inside it.
    #[test]
    fn a_number_with_several_marks_is_not_taken_apart_in_right_to_left_text() {
        for number in [
            "1,234.5",
            "1.234,5",
            "1,234,567.8",
            "100,000.5",
            "100 000,5",
            "100\u{A0}000,5",
            "١,٢٣٤.٥",
            "١٬٢٣٤٫٥",
            "1:200 000",
            "1:100.000",
            "10:30.250",
            "1'234.50",
            "1’234.50",
            "1,234",
            "1234.5",
            "12.05.2025",
            "1,000,000",
            "$1,500.00",
            "$15.50",
            "₹1,23,456.50",
            "FDA 1,234.5",
            "A1,234.5",
            "+91 33,1234",
            "+91 33,1234 5678",
            "1 200 000,5",
            "1:1 200 000",
            "01.02.2026",
            "98300 12345",
        ] {
            for locale in ["ar", "ur"] {
                let drawn = drawn(locale, &format!("سعر {number} من"));
                assert!(drawn.contains(number), "{locale} {number}: {drawn}");
            }
        }
    }

    /// Who reads from the right meets the first of them first.
    #[test]
    fn lists_of_times_and_amounts_are_read_from_right_to_left() {
        for (list, seen) in [
            ("8:00 12:00 18:00", "18:00 12:00 8:00"),
            ("10:30 12:30", "12:30 10:30"),
            ("1:200 000 5", "5 1:200 000"),
            ("8:00 12:00-13:00", "12:00-13:00 8:00"),
            ("5:30 7", "7 5:30"),
            ("7 5:30", "5:30 7"),
            ("2,5 5,5 10,5", "10,5 5,5 2,5"),
            ("١٠:٣٠ ١٢:٣٠", "١٢:٣٠ ١٠:٣٠"),
            ("01.02.2026 10:30", "10:30 01.02.2026"),
            ("8:00, 12:00, 18:00", "18:00 ,12:00 ,8:00"),
            ("$5, $10", "$10 ,$5"),
            ("$5،$10", "$10،$5"),
            ("$5/$10", "$10/$5"),
            ("-5, -10", "-10 ,-5"),
        ] {
            for locale in ["ar", "ur"] {
                let drawn = drawn(locale, &format!("في {list} من"));
                assert!(drawn.contains(seen), "{locale} {list}: {drawn}");
            }
        }
    }

    #[test]
    fn numbers_to_call_are_isolated_in_right_to_left_text() {
        assert_eq!(rich("ar", "هاتف +91 33 1234 5678."), "هاتف \u{2066}+91 33 1234 5678\u{2069}.");
        assert_eq!(rich("ur", "دیکھیں www.daradia.com پر"), "دیکھیں \u{2066}www.daradia.com\u{2069} پر");
        assert_eq!(rich("ar", "كلمة (FDA) كلمة"), "كلمة (FDA) كلمة");
        assert_eq!(rich("en", "call +91 33 1234 5678"), "call +91 33 1234 5678");
    }

    /// Each is one thing, and reads as it does in a left-to-right text.
    #[test]
    fn what_runs_from_left_to_right_is_not_taken_apart() {
        for phrase in [
            "HbA1c, 48 mmol/mol",
            "HbA1c 6.5 %",
            "Vitamin D, 800 IU/day",
            "48 mmol/mol",
            "30 mL/min/1.73 m²",
            "7 mg/mmol",
            "10 units/h",
            "20 µg/min",
            "2.5mg",
            "5 mg",
            "250 mg/5 ml",
            "2 x 500 mg",
            "11 × 10⁹/L",
            "Ca²⁺",
            "HCO3−",
            "Na+",
            "1,25-(OH)2D3",
            "IL-6+TNF",
            "Methotrexate 2.5 mg, once a week, Mondays only",
            "Paracetamol (500 mg)",
            "Paracetamol 500 mg (2 tablets)",
            "Thyroid 2014;24(12):1670–1751",
            "pH = 7.4",
            "LDL < 70 mg/dL",
            "Botox® 50 U",
            "α-blocker 5 %",
            ".5",
            ".5 mg",
            "٫5",
            "020 7946 0958",
            "+91 33 1234 5678",
            "(033) 4004 1234",
            "$100/day",
            "5 µmol/l",
            "27 G",
            "100 IU",
            "500 mg Paracetamol",
            "2 tablets at 8 am and 1 tablet at 8 pm",
            "1 tablet every 8 hours",
            "5 mg once daily for 7 days",
            "100 to 200 mg",
            "250 mg in 5 ml",
            "٢ × ٥٠٠ mg",
            "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧",
            "٠٣٣ ٤٠٠٤ ١٢٣٤",
            "١:٢٠٠ ٠٠٠",
            "-20 °C",
            "–20 °C",
            "1 ½ mg",
            "500 MG",
            "50 Units",
            "7:00 AM",
            "500 mg + 125 mg",
            "100 mg ± 10 mg",
            "Paracetamol 500 mg p.o. t.i.d. for 5 days",
            "800 I.U. Vitamin D",
            "Call +91 33 1234 5678 or write to info@daradia.com before 5 pm",
            "+966 11 123 4567 ext 12",
            "(+20) 2 1234 5678",
            "70 mg/dL < glucose < 110 mg/dL",
            "12/A, Park Street, Kolkata 700016",
            "12A, Park Street, Kolkata 700016",
            "12/C, Park Street",
            "Rs 1,500/-",
            "Rs. 500/-",
            "5.0 × 10^9 /L",
            "500 mg / day",
            "500 mg /day",
        ] {
            for locale in ["ar", "ur"] {
                for (before, behind) in
                    [("سعر ", " من"), ("سعر: ", ". من"), ("(", ")"), ("سعر (", ") من"), ("سعر (", " من)")]
                {
                    let drawn = drawn(locale, &format!("{before}{phrase}{behind}"));
                    // Brackets around it may be mirrored; its own are inside an isolate.
                    assert!(drawn.contains(phrase), "{locale} {before}{phrase}{behind}: {drawn}");
                }
            }
        }
        for address in ["12 River Road, London SE1 9XX", "12B Park Street, 700001 Kolkata"] {
            for before in ["", "العنوان: ", "العنوان، "] {
                let drawn = drawn("ar", &format!("{before}{address}"));
                assert!(drawn.contains(address), "{address}: {drawn}");
            }
        }
        for (attached, phrase) in
            [("و5 mg", "5 mg"), ("بـ10 mg", "10 mg"), ("الجرعة:5 mg", "5 mg"), ("الجرعة - 5 mg", "5 mg")]
        {
            assert!(drawn("ar", attached).contains(phrase), "{attached}");
        }
    }

    #[test]
    fn a_blood_groups_sign_stands_behind_it() {
        for text in ["فصيلة الدم B- نادرة", "خون کا گروپ AB- ہے", "الفصيلة (O-)، من", "المتبرع O-."]
        {
            let group = ["AB-", "B-", "O-"].into_iter().find(|group| text.contains(group)).unwrap();
            let drawn = drawn("ar", text);
            assert!(drawn.contains(group), "{drawn}");
        }
    }

    #[test]
    fn what_is_no_part_of_a_phrase_stays_out_of_it() {
        for (text, seen) in [
            // Numbers to call, and when.
            ("+91 33 1234 5678 (24 ساعة)", "24( +91 33 1234 5678"),
            ("020 7946 0958 (8:00 إلى 18:00)", ")18:00 8:00( 020 7946 0958"),
            ("(033) 4004 1234 (250 ملغ)", "250( (033) 4004 1234"),
            ("020 7946 (0958)", "020 7946 (0958)"),
            ("(2026)", ")2026("),
            ("020 7946 0958, 020 7946 0123", "020 7946 0123 ,020 7946 0958"),
            // A time, and a dose.
            ("الساعة 8:00 250 ملغ", "250 8:00"),
            ("الأسبوع 2 10 ملغ", "10 2"),
            ("عمر 6 250 ملغ", "250 6"),
            ("عام 2016 120 مريضا", "120 2016"),
            ("عام 2016 1250 مريضا", "1250 2016"),
            ("عام ٢٠١٦ ١٢٥٠ مريضا", "١٢٥٠ ٢٠١٦"),
            ("عام 2016 1 250 000 مريض", "1 250 000 2016"),
            ("هاتف 1900 123 456", "1900 123 456"),
            ("هاتف 2463 5876", "2463 5876"),
            // Numbers to call, and when somebody answers.
            ("033 2463 5876 24 ساعة", "24 033 2463 5876"),
            ("033 2463 5876 7 أيام", "7 033 2463 5876"),
            ("+91 98300 12345 8 صباحا", "8 +91 98300 12345"),
            ("+91 98300 12345 8:00 صباحا", "8:00 +91 98300 12345"),
            ("+91 98300 12345 24/7", "24/7 +91 98300 12345"),
            ("01 23 45 67 89 في", "01 23 45 67 89"),
            ("01 23 45 67 89 ساعة", "89 01 23 45 67"),
            // What a number counts stands beside it.
            ("1 mL = 20 قطرة", "20 = 1 mL"),
            ("5 mL = 1 ملعقة", "1 = 5 mL"),
            ("250 mg × 2 قرص", "2 × 250 mg"),
            ("Botox 1 mL = 20 قطرة", "20 = Botox 1 mL"),
            ("1 mL = 20 drops", "1 mL = 20 drops"),
            // Letters of a list.
            ("A- نعم، B- لا", "-B -A"),
            ("الأسبوع ٢ ١٠ ملغ", "١٠ ٢"),
            ("7:00 AM, 9:00 PM", "9:00 PM ,7:00 AM"),
            ("500 MG, 250 MCG", "250 MCG ,500 MG"),
            ("1 × 3 يوميا", "3 × 1"),
            ("1×3 يوميا", "3×1"),
            ("1 + 0 + 1 يوميا", "1 + 0 + 1"),
            ("الساعة 8:00 500 mg", "500 mg 8:00"),
            ("الساعة 7.30 50 ملغ", "50 7.30"),
            ("في 12.05.2025 250 ملغ", "250 12.05.2025"),
            // A year, and a name.
            ("في عام 2010 FDA وافقت", "FDA 2010"),
            ("في FDA، 2010", "2010 ،FDA"),
            // Amounts in a row.
            ("10 units/h، 5 mg/day، 20 µg/min", "20 µg/min ،5 mg/day ،10 units/h"),
            ("10 units/h, 5 mg/day, 20 µg/min", "20 µg/min ,5 mg/day ,10 units/h"),
            ("5 €، 10€", "10€ ،5 €"),
            ("5 €, $10", "$10 ,5 €"),
            ("Lancet، BMJ 3", "BMJ 3 ،Lancet"),
            ("Lancet · BMJ", "BMJ · Lancet"),
        ] {
            let drawn = drawn("ar", &format!("من {text} من"));
            let arabic = |word: &&str| word.contains(|c: char| ('\u{620}'..='\u{64A}').contains(&c));
            let found: Vec<&str> = drawn.split_whitespace().filter(|word| !arabic(word)).collect();
            assert_eq!(found.join(" "), seen, "{text}: {drawn}");
        }
    }

    /// A fact is isolated already, and its unit is typed behind it.
    #[test]
    fn facts_and_terms_are_parts_of_phrases() {
        for (text, isolated) in [
            ("حرارة \u{2068}38.5\u{2069} °C فوق", "حرارة \u{2066}\u{2068}38.5\u{2069} °C\u{2069} فوق"),
            ("خذ \u{2068}15\u{2069} mg/kg فقط", "خذ \u{2066}\u{2068}15\u{2069} mg/kg\u{2069} فقط"),
            ("عند −\u{2068}20\u{2069} °C فقط", "عند \u{2066}−\u{2068}20\u{2069} °C\u{2069} فقط"),
            ("حقن Botox كل \u{2068}3\u{2069} months فقط", "حقن Botox كل \u{2066}\u{2068}3\u{2069} months\u{2069} فقط"),
            ("حقن Botox every \u{2068}3\u{2069} months فقط", "حقن Botox every \u{2068}3\u{2069} months فقط"),
            ("حقن Botox \u{2068}50\u{2069} وحدة", "حقن Botox \u{2068}50\u{2069} وحدة"),
            ("خذ \u{2068}15\u{2069} ملغ", "خذ \u{2068}15\u{2069} ملغ"),
            ("حقن \u{2068}Botox\u{2069} 50 وحدة", "حقن \u{2068}Botox\u{2069} 50 وحدة"),
            ("حقن \u{2068}Botox\u{2069} Type A فقط", "حقن \u{2066}\u{2068}Botox\u{2069} Type A\u{2069} فقط"),
            ("\u{2068}Botox\u{2069}، \u{2068}Dysport\u{2069}", "\u{2068}Botox\u{2069}، \u{2068}Dysport\u{2069}"),
            (
                "بين \u{2068}4\u{2069} و \u{2068}6\u{2069} mg",
                "بين \u{2068}4\u{2069} و \u{2066}\u{2068}6\u{2069} mg\u{2069}",
            ),
        ] {
            assert_eq!(rich("ar", text), isolated);
        }
    }

    proptest::proptest! {
        /// Nothing is lost, added or moved but isolates, whatever is typed.
        #[test]
        fn only_isolates_are_added(text in "[aZµ1٥۵ ½²°%.,:;/()«»“\"+−–×x=$€@_^ابد،؛·|]{0,60}") {
            let typed: Vec<(char, u16)> = text.chars().map(|c| (c, 0)).collect();
            let isolated = super::isolate(typed);
            let mut depth = 0;
            for (c, _) in &isolated {
                depth += i32::from(*c == '\u{2066}') - i32::from(*c == '\u{2069}');
                proptest::prop_assert!((0..=1).contains(&depth));
            }
            proptest::prop_assert_eq!(depth, 0);
            let left: String = isolated.iter().map(|(c, _)| *c).filter(|c| !matches!(c, '\u{2066}' | '\u{2069}' | '\u{200E}')).collect();
            proptest::prop_assert_eq!(left, text);
        }
    }
}
