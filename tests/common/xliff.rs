//! Bengali as an agency gets it and gives it back.

use super::{Project, Run};

/// Exports Bengali and returns the file's text.
pub fn exported(project: &Project) -> String {
    project.run(&["export", "bn", "--out", "bn.xlf"]).expect(0);
    project.text("bn.xlf")
}

pub fn imported(project: &Project, xliff: &str) -> Run {
    project.write("back.xlf", xliff);
    project.run(&["import", "back.xlf"])
}

/// Gives a unit another translation.
pub fn translate(xliff: &str, unit: &str, target: &str) -> String {
    let start = xliff.find(&format!("<unit id=\"{unit}\"")).unwrap_or_else(|| panic!("no unit {unit}"));
    let end = start + xliff[start..].find("</segment>").unwrap();
    let segment = &xliff[start..end];
    let until = segment.find("</source>").unwrap() + "</source>".len();
    format!("{}{}<target>{target}</target>{}", &xliff[..start], &segment[..until], &xliff[end..])
}

/// The part of a unit between its tags.
pub fn unit<'x>(xliff: &'x str, id: &str) -> &'x str {
    let start = xliff.find(&format!("<unit id=\"{id}\"")).unwrap();
    &xliff[start..start + xliff[start..].find("</unit>").unwrap()]
}
