//! A translation's file beside the source's: what is missing, what is left over, what is said with other means.
//!
//! The rules are those of Mozilla's compare-locales for Fluent, and stricter where a leaflet could lose a number.

use super::Pair;
use super::pieces::{Piece, each};
use super::rules::{WORDS_OF_A_TEXT, passes_numbers};
use crate::diagnostic::{BySeverity, Diagnostic, Severity, codes, did_you_mean, find, nearest};
use crate::locale::markup::{self, Tag, pieces};
use crate::locale::message_name;
use crate::locale::syntax::{Entry, Ftl, Pattern};
use crate::values::Values;
use fluent_syntax::ast::InlineExpression;
use std::collections::BTreeSet;

/// What differs from the source; nothing for the source itself.
pub(super) fn check(pair: &Pair<'_>) -> Vec<Diagnostic> {
    let Some(mut compare) = Compare::of(pair) else { return Vec::new() };
    compare.entries(&|_| true);
    let source = compare.source;
    for id in source.written_ids().filter(|id| pair.own.entry(id).is_none()) {
        compare.missing(id);
    }
    compare.left_over();
    compare.findings.finish()
}

/// What differs from the source in the messages that are `wanted`: what others have wrong leaves room for it.
pub(super) fn check_these(pair: &Pair<'_>, wanted: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let Some(mut compare) = Compare::of(pair) else { return Vec::new() };
    compare.entries(wanted);
    compare.findings.finish()
}

struct Compare<'a> {
    pair: &'a Pair<'a>,
    source: &'a Ftl,
    findings: BySeverity,
}

impl<'a> Compare<'a> {
    fn of(pair: &'a Pair<'a>) -> Option<Compare<'a>> {
        pair.source.map(|source| Compare { pair, source, findings: BySeverity::default() })
    }

    fn entries(&mut self, wanted: &dyn Fn(&str) -> bool) {
        // Of a message that is written twice nobody knows which one is meant.
        for own in self.pair.own.entries().filter(|own| wanted(own.id)) {
            if let Some(original) = self.source.entry(own.id) {
                self.entry(&original, &own);
            }
        }
    }

    fn report(&mut self, code: &'static str, name: String, at: &str, message: String, help: String) {
        let severity = find(code).map_or(Severity::Error, |entry| entry.severity);
        self.report_as(severity, code, name, at, message, help);
    }

    fn report_as(
        &mut self,
        severity: Severity,
        code: &'static str,
        name: String,
        at: &str,
        message: String,
        help: String,
    ) {
        let own = self.pair.own;
        self.findings.add(severity, || {
            let finding = Diagnostic::new(code, message).about(name).help(help).at(&own.file, own.span(at));
            Diagnostic { severity, ..finding }
        });
    }

    /// No leaflet may need it today, or resolving says so with an error.
    fn missing(&mut self, id: &str) {
        let own = self.pair.own;
        if own.has_broken(id) {
            return;
        }
        let is_term = id.starts_with('-');
        let what = if is_term { "term" } else { "message" };
        let end = own.file.text.len();
        let written = self.source.written(id).unwrap_or_default();
        self.findings.add(Severity::Warning, || {
            let path = &own.file.path;
            let finding = Diagnostic::new(codes::MISSING_MESSAGE, format!("the {what} `{id}` is missing in {path}"));
            let finding = finding.about(id).help(format!("translate and add it there:\n{written}"));
            finding.as_warning().at(&own.file, end..end)
        });
    }

    fn left_over(&mut self) {
        let own = self.pair.own;
        // A language may need words of its own to build its sentences with.
        let named = |id: &str| self.pair.named.contains(id);
        let extra = |id: &&str| self.source.entry(id).is_none() && !self.source.has_broken(id);
        for id in own.written_ids().filter(extra).filter(|id| !named(id)) {
            // To look for what was meant takes long where thousands are left over.
            self.findings.add(Severity::Warning, || {
                let missing = self.source.written_ids().filter(|wanted| own.entry(wanted).is_none());
                let help = did_you_mean(id, missing).unwrap_or_else(|| "take it out".to_owned());
                let message = format!("the source has no `{id}`, and nothing uses it");
                let at = own.entry(id).map_or(0..0, |entry| own.span(entry.id));
                Diagnostic::new(codes::OBSOLETE, message).about(id).help(help).at(&own.file, at)
            });
        }
    }

    fn entry(&mut self, original: &Entry<'_>, own: &Entry<'_>) {
        match (original.value, own.value) {
            (Some(_), None) => {
                let message = format!("`{}` has no text of its own, only attributes", own.id);
                let help = format!("the source has:\n{}", self.source.written(original.id).unwrap_or_default());
                self.report(codes::MISSING_VALUE, own.id.to_owned(), own.id, message, help);
            }
            (None, Some(_)) => {
                let message =
                    format!("`{}` has a text of its own, which the source has not: nothing prints it", own.id);
                let help = "put it into the attribute that the source has, or take it out".to_owned();
                self.report(codes::OBSOLETE_TEXT, own.id.to_owned(), own.id, message, help);
            }
            (Some(original), Some(pattern)) => self.pattern(original, pattern, own.id, own.id),
            (None, None) => {}
        }
        if own.id.starts_with('-') {
            // What a term is called in is each language's own affair.
            return;
        }
        for attribute in original.attributes {
            let name = attribute.id.name;
            let full = message_name(own.id, Some(name));
            match own.attributes.iter().find(|own| own.id.name == name) {
                Some(found) => self.pattern(&attribute.value, &found.value, &full, found.id.name),
                // Of a name that is mistyped, the wrong one is told.
                None if mistyped(original, own, name) || self.pair.own.has_broken(&full) => {}
                None => {
                    let message = format!("`{}` lacks its attribute `.{name}`", own.id);
                    let written = self.source.written(original.id).unwrap_or_default();
                    let help = format!("translate and add it under `{}`:\n{written}", own.id);
                    self.report(codes::MISSING_ATTRIBUTE, full, own.id, message, help);
                }
            }
        }
        for attribute in own.attributes {
            let name = attribute.id.name;
            if !original.attributes.iter().any(|original| original.id.name == name) {
                let known = original.attributes.iter().map(|original| original.id.name);
                let help = did_you_mean(name, known).unwrap_or_else(|| "take it out".to_owned());
                let message = format!("the source's `{}` has no attribute `.{name}`", own.id);
                self.report(codes::OBSOLETE_TEXT, message_name(own.id, Some(name)), name, message, help);
            }
        }
    }

    /// Whether it is a year that this language writes in another calendar.
    fn converts(&self, variable: &str) -> bool {
        let values = || Values::new(self.pair.language);
        variable.ends_with("-year") && values().is_some_and(|values| !values.keeps_years())
    }

    fn pattern(&mut self, original: &Pattern<'_>, own: &Pattern<'_>, name: &str, at: &str) {
        let (theirs, ours) = (Means::of(original), Means::of(own));
        let has_reason = self.passes(first(name));
        let is_term = name.starts_with('-');
        if !is_term && !has_reason {
            for variable in theirs.variables.iter().filter(|variable| !ours.prints(variable)) {
                let message = format!("`{name}` does not print `${variable}`, and the source does");
                let excuse = "or say why not in a comment above the message: # number-ok: reason";
                let help = match self.converts(variable) {
                    // Whoever types 2016 may mean to have no other year there.
                    true => format!(
                        "put it in where it belongs: {{ ${variable} }} prints the year of this language's calendar, \
                         {{ YEAR(${variable}, calendar: \"gregory\") }} the source's; {excuse}"
                    ),
                    false => format!("put it in where it belongs, {excuse}"),
                };
                self.report(codes::MISSING_VARIABLE, name.to_owned(), at, message, help);
            }
        }
        // As where a range stands for its beginning: for babies under 3–72 months.
        for variable in ours.variables.iter().filter(|variable| !is_term && !has_reason && !theirs.prints(variable)) {
            let message = format!("`{name}` prints `${variable}`, and the source does not");
            let help = "take it out, or say why it stands there in a comment above the message: # number-ok: reason";
            self.report_as(Severity::Error, codes::ADDED_NUMBER, name.to_owned(), at, message, help.to_owned());
        }
        let lost = |name: &&&str| !has_reason && ours.prints(name) && !ours.percents.contains(*name);
        for variable in theirs.percents.iter().filter(lost) {
            let message = format!("`{name}` prints `${variable}` as a number, and the source as a percentage");
            let help = format!("write {{ PERCENT(${variable}) }}: without it the sign is lost");
            self.report(codes::MISSING_VARIABLE, name.to_owned(), at, message, help);
        }
        for address in addresses(&theirs.text).filter(|address| !ours.text.contains(address)) {
            let message = format!("`{name}` lacks the source's address {address}");
            self.report(
                codes::CHANGED_ADDRESS,
                name.to_owned(),
                at,
                message,
                "write it as the source has it".to_owned(),
            );
        }
        for reference in theirs.references.iter().filter(|reference| !ours.references.contains(*reference)) {
            let message = format!("`{name}` does not name `{reference}`, and the source does");
            let help = format!("write {{ {reference} }} where it is meant");
            // A message may be the telephone number; a name may be said otherwise.
            let severity = if reference.starts_with('-') { Severity::Warning } else { Severity::Error };
            self.report_as(severity, codes::MISSING_REFERENCE, name.to_owned(), at, message, help);
        }
        // A language may name a term where the source says "it", and have terms of its own.
        let extra = |reference: &&String| !reference.starts_with('-') && !theirs.references.contains(*reference);
        for reference in ours.references.iter().filter(extra).filter(|id| self.source.entry(first(id)).is_some()) {
            let message = format!("`{name}` prints the message `{reference}`, and the source does not");
            self.report(codes::EXTRA_REFERENCE, name.to_owned(), at, message, "take it out".to_owned());
        }
        // What is wrong with the tags themselves has been told.
        if ours.open == 0 {
            self.markup(&theirs, &ours, name, at);
        }
    }

    /// Whether a comment lets the numbers of a message pass.
    fn passes(&self, id: &str) -> bool {
        self.pair.own.place_of(id).is_some_and(|place| passes_numbers(&self.pair.own.file, &place))
    }

    fn markup(&mut self, theirs: &Means<'_>, ours: &Means<'_>, name: &str, at: &str) {
        // 10<sup>6</sup> without its tag is a hundred and six.
        let all = |means: &Means<'_>| [0, 1].map(|which| means.raised[which] + means.shifted[which]);
        let same = theirs.raised == ours.raised || all(theirs) == all(ours);
        if theirs.choices == 0 && ours.choices == 0 && !same {
            let message = format!("`{name}` has not the source's raised and lowered signs (<sup>, <sub>)");
            let help = "without its tag an exponent is part of the number: mark the same signs".to_owned();
            self.report_as(Severity::Error, codes::OTHER_MARKUP, name.to_owned(), at, message, help);
            return;
        }
        let shifted = |tag: Tag| matches!(tag, Tag::Sup | Tag::Sub) && all(theirs) == all(ours);
        let lost =
            |(tag, link): &&(Tag, Option<String>)| !ours.markup.contains(&(*tag, link.clone())) && !shifted(*tag);
        for (tag, link) in theirs.markup.iter().filter(lost) {
            let (code, tag) = match link {
                Some(link) => (codes::MISSING_LINK, format!("<a data-l10n-name=\"{link}\">")),
                None => (codes::OTHER_MARKUP, format!("<{}>", tag.name())),
            };
            let message = format!("`{name}` lacks the source's {tag}");
            let help = "put it around the words that correspond".to_owned();
            self.report(code, name.to_owned(), at, message, help);
        }
        let added = |(tag, link): &&(Tag, Option<String>)| link.is_none() && !theirs.has_tag(*tag) && !shifted(*tag);
        for (tag, _) in ours.markup.iter().filter(added) {
            let message = format!("`{name}` has <{}>, and the source has not", tag.name());
            self.report(codes::OTHER_MARKUP, name.to_owned(), at, message, "take the tag out".to_owned());
        }
    }
}

/// Whether a translation has the source's own words, and enough of them to be no coincidence.
pub(super) fn has_same_words(original: &Pattern<'_>, own: &Pattern<'_>) -> bool {
    Means::of(original).are_the_words_of(&Means::of(own))
}

/// Whether an attribute is there with another name, which the source has not.
fn mistyped(original: &Entry<'_>, own: &Entry<'_>, name: &str) -> bool {
    let known = |own: &str| original.attributes.iter().any(|attribute| attribute.id.name == own);
    nearest(name, own.attributes.iter().map(|attribute| attribute.id.name).filter(|own| !known(own))).is_some()
}

/// Addresses of websites and mailboxes.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let is_address = |word: &&str| word.contains("www.") || word.contains("://") || word.contains('@');
    let trimmed = text.split([' ', '\u{FFFC}']).map(|word| word.trim_matches(['.', ',', ';', ':', '(', ')', '<', '>']));
    trimmed.filter(is_address)
}

/// The id of `id.attribute`.
fn first(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// What a pattern says its text with, all variants together.
#[derive(Debug, Default)]
struct Means<'a> {
    /// The variables that it prints, by name.
    variables: BTreeSet<&'a str>,
    /// Those of them that it prints as percentages.
    percents: BTreeSet<&'a str>,
    /// Messages and terms, as they are written in a placeable.
    references: BTreeSet<String>,
    /// Tags with their links' names.
    markup: BTreeSet<(Tag, Option<String>)>,
    /// How many `<sup>` and `<sub>` it has.
    raised: [usize; 2],
    /// How many raised and lowered signs it has that are characters of their own: 10⁶ is 10<sup>6</sup>.
    shifted: [usize; 2],
    /// How many select expressions it has.
    choices: usize,
    /// Opening tags without closing ones.
    open: i32,
    /// All text without tags, white space as one blank, with U+FFFC for each placeable.
    text: String,
}

impl<'a> Means<'a> {
    fn of(pattern: &'a Pattern<'a>) -> Means<'a> {
        let mut means = Means::default();
        each(pattern, &mut |piece| match piece {
            Piece::Text(text) => means.add_text(text),
            Piece::Placeable(inline) => {
                means.text.push('\u{FFFC}');
                match inline {
                    InlineExpression::VariableReference { id } => _ = means.variables.insert(id.name),
                    InlineExpression::FunctionReference { id: function, arguments } => {
                        for argument in &arguments.positional {
                            if let InlineExpression::VariableReference { id } = argument {
                                means.variables.insert(id.name);
                                if function.name == "PERCENT" {
                                    means.percents.insert(id.name);
                                }
                            }
                        }
                    }
                    InlineExpression::TermReference { id, .. } => _ = means.references.insert(format!("-{}", id.name)),
                    InlineExpression::MessageReference { id, attribute } => {
                        let attribute = attribute.as_ref().map(|attribute| attribute.name);
                        means.references.insert(message_name(id.name, attribute));
                    }
                    _ => {}
                }
            }
            Piece::Selector(..) => means.choices += 1,
        });
        means
    }

    fn add_text(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                markup::Piece::Text(range) => {
                    let runs = |is: fn(char) -> bool| {
                        text[range.clone()].split(|c| !is(c)).filter(|run| !run.is_empty()).count()
                    };
                    self.shifted[0] += runs(|c| matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁻'));
                    self.shifted[1] += runs(|c| matches!(c, '₀'..='₉'));
                    for c in text[range].chars() {
                        let c = if c.is_whitespace() { ' ' } else { c };
                        if c != ' ' || !self.text.ends_with(' ') {
                            self.text.push(c);
                        }
                    }
                }
                markup::Piece::Character(c) => self.text.push(c),
                markup::Piece::Open(tag, link, _) => {
                    self.open += 1;
                    self.raised[0] += usize::from(tag == Tag::Sup);
                    self.raised[1] += usize::from(tag == Tag::Sub);
                    self.markup.insert((tag, link));
                }
                markup::Piece::Close(..) => self.open -= 1,
                markup::Piece::Wrong(..) => {}
            }
        }
    }

    fn has_tag(&self, tag: Tag) -> bool {
        self.markup.iter().any(|(known, _)| *known == tag)
    }

    /// Whether it prints a variable; a range prints its two ends, and the two ends print the range.
    fn prints(&self, variable: &str) -> bool {
        let has = |name: &str| self.variables.contains(name);
        let end = |range: &str, end: &str| has(&format!("{range}-{end}"));
        has(variable)
            || variable.strip_suffix("-min").or_else(|| variable.strip_suffix("-max")).is_some_and(has)
            || end(variable, "min") && end(variable, "max")
    }

    /// Whether these are the same words, and enough of them to be no coincidence.
    fn are_the_words_of(&self, other: &Means<'_>) -> bool {
        self.text == other.text && self.words() >= WORDS_OF_A_TEXT
    }

    /// How many words of letters it has, addresses not counted.
    fn words(&self) -> usize {
        let is_word =
            |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.contains(['.', '_']);
        let words = self.text.split([' ', '\u{FFFC}']).map(|word| word.trim_end_matches(['.', ',', ':']));
        words.filter(is_word).count()
    }
}
