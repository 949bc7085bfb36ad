//! `leafpress locale`: a new language, and languages that are brought up to the source.

use super::changes::{alone, refuse_unreadable, write};
use super::counts::plural;
use super::report::{self, Findings};
use super::select::{Root, named_locales};
use super::{Outcome, outcome, terminal};
use crate::desk::settled::contradictions;
use crate::desk::uncompared::limits;
use crate::desk::update::{Change, Update, new_locale, update};
use crate::desk::{earlier, ledger, some_of};
use crate::fonts::Fonts;
use crate::language::{Direction, Language};
use crate::locale::PSEUDO_LOCALES;
use crate::project::{LOCALES, PROJECT_FILE, Project};
use crate::values::{Value, Values};
use clap::{Args, Subcommand};
use fixed_decimal::Decimal;
use std::collections::BTreeSet;
use std::fs::DirEntry;
use std::io;

/// Start a language, or bring languages up to the source.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress locale new fr       start French
  leafpress locale sync         put what is new or changed in the source into all languages' files")]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(New),
    Sync(Sync),
}

/// Start a language: a folder with the source's text to translate, and an entry in leafpress.toml.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress locale new fr          French
  leafpress locale new zh-Hant     Chinese in traditional characters

Every text of the source stands in the new files as a comment that begins with `# ~`. Write the
translation below it, with the same name; `leafpress locale sync fr` takes the comment away.
`leafpress check --locale fr` says what is still missing.")]
struct New {
    /// The language's tag, such as fr or pt-BR
    #[arg(value_name = "L")]
    tag: String,
    #[command(flatten)]
    root: Root,
}

/// Bring languages up to the source: add what is missing as comments, mark what is stale or no longer wanted.
///
/// What a translator wrote stays byte for byte: comments, blank lines, order, line ends. Notes stand in comments that begin
/// with `# ~`; those that nobody has changed are taken out again when they are no longer true.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress locale sync                              every language
  leafpress locale sync bn                           only Bengali
  leafpress locale sync bn --accept how-release      the translation fits the changed source
  leafpress locale sync --dry-run                    say what would be done

review.toml remembers of which source text each translation was made. A translation whose source has
changed is stale until it is changed too, accepted, or reviewed.")]
struct Sync {
    /// The languages [default: all; --accept needs one]
    #[arg(value_name = "L")]
    tags: Vec<String>,
    /// Messages whose translation fits the changed source as it is
    ///
    /// Two articles may have messages of one name: then it is ARTICLE/ID.
    #[arg(long, value_name = "ID,…", value_delimiter = ',', requires = "tags", allow_hyphen_values = true)]
    accept: Vec<String>,
    /// Change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    root: Root,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    match &arguments.command {
        Command::New(arguments) => start(arguments),
        Command::Sync(arguments) => sync(arguments),
    }
}

fn start(arguments: &New) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let _alone = alone(&project).map_err(Outcome::findings)?;
    let wrong = |message: &str, help: &str| Outcome::wrong_use(message, &format!("  Nothing was changed. {help}"));
    let language = Language::parse(&arguments.tag)
        .map_err(|finding| wrong(&finding.message, &sentence(finding.help.as_deref().unwrap_or_default())))?;
    let tag = language.tag.as_str();
    if PSEUDO_LOCALES.contains(&tag) {
        let help = format!("It is made when it is asked for: leafpress build --locale {tag}");
        return Err(wrong(&format!("`{tag}` is the source in a disguise, and has no folder"), &help));
    }
    let folder = format!("{LOCALES}/{tag}");
    let there = project.root().join(&folder);
    let is_none = || {
        let found = there.metadata();
        found.map_or_else(|error| error.kind() != io::ErrorKind::PermissionDenied, |found| !found.is_dir())
    };
    if project.exists(&folder) && is_none() {
        let help = format!("Take it away, then: leafpress locale new {tag}");
        return Err(wrong(&format!("{folder} is no folder"), &help));
    }
    // One that somebody has only made holds nothing that could be lost; what is hidden, a file manager put there.
    let is_hidden =
        |entry: io::Result<DirEntry>| entry.is_ok_and(|entry| entry.file_name().as_encoded_bytes().starts_with(b"."));
    let is_empty = || there.read_dir().is_ok_and(|mut entries| entries.all(is_hidden));
    if project.exists(&folder) && !is_empty() {
        let sync = format!("leafpress locale sync {tag}");
        let help = match project.config().locales.iter().any(|known| known == tag) {
            true => format!("To bring it up to the source: {sync}"),
            false => format!("To take it up, add \"{tag}\" to `locales` in {PROJECT_FILE}, then: {sync}"),
        };
        return Err(wrong(&format!("there is a folder {folder} already"), &help));
    }
    let changes = new_locale(&project, &language).map_err(Outcome::findings)?;
    write(&project, &changes).map_err(Outcome::findings)?;
    let mut text: String = changes.iter().map(|change| format!("{}\n", change.path)).collect();
    text.push('\n');
    text.push_str(&about(&project, &language));
    text.push_str(&format!("\nTranslate the files, then: leafpress check --locale {tag}\n"));
    Ok(Outcome::done(text))
}

/// A help as a sentence behind another one.
fn sentence(help: &str) -> String {
    let mut characters = help.chars();
    let first = characters.next().map_or(String::new(), |first| first.to_uppercase().to_string());
    let end = if help.is_empty() || help.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{end}", characters.as_str())
}

/// What the program knows of a language, for somebody who sees at once if it is wrong.
fn about(project: &Project, language: &Language) -> String {
    let direction = match language.direction {
        Direction::LeftToRight => "left to right",
        Direction::RightToLeft => "right to left",
    };
    let mut lines = vec![match language.is_vertical() {
        true => format!(
            "script {}, written from top to bottom, which cannot be printed: its lines will run from {direction}",
            language.script
        ),
        false => format!("script {}, written from {direction}", language.script),
    }];
    if let Ok(fonts) = Fonts::open(&project.root().join("fonts")) {
        lines.push(match fonts.family_for(&language.script, language) {
            Some(family) => format!("font {}", family.name),
            None => format!(
                "no font for the script {}: leaflets cannot be printed until one is in fonts/ (see fonts/README.md)",
                language.script
            ),
        });
    }
    if let Some(values) = Values::new(language) {
        lines.push(format!("plurals {}", values.categories(false).join(", ")));
        let number = |number: i64| Decimal::from(number);
        let text = |value: Value| values.text(&value);
        let range = text(Value::Range(number(10), number(20)));
        let day = text(Value::Day((2025, 6, 5)));
        if day.is_none() && values.knows_months(None) {
            lines.push(format!(
                "no name of its calendar's era is known for `{}`: write it in your own words beside the year, as in \
                 DATETIME($published, day: \"numeric\", month: \"long\") and YEAR($published)",
                language.tag
            ));
        } else if day.is_none() {
            lines.push(format!(
                "no names of months are known for `{}`: is it the tag that you mean? If so, write dates in numbers, as in \
                 DATETIME($published, day: \"numeric\")",
                language.tag
            ));
        }
        let shown = [text(Value::Number(number(1234))), range.clone(), day];
        lines.push(format!("numbers and dates {}", shown.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
        if range.is_none() {
            lines.push(
                "ranges are to be written in words, with a fact's -min and -max: a dash would turn them round".into(),
            );
        }
    }
    lines.extend(limits(project, [language]));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn sync(arguments: &Sync) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let _alone = alone(&project).map_err(Outcome::findings)?;
    let source = &project.config().source_locale;
    let translations: Vec<String> = project.config().locales.iter().filter(|tag| *tag != source).cloned().collect();
    if arguments.tags.contains(source) {
        let help = "  Nothing was changed. The others are brought up to it.";
        return Err(Outcome::wrong_use(&format!("`{source}` is the source itself"), help));
    }
    let tags = named_locales(&project, &arguments.tags, &translations)?;
    // What a finding is about may be an attribute; a message is accepted whole.
    let accepted: BTreeSet<String> =
        arguments.accept.iter().map(|id| id.split('.').next().unwrap_or(id).to_owned()).collect();
    let (mut updates, mut findings) = (Vec::new(), Vec::new());
    for tag in &tags {
        match update(&project, tag, &accepted) {
            Ok(mut update) => {
                findings.append(&mut update.findings);
                updates.push((tag, update));
            }
            Err(found) => findings.extend(found),
        }
    }
    let of = |update: &Update| -> Vec<(String, String)> {
        let files = update.files.iter();
        files.flat_map(|(name, file)| file.accepted.iter().map(move |id| (name.clone(), id.clone()))).collect()
    };
    for (tag, update) in &updates {
        let found = of(update);
        let names_of = |id: &str| -> Vec<String> {
            found.iter().filter(|(_, other)| other == id).map(|(file, id)| format!("{file}/{id}")).collect()
        };
        if let Some(id) = accepted.iter().find(|id| names_of(id).len() > 1) {
            let names = names_of(id);
            let help = format!("  Nothing was changed. Which one is meant in {tag}: {}?", names.join(", "));
            return Err(Outcome::wrong_use(&format!("several files have a stale `{id}`"), &help));
        }
    }
    let used: BTreeSet<String> =
        updates.iter().flat_map(|(_, update)| of(update)).flat_map(|(file, id)| [format!("{file}/{id}"), id]).collect();
    if let Some(id) = accepted.iter().find(|id| !used.contains(*id)) {
        let stale = updates.iter().flat_map(|(_, update)| &update.files).flat_map(|(_, file)| &file.stale);
        let stale: BTreeSet<&str> = stale.map(String::as_str).chain(used.iter().map(String::as_str)).collect();
        let help = match stale.is_empty() {
            true => "  Nothing was changed. No translation here is stale.".to_owned(),
            false => format!("  Nothing was changed. Stale here: {}", stale.into_iter().collect::<Vec<_>>().join(", ")),
        };
        return Err(Outcome::wrong_use(&format!("no translation of `{id}` is stale"), &help));
    }
    let mut wrong = Vec::new();
    for (tag, update) in &updates {
        wrong.extend(contradictions(&project, tag, &of(update)));
    }
    if !wrong.is_empty() {
        let mut outcome = Outcome::findings(wrong);
        outcome
            .messages
            .push_str("Nothing was changed: a translation with other numbers than the source is not accepted.\n");
        return Err(outcome);
    }
    let ledgers = updates.iter().map(|(tag, update)| ((*tag).clone(), update.ledger.clone())).collect();
    let earlier = earlier::change(&project, &ledgers, &|_| true).unwrap_or_else(|found| {
        findings.extend(found);
        None
    });
    let changes = updates.iter().flat_map(|(_, update)| update.changes.clone()).chain(earlier.clone());
    let changes: Vec<Change> = changes.collect();
    refuse_unreadable(&project, &changes).map_err(Outcome::findings)?;
    if !arguments.dry_run {
        write(&project, &changes).map_err(Outcome::findings)?;
    }
    let mut results = String::new();
    for (tag, update) in &updates {
        results.push_str(&summary(tag, update, arguments.dry_run));
    }
    if let Some(earlier) = earlier {
        let written = if arguments.dry_run { "would keep" } else { "keeps" };
        results.push_str(&format!("{} {written} the source's texts, to tell later what has changed\n", earlier.path));
    }
    let verdict = outcome::verdict(&findings);
    let messages = report::human(&Findings::collect(findings), terminal::stderr());
    Ok(Outcome { results, messages, verdict })
}

fn summary(tag: &str, update: &Update, dry_run: bool) -> String {
    let count = |of: fn(&crate::desk::sync::Synced) -> &Vec<String>| -> usize {
        update.files.iter().map(|(_, file)| of(file).len()).sum()
    };
    let mut parts = Vec::new();
    for (number, what) in [
        (count(|file| &file.missing), "missing"),
        (count(|file| &file.stale), "stale"),
        (count(|file| &file.obsolete), "obsolete"),
        (count(|file| &file.accepted), "accepted"),
    ] {
        if number > 0 {
            parts.push(format!("{number} {what}"));
        }
    }
    if update.unread > 0 {
        parts.push(format!("{} not looked at", plural(update.unread, "file")));
    }
    let state = if parts.is_empty() { "complete".to_owned() } else { parts.join(", ") };
    let written = match (update.changes.len(), dry_run) {
        (0, _) => "nothing to change".to_owned(),
        (files, true) => format!("{} would change", plural(files, "file")),
        (files, false) => format!("{} changed", plural(files, "file")),
    };
    let paths: String = update.changes.iter().map(|change| format!("  {}\n", change.path)).collect();
    let untracked: Vec<&str> = update.files.iter().flat_map(|(_, file)| &file.untracked).map(String::as_str).collect();
    // Two articles may have messages of one name.
    let names: BTreeSet<&str> = untracked.iter().copied().collect();
    let names: Vec<&str> = names.into_iter().collect();
    let taken = match untracked.len() {
        0 => String::new(),
        number => format!(
            "  {} without a line in {} taken for what the source says now: {}\n",
            plural(number, "translation"),
            ledger::path(tag),
            some_of(&names)
        ),
    };
    format!("{tag}: {state}; {written}\n{paths}{taken}")
}
