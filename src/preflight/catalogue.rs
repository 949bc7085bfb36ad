//! Every rule of preflight, with its stable code, its source and its cure.

use crate::diagnostic::Severity;

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable: scripts may rely on it.
    pub code: &'static str,
    /// How bad it is to break it, unless the place knows better.
    pub severity: Severity,
    /// Where the rule comes from.
    pub source: &'static str,
    /// What to do.
    pub help: &'static str,
}

macro_rules! rules {
    ($($name:ident = $code:literal, $severity:ident, $source:literal, $help:literal;)*) => {
        $(pub(super) static $name: Rule =
            Rule { code: $code, severity: Severity::$severity, source: $source, help: $help };)*
        /// All rules in the order of their codes.
        pub static CATALOGUE: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    NO_TRIM = "LP801", Error, "ISO 15930-7, 6.12", "let the program that made the file write a TrimBox for each page";
    BOXES = "LP802", Error, "ISO 32000-1, 14.11.2", "the trimmed page lies inside the bleed, and that inside the medium";
    BLEED = "LP803", Warning, "Ghent Workgroup, sheet-offset specification", "give colour that reaches the edge 3 mm more";
    NO_INTENT = "LP804", Error, "ISO 15930-7, 6.2.2", "name the printing condition with its ICC profile";
    PROFILE = "LP805", Error, "ISO 15930-7, 6.4.2.1", "take the ICC profile of a press: class prtr, four inks";
    TWO_PROFILES = "LP806", Error, "ISO 19005-2, 6.2.3", "let all output intents share one profile object";
    NOT_EMBEDDED = "LP807", Error, "ISO 15930-7, 6.5; ISO 19005-2, 6.2.11.4", "embed the font when the file is made";
    NO_UNICODE = "LP808", Warning, "ISO 14289-1, 7.21.7", "without it the text can be neither copied nor read aloud";
    COARSE = "LP809", Error, "150 pixels per inch is the least that offset printing bears", "take the picture's original";
    SOFT = "LP810", Warning, "225 pixels per inch: one and a half times a screen of 150 lines", "take the picture's original";
    COLOR = "LP811", Error, "ISO 15930-7, 6.4.3.2", "convert it into the inks of the output intent";
    RICH_TEXT = "LP812", Error, "Ghent Workgroup, \"black text\"", "set black text in black ink alone";
    SMALL_TEXT = "LP813", Warning, "Ghent Workgroup, \"text in more than two inks\"", "give small text fewer inks";
    INK = "LP814", Error, "ISO 12647-2; the profile's limit", "at most 300 % of ink dry on coated paper";
    HAIRLINE = "LP815", Warning, "Ghent Workgroup, \"line weight\"", "draw lines with at least 0.25 pt";
    KNOCK_OUT = "LP816", Warning, "Ghent Workgroup, \"black text overprints\"", "let text in black ink overprint";
    WHITE_OVERPRINT = "LP817", Error, "Ghent Workgroup, \"white overprint\"", "white that overprints is not printed at all";
    ANNOTATION = "LP818", Error, "ISO 15930-7, on annotations", "take the link or note away, or outside the bleed";
    NO_XMP = "LP819", Error, "ISO 15930-7, 6.10; ISO 19005-2, 6.6.2", "let the program write XMP metadata";
    HEADER = "LP820", Error, "ISO 15930-7, 6.1", "save the file as PDF 1.6 or lower";
    TRAPPED = "LP821", Error, "ISO 15930-7, on trapping", "say in the document information whether the file is trapped";
    ACTIVE = "LP823", Error, "ISO 15930-7, 6.18; ISO 19005-2, 6.5", "take scripts and actions out";
    FORBIDDEN = "LP824", Error, "ISO 15930-7, on compression, PostScript and transfer curves", "save the file anew with a current program";
    UNTAGGED = "LP825", Error, "ISO 14289-1, 7.1", "save the file with tags";
    NO_ALT = "LP826", Error, "ISO 14289-1, 7.3", "describe the picture";
    NO_LANGUAGE = "LP827", Error, "ISO 14289-1, 7.2", "say the document's language";
    HEADINGS = "LP828", Error, "ISO 14289-1, 7.4.2", "let headings go down one level at a time";
    NO_ID = "LP829", Error, "ISO 15930-7, on file identifiers; ISO 19005-2, 6.1.3", "let the program write an /ID";
    NO_TITLE = "LP830", Error, "ISO 14289-1, 7.1", "give the document a title";
    UNREADABLE = "LP831", Warning, "", "look at this page or picture yourself: it could not be read";
    FORM = "LP832", Error, "ISO 19005-2, 6.4.2", "save the file as plain pages, or the form without XFA";
    ATTACHED = "LP833", Error, "ISO 19005-2, 6.8", "take attached files out, or save them as PDF/A-1 or PDF/A-2 first";
    CROPPED = "LP834", Warning, "ISO 32000-1, 14.11.2", "take the CropBox out, or let it hold the whole TrimBox";
    SIZES = "LP835", Warning, "Ghent Workgroup, \"page size and orientation\"", "see whether it is meant so; if it is, tell the print shop, or send a file for each size";
    UNIT = "LP836", Warning, "ISO 32000-1, 8.3.2.3; PDF 1.6 is the first that knows it", "save the page in its true size: many programs of print shops don't look at /UserUnit";
    NO_CONTENTS = "LP837", Error, "ISO 14289-1, 7.18.5", "let the program that made the file describe its links (/Contents)";
    SPACE_PROFILE = "LP838", Error, "ISO 32000-1, 8.6.5.5; ISO 19005-2, 6.2.4.2", "save the picture or drawing anew in sRGB or in the press's inks, and make the file again";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        assert!(CATALOGUE.windows(2).all(|pair| pair[0].code < pair[1].code));
        let others = crate::diagnostic::CATALOGUE;
        assert!(CATALOGUE.iter().all(|rule| others.iter().all(|other| other.code != rule.code)));
    }
}
