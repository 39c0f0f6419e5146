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
    /// By id, title and publisher.
    pub(crate) names: Names,
    /// Each article with each row that is quoted from it, in order.
    quoted: Vec<(ArticleId, u32)>,
}

impl Sources {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut quoted = Vec::new();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            let mut articles: Vec<ArticleId> = dialogue.evidence().map(|quote| quote.article).collect();
            sort_and_dedup(&mut articles);
            quoted.extend(articles.into_iter().map(|article| (article, row)));
        }
        sort_and_dedup(&mut quoted);
        Self { names: Names::of_articles(corpus), quoted }
    }

    /// Adds the rows that are quoted from an article.
    pub(crate) fn add_to(&self, into: &mut Bits, source: Choice) {
        let Choice::Source(article) = source else { return };
        let first = self.quoted.partition_point(|&(other, _)| other < article);
        let rows = self.quoted[first..].iter().take_while(|&&(other, _)| other == article);
        rows.for_each(|&(_, row)| into.insert(row));
    }
}
