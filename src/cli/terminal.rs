//! What the two output streams can show.

use std::io::IsTerminal;

/// How wide a line may be where nobody says.
const WIDTH: usize = 100;

/// What a stream can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Terminal {
    /// Colours and drawing characters.
    pub fancy: bool,
    /// Columns.
    pub width: usize,
}

/// Standard output, for results.
pub(super) fn stdout() -> Terminal {
    terminal(std::io::stdout().is_terminal())
}

/// Standard error, for messages.
pub(super) fn stderr() -> Terminal {
    terminal(std::io::stderr().is_terminal())
}

fn terminal(interactive: bool) -> Terminal {
    // https://no-color.org: set, and not empty.
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    let columns = interactive.then(terminal_size::terminal_size).flatten().map(|(columns, _)| usize::from(columns.0));
    Terminal { fancy: interactive && !plain, width: columns.unwrap_or(WIDTH).max(40) }
}

/// How a word stands out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Accent {
    /// It went wrong.
    Bad,
    /// Look at this.
    Care,
    /// Less important than the rest.
    Quiet,
}

impl Terminal {
    /// The text, in colour where the stream shows colour.
    pub fn paint(self, accent: Accent, text: &str) -> String {
        let code = match accent {
            Accent::Bad => "1;31",
            Accent::Care => "33",
            Accent::Quiet => "2",
        };
        if self.fancy { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
