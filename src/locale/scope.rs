//! Resolving a message: references followed, variables put in, markup turned into styles.

use super::markup::{Piece, Tag, pieces};
use super::rich::Builder;
use super::syntax::{Bytes, Element, Entry, Expression, Ftl, Kind, Named, Pattern};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::document::{Language, RichText, SpanStyle};
use crate::values::{Argument, Selector, Value, Values, call, category_name, same_amount};
use fixed_decimal::Decimal;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

/// Variables by name, without the dollar sign.
pub type Variables = BTreeMap<String, Value>;

/// The most placeables that one message may resolve, references included: a billion laughs end here.
const MAX_PLACEABLES: usize = 1000;
/// References may lead so deep.
const MAX_DEPTH: usize = 32;

/// Where a message is looked up and what it may name.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The locale's language.
    pub language: &'a Arc<Language>,
    /// The locale's formatters.
    pub values: &'a Values,
    /// The files in order: the first that has the message wins.
    pub files: &'a [Arc<Ftl>],
    /// Variables by name.
    pub variables: &'a Variables,
    /// Where the links lead that messages may name; `None` where a link is printed as text.
    pub links: &'a [(&'a str, Option<Arc<str>>)],
}

/// A message or term with the file it is in.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) ftl: &'a Ftl,
    pub(super) entry: &'a Entry,
}

impl<'a> Scope<'a> {
    pub(super) fn find(&self, id: &str) -> Option<Found<'a>> {
        self.files.iter().find_map(|ftl| Some(Found { ftl, entry: ftl.entry(id)? }))
    }

    /// Whether there is such a message with such an attribute (or, without attribute, a text of its own).
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.find(id).is_some_and(|found| found.entry.pattern(attribute).is_some())
    }

    /// The message's text. `Ok(None)`: there is no such message, or it has no such pattern.
    ///
    /// All of the message is checked, the variants that are not chosen too, and all that it refers to.
    pub fn text(&self, id: &str, attribute: Option<&str>) -> Result<Option<RichText>, Vec<Diagnostic>> {
        let Some(found) = self.find(id) else { return Ok(None) };
        let Some(pattern) = found.entry.pattern(attribute) else { return Ok(None) };
        let name = name(id, attribute);
        let findings = super::check::check(self, found.ftl, pattern, &name);
        if findings.iter().any(Diagnostic::is_error) {
            return Err(findings);
        }
        let mut resolver = Resolver {
            scope: self,
            builder: Builder::new(self.language),
            placeables: 0,
            errors: Vec::new(),
            name: &name,
        };
        resolver.pattern(found.ftl, pattern, &Frame { depth: 0, arguments: None });
        let Resolver { builder, errors, .. } = resolver;
        if !errors.is_empty() {
            return Err(errors);
        }
        let text = builder.finish(name.clone());
        if text.text.is_empty() {
            let finding = Diagnostic::new(codes::EMPTY_TEXT, format!("`{name}` is empty"));
            return Err(vec![finding.about(name).at(&found.ftl.file, found.entry.span.clone())]);
        }
        Ok(Some(text))
    }
}

/// Data as text of a language: isolated where its order could change.
pub fn data(language: &Arc<Language>, text: &str) -> RichText {
    let mut builder = Builder::new(language);
    builder.push(text);
    builder.isolate(0, true);
    builder.finish(String::new())
}

/// `id` or `id.attribute`.
pub(crate) fn name(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// A text as a plain string, for metadata and alternative texts: without styles, and without isolates, which are
/// for the eye.
pub fn plain(text: &RichText) -> String {
    text.text.chars().filter(|character| !matches!(character, '\u{2066}'..='\u{2069}')).collect()
}

/// Where in the tree of references the resolver is.
struct Frame<'f> {
    depth: usize,
    /// Within a term: what it was given.
    arguments: Option<&'f [Named]>,
}

struct Resolver<'s, 'a> {
    scope: &'s Scope<'a>,
    builder: Builder<'a>,
    placeables: usize,
    errors: Vec<Diagnostic>,
    name: &'s str,
}

impl Resolver<'_, '_> {
    fn error(&mut self, code: &'static str, ftl: &Ftl, span: &Bytes, message: String) {
        self.errors.push(Diagnostic::new(code, message).about(self.name).at(&ftl.file, span.clone()));
    }

    fn pattern(&mut self, ftl: &Ftl, pattern: &Pattern, frame: &Frame<'_>) {
        for element in &pattern.elements {
            match element {
                Element::Text(span) => self.text(ftl.text(span)),
                Element::Placeable(expression) => self.placeable(ftl, expression, frame),
            }
        }
    }

    fn text(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                Piece::Text(range) => self.builder.push(&text[range]),
                Piece::Character(character) => self.builder.push(character.encode_utf8(&mut [0; 4])),
                Piece::Open(tag, link, _) => {
                    let link = link.and_then(|name| {
                        self.scope.links.iter().find(|(known, _)| *known == name).and_then(|(_, link)| link.clone())
                    });
                    self.builder.open(|style| apply(style, tag, link));
                }
                Piece::Close(..) => self.builder.close(),
                // `check` has refused it.
                Piece::Wrong(..) => {}
            }
        }
    }

    fn placeable(&mut self, ftl: &Ftl, expression: &Expression, frame: &Frame<'_>) {
        self.placeables += 1;
        if self.placeables > MAX_PLACEABLES || frame.depth > MAX_DEPTH {
            if self.errors.is_empty() {
                let message = "this refers to too many other messages".to_owned();
                self.error(codes::TOO_LONG, ftl, &expression.span, message);
            }
            return;
        }
        let start = self.builder.len();
        match &expression.kind {
            // What a translator writes literally is theirs to order.
            Kind::String(text) => return self.builder.push(text),
            Kind::Select { selector, variants } => {
                let selector = self.selector(ftl, selector, frame);
                if let Some(variant) = choose(&selector, variants) {
                    self.pattern(ftl, &variants[variant].value, frame);
                }
                return;
            }
            Kind::Message { id, attribute } => self.reference(id, attribute.as_deref(), None, frame),
            Kind::Term { id, named, .. } => self.reference(id, None, Some(named), frame),
            Kind::Number(_) | Kind::Variable(_) | Kind::Function { .. } => {
                match printed(self.scope, expression, frame.arguments) {
                    Ok((text, is_data)) => {
                        self.builder.push(&text);
                        return self.builder.isolate(start, is_data);
                    }
                    Err(problem) => self.errors.push(problem.diagnostic(ftl, self.name)),
                }
            }
        }
        self.builder.isolate(start, false);
    }

    fn reference(&mut self, id: &str, attribute: Option<&str>, arguments: Option<&[Named]>, frame: &Frame<'_>) {
        let Some(found) = self.scope.find(id) else { return };
        let Some(pattern) = found.entry.pattern(attribute) else { return };
        self.pattern(found.ftl, pattern, &Frame { depth: frame.depth + 1, arguments });
    }

    fn selector(&mut self, ftl: &Ftl, expression: &Expression, frame: &Frame<'_>) -> Selector {
        match &expression.kind {
            Kind::String(text) => Selector::Text(text.clone()),
            Kind::Term { id, attribute: Some(attribute), named } => {
                let text = self.scope.find(id).and_then(|found| {
                    let pattern = found.entry.pattern(Some(attribute))?;
                    let mut inner = Resolver {
                        scope: self.scope,
                        builder: Builder::new(self.scope.language),
                        placeables: self.placeables,
                        errors: Vec::new(),
                        name: self.name,
                    };
                    inner.pattern(found.ftl, pattern, &Frame { depth: frame.depth + 1, arguments: Some(named) });
                    Some(inner.builder.finish(String::new()).text)
                });
                text.map_or(Selector::Nothing, Selector::Text)
            }
            // A term's parameter that was not given: the default variant.
            Kind::Variable(name)
                if frame.arguments.is_some_and(|given| !given.iter().any(|named| named.name == *name)) =>
            {
                Selector::Nothing
            }
            _ => match evaluate(self.scope, expression, frame.arguments) {
                Ok(value) => self.scope.values.selector(&value),
                Err(problem) => {
                    self.errors.push(problem.diagnostic(ftl, self.name));
                    Selector::Nothing
                }
            },
        }
    }
}

fn apply(style: &mut SpanStyle, tag: Tag, link: Option<Arc<str>>) {
    match tag {
        Tag::Strong => style.strong = true,
        Tag::Em => style.emphasis = true,
        Tag::Sup => (style.superscript, style.subscript) = (true, false),
        Tag::Sub => (style.subscript, style.superscript) = (true, false),
        Tag::A => style.link = link,
    }
}

/// The variant that a selector chooses: an equal key, then the plural category, then the default.
fn choose(selector: &Selector, variants: &[super::syntax::Variant]) -> Option<usize> {
    let position = |matches: &dyn Fn(&super::syntax::Variant) -> bool| variants.iter().position(matches);
    let keyword = |name: &str| position(&|variant| !variant.numeric && variant.key == name);
    let chosen = match selector {
        Selector::Text(text) => keyword(text),
        Selector::Number(number, category) => position(&|variant| {
            variant.numeric && Decimal::from_str(&variant.key).is_ok_and(|key| same_amount(&key, number))
        })
        .or_else(|| keyword(category_name(*category))),
        Selector::Category(category) => keyword(category_name(*category)),
        Selector::Nothing => None,
    };
    chosen.or_else(|| position(&|variant| variant.default))
}

/// What is wrong with an expression that should give a value.
#[derive(Debug)]
pub(super) struct Problem {
    code: &'static str,
    message: String,
    help: Option<String>,
    span: Bytes,
}

impl Problem {
    pub(super) fn diagnostic(self, ftl: &Ftl, name: &str) -> Diagnostic {
        Diagnostic::new(self.code, self.message).about(name).maybe_help(self.help).at(&ftl.file, self.span)
    }
}

/// What a variable, a number or a function call prints, and whether it is data.
pub(super) fn printed(
    scope: &Scope<'_>,
    expression: &Expression,
    arguments: Option<&[Named]>,
) -> Result<(String, bool), Problem> {
    let value = evaluate(scope, expression, arguments)?;
    let text = scope.values.text(&value).ok_or_else(|| Problem {
        code: codes::BAD_ARGUMENT,
        message: "a range cannot be written safely in this right-to-left language".to_owned(),
        help: Some("write it in your own words, with the fact's -min and -max".to_owned()),
        span: expression.span.clone(),
    })?;
    Ok((text, matches!(value, Value::Data(_))))
}

/// The value of a variable, a number or a function call.
pub(super) fn evaluate(
    scope: &Scope<'_>,
    expression: &Expression,
    arguments: Option<&[Named]>,
) -> Result<Value, Problem> {
    let problem = |code, message: String, help| Problem { code, message, help, span: expression.span.clone() };
    match &expression.kind {
        Kind::String(text) => Ok(Value::Text(text.clone())),
        Kind::Number(text) => number(text)
            .map(Value::Number)
            .ok_or_else(|| problem(codes::BAD_ARGUMENT, format!("{text} has too many digits"), None)),
        Kind::Variable(name) => match arguments {
            Some(given) => match given.iter().find(|named| named.name == *name) {
                Some(named) => evaluate(scope, &named.value, None),
                None => Err(problem(
                    codes::UNKNOWN_VARIABLE,
                    format!("the term was not given `${name}`"),
                    Some("a term sees what it is given in parentheses only: -term(name: \"value\")".to_owned()),
                )),
            },
            None => scope.variables.get(name).cloned().ok_or_else(|| {
                let known = scope.variables.keys().map(String::as_str);
                let help = did_you_mean(name, known.clone())
                    .or_else(|| Some(format!("known here: ${}", known.collect::<Vec<_>>().join(", $"))));
                problem(codes::UNKNOWN_VARIABLE, format!("there is no variable `${name}`"), help)
            }),
        },
        Kind::Function { name, positional, named } => {
            let mut values = Vec::with_capacity(positional.len());
            for argument in positional {
                values.push(evaluate(scope, argument, arguments)?);
            }
            let mut options = Vec::with_capacity(named.len());
            for option in named {
                let value = match &option.value.kind {
                    Kind::Number(text) => number(text).map(Argument::Number),
                    Kind::String(text) => Some(Argument::Text(text.clone())),
                    _ => None,
                };
                let value = value.ok_or_else(|| {
                    problem(codes::BAD_ARGUMENT, format!("the option `{}` has a wrong value", option.name), None)
                })?;
                options.push((option.name.as_str(), value));
            }
            call(scope.values, name, &values, &options).map_err(|error| {
                let code = if error.unknown_function { codes::UNKNOWN_FUNCTION } else { codes::BAD_ARGUMENT };
                problem(code, error.message, error.help)
            })
        }
        Kind::Message { .. } | Kind::Term { .. } | Kind::Select { .. } => {
            let help = Some("a function takes variables and numbers".to_owned());
            Err(problem(codes::BAD_ARGUMENT, "this is no value".to_owned(), help))
        }
    }
}

/// A number literal; absurdly long ones are refused.
fn number(text: &str) -> Option<Decimal> {
    if text.len() > 40 { None } else { Decimal::from_str(text).ok() }
}
