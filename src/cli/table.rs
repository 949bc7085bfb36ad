//! Tables for people: columns as wide as their widest cell.

use unicode_width::UnicodeWidthStr;

/// On which side a column's cells stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Rows, the first one the head, with two blanks between columns.
pub(super) fn plain(rows: &[Vec<String>], sides: &[Side]) -> String {
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..sides.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).zip(sides).map(|((cell, width), side)| {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            if *side == Side::Left { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
        });
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// The same in Markdown.
pub(super) fn markdown(rows: &[Vec<String>], sides: &[Side]) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let escaped = |row: &Vec<String>| line(row.iter().map(|cell| cell.replace('|', "\\|")).collect());
    let rule = line(sides.iter().map(|side| if *side == Side::Left { "---" } else { "--:" }.to_owned()).collect());
    let mut rows = rows.iter().map(escaped);
    rows.next().into_iter().chain([rule]).chain(rows).collect()
}
