//! Citing an article, with what it does not have itself in brackets, and a quote from the page around it.

use std::sync::Arc;

use engine::{Dataset, Lang};
use ui::{EvidenceKey, EvidenceTarget, ViewContext, citation, evidence_view};

use super::query::Element;
use super::{context, view_state};

/// An article without a headline, whose date is inferred.
fn added_to() -> ViewContext {
    let folder = fixtures::root().join("tests/cases/seeds/an-article-with-what-we-add-to-it/seeds");
    let dataset = Dataset::build(compiler::compile(&folder).corpus.unwrap());
    ViewContext { dataset: Arc::new(dataset), lang: Lang::En }
}

/// The citation of the first quote of a value.
fn cited(context: &ViewContext, key: &str) -> String {
    let target = EvidenceTarget::resolve(context, &EvidenceKey::parse(key).unwrap()).unwrap();
    citation(context, target.quotes[0].evidence)
}

#[test]
fn what_is_added_to_an_article_is_in_brackets_where_it_is_cited() {
    let context = added_to();
    assert_eq!(
        cited(&context, "ke-np-2022/party/NP"),
        "“Kenya and Nepal held” Amina Otieno, [Kenya and Nepal open talks], [March 2022], https://news.example/talks"
    );
    let dialogues = context.corpus().dialogues();
    let markdown = engine::markdown(context.corpus(), dialogues, Lang::En);
    let source = "Amina Otieno, \\[Kenya and Nepal open talks\\], \\[2022-03\\], <https://news.example/talks>";
    assert!(markdown.contains(source), "{markdown}");
}

#[test]
fn a_citation_leaves_out_what_the_article_does_not_state() {
    let context = context(Lang::En);
    assert_eq!(
        cited(&context, "vn-it-2017/venue/rome"),
        "“The last iteration of the Dialogue was held back in 2017 in Rome” \
         the third iteration of the Vietnam-Italy Defense Policy Dialogue"
    );
}

#[test]
fn a_quote_from_the_page_is_marked_so_and_shown_in_its_line() {
    let context = added_to();
    let key = EvidenceKey::parse("ke-np-2022/held/2022-03-03").unwrap();
    let target = EvidenceTarget::resolve(&context, &key).unwrap();
    let drawn = Element::new(vec![evidence_view(&context, &view_state(""), &target)]);
    let outside = context.strings().outside_story;
    let notes: Vec<bool> = drawn
        .find("ol")
        .find_all("li")
        .iter()
        .map(|quote| quote.texts("p").iter().any(|text| text == outside))
        .collect();
    assert_eq!(notes, [true, false]);
    let boilerplate = drawn.find_all(".boilerplate");
    assert_eq!(boilerplate.len(), 1, "the line with the by-line has no quote");
    assert_eq!(boilerplate[0].find("mark").text(), "6 March 2022");
    let publication = drawn.find("article").find(".publication").text();
    assert_eq!(publication, "Amina Otieno · news.example · newspaper article · [March 2022]");
}
