//! A label that is displayed, typed as it stands there, finds at least every row that shows it.

use std::collections::BTreeSet;

use engine::{Corpus, Dataset, Dialogue, Lang, SearchRequest, Stage, TermId, Value};
use fixtures::{dataset, root};

fn seeds() -> Dataset {
    Dataset::build(compiler::compile(&root().join("seeds")).corpus.unwrap())
}

/// The labels that a dialogue shows in its cells and is counted under in the facets: in each language the labels and
/// short names of its values and of broader ones, the stages reached, its coverage, and its years.
fn labels_shown(corpus: &Corpus, dialogue: &Dialogue) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for fact in &dialogue.facts {
        match fact.value {
            Value::Term(id) => {
                for term in corpus.with_broader(id).map(|id| corpus.term(id)) {
                    shown.extend(Lang::ALL.map(|lang| term.label(lang).to_owned()));
                    shown.extend(Lang::ALL.map(|lang| term.short_label(lang).to_owned()));
                }
            }
            Value::Number(number) => shown.extend([number.to_string()]),
            Value::Date(date) => shown.extend([date.year().to_string()]),
        }
        for stage in Stage::ALL.into_iter().filter(|&stage| fact.stage >= Some(stage)) {
            shown.extend(Lang::ALL.map(|lang| stage.labels()[lang].to_owned()));
        }
    }
    shown.extend(Lang::ALL.map(|lang| dialogue.coverage().labels()[lang].to_owned()));
    shown
}

/// The dialogues that a query finds.
fn found(dataset: &Dataset, query: &str) -> BTreeSet<String> {
    let rows = dataset.answer(&SearchRequest::new(query)).rows;
    rows.iter().map(|row| dataset.corpus().dialogues()[row.dialogue].id.clone()).collect()
}

#[test]
fn every_label_that_is_displayed_finds_the_rows_that_show_it() {
    let (mut typed, mut missed) = (0, Vec::new());
    for dataset in [dataset(), &seeds()] {
        for dialogue in dataset.corpus().dialogues() {
            for label in labels_shown(dataset.corpus(), dialogue) {
                for query in [label.clone(), format!("{label} "), format!("\"{label}\"")] {
                    typed += 1;
                    if !found(dataset, &query).contains(&dialogue.id) {
                        missed.push(format!("{query} does not find {}", dialogue.id));
                    }
                }
            }
        }
    }
    assert_eq!((missed.as_slice(), typed > 1000), (&[][..], true));
}

/// Every value that a row shows is one that the words of its label find, so that a view can mark it.
#[test]
fn the_value_that_a_label_finds_is_marked() {
    for dataset in [dataset(), &seeds()] {
        for (term, id) in dataset.corpus().terms().iter().zip(0..) {
            for label in Lang::ALL.map(|lang| term.label(lang)) {
                let matched = dataset.answer(&SearchRequest::new(format!("\"{label}\""))).matched_words;
                assert!(dataset.matched_values(&matched).contains(&TermId(id)), "{label}");
                assert!(!matched.marks(label).is_empty(), "{label}");
            }
        }
    }
}

#[test]
fn another_name_is_not_found_within_a_longer_label() {
    let dataset = dataset();
    // The articles on Italy 2025 and Singapore 2023 speak of the South China Sea.
    assert_eq!(found(dataset, "\"Trung Quốc\""), found(dataset, "partner:china"));
    assert!(found(dataset, "china").len() > 1);
}

#[test]
fn one_word_of_a_name_does_not_stand_for_a_person() {
    let dataset = dataset();
    // “Chan” is another name of Chan Heng Kee, for whom `participant:chan` asks.
    assert_eq!(found(dataset, "participant:chan"), found(dataset, "\"Chan Heng Kee\""));
    assert_eq!(dataset.answer(&SearchRequest::new("\"Chan Heng Kee\"")).also_searched, [""; 0]);
}

/// The name of a source, or the host of its address where the article does not say who published it.
#[test]
fn a_source_finds_what_is_quoted_from_it_or_is_offered() {
    let seeds = seeds();
    let agency = found(&seeds, "VNS");
    assert_eq!(agency, found(&seeds, "source:VNS"));
    assert!(agency.contains("vn-sg-2023"));
    assert_eq!(found(&seeds, "Tuoi Tre News"), found(&seeds, "partner:russia"));
    for typed in ["thediplomat.com", "\"Tuoi Tre News\""] {
        let offered = seeds.answer(&SearchRequest::new(typed)).did_you_mean.unwrap();
        assert!(offered.starts_with("source:") && !found(&seeds, &offered).is_empty(), "{offered}");
    }
}
