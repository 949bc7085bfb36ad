//! The little of CLDR 48 that ICU4X does not offer as stable, or lacks: percent patterns, ranges, plurals of ranges and of
//! some languages.
//! Compared with `Intl` of a program that carries the whole CLDR; the tests hold what it said.

use icu_plurals::PluralCategory;

/// Languages that part number and percent sign by a no-break space (CLDR `percentFormat` `#,##0 %`).
const SPACED_PERCENT: &str = " bas be br bua ca ce cs cv da de dsb dua es fo fi fr gl gsw hr hsb kl ksh lb lt mk nb nds \
                              nn no qu rn ro ru se sk sl smn sv tt tk zgh ";
/// Their regional exceptions: no space there. `es` outside of Spain follows `es-419`.
const CLOSE_PERCENT: &str = " de-CH de-LI fr-CH ";

/// What stands before and after a percentage.
pub(super) fn percent(language: &str, region: Option<&str>, zero: char) -> (&'static str, &'static str) {
    match (language, zero) {
        // The marks keep the sign on its side of the number (CLDR, `percentSign` of ar).
        ("ar", '0') => return ("", "\u{200E}%\u{200E}"),
        ("ar", '\u{660}') => return ("", "٪\u{61C}"),
        ("ur", '\u{6F0}') => {}
        (_, '\u{660}' | '\u{6F0}') => return ("", "٪"),
        ("eu", _) => return ("%\u{A0}", ""),
        ("tr" | "ku", _) => return ("%", ""),
        _ => {}
    }
    let listed = |list: &str, name: &str| list.split(' ').any(|entry| !entry.is_empty() && entry == name);
    let close = match (language, region) {
        ("es", Some(region)) => !matches!(region, "ES" | "EA" | "IC"),
        (_, Some(region)) => listed(CLOSE_PERCENT, &format!("{language}-{region}")),
        _ => false,
    };
    if listed(SPACED_PERCENT, language) && !close { ("", "\u{A0}%") } else { ("", "%") }
}

/// How a range is written between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RangeForm {
    /// A dash or the like.
    Sign(&'static str),
    /// Words before, between and after: in right-to-left text a dash lets the numbers change places.
    Words(&'static str, &'static str, &'static str),
    /// Right to left, and nobody has told us the words.
    Unknown,
}

/// CLDR's `rangePattern`; where CLDR has a hyphen-minus (th, zh, vi …) an en dash is printed, as these languages'
/// typography has it. Words for right-to-left languages are ours, see the design's safety note.
pub(super) fn range(language: &str, region: Option<&str>, right_to_left: bool) -> RangeForm {
    match language {
        "ar" => RangeForm::Words("من ", " إلى ", ""),
        "ur" => RangeForm::Words("", " سے ", ""),
        "fa" => RangeForm::Words("", " تا ", ""),
        "he" => RangeForm::Words("", " עד ", ""),
        _ if right_to_left => RangeForm::Unknown,
        "bg" | "bs" | "hr" | "jv" | "kea" | "sk" | "ro" | "my" => RangeForm::Sign("\u{A0}–\u{A0}"),
        // CLDR has U+2009, where a line could end.
        "mk" => RangeForm::Sign("\u{202F}–\u{202F}"),
        "pt" if region == Some("PT") => RangeForm::Sign("\u{A0}–\u{A0}"),
        "et" => RangeForm::Sign("‒"),
        "ja" => RangeForm::Sign("～"),
        "ko" => RangeForm::Sign("~"),
        "to" => RangeForm::Sign("—"),
        // Ortografía de la lengua española (RAE, 2010): the "guion" joins the ends of an interval, not the longer "raya".
        "es" => RangeForm::Sign("-"),
        _ => RangeForm::Sign("–"),
    }
}

use PluralCategory::{Few, Many, One, Other, Two, Zero};

/// Languages whose plurals ICU4X's data lacks, each behind one that it has and that counts by the same rule (CLDR 48.2,
/// `plurals`).
const COUNT_ALIKE: [(&str, &str); 5] = [
    (
        "af",
        " an asa bal bem bez ce cgg dv fur gsw haw jgo jmc kaj kcg kkj kl ksb lg mas mgo nah nd nnh nr ny nyn os pap rof \
         rwk saq sdh seh sn ss ssy teo tig ts ve vo vun wae xog ",
    ),
    ("ak", " guw ln mg wa "),
    ("en", " io yi "),
    ("hy", " ff kab "),
    ("sat", " iu naq se sma smj smn sms "),
];

/// The language whose plurals stand for those of one that ICU4X does not know.
pub(super) fn counts_as(language: &str) -> Option<&'static str> {
    let listed = |list: &str| list.split(' ').any(|entry| !entry.is_empty() && entry == language);
    COUNT_ALIKE.iter().find(|(_, list)| listed(list)).map(|(known, _)| *known)
}

/// CLDR `pluralRanges`: the category of a range, where it is not that of its end.
pub(super) fn range_category(language: &str, start: PluralCategory, end: PluralCategory) -> PluralCategory {
    let in_list = |list: &str| list.split(' ').any(|entry| entry == language);
    match (start, end) {
        (Zero, One | Two) if language == "ar" => Zero,
        (One | Other, Two) if in_list("ar he br gd iu naq sat se") => Other,
        (One | Other, Many) if in_list("ca es fr it pt scn vec") => Other,
        (One, One) if in_list("ak ff fa kok pcm he mk br gd") => Other,
        (Few, One) if language == "ro" => Few,
        (_, One) if language == "sl" => Few,
        (_, One | Zero) if language == "lv" && end == Zero => Other,
        (Other, One)
            if in_list(
                "af an ar asa ast bal bem bez bg brx ca ce cgg chr ckb csw dv ee en eo es et eu fi fo fur fy guw ha \
                 haw he ia ie io jgo jmc ka kaj kcg kkj kl ks ksb ku lb lg mas mg mgo mk mr mt nah nb nd nn nnh no nr \
                 nso ny nyn om os pap ps rm rof rwk saq sdh se seh si sn so ss ssy st syr teo ti tig tn ts ur ve vec vo \
                 vun wae wa xh xog",
            ) =>
        {
            Other
        }
        _ => end,
    }
}
