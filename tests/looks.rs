//! What is seen at once on a page: lines to write on, discs, rules, codes, panels.

mod common;

use common::REPOSITORY;
use common::lines::{Line, lines};
use leafpress::article::CalloutKind;
use leafpress::document::{self, AltText, Block, Detail, Document, Item, Options, Review};
use leafpress::fonts::Fonts;
use leafpress::format::{Edition, Format};
use leafpress::geometry::{Point, Pt, Rect, Rgb, mm};
use leafpress::layout::lay_out;
use leafpress::layout::page::{Fill, Leaflet, Page, Paint, Segment};
use leafpress::project::Project;
use leafpress::rich_text::RichText;
use leafpress::style::Style;
use leafpress::text::Setter;
use std::path::Path;

/// The shipped article in a format, changed, for the office.
fn leaflet(locale: &str, format: &str, change: impl FnOnce(&mut Document)) -> (Document, Leaflet, Style) {
    let root = Path::new(REPOSITORY);
    let project = Project::open(root).unwrap();
    let fonts = Fonts::open(&root.join("fonts")).unwrap();
    let style = Style::parse(&std::fs::read_to_string(root.join("assets/styles/default.toml")).unwrap()).unwrap();
    let options = Options { allow_fallback: false };
    let mut document = document::resolve(&project, common::ARTICLE, locale, Edition::Office, options).0.unwrap();
    change(&mut document);
    let format = Format::built_in().find(|known| known.name() == format).unwrap();
    let (leaflet, findings) = lay_out(&document, &style, format, Edition::Office, &Setter::new(&fonts));
    assert!(findings.is_empty(), "{findings:?}");
    (document, leaflet.unwrap(), style)
}

/// A text of the document's language.
fn text(document: &Document, text: &str, message: &str) -> RichText {
    RichText { text: text.to_owned(), message: message.to_owned(), ..document.help_line.clone() }
}

/// One section with these blocks.
fn only(document: &mut Document, blocks: Vec<Block>) {
    document.intro.truncate(1);
    document.sections.truncate(1);
    document.sections[0].blocks = blocks;
}

/// The lines of a message.
fn of<'a>(page: &'a Page, message: &str) -> Vec<Line<'a>> {
    lines(page).into_iter().filter(|line| line.message == message).collect()
}

/// Level rules, from the top: their height, left and right end.
fn rules(page: &Page) -> Vec<[f64; 3]> {
    let rules = page.items.iter().filter_map(|item| match &item.paint {
        Paint::Rule { from, to, .. } if from.y == to.y => Some([from.y.0, from.x.min(to.x).0, from.x.max(to.x).0]),
        _ => None,
    });
    let mut rules: Vec<_> = rules.collect();
    rules.sort_by(|one, other| one[0].total_cmp(&other[0]));
    rules
}

/// Shapes by their corners' box.
fn boxes(page: &Page) -> Vec<(Rect, &[Segment])> {
    let shapes = page.items.iter().filter_map(|item| match &item.paint {
        Paint::Shape { path, .. } => {
            let points = path.iter().filter_map(|segment| match segment {
                Segment::Move(to) | Segment::Line(to) | Segment::Cubic(_, _, to) => Some(*to),
                Segment::Close => None,
            });
            let (mut least, mut most) = (Point { x: Pt(1e9), y: Pt(1e9) }, Point::default());
            for point in points {
                least = Point { x: least.x.min(point.x), y: least.y.min(point.y) };
                most = Point { x: most.x.max(point.x), y: most.y.max(point.y) };
            }
            let rect = Rect { x: least.x, y: least.y, width: most.x - least.x, height: most.y - least.y };
            Some((rect, &path[..]))
        }
        _ => None,
    });
    shapes.collect()
}

#[test]
fn lines_to_write_on_end_a_sections_space_above_what_closes_the_leaflet() {
    // Which last pages have room for lines depends on where the pages before them end.
    let mut seen = Vec::new();
    for (locale, format, body) in [
        ("zh-Hans", "large-print", 18.0),
        ("hi", "large-print", 18.0),
        ("pt-BR", "large-print", 18.0),
        ("fr", "a5", 10.5),
        ("vi", "a5", 10.5),
        ("zh-Hans", "a5", 10.5),
        ("bn", "a4", 12.0),
        ("th", "a4", 12.0),
        ("zh-Hans", "a4", 12.0),
    ] {
        let (document, leaflet, style) = leaflet(locale, format, |_| {});
        let last = leaflet.pages.last().unwrap();
        let label = of(last, "notes");
        if label.is_empty() {
            continue;
        }
        seen.push(format);
        let help = of(last, &document.help_line.message);
        let rules: Vec<f64> =
            rules(last).iter().map(|rule| rule[0]).filter(|y| *y > label[0].y && *y < help[0].y).collect();
        assert!(rules.len() >= 3, "{locale} {format}: {rules:?}");
        let section = style.space.section.natural * body / 12.0;
        let gap = help[0].y - help[0].size - rules.last().unwrap();
        assert!(gap > section * 0.6 && gap < section * 1.7, "{locale} {format}: {gap} of {section}");
        let least = if format == "large-print" { mm(12.0) } else { mm(9.0) };
        let apart = rules.windows(2).map(|pair| Pt(pair[1] - pair[0] + 0.01));
        assert!(apart.clone().all(|apart| apart >= least && apart < least * 1.35), "{locale} {format}: {rules:?}");
    }
    for format in ["a4", "a5", "large-print"] {
        assert!(seen.contains(&format), "no lines in {format}: {seen:?}");
    }
}

#[test]
fn the_label_of_notes_stands_where_headings_above_their_text_do() {
    let (document, leaflet, _) = leaflet("zh-Hans", "large-print", |_| {});
    let last = leaflet.pages.last().unwrap();
    let label = of(last, "notes");
    let headings: Vec<f64> = leaflet
        .pages
        .iter()
        .flat_map(|page| document.sections.iter().flat_map(|section| of(page, &section.heading.message)))
        .map(|line| line.left)
        .collect();
    assert!(headings.iter().all(|left| (left - label[0].left).abs() < 2.0), "{headings:?}, {}", label[0].left);
}

/// What sums a section up stands with it: in none of these does the callout or a single point head a page.
#[test]
fn no_callout_and_no_single_point_heads_a_page() {
    for locale in ["de", "es", "fr", "ja", "pt-BR", "ru", "ta", "vi"] {
        let (document, leaflet, _) = leaflet(locale, "a4", |_| {});
        let section = document.sections.iter().find(|section| section.blocks.iter().any(is_callout)).unwrap();
        let heading = leaflet.pages.iter().position(|page| !of(page, &section.heading.message).is_empty()).unwrap();
        let Some(Block::Callout { text, .. }) = section.blocks.iter().find(|block| is_callout(block)) else { panic!() };
        assert!(!of(&leaflet.pages[heading], &text.message).is_empty(), "{locale}: the callout stands elsewhere");
        for items in document.sections.iter().flat_map(|section| &section.blocks).filter_map(points) {
            let pages: Vec<usize> = items
                .iter()
                .map(|item| leaflet.pages.iter().position(|page| !of(page, &item.text.message).is_empty()).unwrap())
                .collect();
            let parted = pages.first() != pages.last();
            let lonely = |page: usize| pages.iter().filter(|other| **other == page).count() == 1;
            assert!(!parted || !pages.iter().any(|page| lonely(*page)), "{locale}: {pages:?}");
        }
    }
}

fn is_callout(block: &Block) -> bool {
    matches!(block, Block::Callout { .. })
}

fn points(block: &Block) -> Option<&[Item]> {
    match block {
        Block::Bullets(items) | Block::Definitions(items) => Some(items),
        _ => None,
    }
}

/// An article without a picture has a banner all the same, and the identification strip stands on it.
#[test]
fn a_banner_without_a_picture_is_a_ground_for_the_title() {
    for (locale, format) in [("de", "a4"), ("ur", "letter"), ("ja", "a5")] {
        let (document, leaflet, style) = leaflet(locale, format, |document| document.banner = None);
        let page = &leaflet.pages[0];
        let filled = |color: Rgb| {
            page.items.iter().find_map(|item| match item.paint {
                Paint::Rect { rect, fill: Fill::Solid(fill), .. } if fill == color => Some(rect),
                _ => None,
            })
        };
        let ground = filled(style.colors.deep).unwrap();
        let strip = filled(style.colors.tint).unwrap();
        // The footer repeats the title.
        let titles = page.items.iter().filter(|item| *item.message == document.title.message);
        let colors: Vec<Rgb> = titles
            .filter_map(|item| match item.paint {
                Paint::Text { origin, color, .. } if origin.y < ground.bottom() => Some(color),
                _ => None,
            })
            .collect();
        assert!(!colors.is_empty() && colors.iter().all(|color| *color == Rgb::WHITE), "{locale} {format}: {colors:?}");
        assert!((strip.y - ground.bottom()).0.abs() < 0.01 && strip.width == ground.width, "{locale} {format}");
    }
}

/// A table that is higher than a page is parted anyway: no page is left empty for its sake.
#[test]
fn what_is_higher_than_a_page_begins_on_the_first() {
    let (_, leaflet, _) = leaflet("en", "a5", |document| {
        let detail = |index: usize| Detail {
            label: text(document, &format!("Day {index}"), "label"),
            value: text(document, "Take one tablet with water.", "value"),
        };
        let details = (0..40).map(detail).collect();
        only(document, vec![Block::Details(details)]);
    });
    assert!(of(&leaflet.pages[0], "value").len() > 3, "the first page holds nothing of the table");
    assert!(!of(leaflet.pages.last().unwrap(), "value").is_empty(), "the last page holds nothing of it");
}

/// Five pages of text are folded as eight: in larger type they fill them, and nobody gets three pages of lines to write on.
#[test]
fn a_booklets_type_grows_into_its_sheets() {
    for (locale, pages) in [("en", 4), ("de", 8), ("ja", 8), ("ur", 8)] {
        let (document, leaflet, _) = leaflet(locale, "a5-booklet", |_| {});
        assert_eq!(leaflet.pages.len(), pages, "{locale}");
        let Some(Block::Lead(lead)) = document.intro.first() else { panic!("{locale}: no lead") };
        let size = of(&leaflet.pages[0], &lead.message)[0].size;
        let bare =
            leaflet.pages.iter().filter(|page| lines(page).iter().filter(|line| line.tagged).count() < 4).count();
        assert!(bare <= 1, "{locale}: {bare} pages without text");
        assert!(pages == 4 || size > 13.0, "{locale}: {size} pt");
    }
}

/// Steps of one line are lower than their discs.
#[test]
fn discs_of_short_steps_keep_apart() {
    for (locale, format) in [("en", "a4"), ("ar", "a4"), ("ur", "a5"), ("th", "large-print")] {
        let (_, leaflet, _) = leaflet(locale, format, |document| {
            let step = |index: usize| Item {
                marker: (index + 1).to_string(),
                text: text(document, "Stop.", "step"),
                detail: None,
            };
            let steps = (0..8).map(step).collect();
            only(document, vec![Block::Steps(steps)]);
        });
        let mut pairs = 0;
        for page in &leaflet.pages {
            let discs: Vec<Rect> = boxes(page)
                .into_iter()
                .filter(|(rect, path)| path.len() == 6 && (rect.width - rect.height).0.abs() < 0.1)
                .map(|(rect, _)| rect)
                .filter(|rect| rect.width < mm(13.0))
                .collect();
            for pair in discs.windows(2).filter(|pair| (pair[0].x - pair[1].x).0.abs() < 0.1) {
                let (end, begin) = (pair[0].bottom(), pair[1].y);
                assert!(begin - end > mm(1.5), "{locale} {format}: {:?}", begin - end);
                let joined = page.items.iter().any(|item| match &item.paint {
                    Paint::Rule { from, to, .. } => from.x == to.x && from.y > end && to.y < begin && from.y < to.y,
                    _ => false,
                });
                assert!(joined, "{locale} {format}");
                pairs += 1;
            }
        }
        assert!(pairs > 4, "{locale} {format}");
    }
}

#[test]
fn a_list_leads_in_one_weight() {
    for steps in [true, false] {
        let (_, leaflet, _) = leaflet("en", "a4", |document| {
            let item = |words: &str, detail: Option<&str>| Item {
                marker: "1".to_owned(),
                text: text(document, words, words),
                detail: detail.map(|detail| text(document, detail, "detail")),
            };
            let items = vec![item("Stop.", None), item("Eat lightly.", Some("A little.")), item("Drink.", None)];
            only(document, vec![if steps { Block::Steps(items) } else { Block::Bullets(items) }]);
        });
        let face = |message: &str| {
            let mut items = leaflet.pages.iter().flat_map(|page| &page.items).filter(|item| &*item.message == message);
            items
                .find_map(|item| if let Paint::Text { run, .. } = &item.paint { Some(run.face) } else { None })
                .unwrap()
        };
        assert_eq!(face("Stop."), face("Eat lightly."));
        assert_eq!(face("Stop."), face("Drink."));
        assert_ne!(face("Stop."), face("detail"));
    }
}

/// A table's closing rule just above the footer's looks like a row with nothing in it.
#[test]
fn no_page_ends_with_two_rules_close_to_each_other() {
    let mut ends = 0;
    for count in 0..24 {
        let (_, leaflet, _) = leaflet("en", "a5", |document| {
            let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
            let table = blocks.find(|block| matches!(block, Block::Details(_))).unwrap().clone();
            let filling = |_| Block::Paragraph(text(document, "A short line.", "filling"));
            let mut blocks: Vec<Block> = (0..count + 20).map(filling).collect();
            blocks.push(table);
            blocks.extend((0..12).map(filling));
            only(document, blocks);
        });
        for page in &leaflet.pages {
            let rules = rules(page);
            let [.., above, footer] = &rules[..] else { continue };
            assert!(footer[0] - above[0] > 24.0, "{count}: {rules:?}");
            let last = lines(page).into_iter().rfind(|line| line.tagged).unwrap();
            ends += usize::from(last.message.ends_with(".value") && page.items.len() > 3);
        }
    }
    assert!(ends > 0, "no table ended a page");
}

fn code(document: &Document) -> Block {
    let alt = AltText { text: "A code".to_owned(), language: document.language.clone() };
    Block::Qr {
        url: "https://www.daradia.com/".to_owned(),
        alt,
        caption: Some(text(document, "More about it.", "caption")),
        address: text(document, "www.daradia.com", "address"),
    }
}

#[test]
fn a_code_keeps_the_columns_edge_and_grows_with_the_type() {
    for (format, least) in [("a4", 19.0), ("large-print", 29.0)] {
        let (_, leaflet, style) = leaflet("en", format, |document| {
            let blocks = vec![Block::Paragraph(text(document, "A line.", "line")), code(document)];
            only(document, blocks);
        });
        let page = leaflet.pages.iter().find(|page| !of(page, "caption").is_empty()).unwrap();
        // The card's comes last.
        let (rect, _) = boxes(page).into_iter().find(|(_, path)| path.len() > 100).unwrap();
        assert!((rect.x.0 - of(page, "line")[0].left).abs() < 1.5, "{format}: {rect:?}");
        assert!(rect.width > mm(least), "{format}: {:?}", rect.width);
        let color = page.items.iter().find_map(|item| match &item.paint {
            Paint::Shape { path, color } if path.len() > 100 => Some(*color),
            _ => None,
        });
        assert_eq!(color, Some(style.colors.night));
        let [caption, address] = ["caption", "address"].map(|message| of(page, message).remove(0));
        let middle = (caption.y - caption.size * 0.7 + address.y) / 2.0;
        assert!((middle - (rect.y + rect.height / 2.0).0).abs() < 4.0, "{format}: {middle} beside {rect:?}");
    }
}

#[test]
fn a_code_heads_no_page() {
    let mut pages = Vec::new();
    for count in 0..14 {
        let (_, leaflet, _) = leaflet("en", "a5", |document| {
            let filling = |_| Block::Paragraph(text(document, "A short line.", "filling"));
            let mut blocks: Vec<Block> = (0..count + 6).map(filling).collect();
            blocks.push(code(document));
            only(document, blocks);
        });
        for page in &leaflet.pages[1..] {
            let lines = lines(page);
            let caption = lines.iter().position(|line| line.message == "caption");
            let above = caption.is_none_or(|at| lines[..at].iter().any(|line| line.message == "filling"));
            assert!(above, "{lines:?} of a page", lines = lines.iter().map(|line| line.message).collect::<Vec<_>>());
        }
        pages.push(leaflet.pages.len());
    }
    assert!(pages.contains(&2), "{pages:?}");
}

#[test]
fn the_help_line_is_broken_near_its_middle_and_the_contact_between_its_facts() {
    for (locale, format) in [("en", "dl-trifold"), ("pt-BR", "a4"), ("de", "dl-trifold"), ("ja", "large-print")] {
        let (document, leaflet, _) = leaflet(locale, format, |_| {});
        let last = leaflet.pages.last().unwrap();
        let widths: Vec<f64> =
            of(last, &document.help_line.message).iter().map(|line| line.right - line.left).collect();
        let widest = widths.iter().copied().fold(0.0, f64::max);
        assert!(widths.iter().all(|width| *width > widest * 0.6), "{locale} {format}: {widths:?}");
        for line in of(last, &document.contact.message) {
            assert!(!line.text.trim().ends_with(['·', '・']), "{locale} {format}: {}", line.text);
        }
    }
}

#[test]
fn a_footers_long_title_is_broken_near_its_middle() {
    let title = "What to do before, during and after your injection of botulinum toxin for chronic migraine, and when \
                 to call the clinic";
    let (_, leaflet, _) = leaflet("en", "a4", |document| document.title.text = title.to_owned());
    let page = &leaflet.pages[1];
    let lines: Vec<Line> = of(page, "title").into_iter().filter(|line| line.size < 10.0).collect();
    let [first, second] = &lines[..] else { panic!("{} lines", lines.len()) };
    let share = (second.right - second.left) / (first.right - first.left);
    assert!(share > 0.6, "{share}");
}

#[test]
fn the_review_status_is_not_broken_where_the_strip_has_room() {
    for (locale, format) in [("ja", "dl-trifold"), ("pt-BR", "large-print")] {
        let (document, leaflet, _) = leaflet(locale, format, |_| {});
        let lines = of(&leaflet.pages[0], &document.status.message);
        let said = lines.iter().any(|line| line.text.trim() == document.status.text);
        assert!(said, "{locale} {format}: {:?}", lines.iter().map(|line| &line.text).collect::<Vec<_>>());
    }
}

#[test]
fn a_status_that_is_broken_all_the_same_has_a_panel_no_wider_than_its_lines() {
    let (document, leaflet, style) = leaflet("de", "dl-trifold", |document| {
        document.status.text = "Ein Entwurf, noch nicht für Patientinnen und Patienten und Angehörige".to_owned();
    });
    let page = &leaflet.pages[1];
    let panel = page.items.iter().find_map(|item| match &item.paint {
        Paint::Rect { rect, .. } => Some(*rect),
        _ => None,
    });
    let lines = of(page, &document.status.message);
    assert!(lines.len() > 1);
    let widest = lines.iter().map(|line| line.right - line.left).fold(0.0, f64::max);
    let pad = mm(2.0) * 2.0;
    assert!(panel.unwrap().width < Pt(widest) + pad + Pt(2.0), "{panel:?} around {widest}, {}", style.page.margin_mm.0);
}

#[test]
fn a_table_on_a_narrow_panel_parts_no_number_from_its_unit() {
    let (_, leaflet, _) = leaflet("en", "dl-trifold", |_| {});
    for page in &leaflet.pages {
        for line in of(page, "expect-procedure.value") {
            assert!(!line.text.trim_start().starts_with("minutes"), "{}", line.text);
        }
    }
}

#[test]
fn the_bar_beside_a_quote_has_no_seams() {
    let (_, leaflet, style) = leaflet("en", "a4", |document| {
        let words = "Soreness is the body’s answer to the needle. It goes by itself, and nobody has needed more. ";
        let quote = Block::Quote { text: text(document, &words.repeat(2), "quote"), source: None };
        only(document, vec![quote]);
    });
    let bars = leaflet.pages[0].items.iter().filter_map(|item| match &item.paint {
        Paint::Rect { rect, fill: leafpress::layout::page::Fill::Solid(color), .. }
            if *color == style.colors.accent =>
        {
            Some(*rect)
        }
        _ => None,
    });
    let bars: Vec<Rect> = bars.collect();
    assert!(bars.len() > 2 && bars.windows(2).all(|pair| pair[0].bottom() > pair[1].y + Pt(0.2)), "{bars:?}");
}

/// Viewers that draw each pixel whole that a clipping path touches would else show a step where one ends and the other
/// begins.
#[test]
fn the_banners_ground_is_clipped_as_its_picture_is() {
    let project = common::Project::new();
    project.run(&["build", "--locale", "en", "--format", "dl-trifold"]).expect(0);
    let file = format!("dist/{}.en.dl-trifold-office.pdf", common::ARTICLE);
    let document = lopdf::Document::load_mem(&project.bytes(&file)).unwrap();
    let first = document.get_pages()[&1];
    let content = lopdf::content::Content::decode(&document.get_page_content(first)).unwrap();
    let operations = content.operations;
    // The picture shows whole and has no clipping path of its own.
    let clipped = operations.windows(4).any(|four| {
        let [clip, path, _, fill] = four else { return false };
        let wide = |operation: &lopdf::content::Operation| operation.operands[2].as_float().unwrap();
        clip.operator == "re" && path.operator == "W" && fill.operator == "re" && wide(fill) > wide(clip)
    });
    assert!(clipped);
}

/// A callout, and whom to call.
fn emergency(document: &Document) -> [Block; 2] {
    let callout = Block::Callout {
        kind: CalloutKind::Emergency,
        label: text(document, "Emergency", "label"),
        text: text(document, "Call us at once if the pain is sudden or you have a fever.", "call"),
    };
    [callout, Block::Contact(vec![text(document, "Daradia Pain Clinic", "who"), text(document, "033 1234", "number")])]
}

#[test]
fn whom_to_call_stands_under_what_says_to_call() {
    let mut pages = Vec::new();
    for count in 14..34 {
        let (_, leaflet, _) = leaflet("en", "a5", |document| {
            let filling = |_| Block::Paragraph(text(document, "A short line.", "filling"));
            let mut blocks: Vec<Block> = (0..count).map(filling).collect();
            blocks.extend(emergency(document));
            blocks.extend((0..4).map(filling));
            only(document, blocks);
        });
        for page in &leaflet.pages {
            assert_eq!(of(page, "call").is_empty(), of(page, "number").is_empty(), "{count}");
        }
        pages.push(leaflet.pages.len());
    }
    assert!(pages.contains(&2) && pages.contains(&3), "{pages:?}");
}

#[test]
fn a_contact_is_broken_between_its_facts_in_a_block_of_its_own() {
    let (_, leaflet, _) = leaflet("en", "dl-trifold", |document| {
        let contact = text(document, "Daradia Pain Clinic, Kolkata · www.daradia.com", "who");
        only(document, vec![Block::Contact(vec![contact])]);
    });
    let lines: Vec<String> =
        leaflet.pages.iter().flat_map(|page| of(page, "who")).map(|line| line.text.trim().to_owned()).collect();
    assert_eq!(lines, ["Daradia Pain Clinic, Kolkata", "www.daradia.com"]);
}

#[test]
fn lines_to_write_on_have_one_label_however_many_pages_they_fill() {
    let (document, leaflet, _) = leaflet("en", "dl-trifold", |document| {
        let blocks = vec![Block::Paragraph(text(document, "One paragraph, and nothing more.", "filling"))];
        only(document, blocks);
    });
    let ruled = leaflet.pages.iter().filter(|page| rules(page).len() > 6).count();
    let labels: usize = leaflet.pages.iter().map(|page| of(page, &document.notes_label.message).len()).sum();
    assert!(ruled >= 3 && labels == 1, "{labels} labels over {ruled} pages");
}

#[test]
fn text_is_not_indented_by_a_column_that_no_heading_stands_in() {
    let (_, leaflet, _) = leaflet("en", "a4", |document| {
        let blocks = vec![Block::Paragraph(text(document, "Some words.", "filling"))];
        only(document, blocks);
        document.sections[0].heading = text(document, "Donaudampfschifffahrtsgesellschaft", "heading");
    });
    let page = &leaflet.pages[0];
    let (heading, filling) = (of(page, "heading")[0].left, of(page, "filling")[0].left);
    assert!(filling - heading < mm(25.0).0, "{heading}, {filling}");
}

#[test]
fn a_figure_is_smaller_where_it_would_leave_a_page_half_empty() {
    let height = |count: usize| {
        let (_, leaflet, _) = leaflet("en", "a5", |document| {
            let banner = document.banner.take().unwrap();
            let filling = |_| Block::Paragraph(text(document, "A short line.", "filling"));
            let mut blocks: Vec<Block> = (0..count).map(filling).collect();
            blocks.push(Block::Figure { artwork: banner.artwork, alt: banner.alt, caption: None });
            blocks.extend((0..24).map(filling));
            only(document, blocks);
        });
        let pictures = leaflet.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.paint {
            Paint::Image { rect, .. } => Some(rect.height.0),
            _ => None,
        });
        pictures.fold(0.0, f64::max)
    };
    let heights: Vec<f64> = (4..16).map(height).collect();
    let (least, most) =
        heights.iter().fold((f64::MAX, 0.0f64), |(least, most), height| (least.min(*height), most.max(*height)));
    assert!(least > most * 0.7 && least < most * 0.9, "{heights:?}");
}

#[test]
fn what_is_signed_off_looks_like_no_draft() {
    let color = |signed: bool| {
        let (document, leaflet, style) = leaflet("de", "a4", |document| {
            if signed {
                document.review = Review::SignedOff { reviewer: "A. B.".to_owned(), date: "2026-11-30".to_owned() };
            }
        });
        let warning = style.colors.warning;
        let status = leaflet.pages[1].items.iter().find(|item| *item.message == *document.status.message).unwrap();
        let Paint::Text { color, .. } = &status.paint else { panic!("no text") };
        *color == warning
    };
    assert!(color(false) && !color(true));
}

/// Whoever turns the page has read the whole name of a medicine.
#[test]
fn no_page_ends_inside_a_name() {
    const NAME: &str = "\u{2068}Clostridium botulinum neurotoxin type A\u{2069}";
    let mut ends = 0;
    for words in 0..12 {
        let (_, leaflet, _) = leaflet("en", "a5", |document| {
            let sentence = format!("This leaflet tells you what {NAME} is, how we give it here, and for whom. ");
            let long = "well ".repeat(words) + &sentence.repeat(60);
            only(document, vec![Block::Paragraph(text(document, long.trim_end(), "long"))]);
        });
        for page in &leaflet.pages {
            let lines = of(page, "long");
            let Some(last) = lines.last() else { continue };
            ends += 1;
            let last = last.text.trim_end();
            let within = ["Clostridium", "botulinum", "neurotoxin", "type"];
            assert!(!within.iter().any(|word| last.ends_with(word)), "{words}: {last}");
        }
    }
    assert!(ends > 24, "{ends}");
}
