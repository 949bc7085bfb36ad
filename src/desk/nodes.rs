//! Where the entries of a Fluent file begin and end: the library's tree has no places of its own.

use crate::locale::syntax::{Bytes, Entry, Ftl};
use fluent_syntax::ast;
use std::collections::BTreeMap;

/// An entry, a comment, or a stretch that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// The message's or term's id, with the hyphen; `None` for comments and what cannot be read.
    pub id: Option<&'a str>,
    /// From the comment above it to the end of its last line with text, the line's end included.
    pub whole: Bytes,
    /// The same without the comment above it.
    pub entry: Bytes,
}

/// The file's nodes in order. Only blank lines lie between them.
pub fn nodes(ftl: &Ftl) -> Vec<Node<'_>> {
    let text = ftl.file.text.as_str();
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let entries = ftl.tree().filter_map(|entry| match entry {
        ast::Entry::Message(ast::Message { id, .. }) | ast::Entry::Term(ast::Term { id, .. }) => {
            Some((true, line_start(ftl.span(id.name).start)))
        }
        ast::Entry::Junk { content } => Some((false, line_start(ftl.span(content).start))),
        _ => None,
    });
    let mut entries = entries.peekable();
    let mut nodes: Vec<Node<'_>> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text, at);
        let line = &text[at..end];
        while entries.next_if(|(_, start)| *start < at).is_some() {}
        if let Some((named, start)) = entries.next_if(|(_, start)| *start == at) {
            let next = entries.peek().map_or(text.len(), |(_, next)| *next);
            let end = entry_end(text, start..next);
            let id = text[start..end].split([' ', '=', '\n']).next().filter(|_| named);
            // A comment of the entry's own level that no blank line parts from it is its own.
            let comment = nodes.pop_if(|last| {
                let touches = last.whole.end == start && last.id.is_none();
                named && touches && level(&text[last.whole.clone()]) == 1
            });
            nodes.push(Node {
                id,
                whole: comment.map_or(start, |comment| comment.whole.start)..end,
                entry: start..end,
            });
            at = end;
            continue;
        }
        if !line.trim().is_empty() {
            match nodes.last_mut() {
                Some(last)
                    if last.whole.end == at
                        && last.is_comment(text)
                        && level(line) == level(&text[last.whole.clone()]) =>
                {
                    (last.whole.end, last.entry.end) = (end, end);
                }
                _ => nodes.push(Node { id: None, whole: at..end, entry: at..end }),
            }
        }
        at = end;
    }
    nodes
}

/// The messages and terms by id. Of several with one id, it is the last one.
pub fn by_id<'n, 'a>(nodes: &'n [Node<'a>]) -> BTreeMap<&'a str, &'n Node<'a>> {
    nodes.iter().filter_map(|node| Some((node.id?, node))).collect()
}

/// Where the attributes of a node's entry stand, by name: each from the beginning of its line to that of the next one's.
pub fn attributes<'e>(ftl: &Ftl, node: &Node<'_>, entry: &Entry<'e>) -> Vec<(&'e str, Bytes)> {
    let text = &ftl.file.text[..node.entry.end];
    let names = entry.attributes.iter().map(|attribute| attribute.id.name);
    let start = |name: &str| text[..ftl.span(name).start].rfind('\n').map_or(0, |newline| newline + 1);
    let starts: Vec<usize> = names.clone().map(start).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    names.zip(starts.iter().zip(ends).map(|(start, end)| *start..end)).collect()
}

impl Node<'_> {
    fn is_comment(&self, text: &str) -> bool {
        self.id.is_none() && level(&text[self.whole.clone()]) > 0
    }
}

/// How many signs of a comment a line begins with.
fn level(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b'#').count()
}

/// Where the line that begins at `at` ends, with its end.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Where an entry ends that the next one follows at the range's end: before a comment, and before blank lines.
fn entry_end(text: &str, range: Bytes) -> usize {
    let (mut at, mut end) = (range.start, range.start);
    while at < range.end {
        let next = line_end(text, at);
        let line = &text[at..next];
        if line.starts_with('#') && at > range.start {
            break;
        }
        if !line.trim().is_empty() {
            end = next;
        }
        at = next;
    }
    end.min(range.end).max(range.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use std::sync::Arc;

    #[test]
    fn nodes_lie_where_they_are_written() {
        let text = "### File\n\n# about\n# a\na = A\n    .b = { $n ->\n[one] x\n*[other] y\n}\n\n#\n# alone\n\n\
                    junk here\n  more\n-t= T\n\n## Group\n# c\nc =\n    C\n";
        let file = Arc::new(SourceFile { path: "x.ftl".into(), text: text.into() });
        let (ftl, _) = Ftl::parse(&file);
        let nodes = nodes(&ftl);
        let written: Vec<(Option<&str>, &str)> =
            nodes.iter().map(|node| (node.id, &text[node.whole.clone()])).collect();
        assert_eq!(
            written,
            [
                (None, "### File\n"),
                (Some("a"), "# about\n# a\na = A\n    .b = { $n ->\n[one] x\n*[other] y\n}\n"),
                (None, "#\n# alone\n"),
                (None, "junk here\n  more\n"),
                (Some("-t"), "-t= T\n"),
                (None, "## Group\n"),
                (Some("c"), "# c\nc =\n    C\n"),
            ]
        );
        assert_eq!(&text[nodes[1].entry.clone()], "a = A\n    .b = { $n ->\n[one] x\n*[other] y\n}\n");
    }
}
