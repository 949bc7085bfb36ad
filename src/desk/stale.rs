//! Translations whose source has changed since.

use super::Pair;
use super::ledger::{Ledger, State, fingerprint};
use super::nodes::{Node, nodes};
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::locale::message_name;
use std::collections::BTreeMap;

/// The file's stale messages.
pub(super) fn check(pair: &Pair<'_>, ledger: &Ledger) -> Vec<Diagnostic> {
    let Some(source) = pair.source else { return Vec::new() };
    // Without a line about any of its messages there is nothing to compare.
    if ledger.0.get(pair.name).is_none_or(BTreeMap::is_empty) {
        return Vec::new();
    }
    let (theirs, ours) = (nodes(source), nodes(pair.own));
    let originals: BTreeMap<&str, &Node<'_>> = theirs.iter().filter_map(|node| Some((node.id?, node))).collect();
    let mut findings = Gathered::default();
    for node in &ours {
        let Some((id, original)) = node.id.and_then(|id| Some((id, originals.get(id)?))) else { continue };
        let Some(made) = ledger.get(pair.name, id) else { continue };
        let (now, own) = (fingerprint(source, original), fingerprint(pair.own, node));
        let stale = made.states(&now, &own).into_iter().filter(|(_, state)| state.is_stale());
        for (part, state) in stale {
            let name = message_name(id, Some(part).filter(|part| !part.is_empty()));
            findings.add(|| {
                let tag = &pair.language.tag;
                let written = source.file.text[original.entry.clone()].trim_end();
                let message = match state {
                    State::Unclear => format!(
                        "the source of `{name}` has changed since it was translated; so has the translation, and nobody knows which one first"
                    ),
                    _ => format!("the source of `{name}` has changed since it was translated"),
                };
                // A command is there to be copied: on a line of its own it is not wrapped.
                let help = format!(
                    "change the translation; if it fits as it is:\nleafpress locale sync {tag} --accept {id}\n{written}"
                );
                let place = pair.own.place_of(&name).unwrap_or(node.entry.start..node.entry.start + id.len());
                Diagnostic::new(codes::STALE_MESSAGE, message).about(&name).help(help).at(&pair.own.file, place)
            });
        }
    }
    findings.finish()
}
