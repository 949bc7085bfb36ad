//! Preflight: what a print shop or an archive would say of a finished PDF, ours or anybody's.
//!
//! Written against the standards, not against our writer; it shares no code with `pdf/`. The files are the groups of
//! rules: `boxes`, `intents`, `fonts`, `content` (what the pages paint, with `colors` and `gradients`),
//! `images`, `profiles` (the colours' own ones), `metadata`, `actions`, `tags`.

mod actions;
mod boxes;
mod catalogue;
mod colors;
mod content;
mod file;
mod fonts;
mod gradients;
mod images;
mod intents;
mod metadata;
mod profiles;
mod tags;

pub use catalogue::{CATALOGUE, Rule};

use crate::diagnostic::Severity;
use file::File;
use std::collections::{BTreeMap, BTreeSet};

/// What a file claims to be for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For a print shop: it claims PDF/X, or somebody says so.
    Press,
    /// For reading and for the office printer.
    Reading,
}

/// What preflight found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The standards that the file claims, such as `PDF/X-4`.
    pub claims: Vec<String>,
    /// By which rules it was judged.
    pub purpose: Purpose,
    /// Number of pages.
    pub pages: usize,
    /// Width and height of the first page after cutting, in mm.
    pub trim: Option<(f64, f64)>,
    /// Fonts in use, and how many of them are embedded.
    pub fonts: (usize, usize),
    /// The lowest resolution of a picture as printed, in pixels per inch.
    pub lowest_ppi: Option<f64>,
    /// Colour spaces that are painted in, pictures' among them.
    pub spaces: BTreeSet<String>,
    /// The most ink in one place of flat colours, and of the gradients and pictures that could be measured, in percent.
    pub most_ink: Option<f64>,
    /// What is wrong, in the order of the rules.
    pub findings: Vec<Finding>,
}

/// A rule that a file breaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is here.
    pub severity: Severity,
    /// Pages from 1; empty for the whole file.
    pub pages: Vec<usize>,
    /// What is wrong.
    pub message: String,
}

impl Report {
    /// Whether anything must be mended.
    pub fn failed(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Collects findings; one that is met on several pages is one.
#[derive(Default)]
struct Findings {
    by_words: BTreeMap<(&'static str, String), (Finding, BTreeSet<usize>)>,
}

impl Findings {
    fn add(&mut self, rule: &'static Rule, page: Option<usize>, message: impl Into<String>) {
        self.judged(rule, rule.severity, page, message);
    }

    fn judged(&mut self, rule: &'static Rule, severity: Severity, page: Option<usize>, message: impl Into<String>) {
        let message = message.into();
        let finding = Finding { rule, severity, pages: Vec::new(), message: message.clone() };
        let entry = self.by_words.entry((rule.code, message)).or_insert_with(|| (finding, BTreeSet::new()));
        entry.1.extend(page);
    }

    fn finish(self) -> Vec<Finding> {
        let finished = self.by_words.into_values();
        finished.map(|(finding, pages)| Finding { pages: pages.into_iter().collect(), ..finding }).collect()
    }
}

/// Looks at a file. `purpose` overrules what it claims.
///
/// # Errors
/// Says why the file cannot be read as a PDF at all.
pub fn preflight(bytes: &[u8], purpose: Option<Purpose>) -> Result<Report, String> {
    let file = File::open(bytes)?;
    let mut findings = Findings::default();
    let claims = metadata::claims(&file);
    let for_press = claims.iter().any(|claim| claim.starts_with("PDF/X")) || intents::has_press_intent(&file);
    let purpose = purpose.unwrap_or(if for_press { Purpose::Press } else { Purpose::Reading });

    let trim = boxes::check(&file, purpose, &mut findings);
    let condition = intents::check(&file, purpose, &claims, &mut findings);
    let fonts = fonts::check(&file, &claims, &mut findings);
    let painted = content::check(&file, purpose, &condition, &mut findings);
    let pictures = images::check(&file, &painted.images, purpose, &condition, &mut findings);
    profiles::check(&file, &claims, &mut findings);
    metadata::check(&file, bytes, purpose, &claims, &mut findings);
    actions::check(&file, purpose, &claims, &mut findings);
    tags::check(&file, &claims, &mut findings);

    let mut spaces = painted.spaces;
    spaces.extend(pictures.spaces);
    let most_ink = [painted.most_ink, pictures.most_ink].into_iter().flatten().reduce(f64::max);
    Ok(Report {
        claims,
        purpose,
        pages: file.pages.len(),
        trim,
        fonts,
        lowest_ppi: pictures.lowest_ppi,
        spaces,
        most_ink,
        findings: findings.finish(),
    })
}

#[cfg(test)]
mod tests;
