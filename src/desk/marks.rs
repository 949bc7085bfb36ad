//! Notes that `sync` leaves in a translator's file: comments of a form of their own, which it takes out again.
//!
//! A note that somebody has changed is theirs, and stays.

use crate::locale::syntax::Bytes;
use sha2::{Digest, Sha256};

/// What a note's lines begin with. `~` alone: the line was empty.
const SIGN: &str = "# ~";

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Source text that nobody has translated yet.
    Missing,
    /// The source of a translation, which has changed since.
    Stale,
    /// A message that the source no longer has.
    Obsolete,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Missing => "missing",
            Kind::Stale => "stale",
            Kind::Obsolete => "obsolete",
        }
    }

    /// The first line of a note.
    fn header(self, key: &str, tag: &str) -> String {
        let advice = match self {
            Kind::Missing => "translate this, and take away each # ~".to_owned(),
            Kind::Stale => {
                format!("this is the source now; change the translation, or: leafpress locale sync {tag} --accept ID")
            }
            Kind::Obsolete => "the source no longer has this message; take it out if nothing needs it".to_owned(),
        };
        format!("{SIGN} {} {key}: {advice}", self.name())
    }
}

/// A note of some lines, the last one's end included; a blank line follows where a message could come next.
pub fn note(kind: Kind, tag: &str, body: &str) -> String {
    let lines: String = body
        .trim_end()
        .lines()
        .map(|line| if line.is_empty() { format!("{SIGN}\n") } else { format!("{SIGN} {line}\n") })
        .collect();
    let lines = if kind == Kind::Obsolete { String::new() } else { lines };
    let blank = if kind == Kind::Missing { "\n" } else { "" };
    format!("{}\n{lines}{blank}", kind.header(&key(&lines), tag))
}

/// Tells whether the lines are as they were written.
fn key(lines: &str) -> String {
    Sha256::digest(lines.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// A note that stands in a text as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<'t> {
    /// What it is about.
    pub kind: Kind,
    /// With the blank line that belongs to it.
    pub place: Bytes,
    /// The message whose source it holds.
    pub id: Option<&'t str>,
}

/// The notes of a text that nobody has changed.
pub fn untouched<'t>(text: &'t str, tag: &str) -> Vec<Note<'t>> {
    let mut notes = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text, at);
        let Some((kind, wanted)) = header(&text[at..end], tag) else {
            at = end;
            continue;
        };
        let mut body = end;
        while body < text.len()
            && text[body..].starts_with(SIGN)
            && header(&text[body..line_end(text, body)], tag).is_none()
        {
            body = line_end(text, body);
        }
        let whole = key(&text[end..body]) == wanted;
        // Without its lines, the head alone says nothing: they have been translated.
        if whole || body == end {
            let blank = kind == Kind::Missing && whole && text[body..].starts_with('\n');
            let id = text[end..body].lines().find_map(id_of);
            notes.push(Note { kind, place: at..body + usize::from(blank), id });
        }
        at = body;
    }
    notes
}

/// The ids of messages whose source stands in notes that somebody has begun to change.
pub fn begun<'t>(text: &'t str, untouched: &[Note<'t>]) -> impl Iterator<Item = &'t str> {
    let (mut at, mut notes) = (0, untouched.iter().map(|note| note.place.clone()).peekable());
    text.split_inclusive('\n').filter_map(move |line| {
        at += line.len();
        let start = at - line.len();
        while notes.next_if(|place| place.end <= start).is_some() {}
        let kept = notes.peek().is_none_or(|place| start < place.start);
        id_of(line).filter(|_| kept)
    })
}

/// The id that a note's line begins a message with.
fn id_of(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(SIGN)?.strip_prefix(' ')?;
    let (id, _) = rest.split_once('=')?;
    let id = id.trim_end();
    let is_id = id.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    is_id.then_some(id)
}

/// The kind and key of a note that begins with this line. A line that somebody has added to begins none.
fn header<'t>(line: &'t str, tag: &str) -> Option<(Kind, &'t str)> {
    let rest = line.strip_prefix(SIGN)?.strip_prefix(' ')?;
    let (name, rest) = rest.split_once(' ')?;
    let kind = [Kind::Missing, Kind::Stale, Kind::Obsolete].into_iter().find(|kind| kind.name() == name)?;
    let (key, _) = rest.split_once(':')?;
    (line.strip_suffix('\n').unwrap_or(line) == kind.header(key, tag)).then_some((kind, key))
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_taken_out_whole_or_not_at_all() {
        let missing = note(Kind::Missing, "de", "# a comment\na = A\n\n    .b = B\n");
        assert!(missing.ends_with("# ~ # a comment\n# ~ a = A\n# ~\n# ~     .b = B\n\n"), "{missing}");
        let text = format!("x = X\n{missing}\n{}y = Y\n", note(Kind::Stale, "de", "y = Why"));
        let edits = untouched(&text, "de");
        assert_eq!(edits.len(), 2);
        let mut without = text.clone();
        for edit in edits.iter().rev() {
            without.replace_range(edit.place.clone(), "");
        }
        assert_eq!(without, "x = X\n\ny = Y\n");
        assert_eq!(begun(&text, &edits).count(), 0);

        let changed = text.replace("# ~ a = A", "# ~ a = Ah");
        let edits = untouched(&changed, "de");
        assert_eq!(edits.len(), 1);
        assert_eq!(begun(&changed, &edits).collect::<Vec<_>>(), ["a"]);
        // Translated: what is left is the head.
        let done = text.replace("# ~ # a comment\n# ~ a = A\n# ~\n# ~     .b = B\n", "a = Ä\n");
        assert_eq!(untouched(&done, "de").len(), 2);
    }
}
