//! `leafpress verify`.

use super::counts::plural;
use super::terminal::{Accent, Terminal};
use super::{Outcome, Verdict, terminal};
use crate::diagnostic::Severity;
use crate::files::{is_misnamed, read_limited};
use crate::preflight::{Finding, Purpose, Report, preflight};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The largest file that is read, in bytes.
const MOST: u64 = 1 << 30;

/// Look at finished PDFs as a print shop's preflight does: ours, or anybody's.
///
/// Files that claim PDF/X are judged as for a press, all others as for reading and the office printer.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress verify dist/*-press.pdf
  leafpress verify --for press poster.pdf          judge a file that does not claim PDF/X
  leafpress verify --output-format json dist/*.pdf

The exit code is 1 if a file has an error, 2 if one is not there or is no file (a folder, a pipe,
a device), 3 if one cannot be read at all.")]
pub struct Arguments {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// By which rules, whatever the files claim
    #[arg(long = "for", value_enum, value_name = "WHOM")]
    purpose: Option<Whom>,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    output_format: Format,
}

/// For whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Whom {
    /// A print shop
    Press,
    /// Readers and the office printer
    Reading,
}

/// For whom the findings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let purpose = arguments.purpose.map(|whom| match whom {
        Whom::Press => Purpose::Press,
        Whom::Reading => Purpose::Reading,
    });
    let (mut results, mut messages, mut verdict) = (String::new(), String::new(), Verdict::Done);
    // Each file that was given, in that order: a program must not take one that could not be read for a sound one.
    let mut files = Vec::new();
    for path in &arguments.files {
        let name = path.display().to_string();
        let bytes = match read_limited(path, MOST) {
            Ok(bytes) => bytes,
            Err(error) => {
                let failed = if is_misnamed(&error) { Verdict::WrongUse } else { Verdict::MachineFailed };
                verdict = verdict.max(failed);
                let why = format!("cannot be read: {error}");
                messages += &format!("error: {name} {why}\n");
                files.push(json!({ "file": name, "error": why }));
                continue;
            }
        };
        match preflight(&bytes, purpose) {
            Ok(report) => {
                if report.failed() {
                    verdict = verdict.max(Verdict::WrongInput);
                }
                match arguments.output_format {
                    Format::Human => results += &human(&name, &report, terminal::stdout()),
                    Format::Json => files.push(machine(&name, &report)),
                }
            }
            Err(why) => {
                verdict = verdict.max(Verdict::WrongInput);
                let why = format!("cannot be checked: {why}");
                messages += &format!("error: {name} {why}\n");
                files.push(json!({ "file": name, "error": why }));
            }
        }
    }
    if arguments.output_format == Format::Json {
        results = format!("{:#}\n", json!({ "version": 1, "files": files }));
    }
    Ok(Outcome { results, messages, verdict })
}

/// A paragraph on a file, and what is wrong with it.
fn human(name: &str, report: &Report, terminal: Terminal) -> String {
    let mut facts = Vec::new();
    facts.push(plural(report.pages, "page"));
    facts.extend(report.trim.map(|(width, height)| format!("{width:.0} × {height:.0} mm")));
    facts.push(format!("{} of {} embedded", report.fonts.1, plural(report.fonts.0, "font")));
    facts.extend(report.lowest_ppi.map(|ppi| format!("pictures at {ppi:.0} ppi or more")));
    facts.extend(report.most_ink.map(|ink| format!("{ink:.0} % of ink at most")));
    let claims = if report.claims.is_empty() { "claims no standard".to_owned() } else { report.claims.join(", ") };
    let spaces: Vec<&str> = report.spaces.iter().map(String::as_str).collect();
    let judged = match report.purpose {
        Purpose::Press => "as for a press",
        Purpose::Reading => "as for reading",
    };
    let mut text = format!("{name}\n  {claims}; judged {judged}\n  {}\n", facts.join(", "));
    if !spaces.is_empty() {
        text += &format!("  colours: {}\n", spaces.join(", "));
    }
    for finding in &report.findings {
        let (accent, word) = match finding.severity {
            Severity::Error => (Accent::Bad, "error"),
            Severity::Warning => (Accent::Care, "warning"),
        };
        let place = pages(finding).map(|pages| format!("{pages}: ")).unwrap_or_default();
        text += &format!("  {} {} {place}{}\n", terminal.paint(accent, word), finding.rule.code, finding.message);
        text += &format!("    help: {}", finding.rule.help);
        if !finding.rule.source.is_empty() {
            text += &format!(" ({})", finding.rule.source);
        }
        text.push('\n');
    }
    if report.findings.is_empty() {
        text += "  nothing found\n";
    }
    text
}

/// "page 2", "pages 1, 3 and 4 more".
fn pages(finding: &Finding) -> Option<String> {
    const SHOWN: usize = 6;
    let shown: Vec<String> = finding.pages.iter().take(SHOWN).map(usize::to_string).collect();
    let more = finding.pages.len().saturating_sub(SHOWN);
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    match finding.pages.len() {
        0 => None,
        1 => Some(format!("page {}", shown.join(""))),
        _ => Some(format!("pages {}{tail}", shown.join(", "))),
    }
}

fn machine(name: &str, report: &Report) -> Value {
    let findings: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.rule.code,
                "severity": if finding.severity == Severity::Error { "error" } else { "warning" },
                "pages": finding.pages,
                "message": finding.message,
                "source": finding.rule.source,
                "help": finding.rule.help,
            })
        })
        .collect();
    json!({
        "file": name,
        "claims": report.claims,
        "for": if report.purpose == Purpose::Press { "press" } else { "reading" },
        "pages": report.pages,
        "trim_mm": report.trim.map(|(width, height)| [tenths(width), tenths(height)]),
        "fonts": report.fonts.0,
        "fonts_embedded": report.fonts.1,
        "lowest_ppi": report.lowest_ppi.map(tenths),
        "colour_spaces": report.spaces,
        "most_ink_percent": report.most_ink.map(tenths),
        "findings": findings,
    })
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
