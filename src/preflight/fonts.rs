//! Fonts: embedded, and with a way back to text.

use super::Findings;
use super::catalogue::{NO_UNICODE, NOT_EMBEDDED};
use super::file::{File, as_dictionary};
use crate::diagnostic::Severity;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::BTreeSet;

/// How deep forms lie in each other at most.
const DEEPEST: usize = 12;

/// Checks all fonts that pages and forms name; gives how many there are and how many of them are embedded.
pub(super) fn check(file: &File, claims: &[String], findings: &mut Findings) -> (usize, usize) {
    // ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2: levels a and u.
    let promised = claims
        .iter()
        .any(|claim| claim.starts_with("PDF/UA") || claim.starts_with("PDF/A") && claim.ends_with(['a', 'u']));
    let mut seen = Seen { promised, ..Seen::default() };
    for index in 0..file.pages.len() {
        let Some(page) = file.page(index) else { continue };
        let Some(resources) = file.inherited(page, "Resources").and_then(as_dictionary) else { continue };
        look(file, resources, index + 1, 0, &mut seen, findings);
    }
    (seen.fonts, seen.embedded)
}

#[derive(Default)]
struct Seen {
    objects: BTreeSet<ObjectId>,
    fonts: usize,
    embedded: usize,
    /// The file claims a standard by which all text can be read.
    promised: bool,
}

fn look(file: &File, resources: &Dictionary, page: usize, depth: usize, seen: &mut Seen, findings: &mut Findings) {
    for (_, font) in file.dictionary(resources, "Font").into_iter().flatten() {
        if let Object::Reference(id) = font
            && !seen.objects.insert(*id)
        {
            continue;
        }
        let Some(font) = as_dictionary(file.resolve(font)) else { continue };
        seen.fonts += 1;
        let name = file.name(font, "BaseFont").unwrap_or("without a name");
        if is_embedded(file, font) {
            seen.embedded += 1;
        } else {
            findings.add(&NOT_EMBEDDED, Some(page), format!("the font {name} is not embedded"));
        }
        if file.get(font, "ToUnicode").is_none() && !has_known_encoding(file, font) {
            let severity = if seen.promised { Severity::Error } else { NO_UNICODE.severity };
            let message = format!("the font {name} does not say what its signs mean");
            findings.judged(&NO_UNICODE, severity, Some(page), message);
        }
    }
    if depth >= DEEPEST {
        return;
    }
    for (_, object) in file.dictionary(resources, "XObject").into_iter().flatten() {
        let Object::Reference(id) = object else { continue };
        if !seen.objects.insert(*id) {
            continue;
        }
        if let Object::Stream(stream) = file.resolve(object)
            && let Some(inner) = file.dictionary(&stream.dict, "Resources")
        {
            look(file, inner, page, depth + 1, seen, findings);
        }
    }
}

fn is_embedded(file: &File, font: &Dictionary) -> bool {
    let has_file = |font: &Dictionary| {
        let descriptor = file.dictionary(font, "FontDescriptor");
        descriptor.is_some_and(|d| ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| file.get(d, key).is_some()))
    };
    match file.name(font, "Subtype") {
        // Its glyphs are content streams in the file.
        Some("Type3") => true,
        Some("Type0") => {
            let descendants = file.array(font, "DescendantFonts").unwrap_or_default();
            !descendants.is_empty()
                && descendants.iter().all(|font| as_dictionary(file.resolve(font)).is_some_and(has_file))
        }
        _ => has_file(font),
    }
}

/// ISO 32000-1, 9.10.2: simple fonts with a standard encoding need no map.
fn has_known_encoding(file: &File, font: &Dictionary) -> bool {
    let known = |name: &str| matches!(name, "WinAnsiEncoding" | "MacRomanEncoding" | "MacExpertEncoding");
    match file.get(font, "Encoding") {
        Some(Object::Name(name)) => std::str::from_utf8(name).is_ok_and(known),
        Some(Object::Dictionary(encoding)) => file.name(encoding, "BaseEncoding").is_some_and(known),
        _ => false,
    }
}
