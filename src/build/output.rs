//! The output folder: whether a run may write there, and its manifest, which one run at a time brings up to date.

use crate::diagnostic::codes::{DAMAGED_MANIFEST, NEWER_MANIFEST, OUTDATED_LEAFLET, UNREADABLE, UNWRITABLE};
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{self, Held, Mark, OtherRun, lock, take_away};
use crate::manifest::{Entry, FILE_NAME, Manifest, Unread};
use std::collections::BTreeMap;
use std::path::Path;

/// No leaflet is larger: what is, is none of ours.
pub(super) const MAX_PDF_BYTES: u64 = 1 << 30;

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
/// What other runs have put there, which go on or were killed, is entered before. `change` learns whether there are such:
/// then files may have been replaced that are not entered all the same.
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
    manifest.merge(placed(out, &others), |_| true);
    change(&mut manifest, !others.is_empty());
    match manifest.write(out) {
        Err(error) => Some(unwritable(out, &error)),
        Ok(()) => {
            take_away(&others);
            damage.map(|why| damaged(out, &why))
        }
    }
}

/// Notes in a run's mark what is about to lie in its folder.
pub(super) fn note(mark: &Mark, entry: &Entry) {
    if let Ok(mut line) = serde_json::to_vec(entry) {
        line.push(b'\n');
        mark.note(&line);
    }
}

/// What other runs have noted of the files that lie there now.
fn placed(out: &Path, others: &[OtherRun]) -> Vec<Entry> {
    let lines = others.iter().flat_map(|run| run.notes.split(|byte| *byte == b'\n'));
    // The last line of a run that was killed may be half a line.
    let noted = lines.filter_map(|line| serde_json::from_slice::<Entry>(line).ok());
    let is_there = |entry: &Entry| files::digest(&out.join(&entry.file), MAX_PDF_BYTES) == entry.sha256;
    let placed = noted.filter(is_there).map(|entry| {
        let (article, locale, format, edition) = entry.key();
        ([article, locale, format, edition].map(str::to_owned), entry)
    });
    placed.collect::<BTreeMap<_, _>>().into_values().collect()
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

/// Earlier leaflets that nothing makes any more: `why`.
pub(super) fn found_outdated(files: &[String], why: &str) -> Diagnostic {
    let (verb, them) = if files.len() == 1 { ("is", "it") } else { ("are", "them") };
    outdated(format!("{} {verb} OUTDATED: {why}", some_of(files)))
        .help(format!("do not hand {them} out: build {them} again, or take {them} away"))
}

/// Files that are not those which were entered, nor what any run has noted: nobody knows whether they are earlier or later.
pub(super) fn found_replaced(files: &[String]) -> Diagnostic {
    let message = match files {
        [file] => format!("{file} may be OUTDATED: {REPLACED}"),
        _ => {
            let names = some_of(files);
            format!(
                "{names} may be OUTDATED: they are not the files that were entered, and what they were made from is not known"
            )
        }
    };
    let them = if files.len() == 1 { "it" } else { "them" };
    outdated(message).help(format!("another run has replaced {them}, or somebody else: build {them} again"))
}

/// What is wrong with a file that is not the one that was entered.
pub(super) const REPLACED: &str = "it is not the file that was entered, and what it was made from is not known";

fn outdated(message: String) -> Diagnostic {
    Diagnostic { severity: Severity::Warning, ..Diagnostic::new(OUTDATED_LEAFLET, message) }
}

/// Some of the names of files: the manifest has all.
pub(super) fn some_of(files: &[String]) -> String {
    const NAMED: usize = 3;
    let mut names = files.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if let Some(more) = files.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names += &format!(" and {more} more in {FILE_NAME}");
    }
    names
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
