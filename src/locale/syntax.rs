//! A Fluent file: the library's tree, and the places of its pieces.
//!
//! The tree borrows the text, so that the place of a piece is where its slice lies: every finding can point at it.

use crate::diagnostic::{Diagnostic, Gathered, SourceFile, codes};
use fluent::FluentResource;
use fluent_syntax::ast::{self, InlineExpression};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A byte range of the file.
pub type Bytes = Range<usize>;
/// Text with placeables.
pub type Pattern<'a> = ast::Pattern<&'a str>;
/// What stands in a placeable.
pub type Expression<'a> = ast::Expression<&'a str>;
/// What stands in a placeable, in a call or before the arrow.
pub type Inline<'a> = InlineExpression<&'a str>;
/// A named argument: its value is a literal.
pub type Named<'a> = ast::NamedArgument<&'a str>;
/// A message and its attribute, or its own text.
pub type Reference<'a> = (&'a str, Option<&'a str>);
/// A variant of a select expression.
pub type Variant<'a> = ast::Variant<&'a str>;

/// So many attributes a message may have; real ones have three or four. Each is looked for among all of them.
const MOST_ATTRIBUTES: usize = 1000;

/// A Fluent file.
#[derive(Debug)]
pub struct Ftl {
    /// The file it was read from.
    pub file: Arc<SourceFile>,
    /// The library's tree, for its bundles.
    pub(crate) resource: Arc<FluentResource>,
    /// The numbers of messages and terms in the tree, by id; a term's id has its hyphen.
    by_id: BTreeMap<String, usize>,
    /// Where terms stand, from their ids on.
    terms: Vec<Bytes>,
    /// The ids of entries that cannot be read.
    broken: BTreeSet<String>,
}

/// A message or a term.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Where the id stands, with the hyphen of a term.
    pub(crate) id: &'a str,
    /// Its text; a term always has one.
    pub(crate) value: Option<&'a Pattern<'a>>,
    /// In the file's order, without those that are too many.
    pub(crate) attributes: &'a [ast::Attribute<&'a str>],
}

impl<'a> Entry<'a> {
    /// The pattern of an attribute, or the entry's own.
    pub(crate) fn pattern(&self, attribute: Option<&str>) -> Option<&'a Pattern<'a>> {
        match attribute {
            None => self.value,
            Some(name) => self.attributes.iter().find(|attribute| attribute.id.name == name).map(|a| &a.value),
        }
    }
}

impl Ftl {
    /// Parses a file; findings are syntax errors, nesting that is too deep, and duplicates.
    pub fn parse(file: &Arc<SourceFile>) -> (Ftl, Vec<Diagnostic>) {
        let mut findings = Gathered::default();
        let too_deep = super::nesting::too_deep(&file.text);
        if let Some(at) = too_deep {
            let message = format!("more than {} placeables or calls are open here", super::nesting::LIMIT);
            let help =
                "close each { with a } and each ( with a ); a part that is nested deeply becomes a message of its own";
            findings.add(|| Diagnostic::new(codes::NESTING, message).at(file, at..at + 1).help(help));
        }
        let text = if too_deep.is_some() { String::new() } else { file.text.clone() };
        let (text, mut covered) = super::escapes::covered(text);
        let (mut broken, mut broken_at) = (BTreeSet::new(), Vec::new());
        let resource = Arc::new(FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            for error in &errors {
                covered.retain(|place| !error.slice.as_ref().is_some_and(|slice| slice.contains(&place.start)));
                let entry = error.slice.as_ref().and_then(|slice| file.text.get(slice.clone()));
                broken.extend(entry.and_then(super::explain::entry_id));
                broken_at.extend(
                    error.slice.clone().filter(|_| entry.is_some_and(|entry| entry.trim_start().starts_with('.'))),
                );
                findings.add(|| super::explain::syntax_error(file, error));
            }
            resource
        }));
        // What the parser has no fault to find with is text, and would be printed with its character covered.
        for place in covered {
            let message = "`\\u` begins the number of a character, and here are too few digits";
            let help = "give it four hexadecimal digits, or write the backslash otherwise";
            findings.add(|| Diagnostic::new(codes::FLUENT_SYNTAX, message).at(file, place).help(help));
        }
        let mut ftl = Ftl { file: Arc::clone(file), resource, by_id: BTreeMap::new(), terms: Vec::new(), broken };
        let (mut by_id, mut terms) = (BTreeMap::new(), Vec::<Bytes>::new());
        for number in 0..ftl.resource.entries().count() {
            let Some(entry) = ftl.entry_at(number) else { continue };
            let start = ftl.span(entry.id).start;
            if let Some(term) = terms.last_mut() {
                term.end = term.end.min(start);
            }
            if entry.id.starts_with('-') {
                terms.push(start..file.text.len());
            }
            if let Some(attribute) = ftl.one_too_many(number) {
                findings.add(|| {
                    let message = format!("`{}` has more than {MOST_ATTRIBUTES} attributes", entry.id);
                    let finding = Diagnostic::new(codes::TOO_LONG, message).about(entry.id);
                    finding.help("divide it into several messages").at(file, ftl.span(attribute))
                });
            }
            let mut names = BTreeSet::new();
            for attribute in entry.attributes.iter().filter(|attribute| !names.insert(attribute.id.name)) {
                findings.add(|| {
                    let name = format!("{}.{}", entry.id, attribute.id.name);
                    let message = format!("`{}` has two attributes `.{}`", entry.id, attribute.id.name);
                    let finding = Diagnostic::new(codes::DUPLICATE_ATTRIBUTE, message).about(name);
                    let place = ftl.span(attribute.id.name);
                    let help = match indented_id(&file.text[ftl.span(entry.id).start..place.start]) {
                        Some(id) => format!(
                            "keep one of them; or, if `{id}` is a message of its own, delete the spaces before its name"
                        ),
                        None => "keep one of them".to_owned(),
                    };
                    finding.help(help).at(file, place)
                });
            }
            let Some(first) = by_id.insert(entry.id.to_owned(), number) else { continue };
            by_id.insert(entry.id.to_owned(), first);
            findings.add(|| {
                let (line, _) = file.line_column(ftl.entry_at(first).map_or(0, |entry| ftl.span(entry.id).start));
                let message = format!("there is a `{}` already, on line {line}", entry.id);
                let finding = Diagnostic::new(codes::DUPLICATE_MESSAGE, message).about(entry.id);
                finding.help("keep one of them").at(file, ftl.span(entry.id))
            });
        }
        ftl.broken.extend(broken_attributes(file, &ftl, &broken_at));
        (ftl.by_id, ftl.terms) = (by_id, terms);
        (ftl, findings.finish())
    }

    /// Whether there is anything in it that cannot be read.
    pub fn is_broken(&self) -> bool {
        !self.broken.is_empty()
    }

    /// Whether there is an entry of that id that cannot be read: it is not missing.
    pub fn has_broken(&self, id: &str) -> bool {
        self.broken.contains(id)
    }

    /// The library's tree, in the file's order, with what cannot be read.
    pub(crate) fn tree(&self) -> impl Iterator<Item = &ast::Entry<&str>> {
        self.resource.entries()
    }

    fn entry_at(&self, number: usize) -> Option<Entry<'_>> {
        match self.resource.get_entry(number)? {
            ast::Entry::Message(ast::Message { id, value, attributes, .. }) => {
                Some(Entry { id: id.name, value: value.as_ref(), attributes: few(attributes) })
            }
            ast::Entry::Term(ast::Term { id, value, attributes, .. }) => {
                // With the hyphen before it.
                let id = &self.resource.source()[self.signed(id.name)];
                Some(Entry { id, value: Some(value), attributes: few(attributes) })
            }
            _ => None,
        }
    }

    /// The name of the attribute that an entry has too many.
    fn one_too_many(&self, number: usize) -> Option<&str> {
        let (ast::Entry::Message(ast::Message { attributes, .. }) | ast::Entry::Term(ast::Term { attributes, .. })) =
            self.resource.get_entry(number)?
        else {
            return None;
        };
        attributes.get(MOST_ATTRIBUTES).map(|attribute| attribute.id.name)
    }

    /// The ids of messages and terms.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// All messages and terms in the file's order, those that are written twice too.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        (0..self.resource.entries().count()).filter_map(|number| self.entry_at(number))
    }

    /// The ids of messages and terms in the file's order.
    pub fn written_ids(&self) -> impl Iterator<Item = &str> {
        let numbers: BTreeSet<usize> = self.by_id.values().copied().collect();
        numbers.into_iter().filter_map(|number| Some(self.entry_at(number)?.id))
    }

    /// The message or term of that id.
    pub fn entry(&self, id: &str) -> Option<Entry<'_>> {
        self.entry_at(*self.by_id.get(id)?)
    }

    /// The messages (not the terms) with the names of their attributes and where those stand, in the file's order.
    pub fn messages(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = (&str, Bytes)> + Clone)> {
        let numbers: BTreeSet<usize> = self.by_id.values().copied().collect();
        let entries = numbers.into_iter().filter_map(|number| self.entry_at(number));
        entries.filter(|entry| !entry.id.starts_with('-')).map(|entry| {
            (entry.id, entry.attributes.iter().map(|attribute| (attribute.id.name, self.span(attribute.id.name))))
        })
    }

    /// The messages and attributes that any message or term refers to.
    pub fn references(&self) -> impl Iterator<Item = Reference<'_>> {
        self.inlines().into_iter().filter_map(|inline| match inline {
            InlineExpression::MessageReference { id, attribute } => {
                Some((id.name, attribute.as_ref().map(|attribute| attribute.name)))
            }
            _ => None,
        })
    }

    /// The terms that any message or term names, without their hyphens, as often as they are named.
    pub(crate) fn terms_used(&self) -> impl Iterator<Item = &str> {
        self.inlines().into_iter().filter_map(|inline| match inline {
            InlineExpression::TermReference { id, .. } => Some(id.name),
            _ => None,
        })
    }

    /// The variables that any message or term names, by themselves or as a function's value, as often as they are named.
    pub(crate) fn variables_used(&self) -> impl Iterator<Item = &str> {
        let values = self.inlines().into_iter().flat_map(|inline| match inline {
            InlineExpression::FunctionReference { arguments, .. } => arguments.positional.iter().collect(),
            _ => vec![inline],
        });
        values.filter_map(|inline| match inline {
            InlineExpression::VariableReference { id } => Some(id.name),
            _ => None,
        })
    }

    /// What a pattern names: terms with their hyphen, and messages with their attribute.
    pub(crate) fn named_in<'a>(&self, pattern: &'a Pattern<'a>) -> Vec<(String, Option<&'a str>)> {
        let mut found = Vec::new();
        in_pattern(pattern, &mut found);
        let named = found.into_iter().filter_map(|inline| match inline {
            InlineExpression::TermReference { id, .. } => Some((format!("-{}", id.name), None)),
            InlineExpression::MessageReference { id, attribute } => {
                Some((id.name.to_owned(), attribute.as_ref().map(|attribute| attribute.name)))
            }
            _ => None,
        });
        named.collect()
    }

    /// Everything that stands in placeables and before arrows.
    fn inlines(&self) -> Vec<&Inline<'_>> {
        let mut found = Vec::new();
        for entry in self.by_id.values().filter_map(|number| self.entry_at(*number)) {
            let attributes = entry.attributes.iter().map(|attribute| &attribute.value);
            entry.value.into_iter().chain(attributes).for_each(|pattern| in_pattern(pattern, &mut found));
        }
        found
    }

    /// Where the id of a message or term stands, or the name of an attribute: `id` or `id.attribute`.
    pub fn place_of(&self, name: &str) -> Option<Bytes> {
        let (id, attribute) = name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)));
        let entry = self.entry(id)?;
        Some(self.span(match attribute {
            Some(attribute) => entry.attributes.iter().find(|known| known.id.name == attribute)?.id.name,
            None => entry.id,
        }))
    }

    /// A message or term as it is written, to the next one.
    pub fn written(&self, id: &str) -> Option<&str> {
        let rest = &self.file.text[self.place_of(id)?.start..];
        let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '#'));
        let mut ends = rest.match_indices('\n').map(|(at, _)| at).filter(|at| begins(&rest[at + 1..]));
        Some(rest[..ends.next().unwrap_or(rest.len())].trim_end())
    }

    /// Where a slice of the tree's text lies.
    pub(crate) fn span(&self, slice: &str) -> Bytes {
        let start = self.offset(slice).unwrap_or(0);
        start..start + slice.len()
    }

    fn offset(&self, slice: &str) -> Option<usize> {
        let source = self.resource.source();
        (slice.as_ptr() as usize).checked_sub(source.as_ptr() as usize).filter(|at| at + slice.len() <= source.len())
    }

    /// The sign before a name belongs to its place.
    fn signed(&self, name: &str) -> Bytes {
        let span = self.span(name);
        span.start.saturating_sub(1)..span.end
    }

    /// Where an expression stands: a call's name, a selector.
    pub(crate) fn place(&self, expression: &Inline<'_>) -> Bytes {
        let with = |name: Bytes, attribute: &Option<ast::Identifier<&str>>| {
            name.start..attribute.as_ref().map_or(name.end, |attribute| self.span(attribute.name).end)
        };
        match expression {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => self.span(value),
            InlineExpression::FunctionReference { id, .. } => self.span(id.name),
            InlineExpression::VariableReference { id } => self.signed(id.name),
            InlineExpression::MessageReference { id, attribute } => with(self.span(id.name), attribute),
            InlineExpression::TermReference { id, attribute, .. } => with(self.signed(id.name), attribute),
            InlineExpression::Placeable { expression } => match &**expression {
                ast::Expression::Inline(inner) | ast::Expression::Select { selector: inner, .. } => self.place(inner),
            },
        }
    }

    /// Whether a piece of the tree's text stands in a term. `None`: it is no piece of it.
    pub(crate) fn is_of_term(&self, piece: &str) -> Option<bool> {
        let at = self.offset(piece)?;
        Some(self.terms.iter().any(|term| term.contains(&at)))
    }
}

fn few<T>(attributes: &[T]) -> &[T] {
    &attributes[..attributes.len().min(MOST_ATTRIBUTES)]
}

/// The last line of a text that would begin a message if it were not indented.
fn indented_id(text: &str) -> Option<&str> {
    let id = |line: &'_ str| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        let is_id = line.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start().starts_with('=');
        is_id.then(|| line.len() - rest.len())
    };
    let indented = text.lines().skip(1).filter(|line| line.starts_with(' ')).map(str::trim_start);
    indented.filter_map(|line| Some(&line[..id(line)?])).last()
}

/// The attributes, as `id.attribute`, in stretches that cannot be read and that begin with one.
fn broken_attributes(file: &SourceFile, ftl: &Ftl, stretches: &[Bytes]) -> Vec<String> {
    let mut found = Vec::new();
    let entries: Vec<Entry<'_>> = if stretches.is_empty() { Vec::new() } else { ftl.entries().collect() };
    for stretch in stretches {
        let before = entries.partition_point(|entry| ftl.span(entry.id).start < stretch.start);
        let entry = before.checked_sub(1).and_then(|at| entries.get(at));
        let (Some(entry), Some(text)) = (entry, file.text.get(stretch.clone())) else { continue };
        let names = text.lines().filter_map(|line| line.trim_start().strip_prefix('.'));
        let names = names.map(|line| line.split([' ', '=']).next().unwrap_or_default());
        found.extend(names.map(|name| format!("{}.{name}", entry.id)));
    }
    found
}

fn in_pattern<'p>(pattern: &'p Pattern<'p>, found: &mut Vec<&'p Inline<'p>>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'p>(expression: &'p Expression<'p>, found: &mut Vec<&'p Inline<'p>>) {
    let (inline, variants) = match expression {
        ast::Expression::Inline(inline) => (inline, &[][..]),
        ast::Expression::Select { selector, variants } => (selector, &variants[..]),
    };
    match inline {
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => found.push(inline),
    }
    variants.iter().for_each(|variant| in_pattern(&variant.value, found));
}

/// The options of a call.
pub(crate) fn named<'a>(arguments: Option<&'a ast::CallArguments<&'a str>>) -> &'a [Named<'a>] {
    arguments.map_or(&[], |arguments| &arguments.named)
}
