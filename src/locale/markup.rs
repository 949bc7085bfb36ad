//! Inline markup of messages: Fluent's DOM overlays, cut down to what paper can show.

use std::ops::Range;

/// What may stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// `<strong>`
    Strong,
    /// `<em>`
    Em,
    /// `<sup>`
    Sup,
    /// `<sub>`
    Sub,
    /// `<a data-l10n-name="…">`
    A,
}

impl Tag {
    /// The tags by name.
    pub const NAMES: [(&'static str, Tag); 5] =
        [("strong", Tag::Strong), ("em", Tag::Em), ("sup", Tag::Sup), ("sub", Tag::Sub), ("a", Tag::A)];

    /// Its name.
    pub fn name(self) -> &'static str {
        Tag::NAMES.iter().find(|(_, tag)| *tag == self).map_or("", |(name, _)| name)
    }
}

/// A piece of a text; ranges are bytes of that text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Characters as written.
    Text(Range<usize>),
    /// A character written as an entity.
    Character(char),
    /// A tag begins; a link has its name.
    Open(Tag, Option<String>, Range<usize>),
    /// A tag ends.
    Close(Tag, Range<usize>),
    /// Something that is not allowed: what is wrong, what to do.
    Wrong(String, Option<String>, Range<usize>),
}

/// The entities that are accepted, though `&` may stand for itself.
const ENTITIES: [(&str, char); 6] =
    [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"'), ("&apos;", '\''), ("&nbsp;", '\u{A0}')];

/// Splits a text. A `<` that no letter, `/`, `!` or `?` follows is text ("< 5 mg"), and so is a bare `&`.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut plain, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['<', '&']) {
        let start = at + found;
        let rest = &text[start..];
        let piece = if rest.starts_with('&') { entity(rest) } else { tag(rest) };
        let Some((piece, length)) = piece else {
            at = start + 1;
            continue;
        };
        if plain < start {
            pieces.push(Piece::Text(plain..start));
        }
        pieces.push(shifted(piece, start));
        at = start + length;
        plain = at;
    }
    if plain < text.len() {
        pieces.push(Piece::Text(plain..text.len()));
    }
    pieces
}

fn shifted(piece: Piece, by: usize) -> Piece {
    let shift = |range: Range<usize>| range.start + by..range.end + by;
    match piece {
        Piece::Open(tag, name, range) => Piece::Open(tag, name, shift(range)),
        Piece::Close(tag, range) => Piece::Close(tag, shift(range)),
        Piece::Wrong(what, help, range) => Piece::Wrong(what, help, shift(range)),
        other => other,
    }
}

fn entity(rest: &str) -> Option<(Piece, usize)> {
    if let Some((written, character)) = ENTITIES.iter().find(|(written, _)| rest.starts_with(written)) {
        return Some((Piece::Character(*character), written.len()));
    }
    let name = rest[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(rest.len() - 1);
    let end = name + 2;
    if name == 0 || rest.as_bytes().get(name + 1) != Some(&b';') {
        return None;
    }
    let what = format!("`{}` is not known here", &rest[..end]);
    Some((Piece::Wrong(what, Some("write the character itself".to_owned()), 0..end), end))
}

fn tag(rest: &str) -> Option<(Piece, usize)> {
    let next = rest[1..].chars().next()?;
    if !next.is_ascii_alphabetic() && !matches!(next, '/' | '!' | '?') {
        return None;
    }
    let allowed = || Some("allowed are <strong>, <em>, <sup>, <sub> and <a data-l10n-name=\"…\">".to_owned());
    let wrong = |what: String, help, length| Some((Piece::Wrong(what, help, 0..length), length));
    // Never beyond the next tag: the rest of a text would be read again for each of its tags.
    let before_next = rest[1..].find('<').map_or(rest, |next| &rest[..=next]);
    let Some(end) = before_next.find('>').map(|end| end + 1) else {
        let length = before_next.find(' ').unwrap_or(before_next.len());
        return wrong("a tag is not closed with `>`".to_owned(), Some("a < as text is written &lt;".into()), length);
    };
    let inner = &rest[1..end - 1];
    let closing = inner.starts_with('/');
    let inner = inner.trim_start_matches('/');
    let (name, attributes) = inner.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((inner, ""));
    let Some((_, tag)) = Tag::NAMES.iter().find(|(known, _)| *known == name) else {
        return wrong(format!("the tag `{}` is not known here", &rest[..end]), allowed(), end);
    };
    let attributes = attributes.trim();
    if closing {
        if !attributes.is_empty() {
            return wrong(format!("`{}` has too much in it", &rest[..end]), Some(format!("write </{name}>")), end);
        }
        return Some((Piece::Close(*tag, 0..end), end));
    }
    let link = attributes.strip_prefix("data-l10n-name=").and_then(|quoted| {
        let quote = quoted.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let link = quoted[1..].strip_suffix(quote)?;
        (!link.is_empty() && !link.contains(quote)).then(|| link.to_owned())
    });
    match (tag, link) {
        (Tag::A, Some(link)) => Some((Piece::Open(Tag::A, Some(link), 0..end), end)),
        (Tag::A, None) => wrong(
            format!("`{}` does not name its link", &rest[..end]),
            Some(
                "write <a data-l10n-name=\"…\"> with the name as in the source; addresses stay out of messages".into(),
            ),
            end,
        ),
        _ if !attributes.is_empty() => {
            wrong(format!("`{}` has attributes", &rest[..end]), Some(format!("write <{name}>")), end)
        }
        _ => Some((Piece::Open(*tag, None, 0..end), end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_signs_are_text() {
        for text in ["Pelvic pain & bladder", "< 5 mg", "a &b; c"[..4].as_ref(), "5 <6", "R&D", "a<"] {
            assert_eq!(pieces(text), [Piece::Text(0..text.len())], "{text}");
        }
    }

    #[test]
    fn tags_and_entities_are_found() {
        let link = Piece::Open(Tag::A, Some("more".into()), 2..27);
        let expected = [Piece::Text(0..2), link, Piece::Text(27..28), Piece::Close(Tag::A, 28..32)];
        assert_eq!(pieces("x <a data-l10n-name=\"more\">y</a>"), expected);
        assert_eq!(pieces("&lt;"), [Piece::Character('<')]);
    }

    #[test]
    fn everything_else_is_wrong() {
        for text in [
            "<b>",
            "</b>",
            "<br/>",
            "<!-- x -->",
            "<strong",
            "<em class=\"x\">",
            "<a>",
            "<a href=\"x\">",
            "</em x>",
            "&copy;",
            "&#160;",
            "<script>",
            "<em <strong>",
            "<STRONG>",
        ] {
            assert!(matches!(pieces(text)[0], Piece::Wrong(..)), "{text}: {:?}", pieces(text));
        }
    }
}
