//! What the file says about itself: XMP and Info with the same facts, the output intent, the catalog.

use super::inks::Inks;
use super::objects::{Coding, Id, Objects, bytes, dictionary, name, reference, text};
use super::pages::SheetObject;
use super::structure::Tree;
use crate::color::Press;
use crate::files::hex;
use crate::language::Direction;
use crate::layout::page::{Leaflet, Metadata};
use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};
use xmp_writer::{DateTime, LangId, Namespace, RenditionClass, Timezone, XmpWriter};

const PRODUCER: &str = concat!("Leafpress ", env!("CARGO_PKG_VERSION"));

/// sRGB, under CC0: see `assets/profiles/README.md`.
const SRGB: &[u8] = include_bytes!("../../assets/profiles/sRGB-v2-magic.icc");

/// The document's catalog.
pub(super) fn catalog<'o>(
    leaflet: &Leaflet,
    inks: Inks<'o>,
    sheets: &[SheetObject],
    tree: &Tree,
    objects: &mut Objects<'o>,
) -> Id {
    let metadata = &leaflet.metadata;
    // Never deflated: ISO 19005-2, 6.6.2.1, wants it readable by tools that know no PDF.
    let xmp = objects.stream(
        dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]),
        xmp(metadata, inks).into_bytes(),
        Coding::AsIs,
    );
    let intents = match inks {
        Inks::Srgb | Inks::Proof(..) => vec![srgb_intent(objects)],
        Inks::Press(press) => press_intents(press, objects),
    };
    let mut viewer = dictionary([("DisplayDocTitle", Object::Boolean(true))]);
    if metadata.language.direction == Direction::RightToLeft {
        viewer.set("Direction", name("R2L"));
    }
    let parent = sheets.first().map(|sheet| sheet.parent);
    let mut catalog = dictionary([
        ("Type", name("Catalog")),
        ("Metadata", reference(xmp)),
        ("OutputIntents", Object::Array(intents)),
        ("ViewerPreferences", viewer.into()),
        ("Lang", text(&metadata.language.tag)),
        ("MarkInfo", dictionary([("Marked", Object::Boolean(true))]).into()),
        ("StructTreeRoot", reference(tree.root)),
    ]);
    if let Some(parent) = parent {
        catalog.set("Pages", reference(parent));
    }
    if let Some(outline) = tree.outline {
        catalog.set("Outlines", reference(outline));
    }
    objects.add(catalog)
}

fn srgb_intent(objects: &mut Objects) -> Object {
    let profile = objects.stream(dictionary([("N", Object::Integer(3))]), SRGB, Coding::Deflate);
    dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", bytes(b"sRGB")),
        ("RegistryName", bytes(b"http://www.color.org")),
        ("Info", bytes(b"sRGB IEC61966-2.1")),
        ("DestOutputProfile", reference(profile)),
    ])
    .into()
}

/// The printing condition, once for PDF/X and once for PDF/A, with one profile for both (ISO 19005-2, 6.2.3).
fn press_intents<'o>(press: &'o Press, objects: &mut Objects<'o>) -> Vec<Object> {
    let profile = press.profile();
    let stream = objects.stream(dictionary([("N", Object::Integer(4))]), profile.bytes(), Coding::Deflate);
    let intent = |kind: &str| {
        let mut intent = dictionary([
            ("Type", name("OutputIntent")),
            ("S", name(kind)),
            ("OutputConditionIdentifier", text(profile.condition())),
            ("Info", text(profile.description())),
            ("DestOutputProfile", reference(stream)),
        ]);
        // Only for a condition that is in the registry (ISO 32000-1, 14.11.5).
        if profile.is_registered() {
            intent.set("RegistryName", bytes(b"http://www.color.org"));
        }
        intent.into()
    };
    ["GTS_PDFX", "GTS_PDFA1"].map(intent).to_vec()
}

/// The document information dictionary: the same facts as in XMP, in the form that old readers show.
pub(super) fn info(metadata: &Metadata, inks: Inks, objects: &mut Objects) -> Id {
    let (year, month, day) = date(metadata);
    let date = format!("D:{year:04}{month:02}{day:02}000000Z");
    let mut info = Dictionary::new();
    let facts = [
        ("Title", &metadata.title[..]),
        ("Author", &metadata.author),
        ("Creator", PRODUCER),
        ("Producer", PRODUCER),
        ("CreationDate", &date),
        ("ModDate", &date),
    ];
    for (key, value) in facts {
        if !value.is_empty() {
            info.set(key, text(value));
        }
    }
    if let Inks::Press(_) = inks {
        // Nothing is trapped: the print shop's own program does it (ISO 15930-7 wants one or the other).
        info.set("Trapped", name("False"));
    }
    objects.add(info)
}

/// A date that XMP and Info can both hold.
fn date(metadata: &Metadata) -> (u16, u8, u8) {
    let (year, month, day) = metadata.date;
    (year.clamp(1, 9999) as u16, month.clamp(1, 12), day.clamp(1, 31))
}

/// The XMP packet (ISO 19005-2, 6.6; ISO 14289-1, 5).
fn xmp(metadata: &Metadata, inks: Inks) -> String {
    let (year, month, day) = date(metadata);
    let date = DateTime {
        year,
        month: Some(month),
        day: Some(day),
        hour: Some(0),
        minute: Some(0),
        second: Some(0),
        timezone: Some(Timezone::Utc),
    };
    let language = || LangId(&metadata.language.tag);
    let mut xmp = XmpWriter::new();
    xmp.pdfa_part(2).pdfa_conformance("A").pdfua_part(1);
    // pdfuaid is none of the schemas that PDF/A knows, so the file describes it itself (ISO 19005-2, 6.6.2.3).
    let mut schemas = xmp.extension_schemas();
    schemas.pdfua_id().properties().describe_part();
    if let Inks::Press(_) = inks {
        let mut schema = schemas.add_schema();
        schema.namespace(Namespace::PdfXId);
        let mut properties = schema.properties();
        let mut version = properties.add_property();
        version.name("GTS_PDFXVersion").value_type("Text").category(true);
        version.description("Identifier of the PDF/X standard that the file conforms to");
    }
    drop(schemas);
    if let Inks::Press(_) = inks {
        // ISO 15930-7, on identification, and 6.10.
        xmp.pdfx_version("PDF/X-4");
        xmp.document_id(&document_id(metadata)).version_id("1").rendition_class(RenditionClass::Default);
    }
    xmp.format("application/pdf");
    xmp.title([(None, &metadata.title[..]), (Some(LangId(&metadata.title_language.tag)), &metadata.title[..])]);
    if !metadata.author.is_empty() {
        xmp.creator([&metadata.author[..]]);
    }
    if !metadata.publisher.is_empty() {
        xmp.publisher([&metadata.publisher[..]]);
    }
    if !metadata.identifier.is_empty() {
        xmp.identifier(&metadata.identifier);
    }
    xmp.language([language()]);
    xmp.create_date(date).modify_date(date).metadata_date(date);
    xmp.creator_tool(PRODUCER).producer(PRODUCER);
    xmp.finish(None)
}

/// A name of the leaflet's version in its language, format and edition that no other has: a UUID of version 8 (RFC 9562,
/// 5.8) from what identifies it.
fn document_id(metadata: &Metadata) -> String {
    let digest = Sha256::digest(format!("{} {:?}", metadata.identifier, metadata.date));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let hex = hex(&bytes);
    format!("uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
