//! Numbers with their nouns, as results and messages say them.

/// "1 leaflet", "3 leaflets".
pub(super) fn plural(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// "1 leaflet is", "3 leaflets are".
pub(super) fn plural_is(number: usize, what: &str) -> String {
    format!("{} {}", plural(number, what), if number == 1 { "is" } else { "are" })
}
