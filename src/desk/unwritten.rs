//! What is still to be written in the source. A translation is looked at beside the source (`rules/untranslated.rs`); the
//! source has nothing beside it, and what `leafpress new` begins is full of such places.

use super::Pair;
use super::pieces::{Piece, each};
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::language::Language;
use crate::locale::message_name;
use std::ops::Range;

/// Words in capitals that hold the place of a text.
pub(super) const MARKS: [&str; 2] = ["TODO", "FIXME"];
/// Languages in which `TODO` is a word that may stand in capitals: there a colon must follow, as in what `leafpress new` writes.
pub(super) const TODO_IS_A_WORD: [&str; 7] = ["es", "pt", "gl", "ast", "an", "ca", "eo"];

/// The first such place of each text of a source's file.
pub(super) fn check(pair: &Pair<'_>) -> Vec<Diagnostic> {
    let mut findings = Gathered::default();
    for entry in pair.own.entries() {
        let attributes = entry.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in entry.value.map(|pattern| (None, pattern)).into_iter().chain(attributes) {
            let mut found = None;
            each(pattern, &mut |piece| {
                if let Piece::Text(text) = piece {
                    found = found.or_else(|| mark(text, pair.language).map(|place| &text[place]));
                }
            });
            let Some(found) = found else { continue };
            findings.add(|| {
                // The same words for each of them: of many a few are shown, and the lines of the others.
                let message = "a text that is still to be written";
                let help = "write the text, or take the message out of the article";
                Diagnostic::new(codes::PLACEHOLDER, message)
                    .help(help)
                    .about(message_name(entry.id, attribute))
                    .at(&pair.own.file, pair.own.span(found))
            });
        }
    }
    findings.finish()
}

/// Where the first of the marks stands in a text, as a word of its own.
pub(super) fn mark(text: &str, language: &Language) -> Option<Range<usize>> {
    let colon = TODO_IS_A_WORD.contains(&language.language.as_str());
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let all = MARKS.into_iter().flat_map(|mark| text.match_indices(mark));
    let whole = all.filter(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        !text[..*at].ends_with(is_part) && !rest.starts_with(is_part) && (!colon || rest.starts_with(':'))
    });
    whole.map(|(at, mark)| at..at + mark.len()).min_by_key(|place| place.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use crate::locale::syntax::Ftl;
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn found(tag: &str, text: &str) -> Vec<String> {
        let file = Arc::new(SourceFile { path: "x.ftl".into(), text: text.into() });
        let (own, _) = Ftl::parse(&file);
        let (language, named) = (Language::parse(tag).unwrap(), BTreeSet::new());
        check(&Pair { name: "x", language: &language, own: &own, source: None, named: &named })
            .into_iter()
            .map(|finding| {
                let place = finding.place.unwrap();
                format!("{} {}", finding.id.unwrap_or_default(), &text[place.span.start..])
            })
            .collect()
    }

    #[test]
    fn what_is_still_to_be_written_is_found() {
        let text =
            "a = Take\n    { $n ->\n        [one] one\n       *[other] TODO and TODO\n    }\n    .detail = FIXME";
        assert_eq!(found("en", text), ["a TODO and TODO\n    }\n    .detail = FIXME", "a.detail FIXME"]);
        assert!(found("en", "a = To do today: TODOS, xTODO, todo, { $TODO } and PHOTODOT\n# TODO").is_empty());
        assert!(found("es", "a = Lea TODO el folleto.").is_empty());
        assert_eq!(found("es", "a = TODO: lo primero."), ["a TODO: lo primero."]);
    }
}
