//! `leafpress import`.

use super::changes::{alone, refuse_unreadable, write};
use super::counts::plural;
use super::report::{self, Findings};
use super::select::Root;
use super::{Outcome, outcome, terminal};
use crate::desk::xliff::{Import, MAX_BYTES, import};
use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::files::{is_misnamed, read_limited};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Read the XLIFF file that a translation agency gave back, and put the translations into the language's files.
///
/// Only what was translated changes: comments, order and all other texts stay byte for byte. A text with a mistake, such as
/// a missing placeholder, is left out and told; all others are imported. A translation whose source has changed since the
/// export is imported and stays stale.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress import bn.xlf
  leafpress import bn.xlf --dry-run        say what would change

The file says which language it is. It may be XLIFF 2.0 or 2.1 of any tool: split segments, notes
and modules are no matter. Afterwards: leafpress check --locale bn")]
pub struct Arguments {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    root: Root,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let _alone = alone(&project).map_err(Outcome::findings)?;
    let file = read(&arguments.file)?;
    let import = import(&project, &file).map_err(|findings| {
        let mut refused = Outcome::findings(findings);
        refused.messages.push_str("\nNothing was imported.\n");
        refused
    })?;
    refuse_unreadable(&project, &import.changes).map_err(Outcome::findings)?;
    if !arguments.dry_run {
        write(&project, &import.changes).map_err(Outcome::findings)?;
    }
    let verdict = outcome::verdict(&import.findings);
    let results = summary(&import, arguments.dry_run);
    let messages = report::human(&Findings::collect(import.findings), terminal::stderr());
    Ok(Outcome { results, messages, verdict })
}

fn read(path: &Path) -> Result<Arc<SourceFile>, Outcome> {
    let name = path.display().to_string();
    let unreadable = |error: std::io::Error| {
        let message = format!("{name} cannot be read: {error}");
        match is_misnamed(&error) {
            true => {
                Outcome::wrong_use(&message, "  Nothing was imported. Name the file that came back from the agency.")
            }
            false => Outcome::machine_failed(&message),
        }
    };
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MAX_BYTES {
        let message = format!("{name} is larger than {} MB", MAX_BYTES >> 20);
        let help = "have the articles translated in several files: leafpress export L ARTICLE";
        return Err(Outcome::findings(vec![Diagnostic::new(codes::TOO_LARGE, message).help(help)]));
    }
    let bytes = read_limited(path, MAX_BYTES).map_err(unreadable)?;
    let text = decoded(&bytes).ok_or_else(|| {
        let help = "ask for the file in UTF-8";
        Outcome::findings(vec![Diagnostic::new(codes::NOT_UTF8, format!("{name} is not UTF-8")).help(help)])
    })?;
    // As XML reads line ends.
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    Ok(Arc::new(SourceFile { path: name, text }))
}

/// UTF-8, or UTF-16 with its mark, as some tools write it.
fn decoded(bytes: &[u8]) -> Option<String> {
    let units = |rest: &[u8], read: fn([u8; 2]) -> u16| -> Option<String> {
        let (pairs, rest) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| read(*pair)).collect();
        String::from_utf16(&units).ok().filter(|_| rest.is_empty())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => String::from_utf8(rest.to_vec()).ok(),
    }
}

fn summary(import: &Import, dry_run: bool) -> String {
    let done = if dry_run { "would be imported" } else { "imported" };
    let mut parts = vec![format!("{} {done}", plural(import.imported, "text"))];
    for (number, what) in [
        (import.unchanged, "unchanged"),
        (import.kept, "changed here since the export and kept"),
        (import.missing, "without a translation"),
        (import.refused, "with mistakes, left out"),
    ] {
        if number > 0 {
            parts.push(format!("{number} {what}"));
        }
    }
    let tag = &import.tag;
    let paths: String = import.changes.iter().map(|change| format!("  {}\n", change.path)).collect();
    let mut text = format!("{tag}: {}\n{paths}", parts.join(", "));
    if !import.stale.is_empty() {
        let stale = plural(import.stale.len(), "message");
        let ids = import.stale.iter().map(String::as_str).collect::<Vec<_>>().join(",");
        text.push_str(&format!(
            "\n{stale} came back unchanged although the source has changed. Where the translation fits as it is:\n  \
             leafpress locale sync {tag} --accept {ids}\n"
        ));
    }
    if !import.changes.is_empty() && !dry_run {
        text.push_str(&format!("\nNow: leafpress check --locale {tag}\n"));
    }
    text
}
