//! A PDF as preflight reads it: objects followed safely, streams decoded within limits, attributes inherited by pages.

use crate::characters::is_seen;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};
use std::cell::Cell;

/// The most that one stream may become, in bytes.
pub(super) const MOST_DECODED: usize = 64 << 20;
/// The most that a file's object streams may become together, and each cross-reference stream, in bytes: what stands in
/// them becomes about ten times as large in memory.
const MOST_OBJECTS: usize = 32 << 20;
/// The most objects that are kept of a file, each number in an array counted: each takes up to 100 bytes.
const MOST_KEPT: usize = 10_000_000;
/// How many references lead from one to the next at most, and how many nodes of a page tree lie above a page.
const DEEPEST: usize = 40;

/// A file and its pages.
pub(super) struct File {
    pub document: Document,
    /// By number from 0.
    pub pages: Vec<ObjectId>,
}

impl File {
    pub fn open(bytes: &[u8]) -> Result<File, String> {
        let head = &bytes[..bytes.len().min(1024)];
        if !head.windows(5).any(|window| window == b"%PDF-") {
            return Err("it is no PDF: it does not begin with %PDF-".to_owned());
        }
        // The library decodes an encrypted file without limits; no standard that is judged here allows one for printing.
        if is_encrypted(bytes) {
            return Err("it is encrypted: save it without password and restrictions".to_owned());
        }
        let document = load(bytes)?;
        let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
        if pages.is_empty() {
            return Err("it has no pages".to_owned());
        }
        Ok(File { document, pages })
    }

    /// The object that a reference leads to, or the object itself.
    pub fn resolve<'a>(&'a self, mut object: &'a Object) -> &'a Object {
        for _ in 0..DEEPEST {
            let Object::Reference(id) = object else { return object };
            match self.document.get_object(*id) {
                Ok(next) => object = next,
                Err(_) => return &Object::Null,
            }
        }
        &Object::Null
    }

    /// What an entry leads to.
    pub fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
        dictionary
            .get(key.as_bytes())
            .ok()
            .map(|value| self.resolve(value))
            .filter(|value| !matches!(value, Object::Null))
    }

    pub fn dictionary<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
        as_dictionary(self.get(dictionary, key)?)
    }

    pub fn array<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a [Object]> {
        self.get(dictionary, key)?.as_array().ok().map(Vec::as_slice)
    }

    pub fn name<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a str> {
        std::str::from_utf8(self.get(dictionary, key)?.as_name().ok()?).ok()
    }

    /// Whether an entry is a text that says something (ISO 32000-1, 7.9.2.2). One in no known coding may.
    pub fn says(&self, dictionary: &Dictionary, key: &str) -> bool {
        let Some(string @ Object::String(bytes, _)) = self.get(dictionary, key) else { return false };
        match lopdf::decode_text_string(string) {
            Ok(text) => text.chars().any(is_seen),
            Err(_) => !bytes.is_empty(),
        }
    }

    pub fn number(&self, dictionary: &Dictionary, key: &str) -> Option<f64> {
        number(self.get(dictionary, key)?)
    }

    pub fn catalog(&self) -> Option<&Dictionary> {
        self.document.catalog().ok()
    }

    pub fn page(&self, index: usize) -> Option<&Dictionary> {
        self.document.get_dictionary(*self.pages.get(index)?).ok()
    }

    /// Every dictionary of the file, those that stand in others too, once each.
    pub fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        self.containers().filter_map(as_dictionary)
    }

    /// Every array of the file, those that stand in others too, once each.
    pub fn arrays(&self) -> impl Iterator<Item = &[Object]> {
        self.containers().filter_map(|object| object.as_array().ok().map(Vec::as_slice))
    }

    /// What holds other objects. No call lies in another, however deep they do, and no reference is followed: what it leads
    /// to has its own turn.
    fn containers(&self) -> impl Iterator<Item = &Object> {
        let holds = |object: &&Object| matches!(object, Object::Array(_) | Object::Dictionary(_) | Object::Stream(_));
        let trailer = self.document.trailer.iter().map(|(_, value)| value);
        let mut objects = trailer.chain(self.document.objects.values()).filter(holds);
        let mut inner: Vec<&Object> = Vec::new();
        std::iter::from_fn(move || {
            let object = inner.pop().or_else(|| objects.next())?;
            if let Object::Array(array) = object {
                inner.extend(array.iter().filter(holds));
            } else if let Some(dictionary) = as_dictionary(object) {
                inner.extend(dictionary.iter().map(|(_, value)| value).filter(holds));
            }
            Some(object)
        })
    }

    /// An attribute of a page, its own or one that the page tree gives it (ISO 32000-1, 7.7.3.4).
    pub fn inherited<'a>(&'a self, page: &'a Dictionary, key: &str) -> Option<&'a Object> {
        let mut node = page;
        for _ in 0..DEEPEST {
            if let Some(value) = self.get(node, key) {
                return Some(value);
            }
            node = self.dictionary(node, "Parent")?;
        }
        None
    }

    /// A rectangle: left, lower, right, upper.
    pub fn rectangle(&self, object: &Object) -> Option<[f64; 4]> {
        let sides = object.as_array().ok().filter(|sides| sides.len() == 4)?;
        let mut rectangle = [0.0; 4];
        for (side, object) in rectangle.iter_mut().zip(sides) {
            *side = number(self.resolve(object))?;
        }
        let [a, b, c, d] = rectangle;
        Some([a.min(c), b.min(d), a.max(c), b.max(d)])
    }

    /// A stream's data, decoded, as far as its filters are known here.
    pub fn decoded(&self, stream: &Stream) -> Option<Vec<u8>> {
        self.decoded_within(stream, MOST_DECODED).ok()
    }

    /// A stream's data, decoded, if it isn't more than `most` bytes.
    pub fn decoded_within(&self, stream: &Stream, most: usize) -> Result<Vec<u8>, Undecoded> {
        let filters = self.filters(&stream.dict);
        match filters.as_slice() {
            [] if stream.content.len() > most => Err(Undecoded::TooLarge),
            [] => Ok(stream.content.clone()),
            [filter] if *filter == "FlateDecode" && self.get(&stream.dict, "DecodeParms").is_none() => {
                miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&stream.content, most).map_err(|error| {
                    let full = error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
                    if full { Undecoded::TooLarge } else { Undecoded::Damaged }
                })
            }
            // The library knows the other ones.
            _ => stream.decompressed_content_with_limit(most).map_err(|error| Undecoded::because(&error)),
        }
    }

    /// The names of a stream's filters.
    pub fn filters<'a>(&'a self, dictionary: &'a Dictionary) -> Vec<&'a str> {
        let name = |object: &'a Object| std::str::from_utf8(self.resolve(object).as_name().ok()?).ok();
        match self.get(dictionary, "Filter") {
            Some(Object::Array(filters)) => filters.iter().filter_map(name).collect(),
            Some(filter) => name(filter).into_iter().collect(),
            None => Vec::new(),
        }
    }
}

/// Why a stream was not decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Undecoded {
    /// It becomes larger than it may: a few kilobytes can become gigabytes.
    TooLarge,
    /// It is damaged, or its filter is not known here.
    Damaged,
}

impl Undecoded {
    fn because(error: &lopdf::Error) -> Undecoded {
        let full = matches!(error, lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }));
        if full { Undecoded::TooLarge } else { Undecoded::Damaged }
    }
}

/// Whether a trailer names an encryption dictionary (ISO 32000-1, 7.6.1). Trailers are never compressed.
fn is_encrypted(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    bytes.windows(KEY.len()).enumerate().filter(|(_, window)| *window == KEY).any(|(at, _)| {
        let value = bytes[at + KEY.len()..].trim_ascii_start();
        let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = digits(value);
        let generation = value[number..].trim_ascii_start();
        let reference = generation[digits(generation)..].trim_ascii_start();
        value.starts_with(b"<<") || number > 0 && digits(generation) > 0 && reference.starts_with(b"R")
    })
}

const BOMB: &str = "its list of objects grows out of all proportion when it is decoded: a fault, or made to harm";

thread_local! {
    /// What the object streams of the file that is being loaded may still become, in bytes; `None` once one was too large.
    /// The library's filter is a mere function: it can be given nothing.
    static OBJECTS_LEFT: Cell<Option<usize>> = const { Cell::new(Some(MOST_OBJECTS)) };
    /// How many objects, those in others too, may still be kept: a list of objects may name one large one again and again.
    static KEPT_LEFT: Cell<usize> = const { Cell::new(MOST_KEPT) };
}

/// Loads a file without letting its object streams grow beyond measure, each by itself or all together.
fn load(bytes: &[u8]) -> Result<Document, String> {
    OBJECTS_LEFT.set(Some(MOST_OBJECTS));
    KEPT_LEFT.set(MOST_KEPT);
    let options = LoadOptions {
        filter: Some(within_measure),
        max_decompressed_size: Some(MOST_OBJECTS),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options);
    if OBJECTS_LEFT.get().is_none() {
        return Err(BOMB.to_owned());
    }
    document.map_err(|error| match Undecoded::because(&error) {
        Undecoded::TooLarge => BOMB.to_owned(),
        Undecoded::Damaged => format!("it is damaged: {error}"),
    })
}

/// Keeps an object. The objects of a file come here before the library decodes its object streams, and then the objects
/// in these.
fn within_measure(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let left = KEPT_LEFT.get();
    KEPT_LEFT.set(left.saturating_sub(weight(object, left)));
    if KEPT_LEFT.get() == 0 {
        OBJECTS_LEFT.set(None);
        return None;
    }
    let Object::Stream(stream) = object else { return Some((id, object.clone())) };
    if stream.dict.has_type(b"ObjStm") {
        let left = OBJECTS_LEFT.get()?;
        match stream.decompress_with_limit(left) {
            Ok(()) => OBJECTS_LEFT.set(Some(left.saturating_sub(stream.content.len()))),
            Err(error) if Undecoded::because(&error) == Undecoded::TooLarge => {
                OBJECTS_LEFT.set(None);
                return None;
            }
            Err(_) => {}
        }
    }
    // Of a stream it is only looked at whether there is one.
    Some((id, Object::Null))
}

/// How many objects there are in one, itself included; counted no further than `most`.
fn weight(object: &Object, most: usize) -> usize {
    let sum = |objects: &mut dyn Iterator<Item = &Object>| {
        let mut count = 1;
        for object in objects {
            if count >= most {
                break;
            }
            count += weight(object, most - count);
        }
        count
    };
    match object {
        Object::Array(objects) => sum(&mut objects.iter()),
        Object::Dictionary(dictionary) => sum(&mut dictionary.iter().map(|(_, value)| value)),
        Object::Stream(stream) => sum(&mut stream.dict.iter().map(|(_, value)| value)),
        // A long string is as large as many numbers.
        Object::String(bytes, _) => 1 + bytes.len() / 64,
        _ => 1,
    }
}

/// A dictionary, or a stream's.
pub(super) fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

pub(super) fn number(object: &Object) -> Option<f64> {
    match object {
        Object::Integer(value) => Some(*value as f64),
        Object::Real(value) if value.is_finite() => Some(f64::from(*value)),
        _ => None,
    }
}
