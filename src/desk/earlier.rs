//! What the source said when it was translated: a translator who sees only that a text has changed must look for the change
//! word by word.
//!
//! `review.toml` has fingerprints; the texts are kept once for all languages, beside the source. They are those of today and
//! those that a translation is still one of.

use super::ledger::{self, Ledger};
use super::nodes::{Node, nodes};
use super::update::Change;
use super::{difference, file_names};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::locale::message_name;
use crate::locale::syntax::Ftl;
use crate::project::toml::{Reader, parse};
use crate::project::{LOCALES, MAX_TEXT_BYTES, Project};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const HEAD: &str = "# The source's texts of which translations were made: for showing a translator what has changed since.\n\
                    # `leafpress locale sync` and `leafpress review` keep them.\n";

/// The source's texts by file and name (that of a message, or of its attribute), the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier(BTreeMap<String, BTreeMap<String, Vec<String>>>);

/// Where they lie.
pub fn path(source: &str) -> String {
    format!("{LOCALES}/{source}/earlier.toml")
}

impl Earlier {
    /// Reads them; without the file nobody knows what has changed. The findings are warnings: nothing is printed of it.
    pub fn read(project: &Project) -> (Earlier, Vec<Diagnostic>) {
        let path = path(&project.config().source_locale);
        if !project.exists(&path) {
            return (Earlier::default(), Vec::new());
        }
        let read = project.read_text(&path).map_err(|finding| vec![finding]);
        let warned = |found: Vec<Diagnostic>| {
            let help = "take it from version control, or take it away: `leafpress locale sync` writes it anew, and until then \
                        leaves it alone";
            found.into_iter().map(|finding| finding.help(help).as_warning()).collect()
        };
        match read.and_then(|file| Earlier::parse(&file)) {
            Ok(earlier) => (earlier, Vec::new()),
            Err(found) => (Earlier::default(), warned(found)),
        }
    }

    fn parse(file: &Arc<SourceFile>) -> Result<Earlier, Vec<Diagnostic>> {
        let root = parse(file)?;
        let reader = Reader::new(file);
        let mut earlier = Earlier::default();
        for (name, value) in root.get_ref() {
            let Some(lines) = reader.table(value, "a file's texts") else { continue };
            let mut texts = BTreeMap::new();
            for (id, value) in lines {
                let Some(of_id) = reader.strings(value, "a message's texts") else { continue };
                texts.insert(id.get_ref().to_string(), of_id.into_iter().map(|text| text.text).collect());
            }
            earlier.0.insert(name.get_ref().to_string(), texts);
        }
        reader.finish(Some(earlier))
    }

    /// Whether nothing is known: nobody has ever written down what a translation was made from.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a message of the source has never been written down: it is newer than the last `leafpress locale sync`.
    pub fn is_new(&self, file: &str, id: &str) -> bool {
        let of_id =
            |known: &String| known.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        !self.is_empty() && !self.0.get(file).is_some_and(|texts| texts.keys().any(of_id))
    }

    /// What has changed in a part of a message, whose text is `now`, since the message had a fingerprint; `None` if nobody
    /// knows.
    pub fn difference(&self, file: &str, id: &str, (part, now): (&str, &str), then: &str) -> Option<String> {
        let prints = ledger::parts(then);
        let print = prints.get(part).filter(|print| **print != ledger::print(now))?;
        let text = self.0.get(file)?.get(&name(id, part))?.iter().find(|text| ledger::print(text) == **print)?;
        Some(difference::difference(text, now))
    }

    /// What has changed in a message of the source: in its own text first, then in each attribute, with its name.
    pub fn differences(&self, file: &str, source: &Ftl, node: &Node<'_>, then: &str) -> Vec<String> {
        let Some(id) = node.id else { return Vec::new() };
        let told = ledger::texts(source, node).into_iter().filter_map(|(part, now)| {
            let told = self.difference(file, id, (part, &now), then)?;
            Some(if part.is_empty() { told } else { format!(".{part}: {told}") })
        });
        told.collect()
    }

    /// With the source's texts of today, and without those of which no translation is one any more. What is new is entered
    /// if it is `noted`.
    fn renewed(
        mut self,
        sources: &BTreeMap<&str, Arc<Ftl>>,
        wanted: &BTreeSet<String>,
        noted: &dyn Fn(&str) -> bool,
    ) -> Earlier {
        let before = self.clone();
        for (file, ftl) in sources {
            let known = self.0.entry((*file).to_owned()).or_default();
            for node in nodes(ftl) {
                let Some(id) = node.id.filter(|id| noted(id) || !before.is_new(file, id)) else { continue };
                for (part, text) in ledger::texts(ftl, &node) {
                    let texts = known.entry(name(id, part)).or_default();
                    // What is taken back is the newest again.
                    texts.retain(|known| *known != text);
                    texts.push(text);
                }
            }
        }
        for (file, texts) in &mut self.0 {
            let today: BTreeSet<String> = sources.get(file.as_str()).into_iter().flat_map(|ftl| prints(ftl)).collect();
            for texts in texts.values_mut() {
                texts.retain(|text| {
                    let print = ledger::print(text);
                    today.contains(&print) || wanted.contains(&print)
                });
            }
            texts.retain(|_, texts| !texts.is_empty());
        }
        self.0.retain(|_, texts| !texts.is_empty());
        self
    }

    fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (file, texts) in &self.0 {
            text.push_str(&format!("\n[{}]\n", toml_edit::Key::new(file)));
            for (name, texts) in texts {
                let texts: toml_edit::Array = texts.iter().map(String::as_str).collect();
                text.push_str(&format!("{} = {texts}\n", toml_edit::Key::new(name)));
            }
        }
        text
    }
}

/// The name of a message's part.
fn name(id: &str, part: &str) -> String {
    message_name(id, Some(part).filter(|part| !part.is_empty()))
}

fn prints(ftl: &Ftl) -> Vec<String> {
    let of = |node| ledger::texts(ftl, &node).into_iter().map(|(_, text)| ledger::print(&text)).collect::<Vec<_>>();
    nodes(ftl).into_iter().filter(|node| node.id.is_some()).flat_map(of).collect()
}

/// The file as it should lie on the disk once these ledgers are there, if it changes. Of messages that nobody has entered
/// yet, only those that are `noted` now are: of the others nobody knows what their translations were made from.
pub fn change(
    project: &Project,
    ledgers: &BTreeMap<String, Ledger>,
    noted: &dyn Fn(&str) -> bool,
) -> Result<Option<Change>, Vec<Diagnostic>> {
    let tag = &project.config().source_locale;
    let (source, articles) = (project.locale(tag)?, project.articles().map_err(|found| vec![found])?);
    let (earlier, damaged) = Earlier::read(project);
    let mut wanted = BTreeSet::new();
    for other in project.config().locales.iter().filter(|other| *other != tag) {
        match ledgers.get(other) {
            Some(ledger) => wanted.extend(ledger.sources()),
            None => wanted.extend(Ledger::read(project, other)?.sources()),
        }
    }
    let readable = file_names(&articles).filter_map(|name| Some((name, source.readable(project, name).0?)));
    // In what a merge has left may be what is wanted: `check` tells.
    if !damaged.is_empty() {
        return Ok(None);
    }
    let text = earlier.renewed(&readable.collect(), &wanted, noted).text();
    let path = path(tag);
    let bytes = if project.exists(&path) { project.read_bytes(&path, MAX_TEXT_BYTES).ok() } else { None };
    Ok(bytes.is_none_or(|bytes| bytes != text.as_bytes()).then_some(Change { path, text }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> BTreeMap<&'static str, Arc<Ftl>> {
        let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
        BTreeMap::from([("flu", Arc::new(Ftl::parse(&file).0))])
    }

    #[test]
    fn a_text_is_kept_as_long_as_a_translation_is_one_of_it() {
        let first = Earlier::default().renewed(
            &source("a = Take { -pill }\n    .b = \"One\"\nc = C\n"),
            &BTreeSet::new(),
            &|_| true,
        );
        let print = |text: &str| ledger::print(text);
        let wanted = BTreeSet::from([print("Take {-pill}")]);
        let second = first.renewed(&source("a = Take\n    two { -pill }\n    .b = Two\n"), &wanted, &|_| true);
        assert_eq!(
            second.text(),
            format!("{HEAD}\n[flu]\na = [\"Take {{-pill}}\", \"Take two {{-pill}}\"]\n\"a.b\" = [\"Two\"]\n")
        );
        let file = Arc::new(SourceFile { path: "x".into(), text: second.text() });
        assert_eq!(Earlier::parse(&file).unwrap(), second);
        let changed = |then: &str, now: &str| second.difference("flu", "a", ("", now), &print(then));
        assert_eq!(changed("Take {-pill}", "Take two {-pill}").unwrap(), "Take {+two+} {-pill}");
        assert_eq!(changed("Take it", "Take two {-pill}"), None);
        assert_eq!(changed("Take {-pill}", "Take {-pill}"), None);
        // Taken back, it is the text of today.
        let third =
            second.renewed(&source("a = Take { -pill }\n"), &BTreeSet::from([print("Take two {-pill}")]), &|_| true);
        assert!(third.text().ends_with("a = [\"Take two {-pill}\", \"Take {-pill}\"]\n"), "{}", third.text());
        assert_eq!(third.clone().renewed(&source(""), &BTreeSet::new(), &|_| true), Earlier::default());
        // A new message is one as long as nobody has noted it.
        let newer = source("a = Take { -pill }\nnew = N\n");
        assert!(third.clone().renewed(&newer, &BTreeSet::new(), &|_| false).is_new("flu", "new"));
        assert!(!third.renewed(&newer, &BTreeSet::new(), &|id| id == "new").is_new("flu", "new"));
    }

    #[test]
    fn what_is_no_table_of_texts_is_told() {
        for text in ["flu = 1\n", "[flu]\na = \"x\"\n", "<<<<<<< HEAD\n"] {
            let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
            assert!(Earlier::parse(&file).is_err(), "{text}");
        }
    }
}
