//! Choosing lines (a first version: as much on each line as it holds).

/// Text between two break opportunities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Of the ink, without trailing white space.
    pub width: f64,
    /// Natural width of the trailing white space, dropped at a line's end.
    pub space: f64,
    /// How far that space may stretch.
    pub stretch: f64,
    /// How far it may shrink.
    pub shrink: f64,
    /// Width of the hyphen that is drawn if a line ends after it.
    pub mark: f64,
    /// 0 is free.
    pub penalty: f64,
    /// A hyphen: two lines in a row should not end in one.
    pub flagged: bool,
    /// A line must end after it.
    pub mandatory: bool,
}

/// How lines fill the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Both edges even.
    Justified,
    /// Filled, one edge ragged.
    Ragged,
    /// As even in length as can be.
    Balanced,
}

/// Indices of the segments after which lines end, the last one included.
pub fn fit(segments: &[Segment], measure: f64, fit: Fit, first_line_indent: f64) -> Vec<usize> {
    let _ = fit;
    let mut ends = Vec::new();
    let mut used = first_line_indent;
    let mut empty = true;
    for (i, segment) in segments.iter().enumerate() {
        if !empty && used + segment.width > measure + 1e-6 {
            ends.push(i - 1);
            used = 0.0;
        }
        empty = segment.mandatory;
        used += segment.width + segment.space;
        if segment.mandatory {
            ends.push(i);
            used = 0.0;
        }
    }
    if let Some(last) = segments.len().checked_sub(1)
        && ends.last() != Some(&last)
    {
        ends.push(last);
    }
    ends
}
