//! Changing a file in place: what is not changed stays byte for byte, byte order mark and line ends included.

use crate::diagnostic::SourceFile;
use std::sync::Arc;

/// Bytes of [`SourceFile::text`] that are taken out, and what stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// From here.
    pub start: usize,
    /// To here; the same for an insertion.
    pub end: usize,
    /// With `\n` at line ends: they become the file's own.
    pub text: String,
}

impl Edit {
    /// Puts a text in.
    pub fn insert(at: usize, text: String) -> Edit {
        Edit { start: at, end: at, text }
    }
}

/// A text file as it lies on the disk.
#[derive(Clone, Debug)]
pub struct RawFile {
    raw: String,
    /// The same text as the program reads it: see [`SourceFile::text`].
    pub file: Arc<SourceFile>,
}

impl RawFile {
    /// A file's bytes, if they are UTF-8.
    pub fn new(path: &str, bytes: Vec<u8>) -> Option<RawFile> {
        let raw = String::from_utf8(bytes).ok()?;
        let text = raw.strip_prefix(MARK).unwrap_or(&raw).replace("\r\n", "\n");
        Some(RawFile { raw, file: Arc::new(SourceFile { path: path.to_owned(), text }) })
    }

    /// What lies on the disk.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The whole file with the edits, which must not overlap. Those at one place keep their order.
    pub fn with(&self, mut edits: Vec<Edit>) -> String {
        edits.sort_by_key(|edit| (edit.start, edit.end));
        let windows = self.raw.matches("\r\n").count() * 2 > self.raw.matches('\n').count();
        let mut out = String::with_capacity(self.raw.len());
        let mut raw = Walker { rest: &self.raw, at: 0 };
        if let Some(rest) = self.raw.strip_prefix(MARK) {
            out.push(MARK);
            raw.rest = rest;
        }
        for edit in edits {
            out.push_str(raw.take(edit.start));
            raw.take(edit.end);
            if windows { out.push_str(&edit.text.replace('\n', "\r\n")) } else { out.push_str(&edit.text) }
        }
        out.push_str(raw.rest);
        out
    }
}

/// The byte order mark.
const MARK: char = '\u{FEFF}';

/// Goes through the raw text, counting as the program reads it.
struct Walker<'a> {
    rest: &'a str,
    /// Bytes of the text as read that lie behind.
    at: usize,
}

impl<'a> Walker<'a> {
    /// The raw text up to a byte of the text as read.
    fn take(&mut self, until: usize) -> &'a str {
        let bytes = self.rest.as_bytes();
        let mut end = 0;
        while self.at < until && end < bytes.len() {
            if !bytes[end..].starts_with(b"\r\n") {
                self.at += 1;
            }
            end += 1;
        }
        let (taken, rest) = self.rest.split_at(self.rest.floor_char_boundary(end));
        self.rest = rest;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_and_mark_stay() {
        let file = RawFile::new("x", "\u{FEFF}a\r\nb\nc\r\n".into()).unwrap();
        assert_eq!(file.file.text, "a\nb\nc\n");
        assert_eq!(file.with(Vec::new()), file.raw());
        let edits = vec![Edit::insert(2, "x\n".into()), Edit { start: 4, end: 5, text: "é".into() }];
        assert_eq!(file.with(edits), "\u{FEFF}a\r\nx\r\nb\né\r\n");
    }

    proptest! {
        #[test]
        fn an_insertion_changes_nothing_else(raw in "(\u{FEFF})?([a-cé\r\n]|\r\n){0,40}", at in 0usize..60) {
            let file = RawFile::new("x", raw.clone().into_bytes()).unwrap();
            let at = file.file.text.floor_char_boundary(at.min(file.file.text.len()));
            let with = file.with(vec![Edit::insert(at, "§".into())]);
            prop_assert_eq!(with.replacen('§', "", 1), raw);
            let read = RawFile::new("x", with.into_bytes()).unwrap().file.text.clone();
            prop_assert_eq!(&read[..at], &file.file.text[..at]);
        }
    }
}
