//! Findings as people and programs read them.

mod excerpt;
mod machine;
mod series;

pub(super) use machine::{github, json};

use super::counts::plural;
use super::terminal::{Accent, Terminal};
use crate::diagnostic::{Diagnostic, Severity};
use excerpt::Excerpt;
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use series::Series;
use std::collections::BTreeMap;
use std::fmt;

/// Findings of a run: each once, those of a file together, in the file's order.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings(Vec<Diagnostic>);

impl Findings {
    /// Sorts findings and drops repetitions: what several leaflets share is one mistake.
    pub fn collect(findings: impl IntoIterator<Item = Diagnostic>) -> Findings {
        // Findings without a place come last, in the order in which they were found.
        let mut unique: BTreeMap<_, (usize, Diagnostic)> = BTreeMap::new();
        for (found, finding) in findings.into_iter().enumerate() {
            let about = (finding.locale.clone(), finding.article.clone(), finding.id.clone());
            let place = finding.place.as_ref().map(|p| (p.file.path.clone(), p.span.start, p.span.end));
            // The same words at the same place are the same mistake, whichever leaflet met it.
            let key = match (place, &finding.file) {
                (Some(place), _) => (false, place, finding.code, finding.message.clone(), Default::default()),
                (None, Some(path)) => {
                    (true, (path.to_string(), 0, 0), finding.code, finding.message.clone(), Default::default())
                }
                (None, None) => (true, Default::default(), finding.code, finding.message.clone(), about),
            };
            unique
                .entry(key)
                .and_modify(|(_, known)| {
                    if known.locale != finding.locale {
                        known.locale = None;
                    }
                    if known.article != finding.article {
                        known.article = None;
                    }
                    let more = finding.formats.iter().filter(|name| !known.formats.contains(name));
                    let more: Vec<String> = more.cloned().collect();
                    known.formats.extend(more);
                })
                .or_insert((found, finding));
        }
        let (placed, mut others): (Vec<_>, Vec<_>) =
            unique.into_values().partition(|(_, finding)| finding.place.is_some());
        others.sort_by_key(|(found, _)| *found);
        Findings(placed.into_iter().chain(others).map(|(_, finding)| finding).collect())
    }

    /// In order of file and place.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// How many errors and warnings there are.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.0.iter().filter(|finding| finding.is_error()).count();
        (errors, self.0.len() - errors)
    }
}

/// Findings for people: what, where, the piece of text, what to do; and how many there are.
pub(super) fn human(findings: &Findings, terminal: Terminal) -> String {
    let mut text = String::new();
    fn path(finding: &Diagnostic) -> Option<&str> {
        finding.place.as_ref().map(|place| place.file.path.as_str())
    }
    for of_file in findings.iter().collect::<Vec<_>>().chunk_by(|one, other| path(one) == path(other)) {
        if let Some(path) = path(of_file[0]).filter(|_| of_file.len() > 1) {
            text.push_str(&terminal.paint(Accent::Quiet, &format!("{path}: {} findings", of_file.len())));
            text.push_str("\n\n");
        }
        let series = Series::new(of_file);
        for finding in series.shown {
            render(finding, terminal, &mut text);
            text.push('\n');
        }
        text.push_str(&series.told);
    }
    let (errors, warnings) = findings.count();
    if errors + warnings > 0 {
        let accent = if errors > 0 { Accent::Bad } else { Accent::Care };
        text.push_str(&terminal.paint(accent, &counted(errors, warnings)));
        text.push('\n');
    }
    text
}

/// "3 errors, 1 warning".
pub(super) fn counted(errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, 0) => "no errors, no warnings".to_owned(),
        (0, w) => plural(w, "warning"),
        (e, 0) => plural(e, "error"),
        (e, w) => format!("{}, {}", plural(e, "error"), plural(w, "warning")),
    }
}

fn render(finding: &Diagnostic, terminal: Terminal, text: &mut String) {
    let mut theme = if terminal.fancy { GraphicalTheme::unicode() } else { GraphicalTheme::none() };
    // Words instead of signs: people search for them, and for the code.
    theme.characters.error = format!("error {}", finding.code);
    theme.characters.warning = format!("warning {}", finding.code);
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_width(terminal.width)
        .with_context_lines(0)
        .without_syntax_highlighting();
    let report = Report {
        finding,
        excerpt: finding.place.as_ref().map(|place| Excerpt::new(place, terminal.width.saturating_sub(12))),
    };
    let before = text.len();
    if handler.render_report(text, &report).is_err() {
        // Writing to a string can't fail; what miette cannot draw is still said.
        text.truncate(before);
        text.push_str(&format!("{}: {}\n", finding.code, finding.message));
    }
    for line in finding.help.iter().flat_map(|help| help.lines().skip(said(help))) {
        text.push_str(&excerpt::printable(line));
        text.push('\n');
    }
}

/// How many lines of a help are words for a person. What is to be written into a file follows behind a colon, and stands there
/// as it will stand in the file: to be copied, not wrapped.
fn said(help: &str) -> usize {
    help.lines().position(|line| line.ends_with(':')).map_or(usize::MAX, |last| last + 1)
}

/// Whether a message has a name in it: `en` is not in "screen".
fn mentions(message: &str, name: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '-';
    message
        .match_indices(name)
        .any(|(at, _)| !message[..at].ends_with(part_of_word) && !message[at + name.len()..].starts_with(part_of_word))
}

/// A finding in miette's terms.
#[derive(Debug)]
struct Report<'a> {
    finding: &'a Diagnostic,
    excerpt: Option<Excerpt>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&excerpt::printable(&self.finding.message))?;
        // What a person needs to find it, where no place says so.
        if self.finding.place.is_none() {
            let about: Vec<&str> = [&self.finding.article, &self.finding.locale, &self.finding.id]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .filter(|name| !mentions(&self.finding.message, name))
                .collect();
            if !about.is_empty() {
                write!(f, " ({})", about.join(", "))?;
            }
        }
        if !self.finding.formats.is_empty() {
            write!(f, " ({})", self.finding.formats.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Report<'_> {}

impl miette::Diagnostic for Report<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.finding.help.as_deref()?;
        let lines: Vec<String> = help.lines().take(said(help)).map(excerpt::printable).collect();
        Some(Box::new(lines.join("\n")))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.excerpt.as_ref()?.span();
        Some(Box::new(std::iter::once(LabeledSpan::underline(span))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_whole_words() {
        assert!(mentions("the text in ta is too long", "ta") && mentions("`zh-Hans` lacks", "zh-Hans"));
        assert!(!mentions("a profile of a screen", "en") && !mentions("zh-Hans lacks", "zh") && !mentions("", "en"));
    }
    use crate::diagnostic::{SourceFile, codes};
    use std::sync::Arc;

    const PLAIN: Terminal = Terminal { fancy: false, width: 80 };

    fn file(text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile { path: "locales/ur/clinic.ftl".into(), text: text.into() })
    }

    #[test]
    fn a_finding_shows_place_piece_and_help() {
        let file = file("a = x\nwelcome = Hello { $nam }\n");
        let at = file.text.find("$nam").unwrap();
        let finding = Diagnostic::new(codes::UNKNOWN_VARIABLE, "there is no fact `nam`")
            .at(&file, at..at + 4)
            .help("did you mean?");
        let text = human(&Findings::collect([finding]), PLAIN);
        for expected in [
            "error LP120",
            "there is no fact `nam`",
            "[locales/ur/clinic.ftl:2:19]",
            "welcome = Hello",
            "help: did you",
            "1 error\n",
        ] {
            assert!(text.contains(expected), "{expected} is missing in\n{text}");
        }
        assert!(text.is_ascii(), "{text}");
        assert!(
            text.lines().any(|line| line.trim_end().ends_with("^^^^")
                || line.contains("----") && line.contains('|')
                || line.contains("^")),
            "{text}"
        );
    }

    #[test]
    fn what_is_to_be_copied_keeps_its_lines() {
        let written = format!("pain = Pain\n    .detail = {}", "long ".repeat(40));
        let finding = Diagnostic::new(codes::MISSING_MESSAGE, "missing").help(format!("add it there:\n{written}"));
        let text = human(&Findings::collect([finding]), PLAIN);
        assert!(text.contains(&format!("help: add it there:\n{written}\n")), "{text}");
        let finding = Diagnostic::new(codes::STALE_MESSAGE, "stale").help("old [-4-] {+3+}\nchange it\nNow:\npain = 3");
        let text = human(&Findings::collect([finding]), PLAIN);
        assert!(text.contains("help: old [-4-] {+3+}\n        change it\n        Now:\npain = 3\n"), "{text}");
    }

    #[test]
    fn what_leaflets_share_is_said_once() {
        let file = file("x = y\n");
        let shared = |locale: &str| Diagnostic::new(codes::BAD_FACT, "bad").at(&file, 0..1).in_locale(locale);
        let own = |locale: &str| Diagnostic::new(codes::MISSING_LOCALE, "no folder").in_locale(locale);
        let findings = Findings::collect([own("ur"), shared("en"), shared("ur"), own("ar"), own("ur")]);
        let seen: Vec<_> = findings.iter().map(|f| (f.message.as_str(), f.locale.as_deref())).collect();
        assert_eq!(seen, [("bad", None), ("no folder", Some("ur")), ("no folder", Some("ar"))]);
    }

    #[test]
    fn counts_are_words() {
        assert_eq!(counted(3, 1), "3 errors, 1 warning");
        assert_eq!(counted(1, 0), "1 error");
        assert_eq!(counted(0, 2), "2 warnings");
    }
}
