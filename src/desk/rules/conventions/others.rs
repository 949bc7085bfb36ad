//! Languages whose conventions nobody wrote down here: what CLDR knows of them, and what their script asks for.

use super::{ARABIC, ARABIC_SIGNS, Conventions, Longest, Quotes, Replacement, Spacing, UNKNOWN, URDU_SIGNS, pairs};
use crate::language::Language;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A language's English name and its quotation marks, the outer ones first.
type Known = (&'static str, &'static str);

fn known(language: &str) -> Option<Known> {
    static KNOWN: OnceLock<HashMap<&str, Known>> = OnceLock::new();
    let read = || {
        let lines = include_str!("languages_cldr.txt").lines().filter(|line| !line.starts_with('#'));
        let fields = lines.filter_map(|line| {
            let mut fields = line.splitn(3, ' ');
            let (tag, marks, name) = (fields.next()?, fields.next()?, fields.next()?);
            Some((tag, (name, if marks == "-" { "“”‘’" } else { marks })))
        });
        fields.collect()
    };
    KNOWN.get_or_init(read).get(language).copied()
}

/// Sentences end in a danda; Marathi and Konkani, in the same script, have a full stop.
const DANDA: [&str; 13] = ["as", "awa", "bho", "brx", "doi", "hne", "mag", "mai", "mni", "ne", "or", "pa", "sa"];

const DANDA_FOR_STOP: &[Replacement] = &[('।', '.')];

/// Spaces stand before some marks, or may: languages that are written as French is, and scripts without word spaces.
#[rustfmt::skip]
const FREE: [&str; 25] = [
    "bas", "bm", "br", "co", "dua", "dyo", "ewo", "ff", "frp", "gcr", "ht", "jgo", "kab", "ksf", "ln", "mfe", "mg", "mua",
    "nmg", "nnh", "oc", "sg", "wa", "wo", "zgh",
];
const FREE_SCRIPTS: [&str; 7] = ["Ethi", "Khmr", "Lana", "Laoo", "Mymr", "Tale", "Tibt"];

/// The conventions of a language that has no entry of its own.
pub(super) fn of(language: &Language) -> Conventions {
    let (tag, script) = (language.language.as_str(), language.script.as_str());
    let Some((name, marks)) = known(tag) else { return UNKNOWN };
    let quotes = match script {
        // Often its marks are those of another script that the language is written in as well.
        "Arab" => Some(Quotes { first: if tag == "fa" { ('«', '»') } else { ('“', '”') }, ..ARABIC }),
        _ => quotes(tag, marks),
    };
    let mut outer = marks.chars();
    let double = match (outer.next(), outer.next()) {
        // A single mark is for a straight single one.
        (Some(open), Some(close)) if open != '‘' => (open, close),
        _ => UNKNOWN.double,
    };
    let unspaced = FREE_SCRIPTS.contains(&script);
    Conventions {
        name: Some(name),
        double: quotes.map_or(double, |quotes| quotes.first),
        quotes,
        spacing: if unspaced || FREE.contains(&tag) { Spacing::Free } else { Spacing::Close },
        replacements: match (tag, script) {
            ("ks" | "pa", "Arab") => URDU_SIGNS,
            (_, "Arab") => ARABIC_SIGNS,
            ("mr" | "kok", "Deva") => DANDA_FOR_STOP,
            (_, "Beng" | "Deva" | "Guru" | "Orya") => &[],
            _ => DANDA_FOR_STOP,
        },
        danda: DANDA.contains(&tag) && !matches!(script, "Arab" | "Latn" | "Mtei"),
        dash: (!unspaced).then_some(if matches!(tag, "be" | "kk" | "ky" | "mn" | "tg" | "tt" | "uk") {
            "—"
        } else {
            "–"
        }),
        longest: if unspaced { Longest::Unknown } else { UNKNOWN.longest },
        ..UNKNOWN
    }
}

/// The pairs of a family of languages. Where CLDR has the English marks, others are often right as well, and none is wrong.
fn quotes(tag: &str, marks: &str) -> Option<Quotes> {
    let of = |first, all| Some(pairs(first, all));
    match marks.chars().next()? {
        // Croatian's rules of 2013 have „ ”, CLDR has „ “.
        '„' if tag == "hr" => None,
        '„' if marks.starts_with("„”") => {
            of(('„', '”'), &[('„', '”'), ('‚', '’'), ('‘', '’'), ('«', '»'), ('»', '«')])
        }
        '„' => of(('„', '“'), &[('„', '“'), ('‚', '‘'), ('»', '«'), ('«', '»'), ('›', '‹'), ('‹', '›')]),
        '«' => of(('«', '»'), &[('«', '»'), ('“', '”'), ('„', '“'), ('‹', '›'), ('‘', '’')]),
        // Hebrew marks acronyms and numbers as well.
        '”' if !matches!(tag, "he" | "yi") => of(('”', '”'), &[('”', '”'), ('’', '’'), ('»', '»'), ('»', '«')]),
        _ => None,
    }
}
