//! What a table does on a page whose DOM an extension changes, such as a translator.

use fixtures::dataset;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::scripts::scripts;
use crate::test_table::{TestTable, answered, rest};

/// Changes a table whose DOM is disturbed, beside another with the same changes whose DOM is not.
async fn stays_right(how: &str) {
    const QUERIES: [&str; 4] = ["v", "partner:italy military", "sort:held-asc", "nothing-like-it"];
    let scripts = scripts();
    let errors = scripts.errors_so_far();
    let (table, quiet) = (TestTable::with(""), TestTable::with(""));
    rest().await;
    table.open_menu("partner").await;
    quiet.open_menu("partner").await;
    for query in QUERIES {
        scripts.disturb(&table.root, how);
        table.handle().set_query(query.to_owned());
        quiet.handle().set_query(query.to_owned());
        rest().await;
        assert_eq!(table.rows(), answered(dataset(), query), "{how} {query}");
        for css in
            ["table", "[part~=filters] > div", "[part~=chips]", "[part~=status]", "[part~=empty]", "[role=listbox]"]
        {
            assert_eq!(
                scripts.undisturbed(&table.find(css)),
                scripts.undisturbed(&quiet.find(css)),
                "{css} after {how} and {query}"
            );
        }
    }
    drop(quiet);
    for view in ["matrix", "timeline", "quotes", "compare", "table"] {
        scripts.disturb(&table.root, how);
        table.handle().set_state(&["q=partner:italy&view=", view].concat());
        rest().await;
        assert!(table.has(&["[data-view=", view, "]"].concat()), "{how} {view}");
    }
    for _ in 0..2 {
        table.find("tbody button[data-action^=open]").click();
        rest().await;
        scripts.disturb(&table.root, how);
        table.find("td:last-child button[data-action^=open]").click();
        rest().await;
        assert!(table.has("[part~=evidence] blockquote"), "{how}");
        table.find("[data-action=close]").click();
        rest().await;
        assert!(!table.has("[part~=evidence]"), "{how}");
        scripts.disturb(&table.root, how);
    }
    assert_eq!(scripts.errors_so_far(), errors, "{how}");
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
