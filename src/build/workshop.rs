//! The way of one leaflet through all stages, beside what all leaflets of a run share.

use super::pictures::{self, Reduced};
use super::{FONTS, Made, Options, Task, Written, entry, output, places};
use crate::color::{self, Press, Profile, SoftProof};
use crate::desk::some_of;
use crate::diagnostic::codes::{
    NO_FAMILY, NOT_FOUND, NOT_SIGNED_OFF, PDF_FAILED, PLACEHOLDER, REVIEW_OVERDUE, STALE_REVIEW, UNWRITABLE,
    WRONG_PROFILE, WRONG_STYLE,
};
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::document::{self, Document, Review};
use crate::files::{Mark, read_limited, sha256, write_whole};
use crate::fonts::{FaceId, Fonts};
use crate::format::{Edition, Format};
use crate::language::Language;
use crate::layout;
use crate::layout::page::{Leaflet, Paint};
use crate::manifest::ReviewStatus;
use crate::pdf::{self, Inks};
use crate::project::{ARTICLES, CLINIC, LEAFLET, Memo, Project};
use crate::sheets::{self, Arrangement, Proof, Sheet};
use crate::style::{Fault, Style};
use crate::text::Setter;
use crate::threads;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// Where styles lie, relative to the project's root.
const STYLES: &str = "assets/styles";

/// What all leaflets of a run share.
pub(super) struct Workshop<'a> {
    pub(super) project: &'a Project,
    pub(super) options: &'a Options,
    style: Style,
    pub(super) fonts: Fonts,
    /// Of pictures and profiles, by their path.
    pub(super) digests: Memo<String>,
    /// There are more cores than leaflets: each may use a second one.
    pub(super) spare: bool,
    /// For the press edition and its proof, or why it cannot be printed.
    pub(super) press: Option<Result<Press, Diagnostic>>,
    /// For the editions that people send and print themselves.
    reduced: Reduced,
    /// For the proof alone, if there is a press: the look of its inks.
    look: Option<SoftProof>,
}

impl<'a> Workshop<'a> {
    pub(super) fn open(
        project: &'a Project,
        options: &'a Options,
        editions: &[Edition],
    ) -> Result<Workshop<'a>, Vec<Diagnostic>> {
        let style = read_style(project, &style_path(project));
        let fonts = Fonts::open(&project.root().join(FONTS));
        match (style, fonts) {
            (Ok(style), Ok(fonts)) => {
                let digests = Memo::default();
                let mut press =
                    editions.iter().any(|edition| edition.is_printed()).then(|| press(project, options, &style));
                let look = press.as_ref().filter(|_| editions.contains(&Edition::Proof));
                let look = match look.and_then(|press| press.as_ref().ok()).map(look_of).transpose() {
                    Ok(look) => look,
                    Err(finding) => {
                        press = Some(Err(at_profile(project, options, finding)));
                        None
                    }
                };
                Ok(Workshop {
                    project,
                    options,
                    style,
                    fonts,
                    digests,
                    spare: false,
                    press,
                    look,
                    reduced: Reduced::default(),
                })
            }
            (style, fonts) => {
                let mut findings: Vec<Diagnostic> = style.err().into_iter().flatten().collect();
                findings.extend(fonts.err().into_iter().flatten());
                Err(findings)
            }
        }
    }

    pub(super) fn resolve(&self, article: &str, locale: &str, edition: Edition) -> (Option<Document>, Vec<Diagnostic>) {
        let options = document::Options { allow_fallback: self.options.allow_fallback };
        let (document, mut findings) = document::resolve(self.project, article, locale, edition, options);
        if let Some(document) = &document {
            findings.extend(self.overdue(document));
            if self.options.only_signed_off && !matches!(document.review, Review::SignedOff { .. }) {
                let what = match document.review {
                    Review::Source if findings.iter().any(|finding| finding.code == STALE_REVIEW) => {
                        "the sign-off is for an earlier text"
                    }
                    Review::Source => "the source text has no sign-off",
                    Review::Draft if !document.unwritten.is_empty() => "some of it is still to be written",
                    Review::Stale => "the sign-off is for an earlier text",
                    _ => "the translation is a draft",
                };
                findings.push(
                    Diagnostic::new(
                        NOT_SIGNED_OFF,
                        format!("{article} in {locale} is not for patients yet: {what}, and `--final` prints no such leaflet"),
                    )
                    .help(match document.unwritten.is_empty() {
                        true => format!(
                            "let a qualified person check it, then: leafpress review {locale} {article} --reviewer NAME --role ROLE"
                        ),
                        false => "write the texts that say TODO; `leafpress check` says where they stand".to_owned(),
                    })
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

    /// A warning if the leaflet prints what only holds a text's place: `check` says of each where it stands.
    fn unwritten(&self, document: &Document, task: &Task) -> Option<Diagnostic> {
        let names: Vec<&str> = document.unwritten.iter().map(String::as_str).collect();
        let message = match names.as_slice() {
            [] => return None,
            [name] => format!("`{name}` is still to be written, and is printed as it stands"),
            _ => format!(
                "{} texts are still to be written, and are printed as they stand: {}",
                names.len(),
                some_of(&names)
            ),
        };
        let help = "write them, or take the messages out of the article; `leafpress check` says where they stand. Until then \
                    the leaflet is a draft, and not for patients";
        let finding = Diagnostic::new(PLACEHOLDER, message).help(help).as_warning().about(names[0]);
        Some(self.placed(finding.in_locale(&task.locale), task).in_article(&task.article))
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

    pub(super) fn lay_out(
        &self,
        document: &Document,
        task: &Task,
        setter: &Setter,
    ) -> (Option<Leaflet>, Vec<Diagnostic>) {
        if let Some(finding) = self.unserved(&document.language) {
            return (None, vec![finding.in_locale(&task.locale).in_article(&task.article)]);
        }
        let (leaflet, findings) = layout::lay_out(document, &self.style, task.format, task.edition, setter);
        let coarse = if task.edition.is_printed() { pictures::coarse } else { pictures::jagged };
        let pictures = leaflet.as_ref().map(coarse);
        let profile = match &self.press {
            Some(Err(finding)) if task.edition.is_printed() => Some(finding.clone()),
            _ => None,
        };
        let findings = findings.into_iter();
        let findings = findings.map(|f| self.placed(f, task).in_locale(&task.locale).in_article(&task.article));
        // A picture is every language's, and the profile every leaflet's: one fault, whichever meets it.
        let pictures = pictures.into_iter().flatten();
        let pictures = pictures.map(|finding| finding.in_article(&task.article).in_format(task.format.name()));
        (leaflet, findings.chain(pictures).chain(profile).collect())
    }

    /// A finding about a message's text as it is set, with the place of the message; where a piece of it is named, with the
    /// place of that, which may be in a term: then many messages have one mistake.
    fn placed(&self, finding: Diagnostic, task: &Task) -> Diagnostic {
        let (None, Some(id)) = (&finding.place, &finding.id) else { return finding };
        let tag = finding.locale.as_deref().unwrap_or(&task.locale);
        let Ok(locale) = self.project.locale(tag) else { return finding };
        let names = [task.article.as_str(), LEAFLET, CLINIC].into_iter();
        let files: Vec<_> = names.filter_map(|name| locale.file(self.project, name).ok()).collect();
        let typed = finding.absent.as_deref().and_then(|piece| places::of_piece(&files, id, piece));
        if let Some((ftl, span, name)) = typed {
            return finding.about(name).at(&ftl.file, span);
        }
        let place = files.iter().find_map(|ftl| Some((ftl.place_of(id)?, ftl)));
        match place {
            Some((span, ftl)) => finding.at(&ftl.file, span),
            None => finding,
        }
    }

    /// The leaflets of one document, in the order of their formats. Without a folder they are looked at and not written.
    pub(super) fn leaflets(
        &self,
        article: &str,
        locale: &str,
        edition: Edition,
        formats: &[Format],
        out: Option<&Mark>,
        progress: &(dyn Fn() + Sync),
    ) -> Vec<Made> {
        let (setter, document, enough) = (Setter::new(&self.fonts), OnceLock::new(), AtomicBool::new(false));
        let make = || {
            let (resolved, findings) = self.resolve(article, locale, edition);
            let document = document.get_or_init(|| resolved).as_ref();
            let make = |format: &Format| {
                let task = Task { article: article.to_owned(), locale: locale.to_owned(), format: *format, edition };
                let made = self.leaflet(document, task, findings.clone(), &setter, &enough, out);
                progress();
                made
            };
            formats.iter().map(make).collect()
        };
        // What the leaflet will need, made ready beside the thread that makes it, in the order in which that one asks.
        let make_ready = || {
            self.prepare_faces(locale);
            // Messages may be long in coming. What needs no document fills the time until they are there.
            if document.get().is_none() {
                self.damaged_pictures(article);
            }
            if let Some((document, format)) = document.wait().as_ref().zip(formats.first()) {
                layout::shape_ahead(document, &self.style, *format, edition, &setter, &enough);
                self.picture_digests(document).for_each(drop);
            }
            for face in self.fonts.opened() {
                self.fonts.digest(face);
            }
            self.damaged_pictures(article);
        };
        if self.spare { threads::both(2, make, make_ready).0 } else { make() }
    }

    /// One leaflet, all the way. `findings` are those of its document.
    fn leaflet(
        &self,
        document: Option<&Document>,
        task: Task,
        mut findings: Vec<Diagnostic>,
        setter: &Setter,
        enough: &AtomicBool,
        out: Option<&Mark>,
    ) -> Made {
        let (article, locale) = (task.article.clone(), task.locale.clone());
        let mut leaflet = document.and_then(|document| {
            let (leaflet, more) = self.lay_out(document, &task, setter);
            enough.store(true, Ordering::Relaxed);
            findings.extend(more);
            // Whoever prints now has checked before.
            if let Some(leaflet) = leaflet.as_ref().filter(|_| out.is_none()) {
                let found = layout::readability::check(document, leaflet, &self.style, task.format, &self.fonts)
                    .into_iter()
                    .chain(pictures::faint_title(leaflet, self.project));
                let found = found.map(|finding| finding.in_locale(&locale).in_format(task.format.name()));
                findings.extend(found.map(|f| self.placed(f, &task).in_article(&article)));
            }
            leaflet
        });
        let mut made = Made::new(task, findings);
        made.pages = leaflet.as_ref().map(|leaflet| leaflet.pages.len());
        made.review = document.map(|document| review_status(&document.review));
        // Whoever only looks is told by the rules for translators.
        let printed = document.filter(|_| out.is_some() && !made.failed());
        let unwritten = printed.and_then(|document| self.unwritten(document, &made.task));
        made.findings.extend(unwritten);
        if let Some(leaflet) =
            leaflet.as_mut().filter(|_| out.is_some() && !made.failed() && !made.task.edition.is_printed())
        {
            pictures::reduce(leaflet, &self.reduced);
        }
        // The other thread may still be looking at pictures: what it finds is asked for as late as can be.
        let sound = leaflet.as_ref().filter(|_| out.is_some() && !made.failed());
        let sheets = sound.map(|leaflet| self.arrange(leaflet, &made.task, setter));
        let composed = sound.zip(sheets.as_ref()).map(|(leaflet, sheets)| match sheets {
            Ok(sheets) => self.compose(leaflet, sheets, &made.task),
            Err(finding) => Err(finding.clone()),
        });
        let sheets = sheets.and_then(Result::ok).unwrap_or_default();
        let faces = leaflet.as_ref().map(|leaflet| used_faces(leaflet, &sheets)).unwrap_or_default();
        made.findings.extend(self.damaged_pictures(&article).into_iter().map(|f| f.in_article(&article)));
        if let Some(out) = out {
            // A damaged face may draw nothing, and nobody would see it here.
            let wrong = faces.iter().filter_map(|face| self.fonts.verify(*face).err());
            made.findings.extend(wrong.map(|f| f.in_locale(&locale).in_article(&article)));
            made.inputs = self.inputs(&made.task, document, &faces);
            // What a damaged file does to the PDF is no fault of its own.
            if let Some((leaflet, composed)) = leaflet.as_ref().zip(composed).filter(|_| !made.failed())
                && let Err(finding) = composed.and_then(|bytes| self.write(leaflet, &bytes, &mut made, out))
            {
                made.findings.push(finding.in_locale(&locale).in_article(&article));
            }
        }
        made
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

    /// The leaflet's pages on sheets, those of a proof marked up.
    fn arrange(&self, leaflet: &Leaflet, task: &Task, setter: &Setter) -> Result<Vec<Sheet>, Diagnostic> {
        let sheets = sheets::arrange(leaflet, Arrangement::of(task.edition, task.format, self.options.marks));
        let whole = |(sheets, findings): (Vec<Sheet>, Vec<Diagnostic>)| {
            findings.into_iter().find(Diagnostic::is_error).map_or(Ok(sheets), Err)
        };
        match (&self.press, task.edition) {
            (_, Edition::Press) if self.options.marks => whole(sheets::print_marks(sheets, leaflet, setter)),
            (Some(Ok(press)), Edition::Proof) => {
                let profile = press.profile();
                // A name of its own may be in letters that the proof's Latin face lacks.
                let latin = profile.name().chars().all(|c| c.is_ascii_graphic() || c == ' ');
                let condition = if latin { profile.name() } else { profile.condition() };
                let proof = Proof { format: task.format, condition };
                whole(sheets::mark_up(sheets, leaflet, proof, setter))
            }
            _ => Ok(sheets),
        }
    }

    /// How many threads make a leaflet.
    fn threads(&self) -> usize {
        if self.spare { 2 } else { 1 }
    }

    fn compose(&self, leaflet: &Leaflet, sheets: &[Sheet], task: &Task) -> Result<Vec<u8>, Diagnostic> {
        let inks = match (&self.press, &self.look, task.edition) {
            (Some(Ok(press)), _, Edition::Press) => Inks::Press(press),
            (Some(Ok(press)), Some(look), Edition::Proof) => Inks::Proof(press, look),
            _ => Inks::Srgb,
        };
        pdf::write_sheets(leaflet, sheets, &self.fonts, inks, self.threads()).map_err(|error| {
            Diagnostic::new(PDF_FAILED, format!("{} could not be put together: {error}", task.file_name()))
        })
    }

    /// Puts a finished file into the folder. What it is made from is noted before: a run that is killed leaves nothing of which
    /// nobody knows.
    fn write(&self, leaflet: &Leaflet, bytes: &[u8], made: &mut Made, out: &Mark) -> Result<(), Diagnostic> {
        made.written = Some(Written { pages: leaflet.pages.len(), bytes: bytes.len(), sha256: sha256(bytes) });
        output::note(out, &entry(made, self.options));
        let name = made.task.file_name();
        match write_whole(&out.folder().join(&name), bytes) {
            Ok(stamp) => made.stamp = Some(stamp),
            Err(error) => {
                made.written = None;
                return Err(Diagnostic::new(
                    UNWRITABLE,
                    format!("cannot write {name} into the output folder: {error}"),
                ));
            }
        }
        Ok(())
    }
}

/// Where the project's style lies, relative to its root.
pub(super) fn style_path(project: &Project) -> String {
    format!("{STYLES}/{}.toml", project.config().defaults.style)
}

/// The faces of everything on a leaflet's pages and sheets.
fn used_faces(leaflet: &Leaflet, sheets: &[Sheet]) -> BTreeSet<FaceId> {
    let items = leaflet.pages.iter().flat_map(|page| &page.items).map(|item| &item.paint);
    let marks = sheets.iter().flat_map(|sheet| &sheet.marks).map(|mark| &mark.paint);
    let face = |paint: &Paint| if let Paint::Text { run, .. } = paint { Some(run.face) } else { None };
    items.chain(marks).filter_map(face).collect()
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
    let config = &project.config().press;
    let (name, profile) = match (&options.profile, &config.profile) {
        (Some(path), _) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = read_limited(path, color::MAX_PROFILE_BYTES).map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => wrong(&name, "there is no such file".to_owned()),
                _ => wrong(&name, error.to_string()),
            })?;
            (name, Profile::parse(bytes))
        }
        (None, Some(path)) => {
            let bytes = project.read_bytes(path, color::MAX_PROFILE_BYTES);
            (path.clone(), Profile::parse(bytes.map_err(|finding| at_profile(project, options, finding))?))
        }
        (None, None) => ("of the program".to_owned(), Profile::iso_coated()),
    };
    let placed = |finding: Diagnostic| at_profile(project, options, finding);
    let profile = profile.map_err(|fault| placed(wrong(&name, fault.to_string())))?;
    Press::new(profile, style.exact_inks()).map_err(|why| placed(wrong(&name, why)))
}

/// A finding about the press's profile, at the line of the project's file that names it; the command line's has none.
fn at_profile(project: &Project, options: &Options, finding: Diagnostic) -> Diagnostic {
    match &project.config().press.profile_place {
        Some(place) if options.profile.is_none() => finding.at(project.file(), place.clone()),
        _ => finding,
    }
}

/// What to write for a style that there is not.
fn known_styles(project: &Project) -> String {
    let folder = std::fs::read_dir(project.root().join(STYLES));
    let names = folder.into_iter().flatten().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".toml")?.to_owned())).collect();
    names.sort_unstable();
    let style = &project.config().defaults.style;
    did_you_mean(style, names.iter().map(String::as_str)).unwrap_or_else(|| match names.as_slice() {
        [] => format!("put a style into {STYLES}: `leafpress init DIR` shows one"),
        _ => format!("the styles in {STYLES} are: {}", names.join(", ")),
    })
}

fn read_style(project: &Project, path: &str) -> Result<Style, Vec<Diagnostic>> {
    let file = project.read_text(path).map_err(|finding| {
        let place = project.config().defaults.style_place.clone().filter(|_| finding.place.is_none());
        let help = (finding.code == NOT_FOUND).then(|| known_styles(project));
        let finding = finding.maybe_help(help);
        vec![place.map_or(finding.clone(), |place| finding.at(project.file(), place))]
    })?;
    let finding = |fault: Fault| {
        Diagnostic::new(WRONG_STYLE, fault.message.lines().next().unwrap_or_default())
            .help("assets/styles/default.toml of a new project (`leafpress init DIR`) shows every value")
            .maybe_help(fault.help)
            .at(&file, fault.place.unwrap_or(0..0))
    };
    Style::parse(&file.text).map_err(|faults| faults.into_iter().map(finding).collect())
}

pub(super) fn review_status(review: &Review) -> ReviewStatus {
    match review {
        Review::Source => ReviewStatus::Source,
        Review::Draft => ReviewStatus::Draft,
        Review::Stale => ReviewStatus::Stale,
        Review::SignedOff { .. } => ReviewStatus::SignedOff,
    }
}
