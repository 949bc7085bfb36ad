//! Select expressions: variants that are never chosen, and plural categories that are missing or foreign.

use super::Pair;
use super::pieces::{Piece, each};
use super::rules::passes_numbers;
use crate::diagnostic::{Diagnostic, Gathered, codes, did_you_mean};
use crate::locale::syntax::{Inline, Variant, named};
use crate::values::{NumberOptions, Values, category_name};
use fixed_decimal::Decimal;
use fluent_syntax::ast::{InlineExpression, VariantKey};
use std::collections::BTreeSet;

/// The keywords of plural categories (Unicode TR35, part 3, 5.1).
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A category that only these numbers have may be written as numbers.
const SMALL_NUMBERS: u32 = 200;

/// What is wrong with the file's select expressions.
pub(super) fn check(pair: &Pair<'_>, values: &Values) -> Vec<Diagnostic> {
    let mut findings = Gathered::default();
    for entry in pair.own.entries() {
        let attributes = entry.attributes.iter().map(|attribute| &attribute.value);
        for pattern in entry.value.into_iter().chain(attributes) {
            each(pattern, &mut |piece| {
                if let Piece::Selector(selector, variants) = piece {
                    let mut choice = Choice { pair, id: entry.id, selector, variants, values, findings: &mut findings };
                    choice.duplicates();
                    choice.plurals();
                }
            });
        }
    }
    findings.finish()
}

/// A variant's key as it is written.
pub(super) fn key<'a>(variant: &Variant<'a>) -> &'a str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The variants whose keys are words.
fn words<'v, 'a>(variants: &'v [Variant<'a>]) -> impl Iterator<Item = &'v Variant<'a>> {
    variants.iter().filter(|variant| matches!(variant.key, VariantKey::Identifier { .. }))
}

/// A select expression that is looked at.
struct Choice<'c> {
    pair: &'c Pair<'c>,
    /// The message that it stands in.
    id: &'c str,
    selector: &'c Inline<'c>,
    variants: &'c [Variant<'c>],
    values: &'c Values,
    findings: &'c mut Gathered,
}

impl Choice<'_> {
    /// Reports what is wrong with a variant, at its key: the message and the help.
    fn report(&mut self, code: &'static str, variant: &Variant<'_>, said: impl FnOnce(&str) -> (String, String)) {
        let (own, id) = (self.pair.own, self.id);
        self.findings.add(|| {
            let key = key(variant);
            let (message, help) = said(key);
            Diagnostic::new(code, message).about(id).help(help).at(&own.file, own.span(key))
        });
    }

    fn duplicates(&mut self) {
        let mut keys = BTreeSet::new();
        for variant in self.variants.iter().filter(|variant| !keys.insert(key(variant))) {
            self.report(codes::DUPLICATE_VARIANT, variant, |key| {
                (format!("there are two variants [{key}]"), "keep one of them: the second is never chosen".to_owned())
            });
        }
    }

    fn plurals(&mut self) {
        let Choice { selector, variants, values, .. } = *self;
        let tag = &self.pair.language.tag;
        let Some(categories) = plural_categories(selector, variants, values) else { return };
        for variant in words(variants).filter(|variant| !categories.contains(&key(variant))) {
            self.report(codes::UNKNOWN_CATEGORY, variant, |key| {
                let help = did_you_mean(key, categories.iter().copied()).filter(|_| !CATEGORIES.contains(&key));
                let all = || format!("it has {}", categories.join(", "));
                let message = format!("{tag} has no plural category `{key}`: this variant is never chosen");
                (message, help.unwrap_or_else(all))
            });
        }
        self.unprinted();
        // Which categories a range can have, CLDR says for ranges.
        let categories = if is_range(selector) { values.range_categories() } else { categories };
        let has = |category: &str| variants.iter().any(|variant| key(variant) == category);
        let missing: Vec<&str> = categories
            .iter()
            .copied()
            .filter(|category| !has(category) && !written_out(selector, category, variants, values))
            .collect();
        if let Some(first) = variants.first().filter(|_| !missing.is_empty()) {
            self.report(codes::MISSING_CATEGORY, first, |_| {
                let lines: Vec<String> = missing.iter().map(|category| format!("[{category}] …")).collect();
                let help = format!("add a line for each, with the right form of the words:\n{}", lines.join("\n"));
                (format!("the plural lacks what {tag} needs: {}", missing.join(", ")), help)
            });
        }
    }

    /// A variant for several numbers that prints none, though the default one does: which number is meant is lost.
    fn unprinted(&mut self) {
        let Choice { pair, id, selector, variants, values, .. } = *self;
        let passes = pair.own.place_of(id).is_some_and(|place| passes_numbers(&pair.own.file, &place));
        let Some(variable) = variable(selector).filter(|_| !passes) else { return };
        let prints = |variant: &Variant<'_>| {
            let mut found = false;
            each(&variant.value, &mut |piece| {
                if let Piece::Placeable(inline) = piece {
                    // A range may be printed by its ends.
                    found |= self::variable(inline).is_some_and(|printed| printed.starts_with(variable));
                }
            });
            found
        };
        if !variants.iter().any(|variant| variant.default && prints(variant)) {
            return;
        }
        let several =
            |variant: &&Variant<'_>| is_range(selector) || numbers_of(selector, key(variant), values).len() > 1;
        for variant in words(variants).filter(several).filter(|variant| !prints(variant)) {
            self.report(codes::MISSING_VARIABLE, variant, |key| {
                let message =
                    format!("the variant [{key}] does not print `${variable}`, and stands for several numbers");
                (message, format!("put {{ ${variable} }} in as the variant [other] does"))
            });
        }
    }
}

/// The variable that a selector or placeable is about.
fn variable<'a>(inline: &Inline<'a>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.first().and_then(variable),
        _ => None,
    }
}

/// The categories that a plural of this language has; `None` if it is no plural that is chosen.
pub(super) fn plural_categories(
    selector: &Inline<'_>,
    variants: &[Variant<'_>],
    values: &Values,
) -> Option<Vec<&'static str>> {
    let is_plural = words(variants).any(|variant| key(variant) != "other" && CATEGORIES.contains(&key(variant)));
    // `other` alone may be the default of any choice, or a plural whose other categories were left out.
    let is_bare = counts(selector) && words(variants).all(|variant| key(variant) == "other");
    (is_plural || is_bare).then(|| values.categories(kind(selector).0))
}

/// Whether a selector is a number by its form: a function's, or a fact's.
fn counts(selector: &Inline<'_>) -> bool {
    matches!(selector, InlineExpression::FunctionReference { .. } | InlineExpression::VariableReference { .. })
}

/// Whether the selector is a position (first, second), and whether it is a range.
fn kind(selector: &Inline<'_>) -> (bool, bool) {
    let InlineExpression::FunctionReference { id, arguments } = selector else { return (false, false) };
    let ordinal = named(Some(arguments)).iter().any(|option| {
        option.name.name == "type"
            && matches!(option.value, InlineExpression::StringLiteral { value } if value == "ordinal")
    });
    (ordinal, id.name == "RANGE")
}

/// Whether the selector is a range.
pub(super) fn is_range(selector: &Inline<'_>) -> bool {
    kind(selector).1
}

/// The small numbers of a category.
pub(super) fn numbers_of(selector: &Inline<'_>, category: &str, values: &Values) -> Vec<u32> {
    let options = NumberOptions { ordinal: kind(selector).0, ..NumberOptions::default() };
    let of = |number: &u32| category_name(values.category(&Decimal::from(*number), options)) == category;
    (0..=SMALL_NUMBERS).filter(of).collect()
}

/// Whether all numbers of a category have a variant of their own, as `[1]` for the English `one`.
pub(super) fn written_out(selector: &Inline<'_>, category: &str, variants: &[Variant<'_>], values: &Values) -> bool {
    let numbers = numbers_of(selector, category, values);
    let has = |number: &u32| variants.iter().any(|variant| key(variant) == number.to_string());
    !numbers.is_empty() && numbers.iter().all(has)
}
