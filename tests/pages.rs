//! The pages of every leaflet as plain data: what a compositor would check with ruler and pencil.

mod common;

use common::lines::{Line, faults, lines};
use leafpress::document::{self, Document, Options};
use leafpress::fonts::Fonts;
use leafpress::format::{Edition, Format};
use leafpress::geometry::{Pt, mm};
use leafpress::language::Direction;
use leafpress::layout::lay_out;
use leafpress::layout::page::{Leaflet, Page, Paint, Role};
use leafpress::project::Project;
use leafpress::style::Style;
use leafpress::text::Setter;
use std::collections::BTreeSet;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const ARTICLE: &str = "botox-chronic-pain";

/// What the repository's leaflets are made from.
fn inputs() -> (Project, Fonts, Style) {
    let root = Path::new(ROOT);
    let style = std::fs::read_to_string(root.join("assets/styles/default.toml")).unwrap();
    (Project::open(root).unwrap(), Fonts::open(&root.join("fonts")).unwrap(), Style::parse(&style).unwrap())
}

/// Calls `look` with every leaflet and its name.
fn every_leaflet(mut look: impl FnMut(&str, Edition, &Document, &Leaflet)) {
    let (project, fonts, style) = inputs();
    for locale in common::LOCALES {
        for edition in Edition::ALL {
            let options = Options { allow_fallback: false };
            let (document, findings) = document::resolve(&project, ARTICLE, locale, edition, options);
            let document = document.unwrap_or_else(|| panic!("{locale}: {findings:?}"));
            // A text may be too long for a fixed number of panels: see letterfold.rs.
            for format in Format::built_in().filter(|format| format.spec().folded.is_none()) {
                let name = format!("{locale} {}-{}", format.name(), edition.name());
                let (leaflet, findings) = lay_out(&document, &style, format, edition, &Setter::new(&fonts));
                assert!(findings.is_empty(), "{name}: {findings:?}");
                look(&name, edition, &document, &leaflet.unwrap());
            }
        }
    }
}

#[test]
fn every_message_of_the_article_is_on_the_paper() {
    every_leaflet(|name, _, document, leaflet| {
        let printed: BTreeSet<&str> = leaflet.pages.iter().flat_map(|p| &p.items).map(|i| &*i.message).collect();
        let mut wanted = vec![&document.title, &document.byline, &document.help_line, &document.contact];
        wanted.extend(document.sections.iter().map(|s| &s.heading));
        for text in wanted {
            assert!(printed.contains(text.message.as_str()), "{name} lacks {}", text.message);
        }
        for id in [
            "how-relax.detail",
            "conditions-pelvic.detail",
            "evidence-sources",
            "expect-effect.value",
            "right-invitation",
        ] {
            assert!(printed.contains(id), "{name} lacks {id}");
        }
    });
}

/// The word for a highlighted box that is not printed is heard before the box's text, with its sign.
#[test]
fn a_box_without_a_printed_word_says_it_to_a_screen_reader() {
    let (project, fonts, style) = inputs();
    for (locale, said) in [("en", "Good to know"), ("ur", "مفید معلومات")] {
        let (document, _) = document::resolve(&project, ARTICLE, locale, Edition::Office, Options::default());
        let format = Format::built_in().next().unwrap();
        let (leaflet, _) = lay_out(&document.unwrap(), &style, format, Edition::Office, &Setter::new(&fonts));
        let leaflet = leaflet.unwrap();
        let nodes = &leaflet.structure.nodes;
        let sign = nodes.iter().position(|node| node.alt.as_deref() == Some(said)).unwrap();
        assert_eq!(nodes[sign].role, Role::Figure);
        let parent = nodes[sign].parent.unwrap();
        assert_eq!(nodes[parent.0].role, Role::Sect);
        let page = leaflet.pages.iter().find(|page| page.items.iter().any(|item| &*item.message == "right-invitation"));
        let inside = page.unwrap().items.iter().filter_map(|item| Some((item, item.node?)));
        let inside: Vec<_> = inside.filter(|(_, node)| nodes[node.0].parent == Some(parent)).collect();
        let (signs, text) = inside.split_at(inside.iter().take_while(|(_, node)| node.0 == sign).count());
        assert!(!signs.is_empty() && signs.iter().all(|(item, _)| matches!(item.paint, Paint::Shape { .. })));
        assert!(!text.is_empty() && text.iter().all(|(item, _)| &*item.message == "right-invitation"), "{locale}");
        assert!(nodes[sign].bbox.is_some());
    }
}

#[test]
fn every_line_stands_in_its_place() {
    every_leaflet(|name, _, document, leaflet| {
        let margin = mm(if leaflet.pages[0].size.width < mm(150.0) { 13.0 } else { 18.0 });
        let faults = faults(document, leaflet, margin);
        assert!(faults.is_empty(), "{name}: {}", faults.join("\n"));
    });
}

#[test]
fn labels_of_a_table_take_no_more_room_than_they_need() {
    every_leaflet(|name, _, document, leaflet| {
        let (mut labels, mut values): (Vec<Line>, Vec<Line>) = leaflet
            .pages
            .iter()
            .flat_map(lines)
            .filter(|line| {
                ["procedure", "relief", "effect", "side-effects"].iter().any(|id| is_detail(line.message, id))
            })
            .partition(|line| !line.message.ends_with(".value"));
        if document.language.direction == Direction::RightToLeft {
            std::mem::swap(&mut labels, &mut values);
        }
        let end = labels.iter().map(|line| line.right).fold(f64::MIN, f64::max);
        let start = values.iter().map(|line| line.left).fold(f64::MAX, f64::min);
        // On narrow paper the values stand under their labels.
        let gap = (start - end) / labels[0].size;
        assert!(gap < 2.0, "{name}: {gap:.2} em between the columns of the table");
    });
}

fn is_detail(message: &str, id: &str) -> bool {
    message.strip_prefix("expect-").is_some_and(|m| m.strip_suffix(".value").unwrap_or(m) == id)
}

#[test]
fn right_to_left_leaflets_are_mirrored() {
    every_leaflet(|name, _, document, leaflet| {
        let rtl = document.language.direction == Direction::RightToLeft;
        for page in &leaflet.pages {
            let half = page.size.width.0 / 2.0;
            for item in &page.items {
                let Paint::Text { origin, run, .. } = &item.paint else { continue };
                let Some(node) = item.node else { continue };
                let middle = origin.x.0 + run.width.0 / 2.0;
                // Labels of lists hang at the side where lines begin.
                if leaflet.structure.nodes[node.0].role == Role::Label {
                    let text_starts_right = origin.x > Pt(half);
                    assert_eq!(text_starts_right, rtl, "{name}: a label is on the wrong side");
                }
                if leaflet.structure.nodes[node.0].role == Role::Heading2 {
                    assert!(run.width.0 > 200.0 || (middle > half) == rtl, "{name}: a heading is on the wrong side");
                }
            }
        }
    });
}

#[test]
fn only_the_web_edition_has_links_and_counts_comments() {
    every_leaflet(|name, edition, document, leaflet| {
        let links = leaflet.pages.iter().map(|p| p.links.len()).sum::<usize>();
        assert_eq!(links > 0, edition == Edition::Web, "{name} has {links} links");
        assert_eq!(document.comments.is_some(), edition == Edition::Web, "{name}");
        // Invitation and address on the card, and the address that the contact line names.
        for (address, least) in [("https://www.daradia.com/", 2), ("https://www.daradia.com", 1)] {
            let leading = leaflet.pages.iter().flat_map(|p| &p.links).filter(|link| &*link.url == address).count();
            assert!(leading >= least || edition != Edition::Web, "{name}: {leading} links to {address}");
        }
        for link in leaflet.pages.iter().flat_map(|p| &p.links) {
            assert_eq!(leaflet.structure.nodes[link.node.0].role, Role::Link);
            assert!(!link.description.is_empty() && link.area.width > Pt::ZERO);
        }
    });
}

#[test]
fn an_address_that_comes_twice_is_heard_where_it_stands() {
    let folder = common::Project::new();
    let twice = "For doses write to help@a.org first. At night never write to help@a.org but call us.";
    folder.replace("locales/en/botox-chronic-pain.ftl", "\nintro-dive = ", &format!("\nintro-dive = {twice}\n#"));
    let (_, fonts, style) = inputs();
    let project = Project::open(folder.root()).unwrap();
    let options = Options { allow_fallback: false };
    let document = document::resolve(&project, ARTICLE, "en", Edition::Web, options).0.unwrap();
    let format = Format::built_in().next().unwrap();
    let leaflet = lay_out(&document, &style, format, Edition::Web, &Setter::new(&fonts)).0.unwrap();
    let items = leaflet.pages.iter().flat_map(|p| &p.items).filter(|item| &*item.message == "intro-dive");
    let mut nodes: Vec<_> = items.map(|item| item.node.unwrap()).collect();
    nodes.dedup();
    let roles: Vec<Role> = nodes.iter().map(|node| leaflet.structure.nodes[node.0].role).collect();
    assert_eq!(roles, [Role::Paragraph, Role::Link, Role::Paragraph, Role::Link, Role::Paragraph]);
    assert_ne!(nodes[1], nodes[3], "both are heard at the first");
    assert_eq!(leaflet.pages.iter().flat_map(|p| &p.links).filter(|link| link.node == nodes[1]).count(), 1);
}

#[test]
fn translations_show_their_status_on_every_page_and_name_themselves_in_english() {
    every_leaflet(|name, _, document, leaflet| {
        let drafts = |page: &Page| page.items.iter().filter(|i| &*i.message == "draft").count();
        for page in &leaflet.pages {
            assert_eq!(drafts(page) >= 2, document.status_in_source.is_some(), "{name}: status on a page");
        }
        let named = leaflet.pages[0].items.iter().any(|i| i.message.starts_with("language-name"));
        assert_eq!(named, document.identification.is_some(), "{name}: identification strip");
    });
}

#[test]
fn no_title_is_smaller_than_the_headings_under_it() {
    let (project, fonts, style) = inputs();
    let long = "Botulinum toxin injections against chronic pain after shingles: what to know before treatment begins";
    for title in [long.to_owned(), format!("{long}; {long}")] {
        let options = Options { allow_fallback: false };
        let mut document = document::resolve(&project, ARTICLE, "en", Edition::Office, options).0.unwrap();
        document.title.text = title;
        for format in Format::built_in() {
            let (leaflet, findings) = lay_out(&document, &style, format, Edition::Office, &Setter::new(&fonts));
            let leaflet = leaflet.unwrap_or_else(|| panic!("{}: {findings:?}", format.name()));
            let size = |role: Role| {
                leaflet.pages.iter().flat_map(|p| &p.items).find_map(|item| match (&item.paint, item.node) {
                    (Paint::Text { run, .. }, Some(node)) => {
                        (leaflet.structure.nodes[node.0].role == role).then_some(run.size)
                    }
                    _ => None,
                })
            };
            let (title, heading) = (size(Role::Heading1).unwrap(), size(Role::Heading2).unwrap());
            assert!(title >= heading && title >= Pt(16.0), "{}: {title:?} over {heading:?}", format.name());
        }
    }
}

#[test]
fn status_and_page_number_of_any_length_stay_inside_the_margins() {
    let (project, fonts, style) = inputs();
    for locale in ["de", "ur"] {
        let options = Options { allow_fallback: false };
        let mut document = document::resolve(&project, ARTICLE, locale, Edition::Office, options).0.unwrap();
        document.status.text = format!("{} ", document.status.text).repeat(8);
        document.page_label.pattern.text = format!("{} ", document.page_label.pattern.text).repeat(8);
        document.clinic.text = format!("{} ", document.clinic.text).repeat(8);
        for format in Format::built_in().filter(|format| format.spec().folded.is_none()) {
            let (leaflet, findings) = lay_out(&document, &style, format, Edition::Office, &Setter::new(&fonts));
            assert_eq!(findings, [], "{locale} {}", format.name());
            let margin = Pt::from(style.page.margin_mm).0 * 0.3;
            for page in &leaflet.unwrap().pages {
                let beyond = lines(page).into_iter().find(|line| {
                    line.left < margin || line.right > page.size.width.0 - margin || line.y > page.size.height.0
                });
                assert!(
                    beyond.is_none(),
                    "{locale} {}: {:?}",
                    format.name(),
                    beyond.map(|line| line.message.to_owned())
                );
            }
        }
    }
}

#[test]
fn the_clinics_name_is_not_divided() {
    every_leaflet(|name, _, document, leaflet| {
        for item in leaflet.pages.iter().flat_map(|page| &page.items) {
            let Paint::Text { run, .. } = &item.paint else { continue };
            let divided = run.clusters.iter().any(|cluster| cluster.text == "\u{AD}");
            assert!(*item.message != *document.clinic.message || !divided, "{name}");
        }
    });
}

#[test]
fn what_stands_under_the_page_number_has_the_whole_width() {
    every_leaflet(|name, _, document, leaflet| {
        // In Russian it takes two lines beside the page number, and one under it.
        if name.starts_with("ru a5-") {
            let lines = lines(&leaflet.pages[1]);
            let reference = lines.iter().find(|line| line.text.contains(&document.reference.text)).unwrap();
            let review = lines.iter().find(|line| line.y > reference.y - 30.0 && line.text.contains("2027")).unwrap();
            assert_eq!(reference.y, review.y, "{name}");
        }
    });
}

#[test]
fn narrow_columns_of_chinese_are_not_spaced_out() {
    let (project, fonts, style) = inputs();
    let options = Options { allow_fallback: false };
    let document = document::resolve(&project, ARTICLE, "zh-Hans", Edition::Office, options).0.unwrap();
    let format = Format::built_in().find(|format| format.name() == "dl-trifold").unwrap();
    let (leaflet, _) = lay_out(&document, &style, format, Edition::Office, &Setter::new(&fonts));
    let mut pairs = 0;
    for item in leaflet.unwrap().pages.iter().flat_map(|page| &page.items) {
        let Paint::Text { run, .. } = &item.paint else { continue };
        for pair in run.clusters.windows(2) {
            let ideographs = pair.iter().all(|c| c.text.starts_with(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')));
            if ideographs {
                assert!((pair[1].x - pair[0].x - run.size).0.abs() < 0.01, "{}", pair[0].text);
                pairs += 1;
            }
        }
    }
    assert!(pairs > 500);
}
