//! What a reader may trust: what fell back to the source says so, and a sign-off holds for exactly what was signed.

use super::*;
use crate::rich_text::Span;

/// What stands above what fell back, as locales/de/leaflet.ftl has it.
const NOTE: &str = "Noch nicht übersetzt";

#[test]
fn a_missing_translation_falls_back_only_if_asked_for() {
    let workshop = Workshop::new();
    workshop.spoil(DE, "final = ", "finale = ");
    let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
    let document = document.unwrap();
    let heading = &document.sections[6].heading;
    assert_eq!((heading.text.as_str(), heading.language.tag.as_str()), ("Final Thoughts", "en"));
    let printed = document.sections.iter().flat_map(|section| &section.blocks).chain(&document.intro);
    let notes = printed.filter(|block| block.texts().iter().any(|text| text.text == NOTE)).count();
    assert_eq!(notes, 1, "{document:?}");
    let codes: Vec<_> = findings.iter().map(|finding| (finding.code, finding.is_error())).collect();
    assert_eq!(codes, [(codes::FALLBACK, false), (codes::UNPRINTED_MESSAGE, false)]);
    fs::remove_file(workshop.path(DE)).unwrap();
    let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
    assert_eq!(document.unwrap().title.language.tag, "en", "{findings:?}");
}

#[test]
fn a_term_falls_back_and_each_entry_of_a_list_is_marked() {
    let workshop = Workshop::new();
    // Three steps, of which the second has no translation; and no name of the medicine.
    workshop.spoil(DE, "how-release = ", "how-releases = ");
    let options = Options { allow_fallback: true };
    let (document, _) = workshop.resolve("de", options);
    let document = document.unwrap();
    let blocks: Vec<&Block> = document.sections.iter().flat_map(|section| &section.blocks).collect();
    let notes: Vec<usize> = (0..blocks.len()).filter(|at| blocks[*at].texts()[0].text == NOTE).collect();
    assert_eq!(notes.len(), 1, "{document:#?}");
    let marked = blocks[notes[0] + 1].texts();
    assert!(marked.iter().all(|text| text.language.tag == "en" || text.message.ends_with(".detail")), "{marked:#?}");

    workshop.spoil("locales/de/clinic.ftl", "-botox = Botox\n", "");
    assert!(workshop.resolve("de", Options::default()).0.is_none());
    let (document, findings) = workshop.resolve("de", options);
    let document = document.unwrap_or_else(|| panic!("{findings:#?}"));
    assert!(findings.iter().any(|finding| finding.message.contains("`-botox`") && !finding.is_error()));
    let blocks: Vec<&Block> = document.sections.iter().flat_map(|section| &section.blocks).collect();
    for (at, block) in blocks.iter().enumerate() {
        let named = block.texts().iter().any(|text| text.text.contains("Botox"));
        let before = at.checked_sub(1).map(|at| blocks[at].texts());
        let is_marked = before.is_some_and(|texts| {
            texts.iter().any(|text| text.text == NOTE || text.language.tag == "en" || text.text.contains("Botox"))
        });
        assert!(!named || is_marked, "{block:#?}");
    }
}

#[test]
fn what_falls_back_outside_the_blocks_is_said_once_above_them() {
    let notes = |document: &Document| {
        let blocks = document.intro.iter().chain(document.sections.iter().flat_map(|section| &section.blocks));
        blocks.map(|block| block.texts()[0].text == NOTE).collect::<Vec<_>>()
    };
    for (path, message) in [
        (DE, "title = "),
        ("locales/de/leaflet.ftl", "byline = "),
        ("locales/de/leaflet.ftl", "help-line = "),
        ("locales/de/leaflet.ftl", "read-more = "),
        ("locales/de/leaflet.ftl", "review-by = "),
        ("locales/de/leaflet.ftl", "page-of = "),
        ("locales/de/clinic.ftl", "clinic-contact ="),
        ("locales/de/clinic.ftl", "author-sushpa-das = "),
    ] {
        let workshop = Workshop::new();
        workshop.spoil(path, &format!("\n{message}"), &format!("\nx-{message}"));
        let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
        let document = document.unwrap_or_else(|| panic!("{findings:#?}"));
        let notes = notes(&document);
        assert!(notes[0] && !notes[1..].contains(&true), "{message}: {notes:?}");
    }

    // The introduction's own note serves for both.
    let workshop = Workshop::new();
    workshop.spoil("locales/de/leaflet.ftl", "\nbyline = ", "\nx-byline = ");
    workshop.spoil(DE, "\nintro", "\nx-intro");
    let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
    let notes = notes(&document.unwrap_or_else(|| panic!("{findings:#?}")));
    assert!(notes[0] && !notes[1..].contains(&true), "{notes:?}");

    // Words for the ear are no reason.
    let workshop = Workshop::new();
    workshop.spoil("locales/de/clinic.ftl", "\nauthor-avatar =", "\nx-author-avatar =");
    let (document, _) = workshop.resolve("de", Options { allow_fallback: true });
    assert!(document.unwrap().intro[0].texts()[0].text != NOTE);

    // A warning's word is printed above its text.
    let workshop = Workshop::new();
    workshop.spoil("locales/de/leaflet.ftl", "\ncallout-warning = ", "\nx-callout-warning = ");
    workshop.spoil(
        ARTICLE,
        "{ lead = \"final-remember\" }",
        "{ callout = { kind = \"warning\", text = \"final-remember\" } }",
    );
    let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
    let document = document.unwrap_or_else(|| panic!("{findings:#?}"));
    let blocks = &document.sections[6].blocks;
    let callout = blocks.iter().position(|block| matches!(block, Block::Callout { .. })).unwrap();
    assert_eq!(blocks[callout - 1].texts()[0].text, NOTE);
}

#[test]
fn a_borrowed_term_is_isolated_in_right_to_left_text() {
    let workshop = Workshop::new();
    workshop.spoil("locales/en/clinic.ftl", "-botox = Botox\n", "-botox = Botox®\n");
    workshop.spoil("locales/ur/clinic.ftl", "-botox = بوٹوکس\n", "");
    let (document, findings) = workshop.resolve("ur", Options { allow_fallback: true });
    let document = document.unwrap_or_else(|| panic!("{findings:#?}"));
    let texts = document.sections.iter().flat_map(|section| section.blocks.iter().flat_map(Block::texts));
    let named: Vec<&RichText> = texts.filter(|text| text.text.contains("Botox®")).collect();
    assert!(!named.is_empty());
    for text in named {
        let isolated = text.text.matches("\u{2068}Botox®\u{2069}").count();
        assert_eq!(isolated, text.text.matches("Botox®").count(), "{text:?}");
    }
}

#[test]
fn a_borrowed_term_is_in_the_sources_language() {
    let workshop = Workshop::new();
    workshop.spoil("locales/de/clinic.ftl", "-botox = Botox\n", "");
    let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
    let document = document.unwrap_or_else(|| panic!("{findings:#?}"));
    let texts = document.sections.iter().flat_map(|section| section.blocks.iter().flat_map(Block::texts));
    let named: Vec<&RichText> = texts.filter(|text| text.language.tag == "de" && text.text.contains("Botox")).collect();
    assert!(!named.is_empty());
    for text in named {
        let tag = |span: &Span| span.style.language.as_ref().map(|language| language.tag.clone());
        let foreign: Vec<_> =
            text.spans.iter().filter_map(|span| Some((&text.text[span.range.clone()], tag(span)?))).collect();
        assert_eq!(foreign.len(), text.text.matches("Botox").count(), "{text:?}");
        assert!(foreign.iter().all(|(text, tag)| *text == "Botox" && tag == "en"), "{foreign:?}");
    }
}

/// Only what is borrowed, wherever it stands in a term of the language itself.
#[test]
fn a_term_that_names_a_borrowed_one_keeps_its_own_language() {
    for (clinic, own) in
        [("{ -botox }-Klinik", "-Klinik"), ("Klinik { -botox }", "Klinik "), ("<em>{ -botox }</em> hier", " hier")]
    {
        let workshop = Workshop::new();
        workshop.spoil("locales/de/clinic.ftl", "-botox = Botox\n", "");
        let clinics = std::fs::read_to_string(workshop.0.path().join("locales/de/clinic.ftl")).unwrap();
        let line = clinics.lines().find(|line| line.starts_with("-clinic = ")).unwrap();
        workshop.spoil("locales/de/clinic.ftl", line, &format!("-clinic = {clinic}"));
        let (document, findings) = workshop.resolve("de", Options { allow_fallback: true });
        let document = document.unwrap_or_else(|| panic!("{findings:#?}"));
        let texts = document.sections.iter().flat_map(|section| section.blocks.iter().flat_map(Block::texts));
        let mut named = texts.filter(|text| text.language.tag == "de" && text.text.contains(own.trim())).peekable();
        assert!(named.peek().is_some(), "{clinic}");
        for text in named {
            for (at, _) in text.text.match_indices("Botox") {
                let span = text.spans.iter().find(|span| span.range.contains(&at)).unwrap();
                assert_eq!(span.style.language.as_ref().map(|language| &*language.tag), Some("en"), "{text:?}");
                assert_eq!(&text.text[span.range.clone()], "Botox", "{text:?}");
            }
        }
    }
}

#[test]
fn a_sign_off_holds_for_exactly_what_was_signed() {
    let workshop = Workshop::new();
    let (document, _) = workshop.resolve("de", Options::default());
    let document = document.unwrap();
    assert_eq!(document.review, Review::Draft);
    let record = format!(
        "[botox-chronic-pain]\nstatus = \"signed-off\"\nreviewer = \"Dr A\"\nrole = \"doctor\"\ndate = 2026-01-02\n\
         digest = \"{}\"\nsource = \"{}\"\n",
        document.digest(),
        workshop.resolve("en", Options::default()).0.unwrap().digest(),
    );
    workshop.write("locales/de/review.toml", record);
    let (signed, findings) = workshop.resolve("de", Options::default());
    let signed = signed.unwrap();
    assert_eq!(signed.review, Review::SignedOff { reviewer: "Dr A".into(), date: "2026-01-02".into() });
    assert_eq!(findings, []);
    assert_ne!(signed.status, document.status);
    let project = Project::find(workshop.0.path()).unwrap();
    let (web, _) = resolve(&project, "botox-chronic-pain", "de", Edition::Web, Options::default());
    assert_eq!(web.unwrap().review, signed.review, "a sign-off is for every edition");

    // So does a change of the source that it is a translation of.
    workshop.spoil(EN, "Final Thoughts", "Last Thoughts");
    let (stale, findings) = workshop.resolve("de", Options::default());
    assert_eq!(stale.unwrap().review, Review::Stale);
    assert!(findings[0].message.contains("source has changed"), "{findings:?}");
    workshop.spoil(EN, "Last Thoughts", "Final Thoughts");
    assert_ne!(workshop.resolve("de", Options::default()).0.unwrap().review, Review::Stale);

    // A dose changed in the article undoes it, though no message changed.
    workshop.spoil(ARTICLE, "minutes = [10, 20] }\n", "minutes = [10, 25] }\n");
    let (stale, findings) = workshop.resolve("de", Options::default());
    assert_eq!(stale.unwrap().review, Review::Stale);
    assert_eq!(findings[0].code, codes::STALE_REVIEW);
}

#[test]
fn every_piece_a_reader_is_told_is_in_the_digest() {
    for (path, from, to) in [
        (EN, "Final Thoughts", "Last Thoughts"),
        (EN, "A glowing neuron", "A neuron"),
        (EN, "<em>Clostridium botulinum</em>", "Clostridium botulinum"),
        (ARTICLE, "\"how-overactive\", \"how-release\"", "\"how-release\", \"how-overactive\""),
        (ARTICLE, "percent = 50", "percent = 51"),
        (ARTICLE, "\nread-more = ", "\n# "),
        (ARTICLE, "{ lead = \"final-remember\" }", "{ paragraph = \"final-remember\" }"),
        ("locales/en/clinic.ftl", "-clinic = Daradia", "-clinic = The Daradia"),
    ] {
        let workshop = Workshop::new();
        let before = workshop.resolve("en", Options::default()).0.unwrap().digest();
        workshop.spoil(path, from, to);
        let after = workshop.resolve("en", Options::default()).0.unwrap().digest();
        assert_ne!(before, after, "{to}");
    }
    let workshop = Workshop::new();
    let before = workshop.resolve("en", Options::default()).0.unwrap().digest();
    let mut other = JPEG.to_vec();
    other[8] = 40;
    workshop.write(BANNER, other);
    assert_ne!(before, workshop.resolve("en", Options::default()).0.unwrap().digest());
}
