//! Facts that no text of the source prints: whoever changes such a number in the article changes nothing on paper, and the number
//! that is printed stands somewhere else.

use crate::article::Article;
use crate::diagnostic::{Diagnostic, Gathered, codes};
use crate::locale::Locale;
use crate::project::Project;
use std::collections::BTreeSet;

/// The article's facts that the source names nowhere.
pub(super) fn check(project: &Project, source: &Locale, article: &Article) -> Vec<Diagnostic> {
    let own = [article.id.clone()];
    let files: Vec<_> = super::file_names(&own).filter_map(|name| source.readable(project, name).0).collect();
    // What stands in a file that cannot be read whole may name any of them.
    if files.iter().any(|ftl| ftl.is_broken()) || !files.iter().any(|ftl| ftl.file.path == source.path(&article.id)) {
        return Vec::new();
    }
    let named: BTreeSet<&str> = files.iter().flat_map(|ftl| ftl.variables_used()).collect();
    let mut findings = Gathered::default();
    for (name, place) in &article.fact_places {
        let is_named = ["", "-min", "-max"].iter().any(|end| named.contains(format!("{name}{end}").as_str()));
        if !is_named {
            findings.add(|| {
                let message = format!("no text of the source prints `${name}`");
                let help = format!(
                    "write {{ ${name} }} where its number is typed, or take the fact out: changing it would change nothing on paper"
                );
                Diagnostic::new(codes::UNUSED_FACT, message).help(help).at(&article.file, place.clone())
            });
        }
    }
    findings.finish()
}
