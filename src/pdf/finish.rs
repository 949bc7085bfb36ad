//! Objects → file: object streams, one cross-reference stream, a header, an `/ID` from the content.
//!
//! lopdf can save with object streams too, but it leaves its cross-reference stream uncompressed
//! (7 bytes an object, and a structure tree has hundreds) and copies every object on the way.

use super::objects::{Coding, Entry, Id, Objects, bytes, deflate, dictionary, name, reference};
use crate::threads;
use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};
use std::io::Write;

/// PDF 1.6 is all that the file needs, and the most that PDF/X-4 allows. The second line tells
/// tools that the file is binary (ISO 19005-2, 6.1.2: four bytes above 127).
const HEADER: &[u8] = b"%PDF-1.6\n%\xE2\xE3\xCF\xD3\n";

/// Where an object lies.
#[derive(Clone, Copy)]
enum Place {
    Offset(usize),
    Inside { stream: u32, index: usize },
}

/// The finished file. Streams are deflated on up to `threads` threads.
pub(super) fn finish(objects: &Objects, catalog: Id, info: Id, threads: usize) -> Vec<u8> {
    let container = objects.entries.len() as u32 + 1;
    let (mut index, mut bodies, mut inside) = (Vec::new(), Vec::new(), 0);
    for (i, entry) in objects.entries.iter().enumerate() {
        if let Entry::Value(value) = entry {
            inside += 1;
            append(&mut index, format_args!("{} {} ", i + 1, bodies.len()));
            write_object(&mut bodies, value);
            bodies.push(b'\n');
        }
    }
    let first = index.len() as i64;
    index.append(&mut bodies);
    let mut deflated = deflate_all(objects, &index, threads);
    let deflated_values = deflated.pop().unwrap_or_default();

    let size = |entry: &Entry| match entry {
        Entry::Stream { data, coding: Coding::AsIs | Coding::Deflated, .. } => data.len(),
        _ => 0,
    };
    let data: usize = objects.entries.iter().map(size).chain(deflated.iter().map(Vec::len)).sum();
    let mut file = Vec::with_capacity(data + deflated_values.len() + 8 * objects.entries.len() + 8192);
    file.extend_from_slice(HEADER);
    let mut places = Vec::with_capacity(objects.entries.len() + 2);
    let mut streams = deflated.iter();
    let mut value = 0;
    for (i, entry) in objects.entries.iter().enumerate() {
        let id = Id(i as u32 + 1);
        match entry {
            Entry::Value(_) => {
                places.push(Place::Inside { stream: container, index: value });
                value += 1;
            }
            Entry::Stream { dictionary, data, coding } => {
                places.push(Place::Offset(file.len()));
                let mut dictionary = dictionary.clone();
                let data = match coding {
                    Coding::AsIs | Coding::Deflated => data,
                    Coding::Deflate => streams.next().map_or(&[][..], Vec::as_slice),
                };
                if *coding != Coding::AsIs {
                    dictionary.set("Filter", name("FlateDecode"));
                }
                write_stream(&mut file, id, dictionary, data);
            }
        }
    }
    places.push(Place::Offset(file.len()));
    let stream = dictionary([
        ("Type", name("ObjStm")),
        ("N", Object::Integer(inside)),
        ("First", Object::Integer(first)),
        ("Filter", name("FlateDecode")),
    ]);
    write_stream(&mut file, Id(container), stream, &deflated_values);

    // Before the cross-references, so that the digest covers all that makes two files differ.
    let digest = Sha256::digest(&file);
    let start = file.len();
    places.push(Place::Offset(start));
    let (rows, width) = cross_references(&places, start);
    let id = bytes(&digest[..16]);
    let trailer = dictionary([
        ("Type", name("XRef")),
        ("Size", Object::Integer(places.len() as i64 + 1)),
        ("W", Object::Array([1, width, 2].map(|n| Object::Integer(n as i64)).to_vec())),
        ("Root", reference(catalog)),
        ("Info", reference(info)),
        ("ID", Object::Array(vec![id.clone(), id])),
        ("Filter", name("FlateDecode")),
        (
            "DecodeParms",
            dictionary([("Predictor", Object::Integer(12)), ("Columns", Object::Integer(width as i64 + 3))]).into(),
        ),
    ]);
    write_stream(&mut file, Id(container + 1), trailer, &deflate(&rows));
    append(&mut file, format_args!("startxref\n{start}\n%%EOF\n"));
    file
}

/// The streams that are to be deflated, in their order, and after them `values`.
fn deflate_all(objects: &Objects, values: &[u8], threads: usize) -> Vec<Vec<u8>> {
    let streams = objects.entries.iter().filter_map(|entry| match entry {
        Entry::Stream { data, coding: Coding::Deflate, .. } => Some(&data[..]),
        _ => None,
    });
    let mut work: Vec<(usize, &[u8])> = streams.chain([values]).enumerate().collect();
    // The longest first, so that no thread is left alone with it in the end.
    work.sort_by_key(|(_, data)| std::cmp::Reverse(data.len()));
    let mut done = threads::each(&work, threads, |(place, data)| (*place, deflate(data)));
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, data)| data).collect()
}

/// The cross-reference stream's rows, each as its difference from the one above (PNG predictor
/// Up), and the bytes of a row's second field.
fn cross_references(places: &[Place], start: usize) -> (Vec<u8>, usize) {
    let width = (1..8).find(|n| start >> (8 * n) == 0).unwrap_or(8);
    let mut above = vec![0; width + 3];
    let mut rows = Vec::with_capacity((places.len() + 1) * (width + 4));
    let mut push = |kind: u8, middle: u64, last: u16| {
        let mut row = vec![kind];
        row.extend_from_slice(&middle.to_be_bytes()[8 - width..]);
        row.extend_from_slice(&last.to_be_bytes());
        rows.push(2);
        rows.extend(row.iter().zip(&above).map(|(a, b)| a.wrapping_sub(*b)));
        above = row;
    };
    push(0, 0, u16::MAX);
    for place in places {
        match *place {
            Place::Offset(offset) => push(1, offset as u64, 0),
            Place::Inside { stream, index } => push(2, u64::from(stream), index as u16),
        }
    }
    (rows, width)
}

fn append(to: &mut Vec<u8>, text: std::fmt::Arguments) {
    // Writing to memory cannot fail.
    let _ = to.write_fmt(text);
}

fn write_stream(file: &mut Vec<u8>, id: Id, mut dictionary: Dictionary, data: &[u8]) {
    dictionary.set("Length", Object::Integer(data.len() as i64));
    append(file, format_args!("{} 0 obj\n", id.0));
    write_object(file, &Object::Dictionary(dictionary));
    file.extend_from_slice(b"\nstream\n");
    file.extend_from_slice(data);
    // A reader that looks for the data's end from behind takes CR LF for one end of line (ISO 19005-2, 6.1.7.1):
    // after data that ends with CR, a bare LF would cost it a byte.
    file.extend_from_slice(if data.ends_with(b"\r") { b"\r\n" } else { b"\n" });
    file.extend_from_slice(b"endstream\nendobj\n");
}

/// An object as text (ISO 32000-1, 7.3). Nesting is as deep as this module's dictionaries, about five.
fn write_object(out: &mut Vec<u8>, object: &Object) {
    match object {
        // Streams are indirect objects and never come here.
        Object::Null | Object::Stream(_) => out.extend_from_slice(b"null"),
        Object::Boolean(value) => append(out, format_args!("{value}")),
        Object::Integer(value) => append(out, format_args!("{value}")),
        Object::Real(value) => append(out, format_args!("{value}")),
        Object::Reference((id, generation)) => append(out, format_args!("{id} {generation} R")),
        Object::Name(name) => write_name(out, name),
        Object::String(text, _) => write_string(out, text),
        Object::Array(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 && !delimited(item) {
                    out.push(b' ');
                }
                write_object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(pairs) => {
            out.extend_from_slice(b"<<");
            for (key, value) in pairs {
                write_name(out, key);
                if !delimited(value) {
                    out.push(b' ');
                }
                write_object(out, value);
            }
            out.extend_from_slice(b">>");
        }
    }
}

/// Whether an object begins with a delimiter, so that no space is needed before it.
fn delimited(object: &Object) -> bool {
    matches!(object, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_))
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if (b'!'..=b'~').contains(&byte) && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            append(out, format_args!("#{byte:02X}"));
        }
    }
}

fn write_string(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'(');
    for &byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            // An end of line in a string is read as a line feed, whichever it was.
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(object: &Object) -> String {
        let mut out = Vec::new();
        write_object(&mut out, object);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn objects_are_separated_only_where_they_must_be() {
        let array = Object::Array(vec![Object::Integer(1), name("A"), Object::Real(0.5), bytes(b"a(b)\\\r")]);
        assert_eq!(written(&array), "[1/A 0.5(a\\(b\\)\\\\\\r)]");
        assert_eq!(written(&dictionary([("K", reference(Id(3))), ("N", name("a b"))]).into()), "<</K 3 0 R/N/a#20b>>");
    }

    #[test]
    fn a_stream_is_as_long_as_it_says_from_behind_too() {
        for data in [&b"a"[..], b"a\n", b"a\r", b"a\r\n", b"a\n\r", b""] {
            let mut file = Vec::new();
            write_stream(&mut file, Id(1), Dictionary::new(), data);
            let ahead = file.strip_suffix(b"endstream\nendobj\n").expect("the end");
            let before = [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|eol| ahead.strip_suffix(*eol)).expect("an EOL");
            assert!(before.ends_with(&[b"stream\n", data].concat()), "{data:?}");
        }
    }

    #[test]
    fn a_file_is_read_back_by_another_reader() {
        let mut objects = Objects::default();
        let pages = objects.add(dictionary([
            ("Type", name("Pages")),
            ("Kids", Object::Array(vec![])),
            ("Count", Object::Integer(0)),
        ]));
        let catalog = objects.add(dictionary([("Type", name("Catalog")), ("Pages", reference(pages))]));
        let info = objects.add(dictionary([("Title", super::super::objects::text("ক"))]));
        let stream = objects.stream(Dictionary::new(), b"q Q".to_vec(), Coding::Deflate);
        let file = finish(&objects, catalog, info, 1);
        assert_eq!(file, finish(&objects, catalog, info, 2));
        let read = lopdf::Document::load_mem(&file).expect("readable");
        assert_eq!(read.catalog().expect("a catalog").get(b"Pages").expect("pages"), &reference(pages));
        let data = read.get_object((stream.0, 0)).and_then(Object::as_stream).expect("the stream");
        assert_eq!(data.decompressed_content().expect("deflated"), b"q Q");
    }
}
