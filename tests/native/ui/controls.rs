//! Facets, filters and counts.

use engine::{Field, Lang};
use ui::{Action, empty_state, facets, format_count, missing_strings};

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

/// The facets that are drawn for a query.
fn facets_of(query: &str) -> Element {
    let context = context(Lang::En);
    Element::new(facets(&context, &answer(&context, query)))
}

/// The facet of a field.
fn facet<'a>(facets: &'a Element, field: &str) -> &'a Element {
    let all = facets.find_all("fieldset");
    all.into_iter().find(|set| set.attr("data-field") == Some(field)).unwrap()
}

#[test]
fn a_long_facet_shows_its_first_values_and_tells_how_many_follow() {
    let all = facets_of("");
    let areas = facet(&all, "area");
    let others = areas.find("details");
    let folded = others.find_all("li").len();
    assert_eq!(areas.find_all("li").len() - folded, 8);
    assert!(folded > 8);
    assert_eq!(others.find("summary").text(), format!("{folded} more"));
    // A page that comes with one of those shows it.
    let Some(Action::ToggleValue(Field::Area, last)) = others.actions().pop() else { panic!("a value to tick") };
    let chosen = facets_of(&format!("area:{last}"));
    assert!(facet(&chosen, "area").find("details").attr("open").is_some());
}

#[test]
fn of_thousands_of_values_some_are_listed_and_every_chosen_one() {
    let context = context(Lang::En);
    let mut answer = answer(&context, "");
    answer.facets.retain(|facet| facet.field == Field::Area);
    let mut value = answer.facets[0].values[0].clone();
    let mut listed = |selected: bool| {
        value.selected = false;
        answer.facets[0].values = vec![value.clone(); 3000];
        answer.facets[0].values[2999].selected = selected;
        let drawn = Element::new(facets(&context, &answer));
        let others = drawn.find(".facet").find("fieldset").find("details");
        assert_eq!(others.find("summary").text(), "2,992 more");
        assert_eq!(others.find_all("p").len(), 1, "how to find the others");
        drawn.find_all("li").len()
    };
    assert_eq!([listed(false), listed(true)], [508, 509]);
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
