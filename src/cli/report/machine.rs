//! Findings for programs: JSON, and GitHub's workflow commands.

use super::Findings;
use crate::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    findings: Vec<Finding<'a>>,
    errors: usize,
    warnings: usize,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    id: Option<&'a str>,
    locale: Option<&'a str>,
    article: Option<&'a str>,
    formats: &'a [String],
    message: &'a str,
    help: Option<&'a str>,
    fix: Option<&'a str>,
}

impl<'a> Finding<'a> {
    fn new(finding: &'a Diagnostic) -> Finding<'a> {
        let (start, end) = finding.place.as_ref().map(|place| (place.start(), place.end())).unzip();
        Finding {
            code: finding.code,
            severity: severity(finding),
            file: finding.path(),
            line: start.map(|(line, _)| line),
            column: start.map(|(_, column)| column),
            end_line: end.map(|(line, _)| line),
            end_column: end.map(|(_, column)| column),
            id: finding.id.as_deref(),
            locale: finding.locale.as_deref(),
            article: finding.article.as_deref(),
            formats: &finding.formats,
            message: &finding.message,
            help: finding.help.as_deref(),
            fix: finding.fix.as_deref(),
        }
    }
}

fn severity(finding: &Diagnostic) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// One JSON object.
pub fn json(findings: &Findings) -> String {
    let (errors, warnings) = findings.count();
    let report = Report { version: 1, findings: findings.iter().map(Finding::new).collect(), errors, warnings };
    // Strings and numbers always serialise.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

/// One workflow command a finding: GitHub shows it beside the changed line.
/// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
pub fn github(findings: &Findings) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    findings
        .iter()
        .map(|finding| {
            let mut properties = Vec::new();
            if let Some(place) = &finding.place {
                let ((line, column), (end_line, end_column)) = (place.start(), place.end());
                properties.push(format!("file={}", property(&place.file.path)));
                properties.push(format!("line={line},endLine={end_line}"));
                // GitHub takes columns only within one line, the last one included.
                if line == end_line {
                    properties.push(format!("col={column},endColumn={}", end_column.saturating_sub(1).max(column)));
                }
            } else if let Some(path) = finding.path() {
                properties.push(format!("file={}", property(path)));
            }
            properties.push(format!("title={}", finding.code));
            let formats = finding.formats.join(", ");
            let formats = if formats.is_empty() { formats } else { format!(" ({formats})") };
            let help = finding.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
            format!(
                "::{} {}::{}\n",
                severity(finding),
                properties.join(","),
                data(&format!("{}{formats}{help}", finding.message))
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, codes};
    use std::sync::Arc;

    #[test]
    fn github_commands_are_escaped() {
        let file = Arc::new(SourceFile { path: "a,b.ftl".into(), text: "x = 100 %\n".into() });
        let finding = Diagnostic::new(codes::BAD_ARGUMENT, "100 %\nis: much").at(&file, 4..9).help("less");
        assert_eq!(
            github(&Findings::collect([finding])),
            "::error file=a%2Cb.ftl,line=1,endLine=1,col=5,endColumn=9,title=LP122::100 %25%0Ais: much (less)\n"
        );
    }
}
