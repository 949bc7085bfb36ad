//! ICC profiles of printing conditions: read, checked, and named as print shops name them.

use super::icc::{self, Header};
use moxcms::{ColorProfile, DataColorSpace, ProfileClass, ProfileText};
use std::fmt;
use std::sync::Arc;

/// The profile that comes with the program: FOGRA39, offset on coated paper, at most 300 % of ink.
const ISO_COATED: &[u8] = include_bytes!("../../assets/profiles/ISOcoated_v2_300_bas.icc");

/// A condition that is in no registry.
const CUSTOM: &str = "Custom";

/// The largest profile that is read, in bytes. Those of printing conditions have 0.5 to 3 MB.
pub const MAX_BYTES: u64 = 16 << 20;

/// A profile of a printing condition: four inks, for output.
#[derive(Clone)]
pub struct Profile {
    pub(super) parsed: Arc<ColorProfile>,
    bytes: Arc<[u8]>,
    description: String,
    condition: String,
}

/// Why a file is no profile for the press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileFault {
    /// No ICC profile, or damaged.
    Broken(String),
    /// A profile of something else: what it is for.
    NotForPress(String),
    /// A profile that no PDF may hold: why.
    Unfit(String),
}

impl fmt::Display for ProfileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProfileFault::Broken(why) => write!(f, "it is no ICC profile, or damaged: {why}"),
            ProfileFault::NotForPress(what) => write!(f, "it is a profile of {what}, not of a printing press"),
            ProfileFault::Unfit(why) => write!(f, "it cannot stand in a PDF: {why}"),
        }
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile").field("description", &self.description).finish_non_exhaustive()
    }
}

impl Profile {
    /// The profile that comes with the program.
    ///
    /// # Errors
    /// None in a sound build: the file is part of the program.
    pub fn iso_coated() -> Result<Profile, ProfileFault> {
        Profile::parse(ISO_COATED.to_vec())
    }

    /// Reads a profile: of class `prtr`, for CMYK (ISO 15930-7, 6.4.2.1: the profile of a PDF/X output intent).
    ///
    /// # Errors
    /// Says what else the file is.
    pub fn parse(mut bytes: Vec<u8>) -> Result<Profile, ProfileFault> {
        let broken = |why: &str| Err(ProfileFault::Broken(why.to_owned()));
        let header = Header::read(&bytes).map_err(|why| ProfileFault::Broken(why.to_owned()))?;
        // What stands behind its end is no part of it: the PDF must not hold it.
        bytes.truncate(header.size);
        let class = match &header.class {
            b"prtr" => None,
            b"mntr" => Some("a screen"),
            b"scnr" => Some("a scanner or camera"),
            b"link" => Some("a conversion between devices"),
            b"spac" => Some("a colour space"),
            b"abst" => Some("a colour effect"),
            b"nmcl" => Some("named colours"),
            _ => return broken("its class is unknown"),
        };
        if let Some(class) = class {
            return Err(ProfileFault::NotForPress(class.to_owned()));
        }
        if &header.space != b"CMYK" {
            let space = icc::text(header.space);
            return Err(ProfileFault::NotForPress(format!("a printer that is driven in {space}")));
        }
        header.fit().map_err(ProfileFault::Unfit)?;
        let parsed = ColorProfile::new_from_slice(&bytes).map_err(|error| ProfileFault::Broken(error.to_string()))?;
        if parsed.profile_class != ProfileClass::OutputDevice || parsed.color_space != DataColorSpace::Cmyk {
            return broken("its header contradicts itself");
        }
        if parsed.lut_b_to_a_perceptual.is_none() && parsed.lut_b_to_a_colorimetric.is_none() {
            return broken("it has no table from colours to inks");
        }
        let description = parsed.description.as_ref().map(words).unwrap_or_default();
        let target = parsed.char_target.as_ref().map(words).unwrap_or_default();
        let condition = condition(&description, &target);
        Ok(Profile { parsed: Arc::new(parsed), bytes: bytes.into(), description, condition })
    }

    /// The profile, without what may stand behind its end in its file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What the profile calls itself.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// What people call it: the registered condition, or else what the profile calls itself.
    pub fn name(&self) -> &str {
        if self.condition == CUSTOM && !self.description.is_empty() { &self.description } else { &self.condition }
    }

    /// The characterised printing condition in the ICC's registry, such as `FOGRA39`, or `Custom`.
    pub fn condition(&self) -> &str {
        &self.condition
    }

    /// Whether the condition is in the ICC's registry of characterisation data.
    pub fn is_registered(&self) -> bool {
        self.condition != CUSTOM
    }
}

/// The text of a tag.
fn words(text: &ProfileText) -> String {
    match text {
        ProfileText::PlainString(text) => text.clone(),
        ProfileText::Description(text) => text.ascii_string.clone(),
        ProfileText::Localizable(texts) => texts.first().map(|text| text.value.clone()).unwrap_or_default(),
    }
    .trim_matches(|c: char| c == '\0' || c.is_whitespace())
    .to_owned()
}

/// The registered condition that a description or the measured data speak of.
fn condition(description: &str, target: &str) -> String {
    const NAMED: [(&str, &str); 6] = [
        ("iso coated v2", "FOGRA39"),
        ("coated fogra39", "FOGRA39"),
        ("pso coated v3", "FOGRA51"),
        ("pso uncoated v3", "FOGRA52"),
        ("pso uncoated iso12647", "FOGRA47"),
        ("gracol2006_coated1", "CGATS TR 006"),
    ];
    let lower = description.to_lowercase();
    if let Some((_, condition)) = NAMED.iter().find(|(name, _)| lower.contains(name)) {
        return (*condition).to_owned();
    }
    // The registry's names stand in descriptions ("… (FOGRA52)") and before the measurements ("ORIGINATOR …").
    let head: String = target.chars().take(2000).collect();
    for text in [description, &head] {
        let upper = text.to_ascii_uppercase();
        let digits = |(at, name): (usize, &str)| -> String {
            upper[at + name.len()..].chars().take_while(char::is_ascii_digit).collect()
        };
        if let Some(number) = upper.match_indices("FOGRA").map(digits).find(|digits| !digits.is_empty()) {
            return format!("FOGRA{number}");
        }
    }
    CUSTOM.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_that_comes_along_is_for_coated_paper() {
        let profile = Profile::iso_coated().unwrap();
        assert_eq!(profile.condition(), "FOGRA39");
        assert_eq!(profile.description(), "ISO Coated v2 300% (basICColor)");
    }

    #[test]
    fn other_files_are_named_for_what_they_are() {
        let srgb = include_bytes!("../../assets/profiles/sRGB-v2-magic.icc");
        assert_eq!(Profile::parse(srgb.to_vec()).unwrap_err(), ProfileFault::NotForPress("a screen".to_owned()));
        assert!(Profile::parse(b"%PDF-1.6".to_vec()).unwrap_err().to_string().contains("shorter"));
        assert!(Profile::parse(vec![0; 4096]).unwrap_err().to_string().contains("acsp"));
        for length in [128, 200, 1000, 300_000, ISO_COATED.len() - 1] {
            assert!(Profile::parse(ISO_COATED[..length].to_vec()).is_err(), "{length}");
        }
        let mut rgb = ISO_COATED.to_vec();
        rgb[16..20].copy_from_slice(b"RGB ");
        assert!(Profile::parse(rgb).unwrap_err().to_string().contains("driven in RGB"));
    }

    /// It goes into the file as it is, which then claims PDF/A and PDF/X.
    #[test]
    fn what_no_pdf_may_hold_is_refused_or_left_out() {
        let trailing = [ISO_COATED, &b"JUNK".repeat(25)].concat();
        assert_eq!(Profile::parse(trailing).unwrap().bytes(), ISO_COATED);
        for (at, bytes, why) in
            [(20, &b"Luv "[..], "through Luv"), (8, &[5], "version 5"), (140, &[0x7F; 4], "outside")]
        {
            let mut unfit = ISO_COATED.to_vec();
            unfit[at..at + bytes.len()].copy_from_slice(bytes);
            assert!(Profile::parse(unfit).unwrap_err().to_string().contains(why), "{why}");
        }
    }

    #[test]
    fn conditions_are_found_by_name() {
        assert_eq!(condition("PSO Uncoated v3 (FOGRA52)", ""), "FOGRA52");
        assert_eq!(condition("Our press", "ORIGINATOR \"Fogra\"\nDESCRIPTOR \"FOGRA47L\""), "FOGRA47");
        assert_eq!(condition("Our press", ""), "Custom");
    }
}
