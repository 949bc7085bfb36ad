//! Changing TOML that people write too: their comments, their order and their line ends stay.

use similar::{Algorithm, capture_diff_slices};
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, TomlError, Value};

/// Changes a TOML file and keeps what people wrote around it, its line ends too.
pub(super) fn edit_toml(text: &str, change: impl FnOnce(&mut DocumentMut)) -> Result<String, TomlError> {
    let mark = if text.starts_with('\u{FEFF}') { "\u{FEFF}" } else { "" };
    let plain = text[mark.len()..].replace("\r\n", "\n");
    let mut document: DocumentMut = plain.parse()?;
    // Comments alone would go to the end.
    let head = if document.as_table().is_empty() { plain.as_str() } else { "" };
    if !head.is_empty() {
        document = DocumentMut::new();
    }
    change(&mut document);
    let edited = format!("{mark}{head}{document}");
    Ok(with_ends(&edited, text))
}

/// A text with the line ends that its lines had before. One that is new ends as the line before it, or as most do.
fn with_ends(edited: &str, before: &str) -> String {
    let (all, windows) = (before.matches('\n').count(), before.matches("\r\n").count());
    match windows {
        0 => return edited.to_owned(),
        _ if windows == all => return edited.replace('\n', "\r\n"),
        _ => {}
    }
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let bare: Vec<&str> = old.iter().map(|line| line.trim_end_matches(['\r', '\n'])).collect();
    let new: Vec<&str> = edited.split_inclusive('\n').map(|line| line.trim_end_matches('\n')).collect();
    let mut ends = vec![if windows * 2 > all { "\r\n" } else { "\n" }; new.len()];
    for operation in capture_diff_slices(Algorithm::Patience, &bare, &new) {
        let (_, from, to) = operation.as_tag_tuple();
        let mut last = from.start.checked_sub(1);
        for (number, end) in ends[to].iter_mut().enumerate() {
            last = Some(from.start + number).filter(|line| from.contains(line)).or(last);
            if let Some(line) = last.map(|line| old[line]) {
                *end = if line.ends_with("\r\n") { "\r\n" } else { "\n" };
            }
        }
    }
    let ended = edited.ends_with('\n');
    let last = new.len().saturating_sub(1);
    let lines = new.iter().zip(ends).enumerate();
    let line = |(number, (line, end)): (usize, (&&str, &str))| {
        if ended || number < last { format!("{line}{end}") } else { (*line).to_owned() }
    };
    lines.map(line).collect()
}

/// Gives a key a value; the comment behind an earlier one stays.
pub(super) fn set(table: &mut dyn TableLike, key: &str, value: impl Into<Value>) {
    let mut value = value.into();
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => _ = table.insert(key, Item::Value(value)),
    }
}

/// Puts lines in the place of a table's own. What is said of the same stays where it is, whether on a line or in a table of
/// its own.
pub(super) fn set_lines(old: &mut Table, new: Table) {
    old.retain(|id, _| new.contains_key(id));
    // Whoever has put them into another order wants it.
    let sorted = old.iter().filter(|(_, line)| line.is_value()).map(|(id, _)| id).is_sorted();
    for (id, line) in new {
        match (old.get_mut(&id), line) {
            (Some(known), Item::Value(Value::InlineTable(line))) => set_line(known, line),
            (_, line) => _ = old.insert(&id, line),
        }
    }
    if sorted {
        old.sort_values();
    }
}

fn set_line(known: &mut Item, line: toml_edit::InlineTable) {
    let keys = |table: &dyn TableLike| table.iter().map(|(key, _)| key.to_owned()).collect::<Vec<String>>();
    let Some(table) = known.as_table_like_mut() else {
        *known = Item::Value(Value::InlineTable(line));
        return;
    };
    let had = keys(table);
    let same = had.len() == line.len() && had.iter().all(|key| line.contains_key(key));
    // Between braces there are no comments, and blanks that want to be set anew.
    if let (false, Item::Value(old)) = (same, &mut *known) {
        let decor = old.decor().clone();
        *old = Value::InlineTable(line);
        *old.decor_mut() = decor;
        return;
    }
    let Some(table) = known.as_table_like_mut() else { return };
    for key in had.iter().filter(|key| !line.contains_key(key)) {
        table.remove(key);
    }
    for (key, mut value) in line {
        value.decor_mut().clear();
        if table.get(&key).and_then(Item::as_str) != value.as_str() {
            set(table, &key, value);
        }
    }
}

/// Adds a text to a list as its last one stands: on the same line, or on a line of its own. Comments stay with their values.
pub(super) fn add(list: &mut Array, text: &str) {
    let mut value = Value::from(text);
    let before = list.iter().last().and_then(|last| last.decor().prefix()).and_then(|prefix| prefix.as_str());
    let (before, single) = (before.unwrap_or_default().to_owned(), list.len() == 1);
    let comma = list.trailing_comma();
    let last = list.len().checked_sub(1).and_then(|last| list.get_mut(last));
    // What stands between the last value and the bracket.
    let behind = match last {
        Some(_) if comma => list.trailing().as_str().unwrap_or_default().to_owned(),
        Some(last) => {
            let behind = last.decor().suffix().and_then(|suffix| suffix.as_str()).unwrap_or_default().to_owned();
            last.decor_mut().set_suffix("");
            behind
        }
        None => String::new(),
    };
    let (prefix, closing) = match (before.rfind('\n'), behind.rfind('\n')) {
        (Some(at), Some(end)) => {
            (format!("{}\n{}", behind[..end].trim_end(), &before[at + 1..]), behind[end..].to_owned())
        }
        (Some(at), None) => (before[at..].to_owned(), behind),
        (None, _) if single => (" ".to_owned(), behind),
        (None, _) => (before, behind),
    };
    value.decor_mut().set_prefix(prefix);
    if comma {
        list.set_trailing(closing);
    } else {
        value.decor_mut().set_suffix(closing);
    }
    list.push_formatted(value);
    list.set_trailing_comma(comma);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_its_comments() {
        let with = |text: &str| {
            edit_toml(text, |document| {
                if let Some(list) = document.get_mut("l").and_then(Item::as_array_mut) {
                    add(list, "fr");
                }
            })
            .unwrap()
        };
        for (before, after) in [
            ("l = [\"en\"] # all\n", "l = [\"en\", \"fr\"] # all\n"),
            ("l = []\n", "l = [\"fr\"]\n"),
            ("l = [ \"en\", \"ur\" ]\n", "l = [ \"en\", \"ur\", \"fr\" ]\n"),
            ("l = [\"en\",\"ur\",]\n", "l = [\"en\",\"ur\",\"fr\",]\n"),
            (
                "\u{FEFF}l = [\n  # the source\n  \"en\", # E\n  # Urdu\n  \"ur\", # U\n  # that is all\n]\n",
                "\u{FEFF}l = [\n  # the source\n  \"en\", # E\n  # Urdu\n  \"ur\", # U\n  # that is all\n  \"fr\",\n]\n",
            ),
            (
                "l = [\r\n  \"en\", # E\r\n  \"ur\" # U\r\n]\r\n",
                "l = [\r\n  \"en\", # E\r\n  \"ur\", # U\r\n  \"fr\"\r\n]\r\n",
            ),
            ("l = [\n  \"en\", # E\n  \"ur\"]\n", "l = [\n  \"en\", # E\n  \"ur\",\n  \"fr\"]\n"),
        ] {
            assert_eq!(with(before), after);
        }
    }

    #[test]
    fn each_line_keeps_its_end() {
        let with = |text: &str| {
            edit_toml(text, |document| {
                set(document.as_table_mut(), "b", "2");
                set(document.as_table_mut(), "new", "n");
            })
            .unwrap()
        };
        for (before, after) in [
            ("a = \"1\"\r\nb = \"1\"\nc = \"1\"\n", "a = \"1\"\r\nb = \"2\"\nc = \"1\"\nnew = \"n\"\n"),
            ("# x\n\nb = \"1\"\r\n\nc = \"1\"\r\n", "# x\n\nb = \"2\"\r\n\nc = \"1\"\r\nnew = \"n\"\r\n"),
            ("b = \"1\"\r\na = \"1\"\n\n# end", "b = \"2\"\r\na = \"1\"\nnew = \"n\"\n\n# end"),
            ("\u{FEFF}# x\r\nb = \"1\"\n", "\u{FEFF}# x\r\nb = \"2\"\nnew = \"n\"\n"),
        ] {
            assert_eq!(with(before), after);
        }
    }

    #[test]
    fn lines_stay_as_people_have_put_them() {
        let text = "# about\n[a.messages] # tail\n# last first\nz = { source = \"1\", translation = \"1\" } # Z\n\
                    b = {source=\"1\"}\n\n# asked\n[a.messages.c] # sub\n# from\nsource = \"1\" # mine\n\
                    translation = \"1\"\n\n[d]\nstatus = \"draft\"\n";
        let lines = |written: &str| written.parse::<DocumentMut>().unwrap().as_table().clone();
        let with = |new: &str| {
            let change = |document: &mut DocumentMut| {
                let old = document.get_mut("a").and_then(|a| a.get_mut("messages")).and_then(Item::as_table_mut);
                set_lines(old.unwrap(), lines(new));
            };
            edit_toml(text, change).unwrap()
        };
        let same = "b = { source = \"1\" }\nc = { source = \"1\", translation = \"1\" }\n\
                    z = { source = \"1\", translation = \"1\" }\n";
        assert_eq!(with(same), text);
        let more = with(&same.replace("translation = \"1\"", "translation = \"2\", noted = \"3\""));
        let expected = text
            .replace("translation = \"1\" } # Z", "translation = \"2\", noted = \"3\" } # Z")
            .replace("translation = \"1\"\n", "translation = \"2\"\nnoted = \"3\"\n");
        assert_eq!(more, expected);
        let other = with(&format!("{same}aa = {{ source = \"4\" }}\n").replace("source = \"1\"", "source = \"5\""));
        let expected = text
            .replace("source = \"1\"", "source = \"5\"")
            .replace("source=\"1\"", "source=\"5\"")
            .replace("5\"}\n", "5\"}\naa = { source = \"4\" }\n");
        assert_eq!(other, expected);
    }
}
