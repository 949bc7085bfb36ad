//! One face: its bytes, checked, its metrics and its shaper.

use harfrust::{Direction, Feature, Font, Language, Script, ShapePlan, ShapePlanKey, ShaperFont};
use skrifa::raw::TableProvider;
use skrifa::raw::types::NameId;
use std::sync::{Arc, Mutex, PoisonError};

/// A face's measurements, in font units where nothing else is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// Font units per em.
    pub units_per_em: u16,
    /// Height of a line above the baseline: the typographic one if the face asks for it (OS/2 `USE_TYPO_METRICS`),
    /// else `hhea`'s.
    pub ascent: i32,
    /// Depth of a line below the baseline, positive.
    pub descent: i32,
    /// Height of a lowercase x (OS/2 `sxHeight`).
    pub x_height: i32,
    /// Height of a capital letter (OS/2 `sCapHeight`).
    pub cap_height: i32,
    /// Box around every glyph: left, lower, right, upper edge.
    pub bbox: [i32; 4],
    /// Degrees from the vertical, negative leans to the right (`post`).
    pub italic_angle: f64,
    /// 400 is regular, 700 bold (OS/2 `usWeightClass`).
    pub weight: u16,
    /// How far up a superscript stands (OS/2 `ySuperscriptYOffset`).
    pub superscript_rise: i32,
    /// How far down a subscript stands, positive (OS/2 `ySubscriptYOffset`).
    pub subscript_drop: i32,
    /// How many glyphs it has.
    pub glyphs: u32,
}

/// Why a file is no face that we can print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Not a font, cut off, or damaged.
    Broken(String),
    /// A sound font of a kind that Leafpress cannot embed.
    Outlines(String),
}

/// A face that passed its checks.
pub(super) struct Face {
    bytes: Arc<Vec<u8>>,
    font: Font,
    /// Shaping plans are built once for each script, language and direction: a plan walks all of GSUB and GPOS.
    plans: Mutex<Vec<Arc<ShapePlan>>>,
    pub metrics: Metrics,
    pub postscript_name: String,
}

impl Face {
    /// Checks and opens a face file. Everything that later code reads by table offset is checked here,
    /// so that a damaged file is an error now and not a panic or a wrong page later.
    pub fn new(bytes: Vec<u8>) -> Result<Face, Fault> {
        check_directory(&bytes)?;
        let bytes = Arc::new(bytes);
        let blob: Arc<dyn AsRef<[u8]> + Send + Sync> = bytes.clone();
        let font = Font::new(blob, 0).ok_or_else(|| Fault::Broken("its table directory cannot be read".into()))?;
        check_tables(&font)?;
        let metrics = metrics(&font)?;
        let postscript_name = font
            .names()
            .get(NameId::POSTSCRIPT_NAME)
            .and_then(|name| name.english_or_first())
            .map(|name| name.name().to_string())
            .filter(|name| !name.is_empty() && name.len() <= 63 && name.bytes().all(allowed_in_postscript_name))
            .ok_or_else(|| Fault::Broken("it has no PostScript name".into()))?;
        Ok(Face { bytes, font, plans: Mutex::new(Vec::new()), metrics, postscript_name })
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn font(&self) -> &Font {
        &self.font
    }

    pub fn shaper(&self) -> ShaperFont<'_, '_> {
        ShaperFont::new(&self.font)
    }

    /// The plan for text of these properties, built when first needed.
    pub fn plan(
        &self,
        direction: Direction,
        script: Script,
        language: &Language,
        features: &[Feature],
    ) -> Arc<ShapePlan> {
        let key = ShapePlanKey::new(&self.font, Some(script), direction).language(Some(language)).features(features);
        // A poisoned lock only means that another thread died while it held plans: they are still whole.
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = plans.iter().find(|plan| key.matches(plan)) {
            return plan.clone();
        }
        let plan = Arc::new(ShapePlan::new(&self.font, direction, Some(script), Some(language), features));
        plans.push(plan.clone());
        plan
    }
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Face").field("postscript_name", &self.postscript_name).finish_non_exhaustive()
    }
}

/// PostScript names are printable ASCII without delimiters (OpenType `name`, name id 6).
fn allowed_in_postscript_name(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"[](){}<>/%".contains(&byte)
}

/// The table directory (OpenType, "Table Directory"): the kind of font, and every table inside the file.
fn check_directory(bytes: &[u8]) -> Result<(), Fault> {
    let broken = |why: &str| Err(Fault::Broken(why.into()));
    let outlines = |why: &str| Err(Fault::Outlines(why.into()));
    let word = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let long = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize);
    match bytes.get(..4) {
        Some([0, 1, 0, 0] | b"true") => {}
        Some(b"OTTO") => return outlines("it has PostScript outlines (CFF): TrueType outlines are needed"),
        Some(b"ttcf") => return outlines("it is a collection: take one face out of it"),
        Some(b"wOFF" | b"wOF2") => return outlines("it is a web font: unpack it to TrueType"),
        _ => return broken("it is not a TrueType font"),
    }
    let Some(count) = word(4) else { return broken("it is cut off in its table directory") };
    let mut found: Vec<&[u8]> = Vec::new();
    for record in (0..usize::from(count)).map(|i| 12 + 16 * i) {
        let (Some(tag), Some(offset), Some(length)) =
            (bytes.get(record..record + 4), long(record + 8), long(record + 12))
        else {
            return broken("it is cut off in its table directory");
        };
        if offset.checked_add(length).is_none_or(|end| end > bytes.len()) {
            return broken(&format!("it is cut off in its table `{}`", String::from_utf8_lossy(tag)));
        }
        found.push(tag);
    }
    if found.contains(&b"CFF ".as_slice()) || found.contains(&b"CFF2".as_slice()) {
        return outlines("it has PostScript outlines (CFF): TrueType outlines are needed");
    }
    if found.contains(&b"fvar".as_slice()) {
        return outlines("it is a variable font: take one static face out of it");
    }
    for needed in [b"OS/2", b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post"] {
        if !found.contains(&needed.as_slice()) {
            return broken(&format!("it has no table `{}`", String::from_utf8_lossy(needed)));
        }
    }
    Ok(())
}

/// Tables that point into each other must agree on their lengths.
fn check_tables(font: &Font) -> Result<(), Fault> {
    let broken = |table: &str| Fault::Broken(format!("its table `{table}` is damaged"));
    let tables = font.tables();
    let glyphs = usize::from(tables.maxp().map_err(|_| broken("maxp"))?.num_glyphs());
    let hhea = tables.hhea().map_err(|_| broken("hhea"))?;
    let metrics = usize::from(hhea.number_of_h_metrics());
    let hmtx = tables.hmtx().map_err(|_| broken("hmtx"))?;
    let sidebearings = hmtx.left_side_bearings().len();
    if metrics == 0 || metrics > glyphs || hmtx.h_metrics().len() < metrics || metrics + sidebearings < glyphs {
        return Err(broken("hmtx"));
    }
    let glyf = tables.glyf().map_err(|_| broken("glyf"))?.offset_data().len();
    let loca = tables.loca(None).map_err(|_| broken("loca"))?;
    if loca.len() < glyphs {
        return Err(broken("loca"));
    }
    let mut before = 0;
    for index in 0..=glyphs {
        let offset = loca.get_raw(index).ok_or_else(|| broken("loca"))? as usize;
        if offset < before || offset > glyf {
            return Err(broken("loca"));
        }
        before = offset;
    }
    tables.post().map_err(|_| broken("post"))?;
    tables.os2().map_err(|_| broken("OS/2"))?;
    if !font.charmap().has_unicode() {
        return Err(broken("cmap"));
    }
    Ok(())
}

fn metrics(font: &Font) -> Result<Metrics, Fault> {
    let (global, style) = (font.metrics(), font.style_metrics());
    if global.raw_units_per_em != global.units_per_em {
        return Err(Fault::Broken("its table `head` is damaged".into()));
    }
    let whole = |length: f64| length.round() as i32;
    let em = f64::from(global.units_per_em);
    let line = if global.use_typo_metrics { global.typo_line.or(global.hhea_line) } else { global.hhea_line };
    let line = line.ok_or_else(|| Fault::Broken("its table `hhea` is damaged".into()))?;
    let (script_up, script_down) = (style.superscript, style.subscript);
    Ok(Metrics {
        units_per_em: global.units_per_em,
        ascent: whole(line.ascender.to_f64()),
        descent: whole(-line.descender.to_f64()),
        // The fallbacks are the usual proportions of a sans serif; OS/2 before version 2 has no heights.
        x_height: whole(global.x_height.map_or(0.52 * em, |h| h.to_f64())),
        cap_height: whole(global.cap_height.map_or(0.7 * em, |h| h.to_f64())),
        bbox: [global.bounds.x_min, global.bounds.y_min, global.bounds.x_max, global.bounds.y_max]
            .map(|edge| whole(edge.to_f64())),
        italic_angle: style.italic_angle.map_or(0.0, |angle| angle.to_f64()),
        weight: font.tables().os2().map_or(400, |os2| os2.us_weight_class()),
        superscript_rise: whole(script_up.map_or(0.35 * em, |s| s.y_offset.to_f64())),
        subscript_drop: whole(script_down.map_or(0.15 * em, |s| s.y_offset.to_f64())),
        glyphs: global.num_glyphs,
    })
}
