//! Formats that a project describes itself.

use super::{BodySize, Folded, Folding, Format, FormatSpec, PLAIN};
use crate::geometry::{Mm, Pt};
use std::sync::{Mutex, PoisonError};

/// Text width for which the style's title is made: A4 within margins of 18 mm. A narrower page has a smaller title, …
const TITLE_WIDTH: f64 = 174.0;
/// … though no smaller than by this factor: 16 points of the default style's 30.
const LEAST_DISPLAY: f64 = 0.54;

/// Running text on panels begins here and grows into the room that the text leaves, up to the style's size.
const PANEL_BODY: BodySize = BodySize::Scaled(10.0 / 12.0);
const LEAST_PANEL_BODY: Pt = Pt(10.0);

/// A format as a project describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    /// The name in file names and on the command line.
    pub name: String,
    /// Width of what is trimmed: the page, or the unfolded sheet.
    pub width: Mm,
    /// Height of what is trimmed.
    pub height: Mm,
    /// Left, right and upper margin.
    pub margin: Mm,
    /// Size of running text; `None` is the style's.
    pub body: Option<Pt>,
    /// How far colour goes beyond the trimmed edge; `None` is the usual 3 mm.
    pub bleed: Option<Mm>,
    /// How the sheet is folded, if it is.
    pub folded: Option<Panels>,
    /// Columns of text on a page, and the space between them.
    pub columns: (usize, Mm),
}

/// Panels between folds: see [`Folded`].
#[derive(Clone, Debug, PartialEq)]
pub struct Panels {
    /// The way of folding.
    pub folding: Folding,
    /// Widths, or heights if they lie under each other.
    pub sides: Vec<Mm>,
    /// They lie under each other.
    pub across: bool,
    /// Nothing is printed on the other side.
    pub one_sided: bool,
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
        let Description { name, mut width, mut height, margin, body, bleed, folded, columns } = description.clone();
        let folded = folded.map(|Panels { folding, sides, across, one_sided }| {
            let side = if across { &mut height } else { &mut width };
            *side = Mm(sides.iter().map(|panel| panel.0).fold(side.0, f64::min));
            Folded { folding, panels: Vec::leak(sides), across, one_sided }
        });
        let format = Format(Box::leak(Box::new(FormatSpec {
            name: String::leak(name),
            width,
            height,
            margin: Some(margin),
            body: body.map_or(if folded.is_some() { PANEL_BODY } else { PLAIN.body }, BodySize::Exactly),
            least_body: if folded.is_some() && body.is_none() { LEAST_PANEL_BODY } else { PLAIN.least_body },
            display: ((width.0 - margin.0 * 2.0) / TITLE_WIDTH).clamp(LEAST_DISPLAY, 1.0),
            bleed: bleed.unwrap_or(PLAIN.bleed),
            most_pages: folded.map_or(PLAIN.most_pages, |folded| folded.pages()),
            folded,
            columns: columns.0,
            column_gap: columns.1,
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
            folded: None,
            columns: (1, Mm(0.0)),
        };
        let card = Format::described(description(10.0));
        assert_eq!(card, Format::described(description(10.0)));
        assert_ne!(card, Format::described(description(12.0)));
        assert_ne!(card.cmp(&Format::described(description(12.0))), std::cmp::Ordering::Equal);
        assert_eq!((card.name(), card.spec().bleed), ("card", Mm(3.0)));
    }

    #[test]
    fn a_panel_is_a_page_as_wide_as_the_narrowest() {
        let panels = Panels {
            folding: Folding::Letter,
            sides: [97.0, 100.0, 100.0].map(Mm).to_vec(),
            across: false,
            one_sided: false,
        };
        let format = Format::described(Description {
            name: "folded".to_owned(),
            width: Mm(297.0),
            height: Mm(210.0),
            margin: Mm(8.0),
            body: None,
            bleed: None,
            folded: Some(panels),
            columns: (1, Mm(0.0)),
        });
        let spec = format.spec();
        assert_eq!((spec.width, spec.height, spec.most_pages), (Mm(97.0), Mm(210.0), 6));
        let sheet = spec.folded.unwrap().sheet(format.size());
        assert!((sheet.width - Mm(297.0).into()).0.abs() < 1e-9 && sheet.height == format.size().height);
    }
}
