//! Reads `article.toml`, reporting every mistake at once.

use super::Focus;
use super::{Article, BannerSpec, Block, Located, Section, blocks, facts, printed};
use crate::characters::is_dangerous;
use crate::diagnostic::{Diagnostic, Place, SourceFile, codes, did_you_mean};
use crate::geometry::Rgb;
use crate::project::toml::{Reader, Value, parse};
use crate::project::{CLINIC, LEAFLET, config_unknown, is_plain_name};
use std::collections::BTreeMap;
use std::sync::Arc;
use toml::de::DeValue;

pub(super) const KEYS: [&str; 13] = [
    "id",
    "reference",
    "version",
    "published",
    "review-by",
    "author",
    "account",
    "comments",
    "read-more",
    "banner",
    "facts",
    "intro",
    "section",
];

impl Article {
    /// Reads the article in the folder `folder` from its `article.toml`, which may name `formats`. Artwork is not looked
    /// at yet.
    pub fn read(folder: &str, file: &Arc<SourceFile>, formats: &[&str]) -> Result<Article, Vec<Diagnostic>> {
        let root = parse(file)?;
        let reader = Reader::new(file);
        let article = read(&reader, &root, folder, formats);
        reader.finish(article)
    }
}

fn read(
    reader: &Reader<'_>,
    root: &toml::Spanned<toml::de::DeTable<'_>>,
    folder: &str,
    formats: &[&str],
) -> Option<Article> {
    let table = root.get_ref();
    let required = |key: &str| reader.required(table, root.span(), "the article", key);
    let text = |key: &str| {
        let text = reader.string(required(key)?, &format!("`{key}`"))?;
        one_line(reader, text)
    };
    let date = |key: &str| reader.date(required(key)?, &format!("`{key}`"));
    let suffix = |key: &str, value| plain_name(reader, reader.string(value, &format!("`{key}`"))?);
    reader.known_keys(table, "the article", &KEYS);

    let id = text("id");
    if let Some(id) = &id {
        if !is_plain_name(&id.text) {
            let help = Some("small letters, digits and hyphens, a letter first".to_owned());
            reader.error_help(codes::BAD_VALUE, id.span.clone(), "this cannot be an article's id", help);
        } else if SHARED.contains(&id.text.as_str()) {
            let message = format!("the articles share {}.ftl: no article can have that id", id.text);
            let help = Some("give the article's folder another name, and its files in the locales".to_owned());
            reader.error_help(codes::BAD_VALUE, id.span.clone(), message, help);
        } else if id.text != folder {
            reader.error_help(
                codes::ID_IS_NOT_FOLDER,
                id.span.clone(),
                format!("the id is `{}`, but the folder is `{folder}`", id.text),
                Some(match is_plain_name(folder) && !SHARED.contains(&folder) {
                    true => format!("write id = \"{folder}\", or rename the folder"),
                    false => format!("rename the folder to `{}`: it cannot be an id as it is called", id.text),
                }),
            );
        }
    }
    let (reference, version) = (text("reference"), text("version"));
    let (published, review_by) = (date("published"), date("review-by"));
    if let (Some(published), Some(review_by), Some(value)) = (published, review_by, table.get("review-by"))
        && review_by < published
    {
        reader.error(codes::BAD_VALUE, value.span(), "the review is due before the publication");
    }
    let author = required("author").and_then(|value| suffix("author", value));
    let account = table.get("account").and_then(|value| suffix("account", value));
    let comments =
        table.get("comments").and_then(|value| reader.integer(value, "`comments`", 0, 1_000_000_000)).map(|n| n as u32);
    let read_more = table
        .get("read-more")
        .and_then(|value| reader.string(value, "`read-more`"))
        .and_then(|url| blocks::web_address(reader, &url, "; or take `read-more` out, if there is none"));
    let banner = table.get("banner").and_then(|value| banner(reader, value));
    let (facts, fact_places) = table.get("facts").map(|value| facts::read(reader, value)).unwrap_or_default();
    let intro = table.get("intro").map_or_else(Vec::new, |value| intro(reader, value));
    let sections = table.get("section").map_or_else(Vec::new, |value| sections(reader, value, formats));
    printed::no_text_twice(reader, &intro, &sections, formats);
    Some(Article {
        id: id?.text,
        file: Arc::clone(reader.file),
        reference: reference?.text,
        version: version?.text,
        published: published?,
        review_by: review_by?,
        author: author?,
        account,
        comments,
        read_more,
        banner,
        facts,
        fact_places,
        intro,
        sections,
    })
}

/// Whether a name may be an article's, and its folder's.
pub(crate) fn is_id(name: &str) -> bool {
    is_plain_name(name) && !SHARED.contains(&name)
}

/// The Fluent files of a locale that belong to no article.
pub(crate) const SHARED: [&str; 2] = [CLINIC, LEAFLET];

/// Data that is printed as it is: some text on one line, without control characters.
fn one_line(reader: &Reader<'_>, text: Located) -> Option<Located> {
    let strange = |c: char| is_dangerous(c) || c.is_control();
    if text.text.trim().is_empty() || text.text.chars().any(strange) || text.text.len() > 200 {
        let message = "this must be a few characters on one line, and each of them visible";
        reader.error(codes::BAD_VALUE, text.span, message);
        return None;
    }
    Some(text)
}

fn plain_name(reader: &Reader<'_>, name: Located) -> Option<Located> {
    if is_plain_name(&name.text) {
        return Some(name);
    }
    reader.error_help(
        codes::BAD_MESSAGE_ID,
        name.span,
        format!("`{}` cannot be part of a message's id", name.text.escape_debug()),
        Some("small letters, digits and hyphens; the name itself is a message of clinic.ftl".to_owned()),
    );
    None
}

fn intro(reader: &Reader<'_>, value: &Value<'_>) -> Vec<Block> {
    let Some(table) = reader.table(value, "`[intro]`") else { return Vec::new() };
    reader.known_keys(table, "`[intro]`", &["blocks"]);
    let blocks = reader.required(table, value.span(), "`[intro]`", "blocks");
    blocks.map_or_else(Vec::new, |blocks| blocks::read_all(reader, blocks))
}

/// The messages that every article has: its title and the alternative text of its banner.
const OWN: [&str; 2] = ["title", "banner"];

fn sections(reader: &Reader<'_>, value: &Value<'_>, formats: &[&str]) -> Vec<Section> {
    let array = reader.array(value, "`section`, written as [[section]],").unwrap_or_default();
    let mut sections: Vec<Section> = Vec::new();
    // A section with mistakes must still count for the ids.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for value in array {
        let Some(table) = reader.table(value, "a section") else { continue };
        reader.known_keys(table, "a section", &["id", "blocks", "omit-in"]);
        let id =
            reader.required(table, value.span(), "a section", "id").and_then(|id| blocks::message(reader, id, "`id`"));
        if let Some(id) = id.as_ref().filter(|id| OWN.contains(&id.text.as_str())) {
            let message = format!("`{}` is the message of the article itself, and no section's heading", id.text);
            let help = Some("give this section an id of its own; its heading is the message of that id".to_owned());
            reader.error_help(codes::BAD_VALUE, id.span.clone(), message, help);
        }
        if let Some(id) = &id {
            let (line, _) = Place::new(reader.file, id.span.clone()).start();
            if let Some(first) = seen.insert(id.text.clone(), line) {
                reader.error_help(
                    codes::DUPLICATE_SECTION,
                    id.span.clone(),
                    format!("there is a section `{}` already, on line {first}", id.text),
                    Some("give this section an id of its own; its heading is the message of that id".to_owned()),
                );
            }
        }
        let blocks = reader.required(table, value.span(), "a section", "blocks");
        if let Some(none) = blocks.filter(|blocks| blocks.get_ref().as_array().is_some_and(|array| array.is_empty())) {
            let help = "give it a block, such as { paragraph = \"…\" }, or take the section out".to_owned();
            let message = "this section would print a heading and nothing under it".to_owned();
            reader.error_help(codes::BAD_VALUE, none.span(), message, Some(help));
        }
        let blocks = blocks.map_or_else(Vec::new, |blocks| blocks::read_all(reader, blocks));
        let mut omit_in = Vec::new();
        for format in table.get("omit-in").and_then(|v| reader.strings(v, "`omit-in`")).unwrap_or_default() {
            if formats.contains(&format.text.as_str()) {
                omit_in.push(format.text);
            } else {
                config_unknown(reader, &format, "format", formats);
            }
        }
        sections.extend(id.map(|id| Section { id, blocks, omit_in }));
    }
    sections
}

fn banner(reader: &Reader<'_>, value: &Value<'_>) -> Option<BannerSpec> {
    let table = reader.table(value, "`[banner]`")?;
    reader.known_keys(table, "`[banner]`", &["artwork", "scene", "focus", "mirror", "ground"]);
    let artwork = reader
        .required(table, value.span(), "`[banner]`", "artwork")
        .and_then(|artwork| reader.string(artwork, "`artwork`"));
    let scene = table.get("scene").map_or(Some(0.5..1.0), |value| {
        let scene = fractions(reader, value).filter(|[top, bottom]| top < bottom).map(|[top, bottom]| top..bottom);
        if scene.is_none() {
            let message = "`scene` has two rising numbers from 0 to 1: [0.5, 0.9]";
            reader.error(codes::BAD_VALUE, value.span(), message);
        }
        scene
    });
    let middle = scene.as_ref().map_or(0.5, |scene| (scene.start + scene.end) / 2.0);
    let focus = table.get("focus").map_or(Some(Focus { x: 0.5, y: middle }), |value| focus(reader, value));
    let mirror = table.get("mirror").map_or(Some(false), |value| reader.bool(value, "`mirror`"));
    let ground = table.get("ground").and_then(|value| {
        let text = reader.string(value, "`ground`")?;
        let ground = Rgb::try_from(text.text).and_then(|ground| match ground.contrast(Rgb::WHITE) {
            // WCAG 2.2, success criterion 1.4.6.
            contrast if contrast < 7.0 => Err(format!(
                "the white title on this ground has a contrast of {contrast:.1}:1 and needs 7:1: choose a darker colour"
            )),
            _ => Ok(ground),
        });
        ground.map_err(|message| reader.error(codes::BAD_VALUE, text.span, message)).ok()
    });
    Some(BannerSpec { artwork: artwork?, scene: scene?, focus: focus?, mirror: mirror?, ground })
}

/// Two numbers from 0 to 1.
fn fractions(reader: &Reader<'_>, value: &Value<'_>) -> Option<[f64; 2]> {
    let DeValue::Array(array) = value.get_ref() else { return None };
    let fraction = |value: &Value<'_>| -> Option<f64> {
        reader.number_text(value)?.parse().ok().filter(|fraction| (0.0..=1.0).contains(fraction))
    };
    let [a, b] = &array[..] else { return None };
    Some([fraction(a)?, fraction(b)?])
}

const FOCUS: [&str; 5] = ["center", "left", "right", "top", "bottom"];

/// `"center"`, `"top"`, `"bottom right"`, or two fractions `[0.3, 0.5]`. No page crops a banner at its sides, so what is said
/// of the width is accepted and without effect: see [`Focus::x`].
fn focus(reader: &Reader<'_>, value: &Value<'_>) -> Option<Focus> {
    let mut focus = Focus { x: 0.5, y: 0.5 };
    if let DeValue::Array(_) = value.get_ref() {
        if let Some([x, y]) = fractions(reader, value) {
            return Some(Focus { x, y });
        }
        reader.error(codes::BAD_VALUE, value.span(), "`focus` has two numbers from 0 to 1: [0.3, 0.5]");
        return None;
    }
    let words = reader.string(value, "`focus`")?;
    for word in words.text.split_whitespace() {
        match word {
            "center" => {}
            "left" => focus.x = 0.0,
            "right" => focus.x = 1.0,
            "top" => focus.y = 0.0,
            "bottom" => focus.y = 1.0,
            _ => {
                let help = did_you_mean(word, FOCUS)
                    .or_else(|| Some(format!("use {}, or two fractions such as [0.3, 0.5]", FOCUS.join(", "))));
                let message = format!("`{word}` is no place to focus on");
                reader.error_help(codes::BAD_VALUE, words.span.clone(), message, help);
                return None;
            }
        }
    }
    Some(focus)
}
