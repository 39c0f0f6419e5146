//! A corpus of two other countries: nothing in the table, the comparison or the query knows Vietnam.

use std::sync::Arc;

use engine::{Dataset, Field, Lang, UncheckedCorpus};
use ui::{Expanded, ViewContext, compare, rows};

use super::query::Element;
use super::{answer, view_state};

/// The corpus, whose home party is Kenya, or one without a home party.
fn context(has_home: bool) -> ViewContext {
    let folder = fixtures::root().join("tests/cases/seeds/a-corpus-of-two-other-countries/seeds");
    let corpus = compiler::compile(&folder).corpus.unwrap();
    let mut description = corpus.description().clone();
    description.home = description.home.filter(|_| has_home);
    let (articles, terms) = (corpus.articles().to_vec(), corpus.terms().to_vec());
    let (wordings, dialogues) = (corpus.wordings().to_vec(), corpus.dialogues().to_vec());
    let parts = UncheckedCorpus { description, articles, terms, wordings, dialogues };
    let dataset = Dataset::decode(&Dataset::build(engine::Corpus::check(parts).unwrap()).encode()).unwrap();
    ViewContext { dataset: Arc::new(dataset), lang: Lang::En }
}

/// The partners that the facet lists, by name.
fn partners(context: &ViewContext) -> Vec<String> {
    let facets = answer(context, "").facets;
    let partner = facets.into_iter().find(|facet| facet.field == Field::Partner).unwrap();
    let mut values: Vec<String> = partner.values.into_iter().map(|value| value.value.to_string()).collect();
    values.sort();
    values
}

#[test]
fn the_partner_is_the_other_party_of_the_home_party() {
    let context = context(true);
    assert_eq!(partners(&context), ["nepal"]);
    assert_eq!(answer(&context, "partner:nepal").total, 2);
    assert_eq!(answer(&context, "partner:kenya").total, 0);
    let state = view_state("");
    let drawn = Element::new(rows(&context, &answer(&context, ""), &state, &Expanded::default()));
    assert_eq!(drawn.find_all("tr").len(), 2);
    assert!(drawn.text().contains("Nepal") && !drawn.text().contains("Viet"), "{}", drawn.text());
}

#[test]
fn without_a_home_party_both_are_partners() {
    let context = context(false);
    assert_eq!(partners(&context), ["kenya", "nepal"]);
    for query in ["partner:nepal", "partner:kenya", "area:training@agreed edition:2 partner:kenya"] {
        assert!(answer(&context, query).total > 0, "{query}");
    }
    let drawn = Element::new(rows(&context, &answer(&context, ""), &view_state("columns=area"), &Expanded::default()));
    assert!(drawn.text().contains("Kenya") && drawn.text().contains("Nepal"), "{}", drawn.text());
}

#[test]
fn two_editions_are_compared() {
    for has_home in [true, false] {
        let state = view_state("view=compare&compare=ke-np-2024,ke-np-2022");
        let context = context(has_home);
        let drawn = Element::new(compare(&context, &answer(&context, ""), &state));
        let names = drawn.find("thead").texts(".name");
        let partner = if has_home { "Nepal" } else { "Kenya / Nepal" };
        assert_eq!(names, [format!("{partner} 3 March 2022"), format!("{partner} 8 May 2024")]);
        assert!(drawn.attrs("data-differs").iter().filter(|row| **row == "yes").count() > 1, "{}", drawn.text());
    }
}

#[test]
fn what_is_pinned_and_what_is_short_reach_the_views() {
    let context = context(true);
    let corpus = context.corpus();
    let pinned: Vec<&str> =
        corpus.description().pinned.iter().map(|&id| corpus.term(id).short_label(Lang::Vi)).collect();
    assert_eq!(pinned, ["đ.tạo"]);
    let nepal = corpus.terms().iter().find(|term| term.id == "NP").unwrap();
    assert_eq!(nepal.short_label(Lang::En), "Nepal");
}
