//! The leaflets as a reader meets them: built once by the program, then looked at from outside.

mod common;

use common::LOCALES;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// All leaflets: all locales, four formats, three editions, by file name.
fn leaflets() -> &'static BTreeMap<String, Vec<u8>> {
    static LEAFLETS: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    LEAFLETS.get_or_init(|| {
        let out = tempfile::tempdir().unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_leafpress"))
            .args(["build", "--format", "a4,letter,a5,large-print", "--edition", "office,web,press", "--root"])
            .arg(env!("CARGO_MANIFEST_DIR"))
            .arg("--out")
            .arg(out.path())
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let pdfs = std::fs::read_dir(out.path()).unwrap().map(|entry| entry.unwrap().path());
        let pdfs = pdfs.filter(|path| path.extension().is_some_and(|e| e == "pdf"));
        pdfs.map(|path| (name_of(&path), std::fs::read(&path).unwrap())).collect()
    })
}

fn name_of(path: &Path) -> String {
    PathBuf::from(path).file_name().unwrap().to_string_lossy().into_owned()
}

fn leaflet(locale: &str, edition: &str) -> &'static [u8] {
    &leaflets()[&format!("botox-chronic-pain.{locale}.a4-{edition}.pdf")]
}

#[test]
fn every_locale_has_every_format_and_edition() {
    assert_eq!(leaflets().len(), LOCALES.len() * 12);
}

#[test]
fn every_leaflet_is_pdf_ua_1_and_pdf_a_2a() {
    let mut faults = Vec::new();
    for (name, bytes) in leaflets() {
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
            faults.extend(report.failures.iter().map(|fault| format!("{name}: {}: {}", fault.rule_id, fault.message)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_leaflet_has_two_to_four_pages_and_more_where_less_goes_on_one() {
    for (name, bytes) in leaflets() {
        let pages = lopdf::Document::load_mem(bytes).unwrap().get_pages().len();
        let most = match name {
            _ if name.contains(".large-print-") => 10,
            _ if name.contains(".a5-") => 8,
            _ => 4,
        };
        assert!((2..=most).contains(&pages), "{name} has {pages} pages");
    }
}

/// A rendered page: its width and the luminance of its pixels, 0 black to 255 white.
struct Picture {
    width: usize,
    luminance: Vec<u8>,
}

impl Picture {
    /// The share of dark pixels in a box given in fractions of the page.
    fn dark(&self, x: std::ops::Range<f64>, y: std::ops::Range<f64>) -> f64 {
        let height = self.luminance.len() / self.width;
        let column = |f: f64| (f * self.width as f64) as usize;
        let row = |f: f64| (f * height as f64) as usize;
        let (mut dark, mut all) = (0usize, 0usize);
        for line in self.luminance.chunks(self.width).take(row(y.end)).skip(row(y.start)) {
            for pixel in &line[column(x.start)..column(x.end)] {
                all += 1;
                dark += usize::from(*pixel < 140);
            }
        }
        dark as f64 / all.max(1) as f64
    }
}

/// The pages at 72 dpi.
fn pictures(bytes: &[u8]) -> Vec<Picture> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let pages = hayro::render_pdf(&pdf, 1.0, InterpreterSettings::default(), &Default::default(), None).unwrap();
    let luminance =
        |rgba: &[u8]| (0.21 * f64::from(rgba[0]) + 0.72 * f64::from(rgba[1]) + 0.07 * f64::from(rgba[2])) as u8;
    let picture = |page: &hayro::vello_cpu::Pixmap| Picture {
        width: usize::from(page.width()),
        luminance: page.data_as_u8_slice().chunks(4).map(luminance).collect(),
    };
    pages.iter().map(picture).collect()
}

#[test]
fn something_is_painted_where_it_should_be() {
    for locale in LOCALES {
        let rtl = matches!(locale, "ur" | "ar");
        for edition in ["office", "web"] {
            let pages = pictures(leaflet(locale, edition));
            let first = &pages[0];
            let at = |what: &str, dark: f64, least: f64, most: f64| {
                assert!((least..=most).contains(&dark), "{locale} {edition}: {what} is dark to {dark:.3}");
            };
            at("the banner", first.dark(0.1..0.9, 0.05..0.28), 0.5, 1.0);
            // The office edition keeps 5 mm of every edge white.
            if edition == "office" {
                for (index, page) in pages.iter().enumerate() {
                    at(&format!("page {} edge", index + 1), page.dark(0.0..0.023, 0.0..1.0), 0.0, 0.0);
                    at(&format!("page {} edge", index + 1), page.dark(0.977..1.0, 0.0..1.0), 0.0, 0.0);
                    at(&format!("page {} top", index + 1), page.dark(0.0..1.0, 0.0..0.016), 0.0, 0.0);
                    at(&format!("page {} foot", index + 1), page.dark(0.0..1.0, 0.984..1.0), 0.0, 0.0);
                }
            }
            // Text column and headings' column, mirrored for right to left. Banner out of the way: second page.
            let second = &pages[1];
            let (text, side) = if rtl { (0.09..0.67, 0.72..0.91) } else { (0.33..0.91, 0.09..0.28) };
            at("the text column", second.dark(text, 0.1..0.8), 0.02, 0.4);
            at("the headings' column", second.dark(side.clone(), 0.07..0.9), 0.002, 0.15);
            for page in &pages {
                at("the footer", page.dark(0.09..0.91, 0.945..0.975), 0.004, 0.3);
            }
        }
    }
}

/// The text of all pages in the order in which it is painted, without white space.
fn painted_text(bytes: &[u8]) -> String {
    let pdf = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    squeezed(&pdf.extract_text(&pages).unwrap())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{AD}' && *c != '•').collect()
}

#[test]
fn every_sentence_of_the_english_article_is_on_the_paper() {
    let source = include_str!("fixtures/botox-chronic-pain.en.txt");
    let paper = painted_text(leaflet("en", "web"));
    let mut missing = Vec::new();
    for line in source.lines().map(str::trim).filter(|l| !l.is_empty()) {
        // The description of the banner is its alternative text; "author avatar" is the portrait's.
        if line.starts_with("A blog banner titled") || line == "author avatar" {
            continue;
        }
        let line = line.trim_start_matches(|c: char| c == '•' || c.is_ascii_digit() || c == '.').trim();
        for sentence in line.split_inclusive(". ") {
            // Labels lose their colon in the table, and the date stands apart from the comment count.
            for piece in sentence.splitn(2, ": ").flat_map(|p| p.split(" 0 Comments")) {
                let piece = squeezed(piece);
                if !paper.contains(&piece) {
                    missing.push(piece);
                }
            }
        }
    }
    assert!(missing.is_empty(), "not on the paper: {missing:#?}");
    assert!(paper.contains("0Comments") && paper.contains("June5,2025"));
}
