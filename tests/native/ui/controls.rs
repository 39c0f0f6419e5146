//! Facets, filters and counts.

use engine::{Field, Lang, Stage};
use ui::{
    Action, FilterMenu, OpenMenus, chips_and_clear, empty_state, examples, filter_menus, format_count, hints, legend,
    missing_strings, strings,
};

use super::query::Element;
use super::{answer, context};

#[test]
fn where_nothing_is_found_the_filter_that_helps_most_comes_first() {
    let context = context(Lang::En);
    let query = "partner:singapore venue:beijing";
    let answer = answer(&context, query);
    assert_eq!(answer.total, 0);
    let drawn = Element::new(empty_state(&context, query, &answer));
    let mut totals = Vec::new();
    for chip in drawn.find_all(".chip") {
        let total = context.dataset.total(&chip.queries()[0]);
        assert_eq!(chip.find(".total").text(), total.to_string());
        totals.push(total);
    }
    assert_eq!(totals.len(), 2);
    assert!(totals[0] >= totals[1]);
}

#[test]
fn the_value_that_a_word_names_is_offered_in_plain_words() {
    for (lang, offer) in [(Lang::En, "Partner: China"), (Lang::Vi, "Đối tác: Trung Quốc")] {
        let context = context(lang);
        let drawn = Element::new(hints(&context, &answer(&context, "china"), false));
        assert_eq!(drawn.texts(".example"), [offer]);
        assert_eq!(context.dataset.total(&drawn.find(".example").queries()[0]), 1);
    }
}

#[test]
fn an_order_that_words_ask_for_is_offered_in_plain_words() {
    let context = context(Lang::En);
    let found = Element::new(hints(&context, &answer(&context, "recent dialogues"), false));
    assert_eq!(found.texts(".in-words"), ["Newest first"]);
    let query = "Italy sort by venue";
    let nothing = Element::new(empty_state(&context, query, &answer(&context, query)));
    assert_eq!(nothing.texts(".in-words"), ["“Italy”, Venue, ascending"]);
}

#[test]
fn words_that_are_apart_are_said_to_be_last_or_in_every_row() {
    let context = context(Lang::En);
    let told = |query: &str, is_grouped: bool| {
        Element::new(hints(&context, &answer(&context, query), is_grouped)).texts("li").join("; ")
    };
    let said = |query: &str| told(query, false);
    // Under groups they may stand anywhere.
    assert!(told("luật biển", true).contains("sentences or values: 1"), "{}", told("luật biển", true));
    assert!(said("luật biển").contains("different sentences or values, listed last: 1"), "{}", said("luật biển"));
    assert!(said("luật biển sort:partner-asc").contains("sentences or values: 1"));
    assert!(said("naval visits").contains("No sentence or value has all these words"), "{}", said("naval visits"));
    assert!(!said("Italy training").contains("sentence"), "{}", said("Italy training"));
}

#[test]
fn every_example_is_understood_and_finds_something() {
    for lang in Lang::ALL {
        let context = context(lang);
        for example in Element::new(examples(strings(lang))).find_all(".example") {
            let answer = answer(&context, &example.queries()[0]);
            assert!(answer.total > 0 && answer.problems.is_empty(), "{}", example.text());
        }
    }
}

/// The filters of a query, with menus open.
fn filters(query: &str, menus: &[FilterMenu], sought: Option<(Field, &str)>) -> Element {
    let context = context(Lang::En);
    let open = OpenMenus { menus: menus.into(), sought: sought.map(|(field, words)| (field, words.to_owned())) };
    Element::new(filter_menus(&context, query, &answer(&context, query), &open))
}

const AREAS: FilterMenu = FilterMenu::Facet(Field::Area);

/// The labels of the values that are listed.
fn names(filters: &Element) -> Vec<String> {
    filters.texts(".name")
}

#[test]
fn only_an_open_menu_has_content() {
    let closed = filters("", &[], None);
    assert!(closed.find_all("li").is_empty());
    assert!(closed.find_all(".filter-button").len() > 4);
    let open = filters("", &[AREAS], None);
    let expanded =
        open.find_all(".filter-button").into_iter().filter(|press| press.attr("aria-expanded") == Some("true"));
    assert_eq!(expanded.map(Element::text).collect::<Vec<_>>(), ["Areas"]);
    assert_eq!(open.find("fieldset").attr("data-field"), Some("area"));
}

#[test]
fn a_button_says_what_is_chosen() {
    for (query, label) in [
        ("area:training", "Areas: training"),
        ("area:training,military-medicine,peacekeeping", "Areas: training +2"),
        ("area:training@agreed", "Areas: training (agreed or above)"),
        ("-area:training", "Areas"),
        ("training", "Areas"),
        ("has:area", "Areas"),
        ("held:2023..", "Year: 2023.."),
        ("format:policy-dialogue venue:hanoi", "More: policy dialogue +1"),
    ] {
        let buttons = filters(query, &[], None).texts(".filter-button");
        assert!(buttons.iter().any(|button| button == label), "{query}: {buttons:?} lacks {label}");
    }
}

#[test]
fn a_value_is_found_by_the_beginnings_of_its_words() {
    let all = names(&filters("", &[AREAS], None));
    assert!(all.len() > 12, "{all:?}");
    let found = names(&filters("", &[AREAS], Some((Field::Area, "COOP def"))));
    let expected: Vec<&String> = all.iter().filter(|name| name.contains("coop") && name.contains("def")).collect();
    assert!(!expected.is_empty() && expected.len() < all.len());
    assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    // What is chosen is there in any case.
    let chosen = filters("area:training", &[AREAS], Some((Field::Area, "nothing is called so")));
    assert_eq!(names(&chosen), ["training"]);
    // The words are of one facet.
    let other = filters("", &[AREAS], Some((Field::Document, "nothing")));
    assert_eq!(names(&other), all);
}

#[test]
fn of_thousands_of_values_some_are_listed_and_every_chosen_one() {
    let context = context(Lang::En);
    let mut answer = answer(&context, "");
    answer.facets.retain(|facet| facet.field == Field::Area);
    let value = answer.facets[0].values[0].clone();
    let mut listed = |selected: bool| {
        let value = |at: usize| engine::FacetValue {
            value: at.to_string().into(),
            selected: selected && at == 2999,
            ..value.clone()
        };
        answer.facets[0].values = (0..3000).map(value).collect();
        let open = OpenMenus { menus: vec![AREAS], sought: None };
        let drawn = Element::new(filter_menus(&context, "", &answer, &open));
        assert_eq!(drawn.find("fieldset").find_all("p").len(), 1, "how to find the others");
        drawn.find_all("li").len()
    };
    assert_eq!([listed(false), listed(true)], [100, 101]);
}

#[test]
fn a_stage_pressed_again_no_longer_counts() {
    let pressed = filters("area:@agreed", &[AREAS], None);
    let steps = pressed.find_all(".stage-step");
    let actions: Vec<Action> = steps.iter().map(|step| step.actions().remove(0)).collect();
    let expected =
        Stage::ALL.map(|stage| Action::SetMinStage(Field::Area, Some(stage).filter(|s| *s != Stage::Agreed)));
    assert_eq!(actions, expected);
    let marked = steps.iter().filter(|step| step.attr("aria-pressed") == Some("true"));
    assert_eq!(marked.map(|step| step.attr("title")).collect::<Vec<_>>(), [Some("agreed")]);
}

#[test]
fn the_legend_filters_by_the_stage_that_is_reached() {
    let context = context(Lang::En);
    let draw = |query: &str| Element::new(legend(&context, query, &answer(&context, query)));
    let names: Vec<&str> = Stage::ALL.into_iter().rev().map(Stage::name).collect();
    assert_eq!(draw("").texts("button").iter().map(|text| text.trim()).collect::<Vec<_>>(), names);
    for (press, stage) in draw("").find_all("button").iter().zip(&names) {
        assert_eq!(press.actions(), [Action::search(&["stage:", stage].concat())]);
    }
    let agreed = draw("italy stage:agreed");
    let leads_to: Vec<_> = agreed.find_all("button").iter().map(|press| press.actions()).collect();
    assert_eq!(leads_to[..2], [[Action::search("italy stage:signed")], [Action::search("italy ")]], "one at a time");
    let pressed = draw("stage:signed");
    let pressed = pressed.find_all("button").into_iter().filter(|press| press.attr("aria-pressed") == Some("true"));
    assert_eq!(pressed.map(|press| press.text().trim().to_owned()).collect::<Vec<_>>(), ["signed"]);
}

#[test]
fn a_chip_says_where_else_its_condition_is_seen() {
    let context = context(Lang::En);
    let query = "medicine -code partner:italy,russia partner:italy -area:training has:document held:2020..";
    let drawn = Element::new(chips_and_clear(&context, query));
    let shown =
        drawn.find_all(".chip").into_iter().map(|chip| (chip.text(), chip.attr("data-shown").unwrap_or_default()));
    let shown: Vec<_> = shown.map(|(text, shown)| format!("{text}: {shown}")).collect();
    let expected = [
        "“medicine”: search",
        "not “code”: search",
        "Partner: Italy: filters",
        "Partner: Russia: filters",
        "Partner: Italy: nowhere",
        "not Areas and issues: training: nowhere",
        "Documents: stated: nowhere",
        "Date: 2020..: filters",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn counts_have_their_digits_in_threes() {
    for (number, en, vi) in
        [(0, "0", "0"), (999, "999", "999"), (3410, "3,410", "3.410"), (1_234_567, "1,234,567", "1.234.567")]
    {
        assert_eq!([Lang::En, Lang::Vi].map(|lang| format_count(number, lang)), [en, vi]);
    }
}

#[test]
fn english_and_vietnamese_have_every_string() {
    for lang in [Lang::En, Lang::Vi] {
        assert_eq!(missing_strings(lang), [""; 0], "{lang:?}");
    }
}
