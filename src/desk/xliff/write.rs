//! Units → XLIFF 2.1.

use super::content::{Code, Content, Kind, Piece, closing, literal_text};
use super::units::{Leaf, Message};
use super::{LEAFPRESS, MAX_BYTES, STALE, XLIFF};
use crate::language::{Direction, Language};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// A Fluent file to be written.
pub struct File<'a> {
    /// Its name without `.ftl`.
    pub name: &'a str,
    /// The source's path, relative to the project's root.
    pub original: String,
    /// What is in it.
    pub messages: Vec<Message<'a>>,
    /// The fingerprints of the source's messages.
    pub fingerprints: BTreeMap<&'a str, String>,
    /// Texts and attributes whose source has changed since they were translated, by name.
    pub stale: BTreeSet<String>,
    /// What has changed in their source since, word by word, by the names of the messages' parts.
    pub changes: BTreeMap<String, String>,
    /// Whether somebody has signed off what it says.
    pub signed_off: bool,
}

/// The whole XLIFF file. `terms`: what the source's terms say, with their hyphens. `Err`: it has more than [`MAX_BYTES`].
pub fn document(
    source: &Language,
    target: &Language,
    terms: &BTreeMap<String, String>,
    files: &[File<'_>],
) -> io::Result<String> {
    let mut xml = Xml { writer: Writer::new(Vec::new()), depth: 0, terms };
    xml.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let head = [
        ("xmlns", XLIFF),
        ("xmlns:lp", LEAFPRESS),
        ("version", "2.1"),
        ("srcLang", source.tag.as_str()),
        ("trgLang", target.tag.as_str()),
    ];
    xml.open("xliff", &head)?;
    for file in files.iter().filter(|file| file.messages.iter().any(|message| !message.parts.is_empty())) {
        let id = file_id(file.name);
        let attributes = [
            ("id", id.as_str()),
            ("original", file.original.as_str()),
            ("srcDir", direction(source)),
            ("trgDir", direction(target)),
            ("xml:space", "preserve"),
        ];
        xml.open("file", &attributes)?;
        let mut groups = 0;
        for group in file.messages.chunk_by(|one, other| one.heading == other.heading) {
            let heading = group.first().and_then(|message| message.heading);
            if let Some(heading) = heading {
                groups += 1;
                xml.open("group", &[("id", &format!("g{groups}")), ("name", &attribute(heading))])?;
            }
            for message in group {
                for leaf in message.leaves() {
                    xml.unit(file, message, leaf)?;
                }
            }
            if heading.is_some() {
                xml.close("group")?;
            }
        }
        xml.close("file")?;
    }
    xml.close("xliff")?;
    xml.text("\n")?;
    Ok(String::from_utf8(xml.writer.into_inner()).unwrap_or_default())
}

/// A file's id: its name, with what an XLIFF id cannot have as numbers.
pub fn file_id(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            c if c.is_ascii_alphanumeric() || matches!(c, '-' | '.') => c.to_string(),
            c => format!("_{:X}_", u32::from(c)),
        })
        .collect()
}

fn direction(language: &Language) -> &'static str {
    match language.direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// Characters that XML 1.0 cannot hold.
pub fn is_impossible(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A text as an attribute's value, or a note: nothing is read back from those.
fn attribute(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if is_impossible(c) => '\u{FFFD}',
            c => c,
        })
        .collect()
}

struct Xml<'t> {
    writer: Writer<Vec<u8>>,
    depth: usize,
    terms: &'t BTreeMap<String, String>,
}

/// The codes' own texts, each once, by the ids that they are referred to by.
#[derive(Default)]
struct Data {
    ids: BTreeMap<String, usize>,
    texts: Vec<String>,
}

impl Data {
    fn id(&mut self, text: &str) -> String {
        let at = self.ids.get(text).copied().unwrap_or_else(|| {
            self.texts.push(text.to_owned());
            self.ids.insert(text.to_owned(), self.texts.len());
            self.texts.len()
        });
        format!("d{at}")
    }
}

impl Xml<'_> {
    fn line(&mut self) -> io::Result<()> {
        let line = format!("\n{}", "  ".repeat(self.depth));
        self.text(&line)
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        self.writer.write_event(Event::Text(BytesText::new(text)))
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)], empty: bool) -> io::Result<()> {
        // Each of many choices by one variable names the texts of them all.
        if self.writer.get_ref().len() as u64 > MAX_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut start = BytesStart::new(name);
        attributes.iter().for_each(|attribute| start.push_attribute(*attribute));
        self.writer.write_event(if empty { Event::Empty(start) } else { Event::Start(start) })
    }

    fn end(&mut self, name: &str) -> io::Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.line()?;
        self.depth += 1;
        self.start(name, attributes, false)
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        self.depth -= 1;
        self.line()?;
        self.end(name)
    }

    fn unit(&mut self, file: &File<'_>, message: &Message<'_>, leaf: &Leaf<'_>) -> io::Result<()> {
        let stale = leaf.target.is_some() && file.stale.contains(leaf.part());
        let made_from = file.fingerprints.get(message.id).map_or("", String::as_str);
        let target = leaf.target.as_ref().map(Content::print).unwrap_or_default();
        let attributes =
            [("id", leaf.unit.as_str()), ("name", &leaf.path), ("lp:source", made_from), ("lp:target", &target)];
        self.open("unit", &attributes[..if target.is_empty() { 3 } else { 4 }])?;
        let stale = stale.then(|| match file.changes.get(leaf.part()) {
            Some(change) => format!("The source has changed since this was translated: {change}"),
            None => "The source has changed since this was translated.".to_owned(),
        });
        self.notes(message, leaf, stale.as_deref())?;
        let stale = stale.is_some();
        let known = codes(&leaf.source, leaf.target.as_ref());
        let mut data = Data::default();
        for content in [Some(&leaf.source), leaf.target.as_ref()].into_iter().flatten() {
            for text in content.0.iter().flat_map(code_texts) {
                data.id(&text);
            }
        }
        if !data.texts.is_empty() {
            self.open("originalData", &[])?;
            for (number, text) in data.texts.iter().enumerate() {
                self.line()?;
                self.start("data", &[("id", &format!("d{}", number + 1))], false)?;
                self.characters(text)?;
                self.end("data")?;
            }
            self.close("originalData")?;
        }
        let state = match &leaf.target {
            None => "initial",
            // Programs pass over what is translated: this is a proposal, to be looked at.
            Some(_) if stale => "initial",
            Some(_) if file.signed_off => "final",
            Some(_) => "translated",
        };
        let attributes = [("state", state), ("subState", STALE)];
        self.open("segment", &attributes[..1 + usize::from(stale)])?;
        for (name, content) in [("source", Some(&leaf.source)), ("target", leaf.target.as_ref())] {
            let Some(content) = content else { continue };
            self.line()?;
            self.start(name, &[], false)?;
            self.content(leaf, content, &known[usize::from(name == "target")], &mut data)?;
            self.end(name)?;
        }
        self.close("segment")?;
        self.close("unit")
    }

    fn notes(&mut self, message: &Message<'_>, leaf: &Leaf<'_>, stale: Option<&str>) -> io::Result<()> {
        let mut notes = Vec::new();
        if !message.comment.is_empty() {
            let lines: Vec<&str> = message.comment.lines().map(|line| line.trim_start_matches('#').trim()).collect();
            notes.push(("comment", lines.join("\n")));
        }
        for form in &leaf.variants {
            let examples: Vec<String> = form.examples.iter().take(8).map(u32::to_string).collect();
            let more = if form.examples.len() > examples.len() { ", …" } else { "" };
            let text = match examples.is_empty() {
                true => format!("The form for {} = {}", form.selector, form.key),
                false => format!("The form for {} = {} ({}{more})", form.selector, form.key, examples.join(", ")),
            };
            notes.push(("variant", text));
        }
        notes.extend(stale.map(|told| ("stale", told.to_owned())));
        if notes.is_empty() {
            return Ok(());
        }
        self.open("notes", &[])?;
        for (category, text) in notes {
            self.line()?;
            self.start("note", &[("category", category)], false)?;
            let text: String = text.chars().map(|c| if is_impossible(c) { '\u{FFFD}' } else { c }).collect();
            self.characters(&text)?;
            self.end("note")?;
        }
        self.close("notes")
    }

    fn content(&mut self, leaf: &Leaf<'_>, content: &Content, ids: &[String], data: &mut Data) -> io::Result<()> {
        let mut ids = ids.iter();
        for piece in &content.0 {
            match piece {
                Piece::Text(text) => self.characters(text)?,
                Piece::Code(code) => {
                    let id = ids.next().map_or("0", String::as_str);
                    self.placeholder(leaf, code, id, &data.id(&code.text))?;
                }
                Piece::Open(tag) => {
                    let id = ids.next().map_or("0", String::as_str);
                    let (from, to) = (data.id(tag), data.id(&closing(tag)));
                    let (kind, sub) = match tag.as_str() {
                        "<em>" => ("fmt", Some("xlf:i")),
                        "<strong>" => ("fmt", Some("xlf:b")),
                        "<sup>" => ("fmt", Some("leafpress:sup")),
                        "<sub>" => ("fmt", Some("leafpress:sub")),
                        _ => ("link", None),
                    };
                    let needed = if kind == "link" { "no" } else { "yes" };
                    let end = closing(tag);
                    let mut attributes = vec![
                        ("id", id),
                        ("canCopy", needed),
                        ("canDelete", needed),
                        ("dataRefStart", from.as_str()),
                        ("dataRefEnd", to.as_str()),
                        ("dispStart", tag.as_str()),
                        ("dispEnd", end.as_str()),
                        ("type", kind),
                    ];
                    attributes.extend(sub.map(|sub| ("subType", sub)));
                    self.start("pc", &attributes, false)?;
                }
                Piece::Close => self.end("pc")?,
            }
        }
        Ok(())
    }

    fn placeholder(&mut self, leaf: &Leaf<'_>, code: &Code, id: &str, data: &str) -> io::Result<()> {
        let inner = code.text.trim_start_matches("{ ").trim_end_matches(" }");
        let equiv = match code.kind {
            Kind::Literal => attribute(&literal_text(&code.text)),
            Kind::Value | Kind::Choice => {
                let name = inner.split(['(', '.']).next().unwrap_or(inner);
                self.terms.get(name).map_or_else(|| attribute(inner), |term| attribute(term))
            }
            Kind::Tag => String::new(),
        };
        let disp = attribute(&code.text);
        let may = |yes: bool| if yes { "yes" } else { "no" };
        let units: Vec<&str> = match code.kind {
            Kind::Choice => {
                let mut found = Vec::new();
                leaf.choices.iter().filter(|choice| choice.code() == code.text).for_each(|c| c.leaves(&mut found));
                found.into_iter().map(|leaf| leaf.unit.as_str()).collect()
            }
            _ => Vec::new(),
        };
        let units = units.join(" ");
        let free = matches!(code.kind, Kind::Literal | Kind::Tag);
        let mut attributes = vec![
            ("id", id),
            ("canCopy", may(code.kind == Kind::Literal)),
            ("canDelete", may(free || leaf.may_omit(code))),
            ("dataRef", data),
            ("disp", disp.as_str()),
            ("equiv", equiv.as_str()),
        ];
        if !units.is_empty() {
            attributes.push(("subFlows", units.as_str()));
        }
        self.start("ph", &attributes, true)
    }

    /// Characters, those that XML would change or cannot hold included.
    fn characters(&mut self, text: &str) -> io::Result<()> {
        let special = |c: char| c == '\r' || is_impossible(c);
        for part in text.split_inclusive(special) {
            let end = part.chars().next_back().filter(|c| special(*c));
            self.text(&part[..part.len() - end.map_or(0, char::len_utf8)])?;
            match end {
                Some('\r') => self.writer.write_event(Event::GeneralRef(BytesRef::new("#13")))?,
                Some(c) => self.start("cp", &[("hex", &format!("{:04X}", u32::from(c)))], true)?,
                None => {}
            }
        }
        Ok(())
    }
}

/// The texts that a piece's code begins and ends with.
fn code_texts(piece: &Piece) -> Vec<String> {
    match piece {
        Piece::Code(code) => vec![code.text.clone()],
        Piece::Open(tag) => vec![tag.clone(), closing(tag)],
        Piece::Text(_) | Piece::Close => Vec::new(),
    }
}

/// The ids of the codes of source and translation, in order. What corresponds has one id: the first `{ -botox }` of the one
/// is the first of the other, as XLIFF wants it.
fn codes(source: &Content, target: Option<&Content>) -> [Vec<String>; 2] {
    let theirs = numbered(source);
    let ids: BTreeMap<(&str, usize), usize> = theirs.iter().enumerate().map(|(at, code)| (*code, at + 1)).collect();
    let ours = target.map(numbered).unwrap_or_default().into_iter().enumerate();
    let ours = ours.map(|(at, code)| ids.get(&code).map_or_else(|| format!("t{}", at + 1), usize::to_string));
    [(1..=theirs.len()).map(|at| at.to_string()).collect(), ours.collect()]
}

/// Each code with how many of the same text come before it.
fn numbered(content: &Content) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let codes = content.0.iter().filter_map(|piece| match piece {
        Piece::Code(Code { text, .. }) | Piece::Open(text) => Some(text.as_str()),
        Piece::Text(_) | Piece::Close => None,
    });
    codes
        .map(|text| {
            let count = counts.entry(text).or_default();
            *count += 1;
            (text, *count)
        })
        .collect()
}
