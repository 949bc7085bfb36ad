//! Pictures as the pages show them.

mod common;

use common::{ARTICLE_TOML, Project, leaflet, png_chunk};
use image::{DynamicImage, ImageFormat};

const BANNER: &str = "assets/articles/botox-chronic-pain/banner.png";

/// A PNG whose Exif says how the camera was held.
fn png(stored: &DynamicImage, orientation: u8) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    stored.write_to(&mut png, ImageFormat::Png).unwrap();
    let mut png = png.into_inner();
    let exif = [&b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"[..], &[orientation, 0, 0, 0, 0, 0, 0]].concat();
    // Behind signature and IHDR.
    png.splice(33..33, png_chunk(b"eXIf", &exif));
    png
}

/// What `check` lets pass, every edition can print.
#[test]
fn a_long_side_is_no_fault() {
    let project = Project::new();
    let encoded = |width, height, format| {
        let mut file = std::io::Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut file, format).unwrap();
        file.into_inner()
    };
    project.write(&BANNER.replace("banner", "long"), encoded(20_001, 40, ImageFormat::Png));
    project.write(&BANNER.replace("banner.png", "longer.jpg"), encoded(21_000, 60, ImageFormat::Jpeg));
    project.append("locales/en/botox-chronic-pain.ftl", "\nlong =\n    .alt = Black\nlonger =\n    .alt = Black\n");
    let figures = ["long.png\", message = \"long", "longer.jpg\", message = \"longer"]
        .map(|figure| format!("{{ figure = {{ artwork = \"{figure}\" }} }}, "));
    let lead = "{ lead = \"final-remember\" }";
    project.replace(ARTICLE_TOML, lead, &(figures.concat() + lead));
    for edition in ["office", "press"] {
        project.run(&["check", "--locale", "en", "--edition", edition]).expect(0);
        project.run(&["build", "--locale", "en", "--edition", edition]).expect(0);
    }
}

/// Not a byte of a leaflet tells how its picture was stored.
#[test]
fn a_png_stands_upright_however_the_camera_was_held() {
    let project = Project::new();
    let shipped = image::load_from_memory(&project.bytes(&BANNER.replace("png", "jpg"))).unwrap();
    // Fine enough for the press.
    let upright = shipped.thumbnail(1400, 1400);
    project.replace(ARTICLE_TOML, "banner.jpg", "banner.png");
    let files = [leaflet("en"), leaflet("en").replace("office", "press")];
    let built = |stored: &DynamicImage, orientation: u8| {
        project.write(BANNER, png(stored, orientation));
        project.run(&["build", "--locale", "en", "--edition", "office,press"]).expect(0);
        files.each_ref().map(|file| project.bytes(file))
    };
    let expected = built(&upright, 1);
    assert!(built(&upright.rotate180(), 1) != expected, "the picture isn't printed");
    // Stored as it must be to stand upright when it is turned as Exif says: row 0 is the right edge at 6, the left one at 8.
    for (stored, orientation) in
        [(upright.fliph(), 2), (upright.rotate180(), 3), (upright.rotate270(), 6), (upright.rotate90(), 8)]
    {
        let found = built(&stored, orientation);
        assert!(found == expected, "{orientation}");
    }
}
