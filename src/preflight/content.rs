//! What pages paint: content streams interpreted as far as colours, lines, text sizes and pictures go.

use super::catalogue::{
    COLOR, FORBIDDEN, HAIRLINE, INK, KNOCK_OUT, RICH_TEXT, SMALL_TEXT, UNREADABLE, WHITE_OVERPRINT,
};
use super::colors::{judge, spaces};
use super::file::{File, MOST_DECODED, Undecoded, as_dictionary, number};
use super::gradients;
use super::intents::Condition;
use super::{Findings, Purpose};
use crate::diagnostic::Severity;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// How deep forms lie in each other at most.
const DEEPEST: usize = 12;
/// The most operators that are looked at in a file.
const MOST_OPERATORS: usize = 5_000_000;
/// The most operands and operators that a page's content or a form may hold to be read: the library's list of them takes up
/// to 600 bytes for each.
const MOST_TOKENS: usize = 2_000_000;
/// The most bytes of content that are decoded for a file, forms again each time they are painted.
const MOST_CONTENT: usize = 512 << 20;
/// The thinnest line, in points.
const THINNEST: f64 = 0.25;
/// Text below this size is small, in points.
const SMALL: f64 = 12.0;
/// The most ink: 300 %, and a little for rounding.
pub(super) const MOST_INK: f64 = 3.005;

/// A picture on a page.
pub(super) struct ImageUse {
    pub id: ObjectId,
    pub page: usize,
    /// Width and height as printed, in points.
    pub size: (f64, f64),
}

/// What was seen.
#[derive(Default)]
pub(super) struct Painted {
    pub images: Vec<ImageUse>,
    pub spaces: BTreeSet<String>,
    /// In percent.
    pub most_ink: Option<f64>,
}

pub(super) fn check(file: &File, purpose: Purpose, condition: &Condition, findings: &mut Findings) -> Painted {
    let mut reader = Reader {
        file,
        press: purpose == Purpose::Press,
        condition,
        findings,
        painted: Painted::default(),
        page: 0,
        left: MOST_OPERATORS,
        bytes_left: MOST_CONTENT,
        gradients: BTreeMap::new(),
        tiles: BTreeSet::new(),
    };
    let empty = Dictionary::new();
    for index in 0..file.pages.len() {
        reader.page = index + 1;
        let Some(page) = file.page(index) else { continue };
        let resources = file.inherited(page, "Resources").and_then(as_dictionary).unwrap_or(&empty);
        let streams = match file.get(page, "Contents") {
            Some(Object::Stream(stream)) => vec![stream],
            Some(Object::Array(parts)) => parts.iter().filter_map(|part| file.resolve(part).as_stream().ok()).collect(),
            _ => Vec::new(),
        };
        if let Some(data) = reader.decoded(&streams) {
            reader.run(&data, resources, State::default(), 0);
        }
    }
    reader.painted
}

/// At most so many operands and operators stand in content: what begins after white space or with a delimiter.
fn tokens(data: &[u8]) -> usize {
    let separates = |byte: u8| byte.is_ascii_whitespace() || byte == 0;
    let delimits = |byte: u8| b"()<>[]{}/%".contains(&byte);
    let mut before = b' ';
    let mut count = 0;
    for &byte in data {
        count += usize::from(delimits(byte) || !separates(byte) && (separates(before) || delimits(before)));
        before = byte;
    }
    count
}

/// A colour, as far as rules look at it.
#[derive(Clone, Copy, PartialEq)]
enum Ink {
    Cmyk([f64; 4]),
    Gray(f64),
    /// Anything else, which has been looked at where it was chosen.
    Other,
}

impl Ink {
    fn inks(self) -> Option<[f64; 4]> {
        match self {
            Ink::Cmyk(inks) => Some(inks),
            Ink::Gray(light) => Some([0.0, 0.0, 0.0, 1.0 - light]),
            Ink::Other => None,
        }
    }
}

/// The matrix that moves nothing.
const UNMOVED: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// The graphics state.
#[derive(Clone, Copy)]
struct State {
    matrix: [f64; 6],
    /// What `matrix` was where the content begins: patterns lie in that space (ISO 32000-1, 8.7.3.1).
    base: [f64; 6],
    fill: Ink,
    stroke: Ink,
    width: f64,
    overprint_fill: bool,
    mode_one: bool,
    font_size: f64,
    text_scale: f64,
    invisible: bool,
}

impl Default for State {
    fn default() -> State {
        State {
            matrix: UNMOVED,
            base: UNMOVED,
            fill: Ink::Gray(0.0),
            stroke: Ink::Gray(0.0),
            width: 1.0,
            overprint_fill: false,
            mode_one: false,
            font_size: 0.0,
            text_scale: 1.0,
            invisible: false,
        }
    }
}

impl State {
    /// How much larger things are than they are drawn.
    fn scale(&self) -> f64 {
        let [a, b, c, d, _, _] = self.matrix;
        (a * d - b * c).abs().sqrt()
    }
}

/// `inner` in the space of `outer` (ISO 32000-1, 8.3.4).
fn concatenated(inner: [f64; 6], outer: [f64; 6]) -> [f64; 6] {
    let [a, b, c, d, e, f] = inner;
    let [p, q, r, s, t, u] = outer;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/// A resource by its name.
fn named<'f>(file: &'f File, resources: &'f Dictionary, kind: &str, name: &str) -> Option<&'f Object> {
    file.get(file.dictionary(resources, kind)?, name)
}

struct Reader<'a> {
    file: &'a File,
    press: bool,
    condition: &'a Condition,
    findings: &'a mut Findings,
    painted: Painted,
    page: usize,
    /// Operators that may still be looked at.
    left: usize,
    /// Bytes of content that may still be decoded.
    bytes_left: usize,
    /// The most ink of gradients that were painted already, by where their dictionary lies.
    gradients: BTreeMap<usize, Option<[f64; 4]>>,
    /// Tiles that were looked at: page, where they lie, the colour that they were given.
    tiles: BTreeSet<(usize, usize, Option<[u64; 4]>)>,
}

impl<'a> Reader<'a> {
    /// Content streams one after the other, decoded. What cannot be is a finding.
    fn decoded(&mut self, streams: &[&Stream]) -> Option<Vec<u8>> {
        let mut data = Vec::new();
        for stream in streams {
            let room = self.bytes_left.min(MOST_DECODED - data.len().min(MOST_DECODED));
            match self.file.decoded_within(stream, room) {
                Ok(more) => {
                    self.bytes_left -= more.len().min(self.bytes_left);
                    data.extend(more);
                    data.push(b'\n');
                }
                Err(Undecoded::TooLarge) => {
                    // What it cost to find that out.
                    self.bytes_left -= room;
                    let what = "the page's content grows out of all proportion when it is decoded, and was not read: \
                                a fault, or made to harm";
                    self.findings.add(&UNREADABLE, Some(self.page), what);
                    return None;
                }
                Err(Undecoded::Damaged) => {
                    self.findings.add(&UNREADABLE, Some(self.page), "the page's content cannot be decoded");
                    return None;
                }
            }
        }
        Some(data)
    }

    fn run(&mut self, data: &[u8], resources: &Dictionary, start: State, depth: usize) {
        if tokens(data) > MOST_TOKENS {
            self.findings.add(&UNREADABLE, Some(self.page), "the page has so many operators that it was not read");
            return;
        }
        let Ok(content) = Content::decode(data) else {
            self.findings.add(&UNREADABLE, Some(self.page), "the page's content cannot be read");
            return;
        };
        let mut state = start;
        let mut stack: Vec<State> = Vec::new();
        for operation in &content.operations {
            let Some(left) = self.left.checked_sub(1) else {
                self.findings.add(
                    &UNREADABLE,
                    Some(self.page),
                    "the file has so many operators that the rest was not read",
                );
                return;
            };
            self.left = left;
            self.operate(operation, resources, &mut state, &mut stack, depth);
        }
    }

    fn operate(
        &mut self,
        operation: &Operation,
        resources: &Dictionary,
        state: &mut State,
        stack: &mut Vec<State>,
        depth: usize,
    ) {
        let numbers: Vec<f64> = operation.operands.iter().filter_map(number).collect();
        let first_name = || operation.operands.first().and_then(|o| std::str::from_utf8(o.as_name().ok()?).ok());
        match (operation.operator.as_str(), numbers.as_slice()) {
            ("q", _) if stack.len() < 1000 => stack.push(*state),
            ("Q", _) => *state = stack.pop().unwrap_or(*state),
            ("cm", &[a, b, c, d, e, f]) => state.matrix = concatenated([a, b, c, d, e, f], state.matrix),
            ("w", &[width]) => state.width = width,
            ("gs", _) => {
                let named = first_name().and_then(|name| named(self.file, resources, "ExtGState", name));
                if let Some(dictionary) = named.and_then(as_dictionary) {
                    self.extended(dictionary, state);
                }
            }
            ("g", &[light]) => state.fill = self.device("DeviceGray", Ink::Gray(light)),
            ("G", &[light]) => state.stroke = self.device("DeviceGray", Ink::Gray(light)),
            ("rg", _) => state.fill = self.device("DeviceRGB", Ink::Other),
            ("RG", _) => state.stroke = self.device("DeviceRGB", Ink::Other),
            ("k", &[c, m, y, k]) => state.fill = self.device("DeviceCMYK", Ink::Cmyk([c, m, y, k])),
            ("K", &[c, m, y, k]) => state.stroke = self.device("DeviceCMYK", Ink::Cmyk([c, m, y, k])),
            ("cs" | "CS", _) => {
                let ink = first_name().map_or(Ink::Other, |name| self.chosen(resources, name));
                *(if operation.operator == "cs" { &mut state.fill } else { &mut state.stroke }) = ink;
            }
            ("scn" | "SCN", _) if matches!(operation.operands.last(), Some(Object::Name(_))) => {
                let name = operation.operands.last().and_then(|o| std::str::from_utf8(o.as_name().ok()?).ok());
                self.pattern(resources, name, &numbers, state.base, depth);
            }
            ("sc" | "scn", values) => state.fill = tinted(state.fill, values),
            ("SC" | "SCN", values) => state.stroke = tinted(state.stroke, values),
            ("sh", _) => self.shading(resources, first_name()),
            ("f" | "F" | "f*", _) => self.area(state),
            ("S" | "s", _) => self.line(state),
            ("B" | "B*" | "b" | "b*", _) => {
                self.area(state);
                self.line(state);
            }
            ("BT", _) => state.text_scale = 1.0,
            ("Tf", &[size]) => state.font_size = size,
            ("Tm", &[a, b, c, d, _, _]) => state.text_scale = (a * d - b * c).abs().sqrt(),
            ("Tr", &[mode]) => state.invisible = mode == 3.0 || mode == 7.0,
            ("Tj" | "TJ" | "'" | "\"", _) => self.text(state),
            ("Do", _) => {
                if let Some(name) = first_name() {
                    self.external(resources, name, state, depth);
                }
            }
            _ => {}
        }
    }

    /// A colour of a device's space.
    fn device(&mut self, space: &'static str, ink: Ink) -> Ink {
        self.see(space, "what the page paints");
        ink
    }

    /// Notes a colour space and judges it.
    fn see(&mut self, space: &str, what: &str) {
        self.painted.spaces.insert(space.to_owned());
        if let Some((severity, why)) = judge(space, self.press, self.condition) {
            self.findings.judged(&COLOR, severity, Some(self.page), format!("{what} is in {space}, {why}"));
        }
    }

    fn chosen(&mut self, resources: &Dictionary, name: &str) -> Ink {
        let object = named(self.file, resources, "ColorSpace", name).cloned();
        let spaces = match &object {
            Some(object) => spaces(self.file, object, 0),
            None => vec![name.to_owned()],
        };
        for space in &spaces {
            self.see(space, "what the page paints");
        }
        match spaces.first().map(String::as_str) {
            Some("DeviceCMYK" | "ICCBased CMYK") => Ink::Cmyk([0.0, 0.0, 0.0, 1.0]),
            Some("DeviceGray" | "ICCBased grey" | "CalGray") => Ink::Gray(0.0),
            _ => Ink::Other,
        }
    }

    fn extended(&mut self, dictionary: &Dictionary, state: &mut State) {
        let flag = |key: &str| match self.file.get(dictionary, key) {
            Some(Object::Boolean(value)) => Some(*value),
            _ => None,
        };
        // Without `op`, `OP` holds for both (ISO 32000-1, table 58).
        if let Some(over) = flag("op").or(flag("OP")) {
            state.overprint_fill = over;
        }
        if let Some(mode) = self.file.number(dictionary, "OPM") {
            state.mode_one = mode == 1.0;
        }
        if let Some(width) = self.file.number(dictionary, "LW") {
            state.width = width;
        }
        let curve = ["TR", "TR2"].iter().any(|key| {
            let value = self.file.get(dictionary, key);
            value.is_some_and(|value| !matches!(value.as_name(), Ok(b"Default" | b"Identity")))
        });
        if curve && self.press {
            self.findings.add(&FORBIDDEN, Some(self.page), "a graphics state has a transfer curve");
        }
    }

    fn shading(&mut self, resources: &Dictionary, name: Option<&str>) {
        let named = name.and_then(|name| named(self.file, resources, "Shading", name)).and_then(as_dictionary);
        if let Some(shading) = named {
            self.gradient(shading);
        }
    }

    /// A pattern that is painted with: a gradient, or a tile with content of its own.
    fn pattern(&mut self, resources: &Dictionary, name: Option<&str>, values: &[f64], base: [f64; 6], depth: usize) {
        let Some(pattern) = name.and_then(|name| named(self.file, resources, "Pattern", name)) else { return };
        if let Some(shading) = as_dictionary(pattern).and_then(|pattern| self.file.dictionary(pattern, "Shading")) {
            self.gradient(shading);
        }
        let Object::Stream(tile) = pattern else { return };
        // Without colours of its own it is painted in those that are given with it (ISO 32000-1, 8.7.3.3).
        let uncolored = self.file.number(&tile.dict, "PaintType") == Some(2.0);
        let ink = match *values {
            [c, m, y, k] if uncolored => Ink::Cmyk([c, m, y, k]),
            _ if uncolored => Ink::Other,
            _ => Ink::Gray(0.0),
        };
        // Once on a page in each colour, however often it is chosen.
        let place = (self.page, std::ptr::from_ref(tile).addr(), ink.inks().map(|inks| inks.map(f64::to_bits)));
        if depth < DEEPEST && self.tiles.insert(place) {
            let matrix = concatenated(self.matrix(&tile.dict), base);
            let state = State { matrix, base: matrix, fill: ink, stroke: ink, ..State::default() };
            self.within(tile, resources, state, depth);
        }
    }

    /// A stream's own matrix.
    fn matrix(&self, dictionary: &Dictionary) -> [f64; 6] {
        let matrix = self.file.array(dictionary, "Matrix").unwrap_or_default();
        let matrix: Vec<f64> = matrix.iter().filter_map(|n| number(self.file.resolve(n))).collect();
        matrix.try_into().unwrap_or(UNMOVED)
    }

    /// Content within content, with its own resources or those around it.
    fn within(&mut self, stream: &Stream, around: &Dictionary, state: State, depth: usize) {
        let own = self.file.dictionary(&stream.dict, "Resources").cloned();
        if let Some(data) = self.decoded(&[stream]) {
            self.run(&data, own.as_ref().unwrap_or(around), state, depth + 1);
        }
    }

    fn gradient(&mut self, shading: &Dictionary) {
        let file = self.file;
        let spaces = file.get(shading, "ColorSpace").map(|space| spaces(file, space, 0)).unwrap_or_default();
        for space in &spaces {
            self.see(space, "a gradient");
        }
        if spaces.first().is_some_and(|space| space == "DeviceCMYK" || space == "ICCBased CMYK") {
            // The file doesn't change: what lies at one place is one gradient, however often it is painted.
            let place = std::ptr::from_ref(shading).addr();
            let inkiest = *self.gradients.entry(place).or_insert_with(|| gradients::inkiest(file, shading));
            match inkiest {
                Some(inks) => self.ink(Ink::Cmyk(inks), "a gradient"),
                None if self.press => {
                    self.findings.add(&UNREADABLE, Some(self.page), "a gradient's ink could not be measured");
                }
                None => {}
            }
        }
    }

    fn ink(&mut self, ink: Ink, what: &str) {
        let Some(inks) = ink.inks() else { return };
        let total: f64 = inks.iter().sum();
        let most = self.painted.most_ink.get_or_insert(0.0);
        *most = most.max(total * 100.0);
        if self.press && total > MOST_INK {
            self.findings.add(&INK, Some(self.page), format!("{what} has {:.0} % of ink", total * 100.0));
        }
    }

    fn area(&mut self, state: &State) {
        self.ink(state.fill, "an area");
        self.white_overprints(state, "an area");
    }

    fn line(&mut self, state: &State) {
        self.ink(state.stroke, "a line");
        let width = state.width * state.scale();
        if self.press && width < THINNEST - 0.001 {
            let severity = if width <= 0.0 { Severity::Error } else { Severity::Warning };
            self.findings.judged(&HAIRLINE, severity, Some(self.page), format!("a line is {width:.2} pt thin"));
        }
    }

    fn text(&mut self, state: &State) {
        if state.invisible {
            return;
        }
        self.ink(state.fill, "text");
        self.white_overprints(state, "text");
        let (true, Some(inks)) = (self.press, state.fill.inks()) else { return };
        let [c, m, y, k] = inks;
        let colored = c + m + y;
        let size = (state.font_size * state.text_scale * state.scale()).abs();
        if k >= 0.85 && colored > 0.0 {
            let inks = inks.map(|ink| format!("{:.0}", ink * 100.0)).join("/");
            self.findings.add(&RICH_TEXT, Some(self.page), format!("black text has colour under it ({inks})"));
        } else if inks.iter().all(|ink| *ink > 0.0) && size < SMALL {
            self.findings.add(&SMALL_TEXT, Some(self.page), format!("text of {size:.1} pt is in four inks"));
        } else if k >= 0.999 && colored == 0.0 && !state.overprint_fill {
            self.findings.add(&KNOCK_OUT, Some(self.page), "black text does not overprint");
        }
    }

    fn white_overprints(&mut self, state: &State, what: &str) {
        let white = state.fill.inks().is_some_and(|inks| inks.iter().all(|ink| *ink == 0.0));
        if self.press && white && state.overprint_fill && state.mode_one {
            self.findings.add(&WHITE_OVERPRINT, Some(self.page), format!("white overprints ({what})"));
        }
    }

    fn external(&mut self, resources: &Dictionary, name: &str, state: &State, depth: usize) {
        let reference = self.file.dictionary(resources, "XObject").and_then(|all| all.get(name.as_bytes()).ok());
        let Some(Object::Reference(id)) = reference.cloned() else { return };
        let Ok(Object::Stream(stream)) = self.file.document.get_object(id) else { return };
        match self.file.name(&stream.dict, "Subtype") {
            Some("Image") => {
                let [a, b, c, d, _, _] = state.matrix;
                self.painted.images.push(ImageUse { id, page: self.page, size: (a.hypot(b), c.hypot(d)) });
            }
            Some("Form") if depth < DEEPEST => {
                let matrix = concatenated(self.matrix(&stream.dict), state.matrix);
                self.within(stream, resources, State { matrix, base: matrix, ..*state }, depth);
            }
            Some("PS") => self.findings.add(&FORBIDDEN, Some(self.page), "a PostScript XObject"),
            _ => {}
        }
    }
}

/// New components of a colour whose space stays.
fn tinted(ink: Ink, values: &[f64]) -> Ink {
    match (ink, values) {
        (Ink::Cmyk(_), &[c, m, y, k]) => Ink::Cmyk([c, m, y, k]),
        (Ink::Gray(_), &[light]) => Ink::Gray(light),
        (other, _) => other,
    }
}
