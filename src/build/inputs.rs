//! What a leaflet is made from, for the manifest: files by their path, with their digests.

use super::Task;
use super::workshop::{Workshop, style_path};
use crate::artwork::Artwork;
use crate::document::{Block, Document};
use crate::files::sha256;
use crate::fonts::FaceId;
use crate::project::{ARTICLES, CLINIC, LEAFLET, LOCALES, PROJECT_FILE, Project};
use std::collections::{BTreeMap, BTreeSet};

/// Which face serves which script.
pub(super) const FONT_TABLE: &str = "fonts/fonts.toml";
/// What stands before the name of a press's profile, which is no path: it may be the program's own, or lie outside the
/// project.
pub(super) const PROFILE: &str = "profile: ";

/// The text files that a leaflet is made from.
pub(super) fn input_paths(project: &Project, article: &str, locale: &str) -> BTreeSet<String> {
    let source = &project.config().source_locale;
    let mut paths: BTreeSet<String> = [PROJECT_FILE.to_owned(), style_path(project), FONT_TABLE.to_owned()].into();
    paths.insert(format!("{ARTICLES}/{article}/article.toml"));
    // The source locale speaks in every leaflet: identification, status, and what fell back.
    for tag in [locale, source] {
        paths.extend([CLINIC, LEAFLET, article].map(|file| format!("{LOCALES}/{tag}/{file}.ftl")));
    }
    paths.insert(format!("{LOCALES}/{locale}/review.toml"));
    paths
}

impl Workshop<'_> {
    /// Digests of what a leaflet is made from, as far as it got.
    pub(super) fn inputs(
        &self,
        task: &Task,
        document: Option<&Document>,
        faces: &BTreeSet<FaceId>,
    ) -> BTreeMap<String, String> {
        let mut inputs: BTreeMap<String, String> = input_paths(self.project, &task.article, &task.locale)
            .into_iter()
            .filter_map(|path| {
                let table = (path == FONT_TABLE).then(|| self.fonts.table_digest().to_owned());
                let digest = table.or_else(|| self.project.digest(&path))?;
                Some((path, digest))
            })
            .collect();
        inputs.extend(document.into_iter().flat_map(|document| self.picture_digests(document)));
        let faces = faces.iter().map(|face| (self.fonts.path(*face).to_owned(), self.fonts.digest(*face).to_owned()));
        inputs.extend(faces);
        if let Some(Ok(press)) = self.press.as_ref().filter(|_| task.edition.is_printed()) {
            let name = format!("{PROFILE}{}", press.profile().description());
            let digest = self.digests.get(&name, || sha256(press.profile().bytes()));
            inputs.insert(name, digest);
        }
        inputs
    }

    /// The pictures of a document with their digests.
    pub(super) fn picture_digests(&self, document: &Document) -> impl Iterator<Item = (String, String)> {
        artworks(document).into_iter().map(|artwork| {
            let path = artwork.name();
            let digest = self.digests.get(&path, || sha256(&artwork.data));
            (path, digest)
        })
    }
}

fn artworks(document: &Document) -> Vec<&Artwork> {
    let figures =
        document.intro.iter().chain(document.sections.iter().flat_map(|section| &section.blocks)).filter_map(|block| {
            match block {
                Block::Figure { artwork, .. } => Some(artwork),
                _ => None,
            }
        });
    document.banner.iter().map(|banner| &banner.artwork).chain(figures).collect()
}
