//! The engine against a naive evaluation without an index: every query on every row.

use std::collections::BTreeSet;

use engine::{
    Article, ArticleId, Corpus, Dataset, Dialogue, Fact, Field, Lang, Request, Row, Stage, Term, TermId, Value,
    collation_key, sentences, words,
};
use proptest::prelude::*;

use super::day_set;
use super::made::{WORDS, corpus, term};
use super::spelled::{Agrees, Spelled, has_run, is_marked, spelled};

/// One condition with its meaning spelled out.
#[derive(Clone, Debug)]
enum Ask {
    /// Consecutive words; the last may be a prefix.
    Words {
        text: &'static str,
        open: bool,
        quoted: bool,
    },
    /// A label, the terms that it names with their narrower terms, and a minimum stage.
    Term {
        field: Field,
        label: &'static str,
        means: Vec<TermId>,
        at: Option<Stage>,
    },
    Partner {
        label: &'static str,
        means: TermId,
    },
    Edition {
        from: Option<u32>,
        to: Option<u32>,
    },
    Held {
        from: Option<&'static str>,
        to: Option<&'static str>,
    },
    Source(&'static str),
    Has(Field),
    Reached(Stage),
    Reported(bool),
}

impl Ask {
    fn text(&self) -> String {
        let end = |end: &Option<&str>| end.unwrap_or("").to_owned();
        match self {
            Self::Words { text, quoted: true, .. } => format!("\"{text}\""),
            Self::Words { text, open: true, .. } => format!("{text}*"),
            Self::Words { text, .. } => format!("{text} "),
            Self::Term { field, label, at, .. } => {
                let at = at.map(|at| format!("@{}", at.name())).unwrap_or_default();
                format!("{}:\"{label}\"{at}", field.name())
            }
            Self::Partner { label, .. } => format!("partner:{label}"),
            Self::Edition { from, to } => {
                let end = |end: &Option<u32>| end.map(|n| n.to_string()).unwrap_or_default();
                format!("edition:{}..{}", end(from), end(to))
            }
            Self::Held { from, to } if from == to => format!("held:{}", end(from)),
            Self::Held { from, to } => format!("held:{}..{}", end(from), end(to)),
            Self::Source(label) => format!("source:\"{label}\""),
            Self::Has(field) => format!("has:{}", field.name()),
            Self::Reached(stage) => format!("stage:{}", stage.name()),
            Self::Reported(reported) => format!("coverage:{}", if *reported { "reported" } else { "mentioned" }),
        }
    }

    /// (may match, certainly matches)
    fn holds(&self, corpus: &Corpus, dialogue: &Dialogue) -> (bool, bool) {
        let sure = |holds: bool| (holds, holds);
        let values = |field| dialogue.facts_of(field).map(|fact| fact.value);
        match self {
            Self::Words { text, open, .. } => sure(says_or_shows(corpus, dialogue, &spelled(text), *open)),
            Self::Term { field, means, at, .. } => sure(dialogue.facts_of(*field).any(|fact| {
                means.iter().any(|&id| fact.value == Value::Term(id)) && at.is_none_or(|at| fact.stage >= Some(at))
            })),
            Self::Partner { means, .. } => {
                let is_home = corpus.description().home == Some(*means);
                sure(!is_home && values(Field::Party).any(|value| value == Value::Term(*means)))
            }
            Self::Edition { from, to } => sure(values(Field::Edition).any(|value| match value {
                Value::Number(n) => from.unwrap_or(0) <= n && n <= to.unwrap_or(u32::MAX),
                _ => false,
            })),
            Self::Held { from, to } => values(Field::Held)
                .map(|value| match value {
                    Value::Date(date) => day_set::held(&date.to_string(), *from, *to),
                    _ => (false, false),
                })
                .fold((false, false), |(may, must), (possibly, certainly)| (may || possibly, must || certainly)),
            Self::Source(label) => {
                let articles = called(corpus, &words(label));
                let mut evidence = dialogue.facts.iter().flat_map(|fact| &fact.evidence);
                sure(evidence.any(|evidence| articles.contains(&evidence.article)))
            }
            Self::Has(field) => sure(match field {
                Field::Stage => dialogue.facts.iter().any(|fact| fact.stage.is_some()),
                Field::Partner | Field::Coverage | Field::Source => true,
                field => dialogue.facts_of(*field).next().is_some(),
            }),
            Self::Reached(stage) => sure(dialogue.facts.iter().any(|fact| fact.stage >= Some(*stage))),
            Self::Reported(reported) => sure(dialogue.reported_by.is_empty() != *reported),
        }
    }
}

/// The articles with exactly these words as id, title or publisher, or else with these words in sequence in one of them,
/// or else with the last word as a prefix.
fn called(corpus: &Corpus, wanted: &[String]) -> Vec<ArticleId> {
    let (last, whole) = wanted.split_last().unwrap();
    let fit = |name: &str| {
        let name = words(name);
        let begun = name.windows(wanted.len()).filter(|run| run.starts_with(whole));
        let ends: Vec<&String> = begun.map(|run| &run[whole.len()]).filter(|end| end.starts_with(last)).collect();
        if name == wanted {
            3
        } else if ends.contains(&last) {
            2
        } else {
            usize::from(!ends.is_empty())
        }
    };
    let fits: Vec<usize> = corpus
        .articles()
        .iter()
        .map(|article| {
            let names = [Some(&article.id), Some(&article.title), article.publisher.as_ref()];
            names.into_iter().flatten().map(|name| fit(name)).max().unwrap()
        })
        .collect();
    let best = fits.iter().copied().max().unwrap_or(0);
    let articles = fits.into_iter().zip(0..).filter(|&(fit, _)| fit > 0 && fit == best);
    articles.map(|(_, id)| ArticleId(id)).collect()
}

fn labels(term: &Term) -> Vec<Vec<Spelled>> {
    term.labels.iter().map(|label| spelled(label)).collect()
}

/// The labels of all values of a dialogue: broader terms, stages reached, coverage, years and numbers included.
fn labels_shown(corpus: &Corpus, dialogue: &Dialogue) -> Vec<Vec<Spelled>> {
    let mut labels: Vec<String> = Vec::new();
    for fact in &dialogue.facts {
        match fact.value {
            Value::Term(id) => labels.extend(corpus.with_broader(id).flat_map(|id| {
                let term = corpus.term(id);
                term.labels.iter().chain(term.short.iter().flat_map(|short| short.iter())).cloned()
            })),
            Value::Number(number) => labels.push(number.to_string()),
            Value::Date(date) => labels.extend(date.years().map(|year| year.to_string())),
        }
    }
    let reached = Stage::ALL.into_iter().filter(|&stage| dialogue.facts.iter().any(|fact| fact.stage >= Some(stage)));
    labels.extend(reached.flat_map(|stage| stage.labels().iter()).map(str::to_owned));
    labels.extend(dialogue.coverage().labels().iter().map(str::to_owned));
    labels.iter().map(|label| spelled(label)).collect()
}

/// Whether texts or labels of a dialogue have the words in sequence.
fn says_or_shows(corpus: &Corpus, dialogue: &Dialogue, typed: &[Spelled], open: bool) -> bool {
    let means = |said: &[Spelled], is_marked| has_run(said, typed, open, &|typed, said| typed.may_be(said, is_marked));
    labels_shown(corpus, dialogue).iter().any(|label| means(label, is_marked(label))) || says(corpus, dialogue, &means)
}

/// Whether adjacent words of one line about the dialogue are what is meant; it is told whether they are of an article
/// that is written with marks. Of an article that does not report it, those clauses are about it that are quoted.
fn says(corpus: &Corpus, dialogue: &Dialogue, means: &dyn Fn(&[Spelled], bool) -> bool) -> bool {
    let reports = |article: &Article| dialogue.reported_by.iter().any(|&id| corpus.article(id).id == article.id);
    corpus.articles().iter().any(|article| {
        let is_marked = is_marked(&spelled(&article.body[article.story.range()]));
        let quoted = |span: engine::Span| {
            dialogue.facts.iter().flat_map(|fact| &fact.evidence).any(|evidence| {
                corpus.article(evidence.article).id == article.id
                    && evidence.span.range().any(|at| span.range().contains(&at))
            })
        };
        // Adjacent clauses about the dialogue without a line end between them.
        let mut stretches: Vec<Vec<Spelled>> = vec![Vec::new()];
        let mut end = article.story.start as usize;
        for clause in sentences(&article.body, article.story).into_iter().flat_map(|span| clauses(&article.body, span))
        {
            let speaks = reports(article) || quoted(clause);
            if !speaks || article.body[end..clause.start as usize].contains('\n') {
                stretches.push(Vec::new());
            }
            if speaks {
                stretches.last_mut().unwrap().extend(spelled(&article.body[clause.range()]));
            }
            end = clause.end as usize;
        }
        stretches.iter().any(|stretch| means(stretch, is_marked))
    })
}

/// The clauses of a sentence of the made corpora: a comma ends one, “but” begins one.
fn clauses(text: &str, sentence: engine::Span) -> Vec<engine::Span> {
    let mut ends: Vec<u32> = vec![sentence.end];
    for between in [", ", " but "] {
        let found = text[sentence.range()].match_indices(between);
        ends.extend(found.map(|(at, _)| sentence.start + at as u32 + 1));
    }
    ends.sort_unstable();
    ends.dedup();
    let starts = std::iter::once(sentence.start).chain(ends.clone());
    starts.zip(ends).map(|(start, end)| engine::Span { start, end }).collect()
}

/// The terms that adjacent conditions, this one among them, name exactly; and whether this one is the last of those.
fn named(corpus: &Corpus, asks: &[(bool, Ask)], at: usize) -> (Vec<(TermId, Vec<Spelled>)>, bool) {
    let bare = |(negated, ask): &(bool, Ask)| !negated && matches!(ask, Ask::Words { quoted: false, .. });
    let text = |(_, ask): &(bool, Ask)| match ask {
        Ask::Words { text, .. } => Some(spelled(text)),
        _ => None,
    };
    let (mut found, mut ends) = (Vec::new(), false);
    for (first, last) in (0..=at).flat_map(|first| (at..asks.len()).map(move |last| (first, last))) {
        let run = &asks[first..=last];
        let Some(typed) = run.iter().map(text).collect::<Option<Vec<_>>>().map(|words| words.concat()) else {
            continue;
        };
        let is_letter = typed.len() == 1 && typed[0].word.len() == 1;
        let is_name = |label: &Vec<Spelled>| {
            label.len() == typed.len()
                && has_run(label, &typed, false, &|typed, said| typed.may_be(said, true))
                && (!is_letter || *label == typed && typed[0].has_marks())
        };
        if first == last || run.iter().all(bare) {
            for (term, id) in corpus.terms().iter().zip(0..) {
                if labels(term).iter().any(is_name) {
                    found.push((TermId(id), typed.clone()));
                    ends |= last == at;
                }
            }
        }
    }
    (found, ends)
}

/// Whether a dialogue has a term that is named as a value, or its texts have another label of it.
fn is_of_term(corpus: &Corpus, dialogue: &Dialogue, named: TermId, typed: &[Spelled]) -> bool {
    let is_narrower = |id: TermId| corpus.with_broader(id).any(|id| id == named);
    let has_it = dialogue.facts.iter().any(|fact| matches!(fact.value, Value::Term(id) if is_narrower(id)));
    let others = corpus.terms().iter().zip(0..).filter(|&(_, id)| !is_narrower(TermId(id)));
    let longer: Vec<Vec<Spelled>> = others.flat_map(|(term, _)| labels(term)).collect();
    let any: Agrees = &|_, _| true;
    let mut names = labels(corpus.term(named)).into_iter().filter(|label| {
        let is_letter = label.len() == 1 && label[0].word.chars().count() == 1;
        !is_letter && !has_run(label, typed, false, any)
    });
    has_it
        || names.any(|label| {
            let longer: Vec<&Vec<Spelled>> =
                longer.iter().filter(|other| other.len() > label.len() && has_run(other, &label, false, any)).collect();
            let is_within = |text: &[Spelled], at: usize| {
                longer.iter().any(|other| {
                    let mut starts = at.saturating_sub(other.len())..=at;
                    starts.any(|start| {
                        let run = &text[start..text.len().min(start + other.len())];
                        at + label.len() <= start + other.len() && has_run(run, other, false, any)
                    })
                })
            };
            says(corpus, dialogue, &|text, is_marked| {
                (0..text.len()).any(|at| {
                    let run = &text[at..(at + label.len()).min(text.len())];
                    has_run(run, &label, false, &|name, said| name.is_as_written(said, is_marked))
                        && !is_within(text, at)
                })
            })
        })
}

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
                let (may, must) = match ask {
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
        let answer = dataset.answer(&Request::new(&text));
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
        for facet in dataset.answer(&Request::new(&text)).facets {
            // Without the facet's own filter, which is the first clause of its field that is not negated.
            let own = asks.iter().position(|(negated, ask)| {
                !negated && ask.text().starts_with(&format!("{}:", facet.field.name()))
            });
            let others: Vec<(bool, Ask)> =
                asks.iter().enumerate().filter(|(i, _)| Some(*i) != own).map(|(_, ask)| ask.clone()).collect();
            let at = facet.min_stage.map(|at| format!("@{}", at.name())).unwrap_or_default();
            for value in facet.values {
                let alone = format!("{}{}:{}{at}", query_text(&others), facet.field.name(), value.value);
                prop_assert_eq!(dataset.answer(&Request::new(&alone)).total, value.count, "{} | {}", &text, alone);
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
        let answer = dataset.answer(&Request { lang, ..Request::new(query) });
        let field = Field::from_name(name).unwrap();
        let keys: Vec<Option<String>> = answer.rows.iter().map(|row| sort_key(&dataset, row.dialogue, field, lang)).collect();
        let known: Vec<&String> = keys.iter().flatten().collect();
        prop_assert!(keys[known.len()..].iter().all(Option::is_none));
        let ordered = |a: &&String, b: &&String| if descending { a >= b } else { a <= b };
        prop_assert!(known.is_sorted_by(ordered), "{:?}", keys);
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
        let rows = dataset.answer(&Request::new(query.clone())).rows;
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
        let some = dataset.answer(&Request { query, limit, ..Request::default() }).rows;
        prop_assert_eq!(&some[..], &rows[..limit.unwrap_or(rows.len()).min(rows.len())]);
    }

    #[test]
    fn a_limit_cuts_the_rows_and_not_the_counts(corpus in corpus(), limit in 0usize..4) {
        let dataset = Dataset::build(corpus);
        let all = dataset.answer(&Request::default());
        let some = dataset.answer(&Request { limit: Some(limit), ..Request::default() });
        prop_assert_eq!(some.total, all.total);
        prop_assert_eq!(&some.facets, &all.facets);
        prop_assert_eq!(&some.rows[..], &all.rows[..limit.min(all.total)]);
    }

    #[test]
    fn highlights_are_the_words_of_the_query(corpus in corpus(), word in prop::sample::select(&WORDS[..])) {
        let dataset = Dataset::build(corpus);
        let answer = dataset.answer(&Request::new(format!("{word} ")));
        let matched = dataset.matched_values(&answer.matched_words);
        for row in answer.rows {
            let passages = dataset.passages(row.dialogue, &answer.matched_words);
            let dialogue = &dataset.corpus().dialogues()[row.dialogue];
            let is_matched = |fact: &Fact| matches!(fact.value, Value::Term(id) if matched.contains(&id));
            prop_assert!(!passages.is_empty() || dialogue.facts.iter().any(is_matched));
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
        let by = |sort: &str, limit| dataset.answer(&Request { limit, ..Request::new(format!("{word} sort:{sort}")) });
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
        let answer = dataset.answer(&Request::new(format!("{wrong} ")));
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
        let answer = Dataset::build(corpus).answer(&Request::new(&text));
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
    assert_eq!(dataset.answer(&Request::new(text)).total, 0);
}
