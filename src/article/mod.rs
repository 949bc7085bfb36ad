//! An article: the language-neutral structure and facts of one leaflet, from `article.toml`.

mod blocks;
mod facts;
mod printed;
mod read;

pub use blocks::{Block, CALLOUT_KINDS};
pub(crate) use facts::unit_of;
pub use facts::{Fact, Unit};
pub(crate) use read::{SHARED, is_id};

use crate::diagnostic::SourceFile;
use crate::geometry::Rgb;
pub use crate::project::toml::Located;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// An article as `article.toml` describes it. Words are ids of messages, with their place in the file.
#[derive(Clone, Debug)]
pub struct Article {
    /// The same as the folder's name.
    pub id: String,
    /// The file it was read from.
    pub file: Arc<SourceFile>,
    /// The clinic's reference, such as `BCP-01`.
    pub reference: String,
    /// Such as `1.0`.
    pub version: String,
    /// Year, month, day.
    pub published: (i32, u8, u8),
    /// Year, month, day.
    pub review_by: (i32, u8, u8),
    /// The author's name is the message `author-<author>` of `clinic.ftl`.
    pub author: Located,
    /// The account's name is the message `account-<account>` of `clinic.ftl`; the author's name if there is none.
    pub account: Option<Located>,
    /// How many comments the article has on the website.
    pub comments: Option<u32>,
    /// Where the article can be read on the web, if it can.
    pub read_more: Option<String>,
    /// The picture above the text.
    pub banner: Option<BannerSpec>,
    /// Variables for messages, by name, such as `procedure-minutes`.
    pub facts: BTreeMap<String, Fact>,
    /// Where each fact stands, by the name of its variable without `-min` and `-max`.
    pub fact_places: BTreeMap<String, Range<usize>>,
    /// Blocks before the first section.
    pub intro: Vec<Block>,
    /// The sections.
    pub sections: Vec<Section>,
}

impl Article {
    /// The ids of the messages that it prints as sources.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.blocks().filter_map(|block| match block {
            Block::Sources(id) => Some(id.text.as_str()),
            _ => None,
        })
    }

    /// The ids of the messages that it prints as sentences: paragraphs, steps, points, boxes.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.blocks().flat_map(Block::sentences).map(|id| id.text.as_str())
    }

    fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.intro.iter().chain(self.sections.iter().flat_map(|section| &section.blocks))
    }

    /// The names of its pictures, relative to its folder.
    pub fn artworks(&self) -> impl Iterator<Item = &Located> {
        let figures = self.blocks().filter_map(|block| match block {
            Block::Figure { artwork, .. } => Some(artwork),
            _ => None,
        });
        self.banner.iter().map(|banner| &banner.artwork).chain(figures)
    }
}

/// A section.
#[derive(Clone, Debug)]
pub struct Section {
    /// Also the id of the message with its heading.
    pub id: Located,
    /// What stands under the heading.
    pub blocks: Vec<Block>,
    /// Formats that are too small for it.
    pub omit_in: Vec<String>,
}

/// The banner.
#[derive(Clone, Debug)]
pub struct BannerSpec {
    /// The picture, relative to the article's folder. Its alternative text is `banner.alt`.
    pub artwork: Located,
    /// Which part of its height must show, as fractions: the title stands above it.
    pub scene: Range<f64>,
    /// Where the eye should rest when it is cropped; only its height counts.
    pub focus: Focus,
    /// Whether it is mirrored in right-to-left locales.
    pub mirror: bool,
    /// The flat colour of its upper edge.
    pub ground: Option<Rgb>,
}

/// Whether a name may be a message's: Fluent's `Identifier`.
pub(crate) fn is_message_id(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Where in the artwork the eye should rest when it is cropped: fractions of width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Focus {
    /// 0 left to 1 right. Nothing asks for it: a banner's picture is always as wide as the banner.
    pub x: f64,
    /// 0 top to 1 bottom.
    pub y: f64,
}

/// What a callout is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CalloutKind {
    /// Good to know.
    Info,
    /// Take care.
    Warning,
    /// Act at once.
    Emergency,
}

#[cfg(test)]
mod tests;
