//! Earlier leaflets that a build has found to be outdated: how it says so, and the command that makes them anew.

use super::build::Arguments;
use super::counts::plural_is;
use super::init::quoted;
use crate::build::Changed;
use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::format::Edition;
use crate::manifest::FILE_NAME;
use crate::project::Project;
use std::collections::BTreeSet;

/// One finding for all of them: which they are, the manifest says.
pub(super) fn finding(changed: &Changed, project: &Project, arguments: &Arguments) -> Option<Diagnostic> {
    const NAMED: usize = 2;
    if changed.files.is_empty() {
        return None;
    }
    let mut causes = changed.causes.iter().take(NAMED).cloned().collect::<Vec<_>>();
    match changed.causes.len() - causes.len() {
        0 => {}
        1 => causes.push("another file".to_owned()),
        more => causes.push(format!("{more} other files")),
    }
    let (was, causes) = match causes.as_slice() {
        [only] => ("was", only.clone()),
        [others @ .., last] => ("were", format!("{} and {last}", others.join(", "))),
        [] => ("was", String::new()),
    };
    let leaflets = plural_is(changed.files.len(), "earlier leaflet");
    let message = format!("{leaflets} OUTDATED, made before {causes} {was} changed: {FILE_NAME} has the names");
    let (them, anew) = if changed.files.len() == 1 { ("it", "it") } else { ("them", "them") };
    let help = format!(
        "do not hand {them} out; this makes {anew} anew:\n{}",
        commands(changed, project, arguments).join("\n")
    );
    Some(Diagnostic { severity: Severity::Warning, ..Diagnostic::new(codes::OUTDATED_LEAFLET, message) }.help(help))
}

/// What makes all of them, and what else there is in the same articles, languages and formats. A proof has a command of its
/// own.
fn commands(changed: &Changed, project: &Project, arguments: &Arguments) -> Vec<String> {
    let proof = Edition::Proof.name();
    let (proofs, editions): (BTreeSet<&str>, BTreeSet<&str>) =
        changed.editions.iter().map(String::as_str).partition(|edition| *edition == proof);
    let config = project.config();
    let all = |names: &BTreeSet<String>, known: &[String]| known.iter().all(|name| names.contains(name));
    let list = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(",");
    let command = |edition: Option<String>| {
        let mut command = "leafpress build".to_owned();
        if !all(&changed.articles, &project.articles().unwrap_or_default()) {
            changed.articles.iter().for_each(|article| command += &format!(" {article}"));
        }
        // A disguise of the source is in no list of languages.
        if !all(&changed.locales, &config.locales) || changed.locales.len() > config.locales.len() {
            command += &format!(" --locale {}", list(&changed.locales));
        }
        if !changed.formats.iter().eq([config.defaults.format.name()]) {
            command += &format!(" --format {}", list(&changed.formats));
        }
        command += &edition.unwrap_or_default();
        if changed.fell_back {
            command += " --allow-fallback";
        }
        if arguments.only_signed_off {
            command += " --final";
        }
        if let Some(out) = &arguments.out {
            command += &format!(" --out {}", quoted(out));
        }
        command
    };
    let named = (!editions.is_empty()).then(|| {
        let usual = editions.iter().eq([&config.defaults.edition.name()]);
        let list = editions.iter().copied().collect::<Vec<_>>().join(",");
        command((!usual).then(|| format!(" --edition {list}")))
    });
    let proof = (!proofs.is_empty()).then(|| command(Some(" --proof".to_owned())));
    named.into_iter().chain(proof).collect()
}
