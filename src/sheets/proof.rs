//! The proof: the press's sheets with cuts, bleed, folds and panels drawn on them, for whoever orders the printing. It is
//! folded at the desk and signed before the print shop is told to begin.
//!
//! Its own words are English, the language in which clinics and print shops write to each other; they are artifacts.

use super::{Fold, Mark, MarkInk, Sheet, marks, words};
use crate::diagnostic::Diagnostic;
use crate::format::{Folding, Format};
use crate::geometry::{Mm, Point, Pt, Rect, Rgb};
use crate::language::Direction;
use crate::layout::page::{Fill, Leaflet, Metadata, Paint};
use crate::text::{Line, Setter};

/// What a proof says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    /// Paper and fold.
    pub format: Format,
    /// The printing condition whose colours it shows, such as `FOGRA39`.
    pub condition: &'a str,
}

/// Three lines that no two people call by the same colour, and that a grey printer tells apart by their dashes.
const CUT: Rgb = Rgb(0xD6, 0x00, 0x6C);
const BLEED: Rgb = Rgb(0x00, 0x6F, 0xC8);
const FOLD: Rgb = Rgb(0x00, 0x7A, 0x33);
const WORDS: Rgb = Rgb(0x33, 0x33, 0x33);

/// Width of a line, and of the white on both sides that shows it on any ground.
const LINE: Pt = Pt(0.8);
const CASING: Pt = Pt(0.6);
/// Dash and gap of a fold; dot and gap of the bleed's edge.
const DASHES: (Pt, Pt) = (Pt(7.0), Pt(4.0));
const DOTS: (Pt, Pt) = (Pt(1.2), Pt(2.4));

/// Size of what is written, of its panels' names, and of the word that must not be overlooked.
const SMALL: Pt = Pt(7.5);
const NAME: Pt = Pt(9.0);
const LOUD: Pt = Pt(11.0);
/// Between pieces on one line.
const APART: Pt = Pt(8.0);

/// The names of panels by their page.
const LETTER: [&str; 6] = ["cover", "inside 1", "inside 2", "inside 3", "inner flap", "back"];
const HALF: [&str; 4] = ["cover", "inside 1", "inside 2", "back"];

/// Draws on the press's sheets what makes a proof of them. Its boxes are one: nobody cuts or imposes by this file.
/// The findings are about words that no face can show.
pub fn mark_up(sheets: Vec<Sheet>, leaflet: &Leaflet, proof: Proof, setter: &Setter) -> (Vec<Sheet>, Vec<Diagnostic>) {
    let mut pen = Pen { setter, marks: Vec::new(), findings: Vec::new() };
    let count = sheets.len();
    let roomy: Vec<Sheet> = sheets.into_iter().map(with_room).collect();
    let marked = roomy.into_iter().enumerate().map(|(index, mut sheet)| {
        let names = panels(&sheet, leaflet, proof.format);
        pen.lines(&sheet, spine(&sheet, leaflet, proof.format));
        pen.names(&sheet, &names);
        pen.head(&sheet, leaflet, proof, (index + 1, count));
        pen.foot(&sheet, proof.format);
        sheet.marks = std::mem::take(&mut pen.marks);
        let whole = Rect { x: Pt::ZERO, y: Pt::ZERO, width: sheet.media.width, height: sheet.media.height };
        (sheet.trim, sheet.bleed) = (whole, whole);
        sheet
    });
    let marked = marked.collect();
    (marked, pen.findings)
}

/// The sheet with as much room around it as one with printers' marks.
fn with_room(mut sheet: Sheet) -> Sheet {
    let by = marks::SLUG;
    sheet.media.width += by * 2.0;
    sheet.media.height += by * 2.0;
    for corner in [&mut sheet.trim, &mut sheet.bleed] {
        (corner.x, corner.y) = (corner.x + by, corner.y + by);
    }
    for placed in &mut sheet.pages {
        placed.at = Point { x: placed.at.x + by, y: placed.at.y + by };
    }
    for fold in &mut sheet.folds {
        *fold = match *fold {
            Fold::Upright(x) => Fold::Upright(x + by),
            Fold::Across(y) => Fold::Across(y + by),
        };
    }
    sheet
}

/// A panel: where it begins and ends on the sheet, and what it is called.
#[derive(Debug)]
struct Panel {
    from: Pt,
    to: Pt,
    name: String,
}

/// The sheet's panels from left to right. Panels under each other are named in one.
fn panels(sheet: &Sheet, leaflet: &Leaflet, format: Format) -> Vec<Panel> {
    let upright = sheet.folds.iter().filter_map(|fold| if let Fold::Upright(x) = fold { Some(*x) } else { None });
    let edges: Vec<Pt> = [sheet.trim.x].into_iter().chain(upright).chain([sheet.trim.right()]).collect();
    let named = |edge: &[Pt]| {
        let (from, to) = (edge[0], edge[1]);
        let mut on_it: Vec<_> = sheet.pages.iter().filter(|on| on.at.x + Pt(1.0) >= from && on.at.x < to).collect();
        on_it.sort_by(|a, b| a.at.y.0.total_cmp(&b.at.y.0));
        let names: Vec<String> = on_it.iter().map(|on| page_name(on.page, leaflet.pages.len(), format)).collect();
        let size = match sheet.folds.first() {
            None => format!("{} × {} mm", in_mm(to - from), in_mm(sheet.trim.height)),
            Some(Fold::Upright(_)) => format!("{} mm", in_mm(to - from)),
            Some(Fold::Across(_)) => format!("{} mm, from the top", heights(sheet)),
        };
        Panel { from, to, name: format!("{} · {size}", names.join(", ")) }
    };
    edges.windows(2).map(named).collect()
}

/// Of panels under each other.
fn heights(sheet: &Sheet) -> String {
    let across = sheet.folds.iter().filter_map(|fold| if let Fold::Across(y) = fold { Some(*y) } else { None });
    let edges: Vec<Pt> = [sheet.trim.y].into_iter().chain(across).chain([sheet.trim.bottom()]).collect();
    edges.windows(2).map(|edge| in_mm(edge[1] - edge[0])).collect::<Vec<_>>().join(" + ")
}

fn page_name(page: usize, pages: usize, format: Format) -> String {
    let panel = |names: &[&str]| names.get(page).map(|name| (*name).to_owned());
    let name = match format.spec().folded.map(|folded| folded.folding) {
        Some(Folding::Letter) => panel(&LETTER),
        Some(Folding::Half) => panel(&HALF),
        Some(Folding::Accordion) => Some(if page == 0 { "cover".to_owned() } else { format!("panel {}", page + 1) }),
        None if is_booklet(format) && page == 0 => Some("front cover".to_owned()),
        None if is_booklet(format) && page + 1 == pages => Some("back cover".to_owned()),
        None => None,
    };
    name.unwrap_or_else(|| format!("page {} of {pages}", page + 1))
}

fn is_booklet(format: Format) -> bool {
    format.spec().imposed_on.is_some()
}

fn right_to_left(leaflet: &Leaflet) -> bool {
    leaflet.metadata.language.direction == Direction::RightToLeft
}

/// The edge at which a booklet's single page is folded and stapled: of odd pages at the left, or at the right of what is
/// read from right to left.
fn spine(sheet: &Sheet, leaflet: &Leaflet, format: Format) -> Option<Pt> {
    let page = sheet.pages.first().filter(|_| is_booklet(format))?.page;
    let at_left = page.is_multiple_of(2) != right_to_left(leaflet);
    Some(if at_left { sheet.trim.x } else { sheet.trim.right() })
}

/// A length in millimetres as people measure it: to a tenth where that says more.
fn in_mm(length: Pt) -> String {
    let tenths = (length / Pt::from(Mm(1.0)) * 10.0).round() as i64;
    if tenths % 10 == 0 { format!("{}", tenths / 10) } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

/// Collects what is drawn.
struct Pen<'a> {
    setter: &'a Setter<'a>,
    marks: Vec<Mark>,
    findings: Vec<Diagnostic>,
}

impl Pen<'_> {
    fn paint(&mut self, paint: Paint) {
        self.marks.push(Mark { paint, plates: MarkInk::None });
    }

    fn rule(&mut self, from: Point, to: Point, width: Pt, color: Rgb) {
        self.paint(Paint::Rule { from, to, width, color });
    }

    /// A line on white, so that it shows on dark ground too.
    fn line(&mut self, from: Point, to: Point, color: Rgb, dashes: Option<(Pt, Pt)>) {
        self.rule(from, to, LINE + CASING * 2.0, Rgb::WHITE);
        self.stroke(from, to, color, dashes);
    }

    /// The same on paper.
    fn stroke(&mut self, from: Point, to: Point, color: Rgb, dashes: Option<(Pt, Pt)>) {
        let length = (to.x - from.x).0.hypot((to.y - from.y).0);
        let Some((dash, gap)) = dashes.filter(|_| length > 0.0) else {
            self.rule(from, to, LINE, color);
            return;
        };
        let along = |by: f64| Point { x: from.x + (to.x - from.x) * by, y: from.y + (to.y - from.y) * by };
        // As many as fit, with the gaps between them made even.
        let count = ((length + gap.0) / (dash + gap).0).round().max(1.0);
        let step = (length + gap.0) / count;
        for index in 0..count as usize {
            let start = step * index as f64;
            self.rule(along(start / length), along(((start + dash.0) / length).min(1.0)), LINE, color);
        }
    }

    /// The edge of the bleed, the cut with its marks, and the folds right through the sheet.
    fn lines(&mut self, sheet: &Sheet, spine: Option<Pt>) {
        let Sheet { trim, bleed, .. } = *sheet;
        if bleed != trim {
            for (from, to) in sides(bleed) {
                self.line(from, to, BLEED, Some(DOTS));
            }
        }
        for (from, to) in sides(trim) {
            self.line(from, to, CUT, None);
        }
        let crop = marks::crop(trim, bleed).into_iter();
        self.marks.extend(crop.map(|mark| Mark { plates: MarkInk::None, ..mark }));
        let beyond = Pt(13.0);
        let (top, bottom) = (bleed.y - beyond, bleed.bottom() + beyond);
        for fold in &sheet.folds {
            let (from, to) = match *fold {
                Fold::Upright(x) => (Point { x, y: top }, Point { x, y: bottom }),
                Fold::Across(y) => (Point { x: bleed.x - beyond, y }, Point { x: bleed.right() + beyond, y }),
            };
            self.line(from, to, FOLD, Some(DASHES));
        }
        if let Some(x) = spine {
            // Instead of the cut.
            self.line(Point { x, y: trim.y }, Point { x, y: trim.bottom() }, FOLD, Some(DASHES));
        }
    }

    /// Over each panel its name and its width.
    fn names(&mut self, sheet: &Sheet, panels: &[Panel]) {
        let y = sheet.bleed.y - Pt(4.5);
        for panel in panels {
            // The crop marks stand in line with the panel's edges.
            let room = panel.to - panel.from - Pt(6.0);
            let line = self.set(&panel.name, NAME, true, room);
            let x = panel.from + (panel.to - panel.from - line.width) / 2.0;
            self.write(&line, x, y, WORDS);
        }
    }

    /// At the head: that this is a proof, and of what.
    fn head(&mut self, sheet: &Sheet, leaflet: &Leaflet, proof: Proof, (number, count): (usize, usize)) {
        let (left, right) = (sheet.bleed.x, sheet.bleed.right());
        let y = Pt(13.5);
        let word = self.set("PROOF", LOUD, true, right - left);
        let tag = Rect { x: left, y: y - LOUD, width: word.width + APART, height: LOUD + Pt(3.5) };
        self.paint(Paint::Rect { rect: tag, radius: Pt(2.0), fill: Fill::Solid(CUT) });
        self.write(&word, left + APART / 2.0, y, Rgb::WHITE);
        let after = tag.right() + APART;
        let (year, month, day) = leaflet.metadata.date;
        let of = if count == leaflet.pages.len() { "page" } else { "side" };
        let place = format!("{of} {number} of {count}");
        let date = format!("{year:04}-{month:02}-{day:02}");
        let Metadata { identifier, language, .. } = &leaflet.metadata;
        let all = [
            format!("{identifier} · {date} · {place} · colours of {}", proof.condition),
            format!("{} · {date} · {place}", language.tag),
            place,
        ];
        let folded = !sheet.folds.is_empty();
        let task = if folded { "to fold, check and sign" } else { "to check and sign" };
        let warning = format!("{task} · not for printing by the shop");
        let room = right - after - APART;
        // On narrow paper the warning is said shorter, and the facts are fewer.
        let [mut said, shorter] =
            [&warning[..], "not for printing by the shop"].map(|words| self.set(words, SMALL, true, room));
        let mut facts = all.map(|facts| self.shaped(&facts, SMALL, false)).into_iter().peekable();
        if facts.peek().is_some_and(|facts| said.width + facts.width > room) {
            said = shorter;
        }
        self.write(&said, after, y, CUT);
        if let Some(facts) = facts.find(|facts| said.width + facts.width <= room) {
            self.write(&facts, right - facts.width, y, WORDS);
        }
    }

    /// At the foot: what the lines mean and how the sheet is folded, and a line to sign on.
    fn foot(&mut self, sheet: &Sheet, format: Format) {
        let Sheet { trim, bleed, .. } = *sheet;
        let y = bleed.bottom() + Pt(12.5);
        let bled = format!("bleed, cut off ({} mm)", in_mm(trim.x - bleed.x));
        let folded = if is_booklet(format) { "fold, stapled" } else { "fold" };
        let mut keys = vec![("cut", CUT, None)];
        if bleed != trim {
            keys.push((&bled, BLEED, Some(DOTS)));
        }
        if !sheet.folds.is_empty() || is_booklet(format) {
            keys.push((folded, FOLD, Some(DASHES)));
        }
        let (left, right) = (trim.x + APART, trim.right() - APART);
        let sample = Pt(18.0);
        let mut x = left;
        for (words, color, dashes) in keys {
            let line = self.set(words, SMALL, false, right - left);
            if x + sample + Pt(4.0) + line.width > right {
                break;
            }
            let middle = y - SMALL * 0.3;
            self.stroke(Point { x, y: middle }, Point { x: x + sample, y: middle }, color, dashes);
            self.write(&line, x + sample + Pt(4.0), y, WORDS);
            x += sample + Pt(4.0) + line.width + APART * 1.5;
        }
        if let Some(how) = format.folding() {
            let line = self.set(how, SMALL, false, right - left);
            if x + line.width <= right {
                self.write(&line, right - line.width, y, WORDS);
            }
        }
        self.signature(bleed, bleed.bottom() + Pt(28.0));
    }

    /// Ruled places for a name, a day and a signature, which share what the words leave.
    fn signature(&mut self, bleed: Rect, y: Pt) {
        let words = [("Approved for printing: name", 3.0), ("date", 2.0), ("signature", 4.0)];
        let shares: f64 = words.iter().map(|(_, share)| share).sum();
        let lines = words.map(|(words, share)| (self.set(words, SMALL, false, bleed.width / 2.0), share));
        let written: Pt = lines.iter().map(|(line, _)| line.width).sum();
        let free = bleed.width - written - APART * 2.0 - Pt(4.0) * lines.len() as f64;
        let mut x = bleed.x;
        for (line, share) in lines {
            self.write(&line, x, y, WORDS);
            x += line.width + Pt(4.0);
            let length = free * (share / shares);
            if length > Pt::ZERO {
                self.rule(Point { x, y: y + Pt(1.5) }, Point { x: x + length, y: y + Pt(1.5) }, Pt(0.4), WORDS);
            }
            x += length + APART;
        }
    }

    /// A line of words that is no wider than `room`: smaller, if need be.
    fn set(&mut self, words: &str, size: Pt, bold: bool, room: Pt) -> Line {
        let line = self.shaped(words, size, bold);
        if line.width <= room || line.width <= Pt::ZERO {
            return line;
        }
        // Rounding down, so that it fits.
        let size = Pt((size.0 * (room / line.width).max(0.01) * 100.0).floor() / 100.0).max(Pt(0.5));
        self.shaped(words, size, bold)
    }

    fn shaped(&mut self, words: &str, size: Pt, bold: bool) -> Line {
        words::line(self.setter, words, size, bold, &mut self.findings)
    }

    fn write(&mut self, line: &Line, x: Pt, y: Pt, color: Rgb) {
        for run in &line.runs {
            self.paint(Paint::Text { origin: Point { x: x + run.x, y }, run: run.clone(), color });
        }
    }
}

/// The four sides of a rectangle.
fn sides(rect: Rect) -> [(Point, Point); 4] {
    let at = |x: Pt, y: Pt| Point { x, y };
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    [
        (at(left, top), at(right, top)),
        (at(right, top), at(right, bottom)),
        (at(right, bottom), at(left, bottom)),
        (at(left, bottom), at(left, top)),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::{Arrangement, arrange, blank};
    use super::*;
    use crate::format::Edition;
    use crate::geometry::{Size, mm};

    /// A leaflet of empty pages.
    fn leaflet(format: Format, pages: usize, direction: Direction) -> Leaflet {
        blank(format.size(), pages, direction)
    }

    fn named(name: &str) -> Format {
        Format::built_in().find(|format| format.name() == name).unwrap()
    }

    fn names(format: Format, pages: usize, direction: Direction) -> Vec<Vec<String>> {
        let leaflet = leaflet(format, pages, direction);
        let sheets = arrange(&leaflet, Arrangement::of(Edition::Proof, format, true));
        let names = |sheet| panels(&sheet, &leaflet, format).into_iter().map(|panel| panel.name).collect();
        sheets.into_iter().map(with_room).map(names).collect()
    }

    #[test]
    fn panels_are_named_where_they_lie() {
        let trifold = named("dl-trifold");
        assert_eq!(
            names(trifold, 6, Direction::LeftToRight),
            [
                ["inner flap · 97 mm", "back · 100 mm", "cover · 100 mm"],
                ["inside 1 · 100 mm", "inside 2 · 100 mm", "inside 3 · 97 mm"]
            ]
        );
        assert_eq!(
            names(trifold, 6, Direction::RightToLeft),
            [
                ["cover · 100 mm", "back · 100 mm", "inner flap · 97 mm"],
                ["inside 3 · 97 mm", "inside 2 · 100 mm", "inside 1 · 100 mm"]
            ]
        );
        assert_eq!(names(Format::A4, 2, Direction::LeftToRight)[1], ["page 2 of 2 · 210 × 297 mm"]);
        let booklet = names(named("a5-booklet"), 4, Direction::LeftToRight).concat();
        assert_eq!(booklet[0], "front cover · 148 × 210 mm");
        assert_eq!(booklet[3], "back cover · 148 × 210 mm");
        assert_eq!(names(named("letter"), 1, Direction::LeftToRight)[0], ["page 1 of 1 · 215.9 × 279.4 mm"]);
    }

    #[test]
    fn panels_under_each_other_are_named_from_the_top() {
        use crate::format::own::{Description, Panels};
        let panels = Panels {
            folding: Folding::Accordion,
            sides: [100.0, 110.0].map(Mm).to_vec(),
            across: true,
            one_sided: false,
        };
        let format = Format::described(Description {
            name: "named".to_owned(),
            width: Mm(100.0),
            height: Mm(210.0),
            margin: Mm(8.0),
            body: None,
            bleed: None,
            folded: Some(panels),
            columns: (1, Mm(0.0)),
        });
        let expected =
            [["panel 4, cover · 100 + 110 mm, from the top"], ["panel 2, panel 3 · 110 + 100 mm, from the top"]];
        assert_eq!(names(format, 4, Direction::LeftToRight), expected);
    }

    #[test]
    fn a_booklet_is_bound_where_its_language_begins() {
        let format = named("a5-booklet");
        for (direction, first_at_left) in [(Direction::LeftToRight, true), (Direction::RightToLeft, false)] {
            let leaflet = leaflet(format, 4, direction);
            let sheets = arrange(&leaflet, Arrangement::of(Edition::Proof, format, true));
            for (index, sheet) in sheets.iter().enumerate() {
                let at_left = spine(sheet, &leaflet, format) == Some(sheet.trim.x);
                assert_eq!(at_left, first_at_left == (index % 2 == 0), "{direction:?}, page {}", index + 1);
            }
        }
        let plain = leaflet(Format::A4, 1, Direction::LeftToRight);
        let sheets = arrange(&plain, Arrangement::of(Edition::Proof, Format::A4, true));
        assert_eq!(spine(&sheets[0], &plain, Format::A4), None);
    }

    #[test]
    fn there_is_room_for_the_marks_of_the_press_and_pages_stay_in_their_cut() {
        let leaflet = leaflet(Format::A4, 1, Direction::LeftToRight);
        let press = arrange(&leaflet, Arrangement::of(Edition::Press, Format::A4, true)).remove(0);
        let proof = with_room(arrange(&leaflet, Arrangement::of(Edition::Proof, Format::A4, true)).remove(0));
        let near = |a: Size, b: Size| (a.width - b.width).0.abs() < 1e-6 && (a.height - b.height).0.abs() < 1e-6;
        assert!(near(press.media, proof.media) && proof.marks.is_empty());
        assert_eq!((proof.pages[0].at.x, proof.pages[0].at.y), (proof.trim.x, proof.trim.y));
        assert!((proof.trim.x - marks::SLUG - mm(3.0)).0.abs() < 1e-6);
    }
}
