//! Files that the program writes: whole or not at all. What a project holds is read by `project`.

use sha2::{Digest, Sha256};
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a file so that other programs see the old one or the whole new one: a temporary file beside it, renamed.
///
/// A failed write leaves nothing behind. There is no `fsync`: a leaflet can be built again, and waiting for the disk
/// would take longer than all the rest. For what people wrote see `cli::changes`.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let (temporary, mut file) = new_beside(path, &name)?;
    let written = file.write_all(bytes).and_then(|()| {
        // Of this very file: at its path another one may lie as soon as it is renamed.
        let stamp = Stamp::of(&file.metadata()?);
        drop(file);
        fs::rename(&temporary, path)?;
        Ok(stamp)
    });
    if written.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// What tells a file from another one that took its place, without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Device and number, where there are such.
    inode: Option<(u64, u64)>,
}

impl Stamp {
    fn of(data: &Metadata) -> Stamp {
        #[cfg(unix)]
        let inode = Some((std::os::unix::fs::MetadataExt::dev(data), std::os::unix::fs::MetadataExt::ino(data)));
        #[cfg(not(unix))]
        let inode = None;
        Stamp { length: data.len(), modified: data.modified().ok(), inode }
    }
}

/// Whether what was written there is still there. It is read only where the stamp has changed, which some file systems
/// let happen to the same file.
pub fn is_still(path: &Path, stamp: &Stamp, sha256: &str) -> bool {
    let there = path.metadata().map(|data| Stamp::of(&data));
    there.is_ok_and(|there| {
        there == *stamp || there.length == stamp.length && digest(path, stamp.length).as_deref() == Some(sha256)
    })
}

/// The digest of a file of at most `most` bytes; `None` if there is none.
pub fn digest(path: &Path, most: u64) -> Option<String> {
    read_limited(path, most).ok().map(|bytes| sha256(&bytes))
}

/// Where a file really lies: a link's place is its target's, also where that is not there yet.
///
/// `Err`: links that lead in a circle, or a folder that is none or cannot be looked into.
pub fn behind_links(path: &Path) -> io::Result<PathBuf> {
    // More than any system follows.
    const MOST: usize = 64;
    let circle = match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => error,
        found => return found,
    };
    let mut target = path.to_owned();
    for _ in 0..MOST {
        let Ok(next) = target.read_link() else { return Ok(target) };
        // From the folder in which the link lies.
        target.set_file_name(next);
    }
    Err(circle)
}

/// A new, hidden file beside `path`, with its name.
fn new_beside(path: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    // The process's number keeps two builds into one folder apart, but not two containers, where it is often 1; and a
    // run that was killed leaves its files. They are not ours to delete: another run may be writing them.
    const ATTEMPTS: u32 = 10_000;
    let process = std::process::id();
    let mut attempt = 0;
    loop {
        let temporary = path.with_file_name(format!(".{name}.{process}-{attempt}.tmp"));
        match OpenOptions::new().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Reads a file of at most `most` bytes.
pub fn read_limited(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // A pipe would be waited for.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is no file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(format!("it has more than {} MB", most >> 20)));
    }
    Ok(bytes)
}

/// Whether a name means no file, and no place for one: whoever wrote it has mistyped it, and nothing has failed.
pub fn is_misnamed(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, IsADirectory, NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory | IsADirectory | InvalidFilename)
}

/// Whether a name means no folder, and no place for one: it, or what it lies in, is a file, or a link to nothing.
pub fn is_no_folder(path: &Path) -> bool {
    use io::ErrorKind::{InvalidFilename, NotADirectory, NotFound};
    match fs::metadata(path) {
        Ok(there) => !there.is_dir(),
        Err(error) if error.kind() == NotFound => {
            let first = path.ancestors().find(|path| fs::symlink_metadata(path).is_ok());
            first.is_some_and(|there| fs::metadata(there).is_err())
        }
        Err(error) => matches!(error.kind(), NotADirectory | InvalidFilename),
    }
}

/// A run's mark in the folder that it writes into: a hidden file, locked as long as the run goes on and gone when it ends.
///
/// One that is there without a run tells the next: files may have been replaced of which no manifest knows. The run notes
/// in it what it is about to do.
#[derive(Debug)]
pub struct Mark {
    path: PathBuf,
    held: Mutex<File>,
}

/// Another run in the same folder, which goes on or was killed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherRun {
    mark: PathBuf,
    /// What it has noted so far; nothing where the system keeps a run's mark from all others.
    pub notes: Vec<u8>,
}

impl Mark {
    /// Makes the folder if it is missing and finds out whether files can be written there.
    pub fn set(folder: &Path) -> io::Result<Mark> {
        fs::create_dir_all(folder)?;
        let (path, held) = new_beside(&folder.join(MARK), MARK)?;
        // Without locks no mark is known to be of a run that was killed: all leaflets are looked at again, each time.
        let _ = held.try_lock();
        Ok(Mark { path, held: Mutex::new(held) })
    }

    /// The folder that it lies in.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// Notes something for the run that finds the mark, if this one is killed.
    pub fn note(&self, what: &[u8]) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        // Without it the next run cannot tell what this one did, and says so.
        let _ = held.write_all(what);
    }

    /// The other runs beside this one.
    pub fn others(&self) -> Vec<OtherRun> {
        // A run of thousands of leaflets notes some megabytes.
        const MOST: u64 = 64 << 20;
        let Some(entries) = self.path.parent().and_then(|folder| folder.read_dir().ok()) else { return Vec::new() };
        let paths = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| *path != self.path);
        let is_mark = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.and_then(|name| name.strip_prefix('.')?.strip_prefix(MARK)?.strip_prefix('.'))
                .is_some_and(|rest| rest.ends_with(".tmp"))
        };
        let other = |mark: PathBuf| OtherRun { notes: read_limited(&mark, MOST).unwrap_or_default(), mark };
        paths.filter(is_mark).map(other).collect()
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        // If that fails, the next run looks at all leaflets again.
        let _ = fs::remove_file(&self.path);
    }
}

/// The name of a run's mark: no leaflet's is `leafpress`, which has no points.
const MARK: &str = "leafpress";

/// Takes away the marks of runs that were killed: nobody holds their locks.
pub fn take_away(runs: &[OtherRun]) {
    for OtherRun { mark, notes } in runs {
        // What was noted meanwhile is for the next run.
        let is_known = |file: &File| file.metadata().is_ok_and(|data| data.len() == notes.len() as u64);
        if File::open(mark).is_ok_and(|file| file.try_lock().is_ok() && is_known(&file)) {
            let _ = fs::remove_file(mark);
        }
    }
}

/// Another run has held a folder's lock for longer than any should.
#[derive(Debug)]
pub struct Held;

/// Keeps other runs out of a folder, a project's or that of a manifest, until it is dropped; `None` where the system or
/// the file system has no such locks: then runs must not overlap, as without it.
///
/// The folder itself is locked, so that no lock file is left behind, by whatever end a run comes to.
///
/// # Errors
/// Another run keeps it for ten seconds.
pub fn lock(folder: &Path) -> Result<Option<File>, Held> {
    // A run holds it for milliseconds. One that was stopped while it did must not stop all others.
    const PATIENCE: Duration = Duration::from_secs(10);
    const PAUSE: Duration = Duration::from_millis(2);
    let Ok(folder) = File::open(folder) else { return Ok(None) };
    let since = Instant::now();
    loop {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(TryLockError::WouldBlock) if since.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Err(Held),
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_folder_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        // A folder of that name: the temporary file can be written, but not renamed.
        let path = folder.path().join("leaflet.pdf");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), "x").unwrap();
        assert!(write_whole(&path, b"new").is_err());
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["leaflet.pdf"]);
    }

    #[test]
    fn what_a_killed_run_left_does_not_block_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let left = |name: &str| folder.path().join(format!(".{name}.{}-0.tmp", std::process::id()));
        let path = folder.path().join("leaflet.pdf");
        fs::write(left("leafpress"), "").unwrap();
        fs::write(left("leaflet.pdf"), "half").unwrap();
        let mark = Mark::set(folder.path()).unwrap();
        let marks = |mark: &Mark| mark.others().into_iter().map(|other| other.mark).collect::<Vec<_>>();
        assert_eq!(marks(&mark), [left("leafpress")]);
        let other = Mark::set(folder.path()).unwrap();
        assert_eq!(mark.others().len(), 2);
        // Only that of the run that is gone, and only when all is known that it noted.
        let seen = mark.others();
        fs::write(left("leafpress"), "late").unwrap();
        take_away(&seen);
        assert_eq!(mark.others().len(), 2);
        take_away(&mark.others());
        assert_eq!((marks(&mark), marks(&other)), (vec![other.path.clone()], vec![mark.path.clone()]));
        #[cfg(unix)]
        {
            other.note(b"one\n");
            other.note(b"two\n");
            assert_eq!(mark.others()[0].notes, b"one\ntwo\n");
        }
        drop((mark, other));
        write_whole(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read(left("leaflet.pdf")).unwrap(), b"half", "it may be another run's");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_file_is_known_again_whatever_happens_to_its_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("leaflet.pdf");
        let digest = sha256(b"one");
        assert!(!is_still(&path, &Stamp { length: 3, modified: None, inode: None }, &digest));
        let stamp = write_whole(&path, b"one").unwrap();
        assert!(is_still(&path, &stamp, &digest));
        let changed = Stamp { modified: Some(SystemTime::UNIX_EPOCH), inode: None, ..stamp.clone() };
        assert!(is_still(&path, &changed, &digest));
        for other in [&b"two"[..], b"longer"] {
            write_whole(&path, other).unwrap();
            assert!(!is_still(&path, &stamp, &digest));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_has_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let held = lock(folder.path()).unwrap().expect("this file system has locks");
        let waited = std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                let since = Instant::now();
                lock(folder.path()).unwrap().expect("the lock was given back");
                since.elapsed()
            });
            std::thread::sleep(Duration::from_millis(50));
            drop(held);
            other.join().unwrap()
        });
        assert!(waited >= Duration::from_millis(30), "{waited:?}");
        assert!(lock(&folder.path().join("missing")).unwrap().is_none());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_digest_is_sha256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
