//! Choices: the values that a field's facet offers and a query names, and how a label finds them.

use crate::collate::collation_key;
use crate::fold::words;
use crate::order::sort_by;
use crate::text::find;
use crate::{ArticleId, Corpus, Coverage, Dialogue, Fact, Field, Head, Lang, Stage, Term, TermId, Value};

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
    pub(crate) fn value(self, head: &Head, corpus: Option<&Corpus>) -> String {
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
    pub(crate) fn labels(self, head: &Head, corpus: Option<&Corpus>) -> [String; 2] {
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
    pub(crate) fn in_order(head: &Head, choices: &[Self], lang: Lang) -> Vec<u32> {
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

/// A choice with every name it goes by, folded, each word between spaces.
#[derive(Debug)]
pub(crate) struct Named {
    choice: Choice,
    names: Vec<String>,
}

impl Named {
    fn new(choice: Choice, names: &[&str]) -> Self {
        Self { choice, names: names.iter().copied().map(spaced).collect() }
    }

    /// Every choice of a field. Numbers and dates are asked for by range, so they have none to look up.
    pub(crate) fn all(head: &Head, field: Field) -> Vec<Self> {
        match field {
            Field::Edition | Field::Held | Field::Source | Field::Relevance => Vec::new(),
            Field::Stage => {
                let named =
                    |stage: Stage, [en, vi]: [&str; 2]| Self::new(Choice::Stage(stage), &[stage.name(), en, vi]);
                Stage::ALL.map(|stage| named(stage, stage.labels())).into()
            }
            Field::Coverage => {
                let named = |of: Coverage, [en, vi]: [&str; 2]| Self::new(Choice::Coverage(of), &[of.name(), en, vi]);
                Coverage::ALL.map(|coverage| named(coverage, coverage.labels())).into()
            }
            _ => {
                let of = if field == Field::Partner { Field::Party } else { field };
                let terms = head.terms.of_field(of).map(|id| (id, head.term(id)));
                terms.map(|(id, term)| Self::new(Choice::Term(id), &names(&term))).collect()
            }
        }
    }

    /// Every article, by its id, title and publisher.
    pub(crate) fn sources(corpus: &Corpus) -> Vec<Self> {
        let articles = corpus.articles().iter().zip(0..);
        let named = articles.map(|(article, id)| {
            let mut names = vec![article.id.as_str(), &article.title];
            names.extend(article.publisher.as_deref());
            Self::new(Choice::Source(ArticleId(id)), &names)
        });
        named.collect()
    }

    /// The choices whose names fit a label best.
    pub(crate) fn best(all: &[Self], label: &str) -> Vec<Choice> {
        let wanted = spaced(label);
        let fits: Vec<(Choice, Fit)> = all.iter().map(|named| (named.choice, named.fit(&wanted))).collect();
        let top = fits.iter().map(|&(_, fit)| fit).max().filter(|&top| top > Fit::None);
        fits.into_iter().filter(|&(_, fit)| Some(fit) == top).map(|(choice, _)| choice).collect()
    }

    /// How well the best of the names fits.
    fn fit(&self, wanted: &str) -> Fit {
        if wanted.len() < 2 {
            return Fit::None;
        }
        let fit = |name: &String| match find(name, begun(wanted)) {
            _ if name == wanted => Fit::Equals,
            Some(_) if find(name, wanted).is_some() => Fit::Holds,
            Some(_) => Fit::Begins,
            None => Fit::None,
        };
        self.names.iter().map(fit).max().unwrap_or(Fit::None)
    }

    /// Whether a name begins with the words, the last of which may be the beginning of one.
    pub(crate) fn begins(&self, wanted: &str) -> bool {
        self.names.iter().any(|name| name.starts_with(begun(wanted)))
    }

    pub(crate) fn choice(&self) -> Choice {
        self.choice
    }
}

fn names(term: &Term) -> Vec<&str> {
    let mut names = vec![term.id.as_str()];
    names.extend(term.all_labels());
    names
}

/// The folded words of a text, each between spaces; a lone space where it has none.
pub(crate) fn spaced(text: &str) -> String {
    words(text).iter().fold(String::from(" "), |all, word| all + word + " ")
}

/// Spaced words without the space after the last, which may go on.
pub(crate) fn begun(spaced: &str) -> &str {
    spaced.strip_suffix(' ').unwrap_or(spaced)
}

/// How well a label's words fit the words asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    None,
    Begins,
    Holds,
    Equals,
}
