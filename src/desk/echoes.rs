//! One slip, one finding: what follows from another finding only is left out, and what is missing is shown where it waits.

use super::ledger;
use super::marks::{Kind, notes};
use crate::diagnostic::{Diagnostic, Place, Severity, codes};
use crate::locale::syntax::Bytes;
use std::collections::{BTreeMap, BTreeSet};

/// The same findings without those that only repeat others.
pub fn without_echoes(mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    place_at_notes(&mut findings);
    place_at_numbers(&mut findings);
    // By locale and message.
    let of = |finding: &Diagnostic| {
        let id = finding.id.as_deref()?;
        Some((finding.locale.clone().unwrap_or_default(), id.split('.').next().unwrap_or(id).to_owned()))
    };
    let mut seen: BTreeMap<&str, BTreeSet<(String, String)>> = BTreeMap::new();
    for finding in &findings {
        seen.entry(finding.code).or_default().extend(of(finding));
    }
    let has = |codes: &[&str], about: &(String, String)| {
        codes.iter().any(|code| seen.get(code).is_some_and(|known| known.contains(about)))
    };
    // What is missing where it is to be written is missed wherever it is named.
    let missing: BTreeSet<(String, String)> =
        findings.iter().filter(|finding| finding.code == codes::MISSING_MESSAGE).filter_map(of).collect();
    let absent = |finding: &Diagnostic| {
        Some((finding.locale.clone().unwrap_or_default(), finding.absent.as_deref()?.to_owned()))
    };
    let place = |finding: &Diagnostic| finding.place.as_ref().map(|at| (at.file.path.clone(), at.span.start));
    // A term whose own name is wrong is not obsolete there, and the right one is not missing besides.
    let of_terms = findings.iter().filter(|finding| {
        finding.code == codes::UNKNOWN_TERM && finding.id.as_ref().is_some_and(|id| id.starts_with('-'))
    });
    let (mistyped, right): (BTreeSet<_>, BTreeSet<_>) =
        of_terms.map(|finding| (place(finding), absent(finding))).unzip();
    let is_missing = |finding: &Diagnostic| absent(finding).filter(|about| missing.contains(about));
    // Lines under a name that is mistyped are missed under the right one.
    let stray: BTreeSet<String> = findings
        .iter()
        .filter(|finding| finding.code == codes::STRAY_REVIEW)
        .filter_map(|finding| finding.path().map(str::to_owned))
        .collect();
    let is_astray = |finding: &Diagnostic| {
        finding.id.is_none() && finding.locale.as_ref().is_some_and(|tag| stray.contains(&ledger::path(tag)))
    };
    findings.retain(|finding| finding.code != codes::UNTRACKED || !is_astray(finding));
    only_the_longest(&mut findings);
    // A picture that is too coarse for the press is so in the other editions as well.
    let coarse: BTreeSet<String> = findings
        .iter()
        .filter(|finding| finding.code == codes::COARSE_PICTURE && finding.is_error())
        .filter_map(|finding| finding.path().map(str::to_owned))
        .collect();
    findings.retain(|finding| {
        let told = finding.path().is_some_and(|path| coarse.contains(path));
        finding.code != codes::COARSE_PICTURE || finding.is_error() || !told
    });
    // Whoever left the source's words, or none, has not chosen their script and their end.
    let is_none = |finding: &&Diagnostic| [codes::UNTRANSLATED, codes::PLACEHOLDER].contains(&finding.code);
    let untranslated: BTreeSet<About> = findings.iter().filter(is_none).map(exactly).collect();
    let follows = [codes::OTHER_SCRIPT, codes::MISSING_END];
    findings.retain(|finding| !follows.contains(&finding.code) || !untranslated.contains(&exactly(finding)));
    let mut missed = BTreeSet::new();
    findings.retain(|finding| {
        let Some(about) = of(finding) else { return true };
        match finding.code {
            // The number that is typed is the variable's.
            // So is the variable that does not exist, or stands at the wrong sign.
            codes::ADDED_NUMBER if finding.is_error() => {
                !has(&[codes::MISSING_VARIABLE, codes::UNKNOWN_VARIABLE, codes::REVERSIBLE_RANGE], &about)
            }
            codes::ADDED_NUMBER => !has(&[codes::MISSING_VARIABLE], &about),
            codes::MISSING_REFERENCE => !has(
                &[
                    codes::UNKNOWN_TERM,
                    codes::UNKNOWN_REFERENCE,
                    codes::RETYPED_NAME,
                    codes::FOREIGN_LETTER,
                    codes::BAD_ARGUMENT,
                ],
                &about,
            ),
            codes::OTHER_SCRIPT => !has(&[codes::UNTRANSLATED, codes::PLACEHOLDER], &about),
            codes::OBSOLETE => !mistyped.contains(&place(finding)),
            codes::MISSING_MESSAGE => !right.contains(&Some(about)),
            codes::UNKNOWN_REFERENCE | codes::UNKNOWN_TERM if !about.1.starts_with('-') => match is_missing(finding) {
                Some(term) => {
                    missed.insert(term);
                    false
                }
                None => true,
            },
            _ => true,
        }
    });
    // Without it no leaflet can be made.
    for finding in findings.iter_mut().filter(|finding| finding.code == codes::MISSING_MESSAGE) {
        if of(finding).is_some_and(|about| missed.contains(&about)) {
            finding.severity = Severity::Error;
        }
    }
    findings
}

/// A text that is too long for a format has other lines too many in each edition: it is told once, with the most.
fn only_the_longest(findings: &mut Vec<Diagnostic>) {
    // The help names the format, the message the lines.
    let of = |finding: &Diagnostic| (finding.article.clone(), finding.locale.clone(), finding.help.clone());
    let lines = |finding: &Diagnostic| -> usize {
        finding.message.split(' ').find_map(|word| word.parse().ok()).unwrap_or_default()
    };
    let mut most = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.code == codes::TOO_MUCH_TEXT) {
        let known: &mut usize = most.entry(of(finding)).or_default();
        *known = lines(finding).max(*known);
    }
    findings.retain(|finding| {
        finding.code != codes::TOO_MUCH_TEXT || most.get(&of(finding)).is_none_or(|most| *most == lines(finding))
    });
}

/// A locale, and a message or attribute.
type About = (Option<String>, Option<String>);

fn exactly(finding: &Diagnostic) -> About {
    (finding.locale.clone(), finding.id.clone())
}

/// A variable whose number is typed: it is missing there. Only where one is missing and one is typed is it known to be that one.
fn place_at_numbers(findings: &mut [Diagnostic]) {
    let mut typed: BTreeMap<About, Vec<Option<Place>>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.code == codes::ADDED_NUMBER) {
        typed.entry(exactly(finding)).or_default().push(finding.place.clone());
    }
    let mut missing: BTreeMap<About, Vec<&mut Diagnostic>> = BTreeMap::new();
    for finding in findings.iter_mut().filter(|finding| finding.code == codes::MISSING_VARIABLE) {
        missing.entry(exactly(finding)).or_default().push(finding);
    }
    for (about, mut lost) in missing {
        if let ([finding], Some([Some(place)])) = (&mut lost[..], typed.get(&about).map(Vec::as_slice)) {
            finding.place = Some(place.clone());
            // A year may be meant in another calendar than the variable prints.
            if finding.help.as_ref().is_some_and(|help| help.contains("calendar:")) {
                continue;
            }
            let instead = "write it here in place of the number: then it cannot go wrong, and follows the article";
            finding.help = Some(instead.to_owned());
        }
    }
}

/// A missing message whose source waits in a note of its file is shown there; one that stands in the text above it, because
/// its line begins with a space, is shown where it stands.
fn place_at_notes(findings: &mut [Diagnostic]) {
    let mut indented: BTreeMap<String, BTreeMap<String, Bytes>> = BTreeMap::new();
    let mut waiting: BTreeMap<String, (BTreeMap<String, Bytes>, BTreeSet<String>)> = BTreeMap::new();
    for finding in findings.iter_mut().filter(|finding| finding.code == codes::MISSING_MESSAGE) {
        let (Some(place), Some(id), Some(locale)) = (&finding.place, &finding.id, &finding.locale) else { continue };
        let text = &place.file.text;
        let (known, inside) = waiting.entry(place.file.path.clone()).or_insert_with(|| {
            let missing = notes(text, locale).into_iter().filter(|note| note.kind == Kind::Missing);
            let missing: Vec<_> = missing.filter_map(|note| Some((note.id?.to_owned(), note))).collect();
            let changed = missing.iter().filter(|(_, note)| !note.untouched).map(|(id, _)| id.clone()).collect();
            (missing.into_iter().map(|(id, note)| (id, note.message(text))).collect(), changed)
        });
        let swallowed = indented.entry(place.file.path.clone()).or_insert_with(|| indented_ids(text));
        if let Some(line) = swallowed.get(id).cloned() {
            finding.message = format!("the line of `{id}` begins with a space, so it is a part of the text above it");
            finding.help = Some("delete the spaces before it: a message begins at the left margin".to_owned());
            finding.place = Some(Place::new(&place.file, line));
            continue;
        }
        let Some(line) = known.get(id) else { continue };
        finding.help =
            Some(format!("write the translation below; `leafpress locale sync {locale}` takes the note away"));
        if inside.contains(id) {
            finding.message = format!("`{id}` is typed behind `# ~`, where it is a comment and is not printed");
            finding.help = Some("take `# ~ ` away at the beginning of its lines".to_owned());
        }
        finding.place = Some(Place::new(&place.file, line.clone()));
    }
}

/// The lines that look like a message's beginning and are indented, by their ids.
fn indented_ids(text: &str) -> BTreeMap<String, Bytes> {
    let mut start = 0;
    let mut found = BTreeMap::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(' ');
        let id: String = bare.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        if bare.len() < line.len() && !id.is_empty() && bare[id.len()..].trim_start_matches(' ').starts_with('=') {
            let at = start + line.len() - bare.len();
            found.entry(id.clone()).or_insert(at..at + id.len());
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever words a message anew changes nothing here.
    #[test]
    fn what_is_told_does_not_depend_on_its_words() {
        let file = std::sync::Arc::new(crate::diagnostic::SourceFile { path: "x".into(), text: "-a = b\n".into() });
        let finding = |code, id: &str| Diagnostic::new(code, "words").about(id).in_locale("de");
        let left = |findings: Vec<Diagnostic>| {
            let left = without_echoes(findings).into_iter();
            left.map(|finding| (finding.code, finding.id.unwrap_or_default(), finding.severity)).collect::<Vec<_>>()
        };
        let missing = finding(codes::MISSING_MESSAGE, "-botox");
        let named = finding(codes::UNKNOWN_TERM, "how");
        let found = left(vec![missing.clone(), named.clone().names("-botox")]);
        assert_eq!(found, [(codes::MISSING_MESSAGE, "-botox".to_owned(), Severity::Error)]);
        assert_eq!(left(vec![missing.clone(), named.names("-clinic")]).len(), 2);
        // One whose own name is wrong.
        let mistyped = finding(codes::UNKNOWN_TERM, "-botxo").names("-botox").at(&file, 0..2);
        let obsolete = finding(codes::OBSOLETE, "-botxo").at(&file, 0..2);
        let found = left(vec![missing, mistyped, obsolete]);
        assert_eq!(found, [(codes::UNKNOWN_TERM, "-botxo".to_owned(), Severity::Error)]);
        // One that names what there is not is obsolete all the same.
        let names = finding(codes::UNKNOWN_TERM, "-old").names("-botxo").at(&file, 5..6);
        assert_eq!(left(vec![names, finding(codes::OBSOLETE, "-old").at(&file, 0..2)]).len(), 2);
    }
}
