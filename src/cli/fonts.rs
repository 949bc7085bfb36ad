//! `leafpress fonts`.

use super::Outcome;
use super::select::Root;
use super::table::{self, Side};
use crate::fonts::Fonts;
use clap::Args;
use serde::Serialize;

/// Show which font prints which script.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  leafpress fonts
  leafpress fonts --json

Fonts come from the project's folder fonts and from nowhere else. The file
fonts/fonts.toml says which serves which script; the earlier is tried first.")]
pub struct Arguments {
    #[command(flatten)]
    root: Root,
    /// For programs
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Row {
    family: String,
    scripts: Vec<String>,
    languages: Vec<String>,
    styles: Vec<String>,
    version: String,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let fonts = Fonts::open(&project.root().join("fonts")).map_err(Outcome::findings)?;
    let rows = rows(&fonts);
    if arguments.json {
        let mut text = serde_json::to_string_pretty(&rows).unwrap_or_default();
        text.push('\n');
        return Ok(Outcome::done(text));
    }
    let head = ["Font", "Scripts", "Languages", "Styles", "Version"].map(str::to_owned).to_vec();
    let rows = rows.into_iter().map(|row| {
        let languages = if row.languages.is_empty() { "all".to_owned() } else { row.languages.join(", ") };
        vec![row.family, row.scripts.join(", "), languages, row.styles.join(", "), row.version]
    });
    Ok(Outcome::done(table::plain(&std::iter::once(head).chain(rows).collect::<Vec<_>>(), &[Side::Left; 5])))
}

fn rows(fonts: &Fonts) -> Vec<Row> {
    fonts
        .families()
        .iter()
        .map(|family| {
            let styles = [
                ("regular", Some(family.regular)),
                ("bold", family.bold),
                ("italic", family.italic),
                ("bold italic", family.bold_italic),
            ];
            Row {
                family: family.name.clone(),
                scripts: family.scripts.clone(),
                languages: family.languages.clone(),
                styles: styles
                    .iter()
                    .filter(|(_, face)| face.is_some())
                    .map(|(style, _)| (*style).to_owned())
                    .collect(),
                version: family.version.clone(),
            }
        })
        .collect()
}
