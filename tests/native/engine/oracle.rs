//! The engine against a naive evaluation without an index: every query on every row.

use std::collections::BTreeSet;

use engine::{Corpus, Dataset, Fact, Field, Lang, Row, SearchRequest, Stage, Value, collation_key, words};
use proptest::prelude::*;

use super::day_set;
use super::made::{WORDS, corpus, term};
use super::naive::{Ask, is_of_term, named, says_or_shows};
use super::spelled::{Spelled, spelled};

/// Function words; no made article has one.
const JOINING: [&str; 3] = ["with", "của", "đã"];

fn ask() -> impl Strategy<Value = Ask> {
    let area = |id| term(Field::Area, id);
    let stage = || prop::sample::select(&Stage::ALL[..]);
    let areas = prop::sample::select(vec![
        ("training", vec![area("training"), area("language-training")]),
        ("dao tao", vec![area("training"), area("language-training")]),
        ("language", vec![area("language-training")]),
        ("military-medicine", vec![area("military-medicine")]),
        ("milit", vec![area("military-medicine")]),
        ("QUAN Y", vec![area("military-medicine")]),
        ("nothing", vec![]),
    ]);
    let others = prop::sample::select(vec![
        (Field::Venue, "hà nội", vec![term(Field::Venue, "hanoi")]),
        (Field::Venue, "rom", vec![term(Field::Venue, "rome")]),
        (Field::Chair, "dang", vec![term(Field::Participant, "dang-van-a")]),
        (Field::Participant, "dang", vec![term(Field::Participant, "dang-van-a")]),
        (Field::Position, "four-nos", vec![term(Field::Position, "four-nos")]),
    ]);
    let partners = [("italy", term(Field::Party, "IT")), ("\"south korea\"", term(Field::Party, "KR"))];
    let phrases = [
        "code conduct",
        "Hà Nội",
        "ha noi hanoi",
        "four no's",
        "so four",
        "no s quan",
        "hanoi so",
        "conduct so code",
        "hanoi so hanoi so",
    ];
    let sources = [
        "article-1",
        "title",
        "title 2",
        "ti",
        "1",
        "code",
        "press",
        "code code",
        "code code code",
        "code pr",
        "itle",
        "nothing",
    ];
    let beginnings = ["h", "co", "con", "dang", "n", "x", "y", "no", "s", "sig"];
    let dates =
        prop::sample::select(&["2023", "2023-10", "2023-10-05", "2023-11", "2024-01-01", "2024-03", "2024-06-30"][..]);
    let numbers = prop::option::of(1u32..9);
    let fields =
        [Field::Area, Field::Document, Field::Held, Field::Edition, Field::Stage, Field::Source, Field::Partner];
    prop_oneof![
        prop::sample::select(&WORDS[..]).prop_map(|text| Ask::Words { text, open: false, quoted: false }),
        prop::sample::select(&JOINING[..]).prop_map(|text| Ask::Words { text, open: false, quoted: false }),
        prop::sample::select(phrases.to_vec()).prop_map(|text| Ask::Words { text, open: false, quoted: true }),
        prop::sample::select(beginnings.to_vec()).prop_map(|text| Ask::Words { text, open: true, quoted: false }),
        (areas, prop::option::of(stage())).prop_map(|((label, means), at)| Ask::Term {
            field: Field::Area,
            label,
            means,
            at
        }),
        others.prop_map(|(field, label, means)| Ask::Term { field, label, means, at: None }),
        prop::sample::select(partners.to_vec()).prop_map(|(label, means)| Ask::Partner { label, means }),
        (numbers.clone(), numbers)
            .prop_filter("one end", |(from, to)| from.is_some() || to.is_some())
            .prop_filter("forwards", |(from, to)| from.is_none() || to.is_none() || from <= to)
            .prop_map(|(from, to)| Ask::Edition { from, to }),
        (prop::option::of(dates.clone()), prop::option::of(dates))
            .prop_filter("one end", |(from, to)| from.is_some() || to.is_some())
            // Less precise dates sort first as texts too, so this range runs forwards in days as well.
            .prop_filter("forwards", |(from, to)| from.is_none() || to.is_none() || from <= to)
            .prop_map(|(from, to)| Ask::Held { from, to }),
        prop::sample::select(sources.to_vec()).prop_map(Ask::Source),
        prop::sample::select(fields.to_vec()).prop_map(Ask::Has),
        stage().prop_map(Ask::Reached),
        any::<bool>().prop_map(Ask::Reported),
    ]
}

fn query_text(asks: &[(bool, Ask)]) -> String {
    let clause = |(negated, ask): &(bool, Ask)| format!("{}{} ", if *negated { "-" } else { "" }, ask.text());
    asks.iter().map(clause).collect()
}

/// The sort key of a dialogue by a field, in the alphabet of a language.
fn sort_key(dataset: &Dataset, dialogue: usize, field: Field, lang: Lang) -> Option<String> {
    let of = if field == Field::Partner { Field::Party } else { field };
    let home = dataset.corpus().description().home;
    let own = |fact: &&Fact| !matches!(fact.value, Value::Term(id) if Some(id) == home);
    let mut facts = dataset.corpus().dialogues()[dialogue].facts_of(of).filter(own).map(|fact| match fact.value {
        Value::Term(id) => collation_key(dataset.corpus().term(id).label(lang), lang),
        Value::Number(number) => format!("{number:09}"),
        Value::Date(date) => day_set::sort_key(&date.to_string()),
    });
    // If sources differ, the smallest value counts; of dates, the first one stated.
    if field == Field::Held { facts.next() } else { facts.min() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn rows_are_those_a_reader_would_find(
        corpus in corpus(),
        asks in prop::collection::vec((prop::bool::weighted(0.25), ask()), 0..5),
    ) {
        let expected: BTreeSet<(String, bool)> = corpus.dialogues().iter().filter_map(|dialogue| {
            let each = (0..asks.len()).map(|at| {
                let (negated, ask) = &asks[at];
                let (terms, ends_label) = named(&corpus, &asks, at);
                let is_named = terms.iter().any(|(id, typed)| is_of_term(&corpus, dialogue, *id, typed));
                let own = |ask: &Ask| match ask {
                    Ask::Words { text, .. } => spelled(text).len(),
                    _ => 0,
                };
                // A word of a label of several words is that label.
                let labels: Vec<&Vec<Spelled>> =
                    terms.iter().map(|(_, typed)| typed).filter(|typed| typed.len() > own(ask)).collect();
                let joins = |(negated, ask): &(bool, Ask)| !negated && matches!(ask, Ask::Words { text, quoted: false, .. } if JOINING.contains(text));
                let (may, must) = match ask {
                    // Beside others it asks nothing.
                    _ if joins(&asks[at]) && !asks.iter().all(joins) => (true, true),
                    _ if is_named => (true, true),
                    Ask::Words { .. } if !labels.is_empty() => {
                        let says = labels.iter().any(|label| says_or_shows(&corpus, dialogue, label, false));
                        (says, says)
                    }
                    Ask::Words { text, open, .. } => {
                        let says = says_or_shows(&corpus, dialogue, &spelled(text), *open && !ends_label);
                        (says, says)
                    }
                    ask => ask.holds(&corpus, dialogue),
                };
                if *negated { (!must, !may) } else { (may, must) }
            });
            let (may, must) = each.fold((true, true), |all, one| (all.0 && one.0, all.1 && one.1));
            may.then(|| (dialogue.id.clone(), must))
        }).collect();
        let dataset = Dataset::build(corpus);
        let text = query_text(&asks);
        let answer = dataset.answer(&SearchRequest::new(&text));
        let found: BTreeSet<(String, bool)> = answer.rows.iter()
            .map(|row| (dataset.corpus().dialogues()[row.dialogue].id.clone(), row.certain)).collect();
        prop_assert_eq!(answer.total, expected.len(), "{}", &text);
        prop_assert_eq!(found, expected, "{}", text);
    }

    #[test]
    fn every_count_is_the_total_with_the_value_selected(
        corpus in corpus(),
        asks in prop::collection::vec((prop::bool::weighted(0.25), ask()), 0..5),
    ) {
        let dataset = Dataset::build(corpus);
        let text = query_text(&asks);
        for facet in dataset.answer(&SearchRequest::new(&text)).facets {
            // Without the facet's own filter, which is the first clause of its field that is not negated.
            let own = asks.iter().position(|(negated, ask)| {
                !negated && ask.text().starts_with(&format!("{}:", facet.field.name()))
            });
            let others: Vec<(bool, Ask)> =
                asks.iter().enumerate().filter(|(i, _)| Some(*i) != own).map(|(_, ask)| ask.clone()).collect();
            let at = facet.min_stage.map(|at| format!("@{}", at.name())).unwrap_or_default();
            for value in facet.values {
                let alone = format!("{}{}:{}{at}", query_text(&others), facet.field.name(), value.value);
                prop_assert_eq!(dataset.answer(&SearchRequest::new(&alone)).total, value.count, "{} | {}", &text, alone);
                prop_assert!(value.count > 0 || value.selected);
            }
        }
    }

    #[test]
    fn rows_are_in_order_with_missing_values_last(
        corpus in corpus(),
        name in prop::sample::select(&["held", "edition", "venue", "partner"][..]),
        descending: bool,
        lang in prop::sample::select(&[Lang::En, Lang::Vi][..]),
    ) {
        let dataset = Dataset::build(corpus);
        let query = format!("sort:{name}-{}", if descending { "desc" } else { "asc" });
        let answer = dataset.answer(&SearchRequest { lang, ..SearchRequest::new(query) });
        let field = Field::from_name(name).unwrap();
        let keys: Vec<Option<String>> = answer.rows.iter().map(|row| sort_key(&dataset, row.dialogue, field, lang)).collect();
        let known: Vec<&String> = keys.iter().flatten().collect();
        prop_assert!(keys[known.len()..].iter().all(Option::is_none));
        let ordered = |a: &&String, b: &&String| if descending { a >= b } else { a <= b };
        prop_assert!(known.is_sorted_by(ordered), "{:?}", keys);
    }

    #[test]
    fn rows_with_the_words_apart_are_the_last_unless_an_order_is_asked_for(
        corpus in corpus(),
        asks in prop::collection::vec((prop::bool::weighted(0.25), ask()), 0..5),
    ) {
        let dataset = Dataset::build(corpus);
        let answer = dataset.answer(&SearchRequest::new(query_text(&asks)));
        let placed = |row: &Row| (!dataset.has_words_together(row.dialogue, &answer.matched_words), row.dialogue);
        let places: Vec<(bool, usize)> = answer.rows.iter().map(placed).collect();
        prop_assert!(places.is_sorted(), "{:?}", places);
        let sorted = dataset.answer(&SearchRequest::new(query_text(&asks) + " sort:held-desc")).rows;
        prop_assert!(sorted.is_sorted_by_key(|row| row.dialogue), "{:?}", sorted);
        prop_assert_eq!(sorted.len(), places.len());
    }

    #[test]
    fn ties_are_broken_by_the_second_order(
        corpus in corpus(),
        names in prop::sample::select(&[["partner", "held"], ["venue", "partner"], ["edition", "venue"], ["held", "edition"]][..]),
        descending: [bool; 2],
        limit in prop::option::of(0usize..6),
    ) {
        let dataset = Dataset::build(corpus);
        let order = |at: usize| format!("{}-{}", names[at], if descending[at] { "desc" } else { "asc" });
        let query = format!("sort:{},{}", order(0), order(1));
        let rows = dataset.answer(&SearchRequest::new(query.clone())).rows;
        let compare = |a: usize, b: usize, at: usize| {
            let [a, b] = [a, b].map(|dialogue| sort_key(&dataset, dialogue, Field::from_name(names[at]).unwrap(), Lang::En));
            match (a, b) {
                (Some(a), Some(b)) if descending[at] => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
        };
        let ordered = |a: &Row, b: &Row| compare(a.dialogue, b.dialogue, 0).then(compare(a.dialogue, b.dialogue, 1)).is_le();
        prop_assert!(rows.is_sorted_by(ordered), "{:?}", rows);
        let some = dataset.answer(&SearchRequest { query, limit, ..SearchRequest::default() }).rows;
        prop_assert_eq!(&some[..], &rows[..limit.unwrap_or(rows.len()).min(rows.len())]);
    }

    #[test]
    fn a_limit_cuts_the_rows_and_not_the_counts(corpus in corpus(), limit in 0usize..4) {
        let dataset = Dataset::build(corpus);
        let all = dataset.answer(&SearchRequest::default());
        let some = dataset.answer(&SearchRequest { limit: Some(limit), ..SearchRequest::default() });
        prop_assert_eq!(some.total, all.total);
        prop_assert_eq!(&some.facets, &all.facets);
        prop_assert_eq!(&some.rows[..], &all.rows[..limit.min(all.total)]);
    }

    #[test]
    fn highlights_are_the_words_of_the_query(corpus in corpus(), word in prop::sample::select(&WORDS[..])) {
        let dataset = Dataset::build(corpus);
        let answer = dataset.answer(&SearchRequest::new(format!("{word} ")));
        let matched = dataset.matched_values(&answer.matched_words);
        for row in answer.rows {
            let passages = dataset.passages(row.dialogue, &answer.matched_words);
            let dialogue = &dataset.corpus().dialogues()[row.dialogue];
            let is_matched = |fact: &Fact| matches!(fact.value, Value::Term(id) if matched.contains(&id));
            let is_source = |fact: &Fact| fact.evidence.iter().any(|quote| {
                dataset.corpus().article(quote.article).publisher.as_deref().is_some_and(|name| !answer.matched_words.marks(name).is_empty())
            });
            prop_assert!(!passages.is_empty() || dialogue.facts.iter().any(|fact| is_matched(fact) || is_source(fact)));
            for passage in passages {
                let body = &dataset.corpus().article(passage.article).body;
                prop_assert!(!passage.highlights.is_empty());
                for mark in passage.highlights {
                    prop_assert!(passage.span.contains(mark));
                    let marked = words(&body[mark.range()]).concat();
                    prop_assert!(marked == words(word).concat() || word == "hanoi", "{}", marked);
                    prop_assert!(word != "hanoi" || marked == "hanoi", "{}", marked);
                }
            }
        }
    }

    #[test]
    fn relevance_orders_the_same_rows(corpus in corpus(), word in prop::sample::select(&WORDS[..]), limit in 0usize..6) {
        let dataset = Dataset::build(corpus);
        let by = |sort: &str, limit| dataset.answer(&SearchRequest { limit, ..SearchRequest::new(format!("{word} sort:{sort}")) });
        let ids = |answer: &engine::Answer| answer.rows.iter().map(|row| row.dialogue).collect::<Vec<_>>();
        let (dated, relevant) = (by("held-desc", None), by("relevance", None));
        let sorted: BTreeSet<usize> = ids(&relevant).into_iter().collect();
        prop_assert_eq!(sorted.into_iter().collect::<Vec<_>>(), ids(&dated));
        prop_assert_eq!(ids(&by("relevance", Some(limit))), ids(&relevant)[..limit.min(relevant.total)].to_vec());
        let mut backwards = ids(&by("relevance-asc", None));
        backwards.sort_unstable();
        prop_assert_eq!(backwards, ids(&dated));
    }

    #[test]
    fn a_word_with_one_typo_is_corrected(
        corpus in corpus(),
        word in prop::sample::select(&["code", "conduct"][..]),
        at in 0usize..4,
    ) {
        let dataset = Dataset::build(corpus);
        let wrong = format!("{}x{}", &word[..at], &word[at + 1..]);
        let answer = dataset.answer(&SearchRequest::new(format!("{wrong} ")));
        prop_assert_eq!(answer.total, 0);
        let there = dataset.total(&format!("{word} "));
        prop_assert_eq!(answer.did_you_mean, (there > 0).then(|| format!("{word} ")));
    }

    #[test]
    fn a_suggestion_matches_as_many_as_it_counts(corpus in corpus(), before in "(ha |area:@noted |-venue:rome )?", typed in "-?([a-z]{1,2}|area:[a-z]?|held:|venue:hanoi,r)") {
        let dataset = Dataset::build(corpus);
        let query = format!("{before}{typed}");
        for suggestion in dataset.suggest(&query, query.len()) {
            prop_assert!(suggestion.query.starts_with(&before));
            prop_assert_eq!(suggestion.caret, suggestion.query.len());
            if suggestion.kind != engine::SuggestionKind::Field {
                prop_assert_eq!(dataset.total(&suggestion.query), suggestion.count, "{}", suggestion.query);
                prop_assert!(suggestion.count > 0);
            }
        }
    }

    #[test]
    fn any_text_is_answered(corpus in corpus(), text in "\\PC{0,80}") {
        let answer = Dataset::build(corpus).answer(&SearchRequest::new(&text));
        prop_assert_eq!(answer.total, answer.rows.len());
    }
}

#[test]
fn ten_thousand_random_characters_are_answered() {
    let dataset = Dataset::build(Corpus::check(engine::UncheckedCorpus::default()).unwrap());
    let mut state = 7u32;
    let text: String = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(state >> 11 & 0x7fff).unwrap_or('"')
    })
    .take(10_000)
    .collect();
    assert_eq!(dataset.answer(&SearchRequest::new(text)).total, 0);
}
