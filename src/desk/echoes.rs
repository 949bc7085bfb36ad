//! One slip, one finding: what follows from another finding only is left out, and what is missing is shown where it waits.

use super::ledger;
use super::marks::{Kind, notes};
use crate::diagnostic::{Diagnostic, Place, Severity, codes};
use crate::locale::syntax::Bytes;
use std::collections::{BTreeMap, BTreeSet};

/// The same findings without those that only repeat others.
pub fn without_echoes(mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    place_at_notes(&mut findings);
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
    // A term that is missing where terms are written is missed wherever it is named.
    let missing: BTreeSet<(String, String)> = findings
        .iter()
        .filter(|finding| finding.code == codes::MISSING_MESSAGE)
        .filter_map(of)
        .filter(|(_, id)| id.starts_with('-'))
        .collect();
    let mistyped: Vec<(String, String)> = findings
        .iter()
        .filter(|finding| finding.code == codes::UNKNOWN_TERM)
        .filter(|finding| finding.id.as_ref().is_some_and(|id| id.starts_with('-')))
        .map(|finding| (finding.locale.clone().unwrap_or_default(), finding.message.clone()))
        .collect();
    let names = |message: &str, id: &str| message.contains(&format!("`{id}`"));
    let is_mistyped =
        |(locale, id): &(String, String)| mistyped.iter().any(|(of, message)| of == locale && names(message, id));
    let is_missing = |finding: &Diagnostic| {
        let locale = finding.locale.clone().unwrap_or_default();
        missing.iter().find(|(of, id)| *of == locale && names(&finding.message, id)).cloned()
    };
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
    let mut missed = BTreeSet::new();
    findings.retain(|finding| {
        let Some(about) = of(finding) else { return true };
        match finding.code {
            // The number that is typed is the variable's.
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
            codes::OBSOLETE | codes::MISSING_MESSAGE => !is_mistyped(&about),
            codes::UNKNOWN_TERM if !about.1.starts_with('-') => match is_missing(finding) {
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

/// A missing message whose source waits in a note of its file is shown there.
fn place_at_notes(findings: &mut [Diagnostic]) {
    let mut waiting: BTreeMap<String, BTreeMap<String, Bytes>> = BTreeMap::new();
    for finding in findings.iter_mut().filter(|finding| finding.code == codes::MISSING_MESSAGE) {
        let (Some(place), Some(id), Some(locale)) = (&finding.place, &finding.id, &finding.locale) else { continue };
        let text = &place.file.text;
        let known = waiting.entry(place.file.path.clone()).or_insert_with(|| {
            let missing = notes(text, locale).into_iter().filter(|note| note.kind == Kind::Missing);
            missing.filter_map(|note| Some((note.id?.to_owned(), note.message(text)))).collect()
        });
        let Some(line) = known.get(id) else { continue };
        finding.help =
            Some(format!("write the translation below; `leafpress locale sync {locale}` takes the note away"));
        finding.place = Some(Place::new(&place.file, line.clone()));
    }
}
