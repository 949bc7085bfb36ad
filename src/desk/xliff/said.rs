//! What the units of an agency's file say, and of which source's text each is a translation.

use super::read::Unit;
use super::render::Translations;
use super::units::{Leaf, Message};
use crate::desk::ledger::{Made, never, parts};
use std::collections::BTreeMap;

/// What the units of a file say.
#[derive(Default)]
pub(super) struct Said<'u> {
    pub(super) translations: Translations,
    /// Where each of them stands.
    pub(super) units: BTreeMap<String, &'u Unit>,
    /// Parts of messages whose source is no longer what was translated, by name, with its print then if the file has
    /// it.
    pub(super) outdated: BTreeMap<String, Option<String>>,
}

impl Said<'_> {
    /// Whether all texts of a part of a message are new.
    pub(super) fn settles(&self, message: &Message<'_>, part: &str) -> bool {
        let leaves = message.leaves();
        let mut own = leaves.iter().filter(|leaf| part_of(leaf) == part).peekable();
        own.peek().is_some() && own.all(|leaf| self.translations.contains_key(&leaf.unit))
    }

    /// Of which source the parts of a message are translations that have new texts, by their names. Of a part of which
    /// some texts came back as they were, it is not that of today.
    pub(super) fn made_from(
        &self,
        message: &Message<'_>,
        source: &str,
        known: Option<&Made>,
    ) -> BTreeMap<String, String> {
        let (now, known) = (parts(source), known.map(|known| parts(&known.source)).unwrap_or_default());
        let mut made = BTreeMap::new();
        for leaf in message.leaves().into_iter().filter(|leaf| self.translations.contains_key(&leaf.unit)) {
            let part = part_of(leaf);
            let Some(now) = now.get(part) else { continue };
            match self.outdated.get(leaf.part()) {
                None if self.settles(message, part) => _ = made.insert(part.to_owned(), (*now).to_owned()),
                None => {}
                Some(then) => {
                    let then = then.as_deref().or_else(|| known.get(part).copied()).filter(|then| then != now);
                    // Anything but today's: else it would pass for a translation of what nobody has translated.
                    made.insert(part.to_owned(), then.map_or_else(|| never(now), str::to_owned));
                }
            }
        }
        made
    }
}

/// The attribute that a text is of; empty for the message's own.
pub(super) fn part_of<'l>(leaf: &'l Leaf<'_>) -> &'l str {
    leaf.part().split_once('.').map_or("", |(_, attribute)| attribute)
}
