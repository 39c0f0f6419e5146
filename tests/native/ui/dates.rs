//! Dates of several days, and dates that are not exact, as each view shows them.

use std::sync::Arc;

use engine::{Dataset, Lang, SearchRequest, csv};
use serde_json::{Value, json};
use ui::{Expanded, ViewContext, ViewState, rows, timeline};

use super::query::Element;
use crate::engine::made::imported;

/// A dialogue for each date, held then.
fn context(dates: &[&str], lang: Lang) -> ViewContext {
    let article = json!({ "type": "article", "id": "talks", "title": "They met", "lang": "en", "body": "They met." });
    let fact = |field: &str, value: &str| {
        let evidence = [json!({ "article": "talks", "quote": "They met" })];
        json!({ "field": field, "value": value, "label": value, "basis": "inferred", "note": "made up", "evidence": evidence })
    };
    let dialogues = dates.iter().enumerate().map(|(at, date)| {
        let facts = [fact("party", "IT"), fact("held", date)];
        json!({ "type": "dialogue", "id": format!("dialogue-{at}"), "coverage": "reported", "facts": facts })
    });
    let entries: Vec<Value> = std::iter::once(article).chain(dialogues).collect();
    ViewContext { dataset: Arc::new(Dataset::build(imported(&entries))), lang }
}

fn found(context: &ViewContext, query: &str) -> Vec<(String, bool)> {
    let answer = context.dataset.answer(&SearchRequest::new(query));
    let date = |row: &engine::Row| context.corpus().dialogues()[row.dialogue].date().unwrap().to_string();
    answer.rows.iter().map(|row| (date(row), row.certain)).collect()
}

#[test]
fn a_date_is_written_in_each_language_exactly_as_precise_as_it_is() {
    for (date, en, vi) in [
        ("2025-06-26", "26 June 2025", "26/6/2025"),
        ("2025-06-26/2025-06-27", "26–27 June 2025", "26–27/6/2025"),
        ("2025-06-30/2025-07-01", "30 June – 1 July 2025", "30/6 – 1/7/2025"),
        ("2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025", "31/12/2024 – 1/1/2025"),
        ("2025-06/2025-07", "June – July 2025", "tháng 6 – tháng 7/2025"),
        ("2019/2020", "2019 – 2020", "2019 – 2020"),
        ("2025-06-26/2025-06", "26 June – June 2025", "26/6 – tháng 6/2025"),
        ("2025-06~", "about June 2025", "khoảng tháng 6/2025"),
        ("2019?", "2019 (uncertain)", "2019 (chưa chắc chắn)"),
        ("2019%", "about 2019 (uncertain)", "khoảng 2019 (chưa chắc chắn)"),
        ("2019-XX", "2019 (month not known)", "2019 (không rõ tháng)"),
        ("2025-06-XX", "June 2025 (day not known)", "tháng 6/2025 (không rõ ngày)"),
        ("2025-06-26/2025-06-27?", "26 June 2025 – 27 June 2025 (uncertain)", "26/6/2025 – 27/6/2025 (chưa chắc chắn)"),
    ] {
        for (lang, text) in [(Lang::En, en), (Lang::Vi, vi)] {
            let context = context(&[date], lang);
            let answer = context.dataset.answer(&SearchRequest::default());
            let drawn = Element::new(rows(&context, &answer, &ViewState::default(), &Expanded::default()));
            let values: Vec<String> =
                drawn.texts("button.value").iter().map(|text| text.trim_end_matches('*').to_owned()).collect();
            assert!(values.contains(&text.to_owned()), "{date}: {text} is not among {values:?}");
        }
    }
}

#[test]
fn a_dialogue_of_two_days_is_found_by_either_and_a_date_that_is_not_exact_is_possible() {
    let context = context(&["2024-12-31/2025-01-01", "2025-06~", "2019?", "2023-XX"], Lang::En);
    let one = |date: &str, certain| vec![(date.to_owned(), certain)];
    for (query, expected) in [
        ("held:2025-01-01", one("2024-12-31/2025-01-01", true)),
        ("held:2024", one("2024-12-31/2025-01-01", true)),
        ("held:2024-12-31/2025-01-01", one("2024-12-31/2025-01-01", true)),
        ("held:2025-06", one("2025-06~", false)),
        ("held:2019", one("2019?", false)),
        ("held:2023", one("2023-XX", true)),
        ("held:2023-05", one("2023-XX", false)),
        ("held:2022", vec![]),
    ] {
        assert_eq!(found(&context, query), expected, "{query}");
    }
    let order: Vec<String> = found(&context, "").into_iter().map(|(date, _)| date).collect();
    assert_eq!(order, ["2025-06~", "2024-12-31/2025-01-01", "2023-XX", "2019?"]);
}

#[test]
fn a_year_counts_each_dialogue_that_touches_it() {
    let context = context(&["2024-12-31/2025-01-01", "2025-06~", "2019?"], Lang::En);
    let answer = context.dataset.answer(&SearchRequest::default());
    let years = answer.facets.iter().find(|facet| facet.field == engine::Field::Held).unwrap();
    let counts: Vec<(&str, usize)> = years.values.iter().map(|value| (&*value.value, value.count)).collect();
    assert_eq!(counts, [("2025", 2), ("2024", 1), ("2019", 1)]);
    for (year, count) in counts {
        assert_eq!(found(&context, &format!("held:{year}")).len(), count, "{year}");
    }
}

#[test]
fn an_interval_is_a_bar_of_its_days_and_a_day_a_dot() {
    let context = context(&["2025-03-01/2025-09-30", "2024-07-02"], Lang::En);
    let answer = context.dataset.answer(&SearchRequest::default());
    let drawn = Element::new(timeline(&context, "", &answer));
    assert_eq!(drawn.find_all("svg:circle").len(), 1);
    let bar = drawn.find_all("svg:rect").into_iter().find(|rect| rect.attr("class").is_none()).unwrap();
    let number = |name: &str| 10.0 * bar.attr(name).unwrap().trim_end_matches('%').parse::<f64>().unwrap();
    // Two years on 960 thousandths; seven months of them from the fourteenth month on.
    let (start, width) = (20.0 + 960.0 * 14.0 / 24.0, 960.0 * 7.0 / 24.0);
    assert!(
        (number("x") - start).abs() < 5.0 && (number("width") - width).abs() < 5.0,
        "{} {}",
        number("x"),
        number("width")
    );
    let choices = drawn.texts("button");
    assert!(choices.contains(&"2024".to_owned()) && choices.contains(&"2025".to_owned()));
}

#[test]
fn a_strip_reaches_to_the_end_of_its_last_interval() {
    let context = context(&["2024-12-31/2026-01-01"], Lang::En);
    let drawn = Element::new(timeline(&context, "", &context.dataset.answer(&SearchRequest::default())));
    let strips = drawn.find(".strips");
    assert_eq!([strips.attr("data-first"), strips.attr("data-last")], [Some("2024"), Some("2026")]);
}

#[test]
fn a_table_of_comma_separated_values_has_dates_as_annotations_write_them() {
    let context = context(&["2025-06-26/2025-06-27", "2019?"], Lang::En);
    let text = csv(context.corpus(), context.corpus().dialogues(), Lang::En);
    assert!(text.contains(",2025-06-26/2025-06-27 (inferred),") && text.contains(",2019? (inferred),"), "{text}");
}
