//! What one text says with a name and the other with a number, and both mean the same.

use super::amounts::Token;
use super::and_half::Said;
use super::{Compared, MOST_DOUBTS, dates, dayparts, english, fractions, half_words, measures, scales, spelt, words};
use crate::desk::rules::lines::{Line, is_word};
use crate::desk::rules::rates::often;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// What one text says with a name and the other with a number: months, round amounts, lowered digits.
pub(super) struct Named<'c, 'a> {
    compared: &'c Compared<'c, 'a>,
    /// What the translation may have, because the source names it.
    allowed: BTreeSet<String>,
    /// What the source's dates have, and the translation may name.
    months: BTreeSet<String>,
    /// The numbers that say how often in the source and in the translation, where each says it with others.
    otherwise: OnceCell<[BTreeSet<String>; 2]>,
    /// What both say with halves in words.
    halves: OnceCell<[Said; 2]>,
}

impl<'c, 'a> Named<'c, 'a> {
    pub(super) fn of(compared: &'c Compared<'c, 'a>) -> Named<'c, 'a> {
        let (house, source) = (compared.text.house, compared.source);
        let (mut allowed, mut months) = (BTreeSet::new(), BTreeSet::new());
        for (line, tokens) in compared.original.lines.iter().zip(&source.tokens) {
            if !tokens.is_empty() {
                let named = house.source_months().map(|names| names.dated(line, tokens)).unwrap_or_default();
                allowed.extend(named.iter().map(u8::to_string));
            }
            months.extend(dates::counted(line, tokens));
            // mg/kg may be mg for 1 kg.
            let quotient =
                |token: &Token| measures::unit_of(line, token, compared.from).is_some_and(|unit| unit.halves.is_some());
            if tokens.len() <= MOST_DOUBTS && tokens.iter().any(quotient) {
                allowed.insert("1".to_owned());
            }
            allowed.extend(words::roman(line));
            // m² may be m2.
            let squares =
                line.marks.windows(2).filter(|pair| is_word(pair[0].c)).filter_map(|pair| fractions::raised(&pair[1]));
            allowed.extend(squares.map(String::from));
            let mut lowered = Vec::new();
            fractions::add_lowered(line, &mut lowered);
            allowed.extend(lowered.into_iter().flat_map(|token| token.values));
        }
        allowed.extend(words::of_weekdays(compared));
        // Half of the patients: 2人に1人.
        const ONE_IN_TWO: [&str; 4] = ["2人に1人", "2例に1例", "2回に1回", "2名に1名"];
        let is_one_in_two = |line: &Line| ONE_IN_TWO.iter().any(|words| line.plain().contains(words));
        let halves = || half_words::count(&compared.original.lines, compared.from) > 0;
        if compared.language() == "ja" && compared.text.lines.iter().any(is_one_in_two) && halves() {
            allowed.extend(["1", "2"].map(str::to_owned));
        }
        if compared.from == "en" {
            allowed.extend(english::numbers(&compared.original.lines));
        }
        Named { compared, allowed, months, otherwise: OnceCell::new(), halves: OnceCell::new() }
    }

    fn otherwise(&self) -> &[BTreeSet<String>; 2] {
        let (compared, theirs, ours) = (self.compared, &self.compared.original.lines, &self.compared.text.lines);
        let read = || often::said_otherwise(theirs, compared.from, ours, compared.language());
        self.otherwise.get_or_init(read)
    }

    fn halves(&self) -> &[Said; 2] {
        let (compared, theirs, ours) = (self.compared, &self.compared.original.lines, &self.compared.text.lines);
        self.halves.get_or_init(|| [Said::of(theirs, compared.from), Said::of(ours, compared.language())])
    }

    pub(super) fn allows(&self, value: &String) -> bool {
        self.allowed.contains(value) || self.otherwise()[1].contains(value) || self.halves()[0].has(value)
    }

    /// Whether the translation says it with a half in words: an amount, half past an hour, half an hour.
    fn is_halved(&self, value: &String) -> bool {
        let own = &self.halves()[1];
        let compared = self.compared;
        own.has(value)
            || compared.source.placed().filter(|(_, token)| token.values.contains(value)).any(|(line, token)| {
                let line = &compared.original.lines[line];
                let half_past = || token.clock.is_some_and(|clock| clock.minute == 30 && own.has_half_past(clock.hour));
                let part =
                    || measures::unit_of(line, token, compared.from).is_some_and(|unit| own.has_part(value, unit));
                half_past() || part()
            })
    }

    /// Whether the translation has a word for an amount of the source.
    pub(super) fn says(&self, value: &String) -> bool {
        let lines = &self.compared.text.lines;
        let round = scales::of(self.compared.language())
            .is_some_and(|scales| lines.iter().any(|line| scales::says(line, value, scales)));
        let month = || {
            let names = self.compared.text.house.own_months();
            let is_it = |month: &u8| month.to_string() == *value;
            names.is_some_and(|names| lines.iter().any(|line| names.named(line).iter().any(is_it)))
        };
        let roman = || lines.iter().any(|line| words::roman(line).any(|roman| roman == *value));
        let spelt = || lines.iter().any(|line| spelt::says(line, value, self.compared.language()));
        let otherwise = || self.otherwise()[0].contains(value) && self.compared.source.counts.get(value) == Some(&1);
        let noon = || value == "12" && dayparts::say_noon(self.compared);
        round
            || noon()
            || self.months.contains(value) && month()
            || roman()
            || spelt()
            || otherwise()
            || self.is_halved(value)
    }
}
