//! What a table does on a page whose DOM an extension changes, such as a translator.

use fixtures::dataset;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, ShadowRoot};

use crate::stage::{Stage, answered, rest};

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
    let (stage, quiet) = (Stage::with(""), Stage::with(""));
    rest().await;
    stage.open_menu("partner").await;
    quiet.open_menu("partner").await;
    for query in QUERIES {
        disturb(&stage.root, how);
        stage.table().set_query(query.to_owned());
        quiet.table().set_query(query.to_owned());
        rest().await;
        assert_eq!(stage.rows(), answered(dataset(), query), "{how} {query}");
        for css in
            ["table", "[part~=filters] > div", "[part~=chips]", "[part~=status]", "[part~=empty]", "[role=listbox]"]
        {
            assert_eq!(undisturbed(&stage.find(css)), undisturbed(&quiet.find(css)), "{css} after {how} and {query}");
        }
    }
    drop(quiet);
    for view in ["matrix", "timeline", "quotes", "compare", "table"] {
        disturb(&stage.root, how);
        stage.table().set_state(&["q=partner:italy&view=", view].concat());
        rest().await;
        assert!(stage.has(&["[data-view=", view, "]"].concat()), "{how} {view}");
    }
    for _ in 0..2 {
        stage.find("tbody button[data-action^=open]").click();
        rest().await;
        disturb(&stage.root, how);
        stage.find("td:last-child button[data-action^=open]").click();
        rest().await;
        assert!(stage.has("[part~=evidence] blockquote"), "{how}");
        stage.find("[data-action=close]").click();
        rest().await;
        assert!(!stage.has("[part~=evidence]"), "{how}");
        disturb(&stage.root, how);
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
