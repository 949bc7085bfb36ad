//! Files and folders of texts that nothing reads: a copy, a name that is mistyped. Whoever works in one works in vain.

use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::locale::{Locale, strays};
use crate::project::{LOCALES, Project};

/// The Fluent files of a locale that belong to no article.
pub(super) fn files(project: &Project, locale: &Locale) -> Vec<Diagnostic> {
    // A folder that cannot be read is told of elsewhere.
    let Ok(articles) = project.articles() else { return Vec::new() };
    let known: Vec<&str> = super::file_names(&articles).collect();
    let tag = &locale.language.tag;
    let Ok(entries) = project.root().join(LOCALES).join(tag).read_dir() else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".ftl")?.to_owned())).collect();
    names.retain(|name| !known.contains(&name.as_str()) && !name.starts_with('.'));
    names.sort_unstable();
    let finding = |name: &String| {
        let path = format!("{LOCALES}/{tag}/{name}.ftl");
        let help = did_you_mean(name, known.iter().copied())
            .unwrap_or_else(|| "a file has the name of its article, with .ftl: rename it, or take it away".to_owned());
        Diagnostic::new(codes::STRAY_TEXTS, format!("nothing reads {path}: there is no article `{name}`"))
            .help(help)
            .in_file(path)
    };
    names.iter().map(finding).collect()
}

/// Folders whose names are no languages.
pub(super) fn folders(project: &Project) -> Vec<Diagnostic> {
    let finding = |path| {
        let help = "rename it to the language's tag, such as bn, and name that in `locales` in leafpress.toml; or take the \
                    folder away";
        Diagnostic::new(codes::STRAY_TEXTS, format!("nothing reads {path}: its name is no language"))
            .help(help)
            .in_file(path)
    };
    strays(project).into_iter().map(finding).collect()
}
