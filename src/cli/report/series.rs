//! Findings of a file that say the same again and again: a few are shown, the others are told in a line.

use super::excerpt::printable;
use crate::diagnostic::{Diagnostic, Severity, codes};
use std::collections::BTreeMap;

/// A series of so many is shown as a whole.
const WHOLE: usize = 4;

/// So many are shown of a longer one. `--output-format json` has all.
const SHOWN: usize = 2;

/// What makes findings alike. In a new language all messages are missing: their names are all that differs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Kind<'f> {
    severity: Severity,
    code: &'static str,
    /// The file, or the locale where there is none.
    about: Option<&'f str>,
    words: Option<(&'f str, Option<&'f str>)>,
}

impl<'f> Kind<'f> {
    fn of(finding: &'f Diagnostic) -> Kind<'f> {
        let path = finding.path();
        let named = [codes::MISSING_MESSAGE, codes::FALLBACK, codes::MISSING_FILE].contains(&finding.code);
        // Why a text falls back that is translated, its words say.
        let named = named && finding.absent.is_none();
        Kind {
            severity: finding.severity,
            code: finding.code,
            // Of a new article every language lacks its file.
            about: path.or(finding.locale.as_deref()).filter(|_| finding.code != codes::MISSING_FILE),
            words: (!named).then_some((&finding.message, finding.help.as_deref())),
        }
    }
}

/// The findings of a file, or those without one, divided into what is shown and what is told.
pub(super) struct Series<'f> {
    /// In the file's order.
    pub shown: Vec<&'f Diagnostic>,
    /// A line for each series of which not all are shown.
    pub told: String,
}

impl<'f> Series<'f> {
    pub fn new(findings: &[&'f Diagnostic]) -> Series<'f> {
        // Where nothing is translated, the first one shows how it is done, and it does not matter which are errors.
        let missing = |finding: &&Diagnostic| finding.code == codes::MISSING_MESSAGE;
        if let [first, rest @ ..] = findings
            && rest.len() >= WHOLE
            && findings.iter().all(missing)
        {
            let worst = findings.iter().map(|finding| finding.severity).min().unwrap_or(first.severity);
            let kind = Kind { severity: worst, ..Kind::of(first) };
            return Series { shown: vec![first], told: format!("  {}\n\n", printable(&kind.tell(rest))) };
        }
        let mut alike: BTreeMap<Kind<'f>, Vec<usize>> = BTreeMap::new();
        for (index, finding) in findings.iter().enumerate() {
            alike.entry(Kind::of(finding)).or_default().push(index);
        }
        let mut long: Vec<_> = alike.into_iter().filter(|(_, indices)| indices.len() > WHOLE).collect();
        long.sort_by_key(|(_, indices)| indices.first().copied());
        let mut is_shown = vec![true; findings.len()];
        let mut told = String::new();
        for (kind, indices) in long {
            let rest: Vec<&Diagnostic> = indices.iter().skip(SHOWN).map(|index| findings[*index]).collect();
            indices.iter().skip(SHOWN).for_each(|index| is_shown[*index] = false);
            told.push_str(&format!("  {}\n\n", printable(&kind.tell(&rest))));
        }
        let shown = findings.iter().zip(is_shown).filter_map(|(finding, is_shown)| is_shown.then_some(*finding));
        Series { shown: shown.collect(), told }
    }
}

impl Kind<'_> {
    fn tell(&self, rest: &[&Diagnostic]) -> String {
        let severity = if self.severity == Severity::Error { "error" } else { "warning" };
        let (code, about) = (self.code, self.about.map(|about| format!(" ({about})")).unwrap_or_default());
        match self.words {
            None if code == codes::MISSING_FILE => {
                let paths: Vec<&str> = rest.iter().filter_map(|finding| finding.path()).collect();
                let help = "`leafpress locale sync` begins all of them";
                format!("{severity} {code} {} more files are missing: {} ({help})", rest.len(), paths.join(", "))
            }
            None => {
                let what = if code == codes::FALLBACK { "shown in the source language" } else { "missing" };
                let names = messages(rest);
                // Of a message that is missing as a whole, so are its attributes.
                let within = match rest.len().saturating_sub(names.len()) {
                    0 => String::new(),
                    1 => ", and an attribute of one of them".to_owned(),
                    more => format!(", and {more} attributes of theirs"),
                };
                let is = if names.len() == 1 { "message is" } else { "messages are" };
                format!("{severity} {code} {} more {is} {what}{about}: {}{within}", names.len(), names.join(", "))
            }
            Some((message, _)) => {
                let lines = lines(rest);
                let where_ = if lines.is_empty() { String::new() } else { format!(", on {lines}") };
                format!("{severity} {code} {} more like it{where_}{about}: {message}", rest.len())
            }
        }
    }
}

/// The messages' names; that of an attribute only where the message itself is not among them.
fn messages<'f>(findings: &[&'f Diagnostic]) -> Vec<&'f str> {
    let names: Vec<&str> = findings.iter().filter_map(|finding| finding.id.as_deref()).collect();
    let is_whole = |name: &str| name.split_once('.').is_none_or(|(message, _)| !names.contains(&message));
    names.iter().copied().filter(|name| is_whole(name)).collect()
}

/// "lines 3, 8 (twice), 9".
fn lines(findings: &[&Diagnostic]) -> String {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for place in findings.iter().filter_map(|finding| finding.place.as_ref()) {
        *counts.entry(place.start().0).or_default() += 1;
    }
    let listed: Vec<String> = counts
        .iter()
        .map(|(line, count)| match count {
            1 => line.to_string(),
            2 => format!("{line} (twice)"),
            count => format!("{line} ({count} times)"),
        })
        .collect();
    match counts.len() {
        0 => String::new(),
        1 => format!("line {}", listed[0]),
        _ => format!("lines {}", listed.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use std::sync::Arc;

    fn in_lines(message: &str, code: &'static str, lines: &[usize]) -> Vec<Diagnostic> {
        let file = Arc::new(SourceFile { path: "it.ftl".into(), text: "x\n".repeat(40) });
        lines.iter().map(|line| Diagnostic::new(code, message).at(&file, (line - 1) * 2..(line - 1) * 2 + 1)).collect()
    }

    fn series(findings: &[Diagnostic]) -> (usize, String) {
        let findings: Vec<&Diagnostic> = findings.iter().collect();
        let Series { shown, told } = Series::new(&findings);
        (shown.len(), told)
    }

    #[test]
    fn what_is_said_again_and_again_is_told_in_a_line() {
        let mut findings = in_lines("straight", codes::STRAIGHT_QUOTE, &[3, 5, 8, 8, 9, 9, 9]);
        findings.extend(in_lines("other", codes::STRAIGHT_QUOTE, &[4]));
        let (shown, told) = series(&findings);
        assert_eq!(shown, 3);
        assert_eq!(told, "  warning LP172 5 more like it, on lines 8 (twice), 9 (3 times) (it.ftl): straight\n\n");
        assert_eq!(series(&findings[..4]), (4, String::new()), "a few are shown as they are");
    }

    #[test]
    fn a_new_articles_missing_files_are_named_once() {
        let path = |tag: &str| format!("locales/{tag}/new.ftl");
        let missing = ["ar", "bn", "de", "es", "fr"].map(|tag| {
            let finding = Diagnostic::new(codes::MISSING_FILE, format!("there is no file `{}`", path(tag)));
            finding.in_file(path(tag)).help(format!("`leafpress locale sync {tag}` begins it")).in_locale(tag)
        });
        let (shown, told) = series(&missing);
        assert_eq!(shown, 2);
        let files = "locales/de/new.ftl, locales/es/new.ftl, locales/fr/new.ftl";
        let help = "`leafpress locale sync` begins all of them";
        assert_eq!(told, format!("  error LP102 3 more files are missing: {files} ({help})\n\n"));
        assert_eq!(series(&missing[..4]), (4, String::new()));
    }

    #[test]
    fn missing_messages_are_named_once() {
        let names = ["a", "b", "c", "d", "c.detail", "e.detail"];
        let missing = names.map(|id| Diagnostic::new(codes::MISSING_MESSAGE, id).about(id).in_locale("it"));
        let (shown, told) = series(&missing);
        assert_eq!(shown, 1);
        assert_eq!(
            told,
            "  error LP110 4 more messages are missing (it): b, c, d, e.detail, and an attribute of one of them\n\n"
        );
        let mut findings = missing.to_vec();
        findings.extend(in_lines("straight", codes::STRAIGHT_QUOTE, &[3]));
        let (shown, told) = series(&findings);
        assert_eq!(shown, 3);
        assert_eq!(
            told,
            "  error LP110 3 more messages are missing (it): c, d, e.detail, and an attribute of one of them\n\n"
        );
    }
}
