use super::*;
use crate::language::Direction;
use std::fs;
use std::path::PathBuf;

const NOTO_SANS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/noto-sans/NotoSans-Regular.ttf");

fn shipped() -> Fonts {
    Fonts::open(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts"))).expect("the shipped table is sound")
}

fn language(tag: &str, script: &str) -> Language {
    let language = tag.split('-').next().unwrap_or_default().to_owned();
    Language { tag: tag.into(), language, script: script.into(), direction: Direction::LeftToRight }
}

/// A folder `fonts` with this table and, as `face.ttf`, these bytes.
fn folder(table: &str, face: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let fonts = dir.path().join("fonts");
    fs::create_dir(&fonts).unwrap();
    fs::write(fonts.join("fonts.toml"), table).unwrap();
    fs::write(fonts.join("face.ttf"), face).unwrap();
    (dir, fonts)
}

const TABLE: &str = "[[family]]\nname = \"F\"\nscripts = [\"Latn\"]\nregular = \"face.ttf\"\n";

#[test]
fn threads_share_the_fonts() {
    fn shared<T: Send + Sync>() {}
    shared::<Fonts>();
}

#[test]
fn every_shipped_face_is_sound_and_the_one_described() {
    let fonts = shipped();
    for family in fonts.families() {
        for face in family.faces() {
            assert_eq!(fonts.verify(face), Ok(()), "{}", fonts.path(face));
            assert!(fonts.coverage(face) > 90, "{}", fonts.path(face));
            assert!(fonts.path(face).ends_with(&format!("/{}.ttf", fonts.postscript_name(face))));
        }
    }
}

#[test]
fn the_language_chooses_between_families_of_one_script() {
    let fonts = shipped();
    let name = |tag, script, bold, italic| {
        let language = language(tag, script);
        let asked = if matches!(script, "Hans" | "Jpan") { "Hani" } else { script };
        fonts.face_for(asked, &language, bold, italic).map(|face| fonts.postscript_name(face))
    };
    assert_eq!(name("ur", "Arab", false, false), Some("NotoNastaliqUrdu-Regular"));
    assert_eq!(name("ar", "Arab", false, false), Some("NotoSansArabic-Regular"));
    assert_eq!(name("fa", "Arab", true, false), Some("NotoSansArabic-Bold"));
    assert_eq!(name("en", "Latn", true, true), Some("NotoSans-BoldItalic"));
    assert_eq!(name("bn", "Beng", false, true), Some("NotoSansBengali-Bold"), "emphasis without italics is bold");
    assert_eq!(name("zh-Hans", "Hans", false, false), Some("NotoSansSC-Regular"));
    assert_eq!(name("ja", "Jpan", true, false), Some("NotoSansJP-Bold"));
    assert_eq!(name("en", "Hans", false, false), Some("NotoSansSC-Regular"), "Japanese faces are for Japanese");
    assert_eq!(name("te", "Telu", false, false), Some("NotoSansTelugu-Regular"));
    assert_eq!(name("am", "Ethi", false, false), None);
}

#[test]
fn what_has_no_look_of_its_own_is_covered_by_every_face() {
    let fonts = shipped();
    for family in fonts.families() {
        for c in [
            '\u{2066}', '\u{2068}', '\u{2069}', '\u{200C}', '\u{200D}', '\u{200B}', '\u{AD}', '\u{FE0F}', '\u{202F}',
            '\u{2011}',
        ] {
            assert!(fonts.covers(family.regular, c), "{}: U+{:04X}", family.name, u32::from(c));
        }
        assert!(!fonts.covers(family.regular, '\u{13000}'));
    }
}

/// The letters and marks that these languages' everyday text has, in every style.
#[test]
fn noto_sans_serves_french_portuguese_russian_and_vietnamese() {
    let fonts = shipped();
    let russian = ('А'..='я').chain("Ёё№₽«»„“—\u{301}".chars());
    let vietnamese = ('\u{1EA0}'..='\u{1EF9}').chain("ĂăĐđƠơƯư₫\u{300}\u{301}\u{303}\u{309}\u{323}".chars());
    let french = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’\u{202F}ÃÕãõºª".chars();
    let all: Vec<char> = russian.chain(vietnamese).chain(french).collect();
    let family = &fonts.families()[0];
    for face in family.faces() {
        let missing: Vec<&char> = all.iter().filter(|c| !fonts.covers(face, **c)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", fonts.path(face));
    }
}

#[test]
fn a_face_that_is_cut_off_is_an_error_wherever_it_is_cut() {
    let whole = fs::read(NOTO_SANS).unwrap();
    for length in [0, 3, 4, 11, 12, 40, 200, 300, 1000, 50_000, whole.len() / 2, whole.len() - 3_000, whole.len() - 8] {
        let (_dir, path) = folder(TABLE, &whole[..length]);
        let fonts = Fonts::open(&path).unwrap();
        let found = fonts.check(FaceId(0)).expect_err("a face that is cut off");
        assert_eq!((found.code, fonts.data(FaceId(0))), (BROKEN_FACE, &[][..]), "{length}");
        assert!(found.message.contains("fonts/face.ttf"), "{}", found.message);
        assert!(found.place.is_some());
        assert_eq!(fonts.units_per_em(FaceId(0)), 1000);
    }
}

#[test]
fn a_damaged_face_is_an_error_or_harmless() {
    let whole = fs::read(NOTO_SANS).unwrap();
    // The directory and the first small tables, byte by byte; then a stride through the rest.
    let places = (0..600).chain((600..whole.len()).step_by(41_011));
    for at in places {
        for value in [0x00, 0xFF] {
            let mut bytes = whole.clone();
            bytes[at] = value;
            if let Ok(face) = Face::new(bytes) {
                let _ = optics::measure(&face, Script::LATIN);
                let _ = coverage::covers(&face, 'x');
            }
        }
    }
}

#[test]
fn only_static_truetype_faces_are_taken() {
    for (start, words) in [(&b"OTTO"[..], "PostScript outlines"), (b"ttcf", "collection"), (b"wOF2", "web font")] {
        let (_dir, path) = folder(TABLE, start);
        let found = Fonts::open(&path).unwrap().check(FaceId(0)).expect_err(words);
        assert_eq!(found.code, WRONG_OUTLINES);
        assert!(found.message.contains(words), "{}", found.message);
    }
}

#[test]
fn mistakes_in_the_table_are_shown_where_they_are() {
    for (change, code, marked) in [
        (("regular", "regullar"), WRONG_FONT_TABLE, "regullar"),
        (("\"Latn\"", "\"Latin\""), WRONG_FONT_TABLE, "[\"Latin\"]"),
        (("\"face.ttf\"", "\"../face.ttf\""), WRONG_FONT_TABLE, "\"../face.ttf\""),
        (("\"face.ttf\"", "\"/etc/passwd\""), WRONG_FONT_TABLE, "\"/etc/passwd\""),
        (("\"face.ttf\"", "\"none.ttf\""), MISSING_FACE, "\"none.ttf\""),
    ] {
        let table = TABLE.replace(change.0, change.1);
        let (_dir, path) = folder(&table, b"");
        let found = Fonts::open(&path).expect_err(marked).remove(0);
        let place = found.place.expect("a place in the file");
        assert_eq!((found.code, &place.file.text[place.span]), (code, marked));
        assert_eq!(place.file.path, "fonts/fonts.toml");
    }
    let (dir, _) = folder(TABLE, b"");
    assert_eq!(Fonts::open(&dir.path().join("nowhere")).expect_err("no table")[0].code, UNREADABLE_FONT_TABLE);
}

#[test]
fn a_face_that_is_not_the_described_one_is_told() {
    let table = format!("{TABLE}sha256 = {{ regular = \"{}\" }}\n", "0".repeat(64));
    let (_dir, path) = folder(&table, &fs::read(NOTO_SANS).unwrap());
    let fonts = Fonts::open(&path).unwrap();
    assert_eq!(fonts.check(FaceId(0)), Ok(()));
    assert_eq!(fonts.verify(FaceId(0)).expect_err("another digest").code, WRONG_DIGEST);
}

/// The first family for a script in a language, from a table with these entries.
fn served(entry: &str, script: &str, tag: &str) -> bool {
    let (_dir, path) = folder(&TABLE.replace("scripts = [\"Latn\"]", entry), b"");
    Fonts::open(&path).unwrap().family_for(script, &Language::parse(tag).unwrap()).is_some()
}

#[test]
fn korean_letters_have_two_names() {
    for own in ["Hang", "Kore"] {
        for asked in ["Hang", "Kore", "Hani"] {
            assert!(served(&format!("scripts = [\"{own}\"]"), asked, "ko"), "{own} {asked}");
        }
        assert!(served(&format!("scripts = [\"{own}\"]"), "Kore", "ko-KP"));
        assert!(!served(&format!("scripts = [\"{own}\"]"), "Hani", "zh-Hans"));
    }
}

#[test]
fn a_family_may_be_for_a_language_in_one_script_or_region() {
    for (own, tag, expected) in [
        ("zh-Hant", "zh-Hant", true),
        ("zh-Hant", "zh-TW", true),
        ("zh-Hant", "zh-Hant-HK", true),
        ("zh-Hant", "zh-Hans", false),
        ("zh-HK", "zh-HK", true),
        ("zh-HK", "zh-Hant-HK", true),
        ("zh-HK", "zh-TW", false),
        ("zh", "zh-TW", true),
        ("ur", "ur-u-nu-arab", true),
        ("ja", "zh-TW", false),
    ] {
        let entry = format!("scripts = [\"Hant\", \"Arab\"]\nlanguages = [\"{own}\"]");
        let script = if tag.starts_with("ur") { "Arab" } else { "Hant" };
        assert_eq!(served(&entry, script, tag), expected, "{own} {tag}");
    }
}

#[test]
fn names_that_nobody_asks_for_are_told() {
    for (entry, marked, said) in [
        ("scripts = [\"Burm\"]", "[\"Burm\"]", "`Burm` is not a script"),
        ("scripts = [\"Benk\"]", "[\"Benk\"]", "did you mean \"Beng\"?"),
        ("scripts = [\"hant\"]", "[\"hant\"]", "did you mean \"Hant\"?"),
        ("scripts = [\"Latn\"]\nlanguages = [\"zh_Hant\"]", "[\"zh_Hant\"]", "write `zh-Hant`"),
        ("scripts = [\"Latn\"]\nlanguages = [\"iw\"]", "[\"iw\"]", "write `he`"),
        ("scripts = [\"Latn\"]\nlanguages = [\"all languages\"]", "[\"all languages\"]", "not a language tag"),
    ] {
        let (_dir, path) = folder(&TABLE.replace("scripts = [\"Latn\"]", entry), b"");
        let found = Fonts::open(&path).expect_err(entry).remove(0);
        let words = format!("{} {}", found.message, found.help.clone().unwrap_or_default());
        assert!(words.contains(said), "{words}");
        let place = found.place.expect("a place in the file");
        assert_eq!((found.code, &place.file.text[place.span]), (WRONG_FONT_TABLE, marked));
    }
}
