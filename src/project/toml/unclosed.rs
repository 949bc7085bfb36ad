//! A bracket or brace that nothing closes: the parser tells of it on all the lines that follow, and not where it stands.

/// A bracket or brace that is opened and not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// In bytes of the file.
    pub(super) at: usize,
    pub(super) sign: char,
}

impl Unclosed {
    /// What would close it.
    pub(super) fn closer(self) -> char {
        if self.sign == '[' { ']' } else { '}' }
    }
}

/// The first that is not closed where it must be: before another kind is, before the next key or table, before the end.
pub(super) fn first(text: &str) -> Option<Unclosed> {
    let mut open: Vec<Unclosed> = Vec::new();
    // What stood last, blanks and comments aside.
    let mut last = '\n';
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let line_begins = at == 0 || text[..at].ends_with('\n');
        if line_begins
            && let Some(outer) = open.last()
            && ends_all(&text[at..], outer.sign == '[' || !matches!(last, ',' | '{'))
        {
            return Some(*outer);
        }
        let next = at + c.len_utf8();
        at = match c {
            '#' => end_of_line(text, at),
            '"' | '\'' => end_of_string(text, at, c),
            '[' | '{' => {
                open.push(Unclosed { at, sign: c });
                next
            }
            ']' | '}' => {
                if let Some(opened) = open.pop().filter(|opened| opened.closer() != c) {
                    return Some(opened);
                }
                next
            }
            _ => next,
        };
        if !c.is_whitespace() && c != '#' {
            last = c;
        }
    }
    open.last().copied()
}

/// Whether a line is a table's header, or begins with a key where none can stand.
fn ends_all(text: &str, no_key: bool) -> bool {
    let line = text.lines().next().unwrap_or("").trim();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let is_header = line.strip_prefix('[').is_some_and(|rest| {
        let rest = rest.strip_prefix('[').unwrap_or(rest);
        let behind = rest.trim_start_matches(is_name);
        let behind_all = behind.trim_start_matches(']').trim_start();
        rest.starts_with(|c: char| c.is_ascii_alphabetic())
            && behind.starts_with(']')
            && (behind_all.is_empty() || behind_all.starts_with('#'))
    });
    let behind_key = line.trim_start_matches(is_name);
    is_header || no_key && behind_key.len() < line.len() && behind_key.trim_start().starts_with('=')
}

fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length)
}

/// Where a string ends that begins at `at`: on its line, unless it has three quotation marks.
fn end_of_string(text: &str, at: usize, quote: char) -> usize {
    let three = [quote; 3].iter().collect::<String>();
    if text[at..].starts_with(&three) {
        return text[at + 3..].find(&three).map_or(text.len(), |length| at + 3 + length + 3);
    }
    let end = end_of_line(text, at);
    let mut escaped = false;
    for (index, c) in text[at + 1..end].char_indices() {
        if c == quote && !escaped {
            return at + 1 + index + 1;
        }
        escaped = quote == '"' && c == '\\' && !escaped;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_never_closed_is_found_where_it_was_opened() {
        for (text, before) in [
            ("a = { mg = 5\nb = 1\n", "a = "),
            ("a = { mg = [10, 20 }\nb = 1\n", "a = { mg = "),
            ("x = [\n  \"a\", # ]\n  \"b\"\n[facts]\ny = 1\n", "x = "),
            ("x = [{ id = \"a\" }, { id = \"]\"\n", "x = [{ id = \"a\" }, "),
            ("[facts\na = 1\n", ""),
            ("s = \"\"\"\n[\n\"\"\"\na = {\n  b = 1,\n  c = 2\n\n[x]\n", "s = \"\"\"\n[\n\"\"\"\na = "),
        ] {
            assert_eq!(first(text).map(|found| found.at), Some(before.len()), "{text}");
        }
        for text in [
            "a = { mg = 5 }\nb = [\n  [1, 2],\n  [\"x\"],\n]\n[c]\n[[d]]\n",
            "a = {\n  b = 1,\n  c = 2,\n}\n",
            "a = '['\nb = \"[\\\"[\"\nc = ']' # [\n",
            "a = ]\n",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
