//! Pictures as the pages show them.

mod common;

use common::{ARTICLE_TOML, Project, leaflet, png_chunk};
use image::codecs::{jpeg::JpegEncoder, png::PngEncoder};
use image::{DynamicImage, ImageEncoder, ImageFormat};
use lopdf::{Document, Object};
use moxcms::ColorProfile;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

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

/// An icon blown up to the width of the text looks jagged on every printer, not on the press alone.
#[test]
fn a_picture_whose_pixels_show_is_told_in_every_edition() {
    let project = Project::new();
    let icon = |side| {
        let mut file = std::io::Cursor::new(Vec::new());
        DynamicImage::new_rgb8(side, side).write_to(&mut file, ImageFormat::Png).unwrap();
        file.into_inner()
    };
    project.append("locales/en/botox-chronic-pain.ftl", "\nicon =\n    .alt = A nerve\n");
    let lead = "{ lead = \"final-remember\" }";
    let figure = "{ figure = { artwork = \"icon.png\", message = \"icon\" } }, ";
    project.replace(ARTICLE_TOML, lead, &(figure.to_owned() + lead));
    let check = |editions: &str, code| {
        project.run(&["check", "--locale", "en", "--format", "a4", "--edition", editions]).expect(code).stdout
    };
    project.write(&BANNER.replace("banner", "icon"), icon(90));
    for edition in ["office", "web"] {
        let said = check(edition, 0);
        assert!(said.contains("warning LP302") && said.contains("at 23 pixels"), "{edition}: {said}");
        project.run(&["build", "--locale", "en", "--edition", edition]).expect(0).says(&["LP302"]);
    }
    // One picture, one finding.
    assert_eq!(check("office,web,press", 1).matches("LP302").count(), 1);
    project.write(&BANNER.replace("banner", "icon"), icon(400));
    let said = check("office,web", 0);
    assert!(said.contains("nothing found"), "{said}");
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

/// The profile in the space of the one picture that is not a QR code's, decoded; `None` for a device's space.
fn profile_of_picture(pdf: &Document) -> Option<Vec<u8>> {
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let picture = streams.map(|stream| &stream.dict).find(|dict| {
        dict.get(b"Subtype").is_ok_and(|subtype| subtype.as_name().is_ok_and(|name| name == b"Image"))
            && dict.get(b"Width").is_ok_and(|width| width.as_i64().unwrap() > 1000)
    });
    match picture.expect("a picture").get(b"ColorSpace").unwrap() {
        Object::Array(space) => {
            assert_eq!(space[0].as_name().unwrap(), b"ICCBased");
            let profile = pdf.get_object(space[1].as_reference().unwrap()).unwrap().as_stream().unwrap();
            assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
            Some(profile.decompressed_content().unwrap())
        }
        _ => None,
    }
}

/// As telephones save them: what is printed must be the colours that were seen.
#[test]
fn a_picture_in_other_colours_than_srgb_keeps_them() {
    let project = Project::new();
    let shipped = image::load_from_memory(&project.bytes(&BANNER.replace("png", "jpg"))).unwrap();
    let (picture, p3) = (shipped.thumbnail(1400, 1400), ColorProfile::new_display_p3().encode().unwrap());
    let files = [leaflet("en"), leaflet("en").replace("office", "press")];
    for (name, jpeg) in [("banner.jpg", true), ("banner.png", false)] {
        if !jpeg {
            project.replace(ARTICLE_TOML, "banner.jpg", name);
        }
        let built = |profile: Option<Vec<u8>>| {
            let mut file = Vec::new();
            match jpeg {
                true => {
                    let mut encoder = JpegEncoder::new_with_quality(&mut file, 90);
                    profile.into_iter().for_each(|profile| encoder.set_icc_profile(profile).unwrap());
                    picture.write_with_encoder(encoder).unwrap();
                }
                false => {
                    let mut encoder = PngEncoder::new(&mut file);
                    profile.into_iter().for_each(|profile| encoder.set_icc_profile(profile).unwrap());
                    picture.write_with_encoder(encoder).unwrap();
                }
            }
            project.write(&BANNER.replace("banner.png", name), file);
            project.run(&["build", "--locale", "en", "--edition", "office,press"]).expect(0);
            files.each_ref().map(|file| project.bytes(file))
        };
        let plain = built(None);
        let srgb = built(Some(ColorProfile::new_srgb().encode().unwrap()));
        assert!(plain[1] == srgb[1], "{name}: sRGB is sRGB");
        for office in [&plain[0], &srgb[0]] {
            assert_eq!(profile_of_picture(&Document::load_mem(office).unwrap()), None, "{name}");
        }
        let [office, press] = built(Some(p3.clone()));
        assert!(profile_of_picture(&Document::load_mem(&office).unwrap()).as_ref() == Some(&p3), "{name}");
        assert_eq!(profile_of_picture(&Document::load_mem(&press).unwrap()), None, "{name}: inks alone");
        assert!(press != plain[1], "{name}: the press prints other inks");
        // Once is enough.
        assert!(!office.windows(11).any(|bytes| bytes == b"ICC_PROFILE"), "{name}");
        for bytes in [&office, &press] {
            for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
                let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
                assert!(report.failures.is_empty(), "{name}: {:?}", report.failures);
            }
        }
    }
}

/// Grey is grey, and a profile that is none is nothing that a reader could use.
#[test]
fn profiles_that_do_not_fit_are_left_out() {
    let project = Project::new();
    let banner = BANNER.replace("png", "jpg");
    let shipped = image::load_from_memory(&project.bytes(&banner)).unwrap().thumbnail(1400, 1400);
    let p3 = ColorProfile::new_display_p3().encode().unwrap();
    let cut = p3[..p3.len() - 1].to_vec();
    for (picture, profile) in [(shipped.grayscale(), p3), (shipped, cut)] {
        let built = |profile: Option<Vec<u8>>| {
            let mut file = Vec::new();
            let mut encoder = JpegEncoder::new_with_quality(&mut file, 90);
            profile.into_iter().for_each(|profile| encoder.set_icc_profile(profile).unwrap());
            picture.write_with_encoder(encoder).unwrap();
            project.write(&banner, file);
            project.run(&["build", "--locale", "en", "--edition", "office,press"]).expect(0);
            ["office", "press"].map(|edition| project.bytes(&leaflet("en").replace("office", edition)))
        };
        assert!(built(Some(profile)) == built(None));
    }
}

/// Widths of the pictures in the file that are not QR codes', in pixels, and the bytes of the largest.
fn pictures(pdf: &[u8]) -> (Vec<i64>, usize) {
    let pdf = Document::load_mem(pdf).unwrap();
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let images =
        streams.filter(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Image"));
    let images: Vec<_> = images.map(|s| (s.dict.get(b"Width").unwrap().as_i64().unwrap(), s.content.len())).collect();
    let bytes = images.iter().map(|(_, bytes)| *bytes).max().unwrap_or(0);
    (images.into_iter().map(|(width, _)| width).collect(), bytes)
}

/// A telephone's picture has ten times the pixels that anybody sees, and all of them would be sent with each leaflet.
#[test]
fn what_is_far_too_fine_is_brought_down_once_for_its_largest_size() {
    let project = Project::new();
    let shipped = image::load_from_memory(&project.bytes(&BANNER.replace("png", "jpg"))).unwrap();
    let fine = shipped.resize_exact(5000, 3000, image::imageops::FilterType::Triangle);
    let mut file = Vec::new();
    fine.write_with_encoder(JpegEncoder::new_with_quality(&mut file, 90)).unwrap();
    let stored = file.len();
    project.write(&BANNER.replace("banner.png", "banner.jpg"), &file);
    // The same picture once more, in the text column.
    project.append("locales/en/botox-chronic-pain.ftl", "\nagain =\n    .alt = Once more\n");
    let lead = "{ lead = \"final-remember\" }";
    let figure = "{ figure = { artwork = \"banner.jpg\", message = \"again\" } }, ";
    project.replace(ARTICLE_TOML, lead, &(figure.to_owned() + lead));
    project.run(&["build", "--locale", "en", "--edition", "office,web"]).expect(0);
    for edition in ["office", "web"] {
        let bytes = project.bytes(&leaflet("en").replace("office", edition));
        let (widths, bytes) = pictures(&bytes);
        // The banner is some 200 mm wide, or 7.9 inches: 300 pixels for each.
        assert!(matches!(widths[..], [width] if (2200..2700).contains(&width)), "{edition}: {widths:?}");
        assert!(bytes < stored / 2, "{edition}: {bytes} of {stored}");
    }
    // What is just fine enough goes in as it is stored.
    let mut file = Vec::new();
    shipped.write_with_encoder(JpegEncoder::new_with_quality(&mut file, 90)).unwrap();
    project.write(&BANNER.replace("banner.png", "banner.jpg"), &file);
    project.run(&["build", "--locale", "en"]).expect(0);
    assert_eq!(pictures(&project.bytes(&leaflet("en"))), (vec![i64::from(shipped.width())], file.len()));
}
