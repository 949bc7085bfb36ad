//! `leafpress fonts`.

use super::Outcome;
use super::select::Root;
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
    let lines: Vec<[String; 5]> =
        std::iter::once(["Font", "Scripts", "Languages", "Styles", "Version"].map(str::to_owned))
            .chain(rows.into_iter().map(|row| {
                let languages = if row.languages.is_empty() { "all".to_owned() } else { row.languages.join(", ") };
                [row.family, row.scripts.join(", "), languages, row.styles.join(", "), row.version]
            }))
            .collect();
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 5] = std::array::from_fn(width);
    let table = lines
        .iter()
        .map(|line| {
            let cells: Vec<String> = line.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
            format!("{}\n", cells.join("  ").trim_end())
        })
        .collect::<String>();
    Ok(Outcome::done(table))
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
