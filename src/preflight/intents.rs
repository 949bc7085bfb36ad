//! Output intents: the printing condition and its ICC profile.

use super::catalogue::{NO_INTENT, PROFILE, TWO_PROFILES};
use super::file::{File, as_dictionary};
use super::{Findings, Purpose};
use lopdf::{Dictionary, Object};
use std::collections::BTreeSet;

/// What device colours of the file mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Condition {
    /// The colour space of the intent's profile is CMYK.
    pub inks: bool,
}

fn intents(file: &File) -> Vec<&Dictionary> {
    let intents = file.catalog().and_then(|catalog| file.array(catalog, "OutputIntents")).unwrap_or_default();
    intents.iter().filter_map(|intent| as_dictionary(file.resolve(intent))).collect()
}

/// Whether the file names a printing condition, as PDF/X does.
pub(super) fn has_press_intent(file: &File) -> bool {
    intents(file).iter().any(|intent| file.name(intent, "S") == Some("GTS_PDFX"))
}

pub(super) fn check(file: &File, purpose: Purpose, claims: &[String], findings: &mut Findings) -> Condition {
    let intents = intents(file);
    let mut condition = Condition::default();
    let archive = claims.iter().any(|claim| claim.starts_with("PDF/A"));
    if purpose == Purpose::Press && !has_press_intent(file) {
        findings.add(&NO_INTENT, None, "the file names no printing condition (no output intent GTS_PDFX)");
    } else if archive && intents.is_empty() {
        findings.add(&NO_INTENT, None, "the file claims PDF/A and has no output intent");
    }
    let mut profiles = BTreeSet::new();
    for intent in &intents {
        let kind = file.name(intent, "S").unwrap_or("without a name");
        if let Ok(Object::Reference(id)) = intent.get(b"DestOutputProfile") {
            profiles.insert(*id);
        }
        let Some(Object::Stream(stream)) = file.get(intent, "DestOutputProfile") else {
            // PDF/X-4 may name a registered condition alone; PDF/A may not.
            if kind != "GTS_PDFX" || file.get(intent, "OutputConditionIdentifier").is_none() {
                findings.add(&PROFILE, None, format!("the output intent {kind} has no profile"));
            }
            continue;
        };
        let channels = file.number(&stream.dict, "N").unwrap_or(0.0) as i64;
        match file.decoded(stream).as_deref().map(header) {
            Some(Ok((class, space))) => {
                condition.inks |= space == "CMYK";
                if kind == "GTS_PDFX" && class != "prtr" {
                    findings.add(
                        &PROFILE,
                        None,
                        format!("the profile of {kind} is of class `{class}`, not of a press"),
                    );
                }
                if purpose == Purpose::Press && space != "CMYK" {
                    findings.add(&PROFILE, None, format!("the profile of {kind} is for {space}, not for four inks"));
                }
                let expected = match space.as_str() {
                    "CMYK" => 4,
                    "GRAY" => 1,
                    _ => 3,
                };
                if channels != expected {
                    findings.add(
                        &PROFILE,
                        None,
                        format!("the profile of {kind} is said to have {channels} channels, and has {expected}"),
                    );
                }
            }
            Some(Err(why)) => findings.add(&PROFILE, None, format!("the profile of {kind} is none: {why}")),
            None => findings.add(&PROFILE, None, format!("the profile of {kind} cannot be decoded")),
        }
    }
    if profiles.len() > 1 {
        findings.add(&TWO_PROFILES, None, "the output intents have different profile objects");
    }
    condition
}

/// Class and colour space from an ICC profile's header (ICC.1:2010, 7.2).
fn header(profile: &[u8]) -> Result<(String, String), &'static str> {
    let head = profile.get(..128).ok_or("it is shorter than a header")?;
    if &head[36..40] != b"acsp" {
        return Err("it has no signature `acsp`");
    }
    let size = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
    if size > profile.len() {
        return Err("it is cut off");
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    Ok((text(&head[12..16]), text(&head[16..20])))
}
