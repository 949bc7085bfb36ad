//! `leafpress locale sync`: brings a locale's files up to the source without touching what a translator wrote.

use super::earlier::Earlier;
use super::history::History;
use super::ledger::{Ledger, Made, fingerprint};
use super::marks::{self, Kind, Note, note};
use super::nodes::{Node, attributes, by_id, nodes};
use super::splice::{Edit, RawFile};
use super::status::is_wordless;
use super::template;
use crate::locale::syntax::{Bytes, Entry, Ftl};
use crate::values::Values;
use std::collections::{BTreeMap, BTreeSet};

/// What a file is brought up to.
pub struct Wanted<'a> {
    /// The file's name without `.ftl`.
    pub name: &'a str,
    /// The locale's tag, for advice.
    pub tag: &'a str,
    /// The source's file.
    pub source: &'a Ftl,
    /// The locale's formatters, for its plurals.
    pub values: &'a Values,
    /// What any text of the locale names.
    pub named: &'a BTreeSet<String>,
    /// Messages whose translation fits the changed source as it is.
    pub accepted: &'a BTreeSet<String>,
    /// What the source said when it was translated.
    pub earlier: &'a Earlier,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// The file as it should lie on the disk.
    pub raw: String,
    /// Messages that are not translated.
    pub missing: Vec<String>,
    /// Translations whose source has changed.
    pub stale: Vec<String>,
    /// Messages that the source no longer has.
    pub obsolete: Vec<String>,
    /// Translations that are taken for ones of the source as it is, since nobody has written down what they were made from.
    pub untracked: Vec<String>,
    /// Those of the accepted that were stale.
    pub accepted: Vec<String>,
    /// What is written down about the file's messages.
    pub lines: BTreeMap<String, Made>,
    /// Where in the file as it was each of the missing messages belongs.
    pub places: BTreeMap<String, usize>,
}

/// Brings one file up to the source: `own` is the same text as `file`, parsed.
pub fn sync(wanted: &Wanted<'_>, file: &RawFile, own: &Ftl, ledger: &Ledger) -> Synced {
    let text = file.file.text.as_str();
    let (theirs, ours) = (nodes(wanted.source), nodes(own));
    let own_nodes = by_id(&ours);
    let history = History::of(ledger, wanted.name, (wanted.source, &theirs), (own, &ours));
    let history = history.once_written(!wanted.earlier.is_empty());
    let notes = marks::notes(text, wanted.tag);
    let begun: BTreeSet<&str> = marks::begun(text, &notes).collect();
    let standing: BTreeMap<&str, &Note<'_>> = notes
        .iter()
        .filter(|note| note.untouched && note.kind == Kind::Missing)
        .filter_map(|note| Some((note.id?, note)))
        .collect();
    // A note that stays true stays where it is; all others are written anew.
    let mut edits: Vec<Edit> = Vec::new();
    let mut kept: BTreeSet<usize> = BTreeSet::new();
    let mut synced = Synced::default();
    let mut ended = text.is_empty() || text.ends_with('\n');
    // Behind what a missing message belongs.
    let mut behind: Option<(usize, usize)> = None;
    let sources = in_groups(&theirs, &wanted.source.file.text);
    // Where the first ones belong if nothing that precedes them is there.
    let first = sources.iter().find_map(|(id, ..)| own_nodes.get(id)).map_or(text.len(), |node| node.whole.start);
    // In each group the first that is there: what is missing before it stands under the same heading.
    let mut heads: BTreeMap<usize, usize> = BTreeMap::new();
    for (id, _, group) in &sources {
        if let Some(node) = own_nodes.get(id) {
            heads.entry(*group).or_insert(node.whole.start);
        }
    }
    let mut seen = BTreeSet::new();
    let doubled: BTreeSet<&str> = twice(&ours).chain(twice(&theirs)).collect();
    for (id, original, group) in sources {
        // Which one of two is meant, nobody knows: the source has a mistake, and `check` tells it.
        if !seen.insert(id) {
            continue;
        }
        let source = fingerprint(wanted.source, original);
        let Some(node) = own_nodes.get(id) else {
            if own.has_broken(id) {
                continue;
            }
            synced.missing.push(id.to_owned());
            // A translation will be one of the source that waits for it.
            match history.get(id).filter(|made| begun.contains(id) || !made.translation.is_empty()) {
                None => _ = synced.lines.insert(id.to_owned(), Made::now(source.clone(), String::new())),
                // There was one, which may come back as it was; any other will be of the source that waits.
                Some(made) if !begun.contains(id) && made.source != source => {
                    synced.lines.insert(id.to_owned(), Made { noted: Some(source.clone()), ..made.clone() });
                }
                Some(_) => {}
            }
            let at = match (behind, heads.get(&group)) {
                (Some((of, at)), _) if of == group => at,
                (_, Some(at)) => *at,
                (behind, None) => behind.map_or(first, |(_, at)| at),
            };
            synced.places.insert(id.to_owned(), standing.get(id).map_or(at, |standing| standing.place.start));
            if !begun.contains(id) {
                let body = template::written(wanted.source, original, wanted.values);
                let text_of_note = note(Kind::Missing, wanted.tag, &body);
                if let Some(standing) = standing.get(id) {
                    behind = Some((group, standing.place.end));
                }
                match standing.get(id) {
                    Some(standing) if stands(text, &standing.place, &text_of_note) => {
                        kept.insert(standing.place.start);
                    }
                    Some(standing) => edits.push(Edit::insert(standing.place.start, text_of_note)),
                    None => {
                        if at == text.len() && !ended {
                            edits.push(Edit::insert(at, "\n".to_owned()));
                            ended = true;
                        }
                        edits.push(Edit::insert(at, text_of_note));
                    }
                }
            }
            continue;
        };
        behind = Some((group, behind_blank_line(text, node.entry.end)));
        let lacks =
            wanted.source.entry(id).zip(own.entry(id)).map_or_else(Vec::new, |(source, own)| lacking(&source, &own));
        // An attribute that cannot be read is there.
        if !lacks.is_empty() && !own.is_broken() {
            synced.missing.push(id.to_owned());
            let body = parts(wanted.source, original, &lacks);
            edits.push(Edit::insert(node.entry.start, note(Kind::Incomplete, wanted.tag, &body)));
        }
        let translation = fingerprint(own, node);
        let known = history.get(id);
        // What has no words was copied, and is no translation.
        let is_copy = || wanted.source.entry(id).is_some_and(|entry| is_wordless(&entry));
        if history.lacks(id) && !is_copy() {
            synced.untracked.push(id.to_owned());
        }
        let stale = known.is_some_and(|made| made.state(&source, &translation).is_stale());
        match known {
            // Which one of two is meant, nobody knows: what is known of them stays.
            Some(made) if doubled.contains(id) => _ = synced.lines.insert(id.to_owned(), made.clone()),
            Some(made) if stale && !wanted.accepts(id) => {
                synced.stale.push(id.to_owned());
                let changes = wanted.earlier.differences(wanted.name, wanted.source, original, &made.source);
                let changes: String = changes.iter().map(|change| format!("# {change}\n")).collect();
                let body = format!("{changes}{}", &wanted.source.file.text[original.entry.clone()]);
                edits.push(Edit::insert(node.entry.start, note(Kind::Stale(id), wanted.tag, &body)));
                synced.lines.insert(id.to_owned(), made.renewed(&source, &translation, |_| false));
            }
            _ => {
                if stale {
                    synced.accepted.push(id.to_owned());
                }
                let now = Made::now(source.clone(), translation.clone());
                let made = known.map_or(now, |made| made.renewed(&source, &translation, |_| true));
                synced.lines.insert(id.to_owned(), made);
            }
        }
    }
    for node in &ours {
        let Some(id) = node.id else { continue };
        let extra = wanted.source.entry(id).is_none() && !wanted.source.has_broken(id) && !wanted.named.contains(id);
        if extra {
            synced.obsolete.push(id.to_owned());
            edits.push(Edit::insert(node.entry.start, note(Kind::Obsolete, wanted.tag, "")));
        }
    }
    // What cannot be read now, or has been taken out, may be there again tomorrow, under its name or another one: with its
    // line. What waited for a translation in vain has nothing to remember.
    let lost = |id: &str| wanted.source.entry(id).is_none() && own.entry(id).is_none();
    let readable = !wanted.source.is_broken() && !own.is_broken();
    for (id, made) in history.left() {
        if !readable || !lost(id) || !made.translation.is_empty() {
            synced.lines.entry(id.to_owned()).or_insert_with(|| made.clone());
        }
    }
    // A note that was translated line by line, and of which the rest is as it was written.
    let originals = by_id(&theirs);
    let is_done = |note: &Note<'_>| {
        let after = ours.partition_point(|node| node.entry.start < note.place.start);
        let Some((id, original)) =
            ours[after..].iter().find_map(|node| node.id).and_then(|id| Some((id, originals.get(id)?)))
        else {
            return false;
        };
        let body = marks::note(Kind::Missing, wanted.tag, &template::written(wanted.source, original, wanted.values));
        let whole =
            wanted.source.entry(id).zip(own.entry(id)).is_some_and(|(source, own)| lacking(&source, &own).is_empty());
        whole && note.kind == Kind::Missing && note.lines.lines().all(|line| body.lines().any(|known| known == line))
    };
    let gone = notes.iter().filter(|note| !kept.contains(&note.place.start) && (note.untouched || is_done(note)));
    edits.extend(gone.map(|note| {
        let after = ours.partition_point(|node| node.entry.start < note.place.end);
        let below = ours[after..].iter().find(|node| node.id.is_some());
        let text = below.map_or_else(String::new, |node| kept_comments(note, node, text));
        // Fluent gives a comment to the message that it touches.
        let blank = if text.is_empty() { 0 } else { blank_lines(&file.file.text[note.place.end..]) };
        Edit { start: note.place.start, end: note.place.end + blank, text }
    }));
    synced.raw = file.with(edits);
    synced
}

/// Where a new paragraph begins behind an entry of a file whose messages stand apart: a note ends with a blank line of its own,
/// and would double this one.
fn behind_blank_line(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let line = ["\n", "\r\n"].into_iter().find(|end| rest.starts_with(end)).map_or(0, str::len);
    let is_last = rest[line..].trim().is_empty() || rest[line..].trim_start().starts_with("##");
    if is_last { at } else { at + line }
}

/// What the source's own comment says to translators, of a note whose message now stands right below it. An exception of the
/// source is none of its translation.
fn kept_comments(note: &Note<'_>, below: &Node<'_>, text: &str) -> String {
    let is_its_own = note.kind == Kind::Missing && (note.id.is_none() || note.id == below.id);
    let between = text.get(note.place.end..below.entry.start).unwrap_or_default();
    if !is_its_own || !between.lines().all(|line| line.trim().is_empty() || line.starts_with("# ")) {
        return String::new();
    }
    let known = |line: &str| between.lines().any(|own| own == line);
    let excuses =
        |line: &str| line.trim_start_matches('#').split_once(':').is_some_and(|(key, _)| key.trim().ends_with("-ok"));
    let comments = note.comments().filter(|line| !known(line) && !excuses(line));
    comments.map(|line| format!("{line}\n")).collect()
}

/// How much of a text's beginning are blank lines.
fn blank_lines(text: &str) -> usize {
    text.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum()
}

/// Whether a note is there already; at the file's end it needs no blank line.
fn stands(text: &str, place: &Bytes, note: &str) -> bool {
    let there = &text[place.clone()];
    there == note || place.end == text.len() && note.strip_suffix('\n') == Some(there)
}

/// The messages with the number of the group that they stand in, by the headings with two signs.
fn in_groups<'n>(nodes: &'n [Node<'n>], text: &str) -> Vec<(&'n str, &'n Node<'n>, usize)> {
    let mut group = 0;
    let mut messages = Vec::new();
    for node in nodes {
        match node.id {
            Some(id) => messages.push((id, node, group)),
            None => group += usize::from(text[node.whole.clone()].starts_with("## ")),
        }
    }
    messages
}

/// The ids that are written twice.
fn twice<'n>(nodes: &'n [Node<'n>]) -> impl Iterator<Item = &'n str> {
    let mut seen = BTreeSet::new();
    nodes.iter().filter_map(|node| node.id).filter(move |id| !seen.insert(*id))
}

impl Wanted<'_> {
    /// Whether somebody said that a message's translation fits: by its id, or by its file and id.
    fn accepts(&self, id: &str) -> bool {
        self.accepted.contains(id) || self.accepted.contains(&format!("{}/{id}", self.name))
    }
}

/// The attributes that a translation lacks. Those of terms are each language's own.
fn lacking<'s>(source: &Entry<'s>, own: &Entry<'_>) -> Vec<&'s str> {
    let attributes = if source.id.starts_with('-') { &[][..] } else { source.attributes };
    let names = attributes.iter().map(|attribute| attribute.id.name);
    names.filter(|name| own.pattern(Some(name)).is_none()).collect()
}

/// The lines of some attributes.
fn parts(source: &Ftl, node: &Node<'_>, names: &[&str]) -> String {
    let Some(entry) = node.id.and_then(|id| source.entry(id)) else { return String::new() };
    let wanted = attributes(source, node, &entry).into_iter().filter(|(name, _)| names.contains(name));
    wanted.map(|(_, place)| &source.file.text[place]).collect()
}
