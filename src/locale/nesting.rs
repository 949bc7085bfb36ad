//! How deeply placeables and calls are nested, found without recursion.
//!
//! fluent-syntax's parser recurses once for each open brace or parenthesis, and a stack overflow cannot be caught:
//! a file that nests too deeply must be refused before it is parsed.

/// The deepest nesting that is accepted; real messages have three or four levels.
pub const LIMIT: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// `{` … `}`, where a quotation mark begins a literal.
    Brace,
    /// `(` … `)` of a call, within braces.
    Call,
    /// The text of a variant, where a quotation mark is text.
    Variant,
}

/// The place of the brace or parenthesis that is one too many.
///
/// The parser begins afresh at a line that starts with a letter or a hyphen, if what stands before was broken; so
/// each such line is followed on its own, from empty hands, until all that was opened is closed again: also one inside
/// another entry, since what is whole here may be broken for the parser (`{ "x" "y"`).
pub fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut line = 0;
    while line < bytes.len() {
        if begins_entry(bytes, line)
            && let Err(Stop::TooDeep(at)) = follow(bytes, line)
        {
            return Some(at);
        }
        line = next_line(bytes, line);
    }
    None
}

enum Stop {
    TooDeep(usize),
    /// The entry is broken, or ends with something open.
    Open,
}

fn begins_entry(bytes: &[u8], line: usize) -> bool {
    bytes.get(line).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'-')
}

fn next_line(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| at + newline + 1)
}

/// Follows an entry to the next one that begins with nothing open.
fn follow(bytes: &[u8], start: usize) -> Result<usize, Stop> {
    let mut stack: Vec<Open> = Vec::new();
    let mut depth = 0;
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        let top = stack.last().copied();
        let code = matches!(top, Some(Open::Brace | Open::Call));
        match byte {
            b'\n' if stack.is_empty() => {
                let next = at + 1;
                if begins_entry(bytes, next) || bytes.get(next) == Some(&b'#') {
                    return Ok(next);
                }
            }
            b'{' => {
                stack.push(Open::Brace);
                depth += 1;
            }
            b'(' if code => {
                stack.push(Open::Call);
                depth += 1;
            }
            b')' if top == Some(Open::Call) => {
                stack.pop();
                depth -= 1;
            }
            b'}' => {
                if top == Some(Open::Variant) {
                    stack.pop();
                }
                if stack.last() == Some(&Open::Brace) {
                    stack.pop();
                    depth -= 1;
                } else if !stack.is_empty() {
                    return Err(Stop::Open);
                }
            }
            b'"' if code => at = literal_end(bytes, at)?,
            // A variant's key: its text follows.
            b'[' if top == Some(Open::Brace) => {
                stack.push(Open::Variant);
            }
            b'\n' if top == Some(Open::Variant) => {
                // A line of text cannot begin with these: the variant is over.
                let rest = &bytes[at + 1..];
                let next = rest.iter().find(|byte| !matches!(byte, b' ' | b'\n' | b'\r'));
                if matches!(next, Some(b'[' | b'*' | b'}')) {
                    stack.pop();
                }
            }
            _ => {}
        }
        if depth > LIMIT {
            return Err(Stop::TooDeep(at));
        }
        at += 1;
    }
    if stack.is_empty() { Ok(bytes.len()) } else { Err(Stop::Open) }
}

/// The closing quotation mark; a literal that its line does not close breaks the entry.
fn literal_end(bytes: &[u8], open: usize) -> Result<usize, Stop> {
    let mut at = open + 1;
    loop {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') => return Ok(at),
            Some(b'\n') | None => return Err(Stop::Open),
            Some(_) => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_is_found_however_it_is_hidden() {
        let deep = 10_000;
        for text in [
            format!("a = {}1{}", "{".repeat(deep), "}".repeat(deep)),
            format!("a = {{ {}", "F(".repeat(deep)),
            format!("a = {}", "{\nF(".repeat(deep)),
            format!("a = {}", "{ $x ->\n *[o] \" ".repeat(deep)),
            format!("a = {{ F(\"{{ \", {} \" }}", "{".repeat(deep)),
            format!("a = {{\nb = \" {}", "{".repeat(deep)),
            format!("a = {}", "{ F(\"}\", ".repeat(deep)),
            format!("a = {}", "{ $x ->\n *[o] )) { F(".repeat(deep)),
            format!("# ok\n-t = {}", "{ ".repeat(deep)),
            format!("a = {{ \"x\" \"y\"\nb = \" {}\"x\"{} \" }}\nz = x\n", "{".repeat(deep), "}".repeat(deep)),
        ] {
            assert!(too_deep(&text).is_some(), "{}", &text[..40]);
        }
    }

    #[test]
    fn ordinary_files_pass() {
        let braces = "a = { \"{\" } and { \"}\" }\n".repeat(500);
        let smile = "a = :( { $x }\nb = (1)\n".repeat(500);
        let variants = "a = { $n ->\n    [one] \"x { $n }\n   *[other] ( { F($n, x: \"y\") }\n }\n".repeat(500);
        let broken = "a = {\n".repeat(10) + "b = 1\n";
        let comment = format!("# {}\na = 1\n", "{".repeat(100));
        for text in [braces, smile, variants, broken, comment] {
            assert_eq!(too_deep(&text), None, "{}", &text[..40]);
        }
    }

    #[test]
    fn the_limit_itself_is_allowed() {
        let nested = |depth: usize| format!("a = {}1{}\n", "{".repeat(depth), "}".repeat(depth));
        assert_eq!(too_deep(&nested(LIMIT)), None);
        assert_eq!(too_deep(&nested(LIMIT + 1)), Some(4 + LIMIT));
    }
}
