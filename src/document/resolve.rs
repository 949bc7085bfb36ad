//! Article + locale → document.

use super::review::{Record, read_record};
use super::unprinted::{Asked, unprinted};
use super::words::{Link, Where, Words};
use super::{
    AuthorCard, Banner, Block, CalloutKind, Detail, Document, Identification, Item, Language, PageLabel, Review,
    RichText, Section, Span, SpanStyle,
};
use crate::article::{self, Article, Located};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::document::Artwork;
use crate::layout::format::Edition;
use crate::locale::{CLINIC, LEAFLET, Locale, data, message_name, plain};
use crate::project::{ARTICLES, LOCALES, Project};
use crate::values::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

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
    let words = Words::read(project, &article, &own, &mut found);
    if options.allow_fallback && own.language != source.language {
        // A file that is not there yet falls back as a whole.
        for finding in found.iter_mut().filter(|finding| finding.code == codes::MISSING_FILE) {
            finding.severity = crate::diagnostic::Severity::Warning;
        }
    }
    findings.extend(found);
    let in_source =
        if own.language == source.language { None } else { Some(Words::read(project, &article, &source, findings)?) };
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
        asked: Asked::new(),
        messages: BTreeSet::new(),
        hidden: false,
    };
    let mut document = resolver.document()?;
    if resolver.hidden && !resolver.findings.iter().any(Diagnostic::is_error) {
        let message = "a text of this leaflet cannot be put together: a file that it needs cannot be read";
        resolver.findings.push(Diagnostic::new(codes::UNKNOWN_REFERENCE, message));
    }
    document.messages.clone_from(&resolver.messages);
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
    /// What the leaflet may print.
    asked: Asked,
    /// All messages that it asks for, by id.
    messages: BTreeSet<String>,
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
        let author = plain(&self.text(author_ask));
        self.own.variables.insert("author".to_owned(), Value::Text(author.clone()));
        if let Some(source) = &mut self.source
            && let Ok(Some(author)) = source.text(Where::Article, &author_id, None, &[], &[])
        {
            source.variables.insert("author".to_owned(), Value::Text(plain(&author)));
        }

        let comments =
            (self.edition == Edition::Web && article.comments.is_some()).then(|| self.text(Ask::leaflet("comments")));
        let account = match &article.account {
            Some(account) => {
                let id = format!("account-{}", account.text);
                self.text(Ask { named: Some(account), ..Ask::shared(&id) })
            }
            None => self.text(author_ask),
        };
        let link = (self.edition == Edition::Web).then(|| Arc::from(article.read_more.as_str()));
        let links: [Link<'_>; 1] = [("more", link)];
        let printed_url = printed_url(&article.read_more);
        let url = [("url", Value::Data(printed_url.to_owned()))];
        let shortened = self.text(Ask { extra: &url, ..Ask::leaflet("shortened") });
        let card = AuthorCard {
            account,
            clinic: self.text(Ask::shared("clinic-name")),
            avatar_alt: plain(&self.text(Ask::shared("author-avatar").attribute("alt"))),
            read_more: self.text(Ask { links: &links, ..Ask::leaflet("read-more") }),
            printed_url: data(&self.own.language, printed_url),
            url: article.read_more.clone(),
            qr_alt: plain(&self.text(Ask { extra: &url, ..Ask::leaflet("qr-code").attribute("alt") })),
        };
        let pages = [("page", Value::Placeholder('\u{E000}')), ("pages", Value::Placeholder('\u{E001}'))];
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
            fallback_note: None,
            messages: BTreeSet::new(),
            besides: self.besides(),
            reference: data(&self.own.language, &article.reference),
            version: self.text(Ask::leaflet("version")),
            review_by: self.text(Ask::leaflet("review-by")),
            page_label,
            author,
            date: article.published,
        };
        document.fallback_note = self.fell_back.then(|| self.text(Ask::leaflet("fallback")));
        if let Some(note) = &document.fallback_note {
            let language = Arc::clone(&document.language);
            mark(&mut document.intro, false, &language, note);
            for section in &mut document.sections {
                mark(&mut section.blocks, section.heading.language != language, &language, note);
            }
        }
        Some(document)
    }

    /// What the sign-off says about this very document, and the words for it.
    fn sign(&mut self, document: &mut Document, record: Option<Record>) {
        let is_source = self.source.is_none();
        let unsigned = if is_source { Review::Source } else { Review::Draft };
        document.review = match record {
            None => unsigned,
            Some(record) => match self.undone(&record, document) {
                None => Review::SignedOff { reviewer: record.reviewer, date: record.date },
                Some(why) => {
                    let (tag, article) = (&self.own.language.tag, &self.article.id);
                    let help = format!(
                        "have it reviewed again, then: leafpress review {tag} {article} --reviewer NAME --role ROLE"
                    );
                    self.findings
                        .push(Diagnostic::new(codes::STALE_REVIEW, why).help(help).at(&record.file, record.span));
                    if is_source { Review::Source } else { Review::Stale }
                }
            },
        };
        let id = match document.review {
            Review::Source => "status-source",
            Review::Draft | Review::Stale => "draft",
            Review::SignedOff { .. } => "status-signed-off",
        };
        document.status = self.text(Ask::leaflet(id));
        document.status_in_source = self.in_source(Ask::leaflet(id));
    }

    /// Why a sign-off does not hold for the leaflet as it is.
    fn undone(&self, record: &Record, document: &Document) -> Option<&'static str> {
        if record.digest != document.digest() {
            return Some("the sign-off is for an earlier state of this leaflet");
        }
        // What was signed is that this says what the source says.
        let source = record.source.as_ref()?;
        let tag = &self.project.config().source_locale;
        let (now, _) = resolve(self.project, &self.article.id, tag, self.edition, Options::default());
        now.is_none_or(|now| now.digest() != *source).then_some("the source has changed since this was signed off")
    }

    /// See [`Document::besides`]: the words for what is signed off, the language's names, the count of comments.
    fn besides(&self) -> Vec<RichText> {
        let own = |id: &str, attribute, extra: &[(&str, Value)]| {
            self.own.text(Where::Leaflet, id, attribute, extra, &[]).ok().flatten()
        };
        let mut texts: Vec<RichText> = own("status-signed-off", None, &[]).into_iter().collect();
        if self.source.is_some() {
            texts.extend(own("language-name", None, &[]));
            texts.extend(own("language-name", Some("in-source"), &[]));
        }
        if self.article.comments.is_some() {
            // How many they are is nobody's to sign; the words for each kind of number are.
            let numbers = [0u32, 1, 2, 3, 5, 11, 21, 1_000_000];
            texts.extend(
                numbers.into_iter().filter_map(|n| own("comments", None, &[("comments", Value::Number(n.into()))])),
            );
        }
        texts
    }

    /// For staff who cannot read the leaflet's script.
    fn identification(&mut self) -> Option<Identification> {
        self.source.as_ref()?;
        let own_name = self.text(Ask::leaflet("language-name"));
        // The name in the source language stands in the translation's file.
        let mut language = self.text(Ask::leaflet("language-name").attribute("in-source"));
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
            self.findings.extend(unprinted(file, &self.asked));
        }
    }

    /// A message that must be there. If it is not, that is reported, and an empty text stands for it.
    fn text(&mut self, ask: Ask<'_>) -> RichText {
        self.note(ask);
        match self.own.text(ask.place, ask.id, ask.attribute, ask.extra, ask.links) {
            Ok(Some(text)) => return text,
            Ok(None) => {
                if let Some(text) = self.missing(ask) {
                    return text;
                }
            }
            Err(found) => {
                self.hidden |= found.is_empty();
                self.report(found, false);
            }
        }
        RichText {
            text: String::new(),
            spans: Vec::new(),
            language: Arc::clone(&self.own.language),
            message: ask.name(),
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

    /// Takes a missing message from the source, or reports it, saying where to add what.
    fn missing(&mut self, ask: Ask<'_>) -> Option<RichText> {
        let name = ask.name();
        let source_has = self.source.as_ref().is_some_and(|source| source.has(ask.place, ask.id, ask.attribute));
        if self.options.allow_fallback && source_has {
            let text = self.in_source(ask)?;
            self.fell_back = true;
            let message = format!("`{name}` is not translated and is shown in the source language");
            self.findings.push(Diagnostic::new(codes::FALLBACK, message).about(name));
            return Some(text);
        }
        let unreadable = |words: &Words| words.is_unreadable(ask.id) || words.is_unreadable(&name);
        if unreadable(&self.own) || self.source.as_ref().is_some_and(|source| !source_has && unreadable(source)) {
            // A file that cannot be read has been reported; its messages are not missing one by one.
            return None;
        }
        let Some(source) = self.source.as_ref().filter(|_| source_has) else {
            let tag = match &self.source {
                Some(source) => source.language.tag.clone(),
                None => self.own.language.tag.clone(),
            };
            self.findings.push(missing_in_source(&tag, &ask, self.article).in_locale(&tag));
            return None;
        };
        let (ftl, written) = source.written(ask.place, ask.id)?;
        let file_name = ftl.file.path.rsplit('/').next().unwrap_or_default();
        let path = format!("{LOCALES}/{}/{file_name}", self.locale.language.tag);
        let exists = self.own.entry_place(ask.place, ask.id);
        // Of an attribute with a mistyped name, the wrong one is told: see `find_unprinted`.
        let in_article = file_name.strip_suffix(".ftl") == Some(self.article.id.as_str());
        if let Some(attribute) = ask.attribute.filter(|_| in_article)
            && self.own.mistyped(source, ask.place, ask.id, attribute)
        {
            return None;
        }
        let (code, message, help) = match (&exists, ask.attribute) {
            (None, _) => (
                codes::MISSING_MESSAGE,
                format!("the message `{}` is missing in {path}", ask.id),
                format!("translate and add it there:\n{written}"),
            ),
            (Some(_), Some(attribute)) => (
                codes::MISSING_ATTRIBUTE,
                format!("`{}` lacks its attribute `.{attribute}`", ask.id),
                format!("translate and add it under `{}`:\n{written}", ask.id),
            ),
            (Some(_), None) => (
                codes::MISSING_VALUE,
                format!("`{}` has no text of its own, only attributes", ask.id),
                format!("the source has:\n{written}"),
            ),
        };
        let finding = Diagnostic::new(code, message).about(name).help(help);
        self.findings.push(match exists {
            Some((ftl, span)) => finding.at(&ftl.file, span),
            None => match self.own.file_at(&path) {
                Some(ftl) => finding.at(&ftl.file, ftl.file.text.len()..ftl.file.text.len()),
                None => finding,
            },
        });
        None
    }

    fn blocks(&mut self, blocks: &[article::Block]) -> Vec<Block> {
        blocks.iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &article::Block) -> Option<Block> {
        use article::Block as From;
        Some(match block {
            From::Lead(id) => Block::Lead(self.text(Ask::article(id))),
            From::Paragraph(id) => Block::Paragraph(self.text(Ask::article(id))),
            From::Sources(id) => Block::Sources(self.text(Ask::article(id))),
            From::Steps(ids) => Block::Steps(self.items(ids, true, false)),
            From::Bullets(ids) => Block::Bullets(self.items(ids, false, false)),
            From::Definitions(ids) => Block::Definitions(self.items(ids, false, true)),
            From::Details(ids) => Block::Details(
                ids.iter()
                    .map(|id| Detail {
                        label: self.text(Ask::article(id)),
                        value: self.text(Ask::article(id).attribute("value")),
                    })
                    .collect(),
            ),
            From::Callout { kind, text } => {
                let label = match kind {
                    CalloutKind::Info => "callout-info",
                    CalloutKind::Warning => "callout-warning",
                    CalloutKind::Emergency => "callout-emergency",
                };
                let label = self.text(Ask::leaflet(label));
                Block::Callout { kind: *kind, label, text: self.text(Ask::article(text)) }
            }
            From::Figure { artwork, message } => {
                let artwork = self.artwork(artwork);
                let alt = plain(&self.text(Ask::article(message).attribute("alt")));
                let caption = self.optional(Ask::article(message));
                Block::Figure { artwork: artwork?, alt, caption }
            }
            From::Quote { text, source } => Block::Quote {
                text: self.text(Ask::article(text)),
                source: source.as_ref().map(|source| self.text(Ask::article(source))),
            },
            From::Contact(ids) => Block::Contact(ids.iter().map(|id| self.text(Ask::article(id))).collect()),
            From::Notes { label, lines } => Block::Notes {
                label: match label {
                    Some(label) => self.text(Ask::article(label)),
                    None => self.text(Ask::leaflet("notes")),
                },
                lines: *lines,
            },
            From::Qr { url, message } => {
                let extra = [("url", Value::Data(printed_url(url).to_owned()))];
                let (mut alt, mut caption) = (None, None);
                if let Some(message) = message {
                    let ask = Ask { extra: &extra, ..Ask::article(message) };
                    caption = self.optional(ask);
                    alt = self.optional(ask.attribute("alt"));
                    if caption.is_none() && alt.is_none() {
                        caption = Some(self.text(ask));
                    }
                }
                let alt =
                    alt.unwrap_or_else(|| self.text(Ask { extra: &extra, ..Ask::leaflet("qr-code").attribute("alt") }));
                Block::Qr { url: url.clone(), alt: plain(&alt), caption }
            }
        })
    }

    fn items(&mut self, ids: &[Located], numbered: bool, must_explain: bool) -> Vec<Item> {
        let digits = self.own.values.digits();
        let mut items = Vec::with_capacity(ids.len());
        for (id, number) in ids.iter().zip(1u32..) {
            let marker = if numbered {
                number.to_string().bytes().map(|byte| digits[usize::from(byte - b'0')]).collect()
            } else {
                String::new()
            };
            let detail = Ask::article(id).attribute("detail");
            items.push(Item {
                marker,
                text: self.text(Ask::article(id)),
                detail: if must_explain { Some(self.text(detail)) } else { self.optional(detail) },
            });
        }
        items
    }

    fn banner(&mut self, banner: &article::BannerSpec) -> Option<Banner> {
        let artwork = self.artwork(&banner.artwork);
        let alt = plain(&self.text(Ask::shared("banner").attribute("alt")));
        Some(Banner {
            artwork: artwork?,
            scene: banner.scene.clone(),
            focus: banner.focus,
            mirror: banner.mirror,
            alt,
            ground: banner.ground,
        })
    }

    /// Artwork of the article's folder; what is wrong with it is reported at the line that names it.
    fn artwork(&mut self, name: &Located) -> Option<Artwork> {
        let folder = format!("{ARTICLES}/{}", self.article.id);
        match self.project.artwork(&format!("{folder}/{}", name.text)) {
            Ok(artwork) => Some(artwork),
            Err(mut finding) => {
                if finding.code == codes::NOT_FOUND && finding.help.is_none() {
                    let entries = self.project.root().join(&folder).read_dir();
                    let mut files: Vec<String> = entries
                        .into_iter()
                        .flatten()
                        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                        .collect();
                    files.sort();
                    finding.help = did_you_mean(&name.text, files.iter().map(String::as_str))
                        .or_else(|| Some(format!("put the picture into {folder}")));
                }
                self.findings.push(finding.at(&self.article.file, name.span.clone()));
                None
            }
        }
    }
}

/// Puts a note above each part that is in another language than the leaflet: nobody must take it for a translation.
fn mark(blocks: &mut Vec<Block>, heading: bool, language: &Arc<Language>, note: &RichText) {
    let strong = Span { range: 0..note.text.len(), style: SpanStyle { strong: true, ..SpanStyle::default() } };
    let note = RichText { spans: vec![strong], ..note.clone() };
    let mut before = heading;
    let mut marked = Vec::with_capacity(blocks.len() + 1);
    marked.extend(heading.then(|| Block::Paragraph(note.clone())));
    for block in blocks.drain(..) {
        let foreign = block.texts().first().is_some_and(|text| text.language != *language);
        if foreign && !before {
            marked.push(Block::Paragraph(note.clone()));
        }
        before = foreign;
        marked.push(block);
    }
    *blocks = marked;
}

/// A message that not even the source locale has: the article's line is the place.
fn missing_in_source(source: &str, ask: &Ask<'_>, article: &Article) -> Diagnostic {
    let file = match ask.place {
        Where::Leaflet => LEAFLET,
        Where::Article if ["author-", "account-", "clinic-"].iter().any(|prefix| ask.id.starts_with(prefix)) => CLINIC,
        Where::Article => &article.id,
    };
    let path = format!("{LOCALES}/{source}/{file}.ftl");
    let (code, message, help) = match ask.attribute {
        Some(attribute) => (
            codes::MISSING_ATTRIBUTE,
            format!("the message `{}` lacks its attribute `.{attribute}`", ask.id),
            format!("write in {path}:\n{} = …\n    .{attribute} = …", ask.id),
        ),
        None => (
            codes::MISSING_MESSAGE,
            format!("the message `{}` is missing", ask.id),
            format!("write in {path}:\n{} = …", ask.id),
        ),
    };
    let finding = Diagnostic::new(code, message).about(ask.name()).help(help);
    match ask.named {
        Some(named) => finding.at(&article.file, named.span.clone()),
        None => finding,
    }
}

/// An address as it is printed: without scheme and closing slash.
fn printed_url(url: &str) -> &str {
    let bare = url.split_once("://").map_or(url, |(_, bare)| bare);
    bare.strip_suffix('/').unwrap_or(bare)
}
