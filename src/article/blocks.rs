//! The kinds of block that an article may have.

use super::CalloutKind;
use super::{Located, is_message_id};
use crate::diagnostic::{codes, did_you_mean};
use crate::project::config_unknown;
use crate::project::toml::{Reader, Value};
use std::ops::Range;
use toml::de::DeTable;

/// A piece of a section; strings are ids of messages unless said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph set larger.
    Lead(Located),
    /// A paragraph.
    Paragraph(Located),
    /// Numbered; the explanation is the message's `.detail`.
    Steps(Vec<Located>),
    /// Points; the explanation is the message's `.detail`, if it has one.
    Bullets(Vec<Located>),
    /// Words with their explanation `.detail`.
    Definitions(Vec<Located>),
    /// Labels with their `.value`.
    Details(Vec<Located>),
    /// A highlighted panel.
    Callout {
        /// What it is for.
        kind: CalloutKind,
        /// The text.
        text: Located,
    },
    /// A picture.
    Figure {
        /// Relative to the article's folder.
        artwork: Located,
        /// `.alt` is its alternative text, its value the caption.
        message: Located,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        text: Located,
        /// Whose they are.
        source: Option<Located>,
    },
    /// Where statements come from.
    Sources(Located),
    /// How to reach somebody.
    Contact(Vec<Located>),
    /// Ruled space for handwriting.
    Notes {
        /// The heading; `notes` of `leaflet.ftl` if there is none.
        label: Option<Located>,
        /// How many lines.
        lines: u32,
    },
    /// An address as a QR code.
    Qr {
        /// The address.
        url: String,
        /// Its value is the caption, its `.alt` the alternative text; the leaflet's `qr-code` if there is none.
        message: Option<Located>,
    },
}

impl Block {
    /// The messages that it prints as sentences.
    pub(super) fn sentences(&self) -> &[Located] {
        match self {
            Block::Steps(ids) | Block::Bullets(ids) => ids,
            Block::Lead(id) | Block::Paragraph(id) | Block::Callout { text: id, .. } => std::slice::from_ref(id),
            _ => &[],
        }
    }
}

pub(super) const KINDS: [&str; 13] = [
    "paragraph",
    "lead",
    "steps",
    "bullets",
    "definitions",
    "details",
    "callout",
    "figure",
    "quote",
    "sources",
    "contact",
    "notes",
    "qr",
];
/// How a block of a kind is written.
pub(super) fn example(kind: &str) -> &'static str {
    match kind {
        "paragraph" => r#"{ paragraph = "message" }"#,
        "lead" => r#"{ lead = "message" }"#,
        "sources" => r#"{ sources = "message" }"#,
        "steps" => r#"{ steps = ["first", "second"] }"#,
        "bullets" => r#"{ bullets = ["first", "second"] }"#,
        "definitions" => r#"{ definitions = ["first", "second"] }"#,
        "details" => r#"{ details = ["first", "second"] }"#,
        "contact" => r#"{ contact = ["first", "second"] }"#,
        "callout" => r#"{ callout = { kind = "info", text = "message" } }"#,
        "figure" => r#"{ figure = { artwork = "picture.png", message = "message" } }"#,
        "quote" => r#"{ quote = { text = "message", source = "speaker" } }"#,
        "notes" => "{ notes = { lines = 6 } }",
        _ => r#"{ qr = { url = "https://www.example.org/" } }"#,
    }
}

/// The kinds of callout by name.
pub const CALLOUT_KINDS: [(&str, CalloutKind); 3] =
    [("info", CalloutKind::Info), ("warning", CalloutKind::Warning), ("emergency", CalloutKind::Emergency)];

/// A list of blocks: what is wrong in one does not hide what is wrong in the next.
pub(super) fn read_all(reader: &Reader<'_>, value: &Value<'_>) -> Vec<Block> {
    let blocks = reader.array(value, "`blocks`").unwrap_or_default();
    blocks.iter().filter_map(|block| read(reader, block)).collect()
}

fn read(reader: &Reader<'_>, value: &Value<'_>) -> Option<Block> {
    let table = reader.table(value, "a block")?;
    let mut entries = table.iter();
    let (Some((kind, content)), None) = (entries.next(), entries.next()) else {
        let message = format!("a block has one kind, and this has {}", table.len());
        let named = table.keys().find_map(|key| KINDS.iter().find(|kind| *kind == key.get_ref()));
        let help = match named {
            // Its fields stand beside it instead of in it.
            Some(kind @ &("callout" | "figure" | "quote" | "notes" | "qr")) => format!("write it as {}", example(kind)),
            Some(kind) => format!("write it as {}, and the others as blocks of their own", example(kind)),
            None => format!("write it as {}; the kinds are: {}", example("paragraph"), KINDS.join(", ")),
        };
        reader.error_help(codes::BAD_VALUE, value.span(), message, Some(help));
        return None;
    };
    let name: &str = kind.get_ref();
    let what = format!("`{name}`");
    Some(match name {
        "paragraph" => Block::Paragraph(message(reader, content, &what)?),
        "lead" => Block::Lead(message(reader, content, &what)?),
        "sources" => Block::Sources(message(reader, content, &what)?),
        "steps" => Block::Steps(messages(reader, content, &what)?),
        "bullets" => Block::Bullets(messages(reader, content, &what)?),
        "definitions" => Block::Definitions(messages(reader, content, &what)?),
        "details" => Block::Details(messages(reader, content, &what)?),
        "contact" => Block::Contact(messages(reader, content, &what)?),
        "callout" => {
            let fields = Fields::of(reader, content, &what, &["kind", "text"])?;
            let (kind, text) = (fields.required("kind"), fields.message("text"));
            Block::Callout { kind: callout_kind(reader, &reader.string(kind?, "`kind`")?)?, text: text? }
        }
        "figure" => {
            let fields = Fields::of(reader, content, &what, &["artwork", "message"])?;
            let (artwork, message) = (fields.required("artwork"), fields.message("message"));
            Block::Figure { artwork: reader.string(artwork?, "`artwork`")?, message: message? }
        }
        "quote" => {
            let fields = Fields::of(reader, content, &what, &["text", "source"])?;
            let (text, source) = (fields.message("text"), fields.optional_message("source"));
            Block::Quote { text: text?, source }
        }
        "notes" => {
            let fields = Fields::of(reader, content, &what, &["label", "lines"])?;
            let label = fields.optional_message("label");
            let lines = match fields.table.get("lines") {
                Some(value) => reader.integer(value, "`lines`", 1, 40)?,
                None => 6,
            };
            Block::Notes { label, lines: lines as u32 }
        }
        "qr" => {
            let fields = Fields::of(reader, content, &what, &["url", "message"])?;
            let (url, message) = (fields.required("url"), fields.optional_message("message"));
            Block::Qr { url: web_address(reader, &reader.string(url?, "`url`")?, "")?, message }
        }
        _ => {
            reader.error_help(
                codes::UNKNOWN_BLOCK,
                kind.span(),
                format!("there is no kind of block `{name}`"),
                did_you_mean(name, KINDS).or_else(|| Some(format!("the kinds are: {}", KINDS.join(", ")))),
            );
            return None;
        }
    })
}

fn callout_kind(reader: &Reader<'_>, name: &Located) -> Option<CalloutKind> {
    let kind = CALLOUT_KINDS.iter().find(|(known, _)| *known == name.text).map(|(_, kind)| *kind);
    if kind.is_none() {
        config_unknown(reader, name, "kind of callout", &CALLOUT_KINDS.map(|(known, _)| known));
    }
    kind
}

/// A block's table with its fields.
struct Fields<'a, 't, 'i> {
    reader: &'a Reader<'a>,
    table: &'t DeTable<'i>,
    span: Range<usize>,
    what: &'a str,
}

impl<'a, 't, 'i> Fields<'a, 't, 'i> {
    fn of(reader: &'a Reader<'a>, value: &'t Value<'i>, what: &'a str, known: &[&str]) -> Option<Self> {
        let table = reader.table(value, what)?;
        reader.known_keys(table, what, known);
        Some(Fields { reader, table, span: value.span(), what })
    }

    fn required(&self, key: &str) -> Option<&'t Value<'i>> {
        self.reader.required(self.table, self.span.clone(), self.what, key)
    }

    fn message(&self, key: &str) -> Option<Located> {
        message(self.reader, self.required(key)?, &format!("`{key}`"))
    }

    fn optional_message(&self, key: &str) -> Option<Located> {
        message(self.reader, self.table.get(key)?, &format!("`{key}`"))
    }
}

/// The most entries of a list: more than ten pages. Finding the pages of a longer one would take minutes.
const MOST_ENTRIES: usize = 200;

/// The id of a message.
pub(super) fn message(reader: &Reader<'_>, value: &Value<'_>, what: &str) -> Option<Located> {
    check_id(reader, reader.string(value, what)?)
}

fn messages(reader: &Reader<'_>, value: &Value<'_>, what: &str) -> Option<Vec<Located>> {
    let ids = reader.strings(value, what)?;
    if ids.is_empty() {
        reader.error(codes::BAD_VALUE, value.span(), format!("{what} is empty"));
    }
    if ids.len() > MOST_ENTRIES {
        let message = format!("{what} has {} entries, and {MOST_ENTRIES} are the most", ids.len());
        let help = "divide it into several blocks".to_owned();
        reader.error_help(codes::BAD_VALUE, value.span(), message, Some(help));
        return None;
    }
    Some(ids.into_iter().filter_map(|id| check_id(reader, id)).collect())
}

pub(super) fn check_id(reader: &Reader<'_>, id: Located) -> Option<Located> {
    if is_message_id(&id.text) {
        return Some(id);
    }
    reader.error_help(
        codes::BAD_MESSAGE_ID,
        id.span,
        format!("`{}` cannot be a message's id", id.text.escape_debug()),
        Some("letters a to z, digits, hyphens and underscores, a letter first; words belong into the locales".into()),
    );
    None
}

/// An address that a QR code and a link may lead to.
pub(super) fn web_address(reader: &Reader<'_>, url: &Located, otherwise: &str) -> Option<String> {
    let good = ["https://", "http://"].iter().any(|scheme| {
        url.text.strip_prefix(scheme).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    }) && url.text.bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b))
        && url.text.len() <= 300;
    if !good {
        reader.error_help(
            codes::BAD_VALUE,
            url.span.clone(),
            "this is not a web address",
            Some(format!(
                "write it out, such as https://www.example.org/pain, with %-escapes, at most 300 characters{otherwise}"
            )),
        );
    }
    good.then(|| url.text.clone())
}
