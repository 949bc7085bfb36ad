//! XLIFF 2 → units, whoever wrote it: other prefixes, other order, split segments, modules and extensions.
//!
//! No document type is accepted, so there are no entities to expand. Depth and number of units have limits.

use super::write::is_impossible;
use super::{LEAFPRESS, XLIFF};
use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::locale::syntax::Bytes;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The deepest nesting of elements; tools that annotate everything reach ten.
const MAX_DEPTH: usize = 64;
/// The most attributes of an element: each is compared with those before it.
const MAX_ATTRIBUTES: usize = 100;
/// The most units: a thousand leaflets.
const MAX_UNITS: usize = 100_000;

/// An XLIFF file.
#[derive(Debug)]
pub struct Document {
    /// `srcLang`.
    pub source: String,
    /// `trgLang`.
    pub target: Option<String>,
    /// Where its first tag stands.
    pub span: Bytes,
    /// Its files.
    pub files: Vec<File>,
}

/// A `<file>`.
#[derive(Debug)]
pub struct File {
    /// Its id.
    pub id: String,
    /// Where its tag stands.
    pub span: Bytes,
    /// All its units, those in groups too.
    pub units: Vec<Unit>,
}

/// A `<unit>`.
#[derive(Debug, Default)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Where its tag stands.
    pub span: Bytes,
    /// The fingerprint of the message that it was made from.
    pub made_from: Option<String>,
    /// The fingerprint of the translation that was sent along.
    pub sent: Option<String>,
    /// What was to be translated.
    pub source: Vec<Found>,
    /// The translation; `None` if there is none.
    pub target: Option<Vec<Found>>,
    /// Whether some segments have a translation and others have none.
    pub partial: bool,
    /// Whether nobody has said that it is translated.
    pub initial: bool,
    /// Whether somebody has said that it was looked at: `reviewed` or `final`.
    pub reviewed: bool,
}

/// A piece of a text as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Characters.
    Text(String),
    /// A code that stands alone, by what it stands for; empty if nothing says so.
    Code(String, Bytes),
    /// A tag begins: its id, and what it stands for.
    Open(String, String, Bytes),
    /// The tag of that id ends.
    Close(String, Bytes),
}

/// Reads a file.
pub fn read(file: &Arc<SourceFile>) -> Result<Document, Diagnostic> {
    if let Some((at, c)) = file.text.char_indices().find(|(_, c)| is_impossible(*c)) {
        let message = format!("U+{:04X} cannot stand in XML", u32::from(c));
        return Err(Diagnostic::new(codes::XML_SYNTAX, message).at(file, at..at + c.len_utf8()));
    }
    let mut reader = NsReader::from_str(&file.text);
    reader.config_mut().expand_empty_elements = true;
    let mut xml = Xml { reader, file, depth: 0, units: 0 };
    let mut document = None;
    loop {
        match xml.next()? {
            Token::Start(tag) if document.is_none() => document = Some(xml.document(&tag)?),
            Token::Start(tag) => return Err(xml.not_xliff("something stands behind the end", tag.span)),
            Token::Text(text, _) if text.trim().is_empty() => {}
            Token::Text(_, span) => return Err(xml.not_xliff("here stands text outside of all elements", span)),
            Token::End | Token::Eof => break,
        }
    }
    document.ok_or_else(|| xml.not_xliff("this is no XML", 0..file.text.len().min(1)))
}

/// A tag.
#[derive(Clone, Debug)]
struct Tag {
    /// Its name in XLIFF; `None`: of something else.
    name: Option<String>,
    /// Those without a prefix, and those of Leafpress as `lp:…`.
    attributes: BTreeMap<String, String>,
    span: Bytes,
}

enum Token {
    Start(Tag),
    End,
    Text(String, Bytes),
    Eof,
}

struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    file: &'a Arc<SourceFile>,
    depth: usize,
    units: usize,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn is(&self, name: &str) -> bool {
        self.name.as_deref() == Some(name)
    }
}

impl Xml<'_> {
    fn error(&self, code: &'static str, message: impl Into<String>, span: Bytes) -> Diagnostic {
        Diagnostic::new(code, message).at(self.file, span)
    }

    fn not_xliff(&self, message: &str, span: Bytes) -> Diagnostic {
        let help = "the file must be XLIFF 2.0 or 2.1, as `leafpress export` writes it: ask for the file in that form";
        self.error(codes::NOT_XLIFF, message, span).help(help)
    }

    fn syntax(&self, error: &quick_xml::Error) -> Diagnostic {
        let at = usize::try_from(self.reader.error_position()).unwrap_or(0);
        let finding = self.error(codes::XML_SYNTAX, format!("the XML cannot be read: {error}"), at..at + 1);
        finding.help("the file is damaged or was cut off: ask for it again")
    }

    /// What comes next. Text is split at entities and comments.
    fn next(&mut self) -> Result<Token, Diagnostic> {
        loop {
            let start = self.position();
            let (namespace, event) = match self.reader.read_resolved_event() {
                Ok((ResolveResult::Bound(Namespace(name)), event)) => (name.to_owned(), event),
                Ok((_, event)) => (String::new(), event),
                Err(error) => return Err(self.syntax(&error)),
            };
            let span = start..self.position();
            match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        let message = format!("more than {MAX_DEPTH} elements are open here");
                        return Err(self.error(codes::XLIFF_LIMIT, message, span));
                    }
                    return Ok(Token::Start(self.tag(&namespace, &tag, span)?));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Token::End);
                }
                Event::Text(text) => return Ok(Token::Text(text.into_inner().into_owned(), span)),
                Event::CData(text) => return Ok(Token::Text(text.into_inner().into_owned(), span)),
                Event::GeneralRef(name) => {
                    let character = match name.resolve_char_ref() {
                        Ok(Some(c)) if !is_impossible(c) => Some(c.to_string()),
                        Ok(_) => resolve_predefined_entity(&name).map(str::to_owned),
                        Err(_) => None,
                    };
                    let Some(character) = character else {
                        let message = format!("the entity `&{};` is not known here", &*name);
                        return Err(self.error(codes::XML_ENTITY, message, span));
                    };
                    return Ok(Token::Text(character, span));
                }
                Event::DocType(_) => {
                    let message = "the file has a document type: it could have entities of its own";
                    let help = "XLIFF needs none: take `<!DOCTYPE …>` out, or ask for the file without it";
                    return Err(self.error(codes::XML_ENTITY, message, span).help(help));
                }
                Event::Eof if self.depth > 0 => {
                    let message = "the file ends before all elements are closed";
                    let end = self.file.text.len();
                    let help = "the file was cut off: ask for it again";
                    return Err(self.error(codes::XML_SYNTAX, message, end..end).help(help));
                }
                Event::Eof => return Ok(Token::Eof),
                Event::Empty(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            }
        }
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.file.text.len())
    }

    fn tag(&self, namespace: &str, tag: &BytesStart<'_>, span: Bytes) -> Result<Tag, Diagnostic> {
        let mut attributes = BTreeMap::new();
        for (number, attribute) in tag.attributes().enumerate() {
            if number >= MAX_ATTRIBUTES {
                let message = format!("the element has more than {MAX_ATTRIBUTES} attributes");
                return Err(self.error(codes::XLIFF_LIMIT, message, span));
            }
            let attribute = attribute.map_err(|error| {
                self.error(codes::XML_SYNTAX, format!("the XML cannot be read: {error}"), span.clone())
            })?;
            let value = attribute.normalized_value(XmlVersion::default()).map_err(|error| {
                self.error(codes::XML_ENTITY, format!("the value cannot be read: {error}"), span.clone())
            })?;
            let (of, local) = self.reader.resolver().resolve_attribute(attribute.key);
            let name = match of {
                ResolveResult::Unbound => local.as_ref().to_owned(),
                ResolveResult::Bound(Namespace(LEAFPRESS)) => format!("lp:{}", local.as_ref()),
                _ => continue,
            };
            attributes.insert(name, value.into_owned());
        }
        let local = tag.local_name().as_ref().to_owned();
        Ok(Tag { name: (namespace == XLIFF).then_some(local), attributes, span })
    }

    /// Leaves an element with everything in it.
    fn skip(&mut self) -> Result<(), Diagnostic> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// Calls `visit` for each element within the one that has just begun; it must read each to its end.
    fn each(&mut self, visit: &mut dyn FnMut(&mut Self, Tag) -> Result<(), Diagnostic>) -> Result<(), Diagnostic> {
        loop {
            match self.next()? {
                Token::Start(tag) => visit(self, tag)?,
                Token::End | Token::Eof => return Ok(()),
                Token::Text(..) => {}
            }
        }
    }

    fn required<'t>(&self, tag: &'t Tag, name: &str) -> Result<&'t str, Diagnostic> {
        tag.get(name)
            .ok_or_else(|| self.not_xliff(&format!("the element lacks its attribute `{name}`"), tag.span.clone()))
    }

    fn document(&mut self, tag: &Tag) -> Result<Document, Diagnostic> {
        if !tag.is("xliff") {
            return Err(self.not_xliff("this is not XLIFF 2", tag.span.clone()));
        }
        if !self.required(tag, "version")?.starts_with("2.") {
            return Err(self.not_xliff("this is another version of XLIFF", tag.span.clone()));
        }
        let mut document = Document {
            source: self.required(tag, "srcLang")?.to_owned(),
            target: tag.get("trgLang").map(str::to_owned),
            span: tag.span.clone(),
            files: Vec::new(),
        };
        self.each(&mut |xml, tag| {
            if !tag.is("file") {
                return xml.skip();
            }
            let id = xml.required(&tag, "id")?.to_owned();
            let mut units = Vec::new();
            xml.units(&mut units)?;
            document.files.push(File { id, span: tag.span, units });
            Ok(())
        })?;
        Ok(document)
    }

    /// The units of a file or group.
    fn units(&mut self, units: &mut Vec<Unit>) -> Result<(), Diagnostic> {
        self.each(&mut |xml, tag| match tag.name.as_deref() {
            Some("group") => xml.units(units),
            Some("unit") => {
                xml.units += 1;
                if xml.units > MAX_UNITS {
                    let message = format!("the file has more than {MAX_UNITS} units");
                    return Err(xml.error(codes::XLIFF_LIMIT, message, tag.span));
                }
                units.push(xml.unit(&tag)?);
                Ok(())
            }
            _ => xml.skip(),
        })
    }

    fn unit(&mut self, tag: &Tag) -> Result<Unit, Diagnostic> {
        let id = self.required(tag, "id")?.to_owned();
        let made_from = tag.get("lp:source").map(str::to_owned);
        let sent = tag.get("lp:target").map(str::to_owned);
        let mut data = BTreeMap::new();
        let mut segments: Vec<Segment> = Vec::new();
        self.each(&mut |xml, tag| match tag.name.as_deref() {
            Some("originalData") => xml.each(&mut |xml, tag| {
                let id = tag.get("id").unwrap_or_default().to_owned();
                let text = xml.plain()?;
                data.insert(id, text);
                Ok(())
            }),
            Some(name @ ("segment" | "ignorable")) => {
                let ignorable = name == "ignorable";
                segments.push(xml.segment(&tag, ignorable)?);
                Ok(())
            }
            _ => xml.skip(),
        })?;
        let all = segments.iter().flat_map(|segment| segment.source.iter().chain(segment.target.iter().flatten()));
        let meant = Meant::of(&data, all);
        let initial = segments.iter().all(|segment| segment.initial);
        let reviewed = segments.iter().filter(|segment| !segment.ignorable).all(|segment| segment.reviewed);
        let source = segments.iter().flat_map(|segment| meant.found(&segment.source)).collect();
        let blank = |raw: &[Raw]| raw.iter().all(|raw| matches!(raw, Raw::Text(text) if text.trim().is_empty()));
        // A sentence is lost in blanks as it is in nothing.
        let translated = |segment: &Segment| segment.target.as_ref().is_some_and(|target| !blank(target));
        let idle = |segment: &Segment| segment.ignorable || blank(&segment.source);
        let any = segments.iter().any(|segment| !idle(segment) && translated(segment));
        let partial = any && segments.iter().any(|segment| !idle(segment) && !translated(segment));
        // Where nothing says otherwise, a target stands at its segment's place.
        let mut ordered: Vec<(usize, Vec<Raw>)> = Vec::new();
        for (number, segment) in segments.into_iter().enumerate() {
            let order = segment.order.unwrap_or(number + 1);
            let idle = idle(&segment);
            let text = if idle { segment.target.or(Some(segment.source)) } else { segment.target };
            ordered.push((order, text.unwrap_or_default()));
        }
        ordered.sort_by_key(|(order, _)| *order);
        let target = any.then(|| ordered.iter().flat_map(|(_, raw)| meant.found(raw)).collect());
        Ok(Unit { id, span: tag.span.clone(), made_from, sent, source, target, partial, initial, reviewed })
    }

    fn segment(&mut self, tag: &Tag, ignorable: bool) -> Result<Segment, Diagnostic> {
        let initial = tag.get("state").is_none_or(|state| state == "initial");
        let reviewed = tag.get("state").is_some_and(|state| matches!(state, "reviewed" | "final"));
        let mut segment = Segment { ignorable, initial, reviewed, ..Segment::default() };
        self.each(&mut |xml, tag| {
            let mut content = Vec::new();
            match tag.name.as_deref() {
                Some("source") => {
                    xml.content(&mut content)?;
                    segment.source = content;
                }
                Some("target") => {
                    xml.content(&mut content)?;
                    segment.order = tag.get("order").and_then(|order| order.parse().ok());
                    segment.target = Some(content);
                }
                _ => xml.skip()?,
            }
            Ok(())
        })?;
        Ok(segment)
    }

    /// What stands in an element until its end.
    fn content(&mut self, found: &mut Vec<Raw>) -> Result<(), Diagnostic> {
        loop {
            let tag = match self.next()? {
                Token::End | Token::Eof => return Ok(()),
                Token::Text(text, _) => {
                    found.push(Raw::Text(text));
                    continue;
                }
                Token::Start(tag) => tag,
            };
            let id = tag.get("id").unwrap_or_default().to_owned();
            let code = |data: &str, disp: &str| Code {
                id: id.clone(),
                data: tag.get(data).map(str::to_owned),
                disp: tag.get(disp).map(str::to_owned),
                copy_of: tag.get("copyOf").map(str::to_owned),
                span: tag.span.clone(),
            };
            match tag.name.as_deref() {
                Some("cp") => {
                    let hex = tag.get("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
                    let Some(c) = hex.and_then(char::from_u32) else {
                        return Err(self.not_xliff("`hex` is no character's number", tag.span));
                    };
                    found.push(Raw::Text(c.to_string()));
                    self.skip()?;
                }
                Some("ph") => {
                    found.push(Raw::Code(code("dataRef", "disp")));
                    self.skip()?;
                }
                Some("pc") => {
                    found.push(Raw::Open(code("dataRefStart", "dispStart")));
                    self.content(found)?;
                    found.push(Raw::Close(id, tag.span));
                }
                Some("sc") => {
                    found.push(Raw::Open(code("dataRef", "disp")));
                    self.skip()?;
                }
                Some("ec") => {
                    found.push(Raw::Close(tag.get("startRef").unwrap_or(&id).to_owned(), tag.span));
                    self.skip()?;
                }
                // What is marked is text; the mark is the agency's own.
                Some("mrk") => self.content(found)?,
                _ => self.skip()?,
            }
        }
    }

    /// The characters of an element until its end.
    fn plain(&mut self) -> Result<String, Diagnostic> {
        let mut content = Vec::new();
        self.content(&mut content)?;
        let text = content.into_iter().filter_map(|raw| match raw {
            Raw::Text(text) => Some(text),
            _ => None,
        });
        Ok(text.collect())
    }
}

#[derive(Debug, Default)]
struct Segment {
    source: Vec<Raw>,
    target: Option<Vec<Raw>>,
    order: Option<usize>,
    ignorable: bool,
    initial: bool,
    reviewed: bool,
}

/// A piece before it is known what its code means.
#[derive(Debug)]
enum Raw {
    Text(String),
    Code(Code),
    Open(Code),
    Close(String, Bytes),
}

#[derive(Debug)]
struct Code {
    id: String,
    data: Option<String>,
    disp: Option<String>,
    copy_of: Option<String>,
    span: Bytes,
}

/// What the codes of a unit mean.
struct Meant<'d> {
    data: &'d BTreeMap<String, String>,
    by_id: BTreeMap<String, String>,
}

impl<'d> Meant<'d> {
    fn of<'r>(data: &'d BTreeMap<String, String>, all: impl Iterator<Item = &'r Raw>) -> Meant<'d> {
        let mut by_id = BTreeMap::new();
        for raw in all {
            let (Raw::Code(code) | Raw::Open(code)) = raw else { continue };
            if let Some(text) = own_meaning(data, code) {
                // The source comes first, and is not the translator's.
                by_id.entry(code.id.clone()).or_insert(text);
            }
        }
        Meant { data, by_id }
    }

    fn meaning(&self, code: &Code) -> String {
        let data = code.data.as_ref().and_then(|id| self.data.get(id));
        // What is shown of it, some tools change.
        let same = || self.by_id.get(code.copy_of.as_ref().unwrap_or(&code.id));
        data.or_else(same).or(code.disp.as_ref()).cloned().unwrap_or_default()
    }

    fn found(&self, raw: &[Raw]) -> Vec<Found> {
        raw.iter()
            .map(|raw| match raw {
                Raw::Text(text) => Found::Text(text.clone()),
                Raw::Code(code) => Found::Code(self.meaning(code), code.span.clone()),
                Raw::Open(code) => Found::Open(code.id.clone(), self.meaning(code), code.span.clone()),
                Raw::Close(id, span) => Found::Close(id.clone(), span.clone()),
            })
            .collect()
    }
}

/// What a code says of itself.
fn own_meaning(data: &BTreeMap<String, String>, code: &Code) -> Option<String> {
    code.data.as_ref().and_then(|id| data.get(id)).or(code.disp.as_ref()).cloned()
}
