//! Values are changed and added; what cannot stand is said at once.

use engine::{Lang, SearchRequest};
use workbench::{FactForm, Region, Workbench};

use super::{act, drafted, go_to, opened, shown};

fn area(value: &str, stage: &str, quote: &str) -> FactForm {
    FactForm {
        field: "area".to_owned(),
        value: value.to_owned(),
        stage: stage.to_owned(),
        by: "both".to_owned(),
        quote: vec![quote.to_owned()],
        ..FactForm::default()
    }
}

#[test]
fn a_changed_value_is_accepted_and_the_next_open_one_is_shown() {
    let mut workbench = drafted();
    let open = workbench.open_items();
    go_to(&mut workbench, "military medicine");
    act(&mut workbench, "edit");
    assert!(shown(&workbench, Region::Items).contains("<form "));
    let mut form = area("cyber security", "proposed", "closer work in military medicine and cyber security");
    form.by = "VN".to_owned();
    assert!(workbench.submit(&form));
    assert_eq!(workbench.open_items(), open - 1);
    let items = shown(&workbench, Region::Items);
    assert!(!items.contains("<form ") && !items.contains(">military medicine<"), "{items}");
}

#[test]
fn words_of_the_article_become_the_quote_of_a_new_value() {
    let mut workbench = drafted();
    let words = "increase delegation exchanges";
    let at = super::REPORT.find(words).unwrap();
    let start = super::REPORT[..at].encode_utf16().count() as u32;
    workbench.add_quoted(start, start + words.len() as u32);
    let form = shown(&workbench, Region::Items);
    assert!(form.contains(&format!(">{words}</textarea>")), "{form}");
    assert!(workbench.submit(&area("delegation exchanges", "noted", words)));
    assert_eq!(opened(&workbench).answer(&SearchRequest::new("partner:NO area:delegation-exchanges")).total, 1);
}

#[test]
fn a_form_that_makes_no_value_says_why_and_stays_open() {
    let mut workbench = drafted();
    act(&mut workbench, "add");
    let quote = "They agreed to increase delegation exchanges";
    for (form, wanted) in [
        (area("", "agreed", quote), "no value"),
        (area("training", "agreed", ""), "needs a quote"),
        (area("training", "agreed", "They agreed on nothing."), "not in the story"),
        (FactForm { field: "edition".to_owned(), ..area("fifth", "", quote) }, "whole number"),
        (FactForm { field: "held".to_owned(), ..area("May", "", quote) }, "a date like"),
        (FactForm { field: "party".to_owned(), ..area("Atlantis", "", quote) }, "No such side"),
        (FactForm { field: "participant".to_owned(), ..area("Ann Example", "", quote) }, "No such side"),
        (FactForm { field: "nothing".to_owned(), ..area("x", "", quote) }, "no value"),
    ] {
        assert!(!workbench.submit(&form));
        let items = shown(&workbench, Region::Items);
        assert!(items.contains("role=\"alert\"") && items.contains(wanted), "{wanted}: {items}");
    }
    act(&mut workbench, "cancel");
    assert!(!shown(&workbench, Region::Items).contains("<form "));
}

#[test]
fn a_value_that_its_quote_does_not_hold_is_marked_and_goes_nowhere() {
    let mut workbench = drafted();
    act(&mut workbench, "add");
    let form = FactForm { field: "venue".to_owned(), ..area("Rome", "", "The two sides reviewed cooperation") };
    assert!(workbench.submit(&form));
    let items = shown(&workbench, Region::Items);
    assert!(items.contains("class=\"problem\""), "{items}");
    assert!(shown(&workbench, Region::Works).contains("Values with a problem, left out of what you take away: 1"));
    assert_eq!(opened(&workbench).answer(&SearchRequest::new("partner:NO venue:rome")).total, 0);
    // Of a value that is rejected nothing is said any more.
    act(&mut workbench, "reject");
    assert!(!shown(&workbench, Region::Items).contains("class=\"problem\""));
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_the_page() {
    for (lang, of_value, parties, of_row) in [
        (
            Lang::En,
            "no quote contains a label of “rome” of `venue`; ",
            [">Vietnam<", ">Norway<"],
            "the row names no side",
        ),
        (
            Lang::Vi,
            "không trích dẫn nào có tên của “Rome” (Địa điểm); ",
            [">Việt Nam<", ">Na Uy<"],
            "dòng không nêu bên nào",
        ),
    ] {
        let mut workbench = Workbench::new(fixtures::CORPUS, lang).unwrap();
        assert!(workbench.draft(&super::form(super::REPORT)));
        act(&mut workbench, "add");
        let form = FactForm { field: "venue".to_owned(), ..area("Rome", "", "The two sides reviewed cooperation") };
        assert!(workbench.submit(&form));
        let items = shown(&workbench, Region::Items);
        assert!(items.contains(of_value), "{items}");
        act(&mut workbench, "reject");
        for party in parties {
            go_to(&mut workbench, party);
            act(&mut workbench, "reject");
        }
        let works = shown(&workbench, Region::Works);
        assert!(works.contains(of_row), "{works}");
    }
}

#[test]
fn several_articles_on_one_event_are_one_row_with_both_sources() {
    let mut workbench = drafted();
    let other = super::REPORT.replace("held in Hà Nội on May 15", "held in Hà Nội on May 14").replace("VNS", "Another");
    assert!(workbench.draft(&super::form(&other)));
    let dataset = opened(&workbench);
    let rows: Vec<_> = dataset.corpus().dialogues().iter().filter(|row| row.id == "vn-no-2031").collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].reported_by.len(), 2);
    // Where they differ, both stay.
    assert_eq!(rows[0].dates().count(), 2);
    // A row of its own again.
    act(&mut workbench, "same-as/0/");
    assert_eq!(opened(&workbench).answer(&SearchRequest::new("partner:NO")).total, 2);
}

#[test]
fn an_article_of_the_corpus_pasted_again_is_another_source_of_its_row_and_a_question() {
    let mut workbench = super::empty();
    let article = &fixtures::dataset().corpus().articles()[0];
    let reports = |row: &&engine::Dialogue| row.reported_by.contains(&engine::ArticleId(0));
    let known = fixtures::dataset().corpus().dialogues().iter().find(reports).unwrap();
    assert!(workbench.draft(&super::form(&article.body)));
    let (works, items) = (shown(&workbench, Region::Works), shown(&workbench, Region::Items));
    assert!(works.contains(&format!("<b>{}</b>", known.id)) && items.contains(&known.id), "{works}{items}");
    assert_eq!(opened(&workbench).corpus().dialogues().len(), fixtures::dataset().corpus().dialogues().len());
}
