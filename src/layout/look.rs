//! A style as a format wants it: its margins, its type, and everything that goes with the type.

use crate::format::{BodySize, Format};
use crate::geometry::{Mm, Pt};
use crate::style::{BodyAlign, Glue, Style, TypeSize};

/// No title is smaller, in points: the style's own floor.
pub(super) const LEAST_TITLE: Pt = Pt(16.0);

/// Between the banner's edge and the title, and what no office printer reaches, in mm.
const BESIDE_TITLE: f64 = 4.0;
const UNPRINTED: f64 = 5.0;

/// What a format makes of a style.
#[derive(Clone, Debug)]
pub(super) struct Look {
    /// The style with the format's margins, sizes and spaces.
    pub style: Style,
    /// How much larger running text is than in the style: discs, bullets and panels grow with it.
    pub scale: f64,
    /// No text is justified, not even Chinese.
    pub ragged: bool,
}

/// How much larger than usual the type of what is folded may be, the largest first. On panels it never passes the style's own;
/// a booklet's pages are wider, and there are up to three that would else hold nothing but lines to write on.
const LARGER: [f64; 4] = [1.2, 1.15, 1.1, 1.05];
const LARGEST: [f64; 3] = [1.35, 1.3, 1.25];

impl Look {
    /// The format's usual look, and those in larger type that may be tried after it, the largest first.
    pub fn from_style(style: &Style, format: Format) -> (Look, Vec<Look>) {
        let spec = format.spec();
        let own = style.scale.body.size();
        let wanted = match spec.body {
            BodySize::Scaled(factor) => own * factor,
            BodySize::Exactly(size) => size,
        };
        let usual = wanted.max(spec.least_body);
        let (booklet, folded) = (spec.imposed_on.is_some(), spec.folded.is_some());
        let factors: Vec<f64> = match spec.body {
            // Who wants a size exactly gets it.
            BodySize::Exactly(_) => Vec::new(),
            BodySize::Scaled(_) if booklet => LARGEST.into_iter().chain(LARGER).collect(),
            BodySize::Scaled(_) if folded => LARGER.to_vec(),
            BodySize::Scaled(_) => Vec::new(),
        };
        let larger = factors.into_iter().map(|factor| usual * factor);
        let larger = larger.filter(|size| booklet || *size <= own + Pt(0.001));
        let look = |body: Pt| Look::new(style, format, body / own);
        (look(usual), larger.map(look).collect())
    }

    fn new(style: &Style, format: Format, scale: f64) -> Look {
        let spec = format.spec();
        let mut style = style.clone();

        let sizes = &mut style.scale;
        sizes.title = at_least(sizes.title.scaled(spec.display), LEAST_TITLE);
        for size in [&mut sizes.byline, &mut sizes.lead, &mut sizes.body, &mut sizes.heading, &mut sizes.small] {
            *size = at_least(size.scaled(scale), spec.least_small);
        }
        let space = &mut style.space;
        for glue in [&mut space.section, &mut space.paragraph, &mut space.item, &mut space.point] {
            *glue = scaled(*glue, scale);
        }
        let page = &mut style.page;
        page.margin_mm = spec.margin.unwrap_or(page.margin_mm);
        page.side_mm = Mm(page.side_mm.0 * scale);
        page.gutter_mm = Mm(page.gutter_mm.0 * scale);
        // The title stands inside the banner, not on its edge.
        page.banner_inset_mm = Mm(page.banner_inset_mm.0.min((page.margin_mm.0 - BESIDE_TITLE).max(UNPRINTED)));
        page.banner_pad_mm = Mm(page.banner_pad_mm.0 * spec.display);
        if !spec.hyphenated {
            style.text.hyphenate.clear();
        }
        if spec.ragged {
            style.text.align = BodyAlign::Start;
        }
        Look { style, scale, ragged: spec.ragged }
    }
}

/// The size, or the least one with leading in proportion.
fn at_least(size: TypeSize, least: Pt) -> TypeSize {
    if size.size() < least { size.scaled(least / size.size()) } else { size }
}

/// A vertical space that goes with the type.
pub(super) fn scaled(glue: Glue, scale: f64) -> Glue {
    Glue { natural: glue.natural * scale, stretch: glue.stretch * scale, shrink: glue.shrink * scale }
}
