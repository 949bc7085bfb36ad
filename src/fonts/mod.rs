//! The project's faces: which one serves which script, read once and shared.
//!
//! [`Fonts::open`] reads `fonts.toml` and looks whether the files are there. A face's file is read and checked when it
//! is first needed (`Fonts::face`), once in a run; all leaflets and threads share it, and nothing copies it.

mod coverage;
mod face;
mod optics;
mod table;

pub use face::Metrics;
pub use optics::Optics;

use crate::diagnostic::codes::{
    BROKEN_FACE, MISSING_FACE, UNREADABLE, UNREADABLE_FONT_TABLE, WRONG_DIGEST, WRONG_FONT_TABLE, WRONG_OUTLINES,
};
use crate::diagnostic::{Diagnostic, Place};
use crate::files::sha256;
use crate::language::Language;
use crate::project::{self, FileProblem};
use face::{Face, Fault};
use harfrust::{Direction, Feature, Font, Script, ShapePlan, ShaperFont};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use table::finding;

/// The largest face that is read: three times the largest of Noto's.
const MAX_FACE_BYTES: u64 = 64 << 20;

/// A face of the project: an index into [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(pub u16);

/// All faces that `fonts.toml` names. A face's file is read when it is first needed, once in a run.
#[derive(Debug, Default)]
pub struct Fonts {
    families: Vec<Family>,
    faces: Vec<Slot>,
    table_digest: String,
}

/// A family as `fonts.toml` describes it.
#[derive(Clone, Debug)]
pub struct Family {
    /// Its name, such as `Noto Sans Bengali`.
    pub name: String,
    /// ISO 15924 codes of the scripts it serves.
    pub scripts: Vec<String>,
    /// Tags of the languages it is for, such as `ur` or `zh-Hant`; empty means every language.
    pub languages: Vec<String>,
    /// Its version.
    pub version: String,
    /// Its licence's file, relative to the fonts' folder.
    pub licence: Option<String>,
    /// Upright, regular weight.
    pub regular: FaceId,
    /// Upright, bold.
    pub bold: Option<FaceId>,
    /// Italic, regular weight.
    pub italic: Option<FaceId>,
    /// Italic, bold.
    pub bold_italic: Option<FaceId>,
}

impl Family {
    /// The face nearest to what is asked for. A family without italics sets emphasis in bold: a slanted Bengali or
    /// Thai letter is not an italic of its script.
    pub fn face(&self, bold: bool, italic: bool) -> FaceId {
        let heavy = self.bold.unwrap_or(self.regular);
        match (bold, italic) {
            (false, false) => self.regular,
            (true, false) => heavy,
            (false, true) => self.italic.unwrap_or(heavy),
            (true, true) => self.bold_italic.unwrap_or(heavy),
        }
    }

    /// Its faces, in the order regular, bold, italic, bold italic.
    pub fn faces(&self) -> impl Iterator<Item = FaceId> {
        [Some(self.regular), self.bold, self.italic, self.bold_italic].into_iter().flatten()
    }

    fn serves(&self, script: &str, language: &Language) -> bool {
        // Korean's own letters under their own name, and with the Chinese characters that it has besides.
        let same = |own: &str| own == script || matches!((own, script), ("Hang", "Kore") | ("Kore", "Hang"));
        self.scripts.iter().any(|own| same(own)) && self.is_for(language)
    }

    /// Whether it may print text in the language at all.
    pub fn is_for(&self, language: &Language) -> bool {
        self.languages.is_empty() || self.languages.iter().any(|tag| names(tag, language))
    }
}

/// Whether a tag names the language: with a script only if the language is written in it, with a region only there.
fn names(tag: &str, language: &Language) -> bool {
    let mut parts = tag.split('-');
    // Subtags before a single letter, which begins what is said about digits and the calendar.
    let own = || language.tag.split('-').skip(1).take_while(|part| part.len() > 1);
    parts.next() == Some(language.language.as_str())
        && parts.all(|part| part == language.script || own().any(|own| own == part))
}

/// A face that may not have been read yet.
#[derive(Debug)]
struct Slot {
    /// The project's.
    root: Arc<Path>,
    /// Relative to that.
    name: String,
    place: Place,
    expected_digest: Option<String>,
    loaded: OnceLock<Result<Face, Box<Diagnostic>>>,
    digest: OnceLock<String>,
    /// By script, and whether its letters bear stacked marks.
    optics: Mutex<Vec<(Script, bool, Optics)>>,
}

impl Fonts {
    /// Reads `fonts.toml` in `dir`; no face is read yet.
    ///
    /// # Errors
    /// Everything that is wrong with the table, and every file that it names and that isn't there.
    pub fn open(dir: &Path) -> Result<Fonts, Vec<Diagnostic>> {
        // The folder belongs to a project, and what it holds is read by the rules of a project's files.
        let dir = std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned());
        let folder = dir.file_name().map_or_else(|| "fonts".into(), |name| name.to_string_lossy().into_owned());
        let root = dir.parent().unwrap_or(&dir);
        let root: Arc<Path> = root.canonicalize().unwrap_or_else(|_| root.to_owned()).into();
        let path = format!("{folder}/fonts.toml");
        let (file, digest) = project::read_text(&root, &path).map_err(|problem| {
            let help = "the project's folder `fonts` says in fonts.toml which face serves which script";
            vec![match problem {
                FileProblem::Missing => {
                    finding(UNREADABLE_FONT_TABLE, format!("there is no file `{path}`"), Some(help), None)
                }
                problem => problem.into_diagnostic(&path),
            }]
        })?;
        let table = table::read(&file)?;
        let mut fonts = Fonts { table_digest: digest, ..Fonts::default() };
        let mut found = Vec::new();
        for entry in table.family {
            let mut slot = |style: &str, spanned: &toml::Spanned<String>| {
                let place = Place { file: file.clone(), span: spanned.span() };
                let name = format!("{folder}/{}", spanned.get_ref());
                found.extend(unfit(&root, &name, &place));
                let expected_digest = entry.sha256.get(style).map(|digest| digest.get_ref().to_ascii_lowercase());
                fonts.faces.push(Slot {
                    root: root.clone(),
                    name,
                    place,
                    expected_digest,
                    loaded: OnceLock::new(),
                    digest: OnceLock::new(),
                    optics: Mutex::new(Vec::new()),
                });
                // More faces than u16 counts cannot be written in a file that a person keeps; they'd alias, not panic.
                FaceId((fonts.faces.len() - 1) as u16)
            };
            let regular = slot("regular", &entry.regular);
            let bold = entry.bold.as_ref().map(|path| slot("bold", path));
            let italic = entry.italic.as_ref().map(|path| slot("italic", path));
            let bold_italic = entry.bold_italic.as_ref().map(|path| slot("bold-italic", path));
            if let Some(licence) = &entry.licence {
                let place = Place { file: file.clone(), span: licence.span() };
                found.extend(unfit(&root, &format!("{folder}/{}", licence.get_ref()), &place));
            }
            fonts.families.push(Family {
                name: entry.name,
                scripts: entry.scripts.into_inner(),
                languages: entry.languages.into_inner(),
                version: entry.version,
                licence: entry.licence.map(toml::Spanned::into_inner),
                regular,
                bold,
                italic,
                bold_italic,
            });
        }
        if fonts.families.is_empty() {
            let place = Place { file: file.clone(), span: 0..0 };
            let help = "describe a family as in the fonts.toml of a new project (`leafpress init DIR`)";
            found.push(finding(
                WRONG_FONT_TABLE,
                "it names no font, and nothing can be printed".to_owned(),
                Some(help),
                Some(place),
            ));
        }
        if found.is_empty() { Ok(fonts) } else { Err(found) }
    }

    /// The families in the order of `fonts.toml`, which is the order in which they are tried.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The first family that serves a script in a language. `script` is an ISO 15924 code; text in Han characters
    /// asks for the language's own form (`Hans`, `Hant`, `Jpan`) before `Hani`.
    pub fn family_for(&self, script: &str, language: &Language) -> Option<&Family> {
        let own_form = match (script, language.script.as_str()) {
            ("Hani", own @ ("Hans" | "Hant" | "Jpan" | "Kore")) | ("Arab", own @ "Aran") => Some(own),
            _ => None,
        };
        let serving = |script: &str| self.families.iter().find(|f| f.serves(script, language));
        own_form.and_then(serving).or_else(|| serving(script))
    }

    /// The face for a script in a language, or `None` if no family serves it. See [`Family::face`] for emphasis.
    pub fn face_for(&self, script: &str, language: &Language, bold: bool, italic: bool) -> Option<FaceId> {
        self.family_for(script, language).map(|family| family.face(bold, italic))
    }

    /// Reads and checks a face if nobody has yet.
    ///
    /// # Errors
    /// The file cannot be read, is damaged, or has outlines that Leafpress cannot embed.
    pub fn check(&self, face: FaceId) -> Result<(), Diagnostic> {
        match self.slot(face).map(Slot::load) {
            Some(Err(diagnostic)) => Err(diagnostic.clone()),
            _ => Ok(()),
        }
    }

    /// Whether the face's file is the one whose SHA-256 `fonts.toml` gives.
    ///
    /// # Errors
    /// As [`Fonts::check`], and a digest that differs.
    pub fn verify(&self, face: FaceId) -> Result<(), Diagnostic> {
        self.check(face)?;
        let Some(slot) = self.slot(face) else { return Ok(()) };
        match &slot.expected_digest {
            Some(expected) if expected != self.digest(face) => Err(finding(
                WRONG_DIGEST,
                format!(
                    "`{}` is not the face that fonts.toml describes: its SHA-256 is {}",
                    slot.name,
                    self.digest(face)
                ),
                Some("put the described file back, or, if you trust the new one, write its SHA-256 and version"),
                Some(slot.place.clone()),
            )),
            _ => Ok(()),
        }
    }

    /// The whole face file; empty if it cannot be read.
    pub fn data(&self, face: FaceId) -> &[u8] {
        self.face(face).map_or(&[], Face::bytes)
    }

    /// The SHA-256 of the face's file in hexadecimal digits, computed once.
    pub fn digest(&self, face: FaceId) -> &str {
        let Some(slot) = self.slot(face) else { return "" };
        slot.digest.get_or_init(|| sha256(self.data(face)))
    }

    /// The SHA-256 that `fonts.toml` gives for a face: no other can be printed.
    pub fn promised_digest(&self, face: FaceId) -> Option<&str> {
        self.slot(face)?.expected_digest.as_deref()
    }

    /// The SHA-256 of `fonts.toml` as it was read.
    pub fn table_digest(&self) -> &str {
        &self.table_digest
    }

    /// The faces that somebody has asked for so far.
    pub fn opened(&self) -> impl Iterator<Item = FaceId> {
        let slots = self.faces.iter().enumerate().filter(|(_, slot)| slot.loaded.get().is_some());
        // As many as a handle can number: see `open`.
        slots.filter_map(|(index, _)| Some(FaceId(index.try_into().ok()?)))
    }

    /// The face's file, relative to the project's root, for messages and the manifest.
    pub fn path(&self, face: FaceId) -> &str {
        self.slot(face).map_or("", |slot| &slot.name)
    }

    /// Font units per em.
    pub fn units_per_em(&self, face: FaceId) -> u16 {
        self.metrics(face).map_or(1000, |metrics| metrics.units_per_em)
    }

    /// The PostScript name, such as `NotoSans-Bold`; empty if the face cannot be read.
    pub fn postscript_name(&self, face: FaceId) -> &str {
        self.face(face).map_or("", |face| &face.postscript_name)
    }

    /// The face's measurements; `None` if it cannot be read.
    pub fn metrics(&self, face: FaceId) -> Option<&Metrics> {
        self.face(face).map(|face| &face.metrics)
    }

    /// How large and how tall a script looks in the face.
    pub fn optics(&self, face: FaceId, script: Script) -> Option<Optics> {
        self.measured(face, script, false)
    }

    /// How high and how deep a language reaches that stacks marks on its letters, as Vietnamese does; `None` for those
    /// whose letters keep to the script's usual heights.
    pub fn stacked_optics(&self, face: FaceId, script: Script, language: &str) -> Option<Optics> {
        optics::stacks_marks(script, language).then(|| self.measured(face, script, true)).flatten()
    }

    fn measured(&self, face: FaceId, script: Script, stacked: bool) -> Option<Optics> {
        let (slot, loaded) = (self.slot(face)?, self.face(face)?);
        let mut known = slot.optics.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((.., optics)) = known.iter().find(|(s, marks, _)| *s == script && *marks == stacked) {
            return Some(*optics);
        }
        let optics = if stacked { optics::measure_stacked(loaded, script) } else { optics::measure(loaded, script) };
        known.push((script, stacked, optics));
        Some(optics)
    }

    /// Reads a face and builds what shaping an ISO 15924 script needs, so that another thread will find it ready.
    pub fn prepare(&self, face: FaceId, script: &str) {
        let tag = script.as_bytes().first_chunk().and_then(|tag| Script::from_iso15924_tag(harfrust::Tag::new(tag)));
        self.optics(face, tag.unwrap_or(Script::UNKNOWN));
    }

    /// Whether the face draws the character. Default-ignorable characters are covered by every face.
    pub fn covers(&self, face: FaceId, c: char) -> bool {
        self.face(face).is_some_and(|face| coverage::covers(face, c))
    }

    /// How many characters the face draws.
    pub fn coverage(&self, face: FaceId) -> usize {
        self.face(face).map_or(0, |face| face.font().charmap().unicodes().count())
    }

    /// The opened font, for reading glyphs and tables.
    pub fn font(&self, face: FaceId) -> Option<&Font> {
        self.face(face).map(Face::font)
    }

    /// The face's shaper.
    pub(crate) fn shaper(&self, face: FaceId) -> Option<ShaperFont<'_, '_>> {
        self.face(face).map(Face::shaper)
    }

    /// The face's plan for shaping text of these properties, shared by all threads.
    pub(crate) fn plan(
        &self,
        face: FaceId,
        direction: Direction,
        script: Script,
        language: &harfrust::Language,
        features: &[Feature],
    ) -> Option<Arc<ShapePlan>> {
        self.face(face).map(|face| face.plan(direction, script, language, features))
    }

    fn slot(&self, face: FaceId) -> Option<&Slot> {
        self.faces.get(usize::from(face.0))
    }

    fn face(&self, face: FaceId) -> Option<&Face> {
        self.slot(face).and_then(|slot| slot.load().ok())
    }
}

impl Slot {
    fn load(&self) -> Result<&Face, &Diagnostic> {
        let loaded = self.loaded.get_or_init(|| {
            let wrong = |code, why: &str, help| {
                Box::new(finding(
                    code,
                    format!("`{}` cannot be used: {why}", self.name),
                    Some(help),
                    Some(self.place.clone()),
                ))
            };
            let bytes = project::read_bytes(&self.root, &self.name, MAX_FACE_BYTES).map_err(|problem| {
                let finding = problem.into_diagnostic(&self.name);
                match finding.code {
                    UNREADABLE => Box::new(Diagnostic { place: Some(self.place.clone()), ..finding }),
                    _ => wrong(BROKEN_FACE, &finding.message, "put the file back"),
                }
            })?;
            Face::new(bytes).map_err(|fault| match fault {
                Fault::Broken(why) => wrong(BROKEN_FACE, &why, "get the file again from where fonts/README.md says"),
                Fault::Outlines(why) => wrong(WRONG_OUTLINES, &why, "get the family's static TrueType build (.ttf)"),
            })
        });
        loaded.as_ref().map_err(|diagnostic| &**diagnostic)
    }
}

/// What keeps a file that `fonts.toml` names from being read.
fn unfit(root: &Path, name: &str, place: &Place) -> Option<Diagnostic> {
    Some(match project::find(root, name).err()? {
        FileProblem::Missing | FileProblem::NotAFile => {
            let help = "put the file there, or correct its name in fonts.toml";
            finding(MISSING_FACE, format!("`{name}` is missing"), Some(help), Some(place.clone()))
        }
        problem => Diagnostic { place: Some(place.clone()), ..problem.into_diagnostic(name) },
    })
}

#[cfg(test)]
mod tests;
