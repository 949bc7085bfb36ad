//! An agency's XLIFF file → changes of the locale's files.

use super::check::{Check, bare, unwrapped};
use super::content::{Content, Piece};
use super::read::{self, Document, File, Unit};
use super::render::Render;
use super::said::{Said, part_of};
use super::script;
use super::units::{Files, Leaf, Message, messages};
use super::write::file_id;
use super::{Desk, Loaded};
use crate::desk::earlier;
use crate::desk::file_names;
use crate::desk::history::History;
use crate::desk::ledger::{self, Ledger, Made, fingerprint, is_fingerprint, parts};
use crate::desk::marks::{self, Kind, Note};
use crate::desk::nodes::{by_id, nodes};
use crate::desk::splice::{Edit, RawFile};
use crate::desk::sync::Synced;
use crate::desk::update::{Change, REVIEW_HEAD, raw_text};
use crate::diagnostic::{Diagnostic, Gathered, SourceFile, codes, did_you_mean};
use crate::document::unwritten;
use crate::locale::syntax::Ftl;
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What importing a file comes to.
#[derive(Debug, Default)]
pub struct Import {
    /// The locale.
    pub tag: String,
    /// The files that change.
    pub changes: Vec<Change>,
    /// What is wrong with single texts; nothing of those is in the changes.
    pub findings: Vec<Diagnostic>,
    /// Texts that are new or changed.
    pub imported: usize,
    /// Texts that are as they were.
    pub unchanged: usize,
    /// Texts that came back as they were sent, and have been changed here since.
    pub kept: usize,
    /// Texts without a translation.
    pub missing: usize,
    /// Texts that have mistakes.
    pub refused: usize,
    /// Messages whose translation came back as it was although their source has changed.
    pub stale: BTreeSet<String>,
}

/// Reads an XLIFF file and finds out what it changes. `Err`: it is none of this project's, or cannot be read.
pub fn import(project: &Project, file: &Arc<SourceFile>) -> Result<Import, Vec<Diagnostic>> {
    let document = read::read(file).map_err(|finding| vec![finding])?;
    let tag = language(project, file, &document).map_err(|finding| vec![finding])?;
    let desk = Desk::open(project, &tag)?;
    let articles = project.articles().map_err(|finding| vec![finding])?;
    let names: Vec<&str> = file_names(&articles).collect();
    let there = names.iter().filter(|name| project.exists(&desk.locale.path(name)));
    let there: Vec<Arc<Ftl>> = there.filter_map(|name| desk.locale.file(project, name).ok()).collect();
    let there: Vec<&str> = there.iter().map(|ftl| ftl.file.text.as_str()).collect();
    if let Some(finding) = script::check(&document, &desk.locale.language, &there, file) {
        return Err(vec![finding]);
    }
    let mut import = Import { tag: tag.clone(), ..Import::default() };
    let (mut wrong, mut seen, mut matched) = (Vec::new(), BTreeSet::new(), Vec::new());
    for part in &document.files {
        match names.iter().find(|name| file_id(name) == part.id) {
            Some(name) if seen.insert(*name) => matched.push((part, *name)),
            Some(name) => {
                let message = format!("there are two files `{name}`");
                wrong.push(Diagnostic::new(codes::FOREIGN_XLIFF, message).at(file, part.span.clone()));
            }
            None => {
                let help = did_you_mean(&part.id, names.iter().copied())
                    .unwrap_or_else(|| format!("this project has {}", names.join(", ")));
                let message = format!("this project has no texts called `{}`", part.id);
                wrong.push(Diagnostic::new(codes::FOREIGN_XLIFF, message).help(help).at(file, part.span.clone()));
            }
        }
    }
    let mut loaded = Vec::new();
    for (part, name) in matched {
        match desk.load(name) {
            Ok(both) => loaded.push((part, both)),
            Err(found) => wrong.extend(found),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut lines = desk.ledger.clone();
    let mut findings = Gathered::default();
    for (part, both) in &loaded {
        let synced = desk.sync(both);
        let stale = desk.stale_parts(both, &synced);
        let mut task = Task { desk: &desk, both, file, stale, synced, findings: &mut findings, import: &mut import };
        if let Some(change) = task.file(part, &mut lines) {
            import.changes.push(change);
        }
    }
    import.findings = findings.finish().into_iter().map(|finding| finding.in_locale(&tag)).collect();
    if !import.changes.is_empty() {
        import.changes.extend(review(project, &tag, &lines)?);
        import.changes.extend(earlier::change(project, &BTreeMap::from([(tag.clone(), lines)]), &|_| true)?);
    }
    Ok(import)
}

/// The locale that a file is a translation to.
fn language(project: &Project, file: &Arc<SourceFile>, document: &Document) -> Result<String, Diagnostic> {
    let source = &project.config().source_locale;
    let wrong = |message: String, help: String| {
        Diagnostic::new(codes::FOREIGN_XLIFF, message).help(help).at(file, document.span.clone())
    };
    if !is_language(&document.source, source) {
        let message =
            format!("the file is translated from `{}`, and this project's source is `{source}`", document.source);
        return Err(wrong(message, "is it another project's file?".to_owned()));
    }
    let Some(target) = &document.target else {
        return Err(wrong("the file does not say into which language it is translated".to_owned(), {
            "add trgLang=\"…\" to the first tag, with the language's tag".to_owned()
        }));
    };
    let known = project.config().locales.iter().filter(|tag| *tag != source);
    let exact = known.clone().find(|tag| tag.eq_ignore_ascii_case(target));
    let found = exact.or_else(|| known.clone().find(|tag| is_language(target, tag)));
    found.cloned().ok_or_else(|| {
        let all: Vec<&str> = known.map(String::as_str).collect();
        let help =
            format!("this project is translated into {}; to add a language: leafpress locale new", all.join(", "));
        wrong(format!("this project has no language `{target}`"), help)
    })
}

/// Whether a file's language is one of ours. Some tools change the case of tags, or must have a region: `bn-IN`.
fn is_language(tag: &str, ours: &str) -> bool {
    let is_region = |rest: &str| {
        rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_alphabetic())
            || rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit())
    };
    match tag.split_at_checked(ours.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(ours) => {
            rest.is_empty() || rest.strip_prefix('-').is_some_and(is_region)
        }
        _ => false,
    }
}

fn review(project: &Project, tag: &str, lines: &Ledger) -> Result<Option<Change>, Vec<Diagnostic>> {
    let path = ledger::path(tag);
    let review = if project.exists(&path) { raw_text(project, &path)? } else { REVIEW_HEAD.to_owned() };
    let text = lines.write_into(&review).map_err(|error| {
        vec![Diagnostic::new(codes::TOML_SYNTAX, format!("{path} cannot be changed: {}", error.message()))]
    })?;
    Ok((text != review).then_some(Change { path, text }))
}

/// One Fluent file.
struct Task<'t> {
    desk: &'t Desk<'t>,
    both: &'t Loaded,
    file: &'t Arc<SourceFile>,
    /// Texts and attributes whose source has changed since they were translated, by name.
    stale: BTreeSet<String>,
    /// What `leafpress locale sync` would make of the file.
    synced: Synced,
    findings: &'t mut Gathered,
    import: &'t mut Import,
}

impl Task<'_> {
    fn file(&mut self, part: &File, lines: &mut Ledger) -> Option<Change> {
        let files = self.desk.files(self.both);
        let messages = messages(&files);
        let fingerprints = self.both.fingerprints();
        let mut said = self.units(part, &messages, &fingerprints);
        let (touched, raw, own) = loop {
            let touched: Vec<&Message<'_>> = messages
                .iter()
                .filter(|message| message.leaves().iter().any(|leaf| said.translations.contains_key(&leaf.unit)))
                .collect();
            if touched.is_empty() {
                return None;
            }
            let raw = RawFile::new(&self.both.path, self.write(&touched, &said).into_bytes())?;
            let own = Ftl::parse(&raw.file);
            let wrong = self.read_again(&messages, &own, &said);
            if wrong.is_empty() {
                break (touched, raw.raw().to_owned(), own.0);
            }
            // Each time fewer are left.
            said.translations.retain(|id, _| !wrong.contains(id));
        };
        let written = nodes(&own);
        let own_nodes = by_id(&written);
        let ours = nodes(&self.both.own);
        let before = by_id(&ours);
        let theirs = nodes(&self.both.source);
        let history =
            History::of(&self.desk.ledger, &self.both.name, (&self.both.source, &theirs), (&self.both.own, &ours));
        let known = lines.0.entry(self.both.name.clone()).or_default();
        for message in touched {
            let (Some(node), Some(source)) = (own_nodes.get(message.id), fingerprints.get(message.id)) else {
                continue;
            };
            let before = before.get(message.id).map_or_else(String::new, |node| fingerprint(&self.both.own, node));
            // A message that was renamed is known by its earlier name.
            let line = history.get(message.id);
            let settled = said.made_from(message, source, line);
            let made = line.cloned().unwrap_or_else(|| Made::unknown(source, &before));
            let made = made.came_back(source, (&before, &fingerprint(&own, node)), &settled);
            known.insert(message.id.to_owned(), made);
        }
        Some(Change { path: self.both.path.clone(), text: raw })
    }

    fn units<'u>(
        &mut self,
        part: &'u File,
        messages: &[Message<'_>],
        fingerprints: &BTreeMap<&str, String>,
    ) -> Said<'u> {
        let mut leaves: BTreeMap<String, (&Message<'_>, &Leaf<'_>)> = BTreeMap::new();
        for message in messages {
            leaves.extend(message.leaves().into_iter().map(|leaf| (leaf.unit.clone(), (message, leaf))));
        }
        // A tool that does so in one unit does so in all of the file.
        let wraps = part
            .units
            .iter()
            .any(|unit| leaves.get(&unit.id).is_some_and(|(_, leaf)| Check::new(self.file, unit, leaf).is_wrapped()));
        let (mut said, mut seen) = (Said::default(), BTreeSet::new());
        for unit in &part.units {
            let Some((message, leaf)) = leaves.get(&unit.id) else {
                let id = unit.id.split([':', '.']).next().unwrap_or(&unit.id);
                let is_there = messages.iter().any(|message| message.id == id);
                self.find(codes::UNKNOWN_UNIT, unit, &unit.id, || match is_there {
                    // Each language has forms of its own.
                    true => {
                        let tag = &self.desk.locale.language.tag;
                        let message = format!("`{id}` has no form `{}` in `{tag}`: it is left out", unit.id);
                        (message, format!("export it again, and have that file translated: leafpress export {tag}"))
                    }
                    false => {
                        let message = format!("the source has no text `{}` any more: it is left out", unit.id);
                        (message, "nothing, if it was taken out since the export".to_owned())
                    }
                });
                continue;
            };
            if !seen.insert(&unit.id) {
                self.import.refused += 1;
                self.find(codes::NOT_XLIFF, unit, &leaf.path, || {
                    (format!("there are two units `{}`: the first one counts", unit.id), "keep one of them".to_owned())
                });
                continue;
            }
            let check = Check::new(self.file, unit, leaf);
            let source = check.source();
            let print = |all: &str| parts(all).get(part_of(leaf)).map(|print| (*print).to_owned());
            let now = fingerprints.get(message.id).and_then(|now| print(now));
            let wrapped = wraps && source != leaf.source;
            if !check.is_wrapped() && check.differs_in_blanks() {
                self.import.refused += 1;
                self.find(codes::NOT_XLIFF, unit, &leaf.path, || {
                    let message = format!("a tool has changed the blanks of `{}`, also in the source", leaf.path);
                    (message, "ask for the file with all blanks as they are: xml:space=\"preserve\" holds".to_owned())
                });
                continue;
            }
            let outdated = source != leaf.source && !check.is_wrapped()
                || unit.made_from.as_ref().is_some_and(|then| print(then) != now);
            if outdated {
                let then = unit.made_from.as_ref().filter(|then| is_fingerprint(then));
                let then = then.and_then(|then| print(then)).filter(|then| Some(then) != now.as_ref());
                let known = said.outdated.entry(leaf.part().to_owned()).or_default();
                *known = known.take().or(then);
            }
            if let Some(content) = self.translation(&check, &source, wrapped) {
                if outdated {
                    self.find(codes::OUTDATED_UNIT, unit, &leaf.path, || {
                        let tag = &self.desk.locale.language.tag;
                        let message = format!("the source of `{}` has changed since the export", leaf.path);
                        let help = format!(
                            "the translation is imported and stays stale: change it, or say that it fits: \
                             leafpress locale sync {tag} --accept {}",
                            message_id(leaf)
                        );
                        (message, help)
                    });
                }
                self.import.imported += 1;
                said.units.insert(unit.id.clone(), unit);
                said.translations.insert(unit.id.clone(), content);
            }
        }
        said
    }

    fn find(&mut self, code: &'static str, unit: &Unit, about: &str, said: impl FnOnce() -> (String, String)) {
        let (file, span) = (self.file, unit.span.clone());
        self.findings.add(|| {
            let (message, help) = said();
            Diagnostic::new(code, message).help(help).about(about).at(file, span)
        });
    }

    /// A unit's translation, if it is one and is new.
    fn translation(&mut self, check: &Check<'_>, source: &Content, wrapped: bool) -> Option<Content> {
        let (unit, leaf) = (check.unit, check.leaf);
        let Some(found) = &unit.target else {
            self.import.missing += 1;
            return None;
        };
        if unit.partial {
            self.import.missing += 1;
            self.find(codes::UNFINISHED_UNIT, unit, &leaf.path, || {
                let message = format!("`{}` is translated only in part: it is left out", leaf.path);
                (message, "have its other segments translated too".to_owned())
            });
            return None;
        }
        let target = if wrapped { unwrapped(found) } else { found.clone() };
        let content = match check.target(&target) {
            Ok(content) => content,
            Err(wrong) => {
                // What has always been so is not the agency's doing.
                self.import.refused += 1;
                wrong.into_iter().for_each(|finding| self.findings.add(|| finding));
                return None;
            }
        };
        let is_known =
            |known: &Content| known.flattened() == content.flattened() || wrapped && bare(known) == bare(&content);
        if leaf.target.as_ref().is_some_and(is_known) {
            self.import.unchanged += 1;
            if self.stale.contains(leaf.part()) {
                self.import.stale.insert(message_id(leaf).to_owned());
            }
            return None;
        }
        // Some tools put the source where a translation is to come.
        let same = content == *source || wrapped && content == leaf.source;
        // A translation is worth more than that, unless somebody says that it is meant so.
        if same && leaf.target.is_some() && !unit.reviewed {
            self.import.missing += 1;
            self.find(codes::UNTRANSLATED, unit, &leaf.path, || {
                let message = format!(
                    "`{}` came back with the source's own words: the translation that is here stays",
                    leaf.path
                );
                let help = "have it translated; if the words are meant to be the same: state=\"reviewed\" in the file";
                (message, help.to_owned())
            });
            return None;
        }
        // Nor is a placeholder, unless the source has one as well, or the same words.
        let language = &self.desk.locale.language;
        let gaps = |content: &Content| -> Vec<String> {
            let texts =
                content.0.iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None });
            texts.filter_map(|text| Some(text[unwritten::mark(text, language)?].to_owned())).collect()
        };
        let in_source = |gap: &String| {
            leaf.source.0.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains(gap.as_str())))
        };
        let unfilled = gaps(&content).iter().any(|gap| !in_source(gap)) && gaps(&leaf.source).is_empty();
        if unfilled && !unit.reviewed {
            self.import.missing += 1;
            self.find(codes::PLACEHOLDER, unit, &leaf.path, || {
                let message =
                    format!("`{}` came back with a placeholder and no translation: it is left out", leaf.path);
                (message, "have it translated".to_owned())
            });
            return None;
        }
        // What nobody there has touched undoes no correction here; what both have changed, somebody must compare.
        if let (Some(sent), Some(own)) = (&unit.sent, &leaf.target)
            && own.print() != *sent
        {
            if content.print() == *sent {
                self.import.kept += 1;
                return None;
            }
            self.find(codes::CHANGED_TWICE, unit, &leaf.path, || {
                let message = format!("`{}` was changed here since the export, and by the agency as well", leaf.path);
                (message, "the agency's is imported: compare it with what stood there in version control".to_owned())
            });
        }
        let untouched = unit.initial && leaf.target.is_none() && same;
        let blank = content.codes().next().is_none()
            && content.0.iter().all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty()));
        if untouched || blank && !source.is_empty() {
            self.import.missing += 1;
            return None;
        }
        Some(content)
    }

    /// The file with the translations.
    fn write(&mut self, touched: &[&Message<'_>], said: &Said<'_>) -> String {
        let (raw, own) = (&self.both.raw, &self.both.own);
        let text = raw.file.text.as_str();
        let tag = &self.desk.locale.language.tag;
        let render = Render { own, translations: &said.translations };
        let (ours, notes) = (nodes(own), marks::notes(text, tag));
        let own_nodes = by_id(&ours);
        let note = |kind: Kind<'_>, id: &str| {
            notes.iter().find(|note| note.untouched && note.kind == kind && note.id == Some(id))
        };
        let places = &self.synced.places;
        let (mut edits, mut ended) = (Vec::new(), text.is_empty() || text.ends_with('\n'));
        let gone = |note: &Note<'_>| Edit { start: note.place.start, end: note.place.end, text: String::new() };
        for message in touched {
            if let Some(node) = own_nodes.get(message.id) {
                edits.extend(render.edits(message, &node.entry));
                let settled =
                    |leaf: &&Leaf<'_>| said.settles(message, part_of(leaf)) && !said.outdated.contains_key(leaf.part());
                if message.leaves().iter().all(settled) {
                    edits.extend(note(Kind::Stale(message.id), message.id).map(gone));
                }
                continue;
            }
            let (Some(new), Some(&at)) = (render.message(message), places.get(message.id)) else { continue };
            match note(Kind::Missing, message.id) {
                Some(note) => {
                    let blank = if text[note.place.clone()].ends_with("\n\n") { "\n" } else { "" };
                    edits.push(Edit { text: new + blank, ..gone(note) });
                }
                None => {
                    if at == text.len() && !ended {
                        edits.push(Edit::insert(at, "\n".to_owned()));
                        ended = true;
                    }
                    edits.push(Edit::insert(at, new));
                }
            }
        }
        raw.with(edits)
    }

    /// Reads what was written: each translation must be read as what it is, and all other texts as what they were. Returns
    /// the units that must be left out.
    fn read_again(
        &mut self,
        before: &[Message<'_>],
        (own, found): &(Ftl, Vec<Diagnostic>),
        said: &Said<'_>,
    ) -> BTreeSet<String> {
        let files = Files { source: &self.both.source, own, values: &self.desk.values };
        let texts = |messages: &[Message<'_>]| -> BTreeMap<String, Content> {
            let leaves = messages.iter().flat_map(Message::leaves);
            leaves.filter_map(|leaf| Some((leaf.unit.clone(), leaf.target.as_ref()?.flattened()))).collect()
        };
        let (before, again) = (texts(before), texts(&messages(&files)));
        let mut wrong = BTreeSet::new();
        for (id, content) in &said.translations {
            if again.get(id) != Some(&content.flattened()) {
                wrong.insert(id.clone());
            }
        }
        let others = before.iter().filter(|(id, _)| !said.translations.contains_key(*id));
        let spoilt = !found.is_empty() || others.clone().any(|(id, content)| again.get(id) != Some(content));
        if spoilt && wrong.is_empty() {
            wrong.extend(said.translations.keys().cloned());
        }
        for id in &wrong {
            let Some(unit) = said.units.get(id) else { continue };
            self.import.imported = self.import.imported.saturating_sub(1);
            // What every other choice falls back on is missing.
            if !spoilt && !again.contains_key(id) {
                self.import.missing += 1;
                self.find(codes::UNFINISHED_UNIT, unit, id, || {
                    let message = format!("`{id}` cannot stand without the other texts of its message: it is left out");
                    let help = "have the form for all other cases, or the term's own text, translated too";
                    (message, help.to_owned())
                });
            } else {
                self.import.refused += 1;
                self.find(codes::UNIT_MARKUP, unit, id, || {
                    let message = format!("`{id}` cannot be written to {} as it is", self.both.path);
                    (message, "write the translation into that file by hand".to_owned())
                });
            }
        }
        wrong
    }
}

/// The message that a text is of.
fn message_id<'l>(leaf: &'l Leaf<'_>) -> &'l str {
    leaf.path.split(['.', '[', '/']).next().unwrap_or(&leaf.path)
}
