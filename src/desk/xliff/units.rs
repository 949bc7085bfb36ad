//! The texts of a file as a translation agency gets them: one for each message, attribute and variant, with the source's text
//! beside the translation.

use super::content::{Content, Kind, is_select, select, written};
use crate::desk::nodes::nodes;
use crate::desk::variants::{is_range, key, numbers_of, plural_categories, written_out};
use crate::locale::syntax::{Entry, Expression, Ftl, Inline, Pattern, Variant};
use crate::values::Values;
use fluent_syntax::ast::PatternElement;
use std::collections::{BTreeMap, BTreeSet};

/// A message or term of the source.
#[derive(Debug)]
pub struct Message<'a> {
    /// Its id, with the hyphen of a term.
    pub id: &'a str,
    /// The heading that it stands under in the source.
    pub heading: Option<&'a str>,
    /// The source's comment as it is written.
    pub comment: &'a str,
    /// Its text and those of its attributes.
    pub parts: Vec<Part<'a>>,
}

/// A message's own text, or an attribute's.
#[derive(Debug)]
pub struct Part<'a> {
    /// `None` for its own.
    pub attribute: Option<&'a str>,
    /// Whether the translation has it.
    pub exists: bool,
    /// What it says.
    pub text: Text<'a>,
}

/// What a pattern says.
#[derive(Debug)]
pub enum Text<'a> {
    /// One text.
    Leaf(Box<Leaf<'a>>),
    /// One of several, and nothing besides.
    Choice(Choice<'a>),
}

/// A text to translate.
#[derive(Debug)]
pub struct Leaf<'a> {
    /// The message, the attribute and the variants that lead to it: `comments[one]`.
    pub path: String,
    /// The same in characters that an XLIFF id may have.
    pub unit: String,
    /// What it is a translation of.
    pub source: Content,
    /// The translation; `None` if there is none.
    pub target: Option<Content>,
    /// The translation's pattern.
    pub pattern: Option<&'a Pattern<'a>>,
    /// The select expressions within it.
    pub choices: Vec<Choice<'a>>,
    /// Which variants lead to it, from the outermost.
    pub variants: Vec<Form>,
}

/// What a variant is chosen by.
#[derive(Clone, Debug)]
pub struct Form {
    /// What chooses: `$comments`.
    pub selector: String,
    /// What it must be.
    pub key: String,
    /// Numbers of that plural category; empty if it is none.
    pub examples: Vec<u32>,
    /// Whether it means one number only, which may be put in words then.
    pub exact: bool,
}

/// A select expression.
#[derive(Debug)]
pub struct Choice<'a> {
    /// As it is commonly written: `$comments`.
    pub selector: String,
    /// The translation's own, if it has it.
    pub expression: Option<&'a Expression<'a>>,
    /// In the order in which they are written.
    pub branches: Vec<Branch<'a>>,
}

/// A variant.
#[derive(Debug)]
pub struct Branch<'a> {
    /// Its key.
    pub key: String,
    /// Whether it is the one for everything else.
    pub default: bool,
    /// The translation's own, if it has it.
    pub variant: Option<&'a Variant<'a>>,
    /// What it says.
    pub text: Text<'a>,
}

/// The source's file beside the translation's.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// The source's.
    pub source: &'a Ftl,
    /// The translation's.
    pub own: &'a Ftl,
    /// The translation's plurals.
    pub values: &'a Values,
}

/// The messages of the source, in its order.
pub fn messages<'a>(files: &Files<'a>) -> Vec<Message<'a>> {
    let text = files.source.file.text.as_str();
    let (mut heading, mut found) = (None, Vec::new());
    for node in nodes(files.source) {
        let Some(id) = node.id else {
            if let Some(written) = text[node.whole.clone()].strip_prefix("## ") {
                heading = Some(written.lines().next().unwrap_or_default().trim());
            }
            continue;
        };
        let Some(entry) = files.source.entry(id) else { continue };
        found.push(message(files, entry, heading, &text[node.whole.start..node.entry.start]));
    }
    found
}

fn message<'a>(files: &Files<'a>, entry: Entry<'a>, heading: Option<&'a str>, comment: &'a str) -> Message<'a> {
    let own = files.own.entry(entry.id);
    // What a term's attributes say is grammar, and each language's own.
    let attributes = if entry.id.starts_with('-') { &[][..] } else { entry.attributes };
    let attributes = attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
    let patterns = entry.value.map(|value| (None, value)).into_iter().chain(attributes);
    let parts = patterns.map(|(attribute, source)| {
        let target = own.and_then(|own| own.pattern(attribute));
        let path = attribute.map_or_else(|| entry.id.to_owned(), |name| format!("{}.{name}", entry.id));
        let at = Way { unit: path.clone(), path, variants: Vec::new() };
        Part { attribute, exists: target.is_some(), text: text(files, &at, source, target) }
    });
    Message { id: entry.id, heading, comment, parts: parts.collect() }
}

/// How a text is reached.
#[derive(Clone)]
struct Way {
    path: String,
    unit: String,
    variants: Vec<Form>,
}

impl Way {
    /// No id of Fluent's begins with a low line or has a colon, so no two ways have one unit.
    fn variant(&self, number: usize, form: Form) -> Way {
        let (path, unit) = match number {
            0 => (self.path.clone(), self.unit.clone()),
            n => (format!("{}/{}", self.path, n + 1), format!("{}:_{}", self.unit, n + 1)),
        };
        let (path, unit) = (format!("{path}[{}]", form.key), format!("{unit}:{}", form.key));
        Way { path, unit, variants: self.variants.iter().cloned().chain([form]).collect() }
    }
}

/// The select expression that a pattern consists of.
fn only_select<'a>(pattern: &'a Pattern<'a>) -> Option<&'a Expression<'a>> {
    match pattern.elements.as_slice() {
        [PatternElement::Placeable { expression }] if is_select(expression) => Some(expression),
        _ => None,
    }
}

fn text<'a>(files: &Files<'a>, way: &Way, source: &'a Pattern<'a>, target: Option<&'a Pattern<'a>>) -> Text<'a> {
    let shape = target.unwrap_or(source);
    if let Some(expression) = only_select(shape) {
        let theirs = only_select(source).and_then(select).map(|(_, variants)| variants);
        return Text::Choice(choice(files, way, 0, expression, target.is_some(), theirs, source));
    }
    let plain = plainest(source);
    let content = Content::of(plain).0;
    let (own, selects) = Content::of(shape);
    let theirs = Content::of(plain).1;
    let chosen_by = |expression: &Expression<'_>| select(expression).map(|(selector, _)| written(selector));
    let mut by_selector: BTreeMap<Option<String>, &Expression<'a>> = BTreeMap::new();
    theirs.iter().for_each(|other| _ = by_selector.entry(chosen_by(other)).or_insert(other));
    let choices = selects.into_iter().enumerate().map(|(number, expression)| {
        let same = by_selector.get(&chosen_by(expression));
        let variants = same.and_then(|same| select(same)).map(|(_, variants)| variants);
        choice(files, way, number, expression, target.is_some(), variants, plain)
    });
    Text::Leaf(Box::new(Leaf {
        path: way.path.clone(),
        unit: way.unit.clone(),
        choices: choices.collect(),
        source: content,
        target: target.map(|_| own),
        pattern: target,
        variants: way.variants.clone(),
    }))
}

/// What stands for a pattern where the translation has no choice.
fn plainest<'a>(pattern: &'a Pattern<'a>) -> &'a Pattern<'a> {
    match only_select(pattern).and_then(select).and_then(|(_, variants)| default(variants)) {
        Some(variant) => plainest(&variant.value),
        None => pattern,
    }
}

fn default<'a>(variants: &'a [Variant<'a>]) -> Option<&'a Variant<'a>> {
    variants.iter().find(|variant| variant.default)
}

fn choice<'a>(
    files: &Files<'a>,
    way: &Way,
    number: usize,
    expression: &'a Expression<'a>,
    exists: bool,
    theirs: Option<&'a [Variant<'a>]>,
    whole: &'a Pattern<'a>,
) -> Choice<'a> {
    let (selector, variants) = match select(expression) {
        Some((selector, variants)) => (written(selector), variants),
        None => (String::new(), &[][..]),
    };
    let inline = select(expression).map(|(selector, _)| selector);
    let categories = inline.and_then(|selector| plural_categories(selector, variants, files.values));
    let mut by_key: BTreeMap<&str, &'a Variant<'a>> = BTreeMap::new();
    theirs.into_iter().flatten().for_each(|variant| _ = by_key.entry(key(variant)).or_insert(variant));
    // The source's variant for a key: of a plural its own category, or `other`.
    let match_of = |wanted: &str| {
        let other = || by_key.get("other").filter(|_| categories.is_some()).copied();
        by_key.get(wanted).copied().or_else(other).or_else(|| theirs.and_then(default))
    };
    let branch = |key: &str, variant: Option<&'a Variant<'a>>, default: bool| {
        let own = variant.filter(|_| exists);
        let source = match_of(key).map_or(whole, |variant| &variant.value);
        let way = way.variant(number, form(files, inline, &selector, key, categories.as_deref()));
        let text = text(files, &way, source, own.map(|variant| &variant.value));
        Branch { key: key.to_owned(), default, variant: own, text }
    };
    let mut branches = Vec::new();
    let mut keys = BTreeSet::new();
    let has_other = categories.as_ref().is_some_and(|categories| categories.contains(&"other"));
    for variant in variants {
        let key = key(variant);
        let is_number = key.parse::<f64>().is_ok();
        let chosen = categories.as_ref().is_none_or(|categories| is_number || categories.contains(&key));
        // Of two with one key the second is never chosen, and of a foreign category neither is.
        if keys.insert(key) && (chosen || variant.default && (exists || !has_other)) {
            let is_default = if exists || !has_other { variant.default } else { key == "other" };
            branches.push(branch(key, Some(variant), is_default));
        }
    }
    let ranges = inline.is_some_and(is_range);
    for category in categories.iter().flatten().filter(|category| !keys.contains(*category)) {
        let all_written = || inline.is_some_and(|inline| written_out(inline, category, variants, files.values));
        if !(exists && (ranges || all_written())) {
            branches.push(branch(category, None, !exists && *category == "other"));
        }
    }
    if let Some(categories) = &categories {
        branches.sort_by_key(|branch| {
            categories.iter().position(|category| *category == branch.key).map_or(0, |at| at + 1)
        });
    }
    Choice { selector, expression: Some(expression).filter(|_| exists), branches }
}

fn form(
    files: &Files<'_>,
    inline: Option<&Inline<'_>>,
    selector: &str,
    key: &str,
    categories: Option<&[&str]>,
) -> Form {
    let numbers = match (inline, categories) {
        (Some(inline), Some(categories)) if categories.contains(&key) && !is_range(inline) => {
            numbers_of(inline, key, files.values)
        }
        _ => Vec::new(),
    };
    let exact = numbers.len() == 1 || categories.is_some() && key.parse::<f64>().is_ok();
    Form { selector: selector.to_owned(), key: key.to_owned(), examples: numbers, exact }
}

impl<'a> Text<'a> {
    /// All texts in it, in order: that around a select expression before those of its variants.
    pub fn leaves<'t>(&'t self, found: &mut Vec<&'t Leaf<'a>>) {
        match self {
            Text::Leaf(leaf) => {
                found.push(leaf);
                leaf.choices.iter().for_each(|choice| choice.leaves(found));
            }
            Text::Choice(choice) => choice.leaves(found),
        }
    }
}

impl<'a> Choice<'a> {
    /// All texts of its variants.
    pub fn leaves<'t>(&'t self, found: &mut Vec<&'t Leaf<'a>>) {
        self.branches.iter().for_each(|branch| branch.text.leaves(found));
    }

    /// The text of the code that stands for it.
    pub fn code(&self) -> String {
        format!("{{ {} -> … }}", self.selector)
    }
}

impl<'a> Message<'a> {
    /// All its texts.
    pub fn leaves(&self) -> Vec<&Leaf<'a>> {
        let mut found = Vec::new();
        self.parts.iter().for_each(|part| part.text.leaves(&mut found));
        found
    }
}

impl Leaf<'_> {
    /// The message or the attribute that it is a text of, without variants.
    pub fn part(&self) -> &str {
        self.path.split(['[', '/']).next().unwrap_or(&self.path)
    }

    /// Whether a text for exactly one number may do without what prints it: "one comment".
    pub fn may_omit(&self, code: &super::content::Code) -> bool {
        let names = |form: &Form| {
            let variable = form.selector.rsplit(['(', ' ']).find(|part| part.starts_with('$'));
            let variable = variable.map_or(form.selector.as_str(), |name| name.trim_end_matches([')', ',']));
            code.text
                .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '$' | '-' | '_')))
                .any(|word| word == variable)
        };
        code.kind == Kind::Value && self.variants.iter().any(|form| form.exact && names(form))
    }
}
