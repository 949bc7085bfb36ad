//! `leafpress build`.

use super::counts::{plural, plural_is};
use super::host::{jobs, threads, today};
use super::progress::Progress;
use super::renew;
use super::report::{self, Findings, counted};
use super::select::{Choice, Root, articles};
use super::terminal::{Accent, Terminal};
use super::{Outcome, Verdict, outcome, terminal};
use crate::build::{self, Made, Options};
use crate::desk;
use crate::diagnostic::{Diagnostic, codes};
use crate::files::{is_misnamed, is_no_folder};
use crate::format::{Edition, Format};
use crate::manifest::ReviewStatus;
use clap::Args;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Make the leaflets: every article in every language, or what is chosen.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress build                                  everything, into the folder dist
  leafpress build --locale ur,ar                   only Urdu and Arabic
  leafpress build botox-chronic-pain --format letter --edition office,web
  leafpress build --final --out print              only what has been signed off
  leafpress build --proof --format dl-trifold      a dummy to fold and sign before printing

The files are called ARTICLE.LOCALE.FORMAT-EDITION.pdf, and proofs
ARTICLE.LOCALE.FORMAT-proof.pdf. The file manifest.json beside them says what
each was made from. If a leaflet fails, the others are made, and its earlier
file stays where it is and is called outdated.")]
pub struct Arguments {
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    pub(super) root: Root,
    /// The folder for the leaflets [default: dist in the project's folder]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// How many leaflets are made at the same time [default: as many as the machine has cores]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<NonZeroUsize>,
    /// Print what is not translated yet in the source language; the leaflet shows it
    #[arg(long)]
    allow_fallback: bool,
    /// Put crop marks, registration marks and colour bars around the pages of the press edition
    #[arg(long)]
    marks: bool,
    /// Instead of the press edition, its proof: the same sheets in the colours that ink can give, with cuts, bleed, folds
    /// and the panels' names drawn on them, to be folded, checked and signed before the print shop begins
    #[arg(long)]
    proof: bool,
    /// The ICC profile of the press and its paper, for the press edition [default: FOGRA39, coated paper]
    #[arg(long, value_name = "FILE")]
    pub(super) profile: Option<PathBuf>,
    /// Refuse leaflets that no qualified person has signed off
    #[arg(long = "final")]
    pub(super) only_signed_off: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(|findings| not_begun(arguments, findings))?;
    articles(&project).map_err(|findings| not_begun(arguments, findings))?;
    let defaults = &project.config().defaults;
    let edition = if arguments.proof { Edition::Press } else { defaults.edition };
    let mut selection = arguments.choice.selection(&project, &[defaults.format], &[edition])?;
    if arguments.proof {
        if let Some(other) = selection.editions.iter().find(|edition| **edition != Edition::Press) {
            return Err(Outcome::wrong_use(
                &format!(
                    "there is no proof of the {} edition: a proof is what the print shop will print",
                    other.name()
                ),
                "  leave `--edition` out, or build the other editions by themselves, without `--proof`",
            ));
        }
        selection.editions = vec![Edition::Proof];
    }
    // One more than documents: a lone one is made by two.
    let jobs = threads(arguments.jobs, selection.documents() + 1);
    let printed = selection.editions.iter().any(|edition| edition.is_printed());
    for flag in [arguments.profile.as_ref().map(|_| "--profile"), arguments.marks.then_some("--marks")] {
        if let Some(flag) = flag.filter(|_| !printed) {
            let help = "  add `--edition press`, or leave it out";
            return Err(Outcome::wrong_use(&format!("`{flag}` is for the press edition, and none is asked for"), help));
        }
    }
    if let Some(path) = &arguments.profile {
        let message = match path.metadata() {
            Ok(there) if !there.is_file() => Some(format!("`{}` is not a file, for `--profile`", path.display())),
            Err(error) if is_misnamed(&error) => Some(format!("there is no file `{}` for `--profile`", path.display())),
            _ => None,
        };
        if let Some(message) = message {
            let help = "  name the ICC profile that the print shop sent; nothing was done";
            return Err(Outcome::wrong_use(&message, help));
        }
    }
    let out = output_folder(arguments, project.root());
    if is_no_folder(&out) {
        let message = format!("{} is not a folder", out.display());
        let help = "  move it away, or name another folder with `--out DIR`; nothing was done";
        return Err(Outcome::wrong_use(&message, help));
    }
    let options = Options {
        allow_fallback: arguments.allow_fallback,
        only_signed_off: arguments.only_signed_off,
        today: Some(today()),
        marks: arguments.marks,
        profile: arguments.profile.clone(),
        jobs,
    };
    let bar = Progress::new(selection.tasks().count());
    let built = build::build(&project, &selection, &options, &out, &|| bar.step());
    bar.finish();
    let findings = built.leaflets.iter().flat_map(|leaflet| leaflet.findings.iter().cloned());
    let findings = findings.chain(built.manifest).chain(renew::finding(&built.changed, &project, arguments));
    let findings = Findings::collect(desk::without_echoes(findings.collect()));
    Ok(Outcome {
        results: summary(&built.leaflets, &out, terminal::stdout()),
        messages: report::human(&findings, terminal::stderr()),
        verdict: outcome::verdict(findings.iter()),
    })
}

fn output_folder(arguments: &Arguments, root: &Path) -> PathBuf {
    arguments.out.clone().unwrap_or_else(|| here(&root.join("dist")))
}

/// Nothing can be built, so that every earlier leaflet that was meant is outdated.
fn not_begun(arguments: &Arguments, mut findings: Vec<Diagnostic>) -> Outcome {
    let folder = arguments.root.folder().map(|folder| folder.canonicalize().unwrap_or(folder));
    let Some(folder) = folder.filter(|_| outcome::before(&findings) != Verdict::WrongUse) else {
        return Outcome::findings(findings);
    };
    let out = output_folder(arguments, &folder);
    let editions: &[Edition] = if arguments.proof { &[Edition::Proof] } else { arguments.choice.editions() };
    let outdated = build::outdate(&out, |entry| arguments.choice.means(entry, editions), &findings);
    findings.extend(outdated.findings);
    let rows: Vec<String> = outdated.files.iter().map(|file| out.join(file).display().to_string()).collect();
    let (width, count) = (widest(rows.iter()), rows.len());
    let mut results = String::new();
    for path in rows {
        results += &format!("{path:width$}  {}\n", failed(true, terminal::stdout()));
    }
    if count > 0 {
        results += &total(Total { failed: count, outdated: count, ..Total::default() }, &out, terminal::stdout());
    }
    Outcome { results, ..Outcome::findings(findings) }
}

/// The path as seen from the current folder, if it lies in there.
fn here(path: &Path) -> PathBuf {
    let current = std::env::current_dir().and_then(|folder| folder.canonicalize());
    match current.ok().and_then(|folder| path.strip_prefix(folder).ok().map(Path::to_owned)) {
        Some(relative) => relative,
        None => path.to_owned(),
    }
}

/// One line a leaflet, then the total.
fn summary(made: &[Made], out: &Path, terminal: Terminal) -> String {
    let rows: Vec<(String, &Made)> =
        made.iter().map(|leaflet| (out.join(leaflet.task.file_name()).display().to_string(), leaflet)).collect();
    let width = widest(rows.iter().map(|(path, _)| path));
    let mut text = String::new();
    let (mut all, mut unsigned, mut unwritten, mut source) = (Total::default(), 0, 0, 0);
    for (path, leaflet) in &rows {
        let mut line = format!("{path:width$}");
        match &leaflet.written {
            Some(file) => {
                (all.pages, all.bytes, all.written) = (all.pages + file.pages, all.bytes + file.bytes, all.written + 1);
                line += &format!("  {:>8}  {:>8}", plural(file.pages, "page"), size(file.bytes));
                let status = leaflet.review.map_or("", ReviewStatus::name);
                if leaflet.warnings().any(|finding| finding.code == codes::PLACEHOLDER) {
                    unwritten += 1;
                } else if matches!(leaflet.review, Some(ReviewStatus::Draft | ReviewStatus::Stale)) {
                    unsigned += 1;
                } else if leaflet.review == Some(ReviewStatus::Source) {
                    source += 1;
                }
                line += &format!("  {status:<10}");
                let warnings = leaflet.warnings().count();
                if warnings > 0 {
                    line += &format!("  {}", terminal.paint(Accent::Care, &counted(0, warnings)));
                }
            }
            None => {
                all.failed += 1;
                all.outdated += usize::from(leaflet.outdated);
                line += &format!("  {}", failed(leaflet.outdated, terminal));
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text += &total(all, out, terminal);
    text += &folding(made);
    if unwritten > 0 {
        let note = format!("{} still to be written: not for patients", plural_is(unwritten, "leaflet"));
        text += &terminal.paint(Accent::Bad, &note);
        text.push('\n');
    }
    if source > 0 {
        let (verb, them) = if source == 1 { ("is", "it") } else { ("are", "them") };
        let leaflets = plural(source, "leaflet");
        let note = format!("{leaflets} in the source language {verb} not signed off: `--final` would refuse {them}");
        text += &terminal.paint(Accent::Care, &note);
        text.push('\n');
    }
    if unsigned > 0 {
        // Whether the words are right, only `check` looks: that would take as long again as making the leaflet.
        let note = format!(
            "{} not signed off: not for patients yet; `leafpress check` compares doses and words with the source",
            plural_is(unsigned, "translation")
        );
        text += &terminal.paint(Accent::Care, &note);
        text.push('\n');
    }
    text
}

fn widest<'a>(paths: impl Iterator<Item = &'a String>) -> usize {
    paths.map(|path| path.chars().count()).max().unwrap_or(0)
}

fn failed(outdated: bool, terminal: Terminal) -> String {
    let what = if outdated { "FAILED: the file there is OUTDATED, do not use it" } else { "FAILED: not written" };
    terminal.paint(Accent::Bad, what)
}

/// What all leaflets of a run come to.
#[derive(Default)]
struct Total {
    written: usize,
    pages: usize,
    bytes: usize,
    failed: usize,
    outdated: usize,
}

fn total(Total { written, pages, bytes, failed, outdated }: Total, out: &Path, terminal: Terminal) -> String {
    let mut text = format!("\n{} written: {}, {}", plural(written, "leaflet"), plural(pages, "page"), size(bytes));
    if failed > 0 {
        text += &format!("; {}", terminal.paint(Accent::Bad, &format!("{failed} failed")));
    }
    text.push('\n');
    if outdated > 0 {
        let warning = format!("{} OUTDATED: {}", plural_is(outdated, "file"), out.display());
        text += &terminal.paint(Accent::Bad, &warning);
        text.push('\n');
    }
    text
}

/// What is to be done with the printed sheets.
fn folding(made: &[Made]) -> String {
    let mut text = String::new();
    for edition in [Edition::Office, Edition::Proof] {
        let written = made.iter().filter(|leaflet| leaflet.written.is_some() && leaflet.task.edition == edition);
        let formats: BTreeSet<Format> = written.map(|leaflet| leaflet.task.format).collect();
        for format in formats {
            let Some(how) = format.folding() else { continue };
            let name = format.name();
            text += &match sides(format) {
                // The proof has single pages, as the press file has.
                _ if edition == Edition::Proof && format.spec().imposed_on.is_some() => {
                    format!("{name}: to fold a booklet at the desk, build and print the office edition\n")
                }
                sides => format!("{name}: {sides}; {how}\n"),
            };
        }
    }
    text
}

/// How what is folded goes through a printer.
fn sides(format: Format) -> &'static str {
    let folded = format.spec().folded;
    let sheet = folded.map(|folded| folded.sheet(format.size()));
    let upright = sheet.is_some_and(|sheet| sheet.height > sheet.width);
    match folded {
        Some(folded) if folded.one_sided => "print on one side",
        // It is turned about the direction of its folds: upright ones as the page of a book, others as that of a pad.
        Some(folded) if upright != folded.across => "print on both sides, flipped on the long edge",
        _ => "print on both sides, flipped on the short edge",
    }
}

fn size(bytes: usize) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded() {
        assert_eq!(size(1), "1 kB");
        assert_eq!(size(137_400), "138 kB");
        assert_eq!(size(1_480_000), "1.4 MB");
    }
}
