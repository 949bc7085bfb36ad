//! `leafpress init`.

use super::build::plural;
use super::{Outcome, shipped};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

/// Start a project: a folder with an example article in ten languages, fonts and styles.
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
    for (path, bytes) in &files {
        write(&folder.join(path), bytes).map_err(|error| {
            Outcome::machine_failed(&format!("cannot write {path} into {}: {error}", folder.display()))
        })?;
    }
    Ok(Outcome::done(format!(
        "{folder} is ready: {files}.

  cd {folder}
  leafpress build        makes every leaflet, in the folder dist

The words are in locales, the article is in assets/articles, the looks are in assets/styles.
",
        folder = folder.display(),
        files = plural(files.len(), "file"),
    )))
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}
