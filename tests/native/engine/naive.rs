//! What a condition of a query means, evaluated without an index: each on each dialogue, word by word.

use engine::{Article, ArticleId, Corpus, Dialogue, Field, Stage, Term, TermId, Value, sentences, words};

use super::day_set;
use super::spelled::{Agrees, Spelled, has_run, keeps_diacritics, spelled};

/// One condition with its meaning spelled out.
#[derive(Clone, Debug)]
pub(crate) enum Ask {
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
    pub(crate) fn text(&self) -> String {
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
    pub(crate) fn holds(&self, corpus: &Corpus, dialogue: &Dialogue) -> (bool, bool) {
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

/// The articles with exactly these words as id, title or publisher, or else with these words in sequence in one of
/// them, or else with the last word as a prefix.
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

/// The labels of all values of a dialogue: broader terms, stages reached, coverage, years, numbers and publishers
/// included.
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
    let sources =
        dialogue.facts.iter().flat_map(|fact| &fact.evidence).map(|evidence| corpus.article(evidence.article));
    labels.extend(sources.filter_map(|article| article.publisher.clone()));
    labels.iter().map(|label| spelled(label)).collect()
}

/// Whether texts or labels of a dialogue have the words in sequence.
pub(crate) fn says_or_shows(corpus: &Corpus, dialogue: &Dialogue, typed: &[Spelled], open: bool) -> bool {
    let names = if open { Vec::new() } else { names(corpus, typed) };
    let means = |said: &[Spelled], keeps_diacritics| {
        has_run(said, typed, open, &|typed, said| match &names[..] {
            [] => typed.may_be(said, keeps_diacritics),
            names => typed.may_be_named(said, keeps_diacritics, names),
        })
    };
    labels_shown(corpus, dialogue).iter().any(|label| means(label, keeps_diacritics(label)))
        || says(corpus, dialogue, &means)
}

/// Whether adjacent words of one line about the dialogue are what is meant; it is told whether they are of an article
/// that is written with diacritics. Of an article that does not report it, those clauses are about it that are quoted.
fn says(corpus: &Corpus, dialogue: &Dialogue, means: &dyn Fn(&[Spelled], bool) -> bool) -> bool {
    let reports = |article: &Article| dialogue.reported_by.iter().any(|&id| corpus.article(id).id == article.id);
    corpus.articles().iter().any(|article| {
        let keeps_diacritics = keeps_diacritics(&spelled(&article.body[article.story.range()]));
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
        stretches.iter().any(|stretch| means(stretch, keeps_diacritics))
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

/// Whether typed words are a label.
fn is_name(label: &[Spelled], typed: &[Spelled]) -> bool {
    let is_letter = typed.len() == 1 && typed[0].word.len() == 1;
    label.len() == typed.len()
        && has_run(label, typed, false, &|typed, said| typed.may_be(said, true))
        && (!is_letter || label == typed && typed[0].has_diacritics())
}

/// The labels of terms that typed words are.
fn names(corpus: &Corpus, typed: &[Spelled]) -> Vec<Vec<Spelled>> {
    let labels = corpus.terms().iter().flat_map(labels);
    labels.filter(|label| is_name(label, typed)).collect()
}

/// The terms that adjacent conditions, this one among them, name exactly; and whether this one is the last of those.
pub(crate) fn named(corpus: &Corpus, asks: &[(bool, Ask)], at: usize) -> (Vec<(TermId, Vec<Spelled>)>, bool) {
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
        if first == last || run.iter().all(bare) {
            for (term, id) in corpus.terms().iter().zip(0..) {
                if labels(term).iter().any(|label| is_name(label, &typed)) {
                    found.push((TermId(id), typed.clone()));
                    ends |= last == at;
                }
            }
        }
    }
    (found, ends)
}

/// Whether a dialogue has a term that is named as a value, or its texts have another label of it.
pub(crate) fn is_of_term(corpus: &Corpus, dialogue: &Dialogue, named: TermId, typed: &[Spelled]) -> bool {
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
            says(corpus, dialogue, &|text, keeps_diacritics| {
                (0..text.len()).any(|at| {
                    let run = &text[at..(at + label.len()).min(text.len())];
                    has_run(run, &label, false, &|name, said| name.is_as_written(said, keeps_diacritics))
                        && !is_within(text, at)
                })
            })
        })
}
