//! Leaflets that nobody has written: any blocks in any order, of any length, in every language, on every paper. What must
//! hold for each of them holds for the articles of clinics that we shall never see.

mod common;

use common::lines::faults;
use leafpress::article::CalloutKind;
use leafpress::document::{self, AltText, Block, Detail, Document, Item, Options, Section};
use leafpress::fonts::Fonts;
use leafpress::format::{Edition, Format};
use leafpress::geometry::mm;
use leafpress::language::Language;
use leafpress::layout::page::{Leaflet, Paint, Role};
use leafpress::layout::{lay_out, readability};
use leafpress::pdf::{Inks, write_sheets};
use leafpress::project::Project;
use leafpress::rich_text::{RichText, Span, SpanStyle};
use leafpress::sheets::{Arrangement, arrange};
use leafpress::style::{BannerKind, Style};
use leafpress::text::Setter;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// How many leaflets are made; thousands were while this was written.
const CASES: u32 = 64;

/// What all leaflets are made of.
struct Shelf {
    fonts: Fonts,
    style: Style,
    /// Those that are built in and those of a project with folded sheets and columns of its own.
    formats: Vec<Format>,
    /// Each language's own leaflet in each edition, and its words.
    documents: Vec<(Document, Vec<String>)>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let root = Path::new(common::REPOSITORY);
    let project = Project::open(root).unwrap();
    let documents = common::LOCALES.iter().flat_map(|locale| {
        Edition::ALL.map(|edition| {
            let options = Options { allow_fallback: false };
            let document = document::resolve(&project, common::ARTICLE, locale, edition, options).0.unwrap();
            let texts = document.sections.iter().flat_map(|section| &section.blocks).flat_map(Block::texts);
            let plain = |text: &RichText| text.text.replace(|c| ('\u{2066}'..='\u{2069}').contains(&c), "");
            let plain: Vec<String> = texts.map(plain).collect();
            let words = plain.iter().flat_map(|text| text.split(' ')).flat_map(pieces).collect();
            (document, words)
        })
    });
    let other = common::Project::new();
    other.append("leafpress.toml", include_str!("fixtures/own-paper.toml"));
    Shelf {
        formats: Project::open(other.root()).unwrap().config().formats(),
        fonts: Fonts::open(&root.join("fonts")).unwrap(),
        style: Style::parse(&std::fs::read_to_string(root.join("assets/styles/default.toml")).unwrap()).unwrap(),
        documents: documents.collect(),
    }
});

/// A word; of a language that has no spaces, some letters.
fn pieces(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    letters
        .chunks(if text.is_ascii() || letters.len() < 25 { usize::MAX } else { 7 })
        .map(|part| part.iter().collect())
        .collect()
}

/// A text before its language is known.
#[derive(Clone, Debug)]
struct Words {
    picked: Vec<prop::sample::Index>,
    styled: Vec<(prop::sample::Index, prop::sample::Index, u8)>,
}

#[derive(Clone, Debug)]
enum Plan {
    Lead(Words),
    Paragraph(Words),
    Steps(Vec<(Words, Option<Words>)>),
    Bullets(Vec<(Words, Option<Words>)>),
    Definitions(Vec<(Words, Option<Words>)>),
    Details(Vec<(Words, Words)>),
    Callout(CalloutKind, Words),
    Figure(Option<Words>),
    Quote(Words, Option<Words>),
    Sources(Words),
    Contact(Vec<Words>),
    Notes(Words, u32),
    Qr(Option<Words>),
}

fn words(most: usize) -> impl Strategy<Value = Words> {
    let picked = prop::collection::vec(any::<prop::sample::Index>(), 1..=most);
    let styled = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..5_u8), 0..3);
    (picked, styled).prop_map(|(picked, styled)| Words { picked, styled })
}

fn items() -> impl Strategy<Value = Vec<(Words, Option<Words>)>> {
    prop::collection::vec((words(12), prop::option::of(words(30))), 1..9)
}

fn block() -> impl Strategy<Value = Plan> {
    let kind = prop::sample::select(vec![CalloutKind::Info, CalloutKind::Warning, CalloutKind::Emergency]);
    prop_oneof![
        1 => words(40).prop_map(Plan::Lead),
        4 => words(120).prop_map(Plan::Paragraph),
        2 => items().prop_map(Plan::Steps),
        2 => items().prop_map(Plan::Bullets),
        1 => items().prop_map(Plan::Definitions),
        2 => prop::collection::vec((words(5), words(14)), 1..9).prop_map(Plan::Details),
        2 => (kind, words(40)).prop_map(|(kind, text)| Plan::Callout(kind, text)),
        1 => prop::option::of(words(12)).prop_map(Plan::Figure),
        1 => (words(30), prop::option::of(words(6))).prop_map(|(text, source)| Plan::Quote(text, source)),
        1 => words(20).prop_map(Plan::Sources),
        1 => prop::collection::vec(words(8), 1..5).prop_map(Plan::Contact),
        1 => (words(3), 0..12_u32).prop_map(|(label, lines)| Plan::Notes(label, lines)),
        1 => prop::option::of(words(12)).prop_map(Plan::Qr),
    ]
}

fn blocks(most: usize) -> impl Strategy<Value = Vec<Plan>> {
    prop::collection::vec(block(), 0..=most)
}

/// Turns plans into texts with messages that count up.
struct Writer<'a> {
    language: Arc<Language>,
    words: &'a [String],
    linked: bool,
    written: usize,
}

impl Writer<'_> {
    fn text(&mut self, words: &Words) -> RichText {
        let mut text = String::new();
        let mut places = Vec::new();
        for index in &words.picked {
            if !text.is_empty() {
                text.push(' ');
            }
            let start = text.len();
            // Numbers come from facts, which are isolated.
            let word = index.get::<String>(self.words);
            match word.contains(char::is_numeric) {
                true => text.extend(["\u{2068}", word, "\u{2069}"]),
                false => text.push_str(word),
            }
            places.push(start..text.len());
        }
        let mut spans: Vec<Span> = Vec::new();
        let mut styled: Vec<_> =
            words.styled.iter().map(|(at, to, kind)| (at.index(places.len()), to.index(places.len()), *kind)).collect();
        styled.sort_unstable();
        for (first, last, kind) in styled {
            let range = places[first.min(last)].start..places[first.max(last)].end;
            let style = match kind {
                0 => SpanStyle { strong: true, ..SpanStyle::default() },
                1 => SpanStyle { emphasis: true, ..SpanStyle::default() },
                2 => SpanStyle { superscript: true, ..SpanStyle::default() },
                3 => SpanStyle { subscript: true, ..SpanStyle::default() },
                _ if self.linked => SpanStyle { link: Some("https://example.org/".into()), ..SpanStyle::default() },
                _ => continue,
            };
            if spans.last().is_none_or(|span| span.range.end <= range.start) {
                spans.push(Span { range, style });
            }
        }
        self.written += 1;
        RichText {
            text,
            spans,
            kept: Vec::new(),
            language: self.language.clone(),
            message: format!("text-{}", self.written),
        }
    }

    fn items(&mut self, items: &[(Words, Option<Words>)], numbered: bool) -> Vec<Item> {
        let items = items.iter().enumerate();
        let item = |(index, (text, detail)): (usize, &(Words, Option<Words>))| Item {
            marker: if numbered { (index + 1).to_string() } else { String::new() },
            text: self.text(text),
            detail: detail.as_ref().map(|detail| self.text(detail)),
        };
        items.map(item).collect()
    }

    fn block(&mut self, plan: &Plan, document: &Document) -> Block {
        let alt = || AltText { text: "A picture".to_owned(), language: document.language.clone() };
        match plan {
            Plan::Lead(text) => Block::Lead(self.text(text)),
            Plan::Paragraph(text) => Block::Paragraph(self.text(text)),
            Plan::Steps(items) => Block::Steps(self.items(items, true)),
            Plan::Bullets(items) => Block::Bullets(self.items(items, false)),
            Plan::Definitions(items) => Block::Definitions(self.items(items, false)),
            Plan::Details(details) => Block::Details(
                details
                    .iter()
                    .map(|(label, value)| Detail { label: self.text(label), value: self.text(value) })
                    .collect(),
            ),
            Plan::Callout(kind, text) => {
                Block::Callout { kind: *kind, label: document.notes_label.clone(), text: self.text(text) }
            }
            Plan::Figure(caption) => Block::Figure {
                artwork: document.banner.as_ref().unwrap().artwork.clone(),
                alt: alt(),
                caption: caption.as_ref().map(|text| self.text(text)),
            },
            Plan::Quote(text, source) => {
                Block::Quote { text: self.text(text), source: source.as_ref().map(|text| self.text(text)) }
            }
            Plan::Sources(text) => Block::Sources(self.text(text)),
            Plan::Contact(lines) => Block::Contact(lines.iter().map(|text| self.text(text)).collect()),
            Plan::Notes(label, lines) => Block::Notes { label: self.text(label), lines: *lines },
            Plan::Qr(caption) => Block::Qr {
                url: "https://www.example.org/leaflets".to_owned(),
                alt: alt(),
                caption: caption.as_ref().map(|text| self.text(text)),
                address: document.author_card.read_more.as_ref().unwrap().printed_url.clone(),
            },
        }
    }
}

/// What a leaflet prints of each message, without white space and controls.
fn printed(leaflet: &Leaflet) -> BTreeMap<String, String> {
    let mut printed: BTreeMap<String, String> = BTreeMap::new();
    for item in leaflet.pages.iter().flat_map(|page| &page.items) {
        if let Paint::Text { run, .. } = &item.paint {
            let mut clusters: Vec<&str> = run.clusters.iter().map(|cluster| &*cluster.text).collect();
            // They stand from left to right.
            if run.rtl {
                clusters.reverse();
            }
            let text = clusters.concat();
            printed.entry(item.message.to_string()).or_default().push_str(&squeezed(&text));
        }
    }
    printed
}

/// What is printed of a figure.
fn caption(block: &Block) -> Option<&RichText> {
    match block {
        Block::Figure { caption, .. } | Block::Qr { caption, .. } => caption.as_ref(),
        _ => None,
    }
}

/// Whether a message stands in a Caption (ISO 14289-1, 7.3) that follows a figure, and in none, where the figure's alternative
/// text would be read in its place.
fn is_tagged_caption(leaflet: &Leaflet, message: &str) -> bool {
    let nodes = &leaflet.structure.nodes;
    let items = leaflet.pages.iter().flat_map(|page| &page.items).filter(|item| &*item.message == message);
    let mut captions = items.map(|item| {
        let above = std::iter::successors(item.node, |node| nodes[node.0].parent);
        above.into_iter().find(|node| nodes[node.0].role == Role::Caption)
    });
    captions.all(|caption| {
        let Some(caption) = caption else { return false };
        let mut siblings = nodes[..caption.0].iter().rev().filter(|node| node.parent == nodes[caption.0].parent);
        siblings.next().is_some_and(|before| before.role == Role::Figure)
    })
}

fn squeezed(text: &str) -> String {
    let invisible = |c: char| matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|&c| !c.is_whitespace() && !invisible(c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() })]
    #[test]
    fn whatever_a_clinic_writes_is_printed_whole_and_in_its_place(
        language in any::<prop::sample::Index>(),
        format in any::<prop::sample::Index>(),
        banner in prop::sample::select(vec![BannerKind::Full, BannerKind::Band, BannerKind::None]),
        on_the_web in any::<bool>(),
        title in words(14),
        intro in blocks(3),
        sections in prop::collection::vec((words(9), blocks(5)), 0..6),
    ) {
        let shelf = &*SHELF;
        let (base, own) = language.get(&shelf.documents);
        let edition = Edition::ALL[language.index(shelf.documents.len()) % Edition::ALL.len()];
        let format = *format.get::<Format>(&shelf.formats);
        let style = Style { banner, ..shelf.style.clone() };
        let mut document = base.clone();
        let mut writer = Writer { language: base.language.clone(), words: own, linked: edition == Edition::Web, written: 0 };
        document.title = RichText { message: base.title.message.clone(), ..writer.text(&title) };
        if !on_the_web {
            document.author_card.read_more = None;
        }
        document.intro = intro.iter().map(|plan| writer.block(plan, base)).collect();
        document.sections = sections.iter().enumerate().map(|(index, (heading, blocks))| Section {
            id: format!("section-{index}"),
            heading: writer.text(heading),
            blocks: blocks.iter().map(|plan| writer.block(plan, base)).collect(),
            omit_in: Vec::new(),
        }).collect();
        let name = format!("{} {}-{}", base.language.tag, format.name(), edition.name());
        let (leaflet, findings) = lay_out(&document, &style, format, edition, &Setter::new(&shelf.fonts));
        let Some(leaflet) = leaflet else {
            prop_assert!(!findings.is_empty(), "{name}: no leaflet and no finding");
            return Ok(());
        };
        if findings.is_empty() {
            let printed = printed(&leaflet);
            let texts = document.intro.iter().chain(document.sections.iter().flat_map(|section| &section.blocks));
            let texts = texts.flat_map(Block::texts).chain(document.sections.iter().map(|section| &section.heading));
            for text in texts {
                let found = printed.get(&text.message).map_or("", String::as_str);
                prop_assert_eq!(found, squeezed(&text.text), "{}: {}", &name, &text.message);
            }
            for caption in document.sections.iter().flat_map(|section| &section.blocks).filter_map(caption) {
                prop_assert!(is_tagged_caption(&leaflet, &caption.message), "{name}: {}", caption.message);
            }
            let margin = mm(format.spec().margin.unwrap_or(style.page.margin_mm).0);
            let faults = faults(&document, &leaflet, margin);
            prop_assert!(faults.is_empty(), "{name} {banner:?}: {}", faults.join("\n"));
        }
        readability::check(&document, &leaflet, &style, format, &shelf.fonts);
        let sheets = arrange(&leaflet, Arrangement::of(edition, format, true));
        let pdf = write_sheets(&leaflet, &sheets, &shelf.fonts, Inks::Srgb, 1);
        prop_assert!(pdf.is_ok(), "{name}: {pdf:?}");
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let report = validate_pdf_bytes(pdf.as_ref().unwrap(), &ValidationOptions::default().profile(profile)).unwrap();
            let faults: Vec<_> = report.failures.iter().map(|fault| format!("{}: {}", fault.rule_id, fault.message)).collect();
            prop_assert!(faults.is_empty(), "{name}: {faults:?}");
        }
    }
}
