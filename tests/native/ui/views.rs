//! The views of the corpus.

use engine::{FIELDS, Field, Lang, Span, Value};
use proptest::prelude::*;
use ui::{
    Collapsible, EvidenceKey, EvidenceTarget, Expanded, View, ViewState, cell_values, compare, empty_state, matrix,
    month_at, quotes, ranked, rows, strings, timeline,
};

use super::query::Element;
use super::{answer, context, view_state};

#[test]
fn the_matrix_has_a_circle_for_each_value_of_each_dialogue() {
    let context = context(Lang::En);
    let answer = answer(&context, "");
    let mut collapsing = Vec::new();
    for field in ranked(|presented| presented.matrix_rank) {
        if !context.corpus().dialogues().iter().any(|dialogue| dialogue.facts_of(field).next().is_some()) {
            // A new field, which the fixtures do not have.
            continue;
        }
        let state = ViewState { view: View::Matrix, field: Some(field), ..ViewState::default() };
        let mut expanded = Expanded::default();
        let shared = Element::new(matrix(&context, "", &answer, &state, &expanded)).evidence_keys();
        expanded.toggle(Collapsible::NamedOnce(field));
        let drawn = Element::new(matrix(&context, "", &answer, &state, &expanded));
        assert!(shared.iter().all(|key| drawn.evidence_keys().contains(key)));
        collapsing.extend((shared.len() < drawn.evidence_keys().len()).then_some(field));
        let mut facts: Vec<String> = Vec::new();
        for dialogue in context.corpus().dialogues() {
            for fact in dialogue.facts.iter().filter(|fact| fact.field == field) {
                let Value::Term(term) = fact.value else { panic!("a term") };
                facts.push(format!("{}/{}/{}", dialogue.id, field.name(), context.corpus().term(term).id));
            }
        }
        facts.sort();
        facts.dedup();
        let mut dots = drawn.evidence_keys();
        let sums = drawn.find("tfoot").texts("td.total");
        assert_eq!(sums.last(), Some(&dots.len().to_string()), "the sum of the sums is the number of dots");
        dots.sort();
        // In the line of a wider term stands the narrower one that a dialogue names.
        dots.dedup();
        assert_eq!(dots, facts);
    }
    // Of the others too little is shared to collapse the rest.
    assert!(collapsing.contains(&Field::Area) && !collapsing.contains(&Field::Document), "{collapsing:?}");
}

#[test]
fn what_is_the_same_goes_where_only_differences_are_asked_for() {
    let context = context(Lang::En);
    let compared: Vec<String> = ["vn-it-2019", "vn-it-2025"].map(str::to_owned).into();
    let all = ViewState { view: View::Compare, compared, ..ViewState::default() };
    let only = ViewState { only_differences: true, ..all.clone() };
    let [all, only] = [all, only].map(|state| Element::new(compare(&context, &answer(&context, ""), &state)));
    let count =
        |drawn: &Element, differs: &str| drawn.attrs("data-differs").iter().filter(|row| **row == differs).count();
    assert!(count(&all, "no") > 0 && count(&all, "yes") > 0);
    assert_eq!((count(&only, "no"), count(&only, "yes")), (0, count(&all, "yes")));
    for change in ["only-earlier", "only-later"] {
        assert!(all.attrs("data-change").contains(&change), "{change}");
    }
}

#[test]
fn no_difference_is_told_from_a_dialogue_that_is_only_mentioned() {
    let context = context(Lang::En);
    let state = view_state("view=compare&compare=vn-ru-2024,vn-ru-2023");
    let drawn = Element::new(compare(&context, &answer(&context, ""), &state));
    assert_eq!(drawn.attrs("data-change"), [""; 0]);
    // From the earlier to the later.
    assert_eq!(drawn.find("thead").texts(".name"), ["Russia July 2023", "Russia 26 December 2024"]);
}

#[test]
fn a_comparison_of_what_is_not_there_says_how_to_pick() {
    let context = context(Lang::En);
    let drawn =
        Element::new(compare(&context, &answer(&context, ""), &view_state("view=compare&compare=vn-it-2025,nobody")));
    let words = strings(Lang::En);
    assert!(drawn.texts("p").iter().any(|text| text == words.unknown_dialogue));
    assert_eq!(drawn.find("strong").text(), words.pick_some);
    assert!(!drawn.find(".pairs").actions().is_empty());
}

#[test]
fn a_dialogue_without_the_topic_is_named_as_silent() {
    let context = context(Lang::En);
    let state = view_state("view=quotes&field=instrument&topic=unclos-1982");
    let drawn = Element::new(quotes(&context, &answer(&context, ""), &state));
    assert!(drawn.find_all("blockquote").len() > 1);
    assert_eq!(drawn.find_all(".omitted").len(), 1);
    assert!(!drawn.find_all("mark").is_empty(), "what differs is marked");
}

#[test]
fn the_quotes_open_on_what_is_searched_for_and_its_words_are_marked() {
    let context = context(Lang::En);
    let drawn = |query: &str| Element::new(quotes(&context, &answer(&context, query), &view_state("view=quotes")));
    let found = |drawn: &Element| {
        let marks = drawn.find_all("mark").into_iter().filter(|mark| mark.attr("data-value").is_none());
        let mut found: Vec<String> = marks.map(|mark| mark.text().to_lowercase()).collect();
        found.sort();
        found.dedup();
        found
    };
    assert_eq!(found(&drawn("signed ")), ["signed"], "no term, but a word of the quotes");
    assert!(drawn("stage:signed").texts(".stage-name").contains(&"signed".to_owned()));
    let found_unclos = found(&drawn("UNCLOS"));
    assert!(found_unclos.contains(&"unclos".to_owned()), "{found_unclos:?}");
    assert_eq!(found(&drawn("partner:italy")), [""; 0]);
}

#[test]
fn quotes_of_narrower_values_say_who_speaks_too() {
    let context = context(Lang::En);
    let state = view_state("view=quotes&field=area&topic=global-and-regional-issues");
    let drawn = Element::new(quotes(&context, &answer(&context, "partner:singapore"), &state));
    assert_eq!(drawn.texts(".speaker"), ["by both sides", "by Vietnam"], "the second of the East Sea");
}

#[test]
fn quotes_of_one_dialogue_alone_are_not_compared() {
    let context = context(Lang::En);
    let drawn = Element::new(quotes(&context, &answer(&context, "partner:singapore"), &view_state("view=quotes")));
    assert_eq!(drawn.find_all("blockquote").len(), 1);
    assert!(!drawn.text().contains(strings(Lang::En).what_marks_mean));
    assert!(!drawn.text().contains(strings(Lang::En).make_baseline));
}

#[test]
fn who_names_a_narrower_term_is_not_called_silent_about_the_wider() {
    let context = context(Lang::En);
    let all = answer(&context, "");
    let named = answer(&context, "area:training").total;
    let drawn = Element::new(quotes(&context, &all, &view_state("view=quotes&field=area&topic=training")));
    assert_eq!(drawn.find_all("h3").len(), named, "as many as the query finds");
    let row = |drawn: &Element, name: &str| {
        let index = drawn.find_all("tr").iter().position(|row| row.texts("th") == [name]);
        index.unwrap_or_else(|| panic!("no row {name}"))
    };
    let drawn = Element::new(matrix(&context, "", &all, &view_state("view=matrix&field=area"), &Expanded::default()));
    let line = drawn.find_all("tr")[row(&drawn, "training")];
    assert_eq!(line.evidence_keys().len(), named);
    let both = Element::new(compare(
        &context,
        &answer(&context, ""),
        &view_state("view=compare&compare=vn-it-2019,vn-it-2025"),
    ));
    let cells = both.find_all("tr")[row(&both, "peacekeeping")].texts("td");
    assert!(cells.iter().any(|cell| cell.starts_with("UN peacekeeping: ")), "{cells:?}");
    assert_eq!(cells.last().map(String::as_str), Some(strings(Lang::En).in_other_terms));
}

#[test]
fn an_edition_that_is_filtered_away_is_not_called_missing() {
    let context = context(Lang::En);
    let query = "partner:italy -held:2019";
    let drawn = Element::new(timeline(&context, query, &answer(&context, query)));
    assert_eq!(drawn.texts(".gap"), ["(4)"]);
}

#[test]
fn the_timeline_draws_each_dated_dialogue_once() {
    let context = context(Lang::En);
    let drawn = Element::new(timeline(&context, "", &answer(&context, "")));
    assert_eq!(drawn.evidence_keys().len(), context.corpus().dialogues().len());
    // Of Italy's dialogues the 2nd, the 3rd and the 5th are known.
    assert!(drawn.texts(".gap").contains(&"(4)".to_owned()));
}

#[test]
fn two_clicks_choose_a_span_of_years() {
    let context = context(Lang::En);
    let click = |query: &str, year: &str| {
        let drawn = Element::new(timeline(&context, query, &answer(&context, query)));
        drawn.find_with_text("button", year).queries()[0].clone()
    };
    assert_eq!(click("partner:italy", "2025"), "partner:italy held:2025");
    assert_eq!(click("partner:italy held:2025", "2019"), "partner:italy held:2019..2025");
    assert_eq!(click("partner:italy held:2019..2025", "2023"), "partner:italy held:2023");
}

#[test]
fn a_position_on_a_strip_is_a_month_of_its_years() {
    let month = |part| month_at((2019, 2025), part).unwrap().to_string();
    assert_eq!([month(-1.0), month(0.0), month(0.021)], ["2019-01"; 3]);
    assert_eq!([month(0.5), month(0.98), month(7.0)], ["2022-07", "2025-12", "2025-12"]);
}

#[test]
fn rows_stand_in_groups_that_are_counted() {
    let context = context(Lang::En);
    let answer = answer(&context, "");
    let headers = |group: Option<Field>| {
        let drawn =
            Element::new(rows(&context, &answer, &ViewState { group, ..ViewState::default() }, &Expanded::default()));
        assert_eq!(drawn.attrs("data-dialogue").len(), answer.total, "each row once");
        drawn.texts("tr.row-group")
    };
    assert_eq!(headers(Some(Field::Partner)), ["Italy 3", "Russia 2", "Singapore 1", "China 1"]);
    assert_eq!(headers(Some(Field::Held)), ["2025 1", "2024 1", "2023 3", "2019 1", "2017 1"]);
    assert_eq!(headers(None), [""; 0]);
}

proptest! {
    #[test]
    fn no_view_state_is_too_odd_to_show(text in "\\PC{0,60}", view in 0_usize..5) {
        let context = context(Lang::Vi);
        let answer = answer(&context, "");
        let state = ViewState {
            view: View::ALL[view],
            compared: vec![text.clone()],
            topic: Some(text.clone()),
            baseline: Some(text.clone()),
            article: Some(text.clone()),
            ..ViewState::parse(&format!("field={text}&group={text}&columns={text}")).state
        };
        for nodes in [
            compare(&context, &answer, &state),
            matrix(&context, &text, &answer, &state, &Expanded::default()),
            quotes(&context, &answer, &state),
            timeline(&context, &text, &answer),
        ] {
            prop_assert!(!Element::new(nodes).text().is_empty());
        }
    }
}

#[test]
fn marks_split_a_span_whether_they_overlap_or_reach_beyond_it() {
    let span = |start, end| Span { start, end };
    let pieces = span(10, 20).split_at_marks(&[span(5, 12), span(11, 14), span(13, 13), span(18, 30)]);
    let marked = [span(10, 12), span(12, 14), span(18, 20)];
    assert_eq!(pieces.iter().filter(|piece| piece.1).map(|piece| piece.0).collect::<Vec<_>>(), marked);
    assert_eq!(pieces.iter().filter(|piece| !piece.1).map(|piece| piece.0).collect::<Vec<_>>(), [span(14, 18)]);
}

#[test]
fn words_of_the_query_are_marked_in_the_values_that_they_find() {
    let context = context(Lang::En);
    let marks = |query: &str| {
        let drawn = Element::new(rows(&context, &answer(&context, query), &view_state(""), &Expanded::default()));
        let trs = drawn.find_all("tr").into_iter().filter(|tr| tr.attr("data-dialogue").is_some());
        let marks = trs.flat_map(|tr| tr.find_all("mark").into_iter().map(|mark| mark.text()).collect::<Vec<_>>());
        let mut marks: Vec<String> = marks.collect();
        marks.sort();
        marks.dedup();
        marks
    };
    assert_eq!(marks("medicine "), ["medicine"]);
    assert_eq!(marks("\"military medicine\""), ["military medicine"]);
    assert!(marks("italy hanoi ").contains(&"Italy".to_owned()));
    // In an article alone.
    assert_eq!(marks("headlines "), [""; 0]);
    assert_eq!(marks("partner:italy"), [""; 0]);
}

#[test]
fn every_value_that_a_search_by_its_label_finds_opens_its_evidence() {
    for lang in Lang::ALL {
        let context = context(lang);
        for term in context.corpus().terms() {
            let answer = answer(&context, &format!("\"{}\"", term.label(lang)));
            let rows = Element::new(rows(&context, &answer, &ViewState::default(), &Expanded::default()));
            for key in rows.evidence_keys() {
                let key = EvidenceKey::parse(&key).expect("an action has the text of a key");
                assert!(EvidenceTarget::resolve(&context, &key).is_some(), "{}: {}", term.id, key.to_text());
            }
        }
    }
}

#[test]
fn a_view_without_dialogues_leaves_the_place_to_what_else_to_try() {
    let context = context(Lang::En);
    let answer = answer(&context, "zzzzzz");
    let state = ViewState::default();
    assert!(matrix(&context, "zzzzzz", &answer, &state, &Expanded::default()).is_empty());
    assert!(quotes(&context, &answer, &state).is_empty());
    assert!(timeline(&context, "zzzzzz", &answer).is_empty());
    assert!(!empty_state(&context, "zzzzzz", &answer).is_empty());
}

#[test]
fn a_name_is_not_found_beside_values_of_another_language_that_have_its_letters() {
    let context = context(Lang::En);
    let drawn = rows(&context, &answer(&context, "chien"), &ViewState::default(), &Expanded::default());
    let drawn = Element::new(drawn);
    let found = drawn.find_all(".found").into_iter().map(|row| {
        let mut labels = row.texts(".value");
        labels.retain(|text| text != strings(Lang::En).in_article);
        labels
    });
    let (chaired, others): (Vec<_>, Vec<_>) = found.partition(|labels| labels.contains(&"Hoàng Xuân Chiến".to_owned()));
    assert!(!chaired.is_empty() && chaired.iter().all(|labels| labels.len() == 1), "{chaired:?}");
    // “Chiến lược” is “strategic”.
    assert!(!others.is_empty() && others.iter().all(|labels| !labels.is_empty()), "{others:?}");
}

#[test]
fn the_first_sentence_of_a_value_says_its_stage() {
    let context = context(Lang::En);
    for (at, dialogue) in context.corpus().dialogues().iter().enumerate() {
        for field in FIELDS.iter().map(|spec| spec.field) {
            let values = cell_values(context.corpus(), dialogue, field, Lang::En);
            for value in values.into_iter().filter(|value| value.stage.is_some()) {
                let key = EvidenceKey::new(&dialogue.id, field, &value.id);
                let opened = EvidenceTarget::resolve(&context, &key).expect("the value is there");
                let first = opened.quotes[0].fact.and_then(|fact| context.dialogue(at).facts[fact].stage);
                assert_eq!(first, value.stage, "{}", key.to_text());
            }
        }
    }
}
