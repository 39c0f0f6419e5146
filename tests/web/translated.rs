//! What a table does on a page whose DOM an extension changes, such as a translator.

use fixtures::dataset;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, ShadowRoot};

use crate::test_table::{TestTable, answered, rest};

#[wasm_bindgen(inline_js = r#"
const texts = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) if (!walker.currentNode.parentNode.closest("style, .foreign")) all.push(walker.currentNode);
  return all;
};
const foreign = (name, words) => {
  const made = document.createElement(name);
  made.className = "foreign";
  made.textContent = words;
  return made;
};
const changes = {
  siblings: (text) => text.after(foreign("span", "[" + text.data + "]")),
  wraps: (text) => {
    const font = foreign("font", "");
    text.replaceWith(font);
    font.append(text);
  },
  halves: (text) => {
    if (text.previousSibling?.nodeType !== Node.TEXT_NODE) text.splitText(text.data.length / 2);
  },
  blocks: (text) => text.parentNode.append(foreign("p", "translated")),
};
export function disturb(root, how) {
  texts(root).forEach(changes[how]);
}
export function undisturbed(element) {
  const copy = element.cloneNode(true);
  for (const made of copy.querySelectorAll(".foreign"))
    if (made.localName === "font") made.replaceWith(...made.childNodes);
    else made.remove();
  copy.normalize();
  return copy.outerHTML;
}
let errors = 0;
addEventListener("error", () => errors++);
addEventListener("unhandledrejection", () => errors++);
export const errors_so_far = () => errors;
"#)]
extern "C" {
    fn disturb(root: &ShadowRoot, how: &str);
    fn undisturbed(element: &HtmlElement) -> String;
    fn errors_so_far() -> u32;
}

/// Changes a table whose DOM is disturbed, beside another with the same changes whose DOM is not.
async fn stays_right(how: &str) {
    const QUERIES: [&str; 4] = ["v", "partner:italy military", "sort:held-asc", "nothing-like-it"];
    let errors = errors_so_far();
    let (table, quiet) = (TestTable::with(""), TestTable::with(""));
    rest().await;
    table.open_menu("partner").await;
    quiet.open_menu("partner").await;
    for query in QUERIES {
        disturb(&table.root, how);
        table.handle().set_query(query.to_owned());
        quiet.handle().set_query(query.to_owned());
        rest().await;
        assert_eq!(table.rows(), answered(dataset(), query), "{how} {query}");
        for css in
            ["table", "[part~=filters] > div", "[part~=chips]", "[part~=status]", "[part~=empty]", "[role=listbox]"]
        {
            assert_eq!(undisturbed(&table.find(css)), undisturbed(&quiet.find(css)), "{css} after {how} and {query}");
        }
    }
    drop(quiet);
    for view in ["matrix", "timeline", "quotes", "compare", "table"] {
        disturb(&table.root, how);
        table.handle().set_state(&["q=partner:italy&view=", view].concat());
        rest().await;
        assert!(table.has(&["[data-view=", view, "]"].concat()), "{how} {view}");
    }
    for _ in 0..2 {
        table.find("tbody button[data-action^=open]").click();
        rest().await;
        disturb(&table.root, how);
        table.find("td:last-child button[data-action^=open]").click();
        rest().await;
        assert!(table.has("[part~=evidence] blockquote"), "{how}");
        table.find("[data-action=close]").click();
        rest().await;
        assert!(!table.has("[part~=evidence]"), "{how}");
        disturb(&table.root, how);
    }
    assert_eq!(errors_so_far(), errors, "{how}");
}

#[wasm_bindgen_test]
async fn text_nodes_with_siblings_are_changed_without_an_error() {
    stays_right("siblings").await;
}

#[wasm_bindgen_test]
async fn text_nodes_in_foreign_elements_are_changed_without_an_error() {
    stays_right("wraps").await;
}

#[wasm_bindgen_test]
async fn split_text_nodes_are_changed_without_an_error() {
    stays_right("halves").await;
}

#[wasm_bindgen_test]
async fn elements_with_more_at_their_end_are_changed_without_an_error() {
    stays_right("blocks").await;
}
