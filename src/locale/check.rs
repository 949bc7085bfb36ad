//! What is wrong with a message, found without choosing: every variant, and everything it refers to.

use super::markup::{Piece, Tag, pieces};
use super::scope::{Found, Problem, Scope, evaluate, name, printed};
use super::syntax::{Bytes, Element, Expression, Ftl, Kind, Named, Pattern};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::document::Direction;
use std::collections::BTreeSet;

/// Every finding about a pattern; `name` is `id` or `id.attribute`.
pub(super) fn check(scope: &Scope<'_>, ftl: &Ftl, pattern: &Pattern, name: &str) -> Vec<Diagnostic> {
    let mut check = Check { scope, findings: Vec::new(), path: vec![name.to_owned()], done: BTreeSet::new() };
    check.pattern(ftl, pattern, None);
    check.findings
}

struct Check<'s, 'a> {
    scope: &'s Scope<'a>,
    findings: Vec<Diagnostic>,
    /// The messages that are being followed, the first one first.
    path: Vec<String>,
    /// What has been followed already: each reference is checked once, however often it is made.
    done: BTreeSet<String>,
}

impl Check<'_, '_> {
    fn report(&mut self, code: &'static str, ftl: &Ftl, span: &Bytes, message: String, help: Option<String>) {
        let about = self.path.last().cloned().unwrap_or_default();
        let finding = Diagnostic::new(code, message).about(about).maybe_help(help).at(&ftl.file, span.clone());
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// `given`: within a term, what it was given.
    fn pattern(&mut self, ftl: &Ftl, pattern: &Pattern, given: Option<&[Named]>) {
        let mut open: Vec<(Tag, Bytes)> = Vec::new();
        for element in &pattern.elements {
            match element {
                Element::Text(span) => self.text(ftl, span, &mut open),
                Element::Placeable(expression) => self.placeable(ftl, expression, given),
            }
        }
        for (tag, span) in open {
            let message = format!("<{}> is never closed", tag.name());
            let help = format!("add </{}>; a tag ends in the same text or variant", tag.name());
            self.report(codes::UNBALANCED_MARKUP, ftl, &span, message, Some(help));
        }
        if self.scope.language.direction == Direction::RightToLeft {
            self.reversible(ftl, pattern);
        }
    }

    fn text(&mut self, ftl: &Ftl, span: &Bytes, open: &mut Vec<(Tag, Bytes)>) {
        let place = |range: &Bytes| span.start + range.start..span.start + range.end;
        for piece in pieces(ftl.text(span)) {
            match piece {
                Piece::Text(_) | Piece::Character(_) => {}
                Piece::Wrong(message, help, range) => {
                    self.report(codes::UNKNOWN_MARKUP, ftl, &place(&range), message, help);
                }
                Piece::Open(tag, link, range) => {
                    if let Some(link) = link
                        && !self.scope.links.iter().any(|(known, _)| *known == link)
                    {
                        let known = self.scope.links.iter().map(|(known, _)| *known);
                        let help = did_you_mean(&link, known.clone()).or_else(|| match known.collect::<Vec<_>>() {
                            none if none.is_empty() => Some("this message has no link".to_owned()),
                            known => Some(format!("known here: {}", known.join(", "))),
                        });
                        let message = format!("there is no link `{link}`");
                        self.report(codes::UNKNOWN_MARKUP, ftl, &place(&range), message, help);
                    }
                    open.push((tag, place(&range)));
                }
                Piece::Close(tag, range) => match open.last() {
                    Some((last, _)) if *last == tag => {
                        open.pop();
                    }
                    Some((last, _)) => {
                        let message = format!("</{}> stands where </{}> must", tag.name(), last.name());
                        let help = Some("close tags in the reverse order of opening".to_owned());
                        self.report(codes::UNBALANCED_MARKUP, ftl, &place(&range), message, help);
                        // Assume that this one was meant, so that one slip gives one finding.
                        match open.iter().rposition(|(earlier, _)| *earlier == tag) {
                            Some(earlier) => open.truncate(earlier),
                            None => {
                                open.pop();
                            }
                        }
                    }
                    None => {
                        let message = format!("</{}> closes nothing", tag.name());
                        let help = Some("a tag begins and ends in the same text or variant".to_owned());
                        self.report(codes::UNBALANCED_MARKUP, ftl, &place(&range), message, help);
                    }
                },
            }
        }
    }

    /// A dash between two numbers: shown as 6–4 instead of 4–6, or read from the other side.
    fn reversible(&mut self, ftl: &Ftl, pattern: &Pattern) {
        let is_dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' | '/');
        // What stands at a place: a number is a digit or a placeable that prints one.
        let mut before_dash: Option<bool> = None;
        let mut number = false;
        for element in &pattern.elements {
            let found = match element {
                Element::Placeable(expression) => {
                    let now = prints_number(&expression.kind);
                    let found = now && before_dash == Some(true);
                    (number, before_dash) = (now, None);
                    found.then(|| expression.span.clone())
                }
                Element::Text(span) => {
                    let mut found = None;
                    let text = ftl.text(span);
                    for (at, c) in text.char_indices() {
                        if c.is_numeric() {
                            // A longer group of digits with dashes is a telephone number, which is isolated.
                            if before_dash == Some(true) && !long_number(text, at) {
                                found.get_or_insert(span.start + at..span.start + at + c.len_utf8());
                            }
                            (number, before_dash) = (true, None);
                        } else if is_dash(c) {
                            before_dash = Some(number);
                        } else if !matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '%' | '٪') {
                            (number, before_dash) = (false, None);
                        }
                    }
                    found
                }
            };
            if let Some(span) = found {
                let help = "write words between the numbers, or use RANGE, which does";
                self.report(
                    codes::REVERSIBLE_RANGE,
                    ftl,
                    &span,
                    "a dash or slash between two numbers lets them change places in right-to-left text".to_owned(),
                    Some(help.to_owned()),
                );
            }
        }
    }

    fn placeable(&mut self, ftl: &Ftl, expression: &Expression, given: Option<&[Named]>) {
        match &expression.kind {
            Kind::String(_) => {}
            Kind::Select { selector, variants } => {
                self.selector(ftl, selector, given);
                for variant in variants {
                    self.pattern(ftl, &variant.value, given);
                }
            }
            Kind::Message { id, attribute } => self.reference(ftl, &expression.span, id, attribute.as_deref(), None),
            Kind::Term { id, named, .. } => self.reference(ftl, &expression.span, id, None, Some(named)),
            Kind::Number(_) | Kind::Variable(_) | Kind::Function { .. } => {
                self.problem(ftl, printed(self.scope, expression, given).err());
            }
        }
    }

    fn problem(&mut self, ftl: &Ftl, problem: Option<Problem>) {
        if let Some(problem) = problem {
            let finding = problem.diagnostic(ftl, self.path.last().map_or("", String::as_str));
            if !self.findings.contains(&finding) {
                self.findings.push(finding);
            }
        }
    }

    fn selector(&mut self, ftl: &Ftl, selector: &Expression, given: Option<&[Named]>) {
        match &selector.kind {
            Kind::Term { id, attribute, named } => {
                self.reference(ftl, &selector.span, id, attribute.as_deref(), Some(named));
            }
            // A term's parameter may be left out: the default variant is for that.
            Kind::Variable(name) if given.is_some_and(|given| !given.iter().any(|named| named.name == *name)) => {}
            Kind::String(_) => {}
            _ => self.problem(ftl, evaluate(self.scope, selector, given).err()),
        }
    }

    fn reference(&mut self, ftl: &Ftl, span: &Bytes, id: &str, attribute: Option<&str>, given: Option<&[Named]>) {
        let is_term = id.starts_with('-');
        let Some(found) = self.scope.find(id) else {
            let known: Vec<&str> = self
                .scope
                .files
                .iter()
                .flat_map(|ftl| ftl.entries.iter().map(|entry| entry.id.as_str()))
                .filter(|known| known.starts_with('-') == is_term)
                .collect();
            let help = did_you_mean(id, known);
            let (code, what, help) = if is_term {
                let help = help.or_else(|| Some("terms are written in the locale's clinic.ftl".to_owned()));
                (codes::UNKNOWN_TERM, "term", help)
            } else {
                (
                    codes::UNKNOWN_REFERENCE,
                    "message",
                    help.or_else(|| Some("a variable has a $ before its name".into())),
                )
            };
            return self.report(code, ftl, span, format!("there is no {what} `{id}`"), help);
        };
        let name = name(id, attribute);
        let Some(pattern) = found.entry.pattern(attribute) else {
            let message = match attribute {
                Some(attribute) => format!("`{id}` has no attribute `.{attribute}`"),
                None => format!("`{id}` has no text of its own, only attributes"),
            };
            let known = found.entry.attributes.iter().map(|attribute| attribute.name.as_str());
            let help = attribute.and_then(|attribute| did_you_mean(attribute, known));
            return self.report(codes::UNKNOWN_REFERENCE, ftl, span, message, help);
        };
        if self.path.contains(&name) {
            let circle = self.path.iter().skip_while(|step| **step != name).map(String::as_str);
            let circle: Vec<&str> = circle.chain([name.as_str()]).collect();
            let message = format!("these refer to each other in a circle: {}", circle.join(" → "));
            return self.report(codes::CYCLE, ftl, span, message, Some("write the text out in one of them".into()));
        }
        if let Some(given) = given {
            self.parameters(ftl, found, given);
        }
        // Findings within a term depend on what it is given.
        let key = format!("{name} {:?}", given.map(|given| given.iter().map(|named| &named.name).collect::<Vec<_>>()));
        if self.path.len() < 100 && self.done.insert(key) {
            self.path.push(name);
            self.pattern(found.ftl, pattern, given);
            self.path.pop();
        }
    }

    /// A parameter that the term does not look at is a slip of the pen, and would be ignored silently.
    fn parameters(&mut self, ftl: &Ftl, term: Found<'_>, given: &[Named]) {
        if given.is_empty() {
            return;
        }
        let mut used = BTreeSet::new();
        if let Some(value) = &term.entry.value {
            variables(value, &mut used);
        }
        for attribute in &term.entry.attributes {
            variables(&attribute.value, &mut used);
        }
        for named in given {
            let keys: Option<&BTreeSet<&str>> = used.iter().find(|(name, _)| *name == named.name).map(|(_, keys)| keys);
            let message = match (keys, &named.value.kind) {
                (None, _) => {
                    let known = used.iter().map(|(name, _)| *name);
                    let message = format!("`{}` does not look at `${}`", term.entry.id, named.name);
                    (named.span.clone(), message, did_you_mean(&named.name, known))
                }
                (Some(keys), Kind::String(value)) if !keys.is_empty() && !keys.contains(value.as_str()) => {
                    let message = format!("`{}` has no variant `{value}`", term.entry.id);
                    let help = did_you_mean(value, keys.iter().copied());
                    let all = keys.iter().copied().collect::<Vec<_>>().join(", ");
                    (named.value.span.clone(), message, help.or(Some(format!("its variants: {all}"))))
                }
                _ => continue,
            };
            let (span, message, help) = message;
            self.report(codes::BAD_ARGUMENT, ftl, &span, message, help);
        }
    }
}

/// The variables that a pattern looks at, each with the variants' keys where it is selected on.
fn variables<'p>(pattern: &'p Pattern, used: &mut BTreeSet<(&'p str, BTreeSet<&'p str>)>) {
    let mut placeables: Vec<&'p Expression> = Vec::new();
    let add = |pattern: &'p Pattern, placeables: &mut Vec<&'p Expression>| {
        placeables.extend(pattern.elements.iter().filter_map(|element| match element {
            Element::Placeable(expression) => Some(expression),
            Element::Text(_) => None,
        }));
    };
    add(pattern, &mut placeables);
    while let Some(expression) = placeables.pop() {
        match &expression.kind {
            Kind::Variable(name) => {
                used.insert((name, BTreeSet::new()));
            }
            Kind::Function { positional, .. } => placeables.extend(positional),
            Kind::Select { selector, variants } => {
                match &selector.kind {
                    Kind::Variable(name) => {
                        used.insert((name, variants.iter().map(|variant| variant.key.as_str()).collect()));
                    }
                    _ => placeables.push(selector),
                }
                for variant in variants {
                    add(&variant.value, &mut placeables);
                }
            }
            _ => {}
        }
    }
}

fn prints_number(kind: &Kind) -> bool {
    match kind {
        Kind::Number(_) => true,
        Kind::Variable(name) => matches!(name.as_str(), "page" | "pages") || name.contains('-'),
        Kind::Function { name, .. } => matches!(name.as_str(), "NUMBER" | "PERCENT" | "YEAR"),
        _ => false,
    }
}

/// Whether the number at `at` belongs to a group of at least seven digits with dashes: a telephone number.
fn long_number(text: &str, at: usize) -> bool {
    let part = |c: &char| c.is_numeric() || matches!(c, ' ' | '\u{A0}' | '-' | '‑' | '+' | '(' | ')' | '/');
    let before = text[..at].chars().rev().take_while(part).filter(|c| c.is_numeric()).count();
    let after = text[at..].chars().take_while(part).filter(|c| c.is_numeric()).count();
    before + after >= 7
}
