//! Right translations that say a number in another way than the source: no finding in any of them.

use super::*;

type Pairs = &'static [(&'static str, &'static [(&'static str, &'static str)])];

fn sound(pairs: Pairs) {
    for (source, translations) in pairs {
        for (tag, own) in *translations {
            assert_eq!(compared(tag, source, own), [], "{tag}: {source} → {own}");
        }
    }
}

#[test]
fn hours() {
    sound(&[
        (
            "Open from 8:30 am to 8 pm.",
            &[
                ("th", "เปิด 8 โมงครึ่งถึง 2 ทุ่ม"),
                ("hi", "सुबह साढ़े 8 से शाम 8 बजे तक खुला।"),
                ("bn", "সকাল সাড়ে ৮টা থেকে রাত ৮টা পর্যন্ত খোলা।"),
                ("ur", "صبح ساڑھے 8 بجے سے رات 8 بجے تک کھلا۔"),
                ("de", "Geöffnet von halb 9 bis 20 Uhr."),
                ("vi", "Mở cửa từ 8 giờ rưỡi sáng đến 8 giờ tối."),
            ],
        ),
        (
            "The clinic is open Monday to Friday, 9 am–5 pm.",
            &[
                ("sw", "Kliniki hufunguliwa Jumatatu hadi Ijumaa, saa 3 asubuhi hadi saa 11 jioni."),
                ("vi", "Phòng khám mở cửa từ thứ 2 đến thứ 6, 9:00–17:00."),
                ("pt-BR", "A clínica abre de 2ª a 6ª feira, das 9h às 17h."),
                ("th", "คลินิกเปิดจันทร์–ศุกร์ 9 โมงเช้าถึง 5 โมงเย็น"),
            ],
        ),
        (
            "Your next visit is on Tuesday, 14 April at 10:15.",
            &[("hi", "आपकी अगली विज़िट मंगलवार, 14 अप्रैल को सवा 10 बजे है।")],
        ),
        (
            "Drink nothing after midnight.",
            &[
                ("ja", "夜12時以降は何も飲まないでください。"),
                ("ja", "午前0時以降は何も飲まないでください。"),
                ("zh-Hans", "午夜12点以后不要喝水。"),
                ("hi", "रात 12 बजे के बाद कुछ न पिएँ।"),
                ("vi", "Không uống gì sau 12 giờ đêm."),
                ("th", "งดน้ำหลังเวลา 24.00 น."),
            ],
        ),
        ("Lunch is at noon.", &[("de", "Mittagessen gibt es um 12 Uhr."), ("ru", "Обед в 12 часов.")]),
        (
            "The appointment takes 1 hour 30 minutes.",
            &[("fr", "Le rendez-vous dure 1 h 30."), ("pt-BR", "A consulta dura 1h30.")],
        ),
        ("Call our 24-hour helpline.", &[("vi", "Gọi đường dây nóng 24/24.")]),
        (
            "Take no more than 8 tablets in 24 hours.",
            &[
                ("ru", "Не принимайте более 8 таблеток за сутки."),
                ("pl", "Nie należy przyjmować więcej niż 8 tabletek w ciągu doby."),
                ("sv", "Ta högst 8 tabletter per dygn."),
                ("uk", "Приймайте не більше 8 таблеток на добу."),
                ("fi", "Ota enintään 8 tablettia vuorokaudessa."),
            ],
        ),
    ]);
    for (tag, source, own) in [
        ("de", "Open from 8:30 am.", "Geöffnet von halb 8."),
        ("sw", "Open from 9 am.", "Hufunguliwa saa 4 asubuhi."),
        ("th", "Open to 8 pm.", "เปิดถึง 3 ทุ่ม"),
        ("vi", "Open on Monday.", "Mở cửa thứ 3."),
        ("de", "Lunch is at noon.", "Mittagessen gibt es um 13 Uhr."),
        ("ru", "At most 8 tablets in 24 hours.", "Не более 8 таблеток за 2 суток."),
    ] {
        assert_ne!(compared(tag, source, own), [], "{tag}: {source} → {own}");
    }
}

#[test]
fn halves() {
    sound(&[
        (
            "Take 1 tablet in the morning and 1½ tablets at night.",
            &[
                ("fr", "Prenez 1 comprimé le matin et 1 comprimé et demi le soir."),
                ("es", "Tome 1 comprimido por la mañana y 1 comprimido y medio por la noche."),
                ("it", "Prenda 1 compressa al mattino e 1 compressa e mezza la sera."),
                ("ja", "朝1錠、夜1錠半を服用してください。"),
                ("zh-Hans", "早上服1片，晚上服1片半。"),
                ("vi", "Uống 1 viên buổi sáng và 1 viên rưỡi buổi tối."),
                ("th", "รับประทาน 1 เม็ดตอนเช้า และ 1 เม็ดครึ่งก่อนนอน"),
            ],
        ),
        (
            "Take it every other day for 2 weeks.",
            &[("ja", "2週間、1日おきに服用してください。"), ("es", "Tómelo cada 2 días durante 2 semanas.")],
        ),
    ]);
    assert_ne!(compared("fr", "Take 1½ tablets.", "Prenez 2 comprimés et demi."), []);
}

#[test]
fn large_amounts() {
    sound(&[
        (
            "About 1,200,000 people have it; the study had 2,500 patients.",
            &[
                ("pl", "Choruje około 1,2 mln osób; w badaniu wzięło udział 2500 pacjentów."),
                ("nl", "Ongeveer 1,2 miljoen mensen hebben het; aan het onderzoek deden 2500 patiënten mee."),
                ("sv", "Omkring 1,2 miljoner har det; studien hade 2 500 patienter."),
                ("uk", "На неї хворіють близько 1,2 млн людей; у дослідженні було 2500 пацієнтів."),
                ("ko", "약 120만 명이 앓고 있으며, 연구에는 2,500명이 참여했습니다."),
                ("tr", "Yaklaşık 1,2 milyon kişide vardır; çalışmaya 2.500 hasta katıldı."),
                ("cs", "Trpí jí asi 1,2 milionu lidí; studie zahrnovala 2 500 pacientů."),
                ("ne", "करिब १२ लाख मानिसलाई यो छ; अध्ययनमा २,५०० बिरामी थिए।"),
            ],
        ),
        (
            "About 2 million people have it.",
            &[("ru", "Он есть примерно у 2 миллионов человек."), ("ko", "약 200만명에게 있습니다.")],
        ),
    ]);
    assert_ne!(compared("pl", "About 2 million people have it.", "Ma to około 2 tys. osób."), []);
}

/// What English says in words.
#[test]
fn words_of_the_source() {
    sound(&[
        (
            "Take 25 mg daily.",
            &[
                ("ja", "1日1回25 mgを服用してください。"),
                ("zh-Hans", "每日1次，每次25毫克。"),
                ("ko", "1일 25 mg을 복용하십시오."),
                ("vi", "Uống 25 mg mỗi ngày 1 lần."),
                ("ru", "Принимайте по 25 мг 1 раз в день."),
            ],
        ),
        (
            "Change the patch weekly.",
            &[
                ("ja", "パッチは週1回交換してください。"),
                ("ru", "Меняйте пластырь раз в 7 дней."),
                ("es", "Cambie el parche cada 7 días."),
            ],
        ),
        (
            "Rest for half an hour afterwards.",
            &[("ja", "その後30分休んでください。"), ("de", "Ruhen Sie danach 30 Minuten.")],
        ),
        ("Come back in a fortnight.", &[("fr", "Revenez dans 15 jours."), ("hi", "2 हफ़्ते बाद फिर आएँ।")]),
        ("Symptoms last a few days.", &[("ja", "症状は2～3日続きます。")]),
        ("Two thirds of people sleep better.", &[("ja", "3分の2の人がよく眠れるようになります。")]),
        (
            "It works within a year and a half.",
            &[("ru", "Действует в течение 1,5 лет."), ("de", "Es wirkt in 18 Monaten.")],
        ),
        ("Call day or night.", &[("ja", "24時間いつでもお電話ください。")]),
        ("Smoking doubles your risk.", &[("ja", "喫煙でリスクは2倍になります。")]),
        ("People in their sixties need it yearly.", &[("ja", "60代の方は年1回必要です。")]),
        ("Twenty-five people took part.", &[("ru", "Участвовали 25 человек.")]),
        ("One hundred and fifty people took part.", &[("ja", "150人が参加しました。")]),
        ("Version 2.1, 3 July 2026", &[("de", "Version 2.1, 3. Juli 2026"), ("ru", "Версия 2.1 от 3 июля 2026 г.")]),
        (
            "Tell your doctor if you have a cold and:",
            &[("de", "Informieren Sie Ihren Arzt, wenn Sie erkältet sind und")],
        ),
    ]);
    for (source, own) in [
        ("Twenty-five people took part.", "Участвовали 35 человек."),
        ("Take 25 mg daily.", "Принимайте по 25 мг 2 раза в день."),
        ("Come back in a fortnight.", "Приходите через 16 дней."),
    ] {
        assert_ne!(compared("ru", source, own), [], "{source} → {own}");
    }
}

#[test]
fn units() {
    const BLOOD: &str = "Sodium: 5 mmol/l. Haemoglobin: 12 g/dl. Sugar: 100 mg/dl.";
    sound(&[
        (
            BLOOD,
            &[
                ("zh-Hans", "钠：5毫摩尔/升。血红蛋白：12克/分升。血糖：100毫克/分升。"),
                ("hi", "सोडियम: 5 मिलीमोल/लीटर। हीमोग्लोबिन: 12 ग्राम/डेसीलीटर। शुगर: 100 मि.ग्रा./डेसीलीटर।"),
                ("hi", "सोडियम: 5 mmol/l। हीमोग्लोबिन: 12 g/dl। शुगर: 100 mg/dl।"),
                ("th", "โซเดียม: 5 มิลลิโมล/ลิตร ฮีโมโกลบิน: 12 ก./ดล. น้ำตาล: 100 มก./ดล."),
                ("fa", "سدیم: ۵ میلی‌مول بر لیتر. هموگلوبین: ۱۲ گرم بر دسی‌لیتر. قند: ۱۰۰ میلی‌گرم بر دسی‌لیتر."),
            ],
        ),
        (
            "The cut is 5 mm long and 2 cm deep.",
            &[
                ("hi", "चीरा 5 मिलीमीटर लंबा और 2 सेंटीमीटर गहरा है।"),
                ("bn", "কাটা ৫ মিলিমিটার লম্বা ও ২ সেন্টিমিটার গভীর।"),
                ("ta", "வெட்டு 5 மில்லிமீட்டர் நீளமும் 2 சென்டிமீட்டர் ஆழமும் கொண்டது."),
            ],
        ),
        ("Eat less than 5 g of salt.", &[("ta", "உப்பை 5 கிராமுக்குக் கீழ் குறையுங்கள்.")]),
        ("Take 400 IU.", &[("te", "400 ఐయూ తీసుకోండి."), ("th", "รับประทาน 400 ไอยู")]),
        ("See section 4.8 and Figure 2.", &[("de", "Siehe Abschnitt 4.8 und Abbildung 2.")]),
    ]);
    for (tag, own) in [
        ("zh-Hans", "钠：5毫摩尔/升。血红蛋白：12克/升。血糖：100毫克/分升。"),
        ("hi", "सोडियम: 5 मि.ग्रा./लीटर। हीमोग्लोबिन: 12 ग्राम/डेसीलीटर। शुगर: 100 मि.ग्रा./डेसीलीटर।"),
    ] {
        assert_ne!(compared(tag, BLOOD, own), [], "{tag}: {own}");
    }
}

#[test]
fn names_and_places() {
    sound(&[
        (
            "St. Mary’s Hospital, 12 High Street, London SW1A 1AA",
            &[("fr", "St. Mary’s Hospital, 12 High Street, London SW1A 1AA")],
        ),
        ("He said: “This is normal.”", &[("he", "הוא אמר: ״זה נורמלי.״")]),
        ("Dr. Gautam Das, Daradia Pain Clinic, Kolkata", &[("de", "Dr. Gautam Das, Daradia Pain Clinic, Kolkata")]),
        (
            "Apply a thin layer over the 5 cm around the wound.",
            &[("zh-Hans", "在伤口周围5厘米以内涂薄层。"), ("ja", "傷の周り5 cm以内に薄く塗ってください。")],
        ),
        ("The drip is given over 30 minutes.", &[("zh-Hans", "在30分钟以内滴完。")]),
    ]);
}

#[test]
fn small_numbers_may_be_spelt_out() {
    let source = "Do not take it for 2 days before surgery.";
    for (tag, right, wrong) in [
        ("de", "Zwei Tage vor der Operation nicht einnehmen.", "Drei Tage vor der Operation nicht einnehmen."),
        ("fr", "Ne le prenez pas deux jours avant l’opération.", "Ne le prenez pas dix jours avant l’opération."),
        ("es", "No lo tome dos días antes de la operación.", "No lo tome doce días antes de la operación."),
        ("pt-BR", "Não tome por dois dias antes da cirurgia.", "Não tome por três dias antes da cirurgia."),
        ("pl", "Nie przyjmuj przez dwa dni przed zabiegiem.", "Nie przyjmuj przez trzy dni przed zabiegiem."),
        ("ru", "Не принимайте два дня до операции.", "Не принимайте три дня до операции."),
        ("hi", "ऑपरेशन से दो दिन पहले न लें।", "ऑपरेशन से तीन दिन पहले न लें।"),
        ("bn", "অপারেশনের দুই দিন আগে থেকে খাবেন না।", "অপারেশনের তিন দিন আগে থেকে খাবেন না।"),
        ("zh-Hans", "手术前两天内不要服用。", "手术前三天内不要服用。"),
        ("te", "ఆపరేషన్‌కు రెండు రోజుల ముందు తీసుకోవద్దు.", "ఆపరేషన్‌కు మూడు రోజుల ముందు తీసుకోవద్దు."),
    ] {
        assert_eq!(compared(tag, source, right), [], "{tag}");
        let found: Vec<&str> = compared(tag, source, wrong).into_iter().map(|(code, _)| code).collect();
        assert_eq!(found, [codes::MISSING_NUMBER], "{tag}: {wrong}");
    }
}

/// One is an article, too: it says nothing where another number stands.
#[test]
fn one_may_be_an_article() {
    let source = "Take 1 tablet every 6 hours.";
    for (tag, own) in [
        ("de", "Nehmen Sie alle 6 Stunden eine Tablette."),
        ("fr", "Prenez un comprimé toutes les 6 heures."),
        ("hi", "हर 6 घंटे में एक गोली लें।"),
        ("ru", "Принимайте по одной таблетке каждые 6 часов."),
    ] {
        assert_eq!(compared(tag, source, own), [], "{tag}");
    }
    let found = compared("de", source, "Nehmen Sie alle 6 Stunden 4 Tabletten auf eine Mahlzeit.");
    assert!(found.contains(&(codes::MISSING_NUMBER, "4".to_owned())), "{found:?}");
}
