//! The rules that look at a translation's words: typography, numbers and names that must not change, sentences too long to
//! be understood. Every variant is looked at, and texts that no leaflet prints today.
//!
//! A comment on a message lets a justified exception pass: `# typography-ok: reason`, `# number-ok: reason`,
//! `# wording-ok: reason` (names, glossary, the source's own words), `# length-ok: reason`.

mod conventions;
mod cure;
mod doses;
mod emphasis;
mod ends;
mod eras;
mod exceptions;
mod fact_units;
mod facts;
mod glossary;
mod invisible;
mod kind_letters;
mod kinds;
mod lines;
mod lookalikes;
mod names;
mod numbers;
mod percents;
mod phrases;
mod punctuation;
mod quotes;
mod rates;
mod raw_markup;
mod readability;
mod scripts;
mod sentence_end;
mod spacing;
mod untranslated;
mod weekdays;

#[cfg(test)]
mod tests;

use super::Pair;
use super::splice::Edit;
use crate::article::{Article, SHARED};
use crate::diagnostic::{BySeverity, Diagnostic, Severity, codes};
use crate::language::Language;
use crate::locale::syntax::{Entry, Ftl};
use crate::locale::{Locale, message_name};
use crate::project::{CLINIC, Project};
use crate::values::{Value, Values};
use conventions::Conventions;
use exceptions::Exceptions;
pub(super) use exceptions::{passes_numbers, passes_wording};
use fixed_decimal::Decimal;
use glossary::Glossary;
use lines::{Line, lines};
use names::Names;
use numbers::{Months, Numerals};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use unicode_script::Script;
pub(super) use untranslated::WORDS_OF_A_TEXT;
use weekdays::Weekdays;

/// How a finding about a number is let pass.
const PASS: &str = "if it is right as it is, say why in a comment above the message: # number-ok: …";

/// What a locale's files share: how its language is written, its terms, its glossary.
#[derive(Debug)]
pub(super) struct House {
    conventions: Conventions,
    scripts: Vec<Script>,
    numerals: Option<Numerals>,
    names: Names,
    glossary: Glossary,
    /// The source's numerals and language, if this is not the source.
    source: Option<(Option<Numerals>, Arc<Language>)>,
    /// The grade that an English text may ask for.
    reading_grade: u8,
    /// The formatters of the locale and of the source, and the months' names that they give when a date is typed.
    values: [Option<Arc<Values>>; 2],
    /// The messages that each article prints as sources; without those that cannot be read.
    sources: BTreeMap<String, BTreeSet<String>>,
    /// Those that each article prints as sentences.
    sentences: BTreeMap<String, BTreeSet<String>>,
    months: [OnceLock<Option<Months>>; 2],
    weekdays: [OnceLock<Option<Weekdays>>; 2],
}

impl House {
    /// Reads what a locale's files share; `source` is `None` for the source itself.
    pub(super) fn read(
        project: &Project,
        locale: &Locale,
        source: Option<&Locale>,
        findings: &mut Vec<Diagnostic>,
    ) -> House {
        let clinic = |locale: &Locale| locale.readable(project, CLINIC).0;
        let glossary = match source.map(|_| glossary::read(project, locale)) {
            Some(Ok(glossary)) => glossary,
            Some(Err(found)) => {
                findings.extend(found.into_iter().map(|finding| finding.in_locale(&locale.language.tag)));
                Glossary::default()
            }
            None => Glossary::default(),
        };
        let numerals = |locale: &Locale| locale.values().map(|values| Numerals::new(&values));
        House {
            conventions: conventions::of(&locale.language),
            scripts: conventions::scripts(&locale.language),
            numerals: numerals(locale),
            names: Names::new(clinic(locale).as_deref(), source.and_then(clinic).as_deref()),
            glossary,
            source: source.map(|source| (numerals(source), Arc::clone(&source.language))),
            reading_grade: project.config().check.reading_grade,
            values: [locale.values(), source.and_then(Locale::values)],
            sources: of_articles(project, |article| article.sources().map(str::to_owned).collect()),
            sentences: of_articles(project, |article| article.sentences().map(str::to_owned).collect()),
            months: Default::default(),
            weekdays: Default::default(),
        }
    }

    /// Whether a message of a file is printed as sources, or may be: what no article can say, nobody knows.
    fn is_of_sources(&self, file: &str, id: &str) -> bool {
        let prints = |ids: &BTreeSet<String>| ids.contains(id);
        match SHARED.contains(&file) {
            true => self.sources.values().any(prints),
            false => self.sources.get(file).is_none_or(prints),
        }
    }

    /// Whether an article prints a message of its own file as a sentence.
    fn is_sentence(&self, file: &str, id: &str) -> bool {
        self.sentences.get(file).is_some_and(|ids| ids.contains(id))
    }

    /// What stands between the two numbers of a range.
    fn range_sign(&self) -> Option<String> {
        let range = Value::Range(Decimal::from(1), Decimal::from(2));
        let text = self.values[0].as_ref()?.text(&range)?;
        Some(text.trim_matches(|c: char| !c.is_ascii_punctuation() && c.is_alphanumeric()).to_owned())
    }

    /// The locale's, or those of the source.
    fn weekdays(&self, of: usize) -> Option<&Weekdays> {
        self.weekdays[of].get_or_init(|| self.values[of].as_deref().and_then(Weekdays::new)).as_ref()
    }

    fn own_months(&self) -> Option<&Months> {
        self.months[0].get_or_init(|| self.values[0].as_deref().map(Months::new)).as_ref()
    }

    fn source_months(&self) -> Option<&Months> {
        self.months[1].get_or_init(|| self.values[1].as_deref().map(Months::new)).as_ref()
    }
}

/// Some messages of each article.
fn of_articles(project: &Project, some: impl Fn(&Article) -> BTreeSet<String>) -> BTreeMap<String, BTreeSet<String>> {
    let articles = project.articles().unwrap_or_default().into_iter();
    articles.filter_map(|id| Some((some(&*project.article(&id).ok()?), id)).map(|(ids, id)| (id, ids))).collect()
}

/// Whether what sets a limit, and what denies it, is known in a language.
pub(super) fn limits_are_known(language: &Language) -> bool {
    numbers::limits_are_known(&language.language)
}

/// What a language is called in English, or else its tag.
pub(super) fn language_name(language: &Language) -> String {
    conventions::of(language).name.map_or_else(|| format!("`{}`", language.tag), str::to_owned)
}

/// Everything that a file's words have wrong: errors, then warnings, so many of each as [`BySeverity`] keeps.
pub(super) fn check(pair: &Pair<'_>, house: &House) -> Vec<Diagnostic> {
    check_these(pair, house, &|_| true)
}

/// The same of the messages that are `wanted`.
pub(super) fn check_these(pair: &Pair<'_>, house: &House, wanted: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut report = Report { ftl: pair.own, found: BySeverity::default(), fixes: None };
    look_at_all(pair, house, wanted, &mut report);
    report.found.finish()
}

/// What may be written into a file without asking anybody, in the messages that are `wanted`.
pub(super) fn fixes(pair: &Pair<'_>, house: &House, wanted: &dyn Fn(&str) -> bool) -> Vec<Edit> {
    let mut report = Report { ftl: pair.own, found: BySeverity::default(), fixes: Some(Vec::new()) };
    look_at_all(pair, house, wanted, &mut report);
    report.fixes.unwrap_or_default()
}

fn look_at_all(pair: &Pair<'_>, house: &House, wanted: &dyn Fn(&str) -> bool, report: &mut Report<'_>) {
    let file = &pair.own.file;
    let mut reading = readability::Reading::new(house, pair);
    // In the file's order, so that the first findings are the first that a translator meets.
    let mut entries: Vec<Entry<'_>> =
        pair.own.ids().filter(|id| wanted(id)).filter_map(|id| pair.own.entry(id)).collect();
    entries.sort_by_key(|entry| pair.own.span(entry.id).start);
    for entry in entries {
        let place = pair.own.span(entry.id);
        let exceptions = Exceptions::of(file, &place, entry.id, report);
        let own = entry.value.map(|pattern| (None, place.clone(), pattern));
        let attributes = entry.attributes.iter();
        let attributes = attributes.map(|a| (Some(a.id.name), pair.own.span(a.id.name), &a.value));
        let source = pair.source.and_then(|source| Some((source, source.entry(entry.id)?)));
        for (attribute, place, pattern) in own.into_iter().chain(attributes) {
            let name = message_name(entry.id, attribute);
            let is_sources = attribute.is_none() && house.is_of_sources(pair.name, entry.id);
            let language = pair.language;
            let is_sentence = matches!(attribute, None | Some("detail")) && house.is_sentence(pair.name, entry.id);
            let lines = lines(pair.own, pattern);
            let text = Text { id: &name, place, lines, is_sources, is_sentence, language, house };
            let original = source.and_then(|(ftl, entry)| {
                Some(Original { lines: self::lines::lines(ftl, entry.pattern(attribute)?), ftl })
            });
            look(&text, original.as_ref(), exceptions, report);
            if let Some(original) = &original {
                untranslated::check(pair, &text, original, exceptions, report);
            }
            let theirs = source.and_then(|(_, entry)| entry.pattern(attribute));
            let beside = theirs.zip(house.source.as_ref());
            if !exceptions.number {
                let beside = beside.map(|(theirs, (_, from))| (theirs, from.language.as_str()));
                percents::check(&text, (pair.own, pattern), beside, report);
                eras::check(&text, (pair.own, pattern), report);
            }
            if let Some((theirs, (_, from))) = beside.filter(|_| !exceptions.number) {
                facts::check(&text, (pair.own, pattern), theirs, &from.language, report);
                ends::check(&text, (pair.own, pattern), theirs, report);
            }
            if !exceptions.number {
                fact_units::check(&text, (pair.own, pattern), report);
            }
            // What another message puts in may have its unit there.
            if !exceptions.number && house.source.is_none() && !pair.named.contains(entry.id) {
                fact_units::missing(&text, pair.own, (&entry, pattern), report);
            }
            if let Some(theirs) = theirs.filter(|_| entry.id.starts_with('-') && !exceptions.wording) {
                names::renamed(&text, (pair.own, pattern), theirs, report);
            }
            reading.look(&text, exceptions, report);
        }
    }
    reading.finish(report);
}

fn look(text: &Text<'_>, original: Option<&Original<'_>>, exceptions: Exceptions, report: &mut Report<'_>) {
    for line in &text.lines {
        invisible::dangerous(text, line, report);
        if !exceptions.typography {
            invisible::stray(text, line, report);
            spacing::check(text, line, report);
            emphasis::check(text, line, report);
            raw_markup::check(text, line, report);
            quotes::check(text, line, report);
            punctuation::check(text, line, report);
            scripts::check(text, line, report);
            lookalikes::check(text, line, report);
        }
        if !exceptions.number {
            numbers::digits(text, line, report);
        }
        if !exceptions.wording && !text.id.starts_with('-') {
            text.house.names.check(text, line, report);
        }
    }
    if let Some(original) = original.filter(|_| !exceptions.number)
        && !doses::are_unread(text, original, report)
    {
        numbers::compare(text, original, report);
    }
    if !exceptions.number {
        text.lines.iter().for_each(|line| numbers::naked(text, line, report));
        text.lines.iter().for_each(|line| doses::check(text, line, report));
    }
    let Some(original) = original else { return };
    if !exceptions.number {
        if !kinds::compare(text, original, report) {
            kind_letters::compare(text, original, report);
        }
        rates::compare(text, original, report);
        weekdays::compare(text, original, report);
    }
    if !exceptions.typography {
        sentence_end::check(text, original, report);
    }
    if !exceptions.wording {
        text.house.glossary.check(text, original, report);
    }
}

/// A text of the locale, in all its variants.
pub(super) struct Text<'a> {
    /// The message's id, with the attribute's name.
    id: &'a str,
    /// Where its name stands.
    place: Range<usize>,
    lines: Vec<Line>,
    /// An article prints it as sources.
    is_sources: bool,
    /// An article prints it as a paragraph, a step, a point or a box.
    is_sentence: bool,
    language: &'a Language,
    house: &'a House,
}

/// The source's text of the same name.
pub(super) struct Original<'a> {
    lines: Vec<Line>,
    /// The file that it stands in.
    ftl: &'a Ftl,
}

/// Takes findings, each with its file.
pub(super) struct Report<'a> {
    ftl: &'a Ftl,
    found: BySeverity,
    /// All cures, where somebody wants them.
    fixes: Option<Vec<Edit>>,
}

impl Report<'_> {
    /// Whether there is an error of that code within a stretch of the file.
    fn has(&self, code: &str, place: &Range<usize>) -> bool {
        let within = |finding: &Diagnostic| finding.place.as_ref().is_some_and(|at| place.contains(&at.span.start));
        self.found.errors().any(|finding| finding.code == code && within(finding))
    }

    /// Whether something has been told of a message's numbers or units.
    fn tells_of_number(&self, id: &str) -> bool {
        let of_number = [codes::MISSING_NUMBER, codes::CHANGED_UNIT, codes::ADDED_NUMBER];
        let is_it = |finding: &Diagnostic| of_number.contains(&finding.code) && finding.id.as_deref() == Some(id);
        self.found.errors().chain(self.found.warnings()).any(is_it)
    }

    /// Adds a finding of the catalogue's severity.
    fn add(&mut self, code: &'static str, id: &str, place: Range<usize>, words: impl FnOnce() -> (String, String)) {
        self.add_fix(code, id, place, None, words);
    }

    /// Adds a finding about some marks of a line. `right` should stand there instead, where [`cure`] is certain of it.
    fn mend(
        &mut self,
        code: &'static str,
        id: &str,
        (line, marks): (&Line, Range<usize>),
        (right, numbers): (Option<String>, cure::Numbers),
        words: impl FnOnce() -> (String, String),
    ) {
        let file = &self.ftl.file.text;
        let right = right.filter(|right| cure::is_certain(file, line, &marks, right, numbers));
        self.add_fix(code, id, line.span(marks), right, words);
    }

    /// A cure of what is told once for a whole text.
    fn mend_too(&mut self, line: &Line, marks: Range<usize>, right: &str, numbers: cure::Numbers) {
        let file = &self.ftl.file.text;
        if let Some(fixes) = &mut self.fixes
            && cure::is_certain(file, line, &marks, right, numbers)
        {
            let place = line.span(marks);
            fixes.push(Edit { start: place.start, end: place.end, text: right.to_owned() });
        }
    }

    fn add_fix(
        &mut self,
        code: &'static str,
        id: &str,
        place: Range<usize>,
        fix: Option<String>,
        words: impl FnOnce() -> (String, String),
    ) {
        let file = &self.ftl.file;
        if let (Some(fixes), Some(fix)) = (&mut self.fixes, &fix) {
            fixes.push(Edit { start: place.start, end: place.end, text: fix.clone() });
        }
        let finding = || {
            let (message, help) = words();
            Diagnostic { fix, ..Diagnostic::new(code, message).about(id).help(help).at(file, place) }
        };
        let severity = crate::diagnostic::find(code).map_or(Severity::Error, |entry| entry.severity);
        self.found.add(severity, finding);
    }
}

/// A character as a finding names it: as it looks, and by its number.
pub(super) fn shown(c: char) -> String {
    if crate::characters::is_seen(c) { format!("`{c}` (U+{:04X})", c as u32) } else { format!("U+{:04X}", c as u32) }
}
