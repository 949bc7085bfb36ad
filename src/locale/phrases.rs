//! Phrases that run from left to right in right-to-left text: a foreign name, an amount with its unit, a telephone number, an
//! address, a formula. Each is read as one thing. By the bidirectional algorithm (UAX #9) alone, a number at its beginning and a
//! sign at its end would stand on the other side: `500 mg` as mg 500, `12 River Road` as River Road 12, `Ca²⁺` as ⁺Ca².

mod amount;

use super::amounts::{self, is_blank, is_currency, is_digit, is_fraction};
use crate::units;
use icu_properties::props::BidiClass;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};
use std::ops::Range;

pub(super) const BIDI: CodePointMapDataBorrowed<'static, BidiClass> = CodePointMapData::<BidiClass>::new();

/// A phrase, and whether it would fall apart without an isolate.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    /// Which characters.
    pub range: Range<usize>,
    /// Letters alone keep their order; whatever begins or ends with something else does not.
    pub breaks: bool,
}

/// Nothing in brackets is longer; looking on for the closing one from each opening one would take minutes.
const LONGEST_GROUP: usize = 200;

/// Where one of several amounts or names in a row ends, also between two phrases of Latin letters. A Latin comma does not part
/// them: it belongs to the phrase, as in `River Road, London`.
fn is_parting(c: char) -> bool {
    matches!(c, '،' | '؛' | '·' | '|' | '\n')
}

fn is_letter(c: char) -> bool {
    BIDI.get(c) == BidiClass::LeftToRight && !matches!(c, '\u{E000}' | '\u{E001}' | '\u{200E}')
}

/// What ends a word and belongs to it, without a letter or digit behind.
fn is_closing(c: char) -> bool {
    "%٪‰°℃℉′″®™©²³⁺⁻".contains(c)
}

/// What joins a word to a letter or digit that it touches.
fn is_joiner(c: char) -> bool {
    "-'’.,:;/&_@×=*^~+−#·<>≤≥÷$".contains(c) || matches!(c, '\u{2010}'..='\u{2015}')
}

/// What makes a formula of two numbers, if there is a unit: without one, they are read from right to left.
fn is_formula_sign(c: char) -> bool {
    "×*=≈+±".contains(c)
}

/// What closes a bracket or quotation mark.
fn closing(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '“' => '”',
        '"' => '"',
        _ => return None,
    })
}

/// What is counted or measured in Latin letters beside the units of measure, in small letters here. Another word behind a number
/// begins a sentence of its own: 2 tablets at 8 am, 12 River Road.
const COUNTED: &str = " c f d n x tab tabs tablet tablets cap caps capsule capsules drop drops gtt puff puffs dose doses vial vials \
    ampoule ampoules wk mo yr hr hrs sec second mins am pm cc meq usd eur gbp inr bdt pkr sar aed egp ";

/// The phrases of a text, outside of each other and in order.
pub(super) fn phrases(text: &[(char, u16)]) -> Vec<Phrase> {
    let line = Line { text };
    let (mut phrases, mut at) = (Vec::<Phrase>::new(), 0);
    while at < text.len() {
        match line.phrase(at) {
            Some(phrase) => {
                at = phrase.range.end;
                phrases.push(phrase);
            }
            // Nothing begins inside an isolate, or a number: half of it would stand on the other side.
            None => at = line.isolate(at).map_or_else(|| at + amounts::plain(&text[at..]).max(1), |(end, _)| end),
        }
    }
    // With nothing but punctuation between them, two would be set as one, the last one first.
    for index in 0..phrases.len() {
        let next = line.strong_behind(phrases[index].range.end);
        if let Some(next) = next.filter(|next| !is_right_to_left(text[*next].0)) {
            let beside = phrases.get(index + 1).is_some_and(|phrase| phrase.range.start == next);
            for phrase in &mut phrases[index..=index + usize::from(beside)] {
                phrase.breaks |= line.isolate(phrase.range.start).is_none_or(|(end, _)| end != phrase.range.end);
            }
        }
    }
    phrases
}

fn is_right_to_left(c: char) -> bool {
    matches!(BIDI.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter)
}

/// What a phrase begins with, or is joined by.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Atom {
    /// A web or mail address.
    Address,
    /// Letters and what touches them.
    Word,
    /// A number of any kind; whether it would fall apart by itself.
    Number { breaks: bool },
    /// An isolate of digits: a fact.
    Fact,
    /// An isolate of left-to-right letters: a term.
    Term,
}

struct Line<'t> {
    text: &'t [(char, u16)],
}

impl Line<'_> {
    fn at(&self, index: usize) -> Option<char> {
        self.text.get(index).map(|(c, _)| *c)
    }

    fn is(&self, index: usize, test: impl Fn(char) -> bool) -> bool {
        self.at(index).is_some_and(test)
    }

    /// Whether a character has a direction, or is a digit.
    fn is_strong(&self, index: usize) -> bool {
        self.is(index, |c| is_letter(c) || is_digit(c) || is_right_to_left(c))
    }

    /// The next such character; isolates have no direction for what is around them.
    fn strong_behind(&self, mut at: usize) -> Option<usize> {
        while at < self.text.len() {
            match self.isolate(at) {
                Some((end, _)) => at = end,
                None if self.is_strong(at) => return Some(at),
                None => at += 1,
            }
        }
        None
    }

    /// The phrase that begins here.
    fn phrase(&self, start: usize) -> Option<Phrase> {
        let signed = || {
            let sign = self.is(start, amounts::is_sign) && amounts::is_apart(&self.text[..start]);
            let (end, atom) = self.isolate(start + 1).filter(|_| sign)?;
            (atom? == Atom::Fact).then_some((end, Atom::Number { breaks: true }))
        };
        let (end, atom) = signed().or_else(|| self.atom(start))?;
        match atom {
            // In a sentence, or by itself.
            Atom::Address
                if self.behind_a_gap(end).is_some_and(|(from, _, atom)| from == end + 1 && atom == Atom::Word) =>
            {
                Some(Phrase { range: start..self.carried(end, true), breaks: true })
            }
            Atom::Address => Some(Phrase { range: start..end, breaks: true }),
            Atom::Word | Atom::Term => Some(self.of_words(start, end, atom)),
            Atom::Number { .. } | Atom::Fact => self.of_an_amount(start, end, atom),
        }
    }

    fn atom(&self, at: usize) -> Option<(usize, Atom)> {
        if let Some((end, atom)) = self.isolate(at) {
            return atom.map(|atom| (end, atom));
        }
        if at > 0 && self.is(at - 1, |c| is_letter(c) || is_digit(c)) {
            return None;
        }
        let rest = &self.text[at..self.text.len().min(at + amounts::LONGEST)];
        if let Some(length) = amounts::address(rest) {
            return Some((at + length, Atom::Address));
        }
        if let Some(number) = amounts::number(&self.text[..at], rest) {
            return Some((at + number.length, Atom::Number { breaks: number.breaks }));
        }
        self.is(at, is_letter).then(|| (self.word(at), Atom::Word))
    }

    /// Where the isolate that begins here ends, and what is in it; nothing for one of right-to-left text.
    fn isolate(&self, at: usize) -> Option<(usize, Option<Atom>)> {
        self.is(at, |c| matches!(c, '\u{2066}'..='\u{2068}')).then(|| {
            let (mut end, mut depth) = (at, 0usize);
            let (mut letters, mut digits, mut foreign) = (false, false, false);
            while let Some(c) = self.at(end) {
                end += 1;
                match c {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' => depth -= 1,
                    _ => {}
                }
                letters |= is_letter(c);
                digits |= is_digit(c);
                foreign |= is_right_to_left(c);
                if depth == 0 {
                    break;
                }
            }
            let atom = match (foreign, letters, digits) {
                (true, _, _) | (_, false, false) => None,
                (_, true, _) => Some(Atom::Term),
                (_, false, true) => Some(Atom::Fact),
            };
            (end, atom)
        })
    }

    /// Where the letters and digits from here on end.
    fn word(&self, at: usize) -> usize {
        let inside = |c| is_letter(c) || is_digit(c) || BIDI.get(c) == BidiClass::NonspacingMark;
        self.text[at..].iter().position(|(c, _)| !inside(*c)).map_or(self.text.len(), |length| at + length)
    }

    /// The end of what stands in brackets or quotation marks from here on, if all of it runs from left to right.
    fn group(&self, at: usize) -> Option<usize> {
        self.group_before(at, self.text.len().min(at + LONGEST_GROUP))
    }

    fn group_before(&self, at: usize, limit: usize) -> Option<usize> {
        let closing = closing(self.at(at)?)?;
        let (mut end, mut strong) = (at + 1, false);
        while end < limit {
            let c = self.at(end)?;
            if c == closing {
                return strong.then_some(end + 1);
            }
            if is_right_to_left(c) || is_parting(c) || matches!(c, '\u{2066}'..='\u{2069}') {
                return None;
            }
            strong |= is_letter(c) || is_digit(c);
            end = if self::closing(c).is_some() { self.group_before(end, limit)? } else { end + 1 };
        }
        None
    }

    /// The end of what touches the end of a phrase and belongs to it. `amount`: there are no letters in it yet, and a dash before
    /// a digit would make a range.
    fn attached(&self, end: usize, amount: bool) -> Option<usize> {
        let c = self.at(end)?;
        let raised = end > 0 && self.text[end].1 != self.text[end - 1].1;
        if is_letter(c) || is_digit(c) && (!amount || raised) {
            return Some(self.word(end));
        }
        if self.closes(end) {
            return Some(end + 1);
        }
        if let Some(group) = self.group(end) {
            let letters = self.text[end..group].iter().any(|(c, _)| is_letter(*c));
            return (letters || !amount).then_some(group);
        }
        if let Some((isolate, atom)) = self.isolate(end) {
            return atom.filter(|_| !amount).map(|_| isolate);
        }
        let sign = matches!(c, '+' | '−') || c == '-' && (raised || self.is_blood_group(end));
        let formula = amount && !raised && is_formula_sign(c) && self.is(end + 1, is_digit);
        if is_joiner(c) && !formula {
            let dash = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '~' | '÷' | ':' | '+');
            let next = end + 1;
            let behind = match self.at(next)? {
                c if is_letter(c) => Some(self.word(next)),
                d if is_digit(d) && !(amount && dash && !raised) => Some(self.word(next)),
                // 10^−6
                '-' | '−' | '+' if matches!(c, '^' | '×') && self.is(next + 1, is_digit) => {
                    Some(self.word(next + 1))
                }
                d if is_currency(d) => None,
                _ => match self.isolate(next) {
                    Some((isolate, atom)) => atom.filter(|_| !(amount && dash)).map(|_| isolate),
                    None => self.group(next).filter(|_| c != ','),
                },
            };
            if behind.is_some() {
                return behind;
            }
        }
        // Rs 1,500/-: rupees, and nothing besides.
        let even = !amount && c == '/' && self.is(end - 1, is_digit) && self.is(end + 1, |c| matches!(c, '-' | '–'));
        if even && !self.is_strong(end + 2) {
            return Some(end + 2);
        }
        // I.U., p.o.
        let abbreviates = c == '.' && end > 1 && self.is(end - 1, is_letter) && self.is(end - 2, |c| c == '.');
        if abbreviates && self.is(end + 1, is_blank) && self.is(end + 2, |c| is_letter(c) || is_digit(c)) {
            return Some(end + 1);
        }
        // A charge, or a superscript of its own; a hyphen behind a word may be a dash.
        sign.then_some(end + 1).filter(|next| !self.is(*next, |c| is_digit(c) || is_right_to_left(c)))
    }

    /// Whether a hyphen stands behind a blood group: behind a letter of a list it is a dash.
    fn is_blood_group(&self, hyphen: usize) -> bool {
        let letters = self.text[..hyphen].iter().rev().take_while(|(c, _)| is_letter(*c)).count();
        let start = hyphen - letters;
        let group: String = self.text[start..hyphen].iter().map(|(c, _)| *c).collect();
        let before: String = self.text[start.saturating_sub(16)..start].iter().map(|(c, _)| *c).collect();
        let ends = self.at(hyphen + 1).is_none_or(|c| matches!(c, '.' | '،' | ',' | ')' | '؛' | '؟'));
        let said = ["دم", "فصيل", "زمر", "خون", "گروپ", "בדם", "סוג"].iter().any(|word| before.contains(word));
        matches!(group.as_str(), "A" | "B" | "AB" | "O")
            && before.ends_with(|c| is_blank(c) || c == '(')
            && (ends || said)
    }

    /// Whether a sign belongs to the number or word before it.
    fn closes(&self, at: usize) -> bool {
        let currency = self.is(at, is_currency) && !self.is(at + 1, is_digit);
        currency || self.is(at, is_closing) && !(self.is(at, |c| c == '°') && self.is_own_degree(at))
    }

    /// °م and °س, Celsius, are read from right to left, with the degree sign next to the number.
    fn is_own_degree(&self, at: usize) -> bool {
        let letter = (at + 1..self.text.len()).find(|at| !self.is(*at, is_blank)).unwrap_or(self.text.len());
        self.is(letter, |c| matches!(c, 'م' | 'س' | 'ف')) && !self.is(letter + 1, char::is_alphanumeric)
    }

    /// A phrase that begins with letters: the bidirectional algorithm itself carries it on over spaces and punctuation, and over
    /// numbers. Not over a number behind a term: that one counts what comes behind it.
    fn of_words(&self, start: usize, end: usize, first: Atom) -> Phrase {
        let end = self.carried(end, first == Atom::Word);
        let isolated = self.isolate(start).is_some_and(|(isolate, _)| isolate == end);
        let breaks = !isolated && (!self.keeps_together(start..end) || self.is_before_a_count(end));
        Phrase { range: start..end, breaks }
    }

    /// Where a phrase of letters ends that has come as far as `end`. `typed`: it does not end with a term there.
    fn carried(&self, mut end: usize, mut typed: bool) -> usize {
        loop {
            if let Some(next) = self.attached(end, false) {
                (end, typed) = (next, true);
                continue;
            }
            // 6.5 %
            if self.is(end - 1, is_digit) && self.is(end, is_blank) && self.closes(end + 1) {
                end += 2;
                continue;
            }
            let Some((from, next, atom)) = self.behind_a_gap(end) else { return end };
            let near = from == end + 1 && self.is(end, is_blank);
            typed = match atom {
                Atom::Word if typed || near => true,
                Atom::Number { .. } if typed && !self.is_before_a_count(end) => true,
                // With its unit: a fact before a right-to-left word counts that.
                Atom::Fact if typed && near && self.goes_on_in_letters(next) => true,
                Atom::Address if typed && near => true,
                Atom::Term if typed && near => false,
                _ => return end,
            };
            end = next;
        }
    }

    fn goes_on_in_letters(&self, end: usize) -> bool {
        let word = self.behind_a_gap(end).is_some_and(|(from, _, atom)| from == end + 1 && atom == Atom::Word);
        word || self.attached(end, false).is_some()
    }

    /// What follows behind spaces and punctuation that does not part phrases: where it begins and ends.
    fn behind_a_gap(&self, end: usize) -> Option<(usize, usize, Atom)> {
        let mut next = end;
        loop {
            if let Some((reach, atom)) = self.atom(next) {
                return Some((next, reach, atom));
            }
            if let Some(group) = self.group(next) {
                return Some((next, group, Atom::Word));
            }
            let c = self.at(next)?;
            let parts = is_parting(c)
                || self.is_strong(next)
                || matches!(
                    c,
                    '(' | ')' | '[' | ']' | '{' | '}' | '«' | '»' | '“' | '”' | '"' | '\u{2066}'..='\u{2069}'
                );
            if parts {
                return None;
            }
            next += 1;
        }
    }

    /// Whether a phrase of letters keeps its order without an isolate.
    fn keeps_together(&self, phrase: Range<usize>) -> bool {
        let inside = &self.text[phrase];
        let ends = |c: char| {
            is_letter(c)
                || matches!(BIDI.get(c), BidiClass::EuropeanNumber | BidiClass::NonspacingMark)
                || matches!(c, ')' | ']')
        };
        inside.first().is_some_and(|(c, _)| is_letter(*c))
            && inside.last().is_some_and(|(c, _)| ends(*c))
            && !inside.iter().any(|(c, _)| BIDI.get(*c) == BidiClass::ArabicNumber || is_fraction(*c))
    }

    /// Whether a word is a unit or what is counted.
    fn is_measure(&self, word: usize) -> bool {
        let letters = self.text[word..].iter().map(|(c, _)| *c).take_while(|c| is_letter(*c) || *c == '.');
        let letters: String = letters.filter(|c| *c != '.').collect();
        units::is_of_amount(&letters) || COUNTED.contains(&format!(" {} ", letters.to_lowercase()))
    }
}
