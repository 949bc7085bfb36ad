//! Writing what people keep: all files of a command or none, one command at a time.

use crate::desk::update::Change;
use crate::diagnostic::{Diagnostic, codes};
use crate::files::{Held, lock, write_whole};
use crate::project::{MAX_TEXT_BYTES, Project};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Keeps other commands from changing the project's files until it is dropped: they read, change and write them. `None`
/// where there are no such locks.
///
/// `Err`: another command has been at it for ten seconds. What it is about to write would be lost.
pub(super) fn alone(project: &Project) -> Result<Option<File>, Vec<Diagnostic>> {
    lock(project.root()).map_err(|Held| {
        let message = "another leafpress command has been at work in this project for ten seconds";
        let help = "nothing was changed: see whether it is still running or was stopped, and give this command again";
        vec![Diagnostic::new(codes::UNWRITABLE, message).help(help)]
    })
}

/// Refuses files that could not be read again, too large ones and those outside of the project: what stands in them
/// would be lost to every other command.
pub(super) fn refuse_unreadable(project: &Project, changes: &[Change]) -> Result<(), Vec<Diagnostic>> {
    let too_large = changes.iter().filter(|change| change.text.len() as u64 > MAX_TEXT_BYTES);
    let outside = changes.iter().filter_map(|change| project.place(&change.path).err());
    let findings: Vec<Diagnostic> = too_large
        .map(|change| {
            let (path, megabytes) = (&change.path, MAX_TEXT_BYTES >> 20);
            let message = format!("`{path}` would be larger than {megabytes} MB, and could not be read again");
            let help = "nothing was changed; divide the article, or take out of its texts what nothing prints";
            Diagnostic::new(codes::TOO_LARGE, message).help(help).in_file(path)
        })
        .chain(outside)
        .collect();
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// Writes all files, or leaves all as they were, folders too. They cannot be made again, as leaflets can: so they are
/// on the disk when this returns.
pub(super) fn write(project: &Project, changes: &[Change]) -> Result<(), Vec<Diagnostic>> {
    refuse_unreadable(project, changes)?;
    // A link stays one: its target is the file.
    let places: Result<Vec<PathBuf>, Diagnostic> = changes.iter().map(|change| project.place(&change.path)).collect();
    let places = places.map_err(|finding| vec![finding])?;
    let mut before: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    // Those that are made for the files, the innermost first.
    let mut folders: Vec<PathBuf> = Vec::new();
    for (change, path) in changes.iter().zip(places) {
        let (old, mode) = (fs::read(&path).ok(), fs::metadata(&path).map(|data| data.permissions()));
        let parents = path.ancestors().skip(1).take_while(|folder| folder.symlink_metadata().is_err());
        folders.splice(0..0, parents.map(Path::to_owned));
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder
            .and_then(|()| write_whole(&path, change.text.as_bytes()).map(drop))
            .and_then(|()| mode.map_or(Ok(()), |mode| fs::set_permissions(&path, mode)))
            .and_then(|()| File::open(&path)?.sync_all());
        if let Err(error) = written {
            before.push((path, old));
            for (path, old) in before {
                // The first error is the one to report.
                let _ = old.map_or_else(|| fs::remove_file(&path), |old| write_whole(&path, &old).map(drop));
            }
            // What somebody else has put into one meanwhile keeps it.
            folders.iter().for_each(|folder| drop(fs::remove_dir(folder)));
            let message = format!("cannot write {}: {error}", change.path);
            return Err(vec![Diagnostic::new(codes::UNWRITABLE, message).in_file(&change.path)]);
        }
        before.push((path, old));
    }
    Ok(())
}
