//! What is still to be written in the source. A translation is looked at beside the source (`rules/untranslated.rs`); the
//! source has nothing beside it, and what `leafpress new` begins is full of such places.

use super::Pair;
use super::pieces::{Piece, each};
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::document::unwritten::mark;
use crate::locale::message_name;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use crate::language::Language;
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
