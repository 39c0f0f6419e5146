//! The heads of the pages: what they have in common is in one file, and lines that are not shipped are removed.

use std::path::Path;

use crate::files;
use crate::template::replace_once;

/// Where a page has what all pages have in their heads.
const HEAD: &str = "<!-- head -->";

/// A page of `www/`, by its path there, with its head.
pub(crate) fn read(www: &Path, path: &str) -> Result<String, String> {
    with_head(&files::read(&www.join(path))?, www)
}

/// The page with its head.
pub(crate) fn with_head(page: &str, www: &Path) -> Result<String, String> {
    replace_once(page, HEAD, files::read(&www.join("site/head.html"))?.trim())
}

/// The page without Trunk's own `<link data-trunk …>` lines, which it leaves where it injects nothing.
pub(crate) fn without_trunk_links(html: &str) -> String {
    without_links(html, |tag| tag.contains("data-trunk"))
}

/// The page without every line-long `<link …>` that `unwanted` picks.
pub(crate) fn without_links(html: &str, unwanted: impl Fn(&str) -> bool) -> String {
    html.split_inclusive('\n')
        .filter(|line| {
            let tag = line.trim();
            !(tag.starts_with("<link ") && tag.ends_with('>') && unwanted(tag))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_trunk_links;

    #[test]
    fn trunk_leaves_no_trace_in_the_hosted_page() {
        let page = without_trunk_links(
            "<head>\n<link data-trunk rel=\"rust\" href=\"../../Cargo.toml\">\n\
             <link rel=\"preload\" href=\"dialogue-table.wasm\" as=\"fetch\" crossorigin>\n</head>\n",
        );
        assert!(!page.contains("data-trunk"), "{page}");
        assert!(page.contains("rel=\"preload\""), "{page}");
    }
}
