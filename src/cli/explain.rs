//! `leafpress explain`.

use super::Outcome;
use super::table::{self, Side};
use crate::diagnostic::{CATALOGUE, Severity};
use crate::preflight::CATALOGUE as PREFLIGHT;
use clap::Args;

/// Show what a finding's code means and what to do about it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress explain LP153
  leafpress explain                every code
  leafpress explain --markdown     the same as a page")]
pub struct Arguments {
    /// The code [default: all]
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// Write them as a page in Markdown
    #[arg(long, conflicts_with = "code")]
    markdown: bool,
}

/// A row of either catalogue: code, severity, what it is, what to do.
type Row = [&'static str; 4];

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let findings: Vec<Row> =
        CATALOGUE.iter().map(|entry| [entry.code, severity(entry.severity), entry.title, entry.cure]).collect();
    let preflight: Vec<Row> =
        PREFLIGHT.iter().map(|rule| [rule.code, severity(rule.severity), rule.source, rule.help]).collect();
    if arguments.markdown {
        return Ok(Outcome::done(page(&findings, &preflight)));
    }
    let Some(code) = &arguments.code else {
        let rows: Vec<Vec<String>> = findings
            .iter()
            .chain(&preflight)
            .map(|row| row[..3].iter().map(|cell| (*cell).to_owned()).collect())
            .collect();
        return Ok(Outcome::done(table::plain(&rows, &[Side::Left; 3])));
    };
    let wanted = code.to_ascii_uppercase();
    match findings.iter().chain(&preflight).find(|row| row[0] == wanted) {
        Some([code, severity, what, cure]) => Ok(Outcome::done(format!("{code} ({severity}): {what}\n\n{cure}\n"))),
        None => {
            let help = "  A code is LP and three digits, as a finding shows it; `leafpress explain` lists all.";
            Err(Outcome::wrong_use(&format!("there is no code `{}`", code.escape_debug()), help))
        }
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn page(findings: &[Row], preflight: &[Row]) -> String {
    let table = |head: Row, rows: &[Row]| {
        let cells = |row: &Row| row.iter().map(|cell| cell.replace('<', "\\<")).collect();
        table::markdown(&std::iter::once(&head).chain(rows).map(cells).collect::<Vec<Vec<String>>>(), &[Side::Left; 4])
    };
    format!(
        "# Codes of findings\n\n\
         Codes are stable: scripts and editors may rely on them. The severity is the usual one; the place where something is\n\
         found may know better. This page is what `leafpress explain --markdown` writes.\n\n\
         ## In projects: `leafpress check` and `leafpress build`\n\n{}\n\
         ## In finished PDFs: `leafpress verify`\n\n{}",
        table(["code", "severity", "what", "what to do"], findings),
        table(["code", "severity", "source of the rule", "what to do"], preflight),
    )
}
