//! What is shown, through the trees that the widget draws and the site generator prints.

use std::sync::{Arc, LazyLock};

use engine::{Dataset, FIELDS, Field, FieldKind, FieldSpec, Lang, Request};
use proptest::prelude::*;
use serde_json::{Value, json};
use ui::{
    Action, Node, View, ViewContext, ViewState, compare, el, empty_state, facets, format_count, html, matrix, month_at,
    prerender, quotes, rows, timeline,
};

use crate::engine::made::imported;

mod state;

fn context(lang: Lang) -> ViewContext {
    static DATASET: LazyLock<Arc<Dataset>> = LazyLock::new(|| {
        let compiled = compiler::compile(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
        Arc::new(Dataset::build(compiled.corpus.unwrap()))
    });
    ViewContext { dataset: Arc::clone(&DATASET), lang }
}

fn printed(nodes: Vec<Node>) -> String {
    nodes.into_iter().map(html).collect()
}

/// The values of an attribute, in order.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let begins = format!(" {attribute}=\"");
    html.split(&begins).skip(1).map(|part| part.split_once('"').unwrap().0.to_owned()).collect()
}

/// The actions of the controls, in order.
fn actions(html: &str) -> Vec<Action> {
    let actions = values(html, Action::ATTRIBUTE).into_iter().map(|action| text(&action));
    // A list has the actions of its options.
    actions.filter(|action| !action.is_empty()).map(|action| Action::parse(&action).unwrap()).collect()
}

/// The values whose evidence can be opened, in order: `vn-it-2025/area/training`.
fn opened(html: &str) -> Vec<String> {
    let key = |action| match action {
        Action::OpenEvidence(key) => Some(key.print()),
        _ => None,
    };
    actions(html).into_iter().filter_map(key).collect()
}

/// The queries that can be run, in order.
fn searches(html: &str) -> Vec<String> {
    let query = |action| match action {
        Action::Search { query, .. } => Some(query),
        _ => None,
    };
    actions(html).into_iter().filter_map(query).collect()
}

/// A view state that nothing is unknown in.
fn view_state(text: &str) -> ViewState {
    let parsed = ViewState::parse(text);
    assert!(parsed.unknown.is_empty(), "{:?}", parsed.unknown);
    parsed.state
}

/// What is between the tags, with the entities that the printer writes read back.
fn text(html: &str) -> String {
    let text: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn on_paper_every_value_has_a_note_and_every_note_is_a_quote() {
    for lang in [Lang::En, Lang::Vi] {
        let context = context(lang);
        let all: Vec<usize> = (0..context.corpus().dialogues().len()).collect();
        let paper = printed(prerender(&context, &all, "n"));
        for value in paper.split("<div>").skip(1) {
            assert!(value.split_once("</div>").unwrap().0.contains("<sup><a href=\"#n"), "{value}");
        }
        let notes: Vec<&str> = paper.split("<q ").skip(1).map(|note| note.split_once("</q>").unwrap().0).collect();
        for note in &notes {
            let quote = text(note.split_once('>').unwrap().1);
            assert!(context.corpus().articles().iter().any(|article| article.body.contains(&quote)), "{quote}");
        }
        let told: usize =
            values(&paper, "href").iter().filter_map(|link| link.strip_prefix("#n")?.parse().ok()).max().unwrap();
        assert_eq!(told, notes.len());
    }
}

#[test]
fn a_text_cannot_become_markup() {
    let hostile = "</script><img src=x onerror=alert(1)> & \"quotes\"";
    let printed = html(ui::el("p").attr("title", hostile).text(hostile));
    assert_eq!(printed.matches('<').count(), 2, "{printed}");
    assert_eq!(values(&printed, "title").len(), 1);
    assert_eq!(text(&printed), hostile);
}

#[test]
fn the_matrix_has_a_circle_for_each_value_of_each_dialogue() {
    let context = context(Lang::En);
    let answer = context.dataset.answer(&Request::new(""));
    for field in [Field::Area, Field::Instrument, Field::Position, Field::Document, Field::Forum, Field::Request] {
        let scene = ViewState { view: View::Matrix, field: Some(field), ..ViewState::default() };
        let drawn = printed(matrix(&context, "", &answer, &scene));
        let mut facts: Vec<String> = Vec::new();
        for dialogue in context.corpus().dialogues() {
            for fact in dialogue.facts.iter().filter(|fact| fact.field == field) {
                let engine::Value::Term(term) = fact.value else { panic!("a term") };
                facts.push(format!("{}/{}/{}", dialogue.id, field.name(), context.corpus().term(term).id));
            }
        }
        facts.sort();
        facts.dedup();
        let mut dots = opened(&drawn);
        let drawn_dots = dots.len();
        dots.sort();
        // In the line of a wider term stands the narrower one that a dialogue names.
        dots.dedup();
        assert_eq!(dots, facts);
        // The sum of the sums is the number of circles.
        assert!(
            drawn.contains(&format!("<td class=\"sum\" role=\"cell\">{}</td></tr></tfoot>", drawn_dots)),
            "{field:?}"
        );
    }
}

#[test]
fn what_is_the_same_goes_where_only_differences_are_asked_for() {
    let context = context(Lang::En);
    let compared: Vec<String> = ["vn-it-2019", "vn-it-2025"].map(str::to_owned).into();
    let all = ViewState { view: View::Compare, compared, ..ViewState::default() };
    let only = ViewState { only_differences: true, ..all.clone() };
    let [all, only] = [all, only].map(|scene| printed(compare(&context, &scene)));
    let count = |html: &str, class: &str| html.matches(&format!("<tr role=\"row\" class=\"{class}\">")).count();
    assert!(count(&all, "same") > 0 && count(&all, "differs") > 0);
    assert_eq!((count(&only, "same"), count(&only, "differs")), (0, count(&all, "differs")));
    for change in ["new", "gone"] {
        assert!(all.contains(&format!("data-change=\"{change}\"")), "{change}");
    }
}

#[test]
fn nothing_is_new_beside_a_dialogue_that_is_only_mentioned() {
    let scene = view_state("view=compare&compare=vn-ru-2024,vn-ru-2023");
    let drawn = printed(compare(&context(Lang::En), &scene));
    assert!(!drawn.contains("data-change"), "{drawn}");
    let heads: Vec<usize> = ["July 2023", "26 December 2024"].map(|when| drawn.find(when).unwrap()).into();
    assert!(heads[0] < heads[1], "from the earlier to the later");
}

const MET: &str = "They met.";

/// A fact of this field, with a value of its kind.
fn fact(spec: &FieldSpec) -> Value {
    let value = match (spec.field, spec.kind) {
        (Field::Party, _) => "IT",
        (_, FieldKind::Number) => "1",
        (_, FieldKind::Date) => "2025",
        (_, FieldKind::Term | FieldKind::Derived) => "any",
    };
    let evidence = [json!({ "article": "talks", "quote": MET })];
    let mut fact = json!({ "field": spec.name, "value": value, "evidence": evidence });
    if spec.staged {
        fact["stage"] = "agreed".into();
    }
    if spec.field == Field::Chair {
        fact["person"] = json!({ "party": "IT" });
    }
    fact
}

#[test]
fn a_comparison_has_a_value_of_every_field_that_has_a_column() {
    let article = json!({ "type": "article", "id": "talks", "title": MET, "lang": "en", "body": MET });
    let facts: Vec<Value> = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived).map(fact).collect();
    let dialogue = |id| json!({ "type": "dialogue", "id": id, "coverage": "reported", "facts": facts });
    let corpus = imported(&[article, dialogue("one"), dialogue("two")]);
    let context = ViewContext { dataset: Arc::new(Dataset::build(corpus)), lang: Lang::En };
    let drawn = printed(compare(&context, &view_state("view=compare&compare=one,two")));
    let opens = opened(&drawn);
    for id in ["one", "two"] {
        let is_missing = |field: &Field| {
            let begins = format!("{id}/{}/", field.name());
            !opens.iter().any(|key| key.starts_with(&begins))
        };
        let columns = FIELDS.iter().filter(|spec| spec.column).map(|spec| spec.field);
        // The partner is in the heads, and the sources are what each value opens.
        assert_eq!(columns.filter(is_missing).collect::<Vec<_>>(), [Field::Partner, Field::Source], "{id}");
    }
    assert_eq!(drawn.matches("<b>IT</b>").count(), 2, "{drawn}");
}

#[test]
fn a_comparison_of_what_is_not_there_says_how_to_pick() {
    let context = context(Lang::En);
    let scene = view_state("view=compare&compare=vn-it-2025,nobody");
    let told = text(&printed(compare(&context, &scene)));
    assert!(told.contains("not in this corpus") && told.contains("Pick two to four"), "{told}");
}

#[test]
fn a_dialogue_without_the_topic_is_named_as_silent() {
    let context = context(Lang::En);
    let answer = context.dataset.answer(&Request::new(""));
    let scene = view_state("view=quotes&field=instrument&topic=unclos-1982");
    let told = printed(quotes(&context, &answer, &scene));
    let speaking = told.matches("<blockquote").count();
    assert!(speaking > 1, "{told}");
    assert!(told.contains("class=\"silent\""), "{told}");
    assert!(told.contains("<mark"), "what differs is marked");
}

#[test]
fn who_names_a_narrower_term_is_not_called_silent_about_the_wider() {
    let context = context(Lang::En);
    let all = context.dataset.answer(&Request::new(""));
    let named = context.dataset.answer(&Request::new("area:training")).total;
    let told = printed(quotes(&context, &all, &view_state("view=quotes&field=area&topic=training")));
    assert_eq!(told.matches("<h3 ").count(), named, "as many as the query finds");
    let drawn = printed(matrix(&context, "", &all, &view_state("view=matrix&field=area")));
    let line = drawn.split("<tr").find(|line| line.contains(">training</button>")).unwrap();
    assert_eq!(opened(line).len(), named);
    let both = printed(compare(&context, &view_state("view=compare&compare=vn-it-2019,vn-it-2025")));
    let line = both.split("<tr").find(|line| line.contains(">peacekeeping</th>")).unwrap();
    assert!(line.contains("UN peacekeeping: ") && line.contains("named in other terms"), "{line}");
}

#[test]
fn an_edition_that_is_filtered_away_is_not_called_missing() {
    let context = context(Lang::En);
    let query = "partner:italy -held:2019";
    let drawn = printed(timeline(&context, query, &context.dataset.answer(&Request::new(query))));
    assert!(drawn.contains("(4)") && !drawn.contains("(3"), "{drawn}");
}

#[test]
fn the_timeline_draws_each_dated_dialogue_once() {
    let context = context(Lang::En);
    let drawn = printed(timeline(&context, "", &context.dataset.answer(&Request::new(""))));
    assert_eq!(opened(&drawn).len(), context.corpus().dialogues().len());
    // Of Italy's dialogues the 2nd, the 3rd and the 5th are known.
    assert!(text(&drawn).contains("(4)"), "{drawn}");
}

#[test]
fn two_presses_choose_a_span_of_years() {
    let context = context(Lang::En);
    let asks = |query: &str, year: &str| {
        let drawn = printed(timeline(&context, query, &context.dataset.answer(&Request::new(query))));
        let press =
            drawn.split("<button").find(|press| press.contains(&format!(">{year}</button>"))).unwrap().to_owned();
        searches(&press)[0].clone()
    };
    assert_eq!(asks("partner:italy", "2025"), "partner:italy held:2025");
    assert_eq!(asks("partner:italy held:2025", "2019"), "partner:italy held:2019..2025");
    assert_eq!(asks("partner:italy held:2019..2025", "2023"), "partner:italy held:2023");
}

#[test]
fn a_place_on_a_strip_is_a_month_of_its_years() {
    let month = |part| month_at((2019, 2025), part).unwrap().to_string();
    assert_eq!([month(-1.0), month(0.0), month(0.021)], ["2019-01"; 3]);
    assert_eq!([month(0.5), month(0.98), month(7.0)], ["2022-07", "2025-12", "2025-12"]);
}

#[test]
fn where_nothing_is_found_the_filter_that_helps_most_comes_first() {
    let context = context(Lang::En);
    let query = "partner:singapore venue:beijing";
    let answer = context.dataset.answer(&Request::new(query));
    assert_eq!(answer.total, 0);
    let drawn = printed(vec![empty_state(&context, query, &answer, el("div"))]);
    let asked: Vec<String> = searches(&drawn);
    assert_eq!(asked.len(), 2, "{drawn}");
    for (asks, chip) in asked.iter().zip(drawn.split("<button").skip(1)) {
        assert!(text(chip).trim_end().ends_with(&context.dataset.total(asks).to_string()), "{chip}");
    }
    assert!(context.dataset.total(&asked[0]) >= context.dataset.total(&asked[1]));
}

/// The facet of the areas, as it is drawn for a query.
fn areas(query: &str) -> String {
    let context = context(Lang::En);
    let all = printed(facets(&context, &context.dataset.answer(&Request::new(query))));
    let (_, areas) = all.split_once("data-field=\"area\"").unwrap();
    areas.split_once("</fieldset>").unwrap().0.to_owned()
}

#[test]
fn a_long_facet_shows_its_first_values_and_tells_how_many_follow() {
    let all = areas("");
    let (first, others) = all.split_once("<details>").unwrap();
    let told: usize = text(others).split_once(" more").unwrap().0.trim().parse().unwrap();
    assert_eq!([first, others].map(|part| part.matches("<li>").count()), [8, told]);
    assert!(told > 8);
    // A page that comes with one of those shows it.
    let Some(Action::ToggleValue(Field::Area, last)) = actions(others).pop() else { panic!("a value to tick") };
    assert!(areas(&format!("area:{last}")).contains("<details open"));
}

#[test]
fn of_thousands_of_values_some_are_listed_and_every_chosen_one() {
    let context = context(Lang::En);
    let mut answer = context.dataset.answer(&Request::new(""));
    answer.facets.retain(|facet| facet.field == Field::Area);
    let mut value = answer.facets[0].values[0].clone();
    let mut listed = |selected: bool| {
        value.selected = false;
        answer.facets[0].values = vec![value.clone(); 3000];
        answer.facets[0].values[2999].selected = selected;
        let printed = printed(facets(&context, &answer));
        assert!(
            text(&printed).contains("2,992 more") && text(&printed).contains("type in the search box"),
            "{printed}"
        );
        printed.matches("<li>").count()
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
fn rows_stand_in_groups_that_are_counted() {
    let context = context(Lang::En);
    let answer = context.dataset.answer(&Request::new(""));
    let heads = |group: &str| {
        let scene = ViewState::parse(&format!("group={group}")).state;
        let drawn = printed(rows(&context, &answer, &scene));
        assert_eq!(values(&drawn, "data-dialogue").len(), answer.total, "each row once");
        let heads =
            drawn.split("<tr").filter(|row| row.starts_with(" class=\"group\"")).map(|row| text(&format!("<tr{row}")));
        heads.collect::<Vec<_>>()
    };
    assert_eq!(heads("partner"), ["Italy 3", "Russia 2", "Singapore 1", "China 1"]);
    assert_eq!(heads("held"), ["2025 1", "2024 1", "2023 3", "2019 1", "2017 1"]);
    assert_eq!(heads("nothing of this name"), [""; 0]);
}

proptest! {
    #[test]
    fn no_view_state_is_too_odd_to_show(text in "\\PC{0,60}", view in 0_usize..5) {
        let context = context(Lang::Vi);
        let answer = context.dataset.answer(&Request::new(""));
        let scene = ViewState {
            view: View::ALL[view],
            compared: vec![text.clone()],
            topic: Some(text.clone()),
            baseline: Some(text.clone()),
            article: Some(text.clone()),
            ..ViewState::parse(&format!("field={text}&group={text}&columns={text}")).state
        };
        for nodes in [
            compare(&context, &scene),
            matrix(&context, &text, &answer, &scene),
            quotes(&context, &answer, &scene),
            timeline(&context, &text, &answer),
        ] {
            prop_assert!(!printed(nodes).is_empty());
        }
    }
}
