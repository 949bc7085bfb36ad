//! The output folder: whether a run may write there, and its manifest, which one run at a time brings up to date.

use crate::diagnostic::codes::{DAMAGED_MANIFEST, NEWER_MANIFEST, OUTDATED_LEAFLET, UNREADABLE, UNWRITABLE};
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{Held, Mark, lock, take_away};
use crate::manifest::{Entry, FILE_NAME, Manifest, Unread};
use std::path::Path;

/// Earlier leaflets of which a run that could not begin says that they are outdated.
#[derive(Clone, Debug, Default)]
pub struct Outdated {
    /// Their files' names, sorted.
    pub files: Vec<String>,
    /// What went wrong while saying so in the manifest.
    pub findings: Vec<Diagnostic>,
}

/// Makes the folder if it is missing, and marks that a run goes on. `Err` if nothing can be written there, or must not be.
pub(super) fn open(out: &Path) -> Result<Mark, Diagnostic> {
    let mark = Mark::set(out).map_err(|error| {
        Diagnostic::new(UNWRITABLE, format!("cannot write into the output folder {}: {error}", out.display()))
            .help("free space or change the folder's permissions, or name another folder with `--out DIR`")
    })?;
    match Manifest::read(out) {
        Err(Unread::Newer(version)) => Err(newer(out, version, "nothing was written")),
        Err(Unread::Unreadable(why)) => Err(unreadable(out, &why)),
        _ => Ok(mark),
    }
}

/// Changes the manifest while no other run does. Gives what is wrong with it.
///
/// `change` learns whether other runs go on, or were killed: then files may have been replaced that are not entered.
pub(super) fn update(out: &Path, mark: &Mark, change: impl FnOnce(&mut Manifest, bool)) -> Option<Diagnostic> {
    // Of two runs at once, each must see what the other has entered.
    let _lock = match lock(out) {
        Ok(lock) => lock,
        Err(Held) => return Some(held(out)),
    };
    let (mut manifest, damage) = match Manifest::read(out) {
        Ok(manifest) => (manifest, None),
        Err(Unread::Damaged(why)) => (Manifest::empty(), Some(why)),
        Err(Unread::Unreadable(why)) => return Some(unreadable(out, &why)),
        Err(Unread::Newer(version)) => return Some(newer(out, version, "it does not say what this run wrote")),
    };
    let others = mark.others();
    change(&mut manifest, !others.is_empty());
    match manifest.write(out) {
        Err(error) => Some(unwritable(out, &error)),
        Ok(()) => {
            take_away(&others);
            damage.map(|why| damaged(out, &why))
        }
    }
}

/// Enters that the earlier leaflets of the manifest that are `meant`, and that still lie there, are outdated: `why` kept
/// the run from beginning.
pub fn outdate(out: &Path, meant: impl Fn(&Entry) -> bool, why: &str) -> Outdated {
    let mut outdated = Outdated::default();
    let earlier = |entry: &Entry| meant(entry) && out.join(&entry.file).is_file();
    // Nothing is written where there is nothing to say.
    if Manifest::read(out).is_ok_and(|manifest| !manifest.leaflets.iter().any(&earlier)) {
        return outdated;
    }
    let _lock = match lock(out) {
        Ok(lock) => lock,
        Err(Held) => {
            outdated.findings.push(held(out));
            return outdated;
        }
    };
    match Manifest::read(out) {
        Ok(mut manifest) => {
            for entry in manifest.leaflets.iter_mut().filter(|entry| earlier(entry)) {
                entry.fail(true, why.to_owned());
                outdated.files.push(entry.file.clone());
            }
            outdated.findings.extend(manifest.write(out).err().map(|error| unwritable(out, &error)));
        }
        Err(Unread::Damaged(why)) => outdated.findings.push(damaged(out, &why)),
        Err(Unread::Unreadable(why)) => outdated.findings.push(unreadable(out, &why)),
        Err(Unread::Newer(version)) => outdated.findings.push(newer(out, version, "nothing was written")),
    }
    outdated
}

/// Earlier leaflets that were found to be outdated, without having been asked for: some of their names, the manifest has all.
pub(super) fn found_outdated(files: &[String], why: &str) -> Diagnostic {
    const NAMED: usize = 3;
    let (verb, them) = if files.len() == 1 { ("is", "it") } else { ("are", "them") };
    let mut names = files.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if let Some(more) = files.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names += &format!(" and {more} more in {FILE_NAME}");
    }
    let message = format!("{names} {verb} OUTDATED: {why}");
    Diagnostic { severity: Severity::Warning, ..Diagnostic::new(OUTDATED_LEAFLET, message) }
        .help(format!("do not hand {them} out: build {them} again, or take {them} away"))
}

fn held(out: &Path) -> Diagnostic {
    let message = format!("another run has kept {} to itself for ten seconds", out.join(FILE_NAME).display());
    Diagnostic::new(UNWRITABLE, message)
        .help("it does not say what this run did: see whether the other one was stopped, and build again")
}

fn unreadable(out: &Path, why: &str) -> Diagnostic {
    Diagnostic::new(UNREADABLE, format!("cannot read {}: {why}", out.join(FILE_NAME).display()))
        .help("let it be read, or name another folder with `--out DIR`; the file is as it was")
}

fn unwritable(out: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(UNWRITABLE, format!("cannot write {}: {error}", out.join(FILE_NAME).display()))
        .help("it does not say what this run did: free space or take away what stands in its place, and build again")
}

fn damaged(out: &Path, why: &str) -> Diagnostic {
    let message =
        format!("{} was damaged, and what it said of earlier leaflets is lost: {why}", out.join(FILE_NAME).display());
    Diagnostic { severity: Severity::Warning, ..Diagnostic::new(DAMAGED_MANIFEST, message) }
        .help("build every leaflet again: one that is not in it may be outdated, and nothing says so")
}

fn newer(out: &Path, version: u64, done: &str) -> Diagnostic {
    let message = format!(
        "{} was written by a later version of Leafpress (its shape is {version}), and this one would lose what it says",
        out.join(FILE_NAME).display()
    );
    Diagnostic::new(NEWER_MANIFEST, message)
        .help(format!("{done}: install the later version, or name another folder with `--out DIR`"))
}
