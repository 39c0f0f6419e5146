//! A draft is a draft until a person has gone through all of it.

use engine::SearchRequest;
use workbench::Region;

use super::{act, drafted, opened, shown};

#[test]
fn a_draft_stands_beside_its_article_with_nothing_accepted() {
    let workbench = drafted();
    let items = shown(&workbench, Region::Items);
    assert!(items.contains("Norway") && items.contains("data-state=\"open\""), "{items}");
    assert!(!items.contains("data-state=\"accepted\""), "{items}");
    assert!(shown(&workbench, Region::Works).contains("Draft, not reviewed"));
}

#[test]
fn the_text_nodes_of_the_article_are_its_text() {
    let html = shown(&drafted(), Region::Article);
    let text: String = html.split('>').map(|part| part.split('<').next().unwrap_or_default()).collect();
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert_eq!(text, super::REPORT);
    assert!(html.contains("<mark class=\"selected\"") && html.contains("<mark class=\"quoted\""), "{html}");
}

#[test]
fn a_row_is_reviewed_when_the_last_item_has_a_verdict_and_not_before() {
    let mut workbench = drafted();
    let is_reviewed = |workbench: &workbench::Workbench| {
        let dataset = opened(workbench);
        dataset.corpus().dialogues().iter().find(|dialogue| dialogue.id == "vn-no-2031").unwrap().reviewed
    };
    let mut pressed = 0;
    while workbench.open_items() > 0 {
        assert!(!is_reviewed(&workbench), "{} are open", workbench.open_items());
        act(&mut workbench, "accept");
        pressed += 1;
    }
    assert!(is_reviewed(&workbench), "after {pressed} keys");
    assert!(shown(&workbench, Region::Works).contains("Reviewed"));
    // Taking one back makes it a draft again.
    act(&mut workbench, "reopen");
    assert!(!is_reviewed(&workbench));
}

#[test]
fn a_rejected_value_is_not_in_the_corpus_and_its_article_is_found_by_the_others() {
    let mut workbench = drafted();
    super::go_to(&mut workbench, "military medicine");
    act(&mut workbench, "reject");
    let dataset = opened(&workbench);
    let found = |query: &str| dataset.answer(&SearchRequest::new(query)).total;
    assert_eq!(found("partner:NO area:military-medicine"), 0);
    assert_eq!(found("partner:NO"), 1);
}

#[test]
fn the_keys_go_through_the_list_and_stay_within_it() {
    let mut workbench = drafted();
    let current = |workbench: &workbench::Workbench| {
        shown(workbench, Region::Items).split("<li ").skip(1).position(|item| item.contains("aria-current")).unwrap()
    };
    act(&mut workbench, "previous");
    assert_eq!(current(&workbench), 0);
    act(&mut workbench, "next");
    assert_eq!(current(&workbench), 1);
    act(&mut workbench, "select/9999");
    let last = current(&workbench);
    act(&mut workbench, "next");
    assert_eq!(current(&workbench), last);
    // From the last, the next that is open is the first again.
    act(&mut workbench, "accept");
    assert_eq!(current(&workbench), 0);
}

#[test]
fn the_values_of_a_sentence_are_accepted_together_and_no_others() {
    let mut workbench = drafted();
    super::go_to(&mut workbench, "Norway");
    let before = workbench.open_items();
    assert!(shown(&workbench, Region::Items).contains("Accept all of this sentence"));
    act(&mut workbench, "accept-sentence");
    let accepted = before - workbench.open_items();
    assert!(accepted > 1 && workbench.open_items() > 0, "{accepted} of {before}");
    let items = shown(&workbench, Region::Items);
    let of_others = items.split("<li ").skip(1).filter(|item| item.contains("data-state=\"open\"")).count();
    assert_eq!(of_others, workbench.open_items());
}

#[test]
fn a_new_value_has_no_stage_until_one_is_chosen_and_the_sides_of_the_row_come_first() {
    let mut workbench = drafted();
    act(&mut workbench, "add");
    let form = shown(&workbench, Region::Items);
    assert!(form.contains("name=\"stage\"><option value selected"), "{form}");
    let by = form.split("name=\"by\"").nth(1).unwrap();
    let sides = by.split("<option value=\"").skip(1).filter_map(|side| side.split('"').next());
    assert_eq!(sides.take(3).collect::<Vec<_>>(), ["both", "VN", "NO"]);
}
