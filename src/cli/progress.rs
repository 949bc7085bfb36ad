//! How far a run has come.

use super::terminal;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;

/// A bar on a terminal, nothing elsewhere.
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    pub fn new(leaflets: usize) -> Progress {
        // One leaflet is done before an eye sees a bar.
        let shown = leaflets > 1 && std::io::stderr().is_terminal();
        Progress(shown.then(|| {
            let bar = ProgressBar::with_draw_target(Some(leaflets as u64), ProgressDrawTarget::stderr());
            let template = if terminal::stderr().fancy {
                "{bar:30.cyan/dim} {pos} of {len} leaflets"
            } else {
                "[{bar:30}] {pos} of {len} leaflets"
            };
            match ProgressStyle::with_template(template) {
                Ok(style) if terminal::stderr().fancy => bar.with_style(style),
                Ok(style) => bar.with_style(style.progress_chars("=> ")),
                Err(_) => bar,
            }
        }))
    }

    pub fn step(&self) {
        if let Some(bar) = &self.0 {
            bar.inc(1);
        }
    }

    pub fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
