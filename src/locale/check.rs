//! What is wrong with a message, found without choosing: every variant, and everything it refers to.

use super::markup::{Piece, Tag, pieces};
use super::scope::{Found, Problem, Scope, evaluate, name, printed};
use super::syntax::{Bytes, Element, Expression, Ftl, Kind, Named, Pattern, Variant};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::document::Direction;
use crate::values::{FUNCTIONS, NumberOptions, Value, category_name, same_amount};
use fluent::FluentValue;
use std::collections::{BTreeMap, BTreeSet};

/// Fluent's library resolves so many placeables, references included. At one more it panics.
const MAX_PLACEABLES: usize = 100;

/// Every finding about a pattern, and the variables that it may look at; `name` is `id` or `id.attribute`.
pub(super) fn check<'a>(
    scope: &Scope<'a>,
    found: Found<'a>,
    pattern: &'a Pattern,
    name: &str,
) -> (Vec<Diagnostic>, BTreeSet<&'a str>) {
    let mut check = Check {
        scope,
        findings: Vec::new(),
        path: vec![name.to_owned()],
        given: None,
        done: BTreeMap::new(),
        used: BTreeSet::new(),
    };
    check.name_is_free(found.ftl, &found.entry.span, &found.entry.id);
    if check.pattern(found.ftl, pattern) > MAX_PLACEABLES {
        let message = format!("this has more than {MAX_PLACEABLES} placeables, with those of what it refers to");
        check.report(codes::TOO_LONG, found.ftl, &pattern.span, message, Some("split it".to_owned()));
    }
    (check.findings, check.used)
}

/// Checking returns how many placeables the library may resolve.
struct Check<'s, 'a> {
    scope: &'s Scope<'a>,
    findings: Vec<Diagnostic>,
    /// The messages that are being followed, the first one first.
    path: Vec<String>,
    /// Within a term: what it was given. As in the library, a term forgets that when it has named another one.
    given: Option<&'a [Named]>,
    /// What has been followed already, with its placeables and whether it named a term: each reference is checked
    /// once, however often it is made.
    done: BTreeMap<String, (usize, bool)>,
    used: BTreeSet<&'a str>,
}

impl<'a> Check<'_, 'a> {
    fn report(&mut self, code: &'static str, ftl: &Ftl, span: &Bytes, message: String, help: Option<String>) {
        let about = self.path.last().cloned().unwrap_or_default();
        let finding = Diagnostic::new(code, message).about(about).maybe_help(help).at(&ftl.file, span.clone());
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    fn pattern(&mut self, ftl: &'a Ftl, pattern: &'a Pattern) -> usize {
        let mut open: Vec<(Tag, Bytes)> = Vec::new();
        let mut placeables: usize = 0;
        for element in &pattern.elements {
            match element {
                Element::Text(span) => self.text(ftl, span, &mut open),
                Element::Placeable(expression) => {
                    placeables = placeables.saturating_add(self.placeable(ftl, expression)).saturating_add(1);
                }
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
        placeables
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

    fn placeable(&mut self, ftl: &'a Ftl, expression: &'a Expression) -> usize {
        match &expression.kind {
            Kind::String(text) => {
                if pieces(text).iter().any(|piece| !matches!(piece, Piece::Text(_))) {
                    let message = "markup does not belong in quotation marks".to_owned();
                    let help = Some("write it without quotation marks and braces".to_owned());
                    self.report(codes::UNKNOWN_MARKUP, ftl, &expression.span, message, help);
                }
                0
            }
            Kind::Select { selector, variants } => {
                let before = self.selector(ftl, selector, variants);
                let (given, mut forgot, mut most) = (self.given, self.given.is_none(), 0);
                for variant in variants {
                    self.given = given;
                    most = most.max(self.pattern(ftl, &variant.value));
                    forgot |= self.given.is_none();
                }
                self.given = given.filter(|_| !forgot);
                before.saturating_add(most)
            }
            Kind::Message { id, attribute } => {
                self.reference(ftl, &expression.span, id, attribute.as_deref(), self.given)
            }
            Kind::Term { id, named, .. } => self.term(ftl, &expression.span, id, None, named),
            Kind::Number(_) | Kind::Variable(_) | Kind::Function { .. } => {
                self.look_at(expression);
                self.problem(ftl, printed(self.scope, expression, self.given).err());
                0
            }
        }
    }

    fn look_at(&mut self, expression: &'a Expression) {
        match &expression.kind {
            Kind::Variable(name) => {
                self.used.insert(name);
            }
            Kind::Function { positional, .. } => positional.iter().for_each(|value| self.look_at(value)),
            _ => {}
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

    fn selector(&mut self, ftl: &'a Ftl, selector: &'a Expression, variants: &[Variant]) -> usize {
        self.look_at(selector);
        match &selector.kind {
            Kind::Term { id, attribute, named } => {
                return self.term(ftl, &selector.span, id, attribute.as_deref(), named);
            }
            // A term's parameter may be left out: the default variant is for that.
            Kind::Variable(name) if self.given.is_some_and(|given| !given.iter().any(|n| n.name == *name)) => {}
            Kind::String(_) => {}
            _ => match evaluate(self.scope, selector, self.given) {
                Ok(value) => self.choice(ftl, selector, &value, variants),
                Err(problem) => self.problem(ftl, Some(problem)),
            },
        }
        0
    }

    /// The library chooses by the plural rules of an earlier CLDR than ICU's, and takes `1` and `1.0` for two numbers:
    /// where that matters, the message must say what it wants.
    fn choice(&mut self, ftl: &Ftl, selector: &Expression, value: &Value, variants: &[Variant]) {
        let (number, ordinal) = match value {
            Value::Text(_) => return,
            Value::Number(number) => (number, false),
            Value::Formatted(_, Some((number, ordinal))) => (number, *ordinal),
            _ => {
                let help = match value {
                    Value::Range(..) => "select on RANGE(…) of it: that has the range's plural",
                    _ => "select on a number",
                };
                let message = "no variant can be chosen by this, for it is no number".to_owned();
                return self.report(codes::BAD_ARGUMENT, ftl, &selector.span, message, Some(help.to_owned()));
            }
        };
        let options = NumberOptions { ordinal, ..NumberOptions::default() };
        let category = category_name(self.scope.values.category(number, options));
        let value = self.scope.values.to_fluent(value);
        let fluent = fluent::resolver::Scope::new(&self.scope.messages.bundle, None, None);
        for Variant { key, numeric, span, .. } in variants {
            let (wanted, in_fluent) = match numeric {
                true => (key.parse().is_ok_and(|key| same_amount(&key, number)), FluentValue::try_number(key)),
                false => (key == category, key.as_str().into()),
            };
            match (wanted, in_fluent.matches(&value, &fluent)) {
                (true, true) => return,
                (false, false) => {}
                _ if *numeric => {
                    let message = format!("Fluent does not take {number} for `{key}` here");
                    let help = "select on the variable without a function, and write the key with the same digits";
                    return self.report(codes::BAD_ARGUMENT, ftl, span, message, Some(help.to_owned()));
                }
                _ => {
                    let message = format!("the plural of {number} is `{category}`, but Fluent takes it for another one");
                    let help = format!("write a variant [{number}] before this one");
                    return self.report(codes::BAD_ARGUMENT, ftl, span, message, Some(help));
                }
            }
        }
    }

    fn term(
        &mut self,
        ftl: &Ftl,
        span: &Bytes,
        id: &str,
        attribute: Option<&str>,
        named: &'a [Named],
    ) -> usize {
        let placeables = self.reference(ftl, span, id, attribute, Some(named));
        self.given = None;
        placeables
    }

    /// The library keeps messages, terms and functions in one list, where the first of a name hides the others.
    fn name_is_free(&mut self, ftl: &Ftl, span: &Bytes, id: &str) {
        let other = id.strip_prefix('-').map_or_else(|| format!("-{id}"), str::to_owned);
        if FUNCTIONS.contains(&id) || FUNCTIONS.contains(&other.as_str()) || self.scope.messages.find(&other).is_some() {
            let message = format!("`{id}` is the name of something else too, and Fluent knows one thing of a name");
            let help = Some(format!("rename `{id}` or `{other}`"));
            self.report(codes::DUPLICATE_MESSAGE, ftl, span, message, help);
        }
    }

    /// `given`: what the message or term may look at, if it is a term or in one.
    fn reference(
        &mut self,
        ftl: &Ftl,
        span: &Bytes,
        id: &str,
        attribute: Option<&str>,
        given: Option<&'a [Named]>,
    ) -> usize {
        let is_term = id.starts_with('-');
        let Some(found) = self.scope.messages.find(id) else {
            let known: Vec<&str> = self
                .scope
                .messages
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
            self.report(code, ftl, span, format!("there is no {what} `{id}`"), help);
            return 0;
        };
        let name = name(id, attribute);
        let Some(pattern) = found.entry.pattern(attribute) else {
            let message = match attribute {
                Some(attribute) => format!("`{id}` has no attribute `.{attribute}`"),
                None => format!("`{id}` has no text of its own, only attributes"),
            };
            let known = found.entry.attributes.iter().map(|attribute| attribute.name.as_str());
            let help = attribute.and_then(|attribute| did_you_mean(attribute, known));
            self.report(codes::UNKNOWN_REFERENCE, ftl, span, message, help);
            return 0;
        };
        if self.path.contains(&name) {
            let circle = self.path.iter().skip_while(|step| **step != name).map(String::as_str);
            let circle: Vec<&str> = circle.chain([name.as_str()]).collect();
            let message = format!("these refer to each other in a circle: {}", circle.join(" → "));
            self.report(codes::CYCLE, ftl, span, message, Some("write the text out in one of them".into()));
            return 0;
        }
        self.name_is_free(ftl, span, id);
        if let Some(given) = given.filter(|_| is_term) {
            self.parameters(ftl, found, given);
        }
        // Findings within a term depend on what it is given.
        let key = format!("{name} {:?}", given.map(|given| given.iter().map(|named| &named.name).collect::<Vec<_>>()));
        if let Some((placeables, named_term)) = self.done.get(&key) {
            self.given = self.given.filter(|_| !named_term);
            return *placeables;
        }
        if self.path.len() > MAX_PLACEABLES {
            return self.path.len();
        }
        let outer = std::mem::replace(&mut self.given, given);
        self.path.push(name);
        let placeables = self.pattern(found.ftl, pattern);
        self.path.pop();
        let named_term = given.is_some() && self.given.is_none();
        self.given = outer.filter(|_| !named_term);
        self.done.insert(key, (placeables, named_term));
        placeables
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
