//! Phrases that begin with a number: an amount with its unit, a formula, the number of a house.

use super::{Atom, Line, Phrase, is_closing, is_formula_sign, is_letter, is_parting, is_right_to_left};
use crate::locale::amounts::{self, is_blank, is_currency, is_digit};
use std::ops::Range;

impl Line<'_> {
    /// A phrase that begins with a number: nothing by itself, an amount together with a unit or a sign.
    pub(super) fn of_an_amount(&self, start: usize, mut end: usize, first: Atom) -> Option<Phrase> {
        if self.is_joined(start) {
            return None;
        }
        let opens = self.opens(start);
        let has_letters = |range: Range<usize>| self.text[range].iter().any(|(c, _)| is_letter(*c));
        let mut letters = false;
        // As far as it is more than a number.
        let mut whole = (first == Atom::Number { breaks: true }).then_some(end);
        loop {
            if let Some(next) = self.attached(end, !letters) {
                letters |= has_letters(end..next);
                end = next;
                whole = Some(end);
                continue;
            }
            if let Some(next) = self.behind_a_formula_sign(end, letters) {
                end = next;
                whole = if letters { Some(end) } else { whole };
                continue;
            }
            // 10^9 /L, 500 mg / day
            let slash = (end..end + 3).find(|at| !self.is(*at, is_blank)).filter(|at| self.is(*at, |c| c == '/'));
            let unit = slash.map(|slash| slash + 1 + usize::from(self.is(slash + 1, is_blank)));
            if let Some(unit) =
                unit.filter(|unit| *unit > end + 1 && self.is(*unit, is_letter) && self.is_measure(*unit))
            {
                (end, letters) = (self.word(unit), true);
                whole = Some(end);
                continue;
            }
            if self.is_house(start, end) && self.is(end, |c| c == ',') && self.is(end + 1, is_blank) {
                let street =
                    self.atom(end + 2).filter(|(_, atom)| *atom == Atom::Word && self.is(end + 2, char::is_uppercase));
                if let Some((word, _)) = street {
                    return Some(Phrase { range: start..self.carried(word, true), breaks: true });
                }
            }
            let degree = end + usize::from(self.is(end, is_blank));
            if !letters && self.is_own_degree(degree) {
                whole = Some(end);
                break;
            }
            if !self.is(end, is_blank) {
                break;
            }
            let next = end + 1;
            let behind = match self.atom(next) {
                Some((word, Atom::Word)) if !self.is_measure(next) && (letters || opens || self.is_small(next)) => {
                    return Some(Phrase { range: start..self.carried(word, true), breaks: true });
                }
                Some((word, Atom::Word)) => Some(word),
                Some(_) => None,
                None if self.closes(next) => Some(next + 1),
                None => self.group(next).filter(|group| letters && has_letters(next..*group)),
            };
            let Some(behind) = behind.filter(|word| letters || !has_letters(next..*word) || self.is_measure(next))
            else {
                break;
            };
            letters |= has_letters(next..behind);
            end = behind;
            whole = Some(end);
        }
        whole.map(|end| Phrase { range: start..end, breaks: true })
    }

    /// Whether it is the number of a house with its letter, and no amount: 12/A, 12B.
    fn is_house(&self, start: usize, end: usize) -> bool {
        let digits = amounts::plain(&self.text[start..end]);
        let letter = start + digits + usize::from(self.is(start + digits, |c| matches!(c, '/' | '-')));
        let named = digits > 0 && letter + 1 == end && self.is(letter, |c| c.is_ascii_uppercase());
        named && (letter > start + digits || !self.is_measure(letter))
    }

    /// The end of what stands behind a sign that makes a formula if there is a unit: 11 × 10⁹/L, 2 x 500 mg. `letters`: there is
    /// one already, and comparisons go on, too: 70 mg/dL < glucose.
    fn behind_a_formula_sign(&self, end: usize, letters: bool) -> Option<usize> {
        let compares = |c: char| letters && "<>≤≥".contains(c);
        let apart = self.is(end, is_blank) && self.is(end + 2, is_blank);
        let (sign, next) = if apart { (end + 1, end + 3) } else { (end, end + 1) };
        let known = |c: char| is_formula_sign(c) || apart && (matches!(c, 'x' | 'X') || compares(c));
        let (reach, atom) = self.is(sign, known).then(|| self.atom(next))??;
        let fits = match atom {
            Atom::Number { .. } | Atom::Fact => !(letters && self.counts_foreign(reach)),
            atom => letters && apart && atom == Atom::Word,
        };
        fits.then_some(reach)
    }

    /// Whether a number that ends here counts a right-to-left word: of `1 mL = 20 قطرة`, the 20 stands beside the drops.
    fn counts_foreign(&self, end: usize) -> bool {
        let next = (end..self.text.len()).find(|at| !self.is(*at, is_blank)).filter(|next| *next > end);
        let isolate = |next| self.isolate(next).is_some_and(|(_, atom)| atom.is_none());
        next.is_some_and(|next| self.is(next, is_right_to_left) || isolate(next))
    }

    /// Whether an amount in a phrase of letters ends before a sign and a number that counts a right-to-left word.
    pub(super) fn is_before_a_count(&self, end: usize) -> bool {
        let sign = (end..self.text.len()).find(|at| !self.is(*at, is_blank)).unwrap_or(end);
        let letters = self.text[..end].iter().rev().take_while(|(c, _)| is_letter(*c)).count();
        let unit = end - letters;
        let amount = self.text[..unit].iter().rev().find(|(c, _)| !is_blank(*c)).is_some_and(|(c, _)| is_digit(*c));
        amount
            && self.is_measure(unit)
            && self.is(sign, is_formula_sign)
            && self.behind_a_gap(sign).is_some_and(|(_, reach, atom)| {
                matches!(atom, Atom::Number { .. } | Atom::Fact) && self.counts_foreign(reach)
            })
    }

    /// Whether a word begins with a small letter: names begin with a capital, and units that nobody knows with a small one.
    fn is_small(&self, at: usize) -> bool {
        self.is(at, char::is_lowercase)
    }

    /// Whether a number is a part of something that is told apart, or refused, as a whole: a range, a ratio, a decimal fraction.
    fn is_joined(&self, start: usize) -> bool {
        let before = self.text[..start].iter().rev().map(|(c, _)| *c);
        let blanks = before.clone().take_while(|c| is_blank(*c)).count();
        let mut before = before.skip(blanks);
        let Some(sign) = before.next() else { return false };
        let dash = matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '−' | '×' | '~' | '+' | '±' | '÷');
        let inside = matches!(sign, ':' | '.' | '/' | ',' | '\'' | '’' | '٫' | '٬') && blanks == 0;
        // $5/$10 are two amounts.
        if !(dash || inside) || self.is(start, is_currency) && matches!(sign, '/' | ',') {
            return false;
        }
        let whose = before.find(|c| !is_blank(*c));
        whose.is_some_and(|c| is_digit(c) || is_letter(c) || is_closing(c) || matches!(c, ')' | '\u{2069}'))
    }

    /// Whether a number begins a clause of its own, and is no part of the right-to-left words before it.
    fn opens(&self, start: usize) -> bool {
        let before = self.text[..start].iter().rev().map(|(c, _)| *c).find(|c| !is_blank(*c));
        before.is_none_or(|c| is_parting(c) || matches!(c, ':' | '(' | '[' | '«' | '“' | '"' | '–' | '—'))
    }
}
