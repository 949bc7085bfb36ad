//! `leafpress text`: what a leaflet's PDF must contain, for tests with other people's PDF programs.

use super::select::{self, FormatName, Root, editions, names};
use super::{Outcome, outcome, report, terminal};
use crate::article::CalloutKind;
use crate::build::{self, Options, Task};
use crate::characters::is_direction_mark;
use crate::document::{Block, Document, Item};
use crate::format::{Edition, Format};
use crate::layout::page::{Leaflet, Paint};
use crate::rich_text::RichText;
use clap::Args;

/// For testers: the text that a leaflet's PDF must contain, in reading order, one block a line.
///
/// It is taken from the messages, not from the pages. Invisible characters for the direction of text (isolates) are
/// left out. What the pages carry besides, such as the footer, is no part of the leaflet's text: `--furniture` lists
/// it. `--lines` lists the text in painting order, a line of the paper a line; with `--furniture`, all that is
/// painted. In these, a tab parts pieces that share a baseline, and a form feed ends each page.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The article
    #[arg(value_name = "ARTICLE")]
    article: String,
    /// The language
    #[arg(long, value_name = "L")]
    locale: String,
    /// Paper
    #[arg(long, value_name = "F", default_value = "a4", value_parser = FormatName)]
    format: String,
    /// Whom the leaflet is for
    #[arg(long, value_name = "E", default_value = "office", value_parser = editions())]
    edition: Edition,
    /// The footer and whatever else is not part of the leaflet's text
    #[arg(long)]
    furniture: bool,
    /// The text in the lines in which it is set
    #[arg(long)]
    lines: bool,
    #[command(flatten)]
    root: Root,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let articles = project.articles().map_err(|finding| Outcome::findings(vec![finding]))?;
    names("article", std::slice::from_ref(&arguments.article), &articles)?;
    select::locales(&project, std::slice::from_ref(&arguments.locale))?;
    let task = Task {
        article: arguments.article.clone(),
        locale: arguments.locale.clone(),
        format: select::format(&project, &arguments.format)?,
        edition: arguments.edition,
    };
    let options =
        Options { allow_fallback: true, only_signed_off: false, today: None, marks: false, profile: None, jobs: 1 };
    let (composed, findings) = build::compose(&project, &task, &options);
    let verdict = outcome::verdict(&findings);
    let lines = match &composed {
        Some((_, leaflet)) if arguments.lines || arguments.furniture => {
            painted(leaflet, |tagged| if tagged { arguments.lines } else { arguments.furniture })
        }
        Some((document, leaflet)) => reading_order(document, leaflet, task.format),
        None => Vec::new(),
    };
    Ok(Outcome {
        results: lines.iter().map(|line| format!("{}\n", visible(line))).collect(),
        messages: report::human(&report::Findings::collect(findings), terminal::stderr()),
        verdict,
    })
}

/// What stands before each point and each definition.
const BULLET: &str = "•";

/// Readers take as one line what differs in height by less than this, in points.
const SAME_BASELINE: f64 = 2.0;

/// Without the characters that only steer direction: readers drop them.
fn visible(text: &str) -> String {
    text.chars().filter(|&c| !is_direction_mark(c)).collect()
}

/// What is painted, line by line, of the leaflet's text and of the artifacts.
fn painted(leaflet: &Leaflet, wanted: impl Fn(bool) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for page in &leaflet.pages {
        let mut last: Option<(f64, _)> = None;
        for item in page.items.iter().filter(|item| wanted(item.node.is_some())) {
            let Paint::Text { origin, run, .. } = &item.paint else { continue };
            let clusters = run.clusters.iter().map(|cluster| cluster.text.as_str());
            let text: String = if run.rtl { clusters.rev().collect() } else { clusters.collect() };
            let (baseline, piece) = (origin.y.0, (item.message.clone(), item.node));
            match (lines.last_mut(), last) {
                (Some(line), Some((y, before))) if (y - baseline).abs() < SAME_BASELINE => {
                    if before != piece {
                        line.push('\t');
                    }
                    line.push_str(&text);
                }
                _ => lines.push(text),
            }
            last = Some((baseline, piece));
        }
        lines.push("\u{c}".to_owned());
    }
    lines
}

/// In the order in which the layout paints it: the head of the first page, the margin, the text, the card.
fn reading_order(document: &Document, leaflet: &Leaflet, format: Format) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut push = |text: &RichText| lines.push(text.text.clone());
    [&document.title, &document.byline].into_iter().for_each(&mut push);
    if let Some(strip) = &document.identification {
        [&strip.language, &strip.own_name, &strip.title, &strip.reference].into_iter().for_each(&mut push);
    }
    if let Some(in_source) = &document.status_in_source {
        [&document.status, in_source].into_iter().for_each(&mut push);
    }
    [&document.clinic, &document.published].into_iter().for_each(&mut push);
    document.comments.iter().for_each(&mut push);
    document.intro.iter().for_each(|block| push_block(block, &mut lines));
    for section in document.sections.iter().filter(|section| !section.omit_in.iter().any(|f| f == format.name())) {
        lines.push(section.heading.text.clone());
        section.blocks.iter().for_each(|block| push_block(block, &mut lines));
    }
    // The layout adds space for notes where a page would end early.
    let notes = &document.notes_label;
    let painted = |id: &str| leaflet.pages.iter().flat_map(|page| &page.items).any(|item| &*item.message == id);
    if !notes.message.is_empty() && painted(&notes.message) && !lines.contains(&notes.text) {
        lines.push(notes.text.clone());
    }
    let card = &document.author_card;
    let closing = [&document.help_line, &document.contact, &card.account, &card.clinic];
    let more = card.read_more.iter().flat_map(|more| [&more.text, &more.printed_url]);
    lines.extend(closing.into_iter().chain(more).map(|text| text.text.clone()));
    lines
}

fn push_block(block: &Block, lines: &mut Vec<String>) {
    let mut push = |text: &RichText| lines.push(text.text.clone());
    match block {
        Block::Lead(text) | Block::Paragraph(text) | Block::Sources(text) => push(text),
        Block::Steps(items) | Block::Bullets(items) | Block::Definitions(items) => {
            for Item { marker, text, detail } in items {
                if !matches!(block, Block::Steps(_)) {
                    lines.push(BULLET.to_owned());
                } else if !marker.is_empty() {
                    lines.push(marker.clone());
                }
                lines.push(text.text.clone());
                lines.extend(detail.iter().map(|detail| detail.text.clone()));
            }
        }
        Block::Details(details) => details.iter().for_each(|detail| {
            push(&detail.label);
            push(&detail.value);
        }),
        Block::Callout { kind, label, text } => {
            // Only a warning says what it is.
            if *kind != CalloutKind::Info {
                push(label);
            }
            push(text);
        }
        Block::Figure { caption, .. } => caption.iter().for_each(push),
        Block::Qr { caption, address, .. } => caption.iter().chain([address]).for_each(push),
        Block::Quote { text, source } => {
            push(text);
            source.iter().for_each(push);
        }
        Block::Contact(lines_of_contact) => lines_of_contact.iter().for_each(push),
        Block::Notes { label, .. } => push(label),
    }
}
