//! `leafpress new`.

use super::Outcome;
use super::changes::{alone, write};
use super::host::today;
use super::select::Root;
use crate::article::{SHARED, is_id};
use crate::desk::update::Change;
use crate::project::{ARTICLES, LOCALES, Project};
use clap::Args;
use jiff::civil::Date;

/// Start an article: a new leaflet, with an example of what most leaflets need.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  leafpress new after-injection

makes assets/articles/after-injection/article.toml, which says what is in the leaflet, and the file
with its words in the source language. assets/articles/README.md shows everything that an article
can have.")]
pub struct Arguments {
    /// The article's name: small letters, digits and hyphens
    #[arg(value_name = "ARTICLE")]
    article: String,
    #[command(flatten)]
    root: Root,
}

/// How long a leaflet holds until somebody must read it again, in years: as the shipped one.
const YEARS: i64 = 2;

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let project = arguments.root.project().map_err(Outcome::findings)?;
    let _alone = alone(&project).map_err(Outcome::findings)?;
    let id = arguments.article.as_str();
    let wrong = |message: String, help: &str| Outcome::wrong_use(&message, &format!("  Nothing was changed. {help}"));
    if !is_id(id) {
        if SHARED.contains(&id) {
            return Err(wrong(
                format!("all articles share {id}.ftl: no article can have that name"),
                "Choose another name.",
            ));
        }
        let help = "Small letters, digits and hyphens, a letter first: leafpress new after-injection";
        return Err(wrong(format!("`{}` cannot be an article's name", id.escape_debug()), help));
    }
    let source = &project.config().source_locale;
    let (article, words) = (format!("{ARTICLES}/{id}/article.toml"), format!("{LOCALES}/{source}/{id}.ftl"));
    for path in [&format!("{ARTICLES}/{id}"), &words] {
        if project.exists(path) {
            return Err(wrong(format!("there is {path} already"), "Choose another name."));
        }
    }
    let fill = |text: &str| fill(text, &project, id);
    let changes = [
        Change { path: words.clone(), text: fill(include_str!("new/article.ftl")) },
        // Last: without it there is no article.
        Change { path: article.clone(), text: fill(include_str!("new/article.toml")) },
    ];
    write(&project, &changes).map_err(Outcome::findings)?;
    Ok(Outcome::done(format!(
        "{article}
{words}

Say what is in the leaflet in the first file, and write its words into the second: where TODO stands, something is to be
written. {ARTICLES}/README.md shows everything that an article can have. Then:

  leafpress check {id} --locale {source}
  leafpress build {id} --locale {source}
  leafpress locale sync      begins it in the other languages
"
    )))
}

/// A template with what is known of the article. Who wrote it, and where it can be read, is not: what another article says of
/// that may be somebody else's.
fn fill(text: &str, project: &Project, id: &str) -> String {
    let (year, month, day) = today();
    let date = Date::new(year as i16, month as i8, day as i8).unwrap_or_default();
    let later = date.saturating_add(jiff::Span::new().years(YEARS));
    let mut title: Vec<char> = id.replace('-', " ").chars().collect();
    if let Some(first) = title.first_mut() {
        first.make_ascii_uppercase();
    }
    // The first letters of its words, as clinics file their leaflets.
    let initials: String = id.split('-').filter_map(|word| word.chars().next()).collect();
    [
        ("@ID@", id.to_owned()),
        ("@TITLE@", title.into_iter().collect()),
        ("@REFERENCE@", format!("{}-01", initials.to_ascii_uppercase())),
        ("@TODAY@", date.to_string()),
        ("@REVIEW_BY@", later.to_string()),
        ("@SOURCE@", project.config().source_locale.clone()),
        ("@LOCALES@", LOCALES.to_owned()),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (name, value)| text.replace(name, &value))
}
