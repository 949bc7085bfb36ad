//! Where what is wrong with a text as it is set was typed: in its message, or in one that is put into it.

use crate::locale::syntax::{Expression, Ftl, Pattern};
use fluent_syntax::ast::{self, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The first place of a piece of text, in bytes, with its file and the message or term that it stands in: `name` as
/// `id` or `id.attribute`, and all that it names. The files are in the order in which messages are looked up.
pub(super) fn of_piece<'f>(
    files: &'f [Arc<Ftl>],
    name: &str,
    piece: &str,
) -> Option<(&'f Arc<Ftl>, Range<usize>, String)> {
    let (id, attribute) = name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)));
    let mut next = vec![(id.to_owned(), attribute.map(str::to_owned))];
    let mut seen = BTreeSet::new();
    while let Some((id, attribute)) = next.pop() {
        let pattern = |ftl: &'f Arc<Ftl>| Some((ftl, ftl.entry(&id)?.pattern(attribute.as_deref())?));
        let Some((ftl, pattern)) = files.iter().find_map(pattern) else { continue };
        if !seen.insert((id.clone(), attribute.clone())) {
            continue;
        }
        if let Some(place) = in_pattern(ftl, pattern, piece) {
            return Some((ftl, place, attribute.map_or(id.clone(), |attribute| format!("{id}.{attribute}"))));
        }
        let named = ftl.named_in(pattern).into_iter().rev();
        next.extend(named.map(|(id, attribute)| (id, attribute.map(str::to_owned))));
    }
    None
}

fn in_pattern(ftl: &Ftl, pattern: &Pattern<'_>, piece: &str) -> Option<Range<usize>> {
    pattern.elements.iter().find_map(|element| match element {
        PatternElement::TextElement { value } => in_text(ftl, value, piece),
        PatternElement::Placeable { expression } => in_expression(ftl, expression, piece),
    })
}

fn in_expression(ftl: &Ftl, expression: &Expression<'_>, piece: &str) -> Option<Range<usize>> {
    match expression {
        ast::Expression::Inline(InlineExpression::StringLiteral { value }) => in_text(ftl, value, piece)
            .or_else(|| unescape_unicode_to_string(value).contains(piece).then(|| ftl.span(value))),
        ast::Expression::Inline(InlineExpression::Placeable { expression }) => in_expression(ftl, expression, piece),
        ast::Expression::Inline(_) => None,
        ast::Expression::Select { variants, .. } => {
            variants.iter().find_map(|variant| in_pattern(ftl, &variant.value, piece))
        }
    }
}

fn in_text(ftl: &Ftl, text: &str, piece: &str) -> Option<Range<usize>> {
    let start = ftl.span(text).start + text.find(piece)?;
    Some(start..start + piece.len())
}
