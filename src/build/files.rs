//! Files of a run: written whole or not at all, read for their digest once.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a file so that other programs see the old one or the whole new one: a temporary file beside it, renamed.
///
/// A failed write leaves nothing behind. There is no `fsync`: a leaflet can be built again, and waiting for the disk
/// would take longer than all the rest.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    // The process's number keeps two builds into one folder apart.
    let temporary = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&temporary)
        .and_then(|mut file| file.write_all(bytes))
        .and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Reads a file of at most `most` bytes.
pub fn read_limited(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // A pipe would be waited for.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(format!("it has more than {} MB", most >> 20)));
    }
    Ok(bytes)
}

/// Makes the folder if it is missing and finds out whether files can be written there.
pub fn ensure_writable(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let probe = folder.join(format!(".leafpress.{}.tmp", std::process::id()));
    OpenOptions::new().write(true).create_new(true).open(&probe)?;
    fs::remove_file(&probe)
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

    /// The file's digest; `None` if it cannot be read.
    pub fn of(&self, path: &str) -> Option<String> {
        self.get(path, || {
            let path = self.root.join(path);
            // Reading what is no file, such as a pipe, might never end.
            let readable = path.metadata().is_ok_and(|data| data.is_file());
            readable.then(|| fs::read(path).ok()).flatten().map(|bytes| sha256(&bytes))
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
    fn the_digest_is_sha256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
