//! Output intents: the printing condition and its ICC profile.

use super::catalogue::{NO_INTENT, PROFILE, TWO_PROFILES};
use super::file::{File, as_dictionary};
use super::profiles::{channels, profile};
use super::{Findings, Purpose};
use crate::color::icc::text;
use lopdf::{Dictionary, Object, ObjectId};
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

/// The profiles of the output intents, as far as they are objects of their own.
pub(super) fn profile_ids(file: &File) -> BTreeSet<ObjectId> {
    let profile = |intent: &Dictionary| intent.get(b"DestOutputProfile").and_then(Object::as_reference).ok();
    intents(file).into_iter().filter_map(profile).collect()
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
    for intent in &intents {
        let kind = file.name(intent, "S").unwrap_or("without a name");
        let Some(Object::Stream(stream)) = file.get(intent, "DestOutputProfile") else {
            // PDF/X-4 may name a registered condition alone; PDF/A may not.
            if kind != "GTS_PDFX" || file.get(intent, "OutputConditionIdentifier").is_none() {
                findings.add(&PROFILE, None, format!("the output intent {kind} has no profile"));
            }
            continue;
        };
        let said = file.number(&stream.dict, "N").unwrap_or(0.0);
        let mut add = |message: String| findings.add(&PROFILE, None, format!("the profile of {kind} {message}"));
        match profile(file, stream) {
            Ok(header) => {
                let (class, space) = (text(header.class), text(header.space));
                condition.inks |= space == "CMYK";
                if kind == "GTS_PDFX" && class != "prtr" {
                    add(format!("is of class `{class}`, not of a press"));
                }
                if purpose == Purpose::Press && space != "CMYK" {
                    add(format!("is for {space}, not for four inks"));
                }
                match channels(&header) {
                    Some(has) if f64::from(has) != said => {
                        add(format!("is said to have {said} channels, and has {has}"));
                    }
                    None if purpose != Purpose::Press => {
                        add(format!("is for {space}, neither grey, RGB nor four inks"))
                    }
                    _ => {}
                }
            }
            Err(why) => add(why),
        }
    }
    if profile_ids(file).len() > 1 {
        findings.add(&TWO_PROFILES, None, "the output intents have different profile objects");
    }
    condition
}
