//! The article's blocks, its banner and its artwork, with their messages.

use super::{Ask, Resolver, alternative, printed_url};
use crate::article::{self, CalloutKind, Located};
use crate::artwork::Artwork;
use crate::diagnostic::{codes, did_you_mean};
use crate::document::given::URL;
use crate::document::{Banner, Block, Detail, Item};
use crate::project::ARTICLES;
use crate::values::Value;

impl Resolver<'_> {
    pub(super) fn blocks(&mut self, blocks: &[article::Block]) -> Vec<Block> {
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
                let alt = alternative(&self.text(Ask::article(message).attribute("alt")));
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
                let extra = [(URL, Value::Data(printed_url(url).to_owned()))];
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
                let address = self.address(url);
                Block::Qr { url: url.clone(), alt: alternative(&alt), caption, address }
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

    pub(super) fn banner(&mut self, banner: &article::BannerSpec) -> Option<Banner> {
        let artwork = self.artwork(&banner.artwork);
        let alt = alternative(&self.text(Ask::shared("banner").attribute("alt")));
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
