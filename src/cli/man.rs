//! `leafpress man`.

use super::counts::plural;
use super::{Outcome, command_line};
use crate::files::{is_no_folder, write_whole};
use clap::Args;
use clap_mangen::Man;
use std::path::PathBuf;

/// Write the manual pages.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress man | man -l -                         read the main page
  leafpress man --out ~/.local/share/man/man1      a page for each command")]
pub struct Arguments {
    /// The folder for a page of each command; without it, the main page goes to the terminal
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let mut program = command_line();
    program.build();
    let Some(out) = &arguments.out else {
        return Ok(Outcome::done(page(program).1));
    };
    let commands = program.get_subcommands().filter(|c| !c.is_hide_set() && c.get_name() != "help");
    let mut pages: Vec<(String, String)> = commands.cloned().map(page).collect();
    pages.insert(0, page(program));
    if is_no_folder(out) {
        let message = format!("{} is not a folder", out.display());
        return Err(Outcome::wrong_use(&message, "  Nothing was written. Name a folder, or a place for a new one."));
    }
    let failed =
        |error| Outcome::machine_failed(&format!("cannot write the manual pages into {}: {error}", out.display()));
    std::fs::create_dir_all(out).map_err(failed)?;
    for (name, text) in &pages {
        write_whole(&out.join(name), text.as_bytes()).map_err(failed)?;
    }
    Ok(Outcome::done(format!("{} written into {}\n", plural(pages.len(), "manual page"), out.display())))
}

/// File name and text of a page.
fn page(command: clap::Command) -> (String, String) {
    let man = Man::new(command);
    let mut text = Vec::new();
    // Writing to memory doesn't fail.
    let _ = man.render(&mut text);
    (man.get_filename(), String::from_utf8_lossy(&text).into_owned())
}
