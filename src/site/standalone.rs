//! A page with its scripts and its wasm inside: the single file, and the page for iframes. It opens from `file://`
//! without a request.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::files::NAME;
use crate::page::without_links;
use crate::template;

/// The page with everything inside. `script` and `binaries` become one gzip stream in Base64, in an element that no
/// browser runs. One attribute has the script's length, another those of the binaries where there are several.
/// `unpack`, a plain script beside it, takes them from there.
///
/// # Errors
/// When the page does not have the line that loads the element, or `unpack` would end its own element.
pub(crate) fn page(html: &str, unpack: &str, script: &str, binaries: &[&[u8]]) -> Result<String, String> {
    if unpack.contains("</script") || unpack.contains("<!--") {
        return Err("the script of the single file would end its element".to_owned());
    }
    // The hints that load files ahead of time would request what is already inside. Nothing in a page is preformatted,
    // so lines are trimmed.
    let html =
        without_links(html, |tag| tag.contains(&format!("href=\"{NAME}.")) || tag.contains("href=\"module.js\""));
    let html: Vec<_> = html.lines().map(str::trim_start).collect();
    let packed =
        gzip(&[script.as_bytes(), &binaries.concat()].concat()).map_err(|e| format!("compressing the module: {e}"))?;
    let lengths: Vec<String> = binaries.iter().map(|binary| binary.len().to_string()).collect();
    let lengths = if lengths.len() > 1 { format!(" data-lengths=\"{}\"", lengths.join(" ")) } else { String::new() };
    let inlined = format!(
        "<script type=\"application/gzip\" data-{NAME}=\"{}\"{lengths}>{}</script>\n<script type=\"module\">\n{unpack}</script>",
        script.len(),
        STANDARD.encode(packed),
    );
    template::replace_once(&html.join("\n"), &format!("<script type=\"module\" src=\"{NAME}.js\"></script>"), &inlined)
}

/// By Zopfli: 5 % smaller than by zlib, for some seconds of a release build.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::page;

    const PAGE: &str = "<head>\n<link rel=\"modulepreload\" href=\"module.js\" />\n\
        <link rel=\"preload\" href=\"dialogue-table.wasm\" as=\"fetch\" crossorigin>\n\
        <link rel=\"icon\" href=\"data:,\">\n\
        <script type=\"module\" src=\"dialogue-table.js\"></script>\n</head>\n";

    #[test]
    fn the_single_file_requests_nothing_and_has_all_inside() {
        let html = page(PAGE, "unpack();\n", "const a = '</script><!--';\n", &[b"\0asm"]).unwrap();
        assert!(
            !html.contains("module.js") && !html.contains("dialogue-table.wasm") && !html.contains("src="),
            "{html}"
        );
        assert_eq!(html.matches("</script").count(), 2, "{html}");
        assert!(html.contains("data:,"), "{html}");
        let (_, packed) = html.split_once("data-dialogue-table=\"27\">").unwrap();
        let packed = STANDARD.decode(packed.split_once('<').unwrap().0).unwrap();
        let mut both = String::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut both).unwrap();
        assert_eq!(both, "const a = '</script><!--';\n\0asm");
    }

    #[test]
    fn a_page_without_the_element_is_refused_and_a_script_that_would_end_early() {
        assert!(page("<head></head>", "", "", &[b""]).unwrap_err().contains("src=\"dialogue-table.js\""));
        assert!(page(PAGE, "'</script>'", "", &[b""]).unwrap_err().contains("end"));
    }
}
