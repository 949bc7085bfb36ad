//! A small project in a temporary folder, and the program that works on it.
#![allow(dead_code, reason = "no test file uses all of it")]

pub mod lines;
pub mod xliff;

use leafpress::build::{Options, Task, compose};
use leafpress::format::{Edition, Format};
use leafpress::geometry::Pt;
use leafpress::layout::page::{Leaflet, Paint};
use leafpress::sheets::{Arrangement, Sheet, arrange};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The repository's own project.
pub const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");
/// The repository's languages.
pub const LOCALES: [&str; 16] =
    ["en", "bn", "hi", "ur", "ar", "ta", "th", "zh-Hans", "es", "de", "fr", "ru", "ja", "vi", "te", "pt-BR"];
/// The article.
pub const ARTICLE: &str = "botox-chronic-pain";
/// Its structure and facts.
pub const ARTICLE_TOML: &str = "assets/articles/botox-chronic-pain/article.toml";

/// The shipped article in English and Urdu. The faces are linked, everything else is copied.
pub struct Project {
    folder: TempDir,
}

/// What a run of the program said.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Project {
    pub fn new() -> Project {
        let project = Project { folder: TempDir::new().unwrap() };
        let shipped = Path::new(REPOSITORY);
        for folder in ["assets", "locales/en", "locales/ur"] {
            copy(&shipped.join(folder), &project.path(folder), false);
        }
        copy(&shipped.join("fonts"), &project.path("fonts"), true);
        project.write(
            "leafpress.toml",
            "clinic = \"daradia\"\nsource-locale = \"en\"\nlocales = [\"en\", \"ur\"]\n\n[defaults]\nformat = \"a4\"\nedition = \"office\"\nstyle = \"default\"\n\n[check]\nreading-grade = 10\n",
        );
        project
    }

    /// The same in all sixteen languages.
    pub fn shipped() -> Project {
        let project = Project::new();
        LOCALES.iter().for_each(|tag| project.copy_locale(tag));
        project.write("leafpress.toml", fs::read(Path::new(REPOSITORY).join("leafpress.toml")).unwrap());
        project
    }

    /// The same in English, Urdu and Bengali.
    pub fn with_bengali() -> Project {
        let project = Project::new();
        project.copy_locale("bn");
        project.replace("leafpress.toml", "\"ur\"]", "\"ur\", \"bn\"]");
        project
    }

    fn copy_locale(&self, tag: &str) {
        let folder = format!("locales/{tag}");
        copy(&Path::new(REPOSITORY).join(&folder), &self.path(&folder), false);
    }

    /// What `leafpress status` says of a locale.
    pub fn status(&self, locale: &str) -> serde_json::Value {
        let run = self.run(&["status", "--json"]).expect(0);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(report["version"], 1);
        let locales = report["locales"].as_array().unwrap();
        locales.iter().find(|row| row["locale"] == locale).unwrap_or_else(|| panic!("no {locale}: {report:#}")).clone()
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    pub fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // Never through a hard link into the repository.
        let _ = fs::remove_file(&path);
        fs::write(path, content).unwrap();
    }

    /// Replaces the first `from`, which must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, text.replacen(from, to, 1));
    }

    pub fn append(&self, path: &str, more: &str) {
        self.write(path, self.text(path) + more);
    }

    pub fn remove(&self, path: &str) {
        let path = self.path(path);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }

    /// The program, ready to be run in the project's root.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = leafpress(arguments);
        command.current_dir(self.root());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// The manifest of the default output folder.
    pub fn manifest(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes("dist/manifest.json")).unwrap()
    }

    /// The manifest's entry of a locale's A4 office leaflet.
    pub fn entry(&self, locale: &str) -> serde_json::Value {
        self.entry_of(locale, "office")
    }

    /// The manifest's entry for an A4 leaflet.
    pub fn entry_of(&self, locale: &str, edition: &str) -> serde_json::Value {
        let manifest = self.manifest();
        let leaflets = manifest["leaflets"].as_array().unwrap();
        let of_locale = |entry: &&serde_json::Value| {
            entry["locale"] == locale && entry["format"] == "a4" && entry["edition"] == edition
        };
        leaflets.iter().find(of_locale).unwrap_or_else(|| panic!("no {locale} in {manifest:#}")).clone()
    }
}

/// The A4 office leaflet of a locale, in the default output folder.
pub fn leaflet(locale: &str) -> String {
    format!("dist/{ARTICLE}.{locale}.a4-office.pdf")
}

/// The program with arguments.
pub fn leafpress(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leafpress"));
    command.args(arguments).env_remove("NO_COLOR");
    command
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or_else(|| panic!("{command:?} was killed: {output:?}")),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Run {
    /// Fails with everything that was said, unless the program ended with this code.
    #[track_caller]
    pub fn expect(self, code: i32) -> Run {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Fails unless standard error holds every piece.
    #[track_caller]
    pub fn says(self, pieces: &[&str]) -> Run {
        for piece in pieces {
            assert!(self.stderr.contains(piece), "{piece:?} is not in\n{}", self.stderr);
        }
        self
    }
}

/// Breaks the project, builds it, and looks for the pieces in what is said. The English leaflet is written unless
/// the article itself is broken.
#[track_caller]
pub fn broken(english: bool, breaking: impl Fn(&Project), said: &[&str]) {
    let project = Project::new();
    breaking(&project);
    let run = project.run(&["build"]).expect(1).says(said);
    assert!(run.stdout.contains("FAILED"), "{}", run.stdout);
    assert!(!project.exists(&leaflet("ur")), "a broken leaflet was written");
    assert_eq!(project.exists(&leaflet("en")), english, "{}", run.stderr);
}

/// The line of the first `piece`, as `file:line:`.
pub fn at(path: &str, text: &str, piece: &str) -> String {
    let offset = text.find(piece).unwrap();
    format!("{path}:{}:", text[..offset].matches('\n').count() + 1)
}

fn copy(from: &Path, to: &Path, link: bool) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to, link);
        } else if !link || fs::hard_link(&from, &to).is_err() {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// Every file below a folder, by its path relative to it, with its bytes.
pub fn tree(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, files: &mut std::collections::BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut files = std::collections::BTreeMap::new();
    walk(folder, folder, &mut files);
    files
}

/// The page that each piece of content stands on, from 1, in the order of the structure tree; repetitions left out.
pub fn pages_in_reading_order(document: &lopdf::Document) -> Vec<u32> {
    let pages = document.get_pages();
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let mut found = Vec::new();
    content_pages(document, root, None, &mut found);
    let number = |id: &lopdf::ObjectId| *pages.iter().find(|(_, page)| *page == id).unwrap().0;
    let mut numbers: Vec<u32> = found.iter().map(number).collect();
    numbers.dedup();
    numbers
}

fn content_pages(
    document: &lopdf::Document,
    element: &lopdf::Object,
    page: Option<lopdf::ObjectId>,
    found: &mut Vec<lopdf::ObjectId>,
) {
    match document.dereference(element).unwrap().1 {
        lopdf::Object::Integer(_) => found.extend(page),
        lopdf::Object::Array(kids) => kids.iter().for_each(|kid| content_pages(document, kid, page, found)),
        lopdf::Object::Dictionary(dictionary) => {
            let page = dictionary.get(b"Pg").and_then(lopdf::Object::as_reference).ok().or(page);
            if dictionary.get(b"MCID").is_ok() {
                found.extend(page);
            } else if let Ok(kids) = dictionary.get(b"K") {
                content_pages(document, kids, page, found);
            }
        }
        _ => {}
    }
}

/// Width and height of a page's medium, in mm.
pub fn media_size(document: &lopdf::Document, page: lopdf::ObjectId) -> [f32; 2] {
    let media = document.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    [2, 3].map(|side| media[side].as_float().unwrap() * 25.4 / 72.0)
}

/// A leaflet for the press in a format of the project's own.
pub fn laid_out(root: &Path, format: &str, locale: &str) -> (Leaflet, Format) {
    let project = leafpress::project::Project::open(root).unwrap();
    let format = project.config().formats().into_iter().find(|known| known.name() == format).unwrap();
    let task = Task { article: ARTICLE.to_owned(), locale: locale.to_owned(), format, edition: Edition::Press };
    let options =
        Options { allow_fallback: false, only_signed_off: false, today: None, marks: true, profile: None, jobs: 1 };
    let (Some((_, leaflet)), _) = compose(&project, &task, &options) else { panic!("{locale} is not composed") };
    (leaflet, format)
}

/// A leaflet's sheets for the press, with the text on them: left and right end and baseline.
pub fn sheets(root: &Path, format: &str, locale: &str) -> Vec<(Sheet, Vec<[Pt; 3]>)> {
    let (leaflet, format) = laid_out(root, format, locale);
    let text = |sheet: &Sheet| {
        let placed =
            sheet.pages.iter().flat_map(|placed| leaflet.pages[placed.page].items.iter().map(|i| (i, placed.at)));
        let text = placed.filter_map(|(item, at)| match &item.paint {
            Paint::Text { origin, run, .. } => Some([at.x + origin.x, at.x + origin.x + run.width, at.y + origin.y]),
            _ => None,
        });
        text.collect()
    };
    let sheets = arrange(&leaflet, Arrangement::of(Edition::Press, format, true));
    sheets.into_iter().map(|sheet| (sheet.clone(), text(&sheet))).collect()
}

/// A chunk of a PNG.
pub fn png_chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let chunk = [&kind[..], content].concat();
    let crc = !chunk.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 })
    });
    [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &chunk, &crc.to_be_bytes()].concat()
}
