//! Leaflets on folded paper and in columns that a project describes itself.

mod common;

use common::{ARTICLE, Project, laid_out, media_size, pages_in_reading_order, sheets};
use leafpress::document::{self, Block, Options};
use leafpress::fonts::Fonts;
use leafpress::format::Edition;
use leafpress::geometry::{Pt, mm};
use leafpress::layout::lay_out;
use leafpress::layout::page::Paint;
use leafpress::rich_text::RichText;
use leafpress::sheets::Fold;
use leafpress::style::{BannerKind, Style};
use leafpress::text::Setter;
use lopdf::Document;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

const FORMATS: &str = include_str!("fixtures/own-paper.toml");

fn project() -> Project {
    let project = Project::new();
    project.append("leafpress.toml", FORMATS);
    project
}

fn file(locale: &str, format: &str, edition: &str) -> String {
    format!("dist/{ARTICLE}.{locale}.{format}-{edition}.pdf")
}

#[test]
fn all_of_them_are_valid_in_every_edition() {
    let project = project();
    let formats = "folder,fan,tall,frieze,wide,poster";
    project.run(&["build", "--format", formats, "--edition", "office,web,press"]).expect(0);
    project.run(&["build", "--format", formats, "--proof"]).expect(0);
    for format in formats.split(',') {
        for (locale, edition) in
            ["en", "ur"].into_iter().flat_map(|l| ["office", "web", "press", "proof"].map(|e| (l, e)))
        {
            let bytes = project.bytes(&file(locale, format, edition));
            for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
                let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
                assert!(report.failures.is_empty(), "{locale} {format} {edition}: {:?}", report.failures);
            }
        }
        let press = file("en", format, "press");
        project.run(&["verify", &press]).expect(0);
    }
}

#[test]
fn a_picture_that_a_flat_page_would_cut_through_lies_in_a_band_above_the_title() {
    let project = project();
    for locale in ["en", "ur"] {
        for (format, flat) in [("wide", true), ("poster", false)] {
            let items = laid_out(project.root(), format, locale).0.pages.remove(0).items;
            let picture = items.iter().find_map(|item| match &item.paint {
                Paint::Image { rect, clip, .. } => Some((*rect, *clip)),
                _ => None,
            });
            let title = items.iter().find_map(|item| match &item.paint {
                Paint::Text { origin, .. } if &*item.message == "title" => Some(origin.y),
                _ => None,
            });
            let ((picture, clip), title) = (picture.unwrap(), title.unwrap());
            assert_eq!(title > clip.bottom(), flat, "{locale} {format}");
            // What article.toml calls its scene: neuron and hand.
            let [top, bottom] = [0.56, 0.94].map(|share| picture.y + picture.height * share);
            let seen = (clip.bottom().min(bottom) - clip.y.max(top)) / (bottom - top);
            assert!(seen > 0.6, "{locale} {format}: {seen}");
        }
    }
}

#[test]
fn the_address_of_a_code_is_printed_beside_it() {
    let project = project();
    let block = "{ qr = { url = \"https://example.org/after-injection/\" } },\n  { lead = \"final-remember\" }";
    project.replace(common::ARTICLE_TOML, "{ lead = \"final-remember\" }", block);
    let leaflet = laid_out(project.root(), "poster", "ur").0;
    let runs = leaflet.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.paint {
        Paint::Text { run, .. } => Some(run.clusters.iter().map(|cluster| &*cluster.text).collect::<String>()),
        _ => None,
    });
    assert_eq!(runs.filter(|text| text == "example.org/after-injection").count(), 1);
}

#[test]
fn each_sheet_has_its_panels_and_is_read_in_their_order() {
    let project = project();
    let said = project.run(&["build", "--format", "folder,fan,tall,frieze"]).expect(0).stdout;
    for line in [
        "fan: print on both sides, flipped on the short edge; fold to and fro, the cover on top",
        "folder: print on both sides, flipped on the short edge; fold in the middle",
        "tall: print on both sides, flipped on the short edge; fold to and fro, the cover on top",
        "frieze: print on one side; fold to and fro, the cover on top",
    ] {
        assert!(said.contains(line), "{line:?} is not in\n{said}");
    }
    let cases = [
        // Cover; what is inside; what is beside the cover.
        ("folder", [420.0, 297.0], &[1, 2, 1][..], 2),
        ("fan", [420.0, 210.0], &[1, 2, 1], 2),
        ("tall", [210.0, 600.0], &[1, 2, 1], 2),
        ("frieze", [840.0, 297.0], &[1], 1),
    ];
    for (format, expected, order, sides) in cases {
        for locale in ["en", "ur"] {
            let document = Document::load_mem(&project.bytes(&file(locale, format, "office"))).unwrap();
            assert_eq!(document.get_pages().len(), sides, "{locale} {format}");
            for page in document.get_pages().values() {
                let size = media_size(&document, *page);
                assert!((0..2).all(|side| (size[side] - expected[side]).abs() < 0.1), "{locale} {format}: {size:?}");
            }
            assert_eq!(pages_in_reading_order(&document), order, "{locale} {format}");
        }
    }
}

#[test]
fn text_keeps_away_from_cuts_and_folds() {
    let project = project();
    // What a guillotine or a folding machine may be off by.
    let least = mm(3.0);
    for format in ["folder", "fan", "tall", "frieze"] {
        for locale in ["en", "ur"] {
            for (sheet, text) in sheets(project.root(), format, locale) {
                assert!(!sheet.folds.is_empty() && text.len() > 8, "{locale} {format}");
                let upright = sheet.folds.iter().filter_map(|f| if let Fold::Upright(x) = f { Some(*x) } else { None });
                let across = sheet.folds.iter().filter_map(|f| if let Fold::Across(y) = f { Some(*y) } else { None });
                let upright: Vec<Pt> = [sheet.trim.x, sheet.trim.right()].into_iter().chain(upright).collect();
                let across: Vec<Pt> = [sheet.trim.y, sheet.trim.bottom()].into_iter().chain(across).collect();
                for [left, right, baseline] in text {
                    let beside = upright.iter().all(|x| right <= *x - least || left >= *x + least);
                    // Letters rise over their baseline.
                    let clear = across.iter().all(|y| baseline <= *y - least || baseline >= *y + least + Pt(8.0));
                    assert!(beside && clear, "{locale} {format}: {left:?} to {right:?} at {baseline:?}");
                }
            }
        }
    }
}

#[test]
fn no_line_runs_into_the_next_column() {
    let project = project();
    for (format, columns, gap, margin, width) in [("wide", 2.0, 8.0, 14.0, 270.0), ("poster", 3.0, 9.0, 16.0, 270.0)] {
        let column = (width - margin * 2.0 - gap * (columns - 1.0)) / columns;
        for locale in ["en", "ur"] {
            // A run keeps the space at which its line was broken.
            let (mut used, space) = ([false; 3], Pt(4.0));
            let sheets = sheets(project.root(), format, locale);
            for (index, (sheet, text)) in sheets.iter().enumerate() {
                let head = if index == 0 { sheet.trim.height * 0.68 } else { mm(25.0) };
                // Between head and foot, which are as wide as the page; on the last one notes and card are, too.
                let foot = if index + 1 == sheets.len() { sheet.trim.height * 0.6 } else { mm(16.0) };
                let body = text.iter().filter(|[.., y]| *y > sheet.trim.y + head && *y < sheet.trim.bottom() - foot);
                for [left, right, y] in body {
                    let place = ((*left + space - sheet.trim.x - mm(margin)) / mm(column + gap)).floor();
                    let start = sheet.trim.x + mm(margin + (column + gap) * place);
                    let inside = *left >= start - space && *right <= start + mm(column) + space;
                    assert!(inside, "{locale} {format}: a line from {left:?} to {right:?} at {y:?}, page {index}");
                    used[place as usize] = true;
                }
            }
            assert_eq!(used.iter().filter(|used| **used).count(), columns as usize, "{locale} {format}");
        }
    }
}

#[test]
fn columns_of_the_last_page_end_alike_above_the_card() {
    let project = project();
    let sheets = sheets(project.root(), "poster", "en");
    let (sheet, text) = sheets.last().unwrap();
    let column = mm((270.0 - 16.0 * 2.0 - 9.0 * 2.0) / 3.0 + 9.0);
    // Of each column the lowest baseline on the upper half of the page, where nothing else stands.
    let lowest = |place: usize| {
        let start = sheet.trim.x + mm(15.0) + column * place as f64;
        let inside = text.iter().filter(|[left, _, y]| {
            *left >= start && *left < start + column && *y < sheet.trim.y + sheet.trim.height * 0.3
        });
        inside.map(|[.., y]| *y).fold(Pt::ZERO, Pt::max)
    };
    let ends: Vec<Pt> = (0..3).map(lowest).collect();
    let apart = ends.iter().fold(Pt::ZERO, |most, end| most.max(*end))
        - ends.iter().fold(ends[0], |least, end| least.min(*end));
    assert!(apart < mm(30.0), "{ends:?}");
    // The card is as wide as the page: its address ends at the right margin's padding.
    let right = text.iter().filter(|[.., y]| *y > sheet.trim.y + sheet.trim.height * 0.85).map(|[_, right, _]| *right);
    assert!(right.fold(Pt::ZERO, Pt::max) > sheet.trim.right() - mm(70.0));
}

#[test]
fn lines_for_notes_leave_the_card_its_room_however_far_spaces_stretch() {
    let project = project();
    let opened = leafpress::project::Project::open(project.root()).unwrap();
    let format = |name: &str| opened.config().formats().into_iter().find(|known| known.name() == name).unwrap();
    let fonts = Fonts::open(&project.root().join("fonts")).unwrap();
    let style = Style::parse(&project.text("assets/styles/default.toml")).unwrap();
    let style = Style { banner: BannerKind::None, ..style };
    let options = Options { allow_fallback: false };
    let shipped = document::resolve(&opened, ARTICLE, "en", Edition::Office, options).0.unwrap();
    // Of many paragraphs the spaces between them give most, and more of them fill the page less and less loosely.
    for (name, counts) in [("placard", 10..40), ("a5-booklet", 3..40), ("folder", 3..40)] {
        for count in counts {
            let mut document = shipped.clone();
            document.intro.truncate(1);
            document.sections.truncate(1);
            let paragraph = |index| {
                let message = format!("line-{index}");
                Block::Paragraph(RichText { text: "A short line.".to_owned(), message, ..shipped.help_line.clone() })
            };
            document.sections[0].blocks = (0..count).map(paragraph).collect();
            let leaflet = lay_out(&document, &style, format(name), Edition::Office, &Setter::new(&fonts)).0.unwrap();
            for (number, page) in leaflet.pages.iter().enumerate() {
                // The footer is painted last, with its rule.
                let (mut edges, mut footer) = (Vec::new(), Pt::ZERO);
                for item in &page.items {
                    match &item.paint {
                        Paint::Rect { rect, .. } => edges.push(rect.bottom()),
                        Paint::Text { origin, .. } if item.node.is_some() => edges.push(origin.y),
                        Paint::Rule { from, .. } => edges.push(std::mem::replace(&mut footer, from.y)),
                        _ => {}
                    }
                }
                let lowest = edges.into_iter().fold(Pt::ZERO, Pt::max);
                assert!(lowest < footer, "{name}, {count} paragraphs: {lowest:?} on page {number}, footer {footer:?}");
            }
        }
    }
}

#[test]
fn every_word_is_there_in_the_order_of_the_tags() {
    let project = project();
    let words = |format: &str| {
        let said = project.run(&["text", ARTICLE, "--locale", "en", "--format", format]).expect(0).stdout;
        said.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    let a4 = words("a4");
    for format in ["fan", "wide", "poster"] {
        let here = words(format);
        // Where a last page has room to spare, there are lines to write on.
        let said = a4.iter().filter(|word| *word != "Notes");
        let lost: Vec<&String> = said.filter(|word| !here.contains(word)).collect();
        assert!(a4.len() > 300 && lost.is_empty(), "{format}: {lost:?}");
    }
}

#[test]
fn what_does_not_fit_the_panels_says_by_how_much() {
    let project = project();
    project.replace("leafpress.toml", "margin-mm = 14\nbody-pt = 11\nfold", "margin-mm = 30\nbody-pt = 16\nfold");
    let run = project.run(&["build", "--format", "folder,wide", "--locale", "ur"]).expect(1);
    run.says(&["LP303", "too long for folder", "omit-in = [\"folder\"]"]);
    assert!(project.exists(&file("ur", "wide", "office")) && !project.exists(&file("ur", "folder", "office")));
}

#[test]
fn check_looks_at_a_folded_format_that_is_the_usual_one() {
    let project = project();
    project.replace("leafpress.toml", "margin-mm = 14\nbody-pt = 11\nfold", "margin-mm = 30\nbody-pt = 16\nfold");
    project.run(&["check", "--locale", "ur"]).expect(0);
    project.replace("leafpress.toml", "format = \"a4\"", "format = \"folder\"");
    let found = project.run(&["check", "--locale", "ur"]).expect(1).stdout;
    assert!(found.contains("LP303"), "{found}");
}

#[test]
fn what_stands_on_a_cover_reaches_the_cut_and_no_fold() {
    let project = project();
    let bleed = mm(3.0);
    for (format, locale) in ["folder", "fan", "tall", "frieze"].into_iter().flat_map(|f| [(f, "en"), (f, "ur")]) {
        project.run(&["build", "--format", format, "--edition", "press", "--locale", locale]).expect(0);
        let (sheet, _) = sheets(project.root(), format, locale).remove(0);
        let file = Document::load_mem(&project.bytes(&file(locale, format, "press"))).unwrap();
        let page = file.get_pages()[&1];
        let content = file.get_and_decode_page_content(page).unwrap();
        // The banner's ground is the first rectangle that is painted; without marks the medium is the bleed.
        let ground = content.operations.iter().find(|operation| operation.operator == "re").unwrap();
        let [left, bottom, width, height] =
            [0, 1, 2, 3].map(|at| Pt(f64::from(ground.operands[at].as_float().unwrap())));
        let whole = sheet.trim.width + bleed * 2.0;
        let tall = sheet.trim.height + bleed * 2.0;
        let away = sheet.trim.x - bleed;
        let folds: Vec<Pt> = sheet
            .folds
            .iter()
            .map(|fold| match fold {
                Fold::Upright(at) | Fold::Across(at) => *at - away,
            })
            .collect();
        let near = |a: Pt, b: Pt| (a - b).0.abs() < 0.01;
        let (right, top) = (left + width, bottom + height);
        if format == "tall" {
            // The cover is the lowest panel: at its head is a fold.
            assert!(near(left, Pt::ZERO) && near(right, whole), "{locale} {format}");
            assert!(tall - top >= *folds.last().unwrap() - Pt(0.01), "{locale} {format}");
            continue;
        }
        assert!(near(top, tall), "{locale} {format}: {top:?} of {tall:?}");
        let first = (format == "frieze") == (locale == "en");
        if first {
            assert!(near(left, Pt::ZERO) && right <= folds[0] + Pt(0.01), "{locale} {format}: {left:?} to {right:?}");
        } else {
            let fold = *folds.last().unwrap();
            assert!(near(right, whole) && left >= fold - Pt(0.01), "{locale} {format}: {left:?} to {right:?}");
        }
    }
}

/// From page 100 on the numbers are wider, and the footer may take a line more.
#[test]
fn no_footer_rises_into_the_text_however_many_pages_there_are() {
    let project = Project::new();
    project.append("leafpress.toml", "\n[formats.card]\nwidth-mm = 100\nheight-mm = 150\nmargin-mm = 12\n");
    let open = leafpress::project::Project::open(project.root()).unwrap();
    let format = open.config().formats().into_iter().find(|known| known.name() == "card").unwrap();
    let fonts = Fonts::open(&project.path("fonts")).unwrap();
    let style = Style::parse(&project.text("assets/styles/default.toml")).unwrap();
    let options = Options { allow_fallback: false };
    let mut document = document::resolve(&open, ARTICLE, "en", Edition::Office, options).0.unwrap();
    let paragraphs: Vec<Block> = document.sections[0].blocks.iter().cycle().take(200).cloned().collect();
    let callouts =
        document.sections.iter().flat_map(|section| &section.blocks).filter(|b| matches!(b, Block::Callout { .. }));
    // Each takes a little more than half a page, so that the pages are as empty as can be.
    let callouts: Vec<Block> = callouts.cycle().take(102).cloned().collect();
    let setter = Setter::new(&fonts);
    // One of these labels takes a line more with three digits than with two.
    for (blocks, filler) in
        [&paragraphs, &callouts].into_iter().flat_map(|blocks| (0..3).map(move |filler| (blocks, filler)))
    {
        document.sections[0].blocks.clone_from(blocks);
        document.page_label.pattern.text = format!("page \u{E000} of \u{E001}{}", ".".repeat(filler));
        let leaflet = lay_out(&document, &style, format, Edition::Office, &setter).0.unwrap();
        assert!(leaflet.pages.len() > 100, "{} pages", leaflet.pages.len());
        for (number, page) in leaflet.pages.iter().enumerate() {
            // The footer is no part of the tagged text.
            let baselines = |tagged: bool| {
                let texts = page.items.iter().filter(move |item| item.node.is_some() == tagged);
                texts.filter_map(
                    |item| if let Paint::Text { origin, .. } = &item.paint { Some(origin.y.0) } else { None },
                )
            };
            let text = baselines(true).fold(0.0, f64::max);
            let footer = baselines(false).filter(|y| *y > page.size.height.0 * 0.7).fold(f64::MAX, f64::min);
            assert!(text + 25.0 < footer, "page {}, {filler}: {text} and {footer}", number + 1);
        }
    }
}
