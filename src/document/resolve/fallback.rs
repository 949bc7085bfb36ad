//! What is missing: taken from the source and marked, or reported with where to add what.

use super::{Ask, Resolver};
use crate::article::{Article, CalloutKind};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::words::{Where, Words};
use crate::document::{Block, Detail, Document, Item};
use crate::locale::syntax::Ftl;
use crate::project::{CLINIC, LEAFLET, LOCALES};
use crate::rich_text::{RichText, Span, SpanStyle};
use std::sync::Arc;

impl Resolver<'_> {
    /// Notes which of the source's terms stand in a text of the locale: such a text is marked as what falls back as a whole.
    pub(super) fn borrow_terms(&mut self, ask: Ask<'_>) {
        for term in self.own.borrowed_by(ask.place, ask.id, ask.attribute) {
            self.fell_back = true;
            self.borrowing.insert(ask.name());
            let message = format!("the term `{term}` is not translated and is shown in the source language");
            let finding = Diagnostic::new(codes::FALLBACK, message).about(term);
            let finding = finding.help(format!("add it to {LOCALES}/{}/{CLINIC}.ftl", self.locale.language.tag));
            if !self.findings.contains(&finding) {
                self.findings.push(finding);
            }
        }
    }

    /// What a text names that the locale has not translated yet, if there is nothing else wrong with it.
    pub(super) fn untranslated(&self, ask: Ask<'_>, found: &[Diagnostic]) -> Vec<String> {
        let absent =
            found.iter().filter(|finding| finding.is_error()).map(|finding| self.in_source_only(ask.place, finding));
        absent.collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// The source's text in the place of one that names what is not translated, if the leaflet may fall back. It is the
    /// whole text: a sentence in two languages is neither's.
    pub(super) fn instead(&mut self, ask: Ask<'_>, absent: &str) -> Option<RichText> {
        let has = |source: &Words| source.has(ask.place, ask.id, ask.attribute);
        if !self.options.allow_fallback || !self.source.as_ref().is_some_and(has) {
            return None;
        }
        let text = self.in_source(ask)?;
        self.fell_back = true;
        let name = ask.name();
        let message = format!("`{name}` is shown in the source language: it names `{absent}`, which is not translated");
        self.findings.push(Diagnostic::new(codes::FALLBACK, message).about(name).names(absent));
        Some(text)
    }

    /// The message or term that a finding misses, if the source has it.
    fn in_source_only(&self, place: Where, finding: &Diagnostic) -> Option<String> {
        let absent = missed(finding)?;
        self.source.as_ref()?.written(place, absent)?;
        Some(absent.to_owned())
    }

    /// A finding of something missing that the source has: what to do is to translate it.
    pub(super) fn to_be_translated(&self, finding: Diagnostic) -> Diagnostic {
        let Some(source) = &self.source else { return finding };
        to_be_translated(finding, source.files(), &self.locale.language.tag)
    }

    /// Takes a missing message from the source, or reports it, saying where to add what.
    pub(super) fn missing(&mut self, ask: Ask<'_>) -> Option<RichText> {
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
}

/// What a text names and its locale has not.
fn missed(finding: &Diagnostic) -> Option<&str> {
    let missed = matches!(finding.code, codes::UNKNOWN_REFERENCE | codes::UNKNOWN_TERM);
    finding.absent.as_deref().filter(|_| missed)
}

/// A finding of something missing, in a translation: if one of the source's files has it, it is to be translated.
pub(crate) fn to_be_translated(finding: Diagnostic, source: &[Arc<Ftl>], tag: &str) -> Diagnostic {
    let ftl =
        missed(&finding).and_then(|absent| Some((absent, source.iter().find(|ftl| ftl.entry(absent).is_some())?)));
    // What is there under a name that is nearly the same, and that the source does not have, was mistyped.
    let is_mistyped = |absent: &str| {
        let help = finding.help.as_deref().filter(|help| help.starts_with("did you mean"));
        let meant = help.and_then(|help| help.split('`').nth(1));
        meant.is_some_and(|meant| meant == absent || source.iter().all(|ftl| ftl.entry(meant).is_none()))
    };
    let Some((absent, ftl)) = ftl.filter(|(absent, _)| !is_mistyped(absent)) else { return finding };
    let file = ftl.file.path.rsplit('/').next().unwrap_or_default();
    let help = format!("translate `{absent}` in {LOCALES}/{tag}/{file}");
    finding.help(help)
}

/// What a leaflet may print in its own language around the blocks: head, margin, card and footers. What is read out is not
/// among it, for it says itself in which language it is.
pub(super) fn frame(document: &Document) -> Vec<&RichText> {
    let card = &document.author_card;
    let head = [&document.title, &document.byline, &document.clinic, &document.published];
    let end = [&document.help_line, &document.contact, &document.notes_label, &card.account, &card.clinic];
    let more = card.read_more.iter().flat_map(|more| [&more.text, &more.printed_url]);
    let footer = [&document.status, &document.version, &document.review_by, &document.page_label.pattern];
    let always = head.into_iter().chain(end).chain(footer);
    always.chain(more).chain(&document.shortened).chain(&document.comments).collect()
}

/// Puts a note above each part that is `foreign`, in another language than the leaflet: nobody must take it for a
/// translation. Of a list, only those entries stand under a note. The first stands above all blocks, if what is before
/// them is foreign: their heading, or what is printed around the whole text.
pub(super) fn mark(blocks: &mut Vec<Block>, mut before: bool, foreign: &dyn Fn(&RichText) -> bool, note: &RichText) {
    let strong = Span { range: 0..note.text.len(), style: SpanStyle { strong: true, ..SpanStyle::default() } };
    let note = RichText { spans: vec![strong], ..note.clone() };
    let mut marked = Vec::with_capacity(blocks.len() + 1);
    marked.extend(before.then(|| Block::Paragraph(note.clone())));
    for block in blocks.drain(..).flat_map(|block| apart(block, foreign)) {
        let warned = match &block {
            Block::Callout { kind: CalloutKind::Warning | CalloutKind::Emergency, label, .. } => foreign(label),
            _ => false,
        };
        let foreign = warned || block.texts().into_iter().any(foreign);
        if foreign && !before {
            marked.push(Block::Paragraph(note.clone()));
        }
        before = foreign;
        marked.push(block);
    }
    *blocks = marked;
}

/// A list as several, so that each is foreign or is not.
fn apart(block: Block, foreign: &dyn Fn(&RichText) -> bool) -> Vec<Block> {
    let of_item = |item: &Item| foreign(&item.text) || item.detail.as_ref().is_some_and(foreign);
    match block {
        Block::Steps(items) => runs(items, of_item).into_iter().map(Block::Steps).collect(),
        Block::Bullets(items) => runs(items, of_item).into_iter().map(Block::Bullets).collect(),
        Block::Definitions(items) => runs(items, of_item).into_iter().map(Block::Definitions).collect(),
        Block::Details(details) => {
            let of_detail = |detail: &Detail| foreign(&detail.label) || foreign(&detail.value);
            runs(details, of_detail).into_iter().map(Block::Details).collect()
        }
        Block::Contact(lines) => runs(lines, foreign).into_iter().map(Block::Contact).collect(),
        block => vec![block],
    }
}

/// Neighbours of which all are alike.
fn runs<T>(items: Vec<T>, is: impl Fn(&T) -> bool) -> Vec<Vec<T>> {
    let mut runs: Vec<Vec<T>> = Vec::new();
    for item in items {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| is(last) == is(&item)) => run.push(item),
            _ => runs.push(vec![item]),
        }
    }
    runs
}

/// A message that not even the source locale has: the article's line is the place.
pub(super) fn missing_in_source(source: &str, ask: &Ask<'_>, article: &Article) -> Diagnostic {
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
        None => {
            let what = match ask.id {
                // Projects that were begun before a clinic could do without a website do not have it.
                "shortened-ask" => "This is a short version. Full text: ask us",
                _ => "…",
            };
            let help = format!("write in {path}:\n{} = {what}", ask.id);
            (codes::MISSING_MESSAGE, format!("the message `{}` is missing", ask.id), help)
        }
    };
    let finding = Diagnostic::new(code, message).about(ask.name()).help(help);
    match ask.named {
        Some(named) => finding.at(&article.file, named.span.clone()),
        None => finding,
    }
}
