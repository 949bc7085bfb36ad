//! Earlier leaflets that a build has found to be outdated: how it says so, and the command that makes them anew.

use super::build::Arguments;
use super::counts::plural_is;
use super::init::quoted;
use crate::build::{Changed, Lists, NAMED_PROFILE};
use crate::diagnostic::{Diagnostic, Severity, codes};
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

/// What makes all of them, and what else there is in the same articles, languages and formats.
fn commands(changed: &Changed, project: &Project, arguments: &Arguments) -> Vec<String> {
    changed.asked.iter().map(|(options, lists)| command(options, lists, project, arguments)).collect()
}

fn command(options: &[String], lists: &Lists, project: &Project, arguments: &Arguments) -> String {
    let config = project.config();
    let all = |names: &BTreeSet<String>, known: &[String]| known.iter().all(|name| names.contains(name));
    let list = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(",");
    let mut command = "leafpress build".to_owned();
    if !all(&lists.articles, &project.articles().unwrap_or_default()) {
        lists.articles.iter().for_each(|article| command += &format!(" {article}"));
    }
    // A disguise of the source is in no list of languages.
    if !all(&lists.locales, &config.locales) || lists.locales.len() > config.locales.len() {
        command += &format!(" --locale {}", list(&lists.locales));
    }
    if !lists.formats.iter().eq([config.defaults.format.name()]) {
        command += &format!(" --format {}", list(&lists.formats));
    }
    if !lists.editions.is_empty() && !lists.editions.iter().eq([config.defaults.edition.name()]) {
        command += &format!(" --edition {}", list(&lists.editions));
    }
    for option in options {
        command += &format!(" {option}");
        if option == NAMED_PROFILE {
            command += &match &arguments.profile {
                Some(path) => format!(" {}", quoted(path)),
                None => " FILE".to_owned(),
            };
        }
    }
    if arguments.only_signed_off && !lists.drafts {
        command += " --final";
    }
    for (option, folder) in [("--root", arguments.root.named()), ("--out", arguments.out.as_deref())] {
        if let Some(folder) = folder {
            command += &format!(" {option} {}", quoted(folder));
        }
    }
    command
}
