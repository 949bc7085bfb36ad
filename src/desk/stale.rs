//! Translations whose source has changed since.

use super::Pair;
use super::ledger::{Ledger, State, fingerprint};
use super::nodes::{Node, nodes};
use crate::diagnostic::{Diagnostic, Gathered, codes};
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
        let now = fingerprint(&source.file.text, original);
        if made.state(&now, &fingerprint(&pair.own.file.text, node)) != State::Stale {
            continue;
        }
        findings.add(|| {
            let tag = &pair.language.tag;
            let written = source.file.text[original.entry.clone()].trim_end();
            let help = format!(
                "change the translation; if it fits as it is: leafpress locale sync {tag} --accept {id}\n{written}"
            );
            Diagnostic::new(codes::STALE_MESSAGE, format!("the source of `{id}` has changed since it was translated"))
                .about(id)
                .help(help)
                .at(&pair.own.file, node.entry.start..node.entry.start + id.len())
        });
    }
    findings.finish()
}
