//! Earlier leaflets that a run did not make: whether they are still what the project makes.
//!
//! The manifest says what each was made from. A project's and a locale's own files speak of other leaflets, too: of these,
//! only what concerns the leaflet counts, or a new language would make all others outdated.

use super::inputs::{FONT_TABLE, PROFILE, input_paths};
use super::workshop::{review_status, style_path};
use super::{FONTS, Made, NAMED_PROFILE};
use crate::artwork;
use crate::color::{self, Profile};
use crate::document::{self, resolve};
use crate::files::sha256;
use crate::fonts::{FaceId, Family, Fonts};
use crate::format::{Edition, Format};
use crate::language::Language;
use crate::manifest::{Entry, ReviewStatus};
use crate::project::{LOCALES, PROJECT_FILE, Project};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What is known of the project's files when the manifest is brought up to date.
pub(super) struct Earlier<'a> {
    project: &'a Project,
    /// Digests by path, `None` for what cannot be read: those that this run has taken, and more as they are asked for.
    now: BTreeMap<String, Option<String>>,
    fonts: OnceLock<Option<Fonts>>,
    profile: OnceLock<Option<(String, String)>>,
    /// Sign-offs by article and locale; `None` where there is no leaflet any more.
    reviews: BTreeMap<(String, String), Option<ReviewStatus>>,
}

/// Earlier leaflets of which something has changed that they were made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Their files' names, in the manifest's order.
    pub files: Vec<String>,
    /// What has changed, by path.
    pub causes: BTreeSet<String>,
    /// What makes them anew, by the options that it takes beside the lists: a proof has one of its own.
    pub asked: BTreeMap<Vec<String>, Lists>,
}

/// The names of some leaflets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Their articles.
    pub articles: BTreeSet<String>,
    /// Their locales.
    pub locales: BTreeSet<String>,
    /// Their formats.
    pub formats: BTreeSet<String>,
    /// Their editions; none of proofs.
    pub editions: BTreeSet<String>,
    /// Some of them were not signed off.
    pub drafts: bool,
}

impl Changed {
    /// Says in an entry whether its leaflet is outdated: `cause` has changed.
    pub(super) fn enter(&mut self, entry: &mut Entry, cause: Option<String>) {
        entry.outdated = cause.is_some();
        entry.error = cause.as_ref().map(|cause| format!("{cause} has changed since"));
        let Some(cause) = cause else { return };
        self.files.push(entry.file.clone());
        self.causes.insert(cause);
        let mut options = entry.options.clone();
        let is_proof = entry.edition == Edition::Proof.name();
        options.extend(is_proof.then(|| "--proof".to_owned()));
        let lists = self.asked.entry(options).or_default();
        lists.articles.insert(entry.article.clone());
        lists.locales.insert(entry.locale.clone());
        lists.formats.insert(entry.format.clone());
        lists.editions.extend((!is_proof).then(|| entry.edition.clone()));
        lists.drafts |= entry.review != Some(ReviewStatus::SignedOff);
    }
}

impl<'a> Earlier<'a> {
    pub(super) fn new(project: &'a Project, made: &[Made]) -> Earlier<'a> {
        let read = made.iter().flat_map(|made| &made.inputs);
        let now = read.map(|(path, digest)| (path.clone(), Some(digest.clone()))).collect();
        Earlier { project, now, fonts: OnceLock::new(), profile: OnceLock::new(), reviews: BTreeMap::new() }
    }

    /// The first file that is not what an earlier leaflet was made from.
    pub(super) fn changed(&mut self, entry: &Entry) -> Option<String> {
        // Another style or source language is another file.
        let mut texts = input_paths(self.project, &entry.article, &entry.locale);
        let own = |path: &String| *path == style_path(self.project) || path.ends_with(".ftl");
        if texts.iter().any(|path| own(path) && !entry.inputs.contains_key(path) && self.digest(path).is_some()) {
            let other_source = format!("{LOCALES}/{}/", self.project.config().source_locale);
            let known = entry.inputs.contains_key(&style_path(self.project))
                && entry.inputs.keys().any(|path| path.starts_with(&other_source));
            if !known {
                return Some(PROJECT_FILE.to_owned());
            }
        }
        // A source that was a translation says so: it was made with another language's files.
        let of_others = |path: &String| path.starts_with(LOCALES) && path.ends_with(".ftl") && !texts.contains(path);
        if entry.locale == self.project.config().source_locale && entry.inputs.keys().any(of_others) {
            return Some(PROJECT_FILE.to_owned());
        }
        texts.extend(entry.inputs.keys().cloned());
        texts.into_iter().find(|path| self.has_changed(entry, path))
    }

    fn has_changed(&mut self, entry: &Entry, path: &str) -> bool {
        let then = entry.inputs.get(path);
        if let Some(face) = self.face(path) {
            return then != face.as_ref();
        }
        if path.starts_with(PROFILE) {
            let named = entry.options.iter().any(|option| option == NAMED_PROFILE);
            return match if named { None } else { self.profile() } {
                Some((name, digest)) => name != path || Some(digest) != then,
                // Of one that was named for one run only, nothing is known unless this run has it as well.
                None => self.now.get(path).is_some_and(|now| now.as_ref() != then),
            };
        }
        if self.digest(path).as_ref() == then {
            return false;
        }
        match path {
            // What it says of the style, the languages and the press's profile shows in other files.
            PROJECT_FILE => !Format::built_in().any(|format| format.name() == entry.format),
            FONT_TABLE => self.has_other_family(entry),
            _ if path.ends_with("/review.toml") => self.review(entry) != entry.review,
            _ => true,
        }
    }

    /// The profile that the project has leaflets printed with, as they name it, and its digest.
    fn profile(&self) -> Option<&(String, String)> {
        let read = || {
            let profile = match &self.project.config().press.profile {
                Some(own) => Profile::parse(self.project.read_bytes(own, color::MAX_PROFILE_BYTES).ok()?),
                None => Profile::iso_coated(),
            };
            let profile = profile.ok()?;
            Some((format!("{PROFILE}{}", profile.description()), sha256(profile.bytes())))
        };
        self.profile.get_or_init(read).as_ref()
    }

    /// What lies there now.
    fn digest(&mut self, path: &str) -> Option<String> {
        // Larger than any file that is read of a project.
        const MOST: u64 = artwork::MAX_BYTES;
        let project = self.project;
        let now = || project.digest(path).or_else(|| Some(sha256(&project.read_bytes(path, MOST).ok()?)));
        self.now.entry(path.to_owned()).or_insert_with(now).clone()
    }

    /// The digest of the face that a path names, or that `fonts.toml` wants there; `None`: it is no face.
    fn face(&self, path: &str) -> Option<Option<String>> {
        if path == FONT_TABLE || !path.starts_with(&format!("{FONTS}/")) {
            return None;
        }
        let fonts = self.fonts()?;
        let mut faces = fonts.families().iter().flat_map(|family| family.faces());
        let digest = |face: FaceId| fonts.promised_digest(face).unwrap_or_else(|| fonts.digest(face)).to_owned();
        Some(faces.find(|face| fonts.path(*face) == path).map(digest))
    }

    fn fonts(&self) -> Option<&Fonts> {
        self.fonts.get_or_init(|| Fonts::open(&self.project.root().join(FONTS)).ok()).as_ref()
    }

    /// Whether the leaflet would be printed with other faces: with another family for its language, or for a script of those
    /// families that it was printed with.
    fn has_other_family(&self, entry: &Entry) -> bool {
        let (Some(fonts), Ok(language)) = (self.fonts(), Language::parse(&entry.locale)) else { return true };
        let is_used = |family: &Family| family.faces().any(|face| entry.inputs.contains_key(fonts.path(face)));
        let used = fonts.families().iter().filter(|family| is_used(family));
        let scripts = used.flat_map(|family| &family.scripts);
        let mut chosen = scripts.chain([&language.script]).filter_map(|script| fonts.family_for(script, &language));
        chosen.any(|family| !is_used(family))
    }

    /// Whether somebody stands behind the leaflet today.
    fn review(&mut self, entry: &Entry) -> Option<ReviewStatus> {
        let key = (entry.article.clone(), entry.locale.clone());
        let project = self.project;
        let review = || {
            let options = document::Options { allow_fallback: true };
            let (document, _) = resolve(project, &entry.article, &entry.locale, Edition::Office, options);
            document.map(|document| review_status(&document.review))
        };
        *self.reviews.entry(key).or_insert_with(review)
    }
}
