//! Blocks → columns → pages.

pub mod format;
pub mod page;

/// Stand-in.
pub fn lay_out(
    document: &crate::document::Document,
    _style: &crate::style::Style,
    _format: format::Format,
    _edition: format::Edition,
    _fonts: &crate::fonts::Fonts,
) -> (Option<page::Leaflet>, Vec<crate::diagnostic::Diagnostic>) {
    let leaflet = page::Leaflet {
        pages: vec![page::Page { size: Default::default(), items: vec![], links: vec![] }],
        structure: Default::default(),
        outline: vec![],
        metadata: page::Metadata {
            title: document.title.text.clone(),
            author: String::new(),
            publisher: String::new(),
            subject: String::new(),
            language: document.language.clone(),
            date: document.date,
            identifier: String::new(),
        },
    };
    (Some(leaflet), vec![])
}
