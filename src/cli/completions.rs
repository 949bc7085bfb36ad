//! `leafpress completions`.

use super::{Outcome, visible};
use clap::Args;
use clap_complete::Shell;

/// Write the completions for a shell: what it offers when the Tab key is pressed.
#[derive(Debug, Args)]
#[command(after_help = "Examples (make the folder first, if it is not there: mkdir -p):
  leafpress completions bash > ~/.local/share/bash-completion/completions/leafpress
  leafpress completions zsh > ~/.zfunc/_leafpress
  leafpress completions fish > ~/.config/fish/completions/leafpress.fish")]
pub struct Arguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut visible(), "leafpress", &mut script);
    Ok(Outcome::done(String::from_utf8_lossy(&script)))
}
