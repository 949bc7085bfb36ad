//! Translations → changes of a Fluent file: what is not translated anew stays byte for byte.

use super::content::Content;
use super::fluent::{Start, pattern};
use super::places::{line_of_variant, line_start, of_pattern, of_placeable};
use super::units::{Branch, Choice, Leaf, Message, Part, Text};
use crate::desk::splice::Edit;
use crate::locale::syntax::{Bytes, Ftl};
use std::collections::BTreeMap;

/// How far the parts of an entry are indented.
const STEP: usize = 4;

/// The translations by their units.
pub type Translations = BTreeMap<String, Content>;

/// Changes of the messages of a file.
pub struct Render<'a> {
    /// The translation's file.
    pub own: &'a Ftl,
    /// What is to be written.
    pub translations: &'a Translations,
}

impl Render<'_> {
    /// A message that the file does not have, with the source's comment; `None` if not enough of it is translated.
    pub fn message(&self, message: &Message<'_>) -> Option<String> {
        let mut parts = String::new();
        for part in &message.parts {
            let Some(text) = self.text(&part.text, STEP * if part.attribute.is_some() { 2 } else { 1 }) else {
                continue;
            };
            match part.attribute {
                None => parts.push_str(&text),
                Some(name) => parts.push_str(&format!("\n{}.{name} ={text}", " ".repeat(STEP))),
            }
        }
        // A term is nothing without its own text.
        let whole = !message.id.starts_with('-') || message.parts.first().is_some_and(|part| self.has(part));
        (whole && !parts.is_empty()).then(|| format!("{}{} ={parts}\n", message.comment, message.id))
    }

    fn has(&self, part: &Part<'_>) -> bool {
        self.text(&part.text, 0).is_some()
    }

    /// Changes of a message that lies at these places of the file.
    pub fn edits(&self, message: &Message<'_>, entry: &Bytes) -> Vec<Edit> {
        let text = self.own.file.text.as_str();
        let mut edits = Vec::new();
        for part in &message.parts {
            if part.exists {
                self.change(&part.text, &mut edits);
                continue;
            }
            let depth = STEP * if part.attribute.is_some() { 2 } else { 1 };
            let Some(new) = self.text(&part.text, depth) else { continue };
            match part.attribute {
                None => {
                    let equals = text[entry.clone()].find('=').map_or(entry.end, |at| entry.start + at + 1);
                    edits.push(Edit::insert(equals, new));
                }
                Some(name) => {
                    let before = if text[..entry.end].ends_with('\n') { "" } else { "\n" };
                    let line = format!("{before}{}.{name} ={new}\n", " ".repeat(STEP));
                    edits.push(Edit::insert(entry.end, line));
                }
            }
        }
        edits
    }

    /// A text that the file does not have, as it stands behind an equals sign or a key.
    fn text(&self, text: &Text<'_>, indent: usize) -> Option<String> {
        match text {
            Text::Leaf(leaf) => {
                let content = self.translations.get(&leaf.unit)?;
                let choices = self.choices(leaf, indent)?;
                let mut next = Used::new(leaf, &choices);
                Some(format!(" {}", pattern(content, Start::Inline, indent, &mut |code| next.of(&code.text))))
            }
            Text::Choice(choice) => Some(format!("\n{}{}", " ".repeat(indent), self.choice(choice, indent)?)),
        }
    }

    fn choices(&self, leaf: &Leaf<'_>, indent: usize) -> Option<Vec<String>> {
        leaf.choices.iter().map(|choice| self.choice(choice, indent)).collect()
    }

    /// A select expression that the file does not have: the one for everything else must be translated.
    fn choice(&self, choice: &Choice<'_>, indent: usize) -> Option<String> {
        let variants = choice.branches.iter().filter_map(|branch| {
            let text = self.text(&branch.text, indent + 2 * STEP)?;
            Some((branch.default, self::variant(branch, &text, indent + STEP)))
        });
        let variants: Vec<(bool, String)> = variants.collect();
        variants.iter().any(|(default, _)| *default).then(|| {
            let lines: String = variants.into_iter().map(|(_, line)| line).collect();
            format!("{{ {} ->\n{lines}{}}}", choice.selector, " ".repeat(indent))
        })
    }

    /// Changes of a text that the file has.
    fn change(&self, text: &Text<'_>, edits: &mut Vec<Edit>) {
        match text {
            Text::Choice(choice) => self.change_choice(choice, edits),
            Text::Leaf(leaf) => {
                let place = leaf.pattern.and_then(|pattern| of_pattern(self.own, pattern));
                let (Some(place), Some(content)) = (place, self.translations.get(&leaf.unit)) else {
                    leaf.choices.iter().for_each(|choice| self.change_choice(choice, edits));
                    return;
                };
                let choices: Vec<String> = leaf.choices.iter().map(|choice| self.changed(choice)).collect();
                let mut used = Used::new(leaf, &choices);
                let file = self.own.file.text.as_str();
                let line = line_start(file, place.start);
                let before = &file[line..place.start];
                let alone = before.trim_matches(' ').is_empty();
                let (start, indent) = match (alone, before.len()) {
                    // Further lines could not be indented less.
                    (true, 0) => (Start::Block, STEP),
                    (true, indent) => (Start::Block, indent),
                    (false, _) => (Start::Inline, before.len() - before.trim_start_matches(' ').len() + STEP),
                };
                let margin = if alone && before.is_empty() { " ".repeat(STEP) } else { String::new() };
                let written = pattern(content, start, indent, &mut |code| used.of(&code.text));
                edits.push(Edit { start: place.start, end: place.end, text: margin + &written });
            }
        }
    }

    fn change_choice(&self, choice: &Choice<'_>, edits: &mut Vec<Edit>) {
        let lines: Vec<Option<usize>> = choice
            .branches
            .iter()
            .map(|branch| branch.variant.and_then(|variant| line_of_variant(self.own, variant)))
            .collect();
        for (at, branch) in choice.branches.iter().enumerate() {
            if branch.variant.is_some() {
                self.change(&branch.text, edits);
                continue;
            }
            // Before the next one that is there; the order means nothing to Fluent.
            let next = lines[at..].iter().flatten().next().or(lines.iter().flatten().next());
            let Some(&line) = next else { continue };
            let margin = &self.own.file.text[line..];
            let blanks = margin.len() - margin.trim_start_matches(' ').len();
            let indent = blanks + usize::from(margin[blanks..].starts_with('*'));
            if let Some(text) = self.text(&branch.text, indent + STEP) {
                edits.push(Edit::insert(line, self::variant(branch, &text, indent)));
            }
        }
    }

    /// A select expression of the file with its changes.
    fn changed(&self, choice: &Choice<'_>) -> String {
        let place = choice.expression.and_then(|expression| of_placeable(self.own, expression));
        let Some(place) = place else { return String::new() };
        let mut edits = Vec::new();
        self.change_choice(choice, &mut edits);
        edits.sort_by_key(|edit| (edit.start, edit.end));
        let file = self.own.file.text.as_str();
        let (mut out, mut at) = (String::new(), place.start);
        for edit in edits {
            out.push_str(file.get(at..edit.start).unwrap_or_default());
            out.push_str(&edit.text);
            at = edit.end;
        }
        out.push_str(file.get(at..place.end).unwrap_or_default());
        out
    }
}

fn variant(branch: &Branch<'_>, text: &str, indent: usize) -> String {
    let (margin, sign) = if branch.default { (indent.saturating_sub(1), "*") } else { (indent, "") };
    format!("{}{sign}[{}]{text}\n", " ".repeat(margin), branch.key)
}

/// The select expressions of a text, each for the code that stands for it.
struct Used<'c> {
    left: Vec<(String, &'c str)>,
}

impl<'c> Used<'c> {
    fn new(leaf: &Leaf<'_>, texts: &'c [String]) -> Used<'c> {
        Used { left: leaf.choices.iter().map(|choice| choice.code()).zip(texts.iter().map(String::as_str)).collect() }
    }

    /// Those with the same selector keep their order.
    fn of(&mut self, code: &str) -> String {
        let at = self.left.iter().position(|(known, _)| known == code);
        at.map_or_else(String::new, |at| self.left.remove(at).1.to_owned())
    }
}
