//! How leaflets look: type scale, spacing and colours, from `assets/styles/<name>.toml`.

mod inks;

use crate::geometry::{Cmyk, Mm, Pt, Rgb};
use serde::Deserialize;
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::DeTable;

/// A style sheet. Every value is required, so that a file shows the whole look.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// Margins and columns.
    pub page: PageStyle,
    /// How much of the banner is printed.
    pub banner: BannerKind,
    /// Colours.
    pub colors: Colors,
    /// Type sizes.
    #[serde(rename = "type")]
    pub scale: Scale,
    /// How running text is set.
    pub text: TextStyle,
    /// Vertical space.
    pub space: Space,
    /// For the press: exact inks of colours by their name in `colors`. The other ones are converted through the profile.
    #[serde(default)]
    pub press: BTreeMap<String, Cmyk>,
}

/// Margins and columns.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageStyle {
    /// Left, right and upper margin.
    pub margin_mm: Mm,
    /// Width of the headings' column.
    pub side_mm: Mm,
    /// Between headings and text.
    pub gutter_mm: Mm,
    /// Between the banner and the paper's edge in the office edition.
    pub banner_inset_mm: Mm,
    /// From the banner's upper edge to the title.
    pub banner_pad_mm: Mm,
    /// From the paper's lower edge to the footer.
    pub foot_mm: Mm,
}

/// How much of the banner is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BannerKind {
    /// Title on the deep ground above the whole picture.
    Full,
    /// A strip of the picture, 40 mm high; the title stands under it on the paper.
    Band,
    /// No picture.
    None,
}

/// Colours, all sRGB.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[allow(missing_docs)]
pub struct Colors {
    pub ink: Rgb,
    pub deep: Rgb,
    pub night: Rgb,
    pub accent: Rgb,
    pub glow: Rgb,
    pub quiet: Rgb,
    pub rule: Rgb,
    pub tint: Rgb,
    pub warning: Rgb,
    pub warning_tint: Rgb,
    pub emergency: Rgb,
    pub emergency_tint: Rgb,
}

impl Colors {
    /// By the name that the style sheet gives it.
    fn named(&self, name: &str) -> Option<Rgb> {
        Some(match name {
            "ink" => self.ink,
            "deep" => self.deep,
            "night" => self.night,
            "accent" => self.accent,
            "glow" => self.glow,
            "quiet" => self.quiet,
            "rule" => self.rule,
            "tint" => self.tint,
            "warning" => self.warning,
            "warning-tint" => self.warning_tint,
            "emergency" => self.emergency,
            "emergency-tint" => self.emergency_tint,
            _ => return None,
        })
    }
}

/// Size and leading of the kinds of text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Scale {
    pub title: TypeSize,
    pub byline: TypeSize,
    pub lead: TypeSize,
    pub body: TypeSize,
    pub heading: TypeSize,
    pub small: TypeSize,
}

/// A type size with its leading.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSize {
    /// In points.
    size: f64,
    /// Baseline to baseline, in points.
    leading: f64,
}

impl TypeSize {
    /// The type size.
    pub fn size(&self) -> Pt {
        Pt(self.size)
    }
    /// Baseline to baseline.
    pub fn leading(&self) -> Pt {
        Pt(self.leading)
    }
    /// Both scaled by one factor.
    pub fn scaled(&self, factor: f64) -> TypeSize {
        TypeSize { size: self.size * factor, leading: self.leading * factor }
    }
}

/// How running text is set.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextStyle {
    /// Ragged or justified.
    pub align: BodyAlign,
    /// Primary language subtags whose words may be divided.
    pub hyphenate: Vec<String>,
}

/// How running text fills the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyAlign {
    /// Ragged.
    Start,
    /// Both edges even.
    Justify,
}

/// Vertical spaces.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    /// Between sections; a hairline runs through its middle.
    pub section: Glue,
    /// Between paragraphs.
    pub paragraph: Glue,
    /// Between steps or definitions.
    pub item: Glue,
    /// Between points of a list.
    pub point: Glue,
}

/// A vertical space that can give and take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glue {
    /// In points.
    pub natural: f64,
    /// How much more it may be, in points.
    pub stretch: f64,
    /// How much less it may be, in points.
    pub shrink: f64,
}

/// What is wrong with a style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// One sentence.
    pub message: String,
    /// What to do, if there is more to say than where all values stand.
    pub help: Option<String>,
    /// The bytes that it is about, where they are known.
    pub place: Option<Range<usize>>,
}

/// Text, and what it stands on (WCAG 2.2, success criterion 1.4.6).
const WORDS: [(&str, &str); 10] = [
    ("ink", "white"),
    ("deep", "white"),
    ("ink", "tint"),
    ("warning", "warning-tint"),
    ("emergency", "emergency-tint"),
    ("ink", "warning-tint"),
    ("ink", "emergency-tint"),
    ("quiet", "white"),
    ("quiet", "tint"),
    ("white", "night"),
];

/// Signs, and what they stand on (the same, 1.4.11).
const SIGNS: [(&str, &str); 3] = [("accent", "white"), ("accent", "tint"), ("glow", "deep")];

impl Style {
    /// Reads a style sheet, or says all that is wrong with it.
    pub fn parse(text: &str) -> Result<Style, Vec<Fault>> {
        let style: Style = toml::from_str(text)
            .map_err(|e| vec![Fault { message: e.message().to_owned(), help: None, place: e.span() }])?;
        let fault = |(key, message): (String, String)| Fault { message, help: None, place: place_of(text, &key) };
        let faults = style.faults().into_iter().map(fault).chain(style.contrasts(text));
        let faults: Vec<Fault> = faults.chain(style.contrasts_of_inks(text)).collect();
        if faults.is_empty() { Ok(style) } else { Err(faults) }
    }

    /// Colours with exact inks for the press.
    pub fn exact_inks(&self) -> BTreeMap<Rgb, Cmyk> {
        self.press.iter().filter_map(|(name, inks)| Some((self.colors.named(name)?, *inks))).collect()
    }

    /// What is wrong with the inks for the press, each fault with its key.
    fn faults_of_press(&self, faults: &mut Vec<(String, String)>) {
        let mut known: BTreeMap<Rgb, (&str, Cmyk)> = BTreeMap::new();
        for (name, inks) in &self.press {
            let Some(color) = self.colors.named(name) else {
                faults.push((format!("press.{name}"), format!("press.{name}: there is no such colour in [colors]")));
                continue;
            };
            // ISO 12647-2 and the common profiles for coated paper: more ink does not dry.
            if inks.total() > 3000 {
                let message = format!("press.{name} has {} % of ink: at most 300 % dry", inks.total() / 10);
                faults.push((format!("press.{name}"), message));
            }
            match known.insert(color, (name, *inks)) {
                Some((other, same)) if same != *inks => {
                    let message = format!("press.{name} and press.{other} give one colour different inks");
                    faults.push((format!("press.{name}"), message));
                }
                _ => {}
            }
        }
    }

    /// Who skims a page finds its parts by size: what stands higher is larger (UK Association for Accessible Formats,
    /// "Creating clear print and large print documents", 2012). Each fault is told at the size that was changed.
    fn faults_of_steps(&self, faults: &mut Vec<(String, String)>) {
        let Scale { title, lead, body, heading, small, .. } = &self.scale;
        let default = LazyCell::new(|| toml::from_str::<Style>(DEFAULT).ok().map(|style| style.scale));
        let Some(Scale { title: t, lead: l, body: b, heading: h, small: s, .. }) = default.as_ref() else { return };
        for (higher, lower, may_be_as_large) in [
            (("title", title, t), ("heading", heading, h), false),
            (("heading", heading, h), ("body", body, b), false),
            (("lead", lead, l), ("body", body, b), true),
            (("body", body, b), ("small", small, s), true),
        ] {
            if higher.1.size > lower.1.size || may_be_as_large && higher.1.size == lower.1.size {
                continue;
            }
            let (at, other, must) = match higher.1.size == higher.2.size {
                true => (lower, higher, if may_be_as_large { "no larger" } else { "smaller" }),
                false => (higher, lower, if may_be_as_large { "no smaller" } else { "larger" }),
            };
            let message = format!(
                "type.{} is {} pt, and type.{} {} pt: it must be {must}",
                at.0, at.1.size, other.0, other.1.size
            );
            faults.push((format!("type.{}", at.0), message));
        }
    }

    /// What is out of its bounds, each fault with its key.
    fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        self.faults_of_press(&mut faults);
        for language in self.text.hyphenate.iter().filter(|language| !has_patterns(language)) {
            let message = match language.split_once('-') {
                Some((primary, _)) if has_patterns(primary) => {
                    format!("text.hyphenate: write `{primary}` for `{language}`")
                }
                _ => format!("text.hyphenate: there are no hyphenation patterns for `{language}`; leave it out"),
            };
            faults.push(("text.hyphenate".to_owned(), message));
        }
        let PageStyle { margin_mm, side_mm, gutter_mm, banner_inset_mm, banner_pad_mm, foot_mm } = &self.page;
        for (name, value, least, most) in [
            ("page.margin-mm", margin_mm.0, 5.0, 60.0),
            ("page.side-mm", side_mm.0, 0.0, 100.0),
            ("page.gutter-mm", gutter_mm.0, 0.0, 40.0),
            ("page.foot-mm", foot_mm.0, 5.0, 60.0),
            ("page.banner-inset-mm", banner_inset_mm.0, 5.0, 30.0),
            ("page.banner-pad-mm", banner_pad_mm.0, 2.0, 60.0),
        ] {
            if !(least..=most).contains(&value) {
                faults.push((name.to_owned(), format!("{name} is {value}: it must be between {least} and {most}")));
            }
        }
        let Scale { title, byline, lead, body, heading, small } = &self.scale;
        // Text that runs over lines is set at least at 1.2 (readability guideline, as below); titles, which are a line or
        // two, may be closer.
        for (name, kind, floor, least) in [
            ("title", title, 16.0, 1.1),
            ("byline", byline, 9.0, 1.1),
            ("lead", lead, 12.0, 1.2),
            ("body", body, 12.0, 1.2),
            ("heading", heading, 12.0, 1.1),
            // Legal floor of the EU's package leaflets (readability guideline, 2009, 1).
            ("small", small, 9.0, 1.2),
        ] {
            let key = format!("type.{name}");
            if !(floor..=96.0).contains(&kind.size) {
                let message = format!("{key} is {} pt: it must be between {floor} and 96", kind.size);
                faults.push((key, message));
                continue;
            }
            // Whole hundredths, so that what is told is what is asked for, and 12 × 1.1 is 13.2.
            let least = (kind.size * least * 100.0 - 0.001).ceil() / 100.0;
            let most = (kind.size * 400.0 + 0.001).floor() / 100.0;
            if !(least..=most).contains(&kind.leading) {
                let leading = kind.leading;
                let message = format!("{key} has a leading of {leading} pt: it must be between {least} and {most}");
                faults.push((key, message));
            }
        }
        self.faults_of_steps(&mut faults);
        for (name, glue) in [
            ("section", self.space.section),
            ("paragraph", self.space.paragraph),
            ("item", self.space.item),
            ("point", self.space.point),
        ] {
            let fine = [glue.natural, glue.stretch, glue.shrink].iter().all(|v| (0.0..=200.0).contains(v));
            if !fine || glue.shrink > glue.natural {
                let key = format!("space.{name}");
                let message = format!("{key} must hold lengths between 0 and 200, and shrink by no more than it is");
                faults.push((key, message));
            }
        }
        faults
    }

    /// What is hard to see, each with the colour that was changed, as far as anybody can know.
    fn contrasts(&self, text: &str) -> Vec<Fault> {
        let words = WORDS.map(|pair| (pair, 7.0, "text on paper needs 7:1"));
        let signs = SIGNS.map(|pair| (pair, 3.0, "signs and bullets need 3:1"));
        let color = |style: &Style, name: &str| style.colors.named(name).unwrap_or(Rgb::WHITE);
        let default = LazyCell::new(|| toml::from_str::<Style>(DEFAULT).ok());
        let is_changed = |name: &str| {
            name != "white" && default.as_ref().is_none_or(|default| color(default, name) != color(self, name))
        };
        let mut faults = Vec::new();
        for ((ink, ground), least, need) in words.into_iter().chain(signs) {
            let contrast = color(self, ink).contrast(color(self, ground));
            if contrast >= least {
                continue;
            }
            let darker = |one: &str, other: &str| match color(self, one).luminance() < color(self, other).luminance() {
                true => "darker",
                false => "lighter",
            };
            // White is the paper's.
            let both = [(ink, darker(ink, ground)), (ground, darker(ground, ink))];
            let ways: Vec<String> = both
                .iter()
                .filter(|(name, _)| *name != "white")
                .map(|(name, way)| {
                    let Rgb(red, green, blue) = color(default.as_ref().unwrap_or(self), name);
                    format!("`{name}` {way} (the default style has #{red:02X}{green:02X}{blue:02X})")
                })
                .collect();
            let at = both.iter().map(|(name, _)| *name).find(|name| is_changed(name));
            let at = at.unwrap_or(if ink == "white" { ground } else { ink });
            faults.push(Fault {
                message: format!("colors: {ink} on {ground} has a contrast of {contrast:.1}:1; {need}"),
                help: Some(format!("make {}", ways.join(", or "))),
                place: place_of(text, &format!("colors.{at}")),
            });
        }
        faults
    }
}

/// The style that a new project begins with.
const DEFAULT: &str = include_str!("../assets/styles/default.toml");

/// Whether words of a language, by its primary subtag, can be divided. Norwegian's two written forms share patterns.
fn has_patterns(language: &str) -> bool {
    let code = language.as_bytes().try_into().ok();
    matches!(language, "nb" | "nn") || code.and_then(hypher::Lang::from_iso).is_some()
}

/// Where a key such as `page.margin-mm` stands with its value, in bytes.
fn place_of(text: &str, key: &str) -> Option<Range<usize>> {
    let root = DeTable::parse(text).ok()?;
    let mut table = root.get_ref();
    let (tables, last) = key.rsplit_once('.')?;
    for name in tables.split('.') {
        table = table.get(name)?.get_ref().as_table()?;
    }
    let (name, value) = table.get_key_value(last)?;
    Some(name.span().start..value.span().end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_style_is_valid() {
        Style::parse(DEFAULT).unwrap();
    }

    /// At the edge, what a message asks for is enough.
    #[test]
    fn the_least_leading_is_allowed() {
        for (from, to) in [
            ("leading = 17.4 }\nheading", "leading = 14.4 }\nheading"),
            ("leading = 12.6", "leading = 11.04"),
            ("size = 13.5, leading = 17.4", "size = 13.5, leading = 14.85"),
            ("leading = 35.0", "leading = 33.0"),
            ("leading = 35.0", "leading = 120.0"),
        ] {
            let changed = DEFAULT.replacen(from, to, 1);
            assert_ne!(changed, DEFAULT, "{from} is not in the default style");
            Style::parse(&changed).unwrap();
        }
    }

    #[test]
    fn faults_are_named() {
        for (from, to, expected) in [
            ("margin-mm = 18.0", "margin-mm = 2.0", "page.margin-mm is 2"),
            ("size = 12.0", "size = 8.0", "type.body is 8 pt"),
            ("leading = 17.4 }\nheading", "leading = 12.0 }\nheading", "type.body has a leading of 12 pt"),
            ("leading = 19.8 }\nbody", "leading = 16.31 }\nbody", "of 16.31 pt: it must be between 16.32 and 54.4"),
            ("leading = 17.4 }\nheading", "leading = 14.3 }\nheading", "of 14.3 pt: it must be between 14.4 and 48"),
            ("leading = 12.6", "leading = 11.03", "of 11.03 pt: it must be between 11.04 and 36.8"),
            (
                "body = { size = 12.0, leading = 17.4 }",
                "body = { size = 20.0, leading = 26 }",
                "type.body is 20 pt, and type.heading 13.5 pt: it must be smaller",
            ),
            (
                "small = { size = 9.2, leading = 12.6 }",
                "small = { size = 24.0, leading = 30.0 }",
                "type.small is 24 pt, and type.body 12 pt: it must be no larger",
            ),
            (
                "heading = { size = 13.5, leading = 17.4 }",
                "heading = { size = 12.0, leading = 15.0 }",
                "type.heading is 12 pt, and type.body 12 pt: it must be larger",
            ),
            (
                "title = { size = 30.0, leading = 35.0 }",
                "title = { size = 13.5, leading = 19.0 }",
                "type.title is 13.5 pt, and type.heading 13.5 pt: it must be larger",
            ),
            (
                "lead = { size = 13.6, leading = 19.8 }\nbody = { size = 12.0, leading = 17.4 }",
                "lead = { size = 12.0, leading = 18.0 }\nbody = { size = 13.0, leading = 18.0 }",
                "type.lead is 12 pt, and type.body 13 pt: it must be no smaller",
            ),
            ("\"#14203A\"", "\"#8899AA\"", "contrast"),
            ("\"#0E8C9B\"", "\"#A0E0E8\"", "accent on white has a contrast"),
            ("\"#050F26\"", "\"#90A0C0\"", "white on night has a contrast"),
            ("\"#14203A\"", "\"navy\"", "not a colour"),
            ("\"fr\", \"pt\"", "\"fr\", \"pt-BR\"", "write `pt` for `pt-BR`"),
            ("\"fr\", \"pt\"", "\"fr\", \"xx\"", "no hyphenation patterns for `xx`"),
            ("\"#FDECEC\"", "\"#8C1020\"", "ink on emergency-tint has a contrast"),
            ("\"#42526B\"", "\"#4A5568\"", "quiet on tint has a contrast of 6.8:1"),
            ("tint = \"#", "tint = \"#22447A\" # \"", "ink on tint has a contrast"),
            ("banner = \"full\"", "banner = \"half\"", "half"),
            ("[text]", "[text]\ncapitals = true", "capitals"),
            ("[press]", "[press]\nnavy = [0, 0, 0, 100]", "press.navy: there is no such colour"),
            ("ink = [0, 0, 0, 100]", "ink = [100, 100, 100, 100]", "press.ink has 400 % of ink"),
            ("ink = [0, 0, 0, 100]", "ink = [0, 0, 0, 101]", "101 is no amount of ink"),
            ("ink = [0, 0, 0, 100]", "ink = [0, 0, 100]", "array of length 4"),
        ] {
            let changed = DEFAULT.replacen(from, to, 1);
            assert_ne!(changed, DEFAULT, "{from} is not in the default style");
            let faults = Style::parse(&changed).unwrap_err();
            assert!(faults.iter().any(|fault| fault.message.contains(expected)), "{faults:?} lacks {expected}");
            // What was changed is in the lines that are told, whatever else its colour spoils.
            let told = faults.iter().filter_map(|fault| changed.get(fault.place.clone()?));
            let mut helped = faults.iter().filter(|fault| fault.message.contains("a contrast of"));
            assert!(helped.all(|fault| fault.help.as_ref().is_some_and(|help| help.contains("er (the default"))));
            let line = to.lines().find(|line| !from.contains(line)).unwrap();
            assert!(told.clone().any(|told| line.contains(told) || told.contains(line)), "{line}: {faults:?}");
        }
    }
}
