//! The pages: what Trunk leaves in `index.html` is taken out, and the single file is made of it.

use std::io::Write as _;

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::{NAME, base91};

/// The page without Trunk's own `<link data-trunk …>` lines, which it leaves where it injects nothing.
pub(crate) fn without_trunk_links(html: &str) -> String {
    without_links(html, |tag| tag.contains("data-trunk"))
}

/// The page with its module and its wasm inside, so that it opens from `file://` with no request.
///
/// Both are LZMA in basE91 in an element no browser runs, the module first, its length in an attribute; `unpack`, a
/// script of www/, takes them from there.
pub(crate) fn single_file(html: &str, unpack: &str, module: &str, wasm: &[u8]) -> Result<String, String> {
    let tag = format!("<script type=\"module\" src=\"{NAME}.js\"></script>");
    let Some((before, after)) = html.split_once(&tag) else {
        return Err(format!("www/site/index.html has no {tag}"));
    };
    // Nothing in the page is preformatted; readers of the file need no indentation.
    let plain = |html: &str| html.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
    let (before, after) = (plain(before), plain(after));
    let packed = base91::encode(&lzma(&[module.as_bytes(), wasm].concat())?);
    // Of this neither can be escaped: it is once in billions of builds, and another word in the module makes another
    // text.
    if packed.contains("</script") || unpack.contains("</script") || unpack.contains("<!--") {
        return Err("what is packed would close its element: change the module by a word".to_owned());
    }
    let inlined = format!(
        "{before}<script type=\"application/x-lzma\" data-{NAME}=\"{}\">{packed}</script>\n\
         <script type=\"module\">\n{unpack}</script>{after}",
        module.len(),
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

/// A seventh less than gzip by Zopfli. The header tells the length, so that no mark of the end is needed.
fn lzma(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let options =
        LzmaOptions { dict_size: 1 << 20, pb: 0, nice_len: LzmaOptions::NICE_LEN_MAX, ..LzmaOptions::with_preset(9) };
    let pack = || {
        let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
        writer.write_all(bytes)?;
        writer.finish()
    };
    pack().map_err(|e| format!("compressing the module: {e}"))
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
    fn the_single_file_asks_for_nothing_and_has_all_inside() {
        let page = single_file(PAGE, "unpack();\n", "const a = '</script><!--';\n", b"\0asm").unwrap();
        assert!(!page.contains("href=\"dialogue-table."), "{page}");
        assert!(!page.contains("src="), "{page}");
        assert_eq!(page.matches("</script").count(), 2, "{page}");
        assert!(page.contains("data-dialogue-table=\"27\""), "{page}");
        assert!(page.contains("data:,"), "{page}");
        assert_eq!(page, single_file(PAGE, "unpack();\n", "const a = '</script><!--';\n", b"\0asm").unwrap());
    }

    #[test]
    fn a_page_without_the_module_is_refused_and_a_script_that_would_end_early() {
        let error = single_file("<head></head>", "", "", b"").unwrap_err();
        assert!(error.contains("src=\"dialogue-table.js\""), "{error}");
        let error = single_file(PAGE, "'</script>'", "", b"").unwrap_err();
        assert!(error.contains("close"), "{error}");
    }
}
