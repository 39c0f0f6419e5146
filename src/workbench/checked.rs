//! What the checker says of an article in work, and the values that it lets pass: with a problem, or rejected, a value
//! goes nowhere.

use compiler::{Support, Unsupported};
use engine::{ArticleId, Corpus, CorpusError, Dialogue, UncheckedCorpus};

use crate::vocabulary::Vocabulary;
use crate::work::{Verdict, Work};

/// What is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Problems {
    /// With values, by the positions of the row and of the value there.
    pub(crate) of_facts: Vec<((usize, usize), Unsupported)>,
    /// With the article or a row as a whole.
    pub(crate) of_whole: Vec<CorpusError>,
}

impl Problems {
    pub(crate) fn of_fact(&self, row: usize, at: usize) -> impl Iterator<Item = &Unsupported> {
        self.of_facts.iter().filter(move |(of, _)| *of == (row, at)).map(|(_, why)| why)
    }
}

/// The row and the position of each fact of an unchecked corpus, by its dialogue and its position there.
type Places = Vec<Vec<(usize, usize)>>;

/// The article by itself with the values that `is_kept` keeps.
fn unchecked(
    work: &Work,
    vocabulary: &Vocabulary,
    is_kept: impl Fn(usize, usize) -> bool,
) -> (UncheckedCorpus, Places) {
    let mut corpus = UncheckedCorpus {
        articles: vec![work.article.clone()],
        terms: vocabulary.terms().to_vec(),
        ..UncheckedCorpus::default()
    };
    let mut places = Places::new();
    for (row, of_row) in work.rows.iter().enumerate() {
        let kept: Vec<(usize, usize)> =
            (0..of_row.facts.len()).filter(|&at| is_kept(row, at)).map(|at| (row, at)).collect();
        if kept.is_empty() {
            continue;
        }
        corpus.dialogues.push(Dialogue {
            id: of_row.id.clone(),
            reported_by: if of_row.is_reported { vec![ArticleId(0)] } else { Vec::new() },
            reviewed: work.is_reviewed(row),
            facts: kept.iter().map(|&(row, at)| work.rows[row].facts[at].fact.clone()).collect(),
        });
        places.push(kept);
    }
    (corpus, places)
}

fn is_not_rejected(work: &Work) -> impl Fn(usize, usize) -> bool + '_ {
    |row, at| work.fact(row, at).is_some_and(|fact| fact.verdict != Verdict::Rejected)
}

/// What is wrong with the values that are not rejected, and with the rest.
pub(crate) fn problems(work: &Work, vocabulary: &Vocabulary) -> Problems {
    let (corpus, places) = unchecked(work, vocabulary, is_not_rejected(work));
    let of_facts: Vec<_> = Support::new(&corpus, &[])
        .unsupported_facts(&corpus)
        .into_iter()
        .map(|(dialogue, at, why)| (places[dialogue][at], why))
        .collect();
    // What a value lacks is said of it, and not again of the whole.
    let of_whole = if of_facts.is_empty() { Corpus::check(corpus).err().unwrap_or_default() } else { Vec::new() };
    Problems { of_facts, of_whole }
}

/// The article by itself as a checked corpus, with the values that are neither rejected nor wrong.
///
/// # Errors
/// What is wrong with the whole.
pub(crate) fn corpus_of(work: &Work, vocabulary: &Vocabulary) -> Result<Corpus, Vec<String>> {
    // Of all values: it knows the terms and the article, which no value changes.
    let support = Support::new(&unchecked(work, vocabulary, is_not_rejected(work)).0, &[]);
    let mut wrong: Vec<(usize, usize)> = Vec::new();
    // Without some values others may have a problem: a side that is no party any more.
    loop {
        let is_kept = |row, at| is_not_rejected(work)(row, at) && !wrong.contains(&(row, at));
        let (corpus, places) = unchecked(work, vocabulary, is_kept);
        let found = support.unsupported_facts(&corpus);
        if found.is_empty() {
            let told = |errors: Vec<CorpusError>| errors.iter().map(ToString::to_string).collect();
            return Corpus::check(corpus).map_err(told);
        }
        wrong.extend(found.into_iter().map(|(dialogue, at, _)| places[dialogue][at]));
    }
}
