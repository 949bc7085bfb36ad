//! `fold` and `panels-mm` of a project's own format.

use super::formats::shown;
use super::toml::{Reader, Value};
use crate::diagnostic::codes;
use crate::format::Folding;
use crate::format::own::Panels;
use crate::geometry::Mm;
use ::toml::de::DeTable;
use std::ops::Range;

/// A panel, and how far the sum of all may be off, in mm.
const PANEL: [f64; 2] = [20.0, 1000.0];
/// A fan of more is thicker than a hand can hold.
const MOST_PANELS: usize = 12;
const ROUNDING: f64 = 0.05;
/// How much wider the cover of a letter may be than its back: printers' templates have 1 mm.
const ALIKE: f64 = 3.0;

/// `fold` and `panels-mm`, which need each other. `None` if something is wrong with them, `Some(None)` if there are none.
pub(super) fn read(
    reader: &Reader<'_>,
    what: &str,
    table: &DeTable<'_>,
    whole: &Value<'_>,
) -> Option<Option<(Panels, Range<usize>)>> {
    const WAYS: &str = "`half` (two panels), `letter` (three, the first one folded in) or `accordion` (to and fro)";
    let (fold, panels) = (table.get("fold"), table.get("panels-mm"));
    // The header's line is enough to find the table.
    let (start, text) = (whole.span().start, &reader.file.text[whole.span()]);
    let header = start..start + text.find('\n').unwrap_or(text.len());
    let lacks = |key: &str, help: &str| {
        let message = format!("{what} lacks the key `{key}`");
        reader.error_help(codes::MISSING_KEY, header.clone(), message, Some(help.to_owned()));
    };
    let printed = table.get("sides");
    let (fold, panels) = match (fold, panels) {
        (None, None) => {
            let Some(value) = printed else { return Some(None) };
            let help = "leave it out, or say how the sheet is folded with `fold` and `panels-mm`".to_owned();
            let message = "`sides` is for folded sheets".to_owned();
            reader.error_help(codes::BAD_VALUE, value.span(), message, Some(help));
            return None;
        }
        (Some(_), None) => {
            lacks("panels-mm", "give the widths of the panels, such as `panels-mm = [97, 100, 100]`");
            return None;
        }
        (None, Some(_)) => {
            lacks("fold", &format!("say how it is folded: {WAYS}"));
            return None;
        }
        (Some(fold), Some(panels)) => (fold, panels),
    };
    let folding = match &*reader.string(fold, "`fold`")?.text {
        "half" => Some(Folding::Half),
        "letter" => Some(Folding::Letter),
        "accordion" => Some(Folding::Accordion),
        other => {
            let message = format!("there is no fold `{other}`");
            reader.error_help(codes::BAD_VALUE, fold.span(), message, Some(format!("write {WAYS}")));
            None
        }
    };
    let [least, most] = PANEL;
    let sides = reader.array(panels, "`panels-mm`")?.iter();
    let sides: Option<Vec<f64>> = sides.map(|panel| reader.number(panel, "each of `panels-mm`", least, most)).collect();
    let printed =
        printed.map_or(Some((2, 0..0)), |value| Some((reader.integer(value, "`sides`", 1, 2)?, value.span())));
    let (folding, sides, (printed, printed_at)) = (folding?, sides?, printed?);
    if printed == 1 && folding != Folding::Accordion {
        let message = "only an accordion is printed on one side".to_owned();
        let help = "leave `sides` out: a sheet folded in half or as a letter has its cover outside".to_owned();
        reader.error_help(codes::BAD_VALUE, printed_at, message, Some(help));
        return None;
    }
    let wrong = match (folding, &sides[..]) {
        (Folding::Half, [_, _]) | (Folding::Letter, [_, _, _]) => None,
        (Folding::Half, _) => Some("a sheet folded in half has two panels"),
        (Folding::Letter, _) => Some("a sheet folded as a letter has three panels"),
        (Folding::Accordion, sides) if (2..=MOST_PANELS).contains(&sides.len()) => None,
        (Folding::Accordion, _) => Some("an accordion has 2 to 12 panels"),
    };
    if let Some(wrong) = wrong {
        let message = format!("{wrong}, and here are {}", sides.len());
        reader.error_help(codes::BAD_VALUE, panels.span(), message, Some(format!("the folds are {WAYS}")));
        return None;
    }
    let wrong = match (folding, &sides[..]) {
        (Folding::Letter, [flap, back, cover]) if flap >= back || flap >= cover => Some((
            "the first panel, which is folded in, is not narrower than the others",
            "make it 2 or 3 mm narrower, or it bulges: such as [97, 100, 100] on A4",
        )),
        (Folding::Letter, [_, back, cover]) if (back - cover).abs() > ALIKE => Some((
            "the second and the third panel lie on each other and are not equally wide",
            "give both the same width: such as [97, 100, 100] on A4",
        )),
        (Folding::Half, [back, cover]) if (back - cover).abs() > ROUNDING => {
            Some(("the two panels of a sheet folded in half are not equally wide", "give each half of the width"))
        }
        _ => None,
    };
    if let Some((message, help)) = wrong {
        reader.error_help(codes::BAD_VALUE, panels.span(), message.to_owned(), Some(help.to_owned()));
        return None;
    }
    let sides = sides.into_iter().map(Mm).collect();
    Some(Some((Panels { folding, sides, across: false, one_sided: printed == 1 }, panels.span())))
}

/// Panels beside each other fill the width, panels under each other the height.
pub(super) fn fitted(
    reader: &Reader<'_>,
    panels: Panels,
    place: Range<usize>,
    [width, height]: [f64; 2],
) -> Option<Panels> {
    let sum: f64 = panels.sides.iter().map(|side| side.0).sum();
    let fills = |side: f64| (side - sum).abs() <= ROUNDING;
    let across = !fills(width);
    let (shown_sum, width_mm, height_mm) = (shown(sum), shown(width), shown(height));
    let (message, help) = if across && !fills(height) {
        let mut help = format!("they must add up to the width, {width_mm} mm");
        if panels.folding == Folding::Accordion {
            help += &format!(", or to the height, {height_mm} mm");
        }
        (format!("the panels add up to {shown_sum} mm"), help)
    } else if across && panels.folding != Folding::Accordion {
        let help = format!("let the panels add up to the width, {width_mm} mm, or write `fold = \"accordion\"`");
        ("panels under each other can only be folded as an accordion".to_owned(), help)
    } else {
        return Some(Panels { across, ..panels });
    };
    reader.error_help(codes::BAD_VALUE, place, message, Some(help));
    None
}
