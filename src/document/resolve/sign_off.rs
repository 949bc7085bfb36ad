//! Whether somebody stands behind the document, and what that covers.

use super::{Ask, Options, Resolver, resolve};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::given::COMMENTS;
use crate::document::review::Record;
use crate::document::words::{Where, Words};
use crate::document::{Document, Review};
use crate::rich_text::RichText;
use crate::values::Value;

impl Resolver<'_> {
    /// What the sign-off says about this very document, and the words for it.
    pub(super) fn sign(&mut self, document: &mut Document, record: Option<Record>) {
        let is_source = self.source.is_none();
        // "Reviewed" must not stand above a text that nobody has written yet.
        let unsigned = if is_source && document.unwritten.is_empty() { Review::Source } else { Review::Draft };
        document.review = match record {
            None => unsigned,
            Some(record) => match self.undone(&record, document) {
                None => Review::SignedOff { reviewer: record.reviewer, date: record.date },
                Some(why) => {
                    let (tag, article) = (&self.own.language.tag, &self.article.id);
                    let help = format!(
                        "have it reviewed again, then: leafpress review {tag} {article} --reviewer NAME --role ROLE"
                    );
                    // Of what cannot be read nobody knows whether it is what was signed.
                    if !self.own.lacks_a_file() && !self.source.as_ref().is_some_and(Words::lacks_a_file) {
                        let finding = Diagnostic::new(codes::STALE_REVIEW, why).help(help);
                        self.findings.push(finding.at(&record.file, record.span));
                    }
                    if is_source { unsigned } else { Review::Stale }
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

    /// See [`Document::besides`]: the words for what is signed off, the language's names, the count of comments. Whoever
    /// signs has read them.
    pub(super) fn besides(&mut self) -> Vec<RichText> {
        for (id, printed) in [
            ("status-signed-off", true),
            ("language-name", self.source.is_some()),
            (COMMENTS, self.article.comments.is_some()),
        ] {
            if printed {
                self.messages.insert(id.to_owned());
            }
        }
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
                numbers.into_iter().filter_map(|n| own(COMMENTS, None, &[(COMMENTS, Value::Number(n.into()))])),
            );
        }
        texts
    }
}
