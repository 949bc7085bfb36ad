//! Where lines end: total fit after Knuth and Plass, "Breaking Paragraphs into Lines"
//! (Software: Practice and Experience 11, 1981). It knows widths only, no font and no text.
//!
//! Every segment end is a possible line end. The paragraph's cost is the sum over its lines of
//! `(LINE + badness)² + penalty²` and of what neighbouring lines do to each other; dynamic
//! programming finds the least. There is no tolerance as in TeX, hence no second pass and no failure:
//! badness grows steeply with the stretch, so that the worst line counts and not the sum of all, and,
//! far out, straight on, so that one hopeless line doesn't drown the others.

mod balance;

/// What stands between two break opportunities. All widths are in one unit, which the caller chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Segment {
    /// Width of the ink, without trailing white space.
    pub width: f64,
    /// Natural width of the trailing white space, which is dropped at a line's end.
    pub space: f64,
    /// How much that space may grow at ratio 1; see [`STRETCH`].
    pub stretch: f64,
    /// How much that space may shrink; see [`SHRINK`].
    pub shrink: f64,
    /// Width of the hyphen that is drawn if the line ends here, as far as it stands within the measure.
    pub mark: f64,
    /// How far the ink's beginning may stand out of the measure if the line begins here.
    pub hang_before: f64,
    /// How far the ink's end may stand out of the measure if the line ends here.
    pub hang_after: f64,
    /// The price of a line's end here, on TeX's scale: 0 is free, 50 a hyphen.
    pub penalty: f64,
    /// A line that ends here ends in a hyphen.
    pub flagged: bool,
    /// A line that ends here parts a word, with a hyphen or without.
    pub within_word: bool,
    /// Written without spaces: that none is in a line doesn't make it a single word.
    pub solid: bool,
    /// The line ends here in any case.
    pub mandatory: bool,
}

impl Segment {
    /// At most half of the ink hangs on either side, or a longer line might be the narrower one.
    fn hang_before(&self) -> f64 {
        sound(self.hang_before).min(sound(self.width) / 2.0)
    }

    fn hang_after(&self) -> f64 {
        sound(self.hang_after).min(sound(self.width) / 2.0)
    }
}

/// How lines fill the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Both edges even: spaces stretch and shrink.
    Justified,
    /// One edge even: no line much shorter than its neighbours.
    Ragged,
    /// As few lines as can be, of much the same length: titles and headings.
    Balanced,
}

/// A space may grow by this part of its natural width before a line counts as loose: its [`Segment::stretch`] (Knuth and
/// Plass, "Breaking Paragraphs into Lines", 1981).
pub const STRETCH: f64 = 1.0 / 2.0;
/// A space may shrink by this part of its natural width: its [`Segment::shrink`] (the same).
pub const SHRINK: f64 = 1.0 / 3.0;

/// The cost of a line as such, so that fewer lines win over more (TeX's `\linepenalty`).
const LINE: f64 = 10.0;
/// Neighbouring lines whose spaces differ visibly (TeX's `\adjdemerits`).
const CONTRAST: f64 = 10_000.0;
/// Two hyphens, one under the other (TeX's `\doublehyphendemerits`, dearer: measured as [`PRICE`]).
const DOUBLE_HYPHEN: f64 = 40_000.0;
/// Each further hyphen under two: a ladder, which TeX doesn't know. Duden and Chicago (17th edition, 2.112) allow three
/// at the most.
const LADDER: f64 = 2_000_000.0;
/// A hyphen at the end of the last line but one (TeX's `\finalhyphendemerits`).
const FINAL_HYPHEN: f64 = 10_000.0;
/// A last line shorter than [`SHORT`].
const SHORT_LAST: f64 = 500_000.0;
/// A single word, shorter than [`SHORT_WORD`], on the last line.
const WIDOW_WORD: f64 = 400_000.0;
/// Fraction of the measure below which a last line is too short.
const SHORT: f64 = 0.2;
/// Fraction of the measure below which a single word is too short for a last line.
const SHORT_WORD: f64 = 1.0 / 3.0;
/// A line that is too long: only where nothing else is left.
const OVERFULL: f64 = 1e15;
/// The highest price that counts: that of a drug's name divided. More than any hopeless line costs, less than one that is
/// too long.
const DEAREST: f64 = 1e6;
/// The power of the ratio with which the badness of a stretched line grows. TeX's is 3; a steeper one takes from the
/// widest spaces and gives to those that nobody notices (benches/line_quality.rs: the Bengali 95th percentile at 10 points
/// falls from 1.68 to 1.56, the medians stay).
const STEEPNESS: i32 = 6;
/// The ratio from which badness grows straight on.
const FAR: f64 = 3.0;
/// Ragged: the shortfall, as a fraction of the measure, that is as bad as ratio 1.
const RAG: f64 = 0.25;
/// What a penalty of 1 weighs. More than in TeX, since our measures are narrow and spaces stretch further: at 2 the
/// 95th percentile of the stretch is that of 1 with fewer hyphens (benches/line_quality.rs).
const PRICE: f64 = 2.0;
/// Ragged: a word parted is worth less, since no space is stretched; it only saves a line from being a stub.
const RAGGED_PRICE: f64 = 4.0;
/// The ratio from which only the empty part of the measure counts: lines with few spaces or none.
const HOPELESS: f64 = 20.0;
/// Lines of spaces that are tight, normal, loose and very loose.
const CLASSES: usize = 4;
const NORMAL: usize = 1;
/// How many hyphens the lines end in, one under the other, as far as it matters: none, one, two and more.
const HYPHENS: usize = 3;

/// Indices of the segments after which lines end, the last one included. Never fails: a segment wider than the
/// measure gets a line of its own, which is then too long.
pub fn fit(segments: &[Segment], measure: f64, fit: Fit) -> Vec<usize> {
    if segments.is_empty() {
        return Vec::new();
    }
    let sums = Sums::new(segments, measure, fit);
    match fit {
        _ if sums.is_one_line() => vec![segments.len() - 1],
        Fit::Balanced => sums.balance(),
        Fit::Justified | Fit::Ragged => sums.total_fit(),
    }
}

/// The paragraph's cost with lines that end after `ends`, as [`fit`] counts it; for tests and studies.
pub fn demerits(segments: &[Segment], measure: f64, fit: Fit, ends: &[usize]) -> f64 {
    let sums = Sums::new(segments, measure, fit);
    let (mut total, mut start, mut above) = (0.0, 0, State { class: NORMAL, hyphens: 0 });
    for &end in ends {
        let Some(_) = segments.get(end) else { return f64::INFINITY };
        if end < start {
            return f64::INFINITY;
        }
        let line = sums.line(start, end);
        total += line.demerits + sums.between(start, above, end, line.class);
        above = sums.state(above, end, line.class);
        start = end + 1;
    }
    total
}

/// A line by itself.
#[derive(Clone, Copy)]
struct Line {
    demerits: f64,
    class: usize,
}

/// What a line needs to know of those above it.
#[derive(Clone, Copy)]
struct State {
    class: usize,
    hyphens: usize,
}

impl State {
    const COUNT: usize = CLASSES * HYPHENS;

    fn index(self) -> usize {
        self.hyphens * CLASSES + self.class
    }

    fn of(index: usize) -> State {
        State { class: index % CLASSES, hyphens: index / CLASSES }
    }
}

/// The best way to a line's start for one state: where the line before begins, and the state before that.
#[derive(Clone, Copy)]
struct Node {
    demerits: f64,
    start: u32,
    state: u8,
}

type Nodes = [Node; State::COUNT];

const NOWHERE: Node = Node { demerits: f64::INFINITY, start: 0, state: 0 };

/// The segments with running sums, so that any line's widths are differences.
struct Sums<'a> {
    segments: &'a [Segment],
    /// At `i`: width, stretch and shrink of all segments before `i`, with their spaces.
    sums: Vec<[f64; 3]>,
    measure: f64,
    fit: Fit,
}

impl<'a> Sums<'a> {
    fn new(segments: &'a [Segment], measure: f64, fit: Fit) -> Self {
        let mut sums = Vec::with_capacity(segments.len() + 1);
        let mut sum = [0.0; 3];
        sums.push(sum);
        for segment in segments {
            let space = sound(segment.space);
            sum[0] += sound(segment.width) + space;
            sum[1] += sound(segment.stretch);
            // More shrink than space would let a line get shorter as it takes in more.
            sum[2] += sound(segment.shrink).min(space);
            sums.push(sum);
        }
        let measure = sound(measure).max(f64::MIN_POSITIVE);
        Sums { segments, sums, measure, fit }
    }

    /// Natural width of the line within the measure, without its mark, and its stretch and shrink.
    fn widths(&self, start: usize, end: usize) -> [f64; 3] {
        let (from, to, last) = (&self.sums[start], &self.sums[end + 1], &self.segments[end]);
        let space = sound(last.space);
        let hang = self.segments[start].hang_before() + last.hang_after();
        [
            (to[0] - from[0] - space - hang).max(0.0),
            (to[1] - from[1] - sound(last.stretch)).max(0.0),
            (to[2] - from[2] - sound(last.shrink).min(space)).max(0.0),
        ]
    }

    /// Whether the line is too long, hyphen or not, and so every longer one too.
    fn bursts(&self, start: usize, end: usize) -> bool {
        let [width, _, shrink] = self.widths(start, end);
        let shrink = if self.fit == Fit::Justified { shrink } else { 0.0 };
        width - shrink > slack(self.measure)
    }

    /// Natural width with its mark.
    fn width(&self, start: usize, end: usize) -> f64 {
        self.widths(start, end)[0] + sound(self.segments[end].mark)
    }

    fn fits(&self, start: usize, end: usize) -> bool {
        self.width(start, end) <= slack(self.measure)
    }

    /// Whether one line is the least that can be, seen without trying the others: text is often measured so.
    fn is_one_line(&self) -> bool {
        let last = self.segments.len() - 1;
        let may_end = self.segments[..last].iter().all(|segment| !segment.mandatory && segment.penalty >= 0.0);
        may_end && self.widths(0, last)[0] <= self.measure
    }

    fn is_final(&self, end: usize) -> bool {
        self.segments[end].mandatory || end + 1 == self.segments.len()
    }

    fn line(&self, start: usize, end: usize) -> Line {
        let segment = &self.segments[end];
        let measure = self.measure;
        let [width, stretch, shrink] = self.widths(start, end);
        let last = self.is_final(end);
        let width = if last { width } else { width + sound(segment.mark) };
        let shortfall = measure - width;
        let justified = self.fit == Fit::Justified;
        let (ratio, badness) = if shortfall < 0.0 && width > slack(measure) {
            let give = if justified { shrink } else { 0.0 };
            if -shortfall > give * (1.0 + 1e-9) {
                let excess = ((-shortfall - give) / measure).min(1e3);
                return Line { demerits: OVERFULL * (1.0 + excess), class: 0 };
            }
            let ratio = shortfall / give;
            (ratio, 100.0 * (-ratio).powi(3))
        } else if last {
            (0.0, 0.0)
        } else if justified {
            let shortfall = shortfall.max(0.0);
            let ratio = (shortfall / stretch.max(f64::MIN_POSITIVE)).min(HOPELESS);
            let badness = badness(ratio);
            (ratio, if ratio < HOPELESS { badness } else { badness * (1.0 + shortfall / measure) })
        } else {
            let ratio = shortfall.max(0.0) / (measure * RAG);
            (ratio, 100.0 * ratio * ratio)
        };
        let class = if ratio < -0.5 {
            0
        } else if ratio <= 0.5 {
            1
        } else if ratio <= 1.5 {
            2
        } else {
            3
        };
        let mut demerits = (LINE + badness) * (LINE + badness);
        if last {
            demerits += self.last_line(start, end, width, measure);
        } else {
            let price = if segment.penalty.is_nan() { 0.0 } else { segment.penalty.clamp(-1e4, DEAREST) };
            let price = price * if !justified && segment.within_word { RAGGED_PRICE } else { PRICE };
            demerits += price * price.abs();
        }
        Line { demerits, class }
    }

    /// What a short last line costs. A paragraph of one line has no short last line.
    fn last_line(&self, start: usize, end: usize, width: f64, measure: f64) -> f64 {
        if start == 0 || self.segments[start - 1].mandatory {
            return 0.0;
        }
        let mut demerits = 0.0;
        let part = width / measure;
        if part < SHORT {
            demerits += SHORT_LAST * (1.0 - part / SHORT);
        }
        if part < SHORT_WORD && self.is_word(start, end) {
            demerits += WIDOW_WORD;
        }
        demerits
    }

    /// Whether a line is a single word.
    fn is_word(&self, start: usize, end: usize) -> bool {
        !self.segments[end].solid && self.segments[start..end].iter().all(|s| sound(s.space) == 0.0)
    }

    /// The state after a line that ends with segment `end`.
    fn state(&self, above: State, end: usize, class: usize) -> State {
        let hyphens = if self.segments[end].flagged { (above.hyphens + 1).min(HYPHENS - 1) } else { 0 };
        State { class, hyphens }
    }

    /// What a line costs beside the one before it, which ends before `start`.
    fn between(&self, start: usize, above: State, end: usize, class: usize) -> f64 {
        let Some(previous) = start.checked_sub(1).map(|i| &self.segments[i]) else { return 0.0 };
        if previous.mandatory {
            return 0.0;
        }
        let mut demerits = 0.0;
        let last = self.is_final(end);
        if self.fit == Fit::Justified && !last && above.class.abs_diff(class) > 1 {
            demerits += CONTRAST;
        }
        if previous.flagged {
            if last {
                demerits += FINAL_HYPHEN;
            } else if self.segments[end].flagged {
                demerits += if above.hyphens > 1 { LADDER } else { DOUBLE_HYPHEN };
            }
        }
        demerits
    }

    fn total_fit(&self) -> Vec<usize> {
        let n = self.segments.len();
        // nodes[i]: the best ways to a line that begins with segment i.
        let mut nodes = vec![[NOWHERE; State::COUNT]; n + 1];
        nodes[0][NORMAL] = Node { demerits: 0.0, start: 0, state: 0 };
        // No line that reaches the segment at hand begins before `low`.
        let mut low = 0;
        for end in 0..n {
            while low < end && (self.bursts(low, end) || unreached(&nodes[low])) {
                low += 1;
            }
            let mut best = [NOWHERE; State::COUNT];
            for (start, ways) in nodes.iter().enumerate().take(end + 1).skip(low) {
                if unreached(ways) || (start < end && self.bursts(start, end)) {
                    continue;
                }
                let line = self.line(start, end);
                if line.demerits < OVERFULL {
                    self.extend(ways, start, end, line, &mut best);
                }
            }
            if unreached(&best) {
                // Nothing fits: the shortest line that reaches this far is too long.
                if let Some(start) = (0..=end).rev().find(|&i| !unreached(&nodes[i])) {
                    let line = self.line(start, end);
                    self.extend(&nodes[start], start, end, line, &mut best);
                }
            }
            nodes[end + 1] = best;
            if self.segments[end].mandatory {
                low = end + 1;
            }
        }
        let mut ends = Vec::new();
        let mut at = n;
        let mut state = least(&nodes[n]);
        while at > 0 {
            ends.push(at - 1);
            let node = nodes[at][state];
            at = node.start as usize;
            state = usize::from(node.state);
        }
        ends.reverse();
        ends
    }

    /// Takes `line` after each of `ways` into `best` where it is better.
    fn extend(&self, ways: &Nodes, start: usize, end: usize, line: Line, best: &mut Nodes) {
        for (index, way) in ways.iter().enumerate() {
            if way.demerits.is_finite() {
                let above = State::of(index);
                let demerits = way.demerits + line.demerits + self.between(start, above, end, line.class);
                let slot = &mut best[self.state(above, end, line.class).index()];
                if demerits < slot.demerits {
                    *slot = Node { demerits, start: start as u32, state: index as u8 };
                }
            }
        }
    }
}

/// A width as it may come: never negative, never without end.
fn sound(width: f64) -> f64 {
    if width.is_finite() { width.max(0.0) } else { 0.0 }
}

/// The measure with room for what sums of many widths lose in rounding.
fn slack(measure: f64) -> f64 {
    measure * (1.0 + 1e-9)
}

/// 100 for a line that uses its stretch up; see [`STEEPNESS`].
fn badness(ratio: f64) -> f64 {
    let steepness = f64::from(STEEPNESS);
    if ratio <= FAR {
        100.0 * ratio.powi(STEEPNESS)
    } else {
        100.0 * FAR.powi(STEEPNESS - 1) * (steepness * ratio - (steepness - 1.0) * FAR)
    }
}

fn unreached(nodes: &Nodes) -> bool {
    nodes.iter().all(|node| node.demerits.is_infinite())
}

fn least(nodes: &Nodes) -> usize {
    let mut best = 0;
    for (i, node) in nodes.iter().enumerate() {
        if node.demerits < nodes[best].demerits {
            best = i;
        }
    }
    best
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
