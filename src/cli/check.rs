//! `leafpress check`.

use super::build::{Progress, jobs, plural};
use super::report::{self, Findings};
use super::select::{Choice, Refusal, Root};
use super::{Outcome, Verdict, outcome, terminal};
use crate::build::{self, Options};
use crate::desk;
use crate::diagnostic::Diagnostic;
use crate::layout::format::{Edition, Format};
use clap::{Args, ValueEnum};
use std::num::NonZeroUsize;

/// Find mistakes in articles, languages, fonts, pictures and layout, without making a leaflet.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress check                                  everything, for every edition and every format but dl-trifold
  leafpress check --format dl-trifold              whether the text fits its panels
  leafpress check --locale ta                      only Tamil
  leafpress check --output-format json > findings.json
  leafpress check --output-format github           for a GitHub workflow

The exit code is 1 if there is an error.")]
pub struct Arguments {
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    root: Root,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    output_format: OutputFormat,
    /// Treat warnings as errors
    #[arg(long)]
    deny_warnings: bool,
    /// Accept what is not translated yet, as `build --allow-fallback` does
    #[arg(long)]
    allow_fallback: bool,
    /// How many leaflets are checked at the same time [default: as many as the machine has cores]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// For whom the findings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people
    Human,
    /// For programs
    Json,
    /// For GitHub's workflows
    Github,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let human = arguments.output_format == OutputFormat::Human;
    let ((findings, leaflets), mut verdict) = match look(arguments) {
        Ok(looked) => {
            let verdict = outcome::verdict(&looked.0);
            (looked, verdict)
        }
        Err(refusal) if human => return Err(refusal.into()),
        // A program reads what it has asked for, whatever became of it.
        Err(refusal) => {
            let findings = refusal.into_findings();
            let verdict = outcome::before(&findings);
            ((findings, 0), verdict)
        }
    };
    let findings = Findings::collect(findings);
    let (errors, warnings) = findings.count();
    if arguments.deny_warnings && warnings > 0 {
        verdict = verdict.max(Verdict::WrongInput);
    }
    // The findings are what was asked for: results, not messages.
    let results = match arguments.output_format {
        OutputFormat::Human if errors + warnings == 0 => {
            format!("{} checked, nothing found\n", plural(leaflets, "leaflet"))
        }
        OutputFormat::Human => report::human(&findings, terminal::stdout()),
        OutputFormat::Json => report::json(&findings),
        OutputFormat::Github => report::github(&findings),
    };
    Ok(Outcome { results, messages: String::new(), verdict })
}

/// All findings, and how many leaflets were looked at.
fn look(arguments: &Arguments) -> Result<(Vec<Diagnostic>, usize), Refusal> {
    let project = match arguments.root.project() {
        Ok(project) => project,
        // A mistake in leafpress.toml is a finding like others; being in the wrong folder is not.
        Err(findings) if findings.iter().any(|finding| finding.place.is_some()) => return Ok((findings, 0)),
        Err(findings) => return Err(Refusal::Findings(findings)),
    };
    // Not every language can fit a fixed number of panels; who prints those asks for them, or always does.
    let formats: Vec<Format> = project.config().formats();
    let usual = project.config().defaults.format;
    let open = formats.into_iter().filter(|format| format.spec().folded.is_none() || *format == usual);
    let selection = arguments.choice.selection(&project, &open.collect::<Vec<_>>(), &Edition::ALL)?;
    let options = Options { allow_fallback: arguments.allow_fallback, ..Options::looking(jobs(arguments.jobs)) };
    let bar = Progress::new(selection.tasks().count());
    let made = build::check(&project, &selection, &options, &|| bar.step());
    bar.finish();
    let leaflets = made.len();
    let mut findings: Vec<_> = made.into_iter().flat_map(|leaflet| leaflet.findings).collect();
    findings.extend(build::check_faces(&project));
    findings.extend(desk::check(&project, &selection.articles, &selection.locales, &findings));
    Ok((desk::without_echoes(findings), leaflets))
}
