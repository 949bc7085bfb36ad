//! What `check` cannot compare in a language, said once: nobody should take silence for a finding of none.

use super::rules::{language_name, limits_are_known};
use crate::language::Language;
use crate::project::Project;

/// A sentence about limits and bans, if they are not compared between the source and some of these languages.
pub fn limits<'l>(project: &Project, languages: impl IntoIterator<Item = &'l Language>) -> Option<String> {
    let source = Language::parse(&project.config().source_locale).ok()?;
    let others = languages.into_iter().filter(|language| language.tag != source.tag);
    let mut unknown: Vec<String> = match limits_are_known(&source) {
        true => others.filter(|language| !limits_are_known(language)).map(language_name).collect(),
        // Beside a source whose words are not known none is compared.
        false => others.map(language_name).collect(),
    };
    let last = unknown.pop()?;
    let all = if unknown.is_empty() { last } else { format!("{} and {last}", unknown.join(", ")) };
    Some(format!(
        "limits and bans (at most 4, do not take more than 4) are not compared in {all}: a person must read them"
    ))
}
