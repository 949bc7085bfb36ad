//! The main job: every leaflet of a selection, from the project's files to PDFs, on all cores.
//!
//! The stages meet in `workshop` and nowhere else: there is the whole way of one leaflet. `check` goes it without the last
//! step.

mod earlier;
mod inputs;
mod output;
mod pictures;
mod places;
mod workshop;

pub use earlier::{Changed, Lists};
pub use output::Outdated;

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::Document;
use crate::files::{self, Mark};
use crate::fonts::Fonts;
use crate::format::{Edition, Format};
use crate::layout::page::Leaflet;
use crate::locale::PSEUDO_LOCALES;
use crate::manifest::{Entry, ReviewStatus, Status};
use crate::project::Project;
use crate::text::Setter;
use crate::threads;
use earlier::Earlier;
use output::{MAX_PDF_BYTES, REPLACED};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use workshop::Workshop;

/// The option that names a profile for one run.
pub const NAMED_PROFILE: &str = "--profile";
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

impl Options {
    /// To look at leaflets and write none.
    pub fn looking(jobs: usize) -> Options {
        Options { allow_fallback: false, only_signed_off: false, today: None, marks: false, profile: None, jobs }
    }
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
    /// Number of pages, if it could be laid out.
    pub pages: Option<usize>,
    /// It failed, and an earlier file still lies in the output folder.
    pub outdated: bool,
    /// Sign-off, if the leaflet could be read at all.
    pub review: Option<ReviewStatus>,
    /// Everything found on the way.
    pub findings: Vec<Diagnostic>,
    inputs: BTreeMap<String, String>,
    /// Of the finished file, where it lies.
    stamp: Option<files::Stamp>,
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
        let inputs = BTreeMap::new();
        Made { task, written: None, pages: None, outdated: false, review: None, findings, inputs, stamp: None }
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
    /// What is wrong with the manifest, and with earlier leaflets in it that were not asked for.
    pub manifest: Vec<Diagnostic>,
    /// Earlier leaflets that were not asked for, and that the project would make otherwise today.
    pub changed: Changed,
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
        Ok(mark) => run(project, selection, options, Some(mark), progress),
        Err(finding) => selection.tasks().map(|task| Made::new(task, vec![finding.clone()])).collect(),
    };
    for leaflet in &mut leaflets {
        leaflet.outdated = leaflet.failed() && out.join(leaflet.task.file_name()).is_file();
    }
    let Ok(mark) = opened else { return Built { leaflets, manifest: Vec::new(), changed: Changed::default() } };
    let articles = project.articles().unwrap_or_default();
    let formats: Vec<&str> = project.config().formats().iter().map(|format| format.name()).collect();
    let (mut gone, mut other): (BTreeMap<String, Vec<String>>, Vec<String>) = Default::default();
    let (mut earlier, mut changed) = (Earlier::new(project, &leaflets), Changed::default());
    let wrong = output::update(out, &mark, |manifest, unsettled| {
        // Another run may have made the same leaflet meanwhile, of other inputs: then the entry is its own to make.
        let ours = |made: &&Made| {
            let path = out.join(made.task.file_name());
            let stamped = made.written.as_ref().zip(made.stamp.as_ref());
            stamped.is_none_or(|(file, stamp)| files::is_still(&path, stamp, &file.sha256))
        };
        let (ours, replaced): (Vec<&Made>, Vec<&Made>) = leaflets.iter().partition(ours);
        manifest.merge(ours.into_iter().map(|made| entry(made, options)).collect(), |old| {
            if replaced.iter().any(|made| made.task.file_name() == old.file) {
                let there = files::digest(&out.join(&old.file), MAX_PDF_BYTES);
                return there.is_some() && there == old.sha256;
            }
            // A failure without a file is still news; a file that was taken away is not.
            let there = out.join(&old.file).is_file();
            let ours = articles.contains(&old.article);
            let spoken =
                project.config().locales.contains(&old.locale) || PSEUDO_LOCALES.contains(&old.locale.as_str());
            if old.status == Status::Failed {
                return if old.outdated { there } else { ours && spoken && !there };
            }
            // An article that is not ours may be that of another project which builds into the same folder.
            let lacks = match spoken {
                false => Some(format!("the project has no locale `{}` any more", old.locale)),
                true if formats.contains(&old.format.as_str()) => None,
                true => Some(format!("the project has no format `{}` any more", old.format)),
            };
            if let Some(lacks) = lacks.filter(|_| there && ours) {
                old.fail(true, lacks.clone());
                gone.entry(lacks).or_default().push(old.file.clone());
            } else if there && unsettled && files::digest(&out.join(&old.file), MAX_PDF_BYTES) != old.sha256 {
                old.fail(true, REPLACED.to_owned());
                other.push(old.file.clone());
            } else if there && ours {
                changed.enter(old, earlier.changed(old));
            }
            there
        });
    });
    let gone = gone.iter().map(|(why, files)| output::found_outdated(files, why));
    let other = (!other.is_empty()).then(|| output::found_replaced(&other));
    Built { leaflets, manifest: wrong.into_iter().chain(gone).chain(other).collect(), changed }
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
    out: Option<&Mark>,
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
    /// How many documents: one of them serves all formats.
    pub fn documents(&self) -> usize {
        self.articles.len() * self.locales.len() * self.editions.len()
    }

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

fn entry(made: &Made, options: &Options) -> Entry {
    let Task { article, locale, format, edition } = &made.task;
    let fell_back = options.allow_fallback && made.warnings().any(|finding| finding.code == codes::FALLBACK);
    let asked = [
        (fell_back, "--allow-fallback"),
        (options.marks && edition.is_printed(), "--marks"),
        (options.profile.is_some() && edition.is_printed(), NAMED_PROFILE),
    ];
    let error = made.findings.iter().find(|finding| finding.is_error());
    let written = made.written.as_ref();
    Entry {
        article: article.clone(),
        locale: locale.clone(),
        format: format.name().to_owned(),
        edition: edition.name().to_owned(),
        options: asked.into_iter().filter(|(asked, _)| *asked).map(|(_, name)| name.to_owned()).collect(),
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
        warnings: made.warnings().filter(|finding| finding.code != codes::REVIEW_OVERDUE).map(in_one_line).collect(),
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
