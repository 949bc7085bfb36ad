//! What each translation was made from: in `review.toml`, a line for each message, with a fingerprint of the source as it
//! was translated and one of the translation.

use super::file_names;
use super::kept::{edit_toml, set_lines};
use super::nodes::{Node, attributes, by_id, nodes};
use crate::article::SHARED;
use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::files::sha256;
use crate::locale::syntax::Ftl;
use crate::project::toml::{Reader, Value, parse};
use crate::project::{LOCALES, Project};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use toml_edit::{DocumentMut, InlineTable, Item, Table, TomlError};

/// What a message looked like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The source's fingerprint when it was translated.
    pub source: String,
    /// The translation's fingerprint then; empty as long as nobody has translated it.
    pub translation: String,
    /// The fingerprint of a later source, for which it has been noted that the translation is stale. From then on a change
    /// of the translation is one that knows the new source.
    pub noted: Option<String>,
}

/// How a translation stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Made from the source as it is, as far as anybody has written down.
    Current,
    /// The source has changed, that was noted, and the translation has changed since; nobody has written it down yet.
    Renewed,
    /// The source has changed, and the translation has not.
    Stale,
    /// The source has changed, and so has the translation: nobody knows which one first.
    Unclear,
}

impl State {
    /// Whether somebody must look.
    pub fn is_stale(self) -> bool {
        matches!(self, State::Stale | State::Unclear)
    }
}

/// A locale's lines, by file and message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger(pub BTreeMap<String, BTreeMap<String, Made>>);

/// Digits of a part's fingerprint: 64 bits, far more than chance needs.
const DIGITS: usize = 16;

/// A message's fingerprint: one for its own text, and one for each attribute with its name, as in `0123456789abcdef
/// detail=0123456789abcdef`. Of the text as written, without comments, and however its lines are broken and indented. The
/// attributes of terms are each language's own, and not in it.
pub fn fingerprint(ftl: &Ftl, node: &Node<'_>) -> String {
    let prints = texts(ftl, node).into_iter().map(|(name, text)| {
        let print = print(&text);
        if name.is_empty() { print } else { format!("{name}={print}") }
    });
    prints.collect::<Vec<_>>().join(" ")
}

/// The texts that a message's fingerprint is of, by the names of its parts: its own has none.
pub fn texts<'f>(ftl: &'f Ftl, node: &Node<'_>) -> Vec<(&'f str, String)> {
    let text = &ftl.file.text[..node.entry.end];
    let first = node.id.and_then(|id| ftl.entry(id)).filter(|entry| node.entry.contains(&ftl.span(entry.id).start));
    let Some(entry) = first else {
        // Written twice: which one is meant, nobody knows.
        return vec![("", plain(behind_sign(&text[node.entry.start..])))];
    };
    let attributes = attributes(ftl, node, &entry);
    let mut parts: Vec<(&str, &str)> = Vec::new();
    if entry.value.is_some() {
        let end = attributes.first().map_or(text.len(), |(_, place)| place.start);
        parts.push(("", behind_sign(&text[node.entry.start..end])));
    }
    if !entry.id.starts_with('-') {
        parts.extend(attributes.into_iter().map(|(name, place)| (name, behind_sign(&text[place]))));
    }
    parts.sort_unstable();
    parts.into_iter().map(|(name, text)| (name, plain(text))).collect()
}

fn behind_sign(text: &str) -> &str {
    text.split_once('=').map_or(text, |(_, behind)| behind)
}

/// A text on one line, however its lines were broken and indented.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        // `{ -term }` is `{-term}`.
        if !(plain.is_empty() || plain.ends_with('{') || word.starts_with('}')) {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

/// The fingerprint of a part's text.
pub fn print(text: &str) -> String {
    sha256(text.as_bytes())[..DIGITS].to_owned()
}

/// The parts of a fingerprint by name; a message's own text has none.
pub(super) fn parts(fingerprint: &str) -> BTreeMap<&str, &str> {
    fingerprint
        .split(' ')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or(("", part)))
        .collect()
}

/// The fingerprint of these parts.
fn joined(parts: BTreeMap<&str, &str>) -> String {
    let part = |(name, print): (&str, &str)| if name.is_empty() { print.to_owned() } else { format!("{name}={print}") };
    parts.into_iter().map(part).collect::<Vec<_>>().join(" ")
}

/// A fingerprint of these parts that no text has.
pub fn never(fingerprint: &str) -> String {
    let nought = "0".repeat(DIGITS);
    joined(parts(fingerprint).into_keys().map(|name| (name, nought.as_str())).collect())
}

/// Whether a text has the form of a fingerprint.
pub fn is_fingerprint(text: &str) -> bool {
    !text.is_empty()
        && parts(text).values().all(|print| print.len() == DIGITS && print.bytes().all(|b| b.is_ascii_hexdigit()))
}

impl Made {
    /// From the source as it is.
    pub fn now(source: String, translation: String) -> Made {
        Made { source, translation, noted: None }
    }

    /// From nobody knows which source: no part of the translation is of today's, and what it lacks waits for that.
    pub fn unknown(source: &str, translation: &str) -> Made {
        let nought = "0".repeat(DIGITS);
        let there = parts(translation);
        let then = |(name, print)| (name, if there.contains_key(name) { nought.as_str() } else { print });
        Made::now(joined(parts(source).into_iter().map(then).collect()), translation.to_owned())
    }

    /// How the translation stands, by the two fingerprints of today: as its worst part does.
    pub fn state(&self, source: &str, translation: &str) -> State {
        let states: Vec<State> = self.states(source, translation).into_iter().map(|(_, state)| state).collect();
        let has = |state: State| states.contains(&state);
        [State::Stale, State::Unclear, State::Renewed].into_iter().find(|state| has(*state)).unwrap_or(State::Current)
    }

    /// How each part stands that both have now. A part that is new in the source, or only now translated, is current.
    pub fn states<'p>(&self, source: &'p str, translation: &str) -> Vec<(&'p str, State)> {
        let (then, own_then) = (parts(&self.source), parts(&self.translation));
        let (now, own_now) = (parts(source), parts(translation));
        let stands = |(name, print): (&'p str, &str)| {
            let (own_now, before) = (own_now.get(name)?, then.get(name));
            let own_changed = own_then.get(name).is_some_and(|own_then| own_then != own_now);
            // It was translated for a source that has been taken back.
            let noted = self.noted.as_deref().and_then(|noted| parts(noted).get(name).copied());
            let taken_back = own_changed && noted.is_some_and(|noted| noted != print);
            let state = match (before.is_none_or(|before| *before == print), own_then.get(name)) {
                (true, _) if taken_back => State::Unclear,
                (true, _) => State::Current,
                (false, Some(own_then)) if own_then == own_now => State::Stale,
                _ if self.noted.as_deref() == Some(source) => State::Renewed,
                _ => State::Unclear,
            };
            Some((name, state))
        };
        now.into_iter().filter_map(stands).collect()
    }

    /// What is to be written down today: parts that are stale keep the source that they were made from, and parts that one
    /// side lacks what is known of them; all others are of today. `settled` parts are, whatever they were.
    pub fn renewed(&self, source: &str, translation: &str, settled: impl Fn(&str) -> bool) -> Made {
        let stale: BTreeMap<&str, State> = self.states(source, translation).into_iter().collect();
        let is_stale = |name: &str| !settled(name) && stale.get(name).is_some_and(|state| state.is_stale());
        let (now, own_now) = (parts(source), parts(translation));
        // A part is of today if both have it.
        let today = |name: &str| now.contains_key(name) && own_now.contains_key(name);
        let joined = |then: &str, now: &BTreeMap<&str, &str>, keeps_stale: bool| {
            let mut joined = parts(then);
            for (name, print) in now {
                if !joined.contains_key(name) || today(name) && !(keeps_stale && is_stale(name)) {
                    joined.insert(name, print);
                }
            }
            self::joined(joined)
        };
        Made {
            source: joined(&self.source, &now, true),
            translation: joined(&self.translation, &own_now, false),
            noted: now.keys().any(|name| is_stale(name)).then(|| source.to_owned()),
        }
    }

    /// What is to be written down when some parts come back translated, each of the source that `settled` has its print
    /// of: an older one, or that of today. Of all others stays what is known. `before`, `after`: the translation's
    /// fingerprints.
    pub fn came_back(&self, source: &str, (before, after): (&str, &str), settled: &BTreeMap<String, String>) -> Made {
        let known = self.renewed(source, before, |_| false);
        let mut then = parts(&known.source);
        then.extend(settled.iter().map(|(name, print)| (name.as_str(), print.as_str())));
        // Who translated elsewhere has not seen what was noted here; and no import puts a note into the file.
        let made = Made { source: joined(then), noted: None, ..known.clone() }.renewed(source, after, |_| false);
        Made { noted: made.noted.filter(|now| self.noted.as_ref() == Some(now)), ..made }
    }
}

/// Where a locale's file lies.
pub fn path(tag: &str) -> String {
    format!("{LOCALES}/{tag}/review.toml")
}

/// What a section of `review.toml` is called.
fn what(name: &str) -> &'static str {
    // What all articles share is reviewed with each of them, and has lines only.
    if SHARED.contains(&name) { "what all articles share" } else { "an article's review" }
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
            let section = root.get_ref().get(name).and_then(|value| reader.table(value, what(name)));
            let Some(section) = section else { continue };
            let Some(lines) = section.get("messages").and_then(|value| reader.table(value, "`messages`")) else {
                continue;
            };
            let mut made = BTreeMap::new();
            for (id, value) in lines {
                let Some(line) = reader.table(value, "a message's line") else { continue };
                reader.known_keys(line, "a message's line", &["source", "translation", "noted"]);
                let print = |key: &str, value: &Value<'_>| {
                    let located = reader.string(value, key)?;
                    if !is_fingerprint(&located.text) {
                        let help = "take the line from version control, or compare the translation with the source and take the line out".to_owned();
                        let message = format!("`{key}` is no fingerprint of {DIGITS} hexadecimal digits");
                        reader.error_help(codes::BAD_REVIEW, located.span.clone(), message, Some(help));
                        return None;
                    }
                    Some(located.text)
                };
                let part = |key: &str| line.get(key).and_then(|value| print(key, value));
                let source = reader.required(line, value.span(), "the line", "source");
                // Without a translation it waits for one.
                if let Some(source) = source.and_then(|value| print("source", value)) {
                    let (translation, noted) = (part("translation").unwrap_or_default(), part("noted"));
                    made.insert(id.get_ref().to_string(), Made { source, translation, noted });
                }
            }
            ledger.0.insert(name.to_owned(), made);
        }
        reader.finish(Some(ledger))
    }

    /// The fingerprints of all texts of which something is a translation.
    pub fn sources(&self) -> BTreeSet<String> {
        let lines = self.0.values().flat_map(BTreeMap::values);
        lines.flat_map(|made| parts(&made.source).into_values()).map(str::to_owned).collect()
    }

    /// What is written down about a message.
    pub fn get(&self, file: &str, id: &str) -> Option<&Made> {
        self.0.get(file)?.get(id)
    }

    /// Says of each message of a file that somebody `read` that it is a translation of the source as it is. Returns those
    /// that were stale.
    pub fn renew(&mut self, file: &str, source: &Ftl, own: &Ftl, read: impl Fn(&str) -> bool) -> Vec<String> {
        let mut stale = Vec::new();
        let (theirs, ours) = (nodes(source), nodes(own));
        let originals = by_id(&theirs);
        let lines = self.0.entry(file.to_owned()).or_default();
        for node in &ours {
            let message = node.id.filter(|id| read(id)).and_then(|id| Some((id, originals.get(id)?)));
            let Some((id, original)) = message else { continue };
            let (source, translation) = (fingerprint(source, original), fingerprint(own, node));
            if lines.get(id).is_some_and(|made| made.state(&source, &translation).is_stale()) {
                stale.push(id.to_owned());
            }
            lines.insert(id.to_owned(), Made::now(source, translation));
        }
        stale
    }

    /// Says of each message of the source that it waits for a translation, or that a new file has one already.
    pub fn begin(&mut self, file: &str, source: &Ftl, own: &Ftl) {
        let (theirs, ours) = (nodes(source), nodes(own));
        let lines = theirs.iter().filter_map(|node| {
            let id = node.id?;
            let there = ours.iter().find(|own| own.id == Some(id));
            let translation = there.map_or_else(String::new, |node| fingerprint(own, node));
            Some((id.to_owned(), Made::now(fingerprint(source, node), translation)))
        });
        self.0.entry(file.to_owned()).or_default().extend(lines);
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
            // Anything else is a mistake that reading has reported.
            let Some(section) = section.as_table_like_mut() else { continue };
            let mut table = Table::new();
            for (id, made) in lines {
                let mut line = InlineTable::new();
                line.insert("source", made.source.as_str().into());
                if !made.translation.is_empty() {
                    line.insert("translation", made.translation.as_str().into());
                }
                if let Some(noted) = &made.noted {
                    line.insert("noted", noted.as_str().into());
                }
                table.insert(id, toml_edit::value(line));
            }
            // Comments between the lines stay with the lines that stay.
            match section.get_mut("messages").and_then(Item::as_table_mut) {
                Some(old) => set_lines(old, table),
                None => _ = section.insert("messages", Item::Table(table)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(lines: &[(&str, &str, &str)]) -> Ledger {
        let made = |source: &str| Made::now(source.repeat(16), "f".repeat(16));
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
            "a = 3\n",
            "clinic = \"no table\"\n",
            "[[leaflet]]\n",
            "[a]\nmessages = 3\n",
            "[a.messages]\nx = 1\n",
            "[a.messages]\nx = { source = \"0\", translation = \"1\" }\n",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_changed_source_makes_stale_until_somebody_looks() {
        let made = Made::now("s detail=d".into(), "t detail=e".into());
        for (source, translation, state) in [
            ("s detail=d", "t detail=e", State::Current),
            ("s detail=d", "u detail=f", State::Current),
            ("r detail=d", "t detail=e", State::Stale),
            // Another part's change says nothing of this one.
            ("r detail=d", "t detail=f", State::Stale),
            // Which one changed first, nobody knows.
            ("r detail=d", "u detail=e", State::Unclear),
            // A part that is new, or gone.
            ("s detail=d more=x", "t detail=e more=y", State::Current),
            ("s", "t detail=e", State::Current),
        ] {
            assert_eq!(made.state(source, translation), state, "{source} {translation}");
        }
        // Once it is noted, a change knows the new source; but none that is newer still.
        let noted = made.renewed("r detail=d", "t detail=f", |_| false);
        assert_eq!((noted.source.as_str(), noted.noted.as_deref()), ("s detail=d", Some("r detail=d")));
        assert_eq!(noted.state("r detail=d", "t detail=f"), State::Stale);
        assert_eq!(noted.state("r detail=d", "u detail=f"), State::Renewed);
        assert_eq!(noted.state("q detail=d", "u detail=f"), State::Unclear);
    }

    #[test]
    fn parts_that_are_gone_for_a_while_keep_their_line() {
        let made = Made::now("s detail=d".into(), "t detail=e".into());
        // The translation's part cannot be read, then comes back as it was; the source's has changed.
        let meanwhile = made.renewed("s detail=x", "t", |_| false);
        assert_eq!(meanwhile.state("s detail=x", "t detail=e"), State::Stale);
        // The source's part is gone, then comes back with other words.
        let meanwhile = made.renewed("s", "t detail=e", |_| false);
        assert_eq!(meanwhile.state("s detail=x", "t detail=e"), State::Stale);
        // A translation of a source that is taken back says something else.
        let noted = made.renewed("s detail=x", "t detail=e", |_| false);
        assert_eq!(noted.state("s detail=d", "t detail=never"), State::Unclear);
        assert_eq!(noted.state("s detail=d", "t detail=e"), State::Current);
        // What waits for a translation is one of the source that waited.
        let waiting = Made::now("s".into(), String::new());
        assert_eq!(waiting.state("s", "t"), State::Current);
        assert_eq!(waiting.state("r", "t"), State::Unclear);
        // What comes back from elsewhere settles its own parts, by the source that it was made from.
        let back = |name: &str, print: &str| {
            let settled = [(name.to_owned(), print.to_owned())].into();
            made.came_back("r detail=x", ("t detail=e", "u detail=e"), &settled)
        };
        assert_eq!(back("", "r").states("r detail=x", "u detail=e"), [("", State::Current), ("detail", State::Stale)]);
        assert_eq!((back("", "q").source.as_str(), back("", "q").noted), ("q detail=d", None));
        assert_eq!(back("", "q").state("q detail=x", "u detail=e"), State::Stale, "its other part");
        // What somebody has settled is settled, and nothing else.
        let settled = made.renewed("r detail=x", "u detail=e", |name| name.is_empty());
        assert_eq!(settled.states("r detail=x", "u detail=e"), [("", State::Current), ("detail", State::Stale)]);
    }

    #[test]
    fn fingerprints_are_of_the_words_and_not_of_the_lines() {
        let of = |text: &str| {
            let (ftl, _) = Ftl::parse(&Arc::new(SourceFile { path: "x".into(), text: text.into() }));
            fingerprint(&ftl, &nodes(&ftl)[0])
        };
        let one = of("a = A { -t } b\n    .d = D\n");
        assert!(is_fingerprint(&one) && one.contains(" d="), "{one}");
        assert_eq!(of("# a comment\na =\n    A {-t}\n    b\n    .d =\n        D\n"), one);
        assert_ne!(of("a = A { -t } c\n    .d = D\n"), one);
        assert_eq!(of("a = A { -t } c\n    .d = D\n").split_once(' ').unwrap().1, one.split_once(' ').unwrap().1);
        assert_eq!(of("-t = T\n    .gender = m\n"), of("-t = T\n"));
        assert_eq!(never(&one), format!("{0} d={0}", "0".repeat(16)));
    }
}
