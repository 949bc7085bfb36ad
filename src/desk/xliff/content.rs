//! What stands in a text, as XLIFF sees it: characters, and codes that a translator moves but does not change.

use crate::desk::ledger::print;
use crate::locale::markup::{self, Tag, pieces};
use crate::locale::syntax::{Expression, Inline, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// What a code does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A placeable that prints something: a number, a name. None may be lost.
    Value,
    /// Characters in a placeable, `{ "[" }`: those may as well be typed.
    Literal,
    /// A select expression within a text. Its variants are units of their own.
    Choice,
    /// A tag that nothing closes or that is not known: kept as it is.
    Tag,
}

/// A code that stands alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// What it does.
    pub kind: Kind,
    /// In Fluent's own words, always with the same spaces: `{ -botox }`.
    pub text: String,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Characters as they are read: entities are resolved, lines are joined as Fluent joins them.
    Text(String),
    /// A code that stands alone.
    Code(Code),
    /// A tag begins, `<em>`.
    Open(String),
    /// The tag that was opened last ends.
    Close,
}

/// A text. Texts do not follow each other, and each [`Piece::Open`] has its [`Piece::Close`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content(pub Vec<Piece>);

impl Content {
    /// A pattern's content, and the select expressions in it, in the order of their codes.
    pub fn of<'a>(pattern: &'a Pattern<'a>) -> (Content, Vec<&'a Expression<'a>>) {
        let (mut content, mut selects, mut text) = (Content::default(), Vec::new(), String::new());
        for element in &pattern.elements {
            match element {
                // Tags may run over lines, each of which is an element.
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    content.push_markup(&std::mem::take(&mut text));
                    content.0.push(Piece::Code(code(expression)));
                    if is_select(expression) {
                        selects.push(expression);
                    }
                }
            }
        }
        content.push_markup(&text);
        content.balance();
        (content, selects)
    }

    /// Adds characters.
    pub fn push_text(&mut self, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.0.push(Piece::Text(text.to_owned())),
        }
    }

    fn push_markup(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                markup::Piece::Text(range) => self.push_text(&text[range]),
                markup::Piece::Character(c) => self.push_text(c.encode_utf8(&mut [0; 4])),
                markup::Piece::Open(tag, name, _) => self.0.push(Piece::Open(opening(tag, name.as_deref()))),
                // Known again by its text while it is not balanced.
                markup::Piece::Close(tag, _) => self.0.push(tag_code(&format!("</{}>", tag.name()))),
                markup::Piece::Wrong(_, _, range) => self.0.push(tag_code(&text[range])),
            }
        }
    }

    /// Tags that do not fit each other become codes that stand alone.
    fn balance(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.0.len() {
            match &self.0[at] {
                Piece::Open(_) => open.push(at),
                Piece::Code(Code { kind: Kind::Tag, text }) => {
                    if let Some(Piece::Open(tag)) = open.last().map(|at| &self.0[*at])
                        && closing(tag) == *text
                    {
                        self.0[at] = Piece::Close;
                        open.pop();
                    }
                }
                _ => {}
            }
        }
        for at in open {
            if let Piece::Open(tag) = &self.0[at] {
                self.0[at] = tag_code(tag);
            }
        }
    }

    /// The same, with codes that are only characters as those characters: what is read.
    pub fn flattened(&self) -> Content {
        let mut flat = Content::default();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => flat.push_text(text),
                Piece::Code(Code { kind: Kind::Literal, text }) => flat.push_text(&literal_text(text)),
                other => flat.0.push(other.clone()),
            }
        }
        flat
    }

    /// A fingerprint of what is read.
    pub fn print(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) | Piece::Open(text) => text.clone(),
            Piece::Code(code) => code.text.clone(),
            Piece::Close => "</>".to_owned(),
        };
        print(&self.flattened().0.iter().map(piece).collect::<String>())
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The codes that stand alone.
    pub fn codes(&self) -> impl Iterator<Item = &Code> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Code(code) => Some(code),
            _ => None,
        })
    }

    /// The tags that begin.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Open(tag) => Some(tag.as_str()),
            _ => None,
        })
    }
}

/// The tag that ends what `<a data-l10n-name="x">` begins.
pub fn closing(opening: &str) -> String {
    let name = opening.trim_start_matches('<').split([' ', '>']).next().unwrap_or_default();
    format!("</{name}>")
}

/// A tag as it is written; `None` if it is none that begins something.
pub fn known_tag(text: &str) -> Option<String> {
    match pieces(text).as_slice() {
        [markup::Piece::Open(tag, name, range)] if range.len() == text.len() => Some(opening(*tag, name.as_deref())),
        _ => None,
    }
}

fn opening(tag: Tag, name: Option<&str>) -> String {
    match name {
        Some(link) if link.contains('"') => format!("<{} data-l10n-name='{link}'>", tag.name()),
        Some(link) => format!("<{} data-l10n-name=\"{link}\">", tag.name()),
        None => format!("<{}>", tag.name()),
    }
}

fn tag_code(text: &str) -> Piece {
    Piece::Code(Code { kind: Kind::Tag, text: text.to_owned() })
}

/// The characters that a literal's code stands for.
pub fn literal_text(code: &str) -> String {
    let inner = code.trim_start_matches(['{', ' ']).trim_end_matches(['}', ' ']);
    let inner = inner.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(inner);
    unescape_unicode_to_string(inner).into_owned()
}

/// Whether a placeable holds a select expression, in however many braces.
pub fn is_select(expression: &Expression<'_>) -> bool {
    select(expression).is_some()
}

/// The selector and the variants of a select expression, in however many braces.
pub fn select<'a>(
    expression: &'a Expression<'a>,
) -> Option<(&'a Inline<'a>, &'a [crate::locale::syntax::Variant<'a>])> {
    match expression {
        ast::Expression::Select { selector, variants } => Some((selector, variants)),
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => select(expression),
        ast::Expression::Inline(_) => None,
    }
}

/// The code of a placeable.
fn code(expression: &Expression<'_>) -> Code {
    match expression {
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => code(expression),
        ast::Expression::Inline(inline) => {
            let kind = match inline {
                InlineExpression::StringLiteral { .. } => Kind::Literal,
                _ => Kind::Value,
            };
            Code { kind, text: format!("{{ {} }}", written(inline)) }
        }
        ast::Expression::Select { selector, .. } => {
            Code { kind: Kind::Choice, text: format!("{{ {} -> … }}", written(selector)) }
        }
    }
}

/// An expression as it is commonly written.
pub fn written(inline: &Inline<'_>) -> String {
    let attributed = |name: String, attribute: &Option<ast::Identifier<&str>>| match attribute {
        Some(attribute) => format!("{name}.{}", attribute.name),
        None => name,
    };
    match inline {
        InlineExpression::StringLiteral { value } => format!("\"{value}\""),
        InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::FunctionReference { id, arguments } => format!("{}({})", id.name, call(arguments)),
        InlineExpression::MessageReference { id, attribute } => attributed(id.name.to_owned(), attribute),
        InlineExpression::TermReference { id, attribute, arguments } => {
            let term = attributed(format!("-{}", id.name), attribute);
            arguments.as_ref().map_or(term.clone(), |arguments| format!("{term}({})", call(arguments)))
        }
        InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inner) => format!("{{ {} }}", written(inner)),
            ast::Expression::Select { selector, .. } => format!("{{ {} -> … }}", written(selector)),
        },
    }
}

fn call(arguments: &ast::CallArguments<&str>) -> String {
    let positional = arguments.positional.iter().map(written);
    let named = arguments.named.iter().map(|named| format!("{}: {}", named.name.name, written(&named.value)));
    positional.chain(named).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::xliff::tests::parse;

    fn of(text: &str) -> Content {
        let ftl = parse(&format!("a = {text}\n"));
        Content::of(ftl.entry("a").unwrap().value.unwrap()).0
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.to_owned())
    }

    fn value(text: &str) -> Piece {
        Piece::Code(Code { kind: Kind::Value, text: text.to_owned() })
    }

    #[test]
    fn texts_codes_and_tags_are_told_apart() {
        assert_eq!(
            of("x &lt; y & <em>{-b(case: \"g\")}</em>\n    more { F( $n,  a:1 ) }").0,
            [
                text("x < y & "),
                Piece::Open("<em>".into()),
                value("{ -b(case: \"g\") }"),
                Piece::Close,
                text("\nmore "),
                value("{ F($n, a: 1) }"),
            ]
        );
    }

    #[test]
    fn tags_that_do_not_fit_are_kept() {
        let tag = |text: &str| tag_code(text);
        assert_eq!(of("</em>a<sup>b").0, [tag("</em>"), text("a"), tag("<sup>"), text("b")]);
        assert_eq!(of("<em>a<sup>b</em>").0, [tag("<em>"), text("a"), tag("<sup>"), text("b"), tag("</em>")]);
        assert_eq!(of("<b>x").0, [tag("<b>"), text("x")]);
    }

    #[test]
    fn literals_are_read_as_characters() {
        assert_eq!(of("{ \"[\" }a{ \"\\u00A0\\\"\" }{ \" } \" }").flattened().0, [text("[a\u{A0}\" } ")]);
    }
}
