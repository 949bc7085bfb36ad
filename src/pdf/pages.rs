//! Painted sheets → page objects with their boxes and resources.

use super::inks;
use super::objects::{Coding, Id, Objects, dictionary, name, number, reference};
use super::paint::{ALL_PLATES, Marked, Painted, PaintedSheet, Used, font_name, image_name, state_name};
use super::rectangle;
use crate::fonts::FaceId;
use crate::geometry::{Pt, Rect};
use crate::sheets::Sheet;
use lopdf::{Dictionary, Object};
use std::collections::BTreeMap;

/// A sheet in the file.
pub(super) struct SheetObject {
    pub id: Id,
    /// The page tree.
    pub parent: Id,
    pub height: f64,
    /// What each marked-content identifier stands for.
    pub marked: Vec<Marked>,
    pub dictionary: Dictionary,
}

/// Writes the sheets; their dictionaries are left open for the structure tree.
pub(super) fn write<'o>(
    sheets: &[Sheet],
    painted: Painted,
    fonts: &BTreeMap<FaceId, Id>,
    images: &[Id],
    objects: &mut Objects<'o>,
) -> Vec<SheetObject> {
    let parent = objects.reserve();
    let mut written = Vec::with_capacity(painted.sheets.len());
    for (sheet, PaintedSheet { content, used }) in sheets.iter().zip(painted.sheets) {
        let content = objects.stream(Dictionary::new(), content, Coding::Deflated);
        let height = sheet.media.height.0;
        let mut dictionary = dictionary([
            ("Type", name("Page")),
            ("Parent", reference(parent)),
            (
                "MediaBox",
                rectangle(
                    height,
                    Rect { x: Pt::ZERO, y: Pt::ZERO, width: sheet.media.width, height: sheet.media.height },
                ),
            ),
            ("TrimBox", rectangle(height, sheet.trim)),
            ("Resources", resources(&used, fonts, images).into()),
            ("Contents", reference(content)),
        ]);
        if sheet.bleed != sheet.trim {
            dictionary.set("BleedBox", rectangle(height, sheet.bleed));
        }
        written.push(SheetObject { id: objects.reserve(), parent, height, marked: used.marked, dictionary });
    }
    let kids: Vec<Object> = written.iter().map(|sheet| reference(sheet.id)).collect();
    let count = number(kids.len() as f64);
    objects.set(parent, dictionary([("Type", name("Pages")), ("Kids", Object::Array(kids)), ("Count", count)]));
    written
}

/// What a sheet's content names.
fn resources(used: &Used, fonts: &BTreeMap<FaceId, Id>, images: &[Id]) -> Dictionary {
    let mut resources = Dictionary::new();
    let mut put = |key: &str, entries: Dictionary| {
        if !entries.is_empty() {
            resources.set(key, entries);
        }
    };
    put("Font", used.fonts.iter().filter_map(|face| Some((font_name(*face), reference(*fonts.get(face)?)))).collect());
    put("XObject", used.images.iter().filter_map(|&i| Some((image_name(i), reference(*images.get(i)?)))).collect());
    put("ExtGState", used.overprint.iter().map(|&over| (state_name(over), inks::state(over).into())).collect());
    if used.all_plates {
        put("ColorSpace", Dictionary::from_iter([(ALL_PLATES.to_owned(), inks::all_plates())]));
    }
    resources
}
