//! `manifest.json`: what lies in the output folder, what it was made from, and what failed.
//!
//! Same inputs, same bytes: entries are sorted, and there is no time of day and no absolute path in it.

use crate::files::{read_limited, write_whole};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// The manifest's name in the output folder.
pub const FILE_NAME: &str = "manifest.json";

/// The shape described here.
const VERSION: u32 = 1;

/// The whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Of the shape: 1.
    pub version: u32,
    /// Sorted by article, locale, format, edition.
    pub leaflets: Vec<Entry>,
}

/// Why a manifest that is there says nothing to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It cannot be understood: why.
    Damaged(String),
    /// The machine does not let us read it: why. It may be in order.
    Unreadable(String),
    /// A later Leafpress wrote it, with more in it than we could keep: its version.
    Newer(u64),
}

/// One leaflet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The article's id.
    pub article: String,
    /// The locale's tag.
    pub locale: String,
    /// The format's name.
    pub format: String,
    /// The edition's name.
    pub edition: String,
    /// What else it was asked for with, of what shapes the file: `--allow-fallback`, `--marks`, `--profile`. The key is left
    /// out where nothing was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// The PDF's name, relative to the manifest.
    pub file: String,
    /// Whether the last attempt wrote the file.
    pub status: Status,
    /// A file lies there that is not what the project makes: the last attempt failed, nothing makes it any more, or what it
    /// was made from has changed.
    pub outdated: bool,
    /// Number of pages that a reader turns, a folded sheet's panels one by one; `null` if the last attempt failed.
    pub pages: Option<usize>,
    /// The file's length; `null` if the last attempt failed.
    pub bytes: Option<usize>,
    /// The file's digest; `null` if the last attempt failed.
    pub sha256: Option<String>,
    /// Sign-off of the file, when it was written; `null` if the last attempt failed before it was known.
    pub review: Option<ReviewStatus>,
    /// The standards that the file claims to keep.
    pub standards: Vec<String>,
    /// Warnings, as `code file:line:column message`.
    pub warnings: Vec<String>,
    /// Digests of everything that went in, by path relative to the project's root.
    pub inputs: BTreeMap<String, String>,
    /// Why the last attempt failed, or why the file is outdated.
    pub error: Option<String>,
}

/// What became of a leaflet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The file is the one that the entry's inputs make.
    Written,
    /// It could not be made.
    Failed,
}

/// Whether somebody qualified stands behind a leaflet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewStatus {
    /// The source locale's own leaflet, not signed off.
    Source,
    /// A translation that nobody has signed off, or a source of which something is still to be written.
    Draft,
    /// A translation signed off for an earlier source.
    Stale,
    /// Signed off, exactly as it is.
    SignedOff,
}

impl ReviewStatus {
    /// The word in the manifest and in summaries.
    pub fn name(self) -> &'static str {
        match self {
            ReviewStatus::Source => "source",
            ReviewStatus::Draft => "draft",
            ReviewStatus::Stale => "stale",
            ReviewStatus::SignedOff => "signed-off",
        }
    }
}

impl Entry {
    /// Turns it into that of a leaflet of which nothing is known but why: its last attempt failed early, or its file is not
    /// what was entered.
    pub fn fail(&mut self, outdated: bool, error: String) {
        *self = Entry {
            article: std::mem::take(&mut self.article),
            locale: std::mem::take(&mut self.locale),
            format: std::mem::take(&mut self.format),
            edition: std::mem::take(&mut self.edition),
            options: std::mem::take(&mut self.options),
            file: std::mem::take(&mut self.file),
            status: Status::Failed,
            outdated,
            pages: None,
            bytes: None,
            sha256: None,
            review: None,
            standards: Vec::new(),
            warnings: Vec::new(),
            inputs: BTreeMap::new(),
            error: Some(error),
        };
    }

    /// Which leaflet it is.
    pub fn key(&self) -> (&str, &str, &str, &str) {
        (&self.article, &self.locale, &self.format, &self.edition)
    }
}

impl Manifest {
    /// The manifest in `folder`; an empty one if there is none.
    pub fn read(folder: &Path) -> Result<Manifest, Unread> {
        // A pipe or a device of that name would be read for ever; a manifest has a few kilobytes for each leaflet.
        const MOST: u64 = 64 << 20;
        /// What every version will have.
        #[derive(Deserialize)]
        struct Any {
            version: u64,
        }
        let path = folder.join(FILE_NAME);
        let bytes = match path.metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Manifest::empty()),
            Err(error) => return Err(Unread::Unreadable(error.to_string())),
            Ok(data) if !data.is_file() => return Err(Unread::Damaged("it is not a file".to_owned())),
            Ok(_) => read_limited(&path, MOST).map_err(|error| match error.raw_os_error() {
                Some(_) => Unread::Unreadable(error.to_string()),
                None => Unread::Damaged(error.to_string()),
            })?,
        };
        match serde_json::from_slice::<Any>(&bytes) {
            Ok(any) if any.version > u64::from(VERSION) => Err(Unread::Newer(any.version)),
            _ => serde_json::from_slice::<Manifest>(&bytes).map_err(|error| Unread::Damaged(error.to_string())),
        }
    }

    /// One without leaflets.
    pub fn empty() -> Manifest {
        Manifest { version: VERSION, leaflets: Vec::new() }
    }

    /// Puts `entries` in the place of those of the same leaflets; of the others, those stay that `keep` wants, which may
    /// change them.
    pub fn merge(&mut self, entries: Vec<Entry>, mut keep: impl FnMut(&mut Entry) -> bool) {
        self.leaflets.retain_mut(|old| !entries.iter().any(|new| new.key() == old.key()) && keep(old));
        self.leaflets.extend(entries);
        self.leaflets.sort_by(|a, b| a.key().cmp(&b.key()));
    }

    /// Writes it into `folder`.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        write_whole(&folder.join(FILE_NAME), &bytes).map(|_| ())
    }
}
