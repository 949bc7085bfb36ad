//! QR codes, read from finished leaflets by somebody else's decoder as a telephone reads them from paper.

mod common;

use common::{ARTICLE, ARTICLE_TOML, Project};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use std::ops::RangeInclusive;

/// What a camera at arm's length makes of a page, in dots per inch.
const RESOLUTION: f32 = 150.0;
const FORMATS: [&str; 5] = ["a4", "a5", "large-print", "dl-trifold", "a5-booklet"];

/// The addresses of all codes on some pages, from 0.
fn codes(pdf: &Pdf, pages: RangeInclusive<usize>) -> Vec<String> {
    let scale = RESOLUTION / 72.0;
    let settings = InterpreterSettings::default();
    let rendered = hayro::render_pdf(pdf, scale, settings, &Default::default(), Some(pages)).unwrap();
    rendered.iter().flat_map(codes_of).collect()
}

/// What the decoder finds in a picture, in its own size and, as it needs some pixels for a module, in twice and three times.
fn codes_of(picture: &Pixmap) -> Vec<String> {
    let (width, pixels) = (usize::from(picture.width()), picture.data_as_u8_slice());
    // Red, green, blue and opacity, on paper.
    let light = |x: usize, y: usize| {
        let [r, g, b, a] = pixels[(y * width + x) * 4..][..4] else { unreachable!() };
        let grey = (u32::from(r) * 2 + u32::from(g) * 7 + u32::from(b)) / 10;
        // Two tones: the decoder's own threshold is that of the dark card around the code.
        if grey + 255 - u32::from(a) > 127 { 255 } else { 0 }
    };
    let decode = |times: usize| -> Vec<String> {
        let (width, height) = (width * times, usize::from(picture.height()) * times);
        let larger = |x: usize, y: usize| light(x / times, y / times);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, larger);
        image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, address)| address).collect()
    };
    (1..=3).map(decode).find(|found| !found.is_empty()).unwrap_or_default()
}

/// The codes of a leaflet. They stand on its last page, which lies on the first sheet of what is folded.
fn codes_of_leaflet(project: &Project, file: &str) -> Vec<String> {
    let pdf = Pdf::new(project.bytes(&format!("dist/{file}"))).unwrap();
    let last = pdf.pages().len() - 1;
    let found = codes(&pdf, last..=last);
    if found.is_empty() { codes(&pdf, 0..=0) } else { found }
}

/// Builds the leaflet in both directions and every format, with another address.
fn check(editions: &[&str], arguments: &[&str], address: &str) {
    let project = Project::new();
    project.replace(ARTICLE_TOML, "https://www.daradia.com/", address);
    let formats = FORMATS.join(",");
    project.run(&[&["build", "--format", &formats], arguments].concat()).expect(0);
    for (locale, format) in ["en", "ur"].into_iter().flat_map(|locale| FORMATS.map(|format| (locale, format))) {
        for edition in editions {
            let file = format!("{ARTICLE}.{locale}.{format}-{edition}.pdf");
            assert_eq!(codes_of_leaflet(&project, &file), [address], "{file}");
        }
    }
}

#[test]
fn the_code_leads_to_the_articles_address() {
    check(&["office", "press"], &["--edition", "office,press"], "https://www.daradia.com/");
}

#[test]
fn a_long_address_has_smaller_modules_and_is_read_too() {
    let address = "https://www.daradia.com/patients/leaflets/botox-pain?from=paper";
    check(&["proof"], &["--proof"], address);
}
