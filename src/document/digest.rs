//! What a sign-off stands for: a digest of all that a reader of the leaflet is told.

use super::{Block, Document, Item};
use crate::article::CalloutKind;
use crate::artwork::Artwork;
use crate::files::hex;
use crate::rich_text::{RichText, SpanStyle};
use sha2::{Digest, Sha256};

impl Document {
    /// SHA-256, in hexadecimal, of the leaflet as resolved: language, text with facts and terms put in, its
    /// emphasis, order and kinds of block, alternative texts, artwork. It is the same for every edition and format:
    /// the count of comments, links and the review itself stay out of it, but not the words for them.
    pub fn digest(&self) -> String {
        let mut hash = Hash(Sha256::new());
        hash.string("leafpress document 3");
        hash.string(&self.article);
        hash.string(&self.language.tag);
        for text in [&self.title, &self.byline, &self.clinic, &self.published, &self.help_line] {
            hash.text(text);
        }
        match &self.shortened {
            Some(text) => hash.text(text),
            None => hash.string("not shortened"),
        }
        hash.text(&self.contact);
        for text in [&self.reference, &self.version, &self.review_by, &self.page_label.pattern, &self.notes_label] {
            hash.text(text);
        }
        self.besides.iter().for_each(|text| hash.text(text));
        let card = &self.author_card;
        hash.text(&card.account);
        hash.text(&card.clinic);
        match &card.read_more {
            Some(more) => {
                hash.text(&more.text);
                hash.text(&more.printed_url);
                for text in [&card.avatar_alt.text, &more.url, &more.qr_alt.text] {
                    hash.string(text);
                }
            }
            None => {
                hash.string("no address");
                hash.string(&card.avatar_alt.text);
            }
        }
        hash.string(&self.author);
        match &self.banner {
            Some(banner) => {
                hash.string("banner");
                hash.artwork(&banner.artwork);
                hash.string(&banner.alt.text);
                hash.number(u64::from(banner.mirror));
            }
            None => hash.string("no banner"),
        }
        hash.blocks(&self.intro);
        hash.number(self.sections.len() as u64);
        for section in &self.sections {
            hash.string(&section.id);
            hash.text(&section.heading);
            hash.blocks(&section.blocks);
            hash.strings(&section.omit_in);
        }
        hex(&hash.0.finalize())
    }
}

/// Every piece goes in with its length, so that no two leaflets give the same bytes.
struct Hash(Sha256);

impl Hash {
    fn number(&mut self, number: u64) {
        self.0.update(number.to_be_bytes());
    }

    fn string(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.update(text.as_bytes());
    }

    fn strings(&mut self, texts: &[String]) {
        self.number(texts.len() as u64);
        texts.iter().for_each(|text| self.string(text));
    }

    fn text(&mut self, text: &RichText) {
        self.string(&text.language.tag);
        self.string(&text.text);
        // Links are an edition's matter; emphasis, and above all sup and sub, are the text's.
        let plain = |style: &SpanStyle| {
            u64::from(style.strong)
                | u64::from(style.emphasis) << 1
                | u64::from(style.superscript) << 2
                | u64::from(style.subscript) << 3
        };
        for span in text.spans.iter().filter(|span| plain(&span.style) != 0) {
            self.number(span.range.start as u64);
            self.number(span.range.end as u64);
            self.number(plain(&span.style));
        }
        self.string("");
    }

    fn optional(&mut self, text: Option<&RichText>) {
        self.number(u64::from(text.is_some()));
        if let Some(text) = text {
            self.text(text);
        }
    }

    fn artwork(&mut self, artwork: &Artwork) {
        self.number(artwork.data.len() as u64);
        self.0.update(artwork.data.as_slice());
    }

    fn items(&mut self, kind: &str, items: &[Item]) {
        self.string(kind);
        self.number(items.len() as u64);
        for item in items {
            self.string(&item.marker);
            self.text(&item.text);
            self.optional(item.detail.as_ref());
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        self.number(blocks.len() as u64);
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Lead(text) => self.single("lead", text),
            Block::Paragraph(text) => self.single("paragraph", text),
            Block::Sources(text) => self.single("sources", text),
            Block::Steps(items) => self.items("steps", items),
            Block::Bullets(items) => self.items("bullets", items),
            Block::Definitions(items) => self.items("definitions", items),
            Block::Details(details) => {
                self.string("details");
                self.number(details.len() as u64);
                for detail in details {
                    self.text(&detail.label);
                    self.text(&detail.value);
                }
            }
            Block::Callout { kind, label, text } => {
                // Written out: a variant with another name is the same panel, and a sign-off holds for it.
                self.string(match kind {
                    CalloutKind::Info => "callout Info",
                    CalloutKind::Warning => "callout Warning",
                    CalloutKind::Emergency => "callout Emergency",
                });
                self.text(label);
                self.text(text);
            }
            Block::Figure { artwork, alt, caption } => {
                self.string("figure");
                self.artwork(artwork);
                self.string(&alt.text);
                self.optional(caption.as_ref());
            }
            Block::Quote { text, source } => {
                self.single("quote", text);
                self.optional(source.as_ref());
            }
            Block::Contact(lines) => {
                self.string("contact");
                self.number(lines.len() as u64);
                lines.iter().for_each(|line| self.text(line));
            }
            Block::Notes { label, lines } => {
                self.single("notes", label);
                self.number(u64::from(*lines));
            }
            // What is printed of the address is a part of it.
            Block::Qr { url, alt, caption, address: _ } => {
                self.string("qr");
                self.string(url);
                self.string(&alt.text);
                self.optional(caption.as_ref());
            }
        }
    }

    fn single(&mut self, kind: &str, text: &RichText) {
        self.string(kind);
        self.text(text);
    }
}
