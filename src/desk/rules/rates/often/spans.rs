//! Times in words: three weeks, drei Monate, ثلاثة أشهر.

use super::reading::Reader;
use super::table::table;
use crate::desk::rules::lines::Line;
use crate::desk::rules::rates::words::{self, Part, TIMES, Token, tokens};
use std::ops::Range;

/// So much of a time, with the number in words.
#[derive(Debug)]
pub(in crate::desk::rules) struct TimeInWords {
    pub(in crate::desk::rules) number: String,
    /// As the table of units calls it.
    pub(in crate::desk::rules) unit: &'static str,
    pub(in crate::desk::rules) line: usize,
    pub(in crate::desk::rules) marks: Range<usize>,
}

/// Those of a text, if the words of its language are known.
pub(in crate::desk::rules) fn in_words(lines: &[Line], language: &str) -> Vec<TimeInWords> {
    let (Some(often), Some(words)) = (table().get(language), words::table().get(language)) else { return Vec::new() };
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let tokens = tokens(line);
        let reader = Reader { often, words, tokens: &tokens, language };
        for at in 0..tokens.len() {
            if !matches!(tokens[at].0, Token::Word(_)) {
                continue;
            }
            let Some((end, time, value)) = reader.matches(at, &[Part::Number, Part::Name], None).and_then(|found| {
                let number = found.number.filter(|number| !number.open && number.least == number.most)?;
                Some((found.end, found.time?, number.least))
            }) else {
                continue;
            };
            found.push(TimeInWords {
                number: value.to_string(),
                unit: match TIMES[time] {
                    "minute" => "min",
                    "hour" => "h",
                    time => time,
                },
                line: number,
                marks: tokens[at].1.start..tokens[end - 1].1.end,
            });
        }
    }
    found
}
