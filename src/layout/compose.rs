//! What every part of the layout composes with: the document, the grid, and the way from a text to rows.

use super::copyfit::Copyfitting;
use super::flow::{Grid, Ink, Mark, NEVER_LONELY, Row};
use super::look::Look;
use super::page::{NodeId, Role, Structure};
use crate::diagnostic::Diagnostic;
use crate::document::{AltText, Document};
use crate::format::{Edition, Format};
use crate::geometry::{Pt, Rgb, mm};
use crate::language::{Direction, Language};
use crate::rich_text::RichText;
use crate::style::{BodyAlign, Glue, Style, TypeSize};
use crate::text::{Align, Line, Paragraph, ParagraphStyle, Run, Setter};
use std::ops::Range;
use std::sync::Arc;

/// The cost of ending a page inside a paragraph: as much as an eighth of the page left empty.
pub(super) const PARTED: f64 = 240.0;
/// The further costs of ending a page inside a name and inside a word that a hyphen parts.
const PARTED_NAME: f64 = 500.0;
const PARTED_WORD: f64 = 100.0;
/// Longer emphases are no names, and longer names are parted as any text is: in letters.
const LONGEST_NAME: usize = 60;
/// A column of Chinese fills its lines if it is at least this wide, in em. In a narrower one, a name that is not divided
/// tears the line before it apart.
const LEAST_FILLED: f64 = 20.0;

/// Copyfitting brings no lines closer than this, in em: below, a patient loses the line.
const LEAST_LEADING: f64 = 1.2;

/// The state of composing one leaflet.
pub(super) struct Composer<'a> {
    pub document: &'a Document,
    pub style: &'a Style,
    /// How much larger running text is than in the style's file.
    pub scale: f64,
    /// No text is justified.
    pub ragged: bool,
    pub format: Format,
    pub edition: Edition,
    /// How far colour runs over the cut.
    pub bleed: Pt,
    /// Shapes every text once, however often it is set.
    pub setter: &'a Setter<'a>,
    /// A column's grid, the first one's.
    pub grid: Grid,
    /// The whole page's, for its head and its foot.
    pub page_grid: Grid,
    /// Factor on every leading; see [`LEAST_LEADING`].
    pub leading: f64,
    /// Factor on the size of figures.
    pub figures: f64,
    pub structure: Structure,
    pub diagnostics: Vec<Diagnostic>,
    /// How many lists of steps there are so far.
    pub step_lists: usize,
    /// Headings stand beside their text, not above it.
    pub headings_beside: bool,
}

/// A box of text: where it begins, how wide it is, and how it is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// From the page's start edge.
    pub x: Pt,
    pub width: Pt,
}

/// A kind of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice {
    pub size: TypeSize,
    pub bold: bool,
    pub color: Rgb,
    pub align: Align,
    pub balance: bool,
    /// Its words are not divided wherever they fit.
    pub whole: bool,
}

impl<'a> Composer<'a> {
    /// Nothing is composed yet.
    pub fn new(
        document: &'a Document,
        look: &'a Look,
        format: Format,
        edition: Edition,
        setter: &'a Setter<'a>,
        fitting: Copyfitting,
    ) -> Composer<'a> {
        Composer {
            document,
            style: &look.style,
            scale: look.scale,
            ragged: look.ragged,
            format,
            edition,
            bleed: format.bleed(),
            setter,
            grid: Grid::of_column(format, &look.style, fitting.wide),
            page_grid: Grid::of_page(format, &look.style, fitting.wide),
            leading: fitting.leading,
            figures: fitting.figures,
            structure: Structure::new(),
            diagnostics: Vec::new(),
            step_lists: 0,
            headings_beside: false,
        }
    }

    pub fn rtl(&self) -> bool {
        self.document.language.direction == Direction::RightToLeft
    }

    /// A length in millimetres that grows and shrinks with the type.
    pub fn scaled(&self, length: f64) -> Pt {
        mm(length) * self.scale
    }

    /// The text column.
    pub fn text_column(&self) -> Column {
        Column { x: self.grid.text_x, width: self.grid.text }
    }

    pub fn voice(&self, size: TypeSize, color: Rgb) -> Voice {
        Voice { size, bold: false, color, align: Align::Start, balance: false, whole: false }
    }

    /// The page from margin to margin.
    pub fn across(&self) -> Column {
        Column { x: self.page_grid.margin, width: self.page_grid.full }
    }

    /// The voice of running text. Chinese fills its lines in any style: its characters stand in a grid, and a line may end
    /// almost anywhere (W3C, Requirements for Chinese Text Layout, 3.1). So may a line of Japanese, but in columns as
    /// narrow as ours it is easier to read in whole phrases, and names in katakana that are not divided would leave
    /// holes. In Chinese, only a format that is ragged for its readers' sake is, and a column too narrow to fill its
    /// lines: see [`Self::set`].
    pub fn body(&self) -> Voice {
        let fills = self.document.language.is_chinese();
        let align = match self.style.text.align {
            _ if self.ragged => Align::Start,
            BodyAlign::Start if !fills => Align::Start,
            BodyAlign::Start | BodyAlign::Justify => Align::Justify,
        };
        Voice { align, ..self.voice(self.style.scale.body, self.style.colors.ink) }
    }

    /// Sets a text to a measure. Text of the other direction keeps to the leaflet's start edge.
    pub fn set(&mut self, text: &RichText, voice: Voice, width: Pt) -> Paragraph {
        let style = self.paragraph_style(text, voice, width);
        self.setter.set(text, &style, width, &mut self.diagnostics)
    }

    /// The first line of a text as it is set, for whoever measures it; what is wrong with it is told where it is printed.
    pub fn line(&self, text: &RichText, voice: Voice, width: Pt) -> Option<Line> {
        let style = self.paragraph_style(text, voice, width);
        self.setter.set(text, &style, width, &mut Vec::new()).lines.into_iter().next()
    }

    /// How a text is set to a measure.
    pub(super) fn paragraph_style(&self, text: &RichText, voice: Voice, width: Pt) -> ParagraphStyle {
        let foreign = text.language.direction != self.document.language.direction;
        let asked = self.style.text.align == BodyAlign::Justify;
        let align = match voice.align {
            Align::Justify if !asked && !foreign && width < voice.size.size() * LEAST_FILLED => Align::Start,
            Align::Start | Align::Justify if foreign => Align::End,
            Align::End if foreign => Align::Start,
            other => other,
        };
        let (size, leading) = (voice.size.size(), voice.size.leading());
        let mut style = ParagraphStyle {
            size,
            // What is set closer by its style stays so.
            leading: (leading * self.leading).max(leading.min(size * LEAST_LEADING)),
            bold: voice.bold,
            align,
            hyphenate: false,
            balance: voice.balance,
        };
        // Headings and what leads an item are read at a glance, and the clinic's name is a name.
        let whole = voice.whole || voice.bold || text.message == self.document.clinic.message;
        style.hyphenate = self.style.text.hyphenate.contains(&text.language.language)
            && !(whole && self.setter.widest_word(text, &style) <= width);
        style
    }

    /// A sign that belongs to no language, such as a bullet: set in the Latin face, at the leaflet's start edge.
    pub fn sign(&self, sign: &str) -> RichText {
        let language = Language::undetermined(self.document.language.direction);
        RichText {
            text: sign.to_owned(),
            spans: Vec::new(),
            kept: Vec::new(),
            language: Arc::new(language),
            message: String::new(),
        }
    }

    /// A structure node for a text; its language is noted where it isn't the leaflet's.
    pub fn node_for(&mut self, parent: NodeId, role: Role, text: &RichText) -> NodeId {
        let node = self.structure.add(parent, role);
        if text.language != self.document.language {
            self.structure.nodes[node.0].language = Some(text.language.tag.clone());
        }
        node
    }

    /// A picture or a drawing under `parent`, with what is said of it in the language of these words.
    pub fn figure_node(&mut self, parent: NodeId, alt: &AltText) -> NodeId {
        let node = self.structure.add(parent, Role::Figure);
        let figure = &mut self.structure.nodes[node.0];
        figure.alt = Some(alt.text.clone());
        figure.language = (alt.language != self.document.language).then(|| alt.language.tag.clone());
        node
    }

    /// Rows for a text in a column: one a line, never ending a page after the first or before the last line.
    pub fn rows(&mut self, text: &RichText, voice: Voice, column: Column, node: Option<NodeId>) -> Vec<Row> {
        let paragraph = self.set(text, voice, column.width);
        let lines = paragraph.lines.len();
        let Paragraph { leading, baseline, .. } = paragraph;
        let ink = ink(text, voice.color, node);
        let mut rows = Vec::with_capacity(lines);
        let names = names(text);
        let mut hyphenated = false;
        for (index, line) in paragraph.lines.into_iter().enumerate() {
            let mut row = Row::space(leading, Glue::default());
            let apart = lines > 3 && index >= 2 && index + 1 < lines;
            let at = line.range.start;
            let in_name = || names.iter().any(|name| name.start < at && at < name.end);
            row.break_before = if index == 0 {
                0.0
            } else if apart {
                let word = if hyphenated { PARTED_WORD } else { 0.0 };
                PARTED + if in_name() { PARTED_NAME } else { word }
            } else {
                NEVER_LONELY
            };
            let ends_in_hyphen = |run: &Run| run.clusters.iter().any(|cluster| cluster.text == "\u{AD}");
            hyphenated = line.runs.iter().any(ends_in_hyphen);
            row.marks.push(mark(line, baseline, column, &ink));
            rows.push(row);
        }
        rows
    }

    /// The marks of a text whose first line's upper edge is at `y`, and the height it takes.
    pub fn stack(
        &mut self,
        text: &RichText,
        voice: Voice,
        column: Column,
        y: Pt,
        node: Option<NodeId>,
    ) -> (Vec<Mark>, Pt) {
        let paragraph = self.set(text, voice, column.width);
        let height = paragraph.leading * paragraph.lines.len() as f64;
        (stack(paragraph, y, column, &ink(text, voice.color, node)), height)
    }

    /// Facts in lines of a width: parted by a separator, which stands at no line's end.
    pub fn facts_within(&self, facts: &[&RichText], voice: Voice, width: Pt) -> Vec<RichText> {
        let mut lines: Vec<Vec<&RichText>> = Vec::new();
        for fact in facts {
            if let Some(line) = lines.last_mut() {
                line.push(fact);
                if join(line).is_some_and(|line| self.width(&line, voice) <= width) {
                    continue;
                }
                line.pop();
            }
            lines.push(vec![fact]);
        }
        lines.iter().filter_map(|line| join(line)).collect()
    }

    /// Texts under each other, and the height they take.
    pub fn stack_all(&mut self, texts: &[RichText], voice: Voice, column: Column, y: Pt) -> (Vec<Mark>, Pt) {
        let (mut marks, mut taken) = (Vec::new(), Pt::ZERO);
        for text in texts {
            let (lines, height) = self.stack(text, voice, column, y + taken, None);
            marks.extend(lines);
            taken += height;
        }
        (marks, taken)
    }

    /// The width that a text takes on one line.
    pub fn width(&self, text: &RichText, voice: Voice) -> Pt {
        self.setter.width(text, &self.paragraph_style(text, voice, Pt(f64::INFINITY)))
    }
}

/// Where a text has names that should stay on one page: those that are put in, and terms that are emphasised, such as a
/// species'.
fn names(text: &RichText) -> Vec<Range<usize>> {
    let mut found = text.kept.clone();
    found.extend(text.spans.iter().filter(|span| span.style.emphasis).map(|span| span.range.clone()));
    let mut open = Vec::new();
    for (at, c) in text.text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' => found.extend(open.pop().map(|start| start..at)),
            _ => {}
        }
    }
    found.retain(|name| text.text.get(name.clone()).is_some_and(|name| name.chars().count() <= LONGEST_NAME));
    found
}

/// Colour, meaning and origin of a text.
pub(super) fn ink(text: &RichText, color: Rgb, node: Option<NodeId>) -> Ink {
    Ink { color, node, message: text.message.as_str().into() }
}

/// Lines under each other, the first one's upper edge at `y`.
pub(super) fn stack(paragraph: Paragraph, y: Pt, column: Column, ink: &Ink) -> Vec<Mark> {
    let Paragraph { lines, leading, baseline } = paragraph;
    let lines = lines.into_iter().enumerate();
    lines.map(|(i, line)| mark(line, y + leading * i as f64 + baseline, column, ink)).collect()
}

fn mark(line: Line, baseline: Pt, column: Column, ink: &Ink) -> Mark {
    Mark::Line { x: column.x, baseline, measure: column.width, line, ink: ink.clone() }
}

/// The baseline of the first line of text among marks.
pub(super) fn first_baseline(marks: &[Mark]) -> Option<Pt> {
    marks.iter().find_map(|m| match m {
        Mark::Line { baseline, .. } => Some(*baseline),
        _ => None,
    })
}

/// Between facts in one line.
const SEPARATOR: &str = "\u{A0}· ";

/// Texts in one line, parted by a separator and kept from reordering each other (FSI … PDI, UAX 9, 2.4). The first one's
/// language is the line's.
fn join(facts: &[&RichText]) -> Option<RichText> {
    let isolated: Vec<String> = facts.iter().map(|fact| format!("\u{2068}{}\u{2069}", fact.text)).collect();
    let language = facts.first()?.language.clone();
    let (mut kept, mut start) = (Vec::new(), 0);
    for (fact, isolated) in facts.iter().zip(&isolated) {
        let lead = start + '\u{2068}'.len_utf8();
        kept.extend(fact.kept.iter().map(|name| name.start + lead..name.end + lead));
        start += isolated.len() + SEPARATOR.len();
    }
    Some(RichText { text: isolated.join(SEPARATOR), spans: Vec::new(), kept, language, message: String::new() })
}
