//! What a command has to say when it is done, and how it is said.

use super::report::{self, Findings};
use super::terminal;
use crate::diagnostic::{Diagnostic, codes};
use std::io::{self, Write};

/// How a run ended. `main` gives each its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Everything that was asked for is done.
    Done,
    /// Some of what people wrote is wrong.
    WrongInput,
    /// The command line makes no sense.
    WrongUse,
    /// Disk full, unreadable file and the like.
    MachineFailed,
}

/// What a command has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Results, for standard output.
    pub results: String,
    /// Messages, for standard error.
    pub messages: String,
    /// How it ended.
    pub verdict: Verdict,
}

impl Outcome {
    /// All done.
    pub fn done(results: impl Into<String>) -> Outcome {
        Outcome { results: results.into(), messages: String::new(), verdict: Verdict::Done }
    }

    /// Wrong use of the command line: what is wrong, and what to do.
    pub fn wrong_use(message: &str, help: &str) -> Outcome {
        let error = terminal::stderr().paint(terminal::Accent::Bad, "error:");
        Outcome {
            results: String::new(),
            messages: format!("{error} {message}\n\n{help}\n"),
            verdict: Verdict::WrongUse,
        }
    }

    /// The machine failed.
    pub fn machine_failed(message: &str) -> Outcome {
        Outcome { results: String::new(), messages: failed(message), verdict: Verdict::MachineFailed }
    }

    /// Findings that end a command before it has begun.
    pub fn findings(findings: Vec<Diagnostic>) -> Outcome {
        let verdict = before(&findings);
        let findings = Findings::collect(findings);
        Outcome { results: String::new(), messages: report::human(&findings, terminal::stderr()), verdict }
    }

    /// Prints everything and says how it ended. A reader that has gone away (`leafpress … | head`) is no failure.
    pub fn print(self) -> Verdict {
        let mut verdict = self.verdict;
        for (mut stream, text) in
            [(Box::new(io::stderr()) as Box<dyn Write>, &self.messages), (Box::new(io::stdout()), &self.results)]
        {
            let printed = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
            if let Err(error) = printed
                && error.kind() != io::ErrorKind::BrokenPipe
            {
                verdict = Verdict::MachineFailed;
                // If that cannot be said either, the exit code says it.
                let what = failed(&format!("the results could not be written to standard output: {error}"));
                let _ = io::stderr().write_all(what.as_bytes());
            }
        }
        verdict
    }
}

fn failed(message: &str) -> String {
    format!("{} {message}\n", terminal::stderr().paint(terminal::Accent::Bad, "error:"))
}

/// How a command ended that findings kept from beginning.
pub(super) fn before(findings: &[Diagnostic]) -> Verdict {
    match verdict(findings) {
        // Nothing that somebody wrote is wrong: the command was given in the wrong folder, or for something else.
        Verdict::WrongInput
            if findings.iter().all(|finding| [codes::NO_PROJECT, codes::UNKNOWN_NAME].contains(&finding.code)) =>
        {
            Verdict::WrongUse
        }
        verdict => verdict,
    }
}

/// What findings mean for the run as a whole: a failing machine beats wrong input.
pub(super) fn verdict<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Verdict {
    findings
        .into_iter()
        .filter(|finding| finding.is_error())
        .map(|finding| if finding.is_machine_failure() { Verdict::MachineFailed } else { Verdict::WrongInput })
        .max()
        .unwrap_or(Verdict::Done)
}

impl From<clap::Error> for Outcome {
    fn from(error: clap::Error) -> Outcome {
        let stream = if error.use_stderr() { terminal::stderr() } else { terminal::stdout() };
        let text = error.render();
        let text = if stream.fancy { text.ansi().to_string() } else { text.to_string() };
        if error.use_stderr() {
            Outcome { results: String::new(), messages: text, verdict: Verdict::WrongUse }
        } else {
            Outcome::done(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_machine_beats_wrong_input() {
        let wrong = Diagnostic::new(codes::MISSING_MESSAGE, "wrong");
        let failed = Diagnostic::new(codes::UNREADABLE, "failed");
        let odd = Diagnostic::new(codes::FALLBACK, "odd");
        assert_eq!(verdict([&odd]), Verdict::Done);
        assert_eq!(verdict([&wrong, &odd]), Verdict::WrongInput);
        assert_eq!(verdict([&wrong, &failed, &odd]), Verdict::MachineFailed);
    }
}
