//! `leafpress locale sync` never loses what a person wrote.

use leafpress::desk::earlier::Earlier;
use leafpress::desk::ledger::Ledger;
use leafpress::desk::marks::notes;
use leafpress::desk::splice::RawFile;
use leafpress::desk::sync::{Synced, Wanted, sync};
use leafpress::language::Language;
use leafpress::locale::syntax::Ftl;
use leafpress::values::Values;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const FILES: [&str; 3] = ["clinic", "leaflet", "botox-chronic-pain"];
const TAGS: [&str; 4] = ["de", "ur", "zh-Hans", "ta"];

fn read(tag: &str, name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{tag}/{name}.ftl"));
    std::fs::read_to_string(path).unwrap()
}

/// A change that somebody makes in an editor; `at` is a place in the text, as a fraction.
#[derive(Clone, Debug)]
enum Change {
    Type(f64, String),
    Delete(f64, usize),
    DeleteLine(f64),
    DoubleLine(f64),
    JoinLines(f64),
    Windows,
    Mark,
}

fn change() -> impl Strategy<Value = Change> {
    let typed = prop_oneof![
        "[a-zäত ]{1,12}",
        Just("\n".to_owned()),
        Just("# ~ mine\n".to_owned()),
        Just("\n\n# a comment\n".to_owned()),
        Just("{ -botox }".to_owned()),
        Just("}\n".to_owned()),
        Just("new-one = text\n".to_owned()),
        Just("<<<<<<< HEAD\n".to_owned()),
        Just("\t".to_owned()),
        Just("\r\n".to_owned()),
    ];
    let at = 0.0..1.0f64;
    prop_oneof![
        4 => (at.clone(), typed).prop_map(|(at, text)| Change::Type(at, text)),
        2 => (at.clone(), 1usize..40).prop_map(|(at, count)| Change::Delete(at, count)),
        4 => at.clone().prop_map(Change::DeleteLine),
        1 => at.clone().prop_map(Change::DoubleLine),
        1 => at.prop_map(Change::JoinLines),
        1 => Just(Change::Windows),
        1 => Just(Change::Mark),
    ]
}

fn make(text: &mut String, change: &Change) {
    let place = |text: &str, at: f64| text.floor_char_boundary((text.len() as f64 * at) as usize);
    let line = |text: &str, at: f64| {
        let at = place(text, at);
        let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        start..text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
    };
    match change {
        Change::Type(at, typed) => text.insert_str(place(text, *at), typed),
        Change::Delete(at, count) => {
            let start = place(text, *at);
            let end = text.ceil_char_boundary((start + count).min(text.len()));
            text.replace_range(start..end, "");
        }
        Change::DeleteLine(at) => text.replace_range(line(text, *at), ""),
        Change::DoubleLine(at) => {
            let range = line(text, *at);
            let twice = text[range.clone()].to_owned();
            text.insert_str(range.start, &twice);
        }
        Change::JoinLines(at) => {
            let end = line(text, *at).end;
            if text[..end].ends_with('\n') {
                text.replace_range(end - 1..end, "");
            }
        }
        Change::Windows => *text = text.replace("\r\n", "\n").replace('\n', "\r\n"),
        Change::Mark if !text.starts_with('\u{FEFF}') => text.insert(0, '\u{FEFF}'),
        Change::Mark => {}
    }
}

fn synced(tag: &str, name: &str, source: &str, own: &str, ledger: &Ledger) -> Synced {
    let source = RawFile::new("source.ftl", source.as_bytes().to_vec()).unwrap();
    let file = RawFile::new("own.ftl", own.as_bytes().to_vec()).unwrap();
    let (source, _) = Ftl::parse(&source.file);
    let (parsed, _) = Ftl::parse(&file.file);
    let values = Values::new(&Language::parse(tag).unwrap()).unwrap();
    let (named, accepted) = (BTreeSet::new(), BTreeSet::new());
    let earlier = Earlier::default();
    let wanted =
        Wanted { name, tag, source: &source, values: &values, named: &named, accepted: &accepted, earlier: &earlier };
    sync(&wanted, &file, &parsed, ledger)
}

/// The text without the notes that nobody has changed; a last line gets its end.
fn persons(text: &str, tag: &str) -> String {
    let file = RawFile::new("own.ftl", text.as_bytes().to_vec()).unwrap();
    let gone: Vec<_> = notes(&file.file.text, tag).into_iter().filter(|note| note.untouched).collect();
    let edit = |note: &leafpress::desk::marks::Note<'_>| leafpress::desk::splice::Edit {
        start: note.place.start,
        end: note.place.end,
        text: String::new(),
    };
    let text = file.with(gone.iter().map(edit).collect());
    text.trim_end_matches(['\n', '\r']).to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sync_loses_no_byte_of_what_a_person_wrote(
        tag in prop::sample::select(&TAGS),
        name in prop::sample::select(&FILES),
        changes in prop::collection::vec(change(), 1..6),
        source_changes in prop::collection::vec(change(), 0..3),
        more in prop::collection::vec(change(), 0..3),
    ) {
        let (mut source, mut own) = (read("en", name), read(tag, name));
        // What was translated from what is known before anything changes.
        let lines = synced(tag, name, &source, &own, &Ledger::default()).lines;
        let ledger = Ledger(BTreeMap::from([(name.to_owned(), lines)]));
        source_changes.iter().for_each(|change| make(&mut source, change));
        changes.iter().for_each(|change| make(&mut own, change));
        let first = synced(tag, name, &source, &own, &ledger);
        prop_assert_eq!(persons(&first.raw, tag), persons(&own, tag));
        // Nothing is left to do.
        let again = synced(tag, name, &source, &first.raw, &ledger);
        prop_assert_eq!(&again.raw, &first.raw);
        // Notes that somebody writes into are theirs.
        let mut edited = first.raw;
        more.iter().for_each(|change| make(&mut edited, change));
        let second = synced(tag, name, &source, &edited, &ledger);
        prop_assert_eq!(persons(&second.raw, tag), persons(&edited, tag));
    }
}
