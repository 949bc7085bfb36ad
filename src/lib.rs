//! Leafpress prints patient leaflets in any language.
//!
//! Data flows one way, and the modules stand in its order:
//!
//! ```text
//! article (TOML) + messages (Fluent) + artwork
//!     → document → lines → pages → sheets → PDF
//! ```
//!
//! [`article`] and [`locale`] read what people wrote, [`document`] resolves an article in a locale to a tree of styled,
//! directed text, [`text`] turns paragraphs into lines of positioned glyphs, [`layout`] turns a document into pages,
//! [`sheets`] places pages on sheets, and [`pdf`] writes sheets. Each stage returns a value of plain data and the
//! [`diagnostic`]s it found, so that each can be tested alone.
//!
//! What several stages speak of lies below them: [`language`] and [`rich_text`] for whatever sets text, [`mod@format`]
//! and [`geometry`] for whatever knows paper. So [`fonts`] and [`text`] know of no document, and [`artwork`] of no
//! project.
//!
//! [`project`] stands beside the row: it reads each file once and keeps what the first stages made of it. Only it and
//! those that it asks, [`article`] and [`locale`], know each other.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod article;
pub mod artwork;
pub mod build;
pub mod characters;
pub mod cli;
pub mod color;
pub mod desk;
pub mod diagnostic;
pub mod document;
pub mod files;
pub mod fonts;
pub mod format;
pub mod geometry;
pub mod language;
pub mod layout;
pub mod locale;
pub mod manifest;
pub mod pdf;
pub mod preflight;
pub mod project;
pub mod rich_text;
pub mod sheets;
pub mod style;
pub mod text;
mod threads;
mod unit_names;
mod units;
pub mod values;
