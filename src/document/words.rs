//! One locale's words for one article: its files, formatters and variables.

use crate::article::{Article, Fact};
use crate::diagnostic::{Diagnostic, codes, nearest};
use crate::document::given::COMMENTS;
use crate::language::Language;
use crate::locale::syntax::Ftl;
use crate::locale::{Lender, Locale, Messages, Pseudo, Scope, Variables};
use crate::project::{CLINIC, LEAFLET, Project};
use crate::rich_text::RichText;
use crate::values::{Value, Values};
use fixed_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which of a locale's files a message is looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// The article's own file, then what all articles share.
    Article,
    /// The words of every leaflet: an article cannot replace them.
    Leaflet,
}

/// A link that a message may name, and where it leads; `None` where it is printed as text.
pub(super) type Link<'a> = (&'a str, Option<Arc<str>>);

pub(super) struct Words {
    pub(super) language: Arc<Language>,
    pub(super) values: Arc<Values>,
    disguise: Option<Pseudo>,
    /// Article, clinic, leaflet; what cannot be read is left out.
    article: Arc<Messages>,
    leaflet: Arc<Messages>,
    /// Whether a file could not be read at all: then a missing message is no finding of its own.
    unread: bool,
    pub(super) variables: Variables,
}

impl Words {
    /// Reads the locale's files for an article. What is wrong with them is reported. Terms that it lacks are taken from the
    /// `lender`, the source, if there is one.
    pub(super) fn read(
        project: &Project,
        article: &Article,
        locale: &Locale,
        lender: Option<&Locale>,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Words> {
        // A mistake in one message keeps the leaflet from being made, and hides none in the others.
        let (mut unread, mut whole) = (false, true);
        let mut file = |name: &str| {
            let (ftl, found) = locale.readable(project, name);
            unread |= ftl.is_none();
            // A file that is not there may fall back. Terms that nobody has must be missed where they are named.
            whole &= ftl.is_some() || found.iter().all(|finding| finding.code == codes::MISSING_FILE);
            findings.extend(found);
            ftl
        };
        let (own, clinic, leaflet) = (file(&article.id), file(CLINIC), file(LEAFLET));
        let values = locale.values()?;
        let lender = lender.and_then(|lender| {
            Some(Lender { language: Arc::clone(&lender.language), file: lender.readable(project, CLINIC).0? })
        });
        let messages = |files: &[&Option<Arc<Ftl>>]| {
            let read: Vec<&Arc<Ftl>> = files.iter().filter_map(|file| file.as_ref()).collect();
            locale.messages(&values, &read, lender.clone(), whole)
        };
        Some(Words {
            language: Arc::clone(&locale.language),
            article: messages(&[&own, &clinic, &leaflet]),
            leaflet: messages(&[&leaflet, &clinic]),
            values,
            disguise: locale.disguise(),
            unread,
            variables: variables(article),
        })
    }

    fn messages(&self, place: Where) -> &Messages {
        match place {
            Where::Article => &self.article,
            Where::Leaflet => &self.leaflet,
        }
    }

    fn scope<'a>(&'a self, place: Where, variables: &'a Variables, links: &'a [Link<'a>]) -> Scope<'a> {
        Scope {
            language: &self.language,
            values: &self.values,
            messages: self.messages(place),
            variables,
            disguise: self.disguise,
            links,
        }
    }

    /// Whether the message may stand where nothing could be read: it is no finding that it is missing.
    pub(super) fn is_unreadable(&self, id: &str) -> bool {
        self.unread || self.article.files.iter().any(|ftl| ftl.has_broken(id))
    }

    /// Whether a file of the locale could not be read at all.
    pub(super) fn lacks_a_file(&self) -> bool {
        self.unread
    }

    pub(super) fn has(&self, place: Where, id: &str, attribute: Option<&str>) -> bool {
        self.messages(place).has(id, attribute)
    }

    /// The message's text; `extra` are variables of this message alone.
    pub(super) fn text(
        &self,
        place: Where,
        id: &str,
        attribute: Option<&str>,
        extra: &[(&str, Value)],
        links: &[Link<'_>],
    ) -> Result<Option<RichText>, Vec<Diagnostic>> {
        if extra.is_empty() {
            return self.scope(place, &self.variables, links).text(id, attribute);
        }
        let mut variables = self.variables.clone();
        variables.extend(extra.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        self.scope(place, &variables, links).text(id, attribute)
    }

    /// The source's terms that a text prints because the locale has none of their names.
    pub(super) fn borrowed_by(&self, place: Where, id: &str, attribute: Option<&str>) -> BTreeSet<String> {
        self.messages(place).borrowed_by(id, attribute)
    }

    /// The files that could be read.
    pub(super) fn files(&self) -> &[Arc<Ftl>] {
        &self.article.files
    }

    fn file(&self, place: Where, id: &str) -> Option<&Arc<Ftl>> {
        self.messages(place).files.iter().find(|ftl| ftl.entry(id).is_some())
    }

    /// The file that holds a message, and the message as written.
    pub(super) fn written(&self, place: Where, id: &str) -> Option<(&Arc<Ftl>, &str)> {
        let ftl = self.file(place, id)?;
        Some((ftl, ftl.written(id)?))
    }

    /// Whether a message has an attribute that the source's does not have, and whose name is nearly this one.
    pub(super) fn mistyped(&self, source: &Words, place: Where, id: &str, attribute: &str) -> bool {
        let names = |words: &Words| -> Vec<String> {
            let entry = words.file(place, id).and_then(|ftl| ftl.entry(id));
            let attributes = entry.map_or(&[][..], |entry| entry.attributes);
            attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect()
        };
        let (own, known) = (names(self), names(source));
        nearest(attribute, own.iter().filter(|name| !known.contains(name)).map(String::as_str)).is_some()
    }

    /// The entry in the files, for findings about it.
    pub(super) fn entry_place(&self, place: Where, id: &str) -> Option<(&Arc<Ftl>, std::ops::Range<usize>)> {
        let ftl = self.file(place, id)?;
        Some((ftl, ftl.place_of(id)?))
    }

    /// The locale's file of that name, if it could be read.
    pub(super) fn file_at(&self, path: &str) -> Option<&Arc<Ftl>> {
        self.article.files.iter().find(|ftl| ftl.file.path == path)
    }
}

/// What every message may name: the facts, and what stands at the head of the article.
pub(crate) fn variables(article: &Article) -> Variables {
    let facts = article.facts.iter().map(|(name, fact)| {
        let value = match fact {
            Fact::Number(number) => Value::Number(number.clone()),
            Fact::Range(from, to) => Value::Range(from.clone(), to.clone()),
            Fact::Year(year) => Value::Year(*year),
        };
        (name.clone(), value)
    });
    let mut variables: Variables = facts.collect();
    variables.insert("version".into(), Value::Text(article.version.clone()));
    variables.insert("published".into(), Value::Day(article.published));
    variables.insert("review-by".into(), Value::Day(article.review_by));
    if let Some(comments) = article.comments {
        variables.insert(COMMENTS.into(), Value::Number(Decimal::from(comments)));
    }
    variables
}
