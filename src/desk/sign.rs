//! Entering a sign-off in `review.toml`.

use super::kept::{edit_toml, set};
use toml_edit::{DocumentMut, Item, Table, TomlError};

/// Who stands behind a leaflet, and for which one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// The reviewer's name.
    pub reviewer: String,
    /// In which role, such as "pain physician, native speaker".
    pub role: String,
    /// The day, as year, month, day.
    pub date: (u16, u8, u8),
    /// [`crate::document::Document::digest`] of what was read.
    pub digest: String,
    /// The digest of the source's leaflet, which it says the same as; `None` for the source's own.
    pub source: Option<String>,
}

/// The text of a `review.toml` with the article's sign-off; all else stays. `Err`: it is no TOML.
pub fn sign(review: &str, article: &str, sign_off: &SignOff) -> Result<String, TomlError> {
    edit_toml(review, |document| enter(document, article, sign_off))
}

fn enter(document: &mut DocumentMut, article: &str, sign_off: &SignOff) {
    let section = document.as_table_mut().entry(article).or_insert(Item::Table(Table::new()));
    let Some(table) = section.as_table_like_mut() else { return };
    let (year, month, day) = sign_off.date;
    let date = toml_edit::Date { year, month, day };
    set(table, "status", "signed-off");
    set(table, "reviewer", sign_off.reviewer.as_str());
    set(table, "role", sign_off.role.as_str());
    set(table, "date", toml_edit::Datetime { date: Some(date), time: None, offset: None });
    set(table, "digest", sign_off.digest.as_str());
    match &sign_off.source {
        Some(source) => set(table, "source", source.as_str()),
        None => _ = table.remove("source"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_off_takes_the_drafts_place() {
        let sign_off = SignOff {
            reviewer: "Dr \"A\"".into(),
            role: "doctor".into(),
            date: (2026, 1, 2),
            digest: "d".into(),
            source: Some("s".into()),
        };
        let before = "# all\n[a]\nstatus = \"draft\" # so far\nnotes = \"n\"\n\n[a.messages]\nx = 1\n";
        let after = sign(before, "a", &sign_off).unwrap();
        let wanted = "# all\n[a]\nstatus = \"signed-off\" # so far\nnotes = \"n\"\nreviewer = 'Dr \"A\"'\nrole = \"doctor\"\n\
                      date = 2026-01-02\ndigest = \"d\"\nsource = \"s\"\n\n[a.messages]\nx = 1\n";
        assert_eq!(after, wanted);
        assert!(after.starts_with("# all\n"));
        assert!(sign("# all\n", "a", &sign_off).unwrap().starts_with("# all\n[a]\nstatus"));
        assert_eq!(sign(&after, "a", &sign_off).unwrap(), after);
    }
}
