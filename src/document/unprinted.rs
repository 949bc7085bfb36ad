//! Text of an article that no leaflet prints: most often a name that is mistyped. Without a finding it would be gone
//! from the paper, and nobody would know.

use crate::diagnostic::{Diagnostic, Gathered, codes, did_you_mean, nearest};
use crate::locale::message_name;
use crate::locale::syntax::{Ftl, Reference};
use std::collections::BTreeSet;

/// Messages and attributes by name; a message's own text has no attribute.
pub(super) type Asked = BTreeSet<(String, Option<String>)>;

/// What stands in the article's file and is neither asked for by the leaflet nor referred to by another message. `source`: the
/// source's file, if this is a translation.
pub(super) fn unprinted(file: &Ftl, source: Option<&Ftl>, asked: &Asked) -> Vec<Diagnostic> {
    let references: BTreeSet<Reference<'_>> = file.references().collect();
    let printed = |id: &str, attribute: Option<&str>| {
        references.contains(&(id, attribute)) || asked.contains(&(id.to_owned(), attribute.map(str::to_owned)))
    };
    let mut findings = Gathered::default();
    for (id, attributes) in file.messages() {
        let known = || asked.iter().filter(|(known, _)| known == id).filter_map(|(_, name)| name.as_deref());
        let whole = printed(id, None) || known().next().is_some();
        if !whole && !attributes.clone().any(|(name, _)| printed(id, Some(name))) {
            let Some(place) = file.place_of(id) else { continue };
            findings.add(|| {
                // What is wanted and not there is what was meant.
                let wanted = asked.iter().map(|(id, _)| id.as_str()).filter(|id| file.entry(id).is_none());
                // What an article asks for is no translator's business.
                let otherwise = match source {
                    Some(source) if source.entry(id).is_none() && !source.has_broken(id) => {
                        "the source has no such message: take it out of the file"
                    }
                    _ => "name it in article.toml, or take it out of the file",
                };
                let help = did_you_mean(id, wanted).unwrap_or_else(|| otherwise.to_owned());
                let finding = Diagnostic::new(codes::UNPRINTED_MESSAGE, format!("no leaflet prints `{id}`"));
                finding.help(help).about(id).at(&file.file, place)
            });
            continue;
        }
        for (name, place) in attributes.filter(|(name, _)| !printed(id, Some(name))) {
            findings.add(|| {
                let help = match nearest(name, known()) {
                    Some(meant) => format!("did you mean `.{meant}`?"),
                    None => format!("here `{id}` can have {}", list(known())),
                };
                let message = format!("no leaflet prints `.{name}` of `{id}`: its text would be lost");
                let finding = Diagnostic::new(codes::UNPRINTED_ATTRIBUTE, message);
                finding.help(help).about(message_name(id, Some(name))).at(&file.file, place)
            });
        }
    }
    findings.finish()
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`.{name}`")).collect();
    if names.is_empty() { "no attribute".to_owned() } else { format!("only {}", names.join(", ")) }
}
