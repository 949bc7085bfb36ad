//! What is known of each message's translation: by its line in `review.toml`, or by that of the name that it had before.

use super::ledger::{Ledger, Made, fingerprint};
use super::nodes::{Node, by_id};
use crate::locale::syntax::Ftl;
use std::collections::{BTreeMap, BTreeSet};

/// A message's id and its line.
type Line<'l> = (&'l str, &'l Made);

/// The lines about a file's messages as they are called today.
#[derive(Debug)]
pub struct History<'l> {
    lines: BTreeMap<&'l str, &'l Made>,
    /// Messages with a new name, by it: what they were called, and their line.
    renamed: BTreeMap<String, Line<'l>>,
    /// Whether anything is written down about any file of the locale.
    any: bool,
}

impl<'l> History<'l> {
    /// Of a file and its source's, with their nodes.
    ///
    /// A translation that stands under a name of which nothing is known, and that is the very one of a name which both files
    /// have lost, is that one's: else a new name would be a new beginning for an old text.
    pub fn of(ledger: &'l Ledger, name: &str, source: (&Ftl, &[Node<'_>]), own: (&Ftl, &[Node<'_>])) -> History<'l> {
        let lines: BTreeMap<&str, &Made> =
            ledger.0.get(name).into_iter().flatten().map(|(id, made)| (id.as_str(), made)).collect();
        let any = ledger.0.values().any(|lines| !lines.is_empty());
        let mut history = History { lines, renamed: BTreeMap::new(), any };
        let ((theirs, originals), (ours, nodes)) = (source, own);
        // What cannot be read may have any name.
        if theirs.is_broken() || ours.is_broken() {
            return history;
        }
        let is_lost = |id: &str| theirs.entry(id).is_none() && ours.entry(id).is_none();
        // By translation and source: thousands may have the same words.
        let mut lost: BTreeMap<&str, BTreeMap<&str, Vec<Line<'l>>>> = BTreeMap::new();
        for (id, made) in history.lines.iter().filter(|(id, made)| !made.translation.is_empty() && is_lost(id)) {
            lost.entry(&made.translation).or_default().entry(&made.source).or_default().push((id, made));
        }
        if lost.is_empty() {
            return history;
        }
        let originals = by_id(originals);
        let unknown = |id: &str| history.lines.get(id).is_none_or(|made| made.translation.is_empty());
        let mut renamed = BTreeMap::new();
        for node in nodes {
            let Some((id, original)) = node.id.and_then(|id| Some((id, originals.get(id)?))) else { continue };
            let found = if unknown(id) { lost.get_mut(fingerprint(ours, node).as_str()) } else { None };
            let Some(found) = found else { continue };
            // Of several with the same words, the one of the same source.
            let print = fingerprint(theirs, original);
            let same =
                found.get_key_value(print.as_str()).or_else(|| found.first_key_value()).map(|(source, _)| *source);
            let Some((source, lines)) = same.and_then(|same| Some((same, found.get_mut(same)?))) else { continue };
            renamed.extend(lines.pop().map(|line| (id.to_owned(), line)));
            if lines.is_empty() {
                found.remove(source);
            }
        }
        history.renamed = renamed;
        history
    }

    /// Lines were written once, in some locale: where there are none, they are lost.
    pub fn once_written(mut self, ever: bool) -> History<'l> {
        self.any |= ever;
        self
    }

    /// What is known of a message.
    pub fn get(&self, id: &str) -> Option<&'l Made> {
        self.renamed.get(id).map(|(_, made)| *made).or_else(|| self.lines.get(id).copied())
    }

    /// Whether what is known of a message is written down under another name.
    pub fn is_renamed(&self, id: &str) -> bool {
        self.renamed.contains_key(id)
    }

    /// Whether nothing is known of a message, though something is of others: its line is lost, or there never was one. In a
    /// project that has never written anything down, that says nothing.
    pub fn lacks(&self, id: &str) -> bool {
        self.any && self.get(id).is_none()
    }

    /// The lines of names that no message has today, and that are nobody's other name.
    pub fn left<'h>(&'h self) -> impl Iterator<Item = Line<'l>> + 'h {
        let moved: BTreeSet<&str> = self.renamed.values().map(|(old, _)| *old).collect();
        self.lines.iter().filter(move |(id, _)| !moved.contains(*id)).map(|(id, made)| (*id, *made))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::nodes::nodes;
    use crate::diagnostic::SourceFile;
    use std::sync::Arc;

    fn parse(text: &str) -> Ftl {
        Ftl::parse(&Arc::new(SourceFile { path: "x".into(), text: text.into() })).0
    }

    fn print(text: &str) -> String {
        let ftl = parse(&format!("x = {text}\n"));
        fingerprint(&ftl, &nodes(&ftl)[0])
    }

    /// The lines of `old = A` and `other = B`, translated by `a` and `b`.
    fn ledger() -> Ledger {
        let made = |id: &str, source: &str, own: &str| (id.to_owned(), Made::now(print(source), print(own)));
        Ledger(BTreeMap::from([("f".to_owned(), BTreeMap::from([made("old", "A", "a"), made("other", "B", "b")]))]))
    }

    #[test]
    fn a_new_name_is_no_new_beginning() {
        let ledger = ledger();
        let of = |source: &str, own: &str, id: &str| {
            let (source, own) = (parse(source), parse(own));
            let history = History::of(&ledger, "f", (&source, &nodes(&source)), (&own, &nodes(&own)));
            let left: Vec<&str> = history.left().map(|(id, _)| id).collect();
            (history.get(id).map(|made| made.source.clone()), history.lacks(id), left.join(" "))
        };
        let (old, other) = (Some(print("A")), Some(print("B")));
        // With the translation as it was, whatever the source says now.
        assert_eq!(of("new = C\nother = B\n", "new = a\nother = b\n", "new"), (old, false, "other".into()));
        // A copy beside the original is a message of its own.
        assert_eq!(of("new = C\nother = B\n", "new = b\nother = b\n", "new"), (None, true, "old other".into()));
        assert_eq!(of("new = C\n", "new = c\n", "new"), (None, true, "old other".into()));
        // What cannot be read may be the old name.
        assert_eq!(of("new = C\nold\n", "new = a\n", "new"), (None, true, "old other".into()));
        assert_eq!(of("other = B\n", "other = x\n", "other"), (other, false, "old other".into()));
    }
}
