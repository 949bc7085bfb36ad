//! Pages as lines of text, and what a compositor would mark in them.

use leafpress::document::{Block, Document, Section};
use leafpress::geometry::{Pt, mm};
use leafpress::layout::page::{Leaflet, Page, Paint};
use std::collections::{BTreeMap, BTreeSet};

/// A line of text: its baseline, its left and right end, its size and the message it came from.
pub struct Line<'a> {
    pub y: f64,
    pub left: f64,
    pub right: f64,
    pub size: f64,
    pub message: &'a str,
    /// Runs as they are painted, each from left to right.
    pub text: String,
    pub tagged: bool,
}

/// The page's runs, those of one line joined.
pub fn lines(page: &Page) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for item in &page.items {
        let Paint::Text { origin, run, .. } = &item.paint else { continue };
        // White space at a line's end hangs out of the measure.
        let mut ink = run.clusters.iter().enumerate().filter(|(_, c)| !c.text.trim().is_empty());
        let Some((first, _)) = ink.next() else { continue };
        let last = ink.next_back().map_or(first, |(last, _)| last);
        let end = run.clusters.get(last + 1).map_or(run.width, |next| next.x);
        // The outer halves of these are empty and may stand out.
        let opens = run.clusters[first].text.starts_with(|c| "（「『【《〈“‘".contains(c));
        let start = run.clusters[first].x + if opens { run.size / 2.0 } else { Pt::ZERO };
        let closes = run.clusters[last].text.ends_with(|c| "。、，．；：！？）」』】》〉”’".contains(c));
        let end = if closes { end - run.size / 2.0 } else { end };
        let (left, right) = ((origin.x + start).0, (origin.x + end).0);
        match lines.last_mut() {
            Some(last) if last.y == origin.y.0 && last.message == &*item.message && !item.message.is_empty() => {
                last.left = last.left.min(left);
                last.right = last.right.max(right);
                last.size = last.size.max(run.size.0);
                last.text.extend(run.clusters.iter().map(|cluster| &*cluster.text));
            }
            _ => {
                let (y, size, message) = (origin.y.0, run.size.0, &*item.message);
                let text = run.clusters.iter().map(|cluster| &*cluster.text).collect();
                lines.push(Line { y, left, right, size, message, text, tagged: item.node.is_some() });
            }
        }
    }
    lines
}

/// All that is wrong with the places of a leaflet's lines.
pub fn faults(document: &Document, leaflet: &Leaflet, margin: Pt) -> Vec<String> {
    let pages: Vec<_> = leaflet.pages.iter().map(lines).collect();
    let mut faults = Vec::new();
    for (page, lines) in leaflet.pages.iter().zip(&pages) {
        faults.extend(lines.iter().filter_map(|line| out_of_place(line, page, margin)));
        faults.extend(lines.iter().enumerate().filter_map(|(index, line)| collision(line, &lines[index + 1..])));
    }
    faults.extend(single_lines(&pages));
    faults.extend(document.sections.iter().filter_map(|section| lone_heading(section, &pages)));
    faults
}

fn out_of_place(line: &Line, page: &Page, margin: Pt) -> Option<String> {
    // Nastaliq's last letters may swing out by a few points.
    let (least, most) = (margin.0 - 4.0, (page.size.width - margin).0 + 4.0);
    let fits = line.left >= least && line.right <= most && line.y < (page.size.height - mm(7.0)).0;
    let Line { message, text, left, right, y, .. } = line;
    (!fits).then(|| format!("{message} leaves the margins: {left:.0} to {right:.0}, y {y:.0}: {text}"))
}

fn collision(line: &Line, others: &[Line]) -> Option<String> {
    let collides = |other: &&Line| {
        let beside = line.right <= other.left + 0.5 || other.right <= line.left + 0.5;
        let apart = (line.y - other.y).abs();
        let same = apart < 0.5 && line.message == other.message;
        !beside && !same && apart <= line.size.min(other.size) * 0.95
    };
    let other = others.iter().find(collides)?;
    Some(format!("{} (y {:.0}) and {} (y {:.0}) collide", line.message, line.y, other.message, other.y))
}

/// Single lines of a paragraph at a page's end or beginning.
fn single_lines(pages: &[Vec<Line>]) -> Vec<String> {
    let mut parts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for page in pages {
        let mut baselines: BTreeMap<&str, BTreeSet<i64>> = BTreeMap::new();
        for line in page.iter().filter(|line| line.tagged && !line.message.is_empty() && !is_repeated(line.message)) {
            baselines.entry(line.message).or_default().insert((line.y * 10.0) as i64);
        }
        for (message, found) in baselines {
            parts.entry(message).or_default().push(found.len());
        }
    }
    let divided = parts.iter().filter(|(_, parts)| parts.len() > 1 && parts.contains(&1));
    divided.map(|(message, parts)| format!("{message} is divided as {parts:?}")).collect()
}

/// The clinic's name and the title stand in several places, and each of a booklet's notes pages has its heading.
fn is_repeated(message: &str) -> bool {
    matches!(message, "notes" | "clinic-name" | "title" | "draft" | "status-source")
}

/// A heading with fewer than two lines of its section's text under or beside it, though there are more.
fn lone_heading(section: &Section, pages: &[Vec<Line>]) -> Option<String> {
    let heading = section.heading.message.as_str();
    let page = pages.iter().position(|lines| lines.iter().any(|line| line.message == heading))?;
    let texts: BTreeSet<&str> = section.blocks.iter().flat_map(Block::texts).map(|text| &*text.message).collect();
    let of_the_section = |lines: &[Line]| lines.iter().filter(|line| texts.contains(line.message)).count();
    let (here, all) = (of_the_section(&pages[page]), pages.iter().map(|lines| of_the_section(lines)).sum::<usize>());
    // A picture or panel is company enough.
    let has_company = section.blocks.iter().take(2).any(|block| match block {
        Block::Figure { .. } | Block::Qr { .. } | Block::Notes { .. } => true,
        Block::Callout { .. } => here > 0,
        _ => false,
    });
    (here < all.min(2) && !has_company).then(|| format!("{heading} stands alone at the foot of a page"))
}
