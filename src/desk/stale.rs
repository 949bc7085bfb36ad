//! Translations whose source has changed since, and those of which nobody knows whether it has.

use super::Pair;
use super::earlier::Earlier;
use super::history::History;
use super::ledger::{self, Ledger, State, fingerprint};
use super::nodes::{Node, by_id, nodes};
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::locale::message_name;
use std::collections::BTreeSet;

/// So many ids are named where there are more.
const NAMED: usize = 10;

/// Ids for a sentence: the first ones, and how many there are besides.
pub fn some_of(ids: &[&str]) -> String {
    let named = ids.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// The file's stale messages, and those without a history.
pub(super) fn check(pair: &Pair<'_>, ledger: &Ledger, earlier: &Earlier) -> Vec<Diagnostic> {
    let Some(source) = pair.source else { return Vec::new() };
    let (theirs, ours) = (nodes(source), nodes(pair.own));
    let originals = by_id(&theirs);
    let history = History::of(ledger, pair.name, (source, &theirs), (pair.own, &ours));
    let history = history.once_written(!earlier.is_empty());
    let mut untracked: Vec<&Node<'_>> = Vec::new();
    let mut findings = Gathered::default();
    for node in &ours {
        let Some((id, original)) = node.id.and_then(|id| Some((id, originals.get(id)?))) else { continue };
        let Some(made) = history.get(id) else {
            untracked.extend(Some(node).filter(|_| history.lacks(id)));
            continue;
        };
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
                let text = ledger::texts(source, original).into_iter().find(|(name, _)| *name == part);
                let change = text.and_then(|(_, text)| earlier.difference(pair.name, id, (part, &text), &made.source));
                let change = change.map(|change| format!("{change}\n")).unwrap_or_default();
                // A command is there to be copied: on a line of its own it is not wrapped.
                let help = format!(
                    "{change}change the translation, or say that it fits as it is, with\nleafpress locale sync {tag} --accept {id}\nThe source is now:\n{written}"
                );
                let place = pair.own.place_of(&name).unwrap_or(node.entry.start..node.entry.start + id.len());
                Diagnostic::new(codes::STALE_MESSAGE, message).about(&name).help(help).at(&pair.own.file, place)
            });
        }
    }
    let mut findings = findings.finish();
    let (new, lost): (Vec<&Node<'_>>, Vec<_>) =
        untracked.into_iter().partition(|node| node.id.is_some_and(|id| earlier.is_new(pair.name, id)));
    findings.extend(without_history(pair, &lost));
    findings.extend(not_noted(pair, &new));
    findings
}

/// The messages whose translation must not change unless somebody compares it with its source: those that are stale, those
/// whose source cannot be read now, and those that are known by an earlier name only.
pub(super) fn unsettled(pair: &Pair<'_>, ledger: &Ledger) -> BTreeSet<String> {
    let Some(source) = pair.source else { return BTreeSet::new() };
    let (theirs, ours) = (nodes(source), nodes(pair.own));
    let originals = by_id(&theirs);
    let history = History::of(ledger, pair.name, (source, &theirs), (pair.own, &ours));
    let is_unsettled = |id: &str, node: &Node<'_>| match (history.get(id), originals.get(id)) {
        (Some(made), Some(original)) => {
            let (now, own) = (fingerprint(source, original), fingerprint(pair.own, node));
            history.is_renamed(id) || made.state(&now, &own).is_stale()
        }
        (known, _) => known.is_some(),
    };
    let ids = ours.iter().filter_map(|node| Some((node.id?, node)));
    ids.filter(|(id, node)| is_unsettled(id, node)).map(|(id, _)| id.to_owned()).collect()
}

/// Source and translation were written in one go: most probably the one is the translation of the other, but only once that is
/// written down will a later change of the source be seen.
fn not_noted(pair: &Pair<'_>, nodes: &[&Node<'_>]) -> Option<Diagnostic> {
    let ids: Vec<&str> = nodes.iter().filter_map(|node| node.id).collect();
    let first = nodes.first()?;
    let tag = &pair.language.tag;
    let what = match ids.as_slice() {
        [id] => format!("`{id}` is new, here and in the source"),
        _ => format!("{} messages are new, here and in the source ({})", ids.len(), some_of(&ids)),
    };
    let message = format!("{what}: that the one is a translation of the other is not written down yet");
    let help = format!("to have later changes of the source told, note it with\nleafpress locale sync {tag}");
    let at = first.entry.start;
    let finding = Diagnostic::new(codes::UNTRACKED, message).help(help);
    let finding = finding.at(&pair.own.file, at..at + first.id.map_or(0, str::len));
    Some(if let [id] = ids.as_slice() { finding.about(*id) } else { finding })
}

/// One finding for all of them: a section of `review.toml` that is lost takes the lines of a whole file along.
fn without_history(pair: &Pair<'_>, nodes: &[&Node<'_>]) -> Option<Diagnostic> {
    let ids: Vec<&str> = nodes.iter().filter_map(|node| node.id).collect();
    let first = nodes.first()?;
    let (tag, path) = (&pair.language.tag, ledger::path(&pair.language.tag));
    let message = match ids.as_slice() {
        [id] => format!("{path} has no line about `{id}`: nobody knows which source text it was translated from"),
        _ => format!(
            "{path} has no lines about {} messages of this file: nobody knows which source texts they were translated from \
             ({})",
            ids.len(),
            some_of(&ids)
        ),
    };
    // A command is there to be copied: on a line of its own it is not wrapped.
    let help = format!(
        "take lines that a merge has lost from version control; of a new translation, compare it with the source, then:\n\
         leafpress locale sync {tag}"
    );
    let at = first.entry.start;
    let finding = Diagnostic::new(codes::UNTRACKED, message).help(help);
    let finding = finding.at(&pair.own.file, at..at + first.id.map_or(0, str::len));
    Some(if let [id] = ids.as_slice() { finding.about(*id) } else { finding })
}
