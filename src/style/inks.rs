//! Whether what a style prints with exact inks can be seen. No profile is asked: a style is judged before one is read,
//! and an edition that needs none tells the same.

use super::{DEFAULT, Fault, SIGNS, Style, WORDS, place_of};
use crate::geometry::Cmyk;
use std::cell::LazyCell;

/// How light the solids of offset printing on coated paper are beside bare paper, 0 to 1, by the coloured inks in them:
/// 1 cyan, 2 magenta, 4 yellow (FOGRA39 characterisation data).
const SOLIDS: [f64; 8] = [1.0, 0.26, 0.19, 0.046, 0.85, 0.21, 0.183, 0.043];
/// The same with black ink over them.
const BLACK: [f64; 8] = [0.023, 0.012, 0.012, 0.012, 0.012, 0.012, 0.012, 0.012];

/// Relative luminance, 0 to 1: the solids by the area that each covers (Neugebauer), and light that spreads in the paper
/// (Yule and Nielsen, n = 2), which stands for the gain of dots. It may be off by a tenth or two of the contrast.
fn luminance(inks: Cmyk) -> f64 {
    let [c, m, y, k] = inks.0.map(|ink| f64::from(ink) / 1000.0);
    let share = |ink: f64, solid: bool| if solid { ink } else { 1.0 - ink };
    let area = |solid: usize| share(c, solid & 1 != 0) * share(m, solid & 2 != 0) * share(y, solid & 4 != 0);
    let lights = SOLIDS.iter().zip(BLACK).enumerate();
    let root: f64 =
        lights.map(|(solid, (light, black))| area(solid) * (light.sqrt() * (1.0 - k) + black.sqrt() * k)).sum();
    root * root
}

impl Style {
    /// A colour's luminance in print: that of its exact inks. What the profile makes of the others is as light as they are.
    fn printed(&self, name: &str) -> f64 {
        match (name, self.press.get(name)) {
            (_, Some(inks)) => luminance(*inks),
            (name, None) => self.colors.named(name).map_or(1.0, |color| color.luminance()),
        }
    }

    fn printed_contrast(&self, ink: &str, ground: &str) -> f64 {
        let (a, b) = (self.printed(ink), self.printed(ground));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// What is hard to see in print, each with the inks that were changed, as far as anybody can know. Running text needs
    /// 7:1 as on screens; the rest 4.5:1 (WCAG 2.2, 1.4.3), since inks that dry and keep sharp do not reach more.
    pub(super) fn contrasts_of_inks(&self, text: &str) -> Vec<Fault> {
        let words = WORDS.into_iter().map(|pair| match pair.0 {
            "ink" => (pair, 7.0, "running text in print needs 7:1"),
            _ => (pair, 4.5, "text in print needs 4.5:1"),
        });
        let signs = SIGNS.into_iter().map(|pair| (pair, 3.0, "signs and bullets in print need 3:1"));
        let default = LazyCell::new(|| toml::from_str::<Style>(DEFAULT).ok());
        let usual = |name: &str| default.as_ref().and_then(|style| style.press.get(name).copied());
        // What is as light as its ground is not known to be meant darker or lighter: the default style knows.
        let light = |name: &str| default.as_ref().unwrap_or(self).printed(name);
        let mut faults = Vec::new();
        for ((ink, ground), least, need) in words.chain(signs) {
            let exact = [ink, ground].into_iter().filter(|name| self.press.contains_key(*name));
            let contrast = self.printed_contrast(ink, ground);
            let Some(first) = exact.clone().next().filter(|_| contrast < least) else { continue };
            let at = exact.clone().find(|name| self.press.get(*name).copied() != usual(name)).unwrap_or(first);
            let ways: Vec<String> = exact
                .map(|name| {
                    let other = if name == ink { ground } else { ink };
                    let way = if light(name) < light(other) { "darker" } else { "lighter" };
                    let [c, m, y, k] = usual(name).unwrap_or(Cmyk::PAPER).0.map(|ink| f64::from(ink) / 10.0);
                    format!("`{name}` {way} (the default style has [{c}, {m}, {y}, {k}])")
                })
                .collect();
            faults.push(Fault {
                message: format!("press: {ink} on {ground} has a contrast of about {contrast:.1}:1; {need}"),
                help: Some(format!("make {}", ways.join(", or "))),
                place: place_of(text, &format!("press.{at}")),
            });
        }
        // ISO 12647-2 lets plates be a hair apart: thin strokes of several inks get coloured edges.
        if self.press.get("ink").is_some_and(|ink| ink.0[..3] != [0; 3]) {
            faults.push(Fault {
                message: "press.ink has coloured inks: running text is black ink alone, or blurs if the plates are a hair apart"
                    .to_owned(),
                help: Some("write `ink = [0, 0, 0, 100]`".to_owned()),
                place: place_of(text, "press.ink"),
            });
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::{Profile, SoftProof};

    #[test]
    fn the_profile_that_comes_along_sees_about_the_same() {
        let style = Style::parse(DEFAULT).unwrap();
        let proof = SoftProof::new(&Profile::iso_coated().unwrap()).unwrap();
        let seen = |name: &str| proof.seen(style.press.get(name).copied().unwrap_or(Cmyk::PAPER));
        for (ink, ground) in WORDS.into_iter().chain(SIGNS) {
            let (ours, profiles) = (style.printed_contrast(ink, ground), seen(ink).contrast(seen(ground)));
            assert!((0.8..1.25).contains(&(ours / profiles)), "{ink} on {ground}: {ours:.2}, and not {profiles:.2}");
        }
    }

    #[test]
    fn what_nobody_can_read_in_print_is_named() {
        for (name, inks, expected) in [
            ("ink", "0, 0, 0, 0", "ink on white has a contrast of about 1.0:1; running text in print needs 7:1"),
            ("ink", "0, 0, 0, 15", "ink on white"),
            ("ink", "100, 100, 0, 0", "running text is black ink alone"),
            ("emergency", "0, 0, 0, 0", "emergency on emergency-tint"),
            ("deep", "0, 0, 0, 0", "deep on white"),
            ("quiet", "0, 0, 5, 0", "quiet on white"),
            ("night", "0, 0, 0, 0", "white on night"),
            ("tint", "0, 0, 0, 100", "ink on tint"),
            ("warning-tint", "0, 60, 100, 55", "ink on warning-tint"),
            ("accent", "0, 0, 20, 0", "accent on white"),
        ] {
            let line = DEFAULT.split("[press]").nth(1).unwrap();
            let line = line.lines().find(|line| line.starts_with(&format!("{name} ="))).unwrap();
            let changed = DEFAULT.replacen(line, &format!("{name} = [{inks}]"), 1);
            let faults = Style::parse(&changed).unwrap_err();
            assert!(faults.iter().any(|fault| fault.message.contains(expected)), "{faults:?} lacks {expected}");
            let way = if name.contains("tint") { "lighter" } else { "darker" };
            let says = |fault: &Fault| fault.help.as_ref().unwrap().contains(&format!("`{name}` {way}"));
            assert!(faults.iter().filter(|fault| fault.message.contains(" on ")).all(says), "{faults:?}");
            for fault in faults {
                let told = &changed[fault.place.unwrap()];
                assert!(told.starts_with(name) && fault.help.unwrap().contains(name), "{told}");
            }
        }
    }

    #[test]
    fn a_style_without_exact_inks_is_judged_by_its_colours() {
        let (before, _) = DEFAULT.split_once("[press]").unwrap();
        Style::parse(before).unwrap();
    }
}
