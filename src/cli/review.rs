//! `leafpress review`.

use super::changes::{alone, write};
use super::counts::plural;
use super::host::{threads, today};
use super::report::{self, Findings};
use super::select::{Root, named_locales, names};
use super::{Outcome, outcome, terminal};
use crate::build::{self, Options, Selection};
use crate::characters::unnamed;
use crate::desk::sign::{SignOff, sign};
use crate::desk::update::{Change, reviewed};
use crate::desk::{self, ledger};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, Document};
use crate::format::{Edition, Format};
use crate::project::Project;
use clap::Args;
use std::str::FromStr;

/// Record that a qualified person has read a leaflet and stands behind it.
///
/// The sign-off holds for exactly this leaflet as it is now: its words, numbers, order, pictures with their descriptions,
/// and for the source text that it is a translation of. If any of these changes, the leaflet is a draft again. A leaflet
/// with errors cannot be signed off.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress review bn botox-chronic-pain --reviewer \"Dr A. Sen\" --role \"physician, native speaker\"
  leafpress review en botox-chronic-pain --reviewer \"Dr S. Das\" --role author

The source needs a sign-off of its own. `leafpress build --final` prints only what is signed off.
The record is in locales/<language>/review.toml: keep that file under version control.")]
pub struct Arguments {
    /// The language
    #[arg(value_name = "L")]
    locale: String,
    /// The article
    #[arg(value_name = "ARTICLE")]
    article: String,
    /// Who has read it
    #[arg(long, value_name = "NAME", value_parser = said)]
    reviewer: String,
    /// What makes that person fit for it, such as "pain physician, native speaker"
    #[arg(long, value_name = "ROLE", value_parser = said)]
    role: String,
    /// The day on which it was read [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<jiff::civil::Date>,
    #[command(flatten)]
    root: Root,
}

/// What is to be said of a day before the leaflet's own. It may be read before it is published, but not a year before.
fn early(article: &str, date: (i32, u8, u8), published: (i32, u8, u8)) -> Result<String, Outcome> {
    let of = |(year, month, day): (i32, u8, u8)| format!("{year}-{month:02}-{day:02}");
    let (said, published_on) = (of(date), of(published));
    // What is published next year may be read today.
    let known = published.min(today());
    if date < (known.0 - 1, known.1, known.2) {
        let message = format!("{article} was published on {published_on}, and nobody can have read it on {said}");
        return Err(Outcome::wrong_use(
            &message,
            "  Nothing was signed off. Correct the day after `--date`, or leave it out.",
        ));
    }
    Ok(format!(
        "{} {said} lies before {article} was published, on {published_on}: if that is not the day, sign it off again\n",
        terminal::stderr().paint(terminal::Accent::Care, "warning:")
    ))
}

/// The longest name or role.
const LONGEST: usize = 200;

fn said(text: &str) -> Result<String, String> {
    let text = text.trim();
    match unnamed(text) {
        _ if text.is_empty() => Err("it is empty: say who it was, and in which role".to_owned()),
        Some(wrong) => Err(format!("it {wrong}")),
        None if text.chars().count() > LONGEST => Err(format!("it has more than {LONGEST} characters")),
        None => Ok(text.to_owned()),
    }
}

fn day(text: &str) -> Result<jiff::civil::Date, String> {
    let wrong = || "write it as 2026-01-31".to_owned();
    let is_shaped = text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2]);
    let date = jiff::civil::Date::from_str(text).map_err(|_| match is_shaped {
        true => "there is no such day".to_owned(),
        false => wrong(),
    })?;
    if date.to_string() != text {
        return Err(wrong());
    }
    // A day further east may have begun.
    let (year, month, day) = today();
    let tomorrow = jiff::civil::Date::new(year as i16, month as i8, day as i8).and_then(|today| today.tomorrow());
    if tomorrow.is_ok_and(|tomorrow| date > tomorrow) { Err("that day is still to come".to_owned()) } else { Ok(date) }
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let _alone = alone(&project).map_err(Outcome::findings)?;
    let (tag, article) = (&arguments.locale, &arguments.article);
    named_locales(&project, std::slice::from_ref(tag), &project.config().locales)?;
    names("article", std::slice::from_ref(article), &super::select::articles(&project).map_err(Outcome::findings)?)?;
    let source = &project.config().source_locale;
    let mut findings = found(&project, tag, article);
    if tag != source {
        findings.extend(unwritten(&project, article, source));
    }
    if findings.iter().any(Diagnostic::is_error) {
        let mut refused = Outcome::findings(findings);
        refused.messages.push_str(&format!("\nNothing was signed off: {article} in {tag} has errors.\n"));
        return Err(refused);
    }
    let (document, source_document) = (resolved(&project, article, tag)?, resolved(&project, article, source)?);
    let date = arguments
        .date
        .map_or_else(today, |date| (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()));
    let published = project.article(article).map_err(Outcome::findings)?.published;
    let early = arguments.date.filter(|_| date < published).map(|_| early(article, date, published)).transpose()?;
    let sign_off = SignOff {
        reviewer: arguments.reviewer.clone(),
        role: arguments.role.clone(),
        date: (u16::try_from(date.0).unwrap_or(u16::MAX), date.1, date.2),
        digest: document.digest(),
        source: (tag != source).then(|| source_document.digest()),
    };
    let path = ledger::path(tag);
    let reviewed = reviewed(&project, tag, &document).map_err(Outcome::findings)?;
    let text = sign(&reviewed.review, article, &sign_off).map_err(|error| {
        let message = format!("{path} cannot be changed: {}", error.message());
        Outcome::findings(vec![Diagnostic::new(codes::TOML_SYNTAX, message)])
    })?;
    let changes = [Change { path: path.clone(), text }].into_iter().chain(reviewed.changes);
    write(&project, &changes.collect::<Vec<Change>>()).map_err(Outcome::findings)?;
    let (year, month, day) = date;
    let mut results = format!(
        "{article} in {tag} is signed off by {} ({}) on {year}-{month:02}-{day:02}\n  {path}\n",
        sign_off.reviewer, sign_off.role
    );
    if !reviewed.settled.is_empty() {
        let what = plural(reviewed.settled.len(), "translation");
        results.push_str(&format!("  {what} no longer stale, since the source as it is was compared:\n"));
        for (id, changes) in &reviewed.settled {
            results.push_str(&format!("    {}\n", [std::slice::from_ref(id), changes].concat().join(": ")));
        }
    }
    // What was stale or not noted is settled by this, but for what only other leaflets print.
    let was_untracked = findings.iter().any(|finding| finding.code == codes::UNTRACKED);
    let is_settled = |finding: &Diagnostic| match finding.code {
        codes::STALE_REVIEW | codes::UNTRACKED => true,
        codes::STALE_MESSAGE => finding.id.as_deref().is_none_or(|name| {
            let id = name.split('.').next().unwrap_or(name);
            reviewed.settled.iter().any(|(settled, _)| settled == id)
        }),
        _ => false,
    };
    let mut rest: Vec<Diagnostic> = findings.into_iter().filter(|finding| !is_settled(finding)).collect();
    rest.extend(reviewed.untracked.into_iter().filter(|_| was_untracked));
    let verdict = outcome::verdict(&rest);
    let messages = early.unwrap_or_default() + &report::human(&Findings::collect(rest), terminal::stderr());
    Ok(Outcome { results, messages, verdict })
}

/// Everything that `check` finds about the leaflet, on all paper that it is commonly printed on.
fn found(project: &Project, tag: &str, article: &str) -> Vec<Diagnostic> {
    let usual = project.config().defaults.format;
    let formats = project.config().formats();
    let selection = Selection {
        articles: vec![article.to_owned()],
        locales: vec![tag.to_owned()],
        formats: formats
            .into_iter()
            .filter(|format| format.spec().folded.is_none() || *format == usual)
            .collect::<Vec<Format>>(),
        editions: Edition::ALL.to_vec(),
    };
    let made = build::check(project, &selection, &Options::looking(threads(None, selection.documents())), &|| {});
    let mut findings: Vec<Diagnostic> = made.into_iter().flat_map(|leaflet| leaflet.findings).collect();
    findings.extend(desk::check(project, &selection.articles, &selection.locales, &findings));
    desk::without_echoes(findings)
}

/// What the source has not written yet: nobody can say of it that a translation says the same.
fn unwritten(project: &Project, article: &str, source: &str) -> Option<Diagnostic> {
    let (document, _) = document::resolve(project, article, source, Edition::Office, document::Options::default());
    let names = document?.unwritten;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let first = *names.first()?;
    let message = format!("the source is still to be written: {}", desk::some_of(&names));
    let help =
        format!("write it, and translate what was written; `leafpress check {article} --locale {source}` says where");
    Some(Diagnostic::new(codes::PLACEHOLDER, message).help(help).about(first).in_locale(source).in_article(article))
}

fn resolved(project: &Project, article: &str, tag: &str) -> Result<Document, Outcome> {
    let (document, findings) = document::resolve(project, article, tag, Edition::Office, document::Options::default());
    document.ok_or_else(|| Outcome::findings(findings))
}
