//! What a file does instead of being read: actions, forms that are programs; and the files that lie in it.
//!
//! An action is known by its type wherever it stands: as an object, in the catalog, a page, a bookmark or a name tree.

use super::catalogue::{ACTIVE, ATTACHED, FORM};
use super::file::{File, MOST_DECODED};
use super::metadata::property;
use super::{Findings, Purpose};
use crate::diagnostic::Severity;
use lopdf::{Dictionary, Object, ObjectId, Stream};
use std::collections::BTreeSet;

/// A type of action (ISO 32000-1, table 198).
struct Kind {
    name: &'static str,
    does: &'static str,
    /// Whether PDF/A lets it be (ISO 19005-2, 6.5.1).
    archived: bool,
}

const fn kind(name: &'static str, does: &'static str, archived: bool) -> Kind {
    Kind { name, does, archived }
}

const KINDS: &[Kind] = &[
    kind("GoTo", "leads to another page", true),
    kind("GoToE", "leads into an attached file", true),
    kind("GoToR", "leads into another file", true),
    kind("Named", "gives the viewer a command", true),
    kind("SubmitForm", "sends a form", true),
    kind("Thread", "leads to an article", true),
    kind("URI", "opens an address", true),
    kind("GoTo3DView", "turns a model", false),
    kind("Hide", "hides a part of the page", false),
    kind("ImportData", "fills in a form from a file", false),
    kind("JavaScript", "runs a script", false),
    kind("Launch", "starts a program", false),
    kind("Movie", "plays a film", false),
    kind("NOP", "is of a kind given up long ago", false),
    kind("Rendition", "plays a film or a sound", false),
    kind("ResetForm", "empties a form", false),
    kind("RichMediaExecute", "plays a film or a sound", false),
    kind("SetOCGState", "shows or hides layers", false),
    kind("SetState", "is of a kind given up long ago", false),
    kind("Sound", "plays a sound", false),
    kind("Trans", "moves the page in", false),
];

/// Commands to the viewer that PDF/A lets be.
const COMMANDS: &[&str] = &["FirstPage", "LastPage", "NextPage", "PrevPage"];

/// The keys under which a file specification names the embedded file, for one system or another.
const PLATFORMS: &[&str] = &["F", "UF", "DOS", "Mac", "Unix"];

/// By which standards a file is bound.
struct Bound<'a> {
    press: bool,
    /// Part and level of PDF/A, such as `2a`.
    archive: Option<&'a str>,
}

pub(super) fn check(file: &File, purpose: Purpose, claims: &[String], findings: &mut Findings) {
    let archive = claims.iter().find_map(|claim| claim.strip_prefix("PDF/A-"));
    let bound = Bound { press: purpose == Purpose::Press, archive };
    if !bound.press && claims.is_empty() {
        return;
    }
    let mut attached = BTreeSet::new();
    for dictionary in file.dictionaries() {
        action(file, dictionary, &bound, findings);
        let embedded = file.dictionary(dictionary, "EF").into_iter();
        attached.extend(
            embedded.flat_map(|files| {
                PLATFORMS.iter().filter_map(|key| files.get(key.as_bytes()).ok()?.as_reference().ok())
            }),
        );
    }
    if bound.archive.is_some() {
        holders(file, findings);
    }
    form(file, &bound, findings);
    files(file, &attached, &bound, findings);
}

fn action(file: &File, dictionary: &Dictionary, bound: &Bound, findings: &mut Findings) {
    let Some(name) = file.name(dictionary, "S") else { return };
    let Some(kind) = KINDS.iter().find(|kind| kind.name == name) else { return };
    // A structure element's type stands under the same key and may have any name; its parent has kids.
    if file.dictionary(dictionary, "P").is_some_and(|parent| parent.has(b"K")) {
        return;
    }
    let command = || file.name(dictionary, "N").is_some_and(|command| COMMANDS.contains(&command));
    let archived = kind.archived && (name != "Named" || command());
    // PDF/X allows none at all. Where neither binds, a script does no wrong, but not every reader runs it.
    let severity = match bound.archive {
        _ if bound.press => Severity::Error,
        Some(_) if !archived => Severity::Error,
        None if !archived => Severity::Warning,
        _ => return,
    };
    findings.judged(&ACTIVE, severity, None, format!("an action {} ({name})", kind.does));
}

/// What PDF/A allows no actions of its own, whatever they do (ISO 19005-2, 6.4.1 and 6.5.2).
fn holders(file: &File, findings: &mut Findings) {
    if file.catalog().is_some_and(|catalog| file.get(catalog, "AA").is_some()) {
        findings.add(&ACTIVE, None, "the document has additional actions (/AA)");
    }
    for index in 0..file.pages.len() {
        if file.page(index).is_some_and(|page| file.get(page, "AA").is_some()) {
            findings.add(&ACTIVE, Some(index + 1), "the page has additional actions (/AA)");
        }
    }
    for dictionary in file.dictionaries() {
        let field = file.name(dictionary, "Subtype") == Some("Widget") || file.name(dictionary, "FT").is_some();
        if field && ["A", "AA"].iter().any(|key| file.get(dictionary, key).is_some()) {
            findings.add(&ACTIVE, None, "a form's field has actions (/A or /AA)");
        }
    }
}

fn form(file: &File, bound: &Bound, findings: &mut Findings) {
    let Some(catalog) = file.catalog() else { return };
    let severity = if bound.archive.is_some() { Severity::Error } else { Severity::Warning };
    if file.dictionary(catalog, "AcroForm").is_some_and(|form| file.get(form, "XFA").is_some()) {
        let message = "the file has an XFA form: a program decides what it shows, and few have that program";
        findings.judged(&FORM, severity, None, message);
    }
    if file.get(catalog, "NeedsRendering") == Some(&Object::Boolean(true)) {
        findings.judged(&FORM, severity, None, "the pages are made only when the file is opened (/NeedsRendering)");
    }
}

/// Judges the files that lie in this one; `attached` are their streams.
fn files(file: &File, attached: &BTreeSet<ObjectId>, bound: &Bound, findings: &mut Findings) {
    let named = attached.is_empty() && names_files(file);
    if attached.is_empty() && !named {
        return;
    }
    let mut judged = false;
    let mut judge = |severity: Severity, message: &str| {
        judged = true;
        findings.judged(&ATTACHED, severity, None, message);
    };
    match bound.archive {
        // From its third part on PDF/A lets any file be attached, in the fourth under the levels for it.
        None | Some("4e" | "4f") => {}
        Some(archive) if archive.starts_with('3') => {}
        Some(_) if named => judge(Severity::Warning, "a file is named as attached, but does not lie in this one"),
        Some(archive) if archive.starts_with('1') => judge(Severity::Error, "a file is attached: PDF/A-1 allows none"),
        Some(_) => {
            let mut left = MOST_DECODED;
            let streams = attached.iter().filter_map(|id| file.document.get_object(*id).ok()?.as_stream().ok());
            for stream in streams {
                match is_archived(file, stream, &mut left) {
                    Some(true) => {}
                    Some(false) => judge(Severity::Error, "an attached file is not PDF/A-1 or PDF/A-2"),
                    None => judge(Severity::Warning, "whether an attached file is PDF/A could not be seen"),
                }
            }
        }
    }
    if bound.press && !judged {
        findings.judged(&ATTACHED, Severity::Warning, None, "a file is attached: no press prints it");
    }
}

/// Whether the catalog names attached files, wherever these lie.
fn names_files(file: &File) -> bool {
    let Some(catalog) = file.catalog() else { return false };
    let some = |holder: &Dictionary, key: &str| file.array(holder, key).is_some_and(|files| !files.is_empty());
    let tree = file.dictionary(catalog, "Names").and_then(|names| file.dictionary(names, "EmbeddedFiles"));
    tree.is_some_and(|tree| some(tree, "Names") || some(tree, "Kids"))
        || some(catalog, "AF")
        || file.dictionary(catalog, "AF").is_some()
}

/// Whether a file claims PDF/A-1 or PDF/A-2; `None` if that could not be seen. `left` is what all may still become.
///
/// It is not opened: a file that holds a thousand others would take a thousand times as long. Metadata that says so lies in
/// it unpacked as a rule, and a claim is all that is asked of it.
fn is_archived(file: &File, stream: &Stream, left: &mut usize) -> Option<bool> {
    let Ok(bytes) = file.decoded_within(stream, *left) else {
        // Nobody knows how much was decoded in vain.
        *left = 0;
        return None;
    };
    *left -= bytes.len().min(*left);
    let head = &bytes[..bytes.len().min(1024)];
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Some(false);
    }
    let part = property(&String::from_utf8_lossy(&bytes), "pdfaid:part")?;
    Some(matches!(part.as_str(), "1" | "2"))
}
