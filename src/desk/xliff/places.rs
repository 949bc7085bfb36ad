//! Where patterns and placeables lie in a file: the library's tree knows only where words do.

use super::content::select;
use crate::locale::syntax::{Bytes, Expression, Ftl, Inline, Pattern, Variant};
use fluent_syntax::ast::{self, InlineExpression, PatternElement, VariantKey};

/// Where a pattern lies, without blanks before and behind it.
pub fn of_pattern(ftl: &Ftl, pattern: &Pattern<'_>) -> Option<Bytes> {
    Some(element(ftl, pattern.elements.first()?)?.start..element(ftl, pattern.elements.last()?)?.end)
}

fn element(ftl: &Ftl, element: &PatternElement<&str>) -> Option<Bytes> {
    match element {
        PatternElement::TextElement { value } => Some(ftl.span(value)),
        PatternElement::Placeable { expression } => of_placeable(ftl, expression),
    }
}

/// Where a placeable lies, braces included.
pub fn of_placeable(ftl: &Ftl, expression: &Expression<'_>) -> Option<Bytes> {
    let text = ftl.file.text.as_str();
    // Between a brace and the word next to it are only blanks and signs, none of which is a brace.
    let (inside, end) = match expression {
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => {
            let inner = of_placeable(ftl, expression)?;
            (inner.start, inner.end)
        }
        ast::Expression::Inline(inline) => (first(ftl, inline)?, last(ftl, inline)?),
        ast::Expression::Select { selector, .. } => {
            let (_, variants) = select(expression)?;
            (first(ftl, selector)?, of_pattern(ftl, &variants.last()?.value)?.end)
        }
    };
    let start = text.get(..inside)?.rfind('{')?;
    Some(start..end + text.get(end..)?.find('}')? + 1)
}

/// Where the first word of an expression begins.
fn first(ftl: &Ftl, inline: &Inline<'_>) -> Option<usize> {
    match inline {
        InlineExpression::Placeable { expression } => Some(of_placeable(ftl, expression)?.start),
        InlineExpression::TermReference { id, .. } => Some(ftl.span(id.name).start),
        inline => Some(ftl.place(inline).start),
    }
}

/// Where the last word of an expression ends.
fn last(ftl: &Ftl, inline: &Inline<'_>) -> Option<usize> {
    let with = |name: &str, attribute: &Option<ast::Identifier<&str>>| {
        ftl.span(attribute.as_ref().map_or(name, |attribute| attribute.name)).end
    };
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Some(ftl.span(value).end)
        }
        InlineExpression::VariableReference { id } => Some(ftl.span(id.name).end),
        InlineExpression::MessageReference { id, attribute } => Some(with(id.name, attribute)),
        InlineExpression::FunctionReference { id, arguments } => {
            Some(last_argument(ftl, arguments)?.unwrap_or(ftl.span(id.name).end))
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            let inside = match arguments {
                Some(arguments) => last_argument(ftl, arguments)?,
                None => None,
            };
            Some(inside.unwrap_or_else(|| with(id.name, attribute)))
        }
        InlineExpression::Placeable { expression } => Some(of_placeable(ftl, expression)?.end),
    }
}

/// The furthest of the arguments, which may be mixed. The outer `None`: it cannot be found.
fn last_argument(ftl: &Ftl, arguments: &ast::CallArguments<&str>) -> Option<Option<usize>> {
    let mut ends = Vec::new();
    for argument in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
        ends.push(last(ftl, argument)?);
    }
    Some(ends.into_iter().max())
}

/// The start of the line that a variant begins on, if nothing else stands before it there.
pub fn line_of_variant(ftl: &Ftl, variant: &Variant<'_>) -> Option<usize> {
    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
    let at = ftl.span(key).start;
    let start = line_start(&ftl.file.text, at);
    ftl.file.text[start..at].trim_matches([' ', '*', '[']).is_empty().then_some(start)
}

/// Where the line begins that a place lies in.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::xliff::tests::parse;

    #[test]
    fn places_are_found() {
        let text = "a = x { $b } y\nb =\n    { -t(case: \"}\") }\nc = {\"{\"}\n    and { F( $a , x : 1 ) }{ { $y } }  \n\
                    d = {\n   $n ->\n  [one] { \"}\" }\n *[other] o { $n }\n  }\ne = {-t()}\n";
        let ftl = parse(text);
        let found: Vec<&str> = ftl
            .written_ids()
            .map(|id| &text[of_pattern(&ftl, ftl.entry(id).unwrap().value.unwrap()).unwrap()])
            .collect();
        assert_eq!(
            found,
            [
                "x { $b } y",
                "{ -t(case: \"}\") }",
                "{\"{\"}\n    and { F( $a , x : 1 ) }{ { $y } }",
                "{\n   $n ->\n  [one] { \"}\" }\n *[other] o { $n }\n  }",
                "{-t()}",
            ]
        );
    }
}
