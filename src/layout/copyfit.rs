//! Copyfitting: other leading, longer lines, a lower banner, until pages are saved, full, or whole.

use super::compose::Composer;
use super::look::Look;
use super::plan::{Plan, plan};
use crate::document::{Block, Document, Section};
use crate::format::{Edition, Format};
use crate::text::Setter;

/// How much leading copyfitting leaves: 1.45 becomes 1.39.
const SNUG: f64 = 0.96;
/// How much it gives on paper where only more leading fills the pages: 1.45 becomes 1.52.
const AIRY: f64 = 1.045;
/// Pages are worth other leading if their ends are worse than this, as [`Plan::blemishes`] counts: a tenth of one left empty.
const WORTH_IT: f64 = 160.0;
/// How much smaller figures may be where they would leave pages empty.
const SMALLER_FIGURES: &[f64] = &[0.88, 0.76];
/// A last page that is used less than this is worth copyfitting.
const LITTLE: f64 = 0.6;

/// What is done to save or fill a page; type is never set smaller.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Copyfitting {
    /// Factor on every leading.
    pub leading: f64,
    /// Longer lines, with the headings above their text.
    pub wide: bool,
    /// Factor on the size of figures.
    pub figures: f64,
    /// Pages may end where they should not, and the banner goes if nothing else helps.
    pub bent: bool,
}

impl Default for Copyfitting {
    fn default() -> Copyfitting {
        Copyfitting { leading: 1.0, wide: false, figures: 1.0, bent: false }
    }
}

/// One way of composing a leaflet. There is no plan if a piece is higher than a page.
struct Attempt<'a> {
    fitting: Copyfitting,
    composer: Composer<'a>,
    plan: Option<Plan>,
}

/// The best attempt so far, and those that were not better: each is made once, whatever asks for it.
struct Attempts<'a, F: Fn(Copyfitting) -> Attempt<'a>> {
    make: F,
    chosen: Attempt<'a>,
    others: Vec<Attempt<'a>>,
}

impl<'a, F: Fn(Copyfitting) -> Attempt<'a>> Attempts<'a, F> {
    /// Chooses another fitting if it is better than what is chosen: `better(other, chosen)`.
    fn consider(&mut self, fitting: Copyfitting, better: impl Fn(Option<&Plan>, Option<&Plan>) -> bool) {
        if self.chosen.fitting == fitting {
            return;
        }
        let known = self.others.iter().position(|attempt| attempt.fitting == fitting);
        let mut other = known.map_or_else(|| (self.make)(fitting), |at| self.others.swap_remove(at));
        if better(other.plan.as_ref(), self.chosen.plan.as_ref()) {
            std::mem::swap(&mut self.chosen, &mut other);
        }
        self.others.push(other);
    }

    fn plan(&self) -> Option<&Plan> {
        self.chosen.plan.as_ref()
    }
}

/// Whether a plan has clearly less that nobody wants to see, and no more pages.
fn is_finer(other: Option<&Plan>, chosen: Option<&Plan>) -> bool {
    let finer = |(other, chosen): (&Plan, &Plan)| other.blemishes() < chosen.blemishes() * 0.8;
    other.zip(chosen).is_some_and(finer) && pages(other) <= pages(chosen)
}

fn has_figures(sections: &[&Section]) -> bool {
    sections.iter().flat_map(|section| &section.blocks).any(|block| matches!(block, Block::Figure { .. }))
}

/// How many pages a plan has; more than any other if there is none.
fn pages(plan: Option<&Plan>) -> usize {
    plan.map_or(usize::MAX, Plan::pages)
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
    let make = |fitting: Copyfitting| {
        let mut composer = Composer::new(document, look, format, edition, setter, fitting);
        let plan = plan(&mut composer, sections, fitting);
        Attempt { fitting, composer, plan }
    };
    // A heading that doesn't fit beside its text leaves all of them above it, and nothing for the text to be indented by.
    let probe = Composer::new(document, look, format, edition, setter, Copyfitting::default());
    let wide = !probe.headings_fit_beside(sections);
    let usual = Copyfitting { wide, ..Copyfitting::default() };
    let mut attempts = Attempts { chosen: make(usual), make, others: Vec::new() };
    let snug = Copyfitting { leading: SNUG, ..usual };
    let saves_pages = |other: Option<&Plan>, chosen: Option<&Plan>| pages(other) < pages(chosen);
    // A last page with little on it may be brought back by a little less leading, …
    if attempts.plan().is_none_or(|plan| plan.pages() > 1 && plan.last_page < LITTLE) {
        attempts.consider(snug, saves_pages);
    }
    // … and a leaflet that is too long by wider lines, with its headings above the text.
    if pages(attempts.plan()) > format.spec().most_pages {
        attempts.consider(Copyfitting { wide: true, ..snug }, saves_pages);
    }
    let is_fine = |plan: Option<&Plan>| plan.is_none_or(|plan| plan.blemishes() < WORTH_IT);
    // A page often ends short, since what belongs together doesn't fit on it any more, or in the middle of what should be
    // seen as a whole. Other leading makes other pages; and even a list in two parts is better than a third of a page left
    // empty.
    for leading in [AIRY, SNUG, (1.0 + AIRY) / 2.0, (1.0 + SNUG) / 2.0] {
        if is_fine(attempts.plan()) {
            break;
        }
        attempts.consider(Copyfitting { leading, ..attempts.chosen.fitting }, is_finer);
    }
    // What is left empty is often what a figure did not fit into.
    for figures in if has_figures(sections) { SMALLER_FIGURES } else { &[] } {
        if is_fine(attempts.plan()) {
            break;
        }
        attempts.consider(Copyfitting { figures: *figures, ..attempts.chosen.fitting }, is_finer);
    }
    // On very small paper anything is better than nothing.
    if attempts.plan().is_none() {
        attempts.consider(Copyfitting { wide: true, bent: true, ..snug }, |_, _| true);
    }
    let Attempt { composer, plan, .. } = attempts.chosen;
    (composer, plan)
}
