//! What the file says about itself, and how it is compressed.

use super::catalogue::{FORBIDDEN, HEADER, NO_ID, NO_TITLE, NO_XMP, TRAPPED};
use super::file::{File, as_dictionary};
use super::{Findings, Purpose};
use crate::diagnostic::Severity;
use lopdf::Object;

fn xmp(file: &File) -> Option<String> {
    match file.get(file.catalog()?, "Metadata")? {
        Object::Stream(stream) => Some(String::from_utf8_lossy(&file.decoded(stream)?).into_owned()),
        _ => None,
    }
}

/// A property's value, written as an element or as an attribute.
pub(super) fn property(xmp: &str, name: &str) -> Option<String> {
    let value = |from: usize, end: char| Some(xmp[from..].split(end).next()?.trim().to_owned());
    if let Some(at) = xmp.find(&format!("<{name}>")) {
        return value(at + name.len() + 2, '<');
    }
    let at = xmp.find(&format!("{name}=\""))?;
    value(at + name.len() + 2, '"')
}

/// The standards that the file claims.
pub(super) fn claims(file: &File) -> Vec<String> {
    let xmp = xmp(file).unwrap_or_default();
    let info = file.dictionary(&file.document.trailer, "Info");
    let old = info.and_then(|info| file.get(info, "GTS_PDFXVersion")).and_then(|version| version.as_str().ok());
    let mut claims: Vec<String> = property(&xmp, "pdfxid:GTS_PDFXVersion")
        .or_else(|| old.map(|version| String::from_utf8_lossy(version).into_owned()))
        .into_iter()
        .collect();
    if let Some(part) = property(&xmp, "pdfuaid:part") {
        claims.push(format!("PDF/UA-{part}"));
    }
    if let Some(part) = property(&xmp, "pdfaid:part") {
        let level = property(&xmp, "pdfaid:conformance").unwrap_or_default().to_lowercase();
        claims.push(format!("PDF/A-{part}{level}"));
    }
    claims
}

pub(super) fn check(file: &File, bytes: &[u8], purpose: Purpose, claims: &[String], findings: &mut Findings) {
    let press = purpose == Purpose::Press;
    let bound = press || !claims.is_empty();
    let severity = if bound { Severity::Error } else { Severity::Warning };
    let xmp = xmp(file);
    match &xmp {
        None => findings.judged(&NO_XMP, severity, None, "the file has no XMP metadata"),
        Some(_) if claims.iter().any(|claim| claim.starts_with("PDF/A")) => {
            let metadata = file.catalog().and_then(|catalog| file.get(catalog, "Metadata"));
            if metadata.and_then(as_dictionary).is_some_and(|dictionary| !file.filters(dictionary).is_empty()) {
                findings.add(&NO_XMP, None, "the XMP metadata is compressed: tools that know no PDF cannot read it");
            }
        }
        Some(_) => {}
    }
    let info = file.dictionary(&file.document.trailer, "Info");
    let titled = xmp.as_deref().is_some_and(|xmp| xmp.contains("<dc:title>"));
    if !titled && (bound || info.is_none_or(|info| file.get(info, "Title").is_none())) {
        findings.judged(&NO_TITLE, severity, None, "the document has no title");
    }
    if press {
        if !claims.iter().any(|claim| claim.starts_with("PDF/X")) {
            findings.add(&NO_XMP, None, "the file does not claim PDF/X");
        }
        let trapped = info.and_then(|info| file.name(info, "Trapped"));
        if !matches!(trapped, Some("True" | "False")) {
            findings.add(&TRAPPED, None, "the file does not say whether it is trapped");
        }
        if version(bytes).is_some_and(|version| version > (1, 6)) && claims.iter().any(|claim| claim == "PDF/X-4") {
            findings.add(&HEADER, None, "the file is of a PDF version that PDF/X-4 does not know");
        }
        if claims.iter().any(|claim| claim == "PDF/X-4") {
            for name in ["xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"] {
                if xmp.as_deref().is_some_and(|xmp| property(xmp, name).is_none()) {
                    findings.add(&NO_XMP, None, format!("the XMP metadata has no {name}"));
                }
            }
        }
    }
    if bound && file.document.trailer.get(b"ID").is_err() {
        findings.add(&NO_ID, None, "the file has no /ID");
    }
    for object in file.document.objects.values() {
        let Some(dictionary) = as_dictionary(object) else { continue };
        if bound && file.filters(dictionary).contains(&"LZWDecode") {
            findings.add(&FORBIDDEN, None, "a stream is compressed with LZW");
        }
    }
}

/// The version that the file's first line says.
fn version(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).into_owned();
    let at = head.find("%PDF-")? + 5;
    let mut parts = head[at..].split(['.', '\r', '\n', ' ']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_elements_or_attributes() {
        assert_eq!(property("<a:b>2</a:b>", "a:b").as_deref(), Some("2"));
        assert_eq!(property("<x a:b=\"2\" c='d'/>", "a:b").as_deref(), Some("2"));
        assert_eq!(property("<a:bc>2</a:bc>", "a:b"), None);
    }

    #[test]
    fn versions_are_read_from_the_first_line() {
        assert_eq!(version(b"%PDF-1.6\n%\xE2\xE3"), Some((1, 6)));
        assert_eq!(version(b"%PDF-2.0\r\n"), Some((2, 0)));
        assert_eq!(version(b"%PDF-x"), None);
    }
}
