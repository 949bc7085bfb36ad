//! Reading files: never outside of the project, never without a limit, never something that is not a file.

use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::files::{behind_links, sha256};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// The largest text file that is read: a hundred times a long article.
pub const MAX_TEXT_BYTES: u64 = 4 << 20;

/// Why a file could not be read.
#[derive(Debug)]
pub enum FileProblem {
    /// There is none.
    Missing,
    /// It is a folder or a device.
    NotAFile,
    /// The path is absolute, climbs with `..`, or a symbolic link leads out of the project.
    Outside,
    /// Symbolic links that lead in a circle.
    Circle,
    /// More bytes than allowed.
    TooLarge(u64),
    /// Not UTF-8 from this byte on; the text with replacement characters.
    NotUtf8(Arc<SourceFile>, usize),
    /// Lines end with CR alone: as long as it is not known, all of the file is one line.
    OldLineEnds(Arc<SourceFile>),
    /// The machine failed.
    Machine(io::Error),
}

impl FileProblem {
    /// The finding for a file of that path.
    pub fn into_diagnostic(self, path: &str) -> Diagnostic {
        let finding = self.about(path);
        if finding.place.is_some() { finding } else { finding.in_file(path) }
    }

    fn about(self, path: &str) -> Diagnostic {
        // A slip of the pen can make a name of thousands of characters.
        const SHOWN: usize = 200;
        let start: String = path.chars().take(SHOWN).collect();
        let path = &if start.len() < path.len() { start + "…" } else { start };
        match self {
            FileProblem::Missing => Diagnostic::new(codes::NOT_FOUND, format!("there is no file `{path}`")),
            FileProblem::NotAFile => Diagnostic::new(codes::NOT_FOUND, format!("`{path}` is not a file")),
            FileProblem::Outside if path.contains("://") => {
                let at = path.find("://").and_then(|at| path[..at].rfind('/')).map_or(0, |slash| slash + 1);
                let message = format!("`{}` is a web address, and no file of the project", &path[at..]);
                Diagnostic::new(codes::UNSAFE_PATH, message).help("save it into the project, and name that file")
            }
            FileProblem::Outside if path.contains('\\') && is_inside(&path.replace('\\', "/")) => {
                let message = format!("`{path}` has `\\` between folders, which only Windows understands");
                Diagnostic::new(codes::UNSAFE_PATH, message).help("write `/` for each `\\`")
            }
            FileProblem::OldLineEnds(file) => {
                let message = format!("the lines of `{path}` end with CR alone, as on old Macintosh computers");
                Diagnostic::new(codes::OLD_LINE_ENDS, message)
                    .help("save the file with the line ends of Unix (LF) or Windows (CR LF), which any editor can")
                    .at(&file, 0..0)
            }
            FileProblem::Outside => Diagnostic::new(codes::UNSAFE_PATH, format!("`{path}` leads out of the project"))
                .help("put the file into the project and name it by a relative path without `..`"),
            FileProblem::Circle => {
                Diagnostic::new(codes::UNSAFE_PATH, format!("symbolic links at `{path}` lead in a circle"))
                    .help("replace the link by the file or folder itself")
            }
            FileProblem::TooLarge(limit) => {
                Diagnostic::new(codes::TOO_LARGE, format!("`{path}` is larger than {} MB", limit >> 20))
            }
            FileProblem::NotUtf8(file, offset) => {
                let width = file.text[offset..].chars().next().map_or(0, char::len_utf8);
                Diagnostic::new(codes::NOT_UTF8, format!("`{path}` is not UTF-8 from here on"))
                    .help("save the file as UTF-8 in your editor")
                    .at(&file, offset..offset + width)
            }
            FileProblem::Machine(error) => Diagnostic::new(codes::UNREADABLE, format!("cannot read `{path}`: {error}")),
        }
    }
}

/// The file's place on disk, symbolic links resolved, if it lies within `root` (which is itself resolved).
fn locate(root: &Path, path: &str) -> Result<PathBuf, FileProblem> {
    if !is_inside(path) {
        return Err(FileProblem::Outside);
    }
    let real = root.join(path).canonicalize().map_err(problem)?;
    if real.starts_with(root) { Ok(real) } else { Err(FileProblem::Outside) }
}

/// Whether a path is one within a project, whatever lies there.
fn is_inside(path: &str) -> bool {
    // A backslash parts folders on Windows only: the same project must mean the same everywhere.
    !path.is_empty() && is_plain(Path::new(path)) && !path.contains(['\\', '\0', ':']) && !path.contains("//")
}

/// Whether a path leads downwards only.
fn is_plain(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

/// The place on disk of a file that is to be written within `root`: a link's is its target's, that of a new file is
/// below the nearest folder that is there.
pub(crate) fn place(root: &Path, path: &str) -> Result<PathBuf, FileProblem> {
    match locate(root, path) {
        Err(FileProblem::Missing) => {}
        found => return found,
    }
    let full = root.join(path);
    let full = behind_links(&full).unwrap_or(full);
    let there = full.ancestors().skip(1).find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    let rest = |folder: &Path| full.strip_prefix(folder).ok().filter(|rest| is_plain(rest)).map(Path::to_owned);
    let real = there.and_then(|(folder, real)| Some(real.join(rest(folder)?)));
    real.filter(|real| real.starts_with(root)).ok_or(FileProblem::Outside)
}

/// Whether nothing lies at a path. `false` also where nobody can tell: whoever reads it learns why.
pub(super) fn is_missing(path: &Path) -> bool {
    path.symlink_metadata().is_err_and(|error| matches!(problem(error), FileProblem::Missing))
}

/// Why a file or folder cannot be looked at, which may be a fault of the project.
pub(crate) fn problem(error: io::Error) -> FileProblem {
    // ELOOP has no stable `ErrorKind`; 40 on Linux, 62 on macOS and the BSDs.
    let circle = if cfg!(target_os = "linux") { 40 } else { 62 };
    match error.kind() {
        // No file has such a name.
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename => FileProblem::Missing,
        _ if cfg!(unix) && error.raw_os_error() == Some(circle) => FileProblem::Circle,
        _ => FileProblem::Machine(error),
    }
}

/// A file within `root`: where it really lies, and its length.
pub(crate) fn find(root: &Path, path: &str) -> Result<(PathBuf, u64), FileProblem> {
    let real = locate(root, path)?;
    // A named pipe would wait for ever.
    let metadata = real.metadata().map_err(problem)?;
    if metadata.is_file() { Ok((real, metadata.len())) } else { Err(FileProblem::NotAFile) }
}

/// At most `limit` bytes of a file within `root`.
pub(crate) fn read_bytes(root: &Path, path: &str, limit: u64) -> Result<Vec<u8>, FileProblem> {
    let (real, length) = find(root, path)?;
    if length > limit {
        return Err(FileProblem::TooLarge(limit));
    }
    // Room for the whole at once: a growing one would copy a font several times.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    let file = std::fs::File::open(&real).map_err(problem)?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(problem)?;
    if bytes.len() as u64 > limit { Err(FileProblem::TooLarge(limit)) } else { Ok(bytes) }
}

/// A text file within `root`, and its digest as it lies there.
pub(crate) fn read_text(root: &Path, path: &str) -> Result<(Arc<SourceFile>, String), FileProblem> {
    let bytes = read_bytes(root, path, MAX_TEXT_BYTES)?;
    let digest = sha256(&bytes);
    Ok((text_of(path, bytes)?, digest))
}

fn text_of(path: &str, bytes: Vec<u8>) -> Result<Arc<SourceFile>, FileProblem> {
    let file = |text: String| Arc::new(SourceFile { path: path.to_owned(), text });
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = tidy(text);
            let count = |end: char| text.chars().filter(|c| *c == end).count();
            // Editors add a line end of their own at the end of such a file.
            if text.contains('\r') && count('\r') > count('\n') {
                return Err(FileProblem::OldLineEnds(file(text.replace('\r', "\n"))));
            }
            Ok(file(text))
        }
        Err(error) => {
            let (valid, rest) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
            let before = tidy(String::from_utf8_lossy(valid).into_owned());
            let offset = before.len();
            Err(FileProblem::NotUtf8(file(before + &tidy(String::from_utf8_lossy(rest).into_owned())), offset))
        }
    }
}

/// Drops a byte order mark and makes line ends LF, so that a file means the same whichever editor wrote it.
fn tidy(text: String) -> String {
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn root() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir(&root).unwrap();
        let root = root.canonicalize().unwrap();
        (folder, root)
    }

    #[test]
    fn a_byte_order_mark_and_crlf_are_accepted() {
        let (_keep, root) = root();
        fs::write(root.join("a.ftl"), b"\xEF\xBB\xBFa = 1\r\nb = 2\r\n").unwrap();
        assert_eq!(read_text(&root, "a.ftl").unwrap().0.text, "a = 1\nb = 2\n");
    }

    #[test]
    fn the_first_wrong_byte_has_line_and_column() {
        let (_keep, root) = root();
        fs::write(root.join("a.ftl"), b"\xEF\xBB\xBFa = 1\r\nb\xC3\xA9 = \xFF\xFE x\n").unwrap();
        let finding = read_text(&root, "a.ftl").unwrap_err().into_diagnostic("a.ftl");
        assert_eq!(finding.code, codes::NOT_UTF8);
        assert_eq!(finding.place.unwrap().start(), (2, 6));
    }

    #[test]
    fn paths_stay_within_the_project() {
        let (keep, root) = root();
        fs::write(keep.path().join("secret"), "x").unwrap();
        for path in ["../secret", "/etc/passwd", "a/../../secret", "", ".", "..\\secret", "C:\\secret", "./a", "a//etc"]
        {
            assert!(matches!(read_text(&root, path), Err(FileProblem::Outside)), "{path}");
        }
        assert!(matches!(read_text(&root, "nothing"), Err(FileProblem::Missing)));
        assert!(matches!(read_bytes(&root, "a.bin", 3), Err(FileProblem::Missing)));
        fs::write(root.join("a.bin"), "1234").unwrap();
        assert!(matches!(read_bytes(&root, "a.bin", 3), Err(FileProblem::TooLarge(3))));
        fs::create_dir(root.join("folder")).unwrap();
        assert!(matches!(read_text(&root, "folder"), Err(FileProblem::NotAFile)));
    }

    #[test]
    fn what_the_system_refuses_is_its_failure_and_what_is_not_there_is_not() {
        let finding = |kind: io::ErrorKind| problem(kind.into()).into_diagnostic("a.ftl");
        for kind in [io::ErrorKind::PermissionDenied, io::ErrorKind::TimedOut, io::ErrorKind::Other] {
            let finding = finding(kind);
            assert!(finding.is_machine_failure() && finding.message.contains("`a.ftl`"), "{finding:?}");
        }
        for kind in [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory, io::ErrorKind::InvalidFilename] {
            assert_eq!(finding(kind).code, codes::NOT_FOUND);
        }
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_followed_within_the_project_only() {
        use std::os::unix::fs::symlink;
        let (keep, root) = root();
        fs::write(keep.path().join("secret"), "x").unwrap();
        symlink(keep.path().join("secret"), root.join("out")).unwrap();
        assert!(matches!(read_text(&root, "out"), Err(FileProblem::Outside)));
        symlink("b", root.join("a")).unwrap();
        symlink("a", root.join("b")).unwrap();
        assert!(matches!(read_text(&root, "a"), Err(FileProblem::Circle)));
        // Nothing is written where nothing would be read.
        fs::create_dir(keep.path().join("folder")).unwrap();
        symlink("../folder", root.join("away")).unwrap();
        for path in ["out", "away/new", "away/new/new", "../new"] {
            assert!(matches!(place(&root, path), Err(FileProblem::Outside)), "{path}");
        }
        fs::create_dir(root.join("folder")).unwrap();
        symlink("folder", root.join("within")).unwrap();
        assert_eq!(place(&root, "within/new/file").unwrap(), root.join("folder/new/file"));
        fs::write(root.join("real"), "x").unwrap();
        symlink("real", root.join("link")).unwrap();
        assert_eq!(read_text(&root, "link").unwrap().0.text, "x");
        assert_eq!(place(&root, "link").unwrap(), root.join("real"));
        // A link whose target is not there yet is one, too.
        symlink("folder/late", root.join("early")).unwrap();
        symlink("early", root.join("earlier")).unwrap();
        assert_eq!(place(&root, "earlier").unwrap(), root.join("folder/late"));
        for (name, target) in [("a1", "../late"), ("a2", "none/../../late"), ("a3", "/nowhere/late")] {
            symlink(target, root.join(name)).unwrap();
            assert!(matches!(place(&root, name), Err(FileProblem::Outside)), "{target}");
        }
    }
}
