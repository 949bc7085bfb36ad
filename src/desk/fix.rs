//! Mistakes of typing that have one cure only, mended in the files: marks, spaces, letters and digits that only look right,
//! invisible characters.
//!
//! Nothing that a person must weigh is touched: what that is, `rules::fixes` knows of a text. Nor is a translation whose
//! source has changed, since a change of it would say that somebody has looked.

use super::ledger::Ledger;
use super::splice::{Edit, RawFile};
use super::update::Change;
use super::{Pair, file_names, rules, stale};
use crate::locale::syntax::Ftl;
use crate::project::{MAX_TEXT_BYTES, Project};

/// One cure may need another, such as « the no-break space in it. No three hang together.
const ROUNDS: usize = 4;

/// What was mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// The files that change.
    pub changes: Vec<Change>,
    /// How many places, by file.
    pub places: Vec<(String, usize)>,
    /// How many places were left as they are, by file: their messages' source has changed, or cannot be read.
    pub left: Vec<(String, usize)>,
}

/// Mends the files of these locales that these articles need, of which `wanted` says by their paths whether they are meant.
/// What keeps a file from being mended, `check` tells.
pub fn mend(project: &Project, articles: &[String], locales: &[String], wanted: impl Fn(&str) -> bool) -> Mended {
    let mut mended = Mended::default();
    let Ok(original) = project.locale(&project.config().source_locale) else { return mended };
    for tag in locales.iter().filter(|tag| project.config().locales.contains(tag)) {
        let (Ok(locale), Ok(ledger)) = (project.locale(tag), Ledger::read(project, tag)) else { continue };
        let source = Some(&*original).filter(|source| source.language != locale.language);
        let house = rules::House::read(project, &locale, source, &mut Vec::new());
        let named = super::named(project, &locale);
        for name in file_names(articles).filter(|name| wanted(&locale.path(name))) {
            let path = locale.path(name);
            let theirs = source.and_then(|source| source.readable(project, name).0);
            // Without its source nobody knows whether a translation is stale.
            if !project.exists(&path) || source.is_some() && theirs.is_none() {
                continue;
            }
            let Ok(bytes) = project.read_bytes(&path, MAX_TEXT_BYTES) else { continue };
            let look = |own: &Ftl| {
                let pair = Pair { name, language: &locale.language, own, source: theirs.as_deref(), named: &named };
                let unsettled = stale::unsettled(&pair, &ledger);
                rules::fixes(&pair, &house, &|id| !unsettled.contains(id))
            };
            // Of what lies on the disk: mending changes no text that is stale.
            if let (Some(own), _) = locale.readable(project, name) {
                let pair =
                    Pair { name, language: &locale.language, own: &own, source: theirs.as_deref(), named: &named };
                let unsettled = stale::unsettled(&pair, &ledger);
                let waiting = match unsettled.is_empty() {
                    true => Vec::new(),
                    false => apart(rules::fixes(&pair, &house, &|id| unsettled.contains(id))),
                };
                mended.left.extend((!waiting.is_empty()).then(|| (path.clone(), waiting.len())));
            }
            let Some((text, count)) = mend_file(&path, bytes, look) else { continue };
            mended.changes.push(Change { path: path.clone(), text });
            mended.places.push((path, count));
        }
    }
    mended
}

/// A file's text with all that `look` finds in it, and how many places that were; `None` if there were none.
fn mend_file(path: &str, bytes: Vec<u8>, look: impl Fn(&Ftl) -> Vec<Edit>) -> Option<(String, usize)> {
    let original = RawFile::new(path, bytes)?;
    let (mut file, mut count) = (original.clone(), 0);
    let (mut ftl, mut wrong) = Ftl::parse(&file.file);
    for _ in 0..ROUNDS {
        let edits = apart(look(&ftl));
        let number = edits.len();
        let next = RawFile::new(path, file.with(edits).into_bytes())?;
        let (tree, mistakes) = Ftl::parse(&next.file);
        // A cure that Fluent reads as something else is none.
        if number == 0 || mistakes.len() > wrong.len() {
            break;
        }
        (file, ftl, wrong, count) = (next, tree, mistakes, count + number);
    }
    (file.raw() != original.raw()).then(|| (file.raw().to_owned(), count))
}

/// Without those that touch an earlier one: of two cures at one place the second one may no longer be wanted.
fn apart(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.start, edit.end));
    let mut kept: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        if kept.last().is_none_or(|last| last.end < edit.start) {
            kept.push(edit);
        }
    }
    kept
}
