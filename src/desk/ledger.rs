//! What each translation was made from: in `review.toml`, a line for each message, with a fingerprint of the source as it
//! was translated and one of the translation.

use super::file_names;
use super::nodes::{Node, nodes};
use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::locale::syntax::Ftl;
use crate::project::toml::{Reader, parse};
use crate::project::{LOCALES, Project};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use toml_edit::{DocumentMut, InlineTable, Item, Table, TomlError};

/// What a message looked like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The source's fingerprint when it was translated.
    pub source: String,
    /// The translation's fingerprint then.
    pub translation: String,
}

/// How a translation stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Made from the source as it is, as far as anybody has written down.
    Current,
    /// The source has changed, and the translation since then too; nobody has written it down yet.
    Renewed,
    /// The source has changed, and the translation has not.
    Stale,
}

/// A locale's lines, by file and message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger(pub BTreeMap<String, BTreeMap<String, Made>>);

/// Digits of a fingerprint: 64 bits, far more than chance needs.
const DIGITS: usize = 16;

/// A message's fingerprint: of its text as written, without comments, and however its lines are broken and indented.
pub fn fingerprint(text: &str, node: &Node<'_>) -> String {
    let mut plain = String::new();
    for word in text[node.entry.clone()].split([' ', '\n']).filter(|word| !word.is_empty()) {
        // `{ -term }` is `{-term}`.
        if !(plain.is_empty() || plain.ends_with('{') || word.starts_with('}')) {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    Sha256::digest(plain.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>()[..DIGITS].to_owned()
}

impl Made {
    /// How the translation stands, by the two fingerprints of today.
    pub fn state(&self, source: &str, translation: &str) -> State {
        match (self.source == source, self.translation == translation) {
            (true, _) => State::Current,
            (false, true) => State::Stale,
            (false, false) => State::Renewed,
        }
    }
}

/// Where a locale's file lies.
pub fn path(tag: &str) -> String {
    format!("{LOCALES}/{tag}/review.toml")
}

impl Ledger {
    /// Reads a locale's lines; without the file, nobody has written anything down.
    pub fn read(project: &Project, tag: &str) -> Result<Ledger, Vec<Diagnostic>> {
        let path = path(tag);
        if !project.exists(&path) {
            return Ok(Ledger::default());
        }
        let file = project.read_text(&path).map_err(|finding| vec![finding])?;
        Ledger::parse(&file, &project.articles().unwrap_or_default())
    }

    fn parse(file: &Arc<SourceFile>, articles: &[String]) -> Result<Ledger, Vec<Diagnostic>> {
        let root = parse(file)?;
        let reader = Reader::new(file);
        let mut ledger = Ledger::default();
        for name in file_names(articles) {
            let Some(section) = root.get_ref().get(name).and_then(|value| value.get_ref().as_table()) else { continue };
            let Some(lines) = section.get("messages").and_then(|value| reader.table(value, "`messages`")) else {
                continue;
            };
            let mut made = BTreeMap::new();
            for (id, value) in lines {
                let Some(line) = reader.table(value, "a message's line") else { continue };
                reader.known_keys(line, "a message's line", &["source", "translation"]);
                let part = |key: &str| {
                    let located = reader.string(reader.required(line, value.span(), "the line", key)?, key)?;
                    let is_print = located.text.len() == DIGITS && located.text.bytes().all(|b| b.is_ascii_hexdigit());
                    if !is_print {
                        let help = "take the line out: `leafpress locale sync` writes it anew".to_owned();
                        let message = format!("`{key}` is no fingerprint of {DIGITS} hexadecimal digits");
                        reader.error_help(codes::BAD_REVIEW, located.span.clone(), message, Some(help));
                    }
                    is_print.then_some(located.text)
                };
                if let (Some(source), Some(translation)) = (part("source"), part("translation")) {
                    made.insert(id.get_ref().to_string(), Made { source, translation });
                }
            }
            ledger.0.insert(name.to_owned(), made);
        }
        reader.finish(Some(ledger))
    }

    /// What is written down about a message.
    pub fn get(&self, file: &str, id: &str) -> Option<&Made> {
        self.0.get(file)?.get(id)
    }

    /// Says of each message of a file that it is a translation of the source as it is. Returns how many were stale.
    pub fn renew(&mut self, file: &str, source: &Ftl, own: &Ftl) -> usize {
        let mut stale = 0;
        let (theirs, ours) = (nodes(source), nodes(own));
        let originals: BTreeMap<&str, &Node<'_>> = theirs.iter().filter_map(|node| Some((node.id?, node))).collect();
        let lines = self.0.entry(file.to_owned()).or_default();
        for node in &ours {
            let Some((id, original)) = node.id.and_then(|id| Some((id, originals.get(id)?))) else { continue };
            let source = fingerprint(&source.file.text, original);
            let translation = fingerprint(&own.file.text, node);
            stale += usize::from(lines.get(id).is_some_and(|made| made.state(&source, &translation) == State::Stale));
            lines.insert(id.to_owned(), Made { source, translation });
        }
        stale
    }

    /// The text of `review.toml` with these lines instead of those it has; all else stays.
    ///
    /// `Err`: it is no TOML, which reading has reported.
    pub fn write_into(&self, review: &str) -> Result<String, TomlError> {
        edit_toml(review, |document| self.write(document))
    }

    fn write(&self, document: &mut DocumentMut) {
        for (name, lines) in &self.0 {
            let root = document.as_table_mut();
            if lines.is_empty() && root.get(name).and_then(|section| section.get("messages")).is_none() {
                continue;
            }
            let section = root.entry(name).or_insert_with(|| {
                let mut table = Table::new();
                table.set_implicit(true);
                Item::Table(table)
            });
            let Some(section) = section.as_table_like_mut() else { continue };
            let mut table = Table::new();
            for (id, made) in lines {
                let mut line = InlineTable::new();
                line.insert("source", made.source.as_str().into());
                line.insert("translation", made.translation.as_str().into());
                table.insert(id, toml_edit::value(line));
            }
            // Comments between the lines stay with the lines that stay.
            match section.get_mut("messages").and_then(Item::as_table_mut) {
                Some(old) => replace_lines(old, table),
                None => _ = section.insert("messages", Item::Table(table)),
            }
        }
    }
}

/// Changes a TOML file and keeps what people wrote around it, its line ends too.
pub(super) fn edit_toml(text: &str, change: impl FnOnce(&mut DocumentMut)) -> Result<String, TomlError> {
    let plain = text.replace("\r\n", "\n");
    let mut document: DocumentMut = plain.parse()?;
    // Comments alone would go to the end.
    let head = if document.as_table().is_empty() { plain.as_str() } else { "" };
    if !head.is_empty() {
        document = DocumentMut::new();
    }
    change(&mut document);
    let edited = format!("{head}{document}");
    Ok(if text.contains("\r\n") { edited.replace('\n', "\r\n") } else { edited })
}

fn replace_lines(old: &mut Table, new: Table) {
    let gone: Vec<String> = old.iter().map(|(id, _)| id.to_owned()).filter(|id| !new.contains_key(id)).collect();
    for id in gone {
        old.remove(&id);
    }
    for (id, line) in new {
        let same = |known: &Item| known.to_string().trim() == line.to_string().trim();
        if old.get(&id).is_none_or(|known| !same(known)) {
            old.insert(&id, line);
        }
    }
    old.sort_values();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(lines: &[(&str, &str, &str)]) -> Ledger {
        let made = |source: &str| Made { source: source.repeat(16), translation: "f".repeat(16) };
        let mut ledger = Ledger::default();
        for (file, id, source) in lines {
            ledger.0.entry((*file).to_owned()).or_default().insert((*id).to_owned(), made(source));
        }
        ledger
    }

    fn read(text: &str) -> Result<Ledger, Vec<Diagnostic>> {
        Ledger::parse(&Arc::new(SourceFile { path: "r".into(), text: text.into() }), &["a".to_owned()])
    }

    #[test]
    fn lines_are_written_and_read_again() {
        let written = ledger(&[("a", "x", "1"), ("a", "b", "2"), ("clinic", "-t", "3")]);
        let text = written.write_into("# note\n[a]\nstatus = \"draft\"  # so far\n").unwrap();
        assert!(
            text.starts_with("# note\n[a]\nstatus = \"draft\"  # so far\n\n[a.messages]\nb = { source = \"2222"),
            "{text}"
        );
        assert!(!text.contains("[clinic]"), "{text}");
        assert_eq!(read(&text).unwrap(), written);
        assert_eq!(written.write_into(&text).unwrap(), text);
        let less = ledger(&[("a", "x", "4"), ("clinic", "-t", "3")]);
        assert_eq!(read(&less.write_into(&text).unwrap()).unwrap(), less);
    }

    #[test]
    fn damaged_lines_are_found() {
        for text in [
            "[a]\nmessages = 3\n",
            "[a.messages]\nx = 1\n",
            "[a.messages]\nx = { source = \"0\", translation = \"1\" }\n",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_changed_source_makes_stale_unless_the_translation_changed_too() {
        let made = Made { source: "s".into(), translation: "t".into() };
        for (source, translation, state) in [
            ("s", "t", State::Current),
            ("s", "u", State::Current),
            ("r", "t", State::Stale),
            ("r", "u", State::Renewed),
        ] {
            assert_eq!(made.state(source, translation), state);
        }
    }
}
