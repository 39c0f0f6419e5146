//! Sources: the articles as values of a field, with the rows that quote each. They are not in the index; they are built
//! when a query first asks for a source.

use crate::index::field_value::FieldValue;
use crate::index::label_index::LabelIndex;
use crate::index::row_set::RowSet;
use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::sort::sort_and_dedup;

/// The articles of a corpus as values of [`Field::Source`](crate::Field::Source).
#[derive(Debug)]
pub(crate) struct Sources {
    pub(crate) labels: LabelIndex,
    /// The rows that quote each article, article by article.
    rows: Vec<u32>,
    /// Where the rows of each article begin, and where those of the last one end.
    starts: Vec<usize>,
}

impl Sources {
    pub(crate) fn new(corpus: &Corpus) -> Self {
        let mut quoted: Vec<(ArticleId, u32)> = Vec::new();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            quoted.extend(dialogue.evidence().map(|quote| (quote.article, row)));
        }
        sort_and_dedup(&mut quoted);
        let mut starts = vec![0];
        for (position, (article, _)) in quoted.iter().enumerate() {
            starts.resize(article.0 as usize + 1, position);
        }
        starts.resize(corpus.articles().len() + 1, quoted.len());
        let rows = quoted.into_iter().map(|(_, row)| row).collect();
        Self { labels: LabelIndex::for_articles(corpus), rows, starts }
    }

    /// Adds the rows that quote an article.
    pub(crate) fn add_rows(&self, set: &mut RowSet, source: FieldValue) {
        let FieldValue::Source(ArticleId(id)) = source else { return };
        let range = self.starts[id as usize]..self.starts[id as usize + 1];
        self.rows[range].iter().for_each(|&row| set.insert(row));
    }
}
