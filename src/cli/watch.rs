//! Does something again whenever a file of the project has changed.

use super::terminal;
use super::{Outcome, Verdict};
use crate::project::{LOCALES, PROJECT_FILE};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// Often enough for an answer within a second; asking for a hundred files' times takes a millisecond. Network folders tell
/// nobody of changes, so that asking is what works everywhere.
const PAUSE: Duration = Duration::from_millis(200);

/// What a check reads.
const READ: [&str; 4] = [PROJECT_FILE, LOCALES, "assets", "fonts"];

/// Takes away what was said before. Terminals that show text only have no such command, and get a line instead.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// What is known of the files: their paths, times and lengths.
type Seen = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// Prints what `look` says, and says it anew after each change, until nobody reads any more.
pub(super) fn watch(root: &Path, mut look: impl FnMut() -> Outcome) -> Outcome {
    loop {
        // What changes while we look is a change, too.
        let seen = files(root);
        let Outcome { results, messages, verdict } = look();
        // No file that is saved will make the command right.
        if verdict == Verdict::WrongUse {
            return Outcome { results, messages, verdict };
        }
        let clear = if terminal::stdout().fancy { CLEAR } else { "" };
        let text = format!("{clear}{messages}{results}\nWaiting for changes; Ctrl+C ends it.\n");
        let mut stdout = std::io::stdout();
        if stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).is_err() {
            return Outcome { results: String::new(), messages: String::new(), verdict };
        }
        while files(root) == seen {
            sleep(PAUSE);
        }
    }
}

fn files(root: &Path) -> Seen {
    let mut seen = Seen::new();
    let mut open: Vec<PathBuf> = READ.map(|name| root.join(name)).into();
    while let Some(path) = open.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => {
                let link = |path: &Path| path.symlink_metadata().is_ok_and(|of| of.is_symlink());
                // A link to a folder above would have no end.
                let paths = entries.flatten().map(|entry| entry.path());
                open.extend(paths.filter(|path| !link(path) || path.is_file()));
            }
            Err(_) => {
                let Ok(of) = fs::metadata(&path) else { continue };
                seen.push((path, of.modified().ok(), of.len()));
            }
        }
    }
    seen.sort();
    seen
}
