//! What goes into the file for a face: its font dictionaries, the subset and the ToUnicode CMap.

use super::descriptor::Descriptor;
use super::fonts::Embedded;
use super::objects::{Coding, Id, Objects, deflate, dictionary, name, reference};
use super::truetype::Program;
use crate::fonts::FaceId;
use crate::threads;
use lopdf::{Dictionary, Object, StringFormat};
use sha2::{Digest, Sha256};
use skrifa::raw::FontRef;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What goes into the file for a face.
pub(super) struct FontFile {
    base_name: String,
    /// The TrueType file.
    program: Vec<u8>,
    /// By code, in thousandths of an em.
    widths: Vec<i64>,
    /// The CMap.
    pub to_unicode: Vec<u8>,
    descriptor: Descriptor,
}

impl FontFile {
    /// Of a face of this name, what is left of it, and what each code says.
    pub fn new(
        name: &str,
        face: &FontRef,
        units_per_em: f64,
        program: Program,
        texts: &BTreeMap<u16, String>,
    ) -> FontFile {
        let scale = 1000.0 / units_per_em;
        let name = if name.is_empty() { "Unnamed" } else { name };
        FontFile {
            base_name: format!("{}+{name}", subset_tag(&program.data)),
            widths: program.advances.iter().map(|&advance| (f64::from(advance) * scale).round() as i64).collect(),
            to_unicode: to_unicode(texts).into_bytes(),
            descriptor: Descriptor::of(face, scale, program.bounds),
            program: program.data,
        }
    }

    /// A code's width, in thousandths of an em.
    pub fn width(&self, code: u16) -> i64 {
        self.widths.get(usize::from(code)).copied().unwrap_or(0)
    }
}

/// Six capitals from the font's content (ISO 32000-1, 9.6.4): the same subset has the same name, and another has another.
fn subset_tag(program: &[u8]) -> String {
    Sha256::digest(program).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// The ToUnicode CMap (ISO 32000-1, 9.10.3): each code's text, also of several characters.
fn to_unicode(texts: &BTreeMap<u16, String>) -> String {
    let mut cmap = String::with_capacity(512 + 20 * texts.len());
    cmap.push_str(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<_> = texts.iter().collect();
    // A section holds at most 100 entries.
    for section in entries.chunks(100) {
        let _ = writeln!(cmap, "{} beginbfchar", section.len());
        for (code, text) in section {
            let _ = write!(cmap, "<{code:04X}> <");
            // A text string of a CMap is at most 512 bytes long; no cluster comes near.
            for unit in text.encode_utf16().take(255) {
                let _ = write!(cmap, "{unit:04X}");
            }
            cmap.push_str(">\n");
        }
        cmap.push_str("endbfchar\n");
    }
    cmap.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    cmap
}

/// A face's streams, deflated.
pub(super) struct Streams {
    program: Vec<u8>,
    to_unicode: Vec<u8>,
}

/// The streams of all faces, in their order.
pub(super) fn streams(embedded: &Embedded, threads: usize) -> Vec<Streams> {
    let files: Vec<&FontFile> = embedded.faces.values().map(|face| &face.file).collect();
    threads::each(&files, threads, |file| Streams {
        program: deflate(&file.program),
        to_unicode: deflate(&file.to_unicode),
    })
}

/// Writes the fonts with their [`streams`]; gives each face's font dictionary.
pub(super) fn write(embedded: &Embedded, streams: Vec<Streams>, objects: &mut Objects) -> BTreeMap<FaceId, Id> {
    let mut ids = BTreeMap::new();
    for ((&id, face), Streams { program, to_unicode }) in embedded.faces.iter().zip(streams) {
        let font = &face.file;
        let header = dictionary([("Length1", Object::Integer(font.program.len() as i64))]);
        let file = objects.stream(header, program, Coding::Deflated);
        let to_unicode = objects.stream(Dictionary::new(), to_unicode, Coding::Deflated);
        let descriptor = objects.add(font.descriptor.dictionary(&font.base_name, file));
        let adobe = |text: &str| Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
        let widths = font.widths.iter().map(|&width| Object::Integer(width)).collect();
        let cid_font = objects.add(dictionary([
            ("Type", name("Font")),
            ("Subtype", name("CIDFontType2")),
            ("BaseFont", name(&font.base_name)),
            (
                "CIDSystemInfo",
                dictionary([
                    ("Registry", adobe("Adobe")),
                    ("Ordering", adobe("Identity")),
                    ("Supplement", Object::Integer(0)),
                ])
                .into(),
            ),
            ("FontDescriptor", reference(descriptor)),
            ("W", Object::Array(vec![Object::Integer(0), Object::Array(widths)])),
            ("CIDToGIDMap", name("Identity")),
        ]));
        let font = objects.add(dictionary([
            ("Type", name("Font")),
            ("Subtype", name("Type0")),
            ("BaseFont", name(&font.base_name)),
            ("Encoding", name("Identity-H")),
            ("DescendantFonts", Object::Array(vec![reference(cid_font)])),
            ("ToUnicode", reference(to_unicode)),
        ]));
        ids.insert(id, font);
    }
    ids
}
