//! Page boxes: medium, bleed, trim.

use super::catalogue::{ANNOTATION, BLEED, BOXES, CROPPED, NO_TRIM, SIZES, UNIT};
use super::file::{File, as_dictionary, number as numeric};
use super::{Findings, Purpose};
use crate::diagnostic::Severity;
use lopdf::Dictionary;

/// Rounding, in points.
const HAIR: f64 = 0.05;
/// The usual bleed, in mm.
const WANTED: f64 = 3.0;
/// What sizes may differ by and still be cut alike, in mm.
const SAME: f64 = 0.1;

/// Checks all pages; gives the first one's size after cutting, in mm.
pub(super) fn check(file: &File, purpose: Purpose, findings: &mut Findings) -> Option<(f64, f64)> {
    let mut first = None;
    let mut first_trimmed = None;
    for index in 0..file.pages.len() {
        let number = Some(index + 1);
        let Some(page) = file.page(index) else { continue };
        let inherited = |key: &str| file.inherited(page, key).and_then(|object| file.rectangle(object));
        let own = |key: &str| file.get(page, key).and_then(|object| file.rectangle(object));
        let Some(media) = inherited("MediaBox") else {
            findings.add(&BOXES, number, "the page has no MediaBox");
            continue;
        };
        let (trim, art, bleed, crop) = (own("TrimBox"), own("ArtBox"), own("BleedBox"), inherited("CropBox"));
        let cut = trim.or(art).unwrap_or(crop.unwrap_or(media));
        let unit = unit(file, page);
        let mm = |points: f64| mm(points) * unit;
        let size = (mm(cut[2] - cut[0]), mm(cut[3] - cut[1]));
        first = first.or(Some(size));
        if is_empty(cut) {
            let boxes = [("TrimBox", trim), ("ArtBox", art), ("CropBox", crop)];
            let name = boxes.iter().find(|(_, area)| area.is_some()).map_or("MediaBox", |(name, _)| name);
            findings.add(&BOXES, number, format!("the {name} has no area"));
            continue;
        }
        if purpose == Purpose::Press {
            match (trim, art) {
                (None, None) => findings.add(&NO_TRIM, number, "the page does not say where it is cut (no TrimBox)"),
                (Some(_), Some(_)) => {
                    findings.add(&NO_TRIM, number, "the page has a TrimBox and an ArtBox: one is allowed")
                }
                _ => {}
            }
            if let (Some(trim), Some(crop)) = (trim, crop)
                && !inside(trim, crop)
            {
                findings.add(&CROPPED, number, "the CropBox cuts the TrimBox off: a screen shows less than is printed");
            }
            if unit != 1.0 {
                findings.add(&UNIT, number, format!("the page is {unit} times as large as its boxes say (/UserUnit)"));
            }
            // Where nobody knows the cut, nobody knows the size.
            if trim.or(art).is_some() {
                let size = turned(file, page, size);
                let (width, height) = *first_trimmed.get_or_insert(size);
                if (size.0 - width).abs() > SAME || (size.1 - height).abs() > SAME {
                    let message = format!(
                        "the page is cut to {:.1} × {:.1} mm, the first one to {width:.1} × {height:.1} mm",
                        size.0, size.1
                    );
                    findings.add(&SIZES, number, message);
                }
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

/// Whether nothing can be seen through a box: a line or a point.
fn is_empty(area: [f64; 4]) -> bool {
    area[2] - area[0] < HAIR || area[3] - area[1] < HAIR
}

/// How many points a page's unit is (ISO 32000-1, 8.3.2.3): its boxes are measured in it.
fn unit(file: &File, page: &Dictionary) -> f64 {
    file.number(page, "UserUnit").filter(|unit| *unit > 0.0).unwrap_or(1.0)
}

/// Width and height as a page is read: one that is turned by a quarter is as wide as it was high.
fn turned(file: &File, page: &Dictionary, (width, height): (f64, f64)) -> (f64, f64) {
    let quarters = file.inherited(page, "Rotate").and_then(numeric).unwrap_or(0.0) / 90.0;
    if quarters.rem_euclid(2.0) == 1.0 { (height, width) } else { (width, height) }
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn mm(points: f64) -> f64 {
    points * 25.4 / 72.0
}
