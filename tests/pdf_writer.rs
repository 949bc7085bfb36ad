//! A hand-made leaflet in several scripts, written and read back.
//!
//! The file stays in `target/tmp/pdf_writer.pdf`, for qpdf, veraPDF and other people's readers.

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont};
use leafpress::artwork::{Artwork, ArtworkKind, Turn};
use leafpress::fonts::FaceId;
use leafpress::geometry::{Point, Pt, Rect, Rgb, Size};
use leafpress::language::Language;
use leafpress::layout::page::{
    Bookmark, Fill, Item, Leaflet, LinkArea, Metadata, NodeId, Page, Paint, Role, Segment, Structure,
};
use leafpress::pdf::{self, Faces};
use leafpress::rich_text::SpanStyle;
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
                let text = text[start..end(start)].into();
                clusters.push((start, Cluster { glyphs: Default::default(), advance: 0, x, text }));
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
        direction: if rtl {
            leafpress::language::Direction::RightToLeft
        } else {
            leafpress::language::Direction::LeftToRight
        },
    })
}

fn leaflet(title: &str, tag: &str, rtl: bool) -> Leaflet {
    Leaflet {
        pages: vec![page()],
        structure: Structure::new(),
        outline: vec![],
        metadata: Metadata {
            title: title.to_owned(),
            title_language: language(tag, rtl),
            author: "Sushpa Das".to_owned(),
            publisher: "Daradia".to_owned(),
            language: language(tag, rtl),
            date: (2025, 6, 5),
            identifier: "BCP-01/1.0 botox-chronic-pain en a4-office".to_owned(),
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
        page.items.push(Item {
            paint: Paint::Text { origin, run, color: Rgb(11, 42, 91) },
            node,
            message: "test".into(),
        });
    }
}

fn furniture(paint: Paint) -> Item {
    Item { paint, node: None, message: "".into() }
}

/// Face, whether it is right-to-left, and text.
type Piece = (FaceId, bool, &'static str);

/// Lines in the scripts that we print: whether their paragraph is right-to-left, and their runs in logical order.
fn lines() -> Vec<(bool, Vec<Piece>)> {
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
        (
            true,
            vec![
                (ARABIC, true, "من "),
                (LATIN, false, "4"),
                (ARABIC, true, " إلى "),
                (LATIN, false, "6"),
                (ARABIC, true, " أشهر (تقريبًا)."),
            ],
        ),
        (
            true,
            vec![
                (URDU, true, "بوٹوکس ("),
                (LATIN, false, "Botox"),
                (URDU, true, ") سے "),
                (LATIN, false, "10"),
                (URDU, true, " سے "),
                (LATIN, false, "20"),
                (URDU, true, " منٹ لگتے ہیں۔"),
            ],
        ),
        (true, vec![(ARABIC, true, "الهاتف: "), (LATIN, false, "+91 98 7654"), (ARABIC, true, "، كل ٣ أشهر.")]),
        (false, vec![(LATIN, false, "The word "), (ARABIC, true, "ألم مزمن"), (LATIN, false, " means chronic pain.")]),
    ]
}

fn png() -> Artwork {
    let image = image::RgbaImage::from_fn(40, 20, |x, y| image::Rgba([x as u8 * 6, y as u8 * 12, 90, 128 + x as u8]));
    let mut data = std::io::Cursor::new(Vec::new());
    image.write_to(&mut data, image::ImageFormat::Png).expect("encoded");
    Artwork {
        path: PathBuf::from("a.png"),
        data: data.into_inner().into(),
        kind: ArtworkKind::Png,
        width: 40,
        height: 20,
        turn: Turn::default(),
    }
}

fn jpeg() -> Artwork {
    let image = image::RgbImage::from_fn(64, 32, |x, y| image::Rgb([x as u8 * 3, y as u8 * 7, 120]));
    let mut data = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut data).encode_image(&image).expect("encoded");
    Artwork {
        path: PathBuf::from("b.jpg"),
        data: data.into(),
        kind: ArtworkKind::Jpeg { components: 3 },
        width: 64,
        height: 32,
        turn: Turn::default(),
    }
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
    let caption = structure.add(section, Role::Caption);
    let caption = structure.add(caption, Role::Paragraph);
    let paragraph = structure.add(section, Role::Paragraph);
    let link = structure.add(paragraph, Role::Link);

    let mut first = page();
    let band = Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(595.276), height: Pt(60.0) };
    first.items.push(furniture(Paint::Rect { rect: band, radius: Pt::ZERO, fill: Fill::Ground(Rgb(11, 42, 91)) }));
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
    set_line(
        &mut first,
        290.0,
        false,
        Some(NodeId(table.0 + 5)),
        vec![faces.run(LATIN, 12.0, false, "The other cell is empty")],
    );
    set_line(&mut first, 310.0, false, Some(caption), vec![faces.run(LATIN, 9.0, false, "A neuron (in teal)")]);
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
        let tags = ["en", "bn", "hi", "ta", "th", "zh-Hans", "ur", "ar", "ur", "ar", "ur", "ar", "en"];
        leaflet.structure.nodes[node.0].language = (tags[i] != "en").then(|| tags[i].to_owned());
        let runs = pieces.into_iter().map(|(face, rtl, text)| {
            let mut run = faces.run(face, 14.0, rtl, text);
            if face == LATIN && tags[i] != "en" {
                run.style.language = Some(language("en", false));
            }
            run
        });
        set_line(&mut first, 390.0 + 31.0 * i as f64, rtl, Some(node), runs.collect());
    }
    let last = faces.run(LATIN, 12.0, false, "A paragraph that goes on");
    set_line(&mut first, 790.0, false, Some(paragraph), vec![last]);
    set_line(&mut first, 820.0, false, None, vec![faces.run(LATIN, 9.0, false, "1 of 2")]);
    let mut second = page();
    set_line(&mut second, 50.0, false, Some(paragraph), vec![faces.run(LATIN, 12.0, false, "on the next page: ")]);
    set_line(&mut second, 70.0, false, Some(link), vec![faces.run(LATIN, 12.0, false, "daradia.com")]);
    let area = Rect { x: Pt(50.0), y: Pt(58.0), width: Pt(80.0), height: Pt(14.0) };
    second.links.push(LinkArea {
        area,
        url: "https://www.daradia.com/ä".into(),
        description: "Daradia".to_owned(),
        node: link,
    });
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

/// Every glyph stands where the layout put it: positions are followed through the stream's
/// own numbers and the font's own widths.
#[test]
fn justified_lines_do_not_drift() {
    let faces = TestFaces::load();
    let mut leaflet = leaflet("Drift", "en", false);
    let node = leaflet.structure.add(NodeId(0), Role::Paragraph);
    let mut run = faces.run(LATIN, 30.0, false, &"AVATAR to wave, ".repeat(12));
    for (i, cluster) in run.clusters.iter_mut().enumerate() {
        cluster.x += Pt(0.0137 * i as f64);
    }
    let expected: Vec<f64> = run.clusters.iter().map(|cluster| 50.0 + cluster.x.0).collect();
    set_line(&mut leaflet.pages[0], 100.0, false, Some(node), vec![run]);
    let file = pdf::write(&leaflet, &faces).expect("written");

    let read = lopdf::Document::load_mem(&file).expect("readable");
    let page = read.get_pages()[&1];
    let fonts = read.get_page_fonts(page).expect("fonts");
    let font = fonts.values().next().expect("a font");
    let descendant = font.get(b"DescendantFonts").and_then(|d| d.as_array()).expect("descendants")[0].as_reference();
    let widths = read.get_dictionary(descendant.expect("a reference")).and_then(|d| d.get(b"W")).expect("widths");
    let widths = widths.as_array().expect("an array")[1].as_array().expect("an array");
    let (mut pen, mut found) = (0.0, Vec::new());
    let content = read.get_page_content(page);
    for operation in lopdf::content::Content::decode(&content).expect("operations").operations {
        match &operation.operator[..] {
            "Tm" => pen = f64::from(operation.operands[4].as_float().expect("a number")),
            "TJ" => {
                for item in operation.operands[0].as_array().expect("an array") {
                    match item {
                        lopdf::Object::String(codes, _) => {
                            for code in codes.chunks(2) {
                                found.push(pen);
                                let code = usize::from(u16::from_be_bytes([code[0], code[1]]));
                                pen += widths[code].as_i64().expect("a width") as f64 * 30.0 / 1000.0;
                            }
                        }
                        number => pen -= f64::from(number.as_float().expect("a number")) * 30.0 / 1000.0,
                    }
                }
            }
            _ => {}
        }
    }
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        assert!((found - expected).abs() < 0.05, "{found} instead of {expected}");
    }
}

/// The embedded fonts, as another crate reads them: composites where they should be, widths as in `/W`.
#[test]
fn embedded_fonts_are_sound() {
    use skrifa::raw::{FontRef, TableProvider, tables::glyf::Glyph as Outline, types::GlyphId};
    let faces = TestFaces::load();
    let file = pdf::write(&everything(&faces), &faces).expect("written");
    let read = lopdf::Document::load_mem(&file).expect("readable");
    let mut composites = 0;
    let mut fonts = 0;
    for object in read.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        if !dictionary.has_type(b"Font") || dictionary.get(b"W").is_err() {
            continue;
        }
        fonts += 1;
        let descriptor =
            read.get_dictionary(dictionary.get(b"FontDescriptor").and_then(|d| d.as_reference()).expect("one"));
        let program = descriptor.and_then(|d| d.get(b"FontFile2")?.as_reference()).expect("a font program");
        let program = read.get_object(program).and_then(|o| o.as_stream()).and_then(|s| s.decompressed_content());
        let program = program.expect("deflated");
        let font = FontRef::new(&program).expect("a font");
        for record in font.table_directory().table_records() {
            let data = font.table_data(record.tag()).expect("a table");
            let adjustment = if record.tag() == "head" { font.head().expect("head").checksum_adjustment() } else { 0 };
            let sum = data.as_bytes().chunks(4).fold(0_u32, |sum, four| {
                let mut word = [0; 4];
                word[..four.len()].copy_from_slice(four);
                sum.wrapping_add(u32::from_be_bytes(word))
            });
            assert_eq!(sum.wrapping_sub(adjustment), record.checksum(), "{}", record.tag());
        }
        let whole = program
            .chunks(4)
            .fold(0_u32, |sum, four| sum.wrapping_add(u32::from_be_bytes(four.try_into().expect("padded"))));
        assert_eq!(whole, 0xB1B0_AFBA);

        let (loca, glyf, hmtx) =
            (font.loca(None).expect("loca"), font.glyf().expect("glyf"), font.hmtx().expect("hmtx"));
        let maxp = font.maxp().expect("maxp");
        let widths = dictionary.get(b"W").and_then(|w| w.as_array()).expect("widths")[1].as_array().expect("an array");
        assert_eq!(widths.len(), usize::from(maxp.num_glyphs()));
        for (id, width) in widths.iter().enumerate() {
            let glyph = GlyphId::new(id as u32);
            assert_eq!(i64::from(hmtx.advance(glyph).expect("an advance")), width.as_i64().expect("a width"));
            let outline = loca.get_glyf(glyph, &glyf).expect("a glyph");
            if let Some(Outline::Composite(outline)) = outline {
                composites += 1;
                assert!(outline.components().count() <= usize::from(maxp.max_component_elements().expect("version 1")));
                assert_eq!(i32::from(hmtx.side_bearing(glyph).expect("a bearing")), i32::from(outline.x_min()));
            }
        }
    }
    assert_eq!(fonts, 8);
    assert!(composites > 60, "{composites}");
}

#[test]
fn each_artwork_is_embedded_once_and_a_jpeg_as_it_is() {
    let faces = TestFaces::load();
    let file = pdf::write(&everything(&faces), &faces).expect("written");
    let read = lopdf::Document::load_mem(&file).expect("readable");
    let images: Vec<&lopdf::Stream> = read
        .objects
        .values()
        .filter_map(|o| o.as_stream().ok())
        .filter(|s| s.dict.get(b"Subtype").and_then(|t| t.as_name()).is_ok_and(|n| n == b"Image"))
        .collect();
    assert_eq!(images.len(), 2);
    assert!(images.iter().any(|image| image.content == jpeg().data[..]));
    assert!(images.iter().all(|image| image.dict.get(b"SMask").is_err()));
}

#[test]
fn what_cannot_be_written_is_refused_not_a_panic() {
    let faces = TestFaces::load();
    let write = |change: &dyn Fn(&mut Leaflet)| {
        let mut leaflet = leaflet("Odd", "en", false);
        let node = leaflet.structure.add(NodeId(0), Role::Paragraph);
        set_line(&mut leaflet.pages[0], 50.0, false, Some(node), vec![faces.run(LATIN, 12.0, false, "text")]);
        change(&mut leaflet);
        pdf::write(&leaflet, &faces)
    };
    fn run(leaflet: &mut Leaflet) -> &mut Run {
        match &mut leaflet.pages[0].items[0].paint {
            Paint::Text { run, .. } => run,
            _ => unreachable!("the item above is text"),
        }
    }
    assert!(write(&|_| ()).is_ok());
    assert!(write(&|l| l.pages.clear()).is_err());
    assert!(write(&|l| l.structure.nodes.clear()).is_err());
    assert!(write(&|l| l.structure.nodes[1].parent = Some(NodeId(1))).is_err());
    assert!(write(&|l| l.pages[0].items[0].node = Some(NodeId(9))).is_err());
    assert!(write(&|l| run(l).clusters[1].x = Pt(f64::NAN)).is_err());
    assert!(write(&|l| run(l).clusters[0].glyphs[0].id = 0).is_err());
    assert!(write(&|l| run(l).clusters[0].glyphs[0].id = 65_535).is_err());
    assert!(write(&|l| run(l).clusters[0].glyphs[0].dy = i32::MAX).is_err());
    assert!(write(&|l| run(l).clusters.clear()).is_ok());
    assert!(write(&|l| run(l).clusters[0].glyphs.clear()).is_ok());
    assert!(write(&|l| run(l).clusters[0].text = "".into()).is_ok());
    assert!(write(&|l| run(l).size = Pt::ZERO).is_ok());
    let broken = Artwork { data: Arc::new(b"no picture".to_vec()), ..png() };
    let place = Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(10.0), height: Pt(10.0) };
    let image = |rect: Rect| furniture(Paint::Image { artwork: broken.clone(), rect, clip: rect, mirror: false });
    assert!(write(&|l| l.pages[0].items.push(image(place))).is_err());
    assert!(write(&|l| l.pages[0].items.push(image(Rect::default()))).is_ok());
    let empty = || furniture(Paint::Shape { path: vec![Segment::Close], color: Rgb::BLACK });
    assert!(write(&|l| l.pages[0].items.push(empty())).is_ok());
}

/// No face without TrueType outlines, and none that is no font.
#[test]
fn other_kinds_of_fonts_are_refused() {
    struct NoFont(Vec<u8>);
    impl Faces for NoFont {
        fn data(&self, _: FaceId) -> &[u8] {
            &self.0
        }
        fn units_per_em(&self, _: FaceId) -> u16 {
            0
        }
        fn postscript_name(&self, _: FaceId) -> &str {
            "None"
        }
    }
    let faces = TestFaces::load();
    let mut leaflet = leaflet("Odd", "en", false);
    set_line(&mut leaflet.pages[0], 50.0, false, None, vec![faces.run(LATIN, 12.0, false, "text")]);
    let mut renamed = faces.0[0].clone();
    let glyf = renamed.windows(4).position(|tag| tag == b"glyf").expect("a table of outlines");
    renamed[glyf..glyf + 4].copy_from_slice(b"CFF ");
    for data in [vec![], b"OTTO".to_vec(), renamed, faces.0[0][..4000].to_vec()] {
        assert!(pdf::write(&leaflet, &NoFont(data)).is_err());
    }
}
