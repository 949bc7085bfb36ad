//! Variables without their braces: Fluent prints `$dose-mg` as it stands, and a patient reads no number.

use super::Check;
use crate::diagnostic::{Diagnostic, codes, nearest};
use crate::locale::syntax::{Bytes, Ftl};
use crate::values::Value;
use std::iter::successors;

/// What stands behind dollar signs and may be a variable's name, each with its place and the sign. `$5` is money.
fn names(text: &str) -> impl Iterator<Item = (Bytes, &str)> {
    text.match_indices('$').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let name = rest[..length].trim_end_matches(['-', '_']);
        name.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| (at..at + 1 + name.len(), name))
    })
}

/// A name without its last part.
fn shorter(name: &str) -> Option<&str> {
    name.rsplit_once('-').map(|(begin, _)| begin)
}

/// Whether nothing but a variable is likely to be called so: `$max-count`, not `$A` or `$US`.
fn is_shaped(name: &str) -> bool {
    name.len() > 2 && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

impl Check<'_, '_> {
    /// Tells of variables that stand in a text as they are. `place` gives where a piece of the text stands in the file.
    pub(super) fn bare_variables(&mut self, ftl: &Ftl, text: &str, place: impl Fn(&Bytes) -> Bytes) {
        for (range, name) in names(text) {
            let given = |name: &str| self.given.is_some_and(|given| given.iter().any(|named| named.name.name == name));
            let known = |name: &str| given(name) || self.scope.variables.contains_key(name);
            // `$dose-mg-tablets` begins with one.
            let found = successors(Some(name), |name| shorter(name)).find(|name| known(name));
            let about = self.path.last().cloned().unwrap_or_default();
            if let Some(found) = found {
                let end = range.start + 1 + found.len();
                let help = match self.scope.variables.get(found) {
                    Some(Value::Range(..)) => format!("write {{ RANGE(${found}) }}"),
                    _ => format!("write {{ ${found} }}"),
                };
                self.findings.add(|| {
                    let message = format!("`${found}` has no braces: its letters are printed, and not its value");
                    Diagnostic::new(codes::BARE_VARIABLE, message)
                        .about(about)
                        .help(help)
                        .at(&ftl.file, place(&(range.start..end)))
                });
                continue;
            }
            if !is_shaped(name) || text[..range.start].ends_with(char::is_alphanumeric) {
                continue;
            }
            let all = || self.scope.variables.keys().map(String::as_str);
            // A fact without its unit: `$fever` for `$fever-celsius`.
            let fact = all().find(|known| known.strip_prefix(name).is_some_and(|unit| unit.starts_with('-')));
            let help = match fact.or_else(|| nearest(name, all())) {
                Some(meant) => format!("did you mean {{ ${meant} }}?"),
                None if name.contains('-') => {
                    "write a variable in braces; if these letters are meant, put a space behind the dollar sign"
                        .to_owned()
                }
                None => continue,
            };
            self.findings.add(|| {
                let message = format!("`${name}` looks like a variable, and its letters are printed");
                let finding = Diagnostic::new(codes::BARE_VARIABLE, message).as_warning();
                finding.about(about).help(help).at(&ftl.file, place(&range))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_behind_dollar_signs() {
        let found = |text| names(text).map(|(_, name)| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(found("at most $max-count doses, $gap-hours-"), ["max-count", "gap-hours"]);
        assert_eq!(found("$max-countটি"), ["max-count"]);
        assert!(found("It costs $5 or $ 5, US$20 and $.").is_empty());
        assert!(is_shaped("max-count") && !is_shaped("US") && !is_shaped("au"));
    }
}
