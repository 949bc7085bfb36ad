//! A hand-made leaflet in several scripts, written and read back.
//!
//! The file stays in `target/tmp/pdf_writer.pdf`, for qpdf, veraPDF and other people's readers.

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont};
use leafpress::document::{Artwork, ArtworkKind, Language, SpanStyle};
use leafpress::fonts::FaceId;
use leafpress::geometry::{Point, Pt, Rect, Rgb, Size};
use leafpress::layout::page::{
    Bookmark, Fill, Item, Leaflet, LinkArea, Metadata, NodeId, Page, Paint, Role, Segment, Structure,
};
use leafpress::pdf::{self, Faces};
use leafpress::text::{Cluster, Glyph, Run};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const LATIN: FaceId = FaceId(0);
const BENGALI: FaceId = FaceId(1);
const URDU: FaceId = FaceId(2);
const ARABIC: FaceId = FaceId(3);
const THAI: FaceId = FaceId(4);
const HINDI: FaceId = FaceId(5);
const CHINESE: FaceId = FaceId(6);
const TAMIL: FaceId = FaceId(7);

const FILES: [(&str, &str); 8] = [
    ("noto-sans/NotoSans-Regular.ttf", "NotoSans-Regular"),
    ("noto-sans-bengali/NotoSansBengali-Regular.ttf", "NotoSansBengali-Regular"),
    ("noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf", "NotoNastaliqUrdu-Regular"),
    ("noto-sans-arabic/NotoSansArabic-Regular.ttf", "NotoSansArabic-Regular"),
    ("noto-sans-thai-looped/NotoSansThaiLooped-Regular.ttf", "NotoSansThaiLooped-Regular"),
    ("noto-sans-devanagari/NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Regular"),
    ("noto-sans-sc/NotoSansSC-Regular.ttf", "NotoSansSC-Regular"),
    ("noto-sans-tamil/NotoSansTamil-Regular.ttf", "NotoSansTamil-Regular"),
];

struct TestFaces(Vec<Vec<u8>>);

impl TestFaces {
    fn load() -> TestFaces {
        let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
        TestFaces(FILES.iter().map(|(file, _)| std::fs::read(fonts.join(file)).expect("a face")).collect())
    }

    /// Shapes one run, as `text` does it.
    fn run(&self, face: FaceId, size: f64, rtl: bool, text: &str) -> Run {
        let font = harfrust::Font::new(self.0[usize::from(face.0)].clone(), 0).expect("a font");
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        harfrust::shape(&ShaperFont::new(&font), &mut buffer, ShapeOptions::new()).expect("shaped");
        let mut starts: Vec<usize> = buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let end = |start: usize| starts.iter().copied().find(|&s| s > start).unwrap_or(text.len());
        let mut clusters: Vec<(usize, Cluster)> = Vec::new();
        let mut pen = 0;
        let mut origin = 0;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let start = info.cluster as usize;
            if clusters.last().is_none_or(|(last, _)| *last != start) {
                origin = pen;
                let x = Pt(f64::from(pen) * size / 1000.0);
                let text = text[start..end(start)].to_owned();
                clusters.push((start, Cluster { glyphs: vec![], advance: 0, x, text }));
            }
            let cluster = &mut clusters.last_mut().expect("just pushed").1;
            let dx = pen - origin + position.x_offset;
            cluster.glyphs.push(Glyph { id: info.glyph_id as u16, dx, dy: position.y_offset });
            cluster.advance += position.x_advance;
            pen += position.x_advance;
        }
        Run {
            face,
            size: Pt(size),
            rise: Pt::ZERO,
            x: Pt::ZERO,
            width: Pt(f64::from(pen) * size / 1000.0),
            rtl,
            style: SpanStyle::default(),
            range: 0..text.len(),
            clusters: clusters.into_iter().map(|(_, cluster)| cluster).collect(),
        }
    }
}

impl Faces for TestFaces {
    fn data(&self, face: FaceId) -> &[u8] {
        &self.0[usize::from(face.0)]
    }
    fn units_per_em(&self, _: FaceId) -> u16 {
        1000
    }
    fn postscript_name(&self, face: FaceId) -> &str {
        FILES[usize::from(face.0)].1
    }
}

fn language(tag: &str, rtl: bool) -> Arc<Language> {
    Arc::new(Language {
        tag: tag.to_owned(),
        language: tag.to_owned(),
        script: "Zyyy".to_owned(),
        direction: if rtl { leafpress::document::Direction::RightToLeft } else { leafpress::document::Direction::LeftToRight },
    })
}

fn leaflet(title: &str, tag: &str, rtl: bool) -> Leaflet {
    Leaflet {
        pages: vec![page()],
        structure: Structure::new(),
        outline: vec![],
        metadata: Metadata {
            title: title.to_owned(),
            author: "Sushpa Das".to_owned(),
            publisher: "Daradia".to_owned(),
            subject: "A neuron (in teal)".to_owned(),
            language: language(tag, rtl),
            date: (2025, 6, 5),
            identifier: "BCP-01/1.0 en a4-office".to_owned(),
        },
    }
}

fn page() -> Page {
    Page { size: Size { width: Pt(595.276), height: Pt(841.89) }, items: vec![], links: vec![] }
}

/// One line: its runs in logical order, placed in the paragraph's direction.
fn set_line(page: &mut Page, y: f64, rtl: bool, node: Option<NodeId>, runs: Vec<Run>) {
    let mut x = if rtl { 545.0 } else { 50.0 };
    for run in runs {
        let width = run.width.0;
        let left = if rtl { x - width } else { x };
        x = if rtl { left } else { left + width };
        let origin = Point { x: Pt(left), y: Pt(y) };
        page.items.push(Item { paint: Paint::Text { origin, run, color: Rgb(11, 42, 91) }, node, message: "test".into() });
    }
}

fn furniture(paint: Paint) -> Item {
    Item { paint, node: None, message: "".into() }
}

/// Lines in the scripts that we print: (face, right-to-left, the runs in logical order).
fn lines() -> Vec<(bool, Vec<(FaceId, bool, &'static str)>)> {
    vec![
        (false, vec![(LATIN, false, "Botox for chronic pain: office, first, waffle — 10–20 minutes.")]),
        (false, vec![(BENGALI, false, "দীর্ঘস্থায়ী ব্যথার জন্য বোটক্স চিকিৎসা। কর্মক্ষমতা ও শক্তি")]),
        (false, vec![(HINDI, false, "पुराने दर्द के लिए बोटॉक्स उपचार। हिन्दी में शक्ति और प्रार्थना")]),
        (false, vec![(TAMIL, false, "நாள்பட்ட வலிக்கு போடோக்ஸ் சிகிச்சை கொடுக்கப்படுகிறது")]),
        (false, vec![(THAI, false, "การรักษาอาการปวดเรื้อรังด้วยโบท็อกซ์ ผู้ป่วยที่นี่ น้ำ")]),
        (false, vec![(CHINESE, false, "肉毒杆菌毒素治疗慢性疼痛，请咨询医生。")]),
        (true, vec![(URDU, true, "دائمی درد کے لیے بوٹوکس علاج کے بارے میں معلومات")]),
        (true, vec![(ARABIC, true, "علاج الألم المزمن بالبوتوكس: معلومات للمريض")]),
        (true, vec![(URDU, true, "یہ علاج "), (LATIN, false, "Botox 100 mg"), (URDU, true, " ہر مریض کے لیے ہے۔")]),
        (true, vec![(ARABIC, true, "من "), (LATIN, false, "4"), (ARABIC, true, " إلى "), (LATIN, false, "6"), (ARABIC, true, " أشهر (تقريبًا).")]),
        (false, vec![(LATIN, false, "The word "), (ARABIC, true, "ألم مزمن"), (LATIN, false, " means chronic pain.")]),
    ]
}

fn png() -> Artwork {
    let image = image::RgbaImage::from_fn(40, 20, |x, y| image::Rgba([x as u8 * 6, y as u8 * 12, 90, 128 + x as u8]));
    let mut data = std::io::Cursor::new(Vec::new());
    image.write_to(&mut data, image::ImageFormat::Png).expect("encoded");
    Artwork { path: PathBuf::from("a.png"), data: data.into_inner().into(), kind: ArtworkKind::Png, width: 40, height: 20 }
}

fn jpeg() -> Artwork {
    let image = image::RgbImage::from_fn(64, 32, |x, y| image::Rgb([x as u8 * 3, y as u8 * 7, 120]));
    let mut data = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut data).encode_image(&image).expect("encoded");
    Artwork { path: PathBuf::from("b.jpg"), data: data.into(), kind: ArtworkKind::Jpeg { components: 3 }, width: 64, height: 32 }
}

/// Everything at once: all scripts, paints, roles, a paragraph over two pages, links and bookmarks.
fn everything(faces: &TestFaces) -> Leaflet {
    let mut leaflet = leaflet("Botox for chronic pain – ব্যথা", "en", false);
    let structure = &mut leaflet.structure;
    let section = structure.add(structure.root(), Role::Sect);
    let heading = structure.add(section, Role::Heading1);
    let figure = structure.add(section, Role::Figure);
    structure.nodes[figure.0].alt = Some("A neuron".to_owned());
    let frame = Rect { x: Pt(50.0), y: Pt(100.0), width: Pt(200.0), height: Pt(80.0) };
    structure.nodes[figure.0].bbox = Some(frame);
    let list = structure.add(section, Role::List { ordered: true });
    let entry = structure.add(list, Role::ListItem);
    let label = structure.add(entry, Role::Label);
    let body = structure.add(entry, Role::ListBody);
    let table = structure.add(section, Role::Table);
    for _ in 0..2 {
        let row = structure.add(table, Role::TableRow);
        structure.add(row, Role::TableHeader);
        structure.add(row, Role::TableData);
    }
    let _unused = structure.add(section, Role::Heading2);
    let note = structure.add(section, Role::Note);
    let paragraph = structure.add(section, Role::Paragraph);
    let link = structure.add(paragraph, Role::Link);

    let mut first = page();
    let band = Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(595.276), height: Pt(60.0) };
    first.items.push(furniture(Paint::Rect { rect: band, radius: Pt::ZERO, fill: Fill::Vertical(Rgb(11, 42, 91), Rgb::WHITE) }));
    set_line(&mut first, 85.0, false, Some(heading), vec![faces.run(LATIN, 20.0, false, "Botox for chronic pain")]);
    let clip = Rect { width: Pt(100.0), ..frame };
    for mirror in [false, true] {
        let paint = Paint::Image { artwork: jpeg(), rect: frame, clip, mirror };
        first.items.push(Item { paint, node: Some(figure), message: "".into() });
    }
    let small = Rect { x: Pt(300.0), y: Pt(100.0), width: Pt(80.0), height: Pt(40.0) };
    first.items.push(furniture(Paint::Image { artwork: png(), rect: small, clip: small, mirror: false }));
    set_line(&mut first, 210.0, false, Some(label), vec![faces.run(LATIN, 12.0, false, "1")]);
    set_line(&mut first, 230.0, false, Some(body), vec![faces.run(BENGALI, 12.0, false, "প্রথম ধাপ")]);
    let (th, td) = (NodeId(table.0 + 2), NodeId(table.0 + 3));
    set_line(&mut first, 250.0, false, Some(th), vec![faces.run(LATIN, 12.0, false, "Duration")]);
    set_line(&mut first, 270.0, false, Some(td), vec![faces.run(LATIN, 12.0, false, "10 minutes")]);
    set_line(&mut first, 290.0, false, Some(NodeId(table.0 + 5)), vec![faces.run(LATIN, 12.0, false, "The other cell is empty")]);
    set_line(&mut first, 310.0, false, Some(note), vec![faces.run(LATIN, 9.0, false, "Sources: none")]);
    let rounded = Rect { x: Pt(50.0), y: Pt(320.0), width: Pt(120.0), height: Pt(30.0) };
    first.items.push(furniture(Paint::Rect { rect: rounded, radius: Pt(8.0), fill: Fill::Solid(Rgb(200, 230, 230)) }));
    let (from, to) = (Point { x: Pt(50.0), y: Pt(360.0) }, Point { x: Pt(545.0), y: Pt(360.0) });
    first.items.push(furniture(Paint::Rule { from, to, width: Pt(0.7), color: Rgb(120, 120, 120) }));
    let corner = |x: f64, y: f64| Point { x: Pt(x), y: Pt(y) };
    let path = vec![
        Segment::Move(corner(300.0, 350.0)),
        Segment::Line(corner(320.0, 350.0)),
        Segment::Cubic(corner(325.0, 340.0), corner(315.0, 330.0), corner(310.0, 330.0)),
        Segment::Close,
    ];
    first.items.push(furniture(Paint::Shape { path, color: Rgb(224, 150, 20) }));
    for (i, (rtl, pieces)) in lines().into_iter().enumerate() {
        let node = leaflet.structure.add(section, Role::Paragraph);
        let tags = ["en", "bn", "hi", "ta", "th", "zh-Hans", "ur", "ar", "ur", "ar", "en"];
        leaflet.structure.nodes[node.0].language = (tags[i] != "en").then(|| tags[i].to_owned());
        let runs = pieces.into_iter().map(|(face, rtl, text)| {
            let mut run = faces.run(face, 14.0, rtl, text);
            if face == LATIN && tags[i] != "en" {
                run.style.language = Some(language("en", false));
            }
            run
        });
        set_line(&mut first, 400.0 + 34.0 * i as f64, rtl, Some(node), runs.collect());
    }
    let last = faces.run(LATIN, 12.0, false, "A paragraph that goes on");
    set_line(&mut first, 790.0, false, Some(paragraph), vec![last]);
    set_line(&mut first, 820.0, false, None, vec![faces.run(LATIN, 9.0, false, "1 of 2")]);
    let mut second = page();
    set_line(&mut second, 50.0, false, Some(paragraph), vec![faces.run(LATIN, 12.0, false, "on the next page: ")]);
    set_line(&mut second, 70.0, false, Some(link), vec![faces.run(LATIN, 12.0, false, "daradia.com")]);
    let area = Rect { x: Pt(50.0), y: Pt(58.0), width: Pt(80.0), height: Pt(14.0) };
    second.links.push(LinkArea { area, url: "https://www.daradia.com/ä".into(), description: "Daradia".to_owned(), node: link });
    leaflet.pages = vec![first, second];
    for (level, title, page) in [(1, "Botox", 0), (2, "How", 0), (2, "ব্যথা", 1), (1, "End", 1)] {
        leaflet.outline.push(Bookmark { level, title: title.to_owned(), page, y: Pt(70.0), node: heading });
    }
    leaflet
}

fn assert_valid(name: &str, file: &[u8]) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), file).expect("written");
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let report = validate_pdf_bytes(file, &ValidationOptions::default().profile(profile)).expect("readable");
        let failures: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
        assert!(report.is_compliant, "{profile}: {failures:#?}");
    }
}

#[test]
fn everything_at_once_is_valid_and_always_the_same() {
    let faces = TestFaces::load();
    let leaflet = everything(&faces);
    let file = pdf::write(&leaflet, &faces).expect("written");
    assert_valid("pdf_writer.pdf", &file);
    assert_eq!(file, pdf::write(&leaflet, &faces).expect("written"));
}

/// One page for each line, for the readers.
#[test]
fn each_line_on_a_page_of_its_own_is_valid() {
    let faces = TestFaces::load();
    let mut leaflet = leaflet("Lines", "en", false);
    leaflet.pages.clear();
    for (rtl, pieces) in lines() {
        let node = leaflet.structure.add(NodeId(0), Role::Paragraph);
        let mut page = page();
        let runs = pieces.into_iter().map(|(face, rtl, text)| faces.run(face, 14.0, rtl, text)).collect();
        set_line(&mut page, 100.0, rtl, Some(node), runs);
        leaflet.pages.push(page);
    }
    assert_valid("pdf_lines.pdf", &pdf::write(&leaflet, &faces).expect("written"));
}
