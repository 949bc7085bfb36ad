//! The article that ships, copied to a temporary project and spoilt there.

use super::*;
use crate::diagnostic::{Diagnostic, codes};
use crate::layout::format::Edition;
use crate::project::Project;
use std::fs;
use std::path::Path;

/// The smallest file with a JPEG's chain of markers.
const JPEG: &[u8] =
    &[0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 3, 1, 0x11, 0, 0xFF, 0xDA, 0, 3, 0, 7, 0xFF, 0xD9];

struct Workshop(tempfile::TempDir);

impl Workshop {
    /// The project as shipped, with a banner of a few bytes.
    fn new() -> Workshop {
        let folder = tempfile::tempdir().unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&shipped.join("locales"), &folder.path().join("locales"));
        let article = folder.path().join("assets/articles/botox-chronic-pain");
        fs::create_dir_all(&article).unwrap();
        fs::copy(shipped.join("assets/articles/botox-chronic-pain/article.toml"), article.join("article.toml"))
            .unwrap();
        fs::write(article.join("banner.jpg"), JPEG).unwrap();
        fs::copy(shipped.join("leafpress.toml"), folder.path().join("leafpress.toml")).unwrap();
        Workshop(folder)
    }

    fn resolve(&self, locale: &str, options: Options) -> (Option<Document>, Vec<Diagnostic>) {
        let project = Project::find(self.0.path()).unwrap();
        resolve(&project, "botox-chronic-pain", locale, Edition::Office, options)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn dump() {
    let workshop = Workshop::new();
    for locale in ["en", "bn", "hi", "ur", "ar", "ta", "th", "zh-Hans", "es", "de"] {
        let (document, findings) = workshop.resolve(locale, Options::default());
        for finding in &findings {
            println!(
                "{locale} {} {:?} {} | {:?} {:?}",
                finding.code,
                finding.place.as_ref().map(|p| (p.file.path.clone(), p.start())),
                finding.message,
                finding.help,
                finding.id
            );
        }
        if let Some(document) = document {
            println!("{locale} {}", document.digest());
            if std::env::var("DUMP").is_ok() {
                println!("{document:#?}");
            }
        }
    }
}
