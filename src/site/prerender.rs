//! The dialogues as ordinary HTML, which stands in the page before its script, where there is none, and where it fails;
//! and the data to take away. Both come from the same seeds as the wasm.

use std::path::Path;
use std::sync::Arc;

use engine::{AnnotationsJson, Corpus, CorpusJson, Dataset, Lang};
use ui::{ViewContext, html, prerender};

/// Where the page has the place for it.
const PLACE: &str = "<p>The table appears here when its script has loaded.</p>";

/// Before the table: the shadow root that the element would make, so that its script has nothing to lay out anew.
const ROOT: &str = "<template shadowrootmode=\"open\"><slot></slot></template>";

/// The corpus of a folder of seeds.
pub(crate) fn corpus(seeds: &Path) -> Result<Arc<Dataset>, String> {
    let compiled = compiler::compile(seeds);
    let corpus: Corpus =
        compiled.corpus.ok_or_else(|| format!("{}: `dialogues check` says what is wrong", seeds.display()))?;
    Ok(Arc::new(Dataset::build(corpus)))
}

/// All dialogues, the latest first.
pub(crate) fn table(dataset: &Arc<Dataset>) -> String {
    let page = ViewContext { dataset: Arc::clone(dataset), lang: Lang::En };
    let all: Vec<usize> = (0..dataset.corpus().dialogues().len()).collect();
    prerender(&page, &all, "dialogue-note-").into_iter().map(html).collect::<Vec<_>>().join("\n")
}

/// The page with the table in the element, and with the styles of the table.
pub(crate) fn in_page(page: &str, table: &str, styles: &str) -> Result<String, String> {
    let (before, after) = page.split_once(PLACE).ok_or_else(|| format!("www/site/index.html has no {PLACE}"))?;
    let (head, body) = before.split_once("  </head>").ok_or("www/site/index.html has no </head>")?;
    Ok([head, "<style>\n", styles, "</style>\n  </head>", body, ROOT, "\n", table, "\n", after].concat())
}

/// What to paste into a page where readers without the script are to have the table as well.
pub(crate) fn snippet(table: &str) -> String {
    format!(
        "<script type=\"module\" src=\"dialogue-table.js\"></script>\n<dialogue-table>{ROOT}\n{table}\n</dialogue-table>\n"
    )
}

/// Everything, as spreadsheets and as programs read it: names of files and what they hold.
pub(crate) fn data(dataset: &Dataset) -> Result<[(&'static str, String); 3], String> {
    let corpus = dataset.corpus();
    let problem = |e| format!("writing the data: {e}");
    let json = serde_json::to_string(&CorpusJson::new(corpus)).map_err(problem)?;
    let annotations = serde_json::to_string(&AnnotationsJson::new(corpus, corpus.dialogues())).map_err(problem)?;
    let csv = engine::csv_quotes(corpus, corpus.dialogues());
    Ok([("dialogues.csv", csv), ("dialogues.json", json), ("annotations.jsonld", annotations)])
}

#[cfg(test)]
mod tests {
    use super::{PLACE, ROOT, in_page};

    #[test]
    fn a_page_without_the_place_is_refused() {
        let page = in_page(&format!("a  </head>b{PLACE}c"), "T", "S").unwrap();
        assert_eq!(page, format!("a<style>\nS</style>\n  </head>b{ROOT}\nT\nc"));
        for page in ["<dialogue-table></dialogue-table>", PLACE] {
            assert!(in_page(page, "T", "S").unwrap_err().contains("www/site/index.html"));
        }
    }
}
