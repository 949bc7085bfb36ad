//! `leafpress export`.

use super::Outcome;
use super::counts::plural;
use super::select::{self, Root, named_locales, names};
use crate::desk::xliff::{Export, MAX_BYTES, export};
use crate::files::{behind_links, is_misnamed, read_limited, write_whole};
use clap::Args;
use std::path::{Path, PathBuf};

/// Write a language's texts as XLIFF 2.1, for a translation agency whose tools do not know Fluent.
///
/// Each text is a unit with its source, its translation so far and the notes for translators; each plural form of the
/// language is a unit of its own. Numbers, names and tags are protected. `leafpress import` reads the file when it comes
/// back.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress export bn                                   into bn.xlf
  leafpress export bn botox-chronic-pain --out bn-botox.xlf
  leafpress export bn --out - | less                    to standard output
  leafpress locale new fr && leafpress export fr        a new language

What is missing has the state `initial`, and so has what was translated before the source changed,
with `leafpress:stale` beside it and the old translation in it; what is translated is `translated`,
what is signed off `final`. The texts that all articles share are always in the file.")]
pub struct Arguments {
    /// The language
    #[arg(value_name = "L")]
    locale: String,
    /// Only these articles [default: all]
    #[arg(value_name = "ARTICLE")]
    articles: Vec<String>,
    /// Where to write; `-` is standard output [default: <L>.xlf in the current folder, if there is none yet]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    root: Root,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let (tag, source) = (&arguments.locale, &project.config().source_locale);
    if tag == source {
        let help = "  Nothing was written. Name the language that it is to be translated into.";
        return Err(Outcome::wrong_use(&format!("`{source}` is the source itself"), help));
    }
    let translations: Vec<String> = project.config().locales.iter().filter(|known| *known != source).cloned().collect();
    named_locales(&project, std::slice::from_ref(tag), &translations)?;
    let articles = select::articles(&project).map_err(Outcome::findings)?;
    let articles = names("article", &arguments.articles, &articles)?;
    let export = export(&project, tag, &articles).map_err(Outcome::findings)?;
    let path = match &arguments.out {
        Some(path) if path.as_os_str() == "-" => return Ok(Outcome::done(export.text)),
        Some(path) => path.clone(),
        None => unused(tag, &export.text)?,
    };
    // A pipe, a folder or a device would be replaced by a file, and whoever reads the pipe would wait for ever.
    if path.metadata().is_ok_and(|there| !there.is_file()) {
        let help = "  Nothing was written. Name a file, or `--out -` for standard output.";
        return Err(Outcome::wrong_use(&format!("{} is not a file", path.display()), help));
    }
    // A link stays one: its target is the file.
    let written = behind_links(&path).and_then(|target| write_whole(&target, export.text.as_bytes()));
    written.map_err(|error| {
        let message = format!("cannot write {}: {error}", path.display());
        match is_misnamed(&error) {
            true => Outcome::wrong_use(&message, "  Nothing was written. Name a file in a folder that is there."),
            false => Outcome::machine_failed(&message),
        }
    })?;
    Ok(Outcome::done(summary(tag, &path, &export)))
}

/// The usual file. What an agency gave back often has the same name, and must not be lost.
fn unused(tag: &str, text: &str) -> Result<PathBuf, Outcome> {
    let path = PathBuf::from(format!("{tag}.xlf"));
    match path.metadata() {
        Ok(there) if there.is_file() && read_limited(&path, MAX_BYTES).ok().as_deref() != Some(text.as_bytes()) => {
            let help = format!(
                "  Nothing was written. If it is a translation: leafpress import {tag}.xlf\n  \
                 To write over it: leafpress export {tag} --out {tag}.xlf"
            );
            Err(Outcome::wrong_use(&format!("there is another file {tag}.xlf here"), &help))
        }
        _ => Ok(path),
    }
}

fn summary(tag: &str, path: &Path, export: &Export) -> String {
    let mut parts = vec![plural(export.units, "text")];
    if export.missing > 0 {
        parts.push(format!("{} to be translated", export.missing));
    }
    if export.stale > 0 {
        parts.push(format!("{} stale", export.stale));
    }
    format!("{tag}: {}\n  {}\n\nWhen it comes back: leafpress import FILE\n", parts.join(", "), path.display())
}
