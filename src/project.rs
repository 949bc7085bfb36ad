//! A project on disk: `leafpress.toml`, where its files lie, and reading them safely and once.

mod config;
mod files;
mod folds;
mod formats;
pub(crate) mod toml;

pub(crate) use config::unknown as config_unknown;
pub use config::{Config, Defaults};
use files::is_missing;
pub use files::{FileProblem, MAX_TEXT_BYTES};
pub(crate) use files::{find, problem, read_bytes, read_text};
pub use formats::FORMATS;

use crate::article::Article;
use crate::artwork::{self, Artwork, Lightness};
use crate::diagnostic::{Diagnostic, SourceFile, codes, did_you_mean};
use crate::language::Language;
use crate::locale::Locale;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The file that marks a project's root.
pub const PROJECT_FILE: &str = "leafpress.toml";
/// Where the articles lie, relative to the root.
pub const ARTICLES: &str = "assets/articles";
/// Where the locales lie, relative to the root.
pub const LOCALES: &str = "locales";
/// The name of a locale's file, without `.ftl`, with names and contact that all articles share.
pub const CLINIC: &str = "clinic";
/// The name of a locale's file, without `.ftl`, with words that all leaflets share.
pub const LEAFLET: &str = "leaflet";

/// A project. Files are read when first needed and kept for the run; threads may share it.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    config: Config,
    file: Arc<SourceFile>,
    ids: OnceLock<Result<Vec<String>, Diagnostic>>,
    articles: Memo<Result<Arc<Article>, Vec<Diagnostic>>>,
    locales: Memo<Result<Arc<Locale>, Vec<Diagnostic>>>,
    artwork: Memo<Result<Artwork, Diagnostic>>,
    verified: Memo<Result<(), Diagnostic>>,
    lightness: Memo<Option<Arc<Lightness>>>,
    /// Of the text files read so far: who saves one while a run goes on changes what lies there, and not what was read.
    digests: Mutex<BTreeMap<String, String>>,
}

impl Project {
    /// The project that `start` lies in: the nearest folder upwards with a `leafpress.toml`.
    pub fn find(start: &Path) -> Result<Project, Vec<Diagnostic>> {
        match Project::root_above(start) {
            Some(root) => Project::open(&root),
            None => Err(vec![
                Diagnostic::new(codes::NO_PROJECT, format!("no {PROJECT_FILE} here or in any folder above")).help(
                    "go to a project's folder, name it with `--root DIR`, or start one with `leafpress init DIR`",
                ),
            ]),
        }
    }

    /// The nearest folder upwards from `start` with a `leafpress.toml`, whatever is in that.
    pub fn root_above(start: &Path) -> Option<PathBuf> {
        let start = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
        start.ancestors().find(|folder| folder.join(PROJECT_FILE).is_file()).map(Path::to_owned)
    }

    /// The project whose root is `named`.
    pub fn open(named: &Path) -> Result<Project, Vec<Diagnostic>> {
        let root = named.canonicalize().map_err(|error| {
            vec![match error.kind() {
                std::io::ErrorKind::NotFound => {
                    let message = format!("the project's folder does not exist: {}", named.display());
                    Diagnostic::new(codes::NO_PROJECT, message).help("correct the folder that `--root` names")
                }
                _ => Diagnostic::new(codes::UNREADABLE, format!("cannot open the project's folder: {error}")),
            }]
        })?;
        let (file, digest) = files::read_text(&root, PROJECT_FILE).map_err(|problem| {
            vec![match problem {
                FileProblem::Missing => {
                    Diagnostic::new(codes::NO_PROJECT, format!("there is no {PROJECT_FILE} in the project's folder"))
                        .help("start a project with `leafpress init DIR`")
                        .in_file(PROJECT_FILE)
                }
                problem => problem.into_diagnostic(PROJECT_FILE),
            }]
        })?;
        let config = config::read(&file)?;
        Ok(Project {
            root,
            config,
            file,
            ids: OnceLock::new(),
            articles: Memo::default(),
            locales: Memo::default(),
            artwork: Memo::default(),
            verified: Memo::default(),
            lightness: Memo::default(),
            digests: Mutex::new(BTreeMap::from([(PROJECT_FILE.to_owned(), digest)])),
        })
    }

    /// The root folder, absolute and without symbolic links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What `leafpress.toml` says.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// `leafpress.toml` itself, for findings about it.
    pub fn file(&self) -> &Arc<SourceFile> {
        &self.file
    }

    /// The ids of all articles: the folders of `assets/articles` that hold an `article.toml`, sorted. Looked up once.
    pub fn articles(&self) -> Result<Vec<String>, Diagnostic> {
        self.ids.get_or_init(|| self.list_articles()).clone()
    }

    fn list_articles(&self) -> Result<Vec<String>, Diagnostic> {
        let folder = self.root.join(ARTICLES);
        let unreadable = |error: std::io::Error| match problem(error) {
            FileProblem::Machine(error) => {
                Diagnostic::new(codes::UNREADABLE, format!("cannot list {ARTICLES}: {error}")).in_file(ARTICLES)
            }
            problem => problem.into_diagnostic(ARTICLES),
        };
        let entries = match folder.read_dir() {
            Ok(entries) => entries,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Ok(Vec::new());
            }
            Err(error) => return Err(unreadable(error)),
        };
        let mut ids = Vec::new();
        for entry in entries {
            let entry = entry.map_err(unreadable)?;
            if let Ok(name) = entry.file_name().into_string()
                && !is_missing(&entry.path().join("article.toml"))
            {
                ids.push(name);
            }
        }
        ids.sort();
        Ok(ids)
    }

    /// The article of that id, read once.
    pub fn article(&self, id: &str) -> Result<Arc<Article>, Vec<Diagnostic>> {
        self.articles.get(id, || self.read_article(id))
    }

    fn read_article(&self, id: &str) -> Result<Arc<Article>, Vec<Diagnostic>> {
        let known = self.articles().map_err(|finding| vec![finding])?;
        if !known.iter().any(|k| k == id) {
            return Err(vec![
                Diagnostic::new(codes::UNKNOWN_ARTICLE, format!("there is no article `{id}`")).maybe_help(
                    did_you_mean(id, known.iter().map(String::as_str))
                        .or_else(|| Some(format!("articles are the folders of {ARTICLES} that hold an article.toml"))),
                ),
            ]);
        }
        let file = self.read_text(&format!("{ARTICLES}/{id}/article.toml")).map_err(|finding| vec![finding])?;
        Article::read(id, &file, &self.config.format_names())
            .map(Arc::new)
            .map_err(|found| found.into_iter().map(|finding| finding.in_article(id)).collect())
    }

    /// The locale's language and files, read once. `Err` if the tag is not one or there is no folder for it.
    pub fn locale(&self, tag: &str) -> Result<Arc<Locale>, Vec<Diagnostic>> {
        self.locales.get(tag, || {
            let locale = Locale::pseudo(self, tag)
                .unwrap_or_else(|| Language::parse(tag).and_then(|language| Locale::open(self, language)));
            locale.map(Arc::new).map_err(|finding| vec![self.at_locale(finding, tag)])
        })
    }

    /// A finding about a locale's tag: where `leafpress.toml` names it, and which folder was probably meant.
    fn at_locale(&self, finding: Diagnostic, tag: &str) -> Diagnostic {
        let finding = match self.config.span_of_locale(tag) {
            Some(span) => finding.at(&self.file, span),
            None => finding,
        };
        let entries = self.root.join(LOCALES).read_dir().into_iter().flatten().flatten();
        let folders = entries.filter(|entry| entry.path().is_dir());
        let mut folders: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        folders.sort();
        // Rather one that nothing else in the list stands for.
        let spare = folders.iter().filter(|folder| !self.config.locales.contains(folder));
        let meant = did_you_mean(tag, spare.map(String::as_str));
        // In tags of two letters, one is the same in many languages: only letters that change places are a slip.
        let letters = |tag: &str| {
            let mut letters: Vec<char> = tag.chars().collect();
            letters.sort_unstable();
            letters
        };
        let likely = |folder: &&str| tag.chars().count() > 2 || letters(folder) == letters(tag);
        let any = || did_you_mean(tag, folders.iter().map(String::as_str).filter(likely));
        finding.maybe_help(meant.or_else(any))
    }

    /// Artwork by its path relative to the root, read once. Findings have no place: who names the file knows it.
    pub fn artwork(&self, path: &str) -> Result<Artwork, Diagnostic> {
        self.artwork.get(path, || {
            let data = self.read_bytes(path, artwork::MAX_BYTES).map_err(|finding| match finding.code {
                codes::TOO_LARGE => Diagnostic { code: codes::ABSURD_IMAGE, ..finding }
                    .help("save the picture with at most 450 pixels per inch of its printed size"),
                _ => finding,
            })?;
            artwork::read(path, data)
        })
    }

    /// Whether all of an artwork is there, looked at once: see [`artwork::verify`]. One that cannot be read at all is
    /// not judged.
    pub fn verify_artwork(&self, path: &str) -> Result<(), Diagnostic> {
        self.verified.get(path, || self.artwork(path).map_or(Ok(()), |artwork| artwork::verify(&artwork)))
    }

    /// How light an artwork is where, measured once; `None` for one that cannot be decoded. `to_srgb` turns its pixels into
    /// what is seen.
    pub fn lightness(&self, path: &str, to_srgb: impl Fn(&Artwork, &mut [u8])) -> Option<Arc<Lightness>> {
        self.lightness.get(path, || {
            let artwork = self.artwork(path).ok()?;
            Lightness::of(&artwork, |pixels| to_srgb(&artwork, pixels)).map(Arc::new)
        })
    }

    /// A text file by its path relative to the root, with `/` between folders.
    ///
    /// A byte order mark is dropped and CR LF becomes LF. Findings: missing, outside of the project, not UTF-8
    /// (with line and column of the first wrong byte), larger than [`MAX_TEXT_BYTES`], unreadable.
    pub fn read_text(&self, path: &str) -> Result<Arc<SourceFile>, Diagnostic> {
        let (file, digest) = files::read_text(&self.root, path).map_err(|problem| problem.into_diagnostic(path))?;
        self.digests.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), digest);
        Ok(file)
    }

    /// The SHA-256 of a text file as it was when it was read; `None` for one that was not.
    pub fn digest(&self, path: &str) -> Option<String> {
        self.digests.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// A file's bytes by its path relative to the root; at most `limit` of them.
    pub fn read_bytes(&self, path: &str, limit: u64) -> Result<Vec<u8>, Diagnostic> {
        files::read_bytes(&self.root, path, limit).map_err(|problem| {
            let help = matches!(problem, FileProblem::Missing).then(|| self.nearly(path)).flatten();
            problem.into_diagnostic(path).maybe_help(help)
        })
    }

    /// The file that a path probably means: some systems know no difference between small letters and capitals.
    fn nearly(&self, path: &str) -> Option<String> {
        let (folder, name) = path.rsplit_once('/')?;
        let entries = self.root.join(folder).read_dir().ok()?.flatten();
        let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        match names.iter().find(|other| other.to_lowercase() == name.to_lowercase()) {
            Some(other) if other == name => Some(
                "a link of that name points to a file that is not there: put the file itself in its place".to_owned(),
            ),
            Some(other) => Some(format!("it is `{other}` there: small letters and capitals must be the same")),
            None => did_you_mean(name, names.iter().map(String::as_str)),
        }
    }

    /// Where a file lies, or would if it were written; a link's place is its target's. Findings: outside of the
    /// project, unreadable.
    pub fn place(&self, path: &str) -> Result<PathBuf, Diagnostic> {
        files::place(&self.root, path).map_err(|problem| problem.into_diagnostic(path))
    }

    /// Whether there is something at a path relative to the root, or nobody can tell: reading it says why.
    pub fn exists(&self, path: &str) -> bool {
        !is_missing(&self.root.join(path))
    }
}

/// Remembers what was made for a name. Two threads that ask at once wait for one making.
#[derive(Debug)]
pub(crate) struct Memo<T>(Mutex<BTreeMap<String, Arc<OnceLock<T>>>>);

impl<T> Default for Memo<T> {
    fn default() -> Memo<T> {
        Memo(Mutex::default())
    }
}

impl<T: Clone> Memo<T> {
    pub(crate) fn get(&self, name: &str, make: impl FnOnce() -> T) -> T {
        let cell = {
            let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(cells.entry(name.to_owned()).or_default())
        };
        cell.get_or_init(make).clone()
    }
}

/// Whether a name may be an article's or a section's: `[a-z][a-z0-9-]*`.
pub(crate) fn is_plain_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
