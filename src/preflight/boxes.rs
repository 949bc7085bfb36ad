//! Page boxes: medium, bleed, trim.

use super::catalogue::{ANNOTATION, BLEED, BOXES, NO_TRIM};
use super::file::{File, as_dictionary};
use super::{Findings, Purpose};
use crate::diagnostic::Severity;

/// Rounding, in points.
const HAIR: f64 = 0.05;
/// The usual bleed, in mm.
const WANTED: f64 = 3.0;

/// Checks all pages; gives the first one's size after cutting, in mm.
pub(super) fn check(file: &File, purpose: Purpose, findings: &mut Findings) -> Option<(f64, f64)> {
    let mut first = None;
    for index in 0..file.pages.len() {
        let number = Some(index + 1);
        let Some(page) = file.page(index) else { continue };
        let inherited = |key: &str| file.inherited(page, key).and_then(|object| file.rectangle(object));
        let own = |key: &str| file.get(page, key).and_then(|object| file.rectangle(object));
        let Some(media) = inherited("MediaBox") else {
            findings.add(&BOXES, number, "the page has no MediaBox");
            continue;
        };
        let (trim, art, bleed) = (own("TrimBox"), own("ArtBox"), own("BleedBox"));
        let cut = trim.or(art).unwrap_or_else(|| inherited("CropBox").unwrap_or(media));
        first = first.or(Some((mm(cut[2] - cut[0]), mm(cut[3] - cut[1]))));
        if purpose == Purpose::Press {
            match (trim, art) {
                (None, None) => findings.add(&NO_TRIM, number, "the page does not say where it is cut (no TrimBox)"),
                (Some(_), Some(_)) => {
                    findings.add(&NO_TRIM, number, "the page has a TrimBox and an ArtBox: one is allowed")
                }
                _ => {}
            }
            let around = bleed.unwrap_or(media);
            let least = (0..4).map(|side| mm((cut[side] - around[side]).abs())).fold(f64::MAX, f64::min);
            // Where nobody knows the cut, nobody knows the bleed.
            if trim.or(art).is_some() && least < WANTED - mm(HAIR) {
                let severity = if least < mm(HAIR) { Severity::Error } else { Severity::Warning };
                findings.judged(&BLEED, severity, number, format!("the bleed is {least:.1} mm, not {WANTED} mm"));
            }
            for annotation in file.array(page, "Annots").unwrap_or_default() {
                let Some(annotation) = as_dictionary(file.resolve(annotation)) else { continue };
                let kind = file.name(annotation, "Subtype").unwrap_or("of no kind");
                let area = file.get(annotation, "Rect").and_then(|area| file.rectangle(area));
                let within = area.is_none_or(|area| overlap(area, bleed.unwrap_or(cut)));
                // What only the press's own programs see is allowed.
                if within && !matches!(kind, "PrinterMark" | "TrapNet") {
                    findings.add(&ANNOTATION, number, format!("an annotation ({kind}) lies on what is printed"));
                }
            }
        }
        for (name, inner, outer) in [
            ("TrimBox leaves the BleedBox", trim, bleed),
            ("TrimBox leaves the MediaBox", trim, Some(media)),
            ("BleedBox leaves the MediaBox", bleed, Some(media)),
        ] {
            if let (Some(inner), Some(outer)) = (inner, outer)
                && !inside(inner, outer)
            {
                findings.add(&BOXES, number, format!("the {name}"));
            }
        }
    }
    first
}

/// Whether a rectangle lies in another.
pub(super) fn inside(inner: [f64; 4], outer: [f64; 4]) -> bool {
    inner[0] >= outer[0] - HAIR
        && inner[1] >= outer[1] - HAIR
        && inner[2] <= outer[2] + HAIR
        && inner[3] <= outer[3] + HAIR
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn mm(points: f64) -> f64 {
    points * 25.4 / 72.0
}
