//! Choices: the values that a field's facet offers and a query names.

use crate::collate::collation_key;
use crate::fold::words;
use crate::order::sort_by;
use crate::{ArticleId, Corpus, Coverage, Dialogue, Fact, Field, Index, Lang, Stage, TermId, Value};

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
    /// How a query names it. Articles are those of the corpus.
    pub(crate) fn value(self, head: &Index, corpus: Option<&Corpus>) -> String {
        match self {
            Self::Term(id) => {
                let term = head.term(id);
                if term.field == Field::Party { words(term.label(Lang::En)).join("-") } else { term.id }
            }
            Self::Stage(stage) => stage.name().to_owned(),
            Self::Coverage(coverage) => coverage.name().to_owned(),
            Self::Source(id) => corpus.map_or_else(String::new, |corpus| corpus.article(id).id.clone()),
            Self::Number(number) => number.to_string(),
            Self::Year(year) => year.to_string(),
        }
    }

    /// What a reader sees, in English and Vietnamese.
    pub(crate) fn labels(self, head: &Index, corpus: Option<&Corpus>) -> [String; 2] {
        match self {
            Self::Term(id) => head.term(id).labels,
            Self::Stage(stage) => stage.labels().map(str::to_owned),
            Self::Coverage(coverage) => coverage.labels().map(str::to_owned),
            Self::Source(id) => {
                [(); 2].map(|()| corpus.map_or_else(String::new, |corpus| corpus.article(id).title.clone()))
            }
            Self::Number(_) | Self::Year(_) => [(); 2].map(|()| self.value(head, corpus)),
        }
    }

    /// The place of each choice when rows are ordered by it: by label in a language, or by size.
    pub(crate) fn in_order(head: &Index, choices: &[Self], lang: Lang) -> Vec<u32> {
        let label = |choice: &Self| match choice {
            Self::Term(id) => collation_key(head.term(*id).label(lang), lang),
            _ => String::new(),
        };
        let keys: Vec<String> = choices.iter().map(label).collect();
        let mut order: Vec<usize> = (0..choices.len()).collect();
        sort_by(&mut order, |&a, &b| keys[a].cmp(&keys[b]).then_with(|| choices[a].cmp(&choices[b])));
        let mut places = vec![0; choices.len()];
        order.into_iter().zip(0..).for_each(|(at, place)| places[at] = place);
        places
    }
}

/// The choices that a dialogue's facts offer in a field's facet, broader terms included, each once and at the highest
/// stage it has reached.
pub(crate) fn staged_choices(corpus: &Corpus, dialogue: &Dialogue, field: Field) -> Vec<(Choice, Option<Stage>)> {
    let mut choices: Vec<(Choice, Option<Stage>)> = dialogue
        .facts_of(field)
        .flat_map(|fact| offered(corpus, fact).into_iter().map(|choice| (choice, fact.stage)))
        .collect();
    // The highest stage first, which is the one that stays.
    sort_by(&mut choices, |(a, low), (b, high)| a.cmp(b).then_with(|| high.cmp(low)));
    choices.dedup_by_key(|(choice, _)| *choice);
    choices
}

fn offered(corpus: &Corpus, fact: &Fact) -> Vec<Choice> {
    match fact.value {
        Value::Term(id) => corpus.with_broader(id).map(Choice::Term).collect(),
        Value::Number(number) => vec![Choice::Number(number)],
        Value::Date(date) => vec![Choice::Year(date.year())],
    }
}
