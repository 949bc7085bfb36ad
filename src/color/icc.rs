//! What an ICC profile says of itself: its header, and the table of its tags (ICC.1:2010, 7.2 and 7.3).

use std::ops::Range;

/// The last version of the format that PDF knows (ISO 32000-1, 8.6.5.5).
const LAST_VERSION: u8 = 4;

/// A profile's header. That there is one says nothing of the tables behind it, but that they lie within the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// How long the profile says that it is, in bytes; no more than there are.
    pub size: usize,
    /// Of the format.
    pub version: u8,
    /// The signature of its class, such as `prtr`.
    pub class: [u8; 4],
    /// That of the colour space it is of, such as `RGB `.
    pub space: [u8; 4],
    /// That of the colour space through which its colours go.
    pub connection: [u8; 4],
}

impl Header {
    /// Reads the header, and sees whether all tags lie within the profile.
    ///
    /// # Errors
    /// Says why it is no profile, or that it is damaged.
    pub fn read(profile: &[u8]) -> Result<Header, &'static str> {
        if profile.len() < 128 {
            return Err("it is shorter than a profile's header");
        }
        if profile.get(36..40) != Some(b"acsp") {
            return Err("it has no signature `acsp`");
        }
        let size = number(profile, 0).filter(|size| *size <= profile.len()).ok_or("it is cut off")?;
        let tags = tags(profile).ok_or("it is cut off")?;
        if tags.iter().any(|tag| tag.end > size) {
            return Err("what its table names lies outside it");
        }
        let field = |at: usize| profile.get(at..).and_then(<[u8]>::first_chunk).copied().unwrap_or_default();
        Ok(Header {
            size,
            version: profile.get(8).copied().unwrap_or_default(),
            class: field(12),
            space: field(16),
            connection: field(20),
        })
    }

    /// Whether a PDF may hold it: of a version that it knows, of colours that go through XYZ or Lab.
    ///
    /// # Errors
    /// Says why not.
    pub fn fit(&self) -> Result<(), String> {
        if self.version > LAST_VERSION {
            return Err(format!("it is of version {}, and PDF knows those to {LAST_VERSION}", self.version));
        }
        if !matches!(&self.connection, b"XYZ " | b"Lab ") {
            return Err(format!("its colours go through {}, not through XYZ or Lab", text(self.connection)));
        }
        Ok(())
    }
}

/// A signature as people write it.
pub(crate) fn text(signature: [u8; 4]) -> String {
    String::from_utf8_lossy(&signature).trim().escape_debug().to_string()
}

/// Where the table and the tags lie that it names.
fn tags(profile: &[u8]) -> Option<Vec<Range<usize>>> {
    const ENTRY: usize = 12;
    let end = number(profile, 128)?.checked_mul(ENTRY)?.checked_add(132)?;
    let place = |tag: &[u8]| {
        let start = number(tag, 4)?;
        Some(start..start.checked_add(number(tag, 8)?)?)
    };
    let table = profile.get(132..end)?;
    std::iter::once(Some(132..end)).chain(table.chunks_exact(ENTRY).map(place)).collect()
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    usize::try_from(u32::from_be_bytes(*bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SRGB: &[u8] = include_bytes!("../../assets/profiles/sRGB-v2-magic.icc");

    #[test]
    fn a_header_is_read_as_far_as_it_is_sound() {
        let header = Header::read(SRGB).unwrap();
        assert_eq!((header.size, header.version, text(header.space)), (SRGB.len(), 2, "RGB".to_owned()));
        assert_eq!((&header.class, &header.connection, header.fit()), (b"mntr", b"XYZ ", Ok(())));
        assert_eq!(Header::read(&[SRGB, b"more"].concat()).map(|header| header.size), Ok(SRGB.len()));
        let changed = |at: usize, bytes: &[u8]| {
            let mut profile = SRGB.to_vec();
            profile[at..at + bytes.len()].copy_from_slice(bytes);
            Header::read(&profile)
        };
        let longer = (SRGB.len() as u32 + 1).to_be_bytes();
        for (at, bytes, why) in [
            (0, &longer[..], "cut off"),
            (36, b"none", "acsp"),
            (128, &[0x7F; 4], "cut off"),
            (136, &[0x7F; 4], "outside"),
            (136, &[0xFF; 8], "outside"),
        ] {
            assert!(changed(at, bytes).is_err_and(|said| said.contains(why)), "{at}: {:?}", changed(at, bytes));
        }
        assert!(changed(8, &[5]).unwrap().fit().is_err_and(|why| why.contains("version 5")));
        assert!(changed(20, b"Luv ").unwrap().fit().is_err_and(|why| why.contains("through Luv")));
        for length in 0..SRGB.len() {
            assert!(Header::read(&SRGB[..length]).is_err(), "{length}");
        }
    }
}
