//! What cannot be accepted: a translation whose numbers are not the source's does not fit it, whoever says so.

use super::{Pair, compare, named, rules};
use crate::diagnostic::{Diagnostic, codes};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};

/// What a dose can be lost by.
const CODES: [&str; 5] =
    [codes::MISSING_NUMBER, codes::CHANGED_UNIT, codes::MIXED_NUMBER, codes::CHANGED_KIND, codes::MISSING_VARIABLE];

/// What numbers of these messages, each with its file's name, differ from the source's: an exception's comment lets them pass.
pub fn contradictions(project: &Project, tag: &str, messages: &[(String, String)]) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let (Ok(source), Ok(locale)) = (project.locale(&project.config().source_locale), project.locale(tag)) else {
        return findings;
    };
    let mut files: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (file, id) in messages {
        files.entry(file).or_default().insert(id);
    }
    if files.is_empty() {
        return findings;
    }
    let house = rules::House::read(project, &locale, Some(&source), &mut Vec::new());
    let named = named(project, &locale);
    for (name, ids) in files {
        let (Some(own), Some(theirs)) = (locale.readable(project, name).0, source.readable(project, name).0) else {
            continue;
        };
        let pair = Pair { name, language: &locale.language, own: &own, source: Some(&theirs), named: &named };
        let wanted = |id: &str| ids.contains(id);
        let found = rules::check_these(&pair, &house, &wanted).into_iter().chain(compare::check_these(&pair, &wanted));
        // A number too many may be right; a fact too many is none of the source's.
        let is_fact = |finding: &Diagnostic| finding.code == codes::ADDED_NUMBER && finding.is_error();
        let wrong = found.filter(|finding| CODES.contains(&finding.code) || is_fact(finding));
        findings.extend(wrong.map(|finding| finding.in_locale(tag)));
    }
    findings
}
