//! What the file says about itself: XMP and Info with the same facts, the output intent, the catalog.

use super::objects::{Coding, Id, Objects, bytes, dictionary, name, reference, text};
use super::paint::PageObject;
use super::structure::Tree;
use crate::document::Direction;
use crate::layout::page::{Leaflet, Metadata};
use lopdf::{Dictionary, Object};
use xmp_writer::{DateTime, LangId, Timezone, XmpWriter};

const PRODUCER: &str = concat!("Leafpress ", env!("CARGO_PKG_VERSION"));

/// sRGB, under CC0: see `assets/profiles/README.md`.
const SRGB: &[u8] = include_bytes!("../../assets/profiles/sRGB-v2-magic.icc");

/// The document's catalog.
pub(super) fn catalog<'o>(leaflet: &Leaflet, pages: &[PageObject], tree: &Tree, objects: &mut Objects<'o>) -> Id {
    let metadata = &leaflet.metadata;
    // Never deflated: ISO 19005-2, 6.6.2.1, wants it readable by tools that know no PDF.
    let xmp = objects.stream(
        dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]),
        xmp(metadata).into_bytes(),
        Coding::AsIs,
    );
    let profile = objects.stream(dictionary([("N", Object::Integer(3))]), SRGB, Coding::Deflate);
    let intent = dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", bytes(b"sRGB")),
        ("RegistryName", bytes(b"http://www.color.org")),
        ("Info", bytes(b"sRGB IEC61966-2.1")),
        ("DestOutputProfile", reference(profile)),
    ]);
    let mut viewer = dictionary([("DisplayDocTitle", Object::Boolean(true))]);
    if metadata.language.direction == Direction::RightToLeft {
        viewer.set("Direction", name("R2L"));
    }
    let parent = pages.first().map(|page| page.parent);
    let mut catalog = dictionary([
        ("Type", name("Catalog")),
        ("Metadata", reference(xmp)),
        ("OutputIntents", Object::Array(vec![intent.into()])),
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

/// The document information dictionary: the same facts as in XMP, in the form that old readers show.
pub(super) fn info(metadata: &Metadata, objects: &mut Objects) -> Id {
    let (year, month, day) = date(metadata);
    let date = format!("D:{year:04}{month:02}{day:02}000000Z");
    let mut info = Dictionary::new();
    let facts = [
        ("Title", &metadata.title[..]),
        ("Author", &metadata.author),
        ("Subject", &metadata.subject),
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
    objects.add(info)
}

/// A date that XMP and Info can both hold.
fn date(metadata: &Metadata) -> (u16, u8, u8) {
    let (year, month, day) = metadata.date;
    (year.clamp(1, 9999) as u16, month.clamp(1, 12), day.clamp(1, 31))
}

/// The XMP packet (ISO 19005-2, 6.6; ISO 14289-1, 5).
fn xmp(metadata: &Metadata) -> String {
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
    xmp.extension_schemas().pdfua_id().properties().describe_part();
    xmp.format("application/pdf");
    xmp.title([(None, &metadata.title[..]), (Some(language()), &metadata.title[..])]);
    if !metadata.author.is_empty() {
        xmp.creator([&metadata.author[..]]);
    }
    if !metadata.publisher.is_empty() {
        xmp.publisher([&metadata.publisher[..]]);
    }
    if !metadata.subject.is_empty() {
        xmp.description([(None, &metadata.subject[..])]);
    }
    if !metadata.identifier.is_empty() {
        xmp.identifier(&metadata.identifier);
    }
    xmp.language([language()]);
    xmp.create_date(date).modify_date(date).metadata_date(date);
    xmp.creator_tool(PRODUCER).producer(PRODUCER);
    xmp.finish(None)
}
