//! `leafpress check`.

use super::changes::{alone, write};
use super::counts::plural;
use super::files::Files;
use super::host::{jobs, threads};
use super::progress::Progress;
use super::report::{self, Findings};
use super::select::{Choice, Refusal, Root};
use super::watch::watch;
use super::{Outcome, Verdict, outcome, terminal};
use crate::build::{self, Options, Selection};
use crate::desk;
use crate::desk::file_names;
use crate::desk::fix::Mended;
use crate::diagnostic::{Diagnostic, codes};
use crate::format::{Edition, Format};
use crate::locale::Locale;
use crate::project::Project;
use clap::{Args, ValueEnum};
use std::num::NonZeroUsize;

/// Find mistakes in articles, languages, fonts, pictures and layout, without making a leaflet.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress check                                  everything, on all paper but dl-trifold
  leafpress check --format dl-trifold              whether the text fits its panels
  leafpress check --locale ta                      only Tamil
  leafpress check locales/ta/clinic.ftl            only what is in that file
  leafpress check --locale fr --fix                mends straight quotation marks and the like
  leafpress check --locale ta --watch              again whenever a file is saved
  leafpress check --output-format json > findings.json
  leafpress check --output-format github           for a GitHub workflow

The exit code is 1 if there is an error.")]
pub struct Arguments {
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    root: Root,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    output_format: OutputFormat,
    /// Treat warnings as errors
    #[arg(long)]
    deny_warnings: bool,
    /// Accept what is not translated yet, as `build --allow-fallback` does
    #[arg(long)]
    allow_fallback: bool,
    /// Mend first what has one cure only: marks, spaces, invisible characters, digits. The source, of whose text every
    /// translation is one, only if --locale or a file of it is named
    #[arg(long, conflicts_with = "watch")]
    fix: bool,
    /// Check again whenever a file of the project is saved, until Ctrl+C
    #[arg(long, conflicts_with = "output_format")]
    watch: bool,
    /// How many leaflets are checked at the same time [default: as many as the machine has cores]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<NonZeroUsize>,
}

/// For whom the findings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people
    Human,
    /// For programs
    Json,
    /// For GitHub's workflows
    Github,
}

/// What was found.
#[derive(Default)]
struct Looked {
    findings: Vec<Diagnostic>,
    /// In files of the same leaflets that nobody asked for.
    elsewhere: Vec<Diagnostic>,
    /// How many leaflets were looked at.
    leaflets: usize,
    /// What can be done about the findings.
    advice: String,
    /// What was not looked at.
    limits: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    match arguments.root.folder().filter(|_| arguments.watch) {
        Some(root) => Ok(watch(&root, || once(arguments).unwrap_or_else(|failure| failure))),
        None => once(arguments),
    }
}

fn once(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let human = arguments.output_format == OutputFormat::Human;
    let mut mended = String::new();
    let mut unwritten = Vec::new();
    if arguments.fix {
        match mend(arguments) {
            Ok(places) => mended = places,
            Err(findings) if human => return Err(Outcome::findings(findings)),
            Err(findings) => unwritten = findings,
        }
    }
    let looked = look(arguments).map(|mut looked| {
        looked.findings.append(&mut unwritten);
        looked
    });
    let (looked, mut verdict) = match looked {
        Ok(looked) => {
            let verdict = outcome::verdict(&looked.findings);
            (looked, verdict)
        }
        Err(refusal) if human => return Err(refusal.into()),
        // A program reads what it has asked for, whatever became of it.
        Err(refusal) => {
            let findings = refusal.into_findings();
            let verdict = outcome::before(&findings);
            (Looked { findings, ..Looked::default() }, verdict)
        }
    };
    let findings = Findings::collect(looked.findings);
    let (errors, warnings) = findings.count();
    if arguments.deny_warnings && warnings > 0 {
        verdict = verdict.max(Verdict::WrongInput);
    }
    // The findings are what was asked for: results, not messages.
    let results = match arguments.output_format {
        OutputFormat::Human if errors + warnings == 0 => {
            format!("{} checked, nothing found\n", plural(looked.leaflets, "leaflet")) + &said(looked.limits)
        }
        OutputFormat::Human => report::human(&findings, terminal::stdout()) + &looked.advice + &said(looked.limits),
        OutputFormat::Json => report::json(&findings),
        OutputFormat::Github => report::github(&findings),
    };
    let messages = match Findings::collect(looked.elsewhere).count() {
        (0, 0) => String::new(),
        (errors, warnings) => format!("{} in other files of the same leaflets\n", report::counted(errors, warnings)),
    };
    Ok(Outcome { results, messages: mended + &messages, verdict })
}

/// A sentence on a line of its own.
fn said(sentence: Option<String>) -> String {
    sentence.map_or_else(String::new, |sentence| sentence + "\n")
}

/// The leaflets that are meant, and the files whose findings are told.
fn choose(arguments: &Arguments, project: &Project) -> Result<(Choice, Files, Selection), Refusal> {
    let choice = arguments.choice.clone();
    let (files, choice) = match Files::among(project, choice.articles())? {
        Some(files) => {
            if let Some(tag) = files.locales.iter().find(|tag| !choice.may_mean(tag)) {
                let message = format!("`{tag}` is the locale of a file that is named, and --locale leaves it out");
                let finding = Diagnostic::new(codes::UNKNOWN_NAME, message);
                return Err(Refusal::Name(Box::new(finding.help("leave --locale out: files have their own"))));
            }
            let choice = choice.narrowed(files.articles.clone(), files.locales.clone());
            (files, choice)
        }
        None => (Files::default(), choice),
    };
    // Not every language can fit a fixed number of panels; who prints those asks for them, or always does.
    let formats: Vec<Format> = project.config().formats();
    let usual = project.config().defaults.format;
    let open = formats.into_iter().filter(|format| format.spec().folded.is_none() || *format == usual);
    let selection = choice.selection(project, &open.collect::<Vec<_>>(), &Edition::ALL)?;
    Ok((choice, files, selection))
}

/// Mends what has one cure only, and says where. What keeps it from that, looking will tell.
fn mend(arguments: &Arguments) -> Result<String, Vec<Diagnostic>> {
    let Ok(project) = arguments.root.project() else { return Ok(String::new()) };
    let _alone = alone(&project)?;
    let Ok((choice, files, selection)) = choose(arguments, &project) else { return Ok(String::new()) };
    let mended = mendable(&project, &choice, &files, &selection);
    write(&project, &mended.changes)?;
    let places = mended.places.iter().map(|(path, count)| format!("{path}: {} mended\n", plural(*count, "place")));
    let left = mended.left.iter().map(|(path, count)| {
        let places = plural(*count, "place");
        format!("{path}: {places} left alone, in texts whose source has changed or cannot be read\n")
    });
    Ok(places.chain(left).collect())
}

/// What could be mended.
fn mendable(project: &Project, choice: &Choice, files: &Files, selection: &Selection) -> Mended {
    let spared = spared(project, choice, files, selection);
    let wanted = |path: &str| files.include(path) && !spared(path);
    desk::fix::mend(project, &selection.articles, &selection.locales, wanted)
}

/// Whether a file is the source's and not named: mended, all its translations would be stale.
fn spared<'s>(
    project: &Project,
    choice: &Choice,
    files: &'s Files,
    selection: &'s Selection,
) -> impl Fn(&str) -> bool + use<'s> {
    let source = project.locale(&project.config().source_locale).ok();
    let named = choice.names_locale(&project.config().source_locale);
    move |path: &str| {
        let is_source = |locale: &Locale| file_names(&selection.articles).any(|name| locale.path(name) == path);
        !named && !files.name(path) && source.as_deref().is_some_and(is_source)
    }
}

fn look(arguments: &Arguments) -> Result<Looked, Refusal> {
    let project = match arguments.root.project() {
        Ok(project) => project,
        // A mistake in leafpress.toml is a finding like others; being in the wrong folder is not.
        Err(findings) if findings.iter().any(|finding| finding.place.is_some()) => {
            return Ok(Looked { findings, ..Looked::default() });
        }
        Err(findings) => return Err(Refusal::Findings(findings)),
    };
    let (choice, files, selection) = choose(arguments, &project)?;
    let jobs = threads(arguments.jobs, selection.documents());
    let options = Options { allow_fallback: arguments.allow_fallback, ..Options::looking(jobs) };
    let bar = Progress::new(selection.tasks().count());
    let made = build::check(&project, &selection, &options, &|| bar.step());
    bar.finish();
    let leaflets = made.len();
    let mut findings: Vec<_> = made.into_iter().flat_map(|leaflet| leaflet.findings).collect();
    findings.extend(build::check_faces(&project));
    findings.extend(desk::check(&project, &selection.articles, &selection.locales, &findings));
    let (findings, elsewhere) = files.divide(desk::without_echoes(findings));
    let mut advice = String::new();
    if !arguments.fix && findings.iter().any(|finding| finding.fix.is_some()) {
        let count =
            mendable(&project, &choice, &files, &selection).places.iter().map(|(_, count)| count).sum::<usize>();
        if count > 0 {
            advice = format!("with `--fix`, this command mends {}\n", plural(count, "place"));
        }
    }
    let spared = spared(&project, &choice, &files, &selection);
    if findings.iter().any(|finding| finding.fix.is_some() && finding.path().is_some_and(&spared)) {
        let source = &project.config().source_locale;
        advice.push_str(&format!(
            "the source is left alone, since its translations would be stale: `leafpress check --locale {source} --fix`\n"
        ));
    }
    let locales: Vec<_> = selection.locales.iter().filter_map(|tag| project.locale(tag).ok()).collect();
    let limits = desk::uncompared::limits(&project, locales.iter().map(|locale| &*locale.language));
    Ok(Looked { findings, elsewhere, leaflets, advice, limits })
}
