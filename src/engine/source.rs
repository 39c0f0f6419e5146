//! Sources: the articles by what they are called, and the rows that are quoted from each. They are not in the head, and
//! are made when a query first asks for one.

use crate::bits::Bits;
use crate::choice::Choice;
use crate::name::Names;
use crate::order::sort_and_dedup;
use crate::{ArticleId, Corpus};

/// The articles of a corpus as values of a field.
#[derive(Debug)]
pub(crate) struct Sources {
    pub(crate) names: Names,
    /// The rows that are quoted from each article, one article after the other.
    rows: Vec<u32>,
    /// Where those of each begin, and where those of the last one end.
    starts: Vec<usize>,
}

impl Sources {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut quoted: Vec<(ArticleId, u32)> = Vec::new();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            quoted.extend(dialogue.evidence().map(|quote| (quote.article, row)));
        }
        sort_and_dedup(&mut quoted);
        let mut starts = vec![0];
        for (at, (article, _)) in quoted.iter().enumerate() {
            starts.resize(article.0 as usize + 1, at);
        }
        starts.resize(corpus.articles().len() + 1, quoted.len());
        Self { names: Names::of_articles(corpus), rows: quoted.into_iter().map(|(_, row)| row).collect(), starts }
    }

    /// Adds the rows that are quoted from an article.
    pub(crate) fn add_to(&self, into: &mut Bits, source: Choice) {
        let Choice::Source(ArticleId(id)) = source else { return };
        let of = self.starts[id as usize]..self.starts[id as usize + 1];
        self.rows[of].iter().for_each(|&row| into.insert(row));
    }
}
