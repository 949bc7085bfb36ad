//! `leafpress status`.

use super::host::threads;
use super::report::{self, Findings};
use super::select::{self, Root, named_locales, names};
use super::table::{self, Side};
use super::terminal::{Accent, Terminal};
use super::{Outcome, outcome, terminal};
use crate::build::{self, Made, Options, Selection};
use crate::desk::status::{Counts, Status, status};
use crate::diagnostic::Diagnostic;
use crate::document::read_record;
use crate::manifest::ReviewStatus;
use crate::project::Project;
use clap::Args;
use serde::Serialize;

/// Show how far each language is, what is stale, and what is signed off.
///
/// Messages and words are those of the source. `clinic.ftl` and `leaflet.ftl`, which all articles share, have a line of
/// their own where something is to be done.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress status
  leafpress status --locale bn,ta
  leafpress status --json
  leafpress status --markdown > STATUS.md

Words missing and words stale are what a translator would be paid for: words of the source, as
agencies count them.")]
pub struct Arguments {
    /// Only these articles [default: all]
    #[arg(value_name = "ARTICLE")]
    articles: Vec<String>,
    /// Only these languages [default: all]
    #[arg(long, value_name = "L,…", value_delimiter = ',')]
    locale: Vec<String>,
    /// Write it as JSON
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Write it as a table in Markdown, for a README
    #[arg(long)]
    markdown: bool,
    #[command(flatten)]
    root: Root,
}

#[derive(Serialize)]
struct Report {
    version: u32,
    source: String,
    locales: Vec<LocaleRow>,
}

#[derive(Serialize)]
struct LocaleRow {
    locale: String,
    articles: Vec<ArticleRow>,
    /// `clinic.ftl` and `leaflet.ftl`.
    shared: CountsRow,
}

#[derive(Serialize)]
struct ArticleRow {
    article: String,
    #[serde(flatten)]
    counts: CountsRow,
    /// In the project's usual format and edition; `null` if the leaflet cannot be made.
    pages: Option<usize>,
    review: ReviewRow,
}

#[derive(Serialize)]
struct CountsRow {
    messages: usize,
    translated: usize,
    missing: usize,
    stale: usize,
    untracked: usize,
    obsolete: usize,
    words: usize,
    words_missing: usize,
    words_stale: usize,
}

/// Who signed off, when, and which source it was: see `review.toml`.
#[derive(Serialize)]
struct ReviewRow {
    status: ReviewStatus,
    reviewer: Option<String>,
    role: Option<String>,
    date: Option<String>,
    source: Option<String>,
}

impl From<Counts> for CountsRow {
    fn from(counts: Counts) -> CountsRow {
        let Counts { messages, translated, missing, stale, untracked, obsolete, words, words_missing, words_stale } =
            counts;
        CountsRow { messages, translated, missing, stale, untracked, obsolete, words, words_missing, words_stale }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let articles = select::articles(&project).map_err(Outcome::findings)?;
    let articles = names("article", &arguments.articles, &articles)?;
    let locales = named_locales(&project, &arguments.locale, &project.config().locales)?;
    let mut findings: Vec<Diagnostic> = Vec::new();
    let made = laid_out(&project, &articles, &locales);
    let mut rows = Vec::new();
    for tag in &locales {
        match status(&project, tag, &articles) {
            Ok(Status { articles, shared, findings: found }) => {
                findings.extend(found);
                let row = |(article, counts): (String, Counts)| article_row(&project, tag, article, counts, &made);
                rows.push(LocaleRow {
                    locale: tag.clone(),
                    articles: articles.into_iter().map(row).collect(),
                    shared: shared.into(),
                });
            }
            Err(found) => findings.extend(found),
        }
    }
    let report = Report { version: 1, source: project.config().source_locale.clone(), locales: rows };
    let results = if arguments.json {
        format!("{}\n", serde_json::to_string_pretty(&report).unwrap_or_default())
    } else if arguments.markdown {
        table::markdown(&table_rows(&report, None), &SIDES)
    } else {
        let terminal = terminal::stdout();
        format!("{}{}", table::plain(&table_rows(&report, Some(terminal)), &SIDES), advice(&report, terminal))
    };
    let verdict = outcome::verdict(&findings);
    let messages = report::human(&Findings::collect(findings), terminal::stderr());
    Ok(Outcome { results, messages, verdict })
}

/// The leaflets on the project's usual paper. What is wrong with them, `check` says.
fn laid_out(project: &Project, articles: &[String], locales: &[String]) -> Vec<Made> {
    let defaults = &project.config().defaults;
    let selection = Selection {
        articles: articles.to_vec(),
        locales: locales.to_vec(),
        formats: vec![defaults.format],
        editions: vec![defaults.edition],
    };
    build::check(project, &selection, &Options::looking(threads(None, selection.documents())), &|| {})
}

fn article_row(project: &Project, tag: &str, article: String, counts: Counts, made: &[Made]) -> ArticleRow {
    let made = made.iter().find(|made| made.task.article == article && made.task.locale == tag);
    let record = project.locale(tag).ok().and_then(|locale| read_record(project, &article, &locale, &mut Vec::new()));
    let is_source = project.config().source_locale == tag;
    let unsigned = if is_source { ReviewStatus::Source } else { ReviewStatus::Draft };
    // A leaflet that cannot be made is not what was signed off.
    let undone = if record.is_some() && !is_source { ReviewStatus::Stale } else { unsigned };
    let status = made.map_or(undone, |made| made.review.unwrap_or(undone));
    let (reviewer, role, date, source) =
        record.map_or((None, None, None, None), |r| (Some(r.reviewer), Some(r.role), Some(r.date), r.source));
    let pages = made.filter(|made| !made.failed()).and_then(|made| made.pages);
    ArticleRow { article, counts: counts.into(), pages, review: ReviewRow { status, reviewer, role, date, source } }
}

const SIDES: [Side; 10] = {
    let mut sides = [Side::Right; 10];
    sides[0] = Side::Left;
    sides[1] = Side::Left;
    sides[9] = Side::Left;
    sides
};

/// How many signs the bar has.
const BAR: usize = 10;

/// The table; with a bar for a terminal.
fn table_rows(report: &Report, terminal: Option<Terminal>) -> Vec<Vec<String>> {
    let head = ["language", "article", "translated", "missing", "stale", "obsolete", "words missing", "words stale"];
    let mut rows = vec![head.into_iter().chain(["pages", "review"]).map(str::to_owned).collect::<Vec<_>>()];
    let line = |locale: &str, article: &str, counts: &CountsRow, pages: String, review: String| {
        let done = format!("{} of {}", counts.translated, counts.messages);
        let bar = terminal.map_or_else(String::new, |terminal| format!("{} ", bar(counts, terminal)));
        let numbers = [counts.missing, counts.stale, counts.obsolete, counts.words_missing, counts.words_stale]
            .map(|n| n.to_string());
        let front = [locale.to_owned(), article.to_owned(), format!("{bar}{done}")];
        front.into_iter().chain(numbers).chain([pages, review]).collect::<Vec<_>>()
    };
    for locale in &report.locales {
        for row in &locale.articles {
            let pages = match row.pages {
                Some(pages) => pages.to_string(),
                None if is_broken(locale, row) => "error".to_owned(),
                None => "-".to_owned(),
            };
            rows.push(line(&locale.locale, &row.article, &row.counts, pages, review(&row.review)));
        }
        let shared = &locale.shared;
        if shared.missing + shared.stale + shared.obsolete > 0 {
            rows.push(line(&locale.locale, "(all articles)", shared, String::new(), String::new()));
        }
    }
    rows
}

/// Whether a leaflet cannot be made though everything is translated.
fn is_broken(locale: &LocaleRow, row: &ArticleRow) -> bool {
    row.pages.is_none() && row.counts.missing + locale.shared.missing == 0
}

fn bar(counts: &CountsRow, terminal: Terminal) -> String {
    let (full, empty) = if terminal.fancy { ("█", "░") } else { ("#", ".") };
    let fresh = counts.translated.saturating_sub(counts.stale);
    // Full means done: one that lacks a single message is not full.
    let filled = fresh * BAR / counts.messages.max(1);
    format!("{}{}", full.repeat(filled), empty.repeat(BAR - filled))
}

fn review(review: &ReviewRow) -> String {
    let who = review.reviewer.as_ref().zip(review.role.as_ref()).zip(review.date.as_ref());
    let who = who.map(|((reviewer, role), date)| format!("{reviewer} ({role}), {date}"));
    match (review.status, who) {
        (ReviewStatus::SignedOff, Some(who)) => format!("signed off: {who}"),
        (ReviewStatus::Stale, Some(who)) => format!("draft again; was signed off: {who}"),
        (ReviewStatus::Source, Some(who)) => format!("source text; was signed off: {who}"),
        (ReviewStatus::Source, None) => "source text, not signed off".to_owned(),
        (_, _) => "draft".to_owned(),
    }
}

/// What to do next, where there is something.
fn advice(report: &Report, terminal: Terminal) -> String {
    let all = || {
        report.locales.iter().flat_map(|locale| locale.articles.iter().map(|row| &row.counts).chain([&locale.shared]))
    };
    let mut lines = Vec::new();
    if report.locales.iter().any(|locale| locale.articles.iter().any(|row| is_broken(locale, row))) {
        lines.push("error: `leafpress check` says why the leaflet cannot be made");
    }
    if all().any(|counts| counts.missing + counts.stale > 0) {
        lines.push("`leafpress locale sync` puts what is missing or stale into the files, as comments");
    }
    if all().any(|counts| counts.untracked > 0) {
        lines.push(
            "review.toml does not say of all translations which source they are of: `leafpress check` names them",
        );
    }
    lines.iter().map(|line| format!("\n{}\n", terminal.paint(Accent::Quiet, line))).collect()
}
