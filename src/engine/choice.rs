//! Choices: the values that a field's facet offers and a query names, and how a label finds them.

use crate::fold::words;
use crate::order::sort_and_dedup;
use crate::{ArticleId, Corpus, Coverage, Dialogue, Fact, Field, Lang, Stage, TermId, Value};

/// A value that rows can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Choice {
    Term(TermId),
    Stage(Stage),
    Coverage(Coverage),
    Source(ArticleId),
    Number(u32),
    Year(u16),
}

impl Choice {
    /// Every choice of a field in the corpus. Numbers and dates are asked for by range, so they have none to look up.
    pub(crate) fn all(corpus: &Corpus, field: Field) -> Vec<Self> {
        let terms = |of: Field| {
            let ids = corpus.terms().iter().enumerate().filter(move |(_, term)| term.field == of);
            ids.map(|(id, _)| Self::Term(TermId(id as u32))).collect()
        };
        match field {
            Field::Edition | Field::Held => Vec::new(),
            Field::Stage => Stage::ALL.map(Self::Stage).to_vec(),
            Field::Coverage => [Coverage::Reported, Coverage::Mentioned].map(Self::Coverage).to_vec(),
            Field::Source => (0..corpus.articles().len()).map(|id| Self::Source(ArticleId(id as u32))).collect(),
            Field::Partner => terms(Field::Party),
            _ => terms(field),
        }
    }

    /// The choices that a label names: those with exactly that label, or else those with these words in a label, or
    /// else those in whose labels the words stand and the last of them only begins a word.
    pub(crate) fn named(corpus: &Corpus, field: Field, label: &str) -> Vec<Self> {
        let wanted = words(label);
        let labelled = Self::all(corpus, field).into_iter().map(|choice| (choice, choice.names(corpus)));
        let best = labelled.filter_map(|(choice, names)| {
            let fit = names.iter().map(|name| fit(&words(name), &wanted)).max()?;
            (fit > Fit::None).then_some((choice, fit))
        });
        let best: Vec<_> = best.collect();
        let top = best.iter().map(|&(_, fit)| fit).max();
        best.into_iter().filter(|&(_, fit)| Some(fit) == top).map(|(choice, _)| choice).collect()
    }

    /// Every name it goes by.
    fn names(self, corpus: &Corpus) -> Vec<&str> {
        match self {
            Self::Term(id) => {
                let term = corpus.term(id);
                let labels = term.labels.iter().chain(&term.alt).chain([&term.id]);
                labels.map(String::as_str).collect()
            }
            Self::Stage(stage) => [stage.name()].into_iter().chain(stage.labels()).collect(),
            Self::Coverage(coverage) => [coverage.name()].into_iter().chain(coverage.labels()).collect(),
            Self::Source(id) => {
                let article = corpus.article(id);
                [Some(article.id.as_str()), Some(&article.title), article.publisher.as_deref()]
                    .into_iter()
                    .flatten()
                    .collect()
            }
            Self::Number(_) | Self::Year(_) => Vec::new(),
        }
    }

    /// How a query names it.
    pub(crate) fn value(self, corpus: &Corpus) -> String {
        match self {
            Self::Term(id) if corpus.term(id).field == Field::Party => words(corpus.term(id).label(Lang::En)).join("-"),
            Self::Term(id) => corpus.term(id).id.clone(),
            Self::Stage(stage) => stage.name().to_owned(),
            Self::Coverage(coverage) => coverage.name().to_owned(),
            Self::Source(id) => corpus.article(id).id.clone(),
            Self::Number(number) => number.to_string(),
            Self::Year(year) => year.to_string(),
        }
    }

    /// What a reader sees, in English and Vietnamese.
    pub(crate) fn labels(self, corpus: &Corpus) -> [String; 2] {
        match self {
            Self::Term(id) => corpus.term(id).labels.clone(),
            Self::Stage(stage) => stage.labels().map(str::to_owned),
            Self::Coverage(coverage) => coverage.labels().map(str::to_owned),
            Self::Source(id) => [(); 2].map(|()| corpus.article(id).title.clone()),
            Self::Number(_) | Self::Year(_) => [(); 2].map(|()| self.value(corpus)),
        }
    }
}

/// The choices that a dialogue's facts offer in a field's facet, broader terms included, each once.
pub(crate) fn choices_of(corpus: &Corpus, dialogue: &Dialogue, field: Field, at: Option<Stage>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = match field {
        Field::Partner => corpus.partners(dialogue).map(Choice::Term).collect(),
        Field::Coverage => vec![Choice::Coverage(dialogue.coverage())],
        Field::Source => {
            dialogue.facts.iter().flat_map(|fact| &fact.evidence).map(|e| Choice::Source(e.article)).collect()
        }
        Field::Stage => {
            let highest = dialogue.facts.iter().filter_map(|fact| fact.stage).max();
            Stage::ALL.into_iter().filter(|&stage| Some(stage) <= highest).map(Choice::Stage).collect()
        }
        _ => dialogue.facts_of(field).filter(|fact| fact.stage >= at).flat_map(|fact| offered(corpus, fact)).collect(),
    };
    sort_and_dedup(&mut choices);
    choices
}

fn offered(corpus: &Corpus, fact: &Fact) -> Vec<Choice> {
    match fact.value {
        Value::Term(id) => corpus.with_broader(id).map(Choice::Term).collect(),
        Value::Number(number) => vec![Choice::Number(number)],
        Value::Date(date) => vec![Choice::Year(date.year())],
    }
}

/// How well a label's words fit the words asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    None,
    Begins,
    Holds,
    Equals,
}

fn fit(label: &[String], wanted: &[String]) -> Fit {
    let Some((last, whole)) = wanted.split_last() else { return Fit::None };
    let begins = |run: &[String]| run[..whole.len()] == *whole && run[whole.len()].starts_with(last.as_str());
    if label == wanted {
        Fit::Equals
    } else if label.windows(wanted.len()).any(|run| run == wanted) {
        Fit::Holds
    } else if label.windows(wanted.len()).any(begins) {
        Fit::Begins
    } else {
        Fit::None
    }
}
