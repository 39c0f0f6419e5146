//! The table: mounted and unmounted, two on one page, the order of the rows, filters and large answers.

use dialogue_table::load;
use engine::Dataset;
use fixtures::dataset;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::test_table::{TestTable, answered, document, rest, settle, texts};

#[wasm_bindgen_test]
async fn a_table_is_mounted_unmounted_and_mounted_again() {
    let mut table = TestTable::with("");
    rest().await;
    let rows = table.rows();
    assert_eq!(rows, answered(dataset(), ""));
    assert!(!rows.is_empty());
    table.handle.take().expect("a table is mounted").unmount();
    rest().await;
    assert_eq!(table.root.child_element_count(), 0);
    table.mount().map_err(JsValue::from).expect("it can be mounted again");
    rest().await;
    assert_eq!(table.rows(), rows);
}

#[wasm_bindgen_test]
async fn two_tables_on_a_page_keep_their_own_state() {
    let (left, right) = (TestTable::with("partner:italy"), TestTable::with(""));
    rest().await;
    let dataset = dataset();
    assert_eq!(left.rows(), answered(dataset, "partner:italy"));
    assert_eq!(right.rows(), answered(dataset, ""));
    right.handle().set_query("partner:russia".to_owned());
    rest().await;
    assert_eq!(left.rows(), answered(dataset, "partner:italy"));
    assert_eq!(right.rows(), answered(dataset, "partner:russia"));
    assert_eq!(right.host.get_attribute("query").as_deref(), Some("partner:russia"));
}

/// Every pair of these, one after the other in one table: rows go, come and change places in one update.
#[wasm_bindgen_test]
async fn the_rows_stand_in_the_order_of_the_answer() {
    let dataset = dataset();
    let filters =
        ["", "partner:italy", "-partner:italy", "ha noi", "area:training", "held:2023..", "coverage:mentioned"];
    let sorts =
        ["", " sort:held-asc", " sort:partner-asc", " sort:partner-desc", " sort:edition-desc", " sort:venue-asc"];
    let queries: Vec<String> = filters.iter().flat_map(|filter| sorts.map(|sort| [filter, sort].concat())).collect();
    let table = TestTable::with("");
    for step in [1, 5, 11, 17] {
        for at in 0..queries.len() {
            let query = &queries[at * step % queries.len()];
            table.handle().set_query(query.clone());
            settle().await;
            assert_eq!(table.rows(), answered(dataset, query), "{query}");
        }
    }
}

#[wasm_bindgen_test]
async fn only_the_sorted_column_says_so() {
    let table = TestTable::with("sort:partner-asc");
    rest().await;
    let sorted = texts(&table.root, "th[aria-sort]", |header| header.get_attribute("aria-sort"));
    assert_eq!(sorted, ["ascending"]);
    table.handle().set_query("sort:held-desc".to_owned());
    rest().await;
    let sorted = texts(&table.root, "th[aria-sort]", |header| header.get_attribute("data-field"));
    assert_eq!(sorted, ["partner"]);
}

#[wasm_bindgen_test]
async fn what_is_expanded_does_not_pass_to_something_else() {
    let table = TestTable::with("the ");
    rest().await;
    // The dialogues whose passages are all shown.
    let open = || {
        texts(&table.root, "tbody details[open]", |details| {
            let passages = details.closest("tr").ok().flatten()?;
            passages.previous_element_sibling()?.get_attribute("data-dialogue")
        })
    };
    let expandable = texts(&table.root, "tbody details", |details| Some(details.tag_name()));
    assert!(expandable.len() > 3, "{expandable:?}");
    table.find("tbody summary").click();
    settle().await;
    let [id] = open().try_into().expect("one is open");
    for sort in ["held-asc", "partner-asc", "partner-desc", "held-desc"] {
        table.handle().set_query(["the sort:", sort].concat());
        settle().await;
        assert_eq!(open(), [id.as_str()], "after {sort}");
    }
    let facets = || {
        texts(&table.root, "[part~=filters] details[open]", |details| {
            details.outer_html().split('>').next().map(str::to_owned)
        })
    };
    table.open_menu("others").await;
    table.find("[part~=filters] summary").click();
    settle().await;
    let before = facets();
    assert_eq!(before.len(), 1, "{before:?}");
    table.handle().set_query("partner:italy".to_owned());
    settle().await;
    assert_eq!(facets(), before, "each facet keeps its place");
}

/// A menu closes by Escape, by a press elsewhere, and where another one opens; Escape leads back to its button.
#[wasm_bindgen_test]
async fn a_menu_of_the_filters_opens_and_closes() {
    let table = TestTable::with("");
    rest().await;
    let open =
        || texts(&table.root, "[part~=filter][aria-expanded=true]", |button| button.get_attribute("data-action"));
    table.open_menu("partner").await;
    assert_eq!(open(), ["menu/partner"]);
    table.find("[data-action='menu/area']").click();
    settle().await;
    assert_eq!(open(), ["menu/area"]);
    let find = table.find("fieldset[data-field=area] input[type=search]");
    let all = texts(&table.root, "[part~=filters] fieldset li", |item| item.text_content()).len();
    find.unchecked_ref::<HtmlInputElement>().set_value("train");
    let typed = web_sys::EventInit::new();
    typed.set_bubbles(true);
    let typed = web_sys::Event::new_with_event_init_dict("input", &typed).expect("an event");
    find.dispatch_event(&typed).expect("it can be dispatched");
    settle().await;
    let found = texts(&table.root, "[part~=filters] fieldset label > span:first-of-type", |item| item.text_content());
    assert!(!found.is_empty() && found.len() < all && found.iter().all(|name| name.contains("train")), "{found:?}");
    assert_eq!(table.handle().query(), "", "to find a value is not to search");
    _ = find.focus();
    let escape = web_sys::KeyboardEventInit::new();
    escape.set_bubbles(true);
    escape.set_key("Escape");
    let escape = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &escape).expect("an event");
    find.dispatch_event(&escape).expect("it can be dispatched");
    settle().await;
    assert_eq!(open(), [""; 0]);
    let focused = table.root.active_element().and_then(|element| element.get_attribute("data-action"));
    assert_eq!(focused.as_deref(), Some("menu/area"));
    table.open_menu("partner").await;
    let press = web_sys::EventInit::new();
    press.set_bubbles(true);
    press.set_composed(true);
    for (place, stays) in
        [(table.find("[part~=filters] fieldset li"), true), (document().body().expect("a body"), false)]
    {
        let press = web_sys::Event::new_with_event_init_dict("pointerdown", &press).expect("an event");
        place.dispatch_event(&press).expect("it can be dispatched");
        settle().await;
        assert_eq!(!open().is_empty(), stays);
    }
}

#[wasm_bindgen_test]
async fn a_chip_leaves_the_focus_to_the_next_and_the_last_to_the_table() {
    // Conditions for which the toolbar has no button.
    let query = "-instrument:coc -area:training";
    let table = TestTable::with(query);
    rest().await;
    let focused = || table.root.active_element().and_then(|element| element.get_attribute("part"));
    table.find("[part~=chip]").click();
    rest().await;
    assert_eq!(focused(), None, "a press without the focus does not move it");
    table.handle().set_query(query.to_owned());
    rest().await;
    for next in ["chip", "scroller"] {
        let chip = table.find("[part~=chip]:nth-last-child(2)");
        _ = chip.focus();
        chip.click();
        rest().await;
        assert_eq!(focused().as_deref(), Some(next));
    }
    // The chip that is left says what the button of a filter shows, and is not seen.
    table.handle().set_query("partner:italy held:2020..".to_owned());
    rest().await;
    let chip = table.find("[part~=chip]:nth-last-child(2)");
    _ = chip.focus();
    chip.click();
    rest().await;
    assert_eq!(focused().as_deref(), Some("scroller"));
}

#[wasm_bindgen_test]
async fn what_is_moved_keeps_the_focus() {
    let table = TestTable::with("");
    rest().await;
    let menu = table.find("[part~=columns]");
    let is_open = || menu.has_attribute("open");
    _ = menu.set_attribute("open", "");
    let focused = || {
        let focused = table.root.active_element().expect("something has the focus");
        let item = focused.closest("li").ok().flatten().and_then(|item| item.text_content());
        (focused.tag_name(), item.unwrap_or_default().replace('↑', ""))
    };
    let third = table.find("[part~=columns] li:nth-child(3) button");
    _ = third.focus();
    let (_, name) = focused();
    for place in ["second", "first", "first"] {
        third.click();
        rest().await;
        assert_eq!((focused(), is_open()), (("BUTTON".to_owned(), name.clone()), true), "{place}");
    }
    let value = table.find("tbody tr:last-child th [part~=value]");
    _ = value.focus();
    table.handle().set_query("sort:held-asc".to_owned());
    rest().await;
    assert!(table.root.active_element().is_some_and(|focused| focused.is_same_node(Some(&value))));
}

#[wasm_bindgen_test]
async fn a_state_reads_back_as_set_and_its_unknown_parts_are_reported() {
    let table = TestTable::with("");
    rest().await;
    let state = "view=quotes&field=position&topic=x%26view%3Dcompare";
    table.handle().set_state(state);
    rest().await;
    assert!(table.has("[data-view=quotes]"));
    assert_eq!(table.handle().state(), state);
    assert_eq!(table.find("[part~=tabs] ~ [role=status]").text_content().as_deref(), Some(""));
    table.handle().set_state("q=partner:italy&by=x%26view%3Dcompare");
    rest().await;
    assert!(table.has("[data-view=table]"));
    assert_eq!(table.rows(), answered(dataset(), "partner:italy"));
    let told = table.find("[part~=tabs] ~ [role=status]").text_content().unwrap_or_default();
    assert!(told.ends_with("by=x%26view%3Dcompare"), "{told}");
    table.handle().set_columns("area&view=matrix");
    rest().await;
    assert!(table.has("[data-view=table]"), "a property sets what it names, and nothing else");
}

#[wasm_bindgen_test]
async fn a_ticked_value_is_a_chip_and_the_chip_takes_it_away() {
    let table = TestTable::with("");
    rest().await;
    let all = table.rows();
    table.open_menu("partner").await;
    table.find("fieldset[data-field=partner] input[type=checkbox]").click();
    rest().await;
    let query = table.handle().query();
    assert!(query.starts_with("partner:"), "{query}");
    assert_eq!(table.rows(), answered(dataset(), &query));
    // On somebody else's page the chip tells the condition, and the search box does not.
    assert_eq!(table.find("input[type=search]").unchecked_ref::<HtmlInputElement>().value(), "");
    table.find("[part~=chip]").click();
    rest().await;
    assert_eq!((table.handle().query(), table.rows()), (String::new(), all));
}

#[wasm_bindgen_test]
async fn nothing_found_offers_what_to_take_away() {
    let table = TestTable::with("partner:italy partner:russia");
    rest().await;
    assert!(table.rows().is_empty());
    let chips = texts(&table.root, "[part~=empty] [part~=chip]", |chip| chip.text_content());
    assert_eq!(chips.len(), 2, "{chips:?}");
}

#[wasm_bindgen_test]
async fn a_misspelt_word_is_corrected() {
    let table = TestTable::with("trainimg ");
    rest().await;
    assert!(table.rows().is_empty());
    table.find("[part~=empty] [data-action^=search]:not([part])").click();
    rest().await;
    assert_eq!(table.handle().query(), "training ");
    assert_eq!(table.rows(), answered(dataset(), "training "));
}

/// A corpus of this many dialogues, whose articles have one line each.
fn large(dialogues: usize) -> Vec<u8> {
    let body = "Italy met Italy.".to_owned();
    let span = engine::Span { start: 0, end: body.len() as u32 };
    let article = engine::Article {
        id: "news".to_owned(),
        title: "Italy".to_owned(),
        title_supplied: false,
        author: None,
        publisher: None,
        published: None,
        published_note: None,
        kind: None,
        lang: "en".to_owned(),
        url: None,
        body,
        story: span,
    };
    let labels = engine::Localized::from_fn(|lang| if lang == engine::Lang::Vi { "Ý" } else { "Italy" }.to_owned());
    let (field, id) = (engine::Field::Party, "IT".to_owned());
    let italy = engine::Term { field, id, labels, short: None, alt: Vec::new(), broader: None };
    let dialogue = |at: usize| engine::Dialogue {
        id: format!("dialogue-{at:04}"),
        reported_by: vec![engine::ArticleId(0)],
        reviewed: true,
        facts: vec![engine::Fact {
            field,
            value: engine::Value::Term(engine::TermId(0)),
            stage: None,
            by: None,
            according_to: None,
            setting: engine::Setting::Dialogue,
            basis: engine::Basis::Stated,
            note: None,
            person: None,
            since: None,
            evidence: vec![engine::Evidence { article: engine::ArticleId(0), span }],
        }],
    };
    let dialogues = (0..dialogues).map(dialogue).collect();
    let draft = engine::UncheckedCorpus {
        articles: vec![article],
        terms: vec![italy],
        dialogues,
        ..engine::UncheckedCorpus::default()
    };
    Dataset::build(engine::Corpus::check(draft).expect("it is sound")).encode()
}

#[wasm_bindgen_test]
async fn a_large_answer_grows_in_steps_and_counts_all() {
    let mut table = TestTable::empty();
    let corpus = load(Some(large(450))).map_err(JsValue::from).expect("a corpus of its own can be opened");
    table.mount_corpus(&corpus);
    rest().await;
    assert_eq!(table.rows().len(), 200);
    assert!(table.find("[part~=status]").text_content().is_some_and(|count| count.starts_with("450 ")));
    table.find("[part~=load-more] [data-action=load-more]").click();
    rest().await;
    assert_eq!(table.rows().len(), 400);
    table.find("[part~=load-more] [data-action=load-all]").click();
    rest().await;
    let rows = table.rows();
    assert!(rows.len() == 450 && rows.is_sorted(), "the engine's order");
    assert!(table.find("[part~=load-more]").has_attribute("hidden"));
    table.handle().set_query("italy ".to_owned());
    rest().await;
    assert_eq!(table.rows().len(), 200, "a new query begins anew");
}

#[wasm_bindgen_test]
async fn an_updated_table_equals_a_new_one() {
    const QUERIES: [&str; 9] = [
        "v",
        "vi",
        "military medicine",
        "",
        "held:2023-06..",
        "partner:russia vi sort:partner-desc",
        "unclos sort:partner-asc",
        "sort:held-asc",
        "nothing-like-it",
    ];
    let changed = TestTable::with("");
    rest().await;
    changed.open_menu("area").await;
    for (at, query) in QUERIES.iter().enumerate() {
        let columns = ["", "area,forum,document", "document,area"][at % 3];
        changed.handle().set_columns(columns);
        changed.handle().set_query((*query).to_owned());
        rest().await;
        let anew = TestTable::with(query);
        anew.handle().set_columns(columns);
        rest().await;
        anew.open_menu("area").await;
        for css in ["table", "[part~=filters] > div", "[part~=chips]"] {
            assert_eq!(changed.find(css).outer_html(), anew.find(css).outer_html(), "{css} after {query}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_change_leaves_the_cells_alone_that_show_the_same() {
    let table = TestTable::with("");
    rest().await;
    let cell = table.find("tr[data-dialogue=vn-it-2025] td[data-field=area]");
    for (query, passages) in
        [("v", true), ("vi", true), ("", false), ("sort:held-asc", false), ("held:2020.. sort:partner-asc", false)]
    {
        table.handle().set_query(query.to_owned());
        rest().await;
        assert!(cell.is_connected(), "{query}");
        assert_eq!(table.has("tr[data-dialogue=vn-it-2025] + tr:not([data-dialogue])"), passages, "{query}");
    }
}

#[wasm_bindgen_test]
async fn the_boxes_of_what_is_compared_are_ticked_and_no_others() {
    let table = TestTable::with("");
    rest().await;
    let boxes = || {
        texts(&table.root, "tbody input[data-action^=compare]", |input| {
            let ticked = input.unchecked_ref::<HtmlInputElement>().checked();
            ticked.then(|| input.closest("tr").ok().flatten()?.get_attribute("data-dialogue")).flatten()
        })
    };
    let count = ui::MAX_COMPARED;
    let cell = table.find("tbody tr:nth-child(2) td[data-field=area]");
    for at in 1..=count + 1 {
        table.find(&format!("tbody tr:nth-child({at}) input[data-action^=compare]")).click();
        rest().await;
        assert_eq!(boxes().len(), at.min(count), "one too many is not compared");
    }
    assert_eq!(boxes(), table.rows()[..count]);
    let last = table.rows()[count].clone();
    table.handle().set_state(&["compare=", &last].concat());
    rest().await;
    assert_eq!(boxes(), [last]);
    table.handle().set_query("partner:italy".to_owned());
    table.handle().set_query(String::new());
    rest().await;
    assert_eq!(boxes().len(), 1);
    assert!(cell.is_connected(), "the other cells are left alone");
}

#[wasm_bindgen_test]
async fn what_is_expanded_is_what_was_collapsed() {
    let table = TestTable::with("partner:italy");
    rest().await;
    let all = |css: &str| {
        let found = table.root.query_selector_all(css).expect("a selector");
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok()).collect::<Vec<_>>()
    };
    let collapsed = all("td [hidden] [part~=value]");
    assert!(collapsed.len() > 5, "{}", collapsed.len());
    all("td p > [data-action^=expand]").iter().for_each(HtmlElement::click);
    rest().await;
    assert!(all("td [hidden]").is_empty());
    for value in collapsed {
        assert!(value.is_connected(), "{:?} was drawn anew", value.text_content());
    }
}
