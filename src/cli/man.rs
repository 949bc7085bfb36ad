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
    // `help` has no page: it says what the pages say.
    let mut program = command_line().disable_help_subcommand(true);
    let names: Vec<String> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for name in names {
        program = program.mut_subcommand(name, |command| command.disable_help_subcommand(true));
    }
    program.build();
    let Some(out) = &arguments.out else {
        return Ok(Outcome::done(page(program).1));
    };
    let mut pages = Vec::new();
    collect(program, &mut pages);
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

/// The pages of a command and of those within it.
fn collect(command: clap::Command, pages: &mut Vec<(String, String)>) {
    let inner: Vec<clap::Command> = command.get_subcommands().filter(|c| !c.is_hide_set()).cloned().collect();
    pages.push(page(command));
    inner.into_iter().for_each(|command| collect(command, pages));
}

/// File name and text of a page.
fn page(command: clap::Command) -> (String, String) {
    let man = Man::new(command);
    let mut text = Vec::new();
    // Writing to memory doesn't fail.
    let _ = man.render(&mut text);
    (man.get_filename(), String::from_utf8_lossy(&text).into_owned())
}
