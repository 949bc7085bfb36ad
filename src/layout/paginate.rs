//! Where pages end: the cheapest way through all rows at once, as total-fit does for lines.

use super::flow::Row;
use crate::geometry::Pt;
use std::ops::Range;

/// One page's rows and how far its spaces are stretched (positive) or shrunk (negative), −1 to 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PageRows {
    pub rows: Range<usize>,
    pub ratio: f64,
}

impl PageRows {
    /// The share of the page's height that stays empty under its rows.
    pub fn foot(&self, rows: &[Row], room: Pt) -> f64 {
        let need = self.rows.clone().fold(0.0, |need, index| {
            let row = &rows[index];
            let give = if self.ratio < 0.0 { row.before.shrink } else { row.before.stretch };
            let above = if index > self.rows.start { row.before.natural + self.ratio * give } else { 0.0 };
            need + row.height.0 + above
        });
        (1.0 - need / room.0).max(0.0)
    }
}

/// What a page's rows need.
struct Need {
    natural: f64,
    stretch: f64,
    shrink: f64,
}

/// Cost of a page more: dearer than any badness of spaces, cheaper than breaking a rule.
const PAGE: f64 = 1_000.0;
/// Cost of a last page that holds nothing; none from half a page on.
const STUB: f64 = 900.0;

/// Divides `rows` into pages; the first offers `first` of height, the others `rest`; the last row sinks to the foot of
/// the last page. `None` if a row alone is higher than a page.
pub(super) fn paginate(rows: &[Row], first: Pt, rest: Pt) -> Option<Vec<PageRows>> {
    // best[i]: the cheapest way to have set the rows before i, and where its last page began. The number of pages so
    // far matters only for the first one's height: a page that begins at row 0 is the first.
    let mut best: Vec<Option<(f64, usize, f64)>> = vec![None; rows.len() + 1];
    best[0] = Some((0.0, 0, 0.0));
    for start in 0..rows.len() {
        let Some((so_far, ..)) = best[start] else { continue };
        let room = if start == 0 { first.0 } else { rest.0 };
        let mut need = Need { natural: 0.0, stretch: 0.0, shrink: 0.0 };
        for end in start + 1..=rows.len() {
            let row = &rows[end - 1];
            if end - 1 > start {
                need.natural += row.before.natural;
                need.stretch += row.before.stretch;
                need.shrink += row.before.shrink;
            }
            need.natural += row.height.0;
            if need.natural - need.shrink > room + 0.01 {
                break;
            }
            let last = end == rows.len();
            let penalty = if last { 0.0 } else { rows[end].break_before };
            if penalty.is_infinite() {
                continue;
            }
            let (ratio, badness) = fill(&need, room, first.0.max(rest.0), last);
            let cost = so_far + badness + penalty + PAGE;
            if best[end].is_none_or(|(known, ..)| cost < known) {
                best[end] = Some((cost, start, ratio));
            }
        }
    }
    let mut pages = Vec::new();
    let mut end = rows.len();
    while end > 0 {
        let (_, start, ratio) = best[end]?;
        pages.push(PageRows { rows: start..end, ratio });
        end = start;
    }
    pages.reverse();
    Some(pages)
}

/// How far the spaces give or take, and how bad that looks. An empty foot looks as bad as it is high on a whole page of
/// text: `page`.
fn fill(need: &Need, room: f64, page: f64, last: bool) -> (f64, f64) {
    let slack = room - need.natural;
    if slack < 0.0 {
        let ratio = if need.shrink > 0.0 { slack / need.shrink } else { -1.0 };
        return (ratio.max(-1.0), 100.0 * ratio * ratio);
    }
    if last {
        // Some spare room opens the spaces up, the rest goes above the closing card.
        let share = need.natural / room;
        let ratio = if need.stretch > 0.0 { (slack * 0.4 / need.stretch).min(0.7) } else { 0.0 };
        return (ratio, STUB * (0.5 - share).max(0.0) * 2.0);
    }
    let ratio = if need.stretch > 0.0 { (slack / need.stretch).min(1.0) } else { 0.0 };
    let left = (slack - need.stretch * ratio) / page;
    (ratio, 60.0 * ratio * ratio + 16_000.0 * left * left)
}

#[cfg(test)]
mod tests {
    use super::super::flow::NEVER;
    use super::*;
    use crate::style::Glue;

    fn row(height: f64, break_before: f64) -> Row {
        let mut row = Row::space(Pt(height), Glue { natural: 10.0, stretch: 5.0, shrink: 2.0 });
        row.break_before = break_before;
        row
    }

    fn pages(rows: &[Row], first: f64, rest: f64) -> Vec<Range<usize>> {
        paginate(rows, Pt(first), Pt(rest)).unwrap().into_iter().map(|p| p.rows).collect()
    }

    #[test]
    fn everything_that_fits_is_one_page() {
        assert_eq!(pages(&[row(50.0, 0.0), row(50.0, 0.0)], 110.0, 110.0), vec![Range { start: 0, end: 2 }]);
    }

    #[test]
    fn a_forbidden_break_moves_up() {
        let rows = [row(50.0, 0.0), row(50.0, 0.0), row(50.0, NEVER), row(50.0, 0.0)];
        assert_eq!(pages(&rows, 110.0, 400.0), [0..1, 1..4]);
    }

    #[test]
    fn spaces_shrink_before_a_page_is_added() {
        let rows = [row(50.0, 0.0), row(50.0, 0.0)];
        let pages = paginate(&rows, Pt(109.0), Pt(100.0)).unwrap();
        assert_eq!(pages, [PageRows { rows: 0..2, ratio: -0.5 }]);
    }

    #[test]
    fn a_row_higher_than_a_page_is_no_answer() {
        assert_eq!(paginate(&[row(500.0, 0.0)], Pt(100.0), Pt(100.0)), None);
    }

    #[test]
    fn the_first_page_has_its_own_height() {
        let rows: Vec<Row> = (0..6).map(|_| row(40.0, 0.0)).collect();
        assert_eq!(pages(&rows, 90.0, 190.0), [0..2, 2..6]);
    }
}
