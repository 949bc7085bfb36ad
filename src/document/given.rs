//! What single messages are given besides the article's facts: who asks for them says which, and `check` what there is.

/// The author's name, for every message once it is known.
pub(crate) const AUTHOR: &str = "author";
/// The address that a code or a line leads to.
pub(crate) const URL: &str = "url";
/// The number of the page.
pub(crate) const PAGE: &str = "page";
/// How many pages there are.
pub(crate) const PAGES: &str = "pages";
/// How many comments the article has on the website, if it has any count.
pub(crate) const COMMENTS: &str = "comments";
/// All of these variables.
pub(crate) const GIVEN: [&str; 5] = [AUTHOR, URL, PAGE, PAGES, COMMENTS];

/// The link of the line that says where to read more.
pub(crate) const MORE: &str = "more";
