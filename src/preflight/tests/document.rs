//! What a document has beside the marks on its pages: actions, links, descriptions, forms, attached files.

use super::*;

fn act(kind: &str) -> lopdf::Dictionary {
    dictionary! { "S" => kind }
}

fn catalog(document: &mut Document) -> &mut lopdf::Dictionary {
    document.catalog_mut().unwrap()
}

#[test]
fn actions_are_found_wherever_they_stand() {
    let places: &[fn(&mut Document)] = &[
        |d| catalog(d).set("OpenAction", act("JavaScript")),
        |d| catalog(d).set("AA", dictionary! { "WC" => act("JavaScript") }),
        |d| page(d).set("AA", dictionary! { "O" => act("JavaScript") }),
        |d| {
            let script = vec![Object::string_literal("a"), act("JavaScript").into()];
            catalog(d).set("Names", dictionary! { "JavaScript" => dictionary! { "Names" => script } });
        },
        |d| {
            let note =
                dictionary! { "Subtype" => "Link", "A" => dictionary! { "S" => "GoTo", "Next" => act("JavaScript") } };
            page(d).set("Annots", vec![note.into()]);
        },
        // One that is an object, and one of which the type is.
        |d| {
            let script = d.add_object(act("JavaScript"));
            catalog(d).set("OpenAction", script);
        },
        |d| {
            let kind = d.add_object(Object::Name(b"JavaScript".to_vec()));
            catalog(d).set("OpenAction", dictionary! { "S" => kind });
        },
    ];
    for (index, place) in places.iter().enumerate() {
        let script = |severity| (severity, "an action runs a script (JavaScript)".to_owned());
        assert!(claiming(PRESS, &["LP823"], place).contains(&script(Severity::Error)), "{index}");
        assert!(claiming(ARCHIVE, &["LP823"], place).contains(&script(Severity::Error)), "{index}");
        assert!(claiming(ACCESSIBLE, &["LP823"], place).contains(&script(Severity::Warning)), "{index}");
        assert_eq!(claiming("", &["LP823"], place), [], "{index}");
    }
}

#[test]
fn an_archive_has_links_and_a_press_has_none() {
    let errors = |claim: &str, action: lopdf::Dictionary| {
        let found = claiming(claim, &["LP823"], |d| catalog(d).set("OpenAction", action));
        assert!(found.iter().all(|(severity, _)| *severity == Severity::Error), "{found:?}");
        found.len()
    };
    for (action, archived) in [
        (act("URI"), true),
        (act("GoTo"), true),
        (act("Launch"), false),
        (act("ResetForm"), false),
        (dictionary! { "S" => "Named", "N" => "NextPage" }, true),
        (dictionary! { "S" => "Named", "N" => "Print" }, false),
    ] {
        assert_eq!(errors(PRESS, action.clone()), 1, "{action:?}");
        assert_eq!(errors(ARCHIVE, action.clone()), usize::from(!archived), "{action:?}");
        assert_eq!(errors(ACCESSIBLE, if archived { action } else { act("URI") }), 0);
    }
    // Places that PDF/A keeps free of any action.
    let link = || dictionary! { "U" => act("URI") };
    assert_eq!(claiming(ARCHIVE, &["LP823"], |d| catalog(d).set("AA", link())).len(), 1);
    assert_eq!(claiming(ARCHIVE, &["LP823"], |d| page(d).set("AA", link())).len(), 1);
    let annotation = |kind: &str| vec![dictionary! { "Subtype" => kind, "AA" => link() }.into()];
    assert_eq!(claiming(ARCHIVE, &["LP823"], |d| page(d).set("Annots", annotation("Widget"))).len(), 1);
    assert_eq!(claiming(ARCHIVE, &["LP823"], |d| page(d).set("Annots", annotation("Link"))), []);
    // A tag may have any name.
    let tags = |d: &mut Document| {
        let root = d.new_object_id();
        let tag = d.add_object(dictionary! { "S" => "Sound", "P" => root });
        d.objects.insert(root, dictionary! { "Type" => "StructTreeRoot", "K" => tag }.into());
        catalog(d).set("StructTreeRoot", root);
    };
    assert_eq!(claiming(PRESS, &["LP823"], tags), []);
}

#[test]
fn a_link_says_where_it_leads() {
    let with = |link: lopdf::Dictionary| {
        move |d: &mut Document| {
            catalog(d).set("MarkInfo", dictionary! { "Marked" => true });
            catalog(d).set("StructTreeRoot", dictionary! { "Type" => "StructTreeRoot" });
            page(d).set("Annots", vec![link.clone().into()]);
        }
    };
    let silent = || dictionary! { "Subtype" => "Link", "A" => act("URI") };
    let described = || dictionary! { "Subtype" => "Link", "Contents" => Object::string_literal("the clinic's page") };
    let empty = || dictionary! { "Subtype" => "Link", "Contents" => Object::string_literal("") };
    // Nothing but white space and what nobody sees, in UTF-16 and in UTF-8.
    let blank = |text: &[u8]| dictionary! { "Subtype" => "Link", "Contents" => Object::string_literal(text) };
    let blanks = [b" ".as_slice(), b"\xFE\xFF", b"\xFE\xFF\0 \x20\x0B", b"\xEF\xBB\xBF \n"].map(blank);
    for link in [silent(), empty()].into_iter().chain(blanks) {
        assert_eq!(claiming(ACCESSIBLE, &["LP837"], with(link.clone())).len(), 1, "{link:?}");
        assert_eq!(claiming(ACCESSIBLE, &["LP837"], with(link))[0].0, Severity::Error);
    }
    for text in [b"\xFE\xFF\x09\xB8".as_slice(), b"\xEF\xBB\xBFa", b"\xFE\xFF\xD8\0"] {
        assert_eq!(claiming(ACCESSIBLE, &["LP837"], with(blank(text))), [], "{text:?}");
    }
    assert_eq!(claiming(ACCESSIBLE, &["LP837"], with(described())), []);
    assert_eq!(claiming("", &["LP837"], with(silent())), []);
}

#[test]
fn a_pictures_description_says_something() {
    let found = |key: &str, text: &[u8]| {
        claiming(ACCESSIBLE, &["LP826"], |d| {
            let figure = d.add_object(dictionary! { "S" => "Figure", key => Object::string_literal(text) });
            catalog(d).set("MarkInfo", dictionary! { "Marked" => true });
            catalog(d).set("StructTreeRoot", dictionary! { "Type" => "StructTreeRoot", "K" => figure });
        })
    };
    for key in ["Alt", "ActualText"] {
        assert_eq!(found(key, b"a syringe"), []);
        assert_eq!(found(key, b"\xFE\xFF\0a"), []);
        for blank in [b"".as_slice(), b" ", b"\xFE\xFF", b"\xFE\xFF\0 "] {
            assert_eq!(found(key, blank).len(), 1, "{key} {blank:?}");
        }
    }
}

/// PDF/UA promises that all text can be read; without a promise it is advice.
#[test]
fn signs_without_meaning_break_a_promise() {
    let unknown = |d: &mut Document| {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type3", "BaseFont" => "F" };
        page(d).set("Resources", dictionary! { "Font" => dictionary! { "F" => font } });
    };
    for (claim, severity) in [
        (ACCESSIBLE, Severity::Error),
        (ARCHIVE, Severity::Error),
        ("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", Severity::Warning),
        (PRESS, Severity::Warning),
        ("", Severity::Warning),
    ] {
        let found: Vec<Severity> = claiming(claim, &["LP808"], unknown).into_iter().map(|f| f.0).collect();
        assert_eq!(found, [severity], "{claim}");
    }
}

#[test]
fn forms_that_are_programs_are_told() {
    let form = |d: &mut Document| catalog(d).set("AcroForm", dictionary! { "XFA" => Object::string_literal("a") });
    assert_eq!(claiming(ARCHIVE, &["LP832"], form)[0].0, Severity::Error);
    assert_eq!(claiming(PRESS, &["LP832"], form)[0].0, Severity::Warning);
    assert_eq!(claiming("", &["LP832"], form), []);
    assert_eq!(claiming(ARCHIVE, &["LP832"], |d| catalog(d).set("NeedsRendering", true)).len(), 1);
    assert_eq!(claiming(ARCHIVE, &["LP832"], |d| catalog(d).set("AcroForm", dictionary! {})), []);
}

#[test]
fn attached_files_are_archived_themselves() {
    let attach = |content: &'static [u8], claim: &str| {
        claiming(claim, &["LP833"], |d| {
            let stream = d.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, content.to_vec()));
            let specification =
                dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => stream, "UF" => stream } };
            let names = vec![Object::string_literal("a"), specification.into()];
            catalog(d).set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
        })
    };
    let one = |found: Vec<(Severity, String)>, severity, what: &str| {
        assert!(found.len() == 1 && found[0].0 == severity && found[0].1.contains(what), "{found:?}");
    };
    let archived = b"%PDF-1.7 <pdfaid:part>1</pdfaid:part>";
    assert_eq!(attach(archived, ARCHIVE), []);
    one(attach(b"%PDF-1.7 <pdfaid:part>3</pdfaid:part>", ARCHIVE), Severity::Error, "not PDF/A-1 or PDF/A-2");
    one(attach(b"MZ", ARCHIVE), Severity::Error, "not PDF/A-1 or PDF/A-2");
    one(attach(b"%PDF-1.7", ARCHIVE), Severity::Warning, "could not be seen");
    one(attach(archived, "<pdfaid:part>1</pdfaid:part>"), Severity::Error, "PDF/A-1 allows none");
    assert_eq!(attach(b"MZ", "<pdfaid:part>3</pdfaid:part>"), []);
    one(attach(archived, PRESS), Severity::Warning, "no press prints it");
    assert_eq!(attach(b"MZ", ""), []);
    // Names without files, and a list of none.
    let named = |names: Vec<Object>| {
        let tree = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
        claiming(ARCHIVE, &["LP833"], |d| catalog(d).set("Names", tree))
    };
    let outside: Object = dictionary! { "F" => Object::string_literal("a.exe") }.into();
    one(named(vec![Object::string_literal("a"), outside.clone()]), Severity::Warning, "does not lie in this one");
    assert_eq!(named(Vec::new()), []);
    one(claiming(ARCHIVE, &["LP833"], |d| catalog(d).set("AF", vec![outside])), Severity::Warning, "does not lie");
}

#[test]
fn deep_and_crowded_files_are_walked_through_once() {
    let deep = claiming(PRESS, &["LP823"], |d| {
        let nested = (0..90).fold(Object::from(act("Launch")), |inner, _| vec![inner].into());
        catalog(d).set("PieceInfo", dictionary! { "Deep" => nested });
    });
    assert_eq!(deep.len(), 1);
    // Each object names all others: to follow references would never end.
    let crowd = claiming(PRESS, &["LP823"], |d| {
        let ids: Vec<lopdf::ObjectId> = (0..400).map(|_| d.new_object_id()).collect();
        for id in &ids {
            let others: Vec<Object> = ids.iter().map(|id| (*id).into()).collect();
            d.objects.insert(*id, dictionary! { "S" => "Hide", "Next" => others }.into());
        }
    });
    assert_eq!(crowd.len(), 1);
    // Bombs, of which the first ends the search.
    let bomb = spaces_of(80);
    let bombs = claiming(ARCHIVE, &["LP833"], |d| {
        let files = (0..50).map(|_| {
            let file = Stream::new(dictionary! { "Filter" => "FlateDecode" }, bomb.clone());
            dictionary! { "EF" => dictionary! { "F" => d.add_object(file) } }.into()
        });
        let files: Vec<Object> = files.collect();
        catalog(d).set("AF", files);
    });
    assert!(bombs.len() == 1 && bombs[0].1.contains("could not be seen"), "{bombs:?}");
}
