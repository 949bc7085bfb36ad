//! What is wrong with a message, found without choosing: every variant, and everything it refers to.

mod bare;
mod reversible;

use super::markup::{Piece, Tag, pieces};
use super::ranges;
use super::scope::{Found, Given, Problem, Scope, evaluate, name, printed};
use super::syntax::{Bytes, Expression, Ftl, Inline, Named, Pattern, Variant, named};
use crate::characters::{danger, is_dangerous};
use crate::diagnostic::{Diagnostic, Gathered, codes, did_you_mean, nearest};
use crate::language::Direction;
use crate::values::{FUNCTIONS, NumberOptions, Value, category_name, same_amount};
use fluent::FluentValue;
use fluent_syntax::ast::{self, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeMap, BTreeSet};

use reversible::reversible;

/// Fluent's library resolves so many placeables, references included. At one more it panics.
const MAX_PLACEABLES: usize = 100;

/// So many open tags are looked through for the one that a closing tag may mean: nobody nests more.
const MOST_OPEN: usize = 64;

/// Every finding about a pattern, and the variables that it may look at; `name` is `id` or `id.attribute`.
pub(super) fn check<'a>(
    scope: &Scope<'a>,
    found: Found<'a>,
    pattern: &'a Pattern<'a>,
    name: &str,
) -> (Vec<Diagnostic>, BTreeSet<&'a str>) {
    let mut check = Check {
        scope,
        findings: Gathered::default(),
        path: vec![name.to_owned()],
        given: None,
        done: BTreeMap::new(),
        used: BTreeSet::new(),
        depth: 0,
    };
    let place = found.ftl.span(found.entry.id);
    check.name_is_free(found.ftl, &place, found.entry.id);
    if check.pattern(found.ftl, pattern) > MAX_PLACEABLES {
        let message = format!("this has more than {MAX_PLACEABLES} placeables, with those of what it refers to");
        check.report(codes::TOO_LONG, found.ftl, &place, message, Some("split it".to_owned()));
    }
    (check.findings.finish(), check.used)
}

/// Checking returns how many placeables the library may resolve.
struct Check<'s, 'a> {
    scope: &'s Scope<'a>,
    findings: Gathered,
    /// The messages that are being followed, the first one first.
    path: Vec<String>,
    /// Within a term: what it was given. As in the library, a term forgets that when it has named another one.
    given: Given<'a>,
    /// What has been followed already, with its placeables and whether it named a term: each reference is checked
    /// once, however often it is made.
    done: BTreeMap<String, (usize, bool)>,
    /// The variables that have been met.
    used: BTreeSet<&'a str>,
    /// How many placeables are open.
    depth: usize,
}

impl<'a> Check<'_, 'a> {
    fn report(&mut self, code: &'static str, ftl: &Ftl, span: &Bytes, message: String, help: Option<String>) {
        let about = self.path.last().cloned().unwrap_or_default();
        self.findings.add(|| Diagnostic::new(code, message).about(about).maybe_help(help).at(&ftl.file, span.clone()));
    }

    fn pattern(&mut self, ftl: &'a Ftl, pattern: &'a Pattern<'a>) -> usize {
        let mut open: Vec<(Tag, Bytes)> = Vec::new();
        let mut placeables: usize = 0;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(ftl, value, &mut open),
                PatternElement::Placeable { expression } => {
                    placeables = placeables.saturating_add(self.placeable(ftl, expression));
                    // It will be refused: to go on would cost time and tell nothing more.
                    if placeables > MAX_PLACEABLES {
                        return placeables;
                    }
                }
            }
        }
        for (tag, span) in open {
            let message = format!("<{}> is never closed", tag.name());
            let help = format!("add </{}>; a tag ends in the same text or variant", tag.name());
            self.report(codes::UNBALANCED_MARKUP, ftl, &span, message, Some(help));
        }
        if self.scope.language.direction == Direction::RightToLeft {
            for number in reversible(ftl, pattern) {
                let message =
                    "a dash, slash or colon between two numbers lets them change places in right-to-left text";
                let help = Some(ranges::HELP.to_owned());
                self.report(codes::REVERSIBLE_RANGE, ftl, &number, message.to_owned(), help);
            }
        }
        placeables
    }

    fn text(&mut self, ftl: &Ftl, text: &str, open: &mut Vec<(Tag, Bytes)>) {
        let span = ftl.span(text);
        let place = |range: &Bytes| span.start + range.start..span.start + range.end;
        // The end of a tag that is not known is no fault of its own.
        let mut unknown = false;
        for (at, c) in text.char_indices().filter(|(_, c)| is_dangerous(*c)) {
            self.dangerous(ftl, &place(&(at..at + c.len_utf8())), c);
        }
        for piece in pieces(text) {
            match piece {
                Piece::Text(range) => {
                    let start = span.start + range.start;
                    let within = |place: &Bytes| start + place.start..start + place.end;
                    self.bare_variables(ftl, &text[range], within);
                }
                Piece::Character(_) => {}
                Piece::Wrong(_, _, range) if unknown && text[range.clone()].starts_with("</") => {}
                Piece::Wrong(message, help, range) => {
                    unknown = true;
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
                        let since = open.iter().rev().take(MOST_OPEN).position(|(earlier, _)| *earlier == tag);
                        open.truncate(open.len() - since.map_or(1, |since| since + 1));
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

    fn dangerous(&mut self, ftl: &Ftl, place: &Bytes, c: char) {
        let (message, help) = danger(c);
        self.report(codes::DANGEROUS_CHARACTER, ftl, place, message, Some(help));
    }

    fn placeable(&mut self, ftl: &'a Ftl, expression: &'a Expression<'a>) -> usize {
        if self.depth == MAX_PLACEABLES {
            return MAX_PLACEABLES + 1;
        }
        self.depth += 1;
        let placeables = match expression {
            ast::Expression::Inline(inline) => self.inline(ftl, inline),
            ast::Expression::Select { selector, variants } => {
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
        };
        self.depth -= 1;
        placeables.saturating_add(1)
    }

    fn inline(&mut self, ftl: &'a Ftl, inline: &'a Inline<'a>) -> usize {
        let place = ftl.place(inline);
        match inline {
            InlineExpression::StringLiteral { value } => {
                let text = unescape_unicode_to_string(value);
                self.bare_variables(ftl, &text, |_| place.clone());
                if let Some(c) = text.chars().find(|c| is_dangerous(*c)) {
                    self.dangerous(ftl, &place, c);
                }
                if pieces(&text).iter().any(|piece| !matches!(piece, Piece::Text(_))) {
                    let message = "markup does not belong in quotation marks".to_owned();
                    let help = Some("write it without quotation marks and braces".to_owned());
                    self.report(codes::UNKNOWN_MARKUP, ftl, &place, message, help);
                }
                0
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.reference(ftl, &place, id.name, attribute.as_ref().map(|a| a.name), self.given)
            }
            InlineExpression::TermReference { .. } => self.term(ftl, inline),
            InlineExpression::Placeable { expression } => self.placeable(ftl, expression),
            _ => {
                self.look_at(inline);
                self.problem(ftl, printed(self.scope, ftl, inline, self.given).err());
                0
            }
        }
    }

    fn look_at(&mut self, inline: &'a Inline<'a>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.used.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|value| self.look_at(value));
            }
            _ => {}
        }
    }

    fn problem(&mut self, ftl: &Ftl, problem: Option<Problem>) {
        if let Some(problem) = problem {
            self.findings.add(|| problem.diagnostic(ftl, self.path.last().map_or("", String::as_str)));
        }
    }

    fn selector(&mut self, ftl: &'a Ftl, selector: &'a Inline<'a>, variants: &[Variant<'_>]) -> usize {
        self.look_at(selector);
        match selector {
            InlineExpression::TermReference { .. } => return self.term(ftl, selector),
            // A term's parameter may be left out: the default variant is for that.
            InlineExpression::VariableReference { id }
                if self.given.is_some_and(|given| !given.iter().any(|named| named.name == *id)) => {}
            InlineExpression::StringLiteral { .. } => {}
            _ => match evaluate(self.scope, ftl, selector, self.given) {
                Ok(value) => self.choice(ftl, selector, &value, variants),
                Err(problem) => self.problem(ftl, Some(problem)),
            },
        }
        0
    }

    /// The library chooses by the plural rules of an earlier CLDR than ICU's, and takes `1` and `1.0` for two numbers:
    /// where that matters, the message must say what it wants.
    fn choice(&mut self, ftl: &Ftl, selector: &Inline<'_>, value: &Value, variants: &[Variant<'_>]) {
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
                return self.report(codes::BAD_ARGUMENT, ftl, &ftl.place(selector), message, Some(help.to_owned()));
            }
        };
        let options = NumberOptions { ordinal, ..NumberOptions::default() };
        let category = category_name(self.scope.values.category(number, options));
        let value = self.scope.values.to_fluent(value);
        let fluent = fluent::resolver::Scope::new(&self.scope.messages.bundle, None, None);
        for variant in variants {
            let (key, wanted, in_fluent) = match variant.key {
                VariantKey::NumberLiteral { value: key } => {
                    (key, key.parse().is_ok_and(|key| same_amount(&key, number)), FluentValue::try_number(key))
                }
                VariantKey::Identifier { name } => (name, name == category, name.into()),
            };
            let chosen = in_fluent.matches(&value, &fluent);
            if chosen != wanted {
                let is = if wanted { "right" } else { "wrong" };
                let message = format!("`{key}` is {is} for {number}, but Fluent takes it otherwise");
                let help = format!("select on the variable without a function, and begin with a variant [{number}]");
                return self.report(codes::BAD_ARGUMENT, ftl, &ftl.span(key), message, Some(help));
            }
            if chosen {
                return;
            }
        }
    }

    fn term(&mut self, ftl: &Ftl, term: &'a Inline<'a>) -> usize {
        let InlineExpression::TermReference { id, attribute, arguments } = term else { return 0 };
        let (id, attribute) = (format!("-{}", id.name), attribute.as_ref().map(|attribute| attribute.name));
        // The library takes a bare word for a message: what was meant is the word.
        let given = named(arguments.as_ref());
        let is_literal = |value: &Inline<'_>| {
            matches!(value, InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. })
        };
        for option in given.iter().filter(|option| !is_literal(&option.value)) {
            let name = option.name.name;
            let message = format!("what `{name}` is must stand in quotation marks");
            let place = ftl.place(&option.value);
            let written = &ftl.file.text[place.clone()];
            let help = Some(format!("write {name}: \"{written}\""));
            self.report(codes::BAD_ARGUMENT, ftl, &place, message, help);
        }
        if given.iter().any(|option| !is_literal(&option.value)) {
            self.given = None;
            return 0;
        }
        let placeables = self.reference(ftl, &ftl.place(term), &id, attribute, Some(named(arguments.as_ref())));
        self.given = None;
        placeables
    }

    /// The library keeps messages, terms and functions in one list, where the first of a name hides the others.
    fn name_is_free(&mut self, ftl: &Ftl, span: &Bytes, id: &str) {
        let other = id.strip_prefix('-').map_or_else(|| format!("-{id}"), str::to_owned);
        let function = FUNCTIONS.contains(&id) || FUNCTIONS.contains(&other.as_str());
        if function || self.scope.messages.find(&other).is_some() {
            let message = format!("`{id}` is the name of something else too, and Fluent knows one thing of a name");
            let help = if function { format!("rename `{id}`") } else { format!("rename `{id}` or `{other}`") };
            let help = Some(help);
            self.report(codes::DUPLICATE_MESSAGE, ftl, span, message, help);
        }
    }

    /// What to write for a name in braces that no message has: a term, a variable, another message, or braces.
    fn meant(&self, id: &str, known: &[&str], in_term: bool) -> String {
        if self.scope.messages.find(&format!("-{id}")).is_some() {
            return format!("did you mean the term? {{ -{id} }}");
        }
        let variables = || self.scope.variables.keys().map(String::as_str).filter(|_| !in_term);
        let near = nearest(id, variables().filter(|name| *name == id).chain(known.iter().copied()).chain(variables()));
        match near {
            Some(name) if known.contains(&name) => format!("did you mean `{name}`?"),
            Some(name) => format!("did you mean the variable? {{ ${name} }}"),
            None => format!(
                "only the name of a message may stand in braces like this: take them out, or write \
                 {{ \"{{\" }}{id}{{ \"}}\" }} if they are to be printed"
            ),
        }
    }

    /// `given`: what the message or term may look at, if it is a term or in one.
    fn reference(&mut self, ftl: &Ftl, span: &Bytes, id: &str, attribute: Option<&str>, given: Given<'a>) -> usize {
        let is_term = id.starts_with('-');
        let Some(found) = self.scope.messages.find(id) else {
            if self.scope.messages.may_hide(id) || is_term && self.is_defined_wrong(id) {
                return 0;
            }
            let known: Vec<&str> = self
                .scope
                .messages
                .files
                .iter()
                .flat_map(|ftl| ftl.ids())
                .filter(|known| known.starts_with('-') == is_term)
                .collect();
            let (code, what, help) = if is_term {
                let help = did_you_mean(id, known);
                let help = help.unwrap_or_else(|| "terms are written in the locale's clinic.ftl".to_owned());
                (codes::UNKNOWN_TERM, "term", help)
            } else {
                (codes::UNKNOWN_REFERENCE, "message", self.meant(id, &known, given.is_some()))
            };
            let about = self.path.last().cloned().unwrap_or_default();
            let finding = || Diagnostic::new(code, format!("there is no {what} `{id}`")).about(about).names(id);
            self.findings.add(|| finding().help(help).at(&ftl.file, span.clone()));
            return 0;
        };
        let name = name(id, attribute);
        let Some(pattern) = found.entry.pattern(attribute) else {
            let message = match attribute {
                Some(attribute) => format!("`{id}` has no attribute `.{attribute}`"),
                None => format!("`{id}` has no text of its own, only attributes"),
            };
            let known = found.entry.attributes.iter().map(|attribute| attribute.id.name);
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
        let key =
            format!("{name} {:?}", given.map(|given| given.iter().map(|named| named.name.name).collect::<Vec<_>>()));
        if let Some((placeables, named_term)) = self.done.get(&key) {
            self.given = self.given.filter(|_| !named_term);
            return *placeables;
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

    /// Whether it is a term's definition that is mistyped: several texts name the term, and none the one of a similar name.
    /// That is one finding, however many they are.
    fn is_defined_wrong(&mut self, id: &str) -> bool {
        let messages = self.scope.messages;
        if messages.uses(id) < 2 {
            return false;
        }
        let idle = messages.files.iter().flat_map(|ftl| ftl.ids());
        let idle = idle.filter(|known| known.starts_with('-') && messages.uses(known) == 0);
        let Some(found) = nearest(id, idle).and_then(|defined| messages.find(defined)) else { return false };
        let defined = found.entry.id;
        self.findings.add(|| {
            let message = format!("nothing uses `{defined}`, and several texts use `{id}`, which is not there");
            let finding = Diagnostic::new(codes::UNKNOWN_TERM, message).about(defined).names(id);
            finding.help(format!("did you mean `{id}` here?")).at(&found.ftl.file, found.ftl.span(defined))
        });
        true
    }

    /// A parameter that the term does not look at is a slip of the pen, and would be ignored silently.
    fn parameters(&mut self, ftl: &Ftl, term: Found<'_>, given: &[Named<'_>]) {
        if given.is_empty() {
            return;
        }
        let mut used = Vec::new();
        let attributes = term.entry.attributes.iter().map(|attribute| &attribute.value);
        term.entry.value.into_iter().chain(attributes).for_each(|pattern| variables(pattern, &mut used));
        for Named { name: ast::Identifier { name }, value } in given {
            let keys: BTreeSet<&str> =
                used.iter().filter(|(used, _)| used == name).filter_map(|(_, key)| *key).collect();
            let (place, message, help) = match value {
                _ if !used.iter().any(|(used, _)| used == name) => {
                    let message = format!("`{}` does not look at `${name}`", term.entry.id);
                    (ftl.span(name), message, did_you_mean(name, used.iter().map(|(name, _)| *name)))
                }
                InlineExpression::StringLiteral { value } if !keys.is_empty() && !keys.contains(value) => {
                    let message = format!("`{}` has no variant `{value}`", term.entry.id);
                    let help = did_you_mean(value, keys.iter().copied());
                    let all = keys.into_iter().collect::<Vec<_>>().join(", ");
                    (ftl.span(value), message, help.or_else(|| Some(format!("its variants: {all}"))))
                }
                _ => continue,
            };
            self.report(codes::BAD_ARGUMENT, ftl, &place, message, help);
        }
    }
}

/// The variables that a pattern looks at, and each key that they are compared with.
fn variables<'p>(pattern: &'p Pattern<'p>, used: &mut Vec<(&'p str, Option<&'p str>)>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        in_expression(expression, used);
    }
}

fn in_expression<'p>(expression: &'p Expression<'p>, used: &mut Vec<(&'p str, Option<&'p str>)>) {
    let (inline, variants) = match expression {
        ast::Expression::Inline(inline) => (inline, &[][..]),
        ast::Expression::Select { selector, variants } => (selector, &variants[..]),
    };
    in_inline(inline, used);
    for variant in variants {
        if let (
            InlineExpression::VariableReference { id },
            VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key },
        ) = (inline, &variant.key)
        {
            used.push((id.name, Some(key)));
        }
        variables(&variant.value, used);
    }
}

fn in_inline<'p>(inline: &'p Inline<'p>, used: &mut Vec<(&'p str, Option<&'p str>)>) {
    match inline {
        InlineExpression::VariableReference { id } => used.push((id.name, None)),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, used));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, used),
        _ => {}
    }
}
