//! An article in a locale, resolved: a tree of blocks with styled, directed text. It knows no font and no paper.

mod addresses;
mod digest;
pub(crate) mod given;
mod resolve;
mod review;
mod unprinted;
pub(crate) mod unwritten;
mod words;

pub(crate) use resolve::to_be_translated;
pub use resolve::{Options, resolve};
pub(crate) use review::read_record;
pub(crate) use words::variables;

use crate::article::{CalloutKind, Focus};
use crate::artwork::Artwork;
use crate::geometry::Rgb;
use crate::language::Language;
use crate::rich_text::RichText;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// What a screen reader says of something that is no text: without styles, and without isolates, which are for the eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AltText {
    /// The whole text.
    pub text: String,
    /// The language it is in: the source's, for a fallback.
    pub language: Arc<Language>,
}

/// A point of a list, a step, a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The step's number in the locale's digits; empty outside steps.
    pub marker: String,
    /// The step, point or defined word.
    pub text: RichText,
    /// Its explanation.
    pub detail: Option<RichText>,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is about.
    pub label: RichText,
    /// What is so.
    pub value: RichText,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph set larger: the opening and the closing words.
    Lead(RichText),
    /// A paragraph.
    Paragraph(RichText),
    /// Numbered steps.
    Steps(Vec<Item>),
    /// Points.
    Bullets(Vec<Item>),
    /// Words or conditions with their explanation.
    Definitions(Vec<Item>),
    /// Labels and values, a two-column table.
    Details(Vec<Detail>),
    /// A highlighted panel.
    Callout {
        /// What it is for.
        kind: CalloutKind,
        /// The kind's name, read out before the text.
        label: RichText,
        /// The text.
        text: RichText,
    },
    /// A picture with its alternative text.
    Figure {
        /// The picture.
        artwork: Artwork,
        /// Read to people who cannot see it.
        alt: AltText,
        /// Printed under it.
        caption: Option<RichText>,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        text: RichText,
        /// Whose they are.
        source: Option<RichText>,
    },
    /// Where statements come from, small and last.
    Sources(RichText),
    /// How to reach somebody.
    Contact(Vec<RichText>),
    /// Ruled space for handwriting.
    Notes {
        /// Its heading.
        label: RichText,
        /// How many lines.
        lines: u32,
    },
    /// An address as a QR code.
    Qr {
        /// The address.
        url: String,
        /// Read to people who cannot see it.
        alt: AltText,
        /// Printed beside it.
        caption: Option<RichText>,
        /// The address as it is printed, for those who type it.
        address: RichText,
    },
}

impl Block {
    /// What it says, in reading order.
    pub fn texts(&self) -> Vec<&RichText> {
        match self {
            Block::Lead(text) | Block::Paragraph(text) | Block::Sources(text) => vec![text],
            Block::Steps(items) | Block::Bullets(items) | Block::Definitions(items) => {
                items.iter().flat_map(|item| std::iter::once(&item.text).chain(&item.detail)).collect()
            }
            Block::Details(details) => details.iter().flat_map(|detail| [&detail.label, &detail.value]).collect(),
            // Its label is one of every leaflet's words.
            Block::Callout { text, .. } => vec![text],
            Block::Figure { caption, .. } | Block::Qr { caption, .. } => caption.iter().collect(),
            Block::Quote { text, source } => std::iter::once(text).chain(source).collect(),
            Block::Contact(lines) => lines.iter().collect(),
            Block::Notes { label, .. } => vec![label],
        }
    }
}

/// A section: a heading and its blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The section's id in the article.
    pub id: String,
    /// The heading.
    pub heading: RichText,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// Formats that are too small for it.
    pub omit_in: Vec<String>,
}

/// The banner above the first page's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Banner {
    /// The picture.
    pub artwork: Artwork,
    /// Which part of its height must show, as fractions: the title stands above it, what lies below may be cropped.
    pub scene: Range<f64>,
    /// Where its middle of attention is; only its height counts.
    pub focus: Focus,
    /// Whether it is mirrored in right-to-left locales.
    pub mirror: bool,
    /// Read to people who cannot see it.
    pub alt: AltText,
    /// The picture's flat colour at its upper edge, into which the title's ground runs; `None` takes the style's.
    pub ground: Option<Rgb>,
}

/// Whether somebody qualified stands behind a leaflet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Review {
    /// The source locale's own leaflet, not signed off.
    Source,
    /// A translation that nobody has signed off, or a source of which something is still to be written.
    Draft,
    /// A translation signed off for an earlier source.
    Stale,
    /// Signed off, exactly as it is.
    SignedOff {
        /// Who.
        reviewer: String,
        /// When, as an ISO 8601 date.
        date: String,
    },
}

/// "Page n of m" with the two numbers still open: they are known when the pages are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLabel {
    /// The resolved message with U+E000 for the page's number and U+E001 for the number of pages.
    pub pattern: RichText,
    /// The locale's digits, 0 to 9.
    pub digits: [char; 10],
}

impl PageLabel {
    /// The label of page `page` of `pages`, in the locale's digits.
    pub fn of(&self, page: usize, pages: usize) -> RichText {
        let number =
            |n: usize| -> String { n.to_string().bytes().map(|b| self.digits[usize::from(b - b'0')]).collect() };
        let mut label = self.pattern.clone();
        for (placeholder, number) in [('\u{E000}', number(page)), ('\u{E001}', number(pages))] {
            while let Some(at) = label.text.find(placeholder) {
                label.text.replace_range(at..at + placeholder.len_utf8(), &number);
                let moved = |end: usize| if end > at { end - placeholder.len_utf8() + number.len() } else { end };
                for span in &mut label.spans {
                    span.range = moved(span.range.start)..moved(span.range.end);
                }
            }
        }
        label
    }
}

/// The author card that closes the leaflet.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorCard {
    /// The account's name as the source prints it.
    pub account: RichText,
    /// The clinic's name.
    pub clinic: RichText,
    /// Read out for the drawn avatar.
    pub avatar_alt: AltText,
    /// Where to read more; `None` if the article names no address.
    pub read_more: Option<ReadMore>,
}

/// Where an article can be read on the web.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadMore {
    /// "Read more here", with its link where the edition has links.
    pub text: RichText,
    /// The address as printed, without scheme.
    pub printed_url: RichText,
    /// The address of the QR code.
    pub url: String,
    /// Read out for the QR code.
    pub qr_alt: AltText,
}

/// On a leaflet that is not in the source language: what staff who can't read its script need, in the source language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identification {
    /// The language's name in the source language.
    pub language: RichText,
    /// The language's own name.
    pub own_name: RichText,
    /// The leaflet's title in the source language.
    pub title: RichText,
    /// Reference, version and review date in the source language.
    pub reference: RichText,
}

/// One leaflet's whole content.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The article's id.
    pub article: String,
    /// The locale.
    pub language: Arc<Language>,
    /// The title: H1.
    pub title: RichText,
    /// "Written by …".
    pub byline: RichText,
    /// The clinic's name, for the margin and the metadata.
    pub clinic: RichText,
    /// The day of publication in the locale's form.
    pub published: RichText,
    /// The comment count; in the web edition only.
    pub comments: Option<RichText>,
    /// The banner.
    pub banner: Option<Banner>,
    /// Blocks before the first section; first a note, if words outside the blocks are in the source language.
    pub intro: Vec<Block>,
    /// The sections.
    pub sections: Vec<Section>,
    /// "This leaflet in other languages …: ask us".
    pub help_line: RichText,
    /// Printed after it by formats that leave sections out: where the whole text is. `None` if no format leaves out any, and
    /// the article names no address.
    pub shortened: Option<RichText>,
    /// The clinic's contact, printed after it.
    pub contact: RichText,
    /// Heads the ruled space for handwriting that fills a last page.
    pub notes_label: RichText,
    /// The closing card.
    pub author_card: AuthorCard,
    /// The identification strip; `None` in the source locale.
    pub identification: Option<Identification>,
    /// Sign-off.
    pub review: Review,
    /// The review status in the locale's words ("Draft – not for patients").
    pub status: RichText,
    /// The same in the source language, where the locale is another; `None` for the source.
    pub status_in_source: Option<RichText>,
    /// What a leaflet of this text may print besides, once it is signed off or in another edition: it is signed with it.
    pub besides: Vec<RichText>,
    /// The ids of the messages that it was made from, and of those of [`Self::besides`], without what these refer to.
    pub messages: BTreeSet<String>,
    /// The source's texts among them that are still to be written and print as they stand, each by its message and attribute.
    pub unwritten: Vec<String>,
    /// Footer: reference, such as `BCP-01`.
    pub reference: RichText,
    /// The version as the article writes it, such as `1.0`, for what identifies a file.
    pub number: String,
    /// Footer: "version 1.0".
    pub version: RichText,
    /// Footer: "review by June 2027".
    pub review_by: RichText,
    /// Footer: "1 of 3".
    pub page_label: PageLabel,
    /// Author's name as plain text, for the metadata.
    pub author: String,
    /// The day of publication as year, month, day: the PDF's dates.
    pub date: (i32, u8, u8),
}

#[cfg(test)]
mod tests;
