//! How far a translation is: counted for those who plan, and for those who are asked for a quotation.

use super::earlier;
use super::history::History;
use super::ledger::{Ledger, fingerprint};
use super::nodes::{by_id, nodes};
use super::pieces::{Piece, each};
use super::{compare, file_names, named};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::UNREADABLE;
use crate::locale::markup::{self, pieces};
use crate::locale::syntax::{Entry, Ftl, Pattern};
use crate::project::{CLINIC, LEAFLET, Project};
use fluent_syntax::ast::InlineExpression;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

/// A Fluent file, or several, counted. Terms count as messages; words are the source's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Messages that the source has.
    pub messages: usize,
    /// Those that are translated whole, stale ones included.
    pub translated: usize,
    /// Those that are missing or lack a part.
    pub missing: usize,
    /// Those whose source has changed since.
    pub stale: usize,
    /// Those of which nobody has written down what they were translated from, though of others somebody has.
    pub untracked: usize,
    /// Messages that the source does not have and that nothing uses.
    pub obsolete: usize,
    /// All words of the source.
    pub words: usize,
    /// Words of what is missing.
    pub words_missing: usize,
    /// Words of what is stale.
    pub words_stale: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.messages += other.messages;
        self.translated += other.translated;
        self.missing += other.missing;
        self.stale += other.stale;
        self.untracked += other.untracked;
        self.obsolete += other.obsolete;
        self.words += other.words;
        self.words_missing += other.words_missing;
        self.words_stale += other.words_stale;
    }
}

/// The counts of a locale: each article's own file, and what all articles share.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// By article.
    pub articles: BTreeMap<String, Counts>,
    /// `clinic.ftl` and `leaflet.ftl`.
    pub shared: Counts,
    /// Why `review.toml` or a file of messages could not be read.
    pub findings: Vec<Diagnostic>,
}

/// Counts a locale's files for these articles. A file that is not there is missing whole; one that the machine does not
/// let us read is not counted.
pub fn status(project: &Project, tag: &str, articles: &[String]) -> Result<Status, Vec<Diagnostic>> {
    let (source, locale) = (project.locale(&project.config().source_locale)?, project.locale(tag)?);
    let mut status = Status::default();
    let ledger = Ledger::read(project, tag).unwrap_or_else(|found| {
        status.findings = found;
        Ledger::default()
    });
    let named = named(project, &locale);
    // Without having read it: what is in there does not matter here.
    let ever = status.findings.is_empty() && project.exists(&earlier::path(&source.language.tag));
    for name in file_names(articles) {
        let (theirs, found) = source.readable(project, name);
        let (own, more) = locale.readable(project, name);
        let kept: Vec<Diagnostic> = found.into_iter().chain(more).filter(|found| found.code == UNREADABLE).collect();
        if !kept.is_empty() {
            status.findings.extend(kept);
            continue;
        }
        let Some(theirs) = theirs else { continue };
        let is_source = source.language == locale.language;
        let counts = count(name, &theirs, own.as_deref(), (!is_source).then_some((&ledger, ever)), &named);
        if [CLINIC, LEAFLET].contains(&name) {
            status.shared += counts;
        } else {
            status.articles.insert(name.to_owned(), counts);
        }
    }
    Ok(status)
}

/// `ledger` is none for the source itself; beside it, whether anything was ever written down.
fn count(
    name: &str,
    source: &Ftl,
    own: Option<&Ftl>,
    ledger: Option<(&Ledger, bool)>,
    named: &BTreeSet<String>,
) -> Counts {
    let mut counts = Counts::default();
    let theirs = nodes(source);
    let ours = own.map(nodes).unwrap_or_default();
    let history = ledger
        .zip(own)
        .map(|((ledger, ever), own)| History::of(ledger, name, (source, &theirs), (own, &ours)).once_written(ever));
    let own_nodes = by_id(&ours);
    for original in &theirs {
        let Some((id, entry)) = original.id.and_then(|id| Some((id, source.entry(id)?))) else { continue };
        let all = words(&entry, None);
        counts.messages += 1;
        counts.words += all;
        let there = own.and_then(|own| Some((own, own.entry(id)?, *own_nodes.get(id)?)));
        let Some((own, translation, node)) = there else {
            counts.missing += 1;
            counts.words_missing += all;
            continue;
        };
        let lacking = words(&entry, Some(&translation));
        if lacks_part(&entry, &translation)
            || ledger.is_some() && name != CLINIC && is_untranslated(&entry, &translation)
        {
            counts.missing += 1;
            counts.words_missing += if lacking > 0 { lacking } else { all };
            continue;
        }
        counts.translated += 1;
        counts.untracked += usize::from(history.as_ref().is_some_and(|history| history.lacks(id)));
        let Some(made) = history.as_ref().and_then(|history| history.get(id)) else { continue };
        let (now, own) = (fingerprint(source, original), fingerprint(own, node));
        let stale: Vec<&str> =
            made.states(&now, &own).into_iter().filter(|(_, state)| state.is_stale()).map(|(part, _)| part).collect();
        if !stale.is_empty() {
            let is_stale = |attribute: Option<&str>| stale.contains(&attribute.unwrap_or_default());
            let parts = patterns(&entry).filter(|(attribute, _)| is_stale(*attribute));
            counts.stale += 1;
            counts.words_stale += parts.map(|(_, pattern)| words_of(pattern)).sum::<usize>();
        }
    }
    let extra = |id: &&str| source.entry(id).is_none() && !source.has_broken(id) && !named.contains(*id);
    counts.obsolete = own.map_or(0, |own| own.written_ids().filter(extra).count());
    counts
}

/// The patterns of an entry by attribute; a term's attributes are each language's own.
fn patterns<'a>(entry: &Entry<'a>) -> impl Iterator<Item = (Option<&'a str>, &'a Pattern<'a>)> {
    let attributes = if entry.id.starts_with('-') { &[][..] } else { entry.attributes };
    let attributes = attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
    entry.value.map(|value| (None, value)).into_iter().chain(attributes)
}

/// Whether there is nothing to translate in it: placeables and signs only, as in `published = { DATETIME($published) }`.
pub(super) fn is_wordless(entry: &Entry<'_>) -> bool {
    let mut wordless = true;
    for (_, pattern) in patterns(entry) {
        each(pattern, &mut |piece| match piece {
            Piece::Text(text) => wordless &= !text.contains(char::is_alphanumeric),
            Piece::Placeable(InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. }) => {
                wordless = false;
            }
            Piece::Selector(..) => wordless = false,
            Piece::Placeable(_) => {}
        });
    }
    wordless
}

fn lacks_part(original: &Entry<'_>, translation: &Entry<'_>) -> bool {
    patterns(original).any(|(attribute, _)| translation.pattern(attribute).is_none())
}

/// Whether all parts still have the source's own words.
fn is_untranslated(original: &Entry<'_>, translation: &Entry<'_>) -> bool {
    patterns(original).all(|(attribute, pattern)| {
        translation.pattern(attribute).is_some_and(|own| compare::has_same_words(pattern, own))
    })
}

/// The words of an entry, or of those of its parts that a translation lacks.
fn words(entry: &Entry<'_>, except: Option<&Entry<'_>>) -> usize {
    let lacking = |attribute| except.is_none_or(|translation| translation.pattern(attribute).is_none());
    patterns(entry).filter(|(attribute, _)| lacking(*attribute)).map(|(_, pattern)| words_of(pattern)).sum()
}

/// As translation agencies count: what stands between blanks and has a letter or digit, of every variant. What a
/// placeable puts in is part of the word that it stands at.
fn words_of(pattern: &Pattern<'_>) -> usize {
    let mut text = String::new();
    each(pattern, &mut |piece| match piece {
        Piece::Text(written) => {
            for piece in pieces(written) {
                match piece {
                    markup::Piece::Text(range) => text.push_str(&written[range]),
                    markup::Piece::Character(c) => text.push(c),
                    _ => {}
                }
            }
        }
        Piece::Placeable(_) => text.push('x'),
        Piece::Selector(..) => text.push(' '),
    });
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::ledger::Made;
    use crate::diagnostic::SourceFile;
    use std::sync::Arc;

    fn parse(text: &str) -> Ftl {
        Ftl::parse(&Arc::new(SourceFile { path: "x".into(), text: text.into() })).0
    }

    #[test]
    fn messages_and_words_are_counted() {
        let source = parse("a = One two { $x }s – <em>three</em>\n    .b = four\nc = five\nd = six\n-t = Seven\n");
        let own = parse("a = eins\nd = sechs\n-t = Sieben\nold = x\nused = y\n");
        let made = Made::now("0".into(), fingerprint(&own, &nodes(&own)[1]));
        let ledger = Ledger(BTreeMap::from([("f".to_owned(), BTreeMap::from([("d".to_owned(), made)]))]));
        let counts = count("f", &source, Some(&own), Some((&ledger, false)), &BTreeSet::from(["used".to_owned()]));
        let wanted = Counts {
            messages: 4,
            translated: 2,
            missing: 2,
            stale: 1,
            untracked: 1,
            obsolete: 1,
            words: 8,
            words_missing: 2,
            words_stale: 1,
        };
        assert_eq!(counts, wanted);
        assert_eq!(count("f", &source, None, Some((&ledger, false)), &BTreeSet::new()).words_missing, 8);
    }
}
