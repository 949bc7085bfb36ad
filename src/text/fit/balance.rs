//! Lines of much the same length: titles and headings.

use super::{Sums, slack};

/// More lines than any title has on paper: each word would be tried in each of them, and nobody sees that they are even.
const MOST_BALANCED: usize = 40;

impl Sums<'_> {
    /// Each stretch up to a mandatory end is balanced for itself.
    pub(super) fn balance(&self) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut start = 0;
        while start < self.segments.len() {
            let end = (start..self.segments.len()).find(|&i| self.is_final(i)).unwrap_or(self.segments.len() - 1);
            self.balance_between(start, end, &mut ends);
            start = end + 1;
        }
        ends
    }

    /// As many lines as first-fit needs when it parts only words that are wider than a line, then
    /// lengths as even as can be.
    fn balance_between(&self, first: usize, last: usize, ends: &mut Vec<usize>) {
        let greedy = self.first_fit(first, last);
        let lines = greedy.len();
        if lines > MOST_BALANCED {
            ends.extend(greedy);
            return;
        }
        if lines == 1 {
            ends.push(last);
            return;
        }
        let ideal = self.width(first, last) / lines as f64;
        let count = last - first + 1;
        // cost[i], way[line][i]: the best `line` lines that end before segment first + i.
        let mut cost = vec![f64::INFINITY; count + 1];
        cost[0] = 0.0;
        let mut ways = Vec::with_capacity(lines);
        for line in 1..=lines {
            let mut next = vec![f64::INFINITY; count + 1];
            let mut way = vec![0u32; count + 1];
            let reach = if line == lines { count..=count } else { line..=count - 1 };
            for end in reach {
                for start in (line - 1..end).rev() {
                    let (from, to) = (first + start, first + end - 1);
                    if start + 1 < end && self.bursts(from, to) {
                        break;
                    }
                    if cost[start].is_infinite() {
                        continue;
                    }
                    let total = cost[start] + self.unevenness(from, to, last, ideal);
                    if total < next[end] {
                        next[end] = total;
                        way[end] = start as u32;
                    }
                }
            }
            cost = next;
            ways.push(way);
        }
        if cost[count].is_infinite() {
            ends.extend(greedy);
            return;
        }
        let mut at = count;
        let mut lines = Vec::with_capacity(ways.len());
        for way in ways.iter().rev() {
            lines.push(first + at - 1);
            at = way[at] as usize;
        }
        ends.extend(lines.into_iter().rev());
    }

    /// The cost of a balanced line, about 1 for a line that is half empty.
    fn unevenness(&self, start: usize, end: usize, last: usize, ideal: f64) -> f64 {
        let segment = &self.segments[end];
        let measure = self.measure;
        let width = if end == last { self.widths(start, end)[0] } else { self.width(start, end) };
        let off = 2.0 * (width - ideal) / measure;
        let mut cost = off * off;
        if width > slack(measure) {
            cost += 1e6 * (1.0 + (width / measure).min(1e3));
        }
        if end == last {
            if off < 0.0 {
                cost *= 0.5;
            }
            // A single word: bearable if it is a long one.
            if self.is_word(start, end) {
                cost += if width < ideal / 2.0 { 10.0 } else { 0.1 };
            }
        } else if segment.within_word {
            cost += 100.0;
        } else if segment.penalty.is_finite() {
            cost += (segment.penalty / 100.0).clamp(-1.0, 10.0);
        }
        cost
    }

    /// First fit, with a word parted only where it is wider than its line.
    fn first_fit(&self, first: usize, last: usize) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut start = first;
        while start <= last {
            let (mut plain, mut any) = (None, start);
            for end in start..=last {
                if end > start && self.bursts(start, end) {
                    break;
                }
                let fits = self.fits(start, end) || (end == last && !self.bursts(start, end));
                if fits {
                    any = end;
                    if end == last || !self.segments[end].within_word {
                        plain = Some(end);
                    }
                }
            }
            let end = plain.unwrap_or(any);
            ends.push(end);
            start = end + 1;
        }
        ends
    }
}
