//! Files of a run: written whole or not at all, read for their digest once.

use crate::project::{MAX_TEXT_BYTES, read_bytes};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
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
        return Err(io::Error::other("it is no file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(format!("it has more than {} MB", most >> 20)));
    }
    Ok(bytes)
}

/// Makes the folder if it is missing and finds out whether files can be written there.
pub fn ensure_writable(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (probe, _) = new_beside(&folder.join("leafpress"), "leafpress")?;
    fs::remove_file(&probe)
}

/// Keeps other runs out of a folder's manifest until it is dropped; `None` where the system or the file system has no
/// such locks: then runs must not overlap, as without it.
///
/// The folder itself is locked, so that no lock file is left behind, by whatever end a run comes to.
pub fn lock(folder: &Path) -> Option<File> {
    // A run holds it for milliseconds. One that was stopped while it did must not stop all others.
    const PATIENCE: Duration = Duration::from_secs(10);
    const PAUSE: Duration = Duration::from_millis(2);
    let folder = File::open(folder).ok()?;
    let since = Instant::now();
    loop {
        match folder.try_lock() {
            Ok(()) => return Some(folder),
            Err(TryLockError::WouldBlock) if since.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
            Err(_) => return None,
        }
    }
}

/// Digests of a project's files by their path relative to its root. Each file is read once, whichever thread asks.
#[derive(Debug)]
pub struct Digests {
    root: PathBuf,
    known: Mutex<BTreeMap<String, Arc<OnceLock<Option<String>>>>>,
}

impl Digests {
    /// For the project in `root`.
    pub fn new(root: &Path) -> Digests {
        Digests { root: root.to_owned(), known: Mutex::default() }
    }

    /// A text file's digest; `None` if it cannot be read, or must not be.
    pub fn of(&self, path: &str) -> Option<String> {
        self.get(path, || {
            // By the rules of everything that is read: a link to a file of somebody else must not publish its digest.
            read_bytes(&self.root, path, MAX_TEXT_BYTES).ok().map(|bytes| sha256(&bytes))
        })
    }

    /// The digest of a file that is in memory already.
    pub fn of_bytes(&self, path: &str, bytes: &[u8]) -> Option<String> {
        self.get(path, || Some(sha256(bytes)))
    }

    fn get(&self, path: &str, make: impl FnOnce() -> Option<String>) -> Option<String> {
        let cell = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(path.to_owned()).or_default())
        };
        cell.get_or_init(make).clone()
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
        ensure_writable(folder.path()).unwrap();
        write_whole(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read(left("leaflet.pdf")).unwrap(), b"half", "it may be another run's");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
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
        let held = lock(folder.path()).expect("this file system has locks");
        let waited = std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                let since = Instant::now();
                lock(folder.path()).expect("the lock was given back");
                since.elapsed()
            });
            std::thread::sleep(Duration::from_millis(50));
            drop(held);
            other.join().unwrap()
        });
        assert!(waited >= Duration::from_millis(30), "{waited:?}");
        assert!(lock(&folder.path().join("missing")).is_none());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_digest_is_sha256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
