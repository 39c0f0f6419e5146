//! The dialogues as ordinary HTML, made from the same seeds as the wasm. Readers see it before the script has started,
//! without the script, and where it fails.

use std::path::Path;
use std::sync::Arc;

use engine::{Corpus, Dataset, Lang};
use ui::{ViewContext, html, prerender};

/// The part of the page that the HTML replaces.
const PLACEHOLDER: &str = "<p>The table appears here when its script has loaded.</p>";

/// The shadow root that the element would attach. It is declared, so that the script does not cause a second layout.
const SHADOW_ROOT: &str = "<template shadowrootmode=\"open\"><slot></slot></template>";

/// The compiled corpus of a folder of seeds.
pub(crate) fn corpus(seeds: &Path) -> Result<Arc<Dataset>, String> {
    let compiled = compiler::compile(seeds);
    let corpus: Corpus =
        compiled.corpus.ok_or_else(|| format!("{}: `dialogues check` says what is wrong", seeds.display()))?;
    Ok(Arc::new(Dataset::build(corpus)))
}

/// All dialogues as HTML, the latest first.
pub(crate) fn table(dataset: &Arc<Dataset>) -> String {
    let page = ViewContext { dataset: Arc::clone(dataset), lang: Lang::En };
    let all: Vec<usize> = (0..dataset.corpus().dialogues().len()).collect();
    prerender(&page, &all, "dialogue-note-").into_iter().map(html).collect::<Vec<_>>().join("\n")
}

/// The page with the table in the element, and with the styles of the table.
pub(crate) fn in_page(page: &str, table: &str, styles: &str) -> Result<String, String> {
    let (before, after) =
        page.split_once(PLACEHOLDER).ok_or_else(|| format!("www/site/index.html has no {PLACEHOLDER}"))?;
    let (head, body) = before.split_once("  </head>").ok_or("www/site/index.html has no </head>")?;
    Ok([head, "<style>\n", styles, "</style>\n  </head>", body, SHADOW_ROOT, "\n", table, "\n", after].concat())
}

/// The element with all dialogues in it, to paste into a page, so that readers without the script have them too.
/// Systems that wrap what they do not know in paragraphs, which would end before the dialogues, leave what begins with
/// a `<div>`.
pub(crate) fn snippet(table: &str) -> String {
    let script = "<script type=\"module\" src=\"dialogue-table.js\"></script>";
    format!("<div>{script}<dialogue-table>{SHADOW_ROOT}\n{table}\n</dialogue-table></div>\n")
}

#[cfg(test)]
mod tests {
    use super::{PLACEHOLDER, SHADOW_ROOT, in_page};

    #[test]
    fn a_page_without_the_placeholder_is_refused() {
        let page = in_page(&format!("a  </head>b{PLACEHOLDER}c"), "T", "S").unwrap();
        assert_eq!(page, format!("a<style>\nS</style>\n  </head>b{SHADOW_ROOT}\nT\nc"));
        for page in ["<dialogue-table></dialogue-table>", PLACEHOLDER] {
            assert!(in_page(page, "T", "S").unwrap_err().contains("www/site/index.html"));
        }
    }
}
