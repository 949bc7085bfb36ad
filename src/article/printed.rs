//! What an article prints: no text stands on a leaflet twice by mistake.

use super::{Block, Located, Section};
use crate::diagnostic::{Place, codes};
use crate::project::toml::Reader;
use std::collections::BTreeMap;

/// The message that is printed above all blocks.
const TITLE: &str = "title";

/// Where a message is printed.
#[derive(Clone, Copy)]
struct Use<'a> {
    id: &'a Located,
    /// Counts the blocks; the headings are none.
    block: Option<usize>,
    /// Formats that leave it out.
    omit_in: &'a [String],
    /// It may be wanted more than once: a telephone number, whose words somebody quotes, what a QR code is for.
    again: bool,
}

/// Tells of each message that is printed a second time on some paper.
pub(super) fn no_text_twice(reader: &Reader<'_>, intro: &[Block], sections: &[Section], formats: &[&str]) {
    let mut known: BTreeMap<&str, Vec<Use<'_>>> = BTreeMap::new();
    for printed in uses(intro, sections) {
        let id = printed.id;
        let before = known.entry(id.text.as_str()).or_default();
        // A section's id that is there already is told by itself.
        let same = |other: &&Use<'_>| {
            let free = (printed.again || other.again) && printed.block != other.block;
            let left_out =
                |format: &str| [printed, **other].iter().any(|one| one.omit_in.iter().any(|omit| omit == format));
            let headings = printed.block.is_none() && other.block.is_none();
            !free && !headings && formats.iter().any(|format| !left_out(format))
        };
        let twice = match before.iter().find(same) {
            Some(first) => {
                let (line, _) = Place::new(reader.file, first.id.span.clone()).start();
                Some(format!(
                    "`{}` is printed already, by line {line}, and would be printed twice",
                    id.text.escape_debug()
                ))
            }
            None if id.text == TITLE && printed.block.is_some() => {
                Some("`title` stands above every leaflet, and would be printed twice".to_owned())
            }
            None => None,
        };
        // However often it is named, only these can meet it again.
        match twice {
            Some(_) => {}
            None if printed.again => {
                before.retain(|other| !other.again);
                before.push(printed);
            }
            None if formats.iter().all(|format| printed.omit_in.iter().any(|omit| omit == format)) => {}
            None if printed.block.is_none() && before.iter().any(|other| other.block.is_none()) => {}
            None => before.push(printed),
        }
        if let Some(message) = twice {
            let help = format!(
                "name another message, or take this one out; to say it again on purpose, give it a message of its own: \
                 {}-again = {{ {} }}",
                id.text, id.text
            );
            reader.error_help(codes::BAD_VALUE, id.span.clone(), message, Some(help));
        }
    }
}

/// In the order in which they are printed.
fn uses<'a>(intro: &'a [Block], sections: &'a [Section]) -> Vec<Use<'a>> {
    let mut uses = Vec::new();
    let mut number = 0;
    let mut add = |blocks: &'a [Block], omit_in: &'a [String], uses: &mut Vec<Use<'a>>| {
        for block in blocks {
            number += 1;
            uses.extend(ids(block).into_iter().map(|(id, again)| Use { id, block: Some(number), omit_in, again }));
        }
    };
    add(intro, &[], &mut uses);
    for section in sections {
        uses.push(Use { id: &section.id, block: None, omit_in: &section.omit_in, again: false });
        add(&section.blocks, &section.omit_in, &mut uses);
    }
    uses
}

/// The messages of a block, and whether they may be wanted in others as well.
fn ids(block: &Block) -> Vec<(&Located, bool)> {
    match block {
        Block::Lead(id) | Block::Paragraph(id) | Block::Sources(id) | Block::Callout { text: id, .. } => {
            vec![(id, false)]
        }
        Block::Steps(ids) | Block::Bullets(ids) | Block::Definitions(ids) | Block::Details(ids) => {
            ids.iter().map(|id| (id, false)).collect()
        }
        Block::Contact(ids) => ids.iter().map(|id| (id, true)).collect(),
        Block::Figure { message, .. } => vec![(message, false)],
        Block::Quote { text, source } => {
            [(text, false)].into_iter().chain(source.iter().map(|id| (id, true))).collect()
        }
        Block::Notes { label, .. } => label.iter().map(|id| (id, true)).collect(),
        Block::Qr { message, .. } => message.iter().map(|id| (id, true)).collect(),
    }
}
