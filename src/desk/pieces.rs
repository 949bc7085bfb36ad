//! Walking a pattern: its texts and placeables in reading order, those of every variant.

use crate::locale::syntax::{Expression, Inline, Pattern, Variant};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};

/// A piece of a pattern. All borrow from the file's tree, which knows their places.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'a> {
    /// Characters as they stand in the file, markup included.
    Text(&'a str),
    /// What a placeable prints.
    Placeable(&'a Inline<'a>),
    /// What chooses among variants; their pieces follow.
    Selector(&'a Inline<'a>, &'a [Variant<'a>]),
}

/// Calls `visit` for each piece of a pattern.
pub fn each<'a>(pattern: &'a Pattern<'a>, visit: &mut dyn FnMut(Piece<'a>)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => visit(Piece::Text(value)),
            PatternElement::Placeable { expression } => in_expression(expression, visit),
        }
    }
}

fn in_expression<'a>(expression: &'a Expression<'a>, visit: &mut dyn FnMut(Piece<'a>)) {
    match expression {
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => in_expression(expression, visit),
        ast::Expression::Inline(inline) => visit(Piece::Placeable(inline)),
        ast::Expression::Select { selector, variants } => {
            visit(Piece::Selector(selector, variants));
            variants.iter().for_each(|variant| each(&variant.value, visit));
        }
    }
}
