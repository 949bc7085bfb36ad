//! What a reader with tired eyes would complain of: lines with holes, lines too long or too short, headings like
//! paragraphs, small print. `check` looks; nothing of it keeps a leaflet from being made.

use super::look::Look;
use super::page::{Item, Leaflet, NodeId, Paint, Role};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::fonts::Fonts;
use crate::format::Format;
use crate::geometry::mm;
use crate::style::Style;
use crate::text::Run;
use std::collections::BTreeMap;

/// A heading of more lines is a paragraph in bold.
const HEADING_LINES: usize = 3;

/// How wide a space may be, in natural ones. The typesetter stretches them to three at most; where it comes near that, white
/// rivers run through the column. 19 lines in 20 of our own samples stay below 2.6 (`cargo bench --bench line_quality`).
const WIDEST_SPACE: f64 = 2.75;

/// No space counts as narrower than this, in em.
const LEAST_SPACE: f64 = 0.2;

/// Characters in a line of Latin, Greek or Cyrillic text: at most 80 (WCAG 2.2, 1.4.8). Fewer than 25, as in the narrowest
/// newspaper columns, let the eye jump too often.
const LINE: std::ops::RangeInclusive<usize> = 25..=80;

/// Lines that a paragraph must have for its measure to be judged.
const ENOUGH_LINES: usize = 4;

/// The least size of running text on paper that has room for it, in points (NHS Identity Guidelines, "Accessibility": 12 pt;
/// Health Translations Victoria asks for the same), and how much room that is, in millimetres: US letter's and A4's.
const LEAST_SIZE: f64 = 12.0;
const ROOMY: [f64; 2] = [205.0, 270.0];

/// Lines whose baselines differ by less than this, in points, are one.
const SAME_LINE: f64 = 1.0;

/// One line of a text.
struct Line<'a> {
    page: usize,
    baseline: f64,
    runs: Vec<&'a Run>,
}

/// What is hard to read on a leaflet's pages.
pub fn check(document: &Document, leaflet: &Leaflet, style: &Style, format: Format, fonts: &Fonts) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let mut report = |code: &'static str, message: &str, what: String, help: &str| {
        let finding = Diagnostic::new(code, what).help(help).about(message);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    };
    for ((message, node), lines) in texts(leaflet) {
        let role = leaflet.structure.nodes[node.0].role;
        if role == Role::Heading2 && lines.len() > HEADING_LINES {
            let what = format!("the heading `{message}` takes {} lines", lines.len());
            report(
                codes::LONG_HEADING,
                message,
                what,
                "say it in fewer words, and keep the names in { … }: a heading is read at a glance",
            );
        }
        let loosest = lines.iter().flat_map(|line| &line.runs).flat_map(|run| spaces(run, fonts)).fold(0.0, f64::max);
        if loosest > WIDEST_SPACE {
            let what = format!("a line of `{message}` has spaces almost three times as wide as they should be");
            let help = "give the line other words, or let the style set text ragged: align = \"start\"";
            report(codes::LOOSE_LINE, message, what, help);
        }
        if matches!(role, Role::Paragraph | Role::ListBody)
            && counts_characters(&document.language.script)
            && let Some(characters) = measure(&lines).filter(|characters| !LINE.contains(characters))
        {
            let (least, most) = (LINE.start(), LINE.end());
            let what = format!("lines of `{message}` have about {characters} characters: {least} to {most} read well");
            report(codes::LINE_LENGTH, message, what, "choose another width, number of columns or size of type");
        }
    }
    let (look, _) = Look::from_style(style, format);
    let (size, paper) = (look.style.scale.body.size().0, format.size());
    if size < LEAST_SIZE && paper.width >= mm(ROOMY[0]) && paper.height >= mm(ROOMY[1]) {
        let what = format!("running text is set in {size} pt, where {LEAST_SIZE} pt have room");
        let finding = Diagnostic::new(codes::SMALL_TEXT, what);
        findings.push(finding.help("give the format a larger `body-pt` in leafpress.toml"));
    }
    findings
}

/// The leaflet's texts by message and node, with their lines in order.
fn texts(leaflet: &Leaflet) -> BTreeMap<(&str, NodeId), Vec<Line<'_>>> {
    let mut texts: BTreeMap<(&str, NodeId), Vec<Line<'_>>> = BTreeMap::new();
    for (page, items) in leaflet.pages.iter().enumerate() {
        for item in &items.items {
            let Item { paint: Paint::Text { origin, run, .. }, node: Some(node), message } = item else { continue };
            if message.is_empty() {
                continue;
            }
            let lines = texts.entry((message, block(leaflet, *node))).or_default();
            match lines.last_mut() {
                Some(last) if last.page == page && (last.baseline - origin.y.0).abs() < SAME_LINE => {
                    last.runs.push(run)
                }
                _ => lines.push(Line { page, baseline: origin.y.0, runs: vec![run] }),
            }
        }
    }
    texts
}

/// The block that a node of inline text belongs to.
fn block(leaflet: &Leaflet, node: NodeId) -> NodeId {
    let found = &leaflet.structure.nodes[node.0];
    match (found.role, found.parent) {
        (Role::Span | Role::Link, Some(parent)) => block(leaflet, parent),
        _ => node,
    }
}

/// The widths of a run's spaces as set, in natural ones. What a space is given stands after it as it is read: in text that
/// runs to the left, on its left.
fn spaces<'r>(run: &'r Run, fonts: &Fonts) -> impl Iterator<Item = f64> + use<'r> {
    let unit = run.size.0 / f64::from(fonts.units_per_em(run.face).max(1));
    let space = usize::from(run.rtl);
    run.clusters.windows(2).filter(move |pair| pair[space].text == " ").filter_map(move |pair| {
        let natural = |index: usize| f64::from(pair[index].advance) * unit;
        let given = pair[1].x.0 - pair[0].x.0 - natural(0);
        // A Nastaliq face's space is less than the eye sees between its words: see `text::nastaliq`.
        (natural(space) > 0.0).then(|| (natural(space) + given) / natural(space).max(LEAST_SPACE * run.size.0))
    })
}

/// How many characters a text's lines have on average, the last one left out; `None` for short texts.
fn measure(lines: &[Line<'_>]) -> Option<usize> {
    let full = lines.len().checked_sub(1).filter(|_| lines.len() >= ENOUGH_LINES)?;
    let clusters = lines[..full].iter().flat_map(|line| &line.runs).flat_map(|run| &run.clusters);
    let characters: usize = clusters.map(|cluster| cluster.text.chars().count()).sum();
    Some(characters / full)
}

fn counts_characters(script: &str) -> bool {
    matches!(script, "Latn" | "Grek" | "Cyrl")
}
