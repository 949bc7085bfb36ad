//! Article + locale → document.

mod blocks;
mod fallback;
mod sign_off;

use super::addresses::linked;
use super::given::{AUTHOR, COMMENTS, MORE, PAGE, PAGES, URL};
use super::review::read_record;
use super::unprinted::{Asked, unprinted};
use super::unwritten;
use super::words::{Link, Where, Words};
use super::{AltText, AuthorCard, Document, Identification, PageLabel, ReadMore, Review, Section};
use crate::article::{Article, Located};
use crate::diagnostic::{Diagnostic, codes};
use crate::format::Edition;
use crate::locale::{Locale, data, message_name, plain};
use crate::project::{LOCALES, Project};
use crate::rich_text::{RichText, Span, SpanStyle};
use crate::values::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) use fallback::to_be_translated;
use fallback::{frame, mark, missing_in_source};

/// How strict to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What is not translated is taken from the source locale, and the leaflet says so.
    pub allow_fallback: bool,
}

/// Resolves an article in a locale. The document is there if and only if no finding is an error.
pub fn resolve(
    project: &Project,
    article: &str,
    locale: &str,
    edition: Edition,
    options: Options,
) -> (Option<Document>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let document = begin(project, article, locale, edition, options, &mut findings);
    let failed = findings.iter().any(Diagnostic::is_error);
    let findings = findings.into_iter().map(|finding| finding.in_article(article).in_locale(locale)).collect();
    (document.filter(|_| !failed), findings)
}

fn begin(
    project: &Project,
    article: &str,
    locale: &str,
    edition: Edition,
    options: Options,
    findings: &mut Vec<Diagnostic>,
) -> Option<Document> {
    let mut opened = |tag: &str| project.locale(tag).map_err(|found| findings.extend(found)).ok();
    let source_locale = &project.config().source_locale;
    let (own, source) = (opened(locale), opened(source_locale));
    findings.extend(project.config().unlisted_source.clone().filter(|_| locale == source_locale));
    let article = project.article(article).map_err(|found| findings.extend(found)).ok();
    let (own, source, article) = (own?, source?, article?);
    let mut found = Vec::new();
    let falls_back = options.allow_fallback && own.language != source.language;
    let words = Words::read(project, &article, &own, falls_back.then_some(&*source), &mut found);
    if falls_back {
        // A file that is not there yet falls back as a whole.
        for finding in found.iter_mut().filter(|finding| finding.code == codes::MISSING_FILE) {
            finding.severity = crate::diagnostic::Severity::Warning;
        }
    }
    findings.extend(found);
    let in_source = if own.language == source.language {
        None
    } else {
        Some(Words::read(project, &article, &source, None, findings)?)
    };
    let record = read_record(project, &article.id, &own, findings);
    let mut resolver = Resolver {
        project,
        article: &article,
        locale: &own,
        own: words?,
        source: in_source,
        edition,
        options,
        findings,
        fell_back: false,
        borrowing: BTreeSet::new(),
        asked: Asked::new(),
        messages: BTreeSet::new(),
        unwritten: Vec::new(),
        hidden: false,
    };
    let mut document = resolver.document()?;
    if resolver.hidden && !resolver.findings.iter().any(Diagnostic::is_error) {
        let message = "a text of this leaflet cannot be put together: a file that it needs cannot be read";
        resolver.findings.push(Diagnostic::new(codes::UNKNOWN_REFERENCE, message));
    }
    document.messages.clone_from(&resolver.messages);
    document.unwritten.clone_from(&resolver.unwritten);
    resolver.find_unprinted();
    resolver.sign(&mut document, record);
    Some(document)
}

struct Resolver<'a> {
    project: &'a Project,
    article: &'a Article,
    locale: &'a Locale,
    own: Words,
    /// The source locale's words, if the leaflet is not in the source locale.
    source: Option<Words>,
    edition: Edition,
    options: Options,
    findings: &'a mut Vec<Diagnostic>,
    fell_back: bool,
    /// The texts that print a term of the source.
    borrowing: BTreeSet<String>,
    /// What the leaflet may print.
    asked: Asked,
    /// All messages that it asks for, by id.
    messages: BTreeSet<String>,
    /// See [`Document::unwritten`].
    unwritten: Vec<String>,
    /// A text could not be had, because of something that is told elsewhere.
    hidden: bool,
}

/// Which message, where it is looked up, and what it may name.
#[derive(Clone, Copy)]
struct Ask<'a> {
    place: Where,
    id: &'a str,
    attribute: Option<&'a str>,
    extra: &'a [(&'a str, Value)],
    links: &'a [Link<'a>],
    /// Where the article names it.
    named: Option<&'a Located>,
}

impl<'a> Ask<'a> {
    fn article(id: &'a Located) -> Ask<'a> {
        Ask { place: Where::Article, id: &id.text, attribute: None, extra: &[], links: &[], named: Some(id) }
    }

    fn shared(id: &'a str) -> Ask<'a> {
        Ask { place: Where::Article, id, attribute: None, extra: &[], links: &[], named: None }
    }

    fn leaflet(id: &'a str) -> Ask<'a> {
        Ask { place: Where::Leaflet, ..Ask::shared(id) }
    }

    fn attribute(self, attribute: &'a str) -> Ask<'a> {
        Ask { attribute: Some(attribute), ..self }
    }

    fn name(&self) -> String {
        message_name(self.id, self.attribute)
    }
}

impl Resolver<'_> {
    fn document(&mut self) -> Option<Document> {
        let article = self.article;
        let author_id = format!("author-{}", article.author.text);
        let author_ask = Ask { named: Some(&article.author), ..Ask::shared(&author_id) };
        let author_name = self.text(author_ask);
        let author = plain(&author_name);
        self.own.variables.insert(AUTHOR.to_owned(), Value::Text(author.clone()));
        if let Some(source) = &mut self.source
            && let Ok(Some(author)) = source.text(Where::Article, &author_id, None, &[], &[])
        {
            source.variables.insert(AUTHOR.to_owned(), Value::Text(plain(&author)));
        }

        let comments =
            (self.edition == Edition::Web && article.comments.is_some()).then(|| self.text(Ask::leaflet(COMMENTS)));
        let account = match &article.account {
            Some(account) => {
                let id = format!("account-{}", account.text);
                self.text(Ask { named: Some(account), ..Ask::shared(&id) })
            }
            None => self.text(author_ask),
        };
        let shortened = self.shortened();
        let card = AuthorCard {
            account,
            clinic: self.text(Ask::shared("clinic-name")),
            avatar_alt: alternative(&self.text(Ask::shared("author-avatar").attribute("alt"))),
            read_more: article.read_more.as_deref().map(|url| self.read_more(url)),
        };
        let pages = [(PAGE, Value::Placeholder('\u{E000}')), (PAGES, Value::Placeholder('\u{E001}'))];
        let page_label = PageLabel {
            pattern: self.text(Ask { extra: &pages, ..Ask::leaflet("page-of") }),
            digits: self.own.values.digits(),
        };
        let title = self.text(Ask::shared("title"));
        let banner = article.banner.as_ref().and_then(|banner| self.banner(banner));
        let intro = self.blocks(&article.intro);
        let sections = article
            .sections
            .iter()
            .map(|section| Section {
                id: section.id.text.clone(),
                heading: self.text(Ask::article(&section.id)),
                blocks: self.blocks(&section.blocks),
                omit_in: section.omit_in.clone(),
            })
            .collect();
        let identification = self.identification();
        let draft = self.text(Ask::leaflet("draft"));
        let mut document = Document {
            article: article.id.clone(),
            language: Arc::clone(&self.own.language),
            title,
            byline: self.text(Ask::leaflet("byline")),
            clinic: card.clinic.clone(),
            published: self.text(Ask::leaflet("published")),
            comments,
            banner,
            intro,
            sections,
            help_line: self.text(Ask::leaflet("help-line")),
            shortened,
            contact: self.text(Ask::shared("clinic-contact")),
            notes_label: self.text(Ask::leaflet("notes")),
            author_card: card,
            identification,
            review: Review::Draft,
            status: draft,
            status_in_source: None,
            messages: BTreeSet::new(),
            unwritten: Vec::new(),
            besides: self.besides(),
            reference: data(&self.own.language, &article.reference),
            number: article.version.clone(),
            version: self.text(Ask::leaflet("version")),
            review_by: self.text(Ask::leaflet("review-by")),
            page_label,
            author,
            date: article.published,
        };
        if self.fell_back {
            let note = self.text(Ask::leaflet("fallback"));
            let language = Arc::clone(&document.language);
            let foreign = |text: &RichText| text.language != language || self.borrowing.contains(&text.message);
            let head = foreign(&author_name) || frame(&document).into_iter().any(foreign);
            mark(&mut document.intro, head, &foreign, &note);
            for section in &mut document.sections {
                mark(&mut section.blocks, foreign(&section.heading), &foreign, &note);
            }
        }
        Some(document)
    }

    fn read_more(&mut self, url: &str) -> ReadMore {
        let link = (self.edition == Edition::Web).then(|| Arc::from(url));
        let links: [Link<'_>; 1] = [(MORE, link)];
        let extra = [(URL, Value::Data(printed_url(url).to_owned()))];
        ReadMore {
            text: self.text(Ask { links: &links, ..Ask::leaflet("read-more") }),
            printed_url: self.address(url),
            url: url.to_owned(),
            qr_alt: alternative(&self.text(Ask { extra: &extra, ..Ask::leaflet("qr-code").attribute("alt") })),
        }
    }

    /// Without an address only an article that leaves sections out must say where they are: its readers are to ask.
    fn shortened(&mut self) -> Option<RichText> {
        match &self.article.read_more {
            Some(url) => {
                let extra = [(URL, Value::Data(printed_url(url).to_owned()))];
                Some(self.text(Ask { extra: &extra, ..Ask::leaflet("shortened") }))
            }
            None => {
                let article = self.article;
                let left_out = article.sections.iter().find(|section| !section.omit_in.is_empty())?;
                Some(self.text(Ask { named: Some(&left_out.id), ..Ask::leaflet("shortened-ask") }))
            }
        }
    }

    /// For staff who cannot read the leaflet's script.
    fn identification(&mut self) -> Option<Identification> {
        self.source.as_ref()?;
        let mut own_name = self.text(Ask::leaflet("language-name"));
        // The name in the source language stands in the translation's file.
        let in_source = Ask::leaflet("language-name").attribute("in-source");
        let named = self.own.has(in_source.place, in_source.id, in_source.attribute);
        let mut language = self.text(in_source);
        // What the source's file says is the source's name: the sheet would go into the wrong drawer.
        let tag = self.own.language.tag.clone();
        if own_name.language != self.own.language {
            own_name.text = tag.clone();
        }
        if !named {
            language.text = tag;
        }
        let source_language = Arc::clone(&self.source.as_ref()?.language);
        language.text = plain(&language);
        language.spans.clear();
        language.language = Arc::clone(&source_language);
        let title = self.in_source(Ask::shared("title"))?;
        let version = self.in_source(Ask::leaflet("version"))?;
        let review_by = self.in_source(Ask::leaflet("review-by"))?;
        let reference = format!("{} · {} · {}", self.article.reference, version.text, review_by.text);
        Some(Identification {
            language,
            own_name,
            title,
            reference: RichText {
                text: reference,
                spans: Vec::new(),
                kept: Vec::new(),
                language: source_language,
                message: String::new(),
            },
        })
    }

    /// A message in the source language; findings are those of the source's own leaflet.
    fn in_source(&mut self, ask: Ask<'_>) -> Option<RichText> {
        let source = self.source.as_ref()?;
        match source.text(ask.place, ask.id, ask.attribute, ask.extra, ask.links) {
            Ok(Some(text)) => Some(text),
            // A file that cannot be read has been reported; its messages are not missing one by one.
            Ok(None) if source.is_unreadable(ask.id) => None,
            Ok(None) => {
                let missing = missing_in_source(&source.language.tag, &ask, self.article);
                let tag = source.language.tag.clone();
                self.findings.push(missing.in_locale(&tag));
                None
            }
            Err(found) => {
                self.report(found, true);
                None
            }
        }
    }

    fn report(&mut self, found: Vec<Diagnostic>, in_source: bool) {
        let language = match &self.source {
            Some(source) if in_source => &source.language,
            _ => &self.own.language,
        };
        for finding in found {
            let finding = if in_source { finding } else { self.to_be_translated(finding) };
            let finding = finding.in_locale(&language.tag);
            if !self.findings.contains(&finding) {
                self.findings.push(finding);
            }
        }
    }

    /// Reports what stands in the article's file and is never printed.
    fn find_unprinted(&mut self) {
        let path = format!("{LOCALES}/{}/{}.ftl", self.locale.language.tag, self.article.id);
        if let Some(file) = self.own.file_at(&path) {
            let source = format!("{LOCALES}/{}/{}.ftl", self.project.config().source_locale, self.article.id);
            let source = self.source.as_ref().and_then(|words| words.file_at(&source));
            self.findings.extend(unprinted(file, source.map(|ftl| &**ftl), &self.asked));
        }
    }

    /// An address as it is printed, with its link where the edition has links.
    fn address(&self, url: &str) -> RichText {
        let mut text = data(&self.own.language, printed_url(url));
        if self.edition == Edition::Web {
            let style = SpanStyle { link: Some(url.into()), ..SpanStyle::default() };
            text.spans.push(Span { range: 0..text.text.len(), style });
        }
        text
    }

    /// A message that must be there. If it is not, that is reported, and an empty text stands for it.
    fn text(&mut self, ask: Ask<'_>) -> RichText {
        self.note(ask);
        match self.own.text(ask.place, ask.id, ask.attribute, ask.extra, ask.links) {
            Ok(Some(text)) => {
                self.borrow_terms(ask);
                self.note_unwritten(ask, &text);
                return if self.edition == Edition::Web { linked(text) } else { text };
            }
            Ok(None) => {
                if let Some(text) = self.missing(ask) {
                    self.note_unwritten(ask, &text);
                    return text;
                }
            }
            Err(found) => {
                let absent = self.untranslated(ask, &found);
                if let Some(text) = absent.first().and_then(|absent| self.instead(ask, absent)) {
                    self.note_unwritten(ask, &text);
                    return text;
                }
                self.hidden |= found.is_empty();
                self.report(found, false);
            }
        }
        RichText {
            text: String::new(),
            spans: Vec::new(),
            kept: Vec::new(),
            language: Arc::clone(&self.own.language),
            message: ask.name(),
        }
    }

    /// Notes a text that only holds a text's place. A translation has one of its own if the source is written there: it may
    /// be excused, and `check` tells of it.
    fn note_unwritten(&mut self, ask: Ask<'_>, text: &RichText) {
        // A byline is written, though its author's name is not.
        let author = |words: &Words| match words.variables.get(AUTHOR) {
            Some(Value::Text(author)) if !ask.id.starts_with("author-") => author.clone(),
            _ => String::new(),
        };
        let authors = [Some(&self.own), self.source.as_ref()].map(|words| words.map_or_else(String::new, author));
        let marked = |text: &RichText| {
            let known = authors.iter().filter(|author| !author.is_empty());
            let rest = known.fold(text.text.clone(), |text, author| text.replace(author, ""));
            unwritten::mark(&rest, &text.language).is_some()
        };
        if !marked(text) || self.unwritten.contains(&ask.name()) {
            return;
        }
        let in_source = |source: &Words| {
            source
                .text(ask.place, ask.id, ask.attribute, ask.extra, ask.links)
                .is_ok_and(|text| text.is_some_and(|text| marked(&text)))
        };
        if self.source.as_ref().is_none_or(in_source) {
            self.unwritten.push(ask.name());
        }
    }

    fn note(&mut self, ask: Ask<'_>) {
        self.messages.insert(ask.id.to_owned());
        // An article cannot replace the words of every leaflet: what it calls so is not printed.
        if ask.place == Where::Article {
            self.asked.insert((ask.id.to_owned(), ask.attribute.map(str::to_owned)));
        }
    }

    /// A message that may be there; it must be if the source has it.
    fn optional(&mut self, ask: Ask<'_>) -> Option<RichText> {
        self.note(ask);
        let source = self.source.as_ref().unwrap_or(&self.own);
        let wanted = source.has(ask.place, ask.id, ask.attribute) || self.own.has(ask.place, ask.id, ask.attribute);
        wanted.then(|| self.text(ask))
    }
}

fn alternative(text: &RichText) -> AltText {
    AltText { text: plain(text), language: Arc::clone(&text.language) }
}

/// An address as it is printed: without scheme and closing slash.
fn printed_url(url: &str) -> &str {
    let bare = url.split_once("://").map_or(url, |(_, bare)| bare);
    bare.strip_suffix('/').unwrap_or(bare)
}
