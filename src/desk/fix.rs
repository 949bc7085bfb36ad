//! Mistakes of typing that have one cure only, mended in the files: marks, spaces, invisible characters, digits.
//!
//! Nothing that a person must weigh is touched: no word, no number's value, no translation whose source has changed, since
//! a change of it would say that somebody has looked.

use super::earlier::Earlier;
use super::ledger::Ledger;
use super::splice::{Edit, RawFile};
use super::update::Change;
use super::{Pair, file_names, rules, stale};
use crate::diagnostic::{Diagnostic, codes};
use crate::locale::syntax::Ftl;
use crate::project::{MAX_TEXT_BYTES, Project};
use std::collections::BTreeSet;

/// One cure may need another: « with a no-break space. And of one kind so many are found at a time as are told.
const ROUNDS: usize = 64;

/// What was mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// The files that change.
    pub changes: Vec<Change>,
    /// How many places, by file.
    pub places: Vec<(String, usize)>,
}

/// Mends the files of these locales that these articles need.
pub fn mend(project: &Project, articles: &[String], locales: &[String]) -> Result<Mended, Vec<Diagnostic>> {
    let original = project.locale(&project.config().source_locale)?;
    let mut mended = Mended::default();
    for tag in locales.iter().filter(|tag| project.config().locales.contains(tag)) {
        let locale = project.locale(tag)?;
        let source = Some(&*original).filter(|source| source.language != locale.language);
        let house = rules::House::read(project, &locale, source, &mut Vec::new());
        let (named, ledger) = (super::named(project, &locale), Ledger::read(project, tag)?);
        for name in file_names(articles) {
            let path = locale.path(name);
            if !project.exists(&path) {
                continue;
            }
            let bytes = project.read_bytes(&path, MAX_TEXT_BYTES).map_err(|finding| vec![finding])?;
            let theirs = source.and_then(|source| source.readable(project, name).0);
            let look = |own: &Ftl| {
                let pair = Pair { name, language: &locale.language, own, source: theirs.as_deref(), named: &named };
                edits(&pair, &house, &ledger)
            };
            let Some((text, count)) = mend_file(&path, bytes, look) else { continue };
            mended.changes.push(Change { path: path.clone(), text });
            mended.places.push((path, count));
        }
    }
    Ok(mended)
}

/// A file's text with all that `look` finds in it, and how many places that were; `None` if there were none.
fn mend_file(path: &str, bytes: Vec<u8>, look: impl Fn(&Ftl) -> Vec<Edit>) -> Option<(String, usize)> {
    let mut file = RawFile::new(path, bytes)?;
    let mut count = 0;
    for _ in 0..ROUNDS {
        let edits = look(&Ftl::parse(&file.file).0);
        if edits.is_empty() {
            break;
        }
        count += edits.len();
        file = RawFile::new(path, file.with(edits).into_bytes())?;
    }
    (count > 0).then(|| (file.raw().to_owned(), count))
}

fn edits(pair: &Pair<'_>, house: &rules::House, ledger: &Ledger) -> Vec<Edit> {
    let message = |finding: &Diagnostic| finding.id.as_ref().map(|id| id.split('.').next().unwrap_or(id).to_owned());
    let stale = stale::check(pair, ledger, &Earlier::default());
    let stale: BTreeSet<String> =
        stale.iter().filter(|finding| finding.code == codes::STALE_MESSAGE).filter_map(message).collect();
    let found =
        rules::check(pair, house).into_iter().filter(|finding| message(finding).is_none_or(|id| !stale.contains(&id)));
    let mut edits: Vec<Edit> = found
        .filter_map(|finding| {
            let (place, text) = (finding.place?, finding.fix?);
            Some(Edit { start: place.span.start, end: place.span.end, text })
        })
        .collect();
    edits.sort_by_key(|edit| (edit.start, edit.end));
    // Of two cures at one place the second one may no longer be wanted.
    edits.dedup_by(|next, kept| next.start < kept.end || next.start == kept.start);
    edits
}
