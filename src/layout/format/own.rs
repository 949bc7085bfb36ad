//! Formats that a project describes itself.

use super::{BodySize, Format, FormatSpec, PLAIN};
use crate::geometry::{Mm, Pt};
use std::sync::{Mutex, PoisonError};

/// Text width for which the style's title is made: A4 within margins of 18 mm. A narrower page has a smaller title, …
const TITLE_WIDTH: f64 = 174.0;
/// … though no smaller than by this factor: 16 points of the default style's 30.
const LEAST_DISPLAY: f64 = 0.54;

/// A format as a project describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    /// The name in file names and on the command line.
    pub name: String,
    /// Width of the trimmed page.
    pub width: Mm,
    /// Height of the trimmed page.
    pub height: Mm,
    /// Left, right and upper margin.
    pub margin: Mm,
    /// Size of running text; `None` is the style's.
    pub body: Option<Pt>,
    /// How far colour goes beyond the trimmed edge; `None` is the usual 3 mm.
    pub bleed: Option<Mm>,
    /// Widths, or heights, of the panels between folds.
    pub panels: Vec<Mm>,
}

/// What projects have described in this run. An entry stays, so that a handle is a mere reference; who reads the same
/// project again and again, such as a preview, gets the same handle.
static DESCRIBED: Mutex<Vec<(Description, Format)>> = Mutex::new(Vec::new());

impl Format {
    /// The format of that description.
    pub fn described(description: Description) -> Format {
        let mut known = DESCRIBED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, format)) = known.iter().find(|(other, _)| *other == description) {
            return *format;
        }
        let Description { name, width, height, margin, body, bleed, panels } = description.clone();
        let format = Format(Box::leak(Box::new(FormatSpec {
            name: String::leak(name),
            width,
            height,
            margin: Some(margin),
            body: body.map_or(PLAIN.body, BodySize::Exactly),
            display: ((width.0 - margin.0 * 2.0) / TITLE_WIDTH).clamp(LEAST_DISPLAY, 1.0),
            bleed: bleed.unwrap_or(PLAIN.bleed),
            panels: Vec::leak(panels),
            ..PLAIN
        })));
        known.push((description, format));
        format
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_description_is_the_same_format() {
        let description = |margin| Description {
            name: "card".to_owned(),
            width: Mm(100.0),
            height: Mm(150.0),
            margin: Mm(margin),
            body: None,
            bleed: None,
            panels: vec![Mm(50.0), Mm(50.0)],
        };
        let card = Format::described(description(10.0));
        assert_eq!(card, Format::described(description(10.0)));
        assert_ne!(card, Format::described(description(12.0)));
        assert_ne!(card.cmp(&Format::described(description(12.0))), std::cmp::Ordering::Equal);
        assert_eq!((card.name(), card.spec().bleed), ("card", Mm(3.0)));
    }
}
