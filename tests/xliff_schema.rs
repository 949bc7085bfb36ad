//! What `leafpress export` writes keeps XLIFF 2.1: the core's content model, and the constraints that its text adds.

mod common;

use common::Project;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use std::collections::{BTreeMap, BTreeSet};

/// An element with its attributes and children; text is an element without a name.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Element>,
}

/// Name, attributes (with `!` if they are required), children in the schema's words: `?` once or not at all, `*` any
/// number, `+` at least one, `|` one of several, `#` text.
const CORE: &[(&str, &str, &str)] = &[
    ("xliff", "version! srcLang! trgLang xmlns! xmlns:lp", "file+"),
    ("file", "id! original srcDir trgDir xml:space", "notes? unit|group+"),
    ("group", "id! name", "notes? unit|group*"),
    ("unit", "id! name lp:source lp:target", "notes? originalData? segment|ignorable+"),
    ("notes", "", "note+"),
    ("note", "category", "#*"),
    ("originalData", "", "data+"),
    ("data", "id!", "#|cp*"),
    ("segment", "state subState", "source target?"),
    ("source", "", "#|cp|ph|pc*"),
    ("target", "", "#|cp|ph|pc*"),
    ("cp", "hex!", ""),
    ("ph", "id! canCopy canDelete dataRef disp equiv subFlows", ""),
    ("pc", "id! canCopy canDelete dataRefStart dataRefEnd dispStart dispEnd type subType", "#|cp|ph|pc*"),
];

fn parse(xliff: &str) -> Element {
    let mut reader = Reader::from_str(xliff);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = attribute.normalized_value(quick_xml::XmlVersion::default()).unwrap();
                    (attribute.key.as_ref().to_owned(), value.into_owned())
                });
                let attributes = attributes.collect();
                open.push(Element { name: tag.name().as_ref().to_owned(), attributes, children: Vec::new() });
            }
            Event::End(_) => {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(element);
            }
            Event::Text(text) if text.trim().is_empty() => {}
            Event::Text(_) | Event::GeneralRef(_) => open.last_mut().unwrap().children.push(Element::default()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1);
    let mut roots = open.remove(0).children;
    roots.retain(|root| !root.name.is_empty());
    assert_eq!(roots.len(), 1);
    roots.remove(0)
}

fn check(element: &Element) {
    let (name, attributes, children) =
        CORE.iter().find(|(name, ..)| *name == element.name).unwrap_or_else(|| panic!("<{}>", element.name));
    for attribute in element.attributes.keys() {
        let known = attributes.split(' ').any(|known| known.trim_end_matches('!') == attribute);
        assert!(known, "<{name} {attribute}>");
    }
    for required in attributes.split(' ').filter_map(|attribute| attribute.strip_suffix('!')) {
        assert!(element.attributes.contains_key(required), "<{name}> lacks {required}");
    }
    let mut rest =
        element.children.iter().map(|child| if child.name.is_empty() { "#" } else { &child.name }).peekable();
    for part in children.split(' ').filter(|part| !part.is_empty()) {
        let (names, most, least) = match part.as_bytes().last() {
            Some(b'?') => (&part[..part.len() - 1], 1, 0),
            Some(b'*') => (&part[..part.len() - 1], usize::MAX, 0),
            Some(b'+') => (&part[..part.len() - 1], usize::MAX, 1),
            _ => (part, 1, 1),
        };
        let mut count = 0;
        while count < most && rest.next_if(|child| names.split('|').any(|name| name == *child)).is_some() {
            count += 1;
        }
        assert!(count >= least, "<{name}> lacks {names}");
    }
    assert_eq!(rest.next(), None, "in <{name}>");
    for (attribute, value) in &element.attributes {
        let token = |value: &str| {
            !value.is_empty() && value.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':'))
        };
        let right = match attribute.as_str() {
            "id" | "dataRef" | "dataRefStart" | "dataRefEnd" => token(value),
            "subFlows" => value.split(' ').all(token),
            "canCopy" | "canDelete" => ["yes", "no"].contains(&value.as_str()),
            "srcDir" | "trgDir" => ["ltr", "rtl"].contains(&value.as_str()),
            "state" => ["initial", "translated", "final"].contains(&value.as_str()),
            "type" => ["fmt", "link"].contains(&value.as_str()),
            "subType" | "subState" => value.split(':').filter(|part| token(part)).count() == 2,
            "hex" => value.len() % 2 == 0 && value.bytes().all(|b| b.is_ascii_hexdigit()),
            "version" => value == "2.1",
            "xml:space" => value == "preserve",
            _ => true,
        };
        assert!(right, "<{name} {attribute}={value:?}>");
    }
    element.children.iter().filter(|child| !child.name.is_empty()).for_each(check);
}

fn all<'e>(element: &'e Element, name: &str, found: &mut Vec<&'e Element>) {
    if element.name == name {
        found.push(element);
    }
    element.children.iter().for_each(|child| all(child, name, found));
}

fn within<'e>(element: &'e Element, names: &[&str]) -> Vec<&'e Element> {
    let mut found = Vec::new();
    names.iter().for_each(|name| all(element, name, &mut found));
    found
}

fn unique<'e>(elements: &[&'e Element]) -> BTreeSet<&'e str> {
    let ids: BTreeSet<&str> = elements.iter().map(|element| element.attributes["id"].as_str()).collect();
    assert_eq!(ids.len(), elements.len(), "{ids:?}");
    ids
}

/// What no schema can say.
fn constraints(xliff: &Element) {
    assert_eq!(xliff.attributes["xmlns"], "urn:oasis:names:tc:xliff:document:2.0");
    unique(&within(xliff, &["file"]));
    for file in within(xliff, &["file"]) {
        unique(&within(file, &["group"]));
        let units = unique(&within(file, &["unit"]));
        for unit in within(file, &["unit"]) {
            let data = unique(&within(unit, &["data"]));
            let mut used = BTreeSet::new();
            let mut sides = Vec::new();
            for side in ["source", "target"] {
                let side = within(unit, &[side]);
                let codes: Vec<&Element> = side.iter().flat_map(|side| within(side, &["ph", "pc"])).collect();
                unique(&codes);
                for code in &codes {
                    let refs = ["dataRef", "dataRefStart", "dataRefEnd"].iter();
                    used.extend(refs.filter_map(|name| code.attributes.get(*name)).map(String::as_str));
                    let flows = code.attributes.get("subFlows").map_or("", String::as_str);
                    assert!(flows.split(' ').filter(|id| !id.is_empty()).all(|id| units.contains(id)), "{flows}");
                }
                sides.push(codes);
            }
            assert_eq!(used, data);
            // One id means the same code on both sides.
            for code in &sides[1] {
                let same = sides[0].iter().find(|other| other.attributes["id"] == code.attributes["id"]);
                assert!(same.is_none_or(|same| same.name == code.name && same.attributes == code.attributes));
            }
            for segment in within(unit, &["segment"]) {
                let state = segment.attributes.get("state").map_or("initial", String::as_str);
                assert!(state == "initial" || segment.children.len() == 2);
            }
        }
    }
}

#[test]
fn exports_are_valid() {
    let project = Project::new();
    project.append(
        "locales/en/leaflet.ftl",
        "odd = \u{1}<b>x & \r { \"\" }</em> { $pages ->\n    [one] { $pages } page\n   *[other] <em>{ $pages }</em> pages\n    } \
         and { $page ->\n    [1] first\n   *[other] <a data-l10n-name=\"more\">{ $page }</a>\n    }\n    .Odd-_1 = \u{FFFF}&lt;\n",
    );
    project.append(
        "locales/ur/leaflet.ftl",
        "odd = { $pages ->\n    [one] x\n   *[other] <sub>{ $pages }</sub>\n    }{ -botox(case: \"x\") }\n",
    );
    project.run(&["locale", "sync"]).expect(0);
    project.replace("locales/en/leaflet.ftl", "notes = Notes", "notes = Your notes");
    for locale in ["ur", "ar"] {
        if locale == "ar" {
            project.run(&["locale", "new", "ar"]).expect(0);
        }
        let xliff = project.run(&["export", locale, "--out", "-"]).expect(0).stdout;
        let root = parse(&xliff);
        check(&root);
        constraints(&root);
        for piece in ["subFlows=\"odd", "<cp hex=\"0001\"/>", "<pc id=", "subState=\"leafpress:stale\"", "&#13;"] {
            assert!(xliff.contains(piece) || piece.contains("stale") && locale == "ar", "{piece}");
        }
    }
}
