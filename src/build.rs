//! The main job: every leaflet of a selection, from the project's files to PDFs, on all cores.
//!
//! The stages meet here and nowhere else: [`Workshop::compose`] is the whole way of one leaflet. `check` goes it without
//! the last step.

pub mod files;
mod output;

pub use output::{DAMAGED_MANIFEST, NEWER_MANIFEST, Outdated};

use crate::color::{self, Press, Profile, Resolution, SoftProof};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{self, Block, Document, Language, Review};
use crate::fonts::{FaceId, Fonts};
use crate::layout;
use crate::layout::format::{Edition, Format};
use crate::layout::page::{Leaflet, Paint};
use crate::locale::{CLINIC, LEAFLET};
use crate::manifest::{Entry, ReviewStatus, Status};
use crate::pdf::{self, Inks};
use crate::project::{ARTICLES, LOCALES, PROJECT_FILE, Project};
use crate::sheets::{self, Arrangement, Proof};
use crate::style::Style;
use crate::text::Setter;
use crate::threads;
use files::{Digests, read_limited, sha256, write_whole};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// The style sheet is wrong.
pub const WRONG_STYLE: &str = "LP040";
/// The profile is none of a press.
pub const WRONG_PROFILE: &str = "LP041";
/// No family serves a leaflet's script.
pub const NO_FAMILY: &str = "LP204";
/// A picture has too few pixels for the press.
pub const COARSE_PICTURE: &str = "LP302";
/// `--final` refuses what nobody has signed off.
pub const NOT_SIGNED_OFF: &str = "LP160";
/// The leaflet is past its review date.
pub const REVIEW_OVERDUE: &str = "LP161";
/// A file or folder cannot be written.
pub const UNWRITABLE: &str = "LP901";
/// The PDF could not be put together: a fault of Leafpress.
pub const PDF_FAILED: &str = "LP902";

/// Where the faces lie, relative to the project's root.
const FONTS: &str = "fonts";

/// Which leaflets: every combination of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Ids of articles.
    pub articles: Vec<String>,
    /// Tags of locales.
    pub locales: Vec<String>,
    /// Paper.
    pub formats: Vec<Format>,
    /// Whom they are for.
    pub editions: Vec<Edition>,
}

/// How leaflets are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Fill what is missing from the source locale.
    pub allow_fallback: bool,
    /// Refuse what nobody has signed off.
    pub only_signed_off: bool,
    /// Warn of leaflets whose review date lies before this day (year, month, day). It changes no file.
    pub today: Option<(i32, u8, u8)>,
    /// Printers' marks on the sheets of the press edition.
    pub marks: bool,
    /// The ICC profile of the press, instead of the project's.
    pub profile: Option<PathBuf>,
    /// How many threads.
    pub jobs: usize,
}

/// One leaflet of a selection.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Task {
    /// The article's id.
    pub article: String,
    /// The locale's tag.
    pub locale: String,
    /// Paper.
    pub format: Format,
    /// Whom it is for.
    pub edition: Edition,
}

impl Task {
    /// The PDF's name.
    pub fn file_name(&self) -> String {
        format!("{}.{}.{}-{}.pdf", self.article, self.locale, self.format.name(), self.edition.name())
    }
}

/// What became of a leaflet.
#[derive(Clone, Debug)]
pub struct Made {
    /// Which leaflet.
    pub task: Task,
    /// The finished file; `None` if it failed, or if nothing was to be written.
    pub written: Option<Written>,
    /// It failed, and an earlier file still lies in the output folder.
    pub outdated: bool,
    /// Sign-off, if the leaflet could be read at all.
    pub review: Option<ReviewStatus>,
    /// Everything found on the way.
    pub findings: Vec<Diagnostic>,
    inputs: BTreeMap<String, String>,
}

/// A finished file.
#[derive(Clone, Debug)]
pub struct Written {
    /// Number of pages.
    pub pages: usize,
    /// Its length.
    pub bytes: usize,
    /// Its digest.
    pub sha256: String,
}

impl Made {
    fn new(task: Task, findings: Vec<Diagnostic>) -> Made {
        Made { task, written: None, outdated: false, review: None, findings, inputs: BTreeMap::new() }
    }

    /// Whether the leaflet cannot be made, or not written.
    pub fn failed(&self) -> bool {
        self.findings.iter().any(Diagnostic::is_error)
    }

    /// The warnings found on the way.
    pub fn warnings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Warning)
    }
}

/// What a run did.
#[derive(Clone, Debug)]
pub struct Built {
    /// In the selection's order.
    pub leaflets: Vec<Made>,
    /// What is wrong with the manifest.
    pub manifest: Option<Diagnostic>,
}

/// Builds a selection into the folder `out` and brings its manifest up to date.
///
/// `progress` is called by any thread after each leaflet. Where nothing can be written at all, every leaflet fails by it.
pub fn build(
    project: &Project,
    selection: &Selection,
    options: &Options,
    out: &Path,
    progress: &(dyn Fn() + Sync),
) -> Built {
    let opened = output::open(out);
    let mut leaflets = match &opened {
        Ok(()) => run(project, selection, options, Some(out), progress),
        Err(finding) => selection.tasks().map(|task| Made::new(task, vec![finding.clone()])).collect(),
    };
    for leaflet in &mut leaflets {
        leaflet.outdated = leaflet.failed() && out.join(leaflet.task.file_name()).is_file();
    }
    if opened.is_err() {
        return Built { leaflets, manifest: None };
    }
    let articles = project.articles().unwrap_or_default();
    let manifest = output::update(out, |manifest| {
        manifest.merge(leaflets.iter().map(entry).collect(), |old| {
            // A failure without a file is still news; a file that was taken away is not.
            let there = out.join(&old.file).is_file();
            let wanted = articles.contains(&old.article) && project.config().locales.contains(&old.locale);
            if old.status == Status::Failed { wanted && there == old.outdated } else { there }
        });
    });
    Built { leaflets, manifest }
}

/// Everything that [`build`] does, except writing.
pub fn check(project: &Project, selection: &Selection, options: &Options, progress: &(dyn Fn() + Sync)) -> Vec<Made> {
    run(project, selection, options, None, progress)
}

/// Faces that `fonts.toml` names and that are damaged, unsuitable or not the described ones, whether a leaflet needs
/// them or not. A table that cannot be read is found by [`check`].
pub fn check_faces(project: &Project) -> Vec<Diagnostic> {
    let Ok(fonts) = Fonts::open(&project.root().join(FONTS)) else { return Vec::new() };
    let faces = fonts.families().iter().flat_map(|family| family.faces());
    faces.filter_map(|face| fonts.check(face).and_then(|()| fonts.verify(face)).err()).collect()
}

/// The resolved document of one leaflet, and its pages: for programs that compare a PDF with what it should say.
pub fn compose(project: &Project, task: &Task, options: &Options) -> (Option<(Document, Leaflet)>, Vec<Diagnostic>) {
    match Workshop::open(project, options, &[task.edition]) {
        Ok(workshop) => {
            let (document, mut findings) = workshop.resolve(&task.article, &task.locale, task.edition);
            let Some(document) = document else { return (None, findings) };
            let (leaflet, more) = workshop.lay_out(&document, task, &Setter::new(&workshop.fonts));
            findings.extend(more);
            (leaflet.map(|leaflet| (document, leaflet)), findings)
        }
        Err(findings) => (None, findings),
    }
}

fn run(
    project: &Project,
    selection: &Selection,
    options: &Options,
    out: Option<&Path>,
    progress: &(dyn Fn() + Sync),
) -> Vec<Made> {
    let mut made: Vec<Made> = match Workshop::open(project, options, &selection.editions) {
        Ok(mut workshop) => {
            // A document doesn't depend on the paper: one is resolved for all formats.
            let mut groups = Vec::new();
            for article in &selection.articles {
                for locale in &selection.locales {
                    for edition in &selection.editions {
                        groups.push((article, locale, *edition));
                    }
                }
            }
            workshop.spare = out.is_some() && groups.len() < options.jobs;
            let made = threads::each(&groups, options.jobs, |(article, locale, edition)| {
                workshop.leaflets(article, locale, *edition, &selection.formats, out, progress)
            });
            made.into_iter().flatten().collect()
        }
        // What every leaflet needs is broken: each of them fails by it.
        Err(findings) => selection.tasks().map(|task| Made::new(task, findings.clone())).collect(),
    };
    let order: BTreeMap<Task, usize> = selection.tasks().zip(0..).collect();
    made.sort_by_key(|leaflet| order.get(&leaflet.task).copied());
    made
}

impl Selection {
    /// Its leaflets in order: articles, locales, formats, editions.
    pub fn tasks(&self) -> impl Iterator<Item = Task> {
        self.articles.iter().flat_map(move |article| {
            self.locales.iter().flat_map(move |locale| {
                self.formats.iter().flat_map(move |format| {
                    self.editions.iter().map(move |edition| Task {
                        article: article.clone(),
                        locale: locale.clone(),
                        format: *format,
                        edition: *edition,
                    })
                })
            })
        })
    }
}

/// What all leaflets of a run share.
struct Workshop<'a> {
    project: &'a Project,
    options: &'a Options,
    style: Style,
    style_path: String,
    fonts: Fonts,
    digests: Digests,
    /// There are more cores than leaflets: each may use a second one.
    spare: bool,
    /// For the press edition and its proof, or why it cannot be printed.
    press: Option<Result<Press, Diagnostic>>,
    /// For the proof alone, if there is a press: the look of its inks.
    look: Option<SoftProof>,
}

impl<'a> Workshop<'a> {
    fn open(project: &'a Project, options: &'a Options, editions: &[Edition]) -> Result<Workshop<'a>, Vec<Diagnostic>> {
        let style_path = format!("assets/styles/{}.toml", project.config().defaults.style);
        let style = read_style(project, &style_path);
        let fonts = Fonts::open(&project.root().join(FONTS));
        match (style, fonts) {
            (Ok(style), Ok(fonts)) => {
                let digests = Digests::new(project.root());
                let mut press =
                    editions.iter().any(|edition| edition.is_printed()).then(|| press(project, options, &style));
                let look = press.as_ref().filter(|_| editions.contains(&Edition::Proof));
                let look = match look.and_then(|press| press.as_ref().ok()).map(look_of).transpose() {
                    Ok(look) => look,
                    Err(finding) => {
                        press = Some(Err(finding));
                        None
                    }
                };
                Ok(Workshop { project, options, style, style_path, fonts, digests, spare: false, press, look })
            }
            (style, fonts) => {
                let mut findings: Vec<Diagnostic> = style.err().into_iter().collect();
                findings.extend(fonts.err().into_iter().flatten());
                Err(findings)
            }
        }
    }

    fn resolve(&self, article: &str, locale: &str, edition: Edition) -> (Option<Document>, Vec<Diagnostic>) {
        let options = document::Options { allow_fallback: self.options.allow_fallback };
        let (document, mut findings) = document::resolve(self.project, article, locale, edition, options);
        if let Some(document) = &document {
            findings.extend(self.overdue(document));
            if self.options.only_signed_off && !matches!(document.review, Review::SignedOff { .. }) {
                let what = match document.review {
                    Review::Source => "the source text has no sign-off",
                    Review::Stale => "the sign-off is for an earlier text",
                    _ => "the translation is a draft",
                };
                findings.push(
                    Diagnostic::new(
                        NOT_SIGNED_OFF,
                        format!("{article} in {locale} is not for patients yet: {what}, and `--final` prints no such leaflet"),
                    )
                    .help(format!("let a qualified person check it and sign it off in {LOCALES}/{locale}/review.toml"))
                    .in_article(article)
                    .in_locale(locale),
                );
            }
        }
        (document, findings)
    }

    /// A warning, once for an article and locale, if its review date has gone by.
    fn overdue(&self, document: &Document) -> Option<Diagnostic> {
        let (today, review_by) = (self.options.today?, self.project.article(&document.article).ok()?.review_by);
        (review_by < today).then(|| {
            let (year, month, day) = review_by;
            Diagnostic {
                severity: Severity::Warning,
                ..Diagnostic::new(
                    REVIEW_OVERDUE,
                    format!("{} was to be reviewed by {year}-{month:02}-{day:02}", document.article),
                )
                .help(format!(
                    "check whether the text still holds, then change `review-by` in {ARTICLES}/{}/article.toml",
                    document.article
                ))
                .in_article(&document.article)
            }
        })
    }

    /// The script of the leaflet's language must have a family: one finding, and not one for each of its characters.
    fn unserved(&self, language: &Language) -> Option<Diagnostic> {
        let script = &language.script;
        // Japanese and Korean are written in several scripts, which may have families of their own.
        let mixed = matches!(script.as_str(), "Jpan" | "Kore");
        (!mixed && self.fonts.family_for(script, language).is_none()).then(|| {
            Diagnostic::new(NO_FAMILY, format!("no family in fonts/fonts.toml serves {script}"))
                .help(format!("add a family with `scripts = [\"{script}\"]`: fonts/README.md says how"))
        })
    }

    fn lay_out(&self, document: &Document, task: &Task, setter: &Setter) -> (Option<Leaflet>, Vec<Diagnostic>) {
        if let Some(finding) = self.unserved(&document.language) {
            return (None, vec![finding.in_locale(&task.locale).in_article(&task.article)]);
        }
        let (leaflet, findings) = layout::lay_out(document, &self.style, task.format, task.edition, setter);
        let pictures = leaflet.as_ref().filter(|_| task.edition.is_printed()).map(coarse_pictures);
        let profile = match &self.press {
            Some(Err(finding)) if task.edition.is_printed() => Some(finding.clone()),
            _ => None,
        };
        let findings = findings.into_iter().chain(pictures.into_iter().flatten());
        let findings = findings.map(|f| self.placed(f, task).in_locale(&task.locale).in_article(&task.article));
        // The profile is every leaflet's: one fault, whichever meets it.
        (leaflet, findings.chain(profile).collect())
    }

    /// A finding about a message's text as it is set, with the place of the message.
    fn placed(&self, finding: Diagnostic, task: &Task) -> Diagnostic {
        let (None, Some(id)) = (&finding.place, &finding.id) else { return finding };
        let tag = finding.locale.as_deref().unwrap_or(&task.locale);
        let Ok(locale) = self.project.locale(tag) else { return finding };
        let files =
            [task.article.as_str(), LEAFLET, CLINIC].into_iter().filter_map(|n| locale.file(self.project, n).ok());
        let place = files.into_iter().find_map(|ftl| Some((ftl.place_of(id)?, ftl)));
        match place {
            Some((span, ftl)) => finding.at(&ftl.file, span),
            None => finding,
        }
    }

    fn leaflets(
        &self,
        article: &str,
        locale: &str,
        edition: Edition,
        formats: &[Format],
        out: Option<&Path>,
        progress: &(dyn Fn() + Sync),
    ) -> Vec<Made> {
        let (setter, document, enough) = (Setter::new(&self.fonts), OnceLock::new(), AtomicBool::new(false));
        std::thread::scope(|scope| {
            if self.spare {
                // What the leaflet will need, made ready beside the thread that makes it, in the order in which that one asks.
                let ahead = || {
                    self.prepare_faces(locale);
                    if let Some((document, format)) = document.get().and_then(Option::as_ref).zip(formats.first()) {
                        layout::shape_ahead(document, &self.style, *format, edition, &setter, &enough);
                    }
                    for path in self.input_paths(article, locale) {
                        self.digests.of(&path);
                    }
                    for face in self.fonts.opened() {
                        self.fonts.digest(face);
                    }
                    self.damaged_pictures(article);
                };
                // A machine that gives us no further thread only makes us slower.
                let _ = std::thread::Builder::new().spawn_scoped(scope, ahead);
            }
            let (resolved, findings) = self.resolve(article, locale, edition);
            let document: &Option<Document> = document.get_or_init(|| resolved);
            formats
                .iter()
                .map(|format| {
                    let task =
                        Task { article: article.to_owned(), locale: locale.to_owned(), format: *format, edition };
                    let mut findings = findings.clone();
                    let leaflet = document.as_ref().and_then(|document| {
                        let (leaflet, more) = self.lay_out(document, &task, &setter);
                        enough.store(true, Ordering::Relaxed);
                        findings.extend(more);
                        leaflet
                    });
                    let mut made = Made::new(task, findings);
                    made.review = document.as_ref().map(|document| review_status(&document.review));
                    // The other thread may still be looking at pictures: what it finds is asked for as late as can be.
                    let sound = leaflet.as_ref().filter(|_| out.is_some() && !made.failed());
                    let composed = sound.map(|leaflet| self.compose(leaflet, &made.task, &setter));
                    made.findings.extend(self.damaged_pictures(article).into_iter().map(|f| f.in_article(article)));
                    if let Some(out) = out {
                        // A damaged face may draw nothing, and nobody would see it here.
                        let wrong =
                            leaflet.iter().flat_map(used_faces).filter_map(|face| self.fonts.verify(face).err());
                        made.findings.extend(wrong.map(|f| f.in_locale(locale).in_article(article)));
                        // What a damaged file does to the PDF is no fault of its own.
                        if let Some((leaflet, composed)) = leaflet.as_ref().zip(composed).filter(|_| !made.failed()) {
                            match composed.and_then(|bytes| self.write(leaflet, &bytes, &made.task, out)) {
                                Ok(written) => made.written = Some(written),
                                Err(finding) => made.findings.push(finding.in_locale(locale).in_article(article)),
                            }
                        }
                        made.inputs = self.inputs(&made.task, document.as_ref(), leaflet.as_ref());
                    }
                    progress();
                    made
                })
                .collect()
        })
    }

    /// Pictures that are not whole. Each is looked at once in a run, by whoever asks first.
    fn damaged_pictures(&self, article: &str) -> Vec<Diagnostic> {
        let Ok(read) = self.project.article(article) else { return Vec::new() };
        let verified = read.artworks().filter_map(|name| {
            let path = format!("{ARTICLES}/{article}/{}", name.text);
            Some(self.project.verify_artwork(&path).err()?.at(&read.file, name.span.clone()))
        });
        verified.collect()
    }

    /// The faces that a leaflet will most likely need, read and with the lookups built that shaping asks for. A wrong guess
    /// costs time and nothing else.
    fn prepare_faces(&self, locale: &str) {
        let Ok(language) = Language::parse(locale) else { return };
        let Some(family) = self.fonts.family_for(&language.script, &language) else { return };
        // The leaflet's own thread begins with the title, which is bold.
        for face in [Some(family.regular), family.bold].into_iter().flatten() {
            self.fonts.prepare(face, &language.script);
        }
    }

    fn compose(&self, leaflet: &Leaflet, task: &Task, setter: &Setter) -> Result<Vec<u8>, Diagnostic> {
        let mut sheets = sheets::arrange(leaflet, Arrangement::of(task.edition, task.format, self.options.marks));
        let inks = match (&self.press, &self.look, task.edition) {
            (Some(Ok(press)), _, Edition::Press) => Inks::Press(press),
            (Some(Ok(press)), Some(look), Edition::Proof) => {
                let proof = Proof { format: task.format, condition: press.profile().name() };
                let (marked, findings) = sheets::mark_up(sheets, leaflet, proof, setter);
                if let Some(finding) = findings.into_iter().find(Diagnostic::is_error) {
                    return Err(finding);
                }
                sheets = marked;
                Inks::Proof(press, look)
            }
            _ => Inks::Srgb,
        };
        pdf::write_sheets(leaflet, &sheets, &self.fonts, inks, if self.spare { 2 } else { 1 }).map_err(|error| {
            Diagnostic::new(PDF_FAILED, format!("{} could not be put together: {error}", task.file_name()))
        })
    }

    fn write(&self, leaflet: &Leaflet, bytes: &[u8], task: &Task, out: &Path) -> Result<Written, Diagnostic> {
        let name = task.file_name();
        write_whole(&out.join(&name), bytes).map_err(|error| {
            Diagnostic::new(UNWRITABLE, format!("cannot write {name} into the output folder: {error}"))
        })?;
        Ok(Written { pages: leaflet.pages.len(), bytes: bytes.len(), sha256: sha256(bytes) })
    }

    /// The text files that a leaflet is made from.
    fn input_paths(&self, article: &str, locale: &str) -> BTreeSet<String> {
        let source = &self.project.config().source_locale;
        let mut paths: BTreeSet<String> =
            [PROJECT_FILE.to_owned(), self.style_path.clone(), "fonts/fonts.toml".to_owned()].into();
        paths.insert(format!("{ARTICLES}/{article}/article.toml"));
        // The source locale speaks in every leaflet: identification, status, and what fell back.
        for tag in [locale, source] {
            for file in ["clinic.ftl", "leaflet.ftl"] {
                paths.insert(format!("{LOCALES}/{tag}/{file}"));
            }
            paths.insert(format!("{LOCALES}/{tag}/{article}.ftl"));
        }
        paths.insert(format!("{LOCALES}/{locale}/review.toml"));
        paths
    }

    /// Digests of what a leaflet is made from, as far as it got.
    fn inputs(&self, task: &Task, document: Option<&Document>, leaflet: Option<&Leaflet>) -> BTreeMap<String, String> {
        let mut inputs: BTreeMap<String, String> = self
            .input_paths(&task.article, &task.locale)
            .into_iter()
            .filter_map(|path| {
                let digest = self.digests.of(&path)?;
                Some((path, digest))
            })
            .collect();
        for artwork in document.map(artworks).unwrap_or_default() {
            let path = artwork.path.to_string_lossy().replace('\\', "/");
            if let Some(digest) = self.digests.of_bytes(&path, &artwork.data) {
                inputs.insert(path, digest);
            }
        }
        for (path, digest) in leaflet.map(|leaflet| self.faces(leaflet)).unwrap_or_default() {
            inputs.insert(path, digest);
        }
        if let Some(Ok(press)) = self.press.as_ref().filter(|_| task.edition.is_printed()) {
            // Not a path: it may be the program's own, or lie outside the project.
            let name = format!("profile: {}", press.profile().description());
            inputs.extend(self.digests.of_bytes(&name, press.profile().bytes()).map(|digest| (name, digest)));
        }
        inputs
    }

    /// The face files that a leaflet uses.
    fn faces(&self, leaflet: &Leaflet) -> Vec<(String, String)> {
        let faces = used_faces(leaflet).into_iter();
        faces.map(|face| (self.fonts.path(face).to_owned(), self.fonts.digest(face).to_owned())).collect()
    }
}

/// How the inks of a press look, for its proof.
fn look_of(press: &Press) -> Result<SoftProof, Diagnostic> {
    SoftProof::new(press.profile()).map_err(|why| {
        let name = press.profile().description();
        Diagnostic::new(WRONG_PROFILE, format!("the press's profile {name} does not say how its inks look: {why}"))
            .help("ask the print shop for a profile with tables in both directions; the press edition does without")
    })
}

/// The printing condition that the command line or the project names, or the one that comes along.
fn press(project: &Project, options: &Options, style: &Style) -> Result<Press, Diagnostic> {
    let wrong = |name: &str, why: String| {
        Diagnostic::new(WRONG_PROFILE, format!("the press's profile {name} cannot be used: {why}"))
            .help("ask the print shop for the ICC profile of its press and paper, or leave it out")
    };
    let (name, profile) = match (&options.profile, &project.config().press.profile) {
        (Some(path), _) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = read_limited(path, color::MAX_PROFILE_BYTES).map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => wrong(&name, "there is no such file".to_owned()),
                _ => wrong(&name, error.to_string()),
            })?;
            (name, Profile::parse(bytes))
        }
        (None, Some(path)) => (path.clone(), Profile::parse(project.read_bytes(path, color::MAX_PROFILE_BYTES)?)),
        (None, None) => ("of the program".to_owned(), Profile::iso_coated()),
    };
    let profile = profile.map_err(|fault| wrong(&name, fault.to_string()))?;
    Press::new(profile, style.exact_inks()).map_err(|why| wrong(&name, why))
}

/// Pictures that are too coarse for the press, each once, by what they are at their largest.
fn coarse_pictures(leaflet: &Leaflet) -> Vec<Diagnostic> {
    let mut lowest: BTreeMap<String, f64> = BTreeMap::new();
    for item in leaflet.pages.iter().flat_map(|page| &page.items) {
        if let Paint::Image { artwork, rect, .. } = &item.paint {
            let ppi = f64::from(artwork.width) / (rect.width.0 / 72.0);
            let known = lowest.entry(artwork.path.to_string_lossy().replace('\\', "/")).or_insert(ppi);
            *known = known.min(ppi);
        }
    }
    let judged = lowest.into_iter().map(|(path, ppi)| (path, ppi, Resolution::of(ppi)));
    judged
        .filter(|(_, _, resolution)| *resolution != Resolution::Fine)
        .map(|(path, ppi, resolution)| {
            let severity = if resolution == Resolution::Coarse { Severity::Error } else { Severity::Warning };
            let message = format!("`{path}` is printed at {ppi:.0} pixels per inch: a press needs 225, better 300");
            Diagnostic { severity, ..Diagnostic::new(COARSE_PICTURE, message) }
                .help("take the picture's original, without enlarging it")
        })
        .collect()
}

/// The faces of everything on a leaflet's pages.
fn used_faces(leaflet: &Leaflet) -> BTreeSet<FaceId> {
    let items = leaflet.pages.iter().flat_map(|page| &page.items);
    items.filter_map(|item| if let Paint::Text { run, .. } = &item.paint { Some(run.face) } else { None }).collect()
}

fn read_style(project: &Project, path: &str) -> Result<Style, Diagnostic> {
    let file = project.read_text(path)?;
    Style::parse(&file.text).map_err(|(message, span)| {
        let finding = Diagnostic::new(WRONG_STYLE, message.lines().next().unwrap_or_default())
            .help("assets/styles/default.toml of a new project (`leafpress init DIR`) shows every value");
        match span {
            Some(span) => finding.at(&file, span),
            None => finding.at(&file, 0..0),
        }
    })
}

fn review_status(review: &Review) -> ReviewStatus {
    match review {
        Review::Source => ReviewStatus::Source,
        Review::Draft => ReviewStatus::Draft,
        Review::Stale => ReviewStatus::Stale,
        Review::SignedOff { .. } => ReviewStatus::SignedOff,
    }
}

fn artworks(document: &Document) -> Vec<&document::Artwork> {
    let figures =
        document.intro.iter().chain(document.sections.iter().flat_map(|section| &section.blocks)).filter_map(|block| {
            match block {
                Block::Figure { artwork, .. } => Some(artwork),
                _ => None,
            }
        });
    document.banner.iter().map(|banner| &banner.artwork).chain(figures).collect()
}

fn entry(made: &Made) -> Entry {
    let Task { article, locale, format, edition } = &made.task;
    let error = made.findings.iter().find(|finding| finding.is_error());
    let written = made.written.as_ref();
    Entry {
        article: article.clone(),
        locale: locale.clone(),
        format: format.name().to_owned(),
        edition: edition.name().to_owned(),
        file: made.task.file_name(),
        status: if written.is_some() { Status::Written } else { Status::Failed },
        outdated: made.outdated,
        pages: written.map(|w| w.pages),
        bytes: written.map(|w| w.bytes),
        sha256: written.map(|w| w.sha256.clone()),
        review: made.review,
        standards: if written.is_some() {
            edition.standards().iter().map(|s| (*s).to_owned()).collect()
        } else {
            Vec::new()
        },
        // The day of the build must not show in the manifest.
        warnings: made.warnings().filter(|finding| finding.code != REVIEW_OVERDUE).map(in_one_line).collect(),
        inputs: made.inputs.clone(),
        error: error.map(in_one_line),
    }
}

/// Says in the manifest of `out` that earlier leaflets are outdated, those that are `meant`: the run could not begin.
pub fn outdate(out: &Path, meant: impl Fn(&Entry) -> bool, findings: &[Diagnostic]) -> Outdated {
    let why = findings.iter().find(|finding| finding.is_error()).map(in_one_line).unwrap_or_default();
    output::outdate(out, meant, &why)
}

/// A finding as `code file:line:column message`.
fn in_one_line(finding: &Diagnostic) -> String {
    match &finding.place {
        Some(place) => {
            let (line, column) = place.start();
            format!("{} {}:{line}:{column} {}", finding.code, place.file.path, finding.message)
        }
        None => format!("{} {}", finding.code, finding.message),
    }
}
