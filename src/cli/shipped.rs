//! What comes with the program: an example project, complete.
//!
//! The bytes lie in the program's read-only data. The system loads them when somebody asks for them, so no other
//! command pays for them.

use include_dir::{Dir, DirEntry, include_dir};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fonts");
static ARTICLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/articles");
static PROFILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/profiles");
static STYLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/styles");
static README: &[u8] = include_bytes!("../../assets/docs/project.md");
/// What the project's own files point to.
static CHECK: &[u8] = include_bytes!("../../assets/docs/check.md");
static CODES: &[u8] = include_bytes!("../../assets/docs/codes.md");
static PROJECT: &[u8] = include_bytes!("../../leafpress.toml");

/// A project is kept under version control, and what `build` makes of it is not.
static IGNORED: &[u8] = b"# What `leafpress build` makes.\n/dist/\n";

/// Every file of the example project: its path with `/` between folders, and its bytes.
pub(super) fn files() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    for (folder, content) in [
        ("locales", &LOCALES),
        ("fonts", &FONTS),
        ("assets/articles", &ARTICLES),
        ("assets/profiles", &PROFILES),
        ("assets/styles", &STYLES),
    ] {
        collect(folder, content, &mut files);
    }
    files.push(("README.md".to_owned(), README));
    files.push(("assets/docs/check.md".to_owned(), CHECK));
    files.push(("assets/docs/codes.md".to_owned(), CODES));
    files.push((".gitignore".to_owned(), IGNORED));
    // Last: the folder is a project only when everything else is there.
    files.push(("leafpress.toml".to_owned(), PROJECT));
    files
}

fn collect(folder: &str, content: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for entry in content.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(folder, inner, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.push((format!("{folder}/{path}"), file.contents()));
            }
        }
    }
}
