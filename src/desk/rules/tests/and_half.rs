//! Halves in words: an amount and a half, half past an hour, half an hour.

use super::*;

const ONE: &str = "It takes about one and a half hours.";
const TWO: &str = "Take two and a half tablets.";
const DIGITS: &str = "Take 2½ tablets.";
const HALF: &str = "Take half a tablet in the morning and one tablet in the evening.";
const PAST: &str = "Come at 7:30 am.";
const MINUTES: &str = "Wait at least 30 minutes.";

#[test]
fn another_half() {
    #[rustfmt::skip]
    other_numbers(&[
        ("de", ONE, "Es dauert etwa zweieinhalb Stunden."),
        ("de", ONE, "Es dauert etwa eine Stunde."),
        ("de", HALF, "Nehmen Sie morgens eine und abends eine Tablette."),
        ("de", "Wait half an hour.", "Warten Sie eine Stunde."),
        ("ru", "Wait half an hour.", "Подождите час."),
        ("fr", ONE, "Cela dure environ deux heures et demie."),
        ("fr", ONE, "Cela dure environ une heure."),
        ("fr", HALF, "Prenez un comprimé le matin et un comprimé le soir."),
        ("es", ONE, "Dura unas dos horas y media."),
        ("es", ONE, "Dura aproximadamente una hora."),
        ("es", HALF, "Tome un comprimido por la mañana y un comprimido por la noche."),
        ("pt-BR", ONE, "Dura cerca de duas horas e meia."),
        ("pt-BR", ONE, "Dura cerca de uma hora."),
        ("pt-BR", HALF, "Tome um comprimido de manhã e um comprimido à noite."),
        ("ru", ONE, "Это длится около двух с половиной часов."),
        ("ru", TWO, "Примите полторы таблетки."),
        ("ru", HALF, "Принимайте одну таблетку утром и одну таблетку вечером."),
        ("vi", ONE, "Kéo dài khoảng hai tiếng rưỡi."),
        ("vi", ONE, "Kéo dài khoảng một tiếng."),
        ("vi", HALF, "Uống một viên vào buổi sáng và một viên vào buổi tối."),
        ("bn", ONE, "প্রায় আড়াই ঘণ্টা লাগে।"),
        ("bn", TWO, "দেড়টি ট্যাবলেট খান।"),
        ("bn", HALF, "সকালে একটি ট্যাবলেট এবং সন্ধ্যায় একটি ট্যাবলেট খান।"),
        ("hi", ONE, "लगभग ढाई घंटा लगता है।"),
        ("hi", TWO, "डेढ़ गोली लें।"),
        ("hi", TWO, "साढ़े तीन गोलियाँ लें।"),
        ("hi", HALF, "सुबह एक गोली और शाम को एक गोली लें।"),
        ("ur", ONE, "تقریباً ڈھائی گھنٹے لگتے ہیں۔"),
        ("ur", HALF, "صبح ایک گولی اور شام کو ایک گولی لیں۔"),
        ("ar", ONE, "تستغرق نحو ساعتين ونصف."),
        ("ar", ONE, "تستغرق نحو ساعة."),
        ("ar", HALF, "تناول قرصًا صباحًا وقرصًا واحدًا مساءً."),
        ("ta", ONE, "சுமார் இரண்டரை மணி நேரம் ஆகும்."),
        ("ta", HALF, "காலையில் ஒரு மாத்திரையும் மாலையில் ஒரு மாத்திரையும் எடுத்துக்கொள்ளுங்கள்."),
        ("te", ONE, "సుమారు రెండున్నర గంటలు పడుతుంది."),
        ("te", HALF, "ఉదయం ఒక మాత్ర, సాయంత్రం ఒక మాత్ర వేసుకోండి."),
        ("th", ONE, "ใช้เวลาประมาณสองชั่วโมงครึ่ง"),
        ("th", ONE, "ใช้เวลาประมาณหนึ่งชั่วโมง"),
        ("ja", ONE, "約二時間半かかります。"),
        ("ja", HALF, "朝に一錠、夕方に一錠を服用してください。"),
        ("zh-Hans", ONE, "大约需要两个半小时。"),
        ("zh-Hans", HALF, "早上服一片，晚上服一片。"),
    ]);
}

#[test]
fn the_same_half() {
    #[rustfmt::skip]
    same(&[
        ("de", ONE, "Es dauert etwa anderthalb Stunden."),
        ("de", ONE, "Es dauert etwa 1,5 Stunden."),
        ("de", ONE, "Es dauert etwa 90 Minuten."),
        ("de", ONE, "Es dauert etwa neunzig Minuten."),
        ("de", "Come back in half a year.", "Kommen Sie in sechs Monaten wieder."),
        ("de", "It lasts a year and a half.", "Es hält achtzehn Monate an."),
        ("de", "Wait half an hour.", "Warten Sie dreißig Minuten."),
        ("de", "There are half a dozen of them.", "Davon gibt es sechs."),
        ("de", TWO, "Nehmen Sie zweieinhalb Tabletten."),
        ("de", TWO, "Nehmen Sie 2½ Tabletten."),
        ("de", TWO, "Nehmen Sie 2,5 Tabletten."),
        ("de", DIGITS, "Nehmen Sie zweieinhalb Tabletten."),
        ("de", HALF, "Nehmen Sie morgens eine halbe und abends eine ganze Tablette."),
        ("de", PAST, "Kommen Sie um halb acht Uhr morgens."),
        ("de", MINUTES, "Warten Sie mindestens eine halbe Stunde."),
        ("fr", ONE, "Cela dure environ une heure et demie."),
        ("fr", DIGITS, "Prenez deux comprimés et demi."),
        ("fr", HALF, "Prenez un demi-comprimé le matin et un comprimé le soir."),
        ("fr", MINUTES, "Attendez au moins une demi-heure."),
        ("fr", "Rest for 15 minutes.", "Reposez-vous un quart d’heure."),
        ("es", ONE, "Dura aproximadamente una hora y media."),
        ("es", DIGITS, "Tome dos comprimidos y medio."),
        ("es", HALF, "Tome medio comprimido por la mañana y un comprimido por la noche."),
        ("es", PAST, "Venga a las siete y media de la mañana."),
        ("es", MINUTES, "Espere al menos media hora."),
        ("es", "Rest for 15 minutes.", "Descanse un cuarto de hora."),
        ("pt-BR", ONE, "Dura cerca de uma hora e meia."),
        ("pt-BR", HALF, "Tome meio comprimido de manhã e um comprimido à noite."),
        ("pt-BR", MINUTES, "Espere pelo menos meia hora."),
        ("ru", ONE, "Это длится около полутора часов."),
        ("ru", DIGITS, "Примите две с половиной таблетки."),
        ("ru", HALF, "Принимайте полтаблетки утром и одну таблетку вечером."),
        ("ru", MINUTES, "Подождите не менее получаса."),
        ("vi", ONE, "Kéo dài khoảng một tiếng rưỡi."),
        ("vi", DIGITS, "Uống hai viên rưỡi."),
        ("vi", HALF, "Uống nửa viên vào buổi sáng và một viên vào buổi tối."),
        ("vi", MINUTES, "Đợi ít nhất nửa tiếng."),
        ("bn", ONE, "প্রায় দেড় ঘণ্টা লাগে।"),
        ("bn", DIGITS, "আড়াইটি ট্যাবলেট খান।"),
        ("bn", HALF, "সকালে অর্ধেক ট্যাবলেট এবং সন্ধ্যায় একটি ট্যাবলেট খান।"),
        ("bn", PAST, "সকাল সাড়ে সাতটায় আসুন।"),
        ("bn", MINUTES, "কমপক্ষে আধ ঘণ্টা অপেক্ষা করুন।"),
        ("hi", ONE, "लगभग डेढ़ घंटा लगता है।"),
        ("hi", DIGITS, "ढाई गोलियाँ लें।"),
        ("hi", HALF, "सुबह आधी गोली और शाम को एक गोली लें।"),
        ("hi", PAST, "सुबह साढ़े सात बजे आएँ।"),
        ("hi", MINUTES, "कम से कम आधा घंटा रुकें।"),
        ("ur", ONE, "تقریباً ڈیڑھ گھنٹہ لگتا ہے۔"),
        ("ur", DIGITS, "ڈھائی گولیاں لیں۔"),
        ("ur", HALF, "صبح آدھی گولی اور شام کو ایک گولی لیں۔"),
        ("ur", PAST, "صبح ساڑھے سات بجے آئیں۔"),
        ("ur", MINUTES, "کم از کم آدھا گھنٹہ انتظار کریں۔"),
        ("ar", ONE, "تستغرق نحو ساعة ونصف."),
        ("ar", DIGITS, "تناول قرصين ونصف."),
        ("ar", HALF, "تناول نصف قرص صباحًا وقرصًا واحدًا مساءً."),
        ("ar", MINUTES, "انتظر نصف ساعة على الأقل."),
        ("ta", ONE, "சுமார் ஒன்றரை மணி நேரம் ஆகும்."),
        ("ta", DIGITS, "இரண்டரை மாத்திரை எடுத்துக்கொள்ளுங்கள்."),
        ("ta", HALF, "காலையில் அரை மாத்திரையும் மாலையில் ஒரு மாத்திரையும் எடுத்துக்கொள்ளுங்கள்."),
        ("ta", PAST, "காலை ஏழரை மணிக்கு வாருங்கள்."),
        ("ta", MINUTES, "குறைந்தது அரை மணி நேரம் காத்திருங்கள்."),
        ("te", ONE, "సుమారు గంటన్నర పడుతుంది."),
        ("te", DIGITS, "రెండున్నర మాత్రలు వేసుకోండి."),
        ("te", HALF, "ఉదయం అర మాత్ర, సాయంత్రం ఒక మాత్ర వేసుకోండి."),
        ("te", PAST, "ఉదయం ఏడున్నర గంటలకు రండి."),
        ("te", MINUTES, "కనీసం అరగంట ఆగండి."),
        ("th", ONE, "ใช้เวลาประมาณหนึ่งชั่วโมงครึ่ง"),
        ("th", DIGITS, "รับประทานสองเม็ดครึ่ง"),
        ("th", HALF, "รับประทานครึ่งเม็ดในตอนเช้าและ 1 เม็ดในตอนเย็น"),
        ("th", MINUTES, "รออย่างน้อยครึ่งชั่วโมง"),
        ("ja", ONE, "約1時間半かかります。"),
        ("ja", DIGITS, "2錠半を服用してください。"),
        ("ja", HALF, "朝に半錠、夕方に1錠を服用してください。"),
        ("zh-Hans", ONE, "大约需要一个半小时。"),
        ("zh-Hans", DIGITS, "服用两片半。"),
        ("zh-Hans", HALF, "早上服半片，晚上服一片。"),
        ("zh-Hans", PAST, "请于早上七点半到。"),
        ("zh-Hans", MINUTES, "至少等待半小时。"),
    ]);
}

/// Numbers that end as a counted noun does, words that only begin as a half does, measures.
#[test]
fn halves_that_are_none() {
    let pill = "Take two and a half tablets of this medicine.";
    let arabic = "Take one and a half tablets.";
    other_numbers(&[
        ("ar", arabic, "تناول ثلاثة ونصف من الأقراص."),
        ("ar", arabic, "تناول خمسة ونصف من الأقراص."),
        ("de", pill, "Nehmen Sie zwei Tabletten dieses Medikaments."),
        ("es", pill, "Tome dos comprimidos de este medicamento."),
        ("pt-BR", pill, "Tome dois comprimidos deste medicamento."),
        ("de", "Take half a tablet within one hour.", "Nehmen Sie innerhalb einer Stunde eine Tablette."),
        ("ru", "You get half a tablet.", "Вы получите одну таблетку."),
        ("de", "Take two and a half millilitres.", "Nehmen Sie zwei Milliliter."),
        ("fr", "Take one and a half grams.", "Prenez un gramme."),
    ]);
    same(&[
        ("ar", "Take three and a half tablets.", "تناول ثلاثة ونصف من الأقراص."),
        ("ar", "Take five and a half tablets.", "تناول خمسة ونصف من الأقراص."),
        ("es", "Take half a tablet of this medicine.", "Tome medio comprimido de este medicamento."),
        ("ru", "You get half a tablet.", "Вы получите половину таблетки."),
        ("fr", "Take one and a half grams.", "Prenez un gramme et demi."),
    ]);
}

/// However English says it, and whatever is counted.
#[test]
fn halves_of_anything() {
    other_numbers(&[
        ("de", "Take half the tablet.", "Nehmen Sie die Tablette."),
        ("de", "Take half of the tablet.", "Nehmen Sie die Tablette."),
        ("de", "Take half of a tablet.", "Nehmen Sie eine Tablette."),
        ("de", "Take a half tablet.", "Nehmen Sie eine Tablette."),
        ("de", "Take one half tablet.", "Nehmen Sie eine Tablette."),
        ("de", "Take half-tablets only.", "Nehmen Sie nur Tabletten."),
        ("fr", "Half your capsule is enough.", "Une gélule suffit."),
        ("es", "Use half a vial.", "Use un frasco."),
        ("ru", "Use half an ampoule.", "Используйте одну ампулу."),
        ("de", "Stick on half a patch.", "Kleben Sie ein Pflaster auf."),
        (
            "de",
            "By half past seven you may take half a tablet.",
            "Bis sieben Uhr dreißig dürfen Sie eine Tablette nehmen.",
        ),
    ]);
    same(&[
        ("de", "Take half the tablet.", "Nehmen Sie die halbe Tablette."),
        ("de", "Take a half tablet.", "Nehmen Sie eine halbe Tablette."),
        ("de", "Take a half tablet.", "Nehmen Sie 0,5 Tabletten."),
        ("fr", "Take one half tablet.", "Prenez la moitié d’un comprimé."),
        ("de", "Come at half past seven.", "Kommen Sie um halb acht."),
        ("de", "Its half-life is about five hours.", "Nach etwa fünf Stunden ist nur noch wenig davon da."),
        ("de", "The pain was reduced by half.", "Der Schmerz wurde um die Hälfte geringer."),
        ("es", "Use half a vial.", "Use medio vial."),
        ("hi", "Half of the patients had less pain.", "50% मरीज़ों को कम दर्द हुआ।"),
    ]);
}

/// Words that begin, end or go on as those for a half do.
#[test]
fn words_that_say_no_half() {
    let pill = "Take half a tablet.";
    other_numbers(&[
        ("ru", pill, "Примите одну таблетку, назначенную в поликлинике."),
        ("ru", pill, "Пользуйтесь одной таблеткой."),
        ("te", pill, "అరటి పండుతో ఒక మాత్ర వేసుకోండి."),
        ("es", pill, "Tome un comprimido por medio de una sonda."),
        ("pt-BR", pill, "Tome um comprimido por meio de uma sonda."),
        ("bn", pill, "আধুনিক একটি ট্যাবলেট খান।"),
        ("hi", pill, "आधार के साथ एक गोली लें।"),
        ("ta", pill, "ஒரு மாத்திரையை அரைத்து எடுத்துக்கொள்ளுங்கள்."),
    ]);
    same(&[
        ("ru", pill, "Примите пол таблетки."),
        ("ru", pill, "Примите полтаблетки."),
        ("te", pill, "సగం మాత్ర వేసుకోండి."),
        ("es", pill, "Tome la mitad de un comprimido."),
        ("pt-BR", pill, "Tome metade de um comprimido."),
        ("bn", pill, "আধখানা ট্যাবলেট খান।"),
        ("hi", pill, "आधी गोली लें।"),
        ("ta", pill, "பாதி மாத்திரை எடுத்துக்கொள்ளுங்கள்."),
    ]);
}

/// What "sobre" is, Spanish says with what follows it.
#[test]
fn spanish_sobre_and_spoons() {
    same(&[
        ("es", "Place 2 drops on the skin.", "Ponga 2 sobre la piel, gota a gota."),
        ("es", "Take 2 teaspoons.", "Tome 2 cucharadas de té."),
    ]);
}

/// A dose that is taken whole in the source, and half more or half of it in the translation.
#[test]
fn an_added_half() {
    let (one, two) = ("Take one tablet in the morning.", "Take 2 tablets.");
    #[rustfmt::skip]
    other_numbers(&[
        ("de", one, "Nehmen Sie morgens eine halbe Tablette."),
        ("fr", one, "Prenez un demi-comprimé le matin."),
        ("es", one, "Tome media pastilla por la mañana."),
        ("pt-BR", one, "Tome meio comprimido de manhã."),
        ("ru", one, "Принимайте полтаблетки утром."),
        ("hi", one, "सुबह आधी गोली लें।"),
        ("hi", one, "सुबह डेढ़ गोली लें।"),
        ("ur", one, "صبح آدھی گولی لیں۔"),
        ("bn", one, "সকালে আধখানা ট্যাবলেট খান।"),
        ("ta", one, "காலையில் அரை மாத்திரை எடுத்துக்கொள்ளுங்கள்."),
        ("te", one, "ఉదయం అర మాత్ర వేసుకోండి."),
        ("th", one, "รับประทานครึ่งเม็ดตอนเช้า"),
        ("ja", one, "朝に半錠を服用してください。"),
        ("zh-Hans", one, "早上服半片。"),
        ("es", two, "Tome 2 comprimidos y medio."),
        ("fr", two, "Prenez 2 comprimés et demi."),
        ("th", two, "รับประทาน 2 เม็ดครึ่ง"),
        ("zh-Hans", two, "服用 2 片半。"),
        ("ar", one, "تناول قرصًا ونصفًا صباحًا."),
    ]);
    same(&[
        ("de", one, "Nehmen Sie morgens eine Tablette."),
        ("de", "Do not split the tablet.", "Nehmen Sie keine halben Tabletten."),
        ("es", one, "Tome una pastilla por la mañana, por medio de la sonda."),
        ("fr", one, "Prenez un comprimé le matin, et non à midi et demi."),
        ("zh-Hans", two, "服用 2 片，半小时后进食。"),
        ("th", two, "รับประทาน 2 เม็ด รอครึ่งชั่วโมง"),
    ]);
}

/// Half of what is taken, whatever it is called; and what is half of something else.
#[test]
fn half_the_dose() {
    let usual = "On the first day, take half of your usual dose.";
    other_numbers(&[
        ("de", usual, "Nehmen Sie am ersten Tag Ihre übliche Dosis."),
        ("hi", "Take half the dose in the evening.", "शाम को खुराक लें।"),
        ("fr", "Reduce the dose by half.", "Réduisez la dose."),
    ]);
    #[rustfmt::skip]
    same(&[
        ("de", usual, "Nehmen Sie am ersten Tag die Hälfte Ihrer üblichen Dosis."),
        ("fr", "Reduce the dose by half.", "Divisez la dose par deux."),
        ("fr", "Reduce the dose by half.", "Réduisez la dose de moitié."),
        ("de", "Half the time, no cause is found.", "In jedem zweiten Fall wird keine Ursache gefunden."),
        ("zh-Hans", "Take half a tablet a day.", "一日半片。"),
        ("ja", "Take half a tablet a day.", "1日半錠を飲んでください。"),
        ("te", "Rest half a day.", "అరరోజు విశ్రాంతి తీసుకోండి."),
        ("ta", "Take half a spoon.", "அரைத் தேக்கரண்டி எடுத்துக்கொள்ளுங்கள்."),
        ("bn", "Rest half the day.", "আধবেলা বিশ্রাম নিন।"),
        ("de", "Drink half a litre of water.", "Trinken Sie 500 ml Wasser."),
    ]);
}
