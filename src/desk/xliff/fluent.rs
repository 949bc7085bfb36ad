//! Contents written as Fluent, so that they are read again as what they are.

use super::content::{Code, Content, Kind, Piece, closing};

/// Where a pattern begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Behind an equals sign or a variant's key.
    Inline,
    /// On a line of its own: there a sign of Fluent's would be taken for one.
    Block,
}

/// The text of a pattern whose further lines are indented by so many spaces. `choice` gives the text of a select
/// expression by its code and how many of that code came before.
pub fn pattern(content: &Content, start: Start, indent: usize, choice: &mut dyn FnMut(&Code) -> String) -> String {
    let mut writer = Writer { out: String::new(), indent, start, at: At::Start };
    let mut tags = Vec::new();
    let tokens: Vec<Token> = content
        .0
        .iter()
        .enumerate()
        .flat_map(|(at, piece)| match piece {
            Piece::Text(text) => {
                let ends_text = !matches!(content.0.get(at + 1), None | Some(Piece::Text(_)));
                characters(text, ends_text)
            }
            Piece::Code(code) if code.kind == Kind::Choice => vec![Token::Code(choice(code))],
            Piece::Code(code) => vec![Token::Code(code.text.clone())],
            Piece::Open(tag) => {
                tags.push(tag);
                vec![Token::Code(tag.clone())]
            }
            Piece::Close => vec![Token::Code(tags.pop().map_or_else(String::new, |tag| closing(tag)))],
        })
        .collect();
    // A pattern that is nothing but a select expression would be its variants' texts, and none of its own.
    if matches!(content.0.as_slice(), [Piece::Code(code)] if code.kind == Kind::Choice) {
        writer.literal("");
    }
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Code(code) => writer.code(code),
            Token::Character('\n') => writer.line_end(),
            Token::Character(c) if c.is_whitespace() && *c != '\r' => {
                let run: String = tokens[at..].iter().map_while(Token::blank).collect();
                at += run.chars().count();
                // Fluent drops blanks at the ends of a pattern, and editors do at the ends of lines.
                let ends = matches!(tokens.get(at), None | Some(Token::Character('\n')));
                if ends || writer.at != At::Middle {
                    writer.literal(&run)
                } else {
                    writer.code(&run)
                }
                continue;
            }
            Token::Character(c) => writer.character(*c),
        }
        at += 1;
    }
    writer.finish()
}

#[derive(Debug)]
enum Token {
    Character(char),
    Code(String),
}

impl Token {
    fn blank(&self) -> Option<char> {
        match self {
            Token::Character(c) if c.is_whitespace() && !matches!(c, '\n' | '\r') => Some(*c),
            _ => None,
        }
    }
}

/// Characters, with those written as entities that would begin a tag or an entity.
fn characters(text: &str, ends_text: bool) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        tokens.push(match c {
            '<' if begins_tag(rest) || rest.is_empty() && ends_text => Token::Code("&lt;".to_owned()),
            '&' if begins_entity(rest) => Token::Code("&amp;".to_owned()),
            c => Token::Character(c),
        });
    }
    tokens
}

fn begins_tag(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

fn begins_entity(rest: &str) -> bool {
    let name = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(rest.len());
    name > 0 && rest[name..].starts_with(';')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Start,
    LineStart,
    Middle,
}

struct Writer {
    out: String,
    indent: usize,
    start: Start,
    at: At,
}

impl Writer {
    fn code(&mut self, code: &str) {
        if self.at == At::LineStart {
            self.out.extend(std::iter::repeat_n(' ', self.indent));
        }
        self.at = At::Middle;
        self.out.push_str(code);
    }

    fn literal(&mut self, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | '"' => escaped.extend(['\\', c]),
                // Unicode's line separators are seen as line ends by some editors.
                c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                    escaped.push_str(&format!("\\u{:04X}", u32::from(c)));
                }
                c => escaped.push(c),
            }
        }
        self.code(&format!("{{ \"{escaped}\" }}"));
    }

    fn line_end(&mut self) {
        if self.at == At::Start {
            self.literal("");
        }
        self.out.push('\n');
        self.at = At::LineStart;
    }

    fn character(&mut self, c: char) {
        let begins_line = self.at == At::LineStart || self.at == At::Start && self.start == Start::Block;
        match c {
            '{' | '}' => self.literal(c.encode_utf8(&mut [0; 4])),
            '[' | '*' | '.' if begins_line => self.literal(c.encode_utf8(&mut [0; 4])),
            c if c.is_control() => self.literal(c.encode_utf8(&mut [0; 4])),
            c => self.code(c.encode_utf8(&mut [0; 4])),
        }
    }

    fn finish(mut self) -> String {
        if self.at != At::Middle {
            self.literal("");
        }
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::xliff::tests::parse;
    use proptest::prelude::*;

    /// What is read of it, behind an equals sign or on a line of its own.
    fn again(content: &Content, start: Start) -> Content {
        let written = pattern(content, start, 4, &mut |_| String::new());
        let before = if start == Start::Block { "\n    " } else { " " };
        let text = format!("a ={before}{written}\nb = {{ a }}\n");
        let ftl = parse(&text);
        assert_eq!(ftl.ids().collect::<Vec<_>>(), ["a", "b"], "{text}");
        Content::of(ftl.entry("a").unwrap().value.unwrap()).0
    }

    fn content() -> impl Strategy<Value = Content> {
        let text = prop_oneof![
            3 => "[a-cäত <&;/#{}\\[*.\"\\\\\n\r\t\u{A0}\u{2009}\u{3000}\u{1}\u{2028}=-]{1,12}",
            1 => Just("&amp;".to_owned()),
            1 => Just("<em>".to_owned()),
            1 => Just("    x\n\n    y\n".to_owned()),
        ];
        let piece = prop_oneof![
            4 => text.prop_map(Piece::Text),
            2 => Just(Piece::Code(Code { kind: Kind::Value, text: "{ -b }".into() })),
            1 => Just(Piece::Code(Code { kind: Kind::Literal, text: "{ \"\" }".into() })),
            2 => Just(Piece::Open("<em>".into())),
        ];
        prop::collection::vec(piece, 0..8).prop_map(|pieces| {
            let (mut content, mut open) = (Content::default(), 0);
            for piece in pieces {
                match piece {
                    Piece::Text(text) => content.push_text(&text),
                    // Opened and closed in turn.
                    Piece::Open(_) if open > 0 => {
                        content.0.push(Piece::Close);
                        open = 0;
                    }
                    piece => {
                        open += usize::from(matches!(piece, Piece::Open(_)));
                        content.0.push(piece);
                    }
                }
            }
            content.0.extend((0..open).map(|_| Piece::Close));
            content
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_again(content in content()) {
            for start in [Start::Inline, Start::Block] {
                prop_assert_eq!(again(&content, start).flattened(), content.flattened());
            }
        }
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in ["[Sources: Cochrane.org]", ".5 mg < 5 mg & more", "It’s \"so\" \\ here"] {
            let mut content = Content::default();
            content.push_text(text);
            assert_eq!(pattern(&content, Start::Inline, 4, &mut |_| String::new()), text);
        }
    }
}
