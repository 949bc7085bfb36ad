//! Notes that `sync` leaves in a translator's file: comments of a form of their own, which it takes out again.
//!
//! A note that somebody has changed is theirs, and stays.

use super::nodes::line_end;
use crate::files::sha256;
use crate::locale::syntax::Bytes;

/// What a note's lines begin with. `~` alone: the line was empty.
const SIGN: &str = "# ~";

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'i> {
    /// Source text that nobody has translated yet.
    Missing,
    /// The source of a translation, which has changed since; with the message's id.
    Stale(&'i str),
    /// Parts of a message's source that its translation lacks.
    Incomplete,
    /// A message that the source no longer has.
    Obsolete,
}

impl<'i> Kind<'i> {
    fn name(self) -> &'static str {
        match self {
            Kind::Missing => "missing",
            Kind::Stale(_) => "stale",
            Kind::Incomplete => "incomplete",
            Kind::Obsolete => "obsolete",
        }
    }

    /// The first line of a note, without the sign: a comment, should somebody take the signs away by search and replace.
    fn head(self, key: &str, tag: &str) -> String {
        let advice = match self {
            Kind::Missing => "write the translation below".to_owned(),
            Kind::Stale(id) => {
                format!("this is the source now; change the translation, or: leafpress locale sync {tag} --accept {id}")
            }
            Kind::Incomplete => "the message below lacks this: translate it, and put it there".to_owned(),
            Kind::Obsolete => "the source no longer has this message; take it out if nothing needs it".to_owned(),
        };
        format!("# {} {key}: {advice}", self.name())
    }
}

/// A note of some lines, the last one's end included; a blank line follows where a message could come next.
pub fn note(kind: Kind<'_>, tag: &str, body: &str) -> String {
    let lines: String = body
        .trim_end()
        .lines()
        .map(|line| if line.is_empty() { format!("{SIGN}\n") } else { format!("{SIGN} {line}\n") })
        .collect();
    let lines = if kind == Kind::Obsolete { String::new() } else { lines };
    let blank = if kind == Kind::Missing { "\n" } else { "" };
    format!("{SIGN} {}\n{lines}{blank}", kind.head(&key(&lines), tag))
}

/// Tells whether the lines are as they were written.
fn key(lines: &str) -> String {
    // Eight digits: somebody's change is no attack.
    sha256(lines.as_bytes())[..8].to_owned()
}

/// A note that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<'t> {
    /// What it is about.
    pub kind: Kind<'t>,
    /// With the blank line that belongs to it.
    pub place: Bytes,
    /// The message whose source it holds.
    pub id: Option<&'t str>,
    /// Whether nobody has changed it. Without its lines, its head alone says nothing, and is nobody's either.
    pub untouched: bool,
    /// What follows its head.
    pub lines: &'t str,
}

impl Note<'_> {
    /// The lines of the source's comment that it holds, without the sign.
    pub fn comments(&self) -> impl Iterator<Item = &str> {
        let lines = self.lines.lines().map_while(|line| line.strip_prefix(SIGN)?.strip_prefix(' '));
        lines.take_while(|line| line.starts_with("# "))
    }

    /// Where in the text the message begins whose source it holds, without the sign, up to the line's end; the note's first
    /// line if it holds none.
    pub fn message(&self, text: &str) -> Bytes {
        let mut start = self.place.start;
        for line in text[self.place.clone()].split_inclusive('\n') {
            if id_of(line).is_some() {
                return start + SIGN.len() + 1..start + line.trim_end().len();
            }
            start += line.len();
        }
        self.place.start..line_end(text, self.place.start)
    }
}

/// The notes of a text.
pub fn notes<'t>(text: &'t str, tag: &str) -> Vec<Note<'t>> {
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
        let lines = &text[end..body];
        let whole = key(lines) == wanted;
        let blank = kind == Kind::Missing && whole && text[body..].starts_with('\n');
        let id = lines.lines().find_map(id_of);
        let place = at..body + usize::from(blank);
        notes.push(Note { kind, place, id, untouched: whole || lines.is_empty(), lines });
        at = body;
    }
    notes
}

/// The ids of messages whose source stands in notes that somebody has begun to change.
pub fn begun<'t>(text: &'t str, notes: &[Note<'t>]) -> impl Iterator<Item = &'t str> {
    let untouched = notes.iter().filter(|note| note.untouched).map(|note| note.place.clone());
    let (mut at, mut places) = (0, untouched.collect::<Vec<_>>().into_iter().peekable());
    text.split_inclusive('\n').filter_map(move |line| {
        at += line.len();
        let start = at - line.len();
        while places.next_if(|place| place.end <= start).is_some() {}
        let kept = places.peek().is_none_or(|place| start < place.start);
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

/// The kind and key of a note that begins with this line, with or without its sign. A line that somebody has added to begins
/// none.
fn header<'t>(line: &'t str, tag: &str) -> Option<(Kind<'t>, &'t str)> {
    let line = line.strip_suffix('\n').unwrap_or(line);
    let head = line.strip_prefix(SIGN).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(line);
    let (name, rest) = head.strip_prefix("# ")?.split_once(' ')?;
    let (key, advice) = rest.split_once(':')?;
    let id = advice.rsplit_once(' ')?.1;
    let kinds = [Kind::Missing, Kind::Stale(id), Kind::Incomplete, Kind::Obsolete];
    let kind = kinds.into_iter().find(|kind| kind.name() == name)?;
    (head == kind.head(key, tag)).then_some((kind, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn untouched(text: &str) -> Vec<Note<'_>> {
        notes(text, "de").into_iter().filter(|note| note.untouched).collect()
    }

    #[test]
    fn a_note_is_taken_out_whole_or_not_at_all() {
        let missing = note(Kind::Missing, "de", "# a comment\na = A\n\n    .b = B\n");
        assert!(missing.ends_with("# ~ # a comment\n# ~ a = A\n# ~\n# ~     .b = B\n\n"), "{missing}");
        let text = format!("x = X\n{missing}\n{}y = Y\n", note(Kind::Stale("y"), "de", "y = Why"));
        let found = untouched(&text);
        assert_eq!(found.iter().map(|note| note.kind).collect::<Vec<_>>(), [Kind::Missing, Kind::Stale("y")]);
        let mut without = text.clone();
        for note in found.iter().rev() {
            without.replace_range(note.place.clone(), "");
        }
        assert_eq!(without, "x = X\n\ny = Y\n");
        assert_eq!(begun(&text, &notes(&text, "de")).count(), 0);

        let changed = text.replace("# ~ a = A", "# ~ a = Ah");
        assert_eq!(untouched(&changed).len(), 1);
        assert_eq!(begun(&changed, &notes(&changed, "de")).collect::<Vec<_>>(), ["a"]);
        // Translated: what is left is the head, with its sign or without.
        let done = text.replace("# ~ # a comment\n# ~ a = A\n# ~\n# ~     .b = B\n", "a = Ä\n");
        assert_eq!(untouched(&done).len(), 2);
        assert_eq!(untouched(&text.replace("# ~ ", "").replace("# ~\n", "\n")).len(), 2);
    }
}
