//! What English says in words, and a translation may say with a number: daily is 1日1回, and midnight is रात 12 बजे.

use crate::desk::rules::lines::{Line, is_word};

/// Beginnings of words, and the numbers that they may be.
#[rustfmt::skip]
const PHRASES: &[(&str, &[&str])] = &[
    ("every", &["1"]), ("each", &["1"]), ("per ", &["1"]), ("daily", &["1"]), ("nightly", &["1"]), ("hourly", &["1"]),
    ("weekly", &["1", "7"]), ("monthly", &["1"]), ("yearly", &["1"]), ("annual", &["1"]), ("quarterly", &["3", "4"]),
    ("every other", &["1", "2", "14", "15"]), ("alternate", &["1", "2"]),
    ("every week", &["7"]), ("two weeks", &["14", "15"]), ("three weeks", &["21"]), ("four weeks", &["28"]), ("fortnight", &["2", "14", "15"]),
    ("a day", &["24"]), ("one day", &["24"]), ("two days", &["48"]), ("three days", &["72"]), ("day or night", &["24"]),
    ("day and night", &["24"]), ("around the clock", &["24"]), ("round the clock", &["24"]),
    ("a year", &["12"]), ("one year", &["12"]), ("two years", &["24"]), ("year and a half", &["1.5", "18"]), ("hour and a half", &["1.5", "90"]),
    ("one and a half hours", &["1.5", "90"]), ("two and a half hours", &["2.5", "150"]), ("decade", &["10"]),
    ("half an hour", &["30"]), ("half-hour", &["30"]), ("half hour", &["30"]), ("quarter of an hour", &["15"]),
    ("three quarters of an hour", &["45"]), ("half a year", &["6"]),
    ("noon", &["12"]), ("midday", &["12"]), ("midnight", &["0", "12", "24"]),
    ("couple", &["2", "3"]), ("few", &["2", "3", "4"]), ("doubl", &["2"]), ("twofold", &["2"]), ("tripl", &["3"]), ("threefold", &["3"]),
    ("half", &["50"]), ("halv", &["2", "50"]), ("third", &["1/3", "3"]), ("quarter", &["1/4", "4", "25"]),
    ("twenties", &["20", "29"]), ("thirties", &["30", "39"]), ("forties", &["40", "49"]), ("fifties", &["50", "59"]),
    ("sixties", &["60", "69"]), ("seventies", &["70", "79"]), ("eighties", &["80", "89"]), ("nineties", &["90", "99"]),
];

/// The numbers up to twenty, and the tens.
#[rustfmt::skip]
const NUMBERS: &[(&str, u64)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
    ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
    ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
    ("seventy", 70), ("eighty", 80), ("ninety", 90),
];

/// The numbers that a translation may have for an English text's words.
pub(super) fn numbers(lines: &[Line]) -> Vec<String> {
    let plain: String = lines.iter().map(|line| line.plain().to_lowercase() + "\n").collect();
    let says = |phrase: &str| plain.match_indices(phrase).any(|(at, _)| !plain[..at].ends_with(is_word));
    let found = PHRASES.iter().filter(|(phrase, _)| says(phrase)).flat_map(|(_, numbers)| *numbers);
    found.map(|number| (*number).to_owned()).chain(spelt(&plain)).collect()
}

/// The numbers of several words: twenty-five, one hundred and fifty.
fn spelt(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut here = 0u64;
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let known = NUMBERS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
        here = match (known, word) {
            // Twenty-five; one hundred and twenty.
            (Some(value), _)
                if here > 0
                    && (here.is_multiple_of(100) || value < 10 && here.is_multiple_of(10) && here % 100 > 10) =>
            {
                here + value
            }
            (Some(value), _) => value,
            (None, "hundred") if (1..100).contains(&here) => here * 100,
            (None, "thousand") if (1..1000).contains(&here) => here * 1000,
            (None, "" | "and") if here > 0 => here,
            _ => 0,
        };
        if here > 20 {
            found.push(here.to_string());
        }
    }
    found
}
