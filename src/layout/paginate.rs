//! Where pages end: the cheapest way through all rows at once, as total-fit does for lines.

use super::compose::PARTED;
use super::flow::Row;
use crate::geometry::Pt;
use std::ops::Range;

/// The rows of a page, or of one of its columns, and how far its spaces are stretched (positive) or shrunk (negative), −1 to 1.
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
#[derive(Clone, Copy)]
struct Need {
    natural: f64,
    stretch: f64,
    shrink: f64,
}

/// Cost of a page more: dearer than any badness of spaces, cheaper than breaking a rule.
pub(super) const PAGE: f64 = 1_000.0;
/// Cost of a page that is there whether it is used or not, as the panels of a folded sheet are.
pub(super) const FREE: f64 = 0.0;
/// Cost of a page where their number is limited: whatever may be parted is, before there is one too many.
pub(super) const DEAREST: f64 = 1e6;
/// Cost of a last page that holds nothing; none from half a page on.
const STUB: f64 = 900.0;

/// Cost of a column that stays empty; if a part does, it costs the square of its share.
pub(super) const EMPTY: f64 = 16_000.0;

/// How high the columns are that rows fill, one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rooms {
    /// On the first page.
    pub first: Pt,
    /// On the others.
    pub rest: Pt,
    /// How many stand beside each other on a page.
    pub columns: usize,
    /// What a page costs: [`PAGE`], or [`FREE`] or [`DEAREST`].
    pub price: f64,
    /// The share of a page that may stay empty at its foot for nothing, on all but the first and the last one: see [`spread`].
    pub even: f64,
}

/// More than this share of a page is seen to be empty, whatever stands on the others.
const MOST_EVEN: f64 = 0.08;

/// What so many pages leave empty if all of them share it, as a share of a page: that much is nobody's fault, and no reason to
/// part what belongs together.
pub(super) fn spread(rows: &[Row], rooms: Rooms, pages: usize) -> f64 {
    if rooms.columns > 1 || pages < 3 {
        return 0.0;
    }
    let room = rooms.first + rooms.rest * (pages as f64 - 1.0);
    let need: f64 = rows.iter().map(|row| row.height.0 + row.before.natural).sum();
    ((room.0 - need) / pages as f64 / rooms.rest.0).clamp(0.0, MOST_EVEN)
}

impl Rooms {
    /// Of a column by its number from the start of the leaflet.
    pub fn of(&self, column: usize) -> Pt {
        if column < self.columns { self.first } else { self.rest }
    }

    /// Columns of the first page are told apart, and those of all others by their place on the page.
    fn states(&self) -> usize {
        self.columns * 2
    }

    fn next(&self, state: usize) -> usize {
        if state + 1 == self.states() { self.columns } else { state + 1 }
    }
}

/// The cheapest way to have set the rows before some row.
#[derive(Clone, Copy)]
struct Way {
    cost: f64,
    /// Where its last column began: state and row.
    from: (usize, usize),
    ratio: f64,
}

/// Divides `rows` into columns, which are pages if a page has but one; the last row sinks to the foot of the last one.
/// `None` if a row alone is higher than a column.
pub(super) fn paginate(rows: &[Row], rooms: Rooms) -> Option<Vec<PageRows>> {
    let page = rooms.first.max(rooms.rest).0;
    // By what the next column is, and the row that it begins with.
    let mut best: Vec<Vec<Option<Way>>> = vec![vec![None; rows.len() + 1]; rooms.states()];
    best[0][0] = Some(Way { cost: 0.0, from: (0, 0), ratio: 0.0 });
    for start in 0..rows.len() {
        for state in 0..rooms.states() {
            let Some(Way { cost: so_far, .. }) = best[state][start] else { continue };
            let (room, next, opens_page) = (rooms.of(state).0, rooms.next(state), state % rooms.columns == 0);
            let ends = ends_of(rows, start, room);
            let mut cheapest = f64::INFINITY;
            for (end, need) in ends.into_iter().rev() {
                let last = end == rows.len();
                let penalty = if last { 0.0 } else { rows[end].break_before };
                // What is parted here has room further down: pages as full as each other are no reason to part a paragraph
                // or a step, though they may be one for a point more or less.
                if penalty > cheapest && penalty >= PARTED {
                    continue;
                }
                if need.natural <= room + 0.01 {
                    cheapest = penalty;
                }
                let even = if state < rooms.columns { 0.0 } else { rooms.even };
                let (ratio, mut badness) = fill(&need, room, (page, even), last);
                if last && !opens_page {
                    // A column of a page that is there anyway wastes nothing.
                    badness = 0.0;
                }
                let cost = so_far + badness + penalty + if opens_page { rooms.price } else { 0.0 };
                let mut offer = |next: usize, cost: f64| {
                    let known = &mut best[next][end];
                    if known.is_none_or(|known| cost < known.cost) {
                        *known = Some(Way { cost, from: (state, start), ratio });
                    }
                };
                offer(next, cost);
                // What is too high for the other columns of the page may begin the next one.
                let left = (rooms.columns - next % rooms.columns) % rooms.columns;
                if left > 0 && !last {
                    offer(rooms.columns, cost + EMPTY * left as f64);
                }
            }
        }
    }
    let ends = best.iter().enumerate().filter_map(|(state, ways)| Some((state, ways[rows.len()]?.cost)));
    let (mut state, _) = ends.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let (mut columns, mut end) = (Vec::new(), rows.len());
    while end > 0 {
        let Way { from: (before, start), ratio, .. } = best[state][end]?;
        let mut next = rooms.next(before);
        while next != state {
            columns.push(PageRows { rows: end..end, ratio: 0.0 });
            next = rooms.next(next);
        }
        columns.push(PageRows { rows: start..end, ratio });
        (state, end) = (before, start);
    }
    columns.reverse();
    Some(columns)
}

/// Where a column that begins with row `start` may end, the shortest first, and what it needs then.
fn ends_of(rows: &[Row], start: usize, room: f64) -> Vec<(usize, Need)> {
    let mut need = Need { natural: 0.0, stretch: 0.0, shrink: 0.0 };
    let mut ends = Vec::new();
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
        if rows.get(end).is_none_or(|next| !next.forbids_break()) {
            ends.push((end, need));
        }
    }
    ends
}

/// A foot emptier than this share of the page is seen, whatever the spaces above it do.
const SHORT: f64 = 0.03;
/// How far the spaces of pages that end short are stretched at most, and those of all of them if there are no others.
const MOST_OF_SHORT: f64 = 0.6;
/// How much further the last page's spaces may be stretched than those of short ones.
const MORE_ON_LAST: f64 = 0.2;

/// Gives pages that end short the spaces of the others: stretched as far as they go, they would end short all the same, and
/// the leaflet would have another rhythm on each page.
pub(super) fn even_out(pages: &mut [PageRows], rows: &[Row], rooms: Rooms) {
    let Some((last, others)) = pages.split_last_mut() else { return };
    let short: Vec<bool> = others
        .iter()
        .enumerate()
        .map(|(index, page)| page.ratio >= 1.0 && page.foot(rows, rooms.of(index)) > SHORT)
        .collect();
    let full: Vec<f64> = others.iter().zip(&short).filter(|(_, short)| !**short).map(|(page, _)| page.ratio).collect();
    let usual = match full.len() {
        0 => MOST_OF_SHORT,
        count => (full.iter().sum::<f64>() / count as f64).clamp(0.0, MOST_OF_SHORT),
    };
    for (page, _) in others.iter_mut().zip(short).filter(|(_, short)| *short) {
        page.ratio = usual;
    }
    if !others.is_empty() {
        last.ratio = last.ratio.min(usual + MORE_ON_LAST);
    }
}

/// How far the spaces give or take, and how bad that looks. An empty foot looks as bad as it is high on a whole page of
/// text: `page`; the share `even` of it is not seen.
fn fill(need: &Need, room: f64, (page, even): (f64, f64), last: bool) -> (f64, f64) {
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
    let left = ((slack - need.stretch * ratio) / page - even).max(0.0);
    (ratio, 60.0 * ratio * ratio + EMPTY * left * left)
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

    fn rooms(first: f64, rest: f64) -> Rooms {
        Rooms { first: Pt(first), rest: Pt(rest), columns: 1, price: PAGE, even: 0.0 }
    }

    fn pages(rows: &[Row], first: f64, rest: f64) -> Vec<Range<usize>> {
        paginate(rows, rooms(first, rest)).unwrap().into_iter().map(|p| p.rows).collect()
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
    fn what_has_room_is_not_parted_for_the_sake_of_evenness() {
        let rows = [row(100.0, 0.0), row(30.0, 240.0), row(60.0, 0.0), row(190.0, 0.0)];
        assert_eq!(pages(&rows, 200.0, 200.0), [0..2, 2..3, 3..4]);
    }

    #[test]
    fn where_pages_are_the_dearest_more_is_parted() {
        let rows = [row(100.0, 0.0), row(80.0, 0.0), row(80.0, 20_000.0), row(90.0, 0.0)];
        let divided = |price| {
            let rooms = Rooms { price, ..rooms(200.0, 200.0) };
            paginate(&rows, rooms).unwrap().into_iter().map(|page| page.rows).collect::<Vec<_>>()
        };
        assert_eq!(divided(PAGE), [0..1, 1..3, 3..4]);
        assert_eq!(divided(DEAREST), [0..2, 2..4]);
    }

    #[test]
    fn spaces_shrink_before_a_page_is_added() {
        let rows = [row(50.0, 0.0), row(50.0, 0.0)];
        let pages = paginate(&rows, rooms(109.0, 100.0)).unwrap();
        assert_eq!(pages, [PageRows { rows: 0..2, ratio: -0.5 }]);
    }

    #[test]
    fn what_is_too_high_for_a_column_may_begin_the_next_page() {
        let rows = [row(50.0, 0.0), row(20.0, 0.0), row(150.0, NEVER), row(20.0, 0.0)];
        let rooms = Rooms { first: Pt(100.0), rest: Pt(300.0), columns: 2, price: PAGE, even: 0.0 };
        let columns: Vec<_> = paginate(&rows, rooms).unwrap().into_iter().map(|column| column.rows).collect();
        assert_eq!(columns, [0..1, 1..1, 1..4]);
    }

    #[test]
    fn pages_that_end_short_have_the_spaces_of_the_others() {
        let rows = [row(50.0, 0.0), row(48.0, 0.0), row(40.0, 0.0), row(30.0, 0.0), row(20.0, 0.0)];
        let rooms = rooms(110.0, 110.0);
        let page = |rows, ratio| PageRows { rows, ratio };
        let mut pages = [page(0..2, 0.4), page(2..4, 1.0), page(4..5, 0.7)];
        even_out(&mut pages, &rows, rooms);
        assert_eq!(pages, [page(0..2, 0.4), page(2..4, 0.4), page(4..5, 0.4 + MORE_ON_LAST)]);
    }

    #[test]
    fn a_row_higher_than_a_page_is_no_answer() {
        assert_eq!(paginate(&[row(500.0, 0.0)], rooms(100.0, 100.0)), None);
    }

    #[test]
    fn the_first_page_has_its_own_height() {
        let rows: Vec<Row> = (0..6).map(|_| row(40.0, 0.0)).collect();
        assert_eq!(pages(&rows, 90.0, 190.0), [0..2, 2..6]);
    }

    #[test]
    fn columns_of_the_first_page_are_as_high_as_each_other() {
        let rows: Vec<Row> = (0..10).map(|_| row(40.0, 0.0)).collect();
        let rooms = Rooms { first: Pt(90.0), rest: Pt(190.0), columns: 2, price: PAGE, even: 0.0 };
        let columns: Vec<_> = paginate(&rows, rooms).unwrap().into_iter().map(|column| column.rows).collect();
        assert_eq!(columns, [0..2, 2..4, 4..8, 8..10]);
    }
}
