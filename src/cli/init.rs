//! `leafpress init`.

use super::counts::plural;
use super::{Outcome, shipped};
use clap::Args;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Start a project: a folder with an example article in sixteen languages, fonts and styles.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  leafpress init leaflets
  cd leaflets
  leafpress build

The folder needs nothing else: no network, and no fonts of the machine.")]
pub struct Arguments {
    /// The new folder; an empty one will do
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let folder = &arguments.folder;
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(Outcome::wrong_use(
                    &format!("the folder {} is not empty", folder.display()),
                    "  Nothing was changed. Name a new folder: leafpress init DIR",
                ));
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            return Err(Outcome::wrong_use(
                &format!("{} is a file, not a folder", folder.display()),
                "  Nothing was changed. Name a new folder: leafpress init DIR",
            ));
        }
        Err(error) => {
            return Err(Outcome::machine_failed(&format!("cannot look into the folder {}: {error}", folder.display())));
        }
    }
    let files = shipped::files();
    let mut made = Made::default();
    for (path, bytes) in &files {
        if let Err(error) = made.write(&folder.join(path), bytes) {
            let left = match made.take_back() {
                Ok(()) => "nothing was left behind".to_owned(),
                Err(path) => format!("delete what was written, {} among it, before you try again", path.display()),
            };
            let message = format!("cannot write {path} into {}: {error}; {left}", folder.display());
            return Err(Outcome::machine_failed(&message));
        }
    }
    Ok(Outcome::done(format!(
        "{folder} is ready: {files}.

  cd {quoted}
  leafpress build        makes every leaflet, in the folder dist

The words are in locales, the article is in assets/articles, the looks are in assets/styles;
README.md says how to change them.
",
        folder = folder.display(),
        quoted = quoted(folder),
        files = plural(files.len(), "file"),
    )))
}

/// A folder's name as it is typed at a shell.
pub(super) fn quoted(folder: &Path) -> String {
    let name = folder.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | '@' | ':' | '\\');
    // What begins with a hyphen would be an option.
    let name = if name.starts_with('-') { format!("./{name}") } else { name };
    match name.chars().all(plain) {
        true => name,
        false => format!("'{}'", name.replace('\'', "'\\''")),
    }
}

/// What was made so far. Half a project would be in the way of the next attempt, which wants an empty folder.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    /// Outer ones first.
    folders: Vec<PathBuf>,
}

impl Made {
    fn write(&mut self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let missing: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut file = fs::File::create_new(path)?;
        self.files.push(path.to_owned());
        file.write_all(bytes)
    }

    /// `Err` is what could not be taken away.
    fn take_back(self) -> Result<(), PathBuf> {
        for file in self.files {
            fs::remove_file(&file).map_err(|_| file)?;
        }
        for folder in self.folders.into_iter().rev() {
            fs::remove_dir(&folder).map_err(|_| folder)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_is_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("own")).unwrap();
        let mut made = Made::default();
        made.write(&folder.path().join("own/a/b/1.txt"), b"1").unwrap();
        made.write(&folder.path().join("own/a/2.txt"), b"2").unwrap();
        made.write(&folder.path().join("own/3.txt"), b"3").unwrap();
        // A file stands where a folder should be.
        assert!(made.write(&folder.path().join("own/3.txt/4.txt"), b"4").is_err());
        made.take_back().unwrap();
        assert_eq!(fs::read_dir(folder.path().join("own")).unwrap().count(), 0);
    }
}
