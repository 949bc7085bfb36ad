//! The file's objects while it grows. lopdf's `Document` would copy every stream's data once more
//! (a banner of half a megabyte), and its object streams clone every object; here data is borrowed.

use lopdf::{Dictionary, Object, StringFormat};
use std::borrow::Cow;

/// An indirect object's number, from 1. All generations are 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(pub u32);

/// An indirect object.
pub(super) enum Entry<'a> {
    /// Anything but a stream: goes into an object stream.
    Value(Object),
    /// A stream's dictionary (without `/Length` and `/Filter`, unless the data is encoded already) and data.
    Stream { dictionary: Dictionary, data: Cow<'a, [u8]>, coding: Coding },
}

/// What is to be done with a stream's data.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    /// Nothing: it stays readable, or is encoded as its dictionary says.
    AsIs,
    /// Deflate it.
    Deflate,
    /// It is deflated already.
    Deflated,
}

/// Level 6 makes the Urdu leaflet 1 kB of 431 smaller and takes 2 of its 37 ms of processor time longer; level 9 takes
/// twice as long as level 6.
const LEVEL: u8 = 4;

/// Deflated, with zlib's header: the same bytes on every machine.
pub(super) fn deflate(data: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(data, LEVEL)
}

/// All objects in the order of their numbers.
#[derive(Default)]
pub(super) struct Objects<'a> {
    /// Entry `i` is object `i + 1`.
    pub entries: Vec<Entry<'a>>,
}

impl<'a> Objects<'a> {
    /// A number for an object that is [`set`](Objects::set) later.
    pub fn reserve(&mut self) -> Id {
        self.add(Object::Null)
    }

    /// Adds an object that is not a stream.
    pub fn add(&mut self, value: impl Into<Object>) -> Id {
        self.entries.push(Entry::Value(value.into()));
        Id(self.entries.len() as u32)
    }

    /// Gives a reserved number its object.
    pub fn set(&mut self, id: Id, value: impl Into<Object>) {
        if let Some(entry) = self.entries.get_mut(id.0 as usize - 1) {
            *entry = Entry::Value(value.into());
        }
    }

    /// Adds a stream.
    pub fn stream(&mut self, dictionary: Dictionary, data: impl Into<Cow<'a, [u8]>>, coding: Coding) -> Id {
        self.entries.push(Entry::Stream { dictionary, data: data.into(), coding });
        Id(self.entries.len() as u32)
    }
}

/// A dictionary from pairs.
pub(super) fn dictionary<const N: usize>(pairs: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(pairs)
}

/// A name object.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A reference.
pub(super) fn reference(id: Id) -> Object {
    Object::Reference((id.0, 0))
}

/// A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else UTF-16BE with its byte order mark.
pub(super) fn text(text: &str) -> Object {
    let bytes = if text.is_ascii() {
        text.as_bytes().to_vec()
    } else {
        [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
    };
    Object::String(bytes, StringFormat::Literal)
}

/// A byte string.
pub(super) fn bytes(bytes: &[u8]) -> Object {
    Object::String(bytes.to_vec(), StringFormat::Literal)
}

/// A number: whole where it is whole, else rounded to a thousandth.
pub(super) fn number(value: f64) -> Object {
    let rounded = (value * 1000.0).round() / 1000.0;
    if rounded.fract() == 0.0 && rounded.abs() < 1e9 {
        Object::Integer(rounded as i64)
    } else {
        Object::Real(rounded as f32)
    }
}

/// An array of numbers.
pub(super) fn numbers(values: impl IntoIterator<Item = f64>) -> Object {
    Object::Array(values.into_iter().map(number).collect())
}
