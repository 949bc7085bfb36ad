//! Steps and points.

use super::DIVIDED;
use crate::document::Item;
use crate::geometry::{Point, Pt, Rgb, mm};
use crate::layout::compose::{Column, Composer, Voice, first_baseline};
use crate::layout::flow::{Mark, NEVER, NEVER_LONELY, Row};
use crate::layout::page::{NodeId, Role};
use crate::rich_text::RichText;
use crate::style::Glue;
use crate::text::Align;

/// A step's disc, in mm beside text of the style's size.
const DISC: f64 = 8.0;
/// Where the middle of lining digits lies, in em: half their height. And what nobody sees of it.
const LINING: f64 = 0.355;
const HAIR: f64 = 0.02;
/// Between the discs of two steps stays at least this, in mm, for the line that joins them.
const BETWEEN_DISCS: f64 = 1.6;
/// The further cost of leaving one step alone.
const ALONE: f64 = 400.0;
/// The cost of a page's end between points, and the further cost where one point is left alone before or after it: as much as
/// a twenty-fifth and a tenth of the page left empty.
const BETWEEN_POINTS: f64 = 30.0;
const ONE_POINT: f64 = 150.0;
/// A point of so many lines isn't divided.
const SHORT_POINT: usize = 5;
/// A list of so many lines should be seen as a whole.
const SHORT_LIST: usize = 6;

impl Composer<'_> {
    /// A point's text and its explanation in one column; the two stay together at the turn of a page. Where some point of
    /// its list is explained, all of them lead in bold: the shortest orders must not look like the least.
    fn point(&mut self, item: &Item, explained: bool, column: Column, body: NodeId) -> Vec<Row> {
        let lead = Voice { bold: explained, ..self.body() };
        let mut rows = self.paragraph(&item.text, lead, column, body);
        if let Some(detail) = &item.detail {
            let mut explanation = self.paragraph(detail, self.body(), column, body);
            if let Some(first) = explanation.first_mut() {
                first.break_before = NEVER_LONELY;
            }
            rows.extend(explanation);
        }
        // Short points aren't divided at all.
        if rows.len() <= SHORT_POINT {
            rows.iter_mut().skip(1).for_each(|r| r.break_before = r.break_before.max(NEVER));
        }
        rows
    }

    /// A list's item: its label, on the baseline of its first line, and its rows.
    fn labelled(
        &mut self,
        list: NodeId,
        (sign, voice, place): &(RichText, Voice, Column),
        (item, explained): (&Item, bool),
        inner: Column,
    ) -> (Vec<Mark>, Vec<Row>) {
        let entry = self.structure.add(list, Role::ListItem);
        let label = self.structure.add(entry, Role::Label);
        let body = self.structure.add(entry, Role::ListBody);
        let point = self.point(item, explained, inner, body);
        let (mut marks, _) = self.stack(sign, *voice, *place, Pt::ZERO, Some(label));
        let baseline = point.first().map(|first| first_baseline(&first.marks).unwrap_or(first.height));
        if let (Some(Mark::Line { baseline: own, .. }), Some(baseline)) = (marks.first_mut(), baseline) {
            *own = baseline;
        }
        (marks, point)
    }

    /// How high over the baseline the middle of a list's numerals lies: the same for all of its steps, whichever of their
    /// digits hang below the line, as some Burmese ones do.
    fn middle(&self, markers: &[RichText], voice: Voice, width: Pt) -> Pt {
        let size = voice.size.size();
        let middles = markers.iter().filter_map(|marker| {
            let line = self.line(marker, voice, width)?;
            let (above, below) = self.setter.ink(&line)?;
            Some((above - below) / 2.0)
        });
        let reach = middles.fold(None, |reach: Option<(Pt, Pt)>, middle| {
            let (lowest, highest) = reach.unwrap_or((middle, middle));
            Some((lowest.min(middle), highest.max(middle)))
        });
        let middle = reach.map_or(size * LINING, |(lowest, highest)| (lowest + highest) / 2.0);
        // Round digits reach a hair over the others: those of Latin faces stay where their cap height has them.
        if (middle - size * LINING).0.abs() < size.0 * HAIR { size * LINING } else { middle }
    }

    pub(super) fn steps(&mut self, items: &[Item], parent: NodeId) -> Vec<Row> {
        let list_node = self.structure.add(parent, Role::List { ordered: true });
        let list = self.step_lists;
        self.step_lists += 1;
        let column = self.text_column();
        let (disc, gap) = (self.scaled(DISC), self.scaled(3.6));
        let inner = Column { x: column.x + disc + gap, width: column.width - disc - gap };
        let mut rows = Vec::new();
        // How far under the last disc the rows end that there are so far.
        let mut below = Pt::ZERO;
        let voice = Voice { bold: true, color: Rgb::WHITE, align: Align::Center, ..self.body() };
        let marker =
            |this: &Self, item: &Item| RichText { language: this.document.language.clone(), ..this.sign(&item.marker) };
        let markers: Vec<RichText> = items.iter().map(|item| marker(self, item)).collect();
        let rise = self.middle(&markers, voice, disc);
        let explained = is_explained(items);
        for (index, (item, marker)) in items.iter().zip(markers).enumerate() {
            let marker = (marker, voice, Column { x: column.x, width: disc });
            let (mut numeral, mut point) = self.labelled(list_node, &marker, (item, explained), inner);
            let (Some(baseline), Some(first)) = (first_baseline(&numeral), point.first_mut()) else { continue };
            let center = Point { x: column.x + disc / 2.0, y: baseline - rise };
            let mut marks = vec![Mark::StepDisc { list, center, radius: disc / 2.0, color: self.style.colors.deep }];
            marks.append(&mut numeral);
            marks.append(&mut first.marks);
            first.marks = marks;
            if index > 0 {
                first.before = self.space_between_discs(below + center.y - disc / 2.0);
                // Steps are followed one after the other: better all on one page, and none alone on its page.
                let alone = index == 1 || index + 1 == items.len();
                first.break_before = DIVIDED + if alone { ALONE } else { 0.0 };
            }
            part_list_too(&mut point, DIVIDED + if is_outer(index, items) { ALONE } else { 0.0 });
            // The disc may be higher than a single line of text.
            let height: Pt = point.iter().map(|r| r.height).sum();
            let least = center.y + disc / 2.0;
            if height < least
                && let Some(last) = point.last_mut()
            {
                last.height += least - height;
            }
            below = height.max(least) - least;
            rows.extend(point);
        }
        rows
    }

    /// The space between steps: it shrinks no further, and is wider where it must be, than two discs allow between which
    /// the rows themselves leave this much.
    fn space_between_discs(&self, left: Pt) -> Glue {
        let item = self.style.space.item;
        let least = (mm(BETWEEN_DISCS) * self.scale.max(1.0) - left).0;
        let natural = item.natural.max(least);
        Glue { natural, shrink: item.shrink.min(natural - least), ..item }
    }

    pub(super) fn bullets(&mut self, items: &[Item], parent: NodeId) -> Vec<Row> {
        let list_node = self.structure.add(parent, Role::List { ordered: false });
        let column = self.text_column();
        let indent = self.scaled(5.0);
        let inner = Column { x: column.x + indent, width: column.width - indent };
        let explained = is_explained(items);
        let mut rows = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let voice = Voice { bold: true, color: self.style.colors.accent, align: Align::Start, ..self.body() };
            let bullet = (self.sign("•"), voice, Column { x: column.x, width: indent });
            let (mut marks, mut point) = self.labelled(list_node, &bullet, (item, explained), inner);
            let Some(first) = point.first_mut() else { continue };
            marks.append(&mut first.marks);
            first.marks = marks;
            if index > 0 {
                first.before = if explained { self.style.space.item } else { self.style.space.point };
                first.break_before = BETWEEN_POINTS;
            }
            // No page begins with the last point alone, none ends with the first. Two points are a pair.
            if items.len() == 2 && index == 1 {
                first.break_before = DIVIDED;
            } else if index + 1 == items.len() || index == 1 {
                first.break_before += ONE_POINT;
            }
            part_list_too(&mut point, BETWEEN_POINTS + if is_outer(index, items) { ONE_POINT } else { 0.0 });
            rows.extend(point);
        }
        // A few short points are one thought.
        if !explained && rows.len() <= SHORT_LIST {
            rows.iter_mut().skip(1).for_each(|r| r.break_before = r.break_before.max(DIVIDED));
        }
        rows
    }
}

/// Whether some point of a list has an explanation.
fn is_explained(items: &[Item]) -> bool {
    items.iter().any(|item| item.detail.is_some())
}

/// Whether a page's end before or after a point leaves one point alone.
fn is_outer(index: usize, items: &[Item]) -> bool {
    index <= 1 || index + 2 >= items.len()
}

/// A page's end inside a point parts its list, too: it costs this more than inside a paragraph, and so never less than one
/// before or after the point.
fn part_list_too(point: &mut [Row], cost: f64) {
    let inside = point.iter_mut().skip(1).filter(|row| !row.forbids_break());
    inside.for_each(|row| row.break_before += cost);
}
