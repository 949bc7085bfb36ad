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
/// another entry, since what is whole here may be broken for the parser (`{ "x" "y"`). All of them go on line by line
/// together: those that hold the same are one, or a file of thousands that are never closed would take minutes.
pub fn too_deep(text: &str) -> Option<usize> {
    let mut followed: Vec<Hands> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bytes = line.as_bytes();
        let begins = bytes.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'-');
        if begins || bytes.first() == Some(&b'#') {
            followed.retain(|hands| !hands.0.is_empty());
        }
        if begins {
            followed.push(Hands::default());
        }
        let mut next: Vec<Hands> = Vec::new();
        for mut hands in followed.drain(..) {
            match hands.follow(bytes) {
                Ok(()) if next.contains(&hands) => {}
                Ok(()) => next.push(hands),
                Err(Stop::TooDeep(within)) => return Some(at + within),
                Err(Stop::Broken) => {}
            }
        }
        followed = next;
        at += line.len();
    }
    None
}

enum Stop {
    /// At this byte of the line.
    TooDeep(usize),
    /// The entry is broken.
    Broken,
}

/// What is open, the innermost last.
#[derive(Default, PartialEq, Eq)]
struct Hands(Vec<Open>);

impl Hands {
    /// Follows an entry through a line.
    fn follow(&mut self, line: &[u8]) -> Result<(), Stop> {
        let stack = &mut self.0;
        let first = line.iter().find(|byte| !matches!(byte, b' ' | b'\r'));
        // A line of text cannot begin with these: the variant is over.
        if stack.last() == Some(&Open::Variant) && matches!(first, Some(b'[' | b'*' | b'}')) {
            stack.pop();
        }
        let mut depth = stack.iter().filter(|open| **open != Open::Variant).count();
        let mut at = 0;
        while let Some(&byte) = line.get(at) {
            let top = stack.last().copied();
            let code = matches!(top, Some(Open::Brace | Open::Call));
            match byte {
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
                        return Err(Stop::Broken);
                    }
                }
                b'"' if code => at = literal_end(line, at)?,
                // A variant's key: its text follows.
                b'[' if top == Some(Open::Brace) => stack.push(Open::Variant),
                _ => {}
            }
            if depth > LIMIT {
                return Err(Stop::TooDeep(at));
            }
            at += 1;
        }
        Ok(())
    }
}

/// The closing quotation mark; a literal that its line does not close breaks the entry.
fn literal_end(line: &[u8], open: usize) -> Result<usize, Stop> {
    let mut at = open + 1;
    loop {
        match line.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') => return Ok(at),
            Some(b'\n') | None => return Err(Stop::Broken),
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

    /// Each of them once took minutes.
    #[test]
    fn what_is_never_closed_is_followed_once() {
        let many = 40_000;
        let blank = format!("a = {{ $x ->\n   *[o] x{}", "\n".repeat(many * 50));
        let crossed: String = (0..many).map(|number| format!("a{number} = }} {{\n")).collect();
        let calls = "a = } { F(\nb = )\n".repeat(many / 2);
        let variants = "a = { $x ->\n *[o] {\nb = } }\n".repeat(many / 2);
        for text in [blank, crossed, calls, variants] {
            assert_eq!(too_deep(&text), None, "{}", &text[..40]);
        }
        // As often as it is begun, it is as deep.
        assert!(too_deep(&"a = {\n".repeat(LIMIT + 1)).is_some());
    }

    #[test]
    fn the_limit_itself_is_allowed() {
        let nested = |depth: usize| format!("a = {}1{}\n", "{".repeat(depth), "}".repeat(depth));
        assert_eq!(too_deep(&nested(LIMIT)), None);
        assert_eq!(too_deep(&nested(LIMIT + 1)), Some(4 + LIMIT));
    }
}
