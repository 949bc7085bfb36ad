//! Tags: that there are any, descriptions of pictures, levels of headings, language.

use super::Findings;
use super::catalogue::{HEADINGS, NO_ALT, NO_CONTENTS, NO_LANGUAGE, NO_TITLE, UNTAGGED};
use super::file::{File, as_dictionary};
use crate::diagnostic::Severity;
use lopdf::{Dictionary, Object};

/// The most elements that are looked at, and how deep they lie.
const MOST: usize = 200_000;
const DEEPEST: usize = 80;

pub(super) fn check(file: &File, claims: &[String], findings: &mut Findings) {
    let Some(catalog) = file.catalog() else { return };
    let accessible = claims.iter().any(|claim| claim.starts_with("PDF/UA"));
    let promised = accessible || claims.iter().any(|claim| claim.starts_with("PDF/A") && claim.ends_with('a'));
    let severity = if promised { Severity::Error } else { Severity::Warning };
    let marked = file.dictionary(catalog, "MarkInfo").and_then(|info| file.get(info, "Marked"));
    let Some(root) = file.dictionary(catalog, "StructTreeRoot").filter(|_| marked == Some(&Object::Boolean(true)))
    else {
        findings.judged(&UNTAGGED, severity, None, "the file is not tagged: it cannot be read aloud in order");
        return;
    };
    if !file.says(catalog, "Lang") {
        findings.judged(&NO_LANGUAGE, severity, None, "the document's language is not said");
    }
    let shown = file.dictionary(catalog, "ViewerPreferences").and_then(|view| file.get(view, "DisplayDocTitle"));
    if accessible && shown != Some(&Object::Boolean(true)) {
        findings.add(&NO_TITLE, None, "readers are not told to show the title");
    }
    if accessible {
        links(file, findings);
    }
    let mut walk = Walk { file, roles: file.dictionary(root, "RoleMap"), left: MOST, level: 0, findings, severity };
    if let Some(kids) = file.get(root, "K") {
        walk.kids(kids, 0);
    }
}

/// A link says where it leads: a reader hears that, and not the address.
fn links(file: &File, findings: &mut Findings) {
    for index in 0..file.pages.len() {
        let Some(annotations) = file.page(index).and_then(|page| file.array(page, "Annots")) else { continue };
        let links = annotations.iter().filter_map(|annotation| as_dictionary(file.resolve(annotation)));
        for link in links.filter(|annotation| file.name(annotation, "Subtype") == Some("Link")) {
            if !file.says(link, "Contents") {
                findings.add(&NO_CONTENTS, Some(index + 1), "a link does not say where it leads");
            }
        }
    }
}

struct Walk<'a> {
    file: &'a File,
    roles: Option<&'a Dictionary>,
    left: usize,
    /// Of the last heading.
    level: u8,
    findings: &'a mut Findings,
    severity: Severity,
}

impl Walk<'_> {
    fn kids(&mut self, kids: &Object, depth: usize) {
        match self.file.resolve(kids) {
            Object::Array(kids) if depth < DEEPEST => kids.iter().for_each(|kid| self.kids(kid, depth + 1)),
            kid => {
                if let Some(element) = as_dictionary(kid).filter(|element| element.get(b"S").is_ok()) {
                    self.element(element, depth);
                }
            }
        }
    }

    fn element(&mut self, element: &Dictionary, depth: usize) {
        let Some(left) = self.left.checked_sub(1).filter(|_| depth < DEEPEST) else { return };
        self.left = left;
        let role = self.role(element);
        let described = ["Alt", "ActualText"].iter().any(|key| self.file.says(element, key));
        if matches!(role.as_str(), "Figure" | "Formula") && !described {
            self.findings.judged(&NO_ALT, self.severity, None, "a picture has no alternative text");
        }
        if let [b'H', digit @ b'1'..=b'6'] = role.as_bytes() {
            let level = digit - b'0';
            if level > self.level + 1 {
                let before = if self.level == 0 { "nothing".to_owned() } else { format!("H{}", self.level) };
                self.findings.judged(&HEADINGS, self.severity, None, format!("a heading H{level} follows {before}"));
            }
            self.level = level;
        }
        if let Some(kids) = self.file.get(element, "K") {
            self.kids(kids, depth + 1);
        }
    }

    /// The standard type that an element's stands for.
    fn role(&self, element: &Dictionary) -> String {
        let mut role = self.file.name(element, "S").unwrap_or_default().to_owned();
        for _ in 0..8 {
            match self.roles.and_then(|roles| self.file.name(roles, &role)) {
                Some(next) if next != role => role = next.to_owned(),
                _ => break,
            }
        }
        role
    }
}
