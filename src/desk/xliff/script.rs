//! Whether a file's translations are in the language that it names, as far as the script tells.

use super::read::{Document, Found, Unit};
use crate::diagnostic::{Diagnostic, SourceFile, codes};
use crate::language::Language;
use std::collections::BTreeMap;
use std::sync::Arc;
use unicode_script::{Script, UnicodeScript};

/// So many texts in another script are no names that stay as they are.
const FEW: usize = 3;

/// What is wrong with a file whose translations are mostly in a script that its language is not written in: somebody has
/// given it the tag of another language, and the translations that are here would be lost. `there` are the language's files:
/// where they are in another script themselves, that is how it is written here.
pub fn check(document: &Document, language: &Language, there: &[&str], file: &Arc<SourceFile>) -> Option<Diagnostic> {
    let own = scripts(&language.script);
    let is_own = |c: char| own.contains(&c.script());
    if own.is_empty() || !there.is_empty() && !there.iter().any(|text| text.contains(is_own)) {
        return None;
    }
    let (mut ours, mut others) = (0, BTreeMap::<&str, usize>::new());
    let units = document.files.iter().flat_map(|part| &part.units);
    for script in units.filter_map(of_translation) {
        if own.contains(&script) { ours += 1 } else { *others.entry(script.full_name()).or_default() += 1 }
    }
    let foreign: usize = others.values().sum();
    if foreign < FEW || foreign <= ours {
        return None;
    }
    let script = others.into_iter().max_by_key(|(_, count)| *count).map_or("", |(name, _)| name);
    let tag = &language.tag;
    let message = format!(
        "the file says that it is translated into `{tag}`, and {foreign} of its {} translations are in {script} script",
        foreign + ours
    );
    let help = "is it the file of another language? Then correct trgLang=\"…\" in its first tag, or ask the agency for the \
                right file";
    Some(Diagnostic::new(codes::FOREIGN_XLIFF, message).help(help).at(file, document.span.clone()))
}

/// The script that most letters of a translation are in; `None` without a translation of its own: the source's words with
/// another full stop are still the source's.
fn of_translation(unit: &Unit) -> Option<Script> {
    let target = letters(unit.target.as_ref()?);
    if target.starts_with(&letters(&unit.source)) {
        return None;
    }
    let mut counts: BTreeMap<&str, (usize, Script)> = BTreeMap::new();
    for script in target.chars().map(|c| c.script()) {
        if !matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            counts.entry(script.full_name()).or_insert((0, script)).0 += 1;
        }
    }
    counts.into_values().max_by_key(|(count, _)| *count).map(|(_, script)| script)
}

fn letters(content: &[Found]) -> String {
    let texts = content.iter().filter_map(|found| if let Found::Text(text) = found { Some(text) } else { None });
    texts.flat_map(|text| text.chars()).filter(|c| c.is_alphabetic()).collect()
}

/// What is written in a script of ISO 15924, which has names for mixtures and for styles; nothing for one that is not known.
fn scripts(code: &str) -> Vec<Script> {
    match code {
        "Jpan" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        "Kore" => vec![Script::Hangul, Script::Han],
        "Hans" | "Hant" => vec![Script::Han, Script::Bopomofo],
        "Aran" => vec![Script::Arabic],
        code => Script::from_short_name(code).into_iter().collect(),
    }
}
