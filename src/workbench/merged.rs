//! The corpus with the articles in work: one that it has already is replaced, and what several tell of one dialogue is
//! merged.

use compiler::merge_fact;
use engine::{ArticleId, Corpus, Dialogue, Evidence, UncheckedCorpus};

use crate::vocabulary::Vocabulary;

/// Merges corpora of one article each, which have the terms of the vocabulary, into a corpus whose terms begin it.
///
/// # Errors
/// What is wrong with the whole.
pub(crate) fn merged(base: &Corpus, vocabulary: &Vocabulary, works: &[Corpus]) -> Result<Corpus, Vec<String>> {
    let is_in_work = |id: &str| works.iter().flat_map(Corpus::articles).any(|article| article.id == id);
    let mut corpus = UncheckedCorpus {
        description: base.description().clone(),
        terms: vocabulary.terms().to_vec(),
        wordings: base.wordings().to_vec(),
        ..UncheckedCorpus::default()
    };
    let places: Vec<Option<ArticleId>> = base
        .articles()
        .iter()
        .map(|article| {
            let stays = !is_in_work(&article.id);
            stays.then(|| {
                corpus.articles.push(article.clone());
                ArticleId(corpus.articles.len() as u32 - 1)
            })
        })
        .collect();
    corpus.dialogues = base.dialogues().iter().filter_map(|dialogue| moved(dialogue, &places)).collect();
    for work in works {
        let id = ArticleId(corpus.articles.len() as u32);
        corpus.articles.extend_from_slice(work.articles());
        let rows = work.dialogues().iter().filter_map(|dialogue| moved(dialogue, &[Some(id)]));
        rows.for_each(|row| add(&mut corpus.dialogues, row));
    }
    Corpus::check(corpus).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

/// A dialogue with its articles at other places; without what is quoted only from articles that have none, and `None`
/// if nothing is left.
fn moved(dialogue: &Dialogue, places: &[Option<ArticleId>]) -> Option<Dialogue> {
    let place = |id: ArticleId| places.get(id.0 as usize).copied().flatten();
    let mut moved = dialogue.clone();
    moved.reported_by = dialogue.reported_by.iter().filter_map(|&id| place(id)).collect();
    for fact in &mut moved.facts {
        let quotes =
            fact.evidence.iter().filter_map(|quote| Some(Evidence { article: place(quote.article)?, ..*quote }));
        fact.evidence = quotes.collect();
    }
    moved.facts.retain(|fact| !fact.evidence.is_empty());
    (!moved.facts.is_empty()).then_some(moved)
}

/// Adds what an article tells of a dialogue. Where sources differ, both values stay.
fn add(dialogues: &mut Vec<Dialogue>, row: Dialogue) {
    match dialogues.iter_mut().find(|dialogue| dialogue.id == row.id) {
        Some(dialogue) => {
            dialogue.reported_by.extend(row.reported_by);
            dialogue.reviewed &= row.reviewed;
            for fact in row.facts {
                merge_fact(&mut dialogue.facts, fact);
            }
        }
        None => dialogues.push(row),
    }
}
