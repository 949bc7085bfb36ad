//! Pictures in the size in which the pages show them.

use crate::artwork::{self, Artwork};
use crate::color::{self, Resolution};
use crate::diagnostic::codes::{COARSE_PICTURE, FAINT_TITLE};
use crate::diagnostic::{Diagnostic, Severity};
use crate::geometry::{Pt, Rgb};
use crate::layout::page::{Item, Leaflet, Paint};
use crate::project::{Memo, Project};
use std::collections::BTreeMap;

/// Contrast that letters need (WCAG 2.2, 1.4.3), and the part of a line that may have less: a star in the night does no harm.
const LEAST_CONTRAST: f64 = 4.5;
const MOST_FAINT: f64 = 0.1;

/// What no screen and no printer of a clinic shows, in pixels per inch, and what a picture with more is brought down to. Below,
/// a JPEG goes into the PDF as it is.
const TOO_FINE: f64 = 450.0;
const ENOUGH: f64 = 300.0;

/// Below this, in pixels per inch, steps show on paper and on screens: the web's own pixel is 96 to the inch (CSS Values and
/// Units, 5.2), and of a photograph a clinic's printer makes something passable with little more.
const JAGGED: f64 = 100.0;

/// Pictures that were brought down, by their width in pixels and their path: each once in a run.
pub(super) type Reduced = Memo<Option<Artwork>>;

/// How wide each picture is where it is largest, by its path, and the resolution that it has there in pixels per inch.
fn largest(leaflet: &Leaflet) -> BTreeMap<String, (Pt, f64)> {
    let mut largest: BTreeMap<String, (Pt, f64)> = BTreeMap::new();
    for item in leaflet.pages.iter().flat_map(|page| &page.items) {
        if let Paint::Image { artwork, rect, .. } = &item.paint {
            let known = largest.entry(artwork.name()).or_insert((rect.width, f64::INFINITY));
            let width = known.0.max(rect.width);
            *known = (width, f64::from(artwork.width) / (width.0 / 72.0));
        }
    }
    largest
}

/// Brings down what is finer than anybody sees, for files that people send and print themselves: a telephone's picture has ten
/// times the bytes of all the rest. A press's pictures are brought to its own resolution where they are converted.
pub(super) fn reduce(leaflet: &mut Leaflet, reduced: &Reduced) {
    let too_fine = largest(leaflet).into_iter().filter(|(_, (_, ppi))| *ppi > TOO_FINE);
    let widths: BTreeMap<String, u32> =
        too_fine.map(|(name, (width, _))| (name, (width.0 / 72.0 * ENOUGH).ceil() as u32)).collect();
    for item in leaflet.pages.iter_mut().flat_map(|page| &mut page.items) {
        let Paint::Image { artwork, .. } = &mut item.paint else { continue };
        let name = artwork.name();
        if let Some(width) = widths.get(&name)
            && let Some(small) = reduced.get(&format!("{width} {name}"), || artwork::reduced(artwork, *width))
        {
            *artwork = small;
        }
    }
}

/// Pictures that look jagged on anything, each once, by what they are at their largest. They are no error: what a clinic
/// prints and sends itself it can look at, and a press's sheets are ordered unseen.
pub(super) fn jagged(leaflet: &Leaflet) -> Vec<Diagnostic> {
    let jagged = largest(leaflet).into_iter().filter(|(_, (_, ppi))| *ppi < JAGGED);
    jagged
        .map(|(path, (width, ppi))| {
            let millimetres = width.0 / 72.0 * 25.4;
            let message = format!(
                "`{path}` is printed {millimetres:.0} mm wide at {ppi:.0} pixels per inch: one sees its pixels below {JAGGED:.0}"
            );
            let help = "take the picture's original, without enlarging it";
            Diagnostic::new(COARSE_PICTURE, message).help(help).in_file(path).as_warning()
        })
        .collect()
}

/// Pictures that are too coarse for the press, each once, by what they are at their largest.
pub(super) fn coarse(leaflet: &Leaflet) -> Vec<Diagnostic> {
    let judged = largest(leaflet).into_iter().map(|(path, (_, ppi))| (path, ppi, Resolution::of(ppi)));
    judged
        .filter(|(_, _, resolution)| *resolution != Resolution::Fine)
        .map(|(path, ppi, resolution)| {
            let severity = if resolution == Resolution::Coarse { Severity::Error } else { Severity::Warning };
            let message = format!("`{path}` is printed at {ppi:.0} pixels per inch: a press needs 225, better 300");
            Diagnostic { severity, ..Diagnostic::new(COARSE_PICTURE, message) }
                .help("take the picture's original, without enlarging it")
                .in_file(path)
        })
        .collect()
}

/// The first text that stands in white on a picture too light for it.
pub(super) fn faint_title(leaflet: &Leaflet, project: &Project) -> Option<Diagnostic> {
    let items = &leaflet.pages.first()?.items;
    let pictures = items.iter().filter_map(|item| match &item.paint {
        Paint::Image { artwork, rect, clip, mirror } => Some((artwork, rect, clip, *mirror)),
        _ => None,
    });
    for (artwork, rect, clip, mirror) in pictures {
        let hides = |item: &&Item| {
            let Paint::Text { origin, run, color: Rgb::WHITE } = &item.paint else { return false };
            let (top, bottom) = (origin.y - run.size * 0.75, origin.y + run.size * 0.2);
            let edges = [origin.x, origin.x + run.width].map(|x| x.max(clip.x).min(clip.right()));
            let (top, bottom) = (top.max(clip.y), bottom.min(clip.bottom()));
            if edges[0] >= edges[1] || top >= bottom {
                return false;
            }
            let across = |x: Pt| if mirror { (rect.right() - x) / rect.width } else { (x - rect.x) / rect.width };
            let down = |y: Pt| (y - rect.y) / rect.height;
            let (one, other) = (across(edges[0]), across(edges[1]));
            let area = [one.min(other), down(top), one.max(other), down(bottom)];
            let lightness = project.lightness(&artwork.name(), color::to_srgb);
            lightness.is_some_and(|lightness| lightness.faint(area, LEAST_CONTRAST) > MOST_FAINT)
        };
        if let Some(item) = items.iter().find(hides) {
            let message = format!("`{}` stands in white on a light part of `{}`", item.message, artwork.name());
            let help = "choose a picture that is dark where the title stands, or say with `scene` in article.toml where \
                        its calm part ends";
            return Some(Diagnostic::new(FAINT_TITLE, message).help(help).about(&*item.message));
        }
    }
    None
}
