//! The source's text as a translator begins with it: with the plural categories of the new language.

use super::marks::{Kind, note};
use super::nodes::{Node, nodes};
use super::pieces::{Piece, each};
use super::splice::{Edit, RawFile};
use super::status::is_wordless;
use super::variants;
use crate::locale::syntax::{Bytes, Ftl, Variant};
use crate::project::LOCALES;
use crate::values::Values;

/// A message of the source as written, with its comment, its plurals those of the language that the values are of.
pub fn written(source: &Ftl, node: &Node<'_>, values: &Values) -> String {
    let text = &source.file.text[node.whole.clone()];
    let Some(entry) = node.id.and_then(|id| source.entry(id)) else { return text.to_owned() };
    let mut edits = Vec::new();
    let attributes = entry.attributes.iter().map(|attribute| &attribute.value);
    for pattern in entry.value.into_iter().chain(attributes) {
        each(pattern, &mut |piece| {
            if let Piece::Selector(selector, variants) = piece
                && let Some(categories) = variants::plural_categories(selector, variants, values)
            {
                edits.extend(plural(source, variants, &categories));
            }
        });
    }
    // Nested ones would overlap; the outer one stands for them.
    edits.sort_by_key(|edit: &Edit| edit.start);
    let mut kept: Vec<Edit> = Vec::new();
    for edit in edits {
        if kept.last().is_none_or(|last| last.end <= edit.start)
            && node.whole.start <= edit.start
            && edit.end <= node.whole.end
        {
            kept.push(Edit { start: edit.start - node.whole.start, end: edit.end - node.whole.start, text: edit.text });
        }
    }
    RawFile::new("", text.as_bytes().to_vec()).map_or_else(|| text.to_owned(), |file| file.with(kept))
}

/// A new file of a locale: the source's headings, each message of it as a note, and as it is where it has no words.
pub fn file(source: &Ftl, source_tag: &str, tag: &str, values: &Values) -> String {
    let text = source.file.text.as_str();
    let mut file = String::new();
    for node in nodes(source) {
        let written = &text[node.whole.clone()];
        let entry = node.id.and_then(|id| source.entry(id));
        if entry.as_ref().is_some_and(|entry| !entry.id.starts_with('-') && is_wordless(entry)) {
            // What holds in every language needs nobody to write it again.
            file.push_str(&format!("{}\n\n", self::written(source, &node, values).trim_end()));
        } else if node.id.is_some() {
            file.push_str(&note(Kind::Missing, tag, &self::written(source, &node, values)));
        } else if written.starts_with("###") {
            // What the source says of itself further on does not hold for a translation.
            let title = written.lines().next().unwrap_or_default();
            let title = if file.is_empty() { format!("{title}\n") } else { String::new() };
            file.push_str(&format!("{title}### Translated from the source text, {LOCALES}/{source_tag}.\n\n"));
        } else if written.starts_with('#') {
            file.push_str(&format!("{}\n\n", written.trim_end()));
        }
    }
    format!("{}\n", file.trim_end())
}

/// The lines of a plural's variants, one for each category; `None` if they do not stand on lines of their own.
fn plural(source: &Ftl, variants: &[Variant<'_>], categories: &[&str]) -> Option<Edit> {
    let text = source.file.text.as_str();
    // Its bracket stands in the line as well: Fluent lets a key begin in the next one.
    let line_of = |at: usize| {
        let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let before = &text[start..at];
        (before.contains('[') && before.trim_matches([' ', '*', '[']).is_empty()).then_some(start)
    };
    let starts: Vec<usize> =
        variants.iter().map(|variant| line_of(source.span(variants::key(variant)).start)).collect::<Option<_>>()?;
    // The last one ends before the line with the closing brace.
    let last = *starts.last()?;
    let mut end = text[last..].find('\n')? + last + 1;
    while text[end..].starts_with(' ') && !text[end..].trim_start().starts_with('}') {
        end += text[end..].find('\n')? + 1;
    }
    let ranges: Vec<Bytes> =
        starts.iter().zip(starts.iter().skip(1).chain([&end])).map(|(from, to)| *from..*to).collect();
    let find = |category: &str| variants.iter().position(|variant| variants::key(variant) == category);
    let default = variants.iter().position(|variant| variant.default)?;
    // Only the key's place is certain: spaces may stand around it.
    let written = |number: usize, category: &str, is_default: bool| {
        let (range, key) = (&ranges[number], source.span(variants::key(&variants[number])));
        let (margin, blank) = text[range.start..key.start].split_once('[').unwrap_or_default();
        let star = if is_default { "*" } else { "" };
        let margin = " ".repeat(margin.len().saturating_sub(star.len()));
        format!("{margin}{star}[{blank}{category}{}", &text[key.end..range.end])
    };
    let is_number = |number: &usize| variants::key(&variants[*number]).parse::<f64>().is_ok();
    let numbers = (0..variants.len()).filter(is_number);
    let numbers = numbers.map(|number| written(number, variants::key(&variants[number]), false));
    let lines =
        categories.iter().map(|category| written(find(category).unwrap_or(default), category, *category == "other"));
    let text = numbers.chain(lines).collect();
    Some(Edit { start: *starts.first()?, end, text })
}

#[cfg(test)]
mod tests {
    use super::super::nodes::nodes;
    use super::*;
    use crate::diagnostic::SourceFile;
    use crate::language::Language;
    use std::sync::Arc;

    #[test]
    fn plurals_are_those_of_the_new_language() {
        let text = "# $n: how many\nc =\n    { $n ->\n        [0] None\n        [one] { $n } comment\n       *[other] { $n }\n            comments\n    }\n    .x = { $n } \n";
        let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
        let (ftl, found) = Ftl::parse(&file);
        assert!(found.is_empty());
        let node = &nodes(&ftl)[0];
        let in_language = |tag: &str| {
            let values = Values::new(&Language::parse(tag).unwrap()).unwrap();
            written(&ftl, node, &values)
        };
        assert_eq!(in_language("en"), text);
        assert_eq!(
            in_language("ru"),
            "# $n: how many\nc =\n    { $n ->\n        [0] None\n        [one] { $n } comment\n        [few] { $n }\n            comments\n        [many] { $n }\n            comments\n       *[other] { $n }\n            comments\n    }\n    .x = { $n } \n"
        );
        assert!(!in_language("ja").contains("[one]"));
    }

    #[test]
    fn spaces_around_a_key_stay_where_they_are() {
        for (text, russian) in [
            (
                "q = { $n ->\n    [ one ] x\n   *[ other ] y\n }\n",
                "q = { $n ->\n    [ one ] x\n    [ few ] y\n    [ many ] y\n   *[ other ] y\n }\n",
            ),
            (
                "q = { $n ->\n[one] [one] x\n*[other]y\n }\n",
                "q = { $n ->\n[one] [one] x\n [few]y\n [many]y\n*[other]y\n }\n",
            ),
            (
                "q = { $n ->\n    [one] x\n   *[1] y\n }\n",
                "q = { $n ->\n    [1] y\n    [one] x\n    [few] y\n    [many] y\n   *[other] y\n }\n",
            ),
            ("q = { $n ->\n    [\n one] x\n   *[other] y\n }\n", "q = { $n ->\n    [\n one] x\n   *[other] y\n }\n"),
        ] {
            let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
            let (ftl, found) = Ftl::parse(&file);
            assert!(found.is_empty(), "{text}");
            let values = Values::new(&Language::parse("ru").unwrap()).unwrap();
            assert_eq!(written(&ftl, &nodes(&ftl)[0], &values), russian);
            let file = Arc::new(SourceFile { path: "x".into(), text: russian.into() });
            assert!(Ftl::parse(&file).1.is_empty(), "{russian}");
        }
    }
}
