//! What is still to be written in the source. A translation is looked at beside the source (`rules/untranslated.rs`); the
//! source has nothing beside it, and what `leafpress new` begins is full of such places.

use super::Pair;
use super::pieces::{Piece, each};
use super::rules::passes_wording;
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::document::unwritten::{doubtful, mark};
use crate::locale::message_name;

/// The first such place of each text of a source's file.
pub(super) fn check(pair: &Pair<'_>) -> Vec<Diagnostic> {
    let mut findings = Gathered::default();
    for entry in pair.own.entries() {
        let attributes = entry.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in entry.value.map(|pattern| (None, pattern)).into_iter().chain(attributes) {
            let (mut found, mut perhaps) = (None, None);
            each(pattern, &mut |piece| {
                if let Piece::Text(text) = piece {
                    found = found.or_else(|| mark(text, pair.language).map(|place| &text[place]));
                    perhaps = perhaps.or_else(|| doubtful(text).map(|place| &text[place]));
                }
            });
            let excused = || pair.own.place_of(entry.id).is_some_and(|place| passes_wording(&pair.own.file, &place));
            let about = message_name(entry.id, attribute);
            match (found, perhaps.filter(|_| found.is_none() && !excused())) {
                (Some(found), _) => findings.add(|| {
                    // The same words for each of them: of many a few are shown, and the lines of the others.
                    let message = "a text that is still to be written";
                    let help = "write the text, or take the message out of the article";
                    let finding = Diagnostic::new(codes::PLACEHOLDER, message).help(help).about(about);
                    finding.at(&pair.own.file, pair.own.span(found))
                }),
                (None, Some(perhaps)) => findings.add(|| {
                    let message = format!("`{perhaps}` may be a gap that is still to be filled");
                    let help = "write what belongs there; if it is printed so, say why in a comment: # wording-ok: …";
                    let finding = Diagnostic::new(codes::PLACEHOLDER, message).as_warning().help(help).about(about);
                    finding.at(&pair.own.file, pair.own.span(perhaps))
                }),
                (None, None) => {}
            }
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

    fn severities(text: &str) -> Vec<bool> {
        let file = Arc::new(SourceFile { path: "x.ftl".into(), text: text.into() });
        let (own, _) = Ftl::parse(&file);
        let (language, named) = (Language::parse("en").unwrap(), BTreeSet::new());
        let found = check(&Pair { name: "x", language: &language, own: &own, source: None, named: &named });
        found.iter().map(Diagnostic::is_error).collect()
    }

    #[test]
    fn gaps_in_amounts_are_found() {
        for text in [
            "Take XXX mg.",
            "Take xx ml twice.",
            "xxx",
            "Give [dose] mg.",
            "Give [the child's dose] ml",
            "Give ??? mg.",
            "Dose: ??",
            "tbd",
            "The dose is tbd.",
            "TBD",
            "Lorem ipsum dolor sit amet.",
            "Ask ??? first",
        ] {
            let wanted: &[bool] = if text == "Dose: ??" || text.contains('\'') { &[] } else { &[true] };
            assert_eq!(severities(&format!("a = {text}\n")), wanted, "{text}");
        }
        for text in ["Take ____ mg.", "See volume XXX.", "Tick-borne disease (TBD)"] {
            assert_eq!(severities(&format!("a = {text}\n")), [false], "{text}");
            assert!(severities(&format!("# wording-ok: it is meant so\na = {text}\n")).is_empty(), "{text}");
        }
        for text in [
            "Date: ____",
            "Name ______ mother’s name ______",
            "A girl with 47,XXX",
            "[Source: daradia.com]",
            "Really???",
            "Why?",
            "Women have XX.",
            "Take [these] tablets",
            "See [1] g",
            "xxxl",
            "a_b",
            "Size XL",
            "Superbowl XXL.",
        ] {
            assert!(severities(&format!("a = {text}\n")).is_empty(), "{text}");
        }
    }
}
