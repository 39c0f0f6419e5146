//! The pages: what Trunk leaves in `index.html` is taken out, and the single file is made of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::NAME;

/// The page without Trunk's own `<link data-trunk …>` lines, which it leaves where it injects nothing.
pub(crate) fn without_trunk_links(html: &str) -> String {
    without_links(html, |tag| tag.contains("data-trunk"))
}

/// The page with its module and its wasm inside, so that it opens from `file://` with no request.
///
/// The wasm is gzip in Base64 in an element no browser runs: `www/single.js` looks for it there.
pub(crate) fn single_file(html: &str, script: &str, wasm: &[u8]) -> Result<String, String> {
    let tag = format!("<script type=\"module\" src=\"{NAME}.js\"></script>");
    let Some((before, after)) = html.split_once(&tag) else {
        return Err(format!("www/index.html has no {tag}"));
    };
    // Nothing in the page is preformatted; readers of the file need no indentation.
    let plain = |html: &str| html.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
    let (before, after) = (plain(before), plain(after));
    let inlined = format!(
        "{before}<script type=\"application/gzip\" data-{NAME}-wasm>{}</script>\n\
         <script type=\"module\">\n{}</script>{after}",
        STANDARD.encode(gzip(wasm)?),
        unclosable(script),
    );
    // Hints that load the files ahead of time would ask for what is already inside.
    let page = without_links(&inlined, |tag| tag.contains(&format!("href=\"{NAME}.")));
    Ok(page)
}

/// Drops every line-long `<link …>` that `unwanted` picks.
fn without_links(html: &str, unwanted: impl Fn(&str) -> bool) -> String {
    html.split_inclusive('\n')
        .filter(|line| {
            let tag = line.trim();
            !(tag.starts_with("<link ") && tag.ends_with('>') && unwanted(tag))
        })
        .collect()
}

/// A script that cannot end, or comment out, the element it stands in. `\x3C` is `<` in every
/// string, template and regular expression, and nothing outside them contains these sequences.
fn unclosable(script: &str) -> String {
    script.replace("</script", "\\x3C/script").replace("<!--", "\\x3C!--")
}

/// By Zopfli, which takes seconds to save a twentieth. No time and no name in the header: the same wasm gives the same bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)
        .map_err(|e| format!("compressing the wasm: {e}"))?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::{single_file, without_trunk_links};

    const PAGE: &str = "<head>\n<link data-trunk rel=\"rust\" href=\"../Cargo.toml\">\n\
        <link rel=\"preload\" href=\"dialogue-table.wasm\" as=\"fetch\" crossorigin>\n\
        <link rel=\"icon\" href=\"data:,\">\n\
        <script type=\"module\" src=\"dialogue-table.js\"></script>\n</head>\n";

    #[test]
    fn trunk_leaves_no_trace_in_the_hosted_page() {
        let page = without_trunk_links(PAGE);
        assert!(!page.contains("data-trunk"), "{page}");
        assert!(page.contains("rel=\"preload\""), "{page}");
    }

    #[test]
    fn the_single_file_asks_for_nothing_and_cannot_be_closed_early() {
        let script = "const a = '</script><!--';\n";
        let page = single_file(PAGE, script, b"\0asm").unwrap();
        assert!(!page.contains("href=\"dialogue-table."), "{page}");
        assert!(!page.contains("src="), "{page}");
        assert!(page.contains("'\\x3C/script>\\x3C!--'"), "{page}");
        assert!(page.contains("data:,"), "{page}");
        assert_eq!(page, single_file(PAGE, script, b"\0asm").unwrap());
    }

    #[test]
    fn a_page_without_the_module_is_refused() {
        let error = single_file("<head></head>", "", b"").unwrap_err();
        assert!(error.contains("src=\"dialogue-table.js\""), "{error}");
    }
}
