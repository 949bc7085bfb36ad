//! A Fluent file as a tree with places.
//!
//! Fluent's library reads the file; its tree borrows the text and has no places. Here each piece gets its byte range,
//! which is where its slice lies in the text, so that every finding can point at it.

use crate::diagnostic::{Diagnostic, SourceFile, codes};
use fluent::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A byte range of the file.
pub type Bytes = Range<usize>;

/// A Fluent file.
#[derive(Debug)]
pub struct Ftl {
    /// The file it was read from.
    pub file: Arc<SourceFile>,
    /// The library's own tree, for its bundles.
    pub(super) resource: Arc<FluentResource>,
    /// Messages and terms in the file's order; a term's id has its hyphen.
    pub entries: Vec<Entry>,
    by_id: BTreeMap<String, usize>,
}

/// A message or a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// With the hyphen of a term.
    pub id: String,
    /// Where the id stands.
    pub span: Bytes,
    /// Its text; a term always has one.
    pub value: Option<Pattern>,
    /// In the file's order.
    pub attributes: Vec<Attribute>,
}

/// An attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Without the full stop.
    pub name: String,
    /// Where the name stands.
    pub span: Bytes,
    /// Its text.
    pub value: Pattern,
}

/// Text with placeables.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// From its first character to its last.
    pub span: Bytes,
    /// The pieces.
    pub elements: Vec<Element>,
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// Text as written; the lines of a multi-line pattern come apart, without their indentation.
    Text(Bytes),
    /// Between braces.
    Placeable(Expression),
}

/// What stands in a placeable, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Where it stands.
    pub span: Bytes,
    /// What it is.
    pub kind: Kind,
}

/// Kinds of expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `"text"`, escapes resolved.
    String(String),
    /// `3.5`, as written.
    Number(String),
    /// `$name`.
    Variable(String),
    /// `id` or `id.attribute`.
    Message {
        /// The message.
        id: String,
        /// Its attribute.
        attribute: Option<String>,
    },
    /// `-id`, `-id(case: "genitive")` or, in a selector, `-id.attribute`.
    Term {
        /// With its hyphen.
        id: String,
        /// Its attribute.
        attribute: Option<String>,
        /// What the term is given.
        named: Vec<Named>,
    },
    /// `NAME(...)`.
    Function {
        /// In capitals.
        name: String,
        /// Values.
        positional: Vec<Expression>,
        /// Options.
        named: Vec<Named>,
    },
    /// `selector -> variants`.
    Select {
        /// What is looked at.
        selector: Box<Expression>,
        /// At least one; one of them is the default.
        variants: Vec<Variant>,
    },
}

/// A named argument: a literal.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub span: Bytes,
    /// [`Kind::String`] or [`Kind::Number`].
    pub value: Expression,
}

/// A variant of a select expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// A keyword, or a number as written.
    pub key: String,
    /// Whether the key is a number.
    pub numeric: bool,
    /// Where the key stands.
    pub span: Bytes,
    /// Its text.
    pub value: Pattern,
    /// Marked with an asterisk.
    pub default: bool,
}

impl Ftl {
    /// Parses a file; findings are syntax errors, nesting that is too deep, and duplicates.
    pub fn parse(file: &Arc<SourceFile>) -> (Ftl, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let too_deep = super::nesting::too_deep(&file.text);
        if let Some(at) = too_deep {
            let message = format!("more than {} placeables or calls are open here", super::nesting::LIMIT);
            findings.push(Diagnostic::new(codes::NESTING, message).at(file, at..at + 1).help(
                "close each { with a } and each ( with a ); a part that is nested deeply becomes a message of its own",
            ));
        }
        let text = if too_deep.is_some() { String::new() } else { file.text.clone() };
        let resource = Arc::new(FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            findings.extend(errors.iter().map(|error| super::explain::syntax_error(file, error)));
            resource
        }));
        let source = resource.source();
        let convert = Convert { base: source.as_ptr() as usize, length: source.len() };
        let mut ftl = Ftl {
            file: Arc::clone(file),
            resource: Arc::clone(&resource),
            entries: Vec::new(),
            by_id: BTreeMap::new(),
        };
        for entry in resource.entries() {
            let entry = match entry {
                ast::Entry::Message(message) => {
                    let value = message.value.as_ref().map(|pattern| convert.pattern(pattern));
                    convert.entry("", message.id.name, value, &message.attributes)
                }
                ast::Entry::Term(term) => {
                    convert.entry("-", term.id.name, Some(convert.pattern(&term.value)), &term.attributes)
                }
                _ => continue,
            };
            ftl.add(entry, &mut findings);
        }
        (ftl, findings)
    }

    fn add(&mut self, entry: Entry, findings: &mut Vec<Diagnostic>) {
        for (index, attribute) in entry.attributes.iter().enumerate() {
            if entry.attributes[..index].iter().any(|earlier| earlier.name == attribute.name) {
                let message = format!("`{}` has two attributes `.{}`", entry.id, attribute.name);
                findings.push(
                    Diagnostic::new(codes::DUPLICATE_ATTRIBUTE, message)
                        .about(format!("{}.{}", entry.id, attribute.name))
                        .help("keep one of them")
                        .at(&self.file, attribute.span.clone()),
                );
            }
        }
        match self.by_id.get(&entry.id) {
            Some(&first) => {
                let (line, _) = self.file.line_column(self.entries[first].span.start);
                findings.push(
                    Diagnostic::new(
                        codes::DUPLICATE_MESSAGE,
                        format!("there is a `{}` already, on line {line}", entry.id),
                    )
                    .about(entry.id.clone())
                    .help("keep one of them")
                    .at(&self.file, entry.span),
                );
            }
            None => {
                self.by_id.insert(entry.id.clone(), self.entries.len());
                self.entries.push(entry);
            }
        }
    }

    /// The message or term of that id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).map(|index| &self.entries[*index])
    }

    /// Whether a piece of the resource's text stands in a term. `None`: it is no piece of it.
    pub(super) fn is_of_term(&self, piece: &str) -> Option<bool> {
        let source = self.resource.source();
        let at = (piece.as_ptr() as usize).checked_sub(source.as_ptr() as usize).filter(|at| *at < source.len())?;
        let entry = self.entries.partition_point(|entry| entry.span.start <= at).checked_sub(1)?;
        Some(self.entries[entry].id.starts_with('-'))
    }

    /// The text in a byte range.
    pub fn text(&self, span: &Bytes) -> &str {
        self.file.text.get(span.clone()).unwrap_or_default()
    }
}

impl Entry {
    /// The pattern of an attribute, or the entry's own.
    pub fn pattern(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.value.as_ref(),
            Some(name) => self.attributes.iter().find(|attribute| attribute.name == name).map(|a| &a.value),
        }
    }
}

/// From fluent-syntax's tree to ours. Recursion is as deep as the placeables, at most [`super::nesting::LIMIT`].
struct Convert {
    base: usize,
    length: usize,
}

impl Convert {
    /// Where a slice of the text lies.
    fn span(&self, slice: &str) -> Bytes {
        let start = (slice.as_ptr() as usize).saturating_sub(self.base).min(self.length);
        start..(start + slice.len()).min(self.length)
    }

    fn entry(&self, hyphen: &str, id: &str, value: Option<Pattern>, attributes: &[ast::Attribute<&str>]) -> Entry {
        let span = self.span(id);
        Entry {
            id: format!("{hyphen}{id}"),
            span: span.start.saturating_sub(hyphen.len())..span.end,
            value,
            attributes: attributes
                .iter()
                .map(|attribute| Attribute {
                    name: attribute.id.name.to_owned(),
                    span: self.span(attribute.id.name),
                    value: self.pattern(&attribute.value),
                })
                .collect(),
        }
    }

    fn pattern(&self, pattern: &ast::Pattern<&str>) -> Pattern {
        let elements: Vec<Element> = pattern
            .elements
            .iter()
            .map(|element| match element {
                ast::PatternElement::TextElement { value } => Element::Text(self.span(value)),
                ast::PatternElement::Placeable { expression } => Element::Placeable(self.expression(expression)),
            })
            .collect();
        let ends = |element: &Element| match element {
            Element::Text(span) => span.clone(),
            Element::Placeable(expression) => expression.span.clone(),
        };
        let start = elements.first().map_or(0, |first| ends(first).start);
        let end = elements.last().map_or(start, |last| ends(last).end);
        Pattern { span: start..end.max(start), elements }
    }

    fn expression(&self, expression: &ast::Expression<&str>) -> Expression {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector);
                let variants: Vec<Variant> = variants
                    .iter()
                    .map(|variant| {
                        let (key, numeric) = match variant.key {
                            ast::VariantKey::Identifier { name } => (name, false),
                            ast::VariantKey::NumberLiteral { value } => (value, true),
                        };
                        Variant {
                            key: key.to_owned(),
                            numeric,
                            span: self.span(key),
                            value: self.pattern(&variant.value),
                            default: variant.default,
                        }
                    })
                    .collect();
                let end = variants.last().map_or(selector.span.end, |last| last.value.span.end.max(last.span.end));
                Expression {
                    span: selector.span.start..end.max(selector.span.end),
                    kind: Kind::Select { selector: Box::new(selector), variants },
                }
            }
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&str>) -> Expression {
        let named = |arguments: &ast::CallArguments<&str>| -> Vec<Named> {
            arguments
                .named
                .iter()
                .map(|argument| Named {
                    name: argument.name.name.to_owned(),
                    span: self.span(argument.name.name),
                    value: self.inline(&argument.value),
                })
                .collect()
        };
        // The sign before a name belongs to the place.
        let signed = |name: &str| {
            let span = self.span(name);
            span.start.saturating_sub(1)..span.end
        };
        let (span, kind) = match inline {
            ast::InlineExpression::StringLiteral { value } => {
                (self.span(value), Kind::String(unescape_unicode_to_string(value).into_owned()))
            }
            ast::InlineExpression::NumberLiteral { value } => (self.span(value), Kind::Number((*value).to_owned())),
            ast::InlineExpression::VariableReference { id } => (signed(id.name), Kind::Variable(id.name.to_owned())),
            ast::InlineExpression::MessageReference { id, attribute } => {
                let span = self.span(id.name);
                let end = attribute.as_ref().map_or(span.end, |attribute| self.span(attribute.name).end);
                let attribute = attribute.as_ref().map(|attribute| attribute.name.to_owned());
                (span.start..end, Kind::Message { id: id.name.to_owned(), attribute })
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                let span = signed(id.name);
                let end = attribute.as_ref().map_or(span.end, |attribute| self.span(attribute.name).end);
                let kind = Kind::Term {
                    id: format!("-{}", id.name),
                    attribute: attribute.as_ref().map(|attribute| attribute.name.to_owned()),
                    named: arguments.as_ref().map_or_else(Vec::new, named),
                };
                (span.start..end, kind)
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                let positional = arguments.positional.iter().map(|argument| self.inline(argument)).collect();
                let kind = Kind::Function { name: id.name.to_owned(), positional, named: named(arguments) };
                (self.span(id.name), kind)
            }
            ast::InlineExpression::Placeable { expression } => return self.expression(expression),
        };
        Expression { span, kind }
    }
}
