//! What a translation may be: the codes that the project has, as often as they are needed, and tags that fit each other.

use super::content::{Code, Content, Kind, Piece, closing, known_tag};
use super::read::{Found, Unit};
use super::units::Leaf;
use crate::diagnostic::{Diagnostic, MOST_FINDINGS, SourceFile, codes};
use crate::locale::syntax::Bytes;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A unit of the file beside the text that it belongs to.
pub struct Check<'a> {
    /// The XLIFF file.
    pub file: &'a Arc<SourceFile>,
    /// What the agency gave back.
    pub unit: &'a Unit,
    /// What the project has.
    pub leaf: &'a Leaf<'a>,
    known: BTreeMap<&'a str, &'a Code>,
    tags: BTreeSet<&'a str>,
}

impl<'a> Check<'a> {
    /// Looks at a unit.
    pub fn new(file: &'a Arc<SourceFile>, unit: &'a Unit, leaf: &'a Leaf<'a>) -> Check<'a> {
        let contents = [Some(&leaf.source), leaf.target.as_ref()].into_iter().flatten();
        // A choice that the translation does not have could not be written.
        let writable =
            |code: &&Code| code.kind != Kind::Choice || leaf.choices.iter().any(|choice| choice.code() == code.text);
        let codes = contents.clone().flat_map(Content::codes).filter(writable);
        Check {
            file,
            unit,
            leaf,
            known: codes.map(|code| (code.text.as_str(), code)).collect(),
            tags: contents.flat_map(Content::tags).collect(),
        }
    }

    fn report(&self, code: &'static str, message: String, span: &Bytes) -> Diagnostic {
        Diagnostic::new(code, message).about(&self.leaf.path).at(self.file, span.clone())
    }

    /// What the agency was given to translate.
    pub fn source(&self) -> Content {
        self.as_source(&self.unit.source)
    }

    /// Whether a tool has put the source's codes on lines of their own, and changed nothing else.
    pub fn is_wrapped(&self) -> bool {
        self.source() != self.leaf.source && self.as_source(&unwrapped(&self.unit.source)) == self.leaf.source
    }

    /// Whether the source differs in nothing but blanks.
    pub fn differs_in_blanks(&self) -> bool {
        let source = self.source();
        source != self.leaf.source && bare(&source) == bare(&self.leaf.source)
    }

    fn as_source(&self, found: &[Found]) -> Content {
        let mut content = Content::default();
        let of_source: BTreeMap<&str, &Code> =
            self.leaf.source.codes().map(|code| (code.text.as_str(), code)).collect();
        for found in found {
            match found {
                Found::Text(text) => content.push_text(text),
                Found::Code(text, _) => {
                    let unknown = || Code { kind: Kind::Value, text: text.clone() };
                    let code = of_source.get(text.as_str()).map_or_else(unknown, |code| (*code).clone());
                    content.0.push(Piece::Code(code));
                }
                Found::Open(_, text, _) => content.0.push(Piece::Open(text.clone())),
                Found::Close(..) => content.0.push(Piece::Close),
            }
        }
        content
    }

    /// The translation, or all that is wrong with it.
    pub fn target(&self, found: &[Found]) -> Result<Content, Vec<Diagnostic>> {
        let (mut content, mut wrong) = (Content::default(), Vec::new());
        let mut open: Vec<(&str, &str, &Bytes)> = Vec::new();
        for piece in found {
            if wrong.len() > MOST_FINDINGS {
                return Err(wrong);
            }
            match piece {
                Found::Text(text) => self.text(text, &mut content, &mut wrong),
                Found::Code(text, span) => match self.known.get(text.as_str()) {
                    Some(code) => content.0.push(Piece::Code((*code).clone())),
                    None => wrong.push(self.foreign(text, span)),
                },
                Found::Open(id, text, span) => {
                    match known_tag(text).filter(|tag| self.tags.contains(tag.as_str())) {
                        Some(tag) => content.0.push(Piece::Open(tag)),
                        None => {
                            wrong.push(self.foreign(text, span));
                            content.0.push(Piece::Open(text.clone()));
                        }
                    }
                    open.push((id, text, span));
                }
                Found::Close(id, span) => match open.pop() {
                    Some((opened, ..)) if opened == id => content.0.push(Piece::Close),
                    Some((_, tag, _)) => {
                        let message = format!("`{}`: {tag} is still open where another tag ends", self.leaf.path);
                        let help = "tags may stand in each other, but not overlap: move the end of one of them";
                        wrong.push(self.report(codes::UNIT_MARKUP, message, span).help(help));
                    }
                    None => {
                        let message = format!("`{}`: a tag ends that has not begun", self.leaf.path);
                        let help = "put its beginning back before the words that it is for";
                        wrong.push(self.report(codes::UNIT_MARKUP, message, span).help(help));
                    }
                },
            }
        }
        for (_, tag, span) in open {
            let message = format!("`{}`: {tag} has no end", self.leaf.path);
            let help = format!("put {} behind the words that it is for", closing(tag));
            wrong.push(self.report(codes::UNIT_MARKUP, message, span).help(help));
        }
        if wrong.is_empty() {
            self.count(&content, &mut wrong);
        }
        if wrong.is_empty() { Ok(content) } else { Err(wrong) }
    }

    /// A text of the translation. What is typed like a placeable of the source is meant as that: as letters it would be printed,
    /// braces and all.
    fn text(&self, text: &str, content: &mut Content, wrong: &mut Vec<Diagnostic>) {
        let bare = |code: &str| code.split_whitespace().collect::<String>();
        let in_source = |typed: &str| {
            let holds = |piece: &Piece| matches!(piece, Piece::Text(text) if text.contains(typed));
            self.leaf.source.flattened().0.iter().any(holds)
        };
        let mut rest = text;
        while let Some((before, typed, behind)) = typed_placeable(rest) {
            content.push_text(before);
            match self.known.values().find(|code| code.kind == Kind::Value && bare(&code.text) == bare(typed)) {
                Some(code) => content.0.push(Piece::Code((*code).clone())),
                None if in_source(typed) => content.push_text(typed),
                None if wrong.len() > MOST_FINDINGS => return,
                None => wrong.push(self.foreign(typed, &self.unit.span)),
            }
            rest = behind;
        }
        content.push_text(rest);
    }

    fn foreign(&self, text: &str, span: &Bytes) -> Diagnostic {
        let gone = self
            .unit
            .source
            .iter()
            .any(|found| matches!(found, Found::Code(known, _) | Found::Open(_, known, _) if known == text));
        let path = &self.leaf.path;
        let (message, help) = match (text.is_empty(), gone) {
            (true, _) => {
                let message = format!("`{path}` has a placeholder that is none of the source's");
                (message, "take it out, or put in its place what it stands for".to_owned())
            }
            (false, true) => {
                let message = format!("`{path}` has {text}, which the source no longer has");
                (message, "export the language again and have this text translated anew".to_owned())
            }
            (false, false) => {
                let all: Vec<&str> = self.known.keys().copied().chain(self.tags.iter().copied()).collect();
                let help = match all.is_empty() {
                    true => "take it out: the source has no placeholders here".to_owned(),
                    false => format!("take it out; the placeholders here are {}", all.join(", ")),
                };
                (format!("`{path}` has {text}, which the source has not"), help)
            }
        };
        self.report(codes::PLACEHOLDERS, message, span).help(help)
    }

    /// As the source that was translated, or as the translation until now.
    fn count(&self, content: &Content, wrong: &mut Vec<Diagnostic>) {
        let (theirs, now) = (needed(&self.source()), needed(content));
        let before = self.leaf.target.as_ref().map(needed);
        let mut subjects: BTreeSet<&str> = theirs.keys().chain(now.keys()).map(String::as_str).collect();
        subjects.extend(before.iter().flat_map(|before| before.keys().map(String::as_str)));
        for subject in subjects {
            let of = |counts: &Needed| counts.get(subject).cloned().unwrap_or_default();
            let (theirs, before, now) = (of(&theirs), before.as_ref().map(of), of(&now));
            let total = |counts: &BTreeMap<String, usize>| counts.values().sum::<usize>();
            if subject.starts_with('-') {
                // A term may stand in any of its forms.
                let known = before.as_ref().map_or(total(&theirs), total);
                let range = total(&theirs).min(known)..=total(&theirs).max(known);
                if !range.contains(&total(&now)) {
                    let name = theirs.keys().chain(now.keys()).next().map_or(subject, String::as_str);
                    wrong.extend(self.times(name, total(&now), *range.start(), *range.end()));
                }
                continue;
            }
            let is_choice = self.leaf.choices.iter().any(|choice| choice.code() == subject);
            if before.as_ref() == Some(&now) || now == theirs && !(is_choice && before.is_some()) {
                continue;
            }
            // The units of its variants are those of the translation. A number may be printed by its ends: by which, the translation until now knows.
            let shares = now.keys().any(|text| theirs.contains_key(text));
            let wanted = before.filter(|before| is_choice || !before.is_empty() && !shares).unwrap_or(theirs);
            let all: BTreeSet<&String> = wanted.keys().chain(now.keys()).collect();
            for text in all {
                let times = |counts: &BTreeMap<String, usize>| counts.get(text).copied().unwrap_or(0);
                let omitted = self.known.get(text.as_str()).is_some_and(|code| self.leaf.may_omit(code));
                let least = if omitted { 0 } else { times(&wanted) };
                wrong.extend(self.times(text, times(&now), least, times(&wanted)));
            }
        }
    }

    fn times(&self, text: &str, has: usize, least: usize, most: usize) -> Option<Diagnostic> {
        let path = &self.leaf.path;
        let (message, help) = if has < least {
            let message = match has {
                0 => format!("`{path}` lacks {text}"),
                _ => format!("`{path}` has {text} {}, and needs it {}", often(has), often(least)),
            };
            (
                message,
                "put the placeholder back where it is meant: without it the leaflet would lose a word or a number",
            )
        } else if has > most {
            let message = match most {
                0 => format!("`{path}` has {text} besides the others, which say the same"),
                _ => format!("`{path}` has {text} {}, and needs it {}", often(has), often(most)),
            };
            (message, "take out what is too much")
        } else {
            return None;
        };
        Some(self.report(codes::PLACEHOLDERS, message, &self.unit.span).help(help))
    }
}

/// The first piece of a text that looks like a placeable, with what stands before and behind it: a variable, a term or a function
/// in braces.
fn typed_placeable(text: &str) -> Option<(&str, &str, &str)> {
    let is_placeable = |inner: &str| {
        let name = inner.strip_prefix(['$', '-']).map(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        name.unwrap_or_else(|| inner.starts_with(|c: char| c.is_ascii_uppercase()) && inner.contains("($"))
    };
    text.match_indices('{').find_map(|(at, _)| {
        // Up to the next brace of either kind: a text of nothing but `{` is read once.
        let end = at + 2 + text[at + 1..].find(['{', '}']).filter(|end| text[at + 1 + end..].starts_with('}'))?;
        is_placeable(text[at + 1..end - 1].trim()).then(|| (&text[..at], &text[at..end], &text[end..]))
    })
}

/// A content without its blanks, to compare.
pub fn bare(content: &Content) -> Content {
    let mut bare = Content::default();
    for piece in &content.flattened().0 {
        match piece {
            Piece::Text(text) => bare.push_text(&text.split_whitespace().collect::<String>()),
            other => bare.0.push(other.clone()),
        }
    }
    bare
}

/// Without line ends and the blanks that the next lines begin with. Tools that wrap lines drop a blank that stands alone
/// between two codes: there one is put.
pub fn unwrapped(found: &[Found]) -> Vec<Found> {
    let mut line_start = false;
    let mut unwrapped = Vec::with_capacity(found.len());
    for (at, piece) in found.iter().enumerate() {
        let Found::Text(text) = piece else {
            line_start = false;
            unwrapped.push(piece.clone());
            continue;
        };
        let mut kept = String::with_capacity(text.len());
        for c in text.chars() {
            line_start = c == '\n' || line_start && matches!(c, ' ' | '\t');
            if !line_start {
                kept.push(c);
            }
        }
        let ends = matches!(unwrapped.last(), Some(Found::Code(..) | Found::Close(..)));
        if kept.is_empty() && ends && matches!(found.get(at + 1), Some(Found::Code(..) | Found::Open(..))) {
            kept.push(' ');
        }
        unwrapped.push(Found::Text(kept));
    }
    unwrapped
}

/// What may neither be lost nor doubled: the codes with how often each is there, by what they are about.
type Needed = BTreeMap<String, BTreeMap<String, usize>>;

fn needed(content: &Content) -> Needed {
    let mut counts = Needed::new();
    let codes = content.codes().filter(|code| matches!(code.kind, Kind::Value | Kind::Choice));
    let links = content.tags().filter(|tag| tag.starts_with("<a "));
    let codes = codes.map(|code| (subject(code), code.text.as_str()));
    for (about, text) in codes.chain(links.map(|tag| (tag, tag))) {
        *counts.entry(about.to_owned()).or_default().entry(text.to_owned()).or_default() += 1;
    }
    counts
}

/// What a code is about: a term with its hyphen, a fact with its dollar sign and without the end that it is of a range.
fn subject(code: &Code) -> &str {
    let inner = code.text.trim_start_matches(['{', ' ']);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let named = |from: usize| {
        let rest = &inner[from..];
        let length = rest[1..].find(|c: char| !is_name(c)).map_or(rest.len(), |at| at + 1);
        &rest[..length]
    };
    if code.kind == Kind::Choice {
        return &code.text;
    }
    if inner.starts_with('-') && inner[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return named(0);
    }
    match inner.find('$') {
        Some(at) => {
            let name = named(at);
            name.strip_suffix("-min").or_else(|| name.strip_suffix("-max")).unwrap_or(name)
        }
        None => &code.text,
    }
}

fn often(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}
