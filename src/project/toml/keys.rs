//! How a key is written that must be there and is not.

/// What to add for a key, with what it means if its name does not say so.
pub(super) fn example(key: &str) -> Option<String> {
    let line = match key {
        "id" => "id = \"…\", with small letters, digits and hyphens; an article's is its folder's name",
        "reference" => "reference = \"AB-01\", by which the clinic files the leaflet",
        "version" => "version = \"1.0\", and change it whenever the leaflet changes",
        "published" => "published = 2026-11-30, the day as year, month, day",
        "review-by" => "review-by = 2028-11-30, the day by which somebody must read the text again",
        "author" => "author = \"…\", whose name is the message `author-…` of clinic.ftl",
        "artwork" => "artwork = \"picture.jpg\", a file in the article's folder",
        "blocks" => "blocks = [{ paragraph = \"…\" }], with the name of a message",
        "kind" => "kind = \"info\", \"warning\" or \"emergency\"",
        "text" => "text = \"…\", with the name of a message",
        "message" => "message = \"…\", whose .alt says what is to be seen",
        "url" => "url = \"https://www.example.org/\"",
        "width-mm" => "width-mm = 99, the paper's width in millimetres",
        "height-mm" => "height-mm = 210, the paper's height in millimetres",
        "margin-mm" => "margin-mm = 10, what stays free at the left, at the right and above, in millimetres",
        "source-locale" => "source-locale = \"en\", the language that the others are translated from",
        "locales" => "locales = [\"en\"], with the name of each folder in locales",
        "status" => "status = \"draft\"",
        "reviewer" | "role" | "date" | "digest" => return Some("record it with `leafpress review`".to_owned()),
        _ => return None,
    };
    Some(format!("add {line}"))
}
