//! The `leafpress` program: parse, run, print, choose the exit code.
#![forbid(unsafe_code)]

use leafpress::cli::{self, Verdict};
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = cli::parse(std::env::args_os()).map_or_else(|usage| usage, cli::run);
    ExitCode::from(match outcome.print() {
        // Everything that was asked for is done.
        Verdict::Done => 0,
        // Some input is wrong; everything that doesn't depend on it is done.
        Verdict::WrongInput => 1,
        // The command line makes no sense; nothing was done.
        Verdict::WrongUse => 2,
        // The machine failed us; this beats wrong input.
        Verdict::MachineFailed => 3,
    })
}
