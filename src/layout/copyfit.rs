//! Copyfitting: other leading, longer lines, a lower banner, until pages are saved, full, or whole.

use super::blocks::DIVIDED;
use super::compose::Composer;
use super::format::{Edition, Format};
use super::look::Look;
use super::{Plan, plan};
use crate::document::{Document, Section};
use crate::text::Setter;

/// How much leading copyfitting leaves: 1.45 becomes 1.40.
const SNUG: f64 = 0.965;
/// How much it gives on paper where only more leading fills the pages: 1.45 becomes 1.52.
const AIRY: f64 = 1.045;
/// Pages are worth other leading if their feet are emptier than this, as [`Plan::hollow`] counts.
const HOLLOW: f64 = 0.01;
/// A last page that is used less than this is worth copyfitting.
const LITTLE: f64 = 0.6;

/// What is done to save or fill a page; type is never set smaller.
#[derive(Clone, Copy, Debug)]
pub(super) struct Copyfitting {
    /// Factor on every leading.
    pub leading: f64,
    /// Longer lines, with the headings above their text.
    pub wide: bool,
    /// Pages may end where they should not, and the banner goes if nothing else helps.
    pub bent: bool,
}

impl Default for Copyfitting {
    fn default() -> Copyfitting {
        Copyfitting { leading: 1.0, wide: false, bent: false }
    }
}

/// Composes and paginates in one look, as often as it takes. There is no plan if a piece is higher than a page.
pub(super) fn copyfit<'a>(
    document: &'a Document,
    look: &'a Look,
    format: Format,
    edition: Edition,
    setter: &'a Setter<'a>,
    sections: &[&'a Section],
) -> (Composer<'a>, Option<Plan>) {
    let attempt = |fitting: Copyfitting| {
        let mut composer = Composer::new(document, look, format, edition, setter, fitting);
        let plan = plan(&mut composer, sections, fitting);
        (composer, plan)
    };
    let pages = |plan: &Option<Plan>| plan.as_ref().map_or(usize::MAX, |p| p.pages.len());
    let (mut chosen, mut plan) = attempt(Copyfitting::default());
    // A last page with little on it may be brought back by a little less leading, …
    if plan.as_ref().is_none_or(|p| p.pages.len() > 1 && p.last_page < LITTLE) {
        let (composer, snug) = attempt(Copyfitting { leading: SNUG, ..Copyfitting::default() });
        if pages(&snug) < pages(&plan) {
            (chosen, plan) = (composer, snug);
        }
    }
    // … and a leaflet that is too long by wider lines, with its headings above the text.
    if pages(&plan) > format.spec().most_pages {
        let (composer, wide) = attempt(Copyfitting { leading: SNUG, wide: true, bent: false });
        if pages(&wide) < pages(&plan) {
            (chosen, plan) = (composer, wide);
        }
    }
    // What should be seen as a whole may be whole with a little less leading.
    if plan.as_ref().is_some_and(|p| p.divided >= DIVIDED) {
        let (composer, snug) = attempt(Copyfitting { leading: SNUG, wide: chosen.grid.wide, bent: false });
        let better = snug.as_ref().zip(plan.as_ref()).is_some_and(|(snug, plan)| snug.divided < plan.divided);
        if better && pages(&snug) <= pages(&plan) {
            (chosen, plan) = (composer, snug);
        }
    }
    // A page of few lines often ends short, since what belongs together doesn't fit on it any more. Other leading makes
    // other pages.
    if chosen.grid.single {
        for leading in [AIRY, SNUG, (1.0 + AIRY) / 2.0, (1.0 + SNUG) / 2.0] {
            let hollow = plan.as_ref().map_or(0.0, |p| p.hollow);
            if hollow < HOLLOW {
                break;
            }
            let (composer, other) = attempt(Copyfitting { leading, ..Copyfitting::default() });
            let fuller = other.as_ref().is_some_and(|other| other.hollow < hollow * 0.8);
            if fuller && pages(&other) <= pages(&plan) {
                (chosen, plan) = (composer, other);
            }
        }
    }
    // On very small paper anything is better than nothing.
    if plan.is_none() {
        (chosen, plan) = attempt(Copyfitting { leading: SNUG, wide: true, bent: true });
    }
    (chosen, plan)
}
