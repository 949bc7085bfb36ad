//! The command line: what can be asked for, and one file for each command.

mod build;
mod changes;
mod check;
mod completions;
mod counts;
mod explain;
mod export;
mod files;
mod fonts;
mod host;
mod import;
mod init;
mod locale;
mod man;
mod new;
mod outcome;
mod progress;
mod renew;
mod report;
mod review;
mod select;
mod shipped;
mod status;
mod table;
mod terminal;
mod text;
mod verify;
mod watch;

pub use outcome::{Outcome, Verdict};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser, Subcommand};
use std::ffi::OsString;

/// Help is no wider, in characters.
const WIDTH: usize = 100;

/// Prints patient leaflets in any language.
///
/// An article says what is in a leaflet, a folder of plain text files for each language says it in words, and
/// `leafpress build` makes a PDF for each language: ready for the clinic's printer, for the website and for people
/// who have it read aloud.
#[derive(Debug, Parser)]
#[command(name = "leafpress", version, propagate_version = true, arg_required_else_help = true, max_term_width = WIDTH)]
#[command(after_help = "Start here:
  leafpress init leaflets     make a folder with a complete example
  cd leaflets
  leafpress build             make every leaflet in every language

Exit codes:
  0  all done
  1  something that was written is wrong; the other leaflets are made
  2  the command line is wrong; nothing was done
  3  the machine failed (disk full, unreadable file)")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the leaflets.
    Build(build::Arguments),
    /// Find mistakes without making a leaflet.
    Check(check::Arguments),
    /// Show how far each language is, what is stale, and what is signed off.
    Status(status::Arguments),
    /// Start a language, or bring languages up to the source.
    Locale(locale::Arguments),
    /// Write a language's texts as XLIFF, for a translation agency.
    Export(export::Arguments),
    /// Read the XLIFF file that a translation agency gave back.
    Import(import::Arguments),
    /// Record that a qualified person has read a leaflet and stands behind it.
    Review(review::Arguments),
    /// Start a project: a folder with an example article in sixteen languages, fonts and styles.
    Init(init::Arguments),
    /// Start an article: a new leaflet, with an example of what most leaflets need.
    New(new::Arguments),
    /// Show which font prints which script.
    Fonts(fonts::Arguments),
    /// Look at finished PDFs as a print shop's preflight does.
    Verify(verify::Arguments),
    /// Show what a finding's code means and what to do about it.
    Explain(explain::Arguments),
    /// Write the completions for a shell.
    Completions(completions::Arguments),
    /// Write the manual pages.
    Man(man::Arguments),
    /// For testers: the text that a leaflet's PDF must contain.
    #[command(hide = true)]
    Text(text::Arguments),
}

/// Reads the command line. `Err` is help, the version, or what is wrong with it.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Outcome> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let parsed = Arguments::try_parse_from(&arguments);
    parsed.map(|arguments| arguments.command).map_err(|error| Outcome::from(with_two_hyphens(error, &arguments)))
}

/// Tells somebody who wrote an option with one hyphen, `-final`, that it has two.
fn with_two_hyphens(mut error: clap::Error, arguments: &[OsString]) -> clap::Error {
    if error.kind() != ErrorKind::UnknownArgument {
        return error;
    }
    let command = Arguments::command();
    let named = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    let asked = named.clone().fold(&command, |asked, name| asked.find_subcommand(name).unwrap_or(asked));
    let mut options = asked.get_arguments().filter_map(|option| option.get_long());
    let single = named.filter_map(|argument| argument.strip_prefix('-')).filter_map(|name| name.split('=').next());
    let meant = single.filter(|name| name.len() > 1).find_map(|name| options.find(|option| *option == name));
    if let Some(meant) = meant {
        error.insert(ContextKind::InvalidArg, ContextValue::String(format!("-{meant}")));
        error.insert(ContextKind::SuggestedArg, ContextValue::String(format!("--{meant}")));
        error.remove(ContextKind::Suggested);
    }
    error
}

/// Runs a command. It writes files, and says the rest in its outcome.
pub fn run(command: Command) -> Outcome {
    match command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Locale(arguments) => locale::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Review(arguments) => review::run(&arguments),
        Command::Status(arguments) => status::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Fonts(arguments) => fonts::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
        Command::Text(arguments) => text::run(&arguments),
    }
    .unwrap_or_else(|failure| failure)
}

/// What a shell offers: no command that is hidden.
fn visible() -> clap::Command {
    let all = command_line();
    let shown = all.get_subcommands().filter(|command| !command.is_hide_set()).cloned();
    let shown = clap::Command::new("leafpress").subcommands(shown.collect::<Vec<_>>());
    shown
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .args(all.get_arguments().cloned().collect::<Vec<_>>())
}

/// The whole command line as clap sees it, for manual pages.
fn command_line() -> clap::Command {
    Arguments::command()
}

#[cfg(test)]
mod tests {
    /// Examples are there to be copied, and paragraphs have line ends of their own: wrapped, both are torn.
    #[test]
    fn no_line_of_a_help_is_wrapped() {
        fn look(command: &clap::Command, path: &str) {
            let path = format!("{path} {}", command.get_name());
            let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            for line in text.lines() {
                assert!(line.chars().count() <= super::WIDTH, "{path}: {line}");
            }
            command.get_subcommands().for_each(|command| look(command, &path));
        }
        look(&super::command_line(), "");
    }

    #[test]
    fn the_command_line_is_consistent() {
        super::command_line().debug_assert();
    }
}
